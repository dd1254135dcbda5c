"""Tells where the classifier doubts a command that an open pattern made: "lägg till Rickard i gruppen" is no item."""

from dialogs import catalogue as c
from dialogs.commands.spec import Command
from dialogs.patterns import lazily
from dialogs.text import fold

DOUBTS = 0.7
"""From this probability on, another intent makes a command doubtful."""
OPEN: dict[type[Command], tuple[str, ...]] = {
    c.AddItems: ("agenda.", "help"),
    c.AddBreak: ("agenda.",),
    c.EditItem: ("agenda.",),
    c.MoveItem: ("agenda.",),
    c.RemoveItem: ("agenda.",),
    c.MarkItems: ("agenda.",),
    c.AddNote: ("outcome.note", "outcome.decision", "minutes."),
    c.AddDecision: ("outcome.", "minutes."),
    c.AddTask: ("outcome.", "deadline."),
    c.CommentOnMinutes: ("minutes.", "outcome."),
    c.RecordAttendance: ("attend.record",),
    c.CannotCome: ("attend.absent", "attend.substitute", "attend.come", "occasion."),
    c.CanCome: ("attend.", "occasion.", "yes"),
    c.IsBack: ("away.",),
    c.IsAway: ("away.",),
    c.SetAsked: ("attend.record", "feedback."),
    c.SetOrganisation: ("member.",),
    c.SetMember: ("member.",),
    c.SetRole: ("role.",),
    c.DeadlineDone: ("deadline.done", "agenda.done"),
    c.TakeOver: ("deadline.", "agenda.edit"),
    c.MeetingHasStarted: ("meeting.", "agenda."),
}
"""Commands whose patterns hold any words, with the intents that they fit."""


_NOTED = lazily(r"(?:(?:kan|kunde) du )?(?:notera|anteckna|skriv\b.{0,12}|note(?: down)?|write down) (?:att|that)\b")
"""Words that ask to write down who is there."""
FEWEST_WORDS = 5
"""Fewer words are the command and little else."""


def is_open(command: Command, text: str) -> bool:
    """Return whether `text` may hold more than the command that a pattern made of it. A list under its command, a
    heading of attendance with its colon, and an item with owner and length in brackets leave no doubt."""
    is_headed = isinstance(command, c.RecordAttendance) and ":" in text
    is_noted = isinstance(command, c.RecordAttendance | c.CannotCome) and _NOTED.match(fold(text)) is not None
    is_marked = is_headed or is_noted or "\n" in text.strip() or text.rstrip().endswith(")")
    return type(command) in OPEN and len(text.split()) >= FEWEST_WORDS and not is_marked


def is_doubted(command: Command, intent: str) -> bool:
    """Return whether the command is of an open pattern, and is not what somebody with this intent wants."""
    return type(command) in OPEN and not intent.startswith(OPEN[type(command)])
