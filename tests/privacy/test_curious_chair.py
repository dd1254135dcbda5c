"""A curious chair learns of no statement whose it is, and of no member whether they answered.

Each round is played twice with the same moves at the same times. Only the members who answer are exchanged: whoever
gave the first answer in one play gave the third in the other, or none. The chair unticks, closes, toggles, counts and
reads all that a chair may read. If the chair sees the same in both plays, nothing that is seen tells them apart.

CI plays a few rounds. `MOTESBOT_CURIOUS_ROUNDS=500 pytest tests/privacy/test_curious_chair.py` plays five hundred.
"""

import os
import random
import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from storage.database.engine import Database
from tests.privacy.rounds import CHAIR, CLOSES, ENDS, MEMBERS, a_group, answers, drawn, ids_of, the_round_id
from tests.searching import dump
from tests.world import World, private_chat, words

ROUNDS = int(os.environ.get("MOTESBOT_CURIOUS_ROUNDS", "12"))


@dataclass(frozen=True)
class Move:
    """One thing that happens: somebody `who` answers, or the chair does or reads something."""

    what: str
    who: int = -1
    text: str = ""
    by: str = "form"


ASKED_BY_CHAIR = (
    "{name} var inte med",
    "{name} var med",
    "leveranser",
    "skicka igen",
    "driv och hinder",
    "vem har inte svarat?",
    "medlemmar",
    "namngivna svar",
    "anonyma svar",
    "historik",
    "inställningar för driv och hinder",
    "redigera sammanställningen",
    "ta tillbaka",
)


def moves_of(chance: random.Random, members: int) -> list[Move]:
    """The moves between the opening and the closing, in their order."""
    answering = chance.sample(range(members), chance.randint(0, members))
    moves = [
        Move("answer", who, f"Utsaga{nth} om ämnet {chance.randrange(10**6)}", chance.choice(("form", "text")))
        for nth, who in enumerate(answering)
    ]
    for _ in range(chance.randint(1, 3)):
        text = chance.choice(ASKED_BY_CHAIR).format(name=MEMBERS[chance.randrange(members)])
        moves.insert(chance.randint(0, len(moves)), Move("chair says", text=text))
    if chance.random() < 0.4:
        moves.insert(chance.randint(0, len(moves)), Move("chair looks who was there"))
    if chance.random() < 0.3:
        moves.insert(chance.randint(0, len(moves)), Move("gone", chance.randrange(members)))
    if chance.random() < 0.4:
        moves.insert(chance.randint(0, len(moves)), Move("chair answers", text="Ordförandens egen utsaga"))
    if chance.random() < 0.5:
        moves.insert(chance.randint(0, len(moves)), Move("a day passes"))
    if chance.random() < 0.5:
        moves.append(Move("chair says", text="stäng rundan"))
    return moves


async def play(db: Database, members: Sequence[str], moves: Sequence[Move], exchanged: Sequence[int]) -> list[str]:
    """All that the chair has seen, in its order; the members who answer are `exchanged`."""
    world = await a_group(db, members)
    await world.time_is(ENDS + timedelta(minutes=30))
    seen: list[str] = []
    chair = private_chat(CHAIR)
    for move in moves:
        match move.what:
            case "answer":
                await answers(world, members[exchanged[move.who]], driv=move.text, by=move.by)
            case "chair answers":
                await answers(world, CHAIR, driv=move.text, by="form")
            case "chair says":
                await world.says(CHAIR, move.text, in_=chair)
            case "chair looks who was there":
                if "Vilka var med?" in str(world.newest_card()):
                    seen.append(words(await world.presses(CHAIR, "Vilka var med?", world.newest_card())))
            case "gone":
                await world.says(members[move.who], "jag var inte med")
            case "a day passes":
                await world.time_passes(days=3)
        seen.append(view(world))
    await world.time_is(CLOSES)
    seen.append(view(world))
    await world.time_is(CLOSES + timedelta(days=1))
    await world.time_passes(minutes=5)
    for text in ("leveranser", "driv och hinder", "redigera sammanställningen"):
        await world.says(CHAIR, text, in_=chair)
        seen.append(view(world))
    await nothing_joins(world, members)
    return seen


def view(world: World) -> str:
    """What stands in the group and in the chair's private chat. The order of statements is drawn by lot, and so are
    their numbers."""
    lines = f"{world.everything()}\n{world.everything(private_chat(CHAIR))}".split("\n")
    return "\n".join(sorted(re.sub(r"^\d+\. ", "", line) for line in lines))


async def nothing_joins(world: World, members: Sequence[str]) -> None:
    """After the closing no row of a table about rounds or deliveries names a member or their chat."""
    round_id = await the_round_id(world)
    ids = await ids_of(world, members)
    chats = [private_chat(name).conversation for name in members]
    tables = await dump(world.db)
    for name, rows in tables.items():
        for row in rows.split("\n"):
            if round_id in row or name in ("outbox_archive", "feedback_answer", "feedback_recipient"):
                assert not any(person in row for person in ids.values()), f"{name}: {row[:200]}"
            if name in ("outbox", "activity_seen", "outbox_archive"):
                assert not any(chat in row for chat in chats), f"{name}: {row[:200]}"
            if "Utsaga" in row:
                assert name in ("feedback_statement", "outbox"), f"{name}: {row[:200]}"


@pytest.fixture
def in_memory() -> Iterator[Path]:
    """A folder in memory where there is one: a thousand databases that sync each commit keep a disk busy for hours."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder:
        yield Path(folder)


@pytest.mark.parametrize("seed", range(ROUNDS))
async def test_a_curious_chair_sees_the_same_whoever_answered(
    sqlite_template: Path, in_memory: Path, seed: int
) -> None:
    chance = random.Random(seed)
    members = drawn(chance)
    moves = moves_of(chance, len(members))
    exchanged = list(range(len(members)))
    chance.shuffle(exchanged)
    seen = []
    for nth, order in enumerate((range(len(members)), exchanged)):
        db = Database(f"sqlite:///{shutil.copy(sqlite_template, in_memory / f'play{nth}.sqlite')}")
        try:
            seen.append(await play(db, members, moves, list(order)))
        finally:
            await db.close()
    for nth, (one, other) in enumerate(zip(*seen, strict=True)):
        assert one == other, f"after move {nth} of {moves}"
