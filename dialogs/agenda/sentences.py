"""Splits one typed line into the items that it adds, their place, and sentences about other things."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from dialogs.agenda.asked_items import asked_item
from dialogs.agenda.item_words import LENGTH, length_at, minutes_in, tokens_in, type_in
from dialogs.agenda.linked import without_links
from dialogs.names.recognition import split_people
from dialogs.patterns import lazily
from dialogs.sentences.model import KnownItem
from dialogs.text import fold

_BRACKETED = lazily(r"^(?P<item>[^()\[\]]*\p{L}[^()\[\]]*[(\[](?P<inside>[^()\[\]]+)[)\]])[.!]?\s+(?P<rest>\S.*)$")
_VERB = (
    r"(?:och |sa |sedan |sen |samt |and |then |also |kan (?:du|ni) |could you )*"
    r"(?:flytta|ta bort|tag bort|stryk|andra|lagg|skicka|paminn|posta|byt|satt|move|remove|delete|change|edit|add"
    r"|send|remind|post|tack|thanks|thank|mvh|halsningar|hej)\b"
)
_NEXT_SENTENCE = lazily(rf"[.!?]\s+(?={_VERB})")
_PLACED = lazily(
    r"[,\s]+(?:som|as) (?:punkt |nummer |nr |item |number )?(?P<at>\d{1,3})[\s.!]*$"
    r"|[,\s]+(?:(?P<after>efter|after)|fore|innan|before) (?:punkt(?:en)? |nummer |nr |item |number )"
    r"(?P<beside>\d{1,3})[\s.!]*$"
    r"|[,\s]+(?P<first>(?:som )?(?:allra )?forsta? punkt(?:en)?|allra forst|as the first item)[\s.!]*$"
)
_THANKS = lazily(
    r"[\s,.!:)]*(?:(?:tack(?: sa mycket| pa forhand)?|mvh|vh|hej(?: da)?|med vanliga halsningar|halsningar|thanks"
    r"|thank you|please|snalla|ha det bra|ha en bra dag)[\s,.!:)]*(?:/?\s?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?[\s.!]*$)?)*",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Added:
    """`text` holds the items, `left` the other sentences. `at` is the number of the first item, None for the end.
    `month` is that of the meeting, if it is named."""

    text: str
    left: str = ""
    at: int | None = None
    month: int | None = None


def apart(text: str, *, items: Sequence[KnownItem] = (), speaker: str = "") -> Added:
    """Return the parts of a text for an agenda with these `items`. Several lines are items as they are."""
    if "\n" in text.strip():
        return Added(_without_count(text))
    without, links = without_links(text.strip())
    if links:
        # Details stand before a link as they stand at the end: "Planen, Karin föredrar, 20 min https://…".
        added = apart(without, items=items, speaker=speaker)
        addresses = " ".join(each.address for each in links)
        return Added(text.strip()) if "\n" in added.text else replace(added, text=f"{added.text} {addresses}")
    text = _as_clauses(text.strip())
    item, left = first_sentence(text)
    left = "" if is_courtesy(left) else left
    place, placed = _placed(item)
    lines = _each_on_a_line(_named(placed))
    if "\n" in lines:
        return Added(lines, left, place)
    if asked := asked_item(item, items=items, speaker=speaker):
        return Added(_named(asked.text), " ".join(filter(None, (asked.left, left))), asked.at, asked.month)
    return Added(lines, left, place)


def is_courtesy(text: str) -> bool:
    """Return whether nothing but thanks and a greeting stands there, with or without a name."""
    return _THANKS.fullmatch(fold(text)) is not None


_DETAILS_BEHIND = lazily(
    r"[.?!]\s+(?=(?:(?:det|den|it) (?:tar|behover|kraver|ar en|blir en|takes|needs)"
    r"|(?:jag|vi|i|we) (?:drar|tar|haller i|presenterar|behover|present|take|need)"
    r"|tar|behover|takes|needs) [^.?!]{2,60}[.!]?\s*$)"
)
""" "Resursfrågan på listan? Jag drar den": what follows is a detail of the item."""


def _as_clauses(text: str) -> str:
    found = _DETAILS_BEHIND.search(fold(text))
    if found is None:
        return text
    behind = text[found.end() :]
    return f"{text[: found.start()]}, {behind[:1].lower()}{behind[1:]}"


_NAMED = lazily(
    r"(?:en |ett |an? |the )?(?:ny |nytt |new |kort |short )?(?:punkt|arende|item|point|topic) "
    r"(?:om|kring|angaende|som heter|about|on|called|regarding) (?=\S)"
)
_TIMED = lazily(
    rf"(?:(?:en |ett |an? )?(?P<minutes>\d{{1,3}})[ -]?min(?:uters|utes?)|(?P<length>{LENGTH}))"
    r"(?:\s+(?:for|om|till|at|about|on))?"
    r"\s+(?!(?:av|of|och|and|eller|or|som|till|extra|mer|mera|more|pa|i|in|tidigare|senare|earlier|later|kvar|left|innan|fore|efter|before|after|per|lang|long)\b)"
    r"(?P<title>\p{L}[\p{L} -]{2,60})[\s.!]*$"
)
"""A length before a title: "20 minuters kaffepaus", "en kvart för frågor"."""
_FOR = lazily(r"(?:for|cirka|ca|about|som|as)\s+")


def _named(text: str) -> str:
    """ "En punkt om vägar, 20 min, för beslut" as "Vägar (20 min, beslut)"."""
    if timed := _TIMED.match(fold(text)):
        title = text[slice(*timed.span("title"))].rstrip(" .!")
        minutes = timed["minutes"] or minutes_in(timed["length"])
        return f"{title[:1].upper()}{title[1:]} ({minutes} min)" if minutes else text
    found = _NAMED.match(fold(text))
    if found is None:
        return text
    title, *rest = [part.strip() for part in text[found.end() :].split(",")]
    details: list[str] = []
    while rest:
        led = _FOR.match(fold(rest[-1]))
        bare = rest[-1][led.end() :] if led else rest[-1]
        if not (minutes_in(bare) or type_in(bare)):
            break
        details.insert(0, bare.strip(" ."))
        rest.pop()
    title = ", ".join([title, *rest])
    title = title[:1].upper() + title[1:]
    return f"{title} ({', '.join(details)})" if details else title


def first_sentence(text: str) -> tuple[str, str]:
    """The item with its brackets, or the words before a request, and the sentences behind them."""
    match = _BRACKETED.match(text)
    if match and _is_about_an_item(match["inside"]) and _PLACED.match(fold(" " + match["rest"])) is None:
        rest = match["rest"]
        if match[0][len(match["item"])] in ".!" or regex.match(_VERB, fold(rest)):
            return match["item"], rest
    if (end := _NEXT_SENTENCE.search(fold(text))) is not None and regex.search(r"\w", text[: end.start()]):
        return text[: end.start()], text[end.end() :].strip()
    return text, ""


def _is_about_an_item(inside: str) -> bool:
    return bool(split_people(inside, ())) or any(minutes_in(words) or type_in(words) for words in tokens_in(inside))


def _placed(text: str) -> tuple[int | None, str]:
    match = _PLACED.search(fold(text))
    if match is None or not regex.search(r"\p{L}", text[: match.start()]):
        return None, text
    if match["first"]:
        at = 1
    elif match["at"]:
        at = int(match["at"])
    else:
        at = int(match["beside"]) + (1 if match["after"] else 0)
    return max(at, 1), text[: match.start()].rstrip(" ,")


_COUNTED = lazily(
    r"(?P<count>\d|tva|tre|fyra|fem|nagra|ett par|flera|two|three|four|five|some|a few|a couple of) "
    r"(?:extra |nya |korta |fler |ytterligare |more |new |short )*"
    r"(?:punkter|saker|arenden|grejer|amnen|items|points|things|topics)"
    r"(?: till| more)?(?: (?:pa|till|infor|fran|on|to|for|from) [^:,(]{1,40}?)?"
    r"[\s,]*(?:please|tack|snalla)?\s*(?::|,|\s[–-])\s*"
)
"""Words before several items: "två punkter till: …"."""
_COUNTS = {"tva": 2, "two": 2, "tre": 3, "three": 3, "fyra": 4, "four": 4, "fem": 5, "five": 5}


_BETWEEN = lazily(r",(?!\d)\s*(?:och\s+|and\s+)?(?![^()]*\))|(?<=\)|\bmin)\s+(?:och|samt|and|&)\s+(?=\p{L}|\d)")
_LISTED = (
    lazily(r"(?:,(?!\d)\s*(?:(?:och|samt|and)\s+)?|\s+(?:och|samt|and|&)\s+)(?![^()]*\))"),
    lazily(r",(?!\d)\s*(?:(?:och|samt|and)\s+)?(?![^()]*\))"),
    lazily(r"\s+(?:samt|and also|och så)\s+(?![^()]*\))"),
)
"""Borders in a list whose items are counted: "och" may stand in a title too."""


def _each_on_a_line(text: str) -> str:
    """Return each item on its own line, if words before them count them, or if commas or "och" separate items that all
    end in a length ("Välkomna 5 min, Budget 20 min")."""
    counted = _COUNTED.match(fold(text))
    listed = text[counted.end() :] if counted else text
    if counted and (pieces := _counted_pieces(listed, counted["count"])):
        return "\n".join(pieces)
    pieces = [piece.strip() for piece in _BETWEEN.split(listed) if piece.strip()]
    if len(pieces) < 2 or not all(_ends_in_length(piece) for piece in pieces):
        return text
    return "\n".join(pieces)


def _counted_pieces(listed: str, word: str) -> list[str]:
    """The items of a list with as many of them as were counted; "några" may be any number."""
    count = int(word) if word.isdigit() else _COUNTS.get(word)
    for border in _LISTED:
        pieces = [piece.strip(" .!") for piece in border.split(listed)]
        if len(pieces) > 1 and len(pieces) == (count or len(pieces)) and all(len(piece) > 1 for piece in pieces):
            return [f"{piece[:1].upper()}{piece[1:]}" for piece in pieces]
    return []


def _without_count(text: str) -> str:
    """Several lines without a first one that only counts them: "Tre punkter:"."""
    head, _, rest = text.strip().partition("\n")
    return rest.lstrip() if _COUNTED.fullmatch(fold(head.strip())) and rest.strip() else text


_OWNER_BEHIND = lazily(r"(?<=\bmin|\bminuter|\bminutes|\bmin\.)\s+(?:[–-]\s+)?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$")
"""A name behind a length: "Systembytet 30 min Sara"."""


def _ends_in_length(piece: str) -> bool:
    if piece.endswith(")") and (opened := piece.rfind("(")) > 0:
        return _is_about_an_item(piece[opened + 1 : -1]) or _ends_in_length(piece[:opened].rstrip())
    if named := _OWNER_BEHIND.search(piece):
        piece = piece[: named.start()].rstrip()
    cut = length_at(piece)
    return cut < len(piece) and bool(regex.search(r"\p{L}{2}", piece[:cut]))
