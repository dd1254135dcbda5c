"""Questions and corrections before and during a meeting, in the words of those who know no command."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from dialogs.agenda.changes_meant import change
from dialogs.agenda.last_day import last_day
from dialogs.agenda.meanings import MEANINGS as AGENDA
from dialogs.agenda.parts_meant import parts_of
from dialogs.agenda.posting_meant import posted
from dialogs.agenda.signs import in_words
from dialogs.catalogue import parse
from dialogs.commands.about_bot import AskAboutBot, BotSubject
from dialogs.dates import Ask, FoundDay
from dialogs.deadlines.new_meant import added
from dialogs.meetings.changes_meant import day_corrected, moved
from dialogs.meetings.meanings import MEANINGS
from dialogs.meetings.question_commands import About, AskMeeting
from dialogs.meetings.rules import beyond
from dialogs.meetings.standing import day_fails, stands
from dialogs.minutes.attendance_commands import RecordAttendance, ShowAttendance
from dialogs.minutes.meanings import MEANINGS as MINUTES
from dialogs.model import Member, Person
from dialogs.people.meanings import MEANINGS as PEOPLE_MEANINGS
from dialogs.sentences.model import Context, KnownDeadline, KnownItem, KnownMeeting, Reading, Sentence
from dialogs.understanding.chained import question_with_reason
from dialogs.understanding.of_items import intent_of
from dialogs.undo.commands import Undo
from tests.tables import each_row

TODAY = date(2026, 3, 2)
ZONE = ZoneInfo("Europe/Stockholm")
NOW = datetime(2026, 3, 2, 9, tzinfo=ZONE)
STARTS = datetime(2026, 3, 12, 9, tzinfo=ZONE)
PEOPLE = [
    Member(Person(tenant_id="t", id=name, name=name, platform_id=name), frozenset())
    for name in ("Karin Ek", "Olle Berg", "Sara Lind")
]
ITEMS = (
    KnownItem(1, "Öppnande", minutes=10, starts_at=STARTS),
    KnownItem(2, "Vägar", ("Karin Ek",), 30, starts_at=STARTS + timedelta(minutes=10)),
    KnownItem(3, "Tolkar", ("Olle Berg",), 30, starts_at=STARTS + timedelta(minutes=40)),
)
BEFORE = Context(
    now=NOW,
    speaker="Karin Ek",
    is_leader=True,
    people=PEOPLE,
    meetings=(KnownMeeting(STARTS, STARTS + timedelta(hours=3), "Avesta"),),
    items=ITEMS,
)
DURING = replace(BEFORE, now=STARTS + timedelta(minutes=20), is_meeting_on=True)


def says(readings: tuple[Reading, ...]) -> list[str]:
    return [" + ".join(each.says) for each in readings]


@each_row(
    "text",
    [
        "när blir vi klara?",
        "hur dags är vi färdiga på torsdag",
        "när är mötet slut?",
        "vilken tid slutar det",
        "when are we done?",
        "what time does it end",
    ],
)
def test_a_question_when_people_are_free_is_about_the_end_of_the_meeting(text: str) -> None:
    command = parse(text, today=TODAY)
    assert isinstance(command, AskMeeting)
    assert command.about is About.TIME


@each_row(
    ("text", "question"),
    [
        ("när slutar vi, jag har ett tåg 12.20", "när slutar vi"),
        ("jag ska hämta barn, när slutar mötet?", "när slutar mötet?"),
        ("var är mötet? Jag åker från Kumla", "var är mötet"),
        ("where is the meeting, I come by train", "where is the meeting"),
        ("vilka kommer, jag beställer fika", "vilka kommer"),
        ("jag är sjuk, när är mötet?", ""),
        ("hinner vi allt, jag har en punkt till", ""),
        ("flytta 2 till 3, jag måste gå", ""),
        ("hej, när är mötet", ""),
        ("när är mötet, var är det?", ""),
    ],
)
def test_the_reason_beside_a_question_is_no_request(text: str, question: str) -> None:
    found = question_with_reason(text, BEFORE)
    assert (found.says[0] if found else "") == question


@each_row(
    "text",
    [
        "när är sista dagen att anmäla en punkt?",
        "hur sent kan jag lägga till punkter?",
        "är det för sent att få med en fråga på dagordningen?",
        "vart skickar jag förslag på punkter?",
        "vem ska jag höra av mig till om jag vill ha med en punkt?",
        "until when can I add items?",
        "who do I contact about a new item?",
    ],
)
def test_a_question_how_items_come_on_the_agenda_is_answered(text: str) -> None:
    (said,) = says(last_day(Sentence(text, is_english=text[0] in "uw" and " I " in text), BEFORE))
    assert parse(said, today=TODAY) == AskAboutBot(BotSubject.ITEMS)


@each_row(
    "text",
    [
        "kan jag fortfarande lägga till en punkt om broar?",
        "när är sista dag att lämna in enkäten?",
        "vem har ansvar för punkt 3?",
        "vem tar punkten om tolkar",
        "skicka ut punkterna senast fredag",
    ],
)
def test_a_question_about_one_item_or_another_matter_is_not_answered_so(text: str) -> None:
    assert says(last_day(Sentence(text), BEFORE)) == []


@each_row(
    ("text", "said"),
    [
        ("stäng för nya punkter 3 april kl 12", "påminn oss om Punkter till mötet senast 2026-04-03 kl 12.00"),
        ("kan vi stänga dagordningen för fler ärenden 3 april?", ""),
        ("stäng dagordningen för punkter 3 april", "påminn oss om Punkter till mötet senast 2026-04-03"),
        ("stäng för nya punkter", ""),
        ("stäng rundan 3 april", ""),
        ("stäng av automatiken 3 april", ""),
    ],
)
def test_a_day_on_which_the_agenda_closes_is_offered_as_a_deadline(text: str, said: str) -> None:
    readings = last_day(Sentence(text), BEFORE)
    assert says(readings) == ([said] if said else [])
    assert not any(each.is_certain for each in readings)


def test_a_deadline_for_items_is_shown_to_those_who_ask_for_the_last_day() -> None:
    context = replace(BEFORE, deadlines=(KnownDeadline("D1", "Punkter till mötet", TODAY),))
    assert says(last_day(Sentence("när är sista dagen för punkter?"), context)) == ["att göra"]


@pytest.mark.parametrize(
    "text",
    [
        "när ses vi efter torsdag 12 mars?",
        "när träffas vi nästa gång efter den 12 mars",
        "vad har vi för möte efter det?",
    ],
)
def test_a_question_for_the_meeting_after_the_next_lists_them(text: str) -> None:
    assert says(MEANINGS["meeting.when"](Sentence(text), BEFORE)) == ["vilka möten har vi"]


@each_row(
    ("text", "meant"),
    [
        ("gör om det till ett hybridmöte, Avesta och Teams", ["platsen är Hybridmöte, Avesta och Teams"]),
        ("gör mötet digitalt", ["platsen är Digitalt"]),
        ("make it an online meeting", ["platsen är Online meeting"]),
        ("länken till mötet är https://teams.example/a", ["platsen är Avesta, https://teams.example/a"]),
        ("vi sitter i rum Vega i stället, plan 4", ["mötet är i rum Vega, plan 4"]),
    ],
)
def test_a_new_form_or_place_of_the_meeting_is_its_place(text: str, meant: list[str]) -> None:
    assert says(moved(Sentence(text), BEFORE)) == meant


@each_row(
    ("text", "meant"),
    [
        ("sorry fel dag, det ska va den 17e", ["flytta mötet till den 17e"]),
        ("oj, fel datum: 18 mars", ["flytta mötet till 18 mars"]),
        ("fel tid, vi börjar kl 10.00", ["mötet börjar 10.00"]),
        ("wrong date, it should be 18 March", ["flytta mötet till 18 March"]),
        ("fel person, det är Olle", []),
        ("det är fel dag på kalendern", []),
    ],
)
def test_a_wrong_day_that_is_corrected_is_the_meetings(text: str, meant: list[str]) -> None:
    readings = day_corrected(Sentence(text), BEFORE)
    assert says(readings) == meant
    assert not any(each.is_certain for each in readings)


@each_row(
    ("text", "meant"),
    [
        ("nej förresten, mötet blir av ändå", ["när är mötet"]),
        ("mötet blir som planerat", ["när är mötet"]),
        ("the meeting is still on", ["när är mötet"]),
        ("blir mötet av?", []),
        ("mötet blir av på fredag", []),
        ("mötet blir av på Teams", []),
    ],
)
def test_a_meeting_that_stands_changes_nothing(text: str, meant: list[str]) -> None:
    assert says(stands(Sentence(text), BEFORE)) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("vi behöver en kvart till på den här punkten", ["förläng punkt 2 med 15 min"]),
        ("ge den här frågan 10 min till", ["förläng punkt 2 med 10 min"]),
        ("this item needs 10 more minutes", ["förläng punkt 2 med 10 min"]),
    ],
)
def test_this_item_is_the_one_that_the_plan_is_at_and_is_asked_about(text: str, meant: list[str]) -> None:
    readings = change(Sentence(text), DURING)
    assert says(readings) == meant
    assert not any(each.is_certain for each in readings)


@each_row(
    ("guess", "text", "meant"),
    [
        ("agenda.show", "hur såg den första versionen av dagordningen ut?", "agenda.history"),
        ("agenda.show", "hur såg agendan ut i går?", "agenda.history"),
        ("agenda.add", "vem har lagt till punkt 3?", "agenda.history"),
        ("agenda.show", "what did the earlier version look like", "agenda.history"),
        ("agenda.show", "hur ser dagordningen ut?", "agenda.show"),
        ("agenda.history", "vem har ansvar för punkt 3", "agenda.time"),
        ("form.new", "kan du fråga alla om dom har nåt till mötet?", "agenda.post"),
    ],
)
def test_words_about_the_agenda_correct_the_likeliest_intent(guess: str, text: str, meant: str) -> None:
    assert intent_of(guess, Sentence(text), BEFORE) == meant


def test_what_comes_next_is_asked_for_during_a_meeting() -> None:
    assert intent_of("deadline.list", Sentence("vad är det som kommer sen?"), DURING) == "agenda.time"
    assert intent_of("deadline.list", Sentence("vad är det som kommer sen?"), BEFORE) == "deadline.list"


@each_row(
    ("text", "meant"),
    [
        ("fråga alla om de har något till dagordningen", ["be gruppen om punkter"]),
        ("hör med gruppen om det finns nåt till torsdag", ["be gruppen om punkter"]),
        ("ask everyone if they have anything for the agenda", ["be gruppen om punkter"]),
        ("skicka dagordningen till alla", ["posta dagordning"]),
    ],
)
def test_a_wish_to_ask_the_group_for_something_is_one_for_items(text: str, meant: list[str]) -> None:
    assert says(posted(Sentence(text), BEFORE)) == meant


@each_row(
    ("text", "meant"),
    [
        ("be Olle skicka listan senast 9 mars", "påminn Olle om Skicka listan senast 2026-03-09"),
        ("skriv till Sara att hon ska boka sal före 9 mars", "påminn Sara om Boka sal"),
        ("meddela Olle att kalkylen ska vara inne senast 9 mars", "påminn Olle om Kalkylen"),
        ("hälsa Sara att jag behöver hennes text senast 9 mars", "påminn Sara om Text"),
        ("ask Olle to send the list by 9 March", "remind Olle about Send the list"),
        ("mejla byrån senast 9 mars", "påminn oss om Mejla byrån"),
        ("be om fler svar senast 9 mars", "påminn oss om Be om fler svar"),
    ],
)
def test_what_somebody_is_to_be_told_is_that_persons_task(text: str, meant: str) -> None:
    (said,) = says(added(Sentence(text, is_english=text.startswith("ask")), BEFORE))
    assert said.startswith(meant.partition(" senast")[0])


@each_row(
    ("text", "meant"),
    [
        ("påminn alla dagen före mötet kl 15", "påminn oss om Mötet kl 15 senast 2026-03-11"),
        ("påminn folk på morgonen samma dag som mötet", "påminn oss om Mötet senast 2026-03-12"),
        ("skicka en påminnelse till alla på mötesdagen", "påminn oss om Mötet senast 2026-03-12"),
        ("påminn alla om underlaget på mötesdagen", "påminn oss om Underlaget senast 2026-03-12"),
        ("remind everyone on the day of the meeting", "påminn oss om Mötet senast 2026-03-12"),
    ],
)
def test_a_reminder_on_a_day_by_the_meeting_is_about_the_meeting(text: str, meant: str) -> None:
    assert says(added(Sentence(text), BEFORE)) == [meant]


@each_row(
    "text",
    [
        "Med på mötet är Karin, Olle och jag",
        "Här är Karin och Olle",
        "På plats i dag är Karin, Olle, Sara",
        "Present today are Karin, Olle and me",
        "Med är Region Skåne och Karin",
    ],
)
def test_a_list_of_those_who_are_there_is_attendance(text: str) -> None:
    command = parse(text, today=TODAY)
    assert isinstance(command, RecordAttendance)
    assert command.is_whole


@pytest.mark.parametrize("text", ["Med är fika och kaffe", "Här är dagordningen", "Här är min text och min bild"])
def test_things_are_not_there_as_people_are(text: str) -> None:
    assert not isinstance(parse(text, today=TODAY), RecordAttendance)


@pytest.mark.parametrize(
    ("text", "meant", "left"),
    [
        ("Sara är med på länk, resten är på plats", "alla är här", ("Sara är med på länk",)),
        ("Sara saknas, övriga är här", "alla var med utom Sara Lind", ()),
        ("Olle och Sara är sjuka men alla andra är här", "alla var med utom Olle Berg och Sara Lind", ()),
    ],
)
def test_the_rest_of_the_group_is_all_but_those_who_are_named(text: str, meant: str, left: tuple[str, ...]) -> None:
    (reading,) = MINUTES["attend.record"](Sentence(text), DURING)
    assert reading.says == (meant,)
    assert reading.left == left


@each_row("text", ["ta upp närvaro", "ta närvaron", "upprop", "take attendance", "registrera närvaro"])
def test_a_roll_call_shows_the_attendance(text: str) -> None:
    assert isinstance(parse(text, today=TODAY), ShowAttendance)


@pytest.mark.parametrize(
    "text", ["sluta tjata om punkter", "sluta fråga efter underlag", "stop nagging us about items"]
)
def test_a_wish_for_quiet_about_items_is_answered(text: str) -> None:
    assert parse(text, today=TODAY) == AskAboutBot(BotSubject.QUIET)


@each_row(
    "text",
    ["när träffades vi senast?", "vilken dag hade vi möte sist?", "när var förra mötet?", "when did we last meet?"],
)
def test_a_question_for_the_last_meeting_is_not_answered_with_the_next(text: str) -> None:
    (said,) = says(MEANINGS["meeting.when"](Sentence(text, is_english=text[1] == "h"), BEFORE))
    assert said in ("vad beslutade vi förra gången", "what did we decide last time")


@each_row(
    "text",
    [
        "vad tar längst tid?",
        "är det någon punkt utan tid?",
        "vilka punkter saknar föredragande?",
        "vad är för beslut?",
        "which item takes the longest?",
    ],
)
def test_a_question_that_the_agenda_itself_answers_shows_it(text: str) -> None:
    assert says(AGENDA["agenda.time"](Sentence(text), BEFORE)) == ["dagordning"]


@each_row(
    ("text", "meant"),
    [
        ("stäng av autoutskicket", ["posta inte dagordningen automatiskt"]),
        ("slå av det automatiska utskicket av agendan", ["posta inte dagordningen automatiskt"]),
        ("skicka dagordningen till sara@kumla.example", ["mejla dagordningen"]),
        ("skicka agendan till Sara också, sara@kumla.example", ["mejla dagordningen"]),
        ("turn off automatic posting", ["posta inte dagordningen automatiskt"]),
    ],
)
def test_an_address_means_mail_and_a_switch_means_the_automatic_posting(text: str, meant: list[str]) -> None:
    assert says(posted(Sentence(text), BEFORE)) == meant
    assert intent_of("delivery.resend", Sentence(text), BEFORE) in ("agenda.post", "agenda.show")


@each_row(
    ("text", "meant"),
    [
        ("torsdag 12 mars funkar inte längre, vi får hitta nåt annat", ["flytta mötet", "ställ in mötet"]),
        ("den 12 mars går inte, vi måste byta dag", ["flytta mötet", "ställ in mötet"]),
        ("12 mars passar inte för mig", []),
        ("fredag funkar inte, vi får hitta nåt annat", []),
        ("länken funkar inte, vi får hitta en annan", []),
    ],
)
def test_a_day_that_no_longer_suits_the_group_moves_its_meeting(text: str, meant: list[str]) -> None:
    assert says(day_fails(Sentence(text), BEFORE)) == meant


@each_row(
    ("text", "meant"),
    [
        ("Sara är borta, jag tar sekreterarrollen", "sekreterare är Karin Ek"),
        ("Olle kan inte vara med, jag tar ordförande", "ordförande är Karin Ek"),
        ("jag hoppar in som sekreterare", "sekreterare är Karin Ek"),
        ("Olle tar ordförande", "ordförande är Olle Berg"),
        ("jag är inte sekreterare längre", "Karin Ek är inte sekreterare längre"),
    ],
)
def test_whoever_says_that_they_take_a_role_gets_it(text: str, meant: str) -> None:
    assert says(PEOPLE_MEANINGS["role.set"](Sentence(text), BEFORE)) == [meant]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("påminn mig om mötet en timme innan", "2026-03-12 kl 08.00, just då"),
        ("påminn alla om mötet dagen innan", "2026-03-11"),
        ("påminn oss om mötet två dagar före", "2026-03-10"),
    ],
)
def test_a_time_before_the_meeting_is_counted_from_it(text: str, due: str) -> None:
    (said,) = says(added(Sentence(text), BEFORE))
    assert said.endswith(f"om Mötet senast {due}")


def test_next_wednesday_is_a_week_later_if_the_meeting_is_on_that_wednesday() -> None:
    day = FoundDay(STARTS.date(), 0, 0, (Ask.NEXT_WEEKDAY,))
    assert beyond(day, STARTS.date()).day == STARTS.date() + timedelta(days=7)
    assert beyond(day, TODAY) == day
    assert beyond(replace(day, ask=()), STARTS.date()).day == STARTS.date()


@each_row(
    ("text", "about"),
    [
        ("kan du föreslå en dagordning?", BotSubject.SUGGESTED_AGENDA),
        ("gör en dagordning åt oss", BotSubject.SUGGESTED_AGENDA),
        ("har du något förslag på dagordning", BotSubject.SUGGESTED_AGENDA),
        ("can you draft an agenda?", BotSubject.SUGGESTED_AGENDA),
        ("vi hade ett möte i måndags", BotSubject.PAST_MEETING),
        ("glömde säga att vi hade möte i måndags också", BotSubject.PAST_MEETING),
        ("kan jag lägga in ett möte i efterhand?", BotSubject.PAST_MEETING),
        ("du behöver inte påminna om punkter den här gången", BotSubject.QUIET),
    ],
)
def test_what_the_bot_cannot_do_is_told(text: str, about: BotSubject) -> None:
    assert parse(text, today=TODAY) == AskAboutBot(about)


@pytest.mark.parametrize("text", ["vi hade möte i går och beslutade om vägar", "gör en dagordning: vägar, tolkar, val"])
def test_words_that_tell_more_are_not_answered_so(text: str) -> None:
    assert not isinstance(parse(text, today=TODAY), AskAboutBot)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("punkt 2 ska ha underpunkterna nuläge, risker och nästa steg", "nuläge, risker, nästa steg"),
        ("vägar får delpunkterna gator och torg", "gator, torg"),
        ("item 2 should have the parts streets and squares", "streets, squares"),
    ],
)
def test_parts_need_no_colon(text: str, parts: str) -> None:
    assert says(parts_of(Sentence(text), BEFORE) or ()) == [f"delar under punkt 2: {parts}"]


def test_whoever_is_to_be_asked_to_take_an_item_changes_it() -> None:
    asked = (
        "be Olle ta punkt 2",
        "fråga Sara om hon kan dra punkt 2",
        "kan du be Sara hålla i vägar",
        "ask Olle to take item 2",
    )
    for text in asked:
        assert in_words("agenda.edit", Sentence(text), BEFORE) > 0, text
    for text in ("be Olle skicka listan", "fråga alla om punkter", "ta bort punkt 2"):
        assert in_words("agenda.edit", Sentence(text), BEFORE) == 0, text


def test_what_stands_before_a_role_that_is_taken_is_left_over() -> None:
    (reading,) = PEOPLE_MEANINGS["role.set"](Sentence("Sara är borta i maj, jag tar sekreterarrollen"), BEFORE)
    assert reading.left == ("Sara är borta i maj",)


def test_a_cancelled_meeting_comes_back_by_an_undo_that_shows_what_it_takes_back() -> None:
    for text in (
        "återuppta mötet som vi ställde in",
        "ta tillbaka det inställda mötet",
        "restore the cancelled meeting",
    ):
        (reading,) = MEANINGS["meeting.cancel"](Sentence(text, is_english=text[0] == "r"), BEFORE)
        command = parse(reading.says[0], today=TODAY)
        assert isinstance(command, Undo), text
        assert command.about, text
        assert not reading.is_certain
