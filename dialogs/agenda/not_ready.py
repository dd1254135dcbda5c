"""Reads that somebody is not ready with an item: "planen blir inte klar till onsdag, kan vi ta den nästa gång?"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.patterns import lazily
from dialogs.sentences.model import Context, KnownItem, Reading, Sentence
from dialogs.sentences.slots import by_title, item_numbers

_NOT_READY = lazily(
    r"\b(?:blir|ar|hinner|kan|kommer|lar)\b[^,.;?]{0,30}\b(?:inte|ej|knappast)\b[^,.;?]{0,30}\b(?:klara?t?|fardiga?t?|redo|forberedda?)\b|\b(?:inte|ej) (?:hinner|kan) (?:bli |gora )?(?:\p{L}+ )?(?:klara?t?|fardiga?t?)\b"
    r"|\b(?:am|'m|is|are|'re|will|won't|isn't|aren't)\b(?: (?:not|be|still|nearly|quite))* (?:ready|finished|prepared|done)\b"
)
_UNPREPARED = lazily(
    r"\b(?:hinner|kommer (?:inte )?(?:att )?hinna|orkar|lar|kan)\b[^,.;?]{0,15}\b(?:inte|ej|knappast)\b[^,.;?]{0,15}\b(?:forbereda|ta fram|lasa in|bli klar\w*|gora klar\w*|klar)\b|\b(?:won't|can't|cannot|don't) (?:\p{L}+ ){0,3}(?:prepare|finish)\b"
)
_TAKEN_LATER = lazily(
    r"[,.;?]\s*(?:sa |men |och |so |but )?(?:(?:kan|far|ska|kunde|could|can|may) (?:det|den|vi|jag|it|we|punkten)|(?:det|den|vi|jag|it|we|punkten) (?:kan|far|ska|can|could)) (?:kunna |fa )?(?:ga|skjutas?|flyttas?|tas?|vanta|laggas?|go|move|wait|take|be (?:moved|taken))\b[^.?!]{0,20}\b(?:nasta|kommande|next) (?:gang\w*|mote\w*|traff\w*|time|meeting)\b"
)
"""A wish, behind a clause of its own, for the next time."""
_NOT = lazily(r"\b(?:inte|ej|knappast|not|won't|isn't|aren't)\b")
_NEXT = lazily(r"\b(?:nasta|kommande|next) (?:gang\w*|mote\w*|traff\w*|time|meeting)\b")
"""Words that tell themselves what becomes of the item."""
_MINE = lazily(r"\b(?:jag|min|mitt|i|my)\b")


def not_ready(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The item moved to the next meeting, or removed, in doubt; nothing if it is the matter of a deadline."""
    if not context.items or context.is_meeting_on or (context.is_private and context.round_is_open):
        return ()
    is_unready = _NOT_READY.search(sentence.folded) or _UNPREPARED.search(sentence.folded)
    if not is_unready or not _NOT.search(sentence.folded):
        return ()
    later = _TAKEN_LATER.search(sentence.folded)
    if (_NEXT.search(sentence.folded) and not later) or by_title(
        sentence.text, [each.title for each in context.deadlines]
    ):
        return ()
    found = _item(sentence, context)
    if found is None:
        return ()
    english = sentence.is_english
    shown = f"move item {found.number} ({found.title}) to the next meeting" if english else ""
    moved = Reading(
        (f"punkt {found.number} flyttas till nästa möte",), is_certain=False, shown=(shown,) if shown else ()
    )
    return (moved,) if later else (moved, Reading((f"ta bort {found.number}",), is_certain=False))


def _item(sentence: Sentence, context: Context) -> KnownItem | None:
    if numbers := item_numbers(sentence):
        found = [item for item in context.items if item.number in numbers]
    elif places := by_title(sentence.text, [item.title for item in context.items]):
        found = [context.items[place] for place in places]
    else:
        found = [item for item in context.items if context.speaker in item.owners and _MINE.search(sentence.folded)]
    return found[0] if len(found) == 1 else None
