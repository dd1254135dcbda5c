"""The commands about who was at a meeting."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass

from dialogs.commands.pieces import always
from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic
from dialogs.patterns import lazily
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class RecordAttendance(Command):
    """Lists as written: who was `present`, `absent` and a guest, and whether all others of the group were the
    opposite ("Närvarande: …" lists all, "alla utom …" too)."""

    present: str = ""
    absent: str = ""
    guests: str = ""
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class RecordSubstitute(Command):
    """`substitute` came instead of `person`."""

    substitute: str
    person: str


@dataclass(frozen=True, slots=True)
class ShowAttendance(Command):
    """Who was at the latest meeting; before it begins, who comes."""


@dataclass(frozen=True, slots=True)
class ShowAttendanceYear(Command):
    """Who came to the meetings of a year, by organisation; None for this year."""

    year: int | None = None


_HEADS = (
    (
        "present",
        r"(?:narvarande|deltagare|deltagande|deltog|pa plats|narv|present|attendees|participants)(?: (?:vid motet|pa motet|var|are|were|at the meeting))?",
    ),
    (
        "absent",
        r"(?:franvarande|saknade?(?:s)?(?: representanter)?|ej narvarande|inte narvarande|anmalt forhinder|forhinder|forhindrade?|aterbud|fran|absent|missing|apologies)(?: (?:vid motet|pa motet|var|from|for))?",
    ),
    ("guests", r"(?:gast|gaster|adjungerade?|inbjudna|ovriga deltagare|guests?|invited)(?: (?:vid motet|var))?"),
)
_PART = lazily("|".join(rf"(?:^|(?<=[\n.;] )|(?<=[\n.;]))\s*(?P<{name}>{words})\s*:" for name, words in _HEADS))


_LONGEST_NAME = 8
"""Words of a name with its title and organisation. More are a sentence of notes."""


def _is_list(words: str) -> bool:
    return "\n\n" not in words and all(len(each.split()) <= _LONGEST_NAME for each in _PARTED.split(words))


_PARTED = lazily(r"[,;\n()]|\s(?:och|samt|and)\s")


def said_of_attendance(text: str) -> Command | None:
    """ "Närvarande: A, B. Frånvarande: C. Gäst: D (Länsstyrelsen)"; None for any other text."""
    folded = fold(text)
    heads = list(_PART.finditer(folded))
    if not heads or folded[: heads[0].start()].strip():
        return None
    lists: dict[str, str] = {}
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        name = next(each for each in ("present", "absent", "guests") if head[each] is not None)
        words = text[head.end() : following.start() if following else len(text)].strip(" .;\n")
        if not words or not _is_list(words):
            return None
        lists[name] = f"{lists[name]}\n{words}" if name in lists else words
    return RecordAttendance(**lists, is_whole="present" in lists)


def _all_but(said: Said) -> Command:
    return RecordAttendance(absent=said.words("rest").strip(" ."), is_whole=True)


def _missing(said: Said) -> Command:
    return RecordAttendance(absent=said.words("rest").strip(" ."))


SPECS: tuple[Spec, ...] = (
    Spec(
        RecordAttendance,
        tier=Tier.WITH_ARGUMENT,
        make=_all_but,
        patterns=(
            r"(?:alla|samtliga|everybody|everyone|all) (?:var |was |were )?(?:på plats |närvarande |med |there |present )?(?:utom|förutom|except|but) (?P<rest>[^\n:]{2,300}?)(?: (?:var|was|were) (?:på plats|med|där|there|present|närvarande))?",
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
            r"(?P<rest>[^\n:?]{2,200}?) (?:saknades|uteblev|var frånvarande|were missing|was missing|was absent|were absent)(?: (?:på mötet|i dag|idag|today))?",
        ),
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
        make=lambda said: RecordSubstitute(said.person("who"), said.person("whom")),
        patterns=(
            r"(?P<who>(?!(?:vem|who)\b)[^\n:?!;]{2,80}?) (?:kom|var med|deltog|närvarade|gick|ersatte) (?:i stället för|istället för|i st f|för) (?P<whom>[^\n:?!;]{2,80}?)(?: (?:på mötet|i dag|idag))?",
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
            r"(?:visa )?(?:närvaro|närvaron|närvarolista|närvarolistan|attendance|attendance list)|(?:bocka|pricka) av (?:närvaro|närvaron|deltagarna|vilka som var med)|(?:vilka|vem) (?:deltog|var(?: det som var| som var)? (?:med|där|på mötet|på plats|närvarande))(?: (?:på mötet|i dag|idag|sist))? ?\??|tick (?:off )?attendance|who (?:was|were) (?:there|present|at the meeting) ?\??",
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
            r"(?:visa )?(?:årets |hela årets )(?:närvaro|närvarolista|mötesdeltagande)|(?:närvaro|närvaron|närvarolista|mötesdeltagande|sammanställning över (?:närvaron|mötesdeltagande))(?: (?:i år|under året|för året|för hela året)| (?:för |under |i )?(?P<year>20\d\d))",
            r"(?:vilka|vem|vilka organisationer) har (?:missat|varit borta från|uteblivit från) (?:två|2|flera|de senaste) möten(?: i rad)? ?\??",
            r"attendance (?:this year|of the year|(?:for |in )?(?P<year>20\d\d))|who has missed (?:two|several) meetings(?: in a row)? ?\??",
        ),
        known=("närvaro i år", "attendance this year"),
        right=Right.LEADERS,
        effect=Effect.READS,
        topic=Topic.MINUTES,
        about="about-attendance-year",
        examples={"sv": ("närvaro i år", "närvaro 2025"), "en": ("attendance this year",)},
    ),
)
