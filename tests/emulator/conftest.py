"""The emulator and the browser, started once for each module that uses them; skipped by name where they cannot be."""

import os
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from bot.demo import client as demo_client
from bot.demo.npm import NpmFailed, find_node
from tests.emulator.bots import end_of, free_port, running_logs
from tests.emulator.playground import Playground, chromium, launch

StartEmulator = Callable[[str], demo_client.Client]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Shows with a journey that fails what the bot has logged. It has no text of anybody."""
    report = yield
    if report.failed and item.get_closest_marker("emulator"):
        report.sections += [("the bot's log", end_of(log)) for log in running_logs]
    return report


def _missing(reason: str) -> None:
    """Skips, but not in CI, where everything can be had and a skip would hide what is broken."""
    if os.environ.get("CI"):
        pytest.fail(f"emulator: {reason}")
    pytest.skip(f"emulator: {reason}")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    # Not for the whole session: while Playwright's synchronous side runs, no other test in this thread can be async.
    if chromium() is None:
        _missing("no Chromium on this machine")
    with sync_playwright() as playwright:
        started = launch(playwright)
        yield started
        started.close()


@pytest.fixture(scope="module")
def start_emulator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StartEmulator]:
    """Starts the emulator before a bot that already answers at the address given."""
    node = find_node()
    if node is None:
        _missing("no Node on this machine")
        raise AssertionError
    try:
        emulator = demo_client.installed(node)
    except NpmFailed as problem:
        _missing(f"npm's package cannot be had: {problem}")
        raise AssertionError from None
    with ExitStack() as stack:

        def start(bot_url: str) -> demo_client.Client:
            folder: Path = tmp_path_factory.mktemp("emulator")
            client = demo_client.start(node, emulator, bot_url, folder, port=free_port())
            return stack.enter_context(client)

        yield start


@pytest.fixture
def open_playground(browser: Browser) -> Iterator[Callable[[str], Playground]]:
    """Opens the emulator's page at an address, with empty chats."""
    with ExitStack() as stack:

        def open_at(url: str) -> Playground:
            playground = Playground(browser, url)
            stack.callback(playground.close)
            return playground

        yield open_at


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that is forgotten. The pictures of the documents are cards of the gallery."""
    return tmp_path_factory.mktemp("pictures")
