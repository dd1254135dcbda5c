"""Reads words that ask to leave something as it is: "stryk inte punkt 7", "mötet ställs inte in"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence, one

_NEGATED = lazily(r"\b(?:inte|ej|int|aldrig|not|never|\p{L}+n't|emot|against|undvik\w*|avoid|lat bli)\b")
_INSTEAD = lazily(r"\b(?:utan|i ?stallet|istallet|men|bara|forran|but|instead|only|until|rather)\b")
"""Words that tell what is done instead. Other readers know them better."""
_HELLO = r"(?:(?:hej\w*|nej|na|nae|ne|no|men|snalla|please|ok|okej|du|vanta|wait|alltsa|asch)[\s,!]+)*"
_WELL = r"(?: (?:ju|val|nog|verkligen|absolut|faktiskt|visst|helst|alls|langre|for allt i varlden|really|at all))*"
_NOT = r"(?:inte|ej|int|aldrig)"
_DO = r"(?:stryka?|stryker|ta(?:r|ga?)? bort|flyttar?|staller? in|stalla in|stall in|stanga?|stanger|byta?|byter|lagga? (?:till|in)|lagger (?:till|in)|andrar?|raderar?|kortar?|forlanga?|forlanger|skjuta? (?:upp|pa)|skjuter (?:upp|pa)|avslutar?|avbokar?|hoppar? over|plockar? bort|tommer|tomma?|rensar?)"
_BE_DONE = r"(?:strykas|tas bort|flyttas|stallas in|stangas|bytas|andras|raderas|kortas|forlangas|skjutas (?:upp|pa)|avslutas|bort|vara slut)"
_EN_DO = r"(?:remov(?:e|ing)|delet(?:e|ing)|mov(?:e|ing)|cancel(?:l?ing)?|clos(?:e|ing)|swap(?:ping)?|chang(?:e|ing)|shorten(?:ing)?|extend(?:ing)?|postpon(?:e|ing)|drop(?:ping)?|skip(?:ping)?|add(?:ing)?|end(?:ing)?|push(?:ing)?|tak(?:e|ing) (?:off|out|away)|clear(?:ing)?|empty(?:ing)?)"
_REFRAINED = lazily(
    rf"^(?:inte|not) (?:att (?:vi|du|ni|jag|man) {_DO}|to {_EN_DO})\b|\bpaminn{_WELL} {_NOT}\b.{{0,30}}\bsvarat\b"
    rf"|^{_HELLO}(?:stryk|ta(?:g)?|flytta|stall|stang|byt|lagg|andra|radera|korta|forlang|skjut|avsluta|hoppa|plocka|avboka|tom|rensa){_WELL} {_NOT}\b(?! med\b)"
    rf"|\b(?:jag|vi|du|ni|man) (?:ska(?:ll)?|vill|behover|far|kan|bor|borde|tanker|tycker|tror|kommer){_WELL} {_NOT}{_WELL}(?: att)?(?: (?:vi|du|ni|jag|man))?(?: (?:ska(?:ll)?|bor|borde|behover))? {_DO}\b"
    rf"|^{_HELLO}(?:jag|vi|ni) (?:stryker|flyttar|stanger|byter|andrar|kortar|forlanger|avslutar|avbokar){_WELL} {_NOT}\b"
    rf"|\b(?:jag|vi|ni) (?:tar|staller|lagger|skjuter|hoppar|plockar){_WELL} {_NOT}{_WELL} (?:bort|in|till|upp|pa|over)\b"
    rf"|\b(?:mote\w*|\p{{L}}+motet|traff\w*|rundan|punkt\w*) (?:stalls|flyttas|stryks|tas|stangs|skjuts|ar|blir|blev|har){_WELL} {_NOT}{_WELL} (?:in|installt|installd|flyttat|flyttad|framflyttat|slut|over|struken|bort|stangd|stangt|uppskjutet|upp|avslutat)\b"
    rf"|\b(?:ska(?:ll)?|far|bor|borde|behover){_WELL} {_NOT}{_WELL} {_BE_DONE}\b"
    rf"|\bemot (?:att|tanken|forslaget)\b|\b(?:undvik|lat bli|sluta)(?: att)? (?:{_DO}|lagga)\b"
    rf"|\b(?:don't|do not|never|please not)(?: (?:want|wish|need|have))?(?: (?:you|us|me))?(?: to)? {_EN_DO}\b|\b(?:we|i)(?:'re| are|'m| am) not {_EN_DO}\b"
    rf"|\b(?:we|i|you) (?:won't|will not|shouldn't|should not|mustn't|needn't|need not|can't|cannot)(?: be)? {_EN_DO}\b"
    rf"|\b(?:meeting|round|item \d{{1,3}}) (?:isn't|is not|won't be|has not been|hasn't been|should not be|shouldn't be) (?:cancell?ed|moved|over|closed|removed|postponed|dropped)\b"
    rf"|\bagainst {_EN_DO}\b|\bavoid {_EN_DO}\b"
)
_NEXT = lazily(
    rf"[,.;!]\s+(?:(?:vi|jag|och|sa|kan|du|we|please|let's)\s+)*(?:{_DO}|stryk|flytta|byt|lagg|stang|visa|skicka|posta|paminn|{_EN_DO}|show|send|post|remind)\b"
)
"""Another request beside it."""
_OF_MEETING = lazily(r"\b(?:mote\w*|\p{L}+motet|traff\w*|meeting)\b")


def refrained(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The reply that nothing changes; to a question whether the meeting is cancelled, when it is. A question that waits
    goes on waiting, since it may be about something else."""
    folded = sentence.folded
    if not _NEGATED.search(folded) or _INSTEAD.search(folded) or (context.is_private and context.round_is_open):
        return ()
    found = _REFRAINED.search(folded)
    if found is None or _NEXT.search(folded, found.end()):
        return ()
    if folded.rstrip().endswith("?"):
        if not _OF_MEETING.search(folded):
            return ()
        return one("when is the meeting" if sentence.is_english else "när är mötet")
    return one("change nothing" if sentence.is_english else "ändra ingenting")
