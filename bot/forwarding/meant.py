"""Finds the meeting of an item that is forwarded, and the forwardings of a number."""

from bot.agenda.common import meeting_meant
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.agenda.rules import item_at
from dialogs.forwarding.model import Forwarding
from dialogs.meetings.meant import latest_if_none_comes
from dialogs.meetings.model import Meeting
from dialogs.model import Refusal
from dialogs.text import escape_markdown
from storage import agenda as agendas
from storage import forwarding as forwardings
from storage import meetings, waiting_items

MOST_TOLD = 20
"""Forwardings in one answer."""


async def meeting_of(turn: Turn, command: commands.ForwardItem) -> Meeting:
    """Return the meeting whose item is forwarded: the last one if none is planned. Raises Refusal if there is
    neither."""
    try:
        return await meeting_meant(turn)
    except Refusal:
        last = await meetings.latest_started(turn.tx, turn.the_group(), now=turn.now)
        keeps_items = bool(await waiting_items.items(turn.tx, turn.the_group()))
        found = latest_if_none_comes(last, keeps_items=keeps_items, now=turn.now)
        if found is None:
            again = f"{command.number} {turn.say('forwarding-to-word')} {command.groups or '…'}"
            raise Refusal("forwarding-no-meeting", again=escape_markdown(again)) from None
        return found


async def of_number(turn: Turn, number: int) -> list[Forwarding]:
    """Return the forwardings of the item that has this number now, or of the item last sent under it."""
    try:
        meeting = await meeting_meant(turn)
        item = item_at(await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id), number)
    except Refusal:
        found = []
    else:
        chain = await forwardings.carried_from(turn.tx, turn.tenant_id, [item.id])
        found = await forwardings.of_items(turn.tx, turn.tenant_id, list(chain))
    if found:
        return found
    latest = await forwardings.sent_by_group(turn.tx, turn.the_group(), number=number, most=MOST_TOLD)
    return [each for each in latest if each.item == latest[0].item]
