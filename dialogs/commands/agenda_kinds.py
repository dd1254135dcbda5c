"""The commands that change an agenda's items and decisions, beside those of `kinds`."""

from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """The part of an item that a change names."""

    TITLE = "title"
    OWNER = "owner"
    MINUTES = "minutes"
    TYPE = "type"


@dataclass(frozen=True, slots=True)
class EditItem:
    """`text` is for `dialogs.agenda.edits.read_edit`. `field` is the part that the sentence names, if it names one."""

    number: int
    text: str
    field: Field | None = None


@dataclass(frozen=True, slots=True)
class AddDecision:
    """A decision beside those that the item has already. `number` is None where the text names no item."""

    number: int | None
    text: str


@dataclass(frozen=True, slots=True)
class ChangeDecision:
    """Replace decision `nth` of an item (None: its only one). An empty `text` removes it."""

    number: int
    nth: int | None
    text: str


@dataclass(frozen=True, slots=True)
class ReplaceAgenda:
    """`text` is the whole new agenda, for `dialogs.agenda.paste.read_items`."""

    text: str


@dataclass(frozen=True, slots=True)
class DecideProposal:
    """Accept or decline the suggested item with this number, F1, F2 …; `reason` is told to the person who added it."""

    number: int
    accept: bool
    reason: str = ""
