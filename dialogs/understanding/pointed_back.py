"""Requests that point back to what was changed last: "flytta den till sist", "och Ida tar den", "samma dag"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.dates import find_days
from dialogs.language import written_in
from dialogs.patterns import lazily
from dialogs.sentences.model import Context
from dialogs.sentences.slots import minutes_in, people_in
from dialogs.text import fold
from dialogs.understanding.borders import SAME_DAY

LONGEST = 120
"""Characters. A longer text says itself what it is about."""
_LEAD = r"(?:(?:och|men|nej|nae|naj|na|jo|ja|ok|okej|okay|da|sa|sen|sedan|forresten|just det|kanske|tack|and|but|no|yes|actually|then|so|also|please)[\s,!.]+)*"
_IT = r"(?:den(?: (?:punkten|dar|har))?|punkten|det|it|that(?: (?:one|item))?)"
_ASKS = r"(?:(?:kan|kunde|ska|far|can|could|should|vill|jag vill(?: att)?) (?:(?:vi|du|man|ni|you|we|jag) )?(?:inte |not )?)?"
_TAIL = r"(?:[\s,]+(?:i stallet|istallet|instead|tack|please|da|then|i sa fall|menade jag|tankte jag|i meant|tycker jag|igen|again|ocksa|too))*[\s.!?]*"
_PLACE = r"(?:(?:till |allra |langst |to |at |the )*(?:sist|forst|overst|slutet|borjan|upp|ner|first|last|end|top|bottom)|(?:direkt )?(?:fore|innan|efter|before|after) (?!jul\b|sommar\w*|semester\w*|lunch\w*|nyar\w*|motet\b|the meeting\b|det\b|den\b)[^,.;!?]{2,50}?)"
_LENGTH = r"(?:\d{1,3} ?(?:m|min|minuter|minutes|mins|timm\p{L}*|h|hours?)\.?|(?:en|ett|a|an|half|halv)? ?(?:\d+ )?(?:kvart|halvtimme|halv timme|timme|hour|half an hour|half hour|quarter)|(?:fem|tio|femton|tjugo|trettio|ten|fifteen|twenty|thirty) (?:min|minuter|minutes))"
_NEXT = r"(?:till )?(?:nasta (?:gang|mote)|(?:till )?motet efter|next (?:time|meeting)|to the next meeting)"

_MOVED = lazily(
    rf"{_LEAD}{_ASKS}(?:flytta|lagga?|satta?|tar?|kora?|ha|put|move|take|have) (?:(?:vi|jag) )?(?:upp |ner |fram )?{_IT} (?P<place>{_PLACE}){_TAIL}"
)
_ONLY_PLACE = lazily(rf"{_LEAD}(?P<place>{_PLACE}){_TAIL}")
_OWNED = lazily(
    rf"{_LEAD}(?:(?P<who>\p{{L}}[\p{{L}} -]{{1,40}}?) (?:(?:kan|far|ska|can|will) )?(?:tar?|drar?|haller i|halla i|ansvarar for|presenterar?|leder?|foredrar|takes?|presents?|leads?|does|do) {_IT}(?: (?:punkten|dragningen))?"
    rf"|{_IT} (?:tar|drar|presenterar) (?P<then>\p{{L}}[\p{{L}} -]{{1,40}}?)"
    rf"|(?:tar|drar|haller) (?P<other>\p{{L}}[\p{{L}} -]{{1,40}}?) (?:i )?{_IT}"
    rf"|(?:ge|satt|skriv|give|put) (?:{_IT} (?:till |at |to )(?P<taker>\p{{L}}[\p{{L}} -]{{1,40}}?)|(?P<on>\p{{L}}[\p{{L}} -]{{1,40}}?) (?:pa|on) {_IT})){_TAIL}"
)
_LONG = lazily(
    rf"{_LEAD}(?:{_ASKS}(?:(?:ge|gor|satt|korta|forlang|make|give|set|shorten|extend) {_IT}|{_IT} (?:tar|behover|far|ska ha|kraver|takes|needs)|det racker med|racker med) (?:nog |bara |ca |cirka |pa |till |to |about |only )*)?(?:bara |only )?(?P<length>{_LENGTH})(?: (?:racker|ar nog|blir bra|ar lagom|is enough|should do|behovs))?{_TAIL}"
)
_NUMBER_ALONE = lazily(rf"{_LEAD}(?:make|gor|korta|forlang) {_IT} (?:till |to )?(?P<number>\d{{1,3}}){_TAIL}")
_GONE = lazily(
    rf"{_LEAD}{_ASKS}(?:ta(?:g)? bort|stryka?|slopa|skippa|plocka bort|remove|drop|delete|scrap|skip|take) {_IT}(?: (?:off|out))?{_TAIL}(?P<why>[,.;!–-] ?(?:jag|vi|det|den|den far|i|we|it) [^\n]{{3,60}})?"
)
_LATER = lazily(
    rf"{_LEAD}{_ASKS}(?:(?:flytta|skjuta?|spara|tar?|vi tar|jag tar|vi skjuter|move|postpone|take) (?:vi |jag |pa |upp )?{_IT}|{_IT} (?:far vanta|tas|tar vi|kan vanta|can wait)) {_NEXT}{_TAIL}"
)
_AND = lazily(r"(?:(?:och|and|sen|sedan|also|plus)[\s,]+)+")
_BY = lazily(r"(?i)[\s,]+(?:till|senast|by)\s*$")


def of_last_item(text: str, context: Context) -> str:
    """Return the request with the item that was changed last in the place of "den", in an exact or nearly exact form;
    "" if the words do not point back to it."""
    number = context.last_item
    if not number or len(text) > LONGEST or "\n" in text.strip():
        return ""
    said = text.strip()
    folded = fold(said)
    is_english = written_in(said) == "en"
    if _LATER.fullmatch(folded):
        return f"punkt {number} flyttas till nästa möte"
    if _GONE.fullmatch(folded):
        return f"remove {number}" if is_english else f"ta bort {number}"
    if minutes := _minutes(said, folded):
        return f"ändra tiden på {number} till {minutes} min"
    if owner := _owner(said, folded, context):
        return f"{owner} tar punkt {number}"
    moved = _MOVED.fullmatch(folded) or _ONLY_PLACE.fullmatch(folded)
    if moved is None:
        return ""
    place = said[slice(*moved.span("place"))].strip(" .,!?")
    return f"move item {number} {place}" if is_english else f"flytta punkt {number} {place}"


def of_last_day(text: str, context: Context) -> str:
    """Return the request with the day of the deadline that the speaker has just added in the place of "samma dag"; "" if
    the words do not point back to it: "och Ida kollar med ekonomi, samma dag"."""
    last = next((each for each in context.deadlines if each.label == context.just_added), None)
    same = SAME_DAY.search(fold(text)) if last is not None and len(text) <= LONGEST else None
    if last is None or same is None or find_days(text, today=context.today):
        return ""
    by = "by" if written_in(text) == "en" else "senast"
    before = _BY.sub("", text[: same.start()]).rstrip(" ,")
    said = f"{before} {by} {last.due_on.isoformat()}{text[same.end() :]}".strip()
    lead = _AND.match(fold(said))
    return said[lead.end() :] if lead else said


def _minutes(said: str, folded: str) -> int:
    if alone := _NUMBER_ALONE.fullmatch(folded):
        return int(alone["number"])
    found = _LONG.fullmatch(folded)
    lengths = minutes_in(said[slice(*found.span("length"))]) if found else []
    return lengths[0] if len(lengths) == 1 else 0


def _owner(said: str, folded: str, context: Context) -> str:
    """The person who is to have the item, with their full name; "" if the words name nobody, or more than one."""
    found = _OWNED.fullmatch(folded)
    if found is None:
        return ""
    name = next(each for each in ("who", "then", "other", "taker", "on") if found[each])
    who = said[slice(*found.span(name))]
    if fold(who) in ("jag", "i", "mig", "me"):
        return context.speaker
    people = people_in(who, context)
    return people[0] if len(people) == 1 else ""
