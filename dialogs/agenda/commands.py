"""The commands that show, post and prepare an agenda, and set its choices."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass, field
from enum import StrEnum

from dialogs.commands.pieces import AGENDA, always
from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic
from dialogs.dates.words import NUMBERS, any_of
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class ShowAgenda(Command):
    pass


@dataclass(frozen=True, slots=True)
class PostAgenda(Command):
    """`anyway`: also where it is too long for its meeting."""

    anyway: bool = False


@dataclass(frozen=True, slots=True)
class ChoosePosting(Command):
    """The group's agendas are posted by themselves so many working days before the meeting; None: not by themselves."""

    days: int | None


@dataclass(frozen=True, slots=True)
class ShowAgendaChoices(Command):
    pass


@dataclass(frozen=True, slots=True)
class AddBreak(Command):
    """`after` is the number of the item that the break comes after."""

    after: int


@dataclass(frozen=True, slots=True)
class MaterialRead(Command):
    """The sender has read the material of this item."""

    number: int


@dataclass(frozen=True, slots=True)
class PreviewAgenda(Command):
    """Seen by the one who asks alone."""


@dataclass(frozen=True, slots=True)
class ShowHistory(Command):
    """Who changed the agenda. `of_agenda`: the agenda was named, so that nothing else can be meant."""

    of_agenda: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class WhereFrom(Command):
    """Through which meetings an item has been carried."""

    number: int


@dataclass(frozen=True, slots=True)
class ShowTemplate(Command):
    pass


@dataclass(frozen=True, slots=True)
class SetTemplate(Command):
    """`text` has one standing item on each line."""

    text: str


class Agendas(StrEnum):
    """A group's choice about how its agendas are made."""

    ACCEPTED = "accepted"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class ChooseAgendas(Command):
    """`days` are those before the meeting after which the chair decides about what is added."""

    what: Agendas
    on: bool = True
    days: int = 0


def _posting(said: Said) -> Command:
    days = said.words("days")
    return ChoosePosting(1 if not days else NUMBERS.get(fold(days)) or int(days))


_OUR_AGENDA = rf"(?:the |dagens |our |våra |vår )?(?:{AGENDA}|dagordningar|dagordningarna|agendas)"
_POST = "(?:posta|publicera|skicka ut|skicka|dela ut|post|publish|send out|send|share)"


SPECS: tuple[Spec, ...] = (
    Spec(
        ShowAgenda,
        tier=Tier.EXACT,
        make=always(ShowAgenda()),
        patterns=(
            rf"(?:(?:visa|se|show|hämta) (?:mig |oss |me |us )?(?:the |dagens )?)?{AGENDA}(?: (?:för|for) {{meeting}})?",
            rf"(?:vad står på|vad är på|what is on|what'?s on) (?:the )?{AGENDA}",
        ),
        known=("dagordning", "dagordningen", "agenda", "visa dagordning", "show agenda"),
        right=Right.EVERYBODY,
        of_meeting=True,
        effect=Effect.READS,
        topic=Topic.AGENDA,
        about="about-show-agenda",
        examples={"sv": ("dagordning",), "en": ("agenda",)},
    ),
    Spec(
        PostAgenda,
        tier=Tier.EXACT,
        make=always(PostAgenda()),
        patterns=(
            rf"(?:posta|publicera|skicka ut|skicka|dela ut|post|publish|send out|send|share) (?:the |dagens )?{AGENDA}",
        ),
        known=("posta dagordning", "post agenda"),
        right=Right.LEADERS,
        of_meeting=True,
        topic=Topic.AGENDA,
        about="about-post-agenda",
        examples={"sv": ("posta dagordning",), "en": ("post agenda",)},
    ),
    Spec(
        PostAgenda,
        tier=Tier.EXACT,
        make=always(PostAgenda(anyway=True)),
        patterns=(rf"{_POST} {_OUR_AGENDA} (?:ändå|i alla fall|anyway)",),
    ),
    Spec(
        ChoosePosting,
        tier=Tier.WITH_ARGUMENT,
        make=_posting,
        patterns=(
            rf"{_POST} {_OUR_AGENDA}(?: (?:automatiskt|själv|av dig själv|automatically|by yourself|yourself))?"
            rf" (?:(?P<days>\d{{1,3}}|{any_of(NUMBERS)}) (?:arbets|var)dag(?:ar)?|arbetsdagen) (?:före|innan)(?: {{meeting}}| varje möte| mötena)?",
            rf"{_POST} {_OUR_AGENDA}(?: (?:automatically|by yourself|yourself))?"
            rf" (?:(?P<days>\d{{1,3}}|{any_of(NUMBERS)}) (?:working|business) days?|(?:the|one) working day) (?:before|ahead)(?: {{meeting}}| (?:each|every) meeting)?",
        ),
        right=Right.LEADERS,
        topic=Topic.AGENDA,
        about="about-choose-posting",
        examples={"sv": ("posta dagordningen 3 arbetsdagar före",), "en": ("post the agenda 3 working days before",)},
    ),
    Spec(
        ChoosePosting,
        tier=Tier.EXACT,
        make=always(ChoosePosting(None)),
        patterns=(
            rf"{_POST} (?:inte|aldrig|not) {_OUR_AGENDA} (?:automatiskt|själv|av dig själv|by yourself|yourself|automatically)",
            rf"(?:do not|don'?t|never) {_POST} {_OUR_AGENDA} (?:by yourself|yourself|automatically)",
        ),
        known=("posta inte dagordningen själv",),
    ),
    Spec(
        ShowAgendaChoices,
        tier=Tier.EXACT,
        make=always(ShowAgendaChoices()),
        patterns=(
            rf"(?:inställningar|settings) (?:för |for )?(?:the )?(?:{AGENDA}|dagordningar|dagordningarna|agendas)",
            r"(?:dagordningens|agenda) ?(?:inställningar|settings)|dagordningsinställningar",
        ),
        known=("inställningar för dagordningen", "agenda settings"),
        right=Right.LEADERS,
        effect=Effect.READS,
        topic=Topic.AGENDA,
        about="about-show-agenda-choices",
        examples={"sv": ("inställningar för dagordningen",), "en": ("agenda settings",)},
    ),
    Spec(
        AddBreak,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: AddBreak(said.number()),
        patterns=(
            r"(?:(?:lägga? (?:till|in)|sätta? in|ta|ha|add|put|take) )?(?:en |a )?(?:paus|rast|bensträckare|fikapaus|kaffepaus|break)(?: på \d{1,2} min\w*)? (?:efter|after) {item}",
        ),
        known=("paus efter …", "break after …"),
        right=Right.LEADERS,
        of_meeting=True,
        effect=Effect.SHOWN,
        topic=Topic.AGENDA,
        about="about-add-break",
        examples={"sv": ("paus efter 4",), "en": ("break after 4",)},
    ),
    Spec(
        MaterialRead,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: MaterialRead(said.number()),
        patterns=(
            r"(?:jag har |i have |i'?ve )?(?:läst|read)(?: (?:underlaget|materialet|handlingarna|underlag|the material|material))?(?: (?:till|för|for|of|to))? {item}",
        ),
        known=("läst …", "read …"),
        right=Right.EVERYBODY,
        effect=Effect.SHOWN,
        topic=Topic.AGENDA,
        about="about-material-read",
        examples={"sv": ("läst 4",), "en": ("read 4",)},
    ),
    Spec(
        PreviewAgenda,
        tier=Tier.EXACT,
        make=always(PreviewAgenda()),
        patterns=(
            rf"(?:förhandsgranska?|förhandsvisa?|preview)(?: (?:the )?{AGENDA})?|(?:visa|show) (?:the )?{AGENDA} (?:bara |only )?(?:för mig|privat|to me|privately)",
        ),
        known=("förhandsgranska dagordningen", "preview agenda"),
        right=Right.LEADERS,
        effect=Effect.READS,
        topic=Topic.AGENDA,
        about="about-preview-agenda",
        examples={"sv": ("förhandsgranska dagordningen",), "en": ("preview agenda",)},
    ),
    Spec(
        ChooseAgendas,
        tier=Tier.EXACT,
        make=always(ChooseAgendas(Agendas.ACCEPTED)),
        patterns=(
            r"(?:nya |new )?(?:punkter|punkterna|items) (?:ska|skall|måste|must|should|have to) (?:godkännas|be accepted|be approved)(?: (?:av|by) (?:the )?(?:ordförande|ordföranden|chair))?|(?:ordföranden|ordförande|the chair) (?:ska )?(?:godkänner|godkänna|accepts|approves) (?:nya )?(?:punkter|items)",
        ),
        right=Right.LEADERS,
        topic=Topic.AGENDA,
        about="about-choose-agendas",
        examples={
            "sv": ("punkter ska godkännas", "stopp för punkter 5 dagar före mötet"),
            "en": ("items must be accepted", "stop date: 5 days before"),
        },
    ),
    Spec(
        ChooseAgendas,
        tier=Tier.EXACT,
        make=always(ChooseAgendas(Agendas.ACCEPTED, on=False)),
        patterns=(
            r"(?:nya |new )?(?:punkter|punkterna|items) (?:behöver|ska|need|do) (?:inte|ej|not)(?: to)? (?:godkännas|be accepted|be approved)",
        ),
    ),
    Spec(
        ChooseAgendas,
        tier=Tier.EXACT,
        make=always(ChooseAgendas(Agendas.STOP, on=False)),
        patterns=(
            r"(?:inget|ingen|utan|no) (?:stopp|stoppdatum|stoppdag|stop|stop date)(?: (?:för|for) (?:punkter|items))?",
        ),
    ),
    Spec(
        ChooseAgendas,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: ChooseAgendas(Agendas.STOP, days=said.number("days")),
        patterns=(
            r"(?:stopp|stoppdatum|stoppdag|stop|stop date)(?: (?:för|for) (?:nya |new )?(?:punkter|items))?(?: ?:)? (?P<days>\d{1,2}) (?:dagar|dag|days?) (?:före|innan|before)(?: {meeting})?",
        ),
    ),
    Spec(
        ShowTemplate,
        tier=Tier.EXACT,
        make=always(ShowTemplate()),
        patterns=(
            r"(?:(?:visa|ändra|show|change|edit) )?(?:våra |the |our )?(?:stående punkter|stående punkterna|standing items|mall|mallen|dagordningsmall|dagordningsmallen|template)",
        ),
        known=("stående punkter", "standing items"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.AGENDA,
        about="about-show-template",
        examples={"sv": ("stående punkter",), "en": ("standing items",)},
    ),
    Spec(
        SetTemplate,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: SetTemplate(said.words("rest")),
        patterns=(
            r"(?:våra |our )?(?:stående punkter|stående punkterna|standing items|mall|mallen|dagordningsmall|template)(?: (?:på|för|vid|till|for|at) (?:alla |varje |våra |all |every |each |our )*(?:möten|möte|mötena|träffar|meetings?))?(?: (?:är|are|ska vara|skall vara|blir|should be))? ?:(?P<rest>(?s:.*\w.*+))",
        ),
        known=("stående punkter: …", "standing items: …"),
        right=Right.LEADERS,
        topic=Topic.AGENDA,
        about="about-set-template",
        examples={"sv": ("stående punkter: Öppnande",), "en": ("standing items: Opening",)},
    ),
    Spec(
        ShowHistory,
        tier=Tier.EXACT,
        make=lambda said: ShowHistory(of_agenda=len(said.folded.split()) > 2),
        patterns=(
            rf"(?:(?:visa|show) )?(?:the )?(?:historik|historiken|ändringar|ändringarna|history|changes)(?: (?:för|på|i|of|in) (?:the )?{AGENDA})?|vem har ändrat(?: (?:på |i )?(?:dagordningen|agendan|vad))?|who (?:has )?changed (?:what|the agenda)",
            rf"(?:vad har ändrats|vad är ändrat|vad har (?:vi|ni|de|någon) ändrat|what (?:has |was |is )?changed)(?: (?:på|i|med|on|in) (?:the )?{AGENDA})?(?: (?:sen|sedan|since) [^\n]{{1,40}}+)?",
        ),
        known=("historik", "history"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.AGENDA,
        about="about-show-history",
        examples={"sv": ("historik",), "en": ("history",)},
    ),
    Spec(
        WhereFrom,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: WhereFrom(said.number()),
        patterns=(
            r"(?:varifrån|var|när) (?:kommer|kom) {point}(?: (?:ifrån|från|in))?|(?:spåra|följ|trace|follow) {point}|where (?:does|did) {point} come from|{point} (?:historik|history)",
        ),
        known=("varifrån kommer punkt 3", "where does item 3 come from"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.AGENDA,
        about="about-where-from",
        examples={"sv": ("varifrån kommer punkt 3",), "en": ("where does item 3 come from",)},
    ),
)
