"""The intents that a text may have, with calibrated probabilities, from a linear model and the context."""

import struct
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from math import exp
from pathlib import Path

from dialogs.agenda import signs as of_agenda
from dialogs.deadlines import signs as of_deadlines
from dialogs.meetings import signs as of_meetings
from dialogs.sentences.model import Context, Sentence
from dialogs.sentences.slots import fit, stems
from dialogs.understanding.features import BUCKETS, buckets
from dialogs.understanding.topics import of_topic

FILE = Path(__file__).parent / "model.bin"
SURE = 0.85
"""From this probability on, a reading is acted on or offered alone."""
OFFERED = 0.02
"""From this probability on, a reading is worth one of three buttons."""
_HEAD = struct.Struct("<4s32sIII")


@dataclass(frozen=True, slots=True)
class Guess:
    intent: str
    probability: float


@dataclass(frozen=True, slots=True)
class Model:
    """`weights` has a row of signed bytes for each bucket; an intent's score is their sum times its scale. `rarities`
    has a byte for each bucket, which gives the length of a text."""

    corpus: str
    intents: tuple[str, ...]
    scales: tuple[float, ...]
    offsets: tuple[float, ...]
    rarities: memoryview
    weights: memoryview

    def scores(self, text: str) -> list[float]:
        """The score of each intent: the logarithm of its probability, but for a constant."""
        found, size = buckets(text), len(self.intents)
        sums = _sums([self.weights[bucket * size : (bucket + 1) * size] for bucket in found], size)
        length = max(1, sum(self.rarities[bucket] ** 2 for bucket in found)) ** -0.5
        return [
            total * scale * length + offset
            for total, scale, offset in zip(sums, self.scales, self.offsets, strict=True)
        ]


_BIASED = bytes((byte + 128) % 256 for byte in range(256))
_BIAS, _LANE = 128, 4


def _sums(rows: Sequence[memoryview], size: int) -> list[int]:
    """Return the sums of the columns of signed bytes. Each row is one long number with a lane of four bytes for each
    column, so a row is added in one step."""
    total = 0
    lanes = bytearray(_LANE * size)
    for row in rows:
        lanes[::_LANE] = row.tobytes().translate(_BIASED)
        total += int.from_bytes(lanes, "little")
    columns = struct.unpack(f"<{size}I", total.to_bytes(_LANE * size, "little"))
    return [column - _BIAS * len(rows) for column in columns]


@cache
def model() -> Model:
    """The model in the package; ValueError if the file is none."""
    data = memoryview(FILE.read_bytes())
    magic, corpus, names_size, size, height = _HEAD.unpack_from(data)
    if magic != b"MB04" or height != BUCKETS:
        raise ValueError(f"{FILE} is no model of this version")
    at = _HEAD.size + names_size
    names = bytes(data[_HEAD.size : at]).decode().split("\n")
    numbers = struct.unpack_from(f"<{2 * size}f", data, at)
    unpacked = memoryview(zlib.decompress(data[at + 8 * size :]))
    return Model(
        corpus.decode(),
        tuple(names),
        numbers[:size],
        numbers[size:],
        rarities=unpacked[:BUCKETS],
        weights=unpacked[BUCKETS:].cast("b"),
    )


def guesses(sentence: Sentence, context: Context, *, most: int = 5) -> Sequence[Guess]:
    """The likeliest intents, the likeliest first."""
    known = model()
    weights = Counter[str]()
    for signs in (of_deadlines, of_agenda, of_meetings):
        weights.update({intent: signs.in_words(intent, sentence, context) for intent in signs.WORDED})
    known_words, topics = _named(sentence, context), of_topic(sentence, context)
    scores = [
        score
        + _in_context(intent, context)
        + weights[intent]
        + known_words.get(intent, 0.0)
        + topics.get(intent.partition(".")[0], 0.0)
        for intent, score in zip(known.intents, known.scores(sentence.text), strict=True)
    ]
    highest = max(scores)
    shares = [exp(score - highest) for score in scores]
    total = sum(shares)
    best = sorted(zip(shares, known.intents, strict=True), reverse=True)[:most]
    return [Guess(intent, share / total) for share, intent in best]


def only_of(beginnings: tuple[str, ...], likely: Sequence[Guess]) -> Sequence[Guess]:
    """Return the guesses whose intents begin so, with their shares of each other; all of them if there are none."""
    kept = [each for each in likely if each.intent.startswith(beginnings)]
    total = sum(each.probability for each in kept)
    return [Guess(each.intent, each.probability / total) for each in kept] if total else likely


def merged(likely: Iterable[Guess]) -> Sequence[Guess]:
    """Return each intent once, with the sum of its probabilities, the likeliest first."""
    shares: dict[str, float] = {}
    for guess in likely:
        shares[guess.intent] = shares.get(guess.intent, 0.0) + guess.probability
    return [Guess(intent, share) for intent, share in sorted(shares.items(), key=lambda each: -each[1])]


_OF_ITEMS = (
    *("agenda.edit", "agenda.move", "agenda.remove", "agenda.carry", "agenda.done", "agenda.forward"),
    *("agenda.material", "agenda.time", "agenda.history", "outcome.decision", "outcome.note", "outcome.list"),
)
_OF_DEADLINES = (
    *("deadline.done", "deadline.move", "deadline.snooze", "deadline.remove", "deadline.assign", "deadline.list"),
    "deadline.ladder",
)
_NAMED = 1.0
"""How much likelier a title that is known makes the intents about what has it, as a logarithm."""


def _named(sentence: Sentence, context: Context) -> dict[str, float]:
    """How much likelier the titles of items, suggested items and deadlines make an intent whose words they are in."""
    words = stems(sentence.text)
    found: dict[str, float] = {}
    for intents, titles in (
        (_OF_ITEMS, [each.title for each in context.items]),
        (_OF_DEADLINES, [each.title for each in context.deadlines]),
        (("agenda.accept",), [each.title for each in context.suggested]),
    ):
        if any(fit(words, title).share >= 0.5 for title in titles):
            found |= dict.fromkeys(intents, _NAMED)
    return found | {"none": -_NAMED} if found else found


_AFTERWARDS = ("outcome", "minutes", "feedback")
"""Topics of which a group has nothing before its first meeting."""
_NEVER_MET = 4.0
_SOON = timedelta(hours=3)


def _starts_soon(context: Context) -> bool:
    """Return whether a meeting may begin now: one is about to, or none is planned."""
    return not context.meetings or context.meetings[0].starts_at - context.now <= _SOON


def _in_context(intent: str, context: Context) -> float:
    """How much likelier the context makes an intent, as a logarithm."""
    topic, _, act = intent.partition(".")
    weight = 0.0
    if intent in ("yes", "no") and not context.question_waits:
        weight -= 4.0
    if topic == "feedback" and act in ("answer", "withdraw", "close"):
        weight += 1.0 if context.round_is_open else -1.5
        if act == "answer" and not context.is_private:
            weight -= 1.5
    if topic == "form" and not context.form_is_open and act != "new":
        weight -= 1.5
    if context.is_meeting_on and intent in ("agenda.done", "outcome.decision", "outcome.task", "meeting.over"):
        weight += 0.7
    if not context.is_meeting_on and intent == "meeting.started":
        weight -= 0.5 if _starts_soon(context) else 2.0
    if context.round_is_open and intent == "meeting.over":
        weight -= 1.5  # the round was opened since the meeting is over
    if not context.has_met and (topic in _AFTERWARDS or intent in ("agenda.done", "meeting.over")):
        weight -= _NEVER_MET
    if topic == "deadline" and act in ("done", "move", "snooze", "remove", "assign") and not context.deadlines:
        weight -= 1.5
    if topic == "agenda" and act in ("edit", "move", "remove", "carry", "done", "time") and not context.items:
        weight -= 1.5
    if intent == "agenda.accept" and not context.suggested:
        weight -= 3.0
    if topic in ("delivery", "role", "member") and not context.is_leader:
        weight -= 0.5
    return weight
