"""The meanings of all features: for each intent the function that reads its slots and makes the command."""

from types import ModuleType

from dialogs.agenda import meanings as agenda
from dialogs.commands import meanings as talk
from dialogs.deadlines import meanings as deadlines
from dialogs.deliveries import meanings as deliveries
from dialogs.feedback import meanings as feedback
from dialogs.forms import meanings as forms
from dialogs.meetings import meanings as meetings
from dialogs.minutes import meanings as minutes
from dialogs.notes import meanings as notes
from dialogs.occasions import meanings as occasions
from dialogs.people import meanings as people
from dialogs.privacy import meanings as privacy
from dialogs.sentences.model import Meaning
from dialogs.series import meanings as series
from dialogs.table_round import meanings as table_round
from dialogs.year import meanings as year

FEATURES: tuple[ModuleType, ...] = (
    agenda,
    deadlines,
    deliveries,
    feedback,
    forms,
    meetings,
    minutes,
    notes,
    occasions,
    people,
    privacy,
    series,
    table_round,
    talk,
    year,
)


def _gathered() -> dict[str, Meaning]:
    meanings: dict[str, Meaning] = {}
    for feature in FEATURES:
        for intent, meaning in feature.MEANINGS.items():
            if intent in meanings:
                raise ValueError(f"{intent} is declared twice")
            meanings[intent] = meaning
    return meanings


MEANINGS = _gathered()
