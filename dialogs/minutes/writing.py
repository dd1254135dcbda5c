"""The secretary's card: the agenda with fields for decisions, tasks and notes of each item, page by page.

A field holds only new words, so what others write at the same time stands beside them.
"""

from collections.abc import Mapping, Sequence
from hashlib import blake2s
from zoneinfo import ZoneInfo

from dialogs import cards
from dialogs.agenda.cards import when
from dialogs.agenda.model import Agenda, AgendaItem, ItemStatus, ItemType, Outcome, OutcomeType
from dialogs.agenda.outcomes import of_type, outcome_text
from dialogs.meetings.model import Meeting
from dialogs.message import Card
from dialogs.model import ItemId, Refusal
from dialogs.reading.markers import without_marker
from dialogs.text import escape_markdown
from dialogs.texts import say

ON_A_PAGE = 3
KINDS = (OutcomeType.DECISION, OutcomeType.TASK, OutcomeType.NOTE)
LONGEST_FIELD = 2000
"""Characters. A page that is full of words must fit in a card."""
LONGEST_SHOWN = 160
MOST_SHOWN = 6
"""Outcomes of an item that the card shows; the newest."""


def to_write(agenda: Agenda) -> list[tuple[int, AgendaItem]]:
    """Return the items that have fields, with their numbers."""
    return [
        (number, item)
        for number, item in enumerate(agenda.items, 1)
        if item.type is not ItemType.BREAK and item.status in (ItemStatus.OPEN, ItemStatus.DONE)
    ]


def pages(agenda: Agenda) -> int:
    return max(1, -(-len(to_write(agenda)) // ON_A_PAGE))


def on_page(agenda: Agenda, page: int) -> list[tuple[int, AgendaItem]]:
    """Return the items of page `page`, from 1."""
    return to_write(agenda)[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]


def mark_of(items: Sequence[AgendaItem]) -> str:
    """Return a mark of the outcomes that a page shows. It changes with each of them."""
    shown = "\n".join(f"{item.id} {each.id} {each.text}" for item in items for each in item.outcomes)
    return blake2s(shown.encode(), digest_size=8).hexdigest()


def field_of(kind: OutcomeType, item_id: ItemId) -> str:
    return f"{kind.value}_{item_id}"


def typed(data: Mapping[str, object], item_ids: Sequence[ItemId]) -> dict[tuple[ItemId, OutcomeType], str]:
    """Return the words of each field that is filled in."""
    found = {}
    for item_id in item_ids:
        for kind in KINDS:
            words = data.get(field_of(kind, item_id))
            if isinstance(words, str) and words.strip():
                found[item_id, kind] = words
    return found


def texts_of(words: str, kind: OutcomeType) -> list[str]:
    """Return the outcomes in a field: each line is a decision or a task, and a note is the whole. Raises Refusal for
    a too long one."""
    if kind is OutcomeType.NOTE:
        return [outcome_text(words, kind)]
    lines = [without_marker(line).strip() for line in words.split("\n")]
    return [outcome_text(line, kind) for line in lines if line]


def page_card(
    agenda: Agenda,
    meeting: Meeting,
    page: int,
    zone: ZoneInfo,
    locale: str,
    *,
    given: Mapping[tuple[ItemId, OutcomeType], str] | None = None,
    told: Sequence[str] = (),
) -> Card:
    """Return page `page`, from 1. `given` are words that wait in their fields. `told` are sentences above them."""
    last = pages(agenda)
    page = min(max(page, 1), last)
    shown = on_page(agenda, page)
    title = say(locale, "writing-title", when=when(meeting, zone, locale))
    body = [cards.heading(title)]
    if last > 1:
        body.append(cards.line(say(locale, "writing-page", page=page, pages=last), subtle=True))
    body += [cards.line(each, bold=True) for each in told]
    body.append(cards.line(say(locale, "writing-how"), subtle=True))
    for number, item in shown:
        body.append(cards.section(f"{number}\\. {escape_markdown(item.title)}"))
        body += [cards.line(line, subtle=True) for line in _stands(item, locale)]
        for kind in KINDS:
            label = say(locale, "writing-field", type=kind.value, number=number)
            value = (given or {}).get((item.id, kind), "")
            body.append(
                cards.text_input(field_of(kind, item.id), label, value=value, multiline=True, longest=LONGEST_FIELD)
            )
    actions = [_button(go, meeting, shown, page, last, locale) for go in _ways(page, last)]
    return cards.card(body, actions, fallback=f"{title} {say(locale, 'writing-fallback')}")


def _ways(page: int, last: int) -> list[str]:
    return [*(["next"] if page < last else []), "stay", *(["back"] if page > 1 else [])]


def _button(
    go: str, meeting: Meeting, shown: Sequence[tuple[int, AgendaItem]], page: int, last: int, locale: str
) -> cards.Action:
    """Return a button that saves the page, and shows another or the same."""
    return cards.button(
        say(locale, f"writing-{go}"),
        "minutes_write",
        primary=go == "next" or (go == "stay" and page == last),
        go=go,
        meeting=meeting.id,
        items=",".join(item.id for _, item in shown),
        seen=mark_of([item for _, item in shown]),
        page=str(page),
    )


def _stands(item: AgendaItem, locale: str) -> list[str]:
    """Return a line for each of the newest outcomes."""
    in_order: list[Outcome] = [each for kind in KINDS for each in of_type(item, kind)]
    lines = [
        say(locale, "writing-stands", type=each.type.value, text=escape_markdown(_short(each.text)))
        for each in in_order[-MOST_SHOWN:]
    ]
    hidden = len(in_order) - MOST_SHOWN
    return [say(locale, "writing-more", count=hidden), *lines] if hidden > 0 else lines


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_SHOWN else f"{line[:LONGEST_SHOWN].rstrip()} …"


def refused(refusal: Refusal, number: int, locale: str) -> str:
    """Return what is wrong with a field of item `number`."""
    return say(locale, "writing-refused", number=number, why=say(locale, refusal.key, **refusal.values))
