"""Reads whom a text names for a task: people, organisations, everybody, or names that the group does not know."""

from collections.abc import Sequence

from dialogs.deadlines.model import Assignment
from dialogs.model import Member
from dialogs.names.organisations import recognise_organisation
from dialogs.names.recognition import recognise, shown_names, split_names
from dialogs.text import fold

_EVERYBODY = frozenset(
    ("", "alla", "samtliga", "gruppen", "natverket", "deltagarna", "ledamoterna", "all", "everybody", "everyone")
)


def means_everybody(words: str) -> bool:
    return fold(words).strip(" .:") in _EVERYBODY


def assignments_of(words: str, roster: Sequence[Member]) -> tuple[tuple[Assignment, ...], tuple[str, ...]]:
    """(the people and organisations that `words` list, each once; the names that mean nobody, or more than one).

    Both are empty where the words, or a name among them, mean the whole group.
    """
    if whole := recognise_organisation(words, roster):
        return (Assignment(organisation=whole, name=whole),), ()
    known: dict[tuple[str | None, str], Assignment] = {}
    unknown: list[str] = []
    for name in split_names(words, roster):
        if means_everybody(name):
            return (), ()
        found = _assignment(name, roster)
        if found is None:
            unknown.append(name)
        else:
            known.setdefault((found.person_id, found.organisation), found)
    return tuple(known.values()), tuple(unknown)


def _assignment(name: str, roster: Sequence[Member]) -> Assignment | None:
    if person_id := recognise(name, roster):
        return Assignment(person_id=person_id, name=shown_names(roster)[person_id])
    organisation = recognise_organisation(name, roster)
    return Assignment(organisation=organisation, name=organisation) if organisation else None
