"""What free words mean about forms: new questions for all, an answer, and who has answered."""

from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Meaning, Reading, Sentence, one

_QUESTION = lazily(r"[^?.:\n]{3,160}\?")
_EXPORT = lazily(r"\b(?:export\w*|excel|word|fil|lista|hamta|ladda ner|sammanst\w*|download|file|spreadsheet)\b")
_WHO = lazily(r"\b(?:vem|vilka|hur manga|saknas|kvar|svarat|fyllt i|inte|who|how many|missing|answered)\b")
_CLOSE = lazily(r"\b(?:stang\w*|avsluta\w*|las|close|end)\b")
_NUMBERED = lazily(r"(?:fraga|question|q)\s?(?P<number>\d{1,2})\s*:?\s*(?P<answer>[^\n]{1,400})")


def _new(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    lines = [line.strip() for line in sentence.text.split("\n") if line.strip()]
    questions = lines[1:] if len(lines) > 2 else [found.group().strip() for found in _QUESTION.finditer(sentence.text)]
    if len(questions) < 2:
        return ()
    head = "form:" if sentence.is_english else "formulär:"
    return one(head + "\n" + "\n".join(questions))


def _answer(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    found = _NUMBERED.search(sentence.folded)
    if found:
        answer = sentence.text[slice(*found.span("answer"))].strip()
        return one(f"{'question' if sentence.is_english else 'fråga'} {found['number']}: {answer}")
    return one("answer the form" if sentence.is_english else "svara på formuläret")


def _show(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    if _CLOSE.search(sentence.folded):
        return one("close the form" if sentence.is_english else "stäng formuläret")
    if _EXPORT.search(sentence.folded):
        return one("export the answers" if sentence.is_english else "exportera svaren")
    if _WHO.search(sentence.folded):
        return one("who has answered" if sentence.is_english else "vem har svarat")
    return one("exportera svaren")


MEANINGS: dict[str, Meaning] = {"form.new": _new, "form.answer": _answer, "form.show": _show}
