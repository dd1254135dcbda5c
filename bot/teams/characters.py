"""Removes characters that nobody typed: controls and direction marks."""

from dialogs.identities import FIRST_MARK, LAST_MARK

_LINE_ENDS = {0x2028: "\n", 0x2029: "\n", 0x0B: "\n", 0x0C: "\n", 0x85: "\n"}
# First and last of each range: controls, then direction marks, embeddings and isolates, then marks without width, and
# what stands for an attachment.
_NEVER_TYPED = (
    *((0x00, 0x08), (0x0E, 0x1F), (0x7F, 0x84), (0x86, 0x9F)),
    *((0x061C, 0x061C), (0x200E, 0x200F), (0x202A, 0x202E), (0x2066, 0x2069)),
    *((0x200B, 0x200B), (0x2060, 0x2060), (0xFEFF, 0xFEFF), (0xFFFC, 0xFFFC)),
)
_TABLE: dict[int, str | None] = {
    **{code: None for first, last in _NEVER_TYPED for code in range(first, last + 1)},
    **_LINE_ENDS,
    0xA0: " ",
}
_WITHOUT_MARKS = _TABLE | dict.fromkeys(range(FIRST_MARK, LAST_MARK + 1))


def cleaned(text: str, *, keep_mentions: bool = False) -> str:
    """Return `text` without control and direction characters. Every line end becomes "\\n", and a hard space a space.

    The marks of mentions are removed too, so that nobody can type a mention that Teams did not make. With
    `keep_mentions` they stay: they are the bot's own, added after the rest was cleaned.
    """
    if text.isascii() and text.isprintable():
        return text
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_TABLE if keep_mentions else _WITHOUT_MARKS)


def cleaned_name(name: str | None, *, longest: int = 256) -> str:
    """Return the name on one line, cut to `longest` characters."""
    return " ".join(cleaned(name or "").split())[:longest]
