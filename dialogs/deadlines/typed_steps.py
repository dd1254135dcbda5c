"""Steps planned backwards, as they are typed: "bereds 10 arbetsdagar före, godkänns 5 arbetsdagar före, skickas"."""

import regex

from dialogs.deadlines.leads import ladder_in
from dialogs.deadlines.model import Days
from dialogs.patterns import lazily
from dialogs.text import fold

_LINE = lazily(r"\n++")
_ARROW = lazily(r"\s*+(?:->|=>|→|;)\s*+")
_COMMA = lazily(r"\s*+,\s*+|(?<=\b(?:fore|innan|before|dag|dagen|day))\s++(?=(?:och|and|sedan|sen|darefter|then)\s)")
_BULLET = lazily(r"\s*+(?:[-–—•*·]\s*+|\d{1,2}[.)]\s*+)?(?:(?:och|and|sedan|sen|darefter|then)\s++)*+")
_AROUND = " \t\n,.;:–—-"


def steps_in(text: str) -> tuple[tuple[str, Days], ...] | None:
    """(what is to be done, how long before the last day) for each step in `text`, in its order: a line each or, where
    there is one line, between arrows, semicolons or commas. One that says no time is on the last day. None unless there
    are two at least and each says what it is."""
    stripped = text.strip()
    folded = fold(stripped)
    sign = next((each for each in (_LINE, _ARROW) if each.search(folded)), _COMMA)
    cuts = [match.span() for match in sign.finditer(folded)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(stripped)]
    steps = []
    for start, end in zip(starts, ends, strict=True):
        piece = stripped[start:end]
        if not piece.strip(_AROUND):
            continue
        step = _step(piece)
        if step is None:
            return None
        steps.append(step)
    return tuple(steps) if len(steps) > 1 else None


def _step(piece: str) -> tuple[str, Days] | None:
    led = _BULLET.match(fold(piece))
    piece = piece[led.end() if led else 0 :]
    found = ladder_in(fold(piece))
    if found is None:
        title, lead = piece, Days(0)
    else:
        ladder, start, end = found
        if len(ladder) != 1:
            return None
        title, lead = f"{piece[:start]} {piece[end:]}", ladder[0]
    title = " ".join(title.split()).strip(_AROUND)
    return (title, lead) if regex.search(r"\p{L}", title) else None
