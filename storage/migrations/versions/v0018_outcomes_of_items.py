"""The outcomes of items, and the item that a meeting is at"""

import json
import uuid

import sqlalchemy as sa
from alembic import op

import storage.database.columns

revision = "0018"
down_revision = "0017"

_PARTED = "\n\n"


def upgrade() -> None:
    op.create_table(
        "item_under_way",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("meeting_id", sa.String(length=32), nullable=False),
        sa.Column("item_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "meeting_id"],
            ["meeting.tenant_id", "meeting.id"],
            name=op.f("fk_item_under_way_tenant_id_meeting"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "meeting_id", name=op.f("pk_item_under_way")),
    )
    outcome = op.create_table(
        "outcome",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("item_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("type", sa.String(length=16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_by", sa.String(length=32), nullable=True),
        sa.Column("written_by_name", sa.Text(), server_default="", nullable=False),
        sa.Column("written_at", storage.database.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("deadline_id", sa.String(length=32), nullable=True),
        sa.Column("asked", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("done_at", storage.database.columns.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["tenant_id", "item_id"],
            ["agenda_item.tenant_id", "agenda_item.id"],
            name=op.f("fk_outcome_tenant_id_agenda_item"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_outcome")),
    )
    op.create_index("ix_outcome_item", "outcome", ["tenant_id", "item_id", "number"], unique=False)
    op.create_table(
        "outcome_owner",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("outcome_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(
            ["tenant_id", "outcome_id"],
            ["outcome.tenant_id", "outcome.id"],
            name=op.f("fk_outcome_owner_tenant_id_outcome"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "outcome_id", "number", name=op.f("pk_outcome_owner")),
    )
    _move_decisions(outcome)
    op.drop_column("agenda_item", "outcome")
    _rewrite_earlier_versions()


def _move_decisions(outcome: sa.Table) -> None:
    """Each decision of the text that an item had becomes a row."""
    connection = op.get_bind()
    found = connection.execute(sa.text("SELECT tenant_id, id, outcome FROM agenda_item WHERE outcome <> ''"))
    rows = [
        {
            "tenant_id": row.tenant_id,
            "id": uuid.uuid4().hex,
            "item_id": row.id,
            "number": number,
            "type": "decision",
            "text": text,
        }
        for row in found
        for number, text in enumerate((each for each in row.outcome.split(_PARTED) if each.strip()), 1)
    ]
    if rows:
        op.bulk_insert(outcome, rows)


def _rewrite_earlier_versions() -> None:
    """The agendas from which an undo restores items have the same form. Decisions get the ids of today's, if they are
    the same, so that an undo does not take them for others."""
    connection = op.get_bind()
    ids = {
        (row.tenant_id, row.item_id, row.text): row.id
        for row in connection.execute(sa.text("SELECT tenant_id, item_id, text, id FROM outcome"))
    }
    before = sa.table(
        "agenda_before",
        sa.column("tenant_id", sa.String),
        sa.column("meeting_id", sa.String),
        sa.column("version", sa.Integer),
        sa.column("content", sa.LargeBinary),
    )
    for row in connection.execute(sa.select(before)).all():
        items = json.loads(row.content)
        for item in items:
            texts = [each for each in item.pop("outcome", "").split(_PARTED) if each.strip()]
            item["outcomes"] = [
                {
                    "type": "decision",
                    "text": text,
                    "id": ids.setdefault((row.tenant_id, item["id"], text), uuid.uuid4().hex),
                }
                for text in texts
            ]
        connection.execute(
            sa.update(before)
            .where(
                before.c.tenant_id == row.tenant_id,
                before.c.meeting_id == row.meeting_id,
                before.c.version == row.version,
            )
            .values(content=json.dumps(items, ensure_ascii=False).encode())
        )
