"""What the declarations of commands promise: examples that work, a description in both languages, true guides."""

from datetime import date
from pathlib import Path

import pytest

from dialogs import catalogue as c
from dialogs.catalogue import docs
from dialogs.catalogue.registry import DECLARED, FEATURES, SPECS
from dialogs.commands.pieces import compiled
from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Spec, Topic
from dialogs.text import fold
from dialogs.texts import say
from tests.tables import each_row

TODAY = date(2025, 5, 22)
NOT_TYPED = (c.Greeting, c.Thanks, c.DidYouMean, c.Incomplete, c.NotUnderstood, c.Meant, c.Several)
"""What a text is when it gives no command."""
TYPED = [spec for spec in DECLARED.values() if spec.type not in NOT_TYPED]
EXAMPLES = [(spec, example) for spec in TYPED for written in spec.examples.values() for example in written]


def given_by(spec: Spec, text: str) -> Command | None:
    """The command that `spec` alone gives for `text`."""
    for pattern in spec.compiled:
        match = pattern.fullmatch(fold(text))
        if match and (command := spec.make(Said(text, fold(text), match, TODAY))) is not None:
            return command
    return None


@each_row(("spec", "example"), EXAMPLES)
def test_an_example_gives_its_command(spec: Spec, example: str) -> None:
    assert type(c.parse(example, today=TODAY)) is spec.type


BY_PATTERN = {spec.type for spec in SPECS if spec.patterns}
"""The other commands are read before the table of patterns: feedback, notes, decisions."""
NARROWER = {(c.MovePart, c.MoveDeadline), (c.NewParts, c.NewDeadline)}
"""(the narrower command, the wider command of the same tier). The features declare the narrower first."""


@each_row(("spec", "example"), EXAMPLES)
def test_an_example_fits_no_other_command_of_its_tier(spec: Spec, example: str) -> None:
    if spec.type not in BY_PATTERN:
        return
    fits = [(each.tier, type(command)) for each in SPECS if (command := given_by(each, example)) is not None]
    first = min((tier for tier, _ in fits), default=None)
    found = {command for tier, command in fits if tier == first} - {c.Incomplete, c.DidYouMean, spec.type}
    assert all((spec.type, other) in NARROWER for other in found), found


@each_row("spec", TYPED)
def test_a_command_that_can_be_typed_has_examples_and_a_description_in_both_languages(spec: Spec) -> None:
    assert spec.topic is not None
    for locale in ("sv", "en"):
        assert spec.examples[locale]
        assert say(locale, spec.about)


def test_a_command_is_declared_once() -> None:
    declared = [spec.type for feature in FEATURES for spec in feature.SPECS if spec.right is not None]
    assert len(declared) == len(set(declared))
    types = {each for feature in FEATURES for each in vars(feature).values() if isinstance(each, type)}
    assert set(declared) == {each for each in types if issubclass(each, Command) and each is not Command}
    assert {spec.type for spec in SPECS} == set(declared)


def test_every_topic_has_commands() -> None:
    assert all(docs.described(topic) for topic in Topic)


def test_the_guides_to_the_commands_are_up_to_date() -> None:
    assert docs.stale() == []


def test_each_module_of_commands_is_found_and_its_types_are_in_the_catalogue() -> None:
    files = {f"dialogs.{path.parent.name}.{path.stem}" for path in Path(c.__file__).parents[1].glob("*/*commands.py")}
    assert files <= {feature.__name__ for feature in FEATURES}
    assert [spec.type.__name__ for spec in SPECS if getattr(c, spec.type.__name__, None) is not spec.type] == []


def test_a_pattern_with_a_space_in_a_set_is_refused_by_its_words() -> None:
    with pytest.raises(ValueError, match=r"\[ -\] in the pattern long\[ -\]standing"):
        compiled("long[ -]standing")
    assert compiled("long(?: |-)standing").fullmatch("long standing")
