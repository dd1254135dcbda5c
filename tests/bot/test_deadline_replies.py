"""Words that are typed while the question about a deadline waits, or after a request that lacked a part."""

import pytest

from tests.world import World, private_chat

Line = tuple[str, ...]
"""Somebody who writes, what they write, and what the group then reads."""

TALKS: dict[str, tuple[Line, ...]] = {
    "a typed day and owner change the question": (
        ("Karin", "påminn Karin om bussen senast 12 juni"),
        ("Karin", "nej den 13 juni istället", "13 juni"),
        ("Karin", "ja fast Olle också", "Karin Ek och Olle Berg", "13 juni"),
        ("Karin", "ja"),
        ("Karin", "visa D1", "13 juni", "Olle Berg"),
    ),
    "a reply to wait keeps the question": (
        ("Karin", "påminn Olle om bussen senast 12 juni"),
        ("Karin", "vänta lite", "Då väntar jag"),
        ("Karin", "ja"),
        ("Karin", "visa D1", "Bussen"),
    ),
    "only the asked person replies": (
        ("Karin", "påminn Olle om bussen senast 12 juni"),
        ("Olle", "nej den 13 juni istället"),
        ("Karin", "ja"),
        ("Karin", "visa D1", "12 juni"),
    ),
    "a yes may come with a further request": (
        ("Karin", "påminn Olle om bussen senast 12 juni"),
        ("Karin", "japp och påminn Olle om lunchen samma dag", "Lunchen"),
        ("Karin", "visa D1", "Bussen"),
    ),
    "more to do is added to the question": (
        ("Karin", "påminn Olle om lokalen senast 12 juni"),
        ("Karin", "lägg till att han ska boka projektor också", "Lokalen och boka projektor"),
        ("Karin", "avbryt", "Då låter jag bli"),
    ),
}


@pytest.fixture
async def led(world: World) -> World:
    await world.arrive("Karin", "Olle")
    await world.says("Karin", "jag är ordförande")
    return world


@pytest.mark.parametrize("talk", TALKS.values(), ids=TALKS)
async def test_the_waiting_question_follows_what_is_typed(led: World, talk: tuple[Line, ...]) -> None:
    for who, said, *answered in talk:
        await led.says(who, said)
        assert [each for each in answered if each not in led.heard()] == [], said


async def test_the_missing_day_and_title_may_come_in_messages_of_their_own(world: World) -> None:
    await world.arrive("Karin", "Olle")
    chat = private_chat("Olle")
    for said in ("påminn mig", "om blommorna", "på fredag"):
        await world.says("Olle", said, in_=chat)
    assert "Blommorna" in world.heard("Olle", in_=chat)


async def test_a_member_writes_down_their_own_matter_in_private(led: World) -> None:
    await led.says("Olle", "kom ihåg åt mig: nycklarna på måndag kl 7", in_=private_chat("Olle"))
    asked = led.heard("Olle")
    assert [each for each in ("Nycklarna", "Bara för dig", "07.00") if each not in asked] == []


async def test_illness_on_a_day_without_a_meeting_holds_the_reminders(led: World) -> None:
    await led.plan("28 augusti kl 9-12")
    await led.says("Olle", "vabbar idag")
    assert "Då stör jag dig inte" in led.heard("Olle")
    await led.says("Karin", "Olle är sjukskriven tre veckor framåt")
    assert "Bara Olle" in led.heard()
