"""The targets of a form's links: its answers as an appendix in Word, and as a table for a spreadsheet."""

import asyncio

from bot.web.links import Answer, File, Link
from bot.web.site import Site
from dialogs.forms import appendix, rules
from dialogs.forms.rules import Form, Respondent
from dialogs.model import Group
from storage import forms
from storage import people as groups
from storage.database.engine import Database

WORD, CSV = "form-word", "form-csv"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class FormFiles:
    """Creates each file from the current answers when it is requested."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def answers(self) -> dict[str, Answer]:
        return {WORD: self.word, CSV: self.csv}

    async def word(self, link: Link) -> File | None:
        found = await self._found(link)
        if found is None:
            return None
        form, group, respondents = found
        # Some thousand paragraphs take a moment, and other requests go on meanwhile.
        data = await asyncio.to_thread(appendix.word, form, respondents, group.locale)
        return File(data, _DOCX, "answers.docx")

    async def csv(self, link: Link) -> File | None:
        found = await self._found(link)
        if found is None:
            return None
        form, group, respondents = found
        return File(appendix.table(form, respondents, group.locale), "text/csv; charset=utf-8", "answers.csv")

    async def _found(self, link: Link) -> tuple[Form, Group, list[Respondent]] | None:
        async with self._db.read() as tx:
            group = await groups.load_heard(tx, link.tenant_id, link.subject)
            form = await forms.load_form(tx, link.tenant_id, link.about)
            if group is None or form is None or form.group_id != group.id:
                return None
            roster = await groups.roster(tx, group)
            return form, group, rules.joined(form, roster, await forms.answered(tx, link.tenant_id, form.id))


def downloads(site: Site) -> dict[str, Answer]:
    return FormFiles(site.db).answers()
