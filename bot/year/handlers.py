"""The group's year: the wheel posted where somebody asks for it, and the addresses of calendars in private."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.agenda.preparation_messages import AGENDA_PAGE, CALENDAR_ENTRY
from bot.turn import Turn
from bot.year.downloads import GROUP_CALENDAR, OWN_CALENDAR, WHEEL, marks_in
from dialogs import catalogue as commands
from dialogs.message import Message
from dialogs.model import Refusal
from dialogs.text import escape_markdown
from dialogs.year.cards import wheel_message
from dialogs.year.rules import checked_year
from storage.links import generation, revoke


async def show_wheel(turn: Turn, command: commands.ShowWheel) -> None:
    group = turn.the_group()
    await turn.require(commands.ShowWheel)
    year = checked_year(command.year or turn.today.year, today=turn.today)
    address = turn.links.to(
        WHEEL,
        tenant_id=turn.tenant_id,
        subject=group.id,
        generation=await generation(turn.tx, turn.tenant_id, WHEEL, group.id),
        about=str(year),
        suffix=".png",
    )
    marks = await marks_in(turn.tx, group, year, now=turn.now)
    await turn.reply(wheel_message(marks, year=year, group=group.name, locale=turn.locale, address=address))


async def show_calendar(turn: Turn, _: commands.ShowCalendar) -> None:
    turn.the_group()
    await turn.require(commands.ShowCalendar)
    await _tell_addresses(turn)


async def renew_calendar(turn: Turn, _: commands.RenewCalendar) -> None:
    """Renew the person's own address, and those of the group and its meetings if the person leads it.

    The old addresses stop working. Posted cards get the new ones at their next update.
    """
    group = turn.the_group()
    await turn.require(commands.RenewCalendar)
    await revoke(turn.tx, turn.tenant_id, OWN_CALENDAR, turn.person.id)
    if await turn.leads():
        for kind in (GROUP_CALENDAR, CALENDAR_ENTRY, AGENDA_PAGE):
            await revoke(turn.tx, turn.tenant_id, kind, group.id)
    turn.cannot_undo("undo-did-calendar", "undo-instead-calendar")
    await _tell_addresses(turn, turn.say("calendar-renewed"))


async def _tell_addresses(turn: Turn, *first: str) -> None:
    """Send the addresses as a text, because nothing can be copied from a card on a phone."""
    own = await _address(turn, OWN_CALENDAR, turn.person.id)
    if own is None:
        raise Refusal("calendar-no-address")
    lines = [*first, turn.say("calendar-own"), *_address_lines(turn, own)]
    if await turn.leads():
        group = turn.the_group()
        lines.append(turn.say("calendar-group", group=escape_markdown(group.name)))
        lines += _address_lines(turn, await _address(turn, GROUP_CALENDAR, group.id) or "")
    lines.append(turn.say("calendar-how"))
    await turn.reply_privately(Message(text="\n\n".join(lines), summary=turn.say("calendar-own-name")))
    if not turn.is_private:
        await turn.reply_text("look-in-private")


def _address_lines(turn: Turn, address: str) -> list[str]:
    webcal = f"webcal:{address.partition(':')[2]}"
    return [turn.say("calendar-address", address=address), turn.say("calendar-open", webcal=webcal)]


async def _address(turn: Turn, kind: str, subject: str) -> str | None:
    """Return the address: the same on each request, until it is renewed."""
    return turn.links.to(
        kind,
        tenant_id=turn.tenant_id,
        subject=subject,
        generation=await generation(turn.tx, turn.tenant_id, kind, subject),
        expires=None,
        suffix=".ics",
    )


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.ShowWheel: show_wheel,
    commands.ShowCalendar: show_calendar,
    commands.RenewCalendar: renew_calendar,
}
