"""Deadlines that recur by a rule"""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"


def upgrade() -> None:
    with op.batch_alter_table("deadline") as batch_op:
        batch_op.add_column(sa.Column("rule", sa.Text(), server_default="", nullable=False))
        batch_op.create_index(
            "ix_deadline_rule",
            ["due_on"],
            sqlite_where=sa.text("status = 'active' AND rule <> ''"),
            postgresql_where=sa.text("status = 'active' AND rule <> ''"),
        )
