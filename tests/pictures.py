"""The pictures of the documents: where they are, and which of them a document shows."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"


def shown_pictures() -> set[str]:
    """The names, without ".png", of the pictures that the README and the guides show."""
    documents = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    texts = (document.read_text(encoding="utf-8") for document in documents)
    return {name for text in texts for name in re.findall(r"\]\((?:docs/)?pictures/([\w-]+)\.png\)", text)}
