"""The database layer: it turns rows into the frozen dataclasses of `dialogs`, and back."""

from storage.hollow_imports import hollow

# The ORM, which no module uses: 6 MB.
with hollow("sqlalchemy.ext.asyncio.scoping", "sqlalchemy.ext.asyncio.session"):
    import sqlalchemy.ext.asyncio  # noqa: F401
