"""Chairs, vice chairs and secretaries: several of each, in both languages, and who takes over."""

from datetime import UTC, datetime

import pytest

from dialogs.catalogue import EndRole, SetRole, ShowLeaders, parse
from dialogs.commands.said import ME
from dialogs.model import Role
from tests.tables import each_row
from tests.world import World, private_chat, words

TODAY = datetime(2026, 3, 2, tzinfo=UTC).date()
CHAIR, VICE, SECRETARY = Role.CHAIR, Role.VICE, Role.SECRETARY


@each_row(
    ("text", "command"),
    [
        ("Anna är vice ordförande", SetRole("Anna", VICE)),
        ("vice ordförande: Anna", SetRole("Anna", VICE)),
        ("gör Anna till vice ordf.", SetRole("Anna", VICE)),
        ("Anna och Olle är viceordförande", SetRole("Anna och Olle", VICE)),
        ("jag är vice ordförande", SetRole(ME, VICE)),
        ("vår v. ordf är Anna", SetRole("Anna", VICE)),
        ("make Anna vice chair", SetRole("Anna", VICE)),
        ("the deputy chair is Anna", SetRole("Anna", VICE)),
        ("Anna är också ordförande", SetRole("Anna", CHAIR, also=True)),
        ("Anna is chair too", SetRole("Anna", CHAIR, also=True)),
        ("lägg till Anna som sekreterare", SetRole("Anna", SECRETARY, also=True)),
        ("sekreterare är Anna och Olle", SetRole("Anna och Olle", SECRETARY)),
        ("Anna är inte ordförande längre", EndRole("Anna", CHAIR)),
        ("ta bort Anna som vice ordförande", EndRole("Anna", VICE)),
        ("jag avgår som sekreterare", EndRole(ME, SECRETARY)),
        ("Anna is no longer chair", EndRole("Anna", CHAIR)),
        ("I step down as vice chair", EndRole(ME, VICE)),
        ("remove Anna as secretary", EndRole("Anna", SECRETARY)),
        ("vem är ordförande?", ShowLeaders(CHAIR)),
        ("vem är vår vice ordförande?", ShowLeaders(VICE)),
        ("vilka är sekreterare?", ShowLeaders(SECRETARY)),
        ("vem leder gruppen?", ShowLeaders()),
        ("who is the vice chair?", ShowLeaders(VICE)),
        ("who leads the group", ShowLeaders()),
        ("who is the secretary", ShowLeaders(SECRETARY)),
    ],
)
def test_words_are_a_command(text: str, command: object) -> None:
    assert parse(text, today=TODAY) == command


async def test_a_group_has_several_of_each(world: World) -> None:
    await world.led_by("Karin")
    await world.says("Karin", "Olle är också ordförande")
    assert "Karin Ek och Olle Berg är ordförande" in world.heard()
    await world.says("Karin", "sekreterare är Sara och Nils")
    await world.says("Olle", "Sara är vice ordförande")
    await world.says("Nils", "vem leder gruppen?")
    heard = world.heard()
    assert "**Ordförande:** Karin Ek (kumla.example) och Olle Berg" in heard
    assert "**Vice ordförande:** Sara Lind" in heard
    assert "**Sekreterare:** Nils Forsberg (kumla.example) och Sara Lind" in heard


async def test_a_new_chair_replaces_the_old_one_and_two_names_are_two_chairs(world: World) -> None:
    await world.led_by("Karin")
    await world.says("Karin", "ordförande är Olle")
    await world.says("Sara", "vem är ordförande?")
    assert world.heard() == "**Ordförande:** Olle Berg (kumla.example)"
    await world.says("Olle", "ordförande är Sara och Nils")
    await world.says("Sara", "vem är ordförande?")
    assert "Olle" not in world.heard()
    assert "Nils Forsberg" in world.heard()
    assert "Sara Lind" in world.heard()


async def test_a_vice_chair_leads(world: World) -> None:
    await world.led_by("Karin")
    await world.says("Olle", "jag är vice ordförande")
    assert "Be Karin Ek skriva ”Olle Berg är vice ordförande”" in world.heard()
    await world.says("Olle", "gallra svar efter 1 år")
    assert "1 år" not in world.heard()
    await world.says("Karin", "Olle är vice ordförande")
    await world.says("Olle", "gallra svar efter 1 år")
    assert "1 år" in world.heard()


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("vem är ordförande?", "ingen ordförande"),
        ("vem är sekreterare?", "ingen sekreterare"),
        ("vem är vice ordförande?", "ingen vice ordförande"),
        ("vem leder gruppen?", "Ingen leder gruppen än"),
        ("har vi någon sekreterare?", "ingen sekreterare"),
    ],
)
async def test_a_role_that_nobody_has_is_said_to_be_so(world: World, asked: str, answered: str) -> None:
    await world.says("Olle", asked)
    assert answered in world.heard()


async def test_who_chairs_the_next_meeting_is_said_too(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "Olle är ordförande i dag")
    await world.says("Sara", "vem är ordförande?")
    assert "Karin Ek" in world.heard()
    assert "Olle Berg leder nästa möte" in world.heard()


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("jag avgår som ordförande", "Karin Ek är inte längre ordförande"),
        ("Olle är inte vice ordförande längre", "Olle Berg är inte längre vice ordförande"),
        ("ta bort Sara som sekreterare", "Sara Lind är inte längre sekreterare"),
        ("Nils är inte längre ordförande", "Nils Forsberg är inte ordförande"),
        ("vi har ingen sekreterare", "Sara Lind är inte längre sekreterare"),
    ],
)
async def test_a_role_ends(world: World, said: str, answered: str) -> None:
    await world.led_by("Karin", "Sara")
    await world.says("Karin", "Olle är vice ordförande")
    await world.says("Karin", said)
    assert answered in world.everything()


async def test_a_member_ends_only_their_own_role(world: World) -> None:
    await world.led_by("Karin")
    await world.says("Olle", "Karin är inte ordförande längre")
    assert "inte längre" not in world.heard()
    await world.says("Olle", "vem är ordförande?")
    assert "Karin Ek" in world.heard()


async def test_the_end_of_a_role_is_undone(world: World) -> None:
    await world.led_by("Karin", "Sara")
    await world.says("Karin", "Sara är inte sekreterare")
    await world.says("Karin", "ångra")
    await world.says("Karin", "vem är sekreterare?")
    assert "Sara Lind" in world.heard()


# -- who takes over


async def test_the_vice_chair_is_asked_in_private_when_the_chair_leaves(world: World) -> None:
    await world.led_by("Karin", "Sara")
    await world.says("Karin", "Olle är vice ordförande")
    await world.leaves("Karin")
    assert "Vill du ta över?" in world.heard("Olle")
    assert "Vem tar över?" not in world.everything()
    answer = await world.presses("Olle", "Ja, jag blir ordförande", in_=private_chat("Olle"))
    assert "Du är ordförande" in words(answer)
    assert "Olle Berg är ordförande" in world.heard()


async def test_the_member_who_has_been_there_longest_is_asked(world: World) -> None:
    world.clock.advance(days=3)
    await world.joins("Anders")
    await world.led_by("Karin")
    for who in ("Nils", "Olle"):
        await world.leaves(who)
    await world.leaves("Karin")
    assert "Vem tar över?" in world.heard()
    assert "Vill du bli ordförande?" in world.everything(private_chat("Sara"))
    assert world.everything(private_chat("Anders")) == ""


async def test_an_old_button_replaces_no_chair(world: World) -> None:
    await world.led_by("Karin", "Sara")
    await world.says("Karin", "Olle är vice ordförande")
    await world.leaves("Karin")
    await world.says("Sara", "ordförande är Nils")
    answer = await world.presses("Olle", "Ja, jag blir ordförande", in_=private_chat("Olle"))
    assert "Nils Forsberg är redan ordförande" in words(answer)


async def test_when_the_last_leader_resigns_somebody_is_asked_too(world: World) -> None:
    await world.led_by("Karin")
    await world.says("Karin", "jag avgår som ordförande")
    assert "Vem tar över?" in world.everything()
    assert "Vill du bli ordförande?" in world.everything(private_chat("Nils"))
    assert "Vill du bli ordförande?" not in world.everything(private_chat("Karin"))


async def test_the_question_is_in_the_language_of_the_person_asked(world: World) -> None:
    await world.says("Nils", "english", in_=private_chat("Nils"))
    await world.led_by("Karin")
    await world.leaves("Karin")
    assert "Do you want to be the chair?" in world.heard("Nils")
