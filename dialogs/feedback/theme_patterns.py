"""The patterns of each theme, and which of them a statement fits."""

from collections.abc import Iterable, Iterator, Sequence

import regex

from dialogs.feedback.theme_words import WORDS
from dialogs.patterns import lazily


def _alternatives(ways: Iterable[str]) -> Iterator[str]:
    """Yield the alternatives between bars that are in no bracket."""
    for way in ways:
        depth = start = 0
        for nth, sign in enumerate(way):
            depth += (sign in "([") - (sign in ")]")
            if sign == "|" and not depth:
                yield way[start:nth]
                start = nth + 1
        yield way[start:]


def _pattern(ways: Sequence[str]) -> "regex.Pattern[str]":
    # Most begin with a word. Tried only at the beginning of words, they take a fifth of the time.
    alternatives = list(_alternatives(ways))
    words = [each.removeprefix(r"\b") for each in alternatives if each.startswith(r"\b")]
    others = [each for each in alternatives if not each.startswith(r"\b")]
    return lazily("|".join([rf"\b(?:{'|'.join(words)})", *others]))


_PATTERNS = {theme: _pattern(ways) for theme, ways in WORDS.items()}


def fitting(folded: str) -> list[str]:
    """Return the themes whose patterns fit a statement in folded letters, in the order of the themes."""
    return [theme for theme, pattern in _PATTERNS.items() if pattern.search(folded)]
