"""The questions about what was meant: one reading with a yes, or up to three to choose from."""

from collections.abc import Sequence

from dialogs import cards
from dialogs.identities import plain
from dialogs.message import Message
from dialogs.sentences.model import Reading
from dialogs.text import escape_markdown
from dialogs.texts import quoted, say

LONGEST_SHOWN = 200
LONGEST_BUTTON = 60


def question(readings: Sequence[Reading], locale: str, *, confirmation: str) -> Message:
    """Ask whether the only reading is meant, or which of several."""
    if len(readings) == 1:
        lines = [say(locale, "meant-this"), *(f"- {_shown(each)}" for each in readings[0].shown or readings[0].says)]
        if left := ", ".join(quoted(locale, _shown(each)) for each in readings[0].left):
            lines.append(say(locale, "meant-left", words=left))
        actions = [
            cards.button(say(locale, "yes"), "meant", primary=True, proposal=confirmation, nth="0"),
            cards.button(say(locale, "no"), "meant_no", proposal=confirmation),
        ]
    else:
        lines = [say(locale, "meant-which")]
        actions = [
            cards.button(_button(reading), "meant", proposal=confirmation, nth=str(nth))
            for nth, reading in enumerate(readings)
        ]
        actions.append(cards.button(say(locale, "meant-other"), "meant_no", proposal=confirmation))
    listed = [f"{nth}. {_shown(' · '.join(reading.shown or reading.says))}" for nth, reading in enumerate(readings, 1)]
    text = "\n".join(lines if len(readings) == 1 else [*lines, *listed])
    body = [cards.line(line) for line in (lines if len(readings) == 1 else [*lines, *listed])]
    return Message(card=cards.card(body, actions, fallback=text), summary=lines[0])


def _shown(said: str) -> str:
    words = plain(said)
    return escape_markdown(words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]} …")


def _button(reading: Reading) -> str:
    words = plain(" · ".join(reading.shown or reading.says))
    return words if len(words) <= LONGEST_BUTTON else f"{words[: LONGEST_BUTTON - 2]} …"
