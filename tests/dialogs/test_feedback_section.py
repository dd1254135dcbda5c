"""The section for the minutes: what goes in, what the secretary's edits do, and that no file changes a word."""

import io

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.feedback import section, third
from dialogs.feedback.model import Heading, Statement
from dialogs.feedback.rules import Signed
from dialogs.feedback.word import word
from dialogs.model import Refusal, ThirdKind, ThirdQuestion
from dialogs.text import clean
from tests.tables import each_row

DRIV, HINDER, THIRD = Heading
SCALE, WORD = ThirdQuestion(ThirdKind.SCALE), ThirdQuestion(ThirdKind.WORD)
SAID = [
    Signed(HINDER, "Få pauser", key="a"),
    Signed(DRIV, "Bra tempo", key="b"),
    Signed(HINDER, "För få pauser", key="c"),
    Signed(THIRD, "4", key="d"),
    Signed(THIRD, "5", key="e"),
]


def numbers(statements: list[Signed]) -> list[str]:
    return [one.key for one in section.numbered(statements, SCALE)]


def edited(before: list[Signed], changed: list[Signed]) -> list[Signed]:
    new = {one.key: one for one in changed}
    return [new.get(one.key, one) for one in before]


def test_numbers_go_heading_by_heading_and_leave_out_what_is_only_counted() -> None:
    assert numbers(SAID) == ["b", "a", "c"]
    assert [one.key for one in section.numbered(SAID, WORD)] == ["b", "a", "c", "d", "e"]
    assert [one.key for one in section.numbered(SAID, None)] == ["b", "a", "c"]


def test_what_is_hidden_keeps_its_number_and_comes_back_whole() -> None:
    listed = section.numbered(SAID, SCALE)
    after = edited(SAID, section.hide(listed, [1, 3]))
    assert [one.key for one in section.kept(after)] == ["a", "d", "e"]
    assert numbers(after) == ["b", "a", "c"]
    assert edited(after, section.restore(section.numbered(after, SCALE), [1, 3])) == SAID


def test_of_those_that_are_joined_the_first_stands_for_all() -> None:
    after = edited(SAID, section.join(section.numbered(SAID, SCALE), [3, 2]))
    assert [one.text for one in section.kept(after) if one.heading is HINDER] == ["Få pauser"]
    assert [one.same_as for one in after] == [None, None, "a", None, None]


def test_what_had_been_joined_before_follows_when_it_is_joined_again() -> None:
    said = [Signed(DRIV, text, key=text) for text in "abcd"]
    after = edited(said, section.join(said, [3, 4]))
    after = edited(after, section.join(after, [1, 3]))
    assert [one.same_as for one in after] == [None, None, "a", "a"]
    assert [one.text for one in section.kept(after)] == ["a", "b"]


def test_a_hidden_one_that_others_are_joined_with_hides_them_too() -> None:
    said = [Signed(DRIV, text, key=text) for text in "abc"]
    after = edited(said, section.join(said, [1, 2]))
    assert [one.text for one in section.kept(edited(after, section.hide(after, [1])))] == ["c"]


@each_row(
    ("edit", "chosen", "key"),
    [
        (section.hide, [], "feedback-edit-none-ticked"),
        (section.hide, [0], "feedback-edit-no-such"),
        (section.restore, [4], "feedback-edit-no-such"),
        (section.join, [2], "feedback-edit-join-one"),
        (section.join, [2, 2], "feedback-edit-join-one"),
        (section.join, [1, 2], "feedback-edit-join-headings"),
    ],
)
def test_what_cannot_be_done_is_refused(edit, chosen: list[int], key: str) -> None:
    with pytest.raises(Refusal) as refused:
        edit(section.numbered(SAID, SCALE), chosen)
    assert refused.value.key == key


EDITS = st.lists(st.tuples(st.sampled_from([section.hide, section.join, section.restore]), st.sets(st.integers(1, 6))))


@given(EDITS)
def test_whatever_is_edited_what_was_written_stays_and_restoring_all_brings_all_back(edits) -> None:
    said = [
        Signed(heading, f"{heading}{number}", key=f"{heading}{number}")
        for heading in (DRIV, HINDER)
        for number in range(3)
    ]
    after = said
    for edit, chosen in edits:
        try:
            after = edited(after, edit(after, chosen))
        except Refusal:
            continue
        keys = {one.key for one in after}
        assert all(one.same_as in keys and one.same_as != one.key for one in after if one.same_as)
    assert [(one.heading, one.text, one.key) for one in after] == [(one.heading, one.text, one.key) for one in said]
    assert edited(after, section.restore(after, range(1, 7))) == said


def test_a_round_with_a_third_question_has_it_last_in_the_section() -> None:
    written = section.plain(SAID, "sv", asks=SCALE)
    assert written.startswith("Driv:\n\nBra tempo\n\nHinder:\n\nFå pauser\n\nFör få pauser\n\nBetyg på mötet:\n\n")
    assert written.endswith("I snitt 4,5 av 5 (antal svar på 1: 0, 2: 0, 3: 0, 4: 1, 5: 1)")
    assert "On average 4.5 of 5" in section.plain(SAID, "en", asks=SCALE)
    assert section.plain(SAID, "sv", asks=WORD).endswith("Mötet i ett ord:\n\n4, 5")
    own = ThirdQuestion(ThirdKind.OWN, "Vad tar du med dig?", "What do you take with you?")
    assert section.plain(SAID, "sv", asks=own).endswith("Vad tar du med dig?\n\n4\n\n5")
    assert section.plain(SAID, "en", asks=own).endswith("What do you take with you?\n\n4\n\n5")


def test_a_question_that_is_worded_in_one_language_is_put_in_that() -> None:
    assert third.question(ThirdQuestion(ThirdKind.OWN, "Vad?"), "en") == "Vad?"
    assert third.question(ThirdQuestion(ThirdKind.OWN, "", "What?"), "sv") == "What?"


@each_row(("sv", "en"), [("", ""), (" \n", ""), ("x" * 201, ""), ("Vad?", "x" * 201)])
def test_a_question_without_words_or_with_too_many_is_refused(sv: str, en: str) -> None:
    with pytest.raises(Refusal):
        third.own_question(sv, en)


@each_row("answer", ["0", "6", "4,5", "fyra", "４", "45", "-1"])
def test_no_other_number_than_one_to_five_is_a_grade(answer: str) -> None:
    with pytest.raises(Refusal):
        third.check([answer], SCALE)


LINES = (
    st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=80)
    .map(lambda text: " ".join(clean(text).split()))
    .filter(bool)
)


@settings(max_examples=40, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=6, unique=True))
def test_whatever_is_written_stands_in_the_word_file_word_for_word(texts: list[str]) -> None:
    data = word([Statement(DRIV, text) for text in texts], "sv", asks=None, title="Driv och hinder")
    document = docx.Document(io.BytesIO(data))
    assert [paragraph.text for paragraph in document.paragraphs] == ["Driv och hinder", "Driv:", *texts]
    assert document.core_properties.author == ""


def test_the_markdown_file_shows_signs_as_they_were_written() -> None:
    said = [Statement(DRIV, "*Bra* tempo <b>"), Statement(HINDER, "1. För få [pauser](x)")]
    written = section.markdown(said, "sv", asks=None, title="Driv och hinder för mötet")
    assert written.startswith("## Driv och hinder för mötet\n\n**Driv:**\n\n")
    assert r"\*Bra\* tempo" in written
    assert "[pauser](x)" not in written
