"""Words around a date that tell its kind: patterns of deadlines, promises, tense and lists."""

# ruff: noqa: E501 - a pattern is read by its line

from dialogs.dates.words import cue, loose
from dialogs.patterns import lazily

# Between a cue and the date that it leads to.
FILLERS = (
    r"(?:[\s:,–\"(*_-]++|\b(?:den|det|på|till|med|i|är|blir|om|ca|omkring|ungefär|noon|midday|midnight|end\sof\s(?:business|day)|lunch|redan|nu|absolut|allra|preliminärt|dock|under|inom|och\smed|vid|the|on|at|is|of"
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
    r"\b(?:anmälnings|ansöknings)tillfälle[t]?\b",
    r"\b(?:tidsgräns|tidsfrist|frist|svarstid|svarsfrist)(?:en)?\s?:?\s(?:är\s|blir\s|löper\sut\s|går\sut\s|sattes\still\s|satt\still\s)?(?:den\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$",
    r"\b(?:svars|anmälnings|ansöknings|anbuds|remiss|motions|nominerings|inlämnings|överklagande|besvärs|samråds|gransknings|intresseanmälnings|förslags|yttrande)(?:tid(?:en)?|perioden)\b(?:\s(?!gick|löpte|var\b)\w{1,12}){0,3}?\s(?:ut|utgår|upphör|till|är|stänger|slutar)\b",
    r"\b\w{0,14}frist(?:en)?\s(?:\w{1,12}\s){0,4}?(?:löper|går)\s(?:\w{1,10}\s)?ut\b",
    r"\b(?:\w{0,14}enkät(?:en)?|\w{0,12}anmälan|ansökan|\w{0,12}formulär(?:et)?|\w{0,6}röstning(?:en)?|bokning(?:en)?|\w{0,10}länk(?:en)?|nominering(?:en)?|\w{0,14}omgång(?:en)?)\b[^.;:\d]{0,40}\bstäng(?:er|s)\b",
    r"\b(?:nominations?|registration|applications?|submissions?|survey|voting|sign-?up)\s(?:\w{1,10}\s)?closes?\b",
    r"\bsista\s\w{0,20}(?:leverans|rapportering|redovisning|registrering|beställning)(?:en)?\b",
    r"\btill\s?handa\b",
    r"\bstäng(?:er|s)\sför\s(?:in|an|redo|rapp)\w{3,20}\b",
    r"\binlämning(?:en)?\b",
    r"\bförfaller\b",
    r"\bo\.?s\.?a\b\.?",
    r"\brsvp\b",
    r"\b(?:final|last|closing|due)\s(?:day|date)\b",
    r"\b(?:registrations?|applications?|nominations?|submissions?|polls?|(?:the\s|a\s)(?:call|survey|form))(?:,?\s(?:which|that))?\s(?:closes?|ends?)\b",
    r"\b\w{0,20}(?:omgång|omröstning|röstning|utlysning|anmälan|ansökan|nominering|enkät|formulär)(?:en|et)?\s(?:stänger|stängs|löper\sut|går\sut)\s(?:den\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$",
    r"\b(?:senaste|sista)\s(?:svarsdatum|svarsdag)\b",
    r"\b(?:anmälan|ansökan|remissen|\w{0,14}enkäten|utlysningen|nomineringen)\s(?:stänger|stängs|löper\sut)\b|\b(?:anmälan|ansökan|utlysningen)\sgår\sut\b",
)
LEADING = (
    r"\b(?:allra\s|dock\s)?senast\b|\b(?:inte|ej)\ssenare\sän\b",
    r"\b(?:till\s[\w-]{2,20}|(?:beställ|skick|lämn|svar|anmäl|mejl|mail|betal|yttra|underlag|delunderlag|rapport|inspel|synpunkt|förslag|material)\w{0,8}|osa|in|åter)\s(?:(?!(?:och|samt|men)\b)\p{L}{1,14}\s){0,2}sen\.?\s(?:den\s)?(?:(?:\p{L}{2,7}dag|må|mån|ti|tis|on|ons|to|tor|tors|fr|fre|lör|sön)\.?\s)?(?:den\s)?$",
    r"\b(?:behöver|måste|ska|vill|bör)\s(?:vi\s)?(?:ha|få)\s[^.;:\d]{2,50}\s(?:på\splats|klart?|färdigt?|i\shand|inne)\s(?:redan\s)?(?:den\s)?$",
    r"\b(?:klara?|klart|färdig[ta]?|färdigställ(?:t|d|da|as|a)|inne|inlämna(?:d|t|de)|insänd[at]?|inskicka(?:d|t|de)|betala(?:d|t|de)|besvara(?:d|t|de))\b(?:\s(?:till|den|före|innan|vid|i|per|under))?",
    r"(?<!(?:veckor|vecka|dagar|dag|dagen|månader|månad|timmar)\s)\b(?:före|innan)\b",
    r"\(\s?(?:till\b|\w{2,20},)",
    r"\b(?:anstånd|uppskov)\s(?:(?:gavs|gav|ges|beviljades|beviljas|medgavs|har\s(?:getts|beviljats))\s)?(?:med\s[^.;\d]{1,40}\s)?(?:(?:fram\s)?till(?:\soch\smed)?|t\.?\s?o\.?\s?m\.?)",
    r"\b(?:ska|skall|måste)\sin(?:\still\s[\p{L}\d-]{2,20}(?:\s(?!den\b)[\p{L}\d-]{2,20})?)?\b",
    r"\bvill\s(?:\w{1,12}\s)?ha\s(?:in\s)?(?:\w{1,8}\s)?(?:svar|underlag|inspel|synpunkter|förslag|uppgifter|rapport)\w{0,4}(?=\s)",
    r"^\W{0,4}(?:alla\s|era\s|ert\s)?\w{0,14}(?:blankett|underlag|synpunkt|svar|rapport|list|papper|lapp|anmälning|anmälan|formulär|material|manus|uppgift|förslag|text|bidrag|närvaro|siffr|beställning|kvitto|kvitton|räkning)\w{0,6}\s(?:ska\s)?in(?=\s)",
    r"(?:^|[,;.:]\s|\boch\s)(?:åter|slut|del)rapport(?:en|ering)?(?=\s)|(?:^|[,;:]\s)(?:intresse)?anmälan(?=\snu\s)",
    r"^[\s,]{0,2}(?:och\s)?stäng(?:er|s)\b",
    r"(?:^|[,;]\s)(?:i\s)?(?:åter|retur)(?=\s)",
    r"\b(?:no\slater\sthan|at\sthe\slatest|due(?:\son|\sby)?|by|before)\b",
)
UNTIL = r"\b(?:up\sto(?:\sand\sincluding)?\b|fram\still(?:\soch\smed)?|till\soch\smed|t\.?\s?o\.?\s?m\b\.?|until|till)"

DUTY = cue(
    r"\b(?:inspel\w{0,3}|synpunkt\w{0,5}|svara?|svaren|anmäl\w{0,6}|ansök\w{0,6}|lämna\w{0,3}|inlämn\w{0,6}|skicka\w{0,3}|skickar|mail[ae]\w{0,2}|mejl[ae]\w{0,2}|nominer\w{0,6}|motion\w{0,4}"
    r"|remiss\w{0,3}|yttra\w{0,5}|betal\w{0,5}|rösta\w{0,2}|på\s(?:dig|er|sig)|önskemål|återkom\w{0,4}|rekvirer\w{0,4}|inkom\w{0,3}|komma\sin|förslag\w{0,3}|underlag\w{0,3}|rapport\w{0,5}|intresseanmälan|enkät\w{0,3}"
    r"|fyll\w{0,2}|tyck\w{0,2}|ge|kompletter\w{0,4}|boka|cancel\w{0,6}|avbok\w{0,6}|avanmäl\w{0,4}|sign|send|reply|answer|submit|register|apply|feedback|comments?|input|report)\b"
)
DOES = cue(
    r"\b(?:i\suppdrag|uppdras|tar?\sin|lovar|lovade|lovat|arbetar\s(?:in|om|fram|vidare)|kompletterar|rättar|slutför|ordnar?|tar?\s(?:fram|kontakt|reda|med|upp|hand)|skickar?|skriver|skriva|gör|göra|klar[at]?|färdig[at]?|fixar?|bokar?|kontaktar?|återkommer|återkomma|lämnar?|förbered\w{0,2}|kollar?"
    r"|undersök\w{0,2}|ser\söver|se\söver|sammanställ\w{0,2}|uppdaterar?|bjuder|köper|köpa|beställ\w{0,2}|ansvarar?|mailar?|mejlar?|ringer|ringa|svarar?|svar|inspel|synpunkter|underlag|förslag|rapport\w{0,3}"
    r"|påminn\w{0,2}|levererar?|levereras|publiceras?|revider\w{0,2}|justerar?|fyll\w{0,2}|läs\w{0,2}|hämtar?|undersöka|utreder?|redovisar?|återrapporter\w{0,2}|presenter\w{0,2}|hör\sav|prepares?|sends?|writes?|orders?|checks?|reports?|finish\w{0,2})\b"
)
BY_AGENT = cue(
    r"\b(?!\w*(?:des|tes)\b|(?:visas|hålls|leds|arrangeras|anordnas|drivs|används|hyrs|lånas|kallas|styrs|stöds|ägs|finns|skrevs|togs|gavs"
    r"|flyttas|ändras|skjuts|senareläggs|tidigareläggs|framflyttas|förlängs|planeras|väljs|ställs|förläggs|läggs)\b)"
    r"\w{2,15}s(?:\s(?:in|ut|fram|upp|över|ihop|ned|klart?|färdigt?))?\sav\s\w"
)
"""The passive of a task, with who does it: "skrivs av Olle"."""
MUST = cue(
    r"\b(?:(?:is|are)\sto(?=\sbe\b)|ska|skall|måste|bör|behöver|behövs|borde|vill|önskas|önskar|must|shall|should|need|needs)\b"
)
HAND_IN = cue(
    r"\bbe\s(?:uploaded|submitted|sent|returned|delivered|handed\sin|circulated|completed|finished|filed|paid|lodged|registered|ready|done)\b",
    r"\b(?:(?:lämna|skicka|sända|maila|mejla|inlämna|insända|inskicka|åter|ut|slut|del|in)?(?:betalas|lämnas|skickas|sändas|sänds|mailas|mejlas|returneras|levereras|besvaras|anmälas|anmäls|inkomma|inkommit|skickas|publiceras|redovisas|rapporteras|slutföras|färdigställas|kallas|godkännas|signeras|undertecknas|justeras(?!\s(?:i|på|kl|hos|vid)\b))"
    r"|återbetalas|komma\sin|kommit\sin|vara\s(?:inne|klart?|klara|färdig[at]?|inlämna\w{1,2}|insän\w{1,2}|(?:in)?betal\w{1,3}|inskicka\w{1,2}|genomför(?:t|d|da)|avslutad[e]?|avslutat|slutför[dt]a?|slutrapportera[dt]|slutredovisa[dt]|ute|utskickad|anmäld[a]?|förbrukad[e]?|förbrukat|justera[dt]|oss|utskicka\w{1,2}|besvara\w{1,2}|tillhanda|framme|här|där|hos\s\w{2,20}|borta|tömd[a]?|tömt|bort\w{3,12}|uppsag[dt]a?|uppsagt|löst|lösta|inköp[t]a?|åtgärda[dt]e?|skriv(?:en|et|na)|inkom(?:na|men|met)|(?!stäng|planera|(?:in)?boka|flytta|placera|inställ|besök|förvar|öppna)\w{3,20}(?:ade|ad|at)|tryckta?|lästa?|anta(?:gen|gna|get)|ta(?:gna|get|gen))|finnas\s(?:\w{1,12}\s)?(?:utlagd[a]?|tillgänglig[at]?|framme|klart?|klara|(?:på|i)\s\w{4,20})|ha\s(?:lämnats?|skickats?|inkommit|svarat|kommit|betalats?|anmälts?|redovisats?|fyllts?|återlämnats?|(?!varit|skett|hänt|funnits|inträffat|börjat|hållits|ägt|besökt)\w{2,18}(?:at|tt|rt|ntat|llt|äst|gjort))|tillhanda)\b",
)
AT_MEETING = cue(
    r"\b(?:to|at|for|på|vid|under|inför|före|innan|till|efter)\s(?:\w{1,20}\s){0,3}?\w{0,20}(?:möte[nt]?|träff(?:en|ar)?|sammanträde[t]?|stämma[n]?|konferens(?:en)?|dag(?:en)?|tillfälle[t]?"
    r"|invigning(?:en)?|festival(?:en)?|marknad(?:en)?|workshop(?:en)?|kurs(?:en)?|läger|lägret|premiär(?:en)?|start(?:en)?|session(?:en)?|seminarie[t]?|seminarium|fest(?:en)?|resa[n]?|loppis(?:en)?|mässa[n]?|besök(?:et)?|föreläsning(?:en)?|utbildning(?:en)?|utflykt(?:en)?|opening|conference|party|event|course|training|besiktning(?:en)?|gång(?:en)?)"
    r"\s(?:är\s|som\s(?:är|hålls)\s)?(?:den\s)?$"
)
MOVED = cue(
    r"\b(?:flytta[st]?|flyttat|flyttad|skjut\w{0,3}|ändra[st]|planera[st]?|planerat|planerad|kallas?|inbjud\w{0,4}|bokad|bokat|boka|senarel\w{0,6}|tidigarel\w{0,6}|framflytta\w{0,2}|uppskju\w{0,3}|förläg\w{0,3}|läggs|lagt|välkomna?|kallelse"
    r"|inställ[td]a?|ändring(?:en)?|förlängs|förlängt|väljs|vald[a]?|valdes|mandat\w{0,3}|vikarie\w{0,3}|gäller|pågår|öppet|löper|öppnar|öppnas|mellan|från)\b"
)

BEFORE_NOUN = cue(*NOUNS)
BEFORE_LEAD = lazily(loose(rf"(?P<cue>{'|'.join(LEADING)}){FILLERS}"))
MAY_LEAD = cue(
    r"senast|senare|klar|färdig|inne|inlämn|insän|inskick|betala|besvar|före|innan|\(|\bin\b|\bvill\b|rapport|anmälan|stäng|åter|retur|later|latest|\bdue\b|\bby\b|anstånd|uppskov|\bsen\b|\bha\b|\bfå\b"
)
"""Without this, `BEFORE_LEAD` cannot match: a hint that saves time."""
SENAST = cue(r"\bsenast\b")
BEFORE_UNTIL = lazily(loose(rf"(?P<cue>{UNTIL}){FILLERS}"))
NOT_SENAST = cue(
    r"\bsenast(?:e)?\s(?:uppdatera|ändra|revidera|granska|beslut(?:a|ad)|fastställ|anta[gr]|möttes|träffades|sågs(?!\s(?:upp|över|av))|hölls|var\b|modifiera|publicera|spara|kontrollera|besökt|vi\s(?:sågs(?!\s(?:upp|över|av))|möttes|träffades))",
    r"\bsenast\b[^.]{0,40}\b(?:var|hölls|sågs(?!\s(?:upp|över|av))|möttes|träffades|genomfördes|skedde)\b",
    r"\b(?:var|sågs(?!\s(?:upp|över|av))|hölls|möttes|träffades|behandlades|diskuterades|genomfördes|skedde|uppdaterades|som)\s(?:\w{1,10}\s)?senast\b",
    r"\bsenast(?:\s\w{1,10}){1,3}\s(?:före|innan)\b",
    # "Bussen går senast 17.30 den 13 oktober"
    r"\b(?:går|ses|kom|kommer|avgår|samlas|samling|börjar|slutar|stänger)\s(?:\w{1,12}\s)?senast\s(?:kl\.?\s|klockan\s)?\d{1,2}(?:[.:]\d\d)?\b",
    # "Taket lades om senast", "Policyn antogs senast", "(uppdaterad senast": "latest" about the past.
    r"(?!\b(?:återkom|inkom|beslutades|bestämdes|ombads|uppmanades|enades|önskades|behövdes|krävdes)\b)\b\w{2,20}(?:ades|ddes|ttes|rdes|ldes|ndes|mdes|stes|ktes|togs|lades|sattes|skrevs|gavs|drogs|byggdes|kom|gjordes)\s(?:om\s|upp\s|in\s|ut\s|av\s)?senast\b",
    r"(?!\bplanerad)\b\w{0,20}(?:uppdatera|ändra|revidera|granska|fastställ|besiktiga|publicera|kontrollera|spara|renovera|måla|anta)(?:[dt]|gen|get)\ssenast\b",
    r"\b(?:hade|höll|gjorde|fick|antogs|togs|drogs|skrevs|lades|gavs)\s(?:\w{1,12}\s)?senast\b",
    r"\bsenaste\b",
    r"\b(?:sedan|sen|från)\s(?:(?:vi|mötet|sist)\s)?senast\b",
)
AFTER = lazily(
    loose(
        r"^[\s.,:;)*_|–-]{0,6}(?:kl\.?\s?[\d.:]{1,5}\s?)?(?:[\s,:–-]{0,4}(?:\p{L}{2,7}dag\s)?)(?:(?:är|blir|som|=)\s)?(?:det\s|då\s|också\s|även\s|absolut\s|alltså\s)?(?:den\s)?(?:allra\s)?"
        rf"(?:sista\s{LAST_DAY}|"
        r"senast\b(?!\s(?:uppdatera|ändra|revidera|granska|beslut|fastställ|anta[gr]|modifiera|publicera|spara|kontrollera))|är\ssenast|är\s(?:absolut\s|definitivt?\s)?(?:stopp|stoppdag|spärr)\b|dead-?\s?line|sista\s(?:\w{0,20}datum|\w{0,14}chans|\w{0,14}tid|inlämning|anmälan|ansökan|svar|betalning)|\w{0,20}stopp(?:datum|dag)\b|(?:motions?|nominerings|anmälnings|ansöknings|inlämnings|manus|material|annons)stopp\b"
        r"|svarsdatum|förfallo|o\.?s\.?a\b|at\sthe\slatest|is\sthe\s(?:last|deadline)|last\sday|due\b)"
        r"|^(?!\W{0,3}(?:och|men|samt|då)\b|\s{0,2},)[^.;]{0,12}\b(?:ska|skall|måste|behöver|bör)\b[^.;]{0,70}\b(?:vara\s(?:inne|klart?|klara|färdig|inlämna|insän|betal|inskicka|oss|framme)|lämnas\sin|inlämnas|skickas\sin|insändas|inkomma|ha\s(?:inkommit|lämnat|skickat|svarat|kommit)|kommit\sin|tillhanda|komma\sin)"
        r"|^\s?[:–]\s[^.;]{0,40}\b(?:ska|skall|måste)\s(?:vara\s(?:inne|inlämna\w{1,2}|insän\w{1,2}|inskicka\w{1,2}|inrapportera\w{1,2}|ifyll\w{1,2}|anmäl\w{1,2}|registrera\w{1,2}|klara?|klart|färdig[at]?|betal\w{1,3})|lämnas\sin|skickas\sin|inlämnas|ha\s(?:lämnats|inkommit|skickats))\b"
        r"|^[\s,.:;)*_|–-]{0,6}(?:(?:sista\s)?(?:ansökan|anmälan|utlysningen|\w{0,14}enkäten|nomineringen|remissen|ansökningstiden|anmälningstiden|svarstiden|remisstiden)\s(?:stänger|stängs|slutar|(?:går|löper)\sut))\b"
        r"|^[\s,]{0,2}(?:går|löper)\s[^.;]{0,40}\but\b|^[\s,]{0,2}stänger\b|^[\s,]{0,2}(?:vill|behöver|måste|ska|skall)\s(?:vi|jag|\p{L}{2,14})\s(?:ha\s)?(?:fått\s)?(?:in\s)?(?:svar|underlag|inspel|synpunkter|anmäl|ansök|rapport|förslag|besked|era|ert|ditt|dina|allt)"
    )
)
NEEDED = cue(r"\b(?:behövs|krävs|önskas|efterfrågas|needed)\b")
PAID_BACK = cue(r"\båterbetalas\b")
EXPECTED = cue(
    r"\b(?:beräkna[st]|väntas|förväntas|bedöms|uppskattas|expected|(?:räknar\smed|hoppas)\s(?:på\s)?(?:att\s)?(?:\p{L}{1,10}\s)?(?:vara|bli|är|blir))\b"
)
BEFORE_DONE = cue(r"\b(?:före|innan|before)$")
WISHED = cue(r"\b(?:om|att|if|that)\b")
WAS_READY = cue(r"\b(?:blev|var|stod|är\s(?:nu|redan)|was)\s(?:\w{1,10}\s)?(?:klara?|klart|färdig[ta]?|inne)\b")
WHO = cue(r"^\(\s?\w{2,20},")
HELD = cue(r"\b(?:hålls|hållas|äger\srum|äga\srum|startar|starta|börjar|börja|öppnar)\s(?:före|innan|before)$")
DONE_BEFORE = cue(
    r"\b(?:som\s(?:\w{1,12}\s){0,2}?(?:\w{2,20}(?:it|at|ts)|\w{3,20}(?:ade|ades|ddes))|byggd[at]?|inkomna|inkommen|födda?|registrerade|anställda?|uppförda?)\b"
)
WOULD_HAVE = cue(r"\b(?:skulle|borde)\s(?:\w{1,12}\s)?(?:ha\s\w{3,20}|varit)\b")
IS_OVER = cue(r"\b(?:var(?!\s?:)|gick|löpte|passerade|passerad|passerat|hade|har\spasserat|har\sgått|utgick)\b")

FROM_MINUTES = cue(
    r"\b(?:protokoll(?:et)?|(?:minnes|mötes)?anteckningar(?:na)?|minutes)\s(?:från|from|of)\s(?:\w{1,14}\s){0,3}$"
)
PROMISE = cue(
    r"(?:^|[.,;:•*)]\s{0,3})\W{0,4}\p{L}{2,20}(?:\s\p{L}{2,20})?\s(?:skickar|lämnar|kollar|ringer|rapporterar|sammanställer|skriver|beställer|bokar|levererar|kontaktar|tar\sfram)\s(?:\p{L}{1,20}\s){0,4}$",
    r"\b(?:lämnas|anmäls|inlämnas|återrapporteras|inrapporteras|insänds|besvaras|skickas\sin)\s(?:(?:in|till\s\p{L}{2,20}|in\s(?:på|via|i|hos|till)\s[\w-]{2,20})\s)?$",
    r"\b(?:ska|skall|måste)\s(?:skicka|lämna|sända|rapportera)\sin\s(?:\p{L}{1,20}\s){1,4}$",
    r"(?:^|[.,;:]\s)rapport\s$",
)
"""Words that promise something by a day that ends the clause: "Robin skickar underlag nästa vecka."."""
_PROMISES = (
    r"(?:skickar|lämnar|kollar|ringer|rapporterar|sammanställer|skriver|beställer|bokar|levererar|kontaktar|tar\s(?:fram|kontakt|reda|med|hand|in|över)|begär|mejlar|mailar|fixar|köper|återkommer|hör\s(?:av|sig)|kontrollerar"
    r"|uppdaterar|gör|förbereder|svarar|ansöker|anmäler|lägger\s(?:ut|in|upp|fram)|delar\sut|fördelar|räknar|packar|kopierar|skannar|översätter|granskar|rensar|sorterar|installerar|uppgraderar|testar|monterar|annonserar|affischerar|intervjuar|redigerar|analyserar|kartlägger|dokumenterar|registrerar|arkiverar|diarieför|fakturerar|betalar|attesterar|rekryterar|schemalägger|planerar|undersöker|fyller\si|trycker|publicerar|inventerar|hämtar|ordnar|påminner(?!\s(?:(?:oss|er|alla|gruppen|ledamöterna|deltagarna)\s)?om\satt)|ser\s(?:över|till)|sätter\s(?:upp|ihop)|samlar\sin|reviderar|kallar|renskriver|justerar|pratar\smed|talar\smed|stämmer\sav|hör\smed|går\sigenom|tittar\spå|kikar\spå|fyller\spå|kollar\supp|felanmäler|laddar\supp|letar\supp|utreder|utser"
    r"|(?:(?:will|shall|to)\s)?(?:send|book|write|check|prepare|call|contact|order|update|share|circulate|draft|deliver|submit|arrange|fix|collect|review|ask|distribute|upload|post|finish|finalise|finalize|compile|bring)(?:e?s)?)"
)
_DO = r"(?:skicka|lämna|kolla|ringa|sammanställa|skriva|beställa|boka|kontakta|ta\s(?:fram|kontakt|reda|in|över)|mejla|maila|fixa|köpa|återkomma|höra\sav|kontrollera|uppdatera|förbereda|svara|ansöka|anmäla|lägga\s(?:ut|in|upp|fram)|dela\sut|undersöka|fylla\s(?:i|på)|trycka|publicera|inventera|hämta|ordna|påminna|se\söver|samla\sin|revidera|renskriva|prata\smed|tala\smed|gå\sigenom|utreda|utse)"
PROMISED = cue(
    rf"\b{_PROMISES}\s(?:[\p{{L}}\d/-]{{1,20}},?\s){{0,8}}?(?:och\s{_PROMISES}\s(?:\p{{L}}{{1,20}}\s){{0,4}})?\(?$",
    rf"\b(?:ska|skall|har\slovat\s(?:att)?|lovade\satt)\s(?:\p{{L}}{{1,12}}\s)?{_DO}\s(?:[\p{{L}}\d/-]{{1,20}},?\s){{0,8}}?\(?$",
)
"""A verb of a promise up to a date: who promises is judged by the caller."""
PROMISED_BESIDE = cue(rf"[,;]\s(?:och\s)?\p{{L}}{{2,20}}\s{_PROMISES}\s(?:\p{{L}}{{1,20}}\s){{0,4}}$")
"""Somebody promises something after a comma, up to a date."""
PROMISED_BY_US = cue(rf"\b(?:jag|vi)\s{_PROMISES}\s")
PROMISED_AFTER_NAME = cue(
    r":\s(?:att\s)?(?:skicka|lämna|kolla|ring|ringa|rapportera|sammanställ|sammanställa|skriv|skriva|beställ|beställa|boka|kontakta|ta|begär|begära|stäm|stämma|mejla|maila|fixa|köp|köpa|uppdatera|gör|göra|bjud|bjuda|förbered|förbereda"
    r"|anmäl|anmäla|lägg|lägga|dela|undersök|undersöka|inventera|hämta|ordna|påminn|påminna|se|samla|läs|läsa|testa|revidera|kalla)\s[^.;:]{0,80}$"
)
HANDED_IN = cue(r"\b(?:lämnas\sin|inlämnas|skickas\sin|insänds)\s(?:(?:på|via|i|hos|till)\s[\w-]{2,20}\s)?$")
BY_CLOCK = cue(r"^\s(?:kl\.?|klockan)\s?\d{1,2}(?:[.:]\d\d)?\s{0,2}(?:$|[.;\n)])")
"""Before and after a day: "lämnas in 24/4 kl 17"."""
NEWS = cue(r"\b(?:besked|information|upplysning(?:ar)?)\b[^.;,]{0,40}$")
"""What is told, and not handed in: "besked om bidragen lämnas 24/4"."""
_DELIVERED = r"(?:(?:bindande|skriftlig[at]?|slutlig[at]?|definitiv[at]?)\s)?(?:\w{0,14}(?:svar(?:et|en)?|yttranden?|synpunkter|inspel|underlag(?:et|en)?|anmälan|anmälningar|rapport(?:en|er)?|redovisning(?:en)?|ansökan|ansökningar|utkast(?:et)?|manus|korrektur(?:et)?|motioner(?:na)?|nomineringar(?:na)?|önskemål))"
_CLAUSE_BEGINS = r"(?:^|[.,;:•]\s{0,2}|\b(?:och|samt)\s)\W{0,4}"
DELIVERED = cue(
    rf"{_CLAUSE_BEGINS}{_DELIVERED}(?:\s(?:till|via|hos)\s[\w/-]{{2,20}}(?:\s[\w/-]{{2,20}}){{0,2}}|\sin)?\s\(?(?:den\s)?$",
    rf"{_CLAUSE_BEGINS}(?:{_DELIVERED}|\w{{0,14}}(?:plan|planen|planer|analys|analysen|sammanställning|sammanställningen))(?:\s(?:över|av|om|för|på)\s[\w-]{{2,20}})?(?:\s(?:överlämnas|skickas|mejlas|mailas|sänds|lämnas|levereras|rapporteras))?\still\s[\w/-]{{2,24}}(?:\s(?!på\b)[\w/-]{{2,20}}){{0,2}}\s(?:på\s)?(?:den\s)?$",
    rf"{_CLAUSE_BEGINS}{_DELIVERED}(?:\s[^.;]{{0,60}})?:\s(?:\p{{L}}{{3,20}}\s){{0,2}}(?:den\s)?$",
    rf"{_CLAUSE_BEGINS}\w{{0,14}}(?:program|material|presentation(?:er)?|text(?:er)?|bilder|uppgifter|lista|listor|frågor|offert(?:er)?|statistik|handlingar|siffror|affisch(?:er)?)\s(?:in\s)?till\s[\w-]{{2,20}}(?:\s[\w-]{{2,20}})?\s(?:den\s)?$",
    r"(?:^|[.;•*]\s|\s-\s)\W{0,3}\w{2,20}(?:bidrag(?:et)?|stöd|stödet)\s(?:den\s)?$",
    r"^\W{0,4}[\p{L}-]{2,20}(?:\s[\p{L}-]{2,20})?:\s[^.;:\d]{0,40}?\b(?:offert|förslag|lista|utkast|text|mall|inbjudan|affisch|program|protokoll|budget|underlag|rapport|kallelse|presentation)\w{0,3}\s(?:klart?\s)?till\s(?:den\s)?$",
)
"""What is to be handed in by a day that ends the clause: "svar till kansliet 3/5"."""
WANTED = cue(
    r"\b(?:behöver|behövde|önskar|önskade|väntar\spå|ser\sgärna|vill(?:e)?(?:\sgärna)?\sha|måste\sha)\s(?:(?:ha|få)\s)?(?:in\s)?(?:era?|ert|ditt|dina?|ett\ssvar|en\slista|allas|svar\w{0,4}|underlag\w{0,4}|inspel|synpunkter\w{0,2}|besked|uppgifter\w{0,2}|kommentarer\w{0,2}|siffror\w{0,2}"
    r"|filer\w{0,2}|texter\w{0,2}|bilder\w{0,2}|manus|material\w{0,2}|lista\w{0,1}|listor\w{0,2}|dem|dom|den|det|dessa|allt|alltihop)\b[^.;]{0,60}$",
)
WANTED_BY = cue(
    r"^\s{0,2}(?:(?:kl\.?|klockan)\s?\d{1,2}(?:[.:]\d\d)?\s{0,2})?(?:$|[.;\n)]|,(?!\s?\d)|(?:och|men|så|då|eftersom|annars|därför|för\satt)\b)"
)
"""What somebody needs by a day: "jag behöver era texter på måndag kl. 12"."""
ELLIPSIS = cue(
    rf"\s{{0,2}}(?:,|;|\boch\b|\bmen\b|\bmedan\b|\bsamt\b)\s{{0,2}}(?:och\s)?(?:{_DELIVERED}|kommunerna|regionen|övriga|nämnderna|föreningarna|styrelsen|resten|andra)(?:\s(?:till|från|för|av)\s\p{{L}}{{2,20}})?\s(?:den\s)?(?:\p{{L}}{{2,7}}dag\s)?(?:den\s)?"
)
"""Between two deadlines of which the second has no verb: "in den 15 juni, redovisningen den 30 november"."""
CLAUSE_ENDS = cue(r"^\s{0,2}(?:$|[.;\n)]|,(?!\s?\d)|och\b|men\b|så\b)")
OF_LAST_MEETING = cue(
    r"\b(?:förra|föregående|senaste)\s(?:\w{0,14}(?:möte|mötet|mötets|träff|träffen|träffens|sammanträde|sammanträdets?))\b[^.;()]{0,40}\(\s?$"
)
ADOPTED = cue(
    r"\b(?:antag(?:na|en|et)|beslutad[e]?|beslutat|fastställ(?:d|da|t))\sav\s(?:\w{1,20}\s){1,3}(?:den\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$"
)
REFERS = cue(r"\b(?:se|enl(?:igt)?\.?|jfr\.?|jämför|från|ur)\s(?:\p{L}{1,14}\s){0,2}(?:den\s)?$")
"""Before a day that belongs to a text that is referred to: "se protokoll 3/9"."""
HELD_ON = cue(
    r"\b(?:hölls|var|genomfördes|ägde\srum|skedde|inträffade|gjordes|arrangerades|togs|fattades|avslutades|invigdes)\s(?:\p{L}{1,12}\s){0,2}(?:den\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$"
)
"""A verb of the past right before its day."""
LAST_YEAR = cue(
    r"\b(?:förra\s(?:år(?:et|ets)?|gång(?:en)?|terminen|hösten|våren|vintern|sommaren|julen)|i\s?fjol|fjolår\w{0,5}|i\s(?:julas|höstas|våras|somras|vintras))\b"
)
SINCE = cue(
    r"(?:^\W{0,3}|\bhar\s(?:\w{1,20}\s){1,4}?)(?:sedan|alltsedan|since)\s(?:den\s|the\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$"
)
ON_YOU = cue(r"\bpå\s(?:er|dig|sig|oss|mig)\s$|\bger\s(?:er|dig|oss|mig)\s$|\bfår\s(?:(?:anstånd|på\ssig|tid)\s)?$")
MUST_GO = cue(r"\b(?:måste|ska|skall|behöver)\s(?:till|in|ut|iväg|bort)\b[^.;:\d]{0,40}$")
"""Before a weekday: "affischen måste till tryck fredag"."""
HAPPENS = cue(r"\b(?:levereras|kommer|öppnar|börjar|startar|hålls|ses|träffas|blir)\s(?:\p{L}{1,10}\s)?$")
"""Before a weekday that ends its sentence: "ny skrivare levereras torsdag"."""
HAVE_UNTIL = cue(r"^\spå\s(?:er|dig|sig|oss|mig)\b")
"""After a day: "du har till 24/4 på dig"."""
BY_THEN = cue(r"(?:^|[.;:!]\s)\W{0,4}till\s(?:den\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$")
MUST_THEN = cue(r"^:\s\p{L}|^\s(?:ska|skall|måste|behöver|behövs|bör|vill|önskas)\b")
"""Before and after a day: "Till 24/4 ska alla ha läst"."""
IN_LINE = cue(
    r"^\s?[:=–-]?\s{0,2}(?:sista\b|inlämning(?:en)?\b|(?:intresse)?anmälan\b(?!s)|(?:ansökan|anmälan|nominering\w*|enkät\w*|utlysning\w*)\b[^.\n]{0,60}\bstäng(?:er|s)\b"
    r"|(?:\w{0,14}(?:underlag|synpunkter|svar|rapport|redovisning|yttrande|inspel|material|manus|handlingar|siffror|\w{2,14}äskanden|ansökan|ansökningar|redogörelse|berättelse|beställning|anmälningar|förslag|texter|bidrag)(?:e[nrt]|er?na|na|n)?)\b[^.\n]{0,50}\b(?:in|inne|inlämnad|inlämnade|inlämnas|lämnas|skickas|klart?|klara)\s{0,3}$)"
)
"""After the day that begins a line of its own: "24/9 underlag till verksamhetsplan in"."""
TASK_ENDS = cue(
    rf"^\W{{0,4}}[\p{{L}}-]{{2,20}}(?:\s[\p{{L}}-]{{2,20}})?\s(?:{_PROMISES}|kommenterar|godkänner|granskar|läser|skickas|lämnas|sänds|redovisas|testar|utreder|redovisar)\b[^.;\n]{{0,60}}\s?[–:-]\s$"
)
"""An item that ends with its day: "• Alla kommenterar i dokumentet – 15 aug"."""
NEW_DAY = cue(
    r"[\s,;.(]{1,3}(?:ny\s|nytt\s)(?:datum|tid|dag|deadline|sista\sdag)\s?:?\s(?:(?:är|blir|sattes\still)\s)?(?:den\s)?"
)
"""Between a day that has passed and the one that holds instead: "skulle ha lämnats 31/1, nytt datum 14/3"."""
LISTED_BARS = cue(r"^\s{0,3}\|\s{0,3}(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$")
TASKS_HEADING = cue(
    r"^\W{0,4}(?:\d{1,2}[.)]?\s)?(?:att\sgöra|göra\b|åtgärd(?:er|slista[n]?)?|aktivitetslista|uppgifter|uppdragslista|uppföljningslista|arbetsuppgifter|att-göra|to-?do|action\s?(?:list|points?|items?)|åtagande[n]?|checklista[n]?|vem\sgör\svad|(?:arbets|ansvars|uppgifts)fördelning(?:en)?|klart\s(?:till|inför|före|innan)|(?:hem)?läxa(?:n|or)?|hemuppgift(?:er)?)\b"
)
WHO_AFTER = cue(r"^\s?(?:[,–:-]\s|\()\p{L}{2,20}(?:(?:\s|,\s|\soch\s|\s?[&+/]\s?)\p{L}{2,20}){0,2}\s?\)?\s{0,3}$")
"""After the day of a task: who does it."""
UNCHECKED = cue(r"^\W{0,3}(?:\[\s?\]|[☐□])\s?\w")
"""A task with an empty box."""
TASK_LABEL = cue(
    r"^\W{0,4}(?:ap|göra|att\sgöra|åtgärd|uppdrag|uppgift|to-?do|action)\s?\d{0,2}(?:\s\p{L}{1,20}(?:\s?[+,&/]|\soch)?){0,4}\s?:"
)
USUALLY = cue(
    r"\b(?:normalt|vanligtvis|vanligen|oftast|brukar|(?:i|som)\sregel|i\sallmänhet|generellt|i\s(?:snitt|genomsnitt)|erfarenhetsmässigt|usually|normally|typically)\b"
)
"""What is told of a habit, and no duty: "lämnar normalt besked inom tre månader"."""
AND_DONE = cue(r"\s{0,2}(?:och|samt|and)\s\w{3,20}(?:[dt]|da|de|ts|s)\s(?:senast\s)?(?:den\s)?")
WHO_DID = cue(r"\b(?:för|till|åt)\s(?:dem|de|dom|den|er|alla|den\s\w{1,12})\ssom\b")
"""A clause about people, whose tense says nothing about the day: "ny visning v 46 för dem som missade"."""
CLAUSE = lazily(r"[,;–]|\s-\s|\boch\b|\bmed\b")
CLAUSE_PARTS = lazily(r"[,;]\s")
CLOSES = cue(r"[\s,;]{1,3}(?:och\s)?(?:stänger|stängs|slutar|(?:går|löper)\sut)\s(?:den\s)?")
BARE_READY = cue(
    r"\b(?:klara?|klart|färdig[ta]?|inlämna(?:d|t|de)|insänd[at]?|inskicka(?:d|t|de)|betala(?:d|t|de)|besvara(?:d|t|de))[\s:,(–-]{1,4}(?:den\s)?$"
)
PARTED = cue(
    r"\(\p{L}[^()]{0,40}$|\w\s?[:,–-]\s{1,2}\p{L}[\p{L}\s.]{1,30}[,:–-]\s{0,2}$|^[^\t|]{2,40}[\t|]\s?[^\t|]{3,120}[\t|]\s{0,2}$|^[\s*•-]{0,4}[\p{L}-]{2,20}(?:\s[\p{L}-]{1,20})?:"
)
OPENS = cue(r"\b(?:öppnar|öppnas|öppnade|startar|börjar|inleds)\s(?:den\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$")
IS = cue(r"\b(?:är|blir)\s(?:den\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$")
DECISION = cue(
    r"\b(?:beslut(?:et|en)?\s(?:\w{1,20}\s){0,4}?(?:fattas|tas|väntas)|beslutsmöte|beslutas\b|beslutsdatum|fattar\s(?:\w{1,12}\s)?beslut|beslutsförfarande)"
)
OPEN_UNTIL = cue(
    r"\b(?:öppe[nt]|öppna|pågår|gäller|giltig\w{0,2}|stängt?|löper|tillgänglig\w{0,2}|open|valid|closed)\b[^.;,]{0,40}?\b(?:t\.?\s?o\.?\s?m\b\.?|till\soch\smed|fram\still|till|until|through)\s{0,3}(?:den\s|the\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$"
)
APPLIES = cue(
    r"\b(?:\w{0,12}(?:ansökan|ansökningar|ansökningstid(?:en)?|ansökningsperiod(?:en)?|anmälan|anmälningar|anmälningstid(?:en)?|nominering(?:en|ar)?|nomineringstid(?:en)?|motioner|utlysning(?:en)?|omröstning(?:en)?|sökperiod(?:en)?"
    r"|enkät(?:en)?|remisstid(?:en)?|svarstid(?:en)?|överklagandetid(?:en)?)|(?:att|kan)\s(?:\w{1,12}\s)?(?:ansöka|anmäla|nominera|rösta|söka|sökas|svara)|tas\semot|tages\semot|mottas|mottages|emotses|kan\sdu\ssöka|öppe[nt]\sför\s(?:synpunkter|anmälan|ansökan|ansökningar|anmälningar|svar|förslag|inspel|nomineringar|kommentarer|röstning)|(?:göra|gör)\s(?:din|er|en)\sansökan)\b"
)
"""What one applies to, answers or signs up for: the last day of its time is a deadline."""
STAYS_OPEN = cue(
    r"\b(?:öppe[nt]|öppna|pågår|löper|sträcker\ssig|möjlig[t]?|går\satt|kan|mottas|mottages|emotses|tas\semot|tar\s(?:vi\s)?emot|accepteras|är)\b"
)
WINDOW_ENDS = cue(
    r"(?:\s(?:kl\.?|klockan)\s[\d.:]{1,5})?[\s,;]{1,3}(?:(?:och\s|men\s)?(?:stänger|stängs|slutar|upphör|avslutas|(?:går|löper)\sut)|-|(?:fram\s)?till(?:\soch\smed)?|t\.?\s?o\.?\s?m\.?|och)\s(?:den\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?"
)
"""Between the first and the last day to apply: "öppnar 10/3 och stänger", "mellan den 1 mars och"."""
BETWEEN = cue(r"\b(?:mellan|between)\b")
CONSULTS = cue(r"\bremiss\w{0,10}\s(?:är\s|ligger\s)?(?:ute|öppen|öppet|på\sremiss)\b|\bute\spå\sremiss\b")
WAS_OPEN = cue(r"\b(?:var|har\svarit|låg\s(?:ute|kvar|öppe[nt])|hade|was)\b")
TIME_FOR = cue(r"\b(?!förfallo)\w{3,20}(?:tid|tiden|period|perioden|fönster|fönstret)\b[^.;,]{0,30}$")
PERIOD = cue(
    r"\b(?:under\s(?:perioden|tiden)|pågår|perioden|period)\b",
    r"\b(?:t\.?\s?o\.?\s?m\b\.?|till\soch\smed|fr\.?\s?o\.?\s?m\b\.?|från\soch\smed|mellan|från|fram\still)\s{0,3}(?:i\s)?(?:den\s)?$",
)
# "Beslutades att hyran höjs", "beslutades ske": the rest is about the future.
DECIDED_ON = (
    r"(?!\b(?:lova(?:de|des|t)|åtog\ssig|erbjöd\ssig|ombads|uppmanades|beslut(?:ade|ades)|beslöt|beslöts|bestäm(?:de|des)|enades|föreslogs|föreslog|planera(?:de|des)|kallades|bokades|ajournerades?|bordlades|flyttades?|sköts|hänsköts|uppsköts|senarelades|tidigarelades|framflyttades|återremitterades)"
    r"\s(?:\w{1,14}\s){0,3}?(?:att|om|till|ske|äga|hållas|genomföras|starta|börja|bli|vara|förläggas|gälla)\b)"
    r"(?!\b(?:beslut(?:ade|ades)|bestäm(?:de|des)|boka(?:de|des)|spika(?:de|des)|fastställ(?:de|des)|planera(?:de|des)|föreslogs)\s?:)"
)
TOLD = r"\b(?:fick|gav|gavs)\s(?:\w{1,12}\s)?i\suppdrag\b|\bfick\sförläng|(?<!\w\s)\bkom\b|\b(?:presenterade|informerade|berättade|rapporterade|meddelade|diskuterade)s?\b"
"""The past tense about something that may be to come; and "Kom i tid", an imperative."""
PAST = cue(
    rf"\b{DECIDED_ON}(?!{TOLD})(?:var(?<!\b(?:i|på|för|av|med|till|från|hos|inom)\svar)(?!\s?:)|blev|fick|hade|genomför[dt]|antog|utsåg|valde|gav|tog|vann|hölls|höll|gick|kom|(?:av)?gjorde|(?:av)?gjordes|fastslog|biföll|avslog|upphävde|dömde|ägde|deltog|möttes|sågs(?!\s(?:upp|över|av))|skrev|togs?|drogs?|stod\s(?:klar[at]?|kvar|still|öppe[nt]|färdig[at]?|värd)|satt\skvar|sattes|inföll|avslutades|bestods?|började|startade|lades?"
    rf"|(?<!\b(?:är|blir|vara|bli)\s)(?!(?:in)?planerad|intresserad)\w{{3,}}(?:ades|erade)|\w{{2,}}(?:ddes|ttes|rdes|ldes|ndes|mdes|stes|ktes)|(?!(?:in)?planerad|berörd|bokad|försenad|intresserad|\w{{0,20}}(?:träde|område)\b)\w{{4,}}ade(?!\s(?:datum|möte|träff|till|den))|föregående|förra|was|were|held)\b",
    r"\b(?:har|skulle\sha)\s(?!lovat\s)(?:\w{1,14}\s){0,2}?\w{3,}(?:ts|at|it|tt|its)\b",
    r"\b(?:protokoll(?:et)?|minnesanteckningar(?:na)?|anteckningar(?:na)?)\s(?:från|av)\b",
    r"\b(?<!\b(?:be|is|are|not)\s)(?:(?:approv|decid|gather|visit|attend|agre|report|present|discuss|complet|publish|receiv|submitt|adopt|welcom|launch)ed|took\splace|took|came|met|gave|went|ended|closed)\b",
)
FUTURE = cue(
    r"\b(?:kommer|ska|skall|planera[st]|planerad|inplanerad|blir|äger|hålls|hoppas|inbjud\w{0,5}|nästa|nytt|nya|ses|träffas|möts|inför|bokad|bokat|bokas|preliminärt|startar|börjar|arrangeras|genomförs|anordnas|välkomna?|infaller|kommande|firas|invigs|lanseras|släpps|publiceras|skickas|öppnas|öppnar|stängs|stänger|visas|uppmärksammas|delas|justeras|redovisas|sker|erbjuds|fortsätter|bordläggs|hänskjuts|skjuts|will|next|upcoming|(?<!\b(?:the|a|an|our|this|action|work)\s)plans?|planned)\b"
)

COORDINATED = cue(
    r"^(?:[\s,;/+&()–-]|\b(?:och|o|eller|samt|respektive|resp|även|sedan|därefter|den|and|or|also|alt|el|må|ti|on|to|fr|lö|sö|kl|klockan|[\d.:,]{1,5}|\p{L}{2,7}dag(?:en)?)\b\.?){1,12}$"
)
TOLD_OF = cue(r"[\s)]{1,3}(?:är|blir|is)\s(?:den\s|the\s|satt\still\s){0,2}")
IN_BRACKETS = cue(
    r"^\s{0,2}(?:(?:kl\.?|klockan|at)?\s?\d{1,2}(?:[.:]\d\d)?(?:\s?[-–]\s?\d{1,2}(?:[.:]\d\d)?)?\s)?\([^()\d]{1,40}\)\s?(?:,|;|,?\s?\boch\b|\bsamt\b|,?\s?\band\b)\s{0,3}(?:\p{L}{2,7}dag(?:en)?\s|\w{3,6}day,?\s)?(?:den\s)?$"
)
GROUPED = cue(
    r"^\s{0,2}(?!(?:ska|kommer|hålls|är|blir)\b)\p{L}{2,20}(?:\s\p{L}{2,20}){0,2}\s?(?:,|\boch\b|\bsamt\b)\s{0,3}(?:den\s)?$"
)
