"""Sentences of minutes without dates: items carried to the next meeting, and decisions."""

from dialogs.dates.structure import Span, Structure
from dialogs.dates.words import loose
from dialogs.patterns import lazily

_NEXT = (
    r"(?:nästa|kommande|följande|nästkommande)\s(?:\w{1,14}\s)?(?:\w{0,14}möte[nt]?|träff|sammanträde|gång|tillfälle)"
)
_CARRIED = lazily(
    loose(
        rf"\b(?:flytta[st]?|flyttas\söver|skjuts|skjuta|hänskjut\w{{0,3}}|bordläg\w{{0,3}}|återkom\w{{0,4}}|lyfts|tas\s(?:åter\s)?upp|tar\s(?:vi\s)?(?:åter\s)?upp|kvarstår|följs\supp|diskuteras)\b[^.;!?\n]{{0,60}}\b{_NEXT}"
        r"|\bbordl(?:äggs|ades|agd[at]?|agt|a)\b|\b(?:punkten|frågan|ärendet|uppdraget|åtgärden)\skvarstår|\btar\såter\supp\sfrågan|\båterremitter\w{0,3}|\bskjuts\supp\b"
        r"|\b(?:carried\sover|postponed\sto\sthe\snext|deferred\sto\sthe\snext)\b"
    )
)
_DECIDED = lazily(
    loose(
        r"\bbeslut\sfattades\b|\b(?:fattade|fattades)\s(?:\w{1,12}\s)?beslut\b|\bbeslutade?s?\s(?:\w{1,14}\s){0,3}?att\b|\bbeslutar\s(?:\w{1,14}\s){0,3}?att\b|^\W{0,4}beslut(?:ades)?\s?:|\bbeslöts?\b|\benades\som\b|\bbeslutades\b"
        r"|\bgodkän(?:de|des|ner)\b|\b(?:it\swas\s)?(?:decided|agreed)\s(?:to|that)\b|\bbifölls\b|\bantogs\b"
    )
)
_MAY_BE_DECIDED = lazily(r"besl|enad|godk|decid|agreed|bif|antog|fattade")
"""Without this, `_DECIDED` cannot match: a hint that saves time."""
_MOST_LINES_ABOVE = 6
_BARE = 6
"""A sentence of so few words says nothing without the title above it."""


def carried_and_decided(structure: Structure) -> tuple[list[tuple[Span, str]], list[tuple[Span, str]]]:
    """Return (carried items, decisions), each as a sentence with the title above it, or ""."""
    carried, decided = [], []
    for sentence in structure.sentences:
        words = structure.words(sentence)
        if _CARRIED.search(words):
            carried.append((sentence, _title(structure, sentence)))
        elif _MAY_BE_DECIDED.search(words) and _DECIDED.search(words):
            decided.append((sentence, _title(structure, sentence)))
    return carried, decided


def _title(structure: Structure, sentence: Span) -> str:
    """Return the heading above a sentence.

    For a bare sentence ("Flyttas till kommande möte.") it is the lines right above, else a numbered heading.
    """
    line = structure.line_at(sentence.start)
    if sentence.start - structure.after_bullet(line) > 4 and len(structure.words(sentence).split()) <= _BARE:
        before = structure.text[structure.after_bullet(line) : sentence.start].strip()
        return before[:120]
    for above in range(line - 1, max(-1, line - 1 - _MOST_LINES_ABOVE), -1):
        span = structure.lines[above]
        if structure.is_heading(above) and (
            structure.is_item(above) or structure.has_gap_above(above) or above == line - 1
        ):
            words = structure.text[structure.after_bullet(above) : span.end].strip(" :*_#\t")
            if (
                above
                and structure.text[span.start : span.end].lstrip()[:1].islower()
                and not structure.has_gap_above(above)
            ):
                first = structure.text[structure.after_bullet(above - 1) : structure.lines[above - 1].end].strip(
                    " :*_#\t"
                )
                words = f"{first} {words}"
            return words
    return ""
