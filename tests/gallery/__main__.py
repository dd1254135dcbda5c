"""Draws each card as Teams would: light and dark, at 330, 480 and 600 px. `make gallery` runs it.

The pictures, a page that shows them, and a report of faults go to a folder outside the repository: text that is cut or
overlaps, contrast below AA, a second primary button, an input without a label, what axe-core calls serious in cards and
in pages by link, and the words of each card.
"""

import argparse
import json
import re
import statistics
import sys
import tempfile
from html import escape
from pathlib import Path

from platformdirs import user_cache_path
from playwright.sync_api import Browser, sync_playwright

from bot.demo.npm import Node, find_node
from dialogs.message import Card
from tests.emulator.playground import FLAGS, chromium
from tests.gallery import documents, office
from tests.gallery.drawing import THEMES, WIDTHS, Canvas, accessible, add_axe
from tests.gallery.others import ALL
from tests.gallery.pages import PAGES
from tests.gallery.samples import SAMPLES, card_of
from tests.gallery.word_files import FILES
from tests.pictures import PICTURES
from tests.world import words


def _report(name: str, faults: list[str]) -> int:
    for fault in faults:
        sys.stdout.write(f"{name}: {fault}" + "\n")
    return len(faults)


def _draw_cards(canvas: Canvas, cards: dict[str, Card], counts: dict[str, int], to: Path) -> int:
    rows, faulty = [], 0
    for name, card in cards.items():
        pictures = []
        for theme in THEMES:
            for width in WIDTHS:
                file = f"{name}.{theme}.{width}.png"
                faults = canvas.draw(card, width, theme)
                if width == WIDTHS[0]:
                    faults += accessible(canvas.page, card=True)
                faulty += _report(f"{name} {theme} {width}", faults)
                canvas.picture(to / file)
                pictures.append(f'<img src="{file}" alt="{escape(name)}, {theme}, {width} px" width="{width}">')
        rows.append(f"<h2>{escape(name)} – {counts[name]} words</h2>{''.join(pictures)}")
    style = "body{font-family:sans-serif;background:#ddd}img{margin:4px;vertical-align:top}"
    page_text = f"<!doctype html><html lang=en><title>Cards</title><style>{style}</style>{''.join(rows)}</html>"
    (to / "index.html").write_text(page_text, encoding="utf-8")
    return faulty


def _check_pages(browser: Browser, node: Node, to: Path) -> int:
    faulty = 0
    for name, make in PAGES.items():
        for theme in ("light", "dark"):
            page = browser.new_page(viewport={"width": WIDTHS[0], "height": 800}, color_scheme=theme)
            page.set_content(make("sv"))
            add_axe(page, node)
            faulty += _report(f"page {name} {theme}", accessible(page))
            page.screenshot(path=to / f"page-{name}.{theme}.png", full_page=True)
            page.close()
    return faulty


def _draw_pages() -> None:
    """Draw the pages of Word files that the documents show."""
    with tempfile.TemporaryDirectory() as folder:
        names = sorted({file for file, *_ in documents.PAGES.values()})
        converted = office.converted({name: FILES[name]("sv") for name in names}, Path(folder))
        for name, (file, page, width) in documents.PAGES.items():
            office.draw(converted.pdfs[file], page, PICTURES / f"{name}.png", width=width)


def main() -> int:
    parser = argparse.ArgumentParser(prog="tests.gallery", description=__doc__)
    default = user_cache_path("motesbot", appauthor=False) / "gallery"
    parser.add_argument("--to", type=Path, default=default, help="the folder for pictures and page")
    parser.add_argument("--words", action="store_true", help="only count the words of each card")
    parser.add_argument("--docs", action="store_true", help="only draw the pictures of the documents again")
    parser.add_argument("names", nargs="*", help="the cards to draw; all, and the pages, if none is named")
    options = parser.parse_args()
    wanted = {name: make for name, make in ALL.items() if name in options.names or not options.names}
    cards = {f"{name}.{at}": card_of(make(at)) for at in ("sv", "en") for name, make in wanted.items()}
    counts = {name: len(re.findall(r"\w+", words(card))) for name, card in cards.items()}
    common = [count for name, count in counts.items() if name.rpartition(".")[0] in SAMPLES]
    if common:
        sys.stdout.write(f"words per common card: median {statistics.median(common)}, longest {max(common)}" + "\n")
    if options.words:
        sys.stdout.write(json.dumps(counts, indent=1) + "\n")
        return 0
    node = find_node()
    if node is None or chromium() is None:
        sys.stderr.write("The gallery needs Node and Chromium.\n")
        return 1
    if options.docs and (gone := office.missing()):
        sys.stderr.write(f"The pages of Word files cannot be drawn: {gone}\n")
        return 1
    options.to.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        canvas = Canvas(browser, node)
        if options.docs:
            for name in documents.NAMES:
                canvas.draw(card_of(ALL[name]("sv")), documents.WIDTH, "light")
                canvas.picture(PICTURES / f"{name}.png")
            _draw_pages()
            made = json.dumps(documents.fingerprints(), indent=1) + "\n"
            documents.FINGERPRINTS.write_text(made, encoding="utf-8")
            return 0
        faulty = _draw_cards(canvas, cards, counts, options.to)
        if not options.names:
            faulty += _check_pages(browser, node, options.to)
        browser.close()
    sys.stdout.write(
        f"{len(cards)} cards, {len(cards) * 6} pictures, {faulty} faults: {options.to / 'index.html'}" + "\n"
    )
    return int(bool(faulty))


if __name__ == "__main__":
    sys.exit(main())
