"""The answer of an organisation to the table round of a meeting."""

from dataclasses import dataclass

from dialogs.model import PersonId


@dataclass(frozen=True, slots=True)
class TableRoundAnswer:
    """What somebody says for their organisation under "laget runt" before the meeting; `text` is "" where there is
    nothing new. `name` and `organisation` are those that they have in the group, or had when they left it."""

    person_id: PersonId
    name: str
    organisation: str
    text: str = ""
