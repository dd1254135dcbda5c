"""Functions that the handlers of invitations share: which one is meant, and entering its group."""

from collections.abc import Callable
from datetime import timedelta

from bot.confirmations import offer
from bot.turn import Turn
from dialogs.model import Refusal
from dialogs.occasions import reading
from dialogs.occasions.model import Invitation
from storage import occasions
from storage.database.engine import lock

MOST_OFFERED = 5
STILL_SHOWN = timedelta(days=60)
"""How long after an occasion its list can be fetched."""


async def enter(turn: Turn, invitation_id: str, *, to_change: bool = False) -> Invitation:
    """Return the invitation, and set its group. Raises Refusal for a stranger to the group."""
    if to_change:
        await lock(turn.tx, f"occasion:{invitation_id}")
    invitation = await occasions.load(turn.tx, turn.tenant_id, invitation_id)
    if invitation is None:
        raise Refusal("occasion-gone")
    await turn.enter(invitation.group_id)
    return invitation


async def meant(
    turn: Turn, of: str, again: Callable[[str], str], *, past: bool = False, instead: str = ""
) -> Invitation | None:
    """Return the invitation that the words `of` name, or the only one that is open; None if the writer was asked.

    `again` makes the command for a title, for the question. `past`: the latest one counts too, if none is open.
    `instead` is the command if the next meeting was meant.
    """
    group = turn.the_group()
    coming = await occasions.coming(turn.tx, turn.tenant_id, [group.id], now=turn.now)
    if not coming and past:
        latest = await occasions.latest(turn.tx, group, now=turn.now, within=STILL_SHOWN)
        coming = [latest] if latest else []
    if not coming:
        raise Refusal("occasion-none-leader" if await turn.may_lead() else "occasion-none")
    by_id = [each for each in coming if each.id == of]
    found = by_id or (reading.named(coming, of) if of else coming)
    if len(found) == 1:
        return found[0]
    titles = [each.title for each in found or coming]
    choices = [
        (each.title[:40], again(each.title if titles.count(each.title) == 1 else each.id))
        for each in (found or coming)[:MOST_OFFERED]
    ]
    if instead:
        choices.append((turn.say("occasion-of-meeting"), instead))
    await offer(turn, turn.say("occasion-which"), choices)
    return None
