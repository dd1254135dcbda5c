"""Commands as they are shown to their writer: the numbers of items and deadlines with their titles."""

import regex

from dialogs.patterns import lazily
from dialogs.sentences.model import Context

_ITEM = lazily(
    r"(?i)(?<=\b(?:punkt|punkten|ta bort|flytta|ändra|på|efter|item|remove|move|change|of|after) )(?P<number>\d{1,3})\b"
    r"(?!\s*(?:min|dag|arbetsdag|\())"
)
_LABEL = lazily(r"\b(?P<label>[DP]\d{1,4})\b(?! \()")


def described(said: str, context: Context) -> str:
    """`said` with the title of each item and deadline that it names: "ta bort 4 (Budget)"."""
    titles = {item.number: item.title for item in context.items}
    labels = {each.label: each.title for each in context.deadlines}

    def item(found: "regex.Match[str]") -> str:
        number = found["number"]
        title = titles.get(int(number))
        return f"{number} ({title})" if title else number

    def label(found: "regex.Match[str]") -> str:
        name = found["label"]
        return f"{name} ({labels[name]})" if name in labels else name

    first, *more = said.split("\n")
    if "(" not in first:
        first = _ITEM.sub(item, first)
    return "\n".join([_LABEL.sub(label, first), *more])
