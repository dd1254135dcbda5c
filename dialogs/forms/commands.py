"""The commands about forms."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass

import regex

from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Effect, Make, Right, Spec, Tier, Topic
from dialogs.commands.talk import Incomplete, Missing
from dialogs.patterns import lazily
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class SetUpForm(Command):
    """Pasted questions. `head` is what stands before them on the line that says that they are some: a title, who is
    to answer, by when. `discussion`: it says that they are for a group discussion."""

    head: str
    text: str
    discussion: bool = False


@dataclass(frozen=True, slots=True)
class ShowForm(Command):
    form: str = ""


@dataclass(frozen=True, slots=True)
class AnswerForm(Command):
    """`answers` are (the question's number, what was written); `group` the discussion group's number."""

    answers: tuple[tuple[int, str], ...]
    group: int | None = None
    form: str = ""
    """Words of the form's title, or its id."""


@dataclass(frozen=True, slots=True)
class WhoHasAnswered(Command):
    form: str = ""


@dataclass(frozen=True, slots=True)
class ExportForm(Command):
    form: str = ""


@dataclass(frozen=True, slots=True)
class CloseForm(Command):
    form: str = ""


_QUESTION = lazily(
    r"(?:^|(?<=[\n,;.]))\s{0,5}(?:och |and )?(?:fraga|question) ?(?P<number>\d{1,2})(?: ?:| ?[.)](?!\d)|\s[-–—](?=\s))",
    regex.MULTILINE,
)


def _answer_form(said: Said) -> Command | None:
    """ "fråga 1: …", and more of them each on a line of its own; nothing else may stand before the first."""
    start, end = said.match.span("rest")
    found = list(_QUESTION.finditer(said.folded[start:end]))
    if not found or found[0].start():
        return None
    written = said.text[start:]
    ends = [each.start() for each in found[1:]] + [len(written)]
    answers = tuple(
        (int(each["number"]), written[each.end() : after].strip().rstrip(" ,;"))
        for each, after in zip(found, ends, strict=True)
    )
    return AnswerForm(answers, said.number("group") if said.has("group") else None, _form_named(said))


def _form_named(said: Said) -> str:
    named = said.words("form") if said.has("form") else said.words("form_after") if said.has("form_after") else ""
    return named.strip(' \t"»«”“.,:;?!')


def _of_form(command: type[ShowForm | WhoHasAnswered | ExportForm | CloseForm]) -> Make:
    return lambda said: command(_form_named(said))


_DUE = lazily(r"\b(?:senast|innan|fore|by|before|no later than)\b")


def _show_form(said: Said) -> Command | None:
    """None for "svara på enkäten från SKR senast 3 juni", which is to be done elsewhere."""
    form = _form_named(said)
    return None if form and _DUE.search(fold(form)) else ShowForm(form)


def _set_up_form(said: Said) -> Command:
    # As pasted: an empty first cell is what makes a row the head of a table.
    return SetUpForm(said.words("head"), said.text[said.match.start("rest") :], discussion=said.has("discussion"))


SPECS: tuple[Spec, ...] = (
    Spec(
        SetUpForm,
        tier=Tier.WITH_ARGUMENT,
        make=_set_up_form,
        patterns=(
            r"(?:nytt |ny |nya |new )?(?:formulär|enkät|frågeformulär|uppföljningsformulär|form|questionnaire|survey)(?: ?:)?(?P<head>(?: [^\n]{0,300}?)?) ?:? ?\n(?P<rest>(?s:.+))",
            r"(?:nytt |ny |nya |new )?(?:frågor|uppföljning|questions|follow-?up|(?P<discussion>(?:frågor till )?gruppdiskussion(?:en|er)?|(?:questions for )?(?:the )?group discussions?))(?P<head>(?: [^\n]{0,300}?)?) ?: ?\n(?P<rest>(?s:.+))",
            r"(?:(?:här (?:är|kommer|har (?:du|ni))|kan du (?:ställa|skicka(?: ut)?)|ställ|skicka(?: ut)?|jag (?:vill|behöver) (?:ställa|skicka(?: ut)?)|vi (?:vill|behöver) ställa|here are|please (?:ask|send)) )?(?:mina |våra |några |ett antal |lite |följande |dessa |de här |the following |some |these |nya )*(?:frågor|frågorna|enkätfrågor(?:na)?|questions)(?P<head>(?:,? [^\n]{0,300}?)?) ?:? ?\n(?P<rest>(?s:.*\?.*))",
        ),
        right=Right.LEADERS,
        topic=Topic.FORMS,
        about="about-set-up-form",
        examples={
            "sv": ("formulär:\nHur gick det?\nVad gör vi nu?",),
            "en": ("form:\nHow did it go?\nWhat do we do now?",),
        },
    ),
    Spec(
        SetUpForm,
        tier=Tier.INCOMPLETE,
        make=lambda said: Incomplete(Missing.FORM_QUESTIONS, said.example("formulär: …", "form: …")),
        patterns=(r"(?:nytt|skapa|skapa ett|gör ett) formulär|ny enkät|(?:new|make a|create a) (?:form|survey)",),
    ),
    Spec(
        ShowForm,
        tier=Tier.WITH_ARGUMENT,
        make=_show_form,
        patterns=(
            r"(?:(?:visa|öppna|svara på|se|show|open|answer|fill in) (?:the )?)?(?:formulär|formuläret|enkäten|the form|form|questionnaire|the questionnaire)",
            r"(?:svara på|answer) (?:the )?(?:frågorna|questions)",
            r"(?:visa|öppna|svara på|se|show|open|answer|fill in) (?:the )?(?:formuläret|formulär|enkäten|enkät|form|questionnaire) (?:om |för |about )?(?P<form>[^\n:]{2,120})",
        ),
        known=("formulär", "svara på formuläret", "answer the form"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.FORMS,
        about="about-show-form",
        examples={"sv": ("svara på formuläret",), "en": ("answer the form",)},
    ),
    Spec(
        AnswerForm,
        tier=Tier.WITH_ARGUMENT,
        make=_answer_form,
        patterns=(
            r"(?:(?:vi i )?(?:grupp|group) ?(?P<group>\d{1,2})[\s,:.]*+)?(?P<rest>(?:fråga|question) ?\d{1,2} ?(?::|[.)]|-|–)(?s:.*+))",
            r"(?:(?:svar|mitt svar|mina svar|våra svar|vårt svar|här är (?:våra|mina) svar|answers?) )?(?:i |på |till |in |to )?(?:formuläret|formulär|enkäten|enkät|form|questionnaire)(?: (?P<form>[^\n:]{1,120}?))?[\s,:.]++(?:(?:grupp|group) ?(?P<group>\d{1,2})[\s,:.]*+)?(?P<rest>(?:fråga|question) ?\d{1,2} ?(?::|[.)]|-|–)(?s:.*+))",
        ),
        right=Right.EVERYBODY,
        topic=Topic.FORMS,
        about="about-answer-form",
        examples={"sv": ("fråga 1: Det gick bra",), "en": ("question 1: It went well",)},
    ),
    Spec(
        WhoHasAnswered,
        tier=Tier.WITH_ARGUMENT,
        make=_of_form(WhoHasAnswered),
        patterns=(
            r"(?:vem|vilka) (?:har|som har) svarat(?: på (?:formuläret|enkäten|frågorna)(?: (?P<form>[^\n:]{2,120}))?)?|(?:vem|vilka) har inte svarat(?: på (?:formuläret|enkäten|frågorna)(?: (?P<form_after>[^\n:]{2,120}))?)?",
            r"(?:påminn|puffa på|jaga|remind|nudge) (?:de|dem|dom|alla|kommunerna|organisationerna|those|everybody)? ?(?:som |who )?(?:inte |ej |have not |haven't )(?:har )?(?:svarat på|fyllt i|lämnat in|skickat in|answered|filled in) (?:the )?(?:formuläret|enkäten|frågorna|form|questionnaire|questions)(?: (?:än|ännu|yet))?|(?:hur många|hur många kommuner|hur många organisationer) har (?:svarat på|fyllt i) (?:formuläret|enkäten|frågorna)|hur går det med (?:enkäten|formuläret)|har alla (?:svarat på|fyllt i) (?:enkäten|formuläret|frågorna)",
            r"who (?:has|have) (?:not )?answered(?: the (?:form|questions|questionnaire))?",
        ),
        known=("vem har svarat", "who has answered"),
        right=Right.LEADERS,
        effect=Effect.READS,
        topic=Topic.FORMS,
        about="about-who-has-answered",
        examples={"sv": ("vem har svarat",), "en": ("who has answered",)},
    ),
    Spec(
        ExportForm,
        tier=Tier.WITH_ARGUMENT,
        make=_of_form(ExportForm),
        patterns=(
            r"(?:exportera|hämta|ladda (?:ner|ned)|visa) (?:svaren|formuläret)(?: på (?:formuläret|frågorna|enkäten)(?: (?P<form>[^\n:]{2,120}))?)?|svaren på (?:formuläret|frågorna|enkäten)(?: (?P<form_after>[^\n:]{2,120}))?",
            r"(?:export|get|download|show) (?:the )?(?:answers|form)(?: to the (?:form|questions))?",
        ),
        known=("exportera svaren", "export the answers"),
        right=Right.LEADERS,
        effect=Effect.READS,
        topic=Topic.FORMS,
        about="about-export-form",
        examples={"sv": ("exportera svaren",), "en": ("export the answers",)},
    ),
    Spec(
        CloseForm,
        tier=Tier.WITH_ARGUMENT,
        make=_of_form(CloseForm),
        patterns=(
            r"(?:stänga?|avsluta|close|end) (?:the )?(?:formuläret|enkäten|form|questionnaire)(?: (?P<form>[^\n:]{2,120}))?",
        ),
        known=("stäng formuläret", "close the form"),
        right=Right.LEADERS,
        topic=Topic.FORMS,
        about="about-close-form",
        examples={"sv": ("stäng formuläret",), "en": ("close the form",)},
    ),
)
