"""axe-core finds nothing serious on the pages by link, nor on the common cards as Microsoft's renderer draws them.

`make gallery` asks the same of every card.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

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


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_by_link_is_accessible_in_both_themes(browser: Browser, node: Node, name: str, theme: str) -> None:
    page = browser.new_page(color_scheme=theme)  # type: ignore[arg-type]
    page.set_content(PAGES[name]("sv"))
    add_axe(page, node)
    assert accessible(page) == []
    page.close()


def test_a_page_that_is_not_accessible_is_found(browser: Browser, node: Node) -> None:
    page = browser.new_page()
    page.set_content('<html><body style="color:#bbb;background:#fff"><img src="a.png"><p>Hej</p></body></html>')
    add_axe(page, node)
    found = " ".join(accessible(page))
    assert all(rule in found for rule in ("color-contrast", "html-has-lang", "image-alt"))
    page.close()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", SAMPLES)
def test_a_common_card_is_accessible_and_not_cut_on_a_phone(canvas: Canvas, name: str, theme: str) -> None:
    assert canvas.draw(card_of(SAMPLES[name]("sv")), 330, theme) == []
    assert accessible(canvas.page, card=True) == []
