"""The commands about how a group is asked for feedback."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass

from dialogs.commands.pieces import always
from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic
from dialogs.model import Asks, ThirdKind, ThirdQuestion
from dialogs.patterns import lazily
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class ShowRoundChoices(Command):
    pass


@dataclass(frozen=True, slots=True)
class SetAsks(Command):
    """Choose where the group is asked from its next round on."""

    way: Asks


@dataclass(frozen=True, slots=True)
class SetThird(Command):
    """Choose the third question from the next round on; `third` None: no third question."""

    third: ThirdQuestion | None


@dataclass(frozen=True, slots=True)
class SetAnonymous(Command):
    on: bool


_WORD_KIND = lazily(r"(?:(?:motet |the meeting )?(?:i |med |in )?(?:ett |one )?(?:ord|word))[\s.!?]*+")
_SCALE_KIND = lazily(
    r"(?:pa |on )?(?:en |ett |a )?(?:skala|betyg|scale|score|rating)(?: ?(?:fran |from )?1 ?(?:-|till|to) ?5)?[\s.!?]*+"
)


def _third(said: Said) -> Command:
    """Return the third question: "ett ord", "skala 1-5", or the group's own wording. The wording in the other language
    stands after " / " or on a line of its own."""
    rest = said.words("rest")
    if _WORD_KIND.fullmatch(fold(rest)):
        return SetThird(ThirdQuestion(ThirdKind.WORD))
    if _SCALE_KIND.fullmatch(fold(rest)):
        return SetThird(ThirdQuestion(ThirdKind.SCALE))
    first, _, other = (rest, "", said.words("more")) if said.has("more") else rest.partition(" / ")
    sv, en = (other, first) if said.has("english") else (first, other)
    return SetThird(ThirdQuestion(ThirdKind.OWN, sv.strip(), en.strip()))


SPECS: tuple[Spec, ...] = (
    Spec(
        ShowRoundChoices,
        tier=Tier.EXACT,
        make=always(ShowRoundChoices()),
        patterns=(
            r"(?:inställningar|inställningarna|val|settings|choices) (?:för|of|for) (?:the )?(?:driv och hinder|rundan|rundor|rundorna|drivers and obstacles|rounds?)",
        ),
        known=("inställningar för driv och hinder",),
        right=Right.LEADERS,
        effect=Effect.READS,
        topic=Topic.FEEDBACK,
        about="about-show-round-choices",
        examples={"sv": ("inställningar för driv och hinder",), "en": ("settings for drivers and obstacles",)},
    ),
    Spec(
        SetAsks,
        tier=Tier.EXACT,
        make=always(SetAsks(Asks.BOTH)),
        patterns=(
            r"(?:fråga|ask)(?: oss| us)? (?:både |both )?(?:i (?:gruppen|kanalen|chatten) och privat|privat och i (?:gruppen|kanalen|chatten)|in the (?:group|channel|chat) and (?:privately|in private)|in private and in the (?:group|channel|chat))",
        ),
        known=("fråga i gruppen och privat",),
        right=Right.LEADERS,
        topic=Topic.FEEDBACK,
        about="about-set-asks",
        examples={"sv": ("fråga privat", "fråga i gruppen"), "en": ("ask privately", "ask in the group")},
    ),
    Spec(
        SetAsks,
        tier=Tier.EXACT,
        make=always(SetAsks(Asks.GROUP)),
        patterns=(
            r"(?:fråga|ask)(?: oss| us)?(?: bara| only)? (?:i (?:gruppen|kanalen|chatten)|in the (?:group|channel|chat))",
        ),
        known=("fråga i gruppen",),
    ),
    Spec(
        SetAsks,
        tier=Tier.EXACT,
        make=always(SetAsks(Asks.PRIVATE)),
        patterns=(
            r"(?:fråga|ask)(?: oss| us| var och en| everybody| each)?(?: bara| only)? (?:privat|privately|in private)",
        ),
        known=("fråga privat",),
    ),
    Spec(
        SetAnonymous,
        tier=Tier.EXACT,
        make=always(SetAnonymous(on=True)),
        patterns=(r"(?:anonyma|anonymous) (?:svar|answers)|svara? anonymt|anonymt|anonymous",),
        known=("anonyma svar", "anonymous answers"),
        right=Right.LEADERS,
        topic=Topic.FEEDBACK,
        about="about-set-anonymous",
        examples={"sv": ("anonyma svar", "namngivna svar"), "en": ("anonymous answers", "named answers")},
    ),
    Spec(
        SetAnonymous,
        tier=Tier.EXACT,
        make=always(SetAnonymous(on=False)),
        patterns=(
            r"(?:namngivna|named|öppna|open) (?:svar|answers)|svar med namn|answers with names|inte anonymt|not anonymous",
        ),
        known=("namngivna svar", "named answers"),
    ),
    Spec(
        SetThird,
        tier=Tier.WITH_ARGUMENT,
        make=_third,
        patterns=(
            r"(?:(?:den )?tredje frågan?|(?:lägga? till|ställ|add) (?:en |a )?(?:tredje fråga|third question)|fråga också|(?P<english>(?:the )?third question|also ask))(?!\w) ?(?:är|is|:|=)? ?:? ?(?P<rest>[^\n]{1,900}+)(?:\n(?P<more>[^\n]{1,900}+))?",
        ),
        known=("tredje frågan: …", "third question: …"),
        right=Right.LEADERS,
        topic=Topic.FEEDBACK,
        about="about-set-third",
        examples={
            "sv": ("tredje frågan: ett ord", "ingen tredje fråga"),
            "en": ("third question: one word", "no third question"),
        },
    ),
    Spec(
        SetThird,
        tier=Tier.EXACT,
        make=always(SetThird(None)),
        patterns=(
            r"(?:ingen|inget|utan|ta bort|no|without|remove) (?:the |den )?(?:tredje fråga|tredje frågan|third question)",
        ),
        known=("ingen tredje fråga", "no third question"),
    ),
)
