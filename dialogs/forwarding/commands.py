"""The commands about items that go to and come from other groups."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass

import regex

from dialogs.commands.pieces import always, compiled
from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic
from dialogs.commands.talk import Incomplete, Missing
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class ForwardItem(Command):
    """Send an item to other groups, named as written: `groups` is for `dialogs.forwarding.names.named_groups`; "" where
    the sender is to be asked which."""

    number: int
    groups: str


@dataclass(frozen=True, slots=True)
class TakeBackItem(Command):
    """Call an item back from the groups that it was sent to; with no `groups` from all of them."""

    number: int
    groups: str = ""


@dataclass(frozen=True, slots=True)
class WhatBecame(Command):
    """Ask for the result of an item that was sent to other groups; without a `number`, of all of them."""

    number: int | None = None


@dataclass(frozen=True, slots=True)
class ShowReceived(Command):
    """Show the items that other groups have sent, and that wait for an answer."""


@dataclass(frozen=True, slots=True)
class AnswerReceived(Command):
    """Take up what a group has sent, or decline it; `group` is that one's name, as written."""

    group: str
    accept: bool = True


_NEXT_TIME = compiled(r"(?:vårt |det |our |the )?(?:nästa|kommande|next) (?:möte|mötet|träff|gång|meeting|time)")
_OTHERS = compiled(r"(?:andra|flera|en annan|any|other|another) (?:grupper|grupp|groups?)|andra|others")


def _forward(said: Said) -> Command | None:
    """None where it is to go to this group's own next meeting."""
    groups = said.words("groups").rstrip(" .!?")
    if not groups or _OTHERS.fullmatch(fold(groups)):
        return ForwardItem(said.number(), "")
    if _NEXT_TIME.fullmatch(fold(groups)):
        return None
    if groups.isdecimal() or not regex.search(r"\p{L}", groups):
        return Incomplete(Missing.FORWARDED_TO, _forwarding(said))
    return ForwardItem(said.number(), groups)


def _forwarding(said: Said) -> str:
    number = said.number() if said.has("number") else 4
    return said.example(f"skicka punkt {number} till Styrgruppen", f"send item {number} to the Steering group")


SPECS: tuple[Spec, ...] = (
    Spec(
        ForwardItem,
        tier=Tier.WITH_ARGUMENT,
        make=_forward,
        patterns=(
            r"(?:skicka|vidarebefordra|föreslå|remittera|lyft|send|forward|pass|refer) (?:vidare )?{item} (?:vidare |on )?(?:till|to|för|hos|i) (?:the )?(?P<groups>[^\n]{1,600})",
            r"(?:skicka|vidarebefordra|send|forward) (?:vidare )?(?:punkt|punkten|item) (?P<number>\d{1,6})(?: vidare| on)?",
        ),
        known=("skicka punkt 12 till …", "send item 12 to …"),
        right=Right.OWN,
        names_another_group=True,
        topic=Topic.GROUPS,
        about="about-forward-item",
        examples={"sv": ("skicka punkt 12 till Styrgruppen",), "en": ("send item 12 to the Steering group",)},
    ),
    Spec(
        ForwardItem,
        tier=Tier.INCOMPLETE,
        make=lambda said: Incomplete(Missing.FORWARDED_ITEM, _forwarding(said)),
        patterns=(
            r"(?:skicka|vidarebefordra|send|forward) (?:vidare )?(?:punkten|ärendet|the item|item) (?:vidare |on )?(?:till|to) [^\n]{1,600}",
            r"(?:vidarebefordra|skicka vidare|forward)",
        ),
    ),
    Spec(
        TakeBackItem,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: TakeBackItem(said.number(), said.words("groups").rstrip(" .!?")),
        patterns=(
            r"(?:dra|drar|ta|tar|kalla) tillbaka {item}(?: (?:från|ifrån|hos) (?P<groups>[^\n]{1,600}))?",
            r"(?:återkalla|withdraw|recall|take back) {item}(?: (?:från|ifrån|from) (?:the )?(?P<groups>[^\n]{1,600}))?",
        ),
        known=("dra tillbaka punkt 12 från …", "take back item 12 from …"),
        right=Right.OWN,
        topic=Topic.GROUPS,
        about="about-take-back-item",
        examples={"sv": ("dra tillbaka punkt 12",), "en": ("take back item 12",)},
    ),
    Spec(
        WhatBecame,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: WhatBecame(said.number()),
        patterns=(
            r"(?:vad|hur) (?:hände|har hänt|händer|blev det|gick det|går det)(?: det)? (?:med|av|för) {item} ?\??",
            r"what (?:happened|became|has become|has happened) (?:to|with|of) {item} ?\??",
        ),
        known=("vad hände med punkt 12", "what happened to item 12"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.GROUPS,
        about="about-what-became",
        examples={
            "sv": ("vad hände med punkt 12", "skickade punkter"),
            "en": ("what happened to item 12", "forwarded items"),
        },
    ),
    Spec(
        WhatBecame,
        tier=Tier.EXACT,
        make=always(WhatBecame()),
        patterns=(
            r"(?:(?:visa|lista|show|list) )?(?:skickade punkter|punkter vi (?:har )?skickat|(?:the )?(?:sent|forwarded) items)",
            r"vad har vi skickat till (?:andra grupper|andra)|what have we sent to other groups",
        ),
        known=("skickade punkter", "forwarded items"),
    ),
    Spec(
        ShowReceived,
        tier=Tier.EXACT,
        make=always(ShowReceived()),
        patterns=(
            r"(?:(?:visa|lista|show|list) )?(?:punkter från andra(?: grupper)?|(?:the )?items from other groups)",
        ),
        known=("punkter från andra grupper", "items from other groups"),
        right=Right.LEADERS,
        effect=Effect.READS,
        topic=Topic.GROUPS,
        about="about-show-received",
        examples={"sv": ("punkter från andra grupper",), "en": ("items from other groups",)},
    ),
    Spec(
        AnswerReceived,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: AnswerReceived(said.words("group").rstrip(" .!?")),
        patterns=(
            r"(?:ta upp|ta emot|godta|godkänn|take up|accept) (?:punkten|punkterna|ärendet|the items?) (?:från|from) (?:the )?(?P<group>[^\n]{1,200})",
        ),
        known=("ta upp punkten från …", "take up the item from …"),
        right=Right.LEADERS,
        topic=Topic.GROUPS,
        about="about-answer-received",
        examples={
            "sv": ("ta upp punkten från Styrgruppen", "tacka nej till punkten från Styrgruppen"),
            "en": ("take up the item from the Steering group", "decline the item from the Steering group"),
        },
    ),
    Spec(
        AnswerReceived,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: AnswerReceived(said.words("group").rstrip(" .!?"), accept=False),
        patterns=(
            r"(?:tacka nej till|avböj|neka|avvisa|decline|turn down) (?:punkten|punkterna|ärendet|the items?) (?:från|from) (?:the )?(?P<group>[^\n]{1,200})",
        ),
        known=("tacka nej till punkten från …", "decline the item from …"),
    ),
)
