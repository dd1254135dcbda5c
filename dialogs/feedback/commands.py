"""The commands about a feedback round (driv och hinder) and its section for the minutes."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass, field
from enum import StrEnum

from dialogs.agenda.item_commands import JoinItems
from dialogs.commands.pieces import always
from dialogs.commands.said import Said, numbers_in
from dialogs.commands.spec import Command, Effect, Make, Right, Spec, Tier, Topic
from dialogs.commands.talk import DidYouMean
from dialogs.feedback.model import Statement
from dialogs.patterns import lazily
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class GiveFeedback(Command):
    """The statements word for word, in the order they were written. `cut` counts the lines of a signature that were
    left out."""

    statements: tuple[Statement, ...]
    cut: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class ShowFeedback(Command):
    """`as_file`: as a Word file, to whose address the text leads."""

    as_file: bool = False


@dataclass(frozen=True, slots=True)
class CloseRound(Command):
    pass


@dataclass(frozen=True, slots=True)
class WithdrawFeedback(Command):
    pass


@dataclass(frozen=True, slots=True)
class SetAsked(Command):
    """`person`, as written, or ME, was (not) at the meeting that an open round asks about, and so is (not) asked."""

    person: str
    on: bool = True


@dataclass(frozen=True, slots=True)
class ShowSection(Command):
    """The section for the minutes, to be edited before it goes in."""


class Edit(StrEnum):
    HIDE = "hide"
    JOIN = "join"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class EditSection(Command):
    """Change these statements of the section, by their numbers."""

    what: Edit
    numbers: tuple[int, ...]
    called: str = ""
    """The word before the numbers: a "statement", an agenda's "item", or "" for numbers alone."""


def _edit_section(what: Edit) -> Make:
    def made(said: Said) -> Command:
        called = "item" if said.has("item") else "statement" if said.has("statement") else ""
        if what is Edit.JOIN and called == "item":
            return JoinItems(numbers_in(said))
        return EditSection(what, numbers_in(said), called)

    return made


_NOBODY = lazily(
    r"^\W*\d|\b(?:var|ar|han|hon|hen|de|dom|gick|kom|bara|om|about|gang|gangen|varannan|vart|mote|laget|som|efter|nar|privat\w*|chatt\w*|kanal\w*|grupp\w*|what|after|when|private\w*|channel)\b"
)


_ALSO = lazily(r"(?i)^(?:även|också|bara|also|only) ")
_ASKED_TO_DO = lazily(r"\p{L} (?:to|if|whether|om|att) \p{L}")


def _asked(said: Said) -> Command | None:
    if _NOBODY.search(fold(said.words("person"))) or _ASKED_TO_DO.search(fold(said.words("person"))):
        return None  # "fråga alla vad som drev" names nobody
    person = _ALSO.sub("", said.person(), count=1)
    return SetAsked(person, on=not said.has("not"))


SPECS: tuple[Spec, ...] = (
    Spec(
        GiveFeedback,
        tier=Tier.INCOMPLETE,
        make=lambda said: DidYouMean(f"{said.words('heading')}: {said.words('rest')}"),
        patterns=(r"(?P<heading>driv|hinder|driver|obstacle) (?!och\b|and\b)(?P<rest>[^\n]+)",),
        right=Right.EVERYBODY,
        asks_which_group=True,
        effect=Effect.SHOWN,
        topic=Topic.FEEDBACK,
        about="about-give-feedback",
        examples={
            "sv": ("driv: bra tempo", "hinder: för få pauser"),
            "en": ("drivers: good pace", "obstacles: too few breaks"),
        },
    ),
    Spec(
        ShowFeedback,
        tier=Tier.EXACT,
        make=lambda said: ShowFeedback(as_file=said.has("file")),
        patterns=(
            r"(?:(?:visa|se|show|the) )*(?:driv (?:och|&|/|\+) ?hinder|drivers? (?:and|&) obstacles?|sammanställning|sammanställningen|summary|feedback|utvärdering|utvärderingen)(?P<file> (?:som|i|as|in) (?:en |a )?(?:word|docx|fil|file|word-?fil|word file|word-?dokument|word document))?",
            r"(?:visa |se |kan (?:jag|vi) få se |får (?:jag|vi) se |show )?(?:vad som (?:har )?(?:kom|kommit)(?: in)?|resultatet?(?: (?:av|från) (?:rundan|driv och hinder|utvärderingen|mötet))?|vad (?:folk|vi|ni|gruppen|alla|de andra|dom andra) (?:har )?(?:svarat|svarade|skrev|skrivit|tyckte|tyckt)(?: (?:om mötet|på driv och hinder|i rundan|om driv och hinder))?|what (?:people|everybody|everyone|the others|we) (?:answered|wrote|thought|said)(?: about the meeting)?)",
            r"vad (?:svarade|tyckte|skrev|sa) (?:folk|vi|ni|gruppen|alla|de andra|dom andra) (?:om mötet|på driv och hinder|i rundan|i utvärderingen)",
            r"hur (?:går det|ligger vi till|ser det ut) med (?:svaren|driv och hinder|rundan|svaren på driv och hinder)",
            r"hur många har (?:svarat|lämnat svar)(?: (?:på|om) (?:driv och hinder|frågan|frågorna|rundan|utvärderingen))?(?: hittills)?",
            r"how many (?:people )?(?:have )?(?:answered|replied|responded)(?: (?:to )?(?:drivers and obstacles|the questions?|the round))?(?: so far)?",
        ),
        known=("driv och hinder", "sammanställning"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.FEEDBACK,
        about="about-show-feedback",
        examples={"sv": ("driv och hinder",), "en": ("drivers and obstacles",)},
    ),
    Spec(
        WithdrawFeedback,
        tier=Tier.EXACT,
        make=always(WithdrawFeedback()),
        patterns=(
            r"(?:jag )?ångra(?:r|de) mig(?: ?[,.–-])? (?:ta bort|plocka bort|radera|stryk|dra tillbaka) (?:mitt )?svar(?:et)?",
            r"(?:ta bort|plocka bort|dra tillbaka|ta tillbaka|återkalla|radera|stryk|ångra|remove|withdraw|take back|delete|undo) (?:hela |allt i |alla |all of )?(?:mitt|mina|my) (?:svar|answers?)(?: helt)?"
            r"(?: (?:på|i|från|to|in|from) (?:driv och hinder|rundan|drivers and obstacles|the round))?(?:[,.] ?(?:jag|det|för|i|it|tack|please)(?!\w)[^\n?]{0,80})?",
        ),
        known=("ta bort mitt svar", "withdraw my answer"),
        right=Right.EVERYBODY,
        asks_which_group=True,
        topic=Topic.FEEDBACK,
        about="about-withdraw-feedback",
        examples={"sv": ("ta bort mitt svar",), "en": ("withdraw my answer",)},
    ),
    Spec(
        CloseRound,
        tier=Tier.EXACT,
        make=always(CloseRound()),
        patterns=(
            r"(?:stänga?|avsluta|avbryt|avbryta|blås av|runda av|close|end|cancel|call off) (?:the |den här )?(?:rundan|omgången|frågan|utvärderingen|driv och hinder|drivers and obstacles|round|feedback)(?: (?:nu|direkt|now|idag|i dag|today|i förtid|early))?",
        ),
        known=("stäng rundan", "close the round"),
        right=Right.LEADERS,
        topic=Topic.FEEDBACK,
        about="about-close-round",
        examples={"sv": ("stäng rundan",), "en": ("close the round",)},
    ),
    Spec(
        SetAsked,
        tier=Tier.FREE_TEXT,
        make=_asked,
        patterns=(
            r"{people} (?:var|was) (?P<not>inte|ej|not )? ?(?:med|där|där med|there|present|at the meeting)(?: (?:på|vid|at) (?:mötet|the meeting)| idag| i dag| today)?(?:,? (?:så|och|so|and) (?:jag|han|hon|hen|de|dom|i|he|she|they)?[^\n,.?]{0,24} (?:svara|svarar|answer)(?: inte| ej)?(?: (?:på|om) [^\n,.?]{0,30})?)?",
            r"{people} (?:behöver|ska|skall|should|need) (?P<not>inte|ej|not) (?:to )?(?:svara|frågas|tillfrågas|vara med|få frågan|answer|be asked)(?: (?:på|om|i|about) (?:driv och hinder|rundan|frågan|drivers and obstacles))?",
            r"(?:ta|räkna) med {people} (?:ändå|i rundan|i driv och hinder|bland dem som svarar)",
            r"(?:fråga|ask) (?P<not>(?:inte|ej|not) )?{people}(?: (?:om|about) (?:driv och hinder|mötet|drivers and obstacles|the meeting))?",
            r"(?P<not>do not|don't) ask {people}(?: about (?:drivers and obstacles|the meeting))?",
        ),
        right=Right.OWN,
        topic=Topic.FEEDBACK,
        about="about-set-asked",
        examples={"sv": ("Olle var inte med",), "en": ("Olle was not there",)},
    ),
    Spec(
        ShowSection,
        tier=Tier.EXACT,
        make=always(ShowSection()),
        patterns=(
            r"(?:lägg(?:a)? (?:in|till|med)|ta med|infoga|sätt in|få med|put|include|add) (?:the )?(?:driv (?:och|o|&) hinder|sammanställningen|drivers and obstacles|the summary) (?:i|till|in|into|to) (?:the )?(?:(?:minnes|mötes)?anteckningarna|protokollet|minutes)",
            r"(?:skriv om|formulera om|omformulera|byt (?:ut )?(?:formulering(?:en)?|ordalydelse(?:n)?|text(?:en)?) (?:på|i|för)|rätta(?: till)?(?: (?:stavfelet|felet|texten|stavningen|språket) (?:i|på))?|ändra (?:formulering(?:en)?|text(?:en)?|ordalydelse(?:n)?|stavning(?:en)?|stavfelet) (?:i|på|för)|reword|rephrase|correct) (?:the )?(?:driv(?:et)?|hinder|hindret|påstående(?:t)?|svar(?:et)?|nummer|nr|ettan|tvåan|trean|fyran|femman|(?:det |den )?(?:första|andra|tredje|fjärde|sista)|statement|obstacle|driver|number)(?: [^\n]{0,200})?",
            r"(?:redigera|ändra|edit) (?:the )?(?:sammanställning|sammanställningen|driv och hinder|summary|drivers and obstacles)",
        ),
        known=("redigera sammanställningen", "edit the summary"),
        right=Right.LEADERS,
        effect=Effect.READS,
        topic=Topic.FEEDBACK,
        about="about-show-section",
        examples={"sv": ("redigera sammanställningen",), "en": ("edit the summary",)},
    ),
    Spec(
        EditSection,
        tier=Tier.WITH_ARGUMENT,
        make=_edit_section(Edit.HIDE),
        patterns=(r"(?:dölj|göm|hide) {listed}",),
        known=("dölj …",),
        right=Right.LEADERS,
        topic=Topic.FEEDBACK,
        about="about-edit-section",
        examples={"sv": ("dölj 3", "slå ihop 2 och 5"), "en": ("hide 3", "join 2 and 5")},
    ),
    Spec(
        EditSection,
        tier=Tier.WITH_ARGUMENT,
        make=_edit_section(Edit.JOIN),
        patterns=(
            r"(?:slå (?:ihop|samman)|join|merge|combine) {listed}",
            r"slå {listed} (?:ihop|samman)",
        ),
        known=("slå ihop …",),
    ),
    Spec(
        EditSection,
        tier=Tier.WITH_ARGUMENT,
        make=_edit_section(Edit.RESTORE),
        patterns=(
            r"(?:ta fram|visa|återställ|show|restore|unhide) {listed} (?:igen|again)",
            r"(?:ta fram|återställ|restore|unhide) {listed}",
        ),
        known=("ta fram …",),
    ),
)
