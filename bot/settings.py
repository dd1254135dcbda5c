"""The operator's settings: reads the environment into frozen `Settings`, and names all problems at once."""

import os
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import TypeVar
from urllib.parse import unquote, urlsplit, urlunsplit
from zoneinfo import ZoneInfo

from environs import Env, EnvValidationError, ValidationError
from platformdirs import user_data_path

from bot import setting_values as values
from bot.setting_values import AppType as AppType
from bot.setting_values import LogFormat as LogFormat
from bot.setting_values import Secret as Secret
from bot.setting_values import is_loopback as is_loopback
from dialogs.privacy.retention import NINETY, TWO_YEARS, Retention

PREFIX = "MOTESBOT_"

# The hosts of Teams' connector: the public cloud, and the government community cloud with the same issuer.
TEAMS_HOSTS = frozenset({"smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"})
# The hosts of files that people send: their OneDrive.
FILE_HOSTS = frozenset({"sharepoint.com"})
OPENID_METADATA_URL = "https://login.botframework.com/v1/.well-known/openidconfiguration"

T = TypeVar("T")


class Use(StrEnum):
    """The use of the settings, which decides what is required."""

    SERVE = "serve"
    MANIFEST = "manifest"
    DATABASE = "database"


class SettingsError(Exception):
    """The settings cannot be used. The text names everything that is missing or wrong, with the remedy."""

    def __init__(self, problems: Collection[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(("The settings cannot be used:", *(f"  - {problem}" for problem in self.problems))))


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. The defaults are those of local mode on this machine.

    `allowed_tenants` is empty in local mode only, and then means every tenant. `token_url` is None for Entra's own
    address of the tenant. `database_url` names its asyncio driver and may contain a password, so print `database_shown`
    instead.
    """

    local: bool = True
    app_id: str = ""
    app_password: Secret = field(default_factory=lambda: Secret(""))
    app_tenant_id: str = ""
    app_type: AppType = AppType.SINGLE_TENANT
    allowed_tenants: frozenset[str] = frozenset()
    service_hosts: frozenset[str] = TEAMS_HOSTS
    file_hosts: frozenset[str] = FILE_HOSTS
    database_url: str = field(default="sqlite+aiosqlite:///motesbot.sqlite3", repr=False)
    openid_metadata_url: str = OPENID_METADATA_URL
    token_url: str | None = None
    host: str = "127.0.0.1"
    port: int = 3978
    locale: str = "sv"
    timezone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Stockholm"))
    public_url: str | None = None
    link_keys: tuple[Secret, ...] = ()
    log_format: LogFormat = LogFormat.JSON
    controller: str = ""
    privacy_contact: str = ""
    erased_list: Path | None = None
    retention: Retention = field(default_factory=Retention)

    @property
    def erased_file(self) -> Path:
        """Return the file with the list of erased people. It lies beside the database, so that a restored backup does
        not replace it."""
        if self.erased_list is not None:
            return self.erased_list
        folder = self.database_folder
        name = unquote(urlsplit(self.database_url).path).rpartition("/")[2] if folder else ""
        return folder / f"{name}.erased" if folder and name else user_data_path("motesbot", appauthor=False) / "erased"

    @property
    def web_address(self) -> str | None:
        """Return the base address of the bot's web pages: the public address or, in local mode, this machine's; None if
        there is none."""
        if self.public_url or not self.local:
            return self.public_url
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"

    @property
    def database_shown(self) -> str:
        """Return the address of the database without its driver and password."""
        parts = urlsplit(self.database_url)
        scheme = parts.scheme.partition("+")[0]
        if parts.scheme.startswith("sqlite"):
            return self.database_url.replace(parts.scheme, scheme, 1)
        if parts.password is None:
            # The query string may contain a password too.
            return urlunsplit((scheme, parts.netloc, parts.path, "", ""))
        location = f"{parts.username or ''}:****@{parts.netloc.rpartition('@')[2]}"
        return urlunsplit((scheme, location, parts.path, "", ""))

    @property
    def database_folder(self) -> Path | None:
        """Return the folder of the SQLite file, which must exist before it can be opened; None for other databases."""
        scheme, _, path = self.database_url.partition("://")
        name = unquote(path.partition("?")[0].removeprefix("/"))
        if not scheme.startswith("sqlite") or name in {"", ":memory:"}:
            return None
        return Path(name).parent


def load(use: Use = Use.SERVE) -> Settings:
    """Return the settings of this process. Raises SettingsError with every problem, and without secrets in its text.

    A variable that is set but empty counts as not set, because Compose and systemd files leave settings out like that.
    """
    env = Env(eager=False, prefix=PREFIX)
    problems: list[str] = []

    def read(name: str, parse: Callable[[str], T], default: T) -> T:
        """Return the value, or `default`, also if the value is wrong: `env` records the problem, and reading
        continues."""
        known.append(PREFIX + name)
        env.add_parser(name.lower() + "_parser", lambda value: parse(value) if value else default)
        value: T | None = getattr(env, name.lower() + "_parser")(name, "")
        return default if value is None else value

    known: list[str] = []
    local = read("LOCAL", values.switch, default=False)
    settings = Settings(
        local=local,
        app_id=read("APP_ID", values.guid("the bot's app id"), ""),
        app_password=Secret(read("APP_PASSWORD", values.one_secret, "")),
        app_tenant_id=read("APP_TENANT_ID", values.guid("the tenant's id"), ""),
        app_type=read("APP_TYPE", values.app_type, AppType.SINGLE_TENANT),
        allowed_tenants=read("ALLOWED_TENANTS", values.tenants, frozenset()),
        service_hosts=read("SERVICE_HOSTS", values.hosts, TEAMS_HOSTS),
        file_hosts=read("FILE_HOSTS", values.hosts, FILE_HOSTS),
        database_url=read("DATABASE_URL", values.database_url, values.default_database_url()),
        openid_metadata_url=read("OPENID_METADATA_URL", values.endpoint, OPENID_METADATA_URL),
        token_url=read("TOKEN_URL", values.endpoint, "") or None,
        host=read("HOST", str, "127.0.0.1"),
        port=read("PORT", values.port, 3978),
        locale=read("LOCALE", values.locale, "sv"),
        timezone=read("TIMEZONE", values.timezone, ZoneInfo("Europe/Stockholm")),
        public_url=read("PUBLIC_URL", values.public_url, "") or None,
        link_keys=read("LINK_KEYS", values.link_keys, ()),
        log_format=read("LOG_FORMAT", values.log_format, LogFormat.JSON),
        controller=read("CONTROLLER", values.one_line, ""),
        privacy_contact=read("PRIVACY_CONTACT", values.one_line, ""),
        retention=Retention(
            rounds=read("RETENTION_ROUNDS", values.days, TWO_YEARS),
            forms=read("RETENTION_FORMS", values.days, TWO_YEARS),
            attendance=read("RETENTION_ATTENDANCE", values.days, TWO_YEARS),
            audit=read("RETENTION_AUDIT", values.days, TWO_YEARS),
            deliveries=read("RETENTION_DELIVERIES", values.days, NINETY),
            people=read("RETENTION_PEOPLE", values.days, TWO_YEARS),
        ),
        erased_list=read("ERASED_LIST", values.file_path, None),
    )
    wrong: set[str] = set()
    try:
        env.seal()
    except EnvValidationError as error:
        if isinstance(error.error_messages, Mapping):
            wrong.update(error.error_messages)
            problems += [f"{name} {text}" for name, texts in error.error_messages.items() for text in texts]
    problems += _unknown(known)
    problems += [problem for name, problem in _missing(settings, use) if PREFIX + name not in wrong]
    if problems:
        # Not `from error`: the error of environs may show the value.
        raise SettingsError(problems) from None
    if settings.app_tenant_id and not settings.allowed_tenants:
        return replace(settings, allowed_tenants=frozenset({settings.app_tenant_id}))
    return settings


def _missing(settings: Settings, use: Use) -> list[tuple[str, str]]:
    """Return the required settings that are missing, by variable name, and combinations that are not allowed."""
    problems: list[tuple[str, str]] = []

    def require(name: str, value: object, remedy: str) -> None:
        if not value:
            problems.append((name, f"{PREFIX}{name} is not set: {remedy}"))

    if use is Use.MANIFEST or (use is Use.SERVE and not settings.local):
        try_it = "" if use is Use.MANIFEST else f"; to try the bot without Teams, set {PREFIX}LOCAL=1"
        require("APP_ID", settings.app_id, f"give the app (client) id of the Azure Bot{try_it}")
    if use is Use.MANIFEST:
        require("PUBLIC_URL", settings.public_url, "give the https address under which Teams reaches this bot")
    if use is Use.SERVE and settings.public_url:
        require(
            "LINK_KEYS", settings.link_keys, "it signs links under MOTESBOT_PUBLIC_URL; make one with: motesbot key"
        )
    if use is Use.SERVE and not settings.local:
        require("APP_TENANT_ID", settings.app_tenant_id, "give the directory (tenant) id of the app registration")
        if settings.app_type is AppType.SINGLE_TENANT:
            require(
                "APP_PASSWORD",
                settings.app_password,
                f"give a client secret of the app registration, or set {PREFIX}APP_TYPE=UserAssignedMSI",
            )
    if use is Use.SERVE and settings.local and not is_loopback(settings.host):
        problem = f"{PREFIX}HOST must be a loopback address such as 127.0.0.1: {PREFIX}LOCAL=1 asks nobody who they are"
        problems.append(("HOST", problem))
    return problems


def _unknown(known: Collection[str]) -> list[str]:
    """Return unknown names. A misspelled name would otherwise be silently ignored."""
    problems = []
    for name in sorted(os.environ):
        if name.startswith(PREFIX) and name not in known:
            near = get_close_matches(name, known, n=1, cutoff=0.75)
            problems.append(f"{name} is not a setting" + (f": did you mean {near[0]}?" if near else ": remove it"))
    return problems


ASKED: Mapping[str, Callable[[str], object]] = {
    "APP_ID": values.guid("the bot's app id"),
    "APP_TYPE": values.app_type,
    "APP_TENANT_ID": values.guid("the tenant's id"),
    "APP_PASSWORD": values.one_secret,
    "PUBLIC_URL": values.public_url,
    "DATABASE_URL": values.database_url,
    "CONTROLLER": values.one_line,
    "PRIVACY_CONTACT": values.one_line,
}
"""The settings that `motesbot setup` asks for, without their prefix."""


def problem_with(name: str, value: str) -> str | None:
    """Return why `value` cannot be the setting `name` of ASKED; None if it can."""
    try:
        ASKED[name](value)
    except ValidationError as problem:
        return str(problem.args[0])
    return None
