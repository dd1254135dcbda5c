"""What the cards, the page and the calendar entry of an agenda say alike: when an item begins, and where more is."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from dialogs import cards
from dialogs.agenda.plan import Plan, Slot
from dialogs.texts import say
from dialogs.texts.calendar import clock


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a meeting's calendar entry and its agenda are to be had; None where the bot has no address of its own."""

    calendar: str | None = None
    agenda: str | None = None


NOWHERE = Addresses()


def addresses_line(addresses: Addresses, locale: str) -> list[cards.Element]:
    """The addresses as one line of a card, or none."""
    found = [
        f"[{say(locale, key)}]({address})"
        for key, address in (("agenda-to-calendar", addresses.calendar), ("agenda-on-the-web", addresses.agenda))
        if address
    ]
    return [cards.line(" · ".join(found), spaced=True)] if found else []


def begins(of: Plan, slot: Slot, zone: ZoneInfo, locale: str) -> str:
    """ "09.10", or "ca 09.10" where that is a guess; "" where nobody has said how long anything takes, or the item
    takes no time."""
    if not of.is_timed or not slot.takes_time:
        return ""
    at = clock(of.begins_at(slot).astimezone(zone).time())
    return say(locale, "agenda-about-at", at=at) if slot.guessed else at
