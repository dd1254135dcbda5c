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


_SENDS_OUT = lazily(
    r"^(?:(?:kan|kunde|can|could) (?:du|you) )?(?:please )?(?:skicka|posta|publicera|dela|lagg|sand|send|post|share|publish)(?: (?:ut|upp|in|out))? (?:(?:resultatet|sammanstallningen|svaren|listan|the (?:summary|results?|answers)) (?:fran|av|pa|om|of|from) )?(?:driv (?:och|o|&) hinder|drivkrafter (?:och|o) hinder|(?:the )?drivers and obstacles)(?! (?:som|efter|nar|innan|fore|direkt|igen|as|after|when|before|again))(?: (?:i|till|for|med|in|to|with) (?:hela |the |all )?(?:alla|gruppen|kanalen|teamet|samtliga|everyone|everybody|group|channel))?[\s.!?]*$"
)
_NO_ROUND = lazily(
    r"^(?:(?:vi |jag )?(?:vill |behover |kor |tar |we |do )?(?:(?:inte|ej|not) (?:ha )?)?)?(?:ingen|inga|inget|skippa|hoppa over|strunta i|slopa|no|skip)\s(?:\p{L}+ )?(?:rund(?:a|an|or)|utvardering(?:en)?|round)\s(?:efter|after)\s"
)


def sent_out(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The statements of the latest round, which somebody wants in the group."""
    if context.round_is_open or not context.has_met or not _SENDS_OUT.match(sentence.folded):
        return ()
    return one("drivers and obstacles" if sentence.is_english else "driv och hinder")


def no_round(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    """No round is wanted after a meeting: "ingen runda efter det här mötet"."""
    if not _NO_ROUND.match(sentence.folded):
        return ()
    return one("skip drivers and obstacles" if sentence.is_english else "hoppa över driv och hinder")


def of_section(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The form in which a leader changes the statements. An answer of one's own, or an open round, is another matter."""
    if context.round_is_open or not _CHANGES.match(sentence.folded) or not _OF_SECTION.search(sentence.folded):
        return ()
    if _OTHERWISE.search(sentence.folded):
        return ()
    return one("edit the summary" if sentence.is_english else "redigera sammanställningen")
