"""The classification of every column: which personal data it holds, for how long, and how it is erased.

Erasure, export and retention read these declarations, and a test refuses a column that is not declared here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sqlalchemy import Table


class Data(StrEnum):
    """The kind of personal data in a column."""

    NOTHING = "nothing"
    """No personal data, apart from being in a row about somebody."""
    PERSON = "person"
    """The id of a person."""
    NAME = "name"
    """The name of a person as it was shown."""
    ADDRESS = "address"
    """An id or address of a person in Teams, or of a conversation that may be private."""
    OWN = "own"
    """Words or a choice of the person whose row it is."""
    WORDS = "words"
    """Words that a member wrote for the group. They may name anybody."""
    COPY = "copy"
    """An encoded copy of other columns, which may name anybody."""


class Kept(StrEnum):
    """How long rows are kept. The first five are rules that settings and groups can change (dialogs/privacy/rules)."""

    ROUNDS = "rounds"
    FORMS = "forms"
    ATTENDANCE = "attendance"
    AUDIT = "audit"
    DELIVERIES = "deliveries"
    DAYS = "days"
    """At most 30 days."""
    MEMBER = "member"
    """As long as the person is known to the bot."""
    GROUP = "group"
    """As long as the group uses the bot."""
    RECORD = "record"
    """For good: agendas, minutes and decisions."""


class Erased(StrEnum):
    """What becomes of a row of an erased person, or of a row that names them."""

    ROW = "row"
    """The row is deleted."""
    FORMER = "former"
    """The row stays. The person's id is emptied, and "former member" stands for their name."""
    NAMED = "named"
    """The row is nobody's own. "Former member" stands for a name in its words."""
    NOTHING = "nothing"
    """The row holds nothing about a person."""


@dataclass(frozen=True, slots=True)
class Holdings:
    """The declaration of one table. `whose` is the column with the person whose row it is. `by` maps columns with the
    id of a person who did something to the column with their name, or to ""."""

    kept: Kept
    erased: Erased
    columns: Mapping[str, Data]
    whose: str = ""
    by: Mapping[str, str] = field(default_factory=dict)

    def of(self, *kinds: Data) -> list[str]:
        return [name for name, kind in self.columns.items() if kind in kinds]


def _table(
    kept: Kept,
    erased: Erased,
    *,
    whose: str = "",
    by: Mapping[str, str] | None = None,
    nothing: str = "",
    name: str = "",
    address: str = "",
    own: str = "",
    words: str = "",
    copy: str = "",
) -> Holdings:
    """Declare a table. Names of columns are separated by spaces. `tenant_id` is in every table and names nobody."""
    actors = dict(by or {})
    people = " ".join(dict.fromkeys([*([whose] if whose else []), *actors]))
    named = ((people, Data.PERSON), (name, Data.NAME), (address, Data.ADDRESS), (own, Data.OWN), (words, Data.WORDS))
    columns = {"tenant_id": Data.NOTHING}
    for names, kind in (*named, (copy, Data.COPY), (nothing, Data.NOTHING)):
        for each in names.split():
            if each in columns:
                raise ValueError(f"{each} is declared twice")
            columns[each] = kind
    return Holdings(kept, erased, columns, whose, actors)


_DETAILS = "status attempts maybe_repeated due_at last_status last_error"

HOLDINGS: dict[str, Holdings] = {
    # -- people and groups
    "person": _table(
        Kept.MEMBER,
        Erased.ROW,
        whose="id",
        name="name",
        address="platform_id object_id email private_conversation",
        own="weekly locale",
        nothing="service_url disturbed_at",
    ),
    "membership": _table(
        Kept.MEMBER,
        Erased.ROW,
        whose="person_id",
        own="is_member is_chair is_vice is_secretary organisation subgroup joined_at left_at",
        nothing="group_id",
    ),
    "absence": _table(Kept.MEMBER, Erased.ROW, whose="person_id", own="first_on last_on"),
    "conversation": _table(
        Kept.GROUP,
        Erased.NAMED,
        address="key",
        words="name team_name",
        nothing="kind service_url bot_id team_id group_id suspended_at retry_at channel_type",
    ),
    "meeting_group": _table(
        Kept.GROUP,
        Erased.NAMED,
        words="name third_sv third_en",
        nothing="id conversation zone locale anonymous asks third next_deadline_number bridge_days_free summer_first"
        " summer_last weekly grace overdue_aloud table_round_days post_days roster_at roster_not_before"
        " roster_refused_at is_named created_at",
    ),
    "link_generation": _table(Kept.MEMBER, Erased.ROW, whose="subject", nothing="kind generation"),
    "audit": _table(Kept.AUDIT, Erased.FORMER, by={"person_id": ""}, nothing="id group_id what subject at"),
    # -- meetings
    "series": _table(
        Kept.GROUP,
        Erased.NAMED,
        words="place",
        copy="template",
        nothing="id group_id rule days starts minutes accepted stop_days created_at",
    ),
    "meeting": _table(
        Kept.RECORD,
        Erased.FORMER,
        by={"acting_chair": ""},
        words="place",
        nothing="id group_id starts_at ends_at status started_at call_ended_at ended_at agenda_version suggested"
        " series_id occasion posted_at settled_at revision changed_at",
    ),
    "batch_work": _table(Kept.DAYS, Erased.FORMER, by={"after": ""}, nothing="kind subject group_id begun_at"),
    "preparation": _table(Kept.RECORD, Erased.NOTHING, nothing="meeting_id look_at taken"),
    "attendance": _table(Kept.ATTENDANCE, Erased.ROW, whose="person_id", own="coming substitute", nothing="meeting_id"),
    # -- agendas and minutes
    "agenda_item": _table(
        Kept.RECORD,
        Erased.FORMER,
        by={"added_by": "added_by_name"},
        name="added_by_name",
        words="title purpose sent_from_group",
        nothing="id meeting_id number type minutes status standing carried_from carried_on carried_times carried_to"
        " sent_from sent_from_on sent_from_number suggested unticked",
    ),
    "agenda_part": _table(Kept.RECORD, Erased.NAMED, words="text purpose", nothing="item_id number"),
    "agenda_material": _table(Kept.RECORD, Erased.NAMED, words="address title", nothing="item_id number"),
    "agenda_owner": _table(
        Kept.RECORD, Erased.FORMER, by={"person_id": "text"}, name="text", nothing="item_id part number"
    ),
    "agenda_before": _table(
        Kept.DAYS, Erased.FORMER, by={"changed_by": ""}, copy="content", nothing="meeting_id version changed_at"
    ),
    "material_read": _table(Kept.RECORD, Erased.ROW, whose="person_id", nothing="meeting_id item_id"),
    "kept_for_meeting": _table(
        Kept.GROUP, Erased.ROW, whose="person_id", own="content", nothing="id group_id kind kept_at number"
    ),
    "outcome": _table(
        Kept.RECORD,
        Erased.FORMER,
        by={"written_by": "written_by_name"},
        name="written_by_name",
        words="text",
        nothing="id item_id number type written_at due_on deadline_id asked done_at",
    ),
    "outcome_owner": _table(
        Kept.RECORD, Erased.FORMER, by={"person_id": "text"}, name="text", nothing="outcome_id number"
    ),
    # The key is a person's id, or "guest:" and a name: erasure puts another in its place.
    "presence": _table(
        Kept.RECORD,
        Erased.FORMER,
        by={"person_id": "name", "noted_by": ""},
        name="name",
        address="key",
        words="organisation instead_of",
        nothing="meeting_id is_present noted_at has_notice source",
    ),
    "in_call": _table(Kept.ATTENDANCE, Erased.ROW, whose="person_id", nothing="meeting_id seconds joined_at due_at"),
    "minutes_out": _table(Kept.RECORD, Erased.NOTHING, nothing="meeting_id sent_at comments_until"),
    "minutes_version": _table(
        Kept.RECORD, Erased.FORMER, by={"adopted_by": ""}, copy="content", nothing="meeting_id version adopted_at"
    ),
    "minutes_form": _table(Kept.GROUP, Erased.NOTHING, nothing="group_id form"),
    # The Word file may name members in its text, and erasure changes it there.
    "minutes_template": _table(
        Kept.GROUP, Erased.FORMER, by={"saved_by": ""}, copy="content", nothing="group_id saved_at"
    ),
    "invitation": _table(
        Kept.RECORD,
        Erased.FORMER,
        by={"opened_by": ""},
        words="title place",
        nothing="id group_id starts_at ends_at answer_by opened_at cancelled_at revision nudged",
    ),
    "sign_up": _table(
        Kept.ATTENDANCE,
        Erased.ROW,
        whose="person_id",
        name="name",
        address="key",
        words="organisation",
        own="comes",
        nothing="invitation_id answered_at",
    ),
    "item_under_way": _table(Kept.RECORD, Erased.NOTHING, nothing="meeting_id item_id"),
    "table_round": _table(Kept.RECORD, Erased.NOTHING, nothing="meeting_id asked_at"),
    "table_round_answer": _table(
        Kept.ATTENDANCE, Erased.ROW, whose="person_id", own="organisation text", nothing="meeting_id"
    ),
    "forwarding": _table(
        Kept.RECORD,
        Erased.FORMER,
        by={"sent_by": ""},
        words="named",
        copy="content",
        nothing="id item_id number meeting_id from_group to_group sent_at status became meeting_there",
    ),
    # -- deadlines
    "deadline": _table(
        Kept.RECORD,
        Erased.FORMER,
        by={"created_by": ""},
        words="title source",
        nothing="id group_id number due_on at status created_at ladder final_on follows gap yearly leap_day rule aloud"
        " overdue_at revision changed_at",
    ),
    "assignment": _table(
        Kept.RECORD, Erased.ROW, whose="person_id", own="organisation due_on done_at", nothing="deadline_id"
    ),
    "snooze": _table(Kept.RECORD, Erased.ROW, whose="person_id", own="until", nothing="deadline_id"),
    # -- driv och hinder, and forms
    "feedback_round": _table(
        Kept.ROUNDS,
        Erased.NAMED,
        words="third_sv third_en",
        nothing="id group_id meeting_id anonymous opened_at closes_at closed_at asked answered shown third",
    ),
    "feedback_recipient": _table(Kept.ROUNDS, Erased.ROW, whose="person_id", own="leads absent", nothing="round_id"),
    "feedback_answer": _table(Kept.ROUNDS, Erased.ROW, whose="person_id", own="driv hinder third", nothing="round_id"),
    "feedback_statement": _table(
        Kept.ROUNDS, Erased.NAMED, name="author", words="text", nothing="round_id key heading hidden same_as"
    ),
    "theme_word": _table(Kept.GROUP, Erased.NAMED, words="words", nothing="group_id theme counts taught_at"),
    "theme_action": _table(
        Kept.ROUNDS,
        Erased.NOTHING,
        nothing="id group_id theme kind round_id rounds asked_at accepted about label settled_at",
    ),
    "form": _table(
        Kept.FORMS,
        Erased.FORMER,
        by={"opened_by": ""},
        words="title",
        copy="questions",
        nothing="id group_id per groups due_on deadline_id opened_at closed_at",
    ),
    # A person's own unit is deleted, with its answers. The answer of an organisation or group of discussion stays.
    "form_respondent": _table(
        Kept.FORMS, Erased.FORMER, by={"person_id": ""}, own="respondent", nothing="form_id done_at"
    ),
    "form_answer": _table(Kept.FORMS, Erased.NAMED, own="respondent", words="choice words", nothing="form_id question"),
    # -- what waits, and what was sent
    "proposal": _table(
        Kept.DAYS,
        Erased.ROW,
        whose="person_id",
        address="conversation",
        copy="content",
        nothing="id kind group_id created_at settled_at",
    ),
    "outbox": _table(
        Kept.DAYS,
        Erased.ROW,
        address="dedupe_key subject_key target conversation posted_in",
        copy="content",
        nothing=f"id kind group_id next_attempt_at expires_at lease_owner lease_until lease_token carried_by"
        f" activity_id sent_at created_at request_id {_DETAILS}",
    ),
    "outbox_archive": _table(
        Kept.DELIVERIES, Erased.ROW, address="subject_key target", nothing=f"id kind group_id ended_at {_DETAILS}"
    ),
    "posted_card": _table(Kept.RECORD, Erased.ROW, address="subject_key conversation", nothing="activity_id posted_at"),
    "activity_seen": _table(Kept.DAYS, Erased.ROW, address="conversation", nothing="activity_id seen_at"),
    "erasure": _table(Kept.GROUP, Erased.ROW, nothing="mark identity erased_at swept_at returned_at", copy="leftover"),
    # `who` is a mark, which leads to nobody once the person is erased.
    "audit_event": _table(Kept.AUDIT, Erased.NOTHING, nothing="number at group_id who what subject hash"),
    "audit_anchor": _table(Kept.AUDIT, Erased.NOTHING, nothing="number hash last_number last_hash"),
    "retention": _table(Kept.GROUP, Erased.NOTHING, nothing="group_id rule days told_at"),
    "tenant_turn": _table(Kept.DAYS, Erased.NOTHING, nothing="owner until"),
}


def unclassified(table: Table) -> Iterator[str]:
    """Return the columns of `table` that no declaration names, and the declared columns that it does not have."""
    declared = HOLDINGS[table.name].columns if table.name in HOLDINGS else {}
    columns = {str(column.name) for column in table.columns}
    yield from (f"{table.name}.{name} is not classified" for name in sorted(columns - set(declared)))
    yield from (f"{table.name}.{name} does not exist" for name in sorted(set(declared) - columns))
