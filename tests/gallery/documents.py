"""The pictures of the documents: cards of the gallery at 480 px, with a fingerprint that tells when one is stale."""

import hashlib
import json

from tests.gallery.others import ALL
from tests.gallery.samples import card_of
from tests.pictures import PICTURES

WIDTH = 480
NAMES = (
    "agenda",
    "agenda-preview",
    "deadline-ask",
    "feedback-private",
    "feedback-question",
    "feedback-summary",
    "form-posted",
    "notes",
    "reminder-soon",
    "series",
    "table-round",
    "tick-off",
)
FINGERPRINTS = PICTURES / "cards.json"


def fingerprint(name: str) -> str:
    """Return the fingerprint of the card that the picture `name` shows."""
    return hashlib.sha256(json.dumps(card_of(ALL[name]("sv")), sort_keys=True).encode()).hexdigest()[:16]


def fingerprints() -> dict[str, str]:
    return {name: fingerprint(name) for name in NAMES}
