"""Signs in free words that the agenda is meant, where the likeliest intent is another."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.agenda.changes_meant import NEEDS
from dialogs.agenda.items_pointed import of_kind, of_this_moment
from dialogs.agenda.moves_meant import STEPS
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Sentence
from dialogs.sentences.slots import by_title, fit, is_question, item_numbers, minutes_in, people_in, stems
from dialogs.text import fold

WORDED = ("agenda.add", "agenda.edit", "agenda.move", "agenda.remove", "none")
"""The intents that `in_words` knows signs of."""
_STRENGTH = 3.5
_SURELY = 7.0
_WEAKER = 2.0
"""The strength of words that are said to colleagues as well."""

# -- an item moves

BEGINS_WITH = lazily(
    r"\b(?:avsluta(?:r)?|sluta(?:r)?|runda(?:r)? av|end|finish|close) (?:vi )?(?:motet |the meeting )?(?:med|with)\b|\b(?:borja(?:r)?|inled\w*|starta\w*|start|begin|open) (?:vi )?(?:motet |med en gang )?(?:med|with)\b"
)
_ORDER = lazily(r"\bordning\w*\b.*\b\d{1,2}\s*,\s*\d{1,2}\b|\border\b.*\b\d{1,2}\s*,\s*\d{1,2}\b")
_SWAP = lazily(r"\b(?:byt\w*|kasta\w* om|swap|switch)\b.*\b(?:plats\w*|ordning\w*|places?)\b|\bkasta\w* om\b|\bswap\b")
_BESIDE = lazily(
    r"\b(?:ska|skall|bor|borde|far|kan|maste|vill jag ha|vill ha|lagg\w*|ta|tar|tas|flytta\w*|satt\w*|kommer|ligga|should|must|put|move|take)\b.*\b(?:fore|innan|efter|mellan|before|after|between)\b"
)

_BY_CLOCK = lazily(
    r"\b(?:ska|skall|bor|borde|far|kan|maste|lagg\w*|ta|tar|tas|flytta\w*|satt\w*|komma|ligga|should|must|put|move|take)\b.*\b(?:fore|innan|efter|tidigast|senast|before|after)\s+(?:kl\.?|klockan|vid|at|halv|kvart|\d{1,2}[.:]\d\d)\b"
)
_TOGETHER = lazily(r"\b(?:ta|tar|tas|lagg\w*|kora?r?|take|put) .*\b(?:ihop|efter varandra|together|after each other)\b")
_FIRST_THEN = lazily(r"\b(?:forst|first)\b.*\b(?:sen|sedan|darefter|then)\b")

_REMOVED = lazily(
    r"(?:stryk|slopa|ta bort|tag bort|remove|delete|drop)\b(?! (?:\d|en kvart|fem|tio|mig|mej|min|mitt|mina|me|my)\b)"
)

_WITHDRAWN = lazily(
    r"\b(?:dra|drar|ta|tar) tillbaka (?:min|mitt|var|vart) (?:punkt|arende|fraga)\b|\b(?:min|mitt|var|vart) (?:punkt|arende|fraga) (?:kan|far|ska|bor) (?:utga|strykas|tas bort|dras tillbaka)\b|\bwithdraw (?:my|our) (?:item|point)\b"
)

# -- an item changes

_PARTS = lazily(
    r"\b(?:dela\w* (?:upp|in|i (?:tva|tre|fyra|flera|delar|\d))|bestar av|ska besta av|innehaller|ska innehalla|underpunkt\w*|delpunkt\w*|underrubrik\w*|consists? of|split|sub-?items?|subpoints?)\b"
)
_TAKEN = lazily(
    r"\b(?:inte|ej|utan|i ?stallet|istallet|ska|skall|kan|far|byt\w*|not|instead|should|will|can)\b.*\b(?:dra|drar|ta over|tar over|ta hand om|halla i|haller i|presenterar?|foredrar?|ansvar\w*|foredragande|present|take over|takes over|lead)\b"
    r"|\b(?:be|bed|fraga|lat|ask|let)\b.{2,40}\b(?:ta|dra|halla i|presentera|take|present|lead)\b"
)
_QUOTED = lazily(
    r"(?i)\b(?:byta?|ändra|ersätta?|change|replace)\b.*[\"”“'»]\s+(?:mot|till|med|to|with|for|by)\s+[\"”“'»]"
)
_LENGTH = lazily(
    r"\b(?:min|minuter|minutes)\.? (?:var|vardera|styck|each|apiece)\b|\b(?:klarar? (?:mig|oss|sig) (?:med|pa)|rack(?:er|te)\b|nojer (?:mig|oss|sig) med|behover (?:bara|nog|inte|mer|langre|minst|max|bara|(?:\S+ ){1,3}(?:till|extra|mer)\b)|for (?:kort|lang|lite|mycket) tid|(?:can|could|will) (?:manage|do) (?:with|in)|only need|need only|not enough|enough)\b"
    r"|\b(?:satt|avsatt|lagg|ge|lat|give|set|let)\b.{1,40}\b(?:pa|fa|far|for|till|get|have|on)\b|\b(?:make|gor)\b.{1,40}\b(?:minut\w*|min)\b"
)

# -- a new item

_FIELDED = lazily(
    r"^(?:(?:till |under |pa |i |som )?(?:ovrigt|ovrig fraga|ovriga fragor)|any other business|aob|agendapunkt|dagordningspunkt|ny(?:tt)? (?:punkt|pkt|arende)|(?:en )?punkt till (?:dagordning|agenda)\w*|(?:en |ett )?(?:kort |liten |snabb )?(?:fraga|sak|grej) (?:till|infor|for) (?:mote\w*|dagordning\w*|agenda\w*)(?: bara| ocksa)?|new (?:agenda )?item)\b(?: (?:fran|from) \p{L}+)?\s*[:–-]"
)
_SQUEEZED = lazily(
    r"\b(?:plats|utrymme|rum|space|room)\s+(?:for|till)\s+(?!(?:fler|flera|mer|alla|allt|oss|mig|more|everyone|us|me)\b)\p{L}{2,}"
    r"|^(?:kan|kunde|skulle|could|can) (?!(?:vi|jag|du|ni|man|nan|nagon|we|i|you)\b)\p{L}[^?]{2,60}? (?:fa )?(?:vara med|komma med|tas upp|sta med|be included|be discussed)\b(?=[^?]{0,40}\?)"
    r"|\b(?:klamma|peta|trycka|skjuta|baka|slanga|squeeze|fit)\s+in\b"
    r"|\b(?:fa|far|ha|have|get)\s+(?:in|med|upp|opp)\s+(?:nat|nagot|nan ?ting|en|ett|lite|also|something)\b"
    r"|\b(?:far|fa|ha|have|get)\s+(?:jag\s+|vi\s+)?(?:in\s+)?(?:en\s+|ett\s+)?(?:ny\s+|kort\s+|liten\s+)?(?:punkt|arende|grej|sak|item)\s+(?:till|pa|pa|om|kring|on|about)\b"
    r"|\b(?:har|have)\s+(?:en|ett|an?)\s+(?:\p{L}+\s+)?(?:punkt|fraga|grej|sak|arende|onskemal|item|question|point)\s+(?:till|pa|under|for|to|on)\b"
)
_RAISED = lazily(
    r"\b(?:glom inte|kom ihag|forget|behover|borde|bor|ska|maste|vill|vilja|skulle|kunde|kan|far|need|should|must|want|like|could|can)\b.{0,30}\b(?:med(?= *(?:[.!]|$))|vara med|ta upp|ta opp|lyfta?|dryfta|diskutera|prata om|snacka om|informera om|beratta om|redogora for|redovisa|rapportera|aterkoppla|presentera|ga igenom|ha med|fa med|fa upp|ha upp|ha en dragning|dra en|halla en (?:kort )?dragning|bring up|raise|discuss|talk about)\b"
)
_RAISES = lazily(
    r"(?:ta upp|ta opp|lyfta|ha med|fa med|fa in|ha upp|prata om|beratta om|informera om|redovisa|rapportera|aterkoppla|presentera|ga igenom|diskutera|bring up|raise|discuss|talk about|report on|present)\b"
)
"""The same behind "jag vill"."""
_ASKS_WHAT = lazily(r"(?:vad|vilk\w+|nar|var|vem|vems|hur|varfor|what|which|when|where|who|how|why)\b")
_ANNOUNCED = lazily(
    r"\b(?:anmal\w*|foreslar|onskar|onskemal|vill ha|lyfter|forslag pa|notera|nominer\w*|suggest|propose|request)\b.{0,30}\b(?:punkt\w*|arende\w*|agenda\w*|dagordning\w*|item|point)\b"
    r"|^(?:nytt )?(?:onskemal|forslag)\b"
)
_INFORMS = lazily(
    r"^(?:kort |lite )?(?:information|info|rapport|lagesrapport|uppdatering|dragning|update|report)\s+(?:fran|from|av|by)\s+\p{L}+"
)
_KIND_OR_LENGTH = r"(?:(?:for |till )?(?:beslut|beslutspunkt|info|information|diskussion|disk|decision|discussion)|(?:ca |cirka |max |typ |about )?(?:\d{1,3}|fem|tio|femton|tjugo|trettio|five|ten|fifteen|twenty|thirty) ?min\w*|en kvart|(?:en )?halvtimme|half an hour)"
DETAILED = lazily(
    rf"^(?!.*\b(?:jag|vi|du|ni|han|hon|det|den|motet|mig|oss|i|we|you|it|am|is|ar|blir|senare|tidigare)\b|(?:en |a )?(?:paus|fika|rast|lunch|kaffe|bensträckare|break|coffee|sen|forsenad|late))\p{{L}}[^?!\n]{{3,120}}?(?:\s*[,.;]\s+|\s+[–-]\s+){_KIND_OR_LENGTH}(?:[\s,.;/–-]+{_KIND_OR_LENGTH})*[\s.!]*$"
)
"""A title with nothing but a kind and a length behind it: "Lokalfrågan. Beslut. 20 min"."""
_NEW = (_SQUEEZED, _ANNOUNCED, _INFORMS)
_ROOM_ON = lazily(
    r"\b(?:behover|vill(?:e)? ha|vilja ha|behova|onskar|skulle garna ha|need|want|would like|'d like)\b (?:mig )?(?:ca |cirka |ungefar |about )?(?:en stund|en liten stund|lite tid|tid|utrymme|\d{1,3} ?min\w*|(?:fem|tio|femton|tjugo|trettio|five|ten|fifteen|twenty) min\w*|en kvart|en halvtimme|some time|a few minutes|a slot)\b"
    r"(?!.*\b(?:till|extra|mer|more|langre)\b\s*(?:[.!?]|$)).{0,40}?\b(?:(?:for|om|till|about|on) (?!att\b|mote\w*|the meeting|(?:man|tis|ons|tors|fre)dag|\p{L}+day)\p{L}|for att (?:dra|prata|beratta|presentera|ta upp|ga igenom|informera|visa|redovisa|diskutera|lyfta)\b|to (?:present|talk|tell|go through|discuss|show|raise|report)\b)"
)
"""Room for a matter at the meeting: "jag behöver en kvart på onsdag för lönerna"."""
_OF_A_DAY = lazily(r"\b(?:senast|deadline\w*|pamin\w*|remind|by (?:mon|tues|wednes|thurs|fri)day)\b")


def in_words(intent: str, sentence: Sentence, context: Context) -> float:
    """How much likelier signs in the words make this intent, as a logarithm."""
    match intent:
        case "agenda.move":
            return _STRENGTH if _is_moved(sentence, context) else 0.0
        case "agenda.edit":
            if context.items and _QUOTED.search(sentence.text) and _pointed(sentence, context):
                return _SURELY
            return _STRENGTH if _is_changed(sentence, context) else 0.0
        case "agenda.remove":
            if not context.items:
                return 0.0
            is_removed = _REMOVED.match(sentence.folded) and _pointed(sentence, context)
            return _STRENGTH if is_removed or _WITHDRAWN.search(sentence.folded) else 0.0
        case "none":
            return -_STRENGTH if _of_new(sentence, context) >= _STRENGTH else 0.0
        case _:
            return _of_new(sentence, context)


def _is_moved(sentence: Sentence, context: Context) -> bool:
    if not context.items:
        return False
    folded = sentence.folded
    if _ORDER.search(folded):
        return True
    if STEPS.search(folded) or BEGINS_WITH.search(folded) or _BY_CLOCK.search(folded):
        return len(_pointed(sentence, context)) >= 1
    if _TOGETHER.search(folded) and len(item_numbers(sentence)) == _PAIR:
        return True
    if _SWAP.search(folded) or _BESIDE.search(folded) or _FIRST_THEN.search(folded):
        return len(_pointed(sentence, context)) >= _PAIR
    return False


_PAIR = 2


def _is_changed(sentence: Sentence, context: Context) -> bool:
    if not context.items or is_question(sentence):
        return False
    if _TAKEN.search(sentence.folded) and people_in(sentence.text, context):
        return len(by_title(sentence.text, [item.title for item in context.items])) == 1 or bool(item_numbers(sentence))
    if _PARTS.search(sentence.folded):
        return bool(_pointed(sentence, context))
    if not _LENGTH.search(sentence.folded) or not (minutes_in(sentence.text) or NEEDS.search(sentence.folded)):
        return False
    if of_this_moment(sentence, context):
        return True
    return bool(_pointed(sentence, context)) or any(context.speaker in item.owners for item in context.items)


def _of_new(sentence: Sentence, context: Context) -> float:
    folded = sentence.folded
    if context.is_meeting_on or _OF_A_DAY.search(folded) or item_numbers(sentence):
        return 0.0
    if _FIELDED.search(folded):
        return _SURELY
    if any(sign.search(folded) for sign in _NEW):
        return _STRENGTH
    if _ROOM_ON.search(folded) and context.meetings and not _pointed(sentence, context):
        return _SURELY
    if DETAILED.search(folded) and not _pointed(sentence, context):
        return _STRENGTH
    is_raised = _RAISED.search(folded) or (sentence.is_own_wish and _RAISES.match(folded))
    if not is_raised or _ASKS_WHAT.match(folded):
        return 0.0
    return _STRENGTH if minutes_in(sentence.text) and not _pointed_by_title(sentence, context) else _WEAKER


def _pointed_by_title(sentence: Sentence, context: Context) -> bool:
    words = stems(sentence.text)
    return any(fit(words, item.title).share >= _MOST_OF_TITLE for item in context.items)


_MOST_OF_TITLE = 0.5


_NUMBER = lazily(
    r"(?<![\d.:/])\b(?P<number>\d{1,2})(?::?[ae]n)?\b(?!\s*(?:min|h\b|tim|/|[.:]\d|maj|juni|st\b|steg|snapp))"
)


def _pointed(sentence: Sentence, context: Context) -> set[int]:
    """The numbers of the items that are named by number, title or owner."""
    known = {item.number for item in context.items}
    found = {number for number in item_numbers(sentence) if number in known}
    found |= {int(match["number"]) for match in _NUMBER.finditer(sentence.folded)} & known
    titles = [item.title for item in context.items]
    for part in regex.split(
        r"\b(?:före|fore|innan|efter|mellan|between|och|med|sen|sedan|before|after|and|with|then)\b|,", sentence.text
    ):
        if len(places := by_title(part, titles)) == 1:
            found.add(context.items[places[0]].number)
    found |= {item.number for item in context.items if not stems(item.title) and fold(item.title) in sentence.folded}
    found |= {item.number for item in of_kind(sentence, context)}
    people = people_in(sentence.text, context)
    return found | {item.number for item in context.items if any(name in item.owners for name in people)}
