"""Tells what somebody's words may be while a round of driv och hinder asks them: a command, an answer, or in doubt.

A wrong guess here would put private words on a public agenda, so whatever is in doubt is asked about.
"""

# ruff: noqa: E501 - patterns that are broken over lines are harder to read than long ones

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from enum import StrEnum

import regex

from dialogs import catalogue as c
from dialogs.feedback.model import Heading, Statement
from dialogs.feedback.typed_answers import Reading, guess, read_answer
from dialogs.notes.commands import headed_notes
from dialogs.patterns import lazily
from dialogs.reading.markers import is_marked, without_marker
from dialogs.reading.sign_offs import names_of, split_sign_off
from dialogs.text import clean, fold


class Choice(StrEnum):
    """The writer's choice for the meaning of their words."""

    DRIV = "driv"
    HINDER = "hinder"
    BOTH = "both"
    SORTED = "sorted"
    """The words as the bot has sorted them under both headings."""
    ANSWER = "answer"
    AGENDA = "agenda"
    NEITHER = "neither"


_CHOICES = {
    Choice.DRIV: r"(?:ja,? |yes,? )?(?:det ar |it'?s )?(?:ett )?(?:driv|driver)",
    Choice.HINDER: r"(?:ja,? |yes,? )?(?:det ar |it'?s )?(?:ett |an )?(?:hinder|obstacle)",
    Choice.BOTH: r"(?:ja,? |yes,? )?(?:bade och|bada|bada delarna|lite av varje|both|some of each|a bit of both)",
    Choice.ANSWER: r"(?:ja,? |yes,? )?(?:ett |det ar ett |an |it'?s an )?(?:svar|answer)(?: pa driv och hinder| to drivers and obstacles)?",
    Choice.AGENDA: r"(?:lagg (?:det |den |dem )?)?(?:pa |till )?(?:dagordningen|dagordning|agendan)|(?:put it )?on the agenda",
    Choice.NEITHER: r"(?:nej,? )?(?:inget(?: av dem)?|ingetdera|neither|none of them)",
}
_TAKEN_BACK = lazily(
    r"\s*+(?:(?:nej|nae|na|no|nope)[\s,.!]*+)?(?:ta(?:g)? bort|radera|glom|skippa|strunta i|spara inte|slang|delete|remove|forget|skip|drop|don'?t save) (?:bara |just )?(?:det|den|dem|dom|it|that|this)(?: (?:dar|har|bara|tack|please|i stallet|istallet|one|again|igen))*[\s.!]*+"
    r"|\s*+(?:nej|nae|na|no|nope)[\s,.!]*+(?:inte (?:det|den|sa)|det var (?:inget|inte det|inte (?:ett )?svar)|bry dig inte|not that|it was nothing|never mind)[\s.!]*+"
)
"""A no to the question that says what is to become of the words: "nej ta bort det där"."""
_CHOSEN = {choice: lazily(rf"\s*+(?:{pattern})[\s.!]*+") for choice, pattern in _CHOICES.items()}

_ASKED_FOR = lazily(
    r"\s*+(?:(?:ok(?:ej)?|okay|ja|yes|tack|thanks|bra|hej|hi|super|toppen|great)[\s,.!]++)*+(?:kan du |can you |please )?(?:pamin\p{L}*|deadlines?|lagg|remind|add|planera|d ?\d|kom ihag|remember|skapa|create|ny(?:tt)?)(?!\p{L})"
)
_TOLD_OF_DEADLINE = lazily(r"\s*+(?:deadlines?|d ?\d+) [^.!?]*\b(?:var|kom|blev|ar|was|were|is|came)\b")
"""An opinion of a deadline, and no wish for one: "deadline för underlag var för sen"."""
_REMIND_ME = lazily(r"\b(?:pamin\w*|remind) (?:mig|me)\b")
_PLANNED = lazily(
    r"\s*+(?:nasta|nytt|planera|boka|kalla|vi ses|vi traffas|next|new|plan|book|schedule|we meet)(?!\p{L})"
)
_CANNOT = lazily(
    r"(?:\b(?:kan|kunde|kommer) (?:tyvarr )?inte(?: att)? (?:kunna )?(?!komma\b|vara\b|delta|medverka|narvara|ga\b|dyka|till\b|pa\b|da\b|i\b|den\b|tyvarr\b|nu\b|men\b|for\b|eftersom\b|ses\b)\p{L}{3,})"
    r"|\bcan(?:'?t|not) (?!come\b|make\b|attend\b|be\b|join\b|on\b|that\b|today\b)\p{L}{3,}"
)
_ATTENDANCE = lazily(
    r"\s*+(?:narvarande|franvarande|saknade?s?|deltog|deltagare|gaster?|present|absent|missing|guests?)\b[^:\n]{0,30}:"
)
_COMES_TO_MIND = lazily(
    r"\b(?:komma (?:ihag|overens|fram|vidare|igang|pa (?:na(?:t|got|gon|gra|gonting)|ett|en|vad|hur|fler|mer))|think of|remember)\b"
    r"|\b(?:driv|hinder|drivers?|obstacles?)\b"
)
"""Words in a sentence about absence: "kan inte komma på något hinder" is not one about coming."""
_OTHER_HEADING = lazily(r"\s*+(?:driv\b(?=.*\bhinder\b)|hinder\b(?=.*\bdriv\b)|drivers?\b(?=.*\bobstacles?\b))")
_ALONE = {c.Missing.FEEDBACK_TEXT, c.Missing.ITEM_TEXT}
_MANY_WORDS = 4
_SAME_WORD = 0.7
_ADDED = lazily(r"\s*+(?:lagga? (?:till|in)|satta? upp|add)(?!\w)[^\S\n]*+:?\s*+")


def sorted_words(text: str) -> tuple[Statement, ...]:
    """Return private words sorted under both headings; () if they fit under one."""
    statements = guess(without_command(text)).statements
    return statements if {each.heading for each in statements} == {Heading.DRIV, Heading.HINDER} else ()


def choice_in(text: str) -> Choice | None:
    """Return the choice of a typed reply to the question."""
    folded = fold(text)
    return next((choice for choice, pattern in _CHOSEN.items() if pattern.fullmatch(folded)), None)


def takes_words_back(text: str) -> bool:
    """Return whether a reply to the question says that the words are to be dropped."""
    return _TAKEN_BACK.fullmatch(fold(text)) is not None


def in_doubt(command: c.Command, text: str, *, is_known: Callable[[str], bool]) -> bool:
    """Return whether `text`, which was read as `command`, may be an answer by somebody who is asked. `is_known` returns
    whether words name somebody in the group."""
    match command:
        case c.NotUnderstood(asks_how=True):
            return False
        case c.NotUnderstood() if _ASKED_FOR.match(fold(text)) and _REMIND_ME.search(fold(text)):
            return False
        case c.AddItems() | c.NotUnderstood() | c.SmallTalk(kind=c.Talk.OKAY):
            return True
        case c.DidYouMean(suggestion=suggestion):
            said = fold(suggestion)
            # Dictated without a sign: "driv bra tempo hinder kallt" holds both headings.
            return not _is_slip(text, suggestion) or bool(_ADDED.match(said) or _OTHER_HEADING.match(said))
        case c.ReadNotes(text=notes):
            is_headed = regex.match(r"\s*+\p{L}+(?: \p{L}+){0,3}[^\S\n]*+:?[^\S\n]*+\n", notes) or headed_notes(text)
            return len(text) < 30_000 and not is_headed
        case c.Incomplete(what=what):
            is_order = _ASKED_FOR.match(fold(text)) and not _TOLD_OF_DEADLINE.match(fold(text))
            return what not in _ALONE and len(text.split()) >= _MANY_WORDS and not is_order
        case c.NewDeadline() | c.NewParts() | c.PlanBackwards():
            return not _ASKED_FOR.match(fold(text))
        case c.PlanMeeting(time=time):
            return time is None and not _PLANNED.match(fold(text))
        case c.RecordAttendance():
            return not _ATTENDANCE.match(fold(text))
        case c.CannotCome():
            return bool(_CANNOT.search(fold(text)) or _COMES_TO_MIND.search(fold(text)))
        case _:
            people = people_of(command)
            return any(not is_known(person) for person in people if person != c.ME)


def people_of(command: c.Command) -> tuple[str, ...]:
    """Return the words by which the command names people, if an answer could be taken for such a command."""
    if not isinstance(command, c.SetAsked | c.SetRole | c.SetMember | c.SetOrganisation):
        return ()
    person = getattr(command, "person", None)
    return tuple(getattr(command, "people", ())) or ((person,) if isinstance(person, str) else ())


def _is_slip(text: str, suggestion: str) -> bool:
    """Return whether the suggestion only corrects words, one for one."""
    words, meant = fold(text).split(), fold(suggestion).split()
    return len(words) == len(meant) and all(
        SequenceMatcher(None, one, other).ratio() >= _SAME_WORD for one, other in zip(words, meant, strict=True)
    )


def without_command(text: str) -> str:
    """`text` without the words that would add it to the agenda."""
    added = _ADDED.match(fold(text))
    return text[added.end() :] if added else text


def answer_in(text: str) -> Reading | None:
    """The answer that somebody who is asked has written, where its headings leave no doubt; None otherwise."""
    reading = read_answer(clean(text), asked=True)
    return reading if reading is not None and reading.is_clear and reading.statements else None


def statements_in(text: str, choice: Choice, *, writer: str) -> tuple[tuple[Statement, ...], int]:
    """Every line under the heading that was chosen, without marks and signature; how many lines signed it."""
    heading = Heading.HINDER if choice is Choice.HINDER else Heading.DRIV
    kept, signature = split_sign_off(clean(without_command(text)), writer=writer)
    lines = (without_marker(line) for line in kept.split("\n"))
    return tuple(Statement(heading, line) for line in lines if line), len(signature)


def edited(command: c.Command, text: str, given: Sequence[Statement], *, writer: str) -> tuple[Statement, ...]:
    """Return the statements of an edited message that gave `given` to an answer before; empty if they are not certain.

    A text without headings stays under the heading that it had.
    """
    reading = answer_in(text)
    if reading is not None:
        return without_names(reading.statements, writer)[0]
    if isinstance(command, c.GiveFeedback):
        return without_names(command.statements, writer)[0]
    headings = {statement.heading for statement in given}
    explicit = isinstance(command, c.AddItems) and not command.by_form
    if len(headings) != 1 or explicit or not in_doubt(command, text, is_known=lambda _: True):
        return ()
    return tuple(
        Statement(next(iter(headings)), each.text) for each in statements_in(text, Choice.DRIV, writer=writer)[0]
    )


def bare(text: str, *, writer: str) -> tuple[str, int]:
    """The lines of a form's field without marks and signature; how many lines signed it."""
    kept, signature = split_sign_off(clean(text), writer=writer)
    return "\n".join(without_marker(line) for line in kept.split("\n")), len(signature)


def without_names(statements: Sequence[Statement], writer: str) -> tuple[tuple[Statement, ...], int]:
    """The statements but a last one that is nothing but the writer's own name; whether there was such, as a count."""
    if len(statements) > 1 and fold(statements[-1].text).strip(" -/~.,!") in names_of(writer):
        return tuple(statements[:-1]), 1
    return tuple(statements), 0


# -- said where everybody reads it


class Slip(StrEnum):
    """Words in public that should have been private. The value ends the key of the sentence that answers them."""

    ANSWER = "anonymous"
    MAYBE = "maybe"
    LIST = "list"


_OPINION = lazily(
    r"\b(?:jag (?:tyckte|tycker|upplevde|kande|saknade)|(?:motet|dragningen|diskussionen|tempot|lokalen|ljudet) (?:var|blev|kandes|gick|drog ut|kunde) [^?]{3,}$)"
    r"|\b(?:i (?:thought|felt|missed)|the meeting (?:was|felt|went) [^?]{3,}$)"
)
"""Words with which people judge a meeting."""


def suggests_answer(command: c.Command) -> bool:
    """Return whether the bot would ask if these words were an answer, and so repeat them."""
    return isinstance(command, c.DidYouMean) and read_answer(command.suggestion) is not None


def slip(command: c.Command, text: str, *, round_is_open: bool, anonymous: bool) -> Slip | None:
    """Return whether words in public are an answer, or may be one, that nothing may repeat; None if they are a command.

    A plain answer in a named round is not such an answer: it counts there.
    """
    said = clean(without_command(text))
    reading = read_answer(said, asked=round_is_open)
    if reading is not None and reading.statements:
        counts = isinstance(command, c.GiveFeedback) and not anonymous
        return None if counts or not round_is_open else Slip.ANSWER
    if not round_is_open or not anonymous:
        return None
    match command:
        case c.Meant() | c.DidYouMean() | c.NotUnderstood() if _OPINION.search(fold(text)):
            return Slip.MAYBE
        case c.AddItems(by_form=True) if sum(map(is_marked, text.split("\n"))) > 1:
            return Slip.LIST
        case c.NotUnderstood(asks_how=False) if len(text.split()) >= _MANY_WORDS - 1:
            return Slip.MAYBE
        case c.DidYouMean(suggestion=suggestion) if not _is_slip(text, suggestion):
            return Slip.MAYBE
        case _:
            return None
