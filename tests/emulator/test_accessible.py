"""axe-core finds nothing serious on the pages by link, nor on the common cards as Microsoft's renderer draws them.

`make gallery` asks the same of every card.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from bot.demo.npm import Node, find_node
from tests.gallery.drawing import THEMES, Canvas, accessible, add_axe
from tests.gallery.pages import PAGES
from tests.gallery.samples import SAMPLES, card_of

pytestmark = pytest.mark.emulator


@pytest.fixture(scope="module")
def node() -> Node:
    found = find_node()
    if found is None:
        pytest.skip("no Node on this machine")
    return found


@pytest.fixture(scope="module")
def canvas(browser: Browser, node: Node) -> Iterator[Canvas]:
    drawn = Canvas(browser, node)
    yield drawn
    drawn.page.close()


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page()
    yield opened
    opened.close()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_by_link_is_accessible_in_both_themes(page: Page, node: Node, name: str, theme: str) -> None:
    page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    page.set_content(PAGES[name]("sv"))
    add_axe(page, node)
    assert accessible(page) == []


def test_a_page_that_is_not_accessible_is_found(page: Page, node: Node) -> None:
    page.emulate_media(color_scheme="light")
    page.set_content('<html><body style="color:#bbb;background:#fff"><img src="a.png"><p>Hej</p></body></html>')
    add_axe(page, node)
    found = " ".join(accessible(page))
    assert all(rule in found for rule in ("color-contrast", "html-has-lang", "image-alt"))


@pytest.mark.parametrize("theme", THEMES)
def test_the_common_cards_are_accessible_and_not_cut_on_a_phone(canvas: Canvas, theme: str) -> None:
    faults = {}
    for name, sample in SAMPLES.items():
        faults[name] = canvas.draw(card_of(sample("sv")), 330, theme)
        canvas.keep(name)
    assert faults == {name: [] for name in SAMPLES}
    assert canvas.faults_of_kept() == []


def test_a_card_that_is_not_accessible_is_found_among_the_others(canvas: Canvas) -> None:
    for name, colour in (("fine", "#000"), ("faint", "#ccc"), ("also", "#ccc")):
        canvas.draw(
            {"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "TextBlock", "text": "Hej"}]}, 330, "light"
        )
        canvas.page.locator("#card p").evaluate("(text, colour) => { text.style.color = colour; }", colour)
        canvas.keep(name)
    (found,) = canvas.faults_of_kept()
    assert found.startswith("faint: color-contrast")
    assert found.endswith("(2)")
