"""Several processes deliver messages"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "outbox_archive",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("subject_key", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("group_id", sa.String(length=32), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("maybe_repeated", sa.Boolean(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_status", sa.Integer(), nullable=True),
        sa.Column("last_error", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_outbox_archive")),
    )
    with op.batch_alter_table("outbox_archive", schema=None) as batch_op:
        batch_op.create_index("ix_outbox_archive_ended", ["ended_at"], unique=False)

    op.create_table(
        "tenant_turn",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("owner", sa.String(length=64), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("tenant_id", name=op.f("pk_tenant_turn")),
    )
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    with op.batch_alter_table(
        "outbox",
        # SQLite can be told not to reuse an id only when a table is created.
        recreate="always" if is_sqlite else "never",
        table_kwargs={"sqlite_autoincrement": True},
    ) as batch_op:
        batch_op.add_column(sa.Column("carried_by", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("posted_in", sa.Text(), nullable=True))
        batch_op.drop_index(batch_op.f("ix_outbox_pending"), sqlite_where=sa.text("status = 'pending'"))
        batch_op.create_index(
            "ix_outbox_pending",
            ["tenant_id", "next_attempt_at", "id"],
            unique=False,
            sqlite_where=sa.text("status = 'pending'"),
            postgresql_where=sa.text("status = 'pending'"),
        )
        # Of several rows that go out together, one is in progress and carries the others.
        batch_op.drop_index("uq_outbox_under_way")
        batch_op.create_index(
            "uq_outbox_under_way",
            ["tenant_id", "conversation"],
            unique=True,
            sqlite_where=sa.text("status = 'sending' AND carried_by IS NULL"),
            postgresql_where=sa.text("status = 'sending' AND carried_by IS NULL"),
        )
        batch_op.create_index(
            "ix_outbox_paused",
            ["tenant_id", "conversation", "next_attempt_at"],
            unique=False,
            sqlite_where=sa.text("status = 'pending' AND last_status = 429"),
            postgresql_where=sa.text("status = 'pending' AND last_status = 429"),
        )
        batch_op.create_index(
            "ix_outbox_ended",
            ["tenant_id", "next_attempt_at"],
            unique=False,
            sqlite_where=sa.text("status NOT IN ('pending', 'sending')"),
            postgresql_where=sa.text("status NOT IN ('pending', 'sending')"),
        )

    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.add_column(sa.Column("disturbed_at", sa.DateTime(timezone=True), nullable=True))
