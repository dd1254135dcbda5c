"""What the table of rights promises: it has every command that changes something for members,
and each row means what it says."""

from datetime import date

from dialogs import catalogue as c
from dialogs.catalogue.registry import SPECS
from dialogs.catalogue.rights import RIGHTS, may
from dialogs.commands.spec import Effect, Right
from dialogs.model import Role
from tests.tables import each_row

MEMBER = frozenset({Role.MEMBER})
LEADERS = (
    frozenset({Role.CHAIR}),
    frozenset({Role.VICE}),
    frozenset({Role.SECRETARY}),
    frozenset({Role.MEMBER, Role.CHAIR}),
)

# What a member may: always, only with what is theirs, or never.
ALWAYS, OWN, NEVER = (True, True), (False, True), (False, False)
ROWS = [
    (c.AddItems, ALWAYS),
    (c.ShowAgenda, ALWAYS),
    (c.PostAgenda, NEVER),
    (c.ShowAgendaChoices, NEVER),
    (c.ChoosePosting, NEVER),
    (c.AddBreak, NEVER),
    (c.MaterialRead, ALWAYS),
    (c.EditItem, OWN),
    (c.AddDecision, NEVER),
    (c.ChangeDecision, NEVER),
    (c.ReplaceAgenda, NEVER),
    (c.RemoveItem, OWN),
    (c.JoinItems, NEVER),
    (c.MoveItem, NEVER),
    (c.JoinItems, NEVER),
    (c.Undo, OWN),
    (c.AddMaterial, OWN),
    (c.RemoveMaterial, OWN),
    (c.ShowHistory, ALWAYS),
    (c.WhereFrom, ALWAYS),
    (c.PreviewAgenda, NEVER),
    (c.DecideSuggestedItem, NEVER),
    (c.MarkItems, NEVER),
    (c.SettleAgenda, NEVER),
    (c.PlanSeries, NEVER),
    (c.ShowSeries, ALWAYS),
    (c.EndSeries, NEVER),
    (c.ShowTemplate, ALWAYS),
    (c.SetTemplate, NEVER),
    (c.ChooseAgendas, NEVER),
    (c.AskItem, ALWAYS),
    (c.AskTime, ALWAYS),
    (c.AskNow, ALWAYS),
    (c.AskMeeting, ALWAYS),
    (c.AskWhichItem, ALWAYS),
    (c.ComesPartly, ALWAYS),
    (c.AgendaAsText, ALWAYS),
    (c.EmptyAgenda, NEVER),
    (c.AskForItems, NEVER),
    (c.AddParts, OWN),
    (c.ListMeetings, ALWAYS),
    (c.MeetingHasStarted, NEVER),
    (c.PlanMeeting, NEVER),
    (c.MoveMeeting, NEVER),
    (c.ChangeMeeting, NEVER),
    (c.CancelMeeting, NEVER),
    (c.MeetingIsOver, NEVER),
    (c.WhenIsNext, ALWAYS),
    (c.CanCome, ALWAYS),
    (c.CannotCome, ALWAYS),
    (c.WhoIsComing, ALWAYS),
    (c.GiveFeedback, ALWAYS),
    (c.ShowFeedback, ALWAYS),
    (c.CloseRound, NEVER),
    (c.SetAnonymous, NEVER),
    (c.WithdrawFeedback, ALWAYS),
    (c.SetAsked, OWN),
    (c.ShowSection, NEVER),
    (c.EditSection, NEVER),
    (c.ShowRoundChoices, NEVER),
    (c.SetAsks, NEVER),
    (c.SetThird, NEVER),
    (c.IsAway, ALWAYS),
    (c.IsBack, ALWAYS),
    (c.ShowTrend, ALWAYS),
    (c.CountAs, NEVER),
    (c.ShowFeedbackYear, ALWAYS),
    (c.SetUpForm, NEVER),
    (c.ShowForm, ALWAYS),
    (c.AnswerForm, ALWAYS),
    (c.WhoHasAnswered, NEVER),
    (c.ExportForm, NEVER),
    (c.CloseForm, NEVER),
    (c.NewDeadline, OWN),
    (c.NewParts, OWN),
    (c.PlanBackwards, NEVER),
    (c.PartDone, OWN),
    (c.MovePart, OWN),
    (c.AnswerQuestion, ALWAYS),
    (c.ListDeadlines, ALWAYS),
    (c.ShowDeadline, ALWAYS),
    (c.DeadlineDone, OWN),
    (c.RemoveDeadline, OWN),
    (c.RenameDeadline, OWN),
    (c.ReopenDeadline, OWN),
    (c.ReadNotes, ALWAYS),
    (c.ShowFound, ALWAYS),
    (c.SaveFound, ALWAYS),
    (c.SkipFound, ALWAYS),
    (c.ChangeFound, ALWAYS),
    (c.MoveDeadline, OWN),
    (c.RemindOfDeadline, OWN),
    (c.AskForMoreTime, OWN),
    (c.ShowMyDeadlines, ALWAYS),
    (c.WhoIsNotDone, NEVER),
    (c.TakeOver, NEVER),
    (c.ShowReminderChoices, NEVER),
    (c.ChooseReminders, NEVER),
    (c.RemindMeWeekly, ALWAYS),
    (c.ShowWheel, ALWAYS),
    (c.ShowCalendar, ALWAYS),
    (c.RenewCalendar, ALWAYS),
    (c.ForwardItem, OWN),
    (c.TakeBackItem, OWN),
    (c.WhatBecame, ALWAYS),
    (c.ShowReceived, NEVER),
    (c.AnswerReceived, NEVER),
    (c.AnswerTableRound, ALWAYS),
    (c.ShowTableRound, ALWAYS),
    (c.WhoIsSilent, NEVER),
    (c.ChooseTableRound, NEVER),
    (c.ShowMembers, ALWAYS),
    (c.ExportRecords, NEVER),
    (c.SignUpFor, OWN),
    (c.ShowLog, NEVER),
    (c.SetRole, NEVER),
    (c.EndRole, OWN),
    (c.ShowLeaders, ALWAYS),
    (c.SetMember, NEVER),
    (c.SetOrganisation, OWN),
    (c.TieChat, NEVER),
    (c.NameGroup, NEVER),
    (c.SetLanguage, NEVER),
    (c.ShowDeliveries, NEVER),
    (c.SendAgain, NEVER),
    (c.Recall, NEVER),
    (c.ForgetMe, ALWAYS),
    (c.AddNote, ALWAYS),
    (c.AddTask, ALWAYS),
    (c.ChangeOutcome, OWN),
    (c.CommentOnMinutes, ALWAYS),
    (c.RecordSubstitute, OWN),
    (c.Help, ALWAYS),
    (c.Greeting, ALWAYS),
    (c.Thanks, ALWAYS),
    (c.DidYouMean, ALWAYS),
    (c.Incomplete, ALWAYS),
    (c.NotUnderstood, ALWAYS),
]


def test_every_command_has_a_right() -> None:
    assert set(RIGHTS) == {spec.type for spec in SPECS}


def test_a_command_that_is_not_in_the_table_below_changes_nothing_or_is_the_leaders() -> None:
    """A new command that a member may give is read-only, or it is written down here."""
    unlisted = {spec.type: spec for spec in SPECS if spec.right is not None}
    for command, _ in ROWS:
        unlisted.pop(command, None)
    talk = {c.Meant, c.Several, c.Redo}
    free = {
        command.__name__
        for command, spec in unlisted.items()
        if spec.effect is not Effect.READS and spec.right is not Right.LEADERS and command not in talk
    }
    assert free == set()


@each_row(("command", "member"), ROWS)
def test_a_member_may_what_the_table_says(command: type[c.Command], member: tuple[bool, bool]) -> None:
    for roles in (MEMBER, frozenset[Role]()):
        assert (may(command, roles), may(command, roles, own=True)) == member


@each_row(("command", "member"), ROWS)
def test_chair_and_secretary_may_everything(command: type[c.Command], member: tuple[bool, bool]) -> None:
    for roles in LEADERS:
        assert may(command, roles)


@each_row(("command", "member"), ROWS)
def test_everybody_may_everything_in_a_group_that_nobody_leads_yet(
    command: type[c.Command], member: tuple[bool, bool]
) -> None:
    assert may(command, frozenset(), led=False)


@each_row(
    ("said", "role", "for_today"),
    [
        ("Det är jag som sköter anteckningarna i den här gruppen", Role.SECRETARY, False),
        ("det är jag som skriver protokollet", Role.SECRETARY, False),
        ("jag sköter minnesanteckningarna här", Role.SECRETARY, False),
        ("jag tar anteckningar i dag", Role.SECRETARY, True),
        ("det är jag som är sekreterare", Role.SECRETARY, False),
        ("it's me who takes the minutes", Role.SECRETARY, False),
        ("det är jag som leder gruppen", Role.CHAIR, False),
        ("jag håller i våra möten", Role.CHAIR, False),
        ("jag leder mötena", Role.CHAIR, False),
    ],
)
def test_a_duty_that_somebody_has_is_a_role(said: str, role: Role, for_today: bool) -> None:
    assert c.parse(said, today=date(2025, 5, 22)) == c.SetRole(c.ME, role, for_today)


@each_row(
    "said",
    [
        "vem sköter anteckningarna?",
        "jag skriver protokollet",
        "någon tar anteckningar här",
        "jag tar anteckningarna till Lisa",
        "vi leder mötena",
        "jag skriver protokollet senast fredag",
    ],
)
def test_a_question_an_offer_and_a_task_are_no_role(said: str) -> None:
    assert not isinstance(c.parse(said, today=date(2025, 5, 22)), c.SetRole)
