"""Days by number and month: alone, in ranges and in lists."""

# ruff: noqa: E501 - a pattern is read by its line

import regex

from dialogs.dates.calendar import exists, last_of_month, months_on
from dialogs.dates.table import (
    LONG_PAST,
    Ask,
    Form,
    Look,
    Sense,
    Setting,
    Where,
    form,
    full_year,
    in_year,
    said_weekday,
    without_year,
    written_year,
)
from dialogs.dates.words import MONTHS, MONTHS_IN_FULL, ORDINALS, any_of, loose
from dialogs.patterns import lazily


def _month(match: regex.Match[str]) -> int:
    groups = match.groupdict()
    return MONTHS[groups["monthword"].rstrip(".")] if groups.get("monthword") else int(groups["month"])


_SCANNED = str.maketrans("l|o", "110")
"""Digits that a scanner reads as letters."""


def _day_and_month(match: regex.Match[str], setting: Setting) -> Sense | None:
    groups = match.groupdict()
    if groups.get("wrap") and not _WRAPPED.search(match.string, max(0, match.start("wrap") - 24), match.start("wrap")):
        return None
    month = _month(match)
    if groups.get("scanned"):
        day = int(groups["scanned"].translate(_SCANNED))
    else:
        day = ORDINALS[groups["ordinal"]] if groups.get("ordinal") else int(groups["day"])
    said = said_weekday(match)
    year = written_year(match, setting)
    if year is None:
        return without_year(month, day, said, setting)
    return in_year(year, month, day, said, setting)


def _days_of_month(match: regex.Match[str], setting: Setting) -> Sense | None:
    """Return the sense of "3-4 juni": the end of the range is in the same month."""
    sense = _day_and_month(match, setting)
    if sense is None or sense.day is None:
        return sense
    until = exists(sense.day.year, sense.day.month, int(match["last"]))
    if until is None or until <= sense.day:
        return Sense(None, (Ask.NO_SUCH_DAY,))
    return Sense(sense.day, sense.ask, until)


def _typed_days_of_month(match: regex.Match[str], setting: Setting) -> Sense | None:
    """Return the sense of "3 till 5 juni". In "enkät 7 till 5 juni" the seven is no day."""
    return _days_of_month(match, setting) if int(match["day"]) < int(match["last"]) else None


_MOVES = lazily(r"\b(?:mov|postpon|chang|reschedul|shift|extend)\w{1,4}\s[^.;\n]{0,40}$")


def _not_moved_days(match: regex.Match[str], setting: Setting) -> Sense | None:
    """Return the sense of "5 to 9 October"; None if something is moved from the first to the last."""
    if _MOVES.search(match.string, max(0, match.start() - 50), match.start()):
        return None
    return _typed_days_of_month(match, setting)


def _from_day_to_day(match: regex.Match[str], setting: Setting) -> Sense | None:
    """Return the sense of "15/5-15/10", "28 augusti – 3 september 2025" or "1 november 2022 – juni 2023".

    A year on one of the two holds for both, or for the turn of the year between them.
    """
    groups = match.groupdict()
    if _ONE_OF_LIST.search(match.string, max(0, match.start() - 14), match.start()):
        return None
    months = [MONTHS[word.rstrip(".")] if word else int(groups[digits])
              for word, digits in ((groups.get("monthword"), "month"), (groups.get("monthword2"), "month2"))]  # fmt: skip
    first, last = int(groups["day"]), int(groups["day2"]) if groups.get("day2") else None
    years = [full_year(groups[name], setting.today) if groups.get(name) else None for name in ("year", "year2")]
    turns = (months[1], last or 31) < (months[0], first)
    if years[0] is None and years[1] is not None:
        years[0] = years[1] - turns
    if years[0] is None:
        # A span that is in progress began before; otherwise it is sought like its first day.
        sense = _span_without_year(months[0], first, (months[1], last), said_weekday(match), setting)
    else:
        sense = in_year(years[0], months[0], first, said_weekday(match), setting)
    if sense.day is None:
        return sense
    until_year = years[1] if years[1] is not None else sense.day.year + turns
    until = last_of_month(until_year, months[1]) if last is None else exists(until_year, months[1], last)
    if until is None or until <= sense.day:
        return Sense(None, (Ask.NO_SUCH_DAY,))
    ask = tuple(why for why in sense.ask if why is not Ask.PASSED or until < setting.today)
    return Sense(sense.day, ask, until)


def _span_without_year(month: int, day: int, end: tuple[int, int | None], said: int | None, setting: Setting) -> Sense:
    if setting.year is not None:
        return in_year(setting.year, month, day, said, setting)
    if setting.look is Look.NEAR:
        began = without_year(month, day, said, Setting(setting.today, Look.BACK)).day
        if began is not None:
            until = exists(began.year + (end < (month, day)), end[0], end[1] or 28)
            following = without_year(month, day, said, Setting(setting.today)).day
            is_nearer = until is not None and (following is None or setting.today - until <= following - setting.today)
            if until is not None and until >= setting.today - LONG_PAST and is_nearer:
                return Sense(began)
    return without_year(month, day, said, setting)


def _digits(match: regex.Match[str], setting: Setting) -> Sense | None:
    """Return the sense of YYYYMMDD or YYMMDD. Six digits that are no day are another number."""
    year, month, day = full_year(match["year"], setting.today), int(match["month"]), int(match["day"])
    if exists(year, month, day) is None:
        return None
    return in_year(year, month, day, None, setting)


_EITHER = lazily(r"\b(?:eller|or)\b")


def _one_of_several(match: regex.Match[str], setting: Setting) -> Sense | None:
    """Return the sense of "4" in "4 och 13 november": month and year come from the last day of the list."""
    if not 1 <= int(match["day"]) <= 31:
        return None
    sense = _day_and_month(match, setting)
    if sense is None or sense.day is None or not _EITHER.search(match.string, match.end(), match.start("last")):
        return sense
    other = exists(sense.day.year, sense.day.month, int(match["last"]))
    return Sense(sense.day, (*sense.ask, Ask.EITHER_DAY), others=(other,) if other else ())


def _day_of_month(match: regex.Match[str], setting: Setting) -> Sense | None:
    """Return the sense of "den 14:e": the first such day of a month that has one."""
    today = setting.today
    for months in range(3):
        first = months_on(today.replace(day=1), months)
        found = exists(first.year, first.month, int(match["day"]))
        if found is not None and found >= today:
            said = said_weekday(match)
            fits = said is None or found.weekday() == said
            return Sense(found, () if fits else (Ask.WEEKDAY_DOES_NOT_FIT,))
    return None


def _day_of_its_meeting(match: regex.Match[str], setting: Setting) -> Sense | None:
    """Return the sense of "den 18:e" in "novembermötet flyttas från den 11:e till den 18:e"."""
    named = list(_MEETING_OF_MONTH.finditer(match.string, max(0, match.start() - _MEETING_NEAR), match.start()))
    return without_year(MONTHS[named[-1]["month"]], int(match["day"]), None, setting) if named else None


_MEETING_NEAR = 80
"""Characters between the meeting of a month and its day."""
_MEETING_OF_MONTH = lazily(loose(
    rf"\b(?P<month>{MONTHS_IN_FULL})(?:s\s)?(?:möte|träff|sammanträde|samling|avstämning|tillfälle)(?:t|n|en|et)?\b[^.;\n]{{0,60}}$"
))  # fmt: skip


def _day_of_this_month(match: regex.Match[str], setting: Setting) -> Sense | None:
    first = months_on(setting.today.replace(day=1), 1 if match["next"] else 0)
    found = exists(first.year, first.month, int(match["day"]))
    return Sense(found) if found else Sense(None, (Ask.NO_SUCH_DAY,))


def _last_day(match: regex.Match[str], setting: Setting) -> Sense | None:
    """Return the sense of "den sista juni" or "utgången av juni": the last day of the month."""
    groups = match.groupdict()
    year = written_year(match, setting)
    month = MONTHS[groups["monthword"].rstrip(".")]
    if year is None:
        sense = without_year(month, 28, None, setting)
        if sense.day is None:
            return sense
        found = last_of_month(sense.day.year, month)
        earlier = last_of_month(found.year - 1, month) if found.year > 1 else found
        if setting.look is Look.AHEAD and earlier >= setting.today:
            return Sense(earlier)  # the 28th has passed, the last has not
        return Sense(found, sense.ask)
    return in_year(year, month, last_of_month(year, month).day, None, setting)


def _last_of_this_month(_match: regex.Match[str], setting: Setting) -> Sense | None:
    return Sense(last_of_month(setting.today.year, setting.today.month))


_WRAP = r"(?P<wrap>\s?\n\s?)"
"""A line break between the day and its month. The words before must show that it is a day: `_WRAPPED`."""
_WRAPPED = lazily(r"(?:\bden\s|dag(?:en)?,?\s|\d\s?-\s?)\d{1,2}(?::?e)?$")
_ONE_OF_LIST = lazily(rf"(?:{any_of(MONTHS)}|\d/\d{{1,2}})\s-\s$")
"""Before a day: dashes part the days of a list, "4 sept - 2 okt - 6 nov"."""
_UNTIL = r"(?:till(?:\soch\smed)?|t\.?o\.?m\.?|to|until|through)"
"""The words between the first and the last day of a typed range."""
_ENGLISH = r"(?<=:\s|\b(?:on|is|be|by|until|till|from|before|after|since|due|between|through|than|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?|(?:mon|tue|wed|thu|fri|sat|sun)\.?,?)\s)"
"""Words that tell that a month and a number after them are a day, as in "by Oct 16"."""
_TO = r"[^\S\n]{0,3}-\s{0,3}"
_AND = r"\s{0,2}(?:,|\+|/|&|och|o|samt|resp(?:ektive)?\.?|eller|el\.?|alt\.?|and|or)\s{1,3}|\s?[+/]\s?|,"
_DOT = r"(?:\.(?=,?\s))?"
_LIST = rf"(?:(?:{_AND})(?:och\s|eller\s)?<<den>>?\d{{1,2}}<<nth>>?{_DOT}){{0,12}}"
_NOT_EACH = r"(?!\s{1,3}(?:i\s)?(?:varje|var\b|every|each))"

FORMS: tuple[Form, ...] = (
    form("days of a month", r"<<weekday>>?<<den>>?<<day>><<nth>>?[^\S\n]{0,2}[-+/]\s{0,2}<<den>>?(?P<last>\d{1,2})<<nth>>?"
         rf"(?:\s{{0,3}}|{_WRAP})<<monthword>><<year>>?", _days_of_month, needs="month joined"),
    form("days of a month until one", r"<<weekday>>?<<den>>?<<day>><<nth>>?\s(?:t\.?\s?o\.?\s?m\.?|till\soch\smed)\s<<den>>?(?P<last>\d{1,2})<<nth>>?\s{0,3}<<monthword>><<year>>?",
         _typed_days_of_month, Where.WRITTEN, needs="month joined"),
    form("days of a month in English", r"<<weekday>>?<<den>>?<<day>><<nth>>?\s(?:to|through)\s(?:the\s)?(?P<last>\d{1,2})<<nth>>?\s{1,3}(?:of\s)?<<monthword>><<year>>?",
         _not_moved_days, Where.WRITTEN, needs="month joined"),
    form("days of a month in words", rf"<<weekday>>?<<den>>?<<day>><<nth>>?\.?\s{_UNTIL}\s(?:<<fullweekday>>\s)?<<den>>?(?P<last>\d{{1,2}})<<nth>>?"
         r"\s{0,3}(?:of\s)?<<monthword>><<year>>?", _typed_days_of_month, Where.TYPED),
    form("days of a month with full stops", r"<<weekday>>?<<den>>?<<day>>\.\s?-\s?(?P<last>\d{1,2})\.?\s{0,3}<<monthword>><<year>>?",
         _typed_days_of_month, needs="month joined"),
    form("days of a numbered month in words", rf"<<weekday>>?<<den>>?<<day>>\s{_UNTIL}\s<<den>>?(?P<last>\d{{1,2}})/(?P<month>0?[1-9]|1[0-2])(?![\d:])<<slashyear>>?",
         _typed_days_of_month, Where.TYPED),
    form("a night between", r"\bnatten\s(?:mellan|till)\s(?:<<fullweekday>>\s)?<<den>>?<<day>>\s(?:och|till|-)\s(?:<<fullweekday>>\s)?<<den>>?(?P<last>\d{1,2})\s{0,3}<<monthword>><<year>>?",
         _typed_days_of_month, needs="night"),
    form("days between", r"\b(?:mellan|between)\s<<den>>?<<day>><<nth>>?\s(?:och|and)\s<<den>>?(?P<last>\d{1,2})<<nth>>?\s{0,3}(?:of\s)?<<monthword>><<year>>?",
         _typed_days_of_month, needs="month joined"),
    form("a day of a month and the last one", rf"<<weekday>>?<<den>>?<<day>><<nth>>?\s{{0,3}}<<monthword>>\s?(?:-|{_UNTIL})\s?<<den>>?(?P<last>\d{{1,2}})<<nth>>?(?=\s*(?:$|[.,;!?)](?!\d)))",
         _typed_days_of_month, Where.TYPED),
    form("month and days", rf"\b<<first_monthword>>\s(?P<day>\d{{1,2}})<<nth>>?\s?(?:-|{_UNTIL})\s?(?P<last>\d{{1,2}})(?![\d:/]|\.\d)<<nth>>?(?!\s?<<anymonth>>)<<year>>?",
         _typed_days_of_month, Where.TYPED),
    form("from a day in one month to one in another",
         rf"<<weekday>>?<<den>>?<<day>><<nth>>?\s{{0,3}}<<monthword>>(?:,?\s{{0,3}}(?P<year>(?:19|20)\d\d))?{_TO}"
         r"(?:<<fullweekday>>\s)?<<den>>?(?:(?P<day2>\d{1,2})<<nth>>?\s{0,3})?(?P<monthword2><<anymonth>>)"
         r"(?:,?\s{0,3}(?P<year2>(?:19|20)\d\d)|,?\s{0,3}[-'](?P<year2>\d\d)(?![\d:./-]))?(?!\s-\s\d{1,2}\s?<<anymonth>>)", _from_day_to_day, needs="month dash"),
    form("from day/month to day/month",
         r"<<weekday>>?<<den>>?<<day>>/(?P<month>0?[1-9]|1[0-2])(?:\s(?P<year>(?:19|20)\d\d))?[^\S\n]{0,3}-\s{0,3}"
         r"(?:<<fullweekday>>\s)?<<den>>?(?P<day2>\d{1,2})/(?P<month2>0?[1-9]|1[0-2])(?![\d:])"
         r"(?:\s{0,3}[-\s]\s?(?P<year2>(?:19|20)\d\d)(?!\d)|\s{0,2}[-'](?P<year2>\d\d)(?![\d:./-]))?(?!\s-\s\d{1,2}/\d)", _from_day_to_day, needs="slash dash"),
    form("from day.month to day.month",  # above the hours of a day, so that it is no time
         r"<<weekday>>?(?<![\d.,:/§-])(?P<day>2[4-9]|3[01])\.(?P<month>0?[1-9]|1[0-2])\.?\s?-\s?(?P<day2>\d{1,2})\.(?P<month2>0?[1-9]|1[0-2])"
         r"(?:\.\s?(?P<year2>(?:19|20)\d\d))?(?![\d:]|\.\d)", _from_day_to_day, needs="dotted"),
    form("from day.month to day.month with a year",
         r"<<weekday>>?<<den>>?<<day>>\.(?P<month>0?[1-9]|1[0-2])\.?(?:\s?(?P<year>(?:19|20)\d\d))?\s?-\s?(?P<day2>\d{1,2})\.(?P<month2>0?[1-9]|1[0-2])"
         r"\.?\s?(?P<year2>(?:19|20)\d\d)(?![\d:]|\.\d)", _from_day_to_day, needs="dotted"),
    form("from ISO to ISO",
         r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])"
         r"(?:\s{0,2}-\s{0,2}|\s(?:till|to)\s|\s?/\s?)(?P<year2>(?:19|20)\d\d)-(?P<month2>0[1-9]|1[0-2])-"
         r"(?P<day2>0[1-9]|[12]\d|3[01])(?![\d-])", _from_day_to_day, needs="dashed"),
    form("one of several days of a month",
         rf"<<weekday>>?<<den>>?<<listedday>><<nth>>?{_DOT}(?={_LIST}(?:{_AND})<<den>>?"
         rf"(?P<last>\d{{1,2}})<<nth>>?{_DOT}\s{{0,3}}<<monthword>><<year>>?)", _one_of_several, needs="month joined"),
    form("one of several days/month",
         r"<<weekday>>?<<den>>?<<day>>(?=(?:\s?(?:,|och|eller|samt|&|\+|and|or)\s(?:och\s)?\d{1,2}){0,12}"
         r"\s?(?:,|och|samt|&|\+|and|eller|or)\s(?P<last>\d{1,2})/(?P<month>0?[1-9]|1[0-2])(?![\d:])"
         r"<<slashyear>>?)(?!\s?[/.:])", _one_of_several, needs="slash joined"),
    form("day and month", rf"<<weekday>>?<<den>>?<<listedday>>(?:<<nth>>|\.(?=\s)|\.(?=[^\W\d_]{{3}}))?(?:\s{{1,9}}(?:of\s{{1,3}})?|{_WRAP})?<<monthword>><<year>>?"
         r"<<weekdayafter>>?", _day_and_month, needs="month"),
    form("day in words and month", r"<<weekday>>?<<den>>?\b<<ordinal>>\s{1,3}(?:of\s{1,3})?<<monthword>><<year>>?",
         _day_and_month, needs="ordinal month"),
    form("month and day", r"<<weekday>>?\b<<first_monthword>>\s{1,3}(?P<day>\d{1,2})(?![\d:/]|\.\d)<<nth>>?<<year>>?",
         _day_and_month, Where.TYPED),
    form("month and day on a line", r"(?<=(?:^|\n)[\s*|-]{0,4})<<first_monthword>>(?:\s{1,3}|\s?[:-]\s?)(?P<day>\d{1,2})(?![\d:/]|\.\d)<<nth>>?"
         r"(?=[^\S\n]{0,3}(?:$|[\n,;(|-]|kl\b|klockan\b)|(?<=e)\s)", _day_and_month, needs="month"),
    form("month and days after an English word", rf"{_ENGLISH}<<first_monthword>>\s{{1,3}}(?P<day>\d{{1,2}})<<nth>>?\s?(?:-|{_UNTIL})\s?(?P<last>\d{{1,2}})"
         r"(?![\d:/]|\.\d)<<nth>>?(?!\s?<<anymonth>>)<<year>>?", _typed_days_of_month, needs="month"),
    form("month and day after an English word", rf"{_ENGLISH}<<first_monthword>>\s{{1,3}}(?P<day>\d{{1,2}})(?![\d:/]|\.\d)<<nth>>?<<year>>?",
         _day_and_month, needs="month"),
    form("English month and day", r"\b(?P<monthword>january|february|march|june|july|october|"
         r"(?:april|may|august|september|november|december)(?=\s\d{1,2}(?:st|nd|rd|th|,\s(?:19|20)\d\d)))"
         r"\s{1,3}(?P<day>\d{1,2})(?![\d:/]|\.\d)<<nth>>?<<year>>?", _day_and_month, needs="month"),
    form("ISO", r"<<weekday>>?<<den>>?(?<![\d-])(?P<year>(?:19|20)\d\d|\d\d)-(?P<month>0[1-9]|1[0-2])-"
         r"(?P<day>0[1-9]|[12]\d|3[01])(?![\d-])", _day_and_month, needs="dashed"),
    form("ISO without zeros", r"<<weekday>>?(?<![\d-])(?P<year>20\d\d)-(?P<month>[1-9]|1[0-2])-(?P<day>[1-9]|[12]\d|3[01])(?![\d-])",
         _day_and_month, needs="dashed"),
    form("day-month-year", r"<<weekday>>?<<den>>?(?<![\d-])(?P<day>0?[1-9]|[12]\d|3[01])-(?P<month>0?[1-9]|1[0-2])-"
         r"(?P<year>(?:19|20)\d\d)(?![\d-])", _day_and_month, needs="dashed"),
    form("year/month/day", r"(?<![\d/])(?P<year>(?:19|20)\d\d)[/.](?P<month>0[1-9]|1[0-2])[/.](?P<day>0[1-9]|[12]\d|3[01])"
         r"(?![\d/])", _day_and_month, needs="year"),
    form("digits", r"(?<![\w-])(?<!\d\s)(?P<year>(?:19|20)?\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])"
         r"(?![\w-])(?!\s\d{2}\s\d{2}(?!\d)|\s(?!<<clocks>>)\d{4}(?!\d))", _digits, needs="compact"),
    form("from digits to digits", r"(?<![\w-])(?<!\d\s)(?P<year>(?:19|20)?\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])\s?-\s?"
         r"(?P<year2>(?:19|20)?\d\d)(?P<month2>0[1-9]|1[0-2])(?P<day2>0[1-9]|[12]\d|3[01])(?![\w-])", _from_day_to_day, needs="compact"),
    form("year month day", r"<<weekday>>?(?<![\d-])(?<!\d\s)(?P<year>20\d\d)\s(?P<month>0[1-9]|1[0-2])\s(?P<day>0[1-9]|[12]\d|3[01])"
         r"(?![\w-])(?!\s\d)", _day_and_month, needs="year"),
    form("scanned day and month", r"\b(?:den\s(?P<scanned>[l|][\dlo|]?|[1-3](?:l|o))|(?P<scanned>[l|]\d|[1-3]l))\s<<monthword>><<year>>?", _day_and_month, needs="month"),
    form("days/month", r"<<weekday>>?<<den>>?<<day>>\s?[-+]\s?(?P<last>\d{1,2})/(?P<month>0?[1-9]|1[0-2])(?![\d:/])"
         r"<<slashyear>>?", _days_of_month, needs="slash joined"),
    form("day/month", r"<<weekday>>?<<den>>?<<slashedday>>\s?/\s?(?P<month>0?[1-9]|1[0-2])(?!\d|:\d)"
         r"<<slashyear>>?(?!\s?/\s?\d)<<weekdayafter>>?", _day_and_month, needs="slash"),
    form("day.month.year", r"<<weekday>>?<<den>>?<<day>>\.\s?(?P<month>0?[1-9]|1[0-2])\.\s?(?P<year>(?:19|20)\d\d|\d\d)"
         r"(?!\d|\.\d)", _day_and_month, needs="dotted"),
    form("day.month", r"<<weekday>>?<<den>>?<<day>>\.(?P<month>0?[1-9]|1[0-2])(?![\d:]|[.,]\d|\s?-\s?\d{1,2}[.:]\d\d)",
         _day_and_month, Where.CUED, needs="dotted"),
    form("day.month before a clock time", r"<<weekday>>?<<den>>?<<day>>\.(?P<month>0?[1-9]|1[0-2])\.?(?=,?\s(?:kl\.?|klockan)\s?\d)",
         _day_and_month, needs="dotted"),
    form("day of a month", rf"<<weekday>>?(?:\b(?:den|the)\s{{1,3}}<<day>>(?!\s\d)<<nth>>?|<<day>><<nth>>){_NOT_EACH}"
         r"(?=\s{0,3}(?:$|[,;.!?)\n]|\b(?:kl|klockan|at|i|in|pa)\b))", _day_of_month, Where.TYPED),
    form("day of the month of its meeting", r"\bden\s<<day>><<nth>>?(?![\d:/]|\.\d|\s{0,3}<<anymonth>>)(?=\s{0,3}(?:$|[,;.!?()\n]|(?:till|kl|klockan|istället|i\sstället)\b))",
         _day_of_its_meeting, Where.WRITTEN, needs="the"),
    form("that day of a month", rf"<<weekday>>?\bden\s{{1,3}}<<day>>(?!\s\d)<<nth>>?{_NOT_EACH}"
         r"(?=\s{0,3}(?:$|[,;.!?()\n-](?!\d)|\b(?:kl|klockan|i\ssamma\smånad|för\satt|istället|i\sstället)\b))", _day_of_month, needs="the"),
    form("that day of a month that is led to", rf"(?<=\b(?:senast|till|före|innan|ses|träffas|möts|hörs|syns)\s(?:igen\s|redan\s|åter\s){{0,2}})den\s{{1,3}}<<day>><<nth>>{_NOT_EACH}"
         r"(?=\s(?:om|och|till|så|men|eller|på|hos|via|med|hos|då|annars|efter|digitalt)\b)", _day_of_month, needs="the"),
    form("that day of a month in English", rf"(?<=\b(?:by|before|until|no\slater\sthan)\s)the\s<<day>>(?:st|nd|rd|th){_NOT_EACH}"
         r"(?=\s?(?:$|[.,;!?)\n]|\b(?:at|if|so|and|or|please)\b))", _day_of_month, needs="the"),
    form("day of this or the next month", r"\b(?:den\s)?<<day>><<nth>>?\s(?:i\s)?(?:denna\smånad|den\shär\smånaden|(?P<next>nästa\smånad))\b", _day_of_this_month, needs="same"),
    form("last of a month", r"(?:<<den>>|i\s)?(?:\bsista(?:\s(?:dagen|dag|datum))?|\b(?:the\s)?last(?:\sday)?)"
         r"\s{1,3}(?:i|av|of|in)?\s{0,3}<<monthword>><<year>>?", _last_day, needs="last month"),
    form("end of a month", r"\b(?:vid\s)?(?:utgången\s(?:av|på)|ultimo|månaden\sut)\s{0,3}<<monthword>><<year>>?", _last_day, needs="month last"),
    form("end of a named month", r"\b<<monthword>>\smånads\s(?:utgång|slut)\b", _last_day, needs="month last"),
    form("last of this month", r"\b(?:den\s)?sista\s(?:dagen\s)?(?:i\s)?(?:den\shär\s|denna\s)?månaden?\b"
         r"|\bmånadens\ssista\sdag\b|\b(?<=(?:före|innan|till|senast|vid)\s)månadens\sslut\b|\bthe\slast\sday\sof\s(?:the|this)\smonth\b", _last_of_this_month, needs="last"),
)  # fmt: skip
