"""Reads free words about the time of a round: when it asks and closes, who may answer, and how the question reads."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.dates import find_days, find_time
from dialogs.dates.words import NUMBERS, any_of
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence, one

_COUNT = rf"(?:\d{{1,2}}|{any_of(NUMBERS)}|en|ett|ett par|nagra|a|an|one|a few|a couple of)"
_LENGTH = lazily(
    rf"\b(?P<words>{_COUNT} (?:extra |more |till )?(?:arbets|var)?(?:dag\w*|dygn|veck\w*|(?:working )?days?|weeks?))\b(?! (?:fore|innan|before)\b)"
)
_KEEPS_OPEN = lazily(
    r"\b(?:forlang\w*|utok\w*|dra\w* ut|oppen|oppet|oppna|vanta\w*|avvakta\w*|drojer?|droj|pa sig|till|langre|mer tid|extra|extend\w*|prolong\w*|open|wait|hold off|longer|more|give (?:them|us|people|everybody|everyone))\b"
)
_CLOSES = lazily(
    r"\b(?:stang\w*|avsluta\w*|slutar?|sammanstall\w*|summer\w*|sista dag\w*|senast|close\w*|end|ends|summari\w*|last day|by)\b"
)
_OTHER_TIME = lazily(
    rf"\b(?:(?:dagen|morgonen|dan|kvallen|veckan|mandagen|{_COUNT} (?:dag\w*|timm\w*|minut\w*|kvart|veck\w*)) (?:efter(?:at)?|darpa|senare)\b(?! (?:pa|med|om)\b)"
    rf"|(?:(?:en )?(?:kvart|halvtimme|timme)|strax|precis|{_COUNT} min\w*) (?:fore|innan)|innan (?:motet|vi) (?:ar |har )?(?:slut\w*|avsluta\w*|rundar|klara)|(?:i )?(?:slutet av|under|mitt i|medan) (?:sjalva )?(?:motet|vi)|nasta (?:dag|morgon)|pa kvallen|samma kvall"
    r"|the (?:day|morning|evening) after|next (?:day|morning)|(?:a|one|two) (?:days?|hours?) (?:after|later)|before the meeting (?:ends|is over)|during the meeting|at the end of the meeting)\b"
)
_WORDING = lazily(
    r"\b(?:byt\w*|andra\w*|formulera\w*|omformulera\w*|skriv\w* om|ersatt\w*|stall en annan|andra ord|egna?|change|reword|rephrase|replace|another)\b.{0,30}\b(?:fragan|fragorna|formulering\w*|rubrik\w*|question|questions|wording|headings?)\b"
    r"|\b(?:i ?stallet for|istallet for|instead of) (?:driv|drivers?)\b|\bkalla (?:det|dem|driv)\b"
)
_FIXED = lazily(r"\b(?:tredje|extra|third)\b")
_ALL_ANSWERED = lazily(
    r"\b(?:nar|da|forst nar|tills|forran|when|until|once) (?:alla|everybody|everyone|all) (?:har |have |has )?(?:svara\w*|tyckt|answer\w*)\b"
)
_WHO = lazily(
    r"\b(?:at mig|at (?:nagon|nan) annan|for (?:nagon|nan) annan|for my colleague|on my behalf)\b|\bsvara at \p{L}+"
    r"|\b(?:gick|akte|slutade|kom|anslot|missade|lamnade|left|came|joined|missed)\b.{0,30}\b(?:tidigare|tidigt|sent|senare|halva|delar?|borjan|early|late|half|part)\b"
    r"|\b(?:gick|akte|fick aka|fick ga|went) (?:hem|home)\b|\b(?:bara|var)(?: jag)? (?:med|dar) (?:\p{L}+ )?(?:halva|en del|delar|forsta|sista|en stund|timmen?)\b"
)
_MAY = lazily(r"\b(?:far|kan|vill|ska|borde|behover|maste|can|may|should|must|do)\b|\?\s*$")


_REMINDS_THEM = lazily(
    r"(?:(?:och|sen|sedan|ok|bra|da|and|then|please)[\s,]+)*(?:(?:kan|kunde|vill|can|could) (?:du|you) )?(?:(?:pamin\w*|puffa?(?: pa)?|tjata pa|remind|nudge) (?:dem|dom|de|them)|skicka (?:en )?paminnelse till (?:dem|dom))(?: (?:igen|ocksa|da|tack|snalla|again|too|please|i dag|nu|now))*[\s.!?]*"
)


def those_silent(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """Those who have not answered the open round, in doubt, where nobody else is named: "påminn dem"."""
    if not context.round_is_open or context.form_is_open or not _REMINDS_THEM.fullmatch(sentence.folded):
        return ()
    said = "remind those who have not answered" if sentence.is_english else "påminn de som inte har svarat"
    return (Reading((said,), is_certain=False),)


_ANSWERS_LATER = lazily(
    r"\b(?:kan|far|kunde|gar det|hinner|skulle|maste|racker det|can|may|could|is it (?:ok|okay|fine))\b(?!.*\b(?:paminn\w*|remind)\b)[^.!?\n]{0,40}\b(?P<verb>svarar?|svarat|gora det|gor det|aterkommer|aterkomma|fylla i|answer|reply|do it|get back)\b"
    r"[^.!?\n]{0,40}\b(?:senare|sen|i ?morgon|ikvall|i kvall|i eftermiddag|nasta vecka|pa (?:man|tis|ons|tors|fre|lor|son)dag|efterat|efter \p{L}+|later|tomorrow|next week|tonight|on \p{L}+day)\b[^.!\n]{0,20}\?"
)
_OF_ROUND = lazily(r"\b(?:svar\w*|driv|drev|hinder|hindra\w*|rundan?|answer\w*|reply|drivers?|obstacles?)\b")
_OTHER_FORM = lazily(r"\b(?:mejl\w*|enkat\w*|formular\w*|remiss\w*|e-?mail|form|survey)\b")


def answers_later(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """A question whether an answer to the open round may come later."""
    found = _ANSWERS_LATER.search(sentence.folded) if context.round_is_open else None
    if found is None or not _OF_ROUND.search(sentence.folded) or _OTHER_FORM.search(sentence.folded):
        return ()
    return one(
        "can I still answer about drivers and obstacles"
        if sentence.is_english
        else "kan jag fortfarande svara på driv och hinder"
    )


def closing(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """Return another closing of the open round, if the words name a day, a length or a time for it."""
    if not context.round_is_open:
        return ()
    text, folded = sentence.text, sentence.folded
    keeps_open = _KEEPS_OPEN.search(folded) is not None
    verb = _verb(sentence, is_later=keeps_open and not _closes_then(folded))
    days = find_days(text, today=context.today)
    left = f"{text[: days[0].start]} {text[days[0].end :]}" if days else text
    at = find_time(left, beside_day=bool(days))
    clock = f" kl {at.at:%H.%M}" if at else " kl 12.00" if days and _NOON.search(folded) else ""
    if len(days) == 1 and days[0].day is not None:
        day = _PREPOSITION.sub("", text[days[0].start : days[0].end].strip())
        return one(f"{verb} {day}{clock}")
    if at and not days:
        return one(f"{verb} {context.today.isoformat()}{clock}")
    if keeps_open and _WEEKEND.search(folded):
        return one(f"{verb} Monday" if sentence.is_english else f"{verb} måndag")
    length = _LENGTH.search(folded)
    if length and keeps_open:
        words = text[slice(*length.span("words"))]
        return one(f"extend the round {words}" if sentence.is_english else f"förläng rundan {words}")
    return ()


_PREPOSITION = lazily(r"(?i)^(?:på|till|den|on|by|until) ")
_WEEKEND = lazily(r"\b(?:helgen|veckoslutet|the weekend)\b")
_NOON = lazily(r"\b(?:lunch\w*|noon)\b")


def _closes_then(folded: str) -> bool:
    """Return whether the words end the round at a time: "stäng på fredag", but not "vänta med att sammanställa"."""
    return bool(_CLOSES.search(folded)) and not _WAITS.search(folded)


_WAITS = lazily(
    r"\b(?:vanta\w*|avvakta\w*|droj\w*|forlang\w*|inte (?:an|forran)|wait|hold off|extend\w*|not (?:yet|until))\b"
)


def _verb(sentence: Sentence, *, is_later: bool) -> str:
    if sentence.is_english:
        return "extend the round to" if is_later else "close the round on"
    return "förläng rundan till" if is_later else "stäng rundan"


def is_of_closing(sentence: Sentence) -> bool:
    """Return whether the words are about how long a round is open."""
    folded = sentence.folded
    return bool(_LENGTH.search(folded)) and bool(_KEEPS_OPEN.search(folded) or _CLOSES.search(folded))


def asked_about(sentence: Sentence) -> tuple[Reading, ...]:
    """Return the answer about what cannot be set: another time, other words, or somebody else's answer."""
    folded, english = sentence.folded, sentence.is_english
    if _WORDING.search(folded) and not _FIXED.search(folded):
        return one("can the question read otherwise" if english else "kan frågan lyda annorlunda")
    if _WHO.search(folded) and _MAY.search(folded):
        return one("who may answer" if english else "vem får svara")
    if _OTHER_TIME.search(folded) or is_of_closing(sentence) or _ALL_ANSWERED.search(folded):
        return one("ask at another time" if english else "fråga en annan tid")
    return ()
