"""All commands: the specs of every feature, in the order of the help and the guides."""

from dialogs.agenda import closing_commands, item_commands, question_commands, whole_commands
from dialogs.agenda import commands as agenda
from dialogs.commands import about_bot, talk
from dialogs.commands.spec import Command, Spec
from dialogs.deadlines import commands as deadlines
from dialogs.deadlines import moving_commands, new_commands, reminder_commands, rename_commands
from dialogs.deliveries import commands as deliveries
from dialogs.feedback import choice_commands, own_commands, round_commands, theme_commands
from dialogs.feedback import commands as feedback
from dialogs.forms import commands as forms
from dialogs.forwarding import commands as forwarding
from dialogs.meetings import commands as meetings
from dialogs.meetings import question_commands as meeting_questions
from dialogs.meetings import start_commands as meeting_starts
from dialogs.minutes import attendance_commands, document_commands, template_commands
from dialogs.minutes import commands as minutes
from dialogs.notes import commands as notes
from dialogs.occasions import commands as occasions
from dialogs.people import coming_commands, role_commands
from dialogs.people import commands as people
from dialogs.privacy import commands as privacy
from dialogs.privacy import log_commands, record_commands, retention_commands
from dialogs.series import commands as series
from dialogs.table_round import commands as table_round
from dialogs.undo import commands as undo
from dialogs.year import commands as year

FEATURES = (
    forms,
    talk,
    about_bot,
    year,
    table_round,
    forwarding,
    item_commands,
    agenda,
    closing_commands,
    minutes,
    attendance_commands,
    document_commands,
    template_commands,
    question_commands,
    whole_commands,
    undo,
    occasions,
    meetings,
    meeting_questions,
    meeting_starts,
    series,
    coming_commands,
    feedback,
    round_commands,
    own_commands,
    choice_commands,
    theme_commands,
    new_commands,
    deadlines,
    moving_commands,
    rename_commands,
    reminder_commands,
    privacy,
    retention_commands,
    record_commands,
    log_commands,
    role_commands,
    people,
    deliveries,
    notes,
)
"""The help shows the first commands of a topic. Within a tier the specs are tried in this order, too."""

_ALL: tuple[Spec, ...] = tuple(spec for feature in FEATURES for spec in feature.SPECS)

SPECS: tuple[Spec, ...] = tuple(sorted(_ALL, key=lambda spec: spec.tier))

DECLARED: dict[type[Command], Spec] = {spec.type: spec for spec in _ALL if spec.right is not None}
"""For each type of command the spec that declares its right, topic, description and flags."""


def needs_no_group(command: Command) -> bool:
    """Return whether `command` needs no group in a private chat."""
    spec = DECLARED[type(command)]
    return not spec.needs_group or spec.private(command)
