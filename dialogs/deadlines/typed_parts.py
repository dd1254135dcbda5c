"""One matter with a day for each: "samverkansplanen: 28/8 väster, 29/8 norr", the day before the names or after."""

from dataclasses import dataclass
from datetime import date

import regex

from dialogs.commands.said import title_left
from dialogs.dates import FoundDay, find_days
from dialogs.patterns import lazily
from dialogs.text import fold

MOST_PARTS = 30
LONGEST_NAME = 60
MOST_WORDS = 5

_SIGNS = lazily(r"[,;\n]|\b(?:och|samt|and)\b|&")
_TITLE_ENDS = lazily(r":|(?<=\S)\n")
_BEFORE = lazily(
    r"(?:[-–—•*·\s]|\d{1,2}[.)]\s|(?:senast|den|fram till|till|by|on|until|for|i|galler|och|samt|and)\b)*+"
)
_AFTER = lazily(r"(?:[\s:.!–—-]|\b(?:senast|den|fram till|till|by|on|until)\b)++$")
_NO_NAME = lazily(
    r"^(?:eller|or|dock|men|but|to|inte|not|kl|klockan|at|som|om|att|igen|varje|every|sedan|senare)\b|[?:()\"»]"
    r"|\b(?:senast|deadline)\b"
)


@dataclass(frozen=True, slots=True)
class Parted:
    """`parts` are (the name as written, its day), in their order."""

    title: str
    parts: tuple[tuple[str, FoundDay], ...]


def parted(text: str, *, today: date) -> Parted | None:
    """The matter in `text` and the day that each has; None unless there are several days, each beside a name, and
    nothing else."""
    days = find_days(text, today=today)
    if not 1 < len(days) <= MOST_PARTS or any(day.until is not None for day in days):
        return None
    head = _head(text, days[0])
    if head is None:
        return None
    title, start = head
    parts: list[tuple[str, FoundDay]] = []
    unsaid: list[str] = []
    day_first: bool | None = None
    for name, day, named_after in _pieces(text, start, days):
        if name and not _is_name(name):
            return None
        if day is None:
            # "28/8 väster och norr", "väster och norr 28/8": one day for both.
            if name and day_first:
                parts.append((name, parts[-1][1]))
            elif name:
                unsaid.append(name)
            continue
        if not name or day_first not in (None, named_after) or (named_after and unsaid):
            return None
        day_first = named_after
        parts += [(each, day) for each in (*unsaid, name)]
        unsaid = []
    if unsaid or len({day.day for _, day in parts}) < 2:
        return None
    if len({fold(name) for name, _ in parts}) < len(parts):
        return None
    return Parted(title, tuple(parts))


def _head(text: str, first: FoundDay) -> tuple[str, int] | None:
    """(the title, where what follows it begins): before a colon or on a line of its own or, where neither is, before
    the first day; None where there is no title."""
    ended = _TITLE_ENDS.search(text, 0, first.start)
    title = title_left(text[: ended.start() if ended else first.start])
    return (title, ended.end() if ended else first.start) if title else None


def _is_name(name: str) -> bool:
    short = len(name) <= LONGEST_NAME and len(name.split()) <= MOST_WORDS
    return short and bool(regex.search(r"\p{L}", name)) and not _NO_NAME.search(fold(name))


def _pieces(text: str, start: int, days: list[FoundDay]) -> list[tuple[str, FoundDay | None, bool]]:
    """(the name beside it, the day or None, whether the name stands after the day) for all between signs."""
    folded = fold(text)
    cuts = [
        match.span()
        for match in _SIGNS.finditer(folded, start)
        if not any(day.start < match.end() and match.start() < day.end for day in days)
    ]
    pieces: list[tuple[str, FoundDay | None, bool]] = []
    begin = start
    for cut, following in [*cuts, (len(text), len(text))]:
        within = [day for day in days if begin <= day.start and day.end <= cut]
        if len(within) > 1:
            # Two days in one piece: no name can be told to belong to either.
            pieces.append(("", within[0], False))
        elif within:
            day = within[0]
            before, after = _bare(text[begin : day.start]), _bare(text[day.end : cut])
            # With words on both sides it is a sentence.
            pieces.append(("" if before and after else before or after, day, bool(after)))
        else:
            pieces.append((_bare(text[begin:cut]), None, False))
        begin = following
    return pieces


def _bare(words: str) -> str:
    led = _BEFORE.match(fold(words))
    words = words[led.end() if led else 0 :]
    trailing = _AFTER.search(fold(words))
    return " ".join(words[: trailing.start() if trailing else None].split())
