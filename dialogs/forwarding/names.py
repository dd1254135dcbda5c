"""Reads the groups named in "Länsdelsgrupp norr och söder", and finds the existing group of each name.

A member must not learn of a group that they are not in. So a name is read by itself and by the sender's own groups,
never by others, and the reply repeats only the typed name. A group beyond the sender's own is found by its whole name,
or by a part of it if one of its leaders is in the sender's group.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from dialogs.model import GroupId
from dialogs.patterns import lazily
from dialogs.text import fold

MOST_NAMED = 12
"""Groups in one sentence."""
LONGEST_NAME = 120
LONGEST_WORD = 40
ALIKE = 0.84
"""The least similarity of two words, from 0 to 1, that counts as a slip of the keys. Only for words of five letters or
more."""

_QUOTED = lazily(r'"(?P<quoted>[^"\n]{1,120})"')
_BETWEEN = lazily(
    r"\s*(?:[,;/&+]|(?<=\s)(?:och|samt|and)(?=\s))\s*(?:(?:och|samt|and)\s+)?(?:(?:till|to)\s+)?(?:the\s+)?"
)
_WORD = lazily(r"\w+")
_ARTICLE = lazily(r"^(?:the|gruppen?|group)\s+(?=\w)")
_ENDING = lazily(r"(?<=\p{L}{4})(?:arna|erna|orna|en|et|na|a|n)$")
_POINT = {"norra": "norr", "sodra": "soder", "ostra": "oster", "vastra": "vaster"}


@dataclass(frozen=True, slots=True)
class Known:
    """An existing group and its name. `through`: one of its leaders is in the sender's group."""

    id: GroupId
    name: str
    through: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """A group as it was typed. `near` are the sender's own groups that it could mean."""

    text: str
    near: tuple[GroupId, ...] = ()


def named_groups(text: str, near: Sequence[Known]) -> list[Named]:
    """Return the groups that `text` names, in order and each once.

    Neighbours share their first words: in "Länsdelsgrupp norr och söder" the second is Länsdelsgrupp söder. Text in
    quotes is one name.
    """
    named: list[Named] = []
    pieces = _pieces(text)
    first = ""
    place = 0
    while place < len(pieces) and len(named) <= MOST_NAMED:
        taken = 1
        written, quoted = pieces[place]
        found = Named(written, _meant(written, near))
        if not quoted:
            # "Kost och hälsa" is one group if the sender is in a group of that name.
            for size in range(min(4, len(pieces) - place), 1, -1):
                joined = " och ".join(piece for piece, _ in pieces[place : place + size])
                if same := _same(joined, near):
                    found, taken = Named(joined, same), size
                    break
            else:
                found = _after(first, found, near)
            first = found.text
        named.append(found)
        place += taken
    return list({each.near if len(each.near) == 1 else fold(each.text): each for each in reversed(named)}.values())[
        ::-1
    ]


def _pieces(text: str) -> list[tuple[str, bool]]:
    """Return (name, whether it was in quotes) for each part of the text."""
    folded = fold(text)
    pieces: list[tuple[str, bool]] = []
    start = 0
    for quote in [*_QUOTED.finditer(folded), None]:
        end = quote.start() if quote else len(folded)
        ends = [*_BETWEEN.finditer(folded, start, end)]
        for one, other in zip(
            [start, *(each.end() for each in ends)], [*(each.start() for each in ends), end], strict=True
        ):
            if (words := text[one:other].strip(" .!?:-\t\n")) and _WORD.search(words):
                pieces.append((words[:LONGEST_NAME], False))
        if quote:
            pieces.append((text[slice(*quote.span("quoted"))].strip(), True))
            start = quote.end()
    return pieces


def _after(first: str, found: Named, near: Sequence[Known]) -> Named:
    """Return `found`, or the longer name that shares the first words of the name before it."""
    words = first.split()
    if len(words) < 2 or len(found.text.split()) >= len(words):
        return found
    longer = f"{' '.join(words[: len(words) - len(found.text.split())])} {found.text}"
    meant = _meant(longer, near)
    if meant or not found.near:
        return Named(longer, meant)
    return found


def _meant(text: str, known: Sequence[Known]) -> tuple[GroupId, ...]:
    """Return the groups of `known` that `text` could mean: the one with exactly this name, else all whose names have
    its words."""
    return _same(text, known) or _loosely(text, known)


def _same(text: str, known: Sequence[Known]) -> tuple[GroupId, ...]:
    said = _words(text)
    return tuple(each.id for each in known if _words(each.name) == said)


def _loosely(text: str, known: Sequence[Known]) -> tuple[GroupId, ...]:
    said = [_stem(word) for word in _words(_ARTICLE.sub("", fold(text)))]
    if not said:
        return ()
    return tuple(each.id for each in known if _has(said, [_stem(word) for word in _words(each.name)]))


def _has(said: Sequence[str], name: Sequence[str]) -> bool:
    return all(any(_alike(word, other) for other in name) for word in said)


def _alike(word: str, other: str) -> bool:
    if word == other:
        return True
    if min(len(word), len(other)) < 5:
        return False
    return other.startswith(word) or SequenceMatcher(None, word, other).ratio() >= ALIKE


def _words(name: str) -> list[str]:
    return [word[:LONGEST_WORD] for word in _WORD.findall(fold(name[:LONGEST_NAME]))]


def _stem(word: str) -> str:
    """Return the stem of a word, so that "Länsdelsgruppen norra" matches Länsdelsgrupp norr."""
    return _POINT.get(word) or _ENDING.sub("", word)


def beyond(text: str, others: Sequence[Known], *, own: Collection[GroupId] = ()) -> GroupId | None:
    """Return the one group beyond the sender's own that `text` means, or None.

    It is found by its whole name, or by a part of it if one of its leaders is in the sender's group. None also means
    several; the reply must not tell which.
    """
    there = [each for each in others if each.id not in own]
    found = _same(text, there) or _loosely(text, [each for each in there if each.through])
    return found[0] if len(found) == 1 else None
