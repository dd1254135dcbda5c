"""The pieces that patterns of commands share, and how a written pattern becomes a regular expression."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from collections.abc import Callable
from typing import TypeVar

import regex

from dialogs.patterns import lazily

_SPELLING = str.maketrans("åäöé", "aaoe")

# Pieces that many patterns share.
_PIECES = {
    "{item}": r"(?:(?:punkt|punkten|nr|nummer|item|point|ärende|#) ?)?(?P<number>\d{1,6})(?::?[ae]n?\b)?",
    "{D}": r"(?:deadline(?:n)? |nr |nummer )?(?P<letter>[dp]) ?(?P<number>\d{1,6})",
    "{meeting}": r"(?:(?:det |vårt |our |the )?(?:nästa |next |dagens |kommande |today's )?(?:möte|mötet|träff|träffen|meeting))",
    "{of}": r"(?: (?P<of>[^\n]{1,60}?))??",
    "{more_time}": r"(?:mer|mera|längre|more) (?:tid|time)",
    "{may_i}": r"(?:(?:jag|vi|i|we) (?:behöver|vill ha|skulle behöva|skulle vilja ha|önskar|need|would like)"
    r"|(?:kan|får|kunde|skulle|can|could|may) (?:jag|vi|i|we)(?: (?:kunna )?(?:få|ha|get|have))?"
    r"|(?:be|ber|jag ber|vi ber) om|ask for|(?:ge|give) (?:mig|mej|oss|me|us))",
    "{asking}": r"(?P<asking>(?:kan|kunde|ska|skulle|can|could|shall|should) (?:vi|we)(?: kunna)? )?",
    "{to_it}": r"(?: (?:på|till|to|at|for)? ?{meeting})?",
    "{remove}": r"(?:ta bort|tag bort|stryka?|radera|remove|delete)",
    "{person}": r"(?P<person>(?!(?:vem|vilka|vilken|who|när|var|vad|hur|är|is|inte|not|sjuk|borta|möte|mötet|det|den|vi|we|it|this|that|flera|många|några|somliga|ingen|folk|several|many|some|nobody|people)\b)"
    r"@?[^\n:?!,;]{1,80}?)",
    "{people}": r"(?P<person>(?!(?:vem|vilka|vilken|who|när|var|vad|hur|är|is|inte|not|sjuk|borta|möte|mötet|det|den|vi|we|it|this|that|flera|många|några|somliga|ingen|folk|several|many|some|nobody|people)\b)"
    r"@?[^\n:?!;]{1,200}?)",
    "{role}": r"(?P<role>(?:vice|v\.|bitr(?:ädande|\.)|ställföreträdande)(?: |-)?(?:ordföranden?|ordf)|(?:vice|deputy)(?: |-)chair(?:person|man|woman)?s?|ordförande|ordföranden|ordf|sekreterare|sekreteraren|sekr|chairs?|chairperson|chairman|chairwoman|secretary|secretaries)\b\.?",
    "{thanks}": r"(?: (?:nu|now|för (?:i ?dag|i ?kväll|den här gången|denna gång)|for (?:today|now)))*"
    r"(?: ?[,.!;:–-]* ?(?:så |och |so |and )?(?:tack|thanks|thank you|bra jobbat|hej ?då|bye)(?!\w)[^\n]{0,100})?",
    "{today}": r"(?:,? (?P<today>i ?dag|today|för dagen|för i ?dag|for today|(?:på|under) (?:dagens|det här) möte))?",
    "{messages}": r"(?:(?:det |de |ditt |dina |the |your |that )?(?:senaste |sista |last |latest )?"
    r"(?:meddelandet?|meddelandena|utskick(?:et|en)?|inlägget|påminnelsen|påminnelserna|dagordningen|messages?|reminders?|posts?|agenda))",
    "{numbers}": r"(?:(?:nummer|nr|punkt|punkterna|förslag|förslagen|deadline|deadlines|numbers?|items?) ?)?"
    r"(?P<numbers>\d{1,3}(?:(?: ?(?:,|&|-|och|samt|and) ?| )\d{1,3}){0,99}+)",
    "{part}": r"(?P<part>(?!(?:mig|oss|alla|allt|dig|mej|me|us|you|all|everybody|everyone|i ?dag|today|nu|now|d ?\d|p ?\d)(?!\w))[^\n.,!?:;]{1,60}?)",
    "{table_round}": r"(?:laget(?:-| )?runt|(?:the )?(?:round(?:-| )?table|table round|go-round|round the table))",
    "{listed}": r"(?:(?:(?P<item>punkt(?:en|er|erna)?|ärende(?:t|na)?|agenda items?|items?|points?)"
    r"|(?P<statement>påstående(?:t|n|na)?|svar(?:et|en)?|hinder|hindren|hindret|driv(?:et|en)?|drivkraft(?:en|er|erna)?|sak(?:en|er|erna)?"
    r"|synpunkt(?:en|er|erna)?|statements?|answers?|obstacles?|drivers?)|nummer|nr|numbers?|no\.) ?)?"
    r"(?P<numbers>\d{1,3}(?:(?: ?(?:,|&|-|och|med|samt|and|with) ?| )\d{1,3}){0,99}+)",
    "{points}": r"(?:punkt|punkten|punkterna|items?|points?) (?P<numbers>\d{1,3}(?:(?: ?(?:,|&|-|och|samt|and) ?| )\d{1,3}){0,99}+)",
    "{point}": r"(?:punkt|punkten|item|point) (?P<number>\d{1,3})",
    "{wrong}": r"(?:(?:nej|no|oj|åh|oh|men) ?,? ?)?(?:(?:det|det där|det här|that|this|it) (?:blev|var|gick|was|is|went) (?:ju |helt |alldeles |all |totally )?(?:fel|galet|tokigt|inte meningen|wrong|a mistake)|(?:that|this|it)'s (?:wrong|not right|a mistake)|fel igen|(?:helt )?fel|wrong|nej inte så|inte så"
    r"|(?:jag )?(?:skrev|tryckte|klickade|gjorde|valde|råkade göra|tog) fel|fel av mig|my mistake|wrong button)",
    "{slip}": r"(?:(?:oj|ojoj|ojsan|ojdå|hoppsan|hoppla|oops|ups|whoops|ah|åh|aj|attans|förlåt|sorry|nej|nä|no|men|vänta|wait|stopp|stop|{wrong})(?: ?[,.!–-]+ ?| )){0,4}",
    "{oops}": r"(?: ?[,.!–-]+ ?{wrong}| (?:för|because) {wrong})?",
    "{that}": r"(?:det jag (?:nyss )?gjorde(?: nyss| sist)?|det som jag (?:nyss )?gjorde(?: nyss| sist)?|det där|det här|det senaste|det sista|det|den|senaste|sista|allt det där"
    r"|(?:det |den |min |mitt )?(?:senaste |sista )?(?:ändring(?:en)?|åtgärd(?:en)?|grejen|steget)|that last one|that last change|that|this|it|the last one|the last thing|the last|last"
    r"|(?:my |the )?(?:last |latest )?(?:change|edit|action|step)|what i (?:just )?did)",
    "{other}": r"(?P<whose>(?!(?:min|mitt|mina|senaste|sista|det|den|detta|denna|jag|vi|du|ni|boten|my|the|last|latest|this|that|i|we|you|mötet|punkt|punkten)\b)@?[^\n]{2,80}?)",
    "{end}": r"[\s.!?,:;]*+",
}


_SET_WITH_SPACE = regex.compile(r"(?<!\\)\[(?:[^\]\\ ]|\\.)*+ [^\]]*+\]")


def compiled(written: str) -> "regex.Pattern[str]":
    """The regular expression of `written`: pieces put in, letters folded, a space for any blanks.

    Raises ValueError for a space in a set of characters, which would stand for itself and for more than one character.
    """
    if found := _SET_WITH_SPACE.search(written):
        raise ValueError(f"write (?: |-) instead of the set {found[0]} in the pattern {written}")
    for _ in range(3):  # a piece may hold another, and that one a third
        for piece, meaning in _PIECES.items():
            written = written.replace(piece, meaning)
    written = written.replace("driv och hinder", r"driv ?(?:och|o|&|\+|/|,)? ?hinder")
    return lazily(written.translate(_SPELLING).replace(" ?", r"[^\S\n]*+").replace(" ", r"[^\S\n]++"))


_C = TypeVar("_C")


def always(command: _C) -> Callable[[object], _C]:
    """A `make` that gives `command` whatever was said."""
    return lambda _said: command


DONE = "(?:klar|klart|färdig|färdigt|gjord|gjort|avklarad|avklarat|done|complete|completed|finished)"
AGENDA = "(?:dagordning|dagordningen|agenda|agendan)"
