"""The commands about an agenda as a whole: empty it, take it as text, ask the group for items."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass

from dialogs.commands.pieces import AGENDA, always
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic


@dataclass(frozen=True, slots=True)
class EmptyAgenda(Command):
    """Take all items off the agenda, after a yes."""


@dataclass(frozen=True, slots=True)
class AgendaAsText(Command):
    """The agenda as text to paste. `by_mail`: the writer wants it mailed, which the bot cannot do."""

    by_mail: bool = False


@dataclass(frozen=True, slots=True)
class AskForItems(Command):
    """Ask the group for items for the next meeting."""


SPECS: tuple[Spec, ...] = (
    Spec(
        EmptyAgenda,
        tier=Tier.EXACT,
        make=always(EmptyAgenda()),
        patterns=(
            rf"(?:töm|rensa|tömma|nollställ|empty|clear|reset) (?:the |hela )?{AGENDA}|(?:börja om|starta om|start over|begin again) (?:med|with) (?:the )?{AGENDA}|(?:ta bort|stryk|remove|delete) (?:alla|all|all the) (?:punkter|punkterna|items)",
        ),
        right=Right.LEADERS,
        effect=Effect.ASKS,
        topic=Topic.AGENDA,
        about="about-empty-agenda",
        examples={"sv": ("töm dagordningen",), "en": ("empty the agenda",)},
    ),
    Spec(
        AgendaAsText,
        tier=Tier.EXACT,
        make=always(AgendaAsText()),
        patterns=(
            rf"{AGENDA} (?:som|as|i|in) (?:en |ett |a )?(?:text|word|pdf|fil|dokument|wordfil|file|document)|(?:the )?agenda as (?:a )?(?:text|word|pdf|file|document)",
        ),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.AGENDA,
        about="about-agenda-as-text",
        examples={"sv": ("dagordningen som text",), "en": ("agenda as text",)},
    ),
    Spec(
        AgendaAsText,
        tier=Tier.EXACT,
        make=always(AgendaAsText(by_mail=True)),
        patterns=(
            rf"(?:(?:kan|kunde|skulle) (?:du|ni|vi)(?: kunna)? |(?:can|could) you )?(?:mejla|maila|e-?posta|mail|e-?mail) (?:ut )?(?:the )?{AGENDA}(?: (?:till|åt|to) [^\n]{{1,120}}+)?",
            rf"(?:kan|kunde|ska|can|could) (?:the )?{AGENDA} (?:mejlas|mailas|be (?:mailed|e-?mailed|sent by (?:mail|e-?mail)))(?: ut)?(?: (?:till|åt|to) [^\n]{{1,120}}+)?",
            rf"(?:skicka|sänd|send) (?:the )?{AGENDA} (?:via|med|på|per|by|as) (?:mejl|mail|e-?post|e-?mail)(?: (?:till|åt|to) [^\n]{{1,120}}+)?",
        ),
    ),
    Spec(
        AskForItems,
        tier=Tier.EXACT,
        make=always(AskForItems()),
        patterns=(
            r"(?:be|fråga|påminn|puffa på) (?:gruppen|alla|medlemmarna|deltagarna) (?:om|efter) (?:att )?(?:lägga till |skicka in |lämna in )?(?:punkter|agendapunkter|punkter till dagordningen)",
            r"(?:fråga|kolla med|hör med) (?:gruppen|alla|medlemmarna|deltagarna) (?:om|ifall) (?:någon|nån|de|dom|det) (?:har|finns|vill ha (?:upp|med)) (?:några |nåt |något |fler |mer )*(?:punkter|agendapunkter|att ta upp|till dagordningen| )+",
            r"(?:ask|remind) (?:the group|everybody|everyone|all) (?:for|about|to add) (?:more |any )?(?:agenda )?items",
            r"(?:ask|check with) (?:the group|everybody|everyone|all) (?:if|whether) (?:anyone|anybody|they|somebody|someone|there) (?:has|have|are|wants to add) (?:any |more |other )*(?:agenda )?(?:items|points)(?: (?:for|to add to) the (?:agenda|meeting))?",
        ),
        right=Right.LEADERS,
        topic=Topic.AGENDA,
        about="about-ask-for-items",
        examples={"sv": ("be gruppen om punkter",), "en": ("ask the group for items",)},
    ),
)
