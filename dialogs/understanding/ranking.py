"""What was understood of a text, and the order in which its readings are offered."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.commands.spec import Command
from dialogs.sentences.model import Reading
from dialogs.understanding.classifier import Guess
from dialogs.understanding.intents import EXAMPLES

MOST_OFFERED = 3
_ON_TOPIC = 0.3
"""From this sum of the likeliest intents on, examples of their commands help."""


@dataclass(frozen=True, slots=True)
class Understood:
    """The readings of a text. `is_sure`: the first is meant, and the others are not offered. `is_likely`: they are
    likelier than what a pattern took a part of the text for. Without any reading the `examples` show the commands that
    are closest."""

    readings: tuple[Reading, ...] = ()
    is_sure: bool = False
    is_likely: bool = False
    examples: tuple[type[Command], ...] = ()
    asks_how: bool = False
    """The words ask how to write to the bot. Nothing in them is a wish."""


def of_each_intent(offered: Sequence[tuple[Guess, Reading]]) -> list[Reading]:
    """The readings in an order that has the first of each intent before the second of any."""
    seen = Counter[str]()
    ranked = []
    for guess, reading in offered:
        ranked.append((seen[guess.intent], reading))
        seen[guess.intent] += 1
    return [reading for _, reading in sorted(ranked, key=lambda each: each[0])]


def examples_of(likely: Sequence[Guess]) -> Understood | None:
    """The commands of the likeliest intents, if the text is about something that the bot does."""
    close = [guess for guess in likely if guess.intent in EXAMPLES]
    if not likely or likely[0].intent not in EXAMPLES or sum(guess.probability for guess in close) < _ON_TOPIC:
        return None
    types = [EXAMPLES[guess.intent] for guess in close if guess.probability >= likely[0].probability / 4]
    return Understood(examples=tuple(dict.fromkeys(types))[:MOST_OFFERED])
