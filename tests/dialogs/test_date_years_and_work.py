"""The year of a day among years of other matters, ranges of weekdays, and work that is handed over by a day."""

from datetime import date

from dialogs.dates import Kind, read_minutes
from tests.tables import each_row

ON = date(2026, 10, 15)  # a Thursday


def _values(text: str, kind: Kind | None = None) -> list[str | None]:
    return [find.value for find in read_minutes(text, on=ON).finds if kind in (None, find.kind)]


@each_row(
    ("text", "value"),
    [
        (
            "§ 5 Verksamhetsplan 2027\nParterna enades.\n\n§ 6 Nästa möte\nTorsdag den 12 november kl. 9.",
            "2026-11-12",
        ),
        ("Möten 2027\nTorsdagen den 12 november kl. 9.", "2026-11-12"),
        ("Tilläggsbelopp för läsåret 26/27 söks senast 15 november.", "2026-11-15"),
        ("Planen för verksamhetsåret 2027 lämnas in senast 15 november.", "2026-11-15"),
        ("Budget avseende läsåret 2027/2028 lämnas senast 15 november.", "2026-11-15"),
        ("Möten 2027\nTorsdagen den 18 februari kl. 9.", "2027-02-18"),
        ("Under läsåret 26/27 träffas vi 15 mars.", "2027-03-15"),
        ("Datum för våren 2027: 15 mars.", "2027-03-15"),
    ],
)
def test_a_year_that_tells_of_something_else_moves_no_day(text: str, value: str) -> None:
    assert _values(text) == [value]


@each_row(
    ("text", "value"),
    [
        ("Internat tors–fre 19–20 november.", "2026-11-19/2026-11-20"),
        ("Internat tors.–fre. 19–20 november.", "2026-11-19/2026-11-20"),
        ("Internat torsdag–fredag 19–20 november.", "2026-11-19/2026-11-20"),
        ("Internat mån-tis 7-8 december.", "2026-12-07/2026-12-08"),
    ],
)
def test_two_weekdays_before_two_days_are_one_range(text: str, value: str) -> None:
    assert _values(text) == [value]


@each_row(
    ("text", "value"),
    [
        ("Nämnden antog den 29 september den nya policyn.", "2026-09-29"),
        ("Styrelsen utsåg den 28 september en ny sekreterare.", "2026-09-28"),
        ("Laget vann finalen den 27 september.", "2026-09-27"),
    ],
)
def test_what_was_adopted_is_past(text: str, value: str) -> None:
    assert _values(text, Kind.PAST) == [value]


@each_row(
    ("text", "value"),
    [
        ("Slutrapporten överlämnas till styrelsen den 3 november.", "2026-11-03"),
        ("Rapporten skickas till nätverket på fredag.", "2026-10-16"),
        ("Handlingsplan till ledningsgruppen 3 november", "2026-11-03"),
        ("• Eva fördelar kartongerna vecka 46", "2026-W46"),
        ("Punkter mejlas till sekreteraren senast en vecka före, dvs. 3 november.", "2026-11-03"),
        ("Anstånd gavs t.o.m. 3/11.", "2026-11-03"),
        ("Registration closes on 3 November.", "2026-11-03"),
        ("All – timesheets for September by the 3rd", "2026-11-03"),
        ("Juryn läser alla bidrag till den 26:e och ska lämna sitt förslag då.", "2026-10-26"),
        ("Vi ses igen före jul, Eva skickar en inbjudan i morgon.", "2026-10-16"),
    ],
)
def test_work_that_is_handed_over_by_a_day_has_a_deadline(text: str, value: str) -> None:
    assert value in _values(text, Kind.DEADLINE)


@each_row(
    "text",
    [
        "Preliminära resultat redovisas för nämnden den 3 november.",
        "Materialet levereras den 3 november.",
        "Planen gäller till och med den 3 november.",
        "Rapporten släpps på fredag.",
        "Biblioteket stänger den 3 november.",
        "Eva fyller 50 år den 3 november.",
    ],
)
def test_what_happens_on_a_day_has_no_deadline(text: str) -> None:
    assert _values(text, Kind.DEADLINE) == []


@each_row(
    ("text", "days"),
    [
        ("Nästa tel.möte 19/11 kl 8.15.", ["2026-11-19"]),
        ("Next steering group: Thursday, 5 November 2026, 13:00–15:00.", ["2026-11-05"]),
        ("We will meet again on January 21 at 9 a.m. and then on March 11, same time.", ["2027-01-21", "2027-03-11"]),
        ("Next working group meets on 5 November.", ["2026-11-05"]),
        ("Tel. 19-11 22 33 gäller.", []),
        ("The next conference is on 5 November and then on 9 November.", []),
    ],
)
def test_meetings_by_telephone_and_in_english_are_found(text: str, days: list[str]) -> None:
    assert _values(text, Kind.NEXT_MEETING) == days
