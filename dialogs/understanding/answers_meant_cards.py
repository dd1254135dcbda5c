"""Asks whether private words are an answer to driv och hinder. The cards repeat nothing of the words."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs import cards
from dialogs.feedback.model import FeedbackRound, Heading, Statement
from dialogs.meetings.model import Meeting
from dialogs.message import Card
from dialogs.model import Group
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import short_day
from dialogs.understanding.answers_meant import Choice

MOST_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Asking:
    """A round that words may be meant for."""

    round: FeedbackRound
    meeting: Meeting
    group: Group

    def day(self, locale: str) -> str:
        return short_day(self.meeting.starts_at.astimezone(self.group.zone).date(), locale)


def question(
    asking: Sequence[Asking], locale: str, *, confirmation: str, is_item: bool, goes_on: bool, several: bool
) -> Card:
    """Is it an answer? `is_item`: it has the form of agenda items, which the card offers too. `goes_on`: "no" obeys the
    command that the words were read as. `several`: the writer has more groups, so the group is named."""
    if len(asking) > 1:
        return _which_round(asking, locale, confirmation=confirmation, is_item=is_item, goes_on=goes_on)
    only = asking[0]
    text = _question(only, locale, named=several)
    if is_item:
        actions = [
            _button(Choice.ANSWER, locale, confirmation, only.round.id, primary=True),
            cards.button(say(locale, "words-agenda"), "say", proposal=confirmation),
            _button(Choice.NEITHER, locale, confirmation),
        ]
    else:
        actions = [*_headings(locale, confirmation, only.round.id), _no(locale, confirmation, goes_on=goes_on)]
    return cards.card([cards.line(text)], actions, fallback=f"{text} {say(locale, 'words-by-text')}")


def sorted_question(asking: Asking, statements: Sequence[Statement], locale: str, *, confirmation: str) -> Card:
    """May the words be saved as the bot has sorted them? Composed at the send: no row of the outbox holds them."""
    text = say(locale, "words-sorted", day=asking.day(locale))
    shown = [
        f"**{say(locale, f'feedback-heading-{heading}')}** "
        + " · ".join(escape_markdown(each.text) for each in statements if each.heading is heading)
        for heading in (Heading.DRIV, Heading.HINDER)
    ]
    actions = [
        _button(Choice.SORTED, locale, confirmation, asking.round.id, primary=True, title="words-save"),
        _button(Choice.BOTH, locale, confirmation, asking.round.id, title="change"),
        _button(Choice.NEITHER, locale, confirmation, title="no"),
    ]
    return cards.card([cards.line(line) for line in (text, *shown)], actions, fallback="\n".join((text, *shown)))


def which_heading(asking: Asking, locale: str, *, confirmation: str) -> Card:
    """The words are an answer: to which question?"""
    text = say(locale, "words-which-heading", day=asking.day(locale))
    actions = [*_headings(locale, confirmation, asking.round.id), _button(Choice.NEITHER, locale, confirmation)]
    return cards.card([cards.line(text)], actions, fallback=f"{text} {say(locale, 'words-by-text')}")


def late(group: Group, locale: str, *, confirmation: str, is_closed: bool) -> Card:
    """The round is closed, or not open yet: the words can only become agenda items, or nothing."""
    text = say(locale, "words-late" if is_closed else "words-early", group=group.name)
    actions = [
        cards.button(say(locale, "words-agenda"), "say", proposal=confirmation),
        _button(Choice.NEITHER, locale, confirmation),
    ]
    return cards.card([cards.line(text)], actions, fallback=text)


def _question(asking: Asking, locale: str, *, named: bool) -> str:
    key = "words-question-group" if named else "words-question"
    return say(locale, key, day=asking.day(locale), group=asking.group.name)


def _which_round(asking: Sequence[Asking], locale: str, *, confirmation: str, is_item: bool, goes_on: bool) -> Card:
    text = say(locale, "words-which-round")
    actions = [
        cards.button(
            say(locale, "words-round", group=each.group.name[:40], day=each.day(locale)),
            "words",
            choice=Choice.ANSWER.value,
            proposal=confirmation,
            round=each.round.id,
        )
        for each in asking[:MOST_ROUNDS]
    ]
    if is_item:
        actions += [cards.button(say(locale, "words-agenda"), "say", proposal=confirmation)]
        actions += [_button(Choice.NEITHER, locale, confirmation)]
    else:
        actions += [_no(locale, confirmation, goes_on=goes_on)]
    return cards.card([cards.line(text)], actions, fallback=text)


def _headings(locale: str, confirmation: str, round_id: str) -> list[cards.Action]:
    return [_button(choice, locale, confirmation, round_id) for choice in (Choice.DRIV, Choice.HINDER, Choice.BOTH)]


def _no(locale: str, confirmation: str, *, goes_on: bool) -> cards.Action:
    if goes_on:
        return cards.button(say(locale, "no"), "say", proposal=confirmation)
    return _button(Choice.NEITHER, locale, confirmation, title="no")


def _button(
    choice: Choice, locale: str, confirmation: str, round_id: str = "", *, primary: bool = False, title: str = ""
) -> cards.Action:
    data = {"choice": choice.value, "proposal": confirmation} | ({"round": round_id} if round_id else {})
    return cards.button(say(locale, title or f"words-{choice}"), "words", primary=primary, **data)
