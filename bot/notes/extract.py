"""Finds the dates of minutes from the command line: for people as a table, for programs as JSON lines."""

import asyncio
from collections.abc import Callable, Iterable
from datetime import date, time
from pathlib import Path

import msgspec

from bot.notes.documents import UnreadableDocument, read_document
from dialogs.dates import Find, Kind, read_minutes, read_phrase
from dialogs.text import clean
from dialogs.texts.calendar import long_day, short_day

__all__ = ["UnreadableDocument", "from_json_lines", "table_of"]


class _Text(msgspec.Struct, frozen=True):
    id: str
    text: str
    written_on: date | None = msgspec.field(default=None, name="date")
    mode: str = "minutes"


def from_json_lines(lines: Iterable[bytes], write: Callable[[str], None]) -> None:
    """Read lines {"id", "text", "date", "mode"} and write {"id", "finds"}. `mode` is "minutes" or "chat"."""
    for line in lines:
        if not line.strip():
            continue
        said = msgspec.json.decode(line, type=_Text)
        if said.mode == "chat" and said.written_on is not None:
            finds: Iterable[Find] = read_phrase(said.text, today=said.written_on)
        else:
            finds = read_minutes(said.text, on=said.written_on).finds
        write(msgspec.json.encode({"id": said.id, "finds": [_as_json(find) for find in finds]}).decode())


def _as_json(find: Find) -> dict[str, object]:
    return {
        "start": find.start,
        "end": find.end,
        "value": find.value,
        "kind": find.kind,
        "ask": bool(find.ask),
        "why": find.ask,
        "time": _clock(find.at, find.until_at),
        "place": find.place or None,
        "owner": find.owner or None,
        "group": find.group or None,
        "offset": find.offset,
        "what": find.what or None,
    }


def _clock(at: time | None, until: time | None) -> str | None:
    if at is None:
        return None
    return f"{at:%H:%M}" + (f"-{until:%H:%M}" if until else "")


def table_of(file: Path, written_on: date | None) -> str:
    """Return the dates of `file`, as lines for a terminal. Raises UnreadableDocument."""
    text = asyncio.run(read_document(file.name, file.read_bytes()))
    reading = read_minutes(text, on=written_on)
    shown = [find for find in reading.finds if find.value or find.ask]
    on = long_day(reading.on, "sv") if reading.on else "not said: give it with --date"
    lines = [f"written on    {on}", ""]
    for find in sorted(shown, key=lambda find: (find.kind is not Kind.DEADLINE, find.start)):
        lines += [_first_line(find, text), f"    {_one_line(text[slice(*find.sentence)])}"]
        if find.ask:
            lines.append("    ? " + ", ".join(why.replace("_", " ") for why in find.ask))
    for heading, found in (("carried over", reading.carried), ("decided", reading.decisions)):
        lines += [f"{heading:13} {_one_line(f'{item.title}: ' * bool(item.title) + item.text)}" for item in found]
    if not shown:
        lines.append("No dates.")
    return "\n".join(lines)


def _first_line(find: Find, text: str) -> str:
    words = _one_line(text[find.start : find.end])
    day = short_day(find.day, "sv") + f" {find.day.year}" if find.day else f"({words})"
    until = f" – {short_day(find.until, 'sv')}" if find.until else ""
    said = [
        f"{find.kind.replace('_', ' '):13} {day}{until}{' ?' if find.ask else ''}",
        f"kl. {_clock(find.at, find.until_at)}" if find.at else "",
        find.place,
        find.group,
        find.owner and f"({find.owner})",
        find.what,
    ]
    return "  ".join(filter(None, said))


def _one_line(text: str) -> str:
    """Return at most two lines of a terminal, without control characters."""
    line = " ".join(clean(text).split())
    return line if len(line) <= _WIDEST else line[: _WIDEST - 1] + "…"


_WIDEST = 160
