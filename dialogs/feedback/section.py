"""The section for the minutes: what was said under its headings, and what the secretary hides or joins before it goes
in."""

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
    """ "Driv:", "Hinder:", or what was asked beside them."""
    if heading is Heading.THIRD and asks is not None:
        return third.heading(asks, locale)
    return say(locale, f"feedback-heading-{heading}")


def paragraphs(
    statements: Sequence[Statement], locale: str, *, asks: ThirdQuestion | None = None
) -> list[tuple[str, bool]]:
    """The paragraphs of the section, each with whether it is a heading: each statement is one, word for word and
    unsigned. A heading without statements is left out. `asks` is the round's third question."""
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
    """The section as plain text, a blank line between its paragraphs."""
    return "\n\n".join(paragraph for paragraph, _ in paragraphs(statements, locale, asks=asks))


def markdown(statements: Sequence[Statement], locale: str, *, asks: ThirdQuestion | None, title: str) -> str:
    """The section as a Markdown file, which shows word for word what was written."""
    written = [f"## {escape_markdown(title)}"]
    for paragraph, is_heading in paragraphs(statements, locale, asks=asks):
        text = escape_markdown(paragraph)
        written.append(f"**{text}**" if is_heading else text)
    return "\n\n".join(written) + "\n"


# -- edited


def numbered(statements: Iterable[Signed], asks: ThirdQuestion | None) -> list[Signed]:
    """The statements that can be edited, in the order of their numbers, from 1: heading by heading, whether they are
    hidden or not, so that a number stays what it is. Numbers of a scale are counted, and there is nothing to edit."""
    given = list(statements)
    headings = [each for each in Heading if each is not Heading.THIRD or (asks and asks.kind is not ThirdKind.SCALE)]
    return list(chain.from_iterable([one for one in given if one.heading is each] for each in headings))


def kept(statements: Sequence[Signed]) -> list[Signed]:
    """What goes in: neither hidden nor joined with another."""
    return [statement for statement in statements if not statement.hidden and statement.same_as is None]


def _chosen(listed: Sequence[Signed], numbers: Collection[int]) -> list[Signed]:
    if not numbers:
        raise Refusal("feedback-edit-none-ticked")
    if any(not 1 <= number <= len(listed) for number in numbers):
        raise Refusal("feedback-edit-no-such", most=len(listed))
    return [listed[number - 1] for number in sorted(set(numbers))]


def hide(listed: Sequence[Signed], numbers: Collection[int]) -> list[Signed]:
    """Those that are changed: the numbered ones, hidden."""
    return [replace(one, hidden=True) for one in _chosen(listed, numbers)]


def restore(listed: Sequence[Signed], numbers: Collection[int]) -> list[Signed]:
    """Those that are changed: the numbered ones, as they were before any edit."""
    return [replace(one, hidden=False, same_as=None) for one in _chosen(listed, numbers)]


def join(listed: Sequence[Signed], numbers: Collection[int]) -> list[Signed]:
    """Those that are changed: of the numbered ones the first stands for all, with what had been joined with them
    before. Refusal where it is one only, or they stand under different headings."""
    chosen = _chosen(listed, numbers)
    if len(chosen) < 2:
        raise Refusal("feedback-edit-join-one")
    if len({one.heading for one in chosen}) > 1:
        raise Refusal("feedback-edit-join-headings")
    first = replace(chosen[0], hidden=False, same_as=None)
    others = {one.key for one in chosen[1:]}
    joined = [one for one in listed if one.key != first.key and (one.key in others or one.same_as in others)]
    return [first, *(replace(one, hidden=False, same_as=first.key) for one in joined)]
