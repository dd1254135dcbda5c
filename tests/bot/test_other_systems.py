"""The bot can be tried on Windows and macOS: nothing of POSIX alone is needed to import it, or to stop it."""

import asyncio
import signal
import subprocess
import sys

import pytest

from bot.app import call_on_signals

POSIX = ("resource", "fcntl", "pwd", "grp", "termios", "syslog", "posix_ipc", "tty", "pty")

IMPORTS_ALL = f"""
import pkgutil, sys
for name in {POSIX!r}:
    sys.modules[name] = None
import bot, dialogs, storage, manifest
for room in (bot, dialogs, storage, manifest):
    for module in pkgutil.walk_packages(room.__path__, room.__name__ + "."):
        programs = (".__main__", ".draw", ".train", ".theme_training", ".report", ".env")
        if not module.name.endswith(programs) and ".migrations." not in module.name:
            __import__(module.name)
"""


def test_every_module_is_imported_without_the_modules_of_posix():
    done = subprocess.run([sys.executable, "-c", IMPORTS_ALL], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr


def test_a_document_is_read_without_limits_of_the_system():
    program = """import sys; sys.modules['resource'] = None
from bot.limited_process import limit_this_process; limit_this_process(memory=1, seconds=1)"""
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_loop_that_hears_no_signals_is_stopped_all_the_same(number: int, monkeypatch: pytest.MonkeyPatch):
    loop, stopped = asyncio.get_running_loop(), asyncio.Event()

    def refuses(*_: object) -> None:
        raise NotImplementedError

    before = {each: signal.getsignal(each) for each in (signal.SIGTERM, signal.SIGINT)}
    monkeypatch.setattr(loop, "add_signal_handler", refuses)
    try:
        call_on_signals(loop, stopped.set)
        signal.raise_signal(number)
        async with asyncio.timeout(60):
            await stopped.wait()
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
