"""Reads a new owner and a new day for one known deadline in the same message."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dataclasses import replace

from dialogs.deadlines.changes_meant import assigned, moved
from dialogs.deadlines.days_meant import days_named, due_in
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence
from dialogs.sentences.slots import by_title

_HANDED = lazily(
    r"\b(?:blir|ar nu) \p{L}+s\b|\b(?:ge|lamna|lagg|satt|give|hand|assign)\b.{0,60}\b(?:till|at|pa|over|to)\b|\b(?:tar?|ta) (?:over|hand om|pa sig)\b|\b(?:overtar?|gors|goras|skots|skotas|skrivs) (?:\p{L}+ )?(?:av )?|\b(?:tar?|gor|takes?|does)\b.*\b(?:i ?stallet|istallet|instead)\b|\btakes over\b"
)
_ASKS = lazily(r"\?\s*$|^(?:kan|far|ska|vem|nar|hur|can|who|when)\b")


def given_and_moved(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The commands that give a deadline to somebody and move it: "planen blir Saras och ska vara klar 9 juni"."""
    places = by_title(sentence.text, [each.title for each in context.deadlines])
    if len(places) != 1 or not _HANDED.search(sentence.folded) or _ASKS.search(sentence.folded):
        return ()
    known = context.deadlines[places[0]]
    due = due_in(sentence.text, context)
    if due is None or due.day == known.due_on or days_named(sentence.text, context.today) != 1:
        return ()
    given = assigned(replace(sentence, text=due.left), context)
    if len(given) != 1 or len(given[0].says) != 1 or given[0].left or f" {known.label} " not in given[0].says[0]:
        return ()
    if not given[0].says[0].startswith(("ge ", "give ")) or given[0].says[0].endswith(
        " och ".join(("", *known.owners))
    ):
        return ()
    new_day = moved(sentence, context)
    if len(new_day) != 1 or f" {known.label} " not in new_day[0].says[0]:
        return ()
    return (Reading((*given[0].says, *new_day[0].says), is_certain=False),)
