"""The section for the minutes as text and as files, and the secretary's edits of it."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.events import Answer, ShowCard, ShowText
from bot.feedback.downloads import MARKDOWN, WORD
from bot.feedback.messages import card_key
from bot.feedback.service import to_group, to_person
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.catalogue import Edit
from dialogs.feedback import section, section_cards, summary_cards
from dialogs.feedback.model import FeedbackRound
from dialogs.feedback.rules import Signed
from dialogs.message import Message
from dialogs.model import Group, Refusal
from storage import feedback
from storage.database.engine import new_id
from storage.links import generation
from storage.outbox import promises as outbox
from storage.outbox.promises import to_person as to
from storage.posted_cards import was_promised

EDIT = {Edit.HIDE: section.hide, Edit.JOIN: section.join, Edit.RESTORE: section.restore}


class _OfRound(Struct):
    round: Annotated[str, Meta(max_length=64)]
    first: Annotated[int, Meta(ge=1, le=100_000)] = 1


class _Ticked(_OfRound):
    driv: Annotated[str, Meta(max_length=4_000)] = ""
    hinder: Annotated[str, Meta(max_length=4_000)] = ""
    third: Annotated[str, Meta(max_length=4_000)] = ""


# -- the text and the files


async def minutes(turn: Turn, group: Group, closed: FeedbackRound) -> list[Message]:
    """Return the section as text to copy, and the addresses of its files."""
    said = section.kept(await feedback.statements(turn.tx, turn.tenant_id, closed.id))
    if not said:
        none = "feedback-summary-few" if closed.answered else "feedback-summary-none"
        return [Message(text=turn.say(none))]
    return summary_cards.minutes_messages(said, turn.locale, asks=closed.third, files=await files(turn, group, closed))


async def files(turn: Turn, group: Group, closed: FeedbackRound) -> list[str]:
    """Return the addresses of its files; none without a public address."""
    addresses = [
        turn.links.to(
            kind,
            tenant_id=turn.tenant_id,
            subject=group.id,
            generation=await generation(turn.tx, turn.tenant_id, kind, group.id),
            about=closed.id,
            suffix=suffix,
        )
        for kind, suffix in ((WORD, ".docx"), (MARKDOWN, ".md"))
    ]
    return [address for address in addresses if address is not None]


async def show_minutes(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Send the text for the minutes to the person who pressed."""
    found = await feedback.load_round(turn.tx, turn.tenant_id, read(data, _OfRound).round)
    if found is None:
        raise Refusal("feedback-round-gone")
    group = await turn.enter(found.group_id)
    if found.closed_at is None:
        raise Refusal("feedback-round-gone")
    for message in await minutes(turn, group, found):
        await turn.reply_privately(message)
    return ShowText(turn.say_alone("feedback-minutes-sent"))


# -- edits


async def _closed(turn: Turn, data: Mapping[str, Any]) -> tuple[Group, FeedbackRound, list[Signed]]:
    found = await feedback.load_round(turn.tx, turn.tenant_id, read(data, _OfRound).round)
    if found is None or found.closed_at is None:
        raise Refusal("feedback-round-gone")
    group = await turn.enter(found.group_id)
    await turn.require(commands.EditSection)
    said = await feedback.statements(turn.tx, turn.tenant_id, found.id)
    if not said:
        raise Refusal("feedback-edit-nothing")
    return group, found, said


async def show_section(turn: Turn, _: commands.ShowSection) -> None:
    """Send the statements of the newest closed round in private, for editing."""
    group, closed, _said = await _latest(turn, commands.ShowSection)
    await _send_card(turn, group, closed)
    if not turn.is_private:
        await turn.reply_text("look-in-private")


async def _latest(turn: Turn, command: type[commands.Command]) -> tuple[Group, FeedbackRound, list[Signed]]:
    group = turn.the_group()
    await turn.require(command)
    closed = await feedback.latest_round(turn.tx, group, is_open=False)
    said = await feedback.statements(turn.tx, turn.tenant_id, closed.id) if closed else []
    if closed is None or not said:
        raise Refusal("feedback-edit-nothing")
    return group, closed, said


async def _send_card(turn: Turn, group: Group, closed: FeedbackRound) -> None:
    await turn.promise(
        to_person(group, closed, "round_section", turn.person.id, now=turn.now, occurrence=turn.activity_id)
    )


async def press_section(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Send the statements for editing, in the private chat."""
    group, closed, said = await _closed(turn, data)
    if turn.is_private and turn.awaits_answer:
        return ShowCard(section_cards.edit_card(closed, group, said, first=read(data, _OfRound).first))
    await _send_card(turn, group, closed)
    return None if turn.is_private else ShowText(turn.say_alone("look-in-private"))


async def edit_section(turn: Turn, command: commands.EditSection) -> None:
    """Handle "dölj påstående 3" and "slå ihop hinder 2 och 5" about the newest closed round.

    "Punkt 5" means the agenda. Numbers alone join statements only in a private chat that was shown them.
    """
    if command.called == "item":
        raise Refusal("section-not-item")
    is_bare = command.what is Edit.JOIN and not command.called
    listed = ", ".join(str(number) for number in command.numbers)
    if is_bare and await feedback.latest_round(turn.tx, turn.the_group(), is_open=False) is None:
        raise Refusal("section-which-join", numbers=listed)
    group, closed, said = await _latest(turn, commands.EditSection)
    if is_bare and not await _was_shown(turn, closed):
        raise Refusal("section-which-join", numbers=listed)
    done = await _edit(turn, group, closed, said, command.what, command.numbers)
    await turn.reply_privately(Message(text=f"{done} {turn.say('feedback-edit-by-text')}"))


async def _was_shown(turn: Turn, closed: FeedbackRound) -> bool:
    """Return whether the numbered statements were sent to this person in this chat."""
    return turn.is_private and await was_promised(
        turn.tx, turn.tenant_id, card_key(closed.id), kind="round_section", target=to(turn.person.id)
    )


async def _edit(
    turn: Turn, group: Group, closed: FeedbackRound, said: Sequence[Signed], what: Edit, numbers: Sequence[int]
) -> str:
    """Save the edit and return it in words. The group's summary is updated."""
    edited = EDIT[what](section.numbered(said, closed.third), numbers)
    await feedback.save_edits(turn.tx, turn.tenant_id, closed.id, edited)
    promise = to_group(group, closed, "round_summary_refresh", now=turn.now, occurrence=new_id())
    await outbox.refresh(turn.tx, promise, now=turn.now)
    listed = ", ".join(str(number) for number in sorted(set(numbers)))
    turn.can_undo(f"undo-did-section-{what}", numbers=listed, count=len(set(numbers)))
    return turn.say(f"feedback-edit-{what}-done", numbers=listed, count=len(set(numbers)))


def _press(what: Edit) -> Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]:
    async def press(turn: Turn, data: Mapping[str, Any]) -> Answer:
        group, closed, said = await _closed(turn, data)
        sent = read(data, _Ticked)
        ticked = [each for written in (sent.driv, sent.hinder, sent.third) for each in written.split(",") if each]
        if not all(each.isascii() and each.isdigit() and len(each) < 7 for each in ticked):
            raise Refusal("card-not-understood")
        try:
            done = await _edit(turn, group, closed, said, what, [int(each) for each in ticked])
        except Refusal as refusal:
            # The text is in the card itself. Some clients would empty the card after a line of text.
            done = turn.say(refusal.key, **refusal.values)
        now = await feedback.statements(turn.tx, turn.tenant_id, closed.id)
        if not turn.awaits_answer:
            await _send_card(turn, group, closed)
            return None
        return ShowCard(section_cards.edit_card(closed, group, now, first=sent.first, said=done))

    return press


async def press_done(turn: Turn, data: Mapping[str, Any]) -> Answer:
    group, closed, said = await _closed(turn, data)
    return ShowCard(section_cards.done_card(closed, group, said))


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.ShowSection: show_section,
    commands.EditSection: edit_section,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "feedback_minutes": show_minutes,
    "feedback_section": press_section,
    "section_hide": _press(Edit.HIDE),
    "section_join": _press(Edit.JOIN),
    "section_restore": _press(Edit.RESTORE),
    "section_done": press_done,
}
