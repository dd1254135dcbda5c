"""Who is asked, who is told, and who may act as a leader: one rule, whoever leads the group."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from dialogs.meetings.model import Meeting
from dialogs.model import Member, Person, Role
from dialogs.people import leaders
from tests.tables import each_row

STOCKHOLM = ZoneInfo("Europe/Stockholm")
CHAIR, SECRETARY = Role.CHAIR, Role.SECRETARY


def member(name: str, *roles: Role) -> Member:
    return Member(Person("t", name, name, f"29:{name}"), frozenset(roles))


MAJ, IVAR = member("maj"), member("ivar")
ASTA, BIRGER = member("asta", CHAIR), member("birger", CHAIR)
DORIS, EINAR = member("doris", SECRETARY), member("einar", SECRETARY)
VERA = member("vera", Role.VICE)
BOTH = member("frida", CHAIR, SECRETARY)


@each_row(
    ("roster", "acting", "but", "asked"),
    [
        ([MAJ, ASTA, DORIS], None, (), ["asta"]),
        ([MAJ, ASTA, BIRGER, DORIS], None, (), ["asta", "birger"]),
        ([MAJ, DORIS, EINAR], None, (), ["doris", "einar"]),
        ([BOTH, DORIS], None, (), ["frida"]),
        ([MAJ, VERA, DORIS], None, (), ["vera"]),
        ([ASTA, VERA, DORIS], None, ("asta",), ["vera"]),
        ([MAJ, ASTA, DORIS], "maj", (), ["maj"]),
        ([MAJ, ASTA, BIRGER], "birger", (), ["birger"]),
        ([MAJ, ASTA, DORIS], "has left", (), ["asta"]),
        ([MAJ, IVAR], "maj", (), ["maj"]),
        ([MAJ, IVAR], None, (), []),
        ([], None, (), []),
        ([ASTA, BIRGER, DORIS], None, ("asta",), ["birger"]),
        ([ASTA, DORIS], None, ("asta",), ["doris"]),
        ([ASTA], None, ("asta",), []),
        ([MAJ, ASTA], "maj", ("maj",), ["asta"]),
    ],
)
def test_the_acting_chair_is_asked_else_each_chair_else_each_vice_chair_else_each_secretary(
    roster: list[Member], acting: str | None, but: tuple[str, ...], asked: list[str]
) -> None:
    assert leaders.asked(roster, acting=acting, but=but) == asked
    told = leaders.told(roster, acting=acting, but=but)
    assert (told.person.id if told else None) == next(iter(asked), None)


@each_row(
    ("who", "roster", "acting", "may"),
    [
        (ASTA, [ASTA, MAJ], False, True),
        (DORIS, [ASTA, DORIS], False, True),
        (VERA, [ASTA, VERA], False, True),
        (MAJ, [ASTA, MAJ], False, False),
        (MAJ, [ASTA, MAJ], True, True),
        (MAJ, [MAJ, IVAR], False, True),
        (None, [ASTA, MAJ], False, False),
        (None, [MAJ], False, True),
    ],
)
def test_leaders_and_the_acting_chair_may_and_everybody_while_nobody_leads(
    who: Member | None, roster: list[Member], acting: bool, may: bool
) -> None:
    assert leaders.may_act(who, roster, acting=acting) is may


@each_row(
    ("roster", "acting", "chair"),
    [
        ([MAJ, ASTA, BIRGER], None, "asta"),
        ([MAJ, ASTA], "maj", "maj"),
        ([MAJ, ASTA], "has left", "asta"),
        ([MAJ, DORIS], None, None),
        ([], "maj", None),
    ],
)
def test_the_chair_of_a_meeting_is_the_acting_one_else_the_groups(
    roster: list[Member], acting: str | None, chair: str | None
) -> None:
    assert leaders.chair(roster, acting=acting) == chair


@each_row(
    ("roster", "told"),
    [
        ([ASTA, DORIS], ["doris"]),
        ([ASTA, BIRGER, VERA], ["asta", "birger"]),
        ([DORIS, EINAR, ASTA], ["doris", "einar"]),
        ([MAJ, VERA], ["vera"]),
        ([], []),
    ],
)
def test_the_secretaries_hear_of_trouble_else_who_is_asked(roster: list[Member], told: list[str]) -> None:
    assert leaders.writing(roster) == told


def _since(who: Member, day: int) -> Member:
    return replace(who, joined_at=datetime(2026, 3, day, tzinfo=UTC))


@each_row(
    ("roster", "left", "asked"),
    [
        ([MAJ, VERA, DORIS], [ASTA], "vera"),
        ([MAJ, VERA], [DORIS], None),
        ([MAJ, DORIS], [ASTA], None),
        ([BIRGER, VERA], [ASTA], None),
        ([_since(MAJ, 2), _since(IVAR, 1)], [ASTA], "ivar"),
        ([_since(MAJ, 1), IVAR], [VERA], "ivar"),
        ([replace(_since(IVAR, 1), is_member=False), _since(MAJ, 2)], [DORIS], "maj"),
        ([MAJ], [IVAR], None),
        ([], [ASTA], None),
    ],
)
def test_a_vice_chair_is_asked_to_take_over_else_the_member_of_the_longest_standing(
    roster: list[Member], left: list[Member], asked: str | None
) -> None:
    found = leaders.successor(roster, left=left)
    assert (found.person.id if found else None) == asked


@each_row(
    ("day", "person", "chairs"),
    [
        (date(2026, 3, 12), "maj", True),
        (date(2026, 3, 11), "maj", False),
        (date(2026, 3, 13), "maj", False),
        (date(2026, 3, 12), "ivar", False),
    ],
)
def test_an_acting_chair_leads_on_the_day_of_the_meeting(day: date, person: str, chairs: bool) -> None:
    # 23:30 UTC on the 11th is the 12th in Stockholm.
    starts = datetime(2026, 3, 11, 23, 30, tzinfo=UTC)
    meeting = Meeting("m", "g", starts, starts + timedelta(hours=1), acting_chair="maj")
    assert leaders.chairs_on(day, person, [None, meeting], STOCKHOLM) is chairs
    assert not leaders.chairs_on(day, person, [None], STOCKHOLM)
