"""A turn needs few statements: each costs a way to the database, and all of them the time of the one who waits."""

from dataclasses import dataclass, field

import pytest

from bot.events import CardSubmitted, MessageReceived, Place
from tests.bot.test_feedback import opens, the_round
from tests.bot.test_large_groups import Statements
from tests.world import World, private_chat, sender

AN_ANSWER = 6
THE_FIRST_ANSWER = 7
"""It also promises the update of the group's card, which the others only find."""
A_QUESTION = 7
AN_ITEM = 30


@dataclass
class Counted:
    world: World
    statements: Statements = field(init=False)

    def __post_init__(self) -> None:
        self.statements = Statements(self.world.db)

    async def event(self, event: CardSubmitted | MessageReceived) -> int:
        """Return the number of statements of this event, without the one that begins its transaction."""
        self.statements.all.clear()
        await self.world.dispatch(event)
        begun = self.statements.all.count("BEGIN IMMEDIATE")
        assert begun <= 1
        return len(self.statements.all) - begun

    async def says(self, who: str, text: str, *, place: Place | None = None) -> int:
        return await self.event(MessageReceived(place or self.world.here, sender(who), self.world._activity(), text))

    async def answers(self, who: str, place: Place, driv: str) -> int:
        data = {**await the_round(self.world, "feedback_answer"), "driv": driv, "hinder": ""}
        pressed = (place, sender(who), self.world._activity(), "card", "feedback_answer", data)
        return await self.event(CardSubmitted(*pressed))


@pytest.fixture
async def counted(world: World) -> Counted:
    await world.led_by("Karin", "Sara")
    await world.plan("28 augusti kl 9-12 i Örebro")
    await world.says("Olle", "lägg till Val av mötesordförande")
    await world.deliver()
    return Counted(world)


async def test_an_answer_to_a_round_takes_six_statements_in_the_private_chat_and_in_the_group(counted: Counted) -> None:
    await counted.world.joins("Eva")
    assert await opens(counted.world)
    for who in ("Olle", "Nils"):
        await counted.world.says(who, "hjälp", in_=private_chat(who))
    assert await counted.answers("Olle", private_chat("Olle"), "Bra samtal") == THE_FIRST_ANSWER
    assert await counted.answers("Nils", private_chat("Nils"), "Gott kaffe") == AN_ANSWER
    assert await counted.answers("Nils", private_chat("Nils"), "Gott te") < AN_ANSWER
    assert await counted.answers("Sara", counted.world.here, "Gott kaffe") == AN_ANSWER


async def test_a_question_and_a_new_item_take_few_statements(counted: Counted) -> None:
    for question in ("när är nästa möte?", "dagordning", "hjälp"):
        assert await counted.says("Olle", question) <= A_QUESTION, question
    assert await counted.says("Olle", "lägg till Budget 20 min") <= AN_ITEM


async def test_the_statements_of_an_item_do_not_grow_with_the_agenda(counted: Counted) -> None:
    before = await counted.says("Olle", "lägg till Lokaler")
    for number in range(12):
        await counted.says("Olle", f"lägg till Punkt {number}")
    assert await counted.says("Olle", "lägg till Budget") == before
