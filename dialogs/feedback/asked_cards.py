"""Cards about the participants of a round."""

from collections.abc import Collection, Sequence

from dialogs import cards
from dialogs.feedback.model import FeedbackRound
from dialogs.message import Card
from dialogs.model import Member, PersonId
from dialogs.text import escape_markdown
from dialogs.texts import say

MOST_LISTED = 100
"""Names in a list with ticks; the others are named by text."""


def who_form(round_: FeedbackRound, roster: Sequence[Member], asked: Collection[PersonId], locale: str) -> Card:
    """Return the members, with ticks for those who are asked. The form carries its ticks, so that it does not remove a
    person added meanwhile."""
    listed = [member for member in roster if member.is_member or member.person.id in asked][:MOST_LISTED]
    ticked = ",".join(member.person.id for member in listed if member.person.id in asked)
    title = say(locale, "feedback-who-title")
    body = [
        cards.heading(title),
        cards.choice_input(
            "asked",
            say(locale, "feedback-who-label"),
            [(member.person.name[:80], member.person.id) for member in listed],
            value=ticked,
            many=True,
        ),
        cards.line(say(locale, "feedback-who-hint"), subtle=True),
    ]
    if len(roster) > MOST_LISTED:
        body.append(cards.line(say(locale, "feedback-who-cut", count=MOST_LISTED), subtle=True))
    save = cards.button(say(locale, "save"), "feedback_asked", primary=True, round=round_.id, before=ticked)
    return cards.card(body, [save], fallback=say(locale, "feedback-who-fallback"))


def fixed_card(roster: Sequence[Member], asked: Collection[PersonId], locale: str) -> Card:
    """Return whom an anonymous round asked at its opening, and why nobody else may change that."""
    names = [member.person.name[:80] for member in roster if member.person.id in asked][:MOST_LISTED]
    fixed = say(locale, "feedback-who-fixed")
    body = [
        cards.heading(say(locale, "feedback-who-title")),
        cards.line(say(locale, "feedback-who-asked", names=escape_markdown(", ".join(names)))),
        cards.line(fixed, subtle=True, spaced=True),
    ]
    return cards.card(body, fallback=fixed)
