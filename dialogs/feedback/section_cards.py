"""The card in which the secretary hides and joins statements."""

from collections.abc import Sequence

import msgspec

from dialogs import cards
from dialogs.feedback import section
from dialogs.feedback.model import FeedbackRound
from dialogs.feedback.rules import Signed
from dialogs.message import Card, Message
from dialogs.model import Group
from dialogs.texts import say

LONGEST_CHOICE = 200
"""Characters of a statement in a choice. The minutes have the full text."""
MOST_LISTED = 60


def edit_card(
    round_: FeedbackRound, group: Group, statements: Sequence[Signed], *, first: int = 1, said: str = ""
) -> Card:
    """Return the statements from number `first` on, as many as fit, to be hidden, joined or restored. `said` is the
    result of the previous press."""
    listed = section.numbered(statements, round_.third)
    most = min(MOST_LISTED, max(0, len(listed) - first + 1))
    while True:
        card = _card(round_, group, listed, first, most, said)
        if most <= 1 or len(msgspec.json.encode(card)) < cards.MAX_BYTES - 1024:
            return card
        most = most * 3 // 4


def _card(round_: FeedbackRound, group: Group, listed: Sequence[Signed], first: int, most: int, said: str) -> Card:
    locale = group.locale
    numbers = {one.key: number for number, one in enumerate(listed, 1)}
    shown = listed[first - 1 : first - 1 + most]
    title = say(locale, "feedback-edit-title")
    body = [cards.heading(title)]
    if said:
        body.append(cards.line(said, bold=True))
    body.append(cards.line(say(locale, "feedback-edit-intro"), subtle=True))
    for heading in dict.fromkeys(one.heading for one in shown):
        name = section.heading_of(heading, round_.third, locale)
        choices = [(_choice(one, numbers, locale), str(numbers[one.key])) for one in shown if one.heading is heading]
        body.append(cards.choice_input(heading.value, name, choices, many=True))
    actions = [
        cards.button(say(locale, f"feedback-edit-{verb}"), f"section_{verb}", round=round_.id, first=str(first))
        for verb in ("hide", "join", "restore")
    ]
    if first + most <= len(listed):
        after = str(first + most)
        actions.append(
            cards.button(say(locale, "feedback-edit-more"), "feedback_section", round=round_.id, first=after)
        )
    actions.append(cards.button(say(locale, "feedback-edit-done"), "section_done", round=round_.id))
    return cards.card(body, actions, fallback=say(locale, "feedback-edit-fallback"))


def _choice(one: Signed, numbers: dict[str, int], locale: str) -> str:
    text = one.text if len(one.text) <= LONGEST_CHOICE else f"{one.text[: LONGEST_CHOICE - 2].rstrip()} …"
    choice = f"{numbers[one.key]}. {text}"
    if one.hidden:
        return say(locale, "feedback-edit-hidden", text=choice)
    if one.same_as is not None and one.same_as in numbers:
        return say(locale, "feedback-edit-joined", text=choice, number=numbers[one.same_as])
    return choice


def edit_message(round_: FeedbackRound, group: Group, statements: Sequence[Signed]) -> Message:
    return Message(card=edit_card(round_, group, statements), summary=say(group.locale, "feedback-edit-title"))


def done_card(round_: FeedbackRound, group: Group, statements: Sequence[Signed]) -> Card:
    """Return how many statements the section has, and the way to the text."""
    locale = group.locale
    listed = section.numbered(statements, round_.third)
    text = say(
        locale,
        "feedback-edit-settled",
        kept=len(section.kept(listed)),
        hidden=sum(one.hidden for one in listed),
        joined=sum(one.same_as is not None and not one.hidden for one in listed),
    )
    return cards.card(
        [cards.line(text)],
        [
            cards.button(say(locale, "feedback-minutes-button"), "feedback_minutes", round=round_.id),
            cards.button(say(locale, "feedback-edit-section-button"), "feedback_section", round=round_.id),
        ],
        fallback=text,
    )
