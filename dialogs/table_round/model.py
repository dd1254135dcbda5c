"""The answer of an organisation to the table round of a meeting."""

from dataclasses import dataclass

from dialogs.model import PersonId


@dataclass(frozen=True, slots=True)
class TableRoundAnswer:
    """A person's answer for their organisation before the meeting. `text` is "" for no news. `name` and `organisation`
    are those in the group, or those when they left it."""

    person_id: PersonId
    name: str
    organisation: str
    text: str = ""
    subgroup: str = ""
