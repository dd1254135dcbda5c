"""The model in the package: made from the corpus that lies beside it, small, and better than a coin."""

from collections import Counter
from datetime import datetime

import pytest

from dialogs.sentences.model import Context, Sentence
from dialogs.understanding import classifier
from dialogs.understanding.classifier import guesses, model
from dialogs.understanding.corpus import NEVER_MEASURED, Utterance, digest, read
from dialogs.understanding.features import LOOKED_AT, buckets
from dialogs.understanding.intents import EXAMPLES
from dialogs.understanding.registry import MEANINGS
from tests.tables import each_row

NOW = datetime(2025, 9, 1, 10, 0)  # noqa: DTZ001 - local time, as in a context
CORPUS = list(read())


def test_the_model_was_trained_on_the_corpus_as_it_is() -> None:
    assert model().corpus == digest()


def test_the_model_is_at_most_two_megabytes() -> None:
    assert classifier.FILE.stat().st_size <= 2_000_000


def test_every_intent_of_the_corpus_is_known_to_the_model() -> None:
    assert set(model().intents) == {each.intent for each in CORPUS}


def test_every_meaning_and_every_example_belongs_to_an_intent_of_the_corpus() -> None:
    intents = set(model().intents)
    assert set(MEANINGS) <= intents
    assert set(EXAMPLES) <= intents


def test_about_a_third_of_each_writer_is_set_aside_but_for_those_who_know_the_code() -> None:
    all_of, aside = Counter[str](), Counter[str]()
    for each in CORPUS:
        all_of[each.writer] += 1
        aside[each.writer] += each.is_set_aside
    for writer, count in all_of.items():
        share = aside[writer] / count
        assert share == 0 if writer.startswith(NEVER_MEASURED) else 0.2 < share < 0.5, writer


def test_no_utterance_stands_twice() -> None:
    twice = [text for text, count in Counter(each.text for each in CORPUS).items() if count > 1]
    assert twice == []


def test_no_slot_mark_is_left_in_a_text() -> None:
    assert [each.text for each in CORPUS if "](" in each.text and "http" not in each.text] == []


def _is_among_three(each: Utterance) -> bool:
    context = Context(now=NOW)
    found = guesses(Sentence(each.text), context, most=3)
    return each.intent in {guess.intent for guess in found}


@pytest.mark.parametrize("language", sorted({each.language for each in CORPUS}))
def test_most_of_the_corpus_has_its_intent_among_the_first_three(language: str) -> None:
    some = [each for each in CORPUS if each.language == language][::12]
    assert sum(map(_is_among_three, some)) / len(some) > 0.9


def test_probabilities_of_all_intents_sum_to_one() -> None:
    found = guesses(Sentence("lägg till budgeten"), Context(now=NOW), most=1000)
    assert abs(sum(guess.probability for guess in found) - 1) < 1e-6


@each_row("text", ["", " ", "?", "👍", "a" * 100_000, "ta bort " * 20_000, "\n" * 5_000])
def test_any_text_gets_a_guess_from_a_bounded_number_of_features(text: str) -> None:
    assert len(buckets(text)) <= 30 * LOOKED_AT
    assert guesses(Sentence(text), Context(now=NOW))


def test_an_open_round_makes_an_answer_likelier() -> None:
    def likelihood(context: Context) -> float:
        found = guesses(Sentence("bra tempo men lite rörigt"), context, most=1000)
        return next(guess.probability for guess in found if guess.intent == "feedback.answer")

    assert likelihood(Context(now=NOW, is_private=True, round_is_open=True)) > likelihood(
        Context(now=NOW, is_private=True)
    )
