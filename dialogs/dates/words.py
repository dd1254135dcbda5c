"""The words that dates are made of, folded: months, weekdays, ordinals and small numbers in both languages."""

MONTHS: dict[str, int] = {
    **{"januari": 1, "january": 1, "jan": 1, "februari": 2, "february": 2, "feb": 2, "febr": 2},
    **{"mars": 3, "march": 3, "mar": 3, "april": 4, "apr": 4, "maj": 5, "may": 5, "juni": 6, "june": 6, "jun": 6},
    **{"juli": 7, "july": 7, "jul": 7, "augusti": 8, "august": 8, "aug": 8},
    **{"september": 9, "sept": 9, "sep": 9, "oktober": 10, "october": 10, "okt": 10, "oct": 10},
    **{"november": 11, "nov": 11, "december": 12, "dec": 12},
}
ENGLISH_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november"),
    *("december", "jan", "feb", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"),
)
"""Those that may stand before the day ("June 30"). Not "mar", which is as often a word's beginning."""

WEEKDAYS: dict[str, int] = {
    **{"mandagen": 0, "mandag": 0, "man": 0, "monday": 0, "mon": 0},
    **{"tisdagen": 1, "tisdag": 1, "tis": 1, "tuesday": 1, "tue": 1, "tues": 1},
    **{"onsdagen": 2, "onsdag": 2, "ons": 2, "wednesday": 2, "wed": 2},
    **{"torsdagen": 3, "torsdag": 3, "tors": 3, "tor": 3, "thursday": 3, "thu": 3, "thurs": 3},
    **{"fredagen": 4, "fredag": 4, "fre": 4, "friday": 4, "fri": 4},
    **{"lordagen": 5, "lordag": 5, "lor": 5, "saturday": 5, "sat": 5},
    **{"sondagen": 6, "sondag": 6, "son": 6, "sunday": 6, "sun": 6},
}
"""Monday is 0. The short ones count only in front of a date: "man", "son" and "sun" are words of their own."""

FULL_WEEKDAYS = tuple(word for word in WEEKDAYS if word.endswith(("dag", "dagen", "day")))

ORDINALS: dict[str, int] = {
    word: number
    for number, words in enumerate(
        (
            *("forsta first", "andra second", "tredje third", "fjarde fourth", "femte fifth", "sjatte sixth"),
            *("sjunde seventh", "attonde eighth", "nionde ninth", "tionde tenth", "elfte eleventh", "tolfte twelfth"),
            *("trettonde thirteenth", "fjortonde fourteenth", "femtonde fifteenth", "sextonde sixteenth"),
            *("sjuttonde seventeenth", "artonde eighteenth", "nittonde nineteenth", "tjugonde twentieth"),
            *("tjugoforsta twenty-first", "tjugoandra twenty-second", "tjugotredje twenty-third"),
            *("tjugofjarde twenty-fourth", "tjugofemte twenty-fifth", "tjugosjatte twenty-sixth"),
            *("tjugosjunde twenty-seventh", "tjugoattonde twenty-eighth", "tjugonionde twenty-ninth"),
            *("trettionde thirtieth", "trettioforsta thirty-first"),
        ),
        start=1,
    )
    for word in words.split()
}

NUMBERS: dict[str, int] = {
    word: number
    for number, words in enumerate(
        (
            *("en ett one a", "tva two", "tre three", "fyra four", "fem five", "sex six", "sju seven", "atta eight"),
            *("nio nine", "tio ten", "elva eleven", "tolv twelve", "tretton thirteen", "fjorton fourteen"),
        ),
        start=1,
    )
    for word in words.split()
}


def any_of(words: "dict[str, int] | tuple[str, ...]") -> str:
    """A pattern for one of `words`, the longest first."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"
