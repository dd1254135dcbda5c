"""The further days of a sentence that sets a deadline: they are no part of its title, and are named as not read."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from datetime import date

import regex

from dialogs.deadlines.days_meant import days_named
from dialogs.patterns import lazily
from dialogs.text import fold

_OR = lazily(
    r"[\s,]+(?:(?:nu|redan|allra) )?(?:(?:pa|den|till|i|senast|on|by|helst|garna) )*(?P<day>(?:\p{L}+dag(?:en)?|\d{1,2}(?::[ae])?(?:[ /]\w{1,9})?|vecka \d{1,2}|imorgon|i morgon|today|tomorrow))[\s,]+(?:eller|or)$"
)
"""A day before the last one: "på fredag eller [senast måndag]"."""


def without_either(text: str, today: date) -> tuple[str, list[str]]:
    """Return (`text` without the day before the last one, that day), where either of them will do."""
    found = _OR.search(fold(text))
    if found is None or not days_named(text[found.start("day") :], today):
        return text, []
    return text[: found.start()], [text[found.start() : found.end("day")].strip(" ,")]


def without_other_days(title: str, today: date) -> tuple[str, list[str]]:
    """Return (the parts between commas that name no further day, the others), if a part is without one."""
    if not days_named(title, today):
        return title, []
    parts = [part for part in regex.split(r"\s*,\s*|\s+(?=(?:men|but)\s)", title) if part]
    plain = [part for part in parts if not days_named(part, today)]
    return (", ".join(plain), [part for part in parts if part not in plain]) if plain else (title, [])
