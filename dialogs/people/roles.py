"""Who may do what: one table, from command to right."""

from collections.abc import Collection
from enum import StrEnum

from dialogs import commands as c
from dialogs.model import Role


class Right(StrEnum):
    EVERYBODY = "everybody"
    OWN = "own"  # a member what is theirs: their item, their deadline, themselves; chair and secretary all
    LEADERS = "leaders"  # chair and secretary


RIGHTS: dict[type[c.Command], Right] = {
    # The agenda
    c.AddItems: Right.EVERYBODY,
    c.ShowAgenda: Right.EVERYBODY,
    c.PostAgenda: Right.LEADERS,
    c.ShowAgendaChoices: Right.LEADERS,
    c.ChoosePosting: Right.LEADERS,
    c.AddBreak: Right.LEADERS,
    c.MaterialRead: Right.EVERYBODY,
    c.EditItem: Right.OWN,
    c.AddDecision: Right.LEADERS,
    c.ChangeDecision: Right.LEADERS,
    c.ReplaceAgenda: Right.LEADERS,
    c.JoinItems: Right.LEADERS,
    c.RemoveItem: Right.OWN,
    c.MoveItem: Right.LEADERS,
    c.Undo: Right.OWN,
    c.AddMaterial: Right.OWN,
    c.RemoveMaterial: Right.OWN,
    c.ShowHistory: Right.EVERYBODY,
    c.WhereFrom: Right.EVERYBODY,
    c.PreviewAgenda: Right.LEADERS,
    c.DecideProposal: Right.LEADERS,
    c.MarkItems: Right.LEADERS,
    c.SettleAgenda: Right.LEADERS,
    # Meetings that come again
    c.PlanSeries: Right.LEADERS,
    c.ShowSeries: Right.EVERYBODY,
    c.EndSeries: Right.LEADERS,
    c.ShowTemplate: Right.EVERYBODY,
    c.SetTemplate: Right.LEADERS,
    c.ChooseAgendas: Right.LEADERS,
    # The meeting
    c.PlanMeeting: Right.LEADERS,
    c.MoveMeeting: Right.LEADERS,
    c.ChangeMeeting: Right.LEADERS,
    c.CancelMeeting: Right.LEADERS,
    c.MeetingIsOver: Right.LEADERS,
    c.WhenIsNext: Right.EVERYBODY,
    c.CanCome: Right.EVERYBODY,
    c.CannotCome: Right.EVERYBODY,
    c.WhoIsComing: Right.EVERYBODY,
    # Driv och hinder
    c.GiveFeedback: Right.EVERYBODY,
    c.ShowFeedback: Right.EVERYBODY,
    c.CloseRound: Right.LEADERS,
    c.SetAnonymous: Right.LEADERS,
    c.WithdrawFeedback: Right.EVERYBODY,
    c.SetAsked: Right.OWN,
    c.ShowSection: Right.LEADERS,
    c.EditSection: Right.LEADERS,
    c.ShowRoundChoices: Right.LEADERS,
    c.SetAsks: Right.LEADERS,
    c.SetThird: Right.LEADERS,
    c.IsAway: Right.EVERYBODY,
    c.IsBack: Right.EVERYBODY,
    # What comes of it
    c.ShowTrend: Right.EVERYBODY,
    c.CountAs: Right.LEADERS,
    c.ShowFeedbackYear: Right.EVERYBODY,
    # Forms
    c.SetUpForm: Right.LEADERS,
    c.ShowForm: Right.EVERYBODY,
    c.AnswerForm: Right.EVERYBODY,
    c.WhoHasAnswered: Right.LEADERS,
    c.ExportForm: Right.LEADERS,
    c.CloseForm: Right.LEADERS,
    # Deadlines
    c.NewDeadline: Right.OWN,
    c.NewParts: Right.OWN,
    c.PlanBackwards: Right.LEADERS,
    c.PartDone: Right.OWN,
    c.MovePart: Right.OWN,
    c.AnswerQuestion: Right.EVERYBODY,  # the question itself asks for the right
    c.ListDeadlines: Right.EVERYBODY,
    c.ShowDeadline: Right.EVERYBODY,
    c.DeadlineDone: Right.OWN,
    c.RemoveDeadline: Right.OWN,
    # What is found in notes: a proposal, and what is saved of it asks for the right to save that
    c.ReadNotes: Right.EVERYBODY,
    c.ShowFound: Right.EVERYBODY,
    c.SaveFound: Right.EVERYBODY,
    c.SkipFound: Right.EVERYBODY,
    c.ChangeFound: Right.EVERYBODY,
    c.MoveDeadline: Right.OWN,
    c.RemindOfDeadline: Right.OWN,
    c.AskForMoreTime: Right.OWN,
    c.ShowMyDeadlines: Right.EVERYBODY,
    c.WhoIsNotDone: Right.LEADERS,
    c.TakeOver: Right.LEADERS,
    c.ShowReminderChoices: Right.LEADERS,
    c.ChooseReminders: Right.LEADERS,
    c.RemindMeWeekly: Right.EVERYBODY,
    # The year
    c.ShowWheel: Right.EVERYBODY,
    c.ShowCalendar: Right.EVERYBODY,
    c.RenewCalendar: Right.EVERYBODY,
    # To and from other groups; what stands on an agenda is one's own if one added it or is to bring it
    c.ForwardItem: Right.OWN,
    c.TakeBackItem: Right.OWN,
    c.WhatBecame: Right.EVERYBODY,
    c.ShowReceived: Right.LEADERS,
    c.AnswerReceived: Right.LEADERS,
    # Laget runt
    c.AnswerTableRound: Right.EVERYBODY,
    c.ShowTableRound: Right.EVERYBODY,
    c.WhoIsSilent: Right.LEADERS,
    c.ChooseTableRound: Right.LEADERS,
    # People and the place
    c.ShowMembers: Right.EVERYBODY,
    c.SetRole: Right.LEADERS,
    c.SetMember: Right.LEADERS,
    c.SetOrganisation: Right.OWN,
    c.TieChat: Right.LEADERS,
    c.NameGroup: Right.LEADERS,
    c.SetLanguage: Right.LEADERS,
    # What was sent
    c.ShowDeliveries: Right.LEADERS,
    c.SendAgain: Right.LEADERS,
    c.Recall: Right.LEADERS,
    # Talk
    c.Help: Right.EVERYBODY,
    c.Greeting: Right.EVERYBODY,
    c.Thanks: Right.EVERYBODY,
    c.DidYouMean: Right.EVERYBODY,
    c.Incomplete: Right.EVERYBODY,
    c.NotUnderstood: Right.EVERYBODY,
}


def may(command: type[c.Command], roles: Collection[Role], *, own: bool = False, led: bool = True) -> bool:
    """Whether somebody with `roles` may give this kind of command. `own`: what it is about is theirs. `led`: the group
    has a chair or a secretary; in one that has neither yet, everybody may."""
    right = RIGHTS[command]
    return (
        right is Right.EVERYBODY
        or not led
        or Role.CHAIR in roles
        or Role.SECRETARY in roles
        or (right is Right.OWN and own)
    )
