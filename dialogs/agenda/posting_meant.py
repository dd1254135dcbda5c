"""Reads free words about the whole agenda that is posted, mailed, made a file, emptied, or waits for items."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.dates import find_days
from dialogs.dates.words import NUMBERS, any_of
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence, one
from dialogs.sentences.slots import is_question

_WHEN_POSTED = lazily(
    rf"\b(?P<days>\d{{1,2}}|{any_of(NUMBERS)})\s+(?P<unit>arbetsdag|vardag|working day|dag|dygn|day|veck|week)"
)
_BEFORE = lazily(r"\b(?:fore|innan|i forvag|before|ahead|in advance)\b")
_CLOCK = lazily(r"\bkl(?:ockan)?\.?\s*\d{1,2}(?:[.:]\d\d)?\b|\bat \d{1,2}(?:[.:]\d\d)?\b")

MAIL = lazily(r"\S@[\w-]+\.\p{L}{2,}|\b(?:mejl\w*|maila?\w*|mail\w*|e-?post\w*|e-?mail\w*)\b")
FILE = lazily(r"\b(?:word\w*|docx?|pdf\w*|fil(?:en)?|file|som text|as text|utskrift\w*|skriva? ut|kopia)\b")
OVER = lazily(r"\b(?:borja? om|bora om|tom(?:ma)?|rensa|nollstall|start over|from scratch|clear|empty|helt ny)\b")
ASKS_FOR_ITEMS = lazily(
    r"\b(?:fraga|fragar|hor|skicka|be|kolla|ask|check)\b.*\b(?:gruppen|alla|allihop|deltagarna|medlemmarna|the group|everyone|everybody)\b.*"
    r"\b(?:ovrig\w* fraga\w*|(?:nagot|nat|nagonting|nan sak|nagra (?:punkter|arenden)|anything|something)\b.*\b(?:ta upp|lyfta|lagga till|(?:till|pa|infor) (?:dagordningen|agendan|motet|nasta mote|nasta gang|man\w+|tis\w+|ons\w+|tors\w+|fre\w+)|bring up|raise|add|(?:for|to) the (?:agenda|meeting)))\b"
)
""" "Fråga alla om de har något att ta upp"."""
NUDGE = lazily(
    r"\b(?:puffa|paminn|be|fraga|tjata|ropa|ask|remind|nudge|samla in|efterlys\w*)\b.*\b(?:punkter|arenden|items|points|inspel)\b"
)


_LEAD = lazily(
    r"\b(?:(?:senast )?(?:\d{1,2}|en|ett|tva|tre|fyra|fem|sju|tio|an?|one|two|three|five) (?:arbets)?(?:dag\w*|veck\w*|days?|weeks?) (?:fore|innan|i forvag|before|ahead|in advance)(?: (?:of )?(?:varje|alla|nasta|vart|each|every|the|next|our) (?:mote\w*|traff\w*|meetings?)| mote\w*)?|(?:infor|fore|before) (?:varje|each|every) (?:mote\w*|traff\w*|meeting))"
)


def posted(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The agenda posted now or so many working days before each meeting, or what else is done with the whole of it."""
    folded = sentence.folded
    if MAIL.search(folded):
        return one("mejla dagordningen")
    if FILE.search(folded):
        return one("dagordningen som text")
    if NUDGE.search(folded) or ASKS_FOR_ITEMS.search(folded):
        # The group is asked at once: a time for it is what the bot cannot choose.
        return one(
            "be gruppen om punkter", left=[sentence.text[slice(*each.span())] for each in _LEAD.finditer(folded)]
        )
    if OVER.search(folded):
        return one("töm dagordningen")
    if _NOT_POSTED.match(folded) or _OFF.search(folded):
        return one("posta inte dagordningen automatiskt")
    if waits := _WAITS.match(folded):
        until = (sentence.text[slice(*waits.span("until"))].strip(" .!"),) if waits["until"] else ()
        shown = ("do not post the agenda automatically",) if sentence.is_english else ()
        return (Reading(("posta inte dagordningen automatiskt",), until, is_certain=False, shown=shown),)
    if _BEFORE.search(folded):
        # The bot posts in the morning: a clock time is what it cannot choose.
        left = tuple(sentence.text[slice(*found.span())] for found in _CLOCK.finditer(folded))
        if days := _WHEN_POSTED.search(folded):
            return (Reading((f"posta dagordningen {_working_days(days)} arbetsdagar före",), left),)
    if is_question(sentence) and not _ASKS_TO.match(folded):
        # Whoever leads sees when it is posted.
        return one("inställningar för dagordningen" if context.is_leader else "dagordning")
    if _SAYS_NOT.search(folded):
        return one("inställningar för dagordningen" if context.is_leader else "dagordning")
    # The bot posts at once: another day is what it cannot choose.
    other = [sentence.text[day.start : day.end] for day in find_days(sentence.text, today=context.today) if day.day]
    return one("posta dagordning", left=other)


def _working_days(found: "regex.Match[str]") -> int:
    """Return the working days of a length. A week has five of them, and so have seven days."""
    word, unit = found["days"], found["unit"]
    count = int(word) if word.isdigit() else NUMBERS[word]
    if unit in ("veck", "week"):
        return 5 * count
    return count if count < 7 or unit not in ("dag", "dygn", "day") else round(count * 5 / 7)


_NOT_POSTED = lazily(
    r"^(?:(?:hej\w*|snalla|please)[\s,!]+)*(?:du (?:behover|ska) )?(?:(?:skicka|posta|lagg|publicera|dela)\b.{0,20}\b(?:inte|ej|aldrig)\b|(?:inte|sluta|stop|don'?t|do not|never)\b)(?!.*\b(?:helg\w*|fore|innan|forran|fran|until|before|till)\b)"
)
_WAITS = lazily(
    r"^(?:(?:hej\w*|men|nej|du|snalla|please)[\s,!]+)*(?:kan du )?(?:vanta?(?: lite)? med (?:att )?|avvakta(?: med)?(?: att)? |hall(?:a)? inne med |hold off (?:on )?|wait with |don't |do not )(?=.*\b(?:dagordning\w*|agenda\w*|kallelse\w*)\b)"
    r"[^,.;]{0,60}?\b(?:dagordning\w*|agenda\w*|kallelse\w*)\b(?P<until>\s+(?:tills|till|forran|innan|until|before|yet)\b.{2,80})?[\s.!]*$"
)
"""The agenda is to wait, for a person or a day that the bot does not know: it is not posted by itself."""
_OFF = lazily(r"\b(?:stang|sla|koppla) (?:av|ifran)\b|\b(?:inget|inga) (?:auto|automatisk)\w*|\b(?:turn|switch) off\b")
_SAYS_NOT = lazily(r"\b(?:inte|ej|aldrig|not|never|don'?t)\b")
_ASKS_TO = lazily(r"(?:kan|kunde|skulle|vill|can|could|would) (?:du|ni|vi|you|we)\b")
