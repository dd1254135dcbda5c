"""The help in the chat: a menu of topics, and for each topic examples that fit the place and the role."""

from collections.abc import Sequence

from dialogs import cards
from dialogs.cards import Action, Element
from dialogs.commands.registry import DECLARED
from dialogs.commands.spec import Command, Right, Spec, Topic
from dialogs.message import Message
from dialogs.text import escape_markdown
from dialogs.texts import say

MOST_EXAMPLES = 5
MOST_IN_A_ROW = 2
"""A phone shows the whole titles of two."""
_FIRST = (Topic.AGENDA, Topic.MEETINGS, Topic.MINUTES, Topic.FEEDBACK, Topic.DEADLINES)


def help_message(locale: str, *, is_private: bool, leads: bool, topic: Topic | None = None) -> Message:
    """The menu, or the examples of `topic`; `leads`: whether the reader may give the commands of the leaders."""
    lines = _menu(locale, is_private=is_private, leads=leads) if topic is None else _topic(topic, locale, leads=leads)
    buttons = [
        cards.button(say(locale, f"topic-{each}"), "help", topic=each.value)
        for each in Topic
        if topic is None and each is not Topic.TALK and _open_to(each, leads=leads)
    ] or [cards.button(say(locale, "help-all-topics"), "help")]
    rows = [buttons[start : start + MOST_IN_A_ROW] for start in range(0, len(buttons), MOST_IN_A_ROW)]
    first, *others = lines
    body = [cards.heading(first.strip("*")), *(cards.line(line) for line in others), *(_row(row) for row in rows)]
    return Message(card=cards.card(body, fallback="\n".join(lines)), summary=lines[0])


def _row(buttons: list[Action]) -> Element:
    return {"type": "ActionSet", "actions": buttons}


def _menu(locale: str, *, is_private: bool, leads: bool) -> list[str]:
    """Return an example of each of the first topics, and how to ask for more."""
    where = "help-private" if is_private else "help-group"
    firsts = [_open_to(topic, leads=leads)[0] for topic in _FIRST]
    return [
        say(locale, "help-title"),
        *(_described(spec, locale) for spec in firsts),
        say(locale, where),
        say(locale, "help-topics"),
    ]


def _topic(topic: Topic, locale: str, *, leads: bool) -> list[str]:
    specs = _open_to(topic, leads=leads)
    own = [spec for spec in specs if spec.right is not Right.LEADERS][:MOST_EXAMPLES]
    leading = [spec for spec in specs if spec.right is Right.LEADERS][:MOST_EXAMPLES]
    title = say(locale, f"topic-{topic}")
    lines = [f"**{title}**", *(_described(spec, locale) for spec in own)]
    if not specs:
        lines.append(say(locale, "help-leaders-only"))
    if leading:
        lines += [say(locale, "help-leaders"), *(_described(spec, locale) for spec in leading)]
    return lines


def _open_to(topic: Topic, *, leads: bool) -> list[Spec]:
    """The commands of `topic` that the reader may give."""
    return [
        spec
        for spec in DECLARED.values()
        if spec.topic is topic and spec.about and (leads or spec.right is not Right.LEADERS)
    ]


def _described(spec: Spec, locale: str) -> str:
    example = spec.examples[locale][0].replace("\n", " ")
    return say(locale, "help-line", example=escape_markdown(example), about=say(locale, spec.about))


def examples_of(types: Sequence[type[Command]], locale: str) -> str:
    """A line for each command, as in the help."""
    return "\n".join(f"- {_described(DECLARED[each], locale)}" for each in types)
