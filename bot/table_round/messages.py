"""Messages of the table round, composed from the answers at the send."""

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.renderer import Composer, Hold, NotNeeded, Rendered
from dialogs.deliveries.subjects import Subject
from dialogs.meetings.model import Meeting
from dialogs.model import Group
from dialogs.table_round import cards, rules
from dialogs.table_round.model import TableRoundAnswer
from storage import agenda as agendas
from storage import meetings
from storage import people as groups
from storage import table_round as table_rounds
from storage.outbox.promises import Delivery

ASK = "table_round_ask"
"""To a member, unasked: which news has your organisation?"""
POST = "table_round_post"
"""The kind of the post in the group for people whom the question did not reach."""
FORM = "table_round_form"
"""The question on request, with the person's earlier answer."""

AGAIN = timedelta(minutes=5)
"""How long the post waits for people who are still being tried."""


def subject(meeting: Meeting) -> str:
    return Subject("table_round", meeting.id).key


async def _load(
    tx: AsyncConnection, delivery: Delivery, now: datetime
) -> tuple[Meeting, Group, list[TableRoundAnswer]] | None:
    """Return the meeting, its group and the answers, if it still accepts answers; else None."""
    meeting = await meetings.load_meeting(tx, delivery.tenant_id, delivery.subject.id)
    group = await groups.load_group(tx, delivery.tenant_id, meeting.group_id) if meeting else None
    if meeting is None or group is None or not rules.is_open(meeting, now=now):
        return None
    if rules.round_of(await agendas.load_agenda(tx, delivery.tenant_id, meeting.id)) is None:
        return None
    return meeting, group, await table_rounds.answers(tx, group, meeting.id)


async def compose_ask(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Rendered | NotNeeded:
    """Compose the question. Not for a person who has left, or whose organisation has answered."""
    found = await _load(tx, delivery, now)
    if found is None:
        return NotNeeded()
    meeting, group, told = found
    silent = rules.silent(await groups.roster(tx, group), told)
    member = next((one for each in silent for one in each.people if one.person.id == delivery.person_id), None)
    if member is None:
        return NotNeeded()
    return Rendered(cards.ask_message(meeting, group, member))


async def compose_post(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Rendered | Hold | NotNeeded:
    """Compose one post for all people whom the bot could not reach in private, when that is known of everybody."""
    found = await _load(tx, delivery, now)
    if found is None:
        return NotNeeded()
    meeting, group, told = found
    unreached = await table_rounds.unreached(tx, delivery.tenant_id, delivery.subject_key, kind=ASK)
    if unreached.waits:
        return Hold(now + AGAIN)
    silent = rules.silent(await groups.roster(tx, group), told)
    people = [one for each in silent for one in each.people if one.person.id in unreached.people]
    people.sort(key=lambda member: member.person.name)
    return Rendered(cards.aloud_message(meeting, group, people)) if people else NotNeeded()


async def compose_form(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Rendered | NotNeeded:
    found = await _load(tx, delivery, now)
    if found is None or delivery.person_id is None:
        return NotNeeded()
    meeting, group, told = found
    member = await groups.find_member(tx, group, delivery.person_id)
    if member is None:
        return NotNeeded()
    own = next((each.text for each in told if each.person_id == delivery.person_id), "")
    return Rendered(cards.ask_message(meeting, group, member, text=own))


COMPOSERS: dict[str, Composer] = {ASK: compose_ask, POST: compose_post, FORM: compose_form}
