"""Several requests in one message: where they are parted, and the numbers of items after each of them."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import regex

from dialogs.agenda.closing_commands import MarkItems
from dialogs.agenda.commands import AddBreak
from dialogs.agenda.item_commands import AddItems, EditItem, MoveItem, RemoveItem
from dialogs.agenda.sentences import apart
from dialogs.catalogue.parsing import parse
from dialogs.catalogue.registry import DECLARED
from dialogs.commands.spec import Command, Effect
from dialogs.commands.talk import DidYouMean, Greeting, Help, Incomplete, Missing, NotUnderstood, Thanks
from dialogs.dates import FoundTime, find_time
from dialogs.language import written_in
from dialogs.minutes.attendance_commands import RecordAttendance, RecordSubstitute
from dialogs.patterns import lazily
from dialogs.people.coming_commands import CannotCome, ComesPartly, IsAway
from dialogs.people.role_commands import EndRole, SetRole
from dialogs.sentences.model import Context, Reading, Sentence
from dialogs.sentences.slots import people_in
from dialogs.text import fold
from dialogs.understanding.signs import TAKES_OVER

MOST_REQUESTS = 6
_VERB = (
    r"(?:lagg (?:till|in|upp|en|ett)|lagg(?= (?:punkt(?:en)? |item )?\d|  *(?:den|det) )|ta bort|tag bort|flytta|byt|andra|stryk|satt|gor(?: om)?(?= (?:den|det|punkt|\d))|gor om|dop om|ge|skicka|paminn|posta|korta|forlang"
    r"|remove|delete|move|add|change|swap|make|rename|give|send|remind|post|drop)\b"
)
_BEFORE_VERB = lazily(
    rf"(?:\s*[,;.]\s+|\s+)(?:(?:och|samt|sen|sedan|dessutom|darefter|men|and|then|also|but)\s+)+(?:(?:sen|sedan|ocksa|then|also|kan du|you can)\s+)*(?={_VERB})"
    rf"|\s*[,;.!]\s+(?={_VERB})|\n+"
)
_BEGINS = lazily(
    rf"(?:(?:kan|kunde) (?:du|vi) |can you |please |och |sen |sedan )*(?:{_VERB}|(?:lagg|ta|satt|put|take) (?:(?:the )?(?:punkt(?:en)?|item) \d|\p{{L}}{{3,}}(?:en|et|an|na|runt) )(?!.*\btill ))"
)
_NUMBERED = lazily(r"(?:^|\s)(?P<number>\d)[.)]\s+(?=\p{L})")

_ONE_CHANGE = r"(?:punkt(?:en)? |item |nr )?\d{1,3} (?:till|med|efter|fore|to|by|after|before) (?:punkt |item )?\p{L}*\d*[^,.;]{0,20}"
_VERB_ONCE = lazily(
    rf"(?P<verb>korta|forlang|flytta|shorten|extend|move) (?P<one>{_ONE_CHANGE})(?:,| och| samt| and) (?P<other>{_ONE_CHANGE})"
)
"""One verb for two items: "korta punkt 3 till 20 och punkt 4 till 15"."""


def is_request(part: str) -> bool:
    """Return whether `part` begins with the verb of a request."""
    return _BEGINS.match(fold(part)) is not None


def requests_in(text: str) -> Iterator[list[str]]:
    """Yield the ways to part `text` into requests, each of which begins with its verb or its number."""
    folded = fold(text)
    numbered = list(_NUMBERED.finditer(folded))
    if [int(each["number"]) for each in numbered] == list(range(1, len(numbered) + 1)) and len(numbered) > 1:
        ends = [*(each.start() for each in numbered[1:]), len(text)]
        parts = [text[each.end() : end].strip(" ,;.\n") for each, end in zip(numbered, ends, strict=True)]
        if not folded[: numbered[0].start()].strip():
            yield parts
    cuts = [match.span() for match in _BEFORE_VERB.finditer(folded)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
    parts = [text[start:end].strip(" ,;.\n") for start, end in zip(starts, ends, strict=True)]
    if 2 <= len(parts) <= MOST_REQUESTS and all(parts):
        yield parts
    if repeated := _VERB_ONCE.fullmatch(folded.rstrip(" .!?")):
        verb, one, other = (text[slice(*repeated.span(name))].strip() for name in ("verb", "one", "other"))
        yield [f"{verb} {one}", f"{verb} {other}"]


def has_second_request(command: Command) -> bool:
    """Return whether another sentence follows the item that is added."""
    return isinstance(command, AddItems) and not command.by_form and bool(apart(command.text).left)


def renumbered(says: Sequence[str], count: int, *, today: date) -> tuple[str, ...]:
    """Return the requests with the numbers that items have when each is obeyed: all were typed for the agenda with
    `count` items as it stands."""
    order: list[int] = list(range(1, count + 1))
    found = []
    for say in says:
        command = parse(say, today=today)
        if isinstance(command, RemoveItem | MoveItem | EditItem) and command.number in order:
            now = order.index(command.number) + 1
            if isinstance(command, RemoveItem):
                order.remove(command.number)
                say = _with_number(say, command.number, now)
            elif isinstance(command, EditItem):
                say = _with_number(say, command.number, now)
            elif command.to in order and (now, order.index(command.to) + 1) != (command.number, command.to):
                to = order.index(command.to) + 1
                order.insert(to - 1, order.pop(now - 1))
                say = f"flytta {now} till {to}"
            elif command.to <= len(order):
                order.insert(command.to - 1, order.pop(now - 1))
        elif isinstance(command, AddItems | AddBreak):
            say = _inserted(say, command, order)
        elif isinstance(command, MarkItems) and set(command.numbers) <= set(order):
            say = _with_numbers(say, {number: order.index(number) + 1 for number in command.numbers})
        found.append(say)
    return tuple(found)


_NEW = 0
"""The number of an item that is new, and that nothing typed before can name."""
_PLACE = lazily(r"\s(?:direkt )?(?:efter|före|innan|som|after|before|as) (?:punkt |item )?\d{1,3}(?=[\s.!]*$)")


def _inserted(say: str, command: AddItems | AddBreak, order: list[int]) -> str:
    """The request for a new item at a place, with the number that the place has now; the items behind it move down."""
    if isinstance(command, AddItems) and "\n" in command.text.strip():
        return say
    typed = command.after + 1 if isinstance(command, AddBreak) else apart(command.text).at
    if typed is None:
        return say
    at = order.index(typed) + 1 if typed in order else min(typed, len(order) + 1)
    order.insert(at - 1, _NEW)
    if at == typed:
        return say
    if isinstance(command, AddBreak):
        return _with_number(say, command.after, at - 1)
    return _PLACE.sub(f" som punkt {at}", say)


def _with_numbers(say: str, now: Mapping[int, int]) -> str:
    return regex.sub(r"(?<![\d.:])\d{1,3}(?![\d.:]\d)", lambda each: str(now.get(int(each[0]), each[0])), say)


def _with_number(say: str, old: int, new: int) -> str:
    return say if old == new else regex.sub(rf"(?<!\d){old}(?!\d)", str(new), say, count=1)


_NUMBER_SAID = lazily(
    r"\b(?:ta bort|flytta|på|punkt|ändra|döp om|ge|korta|förläng|gör|item|rename|remove|move|change) (?P<number>\d{1,3})\b"
)
_IT = lazily(r"\b(?:den|det|it)\b(?!\s+\d{1,2}(?!\d|\s*(?:min|m\b|h\b|tim|kvart)))")
_SHORTENED = lazily(r"\bkorta (?:punkt )?\d{1,3} med (?P<minutes>\d{1,3}) min\b")
_THOSE = lazily(
    r"\b(?:dom|dem|de (?:minuterna|tio|fem)|minuterna|den tiden|those|them|that time)\b(?P<more>[\s.!]*\p{L})?"
)


_OUTCOME = lazily(r"(?is)(?P<word>beslut(?:et)?|uppdrag(?:et)?|anteckning(?:en)?|decision|task|note)(?P<rest>\s*:.+)")
"""An outcome without a number: behind "punkt 4 klar" it belongs to that item."""


def pointing_back(part: str, says: Sequence[str], *, today: date) -> str:
    """`part` with the item of the request before it in the place of "den": "gör om budgeten till beslut och ge den en
    kvart"."""
    if says and (shortened := _SHORTENED.search(says[-1])) and (those := _THOSE.search(part)):
        return f"{part[: those.start()]}{shortened['minutes']} min{those['more'] or ' till'}{part[those.end() :]}"
    if says and (_THEIRS.search(part) or _THEM.search(part)):
        part = pointed_out(part, says[-1], parse(says[-1], today=today))
    if says and (outcome := _OUTCOME.fullmatch(part.strip())):
        marked = parse(says[-1], today=today)
        if isinstance(marked, MarkItems) and len(marked.numbers) == 1:
            return f"{outcome['word']} {marked.numbers[0]}{outcome['rest']}"
    before = _NUMBER_SAID.search(says[-1]) if says else None
    return _IT.sub(f"punkt {before['number']}", part, count=1) if before else part


ROLE = lazily(
    r"\b(?:ordf\w*|sekr\w*|chair\w*|secretary|motesledare|(?:leder|leda|haller i|halla i) (?:motet|klubban)|leads? the meeting)\b"
)
_LEADS = lazily(
    r"(?P<who>\p{L}[\p{L} -]{1,40}?) (?:(?:far|kan|ska|will|can) )?(?:leder?a?|haller i|halla i|(?:ar|blir) motesledare|leads?|chairs?)(?: (?:motet|klubban|the meeting))?(?: (?:da|i stallet|istallet|instead|then))?[\s.!]*"
)
_CLAUSES = lazily(
    r"(?i)(?<=[\w)])[,.;]\s+(?:(?:så|och|men|and|so|but)\s+)?|\s(?:så|so)\s+(?=(?:(?-i:\p{Lu})\p{L}+ (?:tar|drar|får|håller|leder|blir|takes|leads|chairs)|kan|ta|tar|lägg|flytta|stryk|byt|hennes|hans|min|mitt|her|his|my|can|take|move|put)\b)"
)


_CANNOT_LEAD = lazily(
    r"^(?:jag|i|\p{L}[\p{L} -]{1,40}) (?:(?:kan|hinner|orkar)(?: tyvarr)? inte|can'?t|cannot) (?:leda|halla i|vara ordforande|sitta ordforande|chair|lead|run)\b[^.!?\n]{0,40}?"
    r"[,.!]\s*(?:sa |men |och |so |but |and )?(?:(?:kan|kunde|could|can) )?(?P<who>\p{L}[\p{L} -]{1,40}?) (?:far|kan|tar|gor|leder|ta|gora|can|will|takes|do|take)\b[^.!?\n]{0,30}[.!?\s]*$"
)


def leads_instead(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The new chair: "jag kan inte leda mötet på onsdag, Olle får göra det"."""
    match = _CANNOT_LEAD.match(sentence.folded)
    people = people_in(sentence.text[slice(*match.span("who"))], context) if match else []
    if len(people) != 1:
        return ()
    return (Reading((f"{'chair is' if sentence.is_english else 'ordförande är'} {people[0]}",)),)


def attendance_beside(text: str, context: Context) -> tuple[str, str, bool] | None:
    """Return (the clause that tells who is there, the other clause, whether the first of them is said first), if the
    other one has no command of its own: "då kör vi, alla är här utom Olle"."""
    parts = [part.strip() for part in _CLAUSES.split(text) if part.strip()]
    if len(parts) != 2 or TAKES_OVER.search(fold(text)):
        return None
    commands = [parse(part, today=context.today) for part in parts]
    if isinstance(commands[0], Incomplete) and commands[0].what is Missing.AWAY_DAY:
        # "Jag är sjuk, Karin tar min punkt" says nothing of days, so it is about the meeting.
        parts[0] = "I can't come" if written_in(text) == "en" else "jag kan inte komma"
        commands[0] = parse(parts[0], today=context.today)
    known = [
        isinstance(command, RecordAttendance | RecordSubstitute | CannotCome | ComesPartly) for command in commands
    ]
    if known.count(True) != 1:
        return None
    told, other = parts[known.index(True)], parts[known.index(False)]
    other = pointed_out(other, told, commands[known.index(True)])
    if not isinstance(parse(other, today=context.today), NotUnderstood | DidYouMean | Incomplete):
        return None
    return told, other, known[0]


_THEIRS = lazily(r"\b(?:hennes|hans|her|his)\b")
_THEM = lazily(r"\b(?:henne|honom|hon|han|she|he|him)\b")
_THAT_TIME = lazily(
    r"\b(?P<side>innan|före|efter|before|after) (?:dess|det|då|that|then)\b|\b(?P<by>dessförinnan|by then|till dess)\b"
)


_TIME_TOLD = lazily(
    r"\b(?:vid|redan|efter|fore|innan|forran|forst|ga|gar|at|until|before|after|leave)\s+(?P<hour>\d{1,2}|sju|atta|nio|tio|elva|tolv|ett|tva|tre|fyra|nine|ten|eleven|noon|one|two|three)\b(?!\s*min|[.:]\d)"
)


def _time_told(text: str) -> FoundTime | None:
    told = _TIME_TOLD.search(fold(text))
    return find_time(f"kl {told['hour']}") if told else find_time(text)


def pointed_out(part: str, told: str, command: Command) -> str:
    """`part` with the person and the clock time of the clause beside it: "Karin går kl 10, ta hennes punkt före det"."""
    if isinstance(command, CannotCome | ComesPartly) and command.person:
        owner = command.person if command.person.endswith("s") else f"{command.person}s"
        part = _THEM.sub(command.person, _THEIRS.sub(owner, part))
    if (that := _THAT_TIME.search(part)) and (at := _time_told(told)) is not None:
        part = f"{part[: that.start()]}{that['side'] or 'före'} kl {at.at:%H.%M}{part[that.end() :]}"
    return part


def role_beside(text: str, context: Context) -> Reading | None:
    """Who is away, and who leads meanwhile: "Karin är sjuk, Olle är ordförande så länge"."""
    parts = [part.strip() for part in _CLAUSES.split(text) if part.strip()]
    if len(parts) != 2 or not ROLE.search(fold(text)):
        return None
    if leads := _LEADS.fullmatch(fold(parts[1])):
        who = parts[1][slice(*leads.span("who"))]
        parts[1] = f"{who} is chair today" if written_in(text) == "en" else f"{who} är ordförande så länge"
    commands = [parse(part, today=context.today) for part in parts]
    says = [
        command.suggestion if isinstance(command, DidYouMean) else part
        for part, command in zip(parts, commands, strict=True)
    ]
    meant = [parse(each, today=context.today) for each in says]
    kinds = {type(each) for each in meant}
    return Reading(tuple(says)) if kinds in ({CannotCome, SetRole}, {IsAway, SetRole}, {EndRole, SetRole}) else None


_REASON = lazily(
    r"^(?:for att|for|eftersom|sa att|sa|da|because|since|as|so)?\s*(?:jag|vi|i|we|mitt|min|my)(?:'ve|'m|'d)? (?!(?:kan inte|can't|cannot|hinner inte|tar|ar sjuk|vill|onskar)\b)"
    r"(?!.*\b(?:punkt\w*|pkt|fraga|sak|arende\w*|min|minuter|ta upp|lagg\w*|lyfta|dagordning\w*|deadline\w*|item|minutes|raise|add)\b)"
)


def question_with_reason(text: str, context: Context) -> Reading | None:
    """The question of a text that tells besides why it is asked: "när slutar vi, jag har ett tåg 12.20"."""
    parts = [part.strip() for part in _QUESTION_ENDS.split(text) if part and part.strip()]
    if len(parts) != 2:
        return None
    for question, reason in (parts, parts[::-1]):
        if (
            reason.endswith("?")
            or not _REASON.match(fold(reason))
            or not isinstance(parse(reason, today=context.today), NotUnderstood)
        ):
            continue
        command = parse(question, today=context.today)
        if not isinstance(command, NotUnderstood | DidYouMean | Incomplete | Greeting | Thanks | Help) and (
            DECLARED[type(command)].effect is Effect.READS
        ):
            return Reading((question,))
    return None


_QUESTION_ENDS = lazily(r"(?<=\w)[,;]\s+|(?<=\w)[.?!]+\s+|(?<=\w)\s+(?=(?:eftersom|because) )")


def effect_of(says: Sequence[str], *, today: date) -> Effect:
    """The strongest effect of these commands."""
    return max((DECLARED[type(parse(each, today=today))].effect for each in says), default=Effect.CHANGES)
