"""What the help in the chat promises: short, by topic, with examples that fit the reader's role."""

from datetime import date

from dialogs.catalogue import Help, parse
from dialogs.catalogue.help_cards import MOST_EXAMPLES, help_message
from dialogs.catalogue.registry import DECLARED
from dialogs.commands.spec import Right, Topic
from dialogs.text import escape_markdown
from tests.cards import assert_valid_card
from tests.tables import each_row

TODAY = date(2025, 5, 22)
TOPICS = (None, *Topic)


@each_row(
    ("typed", "topic"),
    [
        ("hjälp", None),
        ("hjälp agenda", Topic.AGENDA),
        ("hjälp om deadlines", Topic.DEADLINES),
        ("Hjälp med dagordningen!", Topic.AGENDA),
        ("hjälp mig med driv och hinder", Topic.FEEDBACK),
        ("hjälp laget runt", Topic.GROUPS),
        ("hjälp med årshjulet", Topic.YEAR),
        ("help with the agenda", Topic.AGENDA),
        ("help about round table", Topic.GROUPS),
        ("help me with forms", Topic.FORMS),
    ],
)
def test_the_help_can_be_asked_for_by_topic(typed: str, topic: Topic | None) -> None:
    assert parse(typed, today=TODAY) == Help(topic)


@each_row("locale", ["sv", "en"])
@each_row("leads", [True, False])
@each_row("topic", TOPICS)
def test_the_help_has_under_fifteen_lines(topic: Topic | None, leads: bool, locale: str) -> None:
    message = help_message(locale, is_private=True, leads=leads, topic=topic)
    assert message.card is not None
    assert_valid_card(message.card)
    lines = str(message.card["fallbackText"]).split("\n")
    assert 1 < len(lines) < 15


@each_row("topic", Topic)
def test_a_member_sees_no_command_that_only_leaders_may_give(topic: Topic) -> None:
    message = help_message("sv", is_private=True, leads=False, topic=topic)
    assert message.card is not None
    for spec in DECLARED.values():
        if spec.topic is topic and spec.right is Right.LEADERS and spec.about:
            shown = f"”{escape_markdown(spec.examples['sv'][0])}”"
            assert shown not in str(message.card["fallbackText"])


@each_row("topic", Topic)
def test_a_topic_shows_at_most_five_examples_for_everybody_and_five_for_leaders(topic: Topic) -> None:
    message = help_message("sv", is_private=True, leads=True, topic=topic)
    assert message.card is not None
    assert str(message.card["fallbackText"]).count("”: ") <= 2 * MOST_EXAMPLES


def test_the_menu_has_a_button_for_each_topic_that_the_reader_can_use() -> None:
    everything = str(help_message("sv", is_private=False, leads=True).card)
    member = str(help_message("sv", is_private=False, leads=False).card)
    assert all(f"'topic': '{topic.value}'" in everything for topic in Topic if topic is not Topic.TALK)
    assert f"'topic': '{Topic.DELIVERIES.value}'" not in member
