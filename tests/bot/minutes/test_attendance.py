"""Who was at a meeting: from answers, sentences and a form; by organisation, with missing ones and guests."""

import pytest

from tests.snapshots import Prepared
from tests.world import World, private_chat, words


async def begin(world: World) -> None:
    await world.arrive()
    await world.led_by("Karin", "Sara")
    for who, organisation in (
        ("Karin", "Region Sydlän"),
        ("Sara", "Region Sydlän"),
        ("Olle", "Kumla kommun"),
        ("Nils", "Laxå kommun"),
    ):
        await world.says("Karin", f"{who} är från {organisation}")
    await world.plan("28 augusti kl 9-12")
    await world.says("Nils", "jag kan inte komma")
    await world.time_passes(days=3, hours=2)


@pytest.fixture
async def group(prepared: Prepared) -> World:
    return await prepared(begin)


async def test_answers_before_the_meeting_are_the_beginning(group: World) -> None:
    await group.says("Sara", "närvaro")
    said = group.heard()
    assert "Frånvarande (1): Nils Forsberg, Laxå kommun" in said
    assert "Frånvarande, ingen kom från: Laxå kommun" in said
    assert "räknas som närvarande" in said


@pytest.mark.parametrize(
    ("typed", "present", "absent"),
    [
        ("Närvarande: Karin, Olle. Frånvarande: Sara", "Närvarande (2)", "Frånvarande (2)"),
        ("Närvarande: Karin, Olle, Sara och Nils", "Närvarande (4)", ""),
        ("Saknade: Kumla kommun", "Närvarande (2)", "Frånvarande (2)"),
        ("alla var med utom Olle", "Närvarande (3)", "Frånvarande (1): Olle Berg"),
        ("alla var med", "Närvarande (4)", ""),
        ("Frånvarande: Olle och Sara", "Närvarande (1)", "Frånvarande (3)"),
        (
            "Närvarande: Karin\nFrånvarande: Olle\nGäst: Anna Ek (Länsstyrelsen)",
            "Gäster (1): Anna Ek",
            "Frånvarande (3)",
        ),
        ("Present: Karin, Olle. Absent: Sara", "Närvarande (2)", "Frånvarande (2)"),
    ],
)
async def test_a_list_is_understood(group: World, typed: str, present: str, absent: str) -> None:
    await group.says("Sara", typed)
    assert present in group.heard()
    assert absent in group.heard() if absent else "Frånvarande" not in group.heard()


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("Olle var inte med", "Olle Berg var inte med"),
        ("Nils var med", "Nils Forsberg var med"),
        ("Anna Ek från Länsstyrelsen var med", "Anna Ek (Länsstyrelsen) var med"),
        ("Per Dahl kom i stället för Olle", "Per Dahl var med i stället för Olle Berg"),
        ("Olle saknades", "Frånvarande (2)"),
    ],
)
async def test_a_single_sentence_is_noted_and_undone(group: World, typed: str, answer: str) -> None:
    await group.says("Sara", "närvaro")
    before = group.heard()
    await group.says("Sara", typed)
    assert answer in group.heard()
    await group.says("Sara", "ångra")
    await group.says("Sara", "närvaro")
    assert group.heard() == before


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("Närvarande: Karin, Urban", "Jag hittar ingen i gruppen som heter Urban"),
        ("Närvarande: Falu kommun, Karin", "Ingen i gruppen kommer från Falu kommun"),
        ("Per kom i stället för Urban", "Urban"),
    ],
)
async def test_an_unknown_name_changes_nothing(group: World, typed: str, answer: str) -> None:
    await group.says("Sara", typed)
    assert answer in group.heard()
    await group.says("Sara", "närvaro")
    assert "Närvarande (3)" in group.heard()


async def test_the_form_is_ticked_by_a_leader_and_keeps_guests(group: World) -> None:
    await group.says("Sara", "Gäst: Anna Ek (Länsstyrelsen)")
    card = group.newest_card()
    form = await group.presses("Sara", "Bocka av närvaron", card)
    fields = {each["id"]: each.get("value", "") for each in form.card["body"] if "id" in each}  # type: ignore[union-attr]
    assert fields["guests"] == "Anna Ek, Länsstyrelsen"
    ticked = fields["present"].split(",")
    assert len(ticked) == 3
    answer = await group.presses(
        "Sara",
        "Spara närvaron",
        form.card,
        present=ticked[0],
        guests="Anna Ek, Länsstyrelsen\nBo Ask, Region Nord",  # type: ignore[union-attr]
    )
    assert "Närvarande (1)" in words(answer)
    assert "Bo Ask, Region Nord" in words(answer)
    assert "ordförande" in words(await group.presses("Nils", "Bocka av närvaron", card))


async def test_before_the_meeting_the_list_tells_who_comes(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.says("Olle", "jag kommer")
    await world.says("Karin", "närvaro")
    assert "Olle Berg" in world.heard()
    await world.says("Karin", "Närvarande: Olle")
    assert "har inte börjat än" in world.heard()


async def test_a_member_cannot_note_others(group: World) -> None:
    await group.says("Nils", "Närvarande: Karin, Olle", in_=private_chat("Nils"))
    assert "ordförande" in group.heard("Nils")


@pytest.mark.parametrize(
    ("typed", "missing"),
    [
        ("Saknade representanter: Falu kommun, Borlänge kommun", "Borlänge kommun, Falu kommun, Laxå kommun"),
        ("Saknade representanter vid mötet:\nFalu kommun\nKumla kommun", "Falu kommun, Kumla kommun, Laxå kommun"),
        ("Falu kommun saknades", "Falu kommun, Laxå kommun"),
        ("Frånvarande: Region Nordlän", "Laxå kommun, Region Nordlän"),
        ("alla var med utom Falu kommun", "Falu kommun"),
    ],
)
async def test_organisations_without_a_member_may_be_missing_too(group: World, typed: str, missing: str) -> None:
    await group.says("Sara", typed)
    assert f"Frånvarande, ingen kom från: {missing}" in group.heard()


@pytest.mark.parametrize(
    "asked",
    [
        "vilka organisationer saknades?",
        "vilka saknades på mötet?",
        "vem var frånvarande?",
        "saknades någon organisation?",
        "vilka kommuner var inte med?",
        "var det någon som saknades?",
        "saknade organisationer",
        "which organisations were missing?",
    ],
)
async def test_a_question_about_missing_organisations_is_answered(group: World, asked: str) -> None:
    await group.says("Olle", asked)
    assert "Frånvarande, ingen kom från: Laxå kommun" in group.heard()
    assert "Nils Forsberg, Laxå kommun (anmält förhinder)" in group.heard()
    assert "Närvarande" not in group.heard()


async def test_nobody_is_missing_when_all_were_there(group: World) -> None:
    await group.says("Sara", "alla var med")
    await group.says("Sara", "vilka organisationer saknades?")
    assert "Alla organisationer i gruppen var med" in group.heard()


@pytest.mark.parametrize(
    ("typed", "with_notice"),
    [
        ("Anmält förhinder: Olle", True),
        ("Återbud: Olle. Saknade: Falu kommun", True),
        ("Närvarande: Karin, Sara. Anmält förhinder: Olle", True),
        ("Apologies: Olle", True),
        ("Per Dahl kom i stället för Olle", True),
        ("Frånvarande: Olle", False),
        ("Olle var inte med", False),
        ("Saknade: Kumla kommun", False),
    ],
)
async def test_absence_with_notice_is_kept_apart(group: World, typed: str, with_notice: bool) -> None:
    await group.says("Sara", typed)
    await group.says("Sara", "närvaro")
    assert ("Olle Berg, Kumla kommun (anmält förhinder)" in group.heard()) is with_notice
    assert "Olle Berg, Kumla kommun" in group.heard()


@pytest.mark.parametrize(
    "typed",
    [
        "Ersättare: Per Dahl för Olle",
        "Olle ersattes av Per Dahl",
        "Per Dahl ersatte Olle",
        "Per Dahl (ersättare för Olle) var med",
        "Substitute: Per Dahl for Olle",
    ],
)
async def test_a_substitute_is_understood_in_any_order(group: World, typed: str) -> None:
    await group.says("Sara", typed)
    assert "Per Dahl var med i stället för Olle Berg" in group.heard()


@pytest.mark.parametrize(
    "typed",
    [
        "Saknade: Kumla kommun",
        "saknade Kumla kommun",
        "ingen kom från Kumla kommun",
        "Ingen från Kumla kommun",
        "Saknade organisationer vid mötet: Kumla kommun",
        "Kumla kommun var inte med",
    ],
)
async def test_the_latest_word_about_an_organisation_counts(group: World, typed: str) -> None:
    await group.says("Sara", "Per Dahl kom i stället för Olle")
    await group.says("Sara", typed)
    await group.says("Sara", "vilka organisationer saknades?")
    assert "Frånvarande, ingen kom från: Kumla kommun, Laxå kommun" in group.heard()
    assert "Per Dahl" not in group.heard()
    await group.says("Sara", "Kumla kommun var med")
    await group.says("Sara", "vilka organisationer saknades?")
    assert "Frånvarande, ingen kom från: Laxå kommun" in group.heard()


async def test_a_guest_from_a_missing_organisation_ends_that_it_is_missing(group: World) -> None:
    await group.says("Sara", "Saknade: Falu kommun, Kumla kommun")
    await group.says("Sara", "Anna Ek från Falu kommun var med")
    await group.says("Sara", "vilka organisationer saknades?")
    assert "Frånvarande, ingen kom från: Kumla kommun, Laxå kommun" in group.heard()
