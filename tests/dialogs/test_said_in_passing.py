"""What people say in passing about a meeting gives the command that they mean, and no other one."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from dialogs import catalogue as c
from dialogs.agenda.sentences import apart
from dialogs.catalogue.parsing import parse
from dialogs.model import Member, Person
from dialogs.sentences.model import Context, KnownDeadline, KnownItem, KnownMeeting, Reading
from dialogs.understanding.meant import meaning
from dialogs.understanding.understand import understand
from tests.tables import each_row

NOW = datetime(2026, 3, 10, 10, 0, tzinfo=ZoneInfo("Europe/Stockholm"))
STARTS = datetime(2026, 3, 18, 9, 0, tzinfo=ZoneInfo("Europe/Stockholm"))  # a Wednesday
PEOPLE = ("Karin Ek", "Olle Berg", "Sara Lind", "Maria Holm")
CONTEXT = Context(
    now=NOW,
    speaker="Karin Ek",
    is_leader=True,
    people=[Member(Person(tenant_id="t", id=name, name=name, platform_id=name), frozenset()) for name in PEOPLE],
    meetings=(KnownMeeting(STARTS, STARTS + timedelta(hours=3), "Avesta"),),
    items=(
        KnownItem(1, "Öppnande", ("Karin Ek",), 5),
        KnownItem(2, "Skolskjuts i glesbygd", ("Sara Lind",), 20),
        KnownItem(3, "Elhandel", ("Olle Berg",), 20),
    ),
    deadlines=(
        KnownDeadline("D1", "Verksamhetsplanen", NOW.date() + timedelta(40), ("Olle Berg",)),
        KnownDeadline("D2", "Hyresavtalet", NOW.date() + timedelta(200), ("Karin Ek",)),
    ),
    has_met=True,
)
NOT_MET = Context(now=NOW, speaker="Karin Ek", people=CONTEXT.people, has_met=True)


def meant(text: str, context: Context = CONTEXT) -> c.Command:
    return meaning(parse(text, today=NOW.date()), text, context)[0]


def readings(text: str, context: Context = CONTEXT) -> tuple[Reading, ...]:
    command = meant(text, context)
    assert isinstance(command, c.Meant), command
    return command.readings


@each_row(
    "text",
    [
        "vem har anmält förhinder?",
        "vilka är borta på onsdag?",
        "hej, vilka kan inte komma?",
        "hur många har lämnat återbud?",
        "who can't make it?",
        "who is away on Wednesday?",
    ],
)
def test_a_question_about_who_is_away_notes_nobody_as_absent(text: str) -> None:
    assert isinstance(meant(text), c.WhoIsComing)


@each_row(
    ("text", "says"),
    [
        ("påminn inte om hyresavtalet förrän i augusti", "påminn mig om D2 2026-08-01"),
        ("påminn inte Karin om hyresavtalet före den 3 september", "påminn mig om D2 2026-09-03"),
        ("ingen påminnelse om verksamhetsplanen innan 1 april", "påminn mig om D1 2026-04-01"),
        ("don't remind us about D2 until 1 August", "remind me about D2 2026-08-01"),
    ],
)
def test_reminders_that_nobody_wants_before_a_day_are_not_turned_off(text: str, says: str) -> None:
    assert says in [reading.says[0] for reading in readings(text)]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("lägg till Sara på verksamhetsplanen", "ge D1 till Olle Berg och Sara Lind"),
        ("lägg till Sara och Maria på verksamhetsplanen också", "ge D1 till Olle Berg och Sara Lind och Maria Holm"),
        ("kan du lägga till mig på D1:s verksamhetsplan", "ge D1 till Olle Berg och Karin Ek"),
    ],
)
def test_people_who_are_added_to_a_deadline_own_it_beside_the_others(text: str, says: str) -> None:
    assert readings(text)[0].says == (says,)


@pytest.mark.parametrize("text", ["lägg till Sara på studiebesöket", "lägg till Sara på elhandeln"])
def test_people_who_are_added_to_an_item_get_no_deadline(text: str) -> None:
    found = understand(text, CONTEXT)
    assert found is not None
    assert "D1" not in found.readings[0].says[0]


TAKEN_UP = {
    "vi tar upp pauserna på nästa möte": "Pauserna",
    "vi pratar mer om lokalerna nästa gång": "Lokalerna",
    "jag vill informera om statsbidraget på mötet": "Statsbidraget",
    "kan jag få ordet om resebidraget på onsdag?": "Resebidraget",
    "we should discuss parking next time": "Parking",
}


@each_row("text", TAKEN_UP)
def test_a_matter_that_somebody_wants_to_speak_of_is_a_new_item(text: str) -> None:
    found = understand(text, CONTEXT)
    assert found is not None
    assert found.readings[0].says[0].startswith(f"lägg till {TAKEN_UP[text]}")


def test_a_matter_for_the_next_meeting_is_an_item_before_the_next_meeting_is_planned() -> None:
    found = understand("vi tar upp pauserna på nästa möte", NOT_MET)
    assert found is not None
    assert found.readings[0].says == ("lägg till Pauserna",)


def test_a_day_without_a_meeting_is_named_as_not_understood() -> None:
    first = readings("kan vi diskutera hyran på torsdag?")[0]
    assert (first.says, first.left) == (("lägg till Hyran",), ("på torsdag",))


@pytest.mark.parametrize(
    "text",
    [
        *("vi tar fram en plan till nästa möte", "vi tar det nu", "vi tar upp allt nästa gång"),
        *(
            "jag tar med mig datorn nästa gång",
            "jag tar sekreterarrollen nästa gång",
            "vi tar med oss alla kartor nästa gång",
        ),
        *("vi tar lokalen i Avesta nästa gång", "I take the minutes next time"),
    ],
)
def test_work_and_nothing_in_particular_are_no_items(text: str) -> None:
    found = understand(text, CONTEXT)
    assert found is None or not found.is_sure or not found.readings[0].says[0].startswith("lägg till")


@pytest.mark.parametrize(
    "text", ["Elhandeln kan utgå, vi tar det i höst", "elhandeln utgår", "skolskjutsen är inte aktuell längre"]
)
def test_an_item_that_is_said_to_go_is_removed_and_no_meeting_is_moved(text: str) -> None:
    found = understand(text, CONTEXT)
    is_kept = "inte" in text
    assert found is not None
    assert is_kept or found.readings[0].says[0].startswith("ta bort")
    assert not any("mötet" in reading.says[0] for reading in found.readings)


@each_row(
    ("typed", "read"),
    [
        ("10 min fika", "Fika (10 min)"),
        ("en kvart för frågor", "Frågor (15 min)"),
        ("20 minuter om budgeten", "Budgeten (20 min)"),
        ("en halvtimme till lokalfrågan", "Lokalfrågan (30 min)"),
        ("15 minutes for questions", "Questions (15 min)"),
        ("10 minuters paus", "Paus (10 min)"),
    ],
)
def test_a_length_before_a_title_is_the_length_of_the_item(typed: str, read: str) -> None:
    assert apart(typed).text == read


@each_row(
    "typed", ["5 år med nätverket", "10 min extra", "Tio år av samverkan", "20 min efter lunch", "tre kvart av livet"]
)
def test_other_numbers_stay_in_a_title(typed: str) -> None:
    assert apart(typed).text == typed


@each_row(
    ("typed", "rule"),
    [
        ("vi ses sista torsdagen varje månad 9-11 utom juli", "BYDAY=-1TH;BYMONTH=1,2,3,4,5,6,8,9,10,11,12"),
        (
            "vi ses första tisdagen i månaden kl 13-15, inte i juli och augusti",
            "BYDAY=+1TU;BYMONTH=1,2,3,4,5,6,9,10,11,12",
        ),
        ("we meet every first Monday of the month at 9-10 except July", "BYMONTH=1,2,3,4,5,6,8,9,10,11,12"),
        ("vi ses varje månad utom juli", ""),
    ],
)
def test_months_without_a_meeting_may_follow_the_time(typed: str, rule: str) -> None:
    command = parse(typed, today=NOW.date())
    assert not rule or (isinstance(command, c.PlanSeries) and command.rule.endswith(rule) and command.time is not None)


def test_a_sentence_behind_a_list_of_those_present_is_no_name() -> None:
    command = meant("Närvarande: Sara, Olle och jag. Maria kom 10.15")
    assert isinstance(command, c.RecordAttendance | c.Several | c.Meant)
    assert "Maria" not in (command.present if isinstance(command, c.RecordAttendance) else "")


@pytest.mark.parametrize("text", ["ser Olle vad jag skriver?", "läser chefen det jag svarar?", "ser alla mina svar?"])
def test_a_question_about_one_reader_of_answers_is_answered(text: str) -> None:
    assert isinstance(parse(text, today=NOW.date()), c.WhoSeesAnswers)


DURING = replace(CONTEXT, is_meeting_on=True)


@each_row(
    "text",
    [
        "Olle redovisade elhandeln. Gruppen tackade",
        "Sara presenterade skolskjutsen och svarade på frågor",
        "vi diskuterade elhandeln länge",
        "Olle reported on elhandeln",
        "Karin berättade om skolskjutsen i Rättvik",
    ],
)
def test_what_somebody_told_during_a_meeting_is_offered_as_a_note(text: str) -> None:
    assert any(reading.says[0].startswith(("anteckning", "note")) for reading in readings(text, DURING))


@each_row(
    "text",
    [
        "Sara och Olle återkommer med en tidplan",
        "Maria tar fram ett underlag före sommaren",
        "Olle kollar med länsstyrelsen om bidraget",
        "Sara ansvarar för att samla in synpunkterna",
        "Olle will look into the contract",
        "Olle lovade att ringa länsstyrelsen om elhandeln",
        "Sara och Maria åtog sig att boka skolskjutsen",
        "Sara lovar att boka bussen",
    ],
)
def test_what_somebody_promised_during_a_meeting_is_offered_as_a_task(text: str) -> None:
    command = meant(text, DURING)
    says = [reading.says[0] for reading in command.readings] if isinstance(command, c.Meant) else []
    assert isinstance(command, c.AddTask) or any(each.startswith(("uppdrag", "task", "påminn")) for each in says)


@pytest.mark.parametrize(
    "text",
    [
        "Olle lovade att ringa rektorn om skolskjutsen",
        "Olle lovade ringa länsstyrelsen om elhandeln",
        "Maria promised to call the school about skolskjuts",
    ],
)
def test_a_promise_during_a_meeting_is_a_task_that_is_not_asked_about(text: str) -> None:
    assert isinstance(meant(text, DURING), c.AddTask)


def test_a_command_that_lacks_a_part_is_only_offered_if_it_is_likeliest() -> None:
    for text in ("ordet går till Olle, punkt 3", "Olle redovisade elhandeln", "hur går det med verksamhetsplanen?"):
        command = meant(text, DURING)
        if isinstance(command, c.Meant) and len(command.readings) > 1:
            assert not any(reading.asks_back for reading in command.readings[1:]), (text, command.readings)


@pytest.mark.parametrize(
    "text", ["lägg till Val av mötesordförande", "lägg till Val av två nya justerare till styrelsen"]
)
def test_a_doubt_that_ends_where_the_pattern_did_is_no_question(text: str) -> None:
    without_items = replace(CONTEXT, items=(), deadlines=(), is_leader=False)
    assert isinstance(meant(text, without_items), c.AddItems)


def test_an_item_with_its_owner_stays_an_item_where_other_meanings_are_only_likely() -> None:
    assert isinstance(meant("Sara: skrapiga stolar"), c.AddItems)


@pytest.mark.parametrize(
    "text",
    [
        "elhandeln utgår från kommunernas behov",
        "skolskjutsen utgår i dag från skolorna",
        "Elhandeln utgår ifrån avtalet",
    ],
)
def test_a_matter_that_is_based_on_another_is_not_removed(text: str) -> None:
    found = understand(text, CONTEXT)
    assert found is None or not found.readings or not found.readings[0].says[0].startswith("ta bort")


@each_row(
    "text",
    [
        "jag lovade att stryka punkt 3",
        "Olle glömde ta bort punkt 3",
        "vi tänkte flytta punkt 3 till 2",
        "I forgot to remove item 3",
    ],
)
def test_what_somebody_promised_or_forgot_is_not_done_without_a_yes(text: str) -> None:
    for context in (CONTEXT, DURING):
        found = understand(text, context)
        assert found is None or not found.is_sure or isinstance(meant(text, context), c.Meant)
