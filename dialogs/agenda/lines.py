"""Finds which pasted lines belong together as one item, whatever marks they bear."""

from dataclasses import dataclass

from dialogs.agenda.tables import as_lines
from dialogs.agenda.wrapped import unwrapped
from dialogs.patterns import lazily
from dialogs.reading.markers import marker_of
from dialogs.reading.sign_offs import signs_off
from dialogs.text import fold

_HASHES = lazily(r"^[ \t]*#{1,6}[ \t]+")
_SUB = lazily(r"[ \t]*\d{1,3}\.\d{1,3}\.?\s+")
_BOLD = lazily(r"(?P<sign>\*\*|__)(?P<words>\S(?:.*?\S)?)(?P=sign)")
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_ROMAN = lazily(r"(?P<indent>[ \t]*)(?P<roman>X?(?:IX|IV|V?I{1,3}|V)|X)[.)]\s+(?=\S)")

_HEADING = lazily(
    r"(?:forslag till |utkast till |dagens )?"
    r"(?:(?:dagordning(?:en)?|agendan?|foredragningslist[ae]n?|arendelist[ae]n?)(?:\s*+:|\s++(?:for|till|infor|den|(?!2030)\d).{0,50})?|(?:punkter|arenden|items)\s*+:?)"
)
_ANNOUNCES = lazily(r"\b(?:dagordning|agenda|punkter|items)(?!\d)")
_FIRST_SIGNS = lazily(r"^[:;,/&+|]+\s*+(?=\w)")
_SEEN = lazily(r"\w")


@dataclass(frozen=True, slots=True)
class Line:
    indent: int
    number: int | None
    bulleted: bool
    text: str

    @classmethod
    def of(cls, line: str) -> "Line":
        bare = _HASHES.sub("", line)
        marker = marker_of(bare)
        if not marker.is_marked and (sub := _SUB.match(bare)):
            # In an agenda "1.1 utfall" is a sub-point, also in lower case.
            return cls(marker.indent, None, bulleted=True, text=_FIRST_SIGNS.sub("", bare[sub.end() :].strip()))
        number = marker.number if marker.sub is None else None
        bulleted = bool((marker.bullet and number is None) or marker.letter or marker.sub is not None)
        words = _BOLD.sub(r"\g<words>", marker.text).strip()
        return cls(marker.indent, number, bulleted, _FIRST_SIGNS.sub("", words))


def _numbered(text: str) -> str:
    """`text` with Roman numbers as others, if its lines count with them ("I. …", "II. …")."""
    lines = text.split("\n")
    romans = [_ROMAN.match(line) for line in lines]
    counted = [_ROMANS.index(match["roman"]) + 1 for match in romans if match]
    if len(counted) < 2 or counted != list(range(counted[0], counted[0] + len(counted))):
        return text
    return "\n".join(
        f"{match['indent']}{_ROMANS.index(match['roman']) + 1}. {line[match.end() :]}" if match else line
        for line, match in zip(lines, romans, strict=True)
    )


def blocks(text: str) -> list[list[Line]]:
    """The lines of `text`, each item's together, without a heading above them."""
    lines = [
        line for raw in _numbered(as_lines(unwrapped(text))).split("\n") if _SEEN.search((line := Line.of(raw)).text)
    ]
    if len(lines) > 1 and lines[0].number is None and not lines[0].bulleted:
        marked = lines[1].number is not None or (lines[1].bulleted and _ANNOUNCES.search(fold(lines[0].text)))
        if (marked and lines[0].text.endswith(":")) or is_heading(lines[0]):
            del lines[0]
    last = next((at for at, line in enumerate(lines) if at > 1 and _signs_off(line)), len(lines))
    if last >= len(lines) - 3 and any(line.bulleted or line.number is not None for line in lines):
        del lines[last:]
    found: list[list[Line]] = []
    for line, starts in zip(lines, _starts(lines), strict=True):
        if starts or not found:
            found.append([line])
        else:
            found[-1].append(line)
    return found


def _starts(lines: list[Line]) -> list[bool]:
    """Return for each line whether an item starts there."""
    numbered = [line for line in lines if line.number is not None]
    if numbered and (numbered[0] is lines[0] or len(numbered) > 1):
        # The numbers are theirs who typed them, and stay: whatever has none belongs to the one before.
        base = min(line.indent for line in numbered)
        if numbered[0] is lines[0] and len(numbered) > 1 and numbered[1].number == (numbered[0].number or 0) + 1:
            # How far in the first line stands is not known, since the words before it were taken away.
            base = min(line.indent for line in numbered[1:])
        return [line.number is not None and line.indent <= base + 1 for line in lines]
    if not lines:
        return []
    first, *others = lines
    base = min((line.indent for line in others), default=0)
    if not first.bulleted and first.indent < base:
        return [line is first for line in lines]
    outer = [line is first or line.indent <= base + 1 for line in lines]
    any_plain = any(out and not line.bulleted for out, line in zip(outer, lines, strict=True))
    return [out and not (any_plain and line.bulleted) for out, line in zip(outer, lines, strict=True)]


def _signs_off(line: Line) -> bool:
    """ "Hälsningar Per" under a list that was sent as a letter."""
    return line.number is None and not line.bulleted and signs_off(line.text)


def is_heading(line: Line) -> bool:
    return bool(_HEADING.fullmatch(fold(line.text)))
