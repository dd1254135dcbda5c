"""Themes of statements: which a statement has, how often each came, and which action to suggest."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache, lru_cache

from dialogs.feedback.model import FeedbackRound, Heading
from dialogs.feedback.rules import FEWEST_SHOWN, Signed
from dialogs.feedback.theme_model import sure_themes
from dialogs.feedback.theme_words import WORDS
from dialogs.model import Refusal
from dialogs.patterns import lazily
from dialogs.text import clean, fold
from dialogs.texts import LOCALES, say

LONGEST_NAME = 40
LONGEST_WORDS = 400
"""Characters of a longer statement that are enough to recognise it."""
MOST_WORDS = 200
"""Own words of a group."""
LOOKED_BACK = 6
"""Rounds in which a hinder counts as recurring: half a year of monthly meetings."""


_AROUND = " .,\"'»«”“„‘’"
_BESIDES = lazily(r"\b(?:annars|i ovrigt|otherwise)\b[^.!?\n]*+")
"""Words after it are positive, although they are under hinder."""


@dataclass(frozen=True, slots=True)
class OwnWord:
    """Words taught by a group: a statement with these words counts as `theme`, or not if `counts` is False. An unknown
    theme is the group's own, named as it was written."""

    words: str
    theme: str
    counts: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """The statements of a closed round that was shown, and the day of its meeting."""

    round: FeedbackRound
    day: date
    statements: tuple[Signed, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """Return how many statements of each round were about `theme`, under each heading, in the order of the rounds."""

    theme: str
    driv: tuple[int, ...]
    hinder: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.driv) + sum(self.hinder)


class ActionKind(StrEnum):
    """The kinds of actions against a recurring hinder."""

    BREAK = "break"
    MATERIAL = "material"
    IN_PERSON = "in-person"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Action:
    """A suggested action. `accepted` is None until somebody has answered. `about` is its result: the day of a meeting,
    or of a deadline with its `label`."""

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
    """Return the themes of a statement: by the general words, then by the group's, of which the longest match
    decides."""
    return _themes(statement, _prepared(tuple(own)))


@lru_cache(maxsize=64)
def _prepared(own: tuple[OwnWord, ...]) -> list[tuple[str, OwnWord]]:
    """Return the words of a group in folded letters, the shortest first. They are looked for in every statement."""
    return [(fold(word.words), word) for word in sorted(own, key=lambda each: len(each.words))]


def _themes(statement: Signed, own: Sequence[tuple[str, OwnWord]]) -> frozenset[str]:
    folded = _folded(statement.text)
    found = set(_spoken_of(counted_text(statement.text, statement.heading)))
    for words, word in own:
        if _has(folded, words):
            (found.add if word.counts else found.discard)(word.theme)
    return frozenset(found)


def counted_text(text: str, heading: Heading) -> str:
    """Return what counts of a statement, in folded letters: without what is good besides a hinder."""
    folded = _folded(text)
    return _BESIDES.sub("", folded) if heading is Heading.HINDER else folded


@lru_cache(maxsize=10_000)
def _folded(text: str) -> str:
    return " ".join(fold(text).split())


@lru_cache(maxsize=10_000)
def _spoken_of(folded: str) -> frozenset[str]:
    # The same rounds are counted again at every closing.
    return sure_themes(folded)


def _has(text: str, words: str) -> bool:
    """Return whether `text` contains `words` as whole words."""
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
    """Return the theme that somebody means: a general one in either language, one of the group, or a new one. Raises
    Refusal if the name is too long."""
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
    """Return the name of a theme with a capital."""
    name = say(locale, f"theme-{theme}") if theme in WORDS else theme
    return name[:1].upper() + name[1:]


def checked_words(written: str) -> str:
    """Return the words that a group teaches, without surrounding quotes. Raises Refusal if there are none."""
    words = " ".join(clean(written).split()).strip(_AROUND).lower()
    if len(words) > LONGEST_WORDS:
        words = words[:LONGEST_WORDS].rpartition(" ")[0].strip(_AROUND)
    if not words:
        raise Refusal("theme-words-none")
    return words


# -- over meetings


def counts(round_: FeedbackRound) -> bool:
    """Return whether a round counts: closed and shown, with enough answers for an anonymous one."""
    return round_.closed_at is not None and round_.shown and round_.answered >= FEWEST_SHOWN


def tallies(told: Sequence[Told], own: Sequence[OwnWord] = ()) -> list[Tally]:
    """Return the counts of every theme, most frequent first.

    Hidden statements do not count. Joined statements do, because two people wrote them.
    """
    found: dict[str, tuple[list[int], list[int]]] = {}
    words = _prepared(tuple(own))
    for nth, each in enumerate(told):
        for statement in each.statements:
            if statement.hidden or statement.heading is Heading.THIRD:
                continue
            for theme in _themes(statement, words):
                driv, hinder = found.setdefault(theme, ([0] * len(told), [0] * len(told)))
                (driv if statement.heading is Heading.DRIV else hinder)[nth] += 1
    listed = [Tally(theme, tuple(driv), tuple(hinder)) for theme, (driv, hinder) in found.items()]
    return sorted(listed, key=lambda tally: (-tally.total, tally.theme))


def recurring(
    told: Sequence[Told], own: Sequence[OwnWord] = (), *, since: Mapping[str, datetime] | None = None
) -> list[tuple[str, int]]:
    """Return (theme, number of rounds) of each hinder in the newest round and in another of the latest, most frequent
    first.

    `since`: when an action against a theme was last suggested; earlier statements are dealt with.
    """
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
