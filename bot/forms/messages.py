"""Messages of a form: its card in the group, kept current, and its first page to a person."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.renderer import Composer, NotNeeded, Rendered
from dialogs.deliveries.subjects import Subject
from dialogs.forms import cards, rules
from dialogs.forms.rules import Form, Per, Respondent
from dialogs.limits import MOST_MENTIONS
from dialogs.message import Mention, Message
from dialogs.model import Group, Member, Refusal
from storage import deadlines, forms
from storage import people as groups
from storage.outbox import promises as outbox
from storage.outbox.promises import Delivery


def card_key(form_id: str) -> str:
    """Return the key of a form's card, which is also the subject of all its promises."""
    return Subject("form", form_id).key


async def _load(tx: AsyncConnection, delivery: Delivery) -> tuple[Form, Group] | None:
    form = await forms.load_form(tx, delivery.tenant_id, delivery.subject.id)
    group = await groups.load_group(tx, delivery.tenant_id, form.group_id) if form else None
    if form is None or group is None:
        return None
    # The deadline may have moved since.
    deadline = await deadlines.load_deadline(tx, delivery.tenant_id, form.deadline_id or "")
    return (replace(form, due_on=deadline.due_on) if deadline else form), group


async def _asked(tx: AsyncConnection, form: Form, group: Group, roster: list[Member]) -> list[Respondent]:
    return rules.joined(form, roster, await forms.answered(tx, group.tenant_id, form.id))


async def compose_post(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Rendered | NotNeeded:
    """Compose the form's card as a new post that mentions the members: nobody notices a card alone."""
    found = await _load(tx, delivery)
    if found is None or found[0].closed_at is not None:
        return NotNeeded()
    form, group = found
    roster = await groups.roster(tx, group)
    mentions = [Mention(member.person.platform_id, member.person.name) for member in roster if member.is_member]
    message = cards.form_message(form, group, await _asked(tx, form, group, roster), mentions[:MOST_MENTIONS])
    return Rendered(message, card_key=delivery.subject_key)


async def compose_refresh(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Rendered | NotNeeded:
    posted = await outbox.posted(tx, delivery.tenant_id, delivery.subject_key)
    found = await _load(tx, delivery)
    if posted is None or found is None:
        return NotNeeded()
    form, group = found
    asked = await _asked(tx, form, group, await groups.roster(tx, group))
    return Rendered(cards.form_message(form, group, asked), replaces=posted.activity_id, card_key=delivery.subject_key)


async def compose_page(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Rendered | NotNeeded:
    """Compose the first page for one person, with their answers. No part of it may go to the group."""
    found = await _load(tx, delivery)
    if found is None or delivery.person_id is None or found[0].closed_at is not None:
        return NotNeeded()
    form, group = found
    summary = form.title
    if form.per is Per.GROUP:
        reader = await groups.read_by(tx, group, delivery.person_id)
        return Rendered(Message(card=cards.which_group_card(form, reader.locale), summary=summary))
    member = await groups.find_member(tx, group, delivery.person_id)
    if member is None:
        return NotNeeded()
    group = groups.for_reader(group, member.person)
    try:
        known = await forms.respondent_keys(tx, delivery.tenant_id, form.id)
        key = rules.respondent_of(form, member, None, await groups.roster(tx, group), known)
    except Refusal as refusal:
        return Rendered(Message(text=cards.refused(refusal, group.locale)))
    name = member.person.name if form.per is Per.PERSON else key
    answers = await forms.answers_of(tx, delivery.tenant_id, form.id, key)
    card = cards.page_card(form, 1, Respondent(key, name, answers), answers, group.locale)
    return Rendered(Message(card=card, summary=summary))


COMPOSERS: dict[str, Composer] = {
    "form_post": compose_post,
    "form_refresh": compose_refresh,
    "form_page": compose_page,
}
