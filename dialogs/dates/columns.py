"""Tables of minutes: the column of a date, and what its heading and row say about the date."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

import regex

from dialogs.dates.meeting_cues import MEETING_ROW, PLAN
from dialogs.dates.structure import Structure
from dialogs.dates.words import loose
from dialogs.patterns import lazily
from dialogs.text import fold

_TITLE = 3
"""Lines above a table that may be its title."""
_MOST_LINES = 30
"""Lines. How far above a date the heading of a table without cells is sought."""


def _words(pattern: str) -> "regex.Pattern[str]":
    return lazily(loose(pattern))


_DUE = _words(
    r"\b(?:ärenden?|underlag|handlingar|material|anmälan|texter|bidrag|punkter|frågor|motioner|inspel|synpunkter|svar)\s(?:\w{2,12}\s)?(?:in|inne|anmäls|lämnas|till)\b|\binlämning|\b(?:klart?|dead-?line|senast|slutdatum|färdigt?|färdigdatum|måldatum|förfall\w{0,6}|sista|due|by\swhen|svar|åtgärdas|\w{0,20}stopp)\b"
)
_MEETING = _words(
    r"^\W*(?:\w{2,14}\s)?\w{0,20}(?:möte|möten|mötet|sammanträde|sammanträden|träff|träffar|nämnd|nämnden|styrelse|styrelsen|direktion|direktionen|fullmäktige|råd|rådet|mötesdag|mötesdatum|sammanträdesdag|samling)\W*$"
    r"|^\W*(?:ks|kf)\W*$"
)
_DISPATCH = _words(r"\b(?:kallelse|handlingar|utskick|beredning|dagordning)")
_STATUS = _words(r"\bstatus\b")
_WHEN = _words(r"\b(?:när|tidpunkt|when|tidsplan|tidplan)\b")
_DATE = _words(r"\b(?:datum|dag|date|tid)\b")
_TASKS = _words(
    r"\b(?:vem|ansvarig\w{0,2}|ansvar|ansv|åtgärd\w{0,3}|uppgift\w{0,3}|uppdrag\w{0,2}|att\sgöra|who|owner|tasks?|actions?|responsible)\b"
)
_ACTIONS = _words(r"\b(?:åtgärd\w{0,3}|uppgift\w{0,3}|uppdrag\w{0,2}|att\sgöra|tasks?|actions?)\b")
OWNER = _words(r"\b(?:vem|ansvar\w{0,4}|ansv|owner|who|responsible|utförare)\b")
WHAT = _words(
    r"\b(?:vad|åtgärd\w{0,3}|uppgift\w{0,3}|aktivitet\w{0,3}|punkt|ärende|fråga|att\sgöra|what|actions?|tasks?|beslut|moment|insats)\b"
)
_DONE = _words(
    r"\b(?:utför[dt]a?|gjor[dt]a?|avslutad?t?|genomför[dt]a?|avklara[dt]|skicka[dt]|betal[dt]|levererad?t?|inlämna[dt]|åtgärda[dt]|done|completed|sent)\b[\s:,(–-]{0,4}(?:den\s)?$"
)
_IS_DONE = _words(
    r"^\W{0,3}(?:klart?|klara|färdigt?|utfört?|gjort|avslutat?|genomfört?|skickat?|betalt?|ok|done|completed|finished)\W{0,3}$"
)
_READY = _words(r"\b(?:klart?|färdigt?|ready|finished)\b[\s:,(–-]{0,4}(?:den\s)?$")
# Events rather than tasks: a cell of hardly more words than its noun.
_TAKES_PLACE = _words(
    r"^\W{0,3}(?:[\p{L}-]{1,20}\s){0,2}?[\p{L}-]{0,20}(?:vernissage|invigning|möte|träff|konferens|festival|marknad|fest|resa|utbildning|kurs|workshop|seminarium|läger|loppis|städdag"
    r"|temadag|studiedag|planeringsdag|friluftsdag|lunch|middag|fika|studiebesök|mässa|julbord|sammanträde|premiär|stämma|föreläsning|meeting|party|conference)(?:en|et|n|t|ar)?(?:\s(?:i|på|för|med)\s.{1,30})?\W{0,3}$"
)

# The heading of a table whose lines lost their tabs: only names of columns.
_HEAD = loose(
    r"(?:vad\s(?:ska|skall)\sgöras|att\sgöra|klart\ssenast|klar\ssenast|senast\sklart|klart\still|sista\s(?:dag|datum)|vad|vem|när|klart|klar|senast|dead-?line|slutdatum|datum|tidpunkt|ansvarig(?:a)?|ansvar|ansv"
    r"|åtgärd(?:er)?|aktivitet(?:er)?|uppgift(?:er)?|uppdrag|ärende|punkt|insats|status|kommentar(?:er)?|anteckning|nr|beslut|what|who|when|due|owner|action|task)"
)
_HEADS = lazily(rf"\W{{0,6}}(?P<head>{_HEAD})(?:[\s/?:*,;.–-]{{1,4}}(?P<head>{_HEAD})){{1,7}}\W{{0,4}}")
_ONE_HEAD = lazily(rf"\W{{0,4}}(?P<head>{_HEAD})\W{{0,4}}")
_SLASHED = lazily(r"\s/\s|;\s")
"""Between the cells of a table that is written with slashes or semicolons."""
_LETTER = lazily(r"\p{L}")
_CELL_END = lazily(r"[\s.,;)|*]{0,6}$")


@dataclass(frozen=True)
class Column:
    """The column of a date: its folded heading, the heading of the whole table, the task in its row, and the text
    before the date in its own cell."""

    head: str
    heads: str
    what: str
    before: str
    title: str = ""
    status: str = ""
    """The words of its row under the heading of a status."""
    first: str = ""
    """The first cell of its row."""

    @cached_property
    def is_of_meeting(self) -> bool:
        """Whether the row of a list of tasks names the next meeting, and no task."""
        return bool(MEETING_ROW.match(self.first) or MEETING_ROW.match(self.what))

    @cached_property
    def is_plan(self) -> bool:
        """Whether it is a table of meetings: by its title, or because it has when items are due and when the meeting
        is."""
        return bool(PLAN.search(self.title))

    @cached_property
    def says_meeting(self) -> bool:
        """Whether the column has the days of meetings."""
        return bool(_MEETING.match(self.head)) and bool(
            self.is_plan or _DUE.search(self.heads) or _DISPATCH.search(self.heads)
        )

    @cached_property
    def says_day(self) -> bool:
        return bool(_DATE.search(self.head) or _WHEN.search(self.head))

    @cached_property
    def says_status(self) -> bool:
        """Return whether the column tells the status of tasks."""
        return bool(_STATUS.search(self.head))

    @cached_property
    def says_due(self) -> bool:
        """Return whether the column tells until when a task is to be done."""
        if _DUE.search(self.head):
            return True
        says_when = (_WHEN.search(self.head) and _TASKS.search(self.heads)) or (
            _DATE.search(self.head) and _ACTIONS.search(self.heads)
        )
        return bool(says_when) and not _TAKES_PLACE.match(self.what)

    @cached_property
    def is_done(self) -> bool:
        """Return whether the cell says that the task is done: "utfört 3/9"."""
        return bool(_DONE.search(self.before) or _IS_DONE.match(self.status))

    @cached_property
    def tells_of_state(self) -> bool:
        """Return whether the date is that of a status, done if it has passed: "klart 5/9" in a column about time."""
        return self.says_status or bool(_READY.search(self.before) and not _DUE.search(self.head))


def column_of(structure: Structure, line: int, start: int, end: int) -> Column | None:
    """Return the column of the date at [start, end) in this line; None if there is none with a heading."""
    if not structure.is_row(line):
        return _column_without_cells(structure, line, start, end)
    top = structure.table_top(line)
    if top == line:
        return None
    cells = structure.cells(line)
    number = next((nth for nth, cell in enumerate(cells) if cell.end >= end), 0)
    heads = structure.cells(top)
    head = structure.words(heads[number]).strip() if number < len(heads) else ""
    if not head or regex.search(r"\d", head):
        return None
    what = cell_under(structure, line, WHAT) or structure.text[cells[0].start : cells[0].end]
    before = structure.folded[min(cells[number].start, start) : start]
    title = "\n".join(structure.words(above) for above in structure.lines[max(0, top - _TITLE) : top])
    heads_in_all = structure.words(structure.lines[top])
    status = fold(cell_under(structure, line, _STATUS)) if _STATUS.search(heads_in_all) else ""
    return Column(head, heads_in_all, fold(what), before, title, status, structure.words(cells[0]))


def cell_under(structure: Structure, line: int, heading: "regex.Pattern[str]") -> str:
    """Return the text of the row under the first heading that `heading` matches and that is no number; "" if none."""
    top = structure.table_top(line)
    if top == line:
        return ""
    for head, cell in zip(structure.cells(top), structure.cells(line), strict=False):
        if heading.search(structure.words(head)) and _LETTER.search(structure.words(cell)):
            return structure.text[cell.start : cell.end].strip(" *|")
    return ""


@lru_cache(maxsize=1024)
def _heads_of(words: str) -> tuple[str, ...]:
    """Return the names of columns if the line has nothing else. Cached, because many dates may be below it."""
    if len(words) < 100 and (match := _HEADS.fullmatch(words)):
        return tuple(match.captures("head"))
    one = _ONE_HEAD.fullmatch(words) if len(words) < 30 else None
    return (one["head"],) if one else ()


def _column_without_cells(structure: Structure, line: int, start: int, end: int) -> Column | None:
    """Return the column in a table without cells.

    Its heading is one or more lines with only names of columns, one of which is about time. The date is last in its
    line.
    """
    span = structure.lines[line]
    if not _CELL_END.match(structure.folded, end, span.end):
        return None
    heads: list[str] = []
    for above in range(line - 1, max(-1, line - 1 - _MOST_LINES), -1):
        named = _heads_of(structure.words(structure.lines[above])[:100])
        if len(named) > 1:
            heads = list(named)
            break
        if named:
            heads += named
        elif heads or structure.has_gap_above(above + 1):
            break
    timed = [head for head in heads if _DUE.search(head) or _WHEN.search(head) or _DATE.search(head)]
    if len(heads) < 2 or len(timed) != 1:
        return None
    before = structure.folded[span.start : start]
    if _SLASHED.search(structure.words(structure.lines[above])) and not _SLASHED.search(before):
        return None
    return Column(timed[0], " ".join(heads), before, before)
