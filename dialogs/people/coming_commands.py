"""The commands about who comes to a meeting, and who is away."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass
from datetime import date, timedelta

from dialogs.commands.pieces import always, compiled
from dialogs.commands.said import Said, from_to, person
from dialogs.commands.spec import Command, Right, Spec, Tier, Topic
from dialogs.commands.talk import DidYouMean, Incomplete, Missing
from dialogs.dates import FoundDay, FoundRange, find_days, find_range, join_ranges
from dialogs.patterns import lazily
from dialogs.people.recognition import looks_like_a_person
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class CannotCome(Command):
    """`substitute` is the name of the one who comes instead, as written."""

    substitute: str | None = None


@dataclass(frozen=True, slots=True)
class CanCome(Command):
    pass


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


_SUBSTITUTE = tuple(
    compiled(pattern + "{end}")
    for pattern in (
        r"{person} (?:kommer|deltar|går|är med|hoppar in|comes|is coming|will come|attends|will attend|goes)"
        r" (?:i mitt ställe|istället|i stället|för mig|istället för mig|i stället för mig|som min ersättare|instead|instead of me|in my place|for me)",
        r"{person} (?:ersätter|vikarierar för|replaces|will replace|is replacing|substitutes for) (?:mig|me)",
        r"(?:min ersättare är|my substitute is|ersättare:?) {person}(?: i mitt ställe| istället)?",
        r"(?P<sent>(?:jag )?skickar|i'?m sending|i am sending|i send|sending) {person}(?: i mitt ställe| istället| i stället| instead)?",
    )
)
_CLAUSE = lazily(r"[\s,.;:!-]*+(?:(?:och|men|and|but|sa|utan)\s++)?")
_NEXT_CLAUSE = lazily(r"[,.;:!]|\s(?=(?:och|men|and|but|sa|utan)\s)")
_COLLEAGUE = lazily(r"(?:min|var|my|our)\s+(?:kollega|chef|medarbetare|vikarie|colleague|boss)\s+")
_FROM = lazily(r"\s+(?:fran|pa|hos|from|at)\s.*+$")
_NO_NAME = lazily(
    r"\b(?:kommer|kan|ska|vill|ar|har|blir|inte|ej|men|jag|vi|som|att|not|but|is|will|can|has|comes|that)\b|\p{L}n't\b"
)
_REASON = lazily(
    r"\s*+(?:[,.;:(-]|(?:for|eftersom|da|pa|pga|due|because|men|but|och|and|den|i|on|till|to|tyvarr|sorry)\b)"
)


def _cannot_come(said: Said) -> Command | None:
    start, end = said.match.span("rest")
    left = said.folded[start:end]
    offsets = [start, *(match.end() for match in _NEXT_CLAUSE.finditer(said.folded, start, min(end, start + 300)))]
    for offset in offsets:
        clause = _CLAUSE.match(said.folded, offset, end)
        for pattern in _SUBSTITUTE:
            match = pattern.fullmatch(said.folded, clause.end() if clause else offset, end)
            if match is None:
                continue
            first, last = match.span("person")
            name = _name_of_substitute(said.text[first:last].strip())
            if name and ("sent" not in pattern.groupindex or looks_like_a_person(name)):
                return CannotCome(person(name))
    return CannotCome() if not left.strip(" .!,;:") or _REASON.match(left) else None


def _name_of_substitute(words: str) -> str | None:
    """The name in "min kollega Britta Ek från Hallsberg"; None where `words` are a sentence."""
    if colleague := _COLLEAGUE.match(fold(words)):
        words = words[colleague.end() :]
    if origin := _FROM.search(fold(words)):
        words = words[: origin.start()]
    if looks_like_a_person(words):
        return words
    return words if 0 < len(words.split()) <= 4 and not _NO_NAME.search(fold(words)) else None


_UNTIL_WHEN = lazily(r"\b(?:till|t\.?o\.?m\b|until|through|fram)")
_SINCE_WHEN = lazily(r"\b(?:fran|fr\.?o\.?m\b|from|since)")


def _away(said: Said) -> Command | None:
    """Until when the sender is away; None where it is another sentence."""
    rest = said.words("rest")
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
    if len(days) > 1:
        return Incomplete(Missing.AWAY_ONCE, until)
    if _UNTIL_WHEN.search(fold(rest)):
        return IsAway(only)
    if _SINCE_WHEN.search(fold(rest)) and only.day:
        # "Från fredag" does not say until when.
        later = min(only.day, date.max - timedelta(14)) + timedelta(14)
        return Incomplete(Missing.AWAY_DAY, _away_span(said, FoundRange(only.day, later)))
    return IsAway(only, only)


def _away_span(said: Said, span: FoundRange) -> str:
    return said.example(f"jag är ledig {from_to(span)}", f"I am away {span.first} to {span.last}")


SPECS: tuple[Spec, ...] = (
    Spec(
        IsBack,
        tier=Tier.EXACT,
        make=always(IsBack()),
        patterns=(
            r"(?:jag är|nu är jag|i am|i'm) (?:tillbaka|åter|här igen|inte (?:ledig|borta|sjuk) längre|back|back again)(?: (?:nu|now|på jobbet|at work))?|inte ledig",
        ),
        known=("jag är tillbaka", "i am back"),
        right=Right.EVERYBODY,
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
        topic=Topic.PEOPLE,
        about="about-is-away",
        examples={"sv": ("jag är ledig till 12 augusti",), "en": ("I am away until 12 August",)},
        needs_group=False,
    ),
    Spec(
        CannotCome,
        tier=Tier.WITH_ARGUMENT,
        make=_cannot_come,
        patterns=(
            r"(?:nej,? )?(?:(?:jag|i) (?:tyvärr )?)?(?:kan (?:tyvärr )?inte(?: (?:komma|vara med|delta|medverka|närvara))?(?! ?(?:se|hitta|ihåg|minnas|öppna|skriva|lägga|förstå)\b)(?! (?:komma|vara med) (?:ihåg|på att|åt))"
            r"|kommer (?:tyvärr )?inte(?: att)?(?: kunna)?(?: (?:komma|delta|vara med))?|har (?:tyvärr )?förhinder|uteblir|förhinder"
            r"|(?:can'?t|cannot|can not|won'?t|will not)(?: be able to)?(?: (?:come|make it|attend|be there))|(?:am|'m) not coming|am unable to come)"
            r"(?!\w)(?:{to_it}(?!\w))(?P<rest>[^\n]*+)",
            r"i'm not coming{to_it}(?P<rest>[^\n]*+)",
            r"(?P<rest>(?:jag skickar|i'?m sending|min ersättare|my substitute|ersättare:)[^\n]{1,200}+)",
            r"(?P<rest>[^\n]{1,100}?(?:ställe|stället|istället|ersättare|för mig|ersätter mig|instead|instead of me|place|replaces me|replace me))",
        ),
        known=("jag kan inte komma", "i can't come"),
        right=Right.EVERYBODY,
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
        topic=Topic.MEETINGS,
        about="about-can-come",
        examples={"sv": ("jag kommer",), "en": ("i'm coming",)},
    ),
    Spec(
        WhoIsComing,
        tier=Tier.EXACT,
        make=always(WhoIsComing()),
        patterns=(
            r"(?:vilka|vem|hur många) (?:kommer|deltar|ska komma|är anmälda|kan komma){to_it} ?\??|anmälda|närvaro|närvarolista",
            r"who(?: is|'s|s) (?:coming|attending){to_it}|who comes|attendance",
        ),
        known=("vilka kommer", "who is coming"),
        right=Right.EVERYBODY,
        topic=Topic.MEETINGS,
        about="about-who-is-coming",
        examples={"sv": ("vilka kommer",), "en": ("who is coming",)},
    ),
)
