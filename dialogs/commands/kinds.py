"""The commands that can be typed, each with what was said in it."""

from dataclasses import dataclass, field
from datetime import time, timedelta
from enum import StrEnum
from typing import Literal

from dialogs.commands.agenda_kinds import AddDecision, ChangeDecision, DecideProposal, EditItem, ReplaceAgenda
from dialogs.dates import FoundDay, FoundTime
from dialogs.deadlines.durations import Duration
from dialogs.deadlines.model import Days, Ladder
from dialogs.feedback.model import Statement
from dialogs.meetings.reading import NO_HINTS, Hints
from dialogs.model import Asks, Role, ThirdQuestion

ME = "@me"
"""Stands for the sender where a person is named ("jag", "mig", "I", "me")."""


@dataclass(frozen=True, slots=True)
class AddItems:
    """`text` is for `dialogs.agenda.paste.read_items`. `by_form`: no word says that it is an item, only its form."""

    text: str
    by_form: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class ShowAgenda:
    pass


@dataclass(frozen=True, slots=True)
class PostAgenda:
    """`anyway`: also where it is too long for its meeting."""

    anyway: bool = False


@dataclass(frozen=True, slots=True)
class ChoosePosting:
    """The group's agendas are posted by themselves so many working days before the meeting; None: not by themselves."""

    days: int | None


@dataclass(frozen=True, slots=True)
class ShowAgendaChoices:
    pass


@dataclass(frozen=True, slots=True)
class AddBreak:
    """`after` is the number of the item that the break comes after."""

    after: int


@dataclass(frozen=True, slots=True)
class MaterialRead:
    """The sender has read the material of this item."""

    number: int


@dataclass(frozen=True, slots=True)
class RemoveItem:
    number: int


@dataclass(frozen=True, slots=True)
class MoveItem:
    number: int
    to: int


@dataclass(frozen=True, slots=True)
class Undo:
    """`whose`: the person whose change is meant; "": one's own. `about`: what was named beside it ("ångra mötet")."""

    whose: str = ""
    about: str = ""


class Mark(StrEnum):
    """What became of an item."""

    DONE = "done"
    DROPPED = "dropped"
    CARRIED = "carried"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class MarkItems:
    """These items were done, go to the next meeting, or do not. `outcome` is what was decided, if it was said."""

    numbers: tuple[int, ...]
    mark: Mark
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class SettleAgenda:
    """Tick what was done."""


@dataclass(frozen=True, slots=True)
class AddMaterial:
    """What is to be read before an item. `title` is what to call it, if that was said."""

    number: int
    address: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class RemoveMaterial:
    number: int


@dataclass(frozen=True, slots=True)
class PreviewAgenda:
    """Seen by the one who asks alone."""


@dataclass(frozen=True, slots=True)
class ShowHistory:
    pass


@dataclass(frozen=True, slots=True)
class WhereFrom:
    """Through which meetings an item has been carried."""

    number: int


@dataclass(frozen=True, slots=True)
class PlanSeries:
    """Meetings that come again: by `rule`, the RRULE of an iCalendar, beginning at the earliest on `first`; or on
    `days`."""

    rule: str
    first: FoundDay | None = None
    days: tuple[FoundDay, ...] = ()
    time: FoundTime | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class ShowSeries:
    pass


@dataclass(frozen=True, slots=True)
class EndSeries:
    """Plan no more of its meetings; those that are planned stand."""


@dataclass(frozen=True, slots=True)
class ShowTemplate:
    pass


@dataclass(frozen=True, slots=True)
class SetTemplate:
    """`text` has one standing item on each line."""

    text: str


class Agendas(StrEnum):
    """What a group chooses of how its agendas are made."""

    ACCEPTED = "accepted"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class ChooseAgendas:
    """`days` are those before the meeting after which the chair decides about what is added."""

    what: Agendas
    on: bool = True
    days: int = 0


@dataclass(frozen=True, slots=True)
class PlanMeeting:
    day: FoundDay
    time: FoundTime | None = None
    place: str = ""
    hints: Hints = NO_HINTS


@dataclass(frozen=True, slots=True)
class MoveMeeting:
    """Without a time or a place the old ones stand. `of` is the day that the meeting is on, if it was said."""

    day: FoundDay
    time: FoundTime | None = None
    place: str = ""
    of: FoundDay | None = None
    hints: Hints = NO_HINTS


@dataclass(frozen=True, slots=True)
class ChangeMeeting:
    """Another time or place of a planned meeting on the same day; what is not said stays. `of` is the day that the
    meeting is on, if it was said."""

    of: FoundDay | None = None
    starts: time | None = None
    ends: time | None = None
    length: timedelta | None = None
    place: str = ""
    hints: Hints = NO_HINTS


@dataclass(frozen=True, slots=True)
class CancelMeeting:
    """`day` is the day that the meeting is on, if it was said."""

    day: FoundDay | None = None


@dataclass(frozen=True, slots=True)
class WhenIsNext:
    pass


@dataclass(frozen=True, slots=True)
class CannotCome:
    """`substitute` is the name of the one who comes instead, as written."""

    substitute: str | None = None


@dataclass(frozen=True, slots=True)
class CanCome:
    pass


@dataclass(frozen=True, slots=True)
class WhoIsComing:
    pass


@dataclass(frozen=True, slots=True)
class MeetingIsOver:
    pass


@dataclass(frozen=True, slots=True)
class GiveFeedback:
    """The statements word for word, in the order they were written. `cut` counts the lines of a signature that were
    left out."""

    statements: tuple[Statement, ...]
    cut: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class ShowFeedback:
    pass


@dataclass(frozen=True, slots=True)
class CloseRound:
    pass


@dataclass(frozen=True, slots=True)
class WithdrawFeedback:
    pass


@dataclass(frozen=True, slots=True)
class SetAsked:
    """`person`, as written, or ME, was (not) at the meeting that an open round asks about, and so is (not) asked."""

    person: str
    on: bool = True


@dataclass(frozen=True, slots=True)
class ShowSection:
    """The section for the minutes, to be edited before it goes in."""


class Edit(StrEnum):
    HIDE = "hide"
    JOIN = "join"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class EditSection:
    """What to do with these of the section's statements, by their numbers."""

    what: Edit
    numbers: tuple[int, ...]
    called: str = ""
    """What the numbers were called: a "statement", an agenda's "item", or "" for numbers alone."""


@dataclass(frozen=True, slots=True)
class JoinItems:
    """Make one of these items of the agenda."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ShowRoundChoices:
    pass


@dataclass(frozen=True, slots=True)
class SetAsks:
    """Where the group is asked from its next round on."""

    way: Asks


@dataclass(frozen=True, slots=True)
class SetThird:
    """What the group is asked beside driv and hinder from its next round on; `third` None: nothing."""

    third: ThirdQuestion | None


@dataclass(frozen=True, slots=True)
class IsAway:
    """The sender is away until `until`, that day too; from `since`, or from now."""

    until: FoundDay
    since: FoundDay | None = None


@dataclass(frozen=True, slots=True)
class IsBack:
    pass


@dataclass(frozen=True, slots=True)
class NewDeadline:
    """`owner` is who is to do it, as written: persons, organisations, several with commas and "och"; ME for the sender,
    or None for the group. `ladder` is when to remind, if it was said. `yearly`: it comes again each year.
    `final` is the day until which it can be done after all ("dock senast")."""

    title: str
    day: FoundDay
    at: time | None = None
    owner: str | None = None
    ladder: Ladder | None = None
    yearly: bool = False
    final: FoundDay | None = None

    @property
    def private(self) -> bool:
        """Whether it is the sender's own affair, and so needs no group where it is said in private."""
        return self.owner == ME


@dataclass(frozen=True, slots=True)
class ListDeadlines:
    """All of the group's; or what `person`, as written, has left to do; or what is `late`."""

    person: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class ShowDeadline:
    """D3; `private`: P3."""

    number: int
    private: bool = False


@dataclass(frozen=True, slots=True)
class ShowMyDeadlines:
    """All that the sender has to do, in every group."""


@dataclass(frozen=True, slots=True)
class WhoIsNotDone:
    """`number` is the deadline's, if one was named."""

    number: int | None = None


@dataclass(frozen=True, slots=True)
class DeadlineDone:
    """`private`: P3, and not D3; `for_all`: done as a whole, whoever was to do it."""

    number: int
    private: bool = False
    for_all: bool = False


@dataclass(frozen=True, slots=True)
class NewParts:
    """One deadline with a day for each: `parts` are (the person, organisation or sub-group as written, its day)."""

    title: str
    parts: tuple[tuple[str, FoundDay], ...]
    ladder: Ladder | None = None
    yearly: bool = False


@dataclass(frozen=True, slots=True)
class PlanBackwards:
    """Steps to a last `day`: `steps` are (what is done, how long before). `subject` is what it is done with, "" where
    that was not said."""

    subject: str
    day: FoundDay
    steps: tuple[tuple[str, Days], ...]


@dataclass(frozen=True, slots=True)
class PartDone:
    """What `part`, as written, has to do is done; `number` None is whichever has such a part."""

    part: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class MovePart:
    """The day of `part`, as written, alone."""

    number: int
    part: str
    day: FoundDay | Duration


@dataclass(frozen=True, slots=True)
class AnswerQuestion:
    """A bare yes or no to what was last asked of the sender here."""

    yes: bool


@dataclass(frozen=True, slots=True)
class RemoveDeadline:
    """`years`, if it was said at once: "this", and of a yearly one the next comes all the same, or "all"."""

    number: int
    private: bool = False
    years: Literal["", "this", "all"] = ""


@dataclass(frozen=True, slots=True)
class MoveDeadline:
    """`day` is the new day, or how far from the day on which it is due."""

    number: int
    day: FoundDay | Duration
    private: bool = False


@dataclass(frozen=True, slots=True)
class AskForMoreTime:
    """Without a `number` it is the one that is called `title`."""

    number: int | None
    day: FoundDay | Duration
    title: str = ""


@dataclass(frozen=True, slots=True)
class RemindOfDeadline:
    """When a deadline that there is shall be reminded of; `mine`: only the sender, and not before that. With `until`
    it is the day on which the sender wants to be reminded, and the `ladder` is empty."""

    number: int
    ladder: Ladder
    private: bool = False
    mine: bool = False
    until: FoundDay | None = None


@dataclass(frozen=True, slots=True)
class TakeOver:
    """`person` as written, or ME, does it instead of one who has left. Without a `number` it is the one that is called
    `title`."""

    number: int | None
    person: str
    title: str = ""


class Remind(StrEnum):
    """What a group chooses of how its deadlines are reminded of."""

    BRIDGE_DAYS = "bridge_days"
    SUMMER = "summer"
    WEEKLY = "weekly"
    GRACE = "grace"
    ALOUD = "aloud"


@dataclass(frozen=True, slots=True)
class ShowReminderChoices:
    pass


@dataclass(frozen=True, slots=True)
class ChooseReminders:
    """`days` are the working days of the grace; `summer` is its first and last day, and with neither there is none."""

    what: Remind
    on: bool = True
    days: int = 0
    summer: tuple[FoundDay, FoundDay] | None = None


@dataclass(frozen=True, slots=True)
class RemindMeWeekly:
    """The sender's own choice, in all their groups."""

    on: bool = True


@dataclass(frozen=True, slots=True)
class ReadNotes:
    """Notes from a meeting, with their heading: `text` is for `dialogs.dates.read_minutes`."""

    text: str


@dataclass(frozen=True, slots=True)
class ShowFound:
    pass


@dataclass(frozen=True, slots=True)
class SaveFound:
    """Of what was found in notes: these numbers, or all."""

    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SkipFound:
    """Of what was found in notes: these numbers, or all."""

    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeFound:
    """Of what was found in notes, this one is on another `day`, or for another `owner` (as written, or ME)."""

    number: int
    day: FoundDay | None = None
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class ShowWheel:
    """`year` None is this one."""

    year: int | None = None


@dataclass(frozen=True, slots=True)
class ShowCalendar:
    pass


@dataclass(frozen=True, slots=True)
class RenewCalendar:
    pass


@dataclass(frozen=True, slots=True)
class ForwardItem:
    """Send an item to other groups, named as written: `groups` is for `dialogs.forwarding.names.named_groups`; "" where
    the sender is to be asked which."""

    number: int
    groups: str


@dataclass(frozen=True, slots=True)
class TakeBackItem:
    """Call an item back from the groups that it was sent to; with no `groups` from all of them."""

    number: int
    groups: str = ""


@dataclass(frozen=True, slots=True)
class WhatBecame:
    """What became of an item that was sent to other groups; without a `number` of all of them."""

    number: int | None = None


@dataclass(frozen=True, slots=True)
class ShowReceived:
    """What other groups have sent, and waits for an answer."""


@dataclass(frozen=True, slots=True)
class AnswerReceived:
    """Take up what a group has sent, or decline it; `group` is that one's name, as written."""

    group: str
    accept: bool = True


@dataclass(frozen=True, slots=True)
class AnswerTableRound:
    """What the sender's organisation has to tell under "laget runt"; "" is "inget nytt"."""

    text: str


@dataclass(frozen=True, slots=True)
class ShowTableRound:
    pass


@dataclass(frozen=True, slots=True)
class WhoIsSilent:
    """Which organisations have not answered on "laget runt"."""


@dataclass(frozen=True, slots=True)
class ChooseTableRound:
    """How many working days before the meeting "laget runt" is asked; None: it is not."""

    days: int | None


@dataclass(frozen=True, slots=True)
class SetRole:
    """`person` as written, or ME."""

    person: str
    role: Role
    for_today: bool = False


@dataclass(frozen=True, slots=True)
class ShowMembers:
    pass


@dataclass(frozen=True, slots=True)
class SetMember:
    """`person` as written, or ME."""

    person: str
    is_member: bool = True


@dataclass(frozen=True, slots=True)
class SetOrganisation:
    """`person` as written, or ME."""

    person: str
    organisation: str


@dataclass(frozen=True, slots=True)
class TieChat:
    """`name` is the group's, as written."""

    name: str


@dataclass(frozen=True, slots=True)
class NameGroup:
    """`name` is what the group is to be called, as written."""

    name: str


@dataclass(frozen=True, slots=True)
class SetAnonymous:
    on: bool


@dataclass(frozen=True, slots=True)
class SetLanguage:
    """`locale` is "sv" or "en"."""

    """`of_group`: the sentence is about the group's language; otherwise the place tells whose is meant."""

    locale: str
    of_group: bool = False

    @property
    def private(self) -> bool:
        """Whether it is the sender's own affair, and so needs no group where it is said in private."""
        return not self.of_group


@dataclass(frozen=True, slots=True)
class ShowTrend:
    pass


@dataclass(frozen=True, slots=True)
class CountAs:
    """`words` in a statement, or the statement with that `number`, count as `theme`; or (`counts` False) do not."""

    theme: str
    words: str = ""
    number: int | None = None
    counts: bool = True


@dataclass(frozen=True, slots=True)
class ShowFeedbackYear:
    """None is this year."""

    year: int | None = None


@dataclass(frozen=True, slots=True)
class SetUpForm:
    """Pasted questions. `head` is what stands before them on the line that says that they are some: a title, who is
    to answer, by when. `discussion`: it says that they are for a group discussion."""

    head: str
    text: str
    discussion: bool = False


@dataclass(frozen=True, slots=True)
class ShowForm:
    form: str = ""


@dataclass(frozen=True, slots=True)
class AnswerForm:
    """`answers` are (the question's number, what was written); `group` the discussion group's number."""

    answers: tuple[tuple[int, str], ...]
    group: int | None = None
    form: str = ""
    """Words of the form's title, or its id."""


@dataclass(frozen=True, slots=True)
class WhoHasAnswered:
    form: str = ""


@dataclass(frozen=True, slots=True)
class ExportForm:
    form: str = ""


@dataclass(frozen=True, slots=True)
class CloseForm:
    form: str = ""


@dataclass(frozen=True, slots=True)
class ShowDeliveries:
    pass


@dataclass(frozen=True, slots=True)
class SendAgain:
    pass


@dataclass(frozen=True, slots=True)
class Recall:
    pass


@dataclass(frozen=True, slots=True)
class Help:
    pass


@dataclass(frozen=True, slots=True)
class Greeting:
    """A hello, and nothing more."""


@dataclass(frozen=True, slots=True)
class Thanks:
    """A thank-you or an ok, and nothing more."""


@dataclass(frozen=True, slots=True)
class DidYouMean:
    """A small typing error away from a command: `suggestion` is that command, with what was said in it."""

    suggestion: str


class Missing(StrEnum):
    """What a command lacks."""

    ITEM_TEXT = "item-text"
    ITEM_NUMBER = "item-number"
    MOVE_NUMBERS = "move-numbers"
    EDIT_TEXT = "edit-text"
    MEETING_DAY = "meeting-day"
    MEETING_PLACE = "meeting-place"
    DEADLINE_TITLE = "deadline-title"
    DEADLINE_DAY = "deadline-day"
    DEADLINE_NUMBER = "deadline-number"
    STEPS = "steps"
    NEW_DAY = "new-day"
    SUMMER_DAYS = "summer-days"
    FEEDBACK_TEXT = "feedback-text"
    AWAY_DAY = "away-day"
    AWAY_ONCE = "away-once"
    NOTES_TEXT = "notes-text"
    FORWARDED_ITEM = "forwarded-item"
    FORWARDED_TO = "forwarded-to"
    SERIES_DAYS = "series-days"
    MATERIAL = "material"
    DECISION_CHANGE = "decision-change"
    ERASURE = "erasure"


@dataclass(frozen=True, slots=True)
class Incomplete:
    """A command that lacks `what`; `example` is the command as it could be typed, in its own language."""

    what: Missing
    example: str


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    text: str


Command = (
    AddItems
    | ShowAgenda
    | PostAgenda
    | ChoosePosting
    | ShowAgendaChoices
    | AddBreak
    | MaterialRead
    | RemoveItem
    | MoveItem
    | EditItem
    | AddDecision
    | ChangeDecision
    | ReplaceAgenda
    | Undo
    | MarkItems
    | SettleAgenda
    | AddMaterial
    | RemoveMaterial
    | DecideProposal
    | PreviewAgenda
    | ShowHistory
    | WhereFrom
    | PlanSeries
    | ShowSeries
    | EndSeries
    | ShowTemplate
    | SetTemplate
    | ChooseAgendas
    | PlanMeeting
    | MoveMeeting
    | CancelMeeting
    | WhenIsNext
    | CannotCome
    | CanCome
    | ChangeMeeting
    | WhoIsComing
    | MeetingIsOver
    | GiveFeedback
    | ShowFeedback
    | CloseRound
    | WithdrawFeedback
    | SetAsked
    | ShowSection
    | EditSection
    | JoinItems
    | ShowRoundChoices
    | SetAsks
    | SetThird
    | IsAway
    | IsBack
    | NewDeadline
    | NewParts
    | PlanBackwards
    | PartDone
    | MovePart
    | AnswerQuestion
    | ListDeadlines
    | ShowDeadline
    | ShowMyDeadlines
    | WhoIsNotDone
    | DeadlineDone
    | RemoveDeadline
    | ReadNotes
    | ShowFound
    | SaveFound
    | SkipFound
    | ChangeFound
    | MoveDeadline
    | AskForMoreTime
    | RemindOfDeadline
    | TakeOver
    | ShowReminderChoices
    | ChooseReminders
    | RemindMeWeekly
    | ShowWheel
    | ShowCalendar
    | RenewCalendar
    | ForwardItem
    | TakeBackItem
    | WhatBecame
    | ShowReceived
    | AnswerReceived
    | AnswerTableRound
    | ShowTableRound
    | WhoIsSilent
    | ChooseTableRound
    | SetRole
    | ShowMembers
    | SetMember
    | SetOrganisation
    | TieChat
    | NameGroup
    | SetAnonymous
    | SetLanguage
    | ShowTrend
    | CountAs
    | ShowFeedbackYear
    | SetUpForm
    | ShowForm
    | AnswerForm
    | WhoHasAnswered
    | ExportForm
    | CloseForm
    | ShowDeliveries
    | SendAgain
    | Recall
    | Help
    | Greeting
    | Thanks
    | DidYouMean
    | Incomplete
    | NotUnderstood
)
