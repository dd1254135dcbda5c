"""A copy of one person's data holds everything that the classification declares, and nothing of others."""

import io
import json
import random
import re
import zipfile
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select

from bot.privacy.downloads import PERSON_DATA, downloads
from bot.privacy.packages import person_package
from bot.web.links import Links
from bot.web.pictures import Pictures
from bot.web.site import Site
from dialogs.privacy.export import as_page, label
from dialogs.privacy.model import KIND_OF, Notice
from dialogs.texts import LOCALES
from storage.database.engine import Database
from storage.database.personal_data import HOLDINGS, Erased
from storage.database.tables.people import person
from storage.privacy import held
from storage.privacy.export import exported_columns
from tests.fakes import FakeClock, FakeMessenger
from tests.privacy.everything import NAME, use
from tests.snapshots import Prepared
from tests.tables import each_row
from tests.world import TENANT, World, private_chat

NOW = datetime(2025, 9, 1, 8, tzinfo=UTC)
QUEUES = {
    "batch_work",
    "outbox",
    "outbox_archive",
    "proposal",
    "erasure",
    "link_generation",
    "activity_seen",
    "posted_card",
}
"""Tables whose rows an export gives in few words, or that hold nothing to give."""


async def id_of(db: Database, name: str) -> str:
    async with db.read() as tx:
        return str(await tx.scalar(select(person.c.id).where(person.c.name == name)))


async def copy_of(db: Database, name: str, locale: str = "sv") -> tuple[dict[str, Any], str]:
    """The JSON and the page."""
    who = await id_of(db, name)
    async with db.read() as tx:
        data = await person_package(tx, TENANT, who, Notice("Kommunen", "ombud@kumla.example"), locale, now=NOW)
    assert data is not None
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return json.loads(package.read("motesbot.json")), package.read("motesbot.html").decode()


async def test_a_copy_holds_what_the_person_has_done_everywhere(sqlite: Database, prepared: Prepared) -> None:
    await prepared(use)
    found, page = await copy_of(sqlite, NAME)
    assert set(found["data"]) >= {
        "person",
        "membership",
        "absence",
        "attendance",
        "agenda_item",
        "agenda_owner",
        "outcome",
        "deadline",
        "assignment",
        "feedback_answer",
        "feedback_recipient",
        "proposal",
        "outbox",
    }
    for words in ("karin@kumla.example", "Karinsvaret", "Karinpunkten", "Läkarbesöket", "Karinbeslutet", "Statistiken"):
        assert words in page, words
        assert words in json.dumps(found, ensure_ascii=False)
    assert "Kommunen" in page


async def test_a_copy_shows_nothing_of_others(sqlite: Database, prepared: Prepared) -> None:
    await prepared(use)
    found, page = await copy_of(sqlite, NAME)
    for words in ("Olle Berg", "Sara Lind", "Nils Forsberg", "Nilssvaret", "olle@", "29:Olle"):
        assert words not in page, words
        assert words not in json.dumps(found, ensure_ascii=False)


@pytest.mark.parametrize("locale", LOCALES)
def test_each_column_that_is_given_has_a_label(locale: str) -> None:
    for table, declared in HOLDINGS.items():
        if (declared.whose or declared.by) and table not in QUEUES:
            assert all(label(column, locale) for column in exported_columns(table))


@each_row("table", sorted(HOLDINGS))
def test_each_table_about_a_person_has_its_heading_in_the_copy(table: str) -> None:
    declared = HOLDINGS[table]
    if (declared.whose or declared.by) and declared.erased is not Erased.NOTHING and table not in QUEUES:
        assert table in KIND_OF


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", "a & b", '"citat"', "rad\nrad", "emoji 🙂"])
def test_the_page_shows_words_as_they_were_written_and_runs_none(words: str) -> None:
    page = as_page("Pelle", [("agenda_item", [{"title": words}])], Notice(), "sv", made_at=NOW).decode()
    assert "<script>alert" not in page
    assert re.sub(r"\s", "", words).split("<")[0] in re.sub(
        r"\s", "", page.replace("&amp;", "&").replace("&quot;", '"')
    )


async def test_the_link_works_for_a_day_and_only_as_long_as_the_person_is_known(world: World) -> None:
    links = Links("https://bot.example", ["k" * 32], clock=world.clock)
    world.dispatch.opening.links = links
    await world.says("Olle", "skicka allt du har om mig", in_=private_chat("Olle"))
    address = re.search(r"\((https://\S+?)\.zip\)", world.heard("Olle"))
    assert address is not None
    link = links.read(address[1].rpartition("/")[2])
    assert link is not None
    assert link.kind == PERSON_DATA
    give = downloads(Site(world.db, world.clock, links, Pictures()))[PERSON_DATA]
    file = await give(link)
    assert file is not None
    assert zipfile.ZipFile(io.BytesIO(file.data)).namelist() == ["motesbot.html", "motesbot.json"]
    world.clock.advance(hours=23)
    assert links.read(address[1].rpartition("/")[2]) is not None
    world.clock.advance(hours=2)
    assert links.read(address[1].rpartition("/")[2]) is None
    await world.says("Olle", "glöm mig", in_=private_chat("Olle"))
    await world.says("Olle", "ja", in_=private_chat("Olle"))
    assert await give(link) is None


async def test_without_an_address_the_person_is_told_whom_to_ask(world: World) -> None:
    await world.says("Olle", "skicka allt du har om mig")
    assert "den som sköter boten" in world.heard("Olle")


async def test_nobody_gets_the_data_of_another(world: World) -> None:
    await world.says("Olle", "skicka allt du har om Sara Lind", in_=private_chat("Olle"))
    assert "Bara Sara Lind själv" in world.heard("Olle")


# -- random groups

DEEDS = (
    "lägg till {w} ({n} min)",
    "deadline: {w} senast 28 augusti",
    "påminn mig om {w} 27 augusti",
    "jag kan inte komma",
    "jag kommer",
    "beslut 1: {w}",
    "jag är ledig 1 september till 3 september",
    "laget runt: {w}",
)


@pytest.mark.parametrize("seed", range(6))
async def test_in_random_groups_a_copy_holds_all_of_ones_words_and_none_of_others(sqlite: Database, seed: int) -> None:
    chance = random.Random(seed)
    world = World(sqlite, FakeClock(), FakeMessenger())
    people = ["Karin", "Olle", "Sara", "Nils"]
    await world.arrive(*people)
    await world.led_by("Karin")
    await world.plan("29 augusti kl 9-12")
    for nth in range(14):
        who = chance.choice(people)
        deed = chance.choice(DEEDS).format(w=f"Ord{who}{nth}q", n=5 + nth)
        await world.says(who, deed, in_=private_chat(who) if chance.random() < 0.4 else None)
        if chance.random() < 0.8:
            await world.says(who, "ja", in_=private_chat(who) if chance.random() < 0.5 else None)
    await world.time_passes(days=int(chance.random() * 3))
    async with sqlite.read() as tx:
        rows = (await tx.execute(select(person.c.id, person.c.name))).all()
        for row in rows:
            parts = await held(tx, TENANT, row.id)
            given = json.dumps([dict(each) for part in parts for each in part.rows], ensure_ascii=False)
            first = row.name.split()[0]
            for other in people:
                if other != first:
                    assert f"Ord{other}" not in given, (row.name, other)
            assert not any(each.name in given for each in rows if each.name != row.name)
            assert row.name in given
