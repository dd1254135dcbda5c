"""Deadlines with late notices, assignments and snoozes"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_FALSE = sa.text("false")


def upgrade() -> None:
    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.add_column(sa.Column("weekly", sa.Boolean(), server_default=_FALSE, nullable=False))

    with op.batch_alter_table("meeting_group", schema=None) as batch_op:
        batch_op.add_column(sa.Column("bridge_days_free", sa.Boolean(), server_default=_FALSE, nullable=False))
        batch_op.add_column(sa.Column("summer_first", sa.String(length=5), nullable=True))
        batch_op.add_column(sa.Column("summer_last", sa.String(length=5), nullable=True))
        batch_op.add_column(sa.Column("weekly", sa.Boolean(), server_default=_FALSE, nullable=False))
        batch_op.add_column(sa.Column("grace", sa.Integer(), server_default="2", nullable=False))
        batch_op.add_column(sa.Column("overdue_aloud", sa.Boolean(), server_default=_FALSE, nullable=False))

    op.create_table(
        "snooze",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("deadline_id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "deadline_id"],
            ["deadline.tenant_id", "deadline.id"],
            name=op.f("fk_snooze_tenant_id_deadline_id_deadline"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "deadline_id", "person_id", name=op.f("pk_snooze")),
    )
    op.execute(
        "INSERT INTO snooze (tenant_id, deadline_id, person_id, until)"
        " SELECT tenant_id, deadline_id, person_id, snoozed_until FROM assignment WHERE snoozed_until IS NOT NULL"
    )
    # A person who only postponed reminders of a group's deadline is no owner.
    op.execute(
        "DELETE FROM assignment WHERE snoozed_until IS NOT NULL AND done_at IS NULL AND person_id != '' AND EXISTS ("
        " SELECT 1 FROM assignment AS whole WHERE whole.tenant_id = assignment.tenant_id"
        " AND whole.deadline_id = assignment.deadline_id AND whole.person_id = '')"
    )
    with op.batch_alter_table("assignment", schema=None) as batch_op:
        batch_op.add_column(sa.Column("organisation", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("due_on", sa.Date(), nullable=True))
        batch_op.drop_column("snoozed_until")
        batch_op.drop_constraint("pk_assignment", type_="primary")
        batch_op.create_primary_key("pk_assignment", ["tenant_id", "deadline_id", "person_id", "organisation"])
        batch_op.create_index("ix_assignment_person", ["tenant_id", "person_id"], unique=False)

    with op.batch_alter_table("deadline", schema=None) as batch_op:
        batch_op.alter_column("group_id", existing_type=sa.String(length=32), nullable=True)
        batch_op.add_column(sa.Column("ladder", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("final_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("follows", sa.String(length=32), nullable=True))
        batch_op.add_column(sa.Column("gap", sa.String(length=16), nullable=True))
        batch_op.add_column(sa.Column("yearly", sa.Boolean(), server_default=_FALSE, nullable=False))
        batch_op.add_column(sa.Column("source", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("aloud", sa.Boolean(), server_default=_FALSE, nullable=False))
        batch_op.add_column(sa.Column("overdue_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_index(
            "uq_deadline_private",
            ["tenant_id", "created_by", "number"],
            unique=True,
            sqlite_where=sa.text("group_id IS NULL"),
            postgresql_where=sa.text("group_id IS NULL"),
        )
        batch_op.create_index(
            "ix_deadline_overdue",
            ["overdue_at"],
            unique=False,
            sqlite_where=sa.text("status = 'active'"),
            postgresql_where=sa.text("status = 'active'"),
        )
