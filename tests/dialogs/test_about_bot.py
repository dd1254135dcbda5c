"""Questions about the bot, words that ask for nothing, and questions how to write, each as people type them."""

from datetime import date

import pytest

from dialogs import catalogue as c
from tests.tables import each_row

TODAY = date(2025, 5, 22)


@each_row(
    ("text", "about"),
    [
        ("vem är du egentligen?", c.BotSubject.ITSELF),
        ("är du en människa?", c.BotSubject.ITSELF),
        ("what are you?", c.BotSubject.ITSELF),
        ("bygger du på chatgpt?", c.BotSubject.AI),
        ("skickas det jag skriver till openai?", c.BotSubject.AI),
        ("lyssnar du på mötet?", c.BotSubject.RECORDING),
        ("spelas mötet in?", c.BotSubject.RECORDING),
        ("är anteckningarna allmän handling?", c.BotSubject.PUBLIC_RECORD),
        ("kan du skicka påminnelser via sms?", c.BotSubject.MAIL),
        ("kan du boka ett rum åt oss?", c.BotSubject.ROOM),
        ("vem kontaktar jag om du krånglar?", c.BotSubject.SUPPORT),
        ("vem har byggt dig?", c.BotSubject.SUPPORT),
        ("sluta påminna mig hela tiden", c.BotSubject.QUIET),
        ("var tyst under mötet, tack", c.BotSubject.QUIET),
        ("stop sending me messages", c.BotSubject.QUIET),
        ("samma dagordning som sist", c.BotSubject.SAME_AGENDA),
        ("vi kör samma agenda som förra gången", c.BotSubject.SAME_AGENDA),
        ("kan du kopiera dagordningen från förra mötet?", c.BotSubject.SAME_AGENDA),
        ("återanvänd punkterna från majmötet", c.BotSubject.SAME_AGENDA),
        ("can we use the same agenda as last time?", c.BotSubject.SAME_AGENDA),
        ("oj, det skulle ha varit privat, ta bort det", c.BotSubject.DELETING),
        ("det där borde jag ha skrivit privat", c.BotSubject.DELETING),
        ("kan du ta bort mitt meddelande?", c.BotSubject.DELETING),
        ("vi har fått en ny kollega, Sara Lind", c.BotSubject.JOINING),
        ("hur lägger jag till en medlem?", c.BotSubject.JOINING),
        ("jag slutar på fredag, Olle tar min plats", c.BotSubject.LEAVING),
        ("hur lämnar jag gruppen?", c.BotSubject.LEAVING),
        ("I no longer work here", c.BotSubject.LEAVING),
        ("sätt en timer på tio minuter", c.BotSubject.TIMER),
        ("kan du ta tid på varje punkt?", c.BotSubject.TIMER),
        ("säg till när tiden är slut", c.BotSubject.TIMER),
        ("start a countdown for 5 minutes", c.BotSubject.TIMER),
        ("can you keep time?", c.BotSubject.TIMER),
    ],
)
def test_a_question_about_the_bot_is_answered(text: str, about: c.BotSubject) -> None:
    assert c.parse(text, today=TODAY) == c.AskAboutBot(about)


@each_row(
    ("text", "kind"),
    [
        ("hej då!", c.Talk.FAREWELL),
        ("tack för idag, vi ses på torsdag", c.Talk.FAREWELL),
        ("trevlig midsommar allihopa", c.Talk.FAREWELL),
        ("see you tomorrow", c.Talk.FAREWELL),
        ("ok, låter bra 👍", c.Talk.OKAY),
        ("hahaha", c.Talk.OKAY),
        ("snyggt jobbat", c.Talk.OKAY),
        ("då gör vi så", c.Talk.OKAY),
        ("test 1 2", c.Talk.TESTING),
        ("hallå, är du där?", c.Talk.TESTING),
        ("nej, glöm det", c.Talk.NEVER_MIND),
        ("strunt samma", c.Talk.NEVER_MIND),
        ("never mind", c.Talk.NEVER_MIND),
        ("hoppsan, fel chatt", c.Talk.NOT_FOR_YOU),
        ("det var inte till dig", c.Talk.NOT_FOR_YOU),
        ("sorry, wrong channel", c.Talk.NOT_FOR_YOU),
        ("den här boten är värdelös", c.Talk.CROSS),
        ("det var inte så jag menade", c.Talk.CROSS),
    ],
)
def test_words_that_ask_for_nothing_get_a_short_reply(text: str, kind: c.Talk) -> None:
    assert c.parse(text, today=TODAY) == c.SmallTalk(kind)


@pytest.mark.parametrize(
    "text",
    [
        *("glöm mig", "radera allt om mig", "ta bort det jag skrev", "jag slutar som sekreterare", "hej"),
        *("agenda as text", "boka möte på fredag kl 9", "nu är mötet slut", "jag är ledig till 12 augusti"),
        *("jag lämnar återbud", "Karin slutar kl 10", "tack", "nej", "ja"),
    ],
)
def test_other_commands_are_no_small_talk(text: str) -> None:
    assert not isinstance(c.parse(text, today=TODAY), c.AskAboutBot | c.SmallTalk)


@pytest.mark.parametrize("text", ["Sandra är på kurs", "ok vi kör på det då", "Lagga är ett namn"])
def test_a_word_with_another_first_letter_is_no_slip_for_an_open_phrase(text: str) -> None:
    assert not isinstance(c.parse(text, today=TODAY), c.DidYouMean)


@pytest.mark.parametrize(
    "text",
    [
        *("vilka kommandon finns det?", "vad kan du hjälpa mig med?", "finns det någon manual?", "hur funkar du?"),
        *("jag fattar inte hur det här funkar", "hur använder man dig?", "what can I ask you?"),
    ],
)
def test_a_plea_for_help_shows_the_help(text: str) -> None:
    assert c.parse(text, today=TODAY) == c.Help()


@each_row("emoji", ["🙏", " 👍🏽", " :)", "!!"])
def test_a_sign_at_the_end_changes_no_command(emoji: str) -> None:
    assert c.parse(f"visa dagordningen{emoji}", today=TODAY) == c.parse("visa dagordningen", today=TODAY)
