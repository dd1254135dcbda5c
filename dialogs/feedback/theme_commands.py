"""The commands about the themes that come again in feedback."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass

from dialogs.commands.pieces import always
from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic


@dataclass(frozen=True, slots=True)
class ShowTrend(Command):
    pass


@dataclass(frozen=True, slots=True)
class CountAs(Command):
    """`words` in a statement, or the statement with that `number`, count as `theme`; or (`counts` False) do not."""

    theme: str
    words: str = ""
    number: int | None = None
    counts: bool = True


@dataclass(frozen=True, slots=True)
class ShowFeedbackYear(Command):
    """None is this year."""

    year: int | None = None


def _count_as(said: Said) -> Command:
    counts = not said.has("not")
    if said.has("number"):
        return CountAs(said.words("theme"), number=said.number(), counts=counts)
    return CountAs(said.words("theme"), words=said.words("words"), counts=counts)


SPECS: tuple[Spec, ...] = (
    Spec(
        ShowTrend,
        tier=Tier.EXACT,
        make=always(ShowTrend()),
        patterns=(
            r"(?:(?:visa|se|show) (?:mig |oss |me |us )?)?(?:the |vår |vårt |våra |our )?(?:trend|trenden|trends|teman|temana|themes)(?: (?:för|i|på|over|for|in|of) (?:driv och hinder|mötena|våra möten|drivers and obstacles|our meetings|the meetings))?",
            r"(?:vilk(?:a|et|en)|vad) (?:är det (?:för|som) |för )?(?:hinder|hindret|driv|drivkrafter|tema(?:n)?|sak(?:er)?|problem)? ?(?:som |är det som )?(?:återkommer|kommer igen|dyker upp|är vanligast|nämns|tas upp|brukar (?:hindra|nämnas|återkomma)|hindrar oss|stör oss)(?: (?:mest|oftast|ofta|gång på gång|hela tiden|mötena|våra möten|på mötena|alltid|igen))*",
            r"(?:which|what) (?:obstacles?|themes?|drivers?|problems?) (?:keeps? coming (?:back|up)|comes? up|recurs?|is most common|are most common)(?: (?:most|most often|again|the most))*",
            r"(?:driv och hinder|drivers and obstacles) (?:över tid|över mötena|over time)",
        ),
        known=("trend", "visa trenden", "teman", "themes", "show the trend"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.FEEDBACK,
        about="about-show-trend",
        examples={"sv": ("visa trenden",), "en": ("show the trend",)},
    ),
    Spec(
        CountAs,
        tier=Tier.WITH_ARGUMENT,
        make=_count_as,
        patterns=(
            r"(?P<not>räkna (?:inte|ej)|(?:do not|don't) count) (?:nr |nummer |number )?(?P<number>\d{1,4}) (?:som|as) (?P<theme>[^\n]{1,60})",
            r"(?:räkna|count) (?:nr |nummer |number )?(?P<number>\d{1,4}) (?:som|as) (?P<theme>[^\n]{1,60})",
            r"(?P<not>räkna (?:inte|ej)|(?:do not|don't) count) (?P<words>[^\n]{1,1000}) (?:som|as) (?P<theme>[^\n]{1,60}?)",
            r"(?:räkna|count) (?P<words>[^\n]{1,1000}) (?:som|as) (?P<theme>[^\n]{1,60}?)",
        ),
        known=("räkna …", "count …"),
        right=Right.LEADERS,
        topic=Topic.FEEDBACK,
        about="about-count-as",
        examples={"sv": ("räkna 3 som pauser",), "en": ("count 3 as breaks",)},
    ),
    Spec(
        ShowFeedbackYear,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: ShowFeedbackYear(said.number("year") if said.has("year") else None),
        patterns=(
            r"(?:(?:visa|se|show) )?(?:årssida|årssidan|årets (?:driv och hinder|hinder)|(?:the )?year (?:page|in feedback|of feedback))(?: (?P<year>\d{4}))?",
            r"(?:(?:visa|se|show) )?(?:driv (?:och|&) hinder|drivers and obstacles|feedback)(?: (?:för|under|for|in))?(?: året)? (?P<year>20\d\d)",
            r"(?:(?:visa|se|show) )?(?:driv (?:och|&) hinder|drivers and obstacles|feedback)(?: (?:för|under|for|in))? (?:i ?år|året|årets|det här året|hela året|this year|the year)",
        ),
        known=("årssida", "årets driv och hinder", "year in feedback"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.FEEDBACK,
        about="about-show-feedback-year",
        examples={"sv": ("årets driv och hinder",), "en": ("year in feedback",)},
    ),
)
