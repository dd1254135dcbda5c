"""What free words mean about drivers and obstacles: questions, settings, and changes of the summary."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.feedback.third_meant import own_question
from dialogs.feedback.times_meant import asked_about, closing
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Meaning, Reading, Sentence, one
from dialogs.sentences.slots import people_in

_OWN = lazily(
    r"\b(?:jag|ja|mitt|mina|i|my)\b.*\b(?:svar\w*|skrev|skrivit|sa|sagt|wrote|answer\w*)|\b(?:mitt|mina|my) (?:svar|answers?)\b"
)
_SILENT = lazily(
    r"\b(?:pamin\w*|pamint|tjata\w*|pusha|ligg\w* pa (?:folk|dem|dom|alla)|puffa?|knuffa?|jaga|remind|nudge)\b"
)
_ASKS = lazily(r"\?\s*$|^(?:ar|vem|vilka|who|is|are)\b")
_NAMED = lazily(
    r"\b(?:se|veta|synas|syns|see|know) (?:vem|vilka|who) (?:som )?(?:har )?(?:skriv\w*|skrev|svara\w*|sag[ts]\w*|wrote|said|answered)\b|\b(?:namngiv\w*|med namn|se (?:\p{L}+ )?namn(?:en)?|namn(?:en)? pa svar\w*|inte anonym\w*|ej anonym\w*|named|with names|not anonymous)\b"
)
_ANONYMOUS = lazily(r"\banonym\w*|\bhemlig\w*")
_PRIVATE = lazily(r"\b(?:privat\w*|enskilt|direkt till (?:var|oss)|dm|private\w*)\b")
_IN_GROUP = lazily(r"\b(?:i gruppen|i kanalen|i chatten|oppet|in the (?:group|channel))\b")
_THIRD = lazily(r"\b(?:tredje fragan?|extra fragan?|third question|larandefragan?)\b")
_AWAY = lazily(r"\b(?:ta bort|slopa|skippa|ingen|utan|remove|no|drop)\b")
_JOIN = lazily(
    r"\b(?:sla\w* (?:ihop|samman)|join\w*|merge\w*|sammanfo\w*|foga\w* (?:ihop|samman)|bli ett|samma sak|en enda)\b"
)
_HIDE = lazily(r"\b(?:dolj\w*|gom\w*|ta bort|stryk\w*|plocka bort|inte synas|hide|remove)\b")
_NUMBERS = lazily(r"\b\d{1,3}\b")
_ORDINALS = {"forsta": 1, "andra": 2, "tredje": 3, "fjarde": 4, "femte": 5, "first": 1, "second": 2, "third": 3}
_YEAR = lazily(r"\b(?:i ar|arets|hela aret|under aret|this year|the year|\d{4})\b")
_NOW = lazily(r"\b(?:nu|slut|klar\w*|over|direkt|avslutat|slutade|now|over)\b")


_FILE = lazily(r"\b(?:word\w*|docx|fil\w*|pdf|file)\b")


_WAITS = lazily(
    r"\b(?:efter|om|inom|after|in|within) (?:\d{1,2}|en|ett|tva|tre|fyra|fem|nagra|one|two|three|some|a) (?:arbets|var)?(?:dag|dygn|timm|veck|day|hour|week)\w*"
)
_TOO_LATE = lazily(r"\b(?:for sent|missa\w*|glom\w*|hinner|fortfarande|too late|forgot\w*|still|missed)\b")


_CHANGES = lazily(r"\b(?:andra|ratta|fel|felstav\w*|stavade|justera|komplettera|change|edit|correct|wrong)\b")
_TAKES_BACK = lazily(r"\b(?:radera\w*|dra\w* tillbaka|ta\w* tillbaka|angra\w*|delete\w*|withdraw\w*|undo|take back)\b")
_SCALE = lazily(r"\b(?:betyg\w*|skala\w*|poang|score|rating|scale)\b")


def _asks_if_too_late(sentence: Sentence) -> bool:
    return bool(_TOO_LATE.search(sentence.folded) and regex.search(r"\b(?:svara?|answer|reply)\b", sentence.folded))


def _still(sentence: Sentence) -> tuple[Reading, ...]:
    return one(
        "can I still answer about drivers and obstacles"
        if sentence.is_english
        else "kan jag fortfarande svara på driv och hinder"
    )


def _silent(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """A reminder to those without an answer, at once or after the time that is named."""
    waits = _WAITS.search(sentence.folded)
    after = f" {sentence.text[slice(*waits.span())]}" if waits else ""
    said = "remind those who have not answered" if sentence.is_english else "påminn dem som inte har svarat"
    # One person alone cannot be reminded, so all who are meant are shown first.
    return (Reading((f"{said}{after}",), is_certain=not people_in(sentence.text, context)),)


def _open(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    if _FILE.search(sentence.folded) or _asks_if_too_late(sentence):
        return _show(sentence, context)
    if _OFF.search(sentence.folded) or _STOPS.search(sentence.folded):
        return _close(sentence, context) if context.round_is_open else _off(sentence)
    if _HIDE.search(sentence.folded):
        return _edit(sentence, context)
    if _SILENT.search(sentence.folded) and not _NOW.search(sentence.folded):
        return _silent(sentence, context)
    if timed := closing(sentence, context) or asked_about(sentence):
        return timed
    if _PRIVATE.search(sentence.folded):
        return one("ask in private" if sentence.is_english else "fråga privat")
    after = regex.search(
        r"\befter (?:mote\w*|onsdag\w*|nasta)|\bdirekt e\w* mote|\bafter the meeting|\bnar (?:mote\w*|vi) (?:ar|slutar)",
        sentence.folded,
    )
    if context.is_meeting_on and _NOW.search(sentence.folded) and not after:
        return one("the meeting is over" if sentence.is_english else "mötet är slut")
    if after or not _NOW.search(sentence.folded):
        return one(
            "when do you ask about drivers and obstacles" if sentence.is_english else "när frågar du om driv och hinder"
        )
    if context.round_is_open:
        return one("drivers and obstacles" if sentence.is_english else "driv och hinder")  # it is asked again
    return one("the meeting is over" if sentence.is_english else "mötet är slut")


def _off(sentence: Sentence) -> tuple[Reading, ...]:
    return one("skip drivers and obstacles" if sentence.is_english else "hoppa över driv och hinder")


_OFF = lazily(
    r"\b(?:stang\w* av|sla\w* av|skippa\w*|hoppa\w* over|slopa\w*|strunta\w* i|avskaffa\w*|slipp\w*|(?:vill|ska|behover) inte (?:ha|kora|fraga|gora)|inga?t? (?:fler )?(?:driv|utvardering\w*|rund\w*)|turn\w* off|skip\w*|switch off|drop|no (?:more )?(?:drivers|feedback|rounds?))\b"
)


_STOPS = lazily(r"\b(?:avbryt\w*|stang(?:er|a|s)?|avslut(?:a|ar)|blas\w* av|cancel|call off|close)\b")


def _close(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    if _SILENT.search(sentence.folded):
        return _silent(sentence, context)
    if timed := closing(sentence, context):
        return timed
    is_kept_open = context.round_is_open and (
        _WAITS_WITH.search(sentence.folded) or _NOT_CLOSED.search(sentence.folded)
    )
    if (is_kept_open or not context.round_is_open) and (told := asked_about(sentence)):
        return told
    if is_kept_open:
        return _still(sentence)
    return one("close the round" if sentence.is_english else "stäng rundan")


_NOT_CLOSED = lazily(
    r"\b(?:inte|ej|aldrig|don't|dont|do not|not) (?:\p{L}+ )?(?:stang\w*|avslut\w*|sammanstall\w*|close|end|summari[sz]e)\b|\b(?:stang|stanga|avsluta|sammanstall\w*) (?:\p{L}+ )?(?:inte|ej|aldrig)\b"
)
"""The round is to stay open."""
_WANTS = lazily(r"\b(?:vi vill|vi skulle vilja|man ska kunna|vi borde|we want|we'd like|we would like)\b")
_OPINION = lazily(
    r"^(?:jag|vi|man|i|we) (?:tyck\w+|upplev\w+|kan\w+|saknade|kom|var|hann|fick|think|thought|felt|missed|had)\b(?![^\n]*\?)|^(?:det|motet|it|the meeting) (?:var|kandes|blev|gick|was|felt)\b(?![^\n]*\?)"
)
"""What somebody thinks of the meeting. It asks for nothing."""


def _show(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    if _OPINION.search(sentence.folded):
        return ()
    if _WANTS.search(sentence.folded) and _NAMED.search(sentence.folded):
        return one("named answers" if sentence.is_english else "namngivna svar")
    if not _SILENT.search(sentence.folded) and not _FILE.search(sentence.folded):
        timed = closing(sentence, context) if _WAITS_WITH.search(sentence.folded) else ()
        if timed := timed or asked_about(sentence):
            return timed
    if _SILENT.search(sentence.folded):
        return _silent(sentence, context)
    if _FILE.search(sentence.folded):
        return one("drivers and obstacles as word" if sentence.is_english else "driv och hinder som word")
    if _asks_if_too_late(sentence):
        return _still(sentence)
    if _OWN.search(sentence.folded) and not regex.search(r"\b(?:sent|missa\w*|glom\w*|late|forgot)\b", sentence.folded):
        return one("what did I answer" if sentence.is_english else "vad har jag svarat")
    return one("drivers and obstacles" if sentence.is_english else "driv och hinder")


_WAITS_WITH = lazily(
    r"(?<!\b(?:inte|ej|sluta|not|stop) )(?<!\bnot )\b(?:vanta\w*(?! (?:inte|ej|langre)\b)|avvakta\w*|forst|inte forran|wait|not until|hold off)\b"
)


def _withdraw(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    if (
        _CHANGES.search(sentence.folded)
        and not _HIDE.search(sentence.folded)
        and not _TAKES_BACK.search(sentence.folded)
    ):
        return one("what did I answer" if sentence.is_english else "vad har jag svarat")
    return one("withdraw my answer" if sentence.is_english else "ta bort mitt svar")


_OF_KIND = lazily(r"\b(?:driv|hinder|drivers?|obstacles?) (?:nr |nummer |number )?\d")
"""The third obstacle is not statement 3: the drivers are counted first."""


def _edit(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    numbers = [] if _OF_KIND.search(sentence.folded) else [int(each) for each in _NUMBERS.findall(sentence.folded)]
    if not numbers and not regex.search(r"\b(?:driv\w*|hinder|hindret|hindren)\b", sentence.folded):
        numbers = [number for word, number in _ORDINALS.items() if regex.search(rf"\b{word}\b", sentence.folded)]
    if len(numbers) >= 2 and _JOIN.search(sentence.folded):
        return one("slå ihop " + ", ".join(map(str, numbers[:-1])) + f" och {numbers[-1]}")
    if numbers and _HIDE.search(sentence.folded):
        return one("dölj " + ", ".join(map(str, numbers)))
    return one("edit the summary" if sentence.is_english else "redigera sammanställningen")


def _settings(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    folded = sentence.folded
    if own := own_question(sentence, context):
        return own[:1]
    if _SILENT.search(folded):
        return _silent(sentence, context)
    if timed := closing(sentence, context) or asked_about(sentence):
        return timed
    if _OFF.search(folded) and not _THIRD.search(folded):
        return _off(sentence)
    if (
        _ASKS.search(folded)
        and _ANONYMOUS.search(folded)
        and not regex.search(r"\b(?:kan|gor|gora|vill|should|could|can)\b", folded)
    ):
        return one("who sees my answer" if sentence.is_english else "vem ser mitt svar")
    if _THIRD.search(folded) and _AWAY.search(folded):
        return one("ingen tredje fråga")
    if _SCALE.search(folded) and not _AWAY.search(folded):
        return one("tredje frågan: skala 1-5")
    if _NAMED.search(folded):
        return one("namngivna svar")
    if _ANONYMOUS.search(folded):
        return one("anonyma svar")
    if _PRIVATE.search(folded):
        return one("fråga privat")
    if _IN_GROUP.search(folded):
        return one("fråga i gruppen")
    return one("settings for drivers and obstacles" if sentence.is_english else "inställningar för driv och hinder")


def _trend(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    if _YEAR.search(sentence.folded):
        return one("årets driv och hinder")
    return one("visa trenden")


MEANINGS: dict[str, Meaning] = {
    "feedback.open": _open,
    "feedback.close": _close,
    "feedback.show": _show,
    "feedback.withdraw": _withdraw,
    "feedback.edit": _edit,
    "feedback.settings": _settings,
    "feedback.trend": _trend,
}
