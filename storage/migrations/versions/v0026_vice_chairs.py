"""Vice chairs, and since when somebody is in a group"""

import sqlalchemy as sa
from alembic import op

import storage.database.columns

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    op.add_column("membership", sa.Column("is_vice", sa.Boolean(), nullable=False, server_default=sa.text("false")))
    op.add_column(
        "membership", sa.Column("joined_at", storage.database.columns.UtcDateTime(timezone=True), nullable=True)
    )
