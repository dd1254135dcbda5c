"""New deadlines in free words: what is to be done, by whom, and by when."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from datetime import date, timedelta

import regex

from dialogs.deadlines.days_meant import days_named, due_in
from dialogs.patterns import lazily
from dialogs.text import fold
from dialogs.texts.calendar import plain_day
from dialogs.understanding.model import Context, Reading, Sentence
from dialogs.understanding.slots import people_in

_BULLETS = lazily(r"(?:^|(?<=\s))\(?\d{1,2}[.)]\s+")
_BORDER = lazily(
    r"[;\n]+|(?<=[\w)])[.!]\s+(?=\p{Lu})|,?\s(?:och|samt|and)\s(?=\p{Lu}\p{Ll}+\s\p{Ll})|,\s(?=\p{Lu}\p{Ll}+\s\p{Ll})"
)
_TO = r"(?:om att|om|att|angaende|gallande|to|about|of|that)"
_REMIND = lazily(
    r"^(?:(?:kan|kunde|skulle|vill|could|can|would|will) (?:du|ni|nan|nagon|you|someone)(?: kunna)? (?:please |kindly )?)?"
    r"(?:pamin\w*|pamm?\b\.?|sag(?:a)? (?:till|te|at)|vack|tjata pa|puffa(?: pa)?|knuffa|remind|nudge|tell|notify)\s+"
    rf"(?P<who>[^\n:]{{0,60}}?)\s?(?:\b{_TO}\b|:|\s-)\s*(?P<rest>\S.*)$"
)
_WATCHED = lazily(
    r"^(?:(?:kan|kunde|skulle|could|can) (?:du|ni|you)(?: kunna)? )?(?:hall\w* (?:reda|koll) pa|(?:glom|gloem|missa) (?:inte|ej|int)(?: bort)?|kom ihag|pass pa"
    r"|lagg\w* (?:till|in|upp)|satt\w* (?:in|upp)?|skriv\w* (?:upp|in)|notera|lagg|ny|add|set|keep track of|remember|do not forget|don't forget)"
    r"\s*(?:gärna |garna )?(?:en |ett |a |the )?(?:ny |nytt |new )?(?:deadline\w*|frist\w*|bevakning\w*|paminnelse\w*|reminder)?\s*(?:for|om|pa|av)?\s*(?:att |that )?:?\s*"
    r"|^(?:ny |en )?(?:deadline|frist|tidsfrist|last day|due date|closing date)(?:en|n)?\s*(?:for|om|pa|to)?\s*(?:att )?[:-]?\s*"
    r"|^(?:vi|det) (?:bestamde|beslots|beslutade|enades om|sa)(?: att)?\s*:?\s*|^(?:ar|is) (?:sista|last) (?:dag\w*|day) (?:for|att|to)\s*"
    r"|^(?:sista|last) (?:dag\w*|day) (?:for|att|to)(?: att)?\s*|^(?:ska|maste|must|shall) "
    r"|^(?:hej\w*|hejsan|hallå|halla|god (?:morgon|dag|kvall|eftermiddag)|tjena|hello|hi|good (?:morning|afternoon))\b[,!.]*(?: (?:hej|alla|bot|motesbot)\b[,!.]*)?\s*|^(?:@?motesbot)[,:]?\s*"
    r"|^(?:asså|assa|oh|typ|jo|ja|alltsa|so|så|sa|ok|okej)\b,?\s+|^(?:det )?(?:ar |is )(?:det |it )?"
)
_READY = lazily(
    r"\s*,?\s*\b(?:(?:ska|skall|maste|bor|behover|far|must|shall|has to|needs to|is to|should)\s+)?(?:(?:vara|va|bli|ha|be|lamnas|finnas)\s+)?"
    r"(?:inne|inlamnad\w*|inskickad\w*|klar[ta]?|fardig[ta]?|besvarad\w*|genomford\w*|ready|done|finished|submitted|in|ar|is|due|stanger|stang|gar ut|closes|hos mig|senast)\s*[,.!]*$"
    r"|\s+(?:(?:ska|skall|maste|must|shall)\s+)?(?:vara|va|vara hos mig)\s*$"
)
_INVERTED = lazily(r"^(?:ska|skall|maste|must|shall)\s+(?:vi\s+)?")
_ASIDE = lazily(
    r"[,.!?]+\s*(?:(?:kan|kunde|skulle) (?:du|ni)|gar det att|pamin\w*|hall koll|hall reda|tjata|nudge|remind|could you|can you|tack\b|snalla|det (?:ar|far) (?:viktigt|vi inte)|please|thanks)[^\n]*$"
    r"|\s+\b(?:pamin\w* (?:mig|oss|alla)(?: om det)?|hall koll(?: pa det)?|tack|please)\s*[.!]*$"
)
_HANDLED = lazily(
    r"[,.;]?\s+(?:det (?:ar|blir)\s)?(?P<who>[\p{L} ]{2,40}?) (?:haller i (?:det|den)|ansvarar|fixar(?: det)?|som (?:skriver|gor|har|tar|ansvarar)\w*(?: (?:det|den))?|tar (?:det|den)|har (?:det|den)|is responsible|does it)\s*[.!]*$"
)
_RESPONSIBLE = lazily(
    r"[\s,.;(-]{0,4}\b(?:ansvarig[a]?|ansvar|responsible|owner)(?: (?:ar|is|for det ar))?\s?:?\s(?P<who>[^;()\n]{2,80}?)\s?\)?[.!]*$"
)
_DOES = lazily(
    r"^(?P<who>[^\n.;:?!]{1,80}?)(?::\s*|\s+(?:ska|skall|maste|bor|behover|far|har lovat(?: att)?|lovade(?: att)?|will|must|should|shall|has to|needs to|is to)\s+(?:ha\s+)?)(?P<rest>\S.*)$"
)
_ME = frozenset({"jag", "ja", "mig", "mej", "i", "me", "undertecknad"})
_ALL = frozenset({"alla", "oss", "vi", "gruppen", "samtliga", "everybody", "everyone", "us", "we", "all", ""})
_EVERY = lazily(
    r"[\s,]*\b(?:varje|varenda|varannan|vart (?:tredje|fjärde)|every(?: other| second)?|each)\s+(?:forsta |andra |sista |first |second |last )?\p{L}+(?: (?:of the|i) \p{L}+)?|\b(?:en|tva|fyra|once|twice) gang(?:er)? (?:i|per|om) \p{L}+|\b(?:once|twice) a \p{L}+"
    r"|\b(?:varje|i varje) (?:manad|kvartal|vecka|halvar)|\b(?:weekly|monthly|quarterly|fortnightly|manadsvis|veckovis|kvartalsvis|halvarsvis)\b|\ben gang om aret\b"
)
_YEARLY = lazily(
    r"\b(?:varje ar|vart ?enda ar|arligen|arsvis|en gang om aret|varje \p{L}*ar\b|every year|each year|yearly|annually|once a year)\b"
)
_NO_REMINDERS = lazily(
    r"[,.]?\s*\b(?:paminn inte(?: alls)?|utan paminnelser?|inga paminnelser|no reminders?|without reminders?|don't remind\w*|int paminn)\b[.!]*"
)
_IF = lazily(r"^(?:om|ifall|if|nar) (?P<cond>[^,]{3,80}?)(?=,|\s(?:ska|skall|maste|must)\b)")


def added(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """A deadline for each part of the sentence that has a day; the parts may share one."""
    parts = _parts(sentence.text, context)
    made = [_deadline(part, sentence, context) for part in parts]
    if len(parts) == 1 or not all(made):
        whole = made[0] if len(parts) == 1 else _deadline(sentence.text, sentence, context)
        return (whole,) if whole else ()
    readings = [each for each in made if each]
    left = tuple(dict.fromkeys(word for each in readings for word in each.left))
    return (Reading(tuple(each.says[0] for each in readings), left, shown=tuple(each.shown[0] for each in readings)),)


def recurring(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The first day of a recurring deadline. Yearly ones recur; another rhythm is named as what is missing."""
    return added(sentence, context)


def _parts(text: str, context: Context) -> list[str]:
    bullets = list(_BULLETS.finditer(text))
    if len(bullets) > 1:
        ends = [each.start() for each in bullets[1:]] + [len(text)]
        return [text[start.end() : end].strip(" ,;") for start, end in zip(bullets, ends, strict=True)]
    shared = due_in(text, context)
    found = [part.strip() for part in _BORDER.split(text) if part and part.strip()]
    if 2 <= len(found) <= 6:
        days = [days_named(part, context.today) for part in found]
        if all(days):
            return found
        led = regex.match(r"(?P<led>[^:\n]{3,40}):\s*(?P<rest>.*)", text, regex.S)
        if shared and led and due_in(led["led"], context):
            return [f"{part} senast {shared.words}" for part in _BORDER.split(led["rest"]) if part and part.strip()]
    return [text]


def _deadline(text: str, sentence: Sentence, context: Context) -> Reading | None:
    text = " ".join(text.split())
    left: list[str] = []
    for term in (_NO_REMINDERS,):
        text = _taken(term, text, left)
    yearly = _YEARLY.search(fold(text))
    text = _taken(_YEARLY, text, []) if yearly else text
    bare = _EVERY.sub(" ", fold(text)) if not yearly else ""
    if bare and bare != fold(text):
        text = _unrepeated(text, left, context.today)
    due = due_in(text, context)
    if due is None:
        return None
    title, who = _title_and_owner(due.left, context)
    if not title or len(stripped(title)) < 2:
        return None
    english = sentence.is_english
    whom = ("us" if english else "oss") if who == "" else ("me" if english else "mig") if who == "@me" else who
    words = f"{title[0].upper()}{title[1:]}"
    tail = (", every year" if english else ", varje år") if yearly else ""
    says = (
        f"remind {whom} about {words} by {due.words}{tail}"
        if english
        else f"påminn {whom} om {words} senast {due.words}{tail}"
    )
    shown = says if due.day.isoformat() in says else f"{says} ({plain_day(due.day, 'en' if english else 'sv')})"
    return Reading((says,), tuple(left), is_certain=not due.is_guess, shown=(shown,))


def stripped(title: str) -> str:
    return regex.sub(r"\W+", "", title)


def _taken(pattern: "regex.Pattern[str]", text: str, left: list[str]) -> str:
    found = pattern.search(fold(text))
    if found is None:
        return text
    left.append(text[found.start() : found.end()].strip(" ,.!"))
    return " ".join(f"{text[: found.start()]} {text[found.end() :]}".split())


_WEEKDAY = lazily(r"(?P<weekday>(?:man|tis|ons|tors|fre|lor|son)dag|(?:mon|tues|wednes|thurs|fri)day)")


def _unrepeated(text: str, left: list[str], today: date) -> str:
    """`text` with the first day of its rhythm instead of it: "varje fredag" is "fredag" at first."""
    found = _EVERY.search(fold(text))
    if found is None:
        return text
    said = text[found.start() : found.end()].strip(" ,")
    left.append(said)
    weekday = _WEEKDAY.search(fold(said))
    first = f" {said[weekday.start() : weekday.end()]} " if weekday else " "
    if weekday and _FIRST_OF_MONTH.search(fold(said)):
        first = f" {_first_in_month(fold(weekday[0]), today).isoformat()} "
    return " ".join(f"{text[: found.start()]}{first}{text[found.end() :]}".split())


_FIRST_OF_MONTH = lazily(r"\b(?:forsta|first)\b")
_WEEKDAYS = {
    "man": 0,
    "tis": 1,
    "ons": 2,
    "tor": 3,
    "fre": 4,
    "mon": 0,
    "tue": 1,
    "wed": 2,
    "thu": 3,
    "fri": 4,
    "lor": 5,
    "son": 6,
}


def _first_in_month(weekday: str, today: date) -> date:
    """The next day that is the first of its weekday in a month."""
    days = (today + timedelta(ahead) for ahead in range(45))
    return next(day for day in days if day.day <= 7 and day.weekday() == _WEEKDAYS.get(weekday[:3], day.weekday()))


def _title_and_owner(text: str, context: Context) -> tuple[str, str]:
    """What is to be done, and by whom: "" is the group, "@me" the speaker."""
    who = ""
    condition = ""
    for _ in range(4):
        before = text
        found = _ASIDE.search(fold(text))
        text = text[: found.start()] if found and found.start() > 5 else text
        found = _REMIND.match(fold(text))
        if found:
            who, text = who or _whom(text[slice(*found.span("who"))]), text[found.start("rest") :]
        found = _WATCHED.match(fold(text))
        text = text[found.end() :] if found and len(text) > found.end() else text
        found = _IF.match(fold(text))
        if found and not condition:
            condition, text = text[: found.end()].strip(), text[found.end() :]
        for pattern in (_RESPONSIBLE, _HANDLED):
            found = pattern.search(fold(text))
            named = text[slice(*found.span("who"))].strip() if found else ""
            if found and (people_in(named, context) or pattern is _RESPONSIBLE or fold(named) in _ME):
                who, text = _whom(named) or who, text[: found.start()]
        found = _INVERTED.match(fold(text))
        text = text[found.end() :] if found and len(text) > found.end() else text
        found = _READY.search(fold(text))
        text = text[: found.start()] if found and found.start() > 2 else text
        found = _DOES.match(fold(text))
        if found and not who:
            named = text[slice(*found.span("who"))].strip()
            owner = _whom(named)
            if fold(named) in _ME or (owner and owner != named) or people_in(named, context) or fold(named) in _ALL:
                who, text = owner, text[found.start("rest") :]
        text = text.strip(" ,.;:!?–-")
        if text == before:
            break
    return f"{text} ({condition[0].lower()}{condition[1:]})" if condition and text else text, who


def _whom(words: str) -> str:
    words = words.strip(" ,@")
    if fold(words) in _ALL:
        return ""
    return "@me" if fold(words) in _ME else words
