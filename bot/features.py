"""The features: whatever the modules of their rooms declare. A new module of a room is listed nowhere."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

import bot.completing
import bot.confirmations
from bot.registry import gathered

ROOMS = (
    "agenda",
    "deadlines",
    "deliveries",
    "feedback",
    "forms",
    "forwarding",
    "meetings",
    "minutes",
    "notes",
    "occasions",
    "people",
    "privacy",
    "series",
    "table_round",
    "understanding",
    "undo",
    "year",
)
_OF_THE_COMMAND_LINE = ("command_line", "extract")
"""Modules that the server does not need, with libraries that take long to load."""


def _modules() -> Iterator[ModuleType]:
    yield bot.completing
    yield bot.confirmations
    for room in ROOMS:
        for found in iter_modules(import_module(f"bot.{room}").__path__):
            if found.name not in _OF_THE_COMMAND_LINE:
                yield import_module(f"bot.{room}.{found.name}")


FEATURES: tuple[ModuleType, ...] = tuple(_modules())

REGISTRY = gathered(FEATURES)
