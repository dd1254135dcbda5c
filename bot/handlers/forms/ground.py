"""What the handlers of forms share: which form is meant, who is asked, and the group's card."""

from bot.compose.forms import card_key
from bot.handlers.turn import Turn
from dialogs.forms import rules
from dialogs.forms.rules import Form, Respondent
from dialogs.model import Refusal
from storage import forms, outbox
from storage.database import lock, new_id
from storage.outbox import Promise


async def enter(turn: Turn, form_id: str, *, to_change: bool = False) -> Form:
    if to_change:
        # A form that is being closed takes no answer more.
        await lock(turn.tx, f"form:{form_id}")
    form = await forms.load_form(turn.tx, turn.tenant_id, form_id)
    if form is None:
        raise Refusal("form-gone")
    await turn.enter(form.group_id)
    if form.closed_at is not None:
        raise Refusal("form-closed")
    return form


async def newest(turn: Turn, *, is_open: bool = True) -> Form:
    form = await forms.latest_form(turn.tx, turn.the_group(), is_open=is_open)
    if form is None:
        raise Refusal("form-none-open" if is_open else "form-none")
    return form


async def everybody(turn: Turn, form: Form) -> list[Respondent]:
    """All who are asked or have answered, with what they have."""
    return rules.joined(form, await turn.members(), await forms.answered(turn.tx, turn.tenant_id, form.id))


def to_group(turn: Turn, form: Form, kind: str) -> Promise:
    group = turn.the_group()
    return Promise(
        kind=kind,
        tenant_id=turn.tenant_id,
        subject_key=card_key(form.id),
        occurrence="" if kind == "form_post" else new_id(),
        target=outbox.TO_CONVERSATION,
        conversation=group.conversation,
        group_id=group.id,
        due_at=turn.now,
    )
