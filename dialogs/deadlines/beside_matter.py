"""What stands behind the matter of a deadline and is no part of it: a request to remind, a remark, a courtesy."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.deadlines.task_sentences import leading_people
from dialogs.patterns import lazily
from dialogs.sentences.model import Context
from dialogs.text import fold

_ASKED = lazily(
    r"(?P<led>[\s,.;:!?–-]+(?:(?P<and>och|and)\s+|(?:sa|men|so|then|but)\s+)?)"
    r"(?P<asks>(?:kan|kunde|skulle|vill|far|can|could|would|will) (?:du|ni|nan|nagon|boten|you|somebody|someone)(?: (?:val|kunna|inte|garna|please))*\s+(?:hjalpa till (?:att|och)\s+)?"
    r"|(?:jag |vi |i |we )?(?:ber|vill att|vore tacksam om|skulle uppskatta om|would like) (?:dig|er|du|ni|you)(?: (?:att|to))?\s+|(?:du|ni|you) (?:kan|far|can)(?: (?:val|ju|garna))?\s+"
    r"|(?:please|snalla|vanligen|garna|bara|hjalp (?:mig|oss)(?: (?:att|med att))?|var (?:sa )?snall(?: och)?)\s+)?"
    r"(?P<does>pamin(?:n|na|ner|de)?|remind|nudga?|nudge|nag|poke|ping(?:a|:a)?|pling(?:a)?|puffa|peta|hojta|ropa|tjata|erinra|bevaka|notera|anteckna|minnas|sag(?:a)?(?: (?:till|te|at))?"
    r"|hall(?:a)? (?:koll|reda|ordning|ogonen|utkik)|skriv(?:a)? (?:upp|in|ner|ned)|lagg(?:a)? (?:in|upp|till)|for(?:a)? (?:in|upp)|kom(?:ma)? ihag"
    r"|satt(?:a)? (?:(?:in|upp) )?(?:en |ett )?(?:\p{L}*pamin\p{L}+|reminder|bevakning|klocka|alarm|larm|deadline)|tell|note|keep (?:track|an eye)|add|set a reminder)"
    r"(?![\w:])"
)
_LIGHT = lazily(
    r"(?:\s+|^)(?:mig|mej|oss|dem|dom|honom|henne|hen|er|de andra|ovriga|alla|allihop|samtliga|gruppen|teamet|styrelsen|folk|det|den|detta|pa|om|till|at|i|in|upp|ner|ned|av|garna|ocksa|da|sen|sedan|tack|god tid|tid|innan|dess|dessforinnan|nar det (?:ar dags|narmar sig)"
    r"|for|sakerhets skull|att|komma ihag|minnas|kalendern|listan|protokollet|reda|koll|ordning|som en? \p{L}+|me|us|them|him|her|everyone|it|this|that|about|on|of|to|in|good time|before|then|the|list|calendar|please|thanks)(?![\w])"
)
_TO_ME_OR_US = lazily(r"^\s+(?:pa |till |at |for )?(?P<who>mig|mej|me|oss|us)\b")
_TO_THEM = lazily(r"\s+(?:pa|till|at|for|to)?\s*(?=\p{L})")
_REMARK = lazily(
    r"[\s,.;:!–-]+(?:(?:och|for|men|ju|and|but|because)\s+)?(?:"
    r"(?:det|den|de|dom|detta|it|that) (?:far|kan|ska|must|can) (?:(?:vi|jag|ni|man|absolut|bara|verkligen) )*(?:inte|ej|int|not) (?:(?:bli|fa|be) )?(?:miss\p{L}*|glom\p{L}*|tappas?\b|forgotten|forget)[^,.;]{0,25}"
    r"|(?:det|den|that) (?:missade|glomde|tappade|sabbade) (?:vi|jag|ni|man)\b[^,.;]{0,40}|(?:(?:det|den|it|that) )?(?:ar |is )(?:\p{L}+ )?(?:viktigt?|jatteviktigt?|superviktigt?|bradskande|brattom|brads?kar|enda sattet|important|urgent)"
    r"|(?:vilket|som|det) bor (?:bevakas|noteras|uppmarksammas)|(?:inte|ej|not) (?:en|a) (?:dag|minut|day) (?:senare|later)|(?:don't|do not) let (?:me|us) forget(?: (?:it|this|about it))?|pal|mate|folks|ar du snall|are you kind|gott folk|alla glada|sharp|liksom|haha\p{L}*|eller hur|pa forhand|(?:och|and)"
    r"|(?<=,\s*)(?:typ|va|ok(?:ej)?|(?:och )?(?:den|det|de|dom|it|they)(?: (?:ska|skall|maste|must))?|(?:(?:den|det|som|it|which) )?(?:loper ut|runs out|expires))"
    r")[\s.!?]*$"
)
_SIGNS = lazily(r"[\s\p{So}\p{Sk}\ufe0f\u200d]+$")
_FEWEST = 4
"""Characters of a matter, at least."""


def without_aside(text: str, context: Context) -> tuple[str, str]:
    """Return (`text` without what stands behind the matter, whom a request there names: "@me" is the speaker).

    A second order of a task is none of these: "ring byrån och påminn dem".
    """
    text = text[: found.start()] if (found := _SIGNS.search(text)) else text
    remark = _REMARK.search(fold(text))
    if remark and remark.start() >= _FEWEST:
        text = text[: remark.start()]
    for found in _ASKED.finditer(fold(text)):
        whom = _whom_in(text[found.end() :], context)
        if whom is None or found.start() < _FEWEST or not _is_request(found, text, whom):
            continue
        return text[: found.start()].rstrip(" ,.;:!?–-"), whom
    return text, ""


def is_aside(words: str, context: Context) -> bool:
    """Return whether `words` beside a deadline ask for no more than a reminder of it."""
    return without_aside(f"{'x' * _FEWEST}, {words}", context) == ("x" * _FEWEST, "")


def _is_request(found: "regex.Match[str]", text: str, whom: str) -> bool:
    """Return whether the bot is asked, and nobody else."""
    is_for_us = whom == "@me" or _TO_ME_OR_US.match(fold(text[found.end() :])) is not None
    if found["asks"]:
        return True
    is_infinitive = found["does"].split()[0].endswith("a") and found["does"].split()[0] not in _ORDERS
    has_border = found["led"].strip(" ") != "" and not (found["and"] and "," not in found["led"])
    return not is_infinitive and (has_border or is_for_us or _IT.match(fold(text[found.end() :])) is not None)


_ORDERS = (
    "puffa",
    "peta",
    "hojta",
    "ropa",
    "tjata",
    "erinra",
    "bevaka",
    "notera",
    "anteckna",
    "pinga",
    "nudga",
    "plinga",
    "ping:a",
)
_IT = lazily(r"\s+(?:(?:om|pa|upp|in) )?(?:det|den|detta|it|this|that)[\s.!?]*$")


def _whom_in(words: str, context: Context) -> str | None:
    """Return whom the request names, "" if nobody; None if it holds words of another matter."""
    to_me = _TO_ME_OR_US.match(fold(words))
    whom = "@me" if to_me and to_me["who"] not in ("oss", "us") else ""
    while words.strip(" ,.;:!?–-"):
        if light := _LIGHT.match(fold(words)):
            words = words[light.end() :]
            continue
        led = _TO_THEM.match(fold(words))
        named, length = leading_people(words[led.end() :], context) if led else ("", 0)
        if led is None or not named:
            return None
        whom, words = whom or named, words[led.end() + length :]
    return whom


_HAVE_DONE = lazily(r"\b(?:ha|have) (?P<done>\p{L}+)\b")
_IRREGULAR = {
    "gjort": "göra", "fått": "få", "sett": "se", "gett": "ge", "givit": "ge", "tagit": "ta", "dragit": "dra", "gått": "gå",
    "lagt": "lägga", "sagt": "säga", "satt": "sätta", "sålt": "sälja", "valt": "välja", "sökt": "söka", "köpt": "köpa", "läst": "läsa",
    "tänkt": "tänka", "tryckt": "trycka", "ställt": "ställa", "beställt": "beställa", "fastställt": "fastställa", "sammanställt": "sammanställa",
    "färdigställt": "färdigställa", "anmält": "anmäla", "fyllt": "fylla", "följt": "följa", "kört": "köra", "hyrt": "hyra", "hört": "höra",
    "fört": "föra", "infört": "införa", "slutfört": "slutföra", "utfört": "utföra", "genomfört": "genomföra", "sänt": "sända", "ringt": "ringa",
    "förberett": "förbereda", "utrett": "utreda", "översatt": "översätta", "upprättat": "upprätta", "löst": "lösa", "stängt": "stänga",
    "hängt": "hänga", "mött": "möta", "bytt": "byta", "bemött": "bemöta", "skött": "sköta", "stämt": "stämma", "bestämt": "bestämma",
}  # fmt: skip


def as_order(title: str, text: str) -> str:
    """Return `title` with its verb as one is told to do it: "beställa maten" for "[vi ska ha] beställt maten"."""
    words = title.removeprefix("ha ").split(" ", 1)
    done = words[0]
    said = [found["done"] for found in _HAVE_DONE.finditer(fold(text))]
    if len(words) < 2 or fold(done) not in said:
        return title
    verb = _IRREGULAR.get(done.lower())
    if verb is None and done.lower().endswith(("at", "it")) and len(done) > _FEWEST:
        verb = f"{done.lower()[:-2]}a"
    return f"{verb} {words[1]}" if verb else title
