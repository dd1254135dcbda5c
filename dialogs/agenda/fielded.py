"""Reads one item that is typed as a form: a line for its title, its owner, its type and its length."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.agenda.item_words import minutes_in, type_in
from dialogs.patterns import lazily
from dialogs.text import fold

_LABELS = {
    "title": r"rubrik|titel|punkt(?:ens (?:namn|rubrik))?|arende|amne|fraga|namn|vad|title|item|topic|subject|what",
    "owner": r"foredragande|ansvarig(?:a)?|agare|inledare|vem|dras av|owner|presenter|speaker|responsible|who",
    "type": r"typ|kategori|syfte|mal|art|type|kind|purpose|category",
    "minutes": r"tid|tidsatgang|beraknad tid|langd|minuter|antal minuter|hur lange|time|length|duration|minutes",
}
_LABELLED = tuple((name, lazily(rf"[-•*\s]*(?:{words})\s*[:=]\s*(?P<value>\S.*)")) for name, words in _LABELS.items())
_LEAD = lazily(
    r"(?:(?:lagg till|lagg in|ny|nytt|add|new)\s+)?(?:(?:en|ett|an?)\s+)?(?:(?:ny|nytt|new)\s+)?(?:agenda|dagordnings)?(?:punkt|arende|item|forslag (?:pa|till) (?:en )?punkt)\b[^\n]{0,40}"
)
_MOST_LINES = 8


def fielded(text: str) -> str | None:
    """The item as one line, "Vägar (Karin, beslut, 20 min)"; None if a line is none of these fields, or the title or
    every other field is missing."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if not 2 <= len(lines) <= _MOST_LINES:
        return None
    fields: dict[str, str] = {}
    for nth, line in enumerate(lines):
        name, value = _field(line)
        if not name and nth == 0 and _LEAD.fullmatch(fold(line).rstrip(" :.")):
            continue
        if not name or name in fields:
            return None
        fields[name] = value
    if "title" not in fields or len(fields) < 2:
        return None
    details = [_detail(name, value) for name, value in fields.items() if name != "title"]
    if not all(details):
        return None
    return f"{fields['title']} ({', '.join(details)})"


def _field(line: str) -> tuple[str, str]:
    folded = fold(line)
    for name, pattern in _LABELLED:
        if match := pattern.fullmatch(folded):
            return name, line[match.start("value") :].strip()
    return "", ""


def _detail(name: str, value: str) -> str:
    """The value as it stands in brackets; "" for one that does not fit its field."""
    value = value.rstrip(" .")
    if name == "minutes":
        return f"{value} min" if value.isdigit() else value if minutes_in(value) else ""
    if name == "type":
        return value if type_in(value) else ""
    return value
