"""`motesbot setup`: asks for the settings of a tenant, and writes them with new keys and the app package."""

import re
import secrets
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from bot.install import env_file
from bot.install.invocation import program
from bot.settings import PREFIX, AppType, problem_with

HEADING = """Settings of Mötesbot, written by `motesbot setup`.
This file contains secrets: keep it out of version control, and let only the bot's user read it."""
_BARE_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True, slots=True)
class Question:
    """`text` is asked, and `help` shown above it. The answer becomes the setting `name`."""

    name: str
    text: str
    help: str
    default: str | None = None
    secret: bool = False


APP_ID = Question(
    "APP_ID", "App id", "Azure portal > your Azure Bot > Configuration > Microsoft App ID. A GUID.", default=None
)
TENANT = Question(
    "APP_TENANT_ID", "Tenant id", "On the same page: App Tenant ID. A GUID, not a name such as contoso.onmicrosoft.com."
)
KIND = Question(
    "APP_TYPE",
    "Bot type",
    "On the same page: Bot Type. SingleTenant uses a client secret. UserAssignedMSI uses a managed identity, and works"
    " only on a machine or container in Azure.",
    default=AppType.SINGLE_TENANT.value,
)
PASSWORD = Question(
    "APP_PASSWORD",
    "Client secret",
    "On the same page: Manage Password > New client secret > its Value (not its Secret ID). It is not shown here.",
    secret=True,
)
ADDRESS = Question(
    "PUBLIC_URL",
    "Public address",
    "The https address under which Teams reaches the bot, such as https://motesbot.example.org. Its TLS proxy passes"
    " requests to the bot.",
)
DATABASE = Question(
    "DATABASE_URL",
    "Database",
    "sqlite:///… with a path for one process, or postgresql://user:password@host/name.",
    default="sqlite:////var/lib/motesbot/motesbot.sqlite3",
)
CONTROLLER = Question(
    "CONTROLLER",
    "Organisation",
    "Who is responsible for the data of members (the controller), such as Region Exempel. Members read it when they ask"
    " what is stored about them, and on the page /privacy. Enter leaves it out.",
    default="",
)
CONTACT = Question(
    "PRIVACY_CONTACT",
    "Privacy contact",
    "Whom members ask about their data, such as dataskydd@example.org. Enter leaves it out.",
    default="",
)


def ask_all() -> dict[str, str]:
    """Ask each question until its answer can be used. Return the settings by their full names, with a new link key."""
    answers = {question.name: ask(question) for question in (APP_ID, TENANT, KIND)}
    if answers["APP_TYPE"] == AppType.SINGLE_TENANT:
        answers[PASSWORD.name] = ask(PASSWORD)
    answers[ADDRESS.name] = ask(ADDRESS).rstrip("/")
    answers[DATABASE.name] = ask(DATABASE)
    answers |= {question.name: ask(question) for question in (CONTROLLER, CONTACT)}
    settings = {PREFIX + name: value for name, value in answers.items() if value}
    settings[PREFIX + "LINK_KEYS"] = secrets.token_urlsafe(32)
    return settings


def ask(question: Question) -> str:
    """Ask until the answer can be used. Pressing Enter takes the default, if there is one."""
    click.echo(f"\n{question.help}")
    while True:
        given = click.prompt(
            question.text,
            default=question.default,
            show_default=bool(question.default),
            hide_input=question.secret,
            type=str,
        ).strip()
        value = _tidied(question.name, given)
        problem = problem_with(question.name, value) if value or question.default != "" else None
        if problem is None and not env_file.can_be_written(value):
            problem = "has a quotation mark or a control character, which a file of settings cannot carry"
        if problem is None:
            return value
        click.echo(f"  That {problem}.")


def _tidied(name: str, value: str) -> str:
    """Return the value that the operator meant: without quotes around it, and an address with its scheme."""
    value = value.strip("'\" ")
    if name in {"APP_ID", "APP_TENANT_ID"}:
        return value.strip("{}").casefold()
    if name == "APP_TYPE":
        return {kind.casefold(): kind.value for kind in AppType}.get(value.replace(" ", "").casefold(), value)
    if name == "PUBLIC_URL" and _BARE_HOST.fullmatch(value):
        return f"https://{value}"
    return value


SYSTEMD_FILE = Path("/etc/motesbot/motesbot.env")
COMPOSE_FILE = Path("deploy/motesbot.env")


def next_steps(settings: Mapping[str, str], written: Path, package: Path) -> str:
    """Return the steps that are left, in their order. The start is for systemd or for Docker if the file lies where the
    unit or the compose file reads it, and else for every way."""
    address = settings[PREFIX + "PUBLIC_URL"]
    path = written.absolute()
    if path == SYSTEMD_FILE:
        ways = [_systemd(path, package)]
    elif path.parts[-2:] == COMPOSE_FILE.parts:
        ways = [_docker(path)]
    else:
        by_hand = f"{program()} --env-file {shlex.quote(str(path))}"
        ways = [
            _systemd(path, package),
            _docker(path),
            _way("By hand:", [f"{by_hand} serve", f"{by_hand} doctor --package {shlex.quote(str(package))}"]),
        ]
    start = "\n".join(ways)
    return f"""
{written}: the settings, readable only by you.
{package}: the app package for Teams.

1. Start the bot.
{start}
2. In the Azure portal, on the page of your Azure Bot:
     Settings > Configuration > Messaging endpoint: {address}/api/messages    (Apply)
     Settings > Channels > Microsoft Teams: agree to the terms, and choose the commercial or government cloud (Apply)
3. Check the installation, with the doctor of step 1.
4. In the Teams admin centre: Teams apps > Manage apps > Actions > Upload new app: {package.name}
5. Add the app to a team or a chat, and write ”hjälp” to it.

docs/it-guide.md (in Swedish docs/sv/it.md) explains each step."""


def _systemd(written: Path, package: Path) -> str:
    doctor = f"{program()} --env-file {SYSTEMD_FILE} doctor --package {shlex.quote(str(package.absolute()))}"
    steps = ["systemctl enable --now motesbot", doctor]
    if written != SYSTEMD_FILE:
        steps.insert(0, f"install -D -m 0600 {shlex.quote(str(written))} {SYSTEMD_FILE}")
    return _way("With systemd, as root, when the unit is in its place:", steps)


def _docker(written: Path) -> str:
    steps = [
        "docker compose --file deploy/compose.sqlite.yml up --detach --build",
        "docker compose --file deploy/compose.sqlite.yml exec bot motesbot doctor",
    ]
    if written.parts[-2:] != COMPOSE_FILE.parts:
        steps.insert(0, f"install -m 0600 {shlex.quote(str(written))} {COMPOSE_FILE}")
    return _way("With Docker, in the folder of the repository, when BOT_DOMAIN is in deploy/.env:", steps)


def _way(heading: str, steps: Sequence[str]) -> str:
    return "\n".join([f"   {heading}", *(f"     {step}" for step in steps)])
