"""Questions about the bot itself, requests that it cannot fulfil, and words that ask for nothing."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass
from enum import StrEnum

from dialogs.commands.spec import Command, Effect, Right, Spec, Topic, specs_of


class BotSubject(StrEnum):
    """A subject of a question about the bot. The value ends the key of the reply."""

    ITSELF = "itself"
    AI = "ai"
    RECORDING = "recording"
    PUBLIC_RECORD = "public-record"
    MAIL = "mail"
    ROOM = "room"
    SUPPORT = "support"
    QUIET = "quiet"
    DELETING = "deleting"
    JOINING = "joining"
    LEAVING = "leaving"
    SENT_FORM = "sent-form"
    TIMER = "timer"
    SAME_AGENDA = "same-agenda"
    SUGGESTED_AGENDA = "suggested-agenda"
    PAST_MEETING = "past-meeting"
    ITEMS = "items"
    """Until when and through whom items come on the agenda."""
    TRANSLATION = "translation"
    APPROVERS = "approvers"
    TODAY = "today"
    ELSEWHERE = "elsewhere"
    NAMES = "names"


class Talk(StrEnum):
    """Words that ask for nothing. The value ends the key of the reply."""

    FAREWELL = "farewell"
    OKAY = "okay"
    TESTING = "testing"
    NEVER_MIND = "never-mind"
    AS_IT_IS = "as-it-is"
    NOT_FOR_YOU = "not-for-you"
    CROSS = "cross"


@dataclass(frozen=True, slots=True)
class AskAboutBot(Command):
    about: BotSubject


@dataclass(frozen=True, slots=True)
class SmallTalk(Command):
    kind: Talk


_YOU = r"(?:du|ni|boten|mötesbot|den här boten|den här|det här)"
_EN_YOU = r"(?:you|this bot|the bot|this)"
_AI = r"(?:ai|a\.i\.|chat ?gpt|gpt|openai|copilot|en språkmodell|artificiell intelligens|artificial intelligence|a language model|an ai)"
_KINDS_OF_BOT = r"(?:en |ett |a |an )?(?:(?:riktig |levande |real )?(?:robot|bot|människa|person|maskin|dator|program|app|human|machine|computer))"
_REASON = r"(?![^\n]*(?:uppgift|radera|raderas|ta bort|tas bort|om mig|finns kvar|sparat|gdpr|data|delete|erase))(?:,|\.| )[^\n?]{0,160}"
_CAN = r"(?:(?:kan|kunde|brukar|går det att) (?:du |ni |man |boten |jag |vi )?(?:också |även )?)?"
_THINGS = r"(?:det|den|dem|dagordningen|anteckningarna|minnesanteckningarna|påminnelser|påminnelserna|kallelsen|kallelser|saker|oss|mig|folk|alla|ut|runt|till|den till|gruppen)"
_NO_AGENDA = r"(?![^\n]*\b(?:dagordning|agenda))"
""" "Mejla dagordningen" has an answer of its own, with the agenda as text."""
_FEELING = r"(?:ok(?:ej|ay)?|okidoki|jaha|jaså|aha|ahaa|mm+|då så|så ?där ja|fine|i see|haha\w*|hehe\w*|hihi|lol|oj+|wow|jippi|hurra|tjoho|kul|roligt|skönt|bra|fint|toppen|underbart|härligt|super|perfekt|najs|nice|snyggt|good|cool|yes box)"

_ABOUT_BOT: dict[BotSubject, tuple[str, ...]] = {
    BotSubject.ITSELF: (
        rf"(?:vem|vad|va) är {_YOU}(?: för (?:en|ett|någon|nån|något|nåt|slags|sorts|typ av|bot|robot|figur|sak| )+)?(?: egentligen)?",
        rf"är (?:du|det här|den här) (?:verkligen )?{_KINDS_OF_BOT}(?: eller (?:en )?(?:robot|människa|bot|riktig person|person))?(?: egentligen)?",
        r"(?:vad|va) heter du|presentera dig(?: själv)?|berätta om dig(?: själv)?",
        rf"(?:who|what) (?:are|is|r) {_EN_YOU}(?: exactly)?|are you {_KINDS_OF_BOT}(?: or (?:a )?(?:bot|human|person|real person))?|what is your name|introduce yourself|tell (?:me|us) about yourself",
    ),
    BotSubject.AI: (
        rf"(?:är|använder|bygger|kör|drivs|skickar) {_YOU} (?:på |av |med |dig av |data till |något till |det vi skriver till |saker till )?(?:en |någon |nån )?(?:slags |sorts )?{_AI}(?: ?[,?]* ?(?:skicka[sr]?|går|hamnar|används|tränas?|du|det|vi|skriver|vår|text|data|till|hos|på|i|något|eller|och|en|robot|bot|människa|{_AI}))*",
        rf"(?:skickas|går|hamnar|används) (?:det|allt|något|texten|det vi skriver|våra texter|det jag skriver|vår data) (?:till|hos|i|för att träna|av) (?:en |någon )?{_AI}",
        rf"(?:are|is|do|does) {_EN_YOU} (?:use |using |based on |built on |run on )?{_AI}(?: ?[,?]* ?(?:is|are|does|do|it|our|what|we|write|text|data|sent|go|to|or|and|a|bot|robot|{_AI}))*",
    ),
    BotSubject.RECORDING: (
        r"(?:spelar|filmar|lyssnar|avlyssnar|transkriberar|hör) (?:du|ni|boten) (?:av |in |på |du |ni )?(?:våra |vårt |hela |allt |på )*(?:möte(?:t|n|na)?|oss|det vi säger|vad vi säger|samtal(?:et|en)?|det|allt)?(?: in| av)?(?: också| under mötet| på mötet)?",
        r"(?:spelas|transkriberas) (?:mötet|mötena|det|samtalet|allt)(?: in)?|(?:(?:kan|kunde) (?:du|ni) )?(?:spela in|transkribera) (?:mötet|mötena|det|allt)",
        r"(?:do you|are you|is the bot|can you) (?:record|recording|listen|listening|transcribe|transcribing)(?: to| in on)?(?: (?:our |the )?(?:meetings?|us|calls?|it|everything|what we say))?",
    ),
    BotSubject.PUBLIC_RECORD: (
        r"(?:är|blir|räknas) (?:det här|det|detta|allt|allting|anteckningarna|minnesanteckningarna|svaren|sammanställningen|dagordningen|det vi skriver|det jag skriver|våra svar|chatten)(?: här)? (?:som )?(?:en )?(?:allmän(?:na)? handling(?:ar)?|offentlig(?:a|t)?|diarieför(?:t|as|da))",
        r"(?:måste|ska|behöver|bör) (?:det här|det|detta|vi|anteckningarna|jag|man) (?:diarieföra?s?|arkiveras?)(?: (?:det här|det|detta|anteckningarna|något))?",
        r"(?:is|are) (?:this|it|the (?:minutes|answers|summary)|our answers) (?:a |an )?(?:public|official) (?:records?|documents?)",
    ),
    BotSubject.MAIL: (
        rf"{_NO_AGENDA}{_CAN}(?:skickar?(?: ut)?|få) (?:{_THINGS} )*(?:(?:med|via|på|per|i|som|till|till min|till vår) )?(?:ett |en )?(?:e-?post(?:en)?|mejl(?:en)?|mail(?:en)?|email|sms|outlook)(?: (?:också|i ?stället|till alla|till oss))*",
        rf"{_NO_AGENDA}{_CAN}(?:maila|mejla|mailar|mejlar|sms:?a|messa|messar|ringa|ringer)(?: {_THINGS})*(?: (?:också|i ?stället))?",
        rf"{_NO_AGENDA}(?:(?:can|could|do) you (?:also )?)?(?:send|get) (?:(?:it|them|the|agenda|minutes|reminders?|us|me|an?) )*(?:by |via |over |as an? )?(?:e-?mails?|text messages?|sms)(?: (?:instead|too|us|me|everybody|everyone|reminders))*|(?:(?:can|could|do) you (?:also )?)e-?mail (?:it|them|us|me|everybody|everyone|the agenda|the minutes)",
    ),
    BotSubject.ROOM: (
        r"(?:(?:kan|kunde|skulle) (?:du|ni|boten)(?: också| även| kunna)* )?(?:boka|fixa|ordna|reservera|beställa) (?:en |ett |oss |oss en |in en |något |nån |någon )?(?:lokal(?:en|er)?|rum(?:met)?|konferensrum(?:met)?|sammanträdesrum(?:met)?|sal(?:en)?|mötesrum(?:met)?|fika|lunch|kaffe|taxi|resa|hotell|tåg(?:biljett(?:er)?)?)(?: (?:också|även|åt oss|till mötet|till oss|på onsdag))*",
        r"(?:(?:can|could) you (?:also )?)?(?:book|reserve|order|arrange) (?:a |the |us a |some )?(?:meeting |conference )?(?:rooms?|venue|lunch|coffee|taxi|hotel|tickets?)(?: (?:too|for us|for the meeting))*",
    ),
    BotSubject.SUPPORT: (
        r"(?:vem|vart|var|hur|vilka) (?:kontaktar|frågar|ringer|mejlar|mailar|vänder|anmäler|rapporterar|felanmäler|når|pratar|når man|får|kan) (?:jag|man|vi)(?: mig| sig| oss)?(?: ett| en)? ?(?:med |till |hos |få |fel(?:et)?|problem|bugg(?:ar|en)?|hjälp|supporten?|synpunkter| )*(?:om (?:det|boten|något|nåt|du|den)[^\n?]{0,50}|när (?:det|boten|du|den)[^\n?]{0,50}|på (?:dig|boten))?",
        r"vad gör (?:jag|man|vi) om (?:jag|man|vi|det|något|nåt) (?:har |råkat |råkar |råkade |blir |blev |går )[^\n?]{2,60}",
        r"(?:finns det (?:någon |nån )?|var finns |vem är |har ni |har du (?:någon |nån )?)(?:support(?:en)?|kundtjänst|kontaktperson|systemansvarig|administratör|felanmälan)(?: (?:för (?:dig|boten)|jag kan kontakta|att ringa|hos oss))?",
        r"(?:vem|vilka) (?:har byggt|har gjort|byggde|gjorde|skapade|ligger bakom|driver|sköter|förvaltar|äger|ansvarar för) (?:dig|boten|den här boten)",
        r"(?:who (?:do|can|should) (?:i|we) (?:contact|ask|call|tell|turn to)|how do (?:i|we) (?:report|get help))(?: (?:a|an|with|about|if|when|problems?|bugs?|errors?|it|this|you|the bot|something)[^\n?]{0,50})?|who (?:made|built|runs|maintains) (?:you|this bot|the bot)",
    ),
    BotSubject.SAME_AGENDA: (
        r"(?:(?:vi (?:har|tar|kör|använder|kan ha)|kan vi (?:ha|ta|köra|använda)|ta|kör|använd|lägg in|det blir|har) )?(?:precis |exakt )?samma (?:dagordning|agenda|punkter) (?:som|igen)(?: (?:sist|senast|vanligt|förut|vid|på|förra|det|gången|mötet|senaste|igen))*(?: (?:nu|nästa gång|på nästa möte|den här gången|också))*",
        r"(?:kan (?:du|vi|man|jag) )?(?:kopiera|återanvända?|hämta|ta|använda?|utgå från|duplicera) (?:hela )?(?:dagordningen|agendan|punkterna|förra dagordningen|förra agendan|förra mötets dagordning|förra mötets punkter)(?: (?:från|för|till|på|i) (?:det )?(?:förra|senaste|föregående|nästa|majmötet|aprilmötet|mötet)(?: (?:mötet|gången|möte|träffen))?)+",
        r"(?:(?:can|could) (?:you|we) )?(?:copy|reuse|use|have|take|repeat) (?:the )?(?:same )?(?:agenda|items) (?:as|from|of)(?: (?:the )?(?:last|previous)(?: (?:meeting|time))?)|same agenda as (?:last time|before|the last meeting|usual)",
    ),
    BotSubject.SUGGESTED_AGENDA: (
        r"(?:(?:kan|kunde|skulle|vill) (?:du|ni)(?: kunna)? )?(?:föreslå|skapa|göra?|skriva?|ta fram|sätta? ihop|ge (?:mig|oss)|hjälp(?:a)? (?:mig|oss) (?:med|att (?:göra|skriva)))(?: (?:ett|något) (?:förslag|utkast))?(?: (?:på|till|åt oss))*(?: (?:en|någon|vår|ny))* (?:dagordning|agenda)(?: (?:till|för|åt) (?:oss|mig|mötet|nästa möte|onsdag|gruppen))?|har du (?:något|nåt|ett) förslag (?:på|till) (?:dagordning|agenda|punkter)",
        r"(?:(?:can|could) you )?(?:suggest|propose|create|write|make|draft)(?: (?:me|us))? (?:an? )?(?:new )?agenda(?: (?:for (?:us|me|the meeting)))?",
    ),
    BotSubject.PAST_MEETING: (
        r"(?:(?:jag )?(?:glömde|missade) (?:att )?(?:säga|lägga in|lägga till|skriva|skriva in|boka) (?:att )?)?(?:vi (?:hade|har haft)|det var) (?:också )?(?:ett )?(?:extra )?(?:möte|träff)(?: (?:också|igår|i går|i förrgår|förra veckan|i (?:mån|tis|ons|tors|fre)dags|den \d{1,2}[^\n?]{0,14}|som (?:jag|vi) (?:inte|glömde|missade)(?: att)? (?:la|lade|lägga|skrev|skriva|bokade|boka) (?:in|till|upp)))+",
        r"(?:kan (?:jag|man|vi|du) )?(?:lägga? (?:in|till)|registrera) (?:ett )?(?:gammalt|tidigare|redan hållet) möte(?: i efterhand)?|(?:kan (?:jag|man|vi|du) )?(?:lägga? (?:in|till)|registrera) (?:ett )?(?:gammalt )?möte i efterhand",
        r"(?:i forgot to (?:say|add) that )?we had a meeting (?:yesterday|last week|last \w+day|on (?:the )?\d[^\n?]{0,14})(?: too| as well)?",
    ),
    BotSubject.ITEMS: (
        r"(?:till när|hur länge) kan (?:man|jag|vi) (?:lägga till|anmäla|lämna in) punkter|vem anmäler (?:man|jag) (?:en punkt|punkter) till",
        r"until when can (?:i|we|one) add items|who do i send (?:an item|items) to",
    ),
    BotSubject.QUIET: (
        r"(?:(?:kan|kunde|snälla) ?(?:du|ni|boten)? ?)?(?:vara|bli|hålla(?: dig)?) (?:tyst(?:are)?|lugn|lite tystare|helt tyst|käften|klaffen|truten)(?: (?:nu|ett tag|en stund|tack|i kanalen|i gruppen|under mötet|resten av dagen))*",
        r"(?:var tyst|håll tyst|håll käften|tyst|tystna|schh?|lägg av|stör (?:oss |mig )?inte|sluta (?:störa|tagga|nämna|pinga|tjata|spamma|skriva|prata|svara|posta|avbryta)|sluta (?:tjata|fråga|gnälla|påminna)(?: (?:mig|oss|alla))? (?:om|efter) (?:fler |nya )?(?:punkter(?:na)?|agendan|dagordningen|underlag(?:et|en)?|möten?(?:t|a)?)|sluta skicka(?: ut)?(?: mig| oss)? (?:så |en massa )?(?:mycket|många)? ?(?:meddelanden|saker|notiser|grejer)?)(?: (?:mig|oss|nu|här|i kanalen|i gruppen|hela tiden|på mig|under mötet|ett tag|en stund)| ?,? tack)*",
        r"(?:sluta(?: att)? påminna?|påminn inte|inga fler påminnelser(?: till)?|jag vill inte ha (?:fler |några |så många )?påminnelser|slippa påminnelser(?:na)?|färre påminnelser|för många påminnelser|stop reminding|no more reminders|don't remind)(?: (?:mig|mej|oss|alla|gruppen|hela tiden|tack|längre|mer|me|us|so often))*",
        r"(?:du )?(?:behöver|måste|ska) (?:inte|aldrig) (?:påminna|tjata|fråga|säga till)(?: (?:mig|oss|alla|gruppen))? (?:om|efter) (?:fler |nya )?(?:punkter(?:na)?|agendan|dagordningen|underlag(?:et|en)?)(?: (?:den här gången|längre|igen|till nästa möte|nu|mer))*|(?:you )?(?:don't have to|need not|don't need to) (?:remind|ask|nag)(?: (?:me|us|everyone))? (?:for|about) (?:the )?(?:items|agenda|material)",
        r"(?:hur )?(?:stänger|slår|kan|får) (?:jag|man|vi) (?:stänga |slå )?av (?:dig|boten|notiser(?:na)?|aviseringar(?:na)?)|(?:stäng|slå) av (?:dig|boten|notiser(?:na)?|aviseringar(?:na)?)",
        r"(?:please )?(?:be quiet|shut up|hush|stop (?:talking|writing|posting|spamming|messaging|bothering|nagging|interrupting)|stop (?:asking|nagging|reminding)(?: (?:me|us|everyone))? (?:for|about) (?:the )?(?:items|agenda|material|meetings?)|stop sending(?: me| us)?(?: so many)?(?: messages| notifications)?)(?: (?:me|us|now|please|here))*|(?:(?:can|could) you )?be quiet(?: (?:for a while|now))?|(?:turn|switch) (?:yourself|the bot) off",
    ),
    BotSubject.DELETING: (
        r"{slip}(?:det(?: där| här)?|jag|mitt meddelande|meddelandet) (?:skulle|var (?:menat|tänkt)(?: att)?|borde)(?: (?:ju|jag|ha|vara|varit|skrivit|skrivits|skickat|skickats|gått|bara))* (?:privat|till dig privat|i (?:den |vår )?privata chatten|inte här)(?: ?[,.!–-]* ?(?:(?:kan|kunde|går det att) (?:du )?|snälla )?(?:ta bort|radera|dölja?|få bort) (?:det|mitt meddelande|meddelandet|det jag skrev|inlägget))?(?: (?:tack|åt mig|här|snälla|nu|igen))*",
        r"{slip}(?:(?:kan|kunde) du |snälla )?(?:ta bort|radera) (?:mitt|mina) (?:meddelande|meddelanden|inlägg|chattmeddelande)n?(?: (?:i gruppen|i kanalen|i chatten|här|ovan|ovanför|åt mig|tack))*",
        r"{slip}(?:that|this|it) (?:was|should have been|was meant to be) private(?: ?[,.!–-]* ?(?:(?:can|could) you )?(?:please )?(?:delete|remove) (?:it|that|my message))?(?: please)?",
        r"{slip}(?:(?:can|could) you |please )?(?:delete|remove) my (?:message|post)s?(?: (?:in the (?:group|channel|chat)|above|here))*",
    ),
    BotSubject.JOINING: (
        r"(?:vi har (?:fått )?|det (?:är|kommer) |jag har )(?:en |ett par |två |några )?(?:ny|nya) (?:medlem(?:mar)?|kollega|kollegor|deltagare|representant(?:er)?|person(?:er)?|ledamot|ledamöter)(?: (?:i (?:gruppen|nätverket)|från och med nu|från idag|hos oss))? ?(?:[,.:;–-]* ?[^\n?]{0,120})?",
        r"(?:hur )?(?:lägger|bjuder|får|kan|tar) (?:jag|man|vi) (?:till |in |med |lägga till |bjuda in |få med |få in )+(?:en |någon |nån |fler )?(?:ny |nya |fler )?(?:medlem(?:mar)?|person(?:er)?|kollegor|kollega|deltagare|folk)(?: i (?:gruppen|nätverket))?",
        r"(?:(?:kan|kunde) du )?(?:bjuda in|lägga till|ta med) (?:en |ett |vår )?(?:ny |nya )(?:medlem(?:mar)?|kollega|person|deltagare)[^\n?]{0,100}",
        r"(?:we have|there is|we've got) (?:a )?new (?:members?|colleagues?|representatives?) ?(?:[,.:;–-]* ?[^\n?]{0,120})?|how do (?:i|we) (?:add|invite) (?:a |new )*(?:members?|people|person|colleagues?)(?: to the group)?",
    ),
    BotSubject.SENT_FORM: (
        r"(?:lägga? till|ta bort|stryk|ändra|byt ut|add|remove|change) (?:en |den |a |the )?(?:ny |nya |sista |första |till |extra )*(?:fråga(?:n)?|frågor(?:na)?|question)(?: \d{1,2})? (?:till )?(?:i|på|till|från|ur|in|to|from) (?:the )?(?:enkäten|formuläret|form|questionnaire)(?: ?[:,.–-]?[^\n]{0,300})?",
    ),
    BotSubject.TIMER: (
        r"(?:(?:kan|kunde|skulle) (?:du|ni|boten)(?: också| kunna)* )?(?:sätta?|starta?|ställa?|dra igång|ha|köra?) (?:en |ett |på en )?(?:timer|äggklocka|nedräkning|alarm|stoppur|tidtagarur)(?: (?:på|för|i|till|om)? ?[^\n?]{1,40})?",
        r"(?:(?:kan|kunde|skulle) (?:du|ni|boten)(?: också| kunna)* )?(?:ta|tar|hålla?|håller|mäta?) (?:tid|tiden|koll på tiden|tidtagning)(?: (?:på|för|åt|under|när)[^\n?]{1,40})?",
        r"(?:(?:kan|kunde|skulle) (?:du|ni|boten)(?: också| kunna)* )?(?:säga?|pinga?|pipa?|ropa?|plinga?|varna?|vinka?) (?:till |oss |mig )*(?:när|om) (?:tiden (?:är|tar)|det är (?:dags att byta|\d{1,3} min\w*)|någon drar över|vi drar över|punkten drar över)[^\n?]{0,40}",
        r"(?:(?:can|could|will) you )?(?:please )?(?:set|start|run) (?:an? )?(?:timer|countdown|alarm|stopwatch)(?: (?:for|to|at|of)? ?[^\n?]{1,40})?|(?:(?:can|could|will) you )?(?:keep|take) (?:the )?time(?: (?:for|on|of)[^\n?]{1,40})?|(?:(?:can|could|will) you )?(?:time (?:us|each item|the items)|(?:tell|warn|ping) us when (?:the )?time is up)",
    ),
    BotSubject.TRANSLATION: (r"översätta?|translate",),
    BotSubject.APPROVERS: (r"vem justerar|who approves the minutes",),
    BotSubject.TODAY: (
        r"(?:vad|hur mycket) är klockan(?: nu)?|vad är det för (?:dag|datum|vecka)(?: (?:i ?dag|nu))?|vilken (?:dag|vecka|veckodag) är det(?: (?:i ?dag|nu))?|vilket datum är det(?: (?:i ?dag|nu))?",
        r"what time is it(?: now)?|what(?:'s| is) the (?:time|date)(?: (?:today|now))?|what (?:day|date|week) is it(?: (?:today|now))?",
    ),
    BotSubject.NAMES: (r"varifrån kommer namnen|where do the names come from",),
    BotSubject.ELSEWHERE: (r"hur blir vädret|what will the weather be",),
    BotSubject.LEAVING: (
        rf"(?:hej,? )?(?:jag|vi) (?:har |ska |kommer (?:att )?|måste )?(?:nu )?(?:slutar?|slutat|byter? (?:jobb|tjänst|arbetsplats|arbetsgivare)|bytt (?:jobb|tjänst)|går i pension|gått i pension|lämnar? (?:gruppen|nätverket|er|kommunen|regionen|organisationen|min tjänst)|lämnat (?:gruppen|nätverket|kommunen|regionen)|jobbar inte (?:längre |kvar)|arbetar inte (?:längre |kvar))(?! ?(?:som|kl|klockan|vid|till|senast|runt|tidigare|tidigt|idag|i dag|nu kl|med att|att|redan|alltid|först|innan|före|efter|halv|kvart|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|\d{{1,2}}|inte|ej|en (?:timme|kvart|halvtimme)|jobba|arbeta|mötet)\b)(?:{_REASON})?",
        r"(?:hur |kan jag |får jag |jag vill )(?:lämnar?|lämna|gå ur|går ur|hoppa av|avsluta mitt medlemskap i|sluta i) ?(?:jag |man )?(?:ur )?(?:gruppen|nätverket|den här gruppen|chatten)|(?:ta bort|stryk|plocka bort) mig (?:från|ur) (?:gruppen|nätverket|listan|medlemslistan|sändlistan|chatten)|jag vill inte vara med (?:i gruppen |i nätverket )?(?:längre|mer)",
        rf"i (?:no longer work|am leaving|have left|am retiring|have a new job|have changed jobs|left)(?:{_REASON})?|(?:please )?(?:take me off|remove me from|i want to leave|how do i leave|can i leave)(?: (?:the|this) (?:group|list|network|chat)| of the list)?",
    ),
}

_TALK: dict[Talk, tuple[str, ...]] = {
    Talk.FAREWELL: (
        r"(?:{slip}|tack(?: så mycket| för idag| för i dag| allihop| alla)? ?[,.!]* ?)?(?:hej ?då|hejdå|adjö|ajö|vi (?:hörs|ses)(?: (?:imorgon|i morgon|på (?:mån|tis|ons|tors|fre)dag|snart|sen|senare|då|nästa vecka))?|på återseende|(?:vi )?(?:hörs|ses)(?: (?:sen|snart|imorgon|då))?|god ?natt|sov gott|ha (?:det (?:så )?(?:bra|gott|fint|kul|skönt)|en (?:bra|fin|skön|trevlig|härlig) \w+)|(?:trevlig|skön|glad|god|fin|härlig) (?:helg|kväll|sommar|semester|dag|eftermiddag|jul|påsk|midsommar|fredag|ledighet|resa|fortsättning|långhelg))(?: ?,? ?(?:på er|till er|till dig|alla|allihopa?|allesammans|då|så länge|kompis|boten|vänner|med er|och gott nytt år|hej ?då|vi ses|vi hörs))*",
        r"(?:good ?bye|bye(?: bye)?|see you(?: (?:soon|later|tomorrow|then|next week))?|good ?night|have a (?:nice|good|great|lovely) \w+|take care|cheers|talk (?:soon|later))(?: ?,? ?(?:all|everyone|everybody|then|now))*",
    ),
    Talk.OKAY: (
        r"(?:(?:tack|thanks|thank you)(?: så mycket| allihop| alla| everyone| all)? ?[,.!]* ?)?(?:that's|that is|that was|that'll be|det var|det är|då var det|det blir) (?:nog )?(?:all|allt|alltihop|everything|it)(?: (?:for|from|för|från) (?:now|today|me|us|this time|i ?dag|nu|mig|oss|den här gången|min del))*(?: ?[,.!]* ?(?:tack|thanks|thank you)(?: (?:så mycket|allihop|alla|everyone|all))*)?",
        rf"{_FEELING}(?: ?[,.!]* ?(?:{_FEELING}|då|så|det|låter|bra|vi|gör|kör|på|fint|då så|det var|vad|va|så bra|inte illa|det tror jag på|sounds|that|good|great|jag|förstår|fattar|vet|ska|tänka|med|men|så kan det gå|är|att höra|that's|then|do|we))*",
        r"(?:(?:det )?låter (?:bra|rimligt|toppen|fint|vettigt|kul)|då (?:gör|kör|säger|kör) vi (?:så|det)|bra då|då vet jag|jag förstår|jag fattar|förstått|uppfattat|noterat|inga problem|ingen fara|det gör inget|det är lugnt|lugnt|no problem|no worries|got it|understood|sounds good|that works)(?: ?,? ?(?:då|tack|för mig|det|så|bra|för oss))*",
        r"(?:that|this|it|det|det där|det här) (?:was|is|var|är|blev) (?:very |really |so |jätte|väldigt |riktigt |så )*(?:helpful|great|good|nice|perfect|snällt|bra|hjälpsamt|toppen|perfekt|smidigt|kul|fint)|bra där(?: \p{L}{2,20})?|(?:bra|snyggt|fint|grymt|kanon|strålande|great|good|nice|well) (?:jobbat|gjort|jobb|work|job|done)(?: ?,? ?(?:alla|allihopa?|boten|allesammans|idag|i dag|där|där boten|everyone|all|bot))*|(?:vad|så|va) (?:du är |bra|duktig|smart|snabb|snäll|fiffig|smidigt|praktiskt|skönt|kul)(?: (?:du är|bra|duktig|smart|snabb|snäll|det här var|det är|det gick|det var|den är))*|(?:du är|den är|det här är|you are|this is) (?:så |jätte|really |so )?(?:bra|duktig|bäst|toppen|grym|smart|snäll|jättebra|great|good|the best|helpful|awesome)",
    ),
    Talk.TESTING: (
        r"(?:(?:jag |bara |vi |ville bara |ska bara )*(?:test|testar|testing|testa|prov|provar)(?:ing)?(?: (?:bara|lite|att|om|det|den|du|boten|funkar|fungerar|här|1|2|3|ett|två|tre|igen|en|gång|till|mig fram|1,? ?2,? ?3)\b,?)*)",
        r"(?:hallå|halloj|hej)?(?: ?[,?!])* ?(?:är du (?:där|här|vaken|igång|på|kvar|online|uppe)|hör du (?:mig|oss|det här)|funkar (?:du|den|boten|det)|fungerar (?:du|den|boten)|är (?:boten|den) (?:igång|vaken|på)|lever du|någon (?:där|här|hemma)|nån (?:där|här|hemma))(?: (?:nu|idag|i dag|fortfarande|eller|då))*",
        r"(?:just )?(?:testing|a test|this is (?:just )?a test|test message)(?: (?:1|2|3|one|two|three|this|the bot|again)\b,?)*|(?:are you (?:there|here|awake|alive|online|working|up)|does (?:this|it|the bot) work|anybody (?:there|home))",
    ),
    Talk.AS_IT_IS: (
        r"(?:ändra|rör) (?:ingenting|inget)|(?:låt|lämna) allt (?:vara )?som det är|change nothing|leave everything as it is",
    ),
    Talk.NEVER_MIND: (
        r"{slip}(?:äh?,? |asch,? |nä,? |nej,? |ok(?:ej)?,? |men )*(?:glöm (?:det|bort det|det där|alltihop|det jag sa)|strunta i (?:det|det där|alltihop)|strunt ?samma|skit ?samma|skit i (?:det|det där)|det (?:var|är) (?:inget|ingenting|inte viktigt|lugnt|okej|bra ändå|inte så viktigt)|det (?:gör|gjorde) (?:inget|detsamma)|det kvittar|spelar ingen roll|det spelar ingen roll|bry dig inte(?: om det)?|låt (?:det )?(?:vara|bli)|lägg ner|släpp det|det löser sig|jag löser det(?: själv)?|jag (?:kom på|hittade) det(?: själv| ändå)?|jag har ändrat mig|jag (?:skojade|skämtade)|det var (?:ett|bara ett) skämt|ingen(?:ting)? alls|avbryt)(?: (?:så länge|tack|nu|då|bara|igen|ändå))*",
        r"(?:never ?mind|forget (?:it|that|about it)|it doesn't matter|does not matter|don't bother|do not bother|let it be|just kidding|only joking|drop it|leave it|cancel that|no matter|i changed my mind|it's fine|it was nothing)(?: (?:then|please|now|thanks))*",
    ),
    Talk.NOT_FOR_YOU: (
        r"{slip}(?:det (?:där|här)? ?(?:var|är|skulle) |jag |skrev |hamnade |blev |råkade skriva |detta (?:var|är) |mitt meddelande var |meddelandet var )*(?:(?:i )?fel (?:chatt|kanal|grupp|tråd|person|mottagare|fönster|ställe)(?: det där)?|inte (?:menat |avsett |tänkt |riktat |meningen |ett meddelande |skrivet )?(?:till|för|åt) (?:dig|boten|den här (?:gruppen|kanalen|chatten))|till (?:någon|nån) annan|(?:inte )?dig jag (?:pratade|skrev|menade)(?: med| till)?|(?:pratade|pratar|skrev|talade) inte med dig) ?[,.!–-]* ?(?:(?:sorry|förlåt|ursäkta|ignorera|bortse från|glöm|strunta i)(?: (?:det|detta|mig|mitt meddelande|det där))?)?",
        r"(?:ignorera|bortse från|strunta i) (?:mitt (?:förra |senaste |sista )?meddelande|mig|det förra|förra meddelandet)(?: ?,? ?(?:tack|förlåt|sorry|är du snäll))*",
        r"{slip}(?:that was (?:for|meant for) (?:somebody|someone) else|(?:that was |it's )?(?:not (?:for|meant for) you|the )?wrong (?:chat|channel|group|person)|i (?:was not|wasn't) talking to you|not talking to you|ignore (?:that|me|my last message|this)) ?[,.!–-]* ?(?:sorry|please)?",
    ),
    Talk.CROSS: (
        r"(?:men )?(?:(?:(?:du|den|boten|det|den här(?: boten)?|det här) )?(?:är|var|e) (?:ju |så |helt |jävligt |jätte|fan |rätt |bara |sjukt )*(?:dum|dålig|dåligt|värdelös|värdelöst|kass|usel|skräp|skit|trög|korkad|störande|jobbig|jobbigt|dum i huvudet|irriterande|hopplös|hopplöst|efterbliven|idiot|oanvändbar|krånglig|krångligt)|(?:din |jävla |dumma |korkade )+(?:bot|robot|idiot|maskin|program|skit)|idiot|(?:fan|skit|jäklar|attans|sjutton) också|jävla skit|vad (?:dålig|dum|kass|usel|trög) du är|(?:du|boten|den) (?:fattar|förstår|begriper|kan|funkar|fungerar|gör|lyssnar) (?:ju )?(?:ingenting|inget|inte|aldrig|noll)(?: (?:vad (?:jag|vi) (?:säger|skriver|menar)|som (?:jag|vi) (?:säger|ber om|vill)|alls|rätt|någonting))*|du (?:missförstod|missuppfattade|förstod fel|hörde fel|läste fel|tolkade fel)(?: (?:mig|det))?|det (?:där |här )?(?:var|är|blev) inte (?:rätt|korrekt|meningen)(?:,? [^\n?]{0,60})?|det var inte (?:det|så|vad) (?:jag|vi) (?:menade|bad om|sa|skrev|ville)|så menade jag inte|jag (?:har|hade) (?:aldrig|inte) (?:bett om|sagt|skrivit|frågat om|frågat efter) (?:det|det där|det här|något|nåt|någonting|detta))(?: (?:idag|i dag|alltså|ju|nu|alls))*",
        r"(?:you are|you're|this is|this bot is|the bot is|it is|it's) (?:so |really |just |completely )*(?:stupid|useless|bad|terrible|annoying|dumb|broken|rubbish|hopeless)|stupid bot|(?:that is|that's|that was) not what i (?:meant|asked(?: for)?|said|wanted)|i (?:did not|didn't) ask (?:for|you)(?: (?:that|this|to do that))?|you (?:do not|don't) understand(?: (?:anything|me))?",
    ),
}

SPECS: tuple[Spec, ...] = (
    *specs_of(
        {AskAboutBot(subject): patterns for subject, patterns in _ABOUT_BOT.items()},
        right=Right.EVERYBODY,
        effect=Effect.READS,
        needs_group=False,
        topic=Topic.TALK,
        about="about-ask-about-bot",
        examples={"sv": ("vem är du", "är du en AI"), "en": ("who are you", "are you an AI")},
    ),
    *specs_of(
        {SmallTalk(kind): patterns for kind, patterns in _TALK.items()},
        right=Right.EVERYBODY,
        effect=Effect.READS,
        needs_group=False,
        topic=Topic.TALK,
        about="about-small-talk",
        examples={"sv": ("hej då", "glöm det"), "en": ("bye", "never mind")},
    ),
)
