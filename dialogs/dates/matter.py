"""What stands beside a date: its clock time, place, owner, group, and the matter itself in few words."""


import regex

from dialogs.dates.structure import Span, Structure
from dialogs.dates.times import FoundTime, find_time


def time_of(structure: Structure, start: int, end: int, sentence: Span) -> FoundTime | None:
    """The clock time right after or before the date at [start, end), or alone in the line below it."""
    after = structure.text[end : min(end + 40, sentence.end)]
    found = find_time(after)
    if found and regex.fullmatch(r"[\s,.()–-]*(?:\p{L}{2,7}\s)?", after[: found.start]):
        return found
    first = max(sentence.start, start - 30)
    before = structure.text[first:start]
    found = find_time(before, bare=False)
    if found and regex.fullmatch(r"[\s,]*(?:den|på|on)?\s*", before[found.end :].lower()):
        return found
    line = structure.line_at(end - 1)
    if line + 1 < len(structure.lines) and not structure.folded[end : structure.lines[line].end].strip(" .,"):
        below = structure.lines[line + 1]
        found = find_time(structure.text[below.start : below.end][:40])
        if (found and found.start == 0) or (found and regex.match(r"\s*tid\b", structure.words(below))):
            return found
    return None


def place_of(structure: Structure, end: int, sentence: Span) -> str:
    return ""


def owner_of(structure: Structure, start: int, sentence: Span) -> str:
    return ""


def group_of(structure: Structure, start: int, end: int, sentence: Span) -> str:
    return ""


def what_of(structure: Structure, start: int, end: int, sentence: Span) -> str:
    return ""


def passages(structure: Structure) -> tuple[list[tuple[Span, str]], list[tuple[Span, str]]]:
    return [], []
