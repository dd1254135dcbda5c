"""Words that the cards, the page and the calendar entry of an agenda share: start times and addresses."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from dialogs import cards
from dialogs.agenda.plan import Plan, Slot
from dialogs.texts import say
from dialogs.texts.calendar import clock


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of a meeting's calendar entry and of its agenda; None without a public address."""

    calendar: str | None = None
    agenda: str | None = None


NOWHERE = Addresses()


def addresses_line(addresses: Addresses, locale: str) -> list[cards.Element]:
    """Return the addresses as one line of a card, or none."""
    found = [
        f"[{say(locale, key)}]({address})"
        for key, address in (("agenda-to-calendar", addresses.calendar), ("agenda-on-the-web", addresses.agenda))
        if address
    ]
    return [cards.line(" · ".join(found), spaced=True)] if found else []


def begins(of: Plan, slot: Slot, zone: ZoneInfo, locale: str) -> str:
    """Return "09.10", or "ca 09.10" for a guess; "" if no length was given, or the item takes no time."""
    if not of.is_timed or not slot.takes_time:
        return ""
    at = clock(of.begins_at(slot).astimezone(zone).time())
    return say(locale, "agenda-about-at", at=at) if slot.guessed else at
