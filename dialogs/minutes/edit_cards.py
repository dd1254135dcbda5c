"""The differences between edited minutes and the minutes as they are, in words and as a question."""

from collections.abc import Sequence

from dialogs import cards
from dialogs.message import Card
from dialogs.minutes.edits import Edits, OutcomeEdit, PersonEdit
from dialogs.text import escape_markdown
from dialogs.texts import say

MOST_SHOWN = 30
LONGEST_SHOWN = 300


def _short(text: str) -> str:
    line = " ".join(text.split())
    return escape_markdown(line if len(line) <= LONGEST_SHOWN else f"{line[:LONGEST_SHOWN].rstrip()} …")


def _outcome_line(edit: OutcomeEdit, locale: str) -> str:
    about = {"type": edit.type.value, "number": edit.number, "title": _short(edit.title)}
    if not edit.id:
        return say(locale, "readback-added", **about, now=_short(edit.now))
    if not edit.text:
        return say(locale, "readback-removed", **about, was=_short(edit.was))
    return say(locale, "readback-changed", **about, was=_short(edit.was), now=_short(edit.now))


def _person_line(edit: PersonEdit, locale: str) -> str:
    name = ", ".join(part for part in (edit.name, edit.organisation) if part and part != "")
    how = "gone" if edit.is_present is None else "present" if edit.is_present else "absent"
    return say(locale, "readback-person", name=_short(name), how=how)


def _lines(found: Edits, locale: str) -> list[str]:
    """Return a line for each change."""
    lines = [_outcome_line(each, locale) for each in found.outcomes]
    lines += [_person_line(each, locale) for each in found.people]
    hidden = len(lines) - MOST_SHOWN
    return [*lines[:MOST_SHOWN], *([say(locale, "readback-more", count=hidden)] if hidden > 0 else [])]


def _left_out(found: Edits, locale: str) -> list[str]:
    """Return what the file changes that is not taken."""
    lines = []
    if found.unclear:
        lines.append(say(locale, "readback-unclear", names=_listed(found.unclear)))
    if found.unread:
        lines.append(say(locale, "readback-unread", words=_listed(found.unread)))
    return lines


def _listed(texts: Sequence[str]) -> str:
    shown = [_short(text[:80]) for text in texts[:5]]
    return "; ".join([*shown, *(["…"] if len(texts) > 5 else [])])


def card(found: Edits, *, group: str, when: str, other: str, locale: str, confirmation: str) -> Card:
    """Ask whether to save the changes. `other` is the latest meeting, if the file is of another one."""
    title = say(locale, "readback-title", group=escape_markdown(group), when=when)
    lines = _lines(found, locale)
    body = [cards.heading(title)]
    if other:
        body.append(cards.line(say(locale, "readback-other-meeting", when=when, latest=other), bold=True))
    body += [cards.line(each) for each in lines]
    body += [cards.line(each, subtle=True, spaced=True) for each in _left_out(found, locale)]
    buttons = [
        cards.button(say(locale, "readback-yes"), "edited_minutes", primary=True, proposal=confirmation),
        cards.button(say(locale, "readback-no"), "edited_minutes_no", proposal=confirmation),
    ]
    return cards.card(body, buttons, fallback="\n".join([title, *lines])[:2000])


def nothing(found: Edits, when: str, locale: str) -> str:
    return "\n\n".join([say(locale, "readback-nothing", when=when), *_left_out(found, locale)])


def older(told: str, found: Edits, locale: str) -> str:
    """Return the answer to a file of an older version, with the words that only the file has."""
    only = [f"{each.number}. {_short(each.now)}" for each in found.outcomes if each.now][:MOST_SHOWN]
    return "\n\n".join([told, *([say(locale, "readback-only-in-file"), *only] if only else [])])
