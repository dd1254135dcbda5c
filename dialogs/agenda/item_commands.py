"""The commands that change the items of an agenda."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass, field
from enum import StrEnum

import regex

from dialogs.agenda.listed import announced
from dialogs.commands.pieces import compiled
from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic
from dialogs.commands.talk import Incomplete, Missing
from dialogs.dates import find_days
from dialogs.patterns import lazily
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class AddItems(Command):
    """`text` is for `dialogs.agenda.paste.read_items`. `by_form`: no word says that it is an item, only its form."""

    text: str
    by_form: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class RemoveItem(Command):
    number: int


@dataclass(frozen=True, slots=True)
class MoveItem(Command):
    number: int
    to: int


@dataclass(frozen=True, slots=True)
class AddMaterial(Command):
    """Add material that is to be read before an item. `title` is the link's text, if it was given."""

    number: int
    address: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class RemoveMaterial(Command):
    number: int


@dataclass(frozen=True, slots=True)
class JoinItems(Command):
    """Make one of these items of the agenda."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AddParts(Command):
    """Parts below an item, which `item` names by number or by words of its title."""

    item: str
    parts: tuple[str, ...]


class Field(StrEnum):
    """The part of an item that a change names."""

    TITLE = "title"
    OWNER = "owner"
    MINUTES = "minutes"
    TYPE = "type"


@dataclass(frozen=True, slots=True)
class EditItem(Command):
    """`text` is for `dialogs.agenda.edits.read_edit`. `field` is the part that the sentence names, if it names one."""

    number: int
    text: str
    field: Field | None = None


@dataclass(frozen=True, slots=True)
class AddDecision(Command):
    """A decision beside those that the item has already. `number` is None where the text names no item."""

    number: int | None
    text: str


@dataclass(frozen=True, slots=True)
class ChangeDecision(Command):
    """Replace decision `nth` of an item (None: its only one). An empty `text` removes it."""

    number: int
    nth: int | None
    text: str


@dataclass(frozen=True, slots=True)
class ReplaceAgenda(Command):
    """`text` is the whole new agenda, for `dialogs.agenda.paste.read_items`."""

    text: str


_BEFORE_ITEMS = compiled(
    r"(?: ?(?:(?:en |ett |a |an |the )?(?:ny |nya |new )?(?:punkt|punkten|punkter|punkterna|items?|points?)"
    r"(?: (?:på|till|to|on|i) (?:the )?(?:dagordning|dagordningen|agenda|agendan))? ?[:?.!]"
    r"|(?:(?:också |även |also )?(?:följande|dessa|de här|det här|detta|nedanstående|the following|these|this)(?: (?:punkter|punkt|ärenden|items?))?(?: (?:på|till|to|on) (?:the )?(?:dagordningen|agendan?))?)(?:,? (?:tack|please|snälla))? ?(?::|(?=\n))"
    r"|(?:punkten|the item)(?= )|(?:på|till|to) (?:the )?(?:dagordningen|agendan?) ?:?|:))? ?\n*+"
)
_POINTS_AHEAD = lazily(
    r"(?:dessa|de har|dem har|det har|foljande|nedanstaende|these|this|the following)\b[^\n]{0,80}\n\s*(?=\S)"
)
""" "Lägg in dessa punkter till onsdag:" over a list."""
_AFTER_ITEMS = lazily(
    r"(?:\s(?:pa|till|to|on|i) (?:the )?(?:dagordning|dagordningen|agendan?)[\s.!]*|,\s?(?:tack|please|snalla)[\s.!]*)$"
)


_THAT = lazily(r"^(?:att|that) (?=\p{L})", regex.IGNORECASE)
"""The title of "lägg till att vi ska fira Karin" begins behind it."""


def _add_items(said: Said) -> Command | None:
    folded = said.folded
    before = _BEFORE_ITEMS.match(folded, said.match.start("rest"))
    start = before.end() if before else said.match.start("rest")
    if ahead := _POINTS_AHEAD.match(folded, start):
        start = ahead.end()
    text = said.text[start:].rstrip()
    if "\n" in (lines := announced(said.text[said.match.start("rest") :].strip())) and "\n" not in text:
        return AddItems(lines)
    if "\n" not in text:
        after = _AFTER_ITEMS.search(folded, start)
        text = said.text[start : after.start() if after else None].strip()
        text = _THAT.sub("", text, count=1)
    if not regex.search(r"\w", text):
        example = said.example(
            "lägg till Höstens studiedag (Karin, beslut, 20 min)", "add Budget (Karin, decision, 20 min)"
        )
        return Incomplete(Missing.ITEM_TEXT, example)
    if _MEETINGS.match(fold(text)) and find_days(text, today=said.today):
        return None
    return AddItems(text)


_MEETINGS = lazily(
    r"(?:(?:\d|tva|tre|fyra|fem|nagra|ett par|two|three|four|five|some|a few|a couple of) )?(?:extra |nya |fler |ytterligare |more |new |additional )*"
    r"(?:(?:ett |an? |another |vart |the )(?:extra |nytt |kort |digitalt |additional |new )*(?:mote|meeting)\b(?! (?:med|om|with|about)\b)|moten|motena|traffar|traffarna|motestider|motesdagar|meetings|meeting dates|dates)\b"
)
"""Several meetings with their days are planned, and are no item."""


def _edit_item(said: Said) -> Command:
    text = said.words("rest")
    if not regex.search(r"\w", text):
        verb = said.example("ändra", "edit")
        return Incomplete(Missing.EDIT_TEXT, f"{verb} {said.number()} {said.example('Ny rubrik', 'New title')}")
    return EditItem(said.number(), text)


def _parts(said: Said) -> Command | None:
    parts = tuple(part.strip(" .") for part in regex.split(r"\s*[,;\n]\s*", said.words("parts")) if part.strip(" ."))
    return AddParts(said.words("under"), parts) if parts else None


def _part(said: Said) -> Command | None:
    """ "Lägg till Vägar under punkt 4": one part, commas and all."""
    title = said.words("parts").strip(" :.")
    return AddParts(said.words("under"), (title[0].upper() + title[1:],)) if title else None


_ADDRESS = lazily(r"<?(https?://[^\s<>]+)>?", regex.IGNORECASE)


def _material(said: Said) -> Command:
    rest = said.words("rest")
    found = _ADDRESS.search(rest)
    if found is None:
        word = said.example(f"punkt {said.number()} underlag https://…", f"item {said.number()} material https://…")
        return Incomplete(Missing.MATERIAL, word)
    title = f"{rest[: found.start()]} {rest[found.end() :]}".strip(" \n\t:,;()–-")
    return AddMaterial(said.number(), found[1], title)


_DEADLINE = lazily(
    r"\b(?:deadline\w*|tidsfrist\w*|frist(?:en|er|erna)?|bevakning\w*|pamin(?:nelse|nelsen|nelser|nelserna)|reminders?|due dates?)\b"
)


def _which(said: Said, verb: str, english: str, missing: Missing, example: str) -> Incomplete:
    """The question for the item that is missing, or for the deadline if the words name one."""
    if _DEADLINE.search(said.folded):
        return Incomplete(Missing.DEADLINE_NUMBER, said.example(f"{verb} D3", f"{english} D3"))
    return Incomplete(missing, example)


SPECS: tuple[Spec, ...] = (
    Spec(
        AddItems,
        tier=Tier.FREE_TEXT,
        make=_add_items,
        patterns=(
            r"(?:lägga? (?:till|in)|sätta? (?:upp|in)|skjuta? in|för(?:a)? (?:upp|in(?! (?:i|det|den|som|att|närvar))|in(?= i (?:dagordningen|agendan)))|addera|add)(?!\w)(?P<rest>(?s:.*+))",
            r"(?:ta (?:med|upp)|att ta upp)(?: (?:till|på|inför) (?:nästa|kommande) (?:möte|träff|gång)| nästa gång) ?:(?P<rest>[^\n]{3,300}+)",
        ),
        known=("lägg till …", "add …"),
        right=Right.EVERYBODY,
        of_meeting=True,
        effect=Effect.SHOWN,
        topic=Topic.AGENDA,
        about="about-add-items",
        examples={
            "sv": ("lägg till Budgeten (Karin, beslut, 20 min)",),
            "en": ("add The budget (Karin, decision, 20 min)",),
        },
    ),
    Spec(
        AddParts,
        tier=Tier.WITH_ARGUMENT,
        make=_parts,
        patterns=(
            r"(?:punkt|punkten|fråga|frågan|ärende|item) (?P<under>\d{1,3}) (?:ska |skall |should )?(?:få|får|ha|har|have|has|gets?)(?: som)? (?:följande |dessa |these )?(?:delar|delpunkter|underpunkter|underrubriker|parts|sub-?items) ?:(?P<parts>[^\n]{2,2000}+(?s:.*+))",
            r"(?:delar|delpunkter|underpunkter|parts|sub-?items)(?: (?:under|till|på|i|of|under|below))? (?:punkt |punkten |item )?(?P<under>\d{1,3}) ?:(?P<parts>[^\n]{2,2000}+(?s:.*+))",
        ),
        right=Right.OWN,
        of_meeting=True,
        effect=Effect.SHOWN,
        topic=Topic.AGENDA,
        about="about-add-parts",
        examples={
            "sv": ("delar under punkt 4: Läget i länet, Nästa steg",),
            "en": ("parts of item 4: The county, Next steps",),
        },
    ),
    Spec(
        AddParts,
        tier=Tier.WITH_ARGUMENT,
        make=_parts,
        patterns=(
            r"(?:(?:lägga? (?:till|in)|sätta? (?:upp|in)|skriva? (?:upp|in)|gör|skapa|add|make|create) )?(?:en |ett |an? |två |tre |några |two |three |some )?(?:ny |nya |new )?(?:underpunkt(?:er)?|delpunkt(?:er)?|underrubrik(?:er)?|sub-?items?|subpoints?) (?:på|till|under|i|för|of|to|under|below|for) (?:punkt |punkten |item )?(?P<under>[^\n:]{1,60}) ?:(?P<parts>[^\n]{2,2000}+(?s:.*+))",
        ),
    ),
    Spec(
        AddParts,
        tier=Tier.WITH_ARGUMENT,
        make=_part,
        patterns=(
            r"(?:lägga? (?:till|in)|sätta? (?:upp|in)|add|put)(?P<parts> [^\n]{3,200}?) (?:som|as) (?:en |ett |an? )?(?:ny |new )?(?:underpunkt|delpunkt|underrubrik|del|sub-?item|subpoint|part) (?:på|till|under|i|av|of|to|under|below) (?:(?:punkt|punkten|nr|nummer|item) )?(?P<under>[^\n:]{1,60})",
            r"(?:lägga? (?:till|in)|sätta? upp|add|put)(?P<parts> [^\n]{3,200}?) (?:under|below) (?:(?:punkt|punkten|nr|nummer|item) )?(?P<under>\d{1,3}|laget runt|övriga frågor|other business)",
        ),
    ),
    Spec(
        EditItem,
        tier=Tier.WITH_ARGUMENT,
        make=_edit_item,
        patterns=(
            r"(?:ändra|redigera|byta?|uppdatera|edit|change|update) {item}(?!\w)(?: ?[:.,])?(?: ?(?:till|to)(?= |:) ?:?)?(?P<rest>(?s:.*+))",
        ),
        known=("ändra …", "edit …", "change …"),
        right=Right.OWN,
        of_meeting=True,
        effect=Effect.SHOWN,
        topic=Topic.AGENDA,
        about="about-edit-item",
        examples={
            "sv": ("ändra 4 Ny rubrik", "byt ansvarig på 4 till Olle"),
            "en": ("change 4 New title", "change the owner of 4 to Olle"),
        },
    ),
    Spec(
        EditItem,
        tier=Tier.INCOMPLETE,
        make=lambda said: Incomplete(Missing.ITEM_NUMBER, said.example("ändra 4 Ny rubrik", "edit 4 New title")),
        patterns=(r"(?:ändra|redigera|edit)(?!\w)[^\n]{0,200}+",),
    ),
    Spec(
        RemoveItem,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: RemoveItem(said.number()),
        patterns=(r"{remove} {item}",),
        known=("ta bort …", "remove …", "stryk …"),
        right=Right.OWN,
        of_meeting=True,
        effect=Effect.SHOWN,
        topic=Topic.AGENDA,
        about="about-remove-item",
        examples={"sv": ("ta bort 4",), "en": ("remove 4",)},
    ),
    Spec(
        RemoveItem,
        tier=Tier.INCOMPLETE,
        make=lambda said: _which(said, "ta bort", "remove", Missing.ITEM_NUMBER, said.example("ta bort 4", "remove 4")),
        patterns=(r"{remove}(?!\w)[^\n]{0,200}+",),
    ),
    Spec(
        MoveItem,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: MoveItem(said.number(), said.number("to")),
        patterns=(
            r"(?:flytta|move) {item} ?(?:upp |ned |ner |up |down )?(?:till|to|->|=>) ?(?:punkt |plats |nummer |nr |position |place |item )?(?P<to>\d{1,6})(?::?[ae])?",
        ),
        known=("flytta …", "move …"),
        right=Right.LEADERS,
        of_meeting=True,
        effect=Effect.SHOWN,
        topic=Topic.AGENDA,
        about="about-move-item",
        examples={"sv": ("flytta 4 till 2",), "en": ("move 4 to 2",)},
    ),
    Spec(
        MoveItem,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: MoveItem(said.number(), 1),
        patterns=(r"(?:flytta|move) {item} (?:först|överst|längst upp|till toppen|till början|first|to the top)",),
    ),
    Spec(
        MoveItem,
        tier=Tier.INCOMPLETE,
        make=lambda said: _which(
            said, "flytta", "move", Missing.MOVE_NUMBERS, said.example("flytta 4 till 2", "move 4 to 2")
        ),
        patterns=(r"(?:flytta|move)(?!\w)[^\n]{0,200}+",),
    ),
    Spec(
        JoinItems,
        right=Right.LEADERS,
        effect=Effect.SHOWN,
        topic=Topic.AGENDA,
        about="about-join-items",
        examples={"sv": ("slå ihop punkt 5 och 6",), "en": ("merge items 5 and 6",)},
    ),
    Spec(
        AddMaterial,
        tier=Tier.WITH_ARGUMENT,
        make=_material,
        patterns=(
            r"{point},? (?:har |has )?(?:underlag|underlaget|material|bilaga|bilagor|handling|handlingar|länk|documents?|link|attachment)(?: (?:är|is))? ?:?(?P<rest>[^\n]*+)",
            r"(?:lägga? till |add )?(?:underlag|material|bilaga|länk|link)(?: (?:till|för|på|for|to|on)) {point} ?:?(?P<rest>[^\n]*+)",
        ),
        known=("punkt 4 underlag …", "item 4 material …"),
        right=Right.OWN,
        of_meeting=True,
        effect=Effect.SHOWN,
        topic=Topic.AGENDA,
        about="about-add-material",
        examples={
            "sv": ("punkt 4 underlag https://example.org/plan",),
            "en": ("item 4 material https://example.org/plan",),
        },
    ),
    Spec(
        RemoveMaterial,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: RemoveMaterial(said.number()),
        patterns=(
            r"{remove} (?:the )?(?:underlag|underlaget|underlagen|material|materialet|länken|links?)(?: (?:till|för|från|på|of|from|for)) {point}",
            r"{remove} {point}s (?:underlag|material)",
        ),
        right=Right.OWN,
        effect=Effect.SHOWN,
        topic=Topic.AGENDA,
        about="about-remove-material",
        examples={"sv": ("ta bort underlag från punkt 4",), "en": ("remove material from item 4",)},
    ),
)
