"""Shows leaders the attendance of a year by organisation, and gives it as a Word file."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, time
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.turn import Turn
from bot.web.links import Answer, File, Link
from bot.web.site import Site
from dialogs import commands
from dialogs.meetings.model import MeetingStatus
from dialogs.meetings.rules import local_instant
from dialogs.message import Message
from dialogs.minutes import attendance_year
from dialogs.minutes.attendance import Attendance, attendance
from dialogs.model import Group, Refusal
from dialogs.texts import say
from storage import meetings, minutes, minutes_versions
from storage import people as groups
from storage.database.engine import Database
from storage.links import generation

WORD = "attendance-word"
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
    await turn.require(commands.ShowAttendanceYear)
    group, year = turn.the_group(), command.year or turn.today.year
    days, there = await of_year(turn.tx, group, year)
    if not days:
        raise Refusal("attendance-year-none", year=str(year))
    text = attendance_year.in_words(attendance_year.rows(there), days, year, turn.locale)
    address = turn.links.to(
        WORD,
        tenant_id=turn.tenant_id,
        subject=group.id,
        generation=await generation(turn.tx, turn.tenant_id, WORD, group.id),
        about=str(year),
        suffix=".docx",
    )
    if address is not None:
        text += f"\n\n[{turn.say('minutes-link-word')}]({address})"
    await turn.reply_privately(Message(text=text))
    if not turn.is_private:
        await turn.reply_text("look-in-private")


class AttendanceFiles:
    """Creates the file when it is requested."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def answers(self) -> dict[str, Answer]:
        return {WORD: self.word}

    async def word(self, link: Link) -> File | None:
        async with self._db.read() as tx:
            group = await groups.load_heard(tx, link.tenant_id, link.subject)
            if group is None or not link.about.isdecimal():
                return None
            days, there = await of_year(tx, group, int(link.about))
        if not days:
            return None
        title = say(group.locale, "attendance-year-file", year=link.about, group=group.name)
        found = attendance_year.rows(there)
        data = await asyncio.to_thread(attendance_year.word, found, days, title, group.locale)
        return File(data, _DOCX, "narvaro.docx")


def downloads(site: Site) -> dict[str, Answer]:
    return AttendanceFiles(site.db).answers()


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {commands.ShowAttendanceYear: show}
