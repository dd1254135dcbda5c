"""Whether a kept text resembles an answer, and so has to go when the round is closed."""

import re

ENOUGH = 0.7
"""So large a part of an answer's words makes a text alike."""
_WORD = re.compile(r"[^\W_]{2,}")


def resembles(answer: str, text: str) -> bool:
    """Whether `text` holds `answer` word for word, or most of its words. One short word alone resembles nothing."""
    said, kept = _WORD.findall(answer.casefold()), _WORD.findall(text.casefold())
    if not said:
        return False
    if f" {' '.join(said)} " in f" {' '.join(kept)} ":
        return len(said) > 1 or len(said[0]) >= 6
    if len(set(said)) < 3:
        return False
    return len(set(said) & set(kept)) / len(set(said)) >= ENOUGH
