"""Tells which owners of agenda items the group does not know, or knows several of."""

from collections.abc import Iterable, Sequence

from dialogs.agenda.model import Owner
from dialogs.model import Member
from dialogs.names.recognition import candidates, looks_like_a_person, shown_names
from dialogs.text import escape_markdown, fold
from dialogs.texts import say

MOST_NAMED = 5


def doubts(owned: Iterable[tuple[int | None, Sequence[Owner]]], roster: Sequence[Member], locale: str) -> str:
    """Return a sentence about owners whose names fit nobody in `roster`, or several people; "" if all are known.

    `owned` has (the item's number, if it has one; its owners). While no member is known, the sentence is "".
    Organisations and the like are never in doubt.
    """
    if not roster:
        return ""
    unknown: dict[str, str] = {}
    said: dict[str, str] = {}
    for number, owners in owned:
        for owner in owners:
            found = candidates(owner.text, roster) if owner.person_id is None else []
            if len(found) > 1:
                said.setdefault(fold(owner.text), _which(number, owner, found, roster, locale))
            elif owner.person_id is None and not found and looks_like_a_person(owner.text):
                unknown.setdefault(fold(owner.text), escape_markdown(owner.text))
    sentences = list(said.values())
    if unknown:
        names = ", ".join(list(unknown.values())[:MOST_NAMED])
        sentences.append(say(locale, "agenda-owner-unknown", names=names, count=len(unknown)))
    return " ".join(sentences)


def _which(number: int | None, owner: Owner, found: Sequence[Member], roster: Sequence[Member], locale: str) -> str:
    shown = shown_names(roster)
    names = [escape_markdown(shown[each.person.id]) for each in found[:MOST_NAMED]]
    key = "agenda-owner-which" if number else "agenda-owner-which-later"
    return say(
        locale, key, name=escape_markdown(owner.text), names=", ".join(names), number=str(number or ""), first=names[0]
    )
