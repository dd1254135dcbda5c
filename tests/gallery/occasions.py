"""The cards of invitations, and the card to write minutes in."""

from datetime import UTC, date, datetime

from dialogs.minutes import writing
from dialogs.occasions import cards
from dialogs.occasions.model import Draft, Invitation, Tally
from dialogs.occasions.rules import Proposed
from tests.gallery.more import ADDRESS
from tests.gallery.samples import MEETING, ZONE, Sample, agenda, group

STARTS, ENDS = datetime(2026, 12, 16, 8, tzinfo=UTC), datetime(2026, 12, 16, 14, tzinfo=UTC)
INVITATION = Invitation("i", "g", "Uppföljningsdag", STARTS, ENDS, "Folkets hus", date(2026, 12, 1))
TALLY = Tally(
    (("Kumla kommun", ("Olle Berg", "Per Dahl")), ("Laxå kommun", ("Nils Forsberg",))), ("Sara Lind",), ("Karin Ek",)
)
PROPOSED = Proposed("Uppföljningsdag", STARTS, ENDS, "Folkets hus", date(2026, 12, 1))

OCCASIONS: dict[str, Sample] = {
    "invitation-ask": lambda at: cards.ask_card(PROPOSED, ZONE, at, confirmation="c", was=None, doubts=()),
    "invitation-change": lambda at: cards.ask_card(PROPOSED, ZONE, at, confirmation="c", was=INVITATION, doubts=()),
    "invitation-form": lambda at: cards.form_card(
        Draft("Uppföljningsdag", "2026-12-16"), at, confirmation="c", problem="Fyll i när det börjar och slutar."
    ),
    "invitation-cancel": lambda at: cards.cancel_card(INVITATION, ZONE, at, coming=3, confirmation="c"),
    "invitation": lambda at: cards.invitation_message(INVITATION, TALLY, group(at), is_closed=False),
    "invitation-list": lambda at: cards.list_message(
        INVITATION, TALLY, ZONE, at, files=[("xlsx", ADDRESS), ("csv", ADDRESS)]
    ),
    "writing": lambda at: writing.page_card(agenda(), MEETING, 1, ZONE, at),
    "invitation-reminder": lambda at: cards.nudge_message(INVITATION, ZONE, at),
}
