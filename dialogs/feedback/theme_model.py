"""The themes of a statement, from a linear model in the package. A theme of which the model is not sure is left out."""

import struct
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dialogs.feedback.theme_features import BUCKETS, STRONG, features
from dialogs.feedback.theme_words import WORDS
from dialogs.patterns import lazily

FILE = Path(__file__).parent / "themes.bin"
LONG = 30
"""Words of a statement from which on its sentences are read one by one: a long one is about several things."""
MOST_SENTENCES = 20
_SENTENCE = lazily(r"(?<=[.!?;])\s++")
WEIGHT = 8
"""How many n-grams a class of words or a pattern counts as."""
PATTERN = 0.3
"""How much less sure a theme needs to be if one of its patterns fits."""
HEAD = struct.Struct(f"<4s32s{2 * len(WORDS)}f")
MAGIC = b"MT01"


@dataclass(frozen=True, slots=True)
class Model:
    """`weights` has a row of signed bytes for each bucket and each strong feature, with a column for each theme. A
    theme is sure if the scaled sum of its column, divided by the length of the statement, plus its offset, is positive.
    """

    corpus: str
    scales: tuple[float, ...]
    offsets: tuple[float, ...]
    weights: memoryview

    def scores(self, folded: str) -> dict[str, float]:
        """Return how sure each theme is; above 0 it is sure enough to be shown."""
        buckets, strong = features(folded)
        length = (len(buckets) + WEIGHT * len(strong)) ** -0.5
        size = len(WORDS)
        starts = [row * size for row in (*buckets, *(BUCKETS + place for place in strong))]
        sums = [sum(column) for column in zip(*(self.weights[at : at + size] for at in starts), strict=True)]
        fits = {STRONG[place] for place in strong}
        return {
            theme: total * scale * length + offset + (PATTERN if theme in fits else 0.0)
            for theme, total, scale, offset in zip(WORDS, sums, self.scales, self.offsets, strict=True)
        }


@cache
def model() -> Model:
    """Return the model in the package. Raises ValueError if the file is none."""
    data = memoryview(FILE.read_bytes())
    size = len(WORDS)
    if len(data) != HEAD.size + size * (BUCKETS + len(STRONG)) or data[: len(MAGIC)] != MAGIC:
        raise ValueError(f"{FILE} is no model of this version")
    _, corpus, *numbers = HEAD.unpack_from(data)
    return Model(corpus.decode(), tuple(numbers[:size]), tuple(numbers[size:]), data[HEAD.size :].cast("b"))


def sure_themes(folded: str) -> frozenset[str]:
    """Return the themes of a statement in folded letters. A long statement has those of its sentences too."""
    parts = [folded]
    if len(folded.split()) > LONG:
        parts += [each for each in _SENTENCE.split(folded)[:MOST_SENTENCES] if " " in each]
    return frozenset(theme for part in parts for theme, score in model().scores(part).items() if score > 0)
