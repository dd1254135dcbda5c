"""Reads what everybody brings to, or does before, a meeting that is named with its day: "mötet 28/5: alla tar med …"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.dates import find_days
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence

_BROUGHT = lazily(
    r"^(?:(?:hej\w*|obs|ps)[\s,!:]+)*(?P<when>(?:(?:till|infor|pa|vid|for|at) )?(?:(?:nasta|the|next|var|vart) )*(?:mote\w*|traff\w*|meeting)\b[^:\n]{0,30}?)\s*:\s+"
    r"(?P<what>(?:alla|ni|glom(?: \w+)? inte|kom ihag|ta(?:r)? med|ha med|las(?:er)? (?:in|igenom)?|everybody|everyone|please|bring|remember|don't forget)\b[^\n:?]{5,120}?)[\s.!]*$"
)


def brought(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The reminder of what is brought, by the day of the meeting, in doubt."""
    match = _BROUGHT.match(sentence.folded)
    if match is None:
        return ()
    days = find_days(sentence.text[slice(*match.span("when"))], today=context.today)
    on = {days[0].day, *days[0].others} if days else set()
    meeting = next((each for each in context.meetings if not days or each.starts_at.date() in on), None)
    if meeting is None:
        return ()
    what = sentence.text[slice(*match.span("what"))]
    day = meeting.starts_at.date().isoformat()
    title = f"{what[0].upper()}{what[1:]}"
    say = f"remind us about {title} by {day}" if sentence.is_english else f"påminn oss om {title} senast {day}"
    return (Reading((say,), is_certain=False),)
