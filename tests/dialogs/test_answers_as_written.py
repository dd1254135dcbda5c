"""Answers to driv och hinder are read as people write them: under many headings, with slips, bullets and signatures."""

import string
from datetime import UTC, datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dialogs.feedback.model import Heading
from dialogs.feedback.typed_answers import guess, read_answer
from dialogs.sentences.model import Context
from dialogs.understanding.answers_meant import answer_in
from dialogs.understanding.understand import understand
from tests.tables import each_row

D, H = Heading.DRIV, Heading.HINDER
GOOD, BAD = (D, "tydliga mål"), (H, "kallt i salen")


@each_row(
    "text",
    [
        "driv: tydliga mål\nhinder: kallt i salen",
        "### Driv\n- tydliga mål\n### Hinder\n- kallt i salen",
        "**Driv:** tydliga mål\n**Hinder:** kallt i salen",
        "1. Driv: tydliga mål\n2. Hinder: kallt i salen",
        "DRIV\n• tydliga mål\n\nHINDER\n• kallt i salen",
        "Drivkrafter:\n\uf0b7\ttydliga mål\nHinder:\n\uf0a7 kallt i salen",
        "dirv: tydliga mål\nhindr: kallt i salen",
        "drv: tydliga mål, hindre: kallt i salen",
        "driiv: tydliga mål\nhidner: kallt i salen",
        "Driv : tydliga mål / Hinder : kallt i salen",
        "Driv (det som gick bra): tydliga mål\nHinder (det som gick sämre): kallt i salen",
        "Hej!\nHär kommer mina svar:\nDriv: tydliga mål\nHinder: kallt i salen",
        "drivers: tydliga mål\nobstacles: kallt i salen",
        "drviers: tydliga mål\nobstacels: kallt i salen",
        "Driv:\no tydliga mål\nHinder:\no kallt i salen\n\nMvh\nTorun Ask\nEnhetschef\n010-22 33 44",
    ],
)
def test_plain_headings_mean_an_answer_anywhere(text: str) -> None:
    reading = read_answer(text)
    assert reading is not None
    assert [(each.heading, each.text) for each in reading.statements] == [GOOD, BAD]
    assert reading.is_plain
    assert reading.is_clear


@each_row(
    "text",
    [
        "Drev framåt: tydliga mål\nHindrade: kallt i salen",
        "Det som drev mötet framåt: tydliga mål\nDet som hindrade: kallt i salen",
        "Plus: tydliga mål Minus: kallt i salen",
        "+ tydliga mål\n- kallt i salen",
        "Bra:\n- tydliga mål\nMindre bra:\n- kallt i salen",
        "Positivt: tydliga mål\nNegativt: kallt i salen",
        "Styrkor\n* tydliga mål\nSvagheter\n* kallt i salen",
        "det som funkade var tydliga mål, det som hindrade var kallt i salen",
        "Det som fungerade bra var tydliga mål men det som inte fungerade var kallt i salen",
        "Vad drev mötet framåt? tydliga mål\nVad hindrade? kallt i salen",
        "Hjälpte: tydliga mål\nBromsade: kallt i salen",
        "What worked: tydliga mål\nWhat didn't work: kallt i salen",
        "Pros: tydliga mål\nCons: kallt i salen",
        "Went well - tydliga mål\nCould be better - kallt i salen",
        "what helped was tydliga mål and what got in the way was kallt i salen",
    ],
)
def test_other_headings_mean_an_answer_by_somebody_who_was_asked(text: str) -> None:
    reading = read_answer(text, asked=True)
    assert reading is not None
    assert [(each.heading, each.text) for each in reading.statements] == [GOOD, BAD]
    assert read_answer(text) is None


@each_row(
    "text",
    [
        "inget hinder den här gången, bara driv: tydliga mål",
        "inga hinder, driv: tydliga mål",
        "driv: tydliga mål\nhinder: inget särskilt",
        "Driv: tydliga mål\nHinder: -",
        "Hinder: inga hinder\nDriv: tydliga mål",
        "driv: tydliga mål, hinder: nej",
    ],
)
def test_somebody_without_obstacles_names_none(text: str) -> None:
    reading = read_answer(text, asked=True)
    assert reading is not None
    assert [(each.heading, each.text) for each in reading.statements] == [GOOD]


@each_row(
    "text",
    [
        "Dagordning: Budget",
        "div: lite av varje",
        "Olle: Budgeten",
        "Bra",
        "vi hinner: inte",
        "1. Inledning\n2. Driv och hinder\n3. Övrigt",
        "Hinder för samverkan",
        "deadline: rapporten 5 juni",
        "brev: kommunen",
    ],
)
def test_what_has_no_heading_is_no_answer_by_headings(text: str) -> None:
    assert read_answer(text) is None
    assert read_answer(text, asked=True) is None


def test_words_under_no_heading_are_kept_apart() -> None:
    reading = read_answer("Skön stämning hela dagen.\nDriv: tydliga mål", asked=True)
    assert reading is not None
    assert reading.rest == ("Skön stämning hela dagen.",)
    assert not reading.is_clear


def test_a_word_under_a_plain_heading_is_a_statement_even_if_it_could_head_others() -> None:
    reading = read_answer("Driv:\nbra\nHinder:\nsaknades\n", asked=True)
    assert reading is not None
    assert [(each.heading, each.text) for each in reading.statements] == [(D, "bra"), (H, "saknades")]


@each_row(
    ("text", "sorted_"),
    [
        ("Bra fart i dag, men jag saknade kaffe", [(D, "Bra fart i dag"), (H, "jag saknade kaffe")]),
        ("Good pace but too little coffee", [(D, "Good pace"), (H, "too little coffee")]),
        ("- bra fart\n- för många punkter", [(D, "bra fart"), (H, "för många punkter")]),
        (
            "• skön lokal\n• ljudet var dåligt\n• fina gäster",
            [(D, "skön lokal"), (H, "ljudet var dåligt"), (D, "fina gäster")],
        ),
        ("Fin dag. Dock var det kallt.", [(D, "Fin dag"), (H, "var det kallt.")]),
        ("det som funkade var upplägget, men det var kallt", [(D, "upplägget"), (H, "det var kallt")]),
        ("det som hindrade var ljudet, men stämningen var god", [(H, "ljudet"), (D, "stämningen var god")]),
        ("what worked was the room but it was too cold", [(D, "the room"), (H, "it was too cold")]),
    ],
)
def test_an_answer_without_headings_is_sorted_for_its_writer_to_correct(
    text: str, sorted_: list[tuple[Heading, str]]
) -> None:
    reading = guess(text)
    assert [(each.heading, each.text) for each in reading.statements] == sorted_
    assert not reading.is_clear


@pytest.mark.parametrize(
    ("text", "is_kept"),
    [
        ("det som funkade var upplägget, men det var kallt i salen", False),
        ("det som var bra var maten men det blev för kort om tid", False),
        ("what worked was the pace, but we missed a break", False),
        ("det som funkade var upplägget", True),
        ("det som funkade var upplägget. Det som inte funkade var ljudet, men det löste sig", True),
        ("driv: bra tempo men kallt", True),
    ],
)
def test_an_answer_that_turns_under_its_only_heading_is_asked_about(text: str, *, is_kept: bool) -> None:
    reading = read_answer(text, asked=True)
    assert (reading is not None and reading.is_clear) is is_kept


LETTERS = string.ascii_lowercase


@st.composite
def slips(draw: st.DrawFn, word: str) -> str:
    """`word` with one letter more, fewer, other, or two neighbours swapped."""
    at = draw(st.integers(0, len(word) - 1))
    before, letter, after = word[:at], word[at], word[at + 1 :]
    other = draw(st.sampled_from(LETTERS))
    swapped = before + after[:1] + letter + after[1:]
    return draw(
        st.sampled_from(
            [before + after, before + other + after, before + other + letter + after, word + other, swapped]
        )
    )


@pytest.mark.parametrize(
    ("word", "heading"),
    [("drivkrafter", D), ("drivkraft", D), ("drivers", D), ("hindren", H), ("obstacles", H), ("hindrances", H)],
)
@given(data=st.data())
def test_a_heading_with_one_slip_is_still_a_heading(word: str, heading: Heading, data: st.DataObject) -> None:
    slip = data.draw(slips(word))
    assume(slip not in {"driver", "drives"})
    reading = read_answer(f"{slip}: tydliga mål")
    assert reading is not None
    assert [(each.heading, each.text) for each in reading.statements] == [(heading, "tydliga mål")]


@each_row("word", ["skriv", "hinken", "under", "drift", "hindrar", "hidnnr", "drrvs", "obtacels", "drievrss"])
def test_words_near_a_heading_and_two_slips_are_none(word: str) -> None:
    assert read_answer(f"{word}: tydliga mål") is None


WITH_HEADINGS = (
    (
        "Det som drev oss var att vi höll tiden, det som hindrade var att tre saknades och att beslut drog ut",
        True,
    ),
    ("det som funkade var att alla kom, det som hindrade var att vi beslutade för lite", True),
    ("driv framåt - bra underlag, hinder - jag var trött", True),
    ("driv framåt: bra underlag\nhinder: jag antecknade för lite", True),
    ("beslut: vi tackar ja", False),
    ("visa dagordningen", False),
)


@each_row(("text", "is_answer"), WITH_HEADINGS)
def test_an_answer_with_headings_is_no_request_while_a_round_is_open(text: str, is_answer: bool) -> None:
    now = datetime(2026, 3, 10, 10, 0, tzinfo=UTC)
    asked = Context(now=now, speaker="Karin Ek", is_private=True, round_is_open=True)
    assert (answer_in(text) is not None) is is_answer
    if is_answer:
        assert understand(text, asked) is None
