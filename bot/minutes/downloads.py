"""The files of the minutes: Word, Markdown and a page, from current data until they are adopted."""

import asyncio
import logging

import msgspec
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.minutes import template_process
from bot.minutes.collecting import current
from bot.turn import Turn
from bot.web.links import WEEK, Answer, File, Link
from bot.web.site import Site
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.minutes.document import PAGE_LINK, Form, Minutes
from dialogs.minutes.pages import markdown, page
from dialogs.minutes.template_rules import TemplateProblem
from dialogs.minutes.word import word
from dialogs.minutes.word_mark import Mark, content_of
from dialogs.model import Group
from storage import meetings, minutes_templates, minutes_versions
from storage import people as groups
from storage.database.engine import Database
from storage.links import generation

log = logging.getLogger(__name__)

WORD, MARKDOWN, PAGE = "minutes-word", "minutes-markdown", PAGE_LINK
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SUFFIXES = {WORD: ".docx", MARKDOWN: ".md", PAGE: ""}


async def address(turn: Turn, kind: str, meeting: Meeting, *, lasts: bool) -> str | None:
    """Return the address of a file of the minutes; None without a public address of the bot. `lasts`: everybody in the
    group has it, so it does not expire."""
    group = turn.the_group()
    return turn.links.to(
        kind,
        tenant_id=turn.tenant_id,
        subject=group.id,
        generation=await generation(turn.tx, turn.tenant_id, kind, group.id),
        expires=None if lasts else WEEK,
        about=meeting.id,
        suffix=_SUFFIXES[kind],
    )


class MinutesFiles:
    """Creates each file when it is requested."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def answers(self) -> dict[str, Answer]:
        return {WORD: self.word, MARKDOWN: self.markdown, PAGE: self.page}

    async def word(self, link: Link) -> File | None:
        found = await self._found(link)
        if found is None:
            return None
        group, minutes, form, version = found
        mark = Mark(group.id, link.about, version, content_of(minutes), form)
        template = None
        if form is Form.TEMPLATE:
            async with self._db.read() as tx:
                template = await minutes_templates.template_of(tx, group)
        data = await _word(minutes, mark, template, group)
        return File(data, _DOCX, "minnesanteckningar.docx")

    async def markdown(self, link: Link) -> File | None:
        found = await self._found(link)
        if found is None:
            return None
        return File(
            markdown(found[1], found[0].locale).encode(), "text/markdown; charset=utf-8", "minnesanteckningar.md"
        )

    async def page(self, link: Link) -> File | None:
        found = await self._found(link)
        if found is None:
            return None
        data = page(found[1], found[0].locale).encode()
        return File(data, "text/html; charset=utf-8", "minnesanteckningar.html", inline=True)

    async def _found(self, link: Link) -> tuple[Group, Minutes, Form, int] | None:
        async with self._db.read() as tx:
            return await load(tx, link)


async def _word(minutes: Minutes, mark: Mark, template: bytes | None, group: Group) -> bytes:
    """Return the Word file beside the event loop: a long document takes a moment."""
    if template is not None:
        try:
            return await template_process.filled(template, minutes, group.locale, mark=mark.written())
        except TemplateProblem as problem:
            # The minutes matter more than their looks.
            log.error("a template could not be filled in: group=%s %s", group.id, problem.reason)  # noqa: TRY400
            mark = msgspec.structs.replace(mark, form=Form.NUMBERED)
    return await asyncio.to_thread(word, minutes, mark.form, group.locale, mark=mark.written())


async def load(tx: AsyncConnection, link: Link) -> tuple[Group, Minutes, Form, int] | None:
    """Return the group, the minutes, their form and the number of their version (0 for a draft), if the bot is still in
    the group."""
    group = await groups.load_heard(tx, link.tenant_id, link.subject)
    meeting = await meetings.load_meeting(tx, link.tenant_id, link.about)
    if group is None or meeting is None or meeting.group_id != group.id or meeting.status is MeetingStatus.CANCELLED:
        return None
    minutes, adopted = await current(tx, group, meeting)
    form = await minutes_versions.form_of(tx, group) or Form.NUMBERED
    return group, minutes, form, adopted.number if adopted else 0


def downloads(site: Site) -> dict[str, Answer]:
    return MinutesFiles(site.db).answers()
