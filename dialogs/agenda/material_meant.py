"""Links for items in free words, and questions for the material of an item."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.agenda.items_meant import added as new_item
from dialogs.agenda.items_pointed import pointed, which
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence, either, one

_LINK = lazily(r"https?://\S+")
_ASKS_FOR = lazily(
    r"\?|\b(?:finns|var ligger|var finns|nagot att lasa|anything to read|where|is there|hittar inte|saknas)\b"
)


_WHERE = lazily(r"\b(?:var (?:ligger|finns|hittar|ser|ar)|finns det|where (?:is|are|do|can)|are there|is there)\b")
"""A question for material, which the agenda shows."""
_NEW = lazily(
    r"^(?:(?:en |ett |a |an )?(?:ny |nytt |extra |new )?(?:dagordnings|agenda)?(?:punkt|arende|item)(?: (?:till|pa|for|on|to) (?:the )?(?:dagordningen|agendan?|motet|meeting))?|agendapunkt|nytt arende|new item)\s*[:–-]\s*\p{L}"
)
"""Words that lead to a new item, whose material may stand beside it."""
_LED_NUMBER = lazily(
    r"\b(?:till|for|pa|to) (?:punkt(?:en)? |item )?(?P<number>\d{1,2})(?::?[ae]n?)?\b(?!\s*(?:min|/|\.\d))"
)

_WHETHER_ANY = lazily(
    r"^(?:(?:hej\w*|men|och)[\s,]+)*(?:kommer|har|finns|ar|blir|ska vi|behover (?:vi|jag|man)|is|are|has|have|will|do)\b[^?\n]{0,40}\b(?:underlag\w*|forberedelsemate\p{L}*|material(?:et)?|handlingar(?:na)?|bilagor(?:na)?|(?:att|to) (?:lasa|read)|lasa in (?:oss|mig|sig)|documents?|handouts?)\b[^?\n]{0,40}\?\s*$"
)


def whether_any(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The agenda, or the item that is named, for the question whether there is material: "har det kommit underlag?"."""
    if not _WHETHER_ANY.search(sentence.folded) or _LINK.search(sentence.text):
        return ()
    found, _ = pointed(sentence, context, bare=False)
    if len(found) == 1:
        return one(f"när är punkt {found[0].number}")
    return one("agenda" if sentence.is_english else "dagordning")


_OWN = lazily(r"\b(?:min|mitt|mina|my)\b")


def material(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The link for the item that is meant, or for the only item of the speaker; without a link a question."""
    link = _LINK.search(sentence.text)
    without = Sentence(_LINK.sub(" ", sentence.text)) if link else sentence
    found, _ = pointed(without, context)
    if led := _LED_NUMBER.search(without.folded):
        found = [item for item in context.items if item.number == int(led["number"])]
    if _NEW.search(sentence.folded) and not led and (new := new_item(sentence, context)):
        return new
    if link is None:
        if found and _ASKS_FOR.search(sentence.folded):
            return either(*(f"när är punkt {item.number}" for item in found[:3]))
        own = [item for item in context.items if context.speaker in item.owners] if _OWN.search(sentence.folded) else []
        return one("dagordning") if _WHERE.search(sentence.folded) else which("få underlag", found or own)
    own = [item for item in context.items if context.speaker in item.owners]
    addresses = list(dict.fromkeys(each.group().rstrip(".,;)") for each in _LINK.finditer(sentence.text)))
    meant = found or ([] if led else own)
    # A link beside no word about an item may belong to anything: the writer is asked.
    says = [tuple(f"punkt {item.number} underlag {address}" for address in addresses) for item in meant[:3]]
    return tuple(Reading(each, is_certain=bool(found)) for each in says) or which("få underlag")
