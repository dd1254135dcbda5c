"""What goes on to the next meeting: over any chain of meetings and changes, nothing is lost and nothing doubled."""

from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from itertools import count

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from dialogs.agenda import carry, rules
from dialogs.agenda.model import Agenda, AgendaItem, DraftItem, ItemStatus, ItemType, StandingItem
from dialogs.agenda.outcomes import decisions_of
from dialogs.model import Refusal

MAY = date(2026, 5, 22)
TEMPLATE = (
    StandingItem("open", "Mötet öppnas"),
    StandingItem("round", "Laget runt", closing=True),
    StandingItem("close", "Mötet avslutas", closing=True),
)
CLOSING = {"round", "close"}


def agenda(meeting: str, *titles: str) -> Agenda:
    ids = (f"{meeting}{number}" for number in count(1))
    empty = rules.standing_on(Agenda(meeting), TEMPLATE, new_id=lambda: next(ids))
    drafts = [DraftItem(title) for title in titles]
    return rules.add_items(empty, drafts, by="p", by_name="Karin", new_id=lambda: next(ids), closing=CLOSING)


def titles(of: Agenda) -> list[str]:
    return [item.title for item in of.items]


def carried(book: dict[str, Agenda], here: str, there: str | None, on: date = MAY) -> dict[str, Agenda]:
    ids = (f"{there}-new{number}" for number in count(1))
    after = carry.reconciled(book, here, there, on=on, new_id=lambda: next(ids), closing=CLOSING)
    return book | dict(after.agendas)


def by_title(of: Agenda, title: str) -> AgendaItem:
    (found,) = [item for item in of.items if item.title == title]
    return found


def test_what_is_neither_done_nor_dropped_goes_on_after_what_opens_the_next_meeting() -> None:
    may, june = agenda("may", "Budgeten", "Planen", "Mässan"), agenda("june", "Nytt")
    said = {by_title(may, "Budgeten").id: ItemStatus.DONE, by_title(may, "Mässan").id: ItemStatus.DROPPED}
    book = carried({"may": carry.settled(may, said), "june": june}, "may", "june")
    assert titles(book["june"]) == ["Mötet öppnas", "Planen", "Nytt", "Laget runt", "Mötet avslutas"]
    plan = by_title(book["june"], "Planen")
    assert plan.carried is not None
    assert (plan.carried.item, plan.carried.on, plan.carried.times) == (by_title(may, "Planen").id, MAY, 1)
    assert by_title(book["may"], "Planen").carried_to == plan.id


def test_what_stands_on_every_agenda_and_a_break_are_never_carried() -> None:
    ids = (f"b{number}" for number in count())
    may = rules.add_items(
        agenda("may"), [DraftItem("Paus", type=ItemType.BREAK)], by=None, by_name="", new_id=lambda: next(ids)
    )
    over = carry.settled(may, {})
    assert carry.waiting(over) == []
    with pytest.raises(Refusal, match="carry-stands-anyway"):
        rules.mark(may, 1, ItemStatus.CARRIED)
    assert {item.status for item in over.items} == {ItemStatus.DONE}


def test_what_nobody_ticked_has_a_mark_on_both_agendas_until_somebody_says_what_became_of_it() -> None:
    may, june = agenda("may", "Budgeten", "Planen"), agenda("june")
    book = carried({"may": carry.settled(may, {}, unasked=True), "june": june}, "may", "june")
    for title in ("Budgeten", "Planen"):
        assert by_title(book["may"], title).unticked
        assert by_title(book["june"], title).unticked
    assert not any(item.unticked for item in book["may"].items if item.status is ItemStatus.DONE)
    number = titles(book["may"]).index("Planen") + 1
    book = carried(book | {"may": rules.mark(book["may"], number, ItemStatus.CARRIED)}, "may", "june")
    assert not by_title(book["may"], "Planen").unticked
    assert not by_title(book["june"], "Planen").unticked
    assert by_title(book["june"], "Budgeten").unticked


def test_what_was_ticked_as_not_done_has_no_mark() -> None:
    book = carried({"may": carry.settled(agenda("may", "Planen"), {}), "june": agenda("june")}, "may", "june")
    assert not by_title(book["june"], "Planen").unticked


def test_where_no_next_meeting_is_planned_it_waits_and_is_carried_when_one_is() -> None:
    book = carried({"may": carry.settled(agenda("may", "Planen"), {})}, "may", None)
    assert [item.title for item in carry.waiting(book["may"])] == ["Planen"]
    book = carried(book | {"june": agenda("june")}, "may", "june")
    assert carry.waiting(book["may"]) == []
    assert titles(book["june"]).count("Planen") == 1
    # And once only, however often it is looked for.
    assert carried(book, "may", "june") == book


def test_each_time_counts_and_names_the_meeting_it_came_from() -> None:
    book = {"may": carry.settled(agenda("may", "Planen"), {}), "june": agenda("june"), "july": agenda("july")}
    book = carried(book, "may", "june")
    book["june"] = carry.settled(book["june"], {})
    book = carried(book, "june", "july", on=MAY + timedelta(30))
    again = by_title(book["july"], "Planen").carried
    assert again is not None
    assert (again.times, again.on) == (2, MAY + timedelta(30))


def test_what_was_done_after_all_comes_back_with_what_was_written_of_it_meanwhile() -> None:
    book = carried({"may": carry.settled(agenda("may", "Planen"), {}), "june": agenda("june")}, "may", "june")
    there = by_title(book["june"], "Planen")
    book["june"] = rules.replaced(book["june"], replace(there, minutes=25))
    number = titles(book["may"]).index("Planen") + 1
    book["may"] = rules.mark(book["may"], number, ItemStatus.DONE, outcome="Antagen")
    book = carried(book, "may", "june")
    assert "Planen" not in titles(book["june"])
    back = by_title(book["may"], "Planen")
    assert (back.status, back.minutes, decisions_of(back), back.carried_to) == (ItemStatus.DONE, 25, ("Antagen",), None)


def test_what_has_been_dealt_with_at_the_later_meeting_does_not_come_back() -> None:
    book = carried({"may": carry.settled(agenda("may", "Planen"), {}), "june": agenda("june")}, "may", "june")
    book["june"] = rules.mark(book["june"], titles(book["june"]).index("Planen") + 1, ItemStatus.DONE)
    book["may"] = rules.mark(book["may"], titles(book["may"]).index("Planen") + 1, ItemStatus.OPEN)
    with pytest.raises(Refusal, match="carry-gone-on"):
        carried(book, "may", "june")


def test_what_has_gone_on_cannot_be_taken_away_where_it_was() -> None:
    book = carried({"may": carry.settled(agenda("may", "Planen"), {}), "june": agenda("june")}, "may", "june")
    with pytest.raises(Refusal, match="agenda-gone-on"):
        rules.remove_item(book["may"], titles(book["may"]).index("Planen") + 1)


def test_an_undo_neither_takes_away_what_was_carried_here_nor_resurrects_what_was_brought_back() -> None:
    may, june = carry.settled(agenda("may", "Planen"), {}), agenda("june")
    book = carried({"may": may, "june": june}, "may", "june")
    earlier = {item.id: item for item in book["may"].items}
    assert "Planen" in titles(carry.restored(book["june"], june.all_items, earlier))
    came = book["june"]
    book["may"] = rules.mark(book["may"], titles(book["may"]).index("Planen") + 1, ItemStatus.DONE)
    book = carried(book, "may", "june")
    earlier = {item.id: item for item in book["may"].items}
    assert "Planen" not in titles(carry.restored(book["june"], came.all_items, earlier))


def test_a_full_agenda_takes_no_more_and_the_rest_waits() -> None:
    may = agenda("may", *(f"Punkt {number}" for number in range(20)))
    june = agenda("june", *(f"Annan {number}" for number in range(rules.MOST_ITEMS - 10)))
    book = carried({"may": carry.settled(may, {}), "june": june}, "may", "june")
    room = rules.MOST_ITEMS - len(june.items)
    assert len(book["june"].items) == rules.MOST_ITEMS
    assert len(carry.waiting(book["may"])) == 20 - room


class Chain(RuleBasedStateMachine):
    """Meetings one after the other, changed by several people: every matter has one place where it is still to be
    dealt with, or it has been dealt with, or somebody took it away."""

    def __init__(self) -> None:
        super().__init__()
        self.ids = count(1)
        self.meetings: list[str] = []
        self.over: set[str] = set()
        self.book: dict[str, Agenda] = {}
        self.before: dict[str, dict[int, tuple[AgendaItem, ...]]] = {}
        self.root: dict[str, str] = {}
        self.removed: set[str] = set()
        self.plan()

    # -- what the bot does around the rules

    def new_id(self) -> str:
        return f"i{next(self.ids)}"

    @property
    def next(self) -> str | None:
        left = [meeting for meeting in self.meetings if meeting not in self.over]
        return left[0] if left else None

    def save(self, changes: dict[str, Agenda]) -> None:
        for meeting, after in changes.items():
            self.before[meeting][after.version] = self.book[meeting].all_items
            self.book[meeting] = after
            for item in after.all_items:
                if item.carried is not None:
                    self.root.setdefault(item.id, self.root[item.carried.item])
                self.root.setdefault(item.id, item.id)

    def change(self, after: Agenda) -> None:
        """As the bot saves a change: with what follows from it for the others, or not at all."""
        meeting = after.meeting_id
        later = [one for one in self.meetings[self.meetings.index(meeting) + 1 :] if one not in self.over]
        book = self.book | {meeting: after}
        on = MAY + timedelta(30 * self.meetings.index(meeting))
        follows = carry.reconciled(
            book, meeting, later[0] if later else None, on=on, new_id=self.new_id, closing=CLOSING
        )
        self.save({meeting: after} | dict(follows.agendas))

    def pick(self, data: st.DataObject, meeting: str | None = None) -> tuple[str, int]:
        where = meeting or data.draw(st.sampled_from(self.meetings))
        if not self.book[where].items:
            return where, 0
        return where, data.draw(st.integers(1, len(self.book[where].items)))

    # -- what people do

    @precondition(lambda self: len(self.meetings) - len(self.over) < 3)
    @rule()
    def plan(self) -> None:
        meeting = f"m{len(self.meetings)}"
        self.meetings.append(meeting)
        self.before[meeting] = {}
        self.book[meeting] = Agenda(meeting)
        self.save({meeting: rules.standing_on(Agenda(meeting), TEMPLATE, new_id=self.new_id)})
        for earlier in self.meetings[:-1]:
            if carry.waiting(self.book[earlier]):
                self.change(self.book[earlier])

    @precondition(lambda self: self.next)
    @rule(number=st.integers(1, 3))
    def add(self, number: int) -> None:
        assert self.next
        drafts = [DraftItem(f"Ärende {next(self.ids)}") for _ in range(number)]
        before = self.book[self.next]
        self.change(rules.add_items(before, drafts, by="p", by_name="Karin", new_id=self.new_id, closing=CLOSING))

    @rule(data=st.data(), status=st.sampled_from([ItemStatus.DONE, ItemStatus.DROPPED, ItemStatus.CARRIED]))
    def mark(self, data: st.DataObject, status: ItemStatus) -> None:
        meeting, number = self.pick(data)
        with suppress(Refusal):
            self.change(rules.mark(self.book[meeting], number, status))

    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        meeting, number = self.pick(data)
        if meeting not in self.over:
            with suppress(Refusal):
                self.change(rules.mark(self.book[meeting], number, ItemStatus.OPEN))

    @precondition(lambda self: self.next)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        meeting, number = self.pick(data, self.next)
        with suppress(Refusal):
            gone = rules.item_at(self.book[meeting], number)
            self.change(rules.remove_item(self.book[meeting], number))
            self.removed.add(self.root[gone.id])

    @precondition(lambda self: self.next)
    @rule(data=st.data())
    def move(self, data: st.DataObject) -> None:
        meeting, number = self.pick(data, self.next)
        with suppress(Refusal):
            self.change(rules.move_item(self.book[meeting], number, 1))

    @rule(data=st.data())
    def two_at_once(self, data: st.DataObject) -> None:
        """Both have seen the same agenda, and one is first: the other's change is made of what is there then."""
        meeting, number = self.pick(data)
        for status in (ItemStatus.CARRIED, ItemStatus.DONE):
            with suppress(Refusal):
                self.change(rules.mark(self.book[meeting], number, status))

    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        meeting = data.draw(st.sampled_from(self.meetings))
        now = self.book[meeting]
        items = self.before[meeting].get(now.version)
        if items is None or now.version < 2:
            return
        everything = {item.id: item for one in self.book.values() for item in one.all_items}
        was = {item.id for item in now.all_items}
        with suppress(Refusal):
            self.change(carry.restored(now, items, everything))
            left = {item.id for item in self.book[meeting].all_items}
            # An undo takes away what the change had added; never what came by being carried.
            added = {self.root[one] for one in was - left if not everything[one].carried}
            self.removed |= added - set(self.alive())
            self.removed -= {self.root[item_id] for item_id in left - was}

    @precondition(lambda self: self.next)
    @rule(data=st.data())
    def end(self, data: st.DataObject) -> None:
        meeting = self.next
        assert meeting
        said = {
            item.id: data.draw(st.sampled_from([ItemStatus.DONE, ItemStatus.DROPPED]))
            for item in self.book[meeting].items
            if item.status is ItemStatus.OPEN and data.draw(st.booleans())
        }
        self.over.add(meeting)
        self.change(carry.settled(self.book[meeting], said))

    # -- what holds

    def alive(self) -> dict[str, int]:
        """For each matter, in how many places it is still to be dealt with, or waits."""
        found: dict[str, int] = {}
        for one in self.book.values():
            for item in one.all_items:
                is_open = item.status is ItemStatus.OPEN or (
                    item.status is ItemStatus.CARRIED and item.carried_to is None
                )
                if is_open:
                    found[self.root[item.id]] = found.get(self.root[item.id], 0) + 1
        return found

    @invariant()
    def nothing_stands_twice(self) -> None:
        assert all(places == 1 for places in self.alive().values())
        ids = [item.id for one in self.book.values() for item in one.all_items]
        assert len(ids) == len(set(ids))

    @invariant()
    def nothing_is_lost(self) -> None:
        settled = {
            self.root[item.id]
            for one in self.book.values()
            for item in one.all_items
            if item.status in (ItemStatus.DONE, ItemStatus.DROPPED)
        }
        assert set(self.root.values()) <= set(self.alive()) | settled | self.removed

    @invariant()
    def both_sides_name_each_other(self) -> None:
        everything = {item.id: item for one in self.book.values() for item in one.all_items}
        for item in everything.values():
            if item.carried is not None:
                assert everything[item.carried.item].carried_to == item.id

    @invariant()
    def standing_items_stand_once(self) -> None:
        for one in self.book.values():
            standing = [item.standing for item in one.items if item.standing]
            assert len(standing) == len(set(standing))


TestChain = Chain.TestCase
TestChain.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
