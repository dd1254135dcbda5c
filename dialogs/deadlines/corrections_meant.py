"""Reads free words that rename a deadline, or correct the one that the speaker added a moment ago."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from dialogs.dates import find_days
from dialogs.dates.words import FULL_WEEKDAYS
from dialogs.deadlines.changes_meant import without_old_day
from dialogs.deadlines.replies import Reply, reply_in
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, KnownDeadline, Reading, Sentence, either, one
from dialogs.sentences.slots import by_title, fit, people_in, stems

MOST = 3
_NAME = r"(?:namn\w*|titel\w*|texten|rubrik\w*|formulering\w*|name|title|text|wording)"
_RENAMED = lazily(
    rf"\b(?:dop om|(?:byt|byta|andra|rename|change)(?: the)?(?: {_NAME})?(?: (?:pa|for|i|of))?|kalla|call)\b(?P<rest>[^\n]{{4,240}})"
)
_TO = lazily(r"(?: (?:till|for|to|as)|:) ")
_SHOULD = lazily(
    r"^(?P<old>.{2,80}?) (?:ska|skall|borde|bor|should) (?:heta|kallas|sta som|lyda|be called|read):? (?P<new>[^\n]{2,160})"
)
_OF_NAME = lazily(rf"\b(?:dop om|kalla|rename|call|heta|kallas|called|{_NAME})\b")
_QUOTES = " \t.!\"”“»«'"


def renamed(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """Return the deadlines that the words may mean, each with the new title. An item with such a title is no
    deadline."""
    if not _OF_NAME.search(sentence.folded):
        return ()
    known, items = [each.title for each in context.deadlines], [each.title for each in context.items]
    # A title may hold "till" itself, so the border is where the title before it fits best.
    best = max(_borders(sentence), key=lambda each: max(_fits(each[0], known), _fits(each[0], items)), default=None)
    if best is None or _fits(best[0], items) > _fits(best[0], known):
        return ()
    found = [context.deadlines[place] for place in by_title(best[0], known)]
    return either(*(_called(each.label, best[1], sentence) for each in found[:MOST]))


def _borders(sentence: Sentence) -> list[tuple[str, str]]:
    """Return each way to split the words into an old and a new title."""
    text, folded = sentence.text, sentence.folded
    if match := _SHOULD.search(folded):
        spans = [(match.span("old"), match.span("new"))]
    elif match := _RENAMED.search(folded):
        first, last = match.span("rest")
        spans = [((first, to.start()), (to.end(), last)) for to in _TO.finditer(folded, first, last)]
    else:
        return []
    return [(text[slice(*old)].strip(_QUOTES), text[slice(*new)].strip(_QUOTES)) for old, new in spans]


def _fits(words: str, titles: Sequence[str]) -> tuple[float, int]:
    """Return the share of the best title's telling words that are said, and how many they are."""
    found = [fit(stems(words), each) for each in titles]
    return max(((each.share, each.count) for each in found), default=(0.0, 0))


def _called(label: str, title: str, sentence: Sentence) -> str:
    return f"rename {label} to {title}" if sentence.is_english else f"{label} heter {title}"


_CORRECTS = lazily(
    r"^(?:nej|nae|nja|na|fel|oj|ojda|hoppsan|forlat|ursakta|sorry|no|oops|wrong|vanta|wait|just det|forresten|actually|(?:andra|byt|change)(?: (?:det|den|it))?(?: till| to)\b|(?:det|den) (?:skulle|ska) (?:vara|heta|sta)|jag (?:menade|tankte|skrev fel)|i meant)\b"
)
_REMOVES = lazily(
    r"\b(?:ta|tar|plocka|tag) bort (?:den|det|deadlinen?)\b|\b(?:stryk|radera|glom|skippa|strunta i|slang|remove|delete|scrap|forget|cancel) (?:den|det|deadlinen?|it|that)\b|\btake (?:it|that)(?: one)? (?:away|off)\b"
)
_OTHERWISE = lazily(r"\b(?:punkt\w*|mot\w+|dagordning\w*|agenda\w*|svar\w*|rundan|item|meeting|answer)\b")


def corrected(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """Return what the words change of the deadline that the speaker has just added."""
    last = next((each for each in context.deadlines if each.label == context.just_added), None)
    if last is None or _OTHERWISE.search(sentence.folded):
        return ()
    sentence = without_old_day(sentence)
    if _REMOVES.search(sentence.folded):
        return one(f"remove {last.label}" if sentence.is_english else f"ta bort {last.label}")
    if (titled := _NAMES_IT.match(sentence.folded)) is not None:
        return one(_called(last.label, sentence.text[titled.start("new") :].strip(_QUOTES), sentence))
    if _ONLY_FOR.match(sentence.folded) and (people := people_in(sentence.text, context)):
        return one(_given(last.label, people, sentence))
    if (gives := _GIVES.search(sentence.folded)) and (people := people_in(sentence.text[gives.end() :], context)):
        return one(_given(last.label, people, sentence))
    if (named := _NAMES_OWNER.search(sentence.folded)) and (people := people_in(sentence.text, context)):
        kept = [*last.owners, *people] if named["more"] else people
        return one(_given(last.label, list(dict.fromkeys(kept)), sentence))
    about_it = _ON_IT.sub("", sentence.text)
    reply = reply_in(about_it, today=context.today, due_on=last.due_on, roster=context.people)
    if reply is not None and reply.day is not None and _ONLY_WEEKDAY.search(sentence.folded):
        reply = replace(reply, day=_nearest(reply.day, last.due_on, context.today))
    if not _CORRECTS.search(sentence.folded):
        return _changed(last, reply, sentence, context) if reply is not None and reply.also else ()
    if reply is not None:
        return _changed(last, reply, sentence, context)
    people = people_in(sentence.text, context)
    days = find_days(sentence.text, today=context.today)
    if len(days) == 1 and days[0].day and not people and len(stems(sentence.text)) <= _FEW:
        day = days[0].day
        near = _nearest(day, last.due_on, context.today) if _ONLY_WEEKDAY.search(sentence.folded) else day
        return _changed(last, Reply(day=near), sentence, context)
    if len(people) == 1 and not last.owners and _DOES.search(sentence.folded):
        return one(_given(last.label, people, sentence))
    return ()


_ONLY_WEEKDAY = lazily(
    rf"^(?!.*\d)(?!.*\b(?:nasta|denna|nu|veckan?|veckor|om|i ?dag|i ?morgon|next|this|week|today|tomorrow)\b).*\b(?:{FULL_WEEKDAYS})(?:en)?\b"
)
"""A weekday without its week, which is the one beside the day that it corrects."""


def _nearest(day: date, due_on: date, today: date) -> date:
    """Return the day of the same weekday that is nearest to `due_on`."""
    ahead = (day.weekday() - due_on.weekday() + 3) % 7 - 3
    near = due_on + timedelta(ahead)
    return near if near >= today else day


_NAMES_IT = lazily(
    rf"^(?:dop om|(?:byt|byta|andra|change)(?: the)? {_NAME}(?: (?:pa|for|i|of))?|rename|kalla|call) (?:den|det|deadlinen|it)(?: (?:till|for|to))?:? (?P<new>\p{{L}}[^\n]{{2,160}})$"
)
_ONLY_FOR = lazily(
    r"^(?:nej,? |fast |men )?(?:det|den|it) (?:galler|ar|is)(?: (?:bara|endast|enbart|only))? (?:(?:for|till) )?(?=\p{L}+(?:(?:,| och| &| and) \p{L}+)*[\s.!]*$)"
)
_FEW = 6
"""A correction has few telling words besides its day."""
_GIVES = lazily(
    r"^(?:(?:ja|bra|ok|okej|tack|nej|och|men)[\s,.!]+)*(?:lagg|satt|skriv|ge|put|give|assign) (?:det|den|it|that) (?:da )?(?:pa|till|at|on|to) "
)
_NAMES_OWNER = lazily(
    r"^(?:och |and )?(?:(?P<more>lagg(?:a)? till|add)|lagg|satt|skriv|gor|put|make|set|name)(?: in| upp)?(?: aven| ocksa| also)? (?:\p{L}+ ){1,3}?(?:som|as|ar) (?:med|co-)?(?:ansvarig\w*|agare\w*|responsible|owner)\b(?: (?:pa|for|of|on|till|i) (?:den|det|it|that|deadlinen))?[\s.!]*$"
    r"|^(?:och |and )?(?:\p{L}+ ){1,3}?(?:ar|is|blir) (?:ansvarig\w*|responsible|the owner|owner)[\s.!]*$"
)
_ON_IT = lazily(r"(?i) (?:på|i|till|to|on) (?:den|det|it|that)\b")
_DOES = lazily(r"\b(?:som|who|is|skulle|ska|tar|gor|fixar|should)\b")


def _given(label: str, names: Sequence[str], sentence: Sentence) -> str:
    joined = (" and " if sentence.is_english else " och ").join(names)
    return f"give {label} to {joined}" if sentence.is_english else f"ge {label} till {joined}"


def _changed(last: KnownDeadline, reply: Reply, sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    says: list[str] = []
    if reply.title and people_in(reply.title, context):
        return ()  # a name in it may be the owner
    if reply.title:
        says.append(_called(last.label, reply.title, sentence))
    if reply.day is not None:
        to = f"move {last.label} to" if sentence.is_english else f"flytta {last.label} till"
        near = reply.day.year == context.today.year
        says.append(f"{to} {f'{reply.day.day}/{reply.day.month}' if near else reply.day.isoformat()}")
    if reply.instead:
        says.append(_given(last.label, people_in(reply.instead, context), sentence))
    elif reply.also:
        says.append(_given(last.label, [*last.owners, *people_in(reply.also, context)], sentence))
    return one(*says) if says and not any(each.endswith(" ") for each in says) else ()
