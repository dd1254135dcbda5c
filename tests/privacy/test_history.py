"""Leaders read who did what and when, in words, in both languages, and nothing that is private."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.features import REGISTRY
from bot.privacy.audit_notes import SILENT_BUTTONS
from dialogs.catalogue import ShowHistory, ShowLog, parse
from dialogs.catalogue.registry import DECLARED
from dialogs.commands.spec import Effect
from dialogs.privacy import log
from dialogs.texts import LOCALES, say
from tests.world import World, private_chat, words

TODAY = datetime(2026, 3, 2, tzinfo=UTC).date()
CHANGING = sorted(c.__name__ for c, s in DECLARED.items() if s.effect in (Effect.SHOWN, Effect.CHANGES))


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("gruppens historik", ShowLog()),
        ("vem har gjort vad?", ShowLog()),
        ("visa ändringsloggen", ShowLog()),
        ("gruppens historik sida 3", ShowLog(3)),
        ("historik sida 2", ShowLog(2)),
        ("group history", ShowLog()),
        ("who did what", ShowLog()),
        ("the audit log, page 4", ShowLog(4)),
        ("historik", ShowHistory()),
        ("vem har ändrat dagordningen?", ShowHistory()),
    ],
)
def test_words_are_a_command(text: str, command: object) -> None:
    assert parse(text, today=TODAY) == command


def test_nearly_all_commands_that_are_logged_have_words_of_their_own() -> None:
    """A new one may say "ändrade något" until it has them."""
    shown = [what for what in CHANGING if what not in log.HIDDEN_COMMANDS]
    assert sum(log.deed(what) == log.SOMETHING for what in shown) <= 0.05 * len(shown)


def test_nearly_all_buttons_have_words_of_their_own() -> None:
    actions = {*REGISTRY.actions, *REGISTRY.forms} - log.HIDDEN_BUTTONS
    shown = [each for each in actions if not each.startswith(SILENT_BUTTONS)]
    assert sum(log.deed(f"{log.PRESS}{each}") == log.SOMETHING for each in shown) <= 0.1 * len(shown)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("what", ["AddItems", "press:role_claim", "destroy rounds", "export records", "never heard of"])
def test_a_row_says_who_did_what_when(what: str, locale: str) -> None:
    entry = log.Entry(datetime(2025, 8, 28, 8, 15, tzinfo=UTC), what, "Karin Ek", "29 augusti")
    said = log.in_words(entry, ZoneInfo("Europe/Stockholm"), locale)
    assert "10.15 Karin Ek: " in said
    assert say(locale, f"log-{log.deed(what)}") in said
    assert said.endswith("(29 augusti)")


async def test_leaders_see_in_private_who_did_what(world: World) -> None:
    await world.led_by("Karin", "Sara")
    await world.plan("28 augusti kl 9-12")
    await world.says("Olle", "lägg till Budgeten")
    await world.says("Karin", "Nils är inte medlem")
    await world.says("Sara", "gruppens historik")
    assert "ändrade" not in world.everything()
    said = world.heard("Sara")
    assert "Karin Ek: ändrade vem som leder gruppen" in said
    assert "Olle Berg: ändrade dagordningen (28 augusti)" in said
    assert "Karin Ek: ändrade vilka som är med" in said
    assert said.index("vilka som är med") < said.index("ändrade dagordningen")
    assert "Budgeten" not in said


@pytest.mark.parametrize("said", ["gruppens historik", "vem har gjort vad?", "group history", "historik sida 2"])
async def test_members_do_not_see_it(world: World, said: str) -> None:
    await world.led_by("Karin")
    await world.says("Olle", said, in_=private_chat("Olle"))
    assert "Karin Ek:" not in world.heard("Olle")
    assert world.heard("Olle") != ""


async def test_history_in_private_is_the_groups_for_a_leader(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.says("Olle", "lägg till Budgeten")
    await world.says("Karin", "historik", in_=private_chat("Karin"))
    assert "Historik för" in world.heard("Karin")
    await world.says("Olle", "historik", in_=private_chat("Olle"))
    assert "lade till ”Budgeten”" in world.heard("Olle")
    await world.says("Karin", "vem har ändrat dagordningen?", in_=private_chat("Karin"))
    assert "lade till ”Budgeten”" in world.heard("Karin")
    await world.says("Karin", "historik")
    assert "gruppens historik" in world.heard()


async def test_it_is_paged(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    for nth in range(40):
        await world.says("Olle", f"lägg till Punkt{nth}")
    await world.says("Karin", "gruppens historik", in_=private_chat("Karin"))
    assert "Sida 1 av 3" in world.heard("Karin")
    second = await world.presses("Karin", "Äldre", in_=private_chat("Karin"))
    assert "Sida 2 av 3" in words(second)
    await world.says("Karin", "gruppens historik sida 99", in_=private_chat("Karin"))
    assert "Sida 3 av 3" in world.heard("Karin")
    assert "ändrade vem som leder" in world.heard("Karin")
    card = world.newest_card(private_chat("Karin"))
    refused = await world.presses("Olle", "Nyare", card, in_=private_chat("Olle"))
    assert "Karin Ek:" not in words(refused)


async def test_it_is_in_the_readers_language(world: World) -> None:
    await world.led_by("Karin")
    await world.says("Karin", "english", in_=private_chat("Karin"))
    await world.says("Karin", "group history", in_=private_chat("Karin"))
    assert "Karin Ek: changed who leads the group" in world.heard("Karin")


@pytest.mark.parametrize(
    "said",
    [
        "påminn mig om läkarbesöket 26 augusti",
        "jag är ledig 1 september till 3 september",
        "english",
        "en lista på måndagar",
        "glöm mig",
        "vad sparar du om mig",
    ],
)
async def test_what_somebody_did_for_themselves_is_not_shown(world: World, said: str) -> None:
    await world.led_by("Karin")
    await world.says("Olle", said, in_=private_chat("Olle"))
    await world.says("Olle", "ja", in_=private_chat("Olle"))
    await world.says("Karin", "gruppens historik", in_=private_chat("Karin"))
    assert "Olle" not in world.heard("Karin")
    assert "tidigare medlem" not in world.heard("Karin")


async def test_somebody_who_is_erased_is_a_former_member(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.says("Olle", "lägg till Budgeten")
    await world.says("Olle", "glöm mig", in_=private_chat("Olle"))
    await world.says("Olle", "ja", in_=private_chat("Olle"))
    await world.says("Karin", "gruppens historik", in_=private_chat("Karin"))
    assert "tidigare medlem: ändrade dagordningen" in world.heard("Karin")
    assert "Olle" not in world.heard("Karin")
