"""Answers a question how to write something with the commands that it is about, or with the help of its topic."""

from dataclasses import replace

import regex

from dialogs.commands.talk import topic_in
from dialogs.sentences.model import Context, Reading, Sentence
from dialogs.understanding.classifier import guesses
from dialogs.understanding.intents import EXAMPLES
from dialogs.understanding.ranking import MOST_OFFERED, Understood

_HOW_CLOSE = 0.2
"""From this probability on, the command is shown to somebody who asks how to write it."""
_HOW_SURE = 0.6
"""Below this probability the help about a topic that is named is shown instead."""


def asked_how(sentence: Sentence, how: "regex.Match[str]", context: Context) -> Understood:
    """The commands that the question is about; none if it is about nothing that the bot does."""
    wish = f"{sentence.text[: how.start()]} {sentence.text[how.end() :]}".strip(" ,.?!")
    likely = guesses(replace(sentence, text=wish), context) if wish else ()
    close = [guess for guess in likely if guess.intent in EXAMPLES and guess.probability >= _HOW_CLOSE]
    topic = topic_in(sentence.folded)
    if topic and (not close or close[0].probability < _HOW_SURE):
        return Understood((Reading((f"{'help' if sentence.is_english else 'hjälp'} {topic}",)),), is_sure=True)
    types = dict.fromkeys(EXAMPLES[guess.intent] for guess in close)
    return Understood(examples=tuple(types)[:MOST_OFFERED], asks_how=True)
