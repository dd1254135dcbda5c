"""The commands about when and how deadlines are reminded of."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass
from datetime import time
from enum import StrEnum

import regex

from dialogs.commands.pieces import always, compiled
from dialogs.commands.said import Said, from_to, is_private
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic
from dialogs.commands.talk import DidYouMean, Incomplete, Missing
from dialogs.dates import FoundDay, find_days, find_range, find_time
from dialogs.dates.words import NUMBERS, any_of
from dialogs.deadlines.leads import ladder_in
from dialogs.deadlines.model import Ladder
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class RemindOfDeadline(Command):
    """Change when an existing deadline is reminded of.

    `mine`: only the sender, and not before that. With `until` it is the day on which the sender wants to be reminded,
    and the `ladder` is empty; `at` is its clock time, if one was said.
    An empty ladder without `until`: no reminders.
    """

    number: int
    ladder: Ladder
    private: bool = False
    mine: bool = False
    until: FoundDay | None = None
    at: time | None = None


class Remind(StrEnum):
    """A group's choice about the reminders of its deadlines."""

    BRIDGE_DAYS = "bridge_days"
    SUMMER = "summer"
    WEEKLY = "weekly"
    GRACE = "grace"
    ALOUD = "aloud"


@dataclass(frozen=True, slots=True)
class ShowReminderChoices(Command):
    pass


@dataclass(frozen=True, slots=True)
class ChooseReminders(Command):
    """`days` are the working days of the grace; `summer` is its first and last day, and with neither there is none."""

    what: Remind
    on: bool = True
    days: int = 0
    summer: tuple[FoundDay, FoundDay] | None = None


@dataclass(frozen=True, slots=True)
class RemindMeWeekly(Command):
    """The sender's own choice, in all their groups."""

    on: bool = True


def _remind_of(said: Said) -> Command | None:
    """ "Påminn om D3 en vecka innan"; None where more than that was said."""
    found = ladder_in(fold(said.words("rest")))
    if found is None:
        return None
    ladder, start, end = found
    if regex.search(r"\w", said.words("rest")[:start] + said.words("rest")[end:]):
        return None
    return RemindOfDeadline(said.number(), ladder, is_private(said), mine=said.has("mine"))


_SNOOZED = compiled(r" ?,? ?(?:(?:om det |igen |again )?(?:till|på|först på|först|until|on)? ?)?")


_AT = compiled(r"[,]? ?\b(?:kl|klockan|at)\.?$")


def _snooze(said: Said) -> Command | None:
    """ "Påminn mig om D3 på måndag"; None where more than a day was said."""
    rest = said.words("rest").rstrip(".!? ")
    clock = find_time(rest, bare=False)
    if clock is not None:
        rest = f"{rest[: clock.start]}{rest[clock.end :]}".rstrip(" ,")
        rest = _AT.sub("", rest)
    if clock is not None and not rest.strip():
        rest = said.example("i dag", "today")
    days = find_days(rest, today=said.today)
    if len(days) != 1 or days[0].until is not None or days[0].end != len(rest):
        return None
    if not _SNOOZED.fullmatch(fold(rest[: days[0].start])):
        return None
    return RemindOfDeadline(
        said.number(), (), is_private(said), mine=True, until=days[0], at=clock.at if clock else None
    )


def _never(said: Said) -> Command:
    return RemindOfDeadline(said.number(), (), is_private(said), mine=said.has("mine"))


def _grace(said: Said) -> Command:
    days = NUMBERS.get(said.match["days"]) or int(said.match["days"])
    return ChooseReminders(Remind.GRACE, days=days)


def _summer(said: Said) -> Command:
    found = find_range(said.words("rest"), today=said.today)
    if found is None or not found.is_only:
        example = said.example("sommaruppehåll 1 juli till 15 augusti", "summer break 1 July to 15 August")
        return Incomplete(Missing.SUMMER_DAYS, example)
    if not found.is_sure:
        return DidYouMean(f"{said.example('sommaruppehåll', 'summer break')} {from_to(found)}")
    return ChooseReminders(Remind.SUMMER, summer=(FoundDay(found.first, 0, 0), FoundDay(found.last, 0, 0)))


SPECS: tuple[Spec, ...] = (
    Spec(
        RemindOfDeadline,
        tier=Tier.WITH_ARGUMENT,
        make=_remind_of,
        patterns=(
            r"(?:påminna?|remind)(?: (?:(?P<mine>mig|me)|oss|us))? (?:om |about |of )?{D}(?!\w)(?P<rest>[^\n]*+)",
        ),
        known=("påminn om D3 …",),
        right=Right.OWN,
        effect=Effect.SHOWN,
        topic=Topic.DEADLINES,
        about="about-remind-of-deadline",
        examples={
            "sv": ("påminn om D3 en vecka innan", "påminn mig om D3 på måndag"),
            "en": ("remind of D3 one week before", "remind me about D3 on Monday"),
        },
    ),
    Spec(
        RemindOfDeadline,
        tier=Tier.WITH_ARGUMENT,
        make=_snooze,
        patterns=(
            r"(?:påminna?|remind) (?:mig |me )(?:igen |again )?(?:om |about |of )?{D}(?!\w)(?P<rest>[^\n]*+)",
            r"(?:skjuta? upp|vänta med|snooza|snooze|put off|postpone|delay) (?:min |mina |the |my )?(?:påminnelsen|påminnelserna|påminnelse|reminders?) (?:om |för |till |about |of |for )?{D}(?!\w)(?P<rest>[^\n]*+)",
            r"(?:snooza|snooze) {D}(?!\w)(?P<rest>[^\n]*+)",
        ),
    ),
    Spec(
        RemindOfDeadline,
        tier=Tier.WITH_ARGUMENT,
        make=_never,
        patterns=(
            r"(?:påminna?|remind) (?:(?:inte|int|ej|aldrig|not|never) )(?:(?P<mine>mig|mej|me)|oss|us|gruppen)? ?(?:mer |längre |any ?more )?(?:om |about |of )?{D}(?: (?:längre|mer|any ?more|again))?",
            r"(?:påminna?) (?:(?P<mine>mig|mej)|oss|gruppen) (?:inte|int|ej|aldrig) (?:mer |längre )?(?:om )?{D}(?: (?:längre|mer))?",
            r"(?:sluta|slut|stoppa|stop) (?:att )?(?:påminna?|tjata på|reminding|remind) ?(?:(?P<mine>mig|mej|me)|oss|us|gruppen)? ?(?:om |about |of )?{D}",
            r"(?:do not|don't|never) remind (?:(?P<mine>me)|us)? ?(?:about |of )?{D}(?: (?:any ?more|again))?",
            r"(?:inga|no) (?:fler |more )?(?:påminnelser|påminnelse|reminders?) (?:om|för|på|about|of|for) {D}",
        ),
    ),
    Spec(
        ShowReminderChoices,
        tier=Tier.EXACT,
        make=always(ShowReminderChoices()),
        patterns=(
            r"(?:inställningar|settings)(?: (?:för |for )?(?:the )?(?:påminnelser|påminnelserna|deadlines?|reminders))?",
            r"(?:påminnelser|påminnelserna|påminnelse|deadlines?|reminders?)(?: ?[,:] ?| )(?:inställningar|settings)|påminnelseinställningar",
        ),
        known=("inställningar", "settings"),
        right=Right.LEADERS,
        effect=Effect.READS,
        topic=Topic.DEADLINES,
        about="about-show-reminder-choices",
        examples={"sv": ("inställningar",), "en": ("settings",)},
    ),
    Spec(
        ChooseReminders,
        tier=Tier.EXACT,
        make=always(ChooseReminders(Remind.WEEKLY)),
        patterns=(
            r"(?:samla|skicka|collect|send) (?:alla |gruppens |våra |all |our )?(?:påminnelser|påminnelserna|reminders) (?:på|varje|on|every) (?:måndagar|måndag|mondays?)|(?:veckobrev|veckosammanfattning|weekly digest)(?: (?:på|on))?",
        ),
        right=Right.LEADERS,
        topic=Topic.DEADLINES,
        about="about-choose-reminders",
        examples={
            "sv": ("samla påminnelserna på måndagar", "klämdagar är lediga"),
            "en": ("collect reminders on Mondays", "bridge days are free"),
        },
    ),
    Spec(
        ChooseReminders,
        tier=Tier.EXACT,
        make=always(ChooseReminders(Remind.WEEKLY, on=False)),
        patterns=(
            r"(?:påminn|remind) (?:oss |us )?(?:en (?:och|åt) en|en i taget|var för sig|one by one)|(?:inget veckobrev|no weekly digest)",
        ),
    ),
    Spec(
        ChooseReminders,
        tier=Tier.EXACT,
        make=always(ChooseReminders(Remind.BRIDGE_DAYS)),
        patterns=(
            r"(?:klämdagar|klämdagarna|bridge days) (?:är|are|räknas som) (?:lediga|lediga dagar|free|off|days off)|lediga klämdagar",
        ),
    ),
    Spec(
        ChooseReminders,
        tier=Tier.EXACT,
        make=always(ChooseReminders(Remind.BRIDGE_DAYS, on=False)),
        patterns=(
            r"(?:klämdagar|klämdagarna|bridge days) (?:är|are|räknas som) (?:arbetsdagar|vanliga dagar|inte lediga|working days|not free)",
        ),
    ),
    Spec(
        ChooseReminders,
        tier=Tier.EXACT,
        make=always(ChooseReminders(Remind.SUMMER, on=False)),
        patterns=(r"(?:inget|utan|no|without) (?:sommaruppehåll|sommarlov|summer (?:break|pause))",),
    ),
    Spec(
        ChooseReminders,
        tier=Tier.WITH_ARGUMENT,
        make=_summer,
        patterns=(
            r"(?:sommaruppehåll|sommaruppehållet|sommarlov|summer (?:break|pause))(?: (?:är|mellan|från|is|from|between))? ?:?(?P<rest>[^\n]*+)",
        ),
    ),
    Spec(
        ChooseReminders,
        tier=Tier.WITH_ARGUMENT,
        make=_grace,
        patterns=(
            rf"(?:säg till|påminn|tell us|remind)(?: om)? (?:förseningar|förseningen|försenade|när något är försenat|of delays|when late|late ones)? ?(?:efter|after) (?P<days>\d{{1,2}}|{any_of(NUMBERS)}) (?:arbetsdag(?:ar)?|vardag(?:ar)?|working days?)",
        ),
    ),
    Spec(
        ChooseReminders,
        tier=Tier.EXACT,
        make=always(ChooseReminders(Remind.ALOUD)),
        patterns=(
            r"(?:förseningar|förseningarna|late (?:ones|deadlines)) (?:får sägas|sägs|visas|may be said|are said) (?:här|i gruppen|i kanalen|in the (?:group|channel))",
        ),
    ),
    Spec(
        ChooseReminders,
        tier=Tier.EXACT,
        make=always(ChooseReminders(Remind.ALOUD, on=False)),
        patterns=(
            r"(?:förseningar|förseningarna|late (?:ones|deadlines)) (?:sägs |får sägas |får bara sägas |visas |är |are said )?(?:bara |only )?(?:privat|privately|in private)",
        ),
    ),
    Spec(
        RemindMeWeekly,
        tier=Tier.EXACT,
        make=always(RemindMeWeekly()),
        patterns=(
            r"(?:samla|skicka|collect|send) (?:alla )?(?:mina|my) (?:påminnelser|reminders) (?:på|varje|on|every) (?:måndagar|måndag|mondays?)|påminn mig (?:bara )?(?:på|varje) måndag(?:ar)?|remind me (?:only )?(?:on|every) mondays?",
        ),
        right=Right.EVERYBODY,
        topic=Topic.DEADLINES,
        about="about-remind-me-weekly",
        examples={"sv": ("samla mina påminnelser på måndagar",), "en": ("remind me on Mondays",)},
        needs_group=False,
    ),
    Spec(
        RemindMeWeekly,
        tier=Tier.EXACT,
        make=always(RemindMeWeekly(on=False)),
        patterns=(r"(?:påminn|remind) (?:mig|me) (?:en (?:och|åt) en|en i taget|var för sig|one by one)",),
    ),
)
