"""Measures a model on the third of the corpus that it has not seen: `make model-report` writes docs/understanding.md.

It needs the extra `model`. With `--check` it fails if the figures in the document are stale.
"""

import sys
from collections import defaultdict
from datetime import datetime
from pathlib import Path

import click

from dialogs.sentences.model import Context, Sentence
from dialogs.understanding.classifier import OFFERED, SURE, guesses, model
from dialogs.understanding.corpus import Utterance, read
from dialogs.understanding.train import use_measured

DOCUMENT = Path(__file__).parents[2] / "docs" / "understanding.md"
BEGIN, END = "<!-- figures: made by `make model-report` -->", "<!-- end of figures -->"
_NOW = datetime(2025, 9, 1, 10, 0)  # noqa: DTZ001 - local time, as in a context


def _row(name: str, utterances: list[Utterance]) -> str:
    first = three = topic = sure = sure_right = offered = 0
    for each in utterances:
        found = guesses(Sentence(each.text), Context(now=_NOW), most=3)
        hit = found[0].intent == each.intent
        first += hit
        three += each.intent in {guess.intent for guess in found}
        topic += found[0].intent.partition(".")[0] == each.intent.partition(".")[0]
        sure += found[0].probability >= SURE
        sure_right += hit and found[0].probability >= SURE
        offered += any(guess.intent == each.intent and guess.probability >= OFFERED for guess in found)
    count = len(utterances)
    shares = [first / count, three / count, topic / count, offered / count, sure / count, sure_right / max(1, sure)]
    return f"| {name} | {count} | " + " | ".join(f"{share:.2f}" for share in shares) + " |"


def figures() -> str:
    """The table of all utterances set aside, by language and by writer."""
    aside = [each for each in read() if each.is_set_aside]
    groups: dict[str, list[Utterance]] = defaultdict(list)
    for each in aside:
        groups["all"].append(each)
        groups["Swedish" if each.language == "sv" else "English"].append(each)
    for each in aside:
        groups[f"writer {each.writer}"].append(each)
    lines = [
        f"{len(model().intents)} intents, {len(aside)} utterances set aside.",
        "",
        "| | n | first | among three | topic | offered | sure | right if sure |",
        "|---|---|---|---|---|---|---|---|",
        *(_row(name, utterances) for name, utterances in groups.items()),
    ]
    return "\n".join(lines)


@click.command()
@click.option("--check", is_flag=True, help="Fail if the document is stale; write nothing.")
def main(*, check: bool) -> None:
    """Write the figures into the document."""
    use_measured()
    text = DOCUMENT.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    new = f"{before}{BEGIN}\n{figures()}\n{END}{after}"
    if check and new != text:
        click.echo(f"{DOCUMENT.name} is stale: run `make model-report`", err=True)
        sys.exit(1)
    if not check:
        DOCUMENT.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main()
