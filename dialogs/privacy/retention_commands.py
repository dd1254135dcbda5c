"""The commands about how long a group's answers and attendance are kept."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass

from dialogs.commands.pieces import always
from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic
from dialogs.privacy.retention import Rule
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class ShowRetention(Command):
    """How long each kind of data of the group is kept."""


@dataclass(frozen=True, slots=True)
class SetRetention(Command):
    """Keep this kind of data for so many days; 0 for good."""

    rule: Rule
    days: int


_DAYS = {"d": 1, "v": 7, "w": 7, "m": 30, "a": 365, "y": 365}
_NUMBERS = {"ett": 1, "en": 1, "one": 1, "a": 1, "tva": 2, "two": 2, "tre": 3, "three": 3, "fem": 5, "five": 5}
_WHAT = r"(?P<what>svaren|svar|påståenden(?:a)?|driv och hinder|rundor(?:na)?|formulär(?:en|svar|svaren)?|enkät(?:er|erna|svar|svaren)?|närvaro(?:n)?|answers|statements|drivers and obstacles|rounds|forms|form answers|attendance)"
_TIME = r"(?P<count>\d{1,4}|ett|en|två|tre|fem|one|a|two|three|five) (?P<unit>dag(?:ar)?|veck(?:a|or)|månad(?:er)?|år|days?|weeks?|months?|years?)"


def _rule(words: str) -> Rule:
    folded = fold(words)
    if folded.startswith(("form", "enkat")):
        return Rule.FORMS
    return Rule.ATTENDANCE if folded.startswith(("narvaro", "attendance")) else Rule.ROUNDS


def _set(said: Said) -> Command:
    count = fold(said.words("count"))
    number = int(count) if count.isdigit() else _NUMBERS[count]
    return SetRetention(_rule(said.words("what")), number * _DAYS[fold(said.words("unit"))[0]])


SPECS: tuple[Spec, ...] = (
    Spec(
        SetRetention,
        tier=Tier.WITH_ARGUMENT,
        make=_set,
        patterns=(
            rf"(?:gallra|radera|släng|spara|behåll) {_WHAT} (?:efter|i|under) {_TIME}",
            rf"(?:delete|erase|destroy|keep) {_WHAT} (?:after|for) {_TIME}",
        ),
        known=("gallra svar efter …",),
        right=Right.LEADERS,
        effect=Effect.CHANGES,
        topic=Topic.GROUPS,
        about="about-set-retention",
        examples={"sv": ("gallra svar efter 1 år",), "en": ("delete answers after 1 year",)},
    ),
    Spec(
        SetRetention,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: SetRetention(_rule(said.words("what")), 0),
        patterns=(rf"(?:gallra aldrig|gallra inte|spara alltid) {_WHAT}", rf"(?:never delete|always keep) {_WHAT}"),
    ),
    Spec(
        ShowRetention,
        tier=Tier.EXACT,
        make=always(ShowRetention()),
        patterns=(
            r"(?:visa )?gallring(?:en|sregler(?:na)?)?|(?:vad|när) gallras(?: det)?(?: och när)?|vad gallras när",
            r"(?:hur|när) (?:gallrar|rensar|raderar) (?:du|ni|boten)(?: (?:uppgifter|saker|gamla möten))?|rensa allt(?: gammalt)?|(?:ta bort|radera|rensa) (?:allt gammalt|gamla (?:saker|uppgifter|anteckningar|möten|data))",
            r"hur länge (?:sparas|sparar (?:du|ni|boten)|lagras|lagrar (?:du|ni)|ligger|finns|behålls) (?:minnesanteckningarna|anteckningarna|dagordningarna|besluten|protokollen|sammanställningarna|(?:gruppens )?(?:möten|formulär|rundor)(?:na|en)?)(?: kvar)?",
            r"(?:show )?retention|what is deleted(?: and)? when",
        ),
        known=("gallring",),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.GROUPS,
        about="about-show-retention",
        examples={"sv": ("gallring",), "en": ("retention",)},
    ),
)
