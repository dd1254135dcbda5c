"""Cards about themes: the trend, how each statement was counted, and suggested actions."""

from collections.abc import Sequence
from datetime import date

import msgspec

from dialogs import cards
from dialogs.feedback import section, trend
from dialogs.feedback.themes import Action, ActionKind, OwnWord, Tally, Told, name_of, themes_of
from dialogs.message import Card, Message
from dialogs.model import Group
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import plain_day

LONGEST_QUOTED = 160
MOST_OWN_SHOWN = 12
MOST_LINES = 40
LONGEST_TEXT = 20_000


def trend_message(
    told: Sequence[Told], tallies: Sequence[Tally], own: Sequence[OwnWord], *, group: Group, address: str | None
) -> Message:
    """Return the trend; without an `address` only in words."""
    locale = group.locale
    title = say(locale, "theme-trend-title")
    if not told:
        none = say(locale, "theme-trend-none")
        return Message(card=cards.card([cards.heading(title), cards.line(none)], fallback=none), summary=title)
    lines = trend.in_words(told, tallies, locale=locale)
    if (hidden := len(lines) - MOST_LINES) > 0:
        lines = [*lines[:MOST_LINES], say(locale, "feedback-cut", count=hidden)]
    meetings = say(locale, "theme-trend-meetings", days=trend.days(told, locale))
    body = [cards.heading(title), cards.line(meetings, subtle=True)]
    if address is not None:
        words = say(locale, "theme-trend-alt", count=min(len(told), trend.MOST_ROUNDS))
        body.append(
            {
                "type": "Image",
                "url": address,
                "altText": words,
                "size": "Stretch",
                "selectAction": {"type": "Action.OpenUrl", "url": address, "title": words},
            }
        )
    body += [cards.line(escape_markdown(line)) for line in lines] or [cards.line(say(locale, "theme-trend-nothing"))]
    if own:
        taught = [_taught(word, locale) for word in own[-MOST_OWN_SHOWN:]]
        body.append(cards.line(say(locale, "theme-own-title"), bold=True, spaced=True))
        body += [cards.line(each) for each in taught]
    actions = [cards.button(say(locale, "theme-how-button"), "theme_how", group=group.id)]
    return Message(
        card=cards.card(body, actions, fallback="\n".join([title, meetings, *lines])[:2000]),
        summary=title,
    )


def _taught(word: OwnWord, locale: str) -> str:
    key = "theme-own-counts" if word.counts else "theme-own-not"
    return say(locale, key, words=_quoted(word.words), theme=escape_markdown(name_of(word.theme, locale).lower()))


def _quoted(text: str) -> str:
    return escape_markdown(text if len(text) <= LONGEST_QUOTED else text[: LONGEST_QUOTED - 2].rstrip() + " …")


def how_counted(told: Told, own: Sequence[OwnWord], locale: str) -> str:
    """Return each statement of a round with its number and themes, and how to correct them."""
    lines = [say(locale, "theme-how-title", day=plain_day(told.day, locale))]
    size = 0
    for number, statement in enumerate(section.numbered(told.statements, told.round.third), 1):
        if statement.hidden:
            continue
        names = [name_of(theme, locale).lower() for theme in sorted(themes_of(statement, own))]
        about = ", ".join(names) or say(locale, "theme-how-none")
        line = f"{number}\\. {_quoted(statement.text)} – **{escape_markdown(about)}**"
        size += len(line)
        if size > LONGEST_TEXT:
            break
        lines.append(line)
    return "\n\n".join([*lines, say(locale, "theme-how-correct")])


# -- what is proposed, and what came of it


def suggested_action_message(action: Action, rounds: int, group: Group, meeting: date | None) -> Message:
    """Ask a leader whether to act against a recurring hinder. `meeting` is the day of the next meeting; without it no
    action is possible."""
    locale = group.locale
    name = escape_markdown(name_of(action.theme, locale))
    came = say(locale, "theme-came-again", theme=name, rounds=rounds, group=escape_markdown(group.name))
    if meeting is None:
        what = say(locale, f"theme-propose-{action.kind}-later")
    else:
        what = say(locale, f"theme-propose-{action.kind}", day=plain_day(meeting, locale))
    title = say(locale, "theme-propose-title")
    card = cards.card(
        [cards.heading(title), cards.line(came), cards.line(what, bold=True)],
        [
            cards.button(say(locale, "theme-propose-yes"), "theme_yes", primary=True, proposal=action.id),
            cards.button(say(locale, "theme-propose-no"), "theme_no", proposal=action.id),
        ],
        fallback=f"{came} {what}",
    )
    return Message(card=card, summary=title)


def done_line(action: Action, locale: str) -> str:
    """Return the action against a theme as one plain line, for the next summary and the year."""
    day = plain_day(action.about, locale) if action.about else ""
    said = say(locale, f"theme-done-{action.kind}", day=day, label=action.label)
    return say(locale, "theme-done-line", theme=name_of(action.theme, locale), what=said)


def with_done(card: Card, actions: Sequence[Action], locale: str) -> Card:
    """Return a summary's card with the actions since the previous one, as many as fit."""
    title = cards.line(say(locale, "theme-done-title"), bold=True, spaced=True)
    lines = [cards.line(escape_markdown(done_line(action, locale))) for action in actions]
    while lines:
        grown: Card = {**card, "body": [*card["body"], title, *lines]}
        if len(msgspec.json.encode(grown)) < cards.MAX_BYTES:
            return grown
        lines.pop()
    return card


def item_title(action: ActionKind, theme: str, locale: str) -> str:
    """Return the title of an item on the agenda."""
    return say(locale, f"theme-item-{action}", theme=name_of(theme, locale).lower())
