"""The items of the agenda that a request points out, also by bare numbers, ranges, number words, and as the first or the
last ones."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from collections.abc import Sequence

import regex

from dialogs.agenda.formalities import is_formality
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, KnownItem, Reading, Sentence
from dialogs.sentences.slots import by_title, item_numbers, items_in, people_in
from dialogs.text import fold

_WORDS = {
    "tva": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "atta": 8, "nio": 9, "tio": 10, "elva": 11, "tolv": 12,
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_NUMBER = rf"\d{{1,2}}|{'|'.join(_WORDS)}|ett"
_LED = r"(?:punkt(?:en|erna|er)?|pkt\.?|p\.?|nr\.?|nummer|items?|points?|arende(?:t|na)?|fraga(?:n)?)"
_AFTER = r"(?!\s*(?:(?:more|extra|mer|fler|till|ytterligare)\s+(?:min\w*|hours?|tim\w*)|min\w*|h\b|tim\w*|kr\b|%|[.:/]\d|st\b|kvart\w*|dag\w*|vecko?r?\w*|arbetsdag\w*|hours?|sista|forsta|personer))"
_NAMED = lazily(
    rf"\b{_LED}\s*(?P<first>{_NUMBER})\b{_AFTER}(?P<more>(?:\s*(?:,|&|och|o|samt|and|-|–|till)\s*(?:{_LED}\s*)?(?:{_NUMBER})\b{_AFTER})*)"
)
_BARE = lazily(
    rf"(?<![\d.:/\p{{L}}])(?P<first>\d{{1,2}})\b{_AFTER}(?!\s*(?:maj|mars|april|juni|juli|aug\w*|sep\w*|okt\w*|nov\w*|dec\w*|jan\w*|feb\w*|may|march|june|july))(?P<more>(?:\s*(?:,|&|och|o|samt|and|-|–)\s*\d{{1,2}}\b{_AFTER})*)"
)
_NO_NUMBER = lazily(r"(?:\bkl(?:ockan)?\.?|\bvid|\bd|\bf|\bden|\bv(?:ecka)?|\bat|\btill|\bto|\bca|\bcirka)\s*$")
_EACH = lazily(rf"(?P<range>-|–|till)?\s*(?:{_LED}\s*)?(?P<number>{_NUMBER})\b")
_AT_END = lazily(
    rf"\b(?:de |the )?(?P<count>{_NUMBER})?\s*(?P<which>sista|forsta|first|last)\s*(?P<late>{_NUMBER})?\s*(?:punkterna|items|points)\b|\bde (?P<pair>tva|tre) (?P<end>sista|forsta)\b|\bthe (?P<couple>two|three) (?P<edge>last|first)\b"
)
_CORRECTION = lazily(
    rf"\b(?:nej|na|no|eller)\s*,?\s*(?:vanta|jag menar|i mean|wait)?\s*,?\s*(?:{_LED}\s*)?(?P<number>{_NUMBER})\b"
)

BASED_ON = lazily(r"\butgar\b(?: \p{L}+){0,3}? (?:ifran|fran) (?!(?:dag ?ordning|agenda|mote)\w*)")
"""A matter that begins somewhere or rests on something, and is not to go: "elhandeln utgår från avtalet"."""


def _value(word: str) -> int:
    return int(word) if word.isdigit() else _WORDS.get(word, 1)


def _all(match: "regex.Match[str]") -> list[int]:
    numbers = [_value(match["first"])]
    for each in _EACH.finditer(match["more"]):
        number = _value(each["number"])
        if each["range"] and numbers[-1] < number <= numbers[-1] + 20:
            numbers += range(numbers[-1] + 1, number + 1)
        else:
            numbers.append(number)
    return numbers


def numbers_named(sentence: Sentence, *, bare: bool = True) -> list[int]:
    """The numbers of items: "punkt 4 och 5", "pkt fem", "1-3"; with `bare` also "6 före 4". The last correction counts."""
    folded = sentence.folded
    found = [number for match in _NAMED.finditer(folded) for number in _all(match)]
    if not found:
        found = item_numbers(sentence)
    if not found and bare:
        found = [
            number
            for match in _BARE.finditer(folded)
            if not _NO_NUMBER.search(folded[: match.start()])
            for number in _all(match)
        ]
    if found and (corrected := _CORRECTION.search(folded)):
        return [_value(corrected["number"])]
    return list(dict.fromkeys(found))


def _at_end(sentence: Sentence, context: Context) -> list[KnownItem]:
    match = _AT_END.search(sentence.folded)
    if match is None:
        return []
    word = match["count"] or match["late"] or match["pair"] or match["couple"] or "tva"
    which = match["which"] or match["end"] or match["edge"]
    count = _value(word)
    return list(context.items[-count:] if which in ("sista", "last") else context.items[:count])


_OF_PERSON = lazily(
    r"(?:\b(?P<who>\p{L}[\p{L}-]+?):?s|\b(?P<whose>hans|hennes|his|her))\s+(?:punkt\w*|pkt|sak|grej|arende|item|thing|point|dragning)\b"
)


_OF_PEOPLE = lazily(
    r"\b(?P<one>\p{L}[\p{L}-]+?):?s\s*(?:,|och|o|samt|&|and)\s*(?P<other>\p{L}[\p{L}-]+?):?s\s+(?:punkter\w*|saker|arenden|items|points)\b"
)


def _of_people(sentence: Sentence, context: Context) -> list[KnownItem]:
    """The items of two persons: "Karins och Olles punkter"."""
    match = _OF_PEOPLE.search(sentence.folded)
    if match is None:
        return []
    names = [people_in(sentence.text[slice(*match.span(each))], context) for each in ("one", "other")]
    found = [[item for item in context.items if any(name in item.owners for name in each)] for each in names]
    return [item for items in found for item in items] if all(found) else []


def _of_person(sentence: Sentence, context: Context) -> list[KnownItem]:
    """The items of the person whose item it is called: "Karins punkt", "Olle är sjuk, så hans punkt …"."""
    match = _OF_PERSON.search(sentence.folded)
    if match is None:
        return []
    words = sentence.text[slice(*match.span("who"))] if match["who"] else sentence.text[: match.start()]
    names = people_in(words, context)
    return [item for item in context.items if any(name in item.owners for name in names)]


_LISTED = lazily(r"\s*(?:,|\boch\b|\bo\b|\bsamt\b|\band\b|&)\s*")
_BESIDE = lazily(r"\b(?:fore|innan|efter|mellan|before|after|between|plats|ordning|ihop|swap|med|mot)\b")


def _whole(part: str, titles: Sequence[str]) -> list[int]:
    """The title that the words are all of: "nästa möte" has no telling word."""
    said = fold(part).strip(" .!?")
    return [place for place, title in enumerate(titles) if fold(title) == said]


def _listed(sentence: Sentence, context: Context) -> list[KnownItem]:
    """The items of a list of titles: "Lokalerna och studiedagen". A title of two words with "och" is one."""
    if _BESIDE.search(sentence.folded):
        return []
    titles = [item.title for item in context.items]
    parts = _LISTED.split(sentence.text)
    places = [found[0] for part in parts if len(found := by_title(part, titles) or _whole(part, titles)) == 1]
    places = list(dict.fromkeys(places))
    return [context.items[place] for place in places] if 2 <= len(places) <= len(parts) else []


_THIS = lazily(
    r"\b(?:den har|denna|nuvarande|aktuella) (?:punkten|fragan|arendet|diskussionen|dragningen)\b|\bpunkten (?:vi (?:ar pa|har nu)|nu)\b|\bthis (?:item|point|discussion)\b"
)


def of_this_moment(sentence: Sentence, context: Context) -> KnownItem | None:
    """The item that the meeting is at by its plan, if the words speak of it: "den här punkten"."""
    if not context.is_meeting_on or not _THIS.search(sentence.folded):
        return None
    begun = [item for item in context.items if item.starts_at is not None and item.starts_at <= context.now]
    return begun[-1] if begun else None


_OF_KIND = lazily(
    r"\b(?P<kind>beslut|information|info|diskussion)s?(?:punkter\w*|punkterna|arenden\w*)\b|\b(?P<english>decision|information|discussion) (?:items|points)\b"
    r"|\b(?P<bare>besluten|diskussionerna|decisions)(?=\s*$| (?:forst|sist|fore|innan|efter|kommer|tas|tar|ligger|maste|ska|first|last|before|after)\b)"
)
_KINDS = {"information": "information", "info": "information", "diskussion": "diskussion", "discussion": "diskussion"}


def of_kind(sentence: Sentence, context: Context) -> list[KnownItem]:
    """The items of a kind, if all of them are named: "beslutspunkterna"."""
    match = _OF_KIND.search(sentence.folded)
    if match is None:
        return []
    word = match["kind"] or match["english"] or match["bare"]
    kind = next((kind for name, kind in _KINDS.items() if word.startswith(name[:7])), "beslut")
    return [item for item in context.items if item.kind == kind and not is_formality(item.title)]


def pointed(sentence: Sentence, context: Context, *, bare: bool = True) -> tuple[list[KnownItem], bool]:
    """The items that are pointed out, and whether all of them are meant; otherwise they are alternatives."""
    numbers = numbers_named(sentence, bare=bare)
    known = {item.number: item for item in context.items}
    is_named = bool(numbers_named(sentence, bare=False))
    if numbers and (is_named or any(number in known for number in numbers)):
        return [known[number] for number in numbers if number in known], True
    if this := of_this_moment(sentence, context):
        return [this], False
    if found := of_kind(sentence, context) or _listed(sentence, context):
        return found, True
    if found := _of_people(sentence, context):
        return found, True
    if found := _of_person(sentence, context):
        return found, False
    if found := _at_end(sentence, context):
        return found, True
    return items_in(sentence, context), False


def which(what: str, found: Sequence[KnownItem] = ()) -> tuple[Reading, ...]:
    """The question which item is meant. `what`: what is to be done with it, as in "vilken punkt ska …". If one item is
    `found`, the question is only how to change it, or where to."""
    known = f": punkt {found[0].number}" if len(found) == 1 else ""
    return (Reading((f"vilken punkt ska {what}{known}",), asks_back=True),)


ALL_BUT = lazily(r"\b(?:allt|alla|allting|samtliga|resten|everything|all)\b.{0,25}\b(?:utom|forutom|except|but)\b")


def all_but(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """ "Ta bort alla punkter utom 1 och 3": the others, from the last on."""
    match = ALL_BUT.search(sentence.folded)
    if match is None:
        return ()
    kept, are_all_meant = pointed(Sentence(sentence.text[match.end() :]), context)
    gone = [item.number for item in reversed(context.items) if item not in kept]
    if not (are_all_meant or len(kept) == 1) or not gone:
        return which("tas bort")
    return (Reading(tuple(f"ta bort {number}" for number in gone), is_certain=False),)
