"""A message that was an answer to an open round is edited or deleted: that part of the answer follows, privately."""

import pytest

from tests.searching import dump, places_of
from tests.world import World, private_chat

OLLE = private_chat("Olle")


async def _asked(world: World, *, named: bool = False) -> None:
    await world.joins("Eva")
    await world.led_by("Karin")
    if named:
        await world.says("Karin", "namngivna svar")
    await world.plan("1 september kl 9-12")
    await world.says("Karin", "mötet är slut")


async def _answer_of(world: World) -> str:
    return (await dump(world.db))["feedback_answer"]


EDITS = [
    ("driv: skrapiga stolar", "driv: sköna stolar", "sköna stolar"),
    ("hinder: skrapiga stolar", "hinder: kalla stolar\nhinder: mörkt", "kalla stolar\nmörkt"),
    ("driv: skrapiga stolar", "sköna stolar", "sköna stolar"),
    ("Driv: bra\nHinder: skrapiga stolar", "Driv: bra\nHinder: kalla stolar", "kalla stolar"),
    ("minus: skrapiga stolar", "minus: för få stolar 🙁", "för få stolar"),
    ("obstacle: skrapiga stolar", "obstacle: cold chairs", "cold chairs"),
    ("hinder: skrapiga stolar", "- kalla stolar\n- mörkt", "kalla stolar\nmörkt"),
]


@pytest.mark.parametrize(("before", "after", "kept"), EDITS)
async def test_an_edited_answer_is_changed_and_its_old_words_are_nowhere(
    world: World, before: str, after: str, kept: str
) -> None:
    await _asked(world)
    await world.says("Olle", "driv: bra tempo", in_=OLLE)
    await world.says("Olle", before, in_=OLLE, activity_id="m1")
    public = world.everything()
    await world.edits("Olle", "m1", after, in_=OLLE)
    assert "ändrat ditt svar" in world.heard("Olle")
    assert "stolar" not in world.heard("Olle")
    assert kept in await _answer_of(world)
    assert "bra tempo" in await _answer_of(world)
    assert await places_of(world.db, "skrapiga stolar") == []
    assert world.everything() == public


async def test_an_answer_may_be_edited_again_and_then_deleted(world: World) -> None:
    await _asked(world)
    await world.says("Olle", "hinder: skrapiga stolar", in_=OLLE, activity_id="m1")
    await world.edits("Olle", "m1", "hinder: kalla stolar", in_=OLLE)
    await world.edits("Olle", "m1", "hinder: mörka stolar", in_=OLLE, again=1)
    assert "mörka stolar" in await _answer_of(world)
    await world.deletes("Olle", "m1", in_=OLLE)
    assert "är borttaget" in world.heard("Olle")
    assert await places_of(world.db, "stolar") == []


@pytest.mark.parametrize("reply", ["driv", "hinder", "Ja, hinder"])
async def test_words_that_were_asked_about_can_be_edited_too(world: World, reply: str) -> None:
    await _asked(world)
    await world.says("Olle", "skrapiga stolar", in_=OLLE, activity_id="m1")
    await world.says("Olle", reply, in_=OLLE)
    await world.edits("Olle", "m1", "kalla stolar", in_=OLLE)
    assert "kalla stolar" in await _answer_of(world)
    assert await places_of(world.db, "skrapiga") == []


@pytest.mark.parametrize("after", ["kalla stolar", "driv: kalla stolar", "- kalla stolar\n- mörkt"])
async def test_words_that_still_wait_for_a_heading_are_read_anew(world: World, after: str) -> None:
    await _asked(world)
    await world.says("Olle", "skrapiga stolar", in_=OLLE, activity_id="m1")
    await world.edits("Olle", "m1", after, in_=OLLE)
    assert await places_of(world.db, "skrapiga") == []
    assert set(await places_of(world.db, "kalla stolar")) <= {"feedback_answer", "proposal"}


@pytest.mark.parametrize(
    "after", ["lägg till Budgeten", "dagordning", "inga hinder", "påminn mig om planen senast 12 september", "nej"]
)
async def test_an_edit_that_is_no_certain_answer_leaves_the_answer_and_says_so(world: World, after: str) -> None:
    await _asked(world)
    await world.says("Olle", "hinder: skrapiga stolar", in_=OLLE, activity_id="m1")
    await world.edits("Olle", "m1", after, in_=OLLE)
    assert "som det var" in world.heard("Olle")
    assert "skrapiga stolar" in await _answer_of(world)
    assert "Budgeten" not in (await dump(world.db))["agenda_item"]


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("driv: skrapiga stolar", 0),
        ("Driv: skrapiga stolar\nHinder: skrapiga stolar", 0),
        ("plus: skrapiga stolar", 0),
        ("hinder: skrapiga stolar", 1),
        ("Driv: skrapiga stolar\nHinder: mörkt, skrapiga stolar", 1),
    ],
)
async def test_a_deleted_message_takes_its_part_of_the_answer_with_it(world: World, said: str, left: int) -> None:
    await _asked(world)
    if left:
        await world.says("Olle", "driv: bra tempo", in_=OLLE)
    await world.says("Olle", said, in_=OLLE, activity_id="m1")
    public = world.everything()
    await world.deletes("Olle", "m1", in_=OLLE)
    assert ("har du kvar 1 driv och 0 hinder" if left else "är borttaget") in world.heard("Olle")
    assert await places_of(world.db, "stolar") == []
    assert ("bra tempo" in await _answer_of(world)) is bool(left)
    assert "stolar" not in world.everything()
    assert left or world.everything() != public  # the count is one less, and nothing else


async def test_what_the_form_has_changed_since_is_left_alone(world: World) -> None:
    await _asked(world)
    await world.says("Olle", "driv: skrapiga stolar", in_=OLLE, activity_id="m1")
    await world.says("Olle", "ta bort mitt svar", in_=OLLE)
    await world.says("Olle", "driv: bra tempo", in_=OLLE)
    await world.deletes("Olle", "m1", in_=OLLE)
    assert "bra tempo" in await _answer_of(world)


@pytest.mark.parametrize("change", ["edits", "deletes"])
async def test_after_the_closing_the_writer_hears_that_answers_are_fixed(world: World, change: str) -> None:
    await _asked(world)
    await world.says("Olle", "driv: skrapiga stolar", in_=OLLE, activity_id="m1")
    for who in ("Sara", "Nils", "Eva"):
        await world.says(who, "driv: bra tempo", in_=private_chat(who))
    await world.time_passes(minutes=5)
    await world.says("Karin", "stäng rundan")
    await world.time_passes(minutes=5)
    assert "answer-message" not in (await dump(world.db))["proposal"]
    if change == "edits":
        await world.edits("Olle", "m1", "driv: kalla stolar", in_=OLLE)
    else:
        await world.deletes("Olle", "m1", in_=OLLE)
    assert "är stängd" in world.heard("Olle")
    assert "kalla" not in "".join((await dump(world.db)).values())


async def test_another_persons_edit_under_the_same_id_touches_nothing(world: World) -> None:
    await _asked(world)
    await world.says("Olle", "driv: skrapiga stolar", in_=OLLE, activity_id="m1")
    await world.deletes("Sara", "m1", in_=private_chat("Sara"))
    await world.edits("Sara", "m1", "driv: kalla stolar", in_=private_chat("Sara"))
    assert "skrapiga stolar" in await _answer_of(world)


async def test_an_edited_answer_in_a_named_round_in_public_is_changed_and_told_privately(world: World) -> None:
    await _asked(world, named=True)
    await world.says("Olle", "hinder: skrapiga stolar", activity_id="m1")
    await world.time_passes(seconds=5)  # the card shows the new count
    public = world.everything()
    await world.edits("Olle", "m1", "hinder: kalla stolar")
    assert "ändrat ditt svar" in world.heard("Olle")
    assert world.everything() == public
    assert "kalla stolar" in await _answer_of(world)
    await world.deletes("Olle", "m1")
    assert await places_of(world.db, "stolar") == []


@pytest.mark.parametrize("change", ["edits", "deletes"])
async def test_a_public_slip_that_is_edited_or_deleted_is_not_repeated(world: World, change: str) -> None:
    await _asked(world)
    await world.says("Olle", "hinder: skrapiga stolar", activity_id="m1")
    if change == "edits":
        await world.edits("Olle", "m1", "hinder: kalla stolar")
    else:
        await world.deletes("Olle", "m1")
    assert "stolar" not in world.everything()
    assert await places_of(world.db, "stolar") == []


async def test_an_edit_of_a_private_command_is_not_obeyed_twice(world: World) -> None:
    await world.says("Olle", "påminn mig om planen senast 12 september", in_=OLLE, activity_id="m1")
    await world.edits("Olle", "m1", "påminn mig om budgeten senast 12 september", in_=OLLE)
    assert "budgeten" not in (await dump(world.db))["deadline"].casefold()
