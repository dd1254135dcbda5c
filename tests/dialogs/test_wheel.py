"""The wheel of a year promises: nothing upon anything else, nothing left out unsaid, and the same in words."""

import json
import math
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.deadlines.model import Assignment, Deadline, DeadlineStatus
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.model import Refusal
from dialogs.year import layout as layouts
from dialogs.year.cards import wheel_message
from dialogs.year.drawing import COLOURS, SMALL, draw
from dialogs.year.layout import HUG, KNEE, OUTER, TALLEST, TEXT, WIDTH, Layout, lay_out
from dialogs.year.lettering import drawable, line_width, wrapped
from dialogs.year.rules import Kind, Mark, checked_year, marks_of
from tests.cards import assert_valid_card
from tests.examples import few
from tests.tables import each_row
from tests.world import words

TODAY = date(2026, 9, 14)
ZONE = ZoneInfo("Europe/Stockholm")
TITLES = [
    "Verksamhetsplan antas",
    "Bokslut klart",
    "Skriftliga inspel till studieplanen",
    "Möte, Biblioteket i Strömsta",
    "Möte",
    "Informationssäkerhetsutbildning",
    "Kompetensförsörjningsstrategi",
    "Årsredovisning signeras",
    "A",
    "Ansökan om statsbidrag för folkhälsoarbete skickas in",
]

days = st.dates(date(2026, 1, 1), date(2026, 12, 31))
near = st.tuples(days, st.integers(0, 20)).map(lambda pair: min(pair[0] + timedelta(pair[1]), date(2026, 12, 31)))
titles = st.sampled_from(TITLES) | st.text(max_size=60)
marks_anywhere = st.lists(st.builds(Mark, days | near, titles, st.sampled_from(Kind)), max_size=60)
marks_crowded = days.flatmap(
    lambda day: st.lists(
        st.builds(Mark, st.dates(day, min(day + timedelta(25), date(2026, 12, 31))), titles, st.sampled_from(Kind)),
        max_size=40,
    )
)


marks_of_a_season = st.integers(0, 300).flatmap(
    lambda first: st.lists(
        st.builds(
            Mark,
            st.integers(0, 120).map(lambda on: date(2026, 1, 1) + timedelta(min(first + on, 364))),
            st.sampled_from(TITLES),
            st.sampled_from(Kind),
        ),
        min_size=8,
        max_size=20,
    )
)


def laid_out(marks: list[Mark], locale: str = "sv") -> Layout:
    return lay_out(marks, year=2026, today=TODAY, locale=locale)


@settings(max_examples=few(20), deadline=None)
@given(marks_anywhere | marks_crowded, st.sampled_from(["sv", "en"]))
def test_no_label_is_outside_on_the_wheel_or_upon_another(marks: list[Mark], locale: str) -> None:
    layout = laid_out(marks, locale)
    assert layout.height <= TALLEST
    for label in layout.labels:
        left, top, right, bottom = label.box()
        assert right <= WIDTH / 2
        assert layout.middle + top >= 0
        assert layout.middle + bottom <= layout.height - layouts.FOOT
        assert math.hypot(max(left, 0), max(top, 0, -bottom)) > OUTER + 14
    for side in (True, False):
        boxes = [label.box() for label in layout.labels if label.right is side]
        for one, other in combinations(boxes, 2):
            assert one[3] <= other[1] + 0.01 or other[3] <= one[1] + 0.01
            # Which is enough, since they stand in rows; and each has its own rows.


@settings(max_examples=few(30), deadline=None)
@given(marks_of_a_season | marks_crowded)
def test_no_line_runs_through_a_label(marks: list[Mark]) -> None:
    layout = laid_out(marks)
    for label in layout.labels:
        left, top, _, bottom = label.box()
        for other in layout.labels:
            if other is label or other.right is not label.right:
                continue
            x1, y1 = KNEE * math.sin(other.bend), -KNEE * math.cos(other.bend)
            x2, y2 = other.target
            if max(y1, y2) <= top or min(y1, y2) >= bottom:
                continue
            for step in range(41):
                x, y = x1 + (x2 - x1) * step / 40, y1 + (y2 - y1) * step / 40
                assert not (top < y < bottom and x > left + 0.5), (label.mark, other.mark)


@settings(max_examples=few(20), deadline=None)
@given(marks_anywhere | marks_crowded)
def test_every_mark_has_a_label_or_is_counted(marks: list[Mark]) -> None:
    layout = laid_out(marks)
    assert sorted(layout.marks, key=repr) == sorted(marks, key=repr)
    assert len(layout.labels) + layout.hidden == len(marks)
    svg = draw(layout, today=TODAY, locale="sv")
    assert (f"+ {layout.hidden} till, se listan" in svg) is (layout.hidden > 0)
    assert svg.count("<circle") >= len(marks)


def test_an_ordinary_year_has_all_its_labels() -> None:
    """Two a month, with the titles of such groups."""
    marks = [
        Mark(date(2026, month, day), TITLES[(month * 2 + day) % len(TITLES)], Kind.DUE)
        for month in range(1, 13)
        for day in (7, 21)
    ]
    assert laid_out(marks).hidden == 0


def test_what_is_still_to_be_done_goes_before_what_is_done() -> None:
    done = [
        Mark(date(2026, 8, 1) + timedelta(nth), "Klart sedan länge, med lång rubrik", Kind.DONE) for nth in range(20)
    ]
    coming = Mark(date(2026, 12, 20), "Kommer snart", Kind.DUE)
    layout = laid_out([*done, coming])
    assert layout.hidden > 0
    assert coming in [label.mark for label in layout.labels]


def test_the_smallest_text_is_readable_on_a_phone() -> None:
    """A card is some 360 wide there: half of the picture. Under 11 is not read by everybody."""
    assert min(SMALL, TEXT) * 360 / WIDTH >= 11


@given(st.text(max_size=300), st.floats(150, 350), st.integers(1, 3))
def test_lines_fit_whatever_the_title(title: str, room: float, most: int) -> None:
    lines = wrapped("31 maj", drawable(title), room, TEXT, most)
    assert 1 <= len(lines) <= most
    assert all(line_width(line, TEXT) <= room for line in lines)


@each_row(
    ("word", "parts"),
    [
        ("Informationssäkerhetsutbildning", ["Informations-", "säkerhets-", "utbildning"]),
        ("Budgetuppföljning", ["Budget-", "uppföljning"]),
        ("Medarbetarsamtal", ["Medarbetar-", "samtal"]),
        ("Kommun-landsting", ["Kommun-", "landsting"]),
        ("Verksamhetsplanering", ["Verksamhets-", "planering"]),
    ],
)
def test_a_long_swedish_word_breaks_where_its_parts_meet(word: str, parts: list[str]) -> None:
    lines = wrapped("1 maj", word, 174, TEXT, 4)
    assert [text for line in lines for text, bold in line if not bold] == parts


def test_signs_that_the_fonts_lack_leave_the_rest() -> None:
    assert drawable("🎉 Fest på\u00a0ön\u00ad") == "Fest på ön"
    assert drawable("Ṡtämma") == "Stämma"
    assert drawable("年会") == "??"


@given(st.text(max_size=80))
def test_what_a_member_wrote_never_breaks_the_picture(title: str) -> None:
    svg = draw(laid_out([Mark(date(2026, 3, 3), title, Kind.DUE)]), today=TODAY, locale="sv")
    ET.fromstring(svg)


def test_a_hostile_title_is_only_text() -> None:
    hostile = '</text><image href="/etc/passwd"/><text>&x; "\''
    svg = draw(laid_out([Mark(date(2026, 3, 3), hostile, Kind.DUE)]), today=TODAY, locale="sv")
    tags = {element.tag.rpartition("}")[2] for element in ET.fromstring(svg).iter()}
    assert tags == {"svg", "rect", "path", "circle", "text", "tspan"}


def test_each_kind_has_a_shape_of_its_own_and_a_colour_that_can_be_read() -> None:
    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    assert all(1.05 / (light(colour) + 0.05) >= 4.5 for colour in COLOURS.values())
    svg = draw(laid_out([Mark(date(2026, 3, 3), "A", kind) for kind in Kind]), today=TODAY, locale="sv")
    assert all(f">{word}<" in svg for word in ("Möte", "Deadline", "Klart", "Försenat"))


# -- what there is


def a_deadline(number: int, due_on: date, status: DeadlineStatus = DeadlineStatus.ACTIVE) -> Deadline:
    return Deadline(f"d{number}", "g", number, f"Sak {number}", due_on, status=status)


def test_the_year_has_its_meetings_and_deadlines_and_no_others() -> None:
    # 23:30 UTC on New Year's Eve is the new year in Stockholm.
    start = datetime(2025, 12, 31, 23, 30, tzinfo=UTC)
    meetings = [
        Meeting("m1", "g", start, start + timedelta(hours=1), "Örebro"),
        Meeting("m2", "g", start, start + timedelta(hours=1), status=MeetingStatus.CANCELLED),
        Meeting("m3", "g", start - timedelta(days=2), start),
    ]
    deadlines = [
        a_deadline(1, date(2026, 9, 13)),
        a_deadline(2, date(2026, 9, 14)),
        a_deadline(3, date(2026, 1, 2), DeadlineStatus.DONE),
        a_deadline(4, date(2026, 5, 2), DeadlineStatus.REMOVED),
        a_deadline(5, date(2027, 1, 1)),
    ]
    found = marks_of(meetings, deadlines, year=2026, zone=ZONE, locale="sv", today=TODAY)
    assert found == [
        Mark(date(2026, 1, 1), "Möte, Örebro", Kind.MEETING),
        Mark(date(2026, 1, 2), "Sak 3", Kind.DONE),
        Mark(date(2026, 9, 13), "Sak 1", Kind.LATE),
        Mark(date(2026, 9, 14), "Sak 2", Kind.DUE),
    ]


def test_what_comes_each_year_stands_in_the_years_to_come_and_once_in_each() -> None:
    def found(year: int, **changes: object) -> list[Mark]:
        deadline = replace(a_deadline(1, date(2028, 2, 29)), yearly=True, **changes)  # type: ignore[arg-type]
        return marks_of([], [deadline], year=year, zone=ZONE, locale="sv", today=TODAY)

    assert [found(year) for year in (2027, 2028, 2029)] == [
        [],
        [Mark(date(2028, 2, 29), "Sak 1", Kind.DUE)],
        [Mark(date(2029, 2, 28), "Sak 1", Kind.DUE)],
    ]
    assert found(2029, status=DeadlineStatus.DONE) == []


def test_each_sub_group_has_its_own_day_and_a_final_day_is_waited_for() -> None:
    west = Assignment(organisation="väster", due_on=date(2026, 8, 28))
    north = Assignment(organisation="norr", due_on=date(2026, 8, 29), done_at=datetime(2026, 8, 1, tzinfo=UTC))
    split = replace(a_deadline(1, date(2026, 8, 28)), assignments=(west, north))
    two_steps = replace(a_deadline(2, date(2026, 9, 1)), final_on=date(2026, 9, 20))
    assert marks_of([], [split, two_steps], year=2026, zone=ZONE, locale="sv", today=TODAY) == [
        Mark(date(2026, 8, 28), "Sak 1 (väster)", Kind.LATE),
        Mark(date(2026, 8, 29), "Sak 1 (norr)", Kind.DONE),
        Mark(date(2026, 9, 1), "Sak 2", Kind.DUE),
        Mark(date(2026, 9, 20), "Sak 2, sista dagen", Kind.DUE),
    ]


def test_the_second_day_is_for_those_who_have_no_day_of_their_own_and_done_with_the_first() -> None:
    west = Assignment(organisation="väster", due_on=date(2026, 8, 28))
    north = Assignment(organisation="norr")
    split = replace(a_deadline(1, date(2026, 9, 1)), final_on=date(2026, 9, 20), assignments=(west, north))
    done = replace(a_deadline(2, date(2026, 9, 2), DeadlineStatus.DONE), final_on=date(2026, 9, 21))
    own = replace(split, assignments=(west,))
    found = marks_of([], [split, done], year=2026, zone=ZONE, locale="sv", today=TODAY)
    assert [(mark.title, mark.kind) for mark in found if "sista dagen" in mark.title] == [
        ("Sak 1 (norr), sista dagen", Kind.DUE),
        ("Sak 2, sista dagen", Kind.DONE),
    ]
    assert len(marks_of([], [own], year=2026, zone=ZONE, locale="sv", today=TODAY)) == 1


def test_a_year_that_is_a_slip_of_the_finger_is_refused() -> None:
    assert checked_year(2036, today=TODAY) == 2036
    with pytest.raises(Refusal):
        checked_year(2062, today=TODAY)


# -- the card


@pytest.mark.parametrize("locale", ["sv", "en"])
@pytest.mark.parametrize("address", [None, "https://bot.example.org/links/abc.def.png"])
@pytest.mark.parametrize("count", [0, 1, 30, 400])
def test_the_card_says_by_month_what_the_picture_shows(locale: str, address: str | None, count: int) -> None:
    marks = [
        Mark(date(2026, 1 + nth * 12 // max(count, 1) % 12, 1), f"Sak {nth} *{'å' * 60}*", Kind.DUE)
        for nth in range(count)
    ]
    message = wheel_message(marks, year=2026, group="Nätverk & <b>", locale=locale, address=address)
    assert message.card is not None
    assert_valid_card(message.card)
    assert ("Image" in json.dumps(message.card)) is (address is not None)
    said = words(message.card)
    shown = sum(f"Sak {nth} " in said for nth in range(count))
    assert shown == count or f"{count - shown} " in said
    assert shown >= min(count, 30)


def test_the_card_tells_done_from_not_done_in_words() -> None:
    marks = [Mark(date(2026, 9, 13), "Rapporten", kind) for kind in (Kind.DUE, Kind.DONE, Kind.LATE)]
    card = wheel_message(marks, year=2026, group="G", locale="sv", address=None).card
    assert words(card).split("\n")[1:] == [
        "September",
        "13 Rapporten – deadline",
        "13 Rapporten – klart",
        "13 Rapporten – försenat",
    ]
    assert card["fallbackText"].startswith("Årshjul 2026\nSeptember\n13 Rapporten – deadline")


def test_the_circle_of_labels_lies_outside_the_lines() -> None:
    assert HUG - layouts.SIGN > KNEE
    assert HUG - layouts.REACH < HUG - layouts.SIGN
