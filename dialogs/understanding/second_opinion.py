"""Tells where the classifier doubts a command that an open pattern made: "lägg till Rickard i gruppen" is no item."""

from dialogs import catalogue as c
from dialogs.commands.spec import Command

DOUBTS = 0.7
"""From this probability on, another intent makes a command doubtful."""
OPEN: dict[type[Command], tuple[str, ...]] = {
    c.AddItems: ("agenda.", "help"),
    c.AddBreak: ("agenda.",),
    c.MarkItems: ("agenda.",),
    c.AddNote: ("outcome.", "minutes.", "attend.record"),
    c.AddDecision: ("outcome.", "minutes."),
    c.AddTask: ("outcome.", "deadline."),
    c.CommentOnMinutes: ("minutes.", "outcome."),
    c.CannotCome: ("attend.", "away.", "occasion."),
    c.CanCome: ("attend.", "away.", "occasion.", "yes"),
    c.IsBack: ("away.", "attend."),
    c.IsAway: ("away.", "attend."),
    c.SetAsked: ("attend.", "feedback.", "member."),
    c.SetOrganisation: ("member.", "role."),
    c.SetMember: ("member.", "role."),
    c.DeadlineDone: ("deadline.", "agenda.done"),
    c.TakeOver: ("deadline.", "agenda.edit"),
    c.NewDeadline: ("deadline.", "outcome.task"),
    c.PlanMeeting: ("meeting.",),
    c.RemoveItem: ("agenda.",),
    c.MeetingHasStarted: ("meeting.", "agenda."),
}
"""Commands whose patterns hold any words, with the intents that they fit."""


FEWEST_WORDS = 5
"""Fewer words are the command and little else."""


def is_open(command: Command, text: str) -> bool:
    """Return whether `text` may hold more than the command that a pattern made of it. Brackets with owner and length
    leave no doubt that an item is meant."""
    return type(command) in OPEN and len(text.split()) >= FEWEST_WORDS and not text.rstrip().endswith(")")


def is_doubted(command: Command, intent: str) -> bool:
    """Return whether the command is of an open pattern, and is not what somebody with this intent wants."""
    return type(command) in OPEN and not intent.startswith(OPEN[type(command)])
