"""Kinds of dates in calls, in calendars with a day on each line, in tasks that end with their day."""

from datetime import date

from dialogs.dates import read_minutes
from dialogs.dates.around import Kind
from tests.tables import each_row

ON = date(2025, 9, 8)  # a Monday
DEADLINE, NEXT, EVENT, PAST = Kind.DEADLINE, Kind.NEXT_MEETING, Kind.EVENT, Kind.PAST


def kinds(text: str) -> list[tuple[str | None, Kind]]:
    return [(find.value, find.kind) for find in read_minutes(text, on=ON).finds]


@each_row(
    "text",
    [
        "Ekonomen går igenom allt på fredag. Hon behöver ha dem 18 september.",
        "Tryckeriet behöver filerna 18 september kl. 12.",
        "Vi ville ha in kommentarer inom två veckor, dvs 18 september.",
        "Siffrorna ska in till Kolada 18 september.",
        "Ni får underlaget nu och har sedan på er till 18 september att kommentera.",
        "Anbud ska vara inkomna 18 september.",
        "Fakturorna måste vara attesterade 18 september.",
        "Svara på enkäten om lokaler – stänger 18 september",
        "Sista inleverans av underlag är 18 september.",
        "Skickas ut i morgon, åter 18 september.",
        "Klart till nästa möte:\nUlla-Maj: kontakta facket (18/9)",
        "Upplägg:\n• Alla kommenterar i dokumentet – 18 september",
        "Beställ fika till den 18:e (Ida)",
        "Lämna in anmälan till och med torsdag 18 september.",
        "18 september – anmälan till konferensen",
        "18/9 underlag till planen in",
        "Svaret ska vara departementet till handa 18 september.",
        "Systemet stänger för inrapportering den 18 september.",
    ],
)
def test_what_is_to_be_handed_in_by_a_day_is_a_deadline(text: str) -> None:
    assert ("2025-09-18", DEADLINE) in kinds(text)


@each_row(
    "text",
    [
        "Vi enades om att ses 18 september.",
        "Vi hörs per telefon och ses på riktigt 18 september.",
        "Kallelse till nätverksmöte\nDatum: 18 september\nTid: 13.00",
        "Uppföljande möte 18 september i Blå rummet.",
        "Första träffen blir därmed den 18 september.",
        "Mötet torsdag den 18 september börjar en halvtimme senare.",
        "Septembermötet blir den 18 september.",
        "Vi börjar terminen med möte redan på torsdag 18 september.",
        "18/9 nästa möte",
        "Ny träff med arbetsgruppen 18 september",
        "Extrainsatt möte på Teams 18 september.",
        "Mötet ställdes in. Ny tid är torsdag 18 september.",
        "Höstens första möte är 18 september.",
        "Tider framöver: 18/9, 20/10.",
        "Datum hösten 2025: 18/9, 20/10",
        "18 september Nästa nätverksmöte",
        "Planering ht-25\n18/9 kl 9 möte, Hede\n1/10 sista dag för ansökan",
        "Höstens sammankomster förläggs till 18 september och 20 oktober.",
        "Tider för hösten\n18 september\n20 oktober",
        "Mötesplan hösten 2025\nSept 18\nNov 20",
    ],
)
def test_a_day_on_which_the_group_meets_is_a_next_meeting(text: str) -> None:
    assert ("2025-09-18", NEXT) in kinds(text)


def test_each_line_of_a_calendar_has_a_kind_of_its_own() -> None:
    text = "1 oktober – rapporten ska vara inne\n9 oktober – konferens\n31 oktober – svar lämnas"
    assert kinds(text) == [("2025-10-01", DEADLINE), ("2025-10-09", EVENT), ("2025-10-31", DEADLINE)]


def test_a_new_day_for_what_was_not_done_is_a_deadline_and_the_old_one_is_past() -> None:
    assert kinds("- Siv skulle ha lämnat rapport 29/8, nytt datum 19/9.") == [
        ("2025-08-29", PAST),
        ("2025-09-19", DEADLINE),
    ]


@each_row(
    ("text", "value"),
    [
        ("Rekvisitionen skickas in senast den 15:e i samma månad.", "2025-09-15"),
        ("Bo svarar polisen före månadens slut.", "2025-09-30"),
        ("Trygghetsvandring 5.10. kl. 18", "2025-10-05"),
        ("Vi hörs på telefonmöte fredag kl 8.", "2025-09-12"),
        ("Svara senast om en vecka (måndag 15/9).", "2025-09-15"),
    ],
)
def test_a_form_that_was_missed_is_found_once(text: str, value: str) -> None:
    assert [found for found, _ in kinds(text)] == [value]


@each_row(
    "text",
    [
        "Redovisning 8 oktober kl 13.",
        "9 oktober – styrelsemöte",
        "Lokalen ska vara stängd 9 oktober.",
        "Maj 2019",
        "Kl. 5.10",
    ],
)
def test_a_trap_beside_these_forms_is_neither_deadline_nor_next_meeting(text: str) -> None:
    assert not {DEADLINE, NEXT} & {kind for _, kind in kinds(text)}
