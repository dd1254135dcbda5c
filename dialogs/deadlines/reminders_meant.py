"""Reads free words about the reminders of a deadline, and about those of the whole group."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dataclasses import replace
from datetime import date, timedelta

import regex

from dialogs.dates import find_days
from dialogs.dates.table import Ask
from dialogs.deadlines.changes_meant import STOPS_MINE, each_of, pointed_out
from dialogs.deadlines.counted_days import with_days_counted
from dialogs.deadlines.leads import ladder_in
from dialogs.deadlines.together import MOST as MOST_TOGETHER
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence, one
from dialogs.sentences.slots import people_in
from dialogs.text import fold
from dialogs.workdays import is_free

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
_NOT_BEFORE = lazily(r"\b(?:forran|fore|innan|until|tills?|before)\b")


def not_before(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The day before which nobody wants to be reminded: "påminn inte om enkäten förrän i oktober"."""
    waits = _WAITS.search(sentence.folded) is not None
    found = _NOT_BEFORE.search(sentence.folded) if waits or _STOP.search(sentence.folded) else None
    day = _first_day(sentence.text[found.end() :], context.today) if found else None
    if found is None or day is None:
        return ()
    pointed = pointed_out(sentence, context, own=waits and context.is_private)
    others = [name for name in people_in(sentence.text, context) if name != context.speaker]
    if others and not _ME.search(sentence.folded):
        # Nobody puts off the reminders of others: the deadline shows when they come.
        left = (sentence.text[found.start() :].strip(" .!"),)
        return each_of(pointed, "show {}" if sentence.is_english else "visa {}", left=left)
    said = f"remind me about {{}} {day}" if sentence.is_english else f"påminn mig om {{}} {day}"
    return tuple(replace(each, is_certain=False) for each in each_of(pointed, said))


_ME = lazily(r"\b(?:mig|mej|me)\b")
_AFTER = lazily(r"\s*(?:(?:dagen )?efter|(?:the day )?after)\s")


def _first_day(words: str, today: date) -> date | None:
    """Return the first day of reminders that the words after "förrän" name; after a feast it is a working day."""
    if after := _AFTER.match(fold(words)):
        counted = with_days_counted(f"dagen efter {words[after.end() :]}", today)
        days = find_days(f"senast {counted}", today=today)
        day = days[0].day if days else None
        while day is not None and is_free(day):
            day += timedelta(1)
        return day
    days = find_days(words, today=today)
    if not days or days[0].day is None:
        return None
    return days[0].day.replace(day=1) if Ask.PART_OF_MONTH in days[0].ask else days[0].day


_QUIET = lazily(
    r"\b(?:sluta|slut pa|stoppa|pausa|stop|pause)\b.{0,25}\b(?:pamin\w*|tjat\w*|ping\w*|remind\w*|nag\w*)|\b(?:pamin\w*|tjata|pinga) (?:inte|int|ej|aldrig)\b|\b(?:pamin\w*|tjata pa|pinga) \p{L}+(?: \p{Lu}\p{L}+)? (?:inte|int|ej)\b|\b(?:inga|inte) (?:fler |mer |mera )?pamin\w*|\b(?:do not|don't|never|no (?:more )?) ?remind\w*"
)


def quiet_for(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """No reminders of what another person alone is to do: "sluta påminna Sara, hon är sjuk"."""
    if not _QUIET.search(sentence.folded) or not context.deadlines or _ME.search(sentence.folded):
        return ()
    people = [name for name in people_in(sentence.text, context) if name != context.speaker]
    if len(people) != 1 or pointed_out(Sentence(_without(people[0], sentence.text)), context, own=False):
        return ()
    theirs = [each.label for each in context.deadlines if each.owners == (people[0],) and each.due_on >= context.today]
    if not theirs or len(theirs) > MOST_TOGETHER:
        return one(f"to do for {people[0]}" if sentence.is_english else f"att göra för {people[0]}")
    form = "do not remind about {}" if sentence.is_english else "påminn inte om {}"
    days = find_days(sentence.text, today=context.today)
    left = tuple(sentence.text[day.start : day.end] for day in days)
    return (Reading(tuple(form.format(label) for label in theirs), left, is_certain=False),)


def _without(name: str, text: str) -> str:
    """`text` without the words of a person's name."""
    return regex.sub("|".join(rf"(?i)\b{regex.escape(word)}\b" for word in name.split()), "", text)


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
