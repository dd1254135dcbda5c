"""The gallery has every card that the bot can send, and no card of every day is longer than it must be."""

import importlib
import inspect
import pkgutil
import re
import statistics
import sys
from collections.abc import Callable, Iterator
from types import CodeType, FrameType
from typing import Any

import pytest

import dialogs
from dialogs.message import Card
from tests.cards import assert_valid_card
from tests.gallery.others import ALL, MORE
from tests.gallery.samples import SAMPLES, card_of
from tests.tables import each_row
from tests.world import words

TEXT_ALONE = {
    "agenda.kept_text.placed_message",
    "forwarding.cards.back_message",
    "forwarding.cards.news_message",
    "series.cards.planned_otherwise",
}
"""Builders of messages that have no card."""
TRAINING = ("dialogs.feedback.theme_training", "dialogs.understanding.report", "dialogs.understanding.train")
"""Modules that need libraries which only the extra `model` installs."""
NO_CARDS = ("dialogs.cards", "dialogs.message", *TRAINING)
"""Modules with parts of cards, and one that needs packages for training."""


def builders() -> Iterator[tuple[str, Callable[..., Any]]]:
    """The public functions of dialogs that return a card, or a message that may have one."""
    for module in pkgutil.walk_packages(dialogs.__path__, "dialogs."):
        if module.name in NO_CARDS:
            continue
        for name, function in inspect.getmembers(importlib.import_module(module.name), inspect.isfunction):
            is_own = function.__module__ == module.name and not name.startswith("_")
            if is_own and re.search(r"\) -> (Card|Message):", inspect.getsource(function)):
                yield f"{module.name.removeprefix('dialogs.')}.{name}", function


def test_the_gallery_has_every_card_that_a_builder_makes() -> None:
    called: set[CodeType] = set()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            called.add(frame.f_code)

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        for sample in ALL.values():
            sample("sv")
    finally:
        sys.setprofile(before)
    missing = [name for name, function in builders() if function.__code__ not in called and name not in TEXT_ALONE]
    assert missing == [], "add a sample to tests/gallery/others.py for these"


@each_row("locale", ["sv", "en"])
@each_row("name", MORE)
def test_a_card_of_the_gallery_is_valid_and_has_one_primary_button(name: str, locale: str) -> None:
    card = card_of(MORE[name](locale))
    assert_valid_card(card)
    assert sum(action.get("style") == "positive" for action in card.get("actions", [])) <= 1


def count(name: str, locale: str) -> int:
    return len(re.findall(r"\w+", words(card_of(ALL[name](locale)))))


@pytest.mark.parametrize("locale", ["sv", "en"])
def test_the_common_cards_have_a_third_fewer_words_than_they_had(locale: str) -> None:
    """The median was 50.5 before the cards had a design."""
    assert statistics.median(count(name, locale) for name in SAMPLES) <= 33


LONG = {
    "agenda": "eight items",
    "agenda-posted": "eight items",
    "agenda-over": "eight items",
    "tick-off": "a row for each item",
    "help": "a menu with a button for each topic",
    "help-private-chair": "a menu with a button for each topic",
    "help-agenda": "five examples for everybody, and five for leaders",
}
"""The cards of every day that have more than twelve lines, and why."""


def lines(card: Card) -> int:
    """Elements that take a line of their own: columns stand side by side."""
    return sum(len(element.get("facts", element.get("choices", [0]))) for element in card["body"])


@each_row("locale", ["sv", "en"])
@each_row("name", [name for name in SAMPLES if name not in LONG])
def test_a_common_card_has_at_most_twelve_lines(name: str, locale: str) -> None:
    assert lines(card_of(SAMPLES[name](locale))) <= 12
