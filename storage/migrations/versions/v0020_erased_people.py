"""The people who were erased, by marks that lead to nobody"""

import sqlalchemy as sa
from alembic import op

import storage.database.columns

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    op.create_table(
        "erasure",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("mark", sa.String(length=64), nullable=False),
        sa.Column("identity", sa.String(length=64), nullable=False),
        sa.Column("erased_at", storage.database.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("leftover", sa.LargeBinary(), nullable=True),
        sa.Column("swept_at", storage.database.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column("returned_at", storage.database.columns.UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("tenant_id", "mark", name=op.f("pk_erasure")),
    )
    op.create_index(
        "ix_erasure_unswept",
        "erasure",
        ["erased_at"],
        unique=False,
        sqlite_where=sa.text("swept_at IS NULL"),
        postgresql_where=sa.text("swept_at IS NULL"),
    )
