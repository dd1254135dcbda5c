"""Short words of secretaries: "sen" for at the latest, "NM" for the next meeting, and days that are put instead."""

from datetime import date

from dialogs.dates import Kind, read_minutes
from tests.tables import each_row

ON = date(2026, 10, 15)  # a Thursday


def _values(text: str, kind: Kind) -> list[str | None]:
    return [find.value for find in read_minutes(text, on=ON).finds if find.kind is kind]


@each_row(
    "text",
    [
        "Beställ sen fre 6/11 kl 12 till Eva.",
        "Friskintyg åter till Eva sen 6/11.",
        "Lägesbild till ledningscentralen sen fre 6/11 kl 16.",
        "Komm delunderlag till Eva sen 6/11-26.",
        "OBS 6/11 är absolut stopp!",
        "Höstens ansökningsomgång stänger 6 november.",
        "Vi behöver ha ett utkast på plats redan den 6 november.",
        "The date is set through a poll, which closes on 6 November.",
        "Early registration ends on November 6th.",
    ],
)
def test_a_deadline_in_short_words(text: str) -> None:
    assert _values(text, Kind.DEADLINE) == ["2026-11-06"]


@each_row(
    "text",
    [
        "Vi äter lunch och sen 6/11 är det studiebesök.",
        "Först lunch, sen 6/11 studiebesök.",
        "Butiken stänger 6 november.",
        "Badet är stängt sen 3/8.",
        "Eva sjuk sen 12/10.",
        "Kö till vården sen i våras, och mer sen 3/8",
        "Bussen går sen 6/11.",
        "Vi hörs sen 6/11.",
        "Bron är 90 meter och stopp gäller från 6/11.",
    ],
)
def test_then_and_closed_doors_are_no_deadline(text: str) -> None:
    assert _values(text, Kind.DEADLINE) == []


@each_row(
    ("text", "days"),
    [
        ("NM: 6/11 kl 0900, stationen.", ["11-06"]),
        ("Mötet 5/11 utgår pga övning. Ersätts av fre 6/11 kl 13–15.", ["11-06"]),
        ("Mötet som var planerat till den 5 november ställs in. Ny tid: fredag 6 november kl. 8.30.", ["11-06"]),
        ("Our meeting planned for 5 November is moved to Friday 6 November at 10.", ["11-06"]),
        ("The last meeting of the year is still 6 November.", ["11-06"]),
        (
            "Vi bestämde tre träffar: fre 6/11 i Sala, 20/11 via Zoom och 4/12 i Norberg.",
            ["11-06", "11-20", "12-04"],
        ),
        ("Första träffen till hösten tar vi fredagen den 6 november kl 10.", ["11-06"]),
        ("Eva fixar lokal och lunch till vår träff 6/11.", ["11-06"]),
        ("Vi ses igen fredag den 6 november kl. 9.30 i Arboga och sedan 4 december i Sala.", ["11-06", "12-04"]),
    ],
)
def test_a_next_meeting_in_short_words(text: str, days: list[str]) -> None:
    assert [str(value)[5:] for value in _values(text, Kind.NEXT_MEETING)] == days


@each_row(
    "text",
    [
        "Kursen 5/11 ställs in. Ersätts av en ny 6/11.",
        "Vi bestämde tre utbildningar: 6/11, 20/11 och 4/12.",
        "Leveransen planned for 5 November is moved to 6 November.",
        "Inför vår flytt 6/11 packar alla.",
        "Tack för vår träff 6/10!",
        "Rapporten gäller för vår träff 6/10.",
        "Thanks for our meeting on 6 October.",
    ],
)
def test_other_days_in_short_words_are_no_meeting(text: str) -> None:
    assert _values(text, Kind.NEXT_MEETING) == []
