"""Places that refuse posts and are tried again, channels with their own members, and names chosen by a leader"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.add_column("conversation", sa.Column("retry_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("conversation", sa.Column("channel_type", sa.String(length=16), nullable=True))
    op.add_column("conversation", sa.Column("team_name", sa.Text(), nullable=True))
    op.add_column("meeting_group", sa.Column("roster_refused_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("meeting_group", sa.Column("is_named", sa.Boolean(), server_default=sa.text("false"), nullable=False))
