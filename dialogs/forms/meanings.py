"""What free words mean about forms: new questions for all, an answer, and who has answered."""

import regex

from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Meaning, Reading, Sentence, one

_QUESTION = lazily(r"[^?.:\n]{3,160}\?")
_LETTERED = lazily(r"(?:^|\s)(?:[a-h]|\d)\)\s*([^?\n]{3,120}?\??)(?=\s+(?:[a-h]|\d)\)|[.\n]|$)")
_LISTED = lazily(
    r"(?:\b(?:fraga\w*|fragor\w*|formular\w*|enkat\w*|questions?|survey|form)\b[^:?\n]{0,40}|\b(?:har|haer|har)\b[^:?\n]{0,20}):\s*(?P<rest>\S.{8,600})$"
)
_EXPORT = lazily(r"\b(?:export\w*|excel|word|fil|lista|hamta|ladda ner|sammanst\w*|download|file|spreadsheet)\b")
_WHO = lazily(r"\b(?:vem|vilka|hur manga|saknas|kvar|svarat|fyllt i|inte|who|how many|missing|answered)\b")
_CLOSE = lazily(r"\b(?:stang\w*|avsluta\w*|las|close|end)\b")
_NUMBERED = lazily(r"(?:fraga|question|q)\s?(?P<number>\d{1,2})\s*:?\s*(?P<answer>[^\n]{1,400})")


def _new(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    lines = [line.strip() for line in sentence.text.split("\n") if line.strip()]
    questions = lines[1:] if len(lines) > 2 else [found.group().strip() for found in _QUESTION.finditer(sentence.text)]
    if len(questions) < 2 and (found := _LETTERED.findall(sentence.text)):
        questions = [question.strip(" .,;") for question in found]
    if len(questions) < 2 and (asked := _LISTED.search(sentence.folded)):
        rest = sentence.text[slice(*asked.span("rest"))]
        questions = [
            each.strip(" .,;")
            for each in regex.split(r"\?\s*|[,;]\s*|\s+(?:och|å|samt|and)\s+(?=hur|vad|vilk|när|var|how|what)", rest)
        ]
        questions = [each for each in questions if len(each) > 3]
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
