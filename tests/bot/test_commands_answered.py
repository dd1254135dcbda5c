"""A command that only reads is answered: what its spec declares is all that a new one needs for this test."""

import pytest

from dialogs.catalogue.registry import DECLARED
from dialogs.commands.spec import Effect
from dialogs.texts import say
from tests.world import World, group_chat, private_chat


@pytest.mark.parametrize("locale", ["sv", "en"])
@pytest.mark.parametrize("is_private", [False, True])
async def test_each_example_of_a_command_that_reads_is_answered(world: World, locale: str, *, is_private: bool) -> None:
    await world.arrive("Karin", "Olle")
    await world.led_by("Karin")
    await world.plan("nästa möte 4 september kl 9-12")
    place = private_chat("Karin") if is_private else group_chat()
    failed = say(locale, "sorry")
    unanswered = []
    for spec in DECLARED.values():
        if spec.effect is not Effect.READS:
            continue
        for example in spec.examples.get(locale, ()):
            before = len(world.teams.sent)
            await world.says("Karin", example, in_=place)
            await world.deliver()
            answers = world.teams.sent[before:]
            if not answers or failed in str(answers):
                unanswered.append(example)
    assert unanswered == []
