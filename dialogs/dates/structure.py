"""The structure of a text: lines, sentences wrapped over lines, headings, rows of tables."""

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cache, cached_property

import regex

from dialogs.dates.words import any_of, loose
from dialogs.patterns import lazily

_BULLET = lazily(r"\s*+(?:[-*•◦▪o·→➔►✓]\s++|\(?\d{1,2}[.)]\s++|[a-z]\)\s++|§\s?\d{1,3}[.:]?\s*+|#{1,6}\s++)")
_TABLE = lazily(r"\t|\s\|\s|^\|")
_GAP = lazily(r"(?<=\S) {3,}+(?=\S)")
_WEEK = lazily(r"\s*v(?:ecka)?\.?\s?\d")
_LEADS_ON = lazily(
    loose(
        r"(?:,|\b(?:och|eller|samt|den|till|senast|kl|före|innan|på|i|för|att|av|med|om|vid|the|on|by|and|or|to|for|of))\s*$"
    )
)
_SHORT_MONTHS = {"jan", "feb", "febr", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "oct", "nov", "dec"}
_SENTENCE_END = lazily(
    r"(?<!\b(?i:kl|ca|t\.?ex|bl\.?a|dvs|ev|resp|alt|el|prel|förm|tel|m\.?fl|fr\.?o\.?m|t\.?o\.?m|o\.?s\.?a|st|nr|dr|prof|sid|pga|p\.g\.a|inkl|exkl|jfr|enl|ordf"
    rf"|sekr|kap|art|mån|tis|ons|tors?|fre|lör|sön|forts|tf|{any_of(_SHORT_MONTHS)}|\p{{L}}))"
    r"(?<!^\s{0,8}(?:§\s?)?\d{1,2})[.!?]+[)\"'”]?(?=\s+[\p{Lu}\d\"“–(§-])",
    regex.MULTILINE,
)
_LONG_LINE = 45
"""Characters. The writer ended a shorter line, not the edge of a page."""
_LONGEST_HEADING = 70
_MOST_CELLS = 40
_LONGEST_SENTENCE = 1500
_LONGEST_LINE = 1500


@dataclass(frozen=True, slots=True)
class Span:
    """[start, end) of the text."""

    start: int
    end: int


@dataclass(frozen=True)
class Structure:
    """The structure of a `text` in NFC and its `folded` form, which has the same length."""

    text: str
    folded: str
    lines: list[Span] = field(init=False)

    def __post_init__(self) -> None:
        lines = []
        start = 0
        for line in self.folded.split("\n"):
            # Overlong text comes in pieces, so that work on a line does not grow with the text.
            lines += [
                Span(first, min(first + _LONGEST_LINE, start + len(line)))
                for first in range(start, start + len(line), _LONGEST_LINE)
                if line[first - start : first - start + _LONGEST_LINE].strip()
            ]
            start += len(line) + 1
        object.__setattr__(self, "lines", lines)
        for name in (
            "is_row",
            "cells",
            "_is_parted",
            "_columns",
            "is_item",
            "after_bullet",
            "is_heading",
            "has_gap_above",
        ):
            object.__setattr__(self, name, cache(getattr(self, name)))

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.start for line in self.lines]

    @cached_property
    def sentences(self) -> list[Span]:
        """Return the sentences in order. A row of a table is one, and so is an item of a list without a full stop."""
        found: list[Span] = []
        for first, last in self._paragraphs():
            start = first
            for match in _SENTENCE_END.finditer(self.text, first, last):
                found.append(Span(start, match.end()))
                start = match.end()
            if start < last:
                found.append(Span(start, last))
        return [piece for sentence in found for piece in self._trimmed(sentence)]

    def _trimmed(self, span: Span) -> list[Span]:
        """Return the span without surrounding white space, in pieces if it is overlong."""
        pieces = []
        for start in range(span.start, span.end, _LONGEST_SENTENCE):
            end = min(start + _LONGEST_SENTENCE, span.end)
            words = self.folded[start:end]
            left = len(words) - len(words.lstrip())
            if words.strip():
                pieces.append(Span(start + left, start + len(words.rstrip())))
        return pieces

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, position: int) -> int:
        """Return the number of the sentence at `position`."""
        return max(0, bisect_right(self._sentence_starts, position) - 1)

    def line_at(self, position: int) -> int:
        """Return the number of the line at `position`."""
        return max(0, bisect_right(self._line_starts, position) - 1)

    def words(self, span: Span) -> str:
        return self.folded[span.start : span.end]

    def is_row(self, line: int) -> bool:
        """Return whether this line is a row of a table."""
        return self._is_parted(line) or self._is_spaced(line)

    def _is_parted(self, line: int) -> bool:
        """Return whether tabs or bars separate the cells of this line."""
        words = self.words(self.lines[line]).strip("\n ")
        return bool(_TABLE.search(words)) and words.count("\t") + words.count("|") <= _MOST_CELLS

    def _is_spaced(self, line: int) -> bool:
        """Return whether wide gaps separate the cells of this line, as many as those of the line above or below."""
        cells = len(self._columns(line))
        return cells > 1 and any(
            0 <= beside < len(self.lines) and len(self._columns(beside)) == cells for beside in (line - 1, line + 1)
        )

    def _columns(self, line: int) -> list[Span]:
        """Return the parts of this line between wide gaps."""
        span, start = self.lines[line], self.after_bullet(line)
        columns = []
        for gap in _GAP.finditer(self.folded, start, span.end):
            columns.append(Span(start, gap.start()))
            start = gap.end()
        return [*columns, Span(start, span.end)]

    def table_top(self, line: int) -> int:
        """Return the first row of this row's table."""
        top = line
        while top and top not in self._tops and self.is_row(top - 1) and self._goes_on_from_row_above(top):
            top -= 1
        self._tops[line] = self._tops.get(top, top)
        return self._tops[line]

    @cached_property
    def _tops(self) -> dict[int, int]:
        """A cache for `table_top`, so that a row looks no further than the row before it."""
        return {}

    def _goes_on_from_row_above(self, line: int) -> bool:
        """Return whether this row belongs to the table of the row above. Rows with wide gaps may stand apart."""
        if self._is_parted(line) or self._is_parted(line - 1):
            return not self.has_gap_above(line)
        return len(self._columns(line)) == len(self._columns(line - 1))

    def cells(self, line: int) -> list[Span]:
        """Return the cells of a row."""
        if not self._is_parted(line):
            return self._columns(line)
        span = self.lines[line]
        cells, start = [], span.start
        for match in regex.finditer(r"\t|\|", self.folded, pos=span.start, endpos=span.end):
            cells.append(Span(start, match.start()))
            start = match.end()
        cells.append(Span(start, span.end))
        if len(cells) > 2 and self.folded[span.start : span.end].lstrip().startswith("|"):
            cells = cells[1:]
        return cells

    def is_item(self, line: int) -> bool:
        """Return whether this line begins with a bullet or a number."""
        return bool(_BULLET.match(self.words(self.lines[line])))

    def after_bullet(self, line: int) -> int:
        """Return where the words of this line begin."""
        span = self.lines[line]
        match = _BULLET.match(self.folded, span.start, span.end)
        start = match.end() if match else span.start
        return start + len(self.folded[start : span.end]) - len(self.folded[start : span.end].lstrip(" \t*_|"))

    def has_gap_above(self, line: int) -> bool:
        """Return whether there is an empty line above this one."""
        return line == 0 or "\n" in self.folded[self.lines[line - 1].end + 1 : self.lines[line].start]

    def is_heading(self, line: int) -> bool:
        """Return whether this line may be a heading: short, and no sentence."""
        words = self.words(self.lines[line]).strip(" *_#\t")
        return len(words) <= _LONGEST_HEADING and not words.endswith((".", ",", ";")) and not self.is_row(line)

    def _paragraphs(self) -> list[tuple[int, int]]:
        """Return the runs of lines that are one line, wrapped at the edge of the page."""
        found: list[tuple[int, int]] = []
        for number, line in enumerate(self.lines):
            if found and self._goes_on(number):
                found[-1] = (found[-1][0], line.end)
            else:
                found.append((line.start, line.end))
        return found

    def _goes_on(self, number: int) -> bool:
        above, line = self.lines[number - 1], self.lines[number]
        if self.has_gap_above(number) or self.is_item(number) or self.is_row(number) or self.is_row(number - 1):
            return False
        before = self.folded[max(above.start, above.end - 40) : above.end].rstrip()
        if before.endswith((".", "!", "?", ":", ";")) and not before.endswith(("kl.", "v.", "ca.")):
            return False
        first = self.text[line.start : line.end].lstrip()[:1]
        if _LEADS_ON.search(before):
            return True
        if _WEEK.match(self.folded, line.start, line.end):
            return False
        return (first.islower() and line.start - above.start > 20) or (
            above.end - above.start >= _LONG_LINE and (first.isdigit() or first in "(\"'”“")
        )
