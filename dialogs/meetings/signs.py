"""Signs in free words that a planned meeting changes, where the likeliest intent is another."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.dates import find_days, find_time
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Sentence
from dialogs.sentences.slots import is_question, minutes_in

WORDED = ("meeting.move",)
"""The intents that `in_words` knows signs of."""
_STRENGTH = 3.0
_SURELY = 6.0

_MEETING = lazily(
    r"^(?:(?:men|och|obs|nej|hej|forresten|the|our|vart)[\s,!:]+)*(?:mote(?:t)?|traffen|sammantradet|meeting)\b(?:.{0,30}?)\b(?:ar|e|blir|ska|skall|behover|bor|tar|racker|varar|kortas|forlangs|slutar|borjar|startar|is|will be|should|needs|starts|begins|ends|lasts|maste|behover|far|must|has to)\b"
)
_WE = lazily(
    r"\b(?:vi|we) (?:borjar|startar|slutar|kor igang|drar igang|rundar av|start|begin|end|finish)\b|\b(?:borjar|startar|slutar) vi\b|\b(?:slut|start|sluttid|starttid|borjan)\w* (?:ar|blir|ska vara|andras)\b"
)
_OTHERWISE = lazily(
    r"\b(?:redan|forst|i ?stallet|istallet|tidigare|senare|inte|utan|already|instead|earlier|later|not)\b"
)
_PLACE = lazily(
    r"\b(?:byt\w*|andra\w*|ny|nya|annan|change|new|another) (?:mot(?:e|es))?(?:lokal\w*|plats(?:en)?|sal\w*|rum\w*|room|venue|place)\b"
)
_ENDS_OR_STARTS = lazily(r"\b(?:sluta|borja|starta|avslutas|end|start|begin|finish)\b")
_ITS_LENGTH = lazily(
    r"\b\d{1,2}(?:[.,]\d)? ?(?:tim\w*|h|hours?)\b|\b(?:en|ett|tva|tre|fyra|halv\w*|two|three|four|half) ?(?:tim\w*|dag\w*|hours?|day)\b"
)


def in_words(intent: str, sentence: Sentence, context: Context) -> float:
    """How much likelier signs in the words make this intent, as a logarithm."""
    if intent not in WORDED or not context.meetings or context.is_meeting_on or is_question(sentence):
        return 0.0
    folded = sentence.folded
    if _PLACE.search(folded):
        return _STRENGTH
    if _MEETING.search(folded) and (_ITS_LENGTH.search(folded) or minutes_in(sentence.text)):
        return _SURELY
    if _MEETING.search(folded) and _ENDS_OR_STARTS.search(folded) and find_time(sentence.text, beside_day=True):
        return _SURELY
    if not _WE.search(folded) or find_time(sentence.text, beside_day=True) is None:
        return 0.0
    planned = {each.starts_at.date() for each in context.meetings}
    days = find_days(sentence.text, today=context.today)
    on_its_day = any(planned & {day.day, *day.others} for day in days)
    return _STRENGTH if on_its_day or (not days and _OTHERWISE.search(folded)) else 0.0
