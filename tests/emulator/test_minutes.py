"""From the meeting to its adopted minutes in Microsoft's own emulator, and a day that people sign up for.

Each step leaves a picture.
"""

import re
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dialogs.texts.calendar import plain_day
from tests.emulator.bots import day_in, local_bot, today
from tests.emulator.conftest import StartEmulator
from tests.emulator.playground import Playground

pytestmark = pytest.mark.emulator


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    yield from local_bot(tmp_path_factory.mktemp("minutes"))


@pytest.fixture
def page(bot: str, start_emulator: StartEmulator, open_playground: Callable[[str], Playground]) -> Playground:
    return open_playground(start_emulator(bot).url)


def test_decisions_attendance_minutes_sent_out_adopted_and_found_again(page: Playground, pictures: Path) -> None:
    now = today()
    page.choose("group")
    page.press("Jag är ordförande", card=page.card("Hej! Jag är Mötesbot"))
    page.say(f"nästa möte {plain_day(now.date(), 'sv')} kl {now.hour}-{now.hour + 2} i Strömsta")
    page.press("Ja, det stämmer", card=page.card("Ska jag planera det här mötet?"))
    page.card("Mötet är planerat")
    for item in ("Mötet öppnas", "Skolvägar", "Skolfrukost"):
        page.say(f"lägg till {item}")
        page.see(re.compile(f"Punkt \\d: {item}"))  # type: ignore[arg-type]

    # Typed in the chat.
    page.say("beslut 2: vi målar fler övergångar")
    page.see(re.compile("Beslut 2 på ”Skolvägar”"))  # type: ignore[arg-type]
    page.say("uppdrag 3: Olle ringer skolan")
    page.see(re.compile("Ansvarig: Olle Berg"))  # type: ignore[arg-type]
    page.screenshot("minutes-typed", pictures)

    # Written in the secretary's card.
    page.choose("personal")
    page.say("sekreterarkortet")
    card = page.card("Skriv bara det nya")
    # A picture of a card that is higher than the window lets the page draw it anew, without what was typed.
    page.screenshot("minutes-card", pictures, of=card)
    page.write(6, "vi provar i höst", card=card)
    page.press("Spara", card=card)
    page.card("Sparat: en ny rad")

    # Ticked.
    page.say("närvaro")
    page.press("Bocka av närvaron", card=page.card("Närvarande"))
    form = page.card("De som var med")
    form.get_by_role("checkbox", name=re.compile("Per ")).first.uncheck()
    page.screenshot("minutes-attendance", pictures, of=form)
    page.press("Spara närvaron", card=form)
    page.card(re.compile(r"Frånvarande \(1\)"))  # type: ignore[arg-type]

    # Fetched, sent out, adopted.
    page.choose("group")
    page.say("mötet är slut")
    page.card("har svarat")
    page.choose("personal")
    page.say("anteckningar")
    fetched = page.card("Utkast")
    page.screenshot("minutes-fetched", pictures, of=fetched)
    address = fetched.get_by_role("link", name=re.compile("Word")).get_attribute("href")
    assert address is not None
    with urllib.request.urlopen(address, timeout=60) as answer:
        assert answer.read(2) == b"PK"
    page.say(f"skicka ut anteckningarna för synpunkter till {day_in(14)}")
    page.see(re.compile("utskickade|ligger nu i gruppen|skickade"))  # type: ignore[arg-type]
    page.choose("group")
    page.see(re.compile("Lämna synpunkter senast"))  # type: ignore[arg-type]
    page.screenshot("minutes-sent", pictures)
    page.say("fastställ anteckningarna")
    page.see(re.compile("fastställda och ändras inte mer"))  # type: ignore[arg-type]

    # Found again.
    page.say("vad beslutade vi om skolvägarna?")
    found = page.pane().get_by_text(re.compile("vi målar fler övergångar")).last
    found.wait_for()
    page.screenshot("minutes-found", pictures)

    # A day to sign up for.
    page.say(f"bjud in till Uppföljningsdag {day_in(30)} kl 9-15, anmälan senast {day_in(20)}")
    page.press("Ja, det stämmer", card=page.card("Ska jag bjuda in gruppen"))
    page.press("Jag kommer", card=page.card("Inbjudan: Uppföljningsdag"))
    page.card("1 kommer, 0 kan inte")
    page.screenshot("occasion", pictures, of=page.card("Inbjudan: Uppföljningsdag"))
