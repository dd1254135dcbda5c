"""Draws cards as Teams does, in Chromium, and finds what a reader would stumble over, with axe-core's rules too."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from bot.demo.npm import Node, install
from tests.cards import RENDERER, elements

WIDTHS = (330, 480, 600)
THEMES = {"light": "#ffffff", "dark": "#2d2c2c"}
DESIGNER = ("adaptivecards-designer", "2.4.4")
"""Its package has the host config of Teams."""
MARKDOWN = ("markdown-it", "14.1.0")
AXE = ("axe-core", "4.10.3")
CHECK = (Path(__file__).parent / "check.js").read_text(encoding="utf-8")
STYLE = """
body{margin:0;font-family:"Segoe UI",system-ui,sans-serif}
#card,.kept{box-sizing:border-box;display:inline-block}
.ac-pushButton{font:600 14px "Segoe UI",sans-serif;padding:6px 12px;border-radius:4px;border:1px solid #8a8886;
 background:transparent;color:inherit;cursor:pointer;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.ac-pushButton.style-positive{background:#5b5fc7;border-color:#5b5fc7;color:#fff}
.ac-pushButton.style-destructive{color:inherit;border-color:#c4314b}
.ac-input{font:14px "Segoe UI",sans-serif;padding:5px;width:100%;box-sizing:border-box}
.ac-actionSet,.ac-actionSet>div{flex-wrap:wrap!important;row-gap:8px}
.ac-pushButton{flex:0 0 auto!important;max-width:100%}
p{margin:0}ul,ol{margin:0;padding-left:20px;box-sizing:border-box}
[data-theme=dark] a{color:#b3b6ff}
"""
_AXE = """(ours) => axe.run(ours || document, {
  resultTypes: ["violations"],
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
}).then((found) => found.violations
  .filter((each) => ["serious", "critical"].includes(each.impact))
  .map((each) => {
    const card = document.querySelector(each.nodes[0].target[0])?.closest("[data-name]");
    const where = card ? `${card.dataset.name}: ` : "";
    return `${where}${each.id}: ${each.nodes[0].html.slice(0, 120)} (${each.nodes.length})`;
  }))"""
_KEEP = """(name) => {
  const copy = document.getElementById("card").cloneNode(true);
  copy.removeAttribute("id");
  copy.className = "kept";
  copy.dataset.name = name;
  document.querySelector("main").append(copy);
}"""


def accessible(page: Page, *, card: bool = False) -> list[str]:
    """Return what axe-core calls serious or critical, on the page or in the card that is drawn on it."""
    found: list[str] = page.evaluate(_AXE, "#card" if card else None)
    return found


def add_axe(page: Page, node: Node) -> None:
    page.add_script_tag(path=install(node, *AXE) / "axe.min.js")


class Canvas:
    """A page of the browser with Microsoft's renderer on it."""

    def __init__(self, browser: Browser, node: Node) -> None:
        self.page = browser.new_page(viewport={"width": 640, "height": 900})
        self.page.set_content(
            f"<!doctype html><html lang=sv><title>Cards</title><style>{STYLE}</style>"
            "<main><div id=card></div></main></html>"
        )
        self.page.add_script_tag(path=install(node, *MARKDOWN) / "dist" / "markdown-it.min.js")
        self.page.add_script_tag(path=install(node, *RENDERER) / "dist" / "adaptivecards.min.js")
        add_axe(self.page, node)
        configs = install(node, *DESIGNER) / "lib" / "hostConfigs"
        self.configs = {
            theme: json.loads((configs / f"microsoft-teams-{theme}.json").read_text(encoding="utf-8"))
            for theme in THEMES
        }

    def draw(self, card: dict[str, Any], width: int, theme: str) -> list[str]:
        """Draw a card, and return its faults."""
        faults: list[str] = self.page.evaluate(
            CHECK,
            {
                "card": card,
                "config": self.configs[theme],
                "width": width,
                "background": THEMES[theme],
                "dark": theme == "dark",
            },
        )
        return [*faults, *_by_rules(card)]

    def keep(self, name: str) -> None:
        """Let the card that is drawn stay on the page, below the others, when the next one is drawn."""
        self.page.evaluate(_KEEP, name)

    def faults_of_kept(self) -> list[str]:
        """Return what axe-core calls serious or critical in all cards that were kept, and drop these. One run for all
        takes a fraction of the time of one run for each."""
        found: list[str] = self.page.evaluate(_AXE, ".kept")
        self.page.evaluate("document.querySelectorAll('.kept').forEach((each) => each.remove())")
        return found

    def picture(self, path: Path) -> None:
        self.page.locator("#card").screenshot(path=path)


def _by_rules(card: dict[str, Any]) -> list[str]:
    found = [element for _, element in elements(card)]
    top = [action for action in card.get("actions", []) if action.get("style") == "positive"]
    faults = ["more than one primary button"] if len(top) > 1 else []
    return faults + [
        f"{each['id']}: no label" for each in found if each["type"].startswith("Input.") and not each["label"]
    ]
