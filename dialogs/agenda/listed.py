"""Parts a list that is written in a sentence: the parts of an item, or several items without details."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.agenda.item_words import minutes_in, type_in
from dialogs.agenda.model import ItemType
from dialogs.names.lists import FIRST_NAMES
from dialogs.names.recognition import looks_like_a_person
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence, one
from dialogs.text import fold

_LETTERED = lazily(r"(?:^|[\s,;]+)(?:och\s+|and\s+)?(?:[a-h]|\d)[.)]\s+")


def parted(words: str) -> list[str]:
    """The parts of a list, by their letters, by commas, or else by "och"."""
    marked = len(_LETTERED.findall(fold(words))) > 1
    border = _LETTERED if marked else regex.compile(r"\s*[,;\n]\s*")
    parts = [part.strip(" .,;\t-•*") for part in border.split(words)]
    parts = [part for part in parts if part]
    if len(parts) == 1:
        parts = regex.split(r"\s+(?:och|samt|and)\s+", parts[0])
    elif parts and len(last := regex.split(r"\s+(?:och|samt|and)\s+", parts[-1])) == 2 and not marked:
        parts = [*parts[:-1], *last]
    return parts


_COUNTED = lazily(
    r"\b(?P<count>tva|tre|fyra|ett par|par|nagra|flera|2|3|4|two|three|four|a few|a couple of|some)\s+(?:\p{L}+\s+)?(?:saker|punkter|grejer|fragor|arenden|amnen|things|items|points|topics)\b[^:]{0,60}:\s*(?P<rest>[^?]{5,300})$"
)


def counted(sentence: Sentence) -> tuple[Reading, ...]:
    """Several items without details: "det är två saker som bör upp: lönerna och hyran"."""
    found = _COUNTED.search(sentence.folded)
    titles = parted(sentence.text[slice(*found.span("rest"))]) if found else []
    if len(titles) < 2 or any(len(title) < 3 for title in titles):
        return ()
    return one("lägg till\n" + "\n".join(f"{title[0].upper()}{title[1:]}" for title in titles))


_FOLLOWING = lazily(
    r"^(?P<lead>[^:\n]{0,60}?)\b(?:(?:foljande|nedanstaende|de har|dessa|these|the following)(?: (?:punkter|arenden|fragor|saker|items|points|topics))?|(?:punkter|arenden|items|points))"
    r"(?: (?:pa|till|infor|vid|for|on|to|at) (?:the )?(?:dag ?ordning\w*|agenda\w*|(?:nasta )?mote\w*|(?:next )?meeting|(?:man|tis|ons|tors|fre)dag\w*))?(?P<behind>[^:\n]{0,40}):[ \t]*(?P<rest>[^?:\n]{5,400})$"
)
_NOT_NEW = lazily(r"\b(?:inte|ej|bort|stryk\w*|utga\w*|utgar|flytta\w*|staende|fasta|not|remove|move|standing|gamla)\b")


def following(sentence: Sentence) -> tuple[Reading, ...]:
    """The items behind words that only announce them: "önskar ta upp följande: lönerna samt hyran"."""
    found = _FOLLOWING.match(sentence.folded)
    if found is None or _NOT_NEW.search(f"{found['lead']} {found['behind']}"):
        return ()
    rest = sentence.text[slice(*found.span("rest"))].strip(" .!")
    lines = on_lines(rest).split("\n")
    if len(lines) == 1:
        lines = regex.split(r"\s+samt\s+(?![^()]*\))", rest)
    if any(len(regex.findall(r"\p{L}", line)) < _FEWEST_LETTERS for line in lines):
        return ()
    titles = [f"{line[:1].upper()}{line[1:]}" for line in lines]
    return one("lägg till\n" + "\n".join(titles) if len(titles) > 1 else f"lägg till {titles[0]}")


_FEWEST_LETTERS = 3
_POINT = lazily(
    r"(?:^|[\s,;.]+(?:och |and )?)(?:punkt(?:en)?|item) (?P<number>\d{1,2})(?:[.:)]|\s(?:ar|blir|is)\b)?\s+(?=\p{L})"
)


def pointed_off(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The items of an agenda that is empty, by number: "Punkt 1 öppnande, punkt 2 ekonomi (Karin)"."""
    numbers = list(_POINT.finditer(sentence.folded))
    if context.items or "\n" in sentence.text or len(numbers) < _FEWEST_POINTS or numbers[0].start() > 0:
        return ()
    if [int(each["number"]) for each in numbers] != list(range(1, len(numbers) + 1)):
        return ()
    ends = [*(each.start() for each in numbers[1:]), len(sentence.text)]
    titles = [sentence.text[each.end() : end].strip(" ,;.") for each, end in zip(numbers, ends, strict=True)]
    if any(len(title.split()) > _LONGEST_LISTED for title in titles):
        return ()
    return one("lägg till\n" + "\n".join(f"{title[:1].upper()}{title[1:]}" for title in titles))


_FEWEST_POINTS = 2
_NUMBERED = lazily(r"(?:^|\s)(?P<number>\d{1,2})[.):]?\s+(?=\p{Lu})")


def on_lines(rest: str) -> str:
    """The items that follow a heading on one line, each on its own line: "budget (Eva), enkäten och laget runt"."""
    if "\n" in rest:
        return rest
    numbers = list(_NUMBERED.finditer(rest))
    if len(numbers) > 1 and [int(each["number"]) for each in numbers] == list(range(1, len(numbers) + 1)):
        ends = [*(each.start() for each in numbers[1:]), len(rest)]
        return "\n".join(rest[each.end() : end].strip(" ,;") for each, end in zip(numbers, ends, strict=True))
    pieces = [piece.strip() for piece in regex.split(r"[,;](?!\d)\s*(?![^()]*\))", rest) if piece.strip()]
    if len(pieces) < 2 or any(len(piece.split()) > _LONGEST_LISTED for piece in pieces):
        return rest
    last = regex.split(r"\s+(?:och|samt|and)\s+(?![^()]*\))", pieces[-1], maxsplit=1)
    lines: list[str] = []
    for piece in (*pieces[:-1], *last):
        if lines and _is_detail(piece):
            lines[-1] += f", {piece}"
        else:
            lines.append(piece[:1].upper() + piece[1:])
    return "\n".join(lines)


_KINDS = frozenset({ItemType.DECISION, ItemType.DISCUSSION, ItemType.INFORMATION})
"""A break or a go-round is an item of its own."""


def _is_detail(piece: str) -> bool:
    """Return whether a piece tells only the length, the type or the owner of the item before it."""
    kind = type_in(piece)
    if minutes_in(piece) or (kind and kind[0] in _KINDS):
        return True
    return piece[:1].isupper() and fold(piece).split()[0] in FIRST_NAMES and looks_like_a_person(piece)


_LONGEST_LISTED = 8
"""Words of an item in a list on one line. More are a sentence."""
_PLURAL = lazily(
    r"(?:(?:ocksa|aven|also) )?(?:(?:de|dem|dom) (?:har|dar)|dessa|foljande|nedanstaende|these|the following|the|har|our|vara)?\s*"
    r"(?P<count>\d|tva|tre|fyra|fem|sex|two|three|four|five|six|nagra|ett par|flera|some|a few|a couple of)?\s*"
    r"(?:(?:nya|korta|extra|ytterligare|new|short|more) )*(?P<noun>punkter(?:na)?|arenden(?:a)?|saker(?:na)?|grejer(?:na)?|fragor(?:na)?|items|points|things|topics)?"
    r"(?:\s+(?:till|pa|infor|for|on|to)(?: (?:the )?(?:dag ?ordning\w*|agenda\w*|mote\w*|meeting|onsdag\w*|sista|slutet))?)?(?P<last>\s+(?:allra )?(?:sist|pa slutet|i slutet|last|at the end))?\s*:\s*(?=\S)"
)
_NUMBERS = {
    "tva": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6
}  # fmt: skip


def announced(text: str) -> str:
    """Several items that words announce, each on its own line: "de här tre sist: A, B och C". Else the text."""
    found = _PLURAL.match(fold(text))
    if found is None or "\n" in text or not _is_plural(found):
        return text
    lines = on_lines(text[found.end() :].rstrip(" ."))
    if "\n" not in lines and len(both := parted(lines)) == _NUMBERS.get(found["count"] or "", 2):
        lines = "\n".join(each[:1].upper() + each[1:] for each in both)
    return lines if "\n" in lines else text


def _is_plural(found: "regex.Match[str]") -> bool:
    return bool(found["noun"] or found["count"] or regex.match(r"(?:de|dem|dom) (?:har|dar)|dessa|these", found[0]))
