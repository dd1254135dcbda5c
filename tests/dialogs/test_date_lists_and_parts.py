"""Lists of meetings that were settled, meetings that replace others, statements, and parts of a whole in minutes."""

from datetime import date

from dialogs.dates import Kind, read_minutes
from tests.tables import each_row

ON = date(2026, 10, 15)  # a Thursday


def _days(text: str, kind: Kind) -> list[str]:
    return [(find.value or "")[2:] for find in read_minutes(text, on=ON).finds if find.kind is kind]


@each_row(
    ("text", "days"),
    [
        ("Sammanträdestider för 2027 fastställdes enligt följande: torsdag 21 januari och torsdag 18 mars.", 2),
        ("Mötesdagar våren 2027 beslutades till följande: 14 januari, 18 februari och 11 mars.", 3),
        ("Mötestider 2027 är bestämda enligt följande: 14/1, 18/2.", 2),
        ("Träffdagar i vår sattes till följande: 14/1, 18/2.", 2),
        ("Sammanträdesdagar för våren ser ut som följer: 14 januari, 18 februari.", 2),
        ("Sammanträdestider 2027: 14 januari, 18 februari.", 2),
    ],
)
def test_the_days_of_a_plan_that_was_settled_are_meetings(text: str, days: int) -> None:
    assert len(_days(text, Kind.NEXT_MEETING)) == days


@each_row(
    "text",
    [
        "Öppettider för 2027 fastställdes enligt följande: 14 januari, 18 februari.",
        "Kurstider för våren beslutades till följande: 14 januari, 18 februari.",
        "Betalningsdagar fastställdes enligt följande: 14 januari, 18 februari.",
    ],
)
def test_the_days_of_another_plan_are_no_meetings(text: str) -> None:
    assert _days(text, Kind.NEXT_MEETING) == []


@each_row(
    "text",
    [
        "Nämndens sammanträde den 5 november ställs in och ersätts med sammanträde torsdagen den 12 november.",
        "Mötet den 5 november utgår och ersätts av ett nytt möte den 12 november.",
        "Styrelsens möte den 5 november är inställt, ny dag: den 12 november.",
        "Mötet den 5 november ställs in och ersätts med ett digitalt möte torsdag den 12 november.",
        "Sammanträdet den 5 november utgår och ersätts av den 12 november.",
    ],
)
def test_a_meeting_that_replaces_another_is_the_next(text: str) -> None:
    assert _days(text, Kind.NEXT_MEETING) == ["26-11-12"]


@each_row(
    "text",
    [
        "Föreläsningen den 5 november ställs in och ersätts med en ny den 12 november.",
        "Årsmötet den 5 november ställs in och ersätts med årsmöte den 12 november.",
    ],
)
def test_an_event_that_replaces_another_is_no_meeting(text: str) -> None:
    assert _days(text, Kind.NEXT_MEETING) == []


@each_row(
    ("text", "days"),
    [
        ("Sekreteraren påminner om att valdagen infaller söndagen den 15 november.", []),
        ("Eva påminner alla om att kontoret är stängt den 15 november.", []),
        ("Ordföranden påminde om att nämnden fyller 20 år den 15 november.", []),
        ("Eva påminner medlemmarna den 15 november.", ["26-11-15"]),
        ("Eva påminner om att svaren ska vara inne senast den 15 november.", ["26-11-15"]),
    ],
)
def test_who_reminds_of_a_fact_promises_nothing(text: str, days: list[str]) -> None:
    assert _days(text, Kind.DEADLINE) == days


@each_row(
    ("text", "days"),
    [
        ("Säg till senast den 1:a om du inte kan.", ["26-11-01"]),
        ("Anmälan senast den 25:e till Karin.", ["26-10-25"]),
        ("Hör av er före den 20:e så hinner vi beställa.", ["26-10-20"]),
        ("Svara senast den 20:e.", ["26-10-20"]),
        ("Senast den 1:a punkten måste hinnas med.", []),
        ("Det är tredje gången vi hörs, den 3:e om man räknar mejlet.", []),
    ],
)
def test_a_day_without_its_month_may_stand_in_a_sentence(text: str, days: list[str]) -> None:
    assert _days(text, Kind.DEADLINE) == days


@each_row(
    "text",
    [
        "Budget (ca 85 tkr, 3/4 är bidrag), inget datum satt än",
        "2/3 betalas ut direkt och resterande 1/3 efter redovisning.",
        "R1 Försenad leverans (sannolikhet 3/5, konsekvens 4/5)",
        "Nöjdheten: 4/5 i årets enkät.",
        "Återstående 1/4 beviljas i nästa steg.",
        "Kostnaden är 90 000 kr, 2/3 täcks av bidrag.",
    ],
)
def test_parts_of_a_whole_are_no_dates(text: str) -> None:
    assert read_minutes(text, on=ON).finds == ()


@each_row(
    ("text", "value"),
    [
        ("Fakturan betalas 3/12.", "2026-12-03"),
        ("Senast 3/4 är bidraget utbetalt.", "2027-04-03"),
        ("Svar senast 1/3.", "2027-03-01"),
        ("Vi ses 3/12 och äter.", "2026-12-03"),
    ],
)
def test_days_with_a_slash_stay_dates(text: str, value: str) -> None:
    assert [find.value for find in read_minutes(text, on=ON).finds] == [value]
