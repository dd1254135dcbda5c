"""Decides whether a stored text resembles an answer, and so must be deleted when the round is closed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

ENOUGH = 0.7
"""The part of an answer's words that makes a text similar."""
_WORD = re.compile(r"[^\W_]{2,}")


@dataclass(frozen=True, slots=True)
class Said:
    """The words of an answer. They are found once, because a large group has thousands of answers."""

    words: tuple[str, ...]
    different: frozenset[str]

    @classmethod
    def of(cls, answer: str) -> "Said":
        words = tuple(_WORD.findall(answer.casefold()))
        return cls(words, frozenset(words))


def is_in(answers: Iterable[Said], text: str) -> bool:
    """Return whether `text` contains one of the answers word for word, or most of its words. One short word alone is
    not enough."""
    kept = _WORD.findall(text.casefold())
    there, written = frozenset(kept), f" {' '.join(kept)} "
    return any(_is_in(said, there, written) for said in answers)


def _is_in(said: Said, there: frozenset[str], written: str) -> bool:
    shared = len(said.different & there)
    if not shared:
        return False
    if shared == len(said.different) and f" {' '.join(said.words)} " in written:
        return len(said.words) > 1 or len(said.words[0]) >= 6
    return len(said.different) >= 3 and shared / len(said.different) >= ENOUGH
