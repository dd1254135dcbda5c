"""Reads questions about what would be so: they change nothing, and what they are about is shown."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.deadlines.changes_meant import each_of, pointed_out
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence, one
from dialogs.sentences.slots import by_title, items_in

_WHAT_IF = lazily(
    r"^(?:(?:hej|men|och|jag undrar|undrar|ok|okej|so|but|and)[\s,]+)*(?:(?:hur|vad) (?:blir|blev|gar|funkar|hander|gor (?:vi|jag|man)|galler)(?: (?:det|da|ut|sker|nu))*|hur (?:ser|skulle) det(?: \p{L}+){0,2}|vad skulle (?:handa|ske)|what (?:happens|do we do|would happen)|how (?:would|will) (?:it|that) (?:be|look|work))\s*,?\s(?:om|ifall|if)\s|^(?:but )?what if\b"
)
_MEETING = lazily(r"\b(?:mote\w*|\p{L}+motet|traff\w*|meeting)\b")


def asked_if(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """What a question such as "hur blir det om vi flyttar enkäten?" is about: the deadline, the agenda or the meeting."""
    if not _WHAT_IF.search(sentence.folded) or (context.is_private and context.round_is_open):
        return ()
    if found := pointed_out(sentence, context, own=False):
        return each_of(found, "show {}" if sentence.is_english else "visa {}")
    if context.items and items_in(sentence, context):
        return one("agenda" if sentence.is_english else "dagordning")
    if context.meetings and _MEETING.search(sentence.folded):
        return one("when is the meeting" if sentence.is_english else "när är mötet")
    return ()


_WHETHER = lazily(
    r"^(?:(?:hej\w*|men|och|du)[\s,]+)*(?:har|ar|blev|hann|hur manga|vem|vilka|is|are|has|have|did|who|how many)\b[^?\n]*\b(?:lamna\w*|skicka\w*|svara\w*|inne|klara?|klart|fardig\w*|gjor[td]\w*|fatt|kommit|min|mitt|mina|din|ditt|hans|hennes|var\p{L}?|sent|submitted|handed|done|ready|in|mine|yours)\b[^?\n]{0,60}[?\s]*$"
)
_ASKS = lazily(r"\?\s*$|^(?:hur manga|vem|vilka|who|how many)\b")


def whether_done(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The known deadline of a question such as "har alla skickat in underlaget?" or "är planen min?"; an item that is
    named as well is another matter."""
    if not _WHETHER.search(sentence.folded) or not _ASKS.search(sentence.folded):
        return ()
    found = pointed_out(sentence, context, own=False)
    if len(found) != 1 or by_title(sentence.text, [item.title for item in context.items]):
        return ()
    return each_of(found, "show {}" if sentence.is_english else "visa {}")
