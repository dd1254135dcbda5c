"""Decides whether a stored text resembles an answer, and so must be deleted when the round is closed."""

import re

ENOUGH = 0.7
"""The part of an answer's words that makes a text similar."""
_WORD = re.compile(r"[^\W_]{2,}")


def resembles(answer: str, text: str) -> bool:
    """Return whether `text` contains `answer` word for word, or most of its words. One short word alone is not
    enough."""
    said, kept = _WORD.findall(answer.casefold()), _WORD.findall(text.casefold())
    if not said:
        return False
    if f" {' '.join(said)} " in f" {' '.join(kept)} ":
        return len(said) > 1 or len(said[0]) >= 6
    if len(set(said)) < 3:
        return False
    return len(set(said) & set(kept)) / len(set(said)) >= ENOUGH
