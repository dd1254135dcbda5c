"""Patterns are compiled by the smaller engine where it knows their syntax, and mean the same in both."""

import re
import time
from datetime import date

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from dialogs.dates import read_minutes
from dialogs.patterns import lazily
from tests.tables import each_row

LETTERS = [
    r"\p{L}",
    r"\p{L}+",
    r"[\p{L}'-]+",
    r"[\p{L}\d_]{2,}+",
    r"[^\p{L}\d\s]{1,2}",
    r"[^\p{L}]",
    r"(?<![\p{L}'-])punkt(?!\p{L})",
    r"\[\p{L}\]",
    r"[]\p{L}]+",
    r"[\[\p{L}\]]+",
    r"(?<=\p{L}{2})/(?=\p{L})",
]
TEXT = st.text(st.sampled_from("aåÄöéüßz Øñж你aä12_-'’[]/.,\n\\") | st.characters(categories=("Lu", "Ll", "Nd", "Po")))


@pytest.mark.parametrize("source", LETTERS)
@given(text=TEXT)
def test_a_pattern_of_letters_means_the_same_in_both_engines(source: str, text: str) -> None:
    pattern = lazily(source)
    assert [match.span() for match in pattern.finditer(text)] == [m.span() for m in regex.finditer(source, text)]


@each_row("source", [*LETTERS, "punkt (?P<number>[0-9]++)", "(?>a|ab)c", r"\bkl\b(?i:X)"])
def test_the_smaller_engine_is_used_if_it_knows_the_syntax(source: str) -> None:
    assert isinstance(lazily(source).match.__self__, re.Pattern)  # type: ignore[attr-defined]


@each_row("source", [r"\p{Lu}", "(?P<a>x)|(?P<a>y)", "(?<=ab?)c", r"\X", r"[\p{L}\p{M}]", r"(?:a?){2,}+\p{Lu}"])
def test_the_other_engine_compiles_what_the_smaller_refuses(source: str) -> None:
    pattern = lazily(source)
    assert isinstance(pattern.match.__self__, regex.Pattern)  # type: ignore[attr-defined]


def test_named_lists_are_matched_by_the_other_engine() -> None:
    assert lazily(r"\L<days>", days=["mån", "månad"]).fullmatch("månad")


@each_row("blank", [" ", "\n", "\t", "\u00a0", "- ", " \n"])
def test_the_subject_of_a_deadline_is_found_in_time_among_blanks(blank: str) -> None:
    started = time.process_time()
    assert read_minutes(f"Vad: rapporten{blank * 10_000}senast 4 juni", on=date(2025, 5, 22))
    assert time.process_time() - started < 5


def test_an_error_in_a_pattern_shows_at_its_first_use() -> None:
    broken = lazily("(")
    with pytest.raises(regex.error):
        broken.search("x")
