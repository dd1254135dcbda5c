"""The commands about files that are sent: a group's own template of its minutes, and minutes edited in Word."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass

from dialogs.commands.pieces import always
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic


@dataclass(frozen=True, slots=True)
class UseMinutesTemplate(Command):
    """The Word file that comes with these words is the template from now on; without a file, the stored one is."""


@dataclass(frozen=True, slots=True)
class RemoveMinutesTemplate(Command):
    pass


@dataclass(frozen=True, slots=True)
class ShowMinutesTemplate(Command):
    """The template filled in with the latest meeting."""


@dataclass(frozen=True, slots=True)
class TakeEditedMinutes(Command):
    """The Word file that comes with these words holds the minutes, edited."""


_OURS = r"(?:den här|denna|den|vår|min|vår egen|min egen|gruppens|följande|this|our|my|our own|the)"
_KIND = r"(?:(?:ny |nya |egen |egna |new |own )?(?:word-?|dokument|docx-?|antecknings|protokolls?|minutes |word )?(?:mall|mallen|template)(?: (?:för|till|for|of) (?:minnes|mötes)?(?:anteckningar(?:na)?|protokoll(?:et|en)?|(?:the |our )?minutes))?)"
_SHOW = r"(?:visa|se|förhandsgranska|förhandsvisa|prova|testa|titta på|show|preview|see|try)"
_MINUTES_KIND = r"(?:(?:word-|docx-?|anteckningsmall|protokollsmall)(?:mall|mallen|en)?|(?:mall|mallen) (?:för|till) (?:minnes|mötes)?(?:anteckningar(?:na)?|protokoll(?:et|en)?)|(?:minutes|word) template|template (?:for|of) (?:the |our )?minutes)"
_EDITED = r"(?:ändrade|rättade|redigerade|uppdaterade|reviderade|korrigerade|edited|corrected|updated|revised|changed)"
_BARE_MINUTES = r"(?:(?:minnes|mötes)?anteckningar(?:na)?|minnesanteckningen|(?:mötes)?protokoll(?:et)?|(?:the )?(?:meeting )?minutes)"

SPECS: tuple[Spec, ...] = (
    Spec(
        UseMinutesTemplate,
        tier=Tier.EXACT,
        make=always(UseMinutesTemplate()),
        patterns=(
            rf"(?:vi vill |jag vill |kan du |vi ska |please )?(?:använda?|ta|byta? till|nyttja|utgå från|spara|use|take|switch to|save) (?:{_OURS} )?{_KIND}(?: (?:nu|i stället|framöver|från och med nu|from now on|instead))?",
            rf"(?:(?:här|detta|det här) (?:är|kommer|har du) |here is |here's |this is )(?:{_OURS} )?{_KIND}",
            rf"(?:det här är |detta är |this is )(?:mallen|the template)(?: (?:vi (?:använder|vill ha)|we use))?|(?:ny|new|vår|min|my) {_KIND}",
            rf"(?:använd|ta|use) (?:den här|denna|filen|den här filen|this|this file) som {_KIND}|use this (?:file )?as (?:our |the )?(?:template)",
        ),
        known=("använd den här mallen", "use this template"),
        right=Right.LEADERS,
        topic=Topic.MINUTES,
        about="about-use-minutes-template",
        examples={"sv": ("använd den här mallen",), "en": ("use this template",)},
    ),
    Spec(
        RemoveMinutesTemplate,
        tier=Tier.EXACT,
        make=always(RemoveMinutesTemplate()),
        patterns=(
            rf"(?:ta bort|radera|kasta|släng|sluta använda|använd inte|remove|delete|drop|stop using) (?:{_OURS} )?{_KIND}(?: (?:längre|igen|mer|any more|anymore))?",
            r"(?:anteckningar(?:na)?|minnesanteckningar(?:na)?|minutes) utan mall(?:en)?|(?:minutes )?without (?:a |the |our )?template",
        ),
        known=("ta bort mallen", "remove the template"),
        right=Right.LEADERS,
        topic=Topic.MINUTES,
        about="about-remove-minutes-template",
        examples={"sv": ("ta bort mallen",), "en": ("remove the template",)},
    ),
    Spec(
        ShowMinutesTemplate,
        tier=Tier.EXACT,
        make=always(ShowMinutesTemplate()),
        patterns=(
            rf"{_SHOW} (?:mig )?(?:{_OURS} )?{_MINUTES_KIND}|{_MINUTES_KIND}",
            r"(?:hur (?:gör|skriver|skapar|laddar|skickar) (?:man|jag|vi) (?:in |upp )?(?:en |sin |vår )?(?:egen )?(?:word-?)?mall(?: (?:för|till) (?:minnes|mötes)?(?:anteckningar(?:na)?|protokoll(?:et)?))?|vilka (?:platshållare|fält) (?:finns|kan man använda)(?: i mallen)?|platshållare|placeholders|how do (?:i|we) make (?:a|our own) template|which placeholders are there) ?\??",
        ),
        known=("visa anteckningsmallen", "show the minutes template"),
        right=Right.LEADERS,
        effect=Effect.READS,
        topic=Topic.MINUTES,
        about="about-show-minutes-template",
        examples={"sv": ("visa anteckningsmallen", "platshållare"), "en": ("show the minutes template",)},
    ),
    Spec(
        TakeEditedMinutes,
        tier=Tier.EXACT,
        make=always(TakeEditedMinutes()),
        patterns=(
            rf"(?:(?:här|det här|detta) (?:är|kommer|har du) |here (?:are|is) |these are )(?:mina |de |den |my |the )?{_EDITED}(?: {_BARE_MINUTES})?",
            rf"(?:läs|ta|read|take) (?:in|tillbaka|emot|back|in) (?:de |mina |the |my )?(?:{_EDITED} {_BARE_MINUTES}|ändringar(?:na)?(?: i {_BARE_MINUTES})?|changes(?: (?:in|of) {_BARE_MINUTES})?)",
            rf"{_EDITED} {_BARE_MINUTES}|jag har (?:ändrat|rättat|redigerat|skrivit) (?:i )?{_BARE_MINUTES}|i have (?:edited|changed|corrected) {_BARE_MINUTES}",
        ),
        known=("läs in de ändrade anteckningarna", "read back the edited minutes"),
        right=Right.LEADERS,
        needs_group=False,
        effect=Effect.ASKS,
        topic=Topic.MINUTES,
        about="about-take-edited-minutes",
        examples={"sv": ("läs in de ändrade anteckningarna",), "en": ("read back the edited minutes",)},
    ),
)
