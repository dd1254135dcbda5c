"""Reads the order of two people's items: "kan Maria gå före mig?"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.agenda.orders_meant import beside
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, KnownItem, Reading, Sentence, one
from dialogs.sentences.slots import people_in
from dialogs.text import fold

_ORDER = lazily(
    r"^(?:(?:hej\w*|men|och|du|ok)[\s,!]+)*(?:(?:kan|kunde|far|skulle|could|can|may|should) (?:vi |we )?)?(?:lata? |let |ta |take )?(?P<who>jag|mig|i|me|min punkt|my item|\p{L}[\p{L}-]+(?: \p{L}[\p{L}-]+)?)(?:s punkt|'s item)? "
    r"(?:(?:kunna |behover |maste |vill |could |needs? to |must )?(?:gar?|kommer?|komma|drar?|kor(?:a)?|borjar?|tala|prata|presentera|dra sin(?: punkt)?|dra min(?: punkt)?|ta sin(?: punkt)?|ta min(?: punkt)?|fa ga|ligga|ligger|vara|goes|go|speak|present|be|come)(?: \p{L}{2,6})? )?"
    r"(?P<side>fore|innan|efter|before|after) (?P<whom>mig|mej|me|min punkt|my item|\p{L}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)(?:s punkt|'s item)?(?=\s*(?:[,.;?!]|$)| (?:i stallet|istallet|instead|pa|on)\b)"
)
_ME = frozenset({"jag", "mig", "mej", "i", "me", "min punkt", "my item"})


def people_order(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The item of the first person moved beside that of the second, in doubt; where it is, if it stands there."""
    match = _ORDER.match(sentence.folded)
    if match is None or not context.items:
        return ()
    one_item, other = (_item(sentence.text[slice(*match.span(name))], context) for name in ("who", "whom"))
    if one_item is None or other is None or one_item is other:
        return ()
    is_after = match["side"] in ("efter", "after")
    if (one_item.number > other.number) is is_after:
        return one(f"när är punkt {one_item.number}")
    return (Reading((beside(one_item.number, other.number, after=is_after),), is_certain=False),)


def _item(words: str, context: Context) -> KnownItem | None:
    """The only item of the person."""
    names = [context.speaker] if fold(words) in _ME else people_in(words[:1].upper() + words[1:], context)
    found = [item for item in context.items if names and names[0] in item.owners]
    return found[0] if len(names) == 1 and len(found) == 1 else None
