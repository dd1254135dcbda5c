"""The operator's command for a package of records."""

# What a command needs is imported inside it, so that `motesbot --help` answers at once.
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.privacy.command_line import FILE, GROUP, TENANT, done, group, write

if TYPE_CHECKING:
    from bot.settings import Settings
    from storage.database.engine import Database


@group.command("records")
@TENANT
@GROUP
@click.option("--year", type=click.IntRange(2000, 2999), help="All meetings of this year.")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="The meeting of this day.")
@FILE
def group_records(tenant: str, group_id: str, year: int | None, day: datetime | None, file: Path) -> None:
    """Write minutes, agenda, decisions and attendance for a registry to the zip FILE."""
    from bot.minutes import records
    from storage import people as groups

    if (year is None) == (day is None):
        raise click.UsageError("Give either --year or --day.")

    async def work(db: "Database", settings: "Settings") -> bytes | None:
        now = datetime.now(UTC)
        async with db.write() as tx:
            found = await groups.load_group(tx, tenant, group_id)
            if found is None:
                return None
            what = str(year) if day is None else await records.meeting_on(tx, found, day.date())
            whole = await records.package(tx, found, what, by=records.OPERATOR, controller=settings.controller, now=now)
            if whole is None:
                return None
            await records.note(tx, found, what, now=now)
        return await records.zipped(whole)

    data = done(work)
    if data is None:
        raise click.ClickException("There is no such group in this database, or no meeting then.")
    write(file, data)
