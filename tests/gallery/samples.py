"""The cards of the gallery: each kind of card that members often see, with invented people."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from dialogs.agenda import cards as agenda_cards
from dialogs.agenda import closing_cards
from dialogs.agenda.model import Agenda, AgendaItem, Carried, ItemStatus, ItemType, Material, Owner
from dialogs.catalogue import help_cards
from dialogs.deadlines import cards as deadline_cards
from dialogs.deadlines import late_cards, lists, reminder_cards
from dialogs.deadlines.model import Assignment, Deadline, DeadlineStatus
from dialogs.feedback import cards as feedback_cards
from dialogs.feedback import choices_cards, section_cards, summary_cards
from dialogs.feedback.model import FeedbackRound, Heading, Statement
from dialogs.feedback.rules import Signed
from dialogs.meetings import cards as meeting_cards
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.message import Card, Mention, Message
from dialogs.model import Group, Member, Person, Role
from dialogs.people import cards as people_cards

ZONE = ZoneInfo("Europe/Stockholm")
TODAY = date(2026, 8, 24)
NOW = datetime(2026, 8, 24, 7, tzinfo=UTC)
STARTS = datetime(2026, 8, 28, 7, tzinfo=UTC)
MEETING = Meeting("m" * 22, "g", STARTS, STARTS + timedelta(hours=3), "Örebro")
OVER = replace(MEETING, status=MeetingStatus.ENDED)
NAMES = ("Karin Ek", "Olle Berg", "Sara Lind", "Asta Sund", "Nils Hedin", "Maja Ström", "Per Lund")
ROSTER = [Member(Person("t", f"{n:022}", name, f"29:{n}"), is_member=True) for n, name in enumerate(NAMES)]
MENTIONS = [Mention(each.person.platform_id, each.person.name) for each in ROSTER]


def group(locale: str) -> Group:
    return Group("t", "g", "Chefsgrupp folkhälsa", "19:home", ZONE, locale)


def agenda() -> Agenda:
    """An ordinary agenda: opening, decisions, a break, a carried item, and two people who added items."""
    rows = (
        AgendaItem("1", "Mötet öppnas", minutes=5),
        AgendaItem("2", "Lägesbild och analys", (Owner("Sara Lind"),), minutes=25, added_by_name="Karin Ek"),
        AgendaItem("3", "Budgeten 2027", (Owner("Karin Ek"),), ItemType.DECISION, minutes=40, added_by_name="Karin Ek"),
        AgendaItem("4", "Paus", type=ItemType.BREAK, minutes=10, added_by_name="Karin Ek"),
        AgendaItem(
            "5",
            "Remissvar om skolvägar till regionen",
            (Owner("Olle Berg"), Owner("Maja Ström")),
            ItemType.DISCUSSION,
            minutes=30,
            added_by_name="Olle Berg",
            material=(Material("https://kumla.example/remiss.pdf", "Remissen"),),
        ),
        AgendaItem(
            "6",
            "Höstens studiedag",
            minutes=15,
            added_by_name="Karin Ek",
            carried=Carried("x" * 22, date(2026, 5, 22), 2),
            unticked=True,
        ),
        AgendaItem("7", "Laget runt", type=ItemType.ROUND, minutes=30),
        AgendaItem("8", "Mötet avslutas", minutes=5),
    )
    return Agenda(MEETING.id, rows)


def done_agenda() -> Agenda:
    statuses = (ItemStatus.DONE, ItemStatus.DONE, ItemStatus.DROPPED, ItemStatus.CARRIED)
    items = agenda().items
    return Agenda(MEETING.id, (*(replace(i, status=s) for i, s in zip(items, statuses, strict=False)), *items[4:]))


ROUND = FeedbackRound("r", "g", MEETING.id, True, STARTS, datetime(2026, 9, 1, 14, tzinfo=UTC), asked=11, answered=4)
CLOSED = replace(ROUND, closed_at=datetime(2026, 9, 1, 14, tzinfo=UTC), answered=9)
SAID = [
    Signed(Heading.DRIV, "Bra tempo och tydlig dagordning", key="0"),
    Signed(Heading.DRIV, "Underlagen kom i god tid", key="1"),
    Signed(Heading.DRIV, "Alla kom till tals", key="2"),
    Signed(Heading.HINDER, "För få pauser", key="3"),
    Signed(Heading.HINDER, "Svårt att höra dem som var med på länk", key="4"),
]


def deadline(due_on: date, person: str = "", **values: object) -> Deadline:
    who = next((each for each in ROSTER if each.person.name == person), None)
    assigned = Assignment(who.person.id, who.person.name) if who else Assignment(None)
    return replace(
        Deadline("d" * 22, "g", 3, "Skriftliga inspel till studieplanen", due_on, assignments=(assigned,)),
        **values,  # type: ignore[arg-type]
    )


LATER, SOON, LATE = date(2026, 9, 14), date(2026, 8, 26), date(2026, 8, 20)


def _reminder(due_on: date, locale: str, person: str = "") -> Message:
    waiting = ROSTER[:4] if not person else ()
    return reminder_cards.reminder_message(
        deadline(due_on, person), zone=ZONE, locale=locale, now=NOW, roster=ROSTER, waiting=waiting
    )


def _list(locale: str) -> Message:
    three = [
        deadline(LATE, "Olle Berg", number=1, title="Svara på enkäten"),
        deadline(SOON, number=2),
        deadline(LATER, "Maja Ström", number=4, title="Boka lokal"),
        deadline(date(2026, 8, 10), "Per Lund", number=5, title="Inbjudan", status=DeadlineStatus.DONE),
    ]
    return lists.list_message(three, locale=locale, today=TODAY, roster=ROSTER)


def _members(locale: str) -> Message:
    leaders = [replace(ROSTER[0], roles=frozenset({Role.CHAIR})), replace(ROSTER[1], roles=frozenset({Role.SECRETARY}))]
    return people_cards.members_message(group(locale), [*leaders, *ROSTER[2:]], locale)


Sample = Callable[[str], Card | Message]
SAMPLES: dict[str, Sample] = {
    "agenda": lambda at: agenda_cards.agenda_message(agenda(), MEETING, ZONE, at),
    "agenda-posted": lambda at: agenda_cards.agenda_message(agenda(), MEETING, ZONE, at, mentions=MENTIONS),
    "agenda-over": lambda at: agenda_cards.agenda_message(done_agenda(), OVER, ZONE, at),
    "agenda-cancelled": lambda at: agenda_cards.agenda_message(
        Agenda(MEETING.id, agenda().items[:3]), replace(MEETING, status=MeetingStatus.CANCELLED), ZONE, at
    ),
    "agenda-empty": lambda at: agenda_cards.agenda_message(Agenda(MEETING.id), MEETING, ZONE, at),
    "tick-off": lambda at: closing_cards.settle_form(agenda(), OVER, ZONE, at),
    "carried-often": lambda at: closing_cards.third_card(agenda().items[5:6], MEETING, ZONE, at),
    "feedback-question": lambda at: feedback_cards.round_message(ROUND, MEETING, group(at), mentions=MENTIONS),
    "feedback-private": lambda at: feedback_cards.ask_message(ROUND, MEETING, group(at), leads=True),
    "feedback-reminder": lambda at: feedback_cards.reminder_message(ROUND, MEETING, group(at)),
    "feedback-state": lambda at: feedback_cards.state_message(ROUND, MEETING, group(at)),
    "feedback-thanks": lambda at: feedback_cards.thanks_card(
        ROUND, group(at), [Statement(Heading.DRIV, "Bra tempo")], "Tack!", in_dialog=False
    ),
    "feedback-few": lambda at: feedback_cards.few_message(ROUND, group(at), today=date(2026, 8, 31)),
    "feedback-summary": lambda at: summary_cards.summary_message(CLOSED, MEETING, group(at), SAID),
    "feedback-edit": lambda at: section_cards.edit_card(CLOSED, group(at), SAID),
    "feedback-choices": lambda at: choices_cards.choices_card(group(at), at),
    "reminder-later": lambda at: _reminder(LATER, at),
    "reminder-soon": lambda at: _reminder(SOON, at, "Olle Berg"),
    "reminder-late": lambda at: _reminder(LATE, at, "Olle Berg"),
    "deadline-late": lambda at: late_cards.late_message(
        deadline(LATE, "Olle Berg"),
        deadline(LATE, "Olle Berg").assignments,
        roster=ROSTER,
        today=TODAY,
        locale=at,
    ),
    "deadlines": _list,
    "deadline-done": lambda at: deadline_cards.done_card(
        deadline(LATER), locale=at, person=ROSTER[0], roster=ROSTER, may_close=True
    ),
    "deadline-remove": lambda at: deadline_cards.remove_card(deadline(LATER), at, confirmation="p"),
    "meeting-question": lambda at: meeting_cards.ask_card(MEETING, ZONE, at, confirmation="p", moves=None),
    "meeting-planned": lambda at: meeting_cards.planned_message(MEETING, ZONE, at),
    "meeting-cancelled": lambda at: meeting_cards.cancelled_message(MEETING, ZONE, at),
    "welcome": lambda at: people_cards.welcome(group(at)),
    "welcome-private": people_cards.private_welcome,
    "members": _members,
    "help": lambda at: help_cards.help_message(at, is_private=False, leads=False),
    "help-private-chair": lambda at: help_cards.help_message(at, is_private=True, leads=True),
    "help-agenda": lambda at: help_cards.help_message(at, is_private=False, leads=True, topic=help_cards.Topic.AGENDA),
}


def card_of(made: Card | Message) -> Card:
    card = made.card if isinstance(made, Message) else made
    assert card is not None
    return card
