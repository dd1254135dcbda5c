"""Reads who takes which of several known deadlines: "Karin och Olle byter, han tar budgeten och hon tar enkäten"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.deadlines.days_meant import due_in
from dialogs.deadlines.title_meant import ME
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, KnownDeadline, Reading, Sentence
from dialogs.sentences.slots import by_title, people_in
from dialogs.text import fold

_BORDERS = lazily(
    r"[.;!\n]+\s*|,\s+(?:(?:och|så|men|sen|medan|and|so|but|while)\s+)?|\s+(?:och|medan|men|and|while|but)\s+"
)
_TAKES = lazily(
    r"^(?:(?:sa|da|i ?stallet|so|then) )?(?:(?:far|kan|ska|can|could|will|should) )?(?P<who>@?\p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*)?) (?:(?:kan|ska|far|will|can|could) )?(?:tar?|gora?|skoter|fixar|far|takes?|does|do|gets?|have|has)(?: (?:over|hand om|over hand om|on))? (?P<what>\p{L}.*?)(?: (?:i ?stallet|instead))?$"
)
_PRONOUNS = frozenset({"han", "hon", "hen", "he", "she", "they"})
_ASKS = lazily(r"^(?:vem|vilka|vad|nar|who|what|when)\b")


def shared_out(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """One reading that gives each deadline to who takes it; none unless two clauses name a person and a deadline."""
    if _ASKS.match(sentence.folded) or len(context.deadlines) < 2:
        return ()
    taken: dict[str, tuple[KnownDeadline, str]] = {}
    clauses = 0
    for part in _BORDERS.split(sentence.text):
        found = _TAKES.match(fold(part.strip(" .!?")))
        if found is None:
            continue
        person = _person(part.strip()[slice(*found.span("who"))], sentence.text, context)
        known = _known(part.strip()[slice(*found.span("what"))], context)
        if known is None or not person or known.label in taken or due_in(part, context):
            return ()
        taken[known.label] = (known, person)
        clauses += 1
    if clauses < 2:
        return ()
    form = "give {} to {}" if sentence.is_english else "ge {} till {}"
    says = tuple(form.format(known.label, person) for known, person in taken.values() if known.owners != (person,))
    return (Reading(says, is_certain=False),) if says else ()


def _known(words: str, context: Context) -> KnownDeadline | None:
    places = by_title(words, [each.title for each in context.deadlines])
    return context.deadlines[places[0]] if len(places) == 1 else None


def _person(words: str, text: str, context: Context) -> str:
    """The full name of who takes it. A pronoun is the only other person whom the text names."""
    if fold(words) in ME:
        return context.speaker
    named = people_in(text if fold(words) in _PRONOUNS else words, context)
    others = [name for name in named if name != context.speaker] if fold(words) in _PRONOUNS else named
    return others[0] if len(others) == 1 else ""
