"""Traces for OpenTelemetry, if the operator asks for them: a span for each request and for each delivery.

They begin with `pip install 'motesbot[otel]'` and OTEL_EXPORTER_OTLP_ENDPOINT. A request and its deliveries, even those
days later, are one trace: the id of the request is the id of the trace. Spans have ids, kinds and states, no text.
"""

import logging
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

log = logging.getLogger(__name__)

ENDPOINTS = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
_tracer: Any = None


def start() -> None:
    """Send spans from now on, if an endpoint is set. Without the libraries, say so and go on without."""
    if not any(os.environ.get(name) for name in ENDPOINTS):
        return
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError:
        log.warning("no traces are sent: install motesbot[otel]")
        return
    provider = TracerProvider(resource=Resource.create({"service.name": "motesbot"}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    use(provider)


def use(provider: Any) -> None:
    """Make spans with this provider of tracers; None ends it."""
    global _tracer
    _tracer = provider and provider.get_tracer("motesbot")


@contextmanager
def span(name: str, request_id: str | None, **attributes: str | int) -> Iterator[None]:
    """Measure the block as a span of the request's trace. Costs nothing if no traces are sent."""
    if _tracer is None or request_id is None:
        yield
        return
    from opentelemetry import trace

    # The parent is the request itself, which is known by its id alone: a delivery may be in another process.
    flags = trace.TraceFlags(trace.TraceFlags.SAMPLED)
    parent = trace.SpanContext(int(request_id, 16), secrets.randbits(63) | 1, is_remote=True, trace_flags=flags)
    context = trace.set_span_in_context(trace.NonRecordingSpan(parent))
    # The text of an exception may be a member's: only its class is kept.
    discreet = {"record_exception": False, "set_status_on_exception": False}
    with _tracer.start_as_current_span(name, context, attributes=attributes, **discreet) as one:
        try:
            yield
        except BaseException as error:
            one.set_attribute("error.type", type(error).__name__)
            raise
