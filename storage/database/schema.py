"""All tables of the database. Each has a tenant_id in its key, so no row is reached by its id alone."""

from storage.database.columns import metadata as metadata
from storage.database.tables import (  # noqa: F401 - a table registers itself when its module is imported
    agenda,
    confirmations,
    deadlines,
    deliveries,
    feedback,
    forms,
    forwarding,
    meetings,
    minutes,
    occasions,
    people,
    privacy,
    table_round,
    year,
)
