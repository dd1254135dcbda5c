"""What text.py promises: folding keeps places, cleaning is final, escaping shows what was written."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.text import clean, escape_markdown, fold
from tests.tables import each_row

# Richer in the characters that mean something than text() alone.
MARKED = st.lists(
    st.sampled_from([*"*_`[]()<>#-+.|~={}&;:!\\ \t\n1aÅ", "1. ", "- ", "<at>", "</at>", "&lt;", "{{", "~~", "---"])
    | st.text(st.characters(exclude_categories=["Cs", "Co"]), max_size=3)
).map("".join)
"""Without characters for private use: the marks of mentions are among them, and are taken out."""


def test_folding_forgives_case_accents_dashes_and_quotes() -> None:
    assert fold("ÅSA Öberg – ’René’ Ærø") == "asa oberg - 'rene' aro"


@given(st.text())
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    assert len(fold(text)) == len(unicodedata.normalize("NFC", text))


def test_folding_keeps_the_length_of_letters_with_no_single_lower_case() -> None:
    assert fold("İß") == "iß"


def test_folding_tells_syllables_of_other_scripts_apart() -> None:
    assert fold("김") != fold("강")


@each_row(
    ("text", "cleaned"),
    [
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\x00b\x1bc\u202ed\u2066e\ufefff\ud800g", "abcdefg"),
        ("A\u030asa", "Åsa"),
        ("\tindrag och familj 👩\u200d👧", "\tindrag och familj 👩\u200d👧"),
    ],
)
def test_cleaning_takes_away_what_no_reader_sees(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(st.text(st.characters()))
def test_cleaned_text_can_be_stored_and_is_not_changed_again(text: str) -> None:
    cleaned = clean(text)
    cleaned.encode()
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)


@each_row(
    ("text", "escaped"),
    [
        ("*viktigt*", r"\*viktigt\*"),
        ("[länk](https://x.example)", r"\[länk\](https://x.example)"),
        ("# Rubrik", r"\# Rubrik"),
        ("1. Första", r"1\. Första"),
        ("- punkt", r"\- punkt"),
        ("<at>Alla</at>", "&lt;at>Alla&lt;/at>"),
        ("{{DATE(2025-01-01T00:00:00Z)}}", r"{\{DATE(2025-01-01T00:00:00Z)}}"),
        ("&lt;", "&amp;lt;"),
        ("Liv & hälsa, punkt 3.2 - kl. 9–12 (2017/18:249)", "Liv & hälsa, punkt 3.2 - kl. 9–12 (2017/18:249)"),
        ("https://x.example/a_b", "https://x.example/a_b"),
    ],
)
def test_only_what_markdown_would_take_for_its_own_is_escaped(text: str, escaped: str) -> None:
    assert escape_markdown(text) == escaped


@given(MARKED)
def test_no_tag_and_no_date_macro_survives(text: str) -> None:
    escaped = escape_markdown(text)
    assert "<" not in escaped
    assert "{{" not in escaped


@given(MARKED)
def test_a_reader_of_the_markdown_sees_the_text_as_it_was_written(text: str) -> None:
    markdown_it = pytest.importorskip("markdown_it")
    text = clean(text)
    tokens = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(escape_markdown(text))
    kinds = {token.type for token in tokens}
    assert kinds <= {"paragraph_open", "inline", "paragraph_close"}
    children = [child for token in tokens for child in token.children or []]
    # Line breaks are Markdown's own affair; everything else is text.
    assert {child.type for child in children} <= {"text", "softbreak", "hardbreak", "text_special"}
    shown = "".join(child.content for child in children)
    assert "".join(shown.split()) == "".join(text.split())
