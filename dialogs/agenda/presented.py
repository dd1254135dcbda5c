"""Who presents an item: "Olle drar budgeten", "budgeten får Olle hålla i", "Anna will take Olle's item"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.agenda.items_pointed import pointed
from dialogs.dates import find_days
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, KnownItem, Reading, Sentence, one
from dialogs.sentences.slots import alike, people_in, stems
from dialogs.text import fold

_MAY = r"(?:far|kan|ska|skall|kommer att|could|can|should|will|is going to|are going to)"
_NO_TAKE = r"(?! (?:bort|med|over|upp|fram|reda|kontakt|pa|hand(?! om)|ordet|rast|paus|ledigt|anteckningar|away|off|out|over|notes|minutes|care|part|place|up)\b)"
_SHOWS = r"(?P<shows>dra(?:r|ga)?|presentera[rd]?|foredra(?:r|ga)?|foredrager|redovisar?|(?:halla?|haller) i|ansvarar? for|berattar? om|presents?|presenting|leads?|leading)"
_VERB = rf"(?:{_SHOWS}|delar pa|share|ta(?:r|ga)?{_NO_TAKE}(?: hand om)?|kora?r?|tack(?:a|er)|leder?|leda|take{_NO_TAKE}|takes{_NO_TAKE}|taking{_NO_TAKE}|handles?|handling|cover|covers|do|does|doing)"
_BEFORE = r"(?:(?:nej|jo|ok(?:ej)?|sa|da|och|men|forresten|actually|so|and|no),? )*"
_AFTER = r"(?:,? (?:tack|tillsammans|ihop|together|please|i ?stallet|instead|nu|pa (?:motet|onsdag\w*|mandag\w*|tisdag\w*|torsdag\w*|fredag\w*)))*"
_WHO = r"(?P<who>\p{L}[\p{L}' .-]{1,60}?)"
_WHAT = r"(?P<what>\p{L}[^\n,;?]{2,100}?)"
_ASKS = r"(?:(?:kan|kunde|skulle|can|could) )"
_SAID = tuple(
    lazily(pattern)
    for pattern in (
        rf"{_BEFORE}(?:lat |let )?{_WHO}(?: {_MAY}|'ll| is| are)? {_VERB} {_WHAT}{_AFTER}",
        rf"{_BEFORE}{_ASKS}{_WHO} {_VERB} {_WHAT}{_AFTER}",
        rf"{_BEFORE}{_WHAT} (?:{_MAY} {_WHO} {_VERB}|{_MAY} {_WHO}|{_VERB} {_WHO}|(?:ar det )?{_WHO} som {_VERB})(?: (?:hand )?om)?{_AFTER}",
        rf"{_BEFORE}{_WHAT} (?:(?:ska |will |should )?(?:dras|tas|presenteras|hallas|foredras|be (?:taken|presented|led)|is (?:taken|presented|led))) (?:av|by) {_WHO}{_AFTER}",
    )
)
_NO_ITEM = lazily(r"\b(?:anteckning\w*|minnesanteckning\w*|protokoll\w*|notes|minutes|motet|meeting|narvaro\w*)\b")
_ME = frozenset({"jag", "i", "ja"})


_WHO_DOES = lazily(
    rf"(?:och |men |and )?(?:vem|vilka|vilken|who)(?: ar det som|'s| is| are| will| ska| skulle| var det som skulle)? {_VERB} {_WHAT}{_AFTER}"
)


def presented(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The item that the named people present. A matter without an item is offered as a new one, in doubt."""
    folded = sentence.folded.strip(" .!?")
    start = len(sentence.folded) - len(sentence.folded.lstrip(" .!?"))
    if (led := _OWNERS.fullmatch(folded)) and not context.is_meeting_on:
        owners = _people(sentence.text[start:][slice(*led.span("who"))].strip(), context)
        found = next((item for item in context.items if item.number == int(led["number"])), None)
        if owners and found:
            return one(f"byt ansvarig på {found.number} till {' och '.join(owners)}")
    for pattern in _SAID:
        if (match := pattern.fullmatch(folded)) is None:
            continue
        who, what = (sentence.text[start:][slice(*match.span(name))].strip() for name in ("who", "what"))
        people = _people(who, context)
        if not people or _NO_ITEM.search(fold(what)):
            continue
        if several := _several(what, context):
            return one(*(f"byt ansvarig på {number} till {' och '.join(people)}" for number in several))
        if found := _item(what, context):
            return (Reading((f"byt ansvarig på {found.number} till {' och '.join(people)}",)),)
        if match["shows"] and not sentence.text.rstrip().endswith("?") and (new := _new(what, people, context)):
            return new
    return ()


_OWNERS = lazily(r"(?:punkt(?:en)?|pkt|item) (?P<number>\d{1,2}) ?[:–-] ?(?P<who>\p{L}[^:\d]{1,80})")
""" "Punkt 3: Karin och Olle"."""
_NUMBERS = lazily(
    r"(?:bade |both )?(?:punkt(?:erna|en)? |items? )?\d{1,2}(?:(?:\s*,\s*|\s*&\s*| och | samt | o | and )(?:punkt |item )?\d{1,2})+"
)


def _several(what: str, context: Context) -> list[int]:
    """The numbers of several items: "både 6 och 7"."""
    if _NUMBERS.fullmatch(fold(what)) is None:
        return []
    numbers = [int(each) for each in regex.findall(r"\d+", what)]
    return numbers if set(numbers) <= {item.number for item in context.items} else []


def who_presents(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The item whose presenter is asked for: "vem drar budgeten?"."""
    folded = sentence.folded.strip(" .!?")
    match = _WHO_DOES.fullmatch(folded)
    start = len(sentence.folded) - len(sentence.folded.lstrip(" .!?"))
    found = _item(sentence.text[start:][slice(*match.span("what"))], context) if match else None
    return (Reading((f"när är punkt {found.number}",)),) if found else ()


def _new(what: str, people: list[str], context: Context) -> tuple[Reading, ...]:
    if _NUMBERS.fullmatch(fold(what)):
        return ()
    if context.is_meeting_on or not context.meetings or pointed(Sentence(what), context, bare=False)[0]:
        return ()
    meets = {each.starts_at.date() for each in context.meetings}
    if any(each.day and each.day not in meets for each in find_days(what, today=context.today)):
        return ()  # it is to be done by that day
    return (Reading((f"lägg till {what[0].upper()}{what[1:]} ({', '.join(people)})",), is_certain=False),)


def _people(words: str, context: Context) -> list[str]:
    """The people, if the words name nothing else."""
    if fold(words) in _ME:
        return [context.speaker] if context.speaker else []
    people = people_in(words, context)
    named = {part for name in people for part in fold(name).split()}
    return people if all(word in named or word in ("och", "and", "o") for word in fold(words).split()) else []


def _item(words: str, context: Context) -> KnownItem | None:
    """The only item that the words point out, if no other telling word stands there."""
    found, _ = pointed(Sentence(words), context, bare=False)
    if len(found) != 1:
        return None
    named = [*stems(found[0].title), *(part for name in found[0].owners for part in fold(name).split())]
    left = [
        word
        for word in stems(words)
        if not any(alike(word.removesuffix("s"), name) or alike(word, name) for name in named)
    ]
    return found[0] if not left else None
