"""What recognising people promises: the right one however they are written, and nobody rather than the wrong one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.model import Member, Person, Role
from dialogs.names.recognition import (
    beginnings_of,
    candidates,
    looks_like_a_person,
    may_begin_name,
    recognise,
    split_people,
)
from tests.tables import each_row

NAMES = (
    "Karin Ek",
    "Karin Almgren",
    "Vesna Brorsson-Hall",
    "Sanna Jansson Tell",
    "Maria Berg",
    "Åsa Öberg",
    "Holm, Petra",
    "Nadifo Abdi (Gäst)",
    "Lo Ek",
)
ROSTER = tuple(
    Member(Person("tenant", name, name, f"29:{name}"), frozenset({Role.CHAIR} if name == "Maria Berg" else ()))
    for name in NAMES
)


@each_row(
    ("written", "name"),
    [
        ("Karin E", "Karin Ek"),
        ("Karin E.", "Karin Ek"),
        ("karin ek", "Karin Ek"),
        ("@Karin Ek", "Karin Ek"),
        ("Ek, Karin", "Karin Ek"),
        ("Karin A", "Karin Almgren"),
        ("Karin Alm", "Karin Almgren"),
        ("Vesna B-H", "Vesna Brorsson-Hall"),
        ("Vesna", "Vesna Brorsson-Hall"),
        ("Sanna J.T", "Sanna Jansson Tell"),
        ("Sanna J", "Sanna Jansson Tell"),
        ("Sanna Tell", "Sanna Jansson Tell"),
        ("Asa", "Åsa Öberg"),
        ("ASA OBERG", "Åsa Öberg"),
        ("Petra Holm", "Holm, Petra"),
        ("Holm, Petra", "Holm, Petra"),
        ("Petra H.", "Holm, Petra"),
        ("Nadifo", "Nadifo Abdi (Gäst)"),
        ("Abdi", "Nadifo Abdi (Gäst)"),
        ("Maria Berg, Lst.", "Maria Berg"),
        ("ordf.", "Maria Berg"),
        ("Ordförande", "Maria Berg"),
        ("ordförande Maria Berg", "Maria Berg"),
        ("chair", "Maria Berg"),
    ],
)
def test_a_member_is_recognised_however_their_name_is_written(written: str, name: str) -> None:
    assert recognise(written, ROSTER) == name


@each_row(
    "written",
    [
        "Karin",
        "Ek",
        "Karin X",
        "Sanna T.J",
        "Olle",
        "sekreteraren",
        "Båten",
        "",
        " ",
        ".",
        "Karin, Maria",
        "K",
        "a" * 1000,
    ],
)
def test_nobody_is_recognised_where_it_could_be_another_or_none(written: str) -> None:
    assert recognise(written, ROSTER) is None


@given(st.sampled_from(ROSTER))
def test_a_full_name_is_always_recognised(member: Member) -> None:
    assert recognise(member.person.name, ROSTER) == member.person.id


@given(st.text(max_size=100))
def test_any_text_can_be_asked_about(text: str) -> None:
    recognise(text, ROSTER)
    looks_like_a_person(text)
    split_people(text, ROSTER)


@pytest.mark.parametrize(
    "text",
    [
        *("Karin", "Olle", "Britta B.", "Hedvig B-H", "Sanna J.T", "Karin E", "Anna-Karin Ek", "Åsa Öberg"),
        *("Rolf Lindqvist, Lst.", "Sven von Hahn", "Priya", "Yasser Haddad", "ordf.", "Ordförande", "Sekr.", "Peter"),
        *("Ellen", "Viktor", "Gunnar", "Margaret Lind", "Karin Ek, ordf."),
    ],
)
def test_a_name_looks_like_a_person(text: str) -> None:
    assert looks_like_a_person(text)


@each_row(
    "text",
    [
        *("RUS", "SKR", "AB", "Höstens studiedag", "Ortsgrupperna", "Utvecklingsdag", "Rapporter", "Uppföljning"),
        *("Punkt", "Punkt 4", "Beslut", "Information", "Paus", "Budgeten", "Ekonomi", "Övriga frågor", "Nästa möte"),
        *(
            "Kumla",
            "Örebro",
            "Region Örebro",
            "Kumla kommun",
            "Healthy Harbours",
            "Uppsamling Stora Torget",
            "Cykelplan Norra Hamnen",
            "Nära Natur",
            "Agenda 2030",
            "Teams",
        ),
        *("karin", "Karin tar med kaffe", "Fråga Karin", "Mötet", "Driv", "Hinder", "Cykelplanen", "Lägerplats"),
        *("Karin, Olle", "Budget", "Minutes", "Planning", "New members", "The boat", "", " ", "4", "-", "Karin?"),
    ],
)
def test_a_matter_does_not_look_like_a_person(text: str) -> None:
    assert not looks_like_a_person(text)


@each_row(
    ("text", "people"),
    [
        ("Hedda och Ivar", ["Hedda", "Ivar"]),
        ("Britta B./Hedvig B-H", ["Britta B.", "Hedvig B-H"]),
        ("Karin, Olle & Ida", ["Karin", "Olle", "Ida"]),
        ("Karin and Olle", ["Karin", "Olle"]),
        ("Rolf Lindqvist, Lst./Olle", ["Rolf Lindqvist, Lst.", "Olle"]),
        ("Karin", ["Karin"]),
        ("Karin och budgeten", None),
        ("Nord och Syd", None),
        ("Karin/", None),
        ("", None),
    ],
)
def test_several_people_are_parted_and_a_matter_among_them_makes_it_none(text: str, people: list[str] | None) -> None:
    assert split_people(text, ()) == people


_WORDS = """
    Karin Karins E Ek Almgren vesna Brorsson-Hall B-H Åsa petra Lo Abdi Tell Sanna ordf vice ordförande sekreteraren
    Budgeten på
""".split()  # noqa: SIM905


@given(words=st.lists(st.sampled_from(_WORDS), min_size=1, max_size=3))
def test_no_name_is_missed_by_a_look_at_its_first_word(words: list[str]) -> None:
    typed = " ".join(words)
    if candidates(typed, ROSTER) or (typed.endswith("s") and candidates(typed[:-1], ROSTER)):
        assert may_begin_name(words[0], beginnings_of(ROSTER)), typed


def test_words_that_name_nobody_are_told_by_their_first_word() -> None:
    assert not any(may_begin_name(word, beginnings_of(ROSTER)) for word in ("budgeten", "på", "möte", "Olle", "is"))
