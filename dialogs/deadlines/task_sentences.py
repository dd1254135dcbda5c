"""Sentences that say who does what: "Karin bokar lokalen", "i morgon mejlar Olle listan", "fikat fixar Sara"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dataclasses import dataclass

import regex

from dialogs.patterns import lazily
from dialogs.sentences.model import Context
from dialogs.sentences.slots import people_in
from dialogs.text import fold

_AR = fold(
    "fixa|ordna|boka|mejla|maila|skicka|samla|kolla|kontakta|planera|uppdatera|granska|publicera|redovisa|rapportera"
    "|leverera|lämna|svara|titta|baka|handla|duka|hämta|dela|informera|meddela|komplettera|justera|revidera|bearbeta"
    "|testa|kopiera|arkivera|prata|snacka|formulera|summera|sammanfatta|koordinera|samordna|dokumentera|registrera"
    "|inventera|intervjua|återkoppla|skissa|rita|ansvara|ladda|kalla|packa|städa|posta|fakturera|attestera|betala"
    "|budgetera|kartlägga|beräkna|analysera|utvärdera|presentera|räkna|ta"
)
_ER = fold(
    "undersök|beställ|förbered|anmäl|utred|skriv|renskriv|översätt|stämm|tryck|köp|bjud|läs|korrläs|sammanställ|fyll"
    "|följ|lägg|sköt|sök|ring|färdigställ|ställ|häng|kartlägg|tvätt|hjälp"
)
_R = fold("gör|hör|för|slutför|diarieför|hyr|kör|ser|återkommer")
_R_BEFORE = fold("göra|höra|föra|slutföra|diarieföra|hyra|köra|se|återkomma")
ENGLISH = "send|write|prepare|book|check|contact|report|submit|deliver|update|collect|fix|draft|review|order|bring|call|e-?mail|arrange|print|buy|invite|circulate|share|confirm|follow up|finish|finalise|finalize|present|summari[sz]e|translate|ask|set up|distribute|publish"
VERB = rf"(?:(?:{_AR})r|(?:{_ER})er|{_R}|(?:{ENGLISH})s)"
_INFINITIVE = rf"(?:{_AR}|(?:{_ER})a|{_R_BEFORE}|{ENGLISH})"
_PARTICLE = r"(?:fram|med|kontakt|hand om|reda pa|upp|ut|in|ihop|till|ner|igenom|klart|fardigt|at|pa|av|av sig)"
_NAMED = r"@?\p{L}[\p{L}-]*+(?: \p{L}[\p{L}-]*+)?"
_WHO = rf"(?P<who>{_NAMED}?(?:(?:, | och | o | samt | & | and ){_NAMED}?){{0,4}}?)"
_WILL = r"(?:(?:will|must|should|shall)(?: please| then)?|(?:needs?|has|have|ought|is|are|promised|agreed|offered)(?: going| supposed)? to|to)"
_SUBJECT_FIRST = lazily(rf"^{_WHO} (?:{_WILL} (?P<does>(?P<verb>{ENGLISH})\b.*)|(?P<does>(?P<verb>{VERB})\b.*))$")
_VERB_FIRST = lazily(rf"^(?P<verb>{VERB}) {_WHO}\b,?(?P<rest> .*)?$")
_OBJECT_FIRST = lazily(rf"^(?P<what>\S.{{1,100}}?) (?P<verb>{VERB}) {_WHO}(?P<rest> {_PARTICLE}(?: .{{2,60}})?)?$")
_NO_TASK = lazily(
    r"\b(?:punkt\w*|dagordning\w*|agenda\w*|dragning\w*|foredragning\w*|item|laget runt|motesledar\w*)\b"
    r"|^\S+(?: \S+)? (?:skriver|for|skoter|tar) (?:protokoll|anteckning)\w*(?! (?:ut|till|klart))"
    r"|\bringer in\b|\bfram emot\b|\btar(?= \p{L}+(?:en|et|na)\b)(?! (?:kontakten|ansvaret|resten))|\bpa (?:nasta |kommande )?mote\w*\b|\btar over\b"
    r"|\bi (?:mitt|ditt|hans|hennes) stalle\b"
    r"|\b(?:i ?stallet|istallet|instead)\b"
)
"""Who leads an item, takes notes, or stands in for somebody has no deadline."""
_OURSELVES = frozenset({"vi", "we", "jag"})
_EVERYBODY = frozenset({"vi andra", "ovriga", "alla", "samtliga", "vi", "gruppen", "everyone", "everybody", "we"})


def is_no_task(text: str) -> bool:
    """Return whether `text` is about an item, the minutes or a stand-in, where somebody does something."""
    return _NO_TASK.search(fold(text)) is not None


@dataclass(frozen=True, slots=True)
class Task:
    """`who` is written as typed; `what` is the matter with its verb."""

    who: str
    what: str


def task_in(text: str, context: Context) -> Task | None:
    """Return who does what, if `text` says that of people of the group, or of all of them."""
    text = text.strip(" ,.!")
    if back := _REPORTS_BACK.search(fold(text)):
        text = text[: back.start()]
    folded = fold(text)
    if len(text) > _LONGEST or _NO_TASK.search(folded) or is_birthday(text):
        return None
    return (
        _subject_first(text, folded, context)
        or _verb_first(text, folded, context)
        or _object_first(text, folded, context)
        or _labelled(text, folded, context)
    )


def _subject_first(text: str, folded: str, context: Context) -> Task | None:
    found = _SUBJECT_FIRST.match(folded)
    if found is None or not _is_whole(found["does"]):
        return None
    who = people_named(text[slice(*found.span("who"))], context)
    return Task(who, text[found.start("does") :]) if who else None


_ASKED = lazily(
    rf"^(?:kan|kunde|skulle|vill|can|could|will|would) (?P<asked>.{{2,80}}?) (?:kunna |val |garna |please |kindly )?(?P<does>{_INFINITIVE}\b.*)$"
)


_CALLED = lazily(
    rf"^(?P<asked>[\p{{L}} -]{{2,40}}), (?:kan|kunde|skulle|vill|can|could|will|would) (?:du|ni|you) (?:kunna |val |garna |please |kindly )?(?P<does>{_INFINITIVE}\b.*)$"
)


_SOMEBODY = lazily(r"^(?:nagon|nan|na(?:go|)n av (?:er|oss)|nagon annan|somebody|someone|anyone|one of you)$")
"""Whoever will: the group is reminded."""


def asked_in(text: str, context: Context) -> Task | None:
    """Return what `text` asks somebody of the group to do: "kan Sara skicka listan?"."""
    found = _CALLED.match(fold(text)) or _ASKED.match(fold(text))
    if found is None or _NO_TASK.search(fold(text)):
        return None
    asked = text[slice(*found.span("asked"))]
    who = "alla" if _SOMEBODY.match(fold(asked)) else people_named(asked, context)
    return Task(who, text[found.start("does") :].rstrip(" ?")) if who and fold(who) not in _OURSELVES else None


_BEGINS_WITH_VERB = lazily(rf"^{VERB} \p{{L}}")
_WHAT_WHO = lazily(r"^(?P<what>\p{L}[^:\n]{2,80}?)(?::| [-–=]) ?(?P<who>@?\p{L}[^:\n]{1,80})$")
_LABELS = lazily(
    r"\b(?:\p{L}*ordf\w*|\p{L}*sekr\w*|narvar\w*|franvar\w*|juster\w*|deltag\w*|medlem\w*|plats|lokal|present|absent"
    r"|chair\w*|secretary|members?|driv\w*|hinder\w*|kallade|datum|hej|tack)\b"
)
"""Headings of minutes, which name people for no task."""


def begins_with_verb(text: str) -> bool:
    """Return whether the verb of a task comes first, as it does after a day: "[på fredag] skickar byrån listan"."""
    return _BEGINS_WITH_VERB.match(fold(text)) is not None


_BEGINS_WITH_TASK = lazily(rf"^(?:{VERB}|{_INFINITIVE}|{_ER}) \p{{L}}")


def begins_with_task(text: str) -> bool:
    """The same, with the verb as in a note to oneself too: "boka lokal"."""
    return _BEGINS_WITH_TASK.match(fold(text)) is not None


_IMPERATIVE = lazily(
    rf"^(?!(?:bjud in|lagg (?:till|in|upp)|ta (?:bort|upp|med)|sok|kalla|planera|posta|skicka|presentera)\b)(?:{_AR}|{_ER}|gor|slutfor|hyr|se over) (?!(?:\p{{L}}+ )?(?:\p{{L}}*mote(?:t|n|na)?|traff\w*|meeting)\b)\p{{L}}"
)


def is_order(text: str) -> bool:
    """Return whether `text` tells to do a task that is no request to the bot: "boka lokal"."""
    return _IMPERATIVE.match(fold(text)) is not None


_LED_BY = lazily(
    r"^(?P<who>@?\p{L}[^:\n]{1,60}): +\S|^(?P<who>@?\p{L}[\p{L} -]{1,40}), (?:(?:kan|kunde|skulle|vill|can|could|would) )?(?:du|ni|you) \p{L}"
    r"|^(?P<who>@?\p{L}[\p{L} -]{1,40}), (?:(?:glom|missa) (?:inte|ej)|kom ihag|tank pa|don't forget|remember)\b"
)


def leads_person(text: str, context: Context) -> bool:
    """Return whether `text` begins with the name of who is to do it: "Olle: ring byrån", "Olle, du ringer byrån"."""
    found = _LED_BY.match(fold(text))
    return found is not None and bool(people_named(text[slice(*found.span("who"))], context))


_LED_TASK = lazily(r"^(?P<who>@?\p{L}[\p{L} ,&-]{1,60}?)(?::| [-–—]) +(?P<task>\p{L}.*)$")


def is_led_task(text: str, context: Context) -> bool:
    """Return whether a name, a sign and the verb of a task begin `text`: "Olle - ringa byrån"."""
    found = _LED_TASK.match(fold(text))
    if found is None or not begins_with_task(found["task"]) or _NO_TASK.search(fold(text)):
        return False
    return bool(people_named(text[slice(*found.span("who"))], context))


def _labelled(text: str, folded: str, context: Context) -> Task | None:
    """Read "kaffe och bullar: Olle"."""
    found = _WHAT_WHO.match(folded)
    if found is None or _LABELS.search(found["what"]) or len(found["what"].split()) > _MOST_OF_LABEL:
        return None
    who = people_named(text[slice(*found.span("who"))], context)
    what = text[slice(*found.span("what"))]
    return Task(who, what) if who and not people_in(what, context) else None


_MOST_OF_LABEL = 6


def _verb_first(text: str, folded: str, context: Context) -> Task | None:
    found = _VERB_FIRST.match(folded)
    if found is None:
        return None
    who, length = leading_people(text[found.start("who") :], context)
    rest = text[found.start("who") + length :].strip(" ,")
    what = f"{text[slice(*found.span('verb'))]} {rest}"
    return Task(who, what) if who and rest and _is_whole(fold(what)) else None


def _object_first(text: str, folded: str, context: Context) -> Task | None:
    found = _OBJECT_FIRST.match(folded)
    if found is None:
        return None
    who, length = leading_people(text[found.start("who") :], context)
    rest = text[found.start("who") + length :].strip()
    if not who or fold(who) in _EVERYBODY or (rest and not _LED.match(fold(rest))):
        return None
    what = text[slice(*found.span("what"))]
    what = f"{what[0].lower()}{what[1:]}" if what[:2].istitle() else what
    return Task(who, " ".join([text[slice(*found.span("verb"))], *rest.split(), what]))


def is_birthday(text: str) -> bool:
    """Return whether somebody's birthday is told, which is no task of theirs."""
    return _BIRTHDAY.search(fold(text)) is not None


_REPORTS_BACK = lazily(
    r",?\s(?:och|and) (?:(?:hon|han|hen|she|he) )?(?:aterkommer|aterrapporterar|berattar|redovisar|rapporterar|reports(?: back)?)(?: (?:till|to) (?:oss|gruppen|us))? (?:pa|vid|till|at) (?:nasta|kommande|the next|next|our next) (?:mote\w*|traff\w*|gang|meeting)$"
)
"""A second verb that tells when the group hears of it."""
_LONGEST = 300
_BIRTHDAY = lazily(
    r"\bfyller \p{L}[\p{L} -]* (?:ar|jamnt|\d{1,3}(?: ar)?)$|^\p{L}[\p{L} -]* fyller (?:ar|jamnt|\d{1,3})\b"
)
_LED = lazily(rf"{_PARTICLE}\b")
_ALONE = lazily(
    r"^(?:tar|ser|hor|for|gor|lagger|staller)$|^\p{L}+ (?:den|det|detta|dem|allt|over|fram emot|it|them)(?: (?:har|dar|sen|snart|nu|sjalv))?$"
)


def _is_whole(does: str) -> bool:
    """Return whether the verb says what is done: "tar" alone does not."""
    return len(does.split()) > 1 and not _ALONE.match(does)


def people_named(words: str, context: Context) -> str:
    """Return `words` if they name people of the group, or all of it, and nobody else."""
    who, length = leading_people(words, context)
    return who if length == len(words) else ""


_AND = lazily(r"(?:(?:,| och| o| samt| &| \+| and) | ?[+/])(?=\p{L}|@)")
_NAME = lazily(_NAMED)


def leading_people(words: str, context: Context) -> tuple[str, int]:
    """Return (the people that `words` begin with, as written; how many characters they take)."""
    at = end = 0
    while named := _NAME.match(words, at):
        name = named[0]
        if not _is_somebody(name, context):
            name = name.split(" ")[0]
            if not _is_somebody(name, context):
                break
        end = at + len(name)
        joined = _AND.match(words, end)
        if joined is None:
            break
        at = joined.end()
    return words[:end], end


def _is_somebody(name: str, context: Context) -> bool:
    name = name.lstrip("@")
    if fold(name) in _EVERYBODY or fold(name) == "jag":
        return True
    found = people_in(name, context)
    if len(found) != 1:
        return False
    return set(regex.findall(r"[\p{L}-]+", fold(name))) <= set(regex.findall(r"[\p{L}-]+", fold(found[0])))
