"""A picture is drawn within its limits, once, and never of anything but what we have drawn."""

import os
import struct
import zlib
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.web import pictures
from bot.web.pictures import PictureFailed, Pictures
from dialogs.feedback import trend
from dialogs.feedback.model import FeedbackRound, Heading
from dialogs.feedback.rules import Signed
from dialogs.feedback.themes import OwnWord, Told, tallies
from dialogs.year.drawing import draw
from dialogs.year.layout import lay_out
from dialogs.year.lettering import width
from dialogs.year.rules import Kind, Mark

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}" font-family="Inter">'
TODAY = date(2026, 9, 14)


def svg(body: str = "", wide: int = 200, high: int = 100) -> str:
    return f'{HEAD.format(wide, high)}<rect width="{wide}" height="{high}" fill="#fff"/>{body}</svg>'


def pixels(png: bytes) -> tuple[int, int, list[bytes]]:
    """(width, height, rows of RGBA) of a PNG as resvg writes it: 8 bits, not interlaced."""
    wide, high, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", png[16:29])
    assert (depth, colour, interlaced) == (8, 6, 0)
    data, at = b"", 8
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        data += png[at + 8 : at + 8 + length] if kind == b"IDAT" else b""
        at += length + 12
    raw, stride, rows, before = zlib.decompress(data), wide * 4, [], bytes(wide * 4)
    for nth in range(high):
        at = nth * (stride + 1)
        before = _unfiltered(raw[at], bytearray(raw[at + 1 : at + 1 + stride]), before)
        rows.append(before)
    return wide, high, rows


def _unfiltered(how: int, line: bytearray, before: bytes) -> bytes:
    """Return a row from its differences, by the filter `how`: none, sub, up, average or Paeth."""
    if how == 2:
        return bytes((x + b) & 255 for x, b in zip(line, before, strict=True)) if any(line) else before
    for i, x in enumerate(line if how else b""):
        a, b, c = (line[i - 4], before[i], before[i - 4]) if i >= 4 else (0, before[i], 0)
        if how == 1 or (how == 4 and b == c):
            guess = a
        elif how == 3:
            guess = (a + b) // 2
        elif a == c:
            guess = b
        else:
            p = a + b - c
            guess = min((abs(p - a), 0, a), (abs(p - b), 1, b), (abs(p - c), 2, c))[2]
        line[i] = (x + guess) & 255
    return bytes(line)


def dark_columns(png: bytes) -> list[int]:
    wide, _, rows = pixels(png)
    return [x for x in range(wide) if any(row[x * 4] < 128 for row in rows)]


async def test_the_wheel_is_a_picture_within_the_limits_of_teams() -> None:
    marks = [Mark(date(2026, 1, 1) + timedelta(nth * 6), f"Möte {nth}", Kind.MEETING) for nth in range(60)]
    drawn = draw(lay_out(marks, year=2026, today=TODAY, locale="sv"), today=TODAY, locale="sv")
    png = await Pictures().png(drawn)
    wide, high, rows = pixels(png)
    assert (wide, high <= 1024) == (720, True)
    assert len(png) < 1_000_000
    assert len({row[at : at + 4] for row in rows for at in range(0, len(row), 4)}) > 50, "blank"


async def test_the_wheel_of_an_ordinary_year_as_the_docs_show_it(tmp_path: Path) -> None:
    """Seventeen things; with KEEP_PICTURES=1 the picture in docs/pictures is drawn anew."""
    year = {
        Kind.MEETING: "0120 0312 0423 0604 0827 0924 1022 1203",
        Kind.DONE: "0130 Verksamhetsplan antas|0227 Årsrapport till kommunerna|0320 Skriftliga inspel|"
        "0529 Lokaler för läxhjälp",
        Kind.LATE: "0904 Enkät till medlemmarna",
        Kind.DUE: "0930 Skriftliga inspel till studieplanen|1015 Informationssäkerhetsutbildning|1030 Budgetunderlag|"
        "1113 Höstens studiedag",
    }
    marks = [
        Mark(date(2026, int(said[:2]), int(said[2:4])), said[5:] or "Möte", kind)
        for kind, written in year.items()
        for said in (written.split() if kind is Kind.MEETING else written.split("|"))
    ]
    layout = lay_out(marks, year=2026, today=TODAY, locale="sv")
    assert layout.hidden == 0
    png = await Pictures().png(draw(layout, today=TODAY, locale="sv"))
    folder = Path(__file__).parents[2] / "docs" / "pictures" if os.environ.get("KEEP_PICTURES") else tmp_path
    (folder / "wheel.png").write_bytes(png)
    assert pixels(png)[:2] == (720, layout.height)


STATEMENTS = {
    "hinder": {
        "breaks": ("för få pauser", (3, 4, 3, 1, 0, 0)),
        "form": ("svårt digitalt", (2, 1, 2, 2, 1, 0)),
        "material": ("underlagen kom för sent", (1, 2, 2, 0, 1, 0)),
        "pace": ("vi drog över", (2, 1, 2, 1, 1, 1)),
        "attendance": ("många saknades", (0, 1, 0, 1, 0, 0)),
    },
    "driv": {
        "breaks": ("skönt med paus", (0, 0, 0, 1, 2, 3)),
        "discussion": ("bra diskussioner", (3, 2, 3, 4, 5, 4)),
        "agenda": ("bra dagordning", (1, 1, 2, 2, 2, 3)),
        "attendance": ("bra närvaro", (1, 0, 1, 0, 2, 2)),
        "pace": ("bra tempo", (0, 0, 1, 0, 1, 2)),
    },
}


async def test_the_trend_of_a_group_as_the_docs_show_it(tmp_path: Path) -> None:
    """Six meetings; with KEEP_PICTURES=1 the picture in docs/pictures is drawn anew."""
    told = []
    for nth, day in enumerate(("0120", "0312", "0423", "0604", "0827", "0924")):
        said = [
            Signed(Heading(heading), text)
            for heading, themes in STATEMENTS.items()
            for text, counts in themes.values()
            for _ in range(counts[nth])
        ]
        at = datetime(2026, int(day[:2]), int(day[2:]), 12, tzinfo=UTC)
        told.append(Told(FeedbackRound(day, "g", day, True, at, at, at, 11, 9), at.date(), tuple(said)))
    counted = tallies(told)
    assert {tally.theme: (tally.driv, tally.hinder) for tally in counted}["pace"] == (
        (0, 0, 1, 0, 1, 2),
        (2, 1, 2, 1, 1, 1),
    )
    png = await Pictures().png(trend.draw(told, counted, locale="sv"))
    folder = Path(__file__).parents[2] / "docs" / "pictures" if os.environ.get("KEEP_PICTURES") else tmp_path
    (folder / "trend.png").write_bytes(png)
    wide, high, rows = pixels(png)
    assert wide == 1024
    assert high <= 1024
    colours = {row[at : at + 3] for row in rows for at in range(0, len(row), 4)}
    assert {bytes.fromhex(trend.DRIV[1:]), bytes.fromhex(trend.HINDER[1:])} <= colours


async def test_the_trend_is_within_the_limits_however_much_there_is() -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    own = [OwnWord(f"ord {nth}", f"ett tema med ett långt namn {nth}") for nth in range(60)]
    said = tuple(Signed(Heading.HINDER, word.words) for word in own) * 30
    told = [Told(FeedbackRound("r", "g", "m", True, at, at, at, 11, 9), at.date(), said)] * 40
    wide, high, _ = pixels(await Pictures().png(trend.draw(told, tallies(told, own), locale="en")))
    assert (wide, high <= 1024) == (1024, True)
    assert pixels(await Pictures().png(trend.draw([], [], locale="sv")))[0] == 1024


async def test_text_is_drawn_as_wide_as_it_is_measured() -> None:
    """Without the fonts resvg drops text in silence, and with others the labels would not fit."""
    text = "Hållbarhetsmöte 2026"
    for weight, bold in ((400, False), (600, True)):
        png = await Pictures().png(svg(f'<text x="10" y="60" font-size="24" font-weight="{weight}">{text}</text>', 400))
        found = dark_columns(png)
        assert found[-1] - found[0] == pytest.approx(width(text, 24, bold=bold), rel=0.03)


async def test_a_picture_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made = Pictures()
    first = await made.png(svg("<circle r='5'/>"))
    monkeypatch.setattr(pictures, "FONTS", Path("/nowhere"))
    monkeypatch.setattr(pictures.sys, "executable", "/nowhere")
    assert await made.png(svg("<circle r='5'/>")) is first
    with pytest.raises(OSError):
        await made.png(svg("<circle r='6'/>"))
    monkeypatch.undo()
    assert await made.png(svg("<circle r='6'/>")), "one failure is not for ever"


async def test_a_canvas_that_is_too_large_is_refused_before_it_is_drawn() -> None:
    for picture in (svg(wide=1025), svg(high=9999), "<svg/>", "", svg("<g/>" * 200_000)):
        with pytest.raises(PictureFailed) as failed:
            await Pictures().png(picture)
        assert failed.value.reason == "size"


async def test_what_is_no_svg_fails_and_may_be_tried_again() -> None:
    made = Pictures()
    for _ in range(2):
        with pytest.raises(PictureFailed) as failed:
            await made.png(svg("<unclosed>"))
        assert failed.value.reason == "drawing"


async def test_drawing_takes_no_longer_than_it_may() -> None:
    with pytest.raises(PictureFailed) as failed:
        await Pictures(seconds=0).png(svg())
    assert failed.value.reason == "time"


async def test_more_memory_than_allowed_is_not_to_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MEMORY", 8 * 1024 * 1024)
    with pytest.raises(PictureFailed) as failed:
        await Pictures().png(svg())
    assert failed.value.reason == "drawing"
