"""The offer of a round with names, if too few would be asked for anonymous answers."""

from dialogs import cards
from dialogs.feedback import rules
from dialogs.meetings.model import Meeting
from dialogs.message import Message
from dialogs.model import Group
from dialogs.texts import say
from dialogs.texts.calendar import short_day


def offer_message(meeting: Meeting, group: Group) -> Message:
    """Explain why nobody is asked anonymously after this meeting, and let a leader choose names or no round."""
    locale = group.locale
    day = short_day(meeting.starts_at.astimezone(group.zone).date(), locale)
    why = say(locale, "feedback-offer-why", fewest=rules.FEWEST_ASKED)
    body = [
        cards.heading(say(locale, "feedback-title")),
        cards.line(say(locale, "feedback-meeting", day=day), subtle=True),
        cards.line(why),
        cards.line(say(locale, "feedback-offer-always"), subtle=True, spaced=True),
    ]
    buttons = [
        cards.button(say(locale, "feedback-offer-named-button"), "round_named", meeting=meeting.id),
        cards.button(say(locale, "feedback-offer-none-button"), "round_unasked", meeting=meeting.id),
    ]
    return Message(card=cards.card(body, buttons, fallback=why), summary=say(locale, "feedback-offer-summary"))
