"""A client that opens no dialogs is served by private cards."""

import pytest

from bot.teams.outgoing import card_without_dialogs
from bot.teams.settings import TeamsSettings
from dialogs.cards import form_button
from dialogs.feedback.cards import line_card


def _local() -> TeamsSettings:
    return TeamsSettings(app_id="", local=True)


@pytest.mark.parametrize("nested", [False, True])
def test_a_button_that_opens_a_dialog_submits_where_the_client_opens_none(nested: bool) -> None:
    button = form_button("Svara", "feedback_form", round="r1")
    card = line_card("Driv och hinder")
    holder = {"type": "ActionSet", "actions": [button]}
    card = {**card, "body": [*card["body"], holder]} if nested else {**card, "actions": [button]}
    made = card_without_dialogs(card)
    (action,) = made["body"][-1]["actions"] if nested else made["actions"]
    assert action["data"]["action"] == "feedback_form"
    assert action["data"]["round"] == "r1"
    assert "type" not in action["data"].get("msteams", {})
    assert not _local().opens_dialogs
