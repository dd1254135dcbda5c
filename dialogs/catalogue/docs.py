"""Writes the guides to the commands, docs/commands.md and docs/kommandon.md, from the specs.

`python -m dialogs.catalogue.docs` writes them; with `--check` it only tells whether they are up to date.
"""

import sys
from pathlib import Path

from dialogs.catalogue.registry import DECLARED
from dialogs.commands.spec import Spec, Topic
from dialogs.texts import say

DOCS = Path(__file__).parents[2] / "docs"
GUIDES = {"en": "commands.md", "sv": "kommandon.md"}
_MADE = "<!-- Made by `make docs` from dialogs/*/commands.py. Do not edit it. -->"


def described(topic: Topic) -> list[Spec]:
    """The specs of the commands that can be typed, in the order of their features."""
    return [spec for spec in DECLARED.values() if spec.topic is topic and spec.about]


def guide(locale: str) -> str:
    """The page that lists all commands, by topic."""
    lines = [_MADE, "", "# " + say(locale, "commands-title"), "", say(locale, "commands-intro")]
    heads = [say(locale, f"commands-head-{head}") for head in ("write", "about", "who")]
    for topic in Topic:
        title = say(locale, f"topic-{topic}")
        lines += ["", f"## {title}", "", _row(heads), "|---|---|---|"]
        lines += [_row(_cells(spec, locale)) for spec in described(topic)]
    return "\n".join(lines) + "\n"


def _cells(spec: Spec, locale: str) -> list[str]:
    written = "<br>".join(f"`{example}`".replace("\n", "` ↵ `") for example in spec.examples[locale])
    return [written, say(locale, spec.about), say(locale, f"right-{spec.right}")]


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def stale() -> list[str]:
    """The names of the guides that differ from the specs."""
    return [
        name
        for locale, name in GUIDES.items()
        if not (DOCS / name).exists() or (DOCS / name).read_text(encoding="utf-8") != guide(locale)
    ]


def main() -> int:
    if "--check" in sys.argv:
        names = stale()
        if names:
            sys.stderr.write(f"docs/{', docs/'.join(names)} differ from the commands: run make docs\n")
        return 1 if names else 0
    for locale, name in GUIDES.items():
        (DOCS / name).write_text(guide(locale), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
