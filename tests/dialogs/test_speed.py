"""What makes reading fast gives the same answers as what it replaces."""

import struct
from collections import Counter
from collections.abc import Callable
from datetime import date
from difflib import SequenceMatcher
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.catalogue.parsing import _NEAR, _kinds, _parsed, _Phrase, parse
from dialogs.dates import find_days, join_ranges
from dialogs.deadlines.subject import is_negated
from dialogs.deadlines.terms import without_terms
from dialogs.deadlines.typed_recurrence import without_recurrence
from dialogs.understanding.classifier import _sums
from tests.tables import each_row

SIZE = 7
ROWS = st.lists(st.lists(st.integers(-128, 127), min_size=SIZE, max_size=SIZE), max_size=40)
WORDS = st.text("abcdeåäö ", max_size=30)


@given(rows=ROWS)
def test_the_sums_of_columns_are_those_of_single_bytes(rows: list[list[int]]) -> None:
    packed = [memoryview(struct.pack(f"{SIZE}b", *row)).cast("b") for row in rows]
    assert _sums(packed, SIZE) == [sum(column) for column in zip(*rows, strict=True)] if rows else [0] * SIZE


@given(typed=WORDS, phrase=st.text("abcdeåäö ", min_size=1, max_size=30))
def test_letters_in_common_bound_the_similarity(typed: str, phrase: str) -> None:
    known = _Phrase(0, phrase, phrase, " " not in phrase, Counter(phrase), _kinds(phrase))
    bound = known.at_most_alike(Counter(typed), _kinds(typed), len(typed))
    alike = SequenceMatcher(None, typed, phrase).ratio()
    # A bound below the least similarity of a slip is enough to reject it.
    assert alike <= max(bound, _NEAR) + 1e-9


@given(text=st.sampled_from(("påminn om kassan varje fredag", "dagordning", "vad gör vi 3 juni?", "klar D3", "hej")))
def test_a_sentence_that_is_read_again_gives_the_same_command(text: str) -> None:
    days = [date(2026, 3, 10), date(2026, 3, 11)]
    for today in days * 2:
        assert parse(text, today=today) == _parsed(text, today)
        assert find_days(text, today=today) == find_days(f"{text} ", today=today)


HOSTILE = (
    *(" ", "a", "varje ", "måndag och ", "1, 2, ", "3 juni, ", "((", ",.;", "sista i ", "påminn mig om ", "inte ska "),
    *("den sista varje ", "http://a ", "allt om mig ", "Anna Berg ", "kan du? ", "till och med ", "\n", "@", "–"),
)
WHOLE = ("\n", "\t", "- ", "--\n", "• ", "1. ", '"', "(", ". ", ", ", "! ")
"""Text in which the whole parse, after different beginnings, once looked at each place anew."""
BEGINNINGS = ("", "dagordning:\n", "lägg till ")
READERS: dict[str, Callable[[str], object]] = {
    "recurrence": lambda text: without_recurrence(text, today=date(2026, 3, 10)),
    "terms": lambda text: without_terms(text, today=date(2026, 3, 10)),
    "negation": is_negated,
    "days": lambda text: find_days(text, today=date(2026, 3, 10)),
}


@each_row("reader", READERS)
@each_row("unit", HOSTILE)
def test_twice_as_much_hostile_text_takes_no_more_than_some_times_as_long(reader: str, unit: str) -> None:
    read = READERS[reader]

    def seconds(size: int) -> float:
        text = (unit * size)[:size]
        began = process_time()
        read(text)
        return process_time() - began

    seconds(1_000)
    # Quadratic growth over a factor of eight is 64 times; a busy machine may triple a figure.
    long = seconds(16_000)
    assert long < 0.05 or long / max(seconds(2_000), 0.002) < 40


@each_row("beginning", BEGINNINGS)
def test_the_whole_parse_of_hostile_text_grows_no_faster_than_the_text(beginning: str) -> None:
    def seconds(unit: str, size: int) -> float:
        text = beginning + (unit * size)[:size]
        began = process_time()
        _parsed(text, date(2026, 3, 10))
        return process_time() - began

    for unit in WHOLE:
        seconds(unit, 200)
        # Four times as much text takes 16 times as long if the time grows with the square.
        assert seconds(unit, 6_000) < 0.1 or seconds(unit, 6_000) / max(seconds(unit, 1_500), 0.002) < 10, unit


@pytest.mark.parametrize("unit", ["1/1 ", "mellan 1/1 och ", "fredag "])
def test_many_days_in_a_row_are_joined_in_a_time_that_grows_with_the_text(unit: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * size)[:size]
        days = find_days(text, today=date(2026, 3, 10))
        began = process_time()
        join_ranges(text, days)
        return process_time() - began

    seconds(200)
    assert seconds(8_000) < 0.05 or seconds(8_000) / max(seconds(1_000), 0.002) < 40
