"""An item of a network's agenda: its material, who accepts it, its history, and two who edit it at once."""

from datetime import UTC, datetime

from bot.events import ShowCard, ShowForm
from dialogs.message import Card
from tests.cards import assert_valid_card
from tests.journeys.test_series_and_carry_over import agenda_titles, group, meeting_is_over, series
from tests.world import World, private_chat, words

__all__ = ["group"]


async def test_material_is_a_link_in_the_card(group: World) -> None:
    await group.plan("28 augusti kl 9-12")
    await group.says("Olle", "lägg till Budgeten")
    await group.says("Olle", "punkt 1 underlag Utkastet https://example.org/utkast%201.pdf")
    await group.says("Olle", "dagordning")
    assert "[Utkastet](https://example.org/utkast%201.pdf)" in group.heard()
    await group.says("Olle", "punkt 1 underlag http://example.org/osäker")
    assert "https://" in group.heard()
    await group.says("Sara", "ta bort underlag från punkt 1")
    await group.says("Olle", "dagordning")
    assert "Utkastet" in group.heard()


async def test_where_the_chair_accepts_items_a_member_proposes_and_is_told(group: World) -> None:
    await series(group)
    await group.says("Karin", "punkter ska godkännas")
    await group.says("Olle", "lägg till Budgeten (20 min)")
    assert "Ordföranden avgör" in group.heard()
    assert "Budgeten" not in await agenda_titles(group)
    assert "Olle Berg föreslår en punkt" in group.heard("Karin")
    await group.says("Olle", "dagordning")
    assert "F1 Budgeten" in group.heard()
    await group.presses("Karin", "Ta med", in_=private_chat("Karin"))
    assert "Budgeten" in await agenda_titles(group)
    assert "kommer med på dagordningen" in group.heard("Olle")
    await group.says("Sara", "lägg till Mässan")
    await group.says("Olle", "godkänn F2")
    assert "Mässan" not in await agenda_titles(group)
    await group.says("Karin", "avböj F2")
    assert "kommer inte med" in group.heard("Sara")
    await group.says("Karin", "lägg till Planen")
    assert "Planen" in await agenda_titles(group)


async def test_after_the_stop_date_the_chair_decides(group: World) -> None:
    await series(group, "vi ses var sjätte fredag kl 9-12 med start 29 augusti")
    await group.says("Karin", "stopp för punkter 3 dagar innan mötet")
    await group.says("Olle", "lägg till Budgeten")
    assert "Budgeten" in await agenda_titles(group)
    await group.time_is(datetime(2025, 8, 27, 8, tzinfo=UTC))
    await group.says("Olle", "lägg till Mässan")
    assert "Stoppdatum var 26 augusti" in group.heard()
    assert "Mässan" not in await agenda_titles(group)
    assert "efter stoppdatum" in group.heard("Karin")


async def test_a_proposal_that_nobody_decided_is_not_lost(group: World) -> None:
    await series(group)
    await group.says("Karin", "punkter ska godkännas")
    await group.says("Olle", "lägg till Budgeten")
    await meeting_is_over(group)
    await group.time_passes(days=4)
    assert "Budgeten" in await agenda_titles(group)


async def test_the_agenda_is_seen_by_one_alone_before_it_is_posted(group: World) -> None:
    await series(group)
    before = len(group.shown_in())
    await group.says("Karin", "förhandsgranska dagordningen")
    # The advice about pauses comes after the agenda.
    assert "Mötet öppnas" in group.everything(private_chat("Karin"))
    assert len(group.shown_in()) == before


async def test_history_says_who_did_what(group: World) -> None:
    await series(group)
    await group.says("Olle", "lägg till Budgeten")
    await group.says("Olle", "ändra 3 Budgeten 2026")
    await group.says("Karin", "punkt 3 klar")
    await group.says("Sara", "historik")
    said = group.heard()
    assert "Olle Berg: lade till ”Budgeten”" in said
    assert "Olle Berg: ändrade ”Budgeten 2026”" in said
    assert "Karin Ek: ”Budgeten 2026” klart" in said


async def _edit_form(world: World, who: str, title: str) -> Card:
    await world.says(who, "dagordning")
    chosen = await world.presses(who, "Ändra punkt")
    assert isinstance(chosen, ShowForm)
    (field,) = [field for field in chosen.card["body"] if field["type"] == "Input.ChoiceSet"]
    item = next(choice["value"] for choice in field["choices"] if choice["title"].endswith(title))
    form = await world.presses(who, "Ändra den", chosen.card, item=item)
    assert isinstance(form, ShowCard)
    return form.card


def _fields(card: Card) -> dict[str, str]:
    return {field["id"]: field.get("value", "") for field in card["body"] if field["type"].startswith("Input.")}


async def test_an_item_is_changed_by_card(group: World) -> None:
    await group.plan("28 augusti kl 9-12")
    await group.says("Olle", "lägg till Budgeten (Sara, 20 min)")
    form = await _edit_form(group, "Olle", "Budgeten")
    assert _fields(form)["owner"] == "Sara"
    changed = _fields(form) | {
        "title": "Nya budgeten",
        "owner": "Sara, Nils",
        "material": "Utkast https://example.org/a",
    }
    answer = await group.presses("Olle", "Spara", form, **changed)
    assert "Nya budgeten" in words(answer)
    await group.says("Olle", "dagordning")
    assert "Sara, Nils" in group.heard()
    assert "[Utkast](https://example.org/a)" in group.heard()


async def test_of_two_who_edit_an_item_by_card_the_second_is_told_and_loses_nothing(group: World) -> None:
    await group.plan("28 augusti kl 9-12")
    await group.says("Karin", "lägg till Budgeten")
    one, other = await _edit_form(group, "Karin", "Budgeten"), await _edit_form(group, "Karin", "Budgeten")
    await group.presses("Karin", "Spara", one, **(_fields(one) | {"title": "Karins"}))
    told = await group.presses("Karin", "Spara", other, **(_fields(other) | {"title": "Den andras"}))
    assert isinstance(told, ShowCard)
    assert "Någon ändrade punkten medan du skrev. Nu är den: Karins" in words(told)
    assert _fields(told.card)["title"] == "Den andras"
    assert await agenda_titles(group) == ["Karins"]
    await group.presses("Karin", "Spara", told.card, **_fields(told.card))
    assert await agenda_titles(group) == ["Den andras"]


async def test_of_two_who_edit_an_item_by_text_the_second_is_told(group: World) -> None:
    await group.says("Olle", "jag är sekreterare")
    await group.plan("28 augusti kl 9-12")
    await group.says("Karin", "lägg till Budgeten")
    await group.says("Olle", "ändra 1 Budgeten 2026")
    await group.says("Karin", "ändra 1 Budgeten för 2027")
    assert "Olle Berg ändrade punkten alldeles nyss; då hette den ”Budgeten 2026”." in group.heard()


async def test_a_hundred_edits_in_a_second_cost_one_replaced_card(group: World) -> None:
    await series(group)
    await group.says("Karin", "dagordning")
    before = len([sent for sent in group.teams.sent if sent.how == "replace"])
    await group.says_at_once(*(("Olle", f"lägg till Ärende {number}") for number in range(100)))
    assert len([sent for sent in group.teams.sent if sent.how == "replace"]) == before + 1
    assert {f"Ärende {number}" for number in range(100)} <= set(await agenda_titles(group))


async def test_two_hundred_items_are_paged_and_every_page_is_under_28_kb(group: World) -> None:
    await group.plan("28 augusti kl 9-12")
    for start in range(0, 200, 50):
        lines = "\n".join(
            f"{number + 1}. {'Ärende om något som tar lång tid att beskriva ' * 3}{number} (Sara, 10 min)"
            for number in range(start, start + 50)
        )
        await group.says("Karin", f"lägg till:\n{lines}")
    assert len(await agenda_titles(group)) == 200
    await group.says("Karin", "dagordning")
    card = group.newest_card()
    seen = 0
    pages = 0
    while True:
        assert_valid_card(card)
        pages += 1
        seen += sum(1 for number in range(1, 201) if f"**{number}** " in words(card))
        following = [action for action in card["actions"] if action["title"].startswith("Visa från punkt")]
        if not following:
            break
        answer = await group.presses("Olle", following[0]["title"], card)
        assert isinstance(answer, ShowCard)
        card = answer.card
    assert seen == 200
    assert pages > 2
    await group.says("Karin", "lägg till En till")
    assert "högst 200" in group.heard()
