"""What a group may choose of how its deadlines are reminded of."""

from datetime import date

from dialogs.model import Refusal, SummerPause

LONGEST_GRACE = 20
"""Working days; a month."""
LONGEST_SUMMER = 100
"""Days. A reminder goes to the working day before a pause: of a longer one nobody would remember it."""


def checked_grace(days: int) -> int:
    """`days`; Refusal if they are more than anybody waits."""
    if not 0 <= days <= LONGEST_GRACE:
        raise Refusal("reminders-grace-long", most=LONGEST_GRACE)
    return days


def checked_summer(first: date, last: date) -> SummerPause:
    """The pause of each year from `first` to `last`; Refusal if it is too long."""
    # The year does not count; a leap year has every day.
    length = (date(2000, last.month, last.day) - date(2000, first.month, first.day)).days % 366
    if length > LONGEST_SUMMER:
        raise Refusal("reminders-summer-long", most=LONGEST_SUMMER)
    return SummerPause((first.month, first.day), (last.month, last.day))
