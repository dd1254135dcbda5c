"""Items to other groups: sent, taken back, and their state."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.agenda import service as agenda_service
from bot.agenda.common import own
from bot.events import Answer, ShowCard
from bot.forwarding.meant import MOST_TOLD, meeting_of, of_number
from bot.forwarding.service import ASK, BACK, NEWS, place, promise_to, refresh_at_home, subject, take_away
from bot.turn import OfConfirmation, Turn, read
from dialogs import catalogue as commands
from dialogs.agenda.model import AgendaItem, Owner
from dialogs.agenda.rules import item_at
from dialogs.forwarding import cards, rules
from dialogs.forwarding.model import Forwarding, ForwardingStatus
from dialogs.forwarding.names import MOST_NAMED, Known, Named, beyond, named_groups
from dialogs.meetings.cards import settled_card
from dialogs.meetings.model import Meeting
from dialogs.message import Message, card_message
from dialogs.model import Group, GroupId, MeetingId, Refusal
from dialogs.names.recognition import recognise
from dialogs.people import leaders
from dialogs.series.rules import stop_day
from dialogs.text import escape_markdown, fold
from storage import agenda as agendas
from storage import forwarding as forwardings
from storage import meetings, series
from storage import people as groups
from storage.confirmations import WaitingConfirmation, load_confirmation, take_confirmation
from storage.database.engine import lock, new_id
from storage.outbox import promises as outbox

WITHDRAW = "forwarding_withdraw"


# -- sending


class Asked(Struct):
    """A sentence with names that could mean several of the sender's groups, until the sender has chosen."""

    meeting: MeetingId
    item: str
    number: int
    names: list[str]
    near: list[list[GroupId]]


async def forward(turn: Turn, command: commands.ForwardItem) -> None:
    group = turn.the_group()
    meeting = await meeting_of(turn, command)
    item = item_at(await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id), command.number)
    await turn.require(commands.ForwardItem, own=own(turn, item))
    mine = await groups.groups_of(turn.tx, turn.tenant_id, turn.person.id)
    known = {each.id: each.name for each in [*mine, group]}
    if not command.groups:
        await _ask_where(turn, meeting, item, command.number, mine)
        return
    named = named_groups(command.groups, [Known(key, name) for key, name in known.items()])
    if not named:
        raise Refusal("forwarding-no-names", number=command.number)
    if len(named) > MOST_NAMED:
        raise Refusal("forwarding-too-many", most=MOST_NAMED)
    named = [_but_for(group, each) for each in named]
    roster = await turn.members()
    for each in named:
        if each.near == (group.id,):
            raise Refusal("forwarding-same-group", group=escape_markdown(each.text))
        if not each.near and recognise(each.text, roster):
            raise Refusal("forwarding-person", name=escape_markdown(each.text))
    if any(len(each.near) > 1 for each in named):
        await _ask_which(turn, meeting, item, command.number, named, known)
        return
    targets = [(each.text, each.near[0] if each.near else None) for each in named]
    await turn.reply_markdown(await _send(turn, meeting, item, command.number, targets))


async def _ask_where(turn: Turn, meeting: Meeting, item: AgendaItem, number: int, mine: Sequence[Group]) -> None:
    """Ask in private, with the sender's own groups as choices."""
    confirmation = await turn.save_confirmation(
        "forwarding", Asked(meeting.id, item.id, number, [], []), group_id=turn.the_group().id
    )
    choices = [(each.id, each.name) for each in mine if each.id != turn.the_group().id]
    card = cards.to_card(number, item.title, choices, turn.locale, confirmation=confirmation)
    await turn.reply_privately(card_message(card))
    if not turn.is_private:
        await turn.reply_text("forwarding-to-asked")


def _but_for(group: Group, named: Named) -> Named:
    """Return the name without the sender's own group, if it could mean others too."""
    return named if len(named.near) < 2 else Named(named.text, tuple(key for key in named.near if key != group.id))


async def _ask_which(
    turn: Turn,
    meeting: Meeting,
    item: AgendaItem,
    number: int,
    named: Sequence[Named],
    known: Mapping[GroupId, str],
) -> None:
    """Ask in private: the others in the group need not learn which groups the sender is in."""
    confirmation = await turn.save_confirmation(
        "forwarding",
        Asked(meeting.id, item.id, number, [one.text for one in named], [list(one.near) for one in named]),
        group_id=turn.the_group().id,
    )
    choices = {one.text: [(key, known[key]) for key in one.near] for one in named if len(one.near) > 1}
    card = cards.which_card(choices, turn.locale, confirmation=confirmation)
    await turn.reply_privately(Message(card=card, summary=turn.say("forwarding-which-summary")))
    if not turn.is_private:
        await turn.reply_text("forwarding-which-asked")


class _Where(OfConfirmation):
    groups: Annotated[str, Meta(max_length=4000)] = ""
    others: Annotated[str, Meta(max_length=600)] = ""


async def _waiting(turn: Turn, confirmation: str) -> WaitingConfirmation[Asked]:
    waiting = await load_confirmation(turn.tx, turn.tenant_id, confirmation, Asked)
    if waiting.person_id != turn.person.id:
        raise Refusal("not-your-card")
    await turn.enter(waiting.group_id or "")
    return waiting


async def press_where(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Send the item to the ticked and named groups. Errors are shown in the form, with its values."""
    form = read(data, _Where)
    waiting = await _waiting(turn, form.confirmation)
    asked, group = waiting.content, turn.the_group()
    mine = {
        each.id: each.name
        for each in await groups.groups_of(turn.tx, turn.tenant_id, turn.person.id)
        if each.id != group.id
    }
    ticked = [key for key in form.groups.split(",") if key in mine]
    named = named_groups(form.others, [Known(key, name) for key, name in mine.items()])
    unclear = next((each for each in named if len(each.near) > 1), None)
    problem = ""
    if unclear is not None:
        problem = turn.say("forwarding-to-unclear", group=escape_markdown(unclear.text))
    elif not ticked and not named:
        problem = turn.say("forwarding-which-missing")
    elif len(named) + len(ticked) > MOST_NAMED:
        problem = turn.say("forwarding-too-many", most=MOST_NAMED)
    if problem:
        item = (await agendas.load_items(turn.tx, turn.tenant_id, [asked.item])).get(asked.item)
        return ShowCard(
            cards.to_card(
                asked.number,
                item.title if item else "",
                list(mine.items()),
                turn.locale,
                confirmation=waiting.id,
                chosen=form.groups,
                others=form.others,
                problem=problem,
            )
        )
    targets: list[tuple[str, GroupId | None]] = [(mine[key], key) for key in ticked]
    targets += [(each.text, each.near[0] if each.near else None) for each in named]
    return await _send_asked(turn, waiting, list({near or fold(name): (name, near) for name, near in targets}.values()))


async def press_which(turn: Turn, data: Mapping[str, Any]) -> Answer:
    waiting = await _waiting(turn, read(data, OfConfirmation).confirmation)
    asked = waiting.content
    chosen = iter(f"g{nth}" for nth in range(len(asked.names)))
    targets: list[tuple[str, GroupId | None]] = []
    for name, near in zip(asked.names, asked.near, strict=True):
        group_id = str(data.get(next(chosen), "")) if len(near) > 1 else next(iter(near), None)
        if len(near) > 1 and group_id not in near:
            raise Refusal("forwarding-which-missing")
        targets.append((name, group_id))
    return await _send_asked(turn, waiting, targets)


async def _send_asked(
    turn: Turn, waiting: WaitingConfirmation[Asked], targets: Sequence[tuple[str, GroupId | None]]
) -> Answer:
    asked = waiting.content
    await take_confirmation(turn.tx, turn.tenant_id, waiting.id, Asked, now=turn.now)
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, asked.meeting)
    agenda = await agendas.load_agenda(turn.tx, turn.tenant_id, asked.meeting) if meeting else None
    item = next((item for item in agenda.items if item.id == asked.item), None) if agenda else None
    if meeting is None or item is None:
        raise Refusal("forwarding-gone")
    await turn.require(commands.ForwardItem, own=own(turn, item))
    return ShowCard(settled_card(await _send(turn, meeting, item, asked.number, targets)), settles=True)


async def _send(
    turn: Turn, meeting: Meeting, item: AgendaItem, number: int, targets: Sequence[tuple[str, GroupId | None]]
) -> str:
    """Send the item to each (name as typed, the sender's group that it means or None), once. Return the reply.

    The reply about a group beyond the sender's own is the same whether it exists or not.
    """
    group = turn.the_group()
    await lock(turn.tx, f"forwardings:{group.id}")
    chain = await forwardings.carried_from(turn.tx, turn.tenant_id, [item.id])
    earlier = await forwardings.of_items(turn.tx, turn.tenant_id, list(chain))
    others = await forwardings.others(turn.tx, group, sender=turn.person.id)
    # Locked at the beginning, in a fixed order: two people who send to each other's groups would otherwise deadlock.
    for group_id in sorted({near for _, near in targets if near}):
        if (there := await groups.load_group(turn.tx, turn.tenant_id, group_id)) is not None:
            await agenda_service.hold(turn.tx, there)
    fresh: set[str] = set()
    said: dict[str, list[str]] = {how: [] for how in cards.HOW_SENT}
    for named, near in targets:
        before = rules.sent_before(earlier, named, near)
        if before is not None and before.status is not ForwardingStatus.WITHDRAWN:
            said["already"].append(named)
            continue
        to_group = near or beyond(named, others)
        if before is None and near is None and any(each.to_group == to_group for each in earlier):
            # Sent there under another name. Saying so would tell that both names mean the same group.
            to_group = None
        sent = await _sent(turn, meeting, item, number, named, near, to_group, before)
        earlier.append(sent)
        fresh.add(sent.id)
        now_is = "placed" if sent.became else sent.status.value
        said["unknown" if near is None else now_is].append(named)
    if ids := [each.id for each in earlier if each.id in fresh]:
        turn.can_undo("undo-did-forwarded", title=escape_markdown(item.title))
        turn.can_undo_by(WITHDRAW, *({"forwarding": each} for each in ids))
    if not fresh:
        return cards.sent_text(number, item.title, said, turn.locale)
    if await forwardings.how_many_wait(turn.tx, group) > rules.MOST_WAITING:
        raise Refusal("forwarding-most-waiting", most=rules.MOST_WAITING)
    await agenda_service.show_anew(turn.tx, group, meeting.id, now=turn.now)
    return cards.sent_text(number, item.title, said, turn.locale)


async def _sent(
    turn: Turn,
    meeting: Meeting,
    item: AgendaItem,
    number: int,
    named: str,
    near: GroupId | None,
    to_group: GroupId | None,
    before: Forwarding | None,
) -> Forwarding:
    """Save the forwarding: placed on the agenda there, or asked for."""
    belongs = await groups.belonging(turn.tx, turn.tenant_id, near, turn.person.id) if near else None
    there = belongs[0] if belongs else await groups.load_group(turn.tx, turn.tenant_id, to_group or "")
    is_member = belongs is not None and (belongs[1].is_member or belongs[1].leads)
    directly = belongs is not None and (belongs[1].leads or (is_member and not await _asks_first(turn, belongs[0])))
    status = ForwardingStatus.ACCEPTED if directly else ForwardingStatus.WAITING
    content = rules.sent(item, bringer=Owner(turn.person.name, turn.person.id) if is_member else None)
    if before is not None:
        made = rules.sent_again(before, content, number=number, by=turn.person.id, status=status, now=turn.now)
    else:
        made = Forwarding(
            id=new_id(),
            item=item.id,
            number=number,
            meeting_id=meeting.id,
            from_group=turn.the_group().id,
            to_group=to_group,
            named=named,
            content=content,
            sent_by=turn.person.id,
            sent_at=turn.now,
            status=status,
        )
        await forwardings.send(turn.tx, turn.tenant_id, made)
    if there is not None and directly:
        made = await place(turn.tx, there, made, now=turn.now)
    elif there is not None:
        asked = leaders.asked(await groups.leading(turn.tx, there))
        await turn.promise(*(promise_to(ASK, who, made, there, now=turn.now) for who in asked))
    await forwardings.save(turn.tx, turn.tenant_id, made)
    return made


async def _asks_first(turn: Turn, there: Group) -> bool:
    """Return whether items from this member need approval there now."""
    of = await series.load_series(turn.tx, there)
    coming = await meetings.first_to_come(turn.tx, there, now=turn.now)
    last = stop_day(of, coming, there.zone) if coming else None
    late = last is not None and turn.now.astimezone(there.zone).date() > last
    return late or (of is not None and of.choices.accepted)


# -- taking back, and the state


async def take_back(turn: Turn, command: commands.TakeBackItem) -> None:
    sent = await of_number(turn, command.number)
    if command.groups:
        known = [Known(each.id, each.named) for each in sent]
        meant = {key for named in named_groups(command.groups, known) for key in named.near}
        sent = [each for each in sent if each.id in meant]
    sent = [each for each in sent if each.status is not ForwardingStatus.WITHDRAWN]
    if not sent:
        raise Refusal("forwarding-nothing-to-withdraw", number=command.number)
    await turn.require(commands.TakeBackItem, own=all(each.sent_by == turn.person.id for each in sent))
    back: list[str] = []
    late: list[str] = []
    for each in sent:
        (back if await _take_back(turn, each.id) else late).append(escape_markdown(each.named))
    title = escape_markdown(sent[0].content.title)
    turn.cannot_undo("undo-did-withdrawn", "undo-instead-forward", title=title)
    said = [turn.say("forwarding-withdrawn", title=title, groups=", ".join(back))] if back else []
    said += [turn.say("forwarding-too-late", groups=", ".join(late))] if late else []
    await turn.reply_markdown("\n\n".join(said))


async def _take_back(turn: Turn, forwarding_id: str) -> bool:
    forwarding = await forwardings.load_to_change(turn.tx, turn.tenant_id, forwarding_id)
    if forwarding is None or forwarding.status not in rules.OPEN:
        return False
    there = await groups.load_group(turn.tx, turn.tenant_id, forwarding.to_group or "")
    withdrawn = rules.withdrawn(forwarding)
    if there is not None and forwarding.became is not None:
        if not await take_away(turn.tx, there, forwarding, now=turn.now, by=turn.person.id):
            return False
        told = [who for who in leaders.asked(await groups.leading(turn.tx, there)) if who != turn.person.id]
        await turn.promise(*(promise_to(BACK, who, withdrawn, there, now=turn.now) for who in told))
    await outbox.cancel(turn.tx, turn.tenant_id, subject(forwarding.id), kinds=(ASK, NEWS), now=turn.now)
    await forwardings.save(turn.tx, turn.tenant_id, withdrawn)
    await refresh_at_home(turn.tx, turn.tenant_id, withdrawn, now=turn.now)
    return True


class _OfForwarding(Struct):
    forwarding: Annotated[str, Meta(max_length=64)]


async def withdraw(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Take back the item for `ångra`. Raises Refusal if the other group has dealt with it."""
    sent = await forwardings.load(turn.tx, turn.tenant_id, read(data, _OfForwarding).forwarding)
    if sent is None or not await _take_back(turn, sent.id):
        raise Refusal("forwarding-too-late", groups=escape_markdown(sent.named) if sent else "?")
    title = escape_markdown(sent.content.title)
    said = turn.say("forwarding-withdrawn", title=title, groups=escape_markdown(sent.named))
    return ShowCard(settled_card(said))


async def what_became(turn: Turn, command: commands.WhatBecame) -> None:
    if command.number is None:
        sent = await forwardings.sent_by_group(turn.tx, turn.the_group(), most=MOST_TOLD)
        none = turn.say("forwarding-none")
    else:
        sent = await of_number(turn, command.number)
        none = turn.say("forwarding-none-of-item", number=command.number)
    await turn.reply_markdown(cards.states_text(sent, turn.locale) if sent else none)


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.ForwardItem: forward,
    commands.TakeBackItem: take_back,
    commands.WhatBecame: what_became,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "forwarding_which": press_which,
    "forwarding_to": press_where,
}
UNDO_WAYS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {WITHDRAW: withdraw}
