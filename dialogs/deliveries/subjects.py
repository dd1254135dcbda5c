"""The subject of a message: the deadline, meeting or round that it is about."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Subject:
    """`part` tells apart several messages about one thing: the agenda's cards in several conversations.

    A row stores `key`, for example "deadline:<id>" or "agenda:<meeting>:<conversation>".
    """

    kind: str
    id: str
    part: str = ""

    @property
    def key(self) -> str:
        return f"{self.kind}:{self.id}:{self.part}" if self.part else f"{self.kind}:{self.id}"

    @property
    def prefix(self) -> str:
        """The beginning of the keys of all parts."""
        return f"{self.kind}:{self.id}:"


def subject_of(key: str) -> Subject:
    """Return the subject that `key` was made of. A `part` may contain colons, a kind and an id do not."""
    kind, id_, part = (*key.split(":", 2), "", "")[:3]
    return Subject(kind, id_, part)
