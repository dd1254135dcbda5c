"""Reads that a known deadline is to recur: "gör enkäten återkommande", "enkäten ska vara varje år"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.dates import find_days
from dialogs.deadlines.new_meant import deadline_of
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, KnownDeadline, Reading, Sentence
from dialogs.sentences.slots import by_title
from dialogs.text import fold
from dialogs.texts.calendar import plain_day

_OFTEN = r"(?:varje|varannan|vartannat|var (?:tredje|fjarde)|en gang (?:i|om|per)|arligen|manadsvis|veckovis|kvartalsvis|every|each|once a|yearly|monthly|weekly|quarterly)\b"
_RECURS = lazily(
    rf"^(?:(?:kan|kunde|can|could) (?:du|you) )?(?:(?:gor|gora|satt|satta|lat|andra|make|let|set|change) (?P<what>.{{2,80}}?) (?:till )?(?:(?:en )?aterkommande(?: (?:deadline|paminnelse|uppgift))?|aterkomma|komma (?:igen|tillbaka)|(?:a )?recurring(?: (?:deadline|reminder|task))?|recur|repeat)\b(?P<often>.{{0,60}})"
    rf"|(?P<what>\p{{L}}.{{1,80}}?) (?:(?:ska|skall|borde|should|must) )?(?:vara |bli |be )?(?:aterkommande|aterkomma|aterkommer|upprepas|komma igen|kommer igen|galla|galler|recurring|recurs?|repeats?|vara|ar|be|is) (?P<often>{_OFTEN}.{{0,40}}))$"
)
_RHYTHMS = {"sv": ("varje år", "varje månad", "varje vecka"), "en": ("every year", "every month", "every week")}


def made_recurring(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """A deadline that recurs in the place of the one that is named. Without a rhythm the usual ones are offered."""
    found = _RECURS.match(sentence.folded.rstrip(" .!?"))
    what = sentence.text[slice(*found.span("what"))] if found else ""
    titles = [each.title for each in context.deadlines]
    named = by_title(what, titles) if what else []
    if found is None or len(named) != 1 or find_days(what, today=context.today):
        return ()
    said = sentence.text[slice(*found.span("often"))].strip(" ,.!?")
    known = context.deadlines[named[0]]
    rhythms = (said,) if said else _RHYTHMS["en" if sentence.is_english else "sv"]
    made = [_instead(known, often, sentence, context) for often in rhythms]
    return tuple(each for each in made if each)


def _instead(known: KnownDeadline, often: str, sentence: Sentence, context: Context) -> Reading | None:
    english = sentence.is_english
    whom = ", ".join(known.owners) or ("us" if english else "oss")
    day = plain_day(known.due_on, "en" if english else "sv")
    if known.due_on.year != context.today.year:
        day = known.due_on.isoformat()
    if english:
        text, gone = f"remind {whom} about {known.title} by {day}, {often}", f"remove {known.label}"
    else:
        text, gone = f"påminn {whom} om {known.title} senast {day}, {often}", f"ta bort {known.label}"
    read = deadline_of(text, sentence, context)
    if read is None or read.asks_back or read.left or not _recurs(read.says[0]):
        return None
    return Reading((gone, *read.says), is_certain=False)


def _recurs(said: str) -> bool:
    return _RHYTHM.search(fold(said)) is not None


_RHYTHM = lazily(_OFTEN)
