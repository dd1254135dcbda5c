"""Shows leaders the attendance of a year by organisation, as a picture, a Word file and a spreadsheet."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import date, time
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.turn import Turn
from bot.web.links import Answer, File, Link
from bot.web.pictures import PictureFailed, Pictures
from bot.web.site import Site
from dialogs import catalogue as commands
from dialogs.meetings.model import MeetingStatus
from dialogs.meetings.rules import local_instant
from dialogs.message import Message, card_message
from dialogs.minutes import attendance_year
from dialogs.minutes.attendance import Attendance, attendance
from dialogs.minutes.attendance_drawing import Theme, draw
from dialogs.minutes.attendance_sheet import sheet
from dialogs.minutes.attendance_year import Row
from dialogs.model import Group, Refusal
from dialogs.texts import say
from dialogs.year.rules import year_in
from storage import meetings, minutes, minutes_versions
from storage import people as groups
from storage.database.engine import Database
from storage.links import generation

log = logging.getLogger(__name__)

WORD, SHEET, PICTURE, DARK = "attendance-word", "attendance-sheet", "attendance-picture", "attendance-dark"
_FILES = (
    (PICTURE, "{year}", ".png"),
    (DARK, "{year}-dark", ".png"),
    (WORD, "{year}", ".docx"),
    (SHEET, "{year}", ".xlsx"),
)
"""The links in their order: their kind, what they are about, and the end of their address."""
Make = Callable[[Sequence[Row], Sequence[date], str, str], bytes]
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


async def of_year(tx: AsyncConnection, group: Group, year: int) -> tuple[list[date], list[Attendance]]:
    """Return the days of the year's meetings that are over, and who was at each."""
    first, last = (local_instant(date(each, 1, 1), time(0), group.zone) for each in (year, year + 1))
    held = [
        meeting
        for meeting in await minutes_versions.between(tx, group, first, last)
        if meeting.status is MeetingStatus.ENDED
    ]
    roster = await groups.roster(tx, group)
    there = [
        attendance(
            roster,
            await meetings.answers_coming(tx, group, meeting.id),
            await minutes.noted_presence(tx, group.tenant_id, meeting.id),
        )
        for meeting in held
    ]
    return [meeting.starts_at.astimezone(group.zone).date() for meeting in held], there


async def show(turn: Turn, command: commands.ShowAttendanceYear) -> None:
    """Show leaders in private who came, or who missed two meetings in a row."""
    await turn.require(commands.ShowAttendanceYear)
    group, year = turn.the_group(), command.year or turn.today.year
    days, there = await of_year(turn.tx, group, year)
    if not days:
        raise Refusal("attendance-year-none", year=str(year))
    found = attendance_year.rows(there)
    if command.in_a_row:
        message = Message(text=attendance_year.in_a_row(found, days, year, turn.locale))
    else:
        links = [
            (turn.say(f"attendance-year-link-{kind}"), address)
            for kind, about, suffix in _FILES
            if (address := await _address(turn, kind, about.format(year=year), suffix)) is not None
        ]
        message = card_message(attendance_year.card(found, days, year, turn.locale, links=links))
    await turn.reply_privately(message)
    if not turn.is_private:
        await turn.reply_text("look-in-private")


async def _address(turn: Turn, kind: str, about: str, suffix: str) -> str | None:
    group = turn.the_group()
    link = PICTURE if kind == DARK else kind
    return turn.links.to(
        link,
        tenant_id=turn.tenant_id,
        subject=group.id,
        generation=await generation(turn.tx, turn.tenant_id, link, group.id),
        about=about,
        suffix=suffix,
    )


class AttendanceFiles:
    """Creates each file when it is requested."""

    def __init__(self, db: Database, pictures: Pictures) -> None:
        self._db = db
        self._pictures = pictures

    def answers(self) -> dict[str, Answer]:
        return {WORD: self.word, SHEET: self.sheet, PICTURE: self.picture}

    async def word(self, link: Link) -> File | None:
        return await self._made(link, attendance_year.word, _DOCX, "narvaro.docx")

    async def sheet(self, link: Link) -> File | None:
        return await self._made(link, sheet, _XLSX, "narvaro.xlsx")

    async def picture(self, link: Link) -> File | None:
        year, _, theme = link.about.partition("-")
        matrix = await self._matrix(link, year) if theme in ("", "dark") else None
        if matrix is None:
            return None
        found, days, title, group = matrix
        svg = draw(found, days, title, group.locale, Theme.DARK if theme else Theme.LIGHT)
        try:
            png = await self._pictures.png(svg)
        except PictureFailed as failed:
            log.error("an attendance could not be drawn: %s, %s rows", failed.reason, len(found))  # noqa: TRY400
            return None
        return File(png, "image/png", f"{year}.png", inline=True)

    async def _made(self, link: Link, make: Make, kind: str, name: str) -> File | None:
        matrix = await self._matrix(link, link.about)
        if matrix is None:
            return None
        found, days, title, group = matrix
        return File(await asyncio.to_thread(make, found, days, title, group.locale), kind, name)

    async def _matrix(self, link: Link, year: str) -> tuple[list[Row], list[date], str, Group] | None:
        async with self._db.read() as tx:
            group = await groups.load_heard(tx, link.tenant_id, link.subject)
            if group is None or (number := year_in(year)) is None:
                return None
            days, there = await of_year(tx, group, number)
        if not days:
            return None
        title = say(group.locale, "attendance-year-file", year=year, group=group.name)
        return attendance_year.rows(there), days, title, group


def downloads(site: Site) -> dict[str, Answer]:
    return AttendanceFiles(site.db, site.pictures).answers()


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {commands.ShowAttendanceYear: show}
