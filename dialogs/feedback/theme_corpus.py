"""The corpus of statements that the model of themes is trained on.

A file `corpus/statements.<language>.txt` has one statement a line: writer, heading, themes ("-" for none) and text,
with tabs between. A theme that the bot does not have ("venue", "result", "roles") tells what a statement is about
instead.

A file `corpus/frames.<language>.txt` has one way of speaking a line: heading, themes and a text with alternatives,
as in "{The sound|The picture} {failed|froze}". It gives the model words, where the statements give it people.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from dialogs.feedback.model import Heading
from dialogs.feedback.theme_features import ALL_CLASSES, STRONG
from dialogs.patterns import lazily

FOLDER = Path(__file__).parent / "corpus"
FRAME = ""
"""The writer of a statement from a frame: nobody, so no figure counts it."""
_ALTERNATIVES = lazily(r"\{([^{}]*)\}")
_ROUNDS = 2
_SHIFT = 3
"""How far the alternatives of one place move against those of the place before, in the second round."""


@dataclass(frozen=True, slots=True)
class Labelled:
    writer: str
    heading: Heading
    themes: frozenset[str]
    text: str


def read(folder: Path = FOLDER) -> Iterator[Labelled]:
    """Yield all statements of the corpus, and those of the frames that nobody wrote."""
    seen = set()
    for file in sorted(folder.glob("statements.*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            writer, heading, themes, text = line.split("\t")
            seen.add((heading, text.lower()))
            yield Labelled(writer, Heading(heading), frozenset(themes.split(",")) - {"-"}, text)
    for file in sorted(folder.glob("frames.*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            heading, themes, frame = line.split("\t")
            for text in filled(frame):
                if (heading, text.lower()) not in seen:
                    seen.add((heading, text.lower()))
                    yield Labelled(FRAME, Heading(heading), frozenset(themes.split(",")) - {"-"}, text)


def filled(frame: str) -> list[str]:
    """Return statements in which every alternative of a frame comes at least once, and not all combinations."""
    pieces = [str(piece) for piece in _ALTERNATIVES.split(frame)]  # every second one is a place with alternatives
    places = [piece.split("|") for piece in pieces[1::2]]
    statements = []
    for round_ in range(_ROUNDS):
        for nth in range(max(map(len, places), default=1)):
            for place, each in enumerate(places):
                pieces[2 * place + 1] = each[(nth + round_ * _SHIFT * place) % len(each)]
            statements.append("".join(pieces).strip())
    return list(dict.fromkeys(statements))


def digest(folder: Path = FOLDER) -> str:
    """Return the hash of all files and of the classes of words, by which a model names what it was trained on."""
    classes = [*STRONG, *ALL_CLASSES.values()]
    whole = blake2b("\n".join(classes).encode(), digest_size=16)
    for file in sorted(folder.glob("*.txt")):
        whole.update(file.name.encode() + b"\0" + file.read_bytes())
    return whole.hexdigest()
