"""The commands about who comes to a meeting, and who is away."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass
from datetime import date, timedelta

from dialogs.commands.pieces import always
from dialogs.commands.said import Said, from_to, person
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic
from dialogs.commands.talk import DidYouMean, Incomplete, Missing
from dialogs.dates import FoundDay, FoundRange, find_days, find_range, join_ranges
from dialogs.meetings.absence import read_absence
from dialogs.meetings.partly import read_partly
from dialogs.meetings.reading import day_of
from dialogs.patterns import lazily
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class CannotCome(Command):
    """`substitute` is the name of the person who comes instead, as written; `person` names who cannot come, "" for the
    writer; `day` is the meeting's where one was said."""

    substitute: str | None = None
    person: str = ""
    day: FoundDay | None = None


@dataclass(frozen=True, slots=True)
class CanCome(Command):
    """`day` is the meeting's where one was said."""

    day: FoundDay | None = None


@dataclass(frozen=True, slots=True)
class ComesPartly(Command):
    """Somebody comes late, leaves early or joins by link; `person` is "" for the writer."""

    person: str = ""
    day: FoundDay | None = None


@dataclass(frozen=True, slots=True)
class WhoIsComing(Command):
    pass


@dataclass(frozen=True, slots=True)
class IsAway(Command):
    """The sender is away until `until`, that day too; from `since`, or from now."""

    until: FoundDay
    since: FoundDay | None = None


@dataclass(frozen=True, slots=True)
class IsBack(Command):
    pass


def _cannot_come(said: Said) -> Command | None:
    """Return who cannot come, or only for a part; a question if the sentence has another meaning too."""
    if partly := read_partly(said.text, today=said.today):
        return ComesPartly(partly.who, partly.day)
    found = read_absence(said.text, today=said.today)
    if found is None or (found.substitute and fold(found.substitute) == fold(found.who)):
        return None
    substitute = person(found.substitute) if found.substitute else None
    if not found.is_asked:
        return CannotCome(substitute, found.who, found.day)
    day = f" {found.day.day.day}/{found.day.day.month}" if found.day and found.day.day else ""
    who = found.who or said.example("jag", "I")
    said_again = said.example(f"{who} kan inte komma{day}", f"{who} can't come{day}")
    if substitute:
        said_again += said.example(f", {substitute} kommer istället", f", {substitute} comes instead")
    return DidYouMean(said_again) if read_absence(said_again, today=said.today) else None


def _can_come(said: Said) -> Command | None:
    """ "Jag kommer på torsdag"; None where more than a day is said."""
    day = day_of(said.words("rest").rstrip(".! "), today=said.today)
    return CanCome(day) if day else None


_UNTIL_WHEN = lazily(r"\b(?:till|t\.?o\.?m\b|until|through|fram)")
_SINCE_WHEN = lazily(r"\b(?:fran|fr\.?o\.?m\b|from|since)")


_MISSES = lazily(
    r"\b(?:kan (?:tyvarr |darfor )?inte (?:vara med|komma|delta|medverka|narvara)|missar (?:mote|sammantrade)\w*"
    r"|kommer inte(?! till att)|can(?:'?t|not) (?:come|attend|join|make it)|miss(?:ing)? the meeting)\b"
)
"""Whoever is ill and misses a meeting tells of the meeting."""


def _away(said: Said) -> Command | None:
    """Until when the sender is away; None where it is another sentence."""
    rest = said.words("rest")
    absence = _MISSES.search(fold(rest))
    if absence and not find_days(rest[: absence.start()], today=said.today):
        missed = find_days(rest[absence.start() :], today=said.today)
        return CannotCome(day=missed[0] if missed else None)
    until = said.example(f"jag är ledig till {said.soon()}", f"I am away until {said.soon()}")
    if (found := find_range(rest, today=said.today)) is not None:
        span = _away_span(said, found)
        if not found.is_only:
            return Incomplete(Missing.AWAY_ONCE, span)
        first = None if _UNTIL_WHEN.match(fold(rest).strip()) else FoundDay(found.first, 0, 0)
        return IsAway(FoundDay(found.last, 0, 0), first) if found.is_sure else DidYouMean(span)
    days = join_ranges(rest, find_days(rest, today=said.today))
    if not days:
        return None if rest.strip(" .!") else Incomplete(Missing.AWAY_DAY, until)
    only = days[0]
    if len(days) == 2 and _AND_THEN.fullmatch(fold(rest[days[0].end : days[1].start])) and _follows(days[0], days[1]):
        return IsAway(days[1], days[0])
    if len(days) > 1:
        return Incomplete(Missing.AWAY_ONCE, until)
    if _UNTIL_WHEN.search(fold(rest)):
        return IsAway(only)
    if _SINCE_WHEN.search(fold(rest)) and only.day:
        # "Från fredag" does not say until when.
        later = min(only.day, date.max - timedelta(14)) + timedelta(14)
        return Incomplete(Missing.AWAY_DAY, _away_span(said, FoundRange(only.day, later)))
    return IsAway(only, only)


_AND_THEN = lazily(r"\s*(?:,|och|o|a|samt|&|and)\s*(?:pa )?")


def _follows(one: FoundDay, other: FoundDay) -> bool:
    return bool(one.day and other.day and other.day - one.day == timedelta(1))


def _away_span(said: Said, span: FoundRange) -> str:
    return said.example(f"jag är ledig {from_to(span)}", f"I am away {span.first} to {span.last}")


SPECS: tuple[Spec, ...] = (
    Spec(
        IsBack,
        tier=Tier.EXACT,
        make=always(IsBack()),
        patterns=(
            r"(?:jag är|nu är jag|i am|i'm) (?:tillbaka|åter|här igen|inte (?:ledig|borta|sjuk) längre|back|back again)(?: (?:nu|now|på jobbet|at work))?|(?:är )?inte ledig(?: längre)?",
        ),
        known=("jag är tillbaka", "i am back"),
        right=Right.EVERYBODY,
        effect=Effect.SHOWN,
        topic=Topic.PEOPLE,
        about="about-is-back",
        examples={"sv": ("jag är tillbaka",), "en": ("I am back",)},
        needs_group=False,
    ),
    Spec(
        IsAway,
        tier=Tier.WITH_ARGUMENT,
        make=_away,
        patterns=(
            r"(?:(?:hej,? )?(?:jag är|jag e|jag blir|jag ska vara|jag kommer (?:att )?vara|i am|i will be|i'm|i'll be|jag har|jag tar|är|e|har) (?:tyvärr )?(?:föräldra|tjänst)?(?:ledig|ledigt|borta|bortrest|på semester|semester|sjukskriven|sjuk|frånvarande|away|on leave|on vacation|on holiday|off|out of office|sick)"
            r"|(?:föräldra|tjänst)?ledig|bortrest|semester|sjuk|sjukskriven|away|on leave|on vacation|on holiday|out of office)(?!\w)(?! (?:senast|planer|by)\b)(?P<rest>[^\n]{0,100}+)",
        ),
        known=("jag är ledig till …", "i am away until …"),
        right=Right.EVERYBODY,
        effect=Effect.SHOWN,
        topic=Topic.PEOPLE,
        about="about-is-away",
        examples={"sv": ("jag är ledig till 12 augusti",), "en": ("I am away until 12 August",)},
        needs_group=False,
    ),
    Spec(
        ComesPartly,
        right=Right.EVERYBODY,
        effect=Effect.SHOWN,
        topic=Topic.MEETINGS,
        about="about-comes-partly",
        examples={"sv": ("jag blir lite sen på onsdag",), "en": ("I will be late on Wednesday",)},
    ),
    Spec(
        CannotCome,
        tier=Tier.WITH_ARGUMENT,
        make=_cannot_come,
        # Any sentence: who cannot come is said in too many ways for a pattern.
        patterns=(r"(?s:.{2,600})",),
        known=("jag kan inte komma", "i can't come"),
        right=Right.EVERYBODY,
        effect=Effect.SHOWN,
        topic=Topic.MEETINGS,
        about="about-cannot-come",
        examples={
            "sv": ("jag kan inte komma", "Lisa kommer i mitt ställe"),
            "en": ("I can't come", "Lisa comes instead of me"),
        },
    ),
    Spec(
        CanCome,
        tier=Tier.EXACT,
        make=always(CanCome()),
        patterns=(
            r"(?:ja,? |yes,? )?(?:jag )?(?:kommer|kan komma|är med|deltar|kan vara med|kan delta)(?: (?:ändå|gärna|visst|såklart))?{to_it}|jag kan",
            r"(?:yes,? )?(?:i'?m|i am|i'll|i will|i can) (?:coming|come|be there|attend|in|make it){to_it}|count me in",
        ),
        known=("jag kommer", "jag kan komma"),
        right=Right.EVERYBODY,
        effect=Effect.SHOWN,
        topic=Topic.MEETINGS,
        about="about-can-come",
        examples={"sv": ("jag kommer",), "en": ("i'm coming",)},
    ),
    Spec(
        CanCome,
        tier=Tier.WITH_ARGUMENT,
        make=_can_come,
        patterns=(
            r"(?:ja,? |yes,? )?(?:jag )?(?:kommer|kan komma|är med|deltar|kan vara med|kan delta|kan)(?: (?:ändå|gärna|visst|såklart|också))?{to_it} (?P<rest>(?:på|den|nu|till|i|imorgon|\d)[^\n]{0,40}+)",
            r"(?:yes,? )?(?:i'?m|i am|i'll|i will|i can) (?:coming|come|be there|attend|in|make it){to_it} (?P<rest>(?:on|this|next|tomorrow|today|\d)[^\n]{0,40}+)",
        ),
    ),
    Spec(
        WhoIsComing,
        tier=Tier.EXACT,
        make=always(WhoIsComing()),
        patterns=(
            r"(?:vilka|vem|hur många) (?:kommer|deltar|ska komma|är anmälda|kan komma){to_it} ?\??|anmälda",
            r"(?:vilka|vem|hur många)(?: (?:alla|andra|mer|av oss))? (?:är|blir) (?:borta|frånvarande|sjuka?|förhindrad(?:e)?|på plats)(?: (?:från|på|till) {meeting}| (?:på|nu på) \p{L}{3,10}dag)? ?\??",
            r"(?:vilka|vem|hur många) (?:har )?(?:anmält förhinder|lämnat återbud|tackat nej|kan inte(?: komma)?|uteblir)(?: (?:från|på|till) {meeting}| (?:på|nu på) \p{L}{3,10}dag)? ?\??",
            r"who(?: is|'s|s) (?:coming|attending){to_it}|who comes|who(?: is|'s|s| will be) (?:away|absent|missing|not coming){to_it}(?: on \p{L}{3,9}day)? ?\??|who (?:can't|cannot|can not) (?:come|make it|attend){to_it} ?\??",
        ),
        known=("vilka kommer", "who is coming"),
        right=Right.EVERYBODY,
        of_meeting=True,
        effect=Effect.READS,
        topic=Topic.MEETINGS,
        about="about-who-is-coming",
        examples={"sv": ("vilka kommer",), "en": ("who is coming",)},
    ),
)
