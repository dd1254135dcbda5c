"""Where one message tells of several things, each button does its own and leaves the others."""

from bot.events import CardSubmitted
from tests.bot.test_deliveries import (
    KARIN,
    OLLE,
    a_deadline,
    local,
    morning,
    only,
    pressed,
    refused,
    rows,
    two_reminders,
    world,
)
from tests.cards import assert_valid_card
from tests.world import World, sender, words

__all__ = ["world"]


async def test_a_button_among_others_does_its_own_and_leaves_the_card_as_it_is(world: World) -> None:
    card = await two_reminders(world)
    answer = await pressed(world, "Klar", who="Olle", which=1)
    assert "D2 Budgeten är klar" in refused(answer)
    assert world.shown_in(OLLE)[-2].message.card == card  # type: ignore[union-attr]
    assert "D2 Budgeten är klar" in world.heard("Olle")
    await world.presses("Olle", "Ångra", in_=OLLE)
    await world.says("Olle", "att göra", in_=OLLE)
    assert "klar D1" in world.heard("Olle")


async def test_among_others_one_can_still_be_reminded_later(world: World) -> None:
    await two_reminders(world)
    assert "D1 Rapporten" in refused(await pressed(world, "I morgon", who="Olle"))


async def test_in_a_group_one_thing_done_for_all_does_not_take_the_others_away(world: World) -> None:
    await a_deadline(world)
    await a_deadline(world, "påminn om rapporten senast 30 juni")
    await morning(world, 16)
    card = world.newest_card()
    assert "D2 Rapporten" in words(card)
    await world.presses("Karin", "Klart för alla", only(card, "Klart för alla"))
    assert card in [sent.message.card for sent in world.shown_in() if sent.message]


async def test_a_form_among_others_comes_by_itself_and_no_answer_lies_in_the_outbox_meanwhile(world: World) -> None:
    await world.joins("Eva")
    await world.says("Olle", "hej", in_=OLLE)
    await a_deadline(world, "påminn Olle om rapporten senast 28 maj")
    await world.plan("26 maj kl 9-10")
    await world.time_is(local(5, 26, 10, 30))
    await world.time_is(local(5, 27))
    card = world.newest_card(OLLE)
    assert "D1 Rapporten" in words(card)
    assert "0 av 5 har svarat" in words(card)
    await world.says("Olle", "driv: hemligt", in_=OLLE)
    answer = await world.presses("Olle", "Svara", only(card, "Svara"), in_=OLLE)
    assert refused(answer) == "Det kommer här nedanför."
    form = world.newest_card(OLLE)
    assert_valid_card(form)
    assert "hemligt" in str(form)
    (sent,) = await rows(world, "round_form")
    assert sent.status == "sent"
    assert not any(b"hemligt" in (row.content or b"") for row in await rows(world))
    thanks = await world.presses("Olle", "Skicka", form, in_=OLLE, driv="hemligt\nmer", hinder="")
    assert "Ditt svar är sparat" in words(thanks)


async def test_a_form_that_is_opened_is_never_promised_with_what_was_answered(world: World) -> None:
    await world.joins("Eva")
    await world.says("Olle", "hej", in_=OLLE)
    await world.plan("26 maj kl 9-10")
    await world.time_is(local(5, 26, 10, 30))
    await world.says("Olle", "driv: hemligt", in_=OLLE)
    (round_,) = {row.subject_key.partition(":")[2] for row in await rows(world, "round_post")}
    data = {"action": "one_of_several", "does": "feedback_private", "round": round_}
    event = CardSubmitted(OLLE, sender("Olle"), "pressed", None, "one_of_several", data)
    await world.dispatch(event)
    promised = [row for row in await rows(world) if row.status == "pending" and row.content]
    assert not any(b"hemligt" in row.content for row in promised)
    assert [row.kind for row in await rows(world) if row.status == "pending"].count("round_form") == 1


async def test_an_old_client_is_answered_once(world: World) -> None:
    await two_reminders(world)
    card = only(world.newest_card(OLLE), "Klar")
    before = len(world.shown_in(OLLE))
    await world.presses("Olle", "Klar", card, in_=OLLE, old_client=True)
    assert len(world.shown_in(OLLE)) == before + 1


async def test_a_button_that_does_nothing_known_is_refused(world: World) -> None:
    for does in ("one_of_several", "delivery_recall_all", "", {"a": 1}):
        button = {"type": "Action.Execute", "title": "X", "data": {"action": "one_of_several", "does": does}}
        answer = await world.presses("Karin", "X", {"actions": [button]}, in_=KARIN)
        assert refused(answer).startswith("Det kortet är för gammalt.")
