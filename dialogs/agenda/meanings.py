"""Reads free words about the agenda: which of its items they are about, and which change or question is meant."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from collections.abc import Callable

import regex

from dialogs.agenda.asked_items import asked_item
from dialogs.agenda.changes_meant import OFF_ITEM, change, without_part
from dialogs.agenda.items_meant import NO_ITEMS, added, is_new_item, lines_of
from dialogs.agenda.items_pointed import ALL_BUT, BASED_ON, all_but, numbers_named, of_this_moment, pointed, which
from dialogs.agenda.material_meant import material
from dialogs.agenda.moves_meant import moved, pause
from dialogs.agenda.parts_meant import parts_of
from dialogs.agenda.posting_meant import FILE, MAIL, NUDGE, OVER, posted
from dialogs.agenda.signs import DETAILED
from dialogs.agenda.title_ends import bare_title
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, KnownItem, Meaning, Reading, Sentence, either, one
from dialogs.sentences.slots import by_title, items_in, minutes_in, people_in
from dialogs.text import fold

_MINE = lazily(r"\b(?:jag|min|mig|mej|mitt|i|my|me|mine)\b")
_HANDED_OVER = lazily(
    r"\b(?:nagon|nan|somebody|someone)(?: annan| else)?\b.*\b(?:ta|dra|halla|take)\b.*\b(?:min|mitt|my)\b"
)
_NOW = lazily(
    r"\b(?:ar vi pa|ar vi sena|ligger vi efter|var ar vi|harnast|nasta punkt|ligger vi|are we (?:on|at)|what'?s next|next item|just nu|halkat efter|(?:kommer|ar|tar vi|har vi|blir det)(?: det)?(?: som (?:kommer|star|ar|vantar|galler))? (?:nu|sen|sedan)|dar ?efter|efter (?:det|detta)|comes next)\b"
)
_WHETHER = lazily(
    r"\b(?:hinner|hinns|racker|kvar|tid over|ryms|fullt|plats|utrymme|tid for|left|enough|room|fit|totalt|ligger efter|efter schemat|behind)\b"
)
_CHANGED = lazily(
    r"\b(?:andrat\w*|andrats|andringar\w*|nytt|changed?|changes|historik\w*|history|vem (?:har|la|strok|tog))\b"
)
_ONWARDS = lazily(
    r"^(?:(?:ok|okej|nu|da|sa|vi|kan|ska)[\s,]+)*(?:hoppa\w*|skip|jump)\b.{0,20}?\b(?:till|to)\b|\b(?:gar|gaa|tar|hoppar|kliver|ga|move|moving|go|going|over)\s+(?:vi\s+)?(?:nu\s+)?(?:vidare|over|on|onto|till|to)\b|\bvi tar nu\b|\bda (?:tar|kor|gar|hoppar) vi\b|\bdags for\b|\bnu tar vi\b|\b(?:kan|ska|far|can|could) (?:vi|we) (?:ta|hoppa till|ga till|take|do)\b"
)


def _show(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    folded = sentence.folded
    if OVER.search(folded) and regex.search(r"dagordning|agenda|punkter", folded):
        return one("töm dagordningen")
    if MAIL.search(folded):
        return one("mejla dagordningen")
    if FILE.search(folded):
        return one("dagordningen som text")
    if _CHANGED.search(folded) and regex.search(r"dagordning|agenda|punkt|vad|what|who|vem", folded):
        return _history(sentence, context)
    if is_new_item(sentence) and (new := added(sentence, context)):
        return new
    found = items_in(sentence, context)
    if len(found) == 1 and numbers_named(sentence, bare=False):
        return one(f"när är punkt {found[0].number}")
    return one("dagordning")


def _history(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    found = items_in(sentence, context)
    if len(found) == 1 and regex.search(r"varifran|var kommer|kom(?:mer)? .* ifran|where", sentence.folded):
        return one(f"varifrån kommer punkt {found[0].number}")
    return one("historik")


def _each(template: str, wanted: str) -> Meaning:
    """The command for each of the items that are named by number, or for the one that is pointed out otherwise."""

    def meaning(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
        found, are_all_meant = pointed(sentence, context)
        return _says(
            [template.format(item.number) for item in found], found, sentence, context, are_all_meant
        ) or which(wanted)

    return meaning


def _says(
    says: list[str], found: list[KnownItem], sentence: Sentence, context: Context, are_all_meant: bool
) -> tuple[Reading, ...]:
    """One reading for all the items, or one for each alternative. An item that only its owner points out is asked
    about."""
    if not says or len(says) > 8:
        return ()
    if are_all_meant:
        return one(*says)
    is_named = by_title(sentence.text, [item.title for item in found])
    by_owner = not is_named and (people_in(sentence.text, context) or _ONESELF.search(sentence.folded))
    is_guessed = by_owner or of_this_moment(sentence, context)
    return tuple(Reading((each,), is_certain=not is_guessed) for each in says[:3])


_ONESELF = lazily(r"\b(?:mig|mej|me)\b")
_OF_OUTCOME = lazily(
    r"\b(?:ta bort|tag bort|stryk\w*|radera\w*|remove|delete|drop) (?:the |det |den |de )?(?:(?:sista|senaste|forsta|last|latest|first) )?(?:beslutet|besluten|uppdraget|uppdragen|anteckningen|decisions?|tasks?|notes?|action points?)\b"
)
"""What the minutes hold, which is no item of the agenda."""
_MOVES_TOO = lazily(r"\b(?:flytta\w*|moves?|moved)\b")
_OF_ITEM = lazily(
    r"\b(?:lank(?:en)?|underlag\w*|material\w*|bilaga\w*|som (?:ansvarig|foredragande|agare)|link|as (?:owner|presenter))\b"
)


def _remove(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    if BASED_ON.search(sentence.folded):
        return ()
    if but := all_but(sentence, context):
        return but
    if OVER.search(sentence.folded) or regex.search(
        r"\b(?:alla punkter|all items|hela dagordningen)\b", sentence.folded
    ):
        return one("töm dagordningen")
    if _OF_OUTCOME.search(sentence.folded):
        return ()
    if _MOVES_TOO.search(sentence.folded):
        return ()  # "femman utgår och sexan flyttas till 3" wants two things of two items
    found, are_all_meant = pointed(sentence, context)
    shorter = change(sentence, context) if minutes_in(sentence.text) else ()
    if shorter and all(reading.says[0].startswith("korta punkt ") for reading in shorter):
        return shorter  # "ta bort 10 min från budgeten"
    is_of_item = _OF_ITEM.search(sentence.folded) or OFF_ITEM.search(sentence.folded)
    if is_of_item and (less := without_part(sentence, context)):
        return less
    found = sorted(dict.fromkeys(found), key=lambda item: -item.number)
    says = [f"ta bort {item.number}" for item in found]
    if not are_all_meant:
        says, found = says[::-1], found[::-1]
    return _says(says, found, sentence, context, are_all_meant) or which("tas bort")


_ALL_LEFT = lazily(
    r"\b(?:resten|de andra|de ovriga|ovriga|allt|alla|det|de punkter|the others|everything|all|the rest|what)\b.{0,30}\b(?:hann|hanns|hinner|hunnit|kvar|aterst\w*|left|get round|time|nasta|next)\b|\bresten\b|\bthe rest\b"
)


_PROPOSES = lazily(
    r"\b(?:jag|vi|i|we) (?:har|have) (?:en|ett|an|a) (?:punkt|arende|fraga|item|point)\b|\b(?:foreslar|onskar|suggest|propose) (?:punkten|arendet|en punkt|the item|an item)\b"
)


def _carry(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    found, are_all_meant = pointed(sentence, context)
    if _PROPOSES.search(sentence.folded) and (new := added(sentence, context)):
        return new
    if ALL_BUT.search(sentence.folded) or (not found and _ALL_LEFT.search(sentence.folded)):
        return one("bocka av")
    says = [f"punkt {item.number} flyttas till nästa möte" for item in found]
    return _says(says, found, sentence, context, are_all_meant) or which("till nästa möte")


_ALL_DONE = lazily(
    r"\b(?:alla|samtliga|all|every)(?: (?:the|vara|of the|\d{1,2}))? (?:punkter\w*|arenden\w*|items?|points)\b|\b(?:hann|hunnit|gick igenom|gatt igenom|avverkat|got through|covered|done with)(?: med)? (?:allt|alla|everything|all of it|them all)\b"
)
_NOT = lazily(r"\b(?:inte|int|ej|knappt|not|didn't|haven't|nastan|almost)\b")


def _done(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    if ALL_BUT.search(sentence.folded):
        return one("bocka av")
    if _ALL_DONE.search(sentence.folded) and not _NOT.search(sentence.folded):
        numbers = ", ".join(str(item.number) for item in context.items if not item.is_break)
        shown = "all items are done" if sentence.is_english else "alla punkter är klara"
        return (Reading((f"punkt {numbers} klar",), shown=(shown,)),) if numbers else ()
    found, are_all_meant = pointed(sentence, context)
    if (
        found
        and _ONWARDS.search(sentence.folded)
        and not regex.search(r"\b(?:klar\w*|fardig\w*|done|finished|behandl\w*)\b", sentence.folded)
    ):
        # "Vi går vidare till budgeten": the item begins, it is not done.
        return one(f"vi går vidare till punkt {found[0].number}")
    if not found and regex.search(r"\bnasta punkt\b|\bnext item\b", sentence.folded):
        return one("vilken punkt är vi på")
    return _says([f"punkt {item.number} klar" for item in found], found, sentence, context, are_all_meant) or which(
        "bli klar"
    )


def _taken_over(sentence: Sentence) -> tuple[Reading, ...]:
    """The question which item somebody else takes, shown as the wish that it was."""
    shown = "somebody else takes over your item" if sentence.is_english else "någon annan tar över din punkt"
    return (Reading(("vilken punkt ska någon annan ta",), shown=(shown,)),)


_SOMEBODY_TAKES = lazily(
    r"\b(?:kan|kunde|skulle|can|could) (?:nan|nagon|somebody|someone)(?: annan| else)? (?:kunna )?(?:ta|dra|halla i|presentera|take|present)\b"
)
_MY_ITEM = lazily(r"\b(?:min|mitt|my) (?:punkt|arende|dragning|fraga|item|point)\b")


def handed_over(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The same, where the item is called the speaker's own: "kan någon annan ta min punkt?"."""
    if _HANDED_OVER.search(sentence.folded) and _MY_ITEM.search(sentence.folded):
        return _taken_over(sentence)
    if not _SOMEBODY_TAKES.search(sentence.folded):
        return ()
    places = by_title(sentence.text, [item.title for item in context.items])
    own = [place for place in places if context.speaker in context.items[place].owners]
    return _taken_over(sentence) if len(places) == 1 and own else ()


_ALL_ITEMS = lazily(
    r"\b(?:hur manga|vilka|how many|which) (?:punkter|arenden|items|points)\b|^(?:och |men )?(?:vad|what)(?: ar|'s| is| har vi) (?:kvar|left)\b(?!.*\btid\b)"
)
_WHICH_OF_ALL = lazily(
    r"\b(?:punkt\w*|arende\w*|items?|nagot|nan|nagon|vad|vilka|what|which|anything)\b.*\b(?:saknar|utan (?:tid|langd|ansvarig|foredragande|agare|underlag)|langst|kortast|mest tid|kraver beslut|for beslut|without (?:a |an )?(?:time|length|owner|presenter)|lacks?|longest|shortest|most time)\b"
)
""" "Vad tar längst tid?", "saknar någon punkt föredragande?": the agenda itself answers."""
_THIS_ITEM = lazily(r"\b(?:den har|denna|den) punkten\b|\bthis (?:item|point)\b|\b(?:punkten vi (?:ar|har))\b")


def _time(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    folded = sentence.folded
    if _ALL_ITEMS.search(folded) or _WHICH_OF_ALL.search(folded):
        return one("dagordning")
    if _THIS_ITEM.search(folded) and context.is_meeting_on:
        return one("vilken punkt är vi på")
    if _NOW.search(folded) and not regex.search(r"\bstryka\b", folded):
        return one("vilken punkt är vi på")
    found = items_in(sentence, context)
    if _HANDED_OVER.search(folded):
        return _taken_over(sentence)
    if regex.search(r"\b(?:stryka|hoppa over|skippa|korta|drop|cut|skip)\b", folded):
        return one("vad kan vi stryka")
    if len(found) == 1:
        return one(f"när är punkt {found[0].number}")
    if _MINE.search(folded) and not _WHETHER.search(folded.replace("pa mig", "")):
        return one("när är det min tur")
    if _WHETHER.search(folded) or not context.items:
        return one("hinner vi allt")
    return one("när är det min tur") if _MINE.search(folded) else one("hinner vi allt")


def _add(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    if (found := parts_of(sentence, context)) is not None:
        return found
    if NUDGE.search(sentence.folded):
        return posted(sentence, context)
    return added(sentence, context) or _whole(sentence, context)


_TO_AGENDA = lazily(
    r"^(?:.{0,40}?\b(?:dag ?ordn\w*|agenda\w*|foredragningslist\w*|(?:nasta|kommande) (?:mote|traff)\w*|next meeting)\b(?:\s+(?:onskar|vill|skulle|foreslar)\s+(?:jag|vi))?[\s:,.!–-]*)(?P<rest>\S.{2,119})$"
)
_WISH = lazily(r"^(?:(?:satt|sätt|lagg|peta|ta|fa|put|add)\s+(?:in|upp|till|med|on|up)?\s*)")


_OF_THAT = lazily(
    r"^(?:det|den|detta|this|that|it) (?:har |dar )?(?:borde|bor|kan|kunde|ska|skulle|maste|far|vill|should|could|must)\b"
    r"|\b(?:prata|snacka|diskutera|ta upp|lyfta|talk about|discuss|bring up)\b.{0,12}\b(?:det|den|detta|this|that|it)\b"
)
"""Words that only point back to a matter."""


def _whole(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The sentence as a title, in doubt, where nothing tells which words of it are the title; a title and details
    alone leave no doubt: "Lokalfrågan. Beslut. 20 min"."""
    if "\n" in sentence.text or sentence.text.endswith("?"):
        return ()
    found = _TO_AGENDA.match(sentence.folded)
    text = sentence.text[slice(*found.span("rest"))] if found else sentence.text
    if wish := _WISH.match(fold(text)):
        text = text[wish.end() :]
    if (asked := asked_item(text, items=context.items, speaker=context.speaker)) and asked.details:
        text = asked.text
    text = bare_title(text.strip(" .!,:;"))
    if not 3 <= len(text) <= 120 or NO_ITEMS.match(fold(text)) or _OF_THAT.search(fold(text)):
        return ()
    is_certain = bool(asked and asked.details) and DETAILED.search(sentence.folded) is not None
    return (Reading((f"lägg till {text[0].upper()}{text[1:]}",), is_certain=is_certain),)


def _edit(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    if _HANDED_OVER.search(sentence.folded):
        return _taken_over(sentence)
    if (found := parts_of(sentence, context)) is not None:
        return found
    if (is_new_item(sentence) or not context.items) and (new := added(sentence, context)):
        return new
    if found := change(sentence, context):
        return found
    places = moved(sentence, context)
    return which("ändras", pointed(sentence, context)[0]) if places[0].asks_back else places


_LISTED = lazily(
    r"(?:\b(?:mot|till)\s+(?:bara\s+|endast\s+|foljande:?\s+)|\b(?:punkterna (?:ar|blir)(?: nu)?|nya? (?:dagordning\w*|agenda\w*|punkter\w*)(?: (?:ar|e|blir))?|nedanstaende\.?|new agenda(?: is)?|(?:just|only))[:\s]+)(?P<rest>\S.{5,600})$"
)


def _replace(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    items = lines_of(sentence.text)
    if len(items) < 2 and (listed := _LISTED.search(sentence.folded)):
        rest = sentence.text[slice(*listed.span("rest"))].rstrip(" .!")
        items = [each.strip() for each in regex.split(r"\s*[,;]\s*|\s+(?:samt|och|å|and)\s+", rest) if each.strip()]
    if items and not any(regex.search(r"\p{L}{2}", each) for each in items):
        return moved(sentence, context)  # numbers alone are an order of the items
    if len(items) >= 2 or (items and ":" in sentence.text):
        return one("ny dagordning:\n" + "\n".join(each[0].upper() + each[1:] for each in items))
    if OVER.search(sentence.folded):
        return one("töm dagordningen")
    return added(sentence, context) if is_new_item(sentence) else change(sentence, context)


_GROUP = lazily(
    r"\b(?:till|åt|to|hos|i|in|into)\s+(?P<group>(?:\p{L}[\p{L}-]*\s+){0,4}?\p{L}*(?:grupp|nätverk|cheferna|direktörerna|samordnarna|styrelse|network|group|board|rådet|nämnd)\p{L}*(?:\s+(?:(?:i|för|of|in)\s+(?!beslut|info|kännedom|diskussion|synpunkt|decision|discussion)\p{L}+|norr|söder|öster|väster|nord|syd|öst|väst|mitt|north|south|east|west|\d{1,2}\b))?)",
    regex.IGNORECASE,
)
_GETS = lazily(
    r"\b(?:kan|ska|borde|får|bör|can|should)\s+(?P<group>[\p{L}-]*(?:grupp|nätverk|cheferna|direktörerna|samordnarna|styrelse|network|group|board)\p{L}*(?:\s+(?:norr|söder|öster|väster|north|south))?)\s+(?:få|ta|ha|get|have|take)\b",
    regex.IGNORECASE,
)
_TO = lazily(
    r"\b(?:till|åt|to)\s+(?P<group>\p{L}[\p{L} -]{2,60}?)(?=[.,!?;\n]|\s+(?:för|med|innan|inför|så|och|nej)\b|$)"
)


def _forward(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    where = _GETS.search(sentence.text) or _GROUP.search(sentence.text) or _TO.search(sentence.text)
    if where is None or regex.search(r"\b(?:deras|dit|their)\b", where["group"]):
        return which("skickas vidare", pointed(sentence, context)[0])
    rest = Sentence(sentence.text[: where.start()] + " " + sentence.text[where.end() :])
    found, _ = pointed(rest, context)
    readings = [f"skicka punkt {item.number} till {where['group'].strip()}" for item in found[:3]]
    return either(*readings) or which("skickas vidare")


_REFUSED = lazily(
    r"\b(?:nej|na|inte|int|avbo[jy]\w*|avsla\w*|avvisa\w*|tackar? nej|stryk|no|reject\w*|decline\w*|not|don'?t|refuse\w*)\b"
)
_NUMBER = lazily(r"\b(?:f\s?|forslag(?:et)?\s+|punktforslag\s+|suggestion\s+|proposal\s+)(?P<number>\d{1,3})\b")
_ALL = lazily(r"\b(?:alla|samtliga|bada|all|both|allihop)\b")
_CLAUSES = lazily(
    r"\s*(?:[,.;]\s+(?:men |och |but |and )?|\s+(?:men|och|but|and)\s+(?=(?:ja|nej|avsla|avboj|no|yes|reject|decline)\b))\s*"
)


def _accept(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The suggested items that each clause points out, by number, title or the person who suggested them."""
    if not context.suggested and not _NUMBER.search(sentence.folded):
        return which("godkännas")
    says: list[str] = []
    for start, end in _spans(sentence.folded):
        clause = Sentence(sentence.text[start:end])
        verb = "avböj" if _REFUSED.search(clause.folded) else "godkänn"
        says += [f"{verb} F{number}" for number in _suggested(clause, context)]
    if not says:
        whole = _suggested(sentence, context)
        verb = "avböj" if _REFUSED.search(sentence.folded) else "godkänn"
        says = [f"{verb} F{number}" for number in whole]
    says = list(dict.fromkeys(says))
    return one(*says) if says else which("godkännas")


def _spans(folded: str) -> list[tuple[int, int]]:
    ends = [(found.start(), found.end()) for found in _CLAUSES.finditer(folded)]
    starts = [0, *(end for _, end in ends)]
    return list(zip(starts, [*(start for start, _ in ends), len(folded)], strict=True))


def _suggested(sentence: Sentence, context: Context) -> list[int]:
    if numbers := [int(found["number"]) for found in _NUMBER.finditer(sentence.folded)]:
        return numbers
    known = context.suggested
    if places := by_title(sentence.text, [item.title for item in known]):
        return [known[place].number for place in places]
    people = people_in(sentence.text, context)
    if found := [item.number for item in known if any(name in item.owners for name in people)]:
        return found
    if _ALL.search(sentence.folded):
        return [item.number for item in known]
    return []


def _template(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    if NUDGE.search(sentence.folded):
        return posted(sentence, context)
    if ":" in sentence.text and len(items := lines_of(sentence.text)) >= 1:
        return one("stående punkter:\n" + "\n".join(items))
    return one("stående punkter")


MEANINGS: dict[str, Callable[[Sentence, Context], tuple[Reading, ...]]] = {
    "agenda.add": _add,
    "agenda.replace": _replace,
    "agenda.show": _show,
    "agenda.post": posted,
    "agenda.edit": _edit,
    "agenda.move": moved,
    "agenda.remove": _remove,
    "agenda.break": pause,
    "agenda.material": material,
    "agenda.time": _time,
    "agenda.carry": _carry,
    "agenda.done": _done,
    "agenda.forward": _forward,
    "agenda.template": _template,
    "agenda.accept": _accept,
    "agenda.history": _history,
}
