"""The targets of an invitation's links: its calendar entry, and the list of who has signed up."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.occasions.messages import CALENDAR_ENTRY, CSV, SHEET
from bot.web.links import Answer, File, Link
from bot.web.site import Site
from dialogs.model import Group
from dialogs.occasions import rules
from dialogs.occasions.files import entry, sheet, table
from dialogs.occasions.model import Invitation
from storage import occasions
from storage import people as groups
from storage.database.engine import Database

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class OccasionFiles:
    """Creates each file from current data when it is requested."""

    def __init__(self, db: Database, clock: Callable[[], datetime]) -> None:
        self._db = db
        self._clock = clock

    def answers(self) -> dict[str, Answer]:
        return {CALENDAR_ENTRY: self.calendar_entry, CSV: self.csv, SHEET: self.sheet}

    async def calendar_entry(self, link: Link) -> File | None:
        async with self._db.read() as tx:
            found = await self._found(tx, link)
        if found is None:
            return None
        invitation, group = found
        return File(entry(invitation, group, now=self._clock()), "text/calendar; charset=utf-8", "invitation.ics")

    async def csv(self, link: Link) -> File | None:
        found = await self._listed(link)
        if found is None:
            return None
        _, group, listed = found
        return File(table(listed, group.locale), "text/csv; charset=utf-8", "signed-up.csv")

    async def sheet(self, link: Link) -> File | None:
        found = await self._listed(link)
        if found is None:
            return None
        invitation, group, listed = found
        # A long list takes a moment, and other requests go on meanwhile.
        data = await asyncio.to_thread(sheet, listed, invitation.title, group.locale)
        return File(data, _XLSX, "signed-up.xlsx")

    async def _listed(self, link: Link) -> tuple[Invitation, Group, list[tuple[str, str, bool | None]]] | None:
        async with self._db.read() as tx:
            found = await self._found(tx, link)
            if found is None:
                return None
            invitation, group = found
            answers = await occasions.answers(tx, link.tenant_id, invitation.id)
            return invitation, group, rules.listed(await groups.roster(tx, group), answers)

    async def _found(self, tx: AsyncConnection, link: Link) -> tuple[Invitation, Group] | None:
        group = await groups.load_heard(tx, link.tenant_id, link.subject)
        invitation = await occasions.load(tx, link.tenant_id, link.about)
        if group is None or invitation is None or invitation.group_id != group.id:
            return None
        return invitation, group


def downloads(site: Site) -> dict[str, Answer]:
    return OccasionFiles(site.db, site.clock).answers()
