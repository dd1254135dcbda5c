"""Cards about deliveries: the report, messages to retract, and messages that did not arrive."""

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from dialogs import cards
from dialogs.deliveries.kinds import kind_of
from dialogs.deliveries.rules import Count, Failed, Recent, Report, Thing, Unsent
from dialogs.message import Card, Message
from dialogs.model import Group
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import clock, short_day

MOST_LINES = 12
"""Lines under one heading of the report; the rest is counted."""
MOST_BUTTONS = 8
"""Lines with a button of their own."""
MOST_NAMES = 30
LONGEST_ABOUT = 100
LONGEST_FALLBACK = 1500
ROOM = cards.MAX_BYTES - 2048


def what(thing: Thing, locale: str) -> str:
    """Return a name like "påminnelse om D3 Rapporten", as plain text."""
    name = kind_of(thing.kind).name
    if name == "deadline" and thing.about:
        return say(locale, "delivery-what-deadline-named", about=_cut(thing.about))
    return say(locale, f"delivery-what-{name}")


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_ABOUT else f"{text[: LONGEST_ABOUT - 2].rstrip()} …"


def _moment(at: datetime, zone: ZoneInfo, locale: str) -> str:
    local = at.astimezone(zone)
    return say(locale, "delivery-moment", day=short_day(local.date(), locale), time=clock(local.time()))


def _to(number: int, locale: str, *, people: bool | None) -> str:
    if people is None:
        return str(number)
    return say(locale, "delivery-to-people" if people else "delivery-to-group", count=number)


def _fitting(build: Callable[[int], Card], most: int) -> Card:
    """Return the card of `build` with as many lines in each list, up to `most`, as fit."""
    card = build(most)
    while most and len(json.dumps(card, ensure_ascii=False).encode()) > ROOM:
        most = most * 3 // 4
        card = build(most)
    return card


def _listed(lines: Sequence[str], most: int, locale: str, *, hidden: int = 0) -> list[cards.Element]:
    """Return plain lines as a list, and the number of the others."""
    shown = [cards.line(f"– {escape_markdown(text)}") for text in lines[:most]]
    if hidden := hidden + max(0, len(lines) - most):
        shown.append(cards.line(say(locale, "delivery-more", count=hidden), subtle=True))
    return shown


# -- the report


def report_message(report: Report, group: Group) -> Message:
    """Return the report for leaders, as one card, however many rows there are."""
    locale, zone = group.locale, group.zone
    sent = [f"{what(each.thing, locale)}: {_to(each.number, locale, people=each.people)}" for each in report.sent]
    waiting = [_waiting_line(each, zone, locale) for each in report.waiting]
    failed = [_failed_line(each, zone, locale) for each in report.failed]
    unknown = [_failed_line(each, zone, locale) for each in report.unknown]
    title = say(locale, "delivery-title", group=group.name)
    summary = say(
        locale,
        "delivery-summary",
        sent=sum(each.number for each in report.sent),
        failed=sum(each.number for each in (*report.failed, *report.unknown)) + report.hidden,
    )

    def build(most: int) -> Card:
        body = [
            cards.heading(say(locale, "delivery-title", group=escape_markdown(group.name))),
            cards.line(say(locale, "delivery-sent"), bold=True, spaced=True),
            *(_listed(sent, most, locale) or [cards.line(say(locale, "delivery-sent-none"))]),
            cards.line(say(locale, "delivery-waiting"), bold=True, spaced=True),
            *(_listed(waiting, most, locale) or [cards.line(say(locale, "delivery-waiting-none"))]),
        ]
        if failed or (report.hidden and not unknown):
            body.append(cards.line(say(locale, "delivery-failed"), bold=True, spaced=True))
            body += _listed(failed, most, locale, hidden=report.hidden)
        if unknown:
            body.append(cards.line(say(locale, "delivery-unknown"), bold=True, spaced=True))
            body += _listed(unknown, most, locale, hidden=0 if failed else report.hidden)
        if report.closed_since is not None:
            since = _moment(report.closed_since, zone, locale)
            body.append(cards.line(say(locale, "delivery-closed", since=since), spaced=True))
        elif not (failed or unknown or report.hidden):
            body.append(cards.line(say(locale, "delivery-all-well"), spaced=True))
        if report.unreachable:
            body.append(_unreachable(report.unreachable, most, locale))
        again = failed or unknown or report.hidden
        hint = say(locale, "delivery-hint-again" if again else "delivery-hint")
        return cards.card(
            [*body, cards.line(hint, subtle=True, spaced=True)],
            fallback="\n".join([title, summary, *failed[:most], *unknown[:most]])[:LONGEST_FALLBACK],
        )

    return Message(card=_fitting(build, MOST_LINES), summary=summary)


def _unreachable(names: Sequence[str], most: int, locale: str) -> cards.Element:
    shown = names[: MOST_NAMES * most // MOST_LINES]
    text = ", ".join(escape_markdown(_cut(name)) for name in shown)
    if hidden := len(names) - len(shown):
        text += " " + say(locale, "delivery-more", count=hidden)
    return cards.line(say(locale, "delivery-unreachable", people=text), spaced=True)


def _waiting_line(each: Count, zone: ZoneInfo, locale: str) -> str:
    to = _to(each.number, locale, people=each.people)
    return f"{_moment(each.at, zone, locale)}: {what(each.thing, locale)} ({to})"


def _failed_line(each: Failed, zone: ZoneInfo, locale: str) -> str:
    thing = _with_name(what(each.thing, locale), each.who, locale)
    if each.number > 1:
        thing = f"{thing} ({each.number})"
    return f"{_moment(each.at, zone, locale)}: {thing}. {say(locale, f'delivery-why-{each.why}')}"


def _with_name(thing: str, who: str, locale: str) -> str:
    return say(locale, "delivery-to-one", what=thing, name=_cut(who)) if who else thing


# -- messages that did not arrive


def trouble_message(unsent: Unsent, group: Group, *, may_send: bool) -> Message:
    """Tell a leader that a message may not have arrived, with a button to resend it if `may_send`."""
    locale = group.locale
    thing = _with_name(what(unsent.thing, locale), unsent.who, locale)
    plain = say(locale, "trouble", group=group.name, what=thing)
    reason = say(locale, f"delivery-why-{unsent.why}")
    body = [
        cards.line(say(locale, "trouble", group=escape_markdown(group.name), what=escape_markdown(thing))),
        cards.line(reason),
    ]
    actions = []
    if may_send:
        body.append(cards.line(say(locale, "trouble-by-text"), subtle=True))
        actions.append(_again_button(unsent, locale, alike=False))
    return Message(card=cards.card(body, actions, fallback=f"{plain} {reason}"), summary=plain)


def troubles_message(failed: Sequence[Failed], group: Group) -> Message:
    """Tell a leader in one message about all messages that may not have arrived."""
    locale = group.locale
    summary = say(locale, "troubles", group=group.name, count=sum(each.number for each in failed))
    lines = [_failed_line(each, group.zone, locale) for each in failed]

    def build(most: int) -> Card:
        title = say(locale, "troubles", group=escape_markdown(group.name), count=sum(each.number for each in failed))
        body = [cards.line(title), *_listed(lines, most, locale, hidden=0)]
        hint = say(locale, "troubles-by-text")
        return cards.card(
            [*body, cards.line(hint, subtle=True, spaced=True)],
            fallback="\n".join([summary, *lines[:most], hint])[:LONGEST_FALLBACK],
        )

    return Message(card=_fitting(build, MOST_LINES), summary=summary)


def opened_message(lost: Sequence[Thing], group: Group) -> Message:
    """Tell a leader that the group's place accepts posts again, and which messages it missed."""
    locale = group.locale
    key = "place-open-again-lost" if lost else "place-open-again"
    summary = say(locale, key, name=group.name)
    lines = [what(thing, locale) for thing in lost]

    def build(most: int) -> Card:
        title = say(locale, key, name=escape_markdown(group.name))
        return cards.card(
            [cards.line(title), *_listed(lines, most, locale, hidden=0)],
            fallback="\n".join([summary, *lines[:most]])[:LONGEST_FALLBACK],
        )

    return Message(card=_fitting(build, MOST_LINES), summary=summary)


def _again_button(unsent: Unsent, locale: str, *, alike: bool) -> cards.Action:
    """Return the button to resend. `alike`: it resends all failed rows about the same subject."""
    return cards.button(
        say(locale, "resend-button"),
        "delivery_again",
        delivery=str(unsent.delivery),
        alike="yes" if alike else "no",
    )


def line_card(text: str) -> Card:
    """Return a card of one plain line without buttons, for a question that was answered."""
    return cards.card([cards.line(escape_markdown(text))], fallback=text)


def unsent_message(unsent: Sequence[Unsent], group: Group) -> Message:
    """Ask which of several messages to resend."""
    locale, zone = group.locale, group.zone
    title = say(locale, "resend-which")
    lines = [
        (
            _failed_line(Failed(each.thing, each.why, each.number, each.at, each.who), zone, locale),
            _again_button(each, locale, alike=True),
        )
        for each in unsent
    ]
    return Message(card=_with_buttons(title, lines, locale), summary=title)


def _with_buttons(
    title: str, lines: Sequence[tuple[str, cards.Action]], locale: str, *, above: str = "", below: str = ""
) -> Card:
    """Return plain lines, each with its button below it."""

    def build(most: int) -> Card:
        body = [cards.line(escape_markdown(above), bold=True)] if above else []
        body.append(cards.heading(title))
        for text, button in lines[:most]:
            body.append(cards.line(escape_markdown(text), spaced=True))
            body.append({"type": "ActionSet", "actions": [button], "spacing": "Small"})
        if hidden := max(0, len(lines) - most):
            body.append(cards.line(say(locale, "delivery-more", count=hidden), subtle=True, spaced=True))
        if below:
            body.append(cards.line(below, subtle=True, spaced=True))
        plain = "\n".join([*([above] if above else []), title, *(text for text, _ in lines[:most])])
        return cards.card(body, fallback=plain[:LONGEST_FALLBACK])

    return _fitting(build, MOST_BUTTONS)


# -- retract


def recent_card(recent: Sequence[Recent], group: Group, *, done: str = "") -> Card:
    """Return the messages of the last hour, newest first, each with a button to retract it. `done` is the result of the
    previous press."""
    locale, zone = group.locale, group.zone
    lines = [
        (
            _recent_line(each, zone, locale),
            cards.button(say(locale, "recall-button"), "delivery_recall", delivery=str(each.delivery)),
        )
        for each in recent
    ]
    if not lines:
        return line_card(done or say(locale, "recall-none"))
    return _with_buttons(say(locale, "recall-which"), lines, locale, above=done, below=say(locale, "recall-hint"))


def _recent_line(each: Recent, zone: ZoneInfo, locale: str) -> str:
    at = clock(each.at.astimezone(zone).time())
    text = f"{at} {what(each.thing, locale)} ({_to(each.number, locale, people=each.people)})"
    if each.with_it:
        others = ", ".join(dict.fromkeys(what(other, locale) for other in each.with_it[:3]))
        text += " " + say(locale, "recall-with-it", what=others)
    return text


def recent_message(recent: Sequence[Recent], group: Group) -> Message:
    card = recent_card(recent, group)
    return Message(card=card, summary=say(group.locale, "recall-which" if recent else "recall-none"))


def recalled_message(locale: str) -> Message:
    """Return the line in place of a message that Teams does not delete."""
    text = say(locale, "recalled")
    return Message(card=cards.card([cards.line(text, subtle=True)], fallback=text), summary=text)
