"""The themes of a statement, from a linear model in the package. A theme of which the model is not sure is left out."""

import struct
from collections.abc import Sequence
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
HEAD = struct.Struct(f"<4s32s{3 * len(WORDS)}f")
MAGIC = b"MT02"
STEPS = 7
"""Steps of a bucket's weight on either side of 0: half a byte holds them."""
_ZERO = 8
_LOW = bytes(byte & 15 for byte in range(256))
_HIGH = bytes(byte >> 4 for byte in range(256))


@dataclass(frozen=True, slots=True)
class Model:
    """`buckets` and `strong` have a row for each feature, with a column for each theme. A theme is sure if the scaled
    sums of its column, divided by the length of the statement, plus its offset, are positive.
    """

    corpus: str
    bucket_scales: tuple[float, ...]
    strong_scales: tuple[float, ...]
    offsets: tuple[float, ...]
    buckets: memoryview
    """Weights from 1 to 15, of which 8 is none."""
    strong: memoryview

    def scores(self, folded: str) -> dict[str, float]:
        """Return how sure each theme is; above 0 it is sure enough to be shown."""
        buckets, strong = features(folded)
        length = (len(buckets) + WEIGHT * len(strong)) ** -0.5
        weak_sums = _sums(self.buckets, buckets)
        strong_sums = _sums(self.strong, strong)
        fits = {STRONG[place] for place in strong}
        return {
            theme: (
                (weak_sums[nth] - _ZERO * len(buckets)) * self.bucket_scales[nth]
                + strong_sums[nth] * self.strong_scales[nth]
            )
            * length
            + self.offsets[nth]
            + (PATTERN if theme in fits else 0.0)
            for nth, theme in enumerate(WORDS)
        }


def _sums(weights: memoryview, rows: Sequence[int]) -> list[int]:
    size = len(WORDS)
    picked = [weights[row * size : (row + 1) * size] for row in rows]
    return [sum(column) for column in zip(*picked, strict=True)] if picked else [0] * size


def packed(corpus: str, numbers: Sequence[float], buckets: bytes, strong: bytes) -> bytes:
    """Return the bytes of a model. `buckets`: the weights plus 8, one a byte; two are packed in each."""
    pairs = zip(buckets[::2], buckets[1::2], strict=True)
    return HEAD.pack(MAGIC, corpus.encode(), *numbers) + bytes(low | high << 4 for low, high in pairs) + strong


@cache
def model() -> Model:
    """Return the model in the package. Raises ValueError if the file is none."""
    data = FILE.read_bytes()
    size = len(WORDS)
    half = BUCKETS * size // 2
    if len(data) != HEAD.size + half + size * len(STRONG) or data[: len(MAGIC)] != MAGIC:
        raise ValueError(f"{FILE} is no model of this version")
    _, corpus, *numbers = HEAD.unpack_from(data)
    pairs = data[HEAD.size : HEAD.size + half]
    buckets = bytearray(2 * half)
    buckets[::2], buckets[1::2] = pairs.translate(_LOW), pairs.translate(_HIGH)
    strong = memoryview(data)[HEAD.size + half :].cast("b")
    scales = [tuple(numbers[start : start + size]) for start in range(0, len(numbers), size)]
    return Model(corpus.decode(), scales[0], scales[1], scales[2], memoryview(bytes(buckets)), strong)


def sure_themes(folded: str) -> frozenset[str]:
    """Return the themes of a statement in folded letters. A long statement has those of its sentences too."""
    parts = [folded]
    if len(folded.split()) > LONG:
        parts += [each for each in _SENTENCE.split(folded)[:MOST_SENTENCES] if " " in each]
    return frozenset(theme for part in parts for theme, score in model().scores(part).items() if score > 0)
