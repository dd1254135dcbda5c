"""Reads which deadlines free words mean together: a list of titles, or all that are late, due then, or somebody's."""

from dialogs.deadlines.spans import span_of
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, KnownDeadline, Reading, Sentence
from dialogs.sentences.slots import by_title, people_in
from dialogs.text import fold

MOST = 8
"""More deadlines than these are changed one by one."""
_EVERYTHING = lazily(r"\b(?:alla|allt|samtliga|all|everything)\b")
_MINE = lazily(r"\b(?:mina|mitt|my|mine|jag)\b|^i\b|\bi(?:'m| am| have|'ve)\b")
_LATE = lazily(r"\b(?:forsena\w*|sena|late|overdue)\b")
_EXCEPT = lazily(r"\b(?:utom|forutom|except(?: for)?|apart from|but)\b(?P<rest>.+)$")
_AND = lazily(r"\s*(?:,\s*(?:och|samt|and)?|\s(?:och|samt|o|and)|&)\s+")


def listed(sentence: Sentence, context: Context) -> list[KnownDeadline]:
    """Return the deadlines of a list of titles, each part of which points out one; none if it is no list."""
    parts = _AND.split(sentence.text)
    if not 2 <= len(parts) <= MOST:
        return []
    titles = [each.title for each in context.deadlines]
    places = [by_title(part, titles) for part in parts]
    found = dict.fromkeys(each[0] for each in places if len(each) == 1)
    if len(found) < 2 or any(len(each) > 1 for each in places):
        return []
    return [context.deadlines[place] for place in found]


def of_all(sentence: Sentence, context: Context) -> list[KnownDeadline]:
    """Return what "everything" means in these words: what is late, or due then, or of the people named."""
    if not _EVERYTHING.search(sentence.folded):
        return []
    titles = [each.title for each in context.deadlines]
    text, spared = sentence.text, list[int]()
    if without := _EXCEPT.search(sentence.folded):
        spared = by_title(text[without.start("rest") :], titles)
        text = text[: without.start()]
    if by_title(text, titles):
        return []
    found = [each for place, each in enumerate(context.deadlines) if place not in spared]
    is_mine = context.is_private or _MINE.search(fold(text))
    who = people_in(text, context) or ([context.speaker] if is_mine else [])
    if who:
        found = [each for each in found if each.owners and set(each.owners) <= set(who)]
    span = span_of(text, context)
    if span is not None:
        found = [each for each in found if span.first <= each.due_on <= span.last]
    is_late = _LATE.search(sentence.folded) is not None
    if is_late:
        found = [each for each in found if each.due_on < context.today]
    is_limited = bool(who) or span is not None or is_late
    return found if is_limited and len(found) <= MOST else []


def meant_together(sentence: Sentence, context: Context) -> list[KnownDeadline]:
    return listed(sentence, context) or of_all(sentence, context)


def all_removed(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """Return one reading that removes all deadlines that are meant."""
    found = meant_together(sentence, context)
    if not found:
        return ()
    form = "remove {} for good" if sentence.is_english else "ta bort {} för gott"
    return (Reading(tuple(form.format(each.label) for each in found), is_certain=False),)


_THEIRS = lazily(
    r"\b(?:hans|hennes|deras|his|her|their|\p{L}+s) (?:\p{L}+ )?"
    r"(?:grejer|uppgift\w*|saker|deadlin\w*|uppdrag\w*|tasks|things)\b"
)


def of_another(sentence: Sentence, people: list[str], context: Context) -> list[KnownDeadline]:
    """Return what the first of two people has to do: "Karin har slutat, ge hennes uppgifter till Olle"."""
    if len(people) < 2 or not _THEIRS.search(sentence.folded):
        return []
    return [each for each in context.deadlines if list(each.owners) == people[:1]][:MOST]
