"""The command line: serve, setup, doctor, demo, manifest, and db upgrade, backup, check."""

# What a command needs is imported inside it, so that `motesbot --help` answers at once.
import asyncio
import os
import sys
from collections.abc import Coroutine
from datetime import datetime
from pathlib import Path

import click

import bot.minutes.command_line  # noqa: F401 - adds its command to the group of commands
from bot.command_line import NewFile, settings_for
from bot.install.command_line import db
from bot.privacy.command_line import audit, group, groups, person


def _run(work: Coroutine[None, None, None], *, remedy: str) -> None:
    """Runs to its end. A database that cannot be opened, or an address that cannot be listened on, is said in one line,
    with the remedy."""
    from bot.app import ListenError
    from bot.database_faults import DatabaseOpenError

    try:
        asyncio.run(work)
    except DatabaseOpenError as problem:
        raise click.ClickException(str(problem)) from None
    except ListenError as problem:
        raise click.ClickException(f"{problem}: {problem.remedy or remedy}") from None


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="motesbot", message="%(version)s")
@click.option(
    "--env-file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A file of settings, NAME=value. The environment comes before it.",
)
def main(env_file: Path | None) -> None:
    """Mötesbot follows up recurring meetings in Microsoft Teams: agendas, driv och hinder, and deadlines.

    \b
    To see it without Teams:     motesbot demo
    To put it into a tenant:     motesbot setup, then motesbot doctor
    """
    if env_file is not None:
        from bot.install.env_file import EnvFileError, read

        try:
            settings = read(env_file)
        except EnvFileError as problem:
            raise click.ClickException(str(problem)) from None
        for name, value in settings.items():
            os.environ.setdefault(name, value)


@main.command()
def serve() -> None:
    """Serve Teams, until SIGTERM or Ctrl-C.

    Answers on /api/messages, /links, /healthz, /readyz and /metrics. Everything is decided by the environment:

    \b
    MOTESBOT_APP_ID            the app (client) id of the Azure Bot; required
    MOTESBOT_APP_PASSWORD      a client secret; required for SingleTenant
    MOTESBOT_APP_TENANT_ID     the tenant of the app registration; required
    MOTESBOT_APP_TYPE          SingleTenant (default) or UserAssignedMSI
    MOTESBOT_ALLOWED_TENANTS   ids with commas; default: the tenant above
    MOTESBOT_PUBLIC_URL        https address of this bot; `motesbot manifest` needs it
    MOTESBOT_LINK_KEYS         keys that sign links under it, with commas, the
                               newest first; required with it: `motesbot key`
    MOTESBOT_DATABASE_URL      sqlite:///… or postgresql://…; default: a file in
                               your data folder
    MOTESBOT_HOST              where to listen; default 127.0.0.1
    MOTESBOT_PORT              default 3978
    MOTESBOT_LOCALE            language of new groups: sv (default) or en
    MOTESBOT_TIMEZONE          of new groups; default Europe/Stockholm
    MOTESBOT_LOG_FORMAT        json (default) or text
    MOTESBOT_CONTROLLER        the organisation that is responsible for the data,
                               as members read it
    MOTESBOT_PRIVACY_CONTACT   whom members ask about their data
    MOTESBOT_RETENTION_ROUNDS  days for which statements of rounds are kept, 0 for
                               good; default 730
    MOTESBOT_RETENTION_FORMS   the same for answers to forms
    MOTESBOT_RETENTION_ATTENDANCE
                               the same for attendance
    MOTESBOT_RETENTION_AUDIT   the same for the audit log
    MOTESBOT_RETENTION_PEOPLE  the same for people who are in no group any more
    MOTESBOT_RETENTION_DELIVERIES
                               the same for who got which message; default 90
    MOTESBOT_ERASED_LIST       the file with the list of erased people; default:
                               beside the database
    MOTESBOT_LOCAL             1: no authentication, on this machine only
    MOTESBOT_SERVICE_HOSTS     hosts that answers are sent to, with commas;
                               default: those of Teams
    MOTESBOT_FILE_HOSTS        hosts, with all under them, that a file which is
                               sent to the bot is fetched from; default:
                               sharepoint.com
    MOTESBOT_OPENID_METADATA_URL
                               another address than Microsoft's, for tests
    MOTESBOT_TOKEN_URL         the same
    """
    from bot.settings import Use

    # What is missing is said before half a second is spent on loading all the rest.
    settings = settings_for(Use.SERVE)
    from bot import app, logs

    logs.configure(settings.log_format)
    _run(app.serve(settings), remedy="MOTESBOT_PORT=3979")


@main.command()
@click.option(
    "-o",
    "--output",
    default="motesbot.env",
    show_default=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The new file of settings. The app package is written beside it.",
)
def setup(output: Path) -> None:
    """Ask for the settings of your tenant, and write them to a file.

    The file gets a new key for links, and only you can read it. The app package for Teams is written beside it, and the
    next steps in the portals are printed. Nothing is sent anywhere.
    """
    from bot.install import env_file
    from bot.install import setup as questions
    from bot.settings import PREFIX
    from manifest.package import build

    try:
        env_file.refuse_unwritable(output)
    except env_file.EnvFileError as problem:
        raise click.ClickException(str(problem)) from None
    settings = questions.ask_all()
    try:
        env_file.write(output, settings, heading=questions.HEADING)
    except env_file.EnvFileError as problem:
        raise click.ClickException(str(problem)) from None
    package = output.with_name("motesbot.zip")
    package.write_bytes(build(app_id=settings[PREFIX + "APP_ID"], public_url=settings[PREFIX + "PUBLIC_URL"]))
    click.echo(questions.next_steps(settings, output, package))


@main.command()
@click.option(
    "--package",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The app package that you uploaded or will upload, to compare with the settings.",
)
def doctor(package: Path | None) -> None:
    """Check an installation, and say what to do about each fault.

    Checks these parts, in this order:

    \b
    settings        nothing is missing, misspelled or of the wrong form
    database        the bot's user can open and write it; it is whole, and of
                    this version; no message is late
    Microsoft       the signing keys, the hosts of Teams and a token with the
                    bot's own identity can be had; the clock is right
    public address  the bot answers there, with a certificate that is trusted;
                    the proxy passes what Teams needs, and nothing internal
    app package     with --package: it was made from these settings

    Each fault is followed by its remedy. The check changes nothing and sends nothing to Teams, and the bot may be
    running.

    Exit code: 0 if nothing is wrong, 1 if something is, and 2 if an option is wrong.
    """
    from bot.install import doctor as examination
    from bot.install import report
    from bot.settings import SettingsError, Use, load

    try:
        settings = load(Use.SERVE)
    except SettingsError as problems:
        found = examination.of_settings(problems)
    else:
        found = asyncio.run(examination.findings(settings, package=package))
    for line in report.lines(found):
        click.echo(line)
    if any(finding.state is report.State.WRONG for finding in found):
        raise SystemExit(1)


@main.command()
@click.option("--port", default=3978, show_default=True, type=click.IntRange(1, 65535), help="Where the bot listens.")
@click.option(
    "--client-port", default=56150, show_default=True, type=click.IntRange(1, 65535), help="Where the emulator listens."
)
@click.option("--client/--no-client", default=True, show_default=True, help="Start Microsoft's emulator too.")
def demo(port: int, client_port: int, *, client: bool) -> None:
    """Try the bot on this machine, with a group of fictional people and nothing of Teams.

    A new database in a temporary folder, a meeting this week, an agenda, an open round of driv och hinder and a
    deadline whose reminder comes within a minute. Beside it Microsoft's emulator, where Node is or can be had: its
    address is printed. The first time it is fetched by npm. It listens on every network interface of this machine.
    """
    from bot import logs
    from bot.demo import example_group as living_example
    from bot.settings import LogFormat

    logs.configure(LogFormat.TEXT)
    work = living_example.run(port=port, client_port=client_port if client else None)
    _run(work, remedy="motesbot demo --port 3979")


@main.command()
@click.option(
    "-o",
    "--output",
    default="motesbot.zip",
    show_default=True,
    type=NewFile(),
    help="The file to write.",
)
def manifest(output: Path) -> None:
    """Build the app package that an administrator uploads to Teams.

    Made from MOTESBOT_APP_ID and MOTESBOT_PUBLIC_URL, whose host becomes the app's valid domain, and which is shown as
    its website. The same settings always give the same file.
    """
    from bot.settings import Use
    from manifest.package import build

    settings = settings_for(Use.MANIFEST)
    assert settings.public_url  # noqa: S101 - the manifest's settings are refused without it
    output.write_bytes(build(app_id=settings.app_id, public_url=settings.public_url))
    click.echo(f"{output}: upload it in the Teams admin centre, under Teams apps, Manage apps.")


@main.command()
@click.argument("file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--date", "written_on", type=click.DateTime(["%Y-%m-%d"]), help="The day of the document, where it is not in it."
)
@click.option(
    "--jsonl", is_flag=True, help="Read texts as JSON lines from standard input, write their finds as JSON lines."
)
def extract(file: Path | None, written_on: datetime | None, *, jsonl: bool) -> None:
    """Find the dates and deadlines of minutes: FILE is text, .docx or .pdf.

    Prints a line for each, with its weekday, what it is, whose it is and the sentence that says so; what is unsure is
    marked "?". Needs no settings, and nothing is saved.
    """
    from bot.notes.extract import UnreadableDocument, from_json_lines, table_of

    if jsonl:
        from_json_lines(sys.stdin.buffer, click.echo)
    elif file is None:
        raise click.UsageError("Which FILE?")
    else:
        try:
            click.echo(table_of(file, written_on.date() if written_on else None))
        except UnreadableDocument as problem:
            raise click.ClickException(f"{file.name}: {problem}") from None


@main.command()
def key() -> None:
    """Print a new key for MOTESBOT_LINK_KEYS.

    Put it first there, before those in use, and restart: new links are signed with it, and old ones still work. Take an
    old key away when its links are to end.
    """
    import secrets

    click.echo(secrets.token_urlsafe(32))


for command in (db, person, group, groups, audit):
    main.add_command(command)


if __name__ == "__main__":
    main(prog_name="motesbot")
