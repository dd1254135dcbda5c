"""Messages to many people, promised in batches"""

import sqlalchemy as sa
from alembic import op

import storage.database.columns

revision = "0028"
down_revision = "0027"


def upgrade() -> None:
    op.create_index("ix_person_object", "person", ["tenant_id", "object_id"])
    op.create_table(
        "batch_work",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.String(length=32), nullable=False),
        sa.Column("group_id", sa.String(length=32), nullable=False),
        sa.Column("after", sa.String(length=32), nullable=False),
        sa.Column("begun_at", storage.database.columns.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "group_id"],
            ["meeting_group.tenant_id", "meeting_group.id"],
            name=op.f("fk_batch_work_tenant_id_meeting_group"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "kind", "subject", name=op.f("pk_batch_work")),
    )
