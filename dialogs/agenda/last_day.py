"""Reads questions about until when, and through whom, an item comes on the agenda."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.dates import find_days, find_time
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence, one
from dialogs.text import fold

_ITEM = r"\b(?:(?:agenda)?punkt(?:en|er|erna)?|arenden?|fragor|fraga|items?|points?|(?:till|pa) (?:dagordningen|agendan)|(?:to|on) the agenda)\b"
_HANDED_IN = r"\b(?:anmal\w*|lamna\w* in|lamna|skicka\w* in|lagga?s? (?:till|in|upp)|komma in|inkomma|inne|fa (?:in|med|upp)|ta upp|ha med|foresla|lyfta|vacka|add\w*|hand\w* in|submit\w*|suggest|raise|be in|send in)\b"
_UNTIL_WHEN = lazily(
    rf"^(?:(?:hej\w*|men|och|hi)[\s,!]+)*(?=.*\b(?:sista|senast|sent|stopp\w*|deadline|hur lange|till nar|fortfarande|i tid|last|latest|late|until when|still)\b)(?=.*{_ITEM})(?:(?=.*{_HANDED_IN})|(?=.*\b(?:dag|dagen|datum|stopp\w*|deadline|day|date)\b.{{0,12}}\b(?:for|till)\b))"
    r"(?:nar|hur|till nar|senast nar|vilken|vilket|vad|ar|kan|gar|hinner|finns|har|when|until|how|what|which|is|can|may)\b[^\n]{5,120}$"
)
_WITH_TITLE = lazily(r"\b(?:punkt(?:en)?|arende|fraga|item|point) (?:om|kring|angaende|som heter|about|on)\b")
_THROUGH_WHOM = lazily(
    rf"^(?:(?:hej\w*|men|och|hi)[\s,!]+)*(?=.*{_ITEM})(?:vem|till vem|vart|vem ar det|who|whom|to whom|where)\b[^\n]{{0,40}}\b(?:hora? av|vander?|vanda|skick\w*|mejl\w*|sag\w*|anmal\w*|lamn\w*|prata\w*|kontakt\w*|tar emot|samlar|contact|send|tell|talk|turn|ask)\b[^\n]{{3,90}}$"
)


_OF_ITEMS = lazily(r"\b(?:agenda)?(?:punkter|arenden|items)\b")


def last_day(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """How items come on the agenda, or the deadline that the group has for them."""
    if closed := _closed(sentence, context):
        return closed
    if not (_UNTIL_WHEN.search(sentence.folded) or _THROUGH_WHOM.search(sentence.folded)):
        return ()
    if _WITH_TITLE.search(sentence.folded):
        return ()  # the item itself is told
    if any(_OF_ITEMS.search(fold(each.title)) for each in context.deadlines):
        return one("show deadlines" if sentence.is_english else "att göra")
    if sentence.is_english:
        return one("until when can I add items")
    return one("till när kan man lägga till punkter")


_CLOSES = lazily(
    r"^(?:(?:hej\w*|kan du|kan vi|vi)[\s,]+)*(?:stang\w*|close)(?: (?:dagordningen|agendan|the agenda))? (?:for|till) (?:(?:fler|nya|flera|more|new) )*(?:punkter|arenden|forslag|items)\b(?P<when>[^?]*)$"
)


def _closed(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The day until which items come: "stäng för nya punkter på tisdag kl 12". The bot never refuses one, but reminds of
    the day."""
    found = _CLOSES.match(sentence.folded)
    when = sentence.text[slice(*found.span("when"))].strip(" .!") if found else ""
    days = find_days(f"senast {when}", today=context.today) if when else []
    if len(days) != 1 or days[0].day is None:
        return ()
    at = find_time(when, beside_day=True)
    clock = f" kl {at.at:%H.%M}" if at else ""
    said = (
        "remind us about Items for the agenda by" if sentence.is_english else "påminn oss om Punkter till mötet senast"
    )
    return (Reading((f"{said} {days[0].day.isoformat()}{clock}",), is_certain=False),)
