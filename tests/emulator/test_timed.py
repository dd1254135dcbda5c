"""An agenda against the clock in Microsoft's own emulator: what does not fit is told first, and a break is put in by a
button.

Each step leaves a picture; those that the README shows are drawn anew by every run with KEEP_PICTURES=1.
"""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dialogs.texts.calendar import plain_day
from tests.emulator.bots import local_bot
from tests.emulator.conftest import StartEmulator
from tests.emulator.playground import Playground

pytestmark = pytest.mark.emulator


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    yield from local_bot(tmp_path_factory.mktemp("timed"))


@pytest.fixture
def page(bot: str, start_emulator: StartEmulator, open_playground: Callable[[str], Playground]) -> Playground:
    return open_playground(start_emulator(bot).url)


def test_what_does_not_fit_is_told_first_and_a_break_is_put_in(
    page: Playground,
    pictures: Path,
) -> None:
    day = plain_day((datetime.now(UTC) + timedelta(20)).date(), "sv")
    page.choose("group")
    page.press("Jag är ordförande", card=page.card("Hej! Jag är Mötesbot"))
    page.say(f"nästa möte {day} kl 9-11 i Strömsta")
    page.press("Ja, det stämmer", card=page.card("Ska jag planera det här mötet?"))
    page.card("Mötet är planerat")
    items = ("Läget i höst (30 min)", "Budgeten (beslut, 25 min)", "Studiedagen (Olle, 45 min)", "Enkäten (30 min)")
    for number, item in enumerate(items, 1):
        page.say(f"lägg till {item}")
        page.see(re.compile(f"Punkt {number}: "))  # type: ignore[arg-type]

    # Two hours and ten minutes in two hours.
    page.say("posta dagordning")
    page.choose("personal")
    told = page.card("10 min för mycket")
    page.screenshot("timed-preview", pictures, of=told)
    page.press("Paus 10 min efter punkt 2", card=told)
    page.see(re.compile("En paus på 10 min ligger nu efter ”Budgeten”"))  # type: ignore[arg-type]

    page.choose("group")
    page.say("ändra 4 Studiedagen (Olle, 25 min)")
    page.see(re.compile("Punkt 4 är nu"))  # type: ignore[arg-type]
    page.say("posta dagordning")
    posted = page.card("Summa 120 min av 120")
    assert "10.05\n\n4 Studiedagen\n\nOlle" in posted.inner_text()
    page.screenshot("timed", pictures, of=posted)
