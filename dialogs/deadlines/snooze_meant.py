"""Reads free words about when to be reminded of a deadline again."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.dates import find_time
from dialogs.dates.words import NUMBERS, any_of
from dialogs.deadlines.changes_meant import each_of, pointed_out
from dialogs.deadlines.days_meant import due_in
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence

_CLOCK = lazily(
    rf"\b(?:(?:om|in) (?:\d{{1,3}}|{any_of(NUMBERS)}|en|a|an)? ?(?:halv)?(?:timm\w+|tim\b|h\b|hours?|min\w*)|(?:kl(?:ockan)?\.?|at) ?\d{{1,2}}(?:[.:]\d\d)?|efter lunch|after lunch|i eftermiddag|\d+ ?(?:h|min\w*)\b)"
)
_FOR_HOURS = lazily(rf"\b(?:for|i) (?=(?:\d{{1,3}}|{any_of(NUMBERS)}) (?:timm|tim\b|h\b|hour|minut|min\b))")


_AT_HOUR = lazily(r"^\d{4}-\d\d-\d\d kl \d\d\.\d\d(?:, just då)?$")


def snoozed(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """A day, a length or a clock time after which to be reminded again."""
    for_hours = _FOR_HOURS.sub("om ", sentence.folded)
    text = sentence.text if for_hours == sentence.folded else for_hours
    if (in_hours := due_in(text, context)) and _AT_HOUR.search(in_hours.words):
        day = in_hours.words.removesuffix(", just då")
        found = pointed_out(Sentence(in_hours.left, sentence.is_english), context)
        said = f"remind me about {{}} {day}" if sentence.is_english else f"påminn mig om {{}} {day}"
        return each_of(found, said)
    clock = _CLOCK.search(sentence.folded)
    text = sentence.text
    if clock:
        text = f"{text[: clock.start()]} {text[clock.end() :]}"
    due = due_in(text, context)
    day = due.words.partition(" kl ")[0] if due else ("tomorrow" if sentence.is_english else "i morgon")
    words = sentence.text[clock.start() : clock.end()] if clock else ""
    left: tuple[str, ...] = (words,) if words else ()
    if clock and due and " kl " not in due.words and (at := find_time(words, bare=False)):
        day, left = f"{day} {'at' if sentence.is_english else 'kl'} {at.at:%H.%M}", ()
    found = pointed_out(Sentence(due.left if due else text, sentence.is_english), context)
    form = f"remind me about {{}} {day}" if sentence.is_english else f"påminn mig om {{}} {day}"
    if due is None and not clock and not regex.search(r"\b(?:senare|igen|later|again|ater\w*)\b", sentence.folded):
        return ()
    readings = each_of(found, form, left=left)
    return readings if due else tuple(Reading(each.says, each.left, is_certain=False) for each in readings)
