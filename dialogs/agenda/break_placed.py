"""Reads where a break is to be that the agenda does not have yet: "fikat ska ligga efter budgeten"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.agenda.moves_meant import pause
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence

_PLACED = lazily(
    r"^(?:(?:vi|we) )?(?P<what>(?:fika\w*|kaffe\w*|paus\w*|rast\w*|lunch\w*|bensträckare\w*|(?:the )?(?:coffee |lunch )?break)) (?:(?:ska|skall|far|maste|must) )?(?:ligga|ligger|vara|komma|kommer|hamna|tas|tar vi|be|come|comes|go|goes) (?P<where>(?:direkt |strax |right )?(?:efter|fore|innan|mellan|after|before|between) .{2,80})$"
)


def break_placed(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The break is added, if the agenda has none that could be moved there."""
    found = _PLACED.match(sentence.folded.rstrip(" .!?"))
    if found is None or not context.items or any(item.is_break for item in context.items):
        return ()
    what, where = (sentence.text[slice(*found.span(name))] for name in ("what", "where"))
    put = "put" if sentence.is_english else "lägg"
    return pause(Sentence(f"{put} {what.lower()} {where}", sentence.is_english), context)
