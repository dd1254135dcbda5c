"""Tasks of several people in one message: "Olle ringer kommunen. Sara bokar lokal."."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence
from dialogs.sentences.slots import people_in
from dialogs.text import fold

MOST = 6
_ENDS = lazily(r"(?<=[\w)\"”])[.;!]\s+|\n+")
_GIVEN = lazily(
    r"(?:[-–•*]\s*)?(?P<who>\p{L}[\p{L}-]+(?: \p{L}[\p{L}-]+)?(?:(?:,| och| and) \p{L}[\p{L}-]+(?: \p{L}[\p{L}-]+)?)?)"
    r"(?::\s*(?:att |to )?|\s+(?:ska|skall|tar pa sig att|lova(?:de|r)(?: att)?|atog sig att|will|to)\s+|\s+(?=\p{L}+[ae]r\b))(?P<what>\p{L}.{3,})"
)
_STATES = lazily(r"(?:ar|har|var|tycker|anser|menar|undrar|sager|kommer(?! med)|saknar|haller med|deltar)\b")
"""Verbs of what somebody is or thinks, which is no task."""


def tasks_of_people(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """A task for each sentence, if a meeting is on and each begins with a known person and what they do."""
    parts = [part.strip(" .!") for part in _ENDS.split(sentence.text.strip()) if part.strip(" .!")]
    if not context.is_meeting_on or not 2 <= len(parts) <= MOST:
        return ()
    said = []
    for part in parts:
        match = _GIVEN.fullmatch(fold(part))
        if match is None or _STATES.match(match["what"]):
            return ()
        who = part[slice(*match.span("who"))]
        named = {word for name in people_in(who, context) for word in fold(name).split()}
        if not named or any(
            word not in named for word in fold(who).replace(",", " ").split() if word not in ("och", "and")
        ):
            return ()
        said.append(part[match.start("who") :])
    word = "task" if sentence.is_english else "uppdrag"
    return (Reading(tuple(f"{word}: {each}" for each in said)),)
