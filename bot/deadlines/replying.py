"""Typed replies to the question about a new deadline: another day, another owner, "vänta"."""

from msgspec import structs

from bot.deadlines import new
from bot.deadlines.common import me
from bot.deadlines.create import must_be_allowed
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.deadlines import ask_cards, drafts, replies
from dialogs.deadlines.drafts import Wish
from dialogs.deadlines.model import Assignment
from dialogs.deadlines.replies import Reply
from dialogs.meetings.cards import settled_card
from dialogs.message import Message, card_message
from dialogs.model import Refusal
from dialogs.text import clean
from dialogs.understanding.understand import is_weak
from storage.confirmations import Question, WaitingConfirmation, load_confirmation, take_confirmation
from storage.replies import last_reply


async def replied(turn: Turn, text: str, found: Question | None) -> commands.Command | bool:
    """Handle `text` as a reply to the question that waits for this person here, if that is about a deadline.

    Return True if it was one, False if it was not, and both commands if it says yes and asks for more.
    """
    if len(text) > replies.LONGEST:
        return False
    if found is None or found.kind != new.KIND:
        return False
    waiting = await load_confirmation(turn.tx, turn.tenant_id, found.id, Wish)
    wish = waiting.content
    if not wish.private and turn.group is None:
        await turn.enter(waiting.group_id or "")
    roster = [] if wish.private else await turn.members()
    if replies.is_cancelled(text):
        return commands.AnswerQuestion(yes=False)
    reply = replies.reply_in(text, today=turn.today, due_on=wish.days[0], roster=roster)
    if reply is None:
        return _yes_and_more(turn, text, wish)
    if reply.waits:
        await turn.reply_text("question-waits")
        return True
    changed = None if reply.is_open else await _changed(turn, wish, reply)
    if changed is None:
        form = ask_cards.change_form(
            wish,
            confirmation=waiting.id,
            locale=turn.locale,
            roster=[me(turn)] if wish.private else await turn.members(),
            today=turn.today,
        )
        await turn.reply(card_message(form))
        return True
    await _ask_again(turn, waiting, changed)
    return True


def _yes_and_more(turn: Turn, text: str, wish: Wish) -> commands.Command | bool:
    rest = replies.request_beside(text, today=turn.today, due_on=wish.days[0])
    command = commands.parse(rest, today=turn.today) if rest else None
    if command is None or is_weak(command, rest) or isinstance(command, commands.AnswerQuestion | commands.Thanks):
        return False
    return commands.Several((commands.AnswerQuestion(yes=True), command), (text[: -len(rest)] or "ja", rest))


async def _ask_again(turn: Turn, asked: WaitingConfirmation[Wish], wish: Wish) -> None:
    """Ask about the changed deadline in a new card. The old card says that it was replaced."""
    await take_confirmation(turn.tx, turn.tenant_id, asked.id, Wish, now=turn.now)
    shown = await last_reply(turn.tx, turn.tenant_id, turn.place.conversation, promised_at=[asked.created_at])
    if shown is not None:
        text = turn.say("question-changed")
        await turn.replace(shown, Message(card=settled_card(text), summary=text))
    await new.ask_about(turn, wish, group_id=asked.group_id)


async def _changed(turn: Turn, wish: Wish, reply: Reply) -> Wish | None:
    """Return the deadline with the changes of the reply; None if they do not fit it."""
    if reply.also or reply.instead or reply.without:
        owners = await _owners(turn, wish, reply)
        if owners is None:
            return None
        assignees, unknown = owners
        await must_be_allowed(turn, assignees)
        wish = structs.replace(
            wish, assignees=assignees, owner=unknown[0] if unknown else "", waiting=tuple(unknown[1:])
        )
    if reply.day is not None:
        day = drafts.checked_day(reply.day, today=turn.today)
        wish = structs.replace(wish, days=(day,), why="", more=(), rule=new.rule_from(wish, day))
    elif wish.why and len(wish.days) > 1:
        wish = structs.replace(wish, days=wish.days)
    if reply.at is not None:
        wish = structs.replace(wish, at=reply.at)
    if reply.title:
        wish = structs.replace(wish, title=drafts.checked_title(clean(reply.title)))
    if reply.further:
        both = turn.say("deadline-and-further", title=wish.title, further=clean(reply.further))
        wish = structs.replace(wish, title=drafts.checked_title(both))
    if reply.ladder is not None:
        wish = structs.replace(wish, ladder=reply.ladder, ladder_passed=False)
    if reply.yearly:
        wish = structs.replace(wish, yearly=True, rule="")
    return structs.replace(wish, final_on=drafts.checked_final(wish.final_on, wish.days[0]))


async def _owners(turn: Turn, wish: Wish, reply: Reply) -> tuple[tuple[Assignment, ...], list[str]] | None:
    """Return the owners after the reply, and the names to ask about; None if nobody is left."""
    if wish.private:
        raise Refusal("deadline-only-your-own")
    unknown: list[str] = []
    if reply.instead:
        kept, names = await new.owners_of(turn, reply.instead)
        unknown += names
    else:
        kept = wish.assignees
        if reply.without:
            gone, _ = await new.owners_of(turn, reply.without)
            fewer = tuple(each for each in kept if not any(_is_same(each, other) for other in gone))
            if len(fewer) == len(kept):
                return None
            kept = fewer
    if reply.also:
        more, names = await new.owners_of(turn, reply.also)
        unknown += names
        if not any(each.is_group for each in kept):
            for each in more:
                kept = (each,) if each.is_group else new.with_one_more(kept, each)
    return (kept, unknown) if kept or unknown else None


def _is_same(one: Assignment, other: Assignment) -> bool:
    return (one.person_id, one.organisation) == (other.person_id, other.organisation)
