"""Signs in the words settle what many examples of other matters would make a wrong guess."""

from dataclasses import replace

import pytest

from dialogs import catalogue as c
from dialogs.sentences.model import Sentence
from dialogs.understanding.of_meetings import meeting_intent
from dialogs.understanding.registry import MEANINGS
from tests.dialogs.test_said_in_passing import CONTEXT, NOT_MET, meant
from tests.tables import each_row


@each_row(
    "text",
    [
        "Svar till Kammarkollegiet 260613",
        "Yttrande till länsstyrelsen 1 oktober",
        "Remissvar om färdtjänsten 2026-05-04",
        "Delårsrapport för nämnden 15 maj",
        "Report to the ministry 15 May",
    ],
)
def test_a_title_of_what_is_handed_in_and_a_day_are_a_deadline(text: str) -> None:
    assert isinstance(meant(text, NOT_MET), c.NewDeadline)


@pytest.mark.parametrize("text", ["Svaret från länsstyrelsen kom 3 mars", "svar på fråga 2: nej"])
def test_news_of_what_was_handed_in_are_no_deadline(text: str) -> None:
    assert not isinstance(meant(text, NOT_MET), c.NewDeadline)


@each_row(
    "text",
    [
        "Är det fysiskt eller digitalt på onsdag?",
        "kör vi på plats eller via länk nästa gång?",
        "ska vi ses digitalt eller hos er i Avesta?",
        "Is it online or in person on Wednesday?",
        "hybrid eller bara i rummet?",
    ],
)
def test_a_question_about_the_manner_of_meeting_is_about_the_place(text: str) -> None:
    assert meeting_intent("attend.who", Sentence(text), CONTEXT) == "meeting.when"


@each_row(
    "text",
    [
        "I won't make it by Friday",
        "hinner inte till fredag",
        "Jag hinner nog inte klart till den 20 mars",
        "I can't make it by Monday, sorry",
    ],
)
def test_somebody_who_is_not_done_by_a_day_without_a_meeting_is_not_absent(text: str) -> None:
    command = meant(text)
    assert not isinstance(command, c.CannotCome)


IN_ROUND = replace(CONTEXT, is_private=True, round_is_open=True, round_asks_me=True)


@each_row(
    "text",
    [
        "ta tillbaka mina tre rader om mötet",
        "det jag svarade om mötet vill jag inte ha kvar",
        "släng min reflektion, den blev för hård",
        "plocka bort det jag svarat",
        "please withdraw my reflection",
    ],
)
def test_an_answer_that_is_to_go_is_offered_for_removal_and_is_no_answer(text: str) -> None:
    command = meant(text, IN_ROUND)
    says = [reading.says[0] for reading in command.readings] if isinstance(command, c.Meant) else []
    assert says in (["ta bort mitt svar"], ["withdraw my answer"])


@each_row(
    "text",
    [
        "mitt svar är att det var för varmt",
        "mitt svar: bra tempo",
        "mitt svar är att vi borde stryka laget runt",
        "mitt svar: ta bort pausen nästa gång",
        "jag ångrar att jag inte sa mer på mötet",
        "my answer is that we should drop the round",
        "vi tog bort för mycket ur planen",
        "att punkten drogs tillbaka hindrade oss",
        "många svar som aldrig kom in",
    ],
)
def test_an_answer_about_what_was_removed_stays_an_answer(text: str) -> None:
    assert not isinstance(meant(text, IN_ROUND), c.Meant | c.WithdrawFeedback)


@each_row(
    ("text", "says"),
    [
        ("vi behöver en rast mellan punkt 2 och 3", "lägg till Bensträckare (15 min) efter punkt 2"),
        ("en rast mellan 2 och 3", "lägg till Bensträckare (15 min) efter punkt 2"),
        ("five minutes' break between 2 and 3", "lägg till Paus (5 min) efter punkt 2"),
        ("fika mellan skolskjutsen och elhandeln", "lägg till Fika (15 min) efter punkt 2"),
        ("fika mellan öppnandet och skolskjutsen", "lägg till Fika (15 min) efter punkt 1"),
        ("rast mellan punkterna 1 och 2 i 10 min", "lägg till Bensträckare (10 min) efter punkt 1"),
        ("kaffe 10.00-10.20", "lägg till Fika (20 min) efter punkt 1"),
        ("paus mellan 10 och 10.15", "lägg till Paus (15 min) efter punkt 1"),
        ("paus 1-1.30", "lägg till Paus (30 min) efter punkt 1"),
        ("paus mellan 11.30 och 12", "lägg till Paus (30 min) efter punkt 1"),
        ("lunch 11-12", "lägg till Lunch (60 min) efter punkt 1"),
        ("var vänlig inför en kaffepaus efter elhandeln", "lägg till Fika (15 min) efter punkt 3"),
    ],
)
def test_a_break_stands_between_the_items_that_are_named_and_lasts_as_long_as_its_times(text: str, says: str) -> None:
    assert [reading.says for reading in MEANINGS["agenda.break"](Sentence(text), CONTEXT)] == [(says,)]


@each_row(
    ("text", "says"),
    [
        ("kan punkt 2 få tio minuter mindre och punkt 3 tio mer?", (-10, 10)),
        ("ge punkt 2 tio minuter mindre och punkt 3 fem minuter till", (-10, 5)),
        ("skolskjutsen kan vara fem minuter kortare men elhandeln behöver en kvart till", (-5, 15)),
        ("give item 2 ten minutes less and item 3 five more", (-10, 5)),
        ("ge punkt 3 fem minuter mer och punkt 2 fem mindre", (5, -5)),
        ("punkt 2 och 3 får fem minuter mindre", (-5, -5)),
        ("punkt 2 och 3 får fem minuter mer", (5, 5)),
    ],
)
def test_each_item_gets_its_own_time_where_one_gets_shorter_and_another_longer(text: str, says: tuple[int]) -> None:
    command = meant(text)
    assert isinstance(command, c.Several)
    assert [int(each.text.split()[0]) for each in command.commands if isinstance(each, c.EditItem)] == list(says)


@pytest.mark.parametrize("text", ["får man ta med sig en kollega?", "kan jag ta med mig en student?"])
def test_somebody_who_is_brought_along_is_no_item(text: str) -> None:
    command = meant(text)
    says = [says for reading in command.readings for says in reading.says] if isinstance(command, c.Meant) else []
    assert not isinstance(command, c.AddItems)
    assert not [each for each in says if each.startswith("lägg till")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("allt till styrelsen ska ligga klart den 9 juni", "Allt till styrelsen"),
        ("underlagen till nämnden ska ligga klara 9 juni", "Underlagen till nämnden"),
    ],
)
def test_that_something_is_to_lie_ready_is_no_part_of_its_title(text: str, title: str) -> None:
    command = meant(text)
    assert isinstance(command, c.NewDeadline)
    assert command.title == title


@each_row(
    "text",
    [
        "Ställ in mötet på onsdag, för många är sjuka",
        "avboka mötet på onsdag, alla är sjuka",
        "ställ in träffen den 18 mars eftersom ingen kan komma",
        "vi ställer in mötet, halva gruppen är på kurs",
        "cancel the meeting on Wednesday, too many are ill",
    ],
)
def test_a_reason_to_call_a_meeting_off_hides_no_request(text: str) -> None:
    command = meant(text)
    says = [reading.says[0] for reading in command.readings] if isinstance(command, c.Meant) else []
    assert isinstance(command, c.CancelMeeting) or [each.split()[0] for each in says] == ["ställ"]
