"""Days counted from today: tomorrow, on Friday, in two weeks, within ten working days."""

# ruff: noqa: E501 - a pattern is read by its line

from datetime import timedelta

import regex

from dialogs.dates.calendar import monday_of, months_on, working_days_on
from dialogs.dates.table import Ask, Form, Sense, Setting, Where, form, said_number
from dialogs.dates.words import WEEKDAYS

# Longer words before the words that they end in.
_NEAR = {
    "dayaftertomorrow": 2,
    "overmorgon": 2,
    "tomorrow": 1,
    "imorgon": 1,
    "imorron": 1,
    "imorn": 1,
    "idag": 0,
    "today": 0,
    "ikvall": 0,
    "ieftermiddag": 0,
    "tonight": 0,
}


def _near(match: regex.Match[str], setting: Setting) -> Sense | None:
    word = regex.sub(r"\s", "", match["near"])
    days = next((days for name, days in _NEAR.items() if word.endswith(name)), 2 if "over" in word else 1)
    return Sense(setting.today + timedelta(days))


def _coming_weekday(match: regex.Match[str], setting: Setting) -> Sense | None:
    today = setting.today
    groups = match.groupdict()
    said = WEEKDAYS[match["weekday"]]
    next_monday = monday_of(today) + timedelta(7)
    if groups.get("nextweek"):
        return Sense(next_monday + timedelta(said))
    days = (said - today.weekday()) % 7
    if groups.get("weeklater"):
        return Sense(today + timedelta(days, weeks=said_number(match) if groups.get("number") else 1))
    if groups.get("thisweek"):
        return Sense(monday_of(today) + timedelta(said))
    if groups.get("next"):
        day = next_monday + timedelta(said)
        nearest = today + timedelta(days or 7)
        return Sense(day, (Ask.NEXT_WEEKDAY,), others=(nearest,) if nearest != day else ())
    if days == 0:
        return Sense(today + timedelta(7), (Ask.TODAY_OR_NEXT_WEEK,), others=(today,))
    return Sense(today + timedelta(days))


def _after(match: regex.Match[str], setting: Setting) -> Sense | None:
    number = said_number(match)
    unit = match["unit"]
    today = setting.today
    if unit.startswith(("arb", "var", "work", "bus")):
        return Sense(working_days_on(today, number))
    if unit.startswith("d"):
        return Sense(today + timedelta(number))
    if unit.startswith(("v", "w")):
        return Sense(today + timedelta(weeks=number))
    if unit.startswith("f"):
        return Sense(today + timedelta(14 * number))
    if unit.startswith(("half", "halv")):
        return Sense(months_on(today, 6))
    if unit.startswith(("ar", "y", "er")):
        return Sense(months_on(today, 12 * number))
    return Sense(months_on(today, number))


def _past(match: regex.Match[str], setting: Setting) -> Sense | None:
    """Return a day, or the week, before today."""
    today, groups = setting.today, match.groupdict()
    if groups.get("weekday"):
        days = (today.weekday() - WEEKDAYS[match["weekday"] + "dag"]) % 7 or 7
        return Sense(today - timedelta(days))
    if groups.get("number"):
        number = said_number(match)
        return Sense(today - timedelta(number if match["ago"].startswith("d") else 7 * number))
    if groups.get("lastweek"):
        year, week, _ = (today - timedelta(7)).isocalendar()
        return Sense(monday_of(today) - timedelta(3), value=f"{year}-W{week:02}")
    return Sense(today - timedelta(2 if "forr" in match["day"] or "förr" in match["day"] else 1))


_UNIT = (
    r"(?P<unit>(?:arbetsdag|vardag|dag)(?:ar)?(?:na)?|da?r|dgr|(?:working\s|business\s)days?|days?|dygn|veck(?:a|or)(?:na)?|v(?=\b)|weeks?|fortnights?"
    r"|månad(?:er)?|months?|halvår|half\sa\syear|år|years?)\b(?!\s(?:från|efter|räknat|from|after)\b(?!\s(?:nu|idag|now|today)))"
)
_WEEK_AFTER = r"(?P<nextweek>\s{1,3}(?:i\s)?(?:nästa\svecka|next\sweek)\b)|(?P<thisweek>\s(?:denna\svecka|den\shär\sveckan|this\sweek)\b)|(?P<weeklater>\som\s<<number>>\sveck(?:a|or)\b|\sweek\b(?!\s?\d))"
_LEADS = (
    r"(?:\b(?:(?:nu|redan)\s)?(?:på|on|this|denna|kommande)\s{1,3}"
    r"|(?<=\b(?:till|till\soch\smed|t\.?\s?o\.?\s?m\.?|senast|före|innan|redan|nu|by|due|before|until|than)\s{1,3}))"
)

FORMS: tuple[Form, ...] = (
    form("near", r"\b(?P<near>i\s?mor(?:gon|r?on|g?n|rn)|tomm?orr?ow|tmrw|(?:i\s)?övermorgon|(?:the\s)?day\safter\stomorrow)\b", _near, needs="other"),
    form("a past day", r"\b(?P<day>i\s?förrgår|i\s?går|gårdagens|(?<!day\sbefore\s)yesterday(?:'s)?)\b(?!\s?kväll\skl)", _past, Where.WRITTEN, needs="past"),
    form("a past weekday", r"\bi\s(?P<weekday>mån|tis|ons|tors|fre|lör|sön)dags\b", _past, Where.WRITTEN, needs="past"),
    form("last week", r"\b(?P<lastweek>förra\sveckan)\b", _past, Where.WRITTEN, needs="past"),
    form("so long ago", r"\bför\s<<number>>\s(?P<ago>dag(?:ar)?|veck(?:a|or))\ssed(?:an)?\b", _past, Where.WRITTEN, needs="past"),
    form("today", r"\b(?P<near>i\s?dag|today|i\s?kväll|i\s?eftermiddag|tonight)\b", _near, Where.TYPED),
    form("today that is led to", r"(?<=\b(?:senast|redan|innan|före|by|before)\s)(?P<near>i\s?dag|today)\b", _near, Where.WRITTEN, needs="other"),
    form("next weekday", rf"(?P<next>\b(?:nästa|next)\s{{1,3}})\b(?P<weekday><<fullweekday>>)\b(?:{_WEEK_AFTER})?", _coming_weekday, needs="weekday"),
    form("weekday next week", rf"{_LEADS}?\b(?P<weekday><<fullweekday>>)\b(?:{_WEEK_AFTER})", _coming_weekday, needs="weekday week"),
    form("next week's weekday", r"\b(?P<nextweek>nästa\svecka|next\sweek),?\s(?:på\s|on\s)?(?P<weekday><<fullweekday>>)\b", _coming_weekday, needs="weekday week"),
    form("weekday that is led to", rf"{_LEADS}\b(?P<weekday><<fullweekday>>)\b(?!\s{{1,2}}(?:den\s)?\d{{1,2}}(?:\s?/\s?\d|\s?<<anymonth>>))", _coming_weekday, needs="weekday"),
    form("weekday before a clock time", r"(?<!\b(?:varje|varannan|samma|förra|var)\s)\b(?P<weekday><<fullweekday>>)\b(?=\s(?:kl\.?\s?|klockan\s)\d)", _coming_weekday, Where.WRITTEN, needs="weekday"),
    form("short weekday next week", rf"{_LEADS}?\b(?P<weekday><<shortweekday>>)\b\.?(?:{_WEEK_AFTER})", _coming_weekday, Where.TYPED),
    form("next week's short weekday", r"\b(?P<nextweek>nästa\svecka|next\sweek),?\s(?:på\s|on\s)?(?P<weekday><<shortweekday>>)\b", _coming_weekday, Where.TYPED),
    form("short weekday that is led to", rf"{_LEADS}\b(?P<weekday><<shortweekday>>)\b\.?(?=\s{{0,3}}(?:$|[,;!?)]|\b(?:kl|klockan|at)\b))", _coming_weekday, Where.TYPED),
    form("short weekday next week, as written", r"(?:\b(?:på|on)\s)?\b(?P<weekday>tis|ons|tors?|fre|lör|tues?|wed|thu(?:rs)?|fri)\b\.?(?P<nextweek>\s(?:i\s)?(?:nästa\s(?:vecka|v\b\.?)|next\sweek))", _coming_weekday, Where.WRITTEN, needs="next week"),
    form("weekday next short week", r"(?:\bpå\s)?\b(?P<weekday><<fullweekday>>)(?P<nextweek>\s(?:i\s)?nästa\sv\b\.?)", _coming_weekday, Where.WRITTEN, needs="next weekday week"),
    form("short weekday that is led to, as written", r"\b(?=nu\s|redan\s|senast\s|på\s|tis|ons|tors|fre|mon|tue|wed|thu|fri)(?:\b(?:nu\s|redan\s|senast\s)på\s(?P<weekday>mån|tis|ons|tors?|fre|lör|sön)|(?:\bpå\s|(?<=\b(?:senast|före|innan)\s))(?P<weekday>tis|ons|tors|fre)|(?<=\b(?:by|before|until)\s)(?P<weekday>mon|tues?|wed|thu(?:rs)?|fri))\b(?=\.?\s{0,3}(?:$|[.,;!?)\n]|\b(?:kl|klockan|at)\b))", _coming_weekday, Where.WRITTEN, needs="weekday"),
    form("weekday that ends a promise", r"(?<!varje\s|varannan\s|samma\s)\b(?P<weekday><<fullweekday>>)\b(?=\s{0,2}(?:[.;)]|$|\n))", _coming_weekday, Where.DUTIES, needs="weekday"),
    form("weekday", r"\b(?P<weekday><<fullweekday>>)\b", _coming_weekday, Where.TYPED),
    form("after", rf"\b(?:om|in)\s{{1,3}}<<number>>\s{{1,3}}{_UNIT}(?!\s{{1,3}}(?:före|innan|before)\b)", _after),
    form("within", rf"\b(?:inom|within)\s{{1,3}}<<number>>\s{{1,3}}{_UNIT}(?!\s{{1,3}}(?:före|innan|before)\b)", _after, Where.DUE),
    form("after half a year", r"\b(?:om|inom|in)\s(?:ett\s)?(?P<unit>halvår|half\sa\syear)\b", _after),
    form("weeks from today", rf"\b<<number>>\s{_UNIT}\s(?:räknat\s)?(?:från\s(?:och\smed\s)?(?:nu|i\s?dag)|from\s(?:now|today))\b", _after, Where.WRITTEN, needs="week"),
    form("from now", rf"\b<<number>>\s{_UNIT}\s(?:från\s(?:och\smed\s)?(?:nu|idag|i\sdag)|framåt|from\s(?:now|today))\b", _after, Where.TYPED),
)  # fmt: skip
