"""Reads the owner of a deadline in its sentence: "Maria ska skicka protokollet", "planen (Per, Lisa)"."""

from collections.abc import Callable, Sequence

from dialogs.model import Member
from dialogs.names.lists import FIRST_NAMES, PLACES, ROLE_WORDS
from dialogs.names.organisations import looks_like_an_organisation, recognise_organisation
from dialogs.names.recognition import candidates, is_mention, split_names
from dialogs.patterns import lazily
from dialogs.text import fold

_MOST_PEOPLE = 20

_MUST = (
    r"ska|skall|maste|bor|behover|far|har lovat att|lovar att|ansvarar for(?: att)?"
    r"|(?:ar|e) ansvariga? for(?: att)?|tar ansvar for(?: att)?"
    r"|ser till att|will|should|must|shall|needs? to|has to|have to|(?:is|are) to|(?:is|are) responsible for"
)
_DOES = (
    r"tar fram|tar med|tar kontakt|tar hand om|aterkopplar|planerar|ansoker|bestaller|trycker|koper|handlar|kallar|"
    r"skickar|skriver|lamnar|gor|ringer|bokar|ordnar|kollar|fixar|mejlar|mailar|forbereder"
    r"|sammanstaller|presenterar|aterkommer|kontaktar|bjuder|undersoker|rapporterar|redovisar|levererar|inkommer|svarar"
    r"|fyller|laddar|uppdaterar|samlar|justerar|granskar|publicerar|besvarar|anmaler|inventerar|utreder|ser over|tittar"
    r"|sends?|writes?|prepares?|books?|checks?|contacts?|reports?|submits?|delivers?|updates?|collects?"
)
_SUBJECT = lazily(
    rf"(?P<who>[^\n.:;?!]{{1,160}}?(?:(?<=\b\p{{L}})\.)?)\s++(?:(?:{_MUST})\s++(?P<rest>\S.*)|(?P<does>(?:{_DOES})(?:\s.*)?))"
)
_PASSIVE = lazily(
    r"(?P<rest>\S[^\n.:;?!]{0,160}?\s(?!\p{L}*(?:des|tes)\b|(?:skrevs|togs|gavs|drogs|visas|halls|leds|agdes)\b)"
    rf"(?:(?:{_MUST})\s)?\p{{L}}{{2,15}}s(?:\s(?:in|ut|fram|upp|over|ihop|ned|klart?|fardigt?))?)"
    r"(?:\s\p{L}{1,12}){0,3}?\sav\s(?P<who>\S[^\n:;?!]{0,160})"
)
"""The agent of a passive verb: "protokollet skrivs av Olle", "underlaget ska lämnas in av Kumla kommun"."""
_LED = lazily(r"ansvariga? (?:for|for att|ar for)\s(?P<rest>\S.*?)\s(?:ar|blir)\s(?P<who>\S.*)")
_IN_BRACKETS = lazily(r"(?P<rest>\S.*?)\s*\((?P<who>(?:[^()]|\([^()]*\))+)\)\s*")
_LABEL = lazily(r"(?P<who>[^\n:]{1,160}?)\s*:\s+(?P<rest>\S.*)")
_AFTER = lazily(
    r"(?P<rest>\S.*?)\s*[,;–-]?\s(?:(?:det |den |som )?galler|gores av|gors av|avser|som ansvarar ar|it is for|by)\s"
    r":?(?P<who>\S.*)"
    r"|(?P<matter>\S.*?)\s*,?\sfor\s(?P<all>\S.*(?:,|\so\s|\soch\s|\sand\s|&|/|\ssamt\s).*)"
)
"""Return the owners at the end: "rapporten, gäller Olle", or several with "för". One person after "för" may belong to
the matter."""
_GENITIVE = lazily(
    r"(?P<who>\S[^\n:;?!]{1,60}?)(?:'|:)?s\s(?:uppgift|uppdrag|jobb|del|task|job|assignment)(?:en|et)?\s(?:(?:ar|blir|is)\s)?"
    r"(?:att|to)\s(?P<rest>\S.*)"
)
""" "Idas uppgift att kolla med gruppen"."""
_ME = frozenset({"jag", "i", "mig", "me"})


def _is_me(name: str) -> bool:
    """Return whether the speaker is named. A small "i" is the Swedish preposition."""
    return name.strip() != "i" and fold(name) in _ME


def in_sentence(title: str, *, is_person: Callable[[str], bool], roster: Sequence[Member] = ()) -> tuple[str, str]:
    """(what is to be done, who is to do it as written), where all that the sentence names there are people; `title`
    and "" where it is a sentence of another kind."""
    folded = fold(title)
    for pattern in (_LED, _GENITIVE, _SUBJECT, _PASSIVE, _IN_BRACKETS, _LABEL, _AFTER):
        match = pattern.fullmatch(folded)
        if match is None:
            continue
        parts = match.groupdict()
        group = next(name for name in ("rest", "does", "matter") if parts.get(name) is not None)
        whose = "who" if parts["who"] is not None else "all"
        who = title[match.start(whose) : match.end(whose)].strip()
        names = split_names(who, roster)
        if names and len(names) <= _MOST_PEOPLE and all(is_person(name) or _is_me(name) for name in names):
            return title[match.start(group) : match.end(group)].strip(" ,"), who
    return title, ""


def is_task_of_somebody(title: str, *, is_last_day: bool) -> bool:
    """Return whether the sentence tells who does it: "Kumla kommun lämnar sina siffror", "protokollet skrivs av Olle".

    Where its day is no last day, the verb must be that of a task: "Olle ska vara borta den 12 juni" is none.
    """
    folded = fold(title)
    subject = _SUBJECT.fullmatch(folded)
    is_task = _PASSIVE.fullmatch(folded) or (subject and (is_last_day or subject["does"]))
    return bool(is_task) and bool(in_sentence(title, is_person=has_name)[1])


def has_name(words: str) -> bool:
    """Return whether `words` name a person or an organisation in any group."""
    return has_first_name(words) or looks_like_an_organisation(words) or fold(words) in PLACES


def has_first_name(words: str) -> bool:
    """Return whether `words` name a person in any group: a mention, a role, or words that begin with a first name."""
    folded = fold(words).strip(" @")
    first, *rest = folded.split() or [""]
    is_name = first.partition("-")[0].rstrip(",") in FIRST_NAMES and len(rest) <= 3 and words.strip(" @")[:1].isupper()
    return is_mention(words) or folded.strip(".") in ROLE_WORDS or is_name


def is_in(roster: Sequence[Member]) -> Callable[[str], bool]:
    """Return a function that tells whether a name means somebody in this group, one or several, or is written as an
    organisation, which the group need not know."""

    def is_owner(name: str) -> bool:
        known = candidates(name, roster) or recognise_organisation(name, roster)
        return bool(known) or looks_like_an_organisation(name)

    return is_owner


_GROUP = lazily(r"\b(?:alla|allihop|oss|gruppen|samtliga|vi|everyone|everybody|us|all|we|the group)\b")


def names_group(text: str) -> bool:
    """Return whether `text` names the whole group."""
    return _GROUP.search(fold(text)) is not None


_NEGATED = lazily(
    r"\b(?:ska|skall|behover|maste|kommer)\s(?:(?:vi|ni|du|jag|man|nagon|det|den|alla)\s)?(?:inte|int|ej|aldrig)\b(?!\ssenare)"
    r"|\b(?:slipper|struntar i|hoppar over)\b|\b(?:do not|don't|doesn't|does not) (?:need|have) to\b"
    r"|\b(?:shall|should|must|will) not\b|\b(?:won't|shouldn't|no longer (?:need|have))\b"
)


def is_negated(text: str) -> bool:
    """Return whether `text` says that something is not to be done."""
    return _NEGATED.search(fold(text[:300])) is not None
