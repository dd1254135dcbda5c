"""What free words mean about people: who comes, who is away, who leads, who belongs, and which language they read."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from datetime import timedelta

import regex

from dialogs.dates import FoundDay
from dialogs.meetings.absence import read_absence
from dialogs.patterns import lazily
from dialogs.people.no_absence import COMES_TO_NO_MEETING, OF_MEETING, USUALLY, is_no_absence, not_absent
from dialogs.sentences.model import Context, Meaning, Reading, Sentence, one
from dialogs.sentences.slots import SELF, by_title, days_in, people_in, words_of
from dialogs.text import fold

_ANOTHER = lazily(
    r"(?:\b(?:skickar|skicka)\s+(?:en ersattare\s+)?|\b(?:ersattare|ers)\b[^:]{0,20}:?\s*)?(?P<who>\p{L}[\p{L}-]+(?:\s+(?!gar\b|kommer\b|deltar\b|i\b)\p{L}[\p{L}-]+)?)"
    r"(?=[^.!?]*\b(?:i mitt stalle|istallet|i stallet|istf|for mig|instead|in my place|for me)\b)"
)
_HEAR = lazily(r"\b(?:vem|vilka|vilken|who|hur manga|how many)\b")
_VICE = lazily(r"\b(?:vice|v\.|bitr\w*|stallforetradande|deputy)[ -]?(?:ordf\w*|chair\w*)")
_CHAIR = lazily(r"\b(?:ordf\w*|motesled\w*|leder|led|chair\w*)\b")
_SECRETARY = lazily(r"\b(?:sekr\w*|antecknar|anteckningar|secretary|notes)\b")
_TODAY = lazily(r"\b(?:i ?dag|dagens|den har gangen|denna gang|today|this time|for dagen|imorgon|tillfallig\w*)\b")
_REMOVED = lazily(
    r"\b(?:ta bort|tag bort|stryk|slutat|lamnat|lamnar|pension\w*|penschon|ga?tt i|remove|left|retired)\b"
)
_NO_LONGER = lazily(
    r"\b(?:inte|ej|no|not) (?:vara |(?:\p{L}+ )?(?:langre|longer)\b)|\b(?:avga\w*|avgar|avsatt\w*|slutar|slutat|lamnar|lamnat|kliver av|gar av|ta bort|tag bort|stryk|frantas|remove|resign\w*|steps? down|stepping down)\b"
)
_TAKES_OVER = lazily(
    r"\b(?:tar over|tar vid|tog over|eftertrad\w*|ersatt\w*|i ?stallet|istallet|nya?|blir|takes over|replaces?|instead|new)\b"
)
_SWEDISH = lazily(r"\bsvensk\w*|\bswedish\b|\bsv\b")
_ENGLISH = lazily(r"\bengelsk\w*|\benglish\b|\beng\b")
_GROUP = lazily(r"\b(?:gruppen|alla|kanalen|natverket|the group|everyone)\b")
_NAME_OF_GROUP = lazily(
    r"\b(?:heter|heta|kallas|called|named)\b(?: (?:nu|numera|nufortiden|egentligen|istallet|now))?\s*:?\s*[\"”“'»]?(?P<name>[\p{L}\d][^\"”“'«\n.!?]{1,78})"
    r"|\b(?:kalla\w*|dop\w* om\w*|byt\w*(?: \w+)? namn|namnet|rename\w*|name)\b.*?\b(?:till|for|ar|blir|to|is|as)\b:?\s*[\"”“'»]?(?P<name>[\p{L}\d][^\"”“'«\n.!?]{1,78})"
)
_NAMED_NOW = lazily(
    r"(?:[\s,]+(?:nu|numera|i ?stallet|istallet|tack|fran och med (?:nu|i ?dag|idag)|framover|now|from now on|please|instead))+\s*$"
)
_QUOTED = lazily(r"[\"”“»](?P<name>[^\"”“»«\n]{2,80})[\"”“«]\s*[.!]?$")
_NAMED_SHORT = lazily(
    r"\b(?:call us|rename us|(?:vi|gruppen|we|group) (?:nu )?(?:heter|heta)|(?:nu|now we) heter|ska (?:heta|va|vara|bli)|skall (?:\w+ )?(?:vara|heta)|(?:vart|vara|our) (?:nya |new )?namn (?:ar|is)|gruppnamn(?:et)?|(?:andras|andra|byts?|byt|dop\w*|doper)\b.{0,60}?\b(?:till|te|t)|is now(?: called)?)[\s,:]+(?P<name>[\p{L}\d][^\n.!?,]{1,78})"
)
_FROM = lazily(
    r"\b(?:fran|representerar|tillhor|jobbar (?:nu )?(?:i|pa|for)|ar i|from|represents|works (?:for|at))\s+(?P<where>\p{L}[\p{L}\d :-]{1,58}?)(?=[.,!?;\n]|\s+(?:nu|och|i|sa|men|inte|now)\b|$)"
)


_EACH_FROM = lazily(
    r"(?P<who>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:(?:är|kommer|is) )?(?:från|from) (?P<where>\p{L}[\p{L} ]{1,40}?)(?=[.,!;\n]|$|\s(?:och|samt|and)\s)"
)
_MOVED_TO = lazily(
    r"\b(?:bytt|byter|flyttat|gatt over|moved|changed)\b[^.!?\n]*?\b(?:till|to)\s+(?P<where>\p{L}[\p{L}\d :-]{1,58}?)(?=[.,!?;\n]|\s+(?:nu|och|sa|men|now)\b|$)"
)
_BELONGS = lazily(
    r"\b(?:medlem\w*|grupp\w*|natverk\w*|med i|ny|nya|nytt|ingar|tillhor|members?|group|network|join\w*)\b"
)
_PART_OF_GROUP = lazily(
    r"\b(?:undergrupp|delgrupp|lansdelsgrupp|lansdel|subgroup|sub-group)(?:en)?\s+(?P<where>\p{L}[\p{L} -]{1,40}?)(?=[.,!?;\n]|$)"
)


def _day(sentence: Sentence, context: Context) -> FoundDay | None:
    return next(iter(days_in(sentence, context)), None)


def _at(sentence: Sentence, context: Context) -> str:
    """The day that is named, as it was written, for the end of a command."""
    day = _day(sentence, context)
    return f" {words_of(sentence, day)}" if day else ""


_ASKS_WAY = lazily(r"^(?:(?:hej\w*|men|och)[\s,]+)*(?:hur|vart|var|how|where)\b")
_ASKS = lazily(
    r"^(?:(?:hej\w*|men|och)[\s,]+)*(?:nar|vem|vilka|vad|varfor|maste|behover|kommer jag|kan jag|far jag|gar det|when|who|what|why|must|do|can i|may i|could i|will i|is it)\b[^\n]*\?\s*$"
)
_BY_LINK = lazily(r"\b(?:lank\w*|digitalt|distans|teams|zoom|online|link|remote(?:ly)?|videolank|uppkopplad)\b")


def _come(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    if COMES_TO_NO_MEETING.search(sentence.folded):
        return ()
    if _ASKS_WAY.search(sentence.folded):
        return one("where is the meeting" if sentence.is_english else "var är mötet")
    if _ASKS.search(sentence.folded):
        by_link = _BY_LINK.search(sentence.folded)
        said = "I am joining by link" if sentence.is_english else "jag är med på länk"
        return (Reading((said,), is_certain=False),) if by_link else ()
    others = [name for name in people_in(sentence.text, context) if name != context.speaker]
    if others:
        # The others say themselves whether they come.
        me = regex.search(rf"{SELF}|\b(?:vi|we)\b", sentence.folded)
        said = "I am coming" if sentence.is_english else "jag kommer"
        return (Reading((said,), tuple(others)),) if me else ()
    if _SOMEBODY_ELSE.match(sentence.text) and not regex.search(SELF, sentence.folded):
        return ()
    return one("I am coming" if sentence.is_english else "jag kommer")


_SOMEBODY_ELSE = lazily(
    r"\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?(?: (?:från|på|from|at) [^,.]{2,40}?)? (?:deltar|kommer|är med|medverkar|ansluter|joins|attends|is coming|will join)\b"
)
"""A guest who is not a member: "Matilda från Länsstyrelsen deltar på punkt 3"."""
_COMES = lazily(
    r"^(?:(?:hej\w*|men|och|vet du om)[\s,!]+)*(?:kommer|deltar|ar|blir|will|is)\s+(?P<who>\p{L}[\p{L} -]{1,40}?)(?: (?:komma|come|coming|be there|med|sent?|forsenad|late|delta|fortfarande|ocksa|there|attending))*(?: (?:till|pa|to|on|at) [\p{L} ]{2,25})?\s*\?\s*$"
)


_ASKS_LINK = lazily(
    r"^(?:(?:hej\w*|men|och)[\s,!]+)*(?:kan|far|gar det|kommer|ar det (?:ok|okej|mojligt)|finns det|can|may|could|is it possible|is there)\b[^?\n]{0,30}\b(?:vara med|delta\w*|komma|ansluta|join|attend|be there|take part|lank|a link)\b[^?\n]{0,40}\?\s*$"
)


def asks_for_link(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    """For "kan jag vara med på länk?" that the writer joins by link, in doubt; for any other such question the place."""
    if not _ASKS_LINK.search(sentence.folded) or not _BY_LINK.search(sentence.folded):
        return ()
    if regex.search(r"\b(?:kan|far|kommer|can|may|could) (?:jag|i)\b", sentence.folded):
        said = "I am joining by link" if sentence.is_english else "jag är med på länk"
        return (Reading((said,), is_certain=False),)
    return one("where is the meeting" if sentence.is_english else "var är mötet")


_ARRIVED = lazily(
    r"^(?:(?:nu|now|ok|okej)[\s,]+)*(?P<who>\p{L}[\p{L} -]{1,60}?) (?:har (?:precis |just |nu |antligen |ocksa )*(?:kommit|anslutit|dykt upp)|kom (?:precis|just|nu|in)\b|(?:ar|is|are) (?:nu )?(?:har|pa plats|here|in)(?: nu| ocksa| now| too)|anslot (?:precis|nu|just)|ha(?:s|ve) (?:just |now )?(?:arrived|joined|come)|just (?:arrived|joined))[^\n?]{0,20}[\s.!]*$"
)


def arrived(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """Somebody who has come to the meeting that is on: "Sara har precis kommit"."""
    match = _ARRIVED.match(sentence.folded) if context.is_meeting_on else None
    if match is None:
        return ()
    people = people_in(sentence.text[slice(*match.span("who"))], context)
    head = "also present" if sentence.is_english else "även närvarande"
    return one(f"{head}: {', '.join(people)}") if people else ()


def asks_who_comes(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The list of those who come, for a question about one of them: "kommer Karin?"."""
    match = _COMES.match(sentence.folded)
    if match is None or not regex.search(
        r"\b(?:kommer|deltar|komma|come|coming|med|sent?|forsenad|late|attending|there)\b", sentence.folded
    ):
        return ()
    people = people_in(sentence.text[slice(*match.span("who"))], context)
    return one("who is coming" if sentence.is_english else "vilka kommer") if len(people) == 1 else ()


_IS_AWAY = lazily(
    r"\b(?:\p{L}*ledig\p{L}*|semester\p{L}*|borta|bortrest|sjuk\p{L}*|vab\p{L}*|fran?varo?\p{L}*|franvarande|resa|reser|rest|utomlands|away|leave|vacation|holiday|off|sick|ill|out|travel\w*|hemma|ater|tillbaka|back|jobbar inte|inte (?:i tjanst|pa jobbet|narbar)|kurs|uppehall\p{L}*|slutar|ooo|pension\p{L}*|kontakt\p{L}*|na mig|nas)\b"
)


_TAKES_OVER_NEXT = lazily(
    r"[,.;]\s*(?:sa |och |men |so |and )?\p{L}[\p{L} -]{1,40}? (?:tar|drar|haller i|presenterar|kor|ersatter|kommer|gar|vikarierar|takes|presents|comes|replaces)\b"
)
"""Another person, who does something in the place of whoever is absent."""


def _absent(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    if (is_there := not_absent(sentence, context)) is not None:
        return is_there
    if is_no_absence(sentence, context):
        return ()
    taken = _TAKES_OVER_NEXT.search(sentence.folded)
    absent = sentence.text[: taken.start()] if taken else sentence.text
    others = [name for name in people_in(absent, context) if name != context.speaker]
    at = _at(sentence, context)
    if others and not regex.search(r"\b(?:jag|ja)\b|^i\b", sentence.folded):
        return one(*(f"{name} kan inte komma{at}" for name in others))
    if not at and _is_ill_long_before(sentence, context):
        today, away = (
            ("I am away today", "I cannot come") if sentence.is_english else ("jag är sjuk idag", "jag kan inte komma")
        )
        return (Reading((today,), is_certain=False), Reading((away,), is_certain=False))
    return one(f"jag kan inte komma{at}")


_ILL = lazily(r"\b(?:jag|i)(?:'m| ar| am)(?: \p{L}+)? (?:sjuk|krasslig|forkyld|ill|sick|unwell)\b|\bvab\w*\b")
_NEAR = timedelta(days=3)
"""Whoever is ill now may miss a meeting so soon."""


def _is_ill_long_before(sentence: Sentence, context: Context) -> bool:
    """Return whether the speaker only tells of an illness, and the next meeting is days away."""
    said = _ILL.search(sentence.folded) and not _SAYS_NOT.search(sentence.folded)
    if not said or OF_MEETING.search(sentence.folded):
        return False
    return bool(context.meetings) and context.meetings[0].starts_at - context.now > _NEAR


_SAYS_NOT = lazily(r"\b(?:inte|ej|missar|uteblir|not|can't|cannot|won't|miss)\b")
_STANDS_IN = lazily(
    r"\b(?:stalle|stallet|istallet|ist|istf|ersat\w*|ers|vikari\w*|stallforetrad\w*|suppleant\w*|plats|hoppar|hoppa|skickar?|sander|gar|kommer|intas|for min rakning"
    r"|instead|place|seat|deputy|replac\w*|substitut\w*|stand\w* in|step\w* in|sit\w* in|cover\w*|comes|sends?|sending|represent\w*|foretrader|for)\b"
)


_OF_ITEM = lazily(
    r"\b(?:kan|hinner|can|could|ska|far) (?:inte |ej |not )?(?:dra|ta(?! sig)|halla i|presentera|foredra|leda|present|take|lead)\b"
)
"""Somebody takes an item of the agenda, not a seat at the meeting."""


_I_REPLACE = lazily(
    r"^(?:(?:hej\w*|men|nu)[\s,!]+)*(?:jag|i|i'm|i am|i'll)\b(?: \p{L}+)? (?:ersatter|vikarierar for|hoppar in for|rycker in for|stallforetrader|foretrader|kommer (?:i ?stallet|istallet) for|(?:ar|ar har) (?:i ?stallet|istallet) for|gar (?:i ?stallet|istallet) for|replac\w+|standing in for|filling in for|here (?:instead of|for)|stand in for) (?P<who>[^,.;:?]{2,40})"
)
""" "Jag ersätter Lisen": the speaker is the substitute."""


def _substitute(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    if _OF_ITEM.search(sentence.folded):
        return ()
    if (instead := _I_REPLACE.match(sentence.folded)) and context.speaker:
        absent = people_in(sentence.text[slice(*instead.span("who"))], context)
        said = f"{absent[0]} kan inte komma, {context.speaker} kommer istället" if len(absent) == 1 else ""
        return (Reading((said,), is_certain=False),) if said else ()
    named = [name for name in people_in(sentence.text, context) if name != context.speaker]
    absence = None if named else read_absence(sentence.text, today=context.today)
    if absence and absence.substitute and not absence.who:
        # It tells a name from the organisation beside it: "Karin Holm från Länsstyrelsen kommer istället".
        return one(f"{absence.substitute} kommer i mitt ställe")
    if not _STANDS_IN.search(sentence.folded):
        return (Reading((f"{named[0]} kommer i mitt ställe",), is_certain=False),) if len(named) == 1 else ()
    found = _ANOTHER.search(sentence.folded)
    who = named[0] if named else sentence.text[slice(*found.span("who"))] if found else ""
    who = who if who[:1].isupper() else ""
    if not who:
        capital = regex.findall(r"(?<=\s)\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?", sentence.text)
        who = capital[-1] if capital and not by_title(capital[-1], [item.title for item in context.items]) else ""
    if not who and (after := _SUBSTITUTE.search(sentence.folded)):
        who = sentence.text[slice(*after.span("who"))].title()
    return one(f"{who} kommer i mitt ställe") if who else ()


_SUBSTITUTE = lazily(
    r"\b(?:ers(?:attare)?|bitr\w*|vikarie\w*|suppleant|deputy|substitute)\b[^:,]{0,20}[:,]\s*(?P<who>\p{L}+(?: \p{L}+)?)"
)


def _who(_sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    return one("vilka kommer")


_ALL_AWAY = lazily(
    r"^(?:alla|manga|folk|halva gruppen|hela gruppen|de flesta|flera|vi|everyone|everybody|people|most|we)\b(?![^\n]*\b(?:jag|i'm)\b)"
)


def _away(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    days = days_in(sentence, context)
    others = [name for name in people_in(sentence.text, context) if name != context.speaker]
    if not days or not _IS_AWAY.search(sentence.folded) or USUALLY.search(sentence.folded):
        return ()
    if others and not regex.search(SELF, sentence.folded):
        return ()  # nobody says for somebody else that they are away
    if _ALL_AWAY.search(sentence.folded):
        return ()  # "alla har semester" is why something else is asked
    last = days[-1]
    if len(days) >= 2:
        return one(f"jag är ledig från {words_of(sentence, days[0])} till {words_of(sentence, last)}")
    return one(f"jag är ledig till {words_of(sentence, last)}")


def _back(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """Back now; whoever tells on which later day is away until the day before."""
    later = [each.day for each in days_in(sentence, context) if each.day and each.day > context.today]
    if later:
        return (Reading((f"jag är ledig till {later[-1] - timedelta(1)}",), is_certain=False),)
    return one("jag är tillbaka")


_I_TAKE = lazily(
    r"\b(?:jag|i) (?:kan |far |ska |can |will |'ll )?(?:tar?|ta over|tar over|blir|bli|skoter|skota|gar in som|hoppar in som|vikarierar som|take|take over|be) (?:over )?(?:som |rollen som |the )?(?:sekr\w*|ordf\w*|secretary|chair)\w*"
)
""" "Karin är borta, jag tar sekreterarrollen": the speaker."""


def _roles_in(folded: str) -> list[str]:
    """Return the roles that are named, in their Swedish words. "Vice ordförande" is no chair."""
    left = _VICE.sub(" ", folded)
    named = (("vice ordförande", _VICE.search(folded)), ("ordförande", _CHAIR.search(left)))
    return [role for role, found in (*named, ("sekreterare", _SECRETARY.search(left))) if found]


def _role(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    roles = _roles_in(sentence.folded)
    if roles and regex.search(r"^(?:ar|is)\b[^\n]*\?\s*$", sentence.folded):
        return one(f"vem är {roles[0]}")
    if _HEAR.search(sentence.folded) and "?" in sentence.text:
        return one(f"vem är {roles[0]}") if len(roles) == 1 else one("vem leder gruppen")
    if len(roles) == 1 and (taken := _I_TAKE.search(sentence.folded)) and context.speaker:
        before = sentence.text[: taken.start()].rstrip(" ,.;–-")
        return one(f"{roles[0]} är {context.speaker}", left=[before] if " " in before else [])
    people = [name for name in people_in(sentence.text, context) if name != context.speaker]
    if _NO_LONGER.search(sentence.folded) and not _TAKES_OVER.search(sentence.folded) and len(roles) == 1:
        who = people[0] if len(people) == 1 else context.speaker if not people else ""
        return one(f"{who} är inte {roles[0]} längre") if who else ()
    today = " idag" if _TODAY.search(sentence.folded) else ""
    parts = regex.split(r"\s+(?:och|samt|and)\s+|[,;.]\s+", sentence.text) if len(roles) > 1 else [sentence.text]
    if len(roles) == 1 and len(clauses := regex.split(r"[,;.]\s+", sentence.text)) > 1:
        absent = [_IS_AWAY.search(fold(each)) is not None and not _roles_in(fold(each)) for each in clauses]
        parts = clauses if any(absent) else parts  # "Karin är borta i juni, Olle är sekreterare då"
    says: list[str] = []
    left: list[str] = []
    for part in parts:
        piece = Sentence(part)
        role = next(iter(_roles_in(piece.folded)), "")
        people = people_in(part, context)
        me = regex.search(SELF, piece.folded)
        who = (" och ".join(people) if len(roles) == 1 else people[0]) if people else context.speaker if me else ""
        if role and who:
            says.append(f"{role} idag är {who}" if today else f"{role} är {who}")
        elif piece.text.strip():
            left.append(piece.text.strip(" .,!"))
    return one(*says, left=left) if says and len(says) >= len(roles) else ()


def _member(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    if _HEAR.search(sentence.folded):
        return one("medlemmar")
    people = people_in(sentence.text, context)
    me = not people and regex.search(SELF, sentence.folded)
    if _REMOVED.search(sentence.folded) and people:
        return one(*(f"{name} är inte medlem" for name in people))
    if (part := _PART_OF_GROUP.search(sentence.folded)) and people:
        where = sentence.text[slice(*part.span("where"))].strip()
        return one(*(f"{name} är från {where}" for name in people))
    pairs = list(_EACH_FROM.finditer(sentence.text))
    if len(pairs) > 1:
        return one(*(f"{pair['who']} är från {pair['where'].strip()}" for pair in pairs))
    found = _MOVED_TO.search(sentence.folded) or _FROM.search(sentence.folded)
    where = sentence.text[slice(*found.span("where"))].strip() if found else ""
    if where[:1].isupper() and (people or me):
        return one(*(f"{name} är från {where}" for name in people or [context.speaker]))
    if not people and where[:1].isupper() and (new := _NEW_MEMBER.search(sentence.text)):
        return one(f"{new['who']} är från {where}")  # the answer tells how somebody joins
    if people and _BELONGS.search(sentence.folded):
        return one(*(f"{name} är medlem" for name in people))
    return one("medlemmar") if _LIST_OF.search(sentence.folded) else ()


_NEW_MEMBER = lazily(
    r"(?i:\b(?:ny|nya|new|välkomna|welcome)\b)[^:,]{0,30}[:,]?\s+(?P<who>\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+)"
)
_LIST_OF = lazily(r"\b(?:medlemsforteckning\w*|medlemslist\w*|medlemmar\w*|ledamotslist\w*|members)\b")


def _name(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    if regex.search(r"\b(?:jag heter|mitt namn|my name|i am called)\b", sentence.folded):
        return ()
    quoted = _QUOTED.search(sentence.text)
    found = _NAME_OF_GROUP.search(sentence.folded) or _NAMED_SHORT.search(sentence.folded)
    name = quoted["name"] if quoted else sentence.text[slice(*found.span("name"))] if found else ""
    name = name[: len(_NAMED_NOW.sub("", fold(name)))].strip(" .,!?\"”“'»«")
    return one(f"gruppen heter {name}") if name else ()


_OTHER_LANGUAGE = lazily(
    r"\b(?:sprak\w*|languages?|finsk\w*|norsk\w*|dansk\w*|tysk\w*|arabisk\w*|samisk\w*|finnish|norwegian|danish|german|arabic)\b"
)


def _language(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    swedish, english = _SWEDISH.search(sentence.folded), _ENGLISH.search(sentence.folded)
    if not swedish and not english:
        if not _OTHER_LANGUAGE.search(sentence.folded):
            return ()
        # The bot has two languages only: whoever wants another chooses between them.
        return (Reading(("svenska",), is_certain=False), Reading(("engelska",), is_certain=False))
    language = "engelska" if english and not (swedish and swedish.start() < english.start()) else "svenska"
    for_group = _GROUP.search(sentence.folded) and not context.is_private
    return one(f"{language} för gruppen" if for_group else language)


MEANINGS: dict[str, Meaning] = {
    "attend.come": _come,
    "attend.absent": _absent,
    "attend.substitute": _substitute,
    "attend.who": _who,
    "away.set": _away,
    "away.back": _back,
    "role.set": _role,
    "member.set": _member,
    "group.name": _name,
    "language.set": _language,
}
