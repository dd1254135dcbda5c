# ruff: noqa: F403
"""All commands of the features: their types by name, their order, their rights, their help, and the reading of a text.

The features know nothing of this package.
"""

from dialogs.agenda.closing_commands import *
from dialogs.agenda.commands import *
from dialogs.agenda.item_commands import *
from dialogs.agenda.question_commands import *
from dialogs.agenda.whole_commands import *
from dialogs.catalogue.parsing import LONGEST_TEXT as LONGEST_TEXT
from dialogs.catalogue.parsing import parse as parse
from dialogs.catalogue.parsing import without_please as without_please
from dialogs.commands.about_bot import *
from dialogs.commands.said import ME as ME
from dialogs.commands.spec import Command as Command
from dialogs.commands.talk import *
from dialogs.deadlines.commands import *
from dialogs.deadlines.moving_commands import *
from dialogs.deadlines.new_commands import *
from dialogs.deadlines.reminder_commands import *
from dialogs.deadlines.rename_commands import *
from dialogs.deliveries.commands import *
from dialogs.feedback.choice_commands import *
from dialogs.feedback.commands import *
from dialogs.feedback.own_commands import *
from dialogs.feedback.round_commands import *
from dialogs.feedback.theme_commands import *
from dialogs.forms.commands import *
from dialogs.forwarding.commands import *
from dialogs.meetings.commands import *
from dialogs.meetings.question_commands import *
from dialogs.meetings.start_commands import *
from dialogs.minutes.attendance_commands import *
from dialogs.minutes.commands import *
from dialogs.minutes.document_commands import *
from dialogs.minutes.template_commands import *
from dialogs.notes.commands import *
from dialogs.occasions.commands import *
from dialogs.people.coming_commands import *
from dialogs.people.commands import *
from dialogs.people.role_commands import *
from dialogs.privacy.commands import *
from dialogs.privacy.log_commands import *
from dialogs.privacy.record_commands import *
from dialogs.privacy.retention_commands import *
from dialogs.series.commands import *
from dialogs.table_round.commands import *
from dialogs.undo.commands import *
from dialogs.year.commands import *
