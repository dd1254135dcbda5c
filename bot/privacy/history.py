"""Shows leaders the audit log of their group, in private, page by page."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.events import Answer, ShowCard
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.message import Message
from dialogs.model import Refusal
from dialogs.privacy import log
from dialogs.texts.calendar import plain_day
from storage import audit, meetings
from storage import deadlines as all_deadlines


async def show(turn: Turn, command: commands.ShowLog) -> None:
    """Answer "gruppens historik" with a page of the log."""
    await turn.require(commands.ShowLog)
    await turn.reply_privately(await page(turn, command.page))
    if not turn.is_private:
        await turn.reply_text("look-in-private")


async def page(turn: Turn, number: int) -> Message:
    """Return this page, or the last one, in the reader's language."""
    group = turn.the_group()
    count = await audit.count_of(turn.tx, turn.tenant_id, group.id, but=log.HIDDEN)
    if not count:
        raise Refusal("log-empty")
    pages = -(-count // log.PER_PAGE)
    number = min(max(number, 1), pages)
    rows = await audit.page_of(
        turn.tx,
        turn.tenant_id,
        group.id,
        but=log.HIDDEN,
        most=log.PER_PAGE,
        skip=(number - 1) * log.PER_PAGE,
    )
    about = await _about(turn, rows)
    entries = [
        log.Entry(
            each.at,
            each.what,
            each.name,
            about.get(each.number, "") or "",
            is_bot=not each.who,
            is_operator=each.who == audit.OPERATOR,
        )
        for each in rows
        if each.number not in about or about[each.number] is not None
    ]
    return log.page(entries, group, turn.own_locale, number=number, pages=pages)


async def _about(turn: Turn, rows: Sequence[audit.Event]) -> dict[int, str | None]:
    """Return the meeting or the deadline of each row; None for a row about somebody's private deadline."""
    group, found = turn.the_group(), dict[int, str | None]()
    for row in rows:
        for subject in row.subject.split():
            table, _, id_ = subject.partition(":")
            if table == "meeting":
                meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, id_)
                if meeting is not None and meeting.group_id == group.id:
                    day = meeting.starts_at.astimezone(turn.zone).date()
                    found[row.number] = plain_day(day, turn.own_locale)
                    break
            if table == "deadline":
                deadline = await all_deadlines.load_deadline(turn.tx, turn.tenant_id, id_)
                if deadline is not None:
                    found[row.number] = f"D{deadline.number}" if deadline.group_id == group.id else None
                    break
    return found


class _Page(Struct):
    group: Annotated[str, Meta(max_length=64)]
    page: Annotated[str, Meta(max_length=6)] = "1"


async def press_page(turn: Turn, data: Mapping[str, Any]) -> Answer:
    chosen = read(data, _Page)
    await turn.enter(chosen.group)
    await turn.require(commands.ShowLog)
    message = await page(turn, int(chosen.page) if chosen.page.isdecimal() else 1)
    return ShowCard(message.card) if message.card else None


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {commands.ShowLog: show}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"log_page": press_page}
