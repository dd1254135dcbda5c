"""Requests and wishes in minutes that are due on the day at their end: "Skicka bilderna till mig på fredag"."""

# ruff: noqa: E501 - a pattern is read by its line

from dialogs.dates import cues
from dialogs.dates.words import cue

_BEGINS = r"(?:^|[.;:!?–]\s{1,3}|\s-\s)\W{0,4}(?:(?:och|men|så|då|snälla|vänligen|please|alla|ni|obs|påminnelse)[\s,:!]{1,3}){0,2}(?:(?:glöm\sinte(?:\satt)?|kom\sihåg\s(?:att)?|tänk\spå\satt|var\s(?:snäll\w?|vänlig\w?)\s(?:och|att)|don't\sforget\sto|remember\sto)\s)?"
_ASKS = (
    r"(?:skicka|lämna|lämna|mejla|maila|svara|återkom|återkomma|återkoppla|meddela|rapportera|anmäl|anmäla|sänd|sända|betala|komplettera|kommentera|bekräfta|registrera|lägg\s(?:in|upp|ut)|lägga\s(?:in|upp|ut)|fyll\si|fylla\si|ladda\supp|hör\sav\s(?:er|dig)|höra\sav\s(?:er|dig)"
    r"|gör\s(?:gärna\s)?(?:det|detta|klart)|uppdatera|förbered|förbereda|läs\s(?:igenom|på)|säg\still|send|reply|answer|submit|return|confirm|register|let\s(?:me|us)\sknow|sign\sup|fill\s(?:in|out))"
)
_ASKED = cue(rf"{_BEGINS}(?:(?:gärna|bara)\s)?(?P<verb>{_ASKS})\b[^.;:?]{{0,80}}$")
"""A request up to its day."""
_ASIDE = cue(r"[–-]\s(?P<verb>gör|svara|skicka|lämna|mejla|maila)\s[^.;:?\d]{0,30}$")
"""A request after a dash, in the middle of a sentence."""
_HANDED_IN = r"\b\w{0,14}(?:svar|besked|synpunkt|inspel|kommentar|underlag|anmälan|anmälning|yttrand|siffr|uppgift|bild|text|list|fil|offert|rapport|material|manus|förslag|blankett|kvitt|enkät|utkast|statistik)\w{0,5}"
_HAS_ITS_DAY = cue(
    r"\b(?:från|av|om|för|inför|efter|att|i|på|under|vidare|till\s(?:\p{L}{1,12}\s)?\w{0,20}(?:ningen|kursen|resan|lägret|besöket|utflykten|dagen)|med(?!\s(?:svar|synpunkter|besked|förslag|underlag|kommentarer|era|ert|ett|din)\b))\b"
)
"""In the object before a day of the calendar: the day is more likely that of the object."""
_CLAUSE_IN_OBJECT = cue(r"\b(?:att|om\s(?:ni|du|någon|man|ditt|det)|if|that)\b")
_IS_OF_OBJECT = cue(
    r"\b(?:från|av|om|för|inför|efter|on|at|from|of|for|about|since|vid|under|mellan|i|med|gäller|hålls|är|var|ska|som|when|så)\s(?:den\s|the\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s|the\s)?$"
)
"""The day is that of the object: "Skicka protokollet från den 6 oktober"."""
_WISHED = cue(
    rf"{_HANDED_IN}\s(?:vill|behöver|önskar|måste)\s(?:jag|vi|\p{{L}}{{2,14}})\s(?:gärna\s)?(?:ha|få)\s(?:in\s|dem\s)?(?:till\s(?:mig|oss)\s)?(?:den\s)?$",
    r"\btack\sför\s(?:(?:ett|snabbt)\s)?(?:svar|besked|återkoppling|synpunkter|underlag|kommentarer|hjälp\smed\s[^.;:]{3,40})\s(?:till\s(?:mig|oss)\s)?(?:den\s)?$",
    rf"(?:^|[,;.:]\s{{1,2}}){_HANDED_IN}\s(?:ska\s)?(?:in|åter|tillbaka|retur)(?:\still\s[\p{{L}}-]{{2,20}})?\s(?:den\s)?$",
    r"(?:^|[,;.:]\s{1,2})(?!välkomna)\p{L}{2,20}(?:erna|arna|orna|ren|na)\s(?:ska\s)?(?:åter|tillbaka)\still\s[\p{L}-]{2,20}\s(?:den\s)?$",
    r"\b\w{0,14}(?:svar|besked|synpunkter|inspel|kommentarer|underlag|anmälan|yttrande)\s(?:\w{1,12}\s){0,3}?(?:önskas|emotses|behövs|krävs|efterfrågas)\s(?:\w{1,12}\s)?(?:den\s)?$",
)
"""What somebody wishes to have on a day: "siffrorna vill jag ha på måndag"."""
_ENSURED = cue(
    r"\b(?:ser?\still|ansvarar?\sför|ansvarig\w{0,2}\sför|säkerställ\w{0,2}|må(?:l|let)\särs?|viktigt|kom\sihåg|tänk\spå|önskar|förutsätter|kravet\sär)\satt\s[^.;]{1,80}?\b(?:har|är)\s(?:\p{L}{1,12}\s){0,2}?"
    r"(?:svarat|lämnat|skickat|fyllt|rapporterat|anmält|betalat|registrerat|inkommit|kommit\sin|återkommit|återkopplat|läst|besvarat|granskat|utsett|lämnats|skickats|betalats|rapporterats|klara?|färdiga?|inne|framme|betalda?|(?:ifyll|anmäl)da?|(?:inlämna|inskicka|besvara|utskicka|uppdatera|undertecknad|signera|rapportera|registrera)de?)\s(?:(?:in|ut|sig|i)\s)?(?:[^.;,]{1,30}\s)?(?:den\s)?$"
)
"""What is to be done by a day: "ansvarar för att alla har svarat den 6 november"."""
_DONE_BY = cue(
    r"\b(?:levereras|skickas|sänds|mejlas|mailas|skrivs|tas\sfram|sammanställs|görs|lämnas|färdigställs|uppdateras|beställs|köps|utreds|kontrolleras|renskrivs|justeras|förbereds|rapporteras|inhämtas|begärs|cirkuleras|distribueras|publiceras|översätts|granskas)\s(?:\p{L}{2,6}\s)?av\s\p{L}{2,20}(?:\s(?:och|&)\s\p{L}{2,20})?\s(?:den\s)?$"
)
"""A task in the passive with who does it: "levereras av Lisa den 27 november"."""
_ANSWERS = cue(
    r"(?:^|[.;)]\s{1,2})ansv(?:arig(?:a|t)?|ar)?\.?\s?:\s[^.;:\d]{2,40},\s(?:den\s)?$|(?:^|\s)\p{L}{2,20}\sansvarar,\s(?:den\s)?$"
)
"""A task that ends with who answers for it: "Ansvarig: Lisa, 27/11"."""
_ENDS = cue(
    r"^\s{0,2}(?:,?\s?(?:kl\.?|klockan|at)\s?\d{1,2}(?:[.:]\d\d)?\s{0,2})?(?:$|[.;\n)!–:]|\s-\s|,(?!\s?\d)|\((?!\d)|(?:och|men|så|då|eftersom|annars|därför|för\satt|tack|senast|and|so)\b)"
)
_MAY_ASK = cue(
    r"\bin\b|åter|tillbaka|retur|säg\b|skick|lämna|mejl|mail|svar|återk|meddel|rapport|anmäl|sänd|betala|kompl|komment|bekräft|regist|lägg|fyll|ladda|hör|gör|uppdat|förber|läs|send|reply|submit|return|confirm|regis|know|sign|fill|\bha\s|\bfå\s|önskas|emots|behövs|krävs|efterf|besked|tack\b|\satt\s|\sav\s|ansv"
)
"""Without this, nothing here can match: a hint that saves time."""


def is_requested(left: str, right: str, *, is_counted: bool) -> bool:
    """Return whether somebody asks for something by the day between `left` and `right`, and the clause ends there.

    `is_counted`: the day is counted from today ("på fredag"), so no other noun has it.
    """
    if not _MAY_ASK.search(left) or not _ENDS.match(right):
        return False
    if any(pattern.search(left) for pattern in (_WISHED, _ENSURED, _DONE_BY, _ANSWERS)):
        return True
    asked = _ASKED.search(left) or _ASIDE.search(left)
    if asked is None or _IS_OF_OBJECT.search(left) or cues.AT_MEETING.search(left):
        return False
    return not (_CLAUSE_IN_OBJECT if is_counted else _HAS_ITS_DAY).search(left, asked.end("verb"))
