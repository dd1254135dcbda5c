"""A new order of several items in free words, and places that clock times tell: "besluten först", "efter kl 10"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

import regex

from dialogs.agenda.formalities import is_closing
from dialogs.agenda.items_pointed import numbers_named, pointed
from dialogs.dates import find_time
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, KnownItem, Reading, Sentence, one
from dialogs.sentences.slots import by_title
from dialogs.text import fold

_MOST_MOVES = 8
_ORDER = lazily(r"\b(?:ordning\w*|order|omnumrer\w*)\b")
_NUMBERS = lazily(r"\b\d{1,2}(?:\s*(?:,|->|→|;|och|sen|sedan|and|then|-)\s*\d{1,2}){2,}\b")


def to_place(item: int, place: int) -> str:
    return f"flytta {item} till {place}"


def beside(item: int, anchor: int, *, after: bool) -> str:
    place = anchor + 1 if after else anchor
    return to_place(item, place - 1 if item < place else place)


def in_order(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The items in the places that they have among them, in another order: "ordningen ska vara 1, 3, 2, 4"."""
    listed = _NUMBERS.search(sentence.folded) if _ORDER.search(sentence.folded) else None
    wanted = [int(number) for number in regex.findall(r"\d+", listed[0])] if listed else []
    now = [item.number for item in context.items]
    if len(set(wanted)) != len(wanted) or not set(wanted) <= set(now):
        return ()
    return moves_to(zip(wanted, sorted(wanted), strict=True), sentence, context)


def moves_to(placed: Iterable[tuple[int, int]], sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The moves that give each item its place. Each holds the number that the item has when it is made, and is shown
    with the number that the writer sees."""
    titles = {item.number: item.title for item in context.items}
    order = list(titles)
    says: list[str] = []
    shown: list[str] = []
    move, to = ("move", "to") if sentence.is_english else ("flytta", "till")
    for number, place in placed:
        at = order.index(number) + 1
        if at != place:
            order.insert(place - 1, order.pop(at - 1))
            says.append(to_place(at, place))
            shown.append(f"{move} {number} ({titles[number]}) {to} {place}")
    return (Reading(tuple(says), shown=tuple(shown)),) if 0 < len(says) <= _MOST_MOVES else ()


def all_beside(
    movers: Sequence[int], anchor: int, sentence: Sentence, context: Context, *, after: bool
) -> tuple[Reading, ...]:
    """Several items before or after another, in their own order."""
    others = [item.number for item in context.items if item.number not in movers]
    first = others.index(anchor) + (2 if after else 1)
    return moves_to(_in_turn(movers, first), sentence, context)


def _in_turn(movers: Sequence[int], first: int) -> list[tuple[int, int]]:
    """Each of the movers with its place, in an order of moves in which none disturbs another: those that move down
    begin with the last."""
    placed = list(zip(movers, range(first, first + len(movers)), strict=True))
    down = [(number, place) for number, place in placed if place > number]
    return [*reversed(down), *(each for each in placed if each not in down)]


_OPENING = lazily(r"oppn|valkom|inledning|open|upprop")


def first_place(context: Context) -> int:
    return 2 if len(context.items) > 1 and _OPENING.search(fold(context.items[0].title)) else 1


def last_place(context: Context, movers: Sequence[int]) -> int:
    last = len(context.items)
    while last > 1 and is_closing(context.items[last - 1].title) and last not in movers:
        last -= 1
    return last


def all_to_an_end(movers: Sequence[int], sentence: Sentence, context: Context, *, is_last: bool) -> tuple[Reading, ...]:
    """Several items at the beginning or the end, in their own order."""
    first = last_place(context, movers) - len(movers) + 1 if is_last else first_place(context)
    return moves_to(_in_turn(movers, first), sentence, context)


_BETWEEN = lazily(
    r"\b(?:mellan|between) (?:punkt(?:erna)? |items? )?(?P<upper>[^,()]{1,40}?) (?:och|o|&|and) (?P<lower>[^,()?]{1,40}?)[\s.!?]*$"
)


def between(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """An item between two others that follow each other: "lägg punkt 3 mellan 5 och 6"."""
    match = _BETWEEN.search(sentence.folded)
    if match is None:
        return ()
    ends = [pointed(Sentence(sentence.text[slice(*match.span(name))]), context)[0] for name in ("upper", "lower")]
    movers, _ = _named(Sentence(sentence.text[: match.start()]), context)
    if len(movers) != 1 or any(len(items) != 1 for items in ends) or movers[0].is_break:
        return ()
    upper, lower = sorted(items[0].number for items in ends)
    others = [item.number for item in context.items if item is not movers[0]]
    if upper not in others or lower not in others or others.index(lower) - others.index(upper) != 1:
        return ()
    return all_beside([movers[0].number], upper, sentence, context, after=True) or one(
        f"när är punkt {movers[0].number}"
    )


_CLAUSES = lazily(r"\s*(?:[,;.]\s+(?:och |sen |and )?|\s(?:och|samt|sen|sedan|men|and|then|but)\s+)")
_AT_FIRST = lazily(
    r"\b(?:forst|overst|inled\w*|first|i borjan|(?:borjar?|startar?|begin|start) (?:vi )?(?:med|with))\b"
)
_AT_LAST = lazily(r"\b(?:sist|avslut\w*|last|i slutet)\b")


def _without_ends(part: Sentence) -> Sentence:
    """The part without its words of the beginning or the end, which are words of titles too ("Mötet avslutas")."""
    text = part.text
    for pattern in (_AT_FIRST, _AT_LAST):
        for match in pattern.finditer(part.folded):
            text = f"{text[: match.start()]}{' ' * (match.end() - match.start())}{text[match.end() :]}"
    return Sentence(text)


_KIND = r"(?:beslut\w*|decisions?|info\w*|diskussion\w*|discussions?)(?: items| points)?"
_KINDS_IN_TURN = lazily(
    rf"\b(?P<one>{_KIND})(?: (?:forst|first))?\s*(?:,|\boch\b|\band\b)?\s*(?:sen|sedan|darefter|then)(?: kommer| tar vi)? (?P<other>{_KIND})(?:\s*(?:,|\boch\b|\band\b)?\s*(?:sen|sedan|darefter|sist|then|last)(?: kommer| tar vi)? (?P<third>{_KIND}))?[\s.!]*$"
)
_KIND_BEGINS = {
    "beslut": "beslut",
    "decisi": "beslut",
    "info": "information",
    "diskus": "diskussion",
    "discus": "diskussion",
}


def kinds_in_turn(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The items of each kind behind those of another: "besluten först, sen info". The others follow."""
    match = _KINDS_IN_TURN.search(sentence.folded)
    if match is None:
        return ()
    words = [match[name] for name in ("one", "other", "third") if match[name]]
    kinds = [next(kind for begin, kind in _KIND_BEGINS.items() if word.startswith(begin)) for word in words]
    first = first_place(context)
    movers = [item.number for kind in kinds for item in context.items if item.kind == kind and item.number >= first]
    if len(set(kinds)) != len(kinds) or not movers:
        return ()
    return moves_to([(number, first + nth) for nth, number in enumerate(movers)], sentence, context)


def each_at_its_end(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """One item at the beginning and another at the end: "ta 4 först och 6 sist"."""
    if not (_AT_FIRST.search(sentence.folded) and _AT_LAST.search(sentence.folded)):
        return ()
    parts = [Sentence(part) for part in _CLAUSES.split(sentence.text) if part.strip()]
    found = [_named(_without_ends(part), context)[0] for part in parts]
    is_last = [bool(_AT_LAST.search(part.folded)) for part in parts]
    is_first = [bool(_AT_FIRST.search(part.folded)) for part in parts]
    if len(parts) != 2 or [len(items) for items in found] != [1, 1] or sorted(is_last) != [False, True]:
        return ()
    if is_first != [not each for each in is_last]:
        return ()
    movers = [items[0].number for items in found]
    ends = [last_place(context, movers) if each else first_place(context) for each in is_last]
    return moves_to(zip(movers, ends, strict=True), sentence, context)


_COMES = lazily(r"\b(?:kommer|deltar|ansluter|gar|lamnar|ar med|comes|joins|leaves|arrives)\b")


def _named(sentence: Sentence, context: Context) -> tuple[list[KnownItem], bool]:
    """The items that are pointed out. Somebody who comes or leaves points out none: "Karin kommer först kl 10"."""
    found, are_all_meant = pointed(sentence, context)
    titles = [item.title for item in context.items]
    if _COMES.search(sentence.folded) and not (numbers_named(sentence, bare=False) or by_title(sentence.text, titles)):
        return [], False
    return list(dict.fromkeys(found)), are_all_meant


_FIRST_THEN = lazily(
    r"(?:^|[\s,:])(?:forst(?: tar vi| kommer)?|(?:ta|tar|kor) (?:vi )?forst|first)\s+(?P<first>[^,.]{3,60}?)\s*,?\s+(?:(?:och|and)\s+)?(?:sen|sedan|darefter|efter det|then)\s+(?P<then>[^,.]{3,60}?)[\s.!?]*$"
    r"|(?:^|[\s,:])(?P<led>[^,.:]{3,60}?)\s+(?:forst|first)\s*,?\s+(?:(?:och|and)\s+)?(?:sen|sedan|darefter|then)\s+(?P<next>[^,.]{3,60}?)[\s.!?]*$"
)


def first_and_then(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """One item before another: "först budgeten och sen lokalerna"."""
    match = _FIRST_THEN.search(sentence.folded)
    if match is None:
        return ()
    names = ("first", "then") if match["first"] else ("led", "next")
    found = [pointed(Sentence(sentence.text[slice(*match.span(name))]), context)[0] for name in names]
    if any(len(items) != 1 for items in found) or found[0] == found[1]:
        return ()
    first, then = found[0][0].number, found[1][0].number
    return one(beside(first, then, after=False) if first > then else f"när är punkt {first}")


_CLOCK = lazily(
    r"\b(?:(?P<after>efter|tidigast|inte forran|after|not until)|(?P<before>fore|innan|senast|before|by))\s+"
    r"(?:(?:efter|vid|kl\.?|klockan|at)\s+)*(?P<time>(?:(?P<bare>\d{1,2})(?![.:]\d|\d)|\d{1,2}[.:]\d\d|halv \p{L}+|kvart (?:i|over) \p{L}+))(?!\s*(?:min|punkt|maj|juni|/))"
)
_NOT = lazily(r"\b(?:inte|ej|aldrig|not|never)\b")


def by_clock(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The items at the nearest place where they begin after the time, or end before it: "ta budgeten efter kl 10"."""
    match = _CLOCK.search(sentence.folded)
    at = find_time(f"kl {match['time']}", beside_day=True) if match else None
    if match is None or at is None or not context.meetings:
        return ()
    rest = Sentence(f"{sentence.text[: match.start()]} {sentence.text[match.end() :]}")
    found, are_all_meant = _named(rest, context)
    items = [item for item in found if not item.is_break]
    meeting = context.meetings[0]
    if not items or (len(items) > 1 and not are_all_meant):
        return ()
    if not meeting.starts_at.time() < at.at < meeting.ends_at.time():
        return ()
    bare = int(match["bare"]) if match["bare"] and not _CLOCK_CUE.search(match[0]) else 0
    if bare > len(context.items):
        bare = 0
    if bare and numbers_named(rest):
        return ()  # "punkt 4 före 10" is before item 10
    limit = datetime.combine(meeting.starts_at, at.at, meeting.starts_at.tzinfo)
    is_after = bool(match["after"]) is (_NOT.search(sentence.folded[: match.start()]) is None or "forran" in match[0])
    if all(_fits(item, limit, is_after=is_after) for item in items):
        return one(f"när är punkt {items[0].number}")
    place = _place_by(items, limit, context, is_after=is_after)
    movers = [item.number for item in items]
    moves = moves_to(_in_turn(movers, place), sentence, context) if place else ()
    if not bare or bare in movers or not moves:
        return moves
    return (*moves, *all_beside(movers, bare, sentence, context, after=bool(match["after"])))


_CLOCK_CUE = lazily(r"\b(?:kl|klockan|vid|at)\b")


def _fits(item: KnownItem, limit: datetime, *, is_after: bool) -> bool:
    if item.starts_at is None:
        return False
    return item.starts_at >= limit if is_after else item.starts_at + timedelta(minutes=item.minutes or 0) <= limit


def _place_by(movers: Sequence[KnownItem], limit: datetime, context: Context, *, is_after: bool) -> int | None:
    """The first place at which the movers begin at the limit or later, or the last at which they end by it."""
    length = timedelta(minutes=sum(item.minutes or 0 for item in movers))
    others = [item for item in context.items if item not in movers]
    begins = context.meetings[0].starts_at
    first, last = first_place(context), last_place(context, [item.number for item in movers]) - len(movers) + 1
    fits = []
    for place in range(1, len(others) + 2):
        if (begins >= limit if is_after else begins + length <= limit) and first <= place <= last:
            fits.append(place)
        if place <= len(others):
            begins += timedelta(minutes=others[place - 1].minutes or 0)
    return (fits[0] if is_after else fits[-1]) if fits else None
