"""Days as short notes write them, numbers that are no days, and what is due by such a day."""

from datetime import date

from dialogs.dates.around import Kind
from dialogs.dates.reading import read_minutes
from tests.tables import each_row

WRITTEN = date(2026, 5, 21)  # a Thursday

DAYS = [
    ("Blanketter in nu på mån, tack.", ["2026-05-25"]),
    ("Listor in på tis!", ["2026-05-26"]),
    ("Send your numbers by Fri.", ["2026-05-22"]),
    ("Svara senast ons.", ["2026-05-27"]),
    ("Reply before Tue, please.", ["2026-05-26"]),
    ("Vi ses tors nästa v kl 9.", ["2026-05-28"]),
    ("No meeting w24 (exams).", ["2026-W24"]),
    ("Exams wk 27.", ["2026-W27"]),
    ("The camp runs 5 to 9 October.", ["2026-10-05/2026-10-09"]),
    ("The fair is open 3 through 5 June.", ["2026-06-03/2026-06-05"]),
    ("Thank you for yesterday!", ["2026-05-20"]),
    ("Svaret ska in senast i dag.", ["2026-05-21"]),
    ("Konserten är den 4 juni och städning dagen efter kl 10.", ["2026-06-04", "2026-06-05"]),
    ("The fair is on 4 June. Posters are hung the day before.", ["2026-06-04", "2026-06-03"]),
    ("Provet är den 4 juni, omprov två veckor senare.", ["2026-06-04", "2026-06-18"]),
    ("Öppet hus 5, 12 o 19 sept.", ["2026-09-05", "2026-09-12", "2026-09-19"]),
    (
        "Rätten avgjorde målet genom dom den 28 april; ett överklagande ska ha kommit in den 2 juni.",
        ["2026-04-28", "2026-06-02"],
    ),
    ("Skolavslutning 11/6, utvärdering i vår klass.", ["2026-06-11"]),
]


@each_row(("text", "days"), DAYS)
def test_a_day_of_short_notes_is_found(text: str, days: list[str]) -> None:
    assert [find.value for find in read_minutes(text, on=WRITTEN).finds] == days


def test_the_days_of_a_plan_for_the_next_year_stay_in_that_year() -> None:
    text = "Mötesplan 2027\nStyrelsen fastställde dagarna 21 januari, 22 april, 9 september och 2 december."
    days = [find.value for find in read_minutes(text, on=date(2026, 11, 26)).finds]
    assert days == ["2027-01-21", "2027-04-22", "2027-09-09", "2027-12-02"]


@each_row(
    "text",
    [
        "Jouren 24/7 berörs inte.",
        "Larmcentralen nås 24/7 på samma nummer.",
        "Support 24/7 ingår.",
        "Vi har 24/7-bevakning.",
        "Kostnad 90 tkr, varav 1/3 tryck.",
        "Andelen män bland eleverna var 1/4, som i fjol.",
        "budget 1/2 tjänst = 18 000 kr",
        "Fyll i blankett 3/5.",
        "Use form 2/6 for that.",
        "Rutinen finns i mapp 3/4.",
        "Skrivaren visar felkod 26-06-11.",
        "Kan man nästa vecka?",
        "He is a man on fri terms.",
    ],
)
def test_a_number_or_word_that_is_no_day_is_left_alone(text: str) -> None:
    finds = read_minutes(text, on=WRITTEN).finds
    assert [find.value for find in finds if find.value and "W" not in find.value] == []


@each_row(
    ("text", "value"),
    [
        ("Sommarfest fredag 24/7 i parken.", "2026-07-24"),
        ("Svar senast 24/7.", "2026-07-24"),
        ("Utvärderingen var 2/4.", "2026-04-02"),
        ("Blanketten lämnas 3/6.", "2026-06-03"),
    ],
)
def test_a_day_that_looks_like_such_a_number_is_found(text: str, value: str) -> None:
    assert [find.value for find in read_minutes(text, on=WRITTEN).finds] == [value]


DUE = [
    ("Eva to share the list by noon on 4 June.", "2026-06-04"),
    ("Return the keys by end of day on 4 June.", "2026-06-04"),
    ("The form must be submitted on 4 June.", "2026-06-04"),
    ("Chapters shall be uploaded on 4 June.", "2026-06-04"),
    ("Rooms can be cancelled free of charge up to and including 4 June.", "2026-06-04"),
    ("Avbokning kan göras till och med den 4 juni.", "2026-06-04"),
    ("Fristen om två veckor löper därför ut den 4 juni.", "2026-06-04"),
    ("Svarsfristen går alltså ut den 4 juni.", "2026-06-04"),
    ("Närvarolistor in 4/6!", "2026-06-04"),
    ("Ansvarsfördelning\na) Samtal med banken: Eva, 4 juni.", "2026-06-04"),
    ("Arbetsfördelning\na) Brev till skolan: Bo, inom två veckor.", "2026-06-04"),
]


@each_row(("text", "value"), DUE)
def test_what_is_due_by_such_a_day_is_a_deadline(text: str, value: str) -> None:
    assert [(find.value, find.kind) for find in read_minutes(text, on=WRITTEN).finds] == [(value, Kind.DEADLINE)]


@each_row(
    ("text", "kind"),
    [
        ("The list was submitted on 4 May.", Kind.PAST),
        ("En kurs om tre veckor startar den 4 juni.", Kind.EVENT),
        ("The report will be presented on 4 June.", Kind.EVENT),
        ("The fair is open up to and including 4 June.", Kind.EVENT),
        ("The camp is moved from 5 to 9 October.", Kind.EVENT),
    ],
)
def test_what_only_takes_place_then_is_no_deadline(text: str, kind: Kind) -> None:
    assert [find.kind for find in read_minutes(text, on=WRITTEN).finds] == [kind]
