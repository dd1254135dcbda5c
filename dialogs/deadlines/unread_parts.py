"""Tells whether the title of a deadline that a pattern made holds words that belong elsewhere."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from datetime import date

from dialogs.dates.words import MONTHS, any_of
from dialogs.deadlines.clauses import holds_clause
from dialogs.deadlines.days_meant import days_named, has_part_of_day
from dialogs.deadlines.new_commands import NewDeadline
from dialogs.deadlines.subject import has_first_name
from dialogs.patterns import lazily
from dialogs.text import fold

_ANY_DAY = date(2025, 1, 1)
"""Whether words name a day depends on no day in particular."""
_OWNER_LED = lazily(r"^(?P<who>\p{L}[\p{L} ,&]{1,60}?) [-–] \p{L}")
_MORE_THAN_A_TITLE = lazily(
    r"^(?:(?:se (?:garna )?till|hjalp (?:mig|oss))\b|bitti\b|behover (?:jag|vi)\b|vi (?:har|behover|pamin\w*)\b|jag behover\b|komma ihag\b|bli pamin\w*|du kan\b|kan du\b|(?:i )?(?:ska|skall|maste) \p{L}|(?:don't|do not) let (?:me|us) forget\b|vi (?:se|ta|ga|ha|halla|gora)\b|\p{L}+,? (?:du|ni) \p{L}+r\b"
    r"|(?:hon|han|hen|de|dom|she|he|they) (?:ska|skall|maste|behover|bor|far|must|should|need|needs|has|have)\b|(?:en |a )?(?:paminnelse|reminder)\b|(?:som|enligt vad) (?:vi|jag|ni) \p{L}+|(?:as|like) (?:we )?(?:agreed|discussed|said|decided)\b|tar? \p{L}+ och \p{L}+|(?:lista|visa|rakna upp|list|show) (?:allt|alla|vad|de|all|everything|what)\b|it would be \p{L}+ if\b|.{0,120}\b(?:som|which)$|.{0,40}\bkvar (?:till|tills|innan)\b"
    r"|flytta\b|andra\b|skjut\b|ta bort\b|byt\b|move\b|(?:beslut|atgard|obs|viktigt|att gora|todo|till protokollet|uppgift|uppdrag|bevakning|aktivitet|insats|reminder|task|action|paminnelse)\s*[:!–-]|(?:om|ifall|nar|(?:sa )?(?:snart|fort)|efter att|if|when|once|as soon as) .*\b(?:ska|skall|maste|far|must|shall|should)\b)"
    r"|\b(?:hade varit|vore) (?:bra|fint|toppen)\b|\bpamin\w* (?:mig|oss|alla|honom|henne|dem|\p{L}+ om)\b|\bsamma dag\b|\bsa (?:snart|fort) som mojligt\b|[?!]|\b(?:lunch|lunchtid|noon)$|^(?:everyone|everybody|all|alla) (?:needs?|has|have|must|should|will|shall|behover|maste|ska|skall|bor)\b|\bskulle\b|\b(?:igen|again)$|\b(?:va|helst|tack)$|\bsenast$|\b(?:eod|cob|eob|asap|close of business|end of (?:the )?(?:business |working )?day)\b|\b(?:latest|redan|12)$|^\p{L}+(?: \p{L}+)?(?:(?:, | and | & )\p{L}+(?: \p{L}+)?)* to \p{L}+ \p{L}|[ ,](?:i|den|till|minst)$|\b(?:innan|fore|before|by) \d{1,2}$|\bforran\b|\b(?:ar|is) (?:slut|over|till anda)$|\bglom inte\b|\bkom ihag\b|\b(?:[01]?\d|2[0-3])[.:][0-5]\d$|^innan \p{L}+,|\bsenast (?:till|infor|vid) "
)
"""A title with such words holds more than the matter."""
_STARTS_AMISS = lazily(
    r"^(?:(?:(?:alla|de|dem|dom|er) )?som (?:inte|ej)\b|ps\b|p\.s\b|obs\b|btw\b)|\b(?:till|fram till|tills) dess\b"
)
_NOT_CLEAN = lazily(
    r"\b(?:jag|vi|ni|du|mig|mej|er|era|boten|tank|tanka|hej|hejsan|mvh|halsningar|tack|annars|lovat|lovade|absolut|flagga|make sure|you|your|we|sag till|sjalv|nan)\b|^(?:stanger|gar ut|vill|kan|ar|det)\b|\bbehover\b"
)
"""Words of a letter, and of those who talk: a matter has none of them."""
_SENTENCE_ENDS = lazily(r"[.!?]\s+\p{Lu}|[!?\"”“]|\s[-–—]\s\p{Lu}\p{Ll}+$|/\p{Lu}|[,;]\s*[,;]")
_DOES_IT = lazily(
    r"[, ](?P<who>\p{L}+)(?: och \p{L}+)? (?:(?:skoter|fixar|tar|ansvarar for|ordnar|har|gor|haller i|owns|does|takes|leads)(?: (?:det|den|detta|i det|it))?|(?:ar|is) (?:ansvarig|responsible))$"
)
_ME_AND_MORE = lazily(r"(?:mig|mej|oss|me|us)(?:\s*,|\s(?!(?:och|samt|and|o)\b)\p{L})")
"""A clause that begins after whom to remind: "mig, jag ska ringa"."""
_ENDS_WITH = lazily(r"[,—–-]\s+(?P<who>\p{Lu}[\p{L}-]+)(?:\s?(?:[,+&/]|och|and)\s?\p{Lu}[\p{L}-]+)*$")
"""Somebody who is named last: "planen, Olle"."""


_MORE_MONTHS = lazily(rf"(?:\s(?:och|samt|and)|,) (?:{any_of(MONTHS)})$")
"""Further months of the same day: "rapporten [senast 5 juni] och september"."""


_EMPTY_BRACKETS = lazily(r"\(\s*(?:klar[ta]?|fardig[ta]?|senast|deadline|by|due)?\s*\)")
_OWNER_GOES_ON = lazily(r"\b(?:och|and|to)$|\b(?:i ?stallet|istallet|instead|att|that|hon|han)\b")


def holds_more(command: NewDeadline, text: str) -> bool:
    """Return whether the title or the owner of the command holds words that belong elsewhere: a day, a part of the day,
    a courtesy, somebody who does it, or another task."""
    folded = fold(command.title)
    if _NOT_CLEAN.search(folded) or _STARTS_AMISS.search(folded) or _SENTENCE_ENDS.search(command.title):
        return True
    led = _OWNER_LED.match(folded)
    return bool(
        _MORE_THAN_A_TITLE.search(folded)
        or (led and has_first_name(command.title.split(" ")[0].rstrip(",")))
        or _DOES_IT.search(folded)
        or ((named := _ENDS_WITH.search(command.title)) is not None and has_first_name(named["who"]))
        or days_named(command.title, _ANY_DAY)
        or _MORE_MONTHS.search(folded)
        or _EMPTY_BRACKETS.search(folded)
        or holds_clause(command.title)
        or (command.owner is None and _names_doer(command.title))
        or (command.at is None and has_part_of_day(text))
        or command.title.startswith("@")
        or _ME_AND_MORE.match(fold(command.owner or ""))
        or (
            command.owner
            and (
                _OWNER_GOES_ON.search(fold(command.owner))
                or days_named(command.owner, _ANY_DAY)
                or has_part_of_day(command.owner)
                or " to " in command.owner
                or "fram till" in command.owner
            )
        )
    )


_DOER = lazily(r"^(?P<who>\p{Lu}[\p{L}-]+)(?: \p{Lu}[\p{L}-]+)? \p{Ll}{2,14}(?:ar|er|r|s) \p{L}")


def _names_doer(title: str) -> bool:
    """Return whether a title without an owner begins with somebody who does something: "Olle tar reda på priset"."""
    found = _DOER.match(title)
    return found is not None and has_first_name(found["who"])


_FOR_MEETING = lazily(r"\b(?:till|infor|before|by|for) (?:det |the )?(?:nasta |next )?(?:mote(?:t)?|meeting)[\s.]*$")
_CLOCKS = lazily(r"\b\d{1,2}[.:]\d\d\b|\b\d{1,3} ?min")


def is_list_of_tasks(text: str) -> bool:
    """Return whether each of several lines names a day, and none a clock time or a length: tasks, and no agenda."""
    lines = [line for line in text.strip().split("\n") if line.strip()]
    return (
        2 <= len(lines) <= 12
        and not _CLOCKS.search(fold(text))
        and all(map(_names_its_day, lines))
        and any(map(has_day, lines))
    )


def _names_its_day(line: str) -> bool:
    return has_day(line) or _FOR_MEETING.search(fold(line)) is not None


def has_day(text: str) -> bool:
    """Return whether `text` names a day."""
    return days_named(text, _ANY_DAY) > 0
