"""The choices of a group for its reminders of deadlines."""

from datetime import date

from dialogs.model import Refusal, SummerPause

LONGEST_GRACE = 20
"""Working days; a month."""
LONGEST_SUMMER = 100
"""Days. Reminders move to the working day before a pause, and would be forgotten during a longer one."""


def checked_grace(days: int) -> int:
    """Return `days`. Raises Refusal if there are too many."""
    if not 0 <= days <= LONGEST_GRACE:
        raise Refusal("reminders-grace-long", most=LONGEST_GRACE)
    return days


def checked_summer(first: date, last: date) -> SummerPause:
    """Return the yearly pause from `first` to `last`. Raises Refusal if it is too long."""
    # The year does not matter; a leap year has every day.
    length = (date(2000, last.month, last.day) - date(2000, first.month, first.day)).days % 366
    if length > LONGEST_SUMMER:
        raise Refusal("reminders-summer-long", most=LONGEST_SUMMER)
    return SummerPause((first.month, first.day), (last.month, last.day))
