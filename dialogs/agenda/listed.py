"""Parts a list that is written in a sentence: the parts of an item, or several items without details."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.patterns import lazily
from dialogs.sentences.model import Reading, Sentence, one
from dialogs.text import fold

_LETTERED = lazily(r"(?:^|[\s,;]+)(?:och\s+|and\s+)?(?:[a-h]|\d)[.)]\s+")


def parted(words: str) -> list[str]:
    """The parts of a list, by their letters, by commas, or else by "och"."""
    marked = len(_LETTERED.findall(fold(words))) > 1
    border = _LETTERED if marked else regex.compile(r"\s*[,;\n]\s*")
    parts = [part.strip(" .,;\t-•*") for part in border.split(words)]
    parts = [part for part in parts if part]
    if len(parts) == 1:
        parts = regex.split(r"\s+(?:och|samt|and)\s+", parts[0])
    elif parts and len(last := regex.split(r"\s+(?:och|samt|and)\s+", parts[-1])) == 2 and not marked:
        parts = [*parts[:-1], *last]
    return parts


_COUNTED = lazily(
    r"\b(?P<count>tva|tre|fyra|ett par|par|nagra|flera|2|3|4|two|three|four|a few|a couple of|some)\s+(?:\p{L}+\s+)?(?:saker|punkter|grejer|fragor|arenden|amnen|things|items|points|topics)\b[^:]{0,60}:\s*(?P<rest>[^?]{5,300})$"
)


def counted(sentence: Sentence) -> tuple[Reading, ...]:
    """Several items without details: "det är två saker som bör upp: lönerna och hyran"."""
    found = _COUNTED.search(sentence.folded)
    titles = parted(sentence.text[slice(*found.span("rest"))]) if found else []
    if len(titles) < 2 or any(len(title) < 3 for title in titles):
        return ()
    return one("lägg till\n" + "\n".join(f"{title[0].upper()}{title[1:]}" for title in titles))
