"""The tables of agenda items, with their parts, owners and material."""

from sqlalchemy import (
    Column,
    Date,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

from storage.database.columns import UtcDateTime, belongs_to, id_column, metadata, partial_index, tenant_column

# Items and absences that members announced for the next meeting while none was planned.
kept_for_meeting = Table(
    "kept_for_meeting",
    metadata,
    tenant_column(),
    id_column(),
    Column("group_id", String(32), nullable=False),
    Column("person_id", String(32), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("kept_at", UtcDateTime, nullable=False),
    Column("number", Integer, nullable=False),
    PrimaryKeyConstraint("tenant_id", "id"),
    belongs_to("meeting_group", "group_id"),
    Index("ix_kept_for_meeting_group", "tenant_id", "group_id", "number"),
)


agenda_item = Table(
    "agenda_item",
    metadata,
    tenant_column(),
    id_column(),
    Column("meeting_id", String(32), nullable=False),
    Column("number", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("type", String(16)),
    Column("purpose", Text, nullable=False, server_default=""),
    Column("minutes", Integer),
    Column("added_by", String(32)),
    Column("added_by_name", Text, nullable=False, server_default=""),
    Column("status", String(16), nullable=False, server_default="open"),
    Column("standing", String(32), nullable=False, server_default=""),
    # The item of an earlier meeting that this item continues, the day of that meeting, and how often it was carried.
    Column("carried_from", String(32)),
    Column("carried_on", Date),
    Column("carried_times", Integer),
    Column("carried_to", String(32)),
    # The forwarding that brought the item, with the sending group's name, meeting day and item number.
    Column("sent_from", String(32)),
    Column("sent_from_group", Text),
    Column("sent_from_on", Date),
    Column("sent_from_number", Integer),
    Column("suggested", Integer),
    # Whether it was carried because nobody said what became of it.
    Column("unticked", Integer, nullable=False, server_default="0"),
    PrimaryKeyConstraint("tenant_id", "id"),
    belongs_to("meeting", "meeting_id"),
    Index("ix_agenda_item_meeting", "tenant_id", "meeting_id", "number"),
    # The item waits for a meeting to move to.
    partial_index(
        "ix_agenda_item_waiting", "tenant_id", "meeting_id", where="status = 'carried' AND carried_to IS NULL"
    ),
    partial_index("ix_agenda_item_sent_from", "tenant_id", "sent_from", where="sent_from IS NOT NULL"),
)


agenda_material = Table(
    "agenda_material",
    metadata,
    tenant_column(),
    Column("item_id", String(32), nullable=False),
    Column("number", Integer, nullable=False),
    Column("address", Text, nullable=False),
    Column("title", Text, nullable=False, server_default=""),
    PrimaryKeyConstraint("tenant_id", "item_id", "number"),
    belongs_to("agenda_item", "item_id"),
)


agenda_part = Table(
    "agenda_part",
    metadata,
    tenant_column(),
    Column("item_id", String(32), nullable=False),
    Column("number", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("purpose", Text, nullable=False, server_default=""),
    PrimaryKeyConstraint("tenant_id", "item_id", "number"),
    belongs_to("agenda_item", "item_id"),
)


# An owner of the whole item has part 0. Parts are numbered from 1.
agenda_owner = Table(
    "agenda_owner",
    metadata,
    tenant_column(),
    Column("item_id", String(32), nullable=False),
    Column("part", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("person_id", String(32)),
    PrimaryKeyConstraint("tenant_id", "item_id", "part", "number"),
    belongs_to("agenda_item", "item_id"),
)


# The agenda before each change, for `ångra`.
agenda_before = Table(
    "agenda_before",
    metadata,
    tenant_column(),
    Column("meeting_id", String(32), nullable=False),
    Column("version", Integer, nullable=False),
    Column("changed_by", String(32)),
    Column("content", LargeBinary, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("tenant_id", "meeting_id", "version"),
    belongs_to("meeting", "meeting_id"),
)


# Who has read an item's material. Stored to count each reader once, and shown only as a number.
material_read = Table(
    "material_read",
    metadata,
    tenant_column(),
    Column("meeting_id", String(32), nullable=False),
    Column("item_id", String(32), nullable=False),
    Column("person_id", String(32), nullable=False),
    PrimaryKeyConstraint("tenant_id", "item_id", "person_id"),
    belongs_to("meeting", "meeting_id"),
    belongs_to("person", "person_id"),
    Index("ix_material_read_meeting", "tenant_id", "meeting_id"),
)
