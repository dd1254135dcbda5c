"""A matter that somebody wants at a meeting: "kan vi ta budgeten på nästa möte?"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.dates import find_days
from dialogs.dates.words import FULL_WEEKDAYS
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence, one
from dialogs.sentences.slots import by_title, fit, stems
from dialogs.text import fold

_MEETING = r"(?:mote(?:t)?|traff(?:en)?|sammantrade(?:t)?|gang(?:en)?|meeting|time)"
_GOOD_IF = r"(?:det |it )?(?:vore|hade varit|would be) (?:\p{L}+ )?(?:bra|fint|kul|toppen|skont|vardefullt|onskvart|good|great|nice) (?:om|att|if|to) (?:(?:vi|man|jag|we|i) )?(?:(?:kunde|skulle kunna|kan|far|could) )?"
_NOT_FORGOTTEN = r"(?:glom (?:inte|ej)(?: bort)?|don'?t forget|kom ihag|remember)(?: (?:att|that|to))? (?:(?:vi|man|we) (?:maste|ska|skulle|behover|bor|must|should|have to) )?"
_ASKED = lazily(
    rf"^(?:(?:hej\w*|du|men|ok|okej|hi|hello)[\s,!.]+)*(?:(?:kan|kunde|skulle|far|ska|borde|can|could|should) (?:vi|man|jag|we|i) (?:kunna )?|(?:jag|vi|i|we) (?:skulle )?(?:vill(?:e)?|vilja|onskar|want to|would like to) |{_GOOD_IF}|{_NOT_FORGOTTEN})"
    r"(?P<verb>ta(?: upp| med)?|tog upp|prata(?:de)? om|diskutera(?:de)?|lyfta|lyfte|behandla(?:de)?|ha med|hade med|fa med|fick med|hinna med|hann med|hinner med|take(?: up)?|bring up|discuss|talk about"
    r"|fa ordet om|saga (?:nagot|nagra ord|ett par ord) om|beratta (?:lite )?om|informera om|say something about|tell you about) "
    rf"(?!(?:med |with )?(?:mig|mej|oss|sig|dig|me|us|along)\b)(?P<matter>\S.{{1,80}}?)(?:\s+(?:ocksa|aven|too|as well))?(?P<when>\s+(?:pa|till|vid|under|infor|at|on|in) (?:det |vart |the |our )?(?:(?P<next>nasta|kommande|next|upcoming) )?(?:\p{{L}}{{2,10}}s?)?{_MEETING}\b.*?|\s+(?:nasta|next) {_MEETING}|\s+(?:pa|on) (?P<weekday>{FULL_WEEKDAYS})(?=[\s.!?]*$))?"
    r"(?P<instead>\s+(?:i ?stallet|istallet|instead))?(?:\s+(?:ocksa|aven|too|as well))?[\s.!?]*$"
)
_TOLD = lazily(
    r"^(?:(?:hej\w*|du|men|ok|okej|da|hi|hello|so)[\s,!.]+)*(?P<own>jag|i|vi|we) (?:(?:far|maste|ska|borde|must|should|will|can) )?"
    r"(?P<verb>tar? (?:upp|med)|tar?(?! (?:fram|reda|kontakt|ansvar|hand|del|stallning|over|emot)\b)|pratar? (?:mer )?om|diskuterar?|lyft(?:er|a)|behandlar?|har med"
    r"|take(?: up)?|bring up|discuss|talk about) (?!(?:mig|mej|oss|sig|dig)\b)"
    rf"(?P<matter>\S.{{1,80}}?)(?P<when>\s+(?:(?:pa|vid|under|at|on|in) (?:det |vart |the |our )?)?(?P<next>nasta|kommande|next|upcoming) {_MEETING}\b.*?)(?P<instead>\s+(?:i ?stallet|istallet|instead))?[\s.!]*$"
)
"""The same as a statement, which must say when: "vi tar upp rasterna på nästa möte". Somebody who takes anything
("jag tar datorn nästa gång") brings it or does it."""
_NO_MATTER = lazily(
    r"\b(?:det|den|detta|dem|dom|allt|alla|alltihop|resten|everything|all|it|this|that|them|forst|sist|fore|innan|efter|mellan|tidigare|senare|sen|nu|before|after|first|last|earlier|later|now|i borjan|i slutet|tidigt|sent|\p{L}*punkterna|early|late|over|hand|bort|away|beslut|punkt \d+|item \d+|min(?:uter)?|\d+)\b"
)
_BREAK = lazily(r"\b(?:paus\w*|rast\w*|fika\w*|kaffe\w*|lunch\w*|bensträckar\w*|break|coffee)\b")
_SPEAKS_OF = lazily(r"\b(?:upp|om|up|about)$|^(?:diskuter|lyft|behandl|discuss)")
"""A verb of talk: "ta upp pauserna" is a matter, and "ta paus" is a break."""
_WHEN_BEHIND = lazily(r"\b(?:efter|after|following|darpa)\b")
_LONGEST = 8
"""Words."""


def taken_up(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The matter as a new item, or its item moved to the next meeting, or told when it comes on the coming one."""
    found = _ASKED.match(sentence.folded) or _TOLD.match(sentence.folded)
    if found is None or not (context.meetings or found["next"]):
        return ()
    matter = sentence.text[slice(*found.span("matter"))].strip(" ,.")
    speaks = _SPEAKS_OF.search(found["verb"]) is not None
    if not speaks and (_BREAK.search(fold(matter)) or found.groupdict().get("own") in ("jag", "i")):
        return ()
    if _NO_MATTER.search(fold(matter)) or not stems(matter) or len(matter.split()) > _LONGEST:
        return ()
    if find_days(matter, today=context.today):
        return ()
    places = by_title(matter, [item.title for item in context.items])
    known = [context.items[place] for place in places]
    is_known = len(known) == 1 and fit(stems(matter), known[0].title).count == len(stems(matter))
    when = found["when"] or ""
    if known and not is_known:
        return ()
    if known:
        return _of_known(known[0].number, when, context, is_other=bool(found["instead"])) if when else ()
    title = f"{matter[:1].upper()}{matter[1:]}"
    behind = sentence.text[slice(*found.span("when"))] if when and not found["next"] else ""
    fits = _fits_meeting(found, context)
    left = (behind.strip(),) if _WHEN_BEHIND.search(when) or not fits else ()
    return (
        Reading(
            (f"lägg till {title}",),
            left,
            is_certain=bool(when) and fits and (speaks or not found.groupdict().get("own")),
        ),
    )


def _fits_meeting(found: "regex.Match[str]", context: Context) -> bool:
    """Return whether a weekday that is named is that of the coming meeting."""
    if not (weekday := found.groupdict().get("weekday")):
        return True
    days = find_days(f"på {weekday}", today=context.today)
    return any(each.starts_at.date() in (day.day, *day.others) for each in context.meetings[:1] for day in days)


def _of_known(number: int, when: str, context: Context, *, is_other: bool) -> tuple[Reading, ...]:
    days = find_days(when, today=context.today)
    coming = context.meetings[0].starts_at.date()
    is_coming = bool(days) and coming in {day for each in days for day in (each.day, *each.others)}
    if is_coming and not is_other:
        return one(f"när är punkt {number}")
    return (Reading((f"punkt {number} flyttas till nästa möte",), is_certain=False),)
