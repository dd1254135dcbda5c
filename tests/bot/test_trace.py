"""One id leads from a request of Teams to the messages that it promised, in the log and in traces."""

import json
import logging
import re
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy import select

from bot import telemetry
from bot.logs import JsonFormatter
from storage import trace
from storage.database.engine import Database
from storage.database.tables.deliveries import outbox
from storage.outbox.claims import claim
from storage.outbox.promises import Promise, promise
from tests.fakes import FakeClock
from tests.live import Live, living

ROOT = Path(__file__).parents[2]
ID = re.compile(r"[0-9a-f]{32}")


class Lines(logging.Handler):
    """The lines of the log, as the operator gets them."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.setFormatter(JsonFormatter())
        self.lines: list[dict[str, object]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(json.loads(self.format(record)))


@pytest.fixture
async def live(sqlite_url: str, clock: FakeClock) -> AsyncIterator[Live]:
    async with living(sqlite_url, clock) as live:
        yield live


@pytest.fixture
def lines():
    handler, root = Lines(), logging.getLogger("bot")
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield handler.lines
    root.removeHandler(handler)
    root.setLevel(level)


async def test_the_answer_to_a_message_has_the_id_of_its_request(live: Live, lines: list[dict[str, object]]):
    group = await live.a_group("Karin Ek", "Olle Berg")
    lines.clear()
    await live.says("Olle", "hjälp", group)
    (handled,) = [line for line in lines if str(line["event"]).startswith("handled message in ")]
    assert ID.fullmatch(str(handled["request"]))
    sent = [line for line in lines if re.match(r"delivery .*status=sent", str(line["event"]))]
    assert handled["request"] in {line["request"] for line in sent}


async def test_each_request_has_its_own_id_and_none_outlives_it(live: Live, lines: list[dict[str, object]]):
    group = await live.a_group("Karin Ek", "Olle Berg")
    lines.clear()
    for text in ("hjälp", "dagordning", "medlemmar"):
        await live.says("Olle", text, group)
    handled = [line["request"] for line in lines if str(line["event"]).startswith("handled message")]
    assert len(set(handled)) == 3
    assert trace.current() is None


async def test_a_refused_request_has_an_id_too(live: Live, lines: list[dict[str, object]]):
    async with aiohttp.ClientSession() as session, session.post(live.teams.bot_url, json={}) as answer:
        assert answer.status == 401
    (refused,) = [line for line in lines if "refused with 401" in str(line["event"])]
    assert ID.fullmatch(str(refused["request"]))


async def test_a_promise_carries_the_id_over_a_restart(database: Database, clock: FakeClock):
    with trace.request() as request_id:
        async with database.write() as tx:
            await promise(tx, [a_promise(clock)], now=clock())
    async with database.write() as tx:
        (delivery,) = await claim(tx, owner="another process", shares={"tenant-1": 1}, now=clock())
    assert delivery.request_id == request_id


async def test_a_promise_without_a_request_has_no_id(database: Database, clock: FakeClock):
    async with database.write() as tx:
        await promise(tx, [a_promise(clock)], now=clock())
        assert (await tx.execute(select(outbox.c.request_id))).scalar_one() is None


def a_promise(clock: FakeClock) -> Promise:
    return Promise("reply", "tenant-1", "reply:1", "conversation", "19:a", clock(), content=b"{}")


def test_a_line_names_the_request_of_its_own_row_before_that_of_its_task():
    with trace.request() as around:
        record = logging.makeLogRecord({"name": "bot.x", "msg": "a", "request": "of the row"})
        assert json.loads(JsonFormatter().format(record))["request"] == "of the row"
        record = logging.makeLogRecord({"name": "bot.x", "msg": "a"})
        assert json.loads(JsonFormatter().format(record))["request"] == around


# -- OpenTelemetry


@pytest.fixture
def spans():
    pytest.importorskip("opentelemetry.sdk", reason="opentelemetry: not installed")
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import SimpleSpanProcessor
    from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

    exporter, provider = InMemorySpanExporter(), TracerProvider(shutdown_on_exit=False)
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    telemetry.use(provider)
    yield exporter
    telemetry.use(None)


async def test_a_request_and_its_deliveries_are_one_trace_without_text(live: Live, spans):
    group = await live.a_group("Karin Ek", "Olle Berg")
    spans.clear()
    await live.says("Olle", "lägg till Den hemliga punkten", group)
    found = spans.get_finished_spans()
    turn = next(span for span in found if span.name == "turn")
    delivered = [span for span in found if span.name == "deliver"]
    assert turn.context.trace_id in {span.context.trace_id for span in delivered}
    assert not any("hemliga" in str(span.to_json()) for span in found)


def test_a_failure_in_a_span_leaves_no_text(spans):
    with pytest.raises(ValueError, match="hemligt"), telemetry.span("turn", "1" * 32):
        raise ValueError("hemligt")
    (failed,) = spans.get_finished_spans()
    assert failed.attributes["error.type"] == "ValueError"
    assert not any("hemligt" in str(span.to_json()) for span in spans.get_finished_spans())


def test_without_an_endpoint_nothing_is_loaded_or_sent(monkeypatch: pytest.MonkeyPatch):
    for name in telemetry.ENDPOINTS:
        monkeypatch.delenv(name, raising=False)
    telemetry.start()
    with telemetry.span("turn", "0" * 31 + "1"):
        assert telemetry._tracer is None


# -- the dashboard


def test_the_dashboard_shows_each_metric_of_the_bot_and_no_other():
    source = (ROOT / "bot" / "web" / "metrics.py").read_text("utf-8")
    known = set(re.findall(r'"(motesbot_[a-z_]+)"', source))
    dashboard = json.loads((ROOT / "deploy" / "grafana.json").read_text("utf-8"))
    expressions = " ".join(target["expr"] for panel in dashboard["panels"] for target in panel["targets"])
    shown = {re.sub(r"_(bucket|total)$", "", name) for name in re.findall(r"motesbot_[a-z_]+", expressions)}
    assert shown == {re.sub(r"_total$", "", name) for name in known}
    assert all(panel["description"] for panel in dashboard["panels"])
    assert len({panel["id"] for panel in dashboard["panels"]}) == len(dashboard["panels"])
