"""Reads the text of sent documents in a separate process that can be stopped, because they may be hostile."""

import io
import sys
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from bot.limited_process import limit_this_process, output_of

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


async def read_document(name: str, data: bytes) -> str:
    """Return the text of a .txt, .docx or .pdf named `name`, in NFKC.

    Paragraphs and tables are in reading order, with one row on a line and tabs between its cells. Raises
    UnreadableDocument with the reason.
    """
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
    return output.decode()


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


def _word(data: bytes) -> str:
    import docx
    from docx.oxml.ns import qn

    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        if sum(member.file_size for member in packed.infolist()) > LARGEST_UNPACKED:
            raise UnreadableDocument("too_large")
    # Found by their names in the XML: python-docx's own text leaves out tracked insertions.
    paragraph, table, row, cell = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
    marks = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
    words, wrapping = qn("w:t"), {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:moveTo"), qn("w:customXml")}

    def text_of(element: Any) -> str:
        pieces = []
        for node in element.iter():
            if node.tag == words:
                pieces.append(node.text or "")
            elif node.tag in marks and node.getparent().tag == qn("w:r"):
                pieces.append(marks[node.tag])
        return "".join(pieces)

    def blocks(parent: Any) -> Iterator[str]:
        for child in parent:
            if child.tag == paragraph:
                yield text_of(child)
            elif child.tag == table:
                for line in child.iter(row):
                    cells = [" ".join(text_of(part).split()) for part in line if part.tag == cell]
                    yield "\t".join(cells)
                yield ""
            elif child.tag in wrapping:
                yield from blocks(child)

    return "\n".join(blocks(docx.Document(io.BytesIO(data)).element.body))


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


_READERS = {".txt": _plain, ".md": _plain, ".docx": _word, ".pdf": _pdf}


def _main(kind: str) -> int:
    limit_this_process(memory=MEMORY, seconds=SECONDS)
    exits = {reason: code for code, reason in _EXIT.items()}
    try:
        text = unicodedata.normalize("NFKC", _READERS[kind](sys.stdin.buffer.read()))
    except UnreadableDocument as problem:
        return exits[problem.reason]
    except Exception:  # noqa: BLE001 - a damaged document may raise anything in its library
        return exits["damaged"]
    if not any(map(str.isalnum, text)):
        return exits["no_text"]
    if len(text) > LONGEST_TEXT:
        return exits["too_large"]
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    return 0


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1]))
