"""Reads what is to change of one item: only the named parts change, and an unclear sentence is asked about."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import regex

from dialogs.agenda.item_commands import Field
from dialogs.agenda.item_words import LONGEST_ITEM_MINUTES, minutes_in, tokens_in, type_in
from dialogs.agenda.model import AgendaItem, ItemType, Owner
from dialogs.agenda.paste import LONGEST_TITLE, read_items
from dialogs.agenda.rules import with_draft
from dialogs.model import Member, PersonId, Refusal
from dialogs.names.recognition import looks_like_a_person, recognise, split_people
from dialogs.patterns import lazily
from dialogs.sentences.slots import fit, stems
from dialogs.text import clean, fold


class Reading(StrEnum):
    """The possible meanings of an unclear change."""

    TITLE = "title"
    OWNER = "owner"
    TYPE = "type"


@dataclass(frozen=True, slots=True)
class Unclear:
    """The words that are unclear, and how they can be meant."""

    words: str
    readings: tuple[Reading, ...]


_AROUND = {"(": ")", "[": "]"}
_FILLERS = lazily(r"^(?:(?:till|to|ska vara|ar|is)\s+)?(?:(?:en|ett|an?)\s+(?=\D))?")
_AND = lazily(r"\s+(?:och|and|samt|&)\s+")
_AND_LAST = lazily(r"\s+(?:och|and|samt|&)$")
_NO = lazily(r"(?:ingen|inget|inga|utan|no|without|ta bort|remove)\s+(?P<rest>\S.*)")
_CLEARED = (
    (Field.OWNER, lazily(r"(?:den\s+)?(?:ansvarige?|agaren?|foredraganden?|owner|one)")),
    (Field.MINUTES, lazily(r"(?:tid(?:en|satgang)?|minuter(?:na)?|langd|time|minutes|length)")),
    (Field.TYPE, lazily(r"(?:typ(?:en)?|type|kind)")),
)
_TAKES = lazily(
    r"(?:(?:att|let) )?(?P<who>.{2,60}?) (?:tar|haller i|ansvarar for|drar|leder|foredrar|takes|holds|leads)"
    r"(?: (?:over|hand om))?(?: (?:den|det|punkten|denna|den har|it|this))?(?: (?:istallet|i stallet|instead|nu|now))?"
)
_DIFFERENCE = lazily(r"(?P<sign>[+-])(?P<length>.+)")
_LONGER = lazily(r"(?P<length>.+?)\s+(?:(?P<more>langre|mer|till|extra|longer|more)|kortare|mindre|shorter|less)")
_AMBIGUOUS_TYPES = frozenset({ItemType.BREAK, ItemType.ROUND})
"""Words for these are as often titles ("Lunch", "Laget runt")."""


def read_edit(
    text: str, item: AgendaItem, *, field: Field | None, roster: Sequence[Member], chair: PersonId | None
) -> AgendaItem | Unclear:
    """`item` with what `text` names changed. Refusal if the words do not fit the part that is named."""
    text = clean(text).strip()
    if field is not None:
        return _with_part(text, item, field, roster)
    if "\n" not in text:
        short = text[1:-1].strip() if _AROUND.get(text[:1]) == text[-1:] else text
        short = short[_FILLERS.match(fold(short)).end() :].strip(" .")  # type: ignore[union-attr]
        if (difference := _difference(short, item)) is not None:
            return difference
        if (cleared := _cleared(short, item)) is not None:
            return cleared
        if (taken := _taken(short, item, roster)) is not None:
            return taken
        found = _by_tokens(short, item, roster)
        if found is not None:
            return found
    return _with_title(text, item, roster, chair)


def _with_part(text: str, item: AgendaItem, field: Field, roster: Sequence[Member]) -> AgendaItem:
    if field is not Field.TITLE and _NO.fullmatch(f"{fold(text)} one"):
        return _without(item, field)
    match field:
        case Field.TITLE:
            title = _without_old(" ".join(text.split()), item.title).strip(" \"”“»«'")
            if not regex.search(r"\w", title):
                raise Refusal("edit-title-missing")
            if len(title) > LONGEST_TITLE:
                raise Refusal("edit-title-too-long", limit=LONGEST_TITLE, length=len(title))
            return replace(item, title=title)
        case Field.OWNER:
            names = split_people(text, roster) or [each.strip() for each in _AND.split(text) if each.strip()]
            return replace(item, owners=tuple(Owner(name, recognise(name, roster)) for name in names))
        case Field.MINUTES:
            if (difference := _difference(text, item)) is not None:
                return difference
            minutes = minutes_in(text) or (int(text) if text.isdecimal() else None)
            if not minutes or minutes > LONGEST_ITEM_MINUTES:
                raise Refusal("edit-minutes-unclear", words=text)
            return replace(item, minutes=minutes)
        case Field.TYPE:
            if old := _OLD_BEHIND.search(fold(text)):
                text = text[: old.start()]
            kind = type_in(regex.sub(r"^(?:en|ett|an?)\s+", "", fold(text)))
            if kind is None:
                raise Refusal("edit-type-unclear", words=text)
            return replace(item, type=kind[0], purpose="" if kind[1] else text)


_OLD_BEHIND = lazily(
    r"[\s,;]+(?:och )?(?:i ?stallet for|istallet for|inte|ej|instead of|rather than|and not|not)\s+(?P<old>\S.*)$"
)


def _without_old(title: str, old: str) -> str:
    """The new title without the old one behind it: "Vägar i stället för Gator"."""
    match = _OLD_BEHIND.search(fold(title))
    named = fit(stems(match["old"]), old) if match else None
    if match is None or named is None or not named.count or fit(stems(old), match["old"]).share < 1:
        return title
    return title[: match.start()]


def _difference(text: str, item: AgendaItem) -> AgendaItem | None:
    """ "+10 min", "10 min längre"."""
    folded = fold(text)
    match = _DIFFERENCE.fullmatch(folded) or _LONGER.fullmatch(folded)
    minutes = minutes_in(match["length"]) if match else None
    if match is None or minutes is None:
        return None
    groups = match.groupdict()
    more = groups["sign"] == "+" if "sign" in groups else bool(groups["more"])
    new = (item.minutes or 0) + (minutes if more else -minutes)
    if not 0 < new <= LONGEST_ITEM_MINUTES:
        raise Refusal("edit-minutes-unclear", words=text)
    return replace(item, minutes=new)


def _taken(text: str, item: AgendaItem, roster: Sequence[Member]) -> AgendaItem | None:
    """ "Karin tar den istället"; None where the words before the verb name nobody in the group."""
    match = _TAKES.fullmatch(fold(text))
    names = split_people(text[slice(*match.span("who"))], roster) if match else None
    if not names or not all(recognise(name, roster) for name in names):
        return None
    return replace(item, owners=tuple(Owner(name, recognise(name, roster)) for name in names))


def _cleared(text: str, item: AgendaItem) -> AgendaItem | None:
    """ "ingen ansvarig", "utan tid"."""
    match = _NO.fullmatch(fold(text))
    if match is None:
        return None
    field = next((field for field, words in _CLEARED if words.fullmatch(match["rest"])), None)
    return _without(item, field) if field else None


def _without(item: AgendaItem, field: Field) -> AgendaItem:
    if field is Field.OWNER:
        return replace(item, owners=())
    if field is Field.MINUTES:
        return replace(item, minutes=None)
    return replace(item, type=None, purpose="")


def _by_tokens(text: str, item: AgendaItem, roster: Sequence[Member]) -> AgendaItem | Unclear | None:
    """`item` with the parts that the words between commas name; None if the text is a title."""
    minutes: list[int] = []
    kinds: list[tuple[ItemType, str]] = []
    owners: list[Owner] = []
    unknown: list[str] = []
    for token in _apart(text):
        bare = token[_FILLERS.match(fold(token)).end() :].strip()  # type: ignore[union-attr]
        length, kind = minutes_in(token), type_in(bare)
        people = split_people(token, roster)
        known = people and all(recognise(name, roster) for name in people)
        if length:
            minutes.append(length)
        elif kind and kind[1]:
            kinds.append((kind[0], token))
        elif people and known:
            owners += [Owner(name, recognise(name, roster)) for name in people]
        else:
            unknown.append(token)
    if unknown:
        return _unclear(unknown)
    if len(minutes) > 1 or len(kinds) > 1:
        return None
    if kinds and kinds[0][0] in _AMBIGUOUS_TYPES and not (minutes or owners):
        return Unclear(kinds[0][1], (Reading.TITLE, Reading.TYPE))
    changed = item
    if minutes:
        changed = replace(changed, minutes=minutes[0])
    if kinds:
        changed = replace(changed, type=kinds[0][0], purpose="")
    return replace(changed, owners=tuple(owners)) if owners else changed


def _unclear(unknown: list[str]) -> Unclear | None:
    """The name of somebody who is not in the group can be an owner or a title."""
    if len(unknown) == 1 and looks_like_a_person(unknown[0]) and len(unknown[0].split()) <= 3:
        return Unclear(unknown[0], (Reading.OWNER, Reading.TITLE))
    return None


def _apart(text: str) -> list[str]:
    """The words between commas; "och" parts a length or a kind from the rest too."""
    found: list[str] = []
    for token in tokens_in(text):
        pieces = _AND.split(token)
        is_parted = (
            len(pieces) > 1 and not minutes_in(token) and any(minutes_in(piece) or type_in(piece) for piece in pieces)
        )
        found += pieces if is_parted else [token]
    return [bare for token in found if (bare := _AND_LAST.sub("", token))]


def _with_title(text: str, item: AgendaItem, roster: Sequence[Member], chair: PersonId | None) -> AgendaItem | Unclear:
    drafts = read_items(text, roster=roster, chair=chair)
    if len(drafts) != 1:
        raise Refusal("agenda-edit-one-line")
    return with_draft(item, drafts[0])
