"""A sample of each Word file that the bot makes, long enough for page breaks, with invented people."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import docx

from dialogs.agenda.model import Agenda, AgendaItem, ItemStatus, ItemType, Material, Outcome, OutcomeType, Owner, Part
from dialogs.feedback import section
from dialogs.feedback import word as section_word
from dialogs.forms import appendix
from dialogs.forms.rules import Answer, Respondent
from dialogs.minutes import attendance_year, templates
from dialogs.minutes.attendance import Attendance, Attendee
from dialogs.minutes.document import Form, Minutes, Sources, minutes_of
from dialogs.minutes.word import word
from dialogs.table_round.model import TableRoundAnswer
from tests.gallery.others import FORM
from tests.gallery.samples import MEETING, OVER, SAID, group

_PLACES = ("Kumla kommun", "Örebro kommun", "Laxå kommun", "Hallsbergs kommun", "Askersunds kommun", "Lekebergs kommun")
_NAMES = ("Karin Ek", "Olle Berg", "Sara Lind", "Asta Sund", "Nils Hedin", "Maja Ström")
_THERE = Attendance(
    (
        *(Attendee(name, place) for name, place in zip(_NAMES, _PLACES, strict=True)),
        Attendee("Anna Näsström", "Länsstyrelsen", is_guest=True),
    ),
    (Attendee("Per Lund", "Nora kommun", has_notice=True), Attendee("Åsa Öberg", "Karlskoga kommun")),
    ("Nora kommun", "Karlskoga kommun"),
)
_PROSE = (
    "Sara Lind gick igenom läget i kommunerna. Arbetet med de nya rutinerna har kommit olika långt, och flera behöver "
    "stöd under hösten. Gruppen enades om att dela exempel med varandra i samarbetsytan, så att ingen behöver börja om "
    "från början. Länsstyrelsen återkommer om utbildningen för nya ledamöter."
)
_TITLES = (
    "Mötet öppnas",
    "Föregående anteckningar",
    "Lägesbild och analys",
    "Budgeten 2027",
    "Remissvar om skolvägar till regionen, med bilagor och följebrev",
    "Höstens studiedag",
    "Tjänstemännens arbete med trygghet i kollektivtrafiken",
    "Samverkan med föreningslivet",
    "Uppföljning av uppdrag",
    "Information från länsstyrelsen",
    "Laget runt",
    "Övriga frågor",
    "Mötet avslutas",
)


def _outcomes(number: int) -> tuple[Outcome, ...]:
    due = date(2026, 9, 14) + timedelta(days=number)
    return (
        Outcome(OutcomeType.NOTE, f"{_PROSE}\n- Ärendet bereds vidare.\n- Underlaget skickas ut i god tid."),
        Outcome(OutcomeType.DECISION, "Förslaget godkänns, och planen gäller från 1 januari 2027."),
        Outcome(OutcomeType.TASK, "ta fram ett förslag till dagordning", owners=(Owner("Karin Ek"),), due_on=due),
        Outcome(OutcomeType.TASK, "Olle Berg frågar Länsstyrelsen om lokalen"),
    )


def minutes(locale: str) -> Minutes:
    """The minutes of a meeting with all that minutes can have."""
    items = [
        AgendaItem(str(number), title, (Owner(_NAMES[number % 6]),), status=ItemStatus.DONE, outcomes=_outcomes(number))
        for number, title in enumerate(_TITLES, 1)
    ]
    items[0] = AgendaItem("1", _TITLES[0], status=ItemStatus.DONE)
    budget = Material("https://kumla.example/budget.pdf", "Budget")
    items[3] = replace(items[3], type=ItemType.DECISION, material=(budget,))
    items[4] = replace(
        items[4], parts=(Part("Gång- och cykelvägar", (Owner("Olle Berg"),)), Part("Hastigheter", purpose="beslut"))
    )
    items[5] = replace(items[5], status=ItemStatus.CARRIED, outcomes=())
    items[10] = AgendaItem("11", _TITLES[10], type=ItemType.ROUND, status=ItemStatus.DONE)
    told = tuple(
        TableRoundAnswer(name, name, place, "" if name == "Asta Sund" else "Ny förvaltningschef från 1 oktober.")
        for name, place in zip(_NAMES, _PLACES, strict=True)
    )
    following = replace(
        MEETING,
        id="n",
        starts_at=MEETING.starts_at + timedelta(days=42),
        ends_at=MEETING.ends_at + timedelta(days=42),
        place="Söderhamn",
    )
    known = Sources(
        _THERE,
        feedback=tuple(section.paragraphs(SAID, locale)),
        told=told,
        next_meeting=following,
        secretary="Sara Lind",
        state="Utkast",
        previous=date(2026, 5, 22),
    )
    return minutes_of(Agenda(MEETING.id, tuple(items)), OVER, group(locale), known)


TEMPLATE = (
    "{{ datum }}, {{ tid }}, {{ plats }}",
    "Närvarande: {{ närvarande|join('; ') }}",
    "{% if saknas %}Saknas: {{ saknas|join(', ') }}{% endif %}",
    "{%p for punkt in punkter %}",
    "{{ punkt.nummer }}. {{ punkt.rubrik }}",
    "{%p for rad in punkt.allt %}",
    "{% if rad.etikett %}{{ rad.etikett }}: {% endif %}{{ rad.text }}",
    "{%p endfor %}",
    "{%p endfor %}",
    "Nästa möte: {{ nästa_möte }}",
    "Vid anteckningarna: {{ sekreterare }}",
)


def own_template() -> bytes:
    """A group's template with header, footer and its own looks."""
    document = docx.Document()
    page = document.sections[0]
    page.header.paragraphs[0].text = "Chefsgrupp folkhälsa – Örebro län"
    page.footer.paragraphs[0].text = "{{ rubrik }} {{ datum }}"
    document.add_heading("{{ rubrik }}", level=1)
    for line in TEMPLATE:
        document.add_paragraph(line, style="Heading 2" if "punkt.rubrik" in line else None)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _attendance(locale: str) -> bytes:
    days = [date(2026, 1, 20) + timedelta(days=33 * number) for number in range(10)]
    rows = [
        attendance_year.Row(place, tuple((number + nth) % 4 != 0 for number in range(10)))
        for nth, place in enumerate((*_PLACES, *(f"Exempelkommun {number}" for number in range(40))))
    ]
    return attendance_year.word(rows, days, "Närvaro 2026 – Chefsgrupp folkhälsa", locale)


def _form(locale: str) -> bytes:
    answers = {1: Answer("ja", "planen antogs i våras"), 2: Answer(words=_PROSE)}
    return appendix.word(FORM, [Respondent(place, place, answers) for place in _PLACES], locale)


FILES: dict[str, Callable[[str], bytes]] = {
    "minutes-numbered": lambda at: word(minutes(at), Form.NUMBERED, at),
    "minutes-columns": lambda at: word(minutes(at), Form.COLUMNS, at),
    "minutes-template": lambda at: templates.filled(templates.checked(own_template(), at), minutes(at), at),
    "attendance": _attendance,
    "feedback-section": lambda at: section_word.word(SAID, at, asks=None, title="Driv och hinder"),
    "form-answers": _form,
}
