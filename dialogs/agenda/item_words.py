"""Words for the length and type of an item, in both languages."""

import regex

from dialogs.agenda.model import ItemType
from dialogs.patterns import lazily
from dialogs.text import fold

LONGEST_ITEM_MINUTES = 24 * 60

# -- the kind of an item

# The weightiest first: an item that is information and a decision is a decision.
_TYPE_WORDS = {
    ItemType.DECISION: "beslut|beslutspunkt|beslutsarende|beslutsfraga|beslutas|besluta|besl|decision|decide",
    ItemType.DISCUSSION: "diskussion|diskussionspunkt|diskussionsarende|diskussionsfraga"
    "|diskutera|disk|disk[.]|dialog|samtal|discussion|discuss|dialogue",
    ItemType.INFORMATION: "information|info|informationspunkt|informationsarende"
    "|informera|inform|kannedom|your information|fyi",
    ItemType.ROUND: "laget runt|runda|rundan|runt bordet|round table|round the table|go-round|round",
    ItemType.BREAK: "paus|fikapaus|fika|kaffepaus|kaffe|lunchpaus|lunch|bensträckare|rast|coffee break|coffee|break",
}
WEIGHT = list(_TYPE_WORDS)
_TYPES = tuple(
    (kind, lazily(rf"(?:(?:for|infor|till|to)\s+)?(?:{fold(words)})(?P<more>\b[^.].*)?\.?", regex.DOTALL))
    for kind, words in _TYPE_WORDS.items()
)
_BREAKS_AND_ROUNDS = {
    **dict.fromkeys(("paus", "fika", "fikapaus", "kaffepaus", "lunch", "lunchpaus", "rast"), ItemType.BREAK),
    **dict.fromkeys(("bensträckare", "break", "coffee break", "lunch break"), ItemType.BREAK),
    **dict.fromkeys(("laget runt", "go-round", "round the table", "round table"), ItemType.ROUND),
}
TITLE_TYPES = {fold(title): kind for title, kind in _BREAKS_AND_ROUNDS.items()}
TYPED = {
    "sv": {
        ItemType.DECISION: "beslut",
        ItemType.DISCUSSION: "diskussion",
        ItemType.INFORMATION: "information",
        ItemType.ROUND: "laget runt",
        ItemType.BREAK: "paus",
    },
    "en": {
        ItemType.DECISION: "decision",
        ItemType.DISCUSSION: "discussion",
        ItemType.INFORMATION: "information",
        ItemType.ROUND: "round table",
        ItemType.BREAK: "break",
    },
}


def type_in(words: str) -> tuple[ItemType, bool] | None:
    """Return the type at the beginning of `words`, and whether there are no other words; else None."""
    folded = fold(words)
    for kind, pattern in _TYPES:
        if match := pattern.fullmatch(folded):
            return kind, not match["more"]
    return None


def without_kind(title: str) -> str:
    """Return the title without a kind that stands alone behind its last comma: "Budget, beslut"."""
    before, comma, last = title.rpartition(",")
    kind = type_in(last.strip()) if comma else None
    return before.rstrip() if kind and kind[1] and before.strip() else title


_BEHIND = lazily(r"\s*[(\[](?:punkt(?:en)?|pkt\.?|p\.?|item|point|§) ?(?P<number>\d{1,3})[)\]][\s.!]*$")


def item_behind(words: str) -> tuple[str, int | None]:
    """Return `words` without the item in brackets that they end with, and its number: "vi tackar ja (punkt 4)"."""
    found = _BEHIND.search(fold(words))
    return (words[: found.start()], int(found["number"])) if found else (words, None)


# -- the length of an item

_FRACTIONS = {"½": ".5", "¼": ".25", "¾": ".75"}
_NUMBER_WORDS = {
    word: str(number)
    for number, words in {
        1: "en ett one",
        2: "två two",
        3: "tre three",
        4: "fyra four",
        5: "fem five",
        10: "tio ten",
        15: "femton fifteen",
        20: "tjugo twenty",
        25: "tjugofem twenty-five",
        30: "trettio thirty",
        40: "fyrtio forty",
        45: "fyrtiofem forty-five",
        50: "femtio fifty",
        60: "sextio sixty",
        90: "nittio ninety",
    }.items()
    for word in fold(words).split()
}
_FIXED = {
    15: r"(?:(?:en|1) )?kvart|(?:a )?quarter(?: of an hour)?",
    30: r"(?:(?:en|1) )?halvtimm[ea]|(?:en )?halv ?timm[ea]|half an hour|(?:a )?half(?:-| )hour",
    45: r"(?:tre|3) kvart|three quarters(?: of an hour)?",
    60: r"en timm[ea]|an hour",
    90: r"(?:en|1) och en halv timm[ea]|(?:en|1) timm[ea] och (?:en halv|30)|halvannan timm[ea]"
    r"|(?:an|one|1) hour and a half|one and a half hours",
    150: r"(?:tva|2) och en halv timm[ea]|two and a half hours",
}
_ABOUT = r"(?:(?:ca|cirka|c:a|circa|ungefar|omkring|max|hogst|about|approx|around|tid|time)\b[.:]?\s{0,2}|~\s?)?"
_HOURS = r"(?:h|tim|timme|timmar|timma|hours?|hrs?)\b\.?"
_MINUTES = r"(?:(?:min|mins|minut|minuter|minutes?|m)\b\.?|')"
_N = r"\d{1,4}(?:[.,]\d{1,2})?"
_WORD = "|".join(sorted(map(regex.escape, _NUMBER_WORDS), key=len, reverse=True))
LENGTH = (
    rf"{_ABOUT}(?:(?:{'|'.join(_FIXED.values())})"
    rf"|(?P<h>{_N}|{_WORD})\s?{_HOURS}(?:\s?(?:och|and))?\s{{0,2}}(?P<hm>\d{{1,2}})\s?{_MINUTES}?"
    rf"|(?P<h2>\d{{1,2}})h(?P<hm2>\d{{2}})\b"
    rf"|(?:{_N}|{_WORD})\s?(?:-|till|to)\s?(?P<many_h>{_N}|{_WORD})\s?{_HOURS}"
    rf"|(?:{_N}|{_WORD})\s?(?:{_MINUTES})?\s?(?:-|till|to)\s?(?P<many_m>\d{{1,4}}|{_WORD})\s?{_MINUTES}"
    rf"|(?P<only_h>{_N}|{_WORD})\s?{_HOURS}|(?P<only_m>\d{{1,4}}|{_WORD})\s?{_MINUTES})"
)
_LENGTH = lazily(LENGTH)
# A comma between digits belongs to a number ("1,5 h").
_COMMA = lazily(r"\s*+(?:(?<!\d),|,(?!\d)|;)\s*+")


def minutes_in(words: str) -> int | None:
    """Return the minutes in `words`, of a range the longest; None if they say anything else."""
    folded = _plain(words).strip()
    match = _LENGTH.fullmatch(folded)
    if match is None:
        return None
    hours = match["h"] or match["h2"] or match["many_h"] or match["only_h"]
    minutes = match["hm"] or match["hm2"] or match["many_m"] or match["only_m"]
    if hours or minutes:
        found = round(_number(hours) * 60 + _number(minutes))
    else:
        bare = regex.sub(rf"^{_ABOUT}", "", folded)
        found = next(length for length, pattern in _FIXED.items() if regex.fullmatch(pattern, bare))
    return found if 0 < found <= LONGEST_ITEM_MINUTES else None


def _plain(words: str) -> str:
    """Return `words` folded, with fractions as decimals. The length changes only with a fraction."""
    folded = fold(words)
    for sign, decimals in _FRACTIONS.items():
        folded = regex.sub(rf"(?<=\d)\s?{sign}", decimals, folded).replace(sign, f"0{decimals}")
    return folded


def _number(word: str | None) -> float:
    if not word:
        return 0
    return float(_NUMBER_WORDS.get(word, word).replace(",", "."))


def tokens_in(inside: str) -> list[str]:
    """Return the parts between the commas of a bracket. A length after other words is a part of its own."""
    tokens: list[str] = []
    for words in _COMMA.split(inside):
        cut = len(words) if minutes_in(words) else length_at(words)
        tokens += [part for part in (words[:cut].strip(), words[cut:].strip()) if part]
    return tokens


def length_at(words: str) -> int:
    """Return the start of a length at the end of `words` ("beslut 20 min"), or their end."""
    folded = fold(words)
    longest = len(words)
    for match in regex.finditer(r"(?<=\S)\s{1,3}(?=\S)", folded):
        if len(folded) - match.end() <= 40 and minutes_in(words[match.end() :]):
            longest = match.start()
            break
    return longest
