"""What sending an item to other groups promises by rule: names as they are typed, and steps that end for good."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.agenda.model import AgendaItem, DraftItem, ItemStatus, ItemType, Material, Owner, Part, SentFrom
from dialogs.forwarding import cards, rules
from dialogs.forwarding.model import Forwarding, ForwardingStatus
from dialogs.forwarding.names import LONGEST_NAME, MOST_NAMED, Known, beyond, named_groups
from dialogs.model import Refusal
from tests.cards import assert_valid_card
from tests.tables import each_row
from tests.world import words

NEAR = [
    Known("n", "Länsdelsgrupp norr"),
    Known("s", "Länsdelsgrupp söder"),
    Known("v", "Länsdelsgrupp väster"),
    Known("c", "Chefsgrupp folkhälsa"),
    Known("k", "Kost och hälsa"),
    Known("sv", "Styrgrupp väster"),
]
NOW = datetime(2025, 5, 22, 10, tzinfo=UTC)


def meant(text: str) -> list[tuple[str, ...]]:
    return [named.near for named in named_groups(text, NEAR)]


@each_row(
    ("text", "groups"),
    [
        ("Länsdelsgrupp norr och söder", "n s"),
        ("länsdelsgrupperna norr, söder och väster", "n s v"),
        ("lansdelsgrupp norr/söder", "n s"),
        ("norra länsdelsgruppen och södra", "n s"),
        ("norr", "n"),
        ("Chefsgruppen", "c"),
        ("chefgruppen folkhälsa", "c"),
        ("Kost och hälsa", "k"),
        ("kost och hälsa och norr", "k n"),
        ("»Kost och hälsa«, norr", "k n"),
        ("Länsdelsgrupp norr, till Länsdelsgrupp söder samt väster", "n s v"),
        ("norr och norr", "n"),
        ("the Länsdelsgrupp norr and söder", "n s"),
        ("Länsdelsgrupp norr and to the Länsdelsgrupp söder", "n s"),
    ],
)
def test_groups_are_recognised_as_they_are_typed(text: str, groups: str) -> None:
    assert meant(text) == [(key,) for key in groups.split()]


def test_a_name_that_fits_several_groups_gives_all_of_them() -> None:
    assert meant("väster") == [("v", "sv")]
    assert meant("länsdelsgrupp") == [("n", "s", "v")]


def test_a_name_that_fits_none_is_kept_as_it_was_typed_with_the_words_that_it_shares() -> None:
    assert [named.text for named in named_groups("Ledningsgrupp A och B", NEAR)] == [
        "Ledningsgrupp A",
        "Ledningsgrupp B",
    ]


def test_a_group_beyond_is_found_by_its_whole_name_and_by_a_part_only_through_somebody() -> None:
    others = [Known("n", "Länsdelsgrupp norr"), Known("s", "Länsdelsgrupp söder", through=True)]
    assert beyond("länsdelsgrupp  NORR", others) == "n"
    assert beyond("norr", others) is None
    assert beyond("söder", others) == "s"


def test_of_two_groups_beyond_of_one_name_neither_is_found() -> None:
    assert beyond("Ledningsgrupp", [Known("1", "Ledningsgrupp"), Known("2", "Ledningsgrupp")]) is None


@given(st.text(max_size=700), st.lists(st.text(max_size=60), max_size=8))
def test_no_text_is_too_odd_to_be_read_as_names(text: str, names: list[str]) -> None:
    near = [Known(str(nth), name) for nth, name in enumerate(names)]
    for named in named_groups(text, near):
        assert named.text
        assert len(named.text) <= LONGEST_NAME * 2
        assert set(named.near) <= {each.id for each in near}
        beyond(named.text, near)


@given(st.lists(st.sampled_from([each.name for each in NEAR]), min_size=1, max_size=MOST_NAMED, unique=True))
def test_every_group_that_is_named_in_full_is_found_once_and_in_order(names: list[str]) -> None:
    ids = {each.name: each.id for each in NEAR}
    assert meant(", ".join(names)) == [(ids[name],) for name in names]


@given(st.text(min_size=1, max_size=60), st.lists(st.text(max_size=60), max_size=6))
def test_how_a_sentence_is_read_does_not_depend_on_groups_beyond(text: str, others: list[str]) -> None:
    """What is said back is made of this reading, so it could not tell."""
    read = named_groups(text, NEAR)
    known = [Known(f"x{nth}", name) for nth, name in enumerate(others)]
    for named in read:
        beyond(named.text, known)
    assert named_groups(text, NEAR) == read


# -- what is sent


def sent(**changes: object) -> Forwarding:
    whole: dict[str, object] = {
        "id": "f",
        "item": "i",
        "number": 12,
        "meeting_id": "m",
        "from_group": "a",
        "to_group": "b",
        "named": "norr",
        "content": DraftItem("Remissen"),
        "sent_by": "karin",
        "sent_at": NOW,
    }
    return Forwarding(**{**whole, **changes})  # type: ignore[arg-type]


def test_what_is_sent_has_no_name_of_the_senders_group_but_the_senders() -> None:
    item = AgendaItem(
        "i",
        "Remissen",
        owners=(Owner("Olle", "olle"),),
        type=ItemType.DECISION,
        purpose="beslut om svar",
        minutes=20,
        parts=(Part("Skolvägarna", (Owner("Sara"),)),),
        added_by="olle",
        added_by_name="Olle Berg",
        material=(Material("https://example.org/remiss"),),
    )
    content = rules.sent(item, bringer=None)
    assert (content.title, content.type, content.purpose, content.minutes) == (
        "Remissen",
        ItemType.DECISION,
        "beslut om svar",
        20,
    )
    assert content.material == item.material
    assert "Olle" not in repr(content)
    assert "Sara" not in repr(content)
    assert rules.sent(item, bringer=Owner("Karin", "karin")).owners == (Owner("Karin", "karin"),)


def test_where_the_sender_is_in_the_group_the_group_decides_and_beyond_the_name_as_it_was_typed() -> None:
    earlier = [sent(id="1", to_group="b", named="norr"), sent(id="2", to_group=None, named="Söder")]
    assert rules.sent_before(earlier, "Länsdelsgrupp norr", "b") == earlier[0]
    assert rules.sent_before(earlier, "norr", "other") is None
    assert rules.sent_before(earlier, "soder", None) == earlier[1]
    assert rules.sent_before(earlier, "Länsdelsgrupp norr", None) is None


STEPS = ("accept", "decline", "place", "over done", "over dropped", "withdraw")


@given(st.lists(st.sampled_from(STEPS), max_size=12))
def test_a_forwarding_ends_once_and_what_has_ended_stays_as_it_is(steps: list[str]) -> None:
    forwarding = sent()
    for step in steps:
        before = forwarding
        try:
            if step == "accept":
                forwarding = rules.accepted(forwarding)
            elif step == "decline":
                forwarding = rules.declined(forwarding)
            elif step == "withdraw":
                forwarding = rules.withdrawn(forwarding)
            elif forwarding.status is ForwardingStatus.ACCEPTED:
                if step == "place":
                    forwarding = rules.placed(forwarding, "there", "meeting")
                else:
                    forwarding = rules.over(forwarding, ItemStatus(step.removeprefix("over ")))
        except Refusal:
            assert forwarding == before
        if before.status not in rules.OPEN:
            assert forwarding == before
        assert forwarding.content == before.content


def test_what_stands_on_no_agenda_cannot_be_placed() -> None:
    with pytest.raises(ValueError, match="waiting"):
        rules.placed(sent(), "there", "meeting")


def test_one_that_was_called_back_is_sent_again_as_the_same_one() -> None:
    again = rules.sent_again(
        rules.withdrawn(sent(status=ForwardingStatus.ACCEPTED, became="x", meeting_there="y")),
        DraftItem("Remissen, ny version"),
        number=9,
        by="olle",
        status=ForwardingStatus.WAITING,
        now=NOW,
    )
    assert (again.id, again.number, again.content.title, again.became) == ("f", 9, "Remissen, ny version", None)


# -- what is said


@pytest.mark.parametrize("status", list(ForwardingStatus))
@pytest.mark.parametrize("locale", ["sv", "en"])
def test_every_state_has_its_sentence_and_what_was_typed_is_shown_as_it_was(
    status: ForwardingStatus, locale: str
) -> None:
    for on in (None, date(2025, 8, 29)):
        said = cards.state(sent(named="*norr*", status=status, on=on), locale)
        assert said.startswith("\\*norr\\*: ")


def test_what_was_decided_is_told_with_the_day() -> None:
    done = sent(status=ForwardingStatus.TAKEN_UP, on=date(2025, 8, 29), outcome="Besvaras\n gemensamt.")
    assert cards.state(done, "sv") == "norr: togs upp fredag 29 augusti. Besvaras gemensamt."


def test_an_item_says_where_it_came_from() -> None:
    said = cards.came_from(SentFrom("f", "Chefsgruppen", date(2025, 5, 22), 12), "sv")
    assert said == "Från Chefsgruppen torsdag 22 maj, punkt 12"


def test_the_largest_item_that_can_be_sent_makes_a_card_that_is_small_enough() -> None:
    content = DraftItem("å" * 200, purpose="ä" * 200, minutes=480, parts=tuple(Part("ö" * 500) for _ in range(40)))
    message = cards.ask_message(sent(content=content), "G" * 200, "N" * 200, "sv")
    assert message.card is not None
    assert_valid_card(message.card)
    assert "20 underpunkter till" in words(message)
