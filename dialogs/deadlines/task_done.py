"""Reads that the task of somebody is done, where the person tells which: "uppdraget till Olle är klart"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.deadlines.task_sentences import people_named
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence, one
from dialogs.sentences.slots import people_in
from dialogs.text import fold

_DONE = r"(?:(?:ar|blev|is) (?:nu |redan |now )?)?(?:klar[ta]?|utfor[dt]\w*|gjor[dt]\w*|avklara\w*|slutfor[dt]\w*|fardigt?|done|finished|completed?)(?: nu)?[\s.!]*"
_OF_PERSON = lazily(
    rf"^(?:(?:uppdraget|uppgiften|the task|the action)(?: som)? (?:till|for|at|gick till|fick|hos|of|for|given to) (?P<who>@?\p{{L}}[\p{{L}} -]{{1,40}}?)(?: fick)?|(?P<whose>@?\p{{L}}[\p{{L}} -]{{1,40}}?)(?:'s|s)? (?:uppdrag|uppgift|task|action)) {_DONE}$"
)


def task_done(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The only open deadline of the person is done. Of several it is asked which; without any, their tasks are shown."""
    found = _OF_PERSON.match(sentence.folded)
    if found is None:
        return ()
    words = sentence.text[slice(*found.span("who" if found["who"] else "whose"))]
    named = people_in(words, context) if people_named(words, context) or fold(words).endswith("s") else []
    if len(named) != 1:
        return ()
    english = sentence.is_english
    theirs = [each.label for each in context.deadlines if named[0] in each.owners]
    if not theirs:
        return one(f"which tasks does {named[0]} have" if english else f"vilka uppdrag har {named[0]}")
    if len(theirs) > _MOST:
        return one(f"to do for {named[0]}" if english else f"att göra för {named[0]}")
    form = "done {}" if english else "klar {}"
    return tuple(Reading((form.format(label),), is_certain=False) for label in theirs)


_MOST = 3
