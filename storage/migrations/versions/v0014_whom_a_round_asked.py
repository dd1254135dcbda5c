"""The number of people a round asked, whether it was shown, and who of them led or was absent"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    false = sa.text("false")
    op.add_column("feedback_round", sa.Column("asked", sa.Integer(), server_default="0", nullable=False))
    op.add_column("feedback_round", sa.Column("shown", sa.Boolean(), server_default=false, nullable=False))
    op.add_column("feedback_recipient", sa.Column("leads", sa.Boolean(), server_default=false, nullable=False))
    op.add_column("feedback_recipient", sa.Column("absent", sa.Boolean(), server_default=false, nullable=False))
    op.execute(
        "UPDATE feedback_round SET asked = (SELECT count(*) FROM feedback_recipient AS r"
        " WHERE r.tenant_id = feedback_round.tenant_id AND r.round_id = feedback_round.id)"
    )
    op.execute("UPDATE feedback_round SET asked = answered WHERE asked < answered")
    op.execute(
        "UPDATE feedback_round SET shown = true WHERE closed_at IS NOT NULL AND (NOT anonymous OR answered >= 3)"
    )
    # The list of people asked by a closed anonymous round must not remain.
    op.execute(
        "DELETE FROM feedback_recipient WHERE EXISTS (SELECT 1 FROM feedback_round AS r"
        " WHERE r.tenant_id = feedback_recipient.tenant_id AND r.id = feedback_recipient.round_id"
        " AND r.anonymous AND r.closed_at IS NOT NULL)"
    )
