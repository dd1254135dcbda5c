"""Typed replies to the question about a new deadline, and the missing part of a request."""

from datetime import date, time

from dialogs.catalogue import completing
from dialogs.deadlines.model import Days
from dialogs.deadlines.replies import Reply, is_cancelled, reply_in, request_beside
from dialogs.model import Member, Person, PersonId
from tests.tables import each_row

TODAY = date(2026, 3, 10)
DUE = date(2026, 4, 16)
NAMES = ("Karin Ek", "Olle Berg", "Sara Lind", "Per Åkesson")
ROSTER = [Member(Person("t", PersonId(f"p{n}"), name, f"aad{n}")) for n, name in enumerate(NAMES)]


def _reply(text: str) -> Reply | None:
    return reply_in(text, today=TODAY, due_on=DUE, roster=ROSTER)


@each_row(
    ("text", "changed"),
    [
        ("nej den 17 april istället", Reply(day=date(2026, 4, 17))),
        ("ja men fredag kl 14", Reply(day=date(2026, 3, 13), at=time(14))),
        ("kl 15 tack", Reply(at=time(15))),
        ("en vecka senare", Reply(day=date(2026, 4, 23))),
        ("nä, två dagar tidigare", Reply(day=date(2026, 4, 14))),
        ("dagen efter", Reply(day=date(2026, 4, 17))),
        ("no, make it April 17", Reply(day=date(2026, 4, 17))),
        ("ja fast Olle också", Reply(also="Olle")),
        ("byt Karin mot Olle", Reply(also="Olle", without="Karin")),
        ("inte Karin utan Olle, och en vecka senare", Reply(day=date(2026, 4, 23), also="Olle", without="Karin")),
        ("det stämmer inte, det är Sara som ska göra det", Reply(instead="Sara")),
        ("nej Sara och Per", Reply(instead="Sara och Per")),
        ("det gäller alla", Reply(instead="alla")),
        ("Karin instead of Olle", Reply(also="Karin", without="Olle")),
        ("ändra till att boka bussen", Reply(title="boka bussen")),
        ("den ska heta Bussresan", Reply(title="Bussresan")),
        ("ja tack, men påminn bara en gång", Reply(ladder=(Days(0),))),
        ("ja, men påminn en vecka innan", Reply(ladder=(Days(7),))),
        ("utan påminnelser", Reply(ladder=())),
        ("nja, säg 17 april kl 12", Reply(day=date(2026, 4, 17), at=time(12))),
        ("ja men inte till Olle, till Per", Reply(without="Olle", instead="Per")),
        ("det var Sara jag menade", Reply(instead="Sara")),
        ("lägg till att han ska boka projektor också", Reply(further="boka projektor")),
        ("vänta lite", Reply(waits=True)),
        ("hold on", Reply(waits=True)),
        ("fel dag", Reply(is_open=True)),
        ("det stämmer inte", Reply(is_open=True)),
    ],
)
def test_a_reply_changes_what_it_names(text: str, changed: Reply) -> None:
    assert _reply(text) == changed


@each_row(
    "text",
    [
        "ja",
        "nej",
        "nä strunt samma",
        "lägg till budgeten på dagordningen",
        "vi ses på fredag",
        "Karin kommer inte",
        "påminn Olle om lunchen den 13 april",
        "ja fast Beatrice också",
        "vad står på dagordningen?",
    ],
)
def test_other_words_are_no_reply(text: str) -> None:
    assert _reply(text) is None


@each_row(
    ("text", "request_"),
    [
        ("japp och påminn Olle om lunchen samma dag", "påminn Olle om lunchen senast 2026-04-16"),
        ("ja, påminn Olle om lunchen 3 maj", "påminn Olle om lunchen 3 maj"),
        ("ok tack, och sen visa dagordningen", "visa dagordningen"),
        ("nej påminn Olle om lunchen", ""),
        ("ja", ""),
    ],
)
def test_a_request_may_follow_a_yes(text: str, request_: str) -> None:
    assert request_beside(text, today=TODAY, due_on=DUE) == request_


@each_row("text", ["avbryt", "glöm det", "nej, strunt i det", "låt bli", "never mind", "Cancel that!"])
def test_words_that_take_the_request_back_are_a_no(text: str) -> None:
    assert is_cancelled(text)
    assert not is_cancelled(f"{text} punkt 3")


@each_row(
    ("kept", "said", "whole"),
    [
        ("påminn Karin om bussen", "12/6", "påminn Karin om bussen senast 2026-06-12"),
        ("påminn Karin om bussen", "på fredag kl 9", "påminn Karin om bussen senast 2026-03-13 kl 09.00"),
        ("remind Karin about the bus", "tomorrow", "remind Karin about the bus by 2026-03-11"),
        ("påminn mig", "om blommorna", "påminn mig om blommorna"),
        ("deadline 12 juni", "bussen", "deadline 12 juni: bussen"),
        ("mer tid D1", "till den 18:e", "mer tid D1 till 2026-03-18"),
        ("påminn Karin om bussen", "vad står på dagordningen?", ""),
        ("påminn Karin om bussen", "lägg till budgeten", ""),
        ("påminn mig", "vad kan du?", ""),
        ("dagordning", "12/6", ""),
    ],
)
def test_a_reply_completes_the_request_that_lacked_it(kept: str, said: str, whole: str) -> None:
    assert completing.completed(kept, said, today=TODAY) == whole


@each_row(
    "text",
    ["det ska stå 14 inte 13", "den ska heta 7", "det heter 14.30, inte 14", "call it 5 not 6"],
)
def test_numbers_alone_are_no_title(text: str) -> None:
    found = _reply(text)
    assert found is None or not found.title
