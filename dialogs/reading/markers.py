"""Reads the marks that lists bear: bullets of Word, Teams and Markdown, check boxes, numbers and letters.

Every reader of lines (answers, agendas, forms, notes) uses these functions, so a mark is known everywhere or nowhere:

    marker_of("  2.1 Utfall april")   Marker(indent=2, number=2, sub=1, text="Utfall april")
    without_marker("\\uf0b7 kallt")    "kallt"
    is_marked("– Nästa steg")         True

A mark is read in the line's own spelling, so call `dialogs.text.clean` first, and `fold` afterwards.
"""

from dataclasses import dataclass

from dialogs.patterns import lazily

_DASHES = "-‐‑‒–—―−⁃"
_DOTS = "•·∙‣◦●○⚫⚪◉◎⦁⦾▪▫■□◼◻◾◽⬛⬜"
_ARROWS = "→⇒➔➙➛➜➝➞➟➠➡➢➣➤➥➦➧➨►▶▸▹▷»›"
_TICKS = "✓✔✗✘✕✖✅☐☑☒❌❏❐❑❒❖◆◇◊⬥⬦★☆✦✧❋"
_WORD = "\ue000-\uf8ff"
"""Symbol and Wingdings: Word writes its bullets as characters of the private use area, which no other font has."""

_LOST = "oØü§"
"""Bullets that became a letter when their font was lost. A space follows them."""
_LOST_BEFORE_TAB = "vqnlu¨"
"""The same for letters that could be a word ("v 23"): a tab follows them."""

_SPACE = r"[ \t\u00a0\u2002\u2003\u2007\u2009\u202f]"
_SIGNS = f"{_DOTS}{_ARROWS}{_TICKS}"
_BULLET = (
    rf"(?:[{_WORD}]\ufe0f?+{_SPACE}*+"
    rf"|[{_SIGNS}]\ufe0f?+(?:{_SPACE}++|(?=[\p{{L}}\d\"”(]))"
    rf"|(?:[{_DASHES}]{{1,2}}>|=>|[{_DASHES}*+]|--){_SPACE}++"
    rf"|[{_DASHES}](?=\p{{L}})"
    rf"|[{_LOST}]{_SPACE}++(?!\d)"
    rf"|[{_LOST_BEFORE_TAB}]\t{_SPACE}*+)"
)
_BOX = rf"(?:\[[ xX✓✔\u00a0]?\]{_SPACE}*+)"
_NUMBER = (
    rf"(?:§{_SPACE}?(?P<section>\d{{1,3}})(?:[.:)]|(?=\s|$)){_SPACE}*+"
    r"|\(?(?P<number>\d{1,3})(?:[.)](?=\s|$|\p{L}|[\"(”«])"
    r"|\.(?P<sub>\d{1,3})(?:\.\d{1,3})?+(?:[.)](?=\s|\p{L})|(?=\s++[\p{Lu}\"”])))"
    rf"{_SPACE}*+)"
)
_LETTER = rf"(?:\(?(?P<letter>\p{{Ll}}|(?:i{{1,3}}|iv|vi{{0,3}}|ix|x))\){_SPACE}++)"
_MARKER = lazily(
    rf"(?P<indent>{_SPACE}*+)(?P<bullet>{_BULLET}{{1,2}}+)?+(?P<box>{_BOX})?+(?:{_NUMBER}|{_LETTER})?+(?P<late>{_BOX})?+"
)
_HASHES = lazily(rf"{_SPACE}*+\#{{1,6}}{_SPACE}++")
_PLUS = lazily(rf"{_SPACE}*+\+")


@dataclass(frozen=True, slots=True)
class Marker:
    """The marks of a line, and its `text` without them.

    `indent` counts columns, where a tab is four. `number` and `sub` stand for "2." and "2.1"; a section mark ("§ 2")
    gives its number too. `plus` tells "+ …" from other bullets: people list good and bad things by "+" and "-".
    """

    indent: int = 0
    bullet: bool = False
    plus: bool = False
    number: int | None = None
    sub: int | None = None
    letter: str = ""
    text: str = ""

    @property
    def is_marked(self) -> bool:
        return self.bullet or self.number is not None or bool(self.letter)


def marker_of(line: str) -> Marker:
    """Return the marks of one line. A line of only marks has the text ""."""
    match = _MARKER.match(line)
    assert match is not None  # noqa: S101 - every part of the pattern may be empty
    number = match["section"] or match["number"]
    return Marker(
        indent=sum(4 if char == "\t" else 1 for char in match["indent"]),
        bullet=bool(match["bullet"] or match["box"] or match["late"]),
        plus=bool(_PLUS.match(line)) and bool(match["bullet"]),
        number=int(number) if number else None,
        sub=int(match["sub"]) if match["sub"] else None,
        letter=match["letter"] or "",
        text=line[match.end() :].strip(),
    )


def is_marked(line: str) -> bool:
    """Return whether the line has a bullet, a box, a number or a letter, and text after it."""
    marker = marker_of(line)
    return marker.is_marked and bool(marker.text)


def without_marker(line: str) -> str:
    """Return the line without its marks and surrounding spaces. A Markdown heading loses its hashes."""
    hashes = _HASHES.match(line)
    return marker_of(line[hashes.end() :] if hashes else line).text
