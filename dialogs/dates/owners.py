"""Owners of a deadline: named by a label, a column, brackets, or the subject of the sentence."""

from dialogs.dates.columns import OWNER, cell_under
from dialogs.dates.records import JOIN, NAME, Record, first_name, in_brackets, last_name
from dialogs.dates.structure import Span, Structure
from dialogs.dates.words import loose
from dialogs.names.lists import PLACES
from dialogs.names.organisations import ORGANISATION, looks_like_an_organisation
from dialogs.names.recognition import looks_like_a_person
from dialogs.patterns import lazily
from dialogs.text import fold

_ROLE = loose(
    r"(?:ordförande[n]?|vice\sordförande[n]?|sekreterare[n]?|kassör(?:en)?|valberedning(?:en)?|styrelsen|kansliet|presidiet|arbetsgrupp(?:en)?|arbetsutskottet|au|kommunerna|regionen|länsstyrelsen|samtliga|alla"
    r"|ledamöterna|medlemmarna|rektor(?:n)?|chefsgruppen|\p{L}{0,16}(?:chefen|ledaren|strategen|samordnaren|sekreteraren|vaktmästaren|juristen|controllern|handläggaren|utredaren|kommunikatören|ekonomen|presidiet)|förvaltningen|nämnden|the\schair|the\ssecretary|everyone|all\smembers)"
)
_NAMED = rf"(?:{ORGANISATION}|{NAME})"
_SOMEBODY = rf"(?:{_NAMED}|(?i:{_ROLE}))"
_LIST = rf"{_SOMEBODY}(?:{JOIN}\s?{_SOMEBODY}){{0,9}}"
"""Everybody in a list: of "Karin, Olle och Sara" none is to be left out."""
_SUBJECT = lazily(
    rf"(?:^|(?<=\b(?:att|och|då|så|that)\s)|(?<=[.:;,]\s))(?P<who>{_LIST})"
    r"\s+(?P<verb>(?:ska|skall|får|kan|måste|bör|har|lovade|åtog|erbjöd|tar|ser|gör|ber|vill|will|must|should|shall|to|(?:send|prepare|write|book|check|call|contact|order|update|share|circulate|draft|deliver|submit|arrange|collect|review|ask|distribute|upload|post|finalise|compile|bring)s?|fix(?:es)?|finish(?:es)?)\b|\p{Ll}{2,15}(?:ar|er|r)\b)"
)
_PASSIVE = lazily(
    rf"\b(?i:(?:upp)?dra(?:r|s|gs|get)?|uppdrogs?|uppdrag|i\suppdrag)\såt\s(?P<who>{_LIST})\satt\b"
    rf"|\b(?!\p{{Ll}}*(?:des|tes|gs)\b)\p{{Ll}}{{1,14}}s(?:\s(?:fram|in|ut|upp|över|ned|ihop))?\sav\s(?P<who>{_LIST})(?=[\s.,;:)]|$)"
    rf"|\b(?i:is|are|be)\s\p{{Ll}}{{3,15}}\sby\s(?P<who>{_LIST})(?=[\s.,;:)]|$)"
)
"""Return the owners after the verb: "uppdrogs åt Karin att …", "tas fram av Karin och Olle"."""
_BEFORE_AGENT = lazily(r"(?i:\s(?:åt|av|by)\s)")
"""Without this, `_PASSIVE` cannot match: a hint that saves time."""
_TOGETHER = lazily(rf"\b(?:tillsammans\smed|together\swith)\s(?P<who>{_LIST})")
_IN_BRACKETS = lazily(
    rf"\(\s*(?:(?i:ansv(?:arig|ar)?\.?|owner)\s*:?\s*)?(?P<who>\p{{Lu}}{{1,4}}(?:[/,]\s?\p{{Lu}}{{1,4}})*|{_NAMED}(?:{JOIN}\s?{_NAMED})*)\s*\)"
)
_LABELLED = lazily(
    rf"\b(?i:ansv(?:arig|ar|ariga)?\.?|owner|responsible|vem|who|av)\s*:\s*(?P<who>{_NAMED}(?:{JOIN}\s?{_NAMED})*)"
)
_VERB_MUST = lazily(rf"\b(?i:ska|skall|måste|bör)\s(?P<who>{_LIST})\s(?=\p{{Ll}})")


def owner_of(structure: Structure, start: int, end: int, sentence: Span, record: Record | None) -> str:
    """Return the owner as written; "" if none. `record` holds the labels beside the date."""
    line = structure.line_at(start)
    if structure.is_row(line) and (said := cell_under(structure, line, OWNER)):
        return said
    if record and record.who:
        return record.who
    bracket = in_brackets(structure, sentence.start, start, end)
    if bracket and bracket[1] and are_people(bracket[1]):
        return bracket[1]
    begins = structure.after_bullet(structure.line_at(sentence.start))
    begins = begins if sentence.start < begins < start else sentence.start
    text = structure.text[begins : max(sentence.end, end)]
    # "(BE)" may stand alone as the line's last.
    tail = structure.text[sentence.end : structure.lines[line].end][:120] if sentence.end >= end else ""
    below = structure.lines[line + 1] if line + 1 < len(structure.lines) else None
    alone = structure.text[below.start : below.end].strip() if below else ""
    for where in (text, tail, alone if alone.startswith("(") and alone.endswith(")") else ""):
        for pattern in (_LABELLED, _IN_BRACKETS):
            match = pattern.search(where[-200:])
            if match and _is_somebody(match["who"]):
                return match["who"]
    by_agent = (_PASSIVE,) if _BEFORE_AGENT.search(text) else ()
    for pattern in (*by_agent, _SUBJECT, _VERB_MUST):
        for match in pattern.finditer(text[:600]):
            says = _SAYS.match(fold(match.groupdict().get("verb") or ""))
            if are_people(match["who"]) and (not says or _AT_LAST.match(text, match.end())):
                return _with_others(match["who"], text[match.end() : 600])
    if first := first_name(text):
        return first[1] if are_people(first[1]) else ""
    last = last_name(structure.text[max(sentence.start, structure.lines[line].start) : start])
    return last[1] if last and are_people(last[1]) else ""


def _with_others(who: str, after: str) -> str:
    """`who`, with those named further on: "Karin ansvarar tillsammans med Olle"."""
    others = _TOGETHER.search(after)
    if others is None or not are_people(others["who"]):
        return who
    return f"{_LAST_JOIN.sub(', ', who)}, {others['who']}"


_LAST_JOIN = lazily(rf"{JOIN}\s?(?={NAME}$)")
_SAYS = lazily(r"beslut|inform|rapport|beratta|meddela|godkan|foresla|fragar|undrar|anser|kommer")
_AT_LAST = lazily(r"\s(?:(?:in|detta|det)\s)?(?:senast|till)\b")
"""After it, a verb of telling is a task: "Kumla kommun rapporterar senast 12 juni"."""
_NOT_SOMEBODY = frozenset(
    [
        "du",
        "ni",
        "han",
        "hon",
        "berorda",
        "genrep",
        "beslut",
        "fragan",
        "motet",
        "underlag",
        "rapporten",
        "nasta",
        "datum",
        "mer",
        "alla",
        "deadline",
        "svar",
        "anmalan",
        "vi",
        "det",
        "den",
        "detta",
        "ar",
        "styrelsemote",
        "arsmote",
    ]
)


_A_ROLE, _INITIALS, _DIGIT = lazily(_ROLE), lazily(r"\p{Lu}{1,4}"), lazily(r"\d")
_BETWEEN = lazily(r"\s*(?:,|/|&|\+|\boch\b|\bsamt\b|\bplus\b|\band\b)\s*")


def _is_somebody(who: str) -> bool:
    folded = fold(who)
    if _A_ROLE.fullmatch(folded):
        return True
    if folded in _NOT_SOMEBODY or _DIGIT.search(who):
        return False
    names = _BETWEEN.split(who)
    return all(_INITIALS.fullmatch(name) or looks_like_a_person(name) or _is_place(name) for name in names if name)


def _is_place(name: str) -> bool:
    """Return whether it is an organisation, by its whole name or by its place alone."""
    return looks_like_an_organisation(name) or fold(name) in PLACES


def are_people(who: str) -> bool:
    """Return whether `who` names only people, or people and roles."""
    names = [name for name in _BETWEEN.split(who) if name]
    return bool(names) and all(_is_somebody(name) for name in names)
