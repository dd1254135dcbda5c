"""Invitations to sign up for"""

import sqlalchemy as sa
from alembic import op

import storage.database.columns

revision = "0029"
down_revision = "0028"


def upgrade() -> None:
    op.create_table(
        "invitation",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("group_id", sa.String(length=32), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("starts_at", storage.database.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("ends_at", storage.database.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.Column("answer_by", sa.Date(), nullable=True),
        sa.Column("opened_by", sa.String(length=32), nullable=True),
        sa.Column("opened_at", storage.database.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("cancelled_at", storage.database.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column("revision", sa.Integer(), server_default="0", nullable=False),
        sa.Column("nudged", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "group_id"],
            ["meeting_group.tenant_id", "meeting_group.id"],
            name=op.f("fk_invitation_tenant_id_meeting_group"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_invitation")),
    )
    with op.batch_alter_table("invitation", schema=None) as batch_op:
        batch_op.create_index("ix_invitation_group", ["tenant_id", "group_id", "ends_at"], unique=False)
        batch_op.create_index("ix_invitation_starts", ["starts_at"], unique=False)

    op.create_table(
        "sign_up",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("invitation_id", sa.String(length=32), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=True),
        sa.Column("organisation", sa.Text(), server_default="", nullable=False),
        sa.Column("comes", sa.Boolean(), nullable=False),
        sa.Column("answered_at", storage.database.columns.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "invitation_id"],
            ["invitation.tenant_id", "invitation.id"],
            name=op.f("fk_sign_up_tenant_id_invitation"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "invitation_id", "key", name=op.f("pk_sign_up")),
    )
