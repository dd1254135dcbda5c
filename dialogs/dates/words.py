"""The words that dates are made of, folded: months, weekdays, ordinals and small numbers in both languages."""

from collections.abc import Iterable


def _counted(*words: str, start: int = 1) -> dict[str, int]:
    """Each word of the first string stands for `start`, of the second for one more, and so on."""
    return {word: number for number, same in enumerate(words, start) for word in same.split()}


MONTHS = _counted(
    *("januari january jan", "februari february feb febr", "mars march mar", "april apr", "maj may", "juni june jun"),
    *("juli july jul", "augusti august aug", "september sept sep", "oktober october okt oct", "november nov"),
    "december dec",
)
MONTHS_BEFORE_DAYS = tuple(word for word in MONTHS if word != "mar")
"""Those that may stand before the day ("June 30"); "mar" is as often a word's beginning."""

WEEKDAYS = _counted(
    *("mandagen mandag man monday mon", "tisdagen tisdag tis tuesday tues tue", "onsdagen onsdag ons wednesday wed"),
    *("torsdagen torsdag tors tor thursday thurs thu", "fredagen fredag fre friday fri"),
    *("lordagen lordag lor saturday sat", "sondagen sondag son sunday sun"),
    start=0,
)
"""Monday is 0. The short ones count only in front of a date: "man", "son" and "sun" are words of their own."""

FULL_WEEKDAYS = tuple(word for word in WEEKDAYS if word.endswith(("dag", "dagen", "day")))

ORDINALS = _counted(
    *("forsta first", "andra second", "tredje third", "fjarde fourth", "femte fifth", "sjatte sixth"),
    *("sjunde seventh", "attonde eighth", "nionde ninth", "tionde tenth", "elfte eleventh", "tolfte twelfth"),
    *("trettonde thirteenth", "fjortonde fourteenth", "femtonde fifteenth", "sextonde sixteenth"),
    *("sjuttonde seventeenth", "artonde eighteenth", "nittonde nineteenth", "tjugonde twentieth"),
    *("tjugoforsta twenty-first", "tjugoandra twenty-second", "tjugotredje twenty-third"),
    *("tjugofjarde twenty-fourth", "tjugofemte twenty-fifth", "tjugosjatte twenty-sixth"),
    *("tjugosjunde twenty-seventh", "tjugoattonde twenty-eighth", "tjugonionde twenty-ninth"),
    *("trettionde thirtieth", "trettioforsta thirty-first"),
)

NUMBERS = _counted(
    *("en ett one a", "tva two", "tre three", "fyra four", "fem five", "sex six", "sju seven", "atta eight"),
    *("nio nine", "tio ten", "elva eleven", "tolv twelve", "tretton thirteen", "fjorton fourteen"),
)


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of `words`, the longest first."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"
