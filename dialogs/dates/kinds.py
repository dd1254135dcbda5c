"""The kind of a date, by the words around it: deadline, next meeting, past, event, period, decision."""

from collections.abc import Callable
from dataclasses import replace

from dialogs.dates import cues, meeting_cues
from dialogs.dates.around import NEAR, Around, Kind, Tense, leads_on, tense_of
from dialogs.dates.columns import Column
from dialogs.dates.due import deadline_cue
from dialogs.dates.requests import is_requested


def kind_of(around: Around) -> Kind:
    """Return the kind of a date. A cue in its own sentence wins over a cue above it."""
    for rule in _RULES:
        if (kind := rule(around)) is not None:
            return kind
    return Kind.PAST if tense_of(around) is Tense.PAST else Kind.EVENT


def _by_table(around: Around) -> Kind | None:
    """Return the kind by the column, or by the labels of a record."""
    if around.column and around.column.is_of_meeting:
        return Kind.NEXT_MEETING
    if around.column and (by_column := _kind_by_column(around.column, around.near_left)):
        return by_column
    return Kind.DEADLINE if around.record and around.record.is_due else None


def _by_correction(around: Around) -> Kind | None:
    """Return the kind of a day that does not hold, or of the day that holds instead: "inte 12/11 utan 19/11"."""
    if (
        around.goes_on
        and len(around.left.split()) <= 1
        and (meeting_cues.STAYS.match(around.right) or meeting_cues.GOES_ON.match(around.right))
    ):
        return Kind.NEXT_MEETING
    left = around.left[-60:]
    if around.previous is Kind.OTHER and around.goes_on and meeting_cues.AFTER_OLD_DAY.match(around.left):
        return Kind.NEXT_MEETING
    if around.previous is Kind.NEXT_MEETING and (
        meeting_cues.YEARLY.match(around.right) or meeting_cues.SPARE.search(left)
    ):
        return Kind.EVENT
    if meeting_cues.NOT.search(left) and (
        meeting_cues.CANNOT.search(left)
        or (meeting_cues.BUT_THIS.match(around.right) and meeting_cues.NOT_THAT.search(left))
    ):
        return Kind.OTHER
    if around.previous is not Kind.OTHER or not meeting_cues.BUT_THIS.fullmatch(around.left):
        return None
    other = meeting_cues.NOT_THAT_DAY.search(around.earlier)
    return _by_cue(replace(around, left=around.earlier[: other.start()], previous=None)) if other else None


def _by_previous(around: Around) -> Kind | None:
    """Return the kind by the date before it in the sentence: another of its list, or the day that it is moved to."""
    left, right = around.near_left, around.near_right
    previous = around.previous
    if previous is not None and cues.WINDOW_ENDS.fullmatch(left) and _is_window(around):
        return Kind.DEADLINE
    if previous is not None and is_listed(left) and (around.followed or not cues.AFTER.search(right)):
        return previous
    if around.column is None and previous is not None and cues.LISTED_BARS.search(left):
        return previous
    if previous is Kind.DEADLINE and cues.ELLIPSIS.fullmatch(left) and cues.CLAUSE_ENDS.search(right):
        return Kind.DEADLINE
    if around.goes_on and meeting_cues.THEN.search(left):
        return Kind.NEXT_MEETING
    if previous is Kind.NEXT_MEETING and meeting_cues.PLACED.search(left):
        return Kind.NEXT_MEETING
    if around.earlier and meeting_cues.MOVES_TO.search(left) and meeting_cues.MEETING_MOVED.search(around.earlier):
        return Kind.NEXT_MEETING
    if (
        previous not in (None, Kind.DEADLINE)
        and meeting_cues.NEW_DAY.search(left)
        and meeting_cues.OUR_MEETING_ON.search(around.earlier)
    ):
        return Kind.NEXT_MEETING
    if meeting_cues.MOVED_FROM.search(left) or (
        meeting_cues.BUT.match(right) and meeting_cues.HAD_PLANNED.search(left)
    ):
        return Kind.OTHER
    if cues.SINCE.search(left):
        return Kind.PAST
    if previous is Kind.DEADLINE and cues.AND_DONE.fullmatch(left):
        return Kind.DEADLINE
    if previous is Kind.PAST and cues.NEW_DAY.fullmatch(left) and cues.DUTY.search(around.earlier):
        return Kind.DEADLINE
    if previous is Kind.OTHER and meeting_cues.TO.match(left) and cues.MOVED.search(around.earlier):
        is_deadline = cues.BEFORE_NOUN.search(around.earlier) or cues.SENAST.search(around.earlier)
        if not is_deadline and not meeting_cues.SOME_MEETING.search(around.earlier):
            return Kind.EVENT
        return Kind.DEADLINE if is_deadline else Kind.NEXT_MEETING
    return None


def _by_cue(around: Around) -> Kind | None:
    """Return the kind by the nearer cue of a deadline or a next meeting in its own sentence."""
    left, right = around.near_left, around.near_right
    deadline = _own_deadline_cue(around)
    nexts = _next_cues(left) if meeting_cues.MAY_BE_NEXT.search(left) else []
    if not nexts and meeting_cues.LABEL_ENDS.search(left[-20:]) and (label := meeting_cues.PLAN_LABEL.search(left)):
        is_other = meeting_cues.NOT_NEXT.search(left, label.start(), label.end()) or (
            "foljande" in label[0] and meeting_cues.OTHER_DAYS.search(left)
        )
        nexts = [] if is_other else [label.end()]
    if nexts and cues.PROMISED_BESIDE.search(left, nexts[-1]):
        nexts = []  # "vi ses igen före jul, Eva skickar en inbjudan i morgon"
    if deadline == len(left) and nexts and len(left[nexts[-1] :].split()) <= NEAR:
        deadline = None  # "till nästa möte den 13 oktober ska alla ha svarat"
    if deadline is not None and _is_open_until(around):
        return Kind.PERIOD
    if deadline is not None and (not nexts or deadline >= nexts[-1]):
        over = (
            cues.WOULD_HAVE.search(left)
            or cues.IS_OVER.search(left, max(0, deadline))
            or cues.IS_OVER.match(right.strip(" ,"))
        )
        return Kind.PAST if over else Kind.DEADLINE
    if deadline is None and around.begins and cues.IN_LINE.match(right):
        return Kind.DEADLINE
    if cues.BY_THEN.search(left) and cues.MUST_THEN.match(right):
        return Kind.DEADLINE
    if not nexts and (
        meeting_cues.WHEN_MET.search(right)
        or (meeting_cues.MEETING_ON.search(left) and meeting_cues.BEGINS_ON.search(right))
    ):
        return Kind.NEXT_MEETING
    if deadline is None and not nexts and around.is_bare_meeting:
        return Kind.NEXT_MEETING
    if deadline is None and meeting_cues.AGENDA_ON.match(left) and not meeting_cues.ABOUT_NEXT.match(left):
        return Kind.NEXT_MEETING
    if nexts:
        # "Mötet flyttas från 1/10 till 24/9"
        return Kind.OTHER if meeting_cues.FROM.search(left) else Kind.NEXT_MEETING
    return None


_NEAR_SOM = 6
"""Characters of "som" and a blank before a cue, with some to spare."""


def _next_cues(left: str) -> list[int]:
    """Return where the cues of a next meeting end."""
    return [
        match.end()
        for match in meeting_cues.NEXT.finditer(left)
        if not meeting_cues.NOT_NEXT.search(left, match.start(), match.end())
        and not meeting_cues.OTHERS_MEET.search(left, max(0, match.start() - _NEAR_SOM), match.end())
        and not meeting_cues.ABOUT_NEXT.match(left[match.end() :])
        and not meeting_cues.NOT_MET.search(left, match.start())
    ]


def _own_deadline_cue(around: Around) -> int | None:
    left, right = around.near_left, around.near_right
    if around.followed and is_subject(right):
        return None
    # "den 14 mars, svar senast 31 januari": the cue belongs to the next date.
    led_on = around.followed and (cues.BEFORE_LEAD.search(right) or cues.BEFORE_UNTIL.search(right) or leads_on(right))
    return deadline_cue(left, "" if led_on else right)


def _is_window(around: Around) -> bool:
    """Return whether the date before it is the first day to apply or answer: "Ansökan öppnar 10/3 och stänger"."""
    if around.previous in (Kind.DEADLINE, Kind.NEXT_MEETING) or not cues.APPLIES.search(around.earlier):
        return False
    is_joined = "och" not in around.left or cues.BETWEEN.search(around.earlier) or cues.CLOSES.search(around.left)
    return bool(is_joined) and not cues.IS_OVER.search(around.earlier)


def _is_open_until(around: Around) -> bool:
    """Return whether something is open or valid until the day, without a duty."""
    left, right = around.near_left, around.near_right
    if cues.APPLIES.search(left) and not around.is_span:
        return False
    if cues.OPEN_UNTIL.search(left) and not cues.CONSULTS.search(left) and not cues.DUTY.search(right):
        return True
    return bool(around.is_span and cues.TIME_FOR.search(left))


def _by_heading(around: Around) -> Kind | None:
    """Return the kind by the labels or headings above it, nearest first."""
    left, right = around.near_left, around.near_right
    if cues.TASK_LABEL.match(left) and _is_task(around, left, right):
        return Kind.DEADLINE
    if around.previous is None and cues.UNCHECKED.match(left) and not around.is_span and _ends_item(right):
        return Kind.DEADLINE
    for label in around.above:
        if cues.TASKS_HEADING.search(label):
            return Kind.DEADLINE if _is_task(around, left, right) else None
        if (
            meeting_cues.NEXT_HEADING.search(label) or (around.column is None and meeting_cues.PLAN.search(label))
        ) and not (meeting_cues.NOT_NEXT.search(label) or meeting_cues.OF_CALL.match(left)):
            return Kind.NEXT_MEETING
        if around.begins and meeting_cues.CALENDAR.search(label) and meeting_cues.MEETS.match(right):
            return Kind.NEXT_MEETING
        if meeting_cues.CALL.search(label) and meeting_cues.DAY_LABEL.match(left):
            return Kind.NEXT_MEETING
        if cues.BEFORE_NOUN.search(label) or (cues.SENAST.search(label) and not cues.NOT_SENAST.search(label)):
            return Kind.DEADLINE
    return None


def _by_other_words(around: Around) -> Kind | None:
    """Return the kind by the words of a decision, of earlier minutes or of a period."""
    left, right = around.near_left, around.near_right
    if cues.DECISION.search(left) or cues.DECISION.search(cues.CLAUSE_PARTS.split(right, 1)[0]):
        return Kind.DECISION
    if (
        cues.CLAUSE_ENDS.search(right)
        and (
            (cues.PROMISE.search(left) and not cues.NEWS.search(left))
            or (cues.DELIVERED.search(left) and not cues.AT_MEETING.search(left))
        )
        and not around.is_span
        and tense_of(around) is not Tense.PAST
    ):
        return Kind.DEADLINE
    if cues.HANDED_IN.search(left) and cues.BY_CLOCK.match(right) and tense_of(around) is not Tense.PAST:
        return Kind.DEADLINE
    if cues.WANTED.search(left) and cues.WANTED_BY.search(right) and tense_of(around) is not Tense.PAST:
        return Kind.DEADLINE
    if around.is_before and cues.DUTY.search(left) and tense_of(around) is not Tense.PAST:
        return Kind.DEADLINE
    if not around.is_span and is_requested(left, right, is_counted=around.is_counted):
        return Kind.DEADLINE
    if cues.TASK_ENDS.search(left) and not right.strip(" .,;)") and not around.is_span:
        return Kind.DEADLINE
    if cues.FROM_MINUTES.search(left) or cues.OF_LAST_MEETING.search(left) or cues.ADOPTED.search(left):
        return Kind.PAST
    return Kind.PERIOD if cues.PERIOD.search(left) or cues.OPEN_UNTIL.search(left) else None


_RULES: tuple[Callable[[Around], Kind | None], ...] = (
    _by_table,
    _by_correction,
    _by_previous,
    _by_cue,
    _by_heading,
    _by_other_words,
)
"""From the surest to the least sure. The first that gives a kind decides."""


def is_promised(around: Around) -> bool:
    """Return whether somebody promises something until the day: "Anna ringer hissfirman imorgon"."""
    left = around.near_left
    if around.is_span or not cues.CLAUSE_ENDS.search(around.near_right) or tense_of(around) is Tense.PAST:
        return False
    if cues.AT_MEETING.search(left) or cues.REFERS.search(left):
        return False
    return bool(cues.PROMISED.search(left) or cues.PROMISED_AFTER_NAME.search(left))


def has_deadline_cue(around: Around) -> bool:
    """Return whether a word such as "senast" makes it a deadline, and not the sentence alone."""
    return deadline_cue(around.near_left, around.near_right) is not None


def is_bare_ready(left: str) -> bool:
    """Return whether a date only says that something was ready or handed in ("klart 5/9"). If it has passed, it was the
    day of completion."""
    return bool(cues.BARE_READY.search(left)) and not cues.MUST.search(left)


def is_duty(around: Around) -> bool:
    """Return whether the sentence is about a duty that is not done."""
    if cues.USUALLY.search(around.near_left):
        return False
    said = cues.MUST.search(around.left) or cues.DOES.search(around.left) or cues.MUST.search(around.right)
    return bool(said) and tense_of(around) is not Tense.PAST


def _is_task(around: Around, left: str, right: str) -> bool:
    """Return whether an item of a task list ends with its day: "Boka lokal, Anna, 15/10"."""
    if around.is_span or not _ends_item(right) or tense_of(around) is Tense.PAST:
        return False
    return bool(cues.DOES.search(left) or cues.PARTED.search(left) or cues.WHO_AFTER.match(right))


def _ends_item(right: str) -> bool:
    """Return whether an item ends with its day, or with who does it: "– 26/1 – Klara"."""
    return not right.strip(" .,;:)|*-–") or cues.WHO_AFTER.match(right) is not None


def is_listed(left: str) -> bool:
    """Return whether the words between two dates make a list: "den 3 maj och", "28/8 väster,"."""
    return bool(cues.COORDINATED.search(left) or cues.GROUPED.search(left) or cues.IN_BRACKETS.search(left))


def is_subject(between: str) -> bool:
    """Return whether the words between two dates make the first part of the subject.

    In "sista anmälningsdag för lägret 3-5 oktober är den 20 september", only the second is the deadline.
    """
    return bool(cues.TOLD_OF.fullmatch(between))


def _kind_by_column(column: Column, left: str) -> Kind | None:
    if column.tells_of_state and not cues.SENAST.search(left):
        return Kind.PAST
    if column.says_due or cues.BEFORE_NOUN.search(column.head):
        return Kind.PAST if column.is_done else Kind.DEADLINE
    if column.says_meeting or (column.is_plan and column.says_day):
        return Kind.NEXT_MEETING
    return Kind.NEXT_MEETING if meeting_cues.NEXT_HEADING.search(column.head) else None
