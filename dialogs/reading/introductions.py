"""The words before a list, which say what its lines are: "Till nästa möte vill vi ta upp:"."""

from collections.abc import Sequence
from enum import Enum

from dialogs.patterns import lazily
from dialogs.reading.markers import is_marked
from dialogs.text import fold


class Introduces(Enum):
    ITEMS = "items"
    """The lines are for the agenda."""
    WORK = "work"
    """The lines are tasks and deadlines."""
    UNKNOWN = "unknown"
    """A sentence that does not say what the lines are."""


_ITEMS = lazily(
    r"\b(?:dagordning\w*|agenda\w*|punkt(?:er|erna)?|arenden?|fragor(?:na)?|ta(?:s|r)? upp|lyft(?:a|as|er)?|prata om"
    r"|ga(?:s|r)? igenom|hinn(?:a|er|s) (?:vi )?med|ta oss igenom|fatt in|kommit in|go through|get through"
    r"|forslaget|utkastet|klipper in|klistrar in|dessutom|tala om|diskuter\w+|behandl\w+|avhandl\w+|komplettera\w*"
    r"|lagg(?:a|er|s)? (?:in|till|upp|dit|detta|dessa|de har|det har|foljande)|satt(?:a|er|s)? (?:upp|in)|fa upp"
    r"|ska(?:ll)? med|vill ha med|ta(?:s|r)? med|items?|discuss|talk about|bring up|cover|put (?:on|in)|add)\b"
)
LISTS_ITEMS = lazily(
    r"\b(?:dagordning\w*|agenda\w*|program(?:met)?|punkter(?:na)?|komplettera\w*"
    r"|lagg(?:a|er|s)? (?:in|till|upp|dit|detta|dessa|de har|det har|foljande)|ta(?:s|r)? (?:upp|med)"
    r"|satt(?:a|er|s)? (?:upp|in)|items|add|put on|bring up)\b(?!.*\b(?:forst|overst)\b)"
)
"""Words before unmarked lines that are items of an agenda."""
_WORK = lazily(
    r"\b(?:att gora|uppdrag\w*|uppgift\w*|atgard\w*|deadlines?|att[- ]gora[- ]lista\w*|to[- ]?dos?|hemlaxa|tasks?"
    r"|ska(?:ll)? goras|behover goras|action (?:points|items))\b"
)
_SENTENCE = lazily(
    r"\b(?:jag|vi|du|ni|man|ar|ska|skall|vill|kan|bor|behover|maste|har|tank\w*|kom ihag|glom|skulle|gor|kunde|haller"
    r"|i|we|you|are|is|should|would|please|remember|think|here)\b"
)


def is_of_work(words: str) -> bool:
    """Return whether `words` lead to tasks: "att göra till nästa gång:"."""
    return _WORK.search(fold(words)) is not None


def introduced(lines: Sequence[str]) -> tuple[str, Introduces] | None:
    """Return the words before the first marked line of `lines`, and what they introduce. None if there are none, or if
    they are a title of their own ("Budget:") over its parts."""
    first = next((place for place, line in enumerate(lines) if is_marked(line)), 0)
    words = " ".join(line.strip() for line in lines[:first])
    folded = fold(words)
    if not words:
        return None
    if _WORK.search(folded):
        return words, Introduces.WORK
    if _ITEMS.search(folded):
        return words, Introduces.ITEMS
    return (words, Introduces.UNKNOWN) if _SENTENCE.search(folded) else None
