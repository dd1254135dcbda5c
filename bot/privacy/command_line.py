"""The operator's commands about personal data: person, group, groups and audit."""

# What a command needs is imported inside it, so that `motesbot --help` answers at once.
import asyncio
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from bot.command_line import NewFile, settings_for

if TYPE_CHECKING:
    from bot.settings import Settings
    from storage.database.engine import Database

T = TypeVar("T")
TENANT = click.option("--tenant", required=True, help="The id of the tenant.")
_OBJECT = click.option("--object-id", required=True, help="The object id of the person in Entra.")
GROUP = click.option("--group", "group_id", required=True, help="The id of the group, as motesbot groups prints it.")
FILE = click.argument("file", type=NewFile())
_YES = click.option("--yes", is_flag=True, help="Do not ask.")


def done(work: Callable[["Database", "Settings"], Awaitable[T]]) -> T:
    """Do some work with the database of the settings. Its errors may quote the address, and so the password."""
    from bot.database_faults import DatabaseOpenError, told
    from bot.settings import Use
    from storage.database.engine import Database

    settings = settings_for(Use.DATABASE)

    async def run() -> T:
        db = Database(settings.database_url)
        try:
            return await work(db, settings)
        finally:
            await db.close()

    try:
        with told(settings):
            return asyncio.run(run())
    except DatabaseOpenError as problem:
        raise click.ClickException(str(problem)) from None


def write(file: Path, data: bytes) -> None:
    """Write a file that nobody else can read."""
    file.touch(mode=0o600)
    file.write_bytes(data)
    click.echo(f"{file}: it holds personal data, so keep it safe.")


async def _finish(db: "Database", settings: "Settings", now: datetime) -> None:
    """Write the list of erased people, and the files of the database anew."""
    from storage import privacy

    await privacy.write_list(db, settings.erased_file)
    await privacy.sweep(db, now=now + privacy.SWEPT_AFTER)


@click.group()
def person() -> None:
    """The data of one person: for those who have left, and cannot ask the bot themselves."""


@person.command("export")
@TENANT
@_OBJECT
@FILE
def export_person(tenant: str, object_id: str, file: Path) -> None:
    """Write everything about a person to the zip FILE."""
    from bot.privacy.packages import person_package
    from dialogs.privacy.model import Notice
    from storage import privacy

    async def work(db: "Database", settings: "Settings") -> bytes | None:
        async with db.read() as tx:
            found = await privacy.person_of_object(tx, tenant, object_id)
            if found is None:
                return None
            notice = Notice(settings.controller, settings.privacy_contact)
            return await person_package(tx, tenant, found, notice, settings.locale, now=datetime.now(UTC))

    data = done(work)
    if data is None:
        raise click.ClickException("There is no such person in this database.")
    write(file, data)


@person.command("erase")
@TENANT
@_OBJECT
@_YES
def erase_person(tenant: str, object_id: str, *, yes: bool) -> None:
    """Erase everything about a person, as ”glöm mig” does."""
    from storage import audit, privacy

    if not yes:
        click.confirm("Erase everything about this person? It cannot be undone.", abort=True)

    async def work(db: "Database", settings: "Settings") -> bool:
        now = datetime.now(UTC)
        async with db.write() as tx:
            found = await privacy.person_of_object(tx, tenant, object_id)
            if found is None:
                return False
            await privacy.erase_person(tx, tenant, found, now=now)
            subject = f"mark:{privacy.mark(tenant, found)}"
            await audit.note(tx, tenant, who=audit.OPERATOR, what="erase person", subject=subject, now=now)
        await _finish(db, settings, now)
        return True

    if not done(work):
        raise click.ClickException("There is no such person in this database.")
    click.echo("Everything about the person is erased.")


@click.group()
def group() -> None:
    """Everything of one group."""


@group.command("export")
@TENANT
@GROUP
@FILE
def export_group(tenant: str, group_id: str, file: Path) -> None:
    """Write all rows of a group to FILE, as JSON."""
    import json

    from storage import privacy

    async def work(db: "Database", _: "Settings") -> dict[str, Any]:
        async with db.read() as tx:
            return await privacy.rows_of_group(tx, tenant, group_id)

    found = done(work)
    if "meeting_group" not in found:
        raise click.ClickException("There is no such group in this database.")
    write(file, json.dumps(found, ensure_ascii=False, indent=2).encode())


@group.command("erase")
@TENANT
@GROUP
@_YES
def erase_group(tenant: str, group_id: str, *, yes: bool) -> None:
    """Erase a group, with everybody who is in no other group."""
    from storage import audit, privacy

    if not yes:
        click.confirm("Erase the group, with its agendas, decisions and answers? It cannot be undone.", abort=True)

    async def work(db: "Database", settings: "Settings") -> dict[str, int]:
        now = datetime.now(UTC)
        async with db.write() as tx:
            counts = dict(await privacy.erase_group(tx, tenant, group_id, now=now))
            if counts:
                await audit.note(
                    tx, tenant, who=audit.OPERATOR, what="erase group", group_id=group_id, subject="", now=now
                )
        await _finish(db, settings, now)
        return counts

    counts = done(work)
    if not counts:
        raise click.ClickException("There is no such group in this database.")
    for name, number in sorted(counts.items()):
        click.echo(f"{name:20} {number}")


@click.command()
def groups() -> None:
    """List all groups: tenant, id, members, leaders, latest meeting, name. One without a leader is marked."""
    from storage import privacy

    async def work(db: "Database", _: "Settings") -> list[privacy.Overview]:
        async with db.read() as tx:
            return await privacy.overview(tx)

    for each in done(work):
        latest = f"{each.latest:%Y-%m-%d}" if each.latest else "-"
        mark = "" if each.leaders else "  NOBODY LEADS IT"
        click.echo(
            f"{each.tenant_id}  {each.id}  {each.members:4} members  {each.leaders} leaders  {latest:10}"
            f"  {each.name}{mark}"
        )


@click.command()
@TENANT
@click.option("--group", "group_id", help="Only this group.")
def audit(tenant: str, group_id: str | None) -> None:
    """Print the audit log as CSV: when, who, what, on which ids. Who was erased has a mark and no name."""
    import csv

    from storage import audit as log

    async def work(db: "Database", _: "Settings") -> list[log.Event]:
        async with db.read() as tx:
            return list(await log.events(tx, tenant, group_id))

    found = done(work)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["number", "at", "group", "who", "name", "what", "subject"])
    for each in found:
        at = each.at.isoformat(timespec="seconds")
        name = f"'{each.name}" if each.name[:1] in "=+-@" and each.name else each.name
        writer.writerow([each.number, at, each.group_id or "", each.who[:12], name, each.what, each.subject])
