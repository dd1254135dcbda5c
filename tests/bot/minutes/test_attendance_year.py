"""The attendance of a year: by organisation, for leaders in private, as words, a picture and tables."""

import html
import io
import json
import re
import zipfile
from datetime import date
from xml.etree import ElementTree

import docx
import pytest

from bot.minutes.attendance_year import PICTURE, SHEET, WORD, AttendanceFiles
from bot.web.links import Link
from bot.web.pictures import Pictures
from dialogs import catalogue as commands
from dialogs.minutes.attendance import Attendance, Attendee
from dialogs.minutes.attendance_drawing import Theme, draw
from dialogs.minutes.attendance_sheet import sheet
from dialogs.minutes.attendance_year import Row, in_a_row, rows
from tests.cards import assert_valid_card
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
    assert_valid_card(group.newest_card(private_chat("Sara")))
    assert "(3 möten)" in said
    assert "Region Sydlän: 3 av 3" in said
    assert "Kumla kommun: 2 av 3 (saknades 30 augusti)" in said
    assert "Laxå kommun: 0 av 3" in said
    assert "två senaste mötena: Laxå kommun" in said
    await group.says("Nils", "närvaro i år")
    assert "ordförande" in group.heard()
    await group.says("Sara", "närvaro 2019", in_=private_chat("Sara"))
    assert "inga avslutade möten från 2019" in group.heard("Sara")


async def links_of(group: World) -> dict[tuple[str, str], Link]:
    """Return the links of the answer by (kind, what they are about)."""
    links = with_links(group)
    await group.says("Sara", "närvaro i år", in_=private_chat("Sara"))
    card = json.dumps(group.newest_card(private_chat("Sara")))
    found = [links.read(token.rpartition(".")[0]) for token in re.findall(r"links/([\w.=-]+)", card)]
    return {(link.kind, link.about): link for link in found if link is not None}


async def test_the_word_table_and_the_sheet_have_a_row_for_each_organisation(group: World) -> None:
    found = await links_of(group)
    answers = AttendanceFiles(group.db, Pictures()).answers()
    file = await answers[WORD](found[WORD, "2025"])
    assert file is not None
    (table,) = docx.Document(io.BytesIO(file.data)).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Organisation", "28 aug", "29 aug", "30 aug"],
        ["Kumla kommun", "Ja", "Ja", "Nej"],
        ["Laxå kommun", "Nej", "Nej", "Nej"],
        ["Region Sydlän", "Ja", "Ja", "Ja"],
    ]
    sheet_file = await answers[SHEET](found[SHEET, "2025"])
    assert sheet_file is not None
    assert texts_of(sheet_file.data)[:5] == ["Organisation", "Antal", "Kumla kommun", "Ja", "Nej"]


async def test_the_picture_is_light_or_dark_and_its_text_stands_beside_it(group: World) -> None:
    found = await links_of(group)
    pictures = Pictures()
    answers = AttendanceFiles(group.db, pictures).answers()
    light = await answers[PICTURE](found[PICTURE, "2025"])
    dark = await answers[PICTURE](found[PICTURE, "2025-dark"])
    await pictures.close()
    assert light is not None
    assert dark is not None
    assert light.data.startswith(b"\x89PNG")
    assert light.data != dark.data
    (image,) = [each for each in group.newest_card(private_chat("Sara"))["body"] if each["type"] == "Image"]
    assert "3 organisationer och 3 möten" in image["altText"]
    assert "Laxå kommun: 0 av 3" in group.heard("Sara")


async def test_who_missed_two_in_a_row_is_told_to_leaders_only(group: World) -> None:
    await group.says("Sara", "vem har missat två möten i rad?", in_=private_chat("Sara"))
    assert "Laxå kommun: de 3 senaste mötena (28 augusti, 29 augusti, 30 augusti)" in group.heard("Sara")
    assert "Kumla" not in group.heard("Sara")
    await group.says("Nils", "vem har missat två möten i rad?", in_=private_chat("Nils"))
    assert "ordförande" in group.heard("Nils")
    assert "Laxå" not in group.heard("Nils")


def texts_of(data: bytes) -> list[str]:
    """Return the texts of a sheet in the order in which they first appear."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return re.findall(r"<t[^>]*>([^<]*)</t>", package.read("xl/sharedStrings.xml").decode())


DAYS = [date(2026, month, 3) for month in range(1, 13)]


@pytest.mark.parametrize("name", ["=1+1", "+46 70", "@SUM(A1)", "-Org", "https://kumla.example", "12", "A & <B> 🎉"])
def test_no_name_is_a_formula_a_link_or_a_number_in_the_sheet(name: str) -> None:
    data = sheet([Row(name, (True, False))], DAYS[:2], "Närvaro", "sv")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        page = package.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in page
    assert "hyperlink" not in page
    assert html.escape(name, quote=False) in texts_of(data)


@pytest.mark.parametrize(
    ("came", "runs"),
    [
        ("", []),
        ("yyy", []),
        ("nny", [(0, 2)]),
        ("ynn", [(1, 3)]),
        ("nynn", [(0, 1), (2, 4)]),
        ("nnynny", [(0, 2), (3, 5)]),
        ("n", [(0, 1)]),
    ],
)
def test_the_meetings_that_were_missed_one_after_another(came: str, runs: list[tuple[int, int]]) -> None:
    assert Row("x", tuple(each == "y" for each in came)).missed_runs == runs


def test_those_who_miss_still_come_before_those_who_missed_earlier() -> None:
    found = [Row("A", (False, False, True)), Row("B", (True, False, False)), Row("C", (False, True, False))]
    said = in_a_row(found, DAYS[:3], 2026, "sv")
    assert said.index("B: de 2 senaste mötena") < said.index("A: 2 möten tidigare i år")
    assert "C" not in said
    assert "Ingen har missat två möten i rad" in in_a_row(found[2:], DAYS[:3], 2026, "sv")


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize(("organisations", "meetings"), [(1, 1), (5, 12), (24, 26), (60, 40), (200, 100)])
def test_the_picture_has_room_for_any_year(theme: Theme, organisations: int, meetings: int) -> None:
    found = [Row(f"Kommun {number} <&> {'lång ' * 20}", (True,) * meetings) for number in range(organisations)]
    svg = draw(found, [date(2026, 1, 2)] * meetings, "Närvaro & mer", "sv", theme)
    height = int(svg.partition('height="')[2].partition('"')[0])
    assert height <= 1024
    ElementTree.fromstring(svg)


@pytest.mark.parametrize(
    ("words", "year", "in_a_row"),
    [
        ("vem har missat två möten i rad", None, True),
        ("vilka har missat de två senaste mötena?", None, True),
        ("vilka kommuner har varit borta från flera möten i sträck?", None, True),
        ("vilka organisationer har missat minst två möten efter varandra 2025?", 2025, True),
        ("who has missed two meetings in a row?", None, True),
        ("närvaro i år", None, False),
        ("närvaro 2025", 2025, False),
    ],
)
def test_the_question_is_understood(words: str, year: int | None, in_a_row: bool) -> None:
    said = commands.parse(words, today=date(2026, 3, 2))
    assert said == commands.ShowAttendanceYear(year, in_a_row)


def test_guests_have_no_row_and_missing_organisations_have_one() -> None:
    first = Attendance((Attendee("A", "Kumla kommun"), Attendee("G", "SMHI", is_guest=True)), missing=("Falu kommun",))
    second = Attendance((Attendee("B"),), (Attendee("A", "Kumla kommun"),))
    assert rows([first, second]) == [
        Row("B", (False, True)),
        Row("Falu kommun", (False, False)),
        Row("Kumla kommun", (True, False)),
    ]
