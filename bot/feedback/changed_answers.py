"""Changes the parts of answers whose messages were edited or deleted.

The writer is told in private, and nothing of the message is repeated.
"""

from collections.abc import Sequence

from bot.feedback.handlers import participation_of, save_statements
from bot.feedback.private_words import late_group
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.feedback import cards, rules
from dialogs.feedback.model import FeedbackRound, Heading, Statement
from dialogs.identities import plain
from dialogs.message import Message
from dialogs.model import Group, Refusal
from dialogs.text import escape_markdown
from dialogs.understanding import answers_meant as meant
from storage import feedback
from storage import people as groups
from storage.feedback import Participation


async def edited(turn: Turn, message: str, text: str) -> bool:
    """Change the part of an answer that this message gave, and tell its writer. Return False if it gave none."""
    found = await _part(turn, message)
    if found is None:
        return False
    group, part, given = found
    new = meant.edited(commands.parse(text, today=turn.today), plain(text), given, writer=turn.person.name)
    kept = tuple(each for each in part.answer or () if each not in given)
    try:
        # The whole answer is checked: an edit may make it too long.
        answer = rules.with_more(kept, new, asks=part.round.third) if given else ()
    except Refusal as refusal:
        await _tell(turn, turn.say("feedback-edit-not-taken", reason=turn.say(refusal.key, **refusal.values)))
        return True
    if not new or not answer:
        await _tell(turn, turn.say("feedback-edit-unclear", group=escape_markdown(group.name)))
        return True
    after = await save_statements(turn, group, part, answer)
    if after.closed_at is None:
        given = tuple(each for each in answer if each not in kept)
        await feedback.save_source(
            turn.tx,
            turn.tenant_id,
            after,
            turn.person.id,
            conversation=turn.place.conversation,
            message=message,
            statements=given,
            now=turn.now,
        )
    await _tell(turn, _now(turn, "feedback-edit-taken", group, after, answer))
    return True


async def deleted(turn: Turn, message: str) -> bool:
    """Withdraw the part of an answer that this message gave, and tell its writer. Return False if it gave none."""
    found = await _part(turn, message)
    if found is None:
        return False
    group, part, given = found
    if not given:
        await _tell(turn, turn.say("feedback-delete-unclear", group=escape_markdown(group.name)))
        return True
    kept = tuple(each for each in part.answer or () if each not in given)
    after = await save_statements(turn, group, part, kept)
    key = "feedback-delete-taken" if kept else "feedback-delete-withdrawn"
    await _tell(turn, _now(turn, key, group, after, kept))
    return True


async def _part(turn: Turn, message: str) -> tuple[Group, Participation, tuple[Statement, ...]] | None:
    """Return the group, the writer's participation in the open round, and the statements that this message gave."""
    round_id = await feedback.round_of_message(turn.tx, turn.tenant_id, turn.person.id, message)
    part = await participation_of(turn, round_id, to_change=True) if round_id else None
    if part is None or part.round.closed_at is not None:
        return None
    group = await turn.enter(part.round.group_id)
    given = await feedback.given_by(turn.tx, turn.tenant_id, turn.person.id, message, part.answer or ())
    return group, part, given


async def told_late(turn: Turn) -> bool:
    """Tell the writer of an unknown private message that the round is closed: a closing forgets who wrote an answer,
    and its messages. Return whether it was told."""
    if not turn.is_private:
        return False
    group = await late_group(turn, await groups.groups_of(turn.tx, turn.tenant_id, turn.person.id))
    if group is None:
        return False
    await turn.reply_text("feedback-changed-late", group=escape_markdown(group.name))
    return True


def _now(turn: Turn, key: str, group: Group, round_: FeedbackRound, answer: Sequence[Statement]) -> str:
    return turn.say(
        key,
        group=escape_markdown(group.name),
        driv=len(rules.under(answer, Heading.DRIV)),
        hinder=len(rules.under(answer, Heading.HINDER)),
        when=cards.moment(round_.closes_at, group.zone, turn.locale),
    )


async def _tell(turn: Turn, said: str) -> None:
    await turn.reply_privately(Message(text=said))
