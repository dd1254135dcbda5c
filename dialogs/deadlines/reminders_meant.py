"""Reads free words about the reminders of a deadline, and about those of the whole group."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dataclasses import replace

import regex

from dialogs.dates import find_days
from dialogs.dates.table import Ask
from dialogs.deadlines.changes_meant import STOPS_MINE, each_of, pointed_out
from dialogs.deadlines.leads import ladder_in
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence, one

OF_ANSWERS = lazily(
    r"\b(?:inte|int|ej|not|haven't|hasn't) (?:\p{L}+ )?(?:svara\w*|lamnat|answer\w*|replied|responded)\b.*?\b(?:driv\w*|hinder|hindren|rundan?|drivers?|obstacles?|round)\b|\b(?:driv|hinder|rundan)\b.*\b(?:inte|ej) (?:har )?svarat\b"
)
"""A reminder to those who have not answered about driv och hinder; no deadline."""


_STOP = lazily(
    r"\b(?:sluta|stoppa|stop) (?:att )?(?:tjat\w*|nag\w*)|\bpamin\w* (?:inte|int|ej|aldrig)\b|\b(?:inga|ingen|inte) (?:fler |mer |mera )?pamin\w*|\b(?:sluta|slipp\w*|behover inte)\b.{0,30}\bpamin\w*|\bpamin\w* (?:mig|oss|\p{L}+) (?:inte|int|ej)\b"
    r"|\b(?:do not|don't|stop|never|no (?:more )?)(?:remind\w*| remind\w*)"
)


_WAITS = lazily(
    r"\b(?:vanta|droj|pausa|avvakta)\w* (?:lite )?(?:med )?(?:att pamin\w*|\p{L}*pamin\w*)|\b(?:pause|hold|wait with) (?:the |my )?remind\w*"
)
_NOT_BEFORE = lazily(r"\b(?:forran|fore|innan|until|till|before)\b")


def not_before(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The day before which nobody wants to be reminded: "påminn inte om enkäten förrän i oktober"."""
    waits = _WAITS.search(sentence.folded) is not None
    found = _NOT_BEFORE.search(sentence.folded) if waits or _STOP.search(sentence.folded) else None
    days = find_days(sentence.text[found.end() :], today=context.today) if found else []
    if not days or days[0].day is None:
        return ()
    day = days[0].day.replace(day=1) if Ask.PART_OF_MONTH in days[0].ask else days[0].day
    pointed = pointed_out(sentence, context, own=waits and context.is_private)
    said = f"remind me about {{}} {day}" if sentence.is_english else f"påminn mig om {{}} {day}"
    return tuple(replace(each, is_certain=False) for each in each_of(pointed, said))


def reminders(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """When to remind of a deadline, or the group's choices where none is named."""
    if OF_ANSWERS.search(sentence.folded):
        return ()
    if later := not_before(sentence, context):
        return later
    ladder = ladder_in(sentence.folded)
    found = pointed_out(sentence, context, own=False)
    if found and not ladder and _STOP.search(sentence.folded):
        is_mine = STOPS_MINE.search(sentence.folded) or (context.is_private and not context.is_leader)
        to = ("me ", "mig ") if is_mine else ("", "")
        return each_of(
            found, f"do not remind {to[0]}about {{}}" if sentence.is_english else f"påminn inte {to[1]}om {{}}"
        )
    mine = regex.search(r"\b(?:mig|mej|me)\b", sentence.folded)
    if ladder and found:
        words = sentence.text[ladder[1] : ladder[2]].strip(" ,.;:")
        words = regex.sub(
            r"(?i)^.*?(?=\b(?:\d|en|ett|två|tre|fyra|fem|dagen|samma|veckan|a|an|one|two|three|four|the)\b)",
            "",
            words,
            count=1,
        )
        who = ("me " if sentence.is_english else "mig ") if mine else ""
        return each_of(
            found, f"remind {who}about {{}} {words}" if sentence.is_english else f"påminn {who}om {{}} {words}"
        )
    return one("settings for reminders" if sentence.is_english else "inställningar för påminnelser")
