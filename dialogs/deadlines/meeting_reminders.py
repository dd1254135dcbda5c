"""Reads a reminder of the coming meeting that names only its lead: "påminn mig dagen innan mötet"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from datetime import timedelta

from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence, one
from dialogs.sentences.slots import people_in

_COUNTS = {
    "dagen": 1, "en": 1, "ett": 1, "the": 1, "a": 1, "an": 1, "one": 1, "tva": 2, "two": 2, "tre": 3, "three": 3, "fyra": 4,
    "four": 4, "fem": 5, "five": 5, "sex": 6, "sju": 7, "tio": 10, "ten": 10,
}  # fmt: skip
_OF_MEETING = r"(?:(?:om|about|of|infor) )?(?:(?:det |vart |nasta |the |our |next )*(?:mote\w*|traff\w*|meeting))"
_REMINDED = lazily(
    r"^(?:(?:du|och|ja|garna)\s+)*pamin\w* (?P<who>[^,.:\n]{2,60}?) "
    rf"(?:{_OF_MEETING} )?(?:(?P<count>en|ett|tva|tre|fyra|fem|sex|sju|tio|\d{{1,2}}) (?P<unit>dag(?:ar)?|veck(?:a|or))|(?P<count>dagen)) (?:fore|innan|i forvag)(?: {_OF_MEETING})?(?:,? (?:tack|snalla))?[\s.!?]*$"
    r"|^remind (?P<who>[^,.:\n]{2,60}?) "
    rf"(?:{_OF_MEETING} )?(?P<count>the|an?|one|two|three|four|five|ten|\d{{1,2}}) (?P<unit>days?|weeks?) (?:before|ahead|in advance)(?: {_OF_MEETING})?(?:,? please)?[\s.!?]*$"
)
_EVERYBODY = ("oss", "alla", "gruppen", "deltagarna", "medlemmarna", "us", "everybody", "everyone", "the group", "all")
_MEETING = lazily(r"\b(?:mote\w*|traff\w*|meeting)\b")


def meeting_reminder(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The reminder on the day so long before the coming meeting."""
    match = _REMINDED.search(sentence.folded)
    if match is None or not context.meetings or not _MEETING.search(sentence.folded):
        return ()
    words = match["who"].strip()
    english = sentence.is_english
    if words in ("mig", "mej", "me"):
        who = "me" if english else "mig"
    elif words in _EVERYBODY:
        who = "us" if english else "oss"
    else:
        people = people_in(sentence.text[slice(*match.span("who"))], context)
        if len(people) != 1 or len(words.split()) > len(people[0].split()):
            return ()
        who = people[0]
    count = int(match["count"]) if match["count"].isdigit() else _COUNTS[match["count"]]
    days = count * (7 if (match["unit"] or "").startswith(("veck", "week")) else 1)
    when = (context.meetings[0].starts_at.date() - timedelta(days=days)).isoformat()
    return one(f"remind {who} about The meeting by {when}" if english else f"påminn {who} om Mötet senast {when}")
