"""Corrects an intent by the item that the words point out: a break is never moved as a meeting is."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dataclasses import dataclass

import regex

from dialogs.agenda.changes_meant import CHANGED_BY
from dialogs.agenda.posting_meant import ASKS_FOR_ITEMS
from dialogs.agenda.signs import BEGINS_WITH
from dialogs.deadlines.task_sentences import is_no_task
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Sentence
from dialogs.sentences.slots import by_title, item_numbers, minutes_in, people_in
from dialogs.understanding.signs import TAKEN_NEXT

_BREAK = lazily(
    r"\b(?:paus\w*|rast(?:en|er)?|fika(?:t|pausen)?|kaffe(?:t|pausen)?|bensträckar\w*|lunch(?:en|pausen)?|break)\b"
)
_MEETING = lazily(r"\b(?:mote\w*|\p{L}+motet?|traff\w*|meeting)\b")
_MOVED = lazily(
    r"\b(?:flytta\w*|borjar? med|inled\w* med|forst|sist|fore|innan|efter|overst|lagg|slang\w* in|i slutet|i borjan|at the (?:end|start|beginning|top)|mellan|between|move|start with|before|after|last|first)\b"
)
_LENGTH = lazily(r"\b(?:halver\w*|dra ner|korta\w*|forlang\w*|oka|minska|till \d|shorten|extend|to \d)\b")
_TABLE_ROUND = lazily(r"\b(?:laget[ -]?runt|rundan|round)\b")
_WITHDRAWN = lazily(r"\b(?:dra(?:r)?|tar?) tillbaka (?:min|mitt|var|punkt)\b|\bwithdraw (?:my|our)\b")
_RETYPED = lazily(
    r"\b(?:gor|andra|make|change)\b[^,.:]{2,60}\b(?:till|to|into|a) (?:en |ett |an? )?(?:beslut\w*|information\w*|info\w*|diskussion\w*|decision|discussion)\b"
)
_OWNER = lazily(r"\bsom (?:ansvarig|foredragande|agare)\b|\bansvarig (?:for|pa)\b|\bas (?:owner|presenter)\b")
_SENT = lazily(
    r"\b(?:skicka|lyft\w*|send|refer)\b.*\b(?:till|to)\b.*(?:grupp\w*|natverk\w*|styrelse\w*|namnd\w*|group|board)"
)
_ASKS_IN = lazily(
    r"\b(?:far|kan|kunde|skulle) (?:jag|vi|man) (?:kunna )?(?:fa )?(?:in|upp)\b|\blyfta\b.*\bkan det in\b"
)
_BEHIND = lazily(
    r"\bvad (?:ar|har vi) kvar\b|\b(?:ar|ligger) vi (?:sena|efter|i fas|i tid)\b|\bare we (?:late|behind)\b|\b(?:vi (?:ar|ligger)|we(?: are|'re)) (?:redan |nu |already |now )?(?:\d{1,3} min\w*|\p{L}+ minuter|en kvart|ten minutes|half an hour|en halvtimme) (?:sena|forsenade|efter|late|behind)\b"
)
_NO_TIME = lazily(r"\b(?:hinner|hann|skippa\w*|stryk\w*|hoppar? over|skjuter)\b")
_BEGINS = lazily(
    r"^(?:okej |ok |da |sa )*(?:nu|da) (?:tar|gar|ar|kommer) vi\b|^vi gar (?:over|vidare)\b|^(?:vi |da )?hoppa\w* (?:fram |direkt |over )?till\b|^dags for\b|^nasta ar\b|^on to\b|^let's move on\b"
)


_TAKEN = lazily(r",\s*(?:sa |och |men )?\p{L}[\p{L} ]{1,40}? (?:tar|drar|haller i|presenterar|kor|takes) ")
_SKIPPED = lazily(
    r"^(?:(?:hej\w*|ok|okej|men)[\s,]+)*(?:(?:vi|we|kan vi|ska vi|can we|let's|vi far|we'll)(?: (?:nog|ju))? )?(?:hoppa\w* over|hoppar?(?= (?:punkt(?:en)?|pkt) )|skippa\w*|skip|slopa\w*)\b(?! till\b)"
)
_SO_THAT = lazily(
    r"^(?!.*\b(?:paus\w*|rast\w*|fika\w*|kaffe\w*|break|coffee)\b.*\b(?:sa att|for att|so that|so we|sa (?:hinner|far|kan))\b)(?=.*\b(?:kort\w*|dra(?:r)? ner|minska\w*|halver\w*|begrans\w*|shorten|cut|reduce|limit)\b)"
    r".*\b(?:sa att|for att|so that|so we|sa (?:hinner|far|kan) vi|annars hinner)\b.*\b(?:paus\w*|rast\w*|fika\w*|kaffe\w*|break|coffee)\b"
)
"""A break that is only the reason of another change: "korta 3 till 20 min så att vi hinner med en paus"."""
_PAUSED = lazily(
    r"^(?:(?:hej\w*|men|ok)[\s,!]+)*(?:(?:kan|ska|far|borde) (?:vi|du) |vi )?(?:pausa\w*|parkera\w*|bordlagg\w*|park|shelve)\b(?!.*\b(?:pamin\w*|remind\w*)\b)"
)
"""An item that is put off: "kan vi pausa planen till hösten?"."""
_DRAWN_WITH = lazily(
    r"^(?!.*\b(?:stryk\w*|bort|utgar|skippa\w*|slopa\w*|remove|drop|delete|skip)\b).*\b(?:drar?|tar?|haller i|kor|presenterar?|leder|presents?|leads?|takes?)\b.*\b(?:tillsammans|ihop|together) (?:med|with)\b"
)
_REMOVED = lazily(r"^(?:stryk\w*|ta bort|tag bort|remove)\b")
_AS_BEFORE = lazily(
    r"^(?:har|ar|blir|is|are|do)\b.*\b(?:plats\w*|lokal\w*|tid\w*|place|room|time) (?:som|as) (?:sist|senast|forra|vanligt|last|before|usual)\b"
)
_WHO_INSTEAD = lazily(r"\b(?:vem|nagon|nan|who) (?:tar|kan ta|drar|haller i|kan dra|takes|can take)\b")
_WHOSE = lazily(
    r"^(?:vem|vems|vilka|vilken|who)\b.*\b(?:har|tar|drar|haller i|ansvarar|ager|presenterar|foredrar|ansvarig|foredragande|has|takes|presents|owns)\b(?<!\b(?:har|has)(?= (?:nu |just |redan )?(?:lagt|satt|skrivit|andrat|flyttat|strukit|tagit|gjort|foreslagit|anmalt|pillat|rort|added|changed|moved|removed|put|written|suggested)\b))"
)
_IS_CALLED = lazily(
    r"^(?!(?:vi|gruppen|natverket|we|the group)\b).*\b(?:heter|ska heta|kallas|is called|should be called)\b"
)
_WHEN_SPEAKS = lazily(
    r"^(?:(?:hej\w*|men|och)[\s,]+)*(?:nar|hur dags|vilken tid|when|what time) (?:ska|far|kommer|is|does|will) \p{L}+(?: \p{L}+)? (?:prata|tala|dra|presentera|upp|berätta|beratta|borja|in|speak|present|talk|start)\b"
)
_UNOWNED = lazily(
    r"^(?=.*\?)(?:(?:hej\w*|men|och)[\s,]+)*(?:finns|har|ar|vilka|vilken|saknar|is|are|which|any)\b.*\b(?:punkt\w*|arende\w*|items?|points?)\b.*\b(?:ingen (?:har|tar|drar|ager|haller|tagit|ansvarar)|utan (?:ansvarig|foredragande|agare)|(?:nobody|no one|without (?:an )?(?:owner|presenter)))\b"
)
_MISSED = lazily(r"\b(?:saknas|fattas|missing)\b.{0,12}\b(?:punkt|arende|item|point) (?:om|kring|angaende|about|on)\b")
_LAID_UNDER = lazily(r"^(?:kan du )?(?:lagga?|satta?|add|put)(?: (?:till|in|upp))? (?:under|below) [^:]{1,40}:")
_REWORDED = lazily(r"^(?:kan du )?(?:skriv\w*|formulera\w*) om (?:punkt\w*|rubriken|titeln)\b.{0,60}\b(?:till|som)\b")
_ALL_ANEW = lazily(
    r"^(?:kan du |vi )?(?:rensar?|tom\w*|slang\w*|ta bort|clear|delete) (?:allt|alltihop|hela|everything|all of it)\b.*\b(?:borja\w* (?:om|fran)|start over|from scratch|dagordning\w*|agenda\w*)\b"
)
_DECISION_WANTED = lazily(
    r"\b(?:behover|behova|vill ha|onskar|need) (?:ett |a )?(?:\p{L}*beslut|stallningstagande|decision) (?:om|kring|about|on)\b"
    r"|^(?:(?:hej\w*|men|ok)[\s,!]+)*(?:vi|we) (?:behover|maste|bor|borde|need to|should|must) (?:nog |ocksa |also )?(?:besluta|ta (?:ett )?beslut|fatta (?:ett )?beslut|decide|make a decision) (?:om|kring|about|on)\b"
)
_SWAPS_WITH = lazily(
    r"^(?:(?:hej\w*|men|och)[\s,]+)*(?:(?:kan|kunde|skulle|far|vill|jag|gar det|can|could|may|i)\b[^.!?]*\b)?(?:byta?|byter|swap|switch) (?:\p{L}+ )?(?:tid|plats|ordning|tur|slots?|places?)\b[^.!?]*\b(?:med|with) \p{L}"
)
_RESTORED = lazily(
    r"\b(?:ta|tag|lagg|hamta|fa) tillbaka\b.*\b(?:strok|tog bort|togs bort|strukits|struken|raderade|tagit bort|stroks)\b|\b(?:bring|put|get) back\b.*\b(?:removed|deleted|took off)\b"
    r"|^(?:(?:kan|kunde|can|could) (?:du|vi|you|we) |please )?(?:(?:lagga?|satta?|fa|hamta) tillbaka|put back|restore) (?:(?:the )?(?:punkt(?:en)?|item)\b|(?!svar|mitt)\p{L}{4,}(?:en|et)\b)"
)
_OTHERS = ("meeting.", "deadline.", "agenda.template", "agenda.carry")
_TAKEN_OFF = lazily(
    r"\b(?:take|get|strike|tar?|plocka|lyfta?)\b.*\b(?:off|out of|av|ur|bort)\b.*\b(?:agenda|list|again|dagordning\w*|igen)\b|\boff the agenda\b"
)
_NEWS = lazily(
    r"^(?:(?:hej\w*|men|och)[\s,]+)*(?:vad (?:ar nytt|har (?:hant|tillkommit|lagts till|andrats))|(?:har|ar) (?:det )?(?:nagot|nat|nagonting|nan|nagon)\b.*\b(?:nytt|andrats|andrat|tillkommit|lagt (?:in|till)|lagts till|strukits|rort|pillat)\b"
    r"|what(?:'s| is| has) (?:new|changed|been added)|has (?:anything|something) (?:changed|been added))\b"
)
_VERSIONS = lazily(
    r"\b(?:forsta|tidigare|gamla|forra|ursprungliga|aldre|first|earlier|old|previous|original) (?:versionen|version|utkastet|draft)\b"
    r"|\b(?:sag|var|looked?|was)\b.*\b(?:dagordning\w*|agenda\w*)\b.*\b(?:forut|fran borjan|innan|i ?gar|i morse|forra veckan|before|originally|yesterday|this morning)\b"
    r"|\b(?:dagordning\w*|agenda\w*)\b.{0,20}\b(?:sag|var|ut|looked|was)\b.{0,12}\b(?:forut|fran borjan|innan|i ?gar|i morse|forra veckan|before|originally|yesterday|this morning)\b"
    r"|\b(?:vem|vilka|nar|who|when)\b.{0,12}\b(?:har )?(?:lagt|la|lade|satt\w*|andra\w*|strok|tog|flyttade|added|changed|removed|moved)\b.*\b(?:punkt\w*|dagordning\w*|agenda\w*|items?)\b"
)
_AUTO_OFF = lazily(
    r"\b(?:stang|sla|slå|koppla) (?:av|ifran) (?:det )?(?:auto\w*|automatisk\w*)(?: (?:utskick\w*|postning\w*|skick\w*))?\b|\b(?:inget|inga) (?:autoutskick|automatiska utskick)\b|\b(?:turn|switch) off (?:the )?auto\w*(?: post\w*| send\w*)?"
)
_ADDRESSED = lazily(
    r"^(?=.*\S@[\w-]+\.\p{L}{2,}).*\b(?:dag ?ordning\w*|agenda\w*|kallelse\w*)\b|^(?=.*\b(?:dag ?ordning\w*|agenda\w*|kallelse\w*)\b).*\S@[\w-]+\.\p{L}{2,}"
)
""" "Skicka dagordningen till matilda@…": a mail."""
_NEXT = lazily(
    r"^(?:(?:och|ok|okej|men)[\s,]+)*(?:vad (?:kommer|ar|tar vi|har vi|blir det|star)(?: det)?(?: som (?:kommer|star|ar|vantar|galler))?(?: pa tur)? (?:nu|sen|sedan|harnast|dar ?efter|efter (?:det|detta|den har))|vilken (?:punkt )?(?:ar )?nasta|vad ar nasta|what(?:'s| is| comes) (?:next|then))\b"
)
_TO_MINUTES = lazily(r"\b(?:protokoll\w*|anteckn\w*|minutes|notes)\b")
_ASKED = lazily(
    r"^(?:(?:hej\w*|men)[\s,]+)*(?:ar|ligger|kommer|hamnar|blir det|is|var|was|vem|who|varfor|why|hur (?:lang|lange))\b.*\?\s*$"
)
_TAKEN_NOW = lazily(
    r"\b(?:kan|ska|far|can|could) (?:vi|we) (?:ta|hoppa till|ga till|take|do) [^,.?]{2,40} (?:nu|direkt|genast|med en gang|meddetsamma|now|right away)\b"
)
_WHEN_POSTED = lazily(
    r"^(?:(?:hej\w*|men|och)[\s,]+)*(?:nar|hur dags|vilken dag|when|what day)\b.{0,20}\b(?:dagordning\w*|agenda\w*|kallelse\w*)\b.{0,20}\b(?:skickas|postas|kommer ut|gar ut|laggs ut|publiceras|ut|go(?:es)? out|sent|posted)\b|^(?:nar|when)\b.{0,12}\b(?:skickas|postas|kommer|gar|laggs|publiceras|do you (?:post|send))\b.{0,12}\b(?:dagordning\w*|agenda\w*|kallelse\w*)\b"
)
_SOMEBODYS = lazily(r"\b(?:min|var|hans|hennes|\p{L}{2,}s|my|her|his|\p{L}{2,}'s) (?:punkt|arende|dragning|item)\b")
_OFF_AGENDA = lazily(r"\b(?:bort|av|ur|off|from)\b.*\b(?:dagordning\w*|agenda\w*)\b")
_DROPPED = lazily(
    r"^(?!.*\b(?:inte|ej|not)\b).*\b(?:(?:kan|far|ska) (?:vi )?utga|utgar|(?:kan|far|ska) (?:stryk|slopas|tas bort)\w*|ar inte (?:langre )?aktuell\w*|can be (?:dropped|removed|skipped))\b"
)
"""An item that somebody says is to go: "budgeten kan utgå"."""
_WHAT_OF_IT = lazily(
    r"^(?:(?:hej\w*|men|och)[\s,]+)*(?:vad (?:tar vi upp|ska vi|gar|handlar|hander|star)|what is|what's)\b.*\?\s*$"
)
_AGENDA = ("round.show", "agenda.add", "agenda.show", "agenda.move", "agenda.time", "meeting.started")


_TO_BESIDE = lazily(
    r"\b(?:till|to|until) (?:strax |direkt |just )?(?:efter|fore|innan|after|before)\b(?! (?:sommar\w*|semester\w*|jul\w*|mote\w*|the meeting|summer))"
)


@dataclass(frozen=True, slots=True)
class _Rule:
    """Guessed `intents`, by their beginnings, that are `meant` where these words stand. `of_title`: and where the words
    point out one item by its title. `on`: and only in a meeting; `off`: and only outside of one."""

    intents: tuple[str, ...]
    words: "regex.Pattern[str]"
    meant: str
    of_title: bool = False
    on: bool = False
    off: bool = False


_TASK_WRITTEN = lazily(
    r"^(?:(?:och|men|and|so) )?(?:notera|anteckna|skriv(?: (?:upp|ner|ned|in))?|for in|note(?: down)?|write down) (?:att|that) (?:\p{L}[\p{L}-]+(?: och | and )?){1,3}(?: \p{L}[\p{L}-]+)? (?:ska|skall|tar|far i uppdrag|atog sig|lovade|will|is to|should|promised)\b"
)
_AGENDA_FILE = lazily(
    r"(?=.*\b(?:agenda\w*|dagordning\w*)\b)(?!.*\b(?:anteckning\w*|protokoll\w*|minutes|notes)\b).*\b(?:word\w*|docx?|pdf\w*|fil|filen|file)\b"
)


_ALL_DONE = lazily(
    r"^(?!.*\b(?:inte|int|ej|knappt|not|didn't|haven't|nastan|almost)\b)(?:.*\b(?:hann|hunnit|gick igenom|gatt igenom|got through|covered) (?:med )?(?:allt|alla|everything|all)\b"
    r"|.*\b(?:alla|samtliga|all)(?: the)? (?:punkter\w*|arenden\w*|items)\b.*\b(?:klar\w*|avklar\w*|fardig\w*|done|finished|covered)\b)"
)
_LONGER = lazily(
    r"\b(?:lagg (?:till|pa)|forlang\w*|add|extend)\b.*\b(?:hours?|\p{L}*timm\w+|kvart|minut\w*|min)\b.*\b(?:mote\w*|meeting)\b|\b(?:forlang\w*|extend) (?:the )?(?:mote\w*|meeting)\b"
    r"|^(?:vi|we|motet) (?:behover|need|vill ha|far)\b.{0,12}\b(?:timm\w+|\p{L}*timme|kvart|minut\w*|min|hours?)\b (?:till|extra|mer|more)(?: (?:pa|under|for|on) (?:motet|\p{L}+dag\w*|the meeting))?[\s.!]*$"
)
_LEFT_EARLY = lazily(
    r"^(?:\p{L}+(?: \p{L}+)? )(?:(?:fick|var tvungen att|behovde|maste) (?:ga|lamna|sticka|avvika|aka)\b|(?:gick|lamnade|avvek|akte|left|had to leave)\b.{0,40}\b(?:tidigare|kl|klockan|vid|efter|fore|early|at|after|before)\b|(?:(?:har )?(?:akte|akt|gick|gatt|stack|stuckit|left|went)) (?:hem|home)(?: nu| precis| now)?[\s.!]*$)"
)
"""Somebody left before the end, which belongs in the minutes."""
_LABELLED = lazily(
    r"^(?:hej\w*[\s,!]+|hi[\s,!]+)?(?:(?:en |an? )?(?:ny(?:tt)? |extra |new |another )?(?:agenda|dagordnings)?(?:punkt|pkt|arende|item)(?: (?:till|pa|for|to|on)(?: the)? (?:dagordning|agenda|mote)\w*)?|(?:kort |liten |snabb )?(?:fraga|sak|grej) (?:till|infor|for) (?:mote\w*|dagordning\w*|agenda\w*)(?: bara| ocksa)?|ovrig fraga)\s*:\s*+(?=\p{L})"
)
"""A new item that is written like a form: "Ny punkt: Budgeten. Föredragande: Anna. Tid: 10 min"."""

_REPORTED = lazily(
    r"^(?!.*\?)(?!\W*(?:jag|i)\b).*\b(?:redovisade|rapporterade|presenterade|informerade|berattade|gick igenom|diskuterade\w*|foredrog|lyfte|konstaterade\w*|tackade|framforde|papekade"
    r"|reported|presented|informed|told us|went through|discussed|raised|noted that)\b"
)
"""Words of minutes about somebody who spoke."""
_PROMISED = lazily(
    r"^(?!.*\?)(?:\p{L}+(?: \p{L}+)?(?:, | och | and )?){1,3}? (?:aterkommer|kollar|undersoker|tar fram|tar reda pa|sammanstaller|kontaktar|hor av sig|bokar|ordnar|skriver ihop|ansvarar for|aterrapporterar|lovade|lovar|atog sig|tog pa sig|promised|took on|reports back|will (?:look into|find out|check|prepare)|gets back)\b"
)
"""Words of minutes about somebody who took on a task, without a day."""
_GIVEN_WORD = lazily(
    r"^(?!.*\?)(?!.*\b(?:senast|till|innan|fore|by|before|until)\b)(?!.*\d)(?:\p{L}+(?: \p{L}+)?(?:, | och | and )?){1,3}? (?:lovade|atog sig|tog pa sig|promised|took on)\b"
)
"""The same of words that can be no reminder, since they name no day."""

_RULES = (
    _Rule(
        (
            *("deadline.", "member.", "group.", "none", "thanks", "role.", "round.", "feedback.", "attend.", "form."),
            *("occasion.", "agenda.show", "agenda.edit", "agenda.history", "agenda.material", "agenda.time"),
            *("agenda.move", "privacy.", "minutes.", "meeting."),
        ),
        _REPORTED,
        "outcome.note",
        of_title=True,
        on=True,
    ),
    _Rule(
        ("none", "outcome.list", "agenda.move", "attend.", "feedback.", "deadline.assign", "role."),
        _PROMISED,
        "outcome.task",
        on=True,
    ),
    _Rule(("deadline.done", "agenda.carry", "agenda.time", "agenda.remove", "meeting.over"), _ALL_DONE, "agenda.done"),
    _Rule(("deadline.add",), _TASK_WRITTEN, "outcome.task", on=True),
    _Rule(("deadline.add",), _GIVEN_WORD, "outcome.task", on=True),
    _Rule(("minutes.make", "agenda.add", "agenda.post"), _AGENDA_FILE, "agenda.show"),
    _Rule(("agenda.edit", "agenda.add", "agenda.show", "deadline.remove"), _WITHDRAWN, "agenda.remove"),
    _Rule(("outcome.decision", "agenda.show", "agenda.add"), _RETYPED, "agenda.edit"),
    _Rule(("agenda.remove", "attend.", "away."), _DRAWN_WITH, "agenda.edit", of_title=True),
    _Rule(("agenda.break", "meeting.move"), _SO_THAT, "agenda.edit", of_title=True),
    _Rule(("agenda.break", "year.", "deadline."), _PAUSED, "agenda.carry", of_title=True),
    _Rule(("attend.",), _TAKEN, "agenda.edit", of_title=True),
    _Rule(("attend.",), _ASKS_IN, "agenda.add"),
    _Rule(("outcome.decision",), _SENT, "agenda.forward", of_title=True),
    _Rule(("deadline.list", "deadline.add", "agenda.edit", "attend.", "meeting.move"), _BEHIND, "agenda.time", on=True),
    _Rule(
        ("agenda.history", "agenda.show", "deadline.", "attend.", "none", "role."), _WHOSE, "agenda.time", of_title=True
    ),
    _Rule(("group.name",), _IS_CALLED, "agenda.edit", of_title=True),
    _Rule(("deadline.", "outcome.list"), _WHEN_SPEAKS, "agenda.time"),
    _Rule(("help", "agenda.", "none", "deadline.", "outcome."), _UNOWNED, "agenda.show"),
    _Rule(("agenda.move", "agenda.template", "agenda.edit"), _MISSED, "agenda.add"),
    _Rule(("outcome.note", "agenda.material", "agenda.move"), _LAID_UNDER, "agenda.add", off=True),
    _Rule(("agenda.time", "agenda.remove", "agenda.edit", "outcome."), _DECISION_WANTED, "agenda.add", off=True),
    _Rule(("outcome.", "agenda."), _REWORDED, "agenda.edit"),
    _Rule(("privacy.", "undo", "none", "help", "deadline.", "agenda."), _ALL_ANEW, "agenda.replace"),
    _Rule(
        ("deadline.", "attend.", "privacy.", "member.", "occasion.", "help", "none"),
        _SWAPS_WITH,
        "agenda.move",
        off=True,
    ),
    _Rule(("agenda.", "attend.", "away."), _RESTORED, "undo"),
    _Rule(("away.", "attend."), _WHO_INSTEAD, "agenda.edit", of_title=True),
    _Rule(_OTHERS, BEGINS_WITH, "agenda.move", of_title=True, off=True),
    _Rule(("form.", "feedback.", "agenda.", "deadline.", "outcome.", "round."), ASKS_FOR_ITEMS, "agenda.post"),
    _Rule(
        ("form.new", "outcome.list", "agenda.show", "agenda.add", "deadline.list"),
        _WHAT_OF_IT,
        "agenda.time",
        of_title=True,
    ),
    _Rule(("privacy.", "member.set"), _OFF_AGENDA, "agenda.remove"),
    _Rule(("delivery.", "agenda.", "calendar.", "meeting.when"), _WHEN_POSTED, "agenda.post"),
    _Rule(("agenda.carry", "meeting.move"), _TO_BESIDE, "agenda.move", of_title=True, off=True),
    _Rule(("meeting.", "deadline.", "outcome.", "agenda."), _DROPPED, "agenda.remove", of_title=True, off=True),
    _Rule(("delivery.", "agenda.", "calendar."), _TAKEN_OFF, "agenda.remove", of_title=True),
    _Rule(
        ("agenda.", "deadline.list", "delivery.", "outcome.list", "minutes.", "meeting.when"), _NEWS, "agenda.history"
    ),
    _Rule(("agenda.", "delivery.", "deadline.", "feedback.", "year.", "calendar."), _AUTO_OFF, "agenda.post"),
    _Rule(("agenda.", "delivery.", "member.", "minutes."), _ADDRESSED, "agenda.show"),
    _Rule(("agenda.show", "agenda.replace", "agenda.post", "agenda.add"), _VERSIONS, "agenda.history"),
    _Rule(("agenda.", "deadline.list", "meeting.when", "meeting.over", "outcome.list"), _NEXT, "agenda.time", on=True),
    _Rule(("deadline.", "agenda.add", "agenda.break", "meeting.move"), CHANGED_BY, "agenda.edit", of_title=True),
    _Rule(("agenda.move",), _AS_BEFORE, "meeting.when"),
    _Rule((*_AGENDA, "deadline.", "none"), _BEGINS, "agenda.done", of_title=True, on=True),
    _Rule(("agenda.", "meeting."), _TAKEN_NOW, "agenda.done", on=True),
)


_LOOKS_BACK = lazily(
    r"^(?!.*\b(?:ska|skall|bor|borde|maste|vill|flytta\w*|lagg\w*|satt\w*|should|must|put|move|let's)\b)(?!.*\?)"
    r".*\b(?:tyckte|var|blev|gick|funkade|fungerade|pratade|diskuterade|snackade|tog|hade|hann|kom|fick|was|went|talked|discussed|took|had)\b.*"
    r"\b(?:sist|forra (?:gangen|motet|traffen)|last time|last meeting)\b"
)
"""Somebody tells of the last meeting, where "sist" is no place: "jag tyckte punkt 4 var bra sist"."""


_BREAK_BETWEEN = lazily(
    r"^(?:kl\.? ?)?\d{1,2}[.:]\d\d ?[-–] ?\d{1,2}[.:]\d\d[\s:,–-]+(?:(?:kaffe|fika|lunch|mackor|rast|paus)\p{L}*|(?:coffee|lunch|tea)?(?: ?break)?)[\s.!]*$"
)
_JUMPS = lazily(
    r"^(?:(?:ok|okej|nu|da|sa|vi|kan|ska)[\s,]+)*(?:hoppa\w*|ga|gar|skip|jump)(?: (?:vi|fram|direkt|over|vidare|ahead))* (?:till|to) (?:punkt(?:en)?|item|nr) \d"
)


_ITEM_ABOUT = lazily(
    r"^(?:(?:en|ett|an?|ny|nytt|kort|new|short) )*(?:agenda)?(?:punkt|pkt|arende|item|point) (?:om|kring|angaende|about|on|regarding) \p{L}[^?]*$"
)
_WANTS_TO_SPEAK = lazily(
    r"^(?:(?:hej\w*|men|ok)[\s,!]+)*(?:\p{L}+(?: \p{L}+)?(?: (?:och|o|&|and) \p{L}+(?: \p{L}+)?)? )?(?:vill|skulle (?:garna )?vilja|onskar|tanker|would like to|wants? to) (?:dra|visa|presentera|redovisa|beratta|informera|prata|present|show|talk|tell)\b(?!.{0,12}\b(?:min|mitt|var|sin|sitt|my|our|his|her|punkt\w*|item|tidigare|senare|forst|sist|efter|fore|innan)\b)"
)
"""Somebody who wants to speak of a matter that is no item yet: "Karin och jag vill dra skolmaten"."""


def _known_by_words(intent: str, folded: str) -> str:
    """Return the intent that the words alone tell, with or without items; else ""."""
    if _ITEM_ABOUT.match(folded) and not intent.startswith(("agenda.", "outcome.", "minutes.", "deadline.")):
        return "agenda.add"
    if intent in ("agenda.add", "agenda.edit") and _LONGER.search(folded):
        return "meeting.move"
    if intent.startswith("agenda.") and (
        _LABELLED.match(folded) or (intent == "agenda.edit" and _DECISION_WANTED.match(folded))
    ):
        return "agenda.add"
    if intent in ("agenda.move", "agenda.carry", "agenda.edit") and _LOOKS_BACK.search(folded):
        return "none"
    return "agenda.break" if _BREAK_BETWEEN.search(folded) else ""


def _spoken_of(intent: str, folded: str, *, is_known: bool) -> str:
    is_new = intent in ("agenda.edit", "agenda.move") and not is_known and _WANTS_TO_SPEAK.match(folded)
    is_new = is_new or (intent.startswith("agenda.") and not is_known and _ITEM_ABOUT.match(folded))
    return "agenda.add" if is_new else intent


def intent_of(intent: str, sentence: Sentence, context: Context) -> str:
    """Return the intent that the words have, if they point out an item of the agenda; else `intent`."""
    folded = sentence.folded
    if known := _known_by_words(intent, folded):
        return known
    if not context.items:
        # A task is kept under an item of the minutes; where there is none, it is a deadline.
        is_unplaced = intent == "outcome.task" and not context.is_meeting_on
        return "deadline.add" if is_unplaced and not _TO_MINUTES.search(folded) and not is_no_task(folded) else intent
    was_there = context.is_meeting_on or (context.round_is_open and not context.is_private)
    if was_there and not intent.startswith("outcome.") and _LEFT_EARLY.search(folded):
        return "outcome.note" if people_in(sentence.text, context) else intent
    is_of_title = len(by_title(sentence.text, [item.title for item in context.items])) == 1
    if _SKIPPED.search(folded) and (is_of_title or item_numbers(sentence)):
        return "agenda.carry" if context.is_meeting_on or TAKEN_NEXT.search(folded) else "agenda.remove"
    intent = _spoken_of(intent, folded, is_known=is_of_title or bool(item_numbers(sentence)))
    if intent in ("agenda.edit", "agenda.remove", "agenda.move") and _ASKED.search(folded):
        return "agenda.time" if is_of_title or item_numbers(sentence) or _SOMEBODYS.search(folded) else intent
    if intent == "agenda.break" and _ASKED.search(folded) and _SOMEBODYS.search(folded):
        return "agenda.time"
    if context.is_meeting_on and _JUMPS.search(folded):
        return "agenda.done"
    if _SKIPPED.search(folded) and _BREAK.search(folded):
        return "agenda.break"
    for rule in _RULES:
        if (
            intent.startswith(rule.intents)
            and (is_of_title or not rule.of_title or item_numbers(sentence))
            and (context.is_meeting_on or not rule.on)
            and not (context.is_meeting_on and rule.off)
            and rule.words.search(folded)
        ):
            return rule.meant
    if intent in ("deadline.assign", "role.set", "member.set") and is_of_title and _OWNER.search(folded):
        return "agenda.remove" if _REMOVED.search(folded) else "agenda.edit"
    if intent == "round.answer" and ":" not in folded and _TABLE_ROUND.search(folded) and sentence.is_proposal:
        return _of_table_round(sentence, context)
    if intent == "round.show" and _TABLE_ROUND.search(folded):
        return _of_table_round(sentence, context)
    if intent in ("meeting.move", "meeting.plan", "meeting.when", "meeting.cancel") and not _MEETING.search(folded):
        return _of_meeting(intent, sentence, is_of_title=is_of_title)
    return intent


_WHEN = lazily(
    r"^(?:(?:hej\w*|men|och)[\s,]+)*(?:nar|hur dags|vilken tid|when|what time)\b.*\b(?:kommer|ar|tar|har|blir|is|do|does)\b"
)


_CHANGED_ROUND = lazily(
    r"\b(?:byt(?:a)? namn|dop(?:a)? om|rename|kalla|ska heta|should be called|andra (?:sa att|namnet|rubriken|titeln))\b|\b(?:haller i|halla i|drar|dra|leder|leda|ansvarar for|ansvarig for|leads?|runs?|takes) (?:laget|rundan|the (?:table )?round)"
)
"""A change of the item itself: "Karin håller i laget runt"."""


def _of_table_round(sentence: Sentence, context: Context) -> str:
    if _WHEN.search(sentence.folded):
        return "agenda.time"
    if _CHANGED_ROUND.search(sentence.folded):
        return "agenda.edit"
    if _NO_TIME.search(sentence.folded):
        return "agenda.carry" if context.is_meeting_on else "agenda.remove"
    if minutes_in(sentence.text) or _LENGTH.search(sentence.folded):
        return "agenda.edit"
    return "agenda.move" if _MOVED.search(sentence.folded) else "round.show"


def _of_meeting(intent: str, sentence: Sentence, *, is_of_title: bool) -> str:
    if intent == "meeting.when":
        return "agenda.time" if is_of_title or item_numbers(sentence) else intent
    if _BREAK.search(sentence.folded):
        return "agenda.break"
    is_of_item = item_numbers(sentence) or (is_of_title and _MOVED.search(sentence.folded))
    return "agenda.move" if is_of_item and intent == "meeting.move" else intent
