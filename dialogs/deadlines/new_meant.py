"""New deadlines in free words: what is to be done, by whom, and by when."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dataclasses import replace
from datetime import date

import regex

from dialogs.deadlines.days_meant import Due, days_named, due_in
from dialogs.deadlines.leads import ladder_in
from dialogs.deadlines.recurrence import in_words
from dialogs.deadlines.subject import in_sentence, is_in, is_negated
from dialogs.deadlines.terms import Terms, without_terms
from dialogs.deadlines.typed_recurrence import guessed, often_only, without_recurrence
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence
from dialogs.sentences.slots import people_in
from dialogs.text import fold
from dialogs.texts.calendar import plain_day

_BULLETS = lazily(r"(?:^|(?<=\s))\(?\d{1,2}[.)]\s+")
_BORDER = lazily(
    r"[;\n]+|(?<=[\w)])[.!]\s+(?=\p{Lu})|,?\s(?:och|samt|and)\s(?=\p{Lu}\p{Ll}+\s\p{Ll})|,\s(?=\p{Lu}\p{Ll}+\s\p{Ll})"
)
_TO = r"(?:om att|om|att|angaende|gallande|to|about|of|that)"
_REMIND = lazily(
    r"^(?:(?:hej\w*|halla|tjena|dar)\b[^\w\n]*){0,2}(?:(?:kan|kunde|skulle|vill|could|can|would|will) (?:du|ni|nan|nagon|man|you|someone)\s|du (?:kan|far|skulle kunna)\s|(?:jag|vi) (?:vill|skulle vilja|onskar)(?: att)? du\s|se (?:garna )?till att\s)?"
    r"(?:(?:val|kunna|inte|snalla|mojligen|garna|please|kindly|bara)\s)*"
    r"(?:pamin\w*|pamm?\b\.?|sag(?:a)? (?:till|te|at)|vack|tjata[rt]?(?: pa)?|jaga|puffa(?: pa)?|knuffa|ping(?:a|ar)?|remind|nudge|tell|notify"
    r"|(?:satt|satta|lagg|lagga|skicka)(?: in| upp| ut)?(?: en)? pamin\w*(?: (?:pa|till|at|for))?)\s+"
    rf"(?P<who>[^\n:]{{0,60}}?)\s?(?:\b{_TO}\b|:|\s-)\s*(?P<rest>\S.*)$"
)
_WATCHED = lazily(
    r"^(?:(?:kan|kunde|skulle|could|can) (?:du|ni|you)(?: kunna)? )?(?:hall\w* (?:reda|koll) pa|(?:glom|gloem|missa) (?:inte|ej|int)(?: bort)?|kom ihag|pass pa"
    r"|lagg\w* (?:till|in|upp)|satt\w* (?:in|upp)?|skriv\w* (?:upp|in)|notera|lagg|ny|add|set|keep track of|remember|do not forget|don't forget)(?!\w)"
    r"\s*(?:gärna |garna )?(?:en |ett |a |the )?(?:ny |nytt |new )?(?:deadline\w*|frist\w*|bevakning\w*|paminnelse\w*|reminder)?\s*(?:for|om|pa|av)?\s*(?:att |that )?:?\s*"
    r"|^(?:ny |en )?(?:deadline|frist|tidsfrist|last day|due date|closing date)(?:en|n)?\s*(?:for|om|pa|to)?\s*(?:att )?[:-]?\s*"
    r"|^(?:(?:vi|jag|vill) (?:(?:vi|jag|skulle|gärna|garna) )?(?:vilja ha|vill ha|ha|onskar|behover)|(?:kan|far) (?:jag|vi|man) (?:fa|ha)|(?:can|could|may) (?:i|we) (?:get|have)|(?:i|we) (?:would like|want|need)|vill (?:jag|vi) bli)"
    r" (?:en |a |an )?(?:aterkommande |recurring |weekly |monthly |ny )?(?:paminnelse\w*|erinran|reminder|poke|nudge|ping\w*|paminn(?:d|a))\s*(?:om|angaende|about|concerning|on|regarding)?\s*(?:att )?"
    r"|^(?:en |a )?(?:aterkommande |recurring |weekly |monthly )?(?:paminnelse|reminder)\b:?\s*(?:om|about|to)?\s*(?:att )?"
    r"|^(?:(?:kan|kunde|skulle) (?:du|ni) )?(?:se (?:garna )?till|hjalp (?:mig|oss)(?: att komma ihag)?)(?: att)?\s+|^(?:jag|vi|ja) (?:maste|ska|far) komma ihag(?: att)?\s+|^(?:jag|vi) (?:behover|vill|maste) (?:bli|fa) pamin\w*(?: om)?(?: att)?\s*"
    r"|^(?:(?:ska|vill|maste) )?(?:vi|jag|alla|gruppen) (?:ska |vill |behover |maste )?(?:paminnas|bli pamin\w*|fa en pamin\w*|ha en pamin\w*)(?: om)?(?: att)?\s*"
    r"|^(?:beslut|atgard|obs|viktigt|att gora|todo|till protokollet|uppgift|uppdrag|bevakning|paminnelse(?: till (?:alla|samtliga))?)\s*[:!–-]+\s*|^pa (?=\p{L})"
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
    r"[,.!?]*\s+(?:hade varit|vore|skulle vara|would be) (?:bra|toppen|fint|schysst|bast|great|good)\s*[.!]*$|[,.!?]*\s+(?:va|eller hur|helst|om det gar|om du (?:kan|hinner))\s*[.!?]*$"
    r"|[,.!?]+\s*(?:(?:kan|kunde|skulle) (?:du|ni)|gar det att|pamin\w*|hall koll|hall reda|tjata|nudge|remind|could you|can you|tack\b|snalla|det (?:ar|far) (?:viktigt|vi inte)|please|thanks)[^\n]*$"
    r"|\s+\b(?:pamin\w* (?:mig|oss|alla)(?: om det)?|hall koll(?: pa det)?|tack|please)\s*[.!]*$"
)
_HANDLED = lazily(
    r"[,.;]?\s+(?:det (?:ar|blir)\s)?(?P<who>[\p{L} ]{2,40}?) (?:haller i (?:det|den)|ansvarar(?: for (?:det|den|detta))?|skoter(?: (?:det|den|detta))?|ordnar(?: (?:det|den|detta))?|gor (?:det|den)|fixar(?: det)?|som (?:skriver|gor|har|tar|ansvarar)\w*(?: (?:det|den))?|tar (?:det|den)|har (?:det|den)|is responsible|does it)\s*[.!]*$"
)
_RESPONSIBLE = lazily(
    r"[\s,.;(-]{0,4}\b(?:ansvarig[a]?|ansvar|responsible|owner)(?: (?:ar|is|for det ar))?\s?:?\s(?!for\b|att\b|to\b)(?P<who>[^;()\n]{2,80}?)\s?\)?[.!]*$"
)
_DOES = lazily(
    r"^(?P<who>[^\n.;:?!]{1,80}?)(?::\s*|\s+(?:ska|skall|maste|bor|behover|far|(?:inte |ej )?(?:glommer|missar)(?: inte)?(?: bort)?(?: att)?|kommer ihag att|ansvarar for(?: att)?|ser till att|atog sig att|tog pa sig att|(?:uppdras|uppdrogs)(?: att)?|fick i uppdrag att|har lovat(?: att)?|lovade(?: pa motet)?(?: att)?|will|must|should|shall|has to|needs to|is to)\s+(?:ha\s+)?)(?P<rest>\S.*)$"
)
_ME = frozenset({"jag", "ja", "mig", "mej", "i", "me", "undertecknad"})
_ALL = frozenset(
    {
        "alla i gruppen",
        "hela gruppen",
        "alla i natverket",
        "samtliga i gruppen",
        "nan",
        "nagon",
        "alla",
        "oss",
        "vi",
        "gruppen",
        "samtliga",
        "everybody",
        "everyone",
        "us",
        "we",
        "all",
        "",
    }
)
_WE = frozenset({"vi", "we", ""})
_EVERY = lazily(
    r"[\s,]*\b(?:varje|varenda|varannan|vart (?:tredje|fjärde)|every(?: other| second)?|each)\s+(?:forsta |andra |sista |first |second |last )?\p{L}+(?: (?:of the|i) \p{L}+)?"
    r"|\b(?:en|tva|fyra|once|twice) gang(?:er)? (?:i|per|om) \p{L}+|\b(?:once|twice) a \p{L}+|\ben gang om aret\b"
)
"""Rhythms that no rule is made of: they are named."""
_YEARLY = lazily(
    r"\b(?:varje ar|vart ?enda ar|arligen|arsvis|en gang om aret|varje (?:skol|las|kalender|boksluts|verksamhets)?ar\b|every year|each year|yearly|annually|once a year)\b"
)
_IF = lazily(r"^(?:om|ifall|if|nar) (?P<cond>[^,]{3,80}?)(?=,|\s(?:ska|skall|maste|must)\b)")


_AGAIN = lazily(
    r"\b(?:pamin\w*|sag till|remind)\s(?:mig|mej|me|oss|us)\s(?:igen|again|(?:om|about|of)\s[dp] ?\d{1,4})\b"
)


def added(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """A deadline for each part of the sentence that has a day; the parts may share one."""
    if is_negated(sentence.text) or _AGAIN.search(sentence.folded):
        return ()
    parts = _parts(sentence.text, context)
    made = [_deadline(part, sentence, context) for part in parts]
    if len(parts) == 1 or not all(made):
        whole = made[0] if len(parts) == 1 else _deadline(sentence.text, sentence, context)
        return (whole,) if whole else ()
    readings = [each for each in made if each]
    left = tuple(dict.fromkeys(word for each in readings for word in each.left))
    return (Reading(tuple(each.says[0] for each in readings), left, shown=tuple(each.shown[0] for each in readings)),)


def recurring(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """A deadline that recurs by a rule, or each year. Another rhythm is named as what is missing."""
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
    english = sentence.is_english
    yearly = _YEARLY.search(fold(text))
    text = _taken(_YEARLY, text, []) if yearly else text
    text, steps = _steps(text, context)
    text, terms = without_terms(text, today=context.today, steps=False)
    if not terms.recurring and not yearly:
        text = _taken(_EVERY, text, left)
    due = due_in(text, context)
    if due is None and terms.recurring:
        likely = guessed(terms.recurring, today=context.today)
        terms = replace(terms, recurring=likely)
        due = due_in(f"{text} senast {likely.first}", context)
        due = replace(due, is_guess=True) if due else None
    if due is None:
        return None
    title, who = _title_and_owner(due.left, context)
    if inverted := _VERB_FIRST.match(title):
        title = f"{inverted['who']} {inverted['verb'].lower()}{title[inverted.end() :]}"
    if (not title or len(stripped(title)) < 2) and who == "@me" and due.words.endswith(", just då"):
        title = "reminder" if english else "påminnelse"
    if not title or len(stripped(title)) < 2:
        return None
    if who == "":
        title, named = in_sentence(title, is_person=is_in(context.people), roster=context.people)
        who = "@me" if fold(named) in _ME else named
    if days_named(title, context.today):
        left.append(title)
    whom = ("us" if english else "oss") if who == "" else ("me" if english else "mig") if who == "@me" else who
    words = f"{title[0].upper()}{title[1:]}"
    when = _when(due, terms, context.today, english=english)
    if yearly:
        when += ", every year" if english else ", varje år"
    when += f", {'remind' if english else 'påminn'} {steps}" if steps else ""
    if terms.ladder == ():
        when += ", no reminders" if english else ", utan påminnelser"
    says = f"remind {whom} about {words} {when}" if english else f"påminn {whom} om {words} {when}"
    shown = says if due.day.isoformat() in says else f"{says} ({plain_day(due.day, 'en' if english else 'sv')})"
    return Reading((says,), tuple(left), is_certain=not due.is_guess, shown=(shown,))


_VERB_FIRST = lazily(r"(?i)^(?P<verb>\p{L}{2,}(?:er|ar|r|s)) (?P<who>vi|jag|ni|man)(?= \p{L})")


def _when(due: Due, terms: Terms, today: date, *, english: bool) -> str:
    """The day and time as a command says them, or the rhythm and its time."""
    by = f"{'by' if english else 'senast'} {due.words}"
    if terms.recurring is None:
        return by
    often = in_words(terms.recurring.rule(due.day), "en" if english else "sv")
    if not terms.recurring.rhythm.is_whole:
        return f"{by}, {often_only(terms.recurring, english=english)}"
    _, kl, clock = due.words.partition(" kl ")
    usual = without_recurrence(often, today=today)[1]
    starts = "" if usual and usual.first == due.day else f" {'from' if english else 'från'} {due.day.isoformat()}"
    return f"{often}{kl and (' at ' if english else ' kl ')}{clock}{starts}"


_REMIND_STEPS = lazily(
    r"[\s,.;(–-]*(?:och |and )?(?:pamin\w*|remind\w*)(?: (?:mig|oss|alla|me|us|everyone))?(?: (?:garna|bara|only))?\s+"
)


def _steps(text: str, context: Context) -> tuple[str, str]:
    """Return (`text` without when to remind, those words), if it names its day elsewhere."""
    folded = fold(text)
    found = ladder_in(folded)
    if found is None or not days_named(text[: found[1]], context.today):
        return text, ""
    led = [each for each in _REMIND_STEPS.finditer(folded, 0, found[1]) if each.end() == found[1]]
    if led:
        return f"{text[: led[-1].start()]} {text[found[2] :]}", text[found[1] : found[2]].strip(" ,.")
    led = [each for each in _REMIND_STEPS.finditer(folded, 0, found[2]) if each.start() <= found[1] < each.end()]
    if led:
        return f"{text[: led[-1].start()]} {text[found[2] :]}", text[led[-1].end() : found[2]].strip(" ,.")
    return text, ""


def stripped(title: str) -> str:
    return regex.sub(r"\W+", "", title)


def _taken(pattern: "regex.Pattern[str]", text: str, left: list[str]) -> str:
    found = pattern.search(fold(text))
    if found is None:
        return text
    left.append(text[found.start() : found.end()].strip(" ,.!"))
    return " ".join(f"{text[: found.start()]} {text[found.end() :]}".split())


_TO_WHOM = lazily(r"^(?:till|at|for|pa|to) ")
_OF_ME = lazily(
    r"^(?:jag|ja|i)\s(?:behover|vill|maste|ska|skulle vilja|need|want|would like)\b[^\n]{0,20}\b(?:pamin\w*|remind\w*)"
)
"""The speaker wants to be reminded."""
_SHALL = lazily(
    r"^(?:ska|skall|maste|behover|far|must|shall|should)\s+(?P<who>\p{L}[\p{L} ,-]{0,60}?)\s+(?:ha\s+)?(?P<rest>\p{Ll}{3,}\b.*)$"
)
_BARE = lazily(
    r"^(?:(?:kan|kunde|skulle|can|could) (?:du|ni|you) )?(?:pamin\w*|ping\w*|pling\w*|vack|sag till|remind|nudge) (?:mig|mej|me)(?: (?:da|sen|sedan|then))?[\s.!?]*$"
)
"""A reminder of nothing in particular."""
_OF_ALL = lazily(r"^(?:skjut\w* |flytta |move )?(?:alla|samtliga|all)(?: \p{L}+)? (?:deadlin\w*|frister\w*|tasks)\b")
_LOOSE = lazily(r"\s+(?=[,.;])|(?:[,;]\s*)+(?=[,.;])")


def _title_and_owner(text: str, context: Context) -> tuple[str, str]:
    """What is to be done, and by whom: "" is the group, "@me" the speaker."""
    if _OF_ALL.search(fold(text)):
        return "", ""
    if _BARE.match(fold(text)):
        return "", "@me"
    who = "@me" if _OF_ME.search(fold(text)) else ""
    condition = ""
    for _ in range(4):
        before = text
        found = _ASIDE.search(fold(text))
        text = text[: found.start()] if found and found.start() > 5 else text
        found = _REMIND.match(fold(text))
        if found:
            who, text = who or _whom(text[slice(*found.span("who"))]), text[found.start("rest") :]
        found = _SHALL.match(fold(text))
        named = text[slice(*found.span("who"))].strip() if found else ""
        if (
            found
            and not who
            and (fold(named) in _ALL - _WE or (people_in(named, context) and _whom(named) != named.lower()))
        ):
            who, text = _whom(named), text[found.start("rest") :]
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
        text = _LOOSE.sub("", text).strip(" ,.;:!?–-")
        if text == before:
            break
    return f"{text} ({condition[0].lower()}{condition[1:]})" if condition and text else text, who


def _whom(words: str) -> str:
    words = _TO_WHOM.sub("", words.strip(" ,@"))
    words = regex.sub(r"(?<=\p{L}) å (?=\p{L})", " och ", words)
    if fold(words) in _ALL:
        return ""
    return "@me" if fold(words) in _ME else words
