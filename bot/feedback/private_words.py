"""Words in private while a round asks their writer, and answers in public: the bot asks about them, and never repeats
them."""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Annotated, Any

from msgspec import Meta, Struct
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.renderer import Composer, NotNeeded, Rendered
from bot.events import Answer, PlaceKind, ShowCard, ShowText
from bot.feedback.handlers import noted, participation_of
from bot.registry import Confirmation
from bot.turn import OfConfirmation, Turn, read
from dialogs import catalogue as commands
from dialogs.deliveries.subjects import Subject
from dialogs.feedback import cards, rules
from dialogs.feedback.typed_answers import guess, read_answer
from dialogs.identities import plain
from dialogs.message import Message, card_message
from dialogs.model import Group, Refusal
from dialogs.names.recognition import recognise
from dialogs.understanding import answers_meant as meant
from dialogs.understanding import answers_meant_cards as meant_cards
from dialogs.understanding.answers_meant import Choice, Slip
from dialogs.understanding.answers_meant_cards import Asking
from storage import feedback, meetings
from storage import people as groups
from storage.confirmations import (
    PRIVATE_WORDS,
    PUBLISH,
    latest_question,
    load_confirmation,
    take_confirmation,
)
from storage.outbox import promises as outbox
from storage.outbox.promises import Delivery, Promise

KIND = PRIVATE_WORDS

QUESTION_WAITS = timedelta(hours=12)
LATE = timedelta(days=7)
"""For this long after a meeting, a list in private may be a late answer."""


class Words(Struct):
    """The typed text, unchanged."""

    text: str
    message: str = ""


class _Chosen(OfConfirmation):
    choice: Choice
    round: Annotated[str, Meta(max_length=64)] = ""


# -- in private


async def in_context(turn: Turn, command: commands.Command, text: str) -> commands.Command | None:
    """Return the command of private words, by the questions that their writer was asked; None if the bot asks about
    them now."""
    if await _chosen_by_text(turn, text):
        return None
    if (agrees := await _agrees_by_text(turn, text)) is not None:
        return commands.AnswerQuestion(yes=agrees)
    asked = plain(text)
    known = await groups.groups_of(turn.tx, turn.tenant_id, turn.person.id)
    asking = await _asking(turn, known)
    # A large team answers within an hour, and its roster is long.
    named = bool(asking) and bool(meant.people_of(command))
    people = [member for each in asking for member in await groups.roster(turn.tx, each.group)] if named else []
    if not meant.in_doubt(command, asked, is_known=lambda person: _is_known(person, people)):
        return command
    by_form = isinstance(command, commands.AddItems) and command.by_form
    if not asking and (by_form or isinstance(command, commands.NotUnderstood)):
        # Whoever was not asked, or has said that they were not there, may answer all the same.
        asking = await _open_rounds(turn, known)
    if asking:
        explicit = isinstance(command, commands.AddItems) and not by_form
        reading = None if explicit else meant.answer_in(asked)
        if reading is not None:
            return commands.GiveFeedback(reading.statements, len(reading.signature))
        await _ask(turn, command, text, asking, several=len(known) > 1)
        return None
    late = await late_group(turn, known) if by_form else None
    if late is None:
        return command
    turn.locale = late.locale
    begun = await meetings.latest_started(turn.tx, late, now=turn.now)
    newest = await feedback.latest_round(turn.tx, late)
    card = meant_cards.late(
        late,
        turn.locale,
        confirmation=await _keep(turn, text),
        is_closed=newest is not None and (begun is None or newest.meeting_id == begun.id),
    )
    await turn.reply(card_message(card))
    return None


def _is_known(person: str, people: Sequence[Any]) -> bool:
    return recognise(plain(person), people) is not None or plain(person) != person


async def _ask(turn: Turn, command: commands.Command, text: str, asking: Sequence[Asking], *, several: bool) -> None:
    turn.locale = asking[0].group.locale
    added = command if isinstance(command, commands.AddItems) else None
    if isinstance(command, commands.DidYouMean):
        # A slip for "lägg till …" is offered as what it was meant to be.
        suggested = commands.parse(command.suggestion, today=turn.today)
        if isinstance(suggested, commands.AddItems):
            added, text = suggested, command.suggestion
    if len(asking) == 1 and isinstance(command, commands.NotUnderstood) and meant.sorted_words(plain(text)):
        await _ask_sorted(turn, asking[0], await _keep(turn, text))
        return
    card = meant_cards.question(
        asking,
        turn.locale,
        confirmation=await _keep(turn, text),
        is_item=added is not None,
        goes_on=not isinstance(command, commands.NotUnderstood),
        several=several,
    )
    await turn.reply(card_message(card))


async def _ask_sorted(turn: Turn, asking: Asking, confirmation: str) -> None:
    """Ask with the words under both headings. The words are read at the send, and stored nowhere else."""
    await turn.promise(
        Promise(
            kind="words_question",
            tenant_id=turn.tenant_id,
            subject_key=Subject("words", confirmation, asking.round.id).key,
            occurrence=turn.activity_id,
            target=outbox.TO_CONVERSATION,
            conversation=turn.place.conversation,
            group_id=asking.group.id,
            due_at=turn.now,
            expires_at=turn.now + QUESTION_WAITS,
        )
    )


async def compose_question(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Rendered | NotNeeded:
    """Compose the question about sorted words, if its round is still open."""
    round_ = await feedback.load_round(tx, delivery.tenant_id, delivery.subject.part)
    group = await groups.load_group(tx, delivery.tenant_id, delivery.group_id or "")
    meeting = await meetings.load_meeting(tx, delivery.tenant_id, round_.meeting_id) if round_ else None
    if round_ is None or group is None or meeting is None or round_.closed_at is not None:
        return NotNeeded()
    try:
        kept = await load_confirmation(tx, delivery.tenant_id, delivery.subject.id, Words)
    except Refusal:
        return NotNeeded()
    statements = meant.sorted_words(plain(kept.content.text))
    card = meant_cards.sorted_question(
        Asking(round_, meeting, group), statements, group.locale, confirmation=delivery.subject.id
    )
    return Rendered(card_message(card))


async def _keep(turn: Turn, text: str) -> str:
    return await turn.save_confirmation(KIND, Words(text, turn.message_id), group_id=None)


async def _asking(turn: Turn, known: Sequence[Group]) -> list[Asking]:
    """Return the open rounds that ask the writer, newest first."""
    by_id = {group.id: group for group in known}
    rounds = await feedback.open_rounds_of(turn.tx, turn.tenant_id, turn.person.id)
    found = [(round_, await meetings.load_meeting(turn.tx, turn.tenant_id, round_.meeting_id)) for round_ in rounds]
    return [
        Asking(round_, meeting, by_id[round_.group_id])
        for round_, meeting in found
        if meeting is not None and round_.group_id in by_id
    ]


async def _open_rounds(turn: Turn, known: Sequence[Group]) -> list[Asking]:
    """Return the open rounds of the writer's groups, also those that do not ask the writer, who may still answer."""
    found = []
    for group in known:
        round_ = await feedback.latest_round(turn.tx, group, is_open=True)
        meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, round_.meeting_id) if round_ else None
        if round_ is not None and meeting is not None:
            found.append(Asking(round_, meeting, group))
    return found


async def late_group(turn: Turn, known: Sequence[Group]) -> Group | None:
    """Return a group of the writer's with a meeting that began, or a round that closed, recently."""
    for group in known:
        begun = await meetings.latest_started(turn.tx, group, now=turn.now)
        if begun is not None and turn.now - begun.ends_at <= LATE:
            return group
        round_ = await feedback.latest_round(turn.tx, group)
        meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, round_.meeting_id) if round_ else None
        if meeting is not None and turn.now - (meeting.ended_at or meeting.ends_at) <= LATE:
            return group
    return None


# -- what the writer says that it was


async def choose(turn: Turn, data: Mapping[str, Any]) -> Answer:
    chosen = read(data, _Chosen)
    if chosen.choice is Choice.NEITHER:
        kept = await take_confirmation(turn.tx, turn.tenant_id, chosen.confirmation, Words, now=turn.now)
        _require_own(turn, kept.person_id)
        return ShowCard(cards.line_card(turn.say("words-left")))
    kept = await load_confirmation(turn.tx, turn.tenant_id, chosen.confirmation, Words)
    _require_own(turn, kept.person_id)
    part = await participation_of(turn, chosen.round, to_change=True)
    if part is None:
        raise Refusal("feedback-round-gone")
    group = await turn.enter(part.round.group_id)
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, part.round.meeting_id)
    if part.round.closed_at is not None or meeting is None:
        raise Refusal("feedback-late-by-text")
    if chosen.choice is Choice.ANSWER:
        asking = Asking(part.round, meeting, group)
        reading = meant.answer_in(meant.without_command(plain(kept.content.text)))
        if reading is None:
            return ShowCard(meant_cards.which_heading(asking, turn.locale, confirmation=kept.id))
        statements, cut = reading.statements, len(reading.signature)
    elif chosen.choice is Choice.BOTH:
        return await _sorted_form(turn, group, part, kept.id, kept.content.text)
    elif chosen.choice is Choice.SORTED:
        statements, cut = meant.sorted_words(plain(kept.content.text)), 0
    else:
        text = plain(kept.content.text)
        statements, cut = meant.statements_in(text, chosen.choice, writer=turn.person.name)
    await take_confirmation(turn.tx, turn.tenant_id, kept.id, Words, now=turn.now)
    said = await noted(turn, group, part, commands.GiveFeedback(statements, cut), message=kept.content.message)
    return ShowCard(cards.line_card(said))


async def _sorted_form(turn: Turn, group: Group, part: feedback.Participation, confirmation: str, text: str) -> Answer:
    """Return the form with the words sorted under both headings, for the writer to correct and send."""
    if not turn.awaits_answer:
        # Nothing that was written lies in the outbox.
        return ShowText(turn.say_alone("words-both-by-text"))
    await take_confirmation(turn.tx, turn.tenant_id, confirmation, Words, now=turn.now)
    said = meant.without_command(plain(text))
    reading = read_answer(said, asked=True)
    first = [*reading.statements, *guess("\n".join(reading.rest)).statements] if reading else guess(said).statements
    answer = rules.with_more(part.answer or (), first, asks=part.round.third)
    return ShowCard(cards.form_of(part.round, group, answer, in_dialog=False))


def _require_own(turn: Turn, person_id: str | None) -> None:
    if person_id != turn.person.id:
        raise Refusal("not-your-card")


async def _chosen_by_text(turn: Turn, text: str) -> bool:
    """Answer the waiting question with a typed "driv", "hinder", "båda" … Return False if it is no answer."""
    choice = meant.choice_in(text)
    kinds: Collection[str] = (KIND,)
    if choice is None and meant.takes_words_back(text):
        choice, kinds = Choice.NEITHER, turn.registry.confirmations  # "ta bort det" may answer a newer question
    if choice is None:
        return False
    found = await latest_question(turn.tx, turn.tenant_id, turn.place.conversation, turn.person.id, kinds)
    if found is None or found.kind != KIND:
        return False
    confirmation = found.id
    if choice is Choice.AGENDA:
        raise Refusal("words-press-agenda")
    known = await groups.groups_of(turn.tx, turn.tenant_id, turn.person.id)
    asking = await _asking(turn, known) or await _open_rounds(turn, known)
    if choice is not Choice.NEITHER and len(asking) != 1:
        raise Refusal("words-which-round" if asking else "feedback-late-by-text")
    data = {"proposal": confirmation, "choice": choice.value, "round": asking[0].round.id if asking else ""}
    turn.awaits_answer = False
    answer = await choose(turn, data)
    match answer:
        case ShowCard(card=card):
            await turn.reply(card_message(card))
        case ShowText(text=said):
            await turn.reply(Message(text=said))
    return True


async def _agrees_by_text(turn: Turn, text: str) -> bool | None:
    """Agree by a typed "på dagordningen" that the words are public. Return None if no question asks for that."""
    choice = meant.choice_in(text)
    if choice not in (Choice.AGENDA, Choice.NEITHER):
        return None
    known = turn.registry.confirmations
    found = await latest_question(turn.tx, turn.tenant_id, turn.place.conversation, turn.person.id, known)
    return choice is Choice.AGENDA if found is not None and found[1] == PUBLISH else None


async def _yes(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Save words that were asked about as sorted. Of other words a bare "ja" does not tell which heading is meant."""
    kept = await load_confirmation(turn.tx, turn.tenant_id, read(data, OfConfirmation).confirmation, Words)
    known = await groups.groups_of(turn.tx, turn.tenant_id, turn.person.id)
    asking = await _asking(turn, known) or await _open_rounds(turn, known)
    if len(asking) != 1 or not meant.sorted_words(plain(kept.content.text)):
        raise Refusal("words-by-text")
    return await choose(turn, {**data, "choice": Choice.SORTED.value, "round": asking[0].round.id})


async def _no(turn: Turn, data: Mapping[str, Any]) -> Answer:
    return await choose(turn, {**data, "choice": Choice.NEITHER.value})


# -- in public


async def was_a_slip(turn: Turn, command: commands.Command, text: str) -> bool:
    """Return whether words in public were an answer, or may have been. Their writer is told in private, and nothing is
    saved or repeated."""
    said = plain(text)
    round_ = await feedback.latest_round(turn.tx, turn.group, is_open=True) if turn.group else None
    untied = turn.group is None and turn.place.kind is PlaceKind.MEETING
    anonymous = untied or (round_ is not None and round_.anonymous)
    kind = meant.slip(command, said, round_is_open=round_ is not None, anonymous=anonymous)
    is_answer = isinstance(command, commands.GiveFeedback) or meant.suggests_answer(command)
    if meant.suggests_answer(command) and not untied and round_ is None:
        await turn.reply_privately(Message(text=turn.say_alone("feedback-no-open-round")))
        return True
    if is_answer and (untied or meant.suggests_answer(command)):
        kind = Slip.ANSWER
    if kind is None:
        return False
    in_channel = turn.place.kind is PlaceKind.CHANNEL
    await turn.reply_privately(Message(text=turn.say_alone(f"feedback-public-{kind}{'' if in_channel else '-chat'}")))
    return True


CardHandler = Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]

ACTIONS: dict[str, CardHandler] = {"words": choose}
CONFIRMATIONS = (Confirmation(KIND, yes=_yes, no=_no),)
COMPOSERS: dict[str, Composer] = {"words_question": compose_question}
