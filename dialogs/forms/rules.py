"""The rules of a form: its questions, answer units, valid answers, and who has answered."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from hashlib import blake2s

import msgspec

from dialogs.model import DeadlineChoices, DeadlineId, GroupId, Member, PersonId, Refusal
from dialogs.names.organisations import same_organisation
from dialogs.patterns import lazily
from dialogs.text import clean, escape_markdown, fold
from dialogs.workdays import on_or_after

MOST_QUESTIONS = 60
LONGEST_QUESTION = 500
MOST_OPTIONS, LONGEST_OPTION = 10, 80
LONGEST_TITLE = 120
MOST_GROUPS = 30
LARGEST_WORDS = 3000
"""Bytes of the words of one answer, as JSON. Seven of them with their questions fit in a card."""
PAGE_BYTES, PAGE_QUESTIONS = 24_000, 8
USUAL_TIME = timedelta(days=14)
SHORTEST_STEM = 4
"""Letters of a title's word that may get an ending: "enkät" in "enkäten"."""
_SMALL = frozenset(("om", "for", "till", "den", "det", "the", "about", "formularet", "form"))


class Per(StrEnum):
    """The kind of answer unit."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"


class Question(msgspec.Struct, frozen=True):
    """A question. Without `options` the answer is words; with them one option and, if `comment`, words too. `section`
    is the heading above it."""

    text: str
    options: tuple[str, ...] = ()
    comment: bool = False
    section: str = ""


class Draft(msgspec.Struct, frozen=True):
    """A form that waits for a yes: the paste, the answer unit and the day. `groups`: the number of discussion groups,
    or 0."""

    title: str
    questions: tuple[Question, ...]
    due_on: date
    per: Per = Per.PERSON
    groups: int = 0
    final_on: date | None = None
    """The last day on which an answer counts, if the paste gives a second day."""


@dataclass(frozen=True, slots=True)
class Form:
    id: str
    group_id: GroupId
    title: str
    questions: tuple[Question, ...]
    per: Per
    groups: int
    due_on: date
    opened_by: PersonId
    opened_at: datetime
    deadline_id: DeadlineId | None = None
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """`choice` is one of the question's options, `words` is free text. One of them may be empty."""

    choice: str = ""
    words: str = ""

    def __bool__(self) -> bool:
        return bool(self.choice or self.words)


@dataclass(frozen=True, slots=True)
class Respondent:
    """An answer unit. `key` is a person's id, an organisation, or the number of a discussion group. `answers` are by
    question number. `done`: the unit has finished the form."""

    key: str
    name: str
    answers: Mapping[int, Answer] = field(default_factory=dict)
    done: bool = False


def usual_day(today: date, choices: DeadlineChoices) -> date:
    """Return the default day: two weeks from today."""
    return on_or_after(today + USUAL_TIME, choices)


def checked(questions: Sequence[Question]) -> tuple[Question, ...]:
    """Return the questions as they can be asked. Raises Refusal if there are none, too many, or too long ones."""
    if not questions:
        raise Refusal("form-no-questions")
    if len(questions) > MOST_QUESTIONS:
        raise Refusal("form-too-many", most=MOST_QUESTIONS)
    for number, question in enumerate(questions, 1):
        if len(question.text) > LONGEST_QUESTION:
            raise Refusal("form-question-long", number=number, longest=LONGEST_QUESTION)
        if len(question.options) > MOST_OPTIONS or any(len(each) > LONGEST_OPTION for each in question.options):
            raise Refusal("form-options-many", number=number, most=MOST_OPTIONS)
    return tuple(questions)


# -- answer units


def respondents(form: Form, roster: Iterable[Member]) -> list[Respondent]:
    """Return the answer units that are asked, without answers: ticked members, their organisations, or discussion
    groups."""
    if form.per is Per.GROUP:
        return [Respondent(str(number), "") for number in range(1, form.groups + 1)]
    members = [member for member in roster if member.is_member]
    if form.per is Per.PERSON:
        return [Respondent(member.person.id, member.person.name) for member in members]
    return [Respondent(each, each) for each in organisations(members)]


def organisations(roster: Iterable[Member]) -> list[str]:
    """Return the organisations of the ticked members, each once by its longest name, in alphabetical order."""
    found: list[str] = []
    for member in roster:
        if not (member.is_member and member.organisation):
            continue
        same = next((each for each in found if same_organisation(member.organisation, each)), "")
        if same:
            found.remove(same)
        found.append(max(same, member.organisation, key=len))
    return sorted(found, key=str.casefold)


def respondent_of(
    form: Form, member: Member, group_number: int | None, roster: Iterable[Member], known: Iterable[str] = ()
) -> str:
    """Return the key of this member's answer unit. Raises Refusal if it is unclear.

    `known` are the keys with saved answers: an organisation keeps the name under which it began.
    """
    if form.per is Per.PERSON:
        return member.person.id
    if form.per is Per.ORGANISATION:
        for each in (*known, *organisations([*roster, member]), member.organisation):
            if same_organisation(each, member.organisation):
                return each
        raise Refusal("form-no-organisation")
    if group_number is None:
        raise Refusal("form-which-group", groups=form.groups)
    if not 1 <= group_number <= form.groups:
        raise Refusal("form-no-such-group", groups=form.groups)
    return str(group_number)


def joined(form: Form, roster: Iterable[Member], answered: Sequence[Respondent]) -> list[Respondent]:
    """Return all answer units that are asked, with their answers, and then those that answered unasked."""
    left = list(answered)
    found = []
    for asked in respondents(form, roster):
        same = next(
            (
                each
                for each in left
                if each.key == asked.key or (form.per is Per.ORGANISATION and same_organisation(each.key, asked.key))
            ),
            None,
        )
        if same is not None:
            left.remove(same)
        found.append(same or asked)
    return [*found, *left]


# -- answers


def checked_answer(question: Question, number: int, choice: str, words: str) -> Answer:
    """Return the answer of a card. `choice` is the number of an option. Raises Refusal if it is none, or too long."""
    words = clean(words).strip()
    if len(msgspec.json.encode(words)) > LARGEST_WORDS:
        raise Refusal("form-answer-long", number=number)
    if not choice:
        return Answer(words=words)
    if not choice.isascii() or not choice.isdigit() or len(choice) > 2 or not 1 <= int(choice) <= len(question.options):
        raise Refusal("card-not-understood")
    return Answer(question.options[int(choice) - 1], words)


_AFTER = lazily(r"[\s,.:;–-]*+")


def read_answer(question: Question, number: int, text: str) -> Answer:
    """Return a typed answer: one of the options, by its first letters or in full, and the words after it.

    Raises Refusal, with the options, if it is none of them.
    """
    text = clean(text).strip()
    if not question.options:
        return checked_answer(question, number, "", text)
    folded = fold(text)
    for nth, option in sorted(enumerate(question.options, 1), key=lambda each: -len(each[1])):
        for known in (fold(option), fold(option).partition(" ")[0]):
            rest = folded[len(known) :]
            if known and folded.startswith(known) and not rest[:1].isalnum():
                after = _AFTER.match(text, len(known))
                return checked_answer(question, number, str(nth), text[after.end() if after else len(known) :])
    raise Refusal("form-not-an-option", number=number, options=escape_markdown(" / ".join(question.options)))


def replaced(before: Mapping[int, Answer], given: Mapping[int, Answer]) -> tuple[int, ...]:
    """Return the numbers of the questions where `given` would replace another answer, in order."""
    return tuple(number for number, answer in sorted(given.items()) if before.get(number) and before[number] != answer)


def added(before: Answer, given: Answer) -> Answer:
    """Return both answers to one question: the words of both, and the new choice if there is one."""
    words = dict.fromkeys(each for each in (before.words, given.words) if each)
    return Answer(given.choice or before.choice, "\n".join(words))


def mark_of(answers: Mapping[int, Answer], numbers: Iterable[int]) -> str:
    """Return a mark of the answers that a page showed. A different mark tells that somebody has answered since."""
    shown = [(number, answers[number].choice, answers[number].words) for number in numbers if answers.get(number)]
    return blake2s(msgspec.json.encode(shown), digest_size=8).hexdigest()


def meant(open_forms: Sequence[Form], words: str, questions: Iterable[int] = ()) -> Form | None:
    """Return the open form with these `words` in its title, or with the numbers of `questions` that only it has.

    None if several fit. `words` may also be the id of a form.
    """
    by_id = [form for form in open_forms if form.id == words]
    if by_id:
        return by_id[0]
    fitting = [form for form in open_forms if _is_named(form, words)] if words else list(open_forms)
    highest = max(questions, default=0)
    if len(fitting) > 1 and highest:
        fitting = [form for form in fitting if len(form.questions) >= highest] or fitting
    return fitting[0] if len(fitting) == 1 else None


def _is_named(form: Form, words: str) -> bool:
    title = fold(form.title)
    return all(
        any(each.startswith(word) or (len(each) > SHORTEST_STEM and word.startswith(each)) for each in title.split())
        for word in fold(words).split()
        if word not in _SMALL
    )


def pages(questions: Sequence[Question]) -> list[range]:
    """Return the numbers of the questions on each page, for the longest possible answers."""
    found: list[list[int]] = [[]]
    size = 0
    for number, question in enumerate(questions, 1):
        cost = (
            700
            + 3 * len(question.text)
            + 3 * len(question.section)
            + sum(60 + 3 * len(each) for each in question.options)
        )
        if question.comment or not question.options:
            cost += 300 + LARGEST_WORDS
        if found[-1] and (size + cost > PAGE_BYTES or len(found[-1]) == PAGE_QUESTIONS):
            found.append([])
            size = 0
        found[-1].append(number)
        size += cost
    return [range(page[0], page[-1] + 1) for page in found if page]
