"""Reads the questions of a paste: lists, tables with a scale, yes or no, 4 to 1, headings."""

from collections.abc import Sequence

import regex

from dialogs.forms.rules import LONGEST_OPTION, Question
from dialogs.patterns import lazily
from dialogs.reading.markers import marker_of, without_marker
from dialogs.text import clean, fold

LONGEST_HEADING = 80
FEWEST_WORDS_OF_A_PART = 4
_LETTER = lazily(r"\(?\p{L}[.)]\s++(?=\S)")
_ANSWER_BOX = lazily(
    r"\[?\s*(?:klicka har for att ange text|click or tap here to enter text)[.\s]*(?:\]\(#?\))?\.?|\.{4,}|_{3,}"
)
_BOX = lazily(r"<input[^<>]{0,100}>|[☐☑☒□■⬜✓✔x]|\[[ x]?\]|\(\s?\)", regex.IGNORECASE)
_INLINE = lazily(r"[(\[](?P<options>[^()\[\]]{2,300})[)\]]\s{0,3}(?P<after>[?:.]?)$")
_KNOWN = ("ja", "nej", "yes", "no", "helt", "fully")
_RANGE = lazily(r"(?P<first>\d{1,2})\s?[-–—]\s?(?P<last>\d{1,2})")
_ASKS = lazily(
    r"(?:beskriv|ange|namn|redogor|beratta|motivera|lista|kommentera|sammanfatta|redovisa|vilk\w{1,3}|vad|hur|nar|var|varfor"
    r"|vem|pa vilket satt|i vilken|om ni|har ni|finns|mojlighet att|ovriga kommentarer|kommentar(?:er)?"
    r"|describe|list|explain|state|tell|comments?|what|how|when|where|why|who|which|do you|does|is there|are there)\b"
)
_COMMENT = lazily(r"motiver|komment|comment|utveckla|explain")
_NOTE = lazily(r"\(.*\)|\*.*\*")


def read_questions(text: str) -> list[Question]:
    """Return the questions of `text` in order.

    Lines that are neither a question nor a heading are left out, unless there are only such lines: then each is a
    question.
    """
    lines = [line for line in clean(text).split("\n") if line.strip()]
    return _read(lines, strictly=True) or _read(lines, strictly=False)


def _read(lines: Sequence[str], *, strictly: bool) -> list[Question]:
    found: list[Question] = []
    section = ""
    scale: tuple[str, ...] = ()
    comment = False
    for line in lines:
        cells = _cells(line)
        if len(cells) > 1:
            if _is_head(cells):
                comment = bool(_COMMENT.search(fold(cells[-1]))) and len(cells) > 2
                scale = tuple(each for each in (cells[:-1] if comment else cells) if each)
                continue
            question = _row(cells, scale, comment=comment, section=section)
            if question is not None:
                found.append(question)
                continue
        scale = ()
        said = " ".join(cells)
        if _ANSWER_BOX.fullmatch(fold(said)) or _NOTE.fullmatch(said):
            continue
        question = _line(said, section, strictly=strictly)
        if question is not None:
            found.append(question)
        elif len(said) <= LONGEST_HEADING:
            section = _unmarked(said).rstrip(":")
    return found


def _cells(line: str) -> list[str]:
    """Return the cells of a table row; a line without tabs is one cell. Empty cells are kept, except at the end."""
    cells = [" ".join(cell.split()) for cell in line.split("\t")]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _is_head(cells: Sequence[str]) -> bool:
    """Return whether the row is the head of a table: empty above the questions, and words above the boxes."""
    words = [each for each in cells[1:] if each]
    return not cells[0] and len(words) > 1 and not any(each.isdigit() or _is_box(each) for each in words)


def _is_box(cell: str) -> bool:
    return bool(_BOX.fullmatch(cell)) or bool(_ANSWER_BOX.fullmatch(fold(cell)))


def _row(cells: list[str], scale: tuple[str, ...], *, comment: bool, section: str) -> Question | None:
    """Return a table row as a question: with numbers of its own as options, or with the scale above it."""
    # A page number or an empty cell may come first.
    while len(cells) > 1 and (not cells[0] or cells[0].isdigit()):
        cells = cells[1:]
    text, rest = _unmarked(cells[0]), [each for each in cells[1:] if each]
    if not text or _is_box(text):
        return None
    if len(rest) > 1 and all(each.isdigit() for each in rest):
        return Question(text, _ended(rest, scale), section=section)
    if scale and (not rest or any(_is_box(each) for each in rest)):
        return Question(text, scale, comment=comment, section=section)
    return None


def _ended(numbers: Sequence[str], ends: tuple[str, ...]) -> tuple[str, ...]:
    """Return the numbers, with the meanings of the first and last if they are above them."""
    if len(ends) != 2:
        return tuple(numbers)
    first, *between, last = numbers
    return (f"{first} ({ends[0]})", *between, f"{last} ({ends[1]})")


def _line(line: str, section: str, *, strictly: bool) -> Question | None:
    text = _unmarked(line)
    if not regex.search(r"\p{L}", text):
        return None
    options = _options(text)
    if options:
        match = _INLINE.search(text)
        asked = text[: match.start()].rstrip(" :") if match else text
        return Question(asked, options, section=section) if asked else None
    # "b) Om ni vill berätta mer kan ni göra det här": a part of a numbered question may have any wording.
    is_part = is_lettered(line) and len(text.split()) >= FEWEST_WORDS_OF_A_PART
    asks = text.endswith("?") or "? " in text or is_part or bool(_ASKS.match(fold(text)))
    is_label = text.endswith(":") and len(text) <= LONGEST_HEADING
    if strictly and not asks and not is_label:
        return None
    return Question(text.rstrip(":"), section=section)


def _options(text: str) -> tuple[str, ...]:
    """Return the options in brackets after a question: "(ja/nej)", "(helt, delvis, påbörjat)", "(4-1)"."""
    match = _INLINE.search(text)
    if match is None:
        return ()
    said = match["options"].strip()
    span = _RANGE.fullmatch(said)
    if span:
        first, last = int(span["first"]), int(span["last"])
        if first == last or abs(first - last) > 9:
            return ()
        return tuple(str(each) for each in range(first, last + (1 if last > first else -1), 1 if last > first else -1))
    options = tuple(each.strip() for each in regex.split(r"\s?[/|]\s?", said))
    if len(options) < 2 or not all(options) or any(len(each) > LONGEST_OPTION for each in options):
        return ()
    # "effekterna (resultaten/lärdomarna)?" explains a word. Options follow the question.
    return () if match["after"] == "?" and fold(options[0]).split()[0] not in _KNOWN else options


def is_lettered(line: str) -> bool:
    """Return whether the line is a lettered part, also inside another mark: "a) …", "- b) …", "1. c) …"."""
    return bool(marker_of(line).letter) or bool(_LETTER.match(without_marker(line)))


def _unmarked(line: str) -> str:
    """Return the line without list marks, nested ones ("- a) …") included."""
    left = without_marker(line)
    letter = _LETTER.match(left)
    return " ".join((left[letter.end() :] if letter else left).split())
