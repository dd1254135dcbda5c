"""The section for the minutes: statements under headings, and the secretary's edits."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import chain

from dialogs.feedback import third
from dialogs.feedback.model import Heading, Statement
from dialogs.feedback.rules import Signed, under
from dialogs.model import Refusal, ThirdKind, ThirdQuestion
from dialogs.text import escape_markdown
from dialogs.texts import say


def heading_of(heading: Heading, asks: ThirdQuestion | None, locale: str) -> str:
    """Return "Driv:", "Hinder:", or the heading of the third question."""
    if heading is Heading.THIRD and asks is not None:
        return third.heading(asks, locale)
    return say(locale, f"feedback-heading-{heading}")


def paragraphs(
    statements: Sequence[Statement], locale: str, *, asks: ThirdQuestion | None = None
) -> list[tuple[str, bool]]:
    """Return the paragraphs of the section, each with whether it is a heading.

    Each statement is one paragraph, word for word and without its author. A heading without statements is left out.
    `asks` is the round's third question.
    """
    found: list[tuple[str, bool]] = []
    for heading in Heading:
        texts = under(statements, heading)
        if heading is Heading.THIRD and asks is not None:
            texts = third.in_short(texts, asks, locale)
        if texts:
            found.append((heading_of(heading, asks, locale), True))
            found.extend((text, False) for text in texts)
    return found


def plain(statements: Sequence[Statement], locale: str = "sv", *, asks: ThirdQuestion | None = None) -> str:
    """Return the section as plain text, with a blank line between its paragraphs."""
    return "\n\n".join(paragraph for paragraph, _ in paragraphs(statements, locale, asks=asks))


def markdown(statements: Sequence[Statement], locale: str, *, asks: ThirdQuestion | None, title: str) -> str:
    """Return the section as a Markdown file that shows the statements word for word."""
    written = [f"## {escape_markdown(title)}"]
    for paragraph, is_heading in paragraphs(statements, locale, asks=asks):
        text = escape_markdown(paragraph)
        written.append(f"**{text}**" if is_heading else text)
    return "\n\n".join(written) + "\n"


# -- edits


def numbered(statements: Iterable[Signed], asks: ThirdQuestion | None) -> list[Signed]:
    """Return the statements that can be edited, in the order of their numbers, from 1.

    Hidden ones are included, so that a number never changes. Numbers of a scale are only counted.
    """
    given = list(statements)
    headings = [each for each in Heading if each is not Heading.THIRD or (asks and asks.kind is not ThirdKind.SCALE)]
    return list(chain.from_iterable([one for one in given if one.heading is each] for each in headings))


def kept(statements: Sequence[Signed]) -> list[Signed]:
    """Return the statements of the section: neither hidden nor joined with another."""
    return [statement for statement in statements if not statement.hidden and statement.same_as is None]


def _chosen(listed: Sequence[Signed], numbers: Collection[int]) -> list[Signed]:
    if not numbers:
        raise Refusal("feedback-edit-none-ticked")
    if any(not 1 <= number <= len(listed) for number in numbers):
        raise Refusal("feedback-edit-no-such", most=len(listed))
    return [listed[number - 1] for number in sorted(set(numbers))]


def hide(listed: Sequence[Signed], numbers: Collection[int]) -> list[Signed]:
    """Return the changed statements: the numbered ones, hidden."""
    return [replace(one, hidden=True) for one in _chosen(listed, numbers)]


def restore(listed: Sequence[Signed], numbers: Collection[int]) -> list[Signed]:
    """Return the changed statements: the numbered ones, as before any edit."""
    return [replace(one, hidden=False, same_as=None) for one in _chosen(listed, numbers)]


def join(listed: Sequence[Signed], numbers: Collection[int]) -> list[Signed]:
    """Return the changed statements: the first of the numbered ones represents all, and statements joined with them
    before.

    Raises Refusal for a single one, or for different headings.
    """
    chosen = _chosen(listed, numbers)
    if len(chosen) < 2:
        raise Refusal("feedback-edit-join-one")
    if len({one.heading for one in chosen}) > 1:
        raise Refusal("feedback-edit-join-headings")
    first = replace(chosen[0], hidden=False, same_as=None)
    others = {one.key for one in chosen[1:]}
    joined = [one for one in listed if one.key != first.key and (one.key in others or one.same_as in others)]
    return [first, *(replace(one, hidden=False, same_as=first.key) for one in joined)]
