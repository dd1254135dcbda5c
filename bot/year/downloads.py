"""The targets of links about a group's year: the wheel as a picture, and the calendar feeds."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.web.links import Answer, File, Link
from bot.web.pictures import PictureFailed, Pictures
from bot.web.site import Site
from dialogs.deadlines import owners
from dialogs.meetings.model import Meeting
from dialogs.model import Group
from dialogs.texts import say
from dialogs.year.drawing import draw
from dialogs.year.feed import Entries, feed
from dialogs.year.layout import lay_out
from dialogs.year.rules import Mark, marks_of
from storage import deadlines
from storage import people as groups
from storage import year as calendars
from storage.database.engine import Database

log = logging.getLogger(__name__)

WHEEL, OWN_CALENDAR, GROUP_CALENDAR = "wheel", "calendar-own", "calendar-group"
PAST = timedelta(days=400)
"""The age of the oldest meetings in a feed."""


async def marks_in(tx: AsyncConnection, group: Group, year: int, *, now: datetime) -> list[Mark]:
    """Return the marks of the group's `year`, in its language and zone."""
    # One more day on each side, because the year begins and ends by the group's clock.
    start, end = datetime(year, 1, 1, tzinfo=group.zone), datetime(year + 1, 1, 1, tzinfo=group.zone)
    return marks_of(
        await calendars.meetings_between(tx, group, start=start, end=end),
        await deadlines.deadlines_of(tx, group),
        year=year,
        zone=group.zone,
        locale=group.locale,
        today=now.astimezone(group.zone).date(),
    )


class YearFiles:
    """Creates each file from current data when it is requested."""

    def __init__(self, db: Database, pictures: Pictures, clock: Callable[[], datetime]) -> None:
        self._db = db
        self._pictures = pictures
        self._clock = clock

    def answers(self) -> dict[str, Answer]:
        return {WHEEL: self.wheel, OWN_CALENDAR: self.own_calendar, GROUP_CALENDAR: self.group_calendar}

    async def wheel(self, link: Link) -> File | None:
        """Return the picture of the link's year, if the bot is still in the group."""
        year, now = link.year, self._clock()
        if year is None:
            return None
        async with self._db.read() as tx:
            group = await groups.load_heard(tx, link.tenant_id, link.subject)
            if group is None:
                return None
            marks = await marks_in(tx, group, year, now=now)
        today = now.astimezone(group.zone).date()
        layout = lay_out(marks, year=year, today=today, locale=group.locale)
        try:
            png = await self._pictures.png(draw(layout, today=today, locale=group.locale))
        except PictureFailed as failed:
            log.error("a wheel could not be drawn: %s, %s marks", failed.reason, len(marks))  # noqa: TRY400
            return None
        return File(png, "image/png", f"{year}.png", inline=True)

    async def group_calendar(self, link: Link) -> File | None:
        now = self._clock()
        async with self._db.read() as tx:
            group = await groups.load_heard(tx, link.tenant_id, link.subject)
            if group is None:
                return None
            entries = Entries(
                group, await self._meetings(tx, group, now), tuple(await deadlines.deadlines_of(tx, group))
            )
            return await self._feed(tx, link.tenant_id, [entries], group.locale, group.name, now)

    async def own_calendar(self, link: Link) -> File | None:
        """Return the feed of all groups that the person is in now, with their own deadlines that they have not done."""
        now = self._clock()
        async with self._db.read() as tx:
            entries: list[Entries] = []
            for group in await groups.groups_of(tx, link.tenant_id, link.subject):
                found = await groups.find_member(tx, group, link.subject)
                if found is None:
                    continue
                theirs = [
                    # As one day, their own, whatever days others have.
                    replace(each, due_on=owners.next_for(each, found), assignments=())
                    for each in await deadlines.deadlines_of(tx, group)
                    if (found.is_member or not owners.is_for_group(each))
                    and owners.concerns(each, found)
                    and not owners.is_done_by(each, found)
                ]
                if not entries:
                    theirs += await deadlines.private_deadlines(tx, link.tenant_id, link.subject)
                entries.append(Entries(group, await self._meetings(tx, group, now), tuple(theirs)))
            if not entries:
                return None
            locale = entries[0].group.locale
            return await self._feed(tx, link.tenant_id, entries, locale, say(locale, "calendar-own-name"), now)

    async def _meetings(self, tx: AsyncConnection, group: Group, now: datetime) -> tuple[Meeting, ...]:
        return tuple(await calendars.meetings_between(tx, group, start=now - PAST))

    async def _feed(
        self, tx: AsyncConnection, tenant_id: str, entries: list[Entries], locale: str, name: str, now: datetime
    ) -> File:
        ids = [each.id for of in entries for each in of.meetings] + [each.id for of in entries for each in of.deadlines]
        revisions = await calendars.revisions(tx, tenant_id, ids)
        data = feed(entries, name=name, locale=locale, revisions=revisions, now=now)
        return File(data, "text/calendar; charset=utf-8", "calendar.ics")


def downloads(site: Site) -> dict[str, Answer]:
    return YearFiles(site.db, site.pictures, site.clock).answers()
