"""The other cards of the agenda and of deadlines: one for each builder of a card that `samples` has not called."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from dialogs.agenda import cards as agenda_cards
from dialogs.agenda import choices_cards as agenda_choices
from dialogs.agenda import closing_cards, item_cards, nudge_cards, offer_cards
from dialogs.agenda.breaks import proposed
from dialogs.agenda.merging import Difference
from dialogs.agenda.model import Agenda
from dialogs.agenda.plan import plan, relief
from dialogs.agenda.preparing import Step
from dialogs.agenda.readiness import Lack
from dialogs.agenda.words import Addresses
from dialogs.deadlines import (
    ask_cards,
    chain_cards,
    late_cards,
    lists,
    moving_cards,
    parts_cards,
    reminder_cards,
)
from dialogs.deadlines import cards as deadline_cards
from dialogs.deadlines import choices_cards as reminder_choices
from dialogs.deadlines.chains import Shift
from dialogs.deadlines.chains import Step as ChainStep
from dialogs.deadlines.drafts import Ask, Move, Wish
from dialogs.deadlines.model import Assignment, DeadlineStatus
from dialogs.message import Message
from tests.gallery.samples import (
    LATER,
    MEETING,
    NOW,
    OVER,
    ROSTER,
    SOON,
    TODAY,
    ZONE,
    Sample,
    agenda,
    deadline,
    group,
)

KARIN, OLLE, SARA = ROSTER[:3]
EARLIER = replace(MEETING, id="e" * 22, starts_at=MEETING.starts_at - timedelta(days=90))
ADDRESS = "https://bot.example/d/wheel.png"
CARRIED = agenda().items[5]


def _long_agenda() -> Agenda:
    """More items than the meeting has time for, and no break."""
    items = (replace(each, minutes=60) for each in agenda().items[1:6] if each.title != "Paus")
    return Agenda(MEETING.id, tuple(items))


def _preview(locale: str) -> Message:
    of = plan(_long_agenda(), MEETING)
    return nudge_cards.preview_message(of, relief(of), proposed(of), MEETING, ZONE, locale, asked_for_breaks=3)


AGENDA: dict[str, Sample] = {
    "agenda-moved-down": lambda at: agenda_cards.moved_down_message(MEETING, ZONE, at),
    "agenda-choices": lambda at: agenda_choices.choices_card(group(at), at),
    "agenda-choices-form": lambda at: agenda_choices.choices_form(group(at), at),
    "agenda-also": lambda at: closing_cards.also_message(OVER, MEETING, ZONE, at),
    "tick-off-sent": lambda at: closing_cards.settle_message(agenda(), OVER, ZONE, at),
    "tick-off-missed": lambda at: closing_cards.unasked_message([CARRIED], MEETING, ZONE, at),
    "carried-often-sent": lambda at: closing_cards.third_message([CARRIED], MEETING, ZONE, at),
    "item-choose": lambda at: item_cards.choose_form(agenda(), MEETING, ZONE, at),
    "item-edit": lambda at: item_cards.edit_form(
        MEETING, at, item_id="5", seen="x", values={"title": "Höstens studiedag", "minutes": 15}
    ),
    "item-add": lambda at: item_cards.add_form(MEETING, ZONE, at, item_id="9"),
    "item-added": lambda at: item_cards.added_card(agenda(), "3", MEETING, ZONE, at),
    "item-proposed": lambda at: item_cards.proposed_message(agenda().items[4], MEETING, group(at), late=True),
    "item-join": lambda at: item_cards.join_card(
        [(2, agenda().items[1]), (3, agenda().items[2])], agenda().items[2], at, confirmation="c"
    ),
    "nudge-missing": lambda at: nudge_cards.missing_message(MEETING, MEETING.starts_at - timedelta(days=3), ZONE, at),
    "nudge-lacks": lambda at: nudge_cards.lacks_message(
        Step.UNREADY, [Lack(2, "Lägesbild", owner=True), Lack(3, "Budgeten 2027", minutes=True)], MEETING, ZONE, at
    ),
    "agenda-preview": _preview,
    "agenda-morning": lambda at: nudge_cards.morning_message(
        agenda(), plan(agenda(), MEETING), MEETING, "Chefsgrupp folkhälsa", "p", ZONE, at, Addresses(ADDRESS, ADDRESS)
    ),
    "choices": lambda at: offer_cards.choices("Vad menar du?", [("Ny rubrik: Budget", "a"), ("Ansvarig: Olle", "b")]),
    "wish": lambda at: offer_cards.wish(
        "Sara Lind", "ta bort 3", ["3 ”Budgeten 2027”"], "Chefsgrupp folkhälsa", at, confirmation="c"
    ),
    "agenda-replace": lambda at: offer_cards.replacement(
        Difference(("Nya lokaler",), ("Höstens studiedag",), ("Budgeten 2027",), ()),
        3,
        "28 augusti",
        at,
        confirmation="c",
    ),
    "publish": lambda at: offer_cards.publish(
        "Chefsgrupp folkhälsa", "28 augusti", at, confirmation="c", words="Vi behöver fler pauser"
    ),
    "agenda-empty-ask": lambda at: offer_cards.emptying(
        ["Mötet öppnas", "Budgeten"], "28 augusti", at, confirmation="c"
    ),
}

STEPS = (
    ChainStep("Bereds", date(2026, 9, 1)),
    ChainStep("Godkänns", date(2026, 9, 8)),
    ChainStep("Skickas", date(2026, 9, 15)),
)
CHAIN = [deadline(step.due_on, number=7 + nth, title=step.title) for nth, step in enumerate(STEPS)]
PARTS = (
    Assignment(organisation="norr", name="norr", due_on=SOON),
    Assignment(organisation="söder", name="söder", due_on=LATER),
)
PARTED = deadline(SOON, title="Samverkansplanen", assignments=PARTS)
WISH = Wish("Skriftliga inspel", (LATER,))
MOVE = Move("d" * 22, (date(2026, 9, 21),), LATER)


def _reminders() -> list[datetime]:
    return [datetime(2026, 9, day, 7, tzinfo=UTC) for day in (7, 11, 14)]


def _deadline_asked(locale: str, **values: object) -> dict[str, object]:
    wish = Wish(**{name: values.get(name, getattr(WISH, name)) for name in WISH.__struct_fields__})
    return ask_cards.ask_card(
        wish,
        confirmation="c",
        group=group(locale),
        locale=locale,
        roster=ROSTER,
        reminders=_reminders(),
        privately=False,
    )


DEADLINES: dict[str, Sample] = {
    "deadline-ask": lambda at: _deadline_asked(at),
    "deadline-ask-which": lambda at: _deadline_asked(
        at, days=(LATER, date(2026, 9, 15)), why=Ask.WEEKDAY_DOES_NOT_FIT.value
    ),
    "deadline-form": lambda at: ask_cards.change_form(WISH, confirmation="c", locale=at, roster=ROSTER, today=TODAY),
    "deadline-dropped": lambda at: ask_cards.dropped_card(WISH, at),
    "deadline-saved": lambda at: ask_cards.saved_card(
        deadline(LATER), group=group(at), locale=at, reminders=_reminders()
    ),
    "deadline-done-all": lambda at: deadline_cards.done_for_all_card(deadline(LATER), at),
    "deadline-undone": lambda at: deadline_cards.undone_card(deadline(LATER), at),
    "deadline-snoozed": lambda at: deadline_cards.snoozed_card(deadline(LATER), NOW, zone=ZONE, locale=at),
    "deadline-kept": lambda at: deadline_cards.kept_card(deadline(LATER), at),
    "deadline-outcome": lambda at: deadline_cards.outcome_card(deadline(LATER), "deadline-removed-already", at),
    "deadline-removed": lambda at: deadline_cards.removed_card(deadline(LATER), was=DeadlineStatus.ACTIVE, locale=at),
    "deadline-reminded": lambda at: deadline_cards.reminded_card(deadline(LATER), _reminders(), zone=ZONE, locale=at),
    "chain-ask": lambda at: chain_cards.ask_card(
        chain_cards.ChainWish(STEPS, date(2026, 9, 15)), confirmation="c", group=group(at), locale=at, privately=False
    ),
    "chain-saved": lambda at: chain_cards.saved_card(CHAIN, at),
    "chain-move": lambda at: chain_cards.move_card(
        chain_cards.JointMove((Shift("a", date(2026, 9, 20), LATER), Shift("b", date(2026, 9, 10), SOON))),
        {"a": CHAIN[2], "b": CHAIN[1]},
        confirmation="c",
        asked_for=date(2026, 9, 20),
        why="",
        locale=at,
    ),
    "chain-moved": lambda at: chain_cards.moved_card(CHAIN[1:], back="b", locale=at),
    "chain-stayed": chain_cards.stayed_card,
    "reminders-choices": lambda at: reminder_choices.choices_card(group(at), at),
    "reminders-form": lambda at: reminder_choices.choices_form(group(at), at, today=TODAY),
    "deadline-owner-left": lambda at: late_cards.left_message(
        [deadline(LATER, "Olle Berg")], OLLE.person.id, locale=at
    ),
    "deadline-take-over": lambda at: late_cards.take_over_form(
        [deadline(LATER, "Olle Berg")], group="g", person=OLLE.person.id, roster=ROSTER, locale=at
    ),
    "deadline-taken-over": lambda at: late_cards.taken_over_card([deadline(LATER, "Olle Berg")], SARA, at),
    "deadlines-mine": lambda at: lists.mine_message(
        [("Chefsgrupp folkhälsa", deadline(LATER), LATER), ("", deadline(SOON, number=1, group_id=None), SOON)],
        locale=at,
        today=TODAY,
    ),
    "deadlines-not-done": lambda at: lists.not_done_message([deadline(LATER)], roster=ROSTER, locale=at, today=TODAY),
    "deadline-move": lambda at: moving_cards.move_card(
        deadline(LATER), MOVE, confirmation="c", reminders=_reminders(), where=group(at), locale=at
    ),
    "deadline-moved": lambda at: moving_cards.moved_card(
        deadline(LATER), date(2026, 9, 21), since=LATER, back="b", locale=at
    ),
    "more-time-form": lambda at: moving_cards.more_time_form(deadline(LATER), today=TODAY, longest=400, locale=at),
    "more-time-asked": lambda at: moving_cards.more_time_card(
        deadline(LATER),
        Move("d" * 22, (date(2026, 9, 21),), LATER, person_id=OLLE.person.id, reason="Semester"),
        confirmation="c",
        since=LATER,
        name="Olle Berg",
        group=group(at),
    ),
    "parts-ask": lambda at: parts_cards.ask_card(
        parts_cards.PartsWish("Samverkansplanen", tuple(parts_cards.PartWish(each) for each in PARTS)),
        confirmation="c",
        group=group(at),
        locale=at,
        roster=ROSTER,
        privately=False,
    ),
    "parts-form": lambda at: parts_cards.change_form(
        parts_cards.PartsWish("Samverkansplanen", tuple(parts_cards.PartWish(each) for each in PARTS)),
        confirmation="c",
        locale=at,
        today=TODAY,
    ),
    "parts-saved": lambda at: parts_cards.saved_card(PARTED, locale=at, roster=ROSTER),
    "part-done": lambda at: parts_cards.part_done_card(PARTED, PARTS[0], at),
    "part-undone": lambda at: parts_cards.part_undone_card(PARTED, PARTS[0], at),
    "parts-reminder": lambda at: reminder_cards.part_reminder_message(PARTED, PARTS, zone=ZONE, locale=at, now=NOW),
}
