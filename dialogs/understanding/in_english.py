"""Commands in Swedish as an English writer reads them in a question: what they do, in the same order of words."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.dates.words import MONTHS
from dialogs.patterns import lazily

_WHOLE = {
    "anonyma svar": "anonymous answers",
    "avsluta serien": "end the series",
    "be gruppen om punkter": "ask the group for items",
    "bocka av": "tick off the items",
    "dagordning": "agenda",
    "dagordningen som text": "the agenda as text",
    "driv och hinder": "drivers and obstacles",
    "driv och hinder som word": "drivers and obstacles as word",
    "engelska": "English",
    "engelska för gruppen": "English for the group",
    "exportera svaren": "export the answers",
    "fråga i gruppen": "ask in the group",
    "fråga privat": "ask in private",
    "glöm mig": "forget me",
    "hej": "hello",
    "hinner vi allt": "is there time for everything",
    "hjälp": "help",
    "historik": "history",
    "ingen tredje fråga": "no third question",
    "inget nytt": "nothing new",
    "inställningar för dagordningen": "settings for the agenda",
    "inställningar för driv och hinder": "settings for drivers and obstacles",
    "inställningar för påminnelser": "settings for reminders",
    "ja": "yes",
    "jag kommer": "I am coming",
    "jag är tillbaka": "I am back",
    "laget runt": "table round",
    "leveranser": "deliveries",
    "medlemmar": "members",
    "mejla dagordningen": "e-mail the agenda",
    "mötet har börjat": "the meeting has started",
    "mötet är slut": "the meeting is over",
    "namngivna svar": "answers with names",
    "nej": "no",
    "när är det min tur": "when is it my turn",
    "posta dagordning": "post the agenda",
    "rensa dagordningen": "empty the agenda",
    "skicka allt du har om mig": "send me everything you have about me",
    "skicka igen": "send again",
    "stående punkter": "standing items",
    "svenska": "Swedish",
    "svenska för gruppen": "Swedish for the group",
    "tack": "thanks",
    "töm dagordningen": "empty the agenda",
    "vad beslutade vi": "what did we decide",
    "vad kan vi stryka": "what can we cut",
    "vem har inte svarat": "who has not answered",
    "vem har inte svarat på laget runt": "who has not answered in the table round",
    "vem leder gruppen": "who leads the group",
    "vilka kommer": "who is coming",
    "vilka möten har vi": "which meetings do we have",
    "vilken punkt är vi på": "which item are we at",
    "vilken punkt ska godkännas": "which item should be accepted",
    "vilken punkt ska till nästa möte": "which item moves to the next meeting",
    "vilken punkt ska bli klar": "which item is done",
    "vilken punkt ska ändras": "which item should change",
    "vilken punkt ska skickas vidare": "which item should be sent on",
    "vilken punkt ska få underlag": "which item gets the material",
    "vilken punkt ska flyttas": "which item should move",
    "vilken punkt ska tas bort": "which item should be removed",
    "vilken punkt ska någon annan ta": "which item should somebody else take",
    "visa trenden": "show the trend",
    "ångra": "undo",
    "återkalla": "retract",
    "årets driv och hinder": "this year's drivers and obstacles",
}
_TYPES = {"beslut": "a decision", "information": "information", "diskussion": "a discussion", "paus": "a break"}
_PARTS = (
    (r"lägg till (?P<what>.+?) (?P<where>efter|före) punkt (?P<n>.+)", r"add {what} {where} item {n}"),
    (r"lägg till (?P<what>.+?) som punkt (?P<n>\d+)(?P<at> på mötet den .+)?", r"add {what} as item {n}{at}"),
    (r"lägg till (?P<what>.+?) på mötet den (?P<day>.+)", r"add {what} at the meeting on {day}"),
    (r"lägg till\n(?P<what>(?:.|\n)+)", "add\n{what}"),
    (r"lägg till (?P<what>.+)", r"add {what}"),
    (r"vilken punkt ska ändras: punkt (?P<n>\d+)", r"how should item {n} change"),
    (r"vilken punkt ska få underlag: punkt (?P<n>\d+)", r"which material does item {n} get"),
    (r"vilken punkt ska flyttas: punkt (?P<n>\d+)", r"where should item {n} move"),
    (r"vilken punkt ska skickas vidare: punkt (?P<n>\d+)", r"to whom should item {n} be sent"),
    (r"punkt (?P<n>.+?) flyttas till nästa möte", r"move item {n} to the next meeting"),
    (r"punkt (?P<n>.+?) klar", r"item {n} is done"),
    (r"punkt (?P<n>.+?) underlag (?P<what>.+)", r"item {n} material {what}"),
    (r"korta punkt (?P<n>.+?) med (?P<what>.+)", r"shorten item {n} by {what}"),
    (r"förläng punkt (?P<n>.+?) med (?P<what>.+)", r"extend item {n} by {what}"),
    (r"delar under punkt (?P<n>\d+.*?): (?P<what>.+)", r"parts under item {n}: {what}"),
    (r"ändra rubriken på (?P<n>.+?) till (?P<what>.+)", r"change the title of {n} to {what}"),
    (r"ändra tiden på (?P<n>.+?) till (?P<what>.+)", r"change the time of {n} to {what}"),
    (r"ändra typen på (?P<n>.+?) till (?P<type>\w+)", r"make {n} {type}"),
    (r"byt ansvarig på (?P<n>.+?) till (?P<what>.+)", r"change the owner of {n} to {what}"),
    (r"skicka punkt (?P<n>.+?) till (?P<what>.+)", r"send item {n} to {what}"),
    (r"flytta mötet (?P<n>.+?) till (?P<day>.+)", r"move the meeting {n} to {day}"),
    (r"flytta mötet till (?P<day>.+)", r"move the meeting to {day}"),
    (r"flytta (?P<n>.+?) till (?P<place>.+)", r"move {n} to {place}"),
    (r"flytta (?P<n>.+?) (?P<where>efter|före) (?P<what>.+)", r"move {n} {where} {what}"),
    (r"posta dagordningen (?P<n>\d+) arbetsdagar före", r"post the agenda {n} working days before"),
    (r"ta bort (?P<what>.+)", r"remove {what}"),
    (r"godkänn (?P<what>.+)", r"accept {what}"),
    (r"avslå (?P<what>.+)", r"decline {what}"),
    (r"ny dagordning:\n(?P<what>(?s:.+))", "new agenda:\n{what}"),
    (r"stående punkter:\n(?P<what>(?s:.+))", "standing items:\n{what}"),
    (r"jag kan inte komma(?P<at>.*)", r"I can't come{at}"),
    (r"(?P<who>.+?) kan inte komma(?P<at>.*)", r"{who} can't come{at}"),
    (r"(?P<who>.+?) kommer i mitt ställe", r"{who} comes in my place"),
    (r"jag är ledig från (?P<day>.+?) till (?P<last>.+)", r"I am away from {day} to {last}"),
    (r"jag är ledig till (?P<day>.+)", r"I am away until {day}"),
    (r"slå ihop (?P<list>.+)", r"join {list}"),
    (r"dölj (?P<list>.+)", r"hide {list}"),
    (r"gruppen heter (?P<what>.+)", r"the group is called {what}"),
    (r"(?P<who>.+?) är inte medlem", r"{who} is not a member"),
    (r"(?P<who>.+?) är medlem", r"{who} is a member"),
    (r"(?P<who>.+?) är från (?P<what>.+)", r"{who} is from {what}"),
    (
        r"(?P<role>ordförande|sekreterare|vice ordförande)(?P<today> idag)? är (?P<who>.+)",
        r"the {role}{today} is {who}",
    ),
    (r"(?P<who>.+) är inte (?P<role>ordförande|sekreterare|vice ordförande) längre", r"{who} is no longer {role}"),
    (r"vem är (?P<role>ordförande|sekreterare|vice ordförande)", r"who is the {role}"),
    (r"ställ in mötet (?P<day>.+)", r"cancel the meeting {day}"),
    (r"mötet(?P<at> .+?)? (?P<verb>börjar|slutar) (?P<when>.+)", r"the meeting{at} {verb} {when}"),
    (r"mötet(?P<at> .+?)? är (?P<what>.+)", r"the meeting{at} is {what}"),
    (r"hur långt är mötet(?P<at>.*)", r"how long is the meeting{at}"),
    (r"när börjar mötet(?P<at>.*)", r"when does the meeting{at} start"),
    (r"när är mötet(?P<at>.*)", r"when is the meeting{at}"),
    (r"var är mötet(?P<at>.*)", r"where is the meeting{at}"),
    (r"när är punkt (?P<n>.+)", r"when is item {n}"),
    (r"varifrån kommer punkt (?P<n>.+)", r"where does item {n} come from"),
    (r"vi går vidare till punkt (?P<n>.+)", r"we go on to item {n}"),
    (r"vilka möten har vi (?P<when>.+)", r"which meetings do we have {when}"),
    (r"nästa möte (?P<when>.+)", r"next meeting {when}"),
    (r"vi ses (?P<when>.+)", r"we meet {when}"),
    (r"möten: (?P<when>.+)", r"meetings: {when}"),
    (r"laget runt: (?P<what>(?s:.+))", r"table round: {what}"),
    (r"radera allt du har om (?P<who>.+)", r"delete everything you have about {who}"),
    (r"skicka allt du har om (?P<who>.+)", r"send everything you have about {who}"),
    (r"påminn dem som inte har svarat(?P<when>.*)", r"remind those who have not answered{when}"),
    (r"påminn mig om (?P<n>.+)", r"remind me about {n}"),
    (r"anteckning(?P<at>.*?): (?P<what>(?s:.+))", r"note{at}: {what}"),
    (r"beslut(?P<at>.*?): (?P<what>(?s:.+))", r"decision{at}: {what}"),
    (r"uppdrag(?P<at>.*?): (?P<what>(?s:.+))", r"task{at}: {what}"),
)
_PATTERNS = tuple((lazily(pattern), made) for pattern, made in _PARTS)
_WORDS = {
    "börjar": "starts", "slutar": "ends", "ordförande": "chair", "vice ordförande": "vice chair", "sekreterare": "secretary",
    " idag": " today", "efter": "after", "före": "before", "sist": "the end", "slutet": "the end", "först": "the beginning",
    "början": "the beginning", "nästa möte": "the next meeting",
}  # fmt: skip
_DAYS_AND_TIMES = {
    "kl": "at", "samma tid": "same time", "samma plats": "same place", "till": "to", "och": "and", "i morgon": "tomorrow",
    "på mötet den": "at the meeting on", "i dag": "today", "idag": "today", "med start": "starting", "från": "from", "varje": "every", "varannan": "every other",
    "vecka": "week", "månad": "month", "dag": "day", "efter": "after",
    "måndag": "Monday", "tisdag": "Tuesday", "onsdag": "Wednesday", "torsdag": "Thursday", "fredag": "Friday",
    "lördag": "Saturday", "söndag": "Sunday",
    **{name: english for number, (name, english) in enumerate((
        ("januari", "January"), ("februari", "February"), ("mars", "March"), ("april", "April"), ("maj", "May"),
        ("juni", "June"), ("juli", "July"), ("augusti", "August"), ("september", "September"), ("oktober", "October"),
        ("november", "November"), ("december", "December")), 1) if MONTHS[name] == number},
}  # fmt: skip
_DAY_OR_TIME = lazily(r"\b(?:" + "|".join(sorted(_DAYS_AND_TIMES, key=len, reverse=True)) + r")\b")
_OF_TIME = frozenset({"at", "day", "last", "when", "list"})


def in_english(said: str) -> str:
    """Return a command in English as far as its words are the bot's own: titles and names stay as written."""
    if whole := _WHOLE.get(said):
        return whole
    for pattern, made in _PATTERNS:
        match = pattern.fullmatch(said)
        if match is not None:
            return made.format(**{name: _translated(name, words or "") for name, words in match.groupdict().items()})
    return said


def _translated(name: str, words: str) -> str:
    if name in _OF_TIME:
        return _DAY_OR_TIME.sub(lambda found: _DAYS_AND_TIMES[found[0]], words)
    if name == "type":
        return _TYPES.get(words, words)
    return _WORDS.get(words, words)
