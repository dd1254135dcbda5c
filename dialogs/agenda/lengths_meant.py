"""Several lengths in one sentence: "laget runt får 25 min och övriga frågor 15"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.agenda.items_pointed import pointed
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, KnownItem, Reading, Sentence, one

_LENGTH = r"(?P<{}>\d{{1,3}}) ?(?:min\w*|m)?"
_GETS = r"(?: (?:far|ska (?:ha|vara|fa)|har|blir|tar|racker med|behover|gets|has|needs|should (?:be|have)))?"
_TWO = lazily(
    rf"^(?:(?:kan du|ge|satt|lat|andra|korta|give|set) )?(?P<item>\p{{L}}[^:\n?]{{2,60}}?){_GETS} (?:till |to )?{_LENGTH.format('one')}(?:,| och|,? and|,? men) (?:(?:sa|att|that) )?(?P<other>\p{{L}}[^:\n?]{{2,60}}?){_GETS} (?:till |to )?{_LENGTH.format('two')}[\s.!]*$"
)


def lengths(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The length of each of two items; none where one of the halves names no single item, or only one has a unit."""
    match = _TWO.match(sentence.folded)
    if match is None or regex.search(r"\d ?min", sentence.folded) is None:
        return ()
    items = [_item(sentence.text[slice(*match.span(name))], context) for name in ("item", "other")]
    if items[0] is None or items[1] is None or items[0] == items[1]:
        return ()
    lasts = zip(items, (match["one"], match["two"]), strict=True)
    return one(*(f"ändra tiden på {item.number} till {minutes} min" for item, minutes in lasts if item))


def _item(words: str, context: Context) -> KnownItem | None:
    found = list(dict.fromkeys(pointed(Sentence(words), context, bare=False)[0]))
    return found[0] if len(found) == 1 else None
