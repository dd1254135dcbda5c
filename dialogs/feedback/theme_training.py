"""Trains the model of themes from the corpus: `python -m dialogs.feedback.theme_training` (needs the extra `model`).

A fixed seed and the corpus give the same model. The threshold of each theme is set where statements that a model has
not seen reach the wanted precision.
"""
# The numerical libraries bring no types that mypy could read; they are needed for training only.
# mypy: ignore-errors

from collections.abc import Sequence

import numpy
from click import echo
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC

from dialogs.feedback import theme_model
from dialogs.feedback.theme_corpus import FRAME, Labelled, digest, read
from dialogs.feedback.theme_features import BUCKETS, STRONG, features
from dialogs.feedback.theme_words import WORDS
from dialogs.feedback.themes import counted_text

STRENGTH = 2.0
"""The inverse of the regularisation."""
PRECISION = 0.9
"""The share of the statements above a threshold that must have the theme. The corpus has many more traps than what
people write, so the share is higher there."""
FOLDS = 6
FEWEST = 5
"""Statements above a threshold, at least."""


def matrix(statements: Sequence[Labelled]) -> csr_matrix:
    """Return one row a statement, of length 1."""
    data, columns, ends = [], [], [0]
    for each in statements:
        buckets, strong = features(counted_text(each.text, each.heading))
        length = (len(buckets) + theme_model.WEIGHT * len(strong)) ** 0.5
        data += [1 / length] * len(buckets) + [theme_model.WEIGHT**0.5 / length] * len(strong)
        columns += [*buckets, *(BUCKETS + place for place in strong)]
        ends.append(len(columns))
    return csr_matrix((data, columns, ends), shape=(len(statements), BUCKETS + len(STRONG)))


def fit(rows: csr_matrix, statements: Sequence[Labelled]) -> list[LinearSVC]:
    return [
        LinearSVC(C=STRENGTH, random_state=1).fit(rows, [theme in each.themes for each in statements])
        for theme in WORDS
    ]


def unseen_scores(rows: csr_matrix, statements: Sequence[Labelled]) -> numpy.ndarray:
    """Return the scores of each statement by a model that was trained on what other writers wrote."""
    writers = sorted({each.writer for each in statements} - {FRAME})
    order = numpy.random.RandomState(0).permutation(len(writers))
    fold_of = {writers[writer]: nth % FOLDS for nth, writer in enumerate(order)}
    folds = numpy.array([fold_of.get(each.writer, FOLDS) for each in statements])
    scores = numpy.zeros((len(statements), len(WORDS)))
    for fold in range(FOLDS):
        aside, kept = numpy.flatnonzero(folds == fold), numpy.flatnonzero(folds != fold)
        models = fit(rows[kept], [statements[nth] for nth in kept])
        scores[aside] = numpy.stack([each.decision_function(rows[aside]) for each in models], 1)
    return scores


def threshold(scores: numpy.ndarray, has_theme: numpy.ndarray) -> float:
    """Return the lowest score above which the wanted share has the theme."""
    order = numpy.argsort(-scores)
    shares = numpy.cumsum(has_theme[order]) / numpy.arange(1, len(order) + 1)
    last = max(nth for nth, share in enumerate(shares) if share >= PRECISION and nth + 1 >= FEWEST)
    return float(scores[order[last]]) - 1e-6


def quantised(weights: numpy.ndarray) -> tuple[float, numpy.ndarray]:
    """Return (the scale, the weights in steps of it), with the smallest error: a few weights are far larger than the
    others, and are cut off."""
    tried = []
    for share in (1.0, 0.8, 0.6, 0.5, 0.4, 0.3):
        scale = float(numpy.abs(weights).max()) * share / theme_model.STEPS
        steps = numpy.clip(numpy.rint(weights / scale), -theme_model.STEPS, theme_model.STEPS)
        tried.append((float(((steps * scale - weights) ** 2).sum()), scale, steps))
    _, scale, steps = min(tried, key=lambda each: each[0])
    return scale, steps


def save(models: Sequence[LinearSVC], thresholds: Sequence[float]) -> None:
    weights = numpy.concatenate([each.coef_ for each in models])
    weak = [quantised(column) for column in weights[:, :BUCKETS]]
    strong = weights[:, BUCKETS:] * theme_model.WEIGHT**0.5
    strong_scales = numpy.abs(strong).max(axis=1) / 127
    numbers = [
        *(scale for scale, _ in weak),
        *strong_scales,
        *(float(each.intercept_[0]) - least for each, least in zip(models, thresholds, strict=True)),
    ]
    buckets = (numpy.stack([steps for _, steps in weak], 1) + 8).astype(numpy.uint8).tobytes()
    strong_steps = numpy.rint(strong / strong_scales[:, None]).astype(numpy.int8).T.tobytes()
    theme_model.FILE.write_bytes(theme_model.packed(digest(), numbers, buckets, strong_steps))


def main() -> None:
    statements = list(read())
    rows = matrix(statements)
    scores = unseen_scores(rows, statements)
    written = numpy.array([each.writer != FRAME for each in statements])
    thresholds = []
    echo(f"{'theme':12}{'n':>5}{'precision':>11}{'recall':>8}")
    for nth, theme in enumerate(WORDS):
        fits = rows[:, BUCKETS + STRONG.index(theme)].toarray().ravel() > 0
        of_theme = (scores[:, nth] + theme_model.PATTERN * fits)[written]
        has_theme = numpy.array([theme in each.themes for each in statements])[written]
        thresholds.append(threshold(of_theme, has_theme))
        found = of_theme >= thresholds[-1]
        right = (found & has_theme).sum()
        echo(f"{theme:12}{has_theme.sum():5}{right / found.sum():11.2f}{right / has_theme.sum():8.2f}")
    save(fit(rows, statements), thresholds)


if __name__ == "__main__":
    main()
