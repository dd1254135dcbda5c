"""Measures text in the picture's font, and breaks labels into lines; long Swedish words break at a joint."""

import json
import unicodedata
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from dialogs.patterns import lazily

Run = tuple[str, bool]
"""A part of a line, and whether it is bold."""
Line = list[Run]

_UNKNOWN = "?"
_FEWEST = 3
"""Letters on each side of a break."""


@cache
def _widths() -> dict[str, dict[str, float]]:
    """Return the advance of every character of the bundled fonts, for each weight, in units of the font size."""
    found: dict[str, dict[str, float]] = json.loads((files("dialogs.year") / "widths.json").read_text(encoding="utf-8"))
    return found


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of `text` in the units of `size`. `text` has only `drawable` characters."""
    advances = _widths()["SemiBold" if bold else "Regular"]
    return sum(advances[character] for character in text) * size


def drawable(text: str) -> str:
    """Return `text` on one line, in characters that the fonts have.

    An unknown letter loses its accents or becomes "?". An unknown sign (an emoji) is left out.
    """
    known = _widths()["Regular"]
    drawn = []
    for character in unicodedata.normalize("NFC", text):
        if character in known and character not in "\u00a0\u00ad":
            drawn.append(character)
        elif character.isspace() or character == "\u00a0":
            drawn.append(" ")
        elif unicodedata.category(character)[0] in "LN":
            base = unicodedata.normalize("NFKD", character)[:1]
            drawn.append(base if base in known else _UNKNOWN)
    return " ".join("".join(drawn).split())


def wrapped(day: str, title: str, room: float, size: float, most: int) -> list[Line]:
    """Return `day` in bold and then `title`, both drawable, in at most `most` lines of width `room`.

    Text without room ends with "…". A bracket at the end, such as "(Örebro)", is kept, and the words before it are
    shortened.
    """
    lines = _wrapped(day, title, room, size, most)
    bracketed = _BRACKETED.fullmatch(title)
    if bracketed is None or "".join(word for word, _ in lines[-1]).endswith(")"):
        return lines
    words = bracketed["head"].split()
    while words := words[:-1]:
        shorter = _wrapped(day, f"{' '.join(words).rstrip(' ,.;:–-')}… {bracketed['bracket']}", room, size, most)
        if "".join(word for word, _ in shorter[-1]).endswith(")"):
            return shorter
    return lines


_BRACKETED = lazily(r"(?P<head>.+)\s(?P<bracket>\([^()]{1,60}\))")


def _wrapped(day: str, title: str, room: float, size: float, most: int) -> list[Line]:
    lines: list[Line] = [[]]
    used = 0.0
    todo = [(day, True), *((word, False) for word in reversed(title.split()))]
    todo = [*todo[1:], todo[0]]
    while todo:
        word, bold = todo.pop()
        needed = width(word, size, bold=bold) + (width(" ", size) if lines[-1] else 0)
        if used + needed <= room:
            lines[-1].append((word, bold))
            used += needed
        elif lines[-1]:
            todo.append((word, bold))
            lines.append([])
            used = 0.0
        else:
            cut = joint(word, room, size)
            lines[-1].append((word[:cut].rstrip("-") + "-", bold))
            todo.append((word[cut:], bold))
            lines.append([])
            used = 0.0
        if len(lines) > most:
            return [*lines[: most - 1], _ended(lines[most - 1], room, size)]
    return lines


def _ended(line: Line, room: float, size: float) -> Line:
    """Return `line` with "…" at the end, shortened to fit."""
    kept = [(word.rstrip("-") if nth == len(line) - 1 else word, bold) for nth, (word, bold) in enumerate(line)]
    while kept:
        word, bold = kept[-1]
        tried = [*kept[:-1], (word.rstrip(" ,.;:–-") + "…", bold)]
        if line_width(tried, size) <= room:
            return tried
        kept[-1] = (word[:-1], bold)
        if not word[:-1]:
            kept.pop()
    return [("…", False)]


def line_width(line: Sequence[Run], size: float) -> float:
    return sum(width(word, size, bold=bold) for word, bold in line) + width(" ", size) * max(0, len(line) - 1)


# Words that begin compounds, known to every reader: "informations|säkerhets|utbildning".
_HEADS = (
    "analys|anmälan|arbete|avslut|avstämning|beslut|bokslut|budget|dag|dagar|enkät|grupp|gruppen|konferens|ledning|"
    "lista|möte|mötet|nätverk|plan|planen|planering|planeringsdag|processen|program|prognos|protokoll|rapport|"
    "redovisning|remiss|revision|samordning|samråd|samtal|skydd|stämma|styrning|säkerhet|säkerhets|träff|underlag|"
    "uppföljning|utbildning|utredning|utvärdering|verksamhet|verksamhets|vecka|översyn"
)
_HEAD = lazily(rf"(?<=\p{{L}}{{3}})(?:{_HEADS})")
_LINKED = lazily(r"(?<=\p{L}(?:ion|ing|het|tet|skap|dag|år|verk|arbet|ning|lek|dom)s)(?=\p{L}{3})")
_CONSONANT_BEFORE_VOWEL = lazily(r"(?<=\p{L}{2})(?=[b-df-hj-np-tv-xz][aeiouyåäöé])")
_AFTER_HYPHEN = lazily(r"(?<=[-–/])(?=\p{L})")


def joint(word: str, room: float, size: float) -> int:
    """Return where to break a `word` that is wider than `room`.

    At its own hyphen, or between known parts; else before a consonant that a vowel follows, as the Swedish rule says.
    """
    fits = [cut for cut in range(_FEWEST, len(word) - _FEWEST + 1) if width(word[:cut].rstrip("-") + "-", size) <= room]
    if not fits:
        return max(1, min(_FEWEST, len(word) - 1))
    lower = word.lower()
    for rule in (_AFTER_HYPHEN, _HEAD, _LINKED, _CONSONANT_BEFORE_VOWEL):
        good = [cut for cut in fits if rule.match(lower, cut)]
        if good:
            return max(good)
    return fits[-1]
