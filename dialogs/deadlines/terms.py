"""Reads the terms of a deadline beside its day: its recurrence, a final day, and reminders."""

from dataclasses import dataclass
from datetime import date

from dialogs.dates import FoundDay, find_days
from dialogs.deadlines.leads import ladder_in
from dialogs.deadlines.model import AT_TIME, Ladder
from dialogs.deadlines.typed_recurrence import Recurring, without_recurrence
from dialogs.patterns import lazily
from dialogs.text import fold

_YEARLY = lazily(r"\s?,?\s?\b(?:varje ar|vart ?enda ar|arligen|every (?:single )?year|each year|annually)\b")
_FINALLY = lazily(
    r",?\s{0,3}\b(?:dock|men(?: dock)?|but|though)\s"
    r"(?:(?:allra\s)?senast|no later than|at the latest(?:\s(?:by|on))?|by)\s"
)


@dataclass(frozen=True, slots=True)
class Terms:
    """`final` is the day of "dock senast". `ladder` is None if the text says nothing about reminders, and empty for
    none."""

    yearly: bool = False
    final: FoundDay | None = None
    ladder: Ladder | None = None
    recurring: Recurring | None = None


def without_terms(text: str, *, today: date, steps: bool = True) -> tuple[str, Terms]:
    """Return (`text` without its terms, the terms), for a text about one deadline. Without `steps`, "two days before"
    is left, since it may be the day."""
    text, yearly = _without_yearly(text)
    text, recurring = (text, None) if yearly else without_recurrence(text, today=today)
    text, final = _without_final(text, today)
    silent = _SILENT.search(fold(text))
    if said := silent or _THEN.search(fold(text)):
        ladder = () if silent else (AT_TIME,)
        return f"{text[: said.start()]} {text[said.end() :]}", Terms(yearly, final, ladder, recurring)
    found = ladder_in(fold(text)) if steps else None
    if found is None:
        return text, Terms(yearly, final, recurring=recurring)
    before, start, end = found
    return f"{text[:start]} {text[end:]}", Terms(yearly, final, before, recurring)


_SILENT = lazily(
    r"[\s,.(–-]{0,3}\b(?:(?:men )?(?:paminn|paminna|pling\w*) (?:inte|int|ej|aldrig)(?: (?:mig|oss|alla|nagon|om det))?"
    r"(?! (?:forran|fore|innan|forst))"
    r"|(?:helt )?utan (?:nagra )?paminn\w+|inga paminn\w+|ingen paminnelse|behover inte pamin\w+"
    r"|(?:with )?no reminders?|without (?:any )?reminders?|(?:but )?(?:do not|don't|never) remind"
    r"(?: (?:me|us|anybody))?)\b[.!)]?"
)
_THEN = lazily(r",?\s(?:(?:precis|just|exakt) da|right then)\b")
"""The reminder comes at the clock time itself."""


_RESPONSIBLE = lazily(
    r"[\s,.;(-]{0,4}\b(?:ansvarig[a]?|ansvar|responsible|owner)(?: (?:ar|is|are))?\s?:?\s"
    r"(?!(?:for|att|to)\b)(?P<who>(?:[^;.()\n]|(?<=\b\p{L})\.){2,160}?)\s?\)?\s?$"
)
_IT_SHALL = lazily(
    r"[,.!]\s+(?:och |and )?(?:den|det|de|dom|it|they|this)"
    r"\s(?:ska|skall|maste|behover|bor|far|should|must|has to|have to|needs? to)"
    r"\s(?:(?:vara|va|bli|finnas|ligga|ha|be)(?:\s\p{L}+){0,2}|in|ut|upp|fram)\s*$"
)
"""A clause that only led to the day: "betala avgiften, den ska vara framme [senast 5 maj]"."""
_BESIDE_OWNER = lazily(r",\s+(?=(?:vi|jag|det|den|men|som|we|i|it|but|the) \p{L})")
"""A clause after the owner is no owner."""
_TO_BE_DONE = lazily(
    r",?\s(?:ska|skall|maste|should|must|shall|has to|needs to)\s(?:(?:vara|lamnas|be)\s)?"
    r"(?:inne|in|klar[ta]?|fardig[ta]?|inlamna[dt]e?|inskicka[dt]e?|ready|done|finished|submitted|handed in)\s?$"
)


def without_owner(title: str) -> tuple[str, str, bool]:
    """Return (`title` without "ansvarig Olle" at its end and without "ska vara klar", the owner or "", whether the text
    says that it is to be done)."""
    found = _RESPONSIBLE.search(fold(title))
    who = title[found.start("who") : found.end("who")] if found else ""
    title = title[: found.start()] if found else title
    pointing = _IT_SHALL.search(fold(title))
    title = title[: pointing.start()] if pointing else title
    if beside := _BESIDE_OWNER.search(fold(who)):
        title, who = f"{title}, {who[beside.end() :]}", who[: beside.start()]
    done = _TO_BE_DONE.search(fold(title))
    return (title[: done.start()] if done else title).strip(" ,"), who, done is not None


def _without_yearly(text: str) -> tuple[str, bool]:
    found = _YEARLY.search(fold(text))
    return (f"{text[: found.start()]} {text[found.end() :]}", True) if found else (text, False)


def _without_final(text: str, today: date) -> tuple[str, FoundDay | None]:
    found = _FINALLY.search(fold(text))
    if found is None:
        return text, None
    final = next(iter(find_days(text[found.end() :], today=today)), None)
    if final is None or text[found.end() : found.end() + final.start].strip():
        return text, None
    return f"{text[: found.start()]} {text[found.end() + final.end :]}", final


# -- in a text about other things as well

_REMINDING = lazily(r"\b(?:paminn|remind)")
_REMINDED_AFTER = lazily(r"[.;]?[^\S\n]{1,3}(?:paminn|remind)[^\n.]{0,120}")
_BEFORE_REMINDING = 40
_LEFT_OF_YEARLY = lazily(r"\s(?:(?:varje|vart ?enda|every(?: single)?|each)(?: ar| year)?|arligen|annually)$")
_FINALLY_DAY = lazily(_FINALLY.pattern + r"(?:den\s|the\s)?")


def says_yearly(sentence: str) -> bool:
    return _YEARLY.search(fold(sentence)) is not None


def without_rest_of_yearly(title: str) -> str:
    """Return `title` without a final "varje år", or "varje" if the year was read as a part of the day."""
    found = _LEFT_OF_YEARLY.search(fold(title))
    return title[: found.start()] if found else title


def leads_to_final(between: str) -> bool:
    """Return whether the words between two days make the second the final one."""
    return _FINALLY_DAY.fullmatch(fold(between)) is not None


def ladder_said(text: str, start: int, end: int) -> Ladder | None:
    """Return the reminders in the sentence at [start, end) of `text`, or in the next one if it is only about them; else
    None.

    The words must be about reminding: "två veckor före mötet" is the time of a task.
    """
    folded = fold(text[start : end + 200])
    after = _REMINDED_AFTER.match(folded, end - start)
    folded = folded[: after.end() if after else end - start]
    found = ladder_in(folded) if _REMINDING.search(folded) else None
    if found is None:
        return None
    ladder, first, last = found
    return ladder if _REMINDING.search(folded, max(0, first - _BEFORE_REMINDING), last) else None
