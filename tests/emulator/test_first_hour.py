"""A secretary's first hour in Microsoft's own emulator, in sentences that stand in no document of the bot.

Four steps leave a picture. With KEEP_PICTURES=1 the pictures in docs/pictures are drawn anew.
"""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.emulator.bots import day_in, local_bot, today
from tests.emulator.conftest import StartEmulator
from tests.emulator.playground import Playground
from tests.pictures import PICTURES

pytestmark = pytest.mark.emulator

ITEMS = """Det här ska vi hinna med på mötet:
• Välkomna
• Skolvägar och cykelställ
• Frukost i skolan
• Budget för hösten"""


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    yield from local_bot(tmp_path_factory.mktemp("first_hour"))


@pytest.fixture
def page(bot: str, start_emulator: StartEmulator, open_playground: Callable[[str], Playground]) -> Playground:
    return open_playground(start_emulator(bot).url)


@pytest.fixture(scope="module")
def drawn(pictures: Path) -> Path:
    """Where the pictures are saved."""
    return PICTURES if os.environ.get("KEEP_PICTURES") else pictures


def test_a_secretary_gets_through_her_first_hour_in_her_own_words(page: Playground, drawn: Path) -> None:
    now = today()
    page.choose("group")
    page.card("Hej! Jag är Mötesbot")

    # Who she is, when they meet, and what about.
    page.say("jag är sekreterare i den här gruppen från och med nu")
    page.press("Ja", card=page.card("Ska jag göra så här?"))
    page.see(re.compile("Karin Ek är sekreterare"))  # type: ignore[arg-type]
    page.say(f"vi träffas redan i dag klockan {now.hour} till {now.hour + 2} på biblioteket i Strömsta")
    page.press("Ja, det stämmer", card=page.card("Ska jag planera det här mötet?"))
    page.card("Mötet är planerat")
    page.paste(ITEMS, activity_id="first-hour-items")
    page.see(re.compile("4 punkter"))  # type: ignore[arg-type]
    page.say("det räcker med tio minuter för frukosten")
    page.see(re.compile(r"Frukost i skolan \(10 min\)"))  # type: ignore[arg-type]
    page.say("det är Olle som drar budgeten")
    page.see(re.compile(r"Budget för hösten \(Olle Berg\)"))  # type: ignore[arg-type]
    page.say("skolvägarna ska ligga allra sist")
    page.see(re.compile("”Skolvägar och cykelställ” är nu punkt 4"))  # type: ignore[arg-type]
    page.say("nej, ångra det där")
    page.see(re.compile("Ångrat"))  # type: ignore[arg-type]
    page.screenshot("first-hour-agenda", drawn, of=page.pane())

    # A deadline, and what she wonders.
    page.say(f"Per behöver lämna siffrorna till budgeten senast {day_in(12)}")
    page.press("Ja, påminn", card=page.card("Lämna siffrorna till budgeten"))
    page.say("när ska siffrorna vara inne?")
    page.card("Skriv ”klar D1”")
    page.say("Aisha är magsjuk och kan tyvärr inte vara med i dag")
    page.see(re.compile("Aisha Noor kan inte komma"))  # type: ignore[arg-type]
    page.screenshot("first-hour-question", drawn, of=page.pane())

    # The meeting itself.
    page.say("då sätter vi igång")
    page.see(re.compile("Mötet började"))  # type: ignore[arg-type]
    page.say("vi bestämde på skolvägarna att måla fler övergångsställen")
    page.see(re.compile("Beslut 2 på ”Skolvägar och cykelställ”"))  # type: ignore[arg-type]
    page.say("Olle lovade att ringa rektorn om frukosten")
    page.press("3. Frukost i skolan", card=page.card("Vilken punkt gäller uppdraget"))
    page.see(re.compile("Ansvarig: Olle Berg"))  # type: ignore[arg-type]
    page.screenshot("first-hour-meeting", drawn, of=page.pane())
    page.say("då var mötet slut för i dag")
    page.press("Ja", card=page.card("mötet är slut"))
    page.card("har svarat")

    # What became of it.
    page.say("vad kom vi fram till om skolvägarna?")
    page.see(re.compile("Beslut om ”skolvägarna”"))  # type: ignore[arg-type]
    page.say("vad har Per kvar att göra?")
    page.card("Att göra: Per Lund")
    page.screenshot("first-hour-answers", drawn, of=page.pane())
    page.choose("personal")
    page.say("kan jag få anteckningarna i Word?")
    minutes = page.card("Utkast")
    assert minutes.get_by_role("link", name=re.compile("Word")).get_attribute("href")
