"""Documents that are sent: their text in reading order, and of what is hostile or damaged the reason why not."""

import asyncio
import io
import signal
import sys
import zipfile
from typing import Any

import docx
import pypdf
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from bot.notes import documents
from bot.notes.documents import UnreadableDocument, read_document
from dialogs.dates import Kind, read_minutes


def as_docx(document) -> bytes:
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


async def test_a_word_document_is_read_with_its_tables_and_with_what_was_inserted_while_changes_were_tracked() -> None:
    document = docx.Document()
    document.add_paragraph("Minnesanteckningar")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Boka lokal", "3/10"
    paragraph = document.add_paragraph("Svar ")
    paragraph._p.append(
        parse_xml(f'<w:ins {nsdecls("w")} w:id="1" w:author="A"><w:r><w:t>senast 26/9</w:t></w:r></w:ins>')
    )
    paragraph._p.append(
        parse_xml(f'<w:del {nsdecls("w")} w:id="2" w:author="A"><w:r><w:delText>27/9</w:delText></w:r></w:del>')
    )
    text = await read_document("Möte.DOCX", as_docx(document))
    assert text.split("\n") == ["Minnesanteckningar", "Boka lokal\t3/10", "", "Svar senast 26/9"]


async def test_plain_text_is_read_in_the_encodings_that_windows_writes() -> None:
    for data in ("Nästa möte ﬁnns".encode(), "\ufeffNästa möte ﬁnns".encode(), "Nästa möte ﬁnns".encode("utf-16")):
        assert await read_document("möte.txt", data) == "Nästa möte finns"
    assert await read_document("möte.txt", "Nästa möte".encode("cp1252")) == "Nästa möte"


def pdf_of(*lines: str) -> bytes:
    """A PDF of one page with these lines of text, as any program writes them."""
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    content = f"BT /F1 12 Tf 14 TL 40 800 Td {shown} ET".encode("cp1252")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + (
        b"xref\n0 6\n0000000000 65535 f \n%strailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (table, len(data))
    )


async def test_the_text_of_a_pdf_is_read_line_by_line_with_its_letters() -> None:
    text = await read_document("Möte.pdf", pdf_of("Minnesanteckningar 11 september 2025", "Åsa svarar senast 26/9."))
    assert text.split("\n")[:2] == ["Minnesanteckningar 11 september 2025", "Åsa svarar senast 26/9."]
    (find,) = [find for find in read_minutes(text).finds if find.kind is Kind.DEADLINE]
    assert (find.value, find.owner) == ("2025-09-26", "Åsa")


async def test_a_document_that_takes_too_long_is_given_up_and_its_process_ended(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started: list[asyncio.subprocess.Process] = []
    real = asyncio.create_subprocess_exec

    async def one_that_never_ends(*_: str, **pipes: Any) -> asyncio.subprocess.Process:
        started.append(await real(sys.executable, "-c", "import signal; signal.pause()", **pipes))
        return started[0]

    monkeypatch.setattr(asyncio, "create_subprocess_exec", one_that_never_ends)
    monkeypatch.setattr(documents, "SECONDS", 0.05)
    with pytest.raises(UnreadableDocument) as told:
        await read_document("möte.txt", b"hej")
    assert told.value.reason == "too_slow"
    assert started[0].returncode == -signal.SIGKILL


async def test_a_document_that_uses_up_its_processor_time_is_too_slow(monkeypatch: pytest.MonkeyPatch) -> None:
    real = asyncio.create_subprocess_exec

    async def one_that_is_stopped(*_: str, **pipes: Any) -> asyncio.subprocess.Process:
        ends = "import os, signal; os.kill(os.getpid(), signal.SIGXCPU)"
        return await real(sys.executable, "-c", ends, **pipes)

    monkeypatch.setattr(asyncio, "create_subprocess_exec", one_that_is_stopped)
    with pytest.raises(UnreadableDocument) as told:
        await read_document("möte.txt", b"hej")
    assert told.value.reason == "too_slow"


def blank_pdf() -> bytes:
    writer, data = pypdf.PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    writer.write(data)
    return data.getvalue()


def bomb() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b" " * 210_000_000)
    return data.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("möte.odt", b"x", "kind"),
        ("möte", b"x", "kind"),
        ("möte.docx", b"no zip", "damaged"),
        ("möte.pdf", b"%PDF-1.7 no more", "damaged"),
        ("möte.txt", b"a\0b", "damaged"),
        ("möte.txt", b" \n ", "no_text"),
        ("möte.txt", b"a" * 20_000_001, "too_large"),
        ("möte.txt", b"a" * 2_000_001, "too_large"),
    ],
)
async def test_what_cannot_be_read_says_why(name: str, data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableDocument) as told:
        await read_document(name, data)
    assert told.value.reason == reason


async def test_a_pdf_of_pictures_has_no_text_and_a_zip_bomb_is_too_large() -> None:
    for name, data, reason in (("a.pdf", blank_pdf(), "no_text"), ("a.docx", bomb(), "too_large")):
        with pytest.raises(UnreadableDocument) as told:
            await read_document(name, data)
        assert told.value.reason == reason
