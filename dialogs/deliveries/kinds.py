"""The kinds of messages, each declared once. Its composer is registered under its key by the feature that sends it."""

from dataclasses import dataclass
from enum import Enum


class Hours(Enum):
    """When a message may be sent."""

    AT_ONCE = 1
    MORNING = 2
    """A reminder. It is combined with the others of that morning."""
    AWAKE = 3
    """A reminder of today's meeting. It goes as soon as people are awake: they have left by nine."""
    UNASKED = 4
    """A question or notice to a leader, owner or sender. At most one a day, apart from the morning's message."""


@dataclass(frozen=True, slots=True)
class MessageKind:
    """`key` is stored with each row. `name` is the end of its name's key in the report: delivery-what-…"""

    key: str
    name: str
    hours: Hours = Hours.AT_ONCE
    replaces: bool = False
    """It only changes a posted message. If it is unknown whether it was sent, it is sent again."""
    is_answer: bool = False
    """It only answers somebody, or tells leaders of trouble. It is reported only if it failed."""
    is_told: bool = True
    """Leaders are told in private if it failed."""
    is_secret: bool = False
    """Its recipients would tell who had answered a round. They are counted, and never shown one by one."""
    may_be_resent: bool = True
    is_composed_beforehand: bool = False
    """Its text is stored until it is sent, and is not kept after a failure."""


def _card(key: str) -> MessageKind:
    """Return a kind that keeps a posted card current. Nobody misses a card that did not change."""
    return MessageKind(key, "card", replaces=True, is_answer=True, is_told=False, may_be_resent=False)


def _about_trouble(key: str, name: str, *, is_composed_beforehand: bool = False) -> MessageKind:
    """Return a kind that tells leaders of trouble. A report about it would have no end."""
    return MessageKind(
        key,
        name,
        Hours.UNASKED,
        is_answer=True,
        is_told=False,
        may_be_resent=False,
        is_composed_beforehand=is_composed_beforehand,
    )


def _to_one_in_a_round(key: str, name: str, hours: Hours = Hours.AT_ONCE, *, is_answer: bool = False) -> MessageKind:
    """Return a kind that goes to one person of a round. Nobody may see who could not be reached."""
    return MessageKind(key, name, hours, is_answer=is_answer, is_told=False, is_secret=True, may_be_resent=False)


_ALL = (
    MessageKind("agenda_post", "agenda"),
    MessageKind("agenda_show", "agenda", is_answer=True),
    _card("agenda_refresh"),
    _card("agenda_shrink"),
    MessageKind("agenda_nudge", "agenda-nudge", Hours.UNASKED),
    MessageKind("agenda_morning", "agenda-morning", Hours.AWAKE),
    MessageKind("agenda_settle", "settle"),
    MessageKind("agenda_third", "third"),
    MessageKind("task_days", "task-days"),
    MessageKind("deadline_reminder", "deadline", Hours.MORNING),
    MessageKind("deadline_late", "deadline-late", Hours.MORNING),
    MessageKind("deadline_left", "deadline-left", Hours.UNASKED),
    MessageKind("round_post", "round"),
    MessageKind("round_offer", "round"),
    _card("round_refresh"),
    _to_one_in_a_round("round_ask", "round-ask", Hours.UNASKED),
    _to_one_in_a_round("round_remind", "round-reminder", Hours.MORNING),
    _to_one_in_a_round("round_form", "round-form", is_answer=True),
    _to_one_in_a_round("words_question", "round-form", is_answer=True),
    MessageKind("round_section", "round-section", is_answer=True),
    MessageKind("round_few", "round-few", Hours.UNASKED),
    MessageKind("round_summary", "round-summary"),
    _card("round_summary_refresh"),
    MessageKind("theme_proposal", "theme-proposal", Hours.UNASKED),
    MessageKind("form_post", "form"),
    _card("form_refresh"),
    MessageKind("form_page", "form-page", is_answer=True),
    MessageKind("occasion_post", "invitation"),
    _card("occasion_refresh"),
    _card("occasion_closes"),
    MessageKind("occasion_list", "invitation", is_answer=True),
    MessageKind("occasion_nudge", "invitation-reminder", Hours.MORNING),
    MessageKind("occasion_news", "invitation-news"),
    MessageKind("occasion_told", "invitation-news"),
    MessageKind("forwarding_ask", "forwarding-ask", Hours.UNASKED),
    MessageKind("forwarding_news", "forwarding-news", Hours.UNASKED),
    MessageKind("forwarding_back", "forwarding-back", Hours.UNASKED),
    MessageKind("table_round_ask", "table-round", Hours.MORNING, is_told=False),
    MessageKind("table_round_post", "table-round", Hours.MORNING),
    MessageKind("table_round_form", "table-round", is_answer=True),
    _about_trouble("trouble", "trouble"),
    _about_trouble("place_notice", "place-notice", is_composed_beforehand=True),
    _about_trouble("place_opened", "place-notice"),
    MessageKind("recall", "recall", replaces=True),
    MessageKind("reply", "reply", is_answer=True, is_composed_beforehand=True),
    MessageKind(
        "replace",
        "card",
        replaces=True,
        is_answer=True,
        is_told=False,
        may_be_resent=False,
        is_composed_beforehand=True,
    ),
)
KINDS = {kind.key: kind for kind in _ALL}


def kind_of(key: str) -> MessageKind:
    """Return the kind with this key. A row of a version that is no longer installed has a kind without a name."""
    return KINDS.get(key) or MessageKind(key, "other")


def keys_of(*hours: Hours) -> frozenset[str]:
    """Return the keys of the kinds that are sent at these hours."""
    return frozenset(kind.key for kind in _ALL if kind.hours in hours)
