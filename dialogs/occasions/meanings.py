"""What free words mean about days that people sign up for: an invitation, an answer to it, and who is coming."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.dates import find_days
from dialogs.occasions.reading import other_in
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Meaning, Reading, Sentence, one

_LIST = lazily(
    r"^(?:vilka|vem|hur manga|visa|lista|kan (?:jag|du|vi) (?:fa|se|visa)|who|how many|show|list)\b|\b(?:vilka|hur manga|vem|who|how many)\b.*\b(?:kommer|anmal\w*|signed|coming|registered|tackat)\b|\b(?:anmalningslist\w*|deltagarlist\w*|sign-?up list)\b"
)
_NO = lazily(
    r"\b(?:avanmal\w*|avboka\w*|kan (?:tyvarr )?(?:inte|ej|int)|hinner (?:inte|ej)|far forhinder|fatt forhinder|forhinder|stryk|ta bort|tackar? nej|kommer (?:tyvarr )?(?:inte|ej|int)|hoppar av|maste avsta|avstar|nej tack"
    r"|can'?t|cannot|sign (?:me )?off|won'?t|not able|unable|have to (?:cancel|withdraw)|drop out)\b"
)
_OF = lazily(
    r"\b(?:till|pa|fran|for|to|from)\s+(?P<of>(?:den |det |the )?(?!(?:jag|mig|oss|vi|dig|me|us|att|kl)\b)[\p{L}\d][\p{L}\d -]{3,60}?)(?=[.,;:!?\n]|$|\s+(?:den|i|pa|kl|som|och|men|for|med|om|eftersom|tyvarr|tack|on|at|and|but|with)\b)"
)
_LEAD = lazily(
    r"^.*?\b(?:bjuda?r? in|inbjud\w*|inbjudan|anmalan|anmalningar|invite|invitation|sign-?up)\b(?:\s+(?:gruppen|alla|natverket|hela|er|oss|medlemmarna|samtliga|ledamoterna|everyone|everybody|the group|all))*\s*(?:till|for|om|pa|to)\s+(?=\S)"
)


def _invite(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The occasion as it was written; without a day there is nothing to invite to."""
    text = " ".join(sentence.text.split())
    lead = _LEAD.match(sentence.folded) if len(text) == len(sentence.text) else None
    rest = (text[lead.end() :] if lead else text).strip(" .!?")
    if not any(each.day for each in find_days(rest, today=context.today)):
        return ()
    head = "invite to" if sentence.is_english else "bjud in till"
    return one(f"{head} {rest}")


def _answer(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    found = _OF.search(sentence.folded)
    of = sentence.text[slice(*found.span("of"))].strip() if found else ""
    english = sentence.is_english
    if _LIST.search(sentence.folded):
        said = "sign-ups" if english else "anmälda"
        return one(f"{said} {'for' if english else 'till'} {of}" if of else said)
    if _NO.search(sentence.folded):
        said, joined = ("sign me off", "from") if english else ("avanmäl mig", "från")
    else:
        said, joined = ("sign me up", "for") if english else ("anmäl mig", "till")
        if (who := other_in(sentence.text)) and of:
            return one(f"sign up {who} for {of}" if english else f"anmäl {who} till {of}")
    return one(f"{said} {joined} {of}" if of else said)


MEANINGS: dict[str, Meaning] = {"occasion.invite": _invite, "occasion.answer": _answer}
