"""The agenda as text, as a page, and in a calendar's entry."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from zoneinfo import ZoneInfo

import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.agenda.model import Agenda, AgendaItem, ItemType, Material, Owner, Part
from dialogs.agenda.page import as_text, page
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.model import Group
from dialogs.text import clean
from dialogs.year.feed import Entries, Revision, entry, feed

NOW = datetime(2026, 9, 14, 8, 30, tzinfo=UTC)
STOCKHOLM = ZoneInfo("Europe/Stockholm")
GROUP = Group("t", "g", "Chefsgrupp folkhälsa", "19:g", STOCKHOLM, "sv")
MEETING = Meeting("m1", "g", datetime(2026, 10, 24, 7, tzinfo=UTC), datetime(2026, 10, 24, 10, tzinfo=UTC), "Örebro")
AGENDA = Agenda(
    "m1",
    (
        AgendaItem("1", "Välkomna", minutes=10),
        AgendaItem(
            "2",
            "Budgeten",
            owners=(Owner("Karin"),),
            type=ItemType.DECISION,
            minutes=20,
            parts=(Part("Ramen", (Owner("Olle"),)),),
            material=(Material("https://kumla.example/ram.pdf", "Ramen"),),
        ),
    ),
)


def made(meeting: Meeting = MEETING, agenda: Agenda = AGENDA, *, address: str | None = None) -> bytes:
    text = as_text(agenda, meeting, STOCKHOLM, "sv")
    return entry(meeting, GROUP, agenda=text, address=address, locale="sv", revision=Revision(3, NOW), now=NOW)


def test_the_text_has_each_item_with_its_time() -> None:
    assert as_text(AGENDA, MEETING, STOCKHOLM, "sv").splitlines() == [
        "09.00 1. Välkomna (10 min)",
        "09.10 2. Budgeten (Karin, beslut, 20 min)",
        "   – Olle: Ramen",
        "   Ramen https://kumla.example/ram.pdf",
    ]


def test_an_entry_has_the_meeting_the_agenda_and_where_it_is_kept_current() -> None:
    said = made(address="https://bot.example/links/x")
    event = vobject.readOne(said.decode()).vevent
    assert event.uid.value == "meeting-m1@motesbot"
    assert (event.dtstart.value, event.dtend.value) == (MEETING.starts_at, MEETING.ends_at)
    assert event.dtstart.value.hour == 9
    assert event.location.value == "Örebro"
    assert event.url.value == "https://bot.example/links/x"
    assert event.sequence.value == "3"
    assert "09.10 2. Budgeten (Karin, beslut, 20 min)" in event.description.value
    assert "https://bot.example/links/x" in event.description.value


def test_an_entry_carries_its_zone_with_both_its_times() -> None:
    said = made()
    calendar = vobject.readOne(said.decode())
    assert [zone.tzid.value for zone in calendar.contents["vtimezone"]] == ["Europe/Stockholm"]
    assert b"TZOFFSETTO:+0100" in said
    assert b"TZOFFSETTO:+0200" in said


def test_whoever_also_subscribes_has_the_meeting_once() -> None:
    subscribed = feed([Entries(GROUP, (MEETING,))], name="K", locale="sv", revisions={}, now=NOW)
    assert vobject.readOne(subscribed.decode()).vevent.uid.value == vobject.readOne(made().decode()).vevent.uid.value


def test_a_cancelled_meeting_is_told_as_cancelled() -> None:
    cancelled = replace(MEETING, status=MeetingStatus.CANCELLED)
    assert vobject.readOne(made(cancelled).decode()).vevent.status.value == "CANCELLED"
    assert "Mötet är inställt" in page(AGENDA, cancelled, GROUP, "sv")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.addresses: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.addresses += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.text += data


TEXTS = (
    (st.text(max_size=60) | st.sampled_from(["<script>x</script>", '"><img src=x>', "&lt;b&gt;"]))
    .map(clean)
    .map(lambda text: " ".join(text.split()))
)


@settings(deadline=None)
@given(TEXTS, TEXTS, TEXTS)
def test_whatever_a_member_wrote_is_text_on_the_page_and_one_value_in_the_calendar(
    title: str, name: str, address: str
) -> None:
    item = AgendaItem("1", title, owners=(Owner(name),), material=(Material(f"https://{address}"), Material(address)))
    agenda = Agenda("m1", (item,))
    read = _Reader()
    read.feed(page(agenda, MEETING, GROUP, "sv"))
    assert title in read.text
    assert read.tags <= {
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "main",
        "h1",
        "p",
        "strong",
        "ol",
        "li",
        "br",
        "a",
    }
    assert all(each.startswith("https://") for each in read.addresses)
    assert len(vobject.readOne(made(agenda=agenda).decode()).contents["vevent"]) == 1


def test_a_meeting_where_the_clocks_change_keeps_its_local_hours() -> None:
    starts_at = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    said = made(replace(MEETING, starts_at=starts_at, ends_at=starts_at + timedelta(hours=2)))
    event = vobject.readOne(said.decode()).vevent
    assert event.dtstart.value.strftime("%H:%M") == "02:30"
    assert event.dtend.value.strftime("%H:%M") == "03:30"
