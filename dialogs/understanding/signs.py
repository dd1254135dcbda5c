"""Words that tell what free words cannot be: an answer to a round, a wish, or an item of the agenda."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.agenda.item_commands import AddItems
from dialogs.agenda.people_set import ADDED_ON, names_first
from dialogs.commands.spec import Command
from dialogs.patterns import lazily
from dialogs.people.coming_commands import CannotCome, ComesPartly
from dialogs.text import fold

REQUEST = lazily(
    r"\?\s*$|^(?:vad|nar|var|vem|vilk\w+|hur|kan|far|finns|ska|har|ar|visa|ta bort|radera|dra tillbaka|lagg|flytta"
    r"|stang|andra|angra|paminn|skicka|glom|jag vill|what|when|where|who|which|how|can|could|is|are"
    r"|do|show|delete|remove|move|remind|send|undo|please)\b"
)
"""A question or a wish, which an answer to a round is not."""
_ANSWER = r"\b(?:(?:mitt|mina|undertecknads|hela|my|the) (?:\w+ )?(?:\w*svar\w*|driv|hinder|feedback|answers?|reply)|(?:det|de|vad) (?:dar )?(?:jag|ja) (?:skrev|skrivit|svarade|sa)|what i (?:wrote|said)|mitt svar)\b"
_BACK = r"\b(?:(?:ta|tas|tag|plocka) bort|(?:ska|maste|far) bort|ta tillbaka|stryk\w*|radera\w*|sudda\w*|angra\w*|dra\w* (?:tillbaka|tbk)|aterkalla\w*|byt\w*|andra|ersatt\w*|delete|remove|withdraw|take back|replace|retract|change)\b"
TAKES_BACK = lazily(
    rf"{_BACK}.*{_ANSWER}|{_ANSWER}.*{_BACK}|\bmitt (?:driv|hinder|svar)\b.*\b(?:inte|felaktigt|fel)\b"
    r"|\b(?:inte|not)\b.*\b(?:mitt svar|my answer)\b"
)
"""Words about an answer that is given already. They are no answer themselves."""
GIVES_ANSWER = lazily(
    r"^(?:hej\W+|ok\W+)?(?:mitt svar|mina svar|min reflektion|my answer|my reflection)(?: ar| is)?\s?(?:att\b|that\b|:)|\bangrar att (?:jag|vi) (?:inte|ej)\b|\bregret that (?:i|we)\b"
)
"""Words that begin an answer, or regret something of the meeting: "mitt svar är att vi borde stryka laget runt"."""
IS_TO_GO = lazily(
    r"\b(?:ta|tar|dra|drar|plocka|plockar|lyft|lyfter) (?:\p{L}+ ){0,5}?(?:bort|tillbaka|tillbaks|ur|undan)\b|\bbort(?:tagen|taget)?\b|\b(?:radera\w*|slang\w*|kasta\w*|stryk\w*|angra\w*|makulera\w*|utga\w*|skippa\w*|glom|avregistrera\w*|avsta\w*)\b"
    r"|\b(?:inte|ej|int) (?:langre )?(?:ha kvar|vara med|medverka|raknas)\b|\bvill (?:jag )?(?:inte|ej) (?:langre )?(?:ha|sta)\b|\b(?:withdraw|remove|delete|drop|scrap|pull|discard|undo|forget|take (?:\p{L}+ ){0,4}?back|don't want|not be (?:included|counted))\b"
)
"""Words that want something gone."""

ASKS_HOW = lazily(
    r"^(?:(?:hej|jag undrar|undrar|men)[,\s]+)*(?:hur (?:gor|ska|kan|bor|maste) (?:jag|man)(?: for att| nar (?:jag|man) (?:vill|ska))?"
    r"|hur (?!ligger|ser|mar|gar|star|tror|vet|tycker|kommer|hittar)\p{L}+r (?:jag|man)|hur (?:lagger|planerar|skapar|bokar|anmaler|byter|skickar|tar) vi"
    r"|vad gor (?:jag|man) (?:om|nar)|(?:hur|vad) skriver (?:jag|man)(?: for att| om (?:jag|man) vill)?|vad ska (?:jag|man) skriva(?: for att| om (?:jag|man) vill)?"
    r"|how (?:do|can|should|would) (?:i|we|you|one)|how to|what (?:do|should) i (?:write|type) to)\b"
    r"|[,.!]?\s+hur gor (?:jag|man)(?: da| det)?\s*\?*\s*$"
)
"""A question about how to write to the bot: "hur lägger jag till en punkt?"."""

ASKS_BOT = lazily(
    r"^(?=.*\b(?:jag|du|ni|vi|man|boten|mitt|mina|svar\w*|resultat\w*|rundan|i|you|my|answers?)\b)(?:[^?]{3,80}[,.!]\s+|(?:hej|men|men hur|du|och|ok|jaha)[\s,]+)?"
    r"(?:vad|va|vem|vilka|vilket|vilken|nar|var|vart|hur|varfor|gar det|far (?:jag|man|vi)|far \p{L}+ (?:se|veta|lasa)|kan (?:jag|man|du|ni|nagon|nan)|ar (?:det|du)|har (?:jag|du)"
    r"|maste (?:jag|man)|ska (?:jag|man)|ser (?:du|ni|nagon|nan|alla|\p{L}+)|laser|sparar|what|who|when|where|how|why|can i|do i|may i|is it|did i|are you|do you)\b.*\?\s*$"
    r"|^(?:kan|far|ska|kommer|ser|laser|vet|syns|can|does|will) \p{L}+ (?:att )?(?:se|lasa|veta|ser|laser|vet|see|read|know)\b[^\n]*\?\s*$|^(?:hej\w*[\s,!]+)?(?:jag )?(?:hittar|vet|fattar|forstar|minns|ser) inte (?:var|vart|hur|nar|vem|om)\b[^\n]*\b(?:svara|svarar|svaret|svar|rundan|driv|skriv\w*|fyll\w*)\b",
    regex.DOTALL,
)
"""A question to the bot, which is no answer to a round."""

NO_ITEM = lazily(
    r"^driv\w* (?:och|o|&) hind\w*\b[^\n]*\b(?:minnesanteckning|anteckning|protokoll)\w*|\b(?:sist|forst|langst (?:ner|ned|upp)) i (?:minnesanteckning\w*|anteckning\w*|protokollet)\b|^drivers and obstacles\b[^\n]*\bminutes\b|"
    r"^(?:det|den|detta|it|that|this|tack|please)(?: (?:har|dar))?(?: som (?:en )?(?:ny )?punkt(?: \d{1,2})?| as (?:an )?item(?: \d{1,2})?)?(?:,? (?:tack\w*|snalla|please|pls|garna|ocksa|ar du (?:snall|gullig)|om du (?:kan|vill|hinner)|(?:at|for|to) (?:mig|oss|us|me)|(?:i|pa|till) listan|to the list))*[\s.!?]*$"
    r"|^(?:mig|me|dom har|de har|dessa|these|to (?!do\b)\p{L}|(?:ett |nya? )?moten?\b.{0,40}\b(?:varje|varannan|\d)|(?:a )?meetings?\b.{0,40}\b(?:every|each|\d)|(?:ett |det |vart |our |the |an )?(?:nasta|nytt|extra|next|new) (?:mote|motet|traff|traffen|sammantrade|meeting)\b[^\n(]{0,60}\b(?:kl|klockan|\d{1,2} ?/ ?\d{1,2}|\d{1,2}(?::e)? (?:jan|feb|mars|april|maj|juni|juli|aug|sep|okt|nov|dec)\w*)\b"
    r"|(?:de |dom |the )?(?:here |foljande |following )?(?:deadlines?|datum\w*|dates)\b)"
    r"|^(?:en |ett |one |an? |\d{1,2} )?(?:halv |half an |more |extra |till )*(?:hours?|halvtimme|kvart|timm\w+|tim|minut\w*|min)\b(?: till| more| extra)? (?:pa|till|i|to|on|for) (?:the |our |vart )?(?:mote\w*|traff\w*|meeting)\b"
    r"|^(?:en |ett |tva |tre |fyra |nagra |one |an? |two |three |\d{1,2} )(?:extra |more |hel )?(?:dag|veck|manad|day|week|month)\w*(?: till| more| extra)? (?:pa|for|till|to|on) "
    r"|^(?:\d{1,3}|en|ett|one|an?|en halv) ?(?:min\w*|timm\w+|tim|h|hours?|kvart|halvtimme)\s*(?:\(|$)"
    r"|\b(?:i|till|in|to) (?:gruppen|medlemslistan|medlemmarna|the group|the members|deltagarlistan|narvaron|narvarolistan)\b"
    r"|\b(?:enkat\w*|formular\w*|survey|form)\b[^\n]*:\s*\n"
    r"|^(?:\d|tva|tre|fyra|fem|nagra|ett par|flera|two|three|four|five|some|a few|a couple of) (?:\p{L}+ )?(?:punkter|saker|arenden|grejer|items|points|things)(?: till| more)?[\s.!]*$"
    r"|^(?:bara |aven |also )?\p{L}+(?: \p{L}+)? (?:pa|i|till|to|on) (?:den|det|it|that)(?: (?:ocksa|med|too|as well|also))?[\s.!]*$"
    r"|^(?:ett|annu ett|en|an?|another) (?:nytt? |extra |till |new |more )?(?:hinder|driv|obstacle|driver)\b"
    r"|^(?:aven |ocksa |bara )?\p{L}+(?: \p{L}+){0,2} (?:som|as) (?:med|co-)?(?:ansvarig\w*|agare\w*|responsible|owner)\b"
    r"|^(?:ett|en|an?|another|ytterligare (?:ett|en)|annu (?:ett|en)) (?:nytt |ny |new |extra )?(?:beslut|uppdrag|uppgift|anteckning|notering|medlem(?:mar)?|person|deltagare|kollega|lank|underlag|bilaga|decision|task|note|action(?: point)?|member|link|attachment|comment|synpunkt)\b[^:,\n]{0,40}(?:[:,]|\b(?:om att|that)\b|\b(?:till|pa|to|on) (?:punkt|item) \d)"
    r"|^(?:en |annu en |a |another )(?:egen |extra |own )?(?:fraga|question)(?: till| ocksa| too)?(?::| i utvard)"
)
"""Words after "lägg till" that name no item: people for the group, meetings, deadlines, questions of a form."""

PROPOSES = lazily(
    r"^(?:(?:ska|skulle|borde|hinner|vill) (?:vi|ni)|kan (?:vi|man) (?:inte|ej))\b[^\n]*\?|^(?:should|shall|can't|couldn't) we\b[^\n]*\?"
    r"|^(?:som (?:vanligt|alltid|brukligt)|as (?:usual|always))\b"
)
"""Words that are said to colleagues as likely as to the bot: "ska vi ta en fika?"."""
UNDERTAKEN = lazily(
    r"\b(?:lovade|lovar|glomde|tankte|hann|forsokte|promised|forgot|meant|tried)\b(?: \p{L}+)? (?:att |to )?\p{L}"
)
"""Words about what somebody promised, forgot or tried, which ask for nothing but a task: "jag lovade att stryka punkt 7"."""
PROMISED = lazily(r"^\p{L}+(?: \p{L}+)? (?:lovade|lovar|promised|promises) (?:att |to )?\p{L}")
"""What somebody promised, which is a task during a meeting: "Olle lovade att ringa rektorn"."""
_CLAUSE = r"(?=(?:vi|du|man|det (?:ska|skall|borde|bor)|punkt\w*|mote\w* (?:ska|skall|borde|bor|kan)|we|you|it should|the meeting (?:should|could|must)|item)\b)"
_PROPOSAL_LED = lazily(
    r"^(?:(?:(?:hej\w*|ja|men|ok|okej|alltsa)[\s,!]+)*)(?:"
    rf"(?:jag|vi) (?:skulle vilja )?foresla(?:r|)? att |(?:jag|vi) (?:tycker|anser|menar)(?: nog| faktiskt)? (?:att )?{_CLAUSE}"
    r"|(?:jag|vi) tror(?: nog)? (?:att )?(?=vi (?:ska|skall|maste|behover|borde|bor|far)\b)"
    rf"|(?:mitt|vart) forslag (?:ar|blir)(?: da)?(?: att|:)? |jag har (?:ett|en) (?:forslag|ide)[,:]?\s*(?:att )?{_CLAUSE}"
    r"|(?:forslag|suggestion|proposal)\s*:\s*(?=(?:att|vi|du|flytta|stryk|ta|lagg|borja|byt|korta|forlang|satt|skippa|stall|ha|we|let's|move|start|drop|take|put|skip|have|swap|remove|cut)\b)(?:att )?"
    r"|(?:hur vore det|vad sags) om (?:att )?(?=vi\b)"
    rf"|(?:i|we) (?:(?:would|'d) )?(?:suggest|propose) (?:that )?{_CLAUSE}|i think (?:that )?(?=we (?:should|must|need|could|ought)\b)|my (?:suggestion|proposal) is (?:that |to )?|how about (?=we\b))"
)


def proposed(text: str) -> str:
    """Return what somebody proposes to the others: "jag föreslår att vi börjar med budgeten"; "" if nothing is."""
    led = _PROPOSAL_LED.match(fold(text))
    return text[led.end() :] if led else ""


_TAKEN = lazily(
    r",\s*(?:sa |och |men )?\p{L}[\p{L} ]{1,40}? (?:tar|drar|haller i|presenterar|kor|takes) (?!over|min|hans|hennes)\p{L}"
)
_ITEM_BESIDE = lazily(
    r"\b(?:hennes|hans|min|mitt|mina|her|his|my|\p{L}{3,}s) (?:egen |own )?(?:punkt\w*|pkt|dragning\w*|arende\w*|items?|points?)\b"
    r"|(?:[,.;!–]|\bsa\b|\bso\b)\s+(?:(?:sa|da|men|och|so|and|but) )?(?:(?:kan|kunde|skulle|can|could) (?:vi|du|ni|we|you)(?: inte)? )?(?:ta|tar vi|lagg|lagga|flytta|satt|satta|byt|byta|stryk|skjut|borja|move|put|take|swap|start)\b(?! (?:med|hand|kontakt|reda|det lugnt|care)\b)"
)
"""A request about an item beside the news of who comes late or not at all."""
_BREAK_ASKED = lazily(
    r"^\s*(?:en |ett |a |tva |tre |two |three )?(?:kort |liten |snabb |short )?(?:(?:\d{1,2}|fem|tio|femton|five|ten)[ -]min(?:uters|utes?)\s+)?(?:\p{L}*paus(?:er)?|rast(?:er)?|fika|bensträckare|lunch|breaks?)\b(?:[^,.;\n]{0,20}[,.;]\s+(?:vi|folk|alla|annars|for|eftersom|man|we|people|otherwise|because)\b|.*\b(?:mitt i|halvvags|kl|klockan|vid|mellan|runt|varje|between|every|\d{1,2}[.:]\d\d)\b)"
)


def is_of_an_item(command: Command, text: str) -> bool:
    """Return whether somebody takes an item of an absent person's, or a break at a time or a person was read as a
    title."""
    if isinstance(command, CannotCome | ComesPartly):
        return _TAKEN.search(fold(text)) is not None or _ITEM_BESIDE.search(fold(text)) is not None
    if not isinstance(command, AddItems) or "\n" in text:
        return False
    return (
        names_first(command.text.strip())
        or ADDED_ON.search(fold(command.text)) is not None
        or _BREAK_ASKED.search(fold(command.text)) is not None
    )


TAKES_OVER = lazily(
    r"\b(?:hinner|orkar|kan) (?:tyvarr )?inte\b[^?]{0,40}[,.] (?:sa )?(?P<asked>(?:kan|kunde|skulle|far) \p{L}+(?: \p{L}+)? (?:ta|gora|skota|fixa|halla|dra)\b)"
    r"|\b(?:can't|cannot|won't) (?:do|manage|make)\b[^?]{0,40}[,.] (?:so )?(?P<asked>(?:can|could) \p{L}+(?: \p{L}+)? (?:take|do|handle|present)\b)"
    r"|^(?:\p{L}+(?: \p{L}+)? )?(?:(?:jag|i|i'm|ska|vill|maste|kan|will) )*(?P<asked>(?:lamnar?|overlater?|overlat|hand(?:s|ing)?|pass(?:es|ing)?)(?: over)? (?!bort|in|ut)[^,.?]{3,60}? (?:till|at|over to|to|on to) \p{L}+)"
    r"|\b(?:tar|gor|skoter|fixar|do|does|take|takes|handle|handles)\b(?: over)? (?!mote|meeting)[^,.?]{3,60}? (?:i ?stallet for|istallet for|instead of) \p{L}+"
)
"""Somebody does a known matter in another's place, who may still come to the meeting."""
TAKEN_NEXT = lazily(
    r"\b(?:tar?|tas|far (?:vi )?ta|kommer|sparar?|lyfter|flyttas?|skjuter|take|do|keep|move|save|leave|push)\b[^.!?]{0,30}\b(?:nasta|kommande|next) (?:gang\w*|mote\w*|traff\w*|time|meeting)\b"
)
"""An item that is skipped only for now: "let's skip 7 and take it next time"."""
_TAG = lazily(
    r"(?:\s*[,.!–-]+\s*|\s+)(?:(?P<others>(?:och )?(?:vad|va|hur) (?:sager|tycker|tror|tanker|sags)(?: (?:ni|alla|gruppen|folk|vi|ni andra))?(?: (?:om det|om den|om saken|da|har|alla|andra))*|(?:haller|ar) (?:ni|alla|vi) med(?: pa det)?"
    r"|(?:and )?what do (?:you(?: all| guys)?|people|others) (?:say|think)(?: about (?:it|that|this))?|(?:any )?(?:thoughts|objections))|(?<=[,.!–-]\s*)(?:ok(?:ej)?|okay|eller(?: hur)?|va|right))[\s.?!]*$"
)
_FEWEST = 12
"""Characters before such words. Fewer are a question of their own."""


def without_tag(text: str) -> tuple[str, bool]:
    """Return `text` without a question behind it that asks for no more than agreement, and whether the others are asked:
    "vi borde ta upp lokalerna, vad säger ni?"."""
    found = _TAG.search(fold(text))
    if found is None or found.start() < _FEWEST:
        return text, False
    return text[: found.start()], found["others"] is not None
