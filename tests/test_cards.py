"""The judge of cards notices what Teams would not show."""

import copy
from typing import Any

import pytest

from tests.cards import LARGEST, assert_valid_card, official_schema, renderer

CARD: dict[str, Any] = {
    "type": "AdaptiveCard",
    "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
    "version": "1.5",
    "fallbackText": "Dagordning",
    "body": [
        {"type": "TextBlock", "text": "Dagordning", "weight": "Bolder", "wrap": True},
        {"type": "FactSet", "facts": [{"title": "När", "value": "fredag 28 augusti"}]},
        {
            "type": "ColumnSet",
            "columns": [{"type": "Column", "width": "stretch", "items": [{"type": "TextBlock", "text": "1"}]}],
        },
        {"type": "Input.Text", "id": "title", "label": "Punkt", "isRequired": True, "errorMessage": "Skriv något"},
        {
            "type": "Input.ChoiceSet",
            "id": "owner",
            "label": "Vem?",
            "choices": [{"title": "Karin", "value": "1"}],
        },
    ],
    "actions": [
        {"type": "Action.Execute", "title": "Spara", "verb": "save", "data": {"card": "x", "type": "anything"}},
        {
            "type": "Action.ShowCard",
            "title": "Mer",
            "card": {"type": "AdaptiveCard", "body": [{"type": "TextBlock", "text": "mer"}]},
        },
    ],
}


@pytest.fixture(autouse=True, scope="module")
def _both_judges() -> None:
    missing = [name for name, judge in (("schema", official_schema()), ("renderer", renderer())) if judge is None]
    if missing:
        pytest.skip(f"cards are not checked by the {' and the '.join(missing)}: they cannot be fetched")


@pytest.fixture
def card() -> dict[str, Any]:
    return copy.deepcopy(CARD)


def test_a_good_card_passes(card):
    assert_valid_card(card)


def refused(card: dict[str, Any], what: str) -> None:
    with pytest.raises(AssertionError, match=what):
        assert_valid_card(card)


def test_a_misspelled_property_is_noticed(card):
    card["body"][0]["wieght"] = card["body"][0].pop("weight")
    refused(card, r"body\[0\]: TextBlock has no property wieght")


def test_a_misspelled_property_deep_inside_is_noticed(card):
    card["actions"][1]["card"]["body"][0]["colour"] = "Good"
    refused(card, r"actions\[1\]\.card\.body\[0\]: TextBlock has no property colour")


def test_a_misspelled_property_of_a_fact_or_a_choice_is_noticed(card):
    card["body"][4]["choices"][0]["vaule"] = card["body"][4]["choices"][0].pop("value")
    refused(card, "choices")


def test_an_unknown_element_is_noticed(card):
    card["body"].append({"type": "TextBlok", "text": "x"})
    refused(card, "TextBlok")


def test_an_unknown_action_is_noticed(card):
    card["actions"].append({"type": "Action.Excute", "title": "x"})
    refused(card, "Action.Excute")


def test_a_bad_enum_is_noticed(card):
    card["body"][0]["weight"] = "Fat"
    refused(card, "Fat")


def test_a_value_of_the_wrong_type_is_noticed(card):
    card["body"][0]["wrap"] = "yes"
    refused(card, "wrap|yes")


def test_a_missing_text_is_noticed(card):
    del card["body"][0]["text"]
    refused(card, r"body\[0\]: TextBlock without its text")


def test_an_input_without_a_label_is_noticed(card):
    del card["body"][3]["label"]
    refused(card, r"body\[3\]: Input.Text without a label")


def test_two_inputs_with_one_id_are_noticed(card):
    card["body"][4]["id"] = "title"
    refused(card, "the id title is another input's too")


def test_a_required_input_says_what_is_wrong_when_it_is_empty(card):
    del card["body"][3]["errorMessage"]
    refused(card, "errorMessage")


@pytest.mark.parametrize("version", ["1.4", "1.6", "1", None])
def test_every_other_version_is_noticed(card, version):
    card["version"] = version
    if version is None:
        del card["version"]
    refused(card, "the version is not 1.5")


@pytest.mark.parametrize("text", ["", "  ", None])
def test_a_card_needs_a_fallback_text(card, text):
    card["fallbackText"] = text
    refused(card, "there is no fallbackText")


def test_a_card_that_is_too_large_is_noticed(card):
    card["body"][0]["text"] = "ö" * (LARGEST // 2)
    refused(card, "bytes")


def test_an_image_without_words_for_those_who_do_not_see_it_is_noticed(card):
    card["body"].append({"type": "Image", "url": "https://motesbot.example.org/a.png"})
    refused(card, "altText")


def test_what_only_teams_knows_may_stand_in_a_card(card):
    card["msteams"] = {"width": "Full", "entities": []}
    card["body"].append({"type": "Chart.Pie", "data": [], "fallback": {"type": "TextBlock", "text": "12 av 14"}})
    assert_valid_card(card)


def test_a_chart_needs_something_for_those_who_cannot_see_charts(card):
    card["body"].append({"type": "Chart.Pie", "data": []})
    refused(card, "Chart.Pie without a fallback")


def test_everything_that_is_wrong_is_named_at_once(card):
    del card["fallbackText"]
    del card["body"][3]["label"]
    with pytest.raises(AssertionError) as raised:
        assert_valid_card(card)
    assert "fallbackText" in str(raised.value)
    assert "label" in str(raised.value)
