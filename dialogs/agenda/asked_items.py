"""Takes one typed request for a new item apart: the title, and the details, the place and the meeting around it."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import regex

from dialogs.agenda.item_places import LED_PLACE, NUMBER, PLACED, clock_place, place_behind, place_in
from dialogs.agenda.item_words import length_at, minutes_in, type_in
from dialogs.dates.words import MONTHS, any_of
from dialogs.names.lists import FIRST_NAMES
from dialogs.patterns import lazily
from dialogs.sentences.model import KnownItem
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class Asked:
    """`details` are `owners`, kind and length as they stand in brackets. `at`: the number that the item gets.
    `month`: that of the meeting, if it is named (a day is taken away before). `left`: words about a place that no item answers to. `is_led`: words
    say that it is an item ("en övrig fråga: …")."""

    title: str
    details: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    at: int | None = None
    month: int | None = None
    left: str = ""
    is_led: bool = False

    @property
    def text(self) -> str:
        """The item as one line for `dialogs.agenda.paste.read_items`."""
        if not self.details:
            return self.title
        inside = ", ".join(self.details)
        if self.title.endswith(")"):
            return f"{self.title[:-1]}, {inside})"
        return f"{self.title} ({inside})"


_AGENDA = r"(?:dag ?ordning(?:en)?|agendan?|foredragningslistan?|(?:punkt)?listan)"
_MEETING = r"(?:mote|motet|traff|traffen|meeting|sammantrade|sammantradet)"
_COURTESY = lazily(
    r"[\s,.!?]+(?:tack(?: sa mycket| pa forhand)?|please|thanks|thank you|snalla(?: du)?|ar du snall|om det gar(?: bra)?|om du kan|om vi hinner|om det finns (?:tid|plats)|if possible|if there is (?:time|room)|:\))[\s.!?]*$"
)
_ON_AGENDA = lazily(
    rf"[\s,]+(?:pa|till|i|on|to|in) (?:den |var |the |nasta |dagens |our )?{_AGENDA}(?: (?:(?:for|till|infor|pa|for|of) )?(?:det |the )?(?:nasta |kommande |next )?(?:{_MEETING}))?[\s.!?]*$"
)
_TO_NEXT = lazily(
    rf"[\s,]+(?:pa|till|infor|at|for|on|to) (?:det |the |vart |our )?(?:nasta |kommande |next |upcoming ){_MEETING}[\s.!?]*$|[\s,]+(?:nasta gang|next time)[\s.!?]*$"
)
_TO_MONTH = lazily(
    rf"[\s,]+(?:pa|till|infor|at|for|on|to) (?:the )?(?:(?P<month>{any_of(MONTHS)})s?(?:mote(?:t)?| meeting)|{_MEETING} i[n]? (?P<month_after>{any_of(MONTHS)}))[\s.!?]*$"
)
_WHO = r"(?P<who>(?:\p{L}[\p{L}.'-]*)(?: \p{L}[\p{L}.'-]*){0,2}?(?:(?: och | o | & | and | samt |, )\p{L}[\p{L}.'-]*(?: \p{L}[\p{L}.'-]*){0,2}?){0,3})"
_SEPARATOR = r"(?:\s*[,;–]\s*|\s+-\s+|[.!]\s+|\s*$)"
_OWNED = lazily(
    rf"(?:[,;.–]\s*(?:och |som |det |dar |and )?|\s-\s|\s(?:som|which|that)\s){_WHO} (?:foredrar|drar|tar|haller i|presenterar|ansvarar(?: for)?|ar ansvarig|leder|inleder|berattar|takes|presents|presenting|leads|leading|has|will (?:take|present)|(?:ska|kan|vill|far|skulle kunna) (?:dra|ta|halla i|presentera|foredra|berätta|beratta))(?: (?:den|det|punkten|it|that|the item|fragan))?(?: (?:punkten))?[\s.!?]*$",
    regex.IGNORECASE,
)
_AS_OWNER = lazily(
    rf"\s(?:med|with) {_WHO} (?:som|as) (?:the )?(?:foredragande|ansvariga?|inledare|agare|presenter|owner|speaker)[\s.!?]*$"
)
_INVERTED = lazily(
    rf"[,;.–]\s*(?:och )?(?:det|den|som|vilket|it|that) (?:kan|ska|vill|far|tar|drar|haller|can|could|will) {_WHO}(?: (?:dra|ta|halla i|presentera|foredra|beratta om|i|take|present))?(?: (?:pa|in) (?P<length>(?:ca |cirka )?[\w½,.]+(?: [\w]+){{0,2}}))?[\s.!?]*$"
)
_IS_OWNER = lazily(
    rf"[,;.?!–]\s*{_WHO} (?:ar|blir|is) (?:foredragande|ansvarig|inledare|agare|presenter|the owner)[\s.!?]*$"
)
_NAMED_OWNER = lazily(
    rf"[,;.–\s]\s*(?:med )?(?:foredragande|ansvarig|ansvariga|agare|inledare|owner|presenter|presented by|dras av|halls av|foredras av|leds av|led by)\s*:?\s+(?:ar |is )?{_WHO}[\s.!?]*$"
)
_LENGTH_LED = lazily(
    r"^(?:(?:och|som|det|den|and|it|med|behover|for|jag|vi|i|we|i'd|we'd|i'll|would|will) )*(?:(?:tid|tar|need|ta|behover(?: nog)?|behovs|kraver|beraknas ta|far(?: garna)?(?: ta)?|kan ta|ska ha|har|racker med|takes|needs|ca|cirka|ungefar|typ|max|nog|bara|kanske|ev\.?|eventuellt|uppskattningsvis|val|om|pa|i|about|maybe|perhaps) )*"
)
_LENGTH_ENDS = lazily(
    r" (?:racker|racker gott|ska racka|behovs|kravs|max|ungefar|typ|bara|nog|tror jag|is enough|or so)$"
)
_KIND_LED = lazily(r"^(?:(?:och|det|den|and|it|ar|is|blir|som|en|ett|an?|for|till|bara|endast|mest|only|just) )*")
_LENGTH_BARE = lazily(r"\s(?:pa|i|in|for|under) (?P<length>(?:ca |cirka )?[\w½,.]+(?: [\w]+){0,2})[\s.!?]*$")
_LEADS = lazily(
    r"(?:(?:(?:en|ett)(?: sak| punkt)? till|ytterligare en(?: punkt| sak)?|one more(?: item| thing| point)?|another(?: one| item)?)\s*(?::|-|–)\s*|(?:en |ett |an? )?(?:ny |nytt |extra |egen |kort )?(?:ovrig fraga|ovrigt|any other business|aob)(?: till)?\s*(?::|om|-|–)\s*"
    r"|(?:(?:en |ett |an? )?(?:ny |nytt |kort |extra |egen |new |short )?(?:agenda|dagordnings|besluts|informations|diskussions)?(?:punkt|arende|item|point)(?: till)?(?: (?:pa|till|on|to) (?:the )?(?:dagordningen|agendan?))?) (?:om|kring|angaende|som heter|som handlar om|about|on|called|regarding) |(?:en |ett |an? )(?:ny |nytt |kort |extra |new )?(?:besluts|informations|diskussions)(?:punkt|arende)(?: till)?\s*:\s*|(?:(?:en|ett) )?(?:punkt|sak|arende) (?:till )?fran (?P<mine>mig|oss)\s*[:,–-]\s*)(?=\S)"
)
_BRACKET = lazily(r"\((?P<inside>[^()]{2,80})\)[\s.!]*$")
_MONTH = lazily(rf"(?P<month>{any_of(MONTHS)})s?")
_MOST_PARTS = 12
"""Parts of a request that are taken from its end."""
_PAPERS = lazily(
    r"[,.;–]\s*(?:handling\w*|underlag\w*|bilag\w*|material\w*|documents?|handouts?) (?:bifog\w+|kommer|skickas|mejlas|foljer|delas|finns|attached|will follow|to follow)\b[^,.;:]{0,30}[\s.!]*$"
)
_KIND_IN_LEAD = lazily(r"\b(?P<kind>besluts|informations|diskussions)punkt\b")
_AS_KIND = lazily(
    r"[\s,]+(?:som|as) (?:en |ett |an? )?(?P<kind>besluts|informations|diskussions)(?:punkt|arende)[\s.!?]*$"
)
_KINDS = {"besluts": "beslut", "informations": "information", "diskussions": "diskussion"}
_NO_OWNER = frozenset(
    [
        "det",
        "den",
        "vi",
        "ni",
        "de",
        "dom",
        "hon",
        "han",
        "hen",
        "man",
        "vem",
        "som",
        "punkten",
        "the",
        "it",
        "we",
        "they",
        "somebody",
        "nagon",
        "nan",
    ]
)


@dataclass
class _Work:
    """The request while it is taken apart from its end."""

    text: str
    owners: list[str] = field(default_factory=list)
    minutes: int | None = None
    kind: str = ""
    at: int | None = None
    month: int | None = None
    left: str = ""
    bracket: str = ""
    is_placed: bool = False
    found: bool = False


def asked_item(text: str, *, items: Sequence[KnownItem] = (), speaker: str = "") -> Asked | None:
    """The parts of a request in one line, without its verb ("Elevhälsan på dagordningen, 25 min, Per föredrar"); None
    where nothing but a title stands there, or a plain list of details, which `read_items` reads itself."""
    work = _Work(place_behind(text.strip(), items))
    if by_clock := clock_place(work.text, items):
        work.text, work.minutes, work.at, work.left = by_clock
        work.is_placed = work.found = True
    if place := LED_PLACE.match(fold(work.text)):
        work.at, work.is_placed, work.found = max(1, int(place["number"])), True, True
        work.text = work.text[place.end() :]
    lead = _LEADS.match(fold(work.text))
    if lead:
        if kind := _KIND_IN_LEAD.search(lead[0]):
            work.kind = _KINDS[kind["kind"]]
        if lead["mine"] and speaker:
            work.owners = [speaker]
        work.text, work.found = work.text[lead.end() :], True
    _take_all(work, items, speaker)
    if not work.is_placed and work.month is None:
        work = _behind_details(work, items, speaker) or work
    if not work.found:
        return None
    _take_plain_details(work)
    title = work.text.strip(" \t,.;:!–-")
    if (quoted := regex.fullmatch(r"[\"”“'»](?P<title>[^\"”“«»]+)[\"”“'«]", title)) is not None:
        title = quoted["title"]
    if not regex.search(r"\p{L}{2}", title):
        return None
    details = [*work.owners, *([work.kind] if work.kind else []), *([f"{work.minutes} min"] if work.minutes else [])]
    details = [*([work.bracket] if work.bracket else []), *details]
    return Asked(
        title[0].upper() + title[1:],
        tuple(details),
        tuple(work.owners),
        work.at,
        work.month,
        work.left,
        is_led=lead is not None,
    )


def _take_all(work: _Work, items: Sequence[KnownItem], speaker: str) -> None:
    for _ in range(_MOST_PARTS):
        if not any(take(work, items, speaker) for take in _TAKES):
            return


def _behind_details(work: _Work, items: Sequence[KnownItem], speaker: str) -> _Work | None:
    """The request without the details that stand last, if a place, a meeting or an owner stands before them: "Vägar
    efter 3, Olle 15 min", "Vägar på junimötet (Karin, 20 min)", "Vägar, Olle drar, 15 min"."""
    rest = replace(work, owners=[*work.owners])
    if (bracket := _BRACKET.search(rest.text)) and regex.search(r"\p{L}{2}", rest.text[: bracket.start()]):
        rest.bracket, rest.text = bracket["inside"], rest.text[: bracket.start()].rstrip()
    else:
        _take_plain_details(rest)
    if rest.text == work.text:
        return None
    rest.found = False
    _take_all(rest, items, speaker)
    return rest if rest.found else None


def _cut(work: _Work, at: int) -> bool:
    """Cut the request at this place, if a title is left."""
    if not regex.search(r"\p{L}{2}", work.text[:at]):
        return False
    work.text, work.found = work.text[:at].rstrip(" ,;–-"), True
    return True


def _take_courtesy(work: _Work, _items: Sequence[KnownItem], _speaker: str) -> bool:
    folded = fold(work.text)
    if (kind := _AS_KIND.search(folded)) and not work.kind and _cut(work, kind.start()):
        work.kind = _KINDS[kind["kind"]]
        return True
    match = _COURTESY.search(folded)
    return match is not None and _cut(work, match.start())


def _take_agenda(work: _Work, _items: Sequence[KnownItem], _speaker: str) -> bool:
    folded = fold(work.text)
    for pattern in (_ON_AGENDA, _TO_NEXT):
        if match := pattern.search(folded):
            return _cut(work, match.start())
    match = _TO_MONTH.search(folded)
    if match is None or work.month is not None or not _cut(work, match.start()):
        return False
    work.month = MONTHS[match["month"] or match["month_after"]]
    return True


def _take_place(work: _Work, items: Sequence[KnownItem], _speaker: str) -> bool:
    match = PLACED.search(fold(work.text))
    if match is None or work.is_placed:
        return False
    words = work.text[slice(*match.span("all"))]
    place = place_in(match, work.text, items)
    if place is None and (match["after"] or match["before"]) and not items:
        number = NUMBER.fullmatch(match["anchor"].strip(" .!?"))
        place = int(number["number"]) + bool(match["after"]) if number else None
    if place is None:
        is_said = bool(match["anchor"] and NUMBER.fullmatch(match["anchor"].strip()))
        if not is_said or not _cut(work, match.start()):
            return False
        work.left, work.is_placed = words.strip(" .!"), True
        return True
    if not _cut(work, match.start()):
        return False
    work.at, work.is_placed = place or None, True
    return True


def _take_owner(work: _Work, _items: Sequence[KnownItem], speaker: str) -> bool:
    folded = fold(work.text)
    match = (
        _OWNED.search(folded)
        or _AS_OWNER.search(folded)
        or _INVERTED.search(folded)
        or _IS_OWNER.search(folded)
        or _NAMED_OWNER.search(folded)
    )
    if match is None or work.owners:
        return False
    minutes = minutes_in(match["length"]) if match.groupdict().get("length") else None
    who = work.text[slice(*match.span("who"))].strip()
    names = [each.strip() for each in regex.split(r"(?:\s(?:och|o|&|and|samt)\s|,)\s*", who) if each.strip()]
    if any(fold(name).split()[0] in _NO_OWNER for name in names):
        return False
    names = [speaker if fold(name) in ("jag", "mig", "mej", "me", "i", "undertecknad") else name for name in names]
    if not all(names) or not _cut(work, match.start()):
        return False
    work.owners = [name[:1].upper() + name[1:] for name in names]
    work.minutes = work.minutes or minutes
    return True


def _take_chunk(work: _Work, _items: Sequence[KnownItem], _speaker: str) -> bool:
    """A length or a kind behind a comma, with words around it: ", det tar en kvart", ", det är en beslutspunkt"."""
    text = work.text.rstrip(" .!?")
    cuts = [match.start() for match in regex.finditer(r"[,;–]\s*(?!\d)|[,;–]\s+|\s-\s|[.!?]\s", text)]
    if not cuts:
        return False
    chunk = text[cuts[-1] :].strip(" ,;–-.!?")
    # A bare length behind a comma is one that `read_items` takes itself.
    is_sentence = text[cuts[-1]] in ".!?"
    if chunk.isdecimal() and work.found and work.minutes is None and _FEWEST <= int(chunk) <= _MOST:
        before = text[cuts[-2] : cuts[-1]].strip(" ,;–-") if len(cuts) > 1 else ""
        if type_in(before) and _cut(work, cuts[-1]):
            work.minutes = int(chunk)  # "en punkt om vägar, beslut, 30"
            return True
    return _detail(work, chunk, is_led=not work.found and not is_sentence) and _cut(work, cuts[-1])


_FEWEST, _MOST = 5, 240


_NEEDED = lazily(r"(?:(?:och|men|and) )?(?:jag|vi|det|den|i|we|it) (?:behover|tar|far|vill ha|need|needs|takes?)\b")


def _detail(work: _Work, chunk: str, *, is_led: bool = False) -> bool:
    """Take the length or the kind that `chunk` consists of; with `is_led` only behind words that lead to it."""
    bare = _LENGTH_LED.sub("", fold(chunk), count=1)
    bare = _LENGTH_ENDS.sub("", bare)
    if work.minutes is None and _NEEDED.match(fold(chunk)) and bare.isdecimal() and _FEWEST <= int(bare) <= _MOST:
        work.minutes = int(bare)  # "jag behöver 10"
        return True
    if work.minutes is None and (bare != fold(chunk) or not is_led) and (minutes := minutes_in(bare)):
        work.minutes = minutes
        return True
    cut = length_at(chunk)
    if work.minutes is None and not work.kind and (both := _kind_and_length(chunk, cut)):
        work.kind, work.minutes = both
        return True
    led = _KIND_LED.match(fold(chunk))
    bare = chunk[led.end() if led else 0 :].strip()
    kind = type_in(bare)
    if not work.kind and kind and kind[1] and (bare != chunk or not is_led):
        work.kind = bare
        return True
    return False


def _kind_and_length(chunk: str, cut: int) -> tuple[str, int] | None:
    """A kind and a length without a comma between them: "beslut 15 min", "15 min beslut"."""
    words = chunk.split()
    for kind, length in ((chunk[:cut], chunk[cut:]), (words[-1], " ".join(words[:-1]))):
        named, minutes = type_in(kind.strip()), minutes_in(length.strip())
        if named and named[1] and minutes:
            return kind.strip(), minutes
    return None


def _take_papers(work: _Work, _items: Sequence[KnownItem], _speaker: str) -> bool:
    """ "Handlingar bifogas" is told as not understood: there is no link, and a title has no such words."""
    match = _PAPERS.search(fold(work.text))
    words = work.text[match.start() :].strip(" ,.;–-") if match else ""
    if match is None or not _cut(work, match.start()):
        return False
    work.left = f"{work.left} {words}".strip()
    return True


_TAKES = (_take_courtesy, _take_papers, _take_agenda, _take_owner, _take_place, _take_chunk)


def _take_plain_details(work: _Work) -> None:
    """The details that are left at the end without a verb: "Vägar, Olle 15 min", "Vägar på en kvart"."""
    if match := _LENGTH_BARE.search(fold(work.text)):
        minutes = minutes_in(match["length"])
        if minutes and work.minutes is None and _cut(work, match.start()):
            work.minutes = minutes
    text = work.text.rstrip(" .")
    before, _, last = text.rpartition(" ")
    kind = type_in(last)
    if not work.kind and kind and kind[1] and length_at(before) < len(before):
        work.kind, work.text = last, before
        text = before
    cut = length_at(text)
    if work.minutes is None and cut < len(text) and regex.search(r"\p{L}{2}", text[:cut]):
        work.minutes = minutes_in(text[cut:].strip())
        work.text = text[:cut].rstrip(" ,;–-")
    while (at := work.text.rfind(",")) > 0:
        words = work.text[at + 1 :].strip()
        names = [each.strip() for each in regex.split(r"\s(?:och|o|&|and)\s", words)]
        if names[0] and all(_is_name(name) for name in names if name):
            work.owners = [*names, *work.owners]
        elif not _detail(work, words):
            return
        work.text = work.text[:at].rstrip()


def _is_name(words: str) -> bool:
    """Return whether these are a person's names and no more: of "Olle drar" the last word is a verb."""
    first, last = words.split()[0], words.split()[-1]
    return first[:1].isupper() and fold(first) in FIRST_NAMES and last[:1].isupper()
