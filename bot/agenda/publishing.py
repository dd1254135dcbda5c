"""Asks whether words from a private chat may stand on the agenda, where everybody reads them with the writer's name."""

from bot.agenda.common import coming
from bot.confirmations import Said
from bot.turn import Turn
from dialogs.agenda import offer_cards
from dialogs.agenda.cards import when
from dialogs.catalogue import Command
from dialogs.identities import plain
from dialogs.meetings.named import at_meeting
from dialogs.privacy.publishing import needs_yes
from dialogs.texts.calendar import plain_day
from storage.confirmations import PUBLISH


async def is_asked(turn: Turn, command: Command) -> bool:
    """Return whether the words need a yes. They are kept, and the card tells the group and the meeting."""
    if not needs_yes(command, is_private=turn.is_private, agreed=turn.agreed):
        return False
    group = turn.the_group()
    meeting, text = await coming(turn), turn.text
    if turn.meeting is not None:
        day = plain_day(turn.meeting.starts_at.astimezone(group.zone).date(), turn.locale)
        text = at_meeting(text, turn.say("meeting-named", day=day))
    confirmation = await turn.save_confirmation(PUBLISH, Said(text, turn.message_id), group_id=group.id)
    day = when(meeting, turn.zone, turn.locale) if meeting else ""
    # Words that were typed as a command are not repeated; what free words were taken for is shown.
    words = plain(turn.understood)
    await turn.reply(offer_cards.publish(group.name, day, turn.locale, confirmation=confirmation, words=words))
    return True
