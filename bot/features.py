"""The one list of features, with each module that declares commands, buttons, questions, composers, jobs or files."""

from types import ModuleType

import bot.agenda.adding
import bot.agenda.changing
import bot.agenda.closing
import bot.agenda.downloads
import bot.agenda.forms
import bot.agenda.items
import bot.agenda.jobs
import bot.agenda.joining
import bot.agenda.messages
import bot.agenda.offers
import bot.agenda.parts
import bot.agenda.preparation_messages
import bot.agenda.preparing
import bot.agenda.questions
import bot.agenda.replacing
import bot.agenda.showing
import bot.agenda.whole
import bot.completing
import bot.confirmations
import bot.deadlines.chains
import bot.deadlines.choices
import bot.deadlines.done
import bot.deadlines.jobs
import bot.deadlines.lists
import bot.deadlines.messages
import bot.deadlines.moving
import bot.deadlines.new
import bot.deadlines.parts
import bot.deadlines.reassign
import bot.deadlines.removing
import bot.deadlines.renaming
import bot.deadlines.snooze
import bot.deadlines.undo
import bot.deliveries.handlers
import bot.deliveries.messages
import bot.deliveries.recall_messages
import bot.feedback.choices
import bot.feedback.downloads
import bot.feedback.few_asked
import bot.feedback.handlers
import bot.feedback.jobs
import bot.feedback.messages
import bot.feedback.own_answer
import bot.feedback.participants
import bot.feedback.private_words
import bot.feedback.section
import bot.feedback.theme_downloads
import bot.feedback.theme_messages
import bot.feedback.themes
import bot.forms.answering
import bot.forms.choosing
import bot.forms.conflicts
import bot.forms.downloads
import bot.forms.following
import bot.forms.messages
import bot.forms.opening
import bot.forwarding.handlers
import bot.forwarding.incoming_items
import bot.forwarding.jobs
import bot.forwarding.messages
import bot.meetings.cancelling
import bot.meetings.coming
import bot.meetings.ending
import bot.meetings.jobs
import bot.meetings.planning
import bot.meetings.questions
import bot.minutes.attendance
import bot.minutes.attendance_year
import bot.minutes.call
import bot.minutes.documents
import bot.minutes.downloads
import bot.minutes.lists
import bot.minutes.outcomes
import bot.minutes.readback
import bot.minutes.records
import bot.minutes.task_days
import bot.minutes.templates
import bot.minutes.writing
import bot.notes.handlers
import bot.notes.message_action
import bot.occasions.answering
import bot.occasions.downloads
import bot.occasions.inviting
import bot.occasions.jobs
import bot.occasions.messages
import bot.people.absences
import bot.people.handlers
import bot.people.jobs
import bot.people.naming
import bot.people.roles
import bot.privacy.downloads
import bot.privacy.handlers
import bot.privacy.history
import bot.privacy.jobs
import bot.privacy.retention
import bot.series.handlers
import bot.table_round.handlers
import bot.table_round.jobs
import bot.table_round.messages
import bot.understanding.handlers
import bot.undo.handlers
import bot.year.downloads
import bot.year.handlers
from bot.registry import gathered

FEATURES: tuple[ModuleType, ...] = (
    bot.agenda.adding,
    bot.agenda.changing,
    bot.agenda.closing,
    bot.agenda.downloads,
    bot.agenda.forms,
    bot.agenda.items,
    bot.agenda.jobs,
    bot.agenda.joining,
    bot.agenda.messages,
    bot.agenda.offers,
    bot.agenda.parts,
    bot.agenda.preparation_messages,
    bot.agenda.preparing,
    bot.agenda.questions,
    bot.agenda.replacing,
    bot.agenda.showing,
    bot.agenda.whole,
    bot.completing,
    bot.confirmations,
    bot.deadlines.chains,
    bot.deadlines.choices,
    bot.deadlines.done,
    bot.deadlines.jobs,
    bot.deadlines.lists,
    bot.deadlines.messages,
    bot.deadlines.moving,
    bot.deadlines.new,
    bot.deadlines.parts,
    bot.deadlines.reassign,
    bot.deadlines.removing,
    bot.deadlines.renaming,
    bot.deadlines.snooze,
    bot.deadlines.undo,
    bot.deliveries.handlers,
    bot.deliveries.messages,
    bot.deliveries.recall_messages,
    bot.feedback.choices,
    bot.feedback.downloads,
    bot.feedback.few_asked,
    bot.feedback.handlers,
    bot.feedback.jobs,
    bot.feedback.messages,
    bot.feedback.own_answer,
    bot.feedback.participants,
    bot.feedback.private_words,
    bot.feedback.section,
    bot.feedback.theme_downloads,
    bot.feedback.theme_messages,
    bot.feedback.themes,
    bot.forms.answering,
    bot.forms.choosing,
    bot.forms.conflicts,
    bot.forms.downloads,
    bot.forms.following,
    bot.forms.messages,
    bot.forms.opening,
    bot.forwarding.handlers,
    bot.forwarding.incoming_items,
    bot.forwarding.jobs,
    bot.forwarding.messages,
    bot.meetings.cancelling,
    bot.meetings.coming,
    bot.meetings.ending,
    bot.meetings.jobs,
    bot.meetings.planning,
    bot.minutes.attendance,
    bot.minutes.attendance_year,
    bot.minutes.call,
    bot.minutes.documents,
    bot.minutes.downloads,
    bot.minutes.lists,
    bot.minutes.records,
    bot.meetings.questions,
    bot.minutes.outcomes,
    bot.minutes.readback,
    bot.minutes.task_days,
    bot.minutes.templates,
    bot.minutes.writing,
    bot.notes.handlers,
    bot.notes.message_action,
    bot.occasions.answering,
    bot.occasions.downloads,
    bot.occasions.inviting,
    bot.occasions.jobs,
    bot.occasions.messages,
    bot.people.absences,
    bot.people.handlers,
    bot.people.jobs,
    bot.people.naming,
    bot.people.roles,
    bot.privacy.downloads,
    bot.privacy.handlers,
    bot.privacy.history,
    bot.privacy.jobs,
    bot.privacy.retention,
    bot.series.handlers,
    bot.table_round.handlers,
    bot.table_round.jobs,
    bot.table_round.messages,
    bot.understanding.handlers,
    bot.undo.handlers,
    bot.year.downloads,
    bot.year.handlers,
)

REGISTRY = gathered(FEATURES)
