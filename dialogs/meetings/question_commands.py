"""The commands that ask about meetings: where and how one is held, how long it is, and which are planned."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass
from enum import StrEnum

from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic
from dialogs.dates import FoundDay
from dialogs.meetings.periods import Period, period_in
from dialogs.meetings.reading import day_of


class About(StrEnum):
    """The part of a meeting that a question is about."""

    PLACE = "place"
    LENGTH = "length"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class AskMeeting(Command):
    """`day` is the day that the meeting is on, if it was said."""

    about: About
    day: FoundDay | None = None


@dataclass(frozen=True, slots=True)
class ListMeetings(Command):
    """The planned meetings, those of the `period` if it was said. In private they are those of all one's groups."""

    period: Period | None = None


def _ask(about: About, said: Said) -> Command | None:
    words = said.words("of").rstrip(".?! ")
    day = day_of(words, today=said.today) if words else None
    return AskMeeting(about, day) if day or not words else None


def _list(said: Said) -> Command | None:
    words = said.words("rest").strip(" ?.!")
    period = period_in(words, today=said.today)
    return ListMeetings(period) if period or not words else None


_AHEAD = r"(?: (?:framöver|framåt|kvar|inplanerade|planerade|bokade|som är planerade|ahead|left|planned|coming up))*"

SPECS: tuple[Spec, ...] = (
    Spec(
        AskMeeting,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: _ask(About.PLACE, said),
        patterns=(
            r"var (?:är|ska|skall|hålls) {meeting}(?: (?:vara|hållas))?{of}|var (?:ses|träffas|möts) vi{of}|var ska vi (?:ses|vara|träffas|mötas){of}",
            r"(?:är|hålls) {meeting} (?:digitalt|fysiskt|på teams|på plats)(?: eller (?:digitalt|fysiskt|på teams|på plats))?{of}|i vilken lokal (?:är|ses) (?:vi|{meeting}){of}",
            r"where (?:is {meeting}|do we meet|are we meeting|will we meet){of}|(?:is {meeting}|is it|are we meeting|do we meet) (?:online|on teams|in person|digital(?:ly)?|on site)(?: or (?:online|on teams|in person|digital(?:ly)?|on site))?{of}",
        ),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.MEETINGS,
        about="about-ask-meeting",
        examples={
            "sv": ("var är mötet", "hur långt är mötet"),
            "en": ("where is the meeting", "how long is the meeting"),
        },
    ),
    Spec(
        AskMeeting,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: _ask(About.LENGTH, said),
        patterns=(
            r"hur (?:långt|länge) (?:är|varar|blir|håller|tar|pågår) {meeting}{of}|hur (?:länge|långt) (?:ses|håller|sitter) vi(?: på)?{of}",
            r"how long (?:is|will|does) {meeting}(?: (?:be|take|last))?{of}",
        ),
    ),
    Spec(
        AskMeeting,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: _ask(About.TIME, said),
        patterns=(
            r"(?:när|hur dags|vilken tid|vilket klockslag) (?:börjar|slutar|startar|är) (?:{meeting}|vi){of}",
            r"(?:när|hur dags|vilken tid) (?:(?:börjar|slutar|startar) det|(?:blir|är) (?:vi|alla) (?:klara|färdiga|lediga)|får vi (?:gå|åka)(?: hem)?|är (?:det|{meeting}) (?:slut|klart)){of}",
            r"(?:when|what time) (?:does|do|is) (?:{meeting}|we)(?: (?:start|begin|end|finish))?{of}",
            r"(?:when|what time) (?:(?:are|will) we (?:be )?(?:done|finished|free)|does it (?:start|begin|end|finish)|is (?:it|{meeting}) over){of}",
        ),
    ),
    Spec(
        ListMeetings,
        tier=Tier.EXACT,
        make=_list,
        patterns=(
            rf"(?:vilka|hur många) (?:fler )?(?:möten|träffar|mötestider|mötesdagar)(?: (?:har|är|finns|blir|ses|återstår)(?: (?:vi|jag|det|vi kvar))?)?{_AHEAD}(?P<rest>[^\n:\d]{{0,40}}+)",
            rf"(?:(?:visa|lista) )?(?:alla )?(?:mina|våra) (?:kommande )?möten{_AHEAD}(?P<rest>[^\n:\d]{{0,40}}+)",
            r"(?:(?:visa|lista) )?(?P<rest>(?:höstens|vårens|sommarens|årets|nästa års)) (?:möten|mötestider|mötesdagar)|(?:(?:visa|lista) )?(?:möten|mötena)(?P<rest> (?:i|under|nästa) [^\n:\d]{2,30}+)",
            rf"(?:which|what|how many) meetings (?:do (?:we|i) have|are there|are planned|are left)?{_AHEAD}(?P<rest>[^\n:\d]{{0,40}}+)",
            rf"(?:(?:show|list) )?(?:all )?my (?:upcoming )?meetings{_AHEAD}(?P<rest>[^\n:\d]{{0,40}}+)|(?:(?:show|list) )?(?:the )?meetings(?P<rest> (?:in|this|next) [^\n:\d]{{2,30}}+)",
        ),
        known=("vilka möten har vi", "which meetings do we have"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.MEETINGS,
        about="about-list-meetings",
        examples={"sv": ("vilka möten har vi i höst",), "en": ("which meetings do we have this autumn",)},
        private=lambda _command: True,
    ),
)
