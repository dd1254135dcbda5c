"""The mark in a Word file of minutes: of which group and meeting they are, and as they were when it was made.

It is a custom property of the document, which Word and LibreOffice keep when somebody edits and saves the file.
"""

import hashlib
from typing import Any

import msgspec

from dialogs.minutes.document import Block, Form, Minutes
from dialogs.minutes.template_words import is_outcome
from dialogs.texts import LOCALES, say

NAME = "motesbot"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


class Mark(msgspec.Struct, frozen=True):
    """`version` is the number of the adopted minutes, and 0 for a draft. `content` is the hash of what can be read
    back."""

    group: str
    meeting: str
    version: int
    content: str
    form: Form

    def written(self) -> str:
        return " ".join(("1", self.group, self.meeting, str(self.version), self.content, self.form.value))


def read_mark(text: str) -> Mark | None:
    """Return the mark; None if it is not ours."""
    words = text.split()
    if len(words) != 6 or words[0] != "1" or not words[3].isdecimal() or len(text) > 200:
        return None
    try:
        return Mark(words[1], words[2], int(words[3]), words[4], Form(words[5]))
    except ValueError:
        return None


def content_of(minutes: Minutes) -> str:
    """Return the hash of what can be read back: the people, and notes, decisions and tasks. What an organisation told
    and what became of a sent item come later, and make a file no older."""
    people = [(section.title, [text for text, _ in section.lines]) for section in minutes.people]
    items = [
        (item.number, item.title, [(block.label, block.text) for block in item.blocks if _can_be_read(block)])
        for item in minutes.items
    ]
    return hashlib.blake2b(msgspec.json.encode((people, items)), digest_size=8).hexdigest()


_BY_THE_BOT = (
    ("minutes-carried", ""),
    ("minutes-dropped", ""),
    ("minutes-forwarded", "state"),
    ("minutes-filed", "day"),
)
"""Sentences that tell what became of an item, with the variable in each."""


def is_by_the_bot(text: str) -> bool:
    """Return whether the line is a sentence about what became of its item, and no note."""
    for locale in LOCALES:
        for key, variable in _BY_THE_BOT:
            sentence = say(locale, key, **({variable: "\0"} if variable else {}))
            before, gap, after = sentence.partition("\0")
            if text == before or (gap and text.startswith(before.strip()) and text.endswith(after.strip())):
                return True
    return False


def _can_be_read(block: Block) -> bool:
    return is_outcome(block) if block.label else not is_by_the_bot(block.text)


def put_mark(document: Any, mark: str) -> None:
    """Set our property in the document, beside those of its template."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from lxml import etree

    package = document.part.package
    there = next((each for each in package.iter_parts() if each.content_type == _TYPE), None)
    if there is None:
        root = etree.Element(f"{{{_CUSTOM}}}Properties", nsmap={None: _CUSTOM, "vt": _VALUES})
    else:
        root = etree.fromstring(there.blob, etree.XMLParser(resolve_entities=False, no_network=True))
    numbers = [1]
    for each in list(root):
        if each.get("name") == NAME:
            root.remove(each)
        else:
            numbers.append(int(each.get("pid", "1")))
    added = etree.SubElement(root, f"{{{_CUSTOM}}}property", fmtid=_FORMAT, pid=str(max(numbers) + 1), name=NAME)
    etree.SubElement(added, f"{{{_VALUES}}}lpwstr").text = mark
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    if there is None:
        package.relate_to(Part(PackURI("/docProps/custom.xml"), _TYPE, data, package), _RELATION)
    else:
        there._blob = data


def mark_in(custom: bytes) -> str:
    """Return the text of our property in docProps/custom.xml, and "" if there is none."""
    from lxml import etree

    root = etree.fromstring(custom, etree.XMLParser(resolve_entities=False, no_network=True))
    for each in root:
        if each.get("name") == NAME:
            return "".join(each.itertext())
    return ""
