"""Driv och hinder: answers by card, by form and by text, and a leader's closing of the round."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.events import Answer, PlaceKind, ShowCard, ShowForm, ShowText
from bot.feedback.jobs import close, close_if_complete
from bot.feedback.service import refresh_card, to_person
from bot.feedback.showing import show_feedback
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.feedback import cards, rules
from dialogs.feedback.cards import NO_GRADE
from dialogs.feedback.model import FeedbackRound, Heading, Statement
from dialogs.message import Card, Message
from dialogs.model import Group, GroupId, Refusal, RoundId
from dialogs.text import escape_markdown
from dialogs.understanding import answers_meant as meant
from storage import feedback
from storage.feedback import Participation

# -- closing


async def close_round(turn: Turn, _: commands.CloseRound) -> None:
    """Close the group's round before its time. With too few answers to show, the one who asks is asked back."""
    group = turn.the_group()
    await turn.require(commands.CloseRound)
    newest = await feedback.latest_round(turn.tx, group, is_open=True)
    round_ = await feedback.round_to_close(turn.tx, turn.tenant_id, newest.id) if newest else None
    if round_ is None:
        raise Refusal("feedback-no-open-round")
    if rules.waits_for_more(round_):
        await turn.promise(
            to_person(group, round_, "round_few", turn.person.id, now=turn.now, occurrence=turn.activity_id)
        )
        if not turn.is_private:
            await turn.reply_text("feedback-few-told")
        return
    turn.cannot_undo("undo-did-round-closed", "undo-instead-round")
    # Said first: what is promised first is sent first, and the summary is to come after the words that announce it.
    if not round_.answered:
        await turn.reply_text("feedback-closed-empty")
    elif turn.place.conversation == group.conversation:
        await turn.reply_text("feedback-closed-here")
    else:
        await turn.reply_text("feedback-closed-elsewhere", group=escape_markdown(group.name))
    await close(turn.tx, group, round_, now=turn.now)


# -- answering


async def save_statements(
    turn: Turn, group: Group, part: Participation, statements: Sequence[Statement]
) -> FeedbackRound:
    """Save the answer of the one who speaks; the round as it is after it, closed if it is complete now.

    Anybody in the group may answer, asked or not: a substitute, a guest who was there, one who had declined and came
    all the same. One who comes unasked closes nothing: more may come the same way.
    """
    after = await feedback.save_answer(turn.tx, turn.tenant_id, part, turn.person.id, statements)
    counted = (after.answered, after.asked) != (part.round.answered, part.round.asked)
    # The counts of an anonymous round close it, whoever moved them: a round that stayed open at a full count would tell
    # that the last answer came from somebody who has said that they were not there.
    if part.was_asked or (after.anonymous and counted):
        closed = await close_if_complete(turn.tx, group, after, now=turn.now)
        if closed.closed_at is not None:
            return closed
    # The card shows the counts and nothing else of an answer.
    if counted:
        await refresh_card(turn.tx, group, after, now=turn.now)
    return after


async def give_feedback(turn: Turn, command: commands.GiveFeedback) -> None:
    """Add "driv: …" and "hinder: …" to the person's answer. In public it counts in a named round only."""
    if not command.statements:
        raise Refusal("feedback-nothing-to-note")
    group = turn.the_group()
    round_ = await feedback.latest_round(turn.tx, group, is_open=True)
    if round_ is not None and round_.anonymous and not turn.is_private:
        in_channel = turn.place.kind is PlaceKind.CHANNEL
        key = "feedback-public-anonymous" if in_channel else "feedback-public-anonymous-chat"
        await turn.reply_privately(Message(text=turn.say_alone(key)))
        return
    if turn.member is None:
        raise Refusal("not-in-group")
    part = await _part(turn, round_.id, to_change=True) if round_ else None
    if part is None or part.round.closed_at is not None:
        # Where it was written it still stands: nothing has to be sent back.
        had_one = await feedback.latest_round(turn.tx, group)
        raise Refusal("feedback-late-by-text" if had_one else "feedback-not-kept")
    said = await noted(turn, group, part, command, message=turn.message_id)
    if turn.is_private:
        await turn.reply(Message(text=said))
    else:
        await turn.reply_text("feedback-noted-in-public")


async def noted(
    turn: Turn, group: Group, part: Participation, command: commands.GiveFeedback, *, message: str = ""
) -> str:
    """Add the statements to the writer's answer; what they are told of it, without a word of the answer. They take the
    place of what the same `message` gave before it was edited."""
    more, cut = meant.without_names(command.statements, turn.person.name)
    before = part.answer or ()
    given = await feedback.given_by(turn.tx, turn.tenant_id, turn.person.id, message, before) if message else ()
    kept = tuple(each for each in before if each not in given)
    answer = rules.with_more(kept, more, asks=part.round.third)
    if not answer or not rules.with_more((), more, asks=part.round.third):
        raise Refusal("feedback-says-nothing")
    after = await save_statements(turn, group, part, answer)
    if after.closed_at is None and message:
        await feedback.save_source(
            turn.tx,
            turn.tenant_id,
            after,
            turn.person.id,
            conversation=turn.place.conversation,
            message=message,
            statements=[each for each in answer if each not in kept],
            now=turn.now,
        )
    key = "feedback-noted" if after.closed_at is None else "feedback-noted-last"
    said = turn.say(
        key,
        group=escape_markdown(group.name),
        driv=len(rules.under(answer, Heading.DRIV)),
        hinder=len(rules.under(answer, Heading.HINDER)),
        when=cards.moment(after.closes_at, group.zone, turn.locale),
    )
    # A person who answers by text may not have seen the card, which says so.
    if not after.anonymous:
        said += " " + turn.say("feedback-noted-named")
    cut += command.cut
    return f"{said} {turn.say('feedback-signature-cut', count=cut)}" if cut else said


async def withdraw(turn: Turn, _: commands.WithdrawFeedback) -> None:
    """Remove the person's answer from the open round ("ta bort mitt svar"). The reply is private, because only they may
    know that they had answered."""
    group = turn.the_group()
    round_ = await feedback.latest_round(turn.tx, group, is_open=True)
    part = await _part(turn, round_.id, to_change=True) if round_ else None
    if part is None or part.round.closed_at is not None or part.answer is None:
        await turn.reply_privately(Message(text=turn.say_alone("feedback-nothing-to-withdraw")))
        return
    after = await save_statements(turn, group, part, ())
    when = cards.moment(after.closes_at, group.zone, turn.own_locale)
    said = turn.say_alone("feedback-withdrawn-by-text", group=escape_markdown(group.name), when=when)
    await turn.reply_privately(Message(text=said))


async def the_group_meant(turn: Turn, command: commands.Command) -> GroupId | None:
    """Return the group of a person with several, if the text decides it: an answer belongs to the only round that asks
    them."""
    if not isinstance(command, commands.GiveFeedback | commands.WithdrawFeedback):
        return None
    rounds = await feedback.open_rounds_of(turn.tx, turn.tenant_id, turn.person.id)
    if isinstance(command, commands.WithdrawFeedback):
        parts = [await _part(turn, round_.id) for round_ in rounds]
        rounds = [part.round for part in parts if part is not None and part.answer is not None] or rounds
    asking = {round_.group_id for round_ in rounds}
    return asking.pop() if len(asking) == 1 else None


# -- by card


class _OfRound(Struct):
    round: Annotated[str, Meta(max_length=64)]


class _Form(_OfRound):
    driv: Annotated[str, Meta(max_length=rules.LONGEST_ANSWER)] = ""
    hinder: Annotated[str, Meta(max_length=rules.LONGEST_ANSWER)] = ""
    third: Annotated[str, Meta(max_length=rules.LONGEST_ANSWER)] = ""
    shown_in: Annotated[str, Meta(max_length=16)] = ""


async def _part(turn: Turn, round_id: RoundId, *, to_change: bool = False) -> Participation | None:
    return await feedback.participation(turn.tx, turn.tenant_id, round_id, turn.person.id, to_change=to_change)


participation_of = _part


async def _enter(turn: Turn, round_id: RoundId, *, to_change: bool = False) -> tuple[Group, Participation]:
    """Return the group and the participation of a card's round. Raises Refusal if there is none, or the person is not
    in the group."""
    part = await _part(turn, round_id, to_change=to_change)
    if part is None:
        raise Refusal("feedback-round-gone")
    if part.belongs is None:
        raise Refusal("not-in-group")
    return turn.enter_known(*part.belongs), part


async def _seen_by_one(turn: Turn, card: Card, said: str) -> Answer:
    """Return a card with the person's answer, or `said` for a client that shows no answer to a press.

    A posted message is stored in the outbox until it is sent, so it never contains an answer. Such a client still shows
    the form.
    """
    if turn.awaits_answer:
        return ShowCard(card)
    await turn.reply_privately(Message(text=said))
    return None


async def _show_form(turn: Turn, group: Group, part: Participation) -> Answer:
    """Send the form with the person's answer to their private chat."""
    if turn.is_private and turn.awaits_answer:
        return ShowCard(cards.form_of(part.round, group, part.answer or (), in_dialog=False))
    await turn.promise(
        to_person(group, part.round, "round_form", turn.person.id, now=turn.now, occurrence=turn.activity_id)
    )
    return None if turn.is_private else ShowText(turn.say_alone("feedback-look-in-private"))


async def answer_by_form(turn: Turn, data: Mapping[str, Any]) -> Answer:
    form = read(data, _Form)
    group, part = await _enter(turn, form.round, to_change=True)
    in_dialog = form.shown_in == "dialog"
    try:
        other = "" if form.third == NO_GRADE else form.third
        driv, cut = meant.bare(form.driv, writer=turn.person.name)
        hinder, more_cut = meant.bare(form.hinder, writer=turn.person.name)
        statements = rules.read_form(driv, hinder, other, asks=part.round.third)
    except Refusal as refusal:
        # What was typed is in the form alone: it is shown again, and not thrown away with a sentence.
        trouble = turn.say(refusal.key, **refusal.values)
        again = cards.form_card(
            part.round,
            group,
            driv=form.driv,
            hinder=form.hinder,
            other=form.third,
            in_dialog=in_dialog,
            trouble=trouble,
        )
        return await _seen_by_one(turn, again, trouble)
    if part.round.closed_at is not None:
        if not statements:
            return ShowCard(cards.line_card(turn.say("feedback-already-closed")))
        return await _seen_by_one(turn, cards.late_card(part.round, group, statements), turn.say("feedback-late"))
    if not statements and part.answer is None:
        typed = f"{form.driv}{form.hinder}{other}".strip()
        said = turn.say("feedback-says-nothing" if typed else "feedback-nothing-written")
        return ShowCard(cards.thanks_card(part.round, group, (), said, in_dialog=in_dialog))
    after = await save_statements(turn, group, part, statements)
    said = turn.say("feedback-thanks" if statements else "feedback-withdrawn")
    if cut + more_cut:
        said = f"{said} {turn.say('feedback-signature-cut', count=cut + more_cut)}"
    return await _seen_by_one(turn, cards.thanks_card(after, group, statements, said, in_dialog=in_dialog), said)


async def open_form(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Return the form as a dialog, with the person's answer."""
    group, part = await _enter(turn, read(data, _OfRound).round)
    title = turn.say("feedback-title")
    if part.round.closed_at is not None:
        return ShowForm(title, cards.line_card(turn.say("feedback-already-closed")))
    return ShowForm(title, cards.form_of(part.round, group, part.answer or (), in_dialog=True))


async def answer_privately(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Return the form as a private card, for people who prefer it and for clients without dialogs."""
    group, part = await _enter(turn, read(data, _OfRound).round)
    if part.round.closed_at is not None:
        return ShowText(turn.say_alone("feedback-already-closed"))
    return await _show_form(turn, group, part)


async def edit_answer(turn: Turn, data: Mapping[str, Any]) -> Answer:
    group, part = await _enter(turn, read(data, _OfRound).round)
    if part.round.closed_at is not None:
        return ShowCard(cards.line_card(turn.say("feedback-already-closed")))
    return await _show_form(turn, group, part)


async def _few(turn: Turn, data: Mapping[str, Any]) -> tuple[Group, FeedbackRound | None]:
    """Return the group, and the round with few answers if it is still open. Raises Refusal unless the person may close
    it."""
    found = await feedback.load_round(turn.tx, turn.tenant_id, read(data, _OfRound).round)
    if found is None:
        raise Refusal("feedback-round-gone")
    group = await turn.enter(found.group_id)
    await turn.require(commands.CloseRound)
    return group, await feedback.round_to_close(turn.tx, turn.tenant_id, found.id)


async def wait_for_more(turn: Turn, data: Mapping[str, Any]) -> Answer:
    group, round_ = await _few(turn, data)
    if round_ is None:
        return ShowCard(cards.line_card(turn.say("feedback-already-closed")))
    when = cards.moment(round_.closes_at, group.zone, turn.locale)
    return ShowCard(cards.line_card(turn.say("feedback-waits", when=when)))


async def show_nothing(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Close a round with too few answers. Where more have come meanwhile they are not thrown away."""
    group, round_ = await _few(turn, data)
    if round_ is None:
        return ShowCard(cards.line_card(turn.say("feedback-already-closed")))
    if rules.may_show(round_):
        when = cards.moment(round_.closes_at, group.zone, turn.locale)
        said = turn.say("feedback-enough-now", answered=round_.answered, when=when)
        return ShowCard(cards.line_card(said))
    await close(turn.tx, group, round_, now=turn.now)
    turn.cannot_undo("undo-did-round-closed", "undo-instead-round")
    return ShowCard(cards.line_card(turn.say("feedback-closed-few")))


CommandHandler = Callable[[Turn, Any], Awaitable[None]]
CardHandler = Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]

COMMANDS: dict[type, CommandHandler] = {
    commands.GiveFeedback: give_feedback,
    commands.WithdrawFeedback: withdraw,
    commands.ShowFeedback: show_feedback,
    commands.CloseRound: close_round,
}
ACTIONS: dict[str, CardHandler] = {
    "feedback_answer": answer_by_form,
    "feedback_private": answer_privately,
    # A client without dialogs submits the button that should have opened one.
    "feedback_form": answer_privately,
    "feedback_edit": edit_answer,
    "feedback_wait": wait_for_more,
    "feedback_drop": show_nothing,
}
FORMS: dict[str, CardHandler] = {"feedback_form": open_form}
