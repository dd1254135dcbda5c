"""The meeting that a sentence is for, named by its day: "lägg till Budgeten på mötet den 12 juni"."""

from dataclasses import dataclass
from datetime import date

from dialogs.dates import Ask, find_days
from dialogs.dates.words import MONTHS, MONTHS_IN_FULL
from dialogs.patterns import lazily
from dialogs.text import fold

LONGEST = 300
"""Characters of the first line, in which the meeting is named."""
_MEETING = r"(?P<meeting>(?:(?:det|vart|the|our) )?(?:motet?|traffen?|sammantradet?|natverkstraffen?|meeting) )?"
_NAMES_IT = lazily(
    rf"(?:^|(?<=[\s,(]))(?P<to>(?:till|pa|infor|for|vid|under|i|fran|ur|to|for|at|on|of|from) )?{_MEETING}"
    r"(?:som ar |on )?(?:den |the |(?<=\s)i |(?<=\s)in )?$"
)

_OF_MONTH = lazily(
    rf"(?:^|(?<=[\s,(]))(?:till|pa|infor|for|vid|to|for|at) (?:det |vart |the |our )?(?P<month>{MONTHS_IN_FULL})"
    r"s?(?:mot|traff)\w{1,3}(?=[\s,.?!:]|$)|(?:^|(?<=[\s,(]))(?:to|for|at) the (?P<english>"
    rf"{MONTHS_IN_FULL}) meeting(?=[\s,.?!:]|$)"
)


@dataclass(frozen=True, slots=True)
class NamedMeeting:
    """`days` are the day that is named, and others that its words could mean. `left` is the text without the words that
    name the meeting. `month`: the meeting is named by its month alone. `is_sure`: the word "meeting" stands there.
    `is_bare`: neither it nor "till", "på" or the like stands before the day, so the day may be part of a title.
    """

    days: tuple[date, ...]
    left: str
    is_sure: bool
    is_bare: bool
    month: int = 0

    def is_on(self, day: date) -> bool:
        """Return whether a coming meeting on this day is meant."""
        return day.month == self.month if self.month else day in self.days


def meeting_named(text: str, *, today: date) -> NamedMeeting | None:
    """Return the meeting that the first line of `text` names by a single coming day, or by its month; None if it names
    none."""
    head, line_end, rest = text.partition("\n")
    if len(head) > LONGEST:
        return None
    days = find_days(head, today=today)
    if not days and (named := _OF_MONTH.search(fold(head))):
        left = " ".join(f"{head[: named.start()].rstrip(' ,(')} {head[named.end() :].lstrip(' ,)')}".split())
        month = MONTHS[named["month"] or named["english"]]
        return NamedMeeting((), left + line_end + rest, is_sure=True, is_bare=False, month=month)
    if len(days) != 1 or days[0].until is not None:
        return None
    (day,) = days
    if day.day is None or day.day < today:
        return None
    before = _NAMES_IT.search(fold(head[: day.start]))
    if before is None or (day.day == today and not before["meeting"]):
        # "Tack för i dag" names no meeting.
        return None
    # A comma behind the day parts two clauses: "jag är sjuk på onsdag, Karin tar min punkt".
    led, after = head[: before.start()].rstrip(" ,("), head[day.end :].lstrip(" )")
    border = ", " if after.startswith(",") and led[-1:].isalnum() else " "
    left = " ".join(f"{led}{border}{after.lstrip(' ,)')}".split())
    left = left.lstrip(" :,").replace(" :", ":").replace(" ?", "?") + line_end + rest
    month = day.day.month if Ask.PART_OF_MONTH in day.ask and before["meeting"] else 0
    return NamedMeeting(
        (day.day, *day.others), left, bool(before["meeting"]), not before["meeting"] and not before["to"], month
    )


def at_meeting(says: str, words: str) -> str:
    """Return the command `says` with the `words` that name its meeting, which stand in its first line."""
    head, line_end, rest = says.partition("\n")
    return f"{head.removesuffix(':')} {words}{':' if head.endswith(':') else ''}{line_end}{rest}"
