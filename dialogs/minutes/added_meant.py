"""Reads a decision, task or note that is added as an item would be: "lägg till ett beslut: vi tackar ja"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence, one

_ADDED = lazily(
    r"^(?:(?:lagga?|satta?|skriva?|for|foga)(?: (?:till|in|upp))?|add|put in|write)\s+(?:ett|en|an?|another|ytterligare (?:ett|en)|annu (?:ett|en)) (?:nytt |ny |new |extra )?(?P<kind>beslut|uppdrag|uppgift|anteckning|notering|decision|task|action(?: point)?|note)(?! (?:om|about)\b(?! att\b))"
    r"(?: (?:i efterhand|till protokollet|i (?:protokollet|anteckningarna|minnesanteckningarna)|to the minutes|in the minutes|fran (?:i ?dag|motet|mötet)|afterwards))*(?: (?:pa|under|till|for|on|to) (?:punkt(?:en)? |item )?(?P<number>\d{1,3}))?\s*(?:[:–-]|,?\s(?:om att|att|that)\b)\s*(?P<text>\S.+)$"
)
_NUMBER_FIRST = lazily(
    r"^(?:p\.?|punkt(?:en)?|item|§|nr)? ?(?P<number>\d{1,2})\s*[:.)–-]\s*(?P<kind>beslut|uppdrag|anteckning|notering|decision|task|note)\b\s*[:–-]?\s*(?P<text>\p{L}[^?\n]{2,300})$"
)
_WORDS = {
    "beslut": "beslut",
    "decision": "decision",
    "anteckning": "anteckning",
    "notering": "anteckning",
    "note": "note",
}
_MEMBER = lazily(
    r"^(?:(?:lagga?|satta?|bjuda?)(?: (?:till|in|upp|med))?|add|invite)\s+(?:en|a) (?:ny |new )?(?:medlem|person|deltagare|kollega|ledamot|member|colleague|participant)\b\s*[:,]?\s*(?!i (?:narvaro|protokoll))"
)
_CHANGED = lazily(
    r"^(?:(?:kan|kunde|can|could) (?:du|vi|you|we) )?(?:ta bort|tag bort|stryka?|radera|andra|byt|remove|delete|drop|change) (?:the |det |den |de )?(?:(?:sista|senaste|forsta|last|latest|first) )?(?P<kind>beslutet|besluten|uppdraget|uppdragen|anteckningen|decisions?|tasks?|notes?|action points?)\b(?!.*\d)(?!.*:)"
)


def added_outcome(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    """The decision, task or note in its exact form, or how a member is added."""
    if match := _ADDED.match(sentence.folded):
        kind = match["kind"]
        word = _WORDS.get(kind, "uppdrag" if kind in ("uppdrag", "uppgift") else "task")
        number = f" {match['number']}" if match["number"] else ""
        return one(f"{word}{number}: {sentence.text[slice(*match.span('text'))].strip()}")
    if match := _NUMBER_FIRST.match(sentence.folded):
        word = _WORDS.get(match["kind"], "uppdrag" if match["kind"] == "uppdrag" else "task")
        return one(f"{word} {match['number']}: {sentence.text[slice(*match.span('text'))].strip()}")
    if _MEMBER.match(sentence.folded):
        return one("how do I add a member" if sentence.is_english else "hur lägger jag till en medlem")
    return ()


_ALL_DONE = lazily(
    r"^(?:(?:alla|samtliga|all)(?: the| vara)? )?(?:uppdragen|uppdrag|tasks|action points) (?:ar|blev|are) (?:nu |now )?(?:klara|gjorda|utforda|avklarade|done|finished)\b"
)


def changed_outcome(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    """The list in which the decision or task has its number, where it is to change and nothing tells which it is."""
    if _ALL_DONE.match(sentence.folded):
        return one("open tasks" if sentence.is_english else "uppdrag")
    match = _CHANGED.match(sentence.folded)
    if match is None:
        return ()
    if match["kind"].startswith(("uppdrag", "task", "action")):
        return one("open tasks" if sentence.is_english else "uppdrag")
    return one("decisions" if sentence.is_english else "beslut")
