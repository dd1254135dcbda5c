"""A member's own answer as they read it in private."""

from collections.abc import Sequence

from dialogs.feedback.model import Heading, Statement
from dialogs.text import escape_markdown
from dialogs.texts import say

_TITLES = {
    Heading.DRIV: "own-answer-driv",
    Heading.HINDER: "own-answer-hinder",
    Heading.THIRD: "own-answer-third",
}


def text(answer: Sequence[Statement], locale: str) -> str:
    """The statements under their headings."""
    lines = [say(locale, "own-answer")]
    for heading, title in _TITLES.items():
        said = [statement.text for statement in answer if statement.heading is heading]
        if said:
            lines.append(f"**{say(locale, title)}**\n" + "\n".join(f"- {escape_markdown(each)}" for each in said))
    return "\n\n".join(lines)
