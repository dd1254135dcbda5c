# ruff: noqa: E501
"""Sentences that write down a task or a note, or change an outcome: "uppdrag 4: …", "notera att …", "ta bort beslut 4"."""

from collections.abc import Callable

import regex

from dialogs.agenda.item_commands import AddDecision
from dialogs.agenda.item_words import item_behind
from dialogs.agenda.model import OutcomeType
from dialogs.commands.spec import Command
from dialogs.commands.talk import Incomplete, Missing
from dialogs.minutes.commands import AddNote, AddTask, ChangeOutcome, MoveOutcome
from dialogs.names.recognition import looks_like_a_person
from dialogs.patterns import lazily
from dialogs.text import fold

_DECISION = r"(?:beslut(?:et)?|decision)"
_TASK = r"(?:ap|aktivitet(?:en)?|uppdrag(?:et)?|uppgift(?:en)?|atagande(?:t)?|att(?: |-)gora|action(?: point| item)?|task|to-?do)"
_NOTE = r"(?:anteckning(?:en)?|notering(?:en)?|note)"
_VIEW = r"(?:synpunkt(?:er(?:na)?|en)?|reflektion(?:er(?:na)?|en)?|diskussion(?:en)?|kommentar(?:er(?:na)?|en)?|comments?|reflections?|views?)"
_ITEM = r"(?:punkten |punkt |item |point |nr |§ ?)?(?P<number>\d{1,3})(?!\d|[.,:/]\d)(?!:?(?:a|e)\b)"
_POINT = r"(?:punkten|punkt|item|point) (?P<number>\d{1,3})(?!\d|[.,:/]\d)"
_NTH = r"(?:(?:i|pa|for|om|till|under|on|of|in) )?(?:punkten |punkt |item |point )?(?P<number>\d{1,3})(?:\.(?P<nth>\d{1,2}))?"
_ON = r"(?: (?:pa|for|till|i|om|under|on|for|to|about|of))?"
_REST = r"(?P<rest>(?s:\S.*))"
_CHANGE = r"(?:andra(?: om)?|redigera|uppdatera|korrigera|ratta|edit|change|update|correct)"
_REMOVE = r"(?:ta bort|tag bort|stryka?|radera|remove|delete)"
_GAP = r"(?: ?[:,;–—-]\s*| ?\n\s*)"
_NOTED = r"(?:(?:lagg till|lagg in|ta med|skriv in|skriv|fa med|notera|add|put|note) (?:ocksa |aven )?(?:i|in|to) (?:protokollet|anteckningarna|minnesanteckningarna|motesanteckningarna|the minutes|the notes)|notera|anteckna|skriv (?:ner|ned|upp|in)|for in|protokollfor|note(?: down)?|write down)"
_THAT = r"(?:att|that)"


def _compiled(pattern: str) -> "regex.Pattern[str]":
    return lazily(pattern.replace(" ?", r"[^\S\n]*").replace(" ", r"[^\S\n]+"))


def _rest(text: str, match: "regex.Match[str]") -> str:
    return text[slice(*match.span("rest"))].strip()


def _number(match: "regex.Match[str]") -> int | None:
    return int(match["number"]) if match.groupdict().get("number") else None


def _nth(match: "regex.Match[str]") -> int | None:
    return int(match["nth"]) if match["nth"] else None


def _task(text: str, match: "regex.Match[str]") -> Command | None:
    rest, behind = item_behind(_rest(text, match))
    return AddTask(_number(match) or behind, rest) if regex.search(r"\w", rest) else None


def _note(text: str, match: "regex.Match[str]") -> Command | None:
    rest, behind = item_behind(_rest(text, match))
    return AddNote(_number(match) or behind, rest[:1].upper() + rest[1:]) if regex.search(r"\w", rest) else None


def _came(text: str, match: "regex.Match[str]") -> Command | None:
    """ "Per kom 9.40", "Maria gick före punkt 6": the list of attendance has no times, so it is a note."""
    rest = _rest(text, match)
    return AddNote(None, rest) if looks_like_a_person(rest.split()[0]) else None


def _view(text: str, match: "regex.Match[str]") -> Command | None:
    """Views keep their heading, as minutes have it."""
    rest = _rest(text, match)
    word = text[slice(*match.span("word"))].strip()
    return AddNote(_number(match), f"{word[:1].upper()}{word[1:]}: {rest}") if regex.search(r"\w", rest) else None


def _type(match: "regex.Match[str]") -> OutcomeType:
    groups = match.groupdict()
    if groups.get("decision"):
        return OutcomeType.DECISION
    return OutcomeType.TASK if groups.get("task") else OutcomeType.NOTE


def _changed(text: str, match: "regex.Match[str]") -> Command:
    return ChangeOutcome(_type(match), int(match["number"]), _nth(match), _rest(text, match))


def _removed(_: str, match: "regex.Match[str]") -> Command:
    return ChangeOutcome(_type(match), int(match["number"]), _nth(match), "")


def _moved(_: str, match: "regex.Match[str]") -> Command:
    return MoveOutcome(_type(match), int(match["number"]), _nth(match), int(match["to"]))


def _by_place(text: str, match: "regex.Match[str]") -> Command:
    """ "uppdrag 4.2: …" could add or replace."""
    word = "uppdrag" if match.groupdict().get("task") else "anteckning"
    verb = "ändra"
    if regex.match(r"task|action|to-?do|note", fold(text)):
        word, verb = ("task" if match.groupdict().get("task") else "note"), "change"
    return Incomplete(
        Missing.DECISION_CHANGE, f"{verb} {word} {match['number']}.{match['nth']}: {_rest(text, match)}"[:300]
    )


_OTHERS = rf"(?:(?P<task>{_TASK})|(?P<note>{_NOTE}))"
_ANY = rf"(?:(?P<decision>{_DECISION})|(?P<task>{_TASK})|(?P<note>{_NOTE}))"
_PATTERNS: tuple[tuple["regex.Pattern[str]", Callable[[str, "regex.Match[str]"], Command | None]], ...] = tuple(
    (_compiled(pattern), make)
    for pattern, make in (
        (rf"{_CHANGE} (?:the )?{_OTHERS} {_NTH} ?(?:[:,–—-]| till:?| to:?) ?{_REST}", _changed),
        (rf"{_REMOVE} (?:the )?{_OTHERS} {_NTH}[\s.!]*", _removed),
        (
            rf"(?:flytta|move) (?:the )?{_ANY} {_NTH} (?:till|to|pa|under) (?:punkten |punkt |item |point )?(?P<to>\d{{1,3}})[\s.!]*",
            _moved,
        ),
        (
            rf"{_ANY} {_NTH} (?:(?:ska|skulle|skall|should) )?(?:hor|hora|belongs?|sta) (?:till|to|under|pa) (?:punkten|punkt|item|point) (?P<to>\d{{1,3}})[\s.!]*",
            _moved,
        ),
        (rf"{_OTHERS} {_NTH.replace('))?', '))')}{_GAP}{_REST}", _by_place),
        (rf"{_TASK}{_ON} {_ITEM}{_GAP}{_REST}", _task),
        (rf"(?:pa |under |i |on )?{_POINT}{_GAP}?(?: ?)(?:som )?{_TASK} ?: ?{_REST}", _task),
        (rf"{_NOTE}{_ON} {_ITEM}{_GAP}{_REST}", _note),
        (rf"(?:pa |under |i |on )?{_POINT}{_GAP}?(?: ?){_NOTE} ?: ?{_REST}", _note),
        (rf"{_NOTED}{_ON} {_POINT}(?:{_GAP}| (?:{_THAT} )?){_REST}", _note),
        (rf"(?:pa |under |on ){_POINT}:? {_NOTED}(?: ?: ?| {_THAT} ){_REST}", _note),
        (rf"(?P<word>{_VIEW}){_ON} {_ITEM}{_GAP}{_REST}", _view),
        (rf"(?:pa |under |on )?{_POINT}{_GAP}?(?: ?)(?P<word>{_VIEW}) ?: ?{_REST}", _view),
    )
)
_ADDED = r"(?:lagg till|lagg in|skriv in|for in|registrera|notera|anteckna|add|record)"
_LATER = r"(?: (?:i efterhand|till|ocksa|som saknas|afterwards|too))*"


def _added(text: str, match: "regex.Match[str]") -> Command | None:
    """ "Lägg till ett beslut på punkt 3, att …"."""
    rest = _rest(text, match)
    if match.groupdict().get("decision"):
        return AddDecision(_number(match), rest)
    return _task(text, match) if match.groupdict().get("task") else _note(text, match)


def _for(text: str, match: "regex.Match[str]") -> Command | None:
    """ "AP Per: stämmer av budgeten"."""
    who = text[slice(*match.span("who"))].strip()
    return AddTask(None, f"{who}: {_rest(text, match)}") if looks_like_a_person(who) else None


_UNNUMBERED: tuple[tuple["regex.Pattern[str]", Callable[[str, "regex.Match[str]"], Command | None]], ...] = tuple(
    (_compiled(pattern), make)
    for pattern, make in (
        (
            rf"{_ADDED} (?:ett |en |det |the |an? )?{_ANY}{_LATER} (?:(?:pa|under|till|for|i|on|to|under) )?{_POINT}{_LATER} ?(?:[,:;–—-] ?)?(?:{_THAT} )?{_REST}",
            _added,
        ),
        (rf"{_TASK} ?: ?(?P<rest>[^\n]*\w[^\n]*)", _task),
        (rf"{_TASK}{_ON} (?P<who>[^\n:?!,;]{{2,40}}) ?: ?(?P<rest>[^\n]*\w[^\n]*)", _for),
        (
            r"(?P<rest>(?:\p{L}[\p{L}-]+(?: \p{L}[\p{L}-]+)?) (?:kom|anslot|gick|lamnade|slutade|arrived|left|joined)(?: (?:motet|the meeting|in|fran motet))?,? (?:(?:forst |redan )?(?:kl|klockan|vid|efter|fore|innan|at|after) ?[^\n]{1,30}|tidigare(?![^\n]*\bsvara)[^\n]{0,40}|senare|sent|for sent|late|early))",
            _note,
        ),
        (
            rf"(?:{_NOTE} ?: ?|(?:for|till|in i|for the) (?:protokollet|anteckningarna|minnesanteckningarna|record|minutes) ?[:,-] ?|{_NOTED} ?: ?|{_NOTED} {_THAT} )(?P<rest>[^\n]*\w[^\n]*)",
            _note,
        ),
        (
            r"(?P<rest>(?!(?:jag|vi|det|den|han|hon|i|we|it)\b)[\p{L}'-]+(?: [\p{L}.'-]+){0,2}? (?:kom(?: in)?|ankom|anslot|anlande|gick|avvek|lamnade|left|joined|arrived)(?: (?:forst|motet|fran motet|the meeting))?(?: (?:in|ut|hem|redan|igen))?"
            r" (?:(?:kl(?:ockan)?\.?|vid|at|runt|efter|fore|innan|till|under|after|before) ?)*(?:\d{1,2}[.:]\d\d|(?:(?<=kl )\d{1,2}|0?[7-9]|1\d)(?!\d)|(?:punkt|item) \d{1,3}|lunch\w*|fikat|pausen)[\s.!]*)",
            _came,
        ),
    )
)


def said_of_outcomes(text: str) -> Command | None:
    """The command that `text` gives about a task, a note or the place of an outcome; None if none."""
    text = text.strip("\n ")
    folded = fold(text)
    for pattern, make in (*_PATTERNS, *_UNNUMBERED):
        match = pattern.fullmatch(folded)
        if match and (command := make(text, match)) is not None:
            return command
    return None


_AT = _compiled(
    r"(?:pa |under |i |om |on )?(?:punkten|punkt|p\.?|item|point|§) ?(?P<number>\d{1,3})(?: ?[.:,;–-]+ ?| ?\n| )"
)
_LABEL = lazily(
    rf"(?:^|(?<=[.!?;,:\n])|(?<=[.!?;,:\n]\s)|\n)\s*(?:(?P<decision>{_DECISION})|(?P<task>{_TASK})|(?P<note>{_NOTE}|diskussion(?:en)?|synpunkt(?:er)?))\s*:\s*"
)


def labelled_outcomes(text: str) -> tuple[str, ...]:
    """Return the commands of "Punkt 1. Beslut: … Uppdrag: …", each as it would be typed alone; () for other texts.

    Without an item the text needs two labels: one alone has a command of its own.
    """
    text = text.strip()
    folded = fold(text)
    at = _AT.match(folded)
    labels = list(_LABEL.finditer(folded, at.end() if at else 0))
    if (
        not labels
        or (at is None and len(labels) < 2)
        or folded[at.end() if at else 0 : labels[0].start()].strip(" .,:;–-")
    ):
        return ()
    number = f" {at['number']}" if at else ""
    english = regex.search(r"\b(?:decision|task|action|note|item|point)\b", folded) is not None
    says = []
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        said = " ".join(text[label.end() : following.start() if following else len(text)].split()).strip(" ;,")
        if not regex.search(r"\w{2}", said):
            return ()
        words = ("decision", "task", "note") if english else ("beslut", "uppdrag", "anteckning")
        word = words[0] if label["decision"] else words[1] if label["task"] else words[2]
        says.append(f"{word}{number}: {said}")
    return tuple(says)
