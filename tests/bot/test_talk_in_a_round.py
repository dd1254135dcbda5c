"""While a round of driv och hinder asks somebody, what they answer, take back or ask for in private is not taken for
another answer."""

import pytest

from tests.searching import dump
from tests.world import World, private_chat
from tests.world import words as words_of

IS_IT_AN_ANSWER = "Är det här ett svar"


@pytest.fixture
async def asked(world: World) -> World:
    """A round is open, and Olle has promised something by a day."""
    await world.joins("Eva")
    await world.led_by("Karin")
    await world.plan("1 september kl 9-12")
    await world.says("Karin", "påminn Olle om sammanställningen senast 19 september")
    await world.presses("Karin", "Ja, påminn")
    await world.says("Karin", "mötet är slut")
    return world


async def _says(world: World, text: str, who: str = "Olle") -> str:
    """Say it in private, and return all that is posted there for it."""
    before = len(world.teams.sent)
    await world.says(who, text, in_=private_chat(who))
    there = private_chat(who).conversation
    return "\n".join(words_of(each.message) for each in world.teams.sent[before:] if each.conversation == there)


@pytest.mark.parametrize(
    "no",
    ["nej", "nej ta bort det där", "ta bort det", "nej det var inget", "nej glöm det", "strunta i det", "nej inte det",
     "nej, spara inte det", "no, delete that", "forget it"],
)  # fmt: skip
async def test_words_that_were_asked_about_are_dropped_by_a_no_in_any_form(asked: World, no: str) -> None:
    assert IS_IT_AN_ANSWER in await _says(asked, "stolarna var skrapiga")
    assert await _says(asked, no) in ("Då låter jag det du skrev vara.", "Then I will leave it.")
    assert "skrapiga" not in (await dump(asked.db))["proposal"]


async def test_a_typed_both_says_how_to_write_both(asked: World) -> None:
    await _says(asked, "det var lite stressigt men skön stämning")
    for both in ("båda", "ja båda", "ja, både och"):
        assert "”driv: … hinder: …”" in await _says(asked, both)


@pytest.mark.parametrize(
    "notes",
    [
        "anteckningar:\nPlanen gicks igenom. Beslut: planen antas. Nils skickar ut den senast 26 september.",
        "anteckningar: Planen gicks igenom. Nils skickar ut den nya versionen senast 26 september.",
        "protokoll:\nPlanen gicks igenom.\nNils skickar ut den nya versionen senast 26 september.",
        "notes:\nNils sends the plan by 26 September.",
    ],
)
async def test_notes_that_are_called_notes_are_read_as_notes(asked: World, notes: str) -> None:
    said = await _says(asked, notes)
    assert IS_IT_AN_ANSWER not in said
    assert "26 september" in said.lower()


@pytest.mark.parametrize(
    "wish",
    ["ok påminn mig två dagar innan", "ja påminn mig om sammanställningen dagen innan", "tack, påminn mig i morgon"],
)
async def test_a_request_for_a_reminder_is_no_answer(asked: World, wish: str) -> None:
    assert IS_IT_AN_ANSWER not in await _says(asked, wish)


@pytest.mark.parametrize(
    "news", ["sammanställningen är klar", "nu är sammanställningen skickad", "jag är klar med sammanställningen"]
)
async def test_news_of_what_somebody_has_promised_is_no_answer(asked: World, news: str) -> None:
    said = await _says(asked, news)
    assert IS_IT_AN_ANSWER not in said
    assert "D1" in said


async def test_what_is_done_at_the_meeting_may_still_be_an_answer(asked: World) -> None:
    for text in ("lokalen var klar i tid", "allt material var skickat i förväg"):
        assert IS_IT_AN_ANSWER in await _says(asked, text)
