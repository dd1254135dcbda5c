"""Words that sound like an absence from a meeting and are about something else: "jag kommer inte på vad den hette"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence, one
from dialogs.sentences.slots import people_in

USUALLY = lazily(
    r"\b(?:man|tis|ons|tors|fre|lor|son)dagar(?:na)?\b|\b(?:varje|varannan|alltid|aldrig|every|always|never)\b|\b(?:mon|tues|wednes|thurs|fri)days\b"
)
"""Words about a habit, which is no absence from one meeting."""
_CANNOT_DO = lazily(
    r"\b(?:kan|kunde|hinner) (?:jag |vi )?(?:tyvarr )?(?:inte|ej) (?!komma|vara|delta|medverka|narvara|ga|dyka|till|pa|da|den|tyvarr|nu|men|for|eftersom|ses|med|idag|imorgon|hela|langre)\p{L}{3,}"
    r"|\b(?:can't|cannot|won't|will not) be (?:able to (?!come\b|make\b|attend\b|be\b|join\b)|ready|done|finished|prepared)\b|\b(?:kan|kommer|hinner) (?:tyvarr |nog )?(?:inte|ej)(?: att)? (?:vara|bli|ha) (?:\p{L}+ )?(?:klar\w*|fardig\w*|redo|forberedd\w*)\b"
    r"|\bcan(?:'?t|not) (?!come|make|attend|be|join|on|that|today|tomorrow|this|the|unfortunately)\p{L}{3,}"
)
_NO_TIME = lazily(r"\bhinner (?:inte|ej|int)\b|\bwon't (?:make it|have time)\b")
OF_MEETING = lazily(r"\b(?:komma|mote\w*|traff\w*|vara med|delta\w*|narvara|dit|come|attend|meeting)\b")
COMES_TO_NO_MEETING = lazily(
    r"\bkommer (?:inte|ej|int|aldrig) (?:ihag|overens|vidare|loss|fram till|at\b|undan|pa (?:vad|vem|hur|var|nar|om|namn\w*|ordet|titeln|nat\w*|nagot|nagon))"
    r"|\b(?:can't|cannot|won't) (?:come up with|remember|agree)\b"
)
"""Somebody who does not remember, reach or agree: "jag kommer inte på vad den hette"."""


_HOPES = lazily(
    r"^(?:hej\w*[\s,!]+)?(?:jag |vi |i |we )?(?:hoppas|onskar|hope)\b(?:(?!\b(?:inte|ej|not)\b).)*$|^(?:valkomna|ses|vi ses|see you)\b"
)
"""A wish that the others come: "hoppas alla kan komma på onsdag!"."""


_FOR_A_TIME = lazily(
    r"\b(?:(?:en|ett|tva|tre|fyra|fem|sex|\d{1,2}|nagra|ett par|a|two|three|four|a few) (?:hel |hela )?(?:veckor|vecka|manader|manad|weeks?|months?))\b(?: (?:framat|fran|till|i strack|from|ahead)\b|\s*[.!]?$)"
    r"|\b(?:hela|resten av) (?:veckan|manaden|terminen|hosten|varen|sommaren)\b|\b(?:the whole|the rest of the) (?:week|month|term|autumn|spring|summer)\b"
)
"""A leave of weeks or months, which is no absence from one meeting: "Olle är sjukskriven tre veckor framåt"."""
_ON_LEAVE = lazily(
    r"\b(?:sjuk\w*|ledig\w*|foraldraledig\w*|tjanstledig\w*|bortrest|borta|semester|on leave|on holiday|sick|ill|away|off work)\b"
)


def is_no_absence(sentence: Sentence, context: Context) -> bool:
    """Return whether the words are about a habit, a task or a memory, and not about who misses a meeting."""
    folded = sentence.folded
    if _FOR_A_TIME.search(folded) and _ON_LEAVE.search(folded) and not OF_MEETING.search(folded):
        return True
    if _NO_TIME.search(folded) and not context.is_meeting_on and not OF_MEETING.search(folded):
        return True
    return any(words.search(folded) for words in (USUALLY, _CANNOT_DO, COMES_TO_NO_MEETING, _HOPES))


_NOT_ABSENT = lazily(
    r"\b(?:ar|var|blir|is|am|'m) (?:(?:inte|ej|not) (?:langre )?(?:sjuk\w*|franvarande|borta|bortrest|ledig\w*|sick|ill|absent|away)|(?:frisk|aterstalld) igen|no longer (?:sick|ill|absent|away))\b"
)


def not_absent(sentence: Sentence, context: Context) -> tuple[Reading, ...] | None:
    """Somebody who is there after all: "Anna är inte sjuk längre"; None if the words do not say so."""
    if not _NOT_ABSENT.search(sentence.folded):
        return None
    others = [name for name in people_in(sentence.text, context) if name != context.speaker]
    if not others:
        return one("I am coming" if sentence.is_english else "jag kommer")
    if not context.is_meeting_on and not context.round_is_open:
        return ()
    return one(f"{'also present' if sentence.is_english else 'även närvarande'}: {', '.join(others)}")
