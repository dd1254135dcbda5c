"""Reads whom to remind where the meeting itself is what they are reminded of: "påminn alla dagen före mötet"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.deadlines.task_sentences import people_named
from dialogs.deadlines.title_meant import ME
from dialogs.patterns import lazily
from dialogs.sentences.model import Context
from dialogs.text import fold

_ONLY_WHOM = lazily(
    r"^(?:(?:kan|kunde|can|could) (?:du|you) )?(?:skicka (?:ut )?(?:en )?pamin\w*(?: till)?|pamin\w*|remind|send (?:a )?reminder(?: to)?)(?: (?:alla|mig|mej|me|oss|gruppen|folk|samtliga|deltagarna|everyone|everybody|us|the group|all))?(?: (?:pa morgonen|in the morning|garna))?(?P<at> (?:kl(?:ockan)?\.?|at) ?\d{1,2}(?:[.:]\d\d)?)?$"
)
""" "Påminn alla dagen före mötet": the meeting is what they are reminded of."""


def meeting_reminded(title: str, left: str, context: Context, *, english: bool) -> tuple[str, str] | None:
    """Return (the meeting as a title, with its clock time if one is said; who is reminded by name), if nothing else is
    asked for."""
    meeting = "the meeting" if english else "mötet"
    if only := _ONLY_WHOM.match(fold(left).strip(" ,.!")):
        return meeting + (only["at"] or ""), ""
    named = _NAMED_ONLY.match(title)
    return (meeting, named["who"]) if named and _are_people(named["who"], context) else None


_NAMED_ONLY = lazily(r"(?i)^(?:påminn\w*|remind) (?P<who>@?\p{L}[^,.:;]{1,60})$")


def _are_people(words: str, context: Context) -> bool:
    """Return whether `words` name people of the group, or the speaker, and nobody else."""
    names = regex.split(r"(?i)\s+(?:och|samt|and|&)\s+", words)
    return all(fold(name) in ME or people_named(name, context) for name in names)
