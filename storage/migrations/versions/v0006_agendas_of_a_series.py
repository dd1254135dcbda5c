"""Agendas of a series"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "series",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("group_id", sa.String(length=32), nullable=False),
        sa.Column("rule", sa.Text(), server_default="", nullable=False),
        sa.Column("days", sa.Text(), server_default="", nullable=False),
        sa.Column("starts", sa.Time(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.Column("template", sa.LargeBinary(), nullable=False),
        sa.Column("accepted", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("stop_days", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "group_id"],
            ["meeting_group.tenant_id", "meeting_group.id"],
            name=op.f("fk_series_tenant_id_group_id_meeting_group"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_series")),
        sa.UniqueConstraint("tenant_id", "group_id", name=op.f("uq_series_tenant_id_group_id")),
    )
    op.create_table(
        "forwarding",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("item_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.String(length=32), nullable=False),
        sa.Column("from_group", sa.String(length=32), nullable=False),
        sa.Column("to_group", sa.String(length=32), nullable=True),
        sa.Column("named", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("sent_by", sa.String(length=32), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("became", sa.String(length=32), nullable=True),
        sa.Column("meeting_there", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(
            ["tenant_id", "from_group"],
            ["meeting_group.tenant_id", "meeting_group.id"],
            name=op.f("fk_forwarding_tenant_id_from_group_meeting_group"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "meeting_id"],
            ["meeting.tenant_id", "meeting.id"],
            name=op.f("fk_forwarding_tenant_id_meeting_id_meeting"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "to_group"],
            ["meeting_group.tenant_id", "meeting_group.id"],
            name=op.f("fk_forwarding_tenant_id_to_group_meeting_group"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_forwarding")),
        sa.UniqueConstraint("tenant_id", "item_id", "to_group", name=op.f("uq_forwarding_tenant_id_item_id_to_group")),
    )
    with op.batch_alter_table("forwarding", schema=None) as batch_op:
        batch_op.create_index(
            "ix_forwarding_accepted",
            ["tenant_id", "id"],
            unique=False,
            sqlite_where=sa.text("status = 'accepted'"),
            postgresql_where=sa.text("status = 'accepted'"),
        )
        batch_op.create_index("ix_forwarding_from", ["tenant_id", "from_group", "sent_at"], unique=False)
        batch_op.create_index("ix_forwarding_to", ["tenant_id", "to_group", "status"], unique=False)

    op.create_table(
        "material_read",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("meeting_id", sa.String(length=32), nullable=False),
        sa.Column("item_id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "meeting_id"],
            ["meeting.tenant_id", "meeting.id"],
            name=op.f("fk_material_read_tenant_id_meeting_id_meeting"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "person_id"],
            ["person.tenant_id", "person.id"],
            name=op.f("fk_material_read_tenant_id_person_id_person"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "item_id", "person_id", name=op.f("pk_material_read")),
    )
    with op.batch_alter_table("material_read", schema=None) as batch_op:
        batch_op.create_index("ix_material_read_meeting", ["tenant_id", "meeting_id"], unique=False)

    op.create_table(
        "table_round",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("meeting_id", sa.String(length=32), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "meeting_id"],
            ["meeting.tenant_id", "meeting.id"],
            name=op.f("fk_table_round_tenant_id_meeting_id_meeting"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "meeting_id", name=op.f("pk_table_round")),
    )
    op.create_table(
        "table_round_answer",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("meeting_id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("organisation", sa.Text(), server_default="", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "meeting_id"],
            ["meeting.tenant_id", "meeting.id"],
            name=op.f("fk_table_round_answer_tenant_id_meeting_id_meeting"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "person_id"],
            ["person.tenant_id", "person.id"],
            name=op.f("fk_table_round_answer_tenant_id_person_id_person"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "meeting_id", "person_id", name=op.f("pk_table_round_answer")),
    )

    op.create_table(
        "agenda_material",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("item_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "item_id"],
            ["agenda_item.tenant_id", "agenda_item.id"],
            name=op.f("fk_agenda_material_tenant_id_item_id_agenda_item"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "item_id", "number", name=op.f("pk_agenda_material")),
    )
    with op.batch_alter_table("agenda_item", schema=None) as batch_op:
        batch_op.add_column(sa.Column("status", sa.String(length=16), server_default="open", nullable=False))
        batch_op.add_column(sa.Column("outcome", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("standing", sa.String(length=32), server_default="", nullable=False))
        batch_op.add_column(sa.Column("carried_from", sa.String(length=32), nullable=True))
        batch_op.add_column(sa.Column("carried_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("carried_times", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("carried_to", sa.String(length=32), nullable=True))
        batch_op.add_column(sa.Column("sent_from", sa.String(length=32), nullable=True))
        batch_op.add_column(sa.Column("sent_from_group", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("sent_from_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("sent_from_number", sa.Integer(), nullable=True))
        batch_op.create_index(
            "ix_agenda_item_sent_from",
            ["tenant_id", "sent_from"],
            unique=False,
            sqlite_where=sa.text("sent_from IS NOT NULL"),
            postgresql_where=sa.text("sent_from IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_agenda_item_waiting",
            ["tenant_id", "meeting_id"],
            unique=False,
            sqlite_where=sa.text("status = 'carried' AND carried_to IS NULL"),
            postgresql_where=sa.text("status = 'carried' AND carried_to IS NULL"),
        )

    with op.batch_alter_table("meeting_group", schema=None) as batch_op:
        batch_op.add_column(sa.Column("table_round_days", sa.Integer(), server_default="2", nullable=True))

    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.add_column(sa.Column("series_id", sa.String(length=32), nullable=True))
        batch_op.add_column(sa.Column("occasion", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("posted_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_index(
            "uq_meeting_occasion",
            ["tenant_id", "series_id", "occasion"],
            unique=True,
            sqlite_where=sa.text("occasion IS NOT NULL"),
            postgresql_where=sa.text("occasion IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_meeting_unsettled",
            ["ended_at"],
            unique=False,
            sqlite_where=sa.text("status = 'ended' AND settled_at IS NULL"),
            postgresql_where=sa.text("status = 'ended' AND settled_at IS NULL"),
        )
    # Agendas of meetings that were over before are not asked about.
    op.execute("UPDATE meeting SET settled_at = ended_at WHERE ended_at IS NOT NULL")
