"""The emulator and its page object do what the journeys count on."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.demo import client as demo_client
from bot.demo.npm import find_node
from tests.emulator.bots import free_port
from tests.emulator.conftest import StartEmulator
from tests.emulator.playground import Playground

pytestmark = pytest.mark.emulator


@pytest.fixture(scope="module")
def emulator(start_emulator: StartEmulator) -> Iterator[demo_client.Client]:
    port = free_port()
    with subprocess.Popen([sys.executable, "-m", "tests.emulator.echo", str(port)]) as bot:
        try:
            yield start_emulator(f"http://127.0.0.1:{port}/api/messages")
        finally:
            bot.terminate()


@pytest.fixture
def playground(open_playground: Callable[[str], Playground], emulator: demo_client.Client) -> Playground:
    return open_playground(emulator.url)


def test_one_to_one_the_bot_hears_what_is_said(playground: Playground):
    playground.say("hej du")
    playground.see('heard "hej du"')


def test_what_is_pasted_keeps_its_lines(playground: Playground):
    playground.paste("en\ntvå", "<p>en</p><p>två</p>", activity_id="paste-1")
    playground.see('heard "en\\ntvå"')
    with pytest.raises(ValueError, match="paste"):
        playground.say("en\ntvå")


def test_in_a_group_chat_the_bot_hears_only_what_mentions_it(playground: Playground):
    playground.choose("group")
    playground.say("en", mention=False)
    playground.say("två")
    playground.see("heard", times=1)
    playground.see('två" in', times=1)


def test_in_a_channel_a_post_starts_a_thread_and_an_answer_stays_in_it(playground: Playground):
    playground.choose("channel")
    playground.say("en post")
    playground.see("messageid=")
    playground.say("ett svar", in_thread=True)
    playground.see("messageid=", times=2)


def test_a_card_is_filled_in_refused_answered_and_replaced_in_place(playground: Playground):
    playground.say("form")
    playground.press("Save")
    playground.see("Needed")
    playground.fill("Title", "Budgeten")
    playground.press("Refuse")
    playground.see("Not that")
    # The emulator draws the card anew after every answer, and what was typed is gone.
    playground.fill("Title", "Budgeten")
    playground.press("Tell")
    playground.see("Thank you")
    assert playground.notice() == "Thank you"
    playground.fill("Title", "Budgeten")
    playground.check("I agree")
    playground.fill("Day", "2026-12-24")
    playground.pick("Owner", "Per Lund")
    playground.press("Save")
    playground.see('"title": "Budgeten"')
    assert playground.cards() == ['{"agree": "true", "day": "2026-12-24", "owner": "p", "title": "Budgeten"}']


def test_an_update_replaces_the_card_in_place(playground: Playground):
    playground.choose("group")
    playground.say("replace")
    playground.card("after")
    assert len(playground.cards()) == 1


def test_a_meeting_starts_and_ends(playground: Playground, tmp_path: Path):
    playground.choose("group")
    playground.meeting("Start", "MTk6", "2026-12-01T08:00:00Z", activity_id="start-1")
    playground.see("event meetingStart MTk6")
    playground.meeting("End", "MTk6", "2026-12-01T09:00:00Z", activity_id="end-1")
    playground.see("event meetingEnd MTk6")
    assert playground.screenshot("meeting", tmp_path).stat().st_size > 10_000


def test_an_emulator_that_refuses_its_configuration_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, emulator: demo_client.Client
):
    node = find_node()
    assert node
    package = demo_client.installed(node)
    monkeypatch.setattr(demo_client, "world", lambda: {"version": "0.1.1"})
    bot_that_answers = f"{emulator.url}/_internal/v1/config"
    with pytest.raises(demo_client.ClientFailed, match="tenantId"):
        demo_client.start(node, package, bot_that_answers, tmp_path, port=free_port())
