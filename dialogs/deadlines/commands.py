"""The commands that list, show, mark and remove deadlines."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass
from typing import Literal

import regex

from dialogs.commands.pieces import DONE, always
from dialogs.commands.said import EVERYBODY, ME, Said, is_private, person
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic
from dialogs.commands.talk import DidYouMean, Incomplete, Missing
from dialogs.dates import find_days
from dialogs.deadlines.spans import whole_span
from dialogs.meetings.periods import Period
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class ListDeadlines(Command):
    """All of the group's; or what `person`, as written, has left to do; or what is `late`; or what is due in `span`."""

    person: str = ""
    late: bool = False
    span: Period | None = None


@dataclass(frozen=True, slots=True)
class ShowDeadline(Command):
    """D3; `private`: P3."""

    number: int
    private: bool = False


@dataclass(frozen=True, slots=True)
class ShowMyDeadlines(Command):
    """All that the sender has to do, in every group, or what of it is due in `span`."""

    span: Period | None = None


@dataclass(frozen=True, slots=True)
class WhoIsNotDone(Command):
    """`number` is the deadline's, if one was named."""

    number: int | None = None


@dataclass(frozen=True, slots=True)
class DeadlineDone(Command):
    """`private`: P3, and not D3; `for_all`: done as a whole, whoever was to do it."""

    number: int
    private: bool = False
    for_all: bool = False


@dataclass(frozen=True, slots=True)
class PartDone(Command):
    """Mark the task of `part`, as written, as done. `number` None is any deadline with such a part."""

    part: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class RemoveDeadline(Command):
    """`years`, if it was said at once: "this", and of a yearly one the next comes all the same, or "all"."""

    number: int
    private: bool = False
    years: Literal["", "this", "all"] = ""


def _deadlines_of(said: Said) -> Command | None:
    """None where what stands in the name's place is a day or a number: "att göra för nästa vecka"."""
    name = said.words("person").rstrip(".?! ")
    if regex.search(r"\d", name) or find_days(name, today=said.today):
        return None
    if fold(name) in EVERYBODY:
        return ListDeadlines()
    return ShowMyDeadlines() if person(name) == ME else ListDeadlines(person=person(name))


def _due(said: Said) -> Command | None:
    """ "Deadlines i juni", "mina punkter nästa vecka"; None where no days are named."""
    span = whole_span(said.words("when"), today=said.today)
    if span is None:
        return None
    return ShowMyDeadlines(span) if said.has("mine") else ListDeadlines(span=span)


_WHEN = r"(?P<when>(?:i|in|på|för|for|under|till|nästa|den|denna|det|this|next|until|före|innan|before|fram|inför|senast|by|to) [^\n?!.]{1,40}+)"


def _who_is_not_done(said: Said) -> Command:
    return WhoIsNotDone(said.number() if said.has("number") else None)


def _part_done(said: Said) -> Command:
    return PartDone(said.words("part"), said.number() if said.has("number") else None)


def _done_without_d(said: Said) -> Command:
    verb = said.example("klar", "done")
    if said.match["number"]:
        return DidYouMean(f"{verb} D{said.number()}")
    return Incomplete(Missing.DEADLINE_NUMBER, f"{verb} D3")


SPECS: tuple[Spec, ...] = (
    Spec(
        ListDeadlines,
        tier=Tier.EXACT,
        make=always(ListDeadlines()),
        patterns=(
            r"(?:(?:visa|lista|se|show|list) )?(?:alla |våra |all |our |the )?(?:att-? ?göra|att-? ?göra-? ?listan?|deadlines?|deadlinerna|to-? ?do|to-? ?do list|påminnelser|reminders|uppgifter|tasks)",
            r"vad (?:ska|har) vi (?:att )?göra|what is due|what'?s due",
        ),
        known=("att göra", "deadlines", "todo"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.DEADLINES,
        about="about-list-deadlines",
        examples={"sv": ("att göra", "försenade"), "en": ("todo", "what is late")},
    ),
    Spec(
        ListDeadlines,
        tier=Tier.EXACT,
        make=always(ListDeadlines(late=True)),
        patterns=(
            r"(?:(?:visa|lista|se|show|list) )?(?:alla |allt |all |the )?(?:försenade?|försenat|förseningar|förseningarna|sena)(?: (?:deadlines?|punkter|uppgifter|saker))?",
            r"(?:vad|vilka|vilka deadlines|vilka punkter|något|är något) (?:som )?(?:är )?(?:försenade?|försenat|sent|sena)(?: nu)?",
            r"(?:(?:show|list) )?(?:all |the )?(?:late|overdue)(?: (?:deadlines?|tasks|items|ones|things))?|what(?: is|'s) (?:late|overdue)|is anything (?:late|overdue)",
        ),
        known=("försenade", "vad är försenat", "what is late"),
    ),
    Spec(
        ListDeadlines,
        tier=Tier.WITH_ARGUMENT,
        make=_due,
        patterns=(
            rf"(?:(?:visa|lista|se|show|list|vilka|vad för|which|what|hur många|how many) )?(?:alla |våra |all |our |the )?(?:deadlines?|deadlinerna|påminnelser|reminders|uppgifter|tasks)(?: (?:har|är|finns|ligger|förfaller|are|do)(?: (?:vi|det|we|there|due|have|left|kvar))*)? {_WHEN}",
            rf"(?P<mine>(?:(?:visa|lista|se|show|list) )?(?:alla |all )?(?:mina|my) (?:punkter|uppgifter|deadlines?|påminnelser|tasks|items|reminders|to-?dos?)) {_WHEN}",
            rf"(?:vad|what) (?:ska|måste|behöver|is|needs to|must) (?:vi ha |vara |be )?(?:klart?|inne|inlämnat|färdigt|due|done|in) {_WHEN}",
        ),
        known=("deadlines i …",),
    ),
    Spec(
        ListDeadlines,
        tier=Tier.WITH_ARGUMENT,
        make=_deadlines_of,
        patterns=(
            r"vad (?:väntar vi (?:fortfarande |ännu )?på|saknas|fattas|saknar vi|är kvar|återstår) (?:från|av|hos) {person}|vad är {person} (?:skyldig(?:a)? oss|sen med|försenad med)",
            r"what (?:are we (?:still )?waiting for|is missing|is left|do we (?:still )?need) from {person}|what does {person} (?:still )?owe us",
            r"(?:(?:visa|lista|se|show|list) )?(?:alla |all )?(?:att-? ?göra|att-? ?göra-? ?listan?|deadlines|deadlinerna|to-? ?do|påminnelser|reminders|uppgifter|tasks) (?:för|for|av|hos|of) {person}",
            r"vad (?:ska|har) {person} (?:kvar )?(?:att )?göra|what does {person} have to do",
            r"(?:(?:visa|show) )?(?!stryk|ta bort|tag bort|flytta|lägg|byt|slå|gruppera|ändra|både){person}s (?:punkter|uppgifter|deadlines|påminnelser|att-?göra)|(?:(?:visa|show) )?{person}'s (?:tasks|deadlines|reminders|to-?dos?)",
        ),
        known=("att göra för …", "to do for …"),
    ),
    Spec(
        ShowMyDeadlines,
        tier=Tier.EXACT,
        make=always(ShowMyDeadlines()),
        patterns=(
            r"(?:(?:visa|lista|se|show|list) )?(?:alla |all )?(?:mina|my) (?:egna |own )?(?:punkter|uppgifter|deadlines?|att-? ?göra|påminnelser|tasks|items|reminders|to-?dos?)",
            r"vad (?:ska|har) jag (?:att )?göra|what do i have to do",
            r"(?:vad|va) (?:är det )?(?:(?:ska|behöver|måste) jag|jag (?:ska|behöver|måste))(?: (?:göra|fixa|ta med(?: mig)?|ta fram|förbereda))? (?:till|inför) (?:nästa (?:gång|möte)|mötet|då)|what (?:am|should|do) i (?:supposed |have |need )?(?:to )?do (?:for|before|by) (?:the )?next (?:time|meeting)",
        ),
        known=("mina punkter", "my tasks"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.DEADLINES,
        about="about-show-my-deadlines",
        examples={"sv": ("mina punkter",), "en": ("my tasks",)},
        needs_group=False,
    ),
    Spec(
        ShowDeadline,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: ShowDeadline(said.number(), is_private(said)),
        patterns=(
            r"(?:(?:visa|se|öppna|show|open|vad är|vad gäller|hur går det med|när är|what is|when is|how is) )?{D}",
        ),
        known=("visa D3", "show D3"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.DEADLINES,
        about="about-show-deadline",
        examples={"sv": ("visa D3",), "en": ("show D3",)},
    ),
    Spec(
        DeadlineDone,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: DeadlineDone(said.number(), is_private(said), for_all=True),
        patterns=(
            rf"(?:markera )?{DONE} ?:? ?{{D}} (?:för|for) (?:alla|allihop|hela gruppen|gruppen|all|everybody|everyone|the group)",
            rf"(?:markera )?{{D}} (?:är |is |som |as )?(?:nu |now )?{DONE} (?:för|for) (?:alla|allihop|hela gruppen|gruppen|all|everybody|everyone|the group)",
        ),
        known=("klar D3 för alla", "done D3 for all"),
        right=Right.OWN,
        effect=Effect.SHOWN,
        topic=Topic.DEADLINES,
        about="about-deadline-done",
        examples={"sv": ("klar D3",), "en": ("done D3",)},
    ),
    Spec(
        DeadlineDone,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: DeadlineDone(said.number(), is_private(said)),
        patterns=(
            rf"(?:markera )?(?:(?:jag|vi|i|we) )?(?:i'm |we're |är |am |are )?(?:nu |now )?{DONE}(?: nu| now)?(?: med| with)? ?:? ?{{D}}(?: nu| now)?",
            rf"(?:markera )?{{D}} (?:är |is |som |as )?(?:nu |now )?{DONE}(?: nu| now)?",
        ),
        known=("klar D3", "done D3"),
    ),
    Spec(
        DeadlineDone,
        tier=Tier.INCOMPLETE,
        make=_done_without_d,
        patterns=(rf"{DONE}(?: (?P<number>\d{{1,6}}))?",),
    ),
    Spec(
        PartDone,
        tier=Tier.WITH_ARGUMENT,
        make=_part_done,
        patterns=(
            rf"(?:markera )?(?P<letter>d) ?(?P<number>\d{{1,6}}) (?:är |is |som |as )?(?:nu |now )?{DONE} (?:för|for) {{part}}",
            rf"(?:markera )?{DONE} (?:med |with )?(?P<letter>d) ?(?P<number>\d{{1,6}}) (?:för|for) {{part}}",
            rf"(?:markera )?{DONE} (?:för|for) {{part}}(?: (?:med |with |i |in )?(?P<letter>d) ?(?P<number>\d{{1,6}}))?",
        ),
        known=("klart för …", "done for …"),
        right=Right.OWN,
        effect=Effect.SHOWN,
        topic=Topic.DEADLINES,
        about="about-part-done",
        examples={"sv": ("klart för väster",), "en": ("done for the west",)},
    ),
    Spec(
        RemoveDeadline,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: RemoveDeadline(said.number(), is_private(said), "this" if said.has("this") else "all"),
        patterns=(
            r"{remove} {D},? (?:(?P<this>(?:bara|endast|only|just) (?:(?:för|i|for) )?(?:i ?år|året|årets|detta år|det här året|this year|this year's)|(?:för )?i ?år|(?:bara|endast|only|just) (?:(?:den här|denna) (?:gången|gång|veckan|månaden)|nästa(?: gång)?|this (?:time|one|week|month)|the next(?: one)?))|(?:för gott|för alltid|alla år|alla som kommer|helt|for good|for ever|every year|all years))",
        ),
        known=("ta bort D3 bara i år", "ta bort D3 för gott"),
        right=Right.OWN,
        topic=Topic.DEADLINES,
        about="about-remove-deadline",
        examples={"sv": ("ta bort D3", "ta bort D3 bara i år"), "en": ("remove D3", "remove D3 only this year")},
    ),
    Spec(
        RemoveDeadline,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: RemoveDeadline(said.number(), is_private(said)),
        patterns=(
            r"{remove} {D}",
            r"{remove} deadline(?:n)? (?P<number>\d{1,6})",
        ),
        known=("ta bort D3",),
    ),
    Spec(
        WhoIsNotDone,
        tier=Tier.WITH_ARGUMENT,
        make=_who_is_not_done,
        patterns=(
            r"(?:vem|vilka) (?:är|har) (?:inte|ej|ännu inte) (?:klara?|klart|färdiga?|gjort)(?: (?:än|ännu))?(?: (?:med )?(?:{D}|det|allt))?",
            r"vem (?:väntar vi på|saknas)(?: (?:i|för|till|med) {D})?",
            r"who (?:is|are|has) not (?:yet )?(?:done|finished|ready)(?: yet)?(?: (?:with )?{D})?|who isn't done(?: with {D})?",
        ),
        known=("vem är inte klar", "who is not done"),
        right=Right.LEADERS,
        effect=Effect.READS,
        topic=Topic.DEADLINES,
        about="about-who-is-not-done",
        examples={"sv": ("vem är inte klar",), "en": ("who is not done",)},
    ),
)
