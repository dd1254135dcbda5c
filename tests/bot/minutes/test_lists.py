"""Decisions, open tasks and earlier meetings are found again, by members of the group, and only by them."""

import pytest

from tests.snapshots import Prepared
from tests.world import World, group_chat, private_chat, words


async def begin(world: World) -> None:
    await world.arrive()
    await world.led_by("Karin", "Sara")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "lägg till:\n1. Hamnens belysning\n2. Skolvägar\n3. Båten")
    await world.time_passes(days=3, hours=1)
    await world.says("Karin", "beslut 1: vi byter lamporna")
    await world.says("Karin", "beslut 2: kommunen söker bidrag")
    await world.says("Karin", "uppdrag 2: Olle skriver ansökan")
    await world.says("Karin", "uppdrag 3: Nils säljer båten")
    await world.says("Karin", "anteckning 3: den läcker")


@pytest.fixture
async def group(prepared: Prepared) -> World:
    return await prepared(begin)


@pytest.mark.parametrize(
    ("asked", "there", "missing"),
    [
        ("beslut", "vi byter lamporna", "läcker"),
        ("vad beslutade vi?", "kommunen söker bidrag", "Nils"),
        ("vad beslutade vi om skolvägarna?", "kommunen söker bidrag", "lamporna"),
        ("vad bestämde vi om belysning", "vi byter lamporna", "bidrag"),
        ("vad beslutade vi förra gången?", "vi byter lamporna", "läcker"),
        ("what did we decide about the skolväg?", "kommunen söker bidrag", "lamporna"),
        ("uppdrag", "Nils säljer båten", "lamporna"),
        ("vilka uppdrag har Olle?", "Olle skriver ansökan", "Nils säljer båten"),
        ("sök båt", "Nils säljer båten", "läcker"),
        ("sök bidraget", "kommunen söker bidrag", "lamporna"),
        ("vad beslutade vi om rymden?", "Jag hittar inget beslut om ”rymden”", "lamporna"),
        ("vad har Olle lovat?", "Olle skriver ansökan", "Nils säljer båten"),
        ("vad lovade Olle att göra?", "Olle skriver ansökan", "Nils säljer båten"),
        ("what did Olle promise?", "Olle skriver ansökan", "Nils säljer båten"),
        ("att göra för Olle", "Olle skriver ansökan", "Nils säljer båten"),
        ("vad ska Nils göra?", "Nils säljer båten", "Olle skriver ansökan"),
        ("vilka uppdrag har Karin?", "Karin Ek har inga öppna uppdrag", "Olle"),
        ("sök ufo", "Jag hittar inget om ”ufo”", "lamporna"),
    ],
)
async def test_a_question_is_answered_with_its_own_lines(group: World, asked: str, there: str, missing: str) -> None:
    await group.says("Nils", asked)
    assert there in group.heard()
    assert missing not in group.heard()


async def test_notes_are_found_in_private_by_leaders_and_by_their_writer_only(group: World) -> None:
    for who, sees in (("Sara", True), ("Karin", True), ("Nils", False)):
        await group.says(who, "sök läcker", in_=private_chat(who))
        assert ("Den läcker" in group.heard(who)) is sees


async def test_another_group_finds_nothing(group: World) -> None:
    north = group_chat("19:north", "Länsdelsgrupp norr")
    await group.arrive("Eva", place=north, installer="Eva")
    for asked in ("beslut", "uppdrag", "sök skolvägar"):
        await group.says("Eva", asked, in_=north)
        assert "bidrag" not in group.heard(in_=north)
        assert "ansökan" not in group.heard(in_=north)


async def test_a_task_is_marked_as_done_by_its_owner_or_a_leader_and_undone(group: World) -> None:
    await group.says("Sara", "uppdrag")
    card = group.newest_card()
    assert "ordförande" in words(await group.presses("Nils", "Klart: Olle skriver ansökan", card))
    assert "följs inte upp" in words(await group.presses("Olle", "Klart: Olle skriver ansökan", card))
    assert "redan" in words(await group.presses("Karin", "Klart: Olle skriver ansökan", card))
    await group.says("Sara", "uppdrag")
    assert "ansökan" not in group.heard()
    await group.says("Olle", "ångra")
    await group.says("Sara", "uppdrag")
    assert "ansökan" in group.heard()


async def test_ones_own_list_has_the_tasks_of_the_minutes_too(group: World) -> None:
    await group.says("Nils", "mina uppgifter", in_=private_chat("Nils"))
    assert "Nils säljer båten" in words(group.shown_in(private_chat("Nils"))[-1].message)


async def test_a_task_with_a_deadline_stands_once_in_a_list(group: World) -> None:
    await group.says("Karin", "uppdrag 1: Olle köper lampor senast 1 oktober")
    await group.presses("Karin", "Ja, påminn")
    await group.says("Nils", "att göra för Olle")
    shown = "\n".join(words(sent.message) for sent in group.shown_in(group.here)[-2:] if sent.message)
    assert shown.lower().count("köper lampor") == 1
    assert "Olle skriver ansökan" in shown
