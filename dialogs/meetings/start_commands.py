"""The command that tells that a meeting has begun."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass

from dialogs.commands.pieces import always
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic


@dataclass(frozen=True, slots=True)
class MeetingHasStarted(Command):
    pass


SPECS: tuple[Spec, ...] = (
    Spec(
        MeetingHasStarted,
        tier=Tier.EXACT,
        make=always(MeetingHasStarted()),
        patterns=(
            r"(?:nu )?(?:{meeting} (?:har börjat|har startat|är igång|är i gång|börjar nu|startar nu|är öppnat)|(?:vi )?(?:börjar|startar|kör igång|sätter igång|är igång) (?:{meeting} )?nu)",
            r"(?:starta|öppna|påbörja|start|open|begin) {meeting}(?: nu| now)?|{meeting} (?:has started|has begun|is open|starts now|begins now|is under way)|we are starting(?: {meeting})?(?: now)?",
        ),
        right=Right.LEADERS,
        effect=Effect.SHOWN,
        topic=Topic.MEETINGS,
        about="about-meeting-has-started",
        examples={"sv": ("mötet har börjat",), "en": ("the meeting has started",)},
    ),
)
