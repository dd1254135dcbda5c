"""Questions and small talk in free words: each has its answer, and does nothing."""

from dataclasses import replace
from datetime import datetime

import pytest

from dialogs import catalogue as c
from dialogs.commands.spec import Command
from dialogs.model import Member, Person
from dialogs.sentences.model import Context, KnownItem, KnownMeeting
from dialogs.understanding.meant import meaning
from tests.tables import each_row

PEOPLE = [Member(Person("t", str(nth), name, str(nth))) for nth, name in enumerate(("Karin Ek", "Olle Berg"))]
HERE = Context(
    now=datetime(2025, 9, 1, 10, 0),  # noqa: DTZ001 - local time, as in a context
    speaker="Karin Ek",
    is_leader=True,
    people=PEOPLE,
    meetings=(KnownMeeting(datetime(2025, 9, 10, 9, 0), datetime(2025, 9, 10, 12, 0), "Kumla"),),  # noqa: DTZ001
    items=tuple(
        KnownItem(nth, title, ("Karin Ek",) if nth == 2 else (), 20)
        for nth, title in enumerate(("Hamnen", "Bryggan", "Studiedagen"), 1)
    ),
)
ROUND = replace(HERE, is_private=True, round_is_open=True, round_asks_me=True)


def meant(text: str, context: Context = HERE) -> Command:
    return meaning(c.parse(text, today=context.today), text, context)[0]


@each_row(
    ("text", "about"),
    [
        ("kan du översätta dagordningen till finska?", c.BotSubject.TRANSLATION),
        ("vi behöver protokollet på engelska", c.BotSubject.TRANSLATION),
        ("could you translate this into Swedish", c.BotSubject.TRANSLATION),
        ("vem ska justera?", c.BotSubject.APPROVERS),
        ("Olle och Karin justerar protokollet", c.BotSubject.APPROVERS),
        ("vi ska utse två justerare", c.BotSubject.APPROVERS),
        ("vad är klockan nu?", c.BotSubject.TODAY),
        ("hej, vilken vecka är det?", c.BotSubject.TODAY),
        ("what day is it today?", c.BotSubject.TODAY),
        ("tror du att det blir regnigt väder på onsdag?", None),
        ("hur blir vädret på onsdag?", c.BotSubject.ELSEWHERE),
        ("berätta en vits", c.BotSubject.ELSEWHERE),
        ("du skickar för många meddelanden", c.BotSubject.QUIET),
        ("kan du skriva lite mindre i kanalen?", c.BotSubject.QUIET),
        ("you post too much", c.BotSubject.QUIET),
    ],
)
def test_a_question_about_the_bot_in_free_words_is_answered(text: str, about: c.BotSubject | None) -> None:
    assert (meant(text) == c.AskAboutBot(about)) if about else not isinstance(meant(text), c.AddItems)


@each_row("text", ["bra idé Olle!", "jag håller med Olle", "vilket bra förslag", "+1", "great point, Olle"])
def test_praise_for_a_colleague_is_small_talk(text: str) -> None:
    assert meant(text) == c.SmallTalk(c.Talk.OKAY)


@each_row(
    "text",
    [
        "lägg till Val av justerare",
        "lägg till en punkt om att översätta programmet",
        "justera anteckningarna",
        "det låter bra om vi börjar tio i stället",
        "Olle ska översätta rapporten till fredag",
        "när skickas anteckningarna ut?",
    ],
)
def test_words_that_ask_for_something_are_no_small_talk(text: str) -> None:
    assert not isinstance(meant(text), c.SmallTalk | c.AskAboutBot)


@each_row(
    "text",
    [
        "är anteckningarna fastställda?",
        "har någon godkänt protokollet?",
        "finns det anteckningar från mötet?",
        "är protokollet justerat än?",
        "have the minutes been adopted?",
    ],
)
def test_a_question_about_the_minutes_does_nothing_with_them(text: str) -> None:
    assert isinstance(meant(text), c.MakeMinutes)


@each_row(
    "text",
    [
        "jag hinner inte svara nu, kan jag göra det i morgon?",
        "går det bra att svara senare?",
        "får man svara på driv och hinder på fredag?",
        "kan jag få återkomma med mitt svar i eftermiddag?",
        "may I answer tomorrow?",
    ],
)
def test_an_answer_may_come_later(text: str) -> None:
    assert meant(text, ROUND) == c.IsRoundOpen()


@pytest.mark.parametrize("text", ["hur kommer jag till mötet?", "hur hittar man dit?", "where do we meet?"])
def test_a_question_for_the_way_is_no_promise_to_come(text: str) -> None:
    assert not isinstance(meant(text), c.CanCome)


@each_row(
    ("text", "number"),
    [
        ("jag bifogar bilderna till min punkt", 2),
        ("här kommer underlaget till punkt 3", 3),
        ("jag har ett underlag till hamnen", 1),
        ("I have some slides for item 3", 3),
    ],
)
def test_material_without_a_link_is_asked_for_at_the_item_that_is_known(text: str, number: int) -> None:
    assert meant(text) == c.AskWhichItem(c.Wanted.MATERIAL, number)


@each_row(
    ("text", "says"),
    [
        ("påminn mig dagen innan mötet", "påminn mig om Mötet senast 2025-09-09"),
        ("påminn alla om mötet två dagar före", "påminn oss om Mötet senast 2025-09-08"),
        ("påminn Olle en vecka före mötet", "påminn Olle Berg om Mötet senast 2025-09-03"),
        ("remind me the day before the meeting", "remind me about The meeting by 2025-09-09"),
        ("remind everyone about the meeting three days before", "remind us about The meeting by 2025-09-07"),
        ("påminn alla dagen innan mötet kl 15", "påminn oss om Mötet senast 2025-09-09 kl 15.00, just då"),
        ("påminn mig en kvart innan mötet", "påminn mig om Mötet senast 2025-09-10 kl 08.45, just då"),
        ("skicka påminnelsen en timme före mötet också", "påminn oss om Mötet senast 2025-09-10 kl 08.00, just då"),
        (
            "skicka en påminnelse till alla dagen före mötet klockan tre",
            "påminn oss om Mötet senast 2025-09-09 kl 15.00, just då",
        ),
        (
            "remind me half an hour before the meeting",
            "remind me about The meeting by 2025-09-10 at 08.30, right then",
        ),
    ],
)
def test_a_reminder_of_the_meeting_needs_no_title(text: str, says: str) -> None:
    assert meaning(c.parse(text, today=HERE.today), text, HERE)[1] == says


@each_row(
    "text",
    [
        "påminn alla en vecka före varje möte",
        "påminn mig om rapporten dagen före mötet",
        "påminn mig dagen innan",
        "skicka påminnelser till dem som inte svarat dagen före",
        "skicka en påminnelse om rapporten en timme före mötet",
    ],
)
def test_a_reminder_of_something_else_is_none_of_the_meeting(text: str) -> None:
    assert "Mötet" not in meaning(c.parse(text, today=HERE.today), text, HERE)[1]


@pytest.mark.parametrize("text", ["kommer Olle på onsdag?", "är Olle med på mötet?", "is Olle coming?"])
def test_a_question_about_one_person_shows_who_comes(text: str) -> None:
    assert meant(text) == c.WhoIsComing()


@pytest.mark.parametrize("text", ["är Olle sekreterare?", "is Olle the secretary?"])
def test_a_question_about_a_role_gives_nobody_that_role(text: str) -> None:
    assert not isinstance(meant(text), c.SetRole | c.Meant)
