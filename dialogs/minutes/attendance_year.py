"""The attendance of a year: organisations and meetings in a matrix, in words and as a Word file."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dialogs.minutes.attendance import Attendance
from dialogs.people.organisations import same_organisation
from dialogs.text import escape_markdown, fold
from dialogs.texts import say
from dialogs.texts.calendar import plain_day

MOST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Row:
    """An organisation, or a member without one, and whether somebody came to each meeting of the year."""

    name: str
    came: tuple[bool, ...]

    @property
    def missed_last_two(self) -> bool:
        return len(self.came) > 1 and not any(self.came[-2:])


def rows(meetings: Sequence[Attendance]) -> list[Row]:
    """Return a row for each organisation of the year, by name. Guests have no row."""
    names: list[str] = []
    for there in meetings:
        for each in (*there.present, *there.absent):
            name = each.organisation or each.name
            if not each.is_guest and not any(same_organisation(name, known) for known in names):
                names.append(name)
        names += [each for each in there.missing if not any(same_organisation(each, known) for known in names)]
    return [Row(name, tuple(_came(name, there) for there in meetings)) for name in sorted(names, key=fold)]


def _came(name: str, there: Attendance) -> bool:
    return any(same_organisation(name, each.organisation or each.name) for each in there.present if not each.is_guest)


def in_words(found: Sequence[Row], days: Sequence[date], year: int, locale: str) -> str:
    """Return Markdown: how many meetings each came to, the days that were missed, and who missed the last two."""
    lines = [say(locale, "attendance-year-title", year=str(year), count=len(days))]
    for row in found[:MOST_SHOWN]:
        missed = [plain_day(day, locale) for day, came in zip(days, row.came, strict=True) if not came]
        key = "attendance-year-row-missed" if missed else "attendance-year-row"
        values = {"missed": ", ".join(missed)} if missed else {}
        lines.append(say(locale, key, name=escape_markdown(row.name), came=sum(row.came), of=len(row.came), **values))
    if twice := [escape_markdown(row.name) for row in found if row.missed_last_two]:
        lines.append(say(locale, "attendance-year-twice", names=", ".join(twice)))
    return "\n\n".join(lines)


def word(found: Sequence[Row], days: Sequence[date], title: str, locale: str) -> bytes:
    """Return a .docx with a table of organisations and meetings, whose heading row each page repeats."""
    import docx
    from docx.oxml import OxmlElement

    document = docx.Document()
    document.core_properties.author = document.core_properties.comments = ""
    document.core_properties.title = title
    document.add_heading(title, level=1)
    table = document.add_table(rows=1, cols=len(days) + 1, style="Table Grid")
    head = table.rows[0]
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell, text in zip(
        head.cells, (say(locale, "attendance-year-column"), *(plain_day(day, locale) for day in days)), strict=True
    ):
        cell.paragraphs[0].add_run(text).bold = True
    yes, no = say(locale, "attendance-year-came"), say(locale, "attendance-year-missed")
    for row in found:
        texts = (row.name, *(yes if came else no for came in row.came))
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()
