"""Parts the clauses of a sentence about tasks: who does what beside whom, what a task is good for, and who said so."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from dialogs.deadlines.days_meant import days_named, due_in
from dialogs.deadlines.main_sentence import LEADS_IT
from dialogs.deadlines.subject import has_first_name
from dialogs.deadlines.task_sentences import ENGLISH, VERB, begins_with_task, is_no_task, leading_people, people_named
from dialogs.deadlines.title_meant import HANDLED
from dialogs.patterns import lazily
from dialogs.sentences.model import Context
from dialogs.sentences.slots import people_in
from dialogs.text import fold

_MOST = 6
_BORDERS = lazily(
    r"\s*[,;]\s+(?:(?:och|samt|men|sen|sedan|medan|sa|and|while|but)\s+)?(?P<same>likasa\s+)?|\s+(?:och|samt|medan|sa|and|while|so)\s+(?P<same>likasa\s+)?"
)
_PRONOUN = lazily(r"(?:hon|han|hen|she|he)(?=\s)")
_MODAL = r"(?:kan|kunde|ska|skall|skulle|maste|far|bor|behover|can|could|will|would|must|should|shall|to)"
_DOES = lazily(
    rf"\s(?:(?:sen|sedan|ocksa|then|also)\s)?(?:{_MODAL}\s(?:ocksa\s|also\s)?(?P<asked>(?:ha\s)?\p{{L}}+)"
    rf"|(?P<does>{VERB}|(?!(?:under|efter|over|eller|infor|per|var|ar|blir|har|vill|vet|tycker|tror|undrar|mar|kommer|behover|after|or|for|later|senare|mer|fler)\b)\p{{L}}{{2,}}(?:ar|er|or)))(?=\s|$)"
)
_ASKED = lazily(rf"(?<!\S){_MODAL}\s(?=\p{{L}}|@)")
_INFINITIVE = lazily(
    rf"\s(?P<does>(?:ha\s)?(?!(?:bra|samma|andra|sista|forsta|nya|gamla|alla|bada)\b)\p{{L}}*(?:a|ta|ge|se|be|fa)|(?:ha )\p{{L}}+t|(?:{ENGLISH})\b)(?=\s|$)"
)
_NO_OBJECT = lazily(
    r"\s(?:till|pa|senast|den|det|med|i|om|for|hos|av|som|inte|ocksa|vid|fran|samt|och|fore|innan|infor|nu|nasta|ar|har|by|on|to|with|from|at|in|of|before|and|next|\d)(?!\p{L})"
)
_AS_BEFORE = lazily(r"\s(?P<led>(?:med|om|till|hos|for|with|about|to)\s)\S")
_STARTS = lazily(r"(?<![^\s(:])(?:@?\p{L})")


@dataclass(frozen=True, slots=True)
class Shared:
    """The tasks of several people. They are not sure if a pronoun may mean another of them."""

    tasks: tuple[str, ...]
    is_sure: bool = True


def tasks_in(text: str, context: Context) -> Shared | None:
    """Each clause about somebody's own task, with the day that they share: "Olle bokar lokal till fredag och Sara fixar
    fika"; None unless there are several."""
    text = text.strip().rstrip(" ?")
    if is_no_task(text):
        return None
    clauses, at, is_sure = list[str](), 0, True
    led = ""
    for border in _BORDERS.finditer(fold(text)):
        before = f"{led}{text[at : border.start()]}".strip()
        rest = text[border.end() :]
        if not before or people_named(before, context):
            continue
        who, length = leading_people(rest, context)
        if pronoun := _PRONOUN.match(fold(rest)):
            named = people_in(before, context)
            who, length = (named[-1] if named else ""), pronoun.end()
            is_sure = is_sure and len(named) == 1
        if _tells_who(before, rest, length, context):
            continue
        begins = _begins(
            clauses[0] if clauses else before,
            who,
            rest[length:],
            context,
            is_like=bool(border["same"]),
            is_pronoun=pronoun is not None,
        )
        if who and begins is not None:
            clauses.append(before)
            led, at = f"{who}{begins}", border.end() + length
            text = f"{text[:at]}{_with_object(text[at:], clauses[0], context)}"
    clauses.append(f"{led}{text[at:]}".strip())
    return _with_days(clauses, context, is_sure=is_sure) if 2 <= len(clauses) <= _MOST else None


def _begins(first: str, who: str, after: str, context: Context, *, is_like: bool, is_pronoun: bool) -> str | None:
    """Return the words that stand between who does it and `after`, which the clause shares with the first one: "" where
    it has a verb of its own; None if it is no task."""
    if after.startswith(": ") and begins_with_task(after[2:]):
        return "" if _LED.search(first) else None
    if fold(who) in ("vi", "we") and not days_named(after, context.today):
        return None
    folded = fold(after)
    verb = next(_verbs(first, context), None)
    due = due_in(first, context)
    if verb is None and (due is None or len(due.left) < _SHORTEST):
        return None
    if _DOES.match(folded):
        return "" if verb or not people_in(first, context) or is_pronoun else None
    if verb is None:
        return None
    modal, does, rest = verb
    if _is_only_day(after, context) and due and (whole := next(_verbs(due.left, context), None)):
        return f" {whole[0]} {whole[1]}{whole[2]}" if whole[0] else f" {whole[1]}{whole[2]}"
    if modal and _INFINITIVE.match(folded):
        return f" {modal}"
    if (led := _AS_BEFORE.match(folded)) and (at := fold(rest).rfind(f" {led['led']}")) >= 0:
        return f" {modal} {does}{rest[:at]}" if modal else f" {does}{rest[:at]}"
    if is_like or not after.strip() or _NO_OBJECT.match(folded) or people_in(_last_word(first), context):
        return None
    return f" {modal} {does}" if modal else f" {does}"


def _is_only_day(after: str, context: Context) -> bool:
    """Return whether the clause has no more than its day: "Sara ska svara 5 maj och Olle [9 maj]"."""
    own = due_in(f"x{after}", context) if after.strip() else None
    return own is not None and own.left.strip(" ,.!") == "x"


def _tells_who(before: str, rest: str, length: int, context: Context) -> bool:
    """Return whether `rest` only tells who does what stands before it, or by when: "[planen ska in], Sara skriver den"."""
    after = fold(rest[length:])
    if _DOES_THAT.match(after):
        return True
    is_owner = _DOES_IT.fullmatch(after) or HANDLED.fullmatch(fold(f", {rest}")) or LEADS_IT.match(fold(rest))
    return is_owner is not None and not people_in(before, context)


_DOES_THAT = lazily(r"\s(?:gor|fixar|skoter|ordnar|tar|does|do|takes) (?:det|den|it)(?!\p{L})")
_DOES_IT = lazily(r"\s\p{L}{2,14}(?:ar|er|or|[^s]s)(?: (?:upp|in|ut|fram|ihop))? (?:det|den|it)[\s.!]*")


def _with_object(after: str, first: str, context: Context) -> str:
    """Return `after` with the object of the first clause in the place of "den": "Olle skriver den och Sara granskar den"."""
    pointing = _IT.match(fold(after))
    due = due_in(first, context)
    verb = next(_verbs(due.left if due else first, context), None) if pointing else None
    thing = _THING.match(verb[2]) if verb else None
    return f"{after[: pointing.start('it')]}{thing['thing']}{after[pointing.end() :]}" if pointing and thing else after


_IT = lazily(
    r"\s(?:(?:ska|skall|will|should|must|to) )?\p{L}+ (?P<it>den|det|it)(?=\s(?:till|vidare|sedan|sen|senast|den|pa|i|by|on|before)\b|[\s.!]*$)"
)
_THING = lazily(
    r"\s(?P<thing>(?:(?:the|en|ett|a|an) )?\p{L}+(?:en|et|an|na|n|t|s)?)(?=\s(?:till|for|om|pa|av|med|to|for|of)\b|[\s.!,]*$)"
)


_LED = lazily(r"(?:^|\s)@?\p{L}[\p{L}-]*: ")
"""The first task is led by a name, as the others are."""


def _last_word(text: str) -> str:
    return text.rpartition(" ")[2]


def _verbs(clause: str, context: Context) -> Iterator[tuple[str, str, str]]:
    """Yield (the modal verb or "", the verb, what follows it) of whoever does something in the clause."""
    folded = fold(clause)
    modal = "will" if _ENGLISH.search(folded) else "ska"
    for found in _ASKED.finditer(folded):
        _, length = leading_people(clause[found.end() :], context)
        after = clause[found.end() + length :]
        if length and (does := _INFINITIVE.match(fold(after))):
            yield modal, after[slice(*does.span("does"))], after[does.end() :]
    for start in _STARTS.finditer(folded):
        _, length = leading_people(clause[start.start() :], context)
        after = clause[start.start() + length :]
        if length and (does := _DOES.match(fold(after))):
            group = "asked" if does["asked"] else "does"
            yield (modal if does["asked"] else ""), after[slice(*does.span(group))], after[does.end() :]


_ENGLISH = lazily(r"\b(?:can|could|will|would|must|should|shall|the|by)\b")


_TWO = 2
_BY_THEN = lazily(r"\s+(?:dessforinnan|(?:innan|fore|till) dess|innan da|by then|before then)(?=[\s.!,]|$)")
"""Words that only point back at the day of the first task."""
_SHORTEST = 4
"""Characters of a matter, at least."""


def _with_days(clauses: list[str], context: Context, *, is_sure: bool) -> Shared | None:
    """The clauses, each with its own day, or that of the one before it, or of the first that has one."""
    clauses = [_without(_BY_THEN, each) for each in clauses]
    dues = [
        due_in(each, context) if days_named(each, context.today) < _TWO or index == 0 else None
        for index, each in enumerate(clauses)
    ]
    shared = next((due for due in dues if due), None)
    if shared is None or any(days_named(each, context.today) > 1 for each in clauses):
        return None
    tasks: list[str] = []
    for clause, due in zip(clauses, dues, strict=True):
        if due is None and days_named(clause, context.today):
            return None
        shared = due or shared
        tasks.append(clause if due else f"{clause} senast {shared.words.removesuffix(', just då')}")
    return Shared(tuple(tasks), is_sure)


_PURPOSE = lazily(
    r"(?P<sign>\s*,)?\s+(?:sa att|sa|so that|so)\s+(?P<clause>(?!(?:att )?(?:jag|vi|i|we) (?:inte |ej |don't |do not )?(?:missar|glommer|kommer ihag|miss|forget|remember)\b)"
    r"(?:(?:det|den|de|dom|alla|vi|jag|ni|man|hon|han|hen|ingen|everyone|everybody|nobody|we|i|you|it|they|all|she|he|this)\b|(?P<verb>slipper|kan|tar|far|har|hinner|ser|blir|ska|vet|kommer|gar) (?:vi|jag|ni|alla|man|det|den|de|dom|hon|han)\b|\p{L}+(?: \p{L}+)? (?:kan|hinner|far|slipper|vet|ska|har|blir|can|will|may|has|have|gets?)\b|\p{L}{2,}(?:en|et|na|orna|arna|erna)\s\p{L}+).*)$"
)


_OR_ELSE = lazily(r",\s+(?:eller|annars|i annat fall|or|otherwise)\s(?:senast|helst|den|pa|by|on|om|if)\b.+$")
"""Another day, or another condition: ", eller senast 20 juni om vi får anstånd"."""
_TAKEN_UP = lazily(
    r",\s+(?P<clause>(?:vi|we) (?:beslutar|bestammer|diskuterar|pratar|tar|gar|kommer|decide|discuss|talk|go|will)\b[^,.\n]*\b(?:da|dar|pa motet|then|there|at the meeting)[\s.!]*)$"
)
"""What happens with it later: "läs planen till mötet, vi beslutar om den då"."""
_SO = lazily(r",?\s{1,9}(?:sa|so)\s{1,9}(?:(?:far|kan|ska|can|will|must)\s{1,9})?(?=\p{L}|@)")


def without_purpose(text: str, context: Context) -> tuple[str, str]:
    """Return (the task in `text`, what its clause of purpose says of another day): "skriv texten så den kan gå ut".

    A day that only the clause names is that of the task. After a reason the task follows: "Sara är sjuk så Olle ringer".
    """
    if so := _SO.search(fold(text)):
        reason, rest = text[: so.start()].strip(" ,\n"), text[so.end() :]
        named, length = leading_people(rest, context)
        if named and fold(named) not in ("vi", "we") and not days_named(reason, context.today):
            does = _DOES.match(fold(rest[length:])) or _INFINITIVE.match(fold(rest[length:]))
            if does and due_in(rest, context):
                shall = "" if _DOES.match(fold(rest[length:])) else " ska"
                return f"{named}{shall}{rest[length:]}", ""
    if (other := _OR_ELSE.search(fold(text))) and due_in(text[: other.start()], context):
        return text[: other.start()], text[other.start() :].strip(" ,.!")
    found = _PURPOSE.search(fold(text)) or _TAKEN_UP.search(fold(text))
    if found is None or len(text[: found.start()].split()) < _FEWEST:
        return text, ""
    before, aside = text[: found.start()].strip(" ,"), text[found.start() :].strip(" ,.!")
    if days_named(before, context.today) or due_in(before, context):
        return before, aside if days_named(aside, context.today) else ""
    due = due_in(text[found.start("clause") :], context)
    return (f"{before} senast {due.words}", "") if due else (text, "")


_FEWEST = 2
"""Words of a task, at least."""

_ANOTHER = lazily(
    r"(?:[,;]|\s(?:och|samt|medan|likas\p{L}|s\p{L}|and|while|so))\s+(?:(?:och|samt|men|s\p{L}|and|but|likas\p{L}|f\p{L}r|kan)\s+)*(?P<who>\p{Lu}[\p{L}-]+)(?: \p{Lu}[\p{L}-]+)? \p{Ll}"
)
_POINTS_BACK = lazily(r"(?:,|\s(?:och|and))\s+(?:hon|han|hen|she|he|vi|jag|we|i)\s\p{L}")


def _without(pattern: "regex.Pattern[str]", text: str) -> str:
    found = pattern.search(fold(text))
    return f"{text[: found.start()]}{text[found.end() :]}" if found else text


def holds_clause(title: str) -> bool:
    """Return whether a title holds another clause: somebody else's task, or what the task is good for."""
    folded = fold(title)
    another = _ANOTHER.search(title)
    return bool((another and has_first_name(another["who"])) or _POINTS_BACK.search(folded) or _PURPOSE.search(folded))


_REPORTED = lazily(
    r"^(?:(?P<who>@?\p{L}[\p{L} -]{1,40}?) (?:sa|sade|sager|skrev|skriver|tyckte|tycker|tror|trodde|menar|menade|berattade|meddelade|meddelar|halsar|halsade|said|says|wrote|writes|thinks|thought)(?: (?:till|at|to) \p{L}+)?(?: (?:i ?gar|i ?dag|nyss|precis|yesterday))?,? (?:att|that)\s+|(?:enligt|according to) (?P<who>@?\p{L}[\p{L} -]{1,40}?),? (?=(?:ska|skall|maste|bor|ar|the|should|must)\b))"
)


def without_reporter(text: str, context: Context) -> str:
    """Return `text` without who told it: "Sara sa att hon skickar listan". "Hon" is then Sara."""
    found = _REPORTED.match(fold(text))
    who = people_named(text[slice(*found.span("who"))], context) if found else ""
    if found is None or not who:
        return text
    rest = text[found.end() :]
    himself = _PRONOUN.match(fold(rest))
    return f"{who}{rest[himself.end() :]}" if himself else rest
