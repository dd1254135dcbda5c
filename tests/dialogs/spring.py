"""A group in March 2026 with a meeting in two weeks, in which people speak of their deadlines."""

from datetime import UTC, datetime

from dialogs.model import Member, Person, PersonId
from dialogs.sentences.model import Context, KnownMeeting

NOW = datetime(2026, 3, 10, 10, 0, tzinfo=UTC)  # a Tuesday
CONTEXT = Context(
    now=NOW,
    speaker="Karin Ek",
    is_leader=True,
    people=[
        Member(Person("t", PersonId(f"p{n}"), name, f"aad{n}"))
        for n, name in enumerate(("Karin Ek", "Olle Berg", "Sara Lind"))
    ],
    meetings=(KnownMeeting(datetime(2026, 3, 26, 9, tzinfo=UTC), datetime(2026, 3, 26, 12, tzinfo=UTC), "Örebro"),),
)
