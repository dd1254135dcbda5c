"""Tells words about one's own data, in which a day is no deadline."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.patterns import lazily

REMINDS = lazily(r"\b(?:pamin\w*|puffa|knuffa|jaga|remind|nudge)\b")
KEEPS_IN_MIND = lazily(r"(?:glom|missa) (?:inte|ej|int)\b|kom ihag\b|(?:do not|don't|dont) forget\b|remember\b")
_OWN_DATA = lazily(
    r"\b(?:ingenting|inget|inga (?:spar|uppgifter)|allt|alla (?:mina )?(?:uppgifter|svar|spar)|mina (?:person)?uppgifter|(?:min|mina) data|det ni har|nothing|everything|all (?:of )?my (?:data|answers)|my (?:personal )?(?:data|details|information))\b"
    r".{0,60}\b(?:finns? kvar|blir kvar|vara kvar|ligga? kvar|sparas?|sparat|lagras?|raderas?|radera|tas? bort|forsvinn\w*|suddas?|glom\w*|stays?|left|kept|remains?|erased?|deleted?|removed|gone|forgotten|stored)\b"
    r"|\b(?:radera|ta bort|sudda|glom|erase|delete|remove|forget)\b.{0,40}\b(?:allt|mig|om mig|mina (?:person)?uppgifter|everything|me|my (?:personal )?data)\b"
    r"|^(?:\p{L}+\P{L}+){0,4}(?:dataskydd\p{L}*+|gdpr)(?:\P{L}+\p{L}+){0,2}\P{L}*+$|\b(?:registerutdrag|(?:dataskydd\w*|gdpr)\b.{0,40}\b(?:mig|om mig|mina?|du|ni|boten|me|my|you)|kopia (?:pa|av) (?:allt|mina uppgifter)|copy of (?:everything|my data)|(?:vad|vilka uppgifter) (?:ni|du) (?:har|sparar)(?: \p{L}+)? om mig)\b"
)
"""A wish for one's own data: to see, get or erase it. The day in it is no deadline."""


def is_about_own_data(folded: str) -> bool:
    return _OWN_DATA.search(folded) is not None and not REMINDS.match(folded) and not KEEPS_IN_MIND.match(folded)
