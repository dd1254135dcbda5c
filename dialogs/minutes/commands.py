"""The commands that write down what comes of an item: tasks and notes, and changes of all outcomes."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dataclasses import dataclass

from dialogs.agenda.model import OutcomeType
from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic


@dataclass(frozen=True, slots=True)
class AddTask(Command):
    """A task that the meeting gave somebody, word for word. `number` is None where the text names no item."""

    number: int | None
    text: str


@dataclass(frozen=True, slots=True)
class AddNote(Command):
    """A note for the minutes, word for word. `number` is None where the text names no item."""

    number: int | None
    text: str


@dataclass(frozen=True, slots=True)
class ChangeOutcome(Command):
    """Replace the task or note `nth` of an item (None: its only one). An empty `text` removes it."""

    type: OutcomeType
    number: int
    nth: int | None
    text: str


@dataclass(frozen=True, slots=True)
class MoveOutcome(Command):
    """An outcome belongs to the item `to`."""

    type: OutcomeType
    number: int
    nth: int | None
    to: int


@dataclass(frozen=True, slots=True)
class SetItemUnderWay(Command):
    """The meeting is at this item now, so what is written without a number belongs to it."""

    number: int


def _under_way(said: Said) -> Command:
    return SetItemUnderWay(said.number())


SPECS: tuple[Spec, ...] = (
    Spec(
        AddTask,
        right=Right.EVERYBODY,
        effect=Effect.SHOWN,
        topic=Topic.MINUTES,
        about="about-add-task",
        examples={
            "sv": ("uppdrag 4: Karin tar fram ett förslag till 30 juni", "uppdrag: Olle ringer kommunen"),
            "en": ("task 4: Karin drafts a proposal by 30 June", "task: Olle calls the council"),
        },
    ),
    Spec(
        AddNote,
        right=Right.EVERYBODY,
        effect=Effect.SHOWN,
        topic=Topic.MINUTES,
        about="about-add-note",
        examples={
            "sv": ("anteckning 4: Flera vill börja i liten skala", "synpunkter 4: Tiden är knapp"),
            "en": ("note 4: Several want to start small", "comments 4: There is little time"),
        },
    ),
    Spec(
        ChangeOutcome,
        right=Right.OWN,
        topic=Topic.MINUTES,
        about="about-change-outcome",
        examples={
            "sv": ("ändra uppdrag 4.1: Karin tar fram två förslag", "ta bort anteckning 4"),
            "en": ("change task 4.1: Karin drafts two proposals", "remove note 4"),
        },
    ),
    Spec(
        MoveOutcome,
        right=Right.LEADERS,
        effect=Effect.SHOWN,
        topic=Topic.MINUTES,
        about="about-move-outcome",
        examples={
            "sv": ("flytta beslut 4 till punkt 5", "flytta uppdrag 4.2 till punkt 6"),
            "en": ("move decision 4 to item 5", "move task 4.2 to item 6"),
        },
    ),
    Spec(
        SetItemUnderWay,
        tier=Tier.WITH_ARGUMENT,
        make=_under_way,
        patterns=(
            r"(?:nu (?:är det |tar vi |är vi på |är vi inne på |kommer |går vi (?:över )?till |börjar )?|vi (?:är|är nu|är inne) på |vi går (?:vidare |över )?till |då tar vi )(?:punkt|punkten|nr|nummer) ?(?P<number>\d{1,3})(?: nu)?",
            r"(?:now (?:on |at |for )?|we are (?:now )?(?:on|at) |on to |next up,? )(?:item|point|number) ?(?P<number>\d{1,3})(?: now)?",
        ),
        known=("nu punkt 4", "now item 4"),
        right=Right.LEADERS,
        effect=Effect.SHOWN,
        topic=Topic.MINUTES,
        about="about-item-under-way",
        examples={"sv": ("nu punkt 4",), "en": ("now item 4",)},
    ),
)
