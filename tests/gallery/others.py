"""The other cards of all other features: one for each builder of a card that `samples` has not called."""

from dataclasses import replace
from datetime import date, time, timedelta

from dialogs.agenda.model import Agenda, DraftItem, Outcome, OutcomeType, Owner, StandingItem
from dialogs.deadlines import reminder_cards
from dialogs.deliveries import cards as delivery_cards
from dialogs.deliveries import digest
from dialogs.deliveries.rules import Count, Failed, Recent, Report, Thing, Unsent
from dialogs.feedback import asked_cards, cards, choices_cards, section_cards, theme_cards
from dialogs.feedback import offer_cards as names_cards
from dialogs.feedback.model import Heading, Statement
from dialogs.feedback.themes import Action, ActionKind, Told, tallies
from dialogs.forms import cards as form_cards
from dialogs.forms.rules import Answer, Draft, Form, Per, Question, Respondent
from dialogs.forwarding import cards as forwarding_cards
from dialogs.forwarding.model import Forwarding
from dialogs.meetings import cards as meeting_cards
from dialogs.minutes import attendance_cards, attendance_year, document_cards, edit_cards, following
from dialogs.minutes import lists as minutes_lists
from dialogs.minutes.attendance import Attendance, Attendee
from dialogs.minutes.document import Form as MinutesForm
from dialogs.minutes.edits import Edits, OutcomeEdit, PersonEdit
from dialogs.minutes.lists import OpenTask
from dialogs.model import Group, Member
from dialogs.notes import cards as notes_cards
from dialogs.notes import marked
from dialogs.notes.rules import NO_DAY, Item, Notes, State, What
from dialogs.people import cards as people_cards
from dialogs.privacy import cards as privacy_cards
from dialogs.privacy import log
from dialogs.privacy.model import Notice
from dialogs.sentences.model import Reading
from dialogs.series import cards as series_cards
from dialogs.series.model import Series
from dialogs.series.rules import Occasion
from dialogs.table_round import cards as table_round_cards
from dialogs.table_round.model import TableRoundAnswer
from dialogs.understanding import answers_meant_cards as meant_cards
from dialogs.understanding import cards as meaning_cards
from dialogs.understanding.answers_meant_cards import Asking
from dialogs.undo import cards as undo_cards
from dialogs.year import cards as year_cards
from dialogs.year.rules import Kind, Mark
from tests.gallery.more import ADDRESS, AGENDA, DEADLINES, EARLIER, KARIN
from tests.gallery.occasions import OCCASIONS as OCCASION_CARDS
from tests.gallery.samples import (
    CLOSED,
    LATER,
    MEETING,
    NOW,
    OVER,
    ROSTER,
    ROUND,
    SAID,
    SAMPLES,
    SOON,
    TODAY,
    ZONE,
    Sample,
    agenda,
    deadline,
    group,
)

ANSWERED = [Statement(Heading.DRIV, "Bra tempo")]
TASK = Outcome(OutcomeType.TASK, "Ta fram ett förslag", "t1", owners=(Owner("Olle Berg"),))


def _tasked() -> Agenda:
    first, *rest = agenda().items
    return Agenda(MEETING.id, (replace(first, outcomes=(TASK,)), *rest))


AGENDA_POST, REMINDER = Thing("agenda_post"), Thing("deadline_remind", "D3 Skriftliga inspel")
REPORT = Report(
    sent=(Count(AGENDA_POST, 1, False, NOW), Count(REMINDER, 7, True, NOW)),
    failed=(Failed(REMINDER, "unreachable", 1, NOW, "Olle Berg"),),
)
UNSENT = Unsent(1, REMINDER, "unreachable", NOW, "Olle Berg")
DELIVERIES: dict[str, Sample] = {
    "deliveries": lambda at: delivery_cards.report_message(REPORT, group(at)),
    "delivery-trouble": lambda at: delivery_cards.trouble_message(UNSENT, group(at), may_send=True),
    "delivery-troubles": lambda at: delivery_cards.troubles_message(REPORT.failed, group(at)),
    "place-opened": lambda at: delivery_cards.opened_message([REMINDER], group(at)),
    "delivery-line": lambda at: delivery_cards.line_card("Jag skickar igen: dagordningen."),
    "delivery-again": lambda at: delivery_cards.unsent_message([UNSENT, UNSENT], group(at)),
    "recall": lambda at: delivery_cards.recent_message([Recent(1, AGENDA_POST, 1, False, NOW)], group(at)),
    "recalled": delivery_cards.recalled_message,
    "digest": lambda at: digest.together(
        [
            digest.Part(cards.reminder_message(ROUND, MEETING, group(at)), "Chefsgrupp folkhälsa"),
            digest.Part(
                reminder_cards.reminder_message(deadline(SOON, "Olle Berg"), zone=ZONE, locale=at, now=NOW),
                "Chefsgrupp folkhälsa",
            ),
        ],
        locale=at,
    ),
}

BREAKS = Action("a", "breaks", ActionKind.BREAK, NOW, about=date(2026, 8, 28))
TOLD = [Told(CLOSED, date(2026, 5, 22), tuple(SAID)), Told(CLOSED, date(2026, 8, 28), tuple(SAID))]
FEEDBACK: dict[str, Sample] = {
    "feedback-who": lambda at: asked_cards.who_form(ROUND, ROSTER, [each.person.id for each in ROSTER[:5]], at),
    "feedback-who-fixed": lambda at: asked_cards.fixed_card(ROSTER, [each.person.id for each in ROSTER[:5]], at),
    "feedback-closed": lambda at: cards.closed_message(CLOSED, MEETING, group(at)),
    "feedback-form": lambda at: cards.form_of(ROUND, group(at), ANSWERED, in_dialog=True),
    "feedback-form-private": lambda at: cards.form_message(ROUND, group(at), ANSWERED),
    "feedback-late": lambda at: cards.late_card(ROUND, group(at), ANSWERED),
    "feedback-line": lambda at: cards.line_card("Rundan är stängd. Sammanställningen kommer här."),
    "feedback-choices-form": lambda at: choices_cards.choices_form(group(at), at),
    "words-question": lambda at: meant_cards.question(
        [Asking(ROUND, MEETING, group(at))], at, confirmation="c", is_item=True, goes_on=False, several=False
    ),
    "words-sorted": lambda at: meant_cards.sorted_question(
        Asking(ROUND, MEETING, group(at)), ANSWERED, at, confirmation="c"
    ),
    "words-heading": lambda at: meant_cards.which_heading(Asking(ROUND, MEETING, group(at)), at, confirmation="c"),
    "words-late": lambda at: meant_cards.late(group(at), at, confirmation="c", is_closed=True),
    "feedback-named-offer": lambda at: names_cards.offer_message(MEETING, group(at)),
    "feedback-edit-sent": lambda at: section_cards.edit_message(CLOSED, group(at), SAID),
    "feedback-edit-done": lambda at: section_cards.done_card(CLOSED, group(at), SAID),
    "trend": lambda at: theme_cards.trend_message(TOLD, tallies(TOLD), [], group=group(at), address=ADDRESS),
    "theme-action": lambda at: theme_cards.suggested_action_message(BREAKS, 2, group(at), date(2026, 8, 28)),
    "question-with-done": lambda at: theme_cards.with_done(
        cards.round_message(ROUND, MEETING, group(at)).card or {}, [replace(BREAKS, accepted=True)], at
    ),
}

QUESTIONS = (
    Question("Finns en aktuell plan?", ("ja", "nej"), comment=True, section="Nuläge"),
    Question("Vad behöver ni hjälp med?", section="Framåt"),
)
DRAFT = Draft("Uppföljning till kommunerna", QUESTIONS, LATER, Per.ORGANISATION)
FORM = Form("f" * 22, "g", DRAFT.title, QUESTIONS, Per.ORGANISATION, 0, LATER, KARIN.person.id, NOW)
KUMLA = Respondent("Kumla kommun", "Kumla kommun", {1: Answer("ja")})
SENT = Forwarding(
    "w" * 22, "5", 5, MEETING.id, "g", "h", "Styrgruppen", DraftItem("Höstens studiedag"), KARIN.person.id, NOW
)
SERIES = Series(
    "s" * 22,
    "g",
    "DTSTART:20260828\nRRULE:FREQ=WEEKLY;INTERVAL=6;BYDAY=FR",
    length=timedelta(hours=3),
    place="Örebro",
    template=(StandingItem("1", "Mötet öppnas", minutes=5), StandingItem("2", "Mötet avslutas", closing=True)),
)
OCCASIONS = [
    Occasion(date(2026, 8, 28), date(2026, 8, 28)),
    Occasion(date(2026, 10, 9), date(2026, 10, 9)),
    Occasion(date(2027, 1, 1), date(2026, 12, 31), "nyårsdagen"),
]
FOUND = Notes(
    (
        Item(What.DEADLINE, "Skriftliga inspel", "Alla lämnar skriftliga inspel senast 14 september.", (LATER,)),
        Item(What.DEADLINE, "Boka lokal", "Bertil bokar lokal senast 31 juni.", owner="Bertil", why=NO_DAY),
        Item(What.MEETING, "Möte", "Nästa möte 9 oktober kl 9-12.", (date(2026, 10, 9),), at=time(9), until=time(12)),
        Item(What.DECISION, "Nätverket byter namn", "Beslut: nätverket byter namn.", ticked=False),
    ),
    passed=1,
)
SAVED = Notes((Item(What.DEADLINE, "Skriftliga inspel", days=(LATER,), state=State.SAVED, outcome="D3"),))
EDITS = Edits(
    (
        OutcomeEdit(
            "3", 3, "Budgeten 2027", OutcomeType.DECISION, "", "", "Förslaget godkändes.", "Förslaget godkändes."
        ),
    ),
    (PersonEdit(KARIN.person.id, "Karin Ek", is_present=True, person_id=KARIN.person.id),),
)
THERE = Attendance(
    (Attendee("Karin Ek", "Kumla kommun"), Attendee("Per Lund", "Örebro kommun", is_sure=False)),
    (Attendee("Sara Lind", "Hallsberg", has_notice=True),),
    ("Laxå kommun",),
)
MARKS = [
    Mark(date(2026, 8, 28), "Möte, Örebro", Kind.MEETING),
    Mark(date(2026, 9, 14), "D3 Skriftliga inspel", Kind.DUE),
    Mark(date(2026, 10, 9), "Möte, Kumla", Kind.MEETING),
]
GROUPS = [Group("t", each, each, f"19:{each}", ZONE, "sv") for each in ("Chefsgrupp folkhälsa", "Nätverk skola")]
MEMBER = Member(KARIN.person, organisation="Kumla kommun")
TOLD_ROUND = TableRoundAnswer(KARIN.person.id, "Karin Ek", "Kumla kommun", "Ny förvaltningschef från 1 oktober.")

OTHERS: dict[str, Sample] = {
    "form-preview": lambda at: form_cards.preview_message(DRAFT, group(at), "c", organisations=4, members=7),
    "form-which": lambda at: form_cards.which_form_message([FORM, FORM], at, confirmation="c"),
    "form-conflict": lambda at: form_cards.conflict_message(FORM, KUMLA, {1: Answer("nej")}, at, confirmation="c"),
    "form-posted": lambda at: form_cards.form_message(FORM, group(at), [KUMLA, Respondent("Laxå", "Laxå")]),
    "form-which-group": lambda at: form_cards.which_group_card(replace(FORM, per=Per.GROUP, groups=3), at),
    "form-page": lambda at: form_cards.page_card(FORM, 0, KUMLA, KUMLA.answers, at),
    "form-saved": lambda at: form_cards.saved_card(FORM, KUMLA, KUMLA.answers, group(at)),
    "forwarding-ask": lambda at: forwarding_cards.ask_message(SENT, "Chefsgrupp folkhälsa", "Karin Ek", at),
    "forwarding-to": lambda at: forwarding_cards.to_card(
        5, "Höstens studiedag", [("h", "Styrgruppen"), ("i", "Nätverk skola")], at, confirmation="c"
    ),
    "forwarding-which": lambda at: forwarding_cards.which_card(
        {"skola": [("h", "Nätverk skola"), ("i", "Chefsgrupp skola")]}, at, confirmation="c"
    ),
    "meeting-change": lambda at: meeting_cards.change_form(MEETING, ZONE, at, confirmation="c"),
    "meeting-change-again": lambda at: meeting_cards.change_form_again(
        {"day": "2026-08-28", "starts": "12:00", "ends": "09:00", "place": "Örebro"},
        at,
        confirmation="c",
        problem="Mötet slutar före det börjar.",
    ),
    "meeting-line": lambda at: meeting_cards.settled_card("Mötet är flyttat till fredag 4 september 09.00–12.00."),
    "meeting-over-ask": lambda at: meeting_cards.is_it_over_message(group(at)),
    "attendance": lambda at: attendance_cards.message(THERE, OVER, ZONE, at),
    "attendance-form": lambda at: attendance_cards.form(THERE, ROSTER, OVER, ZONE, at),
    "minutes": lambda at: document_cards.minutes_message(
        "Minnesanteckningarna fredag 28 augusti: Utkast.",
        [("Word-fil", ADDRESS), ("Läs på webben", ADDRESS)],
        at,
        meeting=MEETING.id,
        others=[MinutesForm.COLUMNS],
        unsure=2,
        asks_next=True,
    ),
    "minutes-read-back": lambda at: edit_cards.card(
        EDITS, group="Chefsgrupp folkhälsa", when="fredag 28 augusti", other="", locale=at, confirmation="c"
    ),
    "attendance-year": lambda at: attendance_year.card(
        [attendance_year.Row("Kumla kommun", (True, True)), attendance_year.Row("Laxå kommun", (True, False))],
        [date(2026, 5, 22), date(2026, 8, 28)],
        2026,
        at,
        links=[("Bild", ADDRESS), ("Mörk bild", ADDRESS), ("Excel", ADDRESS)],
    ),
    "task-days": lambda at: following.days_message(_tasked(), OVER, ZONE, at),
    "tasks": lambda at: minutes_lists.tasks_message(
        [OpenTask("m", date(2026, 8, 28), TASK)], "Öppna uppdrag", at, may_mark=["t1"]
    ),
    "notes": lambda at: notes_cards.overview(FOUND, confirmation="c", locale=at, roster=ROSTER),
    "notes-page": lambda at: notes_cards.page(FOUND, confirmation="c", locale=at, roster=ROSTER),
    "notes-change": lambda at: notes_cards.change_form(1, FOUND.items[0], confirmation="c", locale=at, roster=ROSTER),
    "notes-saved": lambda at: notes_cards.outcome(SAVED, at),
    "marked-absent": lambda at: marked.absent_card("c", at),
    "marked-form": lambda at: marked.form(
        FOUND.items[0], confirmation="c", locale=at, today=TODAY, group=group(at), roster=ROSTER
    ),
    "whose-chat": lambda at: people_cards.whose_chat(GROUPS, at, confirmation="c"),
    "which-group": lambda at: people_cards.which_group(GROUPS, at, confirmation="c", words="dagordning"),
    "did-you-mean": lambda at: people_cards.did_you_mean("lägg till Budgeten", at, confirmation="c"),
    "successor": lambda at: people_cards.successor_message(group(at), is_vice=True),
    "members-form": lambda at: people_cards.members_form(group(at), ROSTER, at),
    "privacy": lambda at: privacy_cards.kept(
        {"person": 1, "agenda": 4, "member_answer": 2, "deadline_assignment": 3},
        Notice("Region Exempel", "dataskydd@region.example", "https://bot.example/privacy"),
        at,
    ),
    "history": lambda at: log.page(
        [log.Entry(NOW, "AddItems", "Karin Ek", "28 augusti"), log.Entry(NOW, "MoveItem", "Olle Berg")],
        group(at),
        at,
        number=1,
        pages=3,
    ),
    "privacy-forget": lambda at: privacy_cards.forget_card(at, confirmation="c", leads=True),
    "series-ask": lambda at: series_cards.ask_card(SERIES, OCCASIONS, ZONE, at, confirmation="c", replaces=None),
    "series": lambda at: series_cards.overview_message(SERIES, [MEETING, EARLIER], ZONE, at, new=True),
    "series-template": lambda at: series_cards.template_form(SERIES, at),
    "series-choices": lambda at: series_cards.choices_form(SERIES, at),
    "table-round": lambda at: table_round_cards.ask_message(MEETING, group(at), MEMBER),
    "table-round-aloud": lambda at: table_round_cards.aloud_message(MEETING, group(at), ROSTER[:3]),
    "table-round-thanks": lambda at: table_round_cards.thanks_card(TOLD_ROUND, MEETING, at),
    "meaning": lambda at: meaning_cards.question(
        [Reading(("flytta 4 till 2",)), Reading(("punkt 4 flyttas till nästa möte",))], at, confirmation="c"
    ),
    "undo-offer": lambda at: undo_cards.offer_card(
        "Dagordningen är redan postad.", "punkt 4 är flyttad", at, record="r"
    ),
    "undo-which": lambda at: undo_cards.which_card("punkt 4 är flyttad", at, record="r"),
    "undo-ask": lambda at: undo_cards.ask_card("Olle Berg", "punkt 4 är flyttad", at, confirmation="c"),
    "wheel": lambda at: year_cards.wheel_message(
        MARKS, year=2026, group="Chefsgrupp folkhälsa", locale=at, address=ADDRESS
    ),
}

MORE: dict[str, Sample] = {**OCCASION_CARDS, **AGENDA, **DEADLINES, **FEEDBACK, **DELIVERIES, **OTHERS}
ALL = SAMPLES | MORE
