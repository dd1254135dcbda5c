"""Real agendas made in the bot over two meetings: skipped, by name, where the documents do not lie.

What is sent to other groups, and what the organisations say under "laget runt", is for further tests of these.
"""

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dialogs.agenda.model import Agenda, ItemStatus
from dialogs.agenda.paste import read_items
from storage import agenda as agendas
from storage import meetings
from storage import people as groups
from tests.world import World, private_chat, words

SEEDS = Path(os.environ.get("MOTESBOT_SEEDS") or Path(__file__).parents[2].parent / "shared" / "seeds")


def as_typed(name: str) -> str:
    path = SEEDS / "as_typed" / name
    if not path.exists():
        pytest.skip(f"{name} is not in {SEEDS}")
    return path.read_text(encoding="utf-8")


@dataclass(frozen=True)
class Document:
    """A document whose agenda is typed as `name`: held on `day`, the next time on `following`. Of its items the first
    `opening` and the last `closing` stand on every agenda, and `carried` is the one that goes to the next meeting."""

    name: str
    day: datetime
    first: str
    following: str
    opening: int
    closing: int
    carried: int | None = None


DOCUMENTS = [
    Document("000_agenda.txt", datetime(2018, 9, 3, 8, tzinfo=UTC), "14 september", "9 november", 1, 2),
    Document("001_agenda.txt", datetime(2022, 10, 3, 8, tzinfo=UTC), "28 oktober", "9 december", 1, 1),
    Document("004_agenda.txt", datetime(2025, 5, 5, 8, tzinfo=UTC), "22 maj", "28 augusti", 2, 1, carried=9),
]


async def agenda(world: World, *, following: bool = False) -> Agenda:
    """The agenda of the meeting under way, or of the next one after it."""
    async with world.db.read() as tx:
        known = await groups.recall(tx, world.here.tenant_id, world.here.conversation, "29:Karin")
        assert known.group is not None
        planned = await meetings.planned(tx, known.group, now=world.clock())
        return await agendas.load_agenda(tx, world.here.tenant_id, planned[1 if following else 0].id)


async def first_meeting(world: World, document: Document) -> list[str]:
    """The series with what stands on every agenda, and the first meeting's own items; the titles as they are typed."""
    text = as_typed(document.name)
    titles = [item.title for item in read_items(text)]
    await world.time_is(document.day)
    await world.led_by("Karin")
    await world.says("Karin", f"möten:\n{document.first}\n{document.following}\nkl 9-12")
    await world.presses("Karin", "Ja, det stämmer")
    last = len(titles) - document.closing
    standing = [*titles[: document.opening], "…", *titles[last:]]
    await world.says("Karin", "stående punkter:\n" + "\n".join(standing))
    lines = text.splitlines()
    starts = [at for at, line in enumerate(lines) if line[:1].isdigit()]
    own = "\n".join(lines[starts[document.opening] : starts[last]])
    await world.says("Karin", f"lägg till:\n{own}")
    return titles


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name[:3])
async def test_an_agenda_is_made_held_and_followed_by_the_next(world: World, document: Document) -> None:
    titles = await first_meeting(world, document)
    made = await agenda(world)
    assert [item.title for item in made.items] == titles
    typed = read_items(as_typed(document.name))
    assert [len(item.owners) for item in made.items[document.opening : -document.closing]] == [
        len(item.owners) for item in typed[document.opening : -document.closing]
    ]
    if document.carried:
        await world.says("Karin", f"punkt {document.carried} flyttas till nästa möte")
    async with world.db.read() as tx:
        meeting = await meetings.load_meeting(tx, world.here.tenant_id, made.meeting_id)
    assert meeting is not None
    await world.time_is(meeting.ends_at)
    await world.says("Karin", "mötet är slut")
    card = world.newest_card_with("Skicka", private_chat("Karin"))
    fields = {field["id"]: field.get("value", "") for field in card["body"] if field["type"].startswith("Input.")}
    answer = await world.presses("Karin", "Skicka", card, in_=private_chat("Karin"), **fields)
    carried = [titles[document.carried - 1]] if document.carried else []
    assert ("En punkt flyttas" in words(answer)) == bool(carried)
    coming = await agenda(world)
    closing = titles[len(titles) - document.closing :]
    assert [item.title for item in coming.items] == [*titles[: document.opening], *carried, *closing]
    async with world.db.read() as tx:
        held = await agendas.load_agenda(tx, world.here.tenant_id, meeting.id)
    assert [item.title for item in held.items if item.status is ItemStatus.CARRIED] == carried
    assert all(item.status is ItemStatus.DONE for item in held.items if item.title not in carried)
    if carried:
        moved = coming.items[document.opening]
        assert moved.owners == made.items[(document.carried or 0) - 1].owners
        await world.says("Olle", "dagordning")
        assert f"Flyttad från {document.first}" in world.heard()
