"""A large table fails with every row that is wrong."""

import pytest

from tests.tables import each_row


@each_row("number", [1, 2, 3])
def is_odd(number: int) -> None:
    assert number % 2, f"{number} is even"


@each_row(("word", "length"), [("a", 1), ("bb", 1), ("ccc", 1)])
@each_row("repeated", [1, 2])
def has_length(word: str, length: int, repeated: int) -> None:
    assert len(word * repeated) == length


def test_a_row_that_fails_is_named_with_its_reason() -> None:
    with pytest.raises(AssertionError, match=r"(?s)1 of 3 rows fail:\n2\n.*2 is even"):
        is_odd()


def test_every_row_that_fails_is_named_and_two_tables_are_multiplied() -> None:
    with pytest.raises(AssertionError) as failed:
        has_length()
    assert str(failed.value).startswith("3 of 3 rows fail:")
    assert "'a', 1" in str(failed.value)
    assert "1 of 2 rows fail:" in str(failed.value)
    assert "2 of 2 rows fail:" in str(failed.value)


def test_an_empty_table_fails() -> None:
    with pytest.raises(AssertionError, match="empty"):
        each_row("number", [])(is_odd)()
