"""What the words around a date make of it: a deadline, a next meeting, something past, a decision."""

# ruff: noqa: E501 - a pattern is read by its line

from dataclasses import dataclass
from enum import StrEnum

import regex

from dialogs.dates.columns import Column
from dialogs.dates.records import Record
from dialogs.dates.words import loose
from dialogs.patterns import lazily


class Kind(StrEnum):
    """What a date is."""

    DEADLINE = "deadline"
    NEXT_MEETING = "next_meeting"
    PAST = "past"
    EVENT = "event"
    PERIOD = "period"
    DECISION = "decision"
    OTHER = "other"


def _words(*patterns: str) -> regex.Pattern[str]:
    return lazily(loose("|".join(patterns)))


# Between a cue that leads right to a date and the date.
_FILLERS = (
    r"(?:[\s:,–\"(*_-]++|\b(?:den|det|på|till|med|i|är|blir|om|ca|omkring|ungefär|redan|nu|absolut|allra|preliminärt|dock|under|inom|och\smed|vid|the|on|at|is|of"
    r"|datum|kl\.?|klockan|\d{1,2}[.:,]\d\d|\d{1,2}(?=\s(?:den|på|on))|utgången\sav|jul(?:en)?|påsk(?:en)?|midsommar(?:en)?|pingst|årsskiftet|nyår|v(?:ecka)?\.?\s?\d{1,2}|slutet\sav|början\sav|\p{L}{2,7}dag(?:en)?)\b\.?){0,10}$"
)

# "Sista anmälningsdag", not "sista skoldagen", "sista torsdagen" and "sista dagen på terminen".
_LAST_DAY = (
    r"(?!(?:skol|arbets|tränings|kurs|lov|semester|sommar|spel|match|läger|mäss|utställnings|konferens|mötes|tävlings|verksamhets|öppet|mån|tis|ons|tors|fre|lör|sön)dag|dag(?:en)?\s(?:på|av|med|i)\s(?:\w{1,20}\s){0,2}?\w{0,20}(?:terminen|läsåret|lägret|utställningen|mässan|kursen|lovet|säsongen|festivalen|skolan|konferensen|resan)\b)"
    r"\w{0,20}dag(?:en)?"
)

_NOUNS = (
    r"\bdead-?\s?line(?:n|s)?\b",
    r"\b\w{0,20}stopp(?:datum|dag)(?:en|et)?\b|\b(?:motions?|nominerings|anmälnings|ansöknings|inlämnings|inskicknings|manus|material|annons|press|redaktions|förslags)stopp(?:et)?\b",
    rf"\bsista\s(?:möjliga\s)?{_LAST_DAY}",
    r"\bsista\s(?:möjliga\s)?(?:\w{0,20}datum(?:et)?|\w{0,14}chans(?:en)?|\w{0,14}tid(?:en)?|inlämning\w{0,6}|anmälan|ansökan|svar\w{0,5}|betalning\w{0,5}|insändning\w{0,5})\b",
    r"\b(?:svars|förfallo|slut|inlämnings|anmälnings|ansöknings|betalnings|leverans)(?:dag|datum|dagen|datumet)\b",
    r"\b(?:svars|anmälnings|ansöknings|remiss|motions|nominerings|inlämnings|överklagande|besvärs|samråds|gransknings|intresseanmälnings|förslags|yttrande)(?:tid(?:en)?|perioden)\b(?:\s(?!gick|löpte|var\b)\w{1,12}){0,3}?\s(?:ut|till|är|stänger|slutar)\b",
    r"\btillhanda\b",
    r"\binlämning(?:en)?\b",
    r"\bförfaller\b",
    r"\bo\.?s\.?a\b\.?",
    r"\brsvp\b",
    r"\b(?:final|last|closing|due)\s(?:day|date)\b",
    r"\b(?:senaste|sista)\s(?:svarsdatum|svarsdag)\b",
    r"\b(?:anmälan|ansökan|remissen|enkäten|utlysningen|nomineringen)\s(?:stänger|stängs)\b|\b(?:anmälan|ansökan|utlysningen)\sgår\sut\b",
)
_LEADING = (
    r"\b(?:allra\s|dock\s)?senast\b",
    r"\b(?:klara?|klart|färdig[ta]?|färdigställ(?:t|d|da|as|a)|inne|inlämna(?:d|t|de)|insänd[at]?|inskicka(?:d|t|de)|betala(?:d|t|de)|besvara(?:d|t|de))\b(?:\s(?:till|den|före|innan|vid|i|per|under))?",
    r"(?<!(?:veckor|vecka|dagar|dag|dagen|månader|månad|timmar)\s)\b(?:före|innan)\b",
    r"\(\s?(?:till\b|\w{2,20},)",
    r"\b(?:ska|skall|måste)\sin\b",
    r"^[\s,]{0,2}(?:och\s)?stäng(?:er|s)\b",
    r"\b(?:no\slater\sthan|at\sthe\slatest|due(?:\son|\sby)?|by|before)\b",
)
_UNTIL = r"\b(?:fram\still(?:\soch\smed)?|till\soch\smed|t\.?\s?o\.?\s?m\b\.?|until|till)"

_DUTY = _words(
    r"\b(?:inspel\w{0,3}|synpunkt\w{0,5}|svara?|svaren|anmäl\w{0,6}|ansök\w{0,6}|lämna\w{0,3}|inlämn\w{0,6}|skicka\w{0,3}|skickar|mail[ae]\w{0,2}|mejl[ae]\w{0,2}|nominer\w{0,6}|motion\w{0,4}"
    r"|remiss\w{0,3}|yttra\w{0,5}|betal\w{0,5}|rösta\w{0,2}|på\s(?:dig|er|sig)|återkom\w{0,4}|inkom\w{0,3}|komma\sin|förslag\w{0,3}|underlag\w{0,3}|rapport\w{0,5}|intresseanmälan|enkät\w{0,3}"
    r"|fyll\w{0,2}|tyck\w{0,2}|ge|kompletter\w{0,4}|boka|send|reply|answer|submit|register|apply|feedback|comments?|input|report)\b"
)
_DOES = _words(
    r"\b(?:i\suppdrag|uppdras|tar?\sin|lovar|lovade|ordnar?|tar?\s(?:fram|kontakt|reda|med|upp|hand)|skickar?|skriver|skriva|gör|göra|klar[at]?|färdig[at]?|fixar?|bokar?|kontaktar?|återkommer|återkomma|lämnar?|förbered\w{0,2}|kollar?"
    r"|undersök\w{0,2}|ser\söver|se\söver|sammanställ\w{0,2}|uppdaterar?|bjuder|köper|köpa|beställ\w{0,2}|ansvarar?|mailar?|mejlar?|ringer|ringa|svarar?|svar|inspel|synpunkter|underlag|förslag|rapport\w{0,3}"
    r"|påminn\w{0,2}|levererar?|levereras|publiceras?|revider\w{0,2}|justerar?|fyll\w{0,2}|läs\w{0,2}|hämtar?|undersöka|utreder?|redovisar?|återrapporter\w{0,2}|presenter\w{0,2}|hör\sav|prepares?|sends?|writes?|orders?|checks?|reports?|finish\w{0,2})\b"
)
_MUST = _words(r"\b(?:ska|skall|måste|bör|behöver|behövs|borde|vill|önskas|önskar|must|shall|should|need|needs)\b")
_HAND_IN = _words(
    r"\b(?:(?:lämna|skicka|sända|maila|mejla|inlämna|insända|inskicka|åter|ut)?(?:betalas|lämnas|skickas|sändas|sänds|mailas|mejlas|returneras|levereras|besvaras|anmälas|anmäls|inkomma|inkommit|skickas|publiceras|redovisas|rapporteras|slutföras|färdigställas|kallas|godkännas|signeras|undertecknas|justeras)"
    r"|återbetalas|komma\sin|kommit\sin|vara\s(?:inne|klart?|klara|färdig[at]?|inlämna\w{1,2}|insän\w{1,2}|betal\w{1,3}|inskicka\w{1,2}|genomför(?:t|d|da)|avslutad[e]?|avslutat|slutför[dt]a?|slutrapportera[dt]|slutredovisa[dt]|ute|utskickad|anmäld[a]?|förbrukad[e]?|förbrukat|justera[dt]|oss|utskicka\w{1,2}|besvara\w{1,2}|tillhanda|framme)|finnas\s(?:\w{1,12}\s)?(?:utlagd[a]?|tillgänglig[at]?|på\splats)|ha\s(?:lämnat|skickat|inkommit|svarat|kommit|betalat|anmält)|tillhanda)\b"
)
_AT_MEETING = _words(
    r"\b(?:på|vid|under|inför|före|innan|till|efter)\s(?:\w{1,20}\s){0,3}?\w{0,20}(?:möte[nt]?|träff(?:en|ar)?|sammanträde[t]?|stämma[n]?|konferens(?:en)?|dag(?:en)?|tillfälle[t]?"
    r"|invigning(?:en)?|festival(?:en)?|marknad(?:en)?|workshop(?:en)?|kurs(?:en)?|läger|lägret|premiär(?:en)?|start(?:en)?|session(?:en)?|seminarie[t]?|seminarium|fest(?:en)?|resa[n]?|loppis(?:en)?|mässa[n]?|besök(?:et)?|besiktning(?:en)?|gång(?:en)?)"
    r"\s(?:är\s|som\s(?:är|hålls)\s)?(?:den\s)?$"
)
_MOVED = _words(
    r"\b(?:flytta[st]?|flyttat|flyttad|skjut\w{0,3}|ändra[st]?|planera[st]?|planerat|planerad|kallas?|inbjud\w{0,4}|bokad|bokat|boka|senarel\w{0,6}|tidigarel\w{0,6}|framflytta\w{0,2}|uppskju\w{0,3}|förläg\w{0,3}|läggs|lagt|välkomna?|kallelse"
    r"|inställ[td]a?|förlängs|förlängt|väljs|vald[a]?|valdes|mandat\w{0,3}|vikarie\w{0,3}|gäller|pågår|öppet|löper|öppnar|öppnas|mellan|från)\b"
)

_BEFORE_NOUN = _words(*_NOUNS)
_BEFORE_LEAD = lazily(loose(rf"(?P<cue>{'|'.join(_LEADING)}){_FILLERS}"))
_SENAST = _words(r"\bsenast\b")
_BEFORE_UNTIL = lazily(loose(rf"(?P<cue>{_UNTIL}){_FILLERS}"))
_NOT_SENAST = _words(
    r"\bsenast(?:e)?\s(?:uppdatera|ändra|revidera|granska|beslut(?:a|ad)|fastställ|anta[gr]|möttes|träffades|sågs(?!\s(?:upp|över|av))|hölls|var\b|modifiera|publicera|spara|kontrollera|besökt|vi\s(?:sågs(?!\s(?:upp|över|av))|möttes|träffades))",
    r"\bsenast\b[^.]{0,40}\b(?:var|hölls|sågs(?!\s(?:upp|över|av))|möttes|träffades|genomfördes|skedde)\b",
    r"\b(?:var|sågs(?!\s(?:upp|över|av))|hölls|möttes|träffades|behandlades|diskuterades|genomfördes|skedde|uppdaterades|som)\s(?:\w{1,10}\s)?senast\b",
    r"\bsenast(?:\s\w{1,10}){1,3}\s(?:före|innan)\b",
    # "Bussen går senast 17.30 den 13 oktober"
    r"\b(?:går|ses|kom|kommer|avgår|samlas|samling|börjar|slutar|stänger)\s(?:\w{1,12}\s)?senast\s(?:kl\.?\s|klockan\s)?\d{1,2}(?:[.:]\d\d)?\b",
    # "Taket lades om senast", "Policyn antogs senast", "(uppdaterad senast": the last time, told of as done.
    r"(?!\b(?:beslutades|bestämdes|ombads|uppmanades|enades|önskades|behövdes|krävdes)\b)\b\w{2,20}(?:ades|ddes|ttes|rdes|ldes|ndes|mdes|stes|ktes|togs|lades|sattes|skrevs|gavs|drogs|byggdes|kom|gjordes)\s(?:om\s|upp\s|in\s|ut\s|av\s)?senast\b",
    r"(?!\bplanerad)\b\w{0,20}(?:uppdatera|ändra|revidera|granska|fastställ|besiktiga|publicera|kontrollera|spara|renovera|måla|anta)(?:[dt]|gen|get)\ssenast\b",
    r"\b(?:hade|höll|gjorde|fick|antogs|togs|drogs|skrevs|lades|gavs)\s(?:\w{1,12}\s)?senast\b",
    r"\bsenaste\b",
    r"\b(?:sedan|sen|från)\s(?:(?:vi|mötet|sist)\s)?senast\b",
)
_AFTER = lazily(
    loose(
        r"^[\s.,:;)*_|–-]{0,6}(?:kl\.?\s?[\d.:]{1,5}\s?)?(?:[\s,:–-]{0,4}(?:\p{L}{2,7}dag\s)?)(?:(?:är|blir|=)\s)?(?:det\s|då\s|också\s|även\s|absolut\s|alltså\s)?(?:den\s)?(?:allra\s)?"
        rf"(?:sista\s{_LAST_DAY}|"
        r"senast\b(?!\s(?:uppdatera|ändra|revidera|granska|beslut|fastställ|anta[gr]|modifiera|publicera|spara|kontrollera))|är\ssenast|dead-?\s?line|sista\s(?:\w{0,20}datum|\w{0,14}chans|\w{0,14}tid|inlämning|anmälan|ansökan|svar|betalning)|\w{0,20}stopp(?:datum|dag)\b|(?:motions?|nominerings|anmälnings|ansöknings|inlämnings|manus|material|annons)stopp\b"
        r"|svarsdatum|förfallo|o\.?s\.?a\b|at\sthe\slatest|is\sthe\s(?:last|deadline)|last\sday|due\b)"
        r"|^(?!\W{0,3}(?:och|men|samt|då)\b|\s{0,2},)[^.;]{0,12}\b(?:ska|skall|måste|behöver|bör)\b[^.;]{0,70}\b(?:vara\s(?:inne|klart?|klara|färdig|inlämna|insän|betal|inskicka|oss|framme)|lämnas\sin|inlämnas|skickas\sin|insändas|inkomma|ha\s(?:inkommit|lämnat|skickat|svarat|kommit)|kommit\sin|tillhanda|komma\sin)"
        r"|^[\s,.:;)*_|–-]{0,6}(?:(?:sista\s)?(?:ansökan|anmälan|utlysningen|enkäten|nomineringen|remissen|ansökningstiden|anmälningstiden|svarstiden|remisstiden)\s(?:stänger|stängs|slutar|(?:går|löper)\sut))\b"
        r"|^[\s,]{0,2}(?:går|löper)\s[^.;]{0,40}\but\b|^[\s,]{0,2}stänger\b|^[\s,]{0,2}(?:vill|behöver)\s(?:vi|jag|\p{L}{2,14})\s(?:ha\s)?(?:in\s)?(?:svar|underlag|inspel|synpunkter|era|ert|allt)"
    )
)
_NEEDED = _words(r"\b(?:behövs|krävs|önskas|efterfrågas|needed)\b")
_PAID_BACK = _words(r"\båterbetalas\b")
_EXPECTED = _words(r"\b(?:beräkna[st]|väntas|förväntas|bedöms|uppskattas|expected)\b")
_BEFORE_DONE = _words(r"\b(?:före|innan|before)$")
_WISHED = _words(r"\b(?:om|att|if|that)\b")
_WAS_READY = _words(r"\b(?:blev|var|stod|är\s(?:nu|redan)|was)\s(?:\w{1,10}\s)?(?:klara?|klart|färdig[ta]?|inne)\b")
_WHO = _words(r"^\(\s?\w{2,20},")
_HELD = _words(r"\b(?:hålls|hållas|äger\srum|äga\srum|startar|starta|börjar|börja|öppnar)\s(?:före|innan|before)$")
_DONE_BEFORE = _words(
    r"\b(?:som\s(?:\w{1,12}\s){0,2}?(?:\w{2,20}(?:it|at|ts)|\w{3,20}(?:ade|ades|ddes))|byggd[at]?|inkomna|inkommen|födda?|registrerade|anställda?|uppförda?)\b"
)
_WOULD_HAVE = _words(r"\b(?:skulle|borde)\s(?:\w{1,12}\s)?ha\s\w{3,20}\b")
_IS_OVER = _words(r"\b(?:var|gick|löpte|passerade|passerad|passerat|hade|har\spasserat|har\sgått|utgick)\b")

_MEETING = r"(?:möte|mötet|möten|mötena|träff|träffen|träffar|sammanträde|sammanträdet|sammanträden|tillfälle|tillfället|tillfällen|meeting|meetings|avstämning|session|nätverksträff|styrelsemöte|styrelsemöten|styrelsesammanträde|arbetsgruppsmöte|arbetsgruppsmöten|nätverksmöte|nätverksmöten|nätverksträffar|teamsmöte|medlemsmöte|gruppmöte|ledningsgruppsmöte|planeringsmöte|uppföljningsmöte|samverkansmöte|samling|samlingen|sammankomst|sammankomsten)"
_NEXT = _words(
    rf"\b(?:nästa|nästkommande|nasta)\s(?:\w{{1,14}}\s){{0,2}}?(?!\w{{0,6}}årsmöte|\w{{0,10}}stämma)\w{{0,20}}{_MEETING}\b",
    rf"\b(?:kommande|nytt|nya|next|upcoming)\s(?:\w{{1,14}}\s)?(?:{_MEETING}|mötesdatum|mötestid|mötesdag)\b",
    r"\b(?:vi|gruppen|styrelsen|nätverket|rådet|we)\s(?:ses|träffas|möts|sammanträder|meet)(?:\s(?:igen|åter|nästa\sgång|därefter|again))?\b",
    r"\b(?:ses|träffas|möts)\s(?:vi\s)?(?:igen|åter|nästa\sgång|härnäst)\b|\bhärnäst\s(?:ses|träffas|möts|sammanträder)\b",
    r"(?:^|[,.;:–(-]\s{0,2}|\b(?:och|men|medan)\s)nästa\s(?:är|blir|hålls|äger\srum)\b",
    r"\b(?:hörs|syns)\s(?:vi\s)?(?:igen|åter|nästa\sgång)\b|\b(?:ny|nytt|nya|nästa)\s(?:datum|tid|dag|mötestid|mötesdatum)\sför\s(?:\w{1,12}\s)?\w{0,14}(?:möte[nt]?|träff(?:en)?|sammanträde[t]?)\b",
    r"\bnästa\s(?:\w{1,14}\s)?(?:apt|\w{0,14}(?:grupp|råd|nämnd|styrelse|utskott|samverkan)|nätverksdag|rnöte)(?:en|et)?(?=(?:[\s:,(]|är\b|blir\b|hålls\b|den\b|\p{L}{2,7}dag(?:en)?\b){1,6}$)",
    rf"\bdärefter\s(?:\w{{1,12}}\s)?{_MEETING}\b",
    r"\bnästa\sgång\b",
    r"\bmötesdag(?:en)?\b",
    r"\bnästa\s(?:datum|mötesdatum|mötestid)\b",
    r"\b(?:mötet|sammanträdet|träffen)\s(?:\w{1,12}\s){0,3}?(?:flytta\w{0,2}|ändra\w{0,2})\b",
)
_FROM = _words(r"\bfrån\s(?:den\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$")
_MOVED_FROM = _words(
    r"\b(?:flytta\w{0,3}|ändra\w{0,2}|senarelägg\w{0,2}|senarelagt\w{0,2}|tidigarelägg\w{0,2}|tidigarelagt\w{0,2}|förläng\w{0,3}|skjut\w{0,3}|skjöts|framflytta\w{0,2}|moved|changed|extended)\s[^.;]{0,40}?\b(?:från|from)\s(?:den\s|the\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$"
)
_FROM_MINUTES = _words(
    r"\b(?:protokoll(?:et)?|(?:minnes|mötes)?anteckningar(?:na)?|minutes)\s(?:från|from|of)\s(?:\w{1,14}\s){0,3}$"
)
_SINCE = _words(
    r"(?:^\W{0,3}|\bhar\s(?:\w{1,20}\s){1,4}?)(?:sedan|alltsedan|since)\s(?:den\s|the\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$"
)
_TO = _words(r"\s{0,3}till\b")
_NEXT_HEADING = _words(
    rf"\b(?:nästa|kommande|nästkommande|next|upcoming|nytt|nya)\s(?:\w{{1,14}}\s)?(?:\w{{0,14}}{_MEETING}|mötestider|mötesdatum|mötesdagar)\b"
)
_TASKS_HEADING = _words(
    r"^\W{0,4}(?:\d{1,2}[.)]?\s)?(?:att\sgöra|göra\b|åtgärd(?:er|slista[n]?)?|aktivitetslista|uppgifter|uppdragslista|uppföljningslista|arbetsuppgifter|att-göra|to-?do|action\s?(?:list|points?|items?)|åtagande[n]?|vem\sgör\svad)\b"
)
_TASK_LABEL = _words(r"^\W{0,4}(?:ap|göra|att\sgöra|åtgärd|uppdrag|uppgift|to-?do|action)\s?\d{0,2}\s?:")
_AND_DONE = _words(r"\s{0,2}(?:och|samt|and)\s\w{3,20}(?:[dt]|da|de|ts|s)\s(?:senast\s)?(?:den\s)?")
_CLAUSE = lazily(r"[,;–]|\s-\s|\boch\b|\bmed\b")
_CLOSES = _words(r"[\s,;]{1,3}(?:och\s)?(?:stänger|stängs|slutar|(?:går|löper)\sut)\s(?:den\s)?")
_BARE_READY = _words(
    r"\b(?:klara?|klart|färdig[ta]?|inlämna(?:d|t|de)|insänd[at]?|inskicka(?:d|t|de)|betala(?:d|t|de)|besvara(?:d|t|de))[\s:,(–-]{1,4}(?:den\s)?$"
)
_PARTED = _words(
    r"\(\p{L}[^()]{0,40}$|\w\s?[,–-]\s{1,2}\p{L}[\p{L}\s.]{1,30}[,:–-]\s{0,2}$|^[\s*•-]{0,4}\p{L}{2,14}(?:\s\p{L}{1,14})?:"
)
_NOT_NEXT = _words(r"\bårsmöte|\bstämma|föregående|förra|\bsenaste\b")

_DECISION = _words(
    r"\b(?:beslut(?:et|en)?\s(?:\w{1,20}\s){0,4}?(?:fattas|tas|väntas)|beslutsmöte|beslutas\b|beslutsdatum|fattar\s(?:\w{1,12}\s)?beslut|beslutsförfarande)"
)
_OPEN_UNTIL = _words(
    r"\b(?:öppe[nt]|öppna|pågår|gäller|giltig\w{0,2}|stängt?|löper|tillgänglig\w{0,2}|open|valid|closed)\b[^.;,]{0,40}?\b(?:t\.?\s?o\.?\s?m\b\.?|till\soch\smed|fram\still|till|until|through)\s{0,3}(?:den\s|the\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$"
)
_CONSULTS = _words(r"\bremiss\w{0,10}\s(?:är\s|ligger\s)?(?:ute|öppen|öppet|på\sremiss)\b|\bute\spå\sremiss\b")
_WAS_OPEN = _words(r"\b(?:var|har\svarit|låg|hade|was)\b")
_TIME_FOR = _words(r"\b(?!förfallo)\w{3,20}(?:tid|tiden|period|perioden|fönster|fönstret)\b[^.;,]{0,30}$")
_PERIOD = _words(
    r"\b(?:under\s(?:perioden|tiden)|pågår|perioden|period)\b",
    r"\b(?:t\.?\s?o\.?\s?m\b\.?|till\soch\smed|fr\.?\s?o\.?\s?m\b\.?|från\soch\smed|mellan|från|fram\still)\s{0,3}(?:i\s)?(?:den\s)?$",
)
# "Beslutades att hyran höjs", "beslutades ske": what follows is to come.
_DECIDED_ON = (
    r"(?!\b(?:beslut(?:ade|ades)|beslöt|beslöts|bestäm(?:de|des)|enades|föreslogs|föreslog|planera(?:de|des)|kallades|bokades|ajournerades?|bordlades|flyttades?|sköts|hänsköts|uppsköts|senarelades|tidigarelades|framflyttades|återremitterades)"
    r"\s(?:\w{1,14}\s){0,3}?(?:att|om|till|ske|äga|hållas|genomföras|starta|börja|bli|vara|förläggas|gälla)\b)"
)
_TOLD = r"\b(?:fick|gav|gavs)\s(?:\w{1,12}\s)?i\suppdrag\b|\bfick\sförläng|(?<!\w\s)\bkom\b|\b(?:presenterade|informerade|berättade|rapporterade|meddelade|diskuterade)s?\b"
"""Told in the past tense of what may be to come; and "Kom i tid", which bids."""
_PAST = _words(
    rf"{_DECIDED_ON}(?!{_TOLD})\b(?:var|blev|fick|hade|hölls|höll|gick|kom|gjorde|gjordes|ägde|deltog|möttes|sågs(?!\s(?:upp|över|av))|skrev|togs?|drogs?|stod|satt|sattes|inföll|avslutades|bestods?|började|startade|lades?"
    rf"|(?!(?:in)?planerad)\w{{3,}}(?:ades|erade)|\w{{2,}}(?:ddes|ttes|rdes|ldes|ndes|mdes|stes|ktes)|(?!(?:in)?planerad|berörd|bokad|försenad|\w{{0,20}}(?:träde|område)\b)\w{{4,}}ade(?!\s(?:datum|möte|träff|till|den))|föregående|förra|was|were|held)\b",
    r"\bhar\s(?:\w{1,14}\s){0,2}?\w{3,}(?:ts|at|it|tt|its)\b",
    r"\b(?:protokoll(?:et)?|minnesanteckningar(?:na)?|anteckningar(?:na)?)\s(?:från|av)\b",
)
_FUTURE = _words(
    r"\b(?:kommer|ska|skall|planera[st]|planerad|inplanerad|blir|äger|hålls|hoppas|inbjud\w{0,5}|nästa|nytt|nya|ses|träffas|möts|inför|bokad|bokat|bokas|preliminärt|startar|börjar|arrangeras|genomförs|anordnas|välkomna?|infaller|kommande|firas|invigs|lanseras|släpps|publiceras|skickas|öppnas|öppnar|stängs|stänger|visas|uppmärksammas|delas|justeras|redovisas|sker|erbjuds|fortsätter|bordläggs|hänskjuts|skjuts|will|next|upcoming|plans?|planned)\b"
)

_COORDINATED = _words(
    r"^(?:[\s,;/+&()–-]|\b(?:och|eller|samt|respektive|resp|även|sedan|därefter|den|and|or|also|kl|klockan|[\d.:,]{1,5}|\p{L}{2,7}dag(?:en)?)\b\.?){1,12}$"
)
_TOLD_OF = _words(r"[\s)]{1,3}(?:är|blir|is)\s(?:den\s|the\s|satt\still\s){0,2}")
_GROUPED = _words(
    r"^\s{0,2}(?!(?:ska|kommer|hålls|är|blir)\b)\p{L}{2,20}(?:\s\p{L}{2,20}){0,2}\s?(?:,|\boch\b|\bsamt\b)\s{0,3}(?:den\s)?$"
)


@dataclass(frozen=True, slots=True)
class Around:
    """The folded words around a date: `left` since the sentence's beginning or the date before, `right` until its end
    or the next date; `above` the headings and labels that it stands under, the nearest first; `column` the one of
    a table that it stands in."""

    left: str
    right: str
    above: tuple[str, ...] = ()
    column: Column | None = None
    record: Record | None = None
    """The labels that lead to it: "Ansvarig: … Klart: …"."""
    followed: bool = False
    """Whether `right` ends where the next date begins."""
    previous: Kind | None = None
    """What the date before it in the sentence is."""
    is_span: bool = False
    """Whether it goes from one day to another."""
    earlier: str = ""
    """Its sentence up to the end of the date before it."""


_NEAR = 3
"""So many words may stand between a cue and the date that is sure to be its own."""


def kind_of(around: Around) -> Kind:
    """What a date is. A cue in its own sentence goes before one that stands above it."""
    if around.column and (by_column := _kind_by_column(around.column, around.left[-200:])):
        return by_column
    left, right = around.left[-200:], around.right[:120]
    if around.record and around.record.is_due:
        return Kind.DEADLINE
    if around.previous is not None and is_listed(left) and not (not around.followed and _AFTER.search(right)):
        return around.previous
    if _MOVED_FROM.search(left) or _SINCE.search(left):
        return Kind.OTHER if _MOVED_FROM.search(left) else Kind.PAST
    if around.previous is Kind.DEADLINE and _AND_DONE.fullmatch(left):
        return Kind.DEADLINE
    if around.previous is Kind.OTHER and _TO.match(left) and _MOVED.search(around.earlier):
        is_deadline = _BEFORE_NOUN.search(around.earlier) or _SENAST.search(around.earlier)
        return Kind.DEADLINE if is_deadline else Kind.NEXT_MEETING
    # "den 14 mars, svar senast 31 januari": the cue is the next date's.
    led_on = around.followed and (_BEFORE_LEAD.search(right) or _BEFORE_UNTIL.search(right) or _leads_on(right))
    deadline = _deadline_cue(left, "" if led_on else right)
    if around.followed and is_subject(right):
        deadline = None
    nexts = [match.end() for match in _NEXT.finditer(left) if not _NOT_NEXT.search(left, match.start(), match.end())]
    if deadline == len(left) and nexts and len(left[nexts[-1] :].split()) <= _NEAR:
        deadline = None  # "till nästa möte den 13 oktober ska alla ha svarat"
    if deadline is not None and (
        (_OPEN_UNTIL.search(left) and not _CONSULTS.search(left) and not _DUTY.search(right))
        or (around.is_span and _TIME_FOR.search(left))
    ):
        return Kind.PERIOD
    if deadline is not None and (not nexts or deadline >= nexts[-1]):
        over = _WOULD_HAVE.search(left) or _IS_OVER.search(left, max(0, deadline)) or _IS_OVER.match(right.strip(" ,"))
        return Kind.PAST if over else Kind.DEADLINE
    if nexts:
        # "Mötet flyttas från 1/10 till 24/9"
        return Kind.OTHER if _FROM.search(left) else Kind.NEXT_MEETING
    if _TASK_LABEL.match(left) and _is_task(around, left, right):
        return Kind.DEADLINE
    for label in around.above:
        if _TASKS_HEADING.search(label):
            if _is_task(around, left, right):
                return Kind.DEADLINE
            break
        if _NEXT_HEADING.search(label) and not _NOT_NEXT.search(label):
            return Kind.NEXT_MEETING
        if _BEFORE_NOUN.search(label) or (_SENAST.search(label) and not _NOT_SENAST.search(label)):
            return Kind.DEADLINE
    if _DECISION.search(left) or _DECISION.search(right):
        return Kind.DECISION
    if _FROM_MINUTES.search(left):
        return Kind.PAST
    if _PERIOD.search(left) or _OPEN_UNTIL.search(left):
        return Kind.PERIOD
    tense = tense_of(around)
    return Kind.PAST if tense is Tense.PAST else Kind.EVENT


def is_bare_ready(left: str) -> bool:
    """Whether a date is only said to be that of something ready or handed in ("klart 5/9"): if it has passed, that was
    the day it was done."""
    return bool(_BARE_READY.search(left)) and not _MUST.search(left)


def is_duty(around: Around) -> bool:
    """Whether somebody is to do something, as far as the sentence says, and has not done it."""
    said = _MUST.search(around.left) or _DOES.search(around.left) or _MUST.search(around.right)
    return bool(said) and tense_of(around) is not Tense.PAST


def _is_task(around: Around, left: str, right: str) -> bool:
    """Whether an item of a list of tasks ends with its day: "Boka lokal, Anna, 15/10"."""
    if around.is_span or right.strip(" .,;:)|*-") or tense_of(around) is Tense.PAST:
        return False
    return bool(_DOES.search(left) or _PARTED.search(left))


def _leads_on(right: str) -> bool:
    """Whether what stands before the next date begins anew with a cue of that: ", nomineringsstopp"."""
    if _CLOSES.fullmatch(right):
        return True
    clause = _CLAUSE.split(right)[-1]
    match = _last(_BEFORE_NOUN, clause)
    return clause != right and match is not None and len(clause[match.end() :].split()) <= _NEAR - 1


def is_listed(left: str) -> bool:
    """Whether what stands between two dates makes a list of them: "den 3 maj och", "28/8 väster,"."""
    return bool(_COORDINATED.search(left) or _GROUPED.search(left))


def is_subject(between: str) -> bool:
    """Whether what stands between two dates says that the first belongs to the subject and the second is what is told
    of it: "sista anmälningsdag för lägret 3-5 oktober är den 20 september"."""
    return bool(_TOLD_OF.fullmatch(between))


class Tense(StrEnum):
    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


def tense_of(around: Around) -> Tense:
    """Whether the sentence tells of what has been or of what is to come, by the nearest verb that says it."""
    left, right = around.left[-200:], around.right[:100]
    if around.followed and _leads_on(right):
        right = ""
    distances = []
    for tense, pattern in ((Tense.PAST, _PAST), (Tense.FUTURE, _FUTURE)):
        ends = [len(left) - match.end() for match in pattern.finditer(left)]
        if match := pattern.search(right):
            ends.append(match.start() + (40 if ends or "," in right[: match.start()] else 0))
        distances += [(min(ends), tense)] if ends else []
    return min(distances)[1] if distances else Tense.UNKNOWN


def _deadline_cue(left: str, right: str) -> int | None:
    """Where in `left` the cue of a deadline ends (len(left) for one that stands in `right`); None if there is none."""
    not_senast = _NOT_SENAST.search(left)
    if (match := _BEFORE_LEAD.search(left)) and not (
        (not_senast and "senast" in match["cue"])
        or (_BEFORE_DONE.search(match["cue"]) and _is_done(left[: match.end("cue")]))
        or (_WHO.search(match["cue"]) and not _DOES.search(left[: match.start()]))
        or _EXPECTED.search(left[: match.start()])
        or _WAS_READY.search(left, max(0, match.start() - 30), match.end("cue"))
    ):
        return match.end("cue")
    if (match := _last(_SENAST, left)) and not not_senast and len(left[match.end() :].split()) <= 8:
        return match.end()
    if _AFTER.search(right):
        return len(left)
    if (match := _last(_BEFORE_NOUN, left)) and len(left[match.end() :].split()) <= 14 and not _AT_MEETING.search(left):
        return match.end()
    if match := _BEFORE_UNTIL.search(left):
        clause = left[: match.start()]
        if _WAS_OPEN.search(clause):
            return None
        if _CONSULTS.search(clause):
            return match.end("cue")
        if match["cue"] != "till":
            return match.end("cue") if _DUTY.search(clause) or _DUTY.search(right) else None
        if _NEEDED.search(clause) and _DUTY.search(clause):
            return match.end("cue")
        if _DOES.search(clause) and not _MOVED.search(clause):
            return match.end("cue")
        if _MUST.search(clause) and _HAND_IN.search(clause):
            return match.end("cue")
    if (
        _MUST.search(left)
        and (match := _last(_HAND_IN, left))
        and not _AT_MEETING.search(left)
        and not _EXPECTED.search(left)
        and len(left[match.end() :].split()) <= 6
    ):
        return match.end()
    if match := _PAID_BACK.search(left):
        return match.end()
    return None


def _is_done(clause: str) -> bool:
    """Whether what is told of was done ("bordlades vid mötet före den …") or is held, and is no duty."""
    told = _PAST.search(clause) or _DONE_BEFORE.search(clause)
    return bool(_HELD.search(clause) or (told and not _MUST.search(clause) and not _WISHED.search(clause)))


def _last(pattern: regex.Pattern[str], text: str) -> "regex.Match[str] | None":
    match = None
    for match in pattern.finditer(text):  # noqa: B007 - the last one is wanted
        pass
    return match


def _kind_by_column(column: Column, left: str) -> Kind | None:
    if column.tells_of_state and not _SENAST.search(left):
        return Kind.PAST
    if column.says_due or _BEFORE_NOUN.search(column.head):
        return Kind.PAST if column.is_done else Kind.DEADLINE
    return Kind.NEXT_MEETING if _NEXT_HEADING.search(column.head) else None
