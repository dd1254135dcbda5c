"""Parts of an item in free words: "dela upp budgeten i drift och lån", "under laget runt vill jag ta semestern"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.agenda.item_places import anchored
from dialogs.agenda.items_pointed import pointed, which
from dialogs.agenda.listed import parted
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence, one
from dialogs.text import fold

_NO_PART = frozenset(("det", "detta", "den", "this", "that", "it"))
_PARTS = lazily(
    r"(?:\b(?:delar|delpunkter|underpunkter|underrubriker|deluppgifter|parts|sub-?items|subpoints)\b[^:]{0,20}:\s*|\b(?:ha|har|far|have|has|gets?) (?:som )?(?:del|delpunkt|underpunkt|underrubrik)(?:ar|er)(?:na)? (?=[^,:\n]{2,60}(?:,| och ))|\b(?:have|has|gets?) (?:the )?(?:parts|sub-?items|subpoints) (?=[^,:\n]{2,60}(?:,| and ))|\b(?:dela\w* (?:upp|in|i (?:tva|tre|fyra|flera|delar|\d))|split)\b[^:]*:\s*"
    r"|\b(?:bestar av|besta av|innehaller|innehalla|delas (?:upp |in )?i|consists? of|contains?|divided into)\s*:?\s+(?=[^,;\n]{2,80}(?:,|;|\n|\b[b2][.)]\s))"
    r"|^(?:kan du )?(?:lagga?|satta?|skriva?|add|put)(?: (?:till|in|upp))? (?:under|below) [^:]{1,40}:\s*(?=[^,;\n]{2,80}(?:,|;|\n))"
    r"|^(?:under|below) [^:]{1,40} (?:vill|ska|behover|lagg|satt|skriv|kan|i want|we need|put|add)\b[^:]*:\s*)(?P<parts>.+)$",
    regex.DOTALL,
)
_SINGLE = lazily(
    r"\b(?:ha|har|far|fa|behover|have|has|gets?) (?P<item>)(?:en|ett|an?) (?:underpunkt|delpunkt|del|sub-?item|part) (?:om|som heter|kring|about|called)\s+(?P<part>\S.{2,100})$"
    r"|^(?:kan du )?(?:lagga? (?:upp|till|in)|satta? (?:upp|in)|skriv(?:a)? (?:upp|in)?|add|put) ?(?:under|below) (?P<item>[^:,]{2,40}?)(?:\s+att|\s+that|\s*:)\s+(?P<part>\S.{2,100})$"
)
""" "Punkt 3 ska ha en underpunkt om avgifter", "lägg upp under laget runt att alla får fem minuter"."""
_WISHED_UNDER = lazily(
    r"^(?:under|below) (?P<item>[^:,]{2,40}?) (?:vill|skulle|ska|kan|behover|maste|borde|bor|tanker|i want|i would like|i'd like|we want|we should|we need|can we|kunde)(?: (?:jag|vi|man|garna|ocksa|kunna|val|nog|ju|kanske|to|vilja))* (?:ta(?: upp| med)?|ha(?: med| upp)?|prata om|lyfta|diskutera|lagga (?:till|in)|fa (?:in|med)|namna|take(?: up)?|have|discuss|raise|bring up|add|cover)(?: (?:delarna|punkterna|foljande))?:? (?P<parts>\S.{2,300})$"
)
""" "Under övriga frågor vill jag ta semestern och lönerna"."""
_UNDER = lazily(
    r"^(?:(?:kan (?:du|vi) )?(?:lagga? (?:till|in)|satta? (?:in|upp)|skriv(?:a)? (?:in|upp)|add|put) )?(?P<title>.{3,100}?)\s+(?:under|som (?:en )?(?:underpunkt|del|delpunkt) (?:till|i|under|pa|av)|as a (?:part|sub-?item) of)\s+(?P<item>.{2,60}?)[\s.!?]*$"
)


def parts_of(sentence: Sentence, context: Context) -> tuple[Reading, ...] | None:
    """Parts under an item of the agenda: "fråga 8 ska ha delar: …", "lägg till Budget under laget runt". None where the
    words say nothing of parts."""
    if found := _PARTS.search(sentence.folded):
        before, words = sentence.text[: found.start("parts")], sentence.text[slice(*found.span("parts"))]
        items, _ = pointed(Sentence(before), context)
        parts = parted(words)
        if len(items) == 1 and parts:
            return one(f"delar under punkt {items[0].number}: " + ", ".join(parts))
        return which("ändras")
    if found := _WISHED_UNDER.match(sentence.folded):
        items, _ = pointed(Sentence(sentence.text[slice(*found.span("item"))]), context)
        parts = parted(sentence.text[slice(*found.span("parts"))].rstrip(" .!"))
        if len(items) == 1 and parts and not any(fold(part) in _NO_PART for part in parts):
            return one(
                f"delar under punkt {items[0].number}: " + ", ".join(f"{each[0].upper()}{each[1:]}" for each in parts)
            )
    if found := _SINGLE.search(sentence.folded):
        items, _ = pointed(Sentence(sentence.text[: found.start()] + (found["item"] or "")), context)
        part = sentence.text[slice(*found.span("part"))].strip(" .!")
        if len(items) == 1 and part:
            return one(f"delar under punkt {items[0].number}: {part[0].upper()}{part[1:]}")
    if found := _UNDER.match(sentence.folded):
        items, _ = pointed(Sentence(sentence.text[slice(*found.span("item"))]), context)
        title = sentence.text[slice(*found.span("title"))].strip()
        if len(items) == 1 and title:
            return one(f"delar under punkt {items[0].number}: {title[0].upper()}{title[1:]}")
    return None


def wished_under(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The parts that somebody wants under an item of the agenda."""
    return parts_of(sentence, context) or () if _WISHED_UNDER.match(sentence.folded) else ()


_NUMBERED = lazily(r"(?:^|[,;\n]\s*|\s)(?P<item>\d{1,2})\.(?P<part>\d{1,2})\.?\s+(?=\p{L})")


def numbered_parts(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The parts of an item that are typed with their numbers: "8.1 Norra, 8.2 Södra"; none for days ("8.1", "9.2")."""
    found = list(_NUMBERED.finditer(sentence.text))
    if len(found) < 2 or sentence.text[: found[0].start()].strip() or len({each["item"] for each in found}) != 1:
        return ()
    number = int(found[0]["item"])
    first = int(found[0]["part"])
    if [int(each["part"]) for each in found] != list(range(first, first + len(found))):
        return ()
    ends = [*(each.start() for each in found[1:]), len(sentence.text)]
    parts = [sentence.text[each.end() : end].strip(" ,;.\n") for each, end in zip(found, ends, strict=True)]
    if not all(parts) or number not in [item.number for item in context.items]:
        return ()
    titles = ", ".join(f"{each[0].upper()}{each[1:]}" for each in parts)
    return one(f"delar under punkt {number}: {titles}")


PUT_UNDER = lazily(
    r"^(?:(?:hej\w*|ok)[\s,!]+)*(?:(?:kan|kunde|can|could) (?:du|vi|you|we) |please )?(?:lagga? (?:till|in|upp)|satta? (?:in|upp)|skriva? (?:in|upp)|add|put) (?P<title>\p{L}[^:\n()]{2,80}?) (?:under|below|beneath) (?P<item>[^:\n(),]{2,60}?)[\s.!?]*$"
)


def put_under(text: str, context: Context) -> str:
    """Return the command for a new part of an item that all the words behind "under" name: "lägg till ekonomi under
    lägesbilden"; "" for other words, such as a time."""
    found = PUT_UNDER.match(fold(text))
    item = anchored(text[slice(*found.span("item"))], context.items) if found else None
    if found is None or item is None or item.is_break:
        return ""
    title = text[slice(*found.span("title"))].strip()
    return f"delar under punkt {item.number}: {title[0].upper()}{title[1:]}"
