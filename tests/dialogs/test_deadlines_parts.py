"""One deadline with a day for each: what is understood, what becomes of a part, and how it looks."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.cards import MAX_BYTES
from dialogs.catalogue import AnswerQuestion, MoveDeadline, MovePart, NewDeadline, NewParts, PartDone, parse
from dialogs.deadlines import cards, chain_cards, drafts, lists, owners, parts, parts_cards, reminder_cards, rules
from dialogs.deadlines.chain_cards import ChainWish, JointMove
from dialogs.deadlines.chains import MOST_STEPS, Shift, Step
from dialogs.deadlines.model import Assignment, Days, Deadline, DeadlineStatus
from dialogs.deadlines.parts_cards import PartsWish, PartWish
from dialogs.deadlines.typed_parts import MOST_PARTS
from dialogs.message import Card
from dialogs.model import Group, Member, Person, Refusal
from dialogs.texts import LOCALES
from tests.cards import assert_valid_card
from tests.tables import each_row

TODAY = date(2025, 5, 22)
NOW = datetime(2025, 5, 22, 10, tzinfo=UTC)
STOCKHOLM = ZoneInfo("Europe/Stockholm")
GROUP = Group("t", "g", "Chefsgrupp", "19:group", STOCKHOLM, "sv")
WEST, NORTH = date(2025, 6, 11), date(2025, 6, 12)


def part(name: str, due_on: date | None) -> Assignment:
    return Assignment(organisation=name, name=name, due_on=due_on)


def matter(*assignments: Assignment, title: str = "Samverkansplanen") -> Deadline:
    return Deadline("d", "g", 3, title, min(each.due_on or TODAY for each in assignments), assignments=assignments)


BOTH = matter(part("väster", WEST), part("norr", NORTH))
OLLE = Member(Person("t", "olle", "Olle Berg", "29:olle"), organisation="väster")


# -- understood


@each_row(
    "text",
    [
        "påminn om samverkansplanen: 11/6 väster, 12/6 norr, 10/6 söder",
        "påminn oss om samverkansplanen 11/6 väster, 12/6 norr och 10/6 söder",
        "påminn om samverkansplanen: väster 11/6, norr 12/6, söder 10/6",
        "påminn om samverkansplanen: väster senast den 11 juni, norr senast den 12 juni, söder senast den 10 juni",
        "påminn om samverkansplanen senast 11/6 för väster, 12/6 för norr och 10/6 för söder",
        "påminn om samverkansplanen:\n- väster: 11/6\n- norr: 12/6\n- söder: 10/6",
        "påminn om samverkansplanen\n11/6 väster\n12/6 norr\n10/6 söder",
        "deadline samverkansplanen: 11/6 väster, 12/6 norr, 10/6 söder",
        "samverkansplanen senast 11/6 väster, 12/6 norr, 10/6 söder",
        "remind us about samverkansplanen: 11 June väster, 12 June norr and 10 June söder",
    ],
)
def test_one_matter_with_a_day_for_each_is_understood_as_it_is_typed(text: str) -> None:
    command = parse(text, today=TODAY)
    assert isinstance(command, NewParts)
    assert command.title == "samverkansplanen"
    assert [(name, day.day) for name, day in command.parts] == [
        ("väster", WEST),
        ("norr", NORTH),
        ("söder", date(2025, 6, 10)),
    ]


def test_two_may_share_a_day_and_a_ladder_may_be_said() -> None:
    command = parse("påminn om planen: väster och norr 11/6, söder 12/6, 3 arbetsdagar före", today=TODAY)
    assert isinstance(command, NewParts)
    assert [(name, day.day) for name, day in command.parts] == [("väster", WEST), ("norr", WEST), ("söder", NORTH)]
    assert command.ladder == (Days(3, working=True),)


def test_a_day_before_a_ladder_is_no_part_of_it() -> None:
    command = parse("påminn om planen 12/6, 3 arbetsdagar före", today=TODAY)
    assert isinstance(command, NewDeadline)
    assert (command.day.day, command.ladder) == (NORTH, (Days(3, working=True),))


@each_row(
    "text",
    [
        "påminn om rapporten 11/6 eller 12/6",
        "påminn om rapporten från 11/6 till 12/6",
        "påminn om budgeten 11 juni, dock senast 15 juni",
        "påminn om inspel till mötet 11/6 och rapporten 12/6",
        "påminn Olle om rapporten senast 11/6",
        "påminn om planen: 11/6 väster, 11/6 norr",
    ],
)
def test_a_sentence_with_two_days_is_not_taken_for_parts(text: str) -> None:
    assert isinstance(parse(text, today=TODAY), NewDeadline)


@given(
    st.lists(
        st.tuples(st.sampled_from("väster norr söder öster mitt Örebro Kumla".split()), st.integers(1, 150)),  # noqa: SIM905
        min_size=2,
        max_size=7,
        unique_by=(lambda each: each[0], lambda each: each[1]),
    ),
    st.booleans(),
)
def test_what_is_written_of_days_and_names_is_read_as_it_was(said: list[tuple[str, int]], day_first: bool) -> None:
    days = {name: TODAY + timedelta(ahead) for name, ahead in said}
    words = (f"{day.isoformat()} {name}" if day_first else f"{name} {day.isoformat()}" for name, day in days.items())
    command = parse(f"påminn om planen: {', '.join(words)}", today=TODAY)
    assert isinstance(command, NewParts)
    assert {name: day.day for name, day in command.parts} == days


@each_row("sign", ["28/8 ", "28/8 x, ", ":", "och ", "väster, ", "28/8 och "])
def test_hostile_text_raises_nothing(sign: str) -> None:
    parse("påminn om planen: " + sign * 5000, today=TODAY)
    parse("påminn om " + sign * (1900 // len(sign)), today=TODAY)


@each_row(
    ("text", "meant"),
    [
        ("klart för väster", PartDone("väster")),
        ("D3 klar för väster", PartDone("väster", 3)),
        ("klar D3 för Örebro kommun", PartDone("Örebro kommun", 3)),
        ("klart för väster med D3", PartDone("väster", 3)),
        ("D3 is done for west", PartDone("west", 3)),
        ("done for west", PartDone("west")),
        ("ja", AnswerQuestion(yes=True)),
        ("Ja, gärna!", AnswerQuestion(yes=True)),
        ("no thanks", AnswerQuestion(yes=False)),
    ],
)
def test_what_is_said_of_a_part_is_understood(text: str, meant: object) -> None:
    assert parse(text, today=TODAY) == meant


@pytest.mark.parametrize(
    "text", ["flytta D3 väster till 30/8", "flytta D3 för väster till 30/8", "move D3 väster to 30/8"]
)
def test_one_part_is_moved(text: str) -> None:
    command = parse(text, today=TODAY)
    assert isinstance(command, MovePart)
    assert (command.number, command.part, command.day.day) == (3, "väster", date(2025, 8, 30))


@each_row(
    "text",
    ["flytta D3 till 30/8", "flytta D3 fram till fredag", "flytta D3 från fredag till måndag", "move D3 back to 30/8"],
)
def test_the_whole_is_moved_where_no_part_is_named(text: str) -> None:
    assert isinstance(parse(text, today=TODAY), MoveDeadline)


# -- what becomes of a part


def test_a_part_is_known_by_its_name_however_it_is_written() -> None:
    for name in ("väster", "Väster", "VÄSTER"):
        assert parts.part_of(BOTH, name).name == "väster"
    with pytest.raises(Refusal, match="deadline-no-such-part"):
        parts.part_of(BOTH, "öster")
    with pytest.raises(Refusal, match="deadline-no-parts"):
        parts.part_of(matter(Assignment()), "väster")


def test_the_whole_is_done_with_its_last_part_and_open_again_without_it() -> None:
    once = parts.part_done(BOTH, BOTH.assignments[0], now=NOW)
    assert once.status is DeadlineStatus.ACTIVE
    assert [each.name for each in owners.open_assignments(once)] == ["norr"]
    twice = parts.part_done(once, once.assignments[1], now=NOW)
    assert twice.status is DeadlineStatus.DONE
    back = parts.part_undone(twice, twice.assignments[0])
    assert [each.name for each in owners.open_assignments(back)] == ["väster"]
    with pytest.raises(Refusal, match="deadline-done-already"):
        parts.part_done(twice, twice.assignments[0], now=NOW)


@given(st.dates(TODAY, date(2030, 1, 1)))
def test_a_part_is_moved_alone_and_the_first_day_is_that_of_the_whole(day: date) -> None:
    if day == WEST:
        return
    moved = parts.moved_part(BOTH, BOTH.assignments[0], day)
    assert [each.due_on for each in moved.assignments] == [day, NORTH]
    assert moved.due_on == min(day, NORTH)


def test_who_belongs_to_nobody_here_is_told_of_in_the_group_on_its_mornings_alone() -> None:
    a_week_before = datetime(2025, 6, 4, 9, tzinfo=STOCKHOLM)
    assert parts.spoken_of_at(BOTH, [], GROUP, a_week_before) == [BOTH.assignments[0]]
    assert parts.spoken_of_at(BOTH, [OLLE], GROUP, a_week_before) == []
    assert parts.spoken_of_at(BOTH, [], GROUP, a_week_before + timedelta(hours=1)) == []


# -- how it looks


NASTY = "[klicka](https://x.example) <at>Alla</at> **fet** # `"


def every_card(title: str, name: str, locale: str) -> Iterator[Card]:
    """With as many parts, and as many steps, as there can be."""
    names = [f"{name[:50]}{number}" for number in range(MOST_PARTS)]
    assignments = tuple(part(each, TODAY + timedelta(nth + 1)) for nth, each in enumerate(names))
    wish = PartsWish(title, tuple(PartWish(each, "far_ahead") for each in assignments), yearly=True)
    yield parts_cards.ask_card(wish, confirmation="p" * 22, group=GROUP, locale=locale, roster=[], privately=True)
    yield parts_cards.change_form(wish, confirmation="p" * 22, locale=locale, today=TODAY)
    whole = matter(*assignments, title=title)
    done = parts.part_done(whole, assignments[0], now=NOW)
    for what in (whole, done, rules.done_for_all(whole)):
        yield parts_cards.saved_card(what, locale=locale, roster=[])
        yield parts_cards.part_done_card(what, assignments[0], locale)
        yield parts_cards.part_undone_card(what, assignments[0], locale)
        yield cards.remove_card(what, locale, confirmation="q1")
        for message in (
            reminder_cards.part_reminder_message(what, assignments, zone=STOCKHOLM, locale=locale, now=NOW, missed=NOW),
            lists.list_message([what] * 4, locale=locale, today=TODAY, roster=[]),
            lists.not_done_message([whole] * 4, roster=[], locale=locale, today=TODAY),
        ):
            assert message.card is not None
            yield message.card
    whom = Assignment("p" * 22, name)
    steps = tuple(Step(title, TODAY, Days(3), whom, hurried=True) for _ in range(MOST_STEPS))
    chain = ChainWish(steps, TODAY + timedelta(1), "far_ahead")
    yield chain_cards.ask_card(chain, confirmation="p" * 22, group=GROUP, locale=locale, privately=True)
    saved = [whole] * MOST_STEPS
    yield chain_cards.saved_card(saved, locale)
    yield chain_cards.moved_card(saved, back="p" * 22, locale=locale)
    yield chain_cards.stayed_card(locale)
    shift = Shift(whole.id, TODAY, WEST, hurried=True)
    yield chain_cards.move_card(
        JointMove((shift,) * MOST_STEPS),
        {whole.id: whole},
        confirmation="p" * 22,
        asked_for=WEST,
        why="passed",
        locale=locale,
    )


@each_row("locale", LOCALES)
def test_what_a_member_wrote_is_shown_as_text_in_every_card(locale: str) -> None:
    for card in every_card(NASTY, NASTY, locale):
        assert_valid_card(card)
        shown = [element["text"] for element in card["body"] if element["type"] == "TextBlock"]
        assert not any("[klicka](" in text or "<at>Alla" in text or "**fet" in text for text in shown)


@each_row("locale", LOCALES)
def test_the_longest_fits_in_every_card(locale: str) -> None:
    for card in every_card("ö" * drafts.LONGEST_TITLE, "å" * 60, locale):
        assert_valid_card(card)
        assert len(json.dumps(card, ensure_ascii=False).encode()) < MAX_BYTES
