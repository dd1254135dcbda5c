"""Cards that ask what a person means, and whether a leader grants a member's wish."""

from collections.abc import Sequence

from dialogs import cards
from dialogs.agenda.merging import Difference
from dialogs.message import Message
from dialogs.text import escape_markdown
from dialogs.texts import quoted, say

LONGEST_SHOWN = 300


def short(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN].rstrip()} …"


def choices(question: str, buttons: Sequence[tuple[str, str]]) -> Message:
    """Return a question with a button for each (title, confirmation)."""
    actions = [cards.button(title, "say", proposal=confirmation) for title, confirmation in buttons]
    titles = " / ".join(title for title, _ in buttons)
    return Message(card=cards.card([cards.line(question)], actions, fallback=f"{question} {titles}"), summary=question)


def wish(name: str, text: str, titles: Sequence[str], group: str, locale: str, *, confirmation: str) -> Message:
    """Tell a leader what a member wishes. `titles` are the items, with their numbers."""
    asked = say(locale, "wish-asks", name=escape_markdown(name), group=escape_markdown(group))
    lines = [cards.line(asked), cards.line(quoted(locale, escape_markdown(short(text))), spaced=True)]
    if titles:
        about = ", ".join(escape_markdown(title) for title in titles)
        lines.append(cards.line(say(locale, "wish-about", items=about), subtle=True))
    actions = [
        cards.button(say(locale, "wish-yes"), "wish_yes", primary=True, proposal=confirmation),
        cards.button(say(locale, "wish-no"), "wish_no", proposal=confirmation),
    ]
    return Message(card=cards.card(lines, actions, fallback=f"{asked} {text}"), summary=asked)


LONGEST_WORDS = 300
MOST_TITLES = 8
"""Titles of each kind of difference that are shown."""


def replacement(differs: Difference, count: int, day: str, locale: str, *, confirmation: str) -> Message:
    """Ask whether a pasted agenda of `count` items replaces the present one, with the differences."""
    asked = say(locale, "replace-asks", count=count, when=day)
    lines = [cards.line(asked)]
    for key, titles in (
        ("replace-adds", differs.added),
        ("replace-removes", differs.removed),
        ("replace-changes", differs.changed),
        ("replace-keeps", differs.kept),
    ):
        if titles:
            named = ", ".join(quoted(locale, escape_markdown(title)) for title in titles[:MOST_TITLES])
            named += f" +{len(titles) - MOST_TITLES}" if len(titles) > MOST_TITLES else ""
            lines.append(cards.line(say(locale, key, titles=named), subtle=True))
    actions = [
        cards.button(say(locale, "replace-yes"), "replace_agenda", primary=True, proposal=confirmation, do="replace"),
        cards.button(say(locale, "replace-add"), "replace_agenda", proposal=confirmation, do="add"),
        cards.button(say(locale, "replace-cancel"), "replace_agenda", proposal=confirmation, do="cancel"),
    ]
    return Message(card=cards.card(lines, actions, fallback=asked), summary=asked)


def publish(group: str, day: str, locale: str, *, confirmation: str, words: str = "") -> Message:
    """Ask whether private words may stand on the agenda of `day`, or of the next meeting if none is planned. `words`:
    what free words were taken for; words that were typed as a command are not repeated."""
    named = escape_markdown(group)
    asked = say(locale, "publish-planned", group=named, when=day) if day else say(locale, "publish", group=named)
    actions = [
        cards.button(say(locale, "words-agenda"), "say", primary=True, proposal=confirmation),
        cards.button(say(locale, "no"), "say_no", proposal=confirmation),
    ]
    fallback = f"{asked} {say(locale, 'publish-by-text')}"
    short = words if len(words) <= LONGEST_WORDS else f"{words[:LONGEST_WORDS]} …"
    shown = [cards.line(quoted(locale, escape_markdown(short)), subtle=True)] if short else []
    return Message(card=cards.card([cards.line(asked), *shown], actions, fallback=fallback), summary=asked)


def emptying(titles: Sequence[str], day: str, locale: str, *, confirmation: str) -> Message:
    """Ask whether all items of an agenda may go."""
    asked = say(locale, "empty-asks", count=len(titles), when=day)
    named = ", ".join(quoted(locale, escape_markdown(title)) for title in titles[:MOST_TITLES])
    named += f" +{len(titles) - MOST_TITLES}" if len(titles) > MOST_TITLES else ""
    actions = [
        cards.button(say(locale, "empty-yes"), "empty_agenda", primary=True, proposal=confirmation),
        cards.button(say(locale, "empty-no"), "keep_agenda", proposal=confirmation),
    ]
    return Message(
        card=cards.card([cards.line(asked), cards.line(named, subtle=True)], actions, fallback=asked), summary=asked
    )
