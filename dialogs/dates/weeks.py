"""Weeks: numbered ones, this and the next, the first and last of a month, and weekdays in them."""

# ruff: noqa: E501 - a pattern is read by its line

from datetime import date, timedelta

import regex

from dialogs.dates.calendar import last_of_month, monday_of
from dialogs.dates.table import (
    Ask,
    Form,
    Look,
    Sense,
    Setting,
    Where,
    form,
    is_more_likely,
    said_number,
    said_weekday,
    written_year,
    year_of,
)
from dialogs.dates.words import MONTHS, ORDINALS

_LONG_PAST = timedelta(days=120)


def _monday(year: int, week: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:  # not every year has a week 53
        return None


def _of_week(monday: date, said: int | None, *, until: date | None = None, ask: tuple[Ask, ...] = ()) -> Sense:
    """Return the sense of a week, with Friday suggested; or of its weekday, if one is named."""
    if said is not None:
        return Sense(monday + timedelta(said), ask)
    year, week, _ = monday.isocalendar()
    if until is None:
        return Sense(monday + timedelta(4), (Ask.WEEK, *ask), value=f"{year}-W{week:02}")
    sunday = until + timedelta(6)
    return Sense(monday + timedelta(4), (Ask.WEEK, *ask), until + timedelta(4), f"{monday}/{sunday}")


def _numbered(match: regex.Match[str], setting: Setting) -> Sense | None:
    groups = match.groupdict()
    number = int(groups["week"])
    if not 1 <= number <= 53:
        return None
    year = written_year(match, setting)
    today = setting.today
    years = [year] if year is not None else range(max(1, today.year - 1), min(9998, today.year + 1) + 1)
    mondays = [monday for year in years if (monday := _monday(year, number))]
    if not mondays:
        return Sense(None, (Ask.NO_SUCH_DAY,)) if year is not None else None
    monday = mondays[0] if year is not None else _sought(mondays, setting)
    last = int(groups["lastweek"]) if groups.get("lastweek") else None
    until = _monday(monday.year if last is None or last > number else monday.year + 1, last) if last else None
    said = _BRIEF.index(groups["brief"]) if groups.get("brief") else said_weekday(match)
    return _of_week(monday, said, until=until)


def _sought(mondays: list[date], setting: Setting) -> date:
    """Return the week without a year, sought like a day. A week in progress counts as future."""
    sunday = timedelta(6)
    past = [monday for monday in mondays if monday + sunday < setting.today]
    ahead = [monday for monday in mondays if monday + sunday >= setting.today]
    told = setting.look in (Look.BACK, Look.TOLD)
    if told and past and not (ahead and is_more_likely(ahead[0], past[-1], setting)):
        return past[-1]
    if setting.look is Look.NEAR and past and setting.today - past[-1] <= _LONG_PAST:
        return past[-1]
    return ahead[0] if ahead else past[-1]


def _relative(match: regex.Match[str], setting: Setting) -> Sense | None:
    groups = match.groupdict()
    monday = monday_of(setting.today) + timedelta(7 if groups.get("next") else 0)
    if groups.get("start"):
        return Sense(monday, (Ask.WEEK,))
    if setting.today > monday + timedelta(4) and not groups.get("next"):
        return Sense(monday + timedelta(6), (Ask.WEEK,))  # said on a Saturday
    return _of_week(monday, None)


def _of_month(match: regex.Match[str], setting: Setting) -> Sense | None:
    """Return the sense of "första veckan i juni". A week belongs to the month of its Thursday."""
    month = MONTHS[match["monthword"].rstrip(".")]
    year = written_year(match, setting) or year_of(month, setting)
    if match.groupdict().get("last"):
        end = last_of_month(year, month)
        monday = monday_of(end)
        monday -= timedelta(7 if (monday + timedelta(3)).month != month else 0)
    else:
        monday = monday_of(date(year, month, 1))
        monday += timedelta(7 if (monday + timedelta(3)).month != month else 0)
        monday += timedelta(7 * (ORDINALS[match["ordinal"]] - 1 if match["ordinal"] else 0))
    if match.groupdict().get("weekend"):
        return Sense(monday + timedelta(5), (Ask.AROUND,), monday + timedelta(6))
    return _of_week(monday, said_weekday(match))


def _weekend(match: regex.Match[str], setting: Setting) -> Sense | None:
    monday = monday_of(setting.today) + timedelta(7 if match["next"] else 0)
    if match["before"]:
        return Sense(monday + timedelta(4), (Ask.AROUND,))
    if match["after"]:
        return Sense(monday + timedelta(7), (Ask.AROUND,))
    return Sense(monday + timedelta(5), (Ask.AROUND,), monday + timedelta(6))


def _beside_week(match: regex.Match[str], setting: Setting) -> Sense | None:
    """Return the sense of "måndagen samma vecka" and "veckan därpå", where `setting.today` is the day before it."""
    monday = monday_of(setting.today) + timedelta(0 if match["same"].startswith("samma") else 7)
    said = said_weekday(match)
    if said is None and match["same"].startswith("samma"):
        return None
    return _of_week(monday, said)


def _beside_day(match: regex.Match[str], setting: Setting) -> Sense | None:
    """Return the sense of "fredagen innan" and "dagen efter", where `setting.today` is the day before it."""
    said = said_weekday(match)
    if said is None:
        return Sense(setting.today + timedelta(-1 if match.groupdict().get("dayback") else 1))
    if match["before"]:
        return Sense(setting.today - timedelta((setting.today.weekday() - said) % 7 or 7))
    return Sense(setting.today + timedelta((said - setting.today.weekday()) % 7 or 7))


def _weeks_after(match: regex.Match[str], setting: Setting) -> Sense | None:
    """Return the sense of "en vecka senare", where `setting.today` is the day before it."""
    return Sense(setting.today + timedelta(weeks=said_number(match)))


def _end_of_that_month(_match: regex.Match[str], setting: Setting) -> Sense | None:
    return Sense(last_of_month(setting.today.year, setting.today.month))


_BRIEF = ("ma", "ti", "on", "to", "fr", "lo", "so")

_WEEK = r"(?<!\w)(?:(?:v(?:ecka|eckan|eckorna|kn?)?\b?\.?|weeks?|wks?\b\.?)\s{0,2}|wk?(?=\d))"
_NUMBER = r"(?P<week>\d{1,2})(?![\d/%]|[.,:]\d)"

FORMS: tuple[Form, ...] = (
    form("weekday in a numbered week",
         rf"(?P<weekday><<fullweekday>>|\b(?:man|tis|ons|tors|fre)\b\.?),?\s{{1,3}}(?:(?:i|in|of)\s)?{_WEEK}{_NUMBER}"
         r"(?:,?\s{0,2}[-,/\s]?\s?(?P<year>(?:19|20)\d\d)(?!\d))?", _numbered, needs="week weekday"),
    form("weekday of two letters in a numbered week",
         rf"\b(?P<brief>ma|ti|on|to|fr|lo|so)\.?,?\s(?:i\s)?v(?:ecka)?\.?\s?{_NUMBER}", _numbered, Where.TYPED),
    form("numbered week with its weekday",
         rf"{_WEEK}{_NUMBER}(?:,?\s(?P<year>(?:19|20)\d\d)(?!\d))?,?[^\S\n](?:på\s|on\s)?(?P<weekday><<fullweekday>>)\b(?!\s(?:den\s)?\d)", _numbered, needs="week weekday"),
    form("numbered week",
         rf"{_WEEK}{_NUMBER}(?:\s{{0,2}}(?:-|till(?:\soch\smed)?\b|t\.?o\.?m\.?|to\b|through\b)\s{{0,2}}(?:v(?:ecka)?\.?\s?|weeks?\s)?(?P<lastweek>\d{{1,2}})(?!\d|:\d|/|\s?<<anymonth>>))?"
         r"(?:,?\s{0,2}[-/\s]\s?(?P<year>(?:19|20)\d\d)(?!\d)|\s?-(?P<year>[2-9]\d)(?![\d:./-]))?", _numbered, needs="week"),
    form("one more numbered week",
         r"(?<=\bvecka\s(?:\d{1,2}(?:,|\soch|\ssamt|\seller|\sand|\sor)\s){1,8})(?P<week>\d{1,2})(?=\s{0,2}(?:$|[.;:)\n]|,(?!\d))|\si\s)"
         r"|(?<=\bveckorna\s(?:\d{1,2}(?:,|\soch|\ssamt|\seller)\s){1,8}|(?<!\w)v\.?\s?(?:\d{1,2}(?:,|\soch|\ssamt|\seller)\s){1,8})"
         r"(?P<week>\d{1,2})(?![\d:/%]|[.,]\d|\s?(?:<<anymonth>>))", _numbered, needs="week"),
    form("ISO week", r"(?<!\w)(?P<year>(?:19|20)\d\d)-?w(?P<week>\d\d)\b", _numbered, needs="year"),
    form("part of a week",
         r"\b(?:(?:i|till|in|at|vid|by)\s)?(?:the\s)?(?:(?P<start>början|början|start|beginning|early)|slutet|mitten|senare\sdelen|end|middle|late|later)"
         r"\s(?:av|på|of|in)?\s?(?:(?P<next>nästa\svecka|kommande\svecka|next\sweek)|veckan|den\shär\sveckan|denna\svecka|the\sweek|this\sweek)\b",
         _relative, Where.TYPED),
    form("part of next week", r"\b(?:i\s)?(?:(?P<start>början)|slutet|mitten|senare\sdelen)\s(?:av|på)\s(?P<next>nästa\svecka|kommande\svecka)\b", _relative, Where.WRITTEN, needs="week"),
    form("next week", r"\b(?P<next>nästa\svecka|till\sveckan|kommande\svecka|veckan\ssom\skommer|next\sweek)\b", _relative),
    form("this week", r"(?<!gånger\s|gång\s|dagar\s|dag\s|timmar\s|timme\s)\b(?:(?:under\s|i\s)?(?:den\shär\sveckan|denna\svecka)|(?:i|under)\sveckan|innan\sveckan\sär\sslut|(?:by\s)?this\sweek"
         r"|före\sveckans\sslut)\b(?!\s(?:före|innan|efter|därpå|därefter))", _relative, Where.DUTIES, needs="week"),
    form("week of a month",
         r"\b(?:(?P<weekday><<fullweekday>>)\s)?(?:i\s)?(?:den\s|the\s)?(?:(?P<ordinal>första|andra|tredje|fjärde|first|second|third|fourth)|(?P<last>sista|last))\s(?:veckan|week|(?P<weekend>weekend))\s(?:i|av|of|in)\s<<monthword>><<year>>?",
         _of_month, needs="week month"),
    form("weekend of a month",
         r"\b(?:i\s)?(?:(?P<ordinal>första|andra|tredje|fjärde)|(?P<last>sista))\s(?P<weekend>helgen|veckoslutet)\s(?:i|av)\s<<monthword>><<year>>?",
         _of_month, needs="month weekend"),
    form("in the week of that day",
         r"\b(?:på\s)?(?:(?P<weekday><<fullweekday>>)\s)?(?P<same>samma\svecka|veckan\s(?:efter|därpå|därefter)|(?:påföljande|följande)\svecka)\b(?!\s(?:som|den|\d))",
         _beside_week, Where.BESIDE, needs="week"),
    form("weekday beside that day",
         r"\b(?:på\s)?(?P<weekday><<fullweekday>>)\s(?:(?P<before>innan|före|dessförinnan)|(?P<after>efter|därpå|därefter))\b(?=\s?(?:$|[.,;:)\n!]))",
         _beside_day, Where.BESIDE, needs="same weekday"),
    form("the day after that day", r"\b(?:(?:dagen|dan)\s(?:efter|därpå|därefter))\b(?=\s?(?:$|[.,;:)\n!])|\s(?:kl|klockan|at)\b)", _beside_day, Where.BESIDE, needs="same"),
    form("the English day beside that day", r"\bthe\s(?:following\sday|day\safter|(?P<dayback>day\sbefore))\b(?=\s?(?:$|[.,;:)\n!])|\sat\s\d)", _beside_day, Where.BESIDE, needs="other"),
    form("weeks after that day", r"\b<<number>>\s(?:veck(?:a|or)\s(?:senare|därefter|efter)|weeks?\s(?:later|after))\b(?=\s?(?:$|[.,;:()\n!])|\s(?:kl|klockan|at)\b)", _weeks_after, Where.BESIDE, needs="week"),
    form("last of that month", r"\b(?:den\s)?sista\s(?:dagen\s)?(?:i\s)?samma\smånad\b", _end_of_that_month, Where.BESIDE, needs="same"),
    form("weekend", r"\b(?:(?P<before>före|innan|before)|(?P<after>efter|after)|i|till|over|under|at|this)\s"
         r"(?:the\s)?(?P<next>nästa\s|next\s)?(?:helgen|helg|weekend)\b", _weekend, Where.DUTIES, needs="weekend"),
)  # fmt: skip
