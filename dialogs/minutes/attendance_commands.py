"""The commands about who was at a meeting."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass

from dialogs.commands.pieces import always
from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic
from dialogs.names.organisations import looks_like_an_organisation
from dialogs.names.recognition import looks_like_a_person
from dialogs.patterns import lazily
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class RecordAttendance(Command):
    """Lists as written: who was `present`, `absent` and a guest, and whether all others of the group were the
    opposite ("Närvarande: …" lists all, "alla utom …" too). `notice`: who was absent, and had said so before."""

    present: str = ""
    absent: str = ""
    guests: str = ""
    is_whole: bool = False
    notice: str = ""


@dataclass(frozen=True, slots=True)
class RecordSubstitute(Command):
    """`substitute` came instead of `person`."""

    substitute: str
    person: str


@dataclass(frozen=True, slots=True)
class ShowAttendance(Command):
    """Who was at the latest meeting; before it begins, who comes."""


@dataclass(frozen=True, slots=True)
class ShowMissing(Command):
    """The organisations from which nobody came to the latest meeting, and who was absent."""


@dataclass(frozen=True, slots=True)
class ShowAttendanceYear(Command):
    """Who came to the meetings of a year, by organisation; None for this year. `in_a_row`: only who missed two meetings
    one after another."""

    year: int | None = None
    in_a_row: bool = False


_HEADS = (
    (
        "present",
        r"(?:(?:aven |ocksa |dessutom |also )?(?:narvarande|present)|narvaro(?:lista)?|deltagare|deltagande|deltog|pa plats|narv|present|attendees|participants)(?: (?:vid motet|pa motet|var|are|were|at the meeting))?",
    ),
    (
        "absent",
        r"(?:franvarande|saknade?(?:s)?(?: (?:representanter|organisationer|kommuner|ledamoter|deltagare))?|(?:organisationer|kommuner)(?:na)? som (?:saknades|saknas)|ej narvarande|inte narvarande|fran|absent|missing(?: organisations)?)(?: (?:fran|vid|pa|at|from))?(?: (?:motet|the meeting|var|for))?",
    ),
    (
        "notice",
        r"(?:(?:har )?anmalt (?:forhinder|franvaro)|anmald franvaro|franvarande med anmalan|forhinder|forhindrade?|aterbud|meddelat forhinder|apologies)(?: (?:fran|from|for|var))?",
    ),
    ("guests", r"(?:gast|gaster|adjungerade?|inbjudna|ovriga deltagare|guests?|invited)(?: (?:vid motet|var))?"),
)
_PART = lazily("|".join(rf"(?:^|(?<=[\n.;] )|(?<=[\n.;]))[^\S\n]*(?P<{name}>{words})\s*:" for name, words in _HEADS))


_LONGEST_NAME = 8
"""Words of a name with its title and organisation. More are a sentence of notes."""


_ASKS = r"(?:var|är) det|vilka|vilken|vem|vad|någon|några|nån|ingen|who|which|what"
_WHO = r"(?:organisationer(?:na)?|organisation|kommuner(?:na)?|kommun|regioner|ledamöter(?:na)?|medlemmar|representanter|deltagare|personer)"


_NOTED = lazily(
    r"(?:pricka (?:av|in|for)|bocka av|skriv(?: (?:in|upp|ner|ned))?|notera|anteckna|for in|lagg in|note|write down)(?: i (?:narvaron|protokollet|anteckningarna))? (?:att|that) (?P<who>[^\n:?]{2,120}?) "
    r"(?:(?P<there>(?:var|ar) (?:med|narvarande|pa plats|dar|har)|deltog|narvarade|was (?:there|present))|saknades|uteblev|var (?:inte|ej) (?:med|dar|narvarande)|var (?:franvarande|borta)|(?:hade )?anmal(?:t|de) (?:forhinder|franvaro)|was (?:absent|missing|not there))"
    r"(?: (?:i ?dag|pa motet|today))?"
)


def _is_list(words: str) -> bool:
    return "\n\n" not in words and all(len(each.split()) <= _LONGEST_NAME for each in _PARTED.split(words))


NEXT_SENTENCE = lazily(r"[.!]\s+(?=\p{Lu}\p{L}+ \p{Ll})")
"""The end of a list that a sentence follows: "Närvarande: Karin och jag. Olle kom 10.15"."""
_PARTED = lazily(r"[,;\n()]|\s(?:och|samt|and)\s")


def said_of_attendance(text: str) -> Command | None:
    """ "Närvarande: A, B. Frånvarande: C. Gäst: D (Länsstyrelsen)"; None for any other text."""
    folded = fold(text)
    if noted := _NOTED.fullmatch(folded.strip(" .!\n")):
        start = len(folded) - len(folded.lstrip(" .!\n"))
        who = text[start:][slice(*noted.span("who"))].strip()
        return RecordAttendance(present=who) if noted["there"] else RecordAttendance(absent=who)
    heads = list(_PART.finditer(folded))
    if not heads or folded[: heads[0].start()].strip():
        return None
    lists: dict[str, str] = {}
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        name = next(each for each in ("present", "absent", "notice", "guests") if head[each] is not None)
        words = text[head.end() : following.start() if following else len(text)].strip(" .;\n")
        if not words or not _is_list(words) or NEXT_SENTENCE.search(words):
            return None
        lists[name] = f"{lists[name]}\n{words}" if name in lists else words
    if but := _ALL_BUT.match(fold(lists.get("present", ""))):
        if COMES_LATER.search(fold(lists["present"])):
            return None
        lists["absent"] = "\n".join(filter(None, (lists.pop("present")[but.end() :], lists.get("absent", ""))))
        return RecordAttendance(**lists, is_whole=True)
    is_added = any(_ADDED.match(head[0].strip()) for head in heads)
    return RecordAttendance(**lists, is_whole="present" in lists and not is_added)


_ADDED = lazily(r"(?:aven|ocksa|dessutom|also)\b")
"""More people than those of an earlier list: the others are not absent."""
_ALL_BUT = lazily(r"(?:alla|samtliga|everybody|everyone|all) (?:utom|forutom|except|but) ")
_WHY = lazily(r"(?:,|\s)\s*(?:som|who) (?:var|ar|hade|is|was|had)\b.*$")


COMES_LATER = lazily(
    r",\s*(?:(?:men|och|and|but) )?(?:som|who|han|hon|he|she|\p{L}+(?: \p{L}+)?) (?:kommer|ansluter|dyker upp|ar (?:sen|forsenad|pa vag)|gar|lamnar|maste|comes?|joins?|is (?:late|on)|arrives?|will|has to)\b"
)
"""News of somebody behind a list, which is no name: "alla utom Karin, Olle kommer 10.30"."""


_GOES_ON = lazily(r"[.!;]\s+\p{Lu}?\p{L}+ \p{L}")


def _all_but(said: Said) -> Command | None:
    """None if another sentence follows."""
    words = said.words("rest")
    if _GOES_ON.search(words) or COMES_LATER.search(fold(words)):
        return None
    why = _WHY.search(fold(words))
    return RecordAttendance(absent=words[: why.start() if why else None].strip(" .,"), is_whole=True)


def _missing(said: Said) -> Command:
    return RecordAttendance(absent=said.words("rest").strip(" ."))


def _missing_organisations(said: Said) -> Command | None:
    """ "Saknade Kumla kommun och Laxå kommun", "frånvarande Olle, Sara"; None if it says anything else."""
    names = [each.strip(" .") for each in _PARTED.split(said.words("rest"))]
    are_known = all(looks_like_an_organisation(each) or looks_like_a_person(each) for each in names if each)
    return _missing(said) if are_known else None


def _there(said: Said) -> Command | None:
    """ "Med på mötet är Karin, Olle och jag"; None if it lists anything but people and organisations."""
    names = [each.strip(" .") for each in _PARTED.split(said.words("rest")) if each.strip(" .")]
    are_known = all(
        fold(each) in ("jag", "i", "me")
        or looks_like_an_organisation(each)
        or (each[:1].isupper() and looks_like_a_person(each))
        for each in names
    )
    return (
        RecordAttendance(present=said.words("rest").strip(" ."), is_whole=True)
        if are_known and len(names) > 1
        else None
    )


_NO_NAME = lazily(r"(?:vad|vem|vilken|vilka|hur|nar|var|varfor|ar|har|kan|what|who|how|when|is|does)\b")


_TELLS = lazily(r"\b(?:var|ar|kom|kan|kunde|saknades|uteblev|was|were|is|came|could)\b")


def _substitute(said: Said) -> Command | None:
    """None for a question, "vad heter hon som är med i stället för Olle?", and for two clauses, "Olle var borta, Sara var
    med för Nils"."""
    if _NO_NAME.match(said.folded) or said.text.rstrip().endswith("?") or _TELLS.search(fold(said.words("who"))):
        return None
    return RecordSubstitute(said.person("who"), said.person("whom"))


SPECS: tuple[Spec, ...] = (
    Spec(
        RecordAttendance,
        tier=Tier.WITH_ARGUMENT,
        make=_all_but,
        patterns=(
            r"(?:alla|samtliga|everybody|everyone|all) (?:var |är |was |were )?(?:på plats |närvarande |med |där |här |there |here |present )?(?:i ?dag |today )?(?:utom|förutom|except|but) (?P<rest>[^\n:]{2,300}?)(?: (?:var|was|were) (?:på plats|med|där|there|present|närvarande))?",
        ),
        right=Right.LEADERS,
        effect=Effect.SHOWN,
        topic=Topic.MINUTES,
        about="about-record-attendance",
        examples={
            "sv": ("Närvarande: Karin, Olle. Frånvarande: Sara", "Saknade: Kumla kommun", "alla var med utom Olle"),
            "en": ("Present: Karin, Olle. Absent: Sara", "everybody was there except Olle"),
        },
    ),
    Spec(
        RecordAttendance,
        tier=Tier.WITH_ARGUMENT,
        make=_missing,
        patterns=(
            rf"(?P<rest>(?!{_ASKS})[^\n:?]{{2,200}}?) (?:saknades|uteblev|var frånvarande|were missing|was missing|was absent|were absent)(?: (?:på mötet|i dag|idag|today))?",
            r"(?:det )?(?:ingen|inga|ingen representant|no one|nobody)(?: (?:kom|var (?:med|där|här|på plats)|deltog|var närvarande|came|was there))? (?:från|from) (?P<rest>[^\n:?]{2,200}?)(?: (?:var|deltog) (?:med|där|här|på plats|närvarande)| kom| deltog)?(?: (?:på mötet|i dag|idag|today|heller|den här gången|igen|either))*",
        ),
    ),
    Spec(
        RecordAttendance,
        tier=Tier.WITH_ARGUMENT,
        make=_missing_organisations,
        patterns=(
            rf"(?P<rest>(?!{_ASKS})[^\n:?]{{2,200}}?) (?:är|are|is) (?:inte|ej|not) (?:här|på plats|närvarande|representerade?|representerat|here|present|represented)(?: (?:i ?dag|today))?",
            r"(?:vi |mötet )?(?:saknade|saknades|(?<=vi )saknar(?: fortfarande| ännu)?|frånvarande(?: var)?|absent|missing)(?: (?:var|från|from))? (?P<rest>[^\n:?]{2,200}?)",
        ),
    ),
    Spec(
        RecordAttendance,
        tier=Tier.WITH_ARGUMENT,
        make=_there,
        patterns=(
            r"(?:med|närvarande|deltagare|på plats|här|present|here)(?: (?:på mötet|på plats|vid mötet|i ?dag|här|today|at the meeting))* (?:är|var|are|were) (?P<rest>[^\n:?]{2,300}?)",
        ),
    ),
    Spec(
        ShowMissing,
        tier=Tier.EXACT,
        make=always(ShowMissing()),
        patterns=(
            rf"(?:{_ASKS})(?: (?:av )?{_WHO})?(?: (?:det )?som)? (?:saknades|uteblev|var (?:inte|ej) (?:med|där|representerade?|närvarande|på plats|här)|var (?:frånvarande|borta)|(?:saknade|hade inga) representanter|kom (?:inte|aldrig))(?: (?:på mötet|vid mötet|sist|senast|i dag|idag|den här gången))? ?\??",
            rf"(?:{_ASKS})(?: (?:det )?som)? saknas (?:på mötet|här|i dag|idag) ?\??|(?:{_ASKS}) (?:av )?{_WHO} (?:saknas|är (?:inte|ej) (?:med|här|på plats))(?: (?:på mötet|i dag|idag))? ?\??",
            rf"(?:var|är) det (?:någon|några|nån|ingen)(?: {_WHO})? som (?:saknades|saknas|inte var med|var frånvarande|uteblev)(?: (?:på mötet|sist|i dag|idag))? ?\??",
            rf"(?:saknades|saknade vi|uteblev) (?:det )?(?:någon|några|nån|vilka)(?: {_WHO})?(?: (?:på mötet|vid mötet|sist|i dag|idag))? ?\??",
            rf"(?:visa )?(?:saknade|frånvarande|uteblivna) {_WHO}|missing organi[sz]ations",
            r"(?:från )?vilka organisationer (?:kom|var) (?:det )?(?:ingen|inte någon)(?: (?:med|från|ifrån))?(?: på mötet)? ?\??",
            r"(?:which|what) (?:organi[sz]ations|municipalities|members) (?:were|was) (?:missing|absent|not (?:there|represented|present))(?: (?:at the meeting|today))? ?\??|who (?:was|were) (?:missing|absent|not there)(?: (?:at the meeting|today))? ?\??",
        ),
        known=("vilka organisationer saknades", "missing organisations"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.MINUTES,
        about="about-show-missing",
        examples={"sv": ("vilka organisationer saknades?",), "en": ("which organisations were missing?",)},
    ),
    Spec(
        RecordAttendance,
        tier=Tier.EXACT,
        make=always(RecordAttendance(present="alla", is_whole=True)),
        patterns=(
            r"(?:alla|samtliga) (?:var|är) (?:med|här|där|på plats|närvarande)(?: (?:i dag|idag|på mötet))?|full närvaro|everybody (?:was|is) (?:here|there|present)",
        ),
    ),
    Spec(
        RecordSubstitute,
        tier=Tier.WITH_ARGUMENT,
        make=_substitute,
        patterns=(
            r"(?:ersättare|suppleant|substitute|deputy) ?: ?(?P<who>[^\n:?!;]{2,80}?) (?:för|i stället för|istället för|ersätter|for|instead of) (?P<whom>[^\n:?!;,]{2,80}?)",
            r"(?P<who>(?!(?:vem|who)\b)[^\n:?!;(),]{2,80}?) ?[(,] ?(?:ersättare|suppleant|substitute|deputy) (?:för|for) (?P<whom>[^\n:?!;(),]{2,80}?)\)?,? (?:var (?:med|där|närvarande|på plats)|deltog|was there|attended)",
            r"(?P<who>(?!(?:vem|who)\b)[^\n:?!;,]{2,80}?) (?:ersatte|vikarierade för|replaced|stood in for) (?P<whom>[^\n:?!;,]{2,80}?)(?: (?:på mötet|i dag|idag|today))?",
            r"(?P<whom>(?!(?:vem|who)\b)[^\n:?!;,]{2,80}?) (?:ersattes av|blev ersatt av|hade skickat|was replaced by) (?P<who>[^\n:?!;,]{2,80}?)(?: (?:på mötet|i dag|idag|today))?",
            r"(?P<who>(?!(?:vem|who)\b)[^\n:?!;]{2,80}?) (?:kom|var med|deltog|närvarade|gick|ersatte|är (?:här|med|på plats|närvarande)|sitter med|var (?:här|där|på plats)) (?:i stället för|istället för|i st f|för) (?P<whom>[^\n:?!;]{2,80}?)(?: (?:på mötet|i dag|idag))?",
            r"(?P<who>(?!(?:vem|who)\b)[^\n:?!;]{2,80}?) (?:came|was there|attended) (?:instead of|for) (?P<whom>[^\n:?!;]{2,80}?)",
        ),
        right=Right.OWN,
        effect=Effect.SHOWN,
        topic=Topic.MINUTES,
        about="about-record-substitute",
        examples={"sv": ("Nils kom i stället för Sara",), "en": ("Nils came instead of Sara",)},
    ),
    Spec(
        ShowAttendance,
        tier=Tier.EXACT,
        make=always(ShowAttendance()),
        patterns=(
            r"(?:vi|det) (?:var|är|blev) (?:bara |totalt |sammanlagt )?\d{1,3} (?:personer|stycken|st|deltagare|närvarande)(?: (?:på plats|på mötet|här|närvarande|i ?dag|totalt))*|we (?:were|are) \d{1,3}(?: people| persons| participants)?(?: (?:present|here|there|today))*",
            r"(?:(?:visa|ge mig|(?:kan|får) (?:jag|vi|du) (?:få|se|visa|ge mig)) )?(?:en |hela )?list(?:a|an) (?:på|över|med) (?:vilka|alla|dom|de) ?(?:som )?(?:var|deltog|kom)(?: (?:där|med|här|på plats|på mötet|närvarande))*|(?:visa )?(?:närvaro|närvaron|närvarolista|närvarolistan|attendance|attendance list)|(?:ta(?: upp)?|kolla|gå igenom|registrera|fylla? i|ropa upp|take) (?:närvaro|närvaron|närvarolistan|attendance)|(?:gör |dags för )?upprop(?:et)?|(?:är vi|har vi) (?:beslutsföra|beslutsmässiga|fulltaliga|kvorum)|hur många är vi(?: (?:här|i ?dag|på mötet|på plats|nu))*|do we have a quorum|how many are we(?: (?:here|today|now))*|(?:bocka|pricka) av (?:närvaro|närvaron|deltagarna|vilka som var med)|(?:vilka|vem) (?:deltog|var(?: det som var| som var)? (?:med|där|på mötet|på plats|närvarande))(?: (?:på mötet|i dag|idag|sist))? ?\??|tick (?:off )?attendance|who (?:was|were) (?:there|present|at the meeting) ?\??",
        ),
        known=("närvaro", "vilka var med", "attendance"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.MINUTES,
        about="about-show-attendance",
        examples={"sv": ("närvaro", "vilka var med?"), "en": ("attendance", "who was there?")},
    ),
    Spec(
        ShowAttendanceYear,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: ShowAttendanceYear(said.number("year") if said.has("year") else None),
        patterns=(
            r"(?:visa )?(?:närvarostatistik(?:en)?|statistik över närvaro(?:n)?|närvaro(?:n)? per (?:möte|organisation|kommun)|närvaro(?:n)? över (?:tid|året))(?: (?:för |under |i )?(?:i år|året|hela året|(?P<year>20\d\d)))?",
            r"hur (?:ofta|många (?:gånger|möten)) (?:har|var) [^\n?]{2,60}? (?:varit |deltagit |kommit |närvarat )?(?:med|här|på möten(?:a)?|deltagit|kommit|närvarat)(?: (?:på|i|till) möten(?:a)?)?(?: (?:i år|under året|(?P<year>20\d\d)))?",
            r"(?:visa )?(?:årets |hela årets )(?:närvaro|närvarolista|mötesdeltagande)|(?:närvaro|närvaron|närvarolista|mötesdeltagande|sammanställning över (?:närvaron|mötesdeltagande))(?: (?:i år|under året|för året|för hela året)| (?:för |under |i )?(?P<year>20\d\d))",
            r"attendance (?:this year|of the year|(?:for |in )?(?P<year>20\d\d))",
        ),
        known=("närvaro i år", "attendance this year"),
        right=Right.LEADERS,
        effect=Effect.READS,
        topic=Topic.MINUTES,
        about="about-attendance-year",
        examples={
            "sv": ("närvaro i år", "närvaro 2025", "vem har missat två möten i rad?"),
            "en": ("attendance this year", "who has missed two meetings in a row?"),
        },
    ),
    Spec(
        ShowAttendanceYear,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: ShowAttendanceYear(said.number("year") if said.has("year") else None, in_a_row=True),
        patterns=(
            r"(?:vilka|vem|vilken|vilka organisationer|vilken organisation|vilka kommuner) (?:har |som har )?(?:missat|missade|varit borta från|uteblivit från|inte varit med på|inte kommit på|inte kommit till) (?:två|2|flera|de (?:två )?senaste|minst två) (?:möten(?:a)?|träffar(?:na)?|gånger)(?: i (?:rad|sträck|följd)| efter varandra)?(?: (?:i år|under (?:året)?))?(?: ?(?P<year>20\d\d))? ?\??",
            r"(?:who|which organisations?) (?:has|have) (?:missed|not been to|not come to) (?:two|2|several|the last two|at least two) meetings(?: in a row| running)?(?: (?:this year|in))?(?: ?(?P<year>20\d\d))? ?\??",
        ),
        known=("vem har missat två möten i rad",),
    ),
)
