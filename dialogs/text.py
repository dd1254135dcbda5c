"""Text as people type it: cleaned of invisible characters, folded for forgiving matching, and escaped for Markdown."""

import unicodedata
from functools import lru_cache

import regex

from dialogs.identities import plain
from dialogs.patterns import lazily

# Characters that keyboards, Word or Teams vary, one for one.
_SAME = {
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00a0\u2007\u2009\u202f\u200a\u2002\u2003", " "),
    **dict.fromkeys("’‘`´′", "'"),
    **dict.fromkeys("”“„«»", '"'),
    "ø": "o",
    "æ": "a",
    "ł": "l",
    "đ": "d",
}


class _Folding(dict[int, str]):
    """A table that computes the folding of a character when it is first needed."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        lower = char.lower()
        base, *rest = list(unicodedata.normalize("NFD", lower))
        if not all(map(unicodedata.combining, rest)):
            base = lower  # a Hangul syllable comes apart into letters, not into a letter and its accents
        folded = _SAME.get(base, base)
        self[code] = folded
        return folded


_FOLDING = _Folding()

_LINE_ENDS = lazily(r"\r\n|[\r\v\f\x85\u2028\u2029]")
_UNSEEN = lazily(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters, but for the tab and the line's end
    r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidi
    r"\u00ad\u200b\u2060\ufeff"  # of no width; the joiners stay, since emoji and scripts need them
    r"\ud800-\udfff\ufffe\uffff]"  # what no encoding and no document can hold
)


def fold(text: str) -> str:
    """Return `text` in lower case without accents (å and ä become a, ö becomes o), with plain dashes and quotes.

    The result has the length of `text` in NFC, so a span in one is the same span in the other.
    """
    return _fold_short(text) if len(text) <= _SHORT else _fold(text)


def _fold(text: str) -> str:
    return unicodedata.normalize("NFC", text).translate(_FOLDING)


_SHORT = 300
"""Characters of a message. The reading of a message folds it hundreds of times, with words replaced and not."""

_fold_short = lru_cache(maxsize=256)(_fold)


def clean(text: str) -> str:
    """Return `text` in NFC with plain line ends, without bidi, control and invisible characters and lone surrogates."""
    return unicodedata.normalize("NFC", _UNSEEN.sub("", _LINE_ENDS.sub("\n", text)))


_ESCAPED = lazily(
    r"(?P<sign>[\\*`\[\]]|~(?=~)|(?<=~)~|(?<!\w)_|_(?!\w)|(?<=\{)\{)"
    r"|(?P<tag><)"
    r"|(?P<entity>&(?=\#?\w{1,32};))"
    r"|(?m:^)(?P<indent>[ \t]*+)"
    r"(?:(?P<block>[#>|]|[-+](?=[\s\-]|$)|=(?=[=\s]|$)|:(?=-))|(?P<number>\d{1,9})(?P<dot>[.)])(?=\s|$))?+"
)


def escape_markdown(text: str) -> str:
    """Return `text` escaped, so that a card or a Markdown message shows it as it was written.

    No emphasis, link, list, heading, tag, mention or date macro comes of it. Marks of mentions are left out.
    """
    return _ESCAPED.sub(_escape, plain(text))


def _escape(match: regex.Match[str]) -> str:
    if match["sign"]:
        return "\\" + match["sign"]
    if match["tag"]:
        # Not "\<": Teams looks for <at> before it reads the Markdown.
        return "&lt;"
    if match["entity"]:
        return "&amp;"
    # Leading spaces would make the line code.
    indent = "\u00a0" * len(match["indent"])
    if match["block"]:
        return f"{indent}\\{match['block']}"
    if match["number"]:
        return f"{indent}{match['number']}\\{match['dot']}"
    return indent
