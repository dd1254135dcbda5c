"""Find late and yearly deadlines from before revision 0003

They are checked on their due day, and then by their group's choices. Deadlines that have been late for more than a
month are left alone.
"""

from datetime import UTC, datetime, time, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_STILL_TOLD = timedelta(days=31)

_deadline = sa.table(
    "deadline",
    sa.column("group_id", sa.String()),
    sa.column("due_on", sa.Date()),
    sa.column("status", sa.String()),
    sa.column("overdue_at", sa.DateTime(timezone=True)),
)


def upgrade() -> None:
    with op.batch_alter_table("deadline", schema=None) as batch_op:
        batch_op.add_column(sa.Column("leap_day", sa.Boolean(), server_default=sa.text("false"), nullable=False))
        batch_op.create_index(
            "ix_deadline_yearly",
            ["due_on"],
            unique=False,
            sqlite_where=sa.text("status = 'active' AND yearly"),
            postgresql_where=sa.text("status = 'active' AND yearly"),
        )

    never_looked_at = (
        _deadline.c.status == "active",
        _deadline.c.group_id.is_not(None),
        _deadline.c.overdue_at.is_(None),
        _deadline.c.due_on >= datetime.now(UTC).date() - _STILL_TOLD,
    )
    connection = op.get_bind()
    for day in connection.scalars(sa.select(_deadline.c.due_on).distinct().where(*never_looked_at)).all():
        connection.execute(
            sa.update(_deadline)
            .where(*never_looked_at, _deadline.c.due_on == day)
            .values(overdue_at=datetime.combine(day, time(), tzinfo=UTC))
        )
