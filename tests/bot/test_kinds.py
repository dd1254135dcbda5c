"""Subjects and kinds of messages: stored keys stay readable, and each kind has a composer."""

import pytest

from bot.delivery.renderer import COMPOSED_BEFOREHAND
from bot.features import REGISTRY
from bot.web.links import Links
from dialogs.deliveries.kinds import KINDS, Hours, kind_of
from dialogs.deliveries.subjects import Subject, subject_of
from dialogs.texts import say


@pytest.mark.parametrize(
    ("key", "subject"),
    [
        ("deadline:4f2a", Subject("deadline", "4f2a")),
        ("agenda:m1:19:abc@thread.tacv2", Subject("agenda", "m1", "19:abc@thread.tacv2")),
        ("prepare:missing:m1", Subject("prepare", "missing", "m1")),
        ("recall:17", Subject("recall", "17")),
        ("place:g1:opened", Subject("place", "g1", "opened")),
        ("table_round:m1", Subject("table_round", "m1")),
    ],
)
def test_a_stored_key_is_read_and_written_alike(key: str, subject: Subject) -> None:
    assert subject_of(key) == subject
    assert subject.key == key
    assert key.startswith(Subject(subject.kind, subject.id).prefix) is bool(subject.part)


def test_each_declared_kind_has_one_composer() -> None:
    assert {*REGISTRY.composers(Links()), *COMPOSED_BEFOREHAND} == {*KINDS}
    assert {*COMPOSED_BEFOREHAND} == {key for key, kind in KINDS.items() if kind.is_composed_beforehand}


@pytest.mark.parametrize("locale", ["sv", "en"])
def test_each_kind_has_a_name_in_the_report(locale: str) -> None:
    for kind in KINDS.values():
        assert kind.name == "card" or say(locale, f"delivery-what-{kind.name}")


def test_a_kind_of_another_version_goes_at_once_and_is_told() -> None:
    unknown = kind_of("bulletin")
    assert (unknown.name, unknown.hours, unknown.is_told, unknown.replaces) == ("other", Hours.AT_ONCE, True, False)
