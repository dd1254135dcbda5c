"""Free words: a question is answered at once, a change is shown first, and several readings are offered as buttons."""

from collections.abc import Sequence

import pytest

from dialogs.sentences.model import Context, Sentence
from dialogs.understanding import understand
from dialogs.understanding.classifier import Guess
from tests.world import World, private_chat


@pytest.fixture
def guessed(monkeypatch: pytest.MonkeyPatch) -> list[Guess]:
    """The guesses of the classifier, which a test decides."""
    decided: list[Guess] = []

    def guesses(_sentence: Sentence, _context: Context) -> Sequence[Guess]:
        return decided

    monkeypatch.setattr(understand, "guesses", guesses)
    return decided


async def _with_agenda(world: World) -> None:
    await world.arrive()
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "lägg till\nBudgeten (Olle, 20 min)\nEnkäten om skolskjuts (Sara)\nEnkäten om fritid")


async def test_a_question_is_answered_at_once(world: World, guessed: list[Guess]) -> None:
    await _with_agenda(world)
    guessed.append(Guess("agenda.show", 0.6))
    await world.says("Olle", "vad tar vi egentligen upp då?")
    assert "Budgeten" in world.heard()


async def test_a_visible_change_that_undo_takes_back_is_made_at_once(world: World, guessed: list[Guess]) -> None:
    await _with_agenda(world)
    guessed.append(Guess("agenda.remove", 0.9))
    await world.says("Karin", "vi skippar budgeten den här gången")
    assert "Budgeten” är borttagen" in world.heard()
    guessed.clear()
    await world.says("Karin", "ångra")
    await world.says("Karin", "dagordning")
    assert "Budgeten" in world.heard()


async def test_several_fitting_items_are_offered_as_buttons(world: World, guessed: list[Guess]) -> None:
    await _with_agenda(world)
    guessed.append(Guess("agenda.remove", 0.9))
    await world.says("Karin", "enkäten kan vi skippa")
    assert "Vad vill du att jag gör?" in world.heard()
    await world.presses("Karin", "ta bort 3 (Enkäten om fritid)")
    await world.says("Karin", "dagordning")
    assert "fritid" not in world.heard()
    assert "skolskjuts" in world.heard()


async def test_an_offered_reading_can_be_chosen_by_its_number(world: World, guessed: list[Guess]) -> None:
    await _with_agenda(world)
    guessed.append(Guess("agenda.remove", 0.9))
    await world.says("Karin", "enkäten kan vi skippa")
    await world.says("Karin", "1")
    await world.says("Karin", "dagordning")
    assert "skolskjuts" not in world.heard()


async def test_a_bare_yes_to_several_readings_asks_for_the_number(world: World, guessed: list[Guess]) -> None:
    await _with_agenda(world)
    guessed.append(Guess("agenda.remove", 0.9))
    await world.says("Karin", "enkäten kan vi skippa")
    await world.says("Karin", "ja")
    assert "numret" in world.heard()


async def test_something_else_does_nothing(world: World, guessed: list[Guess]) -> None:
    await _with_agenda(world)
    guessed.append(Guess("agenda.remove", 0.9))
    await world.says("Karin", "enkäten kan vi skippa")
    await world.presses("Karin", "Något annat")
    await world.says("Karin", "dagordning")
    assert "skolskjuts" in world.heard()


async def test_unsure_guesses_of_several_kinds_are_offered(world: World, guessed: list[Guess]) -> None:
    await _with_agenda(world)
    guessed += [Guess("agenda.carry", 0.4), Guess("agenda.remove", 0.3)]
    await world.says("Karin", "budgeten hinner vi nog inte")
    assert "punkt 1 (Budgeten) flyttas till nästa möte" in world.heard()
    assert "ta bort 1 (Budgeten)" in world.heard()


async def test_only_the_writer_chooses(world: World, guessed: list[Guess]) -> None:
    await _with_agenda(world)
    guessed.append(Guess("agenda.remove", 0.9))
    await world.says("Karin", "enkäten kan vi skippa")
    with pytest.raises(AssertionError):
        assert await world.presses("Olle", "ta bort 3 (Enkäten om fritid)") is None
    await world.says("Karin", "dagordning")
    assert "fritid" in world.heard()


async def test_several_requests_in_one_message_are_done_one_by_one(world: World) -> None:
    await _with_agenda(world)
    await world.says("Karin", "ta bort 1. flytta 2 till 1")
    await world.says("Karin", "dagordning")
    shown = world.heard()
    assert "Budgeten" not in shown
    assert shown.index("fritid") < shown.index("skolskjuts")


async def test_one_refused_request_does_not_hinder_the_others(world: World) -> None:
    await _with_agenda(world)
    await world.says("Karin", "ta bort 9. ta bort 1")
    await world.says("Karin", "dagordning")
    assert "Budgeten" not in world.heard()
    assert "9" in world.everything()


async def test_words_with_no_reading_are_not_understood(world: World, guessed: list[Guess]) -> None:
    await _with_agenda(world)
    guessed.append(Guess("agenda.remove", 0.02))
    await world.says("Olle", "mumma pannkakor", in_=private_chat("Olle"))
    assert "förstod jag inte" in world.heard("Olle")


async def test_words_that_ask_to_leave_an_item_keep_a_question_about_something_else(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "lägg till Budgeten")
    await world.says("Karin", "påminn om enkäten senast 30 augusti")
    await world.says("Karin", "stryk inte punkt 1")
    assert "kvar som det var" in world.heard()
    await world.presses("Karin", "Ja, påminn")
    await world.says("Karin", "deadlines")
    assert "nkäten" in world.heard()
