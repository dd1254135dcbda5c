"""Free words that give several items a new order, or an item a place by the clock, and news beside such a wish."""

# ruff: noqa: DTZ001 - the context has local times without a zone
from datetime import datetime, timedelta

import pytest

from dialogs.catalogue.parsing import parse
from dialogs.model import Member, Person, PersonId
from dialogs.sentences.model import Context, KnownItem, KnownMeeting
from dialogs.understanding.understand import is_weak, understand
from tests.tables import each_row

STARTS = datetime(2026, 3, 18, 9, 0)
ITEMS = (
    ("Mötet öppnas", "", "information"),
    ("Busslinjerna", "Karin Ek", "information"),
    ("Badhuset", "Olle Berg", "beslut"),
    ("Cykelvägar", "Sara Lind", "diskussion"),
    ("Hemtjänstens arvoden", "Maria Holm", "beslut"),
    ("Laget runt", "", ""),
)
PEOPLE = ("Karin Ek", "Olle Berg", "Sara Lind", "Maria Holm")
CONTEXT = Context(
    now=datetime(2026, 3, 10, 10, 0),
    speaker="Karin Ek",
    is_leader=True,
    people=[Member(Person("t", PersonId(name), name, name), frozenset()) for name in PEOPLE],
    meetings=(KnownMeeting(STARTS, STARTS + timedelta(hours=2), "Avesta"),),
    items=tuple(
        KnownItem(
            nth, title, (owner,) if owner else (), 20, starts_at=STARTS + timedelta(minutes=20 * (nth - 1)), kind=kind
        )
        for nth, (title, owner, kind) in enumerate(ITEMS, 1)
    ),
)


def _first(text: str) -> str:
    assert is_weak(parse(text, today=CONTEXT.today), text), text
    found = understand(text, CONTEXT)
    return " + ".join(found.readings[0].says) if found and found.readings else ""


@each_row(
    ("text", "says"),
    [
        ("lägg 2 och 3 sist", "flytta 3 till 6 + flytta 2 till 5"),
        ("flytta punkt 4 och 5 först", "flytta 4 till 2 + flytta 5 till 3"),
        ("put items 4 and 5 first", "flytta 4 till 2 + flytta 5 till 3"),
        ("ta 5 först och 3 sist", "flytta 5 till 2 + flytta 4 till 6"),
        ("beslutspunkterna först", "flytta 3 till 2 + flytta 5 till 3"),
        ("lägg informationspunkterna sist", "flytta 2 till 6"),
        ("lägg besluten före busslinjerna", "flytta 3 till 2 + flytta 5 till 3"),
        ("först cykelvägarna och sen badhuset", "flytta 4 till 3"),
        ("badhuset först, sen busslinjerna", "flytta 3 till 2"),
        ("lägg punkt 2 mellan 4 och 5", "flytta 2 till 4"),
        ("ta busslinjerna mellan cykelvägarna och arvodena", "flytta 2 till 4"),
        ("put item 5 between 2 and 3", "flytta 5 till 3"),
        ("avsluta med badhuset", "flytta 3 till 6"),
        ("Punkt 3 och 4 tar vi ihop", "slå ihop punkt 3 och 4"),
        ("ta bort alla informationspunkter", "ta bort 2"),
        ("first the cykelvägar and then the badhus", "flytta 4 till 3"),
    ],
)
def test_several_items_get_the_order_that_is_said(text: str, says: str) -> None:
    assert _first(text) == says


@each_row(
    ("text", "says"),
    [
        ("flytta punkt 2 till efter kl 10", "flytta 2 till 4"),
        ("ta hemtjänstens arvoden före kl 10", "flytta 5 till 3"),
        ("badhuset får inte komma före halv elva", "flytta 3 till 6"),
        ("cykelvägarna måste tas före 9.40", "flytta 4 till 2"),
        ("cykelvägarna måste tas före kl 10.30", "när är punkt 4"),
        ("move cykelvägar after 10.15", "flytta 4 till 5"),
        ("beslutspunkterna måste tas före kl 10", "flytta 3 till 2 + flytta 5 till 3"),
    ],
)
def test_an_item_comes_to_the_nearest_place_that_fits_the_clock(text: str, says: str) -> None:
    assert _first(text) == says


@pytest.mark.parametrize("text", ["Sara kommer först kl 10", "Sara går efter kl 10", "vi tar lunch efter 11.30"])
def test_news_of_people_and_breaks_move_no_item(text: str) -> None:
    found = understand(text, CONTEXT)
    assert not any(say.startswith("flytta ") for reading in found.readings for say in reading.says) if found else True


@each_row(
    ("text", "says"),
    [
        ("Sara måste gå kl 10, så ta hennes punkt före Olles", "flytta 4 till 3"),
        ("Sara kommer inte, stryk hennes punkt", "+ ta bort 4"),
        ("Olle kommer först vid tio så hans punkt får inte ligga innan dess", "+ flytta 3 till 4"),
        ("jag måste gå 9.50, kan vi ta min punkt före det?", "jag måste gå 9.50 + när är punkt 2"),
        ("jag kan inte komma, Olle tar min punkt", "jag kan inte komma + byt ansvarig på 2 till Olle Berg"),
        ("Jag är sjuk, Sara drar busslinjerna", "jag kan inte komma + byt ansvarig på 2 till Sara Lind"),
        ("Maria blir sen, byt plats på hennes och Saras punkter", "flytta 4 till 5"),
    ],
)
def test_news_of_a_person_keep_the_request_about_an_item_beside_them(text: str, says: str) -> None:
    assert says in _first(text)


@pytest.mark.parametrize("text", ["jag blir lite sen, ta kaffe utan mig", "jag kommer 10 min sent, börja utan mig"])
def test_talk_beside_news_of_a_person_is_no_request(text: str) -> None:
    found = understand(text, CONTEXT)
    assert found is not None
    assert found.readings[0].left == ()
    assert len(found.readings[0].says) == 1


def test_a_bare_number_that_is_an_hour_too_is_asked_about() -> None:
    eleven = tuple(
        KnownItem(nth, f"Ärende {letter}", (), 10, starts_at=STARTS + timedelta(minutes=10 * (nth - 1)))
        for nth, letter in enumerate("ABCDEFGHIJK", 1)
    )
    own = (KnownItem(12, "Busslinjerna", ("Karin Ek",), 10, starts_at=STARTS + timedelta(minutes=110)),)
    found = understand("ta busslinjerna före 10", Context(**{**_fields(), "items": eleven + own}))
    assert found is not None
    assert not found.is_sure
    assert [reading.says for reading in found.readings] == [("flytta 12 till 6",), ("flytta 12 till 10",)]


def _fields() -> dict[str, object]:
    return {name: getattr(CONTEXT, name) for name in ("now", "speaker", "is_leader", "people", "meetings")}


def test_a_longest_time_shortens_only_the_items_that_are_longer() -> None:
    assert _first("alla beslutspunkter får max 10 min") == (
        "ändra tiden på 3 till 10 min + ändra tiden på 5 till 10 min"
    )
