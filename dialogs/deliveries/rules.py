"""What is told of deliveries: what each kind is called, why something did not arrive, what may be taken back."""

from dataclasses import dataclass
from datetime import datetime, timedelta

LOOKS_BACK = timedelta(days=7)
LOOKS_AHEAD = timedelta(days=7)
RECALLABLE_FOR = timedelta(hours=1)

_NAMES = {
    "agenda_post": "agenda",
    "agenda_show": "agenda",
    "agenda_nudge": "agenda-nudge",
    "agenda_morning": "agenda-morning",
    "agenda_settle": "settle",
    "agenda_third": "third",
    "deadline_reminder": "deadline",
    "deadline_late": "deadline-late",
    "deadline_left": "deadline-left",
    "round_post": "round",
    "round_offer": "round",
    "round_ask": "round-ask",
    "round_section": "round-section",
    "round_remind": "round-reminder",
    "round_form": "round-form",
    "round_few": "round-few",
    "round_summary": "round-summary",
    "theme_proposal": "theme-proposal",
    "form_post": "form",
    "form_page": "form-page",
    "forwarding_ask": "forwarding-ask",
    "forwarding_news": "forwarding-news",
    "forwarding_back": "forwarding-back",
    "table_round_ask": "table-round",
    "table_round_post": "table-round",
    "table_round_form": "table-round",
    "trouble": "trouble",
    "place_notice": "place-notice",
    "place_opened": "place-notice",
    "recall": "recall",
    "reply": "reply",
    "replace": "card",
}

TO_ONE_IN_A_ROUND = frozenset({"round_ask", "round_remind", "round_form"})
"""Whom these went to would tell who had answered and who had not: they are counted, and never shown one by one."""

_ANSWERS = frozenset(
    {
        "reply",
        "replace",
        "agenda_show",
        "round_form",
        "round_section",
        "table_round_form",
        "form_page",
        "trouble",
        "place_notice",
        "place_opened",
    }
)


def name_of(kind: str) -> str:
    """What a kind of delivery is called, as the end of a key: delivery-what-…"""
    if kind.endswith(("_refresh", "_shrink")):
        return "card"
    return _NAMES.get(kind, "other")


def is_answer(kind: str) -> bool:
    """Whether it only answers somebody, or keeps a card current: worth a word only if it failed."""
    return kind in _ANSWERS or name_of(kind) == "card"


def is_told(kind: str) -> bool:
    """Whether those who lead hear of it privately where it failed. Nobody misses a card that stayed as it was, and who
    could not be reached in a round has not answered it, which is nobody's business."""
    if kind in TO_ONE_IN_A_ROUND or kind in ("trouble", "place_notice", "place_opened", "table_round_ask"):
        return False
    return name_of(kind) != "card"


def is_message(kind: str) -> bool:
    """Whether it is a message of its own, and not what was done to one that stood there."""
    return name_of(kind) not in ("card", "recall")


def may_be_sent_again(kind: str, *, is_kept: bool) -> bool:
    """Whether "skicka igen" has a meaning for this kind, of which what was to be said `is_kept` or not. An answer
    cannot be composed anew. A card is replaced at the next change anyway; a report of trouble is about something else;
    and what went to one in a round is asked for anew by that one."""
    if kind in TO_ONE_IN_A_ROUND or kind in ("trouble", "place_notice", "place_opened") or name_of(kind) == "card":
        return False
    return is_kept or kind != "reply"


def may_be_named(kind: str) -> bool:
    """Whether those who lead the group may see whom it was for. What somebody and the bot say to each other in private
    is theirs, and could be an answer in an anonymous round."""
    return kind not in TO_ONE_IN_A_ROUND and kind != "reply"


def may_be_recalled(kind: str, *, to_group: bool) -> bool:
    """Whether it is a post or a reminder: a card that was replaced is no message, and an answer to one is theirs."""
    if kind in TO_ONE_IN_A_ROUND or kind == "trouble" or not is_message(kind):
        return False
    return to_group or kind != "reply"


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that is delivered. `about` is what it concerns, where that has a name: "D3 Rapporten"."""

    kind: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """`number` messages of one thing; `people`: each to one person, and otherwise in the group; None where neither is
    to the point. `at` is when the last was sent, or when the next comes."""

    thing: Thing
    number: int
    people: bool | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Failed:
    """`number` messages of one thing that did not surely arrive. `why` is the end of a key, delivery-why-…; `who`
    the name of the one whom it was for, "" where that is the group or nobody else's business. `at` is the latest."""

    thing: Thing
    why: str
    number: int
    at: datetime
    who: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a group's deliveries. `failed` and `unknown` may hold fewer than there are: `hidden` counts the
    rest. `unreachable` are the names of members who cannot be written to privately."""

    sent: tuple[Count, ...] = ()
    waiting: tuple[Count, ...] = ()
    failed: tuple[Failed, ...] = ()
    unknown: tuple[Failed, ...] = ()
    hidden: int = 0
    unreachable: tuple[str, ...] = ()
    closed_since: datetime | None = None
    """Since when the group's own place takes no posts."""


@dataclass(frozen=True, slots=True)
class Recent:
    """What went out as one line: everything of one thing at one time. `delivery` is the number of one of its rows;
    `with_it` are the other things that went out in the same messages, and would be taken back with them."""

    delivery: int
    thing: Thing
    number: int
    people: bool
    at: datetime
    with_it: tuple[Thing, ...] = ()


@dataclass(frozen=True, slots=True)
class Unsent:
    """`number` rows about one thing that did not surely arrive; `delivery` is the number of one of them."""

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
    """Why a delivery of `kind` that ended as `status` did not surely arrive, as the end of a key: delivery-why-…

    Of what went to one in a round not even that is told: where only one cannot be reached, it would say who had not
    answered.
    """
    if kind in TO_ONE_IN_A_ROUND:
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
