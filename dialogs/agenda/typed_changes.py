# ruff: noqa: E501
"""Sentences about an agenda's items that name what is to change: a part of an item, a decision, the whole agenda."""

from collections.abc import Callable

import regex

from dialogs.agenda.closing_commands import DecideSuggestedItem
from dialogs.agenda.fielded import fielded
from dialogs.agenda.item_commands import AddDecision, AddItems, ChangeDecision, EditItem, Field, ReplaceAgenda
from dialogs.agenda.item_words import item_behind, minutes_in, tokens_in, type_in
from dialogs.agenda.listed import on_lines
from dialogs.commands.spec import Command
from dialogs.commands.talk import Incomplete, Missing
from dialogs.patterns import lazily
from dialogs.text import fold

_WORD_ITEM = r"(?:punkten|punkt|arendet|arende|nummer|nr|item|point|number|#|§)\s?"
_NUMBER = r"(?P<number>\d{1,3})(?!\d|[.,:]\d)(?::?[ae]n?\b)?"
_ITEM = rf"(?:{_WORD_ITEM})?{_NUMBER}"
_POINT = rf"{_WORD_ITEM}{_NUMBER}"
_FIELD = (
    r"(?:(?P<title>titeln?|rubrik(?:en)?|namn(?:et)?|title|name|heading)"
    r"|(?P<owner>agaren?|ansvarige?|ansvaret?|foredraganden?|foredragare|owner|presenter|person responsible|responsible)"
    r"|(?P<minutes>tid(?:en)?|minuter(?:na)?|antal(?:et)? minuter|langd(?:en)?|tidsatgang(?:en)?|time|length|duration|minutes)"
    r"|(?P<type>typ(?:en)?|sort(?:en)?|slag(?:et)?|kategori(?:n)?|type|kind))"
)
_EMPTY = r"ta bort|tag bort|stryka?|radera|nollstall|rensa|remove|delete|clear|drop|ingen|inget|inga|utan|no"
_CHANGE = r"(?:andra(?: om)?|redigera|byta?|uppdatera|justera|korrigera|ratta|satt|edit|change|update|set|correct)"
_TO = r"(?:\s*(?::|=|->|,)\s*|\s+(?:till|to|ar|is|blir|som|as)\b\s*:?\s*|\s+)"
_REST = r"(?P<rest>(?s:\S.*))"
_LINE = r"(?P<rest>[^\n]+)"
_AFTERWARDS = lazily(
    r"(?:[\s,.!]+(?:tack(?: sa mycket)?|i ?stallet|istallet|instead|nu|now|please|snalla|bara|thanks))*[\s.!]*$"
)


def _compiled(pattern: str) -> "regex.Pattern[str]":
    # A space stands for any blanks but the end of a line.
    return lazily(pattern.replace(" ?", r"[^\S\n]*").replace(" ", r"[^\S\n]+"))


def _number(match: "regex.Match[str]") -> int:
    return int(match["number"])


def _field(match: "regex.Match[str]") -> Field:
    return next(field for field in Field if match.groupdict().get(field.value))


def _said(text: str, match: "regex.Match[str]", group: str = "rest") -> str:
    start, end = match.span(group)
    return text[start:end].strip()


_NOTHING_BUT_THANKS = lazily(r"[\s,.!]*(?:tack(?: (?:sa mycket|pa forhand))?|please|thanks|thank you|snalla)?[\s.!]*")


def _reason(words: str) -> str:
    """`words` as the reason of an answer; "" where they only thank."""
    return "" if _NOTHING_BUT_THANKS.fullmatch(fold(words)) else words


def _short(words: str) -> str:
    """`words` without thanks and the like after them."""
    end = _AFTERWARDS.search(fold(words))
    return words[: end.start()].strip() if end else words.strip()


def says_only_how(words: str) -> bool:
    """Return whether `words` give only the length or the type of an item."""
    tokens = tokens_in(words)
    return bool(tokens) and all(_is_how(token) for token in tokens)


def _is_how(token: str) -> bool:
    kind = type_in(regex.sub(r"^(?:en|ett|an?) ", "", fold(token)))
    return bool(minutes_in(token) or (kind and kind[1]))


# -- a part of an item


_ALSO = lazily(
    r"(?:[,.;]|\b(?:och|samt|men|and|but)\b)\s+(?:(?:sen|sedan|dessutom|ocksa|then|also)\s+)?"
    r"(?:ge|gor|gora|satt|andra|byt|flytta|lagg|korta|forlang|stryk|ta bort|(?:den|det|it) (?:ar|ska|blir|is|should)|it's|give|make|set|change|move|put|shorten|extend|remove)\b"
)
"""Another change of the item beside the first."""
_ALSO_IT = lazily(
    r"\b(?:och|samt|men|and|but)\s+(?:(?:sen|sedan|dessutom|ocksa|then|also)\s+)?"
    r"(?:(?:ge|gor|satt|andra|byt|flytta|lagg|korta|forlang|give|make|set|change|move|put|shorten|extend) (?:den|det|it)\b|(?:punkt(?:en)?|item) \d)"
)
"""The same behind a title, which may hold more words."""


def _named_part(text: str, match: "regex.Match[str]") -> Command | None:
    """ "byt ansvarig på 4 till Olle", "ändra 7 ägare Karin"."""
    field, rest = _field(match), _said(text, match)
    short = _short(rest)
    if not regex.search(r"\w", rest):
        return None
    is_led = match.groupdict().get("new") is not None
    if field is Field.TITLE and not is_led and match.start("number") < match.start(field.value):
        between = fold(text)[match.end(field.value) : match.start("rest")]
        if not regex.search(r"[:=>,]|\b(?:till|to|ar|is|blir)\b", between):
            return None  # "ändra 2 Nytt namn (15 min)" is a title
    if field is Field.MINUTES and not (minutes_in(short) or regex.fullmatch(r"\d{1,3}", short)):
        return None
    if field is Field.TYPE and not type_in(regex.sub(r"^(?:en|ett|an?) ", "", fold(short))):
        return None
    if (_ALSO_IT if field is Field.TITLE else _ALSO).search(fold(short)):
        return None
    if field is Field.OWNER and regex.match(r"(?:for|och|om|i|av|over|nar|av)\b", fold(rest)):
        return None  # "ändra 3 Ansvar för lokalerna" is a title
    return EditItem(_number(match), rest if field is Field.TITLE else short, field)


def _as_field(field: Field) -> "Callable[[str, regex.Match[str]], Command | None]":
    def make(text: str, match: "regex.Match[str]") -> Command | None:
        rest = _said(text, match)
        short = _short(rest)
        if field is Field.MINUTES and not minutes_in(short):
            return None
        if field is Field.TYPE and not type_in(regex.sub(r"^(?:en|ett|an?) ", "", fold(short))):
            return None
        if (_ALSO_IT if field is Field.TITLE else _ALSO).search(fold(short)):
            return None
        return EditItem(_number(match), rest if field is Field.TITLE else short, field)

    return make


def _to_length(text: str, match: "regex.Match[str]") -> Command | None:
    """ "Korta punkt 3 till 20": a bare number is a length."""
    short = _short(_said(text, match))
    return EditItem(_number(match), short, Field.MINUTES) if regex.fullmatch(r"\d{1,3}", short) else None


def _how(text: str, match: "regex.Match[str]") -> Command | None:
    """ "punkt 3 ska vara 15 minuter": only where nothing else is said."""
    rest = _short(_said(text, match))
    return EditItem(_number(match), rest) if says_only_how(rest) else None


def _replaced(text: str, match: "regex.Match[str]") -> Command | None:
    """ "Ersätt punkt 7 med Vägar, Olle, 20 min"."""
    rest = _short(_said(text, match))
    return (
        None if regex.fullmatch(r"(?:punkt(?:en)? |item )?\d{1,3}\.?", fold(rest)) else EditItem(_number(match), rest)
    )


def _who_takes(text: str, match: "regex.Match[str]") -> Command | None:
    who = _said(text, match)
    if _ALSO.search(fold(who)):
        return None
    if not regex.match(r"@?\p{Lu}|jag\b|i\b", who) or fold(who) in ("vi", "we", "vem", "who", "var", "nar"):
        return None
    return EditItem(_number(match), who, Field.OWNER)


def _longer(text: str, match: "regex.Match[str]") -> Command | None:
    more = bool(match.groupdict().get("more"))
    rest = _short(_said(text, match))
    return EditItem(_number(match), f"{'+' if more else '-'}{rest}", Field.MINUTES) if minutes_in(rest) else None


_NONE = {Field.OWNER: "ingen ansvarig", Field.MINUTES: "ingen tid", Field.TYPE: "ingen typ"}


def _emptied(_: str, match: "regex.Match[str]") -> Command | None:
    """ "ta bort tiden på punkt 1", "ingen ansvarig på 4"; None for the title, which an item must have."""
    field = _field(match)
    return EditItem(_number(match), _NONE[field]) if field in _NONE else None


_LONGER = r"(?P<more>forlang|oka|extend|lengthen)|(?:korta|forkorta|minska|shorten|cut)(?: (?:ner|ned|in|down))?"
_OWNS = r"(?:ansvarige?|agare|foredragande|owner|presenter)"
_PARTS: tuple[tuple["regex.Pattern[str]", "Callable[[str, regex.Match[str]], Command | None]"], ...] = tuple(
    (_compiled(pattern), make)
    for pattern, make in (
        (rf"{_CHANGE} (?:the )?{_FIELD} (?:(?:pa|for|i|till|av|hos|of|for|on) )?{_ITEM}{_TO}{_REST}", _named_part),
        (rf"{_CHANGE} {_ITEM}s?[:,.]? (?:the )?(?:ny |nytt |new )?{_FIELD}{_TO}{_REST}", _named_part),
        (rf"{_POINT}[:,]? (?:(?:ska ha|ska fa|far) )?(?P<new>ny|nytt|new) {_FIELD}{_TO}{_REST}", _named_part),
        (
            rf"(?:byt namn pa|dop om|doper om|rename) {_ITEM} (?:till|to):? {_LINE}",
            _as_field(Field.TITLE),
        ),
        (rf"{_POINT}[:,]? {_OWNS}(?: (?:ar|blir|is))?\s*:? {_LINE}", _as_field(Field.OWNER)),
        (rf"{_OWNS} (?:for|pa|i|of|on) {_POINT}(?: (?:ar|blir|is)|\s*:) {_LINE}", _as_field(Field.OWNER)),
        (rf"{_POINT} (?:ska |skall |bor |should )?(?:nu )?(?:heta|heter|be called) {_LINE}", _as_field(Field.TITLE)),
        (
            rf"{_POINT} (?:ska |skall )?(?:hallas av|halls av|tas av|dras av|foredras av|leds av|is led by|is taken by) {_LINE}",
            _as_field(Field.OWNER),
        ),
        (
            rf"{_POINT}(?:[:,]? (?:(?:ska|skall|bor|far|maste|kan|should|must|may|can) (?:bara )?)?"
            rf"(?:vara|bli|blir|ta|tar|fa|far|ha|har|ar|be|take|takes|have|has|get|gets|last|lasts|is)(?: (?:en|ett|an?))?|\s*:) {_LINE}",
            _how,
        ),
        (rf"(?:gor|make) {_ITEM} (?:till|into|to)? ?(?:en |ett |an? )?{_LINE}", _as_field(Field.TYPE)),
        (rf"(?:ge|lamna|tilldela|give|assign) {_POINT} (?:till|to) {_LINE}", _as_field(Field.OWNER)),
        (rf"(?:ge|give|avsatt) {_POINT} {_LINE}", _as_field(Field.MINUTES)),
        (
            rf"(?:satt|avsatt|lagg|set|ge) (?P<rest>[^\n]{{1,40}}?) (?:pa|for|till|on|to) {_POINT}\.?",
            _as_field(Field.MINUTES),
        ),
        (
            rf"(?:satt|lat|set|let) (?P<rest>[^\n]{{1,80}}?) (?:som ansvarig|som agare|as owner|as responsible)"
            rf" (?:pa|for|till|on|of) {_ITEM}\.?",
            _as_field(Field.OWNER),
        ),
        (rf"(?:lat|let) (?P<rest>[^\n]{{1,80}}?) (?:ta|halla i|dra|leda|take|lead|present) {_POINT}\.?", _who_takes),
        (
            rf"(?P<rest>[^\n]{{1,80}}?) (?:tar|haller i|ansvarar for|drar|leder|foredrar|takes|leads|presents) {_POINT}\.?",
            _who_takes,
        ),
        (rf"(?P<more>lagg till|add) (?P<rest>[^\n]{{1,40}}?) (?:pa|till|for|to) {_POINT}\.?", _longer),
        (rf"(?:ersatt|byta? ut|replace) {_POINT} (?:med|mot|with|by) {_LINE}", _replaced),
        (rf"(?:byta?|change|swap) {_POINT} (?:mot|for) {_LINE}", _replaced),
        (rf"(?:{_LONGER}) {_ITEM} (?:med|by) {_LINE}", _longer),
        (rf"(?:{_EMPTY}) (?:the )?{_FIELD} (?:(?:pa|for|fran|i|till|av|of|for|on|from) )?{_ITEM}[\s.!]*", _emptied),
        (rf"(?:{_EMPTY}) {_POINT}s (?:the )?{_FIELD}[\s.!]*", _emptied),
        (
            rf"{_POINT}[:,]? (?:(?:ska|skall|behover|should)(?: inte)? (?:ha|have) |(?:har|has) )?"
            rf"(?:ingen|inget|inga|utan|nagon|nagot|no|without|any)(?: sarskild)? {_FIELD}[\s.!]*",
            _emptied,
        ),
        (rf"(?:{_LONGER}) {_ITEM} (?:till|to) {_LINE}", _as_field(Field.MINUTES)),
        (rf"(?:{_LONGER}) {_ITEM} (?:till|to) {_LINE}", _to_length),
    )
)


# -- decisions

_DECIDED = r"(?:beslutade|beslutat|beslot|beslutar|besluta|beslutades|beslutas|bestamde|bestamt|enades(?: om)?|enats(?: om)?|ar(?: helt)? eniga(?: om)?|var(?: helt)? eniga(?: om)?|kom(?:mit)? overens(?: om)?|overenskom|beslots|bestamdes|bestams|enas(?: om)?|decided|agreed)(?!\w)"
_WE = r"(?:vi|motet|gruppen|natverket|styrelsen|chefsgruppen|ledningsgruppen|samtliga|alla|we|the group|the meeting)"
_DECISION = r"(?:besluten|beslutet|beslut|decisions?)"
_GAP = r"(?:\s*[:,–—-]\s*|\s*\n\s*|\s+(?=att\b|that\b|to\b))"
_NTH = r"(?:(?:i|pa|for|om|till|on|of|in) )?(?:punkten |punkt |item |point )?(?P<number>\d{1,3})(?:\.(?P<nth>\d{1,2}))?"


def _decision(text: str, match: "regex.Match[str]") -> Command | None:
    said = _said(text, match)
    return AddDecision(_number(match), said) if regex.search(r"\w", said) else None


def _changed_decision(text: str, match: "regex.Match[str]") -> Command:
    nth = int(match["nth"]) if match["nth"] else None
    return ChangeDecision(_number(match), nth, _said(text, match) if match.groupdict().get("rest") else "")


def _decision_by_place(text: str, match: "regex.Match[str]") -> Command:
    """ "beslut 4.2: …" could add or replace."""
    words = "change decision" if regex.match("decision", fold(text)) else "ändra beslut"
    return Incomplete(Missing.DECISION_CHANGE, f"{words} {match['number']}.{match['nth']}: {_said(text, match)}"[:300])


_DECISIONS = tuple(
    (_compiled(pattern), make)
    for pattern, make in (
        (rf"{_CHANGE} (?:the )?{_DECISION} {_NTH}\s*(?:[:,–—-]| till:?| to:?)\s*{_REST}", _changed_decision),
        (
            r"(?:ta bort|tag bort|stryka?|radera|remove|delete) (?:the )?" rf"{_DECISION} {_NTH}[\s.!]*",
            _changed_decision,
        ),
        (rf"{_DECISION} {_NTH.replace('))?', '))')}{_GAP}{_REST}", _decision_by_place),
        (rf"{_DECISION}:? (?:(?:i|pa|for|om|till|under|on|about|of) )?{_ITEM}{_GAP}{_REST}", _decision),
        (
            rf"(?:pa |under |i |on |in )?{_POINT}[:,]? (?:{_WE} )?(?:har |have )?(?:{_DECIDED}|{_DECISION})(?: {_WE})?(?: om(?= att))?"
            rf"(?:\s*[:–—-]\s*| )?(?:\n\s*)?{_REST}",
            _decision,
        ),
        (
            rf"{_WE} (?:har |have )?{_DECIDED} (?:(?:i|pa|om|under|for|on|in) )?{_POINT}{_GAP}{_REST}",
            _decision,
        ),
        (
            rf"{_WE} (?:har |have )?{_DECIDED} (?P<rest>(?s:.+?)),? (?:pa|under|i|on|in) {_POINT}\.?",
            _decision,
        ),
    )
)
_UNNUMBERED = _compiled(
    rf"(?:{_DECISION}\s*:\s*|{_DECISION} (?=att )|{_WE} (?:har |have )?{_DECIDED}\s*:?\s*(?=att\b|that\b|to\b|\n|om\b)"
    rf"|(?:det )?{_DECIDED} (?=att )){_REST}"
)


def unnumbered_decision(text: str) -> Command | None:
    """ "beslut: …", "vi beslutade att …": a decision that names no item."""
    match = _UNNUMBERED.fullmatch(fold(text).strip("\n "))
    if match is None:
        return None
    said, number = item_behind(_said(text.strip("\n "), match))
    return AddDecision(number, said) if regex.search(r"\w", said) else None


# -- the whole agenda, and suggested items

_AGENDA = r"(?:dagordningen|dagordning|agendan|agenda)"
_NEW = (
    r"(?:reviderade?|uppdaterade?|nya?|andrade?|slutliga?|korrigerade?|justerade?|revised|updated|new|final|corrected)"
)
_BELOW = r"[^\n:]{0,60}(?::|\n)\s*\n*" + r"(?P<rest>(?s:.*\w.*))"
_REPLACES = tuple(
    _compiled(pattern)
    for pattern in (
        rf"(?:byta? ut|ersatta?|byta?|replace|uppdatera|update) (?:hela |the whole |the |den (?:gamla|nuvarande|forra) )?{_AGENDA}"
        rf"(?: (?:mot|med|till|with|by|for)){_BELOW}",
        rf"(?:har (?:ar|kommer|foljer|har du|har ni)|here (?:is|comes|you have)) (?:den |en |ett |var |the |our |an? )?(?:{_NEW} )?"
        rf"(?:version(?:en)? av )?(?:forslag(?:et)? till |utkast(?:et)? till )?(?:{_NEW} )?{_AGENDA}{_BELOW}",
        rf"(?:den |the |our |var )?{_NEW} {_AGENDA}{_BELOW}",
    )
)
_HEADED = _compiled(
    rf"(?:(?:forslag till|utkast till|preliminar|prel\.?|dagens|the|tentative|draft|proposed|tankt) )*{_AGENDA}"
    r"(?: (?:blir|ser ut|is)(?: (?:sa har|sahar|foljande|som foljer|nu|as follows))*)?"
    r"(?: (?:for|till|infor|den|to|of)\b[^\n:]{0,50}| (?:\d|(?:(?:pa|on) )?(?:man|tis|ons|tors|fre)dag|(?:on )?\w+day\b)[^\n:]{0,30})?"
    r"\s*(?:\n\s*\n*|:\s*)(?P<rest>(?s:.*\w.*))"
)
_MORE_ITEMS = _compiled(
    r"(?:(?:nagra|fler|nya|flera|vara|mina|some|more|new) )*(?:punkter|arenden|punktforslag|forslag pa punkter|items)"
    r"(?: (?:till|som vi vill ha))?(?: (?:till|for|pa|infor|fran|to|for|on|from) [^\n:]{1,40})?\s*(?:\n\s*\n*|:\s*\n\s*)(?P<rest>(?s:.*\w.*\n.*\w.*))"
    r"|(?:(?:nagra|fler|nya|flera|mina|some|more|new) )+(?:punkter|arenden|items) ?: ?(?P<line>[^\n]*\w[^\n]*)"
)
_DECIDES = tuple(
    (_compiled(rf"(?:{verbs}) (?:forslag |forslaget |proposal |suggestion )?f ?(?P<number>\d{{1,3}})"
               r"(?:\s*[,.:;–—-]\s*|\s+(?=(?:for|eftersom|da|sa|med|vi|det|because|since|as|we|it)\b))(?P<rest>(?s:.*\w.*))"), is_accepted)
    for verbs, is_accepted in (
        ("godkanna?|acceptera|ta med|accept|approve|ja till|yes to", True),
        ("avboja?|neka|avsla|avvisa|decline|reject|nej till|no to|stryka?", False),
    )
)  # fmt: skip


def said_of_agenda(text: str) -> Command | None:
    """The command that `text` gives about an item, a decision, a suggested item or the whole agenda; None if none."""
    text = text.strip("\n ")
    if item := fielded(text):
        return AddItems(item)
    folded = fold(text)
    for pattern, make in (*_DECISIONS, *_PARTS):
        match = pattern.fullmatch(folded)
        if match and (command := make(text, match)) is not None:
            return command
    for pattern, is_accepted in _DECIDES:
        if match := pattern.fullmatch(folded):
            return DecideSuggestedItem(_number(match), is_accepted, _reason(_said(text, match)))
    for pattern in _REPLACES:
        if match := pattern.fullmatch(folded):
            return ReplaceAgenda(on_lines(text[match.start("rest") :].rstrip()))
    if match := _MORE_ITEMS.fullmatch(folded):
        return AddItems(text[match.start("rest" if match["rest"] else "line") :].rstrip())
    if (match := _HEADED.fullmatch(folded)) and ("\n" in text or ":" in text):
        return AddItems(on_lines(text[match.start("rest") :].rstrip()))
    return None
