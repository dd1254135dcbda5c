"""A group's own template in the chat: sent in private by a leader, shown filled in, used for the minutes, removed."""

import io
import re
import zipfile

import docx
import pytest
from sqlalchemy import select

from bot.events import MessageReceived, SentFile
from bot.minutes import template_process
from bot.minutes.templates import PREVIEW, TemplateFiles
from bot.notes.sent_files import FileUnreachable
from dialogs.minutes.document import Minutes
from dialogs.minutes.template_rules import TemplateProblem
from storage.database.tables.minutes import minutes_template
from storage.database.tables.people import meeting_group, person
from storage.minutes_templates import save_template, template_of
from storage.people import load_group
from storage.privacy import erase_group, erase_person, rows_of_group
from tests.dialogs.minutes.test_templates import GOOD, LOOP, PACKAGES, lines_of, template
from tests.journeys.minutes import fetched, with_links
from tests.snapshots import Prepared
from tests.world import TENANT, World, private_chat, sender

USE = "använd den här mallen"
OURS = template("{{ grupp }}: {{ rubrik }}", *LOOP)


async def begin(world: World) -> None:
    await world.arrive()
    await world.led_by("Karin", "Sara")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "lägg till Bryggan & båtarna")
    await world.says("Karin", "lägg till Övrigt")
    while world.clock().day != 28:
        await world.time_passes(hours=24)
    await world.time_passes(hours=3)
    await world.says("Sara", "beslut 1: vi målar <röd> 🎨")


@pytest.fixture
async def group(prepared: Prepared) -> World:
    return await prepared(begin)


async def stored(world: World) -> bytes | None:
    async with world.db.read() as tx:
        return (await tx.execute(select(minutes_template.c.content))).scalar_one_or_none()


async def test_the_minutes_follow_the_template_until_it_is_removed(group: World) -> None:
    links = with_links(group)
    await group.sends("Sara", OURS, USE)
    assert "Mallen är sparad" in group.heard("Sara")
    assert "Se mallen ifylld" in group.heard("Sara")
    assert lines_of(await fetched(group, links, "Sara"))[:3] == [
        "Chefsgrupp folkhälsa: Minnesanteckningar",
        "1. Bryggan & båtarna",
        "Beslut: vi målar <röd> 🎨",
    ]
    await group.says("Sara", "ta bort mallen", in_=private_chat("Sara"))
    assert "Mallen är borttagen" in group.heard("Sara")
    assert lines_of(await fetched(group, links, "Sara"))[0] == "Chefsgrupp folkhälsa"
    assert await stored(group) is None


async def test_the_preview_shows_the_template_with_an_example_to_whoever_has_the_link(group: World) -> None:
    links = with_links(group)
    await group.sends("Sara", OURS, USE)
    token = re.findall(r"links/([\w.=-]+)", group.heard("Sara"))[0]
    link = links.read(token.rpartition(".")[0])
    assert link is not None
    answer = TemplateFiles(group.db).answers()[PREVIEW]
    file = await answer(link)
    assert file is not None
    assert "Beslut: Åsa & Örjan <ordförande> sa ”ja” 🎉" in lines_of(file.data)
    await group.says("Sara", "ta bort mallen", in_=private_chat("Sara"))
    assert await answer(link) is None


async def test_another_form_is_chosen_and_the_template_again(group: World) -> None:
    links = with_links(group)
    await group.sends("Sara", OURS, USE)
    await group.says("Sara", "numrerade anteckningar", in_=private_chat("Sara"))
    assert lines_of(await fetched(group, links, "Sara"))[0] == "Chefsgrupp folkhälsa"
    await group.presses("Sara", "Vår mall", in_=private_chat("Sara"))
    assert "1. Bryggan & båtarna" in lines_of(await fetched(group, links, "Sara"))
    await group.says("Sara", "anteckningar i två kolumner", in_=private_chat("Sara"))
    await group.says("Sara", "använd mallen", in_=private_chat("Sara"))
    assert "gruppens egen mall" in group.heard("Sara")


async def test_our_template_beside_a_file_means_the_file(group: World) -> None:
    await group.sends("Karin", GOOD, "vår mall")
    assert await stored(group) is not None
    assert "Mallen är sparad" in group.everything(private_chat("Karin"))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (template("Hej", "{{ ordförade }}"), "”ordförade” finns inte. Den står i ”{\\{ ordförade }}”"),
        (PACKAGES["a remote template"][0], "https://evil.example/x.dotm"),
        (PACKAGES["20 MB"][0], "högst 5 MB"),
        (PACKAGES["a zip bomb"][0], "packas upp"),
    ],
)
async def test_a_template_that_cannot_be_used_changes_nothing_and_the_answer_says_why(
    group: World, data: bytes, said: str
) -> None:
    await group.sends("Sara", OURS, USE)
    before = await stored(group)
    await group.sends("Sara", data, USE)
    assert said in group.heard("Sara")
    assert "Mallen sparades inte" in group.heard("Sara")
    assert await stored(group) == before


async def test_the_answer_is_in_the_language_that_was_written(group: World) -> None:
    await group.sends("Sara", template("{{ grup }}"), "use this template")
    assert "There is no placeholder “grup”" in group.heard("Sara")


async def test_a_file_that_is_too_large_to_fetch_is_refused_as_a_template(group: World) -> None:
    await group.sends("Sara", GOOD, "hej")

    async def too_large(_url: str) -> bytes:
        raise FileUnreachable("too_large")

    group.dispatch._fetch = too_large
    file = SentFile("mall.docx", "https://files.example/1")
    await group.dispatch(MessageReceived(private_chat("Sara"), sender("Sara"), "big", USE, files=(file,)))
    await group.deliver()
    assert "högst 5 MB" in group.heard("Sara")


async def test_only_leaders_choose_the_template(group: World) -> None:
    await group.sends("Nils", OURS, USE)
    assert "ordförande" in group.heard("Nils")
    assert await stored(group) is None
    await group.says("Nils", "ta bort mallen", in_=private_chat("Nils"))
    assert "ordförande" in group.heard("Nils")


async def test_words_without_a_file_tell_how_it_is_sent(group: World) -> None:
    for words, said in (
        ("använd den här mallen", "i samma meddelande"),
        ("ta bort mallen", "ingen mall"),
        ("visa anteckningsmallen", "ingen egen mall än"),
        ("platshållare", "`driv_och_hinder`"),
    ):
        await group.says("Sara", words, in_=private_chat("Sara"))
        assert said in group.heard("Sara"), words


async def test_minutes_whose_template_fails_come_in_the_plain_form(group: World) -> None:
    links = with_links(group)
    await group.sends("Sara", OURS, USE)
    async with group.db.write() as tx:
        found = await load_group(tx, TENANT, await _group_id(group))
        assert found is not None
        await save_template(tx, found, b"broken", by="x", now=group.clock())
    assert lines_of(await fetched(group, links, "Sara"))[0] == "Chefsgrupp folkhälsa"


async def _group_id(world: World) -> str:
    async with world.db.read() as tx:
        return str((await tx.execute(select(meeting_group.c.id))).scalar_one())


async def test_an_erased_person_is_named_in_no_template(group: World) -> None:
    document = docx.Document()
    cut = document.add_paragraph("Sekreterare: Sara ")
    cut.add_run("Lind").bold = True
    document.add_paragraph("{{ grupp }}")
    written = io.BytesIO()
    document.save(written)
    await group.sends("Karin", written.getvalue(), USE)
    async with group.db.read() as tx:
        sara = (await tx.execute(select(person.c.id).where(person.c.name == "Sara Lind"))).scalar_one()
    async with group.db.write() as tx:
        await erase_person(tx, TENANT, sara, now=group.clock())
        found = await load_group(tx, TENANT, await _group_id(group))
        assert found is not None
        kept = await template_of(tx, found)
    assert kept is not None
    assert "Sekreterare: tidigare medlem" in lines_of(kept)
    with zipfile.ZipFile(io.BytesIO(kept)) as package:
        assert all(b"Lind" not in package.read(name) for name in package.namelist())


async def test_a_template_leaves_with_its_group(group: World) -> None:
    await group.sends("Sara", OURS, USE)
    group_id = await _group_id(group)
    async with group.db.write() as tx:
        assert "minutes_template" in await rows_of_group(tx, TENANT, group_id)
        await erase_group(tx, TENANT, group_id, now=group.clock())
    assert await stored(group) is None


async def test_a_process_that_is_ended_by_its_limits_is_a_template_that_takes_too_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(template_process, "SECONDS", 0.01)
    with pytest.raises(TemplateProblem) as told:
        await template_process.filled(OURS, Minutes("g", "t"), "sv")
    assert told.value.reason == "too-slow"
