"""A text as it was given, and its composed form, with the places of one in the other."""

import unicodedata

import regex

from dialogs.dates.structure import Span


class Given:
    """A text as given, and its NFC form, which is searched."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts: list[int] | None = None
        if not unicodedata.is_normalized("NFC", text):
            self._starts, pieces = [], []
            for match in regex.finditer(r"\X", text):
                piece = unicodedata.normalize("NFC", match[0])
                pieces.append(piece)
                length = len(match[0])
                self._starts += [match.start() + min(nth, length - 1) for nth in range(len(piece))]
            self._starts.append(len(text))
            self.text = "".join(pieces)
            if not unicodedata.is_normalized("NFC", self.text):  # a mark that stands alone may still join another
                self.text = unicodedata.normalize("NFC", self.text)

    def span(self, span: Span) -> tuple[int, int]:
        if self._starts is None:
            return span.start, span.end
        last = len(self._starts) - 1
        return self._starts[min(span.start, last)], self._starts[min(span.end, last)]

    @property
    def is_composed(self) -> bool:
        """Whether the text is in NFC as given."""
        return self._starts is None
