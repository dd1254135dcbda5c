"""Functions that the handlers of forms share: which form is meant, who is asked, and the group's card."""

from collections.abc import Iterable

from msgspec import Struct

from bot.forms.messages import card_key
from bot.turn import Turn
from dialogs.forms import cards, rules
from dialogs.forms.rules import Form, Respondent
from dialogs.model import Refusal
from storage import forms
from storage.database.engine import lock, new_id
from storage.outbox import promises as outbox
from storage.outbox.promises import Promise


async def enter(turn: Turn, form_id: str, *, to_change: bool = False) -> Form:
    if to_change:
        # A form that is being closed accepts no more answers.
        await lock(turn.tx, f"form:{form_id}")
    form = await forms.load_form(turn.tx, turn.tenant_id, form_id)
    if form is None:
        raise Refusal("form-gone")
    await turn.enter(form.group_id)
    if form.closed_at is not None:
        raise Refusal("form-closed")
    return form


WHICH = "form-which"
"""The kind of the question which form was meant."""


class Typed(Struct):
    """The text that waits until its writer has chosen a form."""

    text: str


async def meant(turn: Turn, words: str, *, is_open: bool = True, questions: Iterable[int] = ()) -> Form | None:
    """Return the form of a command; None if several fit, and the writer was asked.

    `words` come from the form's title. `is_open`: closed forms do not count. `questions` are the numbers of the
    questions in the command. Raises Refusal if the group has no such form.
    """
    group = turn.the_group()
    found = await forms.open_forms(turn.tx, group)
    if not found and not is_open and (latest := await forms.latest_form(turn.tx, group)) is not None:
        return latest
    if not found:
        raise Refusal("form-none-open" if is_open else "form-none")
    form = found[0] if len(found) == 1 else rules.meant(found, words, questions)
    if form is None:
        confirmation = await turn.save_confirmation(WHICH, Typed(turn.text), group_id=group.id)
        await turn.reply(cards.which_form_message(found, turn.locale, confirmation=confirmation))
    return form


async def everybody(turn: Turn, form: Form) -> list[Respondent]:
    """Return all answer units that are asked or have answered, with their answers."""
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
