"""The help in the chat: a menu of topics, and for each topic examples that fit the place and the role."""

from collections.abc import Sequence

from dialogs import cards
from dialogs.cards import Action, Element
from dialogs.catalogue.registry import DECLARED
from dialogs.commands.spec import Command, Right, Spec, Topic
from dialogs.message import Message
from dialogs.text import escape_markdown
from dialogs.texts import quoted, say

MOST_EXAMPLES = 5
WIDEST_ROW = 28
"""Characters of the two titles in a row of buttons, which a phone shows whole."""
_FIRST = (Topic.AGENDA, Topic.MEETINGS, Topic.MINUTES, Topic.FEEDBACK, Topic.DEADLINES)


def help_message(locale: str, *, is_private: bool, leads: bool, topic: Topic | None = None) -> Message:
    """The menu, or the examples of `topic`; `leads`: whether the reader may give the commands of the leaders."""
    lines = _menu(locale, is_private=is_private, leads=leads) if topic is None else _topic(topic, locale, leads=leads)
    buttons = [
        cards.button(say(locale, f"topic-{each}"), "help", topic=each.value)
        for each in Topic
        if topic is None and each is not Topic.TALK and _open_to(each, leads=leads)
    ] or [cards.button(say(locale, "help-all-topics"), "help")]
    first, *others = lines
    body = [cards.heading(first.strip("*")), *(cards.line(line) for line in others), *_rows(buttons)]
    return Message(card=cards.card(body, fallback="\n".join(lines)), summary=lines[0])


def _rows(buttons: Sequence[Action]) -> list[Element]:
    """Return the buttons in rows of at most two: each button goes into the first row that has room for it."""
    rows: list[list[Action]] = []
    for button in buttons:
        with_room = (row for row in rows if len(row) == 1 and len(row[0]["title"] + button["title"]) <= WIDEST_ROW)
        if (row := next(with_room, None)) is None:
            rows.append([button])
        else:
            row.append(button)
    return [{"type": "ActionSet", "actions": row} for row in rows]


def _menu(locale: str, *, is_private: bool, leads: bool) -> list[str]:
    """Return an example of each of the first topics, and how to ask for more."""
    where = "help-private" if is_private else "help-group"
    firsts = [_open_to(topic, leads=leads)[0] for topic in _FIRST]
    return [
        say(locale, "help-title"),
        *(f"- {quoted(locale, _example(spec, locale))}" for spec in firsts),
        f"{say(locale, where)} {say(locale, 'help-topics')}",
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
    return say(locale, "help-line", example=_example(spec, locale), about=say(locale, spec.about))


def _example(spec: Spec, locale: str) -> str:
    return escape_markdown(spec.examples[locale][0].replace("\n", " "))


def examples_of(types: Sequence[type[Command]], locale: str) -> str:
    """A line for each command, as in the help."""
    return "\n".join(f"- {_described(DECLARED[each], locale)}" for each in types)
