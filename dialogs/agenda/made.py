"""Reads an agenda that the bot is asked to make: "gör en dagordning med öppnande, budget och övrigt"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.dates import find_days
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence

_MADE = lazily(
    r"^(?:(?:hej\w*|hi|hello|du|ok)[\s,!.]+)*(?:(?:kan|kunde|could|can) (?:du|vi|you|we) |please )?(?:gora?|skapa|satta? ihop|lagga? upp|ta fram|skriva? ihop|skriv|make|create|draft|put together|set up) "
    r"(?:(?:en|ett|an?|the|ny|new|forslag(?:et)? (?:till|pa)|utkast till|draft) )*(?:dag ?ordning|agenda)(?:en|n)?\b(?P<when>[^?:.!\n]{0,40}?)(?:\s*[?:.!]\s+|\s+(?:med|with)(?: (?:punkterna|foljande|the items))?:? +)(?P<rest>\S[^\n]{5,600}?)[\s.!]*$"
)
_PARTED = lazily(
    r"\s*[;,]\s*(?![^()]*\))(?:(?:och|samt|and)(?: (?:sist|sen|sedan))? )?|\s+(?:och|samt|and)\s+(?![^()]*\))"
)
_SAYS = lazily(r"\b(?:jag|vi|du|ni|i|we|you)\b|(?:\S+\s+){9}|\?")
_FEWEST = 2


def made(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The new agenda with these items, in doubt."""
    match = _MADE.match(sentence.folded)
    if match is None:
        return ()
    rest = sentence.text[slice(*match.span("rest"))]
    items = [each.strip(" .!") for each in _PARTED.split(rest) if each and each.strip(" .!")]
    if len(items) < _FEWEST or any(_SAYS.search(each.lower()) for each in items):
        return ()
    if not all(regex.search(r"\p{L}{2}", each) for each in items):
        return ()
    when = sentence.text[slice(*match.span("when"))]
    planned = context.meetings[0].starts_at.date() if context.meetings else None
    other = [when[day.start : day.end] for day in find_days(when, today=context.today) if day.day != planned]
    lines = "\n".join(f"{each[0].upper()}{each[1:]}" for each in items)
    return (Reading((f"ny dagordning:\n{lines}",), tuple(other), is_certain=False),)


_AS_SEVERAL = lazily(
    r"^(?:(?:kan|kunde|could|can) (?:du|vi|you|we) )?(?:lagga? (?:till|in|upp)|satta? (?:in|upp)|add|put) (?P<rest>\p{L}[^:\n]{5,200}?) (?:som|as) (?:(?:tva|tre|fyra|2|3|4|two|three|egna|separata|skilda|olika|separate) )+(?:punkter|arenden|items|points)[\s.!]*$"
)


def as_several(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    """Each of the matters as an item: "lägg till hyran och lönerna som två punkter"."""
    match = _AS_SEVERAL.match(sentence.folded)
    if match is None:
        return ()
    rest = sentence.text[slice(*match.span("rest"))]
    items = [each.strip() for each in _PARTED.split(rest) if each and each.strip()]
    if len(items) < _FEWEST:
        return ()
    return (Reading(("lägg till\n" + "\n".join(f"{each[0].upper()}{each[1:]}" for each in items),)),)


AS_SEVERAL = lazily(
    r" (?:som|as) (?:(?:tva|tre|fyra|2|3|4|two|three|egna|separata|skilda|olika|separate) )+(?:punkter|arenden|items|points)[\s.!]*$"
)
"""The end of words for several items, which is no part of a title."""


_SOME = lazily(
    r"(?:(?:kan|kunde|could|can) (?:du|vi|you|we) )?(?:lagga? (?:till|in|upp)|satta? (?:in|upp)|add|put in) (?:\d|tva|tre|fyra|fem|nagra|ett par|flera|two|three|four|five|some|a few|a couple of) (?:nya |extra |fler |new |more )?(?:punkter|arenden|items)(?: till| more)?[\s.!?]*"
)


def unnamed(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    """A question for the items, of which only the number is told: "lägg till tre punkter"."""
    if _SOME.fullmatch(sentence.folded) is None:
        return ()
    return (Reading(("add" if sentence.is_english else "lägg till",), asks_back=True),)
