"""Corrects an intent by the item that the words point out: a break is never moved as a meeting is."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Sentence
from dialogs.sentences.slots import by_title, item_numbers, minutes_in

_BREAK = lazily(
    r"\b(?:paus\w*|rast(?:en|er)?|fika(?:t|pausen)?|kaffe(?:t|pausen)?|bensträckar\w*|lunch(?:en|pausen)?|break)\b"
)
_MEETING = lazily(r"\b(?:mote\w*|\p{L}+motet?|traff\w*|meeting)\b")
_MOVED = lazily(
    r"\b(?:flytta\w*|borja med|inled\w* med|forst|sist|fore|innan|efter|overst|lagg|move|start with|before|after|last|first)\b"
)
_LENGTH = lazily(r"\b(?:dra ner|korta\w*|forlang\w*|oka|minska|till \d|shorten|extend|to \d)\b")
_TABLE_ROUND = lazily(r"\b(?:laget[ -]?runt|rundan|round)\b")
_WITHDRAWN = lazily(r"\b(?:dra(?:r)?|tar?) tillbaka (?:min|mitt|var|punkt)\b|\bwithdraw (?:my|our)\b")
_RETYPED = lazily(
    r"\b(?:gor|andra|make|change)\b[^,.:]{2,60}\b(?:till|to|into|a) (?:en |ett |an? )?(?:beslut\w*|information\w*|info\w*|diskussion\w*|decision|discussion)\b"
)
_BEGINS = lazily(
    r"^(?:okej |ok |da |sa )*(?:nu|da) (?:tar|gar|ar|kommer) vi\b|^vi gar (?:over|vidare)\b|^dags for\b|^nasta ar\b|^on to\b|^let's move on\b"
)


def intent_of(intent: str, sentence: Sentence, context: Context) -> str:
    """Return the intent that the words have, if they point out an item of the agenda; else `intent`."""
    folded = sentence.folded
    if not context.items:
        return intent
    if intent in ("meeting.move", "meeting.plan", "meeting.when") and not _MEETING.search(folded):
        if _BREAK.search(folded) and intent != "meeting.when":
            return "agenda.break"
        if item_numbers(sentence) and intent != "meeting.plan":
            return "agenda.time" if intent == "meeting.when" else "agenda.move"
        if intent == "meeting.when" and len(by_title(sentence.text, [item.title for item in context.items])) == 1:
            return "agenda.time"
    if intent in ("agenda.edit", "agenda.add", "agenda.show", "deadline.remove") and _WITHDRAWN.search(folded):
        return "agenda.remove"
    if intent in ("outcome.decision", "agenda.show", "agenda.add") and _RETYPED.search(folded):
        return "agenda.edit"
    if (
        context.is_meeting_on
        and intent in ("agenda.add", "agenda.show", "agenda.move", "agenda.time", "meeting.started")
        and _BEGINS.search(folded)
        and len(by_title(sentence.text, [item.title for item in context.items])) == 1
    ):
        return "agenda.done"
    if intent == "round.show" and _TABLE_ROUND.search(folded):
        if minutes_in(sentence.text) or _LENGTH.search(folded):
            return "agenda.edit"
        if _MOVED.search(folded):
            return "agenda.move"
    return intent
