"""A member's words that were meant as an answer take no other way to somebody, whatever command they resemble."""

import logging

import pytest

from tests.searching import dump, files_of
from tests.world import World, private_chat, words

WAYS = (
    "hinder: {} som jag inte får plats med " + "x" * 1000,
    "laget runt: {}",
    "anteckningar: mötet. {} ska fixas av Sara senast 12 september",
    "räkna {} som lokal",
    "tredje frågan: {}?",
    "grupp 1 fråga 1: {}",
    "påminn om {} senast 12 september",
    "skicka {} till Nätverket",
    "nästa möte 30 september kl 9-12 i {}",
    "gruppen heter {}",
    "Sara är från {}",
    "punkt 1 underlag {}",
    "tala om för gruppen att {}",
    "säg till alla: {}",
    "paus efter {}",
    "ändra 1: {}",
    "kan inte komma på något annat än {}",
    "jag kommer inte, {}",
    "jag är ledig 3-5 september, {}",
    "vad betyder {}?",
    "ordförande är {}",
    "slå ihop {}",
    "beslut: {}",
    "formulär: {}\n1. {}?",
    "mötet är slut, {}",
    "lägg till {} varje gång",
    "stående punkt {}",
    "läg till {}",
    "driv {} hinder {}",
)
PHRASES = ("knarriga stolar", "fläkten brummade")


@pytest.mark.parametrize("said", PHRASES)
async def test_words_in_private_reach_nobody_and_are_nowhere_after_the_closing(
    world: World, caplog: pytest.LogCaptureFixture, said: str
) -> None:
    caplog.set_level(logging.DEBUG)
    await world.joins("Eva")
    await world.joins("Ada")
    await world.led_by("Karin")
    await world.plan("25 augusti kl 9-12")
    await world.time_passes(hours=1)
    chat = private_chat("Olle")
    await world.says("Olle", f"- {said}\n- tidigt", in_=chat)  # typed before the opening
    await world.says("Karin", "mötet är slut")
    await world.plan("25 september kl 9-12")
    for nth, way in enumerate(WAYS):
        await world.says("Olle", way.replace("{}", said), in_=chat, activity_id=f"way-{nth}")
    await world.edits("Olle", "way-1", f"{said} igen", in_=chat)
    await world.says("Olle", f"hinder: {said}")  # a slip
    elsewhere = [words(each.message) for each in world.teams.sent if each.conversation != chat.conversation]
    assert not any(said in each.casefold() for each in elsewhere)
    assert said not in caplog.text.casefold()
    for member in ("Sara", "Nils", "Eva"):
        await world.says(member, "driv: bra tempo", in_=private_chat(member))
    await world.time_passes(minutes=3)
    await world.says("Karin", "stäng rundan")
    await world.time_passes(minutes=11)
    await world.time_passes(minutes=2)
    tables = await dump(world.db)
    assert [name for name, rows in tables.items() if said in rows.casefold()] == []
    assert not any(said.encode() in content for _, content in files_of(world.db))
    assert said not in caplog.text.casefold()
