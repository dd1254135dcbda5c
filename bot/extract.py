"""Finds the dates of minutes from the command line: for people as a table, for programs as JSON lines."""

from collections.abc import Callable, Iterable
from datetime import date, time

import msgspec

from dialogs.dates import Find, read_minutes, read_phrase


class _Text(msgspec.Struct, frozen=True):
    id: str
    text: str
    written_on: date | None = msgspec.field(default=None, name="date")
    mode: str = "minutes"


def from_json_lines(lines: Iterable[str], write: Callable[[str], None]) -> None:
    """For each line {"id", "text", "date", "mode"} writes {"id", "finds"}; `mode` is "minutes" or "chat"."""
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
