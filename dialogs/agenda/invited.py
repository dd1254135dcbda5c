"""Reads that people are to be called to a meeting that is planned: "skicka kallelsen till mötet på onsdag"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.dates import find_days
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence

_TO_MEETING = r"(?:(?:for|till|to) )?(?:(?:det |the |our |vart )?(?:nasta |kommande |next )?(?:mote(?:t|na)?|traff(?:en)?|sammantrade(?:t)?|meeting))\b"
_CALLED = lazily(
    rf"^(?:(?:kan|kunde|skulle|could|can) (?:du|you) )?(?:please )?(?:(?:skicka|posta|sand|ga|send|post)(?: (?:ut|out))? (?:(?:en|ett|ny|an?|the) )?(?:(?:motes)?inbjud(?:an|ningar|ningen)|(?:motes)?kallelse\p{{L}}*|invit(?:e|es|ation|ations)) (?:(?:till|to) (?:alla|gruppen|samtliga|deltagarna|everyone|everybody|the group) )?|(?:bjud in|kalla|invite) (?:alla|gruppen|samtliga|deltagarna|everyone|everybody|the group) ){_TO_MEETING}(?P<rest>[^\n]{{0,60}})$"
)


def invited(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The agenda, which mentions everybody when it is posted, or the address for calendars: it is asked which."""
    found = _CALLED.match(sentence.folded)
    if found is None or not context.meetings:
        return ()
    named = find_days(sentence.text[found.start("rest") :], today=context.today)
    planned = {each.starts_at.date() for each in context.meetings}
    if named and not planned & {named[0].day, *named[0].others}:
        return ()
    post, calendar = ("post the agenda", "calendar") if sentence.is_english else ("posta dagordningen", "kalender")
    return (Reading((post,), is_certain=False), Reading((calendar,), is_certain=False))
