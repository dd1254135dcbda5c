"""The words of dates in both languages, also as a scanner or keyboard spells them without å, ä and ö."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

import regex

from dialogs.patterns import lazily
from dialogs.text import fold

_LOST = {"å": "[ade3]", "ä": "[adei]", "ö": "(?:[oed06]|oe)"}
"""The forms in scanned text, folded: "f6re", "Linsdel", "fore", "nésta". Seen in real minutes."""

_SHORT = 4
"""Shorter words become other words if a letter is exchanged: "mån" and "men"."""


def loose(spelled: str) -> str:
    """Return `spelled`, a word or pattern with å, ä and ö, as a pattern for folded text in which these may be lost."""
    if len(spelled) < _SHORT:
        return fold(spelled)
    return "".join(_LOST.get(letter, letter) for letter in spelled)


def cue(*patterns: str) -> regex.Pattern[str]:
    """Return the pattern of words around a date, in folded text in which letters may be lost."""
    return lazily(loose("|".join(patterns)))


_POSITIVE_SET = lazily(r"\[(?!\^)[^\]]*+\]")
_ANY_BLANK = lazily(r"(?<!\\)\\s(?![^\[\]]*+\])")


def on_one_line(pattern: str) -> str:
    """Return `pattern` with blanks, `\\s`, that match no line break. In a negated set `\\s` stays."""
    pattern = _POSITIVE_SET.sub(lambda found: found[0].replace(r"\s", r"\x20\t"), pattern)
    return _ANY_BLANK.sub(lambda _: r"[^\S\n]", pattern)


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for one of `words`, longest first."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


class Words(Mapping[str, int]):
    """Words for numbers. It iterates over patterns, and looks up the words that they matched."""

    def __init__(self, *same: str, start: int = 1) -> None:
        """The words of the first string mean `start`, those of the second one more, and so on."""
        spelled = {word: number for number, words in enumerate(same, start) for word in words.split()}
        self._numbers = {loose(word): number for word, number in spelled.items()}
        self._exact = {fold(word): number for word, number in spelled.items()}
        self._found = lru_cache(maxsize=1000)(self._find)

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def __getitem__(self, word: str) -> int:
        number = self._exact.get(word)
        return self._found(word) if number is None else number

    def _find(self, word: str) -> int:
        for pattern, number in self._numbers.items():
            if regex.fullmatch(pattern, word):
                return number
        raise KeyError(word)


MONTHS = Words(
    *(
        "januari january jan januri janurai",
        "februari february feb febr febuari feburari",
        "mars march mar",
        "april apr apirl",
        "maj may",
        "juni june jun",
    ),
    *("juli july jul", "augusti august aug agusti augsti", "september sept sep setpember septmber"),
    *("oktober october okt oct ocktober 0ktober", "november nov novmber", "december dec decmber"),
)
MONTHS_IN_FULL = any_of(word for word in MONTHS if len(word) > 3 or word in {"maj", "may"})
"""Names of a month that need no day beside them."""
MONTHS_BEFORE_DAYS = any_of(word for word in MONTHS if word != "mar")
"""Names that may precede the day ("June 30"). "mar" is left out: many words begin with it."""

WEEKDAYS = Words(
    *(
        "måndagen måndag månda måndga måndg månd mån monday mon",
        "tisdagen tisdag tisda tisdga tisadg tisdg tisd tis tuesday tues tue",
    ),
    *(
        "onsdagen onsdag onsda onsdga onsadg onsdg onsd ons wednesday wed",
        "torsdagen torsdag torsda torsdga torsadg tosdag trosdag tordag torsdg torsd tors tor thursday thurs thu",
    ),
    *(
        "fredagen fredag freda fredga fredg fradag fred fre friday fri",
        "lördagen lördag lörda lördga lörd lör saturday sat",
        "söndagen söndag sönda söndga sönd sön sunday sun",
    ),
    start=0,
)
"""Monday is 0. Short names count only before a date: "man", "son" and "sun" are words of their own."""

FULL_WEEKDAYS = any_of(
    word
    for word in WEEKDAYS
    if word.endswith(("dag", "dagen", "day", "dg", "dga", "adg")) or (word.endswith("da") and len(word) > 4)
)
SHORT_WEEKDAYS = any_of(word for word in WEEKDAYS if (2 < len(word) < 6 and not word.endswith("d")) or word == "wed")
"""Names that are a weekday after a leading word."""

ORDINALS = Words(
    *("första first", "andra second", "tredje third", "fjärde fourth", "femte fifth", "sjätte sixth"),
    *("sjunde seventh", "åttonde eighth", "nionde ninth", "tionde tenth", "elfte eleventh", "tolfte twelfth"),
    *("trettonde thirteenth", "fjortonde fourteenth", "femtonde fifteenth", "sextonde sixteenth"),
    *("sjuttonde seventeenth", "artonde eighteenth", "nittonde nineteenth", "tjugonde twentieth"),
    *("tjugoförsta twenty-first", "tjugoandra twenty-second", "tjugotredje twenty-third"),
    *("tjugofjärde twenty-fourth", "tjugofemte twenty-fifth", "tjugosjätte twenty-sixth"),
    *("tjugosjunde twenty-seventh", "tjugoåttonde twenty-eighth", "tjugonionde twenty-ninth"),
    *("trettionde thirtieth", "trettioförsta thirty-first"),
)

NUMBERS = Words(
    *("en ett one a an", "två tva two", "tre three", "fyra four", "fem five", "sex six", "sju seven", "åtta eight"),
    *("nio nine", "tio ten", "elva eleven", "tolv twelve", "tretton thirteen", "fjorton fourteen"),
)
