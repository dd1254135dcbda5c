"""Trains the model from the corpus: `python -m dialogs.understanding.train` (needs the extra `model`).

It writes the model beside this file, from the whole corpus. The figures are about another model, which has not seen the
third that was set aside (`use_measured`). A fixed seed, the corpus and nothing else: the same corpus gives the same
model.
"""
# The numerical libraries bring no types that mypy could read; they are needed for training only.
# mypy: ignore-errors

import struct
import zlib
from collections.abc import Sequence
from pathlib import Path
from tempfile import mkdtemp

import numpy
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC

from dialogs.understanding import classifier
from dialogs.understanding.corpus import Utterance, digest, read
from dialogs.understanding.features import BUCKETS, buckets

STRENGTH = 2.0
"""The inverse of the regularisation: the best of 0.5, 1, 2 and 4 for writers who are left out in turn. A linear
machine for each intent is right more often than logistic regression over all."""

LEVELS = 23
"""The highest weight as a whole number. With 15 to 127 levels the model was right equally often."""
USUAL = 99.9
"""The percentile of the weights that becomes the highest level; the few greater ones are cut."""


def matrix(texts: Sequence[str], rarity: numpy.ndarray) -> csr_matrix:
    """One row a text, of length 1; a bucket weighs the more the rarer it is."""
    rows = [buckets(text) for text in texts]
    data = []
    for row in rows:
        weights = rarity[row]
        data.extend(weights / max(numpy.sqrt((weights**2).sum()), 1e-9))
    ends = numpy.cumsum([0, *(len(row) for row in rows)])
    return csr_matrix((data, [bucket for row in rows for bucket in row], ends), shape=(len(rows), BUCKETS))


def rarities(texts: Sequence[str]) -> numpy.ndarray:
    """The weight of each bucket: the logarithm of how few texts have it, in 255 steps as the model stores it."""
    counts = numpy.zeros(BUCKETS)
    for text in texts:
        counts[buckets(text)] += 1
    weights = numpy.log((len(texts) + 1) / (counts + 1)) + 1
    return numpy.maximum(1, numpy.rint(weights / weights.max() * 255))


def fit(utterances: Sequence[Utterance], rarity: numpy.ndarray) -> LinearSVC:
    model = LinearSVC(C=STRENGTH, random_state=1)
    return model.fit(matrix([each.text for each in utterances], rarity), [each.intent for each in utterances])


def temperature(logits: numpy.ndarray, intents: Sequence[str], names: Sequence[str]) -> float:
    """The factor on the scores at which the probabilities are the rates at which they come true."""
    at = [names.index(each) for each in intents]

    def loss(factor: float) -> float:
        scaled = logits * factor
        scaled = scaled - scaled.max(axis=1, keepdims=True)
        total = numpy.log(numpy.exp(scaled).sum(axis=1))
        return float((total - scaled[range(len(at)), at]).mean())

    return min((factor / 10 for factor in range(5, 120)), key=loss)


def packed(kept: Sequence[Utterance]) -> bytes:
    """Return the model that is trained on `kept`.

    Its weights are small whole numbers, a row for each bucket, with one scale for each intent. A bucket's rarity is in
    them. Most are 0, so they are compressed.
    """
    factor, model, rarity = fitted(kept)
    weights = model.coef_ * factor * rarity
    scales = numpy.full(len(weights), numpy.percentile(numpy.abs(weights[weights != 0]), USUAL) / LEVELS)
    quantised = numpy.clip(numpy.rint(weights / scales[:, None]), -LEVELS, LEVELS).astype(numpy.int8)
    names = "\n".join(model.classes_).encode()
    head = struct.pack("<4s32sIII", b"MB04", digest().encode(), len(names), len(model.classes_), BUCKETS)
    numbers = numpy.concatenate([scales, model.intercept_ * factor]).astype("<f4").tobytes()
    return head + names + numbers + zlib.compress(rarity.astype(numpy.uint8).tobytes() + quantised.T.tobytes(), 9)


def use_measured() -> None:
    """From now on this process reads with a model that has not seen the third set aside: figures are about it."""
    file = Path(mkdtemp()) / classifier.FILE.name
    file.write_bytes(packed([each for each in read() if not each.is_set_aside]))
    classifier.FILE = file
    classifier.model.cache_clear()


def fitted(kept: Sequence[Utterance]) -> tuple[float, LinearSVC, numpy.ndarray]:
    """Return (the temperature, the model, the rarities). A fifth calibrates the probabilities, and is then trained on
    too."""
    inner, outer = kept[::5], [each for nth, each in enumerate(kept) if nth % 5]
    rarity = rarities([each.text for each in kept])
    trial = fit(outer, rarity)
    names = list(trial.classes_)
    known = [each for each in inner if each.intent in names]
    logits = trial.decision_function(matrix([each.text for each in known], rarity))
    return temperature(logits, [each.intent for each in known], names), fit(kept, rarity), rarity


def main() -> None:
    classifier.FILE.write_bytes(packed(list(read())))


if __name__ == "__main__":
    main()
