"""What is said in private stays private: a deadline for "mig" is nobody else's, and a language is the person's."""

import pytest
from sqlalchemy import select

from dialogs.language import written_in
from storage.database.tables.deadlines import deadline
from tests.bot.test_deadlines import local
from tests.snapshots import Prepared
from tests.world import World, group_chat, private_chat, words

OWN = private_chat("Olle")


async def begin(world: World) -> None:
    await world.time_is(local(5, 22, 12))
    await world.arrive("Karin", "Olle", "Sara")
    await world.led_by("Karin")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    """A group with Karin in the chair, on 22 May 2025 at noon."""
    return await prepared(begin)


async def groups_of_deadlines(world: World) -> list[str | None]:
    async with world.db.read() as tx:
        return [row.group_id for row in await tx.execute(select(deadline.c.group_id))]


@pytest.mark.parametrize(
    "said",
    [
        "påminn mig om läkarbesöket senast 5 juni",
        "påminn mig att ringa tandläkaren senast 5 juni",
        "kan du påminna mig om passet senast 5/6?",
        "hej, påminn mig den 5 juni om bilen",
        "påminn mej om årskortet senast 5 juni",
    ],
)
async def test_a_reminder_for_oneself_in_private_is_nobody_elses(world: World, said: str) -> None:
    before = world.everything()
    await world.says("Olle", said, in_=OWN)
    assert "Bara för dig" in world.heard("Olle")
    assert "gruppens lista" not in world.heard("Olle")
    assert "P1" in words(await world.presses("Olle", "Ja, påminn", in_=OWN))
    assert await groups_of_deadlines(world) == [None]
    await world.says("Karin", "deadlines")
    assert "P1" not in world.everything()
    assert world.everything().startswith(before)
    await world.time_is(local(6, 5, 9, 1))
    assert "P1" in world.heard("Olle")
    assert "P1" not in world.everything()


async def test_a_reminder_in_english_in_private_is_answered_in_english(world: World) -> None:
    await world.says("Olle", "remind me about the dentist by June 5", in_=OWN)
    assert "Only for you" in world.heard("Olle")
    await world.presses("Olle", "Yes, remind", in_=OWN)
    assert await groups_of_deadlines(world) == [None]


async def test_the_form_of_a_private_reminder_does_not_offer_the_group(world: World) -> None:
    await world.says("Olle", "påminn mig om läkarbesöket senast 5 juni", in_=OWN)
    await world.presses("Olle", "Ändra", in_=OWN)
    await world.says("Olle", "ja", in_=OWN)
    assert await groups_of_deadlines(world) == [None]


async def test_somebody_in_two_groups_is_not_asked_which_their_own_affair_concerns(world: World) -> None:
    await world.arrive("Olle", "Sara", place=group_chat("19:other", "Annan grupp"))
    await world.says("Olle", "påminn mig om läkarbesöket senast 5 juni", in_=OWN)
    assert "Bara för dig" in world.heard("Olle")


async def test_somebody_without_a_group_is_reminded_too(world: World) -> None:
    chat = private_chat("Nils")
    await world.says("Nils", "påminn mig om läkarbesöket senast 5 juni", in_=chat)
    assert "P1" in words(await world.presses("Nils", "Ja, påminn", in_=chat))


@pytest.mark.parametrize("whom", ["oss", "gruppen", "alla", "Sara", "mig och Sara"])
async def test_a_reminder_for_others_in_private_is_said_to_be_public_before_the_yes(world: World, whom: str) -> None:
    chat = private_chat("Karin")
    await world.says("Karin", f"påminn {whom} om planen senast 5 juni", in_=chat)
    assert "gruppens lista, som alla där kan läsa" in world.heard("Karin")
    assert await groups_of_deadlines(world) == []


async def test_a_reminder_for_oneself_that_is_said_in_the_group_is_the_groups(world: World) -> None:
    await world.says("Olle", "påminn mig om rapporten senast 5 juni")
    await world.presses("Olle", "Ja, påminn")
    assert None not in await groups_of_deadlines(world)


# --- the language of a person, and of a group

FOR_ONESELF = [
    ("kan du prata engelska?", "en"),
    ("jag vill ha engelska", "en"),
    ("speak English please", "en"),
    ("english", "en"),
    ("byt språk till engelska", "en"),
    ("svara mig på engelska", "en"),
    ("I would like to read English", "en"),
    ("can you write in English?", "en"),
    ("jag vill ha svenska", "sv"),
    ("prata svenska med mig", "sv"),
]


@pytest.mark.parametrize(("said", "locale"), FOR_ONESELF)
async def test_a_language_that_is_asked_for_in_private_is_the_persons(world: World, said: str, locale: str) -> None:
    for who in ("Karin", "Sara"):  # who leads the group, and who does not
        await world.says(who, said, in_=private_chat(who))
        assert ("I write English to you" if locale == "en" else "skriver jag svenska till dig") in world.heard(who)
        await world.says(who, "deadlines", in_=private_chat(who))
        assert ("There are no deadlines" in world.heard(who)) is (locale == "en"), world.heard(who)
    await world.says("Olle", "deadlines")
    assert "There are no deadlines" not in world.heard()
    await world.says("Olle", "deadlines", in_=OWN)
    assert "There are no deadlines" not in world.heard("Olle")


@pytest.mark.parametrize(
    "said",
    [
        "gruppen ska ha engelska",
        "byt språk till engelska",
        "engelska",
        "gruppens språk ska vara engelska",
        "byt gruppens språk till engelska",
        "engelska i gruppen",
        "the group should speak English",
    ],
)
async def test_a_leader_changes_the_groups_language_in_the_group(world: World, said: str) -> None:
    await world.says("Karin", said)
    assert "I write English in Chefsgrupp folkhälsa now." in world.heard()
    await world.says("Olle", "deadlines")
    assert "There are no deadlines" in world.heard()


async def test_a_leaders_word_about_the_group_counts_in_private_too_and_is_told(world: World) -> None:
    await world.says("Karin", "gruppen ska ha engelska", in_=private_chat("Karin"))
    assert "I write English in Chefsgrupp folkhälsa now." in world.heard()
    assert "I write English in Chefsgrupp folkhälsa now." in world.heard("Karin")


async def test_a_member_does_not_change_the_groups_language(world: World) -> None:
    await world.says("Olle", "gruppen ska ha engelska")
    await world.says("Sara", "engelska")
    assert "I write English to you in private now" in world.heard("Sara")
    await world.says("Karin", "deadlines")
    assert "There are no deadlines" not in world.heard()


async def test_what_others_hear_is_in_their_language_whatever_the_speakers_is(world: World) -> None:
    chat = private_chat("Karin")
    await world.says("Karin", "english", in_=chat)
    await world.says("Karin", "make Olle secretary", in_=chat)
    assert "Olle Berg är" in world.heard()


async def test_reminders_come_in_the_language_that_the_person_chose(world: World) -> None:
    await world.says("Olle", "english", in_=OWN)
    for who in ("Olle", "Sara"):
        await world.says("Karin", f"påminn {who} om planen senast 5 juni")
        await world.presses("Karin", "Ja, påminn")
    await world.time_is(local(6, 5, 9, 1))
    assert "today" in world.heard("Olle").lower()
    assert "i dag" in world.heard("Sara").lower()


@pytest.mark.parametrize(
    ("said", "english"),
    [
        ("please do something strange with the moon", True),
        ("move item 99 to the next meeting", True),
        ("what should I do about that?", True),
        ("make Zebulon secretary", True),
        ("gör Zebulon till sekreterare", False),
        ("gör något konstigt med månen", False),
        ("flytta punkt 99 till nästa möte", False),
    ],
)
async def test_a_refusal_is_in_the_language_that_was_written(world: World, said: str, english: bool) -> None:
    for place in (None, OWN):
        await world.says("Olle", said, in_=place)
        heard = world.heard(in_=place) if place else world.heard()
        assert (written_in(heard) == "en") is english, heard
