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
from dialogs.feedback.theme_corpus import Labelled, digest, read
from dialogs.feedback.theme_features import BUCKETS, STRONG, features
from dialogs.feedback.theme_words import WORDS
from dialogs.feedback.themes import counted_text

STRENGTH = 0.5
"""The inverse of the regularisation."""
PRECISION = 0.88
"""The share of the statements above a threshold that must have the theme. The corpus has many more traps than what
people write, so the share is higher there."""
FOLDS = 5
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
    """Return the scores of each statement by a model that was trained on the others."""
    order = numpy.random.RandomState(0).permutation(len(statements))
    scores = numpy.zeros((len(statements), len(WORDS)))
    for fold in range(FOLDS):
        aside = order[fold::FOLDS]
        kept = numpy.setdiff1d(order, aside)
        models = fit(rows[kept], [statements[nth] for nth in kept])
        scores[aside] = numpy.stack([each.decision_function(rows[aside]) for each in models], 1)
    return scores


def threshold(scores: numpy.ndarray, has_theme: numpy.ndarray) -> float:
    """Return the lowest score above which the wanted share has the theme."""
    order = numpy.argsort(-scores)
    shares = numpy.cumsum(has_theme[order]) / numpy.arange(1, len(order) + 1)
    last = max(nth for nth, share in enumerate(shares) if share >= PRECISION and nth + 1 >= FEWEST)
    return float(scores[order[last]]) - 1e-6


def save(models: Sequence[LinearSVC], thresholds: Sequence[float]) -> None:
    weights = numpy.concatenate([each.coef_ for each in models])
    weights[:, BUCKETS:] *= theme_model.WEIGHT**0.5
    scales = numpy.abs(weights).max(axis=1) / 127
    quantised = numpy.rint(weights / scales[:, None]).astype(numpy.int8)
    offsets = [float(each.intercept_[0]) - least for each, least in zip(models, thresholds, strict=True)]
    head = theme_model.HEAD.pack(theme_model.MAGIC, digest().encode(), *scales, *offsets)
    theme_model.FILE.write_bytes(head + quantised.T.tobytes())


def main() -> None:
    statements = list(read())
    rows = matrix(statements)
    scores = unseen_scores(rows, statements)
    thresholds = []
    echo(f"{'theme':12}{'n':>5}{'precision':>11}{'recall':>8}")
    for nth, theme in enumerate(WORDS):
        scores[:, nth] += theme_model.PATTERN * (rows[:, BUCKETS + STRONG.index(theme)].toarray().ravel() > 0)
        has_theme = numpy.array([theme in each.themes for each in statements])
        thresholds.append(threshold(scores[:, nth], has_theme))
        found = scores[:, nth] >= thresholds[-1]
        right = (found & has_theme).sum()
        echo(f"{theme:12}{has_theme.sum():5}{right / found.sum():11.2f}{right / has_theme.sum():8.2f}")
    save(fit(rows, statements), thresholds)


if __name__ == "__main__":
    main()
