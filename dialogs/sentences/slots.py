"""Readers of slots: which item, deadline or person a sentence points out, and which day, time or length it names."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from dialogs.dates import FoundDay, find_days
from dialogs.identities import plain
from dialogs.language import written_in
from dialogs.names.recognition import beginnings_of, candidates, may_begin_name
from dialogs.patterns import lazily
from dialogs.sentences.english_words import begins, swedish_for
from dialogs.sentences.model import Context, KnownDeadline, KnownItem, Sentence
from dialogs.text import fold

_WORD = lazily(r"[\p{L}\d]{2,}+")
_ITEM_NUMBER = lazily(
    r"(?:\b(?:punkt(?:en|erna)?|p\.?|nr|nummer|item|point|fraga|arende)\s*+|#)(?P<number>\d{1,3})\b(?!\s*(?:min|st|/|\.\d))"
)
_MORE_NUMBERS = lazily(r"\s*(?:,|&|och|samt|and|to|-|–)\s*(?P<number>\d{1,3})\b(?!\s*(?:min|/|\.\d))")
_ORDINAL = lazily(
    r"\b(?P<ordinal>forsta|andra|tredje|fjarde|femte|sjatte|sjunde|sista|first|second|third|fourth|last)\s+(?:punkten|item|point)\b"
)
_ORDINALS = {
    "forsta": 1, "andra": 2, "tredje": 3, "fjarde": 4, "femte": 5, "sjatte": 6, "sjunde": 7,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "sista": -1, "last": -1,
}  # fmt: skip
_LABEL = lazily(r"\b(?P<letter>[dp])\s?(?P<number>\d{1,4})\b")
_MINE = lazily(r"(?<!\d\s?)\b(?:min|mitt|mina|my)\b")
_BREAK = lazily(r"\b(?:fika\w*|kaffe\w*|lunch\w*|paus\w*|rast\w*|bensträckar\w*|break|coffee)\b")

_ASKED = lazily(
    r"^(?:(?:hej|men|och|jo|alltså|du|ursakta|undrar|jag undrar|jaha|ok|hi|hello|so)[\s,!]+)*"
    r"(?:(?:vad|va|nar|var|vart|vem|vems|vilka|vilken|vilket|hur|varfor|what|when|where|who|whose|which|how|why)\b"
    r"(?!\s+(?:vi|som|jag|gruppen|och|we|i|the group)\b(?![^\n]*\?))(?!\s+(?:god|vanlig|snall)\b)"
    r"|(?:ar|var|har|finns|far|blir|kommer|gar|maste|behover|am|is|are|was|were|has|have|did|does|do|will)\b[^\n]*\?)"
)

COMMON = frozenset(
    fold(word)
    for word in """
    alla allt att av bara behöver bli blir bort den det där deadline deadlinen de dem dig du efter eller en ett
    finns fram från få får för före går gäller gör göra ha har hel hela henne hon han hur här i igen in inför
    innan inte istället ja jag kan klar klart kommer kommande kring lägg lägga man med men mig min mina mitt mot
    möte mötet möten nu någon något när nästa och om oss på punkt punkten punkter sen senare ska skulle snälla
    som så ta tack tar tid till tills under upp ut utan vad var vara ved vem vi vid vill vilken vår våra är
    också dagordning dagordningen agendan the a an and are at be by can could do for from have how in is it item
    items me meeting my next not of on one our out please put should that this to up us was we what when where
    which who will with you your agenda
    """.split()  # noqa: SIM905
)
"""Words that point out nothing."""

_SHARED = 5
"""Letters that two forms of a word share at least ("enkäten", "enkätens", "enkätsvaren")."""
_IN_COMPOUND = 7
"""Letters of a word that is looked for within a compound, at least. Its last two may be an ending."""


@lru_cache(maxsize=1024)
def stems(text: str) -> tuple[str, ...]:
    """The telling words of `text`, folded. The titles of a group are compared with each sentence several times."""
    return tuple(word for word in _WORD.findall(fold(plain(text))) if word not in COMMON and not word.isdigit())


@lru_cache(maxsize=4096)
def alike(one: str, other: str) -> bool:
    """Whether two folded words are forms of each other, or one is the beginning of a compound of the other."""
    if one == other:
        return True
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    if len(shorter) < 4 or (one[0] != other[0] and len(shorter) < _IN_COMPOUND):
        return False
    shared = next(
        (nth for nth, (left, right) in enumerate(zip(shorter, longer, strict=False)) if left != right), len(shorter)
    )
    if shared == len(shorter) or shared >= max(_SHARED, len(shorter) - 3):
        return True
    if shared >= 4 and shared >= len(shorter) - 1 and len(longer) - len(shorter) <= 4:
        return True
    # The last part of a compound: "enkäten" for "brukarenkäten".
    stem = shorter[: max(4, len(shorter) - 2)]
    return len(shorter) >= _IN_COMPOUND and stem in longer


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a title fits a sentence: the share of the title's telling words, and how many of them."""

    share: float
    count: int


def fit(words: Sequence[str], title: str) -> Fit:
    named = stems(title)
    count = sum(any(alike(word, name) for word in words) for name in named)
    return Fit(count / len(named) if named else 0.0, count)


_IN_ENGLISH = lazily(
    r"\b(?:(?P<round>table round|round[ -]?table|go-?round|round (?:of )?the table)"
    r"|(?P<other>any other business|other business|aob)"
    r"|(?P<opening>(?:the )?opening|welcome))\b"
)
_ALIASES = {"round": ["laget", "runt"], "other": ["ovriga", "fragor"], "opening": ["oppnas", "oppnande"]}
"""What items that most agendas hold are called in Swedish, for those who write about them in English."""


def _fit_english(words: Sequence[str], swedish: Sequence[str], title: str) -> Fit:
    named = stems(title)
    count = sum(
        any(alike(word, name) for word in words) or any(begins(word, name) for word in swedish) for name in named
    )
    return Fit(count / len(named) if named else 0.0, count)


def by_title(text: str, titles: Sequence[str]) -> list[int]:
    """The places of the titles that `text` points out best; several if they fit equally well."""
    words = stems(text)
    if alias := _IN_ENGLISH.search(fold(text)):
        words = (*words, *_ALIASES[next(name for name, said in alias.groupdict().items() if said)])
    fits = [fit(words, title) for title in titles]
    english = swedish_for(words) if written_in(text) != "sv" else []
    if english:
        fits = [_fit_english(words, english, title) for title in titles]
    best = max(((each.count, each.share) for each in fits), default=(0, 0.0))
    if best[0] == 0:
        return []
    found = [place for place, each in enumerate(fits) if each.count == best[0] and each.share >= best[1] - 0.01]
    return _named_whole(words, found, titles)


def _named_whole(words: Sequence[str], places: list[int], titles: Sequence[str]) -> list[int]:
    """The `places` without titles that hold only the end of a word which another has whole: "årsrapporten" is none of
    the other reports."""
    named = {place: set(stems(titles[place])) for place in places}
    whole = [word for word in words if any(word in each for each in named.values())]
    kept = [
        place
        for place, names in named.items()
        if not any(word not in names and any(word.endswith(name) for name in names) for word in whole)
    ]
    return kept or places


def is_question(sentence: Sentence) -> bool:
    """Whether a sentence asks for an answer, so that nothing of it is to be written down. "Kan du …?" is a request."""
    return _ASKED.search(sentence.folded) is not None


def item_numbers(sentence: Sentence) -> list[int]:
    """The numbers of items that are named as such: "punkt 4 och 5", "p3", "#2"."""
    found: list[int] = []
    for match in _ITEM_NUMBER.finditer(sentence.folded):
        found.append(int(match["number"]))
        at = match.end()
        while more := _MORE_NUMBERS.match(sentence.folded, at):
            found.append(int(more["number"]))
            at = more.end()
    return list(dict.fromkeys(found))


def _is_change(ordinal: "regex.Match[str]", sentence: Sentence) -> bool:
    """Return whether the word is "ändra", which folds to "andra": "ändra punkten Vägar" is of no second item."""
    return sentence.text[ordinal.start("ordinal")] in "äÄ"


def items_in(sentence: Sentence, context: Context) -> list[KnownItem]:
    """The items that the sentence points out: by number, place, title, break or owner. Several may be alternatives or,
    by number, all meant."""
    items = context.items
    if numbers := item_numbers(sentence):
        return [item for number in numbers for item in items if item.number == number]
    if match := next((each for each in _ORDINAL.finditer(sentence.folded) if not _is_change(each, sentence)), None):
        place = _ORDINALS[match["ordinal"]]
        number = len(items) if place < 0 else place
        return [item for item in items if item.number == number]
    if found := by_title(sentence.text, [item.title for item in items]):
        return [items[place] for place in found]
    if _BREAK.search(sentence.folded) and (breaks := [item for item in items if item.is_break]):
        return breaks
    if _MINE.search(sentence.folded):
        return [item for item in items if context.speaker in item.owners]
    people = people_in(sentence.text, context)
    return [item for item in items if any(name in item.owners for name in people)]


def deadlines_in(sentence: Sentence, context: Context) -> list[KnownDeadline]:
    """The deadlines that the sentence points out: by label, title, owner, or as the one just reminded of."""
    known = context.deadlines
    labels = {f"{match['letter'].upper()}{match['number']}" for match in _LABEL.finditer(sentence.folded)}
    if labels and (found := [each for each in known if each.label in labels]):
        return found
    if places := by_title(sentence.text, [each.title for each in known]):
        found = [known[place] for place in places]
        own = [each for each in found if context.speaker in each.owners]
        return own if len(own) == 1 else found
    if people := people_in(sentence.text, context):
        return [each for each in known if any(name in each.owners for name in people)]
    if context.reminded_of and (found := [each for each in known if each.label == context.reminded_of]):
        return found
    return [each for each in known if context.speaker in each.owners]


def people_in(text: str, context: Context) -> list[str]:
    """The full names of the members that `text` names, in its order: by mention, full name, or a name that only one
    has. A first name before another surname is somebody else."""
    found: list[str] = []
    words = [match.group() for match in _NAME.finditer(text)]
    beginnings = beginnings_of(context.people)
    nth = 0
    while nth < len(words):
        if not may_begin_name(words[nth], beginnings):
            nth += 1
            continue
        size, name = _person_at(words[nth : nth + 4], context)
        if name:
            found.append(name)
        nth += size
    return list(dict.fromkeys(found))


def _person_at(words: Sequence[str], context: Context) -> tuple[int, str]:
    """How many of the words name a person from the first on, and the person's name; (1, "") where they name nobody."""
    for size in (3, 2, 1):
        if len(words) < size:
            continue
        tried = " ".join(words[:size])
        fits = candidates(tried, context.people)
        if not fits and size == 1 and tried.endswith("s"):
            fits = candidates(tried[:-1], context.people)
        if len(fits) != 1:
            continue
        name = fits[0].person.name
        if size == 1:
            following = words[1] if len(words) > 1 else ""
            if following[:1].isupper() and following[1:].islower() and fold(following) not in fold(name).split():
                return 1, ""
            if words[0][0].islower() and (fold(words[0]) in _HOMONYMS or fold(words[0]) not in fold(name).split()):
                continue
        return size, name
    return 1, ""


_HOMONYMS = COMMON | {
    *("per", "bo", "dag", "liv", "hans", "mark", "stig", "tor", "bror", "lo", "my", "ask", "sol", "bjorn", "lind"),
    *("ek", "berg", "tall", "dal"),
}
"""Names that are words too: they name somebody only with a capital letter."""
_NAME = lazily(r"[\p{L}][\p{L}'’-]+")


SELF = (
    r"\b(?:jag|ja|mig|mej|me|i(?=(?:'(?:m|ll|d|ve))?\s"
    r"(?:am|will|can|could|would|want|need|take|do|have|may|should|think|was)\b"
    r"|'(?:m|ll|d|ve)\b))\b"
)
"""The speaker, in folded letters. A bare "i" is the Swedish word for "in"."""


def days_in(sentence: Sentence, context: Context) -> list[FoundDay]:
    """The days that the sentence names, in order."""
    return list(find_days(sentence.text, today=context.today))


def words_of(sentence: Sentence, day: FoundDay) -> str:
    """A found day as it was written."""
    return sentence.text[day.start : day.end]


_LENGTH = lazily(
    r"\b(?P<count>\d{1,3}|en|ett|tva|tre|fyra|fem|sex|tio|femton|tjugo|trettio"
    r"|fyrtio|fyrtiofem|en halv|halv|a|an|one|two|three"
    r"|five|ten|fifteen|twenty|thirty|forty|forty-five|half an)"
    r"\s*(?:(?:more|extra|additional|fler)\s+)?(?P<unit>min(?:uters?|ut|utes?)?|h|tim(?:me|mar)?|hours?|kvart|kvarts)\b"
    r"|\b(?P<quarter>en kvart|kvart)\b(?!\s+(?:i|over))"
)
_COUNTS = {
    "en": 1, "ett": 1, "tva": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "tio": 10, "femton": 15, "tjugo": 20,
    "trettio": 30, "fyrtio": 40, "fyrtiofem": 45, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "five": 5,
    "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45,
}  # fmt: skip


def minutes_in(text: str) -> list[int]:
    """The lengths in `text`, in minutes: "20 min", "en kvart", "en halvtimme"."""
    found = []
    folded = fold(text).replace("halvtimme", "halv timme")
    for match in _LENGTH.finditer(folded):
        if match["quarter"] or (match["unit"] or "").startswith("kvart"):
            found.append(15)
            continue
        unit = 60 if match["unit"][0] in "ht" else 1
        count = match["count"]
        found.append(30 if "hal" in count else int(_COUNTS.get(count, 0) or count) * unit)
    return found
