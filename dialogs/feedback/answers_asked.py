"""Reads free words about answers to a round: who sees them, what becomes of them, and changes of one's own."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.feedback.times_meant import closing
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence, one
from dialogs.sentences.slots import by_title, people_in, stems
from dialogs.text import fold

_OF_ANSWERS = lazily(
    r"\b(?:svar(?:et|en|s|a\p{L}*)?|skriv\w*|skrev|tyck\w*|driv\w*|hinder|hindret|hindren|anonym\w*|rundan|sammanstallning\w*|answer\w*|wrot\w*|writ\w*|drivers?|obstacles?|anonymous\w*)\b"
)
_OTHERWISE = lazily(
    r"\b(?:formular\w*|enkat\w*|punkt\w*|dagordning\w*|agenda\w*|protokoll\w*|anteckning\w*|deadline\w*|pamin\w*|laget runt|remiss\w*|mejl\w*|logg\w*|form|survey|item|minutes|table round|[dp]\d{1,4})\b|\b(?:svar(?:et|en)?|answers?) (?:fran|till|pa (?!driv|rund|frag|det har)|from)\b"
)
_SEES = (
    r"(?:ser|se|laser|lasa|last|vet|veta|syns|synas|framgar|framga|visas|avslojas|sees?|reads?|knows?|shown?|visible)"
)
_WHO_WROTE = (
    r"(?:vem|vilka|vems|who) (?:\p{L}+ ){0,3}(?:skriv\w*|skrev|svara\w*|tyck\w*|sagt|sa|wrote|written|said|answered)"
)
_NAMED = lazily(rf"\b{_SEES} (?:det |exakt |that )?{_WHO_WROTE}|\b(?:med namn|namngivna|with names)\b")
_NOT = lazily(r"\b(?:inte|ej|ingen|not|nobody|no one|don't)\b")
_WISH = lazily(r"^(?:(?:att|that) |(?:vi|gruppen|we) (?:vill|skulle vilja|onskar|want|would like)\b)")
_WHO_SEES = lazily(
    rf"^(?:\p{{L}}+[,!]? ){{0,2}}?(?:vem|vilka|who)\b(?: (?:alla|all|else|mer))?(?: (?:som|kan|far|kommer|ska|can|could|will|may|gets?)(?: (?:att|to))?)* {_SEES}\b"
    r"|^(?:\p{L}+[,!]? ){0,2}?(?:ser|laser|vet)\b(?! (?:jag|du)\b).*\b(?:jag|mig|mitt|mina|vem|namn\w*)\b.*\?\s*$"
    rf"|^(?:\p{{L}}+[,!]? ){{0,2}}?(?:kan|far|kommer|ska|does|do|can|could|will|may)\b(?! (?:jag|du|i|you)\b).*\b{_SEES}\b.*\b(?:jag|mig|mitt|mina|vem|namn\w*|(?:vi|man) (?:har )?(?:skr[ie]v\w*|svara\w*)|my|who|i|names?|we (?:write|wrote|answer\w*))\b.*\?\s*$"
    r"|^(?:\p{L}+[,!]? ){0,2}?(?:syns|framgar|visas)\b.*\?\s*$"
    rf"|\b(?:bara|endast|enbart|only|just) (?:jag|vi|du|sekreterar\w*|ordforande\w*|ledning\w*|chef\w*|i|we|you|the \p{{L}}+)\b.*\b{_SEES}\b"
)
_ONLY = lazily(rf"\b(?:bara|endast|enbart|only) (?!(?:se|lasa|see|read)\b)\p{{L}}+\b.*\b{_SEES}\b")
_WHAT_BECOMES = lazily(
    r"^(?:\p{L}+[,!]? ){0,2}?(?:vad|va|hur|vart|var|what|how|where)\b.{0,30}\b(?:hander|gors|gor (?:du|ni|vi)|anvand\w*|hamnar|tar vagen|blir det av|blir|happens?|becomes?|used|go(?:es)?|do you do)\b.{0,20}\b(?:svar(?:et|en)?|skriv\w*|skrev|answers?|wrote|write)\b"
    r"|^vart tar [^\n]{2,20}\bsvar(?:et|en)? vagen\b"
)
_COUNTS = lazily(r"\b(?:hur manga|har (?:alla|inte)|inte svarat|how many)\b")
_OTHER_WORDS = lazily(
    r"\b(?:byt\w*|andra|dop|kalla|ersatt\w*|omformulera|skriv om|anvand|replace|rename|call|change|use)\b.{0,30}\bdriv\w* (?:och|o|&|and|/) ?(?:hinder|hindren|obstacles)\b.{0,12}\b(?:mot|till|i ?stallet|istallet|for|som|with|to|as|instead)\b"
    r"|\b(?:i ?stallet for|istallet for|instead of) (?:orden |the words )?driv\w*\b"
)
_CHANGED = lazily(
    r"^(?:(?:jag|vi|i) )?(?:(?:vill|maste|behover|ska|want to|need to) )?(?:(?:andra|ratta|byta?(?: ut)?|ersatt\w*|korrigera|justera|komplettera|(?:om)?formulera(?: om)?|skriva? om|change|correct|edit|replace|rephrase)\b(?P<what>.+)|(?:oj|nej|hoppsan|oops)?[\s,!.]*(?:jag |i )?(?:skrev|stavade|wrote) (?P<what>fel\b.*|wrong\b.*|it wrong.*)"
    r"|(?:stryk\w*|sudda\w*|plocka bort|ta bort|remove|drop) (?P<one>.*(?:\b(?:driv|drivet|hinder|hindret|driver|obstacle)\b|[\"”“»]).*))$"
)
_OF_OWN = lazily(
    r"\b(?:driv|drivet|hinder|hindret|svar|svaret|skrev|skrivit|svarade|svarat|formulering\w*|driver|obstacle|answer|answered|wrote)\b|[\"”“»]"
)
_ALL_OF_IT = lazily(
    r"\b(?:mitt|hela|mina|my|the whole) (?:\p{L}+ )?(?:svar\w*|answers?)\b|\b(?:jag skrev|jag skrivit|i wrote)\b"
)


def _is_own_change(sentence: Sentence, context: Context) -> bool:
    """Return whether one's own answer to the open round is to change. What is taken back as a whole is withdrawn."""
    found = _CHANGED.match(sentence.folded)
    if found is None or by_title(sentence.text, [each.title for each in context.items]):
        return False
    if (found["what"] or "").startswith(("fel", "wrong", "it wrong")):
        return True
    if found["one"]:
        return not _ALL_OF_IT.search(found["one"])
    return _OF_OWN.search(found["what"]) is not None


_KEEPS_OPEN = lazily(r"\b(?:hall\w*|lat|lata|later|ha|keep|leave)\b.{0,20}\b(?:oppet|oppen|open)\b")
_ADDS_STATEMENT = lazily(
    r"(?:lagg|skriv|satt|add|put)\w* (?:till |in |upp )?(?:ett|annu ett|en|an?|another|one more) (?:nytt? |extra |till |new |more )?(?:hinder|driv|obstacle|driver)\b"
)
_ONCE_MORE = lazily(
    r"\b(?:fa|skicka|visa|se|ge mig|get|see|show|send)\b.{0,12}\b(?:fragan|fragorna|the questions?)(?: om driv och hinder| about drivers and obstacles)? (?:igen|pa nytt|en gang till|again|once more)\b"
)
_FORGETS = lazily(
    r"(?:glom|strunta i|bortse fran|ignorera|forget|ignore|disregard) (?:det |allt )?(?:(?:som )?jag (?:nyss )?(?:skrev|sa|skrivit|svarade)|mitt svar|what i (?:wrote|said|answered)|my answer)\b"
)
_TO_OTHERS = lazily(
    r"\b(?:till|at|to) (?:(?:alla|dom|de|dem|folk|them|those|the ones|everyone) )?(?:som|who) (?:\p{L}+ ){0,2}(?:inte|ej|missa\w*|glomt|not|missed|haven't)\b"
)
"""Those who are to get the question once more: the ones without an answer."""
_LETS_ANSWER = lazily(
    r"^(?:(?:kan du|kan vi|vi kan|you can|can you) )?(?:lata?|ge|let|give) (?:alla|dem|dom|de|folk|gruppen|deltagarna|them|people|everyone|everybody) (?:(?:fa|ha|tid) )?(?:(?:pa sig )?(?:att )?(?:svara|tycka till)|answer|reply|time to answer) (?:fram )?(?:till|tills|until|till)\b"
)
"""How long the round is to be open."""
_OTHER_FORM = lazily(r"\b(?:anmal\w*|inbjud\w*|tack nej|invit\w*|sign-?up)\b")
_OUT_OF_COUNT = lazily(
    r"\b(?:rakna (?:inte|ej) (?:med|in)|rakna bort|vanta inte pa|do not (?:count|wait for)|don't (?:count|wait for))\b"
)
_NOT_THERE = lazily(
    r"\b(?:gick|akte|lamnade|missade|stack|avvek|(?:var|ar) (?:\p{L}+ )?(?:inte|ej|sjuk|borta|ledig)|left|missed|(?:was|is) (?:not|n't|ill|sick|away))\b"
)
_WAS_AWAY = lazily(
    r"^(?:(?:nej|tyvarr|sorry|hej)[\s,!]+)*(?:jag|i) (?:var(?:it)?|was)(?: ju| tyvarr)? (?:(?:inte|ej|not) (?:dar|med|pa plats|narvarande|there|present)|sjuk|borta|ledig|bortrest|away|ill|sick)\b[^\n?]{0,30}\b(?:sa|och|so|and)\b[^\n?]{0,20}\b(?:inget|ingenting|inte|ej|nothing|cannot|can't)\b[^\n?]*$"
)
"""Somebody who was not there and has nothing to say."""
_IN_MINUTES = lazily(
    r"\bdriv\w* (?:och|o|&) hind\w*\b[^\n?]{0,30}\b(?:i|in i|till) (?:\p{L}+ )?(?:minnesanteckning\w*|anteckning\w*|protokoll\w*)|\bdrivers and obstacles\b[^\n?]{0,30}\b(?:in|into|to) the minutes\b"
)
"""They are in the minutes anyway."""
_BEFORE_ASKING = lazily(r"\b(?:innan|before|tills|until) (?:du|boten|you) (?:fragar|staller|skickar|ask|send)\b")
_NUDGES = lazily(
    r"^(?:kan du |can you )?(?:pamin(?:n|na)|knuffa|puffa|jaga|pusha|ligg|remind|nudge|chase)(?: (?:pa|till))?(?P<who>(?:,? (?:och |and )?(?!mig\b|oss\b|me\b|us\b|om\b|about\b)[\p{L}-]+){1,8})(?: (?:igen|ocksa|ocksa igen|again|too))?[\s.!?]*$"
)


def _not_awaited(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """Return that somebody was absent, if the round is not to wait for their answer."""
    names = people_in(sentence.text, context)
    folded = sentence.folded
    if not names or not _OUT_OF_COUNT.search(folded) or not _OF_ANSWERS.search(folded):
        return ()
    said, close = ("Absent", "close the round") if sentence.is_english else ("Frånvarande", "stäng rundan")
    absent = Reading((f"{said}: {', '.join(names)}",), is_certain=False)
    # Without a word of who was there, the round may be meant to end.
    return (absent,) if _NOT_THERE.search(folded) else (absent, Reading((close,), is_certain=False))


def _of_open_round(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """Return another closing, or a reminder, if nothing but the open round can be meant."""
    folded, english = sentence.folded, sentence.is_english
    if context.is_private and _WAS_AWAY.match(folded):
        return one("is it voluntary to answer" if english else "är det frivilligt att svara")
    if _ONCE_MORE.search(folded):
        if _TO_OTHERS.search(folded):
            said = "remind those who have not answered" if english else "påminn dem som inte har svarat"
            return (Reading((said,), is_certain=False),)
        return one("drivers and obstacles" if english else "driv och hinder")
    if context.is_private and _FORGETS.match(folded):
        return one("withdraw my answer" if english else "ta bort mitt svar")
    if absent := _not_awaited(sentence, context):
        return absent
    if _KEEPS_OPEN.search(sentence.folded):
        return closing(sentence, context)
    nudged = _NUDGES.match(sentence.folded)
    if nudged is None:
        return ()
    names = people_in(sentence.text[slice(*nudged.span("who"))], context)
    words = [word for word in stems(nudged["who"]) if word not in ("och", "and")]
    known = {part for name in names for part in fold(name).split()}
    if not names or not set(words) <= known:
        return ()
    said = "remind those who have not answered" if sentence.is_english else "påminn dem som inte har svarat"
    return (Reading((said,), is_certain=False),)


def about_answers(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """Return the answer about who sees answers or what becomes of them, or the speaker's own answer to change."""
    folded, english = sentence.folded, sentence.is_english
    if _IN_MINUTES.search(folded):
        return one(
            "are drivers and obstacles in the minutes" if english else "kommer driv och hinder med i anteckningarna"
        )
    if _OTHERWISE.search(folded):
        return ()
    if context.is_private and context.round_is_open and _is_own_change(sentence, context):
        return one("what did I answer" if english else "vad har jag svarat")
    if _ADDS_STATEMENT.match(folded) and not context.round_is_open and context.has_met:
        return one("edit the summary" if english else "redigera sammanställningen")
    if _LETS_ANSWER.match(folded) and not _OTHER_FORM.search(folded):
        later = "ask at another time" if english else "fråga en annan tid"
        return closing(sentence, context) if context.round_is_open else one(later)
    if context.round_is_open and (found := _of_open_round(sentence, context)):
        return found
    if _BEFORE_ASKING.search(folded):
        return one("ask at another time" if english else "fråga en annan tid")
    if not _OF_ANSWERS.search(folded):
        return ()
    if _OTHER_WORDS.search(folded):
        return one("can the question read otherwise" if english else "kan frågan lyda annorlunda")
    if _NAMED.search(folded) and (sentence.is_own_wish or _WISH.search(folded)):
        if _NOT.search(folded):
            return one("anonyma svar")
        return one("namngivna svar")
    if _COUNTS.search(folded):
        return ()
    if _WHAT_BECOMES.search(folded):
        return one("what happens with the answers" if english else "vad händer med svaren")
    is_about_readers = _WHO_SEES.search(folded) or (_ONLY.search(folded) and people_in(sentence.text, context))
    if is_about_readers:
        return one("who sees my answer" if english else "vem ser mitt svar")
    return ()
