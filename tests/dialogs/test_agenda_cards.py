"""Every card about agendas and series is one that Teams can show, also of the longest agenda, in both languages."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from dialogs.agenda import cards, closing_cards, history, item_cards, rules
from dialogs.agenda.model import (
    Agenda,
    AgendaChoices,
    AgendaItem,
    Carried,
    DraftItem,
    ItemStatus,
    ItemType,
    Material,
    Owner,
)
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.message import Mention
from dialogs.model import DeadlineChoices, Group, Refusal
from dialogs.series import cards as series_cards
from dialogs.series.model import Series
from dialogs.series.rules import coming, template_as_text, template_from_text, usual_template
from tests.cards import assert_valid_card
from tests.tables import each_row
from tests.world import words

GROUP = Group("t", "g", "Gruppen", "19:home", ZoneInfo("Europe/Stockholm"), "sv")

STOCKHOLM = ZoneInfo("Europe/Stockholm")
MEETING = Meeting("m" * 22, "g", datetime(2026, 8, 28, 7, tzinfo=UTC), datetime(2026, 8, 28, 10, tzinfo=UTC), "Örebro")
OVER = replace(MEETING, status=MeetingStatus.ENDED)
LONGEST = tuple(
    AgendaItem(
        id=f"{number:022}",
        title=f"{number} " + "Å" * 190,
        owners=(Owner("Karin Ek", None), Owner("Lst.", None)),
        type=ItemType.DECISION,
        purpose="beslut kring resurser",
        minutes=10,
        material=tuple(Material("https://example.org/" + "a" * 300, "Utkast") for _ in range(3)),
        carried=Carried("x" * 22, date(2026, 5, 22), 4),
        added_by_name="Olle Berg",
    )
    for number in range(rules.MOST_ITEMS)
)
AGENDA = Agenda(MEETING.id, LONGEST, 7, tuple(replace(item, status=ItemStatus.PROPOSED) for item in LONGEST[:30]))
SERIES = Series(
    "s" * 22,
    "g",
    "DTSTART:20260828\nRRULE:FREQ=MONTHLY;INTERVAL=1;BYDAY=+2TH;BYMONTH=1,2,3,4,5,6,8,9,10,11,12",
    starts=time(9),
    length=timedelta(hours=3),
    place="Örebro",
    template=usual_template("sv", new_id=iter("abcdefghij").__next__),
    choices=AgendaChoices(accepted=True, stop_days=5),
)
IDS = iter(f"t{number}" for number in range(10_000))


@pytest.mark.parametrize("locale", ["sv", "en"])
def test_every_page_of_the_longest_agenda_is_valid_with_a_hundred_members_mentioned(locale: str) -> None:
    mentions = [Mention(f"29:{number:060}", f"Medlem {number}") for number in range(100)]
    first = pages = 0
    while True:
        card = cards.agenda_card(AGENDA, MEETING, STOCKHOLM, locale, mentions=mentions, first=first)
        assert_valid_card(card)
        pages += 1
        following = [action for action in card["actions"] if action.get("data", {}).get("first") not in (None, "0")]
        if not following:
            break
        first = int(following[0]["data"]["first"])
    assert pages > 5
    assert "F1" in words(card)


@pytest.mark.parametrize("locale", ["sv", "en"])
def test_every_form_is_valid_of_the_longest_agenda(locale: str) -> None:
    item = LONGEST[0]
    made = [
        cards.agenda_card(AGENDA, OVER, STOCKHOLM, locale),
        item_cards.choose_form(AGENDA, MEETING, STOCKHOLM, locale),
        item_cards.edit_form(
            MEETING, locale, item_id=item.id, seen="a", values=item_cards.as_fields(item), problem="Nej"
        ),
        item_cards.proposed_message(
            item, MEETING, Group("t", "g", "Gruppen", "19:home", STOCKHOLM, locale), late=True
        ).card,
        closing_cards.settle_form(AGENDA, OVER, STOCKHOLM, locale),
        closing_cards.settle_form(AGENDA, OVER, STOCKHOLM, locale, first=160),
        closing_cards.third_card(closing_cards.asked_of_third(AGENDA), MEETING, STOCKHOLM, locale),
        series_cards.ask_card(
            SERIES,
            coming(SERIES, DeadlineChoices(), after=date(2026, 3, 1), most=8),
            STOCKHOLM,
            locale,
            confirmation="p",
            replaces=SERIES,
            doubts=["meeting-time-assumed"],
        ),
        series_cards.overview_message(SERIES, [MEETING] * 3, STOCKHOLM, locale, new=True).card,
        series_cards.template_form(SERIES, locale, problem="Nej"),
        series_cards.choices_form(SERIES, locale),
    ]
    for card in made:
        assert card is not None
        assert_valid_card(card)


def test_of_a_long_agenda_each_item_is_ticked_on_one_page() -> None:
    seen: list[str] = []
    for first in range(0, rules.MOST_ITEMS, closing_cards.PER_PAGE):
        card = closing_cards.settle_form(AGENDA, OVER, STOCKHOLM, "sv", first=first)
        seen += [field["id"] for field in card["body"] if "id" in field]
    assert seen == [closing_cards.row_name(item) for item in LONGEST]


@pytest.mark.parametrize(
    ("times", "expected"),
    [(1, "Flyttad från 22 maj"), (2, "Flyttad från 22 maj (2:a gången)"), (3, "Flyttad från 22 maj (3:e gången)")],
)
def test_what_was_carried_says_from_where_and_how_often(times: int, expected: str) -> None:
    item = replace(LONGEST[0], carried=Carried("x", date(2026, 5, 22), times))
    assert cards.carried_from(item, "sv") == expected


def test_a_change_is_said_as_what_somebody_did() -> None:
    one, two, three = (replace(item, title=title) for item, title in zip(LONGEST, "ABC", strict=False))
    assert history.difference([one], [one, two], "sv") == "lade till ”B”"
    assert history.difference([one, two], [two], "sv") == "tog bort ”A”"
    assert history.difference([one, two], [two, one], "sv") == "ändrade ordningen"
    assert history.difference([one], [replace(one, minutes=5)], "sv") == "ändrade ”A”"
    assert history.difference([one, two, three], [replace(one, status=ItemStatus.CARRIED), two, three], "sv") == (
        "flyttade ”A” till nästa möte"
    )
    assert history.difference([one], [one], "sv") == ""


# -- the template as text


def test_a_template_is_read_as_it_was_written_and_what_was_there_is_that_still() -> None:
    text = template_as_text(SERIES.template, "sv")
    assert text.split("\n")[2] == "…"
    assert template_from_text(text, SERIES.template, new_id=IDS.__next__) == SERIES.template


def test_without_dots_the_first_two_open_the_meeting() -> None:
    template = template_from_text("A\nB\nC (10 min)\nD", (), new_id=IDS.__next__)
    assert [(item.title, item.closing) for item in template] == [("A", False), ("B", False), ("C", True), ("D", True)]
    assert template[2].minutes == 10


@each_row(
    ("text", "refusal"),
    [
        ("", "series-template-empty"),
        ("…\n---", "series-template-empty"),
        ("Start\nstart", "series-template-twice"),
        ("\n".join(f"Punkt {number}" for number in range(41)), "series-template-too-long"),
    ],
)
def test_a_template_that_makes_no_sense_is_refused(text: str, refusal: str) -> None:
    with pytest.raises(Refusal, match=refusal):
        template_from_text(text, (), new_id=IDS.__next__)


def test_a_change_of_the_template_changes_what_nobody_has_changed_and_keeps_the_rest() -> None:
    before = template_from_text("A\n…\nB\nC", (), new_id=IDS.__next__)
    agenda = rules.standing_on(Agenda("m"), before, new_id=IDS.__next__)
    own = AgendaItem("own", "Eget")
    agenda = rules.changed(agenda, [agenda.items[0], own, *agenda.items[1:]])
    agenda = rules.replaced(agenda, replace(agenda.items[2], minutes=15))
    after = template_from_text("Ny\nA (5 min)\n…\nC", before, new_id=IDS.__next__)
    changed = rules.standing_on(agenda, after, new_id=IDS.__next__, before=before)
    # B was changed here, and stays.
    assert [(item.title, item.minutes) for item in changed.items] == [
        ("Ny", None),
        ("A", 5),
        ("Eget", None),
        ("B", 15),
        ("C", None),
    ]
    assert rules.standing_on(changed, after, new_id=IDS.__next__, before=after) is changed


@each_row(
    ("text", "address"),
    [
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/möte(1).pdf", "https://example.org/m%C3%B6te%281%29.pdf"),
        ("https://example.org/a?b=1&c=%20#d", "https://example.org/a?b=1&c=%20#d"),
        ("http://example.org/a", None),
        ("javascript:alert(1)", None),
        ("https://", None),
        ("https://localhost/a", None),
        ("https://somebody@example.org/", None),
        ("https://example.org/" + "a" * 2000, None),
        ("https://[::1", None),
        ("", None),
    ],
)
def test_only_an_https_address_that_a_card_can_lead_to_is_material(text: str, address: str | None) -> None:
    assert rules.address_of(text) == address


def test_the_same_address_is_there_once_and_ten_are_enough() -> None:
    agenda = Agenda("m", (AgendaItem("i", "A"),))
    for number in range(rules.MOST_MATERIAL):
        agenda = rules.add_material(agenda, 1, Material(f"https://example.org/{number}"))
    agenda = rules.add_material(agenda, 1, Material("https://example.org/0", "Nu med namn"))
    assert len(agenda.items[0].material) == rules.MOST_MATERIAL
    with pytest.raises(Refusal, match="material-too-much"):
        rules.add_material(agenda, 1, Material("https://example.org/more"))


# -- proposals


def test_a_proposal_has_no_number_until_it_is_accepted_and_is_settled_once() -> None:
    template = template_from_text("A\n…\nB", (), new_id=IDS.__next__)
    agenda = rules.standing_on(Agenda("m"), template, new_id=IDS.__next__)
    closing = {template[1].id}
    agenda = rules.add_items(
        agenda, [DraftItem("Ny")], by="p", by_name="Olle", new_id=lambda: "ny", closing=closing, proposed=True
    )
    assert [item.title for item in agenda.items] == ["A", "B"]
    accepted = rules.accept(agenda, "ny", closing=closing)
    assert [item.title for item in accepted.items] == ["A", "Ny", "B"]
    assert accepted.proposed == ()
    assert rules.decline(agenda, "ny").all_items == agenda.items
    for change in (rules.accept, rules.decline):
        with pytest.raises(Refusal, match="agenda-proposal-settled"):
            change(accepted, "ny")
