"""Documents that are sent: their text in reading order, and of what is hostile or damaged the reason why not."""

import io
import zipfile

import docx
import pypdf
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from bot.documents import UnreadableDocument, read_document


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
