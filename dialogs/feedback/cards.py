"""Cards of driv och hinder: the group's card, the form, the thanks, the summary, and the text for the minutes."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

import msgspec

from dialogs import cards
from dialogs.feedback import rules, section, third
from dialogs.feedback.model import FeedbackRound, Heading, Statement
from dialogs.meetings.model import Meeting
from dialogs.message import Card, Mention, Message
from dialogs.model import Group, ThirdKind, ThirdQuestion
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import clock, short_day

NO_GRADE = "none"
"""The value of a scale without a choice. A form can thus take back an earlier choice."""
LONGEST_MESSAGE = 20 * 1024
"""Bytes of one text message; the rest comes in the next."""


def moment(at: datetime, zone: ZoneInfo, locale: str) -> str:
    """ "tisdag 1 september kl. 16.00"."""
    local = at.astimezone(zone)
    return say(locale, "feedback-moment", day=short_day(local.date(), locale), time=clock(local.time()))


def _day(meeting: Meeting, group: Group) -> str:
    return short_day(meeting.starts_at.astimezone(group.zone).date(), group.locale)


def _fitting(build: Callable[[int], Card], most: int) -> Card:
    """Return the result of `build` for as many of `most` statements as a card holds."""
    shown, card = most, build(most)
    while shown and len(msgspec.json.encode(card)) >= cards.MAX_BYTES - 1024:
        shown = shown * 3 // 4
        card = build(shown)
    return card


def _head(meeting: Meeting, group: Group) -> list[cards.Element]:
    day = say(group.locale, "feedback-meeting", day=_day(meeting, group))
    return cards.header(say(group.locale, "feedback-title"), day)


# -- the group's card


def _privacy(round_: FeedbackRound, locale: str) -> str:
    return say(locale, "feedback-anonymous" if round_.anonymous else "feedback-named")


def _privacy_line(round_: FeedbackRound, locale: str) -> cards.Element:
    """Return what matters most about who sees an answer. "Vem ser svaren?" unfolds the rest."""
    key = "feedback-anonymous-short" if round_.anonymous else "feedback-named"
    return cards.line(say(locale, key), subtle=True, spaced=True)


def _who_sees(round_: FeedbackRound, locale: str) -> list[cards.Action]:
    if not round_.anonymous:
        return []  # The card says all of it.
    return [cards.unfolding(say(locale, "feedback-who-sees"), _privacy(round_, locale))]


def _answer_buttons(round_: FeedbackRound, locale: str) -> list[cards.Action]:
    return cards.choices_of(
        cards.form_button(say(locale, "feedback-answer-button"), "feedback_form", round=round_.id),
        cards.button(say(locale, "feedback-private-button"), "feedback_private", round=round_.id),
        *(each | {"mode": "secondary"} for each in _who_sees(round_, locale)),
        _who_button(round_, locale),
    )


def _progress(round_: FeedbackRound, locale: str) -> cards.Element:
    count = say(locale, "feedback-count", answered=round_.answered, asked=round_.asked)
    return cards.progress(count)


def _state(round_: FeedbackRound, group: Group) -> str:
    """Return "4 av 11 har svarat · öppet till tisdag 1 september kl. 16.00"."""
    locale = group.locale
    count = say(locale, "feedback-count", answered=round_.answered, asked=round_.asked)
    return say(locale, "feedback-state", count=count, when=moment(round_.closes_at, group.zone, locale))


def _who_button(round_: FeedbackRound, locale: str) -> cards.Action:
    """Return the button for the chair alone. Clients fold it away."""
    return cards.form_button(say(locale, "feedback-who-button"), "feedback_who", round=round_.id) | {
        "mode": "secondary"
    }


def by_text(round_: FeedbackRound, locale: str) -> str:
    """Return how to answer by text, with the third question if there is one."""
    example = f"feedback-how-by-text-{round_.third.kind}" if round_.third else "feedback-how-by-text"
    return say(locale, example)


def round_message(
    round_: FeedbackRound, meeting: Meeting, group: Group, *, mentions: Sequence[Mention] = ()
) -> Message:
    """An open round in the group: the question, how many have answered, and the ways to answer. It has no inputs,
    since what somebody types in a shared card is lost when the card is replaced."""
    locale = group.locale
    when = moment(round_.closes_at, group.zone, locale)
    summary = say(locale, "feedback-round-summary", when=when)
    body = [
        *_head(meeting, group),
        cards.large(say(locale, "feedback-question")),
        _progress(round_, locale),
        cards.line(say(locale, "feedback-open-until", when=when)),
        _privacy_line(round_, locale),
        cards.line(by_text(round_, locale), subtle=True),
    ]
    if mentions:
        body.append(cards.people(f"<at>{mention.name}</at>" for mention in mentions))
    card = cards.card(body, _answer_buttons(round_, locale), fallback=f"{summary} {_privacy(round_, locale)}")
    return Message(card=card, summary=summary, mentions=tuple(mentions))


def closed_message(round_: FeedbackRound, meeting: Meeting, group: Group) -> Message:
    """The one line that the group's card shrinks to when the round is closed."""
    text = say(
        group.locale,
        "feedback-card-closed",
        day=_day(meeting, group),
        answered=round_.answered,
        asked=round_.asked,
    )
    return Message(card=cards.card([cards.line(text, subtle=True)], fallback=text), summary=text)


# -- the form


def form_card(
    round_: FeedbackRound,
    group: Group,
    *,
    driv: str = "",
    hinder: str = "",
    other: str = "",
    in_dialog: bool,
    trouble: str = "",
) -> Card:
    """The two optional texts, and the third question if there is one, with what this person has written; `trouble`
    says why it is shown again."""
    locale = group.locale
    send = cards.button(say(locale, "feedback-form-send"), "feedback_answer", primary=True, round=round_.id)
    if in_dialog:
        # A dialog knows only this kind of button.
        send = {
            "type": "Action.Submit",
            "title": send["title"],
            "data": {"action": "feedback_answer", "round": round_.id, "shown_in": "dialog"},
        }
    fields = [
        cards.text_input(
            heading.value,
            say(locale, f"feedback-form-{heading}"),
            value=written,
            placeholder=say(locale, "feedback-form-placeholder"),
            multiline=True,
            longest=rules.LONGEST_ANSWER,
        )
        for heading, written in ((Heading.DRIV, driv), (Heading.HINDER, hinder))
    ]
    if round_.third is not None:
        fields.append(_third_field(round_.third, other, locale))
    body = [cards.line(trouble, bold=True)] if trouble else []
    if in_dialog:  # where nothing unfolds
        body += [*fields, cards.line(_privacy(round_, locale), subtle=True)]
        return cards.card(body, [send], fallback=say(locale, "feedback-form-fallback"))
    body += [*fields, _privacy_line(round_, locale)]
    return cards.card(body, [send, *_who_sees(round_, locale)], fallback=say(locale, "feedback-form-fallback"))


def _third_field(asks: ThirdQuestion, written: str, locale: str) -> cards.Element:
    name, label = Heading.THIRD.value, third.question(asks, locale)
    if asks.kind is ThirdKind.SCALE:
        grades = [
            (say(locale, "feedback-scale-lowest", grade=third.LOWEST), str(third.LOWEST)),
            *((str(grade), str(grade)) for grade in range(third.LOWEST + 1, third.HIGHEST)),
            (say(locale, "feedback-scale-highest", grade=third.HIGHEST), str(third.HIGHEST)),
        ]
        return cards.choice_input(name, label, [(say(locale, "feedback-scale-none"), NO_GRADE), *grades], value=written)
    if asks.kind is ThirdKind.WORD:
        return cards.text_input(name, label, value=written, longest=third.LONGEST_WORD)
    placeholder = say(locale, "feedback-form-placeholder")
    return cards.text_input(
        name, label, value=written, placeholder=placeholder, multiline=True, longest=rules.LONGEST_ANSWER
    )


def form_of(round_: FeedbackRound, group: Group, answer: Sequence[Statement], *, in_dialog: bool) -> Card:
    """The form, filled in with `answer`."""
    return form_card(
        round_,
        group,
        driv="\n".join(rules.under(answer, Heading.DRIV)),
        hinder="\n".join(rules.under(answer, Heading.HINDER)),
        other="\n".join(rules.under(answer, Heading.THIRD)),
        in_dialog=in_dialog,
    )


def form_message(round_: FeedbackRound, group: Group, answer: Sequence[Statement]) -> Message:
    """The form as a private card; what a notification shows says nothing of the answer."""
    card = form_of(round_, group, answer, in_dialog=False)
    card["body"] = [cards.heading(say(group.locale, "feedback-title")), *card["body"]]
    return Message(card=card, summary=say(group.locale, "feedback-form-summary"))


def reminder_message(round_: FeedbackRound, meeting: Meeting, group: Group) -> Message:
    """To one who has not answered: how many have, and the form. Nobody is named."""
    locale = group.locale
    count = say(locale, "feedback-count", answered=round_.answered, asked=round_.asked)
    return Message(
        card=_form_with_head(round_, meeting, group, _state(round_, group)),
        summary=say(locale, "feedback-remind-summary", count=count),
    )


def ask_message(round_: FeedbackRound, meeting: Meeting, group: Group, *, leads: bool) -> Message:
    """The question to one person, when the round opens: the form, and to one who `leads` the way to say who was
    there."""
    locale = group.locale
    card = _form_with_head(round_, meeting, group, _until(round_, group))
    if leads:
        card["actions"].append(_who_button(round_, locale))
    when = moment(round_.closes_at, group.zone, locale)
    return Message(card=card, summary=say(locale, "feedback-round-summary", when=when))


def _until(round_: FeedbackRound, group: Group) -> str:
    return say(group.locale, "feedback-open-until", when=moment(round_.closes_at, group.zone, group.locale))


def _form_with_head(round_: FeedbackRound, meeting: Meeting, group: Group, line: str) -> Card:
    card = form_card(round_, group, in_dialog=False)
    card["body"] = [
        *_head(meeting, group),
        cards.line(line),
        *card["body"],
    ]
    return card


def _headed(
    statements: Sequence[Statement], locale: str, shown: int, asks: ThirdQuestion | None
) -> list[cards.Element]:
    """The first `shown` statements of one person under their headings, each a paragraph."""
    body: list[cards.Element] = []
    left = shown
    paragraphs: list[tuple[str, bool]] = []
    for heading in Heading:
        if texts := rules.under(statements, heading):
            paragraphs += [(section.heading_of(heading, asks, locale), True), *((text, False) for text in texts)]
    for text, is_heading in paragraphs:
        if left == 0:
            break
        left -= not is_heading
        body.append(cards.line(escape_markdown(text), bold=is_heading, spaced=is_heading))
    return body


def _whole_or_cut(
    head: str,
    statements: Sequence[Statement],
    tail: str,
    locale: str,
    actions: list[cards.Action],
    asks: ThirdQuestion | None,
) -> Card:
    def build(shown: int) -> Card:
        body = [cards.line(head, bold=True), *_headed(statements, locale, shown, asks)]
        if hidden := len(statements) - shown:
            body.append(cards.line(say(locale, "feedback-cut", count=hidden)))
        if tail:
            body.append(cards.line(tail, subtle=True, spaced=True))
        return cards.card(body, actions, fallback=head)

    return _fitting(build, len(statements))


def thanks_card(
    round_: FeedbackRound, group: Group, answer: Sequence[Statement], said: str, *, in_dialog: bool
) -> Card:
    """Return the card that replaces the form: `said`, the saved answer, and in private a button to change it."""
    locale = group.locale
    if round_.closed_at is not None:
        return _whole_or_cut(said, answer, "", locale, [], round_.third)
    until = say(locale, "feedback-change-until", when=moment(round_.closes_at, group.zone, locale))
    change = cards.button(say(locale, "feedback-change-button"), "feedback_edit", round=round_.id)
    return _whole_or_cut(said, answer, until, locale, [] if in_dialog else [change], round_.third)


def late_card(round_: FeedbackRound, group: Group, written: Sequence[Statement]) -> Card:
    """The round closed before this came: here is the text back."""
    return _whole_or_cut(say(group.locale, "feedback-late"), written, "", group.locale, [], round_.third)


def line_card(text: str) -> Card:
    return cards.card([cards.line(text)], fallback=text)


# -- what the open round is like, for one who asks


def state_message(round_: FeedbackRound, meeting: Meeting, group: Group) -> Message:
    """Return the state of an open round and the ways to answer, never the answers."""
    locale = group.locale
    count = say(locale, "feedback-count", answered=round_.answered, asked=round_.asked)
    until = say(locale, "feedback-open-until", when=moment(round_.closes_at, group.zone, locale))
    card = cards.card(
        [
            *_head(meeting, group),
            _progress(round_, locale),
            cards.line(until),
        ],
        _answer_buttons(round_, locale),
        fallback=f"{count}. {until}",
    )
    return Message(card=card, summary=count)


# -- too few answers


def few_message(round_: FeedbackRound, group: Group, *, today: date) -> Message:
    """Asks one who leads the group whether to wait for more answers or to show nothing."""
    locale = group.locale
    closes_at = round_.closes_at.astimezone(group.zone)
    question = say(
        locale,
        "feedback-few-question",
        answered=round_.answered,
        asked=round_.asked,
        group=escape_markdown(group.name),
    )
    if (closes_at.date() - today).days == 1:
        wait = say(locale, "feedback-wait-tomorrow-button")
    else:
        wait = say(locale, "feedback-wait-button", day=short_day(closes_at.date(), locale))
    title = say(locale, "feedback-few-title")
    body = [cards.heading(title), cards.line(question)]
    if not rules.may_be_anonymous(round_.asked):
        # Waiting may be in vain, and will be at their next meeting too.
        body.append(cards.line(say(locale, "feedback-few-asked"), subtle=True))
    card = cards.card(
        body,
        [
            cards.button(wait, "feedback_wait", round=round_.id),
            cards.button(say(locale, "feedback-drop-button"), "feedback_drop", round=round_.id),
        ],
        fallback=question,
    )
    return Message(card=card, summary=title)
