"""The operator's settings: reads the environment into frozen `Settings`, and names all problems at once."""

import os
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path
from typing import TypeVar
from urllib.parse import SplitResult, unquote, urlsplit, urlunsplit
from zoneinfo import ZoneInfo

from environs import Env, EnvValidationError, ValidationError
from platformdirs import user_data_path

PREFIX = "MOTESBOT_"

# The hosts of Teams' connector: the public cloud, and the government community cloud with the same issuer.
TEAMS_HOSTS = frozenset({"smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"})
# The hosts of files that people send: their OneDrive.
FILE_HOSTS = frozenset({"sharepoint.com"})
OPENID_METADATA_URL = "https://login.botframework.com/v1/.well-known/openidconfiguration"
LOCALES = ("sv", "en")
SHORTEST_LINK_KEY = 32
"""Characters: at least 128 bits, also in hexadecimal."""
T = TypeVar("T")


class AppType(StrEnum):
    """How the bot authenticates to Entra. Azure offers new bots no other kind."""

    SINGLE_TENANT = "SingleTenant"
    USER_ASSIGNED_MSI = "UserAssignedMSI"


class LogFormat(StrEnum):
    JSON = "json"
    TEXT = "text"


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


class Secret:
    """A value that no log, error or repr shows. Only `reveal` returns it."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        return self._value

    def __bool__(self) -> bool:
        return bool(self._value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and self._value == other._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __repr__(self) -> str:
        return "Secret(****)" if self._value else "Secret(unset)"

    __str__ = __repr__

    def __reduce__(self) -> str:
        raise TypeError("a secret is not pickled")


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


def is_loopback(host: str) -> bool:
    """Return whether `host` can only be this machine, without asking a name server."""
    if host.casefold() == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


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
    local = read("LOCAL", _switch, default=False)
    settings = Settings(
        local=local,
        app_id=read("APP_ID", _guid("the bot's app id"), ""),
        app_password=Secret(read("APP_PASSWORD", _one_secret, "")),
        app_tenant_id=read("APP_TENANT_ID", _guid("the tenant's id"), ""),
        app_type=read("APP_TYPE", _app_type, AppType.SINGLE_TENANT),
        allowed_tenants=read("ALLOWED_TENANTS", _tenants, frozenset()),
        service_hosts=read("SERVICE_HOSTS", _hosts, TEAMS_HOSTS),
        file_hosts=read("FILE_HOSTS", _hosts, FILE_HOSTS),
        database_url=read("DATABASE_URL", _database_url, _default_database_url()),
        openid_metadata_url=read("OPENID_METADATA_URL", _endpoint, OPENID_METADATA_URL),
        token_url=read("TOKEN_URL", _endpoint, "") or None,
        host=read("HOST", str, "127.0.0.1"),
        port=read("PORT", _port, 3978),
        locale=read("LOCALE", _locale, "sv"),
        timezone=read("TIMEZONE", _timezone, ZoneInfo("Europe/Stockholm")),
        public_url=read("PUBLIC_URL", _public_url, "") or None,
        link_keys=read("LINK_KEYS", _link_keys, ()),
        log_format=read("LOG_FORMAT", _log_format, LogFormat.JSON),
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


# Each parser gets a value that is not empty, and raises ValidationError with the text after the variable's name. None
# repeats the value: a password in the wrong variable must not end up in a log.

GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[?[0-9a-f:]+\]?")


def _guid(meaning: str) -> Callable[[str], str]:
    def parse(value: str) -> str:
        if not GUID.fullmatch(value.strip().casefold()):
            raise ValidationError(f"is not {meaning}: it looks like 00000000-0000-0000-0000-000000000000")
        return value.strip().casefold()

    return parse


def _switch(value: str) -> bool:
    if value not in {"0", "1"}:
        raise ValidationError("must be 0 or 1")
    return value == "1"


def _app_type(value: str) -> AppType:
    try:
        return AppType(value)
    except ValueError:
        raise ValidationError("must be SingleTenant or UserAssignedMSI; Azure offers no MultiTenant bots") from None


def _log_format(value: str) -> LogFormat:
    try:
        return LogFormat(value)
    except ValueError:
        raise ValidationError("must be json or text") from None


def _tenants(value: str) -> frozenset[str]:
    tenants = [part.strip().casefold() for part in value.split(",") if part.strip()]
    if not tenants or not all(GUID.fullmatch(tenant) for tenant in tenants):
        raise ValidationError("must be tenant ids with commas between them, each a GUID")
    return frozenset(tenants)


def _hosts(value: str) -> frozenset[str]:
    hosts = [part.strip().casefold() for part in value.split(",") if part.strip()]
    if not hosts or not all(HOST.fullmatch(host) for host in hosts):
        raise ValidationError("must be host names with commas between them, without https:// and without a path")
    return frozenset(host.strip("[]") for host in hosts)


def _database_url(value: str) -> str:
    for given, used in (
        ("sqlite://", "sqlite+aiosqlite://"),
        ("postgres://", "postgresql+psycopg://"),
        ("postgresql://", "postgresql+psycopg://"),
        ("sqlite+aiosqlite://", "sqlite+aiosqlite://"),
        ("postgresql+psycopg://", "postgresql+psycopg://"),
    ):
        if value.startswith(given):
            return used + value.removeprefix(given)
    raise ValidationError("must begin with sqlite:/// or postgresql://")


def _default_database_url() -> str:
    return f"sqlite+aiosqlite:///{user_data_path('motesbot', appauthor=False).as_posix()}/motesbot.sqlite3"


def _endpoint(value: str) -> str:
    parts = _url(value)
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(parts.hostname or "")):
        raise ValidationError("must begin with https:// (http:// is for this machine only)")
    return value


def _public_url(value: str) -> str:
    parts = _url(value)
    if parts.scheme != "https":
        raise ValidationError("must begin with https://: Teams opens nothing else")
    if parts.query or parts.fragment:
        raise ValidationError("must be an address without ? and #")
    return value.rstrip("/")


def _url(value: str) -> SplitResult:
    try:
        parts = urlsplit(value)
        named = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        named = False
    if not named or parts.username is not None:
        raise ValidationError("must be a web address such as https://motesbot.example.org")
    return parts


def _link_keys(value: str) -> tuple[Secret, ...]:
    keys = [part.strip() for part in value.split(",") if part.strip()]
    if not keys or any(len(key) < SHORTEST_LINK_KEY for key in keys):
        raise ValidationError(
            f"must be keys of at least {SHORTEST_LINK_KEY} characters, with commas between them and the newest first; "
            "make one with: motesbot key"
        )
    return tuple(Secret(key) for key in keys)


def _port(value: str) -> int:
    if not value.isascii() or not value.isdigit() or not 1 <= int(value) <= 65535:
        raise ValidationError("must be a port: a number from 1 to 65535")
    return int(value)


def _one_secret(value: str) -> str:
    if GUID.fullmatch(value.casefold()):
        raise ValidationError("is the secret's id: give its value, which Entra shows once, when the secret is made")
    return value


def _locale(value: str) -> str:
    if value not in LOCALES:
        raise ValidationError("must be sv or en")
    return value


def _timezone(value: str) -> ZoneInfo:
    try:
        return ZoneInfo(value)
    except (KeyError, ValueError, OSError):  # not found, a path outside the folder, a folder
        raise ValidationError("must be an IANA time zone such as Europe/Stockholm") from None


ASKED: Mapping[str, Callable[[str], object]] = {
    "APP_ID": _guid("the bot's app id"),
    "APP_TYPE": _app_type,
    "APP_TENANT_ID": _guid("the tenant's id"),
    "APP_PASSWORD": _one_secret,
    "PUBLIC_URL": _public_url,
    "DATABASE_URL": _database_url,
}
"""The settings that `motesbot setup` asks for, without their prefix."""


def problem_with(name: str, value: str) -> str | None:
    """Return why `value` cannot be the setting `name` of ASKED; None if it can."""
    try:
        ASKED[name](value)
    except ValidationError as problem:
        return str(problem.args[0])
    return None
