"""Reads questions about the bot, requests that it cannot fulfil, and small talk, in free words."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence, one
from dialogs.sentences.slots import by_title

_HELLO = r"^(?:(?:hej\w*|men|och|du|ok|okej|hi|hello|so|well)[\s,!]+)*"
_DOCUMENT = r"(?:dagordning\w*|agenda\w*|\p{L}*anteckning\w*|protokoll\w*|sammanstallning\w*|minutes|summary)"
_LANGUAGE = r"(?:engelska|svenska|finska|norska|danska|tyska|franska|arabiska|samiska|english|swedish|finnish|norwegian|danish|german|french|arabic)"
_PRAISED = r"(?:ide\w*|forslag\w*|tank(?:e|ar|ad\w*)|poang\w*|initiativ\w*|fraga|fragor|synpunkt\w*|punkt|idea|suggestion|point|thought|proposal|question|input)"
_GOOD = r"(?:jatte|super|skit)?(?:bra|god|kanon|toppen|smart|klok\w*|rolig\w*|kul|spannande|intressant|utmarkt|lysande|stralande|viktig\w*|good|great|excellent|nice|lovely|interesting|brilliant)"
_SUBJECTS: tuple[tuple[str, str, str], ...] = (
    (
        "översätt",
        "translate",
        rf"{_HELLO}(?:(?:kan|kunde|can|could) (?:du|ni|you) )?(?:oversatta?|translate)\b|{_HELLO}(?:(?:kan|far) (?:jag|vi) (?:fa )?|can (?:i|we) (?:get|have) |(?:jag|vi) (?:behover|vill ha|skulle behova) |(?:i|we) need |finns |is |are |ge mig |give me )(?:the |var |den )?{_DOCUMENT} (?:there )?(?:pa|in) {_LANGUAGE}\b",
    ),
    (
        "vem justerar",
        "who approves the minutes",
        rf"{_HELLO}(?:(?:vem|vilka) (?:ska |ar det som |som )*justera\w*\b|who (?:is to |will |should )?(?:approves?|signs?|checks?) the minutes)"
        r"|\b(?:ar|blir|utsags|utses|valdes|valjs|utse|valj|som|till) (?:\p{L}+ ){0,2}justerare\b|^justerare\b|\bjustera(?:r|s av|de) (?:\p{L}*anteckning\w*|protokoll\w*|dagens)\b(?!.*\?)",
    ),
    (
        "kommer driv och hinder med i anteckningarna",
        "are drivers and obstacles in the minutes",
        r"(?=.*\b(?:driv\b.{1,5}\bhinder|drivers and obstacles))(?!.*\b(?:word|docx|fil|file|redigera|ta bort|stryk)\b).*\b(?:i|till|in|into|to) (?:mina |vara |the )?(?:\p{L}*anteckning\w*|protokoll\w*|minutes)\b",
    ),
    (
        "vad är klockan",
        "what time is it",
        rf"{_HELLO}(?:(?:vad|hur mycket) ar klockan|vad ar det for (?:dag|datum|vecka)(?: (?:i ?dag|nu|idag))?\s*\?*$|vilke[nt] (?:dag|datum|vecka|veckodag) ar det(?: (?:i ?dag|nu))?\s*\?*$|what time is it|what(?:'s| is) the (?:time|date)\b(?! of)|what (?:day|date|week) is it(?: today| now)?\s*\?*$)",
    ),
    (
        "hur blir vädret",
        "what will the weather be",
        rf"{_HELLO}(?:regnar det|snoar det|(?:hur|vad|blir|ar|kommer|how|what|will|is)\b.*\b(?:vader|vadret|regna\w*|snoa\w*|soligt|weather|rain|snow|sunny)\b|(?:kan du )?(?:beratta|dra|tell (?:me|us)|sjung|sing)\b.*\b(?:historia|skamt|vits|sang|joke|story|song)\b|vad (?:ska|kan|vill) (?:vi|jag|man|ni) ata\b|vad (?:blir|ar) det (?:for|till) (?:mat|lunch|middag)\b|what(?:'s| is) for (?:lunch|dinner)\b)",
    ),
    (
        "varifrån kommer namnen",
        "where do the names come from",
        rf"{_HELLO}(?:\p{{L}}+ )?(?:jag |har |i |has |have )*(?:bytt|byter|andrat|changed|has changed) (?:efternamn|fornamn|(?:sitt |mitt |my |her |his )?(?:last |sur|first )?name?)\b|{_HELLO}(?:jag|hon|han|hen|i|she|he) (?:heter|hette|am called|is called) (?:nu |numera |now )?\p{{L}}|\b(?:mitt|hennes|hans|\p{{L}}+s) (?:namn|efternamn|fornamn) (?:ar|stavas|blev) (?:fel\w*|inte ratt)|\b(?:stavat|stavar|skrivit) (?:mitt|hennes|hans) namn fel\b|\bmy name is (?:wrong|misspelt|misspelled)\b",
    ),
    (
        "hjälp",
        "help",
        rf"{_HELLO}(?:(?:hur|var|vad|how|where)\b.{{0,30}}\b(?:kommer|kommer jag|komma|get|come) (?:jag |vi |man |i |we )?(?:i ?gang|started)\b|var (?:ska |bor )?(?:borjar? )?(?:jag|vi|man)(?: borja)?\s*\?*$|where do (?:i|we) (?:start|begin)\b|how do (?:i|we) (?:start|begin)\s*\?*$|vad (?:gor|ska) (?:jag|vi|man) (?:gora )?forst\b)",
    ),
    (
        "när är mötet",
        "when is the meeting",
        rf"{_HELLO}(?:ar|galler|blir|is)(?: (?:det|motet|traffen|it|the meeting))? (?:fortfarande|annu|still)(?: (?:det|motet|som galler|pa|on|den))* (?:mandag|tisdag|onsdag|torsdag|fredag|\d|monday|tuesday|wednesday|thursday|friday)",
    ),
    (
        "medlemmar",
        "members",
        rf"{_HELLO}(?:(?:kan|kunde|can|could) (?:du|you) )?(?:gora?|visa|ge|ta fram|skapa|skriva?|make|show|give|create)\b[^?\n]{{0,20}}\b(?:lista|forteckning|list)\b (?:pa|over|med|of|with) (?:alla |samtliga |all |everybody |everyone )?(?:i gruppen|medlemmar\w*|deltagare|personer i|in the group|members)",
    ),
    (
        "var är mötet",
        "where is the meeting",
        rf"{_HELLO}(?:hur (?:hittar|kommer|tar|aker) (?:jag|vi|man) (?:mig |oss |sig )?(?:dit|till (?:mote\w*|lokal\w*|traff\w*))|(?:vart|var) ska (?:jag|vi|man)(?: (?:aka|ga|vara|ta vagen|komma|infinna (?:mig|oss)))?\s*\?|how do (?:i|we) get (?:there|to the meeting)|where (?:do|should) (?:i|we) (?:go|meet))",
    ),
    (
        "var tyst",
        "be quiet",
        rf"{_HELLO}(?:(?:(?:du|boten|you|this bot|the bot)\b.{{0,12}} )?(?:skriver|postar|paminner|tjatar|skickar|pratar|spammar|stor|write|post|remind|send|talk|nag)\b(?: (?:mig|oss|us|me))? (?:alldeles |lite |way |far )?(?:for|too|sa|so) (?:mycket|ofta|manga|much|often|many)\b|(?:(?:kan|kunde) du )?sluta (?:skriva|posta|skicka|spamma|tjata)\b(?!.*\b(?:dagordning|agenda|om (?!allt\b|dan)))|(?:(?:kan|kunde) du )?(?:skriv|skriva|posta|post|write) (?:inte )?(?:lite )?(?:mindre|farre|sa mycket|sa ofta|less|fewer)\b(?!.*\b(?:punkt|item))|(?:det (?:ar|blir)|there are|it's) (?:alldeles |way )?(?:for manga|too many) (?:meddelanden|notiser|inlagg|messages|notifications)|(?:please )?(?:post|write) less\b)",
    ),
    (
        "vilka möten har jag framöver",
        "which meetings do I have",
        rf"{_HELLO}(?:vilka|vilken|which|what) (?:grupp\w*|natverk|groups?|networks?) (?:ar|tillhor|har|sitter|ingar|am|do|are)\b.{{0,20}}\b(?:jag|i|vi|we)\b",
    ),
    (
        "låter bra",
        "sounds good",
        rf"{_HELLO}(?:vilken |vilket |vilka |en |what an? |a |an |det var en |det var ett |that's an? |tycker det (?:ar|var) (?:en|ett) )?(?:mycket |valdigt |riktigt |very |really )?{_GOOD} {_PRAISED}\b(?:,? \p{{L}}+){{0,3}}(?:[,.!]? (?:da|sa) (?:gor|kor|sager|tar) vi (?:sa|det))?[\s!.]*$"
        rf"|{_HELLO}(?:jag |vi |i |we )?(?:haller (?:helt |fullt |verkligen )?med\b|instammer\b|(?:fully |totally |completely )?agree\b(?! (?:to|on|that)\b)|second that\b|ar for (?:det|forslaget)\b)[^?\n:]{{0,40}}$"
        rf"|^(?:det |that |it )?(?:later|sounds) (?:\p{{L}}+ )?(?:bra|klokt|rimligt|vettigt|toppen|perfekt|utmarkt|jattebra|kul|fint|good|great|fine|reasonable|sensible)\b(?!.*\b(?:om|men|if|but)\b)[^?\n:]{{0,30}}$|^\+ ?1[\s!.]*$|^vad (?:duktig|bra|flitig|snall|snabb)\w* (?:ni|du) (?:ar|var)\b[^?\n]{{0,20}}$",
    ),
)
_MEANING = lazily(
    rf"{_HELLO}(?:vad|va|what) (?:menas med|betyder|innebar|handlar|does|is meant by) (?P<what>[^?\n]{{3,60}}?)(?: om| mean| about)?\s*\?\s*$"
)
_READ = tuple((swedish, english, lazily(pattern)) for swedish, english, pattern in _SUBJECTS)
_LONGEST = 140


def about_bot(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The question in its exact form; nothing while a round asks the writer, whose words may be an answer."""
    if len(sentence.text) > _LONGEST or (context.is_private and context.round_is_open):
        return ()
    if asked := _MEANING.search(sentence.folded):
        titles = [item.title for item in context.items]
        places = by_title(sentence.text[slice(*asked.span("what"))], titles)
        return one(f"när är punkt {context.items[places[0]].number}") if len(places) == 1 else ()
    for swedish, english, pattern in _READ:
        if pattern.search(sentence.folded):
            return one(english if sentence.is_english else swedish)
    return ()
