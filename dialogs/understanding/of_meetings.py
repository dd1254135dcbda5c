"""Corrects an intent by words about a meeting: a time that is a shift plans none, and a question cancels none."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dataclasses import dataclass

import regex

from dialogs.dates import find_days
from dialogs.dates.words import MONTHS, any_of
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Sentence
from dialogs.sentences.slots import SELF, minutes_in, people_in

_SHIFTED = lazily(r"\b(?:tidigare|senare|framat|bakat|earlier|later)\b(?! (?:an|motet|moten|than)\b)")
_LENGTHENED = lazily(
    r"\b(?:korta\w*|forlang\w*|dra(?:r)? (?:ut|ner|in)|utoka\w*|shorten|extend|prolong)\b.{0,12}\b(?:mote\w*|traff\w*|meeting)\b"
)
_WHETHER_CANCELLED = lazily(
    r"^(?:\W*(?:hej\w*|men|hi|hello)\W+)*(?:ar|blir|blev|har|is|was|has)\b.*\b(?:installt|installd|stallts in|avlyst|avbokat|cancell?ed|called off|(?:inget|no) (?:mote\w*|traff|meeting))\b.*\?\s*$"
)
_CANCELS = lazily(
    r"\b(?:avboka\w*|stalla? in|staller in|installt|avlys\w*|lagg(?:a|er)? ner (?:mote\w*|traff\w*)|cancel\w*|call\w* off)\b"
)
_ONLINE_NOW = lazily(
    r"^(?!.*\b(?:jag|i am|i will|i can|i join)\b|.*\bi'(?:m|ll)\b)(?:.*\b(?:mote\w*|traff\w*|meeting)\b.*|(?:.{0,20}\b)?(?:vi|we)\b.*)\b(?:blir|far bli|bli|kor|ta|tar|ska vara|haller|ses|is|will be|meet)\b.*\b(?:digital\w*|(?:pa|via|i|on|over) (?:teams|zoom|skype|lank|distans)|online|hybrid\w*|fysiskt)\b(?!.*\?)"
    r"|\b(?:gor|gora|make|turn)(?: om)? (?:det|den|motet|it|this|the meeting) (?:(?:till|som|into|in to|to) )?(?:ett |en |an? )?(?:hybrid|digital|teams|zoom|fysisk|distans|online|remote|virtual|physical)\w*"
)

_STATE_OF_MINUTES = lazily(
    r"^(?:(?:hej\w*|men|och|du)[\s,]+)*(?:nar|ar|har|blir|finns|ligger|when|are|is|have|has|will)\b(?!.*\b(?:deadline\w*|senast)\b).{0,60}\b(?:(?:minnes|motes)?anteckning(?:ar|arna)|minutes)\b.*\?\s*$"
)


@dataclass(frozen=True, slots=True)
class _Rule:
    intents: tuple[str, ...]
    words: "regex.Pattern[str]"
    meant: str
    has_length: bool = False
    """Only with a length, and without a day."""


_MEETING_LINK = lazily(
    r"\b(?:(?:motes|teams|zoom)lank\w*|lank\w* (?:till|for) (?:motet|traffen|teamsmotet|onsdagens mote)|(?:meeting|teams|zoom) link|link (?:to|for) the meeting)\b.*https?://"
)
_WHO_ASKED = lazily(
    r"^(?:\W*(?:hej\w*|men|och|hi|hello)\W+)*(?:vem|vilka|hur manga|who|how many|(?:ar|finns|var) det (?:nagon|nan|nagra)|(?:is|are) there any\w*)\b(?! (?:som helst|tar over|ersatt\w*|gar i stallet))"
)
"""A question about who comes, which notes nobody as absent."""
_HOUR = r"(?:kl(?:ockan)?\.? ?)?(?:\d{1,2}(?:[.:]\d\d)?|halv|kvart|half|sju|atta|nio|tio|elva|tolv|ett|tva|tre|fyra|fem|noon|lunch|one|two|three|four|five)"
_RUNS_UNTIL = lazily(
    rf"^(?:(?:hej\w*|men|och|da|ok|okej|so|and)[\s,]+)*(?:vi|mote\w*|we|the meeting) (?:kor|haller pa|sitter|fortsatter|pagar|drar ut|runs?|will run|goes on)(?: \p{{L}}+)? (?:till|tills|until|to) {_HOUR}\b(?!.*\?)(?!\s*(?:/|{any_of(MONTHS)}))"
)
_FROM_AND_UNTIL = lazily(
    rf"\b(?:borjar?|startar?|starts?|begins?)\b[^?]{{0,15}}?{_HOUR}.*\b(?:slutar?|avslutar?|ends?|finish)\b[^?]{{0,15}}?{_HOUR}[^?]*$"
)
BOOKS_US = lazily(
    r"^(?:(?:hej\w*|ok|okej|da|sa)[\s,]+)*(?:jag|vi|i|we) (?:har )?(?:bokar|bokat|satter|satt|lagger|book|booked) (?:in )?(?:oss|gruppen|ett mote|en traff|a meeting|us)\b(?!.*\?)"
    r"|\b(?:vi|we) (?:behover|maste|borde|bor|ska|need to|should|must) (?:ses|traffas|motas|meet)\b(?!.*\?)"
)
_WHERE_ASKED = lazily(
    r"\b(?:fysisk\w*|digital\w*|pa plats|(?:pa|via|i|on|over) (?:teams|zoom|lank|distans)|online|hybrid\w*|in person|remote\w*)(?: mote| meeting)? (?:eller|or)\b.*\?\s*$"
)
"""A question about the place, and not about who comes: "är det fysiskt eller digitalt på onsdag?"."""
_REPLACED = lazily(
    r"\b(?:mote\w*|\p{L}+motet|traff\w*|meeting)\b.{0,40}\b(?:ersatts|ersattas|ersatt|byts|is replaced) (?:av|med|mot|by)\b|\bi stallet for (?:onsdag|tisdag|mandag|torsdag|fredag)s?\w* (?:mote|ses vi)"
)
"""A meeting that another day takes the place of."""
_CALLED_OFF = lazily(
    r"^(?:(?:hej\w*|ok|okej|da|vi|kan du|please)[\s,]+)*(?:staller? in|avbokar?|avlys|cancel|call off) (?:the |var |nasta |our |next )?(?:\p{L}*mote\w*|\p{L}*traff\w*|meeting)\b"
)
"""A request to call a meeting off, whatever its reason: "ställ in mötet på onsdag, för många är sjuka"."""
_RULES = (
    _Rule(("attend.", "away.", "meeting.", "none", "agenda.", "feedback."), _CALLED_OFF, "meeting.cancel"),
    _Rule(("meeting.plan", "meeting.cancel"), _REPLACED, "meeting.move"),
    _Rule(("attend.", "meeting.", "agenda.", "none"), _WHERE_ASKED, "meeting.when"),
    _Rule(("deadline.", "none", "attend."), BOOKS_US, "meeting.plan"),
    _Rule(("deadline.", "meeting.", "agenda.", "none", "outcome."), _RUNS_UNTIL, "meeting.move"),
    _Rule(("meeting.over", "meeting.started", "meeting.when"), _FROM_AND_UNTIL, "meeting.move"),
    _Rule(("attend.absent", "attend.come", "away."), _WHO_ASKED, "attend.who"),
    _Rule(("agenda.material", "notes.read", "calendar.link", "meeting."), _MEETING_LINK, "meeting.move"),
    _Rule(("notes.read", "deadline.list", "outcome.note", "outcome.list", "none"), _STATE_OF_MINUTES, "minutes.make"),
    _Rule(("agenda.carry", "attend.absent", "attend.substitute", "meeting.plan"), _CANCELS, "meeting.cancel"),
    _Rule(("meeting.cancel", "meeting.move"), _WHETHER_CANCELLED, "meeting.when"),
    _Rule(
        ("meeting.plan", "agenda.edit", "agenda.time", "meeting.over", "meeting.started"),
        _SHIFTED,
        "meeting.move",
        True,
    ),
    _Rule(
        ("meeting.plan", "agenda.edit", "agenda.break", "meeting.cancel", "meeting.over"), _LENGTHENED, "meeting.move"
    ),
    _Rule(("meeting.started", "meeting.cancel", "meeting.over", "meeting.plan"), _ONLINE_NOW, "meeting.move"),
)
_OF_ITEM = lazily(r"\b(?:punkt\w*|pkt|item|laget runt|paus\w*|fika\w*)\b")


_OWN = lazily(rf"{SELF}|\b(?:min|mitt|mina|my)\b")


def meeting_intent(intent: str, sentence: Sentence, context: Context) -> str:
    """Return the intent that the words about a meeting have; else `intent`. The leave of somebody else is no command:
    it may be told of a meeting."""
    if intent == "away.set" and people_in(sentence.text, context) and not _OWN.search(sentence.folded):
        return "attend.absent"
    if intent == "meeting.move" and not context.meetings and find_days(sentence.text, today=context.today):
        return "meeting.plan"
    for rule in _RULES:
        if not intent.startswith(rule.intents) or not rule.words.search(sentence.folded):
            continue
        if rule.has_length and (
            not minutes_in(sentence.text)
            or _OF_ITEM.search(sentence.folded)
            or find_days(sentence.text, today=context.today)
        ):
            continue
        has_none = rule.meant == "meeting.move" and not context.meetings
        return "meeting.plan" if has_none and find_days(sentence.text, today=context.today) else rule.meant
    return intent
