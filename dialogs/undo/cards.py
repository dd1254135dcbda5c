"""Cards of `ångra`: an offer to undo an earlier change, and questions about a change of somebody else."""

from dialogs import cards
from dialogs.message import Card
from dialogs.texts import say

MOST_LOOKED_AT = 2
"""The last change, and the one before it, which is offered if the last cannot be undone."""


def offer_card(said: str, earlier: str, locale: str, *, record: str) -> Card:
    """Return the reason why the last change stays, with an offer to undo the one before it."""
    offer = say(locale, "undo-earlier", what=earlier)
    return cards.card(
        [cards.line(said), cards.line(offer)],
        [cards.button(say(locale, "undo-earlier-yes"), "undo_earlier", record=record)],
        fallback=f"{said} {offer}",
    )


def which_card(what: str, locale: str, *, record: str) -> Card:
    """Name the last change, and ask whether it is meant."""
    question = say(locale, "undo-which", what=what)
    return cards.card(
        [cards.line(question)],
        [cards.button(say(locale, "undo-earlier-yes"), "undo_earlier", record=record)],
        fallback=question,
    )


def ask_card(name: str, what: str, locale: str, *, confirmation: str) -> Card:
    """Ask a leader whether to undo somebody else's change."""
    question = say(locale, "undo-ask-other", name=name, what=what)
    return cards.card(
        [cards.line(question)],
        [
            cards.button(say(locale, "undo-ask-yes"), "undo_other", primary=True, proposal=confirmation),
            cards.button(say(locale, "undo-ask-no"), "undo_not", proposal=confirmation),
        ],
        fallback=question,
    )
