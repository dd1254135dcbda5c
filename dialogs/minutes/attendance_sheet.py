"""The attendance of a year as a spreadsheet (.xlsx): every text is a text, also one that looks like a formula."""

import io
from collections.abc import Sequence
from datetime import date, datetime

from dialogs.minutes.attendance_year import Row
from dialogs.text import clean
from dialogs.texts import say

_LONGEST_CELL = 32_000


def sheet(found: Sequence[Row], days: Sequence[date], title: str, locale: str) -> bytes:
    """Return a sheet with a row for each organisation, a column for each meeting, and the sums."""
    import xlsxwriter

    written = io.BytesIO()
    book = xlsxwriter.Workbook(
        written,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    book.set_properties({"title": clean(title)[:255], "author": "", "company": ""})
    page = book.add_worksheet(say(locale, "attendance-year-sheet"))
    bold = book.add_format({"bold": True})
    day_format = book.add_format({"bold": True, "num_format": "yyyy-mm-dd"})
    page.write_string(0, 0, say(locale, "attendance-year-column"), bold)
    for place, day in enumerate(days, 1):
        page.write_datetime(0, place, datetime(day.year, day.month, day.day), day_format)  # noqa: DTZ001 - a day only
    page.write_string(0, len(days) + 1, say(locale, "attendance-year-sum"), bold)
    yes, no = say(locale, "attendance-year-came"), say(locale, "attendance-year-missed")
    for line, row in enumerate(found, 1):
        page.write_string(line, 0, clean(row.name)[:_LONGEST_CELL])
        for place, came in enumerate(row.came, 1):
            page.write_string(line, place, yes if came else no)
        page.write_number(line, len(days) + 1, sum(row.came))
    page.set_column(0, 0, 32)
    page.set_column(1, len(days), 11)
    # The names and the days stay in view, and the heading row is repeated on each printed page.
    page.freeze_panes(1, 1)
    page.repeat_rows(0)
    page.set_landscape()
    page.autofilter(0, 0, max(1, len(found)), len(days) + 1)
    book.close()
    return written.getvalue()
