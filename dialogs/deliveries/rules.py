"""Rules of the delivery report: the names of kinds, the reasons of failures, and what may be resent or retracted."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from dialogs.deliveries.kinds import KINDS, kind_of

LOOKS_BACK = timedelta(days=7)
LOOKS_AHEAD = timedelta(days=7)
RECALLABLE_FOR = timedelta(hours=1)

TO_ONE_IN_A_ROUND = frozenset(key for key, kind in KINDS.items() if kind.is_secret)


def may_be_sent_again(kind: str, *, is_kept: bool) -> bool:
    """Return whether "skicka igen" makes sense for this kind. `is_kept`: its content is still stored.

    A reply cannot be composed again. A card is replaced at the next change anyway, a report of trouble is about
    something else, and a person asks again for their own form.
    """
    return kind_of(kind).may_be_resent and (is_kept or kind != "reply")


def may_be_named(kind: str) -> bool:
    """Return whether leaders may see the recipient. A private conversation with the bot could be an answer in an
    anonymous round."""
    return not kind_of(kind).is_secret and kind != "reply"


def may_be_recalled(kind: str, *, to_group: bool) -> bool:
    """Return whether it is a post or a reminder. A replaced card is no message, and a private reply belongs to its
    reader."""
    found = kind_of(kind)
    if found.is_secret or found.replaces or kind == "trouble":
        return False
    return to_group or kind != "reply"


@dataclass(frozen=True, slots=True)
class Thing:
    """The subject of deliveries. `about` is its name, if it has one: "D3 Rapporten"."""

    kind: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """`number` messages about one subject. `people`: each to one person, else in the group; None if neither matters.
    `at` is when the last was sent, or when the next comes."""

    thing: Thing
    number: int
    people: bool | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Failed:
    """`number` messages about one subject that may not have arrived. `why` is the end of a key, delivery-why-…; `who`
    is the recipient's name, or "" for the group or a private matter. `at` is the latest."""

    thing: Thing
    why: str
    number: int
    at: datetime
    who: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The results of a group's deliveries. `failed` and `unknown` may be incomplete: `hidden` counts the rest.
    `unreachable` are the names of members who cannot be reached in private."""

    sent: tuple[Count, ...] = ()
    waiting: tuple[Count, ...] = ()
    failed: tuple[Failed, ...] = ()
    unknown: tuple[Failed, ...] = ()
    hidden: int = 0
    unreachable: tuple[str, ...] = ()
    closed_since: datetime | None = None
    """Since when the group's own place accepts no posts."""


@dataclass(frozen=True, slots=True)
class Recent:
    """The messages about one subject at one time. `delivery` is the id of one of its rows. `with_it` are other subjects
    in the same messages, which would be retracted with it."""

    delivery: int
    thing: Thing
    number: int
    people: bool
    at: datetime
    with_it: tuple[Thing, ...] = ()


@dataclass(frozen=True, slots=True)
class Unsent:
    """`number` rows about one subject that may not have arrived. `delivery` is the id of one of them."""

    delivery: int
    thing: Thing
    why: str
    at: datetime
    who: str = ""
    number: int = 1


_REASONS = {
    "unreachable": "unreachable",
    "still_unreachable": "unreachable",
    "suspended": "suspended",
    "refused_before": "refused-before",
    "no_address": "no-address",
    "no_composer": "mistake",
}
_ANSWERED = {403: "not-allowed", 404: "gone", 413: "too-big"}


def why(kind: str, status: str, last_status: int | None, last_error: str | None, *, to_group: bool) -> str:
    """Return why a delivery of `kind` that ended as `status` may not have arrived, as the end of a key: delivery-why-…

    Private messages of a round have no reason: if only one person cannot be reached, it would tell who had not
    answered.
    """
    if kind_of(kind).is_secret:
        return "not-told"
    if status == "unknown":
        return "unknown" if to_group else "unknown-private"
    error = last_error or ""
    if error in _REASONS:
        return _REASONS[error]
    if error.startswith(("composer:", "database:")):
        return "mistake"
    if last_status in _ANSWERED:
        return _ANSWERED[last_status]
    if last_status is None or last_status == 429 or last_status >= 500:
        return "no-answer"
    return "refused"
