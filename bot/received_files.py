"""The content of a file that was sent in private: a template, edited minutes, or the text of notes.

It is read before a transaction opens.
"""

from collections.abc import Awaitable, Callable, Sequence
from datetime import date

from bot.events import Event, MessageReceived, PlaceKind, SentContent, SentFile
from bot.minutes import template_process
from bot.minutes.templates import refusal
from bot.notes.sent_files import PRIVATE_CHAT, Fetch, fetched, read_of
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.identities import without_marks
from dialogs.minutes.template_rules import TemplateProblem, too_large
from dialogs.model import Refusal

# "Vår mall" alone asks for the standing items, but beside a file it means the file.
_MEAN_A_TEMPLATE = (commands.UseMinutesTemplate, commands.ShowMinutesTemplate, commands.ShowTemplate)
_USE = "använd den här mallen"
_READ_BACK = "läs in de ändrade anteckningarna"


async def received(event: Event, fetch: Fetch, *, today: date) -> SentContent | Refusal | None:
    """Return the content of an attached file, or a sentence why there is none."""
    if not isinstance(event, MessageReceived) or not event.files or event.place.kind is not PlaceKind.PERSONAL:
        return None
    try:
        if isinstance(commands.parse(event.text, today=today), _MEAN_A_TEMPLATE):
            return await _template(event.files, fetch)
        read = await read_of(event.files, fetch)
        return SentContent(text=read.text, mark=read.mark, lines=tuple(read.lines))
    except Refusal as told:
        return told


async def _template(files: Sequence[SentFile], fetch: Fetch) -> SentContent | Refusal:
    try:
        return SentContent(template=await template_process.checked(await fetched(files, fetch), "sv"))
    except TemplateProblem as problem:
        return refusal(problem)
    except Refusal as told:
        return refusal(too_large()) if told.key == "files-too-large" else told


async def receive(turn: Turn, text: str, hear: Callable[[Turn, str], Awaitable[None]]) -> Refusal | None:
    """Handle a file and its text. A command in the text is handled too; any other text belongs to the file. Return why
    the file cannot be read: that is told in the language of their group."""
    command = commands.parse(text, today=turn.today)
    if turn.sent is not None and isinstance(command, _MEAN_A_TEMPLATE):
        await hear(turn, text if isinstance(command, commands.UseMinutesTemplate) else _USE)
        return None
    if isinstance(command, commands.TakeEditedMinutes) and turn.sent is not None:
        await hear(turn, text)
        return None
    said_more = type(command) in turn.registry.commands and not isinstance(command, commands.Help | commands.ReadNotes)
    if said_more:
        await hear(turn, text)
    if isinstance(turn.sent, SentContent) and turn.sent.mark:
        await hear(turn, _READ_BACK)
    elif isinstance(turn.sent, SentContent):
        await hear(turn, commands.NOTES_HEAD + without_marks(turn.sent.text))
    elif said_more:
        return None
    elif turn.sent is None:
        raise Refusal("files-elsewhere", url=PRIVATE_CHAT.format(bot=turn.place.bot_id))
    return turn.sent if isinstance(turn.sent, Refusal) else None
