"""The audit log, to which rows are only added"""

import sqlalchemy as sa
from alembic import op

import storage.database.columns

revision = "0021"
down_revision = "0020"

_SQLITE = (
    "CREATE TRIGGER audit_event_unchanged BEFORE UPDATE ON audit_event"
    " BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END",
    "CREATE TRIGGER audit_event_kept BEFORE DELETE ON audit_event"
    " WHEN OLD.number > COALESCE((SELECT number FROM audit_anchor WHERE tenant_id = OLD.tenant_id), 0)"
    " BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END",
)
_POSTGRESQL = (
    "CREATE FUNCTION audit_event_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
    " IF TG_OP = 'DELETE' AND OLD.number <="
    " COALESCE((SELECT number FROM audit_anchor WHERE tenant_id = OLD.tenant_id), 0) THEN RETURN OLD; END IF;"
    " RAISE EXCEPTION 'the audit log is only added to'; END $$",
    "CREATE TRIGGER audit_event_guard BEFORE UPDATE OR DELETE ON audit_event"
    " FOR EACH ROW EXECUTE FUNCTION audit_event_guard()",
)


def upgrade() -> None:
    op.create_table(
        "audit_event",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", storage.database.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("group_id", sa.String(length=32), nullable=True),
        sa.Column("who", sa.String(length=64), server_default="", nullable=False),
        sa.Column("what", sa.String(length=64), nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("tenant_id", "number", name=op.f("pk_audit_event")),
    )
    op.create_index("ix_audit_event_group", "audit_event", ["tenant_id", "group_id", "number"], unique=False)
    op.create_index("ix_audit_event_at", "audit_event", ["at"], unique=False)
    op.create_table(
        "audit_anchor",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("tenant_id", name=op.f("pk_audit_anchor")),
    )
    for statement in _POSTGRESQL if op.get_bind().dialect.name == "postgresql" else _SQLITE:
        op.execute(sa.text(statement))
