"""The commands that set a deadline."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass, replace
from datetime import time

import regex

from dialogs.commands.pieces import compiled
from dialogs.commands.said import EVERYBODY, ME, Occasion, Said, deadline_in, person, title_left
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic
from dialogs.commands.talk import DidYouMean, Incomplete, Missing
from dialogs.dates import FoundDay
from dialogs.deadlines.model import AT_TIME, Days, Ladder
from dialogs.deadlines.reminder_commands import RemindOfDeadline
from dialogs.deadlines.subject import has_first_name, in_sentence, is_negated, is_task_of_somebody
from dialogs.deadlines.task_sentences import is_birthday
from dialogs.deadlines.terms import Terms, without_owner, without_terms
from dialogs.deadlines.typed_parts import parted
from dialogs.deadlines.typed_steps import steps_in
from dialogs.meetings.reading import day_of
from dialogs.names.recognition import looks_like_a_person
from dialogs.patterns import lazily
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class NewDeadline(Command):
    """`owner` is who is to do it, as written: persons, organisations, several with commas and "och"; ME for the sender,
    or None for the group. `ladder` is when to remind, if it was said. `yearly`: it comes again each year.
    `rule`: it recurs otherwise. `more`: further days of the same matter. `final` is the day until which it can be done after all ("dock senast")."""

    title: str
    day: FoundDay
    at: time | None = None
    owner: str | None = None
    ladder: Ladder | None = None
    yearly: bool = False
    final: FoundDay | None = None
    rule: str = ""
    more: tuple[FoundDay, ...] = ()


@dataclass(frozen=True, slots=True)
class NewParts(Command):
    """One deadline with a day for each: `parts` are (the person, organisation or sub-group as written, its day)."""

    title: str
    parts: tuple[tuple[str, FoundDay], ...]
    ladder: Ladder | None = None
    yearly: bool = False


@dataclass(frozen=True, slots=True)
class PlanBackwards(Command):
    """Steps to a last `day`: `steps` are (what is done, how long before). `subject` is what it is done with, "" where
    that was not said."""

    subject: str
    day: FoundDay
    steps: tuple[tuple[str, Days], ...]


_UNTIL_IT_IS = lazily(r"(?:fram )?(?:till|tills|until)\b")
_REMINDED = lazily(r"(?P<who>[^\n]{0,80}?)(?:^|\s|(?<=\s))(?:om\s+att|om|att|about|that|to|of)\b\s*+(?P<title>[^\n]*)")


def _remind_me(said: Said) -> Command:
    """ "Jag vill bli påmind på fredag om resan"."""
    return _reminded(said, f"{said.example('mig', 'me')} {said.words('rest')}")


def _remind(said: Said) -> Command:
    return _reminded(said, said.words("rest"))


_NOT_UNTIL = compiled(
    r"(?P<who>(?:mig|mej|oss|alla|me|us)?) ?(?:inte förr? än|inte förrän|först|not until|not before)(?!\w)"
)
_NO_MATTER = frozenset({"detta", "det", "det här", "det dar", "det har", "den", "den har", "this", "it", "that"})


def _reminded(said: Said, words: str) -> Command:
    if later := _NOT_UNTIL.match(fold(words)):
        # "Påminn mig inte förrän på måndag" asks for a reminder on that day.
        words = f"{words[later.start('who') : later.end('who')]} {words[later.end() :].strip()}"
    rest, terms = without_terms(words, today=said.today)
    occasion = deadline_in(rest, today=said.today, several=True)
    left = occasion.left if occasion else title_left(rest)
    match = _REMINDED.fullmatch(fold(left))
    who, title = ("", left)
    if match:
        who = left[: match.end("who")].strip(" ,")
        title = left[match.start("title") :].strip()
        if _UNTIL_IT_IS.match(fold(who)):
            who = ""  # "påminn varje dag fram till att Karin har svarat" names nobody to remind
    owner = None if fold(who) in EVERYBODY else person(who)
    title = title_left(title)
    if match is None and (again := _AGAIN.search(fold(title))) and looks_like_a_person(title[: again.start()]):
        title = title[: again.start()]
    if match is None and looks_like_a_person(title):
        # "Påminn Karin" says whom, and not of what.
        owner, title = person(title), ""
    elif match is None and fold(title) in _WHOM:
        owner, title = None if fold(title) in EVERYBODY else person(title), ""
    if fold(title) in _NO_MATTER:
        title = ""
    whom = {None: said.example("", "us "), ME: said.example("mig ", "me ")}.get(owner, f"{owner} ")
    if not title:
        what = said.example("inspel", "input")
        return Incomplete(Missing.DEADLINE_TITLE, _reminder(said, whom, what))
    if occasion is None:
        return Incomplete(Missing.DEADLINE_DAY, _reminder(said, whom, _for_example(said, title)))
    if (label := _LABEL.fullmatch(fold(title))) is not None and occasion.day.day is not None:
        # It is there already: "påminn mig i morgon kl 8 om D3".
        return _again(said, label, occasion, owner)
    is_then = owner == ME or not _MATTER_BEFORE.search(fold(rest[: occasion.day.start]))
    if is_then and occasion.time and terms.ladder is None and not occasion.announced:
        # "Påminn mig på fredag kl 9", "påminn Olle på fredag kl 9 om planen" ask for a reminder then, and not before.
        terms = replace(terms, ladder=(AT_TIME,))
    return new_deadline(title, occasion, owner, terms)


_MATTER_BEFORE = lazily(r"\b(?:om|att|about|that|to|of|senast|till|innan|fore|by|before|until)\b")
"""Words that begin the matter, or the day by which it is done, before the day."""


def _again(said: Said, label: "regex.Match[str]", occasion: Occasion, owner: str | None) -> Command:
    """Remind the sender of an existing deadline once more; others are reminded by the deadline itself."""
    at = occasion.time.at if occasion.time else None
    if owner == ME:
        return RemindOfDeadline(int(label["number"]), (), label["letter"] == "p", mine=True, until=occasion.day, at=at)
    name, day = label[0].upper(), occasion.day.day
    clock = f" {said.example('kl', 'at')} {at:%H.%M}" if at else ""
    return DidYouMean(said.example(f"påminn mig om {name} {day}{clock}", f"remind me about {name} on {day}{clock}"))


_LABEL = lazily(r"(?P<letter>[dp]) ?(?P<number>\d{1,4})")


def new_deadline(title: str, occasion: Occasion, owner: str | None, terms: Terms) -> NewDeadline:
    at = occasion.time.at if occasion.time else None
    short, who, _ = without_owner(title)
    if short:
        title = short
        owner = owner or (None if fold(who) in EVERYBODY else person(who))
    if owner is None and not is_birthday(title):
        title, who = in_sentence(title, is_person=has_first_name)
        owner = person(who) if who else None
    rule = terms.recurring.rule(occasion.day.day) if terms.recurring and occasion.day.day else ""
    more = () if rule else occasion.more
    return NewDeadline(title, occasion.day, at, owner, terms.ladder, terms.yearly, terms.final, rule, more)


_AGAIN = lazily(r"\s(?:igen|en gang till|again|once more)$")
_WHOM = EVERYBODY | {"mig", "mej", "me"}
_FAILED_DAY = lazily(
    r"\d|\b(?:senast|deadline|fram till|innan|fore|nasta|snarast|no later|by|before|until|next|vecka|veckan|week|manad|month)\b"
)


def _for_example(said: Said, title: str) -> str:
    """`title`, or another where the words of a day that was not understood are in it: an example must work."""
    return said.example("inspel", "input") if _FAILED_DAY.search(fold(title)) else title


def _reminder(said: Said, whom: str, title: str) -> str:
    return said.example(f"påminn {whom}om {title} senast {said.soon()}", f"remind {whom}about {title} by {said.soon()}")


def _deadline(said: Said) -> Command:
    rest, terms = without_terms(said.words("rest"), today=said.today)
    occasion = deadline_in(rest, today=said.today, several=True)
    title = occasion.left if occasion else title_left(rest)
    if not title:
        return Incomplete(Missing.DEADLINE_TITLE, f"deadline: {said.example('inspel', 'input')} {said.soon()}")
    if occasion is None:
        return Incomplete(Missing.DEADLINE_DAY, f"deadline: {_for_example(said, title)} {said.soon()}")
    return new_deadline(title, occasion, ME if said.has("me") else None, terms)


def _announced_deadline(said: Said) -> Command | None:
    """ "Skriftliga inspel senast 30 juni" is a deadline without being called one."""
    text, terms = without_terms(said.text, today=said.today)
    occasion = deadline_in(text, today=said.today, several=True)
    found = parted(text, today=said.today) if occasion and occasion.announced and not terms.recurring else None
    if found:
        return NewParts(found.title, found.parts, terms.ladder, terms.yearly)
    if occasion is None or not occasion.left or said.text.rstrip().endswith("?") or is_negated(text):
        return None
    if _QUESTION.match(said.folded):
        return None
    *_, is_to_be_done = without_owner(occasion.left)
    is_task = is_to_be_done or is_task_of_somebody(occasion.left, is_last_day=occasion.is_last_day)
    if not occasion.announced and terms.final is None and not is_task:
        return None
    return new_deadline(occasion.left, occasion, None, terms)


_QUESTION = compiled(
    r"(?:vad|va|vem|vems|vilka|vilken|vilket|hur|what|what's|whats|who|who's|whose|which|how|när (?:är|ska|skall|måste|går|stänger)|when (?:is|are|must|do|does))(?!\w)(?! som)"
)
"""A question that lacks its mark: "what's due next week"."""
_OF_ALL = compiled(
    r"(?: ?(?:oss|alla|gruppen|grupperna|nätverket|us|all|everyone|everybody|the groups?))?(?: ?(?:om|about|of))?(?: |:|$)"
)


def _parts(said: Said) -> Command | None:
    rest, terms = without_terms(said.words("rest"), today=said.today)
    of_all = _OF_ALL.match(fold(rest))
    found = None if terms.recurring else parted(rest[of_all.end() if of_all else 0 :], today=said.today)
    return NewParts(found.title, found.parts, terms.ladder, terms.yearly) if found else None


def _plan_backwards(said: Said) -> Command:
    day = day_of(said.words("day"), today=said.today)
    steps = steps_in(said.words("steps")) if said.has("steps") else None
    if day is None or steps is None:
        example = said.example(
            f"planera Rapporten bakåt från {said.soon()}: bereds 10 arbetsdagar före, godkänns 5 arbetsdagar före, skickas",
            f"plan Report backwards from {said.soon()}: drafted 10 working days before, approved 5 working days before, sent",
        )
        return Incomplete(Missing.STEPS, example)
    return PlanBackwards(said.words("subject").strip(" ,:"), day, steps)


SPECS: tuple[Spec, ...] = (
    Spec(
        NewDeadline,
        tier=Tier.WITH_ARGUMENT,
        make=_deadline,
        patterns=(
            r"(?:lägga? (?:till|in)|add) (?:en |a )?(?:ny |new )?deadline ?:(?P<rest>[^\n]*+)",
            r"(?:lägga? (?:till|in|upp)|sätta?(?: upp)?|skapa|göra?|add|create|set(?: up)?) (?:en |a )?(?:ny |new )?(?:deadline|påminnelse|reminder|frist)(?: till| åt (?:mig|oss))?",
            r"(?:en )?(?:ny|new) (?:deadline|påminnelse|reminder)",
        ),
        right=Right.OWN,
        effect=Effect.ASKS,
        topic=Topic.DEADLINES,
        about="about-new-deadline",
        examples={
            "sv": (
                "påminn oss om rapporten senast 30 juni",
                "deadline: budgeten 12 september",
                "påminn oss om tidrapporten varje fredag",
                "påminn oss om statistiken sista vardagen varje kvartal",
                "påminn oss om enkäten 3 juni, 10 juni och 17 juni",
                "deadline: avtalet 3 juni, utan påminnelser",
            ),
            "en": (
                "remind us about the report by 30 June",
                "deadline: the budget 12 September",
                "remind us about the time sheet every Friday",
                "remind us about the statistics on the last working day of every quarter",
                "remind us about the survey on 3 June, 10 June and 17 June",
                "deadline: the contract 3 June, without reminders",
            ),
        },
        private=lambda command: command.owner == ME,
    ),
    Spec(
        NewParts,
        tier=Tier.FREE_TEXT,
        make=_parts,
        patterns=(
            r"(?:påminna?|påmin|remind)(?!\w)(?P<rest>(?s:.{1,2000}+))",
            r"(?:(?:ny|new|sätta?|set|lägga? in) )?(?:a |en )?deadline(?:n)?(?!\w)(?: (?:för|for|to))? ?[:-]?(?P<rest>(?s:.{1,2000}+))",
        ),
        right=Right.OWN,
        effect=Effect.ASKS,
        topic=Topic.DEADLINES,
        about="about-new-parts",
        examples={
            "sv": ("påminn oss om planen: 28 augusti väster, 29 augusti norr",),
            "en": ("remind us about the plan: 28 August west, 29 August north",),
        },
    ),
    Spec(
        NewDeadline,
        tier=Tier.FREE_TEXT,
        make=_remind,
        patterns=(r"(?:påminna?|påmin|remind)(?!\w) ?:?(?P<rest>[^\n]*+)",),
        known=("påminn om …", "påminn …", "remind …"),
    ),
    Spec(
        NewDeadline,
        tier=Tier.FREE_TEXT,
        make=_remind_me,
        patterns=(
            r"(?:(?:(?:jag|i) )?(?:vill|behöver|skulle vilja|want|need|would like)(?: to)? )?(?:bli|be) (?:påmind|påmint|reminded)(?!\w)(?P<rest>[^\n]*+)",
        ),
    ),
    Spec(
        NewDeadline,
        tier=Tier.FREE_TEXT,
        make=_deadline,
        patterns=(
            r"(?:(?:ny|new|sätta?|set|lägga? in) )?(?:a |en )?deadline(?:n)?(?!\w)(?: (?:för|på|om|till|for|to|on)(?= \p{L}))? ?[:-]? ?(?P<rest>[^\n]*+)",
        ),
        known=("deadline: …",),
    ),
    Spec(
        NewDeadline,
        tier=Tier.FREE_TEXT,
        make=_deadline,
        patterns=(
            r"(?:glöm inte(?: bort)?|kom ihåg|(?:do not|don't) forget|remember)(?!\w)(?P<me> (?:åt|för|for) (?:mig|me))?(?: (?:att|to))? ?:? ?(?P<rest>[^\n]*+)",
        ),
    ),
    Spec(
        NewDeadline,
        tier=Tier.FREE_TEXT,
        make=_announced_deadline,
        patterns=(r"[^\n]{1,600}",),
    ),
    Spec(
        PlanBackwards,
        tier=Tier.WITH_ARGUMENT,
        make=_plan_backwards,
        patterns=(
            r"(?:planera|räkna|plan|count)(?: in)?(?P<subject> [^\n:]{1,150}?)?? (?:bakåt|baklänges|backwards?|back)(?: (?:från|räknat från|from|i tiden från))? ?:?(?P<day>[^\n:]{0,60}?)(?:(?: ?:|\n)(?P<steps>(?s:.{0,3000}+)))?",
        ),
        known=("planera bakåt från …", "plan backwards from …"),
        right=Right.LEADERS,
        effect=Effect.ASKS,
        topic=Topic.DEADLINES,
        about="about-plan-backwards",
        examples={
            "sv": ("planera rapporten bakåt från 30 juni: bereds två veckor före, skickas",),
            "en": ("plan the report backwards from 30 June: drafted two weeks before, sent",),
        },
    ),
)
