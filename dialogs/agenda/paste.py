"""Reads agenda items out of what was typed or pasted, and writes an item as it would be typed."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import regex

from dialogs.agenda.item_words import TITLE_TYPES, TYPED, WEIGHT, length_at, minutes_in, tokens_in, type_in
from dialogs.agenda.lines import Line, blocks, is_heading
from dialogs.agenda.linked import material_only, without_links
from dialogs.agenda.model import AgendaItem, DraftItem, ItemType, Owner, Part
from dialogs.agenda.rules import MOST_MATERIAL
from dialogs.identities import Shortened, plain, shortened
from dialogs.model import Member, PersonId, Refusal, Role
from dialogs.names.lists import FIRST_NAMES, ORGANISATIONS
from dialogs.names.recognition import looks_like_a_person, recognise, role_meant, split_people
from dialogs.patterns import lazily
from dialogs.text import clean, fold

MOST_ITEMS = 60
MOST_PARTS = 40
LONGEST_TITLE = 200
MOST_BARE_MINUTES = 240
"""A bare number beside other details in brackets is a length up to this."""
LONGEST_PART = 500


@dataclass
class _Said:
    """One line, taken apart."""

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
        weightiest = min(self.types, key=WEIGHT.index, default=None)
        return weightiest or TITLE_TYPES.get(fold(self.text))

    @property
    def purpose(self) -> str:
        return "" if self.bare and len(self.purposes) < 2 else ", ".join(self.purposes)


_OPENS = {")": "(", "]": "["}
# "Ansökan om förkortad tid till 30 min": the length is a word of the title.
_PART_OF_SENTENCE = lazily(
    r"\b(?:till|om|var|varje|per|med|minst|mer an|over|efter|inom|under|from|to|of|every|within|after|than|for|mellan)$"
)


def _is_part_of_sentence(title: str) -> bool:
    """Return whether a length belongs to the title before it: "… till 30 min". "Per" may be a person."""
    return _PART_OF_SENTENCE.search(fold(title)) is not None and not title.endswith(" Per")


_LETTER = lazily(r"\p{L}")
_KINDS_BESIDE = frozenset({ItemType.DECISION, ItemType.DISCUSSION, ItemType.INFORMATION})
"""A break or a go-round is a title."""
_LEADS_TO_LENGTH = lazily(r"\s(?:på|pa|i|tar)$")


def _plain_break(title: str) -> str:
    """ "en fikapaus" without its article, as a break is called."""
    bare = regex.sub(r"^(?:en|ett|an?)\s+", "", title, flags=regex.IGNORECASE)
    return bare[:1].upper() + bare[1:] if bare != title and fold(bare) in TITLE_TYPES else title


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
        self._take_length(said)
        self._take_columns(said)
        self._take_member_last(said)
        said.text = _plain_break(said.text)
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

    _BEFORE = lazily(r"(?P<who>[^:\n]{1,240}?)(?::(?=\s|\p{Lu}|\d)|\s[-–—]\s)\s*+(?=\S)")

    def _take_owners_before(self, said: _Said) -> None:
        """ "Hedda och Ivar: …", "Sanna J.T - …"."""
        at = 0
        while (match := self._BEFORE.match(said.text, at)) and (owners := self._owners(match["who"])):
            said.owners += owners
            said.begins_with_owner = True
            at = match.end()
        said.text = said.text[at:]

    def _take_bracket(self, said: _Said) -> bool:
        """Take the last words in brackets, if they say who, how long or of which kind. Words beside these stay in the
        title."""
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
        said.text = f"{title} ({found.text})" if found.text else title
        said.owners += found.owners
        said.types = found.types + said.types
        said.purposes = found.purposes + said.purposes
        said.bare = said.bare and found.bare
        said.minutes = found.minutes or said.minutes
        said.notes = found.notes + said.notes
        return not found.text

    def _understand(self, inside: str) -> _Said | None:
        """Return the parts of a bracket, with words without a meaning as its text; None if too little is understood."""
        found = _Said("")
        tokens = tokens_in(inside)
        says_more = any(minutes_in(words) or type_in(words) for words in tokens)
        if not says_more and (owners := self._owners(inside)):  # "Hedda, Ivar" and "Petra Ek, Lst." too
            found.owners = owners
            return found
        after_purpose = False
        unknown: list[str] = []
        for words in tokens:
            minutes = minutes_in(words)
            if minutes is None and len(tokens) > 1 and words.isdecimal() and 1 <= int(words) <= MOST_BARE_MINUTES:
                minutes = int(words)
            kind = type_in(words)
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
                unknown.append(words)
        if unknown and not found.minutes:
            return None
        if unknown and found.owners and ORGANISATIONS.intersection(fold(unknown[0]).split()):
            # "Josefine W., Gävle kommun": an organisation beside a person tells where that person is from.
            last = found.owners[-1]
            found.owners[-1] = Owner(f"{last.text}, {unknown.pop(0)}", last.person_id)
        found.text = ", ".join(unknown)
        return found if found.notes or found.owners else None

    def _take_length(self, said: _Said) -> None:
        """Take a length that stands last without brackets: "Budget 20 min", "Budget, Karin, 20 min"."""
        if said.minutes is not None:
            return
        text = said.text.rstrip(" .")
        cut = length_at(text)
        title = text[:cut].rstrip(" ,;:–—-/|")
        if cut == len(text) or not regex.search(r"\p{L}", title) or _is_part_of_sentence(title):
            return
        said.minutes = minutes_in(text[cut:].strip())
        said.notes.append(text[cut:].strip())
        said.text = _LEADS_TO_LENGTH.sub("", title)
        self._take_after_commas(said)

    def _take_after_commas(self, said: _Said) -> None:
        """Take a kind or one of the group's own people after a comma: "Budget, beslut, Karin" before a length."""
        while (at := said.text.rfind(",")) > 0 and self._take(said, said.text[at + 1 :].strip(), first=True):
            said.text = said.text[:at].rstrip()

    def _take_member_last(self, said: _Said) -> None:
        """Take the group's own people after the last comma: "Ekonomi, Jonas"."""
        at = said.text.rfind(",")
        words = said.text[at + 1 :].strip()
        if at <= 0 or said.owners or not words[:1].isupper():
            return
        owners = self._owners(words) or []
        if owners and all(owner.person_id for owner in owners):
            said.owners = owners
            said.text = said.text[:at].rstrip()

    _COLUMN = lazily(r"\s+[/–—-]\s+|\s/(?=\p{Lu})|\s*[|;]\s*|(?<=\p{L})/(?=\d|\p{Lu})")

    def _take_columns(self, said: _Said) -> None:
        """Take what stands beside the title between signs: "Remiss / Olle / 15 min", "Remiss | beslut | Olle"."""
        while cuts := list(self._COLUMN.finditer(said.text)):
            before, words = said.text[: cuts[-1].start()].rstrip(), said.text[cuts[-1].end() :].strip()
            first, after = said.text[: cuts[0].start()].strip(), said.text[cuts[0].end() :].lstrip()
            if _LETTER.search(before) and self._take(said, words, first=True):
                said.text = before
                self._take_after_commas(said)
            elif _LETTER.search(after) and self._take(said, first, first=False):
                said.text = after
            else:
                return

    def _take(self, said: _Said, words: str, *, first: bool) -> bool:
        """Take a length, a kind or people that `words` consist of, before (`first`) or after those that are taken. A
        kind that leads is a part of the title: "Dialog - skolan"."""
        kind, minutes = type_in(words), minutes_in(words)
        owners = (words and self._owners(words)) or []
        if minutes and said.minutes is None:
            said.minutes = minutes
        elif first and kind and kind[1] and kind[0] in _KINDS_BESIDE:
            said.types.insert(0, kind[0])
        elif owners and all(owner.person_id or _is_first_name(owner.text) for owner in owners):
            said.owners = [*owners, *said.owners] if first else [*said.owners, *owners]
            return True
        else:
            return False
        said.notes.insert(0 if first else len(said.notes), words)
        return True


def _is_first_name(words: str) -> bool:
    """Return whether this is the name of somebody who need not be in the group: "Eva", "Eva Ek"."""
    first = fold(words).split()[:1]
    return bool(first) and first[0] in FIRST_NAMES and words[:1].isupper() and looks_like_a_person(words)


def _as_written(person: str) -> str:
    return plain(person).lstrip("@").strip()


def _last_bracket(text: str) -> int:
    """Return where the brackets at the end of `text` begin, with those inside them; -1 if there are none."""
    opens, closes = _OPENS.get(text[-1:], ""), text[-1:]
    depth = 0
    for at in range(len(text) - 1, -1, -1):
        depth += (text[at] == closes) - (text[at] == opens)
        if depth <= 0:
            return at if opens and text[at] == opens else -1
    return -1


# --- the two doors ------------------------------------------------------------------------------------------------


def read_items(text: str, *, roster: Sequence[Member] = (), chair: PersonId | None = None) -> list[DraftItem]:
    """The items in `text`: one or several lines, with or without numbers, bullets and sub-points.

    Owners are linked to the people in `roster`, and "ordf." to `chair`. Where every line of an item begins with its
    owner, the parts carry the owners, and the item none. Raises Refusal where there is too much of something.
    """
    short = shortened(text)
    found = _of_kinds(blocks(clean(short.text)))
    if len(found) > MOST_ITEMS:
        raise Refusal("agenda-too-many", count=len(found), limit=MOST_ITEMS)
    reader = _Reader(roster, chair, short)
    return [_item(block, reader) for block in found]


def _of_kinds(found: list[list[Line]]) -> list[list[Line]]:
    """The lines under headings that are kinds ("BESLUT", "Information:"), each as an item of that kind."""
    kinds = [type_in(first.text.rstrip(" :")) if first.number is None and others else None for first, *others in found]
    if sum(1 for kind in kinds if kind and kind[0] in _KINDS_BESIDE) < _FEWEST_KINDS:
        return found
    items: list[list[Line]] = []
    for (first, *others), kind in zip(found, kinds, strict=True):
        if kind and kind[0] in _KINDS_BESIDE:
            word = first.text.rstrip(" :").lower()
            items += [[replace(line, text=f"{line.text} ({word})")] for line in others]
        else:
            items.append([first, *others])
    return items


_FEWEST_KINDS = 2


def _item(lines: list[Line], reader: _Reader) -> DraftItem:
    first, *others = lines
    if len(others) > MOST_PARTS:
        raise Refusal("agenda-too-many-parts", title=_short(reader.short.plain(first.text)), limit=MOST_PARTS)
    title, links = without_links(first.text)
    others, more = material_only(others)
    said = reader.read(title)
    said.text = said.text.strip(" :") or said.text  # "Karin:" alone is a title, and would be an owner if written out
    read = [reader.read(line.text) for line in others]
    parts = [piece for part in read for piece in _parts(part)]
    owners = tuple(said.owners)
    if is_shortened := len(said.text) > LONGEST_TITLE:
        # The whole text stays, below a title that the card has room for.
        parts = [*(Part(piece) for piece in pieces(_without_tabs(said.text), LONGEST_PART)), *parts]
        said.text = pieces(said.text, LONGEST_TITLE - 1)[0].rstrip(" ,;:.–-") + "…"
    if said.begins_with_owner and _has_further_owners(others, read):
        parts.insert(0, Part(_without_tabs(said.text), owners))
        owners = ()
    material = (*links, *more)[:MOST_MATERIAL]
    return DraftItem(said.text, owners, said.type, said.purpose, said.minutes, tuple(parts), material, is_shortened)


def _parts(said: _Said) -> list[Part]:
    """One part, or several where it is longer than a part may be."""
    purpose = ", ".join(said.notes)
    room = max(LONGEST_PART - len(purpose), 100)
    first, *others = pieces(_without_tabs(said.text), room)
    return [Part(first, tuple(said.owners), purpose), *(Part(piece) for piece in others)]


def _without_tabs(text: str) -> str:
    """The text with a space for each tab: a tab that is left in a part is no border of a table's cell."""
    return " ".join(text.split("\t"))


def pieces(text: str, longest: int) -> list[str]:
    """`text` in pieces of at most `longest` characters, parted between words where there is a space."""
    found = []
    while len(text) > longest:
        cut = text.rfind(" ", longest // 2, longest + 1)
        cut = cut if cut > 0 else longest
        found.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*found, text]


def _has_further_owners(lines: list[Line], read: list[_Said]) -> bool:
    """Return whether the lines after the first are of its rank ("Ivar: …"), rather than points under it."""
    with_owner = [said.begins_with_owner for said in read]
    unmarked = [said.begins_with_owner for line, said in zip(lines, read, strict=True) if not line.bulleted]
    return bool(with_owner) and (all(with_owner) or any(unmarked))


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39].rstrip() + "…"


def item_as_text(item: DraftItem | AgendaItem, *, locale: str = "sv") -> str:
    """`item` as it would be typed: `read_items` makes the same of it, if it was typed."""
    typed = TYPED["en" if locale.startswith("en") else "sv"]
    words = []
    if item.type and not item.purpose and TITLE_TYPES.get(fold(item.title)) is not item.type:
        words.append(typed[item.type])
    elif item.type and item.purpose and type_in(item.purpose) is None:
        words.append(typed[item.type])  # a purpose from a form, which need not begin with the type
    if item.purpose:
        words.append(item.purpose)
    if item.minutes:
        words.append(f"{item.minutes} min")
    line = Line.of(item.title)
    # Or its own beginning would be taken for a number, and the whole for a heading.
    is_taken_away = bool(item.parts) and (is_heading(line) or item.title.endswith(":"))
    number = "1. " if line.text != item.title or is_taken_away else ""
    first = number + _line_as_text(item.title, item.owners, ", ".join(words))
    return "\n".join([first, *(_part_as_text(part) for part in item.parts)])


def _part_as_text(part: Part) -> str:
    line = _line_as_text(part.text, part.owners, part.purpose)
    marker = "-" if Line.of(f"- {line}").text == line else "a)"
    return f"   {marker} {line}"


def _line_as_text(text: str, owners: tuple[Owner, ...], words: str) -> str:
    before = "/".join(owner.text for owner in owners) + ": " if owners else ""
    return f"{before}{text} ({words})" if words else f"{before}{text}"
