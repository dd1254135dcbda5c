"""Free words about meetings give the exact commands: planned, moved, cancelled, begun, ended, and asked about."""

# ruff: noqa: DTZ001 - the context has local times without a zone
from datetime import date, datetime

import pytest

from dialogs import catalogue as c
from dialogs.catalogue.parsing import parse
from dialogs.meetings.changes_meant import number_corrected
from dialogs.meetings.periods import Period, period_in
from dialogs.sentences.model import Context, KnownMeeting, Sentence
from dialogs.understanding.registry import MEANINGS
from tests.tables import each_row

NOW = datetime(2026, 3, 10, 10, 0)
CONTEXT = Context(
    now=NOW,
    meetings=(
        KnownMeeting(datetime(2026, 3, 18, 9), datetime(2026, 3, 18, 12), "Avesta"),
        KnownMeeting(datetime(2026, 5, 20, 13), datetime(2026, 5, 20, 15), "Teams"),
    ),
)


def meant(intent: str, text: str) -> list[str]:
    return [" + ".join(reading.says) for reading in MEANINGS[intent](Sentence(text), CONTEXT)]


PLANNED = {
    "vi borde träffas 24 april kl 13-15 i Avesta": ["nästa möte 24 april kl 13.00-15.00 i Avesta"],
    "sätt upp en träff 2026-05-06 halv tio på Zoom": ["nästa möte 2026-05-06 kl 09.30 i Zoom"],
    "lägg in ett extra möte 17 april, samma tid och plats som sist": ["nästa möte 17 april samma tid samma plats"],
    "före sommaren behövs ett möte till, förslagsvis 4 juni kl 10": ["nästa möte 4 juni kl 10.00"],
    "boka tisdag 14 april, nej vänta, onsdag 15 april kl 8.30": ["nästa möte onsdag 15 april kl 08.30"],
    "could we get together on 9 April at 10.15 for two hours?": ["nästa möte 9 April kl 10.15-12.15"],
    "vi ses igen torsdag 9 april vid 10, vi behöver två timmar": ["nästa möte torsdag 9 april kl 10.00-12.00"],
    "vi ses den 9 april runt tre i Avesta": ["nästa möte den 9 april kl 15.00 i Avesta"],
    "boka ett möte 9 april 15-16 på Teams om läget": ["nästa möte 9 april kl 15.00-16.00 i Teams"],
    "vi ses den 9 april vid fem tillfällen": ["nästa möte den 9 april"],
    "fredag 17 april i Säter, vi börjar 9 och slutar 15.30": ["nästa möte fredag 17 april kl 09.00-15.30 i Säter"],
    "nästa möte 9/4 kl. 13.15 - ca 16, Avesta": ["nästa möte 9/4 kl 13.15-16.00 i Avesta"],
    "jag bokar in oss 9 april 14:00, det blir en timme, Teams": ["nästa möte 9 april kl 14.00-15.00 i Teams"],
    "vi behöver ses snart igen": [],
    "hur gör jag för att boka ett möte 4 juni?": [],
}


@pytest.mark.parametrize(("text", "says"), PLANNED.items())
def test_a_meeting_is_planned_on_the_day_that_is_named(text: str, says: list[str]) -> None:
    assert meant("meeting.plan", text) == says


MOVED = {
    "vi skjuter fram det två veckor": ["flytta mötet 18 mars till 1 april"],
    "går det att ta mötet en vecka tidigare?": ["flytta mötet 18 mars till 11 mars"],
    "vi tar det dagen efter i stället": ["flytta mötet 18 mars till 19 mars"],
    "skjut majmötet en vecka": ["flytta mötet 20 maj till 27 maj"],
    "ta mötet 18 mars den 25 mars i stället": ["flytta mötet 18 mars till den 25 mars"],
    "lägg det på 25 mars kl 14 i stället för 18 mars": ["flytta mötet 18 mars till 25 mars kl 14.00"],
    "kan vi dra igång en halvtimme senare?": ["mötet börjar 09.30"],
    "vi måste sluta en kvart tidigare": ["mötet slutar 11.45"],
    "kör den på Teams i stället": ["mötet är på Teams"],
    "vi byter lokal på onsdag 18 mars, det blir Kumla istället": ["mötet på onsdag 18 mars är i Kumla"],
    "salen är dubbelbokad så det blir Biblioteket i stället": ["mötet är i Biblioteket"],
    "we have to change rooms, it will be the library instead": ["mötet är i the library"],
    "vi kör till tre 18 mars i stället för tolv": ["mötet 18 mars slutar 15.00"],
    "mötet håller på till halv ett": ["mötet slutar 12.30"],
    "vi sitter till kl 15": ["mötet slutar 15.00"],
    "we keep going until 3": ["mötet slutar 15.00"],
    "kl 9 är för tidigt, vi börjar 9.30 och slutar 12.30": ["mötet börjar 09.30-12.30"],
    "halv nio är lite för tidigt, kan vi börja kl 10?": ["mötet börjar 10.00"],
    "vi ska vara i lokal Kupolen, konferensvåningen": ["mötet är i Kupolen, konferensvåningen"],
    "vi får sitta i Biblioteket": ["mötet är i Biblioteket"],
    "vi kör till Gävle": [],
    "vi behöver en halvtimme till på onsdag 18 mars": ["mötet 18 mars slutar 12.30"],
    "vi behöver en halvtimme till på mötet": ["mötet slutar 12.30"],
    "vi behöver 20 min till": ["mötet slutar 12.20"],
    "det blir hybrid, både Avesta och Teams": ["platsen är hybrid, Avesta och Teams"],
    "mötet blir ett hybridmöte": ["platsen är hybrid"],
    "flytta mötet en vecka framåt": ["flytta mötet 18 mars till 25 mars"],
    "vi ska vara i tid": [],
    "junimötet får vänta en vecka": [],
    "hur gör man för att flytta ett möte?": [],
}


@pytest.mark.parametrize(("text", "says"), MOVED.items())
def test_a_meeting_moves_to_another_day_or_time_or_place(text: str, says: list[str]) -> None:
    assert meant("meeting.move", text) == says


@pytest.mark.parametrize(
    "text",
    ["mötet på onsdag blir en timme kortare", "nästa möte blir 30 min längre", "vårt möte 18 mars blir 1 h kortare"],
)
def test_a_length_that_changes_plans_no_meeting(text: str) -> None:
    assert not isinstance(parse(text, today=NOW.date()), c.PlanMeeting)


@each_row(
    ("text", "is_shift"),
    [
        ("flytta mötet en vecka framåt", True),
        ("flytta mötet två veckor framåt", True),
        ("flytta mötet en dag framåt", True),
        ("flytta mötet till om en vecka", False),
        ("flytta mötet till 3 april", False),
        ("flytta mötet till fredag framåt lunch", False),
    ],
)
def test_a_span_of_a_move_is_not_counted_from_today(text: str, is_shift: bool) -> None:
    assert isinstance(parse(text, today=NOW.date()), c.MoveMeeting) is not is_shift


CANCELLED = {
    "vi hoppar över nästa gång": ["ställ in mötet 18 mars"],
    "majmötet utgår": ["ställ in mötet 20 maj"],
    "vi skippar onsdagens möte och ses 8 april istället": ["flytta mötet till 8 april"],
    "vi ställer in 18 mars och kör 8 april i stället": ["flytta mötet 18 mars till 8 april"],
    "stryk träffen 20 maj, ingen kan": ["ställ in mötet 20 maj"],
    "onsdagens möte 18 mars blir inte av": ["ställ in mötet 18 mars"],
    "novembermötet utgår": [],
    "hur gör jag för att ställa in ett möte?": [],
}


@pytest.mark.parametrize(("text", "says"), CANCELLED.items())
def test_a_meeting_is_cancelled_by_its_day_or_month(text: str, says: list[str]) -> None:
    assert meant("meeting.cancel", text) == says


@pytest.mark.parametrize("text", ["det blev inställt igår", "ställ in mötet 2 april", "mötet i förrgår blev inte av"])
def test_a_cancelled_day_without_a_meeting_is_asked_about(text: str) -> None:
    readings = MEANINGS["meeting.cancel"](Sentence(text), CONTEXT)
    assert readings
    assert not any(reading.is_certain for reading in readings)


@pytest.mark.parametrize("text", ["vi får byta ställe", "ny lokal, men det blir nog bra", "salen är dubbelbokad"])
def test_a_new_place_that_is_not_named_is_asked_for(text: str) -> None:
    (reading,) = MEANINGS["meeting.move"](Sentence(text), CONTEXT)
    assert reading.says == ("byt lokal till",)
    assert reading.asks_back


AGAIN = {
    "kan vi ses första måndagen i månaden kl 9-11?": ["vi ses första måndagen i månaden kl 09.00-11.00"],
    "vi har möte varje månad, andra onsdagen 9-12, start i september": [
        "vi ses andra onsdagen varje månad kl 09.00-12.00 med start 10 september"
    ],
    "vi ses varje månad, med lunch": [],
    "styrgruppen vill ha möte varannan torsdag 8.30": ["vi ses varannan torsdag kl 08.30"],
    "lägg in fredagar kl 10 i Avesta": ["vi ses varje fredag kl 10.00 i Avesta"],
    "sista onsdagen i månaden från september till november kl 13-15": [
        "möten: 30 september, 28 oktober, 25 november kl 13.00-15.00"
    ],
    "här är datumen: 2 april, 7 maj och 11 juni, alla 9-12": ["möten: 2 april, 7 maj, 11 juni kl 09.00-12.00"],
    "höstens möten är 2 april 9-12, 7 maj 13-15 och 11 juni 9-12": [
        "möten: 2 april, 11 juni kl 09.00-12.00 + nytt möte 7 maj kl 13.00-15.00"
    ],
    "Möten:\n2 april 9-12 Avesta\n7 maj 9-12 Avesta\n11 juni 9-12 Säter": [
        "möten: 2 april, 7 maj kl 09.00-12.00 i Avesta + nytt möte 11 juni kl 09.00-12.00 i Säter"
    ],
    "2 april 9-12, 7 maj och 11 juni 13-15": [
        "nytt möte 2 april kl 09.00-12.00 + möten: 7 maj, 11 juni kl 13.00-15.00"
    ],
    "vi ska ses tre gånger i vår": [],
    "en gång i månaden, helst onsdagar": [],
}


@pytest.mark.parametrize(("text", "says"), AGAIN.items())
def test_meetings_come_again_by_a_rule_or_on_listed_days(text: str, says: list[str]) -> None:
    assert meant("meeting.series", text) == says


ASKED = {
    "var håller vi till?": "var är mötet",
    "är det på Teams eller på plats": "var är mötet",
    "vilken sal gäller den 18 mars": "var är mötet den 18 mars",
    "hur länge håller vi på 20 maj?": "hur långt är mötet 20 maj",
    "hur dags var det vi skulle börja": "när är mötet",
    "vilka träffar är inbokade i höst?": "vilka möten har vi i höst",
    "hur många möten återstår?": "vilka möten har vi",
    "do we meet in person or online?": "var är mötet",
}


@pytest.mark.parametrize(("text", "says"), ASKED.items())
def test_a_question_about_meetings_is_the_command_that_answers_it(text: str, says: str) -> None:
    assert meant("meeting.when", text) == [says]


def test_every_meaning_says_commands_that_parse() -> None:
    tables = {"plan": PLANNED, "move": MOVED, "cancel": CANCELLED, "series": AGAIN}
    said = [each for table in tables.values() for says in table.values() for both in says for each in both.split(" + ")]
    unread = [each for each in said if isinstance(parse(each, today=NOW.date()), c.NotUnderstood | c.Incomplete)]
    assert unread == []


PERIODS = {
    "i höst": (date(2026, 8, 1), date(2026, 12, 31)),
    "höstens": (date(2026, 8, 1), date(2026, 12, 31)),
    "i vår": (date(2026, 3, 10), date(2026, 6, 30)),
    "nästa vecka": (date(2026, 3, 16), date(2026, 3, 22)),
    "i oktober": (date(2026, 10, 1), date(2026, 10, 31)),
    "nästa år": (date(2027, 1, 1), date(2027, 12, 31)),
    "this autumn": (date(2026, 8, 1), date(2026, 12, 31)),
    "i februari": (date(2027, 2, 1), date(2027, 2, 28)),
}


@pytest.mark.parametrize(("text", "days"), PERIODS.items())
def test_a_period_of_the_year_is_read(text: str, days: tuple[date, date]) -> None:
    assert period_in(text, today=NOW.date()) == Period(*days)


@each_row("text", ["var är mötet", "i vår kalender", "före jul", "vi ses", "ett möte till"])
def test_other_words_are_no_period(text: str) -> None:
    assert period_in(text, today=NOW.date()) is None


STARTED = ["mötet har börjat", "starta mötet", "the meeting has started", "mötet är igång"]


@each_row("text", STARTED)
def test_a_begun_meeting_is_told_in_many_words(text: str) -> None:
    assert parse(text, today=NOW.date()) == c.MeetingHasStarted()


@each_row(
    ("text", "says"),
    [
        ("det ska stå 14 inte 13", ["mötet 20/5 börjar 14.00"]),
        ("nej vänta, kl 10 inte 9", ["mötet 18/3 börjar 10.00"]),
        ("oj, 13.30 och inte 13", ["mötet 20/5 börjar 13.30"]),
        ("it should be 16, not 15", ["mötet 20/5 slutar 16.00"]),
        ("det skulle vara 19 i stället för 18", ["flytta mötet 18/3 till 19/3"]),
        ("det ska stå 7 inte 6", []),
        ("vi köper 14 inte 13", []),
    ],
)
def test_a_corrected_number_is_the_time_or_day_that_it_replaces(text: str, says: list[str]) -> None:
    readings = number_corrected(Sentence(text), CONTEXT)
    assert ["".join(each.says) for each in readings] == says
    assert not any(each.is_certain for each in readings)


@each_row(
    "text",
    [
        "nästa möten: 3 september, 8 oktober kl 9-12",
        "nästa möten: varannan torsdag kl 9-11 med start 4 september",
        "our next meetings: 3 September and 8 October 9-12",
        "our meetings this autumn: 3 September, 8 October, 12 November",
        "meetings next year: 3 September, 8 October",
    ],
)
def test_several_next_meetings_are_a_series(text: str) -> None:
    assert isinstance(parse(text, today=NOW.date()), c.PlanSeries)


@each_row(
    ("text", "says"),
    [
        ("mötet blir en timme kortare", "mötet slutar 11.00"),
        ("mötet ska vara 30 min längre", "mötet slutar 12.30"),
        ("vi slutar inte 12 utan 11.30", "mötet slutar 11.30"),
        ("det blir inte Avesta utan Hedemora", "mötet är i Hedemora"),
        ("the meeting will be half an hour shorter", "mötet slutar 11.30"),
        ("inte i Avesta utan på Teams", "mötet är på Teams"),
    ],
)
def test_a_meeting_changes_by_a_length_or_from_one_value_to_another(text: str, says: str) -> None:
    assert [each.lower() for each in meant("meeting.move", text)] == [says.lower()]


@each_row(
    ("text", "says"),
    [
        ("förläng mötet med en halvtimme", "mötet slutar 12.30"),
        ("korta mötet med 15 minuter", "mötet slutar 11.45"),
        ("lägg till en timme på mötet", "mötet slutar 13.00"),
        ("please add one hour to the meeting", "mötet slutar 13.00"),
        ("lokalen är ändrad till Biblioteket plan 3", "mötet är i Biblioteket plan 3"),
        ("det blir Teams i stället", "mötet är i Teams"),
    ],
)
def test_a_meeting_gets_longer_shorter_or_another_room(text: str, says: str) -> None:
    assert meant("meeting.move", text) == [says]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("we're meeting on Teams instead", "Teams"),
        ("the room has changed to the library, 3rd floor", "library, 3rd floor"),
    ],
)
def test_an_english_sentence_tells_the_new_place(text: str, place: str) -> None:
    (reading,) = MEANINGS["meeting.move"](Sentence(text, is_english=True), CONTEXT)
    command = parse(reading.says[0], today=CONTEXT.today)
    assert isinstance(command, c.ChangeMeeting)
    assert command.place == place


@each_row(
    ("text", "says"),
    [
        ("vi behöver sluta kvart i tolv", "mötet slutar 11.45"),
        ("vi slutar halv tolv", "mötet slutar 11.30"),
        ("kan vi sluta redan 11?", "mötet slutar 11"),
        ("då slutar vi", "mötet är slut"),
        ("nu är mötet slut", "mötet är slut"),
    ],
)
def test_an_end_that_is_still_to_come_is_a_new_end(text: str, says: str) -> None:
    assert meant("meeting.over", text) == [says]
