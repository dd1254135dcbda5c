"""The data of one person: everything that is stored, its erasure, and the list of the people who were erased."""

from storage.privacy.erased import (
    Erasure,
    apply_list,
    erased_identities,
    returned,
    sweep,
    write_list,
)
from storage.privacy.erasure import erase_person
from storage.privacy.export import Held, held, people_of_group
from storage.privacy.marks import identity_mark, mark

__all__ = [
    "Erasure",
    "Held",
    "apply_list",
    "erase_person",
    "erased_identities",
    "held",
    "identity_mark",
    "mark",
    "people_of_group",
    "returned",
    "sweep",
    "write_list",
]
