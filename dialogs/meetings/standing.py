"""Reads that the planned meeting is held after all, or that its day is no good and no other one is known yet."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.dates import find_days
from dialogs.meetings.reading import is_online, names_no_place
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence, one

_STANDS = lazily(
    r"^(?!.*\?)(?:.*\b(?:mote\w*|traff\w*)\b.{0,25}\bblir (?:av|som (?:vanligt|planerat|tankt))\b|.*\bmeeting\b.{0,25}\bis (?:still )?(?:on|going ahead)\b)(?! (?:pa|i|via|hos|kl|den|on|at|in|\d)\b).*$"
)


_NOT_ON = lazily(
    r"^(?:(?:hej\w*|nej|na|alla|obs|no)[\s,!]+)*(?:mote\w*|traff\w*|det|vi ses|the meeting|it|we meet) (?:(?:ar|blir|is)(?: ju| fortfarande| still)? )?(?P<on>(?:den |pa |on )?[^,?!]{3,30}),? (?:och )?(?:inte|not) (?:den |pa |on )?[\p{L}\d][^,?!]{0,20}[\s.!]*$"
)


def _is_on_its_day(sentence: Sentence, context: Context) -> bool:
    """Return whether the planned day is confirmed against another: "mötet är 28 maj, inte 29"."""
    match = _NOT_ON.match(sentence.folded)
    days = find_days(sentence.text[slice(*match.span("on"))], today=context.today) if match else []
    planned = {each.starts_at.date() for each in context.meetings}
    return len(days) == 1 and bool(planned & {days[0].day, *days[0].others})


def stands(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """When the meeting is, which somebody says to be held after all. Nothing changes."""
    if not context.meetings or not (_STANDS.search(sentence.folded) or _is_on_its_day(sentence, context)):
        return ()
    return one("when is the meeting" if sentence.is_english else "när är mötet")


_DAY_FAILS = lazily(
    r"^(?:(?:hej\w*|men|tyvarr|alla|alltsa)[\s,!]+)*(?:pa )?(?:den )?[\w /.]{2,20} (?:funkar|fungerar|gar|passar|haller|works?|does) (?:tyvarr |ju |visst )?(?:inte|ej|not)\b(?! (?:for )?(?:mig|for me)\b)[^?]{0,25}[,.;–-]+\s*(?:sa |men |vi |kan vi |so |we )*(?:vi |we )?(?:far|maste|behover|kan|ska|hitta|ta|byta|flytta|need|have|must|let's|find)\b"
)


def day_fails(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The meeting is to move, and no new day is said: "onsdag funkar inte längre, vi får hitta nåt annat"."""
    if not context.meetings or context.is_meeting_on or not (found := _DAY_FAILS.search(sentence.folded)):
        return ()
    days = find_days(sentence.text, today=context.today)
    planned = {each.starts_at.date() for each in context.meetings}
    if len(days) != 1 or days[0].start > found.end() or not planned & {days[0].day, *days[0].others}:
        return ()
    words = ("move the meeting", "cancel the meeting") if sentence.is_english else ("flytta mötet", "ställ in mötet")
    return tuple(Reading((each,), is_certain=False) for each in words)


_OTHER_TIME = lazily(
    r"^(?:(?:hej\w*|alla|men|ok|okej|du)[\s,!]+)*(?:vi |jag |we )?(?:(?:behover|maste|far|kan vi|ska vi|borde|need to|have to|must|can we|could we|should we) (?:nog |ju |tyvarr |vi )?)?(?:hitta|leta (?:upp|efter)|se ut|finna|find|look for) "
    r"(?:en |ett |an? )?(?:ny(?:tt)?|annan|annat|new|another|different) (?:motes)?(?:tid|dag|datum|time|day|date)\b(?:,? (?:for|till|pa|for) (?:det |vart |the |our )?(?:nasta |kommande |next )?(?:mote\w*|traff\w*|meeting))?(?=[\s.!?]*$|\s*[,.;–-])"
)


def other_time_wanted(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The meeting is to move, and no new day is said: "vi behöver hitta en ny tid för mötet, alla är bortresta"."""
    if not context.meetings or context.is_meeting_on or not _OTHER_TIME.match(sentence.folded):
        return ()
    if find_days(sentence.text, today=context.today):
        return ()
    words = ("move the meeting", "cancel the meeting") if sentence.is_english else ("flytta mötet", "ställ in mötet")
    return tuple(Reading((each,), is_certain=False) for each in words)


_HELD_AT = lazily(
    r"^(?:(?:hej\w*|men|ok|okej|du)[\s,!]+)*(?:(?:kan|kunde|ska|can|could) (?:vi|du|we|you) |let's |vi |we )?(?:lagg(?:a|er)?|ha(?:r)?|hall(?:a|er)?|kor(?:a)?|satt(?:a|er)?|hold|have|put|do) "
    r"(?:mote\w*|traff\w*|det|the meeting|it) (?P<lead>i|pa|hos|via|in|at|on) (?P<place>(?!(?:morgon|kvall|dag|stallet|host|var|sommar|vinter|tva|tre|en|ett|two|three)\b)\p{L}[^,.;:!?\n\d]{1,40}?)(?: (?:i ?stallet|istallet|instead))?[\s.!?]*$"
)


def held_elsewhere(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The new place of the next meeting: "lägg mötet i Gävle istället"."""
    match = _HELD_AT.match(sentence.folded)
    if match is None or not context.meetings or context.is_meeting_on or find_days(sentence.text, today=context.today):
        return ()
    place = sentence.text[slice(*match.span("place"))].strip()
    if names_no_place(place) or (not place[:1].isupper() and not is_online(place)):
        return ()
    lead = sentence.text[slice(*match.span("lead"))]
    return one(f"the meeting is {lead} {place}" if sentence.is_english else f"mötet är {lead} {place}")
