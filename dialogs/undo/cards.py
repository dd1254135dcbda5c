"""The cards of `ångra`: an earlier change offered instead, and somebody else's change asked about."""

from dialogs import cards
from dialogs.message import Card
from dialogs.texts import say

MOST_LOOKED_AT = 2
"""The last change, and the one before it, which is offered where the last cannot be taken back."""


def offer_card(said: str, earlier: str, locale: str, *, record: str) -> Card:
    """Says why the last change stays, and offers the one before it."""
    offer = say(locale, "undo-earlier", what=earlier)
    return cards.card(
        [cards.line(said), cards.line(offer)],
        [cards.button(say(locale, "undo-earlier-yes"), "undo_earlier", record=record)],
        fallback=f"{said} {offer}",
    )


def which_card(what: str, locale: str, *, record: str) -> Card:
    """Names the last change, and asks whether it is meant."""
    question = say(locale, "undo-which", what=what)
    return cards.card(
        [cards.line(question)],
        [cards.button(say(locale, "undo-earlier-yes"), "undo_earlier", record=record)],
        fallback=question,
    )


def ask_card(name: str, what: str, locale: str, *, proposal: str) -> Card:
    """Asks a leader whether somebody else's change is to be taken back."""
    question = say(locale, "undo-ask-other", name=name, what=what)
    return cards.card(
        [cards.line(question)],
        [
            cards.button(say(locale, "undo-ask-yes"), "undo_other", primary=True, proposal=proposal),
            cards.button(say(locale, "undo-ask-no"), "undo_not", proposal=proposal),
        ],
        fallback=question,
    )
