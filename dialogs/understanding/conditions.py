"""Names the condition of a request as not understood: "jag tar punkt 5 om Camilla inte kommer" waits for nobody."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from collections.abc import Callable
from dataclasses import replace

from dialogs.catalogue.parsing import parse
from dialogs.commands.spec import Effect
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading
from dialogs.text import fold
from dialogs.understanding.chained import effect_of
from dialogs.understanding.ranking import Understood
from dialogs.understanding.weak import is_weak

Understand = Callable[[str, Context], Understood | None]

_CONDITION = lazily(
    r"\b(?P<all>(?:bara |endast |only )?(?:om|ifall|savida|if|unless|in case)\s+(?:inte\s+)?(?:\p{L}[\p{L}-]*\s+){1,3}?(?:(?:inte|ej|nu|anda|fortfarande)\s+)?"
    r"(?:kommer|dyker upp|kan|ar|blir|hinner|hor av sig|svarar|gar med|sager|star|drar ut|behover|vill|har|saknas|is|are|isn't|aren't|can|can't|cannot|does|doesn't|do|don't|has|comes|says|agrees?)\b[^.?!,;:\n]{0,60})[\s.?!]*$"
)
_CONDITION_FIRST = lazily(
    r"^(?P<all>(?:om|ifall|savida|if|unless|in case) (?:inte )?\p{L}[^,?\n]{4,60}?),? (?:sa )?(?=(?:kan|kunde|far|flytta|ge|lat|ta bort|can|could|move|give|let) )"
)
"""A condition before its request, which waits for nothing either."""
_COURTESY = lazily(
    r"^(?:bara )?(?:om|if) (?:du|ni|det (?:gar|passar|finns|kan|ar (?:ok\w*|mojligt|bra|latt\w*|lagligt)|blir (?:tid|plats|bra|lattare))|det inte (?:gar|passar|ar for)|vi (?:kan|hinner|har)|jag (?:far|kan|minns)|(?:that|it) (?:is|works)|you|we (?:can|have))\b"
)
"""Words that only make a request polite: "om det går", "om du kan"."""


_WHETHER = lazily(
    r"\b(?:paminn\w*|kolla\w*|fraga\w*|undra\w*|vet|veta|hor(?:a)? (?:av|med)|bevaka\w*|prata\w*|diskutera\w*|remind|check|ask|wonder|know|what|vad|beslut\w*|decision)\b"
)
"""Words behind which "om" is "about" or "whether"."""


def with_condition(text: str, context: Context, understand: Understand) -> Understood | None:
    """The request before a condition, with the condition named as left over; None where no change is asked for. The
    people of a condition are no part of the request."""
    if (led := _CONDITION_FIRST.match(fold(text))) and not _COURTESY.match(led["all"]):
        return _if_first(text, text[slice(*led.span("all"))], context, understand)
    match = _CONDITION.search(fold(text))
    if match is None or _COURTESY.match(match["all"]) or _WHETHER.search(fold(text[: match.start()])):
        return None
    asked, condition = text[: match.start()].strip(" ,"), text[slice(*match.span("all"))]
    if not is_weak(parse(asked, today=context.today), asked):
        found: tuple[Reading, ...] = (Reading((asked,)),)
    else:
        meant = understand(asked, context)
        found = meant.readings if meant and (meant.is_sure or meant.is_likely) else ()
    if not found or any(
        reading.asks_back or effect_of(reading.says, today=context.today) is Effect.READS for reading in found
    ):
        return None
    return Understood(
        tuple(replace(each, left=(*each.left, condition), is_certain=False) for each in found), is_likely=True
    )


def _if_first(text: str, condition: str, context: Context, understand: Understand) -> Understood | None:
    """The change that is asked for after a condition, of which that is left over."""
    found = understand(text, context)
    first = found.readings[0] if found and found.readings and (found.is_sure or found.is_likely) else None
    if first is None or first.asks_back or effect_of(first.says, today=context.today) is Effect.READS:
        return found
    if fold(condition) in fold(" ".join(first.says)):
        return found  # a title holds it
    return Understood((replace(first, left=(*first.left, condition), is_certain=False),), is_likely=True)
