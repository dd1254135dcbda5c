"""Links that are typed with an item: they are its material, and no words of its title."""

from collections.abc import Sequence

import regex

from dialogs.agenda.lines import Line
from dialogs.agenda.model import Material
from dialogs.agenda.rules import MOST_MATERIAL, address_of
from dialogs.patterns import lazily
from dialogs.text import fold

_LINK = lazily(r"\[(?P<title>[^\[\]\n]{1,200})\]\((?P<in>https://[^\s()<>]+)\)|<?(?P<bare>https://[^\s<>\"”]+)>?")
_WORD = (
    r"(?:underlag\w*|material\w*|lank\w*|bilag\w*|handling(?:en|ar|arna)?|presentation\w*"
    r"|slides|documents?|links?|attachments?)"
)
_LIES = r"(?: (?:bifog\w+|finns(?: har)?|ligger(?: har)?|har|attached|here|is here))?"
_LABEL = lazily(
    rf"(?:\s*[,;.–-]\s*|(?<=[(\[])\s*)(?:{_WORD}{_LIES}|se|see)\s*:?\s*$|\s+{_WORD}\s*:\s*$|\s+(?:se|see)\s*:?\s*$"
)
"""Set off from the title, or with a colon: of "Karins presentation https://…" both words are the title."""
_LONGEST_LABEL = 60
_GOES_ON = lazily(r"\s+(?!https:)\p{L}")
_AFTER = ".,;:!?)]"


def without_links(text: str) -> tuple[str, tuple[Material, ...]]:
    """Return `text` without its https links and the words that only announce them, and the links as material.

    The words of a link, "[Planen](https://…)", stay. A text keeps a link that is all of it, that stands amid a
    sentence, or that a card may not show.
    """
    found: list[Material] = []
    kept, at = "", 0
    for match in _LINK.finditer(text):
        typed = match["in"] or match["bare"].rstrip(_AFTER)
        address = address_of(typed)
        is_amid = match["bare"] and _GOES_ON.match(text, match.end())
        if address is None or is_amid or len(found) == MOST_MATERIAL:
            continue
        kept += _without_label(text[at : match.start()]) + (match["title"] or "")
        at = match.end() if match["in"] else match.start("bare") + len(typed)
        at += text[at : at + 1] == ">"
        found.append(Material(address))
    if not found:
        return text, ()
    kept = _tidy(kept + text[at:])
    return (kept, tuple(found)) if kept.strip(" .,;:–-") else (text, ())


def material_only(lines: Sequence[Line]) -> tuple[list[Line], tuple[Material, ...]]:
    """Return the lines below an item that are more than links, and the links of the others as material."""
    kept: list[Line] = []
    found: list[Material] = []
    for line in lines:
        rest, links = without_links(f"x {line.text}")
        if links and rest == "x" and len(found) + len(links) <= MOST_MATERIAL:
            found += links
        else:
            kept.append(line)
    return kept, tuple(found)


def _without_label(before: str) -> str:
    # A label is short: with a long text before the link, all of its spaces would be tried.
    label = _LABEL.search(fold(before), max(0, len(before) - _LONGEST_LABEL))
    return before[: label.start()] + " " if label else before


def _tidy(text: str) -> str:
    for wrong, right in ((",,", ","), ("(, ", "("), (", )", ")"), (",)", ")"), (" )", ")"), ("( ", "("), ("()", "")):
        text = text.replace(wrong, right)
    text = regex.sub(r" {2,}", " ", text)
    return regex.sub(r"\s+([.,;:])", r"\1", text).strip().rstrip(" .,;:–-")
