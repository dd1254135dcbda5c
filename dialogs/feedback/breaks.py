"""Counts the hinder of a meeting that asked for more breaks, by words alone."""

from collections.abc import Iterable

from dialogs.feedback.model import Heading, Statement
from dialogs.patterns import lazily
from dialogs.text import fold

# Folded, like the searched text: å and ä are a, ö is o.
_BREAK = lazily(
    r"\b(?:(?:fika|kaffe|lunch|mikro|rorelse)?paus(?:en|er|erna)?|rast(?:en|er|erna)?|benstrackare[ns]?|brejk(?:et|en)?"
    r"|(?:coffee |lunch )?breaks?|breathers?)\b"
)
_ENOUGH = lazily(
    r"\b(?:(?:for|allt ?for) (?:manga|langa?|mycket|ofta) (?:\w+ ){0,2}?(?:paus|rast|brejk)"
    r"|(?:farre|kortare|utan|bra|lagom|skona?|trevliga?|goda?|fina?) (?:\w+ )?(?:paus|rast|brejk)"
    r"|(?:too (?:many|long)|fewer|shorter|good|(?<!not )enough) (?:\w+ )?breaks?)"
)


def asked_for_breaks(statements: Iterable[Statement]) -> int:
    """Return how many statements under hinder are about breaks, and do not say that there were enough.

    A rough hint for the person who plans the next meeting.
    """
    return sum(
        statement.heading is Heading.HINDER
        and _BREAK.search(folded := fold(statement.text)) is not None
        and _ENOUGH.search(folded) is None
        for statement in statements
    )
