"""The placeholders of a group's own template, in Swedish and English, and their values for some minutes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dialogs.minutes.document import Block, Heading, Item, Minutes
from dialogs.text import clean
from dialogs.texts import LOCALES, say


@dataclass(frozen=True, slots=True)
class Shape:
    """What a placeholder stands for: a text, a `fields` record, or, with `each`, a list. `words` are its names."""

    words: tuple[str, ...]
    fields: tuple["Shape", ...] = ()
    each: "Shape | None" = None

    def named(self, word: str) -> "Shape | None":
        return next((each for each in self.fields if word in each.words), None)


_LINE = Shape(("rad", "line"))
_BLOCK = Shape((), (Shape(("etikett", "label")), Shape(("text",))))
_OUTCOME = Shape((), (Shape(("nummer", "number")), Shape(("rubrik", "title")), Shape(("text",))))
_SAID = Shape((), (Shape(("text",)), Shape(("rubrik", "is_heading"))))
_ITEM = Shape(
    (),
    (
        Shape(("nummer", "number")),
        Shape(("rubrik", "title")),
        Shape(("om", "about")),
        Shape(("delar", "parts"), each=_LINE),
        Shape(("allt", "all"), each=_BLOCK),
        Shape(("anteckningar", "notes"), each=_BLOCK),
        Shape(("beslut", "decisions"), each=_LINE),
        Shape(("uppdrag", "tasks"), each=_LINE),
    ),
)
PLACEHOLDERS = Shape(
    (),
    (
        Shape(("grupp", "group")),
        Shape(("rubrik", "title")),
        Shape(("datum", "date")),
        Shape(("tid", "time")),
        Shape(("plats", "place")),
        Shape(("status", "state")),
        Shape(("sekreterare", "secretary")),
        Shape(("nästa_möte", "nasta_mote", "next_meeting")),
        Shape(("närvarande", "narvarande", "present"), each=_LINE),
        Shape(("gäster", "gaster", "guests"), each=_LINE),
        Shape(("frånvarande", "franvarande", "absent"), each=_LINE),
        Shape(("saknas", "missing"), each=_LINE),
        Shape(("punkter", "items"), each=_ITEM),
        Shape(("beslut", "decisions"), each=_OUTCOME),
        Shape(("uppdrag", "tasks"), each=_OUTCOME),
        Shape(("driv_och_hinder", "feedback"), each=_SAID),
        Shape(("bilagor", "appendices"), each=_LINE),
    ),
)


def values(minutes: Minutes) -> dict[str, Any]:
    """Return the value of each placeholder under each of its names: texts, lists and plain mappings."""
    day, time, place = (*minutes.facts, "", "", "")[:3]
    people = {key: _lines(minutes.people, f"minutes-{key}") for key in ("present", "guests", "absent", "missing")}
    items = [_item(item) for item in minutes.items]
    found: dict[str, Any] = {
        "grupp": minutes.group,
        "rubrik": minutes.title,
        "datum": day,
        "tid": time,
        "plats": _without_label(place),
        "status": minutes.state,
        "sekreterare": minutes.signed,
        "nästa_möte": "".join(_lines(minutes.after, "minutes-next")),
        "närvarande": people["present"],
        "gäster": people["guests"],
        "frånvarande": people["absent"],
        "saknas": people["missing"],
        "punkter": items,
        "beslut": _outcomes(items, "beslut"),
        "uppdrag": _outcomes(items, "uppdrag"),
        "driv_och_hinder": [
            {"text": text, "rubrik": is_heading}
            for section in _sections(minutes.after, "minutes-feedback")
            for text, is_heading in section.lines
        ],
        "bilagor": _lines(minutes.after, "minutes-appendices"),
    }
    named: dict[str, Any] = _under_all_names(found, PLACEHOLDERS)
    return named


def _under_all_names(value: Any, shape: Shape) -> Any:
    if shape.each is not None:
        return [_under_all_names(each, shape.each) for each in value]
    if shape.fields:
        return {
            word: named
            for each in shape.fields
            for named in [_under_all_names(value[each.words[0]], each)]
            for word in each.words
        }
    return clean(value) if isinstance(value, str) else value


def is_label(text: str, key: str) -> bool:
    """Return whether the text is the word of the sentence `key` in one of our languages."""
    return text in {say(locale, key) for locale in LOCALES}


def _sections(sections: tuple[Heading, ...], key: str) -> list[Heading]:
    return [section for section in sections if is_label(section.title, key)]


def _lines(sections: tuple[Heading, ...], key: str) -> list[str]:
    return [text for section in _sections(sections, key) for text, _ in section.lines]


def _without_label(place: str) -> str:
    for locale in LOCALES:
        label = say(locale, "minutes-place", place="")
        if place.startswith(label.strip()):
            return place[len(label.strip()) :].strip()
    return place


def _item(item: Item) -> dict[str, Any]:
    decisions = [block.text for block in item.blocks if is_label(block.label, "minutes-decision")]
    tasks = [block.text for block in item.blocks if is_label(block.label, "minutes-task")]
    return {
        "nummer": str(item.number),
        "rubrik": item.title,
        "om": item.about,
        "delar": list(item.parts),
        "allt": [_block(block) for block in item.blocks],
        "anteckningar": [_block(block) for block in item.blocks if not is_outcome(block)],
        "beslut": decisions,
        "uppdrag": tasks,
    }


def is_outcome(block: Block) -> bool:
    return is_label(block.label, "minutes-decision") or is_label(block.label, "minutes-task")


def _block(block: Block) -> dict[str, str]:
    return {"etikett": block.label, "text": block.text}


def _outcomes(items: Sequence[Mapping[str, Any]], kind: str) -> list[dict[str, str]]:
    return [{"nummer": item["nummer"], "rubrik": item["rubrik"], "text": text} for item in items for text in item[kind]]


_EXAMPLES = {
    "sv": ("Åsa & Örjan <ordförande> sa ”ja” 🎉", "Exempel"),
    "en": ("Anna & Örjan <chair> said “yes” 🎉", "Example"),
}


def example(locale: str, *, items: int = 40) -> Minutes:
    """Return invented minutes of a long meeting, to try a template on: with signs that mean something in XML."""
    words, name = _EXAMPLES["en" if locale.startswith("en") else "sv"]
    decision, task = say(locale, "minutes-decision"), say(locale, "minutes-task")
    blocks = (Block(words), Block("שלום", "Kumla kommun"), Block(words, decision), Block(words, task))
    people = tuple(
        Heading(say(locale, f"minutes-{key}"), tuple((f"{name} {number}", False) for number in range(1, 21)))
        for key in ("present", "guests", "absent", "missing")
    )
    after = tuple(
        Heading(say(locale, key), ((words, False),))
        for key in ("minutes-feedback", "minutes-next", "minutes-appendices")
    )
    return Minutes(
        group=name,
        title=say(locale, "minutes-title"),
        facts=(name, "9–12", say(locale, "minutes-place", place=name)),
        state=say(locale, "minutes-state-draft"),
        people=people,
        items=tuple(Item(number, words, name, (words,), blocks) for number in range(1, items + 1)),
        after=after,
        signed=name,
    )
