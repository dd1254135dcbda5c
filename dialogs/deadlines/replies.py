"""Reads what a typed reply changes of a deadline that waits for a yes: "nej den 13 juni", "ja fast Olle också"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

import regex

from dialogs.dates import find_days, find_time
from dialogs.dates.words import NUMBERS, any_of
from dialogs.deadlines.days_meant import day_alone
from dialogs.deadlines.leads import ladder_in
from dialogs.deadlines.model import Days, Ladder
from dialogs.model import Member
from dialogs.names.organisations import recognise_organisation
from dialogs.names.recognition import candidates, split_names
from dialogs.patterns import lazily
from dialogs.text import fold

LONGEST = 200
"""Characters. A longer text is no reply."""
_MOST_PARTS = 4


@dataclass(frozen=True, slots=True)
class Reply:
    """What changes; None or empty for what stays.

    `also`, `instead` and `without` are owners as they are written: more of them, all of them, and those who are none.
    """

    day: date | None = None
    at: time | None = None
    also: str = ""
    instead: str = ""
    without: str = ""
    title: str = ""
    further: str = ""
    """More to do, which is added to the title."""
    ladder: Ladder | None = None
    yearly: bool = False
    waits: bool = False
    is_open: bool = False
    """Something is wrong, and the reply does not say what."""


_LED = lazily(
    r"^(?:(?:nej|nja|njae|na|nae|nix|nope|no|ja|japp|jo|ok|okej|okay|yes|yep|oj|hoppsan|ojsan|forlat|ursakta|sorry|oops|ah|aha|hmm|tack|snalla|bra|toppen|perfekt|nastan|almost|not quite|inte riktigt|det (?:stammer|ar|var|blev) (?:inte|fel|ratt|inte ratt|inte riktigt)(?: ratt)?|stammer(?: inte)?|fel(?: dag| datum| person)?|wrong(?: day| date| person)?|that(?:'s| is) (?:not right|wrong|right))(?!\p{L})[\s,.!:;–-]*)+"
)
_BUT = lazily(
    r"^(?:(?:fast|men|utom|daremot|forutom|och|samt|dock|but|though|except|and|jag (?:menade|menar|tankte)|i meant?|det ska (?:vara|bli)|ska (?:vara|bli|det vara)|det (?:ar|blir)|it (?:is|should be)|it's|(?:andra|byt|satt|skriv|ta|sag|gor|change|make|set|say)(?: om)?(?: (?:det|den|it))?(?: (?:dagen|datumet|tiden|the day|the date|the time))?(?: (?:till|pa|to))?|hellre|snarare|rather|dagen ar|datumet ar|senast|by|dead ?line(?:n)?(?: ar)?|kan (?:du|vi) (?:ta|andra|gora|satta|saga)(?: det| den)?(?: till| pa)?|let's (?:say|take)|vi (?:sager|tar|kor)(?: pa)?)(?!\p{L})[\s,:]*)+"
)
_TAIL = lazily(
    r"(?:[\s,.!]+(?:istallet|i stallet|instead|tack|please|snalla|ar du snall|da|det|ju|faktiskt|egentligen|actually|(?:blir|ar|vore|passar|funkar|is) (?:battre|bast|better)(?: for (?:mig|oss|me|us))?))+[\s.!?]*$|[\s.!?]+$"
)
_WAIT = lazily(
    r"(?:vanta|avvakta|stopp|stop|hold on|hang on|wait|paus|ett ogonblick|ett tag|inte an|not yet|lat mig (?:kolla|tanka|fundera)|jag (?:ska|maste|vill) (?:bara )?(?:kolla|fraga|tanka|dubbelkolla)|let me (?:check|think)|one (?:moment|sec|second|minute)|a (?:moment|sec|minute))"
    r"(?: (?:lite|litet|nu|med det(?: dar)?|med den|en stund|ett tag|a bit|a (?:minute|moment|sec|second)|forst|till|da|bara))*(?:[ ,](?:jag|vi|i|we|sa|so) .{0,60})?"
)
_OPEN = lazily(
    r"(?:jag vill |kan jag |i want to |can i )?(?:andra(?: (?:den|det|nagot|lite))?|change (?:it|something)|det (?:ar|blev|var) fel|fel|stammer inte|det stammer inte|inte ratt|wrong|that(?:'s| is) (?:wrong|not right)|(?:det ar |nej )?fel (?:dag|datum|person|ansvarig|namn|titel)|wrong (?:day|date|person))"
)
_SWAP = lazily(
    r"(?:byt|ersatt|swap|replace|change)(?: ut)? (?P<old>.{1,60}?) (?:mot|med|till|with|for|to) (?P<new>.{1,60})"
    r"|(?:inte|ej|not) (?P<old>.{1,60}?)[ ,]+(?:utan|but) (?P<new>.{1,60})"
    r"|(?P<new>.{1,60}?) (?:istallet for|i stallet for|instead of) (?P<old>.{1,60})"
    r"|(?P<new>.{1,60}?)[ ,]+(?:och )?(?:inte|not) (?P<old>.{1,60})"
)
_ALSO = lazily(
    r"(?:lagg (?:aven )?till |lagg in |ta med |aven |plus |med |add |also |och |and )(?P<who>.{1,80}?)(?: (?:ocksa|med|too|as well|also))*"
    r"|(?P<who>.{1,80}?)(?: (?:ska|skall|should|will))?(?: (?:vara|be))?(?: (?:ocksa|aven|med|too|as well|also))+(?: (?:vara med|med|gora det|ha den|paminnas|bli pamind))?"
)
_WITHOUT = lazily(
    r"(?:inte|ej|utan|ta bort|stryk|not|without|remove|drop) (?:till |for |to )?(?P<who>.{1,80}?)"
    r"|(?P<who>.{1,80}?) (?:ska|behover|should|need)(?:n't| inte| not)(?: (?:vara|be))?(?: (?:med|included|gora (?:det|nagot)))?"
)
_OWNER = lazily(
    r"(?:bara |endast |only )?(?:ansvarig(?:a)?(?: ar)?:? |det galler |galler |for |till |paminn |remind |owner(?: is)?:? )?(?:bara |endast |only )?(?P<who>.{1,80}?)(?: (?:som |who )?(?:ska (?:gora|ha|ta|fixa)|gor|tar|fixar|har|ansvarar(?: for)?|ansvarig|skoter|does|takes|is doing|will do|has)(?: (?:det|den|it))?)?"
)
_MEANT = lazily(
    r"(?:det (?:var|ar|skulle vara) |it was |i meant )(?P<who>.{1,60}?)(?: (?:jag|i) (?:menade|menar|tankte(?: pa)?|meant))?|(?P<who>.{1,60}?) (?:menade|menar) jag"
)
_FURTHER = lazily(
    r"(?:lagg till|skriv till|skriv ocksa|plus|och|add)(?: att| that)? (?:(?:han|hon|hen|de|dom|vi|they|he|she) (?:ocksa |aven |also )?(?:ska|skall|maste|should|must) )(?P<more>\p{L}.{2,120}?)(?: (?:ocksa|aven|med|too|as well|also))?"
)
"""More to do, beside what was asked about."""
_TITLE = lazily(
    r"(?:det heter|den heter|det (?:ska|skulle) (?:sta|heta)|den (?:ska|skulle) heta|titeln (?:ar|ska vara)|rubriken (?:ar|ska vara)|kalla (?:det|den)(?: for)?|dop om (?:det|den)(?: till)?|it is called|it's called|call it|the title (?:is|should be)|rename it(?: to)?|(?:andra|byt) (?:titeln|texten|namnet|rubriken)(?: till)?|change the (?:title|text)(?: to)?|det handlar om|det galler|(?:andra |change )?(?:till|to) (?:att|that) |(?:andra )?till)(?!\p{L})\s*:?\s*(?:att )?(?P<title>\S.{1,150})"
    r"|[\"”“»'](?P<title>[^\"”“»«']{2,150})[\"”“«']"
)
_ONLY_NUMBERS = lazily(
    r"(?:[\d\s.:/,!-]|\b(?:kl|klockan|inte|ej|och|not|and|at|instead of|i stallet for|istallet for)\b)+"
)
_ONCE = lazily(
    r"(?:paminn |remind (?:me |us |them )?)?(?:bara |endast |det racker med |only |just )?(?:en gang|en paminnelse|once|one reminder)(?: (?:racker|is enough))?"
)
_NEVER = lazily(
    r"(?:paminn inte|inga paminnelser|utan paminnelser?|ingen paminnelse|no reminders?|without reminders?|don't remind)"
)
_LEADS = lazily(
    r"(?:paminn(?: (?:mig|oss|dem|honom|henne))?|paminnelse(?:n|r|rna)?|remind(?: (?:me|us|them))?)?(?: (?:bara|endast|only))?\s*"
)
_YEARLY = lazily(r"(?:och |and )?(?:varje ar|arligen|every year|yearly|(?:den )?aterkommer varje ar)")
_SHIFT = lazily(
    rf"(?:skjut(?: (?:upp|fram))? |flytta(?: fram| bak)? |move )?(?:det |den |it )?(?P<count>\d{{1,3}}|{any_of(NUMBERS)}|a|an|ett par|a couple of|nagra|a few) (?P<unit>dag\w*|veck\w*|days?|weeks?) (?P<way>senare|framat|fram|till|later|tidigare|fore|innan|bakat|earlier|before)"
    r"|(?:the )?(?P<one>dagen|veckan|day|week) (?P<way>efter|darpa|after|fore|innan|before)"
)
_BACK = ("tidigare", "fore", "innan", "bakat", "earlier", "before")
_VAGUE = {"a": 1, "an": 1, "ett par": 2, "a couple of": 2, "nagra": 3, "a few": 3}
_BORDER = lazily(r"\s*[,;.]\s+(?:och |men |fast |and |but )*|\s+(?:och|men|fast|and|but)\s+")
_ME = frozenset({"jag", "mig", "mej", "i", "me"})
_ALL = frozenset({"alla", "oss", "gruppen", "hela gruppen", "everybody", "everyone", "us", "the group"})


def reply_in(text: str, *, today: date, due_on: date, roster: Sequence[Member]) -> Reply | None:
    """Return what `text` changes of the deadline on `due_on`; None if it is no reply, or a part of it is not
    understood."""
    if len(text) > LONGEST or "\n" in text.strip():
        return None
    said = text.strip()
    led = _LED.match(fold(said))
    rest = said[led.end() :] if led else said
    if not rest.strip(" .!?"):
        return Reply(is_open=True) if led and _OPEN.search(fold(said)) else None
    is_known = _is_known(roster)

    def read(part: str) -> Reply | None:
        return _part(part, today=today, due_on=due_on, is_known=is_known)

    if whole := read(rest):
        return whole
    parts = [each for each in _BORDER.split(rest) if each and each.strip()]
    if not 2 <= len(parts) <= _MOST_PARTS:
        return None
    found = Reply()
    for part in parts:
        each = read(part)
        if each is None or each.waits or each.is_open:
            return None
        found = _joined(found, each)
    return found


_YES_AND = lazily(
    r"^(?:ja|japp|jajamen|jo|ok|okej|okay|yes|yep|perfekt|bra|toppen|great)(?:[ ,]+(?:tack|gor det|please|det stammer))?[\s,.!]+(?:(?:och|sen|sedan|men|plus|and|then|also)\s+)*(?P<rest>\S.*)$"
)
_SAME_DAY = lazily(r"\b(?:(?:pa )?samma dag|(?:on )?the same day)\b")


def request_beside(text: str, *, today: date, due_on: date) -> str:
    """Return the request that follows a yes: "japp, och påminn Olle om lunchen samma dag"; "" if there is none. "Samma
    dag" is the day that was asked about."""
    found = _YES_AND.match(fold(text)) if len(text) <= LONGEST else None
    rest = text[found.start("rest") :] if found else ""
    same = _SAME_DAY.search(fold(rest))
    if same and not find_days(rest, today=today):
        return f"{rest[: same.start()]}senast {due_on.isoformat()}{rest[same.end() :]}"
    return rest


_CANCELS = lazily(
    r"(?:(?:nej|nja|na|no)[ ,]+)?(?:avbryt|glom (?:det|bort det|alltihop)|strunt(?:a)? i (?:det|det dar)|skit i det|lat (?:det )?(?:bli|vara)|hoppa over (?:det|den)|never mind|forget it|cancel(?: it| that)?|skip it)(?: (?:tack|da|nu|i stallet|please))?[\s.!]*"
)


def is_cancelled(text: str) -> bool:
    """Return whether the words take back what was asked for: "glöm det"."""
    return _CANCELS.fullmatch(fold(text.strip())) is not None


def _joined(one: Reply, other: Reply) -> Reply:
    """Return both changes. Of two values for the same part, the later counts; owners are added up."""
    also = f"{one.also}, {other.also}" if one.also and other.also else one.also or other.also
    without = f"{one.without}, {other.without}" if one.without and other.without else one.without or other.without
    return Reply(
        day=other.day or one.day,
        at=other.at or one.at,
        also=also,
        instead=other.instead or one.instead,
        without=without,
        title=other.title or one.title,
        further=other.further or one.further,
        ladder=one.ladder if other.ladder is None else other.ladder,
        yearly=one.yearly or other.yearly,
    )


def _is_known(roster: Sequence[Member]) -> Callable[[str], bool]:
    """Return a function that tells whether words name only people and organisations of the group."""

    def known(words: str) -> bool:
        names = split_names(words, roster) if words else []
        return bool(names) and all(
            fold(name).strip(" @") in _ME | _ALL
            or len(candidates(name, roster)) > 0
            or recognise_organisation(name, roster) is not None
            for name in names
        )

    return known


def _part(text: str, *, today: date, due_on: date, is_known: Callable[[str], bool]) -> Reply | None:
    """Return what one part of a reply changes."""
    bare = text.strip()
    if tail := _TAIL.search(fold(bare)):
        bare = bare[: tail.start()]
    if _WAIT.fullmatch(fold(bare)):
        return Reply(waits=True)
    if _OPEN.fullmatch(fold(bare)):
        return Reply(is_open=True)
    if owners := _owners(bare, is_known):
        return owners
    if more := _FURTHER.fullmatch(fold(bare)):
        return Reply(further=bare[slice(*more.span("more"))].strip())
    if (title := _TITLE.fullmatch(fold(bare))) and not _ONLY_NUMBERS.fullmatch(title["title"]):
        words = bare[slice(*title.span("title"))].strip(" .:\"”“»«'")
        if not is_known(words) and day_alone(words, today) is None and find_time(words, bare=False) is None:
            return Reply(title=words) if len(regex.sub(r"\W", "", words)) > 1 else None
    but = _BUT.match(fold(bare))
    core = bare[but.end() :].strip() if but else bare
    folded = fold(core)
    if _ONCE.fullmatch(folded):
        return Reply(ladder=(Days(0),))
    if _NEVER.fullmatch(folded):
        return Reply(ladder=())
    if _YEARLY.fullmatch(folded):
        return Reply(yearly=True)
    if shift := _SHIFT.fullmatch(folded):
        return Reply(day=_shifted(due_on, shift))
    if steps := ladder_in(folded):
        ladder, start, end = steps
        if _LEADS.fullmatch(folded[:start]) and not folded[end:].strip(" ."):
            return Reply(ladder=ladder)
    if found := _day_and_time(core, today):
        return found
    return _owners(core, is_known) if core != bare else None


def _owners(text: str, is_known: Callable[[str], bool]) -> Reply | None:
    """Return the owners that a part of a reply names, if the group knows all of them."""
    folded = fold(text)
    if (swap := _SWAP.fullmatch(folded)) and all(is_known(text[slice(*swap.span(name))]) for name in ("old", "new")):
        return Reply(also=text[slice(*swap.span("new"))], without=text[slice(*swap.span("old"))])

    def named(pattern: "regex.Pattern[str]") -> str:
        match = pattern.fullmatch(folded)
        who = text[slice(*match.span("who"))].strip(" ,@") if match else ""
        return who if who and is_known(who) else ""

    if also := named(_ALSO):
        return Reply(also=also)
    if without := named(_WITHOUT):
        return Reply(without=without)
    instead = named(_OWNER) or named(_MEANT)
    return Reply(instead=instead) if instead else None


def _shifted(due_on: date, shift: "regex.Match[str]") -> date:
    unit = shift["one"] or shift["unit"]
    count = 1 if shift["one"] else _VAGUE.get(shift["count"]) or NUMBERS.get(shift["count"]) or int(shift["count"])
    days = timedelta((7 if unit.startswith(("veck", "week")) else 1) * count)
    return due_on - days if shift["way"] in _BACK else due_on + days


def _day_and_time(text: str, today: date) -> Reply | None:
    """Return the day and the clock time, if the words name nothing else."""
    clock = find_time(text, bare=False)
    without = f"{text[: clock.start]} {text[clock.end :]}" if clock else text
    without = regex.sub(
        r"(?i)\b(?:kl|klockan|at)\.?\s*$|\b(?:kl|klockan)\.?(?=\s{2}|$)", "", " ".join(without.split())
    ).strip(" ,.")
    at = clock.at if clock else None
    if clock and not regex.sub(r"(?i)\b(?:kl|klockan|senast|vid|at|by|före|innan)\b", "", without).strip(" .,"):
        return Reply(at=at)
    found = day_alone(without, today)
    if found is None:
        listed = find_days(without, today=today)
        is_alone = len(listed) == 1 and not regex.sub(
            r"(?i)\b(?:den|till|på|senast|nästa|the|on|by|to)\b",
            "",
            without[: listed[0].start] + without[listed[0].end :],
        ).strip(" .,")
        found = listed[0].day if is_alone else None
    return Reply(day=found, at=at) if found is not None else None
