# ruff: noqa: E501
"""Reads who cannot come to a meeting, on which day, and who comes instead, from sentences as people type them.

A sentence is read clause by clause. A name is the run of name-like words right beside its verb, so that a day or a
reason before it never becomes a part of it. Mentions are single letters here (`dialogs.identities.shortened`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import regex

from dialogs.dates import FoundDay, find_days
from dialogs.names.recognition import looks_like_a_person
from dialogs.patterns import lazily
from dialogs.reading.sign_offs import signs_off
from dialogs.text import fold

LONGEST = 600
"""Characters of a message that is read as an absence."""


@dataclass(frozen=True, slots=True)
class Absence:
    """`who` as written, "" for the writer; `substitute` as written; `day` where one was said. `is_asked` where the
    sentence leaves room for another meaning, so that the bot must ask."""

    who: str = ""
    substitute: str = ""
    day: FoundDay | None = None
    is_asked: bool = False


# Words that begin or fill a sentence, and are never a part of a name.
_NO_NAME = frozenset(
    """
    add alla am and andra anmaler apr april ar are as at aterbud att aug augusti av away be blir borta boss
    attend but by can can't chef colleague come coming could da darfor de dec december delta deltaga dem den denna deras det
    detta dig dock dom du ej eller er ersattare ersatter everybody far feb februari fick flytta for forhinder
    fran franvaro fredag friday from ga ge gor han hans har has have he hej hejsan hello henne hennes her hi
    him hinna his hon honom i icke idag if ill imorgon in ingen instead inte is istallet it item jag januari
    it join jul juli jun juni kan kl klockan kollega komma kommer lagg lamnar ledig ledigt lordag man mandag mar mars
    maste me med medarbetare medverka meeting men mig min mina mitt monday morgon mote motet move mvh my nagon
    nar narvara nasta next ni nobody not nov november nu och okt oktober om on onsdag or oss our pa place
    plats punkt punkten remind sa samt saturday semester sep sept september shall she sick sin sitt sjuk
    sjukskriven ska skall skicka skickar so som sondag sorry stalle stallet stryk substitute sunday ta tack
    that the their them they this thursday till tisdag to today tomorrow torsdag traffen tuesday tyvarr
    unfortunately flera folk halften many manga most nagra people several some somliga us var vara vart vem vi vikarie vilka vill visa we wednesday when who will with would you
    """.split()  # noqa: SIM905
)
_ORDINAL_END = r"(?<!\d:)(?<!\d)"
"""The end of an ordinal is no name: "den 28:e. Eva", "the 28th, Tom"."""
_NOT = rf"(?!(?:{'|'.join(sorted(_NO_NAME))})(?![\p{{L}}'-]))"
_MARKS = r"\u0300-\u036f\u0590-\u1fff"
"""Combining marks, and the scripts that need them within a word."""
_WORD = rf"(?:\p{{L}}{{1,3}}\.|\p{{L}}[\p{{L}}{_MARKS}'-]*)"
_PERSON = rf"(?:(?<![\p{{L}}'-])(?<!\d ){_ORDINAL_END}{_NOT}{_WORD}(?: {_NOT}{_WORD}){{0,3}})"
_PEOPLE = rf"(?:@?{_PERSON}(?:(?: ?, ?| ?[&/+] ?| och | and | samt |, och |, and )@?{_PERSON}){{0,9}})"
_ADVERB = r"(?: (?:tyvarr|dessvarre|nog|nu|alltsa|ocksa|heller|inte heller|tyvar|dock|unfortunately|sadly|also|both|bada|bada tva))*"
_COME = (
    r"(?: (?:att )?(?:kunna )?(?:komma|vara med|vara pa plats|delta|deltaga|medverka|narvara|ga|hinna|dyka upp|medverka|med|loss|ta sig dit))?"
    r"(?!(?: att)? (?:kunna )?(?:komma |vara |bli |hinna bli |ha (?:\p{L}+ )?)?(?:klara?t?|fardiga?t?|redo|forberedda?|ihag|overens|pa (?:att|vad|hur|nat|nagot)|at|fram till|igang|vidare|undan|ifran|gora|ta(?! sig)|fixa|lova|saga|hjalpa|lamna|skicka|boka|tro|bli|ordna|ringa|prata|bidra|betala|avgora|bestamma|dra|presentera|foredra|leda|godkanna|jobba|sta|hinna (?:med )?(?:det|den|d)|se|hitta|minnas|ses|traffas|motas|halla|oppna|skriva|lagga|forsta|svara|lasa)\b)"
)
_ABSENT = (
    rf"(?:kan{_ADVERB} (?:inte|ej|icke){_ADVERB}{_COME}"
    rf"|kommer{_ADVERB} (?:inte|ej|icke){_ADVERB}{_COME}"
    rf"|(?:har|far|fick|fatt){_ADVERB} (?:forhinder|vab|sjukt barn|sjuka barn)"
    rf"|(?:hinner|orkar){_ADVERB} (?:inte|ej) (?:med motet|till motet|komma|vara med|delta|dit)|far{_ADVERB} (?:inte|ej) (?:ihop det|till det)"
    rf"|(?:inte|ej){_ADVERB} (?:kan|kommer(?: att)?(?: kunna)?|har mojlighet att){_COME}"
    rf"|har{_ADVERB} (?:inte|ej|ingen){_ADVERB} mojlighet(?: att (?:komma|vara med|delta|medverka|narvara))?"
    rf"|ar{_ADVERB} (?:inte|ej) (?:med(?! (?:pa (?:det|att)|i (?:gruppen|natverket|var grupp))\b)|pa plats|dar)|(?:maste |far |vill )?(?:tyvarr )?(?:tackar?) (?:tyvarr )?nej till (?:motet|traffen)"
    rf"|ar{_ADVERB} (?:(?:hemma )?sjuk(?:a|skriven|skrivna|anmald)?|hemma med (?:sjukt|sjuka) barn|forhindrad(?:e)?|franvarande|borta|bortrest(?:a)?|ledig(?:a)?|pa semester|pa annat)"
    r"|uteblir|vabbar|missar(?: motet| traffen)?|star over(?: motet)?|avstar(?: fran motet)?"
    r"|(?:maste |far |vill |behover |har |hade )?(?:tyvarr |nu )?(?:lamnar?|lamnat|anmal(?:er|a|t)?|meddelar?|meddelat) (?:tyvarr )?(?:aterbud|forhinder|franvaro)"
    rf"|(?:can'?t|cannot|can not|won'?t|will not)(?: be able to)?(?: (?:come|make it|attend|be there|join|be with (?:us|you)))?(?! (?:meet|see|find|open|remember|read|answer|understand|agree|be (?!there\b|with\b|here\b|at\b|in\b|on\b|around\b|available\b|joining\b|coming\b|attending\b|able\b)|be able to (?!come\b|make\b|attend\b|be\b|join\b)|have (?!(?:the )?time\b)"
    r"|present|take|finish|do(?! (?:(?:this|next|on) )?\p{L}+day\b| the (?:meeting|\d)| \d)|get|send|give|bring|write|hold|lead|help|wait|change|move|decide|prepare|chair|add|remove|use|deliver|promise|say)\b)"
    r"|(?:am|'m|is|are|'s|'re) (?:unfortunately )?(?:ill|sick|unwell|away|on leave|on vacation|on holiday|off sick|not coming|unable to (?:come|attend|make it|join)|unavailable)"
    r"|(?:has|have|had) to (?:miss|skip|cancel|send (?:my |his |her |their )?(?:regrets|apologies))|sends? (?:my |his |her |their )?(?:regrets|apologies))"
)
_SELF = r"(?:jag|i)"
_HOME = r"(?: (?:i|fran|pa|from|at) (?:(?:var|vart|min|mitt|hans|hennes|samma|our|my|his|her|their|the) )?(?:(?:region|landstinget|lansstyrelsen i) )?[^\s,.;]{2,30}(?: (?:kommun|stad|lan))?| \([^()]{1,40}\))?"
_OWN = lazily(
    rf"(?:^|(?<=[\s,.;:!?(-]))(?:(?:far|har|kan|kommer|maste) )?{_SELF}{_ADVERB} ?(?P<verb>{_ABSENT})(?![\p{{L}}])"
)
_OWN_BACKWARDS = lazily(
    rf"(?:^|(?<=[\s,.;:!?(-]))(?:kan|kommer) {_SELF}{_ADVERB} (?:inte|ej){_ADVERB}{_COME}(?![\p{{L}}])"
    rf"|(?:^|(?<=[\s,.;:!?(-]))(?:far|har) {_SELF}{_ADVERB} (?:forhinder|vab|sjukt barn)(?![\p{{L}}])"
    r"|(?:^|(?<=[\s,.;:!?(-]))(?:count me out|rakna (?:bort mig|inte med mig))(?![\p{L}])"
)
_BARE = lazily(
    rf"(?:^|[,.!;:–-] ?|(?<= )(?:men|sa|och|but|so|and) )(?:nej,? |tyvarr,? |sorry,? |jag |i )*(?P<verb>{_ABSENT}|(?:far|har|fatt) forhinder|forhinder|aterbud|franvaro)(?![\p{{L}}])"
)
_WE = lazily(rf"(?:^|(?<=[\s,.;:!?(-]))(?:vi|we){_ADVERB} (?P<verb>{_ABSENT})(?![\p{{L}}])")
_TOLD = lazily(
    rf"(?P<who>{_PEOPLE}) (?:halsar|sager|meddelar|mejlade|ringde|skriver|horde av sig|says|writes|called)(?: [^.]{{0,30}}?)?,? (?:att|och sa att|that) (?:han|hon|hen|de|he|she|they) (?P<verb>{_ABSENT})(?![\p{{L}}])"
)
_OTHERS = lazily(
    rf"(?:^|(?<=[\s,.;:!?(-]))(?P<who>(?:(?:jag|i)(?: och| and|,) )?{_PEOPLE}){_HOME}{_ADVERB} (?P<verb>{_ABSENT})(?![\p{{L}}])"
)
_SHARED = lazily(
    rf"(?:^|(?<=[\s,.;:!?(-]))(?P<who>{_PEOPLE}|(?:min|mina|var|vara|my|our) (?:kolleg|medarbetar|chef|colleague|boss|manager)\w*){_HOME}{_ADVERB}"
    rf" (?:ar|har|fick|far|blev|blir|ligger|sitter|maste|ska|reser|jobbar|fastnade|is|has|had|got|must)(?![\p{{L}}]) [^.;:!?]{{1,60}}?,? (?:och|sa|and|so){_ADVERB} (?P<verb>{_ABSENT})(?![\p{{L}}])"
)
"""A second verb without a subject has that of the first: "Per är magsjuk och kan inte vara med"."""
_ANY_ABSENCE = lazily(
    rf"{_ABSENT}|\b(?:forhinder|aterbud|franvaro)|\b(?:kan|kommer|far|har) {_SELF}\b|\bcount me out|\brakna (?:bort|inte)"
)
"""What each way to say it needs. Most sentences lack it, and the search is short."""
_UNNAMED = lazily(r"(?:min|mina|var|vara|my|our) ")
_REPORTED = lazily(
    rf"(?:lamnar?|anmal(?:er|a)?|meddelar?|noterar?)?(?: ?tyvarr)? ?(?:aterbud|forhinder|franvaro)(?: (?:for|fran|pa)|:) (?P<who>{_PEOPLE})(?![\p{{L}}])"
    rf"|(?:apologies|regrets|absence) (?:for|from|on behalf of) (?P<whom>{_PEOPLE})(?![\p{{L}}])"
)

_MINE = r"(?:i|pa) (?:mitt|min) (?:stalle|plats)|for min (?:del|rakning)|for mig|(?:istallet|i stallet) for mig|som min (?:ersattare|vikarie)|instead of me|in my (?:place|stead)|for me"
_THEIRS = r"(?:i|pa) (?:hans|hennes|deras|dennes|sitt|sin) (?:stalle|plats)|for (?:honom|henne|dem|dom)|instead of (?:him|her|them)|in (?:his|her|their) (?:place|stead)|for (?:him|her|them)"
_NOBODYS = r"istallet|i stallet|som (?:ersattare|vikarie)|instead|as (?:a )?substitute"
_GOES = r"(?:kommer|deltar|gar|ar med|hoppar in|rycker in|stalle?r upp|narvarar|medverkar|kan (?:komma|ga|vara med|delta|hoppa in|rycka in)|ska (?:komma|ga|vara med)|foretrader oss|comes|is coming|will come|attends|will attend|goes|will go|is going|joins|can come|can go|steps in)"
_WHEN = r"(?: (?:pa|i|den|on|till)? ?[\p{L}\d/:]{1,12}){0,3}?"
_COMES = lazily(
    rf"(?P<name>{_PEOPLE}|{_PERSON} eller {_PERSON}|{_PERSON} or {_PERSON}){_HOME}{_ADVERB} {_GOES}{_WHEN} (?:{_MINE}|{_THEIRS}|{_NOBODYS})(?![\p{{L}}])"
)
_STEPS_IN = lazily(rf"(?P<name>{_PEOPLE}){_HOME}{_ADVERB} (?:hoppar in|rycker in|steps in|fills in)(?![\p{{L}}])")
_TAKES = lazily(
    rf"(?P<name>{_PEOPLE}){_HOME}{_ADVERB} (?:ersatter(?! med)|vikarierar for|tar over efter|tacker (?:upp )?for|hoppar in for|rycker in for|replaces|will replace|is replacing|(?:(?:will|can|is going to) )?(?:cover|fill in|stand in|step in|sub|substitute|deputi[sz]e)s? for|is (?:covering|filling in|standing in|stepping in|subbing) for|foretrader) (?P<for>mig|me|honom|henne|him|her|{_PEOPLE})(?![\p{{L}}])(?! (?:som|as) )"
)
_TAKES_PLACE = lazily(
    rf"(?P<name>{_PEOPLE}){_ADVERB} (?:(?:kan|ska|far|can|will) )?(?:tar?|takes?) (?:min|mitt|my|hans|hennes|his|her) (?:plats|place|seat)(?![\p{{L}}])"
)
_INSTEAD_OF = lazily(
    rf"(?P<name>{_PEOPLE}){_ADVERB} {_GOES}{_WHEN} (?:(?:istallet|i stallet) for|instead of|i stallet:) (?P<for>{_PEOPLE})(?![\p{{L}}])"
)
_IN_STEAD_OF = lazily(rf"(?P<name>{_PEOPLE}){_ADVERB} {_GOES}{_WHEN} i (?P<for>{_PERSON}?s?) stalle(?![\p{{L}}])")
_REPLACED = lazily(
    rf"(?:ersatts av|(?:is|are|will be) replaced by|med (?P<not>inte )?ersattaren?) (?P<name>{_PEOPLE})(?![\p{{L}}])"
)
_SENDS = lazily(
    rf"(?:skickar|sander|i'?m sending|i am sending|i send|sending|sends) (?:(?:min|en|var|my|a|our) (?:kollega|medarbetare|chef|colleague) )?(?P<name>{_PEOPLE})(?: (?:{_MINE}|{_THEIRS}|{_NOBODYS}))?(?![\p{{L}}])"
)
_IS_SUBSTITUTE = lazily(
    rf"(?:ersattare|vikarie|substitute)(?: (?:for|till) (?P<for>mig|me|{_PEOPLE}?))?(?: (?:ar|blir|is|will be)|:) ?(?P<name>{_PEOPLE})(?![\p{{L}}])"
)
_PERHAPS = (
    lazily(rf"(?:men|but) (?P<name>{_PERSON}) (?:kan|can)(?: (?:komma|ga|come))?[\s.!]*$"),
    lazily(
        rf"(?:kan|kunde|skulle|can|could) (?P<name>{_PERSON}) (?:kunna )?(?:ga|komma|hoppa in|go|come|step in) ?(?:{_MINE}|{_THEIRS}|{_NOBODYS})?"
    ),
)
_SUBSTITUTES = (_TAKES, _TAKES_PLACE, _INSTEAD_OF, _IN_STEAD_OF, _COMES, _REPLACED, _IS_SUBSTITUTE, _SENDS, _STEPS_IN)
_ANY_SUBSTITUTE = lazily(
    r"\b(?:ersatt|vikari|replac|cover|fill|stand|step|sub|deputi|foretrad|skicka|sander|send|hoppa|ryck|tacker|instead)"
    r"|\b(?:tar over|i ?stallet|stalle|plats|place|seat|stead)\b|\bfor (?:min|mig|me|honom|henne|dem|dom|him|her|them)\b"
)
"""What each of them needs, as for the absence."""
_FOR_ME = lazily(r"\b(?:mig|me|mitt|min|my)\b")
_AND = lazily(r" ?[,&+/] ?(?:och |and )?| (?:och|and|samt) ")
_ONLY_AWAY = lazily(r"\b(?:ledig|semester|borta|bortrest|away|leave|vacation|holiday)")
_OTHER_MATTER = lazily(r"\b[dp] ?\d{1,4}\b|\b(?:punkt|deadline|pamin|remind|senast|no later)|^\s*(?:driv|hinder)\b")
_MONTH = lazily(
    r"(?:i |in )?(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october)"
)
_CALLED_OFF = lazily(
    r"^(?:vi |kan (?:du|vi) |ska vi )?(?:staller? in|stall in|avbokar?|avlyser?|avlys|skippar?|cancel|call off)\b"
    r"|\b(?:motet|traffen|meeting) (?:ar|blir|is|has been) (?:installt|installd|avlyst|cancell?ed|called off)\b"
)
_ME = frozenset({"mig", "me", "honom", "henne", "him", "her", ""})
_ILL = lazily(r"\b(?:sjuk(?!skriv)|vab|hemma med|ill|sick|unwell)")
_NOT_COMING = lazily(
    r"\b(?:kan|kommer|hinner|can|won)\b|n't\b|cannot|\b(?:forhinder|aterbud|uteblir|franvaro|apologies|regrets)"
)

_COMES_NOT = lazily(
    r"\b(?:kan|kommer|hinner) (?:\p{L}+ )?(?:inte|ej|icke)\b|\b(?:inte|ej) (?:kan|kommer|hinner)\b|n't\b|cannot"
    r"|\b(?:forhinder|aterbud|uteblir|franvaro|apologies|regrets)"
)
"""What tells of a meeting beside an illness. Somebody else who can do something does not."""


def read_absence(text: str, *, today: date) -> Absence | None:
    """Return who cannot come and who comes instead; None if `text` contains neither."""
    text = _without_sign_off(text)
    folded = regex.sub(r"\s", " ", fold(text))
    if not folded.strip() or len(folded) > LONGEST:
        return None
    if _OTHER_MATTER.search(folded):
        return None
    if _CALLED_OFF.search(folded):
        return None
    absent = _absent(folded)
    found = _substitute(text, folded)
    perhaps = None if found or absent is None else _perhaps(folded)
    if absent is None and not (found and found.is_for_somebody):
        return None
    if folded.rstrip().endswith("?") and perhaps is None:
        return None
    who = text[slice(*absent[0])].strip(" @,") if absent else ""
    verb = absent[1] if absent else ""
    substitute = found.name if found else text[slice(*perhaps.span("name"))].strip(" @,") if perhaps else ""
    who = who or (found.instead_of if found else "")
    days = find_days(text, today=today)
    day = _day_of_meeting(days, folded, today)
    if absent is not None and not who and not substitute and _ONLY_AWAY.search(verb):
        # The writer's own leave has a command of its own.
        return None
    is_plain = bool(_NOT_COMING.search(verb)) or bool(substitute)
    if day is None and _ILL.search(verb) and not is_plain and not _COMES_NOT.search(folded):
        day = FoundDay(today, 0, 0)
    if not is_plain and who and day is not None and _MONTH.fullmatch(folded[day.start : day.end]):
        # "Karin är borta i juli" is said of no meeting.
        return None
    is_asked = perhaps is not None or (bool(who) and not is_plain and day is None)
    is_asked |= absent is None and bool(who) and day is None
    is_asked |= absent is not None and not who and _WE.search(folded) is not None and _OWN.search(folded) is None
    return Absence(who, substitute, day, is_asked)


_CLOSING = lazily(
    r"[\s,.!]+(?:mvh|m\.v\.h\.?|med (?:van(?:liga?)?|basta) halsning(?:ar)?|(?:vanliga |basta )?halsningar|hals|//?|/|regards|best regards|kind regards|br)[\s,]+[\p{L}\s.'-]{1,60}$"
)
_LONGEST_CLOSING = 120


def _day_of_meeting(days: Sequence[FoundDay], folded: str, today: date) -> FoundDay | None:
    """Return the first day; where it is today and another follows "kan inte", that one: "är sjuk i dag och kan inte på
    onsdag"."""
    if len(days) > 1 and days[0].day == today and (verb := _NOT_COMING.search(folded)):
        return next((day for day in days[1:] if day.start > verb.start()), days[0])
    return days[0] if days else None


def _without_sign_off(text: str) -> str:
    """`text` without the greeting and the name that close a letter."""
    lines = text.strip().split("\n")
    for at, line in enumerate(lines[1:], 1):
        if signs_off(line):
            lines = lines[:at]
            break
    text = " ".join(line.strip() for line in lines if line.strip())
    # A closing stands at the end. A search in all of a long text of full stops would try each of them.
    closing = _CLOSING.search(fold(text), max(0, len(text) - _LONGEST_CLOSING))
    return text[: closing.start()] if closing else text


def _absent(folded: str) -> tuple[tuple[int, int], str] | None:
    """(where the people stand, the verb); an empty span for the writer."""
    if match := _REPORTED.search(folded):
        return (match.span("who") if match["who"] else match.span("whom")), match[0]
    if _ANY_ABSENCE.search(folded) is None:
        return None
    if match := _TOLD.search(folded):
        return match.span("who"), match["verb"]
    for pattern in (_OWN, _OWN_BACKWARDS):
        if match := pattern.search(folded):
            return _with_others(folded, match.start()), match[0]
    for match in _OTHERS.finditer(folded):
        names = _AND.split(match["who"])
        if all(name in ("jag", "i") or looks_like_a_person(name.strip(" @").title()) for name in names):
            return match.span("who"), match["verb"]
    if match := _SHARED.search(folded):
        if _UNNAMED.match(match["who"]):
            return None
        if all(looks_like_a_person(name.strip(" @").title()) for name in _AND.split(match["who"])):
            return match.span("who"), match["verb"]
    for pattern in (_BARE, _WE):
        if match := pattern.search(folded):
            return (0, 0), match["verb"]
    return None


_AND_ME = lazily(
    r"(?:^|(?<=[\s,.;:!?]))(?P<names>\p{L}[\p{L}-]+(?: \p{L}[\p{L}-]+)?(?:, \p{L}[\p{L}-]+(?: \p{L}[\p{L}-]+)?)*) (?:och|o|samt|and) $"
)


def _with_others(folded: str, start: int) -> tuple[int, int]:
    """Where the writer stands with those who are named before: "Anna och jag kan inte"; empty for the writer alone."""
    me = regex.match(r"(?:jag|i)\b", folded[start:])
    found = _AND_ME.search(folded[:start]) if me else None
    if me is None or found is None:
        return (0, 0)
    names = [name.strip() for name in found["names"].split(",")]
    first = names[0].split()
    if not looks_like_a_person(names[0].title()) and len(first) > 1 and looks_like_a_person(first[-1].title()):
        return (found.start("names") + len(names[0]) - len(first[-1]), start + me.end())  # "hej Anna och jag"
    are_people = all(looks_like_a_person(name.title()) for name in names)
    return (found.start("names"), start + me.end()) if are_people else (0, 0)


def _perhaps(folded: str) -> "regex.Match[str] | None":
    """Return the earliest place where somebody may come instead."""
    found = [match for pattern in _PERHAPS if (match := pattern.search(folded))]
    return min(found, key=lambda match: match.start(), default=None)


_COMMON = lazily(r"\b(?:en|ett|den|det|var|vart|vara|min|mitt|mina|nagon|fran|an?|our|my|the|some|from) $")
"""Words before a common noun, which is no name: "någon från vår enhet kommer i stället"."""
_ARTICLE = lazily(r"(?:en|ett|den|det|nagon|annan|annat) ")


def _is_common(before: str, name: str) -> bool:
    return _COMMON.search(before) is not None or _ARTICLE.match(fold(name)) is not None


@dataclass(frozen=True, slots=True)
class _Found:
    name: str
    instead_of: str
    is_for_somebody: bool


def _substitute(text: str, folded: str) -> _Found | None:
    """Return the substitute, and for whom if that is said."""
    if _ANY_SUBSTITUTE.search(folded) is None:
        return None
    for pattern in _SUBSTITUTES:
        for match in pattern.finditer(folded):
            said = match.groupdict()
            name = text[slice(*match.span("name"))].strip(" @,")
            if not name or said.get("not") or (name.islower() and _is_common(folded[: match.start("name")], name)):
                continue
            instead_of = ""
            if said.get("for") and fold(match["for"]) not in _ME:
                instead_of = text[slice(*match.span("for"))].strip(" @,")
                if match[0].endswith(" stalle"):
                    instead_of = instead_of.removesuffix("s")
            is_for_somebody = bool(instead_of) or _FOR_ME.search(match[0]) is not None or looks_like_a_person(name)
            return _Found(name, instead_of, is_for_somebody)
    return None


_LEAVE = lazily(
    r"\b(?:sjuk\p{L}*|vab\p{L}*|\p{L}*ledig\p{L}*|semester\p{L}*|borta|bortrest|ill|sick|away|leave|vacation|holiday)\b"
)


def is_leave(text: str) -> bool:
    """Return whether the words tell of illness or leave, and not of a meeting only."""
    return _LEAVE.search(fold(text)) is not None
