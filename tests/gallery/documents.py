"""The pictures of the documents: cards of the gallery at 480 px, and pages of Word files, with a fingerprint that tells
when one is stale."""

import hashlib
import io
import json
import zipfile

from tests.gallery.others import ALL
from tests.gallery.samples import card_of
from tests.gallery.word_files import FILES
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
PAGES = {
    "minutes-word": ("minutes-numbered", 1, 540),
    "minutes-columns": ("minutes-columns", 2, 540),
    "attendance": ("attendance", 1, 900),
}
"""The pages of Word files that are drawn: the file, the number of its page, and the width of the picture."""
FINGERPRINTS = PICTURES / "cards.json"


def fingerprint(name: str) -> str:
    """Return the fingerprint of the card or the Word file that the picture `name` shows."""
    shown = _word(PAGES[name][0]) if name in PAGES else json.dumps(card_of(ALL[name]("sv")), sort_keys=True).encode()
    return hashlib.sha256(shown).hexdigest()[:16]


def _word(name: str) -> bytes:
    """Return what a reader sees of a Word file, without the time when it was made."""
    with zipfile.ZipFile(io.BytesIO(FILES[name]("sv"))) as package:
        seen = [each for each in sorted(package.namelist()) if each.startswith("word/")]
        return b"".join(package.read(each) for each in seen)


def fingerprints() -> dict[str, str]:
    return {name: fingerprint(name) for name in (*NAMES, *PAGES)}
