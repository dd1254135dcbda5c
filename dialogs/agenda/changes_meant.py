"""Changes of an item in free words: a new time, owner, type or title."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dataclasses import replace

import regex

from dialogs.agenda.items_pointed import of_this_moment, pointed, which
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, KnownItem, Reading, Sentence, either
from dialogs.sentences.slots import SELF, minutes_in, people_in
from dialogs.text import fold

_INSTEAD = lazily(
    r"\b(?:i ?stallet for|istallet for|ist f|instead of|rather than|inte|int|inget|inga|ej|not|no|fran|from)\b"
)
"""The words after these are the old state."""
_TYPES = {
    "information": r"information\w*|info\w*",
    "beslut": r"beslut\w*|besluta\w*|stallningstagande|decision|decide",
    "diskussion": r"diskussion\w*|diskutera\w*|disk|dialog\w*|samtal|discussion|discuss",
}
_WRITTEN = (
    lazily(
        r"\b(?:sta|star|heta|heter|say|says|read|reads) (?P<title>\S.{1,120}?) (?:i ?stallet for|istallet for|instead of) (?=\S)"
    ),
    lazily(
        r"\b(?:ska|skall|bor|borde|should) (?:det )?(?:sta|heta|say|read) (?P<title>\S.{1,120}?) (?:pa|under|i|som|on|for) (?:punkt(?:en)?|nr|item) ?\d{1,3}\b"
    ),
    lazily(r"\b(?:heter|kallas|is called) (?P<title>\S.{1,100}?) (?:nu|numera|istallet|i stallet|now|instead)[\s.!]*$"),
    lazily(
        r"\b(?:stavfel|felstavat|fel|typo|wrong)\b[^,.:;]{0,40}[,.:;]\s*(?:det |den |it )?(?:ska|skall|should) (?:vara|va|sta|heta|be|read) (?P<title>\S.{1,120}?)(?=[.!?](?:\s|$)|,? (?:tack|inte|not|please)\b|$)"
    ),
)
"""A title that is said to be another: "det ska stå Vägar i stället för Gator", "det ska stå Vägar på punkt 4", "stavfel i punkt 4, ska vara Vägar"."""
_SWAPPED_WORDS = lazily(
    r"(?i)\b(?:byta?|ändra|ersätta?|change|replace)\b[^\"”“'»\n]{0,30}[\"”“'»](?P<old>[^\"”“'«»\n]{2,120})[\"”“'«»]\s+(?:mot|till|med|to|with|for|by)\s+[\"”“'»](?P<new>[^\"”“'«»\n]{2,120})[\"”“'«»]"
)
""" "Byt ”Gator” mot ”Vägar”": a new title."""
_QUOTED = lazily(r"[\"”“'»](?P<title>[^\"”“'«»\n]{2,120})[\"”“'«»]")
_RENAMED = lazily(
    r"\b(?:(?:ska|skall|bor|borde|should|must|maste)(?: \w+)? (?:heta|lyda|be called|read)|heter (?:numera|nu|egentligen)"
    r"|(?:byta? namn|skriv\w* om|do[pb]\w* om|rubr\w*|titel\w*|heter|heta|kalla\w*|rename|title|heading|called|formulera\w*|lyda)\b"
    r".*?(?:\b(?:till|to|heta|heter|lyda|for|be|as|vara|numera)\b|:))\s*:?\s*(?P<title>\S.{1,120}?)"
    r"(?=[.!?](?:\s|$)|,? (?:ar du snall|tack|please|istallet|i stallet|instead|inte|och inte|not)\b|$)"
)
_TAKES = lazily(
    r"\b(?:tar?|drar?|haller|halla|hall|presenterar?|foredrar?|foredragande|agare|owner|ansvarig|ansvarar?|responsible|kor|leder?|over|gor (?:det|den)|kliver in|takes?|presents?|presenter|leads|will|should|byt|till|is|ar|=)\b|=|->|→"
)
_BESIDE = lazily(
    r"\b(?:med mig|med (?:honom|henne|sig)|tillsammans med|ihop med|ocksa|aven|bada|med-?ansvarig|delansvarig|co-?(?:owner|presenter)|both|with me|together with|as well|too)\b"
)
"""The people are owners beside those of before."""
_NUMBER_BEFORE = lazily(r"\s*(?:punkt(?:en)?|pkt|p\.?|nr|item|#)\s*\d{1,3}\b(?:\s*[:–-])?")
_ME = lazily(SELF)
_PURPOSE = lazily(
    r"\b(?:typ\w*|punkt\w*|\w*punkten|bara|inget|ska vara|maste vara|ar|is|should be|blir|gor om|make|markt|klass\w*|omklass\w*|type|only|just|inte|ej)\b"
)
_ANY_TYPE = "|".join(_TYPES.values())
_ONLY_OF_TYPE = lazily(
    rf"\b(?:bara|endast|enbart|som|only|just|for|(?:det|den|it) (?:ar|ska vara|blir|is|should be)|it's)\s+(?:(?:bara|only|for|just|en|ett|an?) )*(?:{_ANY_TYPE})\b|\b(?:{_ANY_TYPE}) (?:only|bara)\b"
)
"""A type beside another change: "30 min och bara information"."""
_MORE = lazily(
    r"\b(?P<minus>kortare|mindre|shorter|less)\b|\b(?P<plus>till|extra|mer|mera|langre|more|longer|additional)\b"
)
_LENGTH_WORDS = (
    r"(?:\d+|en|ett|tva|tre|fem|tio|femton|tjugo|ten|five|fifteen)\s*(?:min\w*|kvart|minutes)|en kvart|kvart"
)
_RELATIVE = lazily(
    rf"\b(?:{_LENGTH_WORDS})\s+(?:till(?!\s)|till\s*[?.!,]|till$|till(?= (?:pa|for|under) )|extra|mer|mera|langre|more|longer|kortare|mindre|shorter|less)"
    r"|\b(?:\d+|ten|five|fifteen) (?:more|extra|additional|fler) min\w*|\b(?:another|ytterligare) (?:\d+|ten|five|fifteen|tio|fem|femton) min\w*"
)

_AMOUNT = r"(?P<amount>\d{1,3}|en kvart|kvart|fem|tio|femton|tjugo|trettio|five|ten|fifteen|twenty|thirty)\b(?![.:]\d)(?:\s*min\w*)?"
CHANGED_BY = lazily(
    rf"\b(?:(?P<minus>kort\w*|dra\w* (?:ner|av)|minska\w*|shorten|cut|reduce)|(?P<plus>forlang\w*|oka\w*|utoka\w*|extend|lengthen))\b[^,.;]{{1,60}}?\b(?:med|by) {_AMOUNT}"
    rf"|\b(?P<off>(?:dra|ta|tag|knapra|take|cut) (?:av|bort|ner|off)|stryk|remove) {_AMOUNT} (?:pa|av|fran|from|off)\b"
    rf"|\b(?:ge\w?|give|far?|get|behover|needs?)\b[^,.;]{{1,60}}? {_AMOUNT} (?:till|extra|mer|more)(?!\s+(?!(?:pa|for|under|on)\b)\p{{L}})"
    rf"|\b(?:fa|far|ha|get|have) {_AMOUNT} (?:till|extra|mer|more) (?:pa|for|on) (?!sig\b|mig\b|me\b)\p{{L}}"
    rf"|\b(?:ge|give|add) {_AMOUNT} (?:(?:till|extra|mer|more) )?(?:till|pa|at|to) \p{{L}}"
    rf"|\b(?:lagg\w*|slang\w*) pa {_AMOUNT}(?! (?:for|om|till)\b)"
)
"""A length that is taken off, or added: "korta laget runt med 10", "ge budgeten 5 till"."""
_TRANSFERRED = lazily(
    rf"\b(?:ta|tag|flytta|dra|lana|take|move) (?:av )?{_AMOUNT} (?:av|fran|from|off|out of) (?P<giver>[^,.;]{{1,60}}?)(?: och|,| and)? (?:(?:ge|lagg|satt|give|add|put)\b(?: (?:dem|dom|det|den|dessa|it|them))?(?: (?:pa|till|at|to|on))?|till|to) (?P<taker>[^,.;]{{1,60}})$"
)
_COUNTS = {
    "fem": 5, "tio": 10, "femton": 15, "tjugo": 20, "trettio": 30, "five": 5, "ten": 10, "fifteen": 15, "twenty": 20,
    "thirty": 30,
}  # fmt: skip


def _amount(word: str) -> int:
    return int(word) if word.isdigit() else _COUNTS.get(word, 15)


_ALL_GIVEN = lazily(
    r"^(?:(?:vi )?(?:stryker|tar bort|hoppar over)|ta bort|tag bort|stryk|skippa|hoppa over|drop|remove|cut|skip|take(?: out)?) (?P<giver>[^,.;]{1,60}?)(?: out| bort)?(?: och|,| and) (?:ger?|lagg(?:er)?|satt|give|use|put) (?:den |hela |the |its |that )?(?:tiden|tid|minuterna|time|minutes) (?:till|pa|at|to|on|for) (?P<taker>[^,.;]{1,60})$"
)


def _all_given(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """All of an item's time for another: "stryk laget runt och ge tiden till budgeten"."""
    match = _ALL_GIVEN.search(sentence.folded.rstrip(" .!?"))
    if match is None:
        return ()
    giver, taker = (
        pointed(Sentence(sentence.text[slice(*match.span(name))]), context)[0] for name in ("giver", "taker")
    )
    if len(giver) != 1 or len(taker) != 1 or giver == taker or not giver[0].minutes:
        return ()
    longer = f"förläng punkt {taker[0].number} med {giver[0].minutes} min"
    return (Reading((longer, f"ta bort {giver[0].number}")),)


def transferred(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """Minutes that one item gives to another: "ta 5 min från laget runt och lägg på budgeten"."""
    if given := _all_given(sentence, context):
        return given
    match = _TRANSFERRED.search(sentence.folded.rstrip(" .!?"))
    if match is None:
        return ()
    giver, taker = (
        pointed(Sentence(sentence.text[slice(*match.span(name))]), context)[0] for name in ("giver", "taker")
    )
    if len(giver) != 1 or len(taker) != 1 or giver == taker:
        return ()
    minutes = _amount(match["amount"])
    return (
        Reading(
            (
                f"korta punkt {giver[0].number} med {minutes} min",
                f"förläng punkt {taker[0].number} med {minutes} min",
            )
        ),
    )


_TOO_LITTLE = lazily(
    rf"\b(?:{_LENGTH_WORDS}|\d{{1,3}})\s+(?:racker|funkar|ar|blir|kanns|duger|is|are) (?:nog |val |tyvarr |alldeles |way )*(?:inte|ej|int|knappt|for (?:kort|lite|lang\w*|mycket|snalt)|not enough|too (?:short|little|long|much))\b"
)
"""The old length: "25 min räcker inte"."""


_BECOMES = lazily(
    r"\b(?:blir|bli|lar|landar pa|behovs|kravs|be|becomes|it's|need) (?:det )?(?:nog |snarare |val |ca |mer som |more like |about )*(?P<minutes>\d{1,3})\b(?![.:]\d)"
)
"""The new length behind an old one: "20 min räcker inte, det blir nog 30"."""


def _new(text: str) -> str:
    """The part of a sentence that tells the new state, without the parts that tell the old one."""
    folded = fold(text)
    kept = list(text)
    for match in _TOO_LITTLE.finditer(folded):
        kept[match.start() : match.end()] = " " * (match.end() - match.start())
    for match in _INSTEAD.finditer(folded):
        stop = regex.search(
            r"[,.;!?\n]|\b(?:utan|till|to|but|ska|som|so|(?:och|and) (?:it|den|det|gor|make|ge|give))\b",
            folded[match.end() :],
        )
        end = match.end() + stop.start() if stop else len(folded)
        kept[match.start() : end] = " " * (end - match.start())
    return "".join(kept)


_OF_OUTCOME = lazily(
    r"\b(?:i|in|till) (?:beslutet|besluten|anteckning\w*|protokoll\w*|uppdraget|uppdragen|the (?:decision|minutes|notes?|task))\b"
)
"""What the minutes hold: "byt ut ”avvakta” mot ”avslå” i beslutet på punkt 4"."""


def change(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The items that are meant, each with the new title, owner, length or type."""
    if _OF_OUTCOME.search(sentence.folded):
        return ()
    if both := transferred(sentence, context) or _both_ways(sentence, context):
        return both
    found, are_all_meant = pointed(sentence, context, bare=False)
    is_guessed = not found and _OWN_NEED.search(sentence.folded) is not None
    if of_this_moment(sentence, context):
        is_guessed = True
    elif is_guessed:
        found = [item for item in context.items if context.speaker in item.owners]
    new = _new(sentence.text)
    changes = _changes(new, sentence, context, found)
    if not changes or not found or len(found) > 5:
        return ()
    if are_all_meant and _AT_MOST.search(sentence.folded) and (most := minutes_in(new)):
        found = [item for item in found if item.minutes is None or item.minutes > most[-1]]
        if not found:
            return ()
    readings = [_merged(tuple(each.replace("{}", str(item.number)) for each in changes), item) for item in found]
    if are_all_meant:
        shown: tuple[str, ...] = ()
        if any(reading.shown for reading in readings) and not sentence.is_english:
            shown = tuple(each for reading in readings for each in reading.shown or reading.says)
        return (Reading(tuple(each for reading in readings for each in reading.says), shown=shown),)
    return tuple(replace(each, is_certain=each.is_certain and not is_guessed) for each in readings[:3])


_SHORTER = lazily(r"\b(?:kortare|mindre|shorter|less)\b")
_MORE = lazily(r"\b(?:mer|mera|extra|langre|till(?=[\s.!?]*$)|more|longer)\b")
_BARE_AMOUNT = lazily(rf"\b{_AMOUNT}(?= (?:kortare|mindre|mera?|langre|extra|till|shorter|less|more|longer)\b)")


def _both_ways(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """One item that gets shorter and another that gets longer: "punkt 3 får 10 min mindre och punkt 4 tio mer"."""
    parts = regex.split(r"(?i)\s*,?\s+(?:och|men|and|but)\s+", sentence.text)
    if len(parts) != 2 or not (_SHORTER.search(sentence.folded) and _MORE.search(sentence.folded)):
        return ()
    says: list[str] = []
    for part in parts:
        folded = fold(part)
        amount = _BARE_AMOUNT.search(folded) or regex.search(rf"\b{_AMOUNT}", folded)
        found, _ = pointed(Sentence(part), context, bare=False)
        is_less, is_more = _SHORTER.search(folded) is not None, _MORE.search(folded) is not None
        if amount is None or len(found) != 1 or is_less == is_more:
            return ()
        says.append(f"{'korta' if is_less else 'förläng'} punkt {found[0].number} med {_amount(amount['amount'])} min")
    return (Reading(tuple(says)),)


_AT_MOST = lazily(r"\b(?:max|maximalt|hogst|som mest|at most|no more than)\b")
_OWN_NEED = lazily(
    r"\b(?:jag|ja|vi|mig|i|we)\b.{0,20}\b(?:klarar?|behover|vill ha|maste ha|nojer|racker|hinner|need|want|manage|do with)\b|\b(?:racker|enough)\b.{0,30}\b(?:for|at|till) (?:mig|oss|me|us)\b"
)
"""How long the speaker's own item is to be, without a word about which."""
NEEDS = lazily(
    r"\b(?:behover|behovs|kraver|vill ha|tar|fa|far|sag|need|needs|want|get|say) (?:nog |minst |val |snarare |mer som |typ |ca |at least )*(?P<minutes>\d{1,3})\b(?!\s*(?:/|:|[.,]\d|%)|\s+(?!(?:i|istallet|ist|nu|tack|for|pa|instead|now|please|och|men)\b)\p{L})"
)
_DETAIL = lazily(r"(?:ändra tiden|byt ansvarig|ändra typen) på \d+ till (?P<what>.+)")


def _merged(says: tuple[str, ...], item: KnownItem) -> Reading:
    """Several details of an item in one change, so that one reply tells of all of them."""
    found = [_DETAIL.fullmatch(each) for each in says]
    if len(says) < 2 or not all(found):
        return Reading(says)
    shown = tuple(each.replace(f"på {item.number} ", f"på {item.number} ({item.title}) ", 1) for each in says)
    return Reading((f"ändra {item.number} " + ", ".join(match["what"] for match in found if match),), shown=shown)


OFF_ITEM = lazily(
    r"\b(?:ska|skall|should) (?:inte|ej|not) (?:langre )?(?:dras|foredras|presenteras|ledas|tas|hallas|be (?:presented|led|taken)) (?:i )?(?:av|by)\b|\b(?:stryk|ta bort|tag bort|plocka bort|lyft bort|ta|remove|take) (?:mig|mej|mitt namn|\p{L}+s namn|(?!punkt|item|lank|underlag|material|tiden|hela)\p{L}+(?: \p{L}+)?|me|my name) (?:fran|pa|ur|off|from) (?:punkt(?:en)?|pkt|p|nr|item) ?\d"
)
"""A person who is taken off an item: "stryk mitt namn från punkt 7"."""
_MINE = lazily(r"\b(?:mig|mej|mitt|me|my)\b")


def taken_off(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The item without the person who is taken off it."""
    is_named = people_in(sentence.text, context) or _MINE.search(sentence.folded)
    return without_part(sentence, context) if is_named and OFF_ITEM.search(sentence.folded) else ()


_TAKES_IT = lazily(
    r"(?:,|\b(?:och|and)\b)\s+(?:sa |och |and )?\p{L}[\p{L} -]{1,30} (?:tar|drar|haller i|kor|gor|tar over|takes|presents|does)(?: (?:den|det|over|punkten|i stallet|istallet|it|that|over|instead))*[\s.!]*$"
)
"""Who takes the item instead: "ta bort Karin från punkt 4, Olle tar den"."""


def without_part(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """An item without its material or an owner: "ta bort länken på budgeten", "stryk Karin som ansvarig"."""
    found, _ = pointed(sentence, context, bare=False)
    if len(found) != 1:
        return ()
    item = found[0]
    if not regex.search(
        r"\bsom (?:ansvarig|foredragande|agare)|\bas (?:owner|presenter)|\b(?:namn\w*|name)\b", sentence.folded
    ) and not OFF_ITEM.search(sentence.folded):
        return (Reading((f"ta bort underlag från punkt {item.number}",)),)
    takes = _TAKES_IT.search(sentence.folded)
    new = people_in(sentence.text[takes.start() :], context) if takes else []
    words = sentence.text[: takes.start()] if new and takes else sentence.text
    gone = people_in(words, context) or ([context.speaker] if _MINE.search(sentence.folded) else [])
    left = [name for name in dict.fromkeys([*item.owners, *new]) if name not in gone]
    if not left or not gone:
        return (Reading((f"ta bort ansvarig på {item.number}",)),)
    return (Reading((f"byt ansvarig på {item.number} till {' och '.join(left)}",)),)


_REJECTED_TITLE = lazily(r"(?i),?\s(?:och |and )?(?:inte|not)\s[^,]*,?$")
"""The old title, or the old owner: "Sara Lind, inte Olle"."""


def _changes(new: str, sentence: Sentence, context: Context, found: list[KnownItem]) -> list[str]:
    if renamed := _RENAMED.search(sentence.folded):
        quoted = _QUOTED.search(sentence.text)
        title = quoted["title"] if quoted else sentence.text[slice(*renamed.span("title"))]
        return [f"ändra rubriken på {{}} till {title.strip()}"]
    if swapped := _SWAPPED_WORDS.search(sentence.text):
        return [f"ändra rubriken på {{}} till {swapped['new'].strip()}"]
    for pattern in _WRITTEN:
        if written := pattern.search(sentence.folded):
            title = _REJECTED_TITLE.sub("", sentence.text[slice(*written.span("title"))]).strip(" ,")
            people = people_in(title, context)
            is_owner = [fold(name) for name in people] == [fold(title)]
            return [f"byt ansvarig på {{}} till {people[0]}" if is_owner else f"ändra rubriken på {{}} till {title}"]
    changes = []
    minutes = minutes_in(new) or _bare_minutes(new)
    if not minutes and _TOO_LITTLE.search(sentence.folded) and (instead := _BECOMES.search(fold(new))):
        minutes = [int(instead["minutes"])]
    if not minutes and regex.search(r"\b(?:halver\w*|halve)\b", sentence.folded) and len(found) == 1:
        minutes = [found[0].minutes // 2] if found[0].minutes else []
    if (by := CHANGED_BY.search(sentence.folded)) and not regex.search(
        r"\b(?:till|to) \d", sentence.folded[by.end() :]
    ):
        changes.append(
            f"{'korta' if by['minus'] or by['off'] else 'förläng'} punkt {{}} med {_amount(by['amount'])} min"
        )
    elif minutes and (more := _RELATIVE.search(sentence.folded)):
        is_less = regex.search(r"kortare|mindre|shorter|less", more.group())
        changes.append(f"{'korta' if is_less else 'förläng'} punkt {{}} med {minutes[0]} min")
    elif minutes:
        changes.append(f"ändra tiden på {{}} till {minutes[-1]} min")
    owners = [name for name in people_in(new, context) if not found or not all(name in item.owners for item in found)]
    if not owners and _ME.search(fold(new)) and _TAKES.search(fold(new)) and context.speaker:
        owners = [context.speaker] if not all(context.speaker in item.owners for item in found) else []
    kinds = [kind for kind, words in _TYPES.items() if regex.search(rf"\b(?:{words})\b", fold(new))]
    only_details = _says_only_details(new, owners)
    is_beside = bool(owners) and len(found) == 1 and _BESIDE.search(sentence.folded) is not None
    if owners and (_TAKES.search(sentence.folded) or only_details or is_beside):
        owners = [*found[0].owners, *owners] if is_beside else owners
        changes.append(f"byt ansvarig på {{}} till {' och '.join(owners)}")
    is_retyped = kinds and regex.search(
        rf"\b(?:till|som|to|as|make it|make that) (?:en |ett |an? )?(?:{_TYPES[kinds[-1]]})\b", fold(new)
    )
    if kinds and (
        only_details
        or is_retyped
        or (_PURPOSE.search(sentence.folded) and not changes)
        or _ONLY_OF_TYPE.search(fold(new))
    ):
        changes.append(f"ändra typen på {{}} till {kinds[-1]}")
    return changes


def _says_only_details(text: str, owners: list[str]) -> bool:
    """Return whether nothing but owners, a length and a type stand behind the number: "punkt 7 Olle 15 min beslut"."""
    folded = fold(text)
    number = _NUMBER_BEFORE.match(folded)
    if number is None:
        return False
    rest = regex.sub(_LENGTH_WORDS, " ", folded[number.end() :])
    for words in _TYPES.values():
        rest = regex.sub(rf"\b(?:{words})\b", " ", rest)
    named = {part for name in owners for part in fold(name).split()}
    return all(word in named or word in ("och", "and", "o") for word in regex.findall(r"\p{L}+", rest))


def _bare_minutes(text: str) -> list[int]:
    """A bare number that a verb of length leads to: "dra ner budgeten till 10"."""
    folded = fold(text)
    if needed := NEEDS.search(folded):
        return [int(needed["minutes"])]
    match = regex.search(r"\b(?:till|to|te|t|tid,?)\s+(\d{1,3})\b(?!\s*(?:/|:|\.\d|[a-z]))", folded)
    verb = regex.search(r"\b(?:kort\w*|dra ner|minska|oka|utoka|forlang|shorten|extend|mer tid)\w*", folded)
    return [int(match[1])] if match and verb else []


_OF_FIELD = lazily(
    r"^(?:(?:kan|kunde|could|can) (?:du|vi|you|we) |please )?(?:ta bort|tag bort|stryka?|radera|rensa|nollstall|remove|delete|clear|drop) (?:the )?"
    r"(?:(?P<time>tid(?:en)?|langd(?:en)?|minuterna|tidsangivelsen|time|length|duration)|(?P<owner>ansvarig(?:a|e)?|agaren?|foredraganden?|namnet|owner|presenter)|(?P<type>typ(?:en)?|sorten|type|kind)) (?:pa|for|fran|av|till|i|of|on|for|from) (?P<item>\S.{1,60}?)[\s.!?]*$"
)
""" "Ta bort tiden på laget runt": the item stays."""


def without_field(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The item without its length, owner or type."""
    field = _OF_FIELD.match(sentence.folded)
    if field is None or not context.items:
        return ()
    found, _ = pointed(Sentence(sentence.text[slice(*field.span("item"))]), context)
    word = "tiden" if field["time"] else "ansvarig" if field["owner"] else "typen"
    return either(*(f"ta bort {word} på {item.number}" for item in found[:3])) or which("ändras")
