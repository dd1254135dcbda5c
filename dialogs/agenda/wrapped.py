"""Joins lines that a PDF, a Word table or a scan has wrapped: a line that goes on the sentence before is no item."""

from dialogs.patterns import lazily
from dialogs.reading.markers import marker_of
from dialogs.text import fold

LONG_LINE = 32
"""A line of fewer characters is seldom wrapped, unless its last word cannot end a title."""

_CANNOT_END = lazily(
    r"(?<=\S[\s(,])(?:och|eller|samt|men|i|pa|av|for|till|fran|med|om|kring|inom|mellan|hos|vid|under|over|utan|mot|genom|"
    r"rorande|gallande|angaende|inklusive|via|per|en|ett|den|det|de|som|att|hur|vad|var|vart|vara|vilka|nya|and|or|in|on|of|for|to|"
    r"from|with|about|the|an?|by|at|regarding|including|how|what|our)$"
)
_HYPHENATED = lazily(r"\p{L}[-\u00ad\u2010]$")
_SHARED = lazily(r"(?:och|eller|samt|and|or)\b")
_ENDS = lazily(r"[.!?:;]$")
_OWNED = lazily(r"[^:\n]{2,40}:\s")
_SUB = lazily(r"[ \t]*\d{1,3}\.\d")
_NUMBER_ALONE = lazily(r"[ \t]*\d{1,3}[.)]?[ \t]*$")


def unwrapped(text: str) -> str:
    """`text` with each wrapped line joined to the line that it goes on."""
    joined: list[str] = []
    blanks: list[str] = []
    for line in text.split("\n"):
        if not line.strip():
            blanks.append(line)
            continue
        joint = _joint(joined[-1], line, apart=bool(blanks)) if joined else None
        if joint is None:
            joined += [*blanks, line]
        else:
            joined[-1] = joint
        blanks = []
    return "\n".join([*joined, *blanks])


def _joint(before: str, line: str, *, apart: bool) -> str | None:
    """Return both lines as one; None if `line` begins a new text. `apart`: a blank line stands between them."""
    marker = marker_of(line)
    if marker.is_marked or _SUB.match(line) or _NUMBER_ALONE.match(before) or _OWNED.match(line.strip()):
        return None
    first, left = line.strip(), before.rstrip()
    goes_on = first[:1].islower()
    if _HYPHENATED.search(left):
        if not goes_on or apart:
            return None
        return f"{left} {first}" if _SHARED.match(fold(first)) else left[:-1] + first
    words = marker_of(left).text.strip()
    if (last := words.split()[-1:]) and last[0].islower() and _CANNOT_END.search(fold(words)):
        return f"{left} {first}"
    if apart or not goes_on or _ENDS.search(left):
        return None
    if left.endswith(",") and words[:1].isupper():
        return f"{left} {first}"
    is_wrapped = len(words) >= LONG_LINE and words[:1].isupper() and "\t" not in left
    return f"{left} {first}" if is_wrapped else None
