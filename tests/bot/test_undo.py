""" "Ångra" takes back, by name, the last thing that the person who writes it did in that place, and nothing else."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import select

from storage.database.schema import metadata
from tests.snapshots import Prepared
from tests.world import World, private_chat

KARIN = private_chat("Karin")

# What the bot keeps of its own work, and counters: no part of what people see.
_ASIDE = {
    "outbox",
    "outbox_archive",
    "proposal",
    "activity_seen",
    "audit",
    "audit_anchor",
    "audit_event",
    "agenda_before",
    "preparation",
    "tenant_turn",
}
_COUNTED = {"agenda_version", "revision", "changed_at", "next_deadline_number", "number", "overdue_at", "roster_at"}
# When a card was last replaced is no change of its group.
_COUNTED |= {"roster_not_before", "disturbed_at", "call_ended_at", "posted_at"}

Rows = dict[tuple[Any, ...], dict[str, Any]]


async def everything(world: World) -> Rows:
    """Every row of what the groups have, by its table and key, without counters."""
    found: Rows = {}
    async with world.db.read() as tx:
        for table in metadata.sorted_tables:
            if table.name in _ASIDE:
                continue
            for row in (await tx.execute(select(table))).mappings():
                key = (table.name, *(row[column.name] for column in table.primary_key))
                found[key] = {name: value for name, value in row.items() if name not in _COUNTED}
    return found


async def order(world: World) -> list[str]:
    """The titles of all items, meeting by meeting, in their order."""
    item = metadata.tables["agenda_item"]
    async with world.db.read() as tx:
        rows = await tx.execute(select(item.c.title).order_by(item.c.meeting_id, item.c.number))
        return list(rows.scalars())


def with_changes(before: Rows, was: Rows, became: Rows) -> Rows:
    """`before` with all that differs between `was` and `became`."""
    wanted = dict(before)
    for key in was.keys() | became.keys():
        old, new = was.get(key), became.get(key)
        if old is None or new is None:
            if old != new:
                wanted.pop(key, None)
                if new is not None:
                    wanted[key] = new
        elif old != new:
            wanted[key] = wanted[key] | {name: value for name, value in new.items() if old[name] != value}
    return wanted


Step = str | Callable[[World], Awaitable[Any]]


@dataclass(frozen=True)
class Kind:
    """What Karin does; `first` is what stands before it, `named` what is said of it when it is taken back."""

    does: tuple[Step, ...]
    named: str
    first: tuple[Step, ...] = ()
    private: bool = False
    says: str = "ångra"


def press(title: str, **inputs: Any) -> Step:
    async def pressed(world: World) -> None:
        await world.presses("Karin", title, **inputs)

    return pressed


PLANNED: tuple[Step, ...] = ("nästa möte 28 augusti kl 9-12 i Kumla", press("Ja, det stämmer"))
ITEMS: tuple[Step, ...] = (*PLANNED, "lägg till Budgeten (Karin, 20 min)", "lägg till Skolvägar", "lägg till Remissen")
SERIES: tuple[Step, ...] = ("vi träffas sista onsdagen varje månad kl 9-12", press("Ja, det stämmer"))


async def told_to_come(world: World) -> None:
    await world.says("Nils", "jag kommer inte", in_=private_chat("Nils"))
    await world.says("Sara", "jag kommer")


async def meeting_over(world: World) -> None:
    await world.says("Karin", "mötet är slut")


KINDS = {
    "plan a meeting": Kind(PLANNED, "mötet torsdag 28 augusti 2025 09.00–12.00 är planerat"),
    "plan another meeting": Kind(
        ("nästa möte 25 september kl 9-12", press("Ja, det stämmer")), "mötet torsdag 25 september", ITEMS
    ),
    "move a meeting": Kind(
        ("flytta mötet till 29 augusti kl 10-12", press("Ja, det stämmer")),
        "mötet är flyttat till fredag 29 augusti",
        (*ITEMS, told_to_come),
        says="oj, det blev fel, ångra",
    ),
    "cancel a meeting": Kind(
        ("ställ in mötet",), "mötet torsdag 28 augusti 2025 09.00–12.00 är inställt", (*ITEMS, told_to_come)
    ),
    "cancel a meeting before another": Kind(
        ("ställ in mötet 28 augusti",),
        "är inställt",
        (*ITEMS, "nästa möte 25 september kl 9-12", press("Ja, det stämmer")),
    ),
    "plan a series": Kind(SERIES, "mötesserien är planerad", says="ta tillbaka det där"),
    "end a series": Kind(("avsluta serien",), "mötesserien är avslutad", SERIES),
    "set standing items": Kind(
        ("stående punkter:\nInledning (5 min)\nAvslutning (5 min)",), "de stående punkterna är ändrade", SERIES
    ),
    "add an item": Kind(("lägg till Studiedagen",), "”Studiedagen” är tillagd", ITEMS),
    "paste by mistake": Kind(
        ("lägg till:\n- Fika\n- Kallelse\n- Protokoll\n- Övrigt",), "4 punkter är tillagda, den första är ”Fika”", ITEMS
    ),
    "edit an item": Kind(("ändra 2 Skolvägar i norr",), "”Skolvägar” är ändrad", ITEMS, says="undo that"),
    "move an item": Kind(("flytta 3 till 1",), "”Remissen” är flyttad till punkt 1", ITEMS),
    "remove an item": Kind(("ta bort 2",), "”Skolvägar” är borttagen", ITEMS, says="ångra det"),
    "put in a break": Kind(("paus efter 1",), "en paus är inlagd efter ”Budgeten”", ITEMS),
    "add material": Kind(
        ("punkt 1 underlag https://kumla.example/budget.pdf",), "underlaget till ”Budgeten” är tillagt", ITEMS
    ),
    "note a decision": Kind(("punkt 1 beslut: vi antar budgeten",), "", ITEMS),
    "mark as done": Kind(("punkt 1 klar",), "”Budgeten” är markerat som klart", ITEMS),
    "drop an item": Kind(("punkt 2 stryks",), "”Skolvägar” är struket", ITEMS),
    "carry an item": Kind(
        ("punkt 2 flyttas till nästa möte",),
        "”Skolvägar” är flyttat till nästa möte",
        (*ITEMS, "nästa möte 25 september kl 9-12", press("Ja, det stämmer")),
    ),
    "choose how the agenda is posted": Kind(("posta dagordningen 3 arbetsdagar före",), "hur dagordningen postas"),
    "appoint a secretary": Kind(("Olle är sekreterare",), "Olle Berg är sekreterare"),
    "untick a member": Kind(("Sara är inte medlem",), "är inte medlem"),
    "name an organisation": Kind(("Sara är från Hallsbergs kommun",), "organisationen för"),
    "be away": Kind(("jag är ledig till 12 augusti",), "din frånvaro till och med", private=True),
    "come to a meeting": Kind(("jag kommer",), "du kommer till mötet", PLANNED, private=True),
    "not come to a meeting": Kind(("jag kan inte komma",), "du kommer inte till mötet", (*PLANNED, "jag kommer")),
    "answer laget runt": Kind(
        ("laget runt: Vi har flyttat.",), "ditt svar till laget runt", (*PLANNED, "lägg till Laget runt (30 min)")
    ),
    "keep an item for the next meeting": Kind(("lägg till Budgeten",), "är sparad till nästa möte"),
    "plan a meeting that kept items come to": Kind(PLANNED, "är planerat", ("lägg till Budgeten", "lägg till Vägar")),
    "choose named answers": Kind(("namngivna svar",), "driv och hinder är med namn"),
    "choose where it is asked": Kind(("fråga privat",), "hur driv och hinder frågas är ändrat"),
    "choose the language": Kind(("språk engelska",), "språket är bytt"),
    "choose reminders": Kind(("klämdagar är lediga",), "hur påminnelserna kommer är ändrat"),
}


async def begin(world: World) -> None:
    await world.arrive()
    await world.led_by("Karin")
    await world.says("Karin", "hej", in_=KARIN)


@pytest.fixture
async def led(prepared: Prepared) -> World:
    return await prepared(begin)


async def run(world: World, steps: tuple[Step, ...], *, private: bool = False) -> None:
    for step in steps:
        if isinstance(step, str):
            await world.says("Karin", step, in_=KARIN if private else None)
        else:
            await step(world)


async def others_act(world: World) -> None:
    """Somebody else does something else meanwhile, in the group and in private."""
    await world.says("Olle", "jag är från Kumla kommun")
    await world.says("Nils", "jag är ledig till 15 augusti", in_=private_chat("Nils"))


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
async def test_exactly_the_last_thing_is_taken_back_and_named_and_what_others_did_stays(led: World, kind: Kind) -> None:
    place = KARIN if kind.private else None
    await run(led, kind.first)
    before, before_order = await everything(led), await order(led)
    await run(led, kind.does, private=kind.private)
    done = await everything(led)
    assert (done, await order(led)) != (before, before_order), "nothing was done"
    await others_act(led)
    became = await everything(led)
    await led.says("Karin", kind.says, in_=place)
    heard = (
        led.everything(place).rpartition("gäller inte längre")[2]
        or led.everything(place).rpartition("I took this back")[2]
    )
    assert kind.named in heard
    assert await everything(led) == with_changes(before, done, became)
    assert await order(led) == before_order


# -- again, and where it cannot be


async def test_said_again_it_goes_one_further_back_and_an_undo_is_not_itself_undone(led: World) -> None:
    await run(led, ITEMS)
    await run(led, ("flytta 3 till 1", "ta bort 2"))
    for named in ("Budgeten” är bort", "Remissen” är flyttad", "Remissen” är till", "Skolvägar” är till"):
        await led.says("Karin", "ångra")
        assert named in led.heard()
    assert await order(led) == ["Budgeten"]


async def test_with_nothing_to_undo_it_says_so_and_names_nothing_of_others(led: World) -> None:
    await run(led, ITEMS)
    await led.says("Olle", "ångra")
    assert led.heard() == "Här har du inget att ångra."
    await led.says("Olle", "ångra", in_=private_chat("Olle"))
    assert led.heard("Olle") == "Här har du inget att ångra."
    assert len(await order(led)) == 3


async def test_what_somebody_has_built_on_is_left_and_the_one_before_is_offered(led: World) -> None:
    await run(led, (*ITEMS, "lägg till Studiedagen"))
    await led.says("Olle", "ändra 4 Studiedagen i Örebro")
    await led.led_by("Karin", "Olle")
    await led.says("Olle", "ändra 4 Studiedagen i Örebro")
    await led.says("Karin", "ångra")
    assert "Olle Berg har ändrat samma sak sedan dess" in led.heard()
    assert "Före det: ”Remissen” är tillagd" in led.heard()
    await led.presses("Karin", "Ta tillbaka det")
    assert await order(led) == ["Budgeten", "Skolvägar", "Studiedagen i Örebro"]


async def test_a_meeting_that_others_have_put_items_on_is_not_unplanned(led: World) -> None:
    await run(led, PLANNED)
    await led.says("Olle", "lägg till Kollektivtrafiken")
    await led.says("Karin", "ångra")
    assert "Jag tog inte tillbaka det här: mötet torsdag 28 augusti" in led.heard()
    assert await order(led) == ["Kollektivtrafiken"]


@pytest.mark.parametrize(
    ("steps", "named"),
    [
        ((*ITEMS, "skicka ut dagordningen"), "dagordningen är postad i gruppen"),
        ((*ITEMS, "mötet är slut"), "mötet är avslutat"),
    ],
)
async def test_what_has_gone_out_is_named_with_what_to_do_instead(
    led: World, steps: tuple[Step, ...], named: str
) -> None:
    await run(led, steps)
    before = await everything(led)
    await led.says("Karin", "ångra")
    assert "Det här kan jag inte ta tillbaka" in led.heard()
    assert named in led.heard()
    assert await everything(led) == before


async def test_what_was_done_in_another_place_is_pointed_out_in_private_and_undone_there(led: World) -> None:
    await run(led, ITEMS)
    await led.says("Karin", "ångra", in_=KARIN)
    assert "Det senaste du gjorde i Chefsgrupp folkhälsa: ”Remissen” är tillagd" in led.heard("Karin")
    assert len(await order(led)) == 3


async def test_a_meeting_planned_in_private_is_taken_back_there_and_the_group_is_told(led: World) -> None:
    await led.says("Karin", "nästa möte 28 augusti kl 9-12", in_=KARIN)
    await led.presses("Karin", "Ja, det stämmer", in_=KARIN)
    await led.says("Karin", "ångra")
    assert "ordförande" in led.heard()
    await led.says("Karin", "ångra", in_=KARIN)
    assert "Det här gäller inte längre: mötet torsdag 28 augusti" in led.heard("Karin")
    assert "Karin Ek har tagit tillbaka: mötet torsdag 28 augusti" in led.heard()


@pytest.mark.parametrize("said", ["ångra Olles ändring", "ångra det som Olle gjorde", "undo Olle's last change"])
async def test_a_leader_is_asked_before_another_persons_change_is_taken_back(led: World, said: str) -> None:
    await run(led, ITEMS)
    await led.says("Olle", "lägg till Kollektivtrafiken")
    await led.says("Karin", said)
    assert "Det senaste som Olle Berg gjorde här: ”Kollektivtrafiken” är tillagd" in led.heard()
    assert len(await order(led)) == 4
    await led.says("Karin", "ja")
    assert "Det här som Olle Berg gjorde gäller inte längre: ”Kollektivtrafiken” är tillagd" in led.heard()
    assert await order(led) == ["Budgeten", "Skolvägar", "Remissen"]


async def test_a_member_does_not_take_back_what_another_did(led: World) -> None:
    await run(led, ITEMS)
    await led.says("Olle", "ångra Karins ändring")
    assert "Inget ändrades" in led.heard()
    assert len(await order(led)) == 3


@pytest.mark.parametrize("said", ["ångra mötet", "ångra punkt 5", "undo the meeting", "ångra D1", "oj, det blev fel"])
async def test_where_it_is_not_clear_what_is_meant_it_is_asked(led: World, said: str) -> None:
    await run(led, ITEMS)
    await led.says("Karin", said)
    assert len(await order(led)) == 3
    assert "”Remissen” är tillagd" in led.heard() or "ångra" in led.heard()


async def test_an_answer_to_driv_och_hinder_leaves_no_record(led: World) -> None:
    await led.joins("Eva")
    await run(led, (*PLANNED, "mötet är slut"))
    await led.says("Olle", "driv: bra tempo", in_=private_chat("Olle"))
    async with led.db.read() as tx:
        kept = metadata.tables["proposal"]
        contents = [bytes(row.content) for row in await tx.execute(select(kept).where(kept.c.settled_at.is_(None)))]
        assert not any(b"tempo" in content for content in contents)
    await led.says("Olle", "ångra", in_=private_chat("Olle"))
    assert "Ditt svar på driv och hinder tar jag inte tillbaka" in led.heard("Olle")
