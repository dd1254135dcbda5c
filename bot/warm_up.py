"""Does what the first message would wait for, in the background of a process that has just started."""

import importlib
import threading
from datetime import date

from dialogs.commands import parse
from dialogs.texts import say

IMPORTED = ("bot.teams.adapter", "bot.teams.routing", "bot.teams.verification")
"""Modules that the first request needs: the SDK, and the check of tokens."""
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
    """Import what the first request needs, look up a text in each language, and read a few sentences, which compiles
    the patterns."""
    for module in IMPORTED:
        importlib.import_module(module)
    for locale in ("sv", "en"):
        say(locale, "sorry")
    for text in TYPED:
        parse(text, today=date(2025, 5, 22))


def warm_up_in_background() -> None:
    """Start a thread for it, which holds up neither the event loop nor the end of the process."""
    threading.Thread(target=warm_up, name="warm-up", daemon=True).start()
