"""The answers to questions about an agenda: an item, the time, and the item of the moment."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from dialogs.agenda.model import Agenda, ItemStatus
from dialogs.agenda.plan import Plan, Slot
from dialogs.agenda.question_commands import Wanted
from dialogs.model import PersonId
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import clock


def items(planned: Plan, slots: Sequence[Slot], zone: ZoneInfo, locale: str) -> str:
    """For each slot its time, length, owners, type and material."""
    return "\n\n".join(_item(planned, slot, zone, locale) for slot in slots)


def _item(planned: Plan, slot: Slot, zone: ZoneInfo, locale: str) -> str:
    item = slot.item
    facts = []
    if planned.is_timed:
        at = clock(planned.begins_at(slot).astimezone(zone).time())
        facts.append(say(locale, "ask-item-about" if slot.guessed else "ask-item-at", at=at))
    if item.minutes:
        facts.append(say(locale, "ask-item-minutes", minutes=item.minutes))
    facts.append(escape_markdown(", ".join(owner.text for owner in item.owners)) or say(locale, "ask-item-nobody"))
    if item.type:
        facts.append(say(locale, f"agenda-type-{item.type}"))
    if item.material:
        facts += [f"[{escape_markdown(each.title or each.address)}]({each.address})" for each in item.material]
    else:
        facts.append(say(locale, "ask-item-no-material"))
    title = escape_markdown(item.title)
    return say(locale, "ask-item", number=slot.number, title=title, facts=" · ".join(facts))


def time(planned: Plan, now: datetime, zone: ZoneInfo, locale: str) -> str:
    """Return whether the planned items fit, and the free time; during the meeting also the time that is left."""
    free = planned.length - planned.planned
    unsaid = sum(slot.lasts_guessed for slot in planned.slots)
    values = {"planned": planned.planned, "length": planned.length, "free": abs(free), "unsaid": unsaid}
    key = "ask-time-over" if free < 0 else "ask-time-full" if free == 0 else "ask-time-free"
    lines = [say(locale, key, **values)]
    if unsaid:
        lines.append(say(locale, "ask-time-unsaid", unsaid=unsaid))
    ends = planned.at(planned.length)
    if planned.starts_at <= now < ends:
        left = int((ends - now).total_seconds() // 60)
        lines.append(say(locale, "ask-time-left", minutes=left, at=clock(ends.astimezone(zone).time())))
    return " ".join(lines)


def place(planned: Plan, now: datetime, zone: ZoneInfo, locale: str) -> str:
    """The item that the plan has now, the first that is not ticked, and the next."""
    if not planned.slots:
        return say(locale, "ask-now-empty")
    begins = planned.starts_at
    if now < begins:
        first = planned.slots[0]
        title = escape_markdown(first.item.title)
        return say(locale, "ask-now-before", at=clock(begins.astimezone(zone).time()), number=first.number, title=title)
    due = [slot for slot in planned.slots if slot.takes_time and planned.at(slot.starts) <= now]
    current = due[-1] if due else planned.slots[0]
    is_open = [slot for slot in planned.slots if slot.item.status is ItemStatus.OPEN]
    ticked = any(slot.item.status is ItemStatus.DONE for slot in planned.slots)
    at = is_open[0] if ticked and is_open else current
    key = "ask-now" if planned.is_timed else "ask-now-untimed"
    title, until = escape_markdown(at.item.title), clock(planned.at(at.ends).astimezone(zone).time())
    lines = [say(locale, key, until=until, number=at.number, title=title)]
    if ticked and current.number > at.number:
        title = escape_markdown(current.item.title)
        lines.append(say(locale, "ask-now-behind", number=current.number, title=title))
    following = next((slot for slot in is_open if slot.number > at.number), None)
    if following:
        title = escape_markdown(following.item.title)
        lines.append(say(locale, "ask-now-next", number=following.number, title=title))
    return " ".join(lines)


_ASKED_OF_ONE = (Wanted.CHANGE, Wanted.MOVE, Wanted.FORWARD, Wanted.MATERIAL)


def which(agenda: Agenda, wanted: Wanted, locale: str, *, asker: PersonId = "", number: int | None = None) -> str:
    """Ask which item is meant, with all of them and an example; or how to change the item with this number."""
    if number is not None and number <= len(agenda.items) and wanted in _ASKED_OF_ONE:
        title = escape_markdown(agenda.items[number - 1].title)
        return say(locale, "ask-how", wanted=wanted, number=number, title=title)
    if wanted is Wanted.DECIDE:
        names = [f"F{item.suggested}. {escape_markdown(item.title)}" for item in agenda.proposed]
    else:
        names = [
            f"{number}. {escape_markdown(item.title)}" + (f" ({item.minutes} min)" if item.minutes else "")
            for number, item in enumerate(agenda.items, 1)
            if (wanted is not Wanted.CUT or item.status is ItemStatus.OPEN)
            and (wanted is not Wanted.HANDOVER or any(owner.person_id == asker for owner in item.owners))
        ]
    if not names:
        none = {Wanted.DECIDE: "ask-which-none-suggested", Wanted.HANDOVER: "ask-which-none-own"}
        return say(locale, none.get(wanted, "ask-now-empty"))
    return "\n".join(
        [say(locale, "ask-which", wanted=wanted), *names, "", say(locale, "ask-which-example", wanted=wanted)]
    )
