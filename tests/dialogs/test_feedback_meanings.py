"""Free words about drivers and obstacles, read as exact commands."""

from datetime import datetime

import pytest

from dialogs.feedback.meanings import MEANINGS
from dialogs.sentences.model import Context, Sentence
from tests.tables import each_row

NOW = datetime(2025, 9, 1, 11, 0)  # noqa: DTZ001 - local time, as in a context
IN_MEETING = Context(now=NOW, is_meeting_on=True)

SAID = [
    ("feedback.open", "nu är vi klara, kör frågorna", "mötet är slut"),
    ("feedback.open", "kan du fråga alla direkt efter mötet", "när frågar du om driv och hinder"),
    ("feedback.open", "utvärderingen kommer väl när mötet är slut?", "när frågar du om driv och hinder"),
    ("feedback.close", "det räcker nu, summera", "stäng rundan"),
    ("feedback.show", "vilka saknas fortfarande", "driv och hinder"),
    ("feedback.show", "visa mitt svar från i går", "vad har jag svarat"),
    ("feedback.show", "puffa på de sista", "påminn dem som inte har svarat"),
    ("feedback.show", "har jag missat att svara, är det för sent", "kan jag fortfarande svara på driv och hinder"),
    ("feedback.show", "hinner jag svara än?", "kan jag fortfarande svara på driv och hinder"),
    ("feedback.open", "glömde svara i går, går det än", "kan jag fortfarande svara på driv och hinder"),
    ("feedback.show", "jag missade frågan, kan jag svara nu?", "kan jag fortfarande svara på driv och hinder"),
    ("feedback.show", "ge mig sammanställningen som en word-fil", "driv och hinder som word"),
    ("feedback.open", "driv och hinder i docx tack", "driv och hinder som word"),
    ("feedback.show", "knuffa dem som inte svarat om tre dagar", "påminn dem som inte har svarat om tre dagar"),
    ("feedback.settings", "påminn de tysta efter en vecka", "påminn dem som inte har svarat efter en vecka"),
    ("feedback.withdraw", "jag ångrar det jag skrev, plocka bort det", "ta bort mitt svar"),
    ("feedback.edit", "tvåan och 4 och 6 säger samma sak, slå samman", "redigera"),
    ("feedback.edit", "2 och 5 är samma sak", "slå ihop 2 och 5"),
    ("feedback.edit", "göm nummer 3", "dölj 3"),
    ("feedback.edit", "det är felstavat på ett ställe", "redigera sammanställningen"),
    ("feedback.settings", "folk vågar inte, gör det anonymt", "anonyma svar"),
    ("feedback.settings", "vi vill ha med namn framöver", "namngivna svar"),
    ("feedback.settings", "ställ frågorna privat i stället", "fråga privat"),
    ("feedback.settings", "fråga hellre i kanalen", "fråga i gruppen"),
    ("feedback.settings", "slopa den tredje frågan", "ingen tredje fråga"),
    ("feedback.settings", "är det här anonymt?", "vem ser mitt svar"),
    ("feedback.trend", "vad återkommer", "visa trenden"),
    ("feedback.trend", "vad har bromsat oss i år", "årets driv och hinder"),
]


@each_row(("intent", "text", "says"), SAID)
def test_words_become_a_command(intent: str, text: str, says: str) -> None:
    readings = MEANINGS[intent](Sentence(text), IN_MEETING)
    assert len(readings) == 1
    assert readings[0].says[0].startswith(says) or readings[0].says[0].startswith("slå ihop")


def test_a_round_that_is_open_is_shown_to_those_who_want_to_ask() -> None:
    context = Context(now=NOW, round_is_open=True)
    for text, says in (
        ("skicka ut driv och hinder nu", "driv och hinder"),
        ("nu är vi klara, kör frågorna", "driv och hinder"),
        ("stäng rundan", "stäng rundan"),
    ):
        assert MEANINGS["feedback.open"](Sentence(text), context)[0].says == (says,)


@pytest.mark.parametrize("intent", sorted(MEANINGS))
def test_english_words_become_a_command_too(intent: str) -> None:
    assert MEANINGS[intent](Sentence("please do something about it", is_english=True), IN_MEETING)
