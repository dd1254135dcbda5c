"""Reads agenda items out of what was typed or pasted, and writes an item as it would be typed."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from dialogs.identities import Shortened, plain, shortened
from dialogs.model import AgendaItem, DraftItem, ItemType, Member, Owner, Part, PersonId, Refusal, Role
from dialogs.people import recognise, role_meant, split_people
from dialogs.reading.sign_offs import signs_off
from dialogs.text import clean, fold

MOST_ITEMS = 60
MOST_PARTS = 40
LONGEST_TITLE = 200
LONGEST_PART = 500
LONGEST_ITEM_MINUTES = 24 * 60

# --- what the words in brackets say -------------------------------------------------------------------------------

# The weightiest first: what is both information and a decision is a decision.
_TYPE_WORDS = {
    ItemType.DECISION: "beslut|beslutspunkt|beslutsarende|beslutas|besluta|decision|decide",
    ItemType.DISCUSSION: "diskussion|diskussionspunkt|diskutera|dialog|samtal|discussion|discuss|dialogue",
    ItemType.INFORMATION: "information|info|informationspunkt|informera|inform|kannedom|your information|fyi",
    ItemType.ROUND: "laget runt|runda|rundan|runt bordet|round table|round the table|go-round|round",
    ItemType.BREAK: "paus|fikapaus|fika|kaffepaus|kaffe|lunchpaus|lunch|bensträckare|rast|coffee break|coffee|break",
}
_TYPES = tuple(
    (kind, regex.compile(rf"(?:(?:for|till|to)\s+)?(?:{fold(words)})(?P<more>\b.*)?", regex.DOTALL))
    for kind, words in _TYPE_WORDS.items()
)
_BREAKS_AND_ROUNDS = {
    **dict.fromkeys(("paus", "fika", "fikapaus", "kaffepaus", "lunch", "lunchpaus", "rast"), ItemType.BREAK),
    **dict.fromkeys(("bensträckare", "break", "coffee break", "lunch break"), ItemType.BREAK),
    **dict.fromkeys(("laget runt", "go-round", "round the table"), ItemType.ROUND),
}
_TITLE_TYPES = {fold(title): kind for title, kind in _BREAKS_AND_ROUNDS.items()}
_TYPED = {
    "sv": {
        ItemType.DECISION: "beslut",
        ItemType.DISCUSSION: "diskussion",
        ItemType.INFORMATION: "information",
        ItemType.ROUND: "laget runt",
        ItemType.BREAK: "paus",
    },
    "en": {
        ItemType.DECISION: "decision",
        ItemType.DISCUSSION: "discussion",
        ItemType.INFORMATION: "information",
        ItemType.ROUND: "go-round",
        ItemType.BREAK: "break",
    },
}

_LENGTH = (
    r"(?:ca\.?\s?|cirka\s)?(?=\d)"
    r"(?:(?P<h>\d{1,2}(?:[.,]\d{1,2})?)\s?(?:h|tim|timme|timmar|hours?|hrs?)\b\.?(?:\s(?:och|and))?\s{0,2})?"
    r"(?:(?P<m>\d{1,4})\s?(?:(?:min|mins|minut|minuter|minutes?|m)\b\.?|'))?"
)
_MINUTES = regex.compile(_LENGTH)
_MINUTES_LAST = regex.compile(rf"(?<=\S)\s{{1,3}}(?={_LENGTH}$)\d.{{0,30}}$")
# A comma between digits belongs to a number ("1,5 h").
_COMMA = regex.compile(r"\s*+(?:(?<!\d),|,(?!\d)|;)\s*+")


def _minutes(words: str) -> int | None:
    match = _MINUTES.fullmatch(fold(words))
    if match is None or not (match["h"] or match["m"]):
        return None
    minutes = round(float((match["h"] or "0").replace(",", ".")) * 60) + int(match["m"] or 0)
    return minutes if 0 < minutes <= LONGEST_ITEM_MINUTES else None


def _type(words: str) -> tuple[ItemType, bool] | None:
    """The type that `words` begin with, and whether they say no more than that."""
    folded = fold(words)
    for kind, pattern in _TYPES:
        if match := pattern.fullmatch(folded):
            return kind, not match["more"]
    return None


@dataclass
class _Said:
    """What one line says, taken apart."""

    text: str
    owners: list[Owner] = field(default_factory=list)
    types: list[ItemType] = field(default_factory=list)
    purposes: list[str] = field(default_factory=list)
    bare: bool = True  # the words in brackets say no more than a type
    minutes: int | None = None
    notes: list[str] = field(default_factory=list)  # all of the brackets but the owners, as written
    begins_with_owner: bool = False

    @property
    def type(self) -> ItemType | None:
        weightiest = min(self.types, key=list(_TYPE_WORDS).index, default=None)
        return weightiest or _TITLE_TYPES.get(fold(self.text))

    @property
    def purpose(self) -> str:
        return "" if self.bare and len(self.purposes) < 2 else ", ".join(self.purposes)


class _Reader:
    """Reads lines for one group, whose people it knows."""

    def __init__(self, roster: Sequence[Member], chair: PersonId | None, short: Shortened) -> None:
        self.roster = roster
        self.chair = chair
        self.short = short

    def read(self, line: str) -> _Said:
        said = _Said(line)
        self._take_owners_before(said)
        while self._take_bracket(said):
            pass
        # Nobody twice, however they were written.
        said.owners = list({owner.person_id or owner.text: owner for owner in reversed(said.owners)}.values())[::-1]
        said.text = self.short.plain(said.text)
        said.purposes = [self.short.plain(each) for each in said.purposes]
        said.notes = [self.short.plain(each) for each in said.notes]
        return said

    def _owners(self, words: str) -> list[Owner] | None:
        people = split_people(self.short.marked(words), self.roster)
        return [Owner(_as_written(person), self._person(person)) for person in people] if people else None

    def _person(self, words: str) -> PersonId | None:
        if role_meant(words) is Role.CHAIR and self.chair is not None:
            return self.chair
        return recognise(words, self.roster)

    _BEFORE = regex.compile(r"(?P<who>[^:\n]{1,240}?)(?::(?=\s|\p{Lu}|\d)|\s[-–—]\s)\s*+(?=\S)")

    def _take_owners_before(self, said: _Said) -> None:
        """ "Hedda och Ivar: …", "Sanna J.T - …"."""
        at = 0
        while (match := self._BEFORE.match(said.text, at)) and (owners := self._owners(match["who"])):
            said.owners += owners
            said.begins_with_owner = True
            at = match.end()
        said.text = said.text[at:]

    def _take_bracket(self, said: _Said) -> bool:
        """Takes the last words in brackets, if every one of them is understood."""
        text = said.text.rstrip(" .")
        start = _last_bracket(text)
        if start <= 0:
            return False
        title = text[:start].rstrip()
        inside = text[start + 1 : -1].strip()
        if not title or not regex.search(r"\w", title) or not inside or len(inside) > LONGEST_PART:
            return False
        found = self._understand(inside)
        if found is None or (found.minutes and said.minutes):
            return False
        said.text = title
        said.owners += found.owners
        said.types = found.types + said.types
        said.purposes = found.purposes + said.purposes
        said.bare = said.bare and found.bare
        said.minutes = found.minutes or said.minutes
        said.notes = found.notes + said.notes
        return True

    def _understand(self, inside: str) -> _Said | None:
        found = _Said("")
        tokens = self._tokens(inside)
        says_more = any(_minutes(words) or _type(words) for words in tokens)
        if not says_more and (owners := self._owners(inside)):  # "Hedda, Ivar" and "Petra Ek, Lst." too
            found.owners = owners
            return found
        after_purpose = False
        for words in tokens:
            minutes = _minutes(words)
            kind = _type(words)
            if minutes and not found.minutes:
                found.minutes = minutes
                found.notes.append(words)
                after_purpose = False
            elif kind:
                found.types.append(kind[0])
                found.bare = found.bare and kind[1]
                found.purposes.append(words)
                found.notes.append(words)
                after_purpose = True
            elif owners := self._owners(words):
                found.owners += owners
                after_purpose = False
            elif after_purpose and not minutes:
                # "beslut kring resurser, uppdrag och tid" is one purpose.
                found.bare = False
                found.purposes[-1] += f", {words}"
                found.notes[-1] += f", {words}"
            else:
                return None
        return found if found.notes or found.owners else None

    @staticmethod
    def _tokens(inside: str) -> list[str]:
        tokens: list[str] = []
        for words in _COMMA.split(inside):
            last = None if _minutes(words) else _MINUTES_LAST.search(fold(words))  # "beslut 20 min"
            cut = last.start() if last and _minutes(words[last.start() :].strip()) else len(words)
            tokens += [part for part in (words[:cut].strip(), words[cut:].strip()) if part]
        return tokens


def _as_written(person: str) -> str:
    return plain(person).lstrip("@").strip()


def _last_bracket(text: str) -> int:
    """Where the brackets begin that `text` ends with, others within them included; -1 where there are none."""
    depth = 0
    for at in range(len(text) - 1, -1, -1):
        depth += (text[at] == ")") - (text[at] == "(")
        if depth <= 0:
            return at if text[at] == "(" else -1
    return -1


# --- which lines belong together ----------------------------------------------------------------------------------

_MARKER = regex.compile(
    r"(?P<indent>[ \t\u00a0]*+)"
    r"(?P<bullet>[-–—•·▪‣◦●○*+]\s++|[-–—•·▪](?=\p{L}))?"
    r"(?:(?P<number>\d{1,3})(?:[.)](?=\s|\p{L}|[\"(”«])|\.(?=\d{1,3}\.?\s)(?P<sub>\d{1,3})\.?(?=\s))\s*+"
    r"|(?P<letter>\p{Ll})\)\s++)?"
)
_HEADING = regex.compile(
    r"(?:forslag till |utkast till |dagens )?"
    r"(?:(?:dagordning(?:en)?|agendan?)(?:\s*+:|\s++(?:for|till|infor|den|(?!2030)\d).{0,50})?|(?:punkter|arenden|items)\s*+:?)"
)
_ANNOUNCES = regex.compile(r"\b(?:dagordning|agenda|punkter|items)")
_SEEN = regex.compile(r"\w")


@dataclass(frozen=True, slots=True)
class _Line:
    indent: int
    number: int | None
    bulleted: bool
    text: str

    @classmethod
    def of(cls, line: str) -> "_Line":
        match = _MARKER.match(line)
        assert match is not None  # noqa: S101 - every part of the pattern may be empty
        number = int(match["number"]) if match["number"] and not match["sub"] else None
        bulleted = bool((match["bullet"] and number is None) or match["letter"] or match["sub"])
        indent = len(match["indent"].replace("\t", "    "))
        return cls(indent, number, bulleted, line[match.end() :].strip())


def _blocks(text: str) -> list[list[_Line]]:
    """The lines of `text`, each item's together, without a heading above them."""
    lines = [line for raw in text.split("\n") if _SEEN.search((line := _Line.of(raw)).text)]
    if len(lines) > 1 and lines[0].number is None and not lines[0].bulleted:
        marked = lines[1].number is not None or (lines[1].bulleted and _ANNOUNCES.search(fold(lines[0].text)))
        if (marked and lines[0].text.endswith(":")) or _is_heading(lines[0]):
            del lines[0]
    last = next((at for at, line in enumerate(lines) if at > 1 and _signs_off(line)), len(lines))
    if last >= len(lines) - 3 and any(line.bulleted or line.number is not None for line in lines):
        del lines[last:]
    blocks: list[list[_Line]] = []
    for line, starts in zip(lines, _starts(lines), strict=True):
        if starts or not blocks:
            blocks.append([line])
        else:
            blocks[-1].append(line)
    return blocks


def _starts(lines: list[_Line]) -> list[bool]:
    """For each line, whether an item starts there."""
    numbered = [line for line in lines if line.number is not None]
    if numbered and (numbered[0] is lines[0] or len(numbered) > 1):
        # The numbers are theirs who typed them, and stay: whatever has none belongs to the one before.
        base = min(line.indent for line in numbered)
        if numbered[0] is lines[0] and len(numbered) > 1 and numbered[1].number == (numbered[0].number or 0) + 1:
            # How far in the first line stands is not known, since the words before it were taken away.
            base = min(line.indent for line in numbered[1:])
        return [line.number is not None and line.indent <= base + 1 for line in lines]
    if not lines:
        return []
    first, *others = lines
    base = min((line.indent for line in others), default=0)
    if not first.bulleted and first.indent < base:
        return [line is first for line in lines]
    outer = [line is first or line.indent <= base + 1 for line in lines]
    any_plain = any(out and not line.bulleted for out, line in zip(outer, lines, strict=True))
    return [out and not (any_plain and line.bulleted) for out, line in zip(outer, lines, strict=True)]


def _signs_off(line: _Line) -> bool:
    """ "Hälsningar Per" under a list that was sent as a letter."""
    return line.number is None and not line.bulleted and signs_off(line.text)


def _is_heading(line: _Line) -> bool:
    return bool(_HEADING.fullmatch(fold(line.text)))


# --- the two doors ------------------------------------------------------------------------------------------------


def read_items(text: str, *, roster: Sequence[Member] = (), chair: PersonId | None = None) -> list[DraftItem]:
    """The items in `text`: one or several lines, with or without numbers, bullets and sub-points.

    Owners are linked to the people in `roster`, and "ordf." to `chair`. Where every line of an item begins with its
    owner, the parts carry the owners, and the item none. Raises Refusal where there is too much of something.
    """
    short = shortened(text)
    blocks = _blocks(clean(short.text))
    if len(blocks) > MOST_ITEMS:
        raise Refusal("agenda-too-many", count=len(blocks), limit=MOST_ITEMS)
    reader = _Reader(roster, chair, short)
    return [_item(block, reader) for block in blocks]


def _item(lines: list[_Line], reader: _Reader) -> DraftItem:
    first, *others = lines
    if len(others) > MOST_PARTS:
        raise Refusal("agenda-too-many-parts", title=_short(reader.short.plain(first.text)), limit=MOST_PARTS)
    said = reader.read(first.text)
    if len(said.text) > LONGEST_TITLE:
        raise Refusal("agenda-title-too-long", title=_short(said.text), limit=LONGEST_TITLE)
    read = [reader.read(line.text) for line in others]
    parts = [Part(part.text, tuple(part.owners), ", ".join(part.notes)) for part in read]
    if long := next((part for part in parts if len(part.text) + len(part.purpose) > LONGEST_PART), None):
        raise Refusal("agenda-part-too-long", title=_short(long.text), limit=LONGEST_PART)
    owners = tuple(said.owners)
    if said.begins_with_owner and _has_further_owners(others, read):
        parts.insert(0, Part(said.text, owners))
        owners = ()
    return DraftItem(said.text, owners, said.type, said.purpose, said.minutes, tuple(parts))


def _has_further_owners(lines: list[_Line], read: list[_Said]) -> bool:
    """Whether the lines after the first are of its rank ("Ivar: …"), rather than points under it."""
    with_owner = [said.begins_with_owner for said in read]
    unmarked = [said.begins_with_owner for line, said in zip(lines, read, strict=True) if not line.bulleted]
    return bool(with_owner) and (all(with_owner) or any(unmarked))


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39].rstrip() + "…"


def item_as_text(item: DraftItem | AgendaItem, *, locale: str = "sv") -> str:
    """`item` as it would be typed: `read_items` makes the same of it, if it was typed."""
    typed = _TYPED["en" if locale.startswith("en") else "sv"]
    words = []
    if item.type and not item.purpose and _TITLE_TYPES.get(fold(item.title)) is not item.type:
        words.append(typed[item.type])
    elif item.type and item.purpose and _type(item.purpose) is None:
        words.append(typed[item.type])  # a purpose from a form, which need not begin with the type
    if item.purpose:
        words.append(item.purpose)
    if item.minutes:
        words.append(f"{item.minutes} min")
    line = _Line.of(item.title)
    # Or its own beginning would be taken for a number, and the whole for a heading.
    number = "1. " if line.text != item.title or (item.parts and _is_heading(line)) else ""
    first = number + _line_as_text(item.title, item.owners, ", ".join(words))
    return "\n".join([first, *(_part_as_text(part) for part in item.parts)])


def _part_as_text(part: Part) -> str:
    line = _line_as_text(part.text, part.owners, part.purpose)
    marker = "-" if _Line.of(f"- {line}").text == line else "a)"
    return f"   {marker} {line}"


def _line_as_text(text: str, owners: tuple[Owner, ...], words: str) -> str:
    before = "/".join(owner.text for owner in owners) + ": " if owners else ""
    return f"{before}{text} ({words})" if words else f"{before}{text}"
