"""The bodies of answers to invokes: what the person who pressed a button sees."""

from typing import Any

from bot.events import Answer, ShowCard, ShowForm, ShowText
from dialogs.message import Card

CARD_TYPE = "application/vnd.microsoft.card.adaptive"
MESSAGE_TYPE = "application/vnd.microsoft.activity.message"

CARD_ACTION = "adaptiveCard/action"
OPEN_DIALOG = "task/fetch"
MESSAGE_ACTION = "composeExtension/fetchTask"
SUBMIT_DIALOG = "task/submit"
SUBMIT_MESSAGE_ACTION = "composeExtension/submitAction"

Body = dict[str, Any] | None


def body(invoke: str | None, answer: Answer) -> Body:
    """Return the body that shows `answer` for the invoke of that name. None closes a dialog."""
    match invoke:
        case "adaptiveCard/action":
            return _in_card(answer)
        case "task/fetch" | "task/submit" | "composeExtension/fetchTask" | "composeExtension/submitAction":
            return _in_dialog(answer)
        case _:
            return None


def failure(invoke: str | None, text: str) -> Body:
    """Return the body that shows `text`.

    Its shape is not that of an error: clients replace an error by a sentence of their own, in a language of their own.
    """
    return body(invoke, ShowText(text))


def _in_card(answer: Answer) -> Body:
    match answer:
        # A card action cannot open a dialog: its content replaces the card.
        case ShowCard(card) | ShowForm(card=card):
            return {"statusCode": 200, "type": CARD_TYPE, "value": card}
        case ShowText(text):
            return {"statusCode": 200, "type": MESSAGE_TYPE, "value": text}
        case None:
            return {"statusCode": 200, "type": MESSAGE_TYPE, "value": ""}


def _in_dialog(answer: Answer) -> Body:
    match answer:
        case ShowText(text):
            return {"task": {"type": "message", "value": text}}
        case ShowForm(title, card):
            return _continue(card, title)
        case ShowCard(card):
            return _continue(card, None)
        case None:
            return None


def _continue(card: Card, title: str | None) -> Body:
    value: dict[str, Any] = {
        "width": "medium",
        "height": "medium",
        "card": {"contentType": CARD_TYPE, "content": _for_dialog(card)},
    }
    if title:
        value["title"] = title
    return {"task": {"type": "continue", "value": value}}


def _for_dialog(card: Card) -> Card:
    """Return the card for a dialog, which does not support Action.Execute: its buttons submit, with their verb in the
    data."""
    return {**card, "actions": [_submitting(action) for action in card["actions"]]} if "actions" in card else card


def _submitting(action: dict[str, Any]) -> dict[str, Any]:
    if action["type"] != "Action.Execute":
        return action
    rest = {key: value for key, value in action.items() if key != "verb"}
    return {**rest, "type": "Action.Submit", "data": {**action.get("data", {}), "action": action["verb"]}}
