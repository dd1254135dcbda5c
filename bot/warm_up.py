"""Does what the first message would wait for, in the background of a process that has just started."""

import threading
from datetime import date

from dialogs.commands import parse
from dialogs.texts import say

TYPED = (
    "hej",
    "lägg till Punkten (10 min)",
    "nästa möte 4 september kl 9-12",
    "påminn Olle om rapporten senast 30 juni",
    "vad är på gång?",
    "remind us about the report by 30 June",
    "driv: bra tempo\nhinder: få pauser",
)
"""Sentences whose reading uses the patterns that most messages need."""


def warm_up() -> None:
    """Read a few sentences and look up a text in each language, which compiles the patterns and loads the texts."""
    for locale in ("sv", "en"):
        say(locale, "sorry")
    for text in TYPED:
        parse(text, today=date(2025, 5, 22))


def warm_up_in_background() -> None:
    """Start a thread for it, which holds up neither the event loop nor the end of the process."""
    threading.Thread(target=warm_up, name="warm-up", daemon=True).start()
