"""Saves the answers to a form, and marks its deadline when the form is done."""

from collections.abc import Mapping

from bot.deadlines.common import me
from bot.forms.common import everybody, to_group
from bot.turn import Turn
from dialogs.deadlines import owners
from dialogs.deadlines import rules as deadline_rules
from dialogs.deadlines.model import DeadlineStatus
from dialogs.forms.rules import Answer, Form, Per, Respondent
from dialogs.text import escape_markdown
from storage import deadlines, forms
from storage.outbox import promises as outbox


async def save(turn: Turn, form: Form, respondent: Respondent, given: Mapping[int, Answer]) -> list[int]:
    """Save these answers. Return the numbers of the open questions; if there are none, the answer unit is done."""
    answers = {**respondent.answers, **given}
    left = [number for number in range(1, len(form.questions) + 1) if not answers.get(number)]
    await save_given(turn, form, respondent, given, done=not left)
    return left


async def save_given(
    turn: Turn, form: Form, respondent: Respondent, given: Mapping[int, Answer], *, done: bool
) -> None:
    """Save these answers. `done`: the answer unit has gone through all questions."""
    own = turn.person.id if form.per is Per.PERSON else None
    turn.cannot_undo("undo-did-form-answer", "undo-instead-form-answer", title=escape_markdown(form.title))
    await forms.save_answers(turn.tx, turn.tenant_id, form.id, respondent.key, given, person_id=own)
    if not done:
        return
    await forms.mark_done(turn.tx, turn.tenant_id, form.id, respondent.key, now=turn.now)
    await _mark_deadline(turn, form)
    await outbox.refresh(turn.tx, to_group(turn, form, "form_refresh"), now=turn.now)


async def _mark_deadline(turn: Turn, form: Form) -> None:
    """Mark the form's deadline as done for this answer unit; for discussion groups, when all are done."""
    deadline = await deadlines.load_to_change(turn.tx, turn.tenant_id, form.deadline_id or "")
    if deadline is None or deadline.status is not DeadlineStatus.ACTIVE:
        return
    if form.per is Per.GROUP:
        if not all(each.done for each in await everybody(turn, form)):
            return
        marked = deadline_rules.done_for_all(deadline)
    elif owners.concerns(deadline, me(turn)) and not owners.is_done_by(deadline, me(turn)):
        marked = deadline_rules.done_by(deadline, me(turn), await turn.members(), now=turn.now)
    else:
        return
    await deadlines.save_deadline(turn.tx, turn.tenant_id, marked)
