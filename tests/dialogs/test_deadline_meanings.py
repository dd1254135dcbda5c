"""What free words about deadlines, the year and the calendar mean."""

from datetime import UTC, date, datetime

import pytest

from dialogs.agenda.item_commands import AddItems
from dialogs.catalogue.parsing import parse
from dialogs.commands.talk import DidYouMean, NotUnderstood
from dialogs.deadlines.meanings import MEANINGS
from dialogs.deadlines.reminder_commands import RemindOfDeadline
from dialogs.deadlines.signs import is_doubtful
from dialogs.model import Member, Person, PersonId
from dialogs.notes.commands import ReadNotes
from dialogs.sentences.model import Context, KnownDeadline, KnownMeeting, Sentence
from dialogs.year.meanings import MEANINGS as OF_YEAR
from tests.tables import each_row

NOW = datetime(2026, 3, 10, 10, 0, tzinfo=UTC)
NAMES = ("Karin Ek", "Olle Berg", "Sara Lind", "Per Åkesson")


def _context(**changes: object) -> Context:
    values: dict[str, object] = {
        "now": NOW,
        "speaker": "Karin Ek",
        "is_leader": True,
        "people": [Member(Person("t", PersonId(f"p{n}"), name, f"aad{n}")) for n, name in enumerate(NAMES)],
        "meetings": (
            KnownMeeting(datetime(2026, 3, 18, 9, tzinfo=UTC), datetime(2026, 3, 18, 12, tzinfo=UTC), "Örebro"),
        ),
        "deadlines": (
            KnownDeadline("D1", "Statistiken", date(2026, 3, 12), ("Olle Berg",)),
            KnownDeadline("D2", "Svar på enkäten", date(2026, 3, 17)),
            KnownDeadline("D3", "Budgetunderlag", date(2026, 3, 20), ("Karin Ek",)),
        ),
    }
    return Context(**{**values, **changes})  # type: ignore[arg-type]


def _says(intent: str, text: str, context: Context | None = None, *, english: bool = False) -> list[tuple[str, ...]]:
    meaning = {**MEANINGS, **OF_YEAR}[intent]
    return [reading.says for reading in meaning(Sentence(text, is_english=english), context or _context())]


@each_row(
    ("text", "said"),
    [
        ("Yttrandet ska vara klart 4 maj", "påminn oss om Yttrandet senast 4 maj"),
        ("listan ska in två dagar före mötet", "påminn oss om Listan senast 2026-03-16"),
        ("påm Olle om blanketten tors", "påminn Olle om Blanketten senast torsdag"),
        ("inbjudan ska vara ute dagen före valborg", "påminn oss om Inbjudan ska vara ute senast 2026-04-29"),
        ("säg till mig att ringa hyresvärden på fredag", "påminn mig om Ringa hyresvärden senast fredag"),
        ("om 2 timmar ska pärmen vara inne", "påminn oss om Pärmen senast 2026-03-10 kl 12.00"),
    ],
)
def test_a_stated_day_becomes_a_deadline(text: str, said: str) -> None:
    assert _says("deadline.add", text) == [(said,)]


def test_each_part_with_a_day_becomes_a_deadline_of_its_own() -> None:
    found = _says("deadline.add", "1) Olle skriver utkast till 10 april 2) Sara granskar det 17 april")
    assert found == [("påminn Olle om Skriver utkast senast 10 april", "påminn Sara om Granskar det senast 17 april")]


@each_row(
    ("text", "term"),
    [
        ("loggen lämnas senast fredag, två gånger i månaden", "två gånger i månaden"),
        ("rapporten ska in senast 3 juni, fyra gånger per år", "fyra gånger per år"),
        ("schemat ska vara klart 4 maj varje sommar", "varje sommar"),
        ("listan ska in senast 3 april varje termin", "varje termin"),
        ("närvaron lämnas senast 5 maj varje höst", "varje höst"),
    ],
)
def test_a_term_that_cannot_be_kept_is_named_and_not_in_the_title(text: str, term: str) -> None:
    (found,) = MEANINGS["deadline.recurring"](Sentence(text), _context())
    assert term in found.left
    assert term not in found.says[0]


@each_row(
    ("intent", "text", "says"),
    [
        ("deadline.list", "när ska statistiken in?", [("visa D1",)]),
        ("deadline.list", "vem gör budgetunderlaget?", [("visa D3",)]),
        ("deadline.list", "har Sara nåt att göra?", [("att göra för Sara Lind",)]),
        ("deadline.list", "är något försenat?", [("försenade",)]),
        ("deadline.list", "vilka frister finns?", [("att göra",)]),
        ("deadline.list", "vad har jag missat?", [("mina punkter",)]),
        ("deadline.done", "statistiken är inskickad", [("klar D1",)]),
        ("deadline.done", "uppgift 1 och 3 är klara", [("klar D1", "klar D3")]),
        ("deadline.move", "flytta enkäten till 2 april", [("flytta D2 till 2 april",)]),
        ("deadline.move", "skjut upp budgetunderlaget två veckor", [("flytta D3 till 2026-04-03",)]),
        ("deadline.snooze", "påminn mig om budgetunderlaget på måndag", [("påminn mig om D3 måndag",)]),
        ("deadline.assign", "Per tar statistiken i stället för Olle", [("ge D1 till Per Åkesson",)]),
        ("deadline.remove", "enkäten blir inte av", [("ta bort D2",)]),
        ("deadline.ladder", "påminn om enkäten en vecka före", [("påminn om D2 en vecka före",)]),
        ("year.wheel", "hur ser nästa år ut", [("årshjul 2027",)]),
        ("calendar.link", "hur får jag in datumen i mobilen", [("kalender",)]),
    ],
)
def test_words_mean_exact_commands(intent: str, text: str, says: list[tuple[str, ...]]) -> None:
    found = _says(intent, text)
    assert found == says
    for each in found:
        assert not any(isinstance(parse(said, today=NOW.date()), NotUnderstood) for said in each)


def test_a_correction_moves_the_deadline_that_was_just_added() -> None:
    context = _context(added_last="D2")
    assert _says("deadline.move", "nej det ska vara den 16 april", context) == [("flytta D2 till 16 april",)]


def test_a_member_asks_for_more_time() -> None:
    context = _context(is_leader=False, is_private=True)
    found = _says("deadline.move", "kan jag få en vecka till på mig med budgetunderlaget?", context)
    assert found == [("mer tid D3 en vecka",)]


@each_row(
    "text",
    [
        "Påminn om rapporten varje termin den 5 maj",
        "Tack för påminnelsen, jag gör det på fredag",
        "Påminn mig igen på torsdag",
        "Vi sa: 1) Olle skriver 10 april 2) Sara läser senast 17 april",
        "lägg till deadline 12/9 för policyn, ansvarig Olle",
    ],
)
def test_a_pattern_that_reads_a_part_is_doubtful(text: str) -> None:
    assert is_doubtful(parse(text, today=NOW.date()), text)


@each_row(
    "text",
    [
        "Påminn om rapporten senast 5 maj",
        "deadline: budgeten 12 september",
        "Protokollet ska vara klart senast fredag",
        "lägg till Budget (20 min)",
        "påminn Olle om avtalet senast 3 juni, varje år",
    ],
)
def test_a_pattern_that_reads_all_is_certain(text: str) -> None:
    assert not is_doubtful(parse(text, today=NOW.date()), text)


@each_row(
    "text",
    [
        "sluta påminna om blommorna",
        "ta bort påminnelsen om resan",
        "stop nagging me about the photos",
        "avbryt bevakningen av hyreskontraktet",
        "påminnelserna om lönesamtalen kan upphöra",
    ],
)
def test_a_matter_without_a_deadline_removes_no_other(text: str) -> None:
    assert _says("deadline.remove", text, _context(reminded_of="D3")) == []


@pytest.mark.parametrize("text", ["ta bort den", "avbryt påminnelsen", "du kan stryka det"])
def test_a_removal_without_a_matter_is_about_the_last_reminder(text: str) -> None:
    assert _says("deadline.remove", text, _context(reminded_of="D3")) == [("ta bort D3",)]


def test_a_wish_for_no_reminder_right_after_one_is_about_its_deadline() -> None:
    assert _says("deadline.remove", "sluta påminna mig", _context(reminded_of="D3")) == [("påminn inte mig om D3",)]


@each_row(
    ("text", "said"),
    [
        ("alla mina uppgifter går till Linnea Dahl", "ge D3 till Linnea Dahl"),
        ("kan Nina ta över budgetunderlaget?", "ge D3 till Nina"),
        ("statistiken → Britt", "ge D1 till Britt"),
        ("lägg till Fatima som medansvarig för budgetunderlaget", "ge D3 till Karin Ek och Fatima"),
        ("budgetunderlaget till Vinnova blev stort, Ola tar det", "ge D3 till Ola"),
        ("jag tar statistiken", "ge D1 till Karin Ek"),
    ],
)
def test_a_new_owner_whom_nobody_knows_is_named_and_is_not_the_speaker(text: str, said: str) -> None:
    assert _says("deadline.assign", text) == [(said,)]


@pytest.mark.parametrize(
    ("text", "is_person"),
    [
        ("lägg till Olle på delrapporten", True),
        ("add Priya to the risk log", True),
        ("lägg till Sara Lind på enkäten", True),
        ("lägg till Budget på dagordningen", False),
        ("lägg till Skolskjuts (20 min)", False),
        ("lägg till information om läget", False),
    ],
)
def test_a_person_is_added_to_a_task_and_not_to_the_agenda(text: str, *, is_person: bool) -> None:
    assert is_doubtful(parse(text, today=NOW.date()), text) is is_person


@each_row(
    ("text", "said"),
    [
        ("kan du se till att Olle inte glömmer att ringa Länsstyrelsen? Senast 4 maj hade varit bra",
         "påminn Olle om Ringa Länsstyrelsen senast 4 maj"),
        ("du kan väl påminna Olle om nycklarna på tisdag", "påminn Olle om Nycklarna senast tisdag"),
        ("jag behöver bli påmind 4 maj om resan", "påminn mig om Resan senast 4 maj"),
        ("Beslut: arvodena betalas ut senast 4 maj. Ansvarig: Per Åkesson.",
         "påminn Per Åkesson om Arvodena betalas ut senast 4 maj"),
        ("senast 4 maj ska alla ha svarat på frågorna", "påminn oss om Svara på frågorna senast 4 maj"),
        ("påminn olle å sara om nyckeln imon", "påminn olle och sara om Nyckeln senast i morgon"),
        ("påminn mig i morgon bitti om nycklarna", "påminn mig om Nycklarna senast 2026-03-11 kl 08.00, just då"),
        ("påminn mig kvart över tre att ringa Berit", "påminn mig om Ringa Berit senast 2026-03-10 kl 15.15, just då"),
        ("påminn mig om tjugo minuter att äta", "påminn mig om Äta senast 2026-03-10 kl 10.20, just då"),
        ("kan du pinga mig om en halvtimme?", "påminn mig om Påminnelse senast 2026-03-10 kl 10.30, just då"),
        ("lokalen bokas senast 4 maj, Sara sköter det", "påminn Sara om Lokalen bokas senast 4 maj"),
        ("Hej! Vill bara flagga att svar på Region Örebros enkät ska in 4 maj. Sara håller ihop. Mvh Karin",
         "påminn Sara om Svar på Region Örebros enkät senast 4 maj"),
        ("Tänk på att jag måste ha era listor senast 4 maj", "påminn oss om Era listor senast 4 maj"),
        ("ringa hotellet - Olle - 4 maj", "påminn Olle om Ringa hotellet senast 4 maj"),
        ("4 maj stänger anmälan till kursen, säg till alla i god tid",
         "påminn oss om Anmälan till kursen senast 4 maj"),
        ('"Sara tar kontakt med Friluftsfrämjandet senast 4 maj." Lägg in den',
         "påminn Sara om Tar kontakt med Friluftsfrämjandet senast 4 maj"),
        ("Please make sure Olle sends the list by 4 May", "påminn Olle om Sends the list senast 4 May"),
        ("lista till tryckeriet den 4 maj, påminn inte förrän i april",
         "påminn oss om Lista till tryckeriet senast 4 maj"),
        ("påminn mig på måndag morgon om resan", "påminn mig om Resan senast 2026-03-16 kl 08.00, just då"),
    ],
)  # fmt: skip
def test_courtesies_headings_and_parts_of_the_day_are_no_part_of_a_title(text: str, said: str) -> None:
    assert _says("deadline.add", text) == [(said,)]


@each_row(
    "text",
    [
        "se till att Olle ringer Länsstyrelsen senast 4 maj",
        "Olle skriver utkast 10 april, Sara granskar senast 17 april",
        "senast i morgon bitti behöver jag era kostval",
        "Beslut: arvodena betalas ut senast 4 maj",
        "lokalen bokas senast 4 maj, Sara sköter det",
    ],
)
def test_a_title_that_holds_more_than_the_matter_is_read_again(text: str) -> None:
    assert is_doubtful(parse(text, today=NOW.date()), text) or isinstance(parse(text, today=NOW.date()), NotUnderstood)


@each_row(
    ("intent", "text", "said"),
    [
        ("deadline.done", "är Olle klar med statistiken?", [("visa D1",)]),
        ("deadline.done", "statistiken ska vara klar redan i morgon", []),
        ("deadline.done", "statistiken är skickad", [("klar D1",)]),
        ("deadline.assign", "Olle är sjuk så Sara får ta statistiken", [("ge D1 till Sara Lind",)]),
        ("deadline.ladder", "sluta tjata på Olle om statistiken", [("påminn inte om D1",)]),
        ("deadline.move", "statistiken ska vara klar den 10:e april i stället för den 12:e",
         [("flytta D1 till 10 april",)]),
        ("deadline.assign", "Sara ska också vara med på statistiken", [("ge D1 till Olle Berg och Sara Lind",)]),
        ("deadline.ladder", "påminn inte Olle mer om statistiken", [("påminn inte om D1",)]),
        ("deadline.ladder", "påminn om statistiken två dagar före i stället", [("påminn om D1 två dagar före",)]),
        ("deadline.move", "ge Olle tre dagar till", [("flytta D1 till 2026-03-15",)]),
        ("deadline.move", "alla deadlines i mars skjuts en vecka",
         [("flytta D1 till 2026-03-19", "flytta D2 till 2026-03-24", "flytta D3 till 2026-03-27")]),
        ("deadline.list", "vad är det vi ska ha klart i juni?", [("deadlines i juni",)]),
    ],
)  # fmt: skip
def test_words_about_known_deadlines_change_what_they_name(intent: str, text: str, said: list[tuple[str, ...]]) -> None:
    assert _says(intent, text) == said


def test_one_of_several_owners_is_taken_off() -> None:
    context = _context(deadlines=(KnownDeadline("D1", "Enkäten", date(2026, 3, 12), ("Olle Berg", "Sara Lind")),))
    assert _says("deadline.assign", "ta bort Sara från enkäten", context) == [("ge D1 till Olle Berg",)]
    assert _says("deadline.assign", "Olle ska inte vara med på enkäten", context) == [("ge D1 till Sara Lind",)]


@each_row("name", ["Sandra", "Anders", "Monica", "Maria", "Per"])
def test_a_first_name_is_no_slip_for_a_verb(name: str) -> None:
    assert not isinstance(parse(f"{name} tar avtalet istället för Karin", today=NOW.date()), DidYouMean)


@each_row(
    "text",
    ["vem har nyckeln till lokalen?", "vad händer när gruppen läggs ner?", "visa vad som kom in", "vem justerar?"],
)
def test_a_question_without_a_word_of_deadlines_is_asked_about(text: str) -> None:
    readings = MEANINGS["deadline.list"](Sentence(text), _context(deadlines=()))
    assert not any(reading.is_certain for reading in readings)


@each_row(
    "text",
    [
        "- Karin: boka buss, 2 juni\n- Olle: beställa lunch, 4 juni",
        "lägg till en påminnelse om att alla ska svara",
        "lägg till en kommentar på D3: utkastet ligger i Teams",
        "lägg in allt det här i kalendern",
        "lägg in en deadline för enkäten",
    ],
)
def test_tasks_reminders_and_the_calendar_are_no_items(text: str) -> None:
    command = parse(text, today=NOW.date())
    assert not isinstance(command, AddItems) or is_doubtful(command, text)


def test_lines_with_a_day_each_become_a_deadline_each() -> None:
    found = _says(
        "deadline.add", "- Olle: boka buss, 2 juni\n- Sara: beställa lunch, 4 juni\n- Per: skicka program 6 juni"
    )
    assert found == [
        (
            "påminn Olle om Boka buss senast 2 juni",
            "påminn Sara om Beställa lunch senast 4 juni",
            "påminn Per om Skicka program senast 6 juni",
        )
    ]


@each_row(
    "text",
    [
        "Uppgift\tAnsvarig\tKlart\nBoka buss\tKarin\t2 juni\nBeställa lunch\tOlle\t4 juni",
        "| Vad | Vem | När |\n|---|---|---|\n| Boka buss | Karin | 2 juni |",
        "Åtgärd;Ansvarig;Senast\nBoka buss;Karin;2 juni",
        "What | Who | When\nBook the bus | Karin | 2 June",
        "Ansvarig\tUppgift\tDatum\nKarin\tBoka buss\t2025-06-02",
    ],
)
def test_a_table_of_tasks_is_read_as_notes(text: str) -> None:
    assert isinstance(parse(text, today=NOW.date()), ReadNotes)


@each_row(
    "text",
    [
        "påminn mig i morgon kl 8 om D3",
        "påminn mig på måndag om D3",
        "påminn mig den 28 maj om d 3",
        "remind me tomorrow at 8 about D3",
        "remind me on Monday about D3",
    ],
)
def test_the_number_of_a_deadline_is_no_title_of_a_new_one(text: str) -> None:
    command = parse(text, today=date(2026, 3, 10))
    assert isinstance(command, RemindOfDeadline)
    assert (command.number, command.mine, command.until is not None) == (3, True, True)


@pytest.mark.parametrize(
    "text", ["påminn oss på måndag om D3", "påminn om D3 på måndag", "remind us on Monday about D3"]
)
def test_an_extra_reminder_for_all_is_asked_about(text: str) -> None:
    command = parse(text, today=date(2026, 3, 10))
    assert isinstance(command, DidYouMean)
    assert isinstance(parse(command.suggestion, today=date(2026, 3, 10)), RemindOfDeadline)


@each_row(
    "said",
    [
        "sluta påminna mig om budgetunderlaget",
        "sluta tjata på mig om budgetunderlaget",
        "jag vill inte ha fler påminnelser om budgetunderlaget",
        "jag slipper gärna påminnelserna om budgetunderlaget",
        "stop reminding me about Budgetunderlag",
    ],
)
def test_a_wish_for_no_more_reminders_leaves_the_deadline_and_the_others(said: str) -> None:
    english = said.startswith("stop")
    expected = "do not remind me about D3" if english else "påminn inte mig om D3"
    assert _says("deadline.remove", said, english=english) == [(expected,)]
