"""The corpus: utterances as people type them, by intent and language, with their slots marked inline.

A file `corpus/<intent>.<language>.txt` has one utterance a line, "writer<TAB>text"; "\\\\n" stands for a line break.
A slot is "[words](slot)". The hash of a text decides whether it is set aside. The authors of patterns do not read what
is, and the model that the figures are about is not trained on it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from dialogs.patterns import lazily

FOLDER = Path(__file__).parent / "corpus"
NEVER_MEASURED = tuple(f"w{nth}" for nth in range(12, 20))
"""The writers who know the code, by the beginnings of their names. No figure counts their lines."""
_SLOT = lazily(r"\[(?P<words>[^\[\]]*)\]\((?P<slot>[a-z]+)\)")


@dataclass(frozen=True, slots=True)
class Utterance:
    """A text that somebody wrote. `slots` are pairs of a slot's name and its words, in order."""

    text: str
    intent: str
    language: str
    writer: str
    slots: tuple[tuple[str, str], ...] = ()

    @property
    def is_set_aside(self) -> bool:
        """Whether the text belongs to the third that figures are about."""
        if self.writer.startswith(NEVER_MEASURED):
            return False
        return blake2b(self.text.encode(), digest_size=4).digest()[0] % 3 == 0


def read(folder: Path = FOLDER) -> Iterator[Utterance]:
    """All utterances of the corpus."""
    for file in sorted(folder.glob("*.txt")):
        intent, language = file.stem.rsplit(".", 1)
        for line in file.read_text(encoding="utf-8").splitlines():
            writer, _, marked = line.partition("\t")
            yield _utterance(marked, intent, language, writer)


def read_lines(file: Path, *, language: str = "sv") -> Iterator[Utterance]:
    """The utterances of a file as writers hand it in: "intent<TAB>writer<TAB>text"."""
    for line in file.read_text(encoding="utf-8").splitlines():
        intent, writer, marked = line.split("\t")
        yield _utterance(marked, intent, language, writer)


def _utterance(marked: str, intent: str, language: str, writer: str) -> Utterance:
    marked = marked.replace("\\n", "\n")
    slots = tuple((found["slot"], found["words"]) for found in _SLOT.finditer(marked))
    return Utterance(_SLOT.sub(lambda found: found["words"], marked), intent, language, writer, slots)


def digest(folder: Path = FOLDER) -> str:
    """The hash of all files, by which a model names the corpus that it was trained on."""
    whole = blake2b(digest_size=16)
    for file in sorted(folder.glob("*.txt")):
        whole.update(file.name.encode() + b"\\0" + file.read_bytes())
    return whole.hexdigest()
