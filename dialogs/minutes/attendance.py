"""Who was at a meeting: from the answers before it and from what was noted, by organisation, with missing ones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from dialogs.meetings.model import Coming
from dialogs.model import Member, PersonId, Refusal, Role
from dialogs.names.organisations import looks_like_an_organisation, recognise_organisation, same_organisation
from dialogs.names.recognition import candidates, split_names
from dialogs.patterns import lazily
from dialogs.text import escape_markdown, fold

MOST_NOTED = 300


LONG_ENOUGH = timedelta(minutes=10)
"""Whoever was in the call for so long was present."""


class Source(StrEnum):
    """Where a note about somebody comes from."""

    SAID = ""
    CALL = "call"


@dataclass(frozen=True, slots=True)
class Noted:
    """What somebody noted about a person at the meeting. A guest has no `person_id`. `instead_of` names the member for
    whom they came."""

    key: str
    name: str
    is_present: bool
    person_id: PersonId | None = None
    organisation: str = ""
    instead_of: str = ""
    by: PersonId | None = None
    at: datetime | None = None
    has_notice: bool = False
    """Whether they had said that they could not come."""
    source: Source = Source.SAID
    whole_organisation: bool = False
    """Whether the list named the organisation and not this person. It is not stored."""


def of_member(member: Member, *, is_present: bool) -> Noted:
    return Noted(member.person.id, member.person.name, is_present, member.person.id, member.organisation)


def of_guest(name: str, organisation: str = "", *, instead_of: str = "") -> Noted:
    return Noted(f"guest:{fold(name)}"[:64], name, True, None, organisation, instead_of)


def of_organisation(name: str) -> Noted:
    """An organisation without a member in the group, from which nobody came."""
    return Noted(f"{_ORGANISATION}{fold(name)}"[:64], name, False, None, name)


_ORGANISATION = "organisation:"


@dataclass(frozen=True, slots=True)
class Attendee:
    """`is_sure`: somebody said so, before the meeting or afterwards. `instead_of`: a substitute."""

    name: str
    organisation: str = ""
    person_id: PersonId | None = None
    instead_of: str = ""
    is_sure: bool = True
    is_guest: bool = False
    has_notice: bool = False
    source: Source = Source.SAID


@dataclass(frozen=True, slots=True)
class Attendance:
    """`missing` are organisations from which nobody came."""

    present: tuple[Attendee, ...] = ()
    absent: tuple[Attendee, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def guests(self) -> tuple[Attendee, ...]:
        return tuple(each for each in self.present if each.is_guest)


_NOTICE = (Coming.NO, Coming.SUBSTITUTE)


def attendance(
    roster: Sequence[Member], answers: Mapping[PersonId, tuple[Coming, str]], noted: Sequence[Noted]
) -> Attendance:
    """Return who was there. A note after the meeting counts more than an answer before it, and silence as coming."""
    by_key = {each.key: each for each in noted}
    replaced = {each.instead_of for each in noted if each.instead_of and each.is_present}
    present: list[Attendee] = []
    absent: list[Attendee] = []
    members = [member for member in roster if member.is_member or member.leads]
    for member in sorted(members, key=_order):
        name, organisation, person_id = member.person.name, member.organisation, member.person.id
        note = by_key.get(person_id)
        coming, substitute = answers.get(person_id, (None, ""))
        if note is not None:
            has_notice = not note.is_present and (note.has_notice or coming in _NOTICE or name in replaced)
            (present if note.is_present else absent).append(
                Attendee(
                    name,
                    organisation,
                    person_id,
                    instead_of=note.instead_of,
                    has_notice=has_notice,
                    source=note.source,
                )
            )
            continue
        if coming in _NOTICE or name in replaced:
            absent.append(Attendee(name, organisation, person_id, has_notice=True))
            if coming is Coming.SUBSTITUTE and substitute and name not in replaced:
                present.append(Attendee(substitute, organisation, instead_of=name))
            continue
        present.append(Attendee(name, organisation, person_id, is_sure=coming is not None))
    ids = {member.person.id for member in members}
    for each in noted:
        if each.key not in ids and not _is_organisation(each):
            is_guest = each.person_id is None and not each.instead_of
            who = Attendee(each.name, each.organisation, each.person_id, each.instead_of, is_guest=is_guest)
            (present if each.is_present else absent).append(who)
    expected = [*(member.organisation for member in members), *(each.name for each in noted if _is_organisation(each))]
    return Attendance(tuple(present), tuple(absent), _missing(expected, present))


def _order(member: Member) -> tuple[bool, bool, bool, str, str]:
    """The chair, the vice chair and the secretary first, then by organisation and name."""
    return (
        Role.CHAIR not in member.roles,
        Role.VICE not in member.roles,
        Role.SECRETARY not in member.roles,
        fold(member.organisation),
        fold(member.person.name),
    )


def _is_organisation(noted: Noted) -> bool:
    return noted.key.startswith(_ORGANISATION)


def _missing(expected: Sequence[str], present: Sequence[Attendee]) -> tuple[str, ...]:
    """Return the expected organisations from which nobody is present, each once."""
    there = [each.organisation for each in present if each.organisation]
    missing: list[str] = []
    for name in expected:
        if name and not any(same_organisation(name, other) for other in (*there, *missing)):
            missing.append(name)
    return tuple(sorted(missing))


def others_from(absent: Sequence[Noted], noted: Sequence[Noted]) -> list[Noted]:
    """Return the guests and substitutes who were noted as present from an organisation of which everybody in the list
    `absent` is said to be missing."""
    gone = [each.organisation for each in absent if each.whole_organisation]
    return [
        each
        for each in noted
        if each.is_present and each.person_id is None and any(same_organisation(each.organisation, one) for one in gone)
    ]


# -- typed

_GUEST = lazily(
    r"(?P<name>[^(),\n]{2,80}?)(?:\s*\((?P<in>[^()]{2,80})\)|,?\s+(?:fran|pa|from|of|at)\s+(?P<from>[^,\n]{2,80})|,\s*(?P<of>[^,\n]{2,80}))"
)
_ONESELF = frozenset({"jag", "mig", "mej", "undertecknad", "i", "me", "myself"})
_EVERYBODY = frozenset({"alla", "alla ledamoter", "samtliga", "all", "everybody", "everyone"})


def guest_in(text: str, roster: Sequence[Member]) -> Noted | None:
    """Return the guest whom "Anna Ek från Länsstyrelsen", "Anna Ek (Länsstyrelsen)" names; None for a member."""
    match = _GUEST.fullmatch(fold(text).strip(" .")) if text.strip() else None
    if match is None:
        return None
    text = text.strip(" .")
    name = text[slice(*match.span("name"))].strip()
    group = next(each for each in ("in", "from", "of") if match[each] is not None)
    organisation = text[slice(*match.span(group))].strip()
    if any(same_organisation(each.organisation, organisation) for each in candidates(name, roster)):
        return None
    return of_guest(name, recognise_organisation(organisation, roster) or organisation)


def read_list(
    text: str, roster: Sequence[Member], *, guests: bool = False, missing: bool = False, speaker: str = ""
) -> list[Noted]:
    """Return everybody whom `text` lists, present: members, all members of an organisation, and guests with their
    organisation. Raises Refusal for a name that means nobody or several: half a list helps nobody.

    `guests`: the list is one of guests, so every other name is a guest. `missing`: so may organisations be that have no
    member in the group. `speaker` is the full name of whoever says "jag".
    """
    found: dict[str, Noted] = {}
    for each_name in _names(text, roster):
        name = speaker if speaker and fold(each_name) in _ONESELF else each_name
        if fold(name) in _EVERYBODY:
            some = [of_member(each, is_present=True) for each in roster if each.is_member]
        else:
            some = _named(name, roster, guests=guests, missing=missing)
        for each in some:
            found.setdefault(each.key, each)
    return list(found.values())


def _names(text: str, roster: Sequence[Member]) -> list[str]:
    """Return the names in a list. "Anna Ek, Länsstyrelsen" on a line is one, and brackets belong to their name."""
    names: list[str] = []
    for line in text.replace(";", "\n").split("\n"):
        line = line.strip(" .-–•*\t")
        if not line:
            continue
        if guest_in(line, roster) is not None and line.count(",") <= 1 and "\n" in text.strip():
            names.append(line)
            continue
        names += split_names(line, roster) or [line]
    return names


def _named(name: str, roster: Sequence[Member], *, guests: bool, missing: bool) -> list[Noted]:
    known = candidates(name, roster)
    if len(known) == 1:
        return [of_member(known[0], is_present=True)]
    if (guest := guest_in(name, roster)) is not None:
        return [guest]
    if len(known) > 1:
        names = ", ".join(each.person.name for each in known[:8])
        raise Refusal("attendance-which", name=escape_markdown(name), names=escape_markdown(names))
    if (organisation := recognise_organisation(name, roster)) is not None:
        theirs = [each for each in roster if same_organisation(each.organisation, organisation)]
        return [replace(of_member(each, is_present=True), whole_organisation=True) for each in theirs]
    if guests:
        return [of_guest(name)]
    if looks_like_an_organisation(name):
        if missing:
            return [of_organisation(name)]
        raise Refusal("attendance-no-organisation", name=escape_markdown(name[:100]))
    raise Refusal("attendance-unknown", name=escape_markdown(name[:100]))
