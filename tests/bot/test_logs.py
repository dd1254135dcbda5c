"""What the logs hold, and what they never hold."""

import io
import json
import logging
import warnings
from collections.abc import Iterator
from datetime import UTC, timedelta

import pytest
from aiohttp import web
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.logs import JsonFormatter, TextFormatter, configure
from bot.settings import LogFormat, Secret
from tests.fuzz.wire import Wire

TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJib3QifQ.c2lnbmF0dXJl"


@pytest.fixture
def lines(request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    """What is logged, as it would stand on standard error."""
    root = logging.getLogger()
    before = root.handlers[:], root.level
    written = io.StringIO()
    configure(getattr(request, "param", LogFormat.JSON))
    (handler,) = root.handlers
    assert isinstance(handler, logging.StreamHandler)
    handler.setStream(written)
    yield written
    root.handlers[:], level = before
    root.setLevel(level)
    logging.captureWarnings(capture=False)
    logging.raiseExceptions = True


def logged(lines: io.StringIO) -> list[dict]:
    return [json.loads(line) for line in lines.getvalue().splitlines()]


def test_a_line_says_when_how_grave_where_and_what(lines):
    logging.getLogger("bot.delivery.worker").info("sent %s", "outbox-7", extra={"status": 201, "attempts": 1})
    (line,) = logged(lines)
    assert line["at"].endswith("Z")
    assert (line["level"], line["logger"], line["event"]) == ("info", "bot.delivery.worker", "sent outbox-7")
    assert (line["status"], line["attempts"]) == (201, 1)


def test_an_exception_shows_its_class_and_stack_and_nothing_of_its_message(lines):
    def save(answer: str) -> None:
        try:
            raise KeyError(answer)  # noqa: TRY301
        except KeyError as error:
            raise ValueError(f"row holds {answer}") from error

    try:
        save("we met too seldom")
    except ValueError:
        logging.getLogger("bot.handlers").exception("failed")
    assert "seldom" not in lines.getvalue()
    outer, inner = logged(lines)[0]["exception"]
    assert (outer["class"], inner["class"]) == ("builtins.ValueError", "builtins.KeyError")
    assert "in save" in outer["stack"][-1]
    assert "test_logs.py:" in outer["stack"][0]


def test_a_context_that_was_hidden_stays_hidden(lines):
    try:
        try:
            raise KeyError("inner")  # noqa: TRY301
        except KeyError:
            raise ValueError("outer") from None
    except ValueError:
        logging.getLogger("bot").exception("failed")
    assert [part["class"] for part in logged(lines)[0]["exception"]] == ["builtins.ValueError"]


@pytest.mark.parametrize("name", ["aiohttp.server", "asyncio", "botbuilder.core", "sqlalchemy.pool", "py.warnings"])
def test_the_lines_of_other_libraries_lose_their_values(lines, name):
    text = "we met too seldom"
    logging.getLogger(name).error("error handling %s", text)
    logging.getLogger(name).error(f"error handling {text}")  # noqa: G004 - as others do
    logging.getLogger(name).error("with extra", extra={"body": text})
    logging.getLogger(name).error(ValueError(text))
    assert text not in lines.getvalue()
    first, second, *_ = logged(lines)
    assert first["event"] == "error handling %s"
    assert first["from"].startswith("test_logs:")
    assert "left out" in second["event"]


def test_the_lines_of_the_scheduler_name_the_tick_and_hold_no_unfilled_place(lines):
    tick = AsyncIOScheduler(timezone=UTC).add_job(print, IntervalTrigger(seconds=15), id="reap")
    log = logging.getLogger("apscheduler.executors.default")
    log.warning('Run time of job "%s" was missed by %s', tick, timedelta(seconds=31))
    log.warning("Execution of job %s skipped: maximum number of running instances reached (%d)", tick, 1)
    for line in logged(lines):
        assert "reap" in line["event"]
        assert "%" not in line["event"]
    assert "31" in logged(lines)[0]["event"]


@pytest.mark.parametrize(
    "name", ["aiohttp.access", "sqlalchemy.engine.Engine", "msal.application", "urllib3.connectionpool"]
)
def test_other_libraries_do_not_chat(lines, name):
    logging.getLogger(name).info('"GET /d/%s HTTP/1.1"', "signed-link")
    assert lines.getvalue() == ""


def test_warnings_are_logged_by_the_same_rules(lines):
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=True)
        warnings.warn("about 'we met too seldom'", UserWarning, stacklevel=1)
    assert "seldom" not in lines.getvalue()
    assert logged(lines)[0]["logger"] == "py.warnings"


def test_tokens_and_secrets_are_masked_even_by_mistake(lines):
    log = logging.getLogger("bot.teams")
    log.info("sent with %s", f"Bearer {TOKEN}")
    log.info("key", extra={"token": TOKEN, "secret": Secret("hunter2")})
    shown = lines.getvalue()
    assert "eyJ" not in shown
    assert "hunter2" not in shown


def test_an_id_from_outside_cannot_forge_a_line(lines):
    logging.getLogger("bot").info("refused %s", 'x"}\n{"level": "info"\u2028')
    (line,) = logged(lines)
    assert line["event"] == 'refused x"} {"level": "info" '


def test_a_long_value_is_cut(lines):
    logging.getLogger("bot").info("refused %s", "x" * 10_000)
    assert len(logged(lines)[0]["event"]) == 500


def test_a_line_whose_values_do_not_fit_its_pattern_is_logged_all_the_same(lines):
    logging.getLogger("bot").info("sent %d of %d", 1)
    assert logged(lines)[0]["event"] == "sent %d of %d"


def test_details_are_logged_only_when_asked_for(lines):
    logging.getLogger("bot").debug("detail")
    assert lines.getvalue() == ""


@pytest.mark.parametrize("lines", [LogFormat.TEXT], indirect=True)
def test_the_text_form_says_the_same_to_a_person(lines):
    try:
        raise ValueError("we met too seldom")  # noqa: TRY301
    except ValueError:
        logging.getLogger("bot").exception("failed", extra={"tenant": "t1", "status": 500})
    shown = lines.getvalue()
    assert "ERROR   bot: failed tenant=t1 status=500" in shown
    assert "builtins.ValueError" in shown
    assert "seldom" not in shown


def test_both_forms_are_formatters():
    record = logging.makeLogRecord({"name": "bot", "msg": "hej", "levelname": "INFO"})
    assert json.loads(JsonFormatter().format(record))["event"] == "hej"
    assert TextFormatter().format(record).endswith("bot: hej")


async def test_a_stranger_who_sends_what_is_not_http_writes_no_errors_to_the_log(lines):
    runner = web.AppRunner(web.Application(), access_log=None)
    await runner.setup()
    wire = Wire(runner)
    for sent in (b"\x16\x03\x01\r\n\r\n", b"GET /\xff HTTP/1.1\r\nHost: x\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n"):
        assert (await wire.send(sent)).status == 400
    await runner.cleanup()
    assert lines.getvalue() == ""
