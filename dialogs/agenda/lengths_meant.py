"""Several lengths in one sentence: "laget runt får 25 min och övriga frågor 15"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.agenda.items_pointed import pointed, which
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, KnownItem, Reading, Sentence, one
from dialogs.sentences.slots import by_title, minutes_in

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


_MORE_TIME = lazily(
    r"^(?:(?:hej\w*|men|ok|okej|du)[\s,!]+)*(?:(?:vi|jag|we|i) )?(?:(?:nog|skulle|would|'d) )?(?:behover|behova|vill ha|maste ha|ge|far|need|want|give)\b(?: (?:nog|lite|ha|a bit|some))*"
    r"(?: (?P<first>[^,.;:!?\n]{2,40}?))? (?:mer|mera|mindre|langre|more|less) (?:tid|time)(?: (?:for|till|pa|at|on|to) (?P<item>[^,.;:!?\n]{2,60}))?(?=[,.;!?]|$)"
)


def more_time(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The question how long the item is to be, where no length is named: "vi behöver mer tid för budgeten"."""
    match = _MORE_TIME.match(sentence.folded)
    name = "first" if match and match["first"] else "item"
    if match is None or not match[name] or minutes_in(sentence.text) or regex.search(r"\d", sentence.folded):
        return ()
    words = sentence.text[slice(*match.span(name))]
    if by_title(words, [each.title for each in context.deadlines]):
        return ()
    found = _item(words, context)
    return which("ändras", [found]) if found else ()
