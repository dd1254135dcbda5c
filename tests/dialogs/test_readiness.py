"""What an agenda lacks, and who is asked for it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.agenda import breaks, nudge_cards
from dialogs.agenda.model import Agenda, AgendaItem, ItemStatus, ItemType, Material, Owner, Part
from dialogs.agenda.plan import plan, relief
from dialogs.agenda.preparing import Step
from dialogs.agenda.readiness import Lack, asked, is_missing, lacks
from dialogs.agenda.words import Addresses
from dialogs.meetings.model import Meeting
from dialogs.model import Member, Person, Role
from tests.cards import assert_valid_card
from tests.world import words

STOCKHOLM = ZoneInfo("Europe/Stockholm")
STARTS = datetime(2025, 9, 25, 7, tzinfo=UTC)
MEETING = Meeting("m", "g", STARTS, STARTS + timedelta(hours=3), "Örebro")


def member(name: str, *roles: Role) -> Member:
    return Member(Person("t", name, name, f"29:{name}"), frozenset(roles))


ROSTER = [member("olle"), member("sara", Role.SECRETARY), member("karin", Role.CHAIR)]
OLLE = (Owner("Olle", "olle"),)


def agenda(*items: AgendaItem) -> Agenda:
    return Agenda("m", items)


def test_only_what_stands_on_every_agenda_is_no_agenda_yet() -> None:
    standing = AgendaItem("1", "Välkomna", standing="s1")
    assert is_missing(agenda())
    assert is_missing(agenda(standing))
    assert not is_missing(agenda(standing, AgendaItem("2", "Budgeten")))
    assert not is_missing(Agenda("m", proposed=(AgendaItem("2", "Budgeten", status=ItemStatus.PROPOSED),)))


def test_an_item_without_owner_or_minutes_is_found_and_what_is_as_the_group_wants_it_is_not() -> None:
    found = lacks(
        agenda(
            AgendaItem("1", "Välkomna", standing="s1"),
            AgendaItem("2", "Budgeten", owners=OLLE),
            AgendaItem("3", "Studiedag", minutes=20),
            AgendaItem("4", "Paus", type=ItemType.BREAK),
            AgendaItem("5", "Laget runt", type=ItemType.ROUND),
            AgendaItem("6", "Delat", parts=(Part("a", OLLE),), minutes=5),
            AgendaItem("7", "Struken", status=ItemStatus.DROPPED),
        ),
        Step.UNREADY,
    )
    assert found == [
        Lack(2, "Budgeten", minutes=True),
        Lack(3, "Studiedag", owner=True),
        Lack(5, "Laget runt", minutes=True),
    ]


def test_a_decision_needs_material_and_nothing_else_does() -> None:
    found = lacks(
        agenda(
            AgendaItem("1", "Ramen", type=ItemType.DECISION),
            AgendaItem("2", "Ramen", type=ItemType.DECISION, material=(Material("https://x.example"),)),
            AgendaItem("3", "Läget", type=ItemType.INFORMATION),
        ),
        Step.MATERIAL,
    )
    assert found == [Lack(1, "Ramen", material=True)]


def test_owners_are_asked_for_what_is_theirs_and_the_chair_for_the_rest() -> None:
    found = asked(
        agenda(
            AgendaItem("1", "Budgeten", owners=OLLE),
            AgendaItem("2", "Studiedag", minutes=20),
            AgendaItem("3", "Borta", owners=(Owner("Nils", "nils"),)),
            AgendaItem("4", "Delat", parts=(Part("a", OLLE),)),
        ),
        Step.UNREADY,
        ROSTER,
        leads="karin",
    )
    assert {who: [lack.number for lack in what] for who, what in found.items()} == {"olle": [1, 4], "karin": [2, 3]}


ITEMS = st.lists(
    st.builds(
        AgendaItem,
        id=st.uuids().map(str),
        title=st.sampled_from(["Budgeten *2026*", "<at>x</at>", "[a](b)"]),
        owners=st.sampled_from([(), OLLE, (Owner("Nils", "nils"),), (Owner("Karin", "karin"),)]),
        type=st.sampled_from([None, *ItemType]),
        minutes=st.none() | st.integers(1, 300),
        status=st.sampled_from([ItemStatus.OPEN, ItemStatus.DROPPED]),
        standing=st.sampled_from(["", "s"]),
    ),
    max_size=30,
)


@settings(deadline=None, max_examples=40)
@given(ITEMS, st.sampled_from([Step.UNREADY, Step.MATERIAL]), st.sampled_from([None, "karin"]))
def test_whatever_an_item_lacks_somebody_is_asked_if_there_is_anybody(
    items: list[AgendaItem], step: Step, leads: str | None
) -> None:
    of = agenda(*items)
    found = asked(of, step, ROSTER, leads=leads)
    told = {lack for theirs in found.values() for lack in theirs}
    assert told <= set(lacks(of, step))
    if leads:
        assert told == set(lacks(of, step))
    for who, theirs in found.items():
        assert len(set(theirs)) == len(theirs)
        card = nudge_cards.lacks_message(step, theirs, MEETING, STOCKHOLM, "sv").card
        assert card is not None, who
        assert_valid_card(card)


@settings(deadline=None, max_examples=25)
@given(ITEMS, st.booleans(), st.integers(0, 9))
def test_the_chairs_preview_and_a_members_morning_are_cards_that_teams_shows(
    items: list[AgendaItem], is_asked: bool, asked_for: int
) -> None:
    of = agenda(*items)
    made = plan(of, MEETING)
    for locale in ("sv", "en"):
        preview = nudge_cards.preview_message(
            made,
            relief(made),
            breaks.proposed(made),
            MEETING,
            STOCKHOLM,
            locale,
            asked_for_breaks=asked_for,
            posts_at=STARTS - timedelta(days=7),
            is_asked=is_asked,
        )
        to = Addresses("https://bot.example/links/x.ics", "https://bot.example/links/y")
        morning = nudge_cards.morning_message(of, made, MEETING, "Gruppen", "olle", STOCKHOLM, locale, to)
        for message in (preview, morning):
            assert message.card is not None
            assert_valid_card(message.card)


def test_the_preview_says_what_does_not_fit_what_could_give_way_and_where_a_break_fits() -> None:
    of = agenda(
        AgendaItem("1", "Budgeten", minutes=90, owners=OLLE),
        AgendaItem("2", "Studiedag", minutes=45),
        AgendaItem("3", "Enkäten", minutes=60),
    )
    made = plan(of, MEETING)
    said = words(
        nudge_cards.preview_message(
            made, relief(made), breaks.proposed(made), MEETING, STOCKHOLM, "sv", asked_for_breaks=3
        )
    )
    assert "Punkterna tar 195 min, men mötet är 180 min: 15 min för mycket." in said
    assert "Går att korta: punkt 1 ”Budgeten” till 75 min." in said
    assert "Eller flytta punkt 2 ”Studiedag” till nästa möte." in said
    assert "En paus passar bäst efter punkt 2 ”Studiedag”, kl. 11.15." in said
    assert "Punkt 1 ”Budgeten” är lång" in said
    assert "Tre bad om fler pauser sist." in said


def test_nobody_is_asked_for_what_opens_and_closes_the_meeting() -> None:
    for title in (
        "Mötet öppnas",
        "Mötets öppnande",
        "Välkomna",
        "Mötet avslutas",
        "Avslutning",
        "Closing of the meeting",
    ):
        agenda = Agenda.of("m", [AgendaItem("1", title), AgendaItem("2", "Budgeten")], 1)
        assert [lack.number for lack in lacks(agenda, Step.UNREADY)] == [2], title


def test_no_break_is_advised_after_the_closing_item() -> None:
    for title in ("Mötet avslutas", "Avslutning", "Mötets avslutande", "The meeting closes", "Tack för i dag"):
        items = [AgendaItem("1", "Budgeten", minutes=60), AgendaItem("2", title, minutes=5)]
        assert breaks.proposed(plan(Agenda.of("m", items, 1), MEETING)) == (), title
