"""Reads a new item that is put beside items of the agenda without "lägg till": its brackets tell that it is new."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.agenda.asked_items import asked_item
from dialogs.agenda.item_places import place_behind
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence, either, one
from dialogs.sentences.slots import by_title

_PUT = lazily(
    r"^(?:kan du )?(?:lagga?|satta?|skjuta?|ta|put|insert|place)\s+(?:in\s+|med\s+)?(?P<item>(?P<title>[^()\n]{3,80}?)\s*\([^()\n]{2,60}\)\s+(?:direkt |strax )?(?:mellan|fore|innan|efter|som punkt|between|before|after|as item) [^()\n]{1,60})$"
)


def placed(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The new item at its place: "Lägg Vägar (Olle, 10 min) mellan 3 och 4"; none if the title is that of an item. Words as
    in "ny punkt efter 3: Vägar" tell that it is new by themselves."""
    if at := at_an_end(sentence, context):
        return at
    if sentence.text != (text := place_behind(sentence.text, context.items)):
        return one(f"lägg till {text}")
    match = _PUT.match(sentence.folded)
    if match is None or not context.items:
        return ()
    title = sentence.text[slice(*match.span("title"))]
    if by_title(title, [item.title for item in context.items]):
        return ()
    asked = asked_item(sentence.text[slice(*match.span("item"))], items=context.items, speaker=context.speaker)
    return one(f"lägg till {asked.text} som punkt {asked.at}") if asked and asked.at else ()


_AT_END = lazily(
    r"^(?:(?:den )?(?P<first>forsta|(?:the )?first)|(?:den )?(?P<last>sista|(?:the )?last)) (?:punkten?|item|point) (?:ska (?:vara|bli)|bor vara|blir|ar|should be|is|will be) (?P<title>\p{L}[^.:;?!\n]{2,80}?)[\s.!]*$"
)
_NO_TITLE = lazily(
    r"(?:en|ett|an?|bara|inte|klar|for|nar|not|only|done|too|(?:ett )?beslut\w*|information\w*|diskussion\w*|\d)\b"
)


def at_an_end(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The new item, or one of the agenda, as the first or last: "första punkten ska vara upprop"."""
    match = _AT_END.match(sentence.folded)
    if match is None or _NO_TITLE.match(match["title"]) or not context.meetings:
        return ()
    title = sentence.text[slice(*match.span("title"))].strip()
    titles = [item.title for item in context.items]
    place = 1 if match["first"] else len(titles) + 1
    if found := by_title(title, titles):
        return either(*(f"flytta {each + 1} till {min(place, len(titles))}" for each in found[:3]))
    where = f" som punkt {place}" if titles else ""
    return (Reading((f"lägg till {title[0].upper()}{title[1:]}{where}",), is_certain=False),)
