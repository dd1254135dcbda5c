"""Lead times ("2 dagar före"), and words about time without a day ("snarast")."""

# ruff: noqa: E501 - a pattern is read by its line

from datetime import date, timedelta

import regex

from dialogs.dates.table import Ask, Form, Sense, Setting, Where, form, said_number
from dialogs.dates.words import loose
from dialogs.workdays import is_free


def _offset(number: int, unit: str) -> str | None:
    if unit.startswith(("arb", "var", "work", "bus")):
        return f"-{number}wd"
    if unit.startswith(("v", "w")):
        return f"-{number}w"
    if unit.startswith("m"):
        return f"-{30 * number}d"
    return f"-{number}d"


def counted_back(day: date, offset: str) -> date:
    """Return the day so long before `day`: "-2d", "-1w", "-3wd"."""
    number = int(offset[1:].rstrip("wd"))
    if offset.endswith("wd"):
        while number > 0:
            day -= timedelta(1)
            number -= not is_free(day)
        return day
    return day - timedelta(number * (7 if offset.endswith("w") else 1))


def _lead(match: regex.Match[str], _setting: Setting) -> Sense | None:
    groups = match.groupdict()
    unit = groups["unit"] or regex.split(r"\s", groups["more"].strip())[-1]
    ask = (Ask.UNKNOWN_MEETING,) if groups.get("meeting") else ()
    return Sense(None, ask, offset=_offset(said_number(match), unit))


def _before_a_day(match: regex.Match[str], _setting: Setting) -> Sense | None:
    """Return the lead time before a day that the text has named."""
    number = said_number(match) if match.groupdict().get("number") else 1
    return Sense(None, offset=_offset(number, match["unit"]))


def _one_before(match: regex.Match[str], _setting: Setting) -> Sense | None:
    ask = (Ask.UNKNOWN_MEETING,) if match.groupdict().get("meeting") else ()
    return Sense(None, ask, offset=_offset(1, match["unit"]))


def _same_day(_match: regex.Match[str], _setting: Setting) -> Sense | None:
    return Sense(None, offset="0d")


def _vague(_match: regex.Match[str], _setting: Setting) -> Sense | None:
    return Sense(None, (Ask.VAGUE,))


def _unknown_meeting(_match: regex.Match[str], _setting: Setting) -> Sense | None:
    return Sense(None, (Ask.UNKNOWN_MEETING,))


_UNIT = loose(
    r"(?:(?:(?:arbetsdag|vardag)(?:ar)?|(?:working|business)\sdays?|dag(?:ar)?|da?r|dgr|d|days?|dygn|veck(?:a|or)|v|weeks?|månad(?:er)?|months?)\b)"
)
_BEFORE = loose(r"(?:före|innan|i\sförväg|dessförinnan|tidigare|before(?:hand)?|in\sadvance|ahead|earlier|prior)\b")
_NEXT_MEETING = loose(
    r"(?:(?:nästa|kommande|next|the\snext)\s\w{0,12}(?:möte|möten|mötet|träff|sammanträde|tillfälle|meeting)|next\stime|nästa\sgång)\b"
)
_NUMBER = "<<number>>"
_ALSO = rf"\s?(?:,|och|samt|and|&|\+)\s?(?:\d{{1,3}}|\w{{2,8}})(?:\s{_UNIT})?"

FORMS: tuple[Form, ...] = (
    form("lead time",
         rf"(?<![\d/.:])\b<<number>>(?:\s{{0,2}}(?P<unit>{_UNIT})(?={_UNIT}?(?:{_ALSO}){{0,6}}\s{{1,3}}{_BEFORE}|(?:{_ALSO}){{0,6}}(?:\soch|,|\sand)\s(?:samma\sdag|same\sday|på\sdagen))"
         rf"|(?=(?P<more>(?:{_ALSO}){{1,6}})\s{{1,3}}{_BEFORE}))(?:\s{_BEFORE}(?P<meeting>\s{_NEXT_MEETING})?)?",
         _lead, Where.TYPED),
    form("the one before", rf"\b(?:the\s)?(?P<unit>(?:arbets|var)?dagen|dan|veckan|månaden|day|week)\s{_BEFORE}(?P<meeting>\s{_NEXT_MEETING})?(?!\s(?:<<fullmonth>>|(?:mid|jul|påsk|nyår|christ|east)\w*))", _one_before,
         Where.TYPED),
    form("so long before a day",
         r"(?:\b<<number>>\s(?P<unit>(?:arbetsdag|vardag|dag)(?:ar)?|veck(?:a|or))|\b(?P<unit>(?:arbets|var)?dagen|kvällen|veckan))\s(?:före|innan)\b"
         r"(?=\s?(?:$|[.,;:)\n!])|\s(?:(?:nästa|själva|varje)\s)?(?!varje)\w{0,20}(?:mötet?|träffen|stämman?|sammanträdet?|kursen|resan|tillfället|festen)\b)",
         _before_a_day, Where.WRITTEN, needs="lead"),
    form("the same day", r"\b(?:samma\s(?:dag|morgon)|(?:på\s)?själva\sdagen|på\sdagen|(?:the\s)?same\sday|on\sthe\sday)\b", _same_day, Where.TYPED),
    form("the next meeting", rf"\b(?:till|före|innan|inför|på|vid|senast|senast\still|senast\spå|by|before|until|at|for)\s(?:<<den>>)?{_NEXT_MEETING}", _unknown_meeting, Where.TYPED),
    form("what is due at the next meeting",
         r"\b(?:till|inför|vid|före|innan|senast\s(?:på|till|vid))\s(?:nästa|nästkommande)\s(?:\w{1,12}\s)?\w{0,14}(?:möte|sammanträde|träff|gång)\b(?=\s{0,2}(?:$|[.,;)\n]))",
         _unknown_meeting, Where.NEXT_MEETING, needs="next"),
    form("as soon as possible",
         r"\b(?:(?:allra\s)?snarast(?:\smöjligt)?|så\s(?:snart|fort|snabbt)(?:\ssom\smöjligt)?|omgående|omedelbart|genast|inom\skort|inom\sen\snar\sframtid|vid\stillfälle|när\sdet\spassar"
         r"|as\ssoon\sas\spossible|asap|immediately|soon|skyndsamt)\b", _vague, Where.DUTIES, needs="soon"),
    form("around a leave",
         r"\b(?:(?:direkt\s|strax\s|snart\s)?(?:före|innan|efter|before|after)|till|under|over|during)\s(?:the\s)?"
         r"(?:semestern|semestrarna|semester|sommaren|sommarlovet|sommaruppehållet|sommaruppehåll|sommarledigheten|lovet|jullovet|sportlovet|höstlovet|påsklovet|uppehållet|terminen|terminsstart(?:en)?|terminsslut(?:et)?|skolstart(?:en)?|skolavslutning(?:en)?|hösten|våren|vintern"
         r"|holidays?|vacations?|summer|autumn|spring|winter|term)\b"
         r"|\bnär\s(?:semestern|semestrarna|sommaren|ledigheten|lovet|uppehållet|terminen|alla)\s(?:\w{1,10}\s){0,2}?(?:slut|över|tillbaka|börjat|börjar|startat|startar|igång)\b", _vague, Where.DUTIES, needs="leave"),
    form("a season", r"\bi\s(?:höst|vår|sommar|vinter)\b|\b(?:this|next)\s(?:autumn|spring|summer|winter|fall)\b", _vague, Where.TYPED),
    form("so many months or so", r"\bom\s(?:\d{1,2}\s?-\s?\d{1,2}\s(?:dagar|veckor|månader)|(?:ett\spar|några|någon)\s(?:dagar|veckor|månader|vecka|dag|månad))\b"
         r"|\bin\sa\s(?:few|couple\sof)\s(?:days|weeks|months)\b", _vague, Where.TYPED),
)  # fmt: skip
