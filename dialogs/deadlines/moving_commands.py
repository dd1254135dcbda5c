"""The commands that move a deadline, ask for more time, or reassign it."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from collections.abc import Callable
from dataclasses import dataclass

from dialogs.commands.said import Said, is_private
from dialogs.commands.spec import Command, Effect, Make, Right, Spec, Tier, Topic
from dialogs.commands.talk import Incomplete, Missing
from dialogs.dates import FoundDay, find_days, join_ranges
from dialogs.deadlines.durations import Duration, duration_at_end, duration_in, weekday_in
from dialogs.meetings.reading import day_of
from dialogs.patterns import lazily
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class MovePart(Command):
    """The day of `part`, as written, alone."""

    number: int
    part: str
    day: FoundDay | Duration


@dataclass(frozen=True, slots=True)
class MoveDeadline(Command):
    """`day` is the new day, or how far from the day on which it is due."""

    number: int
    day: FoundDay | Duration
    private: bool = False


@dataclass(frozen=True, slots=True)
class AskForMoreTime(Command):
    """Without a `number` it is the one that is called `title`."""

    number: int | None
    day: FoundDay | Duration
    title: str = ""


@dataclass(frozen=True, slots=True)
class TakeOver(Command):
    """`person` as written, or ME, does it instead of one who has left. Without a `number` it is the one that is called
    `title`."""

    number: int | None
    person: str
    title: str = ""


def _move_by(said: Said) -> Command | None:
    """ "Flytta D1 en vecka framåt" is counted from the day on which it is due; None where no duration is said."""
    verb = f"{said.match.groupdict().get('verb') or ''} {said.match.groupdict().get('particle') or ''}".strip()
    found = duration_in(fold(said.words("rest")), verb=fold(verb))
    if found is None:
        return None
    if said.has("part"):
        if _NO_PART.match(fold(said.words("part"))) or find_days(said.words("part"), today=said.today):
            return None
        return MovePart(said.number(), said.words("part"), found)
    return MoveDeadline(said.number(), found, is_private(said))


def _move_to(said: Said) -> Command | None:
    """ "D1 till 12/6"; None where no day is said."""
    day = day_of(said.words("rest").rstrip(".!? "), today=said.today)
    return MoveDeadline(said.number(), day, is_private(said)) if day else None


def _more_time_by(said: Said) -> Command | None:
    """ "Ge oss en vecka till på D1" and "mer tid D1 till nästa fredag" are counted from the day on which it is due."""
    folded = fold(said.words("rest"))
    found = duration_in(folded) or weekday_in(folded)
    return AskForMoreTime(said.number(), found) if found else None


def _more_time_until(said: Said) -> Command | None:
    """ "Mer tid till 3 juli på D1"; None where no day is said."""
    found = _more_time_by(said)
    day = None if found else day_of(said.words("rest").rstrip(".!? "), today=said.today)
    return found or (AskForMoreTime(said.number(), day) if day else None)


_FROM_ONE_DAY = lazily(r"\s*(?:fran|from)\b")


def day_for(make: Callable[[int, FoundDay | Duration, bool], Command], swedish: str, english: str) -> Make:
    def made(said: Said) -> Command:
        rest = said.words("rest")
        days = find_days(rest, today=said.today)
        if _FROM_ONE_DAY.match(fold(rest)) and len(days) > 1:
            # "Flytta D1 från 12 juni till 19 juni" says both days, and is no range.
            days = days[1:]
        days = join_ranges(rest, days)
        if not days:
            example = said.example(swedish, english).format(number=said.number(), soon=said.soon())
            return Incomplete(Missing.NEW_DAY, example)
        return make(said.number(), days[0], is_private(said))

    return made


def _more_time_by_title(said: Said) -> Command:
    days = join_ranges(said.words("rest"), find_days(said.words("rest"), today=said.today))
    if not said.has("rest") and (found := duration_at_end(fold(said.words("title")))):
        duration, start = found
        return AskForMoreTime(None, duration, said.words("title")[:start].strip())
    if not days:
        title = said.words("title")
        example = said.example(f"mer tid för {title} till {said.soon()}", f"more time for {title} until {said.soon()}")
        return Incomplete(Missing.NEW_DAY, example)
    return AskForMoreTime(None, days[0], said.words("title"))


_NO_PART = lazily(
    r"(?:om|med|in|by|till|to|fram|framat|tillbaka|bakat|upp|ner|ned|i ?stallet|nu|sa|fran|datum|dagen?|forward|back|from|out|up|instead|now|date)\b"
)


def _move_part(said: Said) -> Command | None:
    """ "Flytta D3 väster till 30/8"; None where what stands there is no name."""
    part = said.words("part")
    day = day_of(said.words("rest").rstrip(".!? "), today=said.today)
    if day is None or _NO_PART.match(fold(part)) or find_days(part, today=said.today):
        return None
    return MovePart(said.number(), part, day)


_MORE_TIME = lazily(r"\b(?:mer|mera|langre|more) (?:tid|time)\b|\b(?:dag|dagar|vecka|veckor|days?|weeks?)\b")


def _give_called(said: Said) -> Command | None:
    """ "Ge enkäten till Karin"; None where time is given: "ge Ida mer tid till onsdag"."""
    title = said.words("title")
    if _MORE_TIME.search(fold(title)) or find_days(f"till {said.words('person')}", today=said.today):
        return None
    return TakeOver(None, said.person(), title)


SPECS: tuple[Spec, ...] = (
    Spec(
        MoveDeadline,
        tier=Tier.WITH_ARGUMENT,
        make=_move_by,
        patterns=(
            r"(?P<verb>flytta|ändra|skjuta?|senarelägga?|tidigarelägga?|förlänga?|försena|ge|dra ut|move|change|postpone|delay|extend|prolong|defer|push|shift|bring|pull|give|put off)(?: (?P<particle>fram|framåt|upp|på|bak|bakåt|tillbaka|forward|back|up|off))? {D}(?!\w)(?P<rest>[^\n]{1,80}+)",
            r"(?P<verb>flytta|skjuta?|senarelägga?|tidigarelägga?|move|postpone) {D} (?:för |for )?{part} (?P<rest>(?:med |by |with )?(?:\d|en |ett |two|tva|två|tre|three|fyra|four|a |an |one )[^\n]{1,60}+)",
            r"{D} (?:(?:behöver|får|flyttas|skjuts upp|senareläggs|ska flyttas|needs|gets|is moved) )?(?P<rest>[^\n]{1,80}+)",
        ),
        known=("flytta D3 en vecka", "move D3 a week"),
        right=Right.OWN,
        topic=Topic.DEADLINES,
        about="about-move-deadline",
        examples={"sv": ("flytta D3 till 5 juli", "flytta D3 en vecka"), "en": ("move D3 to 5 July", "move D3 a week")},
    ),
    Spec(
        MovePart,
        tier=Tier.WITH_ARGUMENT,
        make=_move_part,
        patterns=(
            r"(?:flytta|ändra|skjuta? upp|skjuta? fram|senarelägga?|tidigarelägga?|move|change|postpone) {D} (?:för |for )?{part} (?:till|to) (?P<rest>[^\n]{1,80}+)",
        ),
        right=Right.OWN,
        topic=Topic.DEADLINES,
        about="about-move-part",
        examples={"sv": ("flytta D3 väster till 30 augusti",), "en": ("move D3 west to 30 August",)},
    ),
    Spec(
        MoveDeadline,
        tier=Tier.WITH_ARGUMENT,
        make=_move_to,
        patterns=(
            r"{D} (?:(?:flyttas|skjuts upp|senareläggs|tidigareläggs|ska flyttas|is moved|moves) )?(?:fram )?(?:till|to|until) (?P<rest>[^\n]{1,60}+)",
        ),
    ),
    Spec(
        MoveDeadline,
        tier=Tier.WITH_ARGUMENT,
        make=day_for(MoveDeadline, "flytta D{number} till {soon}", "move D{number} to {soon}"),
        patterns=(
            r"(?:flytta|ändra|skjuta?|senarelägga?|tidigarelägga?|förlänga?|försena|dra ut|move|change|postpone|delay|extend|prolong|defer|push|shift)(?: (?:fram|framåt|upp|på|bak|bakåt|tillbaka|forward|back))? {D}(?!\w)(?P<rest>[^\n]*+)",
        ),
        known=("flytta D3 till …", "move D3 to …"),
    ),
    Spec(
        AskForMoreTime,
        tier=Tier.WITH_ARGUMENT,
        make=_more_time_by,
        patterns=(
            r"(?:{may_i} )?{more_time}(?: (?:för|med|på|till|for|with|on))? {D}(?!\w)(?P<rest>[^\n]{1,80}+)",
            r"{may_i} (?P<rest>[^\n]{2,40}?) (?:för|med|på|till|for|with|on) {D}",
            r"(?P<rest>[^\n]{2,40}?)(?: (?:till|extra|(?:mer|mera|längre|more)))? (?:för|med|på|till|for|with|on) {D}",
            r"(?:(?:jag|vi|i|we) (?:hinner inte(?: med)?|är sena? med|blir inte klara? med|will be late with|cannot finish|can't finish)) {D}(?: (?:i tid|klart?|in time))?(?: ?[,.;:–-])*(?: (?:så|och|men|so|and|but))? {may_i} (?P<rest>[^\n]{2,40}+)",
            r"{D}:? (?:{may_i}|(?:behöver|needs)) (?P<rest>[^\n]{2,40}+)",
        ),
        right=Right.OWN,
        effect=Effect.SHOWN,
        topic=Topic.DEADLINES,
        about="about-ask-for-more-time",
        examples={"sv": ("mer tid D3 till 10 juli",), "en": ("more time D3 until 10 July",)},
    ),
    Spec(
        AskForMoreTime,
        tier=Tier.WITH_ARGUMENT,
        make=_more_time_until,
        patterns=(
            r"(?:{may_i} )?{more_time} (?P<rest>(?:till|fram till|until|to|by) [^\n]{2,40}?) (?:för|med|på|for|with|on) {D}",
            r"{may_i} (?P<rest>(?:till|fram till|until|to|by) [^\n]{2,40}?) (?:för|med|på|for|with|on) {D}",
        ),
    ),
    Spec(
        AskForMoreTime,
        tier=Tier.WITH_ARGUMENT,
        make=day_for(
            lambda number, day, _: AskForMoreTime(number, day),
            "mer tid D{number} till {soon}",
            "more time D{number} until {soon}",
        ),
        patterns=(r"(?:{may_i} )?{more_time}(?: (?:för|med|på|till|for|with|on))? {D}(?!\w)(?P<rest>[^\n]*+)",),
        known=("mer tid D3 till …", "more time D3 until …"),
    ),
    Spec(
        AskForMoreTime,
        tier=Tier.WITH_ARGUMENT,
        make=_more_time_by_title,
        patterns=(
            r"(?:{may_i} )?{more_time} (?:för|med|på|till|for|with|on) (?P<title>[^\n]{1,200}?)(?: (?:till och med|fram till|till|until|to|by) (?P<rest>[^\n]{1,80}+))?",
        ),
        known=("mer tid för …", "more time for …"),
    ),
    Spec(
        TakeOver,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: TakeOver(said.number(), said.person()),
        patterns=(
            r"{people} (?:tar|ta|takes?)(?: (?:nu|hand om|over))? {D}(?: (?:över|over))?",
            r"{people} (?:tar|ta|takes?) (?:över|over) {D}",
            r"(?:ge|lämna|give) {D} (?:till|to) {people}",
            r"(?:ansvariga?|ansvar|responsible) (?:för|for) {D} (?:är|blir|is|are) {people}",
            r"{D} (?:gäller|görs av|är för|is for) {people}",
        ),
        right=Right.LEADERS,
        topic=Topic.DEADLINES,
        about="about-take-over",
        examples={"sv": ("ge D3 till Karin", "jag tar D3"), "en": ("give D3 to Karin", "Karin takes over D3")},
    ),
    Spec(
        TakeOver,
        tier=Tier.WITH_ARGUMENT,
        make=_give_called,
        patterns=(
            r"(?:ge|lämna över|give|hand over) (?P<title>(?!(?:mig|oss|dem|dom|alla|folk|honom|henne|me|us|them|people|everybody|everyone|him|her)(?!\w))[^\n]{1,200}?) (?:till|to) {people}",
        ),
        known=("ge … till …", "give … to …"),
    ),
)
