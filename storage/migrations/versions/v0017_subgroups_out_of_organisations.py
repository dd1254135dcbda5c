"""Sub-groups that were saved as organisations"""

import re

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

_REGION = (
    r"(?:nord|syd|sydost|sydväst|nordost|nordväst|ost|öst|väst)(?:ra)?|norr|söder|väster|öster|mitt|mellersta"
    r"|north|south|east|west"
)
_SUBGROUP = re.compile(
    rf"(?:(?:läns)?del(?:en)?|(?:länsdels|del|arbets|under)grupp(?:en)?|området)?\s*(?:i\s)?(?:{_REGION})"
    r"(?:\s*(?:delen|länsdelen|området|gruppen))?",
    re.IGNORECASE,
)
"""As `dialogs.names.organisations.is_subgroup` was when this was written, for names of a part of the county."""

membership = sa.table(
    "membership",
    sa.column("tenant_id"),
    sa.column("group_id"),
    sa.column("person_id"),
    sa.column("organisation"),
    sa.column("subgroup"),
)


def upgrade() -> None:
    connection = op.get_bind()
    rows = connection.execute(sa.select(membership).where(membership.c.subgroup == "", membership.c.organisation != ""))
    for row in rows.all():
        if _SUBGROUP.fullmatch(row.organisation.strip(" .")):
            connection.execute(
                sa.update(membership)
                .where(
                    membership.c.tenant_id == row.tenant_id,
                    membership.c.group_id == row.group_id,
                    membership.c.person_id == row.person_id,
                )
                .values(subgroup=row.organisation, organisation="")
            )
