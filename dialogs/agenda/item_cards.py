"""Cards of single items: the forms that add and change one, and the question whether a suggested item is accepted."""

from collections.abc import Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from dialogs import cards
from dialogs.agenda.cards import about, when
from dialogs.agenda.model import Agenda, AgendaItem, ItemType, Material
from dialogs.meetings.model import Meeting
from dialogs.message import Card, Message
from dialogs.model import Group
from dialogs.text import escape_markdown
from dialogs.texts import say

LONGEST_IN_LIST = 50
LONGEST_IN_LONG_LIST = 25
"""Characters of a title in a list of more than a hundred items, so that the list fits into a card."""


def short(text: str, longest: int = LONGEST_IN_LIST) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def choose_form(agenda: Agenda, meeting: Meeting, zone: ZoneInfo, locale: str) -> Card:
    """Ask which item to change."""
    longest = LONGEST_IN_LIST if len(agenda.items) <= 100 else LONGEST_IN_LONG_LIST
    choices = [(f"{number}. {short(item.title, longest)}", item.id) for number, item in enumerate(agenda.items, 1)]
    title = say(locale, "agenda-form-for", when=when(meeting, zone, locale))
    return cards.card(
        [cards.line(title, subtle=True), cards.choice_input("item", say(locale, "edit-which"), choices)],
        [cards.button(say(locale, "edit-this"), "agenda_edit", primary=True, meeting=meeting.id)],
        fallback=say(locale, "edit-fallback"),
    )


def as_fields(item: AgendaItem) -> dict[str, str]:
    """Return an item as the fields of its form."""
    return {
        "title": item.title,
        "owner": ", ".join(owner.text for owner in item.owners),
        "type": item.type.value if item.type else "",
        "purpose": item.purpose,
        "minutes": str(item.minutes or ""),
        "material": materials_as_text(item.material),
    }


def materials_as_text(material: Sequence[Material]) -> str:
    return "\n".join(f"{one.title} {one.address}".strip() for one in material)


def edit_form(
    meeting: Meeting, locale: str, *, item_id: str, seen: str, values: Mapping[str, Any], problem: str = ""
) -> Card:
    """Return the form of one item with every field open. `seen` is the item's state when the form was made. `problem`
    is the error in the sent values."""
    kinds = [(say(locale, f"agenda-type-{kind}").capitalize(), kind.value) for kind in ItemType]
    minutes = str(values.get("minutes", ""))
    return cards.card(
        [
            *([cards.line(problem, bold=True)] if problem else []),
            cards.text_input(
                "title",
                say(locale, "agenda-form-title"),
                value=str(values.get("title", "")),
                required=say(locale, "agenda-form-title-missing"),
                longest=200,
            ),
            cards.text_input(
                "owner", say(locale, "agenda-form-owner"), value=str(values.get("owner", "")), longest=200
            ),
            cards.choice_input("type", say(locale, "agenda-form-type"), kinds, value=str(values.get("type", ""))),
            cards.text_input("purpose", say(locale, "edit-purpose"), value=str(values.get("purpose", "")), longest=200),
            cards.number_input(
                "minutes",
                say(locale, "agenda-form-minutes"),
                value=int(minutes) if minutes.isdecimal() else None,
                lowest=1,
                highest=480,
            ),
            cards.text_input(
                "material",
                say(locale, "edit-material"),
                value=str(values.get("material", "")),
                multiline=True,
                longest=4000,
            ),
        ],
        [
            cards.button(
                say(locale, "edit-save"), "agenda_save", primary=True, meeting=meeting.id, item=item_id, seen=seen
            )
        ],
        fallback=say(locale, "edit-fallback"),
    )


def proposed_message(item: AgendaItem, meeting: Meeting, group: Group, *, late: bool) -> Message:
    """Ask a leader in private whether to accept a suggested item. `late`: it came after the group's stop date."""
    locale = group.locale
    title = escape_markdown(item.title)
    details = about(item, locale)
    text = say(
        locale,
        "proposal-late" if late else "proposal-new",
        name=escape_markdown(item.added_by_name),
        group=escape_markdown(group.name),
        when=when(meeting, group.zone, locale),
    )
    card = cards.card(
        [cards.line(text), cards.line(f"**{title}**" + (f" ({details})" if details else ""), spaced=True)],
        [
            cards.button(
                say(locale, "proposal-accept"), "proposal_accept", primary=True, meeting=meeting.id, item=item.id
            ),
            cards.button(say(locale, "proposal-decline"), "proposal_decline", meeting=meeting.id, item=item.id),
        ],
        fallback=f"{text} {item.title}",
    )
    return Message(card=card, summary=text)


def join_card(items: Sequence[tuple[int, AgendaItem]], became: AgendaItem, locale: str, *, confirmation: str) -> Card:
    """Ask whether to join these items. `became` shows the result."""
    question = say(locale, "join-items-ask")
    listed = [f"{number}. {escape_markdown(item.title)}" for number, item in items]
    result = say(locale, "join-items-became", title=escape_markdown(became.title))
    return cards.card(
        [cards.heading(question), *(cards.line(each) for each in listed), cards.line(result)],
        [
            cards.button(say(locale, "join-items-yes"), "items_join", primary=True, proposal=confirmation),
            cards.button(say(locale, "no"), "items_join_not", proposal=confirmation),
        ],
        fallback=" ".join([question, *listed, result]),
    )


def add_form(
    meeting: Meeting,
    zone: ZoneInfo,
    locale: str,
    *,
    item_id: str,
    values: Mapping[str, Any] | None = None,
    problem: str = "",
) -> Card:
    """The form that adds one item, which then has the id `item_id`. When it has to be shown again, `values` are what
    was filled in and `problem` the sentence that says what to mend."""
    filled = values or {}
    kinds = [(say(locale, f"agenda-type-{kind}").capitalize(), kind.value) for kind in ItemType]
    minutes = str(filled.get("minutes", ""))
    return cards.card(
        [
            *([cards.line(problem, bold=True)] if problem else []),
            cards.line(say(locale, "agenda-form-for", when=when(meeting, zone, locale)), subtle=True),
            cards.text_input(
                "title",
                say(locale, "agenda-form-title"),
                value=str(filled.get("title", "")),
                required=say(locale, "agenda-form-title-missing"),
                longest=200,
            ),
            cards.text_input(
                "owner", say(locale, "agenda-form-owner"), value=str(filled.get("owner", "")), longest=200
            ),
            cards.choice_input("type", say(locale, "agenda-form-type"), kinds, value=str(filled.get("type", ""))),
            cards.number_input(
                "minutes",
                say(locale, "agenda-form-minutes"),
                value=int(minutes) if minutes.isdecimal() else None,
                lowest=1,
                highest=480,
            ),
        ],
        [cards.button(say(locale, "agenda-form-send"), "agenda_add", primary=True, meeting=meeting.id, item=item_id)],
        fallback=say(locale, "agenda-form-fallback"),
    )


def added_card(agenda: Agenda, item_id: str, meeting: Meeting, zone: ZoneInfo, locale: str) -> Card:
    """Return the card that replaces a sent form: a thanks, and a button to add another item."""
    proposed = next((item for item in agenda.proposed if item.id == item_id), None)
    if proposed is not None:
        text = say(locale, "agenda-proposed-one", title=escape_markdown(proposed.title))
        return cards.card([cards.line(text)], fallback=text)
    number, item = next((number, item) for number, item in enumerate(agenda.items, 1) if item.id == item_id)
    details = about(item, locale)
    text = say(
        locale,
        "agenda-added-one",
        number=number,
        title=escape_markdown(item.title),
        about=f" ({details})" if details else "",
        when=when(meeting, zone, locale),
    )
    return cards.card(
        [cards.line(text)],
        [cards.button(say(locale, "agenda-add-another"), "agenda_another", meeting=meeting.id)],
        fallback=text,
    )
