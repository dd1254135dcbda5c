"""How long each kind of data is kept, by the operator's choice and the group's own."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from dialogs.texts import say


class Rule(StrEnum):
    """The kinds of data that are destroyed after a time. Agendas, minutes and decisions are kept for good."""

    ROUNDS = "rounds"
    """Statements of closed rounds of driv och hinder."""
    FORMS = "forms"
    """Answers to forms."""
    ATTENDANCE = "attendance"
    """Who said that they would come, and what they told in the table round."""


TWO_YEARS = 730
NINETY = 90
SHORTEST = 30
"""Days. Before that, a group has hardly met again."""
LONGEST = 3650
TOLD_BEFORE = timedelta(days=14)
"""The time between the message to the leaders and the first destruction."""


@dataclass(frozen=True, slots=True)
class Retention:
    """Days for each kind; 0 keeps it for good."""

    rounds: int = TWO_YEARS
    forms: int = TWO_YEARS
    attendance: int = TWO_YEARS
    audit: int = TWO_YEARS
    deliveries: int = NINETY
    """After this time, an archived delivery no longer says to whom it went."""
    people: int = TWO_YEARS
    """This long after somebody left their last group, everything about them is erased."""

    def days(self, rule: Rule) -> int:
        return int(getattr(self, rule))


def shown(days: int, locale: str) -> str:
    """Return a time as people say it: "1 år", "6 månader", "45 dagar"."""
    if not days:
        return say(locale, "retention-for-good")
    if days % 365 == 0:
        return say(locale, "retention-years", count=days // 365)
    if days % 30 == 0:
        return say(locale, "retention-months", count=days // 30)
    return say(locale, "retention-days", count=days)
