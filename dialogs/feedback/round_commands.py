"""The commands about the time of a feedback round, and questions about what a round is and what it cannot do."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic, specs_of
from dialogs.dates import FoundDay, find_days
from dialogs.dates.times import find_time
from dialogs.dates.words import NUMBERS, any_of
from dialogs.patterns import lazily
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class SetClosing(Command):
    """The open round closes on `day`, or `more` working days later than planned; at `at`, or at the usual time."""

    day: FoundDay | None = None
    more: int = 0
    at: time | None = None
    is_later: bool = False
    """The words ask for more time, so an earlier day is a mistake."""


class RoundSubject(StrEnum):
    """A question about rounds. The value ends the key of the reply."""

    WHAT = "what"
    WHY = "why"
    VOLUNTARY = "voluntary"
    OFF = "off"
    REOPEN = "reopen"
    OTHER_TIME = "other-time"
    WORDING = "wording"
    WHO = "who"
    IN_MINUTES = "in-minutes"


@dataclass(frozen=True, slots=True)
class AskAboutRounds(Command):
    about: RoundSubject


_MORE = lazily(
    rf"(?:med |i |for )?(?P<count>\d{{1,2}}|{any_of(NUMBERS)}|en|ett|a|one) (?:extra |till |more )?(?P<unit>arbetsdag\w*|dag\w*|dygn|veck\w+|(?:working )?days?|weeks?)(?: till| extra| more| langre| longer)?[\s.!]*"
)


def _closing(said: Said) -> Command | None:
    """ "Förläng rundan till fredag kl 15", "förläng rundan två dagar"; None for anything else after it."""
    rest = _WEEKEND.sub("till måndag", said.words("rest").strip(" .!?"))
    more = _MORE.fullmatch(fold(rest))
    if more:
        count = int(more["count"]) if more["count"].isdigit() else NUMBERS.get(more["count"], 1)
        return SetClosing(more=count * (5 if more["unit"].startswith(("veck", "week")) else 1), is_later=True)
    days = find_days(rest, today=said.today)
    if len(days) != 1:
        return None
    left = f"{rest[: days[0].start]} {rest[days[0].end :]}"
    at = find_time(left, beside_day=True)
    left = _LITTLE.sub(" ", fold(left if at is None else f"{left[: at.start]} {left[at.end :]}"))
    if any(each.isalnum() for each in left):
        return None
    return SetClosing(days[0], at=at.at if at else None, is_later=said.has("later"))


_WEEKEND = lazily(r"(?i)^(?:över helgen|helgen ut|over the weekend)")
_LITTLE = lazily(
    r"\b(?:till(?: och med)?|t\.?o\.?m\.?|fram|senast|pa|den|forst|kl|klockan|i ?stallet|istallet|inte forran|tack|to|until|till|by|on|the|at|instead|please|nu|lunch|for att alla ska hinna)\b"
)


_ROUND = r"(?:(?:den |the )?(?:här |öppna |pågående |open )?(?:rundan|omgången|svarstiden|svarsperioden|utvärderingen|enkätrundan|frågan om driv (?:och|o|&) hinder|tiden för (?:driv (?:och|o|&) hinder|rundan|svar)|driv (?:och|o|&) hinder(?:-?rundan)?|round|feedback round|drivers and obstacles|time for answers))"

_ABOUT_ROUNDS: dict[RoundSubject, tuple[str, ...]] = {
    RoundSubject.WHAT: (
        r"(?:vad|va) (?:är|menas med|betyder|innebär|menar du med|menar ni med) (?:ett |det här med |egentligen )?(?:driv(?: (?:och|o|&|/) ?hinder)?|hinder|driv (?:och|o|&) hinder-?rundan)(?: (?:för (?:något|nåt|nånting|någonting)|egentligen|då|i det här fallet))*",
        r"(?:hur|va[d]?) (?:funkar|fungerar|gäller)(?: (?:det|egentligen))?(?: (?:där|här))?(?: (?:med|för))? (?:driv (?:och|o|&) hinder(?:-?rundan)?)(?: egentligen)?",
        r"(?:förklara|berätta om) (?:vad )?(?:driv (?:och|o|&) hinder)(?: är)?(?: för (?:mig|oss))?|(?:vad|hur) (?:ska|kan|brukar|bör) (?:man|jag|vi) (?:skriva|svara)(?: (?:på|om|under|i) (?:driv(?: (?:och|o|&) hinder)?|hinder|rundan|frågan))+",
        r"what(?:'s| is| are| does)? (?:a |this |the |these )?(?:drivers?(?: (?:and|&) obstacles?)?|obstacles?|drivers and obstacles (?:thing|round|question))(?: (?:thing|mean|for|about|then))*|explain drivers and obstacles",
    ),
    RoundSubject.WHY: (
        r"varför (?:frågar (?:du|ni|boten|vi)|gör vi|ska vi (?:göra|svara)|har vi|ska man svara|svarar vi|måste vi svara)(?: (?:om|efter|på|det här med|ens))* (?:driv (?:och|o|&) hinder|det här|det|rundan)|(?:vad|va) (?:är det bra för|är poängen|är meningen|är syftet|ska det vara bra för|används (?:svaren|det|driv (?:och|o|&) hinder) till|händer med svaren|gör ni med svaren)(?: med (?:driv (?:och|o|&) hinder|svaren|det här|det|rundan))?",
        r"why (?:do (?:you|we) (?:ask|do|have|answer)|are we asked)(?: about)? ?(?:drivers and obstacles|this|that|it)?|what (?:are the answers used for|happens (?:with|to) (?:the|my|our) answers|is the point)(?: of (?:drivers and obstacles|this|it))?",
    ),
    RoundSubject.VOLUNTARY: (
        r"vad händer om (?:jag|man|vi) inte (?:svarar|fyller i)(?: på (?:driv och hinder|frågan))?|behöver vi (?:verkligen |faktiskt )?(?:göra|ha|svara på|köra) driv och hinder(?: (?:varje gång|alltid|varje möte))?|jag var inte (?:med|där)(?: på mötet| idag| i dag)?,? (?:ska|måste|kan|behöver|får) jag svara(?: ändå)?|(?:måste|behöver|ska) (?:man|jag|vi|alla) (?:verkligen |absolut |svara|fylla i)(?: ?(?:svara|fylla i))?(?: (?:på|i) (?:driv (?:och|o|&) hinder|rundan|frågan|det här|båda|allt|utvärderingen))*|är det (?:frivilligt|obligatoriskt|tvång|tvunget)(?: att svara)?(?: på (?:driv (?:och|o|&) hinder|rundan))?",
        r"(?:kan|får) (?:jag|man|vi) (?:slippa|låta bli|hoppa över|strunta i|skippa|avstå(?: från)?|avböja)(?: att svara| att)?(?: (?:på )?(?:driv (?:och|o|&) hinder|rundan|(?:den här )?frågan|det här|det))?",
        r"(?:(?:jag )?(?:vill|tänker|orkar|hinner|kan) )?inte svara(?: (?:på driv (?:och|o|&) hinder|på rundan|på frågan|den här gången|på det|på det här))*|jag (?:avstår|passar|hoppar över(?: (?:det|den här gången|frågan|rundan))?)|pass|avstår|i pass|skip|no answer from me",
        r"(?:do|must) (?:i|we) (?:have to |need to )?(?:answer|reply)(?: (?:to )?(?:this|it|drivers and obstacles|the round|the question))?|is it (?:voluntary|mandatory|optional|compulsory)(?: to answer)?",
    ),
    RoundSubject.OFF: (
        r"(?:stäng|slå|koppla) av (?:frågan om |rundan om |rundorna (?:om|med) )?(?:driv (?:och|o|&) hinder|rundorna|utvärderingen|vad som (?:drev|driver|hindrar|hindrade)[^\n]{0,30})(?: (?:helt|permanent|tills vidare|för oss|för gruppen|i sommar|på nästa möte|nästa gång|den här gången))*",
        r"(?:skippa|hoppa över|strunta i|slopa|avskaffa|ta bort|ställ in|ingen|inget|inga|vi (?:skippar|hoppar över|struntar i|slopar|vill inte ha|behöver (?:inte|ingen|inga|inget)|vill inte ha någon)|fråga inte(?: (?:om|efter))?|sluta(?: att)? fråga(?: (?:om|efter))?) (?:frågan om |rundan om |runda om |några? )*(?:driv (?:och|o|&) hinder|utvärdering(?:en)?|utvärderingsrundan)(?: (?:helt|permanent|tills vidare|på|efter|vid|för|i|nästa|det här|den här|möte|mötet|gång|gången|sommar|oss|den|här|framöver|mer|längre|i ?dag))*",
        r"(?:kör|fråga|ha|ta|ställ)(?: om| frågan(?: om)?)? (?:driv (?:och|o|&) hinder )?(?:bara |endast )?(?:varannan gång|vart ?annat möte|var tredje gång|var tredje möte|en gång per (?:termin|kvartal|år)|(?:mer )?sällan|mindre ofta)",
        r"(?:turn|switch) off (?:the )?(?:drivers and obstacles|rounds|feedback|questions?)|(?:skip|drop|do not ask about|don't ask about|stop asking about|no) (?:the )?(?:drivers and obstacles|feedback round)(?: (?:this time|next time|after the next meeting|at the next meeting|any ?more|altogether))*",
    ),
    RoundSubject.REOPEN: (
        r"(?:öppna|starta) (?:upp )?(?:rundan|omgången|driv (?:och|o|&) hinder|frågan|utvärderingen|den) (?:igen|på nytt|en gång till|en stund till)(?:[^\n]{0,60})?|återöppna (?:rundan|driv (?:och|o|&) hinder|frågan|den)(?:[^\n]{0,60})?",
        r"(?:reopen|re-open) (?:the )?(?:round|it|drivers and obstacles|feedback)(?:[^\n]{0,60})?|open (?:the )?(?:round|it|drivers and obstacles) (?:again|once more)(?:[^\n]{0,60})?",
    ),
    RoundSubject.OTHER_TIME: (
        r"(?:ställ|fråga|skicka|ta|kör|lägg)(?: ut)?(?: frågan(?: om)?| om| rundan(?: om)?| ut)* ?(?:driv (?:och|o|&) hinder )?(?:(?:först )?(?:dagen|morgonen|dan|en dag|två dagar|en timme|några dagar|veckan|en vecka) efter(?:åt| mötet)?|(?:en (?:kvart|halvtimme|timme)|några minuter|\d+ minuter) (?:före|innan) (?:mötet är slut|mötets slut|slutet)|under (?:själva )?mötet|innan mötet är slut|i slutet av mötet)(?: (?:i ?stället|istället)?(?: för (?:direkt|samma dag|efteråt))?)?(?: ?(?:om|på) driv (?:och|o|&) hinder)?",
        r"(?:låt|ge) (?:dem|dom|oss|alla|folk|medlemmarna) (?:ha |få )?(?:alltid )?(?:en vecka|\d+ dagar|två dagar|tre dagar|fyra dagar|fem dagar|en dag|längre tid|mer tid) (?:på sig )?(?:att svara|för att svara|på driv (?:och|o|&) hinder)(?: (?:alltid|framöver|i fortsättningen))?",
        r"fråga en annan tid|ask at another time",
        r"ask (?:about drivers and obstacles )?(?:the day after|the morning after|a day later|during the meeting|before the meeting ends)(?: instead)?",
    ),
    RoundSubject.WORDING: (
        r"(?:kan|får|går det att) (?:frågan|frågorna|vi|man|jag)? ?(?:lyda annorlunda|ändra frågan|ändra frågorna|byta fråga|byta frågor|formulera om frågan|ha egna frågor)(?: (?:om|på|i) driv (?:och|o|&) hinder)?",
        r"can (?:the question read otherwise|we (?:change|reword|rephrase) the questions?|we have our own questions?)(?: about drivers and obstacles)?",
    ),
    RoundSubject.WHO: (
        r"(?:vem|vilka) (?:får|kan|ska|brukar) svara(?: på (?:driv (?:och|o|&) hinder|rundan|frågan))?|(?:kan|får) (?:jag|man|någon(?: annan)?|nån(?: annan)?) svara (?:åt|för) (?:mig|någon annan|nån annan|en kollega|varandra)(?: på driv (?:och|o|&) hinder)?",
        r"who (?:may|can|should) answer(?: about drivers and obstacles)?|can (?:i|somebody|someone)(?: else)? answer for (?:me|somebody else|someone else|a colleague)",
    ),
    RoundSubject.IN_MINUTES: (
        r"kommer driv (?:och|o|&) hinder med i anteckningarna",
        r"are drivers and obstacles in the minutes",
    ),
}

SPECS: tuple[Spec, ...] = (
    Spec(
        SetClosing,
        tier=Tier.WITH_ARGUMENT,
        make=_closing,
        patterns=(
            rf"(?P<later>förlänga?|utöka|dra ut på|skjut(?:a)? (?:på|upp) stängningen av|extend|prolong) {_ROUND} (?P<rest>[^\n]{{2,60}}+)",
            r"(?P<later>låt oss ha|kan vi ha|vi har|ha|håll|hålla|keep it) (?:det )?(?:öppet|open) (?P<rest>(?:till|över|helgen|t\.?o\.?m|en|ett|två|tre|until|over|for|another)[^\n]{0,40}+)",
            r"(?P<later>håll|låt|keep|leave) (?:den|det|it) (?:vara |stå |ligga )?(?:öppen|öppet|open) (?P<rest>(?:till|t\.?o\.?m|until|till)[^\n]{0,60}+)",
            rf"(?P<later>håll|hålla|låt|ha|keep|leave) {_ROUND} (?:vara |stå |ligga )?(?:öppen|öppet|uppe|open) (?P<rest>(?:till|t\.?o\.?m|i|en|ett|två|tre|until|till|for|another|one|two|three)[^\n]{{0,60}}+)",
            rf"(?:stänga?|avsluta|close|end) {_ROUND} (?P<rest>(?!nu\b|now\b|direkt|i ?dag\b|today\b|i förtid|early)[^\n]{{2,60}}+)",
            r"(?:stänga?|close) (?:den |det |it )?(?P<rest>(?:på|först|inte förrän|till|on|at|by) [^\n]{2,40}+)",
            rf"{_ROUND} (?:ska |skall |kan |får )?(?:stänger|stänga|stängs|slutar|är öppen|vara öppen|vara öppet|är öppet|closes|is open|should close|should be open) (?:först )?(?P<rest>(?:till|t\.?o\.?m|på|den|\d|i(?:morgon| morgon)|mån|tis|ons|tors|fre|lör|sön|until|on)[^\n]{{0,60}}+)",
            rf"(?P<later>ge|give) (?:oss|dem|dom|alla|folk|us|them|everybody|everyone) (?P<rest>[^\n]{{2,40}}?) (?:på sig |extra |till |more )*(?:för |på |att svara på |for |to answer )+{_ROUND}",
        ),
        known=("förläng rundan till …", "extend the round to …"),
        right=Right.LEADERS,
        effect=Effect.SHOWN,
        topic=Topic.FEEDBACK,
        about="about-set-closing",
        examples={"sv": ("förläng rundan till fredag",), "en": ("extend the round to Friday",)},
    ),
    *specs_of(
        {AskAboutRounds(subject): patterns for subject, patterns in _ABOUT_ROUNDS.items()},
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.FEEDBACK,
        about="about-ask-about-rounds",
        examples={
            "sv": ("vad är driv och hinder", "måste man svara"),
            "en": ("what are drivers and obstacles", "do I have to answer"),
        },
    ),
)
