"""Families of wordings of minutes that were once misread: meetings that follow each other, past days, lead times."""

from datetime import date

from dialogs.dates import Ask, Kind, read_minutes, read_phrase
from tests.tables import each_row

ON = date(2025, 9, 17)  # a Wednesday
NEXT = Kind.NEXT_MEETING


def _read(text: str) -> list[tuple[str | None, Kind]]:
    return [(find.value, find.kind) for find in read_minutes(text, on=ON).finds]


@each_row(
    ("text", "days"),
    [
        ("Nästa: tis 14/10 kl 13 i Kumla.", ["10-14"]),
        ("- Skyltarna är klara\n- Nästa 14/10 samma tid", ["10-14"]),
        ("nästa: ti 14 okt kl 9 på Teams, därefter 18 november i Laxå", ["10-14", "11-18"]),
        ("Nästa möte 14 oktober kl 9. Därefter 18/11 (Teams) och 9/12.", ["10-14", "11-18", "12-09"]),
        ("Nästa: tis 14/10 i Kumla. Hösten: 18/11, 9/12 (prel.)", ["10-14", "11-18", "12-09"]),
        ("Nästa: tisdag 14/10 kl 13.15 digitalt; 18/11 preliminärt, Laxå.", ["10-14", "11-18"]),
        ("Höstens datum: 14/10, 18/11, 9/12.", ["10-14", "11-18", "12-09"]),
        (
            "Direktionen sammanträder den 14 oktober, den 18 november och den 9 december.",
            ["10-14", "11-18", "12-09"],
        ),
        ("Ordinarie möte 14/10 ligger kvar, 18/11 likaså.", ["10-14", "11-18"]),
        ("Nästa byaråd to 16/10 18.30 i skolan.", ["10-16"]),
    ],
)
def test_a_next_meeting_and_those_after_it(text: str, days: list[str]) -> None:
    assert _read(text) == [(f"2025-{day}", NEXT) for day in days]


def test_the_day_that_a_meeting_is_moved_to_is_the_next_meeting() -> None:
    assert ("2025-11-18", NEXT) in _read("Mötet 11 november flyttas till 18 november.")


@each_row(
    ("text", "value"),
    [
        ("Besöket i förrgår gick bra.", "2025-09-15"),
        ("Anna ringde igår.", "2025-09-16"),
        ("Grusningen blev klar i fredags.", "2025-09-12"),
        ("Anmälan stängde i tisdags.", "2025-09-16"),
        ("Siffrorna publicerades förra veckan.", "2025-W37"),
        ("Felet kom för två veckor sedan.", "2025-09-03"),
    ],
)
def test_a_day_that_has_passed_is_found_and_is_past(text: str, value: str) -> None:
    assert _read(text) == [(value, Kind.PAST)]


def test_a_past_day_is_not_found_without_the_day_of_the_document_nor_in_what_is_typed() -> None:
    assert read_minutes("Anna ringde igår.").finds == ()
    assert read_phrase("igår", today=ON) == ()


@each_row(
    ("text", "value"),
    [
        ("Nästa möte 14 oktober. Anmälan senast en vecka före mötet.", "2025-10-07"),
        ("Årsmöte torsdag 16 oktober. Motioner senast fyra veckor före.", "2025-09-18"),
        ("Nästa träff 14 oktober. Punkter mejlas till Anna senast dagen före mötet.", "2025-10-13"),
        ("Nästa möte 14 oktober. Underlag senast två arbetsdagar innan.", "2025-10-10"),
    ],
)
def test_a_lead_time_is_counted_from_the_day_before_it_and_asked_about(text: str, value: str) -> None:
    find = read_minutes(text, on=ON).finds[-1]
    assert (find.value, find.kind, find.ask) == (value, Kind.DEADLINE, (Ask.UNKNOWN_MEETING,))


def test_a_lead_time_without_a_day_to_count_from_is_no_date() -> None:
    assert _read("Handlingar skickas alltid en vecka före mötet.") == []


@each_row(
    ("text", "value"),
    [
        ("Länet vill ha svaren den 15 oktober.", "2025-10-15"),
        ("Bidraget söks nu, återrapport 31 januari 2026.", "2026-01-31"),
        ("Förslaget ska finnas på hemsidan 10/10.", "2025-10-10"),
        ("Robin skickar underlag nästa vecka.", "2025-W39"),
        ("Kvalitetsrapporten lämnas vecka 50.", "2025-W50"),
        ("Tor löser det, rapport om fjorton dagar.", "2025-10-01"),
        ("Bidraget rekvireras t.o.m. 1 oktober.", "2025-10-01"),
    ],
)
def test_what_is_promised_or_wanted_by_a_day_is_a_deadline(text: str, value: str) -> None:
    assert _read(text) == [(value, Kind.DEADLINE)]


def test_the_second_day_of_a_list_in_brackets_is_of_the_same_kind() -> None:
    found = _read("Stödet: sista dag 25 oktober (höst) och 25 februari (vår).")
    assert found == [("2025-10-25", Kind.DEADLINE), ("2026-02-25", Kind.DEADLINE)]


@each_row(
    ("text", "values"),
    [
        ("Studiedagar: fredagen den 10 oktober, onsdag 26 november.", ["2025-10-10", "2025-11-26"]),
        ("Övning tisdag–onsdag 7–8 oktober.", ["2025-10-07/2025-10-08"]),
        ("IT-stöd: systemet installeras i test v. 41.", ["2025-W41"]),
        ("Punkten från förra mötet (3/2) bordlades.", ["2025-02-03"]),
        ("Reglerna antagna av nämnden den 27 mars gäller.", ["2025-03-27"]),
    ],
)
def test_the_weekday_and_the_year_are_those_of_the_day(text: str, values: list[str]) -> None:
    assert [value for value, _ in _read(text)] == values


@each_row(
    "text",
    [
        "Rabatten är 7/5 % i år.",
        "Sanktionsavgiften är max 5/10 Mkr.",
        "Vi sågs i rum B 5/12.",
        "Öppet alla dagar, 24/7 avfärdades.",
        "12.2\tUtkast till plan\tGöran\n12.3\tNy webb\tKansliet",
    ],
)
def test_a_fraction_a_room_or_a_number_of_a_row_is_no_date(text: str) -> None:
    assert _read(text) == []
