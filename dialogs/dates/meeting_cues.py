"""Words around a date that make it the day of the next meeting, or of a meeting that is moved."""

# ruff: noqa: E501 - a pattern is read by its line

from dialogs.dates.words import cue

MEETING = r"(?:(?:[\w-]{0,12}-)?möte|mötet|möten|mötena|träff|träffen|träffar|sammanträde|sammanträdet|sammanträden|tillfälle|tillfället|tillfällen|meeting|meetings|avstämning|session|nätverksträff|styrelsemöte|styrelsemöten|styrelsesammanträde|arbetsgruppsmöte|arbetsgruppsmöten|nätverksmöte|nätverksmöten|nätverksträffar|teamsmöte|medlemsmöte|gruppmöte|ledningsgruppsmöte|planeringsmöte|uppföljningsmöte|samverkansmöte|samling|samlingen|sammankomst|sammankomsten|(?<=\b|s|grupp|styrelse)mo(?![\w-])|avst(?![\w-])|mtgs?|get-together)"
_MEETINGS = (
    r"(?:möten|mötena|träffar|träffarna|sammanträden|sammanträdena|avstämningar|samlingar|sammankomster|nätverksdagar)"
)
_MONTH = r"(?:jan|feb|mars?\b|apr|maj\b|may\b|jun|jul|aug|sep|o[kc]t|nov|dec)\w{0,7}\.?"
_OUR = r"(?:(?:\b\p{L}{0,16}gruppens|nätverkets|kommitténs|teamets|\b\p{L}{0,12}rådets|presidiets|utskottets|direktionens|nämndens)|\b(?:vår|vårt|våra|styrelsens|our|(?:the\s)?(?:\w{1,14}\s)?(?:group|network|board|team|committee)'?s))"
"""Whose meetings they are: those of the group that writes."""
_GROUP = r"(?:oss|(?:vår\s|hela\s)?\w{0,16}(?:grupp|gruppen|nätverket|styrelsen|teamet|kommittén))"
_NO_MEETING = r"(?:\w{0,20}(?:nummer|demo|premiär|test|körning|nyhetsbrev|blad|brev|utskick|match|kurs|steg|vecka|år|månad|termin|läsår|halvår|kvartal|utgåva|deadline|rapport|föreställning|utbildning|fråga|seminari\w*|utlysning|ansökan|etapp|fas|leverans|release|version|inspektion|besiktning|läger|resa|utflykt|fest|konsert|gudstjänst|mässa|tömning|avgång|buss|tåg|utbetalning|faktura|föreläsning|inventering|uppdatering|kontroll|städdag|(?:prov|ansöknings|anmälnings|kurs|utlysnings|tävlings|tränings)tillfälle|prov|tävling|visning|auktion|loppis|marknad|semester|lov|helg|period|(?<!gen)omgång|vaccination|tillsyn|revision|mätning|enkät|publicering|(?<!genom)gång|ggr|punkt|ärende|dag|person|ordförande|val|stämma|årsmöte|inlämning|anmälan|dagar|hyra|\p{L}{2,16}het|(?!(?:sitt|saml|handled|uppfölj|avstäm|bered)ning)\p{L}{2,20}ning)(?:en)?\b|är\b|blir\b)"
"""What comes next and is no meeting: "nästa nummer"."""
_PLAN = (
    r"(?:\b(?:mötes|sammanträdes|träff|nämnds|styrelsemötes|nätverks)(?:plan|planen|planering|schema|kalender|kalendarium|datum|dagar|dagarna|tider|tiderna)\b"
    rf"|\b(?:vårens|höstens|terminens|årets|läsårets|resterande|övriga|återstående|kommande|nya|planerade|inplanerade|inbokade|bokade|fastställda|beslutade|preliminära)\s(?:\w{{1,14}}\s){{0,2}}?(?:(?!l.nsdel|lokal|delregion|område|krets)[\w-]{{0,20}}{_MEETINGS}|datum|mötesdatum|mötestider|tider)\b"
    r"|\bmeeting\s(?:calendar|schedule|plan|dates|days)\b|\b(?:dates|days|times)\sfor\s(?:the\s)?(?:\w{1,12}\s)?(?:spring|autumn|fall|term|year|meetings|20\d\d)\b"
    r"|\b(?:spring|autumn|fall|term|year|remaining|upcoming|future|planned|following|coming|our)(?:'s|s)?\s(?:\w{1,14}\s){0,2}?meetings\b|\bmeetings\s(?:in|for|during|this)\s(?:the\s)?(?:spring|autumn|fall|term|20\d\d)\b"
    rf"|\b{_MEETINGS}\skvar\b|\bföljande\s(?:mötes)?(?:datum|tider|dagar|tillfällen)\b"
    rf"|\b(?:bestämde[s]?|bokade[s]?|spikade[s]?|satte[s]?|planerar|planeras|bokat|bestämt|bokar)\s(?:vi\s|in\s)?(?:två|tre|fyra|fem|sex|sju|åtta|\d)\s(?:\w{{1,14}}\s)?{_MEETINGS}"
    r"|\b(?:datum|tider|mötestider|mötesdatum)\s(?:framöver|våren|hösten|vt|ht)\b"
    r"|(?<!\p{L}s\s)\b(?:datum(?:en)?|(?:mötes|sammanträdes)?(?:tider|dagar)(?:na)?|möten(?:a)?|träffar(?:na)?)\s(?:(?:för|under|i)\s)?(?:våren|hösten|vår|höst|terminen|året|läsåret|nästa\s(?:år|termin|halvår)|(?:vt|ht)-?(?:\d\d)?|20\d\d)\b"
    r"|\b(?:vårens|höstens|terminens)\s(?:dagar|tider)\b|(?:^|[.;]\s)\W{0,3}(?:möten|träffar|nätverksträffar|styrelsemöten)(?:\sframöver)?(?=\s?:)"
    rf"|\b[\w-]{{0,20}}{_MEETINGS}\s(?:under\s|i\s|för\s)?(?:våren|hösten|vt|ht|höst|vår|läsåret|verksamhetsåret|året|20\d\d|{_MONTH})\b"
    rf"|{_OUR}\s(?:\w{{1,14}}\s)?[\w-]{{0,20}}{_MEETINGS}\b"
    rf"|\bmeetings\s20\d\d\b|\bmtgs\s(?:in|for|during|this)\s(?:the\s)?(?:spring|autumn|fall|term|20\d\d)\b|\b(?:meetings|mtgs)\sin\s{_MONTH}"
    r"|\b(?:datum|tider|tid|dag|dagar)\s(?:för|till)\s(?:\w{1,14}\s){0,3}?(?!\w{0,10}stämma|årsmöte|l.nsdel|lokal|delregion|område|krets)[\w-]{0,20}(?:möte[nt]?|mötena|träff(?:en|ar|arna)?|sammanträde[nt]?|avstämningar)\b)"
)
_BARE = r"(?:möte|träff|sammanträde|avstämning|samling|sammankomst)"
_OTHERS = r"(?:års|vår|höst|sommar|vinter|föräldra|samråds|informations|medborgar|personal|grannsam|kurs|dialog|bygg|stor|massmöte|klass|familje|släkt|elev|anhörig|utvecklings|lokal|region)"
_HOW = r"(?:telefon|lunch|frukost|teams|zoom|digital|arbets|styrelse|extra|uppföljnings|avstämnings|planerings|heldags|halvdags|avslutnings|start|upptakts|uppstarts|jul|redaktions|projekt|\w{0,8}grupps?|nätverks|arbetslags|lednings\w{0,7}|kommitté|råds|au-?)?"
BARE = cue(
    rf"(?:^|[.;:!]\s{{1,2}}|\n\s{{0,3}})\W{{0,4}}(?:(?:extra|kort|digitalt?|fysiskt?|nytt?|första|sista|extrainsatt|gemensamt?)\s){{0,2}}{_HOW}{_BARE}(?:\s(?:nr\s)?\d{{1,2}}\s(?:är|blir|hålls))?(?:\s(?:på|via|i)\s(?:teams|zoom|skype|gruppen))?\s?[:,–-]?\s?(?:den\s)?$",
    rf"(?:^|[.;:!]\s{{1,2}}|\n\s{{0,3}})\W{{0,4}}(?:första|sista)\s{_HOW}(?:mötet|träffen|sammanträdet)\s(?:är\s|blir\s)?(?:den\s)?$",
    rf"\b{_MONTH}s?\s?(?!{_OTHERS}){_BARE}(?:t|n|en|et)?(?::|\s(?:är|blir|hålls|ligger|flyttas\still))?\s(?:den\s)?$",
    rf"\b(?:vi|\w{{0,16}}gruppen|styrelsen|nätverket|presidiet|valberedningen|utskottet|rådet|au)\shar\s(?:\p{{L}}{{2,9}}\s)?(?!{_OTHERS})[\w-]{{0,18}}(?:{_BARE}|handledning)\s(?:igen\s)?(?:den\s)?$",
)
"""A meeting without whose it is, right before its day: "Lunchmöte 17 november"."""
MAY_BE_BARE = cue(rf"(?:{_BARE}|träffen|handledning)\w{{0,2}}\W?\s")
YEARLY = cue(r"^\s?[:=–-]?\s{1,2}(?:kl\.?\s\d{1,2}(?:[.:]\d\d)?\s)?(?:årsmöte|\w{0,10}stämma)")
AFTER_OLD_DAY = cue(r"^\s?\)\s?[,;]?\s{0,2}(?:(?:och|samt)\s)?(?:den\s)?$")
"""Between the day that a meeting is moved from, in brackets, and the next of the list."""
SPARE = cue(r"\breserv(?:dag|datum|tid)?\w{0,2}\s?:?\s(?:den\s)?$")
"""Beside a list of meetings: a yearly one, and a day in reserve."""
GOES_ON = cue(
    r"^\s(?:blir|är)\s(?:det|vi)\s(?:digitalt|fysiskt|på\s(?:teams|zoom|skype|plats)|i\s\p{L}|hos\s\p{L}|samma|heldag|halvdag|lunch)|^\s(?:kör|ses|träffas|möts|är)\svi\b"
)
"""After the day of a further meeting: "Den 5 november blir det digitalt"."""
_IS = r"(?:är|blir|ska\svara|hålls|äger\srum|(?:förläggs|bestäms|fastställs|bestämdes|fastställdes)\still|föreslås(?:\sbli|\still)?)"
_SETTLED = r"(?:\s(?:har\s|ska\s|är\s|blev\s)?(?:fastställ|beslut|bestäm|antag|antog|föreslå|föreslog|spika|boka|sattes|blir|är|ser\sut)\p{L}{0,4}(?:\s(?:till|enligt|som|med)?\s?(?:följande|följer|nedan))?)?"
"""A plan that was settled, before the list of its days: "fastställdes enligt följande"."""
PLAN = cue(_PLAN)
"""The name of a list or a table of meetings: "Sammanträdesplan 2025", "Höstens träffar"."""
PLAN_LABEL = cue(
    rf"{_PLAN}(?:[^.;:\d]|\.(?=\p{{L}})){{0,25}}(?:20\d\d|(?<=[-'\s])\d\d)?{_SETTLED}(?:\s?:|\s{_IS}\s?:?)\s{{0,2}}(?:den\s)?(?:(?:må|ti|on|to|fr|lö|sö)\.?\s)?$",
)
LABEL_ENDS = cue(rf"(?::|\b{_IS})\s{{0,2}}(?:den\s)?(?:(?:må|ti|on|to|fr|lö|sö)\.?\s)?$")
"""Without this, `PLAN_LABEL` cannot match: a hint that saves time."""
NEXT = cue(
    r"\bblir\s(?:det\s)?(?:(?:ett|en)\s)?(?:(?:nytt|ny|kort|extra|digitalt|fysiskt)\s)?(?:teams|skype|zoom|digitalt|teamsmöte|möte|träff|avstämning)\s(?:\w{1,12}\s){0,2}$",
    r"(?:^|[.;,]\s|\b(?:fysisk|digital|extra|ny)\s)(?!årsmöte)(?:träff|möte|avstämning|nätverksträff|styrelsemöte)(?:en|et)?\sblir\s(?:det\s)?(?:den\s)?$",
    rf"\b(?:välkomna?|välkommen|kalla[rs]|kallelse|inbjudan|inbjudna|bjuder\sin)\s(?:\w{{1,12}}\s){{0,4}}?till\s(?:\w{{1,14}}\s){{0,3}}?(?!\w{{0,10}}årsmöte)\w{{0,20}}{MEETING}\s(?:den\s)?$",
    r"(?:^|[.;:]\s{0,2})(?:ny\s)?(?:avstämning|avstämningsmöte|uppföljningsmöte)\s(?:\p{L}{1,14}\s){0,3}$",
    rf"\b(?:nästa|nästkommande|nasta)\s(?:\w{{1,20}}\s){{0,2}}?(?!\w{{0,6}}årsmöte|\w{{0,10}}stämma|(?:ansökn|anmäln|utbildn|kurs|träning|utlysn|föreläsn|tävling)\w{{0,6}}tillfälle)(?:(?:tel|tfn|dig|prel|ord|arb)\.\s?)?[\w-]{{0,20}}{MEETING}\b",
    rf"\b(?:kommande|nytt|nya|ny|next|upcoming)\s(?:\w{{1,14}}\s)?(?:(?!årsmöte|l.nsdel|lokal|delregion|område|krets)\w{{0,14}}{MEETING}|mötesdatum|mötestid|mötesdag)\b",
    r"\b(?:vi|\w{0,14}gruppen|styrelsen|nätverket|\w{0,14}rådet|nämnden|utskottet|\w{0,14}kommittén|valberedningen|we)\s(?:\([^()]{1,20}\)\s)?(?:ska\s|skall\s|kommer\satt\s)?(?:åter(?:ses|träffas|möts|samlas?)|ses|träffas|möts|sammanträder|meet)(?:\s(?:igen|åter|nästa\sgång|därefter|again))?\b",
    r"\b(?:ses|träffas|möts|samlas|syns)\s(?:vi\s)?(?:igen|åter|nästa\sgång|härnäst)\b|(?:^|[.;:!]\s)\W{0,3}(?:vi\ssyns|(?:på\s)?återseende|återträff(?:en)?|återsamling(?:en)?)\s(?:\p{L}{1,12}\s){0,2}(?:den\s)?$|\bhärnäst\s(?:ses|träffas|möts|sammanträder)\b",
    r"(?:^|[,.;:–(-]\s{0,2}|\b(?:och|men|medan)\s)nästa\s(?:är(?!,)|blir|hålls|äger\srum)\b",
    r"\b(?:hörs|syns)\s(?:vi\s)?(?:igen|åter|nästa\sgång)\b|\b(?:ny|nytt|nya|nästa)\s(?:datum|tid|dag|mötestid|mötesdatum)\sför\s(?:\w{1,12}\s)?\w{0,14}(?:möte[nt]?|träff(?:en)?|sammanträde[t]?)\b",
    r"\bnästa\s(?:\w{1,20}\s)?(?:apt|au|ku|ks|kf|ksau|fsg|lsg|csg|kpr|khr|kfr|mbl|uppföljning|telefonkonferens|videokonferens|träffdag|\w{0,14}kommitté|handledning|workshop|arbetsdag|planeringsdag|sittning|\w{0,14}(?:grupp|råd|nämnd|styrelse|utskott|samverkan)|nätverksdag|rnöte)(?:en|et)?(?=(?:[\s:,(]|är\b|blir\b|hålls\b|den\b|\p{L}{2,7}dag(?:en)?\b|(?:må|ti|on|to|fr|lö|sö)\b){1,6}$)",
    rf"\bdärefter\s(?:\w{{1,12}}\s)?{MEETING}\b",
    r"\b(?:(?:nästa|nästkommande|kommande)\s(?:\p{L}{1,12}\s)?(?:gång(?:er(?:na)?)?|ggr)|(?:kommande|nästa)\s(?:tider|dagar))\b",
    r"\b(?:ses|träffas|möts|hörs|syns|samlas)\s(?:vi|gruppen|nätverket|styrelsen)\s(?:\p{L}{1,14},?\s){0,5}$",
    r"\bvi\s(?:startar|drar|kör|kickar|rullar|börjar|sätter)\s(?:upp\s|om\s|i\s?gång\s){0,2}(?:igen|åter|på\snytt)\s(?:\p{L}{1,14}\s){0,4}$",
    r"\b(?:upp|ny)start(?:en)?\s(?:efter\s\p{L}{3,14}|för\s(?:oss|hösten|våren|terminen|gruppen|nätverket)|i\s(?:gruppen|nätverket))(?::|\s(?:är|blir))\s(?:\p{L}{1,12}\s){0,2}$",
    r"\bväl\smött?a?\b[\s:,]{1,2}(?:igen\s|åter\s)?(?:den\s)?$|(?:^|[.;:!]\s)\W{0,3}(?:välkomna?\s(?:åter|tillbaka|igen)|vi\star\snya\stag)\s(?:den\s)?$|\bsee\syou(?:\sall)?\s(?:on\s)?$",
    rf"\b{_MEETINGS}\skvar\s(?:i\s\p{{L}}{{3,6}}\s)?(?:är\s)?(?:den\s)?$",
    r"(?:^|[.;•*○–-]\s{0,3}|\n\s{0,3})\W{0,6}nästa(?:\sordinarie)?\s?:?\s?(?:alltså\s)?(?:den\s)?(?:(?:må|ti|on|to|fr|lö|sö)\.?\s)?$",
    rf"\b(?:ordinarie|nästa\sordinarie)\s\w{{0,14}}{MEETING}\s(?:den\s)?$",
    r"\b(?:sammanträder|sammanträda)\s(?:den\s|åter\s|härnäst\s|nästa\sgång\s|nästa\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$",
    rf"\b(?:vårens|höstens|terminens)\s(?:datum|\w{{0,14}}{MEETING}|mötesdatum|mötestider|mötesdagar|sammanträdesdagar)\s?:?\s?(?:den\s)?$",
    r"\b(?:vår|höst)\s?(?:datum|möten|mötena|träffar|träffarna|mötesdatum|mötestider|mötesdagar)\s?:?\s?(?:den\s)?$",
    r"\bmötesdag(?:en)?\b",
    r"\bvi\s(?:\p{L}{1,14}\s){0,6}(?:ses|träffas|möts|hörs)\s(?:\p{L}{1,12}\s){0,3}$",
    rf"(?:^|[.;:!]\s)\W{{0,3}}(?:ny|nytt|extrainsatt|extrainkallat)\s(?!årsmöte|\w{{0,10}}stämma)\w{{0,14}}{MEETING}\s(?:\p{{L}}{{1,14}}\s){{0,3}}(?:den\s)?$",
    rf"\b(?:årets|terminens|vårens|höstens)\s(?:sista|första|nästa)\s(?!årsmöte)\w{{0,14}}{MEETING}\s(?:är|blir|hålls)\s(?:den\s)?$",
    r"(?:^|[.;:!]\s)ny\stid\s?(?::\s|(?:är|blir)\s)(?:den\s)?$",
    r"(?:^|[.;!]\s)ersätts\s(?:av|med)\s(?:den\s)?(?:\p{L}{2,7}dag(?:en)?\s|(?:må|ti|on|to|fr)\p{L}{0,2}\.?\s)?(?:den\s)?$",
    rf"\b(?:till|inför|before)\s(?:vår|vårt|our)\s(?:\w{{1,14}}\s)?(?!årsmöte)\w{{0,14}}{MEETING}\s(?:den\s|on\s)?$",
    r"(?:^|[.;]\s|\n)\W{0,3}nm\s?:\s?$",
    r"\bthe\s(?:first|second|last|final)\smeeting\s(?:of|in|this)\s(?:the\s)?\w{3,8}\s(?:is|will\sbe|takes\splace)\s(?:still\s)?(?:on\s)?$",
    r"(?:^|[.;:!]\s)(?:ny|nytt|ändrad|ändrat)\smötes(?:tid|dag|datum)\s?(?::\s|(?:är|blir)\s)?(?:den\s)?$",
    r"\bändr\w{2,4}\s(?:av\s)?mötes(?:dag|datum|tid)(?:en|et)?\b",
    r"\b(?:bestämde|bestämdes|bokade|bokades|bokar|enades\som|satte|hittade|föreslår)\s(?:vi\s)?(?:en\s|ett\s)?(?:ny|nytt|nästa)\s(?:mötes)?(?:tid|datum|dag)[\s,:]{1,3}(?:till\s)?(?:den\s)?$",
    r"\b(?:att|och)\s(?:ses|träffas|möts)\s(?:\p{L}{1,12}\s){0,4}$",
    rf"\b(?:uppföljande|extra|kompletterande|ytterligare\s(?:ett|en))\s(?!årsmöte)\w{{0,14}}{MEETING}\s(?:blir\s|hålls\s|är\s)?(?:den\s)?$",
    rf"\bförsta\s(?!årsmöte)\w{{0,14}}{MEETING}\s(?:är|blir)\s(?:\p{{L}}{{1,10}}\s)?(?:den\s)?$",
    r"(?:^|[.;:!]\s)(?!årsmöte)\w{0,14}(?:mötet|träffen|sammanträdet)\s(?:i\s\p{L}{3,9}\s)?(?:är|blir|hålls|äger\srum)\s(?:\p{L}{1,12}\s){0,3}(?:den\s)?$",
    rf"\b(?:börjar|inleder|inleds|avslutar|avslutas)\s[^.;]{{0,30}}\bmed\s(?:ett\s)?(?!årsmöte)\w{{0,14}}{MEETING}\s(?:redan\s)?(?:den\s)?$",
    r"\bnästa\s(?:datum|mötesdatum|mötestid)\b",
    rf"{_OUR}\s(?:höst|vår|termin)\s?:\s?$",
    rf"(?:^|[.;:!•]\s{{1,2}}|\n\s{{0,3}})\W{{0,4}}nästa\s(?:\p{{L}}{{2,12}}[ae]\s)?(?!{_NO_MEETING})\p{{L}}{{2,20}}(?::|(?:\s(?:är|blir|hålls|sker|äger\srum|planeras|sätts|nu|preliminärt|prel\.?|alltså|den|på|till|kl\.?|\p{{L}}{{2,7}}dag(?:en)?)){{0,5}})\s?$",
    rf"\b\w{{0,14}}{MEETING}\s(?:igen|åter)\s(?:den\s)?$|(?:^|[.;:!]\s)\W{{0,3}}dags\sigen\s(?:den\s)?$",
    r"\b(?:vi|\w{0,14}gruppen|styrelsen|nätverket)\s(?:stämmer|checkar)\sav(?!\smed)\s(?:\p{L}{1,12}\s){0,4}$",
    r"\b(?:sedan|sen|då|därefter|istället|nästa\sår|i\s(?:vår|höst))\skör\svi\s(?:(?:på|igen|redan|digitalt|den|\p{L}{2,7}dag(?:en)?)\s){0,3}$|\bvi\s(?:kör|tar)\s(?:på\s)?(?:den\s)?(?:\p{L}{2,7}dag\s)?$",
    r"\b(?:nästa|ny|nytt)\s(?:avst|sammantr|samlingsm|styrelsem|arbetsm|nätverksm|mtg|möt|mo)\.?\s?:?\s?(?:den\s)?(?:\p{L}{2,7}\.?\s)?(?:den\s)?$",
    r"\b(?:next|following|upcoming|follow-up)\s(?:[\w-]{1,14}\s){0,3}?(?:meeting|session|call|gathering|workshop|mtg|get-together|catch-up|check-in|(?:steering|working|project|reference|task)\s(?:group|committee|board)|(?:board|committee|council)(?=\s?:))\b(?!\s(?:minutes|notes|before|in\sthe\spast))",
    r"\b(?:we|the\s(?:\w{1,14}\s)?(?:group|board|network|committee))\s(?:will\s|shall\s|are\sto\s)?(?:(?:next\s)?(?:meet|reconvene|convene|gather|get\stogether|see\seach\sother)|are\sback)(?:\s(?:again|next|online|in\s\p{Lu}?\w{2,14}))?\s(?:on\s)?(?:\w{2,9},?\s)?$",
    r"\b(?:see\syou|meet(?:ing)?|reconven\w{1,3}|back)\s(?:all\s)?(?:again\s|next\s)(?:on\s)?(?:\w{2,9},?\s)?$|\b(?:next\s(?:time|date|one))(?:\s(?:is|will\sbe))?\s?:?\s(?:on\s)?(?:\w{2,9},?\s)?$",
    rf"\b(?:efterföljande|nästföljande|därpå\sföljande)\s\w{{0,14}}{MEETING}\b",
    r"\b\w{0,14}(?:mötet|sammanträdet|träffen)\s(?:\w{1,12}\s){0,3}?(?:(?:fram)?flytta\w{0,2}|ändra\w{1,2}|skjut\w{0,2}|senarelägg\w{0,2}|tidigarelägg\w{0,2}|ajournera\w{0,3})\b",
    rf"\b(?:sista|avslutande|konstituerande)\s(?!årsmöte)\w{{0,14}}{MEETING}\s?(?:[^.;:\d]{{0,25}}\s)?(?::|är|blir|hålls|äger\srum)\s(?:den\s)?(?:\p{{L}}{{2,7}}dag(?:en)?\s)?(?:den\s)?$",
    rf"\b(?:första|sista)\s(?!årsmöte)(?:gången|\w{{0,14}}{MEETING})\s(?:efter|före|innan|i|för|till)\s\p{{L}}{{2,14}}\s?(?::\s|(?:är|blir|hålls|(?:tar|har|kör)\svi)\s)?(?:den\s)?(?:\p{{L}}{{2,7}}dag(?:en)?\s)?(?:den\s)?$",
    r"\b(?:vi|\w{0,16}gruppen|styrelsen|\w{0,14}kommittén|nätverket)\shar\s(?:nytt\s|sitt\s|ett\s|extra\s)?(?:styrelse)?möte\s(?:igen\s)?(?:den\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$",
    r"\bkonstituerande\s\w{0,14}(?:möte|sammanträde)\s(?:den\s)?$",
    rf"\b(?:slut)?(?:genomgång|uppföljning|avstämning|utvärdering|återkoppling|återsamling)(?:en)?\s(?:i|inom|med|för)\s{_GROUP}\s(?:(?:hålls|sker|görs|blir|är|äger\srum)\s)?(?:den\s)?$",
    rf"\b(?:uppföljande|extra|ny|nytt|kort|korta|digital|digitalt|gemensam|gemensamt)\s(?!årsmöte)\w{{0,14}}{MEETING}\.?\s(?:i|inom|med|för)\s{_GROUP}\s(?:\p{{L}}{{1,12}}\s){{0,3}}?(?:den\s)?$",
    rf"\b(?:tas|tar|behandlas|diskuteras|återkommer|återupptas|redovisas|presenteras|avgörs|beslutas|bereds|fortsätter|följs|lyfts)\b[^.;:\d]{{0,60}}\b(?:vid|på|under)\s[\w-]{{0,16}}?{_OUR}\s(?:\w{{1,14}}\s)?(?!årsmöte)\w{{0,14}}{MEETING}\s(?:den\s)?$",
    r"\b(?:will|shall|to)\sbe\s[^.;:\d]{1,50}\bat\s(?:our|the\s(?:\w{1,14}\s)?(?:group|network|board|team)'?s)\s(?:\w{1,14}\s)?meeting\s(?:on\s)?(?:the\s)?$",
    r"\bthe\s(?:\w{1,14}\s){0,3}?(?:group|board|network|committee|team|panel)\s(?:(?:on|for|of)\s(?:[\w-]{1,16}\s){1,4}?)?(?:will\s|shall\s)?(?:meets?|reconvenes?|convenes?|gathers?)\s(?:again|next)\s(?:on\s)?(?:\w{2,9},?\s)?$",
    r"(?:^|[.;:!]\s)\W{0,3}ett\s(?:nytt\s|extra\s)?(?:uppföljnings|avstämnings|återträffs)möte\s(?:\p{L}{1,14}\s){0,3}(?:den\s)?$",
)
MAY_BE_NEXT = cue(
    r"näst|\bnm\b|ersätts|(?:höst|vår|termin)\s?:|igen|kör\svi|vi\skör|stämmer|checkar|kvar|start|drar|kör\b|kickar|rullar|börjar|välk|vi\star\b|första|sista|ggr|möt|träff|samman|tillfäll|meet|avstäm|session|saml|ses\b|hörs|syns|kommande|\bny|next|upcoming|datum|teams|skype|zoom|digital|åters|genomgång|uppfölj|utvärd|återk|mo\b|avst|mtg|get-t|catch-up|check-in|see\syou|conven|back"
)
"""Without this, `NEXT` cannot match: a hint that saves time."""
AGENDA_ON = cue(
    r"^\W{0,4}(?:\w{0,14}dagordning|föredragningslista|kallelse|agenda)(?:\s(?:för|till|inför|for|of)\s[^.;:\d]{1,40}?)?[\s:,-]{1,3}(?:den\s|on\s)?(?:\p{L}{2,7}da[gy](?:en)?,?\s)?(?:den\s)?$"
)
"""The first words of an agenda, before the day of its meeting."""
THEN = cue(
    r"^[^.;:\d]{0,12}(?:\s(?:at|from)\s[\d:.]{1,5}(?:\s?[ap]\.?m\.?)?)?[\s,]{1,3}(?:and\s)?(?:then|after\sthat)\s(?:again\s)?(?:on\s)?(?:\w{3,9}day,?\s)?$",
    r"(?:^\s{0,2}|[,.;]\s)(?:(?:och|samt)\s)?(?:följt\sav|därpå\sföljande)\s(?:den\s)?$",
    r"(?:^\s{0,2}|[,.;]\s)(?:and\s)?(?:then|the\sone\safter(?:\sthat)?|the\sfollowing\sone|afterwards)\s(?:(?:is|will\sbe)\s)?(?:on\s)?(?:the\s)?(?:\w{3,9}day,?\s)?$",
    r"^[\s.;,•*–()-]{0,6}(?:(?:och|samt)\s)?(?:därefter|sedan|sen|(?:våren|hösten|vårens|höstens|terminens)(?:\s(?:datum|möten|mötestider|träffar))?\s?:?)\s(?:den\s)?(?:(?:\p{L}{2,7}dag(?:en)?|må|ti|on|to|fr|lö|sö)\.?\s)?(?:den\s)?$",
    r"^\s{0,2}(?:\([^()]{1,30}\)\s)?[\s,;]{0,2}(?:och\s)?(?:därefter|sedan|sen)\s[^.;:\d]{0,30}$",
    rf"\b(?:slutlig|slutligt|avslutande|uppföljande|ny|nytt|sista|andra)\s\w{{0,14}}{MEETING}\s(?:\w{{1,7}}\sveck(?:a|or)\ssenare[\s,(]{{1,3}})?(?:den\s)?$",
    r"[,;]\s(?:och\s)?(?:därefter|sedan|sen)\s(?:den\s)?(?:(?:\p{L}{2,7}dag(?:en)?|må|ti|on|to|fr|lö|sö)\.?\s)?(?:den\s)?$",
)
"""Words after a next meeting that lead to the one after it: "Därefter 19/4", "Hösten: 4/9"."""
PLACED = cue(
    r"^(?:\s|,|\(|\)|kl\.?|(?:förm|fm|em|prel)\.|klockan|\d{1,2}[.:]\d\d(?:\s?-\s?\d{1,2}[.:]\d\d)?|\d{1,2}(?=\s)|(?!(?:anmäl|svar|senast|osa|inför|sista|reserv)\w*)\p{L}[\p{L}-]{0,20}){1,12}(?:[;,]\s(?:samt\s|och\s)?|(?<=\s)(?:alt|alternativt|eller)\.?\s|(?<=\s)och\s(?:sedan|sen|därefter)\s|(?<=\s)(?:och|samt)\s(?:lunch-lunch|heldag|halvdag|digitalt|fysiskt|preliminärt|prel\.)\s)(?:den\s)?$"
)
"""A time or a place between two next meetings: "kl 13.15 digitalt; "."""
MEETING_MOVED = cue(
    r"\b(?!årsmöte)\w{0,14}(?:mötet|träffen|sammanträdet)\s(?:(?:som\s)?(?:var\s|är\s)?(?:planerat|planerad|inplanerat|inbokat|bokat|tänkt)\s(?:till\s)?)?(?:den\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?\d{1,2}[^.;]{1,15}$",
    rf"\b(?!årsmöte)\w{{0,14}}(?:mötet|träffen|sammanträdet)\s(?:i\s)?{_MONTH}$",
    r"\b(?:our|the)\s(?:\w{1,14}\s)?meeting\s(?:(?:that\swas\s)?(?:planned|scheduled|booked|set)\s)?(?:for|on)\s(?:\w{3,9}day,?\s)?(?:the\s)?[^.;]{2,24}$",
)
MOVES_TO = cue(
    r"^\s(?:flyttas|flyttats|ändras|skjuts(?:\supp|\sfram)?|senareläggs|tidigareläggs|har\sflyttats)\s(?:fram\s)?till\s(?:den\s)?$",
    r"^\s(?:is|was|has\sbeen|will\sbe)\s(?:moved|postponed|rescheduled|changed|brought\sforward)\s(?:from\s[^.;]{1,20}\s)?to\s(?:\w{3,9}day,?\s)?$",
)
SOME_MEETING = cue(
    rf"(?!årsmöte)\b[\w-]{{0,14}}{MEETING}\b|\bmötes(?:dag|datum|tid)|^\W{{0,4}}(?:flytta|ändra|skjut|senarel|tidigarel)"
)
"""What is moved is a meeting, or is not named."""
FROM = cue(r"\bfrån\s(?:den\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$")
HAD_PLANNED = cue(
    r"\b(?:hade|var)\s(?:\p{L}{1,12}\s){0,2}?(?:tänkt|planerat|planerad|planerade|bokat|inbokat)\s(?:\p{L}{1,14}\s){0,3}(?:den\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$"
)
BUT = cue(r"^[\s,]{1,3}(?:men|utan|dock)\b")
"""Before and after a day that no longer holds: "vi hade tänkt ses 3/12 men"."""
MOVED_FROM = cue(
    r"\b(?:flytta\w{0,3}|ändra\w{0,2}|senarelägg\w{0,2}|senarelagt\w{0,2}|tidigarelägg\w{0,2}|tidigarelagt\w{0,2}|förläng\w{0,3}|skjut\w{0,3}|skjöts|framflytta\w{0,2}|moved|changed|extended)\s[^.;]{0,40}?\b(?:från|from)\s(?:den\s|the\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$"
)
TO = cue(r"\s{0,3}till\b")
NEW_DAY = cue(
    r"(?:^|[.;:,!]\s|\b(?:och|men)\s)(?:(?:ny|nytt)\s(?:mötes)?(?:dag|tid|datum)(?:\s(?:är|blir|sattes\still|bestämdes\still))?\s?:?|i\sstället\s(?:blir|hålls)(?:\sdet|\smötet|\sträffen)?|ersätts\s(?:av|med)(?:\s(?:ett|en))?(?:\s(?:nytt|ny|extra|digitalt))?(?:\s(?!årsmöte)[\w-]{0,14}(?:möte|träff|sammanträde|avstämning))?|(?:the\s)?new\s(?:date|day|time)(?:\s(?:is|will\sbe))?\s?:?)\s(?:den\s|the\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$"
)
"""After a meeting that is cancelled: the words before the day that it is held instead."""
OUR_MEETING_ON = cue(
    r"\b(?!årsmöte)\w{0,14}(?:mötet|träffen|sammanträdet|avstämningen|samlingen)\b|\b(?:vårt|\p{L}{2,14}(?:ets|ens|dens|rådets))\s(?!årsmöte)\w{0,14}(?:möte|sammanträde)\b|\b(?:the|our)\s(?:\w{1,14}\s)?(?:meeting|mtg|session|call)\b"
)
MEETING_ROW = cue(
    rf"^\W{{0,4}}(?:nästa|nästkommande|ny|nytt|uppföljande|kommande|next|new|follow-up)\s(?:\w{{1,14}}\s)?(?!årsmöte)\w{{0,14}}{MEETING}(?:\.|[,\s]\s?[\p{{L}}-]{{1,20}}){{0,3}}\s?(?:\([^()]{{1,30}}\))?\W{{0,3}}$"
)
"""A cell of a row in a list of tasks that is no task: "Nästa träff"."""
WHEN_MET = cue(
    r"^[^.;\d]{0,30},\s(?:då|där)\s(?:ses|träffas|möts|syns|hörs)\svi\b|^\s(?:är|blir)\snästa\sgång\b",
    rf"^\s(?:som\s(?:nästa|ny|nytt)\s(?:\w{{1,14}}\s)?\w{{0,14}}(?:{MEETING}|mötestid|tid|datum)\b|(?:är|blir)\sdet\sdags\sigen\b)",
    rf"^\s?[:=–-]?\s{{1,2}}(?:(?:kl\.?\s|klockan\s)?\d{{1,2}}(?:[.:]\d\d)?(?:\s?[-–]\s?\d{{1,2}}(?:[.:]\d\d)?)?\s)?(?:nästa|kommande)\s(?:ordinarie\s)?\w{{0,14}}{MEETING}\b",
    r"^\s(?:då|när)\s(?:mötet|sammanträdet|träffen|vi\s(?:ses|träffas|möts))\b",
    rf"^[\s,]{{1,3}}(?:(?:är|blir|hålls|har\svi)\s)?(?:det\s)?(?:dags\s)?(?:för\s)?(?:nästa|nästkommande)\s(?:\w{{1,14}}\s)?(?!årsmöte)\w{{0,14}}{MEETING}\b",
    r"^[\s,]{1,3}(?:ses|träffas|möts|syns|hörs|samlas)\s(?:vi|gruppen|styrelsen|nätverket)\b",
)
"""After a day that a meeting is on: "utom den 9 juni då mötet börjar kl. 8.30"."""
MEETS = cue(
    rf"^\s?[:=–-]?\s{{1,2}}(?:(?:kl\.?\s|klockan\s)?\d{{1,2}}(?:[.:]\d\d)?(?:\s?[-–]\s?\d{{1,2}}(?:[.:]\d\d)?)?,?\s)?(?!årsmöte)(?!föräldra|samråds|informations|medborgar|personal)\w{{0,14}}{MEETING}\b"
)
"""After the first words of a line in a calendar: "10/9 kl 9 möte, Hede"."""
CALENDAR = cue(
    r"^\W{0,4}(?:\w{0,14}planering(?:en)?|kalender|kalendarium|hålltider|hållpunkter|årshjul|tidplan)\b|\b(?:våren|hösten|vt|ht|vårens|höstens|halvåret|terminen)\b"
)
MEETING_ON = cue(
    r"(?:^|[.;:!]\s)\W{0,3}(?:mötet|träffen|sammanträdet|nätverksmötet|styrelsemötet|nätverksträffen)\s(?:den\s)?$"
)
BEGINS_ON = cue(r"^\s(?:börjar|startar|inleds|hålls|äger\srum|är|blir)\b(?!\s(?:inställ|flytta|uppskj|framskj))")
"""Words before and after a day: "Mötet onsdag den 7 maj börjar"."""
CALL = cue(
    rf"\b(?:kallelse|inbjudan|inbjudna|välkomna?|välkommen|kallas)\b[^.:]{{0,30}}?\b(?!årsmöte)\w{{0,14}}{MEETING}\b",
    rf"\b(?:inbjudan|inbjudna|välkomna?|välkommen|welcome|invitation|invited|join\sus)\b[^.:\d]{{0,30}}?{_OUR}\s(?:\w{{1,14}}\s)?\w{{0,14}}(?:dag|dagar|day|träff|workshop|meeting|session|gathering|get-together)\b",
)
"""The heading of a call to a meeting."""
DAY_LABEL = cue(
    r"^\W{0,4}(?:datum|dag|tid|när|when|date|date\sand\stime|datum\soch\stid|tid\soch\splats|dag\soch\stid)\s?:\s"
)
NEXT_HEADING = cue(
    rf"\b(?:nästa|kommande|nästkommande|next|upcoming|nytt|nya)\s(?:\w{{1,14}}\s)?(?:\w{{0,14}}{MEETING}|mötestider|mötesdatum|mötesdagar)\b"
)
OTHERS_MEET = cue(r"\bsom\s(?:\p{L}{1,12}\s){0,2}?(?:ses|träffas|möts|samlas|sammanträder)\b")
"""In the cue of a next meeting, or right before it: another group has the meeting."""
OF_CALL = cue(
    r"^\W{0,4}(?:kallelse|inbjudan|länk|dagordning|handlingar|underlag|material)\w{0,4}\s(?:kommer|skickas|går|läggs|mejlas|finns)\b"
)
ABOUT_NEXT = cue(
    r"^\s(?:det|(?!gruppen|nätverket|styrelsen)\p{L}{3,20}(?:en|et|n))\s(?:är|ges|hålls|går|visas|spelas|öppnar)\b",
    r"^[^.;:,]{0,40}\b(?:bestäms|beslutas|meddelas|skickas|sänds|mejlas|mailas|publiceras|läggs\s(?:ut|upp)|anmäls|lämnas)\b(?![^.;:]*\btill\s(?:den\s)?$)",
)
"""After the cue of a next meeting: words about its summons or its choice, which have the day."""
STAYS = cue(
    r"^\s(?:kvarstår|ligger\skvar|står\skvar|är\skvar|blir\skvar|gäller\s(?:fortfarande|som)|är\soförändra)\b(?!\singe)"
)
"""After a day that a meeting keeps, when another is moved: "8/12 kvarstår"."""
CANNOT = cue(
    r"\b(?:kan|passar|funkar|fungerar|går|hinner)\s(?:\p{L}{1,12}\s){0,2}?inte\s(?:på\s|till\s)?(?:den\s)?(?:\p{L}{2,7}dag\s)?$"
)
"""Before a day that does not suit."""
OTHER_DAYS = cue(
    r"\b\w{0,14}(?:kurs|utbildning|skola|läger|föreläsning|visning|öppet|cirkel|prov|match|besök|tömning|föreställning|seminari)\w{0,6}\b"
)
"""In a sentence with a list of days: they are those of something else than the meetings."""
NOT_MET = cue(r"\b(?:ses|träffas|möts|hörs)\s(?:vi\s)?inte\b(?![^.;]*förrän)")
NOT = cue(r"\b(?:inte|ej)\b")
NOT_THAT = cue(r"\b(?:inte|ej)\s(?:längre\s)?(?:den\s|till\s(?:den\s)?|på\s)?(?:\p{L}{2,7}dag(?:en)?\s)?(?:den\s)?$")
NOT_THAT_DAY = cue(
    r"\b(?:inte|ej)\s(?:längre\s)?(?:[^\s,;.]{1,12}\s){0,2}[^\s,;.]{0,10}\d[^\s,;.]{0,10}(?:\s[^\s,;.]{3,9})?$"
)
BUT_THIS = cue(
    r"\s?,?\sutan\b(?:\s(?:till|på|den|i\sstället|(?:fram)?flyttas|blir|hålls|är|\p{L}{2,7}dag(?:en)?)){0,3}\s?"
)
"""A day that does not hold, and what leads to the one that does: "inte 12/11 utan 19/11"."""
NOT_NEXT = cue(r"\bårsmöte|\bstämma|\bkurs(?:träff|möte|tillfälle)|föregående|\bförra\b|\bsenaste\b")
