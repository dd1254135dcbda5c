"""The log of decisions, the open tasks by person, and what a search has found."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dialogs import cards
from dialogs.agenda.model import Outcome, OutcomeType
from dialogs.message import Message
from dialogs.minutes.following import short
from dialogs.patterns import lazily
from dialogs.sentences.slots import alike
from dialogs.text import escape_markdown, fold
from dialogs.texts import say
from dialogs.texts.calendar import long_day, plain_day

MOST_SHOWN = 25
MOST_BUTTONS = 5
LONGEST_TEXT = 400


@dataclass(frozen=True, slots=True)
class Line:
    """A decision, task, note or item of a meeting on the day `on`."""

    on: date
    number: int
    title: str
    type: OutcomeType | None = None
    text: str = ""


def matches(words: Sequence[str], line: Line) -> bool:
    """Return whether the title or the text has a form of each of the telling words."""
    said = fold(f"{line.title} {line.text}")
    return all(
        any(alike(word, other) or other.startswith(word) for other in _with(beginning(word), said)) for word in words
    )


def _with(start: str, said: str) -> list[str]:
    """Return the words of a folded text that have `start` in them."""
    return [word for word in _WORDS.findall(said) if start in word] if start in said else []


_WORDS = lazily(r"[\p{L}\d]{2,}+")


def beginning(word: str) -> str:
    """Return the beginning of a folded word, which its forms share: endings have up to four letters ("-arna")."""
    return word[: max(4, len(word) - 4)] if len(word) > 4 else word


def by_meeting(lines: Sequence[Line], title: str, locale: str) -> str:
    """Return the lines as Markdown under the days of their meetings."""
    shown = [f"**{title}**"]
    day = None
    for line in lines[:MOST_SHOWN]:
        if line.on != day:
            day = line.on
            shown.append(f"**{long_day(day, locale)}**")
        shown.append(_line(line, locale))
    if (hidden := len(lines) - MOST_SHOWN) > 0:
        shown.append(say(locale, "minutes-list-more", count=hidden))
    return "\n\n".join(shown)


def _line(line: Line, locale: str) -> str:
    title = f"{line.number}. {escape_markdown(line.title)}"
    if line.type is None:
        return title
    text = " ".join(line.text.split())
    text = text if len(text) <= LONGEST_TEXT else f"{text[:LONGEST_TEXT].rstrip()} …"
    return say(locale, "minutes-list-line", title=title, type=line.type.value, text=escape_markdown(text))


@dataclass(frozen=True, slots=True)
class OpenTask:
    """An open task of a meeting. `label` is that of its deadline, if it has one."""

    meeting: str
    given_on: date
    outcome: Outcome
    label: str = ""


def tasks_message(tasks: Sequence[OpenTask], title: str, locale: str, *, may_mark: Sequence[str]) -> Message:
    """Return the tasks by person. `may_mark` holds the ids of those that the reader may mark as done with a button."""
    people: defaultdict[str, list[OpenTask]] = defaultdict(list)
    for task in tasks[:MOST_SHOWN]:
        for name in [owner.text for owner in task.outcome.owners] or [""]:
            people[name].append(task)
    body = [cards.heading(title)]
    plain = [title]
    for name in sorted(people, key=lambda each: (not each, fold(each))):
        shown = escape_markdown(name) or say(locale, "tasks-of-nobody")
        body.append(cards.line(shown, bold=True, spaced=True))
        plain.append(shown)
        for task in people[name]:
            line = _task_line(task, locale)
            body.append(cards.line(line))
            plain.append(line)
    if (hidden := len(tasks) - MOST_SHOWN) > 0:
        body.append(cards.line(say(locale, "minutes-list-more", count=hidden), subtle=True))
    buttons = [
        cards.button(
            say(locale, "task-done-button", text=task.outcome.text[:40]),
            "task_done",
            meeting=task.meeting,
            task=task.outcome.id,
        )
        for task in [each for each in tasks if each.outcome.id in may_mark][:MOST_BUTTONS]
    ]
    return Message(card=cards.card(body, buttons, fallback="\n".join(plain)[:2000]), summary=title)


def _task_line(task: OpenTask, locale: str) -> str:
    due = task.outcome.due_on
    line = say(
        locale,
        "task-open",
        text=escape_markdown(short(task.outcome.text)),
        **{"from": plain_day(task.given_on, locale)},
        day=plain_day(due, locale) if due else "none",
    )
    return f"{line} {task.label}".strip()
