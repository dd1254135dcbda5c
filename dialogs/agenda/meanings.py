"""Reads free words about the agenda: the items that they point out, and the change or the question."""

import regex

from dialogs.agenda.changes_meant import change, material, moved, pause
from dialogs.agenda.items_meant import added, lines_of
from dialogs.patterns import lazily
from dialogs.understanding.model import Context, Meaning, Reading, Sentence, either, one
from dialogs.understanding.slots import item_numbers, items_in

_MINE = lazily(r"\b(?:jag|min|mig|mej|mitt|i|my|me|mine)\b")
_NOW = lazily(r"\b(?:ar vi pa|var ar vi|harnast|nasta punkt|ligger vi|are we|what'?s next|next item|just nu)\b")
_WHETHER = lazily(
    r"\b(?:hinner|hinns|racker|kvar|tid over|ryms|fullt|plats|utrymme|tid for|left|enough|room|fit|totalt)\b"
)
_WHEN_POSTED = lazily(
    r"(?P<days>\d{1,2}|en|ett|tva|tre|fyra|fem|sju|tio|two|three|five|one|a)\s+(?:arbets|var)?(?:dag|day)"
)
_WEEK_BEFORE = lazily(r"\b(?:en vecka|a week|one week)\s+(?:fore|innan|before|ahead)")
_DAYS = {"en": 1, "ett": 1, "one": 1, "a": 1, "tva": 2, "two": 2, "tre": 3, "three": 3, "fyra": 4, "fem": 5, "five": 5}


def _show(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    found = items_in(sentence, context)
    if len(found) == 1 and item_numbers(sentence):
        return one(f"när är punkt {found[0].number}")
    return one("dagordning")


def _post(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    before = regex.search(r"\b(?:fore|innan|before|ahead)\b", sentence.folded)
    if before and (days := _WHEN_POSTED.search(sentence.folded)):
        word = days["days"]
        count = int(word) if word.isdigit() else _DAYS.get(word, 7 if word == "sju" else 10)
        return one(f"posta dagordningen {count} arbetsdagar före")
    if before and _WEEK_BEFORE.search(sentence.folded):
        return one("posta dagordningen 5 arbetsdagar före")
    return one("posta dagordning")


def _history(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    found = items_in(sentence, context)
    if len(found) == 1 and regex.search(r"varifran|var kommer|kom(?:mer)? .* ifran|where", sentence.folded):
        return one(f"varifrån kommer punkt {found[0].number}")
    return one("historik")


def _each(template: str, sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The command for each of the items that are named by number, or for the one that is pointed out otherwise."""
    found = items_in(sentence, context)
    says = [template.format(item.number) for item in found]
    if not says or len(says) > 5:
        return ()
    return one(*says) if item_numbers(sentence) else either(*says)


def _remove(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    found = sorted({item.number for item in items_in(sentence, context)}, reverse=True)
    if not found or len(found) > 5:
        return ()
    says = [f"ta bort {number}" for number in found]
    return one(*says) if item_numbers(sentence) else either(*reversed(says))


def _carry(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    return _each("punkt {} flyttas till nästa möte", sentence, context)


def _done(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    return _each("punkt {} klar", sentence, context)


def _time(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    if _NOW.search(sentence.folded):
        return one("vilken punkt är vi på")
    found = items_in(sentence, context)
    if len(found) == 1:
        return one(f"när är punkt {found[0].number}")
    if _MINE.search(sentence.folded) and not _WHETHER.search(sentence.folded.replace("pa mig", "")):
        return one("när är det min tur")
    if _WHETHER.search(sentence.folded) or not context.items:
        return one("hinner vi allt")
    return one("när är det min tur") if _MINE.search(sentence.folded) else one("hinner vi allt")


def _material(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    return material(sentence, context)


def _add(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    return added(sentence, context)


def _replace(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    items = lines_of(sentence.text)
    if len(items) >= 2:
        return one("ny dagordning:\n" + "\n".join(items))
    return ()


def _forward(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    found = items_in(sentence, context)
    where = regex.search(
        r"\b(?:till|åt|to)\s+(?P<group>\p{L}[\p{L} -]{2,60}?)(?=[.,!?;\n]|\s+(?:för|med|innan|inför|så|och)\b|$)",
        sentence.text,
    )
    if len(found) == 1 and where:
        return one(f"skicka punkt {found[0].number} till {where['group'].strip()}")
    return ()


def _accept(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    number = regex.search(r"\bf\s?(\d{1,3})\b", sentence.folded)
    if number is None:
        return ()
    refused = regex.search(
        r"\b(?:nej|na|inte|int|avbo[jy]|avsla|tacka nej|stryk|no|reject|decline|not)\w*", sentence.folded
    )
    return one(f"{'avböj' if refused else 'godkänn'} F{number[1]}")


def _template(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    if ":" in sentence.text and len(items := lines_of(sentence.text)) >= 1:
        return one("stående punkter:\n" + "\n".join(items))
    return one("stående punkter")


MEANINGS: dict[str, Meaning] = {
    "agenda.add": _add,
    "agenda.replace": _replace,
    "agenda.show": _show,
    "agenda.post": _post,
    "agenda.edit": change,
    "agenda.move": moved,
    "agenda.remove": _remove,
    "agenda.break": pause,
    "agenda.material": _material,
    "agenda.time": _time,
    "agenda.carry": _carry,
    "agenda.done": _done,
    "agenda.forward": _forward,
    "agenda.template": _template,
    "agenda.accept": _accept,
    "agenda.history": _history,
}
