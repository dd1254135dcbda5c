"""Draws each sample as Teams would: light and dark, at 330, 480 and 600 px. `make gallery` runs it.

The pictures, a page that shows them, and a report of faults go to a folder outside the repository: text that is cut or
overlaps, contrast below AA, a second primary button, an input without a label, and the words of each card.
"""

import argparse
import json
import re
import statistics
import sys
from html import escape
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path
from playwright.sync_api import Page, sync_playwright

from bot.demo.npm import find_node, install
from tests.cards import RENDERER, elements
from tests.emulator.playground import FLAGS, chromium
from tests.gallery.others import ALL
from tests.gallery.samples import SAMPLES, card_of
from tests.world import words

WIDTHS = (330, 480, 600)
THEMES = {"light": "#ffffff", "dark": "#2d2c2c"}
DESIGNER = ("adaptivecards-designer", "2.4.4")
"""Its package has the host config of Teams."""
CHECK = (Path(__file__).parent / "check.js").read_text(encoding="utf-8")
STYLE = """
body{margin:0;font-family:"Segoe UI",system-ui,sans-serif}
#card{box-sizing:border-box;display:inline-block}
.ac-pushButton{font:600 14px "Segoe UI",sans-serif;padding:6px 12px;border-radius:4px;border:1px solid #8a8886;
 background:transparent;color:inherit;cursor:pointer;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.ac-pushButton.style-positive{background:#5b5fc7;border-color:#5b5fc7;color:#fff}
.ac-pushButton.style-destructive{color:inherit;border-color:#c4314b}
.ac-input{font:14px "Segoe UI",sans-serif;padding:5px;width:100%;box-sizing:border-box}
.ac-actionSet,.ac-actionSet>div{flex-wrap:wrap!important;row-gap:8px}
.ac-pushButton{flex:0 0 auto!important;max-width:100%}
p{margin:0}ul,ol{margin:0;padding-left:20px;box-sizing:border-box}
"""


def draw(page: Page, card: dict[str, Any], config: dict[str, Any], width: int, theme: str) -> list[str]:
    """Draw a card, and return its faults."""
    faults: list[str] = page.evaluate(
        CHECK,
        {"card": card, "config": config, "width": width, "background": THEMES[theme], "dark": theme == "dark"},
    )
    return faults


def _by_rules(card: dict[str, Any]) -> list[str]:
    found = [element for _, element in elements(card)]
    top = [action for action in card.get("actions", []) if action.get("style") == "positive"]
    faults = ["more than one primary button"] if len(top) > 1 else []
    faults += [f"{each['id']}: no label" for each in found if each["type"].startswith("Input.") and not each["label"]]
    return faults


def main() -> int:
    parser = argparse.ArgumentParser(prog="tests.gallery", description=__doc__)
    default = user_cache_path("motesbot", appauthor=False) / "gallery"
    parser.add_argument("--to", type=Path, default=default, help="the folder for pictures and page")
    parser.add_argument("--words", action="store_true", help="only count the words of each card")
    parser.add_argument("names", nargs="*", help="the cards to draw; all if none is named")
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
    library = install(node, *RENDERER) / "dist" / "adaptivecards.min.js"
    markdown = install(node, "markdown-it", "14.1.0") / "dist" / "markdown-it.min.js"
    configs = install(node, *DESIGNER) / "lib" / "hostConfigs"
    options.to.mkdir(parents=True, exist_ok=True)
    rows, faulty = [], 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        page = browser.new_page(viewport={"width": 640, "height": 900})
        page.set_content(f"<!doctype html><html lang=sv><style>{STYLE}</style><main id=card></main></html>")
        page.add_script_tag(path=markdown)
        page.add_script_tag(path=library)
        for name, card in cards.items():
            pictures = []
            for theme in THEMES:
                config = json.loads((configs / f"microsoft-teams-{theme}.json").read_text(encoding="utf-8"))
                for width in WIDTHS:
                    file = f"{name}.{theme}.{width}.png"
                    faults = [*draw(page, card, config, width, theme), *_by_rules(card)]
                    page.locator("#card").screenshot(path=options.to / file)
                    pictures.append(f'<img src="{file}" alt="{escape(name)}, {theme}, {width} px" width="{width}">')
                    for fault in faults:
                        faulty += 1
                        sys.stdout.write(f"{name} {theme} {width}: {fault}" + "\n")
            rows.append(f"<h2>{escape(name)} – {counts[name]} words</h2>{''.join(pictures)}")
        browser.close()
    style = "body{font-family:sans-serif;background:#ddd}img{margin:4px;vertical-align:top}"
    page_text = f"<!doctype html><html lang=en><title>Cards</title><style>{style}</style>{''.join(rows)}</html>"
    (options.to / "index.html").write_text(page_text, encoding="utf-8")
    sys.stdout.write(
        f"{len(cards)} cards, {len(cards) * 6} pictures, {faulty} faults: {options.to / 'index.html'}" + "\n"
    )
    return int(bool(faulty))


if __name__ == "__main__":
    sys.exit(main())
