"""The commands that ask about the agenda: an item, the time, and the item of the moment."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass
from enum import StrEnum

from dialogs.commands.pieces import always
from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class AskItem(Command):
    """Ask when an item comes, who takes it, its length, and its material. None asks for the sender's own items."""

    number: int | None = None


@dataclass(frozen=True, slots=True)
class AskTime(Command):
    """Ask whether the items fit into the meeting, and how much time is free; or `of_breaks` when the breaks are."""

    of_breaks: bool = False


@dataclass(frozen=True, slots=True)
class AskNow(Command):
    """Ask which item the meeting is at, by its plan and by the ticked items."""


class Wanted(StrEnum):
    """What somebody wants to do with an item that they did not point out."""

    REMOVE = "remove"
    MOVE = "move"
    CHANGE = "change"
    CARRY = "carry"
    DONE = "done"
    FORWARD = "forward"
    MATERIAL = "material"
    DECIDE = "decide"
    CUT = "cut"
    """The time is too short."""
    HANDOVER = "handover"
    """Somebody else should take an item of the writer's."""


@dataclass(frozen=True, slots=True)
class AskWhichItem(Command):
    """Nobody can tell which item is meant: the writer is asked, with the items and an example. `number`: the item is
    known, and what is missing is how to change it, or where to."""

    wanted: Wanted
    number: int | None = None


WANTED = {
    "nagon annan ta": Wanted.HANDOVER,
    "somebody else take": Wanted.HANDOVER,
    "tas bort": Wanted.REMOVE,
    "flyttas": Wanted.MOVE,
    "andras": Wanted.CHANGE,
    "till nasta mote": Wanted.CARRY,
    "bli klar": Wanted.DONE,
    "skickas vidare": Wanted.FORWARD,
    "fa underlag": Wanted.MATERIAL,
    "godkannas": Wanted.DECIDE,
    "be removed": Wanted.REMOVE,
    "be moved": Wanted.MOVE,
    "be changed": Wanted.CHANGE,
    "go to the next meeting": Wanted.CARRY,
    "be done": Wanted.DONE,
    "be sent on": Wanted.FORWARD,
    "get material": Wanted.MATERIAL,
    "be accepted": Wanted.DECIDE,
}
"""What the words after "vilken punkt ska" and "which item is to" want."""


def _wanted(said: Said) -> Command | None:
    if said.has("cut"):
        return AskWhichItem(Wanted.CUT)
    if said.has("other"):
        return AskWhichItem(Wanted.HANDOVER)
    wanted = WANTED.get(fold(said.words("what")))
    number = said.number("known") if said.has("known") else None
    return AskWhichItem(wanted, number) if wanted else None


_BREAK = "(?:(?:fika|kaffe|lunch)?(?:paus|pausen|pauser|rast|rasten|raster)|fika|fikat|kaffe|kaffet|lunch|lunchen|bensträckare|coffee breaks?|coffee|breaks?)"
_AT_MEETING = "(?: (?:efteråt|innan|före|efter mötet|före mötet|innan mötet|sen|afterwards|på mötet|under mötet|i ?dag|alls|inplanerad|planerad|på (?:mån|tis|ons|tors|fre)dag|at the meeting|today|on \\w+day))*"


SPECS: tuple[Spec, ...] = (
    Spec(
        AskWhichItem,
        tier=Tier.EXACT,
        make=_wanted,
        patterns=(
            r"vilken punkt ska (?P<what>tas bort|flyttas|ändras|till nästa möte|bli klar|skickas vidare|få underlag|godkännas|någon annan ta)(?: ?: punkt (?P<known>\d{1,3}))?",
            r"(?:[^\n?]{2,80}?,? )?(?P<cut>vad (?:kan|ska|bör) (?:vi|jag) (?:stryka|ta bort|hoppa över|skippa|korta)|what can we (?:drop|cut|skip))[^\n]{0,60}+",
            r"which item (?:is|should|shall|has) (?:to )?(?P<what>be removed|be moved|be changed|go to the next meeting|be done|be sent on|get material|be accepted)|which item should (?P<what>somebody else take)",
            r"(?:[^\n?]{2,80}?,? )?(?:kan|kunde|skulle|vill|could|can) (?P<other>(?:nån|någon|nån annan|någon annan|somebody else|someone else)(?: kunna)? (?:ta|dra|hålla i|presentera|take|present)(?: över| over)?) (?:min|mitt|mina|my) (?:punkt|punkter|ärende|dragning|items?)(?: i ?stället| instead)?",
        ),
        right=Right.EVERYBODY,
        of_meeting=True,
        effect=Effect.READS,
        topic=Topic.AGENDA,
        about="about-ask-which-item",
        examples={"sv": ("vilken punkt ska tas bort",), "en": ("which item is to be removed",)},
    ),
    Spec(
        AskItem,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: AskItem(said.number()),
        patterns=(
            r"(?:när (?:är|börjar|kommer)|hur (?:lång|länge) (?:är|tar)|vem (?:tar|har|drar|håller i|ansvarar för|föredrar)|vad gäller|visa|vad är|finns (?:det )?(?:något |nåt )?underlag (?:till|för|på)) (?:den )?{point}",
            r"(?:when (?:is|does)|how long is|who(?:'s| is| will)? (?:takes?|taking|has|presents?|presenting|owns|leads?|leading|does|doing|running|responsible for)|what is|show|is there (?:any )?material for) (?:the )?{point}(?: (?:begin|start))?",
        ),
        right=Right.EVERYBODY,
        of_meeting=True,
        effect=Effect.READS,
        topic=Topic.AGENDA,
        about="about-ask-item",
        examples={
            "sv": ("när är punkt 4", "när är det min tur"),
            "en": ("when is item 4", "when is it my turn"),
        },
    ),
    Spec(
        AskItem,
        tier=Tier.EXACT,
        make=always(AskItem()),
        patterns=(
            r"(?:när|vilken tid) (?:är|blir) (?:det )?min (?:tur|punkt)|min punkt|hur (?:lång tid|länge|mycket tid|många minuter) (?:har|får) jag(?: på mig)?(?: (?:att )?(?:prata|på mig|för min punkt|till min punkt))?|(?:vilken|vilka) (?:punkt|punkter) (?:har|tar|drar) jag(?: och när(?: ungefär)?)?|när (?:ska|skall) jag (?:prata|dra(?: min punkt)?|presentera)",
            r"when is (?:it )?my (?:turn|item)|my item|how (?:long|much time) do i have(?: for my item)?|(?:which|what) items? (?:do i have|am i (?:taking|presenting)|(?:is|are) mine)|when am i (?:up|on|presenting|speaking)|when do i (?:speak|present)|how many minutes do i (?:have|get)",
        ),
    ),
    Spec(
        AskTime,
        tier=Tier.EXACT,
        make=always(AskTime()),
        patterns=(
            r"(?:hinner vi(?: med)? (?:allt|alltihop|det här|alla punkter(?:na)?)(?: i ?dag)?|räcker tiden|hur mycket tid (?:har vi|är det|finns det)(?: kvar)?|tidplan(?:en)?|(?:[^\n?]{2,80} )?är det (?:redan )?fullt|vi ligger efter|finns det (?:plats|tid|utrymme)(?: för (?:en punkt )?(?:till|mer))?)",
            r"(?:do we have time(?: for (?:everything|it all|all of it))?|will we make it|how much time (?:is left|do we have(?: left)?)|is there (?:(?:still|enough|any) )?(?:room|time)(?: left)?(?: for (?:one|another|an|a few|more|everything)(?: (?:more|extra|other))?(?: items?)?)?|is the agenda full|time plan)",
        ),
        right=Right.EVERYBODY,
        of_meeting=True,
        effect=Effect.READS,
        topic=Topic.AGENDA,
        about="about-ask-time",
        examples={"sv": ("hinner vi allt",), "en": ("do we have time",)},
    ),
    Spec(
        AskTime,
        tier=Tier.EXACT,
        make=always(AskTime(of_breaks=True)),
        patterns=(
            rf"(?:när|hur dags|vilken tid) (?:är|blir|tar vi|har vi|kommer|ska vi ha|får vi)(?: det)?(?: någon| nån| en)? {_BREAK}{_AT_MEETING}"
            rf"|(?:(?:är|blir|finns|har vi|får vi|ska vi ha|kommer) (?:det )?(?:(?:någon|nån|ingen|inget|nåt|något|en|inte någon|inte nån) )?{_BREAK}|(?:när )?fikar vi){_AT_MEETING}"
            rf"|(?:när|hur dags) (?:fikar|äter|lunchar|pausar) vi(?: lunch)?{_AT_MEETING}",
            rf"(?:when|what time) (?:is|are) (?:the |our )?{_BREAK}{_AT_MEETING}|(?:is|will) there (?:be )?(?:a|any|no) {_BREAK}{_AT_MEETING}|when do we (?:break|have (?:a break|lunch|coffee)){_AT_MEETING}",
        ),
    ),
    Spec(
        AskNow,
        tier=Tier.EXACT,
        make=always(AskNow()),
        patterns=(
            r"(?:vilken punkt är vi på(?: nu)?|var är vi(?: nu)?(?: på dagordningen)?|vilken punkt (?:är|kommer) (?:härnäst|nu|näst)|vad är nästa punkt|(?:hur )?ligger vi (?:till(?: (?:i tid|med tiden|tidsmässigt))?|i fas|rätt i tid)|är vi i fas|vems tur är det(?: nu| härnäst)?|vem (?:är på tur|står på tur|skulle|ska) ?(?:prata |dra )?(?:nu|härnäst)?)",
            r"(?:which item are we (?:on|at)(?: now)?|where are we(?: now)?|(?:what is|what'?s) (?:the )?next(?: item)?|are we (?:on (?:time|schedule|track)|in time|behind(?: schedule)?|running (?:late|behind)|late|ahead(?: of time)?)|how are we doing(?: (?:for|on) time)?|(?:whose|who'?s) turn is it(?: now)?|who is (?:up |on )?next)",
        ),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.AGENDA,
        about="about-ask-now",
        examples={"sv": ("vilken punkt är vi på",), "en": ("which item are we on",)},
    ),
)
