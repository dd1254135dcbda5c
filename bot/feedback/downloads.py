"""The targets of a closed round's links: the section for the minutes as a Word file and as Markdown."""

import asyncio

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.web.links import Answer, File, Link
from bot.web.site import Site
from dialogs.feedback import section
from dialogs.feedback.model import FeedbackRound
from dialogs.feedback.rules import Signed
from dialogs.feedback.word import word
from dialogs.model import Group
from dialogs.texts import say
from dialogs.texts.calendar import long_day
from storage import feedback, meetings
from storage import people as groups
from storage.database.engine import Database

WORD, MARKDOWN = "section-word", "section-markdown"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class SectionFiles:
    """Creates each file from the present section when it is requested: hidden statements are in no file."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def answers(self) -> dict[str, Answer]:
        return {WORD: self.word, MARKDOWN: self.markdown}

    async def word(self, link: Link) -> File | None:
        found = await self._found(link)
        if found is None:
            return None
        group, closed, said, title = found
        # Some thousand paragraphs take a moment, and other requests go on meanwhile.
        data = await asyncio.to_thread(word, said, group.locale, asks=closed.third, title=title)
        return File(data, _DOCX, _name("docx"))

    async def markdown(self, link: Link) -> File | None:
        found = await self._found(link)
        if found is None:
            return None
        group, closed, said, title = found
        text = section.markdown(said, group.locale, asks=closed.third, title=title)
        return File(text.encode(), "text/markdown; charset=utf-8", _name("md"))

    async def _found(self, link: Link) -> tuple[Group, FeedbackRound, list[Signed], str] | None:
        async with self._db.read() as tx:
            group = await groups.load_heard(tx, link.tenant_id, link.subject)
            closed = await feedback.load_round(tx, link.tenant_id, link.about)
            if group is None or closed is None or closed.group_id != group.id or closed.closed_at is None:
                return None
            said = section.kept(await feedback.statements(tx, link.tenant_id, closed.id))
            title = await _title(tx, group, closed)
        return (group, closed, said, title) if said else None


async def _title(tx: AsyncConnection, group: Group, closed: FeedbackRound) -> str:
    meeting = await meetings.load_meeting(tx, group.tenant_id, closed.meeting_id)
    day = (meeting.starts_at if meeting else closed.opened_at).astimezone(group.zone).date()
    return say(group.locale, "feedback-file-title", day=long_day(day, group.locale))


def _name(suffix: str) -> str:
    return f"driv-och-hinder.{suffix}"


def downloads(site: Site) -> dict[str, Answer]:
    return SectionFiles(site.db).answers()
