"""Items that move to another place, and breaks, in free words."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.agenda.break_times import BreakSpan, clock_in, ends_of, lunch_hour, number_before, span_in
from dialogs.agenda.formalities import is_closing
from dialogs.agenda.items_pointed import numbers_named, of_kind, pointed, which
from dialogs.agenda.orders_meant import (
    all_beside,
    all_to_an_end,
    beside,
    between,
    by_clock,
    each_at_its_end,
    first_and_then,
    first_place,
    in_order,
    kinds_in_turn,
    last_place,
    to_place,
)
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, KnownItem, Reading, Sentence, either, one
from dialogs.sentences.slots import is_question, items_in, minutes_in, people_in
from dialogs.text import fold

_SWAP = lazily(
    r"\bkasta? om\b|\bomkasta\w*|\b(?:byt\w*|swap|switch|vaxla)\b.*\b(?:plats\w*|ordning|places?|tid(?:er)?|tur|slots?|times?)\b|\bswap\b"
)
_BESIDE = lazily(
    r"\b(?P<after>direkt (?:efter|e\b)|strax efter|forst efter|narmast efter|efter|after)\b|\b(?P<before>sist fore|direkt fore|narmast fore|fore|innan|before)\b"
)
_FIRST = lazily(
    r"\b(?:forst\w*(?! (?:kl|klockan|vid|pa|i|om|nar|efter|at|when|\d)\b)|overst|hogst upp|(?<!\b(?:dyker|kommer|ringer|kopplar) )upp|tidigare\w*|sa tidigt|i borjan|at the start|borjar? (?:vi )?med|start(?:ar?)? (?:vi )?(?:med|with)|inled\w*|tidigt|tidigast|first|top|beginning|early)\b"
)
_LAST = lazily(r"\b(?:nast ?sist|sist|langre ner|motets slut|i slutet|langst ner|avslut\w*|till slutet|last|end)\b")
_TO_PLACE = lazily(
    r"\b(?:(?:till|som|bli|blir|to|as|become|becomes|be)\s+(?:punkt|plats|nummer|nr|item|number)?|(?:vara|va|ligga|hamna|komma)\s+(?:som )?(?:punkt|plats|nummer|nr|item|number))\s*(?P<to>\d{1,2}|tvaa|trea|fyra|femma|sexa)\b(?!\s*(?:min|h\b|tim|kvart))"
)
_AND = lazily(r"(?i)\s+(?:och|o|med|mot|and|with|för)\s+")
_NEXT_CLAUSE = lazily(r"(?i)\s+(?:tar vi|kan vi ta|kommer|ska|lägger vi|we take|comes|goes)\s+|,\s*")
_TOGETHER = lazily(r"\b(?:efter varandra|intill varandra|i foljd|ihop|together|after each other)\b")


_MERGED = lazily(r"\b(?:ihop|together|sla(?:s)? samman)\b")
_PLACES = {"tvaa": 2, "trea": 3, "fyra": 4, "femma": 5, "sexa": 6}


def _place(word: str) -> int:
    return _PLACES.get(word) or int(word)


def moved(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The item that is meant, at its new place: first, last, before or after another, or swapped with another."""
    for read in (in_order, kinds_in_turn, first_and_then, each_at_its_end, between, by_clock):
        if ordered := read(sentence, context):
            return ordered
    if stepped := _by_steps(sentence, context):
        return stepped
    items, are_all_meant = pointed(sentence, context)
    found = [item.number for item in dict.fromkeys(items)]
    if _SWAP.search(sentence.folded) and not of_kind(sentence, context):
        return _swapped(sentence, context, found) or which("flyttas")
    if _TOGETHER.search(sentence.folded) and len(pair := found if len(found) == 2 else _pair(sentence, context)) == 2:
        first, second = found = pair
        if bool(_LAST.search(sentence.folded)) != bool(_FIRST.search(sentence.folded)):
            return _at_an_end(sentence, context, found, are_all_meant=True) or one("dagordning")
        if abs(first - second) == 1 and not _MERGED.search(sentence.folded):
            return one(f"när är punkt {first}")
        if abs(first - second) == 1:
            return one(f"slå ihop punkt {min(pair)} och {max(pair)}")
        return one(to_place(second, first + 1 if second > first else first))
    if (place := _TO_PLACE.search(sentence.folded)) and found and _place(place["to"]) <= len(context.items):
        rest, _ = pointed(Sentence(f"{sentence.text[: place.start()]} {sentence.text[place.end() :]}"), context)
        titled = [item.number for item in dict.fromkeys(rest)] if found == [_place(place["to"])] else []
        movers = titled or [number for number in found if number != _place(place["to"])] or found
        return either(*(to_place(number, _place(place["to"])) for number in movers[:3]))
    at_an_end = _at_an_end(sentence, context, found, are_all_meant=are_all_meant)
    return _relative(sentence, context) or at_an_end or which("flyttas", items)


STEPS = lazily(
    r"\b(?P<count>ett|en|tva|tre|fyra|fem|\d|one|two|three|a) (?:steg|snapp|hack|plats(?:er)?|pinnhal|rader?|steps?|places?|spots?)\b"
)
_COUNTS = {"ett": 1, "en": 1, "a": 1, "one": 1, "tva": 2, "two": 2, "tre": 3, "three": 3, "fyra": 4, "fem": 5}
_DOWN = lazily(r"\b(?:ner(?:at)?|ned(?:at)?|bak(?:at)?|senare|down|later)\b")
_UP = lazily(r"\b(?:upp(?:at)?|fram(?:at)?|tidigare|up|earlier)\b")


def _by_steps(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The item so many places up or down: "flytta ner budgeten två steg"."""
    steps = STEPS.search(sentence.folded)
    is_down, is_up = _DOWN.search(sentence.folded), _UP.search(sentence.folded)
    if steps is None or bool(is_down) == bool(is_up):
        return ()
    items, _ = pointed(Sentence(f"{sentence.text[: steps.start()]} {sentence.text[steps.end() :]}"), context)
    word = steps["count"]
    count = int(word) if word.isdigit() else _COUNTS[word]
    places = [(item.number, item.number + (count if is_down else -count)) for item in dict.fromkeys(items)]
    return either(*(to_place(number, to) for number, to in places[:3] if 1 <= to <= len(context.items)))


def _pair(sentence: Sentence, context: Context) -> list[int]:
    """The items on both sides of "och" or "mot"."""
    parts = _AND.split(sentence.text)
    found = [items_in(Sentence(part), context) for part in parts] if len(parts) == 2 else []
    return [items[0].number for items in found if len(items) == 1]


def _swapped(sentence: Sentence, context: Context, found: list[int]) -> tuple[Reading, ...]:
    mine = _with_mine(sentence, context)
    pair = sorted(set(next((each for each in (found, _pair(sentence, context), mine) if len(each) == 2), ())))
    if len(pair) != 2 or pair[1] > len(context.items):
        return ()
    back = [to_place(pair[1] - 1, pair[0])] if pair[1] - pair[0] > 1 else []
    return (Reading((to_place(pair[0], pair[1]), *back), is_certain=pair != sorted(mine)),)


_MY_OWN = lazily(r"\b(?:jag|vi|min|mitt|mig|i|we|my|me)\b")


def _with_mine(sentence: Sentence, context: Context) -> list[int]:
    """The speaker's only item, and that of the person whom they want to change places with."""
    if not _MY_OWN.search(sentence.folded):
        return []
    named = [name for name in people_in(sentence.text, context) if name != context.speaker]
    each = [[item.number for item in context.items if who in item.owners] for who in (context.speaker, *named)]
    return [numbers[0] for numbers in each] if [len(numbers) for numbers in each] == [1, 1] else []


def _relative(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """Before or after another item. The mover stands before these words ("budgeten före kaffet"), the other after."""
    for side in _BESIDE.finditer(sentence.folded):
        left, right = Sentence(sentence.text[: side.start()]), Sentence(sentence.text[side.end() :])
        movers = _called(left, context) or pointed(left, context)[0]
        anchors = _called(right, context) or pointed(right, context)[0]
        if (
            not movers
            and len(anchors) >= 1
            and (parts := _NEXT_CLAUSE.split(right.text, maxsplit=1))
            and len(parts) == 2
        ):
            # "Efter kaffet tar vi budgeten".
            anchors, movers = pointed(Sentence(parts[0]), context)[0], pointed(Sentence(parts[1]), context)[0]
        movers = [item for item in dict.fromkeys(movers) if item not in anchors]
        if len(anchors) == 1 and movers:
            after = bool(side["after"])
            if len(movers) > 1 and (len(numbers_named(left)) == len(movers) or of_kind(left, context)):
                numbers = [item.number for item in movers]
                return all_beside(numbers, anchors[0].number, sentence, context, after=after)
            return either(*(beside(item.number, anchors[0].number, after=after) for item in movers[:3]))
    return ()


_LED = lazily(r"^(?:(?:kan vi|kan du|och|ta|tar|lagg|satt|flytta|ha|put|move|take|punkten|den) +)+")


def _called(sentence: Sentence, context: Context) -> list[KnownItem]:
    """The item whose title is all that is said of it, however common its words are: "nästa möte"."""
    bare = _LED.sub("", sentence.folded.strip(" .,!?")).strip()
    return [item for item in context.items if fold(item.title) == bare]


def _at_an_end(sentence: Sentence, context: Context, found: list[int], *, are_all_meant: bool) -> tuple[Reading, ...]:
    if not found:
        return ()
    is_last, is_first = _LAST.search(sentence.folded), _FIRST.search(sentence.folded)
    if regex.search(r"\b(?:nast ?sist\w*|second to last|next to last)\b", sentence.folded):
        return either(*(to_place(number, len(context.items) - 1) for number in found[:3]))
    if are_all_meant and len(found) > 1 and bool(is_last) != bool(is_first):
        return all_to_an_end(found, sentence, context, is_last=is_last is not None)
    if is_last:
        return either(*(to_place(number, last_place(context, found)) for number in found[:3]))
    if is_first:
        place = min(first_place(context), len(context.items))
        return either(*(to_place(number, 1 if number == place else place) for number in found[:3] if number > 1))
    return ()


# -- a break

_ANY_BREAK = lazily(
    r"\b(?:\p{L}*paus\w*|rast\w*|fika\w*|kaffe\w*|lunch\w*|bensträckar\w*|benstrack\w*|macka\w*|andrum|strack\w* pa|break|coffee|tea|breather|stretch)\b|\d.{0,12}\bvila\b"
)
_NO_BREAK = lazily(
    r"\b(?:stryk\w*|ta(?:r)? bort|tag bort|skippa\w*|hoppa\w* over|slopa\w*|ingen|inga|utan|inte|behover inte|behovs inte|no|without|skip|remove|drop|cancel|don'?t)\b"
)
_POLITE_NOT = lazily(r"\b(?:kan|kunde|skulle|borde|ska) (?:vi|man|du|ni) inte\b|\b(?:can't|couldn't|shouldn't) we\b")
"""A wish in the form of a question: "kan vi inte ha en paus?"."""
_NEW_BREAK = lazily(
    r"\b(?:lagg(?:a)? (?:till|in)|satta? in|sätt in|behover (?:en|ha|vi)|behovs (?:en|ett)|vill ha|ha en|ta en|fa en|en till|ytterligare|add|insert|need a|want a|another)\b"
)
_MOVED_BREAK = lazily(
    r"\b(?:flytta\w*|lagg (?:den|det|pausen|fikat|rasten)|ta (?:den|pausen|fikat)|for (?:sent|tidigt)|tidigare|senare|tidigarelagg\w*|move)\b"
)
_CHANGED_BREAK = lazily(
    r"\b(?:ska|skall|kan|far|bor|blir|korta\w*|forlang\w*|gor|andra\w*|racker|should|make|shorten|extend)\b"
)
_EACH_AFTER = lazily(r"\b(?:efter|after) (?:punkt(?:en)? |item )?(?P<number>\d{1,2})\b(?!\s*(?:min|[.:]\d))")


def _of_breaks(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """A break of the agenda that is removed, moved or changed; nothing if a new one is wanted."""
    folded = sentence.folded
    if _NEW_BREAK.search(folded):
        return ()
    if _NO_BREAK.search(_POLITE_NOT.sub(" ", folded)) and not minutes_in(sentence.text):
        breaks = _breaks_meant(sentence, context)
        return either(*(f"ta bort {item.number}" for item in breaks[:3])) or one("dagordning")
    breaks = _breaks_meant(sentence, context)
    if not breaks:
        return ()
    movers = [item for item in items_in(sentence, context) if not item.is_break]
    is_of_title = not numbers_named(sentence) and regex.match(
        r"(?:kan vi |kan du )?(?:ta|tar|lagg|flytta|satt)\b", folded
    )
    if movers and is_of_title and (relative := _relative(sentence, context)):
        return relative  # "ta budgeten efter pausen"
    if _MOVED_BREAK.search(folded):
        if relative := _relative(_without_reason(sentence), context) or _relative(sentence, context):
            return relative
        return _to_clock(sentence, context, breaks)
    minutes = minutes_in(sentence.text)
    if len(minutes) == 1 and _CHANGED_BREAK.search(folded) and not (clock_in(folded) or _BESIDE.search(folded)):
        return either(*(f"ändra tiden på {item.number} till {minutes[0]} min" for item in breaks[:3]))
    return ()


def _breaks_meant(sentence: Sentence, context: Context) -> list[KnownItem]:
    breaks = [item for item in context.items if item.is_break]
    named = [item for item in pointed(sentence, context, bare=False)[0] if item.is_break]
    return named or breaks


def _without_reason(sentence: Sentence) -> Sentence:
    """ "Pausen kommer för sent, lägg den efter budgeten": the break, and where it is to come."""
    folded = sentence.folded
    found = regex.search(r"\b(?:lagg|ta|satt|flytta|put|move) (?:den|det|it)\b", folded)
    return Sentence("pausen " + sentence.text[found.end() :]) if found else sentence


def _to_clock(sentence: Sentence, context: Context, breaks: list[KnownItem]) -> tuple[Reading, ...]:
    """The break after the item that ends nearest to the clock time."""
    if len(breaks) != 1 or clock_in(sentence.text) is None:
        return which("flyttas", breaks)
    after, missed = _break_after(sentence, context, None)
    number = breaks[0].number
    if after in (number, number - 1):
        return one(f"när är punkt {number}")
    return one(beside(number, after, after=True), left=[f"precis {missed}"] if missed else [])


def _breaks_after_each(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """Two breaks or more, each after an item: "två pauser på 10 min, en efter 3 och en efter 6"."""
    numbers = sorted({int(match["number"]) for match in _EACH_AFTER.finditer(sentence.folded)}, reverse=True)
    numbers = [number for number in numbers if number <= len(context.items)]
    if len(numbers) < 2:
        return ()
    minutes = next(iter(minutes_in(sentence.text)), 15)
    return one(*(f"lägg till Paus ({minutes} min) efter punkt {number}" for number in numbers))


_KINDS = lazily(
    r"\b(?:(?P<lunch>lunch\w*)|(?P<coffee>fika\w*|kaffe\w*|coffee)|(?P<stretch>bensträckare|benstrackare|rast\w*))"
)
_BETWEEN = lazily(r"\b(?:mellan|between) (?P<one>\S.*?) (?:och|and) (?P<other>\S.*)$")
_ENDS_AT = lazily(
    r"\b(?:slutar?|kor(?: vi)?|haller(?: vi)? pa|till|end|finish|avslutar?)\s+(?:vi |motet )?(?:till |at |until )?(?:kl(?:ockan)?\.? ?)?(?P<end>\d{1,2}(?:[.:]\d\d)?)\b(?!\s*(?:min|[.:]))"
)
_MOST_LINES = 2
_LONGEST_BREAK = 120
"""Minutes."""
_EVERY = lazily(
    r"\b(?:mellan|efter|between|after) (?:varje|alla|each|every|all) \p{L}+|\b(?:varje|every) (?:hel)?(?:timme|hour)\b|\b(?:tva|tre|fyra|two|three|four) (?:\p{L}+ )?(?:pauser|raster|breaks)\b"
)
"""Several breaks, of which one is made."""
_BESIDE_BREAK = lazily(
    r"\b(?:efter|fore|innan|after|before) (?:the )?(?:\p{L}*pausen|rasten|fikat|kaffet|lunchen|bensträckaren|benstrackaren|break|coffee|lunch)\b"
)
_REASON = lazily(
    r"\s(?:sa att|for att|so that) (?:vi|man|folk|alla|we|people|hinna|orka)\b.*$|[,.;]\s*(?:(?:annars|for|eftersom|sa att|da|because|otherwise|since|so that)\b|(?:folk|alla|manga|vi|man|people|everybody|we) (?:\p{L}+ )?(?:orkar|kan|hinner|behover|blir|tappar|need|get|can't|cannot|won't)\b).*$"
)
"""Why there is to be a break."""
_BRINGS = lazily(
    r"\b(?:tar? med|har med|ordnar?|fixar?|bakar?|koper?|kopa|bestall(?:er|a)?|bjuder? pa|star for|bokar?|brings?|orders?|buys?|bakes?)\b[^.,;]{0,30}\b(?:fika\w*|kaffe\w*|lunch\w*|macko\w*|bullar\w*|tarta\w*|coffee|buns|cake)\b"
)
"""Somebody brings what is eaten in a break."""


def pause(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """A break after the item that is meant, at a clock time, or in the middle; and a new end of the meeting, if the
    sentence names it."""
    if len(sentence.text.strip().split("\n")) > _MOST_LINES:
        return ()  # a list with a break among its items
    if reason := _REASON.search(sentence.folded):
        sentence = Sentence(sentence.text[: reason.start()], sentence.is_english)
    if _BRINGS.search(sentence.folded):
        return ()
    if is_question(sentence):
        breaks = [item for item in context.items if item.is_break]
        return either(*(f"när är punkt {item.number}" for item in breaks[:3])) or one("dagordning")
    if existing := _of_breaks(sentence, context):
        return existing
    if several := _breaks_after_each(sentence, context):
        return several
    every = _EVERY.search(sentence.folded)
    if context.items and not _ANY_BREAK.search(sentence.folded):
        return ()
    others = [item for item in pointed(sentence, context, bare=False)[0] if not item.is_break]
    if others and _BESIDE_BREAK.search(sentence.folded) and not _NEW_BREAK.search(sentence.folded):
        return which("flyttas", others)  # "flytta budgeten till efter pausen", and there is no break
    span = span_in(sentence.folded)
    minutes = next(iter(minutes_in(sentence.text)), 60 if sentence.folded.find("lunch") >= 0 else 15)
    if span:
        minutes = max(5, span.until - span.at)
        if minutes > _LONGEST_BREAK:
            return ()  # the times of a whole day, with coffee before it
    kind = _KINDS.search(sentence.folded)
    name = (
        "Lunch"
        if kind and kind["lunch"]
        else "Fika"
        if kind and kind["coffee"]
        else "Bensträckare"
        if kind and kind["stretch"]
        else "Paus"
    )
    says = [f"lägg till {name} ({minutes} min)"]
    missed = ""
    if context.items:
        after, missed = _break_after(sentence, context, span)
        says[0] += f" efter punkt {after}"
    elif clock := clock_in(sentence.text):
        missed = sentence.text[clock.start : clock.end].strip()  # no items yet that the break could come between
    if end := _ENDS_AT.search(sentence.folded, span.end if span else 0):
        says.append(f"mötet slutar {_clock(end['end'])}")
    # An item has no start of its own, so a break comes where the nearest item ends.
    left = (
        [sentence.text[slice(*every.span())]]
        if every
        else [missed if not context.items else f"precis {missed}"]
        if missed
        else []
    )
    return one(*says, left=left)


def _clock(words: str) -> str:
    hour, _, minute = words.replace(":", ".").partition(".")
    return f"{int(hour):02}.{int(minute or 0):02}"


def _break_after(sentence: Sentence, context: Context, span: BreakSpan | None) -> tuple[int, str]:
    """The number of the item that the break comes after, and the clock words that its place does not meet exactly."""
    if not span and (beside_number := number_before(sentence.folded, context)) is not None:
        return beside_number, ""
    clock = None if span else clock_in(sentence.text) or lunch_hour(sentence.text)
    wanted = span.at if span else clock.minute if clock else None
    ends = ends_of(context)
    if wanted is not None and ends:
        number, end = min(ends.items(), key=lambda each: (abs(each[1] - wanted), each[0]))
        return number, "" if end == wanted else f"{wanted // 60:02}.{wanted % 60:02}"
    if regex.search(r"\b(?:pa slutet|i slutet|till slut|avslutningsvis|sist|at the end)\b", sentence.folded):
        last = [item for item in context.items if not is_closing(item.title)]
        return last[-1].number if last else len(context.items), ""
    found = [item for item in pointed(sentence, context, bare=False)[0] if not item.is_break]
    if not span and (between := _BETWEEN.search(sentence.folded)):
        numbers = [
            number for part in between.group("one", "other") for number in _first_number(Sentence(part), context)
        ]
        if len(numbers) == 2 and max(numbers) <= len(context.items):
            return min(numbers), ""
    if len(found) == 1:
        before = regex.search(r"\b(?:fore|innan|before)\b", sentence.folded)
        return max(1, found[0].number - 1) if before else found[0].number, ""
    return max(1, len(context.items) // 2), ""


def _first_number(part: Sentence, context: Context) -> list[int]:
    if bare := regex.match(r"(?:punkt(?:erna)? |items? |nr )?(\d{1,2})\b", part.folded):
        return [int(bare[1])]
    return [item.number for item in pointed(part, context, bare=False)[0][:1]]
