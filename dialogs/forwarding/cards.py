"""Cards and texts about items between groups: the state of an item, the question to leaders, the choice of groups."""

from collections.abc import Mapping, Sequence

from dialogs import cards
from dialogs.agenda.cards import about
from dialogs.agenda.model import AgendaItem, SentFrom
from dialogs.forwarding.model import Forwarding, ForwardingStatus
from dialogs.message import Card, Message
from dialogs.model import GroupId
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import short_day

LONGEST_OUTCOME = 300
MOST_PARTS = 20
MOST_UNDER = 12
MOST_LISTED = 60
MOST_BUTTON = 60


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 2].rstrip()} …"


def state(forwarding: Forwarding, locale: str, *, plain: bool = False) -> str:
    """Return one line like "Länsdelsgrupp norr: togs upp fredag 29 augusti. Remissen besvaras gemensamt", as Markdown
    or `plain`."""
    named = forwarding.named if plain else escape_markdown(forwarding.named)
    key = f"forwarding-is-{forwarding.status.replace('_', '-')}"
    if forwarding.status is ForwardingStatus.ACCEPTED and forwarding.on is not None:
        return say(locale, "forwarding-is-placed", group=named, day=short_day(forwarding.on, locale))
    if forwarding.status is not ForwardingStatus.TAKEN_UP:
        return say(locale, key, group=named)
    day = short_day(forwarding.on, locale) if forwarding.on else ""
    said = say(locale, key, group=named, day=day)
    outcome = _cut(" ".join(forwarding.outcome.split()), LONGEST_OUTCOME)
    if not outcome:
        return said
    return f"{said} {outcome if plain else escape_markdown(outcome)}"


HOW_SENT = ("placed", "accepted", "waiting", "unknown", "already")
"""The immediate result for each group. `unknown`: a group that the sender is not in, if it exists."""


def sent_text(number: int, title: str, said: Mapping[str, Sequence[str]], locale: str) -> str:
    """Return the reply about an item that was sent to the groups of `said`. It says "sent" only if that is certain."""
    if any(said[how] for how in ("placed", "accepted", "waiting")):
        head = "forwarding-sent"
    else:
        head = "forwarding-sent-perhaps" if said["unknown"] else "forwarding-not-sent"
    lines = [say(locale, head, number=number, title=escape_markdown(title))]
    if head == "forwarding-not-sent":
        return lines[0]
    lines += [
        say(locale, f"forwarding-sent-{how}", groups=", ".join(map(escape_markdown, said[how])), count=len(said[how]))
        for how in HOW_SENT
        if said[how]
    ]
    return "\n\n".join([*lines, say(locale, "forwarding-undo-hint", number=number)])


def under_item(sent: Sequence[Forwarding], locale: str) -> list[str]:
    """Return the lines under an item in its agenda's card: the latest state for each receiving group, and the number of
    others.

    Without an answer, nobody knows whether the item arrived.
    """
    shown = sent[-MOST_UNDER:]
    lines = []
    for each in shown:
        key = "forwarding-asked-of" if each.status is ForwardingStatus.WAITING else "forwarding-sent-to"
        lines.append(say(locale, key, state=state(each, locale)))
    if hidden := len(sent) - len(shown):
        lines.append(say(locale, "forwarding-sent-more", count=hidden))
    return lines


def came_from(sent_from: SentFrom, locale: str) -> str:
    """Return a line like "Från Chefsgruppen 22 maj, punkt 12"."""
    day = short_day(sent_from.on, locale)
    return say(locale, "forwarding-from", group=escape_markdown(sent_from.group), day=day, number=sent_from.number)


def states_text(sent: Sequence[Forwarding], locale: str) -> str:
    """Return the states of several forwardings, by title of the item."""
    by_item: dict[tuple[str, int], list[Forwarding]] = {}
    for each in sent:
        by_item.setdefault((each.item, each.number), []).append(each)
    paragraphs = []
    for (_, number), those in by_item.items():
        head = say(locale, "forwarding-item", number=number, title=escape_markdown(those[0].content.title))
        paragraphs.append("\n".join([f"**{head}**", *(f"- {state(each, locale)}" for each in those)]))
    return "\n\n".join(paragraphs)


def news_message(forwarding: Forwarding, locale: str) -> Message:
    """Return the message that tells the sender the state of their item."""
    title = escape_markdown(forwarding.content.title)
    return Message(
        text=say(locale, "forwarding-news", title=title, state=state(forwarding, locale)),
        summary=say(
            locale,
            "forwarding-news",
            title=_cut(forwarding.content.title, 80),
            state=state(forwarding, locale, plain=True),
        ),
    )


def back_message(forwarding: Forwarding, group: str, locale: str) -> Message:
    """Return the message that tells a leader of the receiving group that an item was taken back and left the agenda."""
    return Message(
        text=say(
            locale,
            "forwarding-back",
            group=escape_markdown(group),
            title=escape_markdown(forwarding.content.title),
        )
    )


def ask_message(forwarding: Forwarding, group: str, sender: str, locale: str) -> Message:
    """Return the question to a leader whether the group takes up an item that `group` sent."""
    content = forwarding.content
    item = AgendaItem("", content.title, type=content.type, purpose=content.purpose, minutes=content.minutes)
    body = [
        cards.heading(say(locale, "forwarding-ask-title", group=escape_markdown(group))),
        cards.line(escape_markdown(content.title), bold=True),
    ]
    if details := about(item, locale):
        body.append(cards.line(details, subtle=True))
    body += [cards.line(f"– {escape_markdown(part.text)}") for part in content.parts[:MOST_PARTS]]
    if len(content.parts) > MOST_PARTS:
        hidden = len(content.parts) - MOST_PARTS
        body.append(cards.line(say(locale, "forwarding-ask-more", count=hidden), subtle=True))
    body.append(
        cards.line(say(locale, "forwarding-ask-sender", name=escape_markdown(sender)), subtle=True, spaced=True)
    )
    body.append(cards.line(say(locale, "forwarding-ask-hint", group=escape_markdown(group)), subtle=True))
    summary = say(locale, "forwarding-ask-summary", group=group, title=_cut(content.title, 80))
    actions = [
        cards.button(say(locale, "forwarding-accept"), "forwarding_accept", primary=True, forwarding=forwarding.id),
        cards.button(say(locale, "forwarding-decline"), "forwarding_decline", forwarding=forwarding.id),
    ]
    return Message(card=cards.card(body, actions, fallback=summary), summary=summary)


def to_card(
    number: int,
    title: str,
    groups: Sequence[tuple[GroupId, str]],
    locale: str,
    *,
    confirmation: str,
    chosen: str = "",
    others: str = "",
    problem: str = "",
) -> Card:
    """Return the form that asks the sender for groups: their own as choices, and others by name.

    `chosen` and `others` are the values that were filled in before the `problem`.
    """
    question = say(locale, "forwarding-to", number=number, title=escape_markdown(title))
    body = [cards.line(problem, bold=True)] if problem else []
    body.append(cards.line(question))
    if groups:
        choices = [(name[:80], key) for key, name in groups[:MOST_LISTED]]
        body.append(cards.choice_input("groups", say(locale, "forwarding-to-own"), choices, value=chosen, many=True))
    body.append(cards.text_input("others", say(locale, "forwarding-to-others"), value=others, longest=600))
    send = cards.button(say(locale, "forwarding-send"), "forwarding_to", primary=True, proposal=confirmation)
    return cards.card(body, [send], fallback=say(locale, "forwarding-no-names", number=number))


def which_card(choices: Mapping[str, Sequence[tuple[GroupId, str]]], locale: str, *, confirmation: str) -> Card:
    """Return the card that asks which of their own groups the sender meant by each name in `choices`."""
    question = say(locale, "forwarding-which", count=len(choices))
    inputs = [
        cards.choice_input(f"g{nth}", _cut(named, MOST_BUTTON), [(name[:80], group) for group, name in groups])
        for nth, (named, groups) in enumerate(choices.items())
    ]
    send = cards.button(say(locale, "forwarding-send"), "forwarding_which", primary=True, proposal=confirmation)
    return cards.card([cards.line(question), *inputs], [send], fallback=question)
