"""The targets of a meeting's links: its calendar entry, and its agenda as a page."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.agenda.preparation_messages import AGENDA_PAGE, CALENDAR_ENTRY, addresses
from bot.web.links import Answer, File, Link, Links
from bot.web.site import Site
from dialogs.agenda.model import Agenda
from dialogs.agenda.page import as_text, page
from dialogs.meetings.model import Meeting
from dialogs.model import Group
from dialogs.year.feed import Revision, entry
from storage import agenda as agendas
from storage import meetings
from storage import people as groups
from storage import year as calendars
from storage.database.engine import Database


class AgendaFiles:
    """Creates each file from current data when it is requested."""

    def __init__(self, db: Database, links: Links, clock: Callable[[], datetime]) -> None:
        self._db = db
        self._links = links
        self._clock = clock

    def answers(self) -> dict[str, Answer]:
        return {CALENDAR_ENTRY: self.calendar_entry, AGENDA_PAGE: self.agenda_page}

    async def calendar_entry(self, link: Link) -> File | None:
        now = self._clock()
        async with self._db.read() as tx:
            found = await self._found(tx, link)
            if found is None:
                return None
            group, meeting, agenda = found
            to = await addresses(tx, self._links, group, meeting, now=now)
            revision = (await calendars.revisions(tx, link.tenant_id, [meeting.id])).get(meeting.id, Revision())
        text = as_text(agenda, meeting, group.zone, group.locale)
        data = entry(meeting, group, agenda=text, address=to.agenda, locale=group.locale, revision=revision, now=now)
        return File(data, "text/calendar; charset=utf-8", "meeting.ics")

    async def agenda_page(self, link: Link) -> File | None:
        async with self._db.read() as tx:
            found = await self._found(tx, link)
        if found is None:
            return None
        group, meeting, agenda = found
        data = page(agenda, meeting, group, group.locale).encode()
        return File(data, "text/html; charset=utf-8", "agenda.html", inline=True)

    async def _found(self, tx: AsyncConnection, link: Link) -> tuple[Group, Meeting, Agenda] | None:
        """Return the group, meeting and agenda of a link, if the bot is still in the group."""
        group = await groups.load_heard(tx, link.tenant_id, link.subject)
        meeting = await meetings.load_meeting(tx, link.tenant_id, link.about)
        if group is None or meeting is None or meeting.group_id != group.id:
            return None
        return group, meeting, await agendas.load_agenda(tx, link.tenant_id, meeting.id)


def downloads(site: Site) -> dict[str, Answer]:
    return AgendaFiles(site.db, site.links, site.clock).answers()
