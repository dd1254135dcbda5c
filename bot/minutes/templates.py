"""Saves a group's own template of its minutes, shows it filled in, and removes it again."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.events import SentContent
from bot.minutes import template_process
from bot.turn import Turn
from bot.web.links import WEEK, Answer, File, Link
from bot.web.site import Site
from dialogs import catalogue as commands
from dialogs.message import Message
from dialogs.minutes.document import Form
from dialogs.minutes.template_rules import TemplateProblem
from dialogs.minutes.template_words import PLACEHOLDERS, example
from dialogs.model import Refusal
from dialogs.text import escape_markdown
from storage import minutes_templates, minutes_versions
from storage import people as groups
from storage.database.engine import Database
from storage.links import generation

PREVIEW = "minutes-template"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def refusal(problem: TemplateProblem) -> Refusal:
    """Return the sentence that says what is wrong with a template, and where."""
    what, where = escape_markdown(problem.what), escape_markdown(problem.where)
    match problem.reason:
        case "unknown" | "no-list" | "is-list" | "not-allowed" | "loop-inside":
            return Refusal(f"template-{problem.reason}", what=what, where=where)
        case "syntax" | "not-closed":
            return Refusal(f"template-{problem.reason}", where=where)
        case "macro" | "external" | "entity" | "too-large":
            return Refusal(f"template-{problem.reason}", what=what)
        case _:
            return Refusal(f"template-{problem.reason}")


async def use(turn: Turn, _: commands.UseMinutesTemplate) -> None:
    """Save the template that came with these words; without a file, choose the stored one."""
    await turn.require(commands.UseMinutesTemplate)
    group = turn.the_group()
    if isinstance(turn.sent, Refusal):
        raise turn.sent
    had = await minutes_templates.has_template(turn.tx, group)
    if not isinstance(turn.sent, SentContent) or not turn.sent.template:
        if not had:
            raise Refusal("template-send-file")
        await minutes_versions.choose_form(turn.tx, group, Form.TEMPLATE)
        turn.can_undo("undo-did-minutes-form")
        await turn.reply_text("minutes-form-chosen", form=Form.TEMPLATE.value)
        return
    await minutes_templates.save_template(turn.tx, group, turn.sent.template, by=turn.person.id, now=turn.now)
    await minutes_versions.choose_form(turn.tx, group, Form.TEMPLATE)
    turn.cannot_undo("undo-did-minutes-template", "undo-instead-minutes-template")
    said = turn.say("template-replaced" if had else "template-saved", group=escape_markdown(group.name))
    await turn.reply_privately(Message(text=f"{said}\n\n{await _preview(turn)}"))


async def _preview(turn: Turn) -> str:
    """Return the sentence with the link to the template filled in, or without a link what else there is to do."""
    group = turn.the_group()
    found = turn.links.to(
        PREVIEW,
        tenant_id=turn.tenant_id,
        subject=group.id,
        generation=await generation(turn.tx, turn.tenant_id, PREVIEW, group.id),
        expires=WEEK,
        suffix=".docx",
    )
    if found is None:
        return turn.say("template-no-preview")
    return turn.say("template-preview", address=found)


async def remove(turn: Turn, _: commands.RemoveMinutesTemplate) -> None:
    await turn.require(commands.RemoveMinutesTemplate)
    group = turn.the_group()
    if not await minutes_templates.remove_template(turn.tx, group):
        raise Refusal("template-none")
    if await minutes_versions.form_of(turn.tx, group) is Form.TEMPLATE:
        await minutes_versions.choose_form(turn.tx, group, Form.NUMBERED)
    turn.cannot_undo("undo-did-minutes-template-removed", "undo-instead-minutes-template-removed")
    await turn.reply_text("template-removed")


async def show(turn: Turn, _: commands.ShowMinutesTemplate) -> None:
    """Show the template filled in, or tell how to make one."""
    await turn.require(commands.ShowMinutesTemplate)
    group = turn.the_group()
    names = ", ".join(f"`{each.words[0 if turn.locale.startswith('sv') else -1]}`" for each in PLACEHOLDERS.fields)
    how = turn.say("template-placeholders", names=names)
    if not await minutes_templates.has_template(turn.tx, group):
        await turn.reply_privately(Message(text=f"{turn.say('template-how')}\n\n{how}"))
    else:
        lines = [turn.say("template-here", group=escape_markdown(group.name)), await _preview(turn), how]
        await turn.reply_privately(Message(text="\n\n".join(lines)))
    if not turn.is_private:
        await turn.reply_text("look-in-private")


class TemplateFiles:
    """Fills in the template with invented minutes when the preview is requested."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def answers(self) -> dict[str, Answer]:
        return {PREVIEW: self.preview}

    async def preview(self, link: Link) -> File | None:
        async with self._db.read() as tx:
            group = await groups.load_heard(tx, link.tenant_id, link.subject)
            template = await minutes_templates.template_of(tx, group) if group else None
        if group is None or template is None:
            return None
        data = await template_process.filled(template, example(group.locale, items=4), group.locale)
        return File(data, _DOCX, "mall.docx")


def downloads(site: Site) -> dict[str, Answer]:
    return TemplateFiles(site.db).answers()


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.UseMinutesTemplate: use,
    commands.RemoveMinutesTemplate: remove,
    commands.ShowMinutesTemplate: show,
}
