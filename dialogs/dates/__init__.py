"""The Swedish and English grammar of dates and clock times, in chat messages and in minutes."""

from dialogs.dates.around import Kind
from dialogs.dates.finding import FoundDay, find_day, find_days
from dialogs.dates.findings import Find, Passage, Reading
from dialogs.dates.ranges import FoundRange, find_range, join_ranges
from dialogs.dates.reading import read_minutes, read_phrase
from dialogs.dates.table import Ask
from dialogs.dates.times import DayPart, FoundTime, find_length, find_part_of_day, find_time, time_like

__all__ = [
    "Ask",
    "DayPart",
    "Find",
    "FoundDay",
    "FoundRange",
    "FoundTime",
    "Kind",
    "Passage",
    "Reading",
    "find_day",
    "find_days",
    "find_length",
    "find_part_of_day",
    "find_range",
    "find_time",
    "join_ranges",
    "read_minutes",
    "read_phrase",
    "time_like",
]
