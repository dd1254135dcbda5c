"""What free words mean about the year and the calendar."""

from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Meaning, Reading, Sentence, one

_NEW = lazily(
    r"\b(?:ny|nytt|nya|new|fungerar (?:inte|ej)|funkar inte|slutat|slutade|stopped|forsvann|lackt\w*|broken|byt\w*)\b"
)
_YEAR = lazily(r"\b(?P<year>20\d\d)\b")
_NEXT_YEAR = lazily(r"\b(?:nasta ar|kommande ar|next year)\b")


def _wheel(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    found = _YEAR.search(sentence.folded)
    year = int(found["year"]) if found else context.today.year + 1 if _NEXT_YEAR.search(sentence.folded) else 0
    said = "annual wheel" if sentence.is_english else "årshjul"
    return one(f"{said} {year}" if year and year != context.today.year else said)


def _link(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    """The link, and never at once a new one: that ends the old."""
    show = "calendar" if sentence.is_english else "kalender"
    if not _NEW.search(sentence.folded):
        return one(show)
    renew = "new calendar address" if sentence.is_english else "ny kalenderadress"
    return (Reading((show,)), Reading((renew,)))


MEANINGS: dict[str, Meaning] = {"year.wheel": _wheel, "calendar.link": _link}
