"""The Swedish (and English) grammar of dates and clock times, as people type them to the bot."""

from dialogs.dates.days import Ask, FoundDay, find_day, find_days
from dialogs.dates.times import FoundTime, find_time

__all__ = ["Ask", "FoundDay", "FoundTime", "find_day", "find_days", "find_time"]
