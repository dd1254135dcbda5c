"""What a text means where it is said: the command of the exact stage, or the reading of the words if it was unsure."""

from dialogs import catalogue as commands
from dialogs.agenda.parts_meant import PUT_UNDER, put_under
from dialogs.catalogue import without_please
from dialogs.catalogue.registry import needs_no_group
from dialogs.commands.spec import Command, Effect
from dialogs.deadlines.listed_tasks import MOST_LINES, labelled, listed
from dialogs.language import written_in
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence
from dialogs.sentences.slots import fit, people_in, stems
from dialogs.text import fold
from dialogs.understanding.after_meeting import absent_from_last, is_absence_today
from dialogs.understanding.chained import effect_of
from dialogs.understanding.classifier import Guess, guesses
from dialogs.understanding.described import described
from dialogs.understanding.in_english import in_english
from dialogs.understanding.pointed_back import of_last_day, of_last_item
from dialogs.understanding.ranking import MOST_OFFERED, Understood
from dialogs.understanding.read_titles import has_loose_title, with_read_title
from dialogs.understanding.second_opinion import DOUBTS, is_doubted, is_open
from dialogs.understanding.understand import LONGEST, is_weak, understand

_AGREED = 0.4
"""From this probability on, a question that is also a slip away is answered at once."""
_GUESSED = 0.5
"""Below this probability, free words are no better read than as the command that lacks a part."""
_OF_DEADLINE = (commands.Missing.DEADLINE_DAY, commands.Missing.DEADLINE_TITLE)
_COULD_DOUBT = DOUBTS - 0.2
"""What is open in the group can make an intent so much likelier, or more."""


def meaning(read_as: Command, text: str, context: Context) -> tuple[Command, str]:
    """Return the command of the words that the exact stage was unsure of, and the words that it stands for: the first
    command in its exact form if it is obeyed at once, otherwise `text`."""
    command, said = _meaning(read_as, text, context)
    return (with_read_title(command, text, context) if command is read_as else command), said


def _meaning(read_as: Command, text: str, context: Context) -> tuple[Command, str]:
    if isinstance(read_as, commands.AddItems) and (part := put_under(text, context)):
        return commands.parse(part, today=context.today), part
    known = _pointed_back(read_as, text, context) or _reminds_of_known(read_as, text, context)
    if known or not is_weak(read_as, text):
        return known or _checked(read_as, text, context), text
    found = understand(text, context)
    is_unread = isinstance(read_as, commands.NotUnderstood)
    if found is not None and not found.readings:
        if found.asks_how and not found.examples:
            return commands.Help(), text
        is_told = is_unread or found.asks_how
        return (commands.NotUnderstood(text, found.examples, found.asks_how) if is_told else read_as), text
    if found is None or not (found.is_sure or found.is_likely or is_unread):
        return read_as, text
    if isinstance(read_as, commands.AddItems) and read_as.by_form and not found.is_sure:
        return read_as, text  # "Sara: budgeten" is an item as it stands
    first, today = found.readings[0], context.today
    is_agreed = found.is_likely or len(found.readings) == 1
    if is_agreed and not first.left and _gives(first, read_as, context):
        return read_as, text  # both stages read the same
    if isinstance(read_as, commands.Incomplete) and read_as.what in _OF_DEADLINE and not found.is_sure:
        likeliest = commands.parse(first.says[0], today=today)
        if not found.is_likely or not isinstance(
            likeliest, commands.NewDeadline | commands.RemindOfDeadline | commands.RemindSilent
        ):
            return read_as, text
    is_guess = not found.is_sure and _first(text, context).probability < _GUESSED
    if isinstance(read_as, commands.Incomplete) and is_guess:
        return read_as, text  # the words of a command stand there, so a guess at another one must be a good one
    if isinstance(read_as, commands.DidYouMean) and len(first.says) == 1:
        if not _is_same(read_as.suggestion, first.says[0], context):
            return _beside_slip(read_as, found, context), text
        if found.is_sure or _first(text, context).probability >= _AGREED:
            return commands.parse(first.says[0], today=today), first.says[0]
        return read_as, text
    parsed = tuple(commands.parse(each, today=today) for each in first.says)
    needs_group = not all(needs_no_group(each) for each in parsed)
    if found.is_sure and not first.left and effect_of(first.says, today=today) is not Effect.CHANGES:
        command = parsed[0] if len(parsed) == 1 else commands.Several(parsed, first.says, needs_group)
        return command, first.says[0]
    return commands.Meant(tuple(found.readings), needs_group), text


_IT = ("den", "det", "it", "that", "punkten")


def _gives_it(command: Command) -> bool:
    """Return whether somebody is to have what is only called "den"."""
    return isinstance(command, commands.TakeOver) and fold(command.title) in _IT


def _pointed_back(command: Command, text: str, context: Context) -> Command | None:
    """The question whether the item that was changed last is meant, in words that point back to it; None in others."""
    is_open = is_weak(command, text) or _gives_it(command)
    if not is_open or (context.round_asks_me and context.is_private):
        return None
    if dated := of_last_day(text, context):
        new = commands.parse(dated, today=context.today)
        # The deadline is shown, and waits for a yes.
        return new if isinstance(new, commands.NewDeadline) else None
    whole = of_last_item(text, context)
    if not whole:
        return None
    if is_weak(commands.parse(whole, today=context.today), whole):
        found = understand(whole, context)
        says = found.readings[0].says if found and found.is_sure and len(found.readings) == 1 else ()
    else:
        says = (whole,)
    if not says or any(isinstance(commands.parse(each, today=context.today), commands.AskWhichItem) for each in says):
        return None
    is_english = written_in(text) == "en"
    shown = tuple(described(in_english(each) if is_english else each, context) for each in says)
    return commands.Meant((Reading(says, is_certain=False, shown=shown),), needs_group=True)


def _gives(reading: Reading, command: Command, context: Context) -> bool:
    return [commands.parse(each, today=context.today) for each in reading.says] == [command]


def may_be_doubted(command: Command, text: str, context: Context) -> bool:
    """Return whether the classifier could be sure of something else, judged without what is open in the group.

    `context` holds the time alone. A command that cannot be doubted needs none of the group's data.
    """
    if len(text) > LONGEST:
        return False
    if (
        is_absence_today(command, context.today)
        or has_loose_title(command)
        or _may_hold_tasks(command, text)
        or (isinstance(command, commands.AddItems) and PUT_UNDER.match(fold(text)))
        or isinstance(command, commands.AskNow | commands.WhoHasAnswered)
        or _gives_it(command)
    ):
        return True
    if not is_open(command, text):
        return False
    first = _first(text, context)
    return first.probability >= _COULD_DOUBT and is_doubted(command, first.intent)


_HOW_WE_STAND = lazily(r"\b(?:hur (?:ligger|gar)|how (?:are|is))\b")


def _may_list_tasks(command: Command, text: str) -> bool:
    """Return whether `text` may be a list of tasks without days, of which the reader of notes finds none."""
    is_notes = isinstance(command, commands.ReadNotes)
    return is_notes and 2 <= text.strip().count("\n") <= MOST_LINES and len(text) <= LONGEST


def _may_hold_tasks(command: Command, text: str) -> bool:
    return _may_list_tasks(command, text) or (isinstance(command, commands.AddTask) and text.count(":") > 1)


def _first(text: str, context: Context) -> Guess:
    return guesses(_sentence(text), context, most=1)[0]


def _sentence(text: str) -> Sentence:
    return Sentence(without_please(text).strip(), is_english=written_in(text) == "en")


def _checked(command: Command, text: str, context: Context) -> Command:
    """The command of a pattern, or the question which is meant, if the classifier is sure of something else."""
    if either := absent_from_last(command, text, context):
        return commands.Meant(either, not needs_no_group(command))
    if isinstance(command, commands.AskNow) and _HOW_WE_STAND.search(fold(text)):
        is_of_agenda = context.is_meeting_on or context.items or not context.deadlines
        return command if is_of_agenda else commands.ListDeadlines()
    if isinstance(command, commands.WhoHasAnswered) and not command.form and not context.form_is_open:
        return _of_known_deadline(text, context) or command
    if _may_hold_tasks(command, text):
        tasks = listed(_sentence(text), context) or labelled(_sentence(text), context)
        if tasks and tasks[0].is_certain and len(tasks[0].says) == 1:
            return commands.parse(tasks[0].says[0], today=context.today)
        return commands.Meant(tasks, needs_group=True) if tasks else command
    if not is_open(command, text) or len(text) > LONGEST or context.round_asks_me:
        return command
    first = _first(text, context)
    if first.probability < DOUBTS or not is_doubted(command, first.intent):
        return command
    found = understand(text, context)
    if found is None or not found.readings or found.readings[0].asks_back:
        return command
    others = [each for each in found.readings if not _gives(each, command, context)]
    if not others or others[0] is not found.readings[0]:
        return command
    readings = [*others[: MOST_OFFERED - 1], Reading((_exactly(command, text),))]
    return commands.Meant(tuple(readings), not needs_no_group(command))


def _reminds_of_known(command: Command, text: str, context: Context) -> Command | None:
    """The known deadline of which one of its owners is to be reminded: "påminn Olle om budgeten"."""
    is_of_no_day = isinstance(command, commands.Incomplete) and command.what is commands.Missing.DEADLINE_DAY
    return _of_known_deadline(text, context, owned=True) if is_of_no_day else None


def _of_known_deadline(text: str, context: Context, *, owned: bool = False) -> Command | None:
    """The deadline whose whole title is named, where a form could be meant that the group has not: "enkäten". With
    `owned` an owner of it is named too: "påminn Olle om budgeten"."""
    words = stems(text)
    found = [each for each in context.deadlines if fit(words, each.title).share == 1]
    if len(found) != 1:
        return None
    named = people_in(text, context) if owned else []
    if owned and not (named and set(named) <= set(found[0].owners)):
        return None
    shown = f"show {found[0].label}" if written_in(text) == "en" else f"visa {found[0].label}"
    return commands.parse(shown, today=context.today)


_WORDS: dict[type[Command], tuple[str, str]] = {
    commands.AddNote: ("anteckning", "note"),
    commands.AddTask: ("uppdrag", "task"),
    commands.AddDecision: ("beslut", "decision"),
}


def _exactly(command: Command, text: str) -> str:
    """The words that give the command, so that the writer sees which it is: "skriv upp att …" may be a note."""
    if not isinstance(command, commands.AddNote | commands.AddTask | commands.AddDecision):
        return text
    word = _WORDS[type(command)][written_in(text) == "en"]
    return f"{word}{f' {command.number}' if command.number else ''}: {command.text}"


def _beside_slip(slip: commands.DidYouMean, found: Understood, context: Context) -> Command:
    """The command that the words are a slip away from, or the question which is meant if they surely mean another."""
    if not (found.is_sure or found.is_likely) or found.readings[0].asks_back:
        return slip
    meant, suggested = (
        type(commands.parse(each, today=context.today)) for each in (found.readings[0].says[0], slip.suggestion)
    )
    if meant is suggested:
        return slip
    if not found.is_sure:
        return commands.Meant((*found.readings[: MOST_OFFERED - 1], Reading((slip.suggestion,))))
    return commands.Meant((Reading((slip.suggestion,)), *found.readings[: MOST_OFFERED - 1]))


def _is_same(suggestion: str, said: str, context: Context) -> bool:
    """Return whether a slip is near to the command that the words mean, and that command changes nothing."""
    slip, meant = (commands.parse(each, today=context.today) for each in (suggestion, said))
    return type(slip) is type(meant) and effect_of((said,), today=context.today) is Effect.READS
