"""The commands that belong to each intent of the corpus."""

from dialogs import catalogue as c
from dialogs.commands.spec import Command

Kinds = tuple[type[Command], ...]

_ASKS_ITEM: Kinds = (c.AskWhichItem,)
OF: dict[str, Kinds] = {
    "meeting.plan": (c.PlanMeeting,),
    "meeting.series": (c.PlanSeries, c.ShowSeries, c.EndSeries),
    "meeting.move": (c.MoveMeeting, c.ChangeMeeting),
    "meeting.cancel": (c.CancelMeeting, c.EndSeries),
    "meeting.when": (c.WhenIsNext, c.AskMeeting, c.ListMeetings, c.ShowSeries),
    "meeting.started": (c.MeetingHasStarted,),
    "meeting.over": (c.MeetingIsOver,),
    "attend.come": (c.CanCome,),
    "attend.absent": (c.CannotCome,),
    "attend.substitute": (c.RecordSubstitute, c.CannotCome),
    "attend.who": (c.WhoIsComing, c.ShowAttendance, c.ShowMissing, c.ShowAttendanceYear),
    "attend.record": (c.RecordAttendance, c.RecordSubstitute),
    "away.set": (c.IsAway,),
    "away.back": (c.IsBack,),
    "agenda.add": (c.AddItems, c.AddParts, c.AskForItems),
    "agenda.replace": (c.ReplaceAgenda, c.EmptyAgenda),
    "agenda.show": (c.ShowAgenda, c.AgendaAsText, c.PreviewAgenda, c.AskItem, c.AskNow),
    "agenda.post": (c.PostAgenda, c.ChoosePosting, c.ShowAgendaChoices, c.AskForItems, c.AgendaAsText, c.ChooseAgendas),
    "agenda.edit": (c.EditItem, c.AddParts, c.JoinItems, *_ASKS_ITEM),
    "agenda.move": (c.MoveItem, *_ASKS_ITEM),
    "agenda.remove": (c.RemoveItem, c.EmptyAgenda, *_ASKS_ITEM),
    "agenda.break": (c.AddBreak, c.MoveItem, c.RemoveItem, c.EditItem),
    "agenda.material": (c.AddMaterial, c.RemoveMaterial, c.MaterialRead, c.AskItem, *_ASKS_ITEM),
    "agenda.time": (c.AskTime, c.AskNow, c.AskItem, *_ASKS_ITEM),
    "agenda.carry": (c.SettleAgenda, *_ASKS_ITEM),
    "agenda.done": (c.SetItemUnderWay, c.AskNow, c.SettleAgenda, *_ASKS_ITEM),
    "agenda.forward": (c.ForwardItem, c.TakeBackItem, c.WhatBecame, *_ASKS_ITEM),
    "agenda.template": (c.ShowTemplate, c.SetTemplate),
    "agenda.accept": (c.DecideSuggestedItem, *_ASKS_ITEM),
    "agenda.history": (c.ShowHistory, c.WhereFrom),
    "outcome.decision": (c.AddDecision, c.ChangeDecision),
    "outcome.task": (c.AddTask, c.NewDeadline),
    "outcome.note": (c.AddNote,),
    "outcome.list": (c.ShowDecisions, c.ShowTasks, c.Search),
    "minutes.make": (c.MakeMinutes, c.SendOutMinutes, c.ChooseMinutesForm, c.TakeEditedMinutes, c.OpenWritingCard),
    "minutes.comment": (c.CommentOnMinutes, c.ChangeOutcome, c.ChangeDecision),
    "minutes.adopt": (c.AdoptMinutes,),
    "notes.read": (c.ReadNotes, c.ShowFound),
    "feedback.answer": (c.GiveFeedback,),
    "feedback.open": (c.AskAboutRounds, c.MeetingIsOver, c.WhenAsked, c.IsRoundOpen, c.SetAsks, c.ShowRoundChoices),
    "feedback.close": (c.CloseRound, c.SetClosing),
    "feedback.show": (
        *(c.ShowFeedback, c.ShowOwnAnswer, c.WhoSeesAnswers, c.IsRoundOpen, c.RemindSilent, c.ShowSection),
        *(c.WhenAsked, c.WhoHasAnswered, c.AskAboutRounds),
    ),
    "feedback.withdraw": (c.WithdrawFeedback, c.ShowOwnAnswer),
    "feedback.edit": (c.EditSection, c.ShowSection),
    "feedback.settings": (
        *(c.ShowRoundChoices, c.SetAsks, c.SetAnonymous, c.SetThird, c.WhenAsked, c.WhoSeesAnswers, c.RemindSilent),
        *(c.SetAsked, c.SetClosing, c.AskAboutRounds),
    ),
    "feedback.trend": (c.ShowTrend, c.ShowFeedbackYear, c.CountAs),
    "deadline.add": (c.NewDeadline, c.NewParts, c.PlanBackwards),
    "deadline.recurring": (c.NewDeadline, c.NewParts),
    "deadline.list": (c.ListDeadlines, c.ShowMyDeadlines, c.ShowDeadline, c.WhoIsNotDone),
    "deadline.done": (c.DeadlineDone, c.PartDone),
    "deadline.move": (c.MoveDeadline, c.MovePart, c.AskForMoreTime),
    "deadline.snooze": (c.RemindOfDeadline,),
    "deadline.assign": (c.TakeOver,),
    "deadline.remove": (c.RemoveDeadline, c.RemindOfDeadline),
    "deadline.ladder": (c.RemindOfDeadline, c.ShowReminderChoices, c.ChooseReminders, c.RemindMeWeekly),
    "year.wheel": (c.ShowWheel,),
    "calendar.link": (c.ShowCalendar, c.RenewCalendar),
    "round.answer": (c.AnswerTableRound,),
    "round.show": (c.ShowTableRound, c.WhoIsSilent, c.ChooseTableRound),
    "form.new": (c.SetUpForm,),
    "form.answer": (c.AnswerForm, c.ShowForm),
    "form.show": (c.WhoHasAnswered, c.ExportForm, c.CloseForm, c.ShowForm),
    "role.set": (c.SetRole, c.EndRole, c.ShowLeaders),
    "member.set": (c.SetMember, c.SetOrganisation, c.ShowMembers),
    "group.name": (c.NameGroup,),
    "language.set": (c.SetLanguage,),
    "delivery.show": (c.ShowDeliveries,),
    "delivery.resend": (c.SendAgain,),
    "delivery.recall": (c.Recall, c.Undo),
    "privacy.what": (c.WhatIsKept, c.WhoSeesAnswers, c.ShowRetention, c.AskAboutBot, c.AskAboutRounds),
    "privacy.export": (c.SendMyData,),
    "privacy.erase": (c.ForgetMe,),
    "occasion.invite": (c.Invite, c.ChangeInvitation, c.CancelInvitation),
    "occasion.answer": (c.SignUpFor, c.ShowSignUps, c.RemindOfInvitation),
    "undo": (c.Undo, c.Redo),
    "help": (c.Help, c.AskAboutBot, c.AskAboutRounds),
    "thanks": (c.Thanks, c.SmallTalk),
    "greeting": (c.Greeting, c.Help, c.SmallTalk),
    "none": (c.Thanks, c.Greeting, c.SmallTalk),
}

_PARTS: dict[c.Missing, tuple[str, ...]] = {
    c.Missing.ITEM_TEXT: ("agenda.add",),
    c.Missing.ITEM_NUMBER: ("agenda.edit", "agenda.remove", "agenda.carry", "agenda.done", "agenda.forward"),
    c.Missing.MOVE_NUMBERS: ("agenda.move",),
    c.Missing.EDIT_TEXT: ("agenda.edit",),
    c.Missing.MEETING_DAY: ("meeting.plan", "meeting.move"),
    c.Missing.MEETING_PLACE: ("meeting.move",),
    c.Missing.DEADLINE_TITLE: ("deadline.add", "deadline.recurring"),
    c.Missing.DEADLINE_DAY: ("deadline.add", "deadline.recurring"),
    c.Missing.DEADLINE_NUMBER: (
        *("deadline.done", "deadline.move", "deadline.remove", "deadline.assign"),
        *("deadline.ladder", "deadline.snooze"),
    ),
    c.Missing.STEPS: ("deadline.add",),
    c.Missing.NEW_DAY: ("deadline.move", "meeting.move"),
    c.Missing.SUMMER_DAYS: ("deadline.ladder",),
    c.Missing.FEEDBACK_TEXT: ("feedback.answer",),
    c.Missing.AWAY_DAY: ("away.set",),
    c.Missing.AWAY_ONCE: ("away.set", "attend.absent"),
    c.Missing.NOTES_TEXT: ("notes.read",),
    c.Missing.FORWARDED_ITEM: ("agenda.forward",),
    c.Missing.FORWARDED_TO: ("agenda.forward",),
    c.Missing.SERIES_DAYS: ("meeting.series",),
    c.Missing.MATERIAL: ("agenda.material",),
    c.Missing.DECISION_CHANGE: ("outcome.decision",),
    c.Missing.GROUP_NAME: ("group.name",),
    c.Missing.FORM_QUESTIONS: ("form.new",),
    c.Missing.OCCASION: ("occasion.invite",),
}
_MARKS = {
    "agenda.done": ("done", "dropped"),
    "agenda.carry": ("carried",),
    "agenda.remove": ("dropped",),
}


def belongs(intent: str, command: Command) -> bool:
    """Return whether `command` is one that somebody with this intent wants."""
    match command:
        case c.Incomplete(what=what):
            return intent in _PARTS[what]
        case c.MarkItems(mark=mark):
            return mark in _MARKS.get(intent, ())
        case c.AnswerQuestion(yes=yes):
            return intent == ("yes" if yes else "no")
        case c.SignUpFor() if intent in ("attend.come", "attend.absent"):
            return False
        case c.AddItems(text=text) if intent == "agenda.break":
            return _is_break(text)
    return isinstance(command, OF.get(intent, ()))


def _is_break(text: str) -> bool:
    words = ("paus", "rast", "fika", "lunch", "kaffe", "sträck", "break", "coffee")
    return any(word in text.lower() for word in words)


def example_of(intent: str, kind: type[Command]) -> bool:
    """Return whether an example of this kind of command helps somebody with this intent."""
    if kind is c.MarkItems:
        return intent in _MARKS
    return kind in OF.get(intent, ())
