"""News of known deadlines: several in one message, what is half done, given back or waits, and an illness beside it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from dialogs.catalogue.parsing import parse
from dialogs.deadlines.meanings import MEANINGS
from dialogs.deadlines.news_meant import done_and_quiet, news_of_several, not_begun
from dialogs.meetings.absence import read_absence
from dialogs.model import Member, Person, PersonId
from dialogs.people.meanings import MEANINGS as OF_PEOPLE
from dialogs.sentences.model import Context, KnownDeadline, KnownMeeting, Sentence
from dialogs.understanding.weak import is_weak
from tests.tables import each_row

NOW = datetime(2026, 3, 10, 10, 0, tzinfo=UTC)  # a Tuesday
TODAY = NOW.date()
CONTEXT = Context(
    now=NOW,
    speaker="Olle Berg",
    people=[
        Member(Person("t", PersonId(f"p{n}"), name, f"aad{n}"))
        for n, name in enumerate(("Karin Ek", "Olle Berg", "Sara Lind"))
    ],
    deadlines=(
        KnownDeadline("D1", "Kostnadskalkylen", date(2026, 3, 6), ("Olle Berg",)),
        KnownDeadline("D2", "Budgeten", date(2026, 3, 20), ("Olle Berg",)),
        KnownDeadline("D3", "Enkäten", date(2026, 4, 9)),
    ),
)
MEETING = KnownMeeting(datetime(2026, 3, 26, 9, tzinfo=UTC), datetime(2026, 3, 26, 12, tzinfo=UTC), "Örebro")


@each_row(
    ("text", "says"),
    [
        ("budgeten klar! enkäten kommer imorgon", ("klar D2",)),
        (
            "kalkylen är klar, men budgeten blir inte klar förrän den 27 mars",
            ("klar D1", "mer tid D2 till 27 mars"),
        ),
        ("kostnadskalkylen kommer på måndag och budgeten är skickad", ("mer tid D1 till måndag", "klar D2")),
        ("budgeten är klar, enkäten är ifylld", ("klar D2", "klar D3")),
        ("Budgeten är skickad. Kostnadskalkylen dröjer till fredag.", ("klar D2", "mer tid D1 till fredag")),
    ],
)
def test_each_clause_tells_of_its_deadline_and_is_asked_about(text: str, says: tuple[str, ...]) -> None:
    (reading,) = news_of_several(Sentence(text), CONTEXT)
    assert reading.says == says
    assert not reading.is_certain


@each_row(
    "text",
    [
        "är budgeten klar, och enkäten?",
        "budgeten är klar och jag har mejlat den till alla",
        "budgeten ska vara klar och enkäten också",
        "flytta budgeten till fredag och enkäten till måndag",
        "budgeten kommer imorgon, enkäten kommer på fredag",
        "enkäten är klar. enkäten skickades igår",
        "budgeten och enkäten",
    ],
)
def test_other_words_are_no_news_of_several(text: str) -> None:
    assert news_of_several(Sentence(text), CONTEXT) == ()


@each_row(
    ("text", "says"),
    [
        ("budgeten är halvklar", ["visa D2", "mer tid D2"]),
        ("budgeten är halvskriven", ["visa D2", "mer tid D2"]),
        ("budgeten är på gång", ["visa D2", "mer tid D2"]),
        ("halva budgeten är klar", ["visa D2", "mer tid D2"]),
        ("budgeten är klar", ["klar D2"]),
        ("budgeten är helt klar", ["klar D2"]),
    ],
)
def test_what_is_half_done_is_not_done(text: str, says: list[str]) -> None:
    assert [each.says[0] for each in MEANINGS["deadline.done"](Sentence(text), CONTEXT)] == says


@each_row(
    ("text", "says"),
    [
        ("jag kan inte ta budgeten", ["visa D2"]),
        ("jag hinner inte göra budgeten", ["visa D2"]),
        ("I cannot take budgeten", ["visa D2"]),
        ("jag kan inte ta budgeten, Sara får göra den", ["ge D2 till Sara Lind"]),
        ("jag kan ta enkäten", ["ge D3 till Olle Berg"]),
        ("jag kan inte ta emot gäster", []),
    ],
)
def test_who_gives_a_task_back_sees_it(text: str, says: list[str]) -> None:
    assert [each.says[0] for each in MEANINGS["deadline.assign"](Sentence(text), CONTEXT)] == says


@each_row(
    ("text", "is_private", "says"),
    [
        ("vänta med att påminna om budgeten till måndag", False, ["påminn mig om D2 2026-03-16"]),
        (
            "vänta med påminnelserna till efter helgen",
            True,
            ["påminn mig om D1 2026-03-16", "påminn mig om D2 2026-03-16"],
        ),
        ("vänta med påminnelserna till efter helgen", False, ["inställningar för påminnelser"]),
        ("påminn inte om budgeten förrän på måndag", False, ["påminn mig om D2 2026-03-16"]),
        ("vänta med påminnelserna", True, ["inställningar för påminnelser"]),
    ],
)
def test_reminders_that_are_to_wait_come_later(text: str, is_private: bool, says: list[str]) -> None:
    context = replace(CONTEXT, is_private=is_private)
    found = MEANINGS["deadline.ladder"](Sentence(text), context)
    assert [each.says[0] for each in found] == says
    assert is_private or len(found) == 1


@each_row(
    ("text", "is_unsure"),
    [
        ("kan Sara ta budgeten istället för mig? jag är sjuk", True),
        ("jag kan inte komma. kan Sara skriva protokollet?", True),
        ("jag är sjuk. Sara kommer istället för mig", False),
        ("jag är sjuk så Sara kan ta min plats", False),
        ("jag kan inte komma på torsdag", False),
    ],
)
def test_a_task_for_somebody_else_beside_an_absence_is_not_passed_over(text: str, is_unsure: bool) -> None:
    assert is_weak(parse(text, today=TODAY), text) is is_unsure


@each_row(
    ("text", "substitute", "day"),
    [
        ("kan Sara ta budgeten? jag är sjuk", "", TODAY),
        ("jag är sjuk. Sara kan svara på frågor", "", TODAY),
        ("jag är sjuk så Sara kan ta min plats", "Sara", None),
        ("jag är sjuk och kan inte komma", "", None),
        ("jag är sjuk och kommer inte", "", None),
    ],
)
def test_what_somebody_else_can_do_says_nothing_of_the_meeting(text: str, substitute: str, day: date | None) -> None:
    found = read_absence(text.replace("?", "."), today=TODAY)
    assert found is not None
    assert (found.substitute, found.day and found.day.day) == (substitute, day)


@each_row(
    ("text", "hours", "says"),
    [
        ("jag är sjuk", 16 * 24, ["jag är sjuk idag", "jag kan inte komma"]),
        ("jag är tyvärr sjuk", 16 * 24, ["jag är sjuk idag", "jag kan inte komma"]),
        ("jag är sjuk", 20, ["jag kan inte komma"]),
        ("jag är sjuk och kan inte komma", 16 * 24, ["jag kan inte komma"]),
        ("jag är sjuk och missar mötet", 16 * 24, ["jag kan inte komma"]),
        ("jag kan inte", 16 * 24, ["jag kan inte komma"]),
    ],
)
def test_an_illness_long_before_the_meeting_is_asked_about(text: str, hours: int, says: list[str]) -> None:
    at = MEETING.starts_at
    context = replace(CONTEXT, meetings=(MEETING,), now=at.fromtimestamp(at.timestamp() - 3600 * hours, UTC))
    found = OF_PEOPLE["attend.absent"](Sentence(text), context)
    assert [each.says[0] for each in found] == says
    assert found[0].is_certain is (len(says) == 1)


@each_row(
    ("text", "says"),
    [
        ("jag har redan lämnat budgeten, sluta påminn", ["klar D2"]),
        ("budgeten är skickad så du kan sluta tjata", ["klar D2"]),
        ("budgeten är inlämnad! inga fler påminnelser tack", ["klar D2"]),
        ("jag lämnar budgeten på måndag, sluta tjata", []),
        ("budgeten är inte klar, sluta tjata", []),
        ("budgeten ska vara lämnad, sluta påminn om den", []),
        ("sluta påminna om budgeten", []),
    ],
)
def test_who_is_done_and_wants_no_reminders_is_done(text: str, says: list[str]) -> None:
    assert [each.says[0] for each in done_and_quiet(Sentence(text), CONTEXT)] == says


@each_row(
    ("text", "says"),
    [
        ("jag har inte börjat med budgeten än", ["visa D2", "mer tid D2"]),
        ("tyvärr, jag har inte hunnit med budgeten", ["visa D2", "mer tid D2"]),
        ("vi har knappt påbörjat enkäten", ["visa D3", "mer tid D3"]),
        ("jag har inte börjat än", []),
        ("mötet har inte börjat", []),
        ("jag har börjat med budgeten", []),
    ],
)
def test_what_is_not_begun_is_shown(text: str, says: list[str]) -> None:
    assert [each.says[0] for each in not_begun(Sentence(text), CONTEXT)] == says


@each_row(
    ("intent", "text", "says"),
    [
        ("deadline.remove", "ta bort Olle från budgeten, Sara gör den", ["ge D2 till Sara Lind"]),
        ("deadline.remove", "ta bort Olle från budgeten", ["visa D2"]),
        ("deadline.remove", "ta bort budgeten", ["ta bort D2"]),
        ("deadline.assign", "Sara hjälper Olle med budgeten", ["ge D2 till Olle Berg och Sara Lind"]),
        ("deadline.snooze", "påminn mig om budgeten dagen innan istället", ["påminn mig om D2 dagen innan"]),
        ("deadline.snooze", "påminn mig om budgeten på måndag istället", ["påminn mig om D2 måndag"]),
    ],
)
def test_who_is_taken_off_leaves_the_deadline(intent: str, text: str, says: list[str]) -> None:
    assert [each.says[0] for each in MEANINGS[intent](Sentence(text), CONTEXT)] == says


@pytest.mark.parametrize(
    ("is_private", "is_leader", "says"),
    [(True, False, "påminn inte mig om D2"), (False, False, "påminn inte om D2"), (True, True, "påminn inte om D2")],
)
def test_a_member_s_private_wish_for_no_reminders_is_their_own(is_private: bool, is_leader: bool, says: str) -> None:
    context = replace(CONTEXT, is_private=is_private, is_leader=is_leader)
    (found,) = MEANINGS["deadline.ladder"](Sentence("sluta påminna om budgeten"), context)
    assert found.says == (says,)
