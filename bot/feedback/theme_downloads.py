"""The targets of links about themes: the picture of the trend, and the year as a page."""

import asyncio
import logging

from bot.web.links import Answer, File, Link
from bot.web.pictures import PictureFailed, Pictures
from bot.web.site import Site
from dialogs.feedback import themes, trend, year_page
from storage import people as groups
from storage.database.engine import Database
from storage.feedback import themes as stored

log = logging.getLogger(__name__)

TREND, YEAR = "trend", "feedback-year"


class ThemeFiles:
    """Creates each file from current data when it is requested."""

    def __init__(self, db: Database, pictures: Pictures) -> None:
        self._db = db
        self._pictures = pictures

    def answers(self) -> dict[str, Answer]:
        return {TREND: self.trend, YEAR: self.year}

    async def trend(self, link: Link) -> File | None:
        async with self._db.read() as tx:
            group = await groups.load_heard(tx, link.tenant_id, link.subject)
            if group is None:
                return None
            told = await stored.told_rounds(tx, group, latest=trend.MOST_ROUNDS)
            own = await stored.own_words(tx, group)
        counted = await asyncio.to_thread(themes.tallies, told, own)
        try:
            png = await self._pictures.png(trend.draw(told, counted, locale=group.locale))
        except PictureFailed as failed:
            log.error("a trend could not be drawn: %s, %s rounds", failed.reason, len(told))  # noqa: TRY400
            return None
        return File(png, "image/png", "trend.png", inline=True)

    async def year(self, link: Link) -> File | None:
        year = link.year
        if year is None:
            return None
        async with self._db.read() as tx:
            group = await groups.load_heard(tx, link.tenant_id, link.subject)
            if group is None:
                return None
            page = await stored.year_of(tx, group, year)
        html = year_page.html(page.told, page.tallies, page.actions, group, year)
        return File(html.encode(), "text/html; charset=utf-8", f"{year}.html", inline=True)


def downloads(site: Site) -> dict[str, Answer]:
    return ThemeFiles(site.db, site.pictures).answers()
