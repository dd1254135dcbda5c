"""Parts a message into the tasks that it sets, each with its day."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.deadlines.clauses import Shared, tasks_in
from dialogs.deadlines.days_meant import days_named, due_in, is_row_of_tasks
from dialogs.deadlines.main_sentence import LEADS_IT
from dialogs.patterns import lazily
from dialogs.sentences.model import Context
from dialogs.sentences.slots import people_in
from dialogs.text import fold

_BULLETS = lazily(r"(?:^|(?<=\s))\(?(?:\d{1,2}[.)]|[A-Fa-f]\))\s+")
_COMMAS = lazily(r",\s+(?:(?:och|samt|and)\s+)?")
_BORDER = lazily(
    r"[;\n]+|(?<=[\w)])[.!]\s+(?=\p{Lu})|,?\s(?:och|samt|and)\s(?=\p{Lu}\p{Ll}+\s\p{Ll})|,\s(?=\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?(?::|\s\p{Ll}))"
)


def parts_of(text: str, context: Context) -> Shared:
    """Return the tasks in `text`; the whole text if there is one."""
    return tasks_in(text, context) or Shared(tuple(_parts(text, context)))


def _parts(text: str, context: Context) -> list[str]:
    bullets = list(_BULLETS.finditer(text))
    if len(bullets) > 1:
        ends = [each.start() for each in bullets[1:]] + [len(text)]
        return [text[start.end() : end].strip(" ,;") for start, end in zip(bullets, ends, strict=True)]
    shared = due_in(text, context)
    found = [part.strip().lstrip("-–•*· \t") for part in _BORDER.split(text) if part and part.strip(" -–•*·")]
    lines = [line.strip().lstrip("-–•*· \t") for line in text.split("\n") if line.strip()]
    if len(lines) > 1 and all(due_in(line, context) for line in lines):
        return lines
    if headed := _of_one_matter(text, context):
        return headed
    row = [part.strip() for part in _COMMAS.split(text) if part and part.strip()]
    if is_row_of_tasks(row, context):
        return row
    if len(found) > 2 and shared and not any(days_named(part, context.today) for part in found[:-1]):
        last = due_in(found[-1], context)
        if last and _ALL_BY.match(fold(last.left).strip(" ,.!")):
            return [f"{part} senast {shared.words}" for part in found[:-1]]
    if each := _of_each(text, context):
        return each
    led = regex.match(r"(?P<led>[^:\n]{3,40}):\s*(?P<rest>.*)", text, regex.S)
    if 2 <= len(found) <= 6 and shared and led and due_in(led["led"], context) and days_named(text, context.today) < 2:
        return [f"{part} senast {shared.words}" for part in _BORDER.split(led["rest"]) if part and part.strip()]
    if any(LEADS_IT.match(fold(part)) and not days_named(part, context.today) for part in found):
        return [text]
    if 2 <= len(found) <= 6:
        days = [days_named(part, context.today) for part in found]
        if all(days):
            return found
        if shared and led and due_in(led["led"], context):
            return [f"{part} senast {shared.words}" for part in _BORDER.split(led["rest"]) if part and part.strip()]
    return [text]


_ALL_BY = lazily(
    r"^(?:(?:bada|alla|allt|allting|samtliga|both|all|everything)(?: (?:delar(?:na)?|of them))?|det|de|they|it)?\s*(?:(?:ska|skall|maste|should|must) )?(?:(?:vara|va|bli|be) )?(?:klar[ta]?|fardig[ta]?|gjort|done|ready|finished)?$"
)
"""A last sentence that only names the day of those before it: "båda ska vara klara till fredag"."""
_HEAD = lazily(r"^(?P<head>\p{L}[^:\n,;]{2,60}?)(?::| [-–—]) (?P<rest>[^\n]+)$")
_MOST_OF_STEP = 4


def _of_one_matter(text: str, context: Context) -> list[str]:
    """The steps of a matter that is named once, before them all: "ansökan: öppnar 1/6, stänger 30/6"."""
    found = _HEAD.match(fold(text))
    head = text[slice(*found.span("head"))].strip() if found else ""
    if found is None or people_in(head, context) or days_named(head, context.today):
        return []
    steps = [part.strip() for part in _COMMAS.split(text[found.start("rest") :]) if part and part.strip()]
    dues = [due_in(step, context) if days_named(step, context.today) == 1 else None for step in steps]
    if len(steps) < 2 or not all(due and len(due.left.split()) <= _MOST_OF_STEP for due in dues):
        return []
    if any(people_in(step, context) or not step[:1].islower() for step in steps):
        return []
    return [f"{head} {step}" for step in steps]


_FOR_EACH = lazily(
    r"^(?P<led>.{0,30}?\b(?:deadline\w*|frist\w*|slutdatum\w*|sista (?:\p{L}*dag\w*|datum\w*|dan)|last day))\s(?:ar |is )?(?=(?:for|pa)\s)"
)
_AND_FOR = lazily(r"(?:\s*[,;]\s*(?:(?:och|men|samt|and|but) )?|\s(?:och|men|samt|and|but)\s)(?=(?:for|pa)\s)")


def _of_each(text: str, context: Context) -> list[str]:
    """The parts of "deadlinen för planen är 5 maj och för enkäten 9 maj", each with the words that lead to all."""
    found = _FOR_EACH.match(fold(text))
    if found is None:
        return []
    rest, at, parts = text[found.end() :], 0, list[str]()
    for cut in _AND_FOR.finditer(fold(rest)):
        parts, at = [*parts, rest[at : cut.start()]], cut.end()
    parts.append(rest[at:])
    if len(parts) < 2 or any(days_named(part, context.today) != 1 for part in parts):
        return []
    return [f"{found['led']} {part}" for part in parts]
