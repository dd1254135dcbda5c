"""Fetches the minutes of a meeting by the links that the bot gives, and reads the Word file."""

import io
import re
from dataclasses import dataclass, field

import docx

from bot.delivery.worker import Worker
from bot.dispatch import Dispatch
from bot.features import REGISTRY
from bot.minutes.downloads import MinutesFiles
from bot.web.links import Links
from tests.world import World, private_chat

KEY = "k" * 40


def with_links(world: World) -> Links:
    """Give the bot an address on the web."""
    links = Links("https://bot.example", [KEY], clock=world.clock)
    world.worker = Worker(world.db, world.teams, REGISTRY.composers(links), clock=world.clock, chance=lambda: 0.5)
    world.dispatch = Dispatch(world.db, world.clock, zone=world.dispatch.opening.zone, locale="sv", links=links)
    return links


async def file_at(world: World, links: Links, text: str, kind: str) -> bytes | None:
    """Return the file of the last link of this kind in `text`; None if the link leads to nothing."""
    found = None
    for token in re.findall(r"links/([\w.=-]+)", text):
        link = links.read(token.rpartition(".")[0] if token.count(".") == 2 else token)
        if link is not None and link.kind == kind:
            found = link
    assert found is not None, text
    file = await MinutesFiles(world.db).answers()[kind](found)
    return file.data if file else None


async def fetched(
    world: World, links: Links, who: str, said: str = "anteckningar", kind: str = "minutes-word"
) -> bytes:
    await world.says(who, said, in_=private_chat(who))
    data = await file_at(world, links, world.heard(who), kind)
    assert data is not None
    return data


@dataclass
class Read:
    """A Word file as a reader sees it: the lines under each heading, in order."""

    sections: dict[str, list[str]] = field(default_factory=dict)
    bold: list[str] = field(default_factory=list)
    languages: set[str] = field(default_factory=set)

    @property
    def headings(self) -> list[str]:
        return [heading for heading in self.sections if heading]


def read(data: bytes) -> Read:
    document = docx.Document(io.BytesIO(data))
    found = Read()
    heading = ""
    for paragraph in document.paragraphs:
        style = paragraph.style.name if paragraph.style else ""
        if style in ("Heading 1", "Heading 2"):
            heading = paragraph.text
            found.sections[heading] = []
        else:
            found.sections.setdefault(heading, []).append(paragraph.text)
        found.bold += [run.text for run in paragraph.runs if run.bold]
    for table in document.tables:
        for left, right in ((row.cells[0], row.cells[1]) for row in table.rows):
            found.sections[left.paragraphs[0].text] = [
                each.text for each in (*left.paragraphs[1:], *right.paragraphs) if each.text
            ]
    found.languages = set(re.findall(r'w:lang[^>]*w:val="([^"]+)"', document.styles.element.xml))
    return found
