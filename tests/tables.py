"""Large tables of examples: pytest spends milliseconds on each test of its own, and a row of a table needs far less."""

import inspect
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import Any

Test = Callable[..., None]
LONGEST = 150
"""Characters that a failure shows of each value of a row."""


def each_row(names: str | Sequence[str], rows: Iterable[Any]) -> Callable[[Test], Test]:
    """`pytest.mark.parametrize` for a test without fixtures, as one test. It tries every row, and names all that
    fail."""
    fields = [names] if isinstance(names, str) else list(names)
    given = [(row,) if isinstance(names, str) else tuple(row) for row in rows]

    def decorated(test: Test) -> Test:
        @wraps(test)
        def tries_all(**other: Any) -> None:
            assert given, "the table is empty"
            failed: list[str] = []
            first: Exception | None = None
            for row in given:
                try:
                    test(**other, **dict(zip(fields, row, strict=True)))
                except Exception as problem:  # noqa: BLE001 - all rows are tried
                    first = first or problem
                    shown = ", ".join(repr(value)[:LONGEST] for value in row)
                    failed.append(f"{shown}\n    {type(problem).__name__}: {problem}")
            if failed:
                raise AssertionError(f"{len(failed)} of {len(given)} rows fail:\n" + "\n".join(failed)) from first

        left = [each for name, each in inspect.signature(test).parameters.items() if name not in fields]
        tries_all.__signature__ = inspect.Signature(left)  # type: ignore[attr-defined]
        return tries_all

    return decorated
