"""The sub-group of a member, besides the organisation"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    with op.batch_alter_table("membership", schema=None) as batch_op:
        batch_op.add_column(sa.Column("subgroup", sa.Text(), server_default="", nullable=False))
