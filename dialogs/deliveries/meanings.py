"""What free words mean about sent messages: whether they arrived, and which to send again or take back."""

from dialogs.sentences.model import Context, Meaning, Reading, Sentence, one


def _show(_sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    return one("leveranser")


def _again(_sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    return one("skicka igen")


def _recall(_sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    return one("återkalla")


MEANINGS: dict[str, Meaning] = {
    "delivery.show": _show,
    "delivery.resend": _again,
    "delivery.recall": _recall,
}
