"""Reads the layout of pasted text (lists, sub-points, tables) from the HTML that Teams sends beside it.

The HTML may be hostile. It is read in one pass without recursion, in linear time: a stack of open lists and a few
counters replace a tree.
"""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.teams.characters import cleaned
from dialogs.identities import without_marks

LONGEST = 256 * 1024
DEEPEST_INDENT = 8
INDENT = 3

# The length of attributes is bounded, so that a "<" without ">" costs a constant and not the rest of the text.
_TOKEN = re.compile(
    r"""<!--.*?(?:-->|\Z)
      | <[!?][^<>]{0,2000}+>
      | <(?P<close>/?)(?P<tag>[A-Za-z][A-Za-z0-9:-]{0,30}+)
         (?P<attributes>(?:"[^"<]*" | '[^'<]*' | [^<>"']){0,2000}+)>
      | (?P<text>(?:[^<]++ | <(?![A-Za-z/!?]))++ | <)""",
    re.VERBOSE | re.DOTALL,
)
_MENTION = re.compile(r"schema\.skype\.com/Mention", re.IGNORECASE)
_REPLY = re.compile(r"schema\.skype\.com/(?:Reply|Forward)", re.IGNORECASE)
_EMOJI = re.compile(r"schema\.skype\.com/Emoji", re.IGNORECASE)
_ALT = re.compile(r"""(?<![\w-])alt\s*=\s*["']([^"']{0,64})["']""", re.IGNORECASE)
_START = re.compile(r"""(?<![\w-])(?:start|value)\s*=\s*["']?(\d{1,4})(?!\d)""", re.IGNORECASE)
_HREF = re.compile(r"""(?<![\w-])href\s*=\s*(?:"([^"<>]{1,2000})"|'([^'<>]{1,2000})')""", re.IGNORECASE)
_SAFE_ADDRESS = re.compile(r"https://[^\s<>\"']+", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f]+")

_BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "fieldset",
        ),
        *("figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "p", "pre"),
        *("section", "tbody", "tfoot", "thead"),
    )
)
_UNREAD = frozenset(("head", "script", "style", "template", "title"))


def text_of(source: str, *, mention: Callable[[str], str] = lambda name: name) -> str:
    """Return the text of `source` with its lines, numbers ("1. "), sub-points ("   - ") and tables (cells joined by
    tabs).

    `mention(name)` returns the text of each mention, in order; the bot's own is "". Quotes from others in a reply are
    left out, because they are not addressed to the bot.
    """
    page = _Page(mention)
    for token in _TOKEN.finditer(source[:LONGEST]):
        tag = token["tag"]
        if tag is None:
            if token["text"] is not None:
                page.text(token["text"])
        elif token["close"]:
            page.close(tag.lower())
        else:
            page.open(tag.lower(), token["attributes"])
    return page.finished()


@dataclass(slots=True)
class _List:
    """An open list. `width` is that of its markers, which indents its contents."""

    ordered: bool
    number: int
    width: int = INDENT


class _Page:
    def __init__(self, mention: Callable[[str], str]) -> None:
        self._text_of_mention = mention
        self._lines: list[str] = []
        self._line: list[str] = []
        self._lists: list[_List] = []
        self._marker = ""
        self._cells: list[str] | None = None
        self._cell_open = False
        self._tables = 0
        self._preformatted = 0
        self._swallow_space = False
        # The address of the open link, and its text.
        self._address = ""
        self._said: list[str] = []
        # The tag that is being skipped or collected, and how many of its kind are open.
        self._skipping, self._skip_depth = "", 0
        self._mention_tag, self._mention_depth = "", 0
        self._mention: list[str] = []

    def open(self, tag: str, attributes: str) -> None:
        if self._skipping:
            self._skip_depth += tag == self._skipping
        elif self._mention_tag:
            self._mention_depth += tag == self._mention_tag
        elif tag in _UNREAD or (tag == "blockquote" and _REPLY.search(attributes)):
            self._skipping, self._skip_depth = tag, 1
        elif tag == "at" or (tag == "span" and _MENTION.search(attributes)):
            self._mention_tag, self._mention_depth, self._mention = tag, 1, []
        elif tag == "a":
            self._end_link()
            found = _HREF.search(attributes)
            self._address = html.unescape(found[1] or found[2]).strip() if found else ""
        elif tag in ("img", "emoji"):
            if (tag == "emoji" or _EMOJI.search(attributes)) and (alt := _ALT.search(attributes)):
                self._write(without_marks(html.unescape(alt[1])))
        else:
            self._open_block(tag, attributes)

    def _open_block(self, tag: str, attributes: str) -> None:
        if tag == "br":
            self._break(blank=True)
        elif tag in ("ol", "ul"):
            self._break()
            start = _START.search(attributes) if tag == "ol" else None
            self._lists.append(_List(tag == "ol", int(start[1]) if start else 1))
        elif tag == "li":
            self._break()
            self._open_item(attributes)
        elif tag == "table":
            self._break()
            self._tables += 1
        elif tag == "tr" and self._tables <= 1:
            # A row need not be closed: the next row closes it.
            self._end_row()
            self._break()
            self._cells = []
        elif tag in ("td", "th"):
            self._open_cell()
        elif tag in _BLOCKS:
            self._break()
            self._preformatted += tag == "pre"

    def _open_cell(self) -> None:
        if self._tables <= 1:
            self._end_cell()
            self._cell_open = self._cells is not None
        else:
            self._break()

    def _open_item(self, attributes: str) -> None:
        if not self._lists or self._cells is not None:
            return
        current = self._lists[-1]
        if current.ordered:
            if value := _START.search(attributes):
                current.number = int(value[1])
            self._marker = f"{current.number}. "
            current.number += 1
        else:
            self._marker = "- "
        current.width = max(INDENT, len(self._marker))

    def close(self, tag: str) -> None:
        if self._skipping:
            self._skip_depth -= tag == self._skipping
            if not self._skip_depth:
                self._skipping = ""
        elif self._mention_tag:
            self._mention_depth -= tag == self._mention_tag
            if not self._mention_depth:
                self._end_mention()
        elif tag == "a":
            self._end_link()
        elif tag in ("ol", "ul"):
            self._break()
            self._marker = ""
            if self._lists:
                self._lists.pop()
        elif tag == "li":
            self._break()
            self._marker = ""
        elif tag in ("td", "th") and self._tables <= 1:
            self._end_cell()
        elif tag == "tr" and self._tables <= 1:
            self._end_row()
        elif tag == "table":
            # Inside a cell it is part of the cell.
            if self._tables <= 1:
                self._end_row()
            self._tables = max(0, self._tables - 1)
        elif tag in _BLOCKS:
            self._break()
            self._preformatted = max(0, self._preformatted - (tag == "pre"))

    def text(self, source: str) -> None:
        if self._skipping:
            return
        text = without_marks(html.unescape(source))
        if self._mention_tag:
            self._mention.append(text)
        elif self._preformatted and self._cells is None:
            first, *rest = text.replace("\r\n", "\n").split("\n")
            self._write(first)
            for line in rest:
                self._break(blank=True)
                self._write(line)
        else:
            text = _BLANKS.sub(" ", text)
            if self._swallow_space:
                text = text.lstrip(" \xa0")
            elif text.startswith(" ") and (not self._line or self._line[-1].endswith(" ")):
                text = text[1:]
            self._write(text)

    def _end_link(self) -> None:
        """End a link. Its address is added after its title, unless the title is the address."""
        address, said = self._address, "".join(self._said).strip()
        self._address, self._said = "", []
        if _SAFE_ADDRESS.fullmatch(address) and said and _bare(said) != _bare(address):
            self._write(f" <{address}>")

    def _write(self, text: str) -> None:
        if text:
            if self._address:
                self._said.append(text)
            self._line.append(text)
            self._swallow_space = False

    def _end_mention(self) -> None:
        name = " ".join("".join(self._mention).split())
        self._mention_tag, self._mention = "", []
        text = self._text_of_mention(name) if name else ""
        if name and not text:
            # One of the two spaces around a removed mention belonged to it.
            self._swallow_space = not self._line or self._line[-1].endswith((" ", "\xa0"))
        else:
            self._write(text)

    def _break(self, *, blank: bool = False) -> None:
        """End the line. `blank`: keep an empty one too."""
        if self._cells is not None:
            if self._line and not self._line[-1].endswith(" "):
                self._line.append(" ")
            return
        self._swallow_space = False
        text = "".join(self._line).rstrip()
        has_hard_space = bool(self._line)
        self._line = []
        if text:
            self._lines.append(self._indent() + text)
            self._marker = ""
        elif (blank or has_hard_space) and self._lines and self._lines[-1]:
            self._lines.append("")

    def _indent(self) -> str:
        # Bounded: a thousand nested lists would make a line a thousand times as long as the input.
        around = self._lists[: DEEPEST_INDENT + 1]
        if self._marker:
            return " " * sum(one.width for one in around[:-1]) + self._marker
        return " " * sum(one.width for one in around)

    def _end_cell(self) -> None:
        if self._cells is not None:
            text = "".join(self._line).strip()
            if text or self._cell_open:
                self._cells.append(text)
            self._line, self._cell_open = [], False

    def _end_row(self) -> None:
        if self._cells is None:
            return
        self._end_cell()
        cells, self._cells, self._line = self._cells, None, []
        if any(cells):
            self._lines.append(self._indent() + "\t".join(cells))
            self._marker = ""

    def finished(self) -> str:
        if self._mention_tag:
            self._end_mention()
        self._end_row()
        self._break()
        return cleaned("\n".join(self._lines), keep_mentions=True).strip("\n").lstrip(" ") if self._lines else ""


def _bare(address: str) -> str:
    """Return an address as people write it: without scheme, "www." and final slash."""
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", html.unescape(address).strip().casefold()).rstrip("/")
