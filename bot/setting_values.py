"""The values of settings: the types that they have, and the parsers that read them."""

import re
from collections.abc import Callable
from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import SplitResult, urlsplit
from zoneinfo import ZoneInfo

from environs import ValidationError
from platformdirs import user_data_path

from dialogs.privacy.retention import LONGEST, SHORTEST

LOCALES = ("sv", "en")
SHORTEST_LINK_KEY = 32
"""Characters: at least 128 bits, also in hexadecimal."""
LONGEST_LINE = 200


class AppType(StrEnum):
    """How the bot authenticates to Entra. Azure offers new bots no other kind."""

    SINGLE_TENANT = "SingleTenant"
    USER_ASSIGNED_MSI = "UserAssignedMSI"


class LogFormat(StrEnum):
    JSON = "json"
    TEXT = "text"


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


def is_loopback(host: str) -> bool:
    """Return whether `host` can only be this machine, without asking a name server."""
    if host.casefold() == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


# Each parser gets a value that is not empty, and raises ValidationError with the text after the variable's name. None
# repeats the value: a password in the wrong variable must not end up in a log.

GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[?[0-9a-f:]+\]?")


def guid(meaning: str) -> Callable[[str], str]:
    def parse(value: str) -> str:
        if not GUID.fullmatch(value.strip().casefold()):
            raise ValidationError(f"is not {meaning}: it looks like 00000000-0000-0000-0000-000000000000")
        return value.strip().casefold()

    return parse


def one_line(value: str) -> str:
    line = " ".join(value.split())
    if len(line) > LONGEST_LINE:
        raise ValidationError(f"is longer than {LONGEST_LINE} characters")
    return line


def file_path(value: str) -> Path | None:
    return Path(value).expanduser()


def days(value: str) -> int:
    if not value.isdigit() or not (value == "0" or SHORTEST <= int(value) <= LONGEST):
        raise ValidationError(f"must be a number of days from {SHORTEST} to {LONGEST}, or 0 to keep for good")
    return int(value)


def switch(value: str) -> bool:
    if value not in {"0", "1"}:
        raise ValidationError("must be 0 or 1")
    return value == "1"


def app_type(value: str) -> AppType:
    try:
        return AppType(value)
    except ValueError:
        raise ValidationError("must be SingleTenant or UserAssignedMSI; Azure offers no MultiTenant bots") from None


def log_format(value: str) -> LogFormat:
    try:
        return LogFormat(value)
    except ValueError:
        raise ValidationError("must be json or text") from None


def tenants(value: str) -> frozenset[str]:
    tenants = [part.strip().casefold() for part in value.split(",") if part.strip()]
    if not tenants or not all(GUID.fullmatch(tenant) for tenant in tenants):
        raise ValidationError("must be tenant ids with commas between them, each a GUID")
    return frozenset(tenants)


def hosts(value: str) -> frozenset[str]:
    hosts = [part.strip().casefold() for part in value.split(",") if part.strip()]
    if not hosts or not all(HOST.fullmatch(host) for host in hosts):
        raise ValidationError("must be host names with commas between them, without https:// and without a path")
    return frozenset(host.strip("[]") for host in hosts)


_SERVER = re.compile(
    r"([^@:/?#\[\]]*(:[^@:/?#\[\]]*)?@)?"  # user and password
    r"(\[[0-9a-f:.]+\]|[^@:/?#\[\]]*)(:[0-9]+)?"  # host and port
    r"(/[^@?#]*)?(\?[^#]*)?",
    re.IGNORECASE,
)


def database_url(value: str) -> str:
    driver, _, place = value.partition("://")
    if driver in {"sqlite", "sqlite+aiosqlite"}:
        if not place.startswith("/") or place.partition("?")[0] in {"/", "/:memory:"}:
            raise ValidationError("must name a file: sqlite:////var/lib/motesbot/motesbot.sqlite3, with four slashes")
        return f"sqlite+aiosqlite://{place}"
    if driver in {"postgres", "postgresql", "postgresql+psycopg"}:
        if not _SERVER.fullmatch(place):
            raise ValidationError(
                "is not of the form postgresql://user:password@host:5432/name: in the user and the password write %40"
                " for @, %3A for :, %2F for /, %3F for ?, %23 for #, %5B for [ and %5D for ]"
            )
        return f"postgresql+psycopg://{place}"
    raise ValidationError("must begin with sqlite:/// or postgresql://")


def default_database_url() -> str:
    return f"sqlite+aiosqlite:///{user_data_path('motesbot', appauthor=False).as_posix()}/motesbot.sqlite3"


def endpoint(value: str) -> str:
    parts = address(value)
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(parts.hostname or "")):
        raise ValidationError("must begin with https:// (http:// is for this machine only)")
    return value


def public_url(value: str) -> str:
    parts = address(value)
    if parts.scheme != "https":
        raise ValidationError("must begin with https://: Teams opens nothing else")
    if parts.query or parts.fragment:
        raise ValidationError("must be an address without ? and #")
    return value.rstrip("/")


def address(value: str) -> SplitResult:
    try:
        parts = urlsplit(value)
        named = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        named = False
    if not named or parts.username is not None:
        raise ValidationError("must be a web address such as https://motesbot.example.org")
    return parts


def link_keys(value: str) -> tuple[Secret, ...]:
    keys = [part.strip() for part in value.split(",") if part.strip()]
    if not keys or any(len(key) < SHORTEST_LINK_KEY for key in keys):
        raise ValidationError(
            f"must be keys of at least {SHORTEST_LINK_KEY} characters, with commas between them and the newest first; "
            "make one with: motesbot key"
        )
    return tuple(Secret(key) for key in keys)


def port(value: str) -> int:
    if not value.isascii() or not value.isdigit() or not 1 <= int(value) <= 65535:
        raise ValidationError("must be a port: a number from 1 to 65535")
    return int(value)


def one_secret(value: str) -> str:
    if GUID.fullmatch(value.casefold()):
        raise ValidationError("is the secret's id: give its value, which Entra shows once, when the secret is made")
    return value


def locale(value: str) -> str:
    if value not in LOCALES:
        raise ValidationError("must be sv or en")
    return value


def timezone(value: str) -> ZoneInfo:
    try:
        return ZoneInfo(value)
    except (KeyError, ValueError, OSError):  # not found, a path outside the folder, a folder
        raise ValidationError("must be an IANA time zone such as Europe/Stockholm") from None
