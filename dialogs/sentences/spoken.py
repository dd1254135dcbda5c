# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
"""Numbers of items as they are spoken: "punkt två", "fyran", "4:an" as "punkt 2" and "punkt 4"."""

import regex

from dialogs.patterns import lazily
from dialogs.text import fold

_WORDS = {
    word: number
    for number, words in enumerate(
        ("ett one", "tva two", "tre three", "fyra four", "fem five", "sex six", "sju seven", "atta eight", "nio nine",
         "tio ten", "elva eleven", "tolv twelve"), 1)
    for word in words.split()
}  # fmt: skip
_NOUNS = {
    word: number
    for number, word in enumerate(
        ["ettan", "tvaan", "trean", "fyran", "femman", "sexan", "sjuan", "attan", "nian", "tian", "elvan", "tolvan"], 1
    )
}
_LED = lazily(
    rf"\b(?P<led>punkt(?:en)?|pkt|nummer|item|point|number) (?P<word>{'|'.join(_WORDS)})\b(?! (?:beslut|info|information|diskussion|arende|decision|discussion)\w*)"
)
_NOUN = lazily(
    rf"(?<![\w:])(?:(?P<noun>{'|'.join(_NOUNS)})|(?:punkt (?:nr |nummer )?)?(?P<digits>\d{{1,2}}):?(?:an|en))s?\b"
)
_PLURAL = lazily(
    rf"\b(?P<led>punkterna|punkter|items|points) (?P<first>{'|'.join(_WORDS)}) (?P<and>och|o|and) (?P<second>{'|'.join(_WORDS)})\b"
)


def with_digits(text: str) -> str:
    """Return `text` with the numbers of items in digits."""
    folded = fold(text)
    cuts: list[tuple[int, int, str]] = []
    for match in _PLURAL.finditer(folded):
        words = (match["led"], str(_WORDS[match["first"]]), match["and"], str(_WORDS[match["second"]]))
        cuts.append((*match.span(), " ".join(words)))
    cuts += [(*match.span("word"), str(_WORDS[match["word"]])) for match in _LED.finditer(folded)]
    for match in _NOUN.finditer(folded):
        number = _NOUNS[match["noun"]] if match["noun"] else int(match["digits"])
        cuts.append((*match.span(), f"punkt {number}"))
    for start, end, new in sorted(cuts, reverse=True):
        text = text[:start] + new + text[end:]
    return regex.sub(r"(?i)\bpunkt punkt ", "punkt ", text)
