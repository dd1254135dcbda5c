"""New deadlines in free words: what is to be done, by whom, and by when."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import regex

from dialogs.dates import find_days
from dialogs.deadlines.clauses import without_purpose, without_reporter
from dialogs.deadlines.counted_days import by_meeting
from dialogs.deadlines.days_meant import Due, days_named, due_in, without_loose_day
from dialogs.deadlines.later_days import with_later_days, without_corrected_day
from dialogs.deadlines.leads import ladder_in
from dialogs.deadlines.main_sentence import main_sentence, stripped
from dialogs.deadlines.other_days import without_either, without_other_days
from dialogs.deadlines.plain_requests import is_for_wheel, with_plain_request
from dialogs.deadlines.recurrence import in_words
from dialogs.deadlines.subject import in_sentence, is_in, is_negated
from dialogs.deadlines.task_parts import parts_of
from dialogs.deadlines.task_sentences import (
    asked_in,
    begins_with_verb,
    is_birthday,
    is_led_task,
    is_order,
    leads_person,
    people_named,
    task_in,
)
from dialogs.deadlines.terms import Terms, without_terms
from dialogs.deadlines.title_meant import GROUP, ME, NEEDS, title_and_owner
from dialogs.deadlines.typed_recurrence import guessed, often_only, without_recurrence
from dialogs.deadlines.whom_only import meeting_reminded
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence
from dialogs.text import fold
from dialogs.texts.calendar import plain_day

_EVERY = lazily(
    r"[\s,]*\b(?:varje|varenda|varannan|vart (?:tredje|fjärde)|every(?: other| second)?|each)\s+(?:forsta |andra |sista |first |second |last )?\p{L}+(?: (?:of the|i) \p{L}+)?"
    r"|\b(?:vartannat|vart (?:tredje|fjarde|femte|sjatte|tionde)) ar\b|\bevery (?:other|second|third|fifth|\d) years?\b"
    r"|\b(?:en|tva|fyra|once|twice) gang(?:er)? (?:i|per|om) \p{L}+|\b(?:once|twice) a \p{L}+|\ben gang om aret\b"
)
"""Rhythms that no rule is made of: they are named."""
_UNTIL_SAME_DAY = timedelta(days=300)
"""A day that is farther away is shown with its year."""
_YEARLY = lazily(
    r"\b(?:varje ar|vart ?enda ar|arligen|arsvis|en gang om aret|varje (?:skol|las|kalender|boksluts|verksamhets)?ar\b|every year|each year|yearly|annually|once a year)\b"
)


_AGAIN = lazily(
    r"\b(?:pamin\w*|sag till|remind)\s(?:mig|mej|me|oss|us)\s(?:igen|again|(?:om|about|of)\s[dp] ?\d{1,4})\b"
)


_WRITTEN_DOWN = lazily(
    r"(?:(?:och|men|and) )?(?:notera|anteckna|skriv (?:upp|ner|ned|in)|skriv|for in|note(?: down)?|write down|make a note)(?: (?:ocksa|garna|i protokollet|i anteckningarna))? (?:att|that) "
)
"""Words that lead to what is to be written down, and are no part of it."""
_ASKS = lazily(
    r"^(?:var|ar|blev|was|is|were) (?:det|inte|it|not)\b[^?\n]*\?\s*$|^(?:vad|va|vilka|vilken|vilket|vem|nar|what|which|who|when)\b[^?\n]*\?\s*$|^tack for senast\b|^(?:vi|ni|du|we|you) (?:sa|bestamde|enades|lovade|said|agreed|decided)\b[^?\n]*\?\s*$|^(?:\p{L}+ ){1,2}(?:ska|skulle|har|hade|var|ar|blev) val\b[^?\n]*\?\s*$"
)
"""A question and a greeting are no task."""


_NO_REMINDER = lazily(
    r"^(?:pamin\w*|tjata|pinga|remind)(?: (?:mig|oss|\p{L}+))? (?:inte|int|ej|aldrig|not)\b(?! (?:forran|forr an|forst|fore|innan|until))|^(?:do not|don't|sluta|stop) (?:pamin\w*|tjata|remind\w*)"
)
"""No reminder is wanted, so none is set."""


def added(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """A deadline for each part of the sentence that has a day; the parts may share one."""
    sentence = replace(sentence, text=with_plain_request(sentence.text, is_private=context.is_private))
    if led := _WRITTEN_DOWN.match(sentence.folded):
        sentence = replace(sentence, text=sentence.text[led.end() :])
    if before := _BEFORE_IT.search(sentence.folded):
        of = "the meeting" if sentence.is_english else "mötet"
        sentence = replace(sentence, text=f"{sentence.text[: before.start()]} {before['span']} {of}{before['end']}")
    days_read = with_later_days(without_corrected_day(sentence.text, context.today), context)
    sentence = replace(sentence, text=days_read)
    text, aside = without_purpose(without_reporter(sentence.text, context), context)
    if (
        is_negated(text)
        or _NO_REMINDER.match(sentence.folded)
        or _AGAIN.search(sentence.folded)
        or _ASKS.search(sentence.folded)
    ):
        return ()
    if twice := _TWICE_A_MONTH.search(sentence.folded):
        days = (twice["one"], twice["two"])
        each = _in_turn(sentence.text, twice, "of every month" if sentence.is_english else "varje månad", days)
        read = [deadline_of(each_one, sentence, context) for each_one in each]
        return (together([found for found in read if found]),) if all(read) else ()
    parts = parts_of(text, context)
    made = [deadline_of(part, sentence, context) for part in parts.tasks]
    if len(made) == 1 or not all(made):
        whole = made[0] if len(made) == 1 else deadline_of(text, sentence, context)
        return (_beside(whole, aside),) if whole else ()
    return (_beside(together([each for each in made if each]), aside, is_sure=parts.is_sure),)


def _beside(reading: Reading, aside: str, *, is_sure: bool = True) -> Reading:
    """Return the reading, with words that are no part of the matter named as left over."""
    left = (*reading.left, aside) if aside else reading.left
    return replace(reading, left=left, is_certain=reading.is_certain and is_sure)


_DAY_LEADS = lazily(
    r"^(?P<day>[^:\n]{2,40}(?::\d\d)?): (?:skicka|posta|boka|ring|mejla|maila|kolla|skriv|lamna|hamta|betala|bestall|send|call|book|pay) \p{L}"
)
"""A day before an order: "fredag kl 15: skicka brevet"."""


def ordered(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """A deadline for what is to be done, or put on the annual wheel, by a day, whatever clause tells its purpose."""
    text = without_purpose(with_plain_request(sentence.text), context)[0]
    led = _DAY_LEADS.match(fold(sentence.text))
    day = due_in(f"senast {sentence.text[slice(*led.span('day'))]}", context) if led else None
    is_led = day is not None and not stripped(day.left)
    due = due_in(text, context) if (is_led or text != sentence.text) and not context.is_meeting_on else None
    if due is None or not (is_order(due.left) or is_led or is_for_wheel(sentence.text)):
        return ()
    return added(sentence, context)


def led_task(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """A deadline for the person who is named first, before a dash or a colon and the verb of a task."""
    if context.is_meeting_on or not days_named(sentence.text, context.today):
        return ()
    return added(sentence, context) if is_led_task(sentence.text, context) else ()


_BEFORE_IT = lazily(
    r"\s(?:om|infor|about|of) (?:motet|traffen|the meeting) (?P<span>(?:(?:en|ett|tva|tre|\d{1,2}|a|an|one|two|three|half an) )?(?:\p{L}*timm\w+|halvtimme|kvart|dag(?:ar)?|dagen|arbetsdag\w*|veck\w+|hours?|days?|weeks?|day) (?:innan|fore|before))(?P<end>[\s.!?]*)$"
)
""" "Påminn mig om mötet en timme innan": an hour before the meeting."""
_TWICE_A_MONTH = lazily(
    r"\b(?:(?:den|the) )?(?P<one>\d{1,2})(?::?[ae]|st|nd|rd|th)? ?(?:och|&|and|,) (?:(?:den|the) )?(?P<two>\d{1,2})(?::?[ae]|st|nd|rd|th)?"
    r" (?:(?:i|of) )?(?:varje manad|every month|each month)\b"
)
"""Two days of a month, which one rule does not hold."""


def _in_turn(text: str, found: "regex.Match[str]", often: str, days: tuple[str, str]) -> list[str]:
    led = "on the" if often.startswith("of") else "den"
    return [f"{text[: found.start()]}{led} {day} {often}{text[found.end() :]}" for day in days]


def together(readings: Sequence[Reading]) -> Reading:
    """One reading that gives all their commands."""
    left = tuple(dict.fromkeys(word for each in readings for word in each.left))
    shown = tuple((each.shown or each.says)[0] for each in readings)
    return Reading(tuple(each.says[0] for each in readings), left, shown=shown)


def recurring(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """A deadline that recurs by a rule, or each year. Another rhythm is named as what is missing."""
    return added(sentence, context)


def deadline_of(text: str, sentence: Sentence, context: Context) -> Reading | None:
    """The deadline that one sentence sets, or a question for the day that it lacks."""
    text, led_by, left = main_sentence(" ".join(text.split()), context)
    english = sentence.is_english
    if later := _NOT_UNTIL.search(fold(text)):
        left.append(text[later.start() :].strip(" ,.!"))
        text = text[: later.start()]
    if (counted := by_meeting(text, context)) and counted.each:
        left.append(counted.each)
        text = text.replace(counted.each, counted.each.partition(" ")[2], 1)
    text = _taken(_UNTIL_THEN, _taken(_EXCEPT, text, left), left)
    text = _taken(_ASKED_BESIDE, text, left)
    yearly = _YEARLY.search(fold(text)) or _several_a_year(text, context)
    text = _taken(_YEARLY, _taken(_TIMES_A_YEAR, text, []), []) if yearly else text
    text, steps, reminded = _steps(text, context)
    text, terms = without_terms(text, today=context.today, steps=False)
    if not terms.recurring and not yearly:
        text = _taken(_EVERY, text, left)
    due = due_in(text, context)
    if due is None and terms.recurring:
        likely = guessed(terms.recurring, today=context.today)
        terms = replace(terms, recurring=likely)
        due = due_in(f"{text} senast {likely.first}", context)
        due = replace(due, is_guess=True) if due else None
    if due is None:
        return _without_day(text, led_by, context, english=english)
    rest, either = without_either(due.left, context.today)
    left += either
    title, who = title_and_owner(rest, context)
    if who and days_named(who, context.today):
        left, who = [*left, who], ""  # "en påminnelse den 5 maj om resan den 9 juni"
    who = who or led_by or reminded
    title = regex.sub(r"(?i)^(?:kunna|gärna|möjligen|även|också|also) (?=\p{L})", "", title)
    title = _subject_first(title, is_owned=bool(who))
    if _INSTEAD.match(fold(title)):
        return None
    if (not title or len(stripped(title)) < 2) and who == "@me" and due.words.endswith(", just då"):
        title = "reminder" if english else "påminnelse"
    if counted and (of_meeting := meeting_reminded(title, due.left, context, english=english)):
        title, who = of_meeting[0], of_meeting[1] or who
    if not who and len(title.split()) <= 2 and (named := people_named(title, context)) and fold(named) not in ME:
        whom_ = f"remind {named} by" if english else f"påminn {named} senast"
        return Reading((f"{whom_} {due.words}",), asks_back=True)
    if not title or len(stripped(title)) < 2 or _NO_MATTER.match(fold(title)):
        return _without_matter(text, due, who, english=english)
    if who == "" and context.is_private and not context.is_leader and not GROUP.search(fold(text)):
        who = "@me"
    if who == "" and not is_birthday(title):
        title, named = in_sentence(title, is_person=is_in(context.people), roster=context.people)
        named = named.strip(" ,")
        who = named if fold(named) not in ME else "" if NEEDS.search(fold(due.left)) else "@me"
    title, dated = without_other_days(title, context.today)
    left += dated
    if _OTHER_REQUEST.search(fold(title)):
        return None
    whom = ("us" if english else "oss") if who == "" else ("me" if english else "mig") if who == "@me" else who
    words = f"{title[0].upper()}{title[1:]}"
    when = _when(due, terms, context.today, english=english) + _conditions(terms, yearly, steps, english=english)
    says = f"remind {whom} about {words} {when}" if english else f"påminn {whom} om {words} {when}"
    shown = _with_plain_day(says, due.day, context.today, english=english)
    return Reading((says,), tuple(left), is_certain=not due.is_guess, shown=(shown,))


def _conditions(terms: Terms, yearly: object, steps: str, *, english: bool) -> str:
    """Return what a command says after the day: that it recurs each year, and when to remind."""
    said = (", every year" if english else ", varje år") if yearly else ""
    said += f", {'remind' if english else 'påminn'} {steps}" if steps else ""
    if terms.ladder == ():
        said += ", no reminders" if english else ", utan påminnelser"
    return said


def _with_plain_day(says: str, day: date, today: date, *, english: bool) -> str:
    """Return the command with its day as people write it."""
    plain, iso = plain_day(day, "en" if english else "sv"), day.isoformat()
    if iso not in says:
        return says if plain in says else f"{says} ({plain})"
    return says.replace(iso, plain) if day - today < _UNTIL_SAME_DAY else says


_NO_MATTER = lazily(
    r"^(?:alla|samtliga|bada|allt|hon|han|hen|den|det|de|dom|detta|everyone|everybody|both|he|she|it|they|this)$|^(?:som )?(?:(?:absolut )?sista dag(?:en)?|deadline)$|^as (?:a |the )?(?:last day|deadline)$"
)
_LAST_DAY = lazily(r"\b(?:senast|deadline\w*|sista (?:\p{L}*dag\w*|dan)|last day|no later than|due)\b")


def _without_matter(text: str, due: Due, who: str, *, english: bool) -> Reading | None:
    """A reading that asks what is due, if the day is called the last one."""
    if not _LAST_DAY.search(fold(text)):
        return None
    whom_ = ("us" if english else "oss") if who == "" else ("me" if english else "mig") if who == "@me" else who
    return Reading(
        (f"remind {whom_} by {due.words}" if english else f"påminn {whom_} senast {due.words}",), asks_back=True
    )


def _without_day(text: str, led_by: str, context: Context, *, english: bool) -> Reading | None:
    """A reading that asks for the day, if `text` names none, but when it is to be done, or who does what."""
    rest, is_impossible = without_loose_day(text, context)
    if is_impossible:
        named = find_days(text, today=context.today)[0]
        words = text[named.start : named.end]
        rest = f"{text[: named.start]} {text[named.end :]}"
    if not rest:
        called = asked_in(text, context) if leads_person(text, context) else None
        task = None if context.is_meeting_on else task_in(text, context) or called
        unread = _UNREAD_DAY.match(fold(text))
        if task is None and unread is None and not _SOMEBODY_MUST.match(fold(text)):
            return None
        rest = text[: unread.end("what")] if unread and task is None else text
    title, who = title_and_owner(" ".join(rest.split()).strip(" ,.!:–-"), context)
    who = who or led_by
    if len(stripped(title)) < 3 or _OTHER_REQUEST.search(fold(title)):
        return None
    whom = ("us" if english else "oss") if who == "" else ("me" if english else "mig") if who == "@me" else who
    words_of = f"{title[0].upper()}{title[1:]}"
    says = f"remind {whom} about {words_of}" if english else f"påminn {whom} om {words_of}"
    if is_impossible:
        return Reading((f"{says} {'by' if english else 'senast'} {words}",))
    return Reading((says,), asks_back=True)


_UNTIL_THEN = lazily(r"[\s,]*\b(?:fram till|anda till|till|tills|until) (?:dess|da|den dagen|then)\b")
"""The end of a rhythm that no rule is made of."""
_ASKED_BESIDE = lazily(
    r"[\s,]+(?:och|samt|and) (?:bjud in|kalla|visa|ta bort|flytta|posta dagordning\w*|invite|show|move)\b[^\n]*$"
)
"""Another request, which is left over."""
_UNREAD_DAY = lazily(
    r"^(?!(?:(?:vi|jag|ni|du|we|i) (?!ska|maste|behover|vill|bor|far|must|need|should)|nar |tack\b))(?P<what>[^?\n]{4,150}?)[\s,]+(?:ska \p{L}+ |maste \p{L}+ )?(?:(?:allra )?senast|no later than|at the latest)\s(?!igar|i gar)(?=[^?\n]*(?:\d|dag|veck|manad|kvartal|halvar|termin|innan|fore|vid|slut|mitten|borjan|day|week|month|year))[^?\n]{2,60}$"
)
"""A day that is announced as the last one, in words that no reader knows."""
_EXCEPT = lazily(
    r"[\s,(]*\b(?:utom|forutom|undantaget|(?:men |dock )(?:inte|ej)|except(?: for)?|but not|apart from)\b(?: (?:i|under|pa|in|during|on))?"
    r" [\p{L}\d]+(?: (?:stad|kommun|lan|region))?(?:(?:,| och| eller| and| or) \p{L}+(?: (?:stad|kommun|lan))?)?\)?"
    r"|(?<=\b(?:varje|every) \p{L}+(?:dag|day)) (?:i|under|in|during) (?!(?:veckan|manaden|kvartalet|the)\b)\p{L}{3,}(?: och \p{L}+)?"
)
"""Times at which a rhythm rests, which no rule is made of: they are named."""
_TIMES_A_YEAR = lazily(
    r"[\s,]*\b(?P<times>tva|tre|fyra|2|3|4|two|three|four) (?:ganger|times) (?:om|per|a) (?:aret|ar|year)\b"
)
_TIMES = {"tva": 2, "tre": 3, "fyra": 4, "two": 2, "three": 3, "four": 4}


def _several_a_year(text: str, context: Context) -> bool:
    """Return whether `text` names as many days as it says that there are in a year."""
    found = _TIMES_A_YEAR.search(fold(text))
    if found is None:
        return False
    return days_named(text, context.today) == (_TIMES.get(found["times"]) or int(found["times"]))


_INSTEAD = lazily(r"^(?:paminn |remind )?(?:mig |mej |me )?(?:i ?stallet|istallet|instead|senare|later|igen|again)$")
_OTHER_REQUEST = lazily(r"\b(?:och|and) (?:paminn|remind)\b")


_SOMEBODY_MUST = lazily(
    r"^(?:nan|nagon|vi|alla|jag|somebody|someone|we|i) (?:maste|behover|borde|bor|must|need to|should|have to) (?!\p{L}+$)"
)


def _subject_first(title: str, *, is_owned: bool) -> str:
    """Return "byrån skickar listan" for "skickar byrån listan", which stands after a day."""
    if runs := _RUNS_OUT.match(fold(title)):
        verb, who, rest = (title[slice(*runs.span(name))] for name in ("verb", "who", "rest"))
        return f"{who} {verb.lower()}{rest}"
    found = None if is_owned or not begins_with_verb(title) else _SUBJECT_AFTER.match(fold(title))
    found = found or _VERB_FIRST.match(title)
    if found is None:
        return title
    (start, end), verb = found.span("who"), title[: found.end("verb")]
    return f"{title[start:end]} {verb.lower()}{title[end:]}"


_RUNS_OUT = lazily(
    r"^(?P<verb>gar|loper|tar|trader|fyller|runs?) (?P<who>\p{L}.{1,60}?)(?P<rest> (?:ut|slut|i kraft|upp|ar|\d{1,3}(?: ar)?|out))$"
    r"|^(?P<verb>oppnar|borjar|startar|slutar|upphor|forfaller|lanseras|slapps) (?P<who>\p{L}.{2,60})(?P<rest>)$"
)
"""What happens on a day that stands before it: "[på fredag] löper avtalet med banken ut"."""
_SUBJECT_AFTER = lazily(r"^(?P<verb>\p{L}+) (?P<who>\p{L}{2,}(?:en|et|na|ena))(?= \p{L})")
_VERB_FIRST = lazily(r"(?i)^(?P<verb>\p{L}{2,}(?:er|ar|r|s)) (?P<who>vi|jag|ni|man)(?= \p{L})")


def _when(due: Due, terms: Terms, today: date, *, english: bool) -> str:
    """The day and time as a command says them, or the rhythm and its time."""
    words = due.day.isoformat() if _BEFORE.match(fold(due.words)) else due.words
    by = f"{'by' if english else 'senast'} {words}"
    if terms.recurring is None:
        return by
    often = in_words(terms.recurring.rule(due.day), "en" if english else "sv")
    if not terms.recurring.rhythm.is_whole:
        return f"{by}, {often_only(terms.recurring, english=english)}"
    _, kl, clock = due.words.partition(" kl ")
    usual = without_recurrence(often, today=today)[1]
    starts = "" if usual and usual.first == due.day else f" {'from' if english else 'från'} {due.day.isoformat()}"
    return f"{often}{kl and (' at ' if english else ' kl ')}{clock}{starts}"


_BEFORE = lazily(r"(?:before|innan|fore)\b")
_NOT_UNTIL = lazily(
    r"[\s,.;]*(?:och |men |and |but )?(?:paminn (?:mig |oss |dem )?(?:inte|ej)|do not remind (?:me |us )?|don't remind (?:me |us )?)\s?(?:forran|fore|innan|forst|until|before)\b[^\n]*$"
)
_REMIND_STEPS = lazily(
    r"[\s,.;(–-]*(?:och |and )?(?:pamin\w*|remind\w*|(?:sag|hojta|puffa|tjata)(?: (?:till|pa))?|ping\w*(?::a)?|pling\w*|nudg\w*)(?: (?:(?P<me>mig|mej|me)|oss|alla|us|everyone|honom|henne|hen|dem|dom|him|her|them))?(?: (?:garna|bara|only|bade|both))?\s+"
)


def _steps(text: str, context: Context) -> tuple[str, str, str]:
    """Return (`text` without when to remind, those words, "@me" if only the speaker is to be reminded), if it names its
    day elsewhere."""
    folded = fold(text)
    found = ladder_in(folded)
    if found is None or not days_named(text[: found[1]], context.today):
        return text, "", ""
    led = [each for each in _REMIND_STEPS.finditer(folded, 0, found[2]) if each.start() <= found[1] <= each.end()]
    if not led:
        return text, "", ""
    only_me = "@me" if led[-1]["me"] else ""
    said = text[max(found[1], led[-1].end()) : found[2]].strip(" ,.")
    return f"{text[: led[-1].start()]} {text[found[2] :]}", said, only_me


def _taken(pattern: "regex.Pattern[str]", text: str, left: list[str]) -> str:
    found = pattern.search(fold(text))
    if found is None:
        return text
    left.append(text[found.start() : found.end()].strip(" ,.!"))
    return " ".join(f"{text[: found.start()]} {text[found.end() :]}".split())
