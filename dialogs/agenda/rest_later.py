"""Reads which items were reached: "punkt 1–4 hinner vi, resten nästa gång", "lokalfrågan hann vi faktiskt"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from collections.abc import Sequence

import regex

from dialogs.agenda.formalities import is_formality
from dialogs.agenda.items_pointed import numbers_named, pointed
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, KnownItem, Reading, Sentence

_REST = r"(?:resten|de andra|de ovriga|ovriga punkter|ovriga|det andra|det ovriga|(?:the )?rest|the others)"
_LATER = lazily(
    rf"\b{_REST}\b(?! (?:av oss|of us))[^.?!]{{0,40}}?(?P<when>\b(?:nasta (?:gang|mote|traff|vecka|manad)\w*|(?:till|vid|pa|infor|at|to) (?:nasta|ett (?:annat|senare)|the next|another|a later) \p{{L}}+|en annan gang|next (?:time|meeting|week|month)|another time|senare|later|vanta|wait|i (?:host|augusti|september|oktober|november|december|januari|februari|mars|april|maj|juni))\b)"
)
_NEXT = lazily(
    r"(?:till |vid |pa |infor |at |to )?(?:the )?(?:nasta|next) (?:gang\w*|mote\w*|traff\w*|time|meeting)|vanta|wait|senare|later"
)
_UNTIL = lazily(
    r"\b(?:till och med|t\.?o\.?m\.?|fram till|through|up to) (?:och med )?(?:punkt(?:en)? |item |nr )?(?P<last>\d{1,2})\b"
)
_MOST = 8
"""More items are ticked off one by one."""


def rest_later(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The items that are not named, moved to the next meeting, in doubt. Items that open or close it stay."""
    later = _LATER.search(sentence.folded)
    if later is None or not context.items:
        return ()
    before = Sentence(sentence.text[: later.start()])
    until = _UNTIL.search(before.folded)
    if not until and context.is_meeting_on and not numbers_named(sentence):
        return _not_begun(later, sentence, context)
    kept = list(range(1, int(until["last"]) + 1)) if until else numbers_named(before)
    known = [item.number for item in context.items]
    if not kept or not set(kept) <= set(known):
        return ()
    return _moved([item for item in context.items if item.number not in kept], later, sentence)


def _not_begun(later: "regex.Match[str]", sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """During the meeting, the items that the plan has yet to reach."""
    begins = [item for item in context.items if item.starts_at is not None and item.starts_at > context.now]
    return _moved(begins, later, sentence)


def _moved(rest: Sequence[KnownItem], later: "regex.Match[str]", sentence: Sentence) -> tuple[Reading, ...]:
    when = sentence.text[slice(*later.span("when"))]
    return _carried(rest, () if _NEXT.fullmatch(later["when"]) else (when,))


def _carried(rest: Sequence[KnownItem], left: tuple[str, ...] = ()) -> tuple[Reading, ...]:
    rest = [item for item in rest if not (item.is_break or is_formality(item.title))]
    if not rest:
        return ()
    if len(rest) > _MOST:
        return (Reading(("bocka av",), is_certain=False),)
    return (Reading(tuple(f"punkt {item.number} flyttas till nästa möte" for item in rest), left, is_certain=False),)


_LEAD = r"(?:(?:men|och|jo|ja|nej|fast|dock|but|yes|no)[\s,]+)*"
_AFTER_ALL = r"(?:faktiskt|visst|anda|trots allt|med|aven|ocksa|i alla fall|klart|precis|actually|also|after all)"
_REACHED = lazily(
    rf"^{_LEAD}(?:(?P<what>[^?!\n]{{2,80}}?) (?:hann|hanns) (?:vi|man)(?: {_AFTER_ALL})*"
    rf"|(?:vi|we) (?:hann|got to|got through|covered)(?: {_AFTER_ALL})* (?P<item>[^?!\n]{{2,80}}?)(?: {_AFTER_ALL})*)[\s.!]*$"
)
_NOT_REACHED = lazily(
    r"\b(?:inte|int|ej|aldrig|knappt|nastan|varken|resten|allt|alla|de andra|de ovriga|ovriga punkter\w*|not|never|(?<!after )all|everything|hardly|halva|borja\w*)\b"
)
_ONLY = lazily(r"\b(?:bara|endast|only) ")


def reached(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The items that are said to be done after all, in doubt: nothing of them is left for the next meeting. If only
    these were reached, the others are moved there."""
    only = _ONLY.search(sentence.folded)
    if only:
        sentence = Sentence(f"{sentence.text[: only.start()]}{sentence.text[only.end() :]}", sentence.is_english)
    found = _REACHED.match(sentence.folded)
    if found is None or not context.items or _NOT_REACHED.search(sentence.folded):
        return ()
    name = "what" if found["what"] else "item"
    items, are_all_meant = pointed(Sentence(sentence.text[slice(*found.span(name))]), context)
    if not items or (len(items) > 1 and not are_all_meant):
        return ()
    if only:
        return _carried([item for item in context.items if item not in items])
    done = "item {} done" if sentence.is_english else "punkt {} klar"
    return (Reading(tuple(done.format(item.number) for item in items), is_certain=False),)
