"""Structured logs with ids, counts and states, and never with members' text, tokens or secrets."""

import json
import logging
import re
import traceback
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.settings import LogFormat
from storage import trace

# Loggers whose lines are our own: their arguments are ids and counts. Arguments of others may be anything.
OURS = ("bot", "storage", "dialogs", "manifest")

# Libraries' loggers that log only warnings: below, they would show queries with tokens, or SQL.
QUIET = (
    "aiohttp.access",
    "alembic",
    "apscheduler",
    "botbuilder",
    "botframework",
    "msal",
    "msrest",
    "sqlalchemy",
    "urllib3",
)

# Libraries' loggers whose arguments are our own: the scheduler names only our ticks.
FILLED = ("apscheduler",)

# Where aiohttp reports requests that are not HTTP, each as an error with its traceback. Any stranger can cause them.
SERVER = "aiohttp.server"

# The attributes of every LogRecord. The others came from `extra`.
_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}

# A last resort, for a token that got into an id by mistake.
_TOKEN = re.compile(r"eyJ[\w-]+\.[\w-]*(\.[\w-]*)?|(?i:bearer)\s+\S+")


def configure(log_format: LogFormat = LogFormat.JSON, level: int = logging.INFO) -> None:
    """Log everything to standard error, one line each, by these rules. Earlier configuration is removed."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter() if log_format is LogFormat.JSON else TextFormatter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger(SERVER).addFilter(without_strangers_noise)
    logging.captureWarnings(capture=True)
    # An error inside logging would print the record with all its values.
    logging.raiseExceptions = False


def without_strangers_noise(record: logging.LogRecord) -> bool:
    """Return whether to log it. A request that is not HTTP was answered with 400, and so was a body that cannot be
    unpacked: a stranger must not be able to fill the log with errors."""
    from aiohttp.http_exceptions import HttpProcessingError
    from aiohttp.web import RequestPayloadError

    return not (record.exc_info and isinstance(record.exc_info[1], HttpProcessingError | RequestPayloadError))


class JsonFormatter(logging.Formatter):
    """One JSON object on each line."""

    def format(self, record: logging.LogRecord) -> str:
        fields = {"at": _at(record), "level": record.levelname.lower(), "logger": record.name, **_fields(record)}
        return json.dumps(fields, ensure_ascii=False, default=_shown)


class TextFormatter(logging.Formatter):
    """Lines for a person at a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        fields = _fields(record)
        what, failed = fields.pop("event"), fields.pop("exception", None)
        pairs = "".join(f" {name}={value}" for name, value in fields.items())
        line = f"{_at(record)} {record.levelname:<7} {record.name}: {what}{pairs}"
        if failed:
            line += "".join(
                f"\n    {part['class']}\n" + "\n".join(f"      {at}" for at in part["stack"]) for part in failed
            )
        return line


def _at(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _fields(record: logging.LogRecord) -> dict[str, Any]:
    ours = record.name.partition(".")[0] in OURS
    fields: dict[str, Any] = {"event": _cleaned(_event(record, ours=ours))}
    if ours:
        extra = ((name, value) for name, value in vars(record).items() if name not in _STANDARD)
        fields |= {name: _shown(value) for name, value in extra}
    else:
        fields["from"] = f"{record.module}:{record.lineno}"
    if (request_id := trace.current()) and fields.get("request") is None:
        fields["request"] = request_id
    if record.exc_info and record.exc_info[1] is not None:
        fields["exception"] = _exceptions(record.exc_info[1])
    return fields


def _event(record: logging.LogRecord, *, ours: bool) -> str:
    if ours:
        try:
            return record.getMessage()
        except (TypeError, ValueError, KeyError):
            return str(record.msg)
    if record.name.partition(".")[0] in FILLED:
        return _filled(record)
    # The pattern of another library's line is its author's text. Its arguments may be members' text, and so may a line
    # without arguments, which may have been formatted before.
    return (
        record.msg
        if record.args and isinstance(record.msg, str)
        else "(a line of another library; its text is left out)"
    )


def _filled(record: logging.LogRecord) -> str:
    """Return a line of the scheduler with the names of ticks and times in it. Of other arguments it shows only the
    class."""
    arguments = record.args if isinstance(record.args, tuple) else (record.args,) if record.args else ()
    shown = tuple(one if isinstance(one, int | float) else _named(one) for one in arguments)
    try:
        return str(record.msg) % shown if shown else str(record.msg)
    except (TypeError, ValueError, KeyError):
        return str(record.msg)


def _named(value: object) -> str:
    if isinstance(value, str | datetime | timedelta):
        return str(value)
    name = getattr(value, "id", None)
    return str(name) if isinstance(name, str) else type(value).__name__


def _exceptions(error: BaseException) -> list[dict[str, Any]]:
    """Return the exception and its causes: classes and places in the code.

    Messages are left out, because they may contain members' text (a database error shows the row).
    """
    chain: list[dict[str, Any]] = []
    current: BaseException | None = error
    while current is not None and len(chain) < 10:
        kind = type(current)
        stack = [
            f"{frame.filename}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(current.__traceback__, limit=-30)
        ]
        chain.append({"class": f"{kind.__module__}.{kind.__qualname__}", "stack": stack})
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    return chain


def _shown(value: object) -> str | int | float | bool | None:
    if value is None or isinstance(value, (bool, int, float)):
        return value
    return _cleaned(str(value))


def _cleaned(text: str) -> str:
    """Return one line without tokens, of bounded length: an id from outside must not be able to forge a line."""
    text = _TOKEN.sub("****", text)
    return "".join(character if character.isprintable() else " " for character in text)[:500]
