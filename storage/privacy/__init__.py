"""The data of one person: everything that is stored, its erasure, and the list of the people who were erased."""

from storage.privacy.erased import (
    SWEPT_AFTER,
    Erasure,
    apply_list,
    erased_identities,
    returned,
    sweep,
    write_list,
)
from storage.privacy.erasure import erase_person
from storage.privacy.export import Held, held, people_of_group
from storage.privacy.leavers import left_before
from storage.privacy.marks import identity_mark, mark
from storage.privacy.whole_groups import Overview, erase_group, overview, person_of_object, rows_of_group

__all__ = [
    "SWEPT_AFTER",
    "Erasure",
    "Held",
    "Overview",
    "apply_list",
    "erase_group",
    "erase_person",
    "erased_identities",
    "held",
    "identity_mark",
    "left_before",
    "mark",
    "overview",
    "people_of_group",
    "person_of_object",
    "returned",
    "rows_of_group",
    "sweep",
    "write_list",
]
