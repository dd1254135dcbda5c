"""How deadlines look, and that no card grows too big or shows what a member wrote as anything but text."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from fluent.syntax import ast
from fluent.syntax import parse as parse_fluent

from dialogs.cards import MAX_BYTES
from dialogs.dates import Ask
from dialogs.deadlines import (
    ask_cards,
    cards,
    choices_cards,
    drafts,
    ladder,
    late_cards,
    lists,
    moving_cards,
    owners,
    reminder_cards,
    rules,
)
from dialogs.deadlines.drafts import Move, Wish
from dialogs.deadlines.model import Assignment, Deadline, DeadlineStatus
from dialogs.deadlines.words import in_words
from dialogs.message import Card
from dialogs.model import DeadlineChoices, Group, Member, Person
from dialogs.texts import LOCALES, say
from tests.cards import assert_valid_card
from tests.tables import each_row
from tests.world import words

STOCKHOLM = ZoneInfo("Europe/Stockholm")
NOW = datetime(2025, 5, 22, 10, 0, tzinfo=UTC)
TODAY = date(2025, 5, 22)
GROUP = Group("t", "g", "Nätverk Örebro", "19:group", STOCKHOLM, "sv")
KARIN = Member(Person("t", "k" * 22, "Karin Ek", "29:karin"))
OLLE = Member(Person("t", "o" * 22, "Olle Berg", "29:olle"))
KARINS = Assignment(KARIN.person.id, KARIN.person.name)
DUE = date(2025, 6, 30)


def deadline(
    person: Member | None = None, *, title: str = "Skriftliga inspel", number: int = 3, **values: Any
) -> Deadline:
    assigned = Assignment(person.person.id, person.person.name) if person else Assignment(None)
    return Deadline("d" * 22, "g", number, title, values.pop("due_on", DUE), assignments=(assigned,), **values)


def asked(wish: Wish, *, locale: str = "sv", roster: list[Member] | None = None, privately: bool = False) -> Card:
    return ask_cards.ask_card(
        wish,
        confirmation="p" * 22,
        group=GROUP,
        locale=locale,
        roster=roster or [KARIN, OLLE],
        reminders=ladder.reminder_times(wish.days[0], STOCKHOLM, DeadlineChoices(), now=NOW),
        privately=privately,
    )


def titles(card: Card) -> list[str]:
    return [action["title"] for action in card.get("actions", [])]


def test_the_question_shows_what_which_day_for_whom_and_when() -> None:
    card = asked(Wish("Skriftliga inspel", (DUE,)))
    assert words(card).splitlines() == [
        "Ska jag påminna om det här?",
        "Skriftliga inspel",
        "Senast måndag 30 juni 2025",
        "Gäller alla i Nätverk Örebro. Påminnelserna kommer i gruppen.",
        "Jag påminner 16, 23, 27 och 30 juni kl. 09.00.",
    ]
    assert titles(card) == ["Ja, påminn", "Ändra", "Nej"]
    assert "Skriftliga inspel. Senast måndag 30 juni 2025" in card["fallbackText"]


def test_one_person_is_named_and_the_clock_time_shown() -> None:
    text = words(
        asked(
            Wish("Rapporten", (DUE,), at=time(12), assignees=(KARINS,)),
            privately=True,
        )
    )
    assert "Gäller Karin Ek. Påminnelserna kommer privat." in text
    assert "Senast måndag 30 juni 2025 kl. 12.00" in text
    assert "gruppens lista" in text


def test_days_of_two_months_are_told_with_each_month_once() -> None:
    days = [date(2025, 5, 26), date(2025, 6, 2), date(2025, 6, 6), date(2025, 6, 8), date(2025, 6, 9)]
    assert in_words(days, "sv") == "26 maj, 2, 6, 8 och 9 juni"
    assert in_words(days, "en") == "26 May, 2, 6, 8 and 9 June"
    assert in_words(days[:1], "sv") == "26 maj"


def test_a_deadline_too_near_to_be_reminded_of_says_so() -> None:
    assert "hinner" in words(asked(Wish("Rapporten", (TODAY,))))


def test_a_doubtful_day_is_told_why_with_the_likeliest_answer_first() -> None:
    card = asked(Wish("Rapporten", (DUE, date(2025, 6, 27)), why=Ask.WEEKDAY_DOES_NOT_FIT.value))
    assert "Veckodagen och datumet stämmer inte överens." in words(card)
    assert titles(card)[:2] == ["Ja, måndag 30 juni 2025", "Nej, fredag 27 juni 2025"]
    assert [action["data"].get("pick") for action in card["actions"][:2]] == ["0", "1"]


@each_row("locale", LOCALES)
@each_row("why", [*(reason.value for reason in Ask), drafts.SEVERAL_DAYS])
def test_every_reason_to_ask_has_its_words(why: str, locale: str) -> None:
    assert_valid_card(asked(Wish("Rapporten", (DUE,), why=why), locale=locale))


def test_an_owner_nobody_answers_to_is_asked_about_with_the_members() -> None:
    card = asked(Wish("Rapporten", (DUE,), owner="Kalle"))
    assert "Jag vet inte vem Kalle är." in words(card)
    (choice,) = [element for element in card["body"] if element["type"] == "Input.ChoiceSet"]
    assert [each["title"] for each in choice["choices"]] == ["Alla i gruppen", "Karin Ek", "Olle Berg"]
    assert choice["isRequired"]
    # Else an empty required field would stop the one who wants none of it.
    assert [action.get("associatedInputs") for action in card["actions"]] == [None, "none", "none"]


def test_the_form_holds_what_was_understood() -> None:
    wish = Wish("Rapporten", (DUE,), assignees=(Assignment(OLLE.person.id, OLLE.person.name),))
    form = ask_cards.change_form(wish, confirmation="p", locale="sv", roster=[KARIN, OLLE], today=TODAY)
    values = {element["id"]: element.get("value") for element in form["body"] if "id" in element}
    assert values == {"what": "Rapporten", "day": "2025-06-30", "whom": OLLE.person.id}
    assert all(element["label"] for element in form["body"] if "id" in element)
    assert_valid_card(form)


def test_a_big_group_still_fits_in_the_form_with_the_one_it_is_for() -> None:
    crowd = [
        Member(Person("t", f"{number:022}", f"Alexandra Wallenstråhle {number}", f"29:{number}"), is_member=False)
        for number in range(1000)
    ]
    wish = Wish("x" * 200, (DUE,), assignees=(Assignment(crowd[-1].person.id, crowd[-1].person.name),))
    form = ask_cards.change_form(wish, confirmation="p", locale="sv", roster=crowd, today=TODAY)
    assert len(json.dumps(form)) < MAX_BYTES
    assert_valid_card(form)
    assert crowd[-1].person.id in json.dumps(form)


# -- the reminder


def reminder(what: Deadline, now: datetime, **values: Any) -> Card:
    message = reminder_cards.reminder_message(what, zone=STOCKHOLM, locale="sv", now=now, **values)
    assert message.card is not None
    assert message.summary
    assert_valid_card(message.card)
    return message.card


@each_row(
    ("days_before", "left"),
    [(14, "om 14 dagar"), (1, "i morgon"), (0, "i dag"), (-1, "i går"), (-3, "för 3 dagar sedan")],
)
def test_a_reminder_tells_how_long_is_left(days_before: int, left: str) -> None:
    now = datetime.combine(DUE - timedelta(days_before), time(9), tzinfo=STOCKHOLM)
    text = words(reminder(deadline(), now))
    assert text.startswith("D3 Skriftliga inspel\n")
    lead = "Senast" if days_before >= 0 else "Skulle ha varit klart"
    assert f"{lead} måndag 30 juni 2025 ({left})" in text


def test_a_groups_reminder_mentions_those_awaited_and_counts() -> None:
    what = rules.done_by(deadline(), KARIN, [KARIN, OLLE], now=NOW)
    message = reminder_cards.reminder_message(
        what, zone=STOCKHOLM, locale="sv", now=NOW, roster=[KARIN, OLLE], waiting=[OLLE]
    )
    assert "Gäller <at>Olle Berg</at>" in words(message)
    assert "1 av 2 är klara." in words(message)
    assert [each.platform_id for each in message.mentions] == ["29:olle"]


def test_more_than_twenty_are_not_mentioned_at_all() -> None:
    many = [Member(Person("t", f"p{number}", f"Person {number}", f"29:{number}")) for number in range(21)]
    assert (
        len(
            reminder_cards.reminder_message(
                deadline(), zone=STOCKHOLM, locale="sv", now=NOW, waiting=many[:20]
            ).mentions
        )
        == 20
    )
    crowd = reminder_cards.reminder_message(deadline(), zone=STOCKHOLM, locale="sv", now=NOW, waiting=many)
    assert crowd.mentions == ()
    assert "<at>" not in words(crowd)


def test_a_late_reminder_says_so() -> None:
    missed = datetime(2025, 6, 27, 9, 0, tzinfo=STOCKHOLM)
    text = words(reminder(deadline(), missed + timedelta(hours=2), missed=missed))
    assert "skulle ha kommit fredag 27 juni kl. 09.00" in text


def test_later_unfolds_its_choices_in_the_card_itself() -> None:
    card = reminder(deadline(KARIN), NOW)
    assert titles(card) == ["Klar", "Påminn mig senare", "Be om mer tid"]
    assert titles(reminder(deadline(), NOW)) == [
        "Klart för mig",
        "Påminn mig senare",
        "Be om mer tid",
        "Klart för alla",
    ]
    later = card["actions"][1]
    assert later["type"] == "Action.ShowCard"
    assert titles(later["card"]) == ["I morgon", "På måndag", "Om en vecka", "Två dagar före"]
    assert not any("Input" in element["type"] for element in later["card"]["body"])


# -- the list


def test_the_list_names_number_day_who_and_what_is_done() -> None:
    listed = [
        deadline(),
        deadline(KARIN, number=4, title="Rapporten"),
        deadline(number=5, title="Budgeten", status=DeadlineStatus.DONE),
    ]
    message = lists.list_message(listed, locale="sv", today=TODAY, roster=[KARIN, OLLE])
    assert words(message).splitlines() == [
        "Deadlines",
        "D3 Skriftliga inspel",
        "måndag 30 juni 2025 (om 39 dagar) · alla · 0 av 2 klara",
        "D4 Rapporten",
        "måndag 30 juni 2025 (om 39 dagar) · Karin Ek",
        "D5 Budgeten",
        "måndag 30 juni 2025 · alla · ✓ klar",
        "Skriv ”klar D3” när något är klart.",
    ]
    assert message.summary == "2 deadlines är kvar"


def test_privately_the_list_also_says_what_the_reader_has_done() -> None:
    what = rules.done_by(deadline(), KARIN, [KARIN, OLLE], now=NOW)
    message = lists.list_message([what], locale="sv", today=TODAY, roster=[KARIN, OLLE], reader=KARIN)
    assert "1 av 2 klara · du är klar" in words(message)


def test_an_empty_list_says_what_to_type() -> None:
    assert "påminn om rapporten senast" in words(lists.list_message([], locale="sv", today=TODAY, roster=[]))


def test_a_long_list_is_cut_and_says_how_much_is_missing() -> None:
    many = [deadline(number=number, title="ö" * 200) for number in range(1, 301)]
    message = lists.list_message(many, locale="sv", today=TODAY, roster=[])
    assert message.card is not None
    assert_valid_card(message.card)
    assert len(json.dumps(message.card, ensure_ascii=False).encode()) < MAX_BYTES
    shown = sum(line.startswith("D") and line.endswith("ö") for line in words(message).splitlines())
    assert f"{300 - shown} till får inte plats här." in words(message)


# -- whatever a member wrote


NASTY = "[klicka](https://x.example) <at>Alla</at> **fet** # `"


def every_card(title: str, locale: str) -> Iterator[Card]:
    stranger = Member(Person("t", "s" * 22, title, "29:s"))
    mine, everybodys = deadline(stranger, title=title), deadline(title=title)
    for wish in (Wish(title, (DUE,)), Wish(title, (DUE, TODAY), why="passed", owner=title)):
        yield asked(wish, locale=locale, roster=[stranger], privately=True)
        yield ask_cards.dropped_card(wish, locale)
    for what in (mine, everybodys, rules.done_for_all(everybodys)):
        yield ask_cards.saved_card(what, group=GROUP, locale=locale, reminders=[])
        message = reminder_cards.reminder_message(
            what, zone=STOCKHOLM, locale=locale, now=NOW, roster=[stranger], missed=NOW
        )
        assert message.card is not None
        yield message.card
        yield cards.done_card(what, locale=locale, person=stranger, roster=[stranger], may_close=True)
        yield cards.done_for_all_card(what, locale)
        yield cards.undone_card(what, locale)
        yield cards.snoozed_card(what, NOW + timedelta(60), zone=STOCKHOLM, locale=locale)
        yield cards.remove_card(what, locale, confirmation="q1")
        yield cards.kept_card(what, locale)
        yield cards.removed_card(what, was=what.status, locale=locale)
        listed = lists.list_message([what], locale=locale, today=TODAY, roster=[stranger])
        assert listed.card is not None
        yield listed.card
        yield from newer_cards(what, stranger, title, locale)


def newer_cards(what: Deadline, stranger: Member, title: str, locale: str) -> Iterator[Card]:
    """Those of moving, more time, what is late or left, and the lists of one."""
    group = replace(GROUP, name=title, locale=locale)
    move = Move(what.id, (DUE, TODAY), since=DUE, why="passed", person_id=stranger.person.id, reason=title)
    yield moving_cards.move_card(what, move, confirmation="p" * 22, reminders=[], where=group, locale=locale)
    yield moving_cards.moved_card(what, DUE, since=DUE, back="p" * 22, locale=locale)
    yield moving_cards.more_time_form(what, today=TODAY, longest=300, locale=locale)
    yield moving_cards.more_time_card(what, move, confirmation="p" * 22, since=DUE, name=title, group=group)
    yield late_cards.take_over_form([what] * 40, group="g" * 22, person="s", roster=[stranger], locale=locale)
    yield late_cards.taken_over_card([what] * 40, stranger, locale)
    yield choices_cards.choices_card(group, locale)
    yield choices_cards.choices_form(group, locale, today=TODAY)
    late = late_cards.late_message(what, what.assignments, roster=[stranger] * 40, today=DUE, locale=locale)
    mine = lists.mine_message([(title, what, DUE)] * 80, locale=locale, today=TODAY)
    not_done = lists.not_done_message([what] * 80, roster=[stranger] * 40, locale=locale, today=TODAY)
    messages = [late, mine, not_done]
    if not owners.is_for_group(what):
        messages.append(late_cards.left_message([what] * 40, stranger.person.id, locale=locale))
    for message in messages:
        assert message.card is not None
        yield message.card


@each_row("locale", LOCALES)
def test_what_a_member_wrote_is_shown_as_text_in_every_card(locale: str) -> None:
    for card in every_card(NASTY, locale):
        assert_valid_card(card)
        shown = [element["text"] for element in card["body"] if element["type"] == "TextBlock"]
        assert not any("[klicka](" in text or "<at>Alla" in text or "**fet" in text for text in shown)


@each_row("locale", LOCALES)
def test_the_longest_title_fits_in_every_card(locale: str) -> None:
    for card in every_card("ö" * drafts.LONGEST_TITLE, locale):
        assert_valid_card(card)
        assert len(json.dumps(card, ensure_ascii=False).encode()) < MAX_BYTES


# -- the sentences


def sentences(locale: str) -> dict[str, set[str]]:
    """Each key of our file with the variables in it."""
    source = Path(cards.__file__).parent.parent / "texts" / f"deadlines.{locale}.ftl"
    source = source if source.exists() else source.with_name(f"{locale}.ftl")
    found = {}
    for entry in parse_fluent(source.read_text(encoding="utf-8")).body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message) and entry.id.name.startswith("deadline-"):
            found[entry.id.name] = _variables(entry)
    return found


def _variables(node: Any) -> set[str]:
    if isinstance(node, ast.VariableReference):
        return {node.id.name}
    if isinstance(node, list):
        return set().union(*(_variables(each) for each in node)) if node else set()
    if isinstance(node, ast.BaseNode):
        return set().union(*(_variables(each) for each in vars(node).values()))
    return set()


def test_both_languages_say_the_same_things() -> None:
    assert sentences("sv") == sentences("en")


@each_row("locale", LOCALES)
def test_every_sentence_can_be_said(locale: str) -> None:
    for key, variables in sentences(locale).items():
        assert say(locale, key, **dict.fromkeys(variables, 2))
