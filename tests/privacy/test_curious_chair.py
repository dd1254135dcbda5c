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

from bot.events import Answer
from storage.database.engine import Database
from tests.privacy.rounds import (
    CHAIR,
    CLOSES,
    ENDS,
    MEMBERS,
    a_group,
    answers,
    drawn,
    ids_of,
    is_closed,
    the_round_id,
)
from tests.searching import dump
from tests.world import World, private_chat, words

ROUNDS = int(os.environ.get("MOTESBOT_CURIOUS_ROUNDS", "5"))


@dataclass(frozen=True)
class Move:
    """One thing that happens: somebody `who` answers, or the chair does or reads something."""

    what: str
    who: int = -1
    text: str = ""
    by: str = "form"


READ_BY_CHAIR = (
    "leveranser",
    "driv och hinder",
    "driv och hinder i år",
    "visa trenden",
    "historik",
    "gruppens historik",
    "vem leder gruppen?",
    "exportera för diarieföring",
    "vem har inte svarat?",
    "vem har inte svarat på laget runt?",
    "laget runt",
    "medlemmar",
    "redigera sammanställningen",
    "inställningar för driv och hinder",
)
ASKED_BY_CHAIR = (
    *READ_BY_CHAIR,
    "{name} var inte med",
    "{name} var med",
    "{name} är sekreterare",
    "{name} är inte sekreterare",
    "{name} är vice ordförande",
    "{name} är också ordförande",
    "{name} är ordförande i dag",
    "{name} är inte medlem",
    "{name} är medlem",
    "skicka igen",
    "namngivna svar",
    "anonyma svar",
    "fråga privat",
    "tredje frågan: ett ord",
    "ta tillbaka",
    "ångra",
    "ångra det {name} gjorde",
    "påminn {name} om rapporten senast 12 september",
    "räkna ämnet som lokal",
    "stäng rundan",
)
BY_MEMBERS = ("form", "text", "old client", "asked", "edited", "again")
"""The ways of an answer. "asked": a sentence that the bot asks about. "again": withdrawn, and given anew."""
PRESSED_BY_CHAIR = ("Visa inget", "Visa text till anteckningarna", "Redigera", "Vilka var med?")


def moves_of(chance: random.Random, members: int) -> list[Move]:
    """The moves between the opening and the closing, in their order."""
    answering = chance.sample(range(members), chance.randint(0, members))
    moves = [
        Move("answer", who, f"Utsaga{nth} om ämnet {chance.randrange(10**6)}", chance.choice(BY_MEMBERS))
        for nth, who in enumerate(answering)
    ]
    for _ in range(chance.randint(2, 6)):
        text = chance.choice(ASKED_BY_CHAIR).format(name=MEMBERS[chance.randrange(members)])
        where = chance.choice(("private", "private", "group"))
        moves.insert(chance.randint(0, len(moves)), Move("chair says", text=text, by=where))
    if chance.random() < 0.5:
        moves.insert(chance.randint(0, len(moves)), Move("chair presses", text=chance.choice(PRESSED_BY_CHAIR)))
    if answering and chance.random() < 0.3:
        moves.append(Move("withdraws", chance.choice(answering)))
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
        if move.what in ("answer", "withdraws") and await is_closed(world):
            continue  # what is said long after a closing belongs to no round
        match move.what:
            case "answer":
                await answer_of(world, members[exchanged[move.who]], move.text, by=move.by)
            case "withdraws":
                who = members[exchanged[move.who]]
                await world.says(who, "ta bort mitt svar", in_=private_chat(who))
            case "chair answers":
                await answers(world, CHAIR, driv=move.text, by="form")
            case "chair says":
                await world.says(CHAIR, move.text, in_=chair if move.by == "private" else None)
            case "chair presses":
                seen.append(words(await press_if_there(world, move.text)))
            case "gone":
                await world.says(members[move.who], "jag var inte med")
            case "a day passes":
                await world.time_passes(days=3)
        seen.append(view(world))
    await world.time_is(CLOSES)
    seen.append(view(world))
    await world.time_is(CLOSES + timedelta(days=1))
    await world.time_passes(minutes=5)
    for text in READ_BY_CHAIR:
        await world.says(CHAIR, text, in_=chair)
        seen.append(view(world))
    await nothing_joins(world, members)
    return seen


async def answer_of(world: World, who: str, text: str, *, by: str) -> None:
    chat = private_chat(who)
    match by:
        case "asked":
            await world.says(who, text, in_=chat)
            await world.says(who, "driv", in_=chat)
        case "edited":
            await world.says(who, f"driv: först {text}", in_=chat, activity_id=f"edited-{text}")
            await world.edits(who, f"edited-{text}", f"driv: {text}", in_=chat)
        case "again":
            await answers(world, who, driv=f"{text} först", by="text")
            await world.says(who, "ta bort mitt svar", in_=chat)
            await answers(world, who, driv=text, by="text")
        case _:
            await answers(world, who, driv=text, by=by)


async def press_if_there(world: World, title: str) -> Answer:
    """The chair presses this button where it stands, in private or in the group."""
    for place in (private_chat(CHAIR), None):
        try:
            card = world.newest_card_with(title, place)
        except AssertionError:
            continue
        return await world.presses(CHAIR, title, card, in_=place)
    return None


def view(world: World) -> str:
    """All that was ever shown in the group and in the chair's private chat, in its order, what was replaced too. The
    order of statements is drawn by lot, and so are their numbers."""
    places = {world.here.conversation, private_chat(CHAIR).conversation}
    shown = [
        f"{sent.how} in {sent.conversation}\n" + "\n".join(sorted(_without_numbers(words(sent.message))))
        for sent in world.teams.sent
        if sent.conversation in places and sent.to in (None, f"29:{CHAIR}")
    ]
    return "\n".join(shown)


def _without_numbers(text: str) -> list[str]:
    return [re.sub(r"^\d+\. |(?<=ihopslagen med )\d+", "", line) for line in text.split("\n")]


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
