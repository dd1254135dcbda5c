"""What free words mean about the table round: an organisation's news, and what the others have told."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Meaning, Reading, Sentence, one
from dialogs.sentences.slots import is_question

_INTRODUCED = lazily(
    r"^[^:\n]{0,90}?\b(?:laget[ -]?runt|rundan|kommunrundan|round|tour de table|reports?|rapporterar|meddelar|meddelas|fran \w+|from \w+|hos oss i \w+)\b[^:\n]{0,60}?"
    r"(?::| - | – |\batt\b|\bthat\b|,)\s*(?P<news>\S.*)$",
    regex.DOTALL,
)
_NOTHING = lazily(
    r"\b(?:inget nytt|inga nyheter|inget sarskilt|inget att rapportera|nothing new|no news|nothing to report)\b"
)
_SILENT = lazily(r"\b(?:inte|ej|saknas|fattas|missing|not|hasn'?t)\b")
_REMIND = lazily(r"\b(?:vem|vilka|who|which|alla|har|oklart|any)\b")


def _answer(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    if _NOTHING.search(sentence.folded):
        return one("nothing new" if sentence.is_english else "inget nytt")
    if is_question(sentence):
        return ()
    found = _INTRODUCED.match(sentence.folded)
    news = sentence.text[slice(*found.span("news"))].strip() if found else sentence.text.strip()
    label = "table round" if sentence.is_english else "laget runt"
    return one(f"{label}: {news}") if len(news) > 3 else ()


def _show(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    if context.is_leader and _SILENT.search(sentence.folded) and _REMIND.search(sentence.folded):
        return one("vem har inte svarat på laget runt")
    return one("table round" if sentence.is_english else "laget runt")


MEANINGS: dict[str, Meaning] = {"round.answer": _answer, "round.show": _show}
