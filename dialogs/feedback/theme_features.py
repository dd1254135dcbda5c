"""The features of a statement: n-grams, words and pairs of classes as buckets, classes of words, and patterns."""

from collections.abc import Iterator
from functools import cache
from itertools import combinations
from zlib import crc32

from dialogs.feedback.theme_classes import CLASSES
from dialogs.feedback.theme_patterns import fitting
from dialogs.feedback.theme_situations import SITUATIONS
from dialogs.feedback.theme_words import WORDS
from dialogs.patterns import lazily
from dialogs.text import fold

BUCKETS = 8192
ALL_CLASSES = CLASSES | SITUATIONS
STRONG = (*ALL_CLASSES, *WORDS)
"""The features that say more than an n-gram: the classes of words, and a pattern of each theme."""
LOOKED_AT = 400
"""Characters of a longer statement that are enough to recognise it."""
_LETTERS = (3, 4)
_SHORTEST = 2
"""Letters of the shortest beginning of a word that a class has."""
_WORD = lazily(r"[\p{L}\p{N}]++|[?!:]")
_NUMBER = lazily(r"\d++")


def features(folded: str) -> tuple[list[int], list[int]]:
    """Return (the distinct buckets, the distinct places in `STRONG`) of a statement in folded letters."""
    text = _NUMBER.sub("0", folded[:LOOKED_AT])
    words = _WORD.findall(text)
    found = _classes_of(words) | set(fitting(text))
    names = [name for name in STRONG if name in found]
    pairs = (f"pair {one} {other}" for one, other in combinations(names, 2))
    buckets = sorted({crc32(feature.encode()) % BUCKETS for feature in (*_ngrams(words), *pairs)})
    return buckets, [place for place, name in enumerate(STRONG) if name in found]


def _ngrams(words: list[str]) -> Iterator[str]:
    yield f"length {min(len(words), 20).bit_length()}"
    for word in words:
        yield f"w {word}"
        padded = f" {word} "
        for size in _LETTERS:
            for start in range(len(padded) - size + 1):
                yield padded[start : start + size]


@cache
def _words() -> tuple[dict[str, set[str]], dict[str, set[str]], dict[str, list[tuple[str, str]]]]:
    """Return the classes by whole word, by beginning of a word, and (phrase, class) by the first word of a phrase."""
    whole: dict[str, set[str]] = {}
    beginnings: dict[str, set[str]] = {}
    phrases: dict[str, list[tuple[str, str]]] = {}
    for name, written in ALL_CLASSES.items():
        for entry in fold(written).split():
            first, *rest = entry.removesuffix("-").split("_")
            end = "" if entry.endswith("-") else " "
            if rest:
                phrases.setdefault(first, []).append((f" {' '.join([first, *rest])}{end}", name))
            else:
                (whole if end else beginnings).setdefault(first, set()).add(name)
    return whole, beginnings, phrases


def _classes_of(words: list[str]) -> set[str]:
    whole, beginnings, phrases = _words()
    text = f" {' '.join(words)} "
    found: set[str] = set()
    for word in dict.fromkeys(words):
        found |= whole.get(word, set())
        for end in range(_SHORTEST, len(word) + 1):
            found |= beginnings.get(word[:end], set())
        found |= {name for phrase, name in phrases.get(word, ()) if phrase in text}
    return found
