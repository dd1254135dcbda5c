"""The features of a text: its n-grams of letters, words and classes of words, as numbers of buckets."""

from collections.abc import Iterator
from itertools import combinations, pairwise
from zlib import crc32

from dialogs.identities import plain
from dialogs.patterns import lazily
from dialogs.text import fold
from dialogs.understanding.word_classes import classes_of, shape_of

BUCKETS = 65_536
LOOKED_AT = 400
"""Characters. What somebody wants stands in the beginning and the end of a message; the middle is left out."""
_LETTERS = (2, 3, 4)
_MOST_PAIRED = 8
"""Classes of words of which the pairs are features."""

_LINK = lazily(r"https?://\S++|www\.\S++")
_EMOJI = lazily(r"\p{Extended_Pictographic}++")
_NUMBER = lazily(r"\d++")
_WORD = lazily(r"[\p{L}\d_]++|[?!:+•✓]|(?<=\n)[-*]")


def normalised(text: str) -> str:
    """`text` in folded letters, with links, digits and line breaks as signs of their own."""
    folded = fold(plain(text))
    if len(folded) > LOOKED_AT:
        half = LOOKED_AT // 2
        folded = f"{folded[:half]} {folded[-half:]}"
    folded = _LINK.sub(" _link ", folded)
    return _NUMBER.sub(lambda found: "0" * min(len(found[0]), 4), folded)


def buckets(text: str) -> list[int]:
    """The distinct buckets of all features of `text`."""
    return sorted({crc32(feature.encode()) % BUCKETS for feature in _features(normalised(text))})


def _features(text: str) -> Iterator[str]:
    words = _WORD.findall(text)
    yield f"length {min(len(words), 40).bit_length()}"
    yield f"lines {min(text.count(chr(10)), 7).bit_length()}"
    before = "^"
    for word in words:
        yield f"w {word}"
        yield f"b {before} {word}"
        before = word
        padded = f" {word} "
        for size in _LETTERS:
            for start in range(len(padded) - size + 1):
                yield padded[start : start + size]
    yield f"b {before} $"
    if words:
        yield f"first {words[0]}"
    shape = ["^", *shape_of(words), "$"]
    for one, other in pairwise(shape):
        yield f"shape {one} {other}"
    for one, other, third in zip(shape, shape[1:], shape[2:], strict=False):
        yield f"shape {one} {other} {third}"
    classes = classes_of(words)
    for name in classes:
        yield f"c {name}"
        yield f"class {name}"  # a second bucket: a class tells more than a word
    for one, other in combinations(sorted(classes[:_MOST_PAIRED]), 2):
        yield f"c {one} {other}"
