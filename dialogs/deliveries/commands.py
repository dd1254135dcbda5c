"""The commands about messages that were sent."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass

from dialogs.commands.pieces import always
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic


@dataclass(frozen=True, slots=True)
class ShowDeliveries(Command):
    pass


@dataclass(frozen=True, slots=True)
class SendAgain(Command):
    pass


@dataclass(frozen=True, slots=True)
class Recall(Command):
    pass


SPECS: tuple[Spec, ...] = (
    Spec(
        ShowDeliveries,
        tier=Tier.EXACT,
        make=always(ShowDeliveries()),
        patterns=(
            r"(?:(?:visa|lista|se|show|list) )?(?:the |alla |mina |våra |all |my |our )?(?:leverans(?:er|erna|rapport|rapporten)?|utskick(?:en)?|deliver(?:y|ies)(?: report)?)",
            r"vad har (?:du|boten) (?:skickat|skickat ut|postat)(?: (?:nyligen|på sistone|i veckan|den här veckan|senaste veckan|i ?dag))?",
            r"(?:har|blev|är|gick|kom) {messages} (?:nu )?(?:gått|gått ut|gått iväg|skickats|skickats ut|skickade|skickad|skickat|utskickade|utskickad|utskickat|kommit|kommit fram|kommit ut|ut|iväg|fram)(?: (?:ännu|än))?",
            r"what (?:did you send|have you sent)(?: out)?(?: (?:lately|recently|this week|today))?",
            r"(?:did|have|were|has|was) {messages} (?:go out|gone out|been sent|been sent out|sent|sent out|arrive|arrived|been delivered|delivered)(?: yet)?",
        ),
        known=("leveranser", "deliveries", "vad har du skickat"),
        right=Right.LEADERS,
        effect=Effect.READS,
        topic=Topic.DELIVERIES,
        about="about-show-deliveries",
        examples={"sv": ("leveranser",), "en": ("deliveries",)},
    ),
    Spec(
        SendAgain,
        tier=Tier.EXACT,
        make=always(SendAgain()),
        patterns=(
            r"(?:skicka|posta|sända?|send|post)(?: (?:det|den|dem|it|them|that|{messages}))? (?:igen|på nytt|en gång till|again|once more)",
            r"(?:skicka om|resend)(?: (?:det|den|dem|it|them|that|{messages}))?",
        ),
        known=("skicka igen", "send again"),
        right=Right.LEADERS,
        topic=Topic.DELIVERIES,
        about="about-send-again",
        examples={"sv": ("skicka igen",), "en": ("send again",)},
    ),
    Spec(
        Recall,
        tier=Tier.EXACT,
        make=always(Recall()),
        patterns=(
            r"(?:återkalla?|ta tillbaka|dra tillbaka|recall|take back|unsend)(?: (?:det|det senaste|det du skickade|that|it|{messages}))?",
            r"(?:ångra|undo) (?:det |the )?(?:senaste |last )?(?:meddelandet?|utskicket|inlägget|påminnelsen|påminnelserna|messages?|reminders?)",
        ),
        known=("återkalla", "ta tillbaka meddelandet", "recall"),
        right=Right.LEADERS,
        topic=Topic.DELIVERIES,
        about="about-recall",
        examples={"sv": ("återkalla",), "en": ("recall",)},
    ),
)
