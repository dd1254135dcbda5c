"""Items that only open or close a meeting: nobody prepares them, and no break follows the last of them."""

from dialogs.patterns import lazily
from dialogs.text import fold

_MEETING = r"(?:(?:motet|sammantradet|traffen|dagen|the meeting|meeting)s?\s)?"
_OPENING = lazily(
    rf"{_MEETING}(?:oppnas|oppnande|oppnar|oppning|borjar|inleds|valkom(?:na|men|nande)|inledning|opens|opening"
    r"|welcome|is opened|call to order|introduction)(?:\s(?:av|till|och|of|to|and)\s(?:motet|dagen|the meeting|valkomna"
    r"|inledning|welcome|presentation))?"
)
_CLOSING = lazily(
    rf"{_MEETING}(?:avslutas|avslutande|avslutar|avslutning|avslut|stangs|slut|slutar|closes|closing|closed|is closed"
    r"|ends|end|adjourned|adjourn(?:ment)?|tack for i ?dag)(?:\s(?:av|of)\s(?:motet|sammantradet|dagen|the meeting))?"
)
_AROUND = " .!:,-"


def is_opening(title: str) -> bool:
    return _OPENING.fullmatch(fold(title).strip(_AROUND)) is not None


def is_closing(title: str) -> bool:
    return _CLOSING.fullmatch(fold(title).strip(_AROUND)) is not None


def is_formality(title: str) -> bool:
    """Return whether an item with this title only opens or closes the meeting: "Mötet öppnas", "Avslutning"."""
    return is_opening(title) or is_closing(title)
