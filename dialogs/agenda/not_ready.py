"""Reads that somebody is not ready with an item: "planen blir inte klar till onsdag, kan vi ta den nästa gång?"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.patterns import lazily
from dialogs.sentences.model import Context, KnownItem, Reading, Sentence
from dialogs.sentences.slots import by_title, item_numbers

_NOT_READY = lazily(
    r"\b(?:blir|ar|hinner|kan|kommer|lar)\b[^,.;?]{0,30}\b(?:inte|ej|knappast)\b[^,.;?]{0,30}\b(?:klara?t?|fardiga?t?|redo|forberedda?)\b|\b(?:inte|ej) (?:hinner|kan) (?:bli |gora )?(?:\p{L}+ )?(?:klara?t?|fardiga?t?)\b"
    r"|\b(?:am|'m|is|are|'re|will|won't|isn't|aren't)\b(?: (?:not|be|still|nearly|quite))* (?:ready|finished|prepared|done)\b"
)
_NOT = lazily(r"\b(?:inte|ej|knappast|not|won't|isn't|aren't)\b")
_NEXT = lazily(r"\b(?:nasta|kommande|next) (?:gang\w*|mote\w*|traff\w*|time|meeting)\b")
"""Words that tell themselves what becomes of the item."""
_MINE = lazily(r"\b(?:jag|min|mitt|i|my)\b")


def not_ready(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The item moved to the next meeting, or removed, in doubt; nothing if it is the matter of a deadline."""
    if not context.items or context.is_meeting_on or (context.is_private and context.round_is_open):
        return ()
    if not _NOT_READY.search(sentence.folded) or not _NOT.search(sentence.folded):
        return ()
    if _NEXT.search(sentence.folded) or by_title(sentence.text, [each.title for each in context.deadlines]):
        return ()
    found = _item(sentence, context)
    if found is None:
        return ()
    english = sentence.is_english
    shown = f"move item {found.number} ({found.title}) to the next meeting" if english else ""
    return (
        Reading((f"punkt {found.number} flyttas till nästa möte",), is_certain=False, shown=(shown,) if shown else ()),
        Reading((f"ta bort {found.number}",), is_certain=False),
    )


def _item(sentence: Sentence, context: Context) -> KnownItem | None:
    if numbers := item_numbers(sentence):
        found = [item for item in context.items if item.number in numbers]
    elif places := by_title(sentence.text, [item.title for item in context.items]):
        found = [context.items[place] for place in places]
    else:
        found = [item for item in context.items if context.speaker in item.owners and _MINE.search(sentence.folded)]
    return found[0] if len(found) == 1 else None
