"""Words such as "i stället" and "den här gången" beside a place, which are no part of it."""

from dialogs.patterns import lazily
from dialogs.text import fold

_INSTEAD = lazily(
    r"(?<=\S )(?:i ?stallet|istallet|i st|ist|den har gangen|denna gang|instead|rather|this time)\b"
    r"(?! (?:for|of|than)\b)"
)


def without_instead(text: str) -> str:
    """Return `text` with blanks in the place of such words, as long as before."""
    found = _INSTEAD.search(fold(text))
    if found is None:
        return text
    before, after = text[: found.start() - 1], text[found.end() :]
    return before + after[:1] + after[1:].rjust(len(text) - len(before) - len(after[:1]))
