"""Forms for leaders: who has answered, the answers, and closing."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.feedback.showing import show_feedback
from bot.forms.common import enter, everybody, meant, to_group
from bot.forms.downloads import CSV, WORD
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.deadlines import rules as deadline_rules
from dialogs.deadlines.model import DeadlineStatus
from dialogs.forms import appendix, cards
from dialogs.forms.rules import Form
from dialogs.message import Message
from dialogs.text import escape_markdown
from storage import deadlines, feedback, forms
from storage.links import generation
from storage.outbox import promises as outbox


async def who_has_answered(turn: Turn, command: commands.WhoHasAnswered) -> None:
    """Tell in private who has answered, so that nobody is singled out in the group."""
    await turn.require(commands.WhoHasAnswered)
    if not command.form and await _only_a_round_is_open(turn):
        await show_feedback(turn, commands.ShowFeedback())
        return
    form = await meant(turn, command.form, is_open=False)
    if form is None:
        return
    await turn.reply_privately(Message(text=cards.state_text(form, await everybody(turn, form), turn.the_group())))
    if not turn.is_private:
        await turn.reply_text("look-in-private")


async def _only_a_round_is_open(turn: Turn) -> bool:
    """Tell the count if a feedback round is open and no form is, but never who has answered. Return whether that was
    so."""
    if await feedback.latest_round(turn.tx, turn.the_group(), is_open=True) is None:
        return False
    return not await forms.open_forms(turn.tx, turn.the_group())


async def export(turn: Turn, command: commands.ExportForm) -> None:
    await turn.require(commands.ExportForm)
    form = await meant(turn, command.form, is_open=False)
    if form is None:
        return
    await _tell_answers(turn, form)
    if not turn.is_private:
        await turn.reply_text("look-in-private")


async def _tell_answers(turn: Turn, form: Form) -> None:
    """Send the addresses of the answers as files or, without a public address, the answers as text."""
    addresses = [await _address(turn, form, kind, suffix) for kind, suffix in ((WORD, ".docx"), (CSV, ".csv"))]
    word, table = addresses
    if word is not None and table is not None:
        texts = [turn.say("form-files", title=escape_markdown(form.title), word=word, csv=table)]
    else:
        texts = appendix.messages(form, await everybody(turn, form), turn.locale)
    for text in texts:
        await turn.reply_privately(Message(text=text))


async def _address(turn: Turn, form: Form, kind: str, suffix: str) -> str | None:
    return turn.links.to(
        kind,
        tenant_id=turn.tenant_id,
        subject=form.group_id,
        generation=await generation(turn.tx, turn.tenant_id, kind, form.group_id),
        about=form.id,
        suffix=suffix,
    )


async def close(turn: Turn, command: commands.CloseForm) -> None:
    """Close the form: no more answers or reminders. The person who closes it gets the answers."""
    await turn.require(commands.CloseForm)
    found = await meant(turn, command.form)
    if found is None:
        return
    form = await enter(turn, found.id, to_change=True)
    turn.cannot_undo("undo-did-form-closed", "undo-instead-form", title=escape_markdown(form.title))
    await forms.close_form(turn.tx, turn.tenant_id, form.id, now=turn.now)
    deadline = await deadlines.load_to_change(turn.tx, turn.tenant_id, form.deadline_id or "")
    if deadline is not None and deadline.status is DeadlineStatus.ACTIVE:
        await deadlines.save_deadline(turn.tx, turn.tenant_id, deadline_rules.done_for_all(deadline))
    await outbox.refresh(turn.tx, to_group(turn, form, "form_refresh"), now=turn.now)
    await turn.reply_text("form-now-closed", title=escape_markdown(form.title))
    await _tell_answers(turn, form)


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.WhoHasAnswered: who_has_answered,
    commands.ExportForm: export,
    commands.CloseForm: close,
}
