"""Parts of months, turns of months and years, and holidays: seldom one sure day, but a day to suggest."""

# ruff: noqa: E501 - a pattern is read by its line

from datetime import date, timedelta

import regex

from dialogs.dates.calendar import first_working_day, holiday, last_of_month, last_working_day, monday_of, months_on
from dialogs.dates.table import (
    Ask,
    Form,
    Look,
    Sense,
    Setting,
    Where,
    form,
    said_weekday,
    without_year,
    written_year,
    year_of,
)
from dialogs.dates.words import MONTHS, ORDINALS

_FIRST_PART, _MIDDLE = 10, 15
"""The suggested days for the beginning and the middle of a month."""


def _month_and_year(match: regex.Match[str], setting: Setting) -> tuple[int, int] | None:
    month = MONTHS[match["monthword"].rstrip(".")]
    return (written_year(match, setting) or year_of(month, setting)), month


def _part(match: regex.Match[str], setting: Setting) -> Sense | None:
    groups = match.groupdict()
    if groups.get("monthword"):
        month = MONTHS[groups["monthword"].rstrip(".")]
        last = 10 if groups.get("first") else 20 if groups.get("middle") else 31
        year = written_year(match, setting) or year_of(month, setting, last=min(last, 28))
    else:
        ahead = months_on(setting.today.replace(day=1), 1 if groups.get("next") else 0)
        year, month = ahead.year, ahead.month
    return _part_of(year, month, groups)


def _part_of(year: int, month: int, groups: dict[str, str | None]) -> Sense:
    if groups.get("first"):
        part, day = "START", date(year, month, _FIRST_PART)
    elif groups.get("middle"):
        part, day = "MID", date(year, month, _MIDDLE)
    else:
        part, day = "END", last_working_day(last_of_month(year, month))
    return Sense(day, (Ask.PART_OF_MONTH,), value=f"{year}-{month:02}-{part}")


def _part_of_year(match: regex.Match[str], setting: Setting) -> Sense | None:
    """Return the sense of "i början av nästa år": the beginning of its first month, or the end of its last."""
    year = setting.today.year + 1 if match["next"] else int(match["year"])
    return _part_of(year, 1 if match["first"] else 12, match.groupdict())


def _whole_month(match: regex.Match[str], setting: Setting) -> Sense | None:
    groups = match.groupdict()
    if groups.get("monthword"):
        found = _month_and_year(match, setting)
        if found is None:
            return None
        year, month = found
    else:
        ahead = months_on(setting.today.replace(day=1), 1 if groups.get("next") else 0)
        year, month = ahead.year, ahead.month
    day = last_of_month(year, month)
    if groups.get("before"):
        day = date(year, month, 1) - timedelta(1)
    return Sense(last_working_day(day), (Ask.PART_OF_MONTH,), value=f"{year}-{month:02}")


def _working_day(match: regex.Match[str], setting: Setting) -> Sense | None:
    groups = match.groupdict()
    if groups.get("monthword"):
        found = _month_and_year(match, setting)
        if found is None:
            return None
        year, month = found
    else:
        ahead = months_on(setting.today.replace(day=1), 1 if groups.get("next") else 0)
        year, month = ahead.year, ahead.month
    if groups.get("last"):
        return Sense(last_working_day(last_of_month(year, month)))
    return Sense(first_working_day(date(year, month, 1)))


def _nth_weekday(match: regex.Match[str], setting: Setting) -> Sense | None:
    """Return the sense of "första måndagen i september" or "sista torsdagen i november"."""
    groups = match.groupdict()
    month = MONTHS[groups["monthword"].rstrip(".")]
    said = said_weekday(match)
    assert said is not None  # noqa: S101 - the pattern has it
    year = written_year(match, setting)
    for candidate in [year] if year is not None else _years(month, setting):
        if groups.get("last"):
            end = last_of_month(candidate, month)
            found = end - timedelta((end.weekday() - said) % 7)
        else:
            first = date(candidate, month, 1)
            found = first + timedelta((said - first.weekday()) % 7 + 7 * (ORDINALS[groups["ordinal"]] - 1))
        if found.month != month:
            return Sense(None, (Ask.NO_SUCH_DAY,))
        if year is not None or setting.look is not Look.AHEAD or found >= setting.today:
            return Sense(found)
    return None


def _years(month: int, setting: Setting) -> list[int]:
    year = year_of(month, setting)
    return [setting.today.year, year] if setting.look is Look.AHEAD and year > setting.today.year else [year, year + 1]


_TURNS = {"halv": (6, 30), "half": (6, 30), "ars": (12, 31), "turn": (12, 31)}


def _turn(match: regex.Match[str], setting: Setting) -> Sense | None:
    """Return the last day before the turn, with the working day before it as the other meaning."""
    groups = match.groupdict()
    if groups.get("monthword"):
        month = MONTHS[groups["monthword"].rstrip(".")]
        day = last_of_month(year_of(month, setting), month)
    elif groups.get("month"):
        day = last_of_month(setting.today.year, setting.today.month)
    elif groups.get("quarter"):
        day = last_of_month(setting.today.year, (setting.today.month + 2) // 3 * 3)
    else:
        half = bool(groups.get("half"))
        month, number = _TURNS["halv" if half else "ars"]
        year = written_year(match, setting)
        if year is not None:
            day = date(year, month, number)
        else:
            found = without_year(month, number, None, setting).day
            if found is None:
                return None
            day = found
    working = last_working_day(day)
    return Sense(day, (Ask.AROUND,), others=(working,) if working != day else ())


# Their names in the Swedish calendar of `holidays`; the second is the day before which people stop working.
_HOLIDAYS = {
    "jul": "Julafton",
    "christmas": "Julafton",
    "nyar": "Nyårsafton",
    "new": "Nyårsafton",
    "pask": "Långfredagen",
    "langfredag": "Långfredagen",
    "easter": "Långfredagen",
    "midsommar": "Midsommarafton",
    "midsummer": "Midsommarafton",
    "pingst": "Pingstdagen",
    "kristi": "Kristi himmelsfärdsdag",
    "ascension": "Kristi himmelsfärdsdag",
    "all": "Alla helgons dag",
    "trettonhelg": "Trettondedag jul",
    "national": "Sveriges nationaldag",
}
_FIXED = {"valborg": (4, 30), "lucia": (12, 13)}


def holiday_in(word: str, year: int) -> date | None:
    """Return the day of the holiday whose name begins the folded `word`, or None."""
    for stem, (month, day) in _FIXED.items():
        if word.startswith(stem):
            return date(year, month, day)
    return next((holiday(name, year) for stem, name in _HOLIDAYS.items() if word.startswith(stem)), None)


def _year_before(word: str, year: int, *, before: bool) -> date | None:
    day = holiday_in(word, year - 1)
    return day - timedelta(before) if day else None


def _around_holiday(match: regex.Match[str], setting: Setting) -> Sense | None:
    """Return the day before a holiday. After a holiday, no day is certain."""
    if match["after"]:
        return Sense(None, (Ask.VAGUE,))
    word = match["holiday"]
    written = written_year(match, setting)
    year = setting.today.year if written is None else written
    for candidate in (year, year + 1):
        day = holiday_in(word, candidate)
        if day is None:
            return None
        if match["before"]:
            day -= timedelta(1)
        if setting.look in (Look.BACK, Look.TOLD) and written is None and day >= setting.today:
            return Sense(_year_before(word, candidate, before=bool(match["before"])), (Ask.AROUND,))
        if written is not None or day >= setting.today:
            return Sense(day, (Ask.AROUND,))
    return None


def _week_beside_holiday(match: regex.Match[str], setting: Setting) -> Sense | None:
    """Return the week before or after that of a holiday, with its Friday suggested."""
    for year in (setting.today.year, setting.today.year + 1):
        day = holiday_in(match["holiday"], year)
        if day is None:
            return None
        monday = monday_of(day) + timedelta(-7 if match["before"] else 7)
        if monday + timedelta(6) >= setting.today:
            number = monday.isocalendar()
            return Sense(monday + timedelta(4), (Ask.WEEK,), value=f"{number.year}-W{number.week:02}")
    return None


def _holiday_itself(match: regex.Match[str], setting: Setting) -> Sense | None:
    written = written_year(match, setting)
    for year in (setting.today.year, setting.today.year + 1) if written is None else (written,):
        day = holiday_in(match["holiday"], year)
        if day is not None and (written is not None or day >= setting.today):
            return Sense(day)
    return None


_OF = r"\s{0,3}(?:av|på|i|of|in)?\s{0,3}"
_PART = (
    r"(?:(?P<first>början|inledningen|borjan|start|beginning|early|primo|första\s(?:delen|hälften|halvan))(?:/mitten)?|(?P<middle>mitten|medio|middle|mid)(?:/slutet)?"
    r"|(?P<end>slutet|slut|sluttampen|(?:andra|sista|senare)\s(?:delen|hälften|halvan)|end|late))"
)
_MONTH_NOW = r"(?:(?:den\shär\s|denna\s|the\s|this\s)?(?:månaden|månad|month)|(?P<next>nästa\smånad|next\smonth))"
_HOLIDAY = (
    r"(?P<holiday>jul(?:en|helgen|afton|ledigheten)?|christmas|nyår(?:et|safton|shelgen)?|new\syear|påsk(?:en|helgen|lovet)?|easter"
    r"|midsommar(?:en|helgen|afton)?|midsummer|pingst(?:en|helgen)?|kristi\shimmelsfärd(?:shelgen|sdag)?|ascension"
    r"|all(?:a\s)?helgon(?:a|ahelgen|helgen|s\sdag)?|trettonhelgen|nationaldagen|national\sday|valborg(?:smässoafton)?|lucia)"
)

_EVE = r"(?P<holiday>julafton|nyårsafton|midsommarafton|valborgsmässoafton|lucia|långfredagen|nationaldagen|christmas\seve|new\syear's\seve)"

FORMS: tuple[Form, ...] = (
    form("part of a month", rf"(?:\b(?:in\sthe|i|in|the)\s)?(?:\b|(?<=mid)){_PART}(?:-|{_OF})<<monthword>><<year>>?", _part, needs="part month"),
    form("part of a year", r"\b(?:(?:i|in)\s)?(?:(?P<first>början|inledningen)|(?P<end>slutet))\s(?:av|på)\s(?:(?P<next>nästa\sår)|(?P<year>20\d\d))\b", _part_of_year, needs="part"),
    form("week beside a holiday", rf"\bveckan\s(?:(?P<before>före|innan)|efter)\s{_HOLIDAY}\b", _week_beside_holiday, needs="week"),
    form("part of this or the next month", rf"(?:\b(?:i|in|at|by|the)\s){{0,2}}\b{_PART}{_OF}{_MONTH_NOW}\b", _part, Where.TYPED),
    form("whole month", r"(?:\b(?P<before>före|innan|before)\s|(?<=\b(?:i|under|till|senast|in|by|during|inom)\s))"
         r"<<fullmonth>>(?!\s?\d{1,2}(?!\d)|\smånads\b)<<year>>?", _whole_month, needs="month"),
    form("next month", r"\b(?:under\s|in\s)?(?:(?P<next>nästa\smånad|next\smonth)|denna\smånad|den\shär\smånaden|this\smonth)\b",
         _whole_month, Where.TYPED),
    form("first or last working day",
         r"(?:<<den>>)?\b(?:(?P<last>sista|last)|första|first)\s(?:vardag(?:en)?|arbetsdag(?:en)?|bankdag(?:en)?|(?:working|business)\sday|weekday)"
         r"\s(?:i|av|of|in)\s(?:<<monthword>><<year>>?|(?:(?P<next>nästa\smånad|next\smonth)|månaden|denna\smånad|the\smonth|this\smonth))",
         _working_day, needs="other"),
    form("a weekday of a month",
         r"<<den>>?\b(?:(?P<last>sista|last)|<<ordinal>>)\s(?P<weekday><<fullweekday>>)\s(?:i|av|of|in)\s<<monthword>><<year>>?",
         _nth_weekday, needs="weekday month"),
    form("turn of a month", r"(?P<month>\bmånadsskiftet|\bmonth[-\s]end|\bend\sof\smonth)(?:\s<<fullmonth>>(?:\s?[/-]\s?<<anymonth>>)?)?", _turn, needs="other"),
    form("turn of two months", r"\bskiftet\s<<fullmonth>>\s?[/-]\s?<<anymonth>>", _turn, needs="other"),
    form("turn of a quarter", r"(?P<quarter>\bkvartalsskiftet|\bend\sof\s(?:the\s)?quarter)\b", _turn, needs="other"),
    form("turn of a year", r"\b(?:(?P<half>halvårsskiftet|half-year|mid-year)|årsskiftet|(?:the\s)?turn\sof\sthe\syear"
         r"|(?:the\s)?year[-\s]end|end\sof\s(?:the\s)?year|årets\sslut|slutet\s(?:av|på)\såret)\b"
         r"(?:\s(?P<year>(?:19|20)\d\d)(?:\s?[/-]\s?\d{2,4})?|\s-?(?P<year>\d\d)\s?[/-]\s?\d\d(?!\d))?", _turn, needs="other"),
    form("holiday", rf"\b{_EVE}\b<<year>>?", _holiday_itself, Where.TYPED),
    form("around a holiday", rf"\b(?:(?P<before>före|innan|before)|(?P<after>efter|after)|till(?:\soch\smed)?|t\.?\s?o\.?\s?m\.?|vid|senast|by)\s{_HOLIDAY}\b<<year>>?", _around_holiday, needs="other"),
)  # fmt: skip
