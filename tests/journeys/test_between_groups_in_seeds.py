"""Real minutes, made in the bot: what went to other groups, and their laget runt. Skipped where they do not lie."""

import itertools
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
import regex

from dialogs.names.organisations import same_organisation
from tests.world import World, group_chat, private_chat

SEEDS = Path(os.environ.get("MOTESBOT_SEEDS") or Path(__file__).parents[2].parent / "shared" / "seeds")


def document(number: str) -> str:
    found = next(iter(SEEDS.glob(f"{number}_*.txt")), None)
    if found is None:
        pytest.skip(f"document {number} is not in {SEEDS}")
    return found.read_text(encoding="utf-8")


def as_typed(name: str) -> str:
    document(name[:3])
    return (SEEDS / "as_typed" / name).read_text(encoding="utf-8")


def between(text: str, first: str, last: str) -> list[str]:
    """The lines between two that begin so, but for empty ones."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    after = itertools.dropwhile(lambda line: not line.startswith(first), lines)
    return list(itertools.takewhile(lambda line: not line.startswith(last), after))[1:]


def told_in(text: str, organisations: list[str]) -> dict[str, list[str]]:
    """What stands under each organisation in a round that goes by organisation."""
    told: dict[str, list[str]] = {}
    current: list[str] = []
    for line in between(text, "6. ", "7. "):
        named = next((each for each in organisations if same_organisation(each, line)), None)
        if named is not None:
            current = told.setdefault(named, [])
        else:
            current.append(line)
    return told


async def test_the_points_of_document_004_for_the_districts_stand_on_their_agendas(world: World) -> None:
    points = [line for line in between(document("004"), "Punkter till l", "13.") if "dagens m" not in line]
    assert len(points) == 2
    north, south = group_chat("19:norr", "Länsdelsgrupp norr"), group_chat("19:söder", "Länsdelsgrupp söder")
    await world.led_by("Karin")
    world.clock.now = datetime(2025, 5, 20, 7, tzinfo=UTC)
    await world.plan("22 maj kl 9-12")
    # One who leads the first sits in the second, and its chair in the third.
    await world.arrive("Karin", "Nils", place=north, installer="Karin")
    await world.arrive("Eva", place=south, installer="Eva")
    await world.says("Nils", "jag är ordförande", in_=north)
    await world.says("Eva", "jag är ordförande", in_=south)
    await world.says("Nils", "nästa möte 29 augusti kl 9-12", in_=north)
    await world.presses("Nils", "Ja, det stämmer", in_=north)
    await world.says("Karin", as_typed("004_agenda.txt"))
    for point in points:
        await world.says("Karin", f"lägg till {point}")
    await world.time_is(datetime(2025, 5, 22, 10, tzinfo=UTC))
    for number in (13, 14):
        await world.says("Karin", f"skicka punkt {number} till Länsdelsgrupp norr och söder")
    await world.says("Eva", "ta upp punkterna från Chefsgrupp folkhälsa", in_=south)
    await world.says("Eva", "nästa möte 27 augusti kl 9-12", in_=south)
    await world.presses("Eva", "Ja, det stämmer", in_=south)
    await world.tick()
    for who, place in (("Nils", north), ("Eva", south)):
        await world.says(who, "dagordning", in_=place)
        shown = world.heard(in_=place)
        for number, point in zip((13, 14), points, strict=True):
            assert shown.count(point) == 1
            assert f"Från Chefsgrupp folkhälsa torsdag 22 maj, punkt {number}" in shown
    await world.says("Karin", "skickade punkter")
    said = world.heard()
    assert said.count("Länsdelsgrupp norr: står på deras dagordning fredag 29 augusti.") == 2
    assert said.count("Länsdelsgrupp söder: står på deras dagordning onsdag 27 augusti.") == 2


async def test_the_round_of_document_000_stands_by_organisation_word_for_word(world: World) -> None:
    text = document("000")
    people = [line.split(", ", 1) for line in between(text, "Deltagare:", "Saknade")]
    organisations = {organisation: name for name, organisation in people}
    told = told_in(text, list(organisations))
    assert len(told) == 7
    world.clock.now = datetime(2018, 9, 10, 7, tzinfo=UTC)
    await world.arrive("Karin", *organisations.values())
    await world.led_by("Karin")
    for organisation, name in organisations.items():
        await world.says(name, f"jag är från {organisation}")
    await world.plan("14 september kl 9-12")
    await world.says("Karin", as_typed("000_agenda.txt"))
    title = as_typed("000_agenda.txt").splitlines()[5].removeprefix("6. ")
    await world.says("Karin", f"ändra 6 {title} (laget runt)")
    await world.time_is(datetime(2018, 9, 12, 7, tzinfo=UTC))
    for organisation, lines in told.items():
        name = organisations[organisation]
        assert f"Vad vill ni från {organisation} berätta" in world.everything(private_chat(name))
        await world.presses(name, "Skicka", in_=private_chat(name), told="\n".join(lines))
    await world.says("Karin", "laget runt")
    shown = regex.sub(r"\\(?=[^\w\s])", "", world.everything())
    for organisation, lines in told.items():
        assert "\n\n".join([f"**{organisation}**", *lines]) in shown
    await world.says("Karin", "vem har inte svarat på laget runt")
    assert set(regex.findall(r"(?m)^- ([^:]+)", world.heard("Karin"))) == {"kumla.example"} | set(organisations) - set(
        told
    )


async def test_the_round_of_document_001_stands_under_who_told_it(world: World) -> None:
    first, *lines = between(document("001"), "Laget runt", "Från nationella")
    organisation, _, begins = first.partition(": ")
    await world.led_by("Karin")
    await world.says("Olle", f"jag är från {organisation}")
    await world.plan("28 oktober kl 9-12")
    await world.says("Karin", as_typed("001_agenda.txt"))
    await world.says("Karin", "lägg till Laget runt")
    await world.says("Olle", "laget runt: " + "\n".join([begins, *lines]), in_=private_chat("Olle"))
    await world.says("Sara", "laget runt", in_=private_chat("Sara"))
    assert world.heard("Sara").endswith(f"**{organisation}**\n\n" + "\n\n".join([begins, *lines]))
