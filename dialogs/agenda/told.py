"""Reads an agenda that is written on one line: numbered, with clock times, or as a list behind its heading."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.agenda.listed import on_lines
from dialogs.dates import find_days
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence
from dialogs.sentences.slots import is_question, people_in
from dialogs.text import fold

_FEWEST = 3
_LONGEST = 400
_NUMBER = lazily(r"(?:^|(?<=[\s:]))(?P<number>\d{1,2})[.)]\s*(?=\p{L})")
_CLOCK = lazily(
    r"(?:^|(?<=[\s,;:]))(?:kl(?:ockan)?\.? ?(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?|(?P<hour>\d{1,2})[.:](?P<minute>\d\d))(?:\s?[-–]\s?\d{1,2}[.:]\d\d)?\s*[:–-]?\s+(?=\p{L})"
)
_HEADED = lazily(
    r"^(?:(?:hej\w*|ok\w*|sa|har|har kommer)[\s,!]+)*(?:(?:vi (?:kor|tar|har|foljer)|pa|till|for|har kommer|we (?:have|follow)|on)\s+)?(?:(?:den|var|the|our|en|standard)\s+)*(?:standard)?(?:dag ?ordning\w*|agenda\w*|foredragningslist\w*|punkterna)(?:\s+(?:pa|for|till|infor|den|i|on)\s+[^:,]{2,30})?"
    r"(?P<led>\s*:\s*|\s+(?:ar|blir|har vi|har jag|star|tar vi|is|are|we have)\s*:?\s+)(?P<list>\S[^?]{10,350})$"
)
_HEAD = lazily(r"\b(?:dag ?ordning\w*|agenda\w*|punkter\w*|mote\w*|items|meeting)\b[^:]{0,40}:$")
_ALWAYS = lazily(r"\b(?:alltid|staende|varje|always|standing|every|each)\b")
_WITH_MEMBER = lazily(r"^(?P<who>\p{L}[\p{L}-]+(?: \p{L}[\p{L}-]+)?) (?:om|kring|med|on|about) (?P<title>\S.{2,80})$")
_SENTENCE = lazily(
    r"\b(?:jag|vi|du|ni|man|i|we|you)\b|(?:\S+\s+){9}|^(?:flytta|ta bort|tag bort|lagg|andra|byt|stryk|paminn|skicka|move|remove|add|change|remind|send)\b"
)
"""A piece that is a sentence or a request, and no item."""


def told(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The items of an agenda on one line. If the agenda has items already, both ways to read it are asked about."""
    text = sentence.text.strip()
    is_answer = context.is_private and (context.round_asks_me or context.form_is_open)
    if "\n" in text or len(text) > _LONGEST or is_answer or context.is_meeting_on or not context.meetings:
        return ()
    lines = _numbered(text) or _timed(text)
    is_certain = bool(lines)
    if not lines and not is_question(sentence):
        lines, is_certain = _listed(text)
    if len(lines) < _FEWEST or any(_is_no_item(line, context) for line in lines):
        return ()
    items = "\n".join(_item(line, context) for line in lines)
    if not context.items:
        return (Reading((f"lägg till\n{items}",), is_certain=is_certain),)
    return tuple(Reading((f"{how}\n{items}",), is_certain=False) for how in ("ny dagordning:", "lägg till"))


def _is_no_item(line: str, context: Context) -> bool:
    """Return whether a piece is a sentence, a request or somebody's task."""
    piece = line[len(_time_of(line)) :]  # "09.10" is a day too
    return bool(_SENTENCE.search(fold(piece)) or _DOES.match(piece) or find_days(piece, today=context.today))


def _time_of(line: str) -> str:
    """Return the clock time that `_timed` put before a piece; "" for none."""
    return line[:6] if line[:2].isdigit() and line[2:3] == "." and line[3:5].isdigit() else ""


_DOES = lazily(r"\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? (?:\p{Ll}{2,}[aeouy]?r|ska|s[äa]nder|will|to) \p{L}")
""" "Karin bokar salen": a task."""


def _numbered(text: str) -> list[str]:
    """The items behind the numbers 1, 2, 3 … in `text`."""
    found = list(_NUMBER.finditer(text))
    if not found or [int(each["number"]) for each in found] != list(range(1, len(found) + 1)):
        return []
    if (head := fold(text[: found[0].start()]).strip()) and not _HEAD.search(head):
        return []
    ends = [*(each.start() for each in found[1:]), len(text)]
    return [text[each.end() : end].strip(" ,;.") for each, end in zip(found, ends, strict=True)]


def _timed(text: str) -> list[str]:
    """The items behind clock times that rise, each with its time."""
    found = list(_CLOCK.finditer(fold(text)))
    if len(found) < _FEWEST or found[0].start() > 0:
        return []
    times = [int(each["hour"]) * 60 + int(each["minute"] or 0) for each in found]
    ends = [*(each.start() for each in found[1:]), len(text)]
    pieces = [text[each.end() : end].strip(" ,;.") for each, end in zip(found, ends, strict=True)]
    if times != sorted(set(times)) or not all(pieces):
        return []
    return [f"{time // 60:02}.{time % 60:02} {piece}" for time, piece in zip(times, pieces, strict=True)]


def _listed(text: str) -> tuple[list[str], bool]:
    """The items of a list behind a heading, and whether a colon stands between them."""
    found = _HEADED.match(fold(text).rstrip(" ."))
    if found is None or _ALWAYS.search(fold(text[: found.start("list")])):
        return [], False
    return on_lines(text[slice(*found.span("list"))]).split("\n"), ":" in found["led"]


def _item(line: str, context: Context) -> str:
    """An item as it is typed: "09.10 Karin om vägarna" is "09.10 Vägarna (Karin)"."""
    time = _time_of(line)
    piece = line[len(time) :]
    with_member = _WITH_MEMBER.match(piece)
    if with_member and len(people_in(with_member["who"], context)) == 1:
        piece = f"{with_member['title'][:1].upper()}{with_member['title'][1:]} ({with_member['who']})"
    return f"{time}{piece[:1].upper()}{piece[1:]}"
