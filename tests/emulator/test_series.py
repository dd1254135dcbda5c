"""A network's way from one meeting to the next in Microsoft's own emulator, against a bot of its own.

Each step leaves a picture; those that the README shows are drawn anew by every run with KEEP_PICTURES=1.
"""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.demo import client as demo_client
from bot.demo.example_group import daylight_zone
from dialogs.texts.calendar import plain_day
from tests.emulator.bots import local_bot
from tests.emulator.conftest import StartEmulator
from tests.emulator.playground import Playground

pytestmark = pytest.mark.emulator
OLLE = next(person for person in demo_client.PEOPLE if person.name.startswith("Olle"))


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    yield from local_bot(tmp_path_factory.mktemp("series"))


@pytest.fixture
def page(bot: str, start_emulator: StartEmulator, open_playground: Callable[[str], Playground]) -> Playground:
    return open_playground(start_emulator(bot).url)


def test_a_series_its_agenda_what_was_done_and_the_next_agenda(
    page: Playground,
    pictures: Path,
) -> None:
    now = datetime.now(UTC).astimezone(daylight_zone(datetime.now(UTC)))
    first = plain_day((now + timedelta(7)).date(), "sv")
    page.choose("group")
    page.press("Jag är ordförande", card=page.card("Hej! Jag är Mötesbot"))
    page.see("Karin Ek är ordförande. Fel? Skriv ”ordförande är …” och namnet.")

    # When the group meets, and what stands on every agenda.
    page.say(f"vi ses andra torsdagen varje månad utom juli kl 9-12 i Strömsta med start {first}")
    asked = page.card("Är det så här ni ses?")
    page.screenshot("series-asked", pictures, of=asked)
    page.press("Ja, det stämmer", card=asked)
    made = page.card("Nu vet jag när ni ses")
    page.screenshot("series", pictures, of=made)

    # The meeting of today is one between.
    page.say(f"nästa möte {plain_day(now.date(), 'sv')} kl {now.hour}-{now.hour + 2} i Strömsta")
    page.press("Ja, det stämmer", card=page.card("Ska jag planera det här mötet?"))
    page.card("Mötet är planerat")
    page.say("lägg till Höstens studiedag (Olle, beslut, 20 min)")
    page.see(re.compile("Punkt 3: Höstens studiedag"))  # type: ignore[arg-type]
    page.say("punkt 3 underlag Förslaget https://example.org/studiedag.pdf")
    page.see(re.compile("Underlaget finns nu vid punkt 3"))  # type: ignore[arg-type]
    page.say("posta dagordning")
    posted = page.card("Höstens studiedag")
    assert "Mötet öppnas" in posted.inner_text()

    # Somebody else adds an item, and the card is replaced where it stands.
    page.happens(
        type="message",
        id="olle-1",
        textFormat="plain",
        text="lägg till Lokaler till våren (30 min)",
        **{"from": {"id": OLLE.platform_id, "name": OLLE.name, "aadObjectId": OLLE.object_id}},
    )
    page.choose("personal")
    page.choose("group")
    posted = page.card("Lokaler till våren")
    assert "tillagd av Olle Berg" in posted.inner_text()
    page.screenshot("series-agenda", pictures, of=posted)

    # What was done, ticked by the chair.
    page.say("mötet är slut")
    page.card("har svarat")
    page.choose("personal")
    form = page.card("Vad hann ni med")
    page.pick(re.search(r"\d+\. Lokaler till våren", form.inner_text())[0], "Till nästa", card=form)
    page.screenshot("ticked", pictures, of=form)
    page.press("Skicka", card=form)
    page.card("En punkt flyttas till")

    # The next agenda has what was carried.
    page.choose("group")
    page.say("dagordning")
    coming = page.card("Flyttad från")
    assert "Lokaler till våren" in coming.inner_text()
    assert "Höstens studiedag" not in coming.inner_text()
    page.screenshot("carried", pictures, of=coming)
