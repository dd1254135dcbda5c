"""Reads a wish for a language: for the writer, or for the whole group."""

_WISH = (
    r"(?:(?:ha|få|läsa|skriva?|talar?|pratar?|svara?|kör|använda?|föredrar|förstår bara|speaks?|talks?|writes?|answers?"
    r"|reply|uses?|have|read|get|prefer|only speak)(?: (?:till|med|to|with))?(?: (?:mig|me|det|allt|everything|it))? )"
)
_CHANGE = (
    r"(?:(?:byta?|ändra|ställ om|växla|switch|change|set)(?: (?:mitt |my |the )?(?:språk|språket|language))?"
    r"(?: ?:| till| to)? )"
)
_LABEL = r"(?:(?:mitt |my )?(?:språk|language)(?: ?:| är| ska vara| is)? ?)"
_AFTER = (
    r"(?: (?:med|till|to|with) (?:mig|me))?"
    r"(?: (?:här|i fortsättningen|framöver|i stället|istället|hellre|here|instead|from now on|rather))?"
)

_LANGUAGES = {"sv": "(?:svenska|swedish)", "en": "(?:engelska|english)"}


def own(locale: str) -> tuple[str, ...]:
    """Patterns for a language that may be the speaker's own: "kan du prata engelska?", "byt språk till engelska"."""
    return (
        rf"(?:(?:jag|i) )?(?:(?:vill|skulle vilja|want(?: to)?|would like(?: to)?) )?(?:{_LABEL}|{_WISH}|{_CHANGE})?"
        rf"(?:(?:på|in) )?{_LANGUAGES[locale]}{_AFTER}",
    )


def the_groups(locale: str) -> tuple[str, ...]:
    """Patterns for the language of the whole group: "gruppen ska ha engelska"."""
    group = r"(?:gruppen|hela gruppen|nätverket|the (?:whole )?group|the network)"
    name = _LANGUAGES[locale]
    return (
        rf"{group} (?:(?:ska|skall|vill|should|will|shall) )?(?:{_WISH})?(?:(?:på|in) )?{name}{_AFTER}",
        rf"{group} (?:(?:ska|skall|vill|should) )?(?:byta?|switch|change)(?: (?:språk|language))? (?:till|to) {name}",
        rf"(?:gruppens|nätverkets|the group'?s) (?:språk|language)(?: ?:| är| ska vara| is| should be)? ?{name}",
        rf"(?:byta?|ändra|switch|change|set) (?:gruppens|nätverkets|the group'?s) (?:språk|language)"
        rf" (?:till|to) {name}",
        rf"(?:(?:byta?|ändra|switch|change)(?: (?:språk|språket|language))?(?: till| to)? )?(?:på |in )?{name}"
        rf" (?:för|i|for|in) {group}",
        rf"(?:{_WISH})(?:(?:på|in) )?{name} (?:i|med|in|with) {group}",
    )
