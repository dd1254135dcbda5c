"""A date that was read stays a date, whatever word or line follows it; what is counted stays a number."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dialogs.dates import Kind, find_days, read_minutes
from tests.tables import each_row

TODAY = date(2025, 5, 22)
DAYS = {
    "30/6": date(2025, 6, 30),
    "3/7": date(2025, 7, 3),
    "1/10": date(2025, 10, 1),
    "30/6-25": date(2025, 6, 30),
    "30 juni": date(2025, 6, 30),
    "30:e juni": date(2025, 6, 30),
    "den 3 juni 2025": date(2025, 6, 3),
    "fredag 30 maj": date(2025, 5, 30),
    "2025-06-30": date(2025, 6, 30),
    "25-06-30": date(2025, 6, 30),
    "på fredag": date(2025, 5, 23),
    "vecka 26": date(2025, 6, 27),
    "i morgon": date(2025, 5, 23),
}
WORDS = (
    *("personer", "deltagare", "medlemmar", "Medlemmar", "barn", "st", "kommuner", "ledamöter", "enheter", "grupper"),
    *("procent", "%", "kr", "kronor", "miljoner", "timmar", "min", "h", "poäng", "platser", "röster", "liter", "lag"),
    *("tid", "Tid: kl. 09.00", "del", "majoritet", "års", "av Karin", "av", "of", "och", "till", "för att", "som"),
    *("punkt 4", "§ 12", "nr 7", "10", "2 st", "100 kr", "070-123 45 67", "08-12 34 56", "kl 9", "09.00", "kl. 9-12"),
    *("4-5 personer", "- Budgeten", "* Budgeten", "dnr 2025/12", "www.exempel.se", "a@b.se", "(prel)", "!", "tack"),
    *("mötet", "samma vecka", "dagar", "veckan", "sedan", "dock", "igen", "denna gång", "Örebro", "Per och Lisa"),
)
LINES = (*WORDS, "2026", "2026 blir bra", "2000 kr", "maj", "Maj Svensson", "juni", "Mars", "3:e", "2) Val", "12", "1.")


@given(st.sampled_from(sorted(DAYS)), st.sampled_from(WORDS), st.sampled_from([" ", ", ", ": ", " - "]))
def test_a_date_stands_before_any_word(written: str, word: str, between: str) -> None:
    found = find_days(f"Inspel senast {written}{between}{word}", today=TODAY)
    assert found
    assert found[0].day == DAYS[written]


@given(st.sampled_from(sorted(DAYS)), st.sampled_from(LINES), st.sampled_from(["\n", " \n", "\n\n", "\r\n"]))
def test_a_date_stands_before_any_line(written: str, line: str, between: str) -> None:
    found = find_days(f"Inspel senast {written}{between}{line}", today=TODAY)
    assert found
    assert found[0].day == DAYS[written]


@given(st.sampled_from(["30/6", "30 juni", "2025-06-30", "fredag 27 juni"]), st.sampled_from(LINES))
def test_a_deadline_in_notes_stands_before_any_line(written: str, line: str) -> None:
    text = f"Mötesanteckningar\nInspel till planen lämnas senast {written}\n{line}\n\nVi tackar för i dag."
    deadlines = [each.day for each in read_minutes(text, on=TODAY).finds if each.kind is Kind.DEADLINE]
    assert deadlines
    assert deadlines[0] in (date(2025, 6, 30), date(2025, 6, 27))


@each_row(
    "text",
    [
        "Datum: 2025-05-22\nTid: kl. 09.00\nPlats: Rådhuset",
        "Mötesdatum: 22 maj 2025\nDeltagare: Per Ek, Lisa Ås",
        "Protokoll 2025-05-22\nMedlemmar: 12",
        "Dag: torsdag den 22 maj 2025\nTid 9-12",
        "Styrelsemöte 22/5-2025\n5 deltagare",
        "Datum 2025-05-22\n4-5 personer från varje kommun",
    ],
)
def test_a_document_keeps_its_own_day(text: str) -> None:
    assert read_minutes(f"{text}\n\nInspel lämnas senast 30 juni.").on == TODAY


@each_row(
    "text",
    [
        "4-5 personer",
        "minst 3/4 medlemmar",
        "3/4 majoritet",
        "1/2 timme",
        "31.3 procent",
        "åk 6-9",
        "kl 12/6",
        "dnr 2025/12",
        "1/10 av medlemmarna",
        "punkt 12/6",
        "cirka 5 deltagare",
        "högst 2/3 röster",
    ],
)
def test_a_number_of_something_is_no_date(text: str) -> None:
    assert find_days(f"Vi var {text}", today=TODAY) == []


@each_row(
    ("text", "day"),
    [
        ("Inspel lämnas senast den 30\njuni till sekreteraren", date(2025, 6, 30)),
        ("Inspel senast fredag\n30 maj till Karin", date(2025, 5, 30)),
        ("Inspel senast den\n3 juni", date(2025, 6, 3)),
        ("Inspel lämnas senast den 30 juni\n2026, till Karin", date(2026, 6, 30)),
        ("Kursen är 13 - 14\noktober", date(2025, 10, 13)),
    ],
)
def test_a_date_that_is_wrapped_is_read_whole(text: str, day: date) -> None:
    assert find_days(text, today=TODAY)[0].day == day
