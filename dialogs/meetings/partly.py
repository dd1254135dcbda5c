"""Reads who comes to a meeting but not for all of it, or not to the room: late, early away, or by link."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dataclasses import dataclass
from datetime import date

import regex

from dialogs.dates import FoundDay, find_days
from dialogs.names.recognition import looks_like_a_person
from dialogs.patterns import lazily
from dialogs.text import fold

LONGEST = 300
"""Characters of a message that is read so."""


@dataclass(frozen=True, slots=True)
class Partly:
    """`who` as written, "" for the writer; `day` if one was said."""

    who: str = ""
    day: FoundDay | None = None


_TIME = r"(?:kl(?:ockan)?\.? ?|vid |runt |strax efter |fore |efter |at |around |by )*(?:\d{1,2}(?:[.:]\d\d)?(?:-tiden)?\b|halv \p{L}+|kvart (?:i|over) \p{L}+|lunch\w*|fikat?\b|pausen|kaffet|(?<=kl |klockan |vid |runt |efter |fore |forran |innan |at |around |by )(?:ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv|one|two|three|four|nine|ten|eleven|twelve|noon)\b)"
_LATE = (
    r"(?:(?:blir|ar|kommer|lar|kan|kommer att|kommer nog|kan komma att|will|'ll|am|'m|might)(?: (?:att|nog|kanske|tyvarr|lite|nagot|en|be|bli|running|about|a|bit|few|komma|vara|in|half|an|hour|or so|some|quarter|of|arriving|join|joining|\d{1,2}|kvart|halvtimme|timme|tio|fem|tjugo|five|ten|fifteen|twenty|thirty|couple|min\w*|ca|cirka|ungefar))*"
    r" (?:sen|sena|sent|forsenad|senare(?! lag)|late|later)\b(?! (?:med|with) )"
    r"|ar (?:redan |nu )?pa (?:vag|ingang)\b|kommer strax|(?:is|am|are|'m|'s) on (?:her|his|their|my|the) way"
    rf"|(?:kan |kommer |hinner )(?:tyvarr |nog )?(?:inte|ej) (?:komma |vara (?:dar|med|pa plats) |dit |komma dit )?(?:forran|fore|innan) {_TIME}"
    rf"|(?:kan |kommer |hinner |ansluter )(?:komma |vara med |ansluta |dit )?(?:forst|inte forran|tidigast) {_TIME}"
    rf"|(?:ansluter|dyker upp|droppar in|joinar|will join|joining) (?:forst |nog |lite )?(?:senare|{_TIME})"
    rf"|kommer (?:nog |lite |strax )*efter {_TIME}"
    r"|kommer (?:forst|inte forran) (?:till|efter|vid|pa|under) \p{L}+"
    r"|(?:ansluter|hoppar in|joinar) (?:sen|sedan|efterat|darefter)\b"
    r"|(?:can'?t|cannot|won'?t) (?:be there|make it|come|join) (?:until|before) \S+"
    r"|(?:missar|lar missa|kommer (?:nog )?(?:att )?missa)(?: (?:nog|tyvarr|kanske|ju))* (?:(?:sjalva |hela )?(?:borjan|starten|inledningen|upptakten)|(?:den |de )?forsta \p{L}+)"
    r"|(?:'ll |will |'m |am |might )?(?:be )?miss(?:ing)? the (?:start|beginning|opening|first \p{L}+))"
)
_EARLY = (
    rf"(?:(?:maste|behover|far|tvungen att|ska|kommer (?:att )?(?:behova )?|have to|need to|must) (?:tyvarr |nog )?(?:ga|lamna|dra|smita|sticka|avvika|avbryta|sluta|hoppa av|droppa av|logga ut|leave|go|drop off)(?: (?:fran )?(?:motet|er))?(?: (?:redan|lite|nagot|already|a bit))* (?:tidigare|i fortid|fore slutet|innan (?:slutet|motet ar slut)|early|nu|now|{_TIME})"
    rf"|(?:gar|lamnar|smiter|avviker|sticker)(?: motet)?(?: (?:redan|lite))* (?:tidigare|i fortid|{_TIME})"
    rf"|(?:hinner|kan|orkar) (?:bara |endast |tyvarr bara )+(?:vara )?(?:med )?(?:fram )?(?:till|mellan|en kort stund|forsta|den forsta|halva|pa (?:formiddagen|eftermiddagen|slutet|borjan))\b"
    r"|(?:ar|kan vara) (?:bara )?med (?:fram )?till(?: och med)? (?:\d|kl|lunch|fika|pausen|kaffet|halv)"
    r"|(?:missar|lar missa|kommer (?:nog )?(?:att )?missa)(?: (?:nog|tyvarr|kanske|ju))* (?:slutet|avslutningen|(?:den |de )?sista \p{L}+)|(?:'ll |will |'m |am |might )?(?:be )?miss(?:ing)? the (?:end|ending|last \p{L}+)"
    r"|can only (?:stay|come|be there|attend|join) (?:until|for|from)\b)"
)
_REMOTE = r"(?:(?:ar|kommer(?: att)?|kan|deltar|ansluter|vill|blir|'ll|will|am|'m|joining|join)(?: (?:nog|bara|gärna|garna|vara|bli|be|delta|med|komma|joining|attend|join|pa motet|men))* (?:digitalt|pa (?:lank|distans|skarm|teams|telefon)|via (?:lank|teams|telefon|zoom)|uppkopplad\w*|hemifran|online|remotely|by (?:link|phone)|on teams|over teams))"
_PARTLY = rf"(?:{_LATE}|{_EARLY}|{_REMOTE})(?![\p{{L}}])"
_OWN = lazily(
    rf"\b(?:jag|i)(?:(?:[\s,]+\S+){{0,4}}?[\s,]+|(?=')){_PARTLY}|^(?:\W*(?:hej|hi|obs|tyvarr|sorry|ps)\W+)?(?:{_PARTLY})|[,.;!] (?:men )?{_PARTLY}|\b(?:men|but|och) {_PARTLY}"
)
_OTHERS = lazily(
    rf"(?:^|[.!\n] ?)(?P<who>\p{{Lu}}[\p{{L}}'-]+(?: \p{{Lu}}[\p{{L}}.'-]*){{0,2}}) {_PARTLY}", regex.IGNORECASE
)
_SAID_PARTLY = lazily(_PARTLY)
"""What both of them need. Most sentences lack it, and the search is short."""
_OTHER_MATTER = lazily(
    r"\b(?:resten|ovriga|alla andra|alla ovriga|vi andra|the rest|everyone else) (?:av oss )?(?:ar|sitter|finns|is|are)\b|\b[dp] ?\d{1,4}\b|\b(?:vi|we|motet|meeting|deadline\w*|pamin\w*|punkten|punkt \d+|rapport\w*|svar\w*|paus(?:en)? kommer)\b(?= (?:ar|blir|kommer|borjar|slutar|maste|ska|will|is))|\?\s*$|\b(?:kan inte vara med|kan inte komma)\b(?! (?:forran|fore|innan))"
)


_REPORTED = lazily(
    r"^\W*(?:(?:jag|vi|i|we) (?:tror|hor|vet|ser|fick hora|horde|think|hear|heard|believe|know)(?: nog)?(?: att| that)?|(?:enligt uppgift|tydligen|apparently),?) "
)
_TOLD = lazily(
    r"^(?P<who>\p{L}[\p{L}'-]+(?: \p{L}[\p{L}'-]+)?) (?:sa|sade|sager|meddelar|meddelade|halsar|halsade|skriver|skrev|messade|ringde och sa|says|said|texted|wrote)(?: att| that)? (?:hon|han|hen|de|she|he|they)(?= |')"
)
"""Words before what somebody tells of another person: "jag tror att Sara blir sen", "Sara sa att hon blir sen"."""


def _told(text: str) -> str:
    """`text` without the words that report it."""
    if reported := _REPORTED.match(fold(text)):
        return text[reported.end() :]
    if told := _TOLD.match(fold(text)):
        return text[slice(*told.span("who"))] + text[told.end() :].replace("'ll ", " will ", 1)
    return text


def read_partly(text: str, *, today: date) -> Partly | None:
    """Return who comes late, leaves early or joins by link; None for any other text."""
    text = _told(text)
    folded = regex.sub(r"\s", " ", fold(text))
    if len(folded) > LONGEST or _OTHER_MATTER.search(folded):
        return None
    if _SAID_PARTLY.search(folded) is None:
        return None
    who = ""
    if _OWN.search(folded) is None:
        match = _OTHERS.search(folded)
        if match is None or not looks_like_a_person(text[slice(*match.span("who"))]):
            return None
        who = text[slice(*match.span("who"))]
    days = find_days(text, today=today)
    return Partly(who, days[0] if days else None)
