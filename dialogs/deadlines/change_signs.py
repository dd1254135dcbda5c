"""Signs in free words that a known deadline is asked about, gets another day, or ends."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.deadlines.changes_meant import DELAYED
from dialogs.deadlines.days_meant import due_in
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Sentence
from dialogs.sentences.slots import fit, stems

STRENGTH = 3.5
SURELY = 6.0
_MORE_TIME = lazily(
    r"\b(?:mer|extra|langre|more|extra) (?:tid|time)\b|\b(?:dag|dagar|dygn|vecka|veckor|manad|manader) (?:till|extra|mer|langre)\b"
    r"|\b(?:another|extra|more|few more) (?:day|week|month)s?\b|\b(?:anstand|uppskov|respit|extension)\b"
)
_CORRECTS = lazily(r"^(?:nej|fel|oj|no|wrong|sorry)\b")
CANNOT_MAKE = lazily(
    r"\b(?:hinner (?:inte|ej|int)|won't make it|will not make it|can't make it)\b.{0,20}\b(?:till|by|until)\b"
)
_ASKS_DAY = lazily(r"^(?:nar|vem|vilk\w+|hur (?:lang|lange|mycket)|when|who|how (?:long|much))\b|\bkvar pa mig\b")


def of_question(sentence: Sentence, context: Context) -> float:
    """How much likelier the words make it that known deadlines are asked about."""
    if context.deadlines and _TO_DO_BY.search(sentence.folded):
        return 2 * SURELY
    if _HOW_GOES.search(sentence.folded) and names_one(sentence, context):
        return 2 * SURELY
    if context.deadlines and _ASKS_WHAT.search(sentence.folded):
        return STRENGTH
    if not _ASKS_DAY.search(sentence.folded):
        return 0.0
    if regex.search(r"\bkvar pa mig\b|\b[dp] ?\d{1,3}\b", sentence.folded):
        return 2 * SURELY
    words = stems(sentence.text)
    share = max((fit(words, each.title).share for each in context.deadlines), default=0.0)
    return 2 * SURELY if share == 1 else SURELY if share >= 0.5 else 0.0


_TO_DO_BY = lazily(
    r"^(?:vad|va|what)\b[^\n]{0,20}\b(?:vi|we|alla|everyone)\b[^\n]{0,16}\b(?:gora|gjort|hinna|lamna in|do|done|finish|hand in)\b[^\n]{0,6}\b(?:till|infor|innan|fore|before|by|until)\b"
)
_HOW_GOES = lazily(
    r"^(?:(?:hej\w*|och|men)[\s,!]+)?(?:hur (?:gar|gick|ligger|ser|star) (?:det|\p{L}+) (?:till |ut )?med\b|how(?:'s| is| are) .{3,60} (?:going|coming along)\b)"
)
_ASKS_WHAT = lazily(
    r"^(?:vad|va|vilka|what|which)\b[^\n]{0,60}\b(?:inne|klara?|klart|inlamna\w*|lamnas?|fardig\w*|deadlin\w*|due|handed in|forfall\w*)\b"
    r"|^(?:vem|vilka|who)\b[^\n]{0,12}\b(?:gor|gora|does|doing) (?:vad|what)\b|^(?:vad|what)\b[^\n]{0,20}\b(?:vantar vi|saknas|fattas|waiting for|missing)\b[^\n]{0,12}\b(?:fran|av|from)\b|\b(?:anything|something|nagot|nat) (?:to do|due|to hand in|att (?:gora|lamna in))\b[^\n]*\?"
)
"""A question about what is to be done by a day, or by somebody."""


def of_ending(intent: str, sentence: Sentence, context: Context) -> float:
    """How much likelier the words make it that a known deadline, or its reminders, end."""
    if intent == "deadline.ladder":
        return 2 * SURELY if _STOPS.search(sentence.folded) and names_one(sentence, context) else 0.0
    named = _LABEL.search(sentence.folded) or (names_one(sentence, context) and not context.items)
    return SURELY if named and _DROPS.search(sentence.folded) else 0.0


def of_moving(sentence: Sentence, context: Context) -> float:
    """How much likelier the words make it that a known deadline gets another day."""
    if _MORE_TIME.search(sentence.folded) and names_one(sentence, context):
        return SURELY
    if _IS_IT_OK.search(sentence.folded) and names_one(sentence, context) and due_in(sentence.text, context):
        return 2 * SURELY
    if _EXISTING.search(sentence.folded) and due_in(sentence.text, context) and names_whole(sentence, context):
        return SURELY
    if ALL_MOVED.search(sentence.folded):
        return 2 * SURELY
    if DELAYED.search(sentence.folded) and names_one(sentence, context) and due_in(sentence.text, context):
        return 2 * SURELY
    is_moved = _MOVED.search(sentence.folded) and not context.items and not _OF_MEETING.search(sentence.folded)
    if is_moved and names_one(sentence, context) and due_in(sentence.text, context):
        return SURELY
    corrects = _CORRECTS.search(sentence.folded) and context.added_last and due_in(sentence.text, context)
    if CANNOT_MAKE.search(sentence.folded):
        due = due_in(sentence.text, context)
        meets = due is not None and any(each.starts_at.date() == due.day for each in context.meetings)
        return STRENGTH if due is None or meets else SURELY
    return STRENGTH if corrects else 0.0


_LABEL = lazily(r"\b[dp] ?\d{1,4}\b")
_STOPS = lazily(
    r"\b(?:sluta|slut pa|stoppa|stop) (?:att )?(?:tjat\w*|pamin\w*|nag\w*|remind\w*)|\bpamin\w* (?:inte|int|ej|aldrig)\b|\b(?:inga|inte) (?:fler|mer) pamin\w*"
)
_DROPS = lazily(
    r"\b(?:skippa|stryk|slopa|strunta(?:r)?|ta bort|slang|glom|hoppa over|utgar|behovs inte|inte aktuell\w*|blir (?:inget|inte av)|skip|drop|cancel|remove|forget)\b"
)
_IS_IT_OK = lazily(
    r"^(?:\p{L}+[,!]? ){0,2}?(?:funkar|gar|duger|racker|ar|is|would|does) (?:det|it)(?: be| work)?(?: (?:bra|ok|okej|okay|lugnt|fine|also|ocksa))? (?:om|att|med|if|to|for)\b.*\?\s*$"
)
_EXISTING = lazily(r"\b(?:redan|i ?stallet|istallet|instead|already|nu|flyttas?|skjuts|tidigarelaggs?|senarelaggs?)\b")
_MOVED = lazily(
    r"\b(?:flytta\w*|andra\w*|satt\w*|skjut\w*|senarelagg\w*|tidigarelagg\w*|push|postpone|move|delay|bring forward)\b"
)
_OF_MEETING = lazily(r"\b(?:mote\w*|traff\w*|meeting)\b")
ALL_MOVED = lazily(
    r"\b(?:lagg\w* (?:till|pa)|add) .{1,25}(?:dag|veck|manad|day|week|month)\w* .{1,12}(?:alla|samtliga|all)(?: \p{L}+)? (?:deadlin\w*|frister\w*|tasks)|\b(?:alla|samtliga|all)(?: \p{L}+)? (?:deadlin\w*|frister\w*|uppgifter\w*|tasks)\b.*\b(?:skjut\w*|flytta\w*|move\w*|senarelagg\w*|push\w*|postpone\w*)|\b(?:skjut|flytta|senarelagg|move|push|postpone)\b.*\b(?:alla|samtliga|all)(?: \p{L}+)? (?:deadlin\w*|frister\w*|uppgifter\w*|tasks)\b"
    r"|^(?:kan (?:du|vi) )?(?:skjut|flytta|senarelagg|move|push|postpone)\w* (?:pa |upp )?(?:allt|everything)\b"
)


def names_whole(sentence: Sentence, context: Context) -> bool:
    """Return whether the words name a known deadline by its whole title."""
    words = stems(sentence.text)
    return any(fit(words, each.title).share == 1 for each in context.deadlines)


def names_one(sentence: Sentence, context: Context) -> bool:
    """Return whether the words are about a known deadline, by its title or as one's own."""
    words = stems(sentence.text)
    return regex.search(r"\b[dp] ?\d", sentence.folded) is not None or any(
        fit(words, each.title).share >= 0.5 for each in context.deadlines
    )
