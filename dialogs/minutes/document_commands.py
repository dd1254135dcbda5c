"""The commands about the minutes as a document: made, sent out, commented on, adopted."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass

from dialogs.commands.pieces import always
from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic
from dialogs.dates import FoundDay
from dialogs.meetings.reading import day_of
from dialogs.minutes.document import Form


@dataclass(frozen=True, slots=True)
class MakeMinutes(Command):
    """The minutes as they are now. `day` is the meeting's, if it was said."""

    day: FoundDay | None = None


@dataclass(frozen=True, slots=True)
class ChooseMinutesForm(Command):
    form: Form


@dataclass(frozen=True, slots=True)
class SendOutMinutes(Command):
    """Post the minutes in the group. `until`: the last day for comments."""

    until: FoundDay | None = None


@dataclass(frozen=True, slots=True)
class CommentOnMinutes(Command):
    text: str


@dataclass(frozen=True, slots=True)
class AdoptMinutes(Command):
    """The minutes are final. `files`: they are filed too, so that their item on today's agenda is done."""

    files: bool = False


_MINUTES = r"(?:(?:de |våra |dagens |mötets |the |our |today's |senaste |förra mötets |föregående mötes |föregående |förra |previous |last )?(?:minnesanteckning(?:ar(?:na)?|en)?|mötesanteckning(?:ar(?:na)?)?|anteckningar(?:na)?|(?:mötes)?protokoll(?:et)?|(?:meeting )?minutes))"
_BARE = r"(?:(?:minnes|mötes)?anteckningar(?:na)?|minnesanteckning(?:en)?|(?:mötes)?protokoll(?:et)?|(?:the )?(?:meeting )?minutes)"
_FROM = r"(?: (?:från|för|av|from|of|for) (?:mötet |dagens möte|förra mötet|the meeting |the last meeting|today's meeting)?(?: ?(?:den |on )?(?P<day>[^\n?:]{3,40}))?)?"


def _make(said: Said) -> Command | None:
    """The minutes of a meeting; None if other words than a day follow."""
    if not said.has("day"):
        return MakeMinutes()
    day = day_of(said.words("day").strip(" .?!"), today=said.today)
    return MakeMinutes(day) if day else None


def _send_out(said: Said) -> Command | None:
    if not said.has("day"):
        return SendOutMinutes()
    day = day_of(said.words("day").strip(" .?!"), today=said.today)
    return SendOutMinutes(day) if day else None


SPECS: tuple[Spec, ...] = (
    Spec(
        MakeMinutes,
        tier=Tier.WITH_ARGUMENT,
        make=_make,
        patterns=(
            rf"{_BARE}(?: (?:i|som|in|as)(?: a)? (?:word|docx|markdown|fil|dokument|file))?(?: tack)?{_FROM}",
            rf"(?:gör|skriv|skriv ihop|skriv ut|ta fram|skapa|sätt ihop|ge mig|ge oss|visa|hämta|jag vill ha|make|write up|write|create|draft|get|show|give me) {_MINUTES}(?: (?:åt mig|till mig))?(?: (?:i|som|in|as)(?: a)? (?:word|docx|markdown|fil|dokument|word-fil|file))?{_FROM}",
            rf"(?:utkast|förslag|draft) (?:till |på |of )?{_MINUTES}{_FROM}",
            rf"(?:när kommer|har|är|finns|var (?:är|finns|hittar (?:jag|man|vi))|vart hittar (?:jag|man)|kan (?:jag|vi) få(?: se)?|får (?:jag|vi)(?: se)?|when (?:do|will) (?:we|i) get|where (?:are|is)|are|can (?:i|we) (?:get|have|see)) {_MINUTES}(?: (?:kommit|klara|klart|färdiga|ute|utskickade|skickade|ready|done|out|finished))?(?: (?:än|ännu|nu|yet|now))?{_FROM}",
            r"(?:sammanfatta|sammanställ|skriv ihop|protokollför|summarise|summarize) (?:dagens möte|mötet|the meeting)(?: (?:åt mig|till mig|åt oss|for me|for us))?",
        ),
        known=("anteckningar", "minnesanteckningar", "gör minnesanteckningar", "write up the minutes"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.MINUTES,
        about="about-make-minutes",
        examples={
            "sv": ("gör minnesanteckningar i Word", "anteckningar", "minnesanteckningar från 12 mars"),
            "en": ("write up the minutes", "minutes"),
        },
    ),
    Spec(
        ChooseMinutesForm,
        tier=Tier.EXACT,
        make=always(ChooseMinutesForm(Form.COLUMNS)),
        patterns=(rf"{_MINUTES} (?:i|med|in|with) (?:två|2|two) (?:kolumner|spalter|columns)",),
        right=Right.LEADERS,
        effect=Effect.SHOWN,
        topic=Topic.MINUTES,
        about="about-choose-minutes-form",
        examples={
            "sv": ("anteckningar i två kolumner", "numrerade anteckningar"),
            "en": ("minutes in two columns", "numbered minutes"),
        },
    ),
    Spec(
        ChooseMinutesForm,
        tier=Tier.EXACT,
        make=always(ChooseMinutesForm(Form.NUMBERED)),
        patterns=(rf"(?:numrerade|vanliga|numbered) {_BARE}|{_MINUTES} (?:punkt för punkt|i en kolumn|in one column)",),
    ),
    Spec(
        SendOutMinutes,
        tier=Tier.WITH_ARGUMENT,
        make=_send_out,
        patterns=(
            rf"(?:skicka (?:ut|runt)|skicka|lägg (?:ut|upp)|publicera|sprid|gå ut med|sänd ut|posta|dela|send out|circulate|post) {_MINUTES}(?: (?:till (?:alla|gruppen|samtliga)|i (?:kanalen|gruppen|chatten|teamet)|to (?:everybody|everyone|the group)|in the (?:channel|group|chat)))?(?: så (?:att )?(?:alla|vi|folk) kan (?:läsa|se)(?: dem| dom| det)?)?(?: (?:för|på) (?:synpunkter|kommentarer|granskning|påseende|remiss)| for comments?)?(?: (?:till och med|till|senast|fram till|t\.?o\.?m\.?|by|until)(?: den| senast)? (?P<day>[^\n?:]{{3,40}}))?",
        ),
        known=("skicka ut anteckningarna", "send out the minutes"),
        right=Right.LEADERS,
        topic=Topic.MINUTES,
        about="about-send-out-minutes",
        examples={
            "sv": ("skicka ut anteckningarna för synpunkter till 5 juni", "skicka ut anteckningarna"),
            "en": ("send out the minutes for comments by 5 June",),
        },
    ),
    Spec(
        CommentOnMinutes,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: CommentOnMinutes(said.words("rest")),
        patterns=(
            rf"(?:(?:jag|vi) har |här är |min |mina |i have )?(?:en |ett |några |ett par |två |a |some )?(?:synpunkt(?:er)?|kommentar(?:er)?|rättelse|ändring|fel|comments?|correction) (?:på|till|i|av|om|on|to|in) {_MINUTES} ?[:,–-]\s*(?P<rest>(?s:\S.{{0,3000}}))",
            rf"(?P<rest>(?:det (?:står|är|blev|har blivit) (?:ett )?(?:fel|en felaktighet) i {_MINUTES}|i {_MINUTES} (?:står|stod|saknas|är det|blev det|har (?:det|ni|du))|{_MINUTES} (?:stämmer inte|är fel|är inte rätt|saknar)|(?:det saknas|jag saknar) [^\n]{{2,80}} i {_MINUTES}|(?:the minutes (?:say|are wrong|do not|don't))|in the minutes it says)(?s:.{{0,600}}))",
        ),
        known=("synpunkt på anteckningarna: …", "comment on the minutes: …"),
        right=Right.EVERYBODY,
        effect=Effect.SHOWN,
        topic=Topic.MINUTES,
        about="about-comment-on-minutes",
        examples={
            "sv": ("synpunkt på anteckningarna: Olle var med till lunch",),
            "en": ("comment on the minutes: Olle was there until lunch",),
        },
    ),
    Spec(
        AdoptMinutes,
        tier=Tier.EXACT,
        make=lambda said: AdoptMinutes(files=said.has("files")),
        patterns=(
            rf"(?:fastställa?|godkänna?|justera?|lås|adopt|approve|finalise|finalize) {_MINUTES}|{_MINUTES} (?:fastställs|är fastställda|är fastställt|godkänns|är godkända|är godkänt|justeras|is adopted|are adopted|are approved)(?P<files>(?: och|,)? (?:(?:läggs|lades|lägg|kan läggas)(?: de| det)? till handlingarna|(?:are |is )?filed))?",
            rf"(?:fastställ|godkänn|justera|adopt|approve) {_MINUTES}(?P<files>(?: och|,| and) (?:lägg (?:dem|det|de) till handlingarna|file (?:them|it)))",
            rf"(?P<files>(?:vi )?(?:lägg|lägger|lade|file) {_MINUTES} (?:till handlingarna|away)|{_MINUTES} (?:läggs|lades|lägges|kan läggas|godkändes och lades) till handlingarna|lades {_MINUTES} till handlingarna|file {_MINUTES})",
        ),
        known=("fastställ anteckningarna", "adopt the minutes"),
        right=Right.LEADERS,
        topic=Topic.MINUTES,
        about="about-adopt-minutes",
        examples={"sv": ("fastställ anteckningarna",), "en": ("adopt the minutes",)},
    ),
)
