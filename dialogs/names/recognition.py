"""Tells people from matters in what was typed, and recognises the group's own people however they are written."""

from collections import defaultdict
from collections.abc import Callable, Sequence, Set
from functools import lru_cache

import regex

from dialogs.identities import identity_of, plain, shortened
from dialogs.model import Member, PersonId, Role
from dialogs.names.lists import (
    FIRST_NAMES,
    LONGEST_UNKNOWN,
    MATTER_ENDINGS,
    MATTERS,
    ORGANISATIONS,
    PLACES,
    ROLE_WORDS,
    UNSURE_ENDINGS,
)
from dialogs.names.organisations import recognise_organisation, same_organisation
from dialogs.patterns import lazily
from dialogs.text import fold

LONGEST_OWNER = 80
"""No owner is written in more characters."""

_BRACKETS = lazily(r"\([^()]*+\)|\[[^\[\]]*+\]|<[^<>]*+>")
_WORDS = lazily(r"[^\s.\-,/@'\"]++")
# A name as it is written: capitalised words, initials ("B.", "J.T", "B-H"), at most five of them.
_NAME = lazily(
    r"@?(?P<first>\p{Lu}\p{Ll}+(?:['-]\p{Lu}?\p{Ll}+)*)"
    r"(?P<rest>(?:\s{1,2}(?:\p{Lu}\p{Ll}+(?:['-]\p{Lu}?\p{Ll}+)*|\p{Lu}{1,2}(?:[.-]{0,2}\p{Lu}){0,2}\.?"
    r"|(?:von|van|der|den|de|af|da|di|del|la|bin|al|el)(?=\s))){0,5})"
    r"(?P<title>,\s?\p{L}[\p{L} ]{0,30}\.?)?"
)
_LIKE_A_WORD = lazily(r"@?\p{L}[^/:]*+$")
_SIGNS = lazily(
    r"\s*+(?P<comma>,)?\s*+"
    r"(?:(?P<sign>[/&+;\n]|(?<!\w)(?:och(?: även)?|and|samt(?: även)?|plus|o(?=\s))(?!\w))\s*+|(?(comma)|(?!)))",
    regex.IGNORECASE,
)
"""The separator of people in a list: a comma, a word for "and", or both."""

_SIDE_BY_SIDE = lazily(r"(?<=[\U00010600-\U00010736])\s*+(?=@?\w)|(?<=\w)\s++(?=@?[\U00010600-\U00010736])")
"""Between a mention and the next word: no name goes on after a mention."""


def recognise(text: str, roster: Sequence[Member]) -> PersonId | None:
    """The one person in `roster` that `text` means: by mention, full name, first name, name and initials, or role
    ("ordf.").

    None when nobody is meant, or more than one could be.
    """
    found = candidates(text, roster)
    return found[0].person.id if len(found) == 1 else None


def candidates(text: str, roster: Sequence[Member]) -> list[Member]:
    """Everybody in `roster` whom `text`, the name of one person, could mean equally well; a mention means only one."""
    if identity := identity_of(text):
        return [member for member in roster if member.person.platform_id == identity]
    text = plain(text)
    if not 0 < len(text) <= LONGEST_OWNER:
        return []
    before, comma, after = text.partition(",")
    words = list(_name(text))  # as a directory may have it: "Ek, Karin"
    if comma and not any(_same(words, _name(member.person.name)) for member in roster):
        if _SIGNS.search(after) or _names_somebody(after.strip()) or _is_named(after, roster):
            return []  # "Karin, Olle" are two, and "Karin, Olle och Sara" three
        words = _WORDS.findall(fold(_BRACKETS.sub(" ", before)))  # "Karin Ek, Lst."
    if not words:
        return []
    if role := role_meant(text):
        return [member for member in roster if role in member.roles]
    if len(words) > 2 and " ".join(words[:2]) in ROLE_WORDS:
        words = words[2:]  # "vice ordförande Karin Ek"
    if len(words) > 1 and words[0] in ROLE_WORDS:
        words = words[1:]  # "ordförande Karin Ek"
    by_organisation = _told_apart(text, roster)
    for fits in (_same, _all_words, _beginnings, _surname):
        found = [member for member in roster if fits(words, _name(member.person.name))]
        if found:
            told = [member for member in found if member in by_organisation]
            return told if len(found) > 1 and told else found
    return []


def beginnings_of(roster: Sequence[Member]) -> frozenset[str]:
    """The folded words that the name or the role of somebody in `roster` may begin with."""
    names = {word for member in roster for word in _name(member.person.name)}
    return frozenset(names | _OF_ROLES)


def may_begin_name(word: str, beginnings: Set[str]) -> bool:
    """Return whether `candidates` may find somebody by words that begin with `word`, also in the genitive. Most words
    of a sentence are no name, and are told so in a tenth of the time."""
    first = next(iter(_name(word)), "")
    return first in beginnings or (first.endswith("s") and first[:-1] in beginnings)


_OF_ROLES = frozenset(part for role in ROLE_WORDS for part in role.split())


def _told_apart(text: str, roster: Sequence[Member]) -> list[Member]:
    """Return the people whose organisation stands in brackets after the name: "Anna Lind (Kumla kommun)"."""
    said = [each.strip("()[]<> ") for each in _BRACKETS.findall(text)]
    return [member for member in roster if any(same_organisation(each, member.organisation) for each in said)]


def _is_named(words: str, roster: Sequence[Member]) -> bool:
    return role_meant(words) is None and bool(candidates(words.strip(), roster))


def role_meant(text: str) -> Role | None:
    """The role that `text` stands for ("ordf.", "sekreteraren"), or None."""
    word = ROLE_WORDS.get(fold(text).strip(" .:"))
    return Role(word) if word else None


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
    """Return whether `text` is written as one person's name, or as somebody's role."""
    if is_mention(text):
        return True
    text = plain(text).strip()
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
    is_plain = fold(match["first"]) == match["first"].lower()
    return is_plain and len(first) <= LONGEST_UNKNOWN and not first.endswith(UNSURE_ENDINGS)


def _names_somebody(title: str) -> bool:
    return role_meant(title) is None and looks_like_a_person(title)


def split_people(text: str, roster: Sequence[Member]) -> list[str] | None:
    """The people that `text` names, each as written ("Hedda och Ivar", "Britta B./Hedvig B-H"); None if it names
    anything else too."""
    text = text.strip()
    if not 0 < len(plain(text)) <= LONGEST_OWNER * 3 or text[-1] in "/&+,;":
        return None
    people = split_names(text, roster)
    return people if people and all(_is_person(person, roster) for person in people) else None


def split_names(text: str, roster: Sequence[Member]) -> list[str]:
    """All that `text` lists, each part as written and none left out, whether anybody is called so or not.

    Brackets and mentions are never split, nor is a name that a directory has with a comma ("Ek, Karin"), nor a name
    and its title ("Karin Ek, Lst.").
    """
    short = shortened(text)
    parts: list[tuple[str, bool]] = []  # with whether a comma alone stands before it
    begin, after_comma = 0, False
    within = [match.span() for match in _BRACKETS.finditer(short.text)]
    signs = [(match.span(), match["sign"] is None) for match in _SIGNS.finditer(short.text)]
    started = {start for (start, _), _ in signs}
    beside = [match.span() for match in _SIDE_BY_SIDE.finditer(short.text)]
    cuts = sorted(signs + [(span, False) for span in beside if span[0] not in started])
    for (start, end), is_comma in [*cuts, ((len(short.text), len(short.text)), False)]:
        if start < begin or any(first < start < last for first, last in within):
            continue
        if part := short.text[begin:start].strip(" \t.@") and short.text[begin:start].strip():
            parts.append((short.marked(part), after_comma))
        begin, after_comma = end, is_comma
    names: list[str] = []
    for part, follows_comma in parts:
        if names and follows_comma and _is_one(names[-1], part, roster):
            names[-1] = f"{names[-1]}, {part}"
        else:
            names.append(part)
    return names


def _is_one(before: str, after: str, roster: Sequence[Member]) -> bool:
    """Return whether "before, after" is a single person: as a directory writes it, or with a title."""
    if is_mention(before) or is_mention(after) or "," in before:
        return False
    words = _name(f"{before}, {after}")
    if any(_same(words, _name(member.person.name)) for member in roster):
        return True
    if not _is_person(before, roster) or not _is_title(after) or _is_named(after, roster):
        return False
    # "Olle, Laxå kommun" is Olle of Laxå, or two owners if the group has people from Laxå, and Olle is not of them.
    homes = {member.organisation for member in candidates(before, roster)}
    return recognise_organisation(after, roster) is None or any(same_organisation(after, home) for home in homes)


def _is_title(text: str) -> bool:
    folded = fold(text).strip()
    words = folded.strip(".").split()
    known = any(word in ORGANISATIONS or word in PLACES for word in words)
    return role_meant(text) is not None or known or (folded.endswith(".") and len(words) == 1 and len(folded) > 2)


def is_mention(text: str) -> bool:
    """Return whether `text` is only a mention, also while mentions are letters (`dialogs.identities`)."""
    return identity_of(text) is not None or bool(_LETTER.fullmatch(text.strip(" @")))


_LETTER = lazily(r"[\U00010600-\U00010736]")


def _is_person(text: str, roster: Sequence[Member]) -> bool:
    return looks_like_a_person(text) or (bool(_LIKE_A_WORD.match(text)) and bool(candidates(text, roster)))


def shown_names(roster: Sequence[Member]) -> dict[PersonId, str]:
    """The name by which each person is told from all others in a list.

    Equal names get the first of these beside them by which they all differ: the organisation, the address's domain, the
    address, a number.
    """
    alike: dict[str, list[Member]] = defaultdict(list)
    for member in roster:
        alike[fold(member.person.name)].append(member)
    return {
        member.person.id: f"{member.person.name} ({beside})" if beside else member.person.name
        for same in alike.values()
        for member, beside in zip(same, _beside(same), strict=True)
    }


def _beside(same: Sequence[Member]) -> list[str]:
    if len(same) == 1:
        return [""]
    addresses = [member.person.email or "" for member in same]
    kinds = (
        [member.organisation for member in same],
        [address.rpartition("@")[2] for address in addresses],
        addresses,
        [str(number) for number in range(1, len(same) + 1)],
    )
    return next(kind for kind in kinds if all(kind) and len({fold(each) for each in kind}) == len(same))
