"""The readers that are asked before the classifier: the form of the words alone tells what they mean."""

from dialogs.agenda.absent_owner import of_absent_owner
from dialogs.agenda.break_placed import break_placed
from dialogs.agenda.changes_meant import change, taken_off, transferred, without_field
from dialogs.agenda.invited import invited
from dialogs.agenda.items_meant import outlined
from dialogs.agenda.joined_meant import joined
from dialogs.agenda.last_day import last_day
from dialogs.agenda.lengths_meant import lengths, more_time
from dialogs.agenda.listed import pointed_off
from dialogs.agenda.made import as_several, made, unnamed
from dialogs.agenda.material_meant import whether_any
from dialogs.agenda.meanings import handed_over
from dialogs.agenda.not_ready import not_ready
from dialogs.agenda.own_parts import under_mine
from dialogs.agenda.parts_meant import numbered_parts, wished_under
from dialogs.agenda.people_order import people_order
from dialogs.agenda.people_set import added_on, given_mine, set_on, takes_part
from dialogs.agenda.placed import placed
from dialogs.agenda.presented import who_presents
from dialogs.agenda.rest_later import reached, rest_later
from dialogs.agenda.slot_asked import asked_for
from dialogs.agenda.taken_up import taken_up
from dialogs.agenda.told import told
from dialogs.commands.about_meant import about_bot
from dialogs.deadlines.asked_if import asked_if, whether_done
from dialogs.deadlines.both_changed import given_and_moved
from dialogs.deadlines.brought import brought
from dialogs.deadlines.changes_meant import assigned
from dialogs.deadlines.corrections_meant import corrected, renamed
from dialogs.deadlines.listed_tasks import labelled, listed
from dialogs.deadlines.made_recurring import made_recurring
from dialogs.deadlines.meeting_reminders import meeting_reminder
from dialogs.deadlines.new_meant import led_task, ordered
from dialogs.deadlines.news_meant import done_and_quiet, news_of_several, not_begun, own_news_in_round, partly_done
from dialogs.deadlines.reminders_meant import quiet_for
from dialogs.deadlines.shared_out import shared_out
from dialogs.deadlines.task_done import task_done
from dialogs.feedback.answers_asked import about_answers
from dialogs.feedback.section_meant import no_round, of_section, sent_out
from dialogs.feedback.third_meant import own_question
from dialogs.feedback.times_meant import answers_later, those_silent
from dialogs.meetings.changes_meant import day_corrected, number_corrected
from dialogs.meetings.skipped import skipped, unplanned
from dialogs.meetings.standing import day_fails, held_elsewhere, other_time_wanted, stands
from dialogs.minutes.added_meant import added_outcome, changed_outcome
from dialogs.people.meanings import arrived, asks_for_link, asks_who_comes
from dialogs.sentences.model import Context, Meaning, Reading, Sentence
from dialogs.understanding.refrained import refrained
from dialogs.understanding.signs import TAKES_OVER


def _taken_over(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    match = TAKES_OVER.search(sentence.folded)
    if match is None:
        return ()
    asked = Sentence(sentence.text[match.start("asked") :], sentence.is_english) if match["asked"] else sentence
    return assigned(asked, context) or change(asked, context)


BEFORE_GUESSES: tuple[Meaning, ...] = (
    about_bot,
    break_placed,
    invited,
    under_mine,
    made_recurring,
    task_done,
    news_of_several,
    own_news_in_round,
    shared_out,
    led_task,
    ordered,
    brought,
    not_begun,
    arrived,
    asks_for_link,
    asks_who_comes,
    whether_done,
    partly_done,
    whether_any,
    not_ready,
    added_outcome,
    changed_outcome,
    joined,
    number_corrected,
    corrected,
    day_corrected,
    stands,
    meeting_reminder,
    day_fails,
    other_time_wanted,
    held_elsewhere,
    renamed,
    about_answers,
    own_question,
    sent_out,
    no_round,
    listed,
    labelled,
    _taken_over,
    lengths,
    more_time,
    transferred,
    last_day,
    outlined,
    made,
    as_several,
    unnamed,
    pointed_off,
    told,
    wished_under,
    handed_over,
    without_field,
    rest_later,
    reached,
    those_silent,
    people_order,
    asked_for,
    taken_up,
    skipped,
    unplanned,
    set_on,
    placed,
    added_on,
    takes_part,
    given_mine,
    taken_off,
    who_presents,
)
"""Readers of words whose form alone tells what they mean."""
BEFORE_PARTS: tuple[Meaning, ...] = (
    numbered_parts,
    refrained,
    done_and_quiet,
    quiet_for,
    of_section,
    asked_if,
    given_and_moved,
    answers_later,
    of_absent_owner,
)
"""Readers of whole messages, whose clauses alone would mean something else."""
