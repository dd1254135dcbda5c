"""Reads free words that remove all deadlines of somebody."""

from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence
from dialogs.sentences.slots import by_title, people_in

MOST = 8
_EVERYTHING = lazily(r"\b(?:alla|allt|samtliga|all|everything)\b")
_MINE = lazily(r"\b(?:mina|mitt|my|mine)\b")


def all_removed(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """Return one reading that removes everything that the named people, or the speaker, are to do."""
    if not _EVERYTHING.search(sentence.folded) or by_title(sentence.text, [each.title for each in context.deadlines]):
        return ()
    who = people_in(sentence.text, context) or ([context.speaker] if _MINE.search(sentence.folded) else [])
    found = [each for each in context.deadlines if each.owners and set(each.owners) <= set(who)]
    if not found or len(found) > MOST:
        return ()
    form = "remove {} for good" if sentence.is_english else "ta bort {} för gott"
    return (Reading(tuple(form.format(each.label) for each in found), is_certain=False),)
