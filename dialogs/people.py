"""Tells people from matters in what was typed, and recognises the group's own people however they are written."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

import regex

from dialogs.model import Member, PersonId, Role
from dialogs.people_words import (
    FIRST_NAMES,
    LONGEST_UNKNOWN,
    MATTER_ENDINGS,
    MATTERS,
    ORGANISATIONS,
    PLACES,
    ROLE_WORDS,
    UNSURE_ENDINGS,
)
from dialogs.text import fold

LONGEST_OWNER = 80
"""No owner is written in more characters."""

_BRACKETS = regex.compile(r"\([^()]*+\)|\[[^\[\]]*+\]|<[^<>]*+>")
_WORDS = regex.compile(r"[^\s.\-,/@'\"]++")
# A name as it is written: capitalised words, initials ("B.", "J.T", "B-H"), at most five of them.
_NAME = regex.compile(
    r"@?(?P<first>\p{Lu}\p{Ll}+(?:['-]\p{Lu}?\p{Ll}+)*)"
    r"(?P<rest>(?:\s{1,2}(?:\p{Lu}\p{Ll}+(?:['-]\p{Lu}?\p{Ll}+)*|\p{Lu}{1,2}(?:[.-]{0,2}\p{Lu}){0,2}\.?"
    r"|(?:von|van|der|den|de|af|da|di|del|la|bin|al|el)(?=\s))){0,5})"
    r"(?P<title>,\s?\p{L}[\p{L} ]{0,30}\.?)?"
)
_LIKE_A_WORD = regex.compile(r"@?\p{L}[^/:]*+$")
_BETWEEN = regex.compile(r"\s{0,3}(?:[/&+;]|\b(?:och|and|samt)\b)\s{0,3}")


def recognise(text: str, roster: Sequence[Member]) -> PersonId | None:
    """The one person in `roster` that `text` means: by full name, first name, name and initials, or role ("ordf.").

    None when nobody is meant, or more than one could be.
    """
    if not 0 < len(text) <= LONGEST_OWNER:
        return None
    before, comma, after = text.partition(",")
    words = list(_name(text))  # as a directory may have it: "Ek, Karin"
    if comma and not any(_same(words, _name(member.person.name)) for member in roster):
        if _names_somebody(after):
            return None  # "Karin, Olle" are two
        words = _WORDS.findall(fold(_BRACKETS.sub(" ", before)))  # "Karin Ek, Lst."
    if not words:
        return None
    if role := role_meant(text):
        return _the_only(member.person.id for member in roster if role in member.roles)
    if len(words) > 1 and words[0] in ROLE_WORDS:
        words = words[1:]  # "ordförande Karin Ek"
    names = [(member.person.id, _name(member.person.name)) for member in roster]
    for fits in (_same, _all_words, _beginnings, _surname):
        found = {person for person, name in names if fits(words, name)}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def role_meant(text: str) -> Role | None:
    """The role that `text` stands for ("ordf.", "sekreteraren"), or None."""
    word = ROLE_WORDS.get(fold(text).strip(" .:"))
    return Role(word) if word else None


def _the_only(people: Iterable[PersonId]) -> PersonId | None:
    found = set(people)
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=4096)
def _name(name: str) -> tuple[str, ...]:
    """The words of a name as a directory has it: without "(Guest)" and the like, and with the first name first."""
    folded = fold(_BRACKETS.sub(" ", name))
    last, comma, first = folded.partition(",")
    return tuple(_WORDS.findall(f"{first} {last}" if comma and first.strip() else folded))


def _same(words: Sequence[str], name: Sequence[str]) -> bool:
    return sorted(words) == sorted(name)


def _all_words(words: Sequence[str], name: Sequence[str]) -> bool:
    """ "Karin" and "Karin Ek" are Karin Maria Ek."""
    return bool(name) and words[0] == name[0] and _in_order(words[1:], name[1:], str.__eq__)


def _beginnings(words: Sequence[str], name: Sequence[str]) -> bool:
    """ "Karin E", "Sanna J.T" and "Hedvig B-H": after the first name, the first letters of the others."""
    return (
        bool(name)
        and words[0] == name[0]
        and _in_order(words[1:], name[1:], lambda short, word: word.startswith(short))
    )


def _surname(words: Sequence[str], name: Sequence[str]) -> bool:
    return len(words) == 1 and len(words[0]) > 2 and words[0] in name[1:]


def _in_order(words: Sequence[str], name: Sequence[str], fits: Callable[[str, str], bool]) -> bool:
    left = iter(name)
    return all(any(fits(word, part) for part in left) for word in words)


def looks_like_a_person(text: str) -> bool:
    """Whether `text` is written as one person's name, or as a role that somebody has."""
    text = text.strip()
    if not 0 < len(text) <= LONGEST_OWNER:
        return False
    if role_meant(text):
        return True
    match = _NAME.fullmatch(text)
    if match is None or (match["title"] and _names_somebody(match["title"].strip(" ,"))):
        return False
    first, *rest = fold(match["first"] + match["rest"]).split()
    first_name = first.partition("-")[0]
    if any(word in ORGANISATIONS or word in MATTERS for word in rest if len(word) > 2):
        return False
    if first_name in FIRST_NAMES:
        return True
    if first in MATTERS or first in ORGANISATIONS or first in PLACES or first.endswith(MATTER_ENDINGS):
        return False
    if rest:
        return True
    # One word, on no list of names: with no surname to say so, it has to be unlike a Swedish noun.
    plain = fold(match["first"]) == match["first"].lower()
    return plain and len(first) <= LONGEST_UNKNOWN and not first.endswith(UNSURE_ENDINGS)


def _names_somebody(title: str) -> bool:
    return role_meant(title) is None and looks_like_a_person(title)


def split_people(text: str, roster: Sequence[Member]) -> list[str] | None:
    """The people that `text` names, each as written ("Hedda och Ivar", "Britta B./Hedvig B-H"); None if it names
    anything else too."""
    text = text.strip()
    if not 0 < len(text) <= LONGEST_OWNER * 3:
        return None
    if _is_person(text, roster):
        return [text]
    people: list[str] = []
    for one in _BETWEEN.split(text):
        # A comma may part two people, or a person and their title.
        people += [one] if _is_person(one, roster) else [each.strip() for each in one.split(",")]
    return people if all(_is_person(person, roster) for person in people) else None


def _is_person(text: str, roster: Sequence[Member]) -> bool:
    return looks_like_a_person(text) or (bool(_LIKE_A_WORD.match(text)) and recognise(text, roster) is not None)
