"""The attendance of a year: by organisation, for leaders in private, as words and as a Word table."""

import io

import docx
import pytest

from bot.minutes.attendance_year import WORD, AttendanceFiles
from dialogs.minutes.attendance import Attendance, Attendee
from dialogs.minutes.attendance_year import Row, rows
from tests.journeys.minutes import with_links
from tests.snapshots import Prepared
from tests.world import World, private_chat


async def begin(world: World) -> None:
    await world.arrive()
    await world.led_by("Karin", "Sara")
    for who, organisation in (("Karin", "Region Sydlän"), ("Sara", "Region Sydlän"), ("Olle", "Kumla kommun")):
        await world.says("Karin", f"{who} är från {organisation}")
    await world.says("Karin", "Nils är från Laxå kommun")
    for day, absent in (("28 augusti", "Nils"), ("29 augusti", "Nils"), ("30 augusti", "Nils, Olle")):
        await world.plan(f"{day} kl 9-12")
        await world.says("Karin", "lägg till Hamnen")
        while (await _day(world)) != day:
            await world.time_passes(hours=24)
        await world.time_passes(hours=3)
        await world.says("Sara", f"alla var med utom {absent}")
        await world.says("Karin", "mötet är slut")


@pytest.fixture
async def group(prepared: Prepared) -> World:
    return await prepared(begin)


async def _day(world: World) -> str:
    return f"{world.clock().day} augusti"


async def test_leaders_see_who_came_and_who_missed_two_in_a_row(group: World) -> None:
    await group.says("Sara", "närvaro i år")
    said = group.heard("Sara")
    assert "(3 möten)" in said
    assert "Region Sydlän: 3 av 3" in said
    assert "Kumla kommun: 2 av 3 (saknades 30 augusti)" in said
    assert "Laxå kommun: 0 av 3" in said
    assert "två senaste mötena: Laxå kommun" in said
    await group.says("Nils", "närvaro i år")
    assert "ordförande" in group.heard()
    await group.says("Sara", "närvaro 2019", in_=private_chat("Sara"))
    assert "inga avslutade möten från 2019" in group.heard("Sara")


async def test_the_word_table_has_a_row_for_each_organisation(group: World) -> None:
    links = with_links(group)
    await group.says("Sara", "närvaro i år", in_=private_chat("Sara"))
    token = group.heard("Sara").partition("links/")[2].partition(")")[0].rpartition(".")[0]
    link = links.read(token)
    assert link is not None
    file = await AttendanceFiles(group.db).answers()[WORD](link)
    assert file is not None
    (table,) = docx.Document(io.BytesIO(file.data)).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Organisation", "28 augusti", "29 augusti", "30 augusti"],
        ["Kumla kommun", "Ja", "Ja", "Nej"],
        ["Laxå kommun", "Nej", "Nej", "Nej"],
        ["Region Sydlän", "Ja", "Ja", "Ja"],
    ]


def test_guests_have_no_row_and_missing_organisations_have_one() -> None:
    first = Attendance((Attendee("A", "Kumla kommun"), Attendee("G", "SMHI", is_guest=True)), missing=("Falu kommun",))
    second = Attendance((Attendee("B"),), (Attendee("A", "Kumla kommun"),))
    assert rows([first, second]) == [
        Row("B", (False, True)),
        Row("Falu kommun", (False, False)),
        Row("Kumla kommun", (True, False)),
    ]
