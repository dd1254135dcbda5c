"""Carried items that nobody ticked"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    op.add_column("agenda_item", sa.Column("unticked", sa.Integer(), server_default="0", nullable=False))
