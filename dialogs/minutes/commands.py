"""The commands that write down what comes of an item: tasks and notes, and changes of all outcomes."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dataclasses import dataclass

from dialogs.agenda.model import OutcomeType
from dialogs.commands.pieces import always
from dialogs.commands.said import ME, Said
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic


@dataclass(frozen=True, slots=True)
class AddTask(Command):
    """A task that the meeting gave somebody, word for word. `number` is None where the text names no item."""

    number: int | None
    text: str


@dataclass(frozen=True, slots=True)
class AddNote(Command):
    """A note for the minutes, word for word. `number` is None where the text names no item."""

    number: int | None
    text: str


@dataclass(frozen=True, slots=True)
class ChangeOutcome(Command):
    """Replace the task or note `nth` of an item (None: its only one). An empty `text` removes it."""

    type: OutcomeType
    number: int
    nth: int | None
    text: str


@dataclass(frozen=True, slots=True)
class MoveOutcome(Command):
    """An outcome belongs to the item `to`."""

    type: OutcomeType
    number: int
    nth: int | None
    to: int


@dataclass(frozen=True, slots=True)
class SetItemUnderWay(Command):
    """The meeting is at this item now, so what is written without a number belongs to it."""

    number: int


@dataclass(frozen=True, slots=True)
class OpenWritingCard(Command):
    """The agenda as a private card with fields for what the meeting comes to."""


@dataclass(frozen=True, slots=True)
class ShowDecisions(Command):
    """The decisions of all meetings, newest first; only those `about` something, or of the `last` meeting."""

    about: str = ""
    last: bool = False


@dataclass(frozen=True, slots=True)
class ShowTasks(Command):
    """The open tasks of all meetings by person; only those of `person`, as written or ME, if there is one."""

    person: str = ""


@dataclass(frozen=True, slots=True)
class Search(Command):
    """Items, decisions, tasks and notes of all meetings with these words."""

    words: str


def _decisions(said: Said) -> Command:
    return ShowDecisions(said.words("about").strip(' .?!”"'), last=said.has("last"))


def _tasks(said: Said) -> Command:
    return ShowTasks(ME if said.has("mine") else said.person() if said.has("person") else "")


def _under_way(said: Said) -> Command:
    return SetItemUnderWay(said.number())


_DECIDED = "beslutade|beslöt|bestämde|beslutades|bestämdes|sa vi om|kom fram till|enades om|har beslutat|har bestämt|fattade|har fattat|togs|fattades"
_LAST = r" (?:på |vid |under |at |in )?(?:(?:det )?(?:förra|senaste|sista|the last|the previous|last) (?:mötet|gången|träffen|sammanträdet|meeting|time)|sist|senast|i dag|idag|today)"

SPECS: tuple[Spec, ...] = (
    Spec(
        AddTask,
        right=Right.EVERYBODY,
        effect=Effect.SHOWN,
        topic=Topic.MINUTES,
        about="about-add-task",
        examples={
            "sv": ("uppdrag 4: Karin tar fram ett förslag till 30 juni", "uppdrag: Olle ringer kommunen"),
            "en": ("task 4: Karin drafts a proposal by 30 June", "task: Olle calls the council"),
        },
    ),
    Spec(
        AddNote,
        right=Right.EVERYBODY,
        effect=Effect.SHOWN,
        topic=Topic.MINUTES,
        about="about-add-note",
        examples={
            "sv": ("anteckning 4: Flera vill börja i liten skala", "synpunkter 4: Tiden är knapp"),
            "en": ("note 4: Several want to start small", "comments 4: There is little time"),
        },
    ),
    Spec(
        ChangeOutcome,
        right=Right.OWN,
        topic=Topic.MINUTES,
        about="about-change-outcome",
        examples={
            "sv": ("ändra uppdrag 4.1: Karin tar fram två förslag", "ta bort anteckning 4"),
            "en": ("change task 4.1: Karin drafts two proposals", "remove note 4"),
        },
    ),
    Spec(
        MoveOutcome,
        right=Right.LEADERS,
        effect=Effect.SHOWN,
        topic=Topic.MINUTES,
        about="about-move-outcome",
        examples={
            "sv": ("flytta beslut 4 till punkt 5", "flytta uppdrag 4.2 till punkt 6"),
            "en": ("move decision 4 to item 5", "move task 4.2 to item 6"),
        },
    ),
    Spec(
        SetItemUnderWay,
        tier=Tier.WITH_ARGUMENT,
        make=_under_way,
        patterns=(
            r"(?:nu (?:är det |tar vi |är vi på |är vi inne på |kommer |går vi (?:över )?till |börjar )?|vi (?:är|är nu|är inne) på |vi går (?:vidare |över )?till |då tar vi )(?:punkt|punkten|nr|nummer) ?(?P<number>\d{1,3})(?: nu)?",
            r"(?:now (?:on |at |for )?|we are (?:now )?(?:on|at) |on to |next up,? )(?:item|point|number) ?(?P<number>\d{1,3})(?: now)?",
        ),
        known=("nu punkt 4", "now item 4"),
        right=Right.LEADERS,
        effect=Effect.SHOWN,
        topic=Topic.MINUTES,
        about="about-item-under-way",
        examples={"sv": ("nu punkt 4",), "en": ("now item 4",)},
    ),
    Spec(
        OpenWritingCard,
        tier=Tier.EXACT,
        make=always(OpenWritingCard()),
        patterns=(
            r"(?:(?:visa|öppna|ge mig|skicka|hämta) )?(?:sekreterarkort(?:et)?|sekreterarens kort|anteckningskort(?:et)?|protokollskort(?:et)?|kort(?:et)? (?:för|att) (?:anteckningar(?:na)?|anteckna|föra protokoll)(?: i)?)(?: tack)?",
            r"(?:(?:skriv|anteckna|för protokoll|föra protokoll|skriva)(?: (?:anteckningar|anteckningarna|protokoll|protokollet))? i (?:ett |ett privat )?(?:kort|kortet|formulär))",
            r"(?:(?:show|open|send|get) (?:me )?)?(?:the )?(?:secretary'?s card|card for (?:the )?(?:minutes|notes)|minutes card|notes card)",
        ),
        known=("sekreterarkortet", "anteckningskortet", "secretary's card"),
        right=Right.LEADERS,
        effect=Effect.READS,
        topic=Topic.MINUTES,
        about="about-writing-card",
        examples={"sv": ("sekreterarkortet", "skriv anteckningarna i ett kort"), "en": ("secretary's card",)},
    ),
    Spec(
        ShowDecisions,
        tier=Tier.WITH_ARGUMENT,
        make=_decisions,
        patterns=(
            r"(?:(?:visa|se|lista|show|list) )?(?:alla |våra |gruppens |the |our |all )?(?:beslut|besluten|beslutslogg|beslutsloggen|decisions|decision log)",
            rf"(?:vad|vilka beslut) (?:{_DECIDED})(?: (?:vi|ni|gruppen|mötet))?(?: egentligen)?(?P<last>{_LAST})?(?: (?:om|kring|angående|när det gäller|i frågan om) (?P<about>[^\n?]{{2,100}}))?(?P<last>{_LAST})? ?\??",
            rf"what (?:did|have) (?:we|the group) (?:decide|decided|agree|agreed)(?: on)?(?P<last>{_LAST})?(?: (?:about|regarding|on) (?P<about>[^\n?]{{2,100}}))?(?P<last>{_LAST})? ?\??",
            r"(?:visa )?(?:beslut|besluten|decisions) (?:om|kring|angående|about|regarding) (?P<about>[^\n?:]{2,100})",
            rf"(?:visa )?(?:beslut|besluten|decisions)(?P<last>{_LAST})",
        ),
        known=("beslut", "decisions", "vad beslutade vi"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.MINUTES,
        about="about-show-decisions",
        examples={
            "sv": ("beslut", "vad beslutade vi om skolvägarna?", "vad beslutade vi förra gången?"),
            "en": ("decisions", "what did we decide about the school roads?"),
        },
    ),
    Spec(
        ShowTasks,
        tier=Tier.EXACT,
        make=_tasks,
        patterns=(
            r"(?:(?:visa|se|lista|show|list) )?(?:alla |våra |gruppens |öppna |kvarvarande |the |our |all |open )*(?:uppdrag|uppdragen|uppdragslista|uppdragslistan|tasks of the minutes|open tasks|action points|actions)",
            r"(?:(?:visa|se|show) )?(?P<mine>mina|my) (?:öppna |open )?(?:uppdrag|action points|actions)",
            r"vad (?:har|skulle|ska) (?P<mine>jag) (?:lovat|åtagit mig|tagit på mig)(?: (?:att )?(?:göra|fixa))?(?: på mötet| till nästa möte)? ?\??|what (?:have|did) (?P<mine>i) (?:promised?|agreed?)(?: to do)? ?\??",
            r"(?:uppdraget|uppdrag|uppgiften|task) (?:på |under |i |on )?(?:punkt |item )?\d{1,3}(?:\.\d{1,2})? (?:är |is )?(?:nu |redan )?(?:klart|klar|gjort|utfört|slutfört|färdigt|done|finished|completed)",
            r"(?:vad|va) (?:är det |var det )?(?:skulle (?P<mine>jag)|(?P<mine>jag) skulle)(?: (?:göra|fixa|ta med(?: mig)?|ta fram|förbereda))? (?:till|inför) (?:nästa (?:gång|möte)|mötet|då)|what was (?P<mine>i) (?:supposed )?(?:to )?do (?:for|before|by) (?:the )?next (?:time|meeting)",
            r"vilka uppdrag (?:har|är kvar|är öppna|finns|återstår)(?: (?P<mine>jag))?(?: vi)?(?: kvar| öppna)? ?\??",
            r"which (?:tasks|actions) (?:are open|are left|do (?P<mine>i) have|do we have)(?: left)? ?\??",
        ),
        known=("uppdrag", "mina uppdrag", "open tasks"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.MINUTES,
        about="about-show-tasks",
        examples={"sv": ("uppdrag", "vilka uppdrag har Karin?"), "en": ("open tasks", "which tasks does Karin have?")},
    ),
    Spec(
        ShowTasks,
        tier=Tier.WITH_ARGUMENT,
        make=_tasks,
        patterns=(
            r"(?:vilka|vad för) uppdrag har {person}(?: kvar)? ?\??",
            r"(?:visa )?(?:uppdrag|uppdragen) (?:för|hos|på) {person}",
            r"(?:vad|va) (?:har|hade|skulle) {person} (?:lovat|åtagit sig|tagit på sig|fått i uppdrag)(?: (?:att )?(?:göra|fixa))?(?: (?:på mötet|sist|senast|till nästa (?:möte|gång)))* ?\??",
            r"(?:vad|va) (?:lovade|skulle|åtog|tog) {person} (?:sig|på sig|göra|fixa|att göra)(?: att göra)?(?: (?:på mötet|sist|senast|till nästa (?:möte|gång)))* ?\??|vad lovade {person} ?\??",
            r"what (?:did|has) {person} (?:promised?|agreed?|signed up)(?: (?:to|for))?(?: do)?(?: (?:at the meeting|last time|for next time))* ?\??|what (?:is|was) {person} supposed to do ?\??",
            r"(?:which|what) (?:tasks|actions) does {person} have(?: left)? ?\??",
        ),
    ),
    Spec(
        Search,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: Search(said.words("rest").strip(' .?!”"')),
        patterns=(
            r"(?:sök|leta|sök upp|search)(?: (?:efter|på|fram|bland (?:allt|punkterna)|for))* (?P<rest>[^\n]{2,200})",
            r"(?:hitta|find) (?P<rest>[^\n]{2,200}) (?:i|bland|in|among) (?:protokollen|anteckningarna|minnesanteckningarna|de gamla mötena|tidigare möten|the minutes|earlier meetings)",
            r"(?:när|vilket möte) (?:pratade|talade|diskuterade|tog|behandlade|beslutade|hade) vi (?:senast )?(?:upp |om |uppe )?(?P<rest>(?!(?:ett |det )?(?:möte|mötet|träff|träffen|sammanträde)(?: (?:senast|sist|förra gången))* ?\??$)[^\n?]{2,200}?)(?: (?:senast|sist|uppe))* ?\??",
            r"when did we (?:last )?(?:talk about|discuss) (?P<rest>[^\n?]{2,200}) ?\??",
        ),
        known=("sök …", "search …"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.MINUTES,
        about="about-search",
        examples={"sv": ("sök skolvägar",), "en": ("search school roads",)},
    ),
)
