"""Reads a wish for time at the meeting whose subject follows: "kan jag få tio minuter på onsdag? Det gäller hamnen"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.agenda.asked_items import asked_item
from dialogs.dates import find_days
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence
from dialogs.sentences.slots import minutes_in

_ASKED = lazily(
    r"^(?:(?:hej\w*|hi|hello|du|jo|men)[\s,!]+)*(?P<asked>(?:(?:kan|far|kunde|skulle) (?P<own>jag|vi)(?: (?:kunna|mojligen|mojligtvis))? (?:fa|ha|boka|lana)|finns det|ar det|(?:(?P<own>jag|vi) )?(?:skulle (?:behova|vilja ha|vilja|onska)|behover|behova|vill ha|onskar)|(?P<own>ha|fa)|(?P<own>jag|vi) har(?= (?:en|ett) [^.?!\n]{2,30} (?:till|pa|for|infor) )"
    r"|(?:can|could|may|might) (?P<own>i|we) (?:have|get|book)|is there|(?P<own>i|we)(?:'d| would|'ll)? (?:need|like)(?: to have)?|(?P<own>i) would appreciate)\b[^.?!\n]{0,30}?"
    r"\b(?:plats|utrymme|tid|lucka|slot|room|time|space|punkt|sak|grej|fraga|arende|item|min\w*|kvart|timme|halvtimme|hour)\b[^.?!\n]{0,30}?)(?:[.?!,:;–-]+\s*|\s+)(?:och )?(?:det|den|punkten|it|this|that)(?: (?:skulle|would))?"
    r"(?: (?:galler|handla(?:r)? om|ror(?: sig om)?|avser|ar om|ar(?= \p{L})|vore om|is about|be about|concerns|is regarding)|'s (?:about|regarding))\s+(?P<title>\S.{2,120}?)[\s.!]*$"
)

_MINUTES = lazily(r"\d min")
_MORE = lazily(r"\b(?:mer|mera|langre|till pa|extra|pamin\w*|deadline\w*|more|longer|remind\w*)\b")
"""More time for something that has its time already."""


def asked_for(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The item that the time is asked for, with its length, and with the speaker as its owner."""
    match = _ASKED.match(sentence.folded)
    if match is None or "\n" in sentence.text or _MORE.search(match["asked"]):
        return ()
    title = sentence.text[slice(*match.span("title"))].strip()
    asked = sentence.text[slice(*match.span("asked"))]
    taken = asked_item(title, items=context.items, speaker=context.speaker)
    details = [context.speaker] if match["own"] and context.speaker and not (taken and taken.owners) else []
    details += [f"{minutes} min" for minutes in minutes_in(asked)[:1]]
    if taken and not _MINUTES.search(" ".join(details)):
        title, details = taken.title, [*details, *taken.details]
    planned = context.meetings[0].starts_at.date() if context.meetings else None
    left = [asked[day.start : day.end] for day in find_days(asked, today=context.today) if day.day != planned]
    inside = f" ({', '.join(details)})" if details else ""
    word = "add" if sentence.is_english else "lägg till"
    return (Reading((f"{word} {title[0].upper()}{title[1:]}{inside}",), tuple(left)),)
