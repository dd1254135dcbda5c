"""The matter of a deadline in free words, and who does it, without courtesies, headings and cue words."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.deadlines.beside_matter import as_order, without_aside
from dialogs.deadlines.task_sentences import asked_in, begins_with_task, leading_people, people_named, task_in
from dialogs.patterns import lazily
from dialogs.sentences.model import Context
from dialogs.sentences.slots import people_in
from dialogs.text import fold

_TO = r"(?:sa (?:att )?(?:jag|vi) (?:inte )?(?:missar|glommer|kommer ihag)(?: bort)?(?: att)?|so (?:that )?(?:i|we) (?:don't|do not) (?:miss|forget)(?: to)?|om att|om|att|angaende|gallande|to|about|of|that)"
_REMIND = lazily(
    r"^(?:(?:hej\w*|halla|tjena|dar)\b[^\w\n]*){0,2}(?:(?:kan|kunde|skulle|vill|could|can|would|will) (?:du|ni|nan|nagon|man|boten|motesbot\w*|you|someone)\s|du (?:kan|far|skulle kunna)\s|(?:jag|vi) (?:vill|skulle vilja|onskar)(?: att)? du\s|se (?:garna )?till att\s)?"
    r"(?:(?:val|kunna|inte|snalla|mojligen|garna|please|kindly|bara)\s)*"
    r"(?:pamin\w*|pamm?\b\.?|sag(?:a)? (?:till|te|at)|vack|tjata[rt]?(?: pa)?|jaga|puffa(?: pa)?|ligg(?:a|er)? pa|knuffa|pl?ing(?:a|ar)?|remind|nudge|nag|poke|chase|tell|notify"
    r"|(?:satt|satta|lagg|lagga|skicka)(?: in| upp| ut)?(?: en)? pamin\w*(?: (?:pa|till|at|for))?)\s+"
    rf"(?P<who>[^\n:]{{0,60}}?)(?:\s(?:i god tid|in good time))?\s?(?:\b{_TO}\b|:|\s-|,\s*(?:(?:for )?(?:jag|vi|i|we) )?(?:ska|skall|maste|behover|must|need to|have to)\b)\s*(?P<rest>\S.*)$"
)
_WATCHED = lazily(
    r"^(?:(?:kan|kunde|skulle|could|can) (?:du|ni|you)(?: kunna)? )?(?:(?:hall\w* )?(?:reda|koll) pa|(?:glom|gloem|missa) (?:inte|ej|int)(?: bort)?|kom ihag|pass pa"
    r"|lagga? (?:till|in|upp)|(?:du|vi|ni) lagger (?:till|in)|lagger (?:du|vi|ni) (?:till|in|upp)|satt\w* (?:in|upp)?|skriv\w* (?:upp|in)|notera|lagg|ny(?= (?:deadline|frist|bevakning|paminnelse))|add|set|keep track of|remember|do not forget|don't forget)(?!\w)(?: (?:at|for) (?:mig|me)\b)?"
    r"\s*(?:gärna |garna )?(?:en |ett |a |the )?(?:ny |nytt |new )?(?:deadline\w*|frist\w*|bevakning\w*|paminnelse\w*|reminder)?\s*(?:(?:for|om|pa|av)\b)?\s*(?:att |that )?:?\s*"
    r"|^(?:ny |en |sista |the )?(?:deadline|frist|tidsfrist|closing date|slutdatum|slutdag|svarsdatum|inlamningsdatum|last day|due date|closing date)(?:en|et|n)?\b\s*(?:(?:for|om|pa|to)\b)?\s*(?:att )?[:-]?\s*"
    r"|^(?:(?:vi|jag|vill) (?:(?:vi|jag|skulle|gärna|garna) )?(?:vilja ha|vill ha|ha|onskar|behover)|(?:kan|far) (?:jag|vi|man) (?:fa|ha)|(?:can|could|may) (?:i|we) (?:get|have)|(?:i|we) (?:would like|want|need)|vill (?:jag|vi) bli)"
    r" (?:en |a |an )?(?:aterkommande |recurring |weekly |monthly |ny )?(?:paminnelse\w*|erinran|reminder|poke|nudge|ping\w*|paminn(?:d|a))\s*(?:om|angaende|about|concerning|on|regarding)?\s*(?:att )?"
    r"|^(?:en |a )?(?:aterkommande |recurring |weekly |monthly )?(?:paminnelse|reminder)\b:?\s*(?:(?:om|about|to(?! \p{L}+:))\b)?\s*(?:att )?"
    r"|^(?:ni vet val )?(?:tank pa|observera|tanka pa)(?: nu)?(?: att)?\s+|^(?:jag |vi )?(?:maste|vill|behover|skulle vilja|skulle behova|onskar)(?: jag| vi)? (?:ha|fa|se)(?: in)?\s+|^(?:i|we)(?: want|'d like| would like| need)(?: to (?:see|have|get))?\s+|^(?:jag )?(?:vill|ville|ska|skulle vilja)(?: jag)? bara (?:flagga|paminna|saga|meddela|tipsa)(?: for| om)?(?: att)?\s+"
    r"|^(?:ar )?(?:absolut |allra |ny |nytt |new )?(?:sista|last) (?:dag\w*|dan|datum\w*|chans\w*|day) (?:for|att|to)(?: att)?\s*|^(?:kan|ska|skulle|can) (?:vi|man|we) (?:lagga|satta|ha|saga|set)\b(?: in| upp)?(?: (?:en |a )?(?:deadline|frist)\w*)?(?: (?:for|om|till|pa)\b)?(?: att)?\s*"
    r"|^(?:ansvarig\w*|ansvar|responsible) (?:for|ar)\s+(?=\p{L}{3})|^(?:don't|do not) let (?:me|us) forget (?:(?:to|about|that) )?|^(?:please )?(?:make sure|ensure|see to it)(?: that)?\s+|^(?:stanger|gar ut|loper ut)\s+(?!(?:vi|jag|ni|man|du)\b)|^(?:nu )?(?:bestammer|sager|kor) vi(?: sa har)?\s*:\s*|^fran motet(?: i ?dag)?\s*:\s*"
    r"|^(?:(?:kan|kunde|skulle) (?:du|ni) )?(?:se (?:garna )?till|hjalp (?:mig|oss)(?: att komma ihag)?)(?: att)?\s+|^(?:(?:jag|vi|ja) )?(?:maste|ska|far|behover|vill) komma ihag(?: att)?\s+|^(?:foljande|det har|dessa|the following)\s*:\s*|^(?:kan|far) (?:man|ni|alla|vi|deltagarna) (?=\p{L}{3,}a\b)|^(?:(?:jag|vi|ja) )?far (?:inte|ej) glomma(?: att)?\s+|^(?:jag|vi) (?:behover|vill|maste) (?:bli|fa) pamin\w*(?: om)?(?: att)?\s*"
    r"|^(?:(?:ska|vill|maste) )?(?:vi|jag|alla|gruppen) (?:ska |vill |behover |maste )?(?:paminnas|bli pamin\w*|fa en pamin\w*|ha en pamin\w*)(?: om)?(?: att)?\s*"
    r"|^(?:beslut|atgard|obs|viktigt|att gora|todo|till protokollet|uppgift|uppdrag|bevakning|aktivitet|insats|task|action(?: item)?|reminder|paminnelse(?: till (?:alla|samtliga))?)\s*[:!–-]+\s*|^pa (?=\p{L})"
    r"|^(?:vi|det) (?:bestamde|beslots|beslutade|enades om|sa)(?: att)?\s*:?\s*|^(?:ar|is) (?:sista|last) (?:dag\w*|dan|day) (?:for|att|to)\s*"
    r"|^(?:nu )?(?:(?:ar det|det ar|vi har) )?(?:bara )?(?:\d{1,3}|en|ett|tva|tre|fyra|fem|sex|nagra|ett par) (?:dag|veck|manad)\p{L}* kvar (?:till|tills|innan)(?: att)?\s+"
    r"|^(?:sista|last) (?:dag\w*|dan|day) (?:for|att|to)(?: att)?\s*"
    r"|^(?:ap|uppdrag till|uppgift till|uppgift for|som uppgift)\b:?\s+|^(?:(?:ar |var )?det (?:ar |var )?)?dags (?:att|for)(?: att)?\s+|^(?:hej\w*|hejsan|hallå|halla|god (?:morgon|dag|kvall|eftermiddag)|tjena|hello|hi|good (?:morning|afternoon))\b[,!.]*(?: (?:hej|alla|bot|motesbot)\b[,!.]*)?\s*|^(?:@?motesbot)[,:]?\s*"
    r"|^(?:asså|assa|oh|eh+|hm+|oj(?:oj)*|typ|jo|ja|alltsa|so|så|sa|ok|okej)\b,?\s+|^(?:det )?(?:ar |is )(?:det |it )?"
)
_READY = lazily(
    r"[\s,.!]*\b(?:(?:som |as )?(?:sista|absolut sista) (?:\p{L}*dag(?:en)?|dan)|(?:as )?(?:the )?last day|som deadline|as (?:a )?deadline)(?: (?:ar|is))?[\s.!]*$|"
    r"\s*,?\s*\b(?:(?:ska|skall|maste|bor|borde|behover|far|must|shall|has to|needs to|is to|should)\s+)?(?:(?:vara|va|bli|ha|be|lamnas|skickas|mejlas|mailas|komma|finnas|ligga|sitta)\s+)?"
    r"(?:inne|inlamnad\w*|avlamnad\w*|inskickad\w*|inkomm(?:en|et|na)|(?:(?:oss|mig|er) )?till ?handa|framme|klar[ta]?|fardig[ta]?|besvarad\w*|genomford\w*|ready|done|finished|submitted|in|ar|e|blir|is|are|due|forfaller|stanger|stang|gar ut|closes|hos mig|senast)\s*[,.!]*$"
    r"|\s+(?:som|which)[\s,.]*$|\s+(?:(?:ska|skall|skulle|maste|bor|borde|must|shall)\s+)?(?:ha\s+)?(?:vara|va|ligga|vara hos mig|varit|kommit|blivit|lamnats)(?:\s(?:in|klart?))?\s*$|\s+skulle(?:\s+in)?\s*$|\s+(?:behover|vill|maste) (?:vi|jag) (?:ha|fa)(?: in)?\s*$"
)


def _without_ready(text: str) -> str:
    """`text` without "ska vara klar" at its end. "År" is folded to the "ar" of those words."""
    found = _READY.search(fold(text))
    is_end = found and found.start() > 2 and text[found.start() :].strip(" ,.!").lower() != "år"
    return text[: found.start()] if found and is_end else text


_INVERTED = lazily(r"^(?:ska|skall|maste|must|shall)\s+(?:vi\s+)?")
_INFINITIVE_LEFT = lazily(r" (?=(?:vara|va|finnas|bli|ligga|sitta|hanga|ha) \p{L})")


def _with_verb(title: str) -> str:
    """Return `title`, which was parted from its "ska" before it, with the verb in its place."""
    found = _INFINITIVE_LEFT.search(fold(title))
    return f"{title[: found.start()]} ska{title[found.start() :]}" if found else title


_ASIDE = lazily(
    r"[,;]\s+(?:hon|han|hen|de|dom|she|he|they) (?:aterkommer|hor av sig|gets back)\b[^\n]*$|[,;]?\s+(?:for )?(?:annars|otherwise|or else)\b[^\n]*$|[,;]\s+(?:och |and )?(?:hon|han|hen|de|dom|she|he|they) (?:gor|fixar|skoter|ordnar|tar|does|takes) (?:det|den|it)\b[^\n]*$|,\s+(?:skicka|posta|lagg)(?: (?:ut|in|den|det))*\s*$|[,.!?]*\s+(?:sag till|paminn\w*|ping\w*|hojta)(?: (?:till|mig|oss|alla|allihop|gruppen|samtliga))*(?: (?:i god tid|innan|nar det ar dags|da|sen))?\s*[.!]*$|[,.!?]*\s+(?:hade varit|vore|skulle vara|would be) (?:bra|toppen|fint|schysst|bast|great|good)\s*[.!]*$|[,.!?]*\s+(?:(?<!\b(?:ska|skall|maste|bor|borde|skulle|far|kunna) )va|eller hur|helst|sag|hojta|om det gar|om du (?:kan|hinner))\s*[.!?]*$"
    r"|[,.!?]+\s*(?:(?:kan|kunde|skulle) (?:du|ni)|gar det att|pamin\w*|hall koll|hall reda|tjata|nudge|remind|could you|can you|tack\b|snalla|det (?:ar|far) (?:viktigt|vi inte)|please|thanks)[^\n]*$"
    r"|\s+\b(?:pamin\w* (?:mig|oss|alla)(?: om det)?|hall koll(?: pa det)?|tack|please)\s*[.!]*$"
)
HANDLED = lazily(
    r"[,.;]?\s+(?:det (?:ar|blir)\s)?(?P<who>[\p{L} ]{2,40}?) (?:haller i (?:det|den|pennan)|haller pennan|ansvarar(?: for (?:det|den|detta))?|skoter(?: (?:det|den|detta))?|ordnar(?: (?:det|den|detta))?|gor (?:det|den)(?: sjalv)?|fixar(?: det)?|\p{L}{2,14}(?:ar|er|or)(?: (?:upp|in|ut|fram|ihop))? (?:det|den)|som (?:skriver|gor|har|tar|ansvarar)\w*(?: (?:det|den))?|tar (?:det|den)|har (?:det|den)|is responsible|(?:does|owns|takes|leads|writes) it)\s*[.!]*$"
)
_DOES_LAST = lazily(
    r",\s+(?P<who>\p{L}+(?: (?:och|&|and) \p{L}+)?) \p{L}{2,14}(?:ar|er|or)(?: (?:det|den|ihop|ihop det|i|i det))?\s*$"
)
"""Who does it, last: "planen stänger, Olle skriver"."""
_RESPONSIBLE = lazily(
    r"[\s,.;(-]{0,4}\b(?:ansvarig[a]?|ansvar|responsible|owner)(?: (?:ar|is|for det ar))?\s?:?\s(?!for\b|att\b|to\b)(?P<who>[^;()\n]{2,80}?)\s?\)?[.!]*$"
)
_DOES = lazily(
    r"^(?P<who>[^\n.;:?!]{1,80}?)(?::\s*|\s+[-–]\s+|\s+(?:ska|skall|skulle|maste|bor|behover|far|(?:ar|e) ansvariga? for(?: att)?|(?:inte |ej )?(?:glommer|missar)(?: inte)?(?: bort)?(?: att)?|kommer ihag att|ansvarar for(?: att)?|ser till att|ata(?:r|gar)? (?:sig|mig|oss)(?: att)?|atog (?:sig|mig|oss)(?: att)?|ta(?:r|git)? pa (?:sig|mig|oss)(?: att)?|tog pa (?:sig|mig|oss)(?: att)?|har ansvar(?:et)? for(?: att)?|har att(?: inkomma med)?|(?:anmodas|ombeds|uppmanas|alaggs)(?: att)?|(?:(?:bor|ska|skall) )?(?:paminnas|erinras) om(?: att)?|(?:uppdras|uppdrogs)(?: att)?|fick i uppdrag att|har lovat(?: att)?|(?:has |have )?promised (?:\p{L}+ )?to|(?:has |have )?promised(?: (?:us|me))?(?=\s(?:the|a|an|his|her|their)\b)|owes? (?:us|me|them|everyone|\p{L}+)(?=\s(?:the|a|an|his|her|their|its)\b)|haller (?:i|ihop)(?! (?:det|den|mote|traff))|(?:blir|ar) klara? med|lovade (?!pa motet)\p{L}+(?: \p{L}+)? att|lovade(?: pa motet)?(?: att)?|will|must|should|shall|has to|needs to|is to)\s+(?:ha\s+)?)(?P<rest>\S.*)$"
)
ME = frozenset(
    {"jag", "ja", "mig", "mej", "i", "me", "undertecknad", "jag sjalv", "mig sjalv", "sjalv", "i myself", "myself"}
)
_ALL = frozenset(
    {
        "alla i gruppen",
        "vi andra",
        "ovriga",
        "de andra",
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
        "folk",
        "deltagarna",
        "everybody",
        "everyone",
        "someone",
        "somebody",
        "us",
        "we",
        "all",
        "",
    }
)
_WE = frozenset({"vi", "we", ""})
_IF = lazily(
    r"^(?:om|ifall|if|nar|(?:sa )?(?:snart|fort)(?: som)?|efter att|when|once|as soon as) (?P<cond>[^,]{3,80}?)(?=,|\s(?:ska|skall|maste|far|must)\b)"
)


NEEDS = lazily(r"\bbehover|\bneeds?|\b(?:maste|vill|must) (?:ha|have)\b")
"""What the speaker needs is a task of others."""
_TO_WHOM = lazily(r"^(?:till|at|for|pa|to) ")
_OF_ME = lazily(
    r"^(?:(?:glom|missa) (?:inte|ej)|kom ihag|remember|do not forget|don't forget) (?:at|for) (?:mig|me)\b|^(?:don't|do not) let me forget\b|\b(?:vill|behover|ska|skulle) (?:jag|ja) (?:vilja )?(?:ha|bli|fa)\b[^\n]{0,20}\bpamin\w*|^(?:jag|ja|i) (?:maste|ska|far|behover|vill|must|need to|have to) (?:komma ihag|(?:inte|ej) glomma|remember)\b|\b(?:timer|alarm|vackarklocka)\b|"
    + r"^(?:jag|ja|i)\s(?:behover|vill|maste|ska|skulle vilja|need|want|would like)\b[^\n]{0,20}\b(?:pamin\w*|remind\w*)"
)
"""The speaker wants to be reminded."""
_LEFT_OF_DAY = lazily(
    r"^(?:innan|fore|efter) (?:semestern|sommaren|jul\p{L}*|pask\p{L}*|helgen|lovet|ledigheten)\s*,?\s+(?=(?:vill|ska|skall|maste|behover)\b)|^(?:i|pa|den|till|senast|fore|innan|nu|da|sen|sedan)\s+(?=(?:ska|skall|maste|behover)\b)"
)
_STRAY = lazily(r"^(?:i|pa|den|till|vid|under|in|on|at|by)\s*,\s*(?=\p{L})|(?<=\s)i\s*(?=,\s)")
"""What led to a day that is taken out."""
_LEFT_AT_END = lazily(
    r"(?:\s+(?:senast|fore|innan|till))?(?<!\p{L}{2}as)\s+(?:i|den|pa|at|on)[\s.!]*$|\s+senast[\s.!]*$"
)
_DEADLINE_OF = lazily(
    r"^(?P<who>\p{L}[\p{L} ,-]{1,60}?)(?::| har| -)? (?:deadline\w*|frist\w*)(?: (?:for|pa|ar|att))?:? (?P<rest>\S.*)$"
)
_LAST_NAMED = lazily(r",\s+(?P<who>@?\p{L}[\p{L} ,&+/-]{1,60})$")
_DASHED = lazily(r"\s+[-–—|/]+\s+(?P<who>\p{L}[\p{L} ,&+/]{1,60})$")
_YOU_DO = lazily(
    r"^(?P<who>[^\n,.:;]{2,120}?),?\s+(?:(?:kan |skulle |far |ska )?(?:du|ni)|(?:can|could|will|would) you)\s+(?:kan |far |ska |val |please )?(?P<rest>(?!komma\b|vara med|delta|come\b|join\b|attend\b)(?:ha|se|ta|ge|be|\p{Ll}{3,})\b.*)$"
)
_SHALL = lazily(r"^(?:ska|skall|maste|behover|far|must|shall|should)\s+(?=\p{L}|@)")
_BARE = lazily(
    r"^(?:(?:kan du )?(?:satt\w*|stall\w*|set|start\w*) (?:in |upp )?(?:en |ett |a |an |the )?)?(?:timer|alarm|vackarklocka)[\s.!?]*$|^(?:(?:kan|kunde|skulle|can|could) (?:du|ni|you) )?(?:pamin\w*|ping\w*|pling\w*|vack|sag till|remind|nudge) (?:mig|mej|me)(?: (?:da|sen|sedan|then))?[\s.!?]*$"
)
"""A reminder of nothing in particular."""
_OF_ALL = lazily(
    r"\b(?:pa|for|on|to) (?:alla|samtliga|all)(?: \p{L}+)? (?:deadlin\w*|frister\w*|tasks)\b|^(?:skjut\w* |flytta |move )?(?:alla|samtliga|all)(?: \p{L}+)? (?:deadlin\w*|frister\w*|tasks)\b"
)
GROUP = lazily(r"\b(?:alla|folk|oss|gruppen|samtliga|everyone|everybody|us|all)\b")
_LOOSE = lazily(r"\s*\(\s*(?:klart?|senast|deadline)?\s*\)|\s+(?=[,.;])|(?:[,;]\s*)+(?=[,.;])")


TOLD_TO = lazily(
    r"^(?:(?:hej\w*|och|sen)[\s,!]+)*(?:(?:kan|kunde|skulle|could|can) (?:du|ni|you)(?: kunna)? )?(?:please )?"
    r"(?:be|bed|(?:jag|vi|i|we) (?:bad|har bett|asked|have asked)|have|meddela|halsa|informera|upplys|skriv(?:a)? (?:till|at)|mejla|maila|hor av dig till|ask|write(?: to)?|inform|let)\s+"
)
""" "Be Sara skicka listan": somebody else is to do it."""
_TOLD_WHAT = lazily(
    r"\s*,?\s*(?:(?:know )?that|to|(?:om )?att|om)?\s*(?:(?:hon|han|hen|de|dom|hen|she|he|they) (?:ska|skall|maste|behover|bor|far|must|should|has to|have to|needs to)\s+|(?:jag|vi|i|we) (?:behover|vill ha|maste ha|vantar pa|need|want|must have)(?: fa| in)?\s+(?:(?:hennes|hans|deras|her|his|their)\s+)?)?"
)


def _told_to(text: str, context: Context) -> tuple[str, str]:
    """Return (who is to do it, what is to be done), for "be Sara skicka listan" and "skriv till Sara att hon ska …"."""
    found = TOLD_TO.match(fold(text))
    named, length = leading_people(text[found.end() :], context) if found else ("", 0)
    if found is None or not named:
        return "", text
    rest = text[found.end() + length :]
    what = _TOLD_WHAT.match(fold(rest))
    return whom(named), rest[what.end() :] if what else rest


def title_and_owner(text: str, context: Context) -> tuple[str, str]:
    """What is to be done, and by whom: "" is the group, "@me" the speaker."""
    if _OF_ALL.search(fold(text)):
        return "", ""
    if _BARE.match(fold(text)):
        return "", "@me"
    who = "@me" if _OF_ME.search(fold(text)) else ""
    if not who:
        who, text = _told_to(text, context)
    condition, whole, named_last = "", text, ""
    asked, rest = _asked(text, context)
    who, text = (asked, rest) if asked and not who else (who, text)
    for _ in range(4):
        before = text
        text, named = without_aside(text, context)
        named_last = named_last or (whom(named) if named else "")
        found = _ASIDE.search(fold(text))
        text = text[: found.start()] if found and found.start() > 5 else text
        found = _REMIND.match(fold(text))
        if found:
            who, text = who or whom(text[slice(*found.span("who"))]), text[found.start("rest") :]
        text = _without_leads_of_day(text)
        if not who:
            who, text = _asked(text, context)
        text = without_reference(text)
        found = _WATCHED.match(fold(text))
        text = text[found.end() :] if found and len(text) > found.end() else text
        found = _IF.match(fold(text))
        if found and not condition:
            condition, text = text[: found.end()].strip(), text[found.end() :]
        if not who:
            who, text = owner_beside(text, context)
        for pattern in (_RESPONSIBLE, HANDLED, _DOES_LAST):
            found = pattern.search(fold(text))
            named = text[slice(*found.span("who"))].strip() if found else ""
            if found and (people_in(named, context) or pattern is _RESPONSIBLE or fold(named) in ME):
                who, text = whom(named) or who, text[: found.start()]
        found = _INVERTED.match(fold(text))
        text = _with_verb(text[found.end() :]) if found and len(text) > found.end() else text
        text = _without_ready(text)
        if not who:
            who, text = _told(text, context)
        text = _LOOSE.sub("", text).strip(" ,.;:!?–-")
        text = _without_subject(text, who)
        if not who and (task := asked_in(text, context) or task_in(text, context)):
            who, text = whom(task.who), task.what
        if text == before:
            break
    who, text = who or named_last, as_order(text, whole)
    if fold(condition).startswith("snart"):
        condition = f"så {condition}"  # the first word was taken for a filler
    return f"{text} ({condition[0].lower()}{condition[1:]})" if condition and text else text, who


def _without_leads_of_day(text: str) -> str:
    """`text` without what led to a day that is taken out of it."""
    found = _LEFT_OF_DAY.match(fold(text))
    text = text[found.end() :] if found else text
    if stray := _STRAY.search(fold(text)):
        text = f"{text[: stray.start()].rstrip()}{text[stray.end() :]}"
    found = _LEFT_AT_END.search(fold(text))
    return text[: found.start()] if found and found.start() > 2 else text


_WOULD_BE_GOOD = lazily(
    r"^(?:(?:det )?(?:vore|skulle vara|hade varit) \p{L}+ (?:om|ifall)|it would be \p{L}+ if|i would appreciate it if) (?P<who>[^,.:;?]{2,60}?) (?P<could>kunde|kan|could|can) (?=\p{L})"
)
_AS_AGREED = lazily(
    r"^(?:(?:som|enligt vad) (?:vi|jag|ni) (?:ju )?(?:sa|bestamde|beslutade|beslot|namnde|diskuterade|pratade om|snackade om|(?:kom|blev) overens om|var overens om)|enligt (?:overenskommelse|beslut)|(?:as|like) (?:we )?(?:agreed|discussed|said|decided))(?: (?:pa|under|vid|at|in|during) (?:(?:the|forra|last|dagens|senaste) )?\p{L}+| i ?dag| i ?gar| sist| today| yesterday)?\s*[,:]?\s*(?:sa )?"
)
"""Words that point back at what was agreed: "som vi sa på mötet"."""


def without_reference(text: str) -> str:
    """`text` without words that point back at what was agreed, or wish for it."""
    if wish := _WOULD_BE_GOOD.match(fold(text)):
        led = "ska" if wish["could"].startswith("k") else "should"
        return f"{text[slice(*wish.span('who'))]} {led} {text[wish.end() :]}"
    found = _AS_AGREED.match(fold(text))
    return text[found.end() :] if found and len(text) > found.end() else text


_THEY_SHALL = lazily(
    r"^(?:hon|han|hen|de|dom|vi|she|he|they|we) (?:ska|skall|maste|behover|bor|far|must|should|needs? to|has to|have to) (?:ha )?(?=\p{L}{2})"
)
_HAS_UNTIL = lazily(r"(?<=\p{L}{2}) har pa sig att (?=\p{L})")
""" "Kommunerna har [till 5 maj] på sig att svara"."""
_I_SHALL = lazily(r"^(?:jag|ja|i) (?:ska|skall|maste|behover|bor|must|should|need to|have to) (?:ha )?(?=\p{L}{2})")
_GOES_AND = lazily(r"^(?:tar?|gar?|go|goes) (?:och|and) (?=\p{L}{3})")


def _without_subject(text: str, who: str) -> str:
    """`text` without "de ska", which points back at who does it, and without "ta och", which says nothing. Who has until
    a day shall do it."""
    shall = (_I_SHALL if who == "@me" else _THEY_SHALL).match(fold(text)) if who else None
    if shall:
        text = text[shall.end() :]
    if span := _HAS_UNTIL.search(fold(text)):
        text = f"{text[: span.start()]} ska {text[span.end() :]}"
    goes = _GOES_AND.match(fold(text))
    return text[goes.end() :] if goes else text


_FORGETS_NOT = lazily(
    r"^(?P<who>@?\p{L}[\p{L} ,&-]{1,60}?)[,:]? (?:(?:glom|missa) (?:inte|ej)(?: bort)?|kom ihag|tank pa|don't forget|remember)(?: att| to)? (?P<rest>\p{L}.*)$"
)
_BY_AGENT = lazily(
    r"^(?P<what>\p{L}[^,;:]{1,60}?) (?:(?:(?:ska|skall|maste) )?\p{L}{2,15}s av|(?:ligger|hamnar|star) (?:pa|hos)) (?=\p{L}|@)"
)
_GOES_ON = lazily(r"^[\s,]*(?:och )?(?P<rest>(?:ska|skall|maste|bor|klar\w*|fardig\w*)\b.*)$")


def _by_agent(text: str, context: Context) -> tuple[str, str]:
    """Return (who does it, what is to be done), for "planen skrivs av Sara, ska vara klar"."""
    found = _BY_AGENT.match(fold(text))
    named, length = leading_people(text[found.end() :], context) if found else ("", 0)
    rest = text[found.end() + length :] if found and named else ""
    goes_on = _GOES_ON.match(fold(rest))
    if found is None or goes_on is None:
        return "", text
    return whom(named), f"{text[slice(*found.span('what'))]} {rest[goes_on.start('rest') :]}"


def _asked(text: str, context: Context) -> tuple[str, str]:
    """Return (who is to do it, what is to be done), for "Sara, du skickar listan" and "ska Sara skicka listan"."""
    if text.startswith("@"):
        named, length = leading_people(text, context)
        rest = text[length:].strip(" ,:")
        if named and begins_with_task(rest):
            return whom(named), rest
    reminded = _FORGETS_NOT.match(fold(text))
    if reminded and (named := people_named(text[slice(*reminded.span("who"))], context)):
        return whom(named), text[reminded.start("rest") :]
    found = _YOU_DO.match(fold(text))
    named = text[slice(*found.span("who"))].strip() if found else ""
    if found and people_in(named, context):
        return whom(named), text[found.start("rest") :].removeprefix("ha ").removeprefix("have ")
    if found := _SHALL.match(fold(text)):
        named, length = leading_people(text[found.end() :], context)
        rest = text[found.end() + length :].strip()
        if fold(named) in ME and NEEDS.match(fold(text)):
            return "", rest.removeprefix("ha ").removeprefix("in ")
        if named and fold(named) not in _WE and rest[:1].islower():
            return whom(named), rest.removeprefix("ha ")
    return _by_agent(text, context)


def _told(text: str, context: Context) -> tuple[str, str]:
    """Return (who is to do it, what is to be done), for "Sara ska skicka listan" and "Sara: skicka listan"."""
    found = _DOES.match(fold(text))
    if found is None:
        return "", text
    named, rest = text[slice(*found.span("who"))].strip(), text[found.start("rest") :]
    if to := _TO_WHOM.match(fold(named)):
        named = named[to.end() :]
    if not people_named(named, context) and text[found.end("who") : found.end("who") + 1] == ":":
        named = " och ".join(people_in(named, context)) or named  # "Uppdrag till Sara: …"
    owner = whom(named)
    if fold(named) in ME and NEEDS.search(fold(text), found.end("who"), found.start("rest")):
        return "", rest
    is_somebody = fold(named) in ME or (owner and owner != named) or people_named(named, context)
    return (owner, rest) if is_somebody or fold(named) in _ALL else ("", text)


def owner_beside(text: str, context: Context) -> tuple[str, str]:
    """Return (who does it, `text` without the name), for "Olle deadline planen", "planen, Olle" and "planen - Olle"."""
    if found := _DEADLINE_OF.match(fold(text)):
        named = people_named(text[slice(*found.span("who"))], context)
        if named:
            return whom(named), text[found.start("rest") :]
    if found := _LAST_NAMED.search(fold(text)):
        named = people_named(text[slice(*found.span("who"))], context)
        if named and not _ends_with_person(text[: found.start()], context):
            return whom(named), text[: found.start()]
    if found := _DASHED.search(fold(text)):
        named = text[slice(*found.span("who"))].strip()
        if people_in(named, context) and named[:1].isupper():
            return whom(named), text[: found.start()]
    return "", text


def _ends_with_person(text: str, context: Context) -> bool:
    """Return whether `text` ends with somebody's name, so that another name after it is the next of a list."""
    return bool(people_in(text.rpartition(" ")[2], context))


def whom(words: str) -> str:
    words = _TO_WHOM.sub("", words.strip(" ,@"))
    words = regex.sub(r"(?<=\p{L}) å (?=\p{L})|(?<=\p{L}) ?[+/] ?(?=\p{L})", " och ", words)
    if fold(words) in _ALL:
        return ""
    return "@me" if fold(words) in ME else words
