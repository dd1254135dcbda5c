"""The surroundings of a date: the words of its sentence, the headings above it, its column, the labels beside it."""

from dialogs.dates import relative
from dialogs.dates.around import Around, Kind
from dialogs.dates.columns import column_of
from dialogs.dates.kinds import is_subject
from dialogs.dates.records import record_of
from dialogs.dates.scan import Scanned
from dialogs.dates.structure import Span, Structure
from dialogs.dates.table import Where
from dialogs.patterns import lazily

BEGINS = 4
"""Characters after the bullet within which a date begins its line."""
_LABELLED_LINES = 2
_LONGEST_LABEL = 24
"""Characters of a title that stands before its text in the same line."""
_MOST_BEFORE = 30
"""Dates between the heading of a list and one of its dates."""
_SPANS = lazily(r"-|\b(?:mellan|between|natten)\b")
_NUMBERED = lazily(r"[\s*-]*\d")
_FEW_WORDS = lazily(r"[^\W\d_][^\W\d_-]{2,24}\s(?:[^\W\d_]{2,20}\s)?(?:den\s)?")
_NEW_SENTENCE = lazily(r"\s\p{Lu}\p{Ll}{2}")
_DIGIT = lazily(r"\d")
_A_YEAR = lazily(r"\b20\d\d\b")


def around_of(
    structure: Structure,
    scanned: list[Scanned],
    sentences: list[int],
    number: int,
    previous: Kind | None,
    *,
    goes_on: bool,
) -> Around:
    """Return the surroundings of the date with index `number` in `scanned`.

    `sentences` are the indexes of their sentences. `previous` is the kind of the date before it, if there is one.
    `goes_on`: a next meeting is named shortly before it.
    """
    found = scanned[number]
    sentence = structure.sentences[sentences[number]]
    start, end = sentence.start, max(sentence.end, found.end)
    earlier, is_first = "", not (number and sentences[number - 1] == sentences[number])
    if not is_first:
        start = scanned[number - 1].end
        earlier = structure.folded[sentence.start : start]
        if is_subject(structure.folded[start : found.start]):
            start = sentence.start
    line = structure.line_at(found.start)
    begins = _begins(structure, found)
    if begins and number and _begins(structure, scanned[number - 1]):
        start = max(start, structure.lines[line].start)  # the line above is about its own day
    if begins and number + 1 < len(scanned) and _begins(structure, scanned[number + 1]):
        end = min(end, max(found.end, structure.lines[line].end))
    followed = number + 1 < len(scanned) and scanned[number + 1].start < end
    if followed:
        end = scanned[number + 1].start
    right = structure.folded[found.end : end]
    if structure.text[found.end - 1] == "." and _NEW_SENTENCE.match(structure.text, found.end):
        right = "."  # "4 dec. Julbord"
    if (
        begins
        and not right.strip(" .,:–-*|\t")
        and line + 1 < len(structure.lines)
        and (not structure.has_gap_above(line + 1) or (structure.is_item(line + 1) and not structure.is_item(line)))
    ):
        below = structure.lines[line + 1]
        if not _NUMBERED.match(structure.words(below)):
            right += ": " + structure.folded[structure.after_bullet(line + 1) : below.end]
    return Around(
        left=structure.folded[min(start, found.start) : _left_ends(structure, found)],
        right=right,
        above=(
            *_label_before(structure, line, sentences[number], found.start),
            *_above(structure, scanned, line, number, sentence),
        ),
        column=column_of(structure, line, found.start, found.end),
        record=record_of(structure, found.start, found.end),
        followed=followed,
        previous=None if is_first else previous,
        begins=begins,
        goes_on=goes_on,
        is_before=bool(found.groups.get("before")),
        is_counted=found.form in relative.FORMS,
        is_span=any(found.groups.get(name) for name in ("day2", "monthword2"))
        or (bool(found.groups.get("last")) and bool(_SPANS.search(structure.folded, found.start, found.end))),
        earlier=earlier,
    )


_COUNTED_BACK = lazily(r"\b(?:fore|innan)\b")


def _left_ends(structure: Structure, found: Scanned) -> int:
    """Return the end of the words before a date. "En vecka före, dvs. 1 oktober" is one date, and "vecka 40, den 1
    oktober" tells of its day in its first words, too."""
    day = found.match.start()
    words = structure.folded[found.start : max(day, found.start)]
    return found.start if _COUNTED_BACK.search(words) and "senast" not in words else day


def _label_before(structure: Structure, line: int, number: int, start: int) -> tuple[str, ...]:
    """Return the title that stands in the line of the date, as a sentence of its own: "§ 15 Nästa möte. Beslöts till
    24/4"."""
    before = structure.sentences[number - 1] if number else None
    if before is None or before.start < structure.lines[line].start or structure.sentences[number].start > start:
        return ()
    if before.start > structure.after_bullet(line) or before.end - structure.after_bullet(line) > _LONGEST_LABEL:
        return ()
    words = structure.folded[structure.after_bullet(line) : before.end]
    return () if _DIGIT.search(_A_YEAR.sub("", words)) else (words,)


def _above(structure: Structure, scanned: list[Scanned], line: int, number: int, sentence: Span) -> tuple[str, ...]:
    """Return the headings and labels above a date: for the first date of a line, up to two lines above its list."""
    if number and scanned[number - 1].start >= structure.lines[line].start:
        return ()
    labels: list[str] = []
    left = _LABELLED_LINES
    above = structure.line_at(sentence.start) - 1
    begins = scanned[number].start - structure.after_bullet(line) <= BEGINS
    ends = scanned[number].end == _end(structure, line)
    nearest = number - 1
    while above >= 0 and left:
        nearest, dated = _dates_of_line(structure, scanned, above, nearest, max(0, number - _MOST_BEFORE))
        alike = (structure.is_item(line) and structure.is_item(above)) or (
            bool(dated)
            and (
                (ends and dated[-1].end == _end(structure, above))
                or (_is_labelled(structure, scanned[number]) and _is_labelled(structure, dated[0]))
                or (
                    not structure.has_gap_above(above + 1)
                    and all(_is_led(structure, each) for each in (scanned[number], dated[0]))
                )
            )
        )
        if dated and not begins and not alike:
            break
        if not dated:
            left -= 1
            if structure.is_heading(above):
                labels.append(structure.words(structure.lines[above]))
            if not begins and not structure.is_item(above):
                break  # the list's own heading
        above -= 1
    return tuple(labels)


def _dates_of_line(
    structure: Structure, scanned: list[Scanned], line: int, nearest: int, first: int
) -> tuple[int, list[Scanned]]:
    """Return the dates of this line in order, sought back from the one with index `nearest` to that with index `first`,
    and the index of the one before them."""
    span = structure.lines[line]
    while nearest >= first and scanned[nearest].start >= span.end:
        nearest -= 1
    last = nearest
    while nearest >= first and scanned[nearest].start >= span.start:
        nearest -= 1
    dated = scanned[nearest + 1 : last + 1]
    # "Träffar under hösten" is a heading
    return nearest, [each for each in dated if each.form.where not in (Where.DUTIES, Where.NEXT_MEETING)]


def _begins(structure: Structure, found: Scanned) -> bool:
    """Return whether the date begins its line."""
    return found.start - structure.after_bullet(structure.line_at(found.start)) <= BEGINS


def _is_labelled(structure: Structure, found: Scanned) -> bool:
    """Return whether a label leads to the date: "Styrgruppen: 2/10"."""
    line = structure.lines[structure.line_at(found.start)]
    return structure.folded[max(line.start, found.start - 3) : found.start].rstrip().endswith(":")


def _is_led(structure: Structure, found: Scanned) -> bool:
    """Return whether one or two words lead to the date in its line: "Medlemsmöte 8 okt"."""
    start = structure.after_bullet(structure.line_at(found.start))
    return _FEW_WORDS.fullmatch(structure.folded, start, found.start) is not None


def _end(structure: Structure, line: int) -> int:
    """Return where the words of this line end."""
    span = structure.lines[line]
    return span.start + len(structure.words(span).rstrip(" .,;)|*_-"))
