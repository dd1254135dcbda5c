"""Recognises an organisation of the group's members by its name: "Kumla kommun", "kumla", "kumla.se"."""

from collections.abc import Collection, Iterable

from dialogs.model import Member
from dialogs.patterns import lazily
from dialogs.text import fold

_KIND = lazily(r"\b(?:kommuns?|kommunen|municipality|stad|the|alla|hela|vi|i|fran|pa)\b|[^\w.]+")
_DOMAIN = lazily(r"(?:[\w-]+\.)*(?P<name>[\w-]+)\.[a-z]{2,10}")


def _key(name: str) -> str:
    folded = fold(name).strip()
    domain = _DOMAIN.fullmatch(folded)
    return _KIND.sub("", domain["name"] if domain else folded).replace(".", "").replace("-", "")


_GENITIVE = lazily(r"(?<=\w{3})s(?=\s+kommun\b)")
"""The genitive of "Hudiksvalls kommun"; but Borås kommun is Borås."""


def _keys(name: str) -> set[str]:
    return {key for key in (_key(name), _key(_GENITIVE.sub("", fold(name)))) if key}


def same_organisation(one: str, other: str) -> bool:
    """Return whether both names mean the same organisation. An empty name matches nothing."""
    return bool(one and other) and (one == other or _key(one) in _keys(other) or _key(other) in _keys(one))


def recognise_organisation(text: str, roster: Collection[Member]) -> str | None:
    """Return the organisation or sub-group that `text` names, as the members of `roster` have it; None if no member is
    from there."""
    known = [each for member in roster for each in (member.organisation, member.subgroup) if each]
    # A name that is written out is shown rather than a mail domain that means the same.
    known.sort(key=lambda each: fold(each) != fold(text))
    return next((each for each in known if same_organisation(text, each)), None)


ORGANISATION = (
    r"(?:(?:Region(?:en)?|Länsstyrelsen(?:\si)?|Landstinget)\s\p{Lu}[\p{L}-]{1,30}(?:\s(?:län|\p{Lu}[\p{L}-]{1,30}))?"
    r"|\p{Lu}[\p{L}-]{1,30}(?:\s\p{Lu}[\p{L}-]{1,30})?\s(?:kommun|stad|municipality|landsting|förvaltning))"
)
"""An organisation as it is written, whether the group knows it or not."""
_ORGANISATION = lazily(ORGANISATION)


def looks_like_an_organisation(text: str) -> bool:
    return _ORGANISATION.fullmatch(text.strip()) is not None


_SUBGROUP = lazily(
    r"(?:(?:lans|lan)?del(?:en)?|(?:lansdels|del|arbets|under|sam|beredning)?s?grupp(?:en)?|omradet?|the)?\s*(?:i\s)?"
    r"(?:(?:nord|syd|sydost|sydvast|nordost|nordvast|ost|vast)(?:ra)?|norr|norra|soder|sodra|vaster|vastra|oster|ostra|mitt"
    r"|mellersta|north|south|east|west)(?:\s*(?:delen|lansdelen|omradet|gruppen))?|.*\b\w*(?:lansdel|delgrupp|arbetsgrupp)\w*\b.*"
)


def is_subgroup(name: str, parts: Iterable[str] = ()) -> bool:
    """Return whether `name` is a part of a group ("väster", "arbetsgruppen för unga") and no organisation. `parts` are
    those of the group's deadlines."""
    folded = fold(name).strip(" .")
    return bool(_SUBGROUP.fullmatch(folded)) or any(same_organisation(name, part) for part in parts)
