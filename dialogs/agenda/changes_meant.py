"""Changes to items in free words: a new time, owner, type or title, another place, a break, material."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.patterns import lazily
from dialogs.text import fold
from dialogs.understanding.model import Context, KnownItem, Reading, Sentence, either, one
from dialogs.understanding.slots import items_in, minutes_in, people_in

_INSTEAD = lazily(r"\b(?:i ?stallet for|istallet for|instead of|rather than|inte|int|ej|not|fran|from)\b")
"""The words after these are the old state."""
_TYPES = {
    "information": r"information\w*|info\w*",
    "beslut": r"beslut\w*|besluta\w*|stallningstagande|decision|decide",
    "diskussion": r"diskussion\w*|diskutera\w*|disk|dialog\w*|samtal|discussion|discuss",
}
_QUOTED = lazily(r"[\"”“'»](?P<title>[^\"”“'«»\n]{2,120})[\"”“'«»]")
_RENAMED = lazily(
    r"\b(?:byta? namn|do[pb]\w* om|rubrik\w*|titel\w*|heter|heta|kalla\w*|rename|title|called|formulera\w*)\b"
    r".*?\b(?:till|to|heta|heter|for|be|as|vara)\b\s*:?\s*(?P<title>\S.{1,120}?)"
    r"(?=[.!?](?:\s|$)|,? (?:ar du snall|tack|please|istallet|i stallet)\b|$)"
)
_TAKES = lazily(
    r"\b(?:tar|drar|dra|haller|presenterar|foredrar|ska ta|leder|takes?|presents?|will|should|ansvarar|byt|till)\b"
)
_ME = lazily(r"\b(?:jag|ja|mig|i|me)\b")
_PURPOSE = lazily(r"\b(?:typ\w*|punkt\w*|bara|inget|ska vara|blir|gor om|markt|klass\w*|type|only|just)\b")


def _new(text: str) -> str:
    """The part of a sentence that tells the new state, without the parts that tell the old one."""
    folded = fold(text)
    cuts = [match.span() for match in _INSTEAD.finditer(folded)]
    kept = list(text)
    for start, end in cuts:
        stop = regex.search(r"[,.;!?\n]|\b(?:utan|till|to|but|ska|som|so)\b", folded[end:])
        kept[start : end + (stop.start() if stop else len(folded))] = " " * (
            (end + stop.start() if stop else len(folded)) - start
        )
    return "".join(kept)


def change(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The items that are meant, each with the new title, owner, length or type."""
    found = items_in(sentence, context)
    new = _new(sentence.text)
    changes = _changes(new, sentence, context, found)
    if not changes or not found or len(found) > 3:
        return ()
    readings = [tuple(each.format(item.number) for each in changes) for item in found]
    return tuple(Reading(says) for says in readings) if len(readings) > 1 else one(*readings[0])


def _changes(new: str, sentence: Sentence, context: Context, found: list[KnownItem]) -> list[str]:
    renamed = _RENAMED.search(sentence.folded)
    quoted = _QUOTED.search(sentence.text)
    if renamed:
        title = quoted["title"] if quoted else sentence.text[slice(*renamed.span("title"))]
        return [f"ändra rubriken på {{}} till {title.strip()}".replace("{", "{").replace("}", "}")]
    changes = []
    if minutes := minutes_in(new) or _bare_minutes(new):
        changes.append(f"ändra tiden på {{}} till {minutes[-1] if len(minutes) == 1 else minutes[0]} min")
    owners = [name for name in people_in(new, context) if not all(name in item.owners for item in found)]
    if not owners and _ME.search(fold(new)) and _TAKES.search(fold(new)) and context.speaker:
        owners = [context.speaker] if not all(context.speaker in item.owners for item in found) else []
    if owners and _TAKES.search(sentence.folded):
        changes.append(f"byt ansvarig på {{}} till {' och '.join(owners)}")
    kinds = [kind for kind, words in _TYPES.items() if regex.search(rf"\b(?:{words})\b", fold(new))]
    if kinds and _PURPOSE.search(sentence.folded) and not changes:
        changes.append(f"ändra typen på {{}} till {kinds[0] if len(kinds) == 1 else kinds[-1]}")
    return changes


def _bare_minutes(text: str) -> list[int]:
    """A bare number that a verb of length leads to: "dra ner budgeten till 10"."""
    match = regex.search(r"\b(?:till|to|te)\s+(\d{1,3})\b(?!\s*(?:/|:|\.\d|[a-z]))", fold(text))
    verb = regex.search(r"\b(?:korta|dra ner|minska|oka|utoka|forlang|shorten|extend)\w*", fold(text))
    return [int(match[1])] if match and verb else []


# -- another place

_SWAP = lazily(r"\b(?:byt\w*|swap|switch|vaxla)\b.*\b(?:plats\w*|ordning|places?)\b|\bswap\b")
_BESIDE = lazily(
    r"\b(?P<after>direkt efter|strax efter|forst efter|efter|after)\b|\b(?P<before>sist fore|direkt fore|fore|innan|before)\b"
)
_FIRST = lazily(r"\b(?:forst\w*|overst|borja med|inled\w*|tidigt|tidigast|first|top|beginning|early)\b")
_LAST = lazily(r"\b(?:sist|langst ner|avslut\w*|till slutet|last|end)\b")
_TO_PLACE = lazily(r"\b(?:till|som|to|as)\s+(?:punkt|plats|nummer|nr|item|number)?\s*(?P<to>\d{1,2})\b")
_TOGETHER = lazily(r"\b(?:efter varandra|intill varandra|i foljd|ihop|together|after each other)\b")


def _to(item: int, place: int) -> str:
    return f"flytta {item} till {place}"


def moved(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The item that is meant, at its new place: first, last, before or after another, or swapped with another."""
    last = len(context.items)
    found = [item.number for item in items_in(sentence, context)]
    if _SWAP.search(sentence.folded):
        pair = sorted(found if len(found) == 2 else _bare_numbers(sentence))
        if len(pair) != 2 or pair[1] > last:
            return ()
        says = [_to(pair[0], pair[1])] + ([_to(pair[1] - 1, pair[0])] if pair[1] - pair[0] > 1 else [])
        return one(*says)
    if _TOGETHER.search(sentence.folded) and len(found) == 2:
        first, second = found
        return one(_to(second, first + 1 if second > first else first))
    beside = _BESIDE.search(sentence.folded)
    if beside:
        left = Sentence(sentence.text[: beside.start()])
        right = Sentence(sentence.text[beside.end() :])
        movers, anchors = items_in(left, context), items_in(right, context)
        if len(anchors) == 1 and movers:
            return either(*(_beside(item.number, anchors[0].number, after=bool(beside["after"])) for item in movers))
    if (place := _TO_PLACE.search(sentence.folded)) and found:
        mover = [number for number in found if number != int(place["to"])] or found
        return either(*(_to(number, int(place["to"])) for number in mover[:3]))
    if not found:
        return ()
    if _FIRST.search(sentence.folded):
        opening = (
            2 if context.items and regex.search(r"oppn|valkom|inledning|open", fold(context.items[0].title)) else 1
        )
        return either(*(_to(number, min(opening, last)) for number in found[:3]))
    if _LAST.search(sentence.folded):
        return either(*(_to(number, last) for number in found[:3]))
    return ()


def _beside(item: int, anchor: int, *, after: bool) -> str:
    place = anchor + 1 if after else anchor
    return _to(item, place - 1 if item < place else place)


def _bare_numbers(sentence: Sentence) -> list[int]:
    return [int(number) for number in regex.findall(r"\b\d{1,2}\b", sentence.folded)]


# -- a break

_KINDS = lazily(
    r"\b(?:(?P<lunch>lunch\w*)|(?P<coffee>fika\w*|kaffe\w*|coffee)|(?P<stretch>bensträckare|benstrackare|rast\w*))"
)
_CLOCK = lazily(
    r"\b(?:kl(?:ockan)?\.?\s*|vid\s+|at\s+)?(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)\b|\b(?:kl(?:ockan)?\.?\s*|vid\s+|at\s+)(?P<bare>[01]?\d|2[0-3])\b"
)


def pause(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """A break after the item that is meant, at a clock time, or in the middle."""
    minutes = next(iter(minutes_in(sentence.text)), 15)
    kind = _KINDS.search(sentence.folded)
    name = "Lunch" if kind and kind["lunch"] else "Fika" if kind and kind["coffee"] else "Paus"
    if not context.items:
        return one(f"lägg till {name} ({minutes} min)")
    after = _break_after(sentence, context)
    return one(f"lägg till {name} ({minutes} min) efter punkt {after}")


def _break_after(sentence: Sentence, context: Context) -> int:
    clock = _CLOCK.search(sentence.folded)
    timed = [item for item in context.items if item.starts_at is not None]
    if clock and timed:
        hour = int(clock["hour"] or clock["bare"])
        minute = int(clock["minute"] or 0)
        earlier = [
            item.number
            for item in timed
            if item.starts_at and (item.starts_at.hour, item.starts_at.minute) < (hour, minute)
        ]
        return max(earlier, default=1)
    found = [item for item in items_in(sentence, context) if not item.is_break]
    if len(found) == 1:
        before = regex.search(r"\b(?:fore|innan|before)\b", sentence.folded)
        return max(1, found[0].number - 1) if before else found[0].number
    return max(1, len(context.items) // 2)


# -- material

_LINK = lazily(r"https?://\S+")


def material(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The link for the item that is meant, or for the only item of the speaker; without a link a question."""
    link = _LINK.search(sentence.text)
    without = Sentence(sentence.text[: link.start()] + sentence.text[link.end() :]) if link else sentence
    found = items_in(without, context)
    if link is None:
        return either(*(f"när är punkt {item.number}" for item in found[:3]))
    own = [item for item in context.items if context.speaker in item.owners]
    address = link.group().rstrip(".,;)")
    return either(*(f"punkt {item.number} underlag {address}" for item in (found or own)[:3]))
