"""What is told about personal data: who is responsible, and the kinds of data that are kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from dialogs.privacy.retention import Retention


@dataclass(frozen=True, slots=True)
class Notice:
    """Who is responsible for the data, and whom to contact; "" where the operator has set nothing. `page` is the
    address of the privacy page, or None without a public address."""

    controller: str = ""
    contact: str = ""
    page: str | None = None
    retention: Retention = field(default_factory=Retention)


class Kind(StrEnum):
    """The kinds of data, in the order in which a member reads them."""

    IDENTITY = "identity"
    GROUPS = "groups"
    MEETINGS = "meetings"
    AGENDA = "agenda"
    DEADLINES = "deadlines"
    FEEDBACK = "feedback"
    FORMS = "forms"
    WAITING = "waiting"
    MESSAGES = "messages"
    LOG = "log"


_TABLES: Mapping[Kind, tuple[str, ...]] = {
    Kind.IDENTITY: ("person",),
    Kind.GROUPS: ("membership",),
    Kind.MEETINGS: (
        "absence",
        "attendance",
        "table_round_answer",
        "meeting",
        "presence",
        "invitation",
        "sign_up",
        "in_call",
    ),
    Kind.AGENDA: (
        "agenda_item",
        "agenda_owner",
        "agenda_before",
        "material_read",
        "kept_for_meeting",
        "outcome",
        "outcome_owner",
        "minutes_version",
        "minutes_template",
        "forwarding",
    ),
    Kind.DEADLINES: ("deadline", "assignment", "snooze"),
    Kind.FEEDBACK: ("feedback_recipient", "feedback_answer", "feedback_statement"),
    Kind.FORMS: ("form", "form_respondent", "form_answer"),
    Kind.WAITING: ("proposal",),
    Kind.MESSAGES: ("outbox", "outbox_archive"),
    Kind.LOG: ("audit",),
}
KIND_OF: Mapping[str, Kind] = {table: kind for kind, tables in _TABLES.items() for table in tables}
"""The kind of each table that has rows about a person."""
