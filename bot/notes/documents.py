"""Reads the text of sent documents in a separate process that can be stopped, because they may be hostile."""

import io
import sys
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import PurePath

import msgspec

from bot.limited_process import limit_this_process, output_of
from bot.notes import word_lines
from dialogs.minutes.readback import LineKind
from dialogs.minutes.word_mark import mark_in

LARGEST_FILE = 20_000_000
LARGEST_UNPACKED = 200_000_000
"""Bytes of the unpacked contents of a .docx, which is a zip file."""
LONGEST_TEXT = 2_000_000
MOST_PAGES = 500
SECONDS = 20
MEMORY = 1_000_000_000
"""Bytes of address space of the process."""
_EXIT = {3: "kind", 4: "damaged", 5: "no_text", 6: "too_large"}


class UnreadableDocument(Exception):  # noqa: N818 - it names the document
    """The document cannot be read. `reason` is kind, damaged, no_text (a scanned document), too_large or too_slow."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(_SAID[reason])


_SAID = {
    "kind": "only text (.txt, .md), .docx and .pdf can be read",
    "damaged": "it is damaged, or is not what its name says",
    "no_text": "it has no text: a scanned document must be read by an OCR program first",
    "too_large": f"it is too large: at most {LARGEST_FILE // 1_000_000} MB and {MOST_PAGES} pages",
    "too_slow": f"it could not be read in {SECONDS} seconds",
}


class ReadFile(msgspec.Struct):
    """The text of a document, and of one of our own Word files also its `mark` and its lines by their kind."""

    text: str
    mark: str = ""
    lines: list[tuple[LineKind, str]] = []


async def read_document(name: str, data: bytes) -> str:
    """Return the text of a .txt, .docx or .pdf named `name`, in NFKC.

    Paragraphs and tables are in reading order, with one row on a line and tabs between its cells. Raises
    UnreadableDocument with the reason.
    """
    return (await read_file(name, data)).text


async def read_file(name: str, data: bytes) -> ReadFile:
    """Return the text of a document, and more of our own. Raises UnreadableDocument with the reason."""
    kind = PurePath(name.lower()).suffix
    if kind not in _READERS:
        raise UnreadableDocument("kind")
    if len(data) > LARGEST_FILE:
        raise UnreadableDocument("too_large")
    try:
        status, output = await output_of("bot.notes.documents", kind, sent=data, seconds=SECONDS)
    except TimeoutError:
        raise UnreadableDocument("too_slow") from None
    if status:
        # Killed by the limit on its processor time, or out of memory: a library that dies of it reports nothing else.
        raise UnreadableDocument("too_slow" if status < 0 else _EXIT.get(status, "damaged"))
    return msgspec.msgpack.decode(output, type=ReadFile)


# --- the code of the other process ------------------------------------------------------------------------------


def _plain(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    if "\0" in text:
        raise UnreadableDocument("damaged")
    return text


def _word(data: bytes) -> ReadFile:
    import docx

    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        if sum(member.file_size for member in packed.infolist()) > LARGEST_UNPACKED:
            raise UnreadableDocument("too_large")
        mark = mark_in(packed.read(_CUSTOM)) if _CUSTOM in packed.namelist() else ""
    document = docx.Document(io.BytesIO(data))
    text = "\n".join(word_lines.paragraphs(document))
    return ReadFile(text, mark, word_lines.lines(document) if mark else [])


def _pdf(data: bytes) -> str:
    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableDocument("damaged")
    if len(reader.pages) > MOST_PAGES:
        raise UnreadableDocument("too_large")
    pages, length = [], 0
    for page in reader.pages:
        pages.append(page.extract_text())
        length += len(pages[-1])
        if length > LONGEST_TEXT:
            raise UnreadableDocument("too_large")
    return "\n\n".join(pages)


def _of_text(reader: Callable[[bytes], str]) -> Callable[[bytes], ReadFile]:
    return lambda data: ReadFile(reader(data))


_CUSTOM = "docProps/custom.xml"
_READERS: dict[str, Callable[[bytes], ReadFile]] = {
    ".txt": _of_text(_plain),
    ".md": _of_text(_plain),
    ".docx": _word,
    ".pdf": _of_text(_pdf),
}


def _main(kind: str) -> int:
    limit_this_process(memory=MEMORY, seconds=SECONDS)
    exits = {reason: code for code, reason in _EXIT.items()}
    try:
        read = _READERS[kind](sys.stdin.buffer.read())
    except UnreadableDocument as problem:
        return exits[problem.reason]
    except Exception:  # noqa: BLE001 - a damaged document may raise anything in its library
        return exits["damaged"]
    if len(read.text) > LONGEST_TEXT:
        return exits["too_large"]
    read.text = unicodedata.normalize("NFKC", read.text).encode("utf-8", "replace").decode()
    if not any(map(str.isalnum, read.text)):
        return exits["no_text"]
    if len(read.text) > LONGEST_TEXT:
        return exits["too_large"]
    sys.stdout.buffer.write(msgspec.msgpack.encode(read))
    return 0


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1]))
