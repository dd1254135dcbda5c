"""Whoever is named in a sentence is meant, each of them and nobody else; a name that is not certain is asked about."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from bot.events import MessageReceived
from bot.messenger import RosterEntry
from dialogs.identities import EVERYBODY, marked
from storage.database.tables.agenda import agenda_owner
from storage.database.tables.deadlines import assignment
from storage.database.tables.people import membership, person
from tests.snapshots import Prepared
from tests.world import World, private_chat, sender, words

# As a directory has them: with a comma, with a note, and two with the same name.
ROSTER = {
    "29:karin": ("Karin Ek", "karin@kumla.example"),
    "29:olle": ("Olle Berg", "olle@kumla.example"),
    "29:sara": ("Sara Lind", "sara@kumla.example"),
    "29:tyra": ("Sjö, Tyra (Arboga kommun)", "tyra@arboga.example"),
    "29:alf": ("Alf Norr (Guest)", "alf@guest.example"),
    "29:anna1": ("Anna Vik", "anna.vik@kumla.example"),
    "29:anna2": ("Anna Vik", "anna.vik@arboga.example"),
}


async def begin(world: World) -> None:
    await world.time_is(datetime(2025, 5, 22, 12, tzinfo=ZoneInfo("Europe/Stockholm")))
    await world.arrive("Karin", "Olle", "Sara")
    roster = world.teams.rosters[world.here.conversation]
    roster += [
        RosterEntry(key, name, f"object-{key}", email)
        for key, (name, email) in ROSTER.items()
        if key not in ("29:karin", "29:olle", "29:sara")
    ]
    await world._roster_changes("Karin")
    await world.led_by("Karin")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    return await prepared(begin)


def mention(key: str) -> str:
    name = {"29:Karin": "Karin Ek", "29:Olle": "Olle Berg", "29:Sara": "Sara Lind"}.get(key) or ROSTER[key][0]
    return marked(key, name)


async def says(world: World, text: str) -> None:
    await world.dispatch(MessageReceived(world.here, sender("Karin"), world._activity(), text))
    await world.deliver()


async def whom(world: World) -> set[str]:
    """The account of each person who is to do the deadlines, "" for the whole group."""
    async with world.db.read() as tx:
        rows = await tx.execute(
            select(person.c.platform_id)
            .select_from(assignment)
            .outerjoin(person, person.c.id == assignment.c.person_id)
        )
        return {row.platform_id or "" for row in rows}


@pytest.mark.parametrize(
    ("said", "accounts"),
    [
        ("påminn Olle, Sara och Tyra om planen senast 5 juni", {"29:Olle", "29:Sara", "29:tyra"}),
        ("påminn Olle, Sara, Alf om planen senast 5 juni", {"29:Olle", "29:Sara", "29:alf"}),
        ("påminn Olle & Sara om planen senast 5 juni", {"29:Olle", "29:Sara"}),
        ("påminn Olle samt Sara att skicka planen senast 5 juni", {"29:Olle", "29:Sara"}),
        ("påminn Sjö, Tyra och Norr, Alf om planen senast 5 juni", {"29:tyra", "29:alf"}),
        ("påminn Olle B. och mig om planen senast 5 juni", {"29:Olle", "29:Karin"}),
        ("Olle, Sara och Alf ska lämna planen senast 5 juni", {"29:Olle", "29:Sara", "29:alf"}),
        ("Sara ska skicka protokollet senast 5 juni", {"29:Sara"}),
        ("deadline: planen 5 juni (Olle, Sara och Tyra)", {"29:Olle", "29:Sara", "29:tyra"}),
        ("deadline: planen 5 juni, ansvariga Olle, Sara och Tyra", {"29:Olle", "29:Sara", "29:tyra"}),
        ("ansvariga för planen är Olle och Sara, senast 5 juni", {"29:Olle", "29:Sara"}),
        ("remind Olle, Sara and Alf about the plan by June 5", {"29:Olle", "29:Sara", "29:alf"}),
        ("påminn Anna Vik (arboga.example) om planen senast 5 juni", {"29:anna2"}),
    ],
)
async def test_everybody_in_a_typed_list_is_reminded(world: World, said: str, accounts: set[str]) -> None:
    await says(world, said)
    await world.presses("Karin", "Ja, påminn")
    assert await whom(world) == accounts


@pytest.mark.parametrize("sign", [" ", ", ", " och ", " & ", ", och "])
async def test_everybody_who_is_mentioned_is_reminded(world: World, sign: str) -> None:
    accounts = ["29:tyra", "29:alf", "29:anna2", "29:Olle"]
    await says(world, f"påminn {sign.join(map(mention, accounts))} om planen senast 5 juni")
    await world.presses("Karin", "Ja, påminn")
    assert await whom(world) == set(accounts)


async def test_a_mention_of_the_group_is_the_whole_group(world: World) -> None:
    await says(world, f"påminn {marked(EVERYBODY, 'Chefsgrupp folkhälsa')} om anmälan senast 5 juni")
    await world.presses("Karin", "Ja, påminn")
    assert await whom(world) == {""}


async def test_each_name_that_nobody_has_is_asked_about_and_none_is_dropped(world: World) -> None:
    await says(world, "påminn Olle, Zebulon och Yrsa om planen senast 5 juni")
    heard = world.heard()
    assert "Jag vet inte vem Zebulon är" in heard
    assert "Sedan frågar jag vem Yrsa är" in heard
    card = world.newest_card()
    choices = {each["title"]: each["value"] for each in _whom(card)["choices"]}
    answer = await world.presses("Karin", "Ja, påminn", whom=choices["Sara Lind"])
    assert "Jag vet inte vem Yrsa är" in words(answer)
    await world.presses("Karin", "Ja, påminn", whom=choices["Alf Norr (Guest)"])
    assert await whom(world) == {"29:Olle", "29:Sara", "29:alf"}


async def test_of_equal_names_the_question_tells_who_is_who(world: World) -> None:
    await says(world, "påminn Anna Vik om planen senast 5 juni")
    assert "Flera kan heta Anna Vik" in world.heard()
    titles = [each["title"] for each in _whom(world.newest_card())["choices"]]
    assert sorted(titles[1:3]) == ["Anna Vik (arboga.example)", "Anna Vik (kumla.example)"]
    assert len(titles) == len(set(titles))


def _whom(card: dict[str, object]) -> dict[str, list[dict[str, str]]]:
    return next(each for each in card["body"] if each.get("id") == "whom")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ordförande är {29:tyra}", "Sjö, Tyra (Arboga kommun) är"),
        ("gör {29:anna2} till sekreterare", "Anna Vik är"),
        ("sekreterare är Olle och Sara", "Sara Lind är"),
        ("ordförande är Olle och Sara", "Sara Lind är"),
        ("sekreterare är Anna", "Flera i gruppen kan heta"),
        ("sekreterare är Zebulon", "Jag hittar ingen"),
        ("sekreterare är Olle och Zebulon", "Jag hittar ingen ”Zebulon”"),
    ],
)
async def test_a_role_is_given_to_who_is_named(world: World, said: str, told: str) -> None:
    for key in ROSTER:
        said = said.replace("{" + key + "}", mention(key)) if "{" + key + "}" in said else said
    await says(world, said)
    assert told in world.heard()
    assert "\U000f0100" not in world.everything()


@pytest.mark.parametrize(
    ("said", "title", "count"),
    [
        ("lägg till Bokslut (Olle, Sara och Alf)", "Bokslut", 3),
        ("lägg till Bokslut (Olle, Sara och Alf, 20 min)", "Bokslut", 3),
        ("lägg till Höststart ({29:tyra}, beslut, 20 min)", "Höststart", 1),
        ("lägg till Höststart ({29:tyra} {29:alf}, 20 min)", "Höststart", 2),
        ("lägg till Höststart ({29:tyra} och {29:anna1})", "Höststart", 2),
        ("lägg till Höststart (Sjö, Tyra (Arboga kommun), beslut, 20 min)", "Höststart", 1),
    ],
)
async def test_an_item_has_all_its_owners(world: World, said: str, title: str, count: int) -> None:
    await world.plan("28 maj kl 9-12")
    for key in ROSTER:
        said = said.replace("{" + key + "}", mention(key)) if "{" + key + "}" in said else said
    await says(world, said)
    async with world.db.read() as tx:
        owners = list(await tx.execute(select(agenda_owner)))
    assert len(owners) == count, owners
    assert all(each.person_id for each in owners), owners
    assert f"Punkt 1: {title}" in world.heard()


async def test_what_is_asked_which_group_it_concerns_keeps_who_was_mentioned(world: World) -> None:
    await world.arrive("Karin", "Olle", place=world.here.__class__(**_other(world)))
    chat = private_chat("Karin")
    await world.dispatch(
        MessageReceived(chat, sender("Karin"), world._activity(), f"gör {mention('29:anna2')} till sekreterare")
    )
    await world.deliver()
    assert "\U000f0100" not in world.everything(chat)


def _other(world: World) -> dict[str, object]:
    here = world.here
    return {name: getattr(here, name) for name in here.__slots__} | {"conversation": "19:other", "name": "Annan grupp"}


@pytest.mark.parametrize(
    "part", ["väster", "norr", "länsdelsgruppen i söder", "södra länsdelen", "arbetsgruppen för unga"]
)
async def test_a_sub_group_does_not_erase_the_organisation(world: World, part: str) -> None:
    await says(world, "jag är från Kumla kommun")
    await says(world, f"jag är från {part}")
    assert f"hör till {part} och är som förut från Kumla kommun" in world.heard()
    async with world.db.read() as tx:
        row = (await tx.execute(select(membership).where(membership.c.subgroup != ""))).one()
    assert (row.organisation, row.subgroup) == ("Kumla kommun", part)
