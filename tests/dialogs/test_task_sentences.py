"""Sentences that say who does what by when, and days that are counted from a meeting or a holiday."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from dialogs.catalogue.parsing import parse
from dialogs.commands.talk import Incomplete, Missing
from dialogs.deadlines.counted_days import with_days_counted
from dialogs.deadlines.meanings import MEANINGS
from dialogs.deadlines.new_commands import NewDeadline
from dialogs.deadlines.signs import in_words, is_doubtful
from dialogs.deadlines.task_sentences import asked_in, task_in
from dialogs.model import Member, Person, PersonId
from dialogs.sentences.model import Context, KnownMeeting, Reading, Sentence
from dialogs.understanding.of_items import intent_of
from tests.tables import each_row

NOW = datetime(2026, 3, 10, 10, 0, tzinfo=UTC)
TODAY = NOW.date()
CONTEXT = Context(
    now=NOW,
    speaker="Karin Ek",
    is_leader=True,
    people=[
        Member(Person("t", PersonId(f"p{n}"), name, f"aad{n}"))
        for n, name in enumerate(("Karin Ek", "Olle Berg", "Sara Lind", "Per Åkesson"))
    ],
    meetings=(KnownMeeting(datetime(2026, 3, 18, 9, tzinfo=UTC), datetime(2026, 3, 18, 12, tzinfo=UTC), "Örebro"),),
)


def _read(text: str, *, english: bool = False) -> tuple[Reading, ...]:
    return MEANINGS["deadline.add"](Sentence(text, is_english=english), CONTEXT)


def _said(text: str, *, english: bool = False) -> list[tuple[str, ...]]:
    return [reading.says for reading in _read(text, english=english)]


@each_row(
    ("text", "says"),
    [
        (
            "Saras uppgift att kolla med gruppen ska vara klar 15 april",
            "påminn Sara om Kolla med gruppen senast 15 april",
        ),
        ("Olles uppdrag är att ringa länet till 15 april", "påminn Olle om Ringa länet senast 15 april"),
        ("gruppens uppgift att kolla vägen ska vara klar 15 april", "påminn oss om Gruppens uppgift att kolla vägen"),
        ("Olles rapport ska vara klar 15 april", "påminn oss om Olles rapport"),
    ],
)
def test_the_task_that_is_called_somebodys_is_theirs(text: str, says: str) -> None:
    assert _said(text)[0][0].startswith(says)


@each_row(
    ("text", "who", "what"),
    [
        ("Olle fixar skyltarna", "Olle", "fixar skyltarna"),
        ("Sara och Per stämmer av med kommunen", "Sara och Per", "stämmer av med kommunen"),
        ("mejlar Sara Lind listan till alla", "Sara Lind", "mejlar listan till alla"),
        ("Kaffet ordnar Olle", "Olle", "ordnar kaffet"),
        ("Inbjudan skickar Sara ut", "Sara", "skickar ut inbjudan"),
        ("alla fyller i enkäten", "alla", "fyller i enkäten"),
        ("per tar fram siffrorna", "", ""),
        ("Olle books the room", "Olle", "books the room"),
    ],
)
def test_a_sentence_tells_who_does_what(text: str, who: str, what: str) -> None:
    found = task_in(text, CONTEXT)
    assert (found.who, found.what) == (who, what) if who else found is None


@each_row(
    "text",
    [
        "Olle kommer",
        "Olle drar punkten om budgeten",
        "Sara ringer in",
        "Sara skriver protokoll",
        "Olle tar över",
        "Olle tar budgeten",
        "Sara skickade listan",
        "Fredrik bokar lokalen",
        "det ser Sara fram emot",
        "jag fixar det",
        "Olle fixar det snart",
        "Per är sjuk",
    ],
)
def test_no_task_is_read_where_none_is_told(text: str) -> None:
    assert task_in(text, CONTEXT) is None


@each_row(
    ("text", "says"),
    [
        ("Kaffe till mötet fixar Olle", "påminn Olle om Fixar kaffe senast 2026-03-18"),
        (
            "i morgon mejlar Sara listan till kommunerna",
            "påminn Sara om Mejlar listan till kommunerna senast 2026-03-11",
        ),
        ("kan Sara ta fram namnlistan tills på fredag", "påminn Sara om Ta fram namnlistan senast fredag"),
        ("avtalet senast 4 maj, Olle", "påminn Olle om Avtalet senast 4 maj"),
        ("Olle deadline nomineringar 4 maj", "påminn Olle om Nomineringar senast 4 maj"),
        ("schemat 4 maj, Olle och Sara", "påminn Olle och Sara om Schemat senast 4 maj"),
    ],
)
def test_the_owner_is_read_wherever_the_name_stands(text: str, says: str) -> None:
    assert _said(text) in ([(says,)], [(says.replace("2026-03-11", "i morgon"),)])


def test_people_with_a_day_each_get_a_deadline_each() -> None:
    assert _said("Olle: karta 4 maj, Sara Lind: foton 6 maj") == [
        ("påminn Olle om Karta senast 4 maj", "påminn Sara Lind om Foton senast 6 maj")
    ]


@each_row(
    "text",
    [
        "Olle fixar skyltarna på fredag",
        "på torsdag mejlar Sara listan",
        "Kaffe till mötet ordnar Olle",
        "kan Sara boka lokal innan fredag?",
        "alla läser igenom utkastet till nästa möte",
        "punkter till agendan senast 16 mars",
    ],
)
def test_a_task_with_a_day_is_a_deadline_more_than_anything_else(text: str) -> None:
    assert in_words("deadline.add", Sentence(text), CONTEXT) >= 6


@each_row(
    "text",
    ["Olle kommer på fredag", "kan Olle komma på fredag?", "vi ses på fredag", "Sara är ledig på fredag",
     "vad gör Sara på fredag?", "Sara ringer in på fredag", "vi måste ses före sommaren", "Olle skickade den"],
)  # fmt: skip
def test_who_comes_or_is_away_is_no_deadline(text: str) -> None:
    assert in_words("deadline.add", Sentence(text), CONTEXT) == 0


@each_row(
    ("text", "says"),
    [
        ("utvärderingen måste vara färdig innan semestern", "påminn oss om Utvärderingen"),
        ("svaren ska in så fort som möjligt", "påminn oss om Svaren"),
        ("till hösten ska vi ha ny skylt klar", "påminn oss om Ny skylt"),
        ("deadline förra fredagen för kostnaderna", "påminn oss om Kostnaderna"),
        ("underlaget skulle in i går", "påminn oss om Underlaget"),
        ("Olle ordnar projektor", "påminn Olle om Ordnar projektor"),
    ],
)
def test_a_task_without_a_day_to_come_is_asked_about_by_its_title(text: str, says: str) -> None:
    (reading,) = _read(text)
    assert reading.says == (says,)
    assert reading.asks_back
    asked = parse(says, today=TODAY)
    assert isinstance(asked, Incomplete)
    assert asked.what is Missing.DEADLINE_DAY


@pytest.mark.parametrize("text", ["tisdag 31 juni ska listan vara klar", "listan ska in 30 februari"])
def test_a_day_that_does_not_exist_is_kept_for_the_answer(text: str) -> None:
    (reading,) = _read(text)
    command = parse(reading.says[0], today=TODAY)
    assert isinstance(command, NewDeadline)
    assert command.title == "Listan"
    assert command.day.day is None or command.day.day.year > TODAY.year


@each_row(
    ("text", "day"),
    [
        ("protokollet ska vara klart 14 dagar efter mötet", "2026-04-01"),
        ("kallelsen ska ut två veckor före mötet", ""),
        ("listan ska in en vecka före mötet", "2026-03-11"),
        ("svaren ska in senast tre arbetsdagar innan nästa möte", "2026-03-13"),
        ("bilderna ska vara uppe dagen före mötet", "2026-03-17"),
        ("underlaget ska in fredagen före mötet", "2026-03-13"),
    ],
)
def test_a_day_is_counted_from_the_meeting(text: str, day: str) -> None:
    assert [says[0].rpartition("senast ")[2] for says in _said(text)] == ([day] if day else [])


def test_minutes_before_the_meeting_are_a_clock_time() -> None:
    assert _said("påminn mig en halvtimme före mötet om att starta kaffet") == [
        ("påminn mig om Starta kaffet senast 2026-03-18 kl 08.30, just då",)
    ]


def test_a_day_of_each_meeting_is_set_for_the_next_and_the_rest_is_named() -> None:
    (reading,) = _read("påminn Sara dagen efter varje möte om att skicka anteckningarna")
    assert reading.says == ("påminn Sara om Skicka anteckningarna senast 2026-03-19",)
    assert reading.left == ("varje möte",)


@each_row(
    ("words", "day"),
    [
        ("två dagar efter midsommar", "2026-06-22"),
        ("dagen före valborg", "2026-04-29"),
        ("dagen efter annandag pingst", "2026-05-26"),
        ("fredagen efter påsk", "2026-04-10"),
        ("dagen efter nationaldagen", "2026-06-07"),
        ("tre arbetsdagar före 1 juni", "2026-05-27"),
        ("en vecka efter den 4 maj", "2026-05-11"),
        ("the day before 1 June", "2026-05-31"),
    ],
)
def test_a_day_is_counted_from_a_holiday_or_another_day(words: str, day: str) -> None:
    assert with_days_counted(f"listan ska in {words} till Olle", TODAY) == f"listan ska in {day} till Olle"


def test_words_after_a_counted_day_are_kept() -> None:
    assert with_days_counted("dagen före valborg ska bilderna vara hos mig", date(2026, 3, 10)) == (
        "2026-04-29 ska bilderna vara hos mig"
    )


@each_row(
    ("text", "says", "left"),
    [
        ("påminn alla om tidrapporten den 25:e varje månad utom i juli", "den 25 varje månad", "utom i juli"),
        ("närvaron ska in varje fredag men inte under sommaren", "varje fredag", "men inte under sommaren"),
        (
            "loggen ska in sista vardagen varje månad, förutom december",
            "sista vardagen varje månad",
            "förutom december",
        ),
        ("vartannat år ska policyn revideras, senast 1 december", "1 december", "vartannat år"),
        ("the log is due every Friday except in July", "every Friday", "except in July"),
    ],
)
def test_an_exception_to_a_rhythm_is_named_and_no_part_of_a_title(text: str, says: str, left: str) -> None:
    (reading,) = MEANINGS["deadline.recurring"](Sentence(text, is_english=text.startswith("the")), CONTEXT)
    assert says in reading.says[0]
    assert left in [each.strip(" ,") for each in reading.left]
    assert "utom" not in reading.says[0]


@each_row(
    "text",
    ["tidrapporten senast fredag, dock inte i juli", "deadline förra fredagen för kostnaderna",
     "påminnelse: avtalet senast 4 maj", "när avtalet är klart ska Olle granska det, senast 4 maj",
     "Olle ringer in på mötet den 4 maj"],
)  # fmt: skip
def test_an_open_pattern_that_leaves_a_part_unread_is_doubtful(text: str) -> None:
    command = parse(text, today=TODAY)
    assert not isinstance(command, NewDeadline) or is_doubtful(command, text)


def test_as_many_days_as_times_a_year_recur_each_year() -> None:
    (reading,) = MEANINGS["deadline.recurring"](
        Sentence("två gånger om året, 1 april och 1 oktober, ska vi söka medel"), CONTEXT
    )
    command = parse(reading.says[0], today=TODAY)
    assert isinstance(command, NewDeadline)
    assert command.yearly
    assert len(command.more) == 1


def test_a_reminder_not_until_a_day_is_one_on_that_day() -> None:
    command = parse("påminn mig inte förrän på måndag om reseräkningen", today=TODAY)
    assert isinstance(command, NewDeadline)
    assert (command.title, command.owner, command.day.day) == ("reseräkningen", "@me", date(2026, 3, 16))


@each_row(
    ("text", "what"),
    [
        ("lägg in en deadline", Missing.DEADLINE_TITLE),
        ("skapa en påminnelse", Missing.DEADLINE_TITLE),
        ("add a reminder", Missing.DEADLINE_TITLE),
        ("påminn Olle om detta på torsdag", Missing.DEADLINE_TITLE),
        ("remind Olle about this on Friday", Missing.DEADLINE_TITLE),
    ],
)
def test_a_request_without_a_matter_asks_for_it(text: str, what: Missing) -> None:
    command = parse(text, today=TODAY)
    assert isinstance(command, Incomplete)
    assert command.what is what


def test_somebody_is_asked_to_do_something_and_not_to_come() -> None:
    assert asked_in("kan Sara skicka listan på fredag?", CONTEXT)
    assert asked_in("kan Sara komma på fredag?", CONTEXT) is None
    assert asked_in("kan du skicka listan på fredag?", CONTEXT) is None


@each_row(
    ("text", "says"),
    [
        ("Olle skulle återkomma om lokalen senast fredag", "påminn Olle om Återkomma om lokalen senast fredag"),
        ("Olle e ansvarig för att boka tåg, senast fredag", "påminn Olle om Boka tåg senast fredag"),
        ("Uppdrag till Sara: ring byrån senast fredag", "påminn Sara om Ring byrån senast fredag"),
        ("Sara o Olle - boka lokal senast fredag", "påminn Sara o Olle om Boka lokal senast fredag"),
        ("Sara, du tar fram bilder till fredag", "påminn Sara om Tar fram bilder senast fredag"),
        ("ska Sara och Olle läsa planen senast fredag", "påminn Sara och Olle om Läsa planen senast fredag"),
        ("det är dags att söka bidrag senast fredag", "påminn oss om Söka bidrag senast fredag"),
        ("jag får inte glömma att betala senast fredag", "påminn mig om Betala senast fredag"),
        ("glöm inte åt mig: tandläkare 4 maj 8.15", "påminn mig om Tandläkare senast 4 maj kl 08.15"),
        ("Svara på remissen! Sista dag 4 maj!", "påminn oss om Svara på remissen senast 4 maj"),
        ("underlaget senast fredag lunch", "påminn oss om Underlaget senast fredag kl 12.00"),
        ("andra tisdagen i maj skickar tryckeriet affischen", "påminn oss om Tryckeriet skickar affischen senast"),
        ("påminn mig efter lunch att ringa byrån", "påminn mig om Ringa byrån senast 2026-03-10 kl 13.00, just då"),
    ],
)
def test_who_does_it_is_no_part_of_the_title(text: str, says: str) -> None:
    (reading,) = _read(text)
    assert reading.says[0].startswith(says)
    assert not reading.left


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("handlingar 4 maj, protokoll 18 maj, enkät 1 juni", ["Handlingar", "Protokoll", "Enkät"]),
        ("utkast v 20, svar v 22", ["Utkast", "Svar"]),
        ("A) utkast 4 maj B) synpunkter 11 maj C) beslut 18 maj", ["Utkast", "Synpunkter", "Beslut"]),
    ],
)
def test_matters_in_a_row_become_a_deadline_each(text: str, titles: list[str]) -> None:
    (says,) = _said(text)
    commands = [parse(each, today=TODAY) for each in says]
    assert [each.title for each in commands if isinstance(each, NewDeadline)] == titles


def test_a_date_with_its_weekday_is_one_day_and_no_row() -> None:
    assert len(_said("rapporten senast måndag, den 4 maj")[0]) == 1


@each_row(
    "text",
    ["glöm inte åt mig: tandläkare 4 maj", "kom ihåg att radera allt om mig i listan senast 4 maj",
     "don't forget to send me everything by 4 May", "missa inte att skicka mina uppgifter 4 maj"],
)  # fmt: skip
def test_what_is_not_to_be_forgotten_is_no_wish_to_be_forgotten(text: str) -> None:
    assert in_words("privacy.erase", Sentence(text), CONTEXT) == 0


@pytest.mark.parametrize("text", ["glöm allt om mig", "radera mina uppgifter", "forget everything about me"])
def test_a_wish_to_be_forgotten_is_still_one(text: str) -> None:
    assert in_words("privacy.erase", Sentence(text), CONTEXT) > 0


@pytest.mark.parametrize(
    "text", ["väck mig om en kvart", "säg till mig halv tre att jag ska gå", "remind us tomorrow at 9 to call"]
)
def test_a_wish_to_be_reminded_is_a_deadline_more_than_anything_else(text: str) -> None:
    assert in_words("deadline.add", Sentence(text), CONTEXT) > 6


@pytest.mark.parametrize("text", ["visa påminnelser", "påminn mig igen på fredag", "skicka påminnelserna kl 8"])
def test_words_about_known_reminders_are_no_new_one(text: str) -> None:
    assert in_words("deadline.add", Sentence(text), CONTEXT) < 6


def test_a_task_that_belongs_to_no_minutes_is_a_deadline() -> None:
    said = Sentence("Olle kollar priset till nästa möte")
    assert intent_of("outcome.task", said, CONTEXT) == "deadline.add"
    assert intent_of("outcome.task", said, replace(CONTEXT, is_meeting_on=True)) == "outcome.task"
    assert intent_of("outcome.task", Sentence("skriv i protokollet att Olle kollar"), CONTEXT) == "outcome.task"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("påminn oss den 1 och 15 varje månad om tidrapporten", ("2026-04-01", "2026-03-15")),
        ("loggen ska in den 5:e och den 20:e i varje månad", ("2026-04-05", "2026-03-20")),
        ("remind us on the 1st and 15th of every month about the log", ("2026-04-01", "2026-03-15")),
    ],
)
def test_two_days_of_a_month_are_two_deadlines_that_recur(text: str, days: tuple[str, str]) -> None:
    (reading,) = _read(text, english=text.startswith("remind"))
    commands = [parse(each, today=TODAY) for each in reading.says]
    assert [str(each.day.day) for each in commands if isinstance(each, NewDeadline) and each.rule] == list(days)


@pytest.mark.parametrize("text", ["i höst ska vi se över stadgarna", "till sommaren måste vi laga taket"])
def test_a_duty_at_a_loose_time_is_a_deadline_that_lacks_its_day(text: str) -> None:
    assert in_words("deadline.add", Sentence(text), CONTEXT) >= 6
    assert _read(text)[0].asks_back


@pytest.mark.parametrize("text", ["i höst ska vi ha fyra möten", "i höst ska vi ses oftare", "ska vi ses i höst?"])
def test_meetings_at_a_loose_time_are_no_deadline(text: str) -> None:
    assert in_words("deadline.add", Sentence(text), CONTEXT) == 0


def test_a_clock_time_after_the_wish_to_be_reminded_is_no_day() -> None:
    assert _said("pling mig 13.45 om tandläkaren") == [
        ("påminn mig om Tandläkaren senast 2026-03-10 kl 13.45, just då",)
    ]
