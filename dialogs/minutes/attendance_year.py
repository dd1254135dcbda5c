"""The attendance of a year: organisations and meetings in a matrix, in words, as a card and as a Word file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dialogs import cards
from dialogs.message import Card
from dialogs.minutes.attendance import Attendance
from dialogs.names.organisations import same_organisation
from dialogs.text import escape_markdown, fold
from dialogs.texts import say
from dialogs.texts.calendar import plain_day, short_month
from dialogs.word import WIDTH_LYING, blank, paragraph, put_body, saved, table

MOST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Row:
    """An organisation, or a member without one, and whether somebody came to each meeting of the year."""

    name: str
    came: tuple[bool, ...]

    @property
    def missed_runs(self) -> list[tuple[int, int]]:
        """The meetings that were missed one after another, as (first, after the last)."""
        runs: list[tuple[int, int]] = []
        for place, came in enumerate(self.came):
            if came:
                continue
            if runs and runs[-1][1] == place:
                runs[-1] = (runs[-1][0], place + 1)
            else:
                runs.append((place, place + 1))
        return runs

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


def card(
    found: Sequence[Row], days: Sequence[date], year: int, locale: str, *, links: Sequence[tuple[str, str]]
) -> Card:
    """Return the picture, the words and the links to the files. The first of `links` is the picture, the second the
    dark one; without links there are words only."""
    text = in_words(found, days, year, locale)
    body = []
    if links:
        alt = say(locale, "attendance-year-alt", year=str(year), count=len(days), organisations=len(found))
        body.append(
            {
                "type": "Image",
                "url": links[0][1],
                "altText": alt,
                "size": "Stretch",
                "selectAction": {"type": "Action.OpenUrl", "url": links[0][1], "title": alt},
            }
        )
    body += [cards.line(each) for each in text.split("\n\n")]
    if links:
        body.append(cards.line(" · ".join(f"[{title}]({address})" for title, address in links[1:]), spaced=True))
    return cards.card(body, fallback=text[:2000])


def in_a_row(found: Sequence[Row], days: Sequence[date], year: int, locale: str) -> str:
    """Return Markdown: which organisations missed two meetings in a row or more, the latest ones first."""
    missed = [(row, run) for row in found for run in row.missed_runs if run[1] - run[0] > 1]
    if not missed:
        return say(locale, "attendance-row-none", year=str(year), count=len(days))
    missed.sort(key=lambda each: -each[1][1])
    lines = [say(locale, "attendance-row-title", year=str(year), count=len(days))]
    for row, (first, last) in missed[:MOST_SHOWN]:
        key = "attendance-row-still" if last == len(row.came) else "attendance-row-earlier"
        which = ", ".join(plain_day(day, locale) for day in days[first:last])
        lines.append(say(locale, key, name=escape_markdown(row.name), count=last - first, days=which))
    return "\n\n".join(lines)


def word(found: Sequence[Row], days: Sequence[date], title: str, locale: str) -> bytes:
    """Return a .docx with a table of organisations and meetings, whose heading row each page repeats."""
    document = blank(title, locale, is_lying=True)
    yes, no = say(locale, "attendance-year-came"), say(locale, "attendance-year-missed")
    head = [say(locale, "attendance-year-column"), *(_brief(day, locale) for day in days)]
    rows_of_cells = [[paragraph(text, bold=True) for text in head]]
    rows_of_cells += [[paragraph(row.name), *(paragraph(yes if came else no) for came in row.came)] for row in found]
    each = min(_WIDEST_DAY, WIDTH_LYING * 3 // 4 // max(1, len(days)))
    widths = [WIDTH_LYING - each * len(days), *(each for _ in days)]
    put_body(document, [paragraph(title, "Heading1"), table(rows_of_cells, widths, whole_rows=True)])
    return saved(document)


_WIDEST_DAY = 1300
"""The widest column of a meeting, in twentieths of a point."""


def _brief(day: date, locale: str) -> str:
    """Return "28 aug"."""
    return f"{day.day} {short_month(day.month, locale)}"
