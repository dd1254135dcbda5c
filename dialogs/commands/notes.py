"""Tells notes, to be searched for what to remember, from a command: by their heading, or by their form."""

from datetime import date

import regex

from dialogs.commands.kinds import Command, Incomplete, Missing, ReadNotes
from dialogs.dates import find_days
from dialogs.patterns import lazily
from dialogs.text import fold

NOTES_HEAD = "anteckningar:\n"
"""What a text begins with that is notes whatever it holds: so a file's text is said."""

_NOTES = (
    r"(?:motes|minnes|dags?)?anteckning(?:ar(?:na)?|en)?|(?:motes)?protokoll(?:et)?"
    r"|(?:meeting )?(?:notes|minutes)"
)
_HEAD = lazily(
    r"\s*+(?:(?:har (?:ar|kommer|foljer|har du)|las(?:a)?|kolla(?: igenom)?|ga igenom|here (?:are|come)|read)\s++)?"
    r"(?:(?:mina|vara|dagens|de|the|my|our|today's)\s++)?"
    rf"(?:{_NOTES})(?!\w)"
    r"(?:\s++(?:(?:fran|for|av|vid|from|of|for)\s|(?=\d))[^\n:]{1,120}+)?+"
    r"(?:\s{0,3}(?P<sign>[:\n]))?+"
)
_MARKED = lazily(r"[ \t]*+(?:\d{1,3}[.)]|[-–—•*·])\s*+\S")

# What was written down, and not said.
_LINES = 4
_LENGTH = 250
_DAYS = 2
_LOOKED_AT = 20_000


def headed_notes(text: str) -> Command | None:
    """The notes that `text` says it is, with their heading, which may hold their date."""
    head = _HEAD.match(fold(text))
    if head is None:
        return None
    rest = text[head.end() :]
    if head["sign"] and regex.search(r"\w", rest):
        return ReadNotes(text)
    if rest.strip(" .!:\n"):
        return None
    english = regex.search(r"\b(?:notes|minutes)\b", fold(text[:80]))
    return Incomplete(Missing.NOTES_TEXT, "notes: …" if english else "anteckningar: …")


def written_down(text: str, *, today: date) -> Command | None:
    """The notes that `text` is by its form: long, on many lines, no list, and with several days in it."""
    if len(text) < _LENGTH:
        return None
    lines = [line for line in text.split("\n") if line.strip()]
    marked = sum(1 for line in lines if _MARKED.match(line))
    if len(lines) < _LINES or marked * 2 >= len(lines):
        return None
    return ReadNotes(text) if len(find_days(text[:_LOOKED_AT], today=today)) >= _DAYS else None
