"""Every refusal of the bot: its sentence exists in both languages, and each command that it advises is understood."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import regex

import dialogs
from dialogs.catalogue import Command, DidYouMean, Incomplete, NotUnderstood, parse
from tests.tables import each_row

TODAY = date(2025, 5, 22)
ROOT = Path(dialogs.__file__).parent.parent
TEXTS = {
    locale: dict(
        regex.findall(
            r"^([a-z0-9-]+) =((?:.*\n(?:[ \t]+.*\n)*))",
            (ROOT / f"dialogs/texts/{locale}.ftl").read_text(),
            regex.MULTILINE,
        )
    )
    for locale in ("sv", "en")
}
VALUES = {
    "again": "1",
    "count": "3",
    "day": "12/6",
    "example": "12/6",
    "first": "1",
    "group": "Nätverket",
    "label": "D1",
    "last": "2",
    "iso": "2026-06-30",
    "most": "5",
    "name": "Olle",
    "nth": "1",
    "text": "Olle målar bryggan",
    "number": "2",
    "numbers": "1 och 2",
    "part": "väster",
    "title": "Budgeten",
    "words": "Hej",
}
"""A value for each placeholder that stands in advice."""
OPEN = {"sv": ("12 juni", "Budgeten", "Olle", "en vecka", "2"), "en": ("12 June", "Budget", "Olle", "a week", "2")}
"""What may stand for "…"."""
_QUOTED = {
    "sv": regex.compile(r"”(?P<said>[^”]+)”"),
    "en": regex.compile(r"“(?P<said>[^“”]+)”"),
}
NO_COMMANDS = {
    "attendance-unknown": "a guest in the place of a name",
    "task-days-unclear": "answers to a question",
    "agenda-empty": "”lägg till” begins a command",
    "ask-now-empty": "”lägg till” begins a command",
    "deadline-too-many-people": "”alla” stands in the place of the names",
    "edit-minutes-unclear": "it quotes the words that were not understood",
    "feedback-third-not-asked": "headings",
    "meeting-ends-before-start": "a time of the day",
    "series-none-for-template": "”lägg till:” begins a command",
    "words-by-text": "answers to a question",
    "words-press-agenda": "answers to a question",
}
"""The refusals whose quotations are no commands of their own, and why."""
NAMES = {"Olle", "Budgeten", "Nätverket", "1", VALUES["example"]}
"""Quotations that only name something, or are an example that the code makes."""


_REFUSAL = regex.compile(r'\bRefusal\(\s*"(?P<key>[^"]+)"(?:\s+if\s[^,]*?\selse\s+"(?P<other>[^"]+)")?')


@cache
def refusals() -> frozenset[str]:
    """The keys of all refusals in the code; a conditional gives two. Found as text: to parse all code takes seconds."""
    sources = (
        file.read_text("utf-8") for folder in ("bot", "dialogs", "storage") for file in (ROOT / folder).rglob("*.py")
    )
    return frozenset(key for source in sources for match in _REFUSAL.finditer(source) for key in match.groups() if key)


def advised(locale: str) -> Iterator[tuple[str, str]]:
    """(the key, what it says to write) for all quotations in sentences that say what to write."""
    for key in sorted(refusals() - NO_COMMANDS.keys()):
        text = TEXTS[locale].get(key, "")
        for sentence in regex.findall(r"[^.\n]*(?:kriv|rite)[^\n]*", text):
            for quoted in _QUOTED[locale].finditer(sentence):
                said = regex.sub(r"\{ \$(\w+) \}", lambda value: VALUES.get(value[1], value[0]), quoted["said"])
                if said not in NAMES:
                    yield key, said


def commands_in(said: str, locale: str) -> list[Command]:
    filled = [said.replace("…", each) for each in OPEN[locale]] if "…" in said else [said]
    return [parse(each, today=TODAY) for each in filled]


def test_there_are_many_refusals_and_each_has_a_sentence_in_both_languages() -> None:
    assert len(refusals()) > 150
    for locale, texts in TEXTS.items():
        assert refusals() - texts.keys() <= _in_other_files(), locale


def _in_other_files() -> set[str]:
    others = [file.read_text() for file in (ROOT / "dialogs/texts").glob("*.sv.ftl")]
    return {key for text in others for key in regex.findall(r"(?m)^[a-z0-9-]+", text)}


@each_row(("locale", "key", "said"), [(locale, key, said) for locale in ("sv", "en") for key, said in advised(locale)])
def test_what_a_refusal_advises_is_understood(locale: str, key: str, said: str) -> None:
    assert "$" not in said, f"{key}: give the placeholder a value in this test"
    found = commands_in(said, locale)
    assert any(not isinstance(each, NotUnderstood | Incomplete | DidYouMean) for each in found), (key, said, found)
