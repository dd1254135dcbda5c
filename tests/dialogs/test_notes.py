"""What is proposed of notes, and how it looks: rules and cards, without a bot."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.cards import MAX_BYTES
from dialogs.catalogue import (
    AddItems,
    ChangeFound,
    Incomplete,
    MakeMinutes,
    NewDeadline,
    ReadNotes,
    SaveFound,
    SkipFound,
    parse,
)
from dialogs.dates import Ask, read_minutes
from dialogs.deadlines.ladder import written
from dialogs.deadlines.model import Assignment
from dialogs.message import Card
from dialogs.model import Group, Member, Person, Refusal, Role
from dialogs.notes import cards, marked, rules
from dialogs.notes.rules import Filled, Item, Notes, State, What
from tests.cards import assert_valid_card, elements
from tests.tables import each_row

TODAY = date(2025, 5, 23)
DAYS = st.dates(date(2025, 5, 23), date(2030, 1, 1))


def member(name: str, organisation: str = "", *roles: Role) -> Member:
    return Member(Person("t", name.split()[0], name, f"29:{name}"), frozenset(roles), organisation)


ROSTER = [member("Karin Ek", "Kumla kommun", Role.CHAIR), member("Olle Berg", "Örebro kommun"), member("Sara Lind")]


def propose(text: str, *, planned: Sequence[date] = ()) -> Notes:
    return rules.propose(text, read_minutes(text, on=TODAY), roster=ROSTER, today=TODAY, planned=planned)


def only(text: str) -> Item:
    (item,) = propose(text).items
    return item


# -- what is proposed


@each_row(
    ("text", "title", "terms"),
    [
        ("Verksamhetsplanen lämnas in varje år senast 1 mars.", "Verksamhetsplanen lämnas in", "2026-03-01 yearly"),
        ("- Årsredovisning: senast 1 mars (årligen)", "Årsredovisning", "2026-03-01 yearly"),
        ("The plan is sent every year by 1 March.", "The plan is sent", "2026-03-01 yearly"),
        ("Inspel till budgeten 13 juni, dock senast den 30 juni.", "Inspel till budgeten", "2025-06-13 to 2025-06-30"),
        ("Inspel senast 13 juni, men allra senast 30 juni.", "Inspel", "2025-06-13 to 2025-06-30"),
        ("Rapporten senast 30 juni, påminn 3 arbetsdagar före.", "Rapporten", "2025-06-30 remind 3wd"),
        ("Rapporten senast 30 juni. Påminnelse 14 och 3 dagar före.", "Rapporten", "2025-06-30 remind 14d,3d"),
        ("Rapporten senast 30 juni. Vi läser den två veckor före mötet.", "Rapporten", "2025-06-30"),
        ("Rapporten ska ut två veckor före mötet, senast 30 juni.", None, "2025-06-30"),
    ],
)
def test_what_is_said_beside_the_day_is_part_of_the_proposal(text: str, title: str | None, terms: str) -> None:
    item = only(text)
    assert title in (None, item.title)
    said = item.days[0].isoformat()
    said += f" to {item.final_on}" if item.final_on else ""
    said += " yearly" if item.yearly else ""
    said += f" remind {','.join(written(each) for each in item.ladder)}" if item.ladder else ""
    assert (said, item.why) == (terms, "")


def test_what_comes_each_year_is_proposed_for_its_next_day_and_of_two_steps_the_one_that_is_left() -> None:
    text = "Planen lämnas varje år 3 mars, dock senast 14 mars.\nBudgeten lämnas 12 maj, dock senast 30 maj."
    reading = read_minutes(text, on=date(2025, 1, 15))
    plan, budget = rules.propose(text, reading, roster=ROSTER, today=TODAY, planned=()).items
    assert (plan.days, plan.final_on, plan.yearly) == ((date(2026, 3, 3),), date(2026, 3, 14), True)
    assert (budget.days, budget.final_on) == ((date(2025, 5, 30),), None)


@settings(deadline=None)
@given(DAYS, st.integers(-400, 400))
def test_two_days_are_two_steps_only_if_the_second_comes_within_half_a_year(day: date, gap: int) -> None:
    text = f"Planen {day.isoformat()}, dock senast {day + timedelta(gap)}."
    items = propose(text).items
    assert any(item.final_on for item in items) == (0 < gap <= 183)


@each_row(
    ("text", "person", "organisation", "owner"),
    [
        ("Olle skickar enkäten senast 13 juni.", "Olle", "", ""),
        ("Alla skickar enkäten senast 13 juni.", None, "", ""),
        ("Bertil skickar enkäten senast 13 juni.", None, "", "Bertil"),
        ("Skriftliga inspel senast 13 juni.", None, "", ""),
    ],
)
def test_it_is_for_whom_the_text_says_as_far_as_the_group_knows_them(
    text: str, person: str | None, organisation: str, owner: str
) -> None:
    item = only(text)
    assert (item.person_id, item.organisation, item.owner) == (person, organisation, owner)
    assert item.is_sure == (not owner)


@pytest.mark.parametrize("name", ["Kumla kommun", "Kumla", "kumla kommun"])
def test_an_organisation_is_known_by_its_members(name: str) -> None:
    text = "Enkäten skickas senast 13 juni."
    (find,) = read_minutes(text, on=TODAY).finds
    for named in (replace(find, owner=name), replace(find, group=name)):
        assert rules.item_of(text, named, ROSTER).organisation == "Kumla kommun"
    assert rules.item_of(text, replace(find, group="väster"), ROSTER).title.endswith("(väster)")


def test_what_has_passed_is_counted_and_not_proposed() -> None:
    notes = propose("Enkäten skickas senast 13 juni 2024. Inspel lämnas senast 30 juni 2025.")
    assert [item.days for item in notes.items] == [(date(2025, 6, 30),)]
    assert notes.passed == 1


def test_what_is_said_twice_is_proposed_once() -> None:
    assert len(propose("Inspel lämnas senast 30 juni.\nInspel lämnas senast 30 juni.").items) == 1


def test_either_of_two_days_is_one_question() -> None:
    item = only("Studieplanen är klar senast 20 eller 21 augusti 2025.")
    assert item.days == (date(2025, 8, 20), date(2025, 8, 21))
    assert item.why == Ask.EITHER_DAY.value


def test_two_deadlines_in_one_sentence_are_two() -> None:
    notes = propose("Inspel lämnas senast 13 juni och enkäten besvaras senast 20 juni.")
    assert [item.days for item in notes.items] == [(date(2025, 6, 13),), (date(2025, 6, 20),)]


def test_a_meeting_that_is_planned_is_left_out() -> None:
    text = "Nästa möte är 28 augusti 2025 kl. 9-12 i Örebro."
    assert only(text).what is What.MEETING
    assert propose(text, planned=[date(2025, 8, 28)]).items == ()


def test_a_long_sentence_is_cut_around_its_day() -> None:
    text = f"{'ord ' * 200}inspel lämnas senast 30 juni {'ord ' * 200}."
    source = only(text).source
    assert len(source) <= rules.LONGEST_SOURCE + 4
    assert "30 juni" in source
    assert source.startswith("… ")
    assert source.endswith(" …")


@settings(deadline=None)
@given(
    st.text(max_size=400)
    | st.lists(st.sampled_from(["senast ", "30/6 ", "Olle ", "\n", "nästa möte ", "vecka 36 "])).map("".join)
    | st.lists(st.sampled_from(["1/7 ", "29/2 ", "dock senast ", "varje år ", "påminn 3 dagar före. "])).map("".join)
)
def test_no_text_is_too_odd_and_what_is_proposed_can_be_shown(text: str) -> None:
    notes = propose(text)
    assert all(item.title and len(item.title) <= 200 for item in notes.items if item.source)
    assert all(day >= TODAY for item in notes.items for day in item.days)
    if notes.items:
        for made in (_overview(notes), _page(notes)):
            assert _bytes(made) < MAX_BYTES


# -- what becomes of it

ITEM = Item(what=What.DEADLINE, title="Inspel", source="Inspel senast 30 juni.", days=(date(2025, 6, 30),))
DOUBTFUL = Item(
    what=What.DEADLINE, title="Enkäten", days=(date(2025, 8, 20), date(2025, 8, 21)), why=Ask.EITHER_DAY.value
)
UNDATED = Item(what=What.DEADLINE, title="Lokalen", why=rules.NO_DAY, owner="Bertil")
MEETING = Item(
    what=What.MEETING, title="Nästa möte", days=(date(2025, 8, 28),), at=time(9), until=time(12), place="Örebro"
)
CARRIED = Item(what=What.CARRIED, title="Lokaler")
DECISION = Item(what=What.DECISION, title="Nytt namn", ticked=False)
NOTES = Notes((ITEM, DOUBTFUL, UNDATED, MEETING, CARRIED, DECISION), passed=2, cut=3)


@given(DAYS)
def test_a_form_answers_a_doubt_with_one_of_the_days_proposed_and_no_other(day: date) -> None:
    filled = rules.filled_in(NOTES, {2: Filled(day=day)}, roster=ROSTER, group="group").items[1]
    assert (filled.why == "") == (day in DOUBTFUL.days)
    assert set(filled.days) == set(DOUBTFUL.days)


def test_a_form_may_give_any_day_to_what_had_none_and_names_only_people_of_the_group() -> None:
    said = {3: Filled(day=date(2025, 7, 1), whom="Olle"), 1: Filled(whom="somebody-else")}
    filled = rules.filled_in(NOTES, said, roster=ROSTER, group="group")
    assert filled.items[2].days == (date(2025, 7, 1),)
    assert (filled.items[2].person_id, filled.items[2].owner, filled.items[2].is_sure) == ("Olle", "", True)
    assert filled.items[0] == ITEM


def test_what_is_settled_is_changed_by_no_form_keeps_no_sentence_and_is_not_settled_again() -> None:
    notes = rules.settled(NOTES, 1, State.SAVED, "D1")
    assert notes.items[0].source == ""
    assert rules.filled_in(notes, {1: Filled(ticked=False)}, roster=ROSTER, group="group") == notes
    with pytest.raises(Refusal, match="notes-settled-already"):
        rules.numbered(notes, 1)
    with pytest.raises(Refusal, match="notes-no-such"):
        rules.numbered(notes, 7)
    assert [number for number, _ in notes.open()] == [2, 3, 4, 5, 6]


# -- how it looks


def _overview(notes: Notes, locale: str = "sv") -> Card:
    return cards.overview(notes, confirmation="p" * 32, locale=locale, roster=ROSTER)


def _page(notes: Notes, locale: str = "sv", roster: Sequence[Member] = ROSTER) -> Card:
    return cards.page(notes, confirmation="p" * 32, locale=locale, roster=roster)


def _bytes(card: Card) -> int:
    return len(json.dumps(card, ensure_ascii=False).encode())


def _inputs(card: Card) -> Iterator[dict[str, object]]:
    return (one for _, one in elements(card) if str(one["type"]).startswith("Input."))


@pytest.mark.parametrize("locale", ["sv", "en"])
def test_every_card_is_one_that_teams_can_show(locale: str) -> None:
    assert_valid_card(_overview(NOTES, locale))
    assert_valid_card(_page(NOTES, locale))
    assert_valid_card(cards.page(NOTES, confirmation="p", locale=locale, roster=ROSTER, after=5, said="x", problem="y"))
    for number, item in enumerate(NOTES.items, 1):
        assert_valid_card(cards.change_form(number, item, confirmation="p", locale=locale, roster=ROSTER, problem="x"))
    settled = rules.settled(rules.settled(NOTES, 1, State.SAVED, "D1"), 2, State.SKIPPED)
    assert_valid_card(cards.outcome(settled, locale))
    assert_valid_card(marked.absent_card("p", locale))
    for group in (None, GROUP):
        assert_valid_card(
            marked.form(
                DOUBTFUL,
                confirmation="p",
                locale=locale,
                today=TODAY,
                group=group,
                roster=ROSTER,
                others=[GROUP],
                problem="x",
            )
        )


GROUP = Group("t", "g", "Nätverket", "19:g", ZoneInfo("Europe/Stockholm"), "sv")


def test_every_reason_to_ask_has_its_sentence() -> None:
    for reason in Ask:
        item = Item(what=What.DEADLINE, title="x", days=(TODAY, date(2025, 6, 1)), why=reason.value)
        for locale in ("sv", "en"):
            assert _overview(Notes((item,)), locale)
            assert _page(Notes((item,)), locale)


def test_the_card_of_a_group_has_no_fields_and_the_form_asks_what_is_in_doubt() -> None:
    assert list(_inputs(_overview(NOTES))) == []
    asked = [one["id"] for one in _inputs(_page(NOTES))]
    assert asked == ["tick1", "tick2", "day2", "tick3", "day3", "whom3", "tick4", "tick5"]


@each_row("letter", ["å", "😀", '"', "<"])
def test_the_longest_there_is_stays_under_the_size_of_a_card(letter: str) -> None:
    roster = [member(f"{n}{letter * 78} {letter * 78}") for n in range(300)]
    item = Item(
        what=What.DEADLINE,
        title=letter * 200,
        source=letter * 204,
        days=tuple(date(2025, 9, day) for day in range(1, 5)),
        why=Ask.EITHER_DAY.value,
        owner=letter * 60,
    )
    notes = Notes((item,) * rules.MOST_ITEMS, passed=9, cut=9)
    saved = notes
    for number in range(1, rules.MOST_ITEMS + 1):
        saved = rules.settled(saved, number, State.SAVED, f"D{number}")
    for card in (
        _overview(notes),
        _page(notes, roster=roster),
        cards.change_form(1, item, confirmation="p", locale="sv", roster=roster),
        cards.outcome(saved, "sv"),
        marked.form(item, confirmation="p", locale="sv", today=TODAY, group=GROUP, roster=roster),
    ):
        assert _bytes(card) < MAX_BYTES
        assert_valid_card(card)


# -- what was typed


@each_row(
    "text",
    [
        "här är anteckningarna: inspel senast 30 juni",
        "Hej! Här kommer minnesanteckningarna:\ninspel senast 30 juni",
        "anteckningar från mötet den 22 maj\ninspel senast 30 juni",
        "mötesanteckningar 22/5:\ninspel senast 30 juni",
        "protokoll: inspel senast 30 juni",
        "here are the notes: input by 30 June",
        "meeting minutes of 22 May:\ninput by 30 June",
        "x" * 40_000,
    ],
)
def test_notes_are_known_by_what_they_are_called(text: str) -> None:
    assert isinstance(parse(text, today=TODAY), ReadNotes)


WRITTEN = "\n".join(
    (
        "Vi gick igenom läget i kommunerna och konstaterade att arbetet går framåt på de flesta håll i länet.",
        "Skriftliga inspel till studieplanen lämnas senast den 30 juni.",
        "Olle skickar enkäten till alla kommuner senast fredag 13 juni.",
        "Sara bokar lokal till hösten och återkommer.",
    )
)


def test_notes_are_known_by_their_form() -> None:
    assert isinstance(parse(WRITTEN, today=TODAY), ReadNotes)


@each_row(
    ("text", "kind"),
    [
        ("\n".join(f"{n}. {line}" for n, line in enumerate(WRITTEN.split("\n"), 1)), AddItems),
        ("lägg till\n" + WRITTEN, AddItems),
        ("anteckningarna skickas ut senast 5 juni", NewDeadline),
        ("anteckningar", MakeMinutes),
        ("läs anteckningarna", Incomplete),
        ("spara 1, 3 och 5-7", SaveFound),
        ("hoppa över 2", SkipFound),
        ("2 är 5 juli", ChangeFound),
        ("2 gäller Karin", ChangeFound),
    ],
)
def test_what_is_something_else_is_not_taken_for_notes(text: str, kind: type) -> None:
    assert isinstance(parse(text, today=TODAY), kind)


def test_numbers_are_read_as_they_are_listed() -> None:
    assert parse("spara 1, 3 och 5-7", today=TODAY) == SaveFound((1, 3, 5, 6, 7))
    assert parse("spara alla", today=TODAY) == SaveFound()
    assert parse("save 2", today=TODAY) == SaveFound((2,))


# -- made of a message


def test_a_message_gives_its_deadline_else_its_day_else_its_words() -> None:
    def read(text: str) -> Item:
        return marked.item_in(text, written_on=TODAY, roster=ROSTER)

    assert read("Vi ses 5 juni. Enkäten ska in senast 13 juni.").days == (date(2025, 6, 13),)
    assert read("Studiebesök 5 juni").days == (date(2025, 6, 5),)
    assert (read("Bra jobbat!\nVi hörs").title, read("Bra jobbat!").days) == ("Bra jobbat!", ())
    assert read("").title == ""


def test_a_message_too_says_what_holds_beside_its_day() -> None:
    text = "Planen 13 juni, dock senast 30 juni varje år, påminn 3 arbetsdagar före"
    item = marked.item_in(text, written_on=TODAY, roster=ROSTER)
    assert (item.days, item.final_on, item.yearly) == ((date(2025, 6, 13),), date(2025, 6, 30), True)
    form = marked.form(item, confirmation="p", locale="sv", today=TODAY, group=None, roster=())
    assert "dock senast 30 juni · varje år · påminnelse 3 arbetsdagar före" in json.dumps(form, ensure_ascii=False)
    draft = rules.drafted(item, (Assignment(),), today=TODAY)
    assert (draft.final_on, draft.yearly, draft.ladder) == (item.final_on, True, item.ladder)


@each_row(
    ("text", "planned", "days", "why"),
    [
        ("Alla läser igenom utkastet till nästa möte.", [date(2025, 8, 28)], (date(2025, 8, 28),), "unknown_meeting"),
        (
            "Alla läser igenom utkastet till nästa möte.",
            [date(2025, 10, 2), date(2025, 8, 28)],
            (date(2025, 8, 28),),
            "unknown_meeting",
        ),
        ("Alla läser igenom utkastet till nästa möte.", [], (), "unknown_meeting"),
        ("Inspel lämnas senast 30 juni.", [date(2025, 8, 28)], (date(2025, 6, 30),), ""),
        ("Bertil bokar lokal senast 31 juni.", [date(2025, 8, 28)], (), "no_such_day"),
    ],
)
def test_what_is_due_at_the_next_meeting_gets_the_day_of_the_planned_one(
    text: str, planned: list[date], days: tuple[date, ...], why: str
) -> None:
    (item,) = propose(text, planned=planned).items
    assert (item.days, item.why) == (days, why)
