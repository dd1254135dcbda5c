"""Reads news of several known deadlines in one message: "budgeten är klar! protokollet kommer i morgon"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.deadlines.changes_meant import IS_DONE, NOT_YET, PARTLY, WISHED, done, moved
from dialogs.deadlines.days_meant import due_in
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, KnownDeadline, Reading, Sentence
from dialogs.sentences.slots import by_title
from dialogs.text import fold

_BORDERS = lazily(r"[.!;\n]+\s*|,?\s+(?:men|och|medan|but|and|while)\s+|,\s+")
_ASKS = lazily(r"\?|^(?:flytta|skjut|ta bort|stryk|pamin\w*|lagg|move|remove|remind|add)\b")
_COMES = lazily(
    r"\b(?:jag (?:tar|gor|fixar|lamnar|skickar)|(?:tar|gor|fixar|lamnar|skickar) jag|i(?:'ll| will) (?:do|take|send)|kommer|blir|drojer|hinns|hinner|far vanta|will be|comes|is coming|takes|needs)\b"
)


def news_of_several(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """One reading for clauses that each tell of one known deadline: that it is done, or when it will be. What comes in
    time changes nothing."""
    parts = [part.strip() for part in _BORDERS.split(sentence.text) if part and part.strip()]
    if not 2 <= len(parts) <= 4 or _ASKS.search(sentence.folded):
        return ()
    named = [_named(part, context) for part in parts]
    known = [each.label for each in named if each]
    if not known or len(set(known)) < len(known):
        return ()
    says: list[str] = []
    left: list[str] = []
    for part, deadline in zip(parts, named, strict=True):
        if deadline is None and _IS_ANOTHER.match(fold(part)) and IS_DONE.search(fold(part)):
            left.append(part)
            continue
        told = _told(Sentence(part, sentence.is_english), deadline, context)
        if told is None:
            return ()
        says += told
    return (Reading(tuple(says), tuple(left), is_certain=False),) if says else ()


def _named(part: str, context: Context) -> KnownDeadline | None:
    places = by_title(part, [each.title for each in context.deadlines])
    return context.deadlines[places[0]] if len(places) == 1 else None


def _told(part: Sentence, deadline: KnownDeadline | None, context: Context) -> tuple[str, ...] | None:
    """The commands of one clause, which may be none; None if it tells nothing of the deadline. What is not done yet
    stays open, also where no deadline has it."""
    if deadline and _MORE_DAYS.search(part.folded):
        found = moved(part, context)
        return found[0].says if len(found) == 1 and not found[0].left else None
    if WISHED.search(part.folded):
        return None
    due = due_in(part.text, context)
    if due is None and _OPEN_YET.search(part.folded):
        return ()
    if deadline is None:
        return None
    if due and _COMES.search(part.folded):
        if due.day <= deadline.due_on:
            return ()
        found = moved(part, context)
    elif due is None and IS_DONE.search(part.folded) and not NOT_YET.search(part.folded):
        found = done(part, context)
    else:
        return None
    return found[0].says if len(found) == 1 and not found[0].left else None


_WAS = lazily(r"\b(?:var|blev|varit|kandes|was|were|felt)\b")
"""Words in which a meeting is judged: "lokalen var klar i tid"."""
_LONGEST_NEWS = 10
"""Words."""


def own_news_in_round(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The speaker's own deadline that is said to be done, in private while a round asks for answers. It waits for a yes,
    because an answer may name the same matter."""
    if not (context.is_private and context.round_is_open) or len(sentence.text.split()) > _LONGEST_NEWS:
        return ()
    deadline = _named(sentence.text, context)
    if deadline is None or context.speaker not in deadline.owners or _WAS.search(sentence.folded):
        return ()
    if not IS_DONE.search(sentence.folded) or any(
        each.search(sentence.folded) for each in (NOT_YET, WISHED, PARTLY, _ASKS)
    ):
        return ()
    return (Reading((f"{'done' if sentence.is_english else 'klar'} {deadline.label}",), is_certain=False),)


_MORE_DAYS = lazily(
    r"\b(?:behover|need)\b.*\b(?:(?:dag|dagar|dygn|vecka|veckor) (?:till|extra|mer)|(?:more|extra|another) (?:\p{L}+ )?(?:days?|weeks?)|mer tid|more time)\b"
)
_IS_ANOTHER = lazily(r"^(?!.*\b(?:den|det|dem|dom|den har|it|them|that|inte|int|ej|not)\b)")
"""A clause that neither points back nor says no: it is about another matter."""
_OPEN_YET = lazily(
    r"^(?:inte|int|ej|not)\b|\b(?:inte|int|ej|not|isn't|haven't|hasn't)\b(?: \p{L}+){0,3}? (?:an|annu|yet|klar\w*|fardig\w*|done|finished|ready)\b"
)
_AND_QUIET = lazily(
    r"^(?P<told>[^\n?]{4,120}?)[\s,.!;–-]+(?:(?:och|sa|and|so) )?(?:(?:du kan|you can) )?(?:sluta|slut pa|inga fler|behover inte|stop|no more)\b[^\n?]{0,20}\b(?:pamin\w*|tjat\w*|remind\w*|nag\w*)[^\n?]{0,20}$"
)


def done_and_quiet(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The deadline that is said to be done, so that no reminder of it is wanted: "jag har lämnat den, sluta påminna"."""
    found = _AND_QUIET.match(sentence.folded)
    told = Sentence(sentence.text[slice(*found.span("told"))], sentence.is_english) if found else None
    if told is None or _named(told.text, context) is None:
        return ()
    if not IS_DONE.search(told.folded) or NOT_YET.search(told.folded) or WISHED.search(told.folded):
        return ()
    return done(told, context)


_NOT_BEGUN = lazily(
    r"^(?:(?:nej|tyvarr|sorry|hej)[\s,!]+)*(?:jag|vi|i|we) (?:har|have|'ve|haven't)? ?(?:\p{L}+ )?(?:inte|ej|knappt|not|haven't) (?:\p{L}+ )?(?:borja\w*|paborja\w*|hunnit|kommit igang|gjort|started|begun|done)\b"
)


def not_begun(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """What somebody has not begun may need more time; it changes nothing."""
    deadline = _named(sentence.text, context) if _NOT_BEGUN.match(sentence.folded) else None
    if deadline is None:
        return ()
    more, shown = ("more time {}", "show {}") if sentence.is_english else ("mer tid {}", "visa {}")
    return tuple(Reading((each.format(deadline.label),), is_certain=False) for each in (shown, more))


_WILL_BE = lazily(r"\b(?:blir|ska bli|gors|kommer|far|tar|resten|aterstar|kvar|will be|the rest|left)\b")


_BELIEVED = lazily(
    r"\b(?:jag|vi|i|we) (?:trodde|hoppades|tyckte|thought|hoped|believed) .*\b(?:klar\w*|fardig\w*|inne|inlamna\w*|inskick\w*|done|ready|in|finished)(?: (?:nu|redan|for lange sedan|now|already|by now))?[\s.!?]*$"
)
"""Somebody is surprised that a matter is not done, and asks for nothing more."""


def partly_done(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """What is half done stays open: it is shown, or needs more time if it is to be ready after its day."""
    is_believed = _BELIEVED.search(sentence.folded) is not None
    deadline = _named(sentence.text, context) if is_believed or PARTLY.search(sentence.folded) else None
    if deadline is not None and is_believed:
        return (Reading((f"show {deadline.label}" if sentence.is_english else f"visa {deadline.label}",)),)
    if deadline is None or _ASKS.search(sentence.folded) or not _WILL_BE.search(sentence.folded):
        return ()
    due = due_in(sentence.text, context)
    if due is not None and due.day > deadline.due_on:
        return moved(sentence, context)
    return (Reading((f"show {deadline.label}" if sentence.is_english else f"visa {deadline.label}",)),)
