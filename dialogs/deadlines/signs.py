"""Signs in free words that a deadline is meant, where a pattern or a likely intent says something else."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dataclasses import replace
from datetime import date

import regex

from dialogs.agenda.item_commands import AddItems
from dialogs.commands.spec import Command
from dialogs.deadlines.change_signs import (
    ALL_MOVED,
    CANNOT_MAKE,
    STRENGTH,
    SURELY,
    names_one,
    names_whole,
    of_ending,
    of_moving,
    of_question,
)
from dialogs.deadlines.changes_meant import DELAYED
from dialogs.deadlines.clauses import tasks_in, without_purpose, without_reporter
from dialogs.deadlines.days_meant import (
    Due,
    due_in,
    has_month_before,
    is_row_of_tasks,
    names_past_day,
    without_loose_day,
)
from dialogs.deadlines.new_commands import NewDeadline, NewParts
from dialogs.deadlines.own_data import REMINDS, is_about_own_data
from dialogs.deadlines.plain_requests import with_plain_request
from dialogs.deadlines.subject import is_negated
from dialogs.deadlines.task_sentences import (
    asked_in,
    begins_with_verb,
    is_no_task,
    is_order,
    leads_person,
    task_in,
)
from dialogs.deadlines.title_meant import GROUP, TOLD_TO, owner_beside, without_reference
from dialogs.deadlines.typed_recurrence import without_recurrence
from dialogs.deadlines.unread_parts import has_day, holds_more, is_list_of_tasks
from dialogs.patterns import lazily
from dialogs.people.coming_commands import CannotCome
from dialogs.sentences.model import Context, Sentence
from dialogs.sentences.slots import people_in
from dialogs.text import fold

_CUE = lazily(
    r"\b(?:(?:satt\w*|stall\w*|set|start\w*) .{0,8}(?:timer|alarm|vackarklocka)|(?:till|tills|infor) nasta (?:gang|mote\w*)(?:\s*:| ska \p{L}+ ha\b)|(?:fa|ha|skicka\w*|lamna\w*) in|(?:maste|skall?|behover) .{3,80}? (?:innan|fore)|(?:satta?|lagga?|skapa|skicka) (?:upp |in |ut )?(?:en )?pamin\w* (?:pa|till|at|for)|senast|(?:dagar|dygn|veckor|manader?|vecka)\b.{0,12} pa (?:oss|er)|\bwe \p{L}+(?: only)? .{1,12} (?:days|weeks|months?|week)(?: left)? to (?=\p{L})|skulle (?:ha )?(?:in|ut|varit|vara|kommit|lamnats?|skickats?|svarat)|(?:slut|svars|inlamnings|stopp)(?:datum|dag)\w*|deadline\w*|frist\w*|klar[ta]?|fardig[ta]?|stanger|gar ut|sista (?:\p{L}*dag\w*|dan)|inlamna\w*|ska (?:in|ut)|inne|svar (?:till|in)"
    r"|(?:om|ifall|nar|if|when) .{5,80}? (?:far|ska|maste|must|should) (?!vi (?:se|ses|ta|prata|tanka|hoppas)\b|we \p{L}+)\p{L}+ \p{L}+|(?:v|w|vecka)\.? ?\d\d?|due|no later than|by|closes|last day|must|submit\w*)(?!\w)"
)
_QUESTION = lazily(r"\?\s*$|^(?:nar|vad|vem|vilk\w+|hur|har|ar det|finns|when|what|who|which|how|is|are|has|does)\b")
_ON_AGENDA = lazily(r"\b(?:dagordning\w*|agenda\w*|punkt\w*|min(?:uter)?|motet|items?)\b")
_LISTED = lazily(r"(?:^|\s)1[.)]\s.*\s2[.)]\s")
_EVERY = lazily(r"\b(?:varje|varannan|every|each|weekly|monthly|quarterly|gang(?:er)? (?:om|i|per))\b")
_AGAIN = lazily(
    r"^(?:mig|mej|me|oss|us|this|detta|det|den)? ?(?:igen|again|i ?stallet|istallet|instead|senare|later)\b"
)
_NOT = lazily(r"^(?:nej|no|fel|wrong)\b")
_THANKS = lazily(r"^(?:tack|tusen tack|thanks|thank you|thx)\b")
_NOT_IN_TIME = lazily(r"\bhinner (?:inte|ej|int)\b(?!.*\b(?:komma|motet|traffen|vara med|delta)\b)")
_ASKS_TO_TAKE = lazily(
    r"\b(?:kan|kunde|skulle|vill|can|could) \p{L}+(?: \p{L}+)? (?:kunna )?(?:ta|gora|skota|skriva|ordna|fixa|lamna|take|do|write) (?!over\b|min plats|mitt stalle|my (?:place|seat)|mig\b|me\b)\p{L}{2}[^?\n]*\?"
)
"""A task for somebody else, beside the news that one is ill."""
_TAKES_OVER = lazily(
    r"\bsa (?!.*\b(?:min plats|mitt stalle)\b)(?:far |kan |ska )?\p{L}+ (?:far|tar|kan|ska|gor)\b.*\b(?:ta|tar|gora|gor|skota)?\b"
)
_CHANGES = lazily(
    r"^(?:flytta|andra(?! \p{L}+(?:dag|dagen|veckan|halvan)\b)|skjut|ta bort|stryk|senarelagg|tidigarelagg|nej|fel|move|change|postpone|remove|delete|no\b)"
)
_OF_ANSWERS = lazily(
    r"\b(?:inte|int|ej|not|haven't|hasn't) (?:\p{L}+ )?(?:svara\w*|answer\w*|replied|responded)\b.*?\b(?:driv\w*|hinder|rundan?|drivers?|obstacles?|round)\b"
)
_HANDS_OVER = lazily(
    r"\b(?:ta|tar|ta over|tar over|ge|far|ga|gar|fa|take|takes|give|hand|go|goes)\b.*\b(?:mina (?:grejer|saker|uppgifter|deadlines|uppdrag|bevakningar|paminnelser)|allt mitt"
    r"|my (?:tasks|deadlines|things|stuff|reminders))\b|\b(?:mina (?:grejer|saker|uppgifter|deadlines)|allt mitt|my (?:tasks|deadlines|things)) (?:gar|ska|till|go|should|to)\b"
    r"|\b(?:fraga|hor(?:a)? med|kolla med|be|ask) \p{L}+ (?:om (?:hon|han|det|de|dom) kan|(?:att )?(?=(?:ta|gora)\b)|to (?=(?:take|do)\b)|if)\b.*"
)
_SHARES = lazily(
    r"\bsa (?:far |kan |ska )?\p{L}+ (?:far|kan|ska)? ?(?:ta|tar|gora|gor|skota)\b|\b(?:ska|kan|far|vill|should|will) (?:ocksa|aven|med|also) (?:vara|be|ta|hjalpa|join|help)\b|\b(?:vara med|hjalper till|join(?:s)?)\b.{0,20}\b(?:pa|i|med|om|on|with)\b"
    r"|\b(?:ta bort|plocka bort|stryk|lyft bort|remove) \p{L}+(?: \p{L}+)? (?:fran|from)\b|\b(?:ta|tar|take|takes) (?:over|hand om|pa sig)\b|\b(?:tar?|ta(?:r)? over|tar? hand om|overtar?|takes?)\b.{2,60}\b(?:i ?stallet for|instead of|efter)\b"
)
"""One more owner, one fewer, or another one."""
_NOT_ME = lazily(r"\binte (?:jag|min|mitt)\b|\bfel person\b|\b(?:is not|isn't|not) (?:mine|me|my)\b")
_MEETS = lazily(
    r"\b(?:ses|traff\w*|mot\w*|sammantrad\w*|avstamning\w*|stam\w* av|meet\w*|dagordning\w*|agenda\w*|punkt\w*|items?)\b"
)
_ONCE_MORE = lazily(
    r"\b(?:pamin\w*|sag till|pling\w*|remind)\s(?:mig |mej |me )?(?:\p{L}+ ){0,2}?(?:igen|again)\b|\b(?:snooz\w*|remind me again)\b|\b(?:pamin\w*|remind)\s(?:mig|mej|me)\b.{0,40}\b(?:i ?stallet|istallet|instead|senare|later)\b"
    r"|\b(?:pamin\w*|remind)\s(?:mig|mej|me)\s(?:om|about|of)\s[dp] ?\d{1,4}\b"
)
_PERSON_ON = lazily(r"^@?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? (?:på|to) (?!(?:the )?(?:dagordning|agenda))[^\n(]+$")
"""Somebody who is added to a task, and no item."""
_ANNOUNCED = lazily(r"\b(?:senast|deadline\w*|no later than)\b")
"""These make a deadline of any sentence, as in the exact stage."""
WORDED = (
    "deadline.recurring",
    "deadline.snooze",
    "deadline.assign",
    "deadline.add",
    "deadline.list",
    "deadline.move",
    "deadline.remove",
    "deadline.ladder",
    "feedback.show",
    *(f"privacy.{what}" for what in ("what", "export", "erase")),
)
"""The intents that `in_words` knows signs of."""
_ANY_DAY = date(2025, 1, 1)
"""Whether words name a day depends on no day in particular."""


def is_doubtful(command: Command, text: str) -> bool:
    """Return whether a command that a pattern made leaves a part of the deadline in `text` unread."""
    folded = fold(text)
    if isinstance(command, AddItems):
        if "\n" not in text.strip() and _NO_ITEM.search(folded):
            return True
        if is_list_of_tasks(text) or (_THAT_I_DO.search(folded) and has_day(text) and not _ON_AGENDA.search(folded)):
            return True
        return _PERSON_ON.match(command.text) is not None or (
            "\n" not in text.strip()
            and bool(
                _UNTIL_DAY.search(folded) or _CUE.search(folded) or regex.search(r"\b(?:v|w|vecka)\.? ?\d", folded)
            )
            and (has_day(text) and not _ON_AGENDA.search(folded))
        )
    if isinstance(command, CannotCome):
        return bool(
            CANNOT_MAKE.search(folded)
            or _NOT_IN_TIME.search(folded)
            or _TAKES_OVER.search(folded)
            or _ASKS_TO_TAKE.search(folded)
        )
    if isinstance(command, NewParts):
        return any(" " in name and begins_with_verb(name.partition(" ")[2]) for name, _ in command.parts)
    if not isinstance(command, NewDeadline):
        return False
    if is_no_task(text) and not _ANNOUNCED.search(folded):
        return True
    return bool(
        _LISTED.search(folded)
        or (_EVERY.search(folded) and not command.yearly and not command.rule)
        or _AGAIN.match(fold(command.title))
        or _INSTEAD.search(fold(command.title))
        or _NOT.search(folded)
        or fold(command.owner or "").startswith(("inte ", "ej ", "not "))
        or fold(command.title).startswith(("om ", "about "))
        or _THANKS.match(folded)
        or holds_more(command, text)
        or is_about_own_data(folded)
        or names_past_day(text, _ANY_DAY)
        or has_month_before(folded)
        or _BESIDES.search(folded)
        or TOLD_TO.match(folded)
    )


_INSTEAD = lazily(r"\b(?:istallet|i stallet|instead)[\s.!?]*$")
"""Another day than the one that is known: "deadlinen för planen ska vara 5 maj istället"."""
_BESIDES = lazily(
    r"\b(?:varje|every) \p{L}+(?:dag|day) (?:i|under|in|during) \p{L}{3,}\b|"
    r"\b(?:utom|forutom|undantaget|except|apart from)\b|\b(?:men|dock|but) (?:inte|ej|not)\b"
    r"|\b(?:vartannat|vart \p{L}+|every (?:other|second|third)) (?:ar|year)\b"
)
"""An exception, or a rhythm, that is no part of a title."""
_THAT_I_DO = lazily(r"\b(?:in|till|upp) att (?:jag|\p{Lu}\p{Ll}+) (?:ska|skall|maste|behover)\b")
_UNTIL_DAY = lazily(r"^\p{L}[\p{L} ]{1,40}: .*\b(?:innan|fore|till|klart?|by|before|until)\b")
"""Somebody's task that ends on a day, and no item."""
_NO_ITEM = lazily(
    r"^(?:lagga? (?:till|in|upp) |add )(?:en |a )?(?:ny |new )?(?:pamin\w*|deadline\w*|reminder|bevakning\w*)\b|\bi ars(?:hjul|plan)\w*|\bi (?:min |mina |var |outlook-?)?kalender(?:n|na)?\b|\b(?:in|to) (?:my |the |our )?calendar\b|^(?:lagga? (?:till|in) |add )?(?:en |a )?(?:kommentar|notering|comment|note) (?:pa|till|om|on|to) [dp] ?\d"
)
"""These are for the calendar, or about a deadline, and no items."""


def in_words(intent: str, sentence: Sentence, context: Context) -> float:
    """How much likelier the words make an intent about deadlines, as a logarithm."""
    if intent.startswith("privacy."):
        return STRENGTH if is_about_own_data(sentence.folded) else 0.0
    if intent == "deadline.add":
        if is_about_own_data(sentence.folded) or is_negated(without_purpose(sentence.text, context)[0]):
            return 0.0
        return _of_adding(sentence, context)
    if intent == "deadline.assign" and context.deadlines:
        if _NOT_ME.search(sentence.folded) and people_in(sentence.text, context) and context.reminded_of:
            return 2 * SURELY
        if _SHARES.search(sentence.folded) and people_in(sentence.text, context) and names_one(sentence, context):
            return SURELY
        return SURELY if _HANDS_OVER.search(sentence.folded) and people_in(sentence.text, context) else 0.0
    if intent == "feedback.show":
        return SURELY if REMINDS.search(sentence.folded) and _OF_ANSWERS.search(sentence.folded) else 0.0
    if intent == "deadline.recurring":
        _, found = without_recurrence(sentence.text, today=context.today)
        return STRENGTH if found and not _MEETS.search(sentence.folded) else 0.0
    if intent == "deadline.snooze" and context.deadlines:
        return STRENGTH if _ONCE_MORE.search(sentence.folded) else 0.0
    if intent in ("deadline.remove", "deadline.ladder"):
        return of_ending(intent, sentence, context) if context.deadlines else 0.0
    if intent == "deadline.move" and context.deadlines:
        return of_moving(sentence, context)
    if intent == "deadline.list":
        return of_question(sentence, context)
    return 0.0


_NO_DEADLINE = lazily(
    r"\b(?:ses|traffas|motas|sammantrad\w*|semester|ledig\w*|sjuk\w*|borta|frisk\w*|kommer|vab\w*|tjanstledig\w*)\b"
    r"|^(?:posta|skicka|visa|lista|rakna upp|mejla|maila|list|post|send|show)\b"
)
"""Words of meetings and absences, and requests to the bot itself."""
_INPUT = lazily(r"\b(?:till|for) (?:nasta )?(?:dagordning\w*|agenda\w*|motet|kallelse\w*)\b")
_TASK = 9.0
"""Somebody of the group does something by a day: no other words are so plain."""


_TO_BE = lazily(
    r"\b(?:ska|skall|maste|behover|bor) (?:\p{L}+ ){0,2}?(?:vara|va|bli|ha|finnas|in|ut|(?!flytt|stall|skjut|andr|hall|anordn)\p{L}{3,}as)\b"
    r"|\b(?:maste|behover|behovs|kravs|onskas|is needed|are needed)\b|\bpa sig att\b|^(?:det )?(?:vore|skulle vara|hade varit) \p{L}+ om\b|^it would be \p{L}+ if\b|\bwe need (?!to )|\b(?:vill|onskar) (?:jag|vi) (?:ha|se|fa)\b(?! (?:en )?(?:lista|overblick|arshjul|alla mina|paus)\w*)"
)
"""Something is to be so by a day."""
_SHALL_DO = lazily(r"\b(?:ska|skall|maste|behover|must|shall) (?:vi|jag|alla|we|i|everyone) \p{L}{2,}")
_CAN_WE_HAVE = lazily(
    r"^(?:kan|kunde|ska|can|could) (?:vi|jag|we|i) (?:fa|ha|have|get) (?!(?:ett |en |a |an )?(?:\p{L}*mote|traff|meeting|paus|break|lunch)|dagordning|agenda|mer tid|more time)\p{L}+ "
)
"""A wish for something by a day."""
_TO_US = lazily(r"\b(?:till|to) (?:mig|oss|me|us)\b")
_HANDED_IN = lazily(
    r"^(?:\p{L}*(?:svar|yttranden?|redovisning|rapport|underlag|ansokan|inspel|statistik|enkaten?|synpunkter|underrattelse|anmalan|sammanstallning)(?:en|et)?"
    r"|(?:reply|answer|report|application|survey|statistics|comments)) (?:till|for|om|pa|av|fran|to|for|on|about|from)\b(?!.*\b(?:ar|var|blev|kom|har|hade|ska|kan|inte|is|was|came|has|can|not)\b)"
)
"""A title of what is usually handed in, which needs no verb beside its day: "Svar till Kammarkollegiet 250613"."""
_TITLE_ALONE = 6
_BY_DAY = lazily(r"\b(?:till|tills|innan|fore|senast|by|before)\b")
_HOMEWORK = lazily(
    r"^(?:alla )?(?:tar? med|forbered|las|laser|fundera\w*|tank (?:igenom|pa|ut)|titta pa|fyll i|ga igenom|bring|read|prepare|think about)\b"
)
"""What all are to do for a meeting."""
_REMINDING = lazily(
    r"\b(?:pamin(?:n|na|nas|d|nd)?|sag(?:a)? till|vack|vacka|pling|plinga|pinga?|remind|nudge|ping)\b|\b(?:en )?paminnelse\b|\ba reminder\b|^(?:kom ihag|glom inte(?: bort)?|remember|do not forget|don't forget) (?:at|for) (?:mig|mej|me)\b"
)


_REMINDS_US = lazily(rf"(?:{_REMINDING.pattern}) (?:mig|mej|oss|me|us)\b")


def _of_reminding(sentence: Sentence, context: Context) -> float:
    """How much likelier the words make it that a new reminder is asked for: of nothing that is known, and not once
    more."""
    folded = sentence.folded
    if _ONCE_MORE.search(folded) or _AGAIN.search(folded) or names_one(sentence, context):
        return 0.0
    if not _REMINDING.search(folded):
        return 0.0
    return _TASK if _REMINDS_US.search(folded) else SURELY


def _of_adding(sentence: Sentence, context: Context) -> float:
    """How much likelier the words make it that somebody is to do something by a day, or at a time that names none."""
    plain = with_plain_request(sentence.text)
    found = _of_task(replace(sentence, text=without_purpose(plain, context)[0]), context)
    return _TASK if found and plain != sentence.text else found


_HAPPENS = lazily(
    r"^(?:stanger|oppnar|gar ut|loper ut|upphor|forfaller|closes|opens|expires) (?!(?:vi|jag|ni|du|kassan|affaren)\b)\p{L}"
)
"""What happens on a day that stands before it."""


def _of_order(sentence: Sentence, due: Due) -> bool:
    """Return whether the words tell to do something by a day, or hand in something: "boka lokal till fredag"."""
    folded = sentence.folded
    if is_order(due.left) and _BY_DAY.search(folded) and not _ON_AGENDA.search(folded):
        return True
    return _HANDED_IN.match(folded) is not None and len(due.left.split()) <= _TITLE_ALONE


def _of_task(sentence: Sentence, context: Context) -> float:
    folded = sentence.folded
    asked = asked_in(sentence.text, context)
    led = leads_person(sentence.text, context)
    if _CHANGES.search(folded) or ALL_MOVED.search(folded) or (DELAYED.search(folded) and names_one(sentence, context)):
        return 0.0
    if _QUESTION.search(folded) and not asked and not led:
        is_wish = _CAN_WE_HAVE.search(folded) and not _MEETS.search(folded)
        return STRENGTH if is_wish and due_in(sentence.text, context) else 0.0
    due = due_in(sentence.text, context)
    cue = _CUE.search(folded)
    if due is not None:
        if _NO_DEADLINE.search(fold(due.left)):
            return STRENGTH if cue else 0.0
        if (
            asked
            or led
            or tasks_in(sentence.text, context)
            or task_in(without_reporter(without_reference(due.left), context), context)
        ):
            return _TASK
        if is_list_of_tasks(sentence.text) and all(
            people_in(line, context) or GROUP.search(fold(line)) for line in sentence.text.strip().split("\n")
        ):
            return _TASK
        if "," in sentence.text and is_row_of_tasks(sentence.text.split(", "), context):
            return SURELY
        if reminding := _of_reminding(sentence, context):
            return reminding
        if owner_beside(due.left, context)[0] or begins_with_verb(due.left) or _TO_US.search(folded):
            return SURELY
        if not context.items and _HOMEWORK.match(folded):
            return _TASK
        if _of_order(sentence, due) or _HAPPENS.match(fold(due.left)):
            return _TASK
        if cue and _ANNOUNCED.search(folded):
            return 2 * SURELY if _INPUT.search(folded) else SURELY
        is_to_be = _TO_BE.search(folded)
        return SURELY if cue and is_to_be else STRENGTH if cue or is_to_be else 0.0
    if _NO_DEADLINE.search(folded) or _ON_AGENDA.search(folded):
        return 0.0
    has_duty = cue or (_SHALL_DO.search(folded) and not _MEETS.search(folded))
    if has_duty and any(without_loose_day(sentence.text, context)):
        return SURELY
    is_task = not (context.is_meeting_on or names_whole(sentence, context)) and (
        task_in(sentence.text, context) or (led and asked)
    )
    return _TASK if is_task else 0.0
