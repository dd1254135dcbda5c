"""Finds the sentence of a message that sets a deadline, among greetings, reasons and signatures."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

import regex

from dialogs.deadlines.days_meant import Due, days_named, due_in
from dialogs.deadlines.title_meant import ME, title_and_owner, whom
from dialogs.patterns import lazily
from dialogs.sentences.model import Context
from dialogs.sentences.slots import people_in
from dialogs.text import fold

_SENTENCES = lazily(r"(?<=[\p{L})\d\"”][.!?])\s+(?=[\p{Lu}\"”/–-])|(?<=[!?])\s+|\s+(?=/+\p{Lu}\p{Ll}+\s*$)")
_QUOTED = lazily(r"^[\"”“»](?P<words>[^\"”“»«]{15,}?)[.\s]*[\"”“«]\s*(?:(?:[Ll]ägg|[Ss]kriv|[Aa]dd|[Pp]ut)\b.{0,30})?$")
_GOES_ON = lazily(r"(?:ska|skall|senast|till|innan|fore|klart?|deadline|det|den|by|due)\b")
"""A sentence that is about the one before it."""
_THEN = lazily(r"(?<=\b(?:mig|mej|oss|alla|me|us)) (?:da|then)\b")
_OF_IT = lazily(
    r"^(?:(?:jag |vi |i |we )?(?:behover|vill ha|onskar|tacksam for|need|would like) (?:(?:ett|en|an?) )?(?:svar|besked|aterkoppling|det|den|reply|answer|it)|(?:hon|han|hen|de|dom|she|he|they)(?: (?:ska|skall|maste|bor|should|must))?(?: (?:vara|va|bli|ha|be))?(?: (?:klara?|fardiga?|det klart|done|ready|finished))?)[\s.!]*$"
)
"""A sentence that only says when those of the one before it are ready."""
_EMPTY_WORDS = lazily(
    r"^[\W]*(?:(?:hej|hejsan|halla|tjena|god|tack|tackar|mvh|m v h|halsningar|halsar|vanliga?(?:en)?|pa er|pa dig|med vanlig|ha en|ha det|trevlig|onskar|kram|ps|ok|okej|hi|hello|thanks|thank you|best|regards|kind|cheers)\b[^\n]{0,60}|/+\s?\p{L}[\p{L} ]{0,30}|lagg (?:garna )?(?:in|upp) (?:den|det)[^\n]{0,20})?[\W]*$"
)
LEADS_IT = lazily(
    r"^(?P<who>[\p{L}, ]{2,60}?) (?:haller (?:ihop|i)(?: det| den)?|fixar|skoter|ordnar|ansvarar|tar (?:det|den|hand om (?:det|den))|gor det|kollar|leads|is responsible|takes it)\b[^\n]{0,30}$"
)
_OF_REMINDING = lazily(r"\b(?:pamin\w*|remind\w*|hade varit|vore|senast|ansvarig\w*|owner)\b")


_WHOM_ONLY = lazily(
    r"^(?P<verb>pamin(?:n|na)|remind) (?P<who>@?\p{L}[\p{L}-]*)(?: (?:da|then))?(?: (?:om|about|of) (?:det|den|it|that))?[\s.!]*$"
)


def _reminded_on(due: Due, asked: str, context: Context) -> tuple[str, str, list[str]] | None:
    """Return the matter of `due` with the day on which `asked` wants a reminder of it: "5 maj ska jag till banken, påminn
    mig den 4". A reminder at a clock time is all that is asked for, and the day of the matter is left over."""
    then = due_in(asked, context)
    only = _WHOM_ONLY.match(fold(then.left)) if then else None
    title, who = title_and_owner(due.left, context)
    if then is None or only is None or len(stripped(title)) < _SHORTEST:
        return None
    verb, named = (then.left[slice(*only.span(name))] for name in ("verb", "who"))
    about, by = ("about", "by") if fold(verb) == "remind" else ("om", "senast")
    ahead = (due.day - then.day).days
    if " kl " in then.words or ahead < 1 or "," in due.words:
        day = due.words.partition(", ")[0]
        return f"{verb} {named} {about} {title} {by} {then.words}", "", [] if ahead == 0 else [day]
    before = f"{ahead} {'days before' if by == 'by' else 'dagar innan' if ahead > 1 else 'dag innan'}"
    named = {"": named, "@me": "me" if by == "by" else "mig"}.get(who, who)
    return f"{verb} {named} {about} {title} {by} {due.words}, {verb} {before}", "", []


_SHORTEST = 3
"""Characters of a matter, at least."""
_ONLY_OF_DAY = lazily(
    r"^(?:(?:absolut )?(?:sista|last) (?:\p{L}*dag(?:en)?|day|datum)|deadline\w*|frist\w*|senast|klart?|svar)$"
)


def stripped(title: str) -> str:
    return regex.sub(r"\W+", "", title)


_REMINDS_LAST = lazily(
    r"^(?P<before>[^\n,;:]{12,120})[,;]\s+(?:(?:sa|och|men|so|and) )?(?:(?:kan|kunde|can|could) (?:du|you) )?(?!(?:pamin(?:n|na)|remind) \p{L}+ (?:om|about|of) (?:det|den|detta|it|that|this)\b)(?=(?:pamin(?:n|na)|remind) \p{L}+ (?:(?:da|then) )?(?:om|att|about|to|that|of|pa|nasta|i|den|on)\b)"
)
"""A request after what it is about: "tekniken strular, påminn Olle att kolla den"."""


def main_sentence(text: str, context: Context) -> tuple[str, str, list[str]]:
    """Return (the sentence with the day, who does it according to another one, the other sentences). Greetings, thanks
    and signatures are left out, and words about reminders stay."""
    if last := _REMINDS_LAST.match(fold(text)):
        before = text[: last.end("before")].strip(" ,.")
        if due := due_in(before, context):
            then = _THEN.search(fold(text), last.end())
            if then is None:
                asked = text[last.end() :]
                of_its_own = (asked, "", [before]) if due_in(asked, context) else (text, "", [])
                return _reminded_on(due, asked, context) or of_its_own
            return f"{text[last.end() : then.start()]}{text[then.end() :]} senast {due.words}", "", [before]
        return text[last.end() :], "", [] if _EMPTY_WORDS.match(fold(before)) else [before]
    found = [each.strip() for each in _SENTENCES.split(text) if each and each.strip()]
    dated = [each for each in found if days_named(each, context.today)]
    if quoted := _QUOTED.match(text):
        return quoted["words"], "", []
    if len(found) > 1 and len(dated) == 1 and (due := due_in(dated[0], context)) and _OF_IT.match(fold(due.left)):
        at = found.index(dated[0])
        if at and not _EMPTY_WORDS.match(fold(found[at - 1])):
            others = [each.rstrip(" .") for each in (*found[: at - 1], *found[at + 1 :])]
            before = found[at - 1].rstrip(" .!?")
            return f"{before} senast {due.words}", "", [each for each in others if not _EMPTY_WORDS.match(fold(each))]
    if len(found) < 2 or len(dated) != 1 or _GOES_ON.match(fold(dated[0])):
        return text, "", []
    main, owner, left = dated[0], "", list[str]()
    kept = [main]
    for each in found:
        if each is main or _EMPTY_WORDS.match(fold(each)):
            continue
        led = LEADS_IT.match(fold(each).rstrip(" .!"))
        who = each[slice(*led.span("who"))].strip() if led else ""
        if who and (fold(who) in ME or people_in(who, context)):
            owner = whom(who)
        elif _OF_REMINDING.search(fold(each)):
            kept.append(each)
        else:
            left.append(each.rstrip(" ."))
    rest = due_in(main, context)
    title = title_and_owner(rest.left, context)[0] if rest else ""
    is_alone = len(kept) == 1 and not left
    if len(stripped(title)) < 3 or (_ONLY_OF_DAY.match(fold(title)) and not is_alone):
        return text, "", []  # the matter stands in another sentence
    return " ".join(kept), owner, left
