"""Days of one sentence that hang together: one is put right by the next, or is counted from the one before it."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from datetime import date
from itertools import pairwise

from dialogs.dates import find_days
from dialogs.deadlines.counted_days import COUNT, with_days_counted
from dialogs.deadlines.task_sentences import begins_with_verb, task_in
from dialogs.patterns import lazily
from dialogs.sentences.model import Context
from dialogs.text import fold

_SLIP = r"(?:nej|naha?|fel|forlat|ursakta|vanta|oj|alltsa|snarare|rattare sagt|jag menar|menar jag|jag menade|no|sorry|wait|rather|i mean(?:t)?)"
_PUT_RIGHT = lazily(
    rf"[\s,.;:!–-]*(?:eller )?{_SLIP}\b(?:[\s,.;:!–-]*(?:{_SLIP}\b|forresten|jag|menar|pa|den|till|det (?:ska vara|blir|ar)|on|the|by|actually))*[\s,.;:!–-]*"
)
_LEFT_BEHIND = lazily(r"[\s,.–-]+(?:menar jag|menade jag|skulle det vara|i mean)(?=[\s.!?]*$)")
_LATER = lazily(
    rf"(?<!\b(?:inte|ej|not) )\b(?:senast |inom |by |within )?(?P<span>{COUNT} (?:arbetsdagar|arbetsdag|dagar|dag|dygn|veckor|vecka|(?:working )?days?|weeks?)) (?:senare|darefter|efter (?:det|detta|den)|efterat|later|after that)\b(?! an\b)"
)
_BEFORE_THAT = lazily(
    rf"[\s,.;:?!–-]*\b(?:gärna |garna |helst |och |and )*(?:(?:allra )?senast|helst|klart?|no later than|by) (?:helst )?(?P<span>{COUNT} (?:arbetsdagar|arbetsdag|dagar|dag|dygn|veckor|vecka|(?:working )?days?|weeks?)|dagen|the day) (?:innan|fore|before)[\s.!?]*$"
)
_ON_DAY = lazily(r"\s(?:(?:den|pa|on|the) )?$")
_LED_BY_AND = lazily(
    r"(?:,|\s(?:och|samt|sedan|sen|and|then))\s(?:(?:sedan|sen|then)\s)?(?P<at>(?:(?:den|pa|senast|on|the)\s)?)$"
)


_REMINDS = lazily(r"\b(?:pamin\w*|sag(?:a)? till|ping\w*|nudg\w*|remind\w*)\b")


def without_corrected_day(text: str, today: date) -> str:
    """Return `text` without a day that the next one puts right: "på tisdag, nej vänta, på onsdag"."""
    days = find_days(text, today=today)
    for first, second in reversed(list(pairwise(days))):
        if _PUT_RIGHT.fullmatch(fold(text[first.end : second.start])):
            text = f"{text[: first.start]}{text[second.start :]}"
            if said := _LEFT_BEHIND.search(fold(text)):
                text = text[: said.start()]
    return text


def with_later_days(text: str, context: Context) -> str:
    """Return `text` with the day itself in the place of "en vecka senare", counted from the day before it; and a day that
    leads a clause behind it: "och [den 9 maj] skickar Olle svaren"."""
    today = context.today
    if (found := _BEFORE_THAT.search(fold(text))) and not _REMINDS.search(fold(text)):
        days = find_days(text[: found.start()], today=today)
        if len(days) == 1 and days[0].day and (led := _ON_DAY.search(fold(text[: days[0].start]))):
            span = text[slice(*found.span("span"))]
            counted = with_days_counted(f"{span} före {days[0].day.isoformat()}", today)
            between = text[days[0].end : found.start()]
            return text if span in counted else f"{text[: led.start()]}{between} senast {counted}"
    while found := _LATER.search(fold(text)):
        before = find_days(text[: found.start()], today=today)
        if not before or before[-1].day is None:
            break
        span = text[slice(*found.span("span"))]
        counted = with_days_counted(f"{span} efter {before[-1].day.isoformat()}", today)
        if span in counted:
            break
        text = f"{text[: found.start()]}senast {counted}{text[found.end() :]}"
    for day in find_days(text, today=today)[1:]:
        led = _LED_BY_AND.search(fold(text[: day.start]))
        after = text[day.end :].strip()
        if led is None or led.start() == 0 or not begins_with_verb(after) or find_days(after, today=today):
            continue
        task = task_in(after, context)
        does = f"{task.who} {task.what}" if task else after
        on = text[day.start : day.end].removeprefix("senast ")
        return f"{text[: led.start('at')]}{does} senast {on}"
    return text
