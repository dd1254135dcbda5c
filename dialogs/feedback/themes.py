"""What driv och hinder are about: the themes of a statement, how often each came, and what to propose for it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache, lru_cache

import regex

from dialogs.feedback.model import FeedbackRound, Heading
from dialogs.feedback.rules import FEWEST_SHOWN, Signed
from dialogs.feedback.theme_words import WORDS
from dialogs.model import Refusal
from dialogs.patterns import lazily
from dialogs.text import clean, fold
from dialogs.texts import LOCALES, say

LONGEST_NAME = 40
LONGEST_WORDS = 400
"""Of a longer statement so much is enough to know it by."""
MOST_WORDS = 200
"""Own words of a group."""
LOOKED_BACK = 6
"""How many rounds back a hinder is said to recur: half a year of monthly meetings."""


def _alternatives(ways: Iterable[str]) -> Iterator[str]:
    """What stands between the bars that are in no bracket."""
    for way in ways:
        depth = start = 0
        for nth, sign in enumerate(way):
            depth += (sign in "([") - (sign in ")]")
            if sign == "|" and not depth:
                yield way[start:nth]
                start = nth + 1
        yield way[start:]


def _pattern(ways: Sequence[str]) -> "regex.Pattern[str]":
    # Most begin with a word: tried at the beginning of words alone, they take a fifth of the time.
    alternatives = list(_alternatives(ways))
    words = [each.removeprefix(r"\b") for each in alternatives if each.startswith(r"\b")]
    others = [each for each in alternatives if not each.startswith(r"\b")]
    return lazily("|".join([rf"\b(?:{'|'.join(words)})", *others]))


_PATTERNS = {theme: _pattern(ways) for theme, ways in WORDS.items()}
_AROUND = " .,\"'»«”“„‘’"
_BESIDES = lazily(r"\b(?:annars|i ovrigt|otherwise)\b[^.!?\n]*+")
"""What is said after it speaks well of something, though it stands under hinder."""


@dataclass(frozen=True, slots=True)
class OwnWord:
    """What a group has taught: a statement with these words counts as `theme`, or (`counts` False) does not. A theme
    that is none of ours is the group's own, and its name is how it was written."""

    words: str
    theme: str
    counts: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """What was said in a closed round that was shown, and the day of its meeting."""

    round: FeedbackRound
    day: date
    statements: tuple[Signed, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many statements of each round were about `theme`, under each heading, in the order of the rounds."""

    theme: str
    driv: tuple[int, ...]
    hinder: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.driv) + sum(self.hinder)


class ActionKind(StrEnum):
    """What is proposed against a hinder that recurs."""

    BREAK = "break"
    MATERIAL = "material"
    IN_PERSON = "in-person"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Action:
    """One that was proposed. `accepted` is None until somebody has answered. `about` is what came of it: a meeting's
    day, or a deadline's with its `label`."""

    id: str
    theme: str
    kind: ActionKind
    asked_at: datetime
    accepted: bool | None = None
    about: date | None = None
    label: str = ""


def action_for(theme: str) -> ActionKind:
    return {"breaks": ActionKind.BREAK, "material": ActionKind.MATERIAL, "form": ActionKind.IN_PERSON}.get(
        theme, ActionKind.ITEM
    )


# -- a statement


def themes_of(statement: Signed, own: Iterable[OwnWord] = ()) -> frozenset[str]:
    """What a statement is about: by our words, then by the group's, of which the longest in it decides."""
    folded = " ".join(fold(statement.text).split())
    said = _BESIDES.sub("", folded) if statement.heading is Heading.HINDER else folded
    found = set(_spoken_of(said))
    for word in sorted(own, key=lambda each: len(each.words)):
        if _has(folded, fold(word.words)):
            (found.add if word.counts else found.discard)(word.theme)
    return frozenset(found)


@lru_cache(maxsize=10_000)
def _spoken_of(folded: str) -> frozenset[str]:
    # The same rounds are counted again at every closing.
    return frozenset(theme for theme, pattern in _PATTERNS.items() if pattern.search(folded))


def _has(text: str, words: str) -> bool:
    """Whether `words` stand in `text` as whole words."""
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        if not (text[start - 1 : start].isalnum() and words[:1].isalnum()) and not (
            text[end : end + 1].isalnum() and words[-1:].isalnum()
        ):
            return True
        start = text.find(words, start + 1)
    return False


def theme_named(written: str, own: Iterable[OwnWord] = ()) -> str:
    """The theme that somebody means: one of ours in either language, one that the group has, or a new one of its own.
    Refusal where it is too long for a name."""
    name = " ".join(clean(written).split()).strip(f"{_AROUND}:")
    folded = fold(name)
    if folded in _names():
        return _names()[folded]
    for word in own:
        if fold(word.theme) == folded:
            return word.theme
    if not name or len(name) > LONGEST_NAME:
        raise Refusal("theme-name-long", longest=LONGEST_NAME)
    return name.lower() if name.istitle() else name


@cache
def _names() -> dict[str, str]:
    return {
        fold(name.strip()): theme
        for theme in WORDS
        for locale in LOCALES
        for name in (theme, say(locale, f"theme-{theme}"), *say(locale, f"theme-{theme}-also").split(","))
    }


def name_of(theme: str, locale: str) -> str:
    """With a capital first."""
    name = say(locale, f"theme-{theme}") if theme in WORDS else theme
    return name[:1].upper() + name[1:]


def checked_words(written: str) -> str:
    """The words that a group teaches, without the quotes around them; Refusal where they are none."""
    words = " ".join(clean(written).split()).strip(_AROUND).lower()
    if len(words) > LONGEST_WORDS:
        words = words[:LONGEST_WORDS].rpartition(" ")[0].strip(_AROUND)
    if not words:
        raise Refusal("theme-words-none")
    return words


# -- over meetings


def counts(round_: FeedbackRound) -> bool:
    """Whether a round counts: closed and shown, with as many answers as an anonymous one must have to be shown."""
    return round_.closed_at is not None and round_.shown and round_.answered >= FEWEST_SHOWN


def tallies(told: Sequence[Told], own: Sequence[OwnWord] = ()) -> list[Tally]:
    """Of every theme that came, the most frequent first. What the secretary has hidden is not counted; what says the
    same as another is, since two have said it."""
    found: dict[str, tuple[list[int], list[int]]] = {}
    for nth, each in enumerate(told):
        for statement in each.statements:
            if statement.hidden or statement.heading is Heading.THIRD:
                continue
            for theme in themes_of(statement, own):
                driv, hinder = found.setdefault(theme, ([0] * len(told), [0] * len(told)))
                (driv if statement.heading is Heading.DRIV else hinder)[nth] += 1
    listed = [Tally(theme, tuple(driv), tuple(hinder)) for theme, (driv, hinder) in found.items()]
    return sorted(listed, key=lambda tally: (-tally.total, tally.theme))


def recurring(
    told: Sequence[Told], own: Sequence[OwnWord] = (), *, since: Mapping[str, datetime] | None = None
) -> list[tuple[str, int]]:
    """(theme, in how many rounds) of each hinder that came in the newest round and in another of the latest, the most
    frequent first. `since`: when something was last proposed against a theme; what was said before that is dealt
    with."""
    latest = told[-LOOKED_BACK:]
    found = []
    for tally in tallies(latest, own):
        asked_at = (since or {}).get(tally.theme)
        rounds = [
            nth
            for nth, count in enumerate(tally.hinder)
            if count and (asked_at is None or (latest[nth].round.closed_at or asked_at) > asked_at)
        ]
        if len(rounds) >= 2 and rounds[-1] == len(latest) - 1:
            found.append((tally.theme, len(rounds)))
    return sorted(found, key=lambda each: -each[1])
