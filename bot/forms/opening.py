"""Setting up forms: the questions are shown as the bot read them, and the form opens after a yes."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from msgspec import structs

from bot.deadlines.create import create
from bot.events import Answer, ShowCard
from bot.forms.common import to_group
from bot.registry import Confirmation
from bot.turn import OfConfirmation, Turn, read
from dialogs import catalogue as commands
from dialogs.deadlines import drafts
from dialogs.deadlines.drafts import Draft as DeadlineDraft
from dialogs.deadlines.model import Assignment
from dialogs.forms import cards, rules
from dialogs.forms.heading import read_head
from dialogs.forms.reading import read_questions
from dialogs.forms.rules import Draft, Per
from dialogs.meetings.cards import settled_card
from dialogs.model import Member, Refusal
from dialogs.text import escape_markdown
from storage import forms
from storage.confirmations import load_confirmation, take_confirmation

KIND = "form"
USUAL_GROUPS = 4


async def set_up(turn: Turn, command: commands.SetUpForm) -> None:
    """Show the questions of the paste. Nobody is asked before a yes."""
    group = turn.the_group()
    await turn.require(commands.SetUpForm)
    head = read_head(command.head, today=turn.today)
    questions = rules.checked(read_questions(command.text))
    groups = head.groups or (USUAL_GROUPS if command.discussion else 0)
    if groups > rules.MOST_GROUPS:
        raise Refusal("form-groups-many", most=rules.MOST_GROUPS)
    draft = Draft(
        title=head.title or turn.say("form-title-discussion" if command.discussion else "form-title"),
        questions=questions,
        due_on=drafts.checked_day(head.due_on or rules.usual_day(turn.today, group.deadlines), today=turn.today),
        per=head.per or (Per.GROUP if groups else Per.PERSON),
        groups=groups,
        final_on=head.final_on,
    )
    confirmation = await turn.save_confirmation(KIND, draft, group_id=group.id)
    roster = await turn.members()
    await turn.reply(
        cards.preview_message(
            draft,
            group,
            confirmation,
            organisations=len(rules.organisations(roster)),
            members=sum(member.is_member for member in roster),
        )
    )


class _Chosen(OfConfirmation):
    per: Per | None = None
    """None: as the preview suggested."""


async def _taken(turn: Turn, confirmation_id: str) -> Draft:
    """Return the pasted draft, and mark its question as answered. The person must lead the group."""
    waiting = await load_confirmation(turn.tx, turn.tenant_id, confirmation_id, Draft)
    if waiting.kind != KIND or waiting.group_id is None:
        raise Refusal("proposal-settled")
    await turn.enter(waiting.group_id)
    await turn.require(commands.SetUpForm)
    return (await take_confirmation(turn.tx, turn.tenant_id, confirmation_id, Draft, now=turn.now)).content


async def open_form(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Open the form: a deadline with reminders for those who answer, and a card in the group."""
    chosen = read(data, _Chosen)
    draft = await _taken(turn, chosen.confirmation)
    draft = structs.replace(draft, per=chosen.per or draft.per)
    group = turn.the_group()
    roster = await turn.members()
    if draft.per is Per.ORGANISATION and not rules.organisations(roster):
        raise Refusal("form-no-organisations")
    title = turn.say("form-deadline-title", title=draft.title)[: drafts.LONGEST_TITLE]
    deadline = await create(
        turn,
        DeadlineDraft(title, draft.due_on, assignees=_assignees(draft, roster), final_on=draft.final_on),
        quietly=True,
    )
    opened = await forms.open_form(turn.tx, group, draft, deadline_id=deadline.id, by=turn.person.id, now=turn.now)
    await turn.promise(to_group(turn, opened, "form_post"))
    turn.can_undo("undo-did-form", title=escape_markdown(draft.title))
    turn.can_undo_by("deadline_remove_yes", {"deadline": deadline.id})
    said = turn.say("form-opened", title=escape_markdown(draft.title), label=deadline.label)
    return ShowCard(settled_card(said), settles=True)


def _assignees(draft: Draft, roster: Sequence[Member]) -> tuple[Assignment, ...]:
    if draft.per is Per.ORGANISATION:
        return tuple(Assignment(name=each, organisation=each) for each in rules.organisations(roster))
    if draft.per is Per.PERSON:
        members = [member.person for member in roster if member.is_member]
        return tuple(Assignment(person.id, person.name) for person in members) or (Assignment(),)
    return (Assignment(),)


async def drop(turn: Turn, data: Mapping[str, Any]) -> Answer:
    await _taken(turn, read(data, _Chosen).confirmation)
    return ShowCard(settled_card(turn.say("form-dropped")), settles=True)


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {commands.SetUpForm: set_up}
CONFIRMATIONS = (Confirmation(KIND, yes=open_form, no=drop),)
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "form_open": open_form,
    "form_drop": drop,
}
