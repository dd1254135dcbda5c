"""What free words mean about notes: the words themselves if days stand in them, or the question for the notes."""

from dialogs.dates import find_days
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Meaning, Reading, Sentence, one

_FEWEST = 60
"""Characters of a sentence that may hold notes beside the wish to have them read."""
_HOW = lazily(r"^(?:hur|kan (?:jag|man|vi)|gar det|vad hander|how|can i|is it possible)\b")


def _read(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    text = sentence.text.strip()
    has_days = any(each.day for each in find_days(text, today=context.today))
    if len(text) < _FEWEST or not has_days or _HOW.search(sentence.folded):
        return ()
    return one(f"notes:\n{text}" if sentence.is_english else f"anteckningar:\n{text}")


MEANINGS: dict[str, Meaning] = {"notes.read": _read}
