"""Tells how much likelier a word that belongs to one feature alone makes the intents of that feature."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Sentence

NAMED = 2.5
"""The weight of the feature's own name, as a logarithm."""
_HINTED = 0.8
"""The weight of a word that others use too."""

_FEEDBACK = lazily(r"\bdriv(?: ?(?:och|o|&|\+|/) ?)hind\w+|\bdrev och hindra\w*|\bdrivers? (?:and|&) obstacles?\b")
_ROUND = lazily(r"\b(?:rundan?|omgangen|svarstid\w*|utvardering\w*|sammanstallning\w*|the round|feedback round)\b")
_CLOSED = lazily(
    r"\b(?:stang\w*|oppe[nt]\w*|avsluta\w*|avbryt\w*|forlang\w*|svar\w*|close\w*|open\w*|extend\w*|answers?)\b"
)
_ANSWERED = lazily(
    r"\b(?:svara|svarar|svarat|svaren|oppet|oppen|answer(?:s|ed)?|open)\b(?! (?:pa )?(?:mejl|enkat|formular|remiss))"
)
_TABLE_ROUND = lazily(r"\blaget[ -]?runt\b|\btable round\b|\bround the table\b")
_ON_AGENDA = lazily(
    r"\b(?:punkt\w*|dagordning\w*|agendan?|arende\w*|items?|minuter|min|diskutera|ta upp|lyfta|protokoll\w*|(?:minnes|motes)?anteckning\w*|minutes)\b|^(?:lagg till|add)\b"
)
_DEADLINE = lazily(r"\b(?:dead ?lin(?:es?|en|er|erna)|frist(?:en|er|erna)|tidsfrist\w*|inlamningsdag\w*)\b")
_OF_DATA = lazily(r"\b(?:sparas?|sparat|lagra\w*|radera\w*|personuppgift\w*|gdpr|stored?|privacy|delete)\b")


def of_topic(sentence: Sentence, context: Context) -> dict[str, float]:
    """Return the weight of each feature, by the beginning of its intents, whose own words the sentence has."""
    folded = sentence.folded
    found: dict[str, float] = {}
    if not _OF_DATA.search(folded) and not _ON_AGENDA.search(folded):
        if _FEEDBACK.search(folded):
            found["feedback"] = NAMED
        elif (
            _ROUND.search(folded)
            and not _TABLE_ROUND.search(folded)
            and (context.round_is_open or _CLOSED.search(folded))
        ):
            found |= {"feedback": _HINTED, "round": -NAMED}
        elif context.round_is_open and _ANSWERED.search(folded):
            found["feedback"] = _HINTED
    if _DEADLINE.search(folded):
        found["deadline"] = NAMED if context.deadlines else _HINTED
    return found


def is_only_of_feedback(sentence: Sentence) -> bool:
    """Return whether the words name driv och hinder, so that no other feature is meant."""
    folded = sentence.folded
    return bool(_FEEDBACK.search(folded)) and not _OF_DATA.search(folded) and not _ON_AGENDA.search(folded)
