"""The operator's commands about the database: db upgrade, backup and check."""

# What a command needs is imported inside it, so that `motesbot --help` answers at once.
import asyncio
from datetime import UTC, datetime
from pathlib import Path

import click

from bot.command_line import NewFile, settings_for


@click.group()
def db() -> None:
    """The database."""


@db.command()
def upgrade() -> None:
    """Bring the database of MOTESBOT_DATABASE_URL to this version's form.

    `serve` does this by itself when it starts; on its own it is for those who do it before. Back up first.
    """
    from bot.database_faults import DatabaseOpenError, told
    from bot.settings import Use
    from storage.database.engine import upgrade as bring_up_to_date

    settings = settings_for(Use.DATABASE)
    try:
        with told(settings):
            bring_up_to_date(settings.database_url)
    except DatabaseOpenError as problem:
        raise click.ClickException(str(problem)) from None
    click.echo(f"{settings.database_shown} is up to date.")


@db.command()
@click.argument("file", type=NewFile())
@click.pass_context
def backup(context: click.Context, file: Path) -> None:
    """Copy the SQLite database to the new FILE, while the bot works with it.

    The copy is what was committed at one moment, is looked through, and can be read by you alone. The folder of FILE
    must be there, and FILE must not. A PostgreSQL is backed up by its own pg_dump: then this prints the command, and
    leaves with 2.
    """
    import shlex
    import sqlite3

    from sqlalchemy import make_url

    from bot.database_faults import database_file, rights_fault
    from bot.settings import Use
    from storage.database.backup import BackupError, back_up, dump_command

    settings = settings_for(Use.DATABASE)
    url = make_url(settings.database_url)
    if url.get_backend_name() != "sqlite":
        click.echo("PostgreSQL is backed up by its own program, which asks for the password or finds it in ~/.pgpass:")
        click.echo("  " + shlex.join(dump_command(url, str(file))))
        context.exit(2)
    try:
        size = back_up(database_file(settings), file)
    except BackupError as problem:
        fault = rights_fault(database_file(settings)) if isinstance(problem.__cause__, sqlite3.Error) else None
        raise click.ClickException(str(fault or problem)) from None
    click.echo(f"{file}: {megabytes(size)}, whole. It holds what members have written: keep it safe.")


@db.command()
def check() -> None:
    """Say how the database of MOTESBOT_DATABASE_URL is; leaves with 1 if something is wrong.

    Whether it is whole and of this version's form, how many messages wait, and whether any wait for too long. Changes
    nothing, and the bot may be at work.
    """
    from bot.database_faults import DatabaseOpenError, database_file, rights_fault, told
    from bot.install.report import remedy_for
    from bot.settings import Use
    from storage.health_checks import examine

    settings = settings_for(Use.DATABASE)
    try:
        with told(settings):
            found = asyncio.run(examine(settings.database_url, now=datetime.now(UTC), erased_list=settings.erased_file))
    except DatabaseOpenError as problem:
        raise click.ClickException(str(problem)) from None
    click.echo(f"database      {settings.database_shown}, {megabytes(found.size)}")
    click.echo(f"revision      {found.revision or 'none'}")
    for status, rows in found.rows.items():
        click.echo(f"{status:13} {rows}")
    oldest = found.oldest_due.isoformat(timespec="seconds") if found.oldest_due else "nothing is late"
    click.echo(f"oldest due    {oldest}")
    click.echo(f"out of lease  {found.leases_run_out}")
    click.echo(f"suspended     {found.suspended} conversations")
    told_of = [(str(problem), remedy_for(problem, found)) for problem in found.problems]
    if settings.database_folder and (fault := rights_fault(database_file(settings))):
        # Root opens every file, and the bot's user may not.
        told_of.append((fault.text, fault.remedy))
    for wrong, remedy in told_of:
        click.echo(f"WRONG: {wrong}\n       -> {remedy}", err=True)
    if told_of:
        raise SystemExit(1)
    click.echo("All is well.")


def megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"
