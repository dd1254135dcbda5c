"""Mentions as identities in a text: private characters around each name spell the account.

The characters are added when a message is translated, and removed from all other text. So a name with a comma, a
bracket or "och" is never split, and of two people with equal names the mentioned one is meant. Readers of commands see
each mention as one letter (`shortened`). Stored and shown texts have only the names (`plain`).
"""

from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar, cast

import regex

from dialogs.patterns import lazily

T = TypeVar("T")

EVERYBODY = "*"
"""The identity of the whole group: its team, channel or chat was mentioned."""

FIRST_MARK, LAST_MARK = 0xF0000, 0xF01FF
"""The private characters of marks. They are removed from people's text."""

_OPEN, _NAMED, _CLOSE = "\U000f0100", "\U000f0101", "\U000f0102"
_LETTERS = "\U000f0020-\U000f00ff"
_LONGEST_IDENTITY = 256
_MARK = lazily(rf"{_OPEN}(?P<identity>[{_LETTERS}]+){_NAMED}(?P<name>[^{_OPEN}{_NAMED}{_CLOSE}\n]*){_CLOSE}")
_MARKS = lazily(rf"{_OPEN}[{_LETTERS}]+{_NAMED}|[\U000f0000-\U000f01ff]")
_SPELLABLE = lazily(rf"[{_LETTERS}]+")
_ANY = lazily(r"[\U000f0000-\U000f01ff]")
_SPELT = str.maketrans({code: FIRST_MARK + code for code in range(0x20, 0x100)})
_READ = str.maketrans({FIRST_MARK + code: code for code in range(0x20, 0x100)})
# A name of several words may arrive as a mention for each word.
_TWO = lazily(
    rf"{_OPEN}(?P<identity>[{_LETTERS}]+){_NAMED}(?P<one>[^{_OPEN}{_CLOSE}\n]*){_CLOSE}"
    rf"[ \u00a0]{{0,2}}+{_OPEN}(?P=identity){_NAMED}(?P<other>[^{_OPEN}{_CLOSE}\n]*){_CLOSE}"
)

# Letters of Linear A, which nobody types: they count as letters, have no case, and fold to themselves.
_FIRST_LETTER, _MOST = 0x10600, 0x137
_LETTER = lazily(r"[\U00010600-\U00010736]")


def marked(identity: str, name: str) -> str:
    """Return `name` as the mention of the account `identity`; only the name if the identity cannot be spelt."""
    spelt = identity.translate(_SPELT)
    if not name or not 0 < len(identity) <= _LONGEST_IDENTITY or not _SPELLABLE.fullmatch(spelt):
        return name
    return f"{_OPEN}{spelt}{_NAMED}{name}{_CLOSE}"


def joined(text: str) -> str:
    """Return `text` with adjacent mentions of the words of one name joined."""
    if _OPEN not in text:
        return text
    before = None
    while before != text:
        before, text = text, _TWO.sub(_both, text)
    return text


def _both(two: "regex.Match[str]") -> str:
    one, other = two["one"], two["other"]
    name = one if one == other else f"{one} {other}"
    return f"{_OPEN}{two['identity']}{_NAMED}{name}{_CLOSE}"


def plain(text: str) -> str:
    """Return `text` as people read it, with every mention as its name."""
    return text if text.isascii() else _MARKS.sub("", text)


def without_marks(text: str) -> str:
    """Return `text` without the characters of marks."""
    return text if text.isascii() else _ANY.sub("", text)


def identity_of(words: str) -> str | None:
    """Return the identity if `words` are a single mention and nothing else, or None."""
    if _OPEN not in words:
        return None
    match = _MARK.fullmatch(words.strip(" \t\n@,.;:!?"))
    return match["identity"].translate(_READ) if match else None


@dataclass(frozen=True, slots=True)
class Shortened:
    """`text` with a letter for each mention. `mentions` maps the letters to the marked names."""

    text: str
    mentions: dict[str, str]

    def marked(self, text: str) -> str:
        """Return `text`, a part of the shortened text, with its mentions restored."""
        return _LETTER.sub(lambda letter: self.mentions.get(letter[0], letter[0]), text) if self.mentions else text

    def plain(self, text: str) -> str:
        return plain(self.marked(text))


def shortened(text: str) -> Shortened:
    if _OPEN not in text:
        return Shortened(text, {})
    letters: dict[str, str] = {}

    def letter(match: "regex.Match[str]") -> str:
        if match[0] not in letters and len(letters) == _MOST:
            return match["name"]
        return letters.setdefault(match[0], chr(_FIRST_LETTER + len(letters)))

    # A letter that somebody did type is nobody's mention.
    short = _MARK.sub(letter, _LETTER.sub("", text))
    return Shortened(short, {each: mark for mark, each in letters.items()})


_PEOPLE = frozenset({"owner", "person", "substitute", "suggestion"})
"""Fields of a command that name people, or that are read again: their mentions stay identities."""


def restored(value: T, short: Shortened, *, keep: frozenset[str] = frozenset()) -> T:
    """Return `value` of the shortened text with its names restored: marked in fields that name people and in `keep`,
    plain in others."""
    return cast("T", _restored(value, short, keep | _PEOPLE, "")) if short.mentions else value


def _restored(value: Any, short: Shortened, keep: frozenset[str], name: str) -> Any:
    if isinstance(value, str) and not isinstance(value, Enum):
        return short.marked(value) if name in keep else short.plain(value)
    if type(value) is tuple:
        return tuple(_restored(each, short, keep, name) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        found = {each.name: getattr(value, each.name) for each in fields(value) if each.init}
        return replace(value, **{key: _restored(each, short, keep, key) for key, each in found.items()})
    return value


def mentions_in(text: str) -> list[tuple[str, str]]:
    """Return (identity, name) of each mention in `text`, in order."""
    return [(each["identity"].translate(_READ), each["name"]) for each in _MARK.finditer(text)]
