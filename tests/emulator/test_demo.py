"""The demo's living group in the emulator, whose pictures the README shows."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser

from bot.demo.example_group import daylight_zone
from tests.emulator.bots import bot_process, day_in, free_port
from tests.emulator.conftest import StartEmulator
from tests.emulator.playground import Playground

pytestmark = pytest.mark.emulator


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    port = free_port()
    yield from bot_process(["demo", "--no-client", "--port", str(port)], {}, port)


@pytest.fixture(scope="module")
def demo_emulator(demo: str, start_emulator: StartEmulator) -> str:
    return start_emulator(demo).url


@pytest.fixture(scope="module")
def first(browser: Browser, demo_emulator: str) -> Iterator[Playground]:
    """The page that is opened first and stays open: the emulator keeps nothing that comes while no page is open."""
    playground = Playground(browser, demo_emulator)
    playground.choose("group")
    yield playground
    playground.close()


@pytest.fixture
def living(demo_emulator: str, open_playground: Callable[[str], Playground]) -> Playground:
    playground = open_playground(demo_emulator)
    playground.choose("group")
    return playground


def test_19_the_first_look_has_one_welcome_one_question_and_one_agenda(first: Playground) -> None:
    """And one line about what the emulator cannot do: there, "Svara" brings the form to the private chat."""
    first.card("Höstens studiedag")
    first.see(re.compile("Till skillnad från Teams öppnar den inga dialoger"))  # type: ignore[arg-type]
    shown = [card.inner_text() for card in first.pane().locator(".ac-adaptiveCard").all()]
    heads = ("Hej! Jag är Mötesbot", "Driv och hinder", "Dagordning")
    assert [sum(text.startswith(head) for text in shown) for head in heads] == [1, 1, 1]
    first.press("Svara", card=first.card("3 av 6 har svarat"))
    first.choose("personal")
    assert "Vad hindrade?" in first.card("Vad drev mötet framåt?").inner_text()
    first.choose("group")


def test_20_the_demos_agenda_and_round_are_there_when_the_chat_is_opened(first: Playground, pictures: Path) -> None:
    first.screenshot("agenda", pictures, of=first.card("Höstens studiedag"))
    first.screenshot("driv-och-hinder", pictures, of=first.card("3 av 6 har svarat"))


def test_21_the_demos_reminder_arrives_by_itself(first: Playground, pictures: Path) -> None:
    card = first.card("Skriftliga inspel till studieplanen")
    first.screenshot("reminder", pictures, of=card)
    first.press("Påminn mig senare", card=card)
    first.screenshot("reminder-later", pictures, of=card)
    first.press("Be om mer tid", card=card)
    first.see("Du kan själv flytta D1 Skriftliga inspel till studieplanen: skriv ”flytta D1 till …” med den nya dagen.")
    first.say(f"flytta D1 till {day_in(10)}")
    asked = first.card("Ska jag flytta D1")
    first.screenshot("move", pictures, of=asked)
    first.press("Ja, flytta", card=asked)
    moved = first.card("Påminnelserna följer med.")
    first.press("Ångra", card=moved)
    first.see("Påminnelserna följer med.")


def test_22_the_demos_year_is_a_picture_and_a_list(living: Playground, pictures: Path) -> None:
    living.say("årshjul")
    card = living.card("Årshjul")
    picture = card.locator("img").first
    picture.scroll_into_view_if_needed()
    # A picture that could not be loaded has no size of its own.
    picture.evaluate("image => image.decode()")
    assert picture.evaluate("image => [image.naturalWidth, image.naturalHeight > 300]") == [720, True]
    living.screenshot("year", pictures, of=card)


def test_23_the_demos_trend_is_a_picture_and_the_same_in_words(living: Playground, pictures: Path) -> None:
    living.say("trend")
    card = living.card("Driv och hinder över tid")
    picture = card.locator("img").first
    picture.scroll_into_view_if_needed()
    picture.evaluate("image => image.decode()")
    assert picture.evaluate("image => [image.naturalWidth, image.naturalHeight > 300]") == [1024, True]
    assert "Pauser: driv 0 · 0 · 1, hinder 1 · 1 · 0" in card.inner_text()
    living.screenshot("trend-card", pictures, of=card)


def test_24_the_demos_form_is_pasted_opened_answered_and_counted(living: Playground, pictures: Path) -> None:
    """A table with a scale, as Teams sends it, a question to grade and one in words."""
    living.say("hjälp")
    living.see(re.compile("Så här kan du skriva till mig"))  # type: ignore[arg-type]
    rows = "".join(
        f"<tr><td>{said}</td><td>☐</td><td>☐</td><td>☐</td></tr>" for said in ("Lokalerna delas", "Planen är känd")
    )
    living.paste(
        "formulär",
        f"<p>formulär Läget i höst till organisationerna senast {day_in(20)}:</p>"
        f"<table><tr><td></td><td>Helt</td><td>Delvis</td><td>Påbörjat</td></tr>{rows}</table>"
        "<p>Samarbetet med skolan (4-1)</p><p>Vad behöver vi prata om?</p>",
        activity_id="form-1",
    )
    living.choose("personal")
    living.choose("group")
    preview = living.card("Ska jag ställa de här frågorna?")
    living.screenshot("form-preview", pictures, of=preview)
    living.press("Ja, till 6 organisationer", card=preview)
    posted = living.card("0 av 6 organisationer har svarat")
    living.press("Svara privat", card=posted)
    living.choose("personal")
    form = living.card("Svar för Ekby kommun")
    for label in ("Delvis", "Helt"):
        form.get_by_role("radio", name=re.compile(label)).nth(0 if label == "Delvis" else 1).check()
    form.get_by_role("radio", name=re.compile("3")).last.check()
    living.write(0, "Nycklarna", card=form)
    living.screenshot("form-page", pictures, of=form)
    living.press("Skicka", card=form)
    living.card("Svaren för Ekby kommun är sparade: 4 av 4 frågor")
    living.choose("group")
    living.screenshot("form-posted", pictures, of=living.card("1 av 6 organisationer har svarat"))


def test_zone_is_day() -> None:
    zone: ZoneInfo = daylight_zone(datetime.now(UTC))
    assert 7 <= datetime.now(UTC).astimezone(zone).hour < 19
