"""Reads free words that set people on an item: a known one gets them as owners, another is added with them."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.agenda.item_words import length_at, type_in
from dialogs.agenda.items_pointed import pointed
from dialogs.names.lists import FIRST_NAMES
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence, either, one
from dialogs.sentences.slots import by_title, minutes_in, people_in
from dialogs.text import fold

_SET = lazily(
    r"^(?:(?:kan|kunde|ska|far) (?:du |vi |jag )?)?(?:lagga?|lagg|satta?|satt|skriva?|skriv|stalla?|put|set|add)\s+(?:till |in |upp |dit |down |up )?(?P<who>[^,:()\n]{2,60}?)\s+(?:pa|for|med|som ansvarig (?:for|pa)|on|for|as owner of|to(?= (?:item|point|the|\d)))\s+(?P<what>[^\n]{3,120})$"
)
_NO_ITEM = lazily(
    r"(?:mote\w*|traff\w*|\p{L}*list\w*|medlem\w*|grupp\w*|dag ?ordning\w*|agenda\w*|narvaro\w*|franvaro\w*|utskick\w*|team\w*|kanal\w*|kopia|semester\w*|meeting|the (?:list|group|meeting|agenda|team)|list)\b"
)
_AND = lazily(r"(?:\s*,\s*|\s+(?:och|o|samt|and|&)\s+)")
_LENGTH_LED = lazily(
    r"(?:ca |cirka |typ |about )?(?:(?:\d{1,3}|en|fem|tio|femton|tjugo|trettio|five|ten|fifteen|twenty|thirty) ?(?:min\w*|kvart)|kvart|(?:en )?halvtimme|half an hour) (?:om|for|kring|till|about|on|for) (?=\p{L})"
)
""" "Tio minuter om vägarna"."""
_ME = frozenset({"mig", "mej", "me"})


ADDED_ON = lazily(r"\p{L}.*\s(?:pa|till|i|vid|on|to) (?:punkt(?:en)?|pkt|item) ?\d{1,2}[\s.!]*$")
"""Words for a new item that are about one of the agenda: "diarienummer 12 på punkt 4"."""


_ADDED = lazily(
    r"^(?:kan du )?(?:lagga? (?:till|in)|skriva? (?:in|upp|till)|add|put) (?P<title>.{3,100}?) (?:pa|till|i|vid|on|to) (?P<item>(?:punkt(?:en)?|pkt|item) ?\d{1,2})[\s.!]*$"
)


def added_on(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The words as a part of the item that they are about."""
    match = _ADDED.match(sentence.folded)
    items = pointed(Sentence(match["item"]), context)[0] if match else []
    if match is None or len(items) != 1 or minutes_in(match["title"]) or "https" in match["title"]:
        return ()
    title = sentence.text[slice(*match.span("title"))].strip()
    return one(f"delar under punkt {items[0].number}: {title[0].upper()}{title[1:]}")


_TAKES_PART = lazily(
    r"^(?:och |men |and )?(?P<who>[^,:()\n]{2,60}?) (?:ska|skall|bor|borde|vill|kan|far|should|will|can) (?:ocksa |aven |also )?(?:vara med|va med|vara med ocksa|medverka|delta|take part|be) (?:ocksa |aven |also )?(?:pa|i|under|vid|on|in) (?P<what>[^\n]{2,80})$"
)


_ASKED_IN = lazily(
    r"^(?:(?:hej\w*|men|och)[\s,!]+)*(?:kan|kunde|skulle|far|ska|can|could|may) (?P<who>[^,:()\n]{2,60}?) (?:ocksa |aven |also )?(?:(?:kunna )?vara med|medverka|delta|join|take part)(?: mig)? (?:ocksa |aven )?(?:pa|i|under|vid|on|in) (?P<what>[^\n]{2,80})$"
)


def takes_part(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The item with one more owner: "Karin ska också vara med på budgeten"."""
    match = _TAKES_PART.match(sentence.folded.rstrip(" .!")) or _ASKED_IN.match(sentence.folded.rstrip(" .!?"))
    names = people_in(sentence.text[slice(*match.span("who"))], context) if match else []
    if match is None or not names or _NO_ITEM.search(match["what"]):
        return ()
    items, _ = pointed(Sentence(sentence.text[slice(*match.span("what"))]), context)
    if len(items) != 1:
        return ()
    owners = " och ".join(dict.fromkeys([*items[0].owners, *names]))
    return (Reading((f"byt ansvarig på {items[0].number} till {owners}",), is_certain=False),)


_GIVEN_MINE = lazily(
    r"^(?:(?:hej\w*|men)[\s,!]+)*(?P<who>\p{L}[\p{L} -]{1,40}?) (?:far|kan|ska|could|can|may) (?:garna |nog |val |gladly )?(?:ta|dra|halla i|presentera|take|present)(?: over)? (?:min|mitt|my) (?:punkt|arende|dragning|item|point)\b[^?]*$"
)


def given_mine(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The speaker's only item with somebody else as its owner, in doubt: "Karin får gärna ta min punkt"."""
    match = _GIVEN_MINE.match(sentence.folded)
    names = people_in(sentence.text[slice(*match.span("who"))], context) if match else []
    own = [item for item in context.items if context.speaker in item.owners]
    if len(names) != 1 or len(own) != 1:
        return ()
    return (Reading((f"byt ansvarig på {own[0].number} till {names[0]}",), is_certain=False),)


def names_first(text: str) -> bool:
    """Return whether words for a new item begin with a person: "Karin på budgeten, 20 min"."""
    found = regex.match(r"(?P<first>\p{L}+)(?: \p{L}+){0,4}? (?:på|med|för|on|for) \p{L}", text, regex.IGNORECASE)
    return found is not None and "\n" not in text and fold(found["first"]) in FIRST_NAMES


_OWNER = lazily(r"\b(?:ansvarig\w*|owner|responsible|deadline\w*)\b")


def set_on(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The item with these people as its owners; none if other words stand among the names."""
    match = _SET.match(sentence.folded)
    if match is None or _NO_ITEM.match(match["what"]):
        return ()
    names = []
    for each in _AND.split(sentence.text[slice(*match.span("who"))]):
        found = [context.speaker] if fold(each) in _ME else people_in(each[:1].upper() + each[1:], context)
        if len(found) != 1 or len(each.split()) > len(found[0].split()):
            return ()
        names += found
    what = sentence.text[slice(*match.span("what"))].strip(" .!?")
    items, _ = pointed(Sentence(what), context, bare=False)
    minutes = minutes_in(what)
    length = [f"{minutes[-1]} min"] if minutes else []
    if len(items) == 1:
        is_beside = regex.match(r"(?:kan du )?(?:lagg\w* till|add)\b", sentence.folded)
        owners = " och ".join(dict.fromkeys([*(items[0].owners if is_beside else ()), *names]))
        return (
            one(f"ändra {items[0].number} {', '.join([owners, *length])}")
            if length
            else one(f"byt ansvarig på {items[0].number} till {owners}")
        )
    if items:
        return ()
    if led := _LENGTH_LED.match(fold(what)):
        what = f"{what[led.end() :]}, {minutes[0]} min" if minutes else what
    title, details = _taken_apart(what)
    added = f"lägg till {title[:1].upper() + title[1:]} ({', '.join([*names, *details])})"
    known = [context.deadlines[place] for place in by_title(what, [each.title for each in context.deadlines])]
    if len(known) != 1 or details:
        return one(added)
    is_beside = regex.match(r"(?:kan du )?(?:lagg\w* till|add)\b", sentence.folded)
    given_to = dict.fromkeys([*(known[0].owners if is_beside else ()), *names])
    given = f"ge {known[0].label} till {' och '.join(given_to)}"
    return one(given) if _OWNER.search(sentence.folded) else either(given, added)


def _taken_apart(what: str) -> tuple[str, list[str]]:
    """The title, and the kind and the length behind it, with or without commas."""
    details: list[str] = []
    while True:
        what = what.rstrip(" ,;.–-")
        cut = length_at(what)
        if cut == len(what):
            before, _, word = what.rpartition(" ")
            kind = type_in(word)
            cut = len(before) if before and kind and kind[1] else cut
        if cut == len(what) or not regex.search(r"\p{L}{2}", what[:cut]):
            return what, details
        details.insert(0, what[cut:].strip())
        what = what[:cut]
