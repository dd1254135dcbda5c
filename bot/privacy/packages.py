"""Packs everything that is kept about a person as a zip file."""

import io
import zipfile
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.privacy import export
from dialogs.privacy.model import Notice
from storage import privacy
from storage.people import load_person

LINK_WORKS = timedelta(hours=24)
_EPOCH = (1980, 1, 1, 0, 0, 0)


async def person_package(
    tx: AsyncConnection, tenant_id: str, person_id: str, notice: Notice, locale: str, *, now: datetime
) -> bytes | None:
    """Return a zip with a page and the same as JSON; None if there is no such person."""
    who = await load_person(tx, tenant_id, person_id)
    if who is None:
        return None
    sections = [(each.table, each.rows) for each in await privacy.held(tx, tenant_id, person_id)]
    return packed(
        {
            "motesbot.html": export.as_page(who.name, sections, notice, locale, made_at=now),
            "motesbot.json": export.as_json(who.name, sections, made_at=now),
        }
    )


def packed(files: dict[str, bytes]) -> bytes:
    """Return a zip of these files, the same for the same content."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(zipfile.ZipInfo(name, _EPOCH), content, zipfile.ZIP_DEFLATED)
    return data.getvalue()
