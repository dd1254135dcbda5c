"""The bot as a process of its own, before which the emulator stands, and days that are always ahead."""

import os
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.demo.example_group import daylight_zone
from dialogs.texts.calendar import plain_day

ROOT = Path(__file__).parents[2]


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def today() -> datetime:
    return datetime.now(UTC).astimezone(daylight_zone(datetime.now(UTC)))


def day_in(days: int) -> str:
    return plain_day((today() + timedelta(days)).date(), "sv")


def either_of_two_days() -> str:
    """ "20 eller 21 april": two days of one month, three weeks from now or a little later."""
    first = next(day for day in (today() + timedelta(21 + n) for n in range(9)) if (day + timedelta(1)).day > 1)
    return f"{first.day} eller {plain_day((first + timedelta(1)).date(), 'sv')}"


def local_bot(folder: Path) -> Iterator[str]:
    """`motesbot serve` in local mode, on an empty SQLite file in `folder`, where it is always day."""
    port = free_port()
    environment = {
        "MOTESBOT_LOCAL": "1",
        "MOTESBOT_PORT": str(port),
        "MOTESBOT_DATABASE_URL": f"sqlite:///{folder}/bot.sqlite3",
        "MOTESBOT_TIMEZONE": daylight_zone(datetime.now(UTC)).key,
    }
    yield from bot_process(["serve"], environment, port)


running_logs: list[Path] = []
"""What the bots that run now have logged, for the report of a journey that fails."""


def bot_process(arguments: list[str], environment: dict[str, str], port: int) -> Iterator[str]:
    # Not into a pipe: a bot that logs more than a pipe holds would stop.
    with TemporaryDirectory() as folder, ExitStack() as stack:
        log = Path(folder) / "bot.log"
        running_logs.append(log)
        stack.callback(running_logs.remove, log)
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", *arguments],
            cwd=ROOT,
            env=os.environ | environment,
            stdout=subprocess.DEVNULL,
            stderr=stack.enter_context(log.open("wb")),
        )
        try:
            _wait_until_it_answers(process, f"http://127.0.0.1:{port}/readyz")
            yield f"http://127.0.0.1:{port}/api/messages"
        finally:
            process.terminate()
            process.wait(timeout=60)
        assert process.returncode == 0, end_of(log)


def end_of(log: Path) -> str:
    return log.read_text(encoding="utf-8", errors="replace")[-8000:]


def _wait_until_it_answers(process: "subprocess.Popen[bytes]", url: str) -> None:
    deadline = datetime.now(UTC) + timedelta(seconds=180)
    while datetime.now(UTC) < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(url, timeout=5)
        except OSError:
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=0.1)
            continue
        return
    raise AssertionError("the bot did not come up")
