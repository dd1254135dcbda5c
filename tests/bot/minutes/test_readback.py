"""The minutes go out as a Word file, are edited, and come back: differences are shown, and taken after a yes."""

import io
from collections.abc import Callable
from typing import Any

import docx
import pytest
from sqlalchemy import select

from bot.minutes.readback import KIND
from dialogs.minutes.word_mark import mark_in, read_mark
from storage.database.tables.confirmations import confirmation
from storage.database.tables.deadlines import deadline
from storage.database.tables.minutes import outcome, presence
from tests.cards import assert_valid_card
from tests.dialogs.minutes.test_readback import insert, remove, rewrite
from tests.dialogs.minutes.test_templates import lines_of, part, template
from tests.journeys.minutes import fetched, with_links
from tests.snapshots import Prepared
from tests.world import World, group_chat, private_chat, words

Change = Callable[[Any], None]


async def begin(world: World) -> None:
    await world.arrive()
    await world.led_by("Karin", "Sara")
    await world.says("Karin", "Olle är från Kumla kommun")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "lägg till Bryggan i hamnen")
    await world.says("Karin", "lägg till Övrigt")
    while world.clock().day != 28:
        await world.time_passes(hours=24)
    await world.time_passes(hours=3)
    await world.says("Sara", "beslut 1: vi målar bryggan röd")
    await world.says("Sara", "uppdrag 1: köpa färg")
    await world.says("Sara", "alla var med utom Nils")


@pytest.fixture
async def group(prepared: Prepared) -> World:
    world = await prepared(begin)
    with_links(world)
    return world


async def file_of(world: World) -> bytes:
    return await fetched(world, with_links(world), "Sara")


def edited(data: bytes, *changes: Change) -> bytes:
    document = docx.Document(io.BytesIO(data))
    for change in changes:
        change(document)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


async def texts(world: World) -> list[str]:
    async with world.db.read() as tx:
        return list((await tx.execute(select(outcome.c.text).order_by(outcome.c.text))).scalars())


async def test_the_differences_are_shown_and_taken_after_a_yes(group: World) -> None:
    data = edited(
        await file_of(group),
        rewrite("bryggan röd", "bryggan grön"),
        insert("Beslut: Lampan byts ut", "bryggan grön"),
        rewrite("köpa färg", "köpa grön färg (Olle Berg, klart senast 30 september)"),
        remove("Olle Berg, Kumla kommun"),
        insert("Agnes Holm, SMHI", "Sara Lind"),
    )
    before = await texts(group)
    await group.sends("Sara", data)
    card = group.newest_card(private_chat("Sara"))
    assert_valid_card(card)
    said = words(card)
    for expected in (
        "beslutet vi målar bryggan röd → vi målar bryggan grön",
        "nytt beslut: Lampan byts ut",
        "uppdraget köpa färg → köpa grön färg (Olle Berg, klart senast 30 september)",
        "Olle Berg, Kumla kommun var inte med",
        "Agnes Holm, SMHI var med",
    ):
        assert expected in said
    assert await texts(group) == before
    await group.presses("Sara", "Spara ändringarna", in_=private_chat("Sara"))
    assert await texts(group) == ["Lampan byts ut", "köpa grön färg", "vi målar bryggan grön"]
    async with group.db.read() as tx:
        assert (await tx.execute(select(deadline.c.due_on))).scalar_one().isoformat() == "2025-09-30"
        there = {row.name: row.is_present for row in await tx.execute(select(presence.c.name, presence.c.is_present))}
    assert there == {
        "Karin Ek": True,
        "Sara Lind": True,
        "Olle Berg": False,
        "Nils Forsberg": False,
        "Agnes Holm": True,
    }
    found = lines_of(await file_of(group))
    assert "Beslut: vi målar bryggan grön" in found
    assert "Agnes Holm, SMHI" in found


async def test_a_typed_yes_is_enough_and_one_undo_takes_it_back(group: World) -> None:
    await group.sends("Sara", edited(await file_of(group), rewrite("bryggan röd", "bryggan grön")))
    await group.says("Sara", "ja", in_=private_chat("Sara"))
    assert "vi målar bryggan grön" in await texts(group)
    await group.says("Sara", "ångra", in_=private_chat("Sara"))
    assert "vi målar bryggan röd" in await texts(group)


async def test_a_no_and_an_unchanged_file_change_nothing(group: World) -> None:
    data = await file_of(group)
    await group.sends("Sara", data, "här är de rättade anteckningarna")
    assert "Filen ändrar inget" in group.heard("Sara")
    await group.sends("Sara", edited(data, rewrite("bryggan röd", "bryggan grön")))
    await group.presses("Sara", "Ändra inget", in_=private_chat("Sara"))
    assert "vi målar bryggan röd" in await texts(group)


async def test_what_is_not_taken_is_named(group: World) -> None:
    data = edited(
        await file_of(group),
        insert("Pelle", "Sara Lind"),
        lambda document: document.add_heading("9. Nytt ämne", level=2),
    )
    await group.sends("Sara", data)
    assert "vet jag inte vem eller vad som menas, så det ändras inte: Pelle" in group.heard("Sara")
    assert "9. Nytt ämne" in group.heard("Sara").replace("\\", "")


async def waiting(world: World) -> int:
    async with world.db.read() as tx:
        found = await tx.execute(select(confirmation.c.id).where(confirmation.c.kind == KIND))
    return len(found.all())


async def test_an_older_file_changes_nothing_and_its_own_words_are_named(group: World) -> None:
    old = edited(await file_of(group), insert("Beslut: Lampan byts ut", "bryggan röd"))
    await group.says("Olle", "anteckning 2: Kaffet är slut")
    before = await texts(group)
    await group.sends("Sara", old)
    assert "har ändrats sedan filen hämtades" in group.heard("Sara")
    assert "1. Lampan byts ut" in group.heard("Sara").replace("\\", "")
    assert (await texts(group), await waiting(group)) == (before, 0)


async def test_a_yes_after_another_change_is_refused(group: World) -> None:
    await group.sends("Sara", edited(await file_of(group), rewrite("bryggan röd", "bryggan grön")))
    await group.says("Olle", "anteckning 2: Kaffet är slut")
    await group.presses("Sara", "Spara ändringarna", in_=private_chat("Sara"))
    assert "vi målar bryggan röd" in await texts(group)


async def test_a_file_of_adopted_minutes_leads_to_a_new_version(group: World) -> None:
    await group.says("Karin", "mötet är slut")
    await group.says("Sara", "fastställ anteckningarna")
    data = await file_of(group)
    mark = read_mark(mark_in(part(data, "docProps/custom.xml")))
    assert mark is not None
    assert mark.version == 1
    await group.sends("Sara", edited(data, rewrite("bryggan röd", "bryggan grön")))
    answer = await group.presses("Sara", "Spara ändringarna", in_=private_chat("Sara"))
    assert "ny version" in words(answer)
    await group.sends("Sara", edited(data, rewrite("bryggan röd", "bryggan blå")))
    assert "ändrats efter att de fastställdes" in group.heard("Sara")


async def test_a_file_of_an_earlier_meeting_says_so_and_waits_for_a_yes(group: World) -> None:
    data = edited(await file_of(group), rewrite("bryggan röd", "bryggan grön"))
    await group.says("Karin", "mötet är slut")
    await group.plan("25 september kl 9-12")
    await group.says("Karin", "lägg till Hamnen")
    while group.clock().month != 9 or group.clock().day != 25:
        await group.time_passes(hours=24)
    await group.time_passes(hours=4)
    await group.sends("Sara", data)
    assert "inte det senaste mötet" in group.heard("Sara")
    assert "vi målar bryggan röd" in await texts(group)


async def test_members_and_strangers_change_nothing(group: World) -> None:
    data = edited(await file_of(group), rewrite("bryggan röd", "bryggan grön"))
    await group.sends("Nils", data)
    assert "ordförande" in group.heard("Nils")
    other = group_chat("19:other", "Annan grupp")
    await group.arrive("Agnes", place=other, installer="Agnes")
    await group.says("Agnes", "jag är sekreterare", in_=other)
    await group.sends("Agnes", data)
    assert "en grupp som du inte är med i" in group.heard("Agnes")
    assert await waiting(group) == 0


async def test_the_group_of_the_file_is_meant_also_by_a_secretary_of_several(group: World) -> None:
    data = edited(await file_of(group), rewrite("bryggan röd", "bryggan grön"))
    other = group_chat("19:other", "Annan grupp")
    await group.arrive("Sara", "Agnes", place=other, installer="Agnes")
    await group.says("Sara", "jag är sekreterare", in_=other)
    await group.says("Sara", "dagordning för Annan grupp", in_=private_chat("Sara"))
    await group.sends("Sara", data)
    assert "Chefsgrupp folkhälsa: din fil ändrar" in group.heard("Sara")


@pytest.mark.parametrize("text", ["här är de ändrade anteckningarna", "jag har rättat protokollet", "edited minutes"])
async def test_a_file_without_our_mark_is_told_how(group: World, text: str) -> None:
    await group.sends("Sara", template("Minnesanteckningar", "Beslut: vi målar"), text)
    assert "anteckningar från mig" in group.heard("Sara") or "minutes from me" in group.heard("Sara")


async def test_a_cancelled_meeting_and_a_template_have_their_own_answers(group: World) -> None:
    await group.sends("Sara", template("{{ grupp }}"), "använd den här mallen")
    await group.sends("Sara", await file_of(group))
    assert "följer gruppens egen mall" in group.heard("Sara")
    await group.says("Sara", "numrerade anteckningar", in_=private_chat("Sara"))
    data = edited(await file_of(group), rewrite("bryggan röd", "bryggan grön"))
    await group.says("Karin", "ställ in mötet")
    await group.says("Karin", "ja")
    await group.sends("Sara", data)
    assert "ställdes in" in group.heard("Sara") or "bryggan grön" in group.heard("Sara")
