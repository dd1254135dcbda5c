"""Cards and texts of the table round: the question, the thanks, the lines under the item, and the full text."""

from collections.abc import Sequence

from dialogs import cards
from dialogs.agenda.cards import when
from dialogs.limits import MOST_MENTIONS
from dialogs.meetings.model import Meeting
from dialogs.message import Card, Mention, Message
from dialogs.model import Group, Member
from dialogs.table_round.model import TableRoundAnswer
from dialogs.table_round.rules import LONGEST_ANSWER, Heard, Silent, by_organisation
from dialogs.text import escape_markdown
from dialogs.texts import say

LONGEST_SHOWN = 300
"""Characters of one answer in an agenda's card. The full text is shown on request."""
ROOM = 5000
"""Characters of all answers together in an agenda's card."""
LONGEST_TEXT = 3500
"""Characters of one message."""


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 2].rstrip()} …"


def _question(meeting: Meeting, group: Group, member: Member | None) -> str:
    day = when(meeting, group.zone, group.locale)
    if member is None or not member.organisation:
        return say(group.locale, "table-round-question-own", when=day)
    return say(group.locale, "table-round-question", when=day, organisation=escape_markdown(member.organisation))


def form_card(
    meeting: Meeting, group: Group, member: Member | None, *, text: str = "", problem: str = "", in_dialog: bool = False
) -> Card:
    """Return the question with its field, filled with this person's earlier answer. `problem` says why it is shown
    again."""
    locale = group.locale
    field = cards.text_input(
        "told", say(locale, "table-round-field"), value=text, multiline=True, longest=LONGEST_ANSWER
    )
    body = [
        cards.heading(say(locale, "table-round-title")),
        *([cards.line(problem, bold=True)] if problem else []),
        cards.line(_question(meeting, group, member)),
        field,
        cards.line(say(locale, "table-round-hint"), subtle=True),
    ]
    buttons = [
        cards.button(say(locale, "table-round-send"), "table_round_tell", primary=True, meeting=meeting.id),
        cards.button(say(locale, "table-round-nothing"), "table_round_nothing", meeting=meeting.id),
    ]
    if in_dialog:
        # A dialog supports only this kind of button.
        buttons = [
            {"type": "Action.Submit", "title": each["title"], "data": {**each["data"], "shown_in": "dialog"}}
            for each in buttons
        ]
    summary = say(locale, "table-round-summary", when=when(meeting, group.zone, locale))
    return cards.card(body, buttons, fallback=summary)


def ask_message(meeting: Meeting, group: Group, member: Member, *, text: str = "") -> Message:
    card = form_card(meeting, group, member, text=text)
    return Message(card=card, summary=str(card["fallbackText"]))


def aloud_message(meeting: Meeting, group: Group, people: Sequence[Member]) -> Message:
    """Return the question in the group, for people whom the bot cannot reach in private: mentions, and buttons instead
    of a field.

    A card that all see may be replaced while somebody types.
    """
    locale = group.locale
    text = say(locale, "table-round-aloud", when=when(meeting, group.zone, locale))
    mentions = tuple(Mention(member.person.platform_id, member.person.name) for member in people[:MOST_MENTIONS])
    body = [
        cards.heading(say(locale, "table-round-title")),
        cards.line(text),
        cards.people(f"<at>{mention.name}</at>" for mention in mentions),
    ]
    buttons = [
        cards.form_button(say(locale, "table-round-answer"), "table_round_form", meeting=meeting.id),
        cards.button(say(locale, "table-round-nothing"), "table_round_nothing", meeting=meeting.id),
    ]
    return Message(card=cards.card(body, buttons, fallback=text), summary=text, mentions=mentions)


def thanks(told: TableRoundAnswer, locale: str, *, before: str = "") -> str:
    """Thank for an answer. The text `before`, which it replaces, is shown once more, so that nothing typed is lost."""
    key = "table-round-told" if told.text else "table-round-told-nothing"
    said = say(locale, key, organisation=escape_markdown(told.organisation or told.name))
    if not before or before == told.text:
        return said
    return f"{said} {say(locale, 'table-round-replaced', before=escape_markdown(' '.join(before.split())))}"


def thanks_card(told: TableRoundAnswer, meeting: Meeting, locale: str, *, in_dialog: bool = False) -> Card:
    text = thanks(told, locale)
    body = [cards.line(text), *(cards.line(escape_markdown(line)) for line in told.text.split("\n") if line)]
    change = cards.button(say(locale, "table-round-change"), "table_round_edit", meeting=meeting.id)
    return cards.card(body, [] if in_dialog else [change], fallback=text)


# -- shown


def under_item(told: Sequence[TableRoundAnswer], locale: str) -> list[str]:
    """Return the lines under the item in an agenda's card, one for each organisation. Answers without room are
    counted."""
    heard = by_organisation(told)
    lines: list[str] = []
    with_news = [each for each in heard if each.told]
    room = ROOM
    for nth, each in enumerate(with_news):
        line = _line(each)
        room -= len(line)
        if room < 0:
            lines.append(say(locale, "table-round-more", count=len(with_news) - nth))
            break
        lines.append(line)
    if nothing := [each.organisation for each in heard if not each.told]:
        lines.append(_nothing(nothing, locale))
    return lines


def _line(heard: Heard) -> str:
    several = len(heard.told) > 1
    said = [
        escape_markdown(_cut(" ".join(each.text.split()), LONGEST_SHOWN)) + _beside(each, several=several)
        for each in heard.told
    ]
    return f"**{escape_markdown(heard.organisation)}**: {' '.join(said)}"


def _nothing(organisations: Sequence[str], locale: str) -> str:
    named = _cut(escape_markdown(", ".join(organisations)), 1000)
    return say(locale, "table-round-heard-nothing", organisations=named)


def texts(told: Sequence[TableRoundAnswer], meeting: Meeting, group: Group) -> list[Message]:
    """Return all answers word for word, by organisation, as texts to copy; several messages if they are long."""
    locale = group.locale
    heard = by_organisation(told)
    head = f"**{say(locale, 'table-round-title')}** {when(meeting, group.zone, locale)}"
    paragraphs = [head]
    for each in heard:
        if each.told:
            paragraphs.append(f"**{escape_markdown(each.organisation)}**")
            paragraphs += [_whole(one, several=len(each.told) > 1) for one in each.told]
    if nothing := [each.organisation for each in heard if not each.told]:
        paragraphs.append(_nothing(nothing, locale))
    if not heard:
        paragraphs.append(say(locale, "table-round-nobody"))
    messages: list[list[str]] = [[]]
    size = 0
    for paragraph in paragraphs:
        if messages[-1] and size + len(paragraph) > LONGEST_TEXT:
            messages.append([])
            size = 0
        messages[-1].append(paragraph)
        size += len(paragraph)
    return [Message(text="\n\n".join(message)) for message in messages]


def _whole(told: TableRoundAnswer, *, several: bool) -> str:
    text = "\n\n".join(escape_markdown(line) for line in told.text.split("\n"))
    return text + _beside(told, several=several)


def _beside(told: TableRoundAnswer, *, several: bool) -> str:
    """The name, where an organisation has several answers, and the sub-group, in brackets."""
    said = [each for each in (told.name if several else "", told.subgroup) if each]
    return f" ({escape_markdown(', '.join(said))})" if said else ""


def silent_text(silent: Sequence[Silent], meeting: Meeting, group: Group) -> str:
    locale, day = group.locale, when(meeting, group.zone, group.locale)
    if not silent:
        return say(locale, "table-round-silent-none", when=day)
    lines = [say(locale, "table-round-silent", when=day)]
    for each in silent:
        names = ", ".join(
            escape_markdown(f"{member.person.name} ({member.subgroup})" if member.subgroup else member.person.name)
            for member in each.people
        )
        is_alone = [member.person.name for member in each.people] == [each.organisation]
        lines.append(f"- {names}" if is_alone else f"- {escape_markdown(each.organisation)}: {names}")
    return "\n".join(lines)
