"""A new item in free words: the title that is left when wishes, courtesies, lengths and owners are gone."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.patterns import lazily
from dialogs.reading.markers import is_marked
from dialogs.text import fold
from dialogs.understanding.model import Context, Reading, Sentence, one
from dialogs.understanding.slots import minutes_in, people_in

# Each is in folded letters. The title begins where the cue ends.
_AGENDA = r"(?:dag ?ordning\w*|agenda\w*|mote\w*|motet|sammantrade\w*|meeting|agenda)"
_ITEM = r"(?:(?:en|ett|a|an|nagon|nan)\s+)?(?:ny\w*\s+|kort\w*\s+|liten\s+|egen\s+|new\s+|short\s+)*(?:agenda|dagordnings)?(?:punkt\w*|arende\w*|fraga\w*|sak\w*|grej\w*|item|point|topic)"
_ON = rf"(?:\s+(?:pa|till|i|for|infor|on|to|for)\s+(?:den |var |the |nasta |kommande |next )*{_AGENDA}(?:\s+(?:pa|den|i|on)\s+[\w/]+(?:\s+(?:maj|mars|april|juni|juli|augusti|september|oktober|november|december|januari|februari))?)?)"
_ABOUT = r"\s*(?:som heter|som handlar om|om|kring|angaende|ang\.?|rorande|gallande|avseende|med|about|on|called|regarding|:|-|–)\s*"
_CUES = tuple(
    lazily(pattern)
    for pattern in (
        rf"\b(?:ovrig fraga|ovriga fragor|agendapunkt|dagordningspunkt|any other business|aob)(?:\s+(?:fran|from)\s+\w+)?{_ABOUT}",
        rf"\b{_ITEM}{_ON}?(?:\s+(?:fran|from)\s+\w+)?{_ABOUT}",
        rf"\b(?:lagg\w*|laggs|satt\w*|skriv\w*|fa|ha|ta|add|put|hav|slang|peta)\s+(?:till|in|upp|opp|med|dit|on|up)?\s*{_ITEM}{_ON}?{_ABOUT}",
        r"\b(?:prata|snacka|tala|diskutera|berätta|beratta|informera|talk|speak|tell you|discuss)(?:\s+(?:lite|kort|igenom|more|a bit|briefly|litegrann))*\s*(?:om|kring|about|runt)?\s+",
        r"\b(?:ta|tar|tog|lyfta?|lyft|fora?|bring|take|raise)\s+(?:upp|opp|fram|up)\s+(?:fragan om\s+|frågan om\s+|en sak:?\s+)?",
        r"\b(?:lyfta|raise|discuss|diskutera|behandla|dryfta)\s+(?:fragan om\s+)?",
        r"\b(?:lagga?|lägg|satta?|satt|skriva?|skriv|legg|add|put|fa|ha)\s+(?:till|in|upp|opp|med|te|dit|on|up)\s+(?:fragan om\s+|om\s+)?",
        r"\b(?:fragan om|the question of|the issue of)\s+",
    )
)
_STATED = lazily(
    r"^(?:kan (?:du|vi) (?:se till att )?|se till att )?(?P<title>.{3,100}?)\s+(?:maste|bor|borde|ska|behover|vill jag ha|should|must|needs to|upptas|anmals|tas)\s+"
    r"(?:upp|in|med|vara med|va me|va med|komma upp|tas upp|upptas|diskuteras|be on|be added|be discussed|pa|till|on)\b"
)
_FOREMOST = lazily(
    r"^(?:(?:nan ?ting|nagot|nat|something)\s+(?:om|about)\s+|(?:att\s+)?(?:fragan|arendet|punkten)\s+(?:om\s+)?|(?:det har med|det dar med|det dar om|detta med|vart|var)\s+)"
)
_ENDS = tuple(
    lazily(pattern)
    for pattern in (
        rf"\s*{_ON}\b.*$",
        r"\s*[,.;(–-]?\s*(?:det\s+)?(?:tar|ta|behover|kraver|typ|ca|cirka|ungefar|max|about|takes?|it takes)?\s*(?:val\s+|nog\s+|bara\s+|ungefar\s+|ca\s+|typ\s+|around\s+)*(?:\d+\s*(?:min\w*|h\b|tim\w*|kvart)|en kvart|kvart|en halvtimme|halvtimme|half an hour|a quarter)\b.*$",
        r"\s+(?:nasta gang|nasta mote|nasta traff|framover|next time|at the next meeting|pa (?:man|tis|ons|tors|fre)dag\w*|i (?:januari|februari|mars|april|maj|juni|augusti|september|oktober|november|december))\b.*$",
        r"\s*[,;–-]?\s*\b(?:jag|vi|ja|i)\s+(?:drar|tar|kan dra|kan ta|haller|presenterar|can|will|would|vore)\b.*$",
        r"\s+(?:om det finns tid|om vi hinner|om det gar|om det ar mojligt|if there is time|if possible|tack|please|snalla)\b.*$",
        r"\s*[,;]\s*(?:det ar|det vore|skulle|behover|vill|som|den|de|sa|tack|please|it|this|jag|vi|e de|helst|gar)\b.*$",
        r"\s+(?:ocksa|också|too|as well|som ovrig fraga|upptas|upp|in)\s*$",
    )
)
_TYPES = {
    "beslut": r"\b(?:for beslut|beslut|beslutspunkt|behover (?:ett )?beslut|for decision|decision)\b",
    "diskussion": r"\b(?:for diskussion|diskussion\w*|diskussionspunkt|disk|for discussion|discussion)\b",
    "information": r"\b(?:for information|information|info|informationspunkt|for info|beratta|informera)\b",
}
_OWNER = lazily(
    r"\b(?:tar|drar|foredrar|haller i|presenterar|ansvarig\w*|foredragande|inledare|vet mest|takes|presents|with|pratar)\b"
)
_MINE = lazily(
    r"\b(?:jag|ja|i|vi)\s+(?:drar|tar|kan|haller|presenterar|vill|skulle vilja|onskar|would|can|will|have)\b|\b(?:undertecknad|from me|fran mig)\b"
)
_SENTENCE = lazily(r"(?<=[\w)])[.!?](?:\s+|$)|\n+")
_LONGEST_TITLE = 120
_INTRODUCED = lazily(r"^[^:\n]{0,120}:\s*(?P<rest>.+)$", regex.DOTALL)


def added(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The item that somebody wants on the agenda; none where nothing is left to be its title."""
    title = title_in(sentence.text)
    if not title:
        return ()
    if not context.meetings and not context.items:
        return one(f"lägg till {title}")
    details = []
    owners = people_in(sentence.text, context) if _OWNER.search(sentence.folded) else []
    if _MINE.search(sentence.folded) and context.speaker and context.speaker not in owners:
        owners = [context.speaker, *owners]
    details += owners
    kinds = [kind for kind, words in _TYPES.items() if regex.search(words, sentence.folded)]
    if kinds and not regex.search(
        rf"\b(?:inget|inte|utan|no|behovs inte)\b[^.]*{kinds[0][:5]}|{kinds[0][:5]}\w* behovs inte", sentence.folded
    ):
        details.append(kinds[0])
    elif len(kinds) > 1:
        details.append(kinds[1])
    if minutes := minutes_in(sentence.text):
        details.append(f"{minutes[-1]} min")
    return one(f"lägg till {title}" + (f" ({', '.join(details)})" if details else ""))


def title_in(text: str) -> str:
    """Return the new title of the item, or ""."""
    for part in _parts(text):
        if title := _title(part):
            return title
    return ""


def _parts(text: str) -> list[str]:
    """The sentences of a text, each followed by the rest of it, the likeliest first."""
    return [part for part in _SENTENCE.split(text) if part.strip()]


def _title(part: str) -> str:
    folded = fold(part)
    stated = _STATED.match(folded)
    if stated:
        return _short(part[slice(*stated.span("title"))])
    best: tuple[int, int] | None = None
    for rank, cue in enumerate(_CUES):
        if (found := cue.search(folded)) and regex.search(r"\w", part[found.end() :]):
            key = (rank, found.end())
            best = min(best, key) if best else key
            break
    return _short(part[best[1] :]) if best else ""


def _short(words: str) -> str:
    """`words` without what a title does not have; the verb stays, and the first letter is upper case."""
    for end in _ENDS:
        if found := end.search(fold(words)):
            left = words[: found.start()]
            if regex.search(r"\p{L}{3}", left):
                words = left
    folded = fold(words)
    if first := _FOREMOST.match(folded):
        words = words[first.end() :]
    words = words.strip(" \t\n,.;:!?–-\"”“'")
    if not 2 < len(words) <= _LONGEST_TITLE or not regex.search(r"\p{L}{2}", words):
        return ""
    return words[0].upper() + words[1:]


def lines_of(text: str) -> list[str]:
    """The items of a list that is written in a sentence or in lines: "byt till: A, B, C"."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) > 1:
        marked = [line for line in lines if is_marked(line)]
        return marked if len(marked) >= 2 else lines[1:]
    introduced = _INTRODUCED.match(text)
    if not introduced:
        return []
    rest = introduced["rest"].rstrip(" .!")
    return [
        each.strip() for each in regex.split(r"\s*[,;]\s*|\s+(?:samt|och sist|och)\s+(?=\p{Lu})", rest) if each.strip()
    ]
