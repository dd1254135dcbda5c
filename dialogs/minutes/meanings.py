"""What free words mean about the results of a meeting: decisions, tasks and notes, and questions about them."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.dates import find_days
from dialogs.minutes.attendance_commands import COMES_LATER, NEXT_SENTENCE, said_of_attendance
from dialogs.patterns import lazily
from dialogs.people.no_absence import not_absent
from dialogs.sentences.model import Context, Meaning, Reading, Sentence, one
from dialogs.sentences.slots import by_title, is_question, item_numbers, people_in
from dialogs.text import fold

_DECIDES = lazily(
    r"\b(?:beslut\w*|beslot\w*|bestam\w*|enad\w*|enig\w*|overens\w*|tumma\w*|klubba\w*|landa\w*|kom(?:mit)? fram till|sa att|valde|decid\w*|agree\w*|resolve\w*|decision)\b"
    r"[^.:\n]{0,60}?(?:\batt\b|\bthat\b|\bto\b|:| - )\s*"
)
_NOTES = lazily(
    r"\b(?:notera\w*|antecknas?\w*|anteckning\w*|notering\w*|skriv\w*(?: (?:ner|ned|in|upp|med|till|gärna|garna))*|obs|medskick\w*|till protokollet|for in|protokollfor\w*|framfor(?:de|des)?|kommentar\w*|komm|synpunkt\w*|not|spara|note|write down|record|minute)\b"
    r"[^.:\n]{0,60}?(?:\batt\b|\bthat\b|:)\s*"
)
_GIVEN = lazily(
    r"^(?:atog sig|lovade|fick) (?P<who>[^.:\n]{2,60}?) (?:i uppdrag )?att (?P<rest>\S.*)|(?P<who>[^.:\n]{2,60}?) (?:(?:ges|fick|far|har fatt|gavs) i uppdrag(?: av \w+)? att|atog sig(?: att)?|atar sig(?: att)?|tar pa sig(?: att)?|tog pa sig(?: att)?|lova(?:de|r)(?: att)?|har lovat(?: att)?|ansvarar for att|is to|will|promised to|was asked to) (?P<rest>\S.*)"
    r"|(?:uppdrogs|uppdras|det uppdras) at (?P<who>[^.:\n]{2,60}?) att (?P<rest>\S.*)"
    r"|det aligger (?P<who>[^.:\n]{2,60}?) att (?P<rest>\S.*)"
    r"|(?:satt|skriv|lagg)\w* upp (?P<who>[^.:\n]{2,40}?) pa att (?P<rest>\S.*)"
)
_ASKED = lazily(
    r"^(?:(?:kan|kunde|skulle) (?:du|ni) |vanligen |snalla |please |can you |could you |jag vill (?:ha antecknat )?(?:att )?)?(?:notera|skriv(?:a)? (?:upp|ner|in)|anteckna|for in|lagg till|satt upp|note|write down|add)(?: (?:det )?som (?:ett |en )?(?:uppdrag|uppgift|task))?\s*(?:att|that|:)\s*"
    r"|^(?:(?:nytt |ett |en |ny )?(?:uppdrag|uppgift|att gora|todo|to do|action|ap|uppg)\w*(?: till| pa| for)?\s*:?\s+)"
)
_AT_ITEM = lazily(
    r"\b(?:(?:pa|under|till|i|om|vid|on|under item|for)\s+)?\b(?:(?:punkten?|punkt|arendet|arende|fragan|item|point)\s+)(?:om |nr |kring |for )?(?P<what>\d{1,3}|[^,.:;\n]{3,50}?)(?=[,.:;\n]|$|\s+(?:beslot|beslutade|bestamde|fattade|enades|noteras|antecknas|rader|framforde|atog|lovade|har vi|ska|vill|tog|kom|blev))"
)
_TAIL = lazily(
    r"[\s,.–-]*(?:[,.?!]\s*)?(?:(?:kan|kunde) (?:du|ni|det) )?(?:\b(?:notera|noteras|anteckna|antecknas|skriv|spara|satt|lagg|skriv upp|for in|fick du med)\b (?:(?:upp|ner|in) )?(?:det|dem|dom|de|den|detta)\b[^.\n]*)?[\s.?!]*$"
)
_TASK_WORDS = lazily(
    r"\b(?:uppdrag\w*|uppgift\w*|to ?-?do\w*|att gora\w*|action\w*|tasks?|ska (?:jag|vi|\w+) gora|skulle|lovade|atog|delades ut|gora tills|kvar fran|ansvar\w*)\b"
)
_MINE = lazily(
    r"\b(?:mina|mig|mej|har jag|ska jag|skulle jag|lovade jag|jag (?:ska|skulle|har|lovade)|my|on me|do i have|i (?:have|promised|should))\b"
)
_LAST = lazily(r"\b(?:sist|senast\w*|forra (?:gangen|motet)|last time|last meeting|i dag|idag|today)\b")
_ABOUT = lazily(
    r"\b(?:om|kring|angaende|gallande|about|regarding|on)\s+(?P<about>[^?.!,\n]{3,80}?)(?=[?.!,\n]|$|\s+(?:har|och nar|sedan|since|sist|senast|forra|pa mote)\b)"
)


_BARE_ITEM = lazily(
    r"\b(?:pa|under|till|vid|om|on|for|under)\s+(?P<number>\d{1,2})(?::?an)?\b(?!\s*(?:[.:/-]\s*\d|min|kr\b|%|st\b|personer|maj|juni|juli|aug\w*|sep\w*|okt\w*|nov\w*|dec\w*|jan\w*|feb\w*|mars|april|vecko?r?\w*|dag\w*))"
)
"""An item by its bare number, outside of what is written down: "notera under 3 att …"."""


def _item(context: Context, outside: str) -> str:
    """The number of the item that the words `outside` the text point out, as the command wants it; "" for none."""
    numbers = item_numbers(Sentence(outside))
    if len(numbers) == 1:
        return f" {numbers[0]}"
    titles = [item.title for item in context.items]
    if not numbers and (bare := _BARE_ITEM.search(fold(outside))) and int(bare["number"]) <= len(titles):
        return f" {bare['number']}"
    places = by_title(outside, titles) if outside.strip() else []
    return f" {context.items[places[0]].number}" if len(places) == 1 else ""


def _without_item(text: str) -> tuple[str, str]:
    """Return (`text` without the words that name its item, these words)."""
    found = _AT_ITEM.search(fold(text))
    if found is None:
        return text, ""
    left = f"{text[: found.start()]} {text[found.end() :]}"
    return " ".join(left.split()).strip(" ,.:;–-"), text[found.start() : found.end()]


def _peeled(sentence: Sentence, cue: "regex.Pattern[str]") -> tuple[str, str, bool]:
    """Return (the words to write down, the words outside them, whether a cue led to them)."""
    text = " ".join(sentence.text.split())
    match = cue.search(fold(text))
    if match is None:
        left, outside = _without_item(text)
        return _cut(left), outside, False
    rest = text[match.end() :]
    outside = text[: match.end()]
    at_end = regex.search(r"[,.]?\s(?:pa|under|on|till) (?:punkt(?:en)?|item|point) \d{1,3}[\s.!?]*$", fold(rest))
    if at_end is not None:
        rest, outside = rest[: at_end.start()], f"{outside} {rest[at_end.start() :]}"
    return _cut(rest), outside, True


def _cut(text: str) -> str:
    end = _TAIL.search(fold(text))
    left = text[: end.start()] if end is not None and end.start() > 0 else text
    return left.strip(' ,;:–-"”')


_NOTE_THAT = lazily(
    r"(?:skriv|notera|anteckna)(?: (?:ner|ned|in|garna))? att (?!\w+ (?:ska|skall|far i uppdrag|tar)\b)|note that\b"
)
"""Words that ask for a note, unless somebody is to do something."""

_LEFT_OUT = lazily(
    r"\b(?:skriv|anteckna|notera|protokollfor|ta|spara|lagg|for)(?: (?:helst|absolut|snalla|garna))? (?:inte|ej|aldrig|inget)\b"
    r"|\b(?:do not|don't) (?:write|note|record|include|put)\b"
)
"""Words that ask to leave something out of the minutes."""


def _is_no_text(sentence: Sentence) -> bool:
    """Whether a sentence asks something, or asks to leave something out, so that it is no text for the minutes."""
    return is_question(sentence) or _LEFT_OUT.search(sentence.folded) is not None


_BY_PLACE = lazily(r"^\w+ \d{1,3}\.\d{1,2}\b")
"""The exact stage asks whether "uppdrag 4.2: …" adds or replaces."""


def _said(word: str, item: str, text: str, *, certain: bool) -> tuple[Reading, ...]:
    return (Reading((f"{word}{item}: {text}",), is_certain=certain),) if regex.search(r"\w{2}", text) else ()


def _decision(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    if _BY_PLACE.match(sentence.folded) or _is_no_text(sentence):
        return ()
    text, outside, led = _peeled(sentence, _DECIDES)
    word = "decision" if sentence.is_english else "beslut"
    return _said(word, _item(context, outside), text, certain=led)


def _note(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    if _BY_PLACE.match(sentence.folded) or _is_no_text(sentence):
        return ()
    text, outside, led = _peeled(sentence, _NOTES)
    word = "note" if sentence.is_english else "anteckning"
    return _said(word, _item(context, outside), text, certain=led)


def _task(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    if _BY_PLACE.match(sentence.folded) or _is_no_text(sentence):
        return ()
    if _NOTE_THAT.match(sentence.folded):
        return _note(sentence, context)
    text, outside = _without_item(" ".join(sentence.text.split()))
    asked = _ASKED.search(fold(text))
    if asked is not None:
        text = text[asked.end() :]
    given = _GIVEN.search(fold(text))
    if given is not None:
        who, rest = (text[slice(*given.span(name))].strip() for name in ("who", "rest"))
        asked = _ASKED.search(fold(who))
        who = who[asked.end() :] if asked else who
        text = f"{who}: {rest}"
    word = "task" if sentence.is_english else "uppdrag"
    return _said(word, _item(context, outside), _cut(text), certain=given is not None or asked is not None)


_ABSENT = lazily(
    r"(?P<who>\S.{1,120}?) (?:saknades|saknas|uteblev|(?:inte|int|ej) (?:var|va|ar) (?:med|dar|har)|var (?:inte|int|ej|icke) (?:med|me|dar|har|narvarande|representerad\w*)|va (?:inte|int) (?:med|me|har|dar)|ar (?:inte|int|ej) (?:har|med)|var (?:borta|franvarande)|was(?:n't| not) (?:there|present)|were(?:n't| not) (?:there|present)|(?:was|were|is|are) (?:missing|absent|not (?:here|in))|(?:is|are)n't here|missing again|(?:ar|var) (?:franvarande|borta)|(?:dok|kom) (?:aldrig|inte|int)(?: upp)?)\b"
)
_PRESENT = lazily(
    r"(?P<who>\S.{1,160}?) (?:var|deltog|ar|was|were) (?:ocksa |aven )?(?:med|narvarande|pa plats|har|dar|present|there|pa lank)\b"
)
_NO_ONE_FROM = lazily(
    r"^(?:no ?(?:one|body)|ingen|ingen (?:kom|var med)|apologies(?: (?:received|sent))?) (?:from|fran):? (?P<who>[^.\n]{2,150})"
)
_ALL_BUT = lazily(
    r"(?:alla|samtliga(?: kommuner)?|everybody|everyone|all) (?:var |ar )?(?:pa plats |har |med |narvarande )?(?:utom|forutom|except|but) (?P<who>[^.\n]{2,150})"
)
_GUEST = lazily(
    r"\b(?:gast|gasten|forelasare|inbjuden|adjungerad|guest)\w*\b(?: (?:i ?dag|today|var|deltog|dessutom|hade vi|med))*[:\s]+(?P<who>[^.\n]{3,120})"
)
_AS_GUEST = lazily(
    r"^(?:(?:dessutom|ocksa|aven|och|lagg till|satt upp|ta med|also|add|put) )*(?:var |ar |deltog |hade vi |vi hade |we had )?(?P<who>\p{L}[^.;:\n]{1,80}?),?"
    r"(?: (?:var|ar|deltog|deltar|kommer|sitter|is|was|were|are|attended|came)(?: (?:ocksa|aven|har|med|pa plats|here|there|also|present|in))*| med)?"
    r" (?:som|as) (?:(?:an?|en|our|var) )?(?:invited |inbjud\w+ |extern\w* )?(?:gast\w*|adjungerad\w*|inbjud\w+|forelasare|guests?)\b(?:\s+(?:i ?dag|today))?(?:,?\s+(?:fran|from)\s+(?P<where>[^.,;\n]{2,60}))?"
)
"""Somebody who is there as a guest: "dessutom var Sara Ek med som gäst från länet"."""
_LED_TO = lazily(
    r"^(?:(?:andra|ratta|korrigera|uppdatera|fel i|correct|change|update) (?:i )?(?:the )?(?:narvaro\w*|attendance(?: list)?)\s*[:,–-]\s*)|^.*?(?:(?:skriv|notera|anteckna|for in|satt)\w*(?: (?:upp|in|garna|i narvaron|i protokollet|som narvarande))*(?: att|:)|(?:till|for) (?:narvarolistan|protokollet|narvaron)\s*:|please note that|antecknas att)\s*"
)


def _record(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """Who was there or not: the lists as written."""
    if there := not_absent(sentence, context):
        return there
    text = " ".join(sentence.text.split())
    if (end := NEXT_SENTENCE.search(text)) and said_of_attendance(text[: end.start()]):
        return one(text[: end.start()], left=[text[end.end() :].strip(" .")])
    led = _LED_TO.search(fold(text))
    if led is not None:
        text = text[led.end() :]
    folded = fold(text)

    def who(match: "regex.Match[str]") -> str:
        return _cut(text[slice(*match.span("who"))])

    english = sentence.is_english
    if match := _REST.search(folded):
        return _all_but_first(text[: match.start()].strip(" ,.;"), context, english=english)
    if _LEFT_OUT_OF_LIST.search(folded) and (names := people_in(text, context)):
        listed = (" and " if english else " och ").join(names)
        return one(f"{listed} was there" if english else f"{listed} var med")
    if (match := _ALL_BUT.search(folded)) and (later := COMES_LATER.search(folded, match.start())):
        who_not = text[match.start("who") : later.start()].strip(" ,")
        but = f"everybody was there except {who_not}" if english else f"alla var med utom {who_not}"
        return one(but, left=[text[later.start() :].strip(" ,.")])
    if match := _ALL_BUT.search(folded):
        return one(f"everybody was there except {who(match)}" if english else f"alla var med utom {who(match)}")
    if match := _NO_ONE_FROM.search(folded) or _ABSENT.search(folded):
        return one(f"Absent: {who(match)}" if english else f"Frånvarande: {who(match)}")
    if match := _AS_GUEST.match(folded):
        where = f" ({_cut(text[slice(*match.span('where'))])})" if match["where"] else ""
        return one(f"{'Guest' if english else 'Gäst'}: {who(match)}{where}")
    if match := _GUEST.search(folded):
        return one(f"Guest: {who(match)}" if english else f"Gäst: {who(match)}")
    if match := _PRESENT.search(folded):
        return one(f"{who(match)} was there" if english else f"{who(match)} var med")
    return _named(sentence, context)


_LEFT_OUT_OF_LIST = lazily(
    r"\b(?:saknas|fattas|star inte(?: med)?|ar inte med|kom inte med|glomdes|missing|not (?:on|in)|left (?:off|out of))\b[^.!?\n]{0,20}\b(?:narvaro\w*|narvarande|deltagarlist\w*|listan|protokollet|anteckningarna|minnesanteckningarna|(?:attendance )?list|minutes|attendance)\b"
)
"""Somebody who was there, and stands on no list: "Karin var också med, hon saknas i närvarolistan"."""


_REST = lazily(
    r"\b(?:och |men |and |but )?(?:resten|ovriga|alla andra|alla ovriga|vi andra|the rest|everyone else) (?:av oss )?(?:ar|sitter|finns|var|is|are) (?:har|med|pa plats|narvarande|here|there|present|i (?:rummet|salen|lokalen))\b"
)


def _all_but_first(first: str, context: Context, *, english: bool) -> tuple[Reading, ...]:
    """Everybody but the people of the first clause, if it tells that these are absent; it is left over otherwise."""
    names = people_in(first, context)
    if names and _AWAY.search(fold(first)):
        who = (" and " if english else " och ").join(names)
        return one(f"everybody was there except {who}" if english else f"alla var med utom {who}")
    return one("everybody is here" if english else "alla är här", left=[first] if first else [])


_AWAY = lazily(
    r"\b(?:franvar\w*|saknad\w*|saknas|borta|inte|ej|int|uteblev|no show|absent|missing|not|apologies|forhinder|sjuk\w*)\b"
)


_ALSO_ME = lazily(r"\b(?:mig|mej|me|jag och|och jag|and i|i and)\b")


def _named(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The known people and organisations that the words name, in doubt, where the form of a list is unknown."""
    found = people_in(sentence.text, context)
    if _ALSO_ME.search(sentence.folded) and context.speaker and context.speaker not in found:
        found.insert(0, context.speaker)
    found += [
        each for each in context.organisations if regex.search(rf"\b{regex.escape(fold(each))}\b", sentence.folded)
    ]
    if not found:
        return ()
    absent = bool(_AWAY.search(sentence.folded))
    heads = ("Absent", "Present") if sentence.is_english else ("Frånvarande", "Närvarande")
    head = heads[0] if absent else heads[1]
    return (Reading((f"{head}: {', '.join(dict.fromkeys(found))}",), is_certain=False),)


_DECISION_WORDS = lazily(
    r"\b(?:beslut\w*|beslot|bestam\w*|enades|overens\w*|kom (?:vi )?fram|sa vi|landade|klubba\w*|decid\w*|decision\w*|agreed?|resolved|outcomes?)\b"
)


def _list(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    english = sentence.is_english
    if _TASK_WORDS.search(sentence.folded) and not regex.search(
        r"\b(?:beslut\w*|bestam\w*|decid\w*)\b", sentence.folded
    ):
        people = people_in(sentence.text, context)
        if len(people) == 1:
            return one(f"which tasks does {people[0]} have" if english else f"vilka uppdrag har {people[0]}")
        if _MINE.search(sentence.folded):
            return one("my action points" if english else "mina uppdrag")
        return one("open tasks" if english else "uppdrag")
    if about := _ABOUT.search(sentence.folded):
        what = sentence.text[slice(*about.span("about"))].strip(' .?!"”')
        return one(f"what did we decide about {what}" if english else f"vad beslutade vi om {what}")
    if _LAST.search(sentence.folded):
        return one("what did we decide last time" if english else "vad beslutade vi förra gången")
    if regex.search(r"\b(?:uppg\w*|uppdr\w*)\b", sentence.folded):
        return one("open tasks" if english else "uppdrag")
    return one("decisions" if english else "beslut")


_DATED = lazily(
    r"\b(?:fran|av|for|from|of)\s+(?:motet |the meeting )?(?:den |on )?(?P<day>\d{1,2}\s?[/.]\s?\d{1,2}|\d{1,2}\s+\p{L}{3,9})\b"
)
_TO_ALL = lazily(
    r"\b(?:till|to)\s+(?:alla|gruppen|samtliga|ledamoterna|deltagarna|everybody|everyone|the group|all)\b|\b(?:skicka|sand) (?:ut|runt)\b|\bcirculate\b|\bsend out\b"
)


_ASKS_STATE = lazily(
    r"^(?:(?:hej\w*|men|och|du|so|and)[\s,]+)*(?:nar|ar|har|blir|finns|ligger|vem|vilka|var|when|are|is|have|has|will|where|who|do|does)\b"
)
"""A question about the minutes, which asks for nothing to be done with them."""


def _state(sentence: Sentence) -> tuple[Reading, ...]:
    return one("where are the minutes" if sentence.is_english else "när kommer anteckningarna")


def _make_minutes(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    if _ASKS_STATE.search(sentence.folded) and not _DATED.search(sentence.folded):
        return _state(sentence)
    if _TO_ALL.search(sentence.folded):
        return one("send out the minutes" if sentence.is_english else "skicka ut anteckningarna")
    word = "minutes" if sentence.is_english else "anteckningar"
    if dated := _DATED.search(sentence.folded):
        return one(f"{word} {'from' if sentence.is_english else 'från'} {dated['day']}")
    return one(word)


def _comment(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    """The whole sentence goes to the secretary: nothing of a correction may be lost."""
    if is_question(sentence):
        return ()
    text = " ".join(sentence.text.split())
    return one(f"comment on the minutes: {text}" if sentence.is_english else f"synpunkt på anteckningarna: {text}")


def _adopt(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    if find_days(sentence.text, today=context.today) and people_in(sentence.text, context):
        return ()  # somebody is to do it by a day
    if _ASKS_STATE.search(sentence.folded):
        return _state(sentence)
    return one("adopt the minutes" if sentence.is_english else "fastställ anteckningarna")


MEANINGS: dict[str, Meaning] = {
    "minutes.make": _make_minutes,
    "minutes.comment": _comment,
    "minutes.adopt": _adopt,
    "outcome.decision": _decision,
    "outcome.task": _task,
    "outcome.note": _note,
    "outcome.list": _list,
    "attend.record": _record,
}
