"""Item annotations: lines under an item that are not part of the agenda."""

from collections import defaultdict

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.web.links import Links
from dialogs.agenda.model import Agenda, AgendaItem, ItemStatus
from dialogs.forwarding import cards as forwarding
from dialogs.forwarding.model import Forwarding, ForwardingStatus
from dialogs.minutes import document_cards, following
from dialogs.minutes.document import PAGE_LINK, item_of_previous
from dialogs.model import Group, ItemId, MeetingId
from dialogs.table_round import cards as table_round
from dialogs.table_round.rules import round_of
from storage import forwarding as forwardings
from storage import meetings, minutes, minutes_versions
from storage import table_round as table_rounds
from storage.links import generation


async def beneath(tx: AsyncConnection, group: Group, agenda: Agenda, links: Links) -> dict[ItemId, list[str]]:
    """Return the lines under each item, as Markdown: the group that sent it, answers of the table round, open tasks of
    earlier meetings, the adopted minutes of the meeting before, and its state in other groups."""
    lines: dict[ItemId, list[str]] = defaultdict(list)
    for item in agenda.all_items:
        if item.sent_from is not None:
            lines[item.id].append(forwarding.came_from(item.sent_from, group.locale))
    if (round_item := round_of(agenda)) is not None:
        told = await table_rounds.answers(tx, group, agenda.meeting_id)
        lines[round_item.id] += table_round.under_item(told, group.locale)
    if (task_item := following.item_of(agenda)) is not None:
        meeting = await meetings.load_meeting(tx, group.tenant_id, agenda.meeting_id)
        given = await minutes.tasks_of(tx, group, before=meeting.starts_at) if meeting else []
        tasks = [(each.outcome, each.meeting.starts_at.astimezone(group.zone).date()) for each in given]
        lines[task_item.id] += following.under_item(tasks, group.locale)
    if (old := item_of_previous(agenda)) is not None:
        lines[old.id] += await _previous_minutes(tx, group, agenda.meeting_id, old, links)
    sent_on: dict[ItemId, list[Forwarding]] = defaultdict(list)
    now_is = await forwardings.carried_from(tx, group.tenant_id, [item.id for item in agenda.all_items])
    for sent in await forwardings.of_items(tx, group.tenant_id, list(now_is)):
        if sent.from_group == group.id and sent.status is not ForwardingStatus.WITHDRAWN:
            sent_on[now_is[sent.item]].append(sent)
    for item_id, those in sent_on.items():
        lines[item_id] += forwarding.under_item(those, group.locale)
    return dict(lines)


async def _previous_minutes(
    tx: AsyncConnection, group: Group, meeting_id: MeetingId, item: AgendaItem, links: Links
) -> list[str]:
    """Return the line about the minutes of the meeting before, once they are adopted. The link is left out where it is
    among the item's material."""
    meeting = await meetings.load_meeting(tx, group.tenant_id, meeting_id)
    before = await minutes_versions.adopted_before(tx, group, meeting) if meeting else None
    if before is None:
        return []
    kept = await generation(tx, group.tenant_id, PAGE_LINK, group.id)
    address = links.to(
        PAGE_LINK, tenant_id=group.tenant_id, subject=group.id, generation=kept, expires=None, about=before.id
    )
    listed = any(each.address == address for each in item.material)
    day = before.starts_at.astimezone(group.zone).date()
    filed = item.status is ItemStatus.DONE
    return [document_cards.previous_line(day, group.locale, filed=filed, address=None if listed else address)]
