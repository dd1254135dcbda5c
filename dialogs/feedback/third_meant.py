"""Reads free words that give a round another question: "lägg till en fråga: vad tar vi med oss?"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence

_OWN_QUESTION = lazily(
    r"\b(?:fraga (?:ocksa|aven)|(?:ocksa|aven) (?:vilja )?fraga|also ask|(?:lagg(?:a)? till|ha med|stall(?:a)?|add|ask) (?:en |annu en |aven en |a |another )(?:extra |egen |own )?(?:fraga|question)(?: till| ocksa| too)?)(?: (?:i|till|pa|for|in|to) (?:utvardering\w*|rundan|driv och hinder|the (?:round|evaluation)|drivers and obstacles))?(?: ocksa| too)?(?::| om| about)? (?P<question>[^\n]{5,200})"
)
_ELSEWHERE = lazily(
    r"\b(?:formular\w*|enkat\w*|punkt\w*|dagordning\w*|agenda\w*|form|survey|item|laget runt|tredje|third)\b"
)
_FIXED = lazily(r"^(?:driv|drivers|what (?:drove|hindered)|vad som (?:drev|hindrade)|alla|oss|everybody|us)\b")
_SCALE = lazily(r"\b(?:betyg\w*|skala\w*|poang|score|rating|scale)\b")


def own_question(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    """Return the third question of rounds, or an item, which the words may mean as well."""
    match = _OWN_QUESTION.search(sentence.folded)
    if match is None or _ELSEWHERE.search(sentence.folded) or _FIXED.search(match["question"]):
        return ()
    words = sentence.text[slice(*match.span("question"))].strip(' :"”“')
    english = sentence.is_english
    words = f"{words[:1].upper()}{words[1:]}"
    kind = ("scale 1-5" if english else "skala 1-5") if _SCALE.search(match["question"]) else words
    item = f"add {words}" if english else f"lägg till {words}"
    third = f"third question: {kind}" if english else f"tredje frågan: {kind}"
    return (Reading((third,), is_certain=False), Reading((item,), is_certain=False))
