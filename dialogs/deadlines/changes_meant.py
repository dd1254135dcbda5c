"""Existing deadlines in free words: done, moved, snoozed, handed over, removed, and their reminders."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dataclasses import replace
from datetime import date, timedelta

import regex

from dialogs.dates.words import MONTHS, NUMBERS, any_of
from dialogs.deadlines.days_meant import Due, due_in
from dialogs.deadlines.together import MOST as MOST_TOGETHER
from dialogs.deadlines.together import meant_together, of_another
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, KnownDeadline, Reading, Sentence
from dialogs.sentences.slots import SELF, by_title, deadlines_in, people_in, stems
from dialogs.text import fold

MOST = 3
_NUMBERED = lazily(
    r"\b(?:[dp] ?|(?:uppgift|nr|nummer|deadline|number|task|no)\s*)(?P<number>\d{1,4})(?:(?:\s*(?:,|och|and|&|to)\s*(?:(?:nr|nummer|number|uppgift|d) ?)?)(?P<more>\d{1,4})\b)?"
)
_LENGTH = lazily(
    rf"\b(?P<count>\d{{1,3}}|{any_of(NUMBERS)}|a|an|fjorton|tjugo)\s+(?:extra |more |mer |till )?(?P<unit>arbetsdag\w*|vardag\w*|dag\w*|veck\w*|vick\w*|manad\w*|working days?|days?|weeks?|months?)\b(?!\s*(?:fore|innan|before))"
)
_EARLIER = lazily(r"\b(?:tidigarelagg\w*|tidigare|bakat|earlier|forward|fram(?:flytt\w*)? fran)\b")
_ALL_MINE = lazily(
    r"\b(?:mina (?:\p{L}+ )?(?:grejer|uppgift\w*|saker|deadlin\w*|punkter|paminnels\w*)|allt mitt|allt jag har|alla mina|everything i have|all mine|all my \p{L}+|my (?:tasks|deadlines|things))\b"
)
_OLD = lazily(
    r"\b(?:i ?stallet for|istallet for|istf|inte(?: pa)?|int|ej|not|instead of|rather than|fran)\s+(?:\p{L}+)"
)
_ME = lazily(rf"{SELF}|\bmä\b")
_OF_REMINDERS = lazily(r"\b(?:pamin\w*|påmin\w*|pling\w*|tjat\w*|nag\w*|remind\w*|nudg\w*)")


def pointed_out(sentence: Sentence, context: Context, *, own: bool = True) -> list[KnownDeadline]:
    """The deadlines that the words name, by number, title or owner; else those that the speaker has, if `own`."""
    if found := numbered(sentence, context):
        return found
    if places := by_title(sentence.text, [each.title for each in context.deadlines]):
        found = [context.deadlines[place] for place in places]
        mine = [each for each in found if context.speaker in each.owners]
        return mine if len(mine) == 1 else found
    return deadlines_in(sentence, context) if own else []


def numbered(sentence: Sentence, context: Context) -> list[KnownDeadline]:
    numbers = [
        match[name] for match in _NUMBERED.finditer(sentence.folded) for name in ("number", "more") if match[name]
    ]
    labels = {f"{letter}{number}" for number in numbers for letter in "DP"}
    return [each for each in context.deadlines if each.label in labels]


def _of_own(form: str, label: str) -> str:
    """Return the form for a deadline. One's own has nobody to ask for more time: it is moved."""
    if not label.startswith("P") or not form.startswith(("mer tid {} ", "more time {} ")):
        return form
    _, words = form.split("{} ")
    if form.startswith("mer tid"):
        return f"flytta {{}} {words}" if words.startswith("till ") else f"flytta {{}} {words} framåt"
    return f"move {{}} to {words.removeprefix('until ')}" if words.startswith("until ") else f"move {{}} {words} later"


def each_of(
    found: list[KnownDeadline], form: str, *, together: bool = False, left: tuple[str, ...] = ()
) -> tuple[Reading, ...]:
    """The command of `form` for each deadline: all of them, or as alternatives."""
    says = [_of_own(form, each.label).format(each.label) for each in found]
    if not says:
        return ()
    if together or len(says) == 1:
        return (Reading(tuple(says), left),)
    return tuple(Reading((each,), left) for each in says[:MOST])


IS_DONE = lazily(
    r"\b(?:klar\w*|fardig\w*|bock\w*|prick\w*|avklar\w*|done|finished|complete\w*|sent|submitted|handed|check\w*|ready|fixa[td]?|inne|ute|over|overstokad|(?:i|ut)fylld[at]?|anmald[at]?|(?:be|fardig)stalld[at]?|igenom|avfard\w*)\b"
    r"|\b(?!det\b|inte?\b|ett\b|mitt\b|ditt\b|vart\b|utkast\w*|underlag\w*|avtalet\b|svaret\b)\p{L}{2,}(?:at|ats|it|its|tt|ts|lt|rt|pt|kt|nt|tagen|skriven|given|dd|ad|ade|ed)\b"
)
"""Words that tell that something was done."""
NOT_YET = lazily(
    r"\b(?:ska|skall|maste|behover|bor|borde|must|should|needs? to|has to)\s(?:\p{L}+ )?(?:va|vara|bli|be)\b|\b(?:inte|int|ej|not|snart|nastan|typ|i princip|sa gott som|mer eller mindre|i stort sett|almost|soon|halvvags|pretty much|more or less|basically|trodde|hoppades|onskar|vore|thought|hoped|wish)\b(?! bara)"
)
_ASKS = lazily(r"^(?:ar|har|blev|hann|is|are|has|have|did|hur|vem|vilka|who|how)\b.*\?\s*$")


def done(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The deadline that was done. A question about it is answered, and a wish that it be done is something else."""
    found = pointed_out(sentence, context)
    if _ASKS.search(sentence.folded):
        return each_of(found, "show {}" if sentence.is_english else "visa {}")
    if NOT_YET.search(sentence.folded) or PARTLY.search(sentence.folded):
        return _later(found, sentence, context)
    if several := meant_together(sentence, context):
        form = "done {}" if sentence.is_english else "klar {}"
        return (Reading(tuple(form.format(each.label) for each in several), is_certain=False),)
    if _BUT_SOME.search(sentence.folded):
        return each_of(found, "show {}" if sentence.is_english else "visa {}")
    if not IS_DONE.search(sentence.folded):
        form = "done {}" if sentence.is_english else "klar {}"
        return tuple(replace(each, is_certain=False) for each in each_of(found, form))
    together = bool(numbered(sentence, context)) or bool(_ALL_MINE.search(sentence.folded))
    if _ALL_MINE.search(sentence.folded):
        found = [each for each in context.deadlines if context.speaker in each.owners]
    readings = each_of(found, "done {}" if sentence.is_english else "klar {}", together=together)
    # What is said of everything at once is shown before it is done.
    return tuple(replace(each, is_certain=each.is_certain and len(each.says) < MOST) for each in readings)


_BUT_SOME = lazily(r"\b(?:utom|forutom|undantaget|except|apart from)\b")
"""Some are not done, so it is not done for all."""
PARTLY = lazily(
    r"\bhalv(?:klar|fardig|gjord|skriv)\w*|\bpa (?:gang|god vag)\b|\b(?:halva|halften|delar av|en del av|till halften|resten|half|part of|the rest|partly|delvis)\b"
)


def _later(found: list[KnownDeadline], sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """What is not done yet may need more time. Without any of these words nothing is asked: it is open anyway."""
    named = by_title(sentence.text, [each.title for each in found])
    if not named or WISHED.search(sentence.folded):
        return ()
    if due_in(sentence.text, context) or _LENGTH.search(sentence.folded):
        return moved(sentence, context)
    label = found[named[0]].label
    more, shown = ("more time {}", "show {}") if sentence.is_english else ("mer tid {}", "visa {}")
    return (Reading((shown.format(label),)), Reading((more.format(label),)))


WISHED = lazily(r"\b(?:ska|skall|maste|behover|bor|borde|must|should|needs? to|has to)\b")

DELAYED = lazily(
    r"\b(?:drar? ut pa tiden|drojer|(?:ar|blir|blev) (?:lite |tyvarr )?(?:forsenad|sen|sena)\w*|tar langre tid|running late|(?:is|are|be) (?:delayed|late)|takes? longer)\b"
)
"""News that a known deadline will be late. Its writer is shown first what it would change."""
_OLD_DAY = lazily(
    r",?\s(?:i ?stallet for|istallet for|och inte|inte|instead of|not|rather than) (?:pa |den |the |on )?(?:\d{1,2}(?::?[ae]|st|nd|rd|th)?(?:/\d{1,2})?|\p{L}+dag(?:en)?)(?:\s(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)\p{L}*)?"
)
"""The day that no longer counts."""


def without_old_day(sentence: Sentence) -> Sentence:
    """The sentence without the day that it replaces: "på måndag, inte fredag"."""
    if old := _OLD_DAY.search(sentence.folded):
        return Sentence(f"{sentence.text[: old.start()]} {sentence.text[old.end() :]}".strip(), sentence.is_english)
    return sentence


def moved(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """A new day, or a length from the day on which it is due. Who may not move it asks for more time."""
    sentence = without_old_day(sentence)
    length = _LENGTH.search(sentence.folded)
    due = (
        due_in(sentence.text, context)
        if not length or regex.search(r"\bom$", sentence.folded[: length.start()].strip())
        else None
    )
    rest = Sentence(due.left, sentence.is_english) if due else sentence
    if all_of := _all_of(sentence, context):
        return _moved_together(all_of, sentence, length, due)
    found = pointed_out(rest, context, own=context.is_private or bool(people_in(rest.text, context)))
    if not found:
        found = [each for each in context.deadlines if each.label == context.added_last] or pointed_out(rest, context)
    asks = bool(
        regex.search(
            r"\b(?:hinner|(?:funkar|gar|racker) det|kan jag|kan vi fa|far jag|behover|ber |onskar|skulle jag|can i|may i|could i|might we|need|won't make|klarar inte)\b",
            sentence.folded,
        )
    )
    more = not context.is_leader or (asks and context.is_private)
    if length and due is None:
        words = sentence.text[length.start() : length.end()]
        words = regex.sub(r"(?i)\b(?:extra|more|mer|till) ", "", words)
        earlier = _EARLIER.search(sentence.folded)
        if sentence.is_english:
            form = (
                f"more time {{}} {words}"
                if more and not earlier
                else f"move {{}} {words}{' earlier' if earlier else ''}"
            )
        else:
            form = (
                f"mer tid {{}} {words}"
                if more and not earlier
                else f"flytta {{}} {words} {'bakåt' if earlier else 'framåt'}"
            )
        days = _days(length)
        if days and form.startswith(("flytta", "move")) and found:
            shift = timedelta(-days if earlier else days)
            return tuple(
                reading
                for each in found[:MOST]
                for reading in each_of(
                    [each], f"{form.split(' {}')[0]} {{}} {_to(each.due_on + shift, sentence.is_english)}"
                )
            )
        return each_of(found, form)
    if due is None:
        # Without a day the reply asks for it.
        if asks or regex.search(r"\b(?:mer|langre|more) (?:tid|time)\b", sentence.folded):
            return each_of(found, "more time {}" if sentence.is_english else "mer tid {}")
        return each_of(found, "move {}" if sentence.is_english else "flytta {}")
    if sentence.is_english:
        form = f"more time {{}} until {due.words}" if more else f"move {{}} to {due.words}"
    else:
        form = f"mer tid {{}} till {due.words}" if more else f"flytta {{}} till {due.words}"
    return each_of(found, form)


_ALL_OF = lazily(
    r"\b(?:alla|samtliga|all)(?: (?:vara|the|our))? (?:deadlin\w*|frister\w*|tidsfrister\w*|uppgifter\w*|paminnelser\w*|reminders|tasks)\b"
)


_TO_DAY = lazily(
    r"\b(?:till|to|until) (?!och med|nasta mote)[^,.]{2,40}$|\b(?:med |by )?(?:\d{1,2}|en|ett|tva|tre|a|an|one|two|three) (?:dag\w*|veck\w*|days?|weeks?)\b"
)


def _without_new_day(sentence: Sentence) -> Sentence:
    """The words without the new day, which does not tell what is due when."""
    text = sentence.text
    for found in _TO_DAY.finditer(sentence.folded):
        text = f"{text[: found.start()]}{' ' * (found.end() - found.start())}{text[found.end() :]}"
    return Sentence(text, sentence.is_english)


def _all_of(sentence: Sentence, context: Context) -> list[KnownDeadline]:
    """Return the deadlines that the words name together, or all, or all of the named month."""
    if several := meant_together(_without_new_day(sentence), context):
        return several
    if not _ALL_OF.search(sentence.folded):
        return []
    month = next((MONTHS[word] for word in regex.findall(r"\p{L}+", sentence.folded) if word in MONTHS), 0)
    own = [each for each in context.deadlines if each.label.startswith("D")]
    return [each for each in own if month in (0, each.due_on.month)][:MOST_TOGETHER]


def _moved_together(
    found: list[KnownDeadline], sentence: Sentence, length: "regex.Match[str] | None", due: Due | None
) -> tuple[Reading, ...]:
    move = "move" if sentence.is_english else "flytta"
    if length is None and due is not None:
        to = "to" if sentence.is_english else "till"
        return (Reading(tuple(f"{move} {each.label} {to} {due.words}" for each in found), is_certain=False),)
    if length is None or not (days := _days(length)):
        return ()
    shift = timedelta(-days if _EARLIER.search(sentence.folded) else days)
    says = tuple(f"{move} {each.label} {_to(each.due_on + shift, sentence.is_english)}" for each in found)
    return (Reading(says, is_certain=False),)


def _days(length: "regex.Match[str]") -> int:
    """The calendar days of a length; 0 where it is counted in working days or months."""
    unit = length["unit"]
    count = NUMBERS.get(length["count"]) or {"a": 1, "an": 1, "fjorton": 14, "tjugo": 20}.get(length["count"], 0)
    count = count or (int(length["count"]) if length["count"].isdigit() else 0)
    return 7 * count if unit.startswith(("veck", "vick", "week")) else count if unit.startswith("da") else 0


def _to(day: date, is_english: bool) -> str:
    return f"{'to' if is_english else 'till'} {day.isoformat()}"


_NAME = r"(?P<who>\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)*)(?!\p{L})"
_NEW_OWNER = (
    lazily(rf"{_NAME} (?:tar|ta|övertar|takes?|will take|is responsible|ska ta|har lovat|som (?:med)?ansvarig)\b"),
    lazily(
        rf"(?i:\b(?:lägg|lägga|sätt|sätta|put|add|name|make)\b)(?: (?:även|också|both|både|till|upp|in))*(?: (?:Ms|Mr|Dr))? {_NAME}"
    ),
    lazily(rf"(?:\b(?:till|åt|te|to|på|over to)|->|→)\s+(?:fru |herr |Ms |Mr |Dr )?{_NAME}"),
)
"""The surest first."""
_TAKES_IT = lazily(
    r"\b(?:jag|ja|i)\s(?:kan |ska |will |can |'ll )?(?:tar|ta|tog|gor|gora|fixar|take|do)\b|\b(?:satt|lagg|skriv|put|add)\w*\s(?:upp |till |in |aven |ocksa )?(?:mig|mej|me)\b"
    r"|\bpa (?:mig|mej|me)\b|\b(?:till|to|at) (?:mig|mej|me)\b|\bon me\b"
)


_SO = lazily(
    r"\b(?:sa|so) (?:far |kan |ska |can |must )?(?=\p{L}+ (?:far|tar|kan|ska|ta|gora|gor|takes?|will|can|must)\b)"
)
"""The new owner follows the reason: "Karin är sjuk så Olle får ta enkäten"."""
_TAKES_OFF = lazily(
    r"\b(?:ta|tag|plocka|stryk|lyft|remove|take|drop) (?:bort |ut |av )?(?P<who>\p{L}+(?: \p{Lu}\p{L}+)?)(?: off)? (?:fran|ur|pa|from|off)\b"
    r"|\b(?P<who>\p{L}+) (?:ska|behover|should|need)(?:n't| inte| not| ej) (?:vara med |langre |vara |be )?(?:pa|med|i|on|in)\b"
)


def _taken_off(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """Return the deadline with the owners that are left, if one of several is taken off it."""
    match = _TAKES_OFF.search(sentence.folded)
    gone = people_in(sentence.text[slice(*match.span("who"))], context) if match else []
    found = pointed_out(sentence, context, own=False)
    if len(gone) != 1 or len(found) != 1:
        return ()
    kept = [name for name in found[0].owners if name not in gone]
    if match and not kept:
        kept = [name for name in people_in(sentence.text[match.end() :], context) if name not in gone]
    if match and gone == list(found[0].owners) and not kept:
        return each_of(found, "show {}" if sentence.is_english else "visa {}")  # somebody is to have it
    if not kept or set(kept) == set(found[0].owners):
        return ()
    joined = (" and " if sentence.is_english else " och ").join(kept)
    return each_of(found, f"give {{}} to {joined}" if sentence.is_english else f"ge {{}} till {joined}")


_CANNOT = lazily(r"\b(?:kan|hinner|orkar) (?:inte|ej|int)\b|\b(?:cannot|can't|can not)\b")
"""Somebody who gives a task back names nobody: the deadline shows what can be done."""


def assigned(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The new owner of a deadline: the person named, and not the one it is taken from."""
    new = list(sentence.text)
    for old in _OLD.finditer(sentence.folded):
        new[old.start() : old.end()] = " " * (old.end() - old.start())
    people = people_in("".join(new), context)
    if (so := _SO.search(sentence.folded)) and (then := people_in(sentence.text[so.end() :], context)):
        people = then[:1]
    if off := _taken_off(sentence, context):
        return off
    if _ALL_MINE.search(sentence.folded):
        found = [each for each in context.deadlines if context.speaker in each.owners]
        together = True
    elif theirs := of_another(sentence, people, context):
        found, people, together = theirs, people[1:], True
    else:
        found, together = pointed_out(sentence, context, own=False), bool(numbered(sentence, context))
        if not found and context.reminded_of:
            found = [each for each in context.deadlines if each.label == context.reminded_of]
    people = [name for name in people if not all(name in each.owners for each in found)] or people
    if not people:
        # A name that the group does not know is asked about by the command.
        unknown = next((match for each in _NEW_OWNER if (match := each.search("".join(new)))), None)
        people = [unknown["who"]] if unknown else [context.speaker] if _TAKES_IT.search(fold("".join(new))) else []
    if not people and len(found) == 1 and _CANNOT.search(sentence.folded):
        return each_of(found, "show {}" if sentence.is_english else "visa {}")
    if not people or not found:
        return ()
    if (
        regex.search(
            r"\b(?:ocksa|aven|medansvarig|(?<!\b(?:dar|det|har) )med(?=[\s.!?]*$)|ihop|tillsammans|hjalper|helps|gemensamt|together|bada|also|too|share|pa den med)\b",
            sentence.folded,
        )
        and len(found) == 1
    ):
        people = list(dict.fromkeys((*found[0].owners, *people)))
    joined = (" and " if sentence.is_english else " och ").join(people)
    return each_of(
        found, f"give {{}} to {joined}" if sentence.is_english else f"ge {{}} till {joined}", together=together
    )


_OF_REMOVAL = lazily(
    r"(?:pamin|tjat|pling|ping|nag|remind|sluta|slut$|stryk|avbryt|avslut|upphor|slang|slopa|skipp|glom|struk|inst|behov|behov|langre|fler$|mer$|vidare|undanb|stop|cancel|remov|delet|drop|forget|need|any|more$|deadline|tidsfrist|frist|bevak"
    r"|erinr|uppgift|task|list|dubbel|hej|please|kindly|tack|vanlig|snalla|gick|blev|blir|vill|alla|alls|helt|nagot|nagon|det$|den$|the$|about|concern|stalld|aktuell|gall|ocksa|sista|forsta|nasta|senaste|snalla|igen|sluta|kan)"
)


def _names_nothing(sentence: Sentence) -> bool:
    """Return whether the words name no matter, so that the one just reminded of, or one's own, is meant."""
    return not [word for word in stems(sentence.text) if not _OF_REMOVAL.match(word)]


STOPS_MINE = lazily(
    r"\b(?:sluta|slut|stoppa|slipp\w*|stop|quit)\b.{0,20}\b(?:pamin\w*|tjat\w*|remind\w*|nag\w*)(?: pa)? (?:mig|mej|me)\b"
    r"|\b(?:jag|mig|mej|i|me) (?:slipp\w*|vill inte|behover inte|don't want|do not want)\b.{0,20}\b(?:pamin\w*|remind\w*)"
)
"""The writer wants no reminders. The deadline itself stays, and others are reminded."""


def removed(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The deadline that is named. Of a matter that no deadline has, none is removed."""
    if taken := _taken_off(sentence, context):
        return taken
    is_bare = _names_nothing(sentence)
    found = pointed_out(sentence, context, own=is_bare and bool(_OF_REMINDERS.search(sentence.folded)))
    if not found and context.reminded_of and is_bare:
        found = [each for each in context.deadlines if each.label == context.reminded_of]
    if found and STOPS_MINE.search(sentence.folded):
        return each_of(found, "do not remind me about {}" if sentence.is_english else "påminn inte mig om {}")
    together = bool(numbered(sentence, context))
    return each_of(found, "remove {}" if sentence.is_english else "ta bort {}", together=together)
