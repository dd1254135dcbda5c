"""Words around a date that tell its kind: patterns of deadlines, next meetings, tense and lists."""

# ruff: noqa: E501 - a pattern is read by its line

import regex

from dialogs.dates.words import loose
from dialogs.patterns import lazily


def _words(*patterns: str) -> regex.Pattern[str]:
    return lazily(loose("|".join(patterns)))


# Between a cue and the date that it leads to.
FILLERS = (
    r"(?:[\s:,–\"(*_-]++|\b(?:den|det|på|till|med|i|är|blir|om|ca|omkring|ungefär|redan|nu|absolut|allra|preliminärt|dock|under|inom|och\smed|vid|the|on|at|is|of"
    r"|datum|kl\.?|klockan|\d{1,2}[.:,]\d\d|\d{1,2}(?=\s(?:den|på|on))|utgången\sav|jul(?:en)?|påsk(?:en)?|midsommar(?:en)?|pingst|årsskiftet|nyår|v(?:ecka)?\.?\s?\d{1,2}|slutet\sav|början\sav|\p{L}{2,7}dag(?:en)?)\b\.?){0,10}$"
)

# "Sista anmälningsdag", not "sista skoldagen", "sista torsdagen" and "sista dagen på terminen".
LAST_DAY = (
    r"(?!(?:skol|arbets|tränings|kurs|lov|semester|sommar|spel|match|läger|mäss|utställnings|konferens|mötes|tävlings|verksamhets|öppet|mån|tis|ons|tors|fre|lör|sön)dag|dag(?:en)?\s(?:på|av|med|i)\s(?:\w{1,20}\s){0,2}?\w{0,20}(?:terminen|läsåret|lägret|utställningen|mässan|kursen|lovet|säsongen|festivalen|skolan|konferensen|resan)\b)"
    r"\w{0,20}dag(?:en)?"
)

NOUNS = (
    r"\bdead-?\s?line(?:n|s)?\b",
    r"\b\w{0,20}stopp(?:datum|dag)(?:en|et)?\b|\b(?:motions?|nominerings|anmälnings|ansöknings|inlämnings|inskicknings|manus|material|annons|pres|press|redaktions|förslags|bokslut|bokslutss|utskicks)stopp(?:et)?\b",
    rf"\bsista\s(?:möjliga\s)?{LAST_DAY}",
    r"\bsista\s(?:möjliga\s)?(?:\w{0,20}datum(?:et)?|\w{0,14}chans(?:en)?|\w{0,14}tid(?:punkt)?(?:en)?|inlämning\w{0,6}|anmälan|ansökan|svar\w{0,5}|betalning\w{0,5}|insändning\w{0,5})\b",
    r"\b(?:svars|förfallo|slut|inlämnings|anmälnings|ansöknings|betalnings|leverans|material|manus|mål)(?:dag|datum|dagen|datumet)\b",
    r"\b(?:tidsgräns|tidsfrist|frist|svarstid|svarsfrist)(?:en)?\s?:?\s(?:är\s|blir\s|löper\sut\s|går\sut\s|sattes\still\s|satt\still\s)?(?:den\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$",
    r"\b(?:svars|anmälnings|ansöknings|anbuds|remiss|motions|nominerings|inlämnings|överklagande|besvärs|samråds|gransknings|intresseanmälnings|förslags|yttrande)(?:tid(?:en)?|perioden)\b(?:\s(?!gick|löpte|var\b)\w{1,12}){0,3}?\s(?:ut|utgår|upphör|till|är|stänger|slutar)\b",
    r"\b(?:\w{0,14}enkät(?:en)?|\w{0,12}anmälan|ansökan|\w{0,12}formulär(?:et)?|\w{0,6}röstning(?:en)?|bokning(?:en)?|\w{0,10}länk(?:en)?|nominering(?:en)?)\b[^.;:\d]{0,40}\bstäng(?:er|s)\b",
    r"\bsista\s\w{0,20}(?:leverans|rapportering|redovisning|registrering|beställning)(?:en)?\b",
    r"\btill\s?handa\b",
    r"\bstäng(?:er|s)\sför\s(?:in|an|redo|rapp)\w{3,20}\b",
    r"\binlämning(?:en)?\b",
    r"\bförfaller\b",
    r"\bo\.?s\.?a\b\.?",
    r"\brsvp\b",
    r"\b(?:final|last|closing|due)\s(?:day|date)\b",
    r"\b(?:senaste|sista)\s(?:svarsdatum|svarsdag)\b",
    r"\b(?:anmälan|ansökan|remissen|\w{0,14}enkäten|utlysningen|nomineringen)\s(?:stänger|stängs|löper\sut)\b|\b(?:anmälan|ansökan|utlysningen)\sgår\sut\b",
)
LEADING = (
    r"\b(?:allra\s|dock\s)?senast\b",
    r"\b(?:klara?|klart|färdig[ta]?|färdigställ(?:t|d|da|as|a)|inne|inlämna(?:d|t|de)|insänd[at]?|inskicka(?:d|t|de)|betala(?:d|t|de)|besvara(?:d|t|de))\b(?:\s(?:till|den|före|innan|vid|i|per|under))?",
    r"(?<!(?:veckor|vecka|dagar|dag|dagen|månader|månad|timmar)\s)\b(?:före|innan)\b",
    r"\(\s?(?:till\b|\w{2,20},)",
    r"\banstånd\s(?:med\s[^.;\d]{1,40}\s)?(?:fram\s)?till(?:\soch\smed)?",
    r"\b(?:ska|skall|måste)\sin(?:\still\s[\p{L}\d-]{2,20}(?:\s(?!den\b)[\p{L}\d-]{2,20})?)?\b",
    r"\bvill\s(?:\w{1,12}\s)?ha\s(?:in\s)?(?:\w{1,8}\s)?(?:svar|underlag|inspel|synpunkter|förslag|uppgifter|rapport)\w{0,4}(?=\s)",
    r"(?:^|[,;.:]\s|\boch\s)(?:åter|slut|del)rapport(?:en|ering)?(?=\s)|(?:^|[,;:]\s)(?:intresse)?anmälan(?=\snu\s)",
    r"^[\s,]{0,2}(?:och\s)?stäng(?:er|s)\b",
    r"(?:^|[,;]\s)(?:i\s)?(?:åter|retur)(?=\s)",
    r"\b(?:no\slater\sthan|at\sthe\slatest|due(?:\son|\sby)?|by|before)\b",
)
UNTIL = r"\b(?:fram\still(?:\soch\smed)?|till\soch\smed|t\.?\s?o\.?\s?m\b\.?|until|till)"

DUTY = _words(
    r"\b(?:inspel\w{0,3}|synpunkt\w{0,5}|svara?|svaren|anmäl\w{0,6}|ansök\w{0,6}|lämna\w{0,3}|inlämn\w{0,6}|skicka\w{0,3}|skickar|mail[ae]\w{0,2}|mejl[ae]\w{0,2}|nominer\w{0,6}|motion\w{0,4}"
    r"|remiss\w{0,3}|yttra\w{0,5}|betal\w{0,5}|rösta\w{0,2}|på\s(?:dig|er|sig)|återkom\w{0,4}|rekvirer\w{0,4}|inkom\w{0,3}|komma\sin|förslag\w{0,3}|underlag\w{0,3}|rapport\w{0,5}|intresseanmälan|enkät\w{0,3}"
    r"|fyll\w{0,2}|tyck\w{0,2}|ge|kompletter\w{0,4}|boka|send|reply|answer|submit|register|apply|feedback|comments?|input|report)\b"
)
DOES = _words(
    r"\b(?:i\suppdrag|uppdras|tar?\sin|lovar|lovade|ordnar?|tar?\s(?:fram|kontakt|reda|med|upp|hand)|skickar?|skriver|skriva|gör|göra|klar[at]?|färdig[at]?|fixar?|bokar?|kontaktar?|återkommer|återkomma|lämnar?|förbered\w{0,2}|kollar?"
    r"|undersök\w{0,2}|ser\söver|se\söver|sammanställ\w{0,2}|uppdaterar?|bjuder|köper|köpa|beställ\w{0,2}|ansvarar?|mailar?|mejlar?|ringer|ringa|svarar?|svar|inspel|synpunkter|underlag|förslag|rapport\w{0,3}"
    r"|påminn\w{0,2}|levererar?|levereras|publiceras?|revider\w{0,2}|justerar?|fyll\w{0,2}|läs\w{0,2}|hämtar?|undersöka|utreder?|redovisar?|återrapporter\w{0,2}|presenter\w{0,2}|hör\sav|prepares?|sends?|writes?|orders?|checks?|reports?|finish\w{0,2})\b"
)
BY_AGENT = _words(
    r"\b(?!\w*(?:des|tes)\b|(?:visas|hålls|leds|arrangeras|anordnas|drivs|används|hyrs|lånas|kallas|styrs|stöds|ägs|finns|skrevs|togs|gavs"
    r"|flyttas|ändras|skjuts|senareläggs|tidigareläggs|framflyttas|förlängs|planeras|väljs|ställs|förläggs|läggs)\b)"
    r"\w{2,15}s(?:\s(?:in|ut|fram|upp|över|ihop|ned|klart?|färdigt?))?\sav\s\w"
)
"""The passive of a task, with who does it: "skrivs av Olle"."""
MUST = _words(r"\b(?:ska|skall|måste|bör|behöver|behövs|borde|vill|önskas|önskar|must|shall|should|need|needs)\b")
HAND_IN = _words(
    r"\b(?:(?:lämna|skicka|sända|maila|mejla|inlämna|insända|inskicka|åter|ut|slut|del|in)?(?:betalas|lämnas|skickas|sändas|sänds|mailas|mejlas|returneras|levereras|besvaras|anmälas|anmäls|inkomma|inkommit|skickas|publiceras|redovisas|rapporteras|slutföras|färdigställas|kallas|godkännas|signeras|undertecknas|justeras(?!\s(?:i|på|kl|hos|vid)\b))"
    r"|återbetalas|komma\sin|kommit\sin|vara\s(?:inne|klart?|klara|färdig[at]?|inlämna\w{1,2}|insän\w{1,2}|(?:in)?betal\w{1,3}|inskicka\w{1,2}|genomför(?:t|d|da)|avslutad[e]?|avslutat|slutför[dt]a?|slutrapportera[dt]|slutredovisa[dt]|ute|utskickad|anmäld[a]?|förbrukad[e]?|förbrukat|justera[dt]|oss|utskicka\w{1,2}|besvara\w{1,2}|tillhanda|framme|här|där|hos\s\w{2,20}|borta|tömd[a]?|tömt|bort\w{3,12}|uppsag[dt]a?|uppsagt|löst|lösta|inköp[t]a?|åtgärda[dt]e?|inkom(?:na|men|met)|(?!stäng|planera|boka|flytta|placera|inställ|besök|förvar)\w{3,20}(?:ade|ad))|finnas\s(?:\w{1,12}\s)?(?:utlagd[a]?|tillgänglig[at]?|framme|klart?|klara|(?:på|i)\s\w{4,20})|ha\s(?:lämnat|skickat|inkommit|svarat|kommit|betalat|anmält)|tillhanda)\b"
)
AT_MEETING = _words(
    r"\b(?:på|vid|under|inför|före|innan|till|efter)\s(?:\w{1,20}\s){0,3}?\w{0,20}(?:möte[nt]?|träff(?:en|ar)?|sammanträde[t]?|stämma[n]?|konferens(?:en)?|dag(?:en)?|tillfälle[t]?"
    r"|invigning(?:en)?|festival(?:en)?|marknad(?:en)?|workshop(?:en)?|kurs(?:en)?|läger|lägret|premiär(?:en)?|start(?:en)?|session(?:en)?|seminarie[t]?|seminarium|fest(?:en)?|resa[n]?|loppis(?:en)?|mässa[n]?|besök(?:et)?|besiktning(?:en)?|gång(?:en)?)"
    r"\s(?:är\s|som\s(?:är|hålls)\s)?(?:den\s)?$"
)
MOVED = _words(
    r"\b(?:flytta[st]?|flyttat|flyttad|skjut\w{0,3}|ändra[st]?|planera[st]?|planerat|planerad|kallas?|inbjud\w{0,4}|bokad|bokat|boka|senarel\w{0,6}|tidigarel\w{0,6}|framflytta\w{0,2}|uppskju\w{0,3}|förläg\w{0,3}|läggs|lagt|välkomna?|kallelse"
    r"|inställ[td]a?|ändring(?:en)?|förlängs|förlängt|väljs|vald[a]?|valdes|mandat\w{0,3}|vikarie\w{0,3}|gäller|pågår|öppet|löper|öppnar|öppnas|mellan|från)\b"
)

BEFORE_NOUN = _words(*NOUNS)
BEFORE_LEAD = lazily(loose(rf"(?P<cue>{'|'.join(LEADING)}){FILLERS}"))
SENAST = _words(r"\bsenast\b")
BEFORE_UNTIL = lazily(loose(rf"(?P<cue>{UNTIL}){FILLERS}"))
NOT_SENAST = _words(
    r"\bsenast(?:e)?\s(?:uppdatera|ändra|revidera|granska|beslut(?:a|ad)|fastställ|anta[gr]|möttes|träffades|sågs(?!\s(?:upp|över|av))|hölls|var\b|modifiera|publicera|spara|kontrollera|besökt|vi\s(?:sågs(?!\s(?:upp|över|av))|möttes|träffades))",
    r"\bsenast\b[^.]{0,40}\b(?:var|hölls|sågs(?!\s(?:upp|över|av))|möttes|träffades|genomfördes|skedde)\b",
    r"\b(?:var|sågs(?!\s(?:upp|över|av))|hölls|möttes|träffades|behandlades|diskuterades|genomfördes|skedde|uppdaterades|som)\s(?:\w{1,10}\s)?senast\b",
    r"\bsenast(?:\s\w{1,10}){1,3}\s(?:före|innan)\b",
    # "Bussen går senast 17.30 den 13 oktober"
    r"\b(?:går|ses|kom|kommer|avgår|samlas|samling|börjar|slutar|stänger)\s(?:\w{1,12}\s)?senast\s(?:kl\.?\s|klockan\s)?\d{1,2}(?:[.:]\d\d)?\b",
    # "Taket lades om senast", "Policyn antogs senast", "(uppdaterad senast": "latest" about the past.
    r"(?!\b(?:beslutades|bestämdes|ombads|uppmanades|enades|önskades|behövdes|krävdes)\b)\b\w{2,20}(?:ades|ddes|ttes|rdes|ldes|ndes|mdes|stes|ktes|togs|lades|sattes|skrevs|gavs|drogs|byggdes|kom|gjordes)\s(?:om\s|upp\s|in\s|ut\s|av\s)?senast\b",
    r"(?!\bplanerad)\b\w{0,20}(?:uppdatera|ändra|revidera|granska|fastställ|besiktiga|publicera|kontrollera|spara|renovera|måla|anta)(?:[dt]|gen|get)\ssenast\b",
    r"\b(?:hade|höll|gjorde|fick|antogs|togs|drogs|skrevs|lades|gavs)\s(?:\w{1,12}\s)?senast\b",
    r"\bsenaste\b",
    r"\b(?:sedan|sen|från)\s(?:(?:vi|mötet|sist)\s)?senast\b",
)
AFTER = lazily(
    loose(
        r"^[\s.,:;)*_|–-]{0,6}(?:kl\.?\s?[\d.:]{1,5}\s?)?(?:[\s,:–-]{0,4}(?:\p{L}{2,7}dag\s)?)(?:(?:är|blir|=)\s)?(?:det\s|då\s|också\s|även\s|absolut\s|alltså\s)?(?:den\s)?(?:allra\s)?"
        rf"(?:sista\s{LAST_DAY}|"
        r"senast\b(?!\s(?:uppdatera|ändra|revidera|granska|beslut|fastställ|anta[gr]|modifiera|publicera|spara|kontrollera))|är\ssenast|dead-?\s?line|sista\s(?:\w{0,20}datum|\w{0,14}chans|\w{0,14}tid|inlämning|anmälan|ansökan|svar|betalning)|\w{0,20}stopp(?:datum|dag)\b|(?:motions?|nominerings|anmälnings|ansöknings|inlämnings|manus|material|annons)stopp\b"
        r"|svarsdatum|förfallo|o\.?s\.?a\b|at\sthe\slatest|is\sthe\s(?:last|deadline)|last\sday|due\b)"
        r"|^(?!\W{0,3}(?:och|men|samt|då)\b|\s{0,2},)[^.;]{0,12}\b(?:ska|skall|måste|behöver|bör)\b[^.;]{0,70}\b(?:vara\s(?:inne|klart?|klara|färdig|inlämna|insän|betal|inskicka|oss|framme)|lämnas\sin|inlämnas|skickas\sin|insändas|inkomma|ha\s(?:inkommit|lämnat|skickat|svarat|kommit)|kommit\sin|tillhanda|komma\sin)"
        r"|^\s?[:–]\s[^.;]{0,40}\b(?:ska|skall|måste)\s(?:vara\s(?:inne|inlämna\w{1,2}|insän\w{1,2}|inskicka\w{1,2}|inrapportera\w{1,2}|ifyll\w{1,2}|anmäl\w{1,2}|registrera\w{1,2}|klara?|klart|färdig[at]?|betal\w{1,3})|lämnas\sin|skickas\sin|inlämnas|ha\s(?:lämnats|inkommit|skickats))\b"
        r"|^[\s,.:;)*_|–-]{0,6}(?:(?:sista\s)?(?:ansökan|anmälan|utlysningen|\w{0,14}enkäten|nomineringen|remissen|ansökningstiden|anmälningstiden|svarstiden|remisstiden)\s(?:stänger|stängs|slutar|(?:går|löper)\sut))\b"
        r"|^[\s,]{0,2}(?:går|löper)\s[^.;]{0,40}\but\b|^[\s,]{0,2}stänger\b|^[\s,]{0,2}(?:vill|behöver|måste|ska|skall)\s(?:vi|jag|\p{L}{2,14})\s(?:ha\s)?(?:fått\s)?(?:in\s)?(?:svar|underlag|inspel|synpunkter|anmäl|ansök|rapport|förslag|besked|era|ert|ditt|dina|allt)"
    )
)
NEEDED = _words(r"\b(?:behövs|krävs|önskas|efterfrågas|needed)\b")
PAID_BACK = _words(r"\båterbetalas\b")
EXPECTED = _words(r"\b(?:beräkna[st]|väntas|förväntas|bedöms|uppskattas|expected)\b")
BEFORE_DONE = _words(r"\b(?:före|innan|before)$")
WISHED = _words(r"\b(?:om|att|if|that)\b")
WAS_READY = _words(r"\b(?:blev|var|stod|är\s(?:nu|redan)|was)\s(?:\w{1,10}\s)?(?:klara?|klart|färdig[ta]?|inne)\b")
WHO = _words(r"^\(\s?\w{2,20},")
HELD = _words(r"\b(?:hålls|hållas|äger\srum|äga\srum|startar|starta|börjar|börja|öppnar)\s(?:före|innan|before)$")
DONE_BEFORE = _words(
    r"\b(?:som\s(?:\w{1,12}\s){0,2}?(?:\w{2,20}(?:it|at|ts)|\w{3,20}(?:ade|ades|ddes))|byggd[at]?|inkomna|inkommen|födda?|registrerade|anställda?|uppförda?)\b"
)
WOULD_HAVE = _words(r"\b(?:skulle|borde)\s(?:\w{1,12}\s)?ha\s\w{3,20}\b")
IS_OVER = _words(r"\b(?:var(?!\s?:)|gick|löpte|passerade|passerad|passerat|hade|har\spasserat|har\sgått|utgick)\b")

MEETING = r"(?:(?:[\w-]{0,12}-)?möte|mötet|möten|mötena|träff|träffen|träffar|sammanträde|sammanträdet|sammanträden|tillfälle|tillfället|tillfällen|meeting|meetings|avstämning|session|nätverksträff|styrelsemöte|styrelsemöten|styrelsesammanträde|arbetsgruppsmöte|arbetsgruppsmöten|nätverksmöte|nätverksmöten|nätverksträffar|teamsmöte|medlemsmöte|gruppmöte|ledningsgruppsmöte|planeringsmöte|uppföljningsmöte|samverkansmöte|samling|samlingen|sammankomst|sammankomsten)"
_MEETINGS = (
    r"(?:möten|mötena|träffar|träffarna|sammanträden|sammanträdena|avstämningar|samlingar|sammankomster|nätverksdagar)"
)
_PLAN = (
    r"(?:\b(?:mötes|sammanträdes|träff|nämnds|styrelsemötes|nätverks)(?:plan|planen|planering|schema|kalender|kalendarium|datum|dagar|dagarna|tider|tiderna)\b"
    rf"|\b(?:vårens|höstens|terminens|årets|läsårets|resterande|övriga|återstående|kommande|nya|planerade|inplanerade|inbokade|bokade|fastställda|beslutade|preliminära)\s(?:\w{{1,14}}\s){{0,2}}?(?:(?!l.nsdel|lokal|delregion|område|krets)[\w-]{{0,20}}{_MEETINGS}|datum|mötesdatum|mötestider|tider)\b"
    r"|\b(?:datum|tider|mötestider|mötesdatum)\s(?:framöver|våren|hösten|vt|ht)\b"
    r"|\b(?:datum(?:en)?|tider(?:na)?)\sför\s(?:våren|hösten|terminen|året|läsåret|nästa\s(?:år|termin|halvår)|vt|ht|20\d\d)\b"
    rf"|\b[\w-]{{0,20}}{_MEETINGS}\s(?:under\s|i\s|för\s)?(?:våren|hösten|vt|ht|höst|vår|läsåret|verksamhetsåret|året|20\d\d)\b"
    r"|\b(?:datum|tider|tid|dag|dagar)\s(?:för|till)\s(?:\w{1,14}\s){0,3}?(?!\w{0,10}stämma|årsmöte|l.nsdel|lokal|delregion|område|krets)[\w-]{0,20}(?:möte[nt]?|mötena|träff(?:en|ar|arna)?|sammanträde[nt]?|avstämningar)\b)"
)
_IS = r"(?:är|blir|ska\svara|hålls|äger\srum|(?:förläggs|bestäms|fastställs|bestämdes|fastställdes)\still|föreslås(?:\sbli|\still)?)"
PLAN = _words(_PLAN)
"""The name of a list or a table of meetings: "Sammanträdesplan 2025", "Höstens träffar"."""
PLAN_LABEL = _words(
    rf"{_PLAN}[^.;:\d]{{0,25}}(?:20\d\d)?(?:\s?:|\s{_IS})\s{{0,2}}(?:den\s)?(?:(?:må|ti|on|to|fr|lö|sö)\.?\s)?$",
)
LABEL_ENDS = _words(rf"(?::|\b{_IS})\s{{0,2}}(?:den\s)?(?:(?:må|ti|on|to|fr|lö|sö)\.?\s)?$")
"""Without this, `PLAN_LABEL` cannot match: a hint that saves time."""
NEXT = _words(
    r"\bblir\s(?:det\s)?(?:(?:ett|en)\s)?(?:(?:nytt|ny|kort|extra|digitalt|fysiskt)\s)?(?:teams|skype|zoom|digitalt|teamsmöte|möte|träff|avstämning)\s(?:\w{1,12}\s){0,2}$",
    r"(?:^|[.;,]\s|\b(?:fysisk|digital|extra|ny)\s)(?!årsmöte)(?:träff|möte|avstämning|nätverksträff|styrelsemöte)(?:en|et)?\sblir\s(?:det\s)?(?:den\s)?$",
    rf"\b(?:välkomna?|välkommen|kallas|kallelse|inbjudan|inbjudna|bjuder\sin)\s(?:\w{{1,12}}\s){{0,4}}?till\s(?:\w{{1,14}}\s){{0,3}}?(?!\w{{0,10}}årsmöte)\w{{0,20}}{MEETING}\s(?:den\s)?$",
    r"(?:^|[.;:]\s{0,2})(?:ny\s)?(?:avstämning|avstämningsmöte|uppföljningsmöte)\s(?:\p{L}{1,14}\s){0,3}$",
    rf"\b(?:nästa|nästkommande|nasta)\s(?:\w{{1,20}}\s){{0,2}}?(?!\w{{0,6}}årsmöte|\w{{0,10}}stämma)[\w-]{{0,20}}{MEETING}\b",
    rf"\b(?:kommande|nytt|nya|next|upcoming)\s(?:\w{{1,14}}\s)?(?:(?!årsmöte|l.nsdel|lokal|delregion|område|krets)\w{{0,14}}{MEETING}|mötesdatum|mötestid|mötesdag)\b",
    r"\b(?:vi|\w{0,14}gruppen|styrelsen|nätverket|\w{0,14}rådet|nämnden|utskottet|kommittén|we)\s(?:ses|träffas|möts|sammanträder|meet)(?:\s(?:igen|åter|nästa\sgång|därefter|again))?\b",
    r"\b(?:ses|träffas|möts|samlas|syns)\s(?:vi\s)?(?:igen|åter|nästa\sgång|härnäst)\b|(?:^|[.;:!]\s)\W{0,3}(?:vi\ssyns|(?:på\s)?återseende|återträff(?:en)?|återsamling(?:en)?)\s(?:\p{L}{1,12}\s){0,2}(?:den\s)?$|\bhärnäst\s(?:ses|träffas|möts|sammanträder)\b",
    r"(?:^|[,.;:–(-]\s{0,2}|\b(?:och|men|medan)\s)nästa\s(?:är|blir|hålls|äger\srum)\b",
    r"\b(?:hörs|syns)\s(?:vi\s)?(?:igen|åter|nästa\sgång)\b|\b(?:ny|nytt|nya|nästa)\s(?:datum|tid|dag|mötestid|mötesdatum)\sför\s(?:\w{1,12}\s)?\w{0,14}(?:möte[nt]?|träff(?:en)?|sammanträde[t]?)\b",
    r"\bnästa\s(?:\w{1,20}\s)?(?:apt|au|ku|ks|kf|ksau|fsg|lsg|csg|kpr|khr|kfr|mbl|uppföljning|\w{0,14}kommitté|handledning|workshop|arbetsdag|planeringsdag|sittning|\w{0,14}(?:grupp|råd|nämnd|styrelse|utskott|samverkan)|nätverksdag|rnöte)(?:en|et)?(?=(?:[\s:,(]|är\b|blir\b|hålls\b|den\b|\p{L}{2,7}dag(?:en)?\b|(?:må|ti|on|to|fr|lö|sö)\b){1,6}$)",
    rf"\bdärefter\s(?:\w{{1,12}}\s)?{MEETING}\b",
    r"\bnästa\sgång\b",
    r"(?:^|[.;•*○–-]\s{0,3}|\n\s{0,3})\W{0,6}nästa(?:\sordinarie)?\s?:?\s?(?:alltså\s)?(?:den\s)?(?:(?:må|ti|on|to|fr|lö|sö)\.?\s)?$",
    rf"\b(?:ordinarie|nästa\sordinarie)\s\w{{0,14}}{MEETING}\s(?:den\s)?$",
    r"\b(?:sammanträder|sammanträda)\s(?:den\s|åter\s|härnäst\s|nästa\sgång\s|nästa\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$",
    rf"\b(?:vårens|höstens|terminens)\s(?:datum|\w{{0,14}}{MEETING}|mötesdatum|mötestider|mötesdagar|sammanträdesdagar)\s?:?\s?(?:den\s)?$",
    r"\b(?:vår|höst)\s?(?:datum|möten|mötena|träffar|träffarna|mötesdatum|mötestider|mötesdagar)\s?:?\s?(?:den\s)?$",
    r"\bmötesdag(?:en)?\b",
    r"\bvi\s(?:\p{L}{1,14}\s){0,6}(?:ses|träffas|möts|hörs)\s(?:\p{L}{1,12}\s){0,3}$",
    rf"(?:^|[.;:!]\s)\W{{0,3}}(?:ny|nytt|extrainsatt|extrainkallat)\s(?!årsmöte|\w{{0,10}}stämma)\w{{0,14}}{MEETING}\s(?:\p{{L}}{{1,14}}\s){{0,3}}(?:den\s)?$",
    rf"\b(?:årets|terminens|vårens|höstens)\s(?:sista|första|nästa)\s(?!årsmöte)\w{{0,14}}{MEETING}\s(?:är|blir|hålls)\s(?:den\s)?$",
    r"(?:^|[.;:!]\s)ny\stid\s(?:är|blir)\s(?:den\s)?$",
    r"(?:^|[.;:!]\s)(?:ny|nytt|ändrad|ändrat)\smötes(?:tid|dag|datum)\s?(?::\s|(?:är|blir)\s)?(?:den\s)?$",
    r"\bändr\w{2,4}\s(?:av\s)?mötes(?:dag|datum|tid)(?:en|et)?\b",
    r"\b(?:bestämde|bestämdes|bokade|bokades|bokar|enades\som|satte|hittade|föreslår)\s(?:vi\s)?(?:en\s|ett\s)?(?:ny|nytt|nästa)\s(?:mötes)?(?:tid|datum|dag)[\s,:]{1,3}(?:till\s)?(?:den\s)?$",
    r"\b(?:att|och)\s(?:ses|träffas|möts)\s(?:\p{L}{1,12}\s){0,4}$",
    rf"\b(?:uppföljande|extra|kompletterande|ytterligare\s(?:ett|en))\s(?!årsmöte)\w{{0,14}}{MEETING}\s(?:blir\s|hålls\s|är\s)?(?:den\s)?$",
    rf"\bförsta\s(?!årsmöte)\w{{0,14}}{MEETING}\s(?:är|blir)\s(?:\p{{L}}{{1,10}}\s)?(?:den\s)?$",
    r"(?:^|[.;:!]\s)(?!årsmöte)\w{0,14}(?:mötet|träffen|sammanträdet)\s(?:i\s\p{L}{3,9}\s)?(?:är|blir|hålls|äger\srum)\s(?:\p{L}{1,12}\s){0,3}(?:den\s)?$",
    rf"\b(?:börjar|inleder|inleds|avslutar|avslutas)\s[^.;]{{0,30}}\bmed\s(?:ett\s)?(?!årsmöte)\w{{0,14}}{MEETING}\s(?:redan\s)?(?:den\s)?$",
    r"\bnästa\s(?:datum|mötesdatum|mötestid)\b",
    rf"\b(?:efterföljande|nästföljande|därpå\sföljande)\s\w{{0,14}}{MEETING}\b",
    r"\b\w{0,14}(?:mötet|sammanträdet|träffen)\s(?:\w{1,12}\s){0,3}?(?:flytta\w{0,2}|ändra\w{0,2}|skjut\w{0,2}|senarelägg\w{0,2}|tidigarelägg\w{0,2}|ajournera\w{0,3})\b",
    rf"\b(?:sista|avslutande|konstituerande)\s(?!årsmöte)\w{{0,14}}{MEETING}\s?(?:[^.;:\d]{{0,25}}\s)?(?::|är|blir|hålls|äger\srum)\s(?:den\s)?(?:\p{{L}}{{2,7}}dag(?:en)?\s)?(?:den\s)?$",
    r"\bkonstituerande\s\w{0,14}(?:möte|sammanträde)\s(?:den\s)?$",
    r"(?:^|[.;:!]\s)\W{0,3}ett\s(?:nytt\s|extra\s)?(?:uppföljnings|avstämnings|återträffs)möte\s(?:\p{L}{1,14}\s){0,3}(?:den\s)?$",
)
THEN = _words(
    r"^[\s.;,•*–()-]{0,6}(?:(?:och|samt)\s)?(?:därefter|sedan|sen|(?:våren|hösten|vårens|höstens|terminens)(?:\s(?:datum|möten|mötestider|träffar))?\s?:?)\s(?:den\s)?(?:(?:\p{L}{2,7}dag(?:en)?|må|ti|on|to|fr|lö|sö)\.?\s)?(?:den\s)?$",
    r"^\s{0,2}(?:\([^()]{1,30}\)\s)?[\s,;]{0,2}(?:och\s)?(?:därefter|sedan|sen)\s[^.;:\d]{0,30}$",
    r"[,;]\s(?:och\s)?(?:därefter|sedan|sen)\s(?:den\s)?(?:(?:\p{L}{2,7}dag(?:en)?|må|ti|on|to|fr|lö|sö)\.?\s)?(?:den\s)?$",
)
"""Words after a next meeting that lead to the one after it: "Därefter 19/4", "Hösten: 4/9"."""
PLACED = _words(
    r"^(?:\s|,|\(|\)|kl\.?|(?:förm|fm|em|prel)\.|klockan|\d{1,2}[.:]\d\d(?:\s?-\s?\d{1,2}[.:]\d\d)?|\d{1,2}(?=\s)|(?!(?:anmäl|svar|senast|osa|inför|sista)\w*)\p{L}[\p{L}-]{0,20}){1,12}(?:[;,]\s(?:samt\s|och\s)?|(?<=\s)(?:alt|alternativt|eller)\.?\s|(?<=\s)(?:och|samt)\s(?:lunch-lunch|heldag|halvdag|digitalt|fysiskt|preliminärt|prel\.)\s)(?:den\s)?$"
)
"""A time or a place between two next meetings: "kl 13.15 digitalt; "."""
MEETING_MOVED = _words(
    r"\b(?!årsmöte)\w{0,14}(?:mötet|träffen|sammanträdet)\s(?:(?:som\s)?(?:var\s|är\s)?(?:planerat|planerad|inplanerat|inbokat|bokat|tänkt)\s(?:till\s)?)?(?:den\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?\d{1,2}[^.;]{1,15}$"
)
MOVES_TO = _words(
    r"^\s(?:flyttas|flyttats|ändras|skjuts(?:\supp|\sfram)?|senareläggs|tidigareläggs|har\sflyttats)\s(?:fram\s)?till\s(?:den\s)?$"
)
SOME_MEETING = _words(
    rf"(?!årsmöte)\b[\w-]{{0,14}}{MEETING}\b|\bmötes(?:dag|datum|tid)|^\W{{0,4}}(?:flytta|ändra|skjut|senarel|tidigarel)"
)
"""What is moved is a meeting, or is not named."""
FROM = _words(r"\bfrån\s(?:den\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$")
MOVED_FROM = _words(
    r"\b(?:flytta\w{0,3}|ändra\w{0,2}|senarelägg\w{0,2}|senarelagt\w{0,2}|tidigarelägg\w{0,2}|tidigarelagt\w{0,2}|förläng\w{0,3}|skjut\w{0,3}|skjöts|framflytta\w{0,2}|moved|changed|extended)\s[^.;]{0,40}?\b(?:från|from)\s(?:den\s|the\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$"
)
FROM_MINUTES = _words(
    r"\b(?:protokoll(?:et)?|(?:minnes|mötes)?anteckningar(?:na)?|minutes)\s(?:från|from|of)\s(?:\w{1,14}\s){0,3}$"
)
PROMISE = _words(
    r"(?:^|[.,;:•*)]\s{0,3})\W{0,4}\p{L}{2,20}(?:\s\p{L}{2,20})?\s(?:skickar|lämnar|kollar|ringer|rapporterar|sammanställer|skriver|beställer|bokar|levererar|kontaktar|tar\sfram)\s(?:\p{L}{1,20}\s){0,4}$",
    r"\b(?:lämnas|inlämnas|återrapporteras|inrapporteras|insänds|besvaras|skickas\sin)\s(?:(?:in|till\s\p{L}{2,20}|in\s(?:på|via|i|hos|till)\s[\w-]{2,20})\s)?$",
    r"(?:^|[.,;:]\s)rapport\s$",
)
"""Words that promise something by a day that ends the clause: "Robin skickar underlag nästa vecka."."""
_PROMISES = (
    r"(?:skickar|lämnar|kollar|ringer|rapporterar|sammanställer|skriver|beställer|bokar|levererar|kontaktar|tar\s(?:fram|kontakt|reda|med|hand|in|över)|begär|mejlar|mailar|fixar|köper|återkommer|hör\s(?:av|sig)|kontrollerar"
    r"|uppdaterar|gör|förbereder|svarar|ansöker|anmäler|lägger\s(?:ut|in|upp|fram)|delar\sut|undersöker|fyller\si|trycker|publicerar|inventerar|hämtar|ordnar|påminner|ser\s(?:över|till)|sätter\s(?:upp|ihop)|samlar\sin|reviderar|kallar|renskriver|justerar)"
)
PROMISED = _words(
    rf"\b{_PROMISES}\s(?:[\p{{L}}\d/-]{{1,20}},?\s){{0,8}}?(?:och\s{_PROMISES}\s(?:\p{{L}}{{1,20}}\s){{0,4}})?$"
)
"""A verb of a promise up to a date: who promises is judged by the caller."""
PROMISED_BY_US = _words(rf"\b(?:jag|vi)\s{_PROMISES}\s")
PROMISED_AFTER_NAME = _words(
    r":\s(?:att\s)?(?:skicka|lämna|kolla|ring|ringa|rapportera|sammanställ|sammanställa|skriv|skriva|beställ|beställa|boka|kontakta|ta|begär|begära|stäm|stämma|mejla|maila|fixa|köp|köpa|uppdatera|gör|göra|bjud|bjuda|förbered|förbereda"
    r"|anmäl|anmäla|lägg|lägga|dela|undersök|undersöka|inventera|hämta|ordna|påminn|påminna|se|samla|läs|läsa|testa|revidera|kalla)\s[^.;:]{0,80}$"
)
HANDED_IN = _words(r"\b(?:lämnas\sin|inlämnas|skickas\sin|insänds)\s(?:(?:på|via|i|hos|till)\s[\w-]{2,20}\s)?$")
BY_CLOCK = _words(r"^\s(?:kl\.?|klockan)\s?\d{1,2}(?:[.:]\d\d)?\s{0,2}(?:$|[.;\n)])")
"""Before and after a day: "lämnas in 24/4 kl 17"."""
NEWS = _words(r"\b(?:besked|information|upplysning(?:ar)?)\b[^.;,]{0,40}$")
"""What is told, and not handed in: "besked om bidragen lämnas 24/4"."""
_DELIVERED = r"(?:(?:bindande|skriftlig[at]?|slutlig[at]?|definitiv[at]?)\s)?(?:\w{0,14}(?:svar(?:et|en)?|yttranden?|synpunkter|inspel|underlag(?:et|en)?|anmälan|anmälningar|rapport(?:en|er)?|redovisning(?:en)?|ansökan|ansökningar|utkast(?:et)?|manus|korrektur(?:et)?))"
_CLAUSE_BEGINS = r"(?:^|[.,;:•]\s{0,2}|\b(?:och|samt)\s)\W{0,4}"
DELIVERED = _words(
    rf"{_CLAUSE_BEGINS}{_DELIVERED}(?:\s(?:till|via|hos)\s[\w/-]{{2,20}}(?:\s[\w/-]{{2,20}}){{0,2}}|\sin)?\s(?:den\s)?$",
    rf"{_CLAUSE_BEGINS}{_DELIVERED}(?:\s[^.;]{{0,60}})?:\s(?:\p{{L}}{{3,20}}\s){{1,2}}(?:den\s)?$",
    rf"{_CLAUSE_BEGINS}\w{{0,14}}(?:program|material|presentation(?:er)?|text(?:er)?|bilder|uppgifter|lista|listor|frågor|offert(?:er)?|statistik|handlingar|siffror|affisch(?:er)?)\s(?:in\s)?till\s[\w-]{{2,20}}(?:\s[\w-]{{2,20}})?\s(?:den\s)?$",
    r"(?:^|[.;•*]\s|\s-\s)\W{0,3}\w{2,20}(?:bidrag(?:et)?|stöd|stödet)\s(?:den\s)?$",
    r"^\W{0,4}[\p{L}-]{2,20}(?:\s[\p{L}-]{2,20})?:\s[^.;:\d]{0,40}?\b(?:offert|förslag|lista|utkast|text|mall|inbjudan|affisch|program|protokoll|budget|underlag|rapport|kallelse|presentation)\w{0,3}\s(?:klart?\s)?till\s(?:den\s)?$",
)
"""What is to be handed in by a day that ends the clause: "svar till kansliet 3/5"."""
WANTED = _words(
    r"\b(?:behöver|behövde|önskar|önskade|väntar\spå|ser\sgärna|vill(?:e)?(?:\sgärna)?\sha|måste\sha)\s(?:ha\s)?(?:in\s)?(?:era?|ert|ditt|dina?|ett\ssvar|en\slista|allas|svar\w{0,4}|underlag\w{0,4}|inspel|synpunkter\w{0,2}|besked|uppgifter\w{0,2}|kommentarer\w{0,2}|siffror\w{0,2}"
    r"|filer\w{0,2}|texter\w{0,2}|bilder\w{0,2}|manus|material\w{0,2}|lista\w{0,1}|listor\w{0,2}|dem|dom|den|det|dessa|allt|alltihop)\b[^.;]{0,60}$",
)
WANTED_BY = _words(
    r"^\s{0,2}(?:(?:kl\.?|klockan)\s?\d{1,2}(?:[.:]\d\d)?\s{0,2})?(?:$|[.;\n)]|,(?!\s?\d)|(?:och|men|så|då|eftersom|annars|därför|för\satt)\b)"
)
"""What somebody needs by a day: "jag behöver era texter på måndag kl. 12"."""
ELLIPSIS = _words(
    rf"\s{{0,2}}(?:,|;|\boch\b|\bmen\b|\bmedan\b|\bsamt\b)\s{{0,2}}(?:och\s)?(?:{_DELIVERED}|kommunerna|regionen|övriga|nämnderna|föreningarna|styrelsen|resten|andra)(?:\s(?:till|från|för|av)\s\p{{L}}{{2,20}})?\s(?:den\s)?(?:\p{{L}}{{2,7}}dag\s)?(?:den\s)?"
)
"""Between two deadlines of which the second has no verb: "in den 15 juni, redovisningen den 30 november"."""
CLAUSE_ENDS = _words(r"^\s{0,2}(?:$|[.;\n)]|,(?!\s?\d)|och\b|men\b|så\b)")
OF_LAST_MEETING = _words(
    r"\b(?:förra|föregående|senaste)\s(?:\w{0,14}(?:möte|mötet|mötets|träff|träffen|träffens|sammanträde|sammanträdets?))\b[^.;()]{0,40}\(\s?$"
)
ADOPTED = _words(
    r"\b(?:antag(?:na|en|et)|beslutad[e]?|beslutat|fastställ(?:d|da|t))\sav\s(?:\w{1,20}\s){1,3}(?:den\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$"
)
SINCE = _words(
    r"(?:^\W{0,3}|\bhar\s(?:\w{1,20}\s){1,4}?)(?:sedan|alltsedan|since)\s(?:den\s|the\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$"
)
TO = _words(r"\s{0,3}till\b")
WHEN_MET = _words(
    rf"^\s?[:=–-]?\s{{1,2}}(?:(?:kl\.?\s|klockan\s)?\d{{1,2}}(?:[.:]\d\d)?(?:\s?[-–]\s?\d{{1,2}}(?:[.:]\d\d)?)?\s)?(?:nästa|kommande)\s(?:ordinarie\s)?\w{{0,14}}{MEETING}\b",
    r"^\s(?:då|när)\s(?:mötet|sammanträdet|träffen|vi\s(?:ses|träffas|möts))\b",
    rf"^[\s,]{{1,3}}(?:(?:är|blir|hålls|har\svi)\s)?(?:det\s)?(?:dags\s)?(?:för\s)?(?:nästa|nästkommande)\s(?:\w{{1,14}}\s)?(?!årsmöte)\w{{0,14}}{MEETING}\b",
    r"^[\s,]{1,3}(?:ses|träffas|möts|syns|hörs|samlas)\s(?:vi|gruppen|styrelsen|nätverket)\b",
)
"""After a day that a meeting is on: "utom den 9 juni då mötet börjar kl. 8.30"."""
MEETS = _words(
    rf"^\s?[:=–-]?\s{{1,2}}(?:(?:kl\.?\s|klockan\s)?\d{{1,2}}(?:[.:]\d\d)?(?:\s?[-–]\s?\d{{1,2}}(?:[.:]\d\d)?)?,?\s)?(?!årsmöte)\w{{0,14}}{MEETING}\b"
)
"""After the first words of a line in a calendar: "10/9 kl 9 möte, Hede"."""
CALENDAR = _words(
    r"^\W{0,4}(?:\w{0,14}planering(?:en)?|kalender|kalendarium|hålltider|hållpunkter|årshjul|tidplan)\b|\b(?:våren|hösten|vt|ht|vårens|höstens|halvåret|terminen)\b"
)
ON_YOU = _words(r"\bpå\s(?:er|dig|sig|oss|mig)\s$|\bger\s(?:er|dig|oss|mig)\s$")
HAVE_UNTIL = _words(r"^\spå\s(?:er|dig|sig|oss|mig)\b")
"""After a day: "du har till 24/4 på dig"."""
BY_THEN = _words(r"(?:^|[.;:!]\s)\W{0,4}till\s(?:den\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$")
MUST_THEN = _words(r"^\s(?:ska|skall|måste|behöver|behövs|bör|vill|önskas)\b")
"""Before and after a day: "Till 24/4 ska alla ha läst"."""
IN_LINE = _words(
    r"^\s?[:=–-]?\s{0,2}(?:sista\b|inlämning(?:en)?\b|(?:intresse)?anmälan\b(?!s)|(?:ansökan|anmälan|nominering\w*|enkät\w*|utlysning\w*)\b[^.\n]{0,60}\bstäng(?:er|s)\b"
    r"|(?:\w{0,14}(?:underlag|synpunkter|svar|rapport|redovisning|yttrande|inspel|material|manus|handlingar|siffror|\w{2,14}äskanden|ansökan|ansökningar|redogörelse|berättelse|beställning|anmälningar|förslag|texter|bidrag)(?:e[nrt]|er?na|na|n)?)\b[^.\n]{0,50}\b(?:in|inne|inlämnad|inlämnade|inlämnas|lämnas|skickas|klart?|klara)\s{0,3}$)"
)
"""After the day that begins a line of its own: "24/9 underlag till verksamhetsplan in"."""
TASK_ENDS = _words(
    rf"^\W{{0,4}}[\p{{L}}-]{{2,20}}(?:\s[\p{{L}}-]{{2,20}})?\s(?:{_PROMISES}|kommenterar|godkänner|granskar|läser|skickas|lämnas|sänds|redovisas|testar|utreder|redovisar)\b[^.;\n]{{0,60}}\s?[–:-]\s$"
)
"""An item that ends with its day: "• Alla kommenterar i dokumentet – 15 aug"."""
MEETING_ON = _words(
    r"(?:^|[.;:!]\s)\W{0,3}(?:mötet|träffen|sammanträdet|nätverksmötet|styrelsemötet|nätverksträffen)\s(?:den\s)?$"
)
BEGINS_ON = _words(r"^\s(?:börjar|startar|inleds|hålls|äger\srum|är|blir)\b")
"""Words before and after a day: "Mötet onsdag den 7 maj börjar"."""
CALL = _words(
    rf"\b(?:kallelse|inbjudan|inbjudna|välkomna?|välkommen|kallas)\b[^.:]{{0,30}}?\b(?!årsmöte)\w{{0,14}}{MEETING}\b"
)
"""The heading of a call to a meeting."""
DAY_LABEL = _words(r"^\W{0,4}(?:datum|dag|tid|när|datum\soch\stid|tid\soch\splats|dag\soch\stid)\s?:\s")
NEW_DAY = _words(
    r"[\s,;.(]{1,3}(?:ny\s|nytt\s)(?:datum|tid|dag|deadline|sista\sdag)\s?:?\s(?:(?:är|blir|sattes\still)\s)?(?:den\s)?"
)
"""Between a day that has passed and the one that holds instead: "skulle ha lämnats 31/1, nytt datum 14/3"."""
LISTED_BARS = _words(r"^\s{0,3}\|\s{0,3}(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$")
NEXT_HEADING = _words(
    rf"\b(?:nästa|kommande|nästkommande|next|upcoming|nytt|nya)\s(?:\w{{1,14}}\s)?(?:\w{{0,14}}{MEETING}|mötestider|mötesdatum|mötesdagar)\b"
)
TASKS_HEADING = _words(
    r"^\W{0,4}(?:\d{1,2}[.)]?\s)?(?:att\sgöra|göra\b|åtgärd(?:er|slista[n]?)?|aktivitetslista|uppgifter|uppdragslista|uppföljningslista|arbetsuppgifter|att-göra|to-?do|action\s?(?:list|points?|items?)|åtagande[n]?|vem\sgör\svad|klart\s(?:till|inför|före|innan)|(?:hem)?läxa(?:n|or)?|hemuppgift(?:er)?)\b"
)
TASK_LABEL = _words(
    r"^\W{0,4}(?:ap|göra|att\sgöra|åtgärd|uppdrag|uppgift|to-?do|action)\s?\d{0,2}(?:\s\p{L}{1,20}(?:\s?[+,&/]|\soch)?){0,4}\s?:"
)
AND_DONE = _words(r"\s{0,2}(?:och|samt|and)\s\w{3,20}(?:[dt]|da|de|ts|s)\s(?:senast\s)?(?:den\s)?")
CLAUSE = lazily(r"[,;–]|\s-\s|\boch\b|\bmed\b")
CLAUSE_PARTS = lazily(r"[,;]\s")
CLOSES = _words(r"[\s,;]{1,3}(?:och\s)?(?:stänger|stängs|slutar|(?:går|löper)\sut)\s(?:den\s)?")
BARE_READY = _words(
    r"\b(?:klara?|klart|färdig[ta]?|inlämna(?:d|t|de)|insänd[at]?|inskicka(?:d|t|de)|betala(?:d|t|de)|besvara(?:d|t|de))[\s:,(–-]{1,4}(?:den\s)?$"
)
PARTED = _words(
    r"\(\p{L}[^()]{0,40}$|\w\s?[,–-]\s{1,2}\p{L}[\p{L}\s.]{1,30}[,:–-]\s{0,2}$|^[\s*•-]{0,4}[\p{L}-]{2,20}(?:\s[\p{L}-]{1,20})?:"
)
IS = _words(r"\b(?:är|blir)\s(?:den\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$")
NOT_NEXT = _words(r"\bårsmöte|\bstämma|föregående|förra|\bsenaste\b")

DECISION = _words(
    r"\b(?:beslut(?:et|en)?\s(?:\w{1,20}\s){0,4}?(?:fattas|tas|väntas)|beslutsmöte|beslutas\b|beslutsdatum|fattar\s(?:\w{1,12}\s)?beslut|beslutsförfarande)"
)
OPEN_UNTIL = _words(
    r"\b(?:öppe[nt]|öppna|pågår|gäller|giltig\w{0,2}|stängt?|löper|tillgänglig\w{0,2}|open|valid|closed)\b[^.;,]{0,40}?\b(?:t\.?\s?o\.?\s?m\b\.?|till\soch\smed|fram\still|till|until|through)\s{0,3}(?:den\s|the\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$"
)
APPLIES = _words(
    r"\b(?:\w{0,12}(?:ansökan|ansökningar|ansökningstid(?:en)?|ansökningsperiod(?:en)?|anmälan|anmälningar|anmälningstid(?:en)?|nominering(?:en|ar)?|nomineringstid(?:en)?|motioner|utlysning(?:en)?|omröstning(?:en)?"
    r"|enkät(?:en)?|remisstid(?:en)?|svarstid(?:en)?|överklagandetid(?:en)?)|(?:att|kan)\s(?:\w{1,12}\s)?(?:ansöka|anmäla|nominera|rösta|söka|sökas|svara)|tas\semot|tages\semot|mottas|mottages|emotses|kan\sdu\ssöka|(?:göra|gör)\s(?:din|er|en)\sansökan)\b"
)
"""What one applies to, answers or signs up for: the last day of its time is a deadline."""
STAYS_OPEN = _words(
    r"\b(?:öppe[nt]|öppna|pågår|löper|sträcker\ssig|möjlig[t]?|går\satt|kan|mottas|mottages|emotses|tas\semot|tar\s(?:vi\s)?emot|accepteras|är)\b"
)
WINDOW_ENDS = _words(
    r"(?:\s(?:kl\.?|klockan)\s[\d.:]{1,5})?[\s,;]{1,3}(?:(?:och\s|men\s)?(?:stänger|stängs|slutar|upphör|avslutas|(?:går|löper)\sut)|-|(?:fram\s)?till(?:\soch\smed)?|t\.?\s?o\.?\s?m\.?|och)\s(?:den\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?"
)
"""Between the first and the last day to apply: "öppnar 10/3 och stänger", "mellan den 1 mars och"."""
BETWEEN = _words(r"\b(?:mellan|between)\b")
CONSULTS = _words(r"\bremiss\w{0,10}\s(?:är\s|ligger\s)?(?:ute|öppen|öppet|på\sremiss)\b|\bute\spå\sremiss\b")
WAS_OPEN = _words(r"\b(?:var|har\svarit|låg|hade|was)\b")
TIME_FOR = _words(r"\b(?!förfallo)\w{3,20}(?:tid|tiden|period|perioden|fönster|fönstret)\b[^.;,]{0,30}$")
PERIOD = _words(
    r"\b(?:under\s(?:perioden|tiden)|pågår|perioden|period)\b",
    r"\b(?:t\.?\s?o\.?\s?m\b\.?|till\soch\smed|fr\.?\s?o\.?\s?m\b\.?|från\soch\smed|mellan|från|fram\still)\s{0,3}(?:i\s)?(?:den\s)?$",
)
# "Beslutades att hyran höjs", "beslutades ske": the rest is about the future.
DECIDED_ON = (
    r"(?!\b(?:beslut(?:ade|ades)|beslöt|beslöts|bestäm(?:de|des)|enades|föreslogs|föreslog|planera(?:de|des)|kallades|bokades|ajournerades?|bordlades|flyttades?|sköts|hänsköts|uppsköts|senarelades|tidigarelades|framflyttades|återremitterades)"
    r"\s(?:\w{1,14}\s){0,3}?(?:att|om|till|ske|äga|hållas|genomföras|starta|börja|bli|vara|förläggas|gälla)\b)"
)
TOLD = r"\b(?:fick|gav|gavs)\s(?:\w{1,12}\s)?i\suppdrag\b|\bfick\sförläng|(?<!\w\s)\bkom\b|\b(?:presenterade|informerade|berättade|rapporterade|meddelade|diskuterade)s?\b"
"""The past tense about something that may be to come; and "Kom i tid", an imperative."""
PAST = _words(
    rf"{DECIDED_ON}(?!{TOLD})\b(?:var(?!\s?:)|blev|fick|hade|hölls|höll|gick|kom|gjorde|gjordes|ägde|deltog|möttes|sågs(?!\s(?:upp|över|av))|skrev|togs?|drogs?|stod\s(?:klar[at]?|kvar|still|öppe[nt]|färdig[at]?|värd)|satt\skvar|sattes|inföll|avslutades|bestods?|började|startade|lades?"
    rf"|(?!(?:in)?planerad)\w{{3,}}(?:ades|erade)|\w{{2,}}(?:ddes|ttes|rdes|ldes|ndes|mdes|stes|ktes)|(?!(?:in)?planerad|berörd|bokad|försenad|\w{{0,20}}(?:träde|område)\b)\w{{4,}}ade(?!\s(?:datum|möte|träff|till|den))|föregående|förra|was|were|held)\b",
    r"\b(?:har|skulle\sha)\s(?:\w{1,14}\s){0,2}?\w{3,}(?:ts|at|it|tt|its)\b",
    r"\b(?:protokoll(?:et)?|minnesanteckningar(?:na)?|anteckningar(?:na)?)\s(?:från|av)\b",
)
FUTURE = _words(
    r"\b(?:kommer|ska|skall|planera[st]|planerad|inplanerad|blir|äger|hålls|hoppas|inbjud\w{0,5}|nästa|nytt|nya|ses|träffas|möts|inför|bokad|bokat|bokas|preliminärt|startar|börjar|arrangeras|genomförs|anordnas|välkomna?|infaller|kommande|firas|invigs|lanseras|släpps|publiceras|skickas|öppnas|öppnar|stängs|stänger|visas|uppmärksammas|delas|justeras|redovisas|sker|erbjuds|fortsätter|bordläggs|hänskjuts|skjuts|will|next|upcoming|plans?|planned)\b"
)

COORDINATED = _words(
    r"^(?:[\s,;/+&()–-]|\b(?:och|eller|samt|respektive|resp|även|sedan|därefter|den|and|or|also|alt|el|må|ti|on|to|fr|lö|sö|kl|klockan|[\d.:,]{1,5}|\p{L}{2,7}dag(?:en)?)\b\.?){1,12}$"
)
TOLD_OF = _words(r"[\s)]{1,3}(?:är|blir|is)\s(?:den\s|the\s|satt\still\s){0,2}")
IN_BRACKETS = _words(r"^\s{0,2}\([^()\d]{1,25}\)\s?(?:,|\boch\b|\bsamt\b)\s{0,3}(?:den\s)?$")
GROUPED = _words(
    r"^\s{0,2}(?!(?:ska|kommer|hålls|är|blir)\b)\p{L}{2,20}(?:\s\p{L}{2,20}){0,2}\s?(?:,|\boch\b|\bsamt\b)\s{0,3}(?:den\s)?$"
)
