"""Questions about one's data, a copy of it and its erasure, as people write them."""

from datetime import date, datetime

import pytest

from dialogs.catalogue import Command, ForgetMe, SendMyData, WhatIsKept, WithdrawFeedback, parse
from dialogs.privacy.meanings import MEANINGS
from dialogs.sentences.model import Context, Sentence
from dialogs.understanding.answers_meant import in_doubt
from tests.world import World

NOW = datetime(2025, 9, 1, 11, 0)  # noqa: DTZ001 - local time, as in a context
HERE = Context(now=NOW, speaker="Olle Berg")

EXACT: list[tuple[str, Command]] = [
    ("Vad sparar du om mig?", WhatIsKept()),
    ("vad vet ni om mig", WhatIsKept()),
    ("vilka personuppgifter lagrar du om oss", WhatIsKept()),
    ("GDPR?", WhatIsKept()),
    ("vem är personuppgiftsansvarig?", WhatIsKept()),
    ("hur länge sparas mina uppgifter", WhatIsKept()),
    ("what do you store about me?", WhatIsKept()),
    ("who is responsible for my data", WhatIsKept()),
    ("skicka allt du har om mig", SendMyData()),
    ("kan jag få en kopia på mina uppgifter", SendMyData()),
    ("jag vill ha ett registerutdrag", SendMyData()),
    ("ladda ner min data", SendMyData()),
    ("give me a copy of my data", SendMyData()),
    ("skicka allt du har om Pelle Strand", SendMyData("Pelle Strand")),
    ("glöm mig", ForgetMe()),
    ("radera allt om mig, tack", ForgetMe()),
    ("rensa mina data", ForgetMe()),
    ("ta bort allt du har sparat om mig", ForgetMe()),
    ("please delete all my data", ForgetMe()),
    ("radera allt du har om Pelle Strand", ForgetMe("Pelle Strand")),
]


@pytest.mark.parametrize(("text", "command"), EXACT)
def test_words_are_a_command(text: str, command: Command) -> None:
    assert parse(text, today=date(2025, 9, 1)) == command


@pytest.mark.parametrize(("text", "_command"), EXACT)
def test_an_open_round_swallows_no_request_about_ones_data(text: str, _command: Command) -> None:
    assert not in_doubt(parse(text, today=date(2025, 9, 1)), text, is_known=lambda _: True)


@pytest.mark.parametrize(
    "text", ["ta bort 4", "ta bort mitt svar", "glöm inte kaffet", "radera budgeten", "skicka allt till gruppen"]
)
def test_other_requests_erase_nobody(text: str) -> None:
    command = parse(text, today=date(2025, 9, 1))
    assert not isinstance(command, ForgetMe | SendMyData | WhatIsKept)
    if "svar" in text:
        assert isinstance(command, WithdrawFeedback)


FREE = [
    ("privacy.what", "kan chefen läsa vad jag har svarat på enkäten?", "vem ser mitt svar"),
    ("privacy.what", "spelar du in våra möten?", "vad sparar du om mig"),
    ("privacy.what", "vårt ombud undrar hur länge svaren ligger kvar", "vad sparar du om mig"),
    ("privacy.what", "lämnas något ut till USA", "vad sparar du om mig"),
    ("privacy.what", "är utvärderingen anonym för chefen eller ser hon allt", "vem ser mitt svar"),
    ("privacy.export", "jag byter jobb och vill ha med mig mina uppgifter", "skicka allt du har om mig"),
    ("privacy.export", "enligt artikel 15 begär jag en kopia", "skicka allt du har om mig"),
    ("privacy.erase", "jag slutar i juni, rensa bort mig ur registret", "glöm mig"),
    ("privacy.erase", "med stöd av artikel 17 vill jag bli raderad", "glöm mig"),
    ("privacy.erase", "han har gått i pension, rensa hans uppgifter", "radera allt du har om en annan person"),
    ("privacy.erase", "Pelle har bett om att hans uppgifter raderas", "radera allt du har om Pelle"),
    ("privacy.erase", "ta bort Ylva Sand ur alla register", "radera allt du har om Ylva Sand"),
    ("privacy.erase", "vi avvecklar gruppen, radera allt därifrån", "radera allt du har om en annan person"),
]


@pytest.mark.parametrize(("intent", "text", "says"), FREE)
def test_free_words_become_a_command(intent: str, text: str, says: str) -> None:
    (reading,) = MEANINGS[intent](Sentence(text), HERE)
    assert reading.says == (says,)


@pytest.mark.parametrize("intent", sorted(MEANINGS))
def test_english_words_become_an_english_command(intent: str) -> None:
    (reading,) = MEANINGS[intent](Sentence("please do it for me", is_english=True), HERE)
    assert "me" in reading.says[0].split()


def test_a_wish_to_erase_after_the_copy_is_named() -> None:
    (reading,) = MEANINGS["privacy.export"](Sentence("Exportera mina data, och radera dem sedan."), HERE)
    assert reading.left == ("radera dem sedan",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("vad sparar du om mig?", "Det här har jag sparat om dig"),
        ("gdpr", "personuppgiftsansvarig"),
        ("what do you keep about me", "This is what I keep about you"),
    ],
)
async def test_the_card_is_shown_in_private(world: World, text: str, told: str) -> None:
    await world.says("Olle", "lägg till Budgeten")
    await world.says("Olle", text)
    assert told in world.heard("Olle")
    assert told not in world.everything()
    assert "Olle" not in world.heard("Olle")


async def test_the_welcome_has_a_button_that_tells_what_is_kept(world: World) -> None:
    await world.presses("Olle", "Vad sparar du om mig?")
    assert "Det här har jag sparat om dig" in world.heard("Olle")
    assert "Det här har jag sparat om dig" not in world.everything()
