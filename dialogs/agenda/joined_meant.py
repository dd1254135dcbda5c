"""Reads several items that are to be one: "gör punkt 6 och 7 till en enda punkt"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence, one
from dialogs.sentences.slots import minutes_in

_NUMBERS = (
    r"(?:(?:punkt(?:erna)?|items?|nr) )?(?P<numbers>\d{1,2}(?:\s*(?:,|och|o|&|and|samt)\s*(?:punkt |item )?\d{1,2})+)"
)
_ONE = r"(?:(?:en (?:enda |gemensam |och samma )?punkt|ett (?:enda |gemensamt )?arende|(?:en och )?samma punkt)|(?:one(?: single)? item|one|a single item|the same item))"
_JOINED = lazily(
    rf"^(?:(?:kan|kunde|ska|skulle|borde|can|could|should) (?:du |vi |you |we )?)?(?:gora? |make |merge |combine |ta |tar |lagg(?:a)? )?{_NUMBERS}(?: (?:kan|ska|borde|far|can|should|could|in))* ?(?:till|bli|blir|vara|ar|som|to|into|become|be|as)? {_ONE}\b"
)


def joined(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The items made one; a length for it is named as left over."""
    match = _JOINED.match(sentence.folded)
    if match is None:
        return ()
    numbers = [int(each) for each in regex.findall(r"\d+", match["numbers"])]
    if any(not 1 <= number <= len(context.items) for number in numbers):
        return ()
    first, last = ", ".join(map(str, numbers[:-1])), numbers[-1]
    said = f"join {first} and {last}" if sentence.is_english else f"slå ihop {first} och {last}"
    return one(said, left=[f"{minutes} min" for minutes in minutes_in(sentence.text)[:1]])
