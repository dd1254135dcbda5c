"""The end of the audit log, so that a removed last row is found"""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"


def upgrade() -> None:
    op.add_column("audit_anchor", sa.Column("last_number", sa.Integer(), nullable=True))
    op.add_column("audit_anchor", sa.Column("last_hash", sa.String(length=64), nullable=True))
