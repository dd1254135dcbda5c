"""What free words mean about deadlines: questions here, new ones and changes in the modules beside."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dataclasses import replace

from dialogs.deadlines.changes_meant import (
    DELAYED,
    MOST,
    assigned,
    done,
    each_of,
    moved,
    numbered,
    pointed_out,
    removed,
)
from dialogs.deadlines.leads import ladder_in
from dialogs.deadlines.new_meant import added, recurring
from dialogs.deadlines.reminders_meant import not_before, reminders
from dialogs.deadlines.snooze_meant import snoozed
from dialogs.deadlines.spans import span_of
from dialogs.deadlines.together import all_removed
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Meaning, Reading, Sentence, either, one
from dialogs.sentences.slots import by_title, people_in


def _new(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    return not_before(sentence, context) or added(sentence, context)


_LATE = lazily(
    r"\b(?:forsena\w*|sena?\b|ligger efter|efter med|missat|gatt ut|overtid|overskrid\w*|passerat|late|overdue|missed|behind)\b"
)
_MINE = lazily(r"\b(?:jag|ja|mina?|mitt|mig|mej|my|me|i (?:have|need|must|should|am)|(?:do|am|have|should|must) i)\b")
_MISSED = lazily(
    r"\b(?:har jag|jag har|have i|did i|i have) (?:missat|glomt|missed|forgotten|miss|forget)\b|\bpa mig\b"
)


_ABOUT_DEADLINES = lazily(
    r"\b(?:nar (?:ska|skall|maste|behover)|deadline\w*|pamin\w*|forsen\w*|gora\w*|gor|klar\w*|kvar|aterstar|uppgift\w*|todo\w*|senast|datum\w*|inlamn\w*|lamna\w*|hinn\w*|missa\w*|sena|forfall\w*"
    r"|ansvar\w*|pa gang|narmast\w*|vecka\w*|manad\w*|efter|lista\w*|due|tasks?|late|overdue|left|do|reminders?|upcoming|behind|missed|week|month|outstanding)\b"
)
"""Words of a question about deadlines. Without one the writer is asked: "vem har nyckeln till lokalen?"."""


_REMOVES = lazily(
    r"^(?:ta bort|tag bort|stryk\w*|radera|plocka bort|slopa|slang\w*|kasta|rensa|remove|delete|clear|drop)\b"
)


def _list(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The deadline that is asked about, those of a person, the late ones, or all."""
    english = sentence.is_english
    show = "show {}" if english else "visa {}"
    if _REMOVES.search(sentence.folded):
        return _removed(sentence, context)
    if found := numbered(sentence, context):
        return either(*(show.format(each.label) for each in found[:MOST]))
    if places := by_title(sentence.text, [each.title for each in context.deadlines]):
        titled = [context.deadlines[place] for place in places]
        own = [each for each in titled if context.speaker in each.owners]
        chosen = own if len(own) == 1 else titled
        return either(*(show.format(each.label) for each in chosen[:MOST]))
    mine = "my tasks" if english else "mina punkter"
    if _MISSED.search(sentence.folded):
        return one(mine)
    others = [name for name in people_in(sentence.text, context) if name != context.speaker]
    if len(others) == 1:
        return one(f"to do for {others[0]}" if english else f"att göra för {others[0]}")
    is_mine = _MINE.search(sentence.folded)
    if span := span_of(sentence.text, context):
        mine, of_all = (
            (f"my tasks {span.words}", f"deadlines {span.words}")
            if english
            else (f"mina punkter {span.words}", f"deadlines {span.words}")
        )
        return one(mine if is_mine or context.is_private else of_all)
    if not is_mine and not _ABOUT_DEADLINES.search(sentence.folded):
        return (Reading(("todo" if english else "att göra",), is_certain=False),)
    if _LATE.search(sentence.folded) and not (is_mine and context.is_private):
        return one("what is late" if english else "försenade")
    if is_mine or context.is_private:
        return one(mine)
    return one("todo" if english else "att göra")


def _removed(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    return all_removed(sentence, context) or removed(sentence, context)


_REMIND_ME = lazily(r"\b(?:pamin\w*|ping\w*|pling\w*|sag till|vack|remind|nudge) (?:mig|mej|me)\b")


def _snoozed(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """A reminder of a matter that no deadline has is a new one."""
    new = added(sentence, context) if _REMIND_ME.search(sentence.folded) and not _AGAIN.search(sentence.folded) else ()
    if (
        new
        and not numbered(sentence, context)
        and not by_title(sentence.text, [each.title for each in context.deadlines])
    ):
        return new
    if ladder_in(sentence.folded) and by_title(sentence.text, [each.title for each in context.deadlines]):
        return reminders(sentence, context)
    others = [name for name in people_in(sentence.text, context) if name != context.speaker]
    if others and not _REMIND_ME.search(sentence.folded) and (found := pointed_out(sentence, context, own=False)):
        # Others are reminded as planned. The deadline shows when, and by which day.
        return each_of(found, "show {}" if sentence.is_english else "visa {}")
    return not_before(sentence, context) or snoozed(sentence, context)


_AGAIN = lazily(r"\b(?:igen|senare|again|later|ater)\b")

_ASKS_STATE = lazily(
    r"^(?:(?:hej|och|men|du|jo)[\s,!]+)*(?:ar (?!det (?:ok|okej|lugnt|mojligt|lost))|har|blev|hann|is (?!it (?:ok|okay|possible|fine))|are|has|have|was|were|did)\b[^\n]*\?\s*$"
)
"""A question whether something is so. It changes nothing."""


def _moved(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    found = moved(sentence, context)
    return tuple(replace(each, is_certain=False) for each in found) if DELAYED.search(sentence.folded) else found


def _unless_asked(meaning: Meaning) -> Meaning:
    """Return `meaning`, but what is asked about a known deadline is shown."""

    def read(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
        if _ASKS_STATE.search(sentence.folded) and (found := pointed_out(sentence, context, own=False)):
            return each_of(found, "show {}" if sentence.is_english else "visa {}")
        return meaning(sentence, context)

    return read


MEANINGS: dict[str, Meaning] = {
    "deadline.add": _new,
    "deadline.recurring": recurring,
    "deadline.list": _list,
    "deadline.done": done,
    "deadline.move": _unless_asked(_moved),
    "deadline.snooze": _snoozed,
    "deadline.assign": _unless_asked(assigned),
    "deadline.remove": _unless_asked(_removed),
    "deadline.ladder": _unless_asked(reminders),
}
