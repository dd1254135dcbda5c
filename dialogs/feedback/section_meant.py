"""Reads free words that change statements of a closed round: "ta bort det där om tekniken ur driv och hinder"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence, one

_CHANGES = lazily(
    r"^(?:(?:kan|kunde|can|could) (?:du|vi|you|we) )?(?:ta bort|tag bort|plocka bort|stryk|radera|sudda|dolj|sla ihop|sla samman|ratta|andra|redigera|korrigera|remove|delete|hide|merge|fix|correct|edit)\b"
)
_OF_SECTION = lazily(
    r"\b(?:ur|fran|i|pa|under|in|from|of) (?:driv (?:och|&) hinder|sammanstallning(?:en)?|drivkrafterna|hindren|drivers and obstacles|the summary|the obstacles)\b"
)
_OTHERWISE = lazily(
    r"\b(?:jag|min|mitt|mina|svar\w*|dagordning\w*|agenda\w*|anteckning\w*|i|my|answer\w*)\b(?! (?:driv|sammanstallning|hindren))"
)


def of_section(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The form in which a leader changes the statements. An answer of one's own, or an open round, is another matter."""
    if context.round_is_open or not _CHANGES.match(sentence.folded) or not _OF_SECTION.search(sentence.folded):
        return ()
    if _OTHERWISE.search(sentence.folded):
        return ()
    return one("edit the summary" if sentence.is_english else "redigera sammanställningen")
