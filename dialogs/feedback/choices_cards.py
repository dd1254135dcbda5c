"""The card of a group's choices for its rounds."""

from dialogs import cards
from dialogs.feedback import third
from dialogs.message import Card
from dialogs.model import Asks, Group, ThirdKind
from dialogs.text import escape_markdown
from dialogs.texts import say


def choices_card(group: Group, locale: str) -> Card:
    """Return the choices from the next round on, and how to change them by text."""
    title = say(locale, "round-choices-title")
    facts = [
        (say(locale, "round-choices-asks"), say(locale, f"round-asks-{group.asks}")),
        (say(locale, "round-choices-answers"), say(locale, "round-anonymous" if group.anonymous else "round-named")),
        (say(locale, "round-choices-third"), _third_line(group, locale)),
    ]
    plain = [title, *(f"{name}: {value}" for name, value in facts), say(locale, "round-choices-by-text")]
    return cards.card(
        [cards.heading(title), cards.facts(facts)],
        cards.choices_of(
            cards.form_button(say(locale, "round-choices-change"), "round_choices", group=group.id),
            cards.unfolding(say(locale, "choices-by-text"), say(locale, "round-choices-by-text")),
        ),
        fallback="\n".join(plain),
    )


def _third_line(group: Group, locale: str) -> str:
    if group.third is None:
        return say(locale, "round-third-none")
    return say(locale, "round-third", question=escape_markdown(third.question(group.third, locale)))


def choices_form(group: Group, locale: str) -> Card:
    chosen = group.third
    kinds = [("none", "none"), *((kind.value, kind.value) for kind in ThirdKind)]
    body = [
        cards.heading(say(locale, "round-choices-title")),
        cards.choice_input(
            "asks",
            say(locale, "round-form-asks"),
            [(say(locale, f"round-form-asks-{way}"), way.value) for way in Asks],
            value=group.asks.value,
        ),
        cards.choice_input(
            "anonymous",
            say(locale, "round-form-anonymous"),
            [(say(locale, "round-form-anonymous-yes"), "yes"), (say(locale, "round-form-anonymous-no"), "no")],
            value="yes" if group.anonymous else "no",
        ),
        cards.choice_input(
            "third",
            say(locale, "round-form-third"),
            [(say(locale, f"round-form-third-{kind}"), value) for kind, value in kinds],
            value=chosen.kind.value if chosen else "none",
        ),
        cards.text_input(
            "sv", say(locale, "round-form-sv"), value=chosen.sv if chosen else "", longest=third.LONGEST_QUESTION
        ),
        cards.text_input(
            "en", say(locale, "round-form-en"), value=chosen.en if chosen else "", longest=third.LONGEST_QUESTION
        ),
    ]
    save = cards.button(say(locale, "save"), "round_chosen", primary=True, group=group.id)
    return cards.card(body, [save], fallback=say(locale, "round-choices-by-text"))
