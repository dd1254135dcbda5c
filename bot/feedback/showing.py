"""Shows the state of an open round, or the result of the latest."""

from bot.feedback import section
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.feedback import cards
from storage import feedback, meetings


async def show_feedback(turn: Turn, command: commands.ShowFeedback) -> None:
    """Show the state of the open round, never its content, or else the result of the latest as text to copy."""
    group = turn.the_group()
    newest = await feedback.latest_round(turn.tx, group, is_open=True)
    if newest is None:
        newest = await feedback.latest_round(turn.tx, group)
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, newest.meeting_id) if newest else None
    if newest is None or meeting is None:
        await turn.reply_text("feedback-none-yet")
        return
    if newest.closed_at is None:
        await turn.reply(cards.state_message(newest, meeting, group))
        return
    if command.as_file and not await section.files(turn, group, newest):
        await turn.reply_text("feedback-no-file")
    for message in await section.minutes(turn, group, newest):
        await turn.reply(message)
