"""The one list of features, with each module that declares commands, buttons, questions, composers, jobs or files."""

from types import ModuleType

from bot import confirmations
from bot.agenda import closing as agenda_closing
from bot.agenda import downloads as agenda_downloads
from bot.agenda import handlers as agenda_handlers
from bot.agenda import items as agenda_items
from bot.agenda import jobs as agenda_jobs
from bot.agenda import messages as agenda_messages
from bot.agenda import preparation_messages as agenda_preparation_messages
from bot.agenda import preparing as agenda_preparing
from bot.deadlines import handlers as deadlines_handlers
from bot.deadlines import jobs as deadlines_jobs
from bot.deadlines import messages as deadlines_messages
from bot.deadlines import undo as deadlines_undo
from bot.deliveries import handlers as deliveries_handlers
from bot.deliveries import messages as deliveries_messages
from bot.deliveries import recall_messages as deliveries_recall_messages
from bot.feedback import choices as feedback_choices
from bot.feedback import downloads as feedback_downloads
from bot.feedback import few_asked as feedback_few_asked
from bot.feedback import handlers as feedback_handlers
from bot.feedback import jobs as feedback_jobs
from bot.feedback import messages as feedback_messages
from bot.feedback import participants as feedback_participants
from bot.feedback import private_words as feedback_private_words
from bot.feedback import section as feedback_section
from bot.feedback import theme_downloads as feedback_theme_downloads
from bot.feedback import theme_messages as feedback_theme_messages
from bot.feedback import themes as feedback_themes
from bot.forms import downloads as forms_downloads
from bot.forms import handlers as forms_handlers
from bot.forms import messages as forms_messages
from bot.forwarding import handlers as forwarding_handlers
from bot.forwarding import incoming_items as forwarding_incoming_items
from bot.forwarding import jobs as forwarding_jobs
from bot.forwarding import messages as forwarding_messages
from bot.meetings import handlers as meetings_handlers
from bot.meetings import jobs as meetings_jobs
from bot.notes import handlers as notes_handlers
from bot.notes import message_action as notes_message_action
from bot.people import absences as people_absences
from bot.people import handlers as people_handlers
from bot.people import jobs as people_jobs
from bot.people import naming as people_naming
from bot.registry import gathered
from bot.series import handlers as series_handlers
from bot.table_round import handlers as table_round_handlers
from bot.table_round import jobs as table_round_jobs
from bot.table_round import messages as table_round_messages
from bot.understanding import handlers as understanding_handlers
from bot.undo import handlers as undo_handlers
from bot.year import downloads as year_downloads
from bot.year import handlers as year_handlers

FEATURES: tuple[ModuleType, ...] = (
    understanding_handlers,
    people_handlers,
    people_naming,
    people_absences,
    people_jobs,
    meetings_handlers,
    meetings_jobs,
    agenda_handlers,
    agenda_preparing,
    agenda_items,
    agenda_closing,
    agenda_messages,
    agenda_preparation_messages,
    agenda_downloads,
    agenda_jobs,
    series_handlers,
    feedback_handlers,
    feedback_participants,
    feedback_section,
    feedback_choices,
    feedback_themes,
    feedback_private_words,
    feedback_few_asked,
    feedback_messages,
    feedback_theme_messages,
    feedback_downloads,
    feedback_theme_downloads,
    feedback_jobs,
    deadlines_handlers,
    deadlines_messages,
    deadlines_undo,
    deadlines_jobs,
    forms_handlers,
    forms_messages,
    forms_downloads,
    forwarding_handlers,
    forwarding_incoming_items,
    forwarding_messages,
    forwarding_jobs,
    table_round_handlers,
    table_round_messages,
    table_round_jobs,
    notes_handlers,
    notes_message_action,
    year_handlers,
    year_downloads,
    deliveries_handlers,
    deliveries_messages,
    deliveries_recall_messages,
    undo_handlers,
    confirmations,
)

REGISTRY = gathered(FEATURES)
