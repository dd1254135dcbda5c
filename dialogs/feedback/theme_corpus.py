"""The corpus of statements that the model of themes is trained on.

A file `corpus/statements.<language>.txt` has one statement a line: writer, heading, themes ("-" for none) and text,
with tabs between. A theme that the bot does not have ("venue", "result", "roles") tells what a statement is about
instead.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from dialogs.feedback.model import Heading
from dialogs.feedback.theme_features import STRONG

FOLDER = Path(__file__).parent / "corpus"


@dataclass(frozen=True, slots=True)
class Labelled:
    writer: str
    heading: Heading
    themes: frozenset[str]
    text: str


def read(folder: Path = FOLDER) -> Iterator[Labelled]:
    """Yield all statements of the corpus."""
    for file in sorted(folder.glob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            writer, heading, themes, text = line.split("\t")
            yield Labelled(writer, Heading(heading), frozenset(themes.split(",")) - {"-"}, text)


def digest(folder: Path = FOLDER) -> str:
    """Return the hash of all files and of the names of the classes, by which a model names what it was trained on."""
    whole = blake2b("\n".join(STRONG).encode(), digest_size=16)
    for file in sorted(folder.glob("*.txt")):
        whole.update(file.name.encode() + b"\0" + file.read_bytes())
    return whole.hexdigest()
