"""A new item in free words: the title that is left when wishes, courtesies, lengths and owners are gone."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.agenda.asked_items import Asked, asked_item
from dialogs.agenda.item_places import anchored
from dialogs.agenda.item_words import type_in, without_kind
from dialogs.agenda.items_pointed import pointed
from dialogs.agenda.listed import counted, following
from dialogs.agenda.orders_meant import first_place
from dialogs.agenda.sentences import first_sentence, is_courtesy
from dialogs.agenda.title_ends import bare_title
from dialogs.dates.words import FULL_WEEKDAYS
from dialogs.patterns import lazily
from dialogs.reading.markers import is_marked
from dialogs.sentences.model import Context, Reading, Sentence, one
from dialogs.sentences.slots import by_title, minutes_in, people_in
from dialogs.text import fold
from dialogs.texts.calendar import month_name

# Each is in folded letters. The title begins where the cue ends.
_AGENDA = r"(?:dag ?ordning\w*|agenda\w*|mote\w*|motet|sammantrade\w*|ovrigt|ovriga fragor|meeting|agenda)"
_ITEM = r"(?:(?:en|ett|a|an|nagon|nan|another|one more)\s+)?(?:ny\w*\s+|kort\w*\s+|liten\s+|egen\s+|new\s+|short\s+)*(?:agenda|dagordnings)?(?:punkt\w*|pkt|arende\w*|fraga\w*|sak\w*|grej\w*|fundering\w*|undran|tanke|item|point|topic)"
_ON = rf"(?:\s+(?:pa|till|i|for|infor|on|to|for)\s+(?:den |var |the |nasta |kommande |next )*{_AGENDA}(?:\s+(?:pa|den|i|on)\s+[\w/]+(?:\s+(?:maj|mars|april|juni|juli|augusti|september|oktober|november|december|januari|februari))?)?)"
_ABOUT = r"\s*(?:som heter|som handlar om|om|kring|angaende|ang\.?|rorande|gallande|avseende|med|about|on|called|regarding|:|-|–)\s*"
_CUES = tuple(
    lazily(pattern)
    for pattern in (
        r"^(?:(?:(?:\p{L}+(?: \p{L}+)? (?:och|o|&|and) )?(?:jag|vi|i|we)|(?:jag|i) (?:och|o|&|and) \p{L}+(?: \p{L}+)?) )?(?:skulle (?:garna )?vilja|vill (?:garna )?|onskar|would like to) ?(?:dra|visa|redovisa|ga igenom|presentera|present|show) (?!tillbaka|in\b|ur\b|av\b)(?=\S{3})",
        r"^(?:(?:till|under|pa|i) )?(?:ovrigt|aob)(?:\s+(?:fran|from)\s+\w+)?\s*[:–-]\s*(?:\w+ (?:undrar|fragar|asks) (?:om|about) )?",
        r"\b(?:anmal\w*|foreslar|onskar|lyfter|vacker|suggest|propose)\s+(?:harmed\s+|att\s+)*(?:punkten|arendet|fragan|the item)\s*:?\s*(?:om\s+)?",
        r"\b(?:dra|halla|ha|gora|ge|give|hold|make)\s+(?:en |ett |an? )?(?:kort |snabb |liten |short |brief )?(?:dragning|presentation|information|genomgang|rapport|foredragning|update|report)\s+(?:om|av|kring|over|pa|about|on|of)\s+",
        r"^(?:(?:vi|kan vi|we|let's) )?(?:startar?|borjar?|inleder?|avslutar?|oppnar?|starta|borja|inleda|avsluta|start|begin|end) (?:vi )?(?:med|with) (?:(?:en|ett|an?) )?(?=\p{L}{3})",
        r"^(?:nytt |nya )?(?:onskemal|forslag|request|suggestion)\b[^:\n]{0,60}:\s*(?:information om |info om )?",
        r"^(?:kort |lite )?(?:information|info|rapport|lagesrapport|uppdatering|dragning|update|report)\s+(?:(?:fran|from|av|by)\s+\w+\s+)?(?:om|kring|angaende|rorande|about|on|:)\s*",
        rf"\b(?:ovrig fraga|ovriga fragor|agendapunkt|dagordningspunkt|any other business|aob)(?:\s+(?:fran|from)\s+\w+)?{_ABOUT}",
        rf"\b{_ITEM}{_ON}?(?:\s+(?:fran|from)\s+\w+|\s+bara|\s+ocksa)?{_ABOUT}",
        rf"\b(?:lagg\w*|laggs|satt\w*|skriv\w*|fa|ha|ta|add|put|hav|slang|peta)\s+(?:till|in|upp|opp|med|dit|on|up)?\s*{_ITEM}{_ON}?{_ABOUT}",
        rf"\b(?:skriv|satt|put) (?:upp |down )?(?:mig|me){_ON}?\s+(?:med|for|with)\s+(?!\d|en kvart|tio|fem|tjugo|en punkt|an? item)",
        r"\b(?:pratar?|snackar?|talar?|diskuterar?|berätta|beratta|informera|redovisa|rapportera|aterrapportera|aterkoppla|presentera|redogora|gar? igenom|talk|speak|tell you|discuss|report|present|go through)(?:\s+(?:lite|kort|igenom|more|a bit|briefly|litegrann))*\s*(?:om|kring|about|runt|for|fran|on)?\s+",
        r"\b(?:ta|tar|tog|lyfta?|lyft|fora?|bring|take|raise)\s+(?:upp|opp|fram|up)\s+(?:fragan om\s+|frågan om\s+|en sak:?\s+)?",
        r"\b(?:lyfta|raise|discuss|diskutera|behandla|dryfta)\s+(?:fragan om\s+)?",
        r"\b(?:lagg(?:er|a)?|satt(?:er|a)?|skriv(?:er|a)?|legg|add|put|fa|ha|ta)\s+(?:(?:garna|aven|ocksa|bara|da)\s+)?(?:till|in|upp|opp|med|te|dit|on|up)\s+(?:fragan om\s+|om\s+)?",
        r"\b(?:min\w*|kvart|halvtimme|timme|minutes)\s+(?:(?:till|extra|mer|more) )?(?:(?:pa|under|vid|on|at) (?:(?:nasta|det|kommande|the|our|next|vart) )*\p{L}{3,} )?(?:for|om|till|about|on)\s+(?:att\s+(?:prata|beratta)\s+om\s+)?",
        r"\b(?:plats|utrymme|rum|tid|room|space|time)\s+for\s+(?!en (?:punkt|sak|fraga|grej)|ett arende|an? (?:item|point)|mer\b|allt\b)",
        r"\b(?:en (?:liten )?stund|lite tid|some time|a slot)\b.{0,25}?\s(?:for|om|till|about|on|to)\s+(?:att (?:dra|prata om|beratta om|ta upp|presentera|ga igenom) |talk about |present )?",
        r"\b(?:stick|put)\s+(?=.{3,60}\s+(?:on|in)\b)",
        r"\b(?:behover|behova|behovs|vill ha|onskar|need)\s+(?:ett |a )?(?:\p{L}*beslut|stallningstagande|decision)\s+(?:om|kring|i fragan om|about|on)\s+",
        r"\b(?:behover|behova|maste|bor|borde|ska|skulle|need to|should|must)\s+(?:nog |ocksa |also )?(?:besluta|ta (?:ett )?(?:beslut|stallning)|fatta (?:ett )?beslut|decide|make a decision)\s+(?:om|kring|i fragan om|till|about|on)\s+",
        r"\b(?:fragan om|the question of|the issue of)\s+",
    )
)
_STATED = lazily(
    r"^(?:kan (?:du|vi) (?:se till att )?|se till att )?(?P<title>.{3,100}?)\s+(?:maste|bor|borde|ska|behover|vill jag ha|should|must|needs to|upptas|anmals|tas)\s+"
    r"(?:upp|in|med|vara med|va me|va med|komma upp|tas upp|upptas|diskuteras|be on|be added|be discussed|pa|till|on)\b"
)
_ASKED_WITH = lazily(
    r"^(?:kan|kunde|skulle|could|can) (?P<title>(?!(?:vi|jag|du|ni|man|nan|nagon|we|i|you)\b)\p{L}[^?]{2,60}?) (?:fa )?(?:vara med|komma med|tas upp|sta med|be included|be discussed)\b"
)
""" "Kan skolmaten få vara med på onsdag?"."""
_STATED_LAST = lazily(
    r"^(?P<title>(?!(?:det|den|detta|dom|de|vad|nar|hur|pa|under|vid|efter|da|sen|this|that|it)\b).{3,100}?)\s+(?:maste|bor|borde|ska|behover|skulle|kan|far|vill|should|must)(?: (?:jag|vi|man|nog|kanske|ocksa|val|kunna|garna|absolut|we))+\s+"
    r"(?:ha med|ha upp|ta med|ta upp|ta|fa med|fa upp|fa in|prata om|snacka om|diskutera|lyfta?|behandla|bring up|discuss|talk about)(?: (?:ocksa|med|pa|vid|till|nasta|nagon gang|too|at|on)\b.*)?[\s.!]*$"
)
""" "Nåt om vägarna borde vi prata om": the title stands first."""
_FOREMOST = lazily(
    r"^(?:(?:(?:en|ett|a) )?(?:(?:kort|liten|short) )?(?:diskussion|dialog|samtal|dragning|genomgang|uppdatering|discussion|update) (?:om|kring|av|about|on|of)\s+|(?:undertecknad|jag|vi|i|we)\s+(?:\w+\s+)?(?:onskar|vill|skulle vilja|foreslar|wish|want|would like)\s+(?:att\s+)?(?:ha\s+)?(?:upp\s+|ta upp\s+)?|(?:nan ?ting|nagot|nat|something)\s+(?:om|about)\s+|(?:att\s+)?(?:fragan|arendet|punkten)\s+(?:om\s+)?|(?:det har med|det dar med|det dar om|detta med|vart|var)\s+)"
)
_ENDS = tuple(
    lazily(pattern)
    for pattern in (
        r"\s+(?:eller|or)\s+(?:ar det|har vi|finns|is it|is there)\b.*$",
        r"\s*,\s*(?:kan du\s+)?(?:sätt|satt|lagg|skriv|ta|put|add)\s+(?:upp|in|till|med|it)?\s*(?:det|den|it|in)?\b.*$",
        r"\s*,\s*\p{L}[\p{L}-]+(?:\s\p{L}[\p{L}-]+)?\s+(?:drar|tar|haller i|foredrar|presenterar|ansvarar|ar (?:foredragande|ansvarig)|takes|presents)\b.*$",
        rf"\s*{_ON}\b.*$",
        r"\s*[,.;(–-]?\s*(?:det\s+)?(?:tar|ta|behover|kraver|typ|ca|cirka|ungefar|max|about|takes?|it takes)?\s*(?:val\s+|nog\s+|bara\s+|ungefar\s+|ca\s+|typ\s+|around\s+)*(?:(?:\d+|fem|tio|femton|tjugo|tjugofem|trettio|fyrtiofem|five|ten|fifteen|twenty|thirty)\s*(?:min\w*|h\b|tim\w*|kvart)|en kvart|kvart|en halvtimme|halvtimme|half an hour|a quarter)\b.*$",
        r"\s+(?:nasta gang|nasta mote|nasta traff|next time|at the next meeting|pa (?:man|tis|ons|tors|fre)dag\w*)\b.*$",
        r"\s*[,;–-]?\s*\b(?:jag|vi|ja|i)\s+(?:drar|tar|kan dra|kan ta|haller|presenterar|can|will|would|vore)\b.*$",
        r"\s+(?:om det finns tid|om vi hinner|garna (?:tidigt|sent|forst|sist)\w*|om det gar|om det ar mojligt|if there is time|if possible|tack|please|snalla)\b.*$",
        r"\s*[,;]\s*(?:det ar|det vore|skulle|behover|vill|som|den|de|sa|tack|please|it|this|jag|vi|e de|helst|gar)\b.*$",
        r"\s*[,.–-]\s*(?:hinner|hinns|kan|ryms|can)\s+(?:vi|det|we)\b.*$",
        r"\s*,\s*(?:bara |endast |mest |only |just )?(?:for|som|till|as) (?:en |ett |an? )?(?:kannedom|information\w*|info|beslut\w*|diskussion\w*|your information)(?: bara| endast| only)?\s*$",
        r"\s+(?:ocksa|också|too|as well|som ovrig fraga|upptas)\s*$|(?<!(?:er|ar))\s+(?:upp|in)\s*$",
    )
)
_TYPES = {
    "beslut": r"\b(?:for beslut|beslut|besluta(?= om)|beslutspunkt|beslutsarende|behover (?:ett )?beslut|for decision|decision)\b",
    "diskussion": r"\b(?:for diskussion|diskussion\w*|diskussionspunkt|disk|for discussion|discussion)\b",
    "information": r"\b(?:for information|for kannedom|information|info|informationspunkt|for info|beratta|informera)\b",
}
_OWNER = lazily(
    r"\b(?:tar|drar|foredrar|haller i|presenterar|ansvarig\w*|ansvarar|foredragande|inledare|vet mest|behover|leder|takes|presents|with|pratar|(?:kan|vill|ska|skulle kunna) (?:dra|halla|presentera|foredra|inleda))\b"
)
_MINE = lazily(
    r"^(?:(?:hej\w*|jag|i)[\s,!]+)*(?:skulle (?:vilja ha|behova)|behover|vill ha|onskar|need|would like) (?:ca |cirka )?(?:\d{1,3}|en stund|en kvart|fem|tio|femton|tjugo|trettio|en halvtimme|ten|fifteen|twenty)\b"
    r"|\b(?:jag|ja|i|(?<!\b(?:att|that) )vi)\s+(?:drar|tar|kan|haller|presenterar|vill|skulle vilja|onskar|would|can|will|have)\b|\b(?:skriv|satt|put) (?:upp |down )?(?:mig|me)\b|\b(?:undertecknad|from me|fran mig)\b|^(?:skulle (?:garna )?vilja|vill (?:garna )?) ?(?:dra|visa|presentera|beratta|informera|redovisa)\b"
)
_AND_ME = lazily(r"\b(?:och|o|and) (?:jag|mig|me|i)\b|\b(?:jag|i) (?:och|o|and)\b")
_LED_BY = lazily(
    r"^(?P<who>[^,.:;!?]{2,60}?) (?:vill|skulle vilja|onskar|behover|ska|kan|tanker|wants? to|would like|will|can)\b"
)
"""Those who want to speak: "Karin och Olle vill berätta om vägarna"."""
_SPEAKS = lazily(
    r"(?:\p{L}+ )?(?:ta upp|ta opp|lyfta|prata|snacka|beratta|informera|diskutera|presentera|dra|visa|redogora|raise|bring up|talk|present|discuss|tell|show)\b"
)
"""What the speaker does at the meeting, behind "jag vill"."""
_SENTENCE = lazily(r"(?<=[\w)])[.!?](?:\s+|$)|\n+")
_LONGEST_TITLE = 120
_INTRODUCED = lazily(r"^[^:\n]{0,120}:\s*(?P<rest>.+)$", regex.DOTALL)
_BRACKETS = lazily(r"\((?P<inside>[^()]{2,80})\)[\s.!]*$")
_FIELD = lazily(
    r"\b(?P<name>(?:foredragande|ansvarig|agare|inledare|owner|presenter)|(?:typ|type|kategori)|(?:tid|tidsatgang|langd|minuter|time|length|duration)|(?:underlag|material|lank|bilaga|link)|(?:syfte|mal|bakgrund|purpose))\s*:\s*"
)
_NEW = lazily(
    rf"^(?:hej\w*[,!]?\s+)?(?:agendapunkt|dagordningspunkt|ovrig fraga|ny(?:tt)?\s+(?:punkt|pkt|arende|fraga|item)|punkt till (?:dagordning|agenda)\w*|en (?:punkt|sak|grej) till|new (?:agenda )?item)\b"
    rf"|\bfa (?:in|med) (?!tid\b)(?=\S)"
    rf"|\b(?:fa|ha|fa in|lagga? (?:till|in|upp)|satta? upp|in|get|have|add|put)\s+(?:in\s+|med\s+|upp\s+)?{_ITEM}\b(?!\s*\d)|\btill (?:dagordningen|foredragningslistan|agendan)\s*:|\b(?:add|put) (?:an?|another) (?:item|point)\b"
)
_POINTS_BACK = lazily(
    r"(?:ar det (?:ok\w*|bra|mojligt) (?:att|om)|(?:far|kan) jag)(?: .*)?|(?:det|den|detta|denna|dem|dom|this|that|it|them|(?:foljande|nedanstaende|de har|dessa|these|the following)(?: (?:punkter|arenden|fragor|saker|items|points))?|(?:fler |nya |flera |egna |more |new )?(?:punkter|arenden|saker|items|points))(?: (?:har|dar|igen|imorgon|i morgon|sen|senare|ocksa|med|nu|da|sjalv|sjalva|mer|pa \p{L}+|i \p{L}+|vid \p{L}+|again|later|tomorrow|here|there))*"
)
"""A title that only points back to what was said before."""
_ONLY_WHEN = lazily(
    rf"(?:(?:pa|till|under|infor|i|on|at|for) )?(?:(?:nasta|det|the|next) )?(?:(?:{FULL_WEEKDAYS})(?:en|s)?(?: mote\w*)?|mote\w*|traff\w*|meeting)"
)
"""A title that only names the meeting."""
_NO_TITLE = frozenset(
    "till|en sak till|en punkt till|en sak|nagot|en punkt|det|detta|den|a thing|it|this".split("|")  # noqa: SIM905
)


NO_ITEMS = lazily(
    r"(?:(?:en|ett|one|another) (?:\p{L}+ )?(?:punkt|sak|grej|arende|item|thing)|(?:fler|flera|nya|mera?|nagra|ett par|tva|tre|fyra|fem|\d|more|new|some|two|three|four|five) (?:\p{L}+ )?(?:punkter|saker|grejer|arenden|items|things))(?: till| more| ocksa)?(?=[\s.!?]*$|\s*[,:])"
    r"|(?:fler|flera|nya|mera?|nagra|more|new) (?:punkter|arenden|items)\b|(?:sig|mig|mej|oss|dig) \p{L}"
)


_QUOTED = lazily(
    r"(?i)\b(?:punkt\w*|pkt|ärendet?|ämnet?|frågan?|rubriken?|titeln?|item|point|topic|called)\s+(?:som heter |med (?:rubriken|titeln) )?[\"”“'»](?P<title>[^\"”“«»\n]{3,100})[\"”“'«](?P<rest>[,.;\s].*)$"
)


def _unquoted(text: str) -> str:
    """The title that stands in quotation marks behind "ärendet" or the like, and its details."""
    found = _QUOTED.search(text)
    return f"en punkt om {found['title']}{found['rest']}" if found else text


def _is_none(folded: str) -> bool:
    return bool(_POINTS_BACK.fullmatch(folded) or _ONLY_WHEN.fullmatch(folded))


def is_new_item(sentence: Sentence) -> bool:
    """Whether the words say themselves that the item is a new one."""
    return bool(_NEW.search(sentence.folded))


def added(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The item that somebody wants on the agenda. Where nothing is left to be its title, they ask for room."""
    if several := counted(sentence) or following(sentence):
        return several
    text, link = _without_link(sentence.text)
    text, left = first_sentence(_unquoted(regex.sub(r"\s\+\s", ", ", text)))
    left = "" if is_courtesy(left) else left
    text, fields = _fields(text)
    text, bracketed = _bracketed(text)
    asked = asked_item(text, items=context.items, speaker=context.speaker)
    title = (asked.title if asked.is_led else title_in(asked.title)) if asked else ""
    title = title or title_in(text)
    if not title or fold(title) in _NO_TITLE or _is_none(fold(title)) or NO_ITEMS.match(fold(title)):
        return one("hinner vi allt") if _ROOM.search(sentence.folded) else ()
    if not context.meetings and not context.items:
        return one(f"lägg till {title} {link}".rstrip())
    details = bracketed or _details(sentence, context, fields)
    title, owner = _without_member(without_kind(title), context)
    owner = owner or _without_member(text.rstrip(" .!"), context)[1]
    details = [owner, *details] if owner and owner not in details else details
    if asked and not bracketed and not any(name in details for name in people_in(", ".join(details), context)):
        details = [*asked.owners, *details]
    if asked and not bracketed and not any(each.endswith(" min") for each in details):
        details += [each for each in asked.details if each.endswith(" min")]
    say = f"lägg till {title}" + (f" ({', '.join(details)})" if details else "") + f" {link}".rstrip() + _where(asked)
    if (asked is None or asked.at is None) and (at := _place_before(sentence, context)):
        say += f" som punkt {at}"
    return one(say, left=[left.rstrip(" .!")] if left else [])


_OUTLINED = lazily(
    r"(?:^|[\s,:])(?:forst(?: (?:tar vi|kommer|har vi|blir det|kor vi|ut))?|(?:vi |jag )?(?:borjar?|inleder?|oppnar) (?:vi )?med|first|we start with|start with) (?P<list>\S[^?\n]{10,400})$"
)
_THEN = lazily(
    r"[,.;]?\s+(?:och |and )?(?:sen|sedan|darefter|efter det|till sist|sist|slutligen|till slut|avslutningsvis|then|after that|finally|last)"
    r"(?: (?:tar vi|kommer|har vi|blir det|kor vi|avslutar vi med|we take|we have))?\s+"
)
_FEWEST_OUTLINED = 3


def outlined(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """An agenda that is told: "först inledning, sen statistiken med Eva en kvart och till sist laget runt"."""
    found = _OUTLINED.search(sentence.folded.rstrip(" .!"))
    if found is None:
        return ()
    told = sentence.text[slice(*found.span("list"))]
    ends = [match.span() for match in _THEN.finditer(fold(told))]
    starts = [0, *(end for _, end in ends)]
    pieces = [told[at:end].strip(" ,.") for at, end in zip(starts, [*(at for at, _ in ends), len(told)], strict=True)]
    if len(pieces) < _FEWEST_OUTLINED or not all(pieces) or any(_SAYS.search(fold(each)) for each in pieces):
        return ()
    before, _ = pointed(Sentence(sentence.text[: found.start("list")]), context, bare=False)
    if len(before) == 1:
        # "Punkt 8 börjar med regionen, sen kommunerna": the parts of an item.
        return one(
            f"delar under punkt {before[0].number}: " + ", ".join(f"{each[0].upper()}{each[1:]}" for each in pieces)
        )
    titles = [item.title for item in context.items if not item.is_break]
    if any(by_title(each, titles) for each in pieces):
        return ()  # items that stand on the agenda are moved
    lines = [_outlined_item(piece, context) for piece in pieces]
    return one("ny dagordning:\n" + "\n".join(lines))


def _outlined_item(piece: str, context: Context) -> str:
    minutes, owners = minutes_in(piece), people_in(piece, context)
    title = piece
    for end in (_ENDS[4], _WITH_SOMEBODY):
        if (match := end.search(fold(title))) and match.start() > 2 and (end is not _WITH_SOMEBODY or owners):
            title = title[: match.start()]
    if article := _ARTICLE.match(fold(title)):
        title = title[article.end() :]
    details = [*owners, *([f"{minutes[-1]} min"] if minutes else [])]
    return f"{title[:1].upper()}{title[1:]}" + (f" ({', '.join(details)})" if details else "")


_SAYS = lazily(r"\b(?:jag|vi|du|ni|det|att|man|i|we|you|it|that)\b|(?:\S+\s+){9}")
"""A piece that is a sentence, and no item."""
_WITH_SOMEBODY = lazily(r"\s+(?:med|av|with|by)\s+\p{L}.*$")
_ARTICLE = lazily(r"(?:(?:en|ett|an?|the) )?(?:(?:kort|liten|short|quick) )?")


_LED_PLACE = lazily(
    r"^(?:hej\w*[,!]?\s+)?(?:direkt |strax )?(?P<side>efter|fore|innan|after|before) (?P<anchor>[^,.:]{2,40}?) (?=(?:vill|skulle|ska|kan|behover|borde|bor|tar|lagg|satt|we|i|let's)\b)"
)


_BEGUN = lazily(
    r"^(?:(?:vi|kan vi|we|let's) )?(?:startar?|borjar?|inleder?|oppnar?|inleda|start|begin) (?:vi )?(?:med|with)\b"
)


def _without_member(title: str, context: Context) -> tuple[str, str]:
    """The title without a member's name after its last comma ("IT-stöd, Olle"), and the name."""
    before, comma, last = title.rpartition(",")
    names = people_in(last, context) if comma and last.strip()[:1].isupper() and len(last.split()) <= 3 else []
    return (before.rstrip(), names[0]) if len(names) == 1 and before.strip() else (title, "")


def _place_before(sentence: Sentence, context: Context) -> int | None:
    """ "Efter budgeten vill jag ha en punkt om vägar": the number that the item gets."""
    if context.items and _BEGUN.match(sentence.folded):
        return first_place(context)
    found = _LED_PLACE.match(sentence.folded)
    anchor = anchored(sentence.text[slice(*found.span("anchor"))], context.items) if found else None
    if found is None or anchor is None:
        return None
    return anchor.number + 1 if found["side"] in ("efter", "after") else anchor.number


def _where(asked: Asked | None) -> str:
    """The place and the month of the meeting, behind the title and the details."""
    if asked is None:
        return ""
    place = f" som punkt {asked.at}" if asked.at else ""
    return f"{place} på {month_name(asked.month, 'sv')}mötet" if asked.month else place


_ROOM = lazily(r"\b(?:plats|fullt|rum|utrymme|tid|hinner|hinns|room|space|full|time)\b")
_URL = lazily(r"https?://\S+")


def _without_link(text: str) -> tuple[str, str]:
    found = _URL.search(text)
    return (f"{text[: found.start()]}{text[found.end() :]}", found.group().rstrip(".,;)")) if found else (text, "")


def _fields(text: str) -> tuple[str, dict[str, str]]:
    """The text before its fields ("Föredragande: … Tid: …"), and the fields by the first letters of their names."""
    found = list(_FIELD.finditer(fold(text)))
    if not found:
        return text, {}
    ends = [*(each.start() for each in found[1:]), len(text)]
    fields = {each["name"]: text[each.end() : end].strip(" .,;\n") for each, end in zip(found, ends, strict=True)}
    return text[: found[0].start()].rstrip(), fields


def _bracketed(text: str) -> tuple[str, list[str]]:
    """The text before its last brackets, and their parts; a bare number among them is a length."""
    found = _BRACKETS.search(text)
    if found is None:
        return text, []
    parts = [part.strip() for part in found["inside"].split(",") if part.strip()]
    return text[: found.start()].rstrip(), [f"{part} min" if part.isdigit() else part for part in parts]


def _details(sentence: Sentence, context: Context, fields: dict[str, str]) -> list[str]:
    owners = people_in(sentence.text, context) if _OWNER.search(sentence.folded) else []
    if not owners and (led := _LED_BY.match(sentence.folded)):
        owners = people_in(sentence.text[slice(*led.span("who"))], context)
    owners = owners or _listed_people(sentence, context)
    named = next(
        (words for name, words in fields.items() if name[:3] in ("for", "ans", "aga", "inl", "own", "pre")), ""
    )
    if named and not owners:
        owners = [named]
    is_mine = _MINE.search(sentence.folded) or (owners and _AND_ME.search(sentence.folded))
    is_spoken = sentence.is_own_wish and not owners and _SPEAKS.match(sentence.folded)
    if (is_mine or is_spoken) and context.speaker and context.speaker not in owners and not named:
        owners = [context.speaker, *owners]
    kinds = [kind for kind, words in _TYPES.items() if regex.search(words, sentence.folded)]
    refused = [kind for kind in kinds if _is_refused(kind, sentence.folded)]
    kinds = [kind for kind in kinds if kind not in refused]
    minutes = minutes_in(sentence.text)
    if len(minutes) > 1 and regex.search(r"\b(?:nej|no|nej ta|eller)\b", sentence.folded):
        minutes = minutes[-1:]
    return [*owners, *kinds[:1], *([f"{minutes[-1]} min"] if minutes else [])]


def _listed_people(sentence: Sentence, context: Context) -> list[str]:
    """The people in a last sentence that has nothing but details: "Hur gör vi? Diskussion, 25 min, Olle och Sara"."""
    *before, last = [part for part in _SENTENCE.split(sentence.text) if part.strip()] or [""]
    parts = [part.strip() for part in last.split(",") if part.strip()]
    people = [people_in(part, context) for part in parts]
    is_listed = all(found or minutes_in(part) or type_in(part) for part, found in zip(parts, people, strict=True))
    return [name for found in people for name in found] if before and len(parts) > 1 and is_listed else []


def _is_refused(kind: str, folded: str) -> bool:
    start = kind[:5]
    return bool(regex.search(rf"\b(?:inget|inte|utan|no|ej|inga)\b[^.,]{{0,20}}{start}|{start}\w* behovs inte", folded))


def title_in(text: str) -> str:
    """Return the new title of the item, or ""."""
    parts = [part.strip() for part in _SENTENCE.split(text) if part.strip()]
    for at, part in enumerate(parts):
        if _ASKS_ROOM.fullmatch(fold(part)) and at + 1 < len(parts):
            # "Kan jag få en punkt på agendan? Lägesbild och analys."
            return _short(parts[at + 1])
        if title := _title(part):
            return title
    return ""


_ASKS_ROOM = lazily(
    rf"(?:hej\w*[,!]?\s+)?(?:kan|far|finns|gar|skulle|can|could|may|is)\b.{{0,40}}?\b(?:{_ITEM}){_ON}?(?:\s+till)?(?:\s+(?:pa|till|for).{{0,30}})?|.{{0,30}}\bplats for {_ITEM}(?: till)?"
)


def _title(part: str) -> str:
    folded = fold(part)
    stated = _ASKED_WITH.match(folded) or _STATED.match(folded) or _STATED_LAST.match(folded)
    if stated:
        return _short(part[slice(*stated.span("title"))])
    for cue in _CUES:
        if (found := cue.search(folded)) and regex.search(r"\w", part[found.end() :]):
            return _short(part[found.end() :])
    return ""


def _short(words: str) -> str:
    """`words` without what a title does not have; the verb stays, and the first letter is upper case."""
    for end in _ENDS:
        if found := end.search(fold(words)):
            left = words[: found.start()]
            if regex.search(r"\p{L}{3}", left):
                words = left
    words = bare_title(words)
    folded = fold(words)
    if first := _FOREMOST.match(folded):
        words = words[first.end() :]
    words = words.strip(" \t\n,.;:!–-\"”“'")
    words = regex.sub(r"^(?:att|that) (?=\p{Lu}\p{Ll})", "", words)
    if not 2 < len(words) <= _LONGEST_TITLE or not regex.search(r"\p{L}{2}", words):
        return ""
    return words[0].upper() + words[1:]


def lines_of(text: str) -> list[str]:
    """The items of a list that is written in a sentence or in lines: "byt till: A, B, C"."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) > 1:
        marked = [line for line in lines if is_marked(line)]
        return marked if len(marked) >= 2 else lines[1:]
    introduced = _INTRODUCED.match(text)
    if not introduced:
        return []
    rest = introduced["rest"].rstrip(" .!")
    return [
        each.strip() for each in regex.split(r"\s*[,;]\s*|\s+(?:samt|och sist|och)\s+(?=\p{Lu})", rest) if each.strip()
    ]
