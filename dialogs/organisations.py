"""Recognises an organisation of the group's members by what it is called: "Kumla kommun", "kumla", "kumla.se"."""

from collections.abc import Iterable

import regex

from dialogs.model import Member
from dialogs.text import fold

_KIND = regex.compile(r"\b(?:kommuns?|kommunen|municipality|stad|the|alla|hela|vi|i|fran|pa)\b|[^\w.]+")
_DOMAIN = regex.compile(r"(?:[\w-]+\.)*(?P<name>[\w-]+)\.[a-z]{2,10}")


def _key(name: str) -> str:
    folded = fold(name).strip()
    domain = _DOMAIN.fullmatch(folded)
    return _KIND.sub("", domain["name"] if domain else folded).replace(".", "").replace("-", "")


_GENITIVE = regex.compile(r"(?<=\w{3})s(?=\s+kommun\b)")
"""Of "Hudiksvalls kommun"; but Borås kommun is Borås."""


def _keys(name: str) -> set[str]:
    return {key for key in (_key(name), _key(_GENITIVE.sub("", fold(name)))) if key}


def same_organisation(one: str, other: str) -> bool:
    """Whether both name the same one; an empty name is nobody's."""
    return bool(one and other) and (one == other or _key(one) in _keys(other) or _key(other) in _keys(one))


def recognise_organisation(text: str, roster: Iterable[Member]) -> str | None:
    """The organisation that `text` names, as the members of `roster` have it; None if none of them is from there."""
    return next(
        (member.organisation for member in roster if same_organisation(text, member.organisation)),
        None,
    )
