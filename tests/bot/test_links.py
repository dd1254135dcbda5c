"""The bot's addresses on the web, asked over real HTTP: what is right is answered, and all else alike."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import aiohttp
import pytest
import vobject
from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.agenda.downloads import AgendaFiles
from bot.delivery.worker import Worker
from bot.dispatch import Dispatch
from bot.features import REGISTRY
from bot.feedback.theme_downloads import ThemeFiles
from bot.web import links as web_links
from bot.web.links import LinkedFiles, Links
from bot.web.pictures import Pictures
from bot.year.downloads import YearFiles
from dialogs.catalogue import ShowWheel, parse
from dialogs.deadlines.drafts import Draft
from dialogs.deadlines.model import Assignment
from dialogs.model import Person
from dialogs.pages import STYLE_SOURCE
from storage import deadlines, meetings
from storage import people as groups
from storage.database.engine import Database
from tests.cards import assert_valid_card
from tests.world import PEOPLE, TENANT, World, group_chat, private_chat

KEY, OLDER = "k" * 40, "o" * 40
WHEEL = {"tenant_id": TENANT, "subject": "g", "generation": 0}


@dataclass
class Site:
    """The world with an address on the web, at which it is asked."""

    world: World
    links: Links
    db: Database
    base: str = ""
    tenants: frozenset[str] = field(default_factory=frozenset)

    async def get(self, address: str) -> tuple[int, bytes, dict[str, str]]:
        async with aiohttp.ClientSession() as session, session.get(address) as response:
            headers = {name: value for name, value in response.headers.items() if name != "Date"}
            return response.status, await response.read(), headers

    def with_keys(self, *keys: str) -> Links:
        return Links(self.base, keys, clock=self.world.clock)


@asynccontextmanager
async def served(world: World, *, tenants: frozenset[str] = frozenset()) -> AsyncIterator[Site]:
    site = Site(world, Links(), world.db, tenants=tenants)
    pictures = Pictures()

    async def answer(request: web.Request) -> web.Response:
        return await files.answer(request)

    app = web.Application()
    app.router.add_get("/bot/links/{token}", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    site.base = f"http://127.0.0.1:{runner.addresses[0][1]}/bot"
    site.links = site.with_keys(KEY, OLDER)
    answers = YearFiles(world.db, pictures, world.clock).answers() | ThemeFiles(world.db, pictures).answers()
    answers |= AgendaFiles(world.db, site.links, world.clock).answers()
    files = LinkedFiles(site.links, world.db, answers, tenants=tenants, clock=world.clock)
    world.worker = Worker(world.db, world.teams, REGISTRY.composers(site.links), clock=world.clock, chance=lambda: 0.5)
    world.dispatch = Dispatch(world.db, world.clock, zone=world.dispatch.opening.zone, locale="sv", links=site.links)
    yield site
    await runner.cleanup()
    await pictures.close()


@pytest.fixture
async def site(world: World) -> AsyncIterator[Site]:
    async with served(world) as made:
        yield made


async def a_wheel(site: Site, said: str = "årshjul") -> str:
    await site.world.says("Karin", said)
    card = site.world.newest_card()
    assert_valid_card(card)
    (image,) = [element for element in card["body"] if element["type"] == "Image"]
    return str(image["url"])


async def addresses(site: Site, who: str, said: str = "kalender") -> list[str]:
    await site.world.says(who, said, in_=private_chat(who))
    return re.findall(r"Adress: (\S+)", site.world.heard(who))


@pytest.mark.parametrize("about", ["", "x", "0000", "0001", "9999", "20271", "-2027", "2027-x", "²⁰²⁷", "å" * 80])
async def test_a_link_about_no_year_leads_nowhere(site: Site, about: str) -> None:
    await site.world.led_by("Karin")
    link = site.links.read((await a_wheel(site)).rpartition("/")[2].removesuffix(".png"))
    assert link is not None
    for kind in ("wheel", "feedback-year", "attendance-word", "attendance-sheet", "attendance-picture"):
        address = site.links.to(kind, tenant_id=TENANT, subject=link.subject, generation=link.generation, about=about)
        assert address is not None
        assert (await site.get(address))[0] == 404


# -- the wheel


async def test_the_wheel_is_posted_with_a_picture_that_can_be_opened(site: Site) -> None:
    await site.world.led_by("Karin")
    await site.world.plan("28 november kl 9-12 i Örebro")
    address = await a_wheel(site)
    status, body, headers = await site.get(address)
    assert (status, body[:4], headers["Content-Type"]) == (200, b"\x89PNG", "image/png")
    assert headers["Cache-Control"].startswith("private")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Disposition"].startswith("inline; filename=")
    assert "Örebro" in site.world.heard()


async def test_without_an_address_the_words_stand_alone(world: World) -> None:
    await world.says("Karin", "årshjul 2027")
    card = world.newest_card()
    assert_valid_card(card)
    assert not [element for element in card["body"] if element["type"] == "Image"]
    assert "Årshjul 2027" in world.heard()


async def test_a_year_that_nobody_means_is_refused(world: World) -> None:
    await world.says("Karin", "årshjul 2199")
    assert "högst 10 år" in world.heard()


async def test_a_picture_is_to_be_had_for_a_week(site: Site) -> None:
    address = await a_wheel(site)
    site.world.clock.advance(days=6, hours=23)
    assert (await site.get(address))[0] == 200
    site.world.clock.advance(hours=1, minutes=1)
    assert (await site.get(address))[0] == 404


async def test_where_the_bot_was_removed_nothing_is_shown(site: Site) -> None:
    address = await a_wheel(site)
    await site.world.removes_bot()
    assert (await site.get(address))[0] == 404


# -- what is not right


async def test_whatever_is_wrong_is_answered_alike(site: Site) -> None:
    address = await a_wheel(site)
    base, _, token = address.rpartition("/")
    payload, signature, _ = token.split(".")
    other_key = Links(site.base, ["x" * 40], clock=site.world.clock)
    wrong = [
        f"{base}/{payload}.{signature[:-2]}{'AA' if signature[-2:] != 'AA' else 'BB'}.png",
        f"{base}/{payload[:-1]}.{signature}.png",
        f"{base}/{payload}",
        f"{base}/%00",
        f"{base}/{'a' * 5000}",
        f"{base}/åäö",
        f"{base}/..%2f..%2fetc%2fpasswd",
        other_key.to("wheel", about="2026", **WHEEL),
        site.links.to("wheel", about="2026", **WHEEL),
        site.links.to("wheel", about="2026", **WHEEL | {"tenant_id": "somebody"}),
        site.links.to("wheel", about="2026", **WHEEL | {"generation": 7}),
        site.links.to("no-such-kind", **WHEEL),
        site.links.to("wheel", about="2026", expires=timedelta(0), **WHEEL),
        site.links.to("calendar-own", expires=None, **WHEEL),
    ]
    answers = {str(await site.get(str(each))) for each in wrong}
    assert len(answers) == 1
    assert "404" in answers.pop()


async def test_a_tenant_that_is_no_longer_served_gets_nothing(world: World) -> None:
    async with served(world, tenants=frozenset({"another"})) as site:
        assert (await site.get(await a_wheel(site)))[0] == 404


async def test_a_link_that_is_asked_for_all_the_time_is_put_off(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_links, "A_MINUTE", 2)
    address, other = await a_wheel(site), (await addresses(site, "Olle"))[0]
    assert [(await site.get(address))[0] for _ in range(3)] == [200, 200, 429]
    assert (await site.get(other))[0] == 200
    site.world.clock.advance(minutes=1)
    assert (await site.get(address))[0] == 200


async def test_a_link_says_no_name_and_stands_in_no_log(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    address = await a_wheel(site)
    assert (await site.get(address))[0] == 200
    base, _, name = address.rpartition("/")
    token = name.removesuffix(".png")
    assert (await site.get(f"{base}/x{token}"))[0] == 404
    assert token not in caplog.text
    link = site.links.read(token)
    assert link is not None
    assert not re.search("karin|folkhälsa", str(link), re.IGNORECASE)


# -- keys


async def test_keys_are_changed_without_breaking_links_until_the_old_one_goes(site: Site) -> None:
    old = str(site.with_keys(OLDER).to("wheel", about="2026", **WHEEL)).rpartition("/")[2]
    assert site.with_keys(KEY, OLDER).read(old) is not None
    assert site.with_keys(KEY).read(old) is None
    new = str(site.with_keys(KEY, OLDER).to("wheel", about="2026", **WHEEL)).rpartition("/")[2]
    assert site.with_keys(KEY).read(new) is not None
    assert site.with_keys(OLDER).read(new) is None


def test_without_an_address_there_are_no_links() -> None:
    assert Links().to("wheel", **WHEEL) is None
    assert Links().read("a.b") is None
    with pytest.raises(ValueError):
        Links("https://bot.example.org")


# -- the calendars


SOME_DAY = date(2026, 9, 1)


async def person(tx: AsyncConnection, who: str) -> Person:
    return await groups.remember_person(tx, TENANT, f"29:{who}", name=PEOPLE[who])


def starts(body: bytes) -> dict[str, date]:
    events = vobject.readOne(body.decode()).contents["vevent"]
    return {event.summary.value: event.dtstart.value for event in events}


def summaries(body: bytes) -> list[str]:
    calendar = vobject.readOne(body.decode())
    return sorted(event.summary.value for event in calendar.contents.get("vevent", []))


async def test_ones_own_calendar_has_what_is_ones_own(site: Site) -> None:
    world = site.world
    await world.led_by("Karin")
    await world.plan("28 november kl 9-12 i Örebro")
    for said in ("påminn om inspel senast 30 november", "påminn Olle om rapporten senast 1 december"):
        await world.says("Karin", said)
        await world.presses("Karin", "Ja, påminn")
    (olle,), (sara,) = await addresses(site, "Olle"), await addresses(site, "Sara")
    assert summaries((await site.get(olle))[1]) == [
        "Deadline: Inspel",
        "Deadline: Rapporten",
        "Möte: Chefsgrupp folkhälsa",
    ]
    status, body, headers = await site.get(sara)
    assert summaries(body) == ["Deadline: Inspel", "Möte: Chefsgrupp folkhälsa"]
    assert (status, headers["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    await world.says("Olle", "klar D1", in_=private_chat("Olle"))
    assert summaries((await site.get(olle))[1]) == ["Deadline: Rapporten", "Möte: Chefsgrupp folkhälsa"]


async def test_ones_own_calendar_has_ones_own_day_and_what_is_private(site: Site) -> None:
    await site.world.led_by("Karin")
    async with site.db.write() as tx:
        (group,) = await groups.groups_of(tx, TENANT, (await person(tx, "Olle")).id)
        olle, sara = await person(tx, "Olle"), await person(tx, "Sara")
        days = (Assignment(olle.id, due_on=date(2026, 8, 28)), Assignment(sara.id, due_on=date(2026, 8, 29)))
        for at, draft in ((group, Draft("Svar", date(2026, 8, 28), assignees=days)), (None, Draft("Mitt", SOME_DAY))):
            await deadlines.create_deadline(tx, TENANT, at, draft, by=sara.id, now=site.world.clock())
    (olles,), (saras,) = await addresses(site, "Olle"), await addresses(site, "Sara")
    assert starts((await site.get(olles))[1]) == {"Deadline: Svar": date(2026, 8, 28)}
    assert starts((await site.get(saras))[1]) == {"Deadline: Svar": date(2026, 8, 29), "Deadline: Mitt": SOME_DAY}


async def test_whoever_leads_has_the_groups_calendar_too(site: Site) -> None:
    await site.world.led_by("Karin")
    own, whole = await addresses(site, "Karin")
    assert (await site.get(own))[0] == (await site.get(whole))[0] == 200
    assert len(await addresses(site, "Olle")) == 1


async def test_whoever_chairs_today_has_it_as_the_chair_does_and_tomorrow_no_longer(site: Site) -> None:
    await site.world.led_by("Karin")
    today = site.world.clock()
    await site.world.plan(f"{today + timedelta(days=1):%Y-%m-%d} kl 9-12")
    await site.world.says("Karin", "Olle är ordförande i dag")
    assert len(await addresses(site, "Olle")) == 1
    await site.world.time_is(today + timedelta(days=1))
    assert (await addresses(site, "Olle"))[1] == (await addresses(site, "Karin"))[1]
    await site.world.time_is(today + timedelta(days=2))
    assert len(await addresses(site, "Olle")) == 1


async def test_an_address_is_told_privately_and_is_the_same_until_it_is_renewed(site: Site) -> None:
    await site.world.led_by("Karin")
    first = await addresses(site, "Karin")
    await site.world.says("Karin", "kalender", in_=group_chat())
    assert "links/" not in site.world.everything()
    assert await addresses(site, "Karin") == first
    renewed = await addresses(site, "Karin", "ny kalenderadress")
    assert set(renewed).isdisjoint(first)
    assert [(await site.get(each))[0] for each in (*first, *renewed)] == [404, 404, 200, 200]


async def test_a_member_renews_nobody_elses_address(site: Site) -> None:
    await site.world.led_by("Karin")
    karins = await addresses(site, "Karin")
    await addresses(site, "Olle", "ny kalenderadress")
    assert [(await site.get(each))[0] for each in karins] == [200, 200]


async def test_whoever_leaves_the_group_loses_the_calendar(site: Site) -> None:
    (olle,) = await addresses(site, "Olle")
    assert (await site.get(olle))[0] == 200
    await site.world.leaves("Olle")
    assert (await site.get(olle))[0] == 404


async def test_without_an_address_it_is_said_who_can_help(world: World) -> None:
    await world.says("Karin", "kalender")
    assert "MOTESBOT_PUBLIC_URL" in world.heard()


@pytest.mark.parametrize("said", ["årshjul", "Årshjulet", "visa årshjul", "annual wheel", "show the annual wheel"])
async def test_the_wheel_is_asked_for_in_many_ways(world: World, said: str) -> None:
    assert parse(said, today=world.clock().date()) == ShowWheel()


# -- what comes of driv och hinder


async def a_round(site: Site) -> None:
    """One meeting, and three who said something about it."""
    world = site.world
    await world.led_by("Karin")
    # Four people are too few for an anonymous round.
    await world.says("Karin", "namngivna svar")
    await world.plan("28 november kl 9-12")
    await world.time_is(datetime(2025, 11, 28, 12, 5, tzinfo=ZoneInfo("Europe/Stockholm")))
    for who, said in (("Olle", "hinder: för få pauser"), ("Sara", "driv: bra tempo"), ("Nils", "driv: <b>bra</b>")):
        await world.says(who, said, in_=private_chat(who))
    await world.says("Karin", "stäng rundan")


async def test_the_trend_is_a_picture_that_can_be_opened(site: Site) -> None:
    await a_round(site)
    status, body, headers = await site.get(await a_wheel(site, "trend"))
    assert (status, body[:4], headers["Content-Type"]) == (200, b"\x89PNG", "image/png")


async def test_the_year_is_a_page_that_can_do_nothing(site: Site) -> None:
    await a_round(site)
    await site.world.says("Karin", "driv och hinder 2025")
    (address,) = re.findall(r"\((http\S+)\)", site.world.heard())
    status, body, headers = await site.get(address)
    assert (status, headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert "sandbox" in headers["Content-Security-Policy"]
    assert "<td>Pauser</td><td>0</td><td>1</td>" in body.decode()
    assert "bra</b>" not in body.decode()
    site.world.clock.advance(days=8)
    assert (await site.get(address))[0] == 404


# -- a meeting's own addresses


async def agenda_links(site: Site) -> tuple[str, str]:
    """Those of the posted agenda: of its calendar entry, and of its page."""
    world = site.world
    await world.says("Karin", "posta dagordning")
    entry, page = re.findall(r"\]\((http[^)]+)\)", world.heard())
    return entry, page


async def test_the_posted_agenda_leads_to_a_calendar_entry_and_to_a_page_that_stays_current(site: Site) -> None:
    world = site.world
    await world.plan("28 augusti kl 9-12 i Örebro")
    await world.says("Karin", "lägg till <b>Budgeten</b> (Karin, 20 min)")
    entry, page = await agenda_links(site)
    assert entry.endswith(".ics")
    status, body, headers = await site.get(entry)
    assert (status, headers["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    event = vobject.readOne(body.decode()).vevent
    assert event.location.value == "Örebro"
    assert event.dtstart.value.hour == 9
    assert "09.00 1. <b>Budgeten</b> (Karin, 20 min)" in event.description.value
    # The page that the entry leads to is the one in the group.
    assert event.url.value == page
    await world.says("Olle", "lägg till Höstens studiedag")
    status, body, headers = await site.get(page)
    assert (status, headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert headers["Content-Security-Policy"] == f"default-src 'none'; style-src {STYLE_SOURCE}; sandbox"
    assert "&lt;b&gt;Budgeten&lt;/b&gt;" in body.decode()
    assert "Höstens studiedag" in body.decode()


async def test_a_meetings_addresses_end_a_week_after_it_and_when_the_bot_is_removed(site: Site) -> None:
    world = site.world
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "lägg till Budgeten (Karin, 20 min)")
    for address in await agenda_links(site):
        assert (await site.get(address))[0] == 200
    world.clock.advance(days=9)
    assert (await site.get(address))[0] == 200
    world.clock.advance(days=2)
    assert (await site.get(address))[0] == 404


async def test_who_leads_takes_the_addresses_of_its_meetings_back(site: Site) -> None:
    world = site.world
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "lägg till Budgeten (Karin, 20 min)")
    old = await agenda_links(site)
    await world.says("Olle", "ny kalenderadress")
    assert [(await site.get(address))[0] for address in old] == [200, 200]
    await world.says("Karin", "ny kalenderadress", in_=private_chat("Karin"))
    assert [(await site.get(address))[0] for address in old] == [404, 404]
    new = await agenda_links(site)
    assert [(await site.get(address))[0] for address in new] == [200, 200]


async def test_another_groups_meeting_is_not_to_be_had_by_an_address(site: Site) -> None:
    world = site.world
    await world.arrive(place=group_chat("19:other", "Länsdelsgrupp norr"))
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "lägg till Budgeten (Karin, 20 min)")
    async with world.db.write() as tx:
        known = await groups.groups_of(tx, TENANT, (await person(tx, "Karin")).id)
        found = [(group, await meetings.next_meeting(tx, group, now=world.clock())) for group in known]
    (meeting,) = [meeting for _, meeting in found if meeting]
    assert len(known) == 2
    for group, own in found:
        address = site.links.to("agenda-page", tenant_id=TENANT, subject=group.id, generation=0, about=meeting.id)
        assert address is not None
        assert (await site.get(address))[0] == (200 if own else 404)
