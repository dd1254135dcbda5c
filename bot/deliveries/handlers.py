"""The delivery report for leaders, and the commands to resend and retract. Also buttons of combined messages."""

import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct
from sqlalchemy.exc import SQLAlchemyError

from bot.delivery.renderer import COMPOSED_BEFOREHAND, NotNeeded
from bot.events import Answer, ShowCard, ShowText
from bot.turn import Turn, read
from bot.web.links import Links
from dialogs import catalogue as commands
from dialogs.deliveries import cards, rules
from dialogs.deliveries.digest import ONE_OF_SEVERAL, by_itself
from dialogs.deliveries.kinds import kind_of
from dialogs.deliveries.rules import Count, Failed, Recent, Report, Thing, Unsent
from dialogs.message import Message
from dialogs.model import Group, Refusal
from dialogs.text import escape_markdown
from storage import people as groups
from storage.outbox import report as delivery_report
from storage.outbox import retract
from storage.outbox.promises import UNFORTUNATE, Status
from storage.outbox.report import Entry

log = logging.getLogger(__name__)

MOST_FAILED = 50
"""Failed rows that are examined one by one; the rest is counted."""

_Number = Annotated[int, Meta(ge=1, le=2**31 - 1)]


class _OfDelivery(Struct):
    delivery: _Number


class _Again(_OfDelivery):
    alike: Literal["yes", "no"] = "no"


async def _things(
    turn: Turn, rows: Sequence[Entry | delivery_report.Tally]
) -> Callable[[Entry | delivery_report.Tally], Thing]:
    labels = await delivery_report.deadline_labels(turn.tx, turn.the_group(), {row.subject_key for row in rows})
    return lambda row: Thing(row.kind, labels.get(row.subject_key, ""))


async def _reply_privately(turn: Turn, message: Message) -> None:
    """Reply in private, because not everybody may read who got a message."""
    await turn.reply_privately(message)
    if not turn.is_private:
        await turn.reply_text("look-in-private")


def _why(entry: Entry, group: Group) -> str:
    in_group = entry.to_group and entry.conversation == group.conversation
    return rules.why(entry.kind, entry.status, entry.last_status, entry.last_error, to_group=in_group)


# -- the report


async def show_deliveries(turn: Turn, _: commands.ShowDeliveries) -> None:
    group = turn.the_group()
    await turn.require(commands.ShowDeliveries)
    await _reply_privately(turn, cards.report_message(await _report(turn, group), group))


async def _report(turn: Turn, group: Group) -> Report:
    since = turn.now - rules.LOOKS_BACK
    ended = await delivery_report.ended(turn.tx, group, since=since)
    waiting = await delivery_report.waiting(turn.tx, group, until=turn.now + rules.LOOKS_AHEAD)
    bad = await delivery_report.unfortunate(turn.tx, group, since=since, most=MOST_FAILED)
    # The number of reminders of a round, compared with who has left or is unreachable, would tell who has answered.
    ended = [tally for tally in ended if not kind_of(tally.kind).is_secret]
    bad = [row for row in bad if not kind_of(row.kind).is_secret]
    thing = await _things(turn, [*ended, *waiting, *bad])
    known = await delivery_report.names(turn.tx, turn.tenant_id, {row.person_id for row in bad if row.person_id})
    there = sum(tally.count for tally in ended if tally.status in UNFORTUNATE)
    home = await groups.load_conversation(turn.tx, turn.tenant_id, group.conversation)
    return Report(
        closed_since=home.suspended_at if home else None,
        sent=_counted([tally for tally in ended if tally.status is Status.SENT], thing),
        waiting=_counted(waiting, thing, by_time=True),
        failed=_gathered([row for row in bad if row.status is not Status.UNKNOWN], group, thing, known),
        unknown=_gathered([row for row in bad if row.status is Status.UNKNOWN], group, thing, known),
        hidden=max(0, there - len(bad)),
        unreachable=tuple(
            await delivery_report.not_reached_privately(turn.tx, group, since=since, secret=rules.TO_ONE_IN_A_ROUND)
        ),
    )


def _counted(
    tallies: Sequence[delivery_report.Tally], thing: Callable[[delivery_report.Tally], Thing], *, by_time: bool = False
) -> tuple[Count, ...]:
    """Return the counts in the order of the tallies. Rows about the same subject are counted together."""
    counted: dict[object, Count] = {}
    for tally in tallies:
        if kind_of(tally.kind).is_answer:
            continue
        people = None if tally.kind == retract.RECALL else not tally.to_group
        key = (kind_of(tally.kind).name, thing(tally).about, people, tally.at if by_time else None)
        before = counted.get(key)
        number = tally.count + (before.number if before else 0)
        counted[key] = Count(thing(tally), number, people, before.at if before else tally.at)
    return tuple(counted.values())


def _gathered(
    rows: Sequence[Entry], group: Group, thing: Callable[[Entry], Thing], known: Mapping[str, str]
) -> tuple[Failed, ...]:
    """Return one entry for each subject, reason and person, latest first."""
    about: dict[tuple[Thing, str, str], Entry] = {}
    numbers: Counter[tuple[Thing, str, str]] = Counter()
    for row in rows:
        who = known.get(row.person_id or "", "") if rules.may_be_named(row.kind) else ""
        key = (thing(row), _why(row, group), who)
        about.setdefault(key, row)
        numbers[key] += 1
    return tuple(Failed(*key[:2], numbers[key], row.ended_at, key[2]) for key, row in about.items())


# -- resend


def _may_be_sent_again(row: Entry) -> bool:
    return rules.may_be_sent_again(row.kind, is_kept=row.content is not None)


async def _unsent(turn: Turn, group: Group) -> list[Entry]:
    """Return the rows that may be resent, latest first."""
    bad = await delivery_report.unfortunate(turn.tx, group, since=turn.now - rules.LOOKS_BACK, most=MOST_FAILED)
    return [row for row in bad if _may_be_sent_again(row) and (row.expires_at is None or row.expires_at > turn.now)]


async def send_again(turn: Turn, _: commands.SendAgain) -> None:
    """Resend the only failed subject. If there are several, ask which."""
    group = turn.the_group()
    await turn.require(commands.SendAgain)
    bad = await _unsent(turn, group)
    if not bad:
        raise Refusal("resend-none")
    thing = await _things(turn, bad)
    if len(bad) == 1:
        await _send(turn, bad[0])
        await turn.reply_text("resend-done", what=escape_markdown(cards.what(thing(bad[0]), turn.locale)))
        return
    known = await delivery_report.names(turn.tx, turn.tenant_id, {row.person_id for row in bad if row.person_id})
    alike: dict[tuple[str, str], list[Entry]] = {}
    for row in bad:
        alike.setdefault((row.kind, row.subject_key), []).append(row)
    asked = []
    for first, *others in alike.values():
        named = not others and rules.may_be_named(first.kind)
        who = known.get(first.person_id or "", "") if named else ""
        asked.append(Unsent(first.id, thing(first), _why(first, group), first.ended_at, who, 1 + len(others)))
    await _reply_privately(turn, cards.unsent_message(asked, group))


async def press_again(turn: Turn, data: Mapping[str, Any]) -> Answer:
    sent = read(data, _Again)
    entry = await delivery_report.load(turn.tx, turn.tenant_id, sent.delivery)
    if entry is None or entry.group_id is None:
        raise Refusal("resend-gone")
    group = await turn.enter(entry.group_id)
    await turn.require(commands.SendAgain)
    others: list[Entry] = []
    if sent.alike == "yes":
        others = [
            row
            for row in await _unsent(turn, group)
            if (row.kind, row.subject_key) == (entry.kind, entry.subject_key) and row.id != entry.id
        ]
    refused = await _try(turn, entry)
    done = refused is None
    for other in others:
        done = await _try(turn, other) is None or done
    if refused is not None and not done:
        raise refused
    what = cards.what((await _things(turn, [entry]))(entry), turn.locale)
    return ShowCard(cards.line_card(turn.say("resend-done", what=what)), settles=True)


async def _try(turn: Turn, entry: Entry) -> Refusal | None:
    """Resend the entry. Return the reason if it cannot be resent, in which case nothing has changed; else None."""
    try:
        await _send(turn, entry)
    except Refusal as refusal:
        return refusal
    return None


async def _send(turn: Turn, entry: Entry) -> None:
    """Promise it again. Raises Refusal if that was done, or if there is nothing to say any more."""
    if entry.status in (Status.PENDING, Status.SENDING, Status.SENT):
        raise Refusal("resend-already")
    # This checks only whether there is a message, without addresses.
    composer = {**COMPOSED_BEFOREHAND, **turn.registry.composers(Links())}.get(entry.kind)
    if composer is None or not _may_be_sent_again(entry):
        raise Refusal("resend-gone")
    if entry.status not in UNFORTUNATE or (entry.expires_at is not None and entry.expires_at <= turn.now):
        raise Refusal("resend-not-needed")
    if entry.to_group:
        place = await groups.load_conversation(turn.tx, turn.tenant_id, entry.conversation)
        if place is not None and place.suspended_at is not None:
            raise Refusal("resend-suspended")
    try:
        rendered = await composer(turn.tx, entry.as_delivery(now=turn.now), turn.now)
    except (SQLAlchemyError, OSError):
        raise
    except Exception as error:  # noqa: BLE001 - the composer may do at the press what it did at the send
        # Its class and never its text, which may quote a member.
        log.error("delivery %s cannot be composed: %s", entry.id, type(error).__name__)  # noqa: TRY400
        raise Refusal("sorry") from None
    if rendered is None or isinstance(rendered, NotNeeded):
        raise Refusal("resend-not-needed")
    if not await delivery_report.send_again(turn.tx, entry, now=turn.now):
        raise Refusal("resend-already")
    turn.cannot_undo("undo-did-sent-again", "undo-instead-message")


# -- retract


class _Line(Struct, frozen=True):
    """The content of one button: the rows that it retracts, and all rows that went out in the same messages."""

    about: list[Entry]
    all: list[Entry]


async def _lines(turn: Turn, group: Group) -> list[_Line]:
    """Return the messages of the last hour that still exist, latest first."""
    posted = await retract.posted(turn.tx, group, since=turn.now - rules.RECALLABLE_FOR)
    messages = retract.one_message(row for row in posted if not kind_of(row.kind).replaces)
    gone = await retract.recalled(turn.tx, turn.tenant_id, {rows[0].id for rows in messages})
    lines: dict[object, _Line] = {}
    for rows in messages:
        if rows[0].id in gone:
            continue
        for row in rows:
            if rules.may_be_recalled(row.kind, to_group=row.to_group):
                line = lines.setdefault((row.kind, row.subject_key, row.due_at), _Line([], []))
                line.about.append(row)
                line.all.extend(rows)
    return sorted(lines.values(), key=lambda line: max(row.ended_at for row in line.about), reverse=True)


async def _shown(turn: Turn, lines: Sequence[_Line]) -> list[Recent]:
    thing = await _things(turn, [row for line in lines for row in line.all])
    return [
        Recent(
            delivery=line.about[0].id,
            thing=thing(line.about[0]),
            number=len(line.about),
            people=not line.about[0].to_group,
            at=max(row.ended_at for row in line.about),
            with_it=tuple(
                dict.fromkeys(
                    thing(row)
                    for row in line.all
                    # If a person was reminded of two things, one of them a round, this would tell the other.
                    if not kind_of(row.kind).is_secret
                    and (row.kind, row.subject_key) != (line.about[0].kind, line.about[0].subject_key)
                )
            ),
        )
        for line in lines
    ]


async def show_recent(turn: Turn, _: commands.Recall) -> None:
    group = turn.the_group()
    await turn.require(commands.Recall)
    lines = await _lines(turn, group)
    await _reply_privately(turn, cards.recent_message(await _shown(turn, lines), group))


async def press_recall(turn: Turn, data: Mapping[str, Any]) -> Answer:
    entry = await delivery_report.load(turn.tx, turn.tenant_id, read(data, _OfDelivery).delivery)
    if entry is None or entry.group_id is None:
        raise Refusal("recall-gone")
    group = await turn.enter(entry.group_id)
    await turn.require(commands.Recall)
    if entry.status is not Status.SENT or not rules.may_be_recalled(entry.kind, to_group=entry.to_group):
        raise Refusal("recall-gone")
    if entry.ended_at < turn.now - rules.RECALLABLE_FOR:
        raise Refusal("recall-too-late")
    lines = await _lines(turn, group)
    line = next((line for line in lines if any(row.id == entry.id for row in line.about)), None)
    if line is None:
        raise Refusal("recall-already")
    asked = await retract.recall(turn.tx, line.all, now=turn.now, until=turn.now + rules.RECALLABLE_FOR)
    if not asked:
        raise Refusal("recall-already")
    what = cards.what((await _things(turn, [entry]))(entry), turn.locale)
    left = await _shown(turn, await _lines(turn, group))
    return ShowCard(cards.recent_card(left, group, done=turn.say("recall-done", count=asked, what=what)))


# -- one of several parts of a message


async def press_one_of_several(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Do what the button would do alone.

    The answer comes as a message of its own: replacing the card would remove its other parts.
    """
    action, alone = by_itself(data)
    handler = turn.registry.actions.get(action)
    if handler is None:
        raise Refusal("card-outdated")
    shows_answers, turn.awaits_answer = turn.awaits_answer, False
    # Asked in this way, a handler itself sends content that must not be in the outbox, such as a form with answers.
    answer = await handler(turn, alone)
    turn.awaits_answer = shows_answers
    match answer:
        case ShowCard(card=card) if not shows_answers:
            return ShowCard(card)
        case ShowCard(card=card):
            said = str(card["fallbackText"])
            if "actions" in card:
                await turn.reply_privately(Message(card=card, summary=said))
            return ShowText(said)
        case None if shows_answers:
            return ShowText(turn.say_alone("digest-below"))
        case _:
            return answer


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.ShowDeliveries: show_deliveries,
    commands.SendAgain: send_again,
    commands.Recall: show_recent,
}

ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "delivery_again": press_again,
    "delivery_recall": press_recall,
    ONE_OF_SEVERAL: press_one_of_several,
}
