"""What comes out of a round: edited by the secretary, with the original kept, and fetched as a file."""

import io
import os
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import docx
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.events import ShowText
from bot.feedback.downloads import SectionFiles
from bot.web.links import LinkedFiles, Links
from dialogs.message import Card
from storage.database.engine import Database
from storage.database.tables.feedback import feedback_statement
from storage.links import revoke
from tests.bot.test_feedback import EVERYBODY, a_world, answers, form, opens, rows, the_group, world
from tests.cards import assert_valid_card
from tests.fakes import FakeClock, FakeMessenger
from tests.world import TENANT, World, private_chat, words

__all__ = ["world"]
KARIN = private_chat("Karin")
SAID = {
    "Karin": ("Bra tempo", "För få pauser"),
    "Olle": ("Bra fart", "Karin pratade för länge"),
    "Sara": ("God fika", "Få pauser"),
    "Nils": ("", "Kallt i salen"),
}


async def closed(world: World) -> None:
    await opens(world)
    for who, (driv, hinder) in SAID.items():
        await answers(world, who, driv=driv, hinder=hinder)
    await world.says("Karin", "stäng rundan", in_=KARIN)


async def edits(world: World) -> Card:
    """The card that "Redigera" sends to the secretary."""
    told = await world.presses("Karin", "Redigera")
    assert isinstance(told, ShowText)
    return world.newest_card(KARIN)


def numbers(card: Card) -> dict[str, str]:
    """The number of each statement in an edit card, by its text."""
    choices = [choice for element in card["body"] for choice in element.get("choices", [])]
    return {re.sub(r"^\d+\. | \((?:dold|ihop).*\)$", "", one["title"]): one["value"] for one in choices}


async def text_of(world: World, who: str = "Nils") -> str:
    await world.says(who, "driv och hinder", in_=private_chat(who))
    return world.heard(who)


# -- edited


async def test_what_the_secretary_hides_goes_into_no_minutes_and_is_kept(world: World) -> None:
    await closed(world)
    card = await edits(world)
    assert_valid_card(card)
    number = numbers(card)
    after = form(await world.presses("Karin", "Dölj", card, in_=KARIN, hinder=number["Karin pratade för länge"]))
    assert_valid_card(after)
    assert "Karin pratade för länge (dold)" in words(after)
    assert "Karin pratade" not in await text_of(world)
    assert "Karin pratade" not in world.heard()
    assert "En sak är dold av sekreteraren" in world.heard()
    kept = await rows(world, feedback_statement)
    assert "Karin pratade för länge" in {row.text for row in kept}
    await world.presses("Karin", "Ta fram igen", after, in_=KARIN, hinder=number["Karin pratade för länge"])
    assert "Karin pratade för länge" in await text_of(world)
    assert "Karin pratade för länge" in world.heard()


async def test_what_says_the_same_is_joined_and_stands_once(world: World) -> None:
    await closed(world)
    number = numbers(await edits(world))
    first, second = sorted((number["För få pauser"], number["Få pauser"]), key=int)
    card = world.newest_card(KARIN)
    after = await world.presses("Karin", "Slå ihop", card, in_=KARIN, hinder=f"{first},{second}")
    assert f"(ihopslagen med {first})" in words(after)
    shown = await text_of(world)
    assert shown.count("pauser") == 1
    assert len([row for row in await rows(world, feedback_statement) if "pauser" in row.text]) == 2
    done = await world.presses("Karin", "Klar", form(after), in_=KARIN)
    assert "6 saker går till anteckningarna. Dolda: 0. Ihopslagna med en annan: 1." in words(done)


async def test_it_is_edited_by_text_too(world: World) -> None:
    await closed(world)
    await world.says("Karin", "redigera sammanställningen", in_=KARIN)
    number = numbers(world.newest_card(KARIN))
    await world.says("Karin", f"dölj {number['Karin pratade för länge']}", in_=KARIN)
    assert f"Dold: {number['Karin pratade för länge']}." in world.heard("Karin")
    await world.says("Karin", f"slå ihop {number['Bra tempo']} och {number['Bra fart']}", in_=KARIN)
    text = await text_of(world)
    assert "Karin pratade" not in text
    assert text.count("Bra") == 1
    await world.says("Karin", f"ta fram {number['Bra tempo']}, {number['Bra fart']}", in_=KARIN)
    assert (await text_of(world)).count("Bra") == 2


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("dölj 12", "Det finns 7 saker"),
        ("dölj 0", "Det finns 7 saker"),
        ("slå ihop 2", "vilka två eller fler"),
        ("slå ihop 1 och 7", "olika rubriker"),
    ],
)
async def test_what_cannot_be_edited_so_is_told_and_changes_nothing(world: World, said: str, told: str) -> None:
    await closed(world)
    await edits(world)
    before = await text_of(world)
    await world.says("Karin", said, in_=KARIN)
    assert told in world.heard("Karin")
    assert await text_of(world) == before


async def test_a_member_does_not_edit(world: World) -> None:
    await closed(world)
    assert "Det kan bara ordförande" in words(await world.presses("Olle", "Redigera"))
    await world.says("Olle", "dölj 1", in_=private_chat("Olle"))
    assert "Det kan bara ordförande" in world.heard("Olle")
    card = await edits(world)
    forged = await world.presses("Olle", "Dölj", card, in_=private_chat("Olle"), driv="1")
    assert "Det kan bara ordförande" in words(forged)
    assert not any(row.hidden for row in await rows(world, feedback_statement))


@pytest.mark.parametrize("ticked", ["", "x", "1,x", "99", "-1", "1" * 30, "²"])
async def test_a_press_that_ticks_nothing_that_is_there_is_told(world: World, ticked: str) -> None:
    await closed(world)
    answer = await world.presses("Karin", "Dölj", await edits(world), in_=KARIN, driv=ticked)
    assert words(answer)
    assert not any(row.hidden for row in await rows(world, feedback_statement))


async def test_there_is_nothing_to_edit_before_a_round_is_closed(world: World) -> None:
    await world.says("Karin", "redigera sammanställningen", in_=KARIN)
    assert "inget att redigera" in world.heard("Karin")
    await opens(world)
    await answers(world, "Olle", driv="Bra tempo")
    await world.says("Karin", "dölj 1", in_=KARIN)
    assert "inget att redigera" in world.heard("Karin")


async def test_an_old_client_gets_the_card_anew(world: World) -> None:
    await closed(world)
    card = await edits(world)
    one = numbers(card)["God fika"]
    await world.presses("Karin", "Dölj", card, in_=KARIN, old_client=True, driv=one)
    assert "God fika (dold)" in words(world.newest_card(KARIN))


# -- as a file


@pytest.fixture
def linked(world: World) -> Links:
    links = Links("https://bot.example", ["a key"], clock=world.clock)
    world.dispatch.opening.links = links
    return links


@pytest.fixture
async def client(world: World, linked: Links) -> AsyncIterator[TestClient[Any, Any]]:
    files = LinkedFiles(linked, world.db, SectionFiles(world.db).answers(), tenants=[TENANT], clock=world.clock)
    app = web.Application()
    app.add_routes(files.routes())
    async with TestClient(TestServer(app)) as found:
        yield found


async def addresses(world: World) -> list[str]:
    text = await text_of(world)
    found = re.findall(r"\(https://bot\.example(/links/[^)]+)\)", text)
    assert len(found) == 2
    return found


async def test_the_section_comes_as_word_and_as_markdown_word_for_word(
    world: World, client: TestClient[Any, Any]
) -> None:
    await closed(world)
    word, markdown = await addresses(world)
    answer = await client.get(word)
    assert 'filename="driv-och-hinder.docx"' in answer.headers["Content-Disposition"]
    document = docx.Document(io.BytesIO(await answer.read()))
    paragraphs = [paragraph.text for paragraph in document.paragraphs]
    assert paragraphs[0] == "Driv och hinder för mötet fredag 29 augusti 2025"
    assert paragraphs[1] == "Driv:"
    assert sorted(paragraphs[2:5]) == ["Bra fart", "Bra tempo", "God fika"]
    assert paragraphs[5] == "Hinder:"
    assert len(paragraphs) == 10
    answer = await client.get(markdown)
    assert answer.headers["Content-Type"] == "text/markdown; charset=utf-8"
    text = await answer.text()
    assert text.startswith("## Driv och hinder för mötet fredag 29 augusti 2025\n\n**Driv:**\n\n")
    assert text.count("\n\n") == 9


async def test_a_file_holds_what_goes_into_the_minutes_when_it_is_fetched(
    world: World, client: TestClient[Any, Any]
) -> None:
    await closed(world)
    _, markdown = await addresses(world)
    assert "Kallt i salen" in await (await client.get(markdown)).text()
    number = numbers(await edits(world))["Kallt i salen"]
    await world.says("Karin", f"dölj {number}", in_=KARIN)
    assert "Kallt i salen" not in await (await client.get(markdown)).text()


async def test_an_address_expires_is_revoked_and_leads_to_no_other_groups_round(
    world: World, client: TestClient[Any, Any], linked: Links
) -> None:
    await closed(world)
    word, markdown = await addresses(world)
    (round_id,) = {row.round_id for row in await rows(world, feedback_statement)}
    alien = linked.to("section-word", tenant_id=TENANT, subject="another-group", generation=0, about=round_id)
    assert alien is not None
    assert (await client.get(alien.removeprefix("https://bot.example"))).status == 404
    group = await the_group(world)
    async with world.db.write() as tx:
        await revoke(tx, TENANT, "section-word", group.id)
    assert (await client.get(word)).status == 404
    assert (await client.get(markdown)).status == 200
    world.clock.advance(days=7, minutes=1)
    assert (await client.get(markdown)).status == 404


async def test_a_round_that_shows_nothing_has_no_file(
    world: World, client: TestClient[Any, Any], linked: Links
) -> None:
    opened = await opens(world)
    assert opened is not None
    await answers(world, "Olle", driv="Hemligt")
    group = await the_group(world)
    address = linked.to("section-markdown", tenant_id=TENANT, subject=group.id, generation=0, about=opened.id)
    assert address is not None
    assert (await client.get(address.removeprefix("https://bot.example"))).status == 404


async def test_where_the_bot_has_no_address_the_text_comes_alone(world: World) -> None:
    await closed(world)
    assert "Word" not in await text_of(world)


# -- real input

SEEDS = Path(os.environ.get("MOTESBOT_SEEDS", Path(__file__).parents[3] / "shared" / "seeds"))


def _section_of(document: str) -> tuple[list[str], list[str]]:
    """The paragraphs under "Driv:" and under "Hinder:", up to the name that the notes end with."""
    _, _, section = document.partition("\nDriv:\n")
    driven, _, rest = section.partition("\nHinder:\n")
    paragraphs = [[line.strip() for line in part.split("\n") if line.strip()] for part in (driven, rest)]
    # Signed by whoever wrote the notes, with a title: two lines.
    return paragraphs[0], paragraphs[1][:-2]


@pytest.fixture
def real_section() -> tuple[list[str], list[str]]:
    found = sorted(SEEDS.glob("001_*.txt"))
    if not found:
        pytest.skip("the notes 001 are not here")
    return _section_of(found[0].read_text(encoding="utf-8"))


async def test_the_section_of_real_notes_comes_out_word_for_word_from_nine_members_in_any_order(
    real_section: tuple[list[str], list[str]], sqlite: Database, clock: FakeClock, teams: FakeMessenger
) -> None:
    driven, hindered = real_section
    assert (len(driven), len(hindered)) == (5, 4)
    people = ("Karin", *(f"Medlem{number}" for number in range(8)))
    world = await a_world(sqlite, clock, teams, *people)
    world.dispatch.opening.links = Links("https://bot.example", ["a key"], clock=clock)
    await opens(world)
    said = [("driv", text) for text in driven] + [("hinder", text) for text in hindered]
    for number, (who, (heading, text)) in enumerate(zip(people, reversed(said), strict=True)):
        if number % 2:
            await world.says(who, f"{heading}: {text}", in_=private_chat(who))
        else:
            await answers(world, who, **{heading: text})
    await world.says("Karin", "driv och hinder", in_=KARIN)
    section = next(words(sent.message) for sent in world.shown_in(KARIN) if words(sent.message).startswith("Driv:"))
    first, second = section.removeprefix("Driv:\n\n").split("\n\nHinder:\n\n")
    assert sorted(first.split("\n\n")) == sorted(driven)
    assert sorted(second.split("\n\n")) == sorted(hindered)
    (round_id,) = {row.round_id for row in await rows(world, feedback_statement)}
    group = await the_group(world)
    link = world.dispatch.opening.links.to(
        "section-word", tenant_id=TENANT, subject=group.id, generation=0, about=round_id
    )
    assert link is not None
    read = world.dispatch.opening.links.read(link.rpartition("/")[2])
    assert read is not None
    file = await SectionFiles(world.db).word(read)
    assert file is not None
    paragraphs = [paragraph.text for paragraph in docx.Document(io.BytesIO(file.data)).paragraphs]
    middle = paragraphs.index("Hinder:")
    assert (sorted(paragraphs[2:middle]), sorted(paragraphs[middle + 1 :])) == (sorted(driven), sorted(hindered))
    assert EVERYBODY[1] not in section
