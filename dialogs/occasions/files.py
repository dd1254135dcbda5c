"""The files of an invitation: its calendar entry, and the list of who has signed up as a table for a spreadsheet."""

import csv
import io
from collections.abc import Sequence
from datetime import datetime, timedelta

from dialogs.forms.appendix import safe
from dialogs.model import Group
from dialogs.occasions.model import Invitation
from dialogs.text import clean
from dialogs.texts import say
from dialogs.year.feed import Revision, empty_calendar, new_event

_COLUMNS = ("organisation", "name", "answer")
_WORDS = {True: "yes", False: "no", None: "none"}


def entry(invitation: Invitation, group: Group, *, now: datetime) -> bytes:
    """Return the occasion to add to a calendar. It keeps its UID when it is changed or cancelled."""
    calendar = empty_calendar()
    made = new_event(f"occasion-{invitation.id}", Revision(invitation.revision), now)
    made.add("summary", invitation.title)
    made.add("dtstart", invitation.starts_at.astimezone(group.zone))
    made.add("dtend", invitation.ends_at.astimezone(group.zone))
    if invitation.place:
        made.add("location", invitation.place)
    made.add("description", group.name)
    if invitation.cancelled_at is not None:
        made.add("status", "CANCELLED")
    calendar.add_component(made)
    first, last = invitation.starts_at.date(), invitation.ends_at.date()
    calendar.add_missing_timezones(first - timedelta(366), last + timedelta(366))
    return bytes(calendar.to_ical())


def sheet(listed: Sequence[tuple[str, str, bool | None]], title: str, locale: str) -> bytes:
    """Return an .xlsx of (organisation, name, whether they come; None for no answer). Every text is a text, also one
    that looks like a formula."""
    import xlsxwriter

    written = io.BytesIO()
    texts_alone = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(written, {"in_memory": True, **texts_alone})
    book.set_properties({"title": clean(title)[:255], "author": "", "company": ""})
    page = book.add_worksheet(say(locale, "occasion-sheet"))
    bold = book.add_format({"bold": True})
    for column, each in enumerate(_COLUMNS):
        page.write_string(0, column, say(locale, f"occasion-column-{each}"), bold)
    for line, (organisation, name, comes) in enumerate(listed, 1):
        for column, text in enumerate((organisation, name, say(locale, f"occasion-answer-{_WORDS[comes]}"))):
            page.write_string(line, column, clean(text))
    page.set_column(0, 1, 32)
    page.set_column(2, 2, 14)
    page.freeze_panes(1, 0)
    page.repeat_rows(0)
    page.autofilter(0, 0, max(1, len(listed)), len(_COLUMNS) - 1)
    book.close()
    return written.getvalue()


def table(listed: Sequence[tuple[str, str, bool | None]], locale: str) -> bytes:
    """Return a .csv of (organisation, name, whether they come; None for no answer).

    It has a byte order mark and semicolons, for Swedish Excel, and no cell that a spreadsheet could run.
    """
    written = io.StringIO()
    rows = csv.writer(written, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    rows.writerow([say(locale, f"occasion-column-{each}") for each in _COLUMNS])
    for organisation, name, comes in listed:
        rows.writerow([safe(organisation), safe(name), say(locale, f"occasion-answer-{_WORDS[comes]}")])
    return written.getvalue().encode("utf-8-sig")
