"""The minutes as a Word file of 60 pages: made, filled into a group's own template, and read back.

python benchmarks/minutes.py [--rounds 5]

The file has 60 items with 20 paragraphs each, some 60 pages. Each figure is the least wall time of the rounds, with the
processor time of this process and its children, and the memory that the making adds. The last line is how late a tick
of the event loop is at most while the file is made in a thread, as at a download.
"""

import argparse
import asyncio
import io
import resource
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import docx

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.minutes import template_process
from bot.notes.documents import read_file
from dialogs.minutes.document import Block, Form, Heading, Item, Minutes
from dialogs.minutes.word import word
from dialogs.minutes.word_mark import Mark, content_of

LABELS = ("", "", "Kumla kommun", "Beslut", "Uppdrag")
SENTENCE = "Gruppen enades om att ta fram ett underlag till nästa möte. "


def long_minutes() -> Minutes:
    blocks = tuple(Block(SENTENCE * 3, label) for label in LABELS * 4)
    items = tuple(
        Item(number, f"En punkt om något viktigt {number}", "Karin Ek", ("En del",), blocks) for number in range(1, 61)
    )
    people = (Heading("Närvarande", tuple((f"Deltagare {number}", False) for number in range(40))),)
    return Minutes("Nätverket", "Minnesanteckningar", ("Torsdag", "Kl. 9–12"), people=people, items=items)


def template() -> bytes:
    document = docx.Document()
    for line in (
        "{{ grupp }}",
        "{%p for punkt in punkter %}",
        "{{ punkt.nummer }}. {{ punkt.rubrik }}",
        "{%p for stycke in punkt.allt %}",
        "{{ stycke.etikett }} {{ stycke.text }}",
        "{%p endfor %}",
        "{%p endfor %}",
    ):
        document.add_paragraph(line)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def processor() -> float:
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


async def measure(name: str, work: Callable[[], Awaitable[bytes]], rounds: int) -> bytes:
    walls, costs = [], []
    data = b""
    for _ in range(rounds):
        wall, cost = time.perf_counter(), processor()
        data = await work()
        walls.append(time.perf_counter() - wall)
        costs.append(processor() - cost)
    print(f"{name:28} {min(walls):6.3f} s wall, {min(costs):6.3f} s processor, {len(data) // 1000} KB")
    return data


async def lateness(work: Awaitable[bytes]) -> float:
    """Return how late the loop's latest tick is at most, in seconds, while the work is done."""
    late, task = 0.0, asyncio.ensure_future(work)
    while not task.done():
        asked = time.perf_counter()
        await asyncio.sleep(0.002)
        late = max(late, time.perf_counter() - asked - 0.002)
    return late


async def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    minutes, ours = long_minutes(), template()
    mark = Mark("g", "m", 0, content_of(minutes), Form.NUMBERED).written()

    def made(form: Form) -> Callable[[], Awaitable[bytes]]:
        return lambda: asyncio.to_thread(word, minutes, form, "sv", mark=mark)

    async def read_back() -> bytes:
        return (await read_file("a.docx", data)).text.encode()

    docx.Document()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    data = await measure("made, numbered", made(Form.NUMBERED), rounds)
    await measure("made, two columns", made(Form.COLUMNS), rounds)
    print(f"{'memory added':28} {(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024:6.1f} MB")
    await measure("filled into a template", lambda: template_process.filled(ours, minutes, "sv"), rounds)
    await measure("read back, in a process", read_back, rounds)
    late = [await lateness(made(Form.NUMBERED)()) for _ in range(rounds)]
    print(f"{'the loop is late at most':28} {min(late) * 1000:6.1f} ms")


if __name__ == "__main__":
    asyncio.run(main())
