"""Reads answers to a feedback round as people write them: many headings, slips, marks and signatures.

There are two kinds of headings. "driv" and "hinder", slips for them and their English forms are `plain`: they mean an
answer anywhere. "Plus:", "Drev framåt:" and "Det som funkade var …" mean an answer only if the writer was asked.
"""
# ruff: noqa: E501 - lists of words that are broken over lines are harder to read than long ones

from collections.abc import Iterable
from dataclasses import dataclass

import regex

from dialogs.feedback.model import Heading, Statement
from dialogs.patterns import lazily
from dialogs.reading.markers import is_marked, marker_of, without_marker
from dialogs.reading.sign_offs import split_sign_off
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class Reading:
    """An answer as it was read. `rest` are lines without a heading. `signature` are the lines left out.

    `is_plain`: every heading is "driv", "hinder" or a slip for one. `is_clear`: nothing was guessed.
    """

    statements: tuple[Statement, ...]
    rest: tuple[str, ...] = ()
    signature: tuple[str, ...] = ()
    is_plain: bool = True
    has_headings: bool = True

    @property
    def is_clear(self) -> bool:
        return self.has_headings and not self.rest


# --- the headings ---------------------------------------------------------------------------------------------------

_OTHER_WORDS = (
    "div",
    "riv",
    "drik",
    "drit",
    "rriv",
    "iv",
    "hinner",
    "hinna",
    "finder",
    "minder",
    "binder",
    "kinder",
    "vinder",
    "tinder",
    "hinken",
    "hindra",
    "hindrar",
    "hinter",
    "under",
    "driver",
    "drivs",
    "driva",
    "drives",
    "drive",
    "kriv",
    "skriv",
    "drift",
)
"""Words similar to "driv" and "hinder" with another meaning."""


def _slip(word: str) -> str:
    """Return a pattern of words with one letter too many, too few, wrong or swapped."""
    if not word:
        return "[a-z]"
    first, rest = word[0], word[1:]
    swapped = f"|{rest[0]}{first}{rest[1:]}" if rest else ""
    return f"(?:{first}{_slip(rest)}|[a-z]?{rest}|[a-z]{word}{swapped})"


def _slips(*words: str) -> str:
    """Return a pattern of the slips for any of `words`. The caller ensures that no letter follows."""
    return rf"(?!(?:{'|'.join(_OTHER_WORDS)})(?!\p{{L}}))(?:{'|'.join(map(_slip, words))})"


_DRIV_SLIPS = _slips("driv", "drivkrafter", "drivkraft", "drivers")
_HINDER_SLIPS = _slips("hinder", "hindren", "obstacles", "obstacle", "hindrances")

_DRIV = r"driv (?:fram|framat)|driv(?:krafter(?:na)?|kraft(?:en)?|et)?|drivers?|drives?"
_HINDER = r"hinder|hindren|hindret|obstacles?|hindrances?"
_MEETING = r"(?:(?: (?:oss|us))?(?: (?:mötet|the meeting))?)"
_BETTER = r"(?:det |vad |saker |sådant |what |things )?(?:som )?(?:kan|kunde|kunnat|skulle kunna|could|can)(?: (?:bli|vara|ha|varit|be|have been|have)){1,2} (?:bättre|better|improved)"
_GOOD = (
    r"(?:det |vad |what )?(?:som )?drev{m}(?: framåt)?|(?:drivande|framåt|framåtdrivande|framdrift|medvind|höjdpunkt(?:er)?|det bästa|bäst|toppar|uppåt|framgångsfaktorer|möjliggörare)|plus(?:sidan|sidor|ses)?"
    r"|bra(?: saker)?|(?:det |vad )?som var bra|(?:det |vad )?som (?:gick|funkade|fungerade)(?: bra)?|funkade(?: bra)?|fungerade(?: bra)?|gick bra"
    r"|(?:det|vad) (?:gick|funkade|fungerade|var)(?: (?:bra|bäst|väl))?|(?:(?:jag|vi) )?(?:gillade|uppskattade)|uppsida(?:n)?|pluspoäng|det (?:goda|fina)|upp|gas|👍"
    r"|(?:det |vad )?(?:som )?(?:underlättade|stärkte){m}"
    r"|positivt|positiva?|styrkor?|fördelar|(?:det |vad )?(?:som )?(?:hjälpte|lyfte){m}|ros"
    r"|(?:what )?(?:went|worked)(?: really)? well|what (?:worked|was good)|(?:(?:what )?(?:i|we) )?liked?|upsides?|the good|good|pros|positives?|strengths?|(?:what )?helped{m}|enablers?"
    r"|(?:what )?(?:drove|moved){m}(?: forward)?|(?:kept|keep)"
)
_BAD = (
    r"(?:det |vad |what )?(?:som )?hindrade{m}|minus(?:sidan|sidor|es)?|dåligt|dåliga saker|mindre bra|inte (?:så )?bra|sämre|negativt|negativa?"
    r"|(?:(?:det|vad) )?(?:gick|funkade|fungerade|var) (?:inte(?: (?:så )?bra)?|mindre (?:bra|väl)|sämre|sämst|dåligt)|mindre bra saker|(?:(?:jag|vi) )?(?:gillade|uppskattade) (?:inte|mindre)|ogillade"
    r"|(?:det |vad )?(?:som )?(?:försvårade|stjälpte){m}|nedsida(?:n)?|minuspoäng|det (?:dåliga|mindre (?:goda|bra))|ner|kan förbättras|(?:det |vad )?som kan förbättras|👎"
    r"|svagheter|nackdelar|hindrande|hämmande|bakåt|bromsande|bromsar|broms(?:klossar)?|motvind|lågpunkt(?:er)?|det sämsta|sämst|dalar|nedåt|(?:det |vad )?(?:som )?(?:bromsade|stoppade|störde){m}|(?:det |vad )?som var (?:mindre bra|dåligt|svårt|inte bra|sämre)"
    r"|(?:det |vad )?som inte (?:gick|funkade|fungerade|var)(?: (?:så )?bra)?|(?:det |vad )?som saknades|saknades|saknade"
    r"|{better}|att förbättra|förbättringar|förbättringsområden|utvecklingsområden|ris"
    r"|(?:what )?(?:did not|didn['’]t)(?: (?:work|go|help))?(?: (?:so |as )?well)?|(?:what )?went (?:wrong|badly|less well|worse)|not (?:so|as) good|less good|(?:(?:i|we) )?disliked?|downsides?|(?:could|can) improve|what (?:could|can) improve|(?:what )?got in the way|what (?:hindered|stopped|slowed){m}|hindered{m}"
    r"|the bad|bad|cons|negatives?|weaknesses|to improve|improvements?|even better if|blockers?|barriers?|slowed{m}(?: down)?"
)
_THIRD = r"(?:ett )?ord|(?:one )?word|betyg|skala|score|rating|scale|svar|answer"


def _folded(pattern: str) -> str:
    filled = pattern.replace("{better}", _BETTER).replace("{m}", _MEETING)
    return filled.translate(str.maketrans("åäö", "aao"))


_SHORT = r"(?:(?:mina?|mitt|vara|vart|min|our|my|nagra|ett|tva|tre|the)\s)?"
_PLAIN = rf"(?P<driv>{_SHORT}(?:{_DRIV}|{_DRIV_SLIPS}))|(?P<hinder>{_SHORT}(?:{_HINDER}|{_HINDER_SLIPS}))"
_OF_MEETING = r"(?: (?:i ?dag|med (?:motet|dagen|i ?dag)|pa motet|(?:den har|denna) gangen?|today|about (?:the meeting|today)|this time))?"
_LOOSE = rf"(?P<good>(?:{_folded(_GOOD)}){_OF_MEETING})|(?P<bad>(?:{_folded(_BAD)}){_OF_MEETING})"
_DECORATED = r"[\s*_#>]{0,9}"
_AFTER = r"(?:\s?\([^)\n:]{0,60}\))?[\s*_]{0,3}\p{Extended_Pictographic}?\ufe0f?"
_SIGN = r"(?:[:：][*_]{0,3}|\s?=(?=\s)|[*_]{0,3}\s-(?=\s|$)|\?(?=\s*\S))"


def _starting(headings: str) -> "regex.Pattern[str]":
    return lazily(
        rf"{_DECORATED}(?:{headings}|(?P<third>{_THIRD}))(?!\p{{L}}){_AFTER}(?:{_SIGN}|(?P<alone>\s*+[*_:.?]*+\s*+$))\s*+",
    )


def _within(headings: str) -> "regex.Pattern[str]":
    return lazily(
        rf"(?:(?<=[.!?…)])|[,;/|])\s{{0,9}}(?:(?:och|men|and|but|bara|only)\s)?[*_]{{0,3}}(?:{headings}){_AFTER}(?:[:：][*_]{{0,3}}|\s-(?=\s|$)|\s?=(?=\s))\s*+",
    )


_PLAIN_START, _PLAIN_WITHIN = _starting(_PLAIN), _within(_PLAIN)
_LOOSE_START, _LOOSE_WITHIN = _starting(f"{_PLAIN}|{_LOOSE}"), _within(f"{_PLAIN}|{_LOOSE}")
_CLEAR_WITHIN = lazily(
    rf"(?:^|(?<=\s)(?<!\b(?:ett|inget|inga|ingen|vart|mitt|nagot|storsta|stort|stora|andra|flera|a|an|the|no|som|utan|farre)\s))[*_]{{0,3}}"
    rf"(?:(?P<driv>{_DRIV})|(?P<hinder>{_HINDER})|(?P<good>plus|bra)|(?P<bad>minus|daligt|mindre bra))[*_]{{0,3}}[:：][*_]{{0,3}}\s*+"
)
"""Headings with a colon in the middle of a sentence: "Plus: bra tempo Minus: få pauser"."""

_SENTENCE = lazily(
    _folded(
        r"(?:^|(?<=[.!?,;])\s*|\s(?:och|men|samt|and|but)\s|,?\s(?:medan|while)\s)(?:{short})?"
        r"(?:(?P<good>(?:det|vad|saker) som (?:funkade|fungerade|gick|var)(?: (?:bra|bäst|väl))?|(?:det|vad) som (?:drev|hjälpte|lyfte){m}(?: framåt)?"
        r"|what (?:worked|helped|went)(?: (?:well|best))?|what (?:drove|moved){m}(?: forward)?)"
        r"|(?P<bad>(?:det|vad|saker) som (?:inte (?:funkade|fungerade|gick|var)(?: (?:så )?bra)?|(?:hindrade|bromsade|störde){m}|saknades|(?:gick|var|funkade) (?:mindre bra|sämre|sämst|dåligt))"
        r"|(?:what|it) (?:did not|didn't) (?:work|go|help)(?: (?:so )?well)?|what (?:hindered|slowed|stopped){m}(?: down)?|what got in the way|what was (?:bad|missing)))"
        r"\s(?:är|var|blev|is|was|were|are)(?: (?:att|that))?\s"
    ).replace("(?:{short})?", "")
)
_INTRO = lazily(
    r"[\W_]*(?:(?:hej|hejsan|hello|hi|god morgon|tack for (?:motet|idag|i dag|senast)|har (?:ar|kommer)|mina? (?:svar|tankar|synpunkter)|svar(?:et|en)?|(?:lite |min )?(?:aterkoppling|feedback|utvardering)"
    r"|driv (?:och|&|/|\+) ?hinder|my (?:answers?|thoughts)|here (?:is|are)|(?:answers? to )?drivers and obstacles|fran (?:motet|mig)|om motet|pa|bara|inga hinder|inget hinder|inget driv|inga driv(?:krafter)?"
    r"|(?:jag )?glomde|(?:och )?en (?:sak|grej) till|just det|forresten|kom pa|ps|lagg till|jag vill (?:tillagga|lagga till)|(?:i )?forgot|one more(?: thing)?|by the way|no obstacles|nothing|inget|inga)(?!\p{L})[^\n]{0,50}?)[\W_]*"
)


def _nothing(of: str) -> "regex.Pattern[str]":
    return lazily(
        r"[\W_]*+(?:(?:inga|inget|ingen|ingenting|nej|noll|ej|none|nothing|no|nope|n/a)"
        rf"(?: (?:alls|sarskilt|speciellt|direkt|{of}|att (?:klaga pa|namna|tillagga|saga)|vad jag (?:vet|kommer pa)"
        r"|at all|special|really|to (?:add|say))){0,2}[\W_]*+)"
    )


_NOTHING = {
    Heading.DRIV: _nothing("driv|drivkrafter|drivers"),
    Heading.HINDER: _nothing("hinder|obstacles"),
}
"""Words of a person who has nothing to write under a heading."""


def _meant(match: "regex.Match[str]") -> Heading:
    found = {name for name, text in match.groupdict().items() if text is not None}
    if "third" in found:
        return Heading.THIRD
    return Heading.DRIV if found & {"driv", "good"} else Heading.HINDER


# --- reading --------------------------------------------------------------------------------------------------------


class _Reader:
    def __init__(self, *, asked: bool) -> None:
        self.asked = asked
        self.start = _LOOSE_START if asked else _PLAIN_START
        self.within = _LOOSE_WITHIN if asked else _PLAIN_WITHIN
        self.heading: Heading | None = None
        self.under: list[tuple[Heading, list[str]]] = []
        self.rest: list[str] = []
        self.plain = True
        self.guessed = False

    def begin(self, match: "regex.Match[str]") -> None:
        self.heading = _meant(match)
        self.plain = self.plain and not (match.groupdict().get("good") or match.groupdict().get("bad"))
        self.under.append((self.heading, []))

    def is_statement(self, alone: "regex.Match[str]") -> bool:
        """Return whether a word on a line of its own is a statement and no heading: "bra" under "driv"."""
        groups = alone.groupdict()
        return bool((groups.get("good") or groups.get("bad")) and self.under and self.plain)

    def put(self, text: str) -> None:
        if self.heading is not None:
            self.under[-1][1].append(text)
        elif _SAYS.search(text) and not _INTRO.fullmatch(fold(text)):
            self.rest.append(text.strip())

    def line(self, line: str, *, alone_counts: bool) -> None:
        bare = without_marker(line)
        match = self.start.match(fold(bare))
        if match and match["alone"] is not None and (not alone_counts or match["third"] or self.is_statement(match)):
            match = None
        rest = bare
        if match:
            self.begin(match)
            rest = bare[match.end() :]
        self.pieces(rest)

    def pieces(self, text: str) -> None:
        folded, at = fold(text), 0
        found = {match.start(): match for match in self.within.finditer(folded)}
        if self.asked or self.heading is None:
            for match in _CLEAR_WITHIN.finditer(folded):
                if not any(start <= match.start() < other.end() for start, other in found.items()):
                    found[match.start()] = match
        if self.asked:
            found |= {match.start(): match for match in _SENTENCE.finditer(folded)}
        for start in sorted(found):
            match = found[start]
            if start < at or (self.heading is None and not self.asked and match.groupdict().get("good")):
                continue
            if not self.asked and (match.groupdict().get("good") or match.groupdict().get("bad")):
                continue
            self.put(_NUMBER_BEFORE.sub("", text[at:start]).rstrip(" ,;/|"))
            self.begin(match)
            at = match.end()
        self.put(text[at:])


def read_answer(text: str, *, asked: bool = False) -> Reading | None:
    """Return the answer in `text` by its headings; None if it has none.

    `asked`: the writer was asked, so other headings count ("Plus:", "Det som funkade var …"). An answer without
    statements says that the writer has nothing to add.
    """
    text, signature = split_sign_off(text.translate(_EMOJI_SIGNS))
    lines = [line for line in text.split("\n") if line.strip()]
    reader = _Reader(asked=asked)
    for line in lines:
        reader.line(line, alone_counts=len(lines) > 1)
    if not reader.under:
        return _by_signs(lines, signature) if asked else None
    if not asked and reader.rest:
        return None
    loose_alone = not reader.plain and not _HAS_SIGN.search(fold(text)) and not _SENTENCE.search(fold(text))
    if loose_alone and len({heading for heading, _ in reader.under}) < 2 and not any(map(is_marked, lines)):
        return None  # "Bra" on a line of its own may be a statement
    if asked and len(reader.under) == 1 and _SENTENCE.search(fold(text)) and _turns(reader.under[0][1]):
        return None  # "Det som var bra var stämningen, men det blev för kort" holds both
    statements = tuple(_statements(reader.under))
    rest = reader.rest
    if not reader.plain and len({each.heading for each in statements}) == 1:
        # Another label may be the other heading: "Bra: tempot. Kaffet: kallt".
        rest += [each.text for each in statements if _OTHER_LABEL.search(each.text)]
    return Reading(statements, tuple(rest), signature, is_plain=reader.plain)


_OTHER_LABEL = lazily(r"(?:^|[.!?;]\s+)\p{Lu}[\p{L}' ]{2,28}[:：]\s")


_EMOJI_SIGNS = str.maketrans("➕➖", "+-")
_HAS_SIGN = lazily(r"[:：?]|\s-\s")


def _by_signs(lines: list[str], signature: tuple[str, ...]) -> Reading | None:
    """Read "+ bra tempo" and "- få pauser": the signs are the headings, if both appear."""
    marks = [marker_of(line) for line in lines]
    if len(lines) < 2 or not all(mark.bullet and mark.text for mark in marks):
        return None
    minus = [bool(regex.match(r"\s*+[-–—−‐‑]", line)) for line in lines]
    if not all(mark.plus or less for mark, less in zip(marks, minus, strict=True)) or len({*minus}) < 2:
        return None
    return Reading(
        tuple(
            Statement(Heading.HINDER if less else Heading.DRIV, mark.text)
            for mark, less in zip(marks, minus, strict=True)
        ),
        signature=signature,
        is_plain=False,
    )


_NUMBER_BEFORE = lazily(r"(?:^|(?<=\s))\(?[1-3][.)]\s*$")
"""The number of a heading in the middle of a line: "1. Driv: … 2. Hinder: …"."""

_SAYS = lazily(r"[\p{L}\p{N}\p{S}]")
"""Punctuation alone is no statement."""


def _statements(under: Iterable[tuple[Heading, list[str]]]) -> Iterable[Statement]:
    for heading, written in under:
        said = [text for each in written if _SAYS.search(text := each.strip())]
        if len(said) == 1 and heading in _NOTHING and _NOTHING[heading].fullmatch(fold(said[0])):
            continue
        yield from (Statement(heading, text) for text in said)


# --- a text without headings ----------------------------------------------------------------------------------------

_BUT = lazily(r"(?:,|\.|;|\s[-–])\s*+(?:men|dock|daremot|fast|but|however|though)\s++|\s(?:men|but)\s")
_LACKS = lazily(
    r"\b(?:saknade?s?|brist(?:er|ande)?|inte|ej|aldrig|ingen|inga|inget|for (?:lite|litet|manga|mycket|lange?|langa?|fa|kort|korta|sent|tidigt|snabbt|trangt|hogt|lagt)"
    r"|fa\b|svar(?:t|a)?|dalig(?:t|a)?|samre|trog(?:t|a)?|rorig(?:t|a)?|sen(?:t|a)?|stres+\p{L}*|krangl\p{L}*|strul\p{L}*|problem|tyvarr|borde|hade behovt|kallt|varmt|trott|tjatigt|tappade|drog ut"
    r"|missing|lack(?:ed|ing|s)?|not|never|too|late|no|bad|poor|hard to|unclear|slow|problems?|should have)\b"
)


def _turns(said: list[str]) -> bool:
    """Return whether another clause follows that is the opposite of the first."""
    return any(
        (cut := _BUT.search(fold(each))) is not None and cut.start() and each[cut.end() :].strip() for each in said
    )


def _headed(piece: str) -> tuple[Heading | None, str]:
    """Return the heading of the words that begin `piece`, and the words behind them: "det som hindrade var …"."""
    found = _SENTENCE.match(fold(piece))
    return (None, piece) if found is None else (_meant(found), piece[found.end() :])


def guess(text: str) -> Reading:
    """Return a first sorting of an answer without headings, for its writer to correct.

    One statement on each line; "A, but B" is two. Words for a lack put a statement under hinder.
    """
    text, signature = split_sign_off(text)
    pieces: list[tuple[str, Heading | None]] = []
    for line in (without_marker(line) for line in text.split("\n")):
        cut = _BUT.search(fold(line))
        if cut and cut.start() and line[cut.end() :].strip():
            heading, first = _headed(line[: cut.start()])
            turned = None if heading is Heading.HINDER else Heading.HINDER
            pieces += [(first, heading), (line[cut.end() :], turned)]
        else:
            pieces.append((line, None))
    statements = tuple(
        Statement(heading or (Heading.HINDER if _LACKS.search(fold(piece)) else Heading.DRIV), piece.strip())
        for piece, heading in pieces
        if piece.strip()
    )
    return Reading(statements, signature=signature, is_plain=False, has_headings=False)
