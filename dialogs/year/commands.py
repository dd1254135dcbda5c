"""The commands about the annual wheel and the calendar."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass

from dialogs.commands.pieces import always
from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic


@dataclass(frozen=True, slots=True)
class ShowWheel(Command):
    """`year` None is this one."""

    year: int | None = None


@dataclass(frozen=True, slots=True)
class ShowCalendar(Command):
    pass


@dataclass(frozen=True, slots=True)
class RenewCalendar(Command):
    pass


def _wheel(said: Said) -> Command:
    if said.has("next"):
        return ShowWheel(said.today.year + 1)
    return ShowWheel(said.number("year") if said.has("year") else None)


SPECS: tuple[Spec, ...] = (
    Spec(
        ShowWheel,
        tier=Tier.WITH_ARGUMENT,
        make=_wheel,
        patterns=(
            r"(?:(?:visa|se|posta|show|post) (?:mig |oss |me |us )?)?(?:vårt |the |our |gruppens )?(?:årshjul|årshjulet|annual wheel|year wheel|wheel of the year)"
            r"(?: ?(?:för|för år|år|for|of))?(?: ?(?P<year>\d{4})| (?P<next>nästa år|next year)| i ?år| this year)?",
        ),
        known=("årshjul", "visa årshjul", "annual wheel"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.YEAR,
        about="about-show-wheel",
        examples={"sv": ("årshjul", "årshjul 2027"), "en": ("annual wheel", "annual wheel 2027")},
    ),
    Spec(
        ShowCalendar,
        tier=Tier.EXACT,
        make=always(ShowCalendar()),
        patterns=(
            r"(?:(?:visa|ge|show|give|get)(?: mig| me)? )?(?:min |min egen |my |our |vår |the |gruppens )?"
            r"(?:kalender|kalendern|kalenderadress|kalenderadressen|kalenderlänk|kalenderlänken|calendar|calendar address|calendar link)",
            r"prenumerera(?: på (?:min |gruppens )?(?:kalender|kalendern))?|subscribe(?: to (?:the |my )?calendar)?",
        ),
        known=("kalender", "calendar"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.YEAR,
        about="about-show-calendar",
        examples={"sv": ("kalender",), "en": ("calendar",)},
    ),
    Spec(
        RenewCalendar,
        tier=Tier.EXACT,
        make=always(RenewCalendar()),
        patterns=(
            r"(?:(?:ge|skapa|gör|give|make|create)(?: mig| me)? )?(?:en |a )?(?:ny|byt|byta|new|renew|change|reset)(?: min| the| my)?"
            r" (?:kalenderadress|kalenderadressen|kalenderlänk|kalenderlänken|calendar address|calendar link)",
        ),
        known=("ny kalenderadress", "new calendar address"),
        right=Right.EVERYBODY,
        topic=Topic.YEAR,
        about="about-renew-calendar",
        examples={"sv": ("ny kalenderadress",), "en": ("new calendar address",)},
    ),
)
