"""What free words mean in talk: help, thanks, a greeting, a yes or no, and words to take the last change back."""

from dialogs.sentences.model import Context, Meaning, Reading, Sentence, one


def _always(swedish: str, english: str) -> Meaning:
    def meaning(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
        return one(english if sentence.is_english else swedish)

    return meaning


MEANINGS: dict[str, Meaning] = {
    "help": _always("hjälp", "help"),
    "thanks": _always("tack", "thanks"),
    "greeting": _always("hej", "hello"),
    "undo": _always("ångra", "undo"),
    "yes": _always("ja", "yes"),
    "no": _always("nej", "no"),
}
