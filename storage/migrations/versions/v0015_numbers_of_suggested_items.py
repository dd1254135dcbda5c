"""Numbers of suggested items"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.add_column("agenda_item", sa.Column("suggested", sa.Integer(), nullable=True))
    op.add_column("meeting", sa.Column("suggested", sa.Integer(), server_default="0", nullable=False))
    # Waiting items keep the numbers on their cards.
    op.execute(
        "UPDATE agenda_item SET suggested = (SELECT count(*) FROM agenda_item AS other"
        " WHERE other.tenant_id = agenda_item.tenant_id AND other.meeting_id = agenda_item.meeting_id"
        " AND other.status = 'proposed' AND other.number <= agenda_item.number) WHERE status = 'proposed'"
    )
    op.execute(
        "UPDATE meeting SET suggested = (SELECT count(*) FROM agenda_item"
        " WHERE agenda_item.tenant_id = meeting.tenant_id AND agenda_item.meeting_id = meeting.id"
        " AND agenda_item.status = 'proposed')"
    )
