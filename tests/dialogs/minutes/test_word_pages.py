"""Word files as their readers see them: LibreOffice opens each without a complaint, and nothing is cut on a page."""

import io
import re
from pathlib import Path

import docx
import pytest

from tests.gallery import office
from tests.gallery.word_files import FILES, minutes

WITHOUT_OFFICE = office.missing()


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> office.Converted:
    if WITHOUT_OFFICE:
        pytest.skip(f"Word files are not opened: {WITHOUT_OFFICE}")
    return office.converted({name: make("sv") for name, make in FILES.items()}, tmp_path_factory.mktemp("office"))


def words_of(text: str) -> str:
    return re.sub(r"\W+", "", text)


def said_in(data: bytes) -> list[str]:
    document = docx.Document(io.BytesIO(data))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    return [each.text for part in (document, *cells) for each in part.paragraphs if each.text.strip()]


def test_every_file_opens_without_a_complaint_and_shows_all_its_words(converted: office.Converted) -> None:
    assert converted.complaints == ""
    for name, make in FILES.items():
        shown = words_of("".join(office.pages(converted.pdfs[name])))
        for text in said_in(make("sv")):
            # A cell's lines stand beside those of its neighbour, and a foot stands between two pages.
            missed = [word for word in text.split() if words_of(word) not in shown]
            assert not missed, (name, text)


def test_every_page_of_our_own_files_has_its_number_and_the_title(converted: office.Converted) -> None:
    for name in FILES:
        if name != "minutes-template":
            pages = office.pages(converted.pdfs[name])
            for number, page in enumerate(pages, 1):
                foot = page.strip().splitlines()[-1]
                assert re.search(rf"\S.* Sida {number} \({len(pages)}\)$", foot), (name, foot)


def test_the_heading_row_of_a_table_is_repeated_on_each_page(converted: office.Converted) -> None:
    columns = office.pages(converted.pdfs["minutes-columns"])
    with_table = [page for page in columns if "Uppdrag:" in page]
    assert len(with_table) > 2
    assert all(re.search(r"Dagordning +Anteckningar", page) for page in with_table)
    for page in office.pages(converted.pdfs["attendance"]):
        assert re.search(r"Organisation +20 jan +22 feb .* 13 nov", page)
        assert re.search(r"kommun +\d*", page)


def test_no_word_of_the_attendance_is_broken(converted: office.Converted) -> None:
    text = "\n".join(office.pages(converted.pdfs["attendance"]))
    for name in ("Hallsbergs kommun", "Askersunds kommun", "Exempelkommun 39"):
        assert name in text


def test_the_headings_are_in_the_order_of_the_meeting(converted: office.Converted) -> None:
    for name in ("minutes-numbered", "minutes-template"):
        text = "\n".join(office.pages(converted.pdfs[name]))
        places = [text.index(f"{item.number}. {item.title}") for item in minutes("sv").items]
        assert places == sorted(places)


def test_a_point_of_a_note_is_a_bullet_of_a_list(converted: office.Converted) -> None:
    text = "\n".join(office.pages(converted.pdfs["minutes-numbered"]))
    assert "• Ärendet bereds vidare." in re.sub(r"[\u2022\uf0b7] +", "• ", text)
    assert "- Ärendet" not in text


@pytest.mark.parametrize("locale", ["sv", "en"])
def test_every_file_is_a4_in_its_language_and_names_no_author(locale: str) -> None:
    for name, make in FILES.items():
        document = docx.Document(io.BytesIO(make(locale)))
        assert document.core_properties.language == {"sv": "sv-SE", "en": "en-GB"}[locale]
        if name != "minutes-template":
            page = document.sections[0]
            assert sorted((page.page_width.mm, page.page_height.mm)) == pytest.approx([210, 297], abs=0.1)  # type: ignore[union-attr]
            assert 'w:val="en-US"' not in document.styles.element.xml
        assert document.core_properties.author == ("Sara Lind" if name.startswith("minutes") else "")


def test_a_page_becomes_a_small_picture(converted: office.Converted, tmp_path: Path) -> None:
    office.draw(converted.pdfs["minutes-numbered"], 1, tmp_path / "page.png")
    assert (tmp_path / "page.png").read_bytes().startswith(b"\x89PNG")
