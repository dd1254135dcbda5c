"""Borders between several requests in one message, and the words that begin the next one."""

from dialogs.patterns import lazily
from dialogs.text import fold

_STEPS_IN = r"(?:tar|t[äa]cker|g[åa]r in|hoppar in|rycker in|ers[äa]tter|vikarierar|sk[öo]ter|covers|takes|steps in)\b"
BESIDE = lazily(
    r"(?i)(?<=[\w)])[,.;!]\s+(?=(?:kan|kunde|skulle|could|can|would) )"
    rf"|(?<=[\w)])(?:,|,? och|,? men|,? and|,? but)\s+(?=(?-i:\p{{Lu}})\p{{L}}+ {_STEPS_IN})"
)
COVERS = lazily(
    rf"\p{{L}}+ {_STEPS_IN}(?! (?:(?:min|mitt|mina|hennes|hans|my|her|his) (?:punkt|arende|dragning|item)|punkt|item))"
)
NEXT_REQUEST = lazily(
    r"(?:[,.;!]?\s+(?:och|samt|sen|sedan|plus|and|then)(?: (?:sen|sedan|då|also))?|[,.;!])\s+"
    r"(?=(?:påminn|lägg (?:till|in|upp)|flytta|ta bort|skjut|byt|bocka|visa|skicka|stryk"
    r"|remind|move|add|remove|show|postpone)\b"
    r"|(?:lägg|ta|sätt) (?:punkt(?:en)?|item|\p{L}{3,}(?:en|et|an|na)) (?!om |till |upp ))"
    r"|(?:,|,?\s+(?:och|samt|men|and|but)(?: (?:sen|sedan|då|also))?)\s+(?=(?:punkt(?:en)?|item) \d{1,2}(?::?[ae]n)?"
    r" (?:utgår|stryks|tas|flyttas|skjuts|hamnar|blir|får|ska|kan|bör|måste|väntar|behöver|is|goes|should|can|gets)\b)"
)
"""A verb, or an item by its number and its verb, begins the next request."""
SHOWN = lazily(r"(?:visa|skicka|show)\b")
SAME_DAY = lazily(r"\b(?:(?:pa )?samma dag|(?:on )?the same day)\b")
_TAKEN_DOWN = lazily(
    r"\s*+[,.!?;–-]++\s*+(?:(?:och|please|and|(?:kan|kunde|vill|skulle|can|could) (?:du|ni|you)(?: kunna)?) )*"
    r"(?:lagg\w*|skriv\w*|satt\w*|add|put)(?: (?:garna|bara|aven))?(?: (?:in|upp|ner|till|down))?"
    r" (?:det|den|detta|that|it|this)(?: (?:har|dar))?"
    r"(?:,? (?:tack\w*|snalla|please|garna|(?:at|for) (?:mig|oss|me|us)|ar du snall"
    r"|om du kan|i listan|i kalendern))*[\s.!?]*$"
)
_FEWEST = 8
"""Characters before such words. Fewer say nothing of their own."""


def without_taking_down(text: str) -> str:
    """Return `text` without a last clause that only asks to take down what is said before: ", lägg in det tack"."""
    found = _TAKEN_DOWN.search(fold(text))
    return text[: found.start()] if found and found.start() >= _FEWEST else text
