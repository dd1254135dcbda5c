"""Requests for a reminder in other words than those of the commands, said as the commands say them."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.patterns import lazily
from dialogs.text import fold

_GIVE = r"(?:skicka|ge|lamna|posta|lagg|satt|skriv|kor|send|post|give|drop|set)"
_MESSAGE = r"(?:\p{L}*pamin(?:nelse|elser|nelser|nelsen)|notis\w*|meddelande|pling|ping|knuff|puff|liten ping|heads?-?up|nudge|reminder|message)"
_WHOM = r"(?:mig|mej|oss|alla|gruppen|samtliga|hela gruppen|me|us|everyone|everybody|the group)"
_PLACE = r"(?:i|in|to|pa) (?:gruppens? |var |the |our )?(?:kanalen|kanal|gruppen|gruppchatten|chatten|teams|channel|group|chat)"
_SENDS = lazily(
    rf"^(?:(?:hej\w*[,!]? )?(?:(?:kan|kunde|skulle|vill|can|could|would) (?:du|ni|nan|nagon|you)(?: kunna)? )?(?:please )?)"
    rf"{_GIVE}\w*(?: (?:ut|in|upp|garna|out))*(?: (?P<first>{_WHOM}))?(?: (?:ett|en|a|an))?(?: (?:kort|liten|vanlig|extra|short|little|friendly))? {_MESSAGE}"
    rf"(?: {_PLACE})?(?: (?:till|at|to|for) (?P<last>@?\p{{L}}[\p{{L}}-]*(?: (?:och|and|&) \p{{L}}+)?))?(?: {_PLACE})?(?=[\s:])(?: (?:dar|som) )?"
)
_POSTS = lazily(
    rf"^(?:(?:kan|kunde|skulle|can|could) (?:du|you) )?(?:posta|skriv|lagg ut|lagg upp|meddela|paminn|tell|post|write) (?:{_PLACE}|{_WHOM} {_PLACE}) (?=.{{0,40}}\b(?:att|om|that|about)\b)"
)
_CONTACTS = lazily(
    r"^(?:(?:kan|kunde) du )?(?:hor av dig till|meddela|messa|sms:?a|mejla|maila|get back to) (?P<who>mig|mej|oss|me|us) "
)
_GIVES = lazily(
    r"^(?:(?:can|could|would|will) (?:you|someone|somebody) |please )?give (?P<whom>(?!it\b|them a (?:copy|list)\b)\p{L}+(?: \p{L}+)?) an? (?:\p{L}+ )?(?:poke|nudge|shout|ping|heads[- ]?up|reminder|prod|buzz) (?=(?:about|on|to|by|in|at|that|tomorrow|next|before)\b)"
)
""" "Give Sara a nudge about the plan": she is to be reminded."""
_HELPS = lazily(
    r"^(?:(?:kan|kunde|skulle|could|can) (?:du|ni|you) )?(?:kunna )?(?:please )?(?P<verb>hjalp|help)(?:a|er)? (?P<whom>mig|mej|oss|me|us)(?: med)?(?: att| to)? (?:komma ihag|minnas|inte glomma(?: bort)?|remember)(?: (?=att |om |to |about |that ))?"
)
""" "Hjälp mig komma ihåg att …"."""
_MUST_REMEMBER = lazily(
    r"^(?:maste|behover|far|ska)(?: jag)? (?:komma ihag|inte glomma(?: bort)?|minnas)(?: att)? (?=\p{L})"
)
"""A note to oneself, without "jag"."""
_MY_DUTY = lazily(
    r"^(?P<modal>maste|behover|ska|bor|skulle|must|need to|have to) (?=\p{L}{2,}(?:a|se|ge|ta|ga|be)\b|\p{L}+ \p{L})(?!(?:vi|du|ni|man|alla|jag|det|den|we|you)\b)"
)


_ON_WHEEL = lazily(
    r"^(?:lagg|satt|skriv|for|add|put)\w*(?: (?:till|in|upp))? (?:i|pa|to|in) (?:vart |the |our )?(?:ars(?:hjul|plan|kalender)\w*|year wheel)(?: att)?\s?[:,-]?\s(?=\p{L})"
)
_LEADS_IN = lazily(
    r"^(?:ps|p\.s|obs|nb|fyi|btw|by the way|forresten|just det|en sak till|en till sak|dessutom)\b\s*[.:,!]*\s+(?=\p{L})"
    r"|^(?:pa|under|vid|at|in) (?:dagens |gardagens |senaste |forra |the |our |today's )?(?:mot\w+|traff\w*|meeting)(?: i ?dag| i ?gar| today| yesterday)? (?:sa|bestamde|beslutade|beslot|enades|kom|we (?:said|agreed|decided))(?: vi)?(?: overens)?(?: om)?(?: att| that)\s+"
    r"|^(?:vi|we) (?:sa|bestamde|beslutade|enades om|kom overens om|said|agreed|decided)(?: (?:pa|under|at|in) (?:the )?(?:mot\w+|meeting)| i ?dag| i ?gar| precis| nyss)? (?:att|that)\s+"
)
"""Words that lead in a matter, or tell where it was agreed."""
_FEWEST = 8
_IT_IS = lazily(
    r"^(?:det (?:ar|blir)|it is|it's) (?P<who>@?\p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*)?(?: (?:och|and) \p{L}+)?) (?:som|who) (?=(?:ska|skall|maste|far|will|must|should|\p{L}{2,}(?:ar|er|or)) )"
)
""" "Det är Olle som ska boka lokal": Olle is to do it."""
_BEFORE_HOUR = lazily(
    r"(?<=\p{L}dag|\bdag|morgon|\p{L}day|tomorrow|today)(?:,? (?:innan|fore|senast|before|by)) (?:kl(?:ockan)?\.? ?)?(?P<hour>[01]?\d|2[0-3])(?=[\s.!]*$)"
)
"""The hour after a day: "på fredag innan 12"."""
_WHO_HAS_NOT = lazily(
    r"^(?P<verb>pamin\w*) (?:den|de|dem|dom|alla|er) som (?:inte|ej)(?: an| annu)?(?: har)?(?: an| annu)? (?P<done>\p{L}{3,}at|fyllt|last|gjort|bokat) (?P<rest>\p{L}.*)$"
)
"""Who has not done something by then is not known before: all are reminded to do it."""
_INFINITIVES = {"fyllt": "fylla", "läst": "läsa", "gjort": "göra"}
_NOT_UNTIL = lazily(
    r"^(?P<verb>(?:pamin\w*|remind) (?:mig|mej|oss|me|us)) (?:inte|int|ej|not) (?P<matter>(?:om|about|of) .{2,80}?) (?:forran|forr an|fore|innan|until|before) (?P<day>.{2,40})$"
)


def is_for_wheel(text: str) -> bool:
    """Return whether something is to be put on the annual wheel, which shows deadlines and meetings."""
    return _ON_WHEEL.match(fold(text)) is not None


def with_plain_request(text: str, *, is_private: bool = False) -> str:
    """Return `text` with "påminn mig" in the place of "skicka ett meddelande till mig" and the like. In private a note to
    oneself is about oneself."""
    if not text.rstrip().endswith("?") and (led := _LEADS_IN.match(fold(text))) and len(text) - led.end() > _FEWEST:
        text = text[led.end() :]
    if cleft := _IT_IS.match(fold(text)):
        text = f"{text[slice(*cleft.span('who'))]} {text[cleft.end() :]}"
    if hour := _BEFORE_HOUR.search(fold(text)):
        text = f"{text[: hour.start()]} kl {hour['hour']}{text[hour.end() :]}"
    folded = fold(text)
    if gives := _GIVES.match(folded):
        return f"remind {text[slice(*gives.span('whom'))]} {text[gives.end() :]}"
    if helps := _HELPS.match(folded):
        return f"{'remind' if helps['verb'] == 'help' else 'påminn'} {text[slice(*helps.span('whom'))]} {text[helps.end() :]}"
    if found := _WHO_HAS_NOT.match(folded):
        done = text[slice(*found.span("done"))]
        does = _INFINITIVES.get(done.lower(), f"{done.removesuffix('at')}a")
        return f"{text[slice(*found.span('verb'))]} oss om att {does} {text[found.start('rest') :]}"
    if found := _SENDS.match(folded):
        who = text[slice(*found.span("first"))] or text[slice(*found.span("last"))]
        return f"{_remind(folded)} {who or _us(folded)} {text[found.end() :].lstrip()}"
    if found := _POSTS.match(folded):
        return f"{_remind(folded)} {_us(folded)} {text[found.end() :]}"
    if found := _CONTACTS.match(folded):
        return f"{_remind(folded)} {text[slice(*found.span('who'))]} {text[found.end() :]}"
    if found := _ON_WHEEL.match(folded):
        return f"{'deadline for' if _ENGLISH.match(folded) else 'deadline för'} {text[found.end() :]}"
    if found := _NOT_UNTIL.match(folded):
        verb, day, matter = (text[slice(*found.span(name))] for name in ("verb", "day", "matter"))
        return f"{verb} {day.strip(' .!')} {matter}"
    if is_private and (found := _MUST_REMEMBER.match(folded)):
        return f"jag måste {text[found.end() :]}"
    if is_private and (found := _MY_DUTY.match(folded)):
        return f"{'I must' if found['modal'].endswith('to') or found['modal'] == 'must' else 'jag måste'} {text[found.end() :]}"
    return text


_ENGLISH = lazily(r"^(?:(?:can|could|would) you |please )?(?:send|post|give|drop|set|tell|write|get|add|put)\b")


def _remind(folded: str) -> str:
    return "remind" if _ENGLISH.match(folded) else "påminn"


def _us(folded: str) -> str:
    return "us" if _ENGLISH.match(folded) else "oss"


_WHOM_TO_REMIND = lazily(
    r"(?:^|.*\b(?:du|ni|you|please|garna) )(?:pamin\w*|sag(?:a)? till|ping\w*|remind|nudge) (?!.*\b(?:om|att|about|to|that|of|senast|till|innan|fore|by|before|until)\b)[^,.;:]{2,60}$"
)


def is_time_of_reminding(text: str, start: int) -> bool:
    """Return whether the day at `start` is when to remind, since the matter follows it: "påminn oss på måndag kl 8 om
    planen"."""
    return _WHOM_TO_REMIND.match(fold(text[:start])) is not None
