"""The meanings of all features: for each intent the function that reads its slots and makes the command."""

from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

import dialogs
from dialogs.sentences.model import Meaning

_MODULES = [f"dialogs.{room.name}.meanings" for room in iter_modules(dialogs.__path__) if room.ispkg]

FEATURES = tuple(import_module(name) for name in _MODULES if find_spec(name))
"""Each room that has a module of meanings."""


def _gathered() -> dict[str, Meaning]:
    meanings: dict[str, Meaning] = {}
    for feature in FEATURES:
        for intent, meaning in feature.MEANINGS.items():
            if intent in meanings:
                raise ValueError(f"{intent} is declared twice")
            meanings[intent] = meaning
    return meanings


MEANINGS = _gathered()
