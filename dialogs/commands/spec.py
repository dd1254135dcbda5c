"""How a command is declared: its type, who may give it, how it is typed, and how it is described."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Any

import regex

from dialogs.commands.pieces import always, compiled
from dialogs.commands.said import Said


class Command:
    """The base class of all commands. Each is a frozen dataclass that holds what was said."""

    __slots__ = ()


class Right(StrEnum):
    EVERYBODY = "everybody"
    OWN = "own"
    """A member may change their own item, deadline or membership; chair and secretary may change all."""
    LEADERS = "leaders"
    """Chair and secretary."""


class Topic(StrEnum):
    """The part of the help that describes a command, in the order of the help."""

    AGENDA = "agenda"
    MEETINGS = "meetings"
    MINUTES = "minutes"
    FEEDBACK = "feedback"
    DEADLINES = "deadlines"
    NOTES = "notes"
    FORMS = "forms"
    GROUPS = "groups"
    YEAR = "year"
    PEOPLE = "people"
    DELIVERIES = "deliveries"
    TALK = "talk"


class Tier(IntEnum):
    """The order in which specs are tried: a lower tier wins over a higher one."""

    EXACT = 0
    """A fixed phrase."""
    WITH_ARGUMENT = 1
    """A phrase with a number, a name, a day or a text in a fixed place."""
    INCOMPLETE = 2
    """A command that lacks a part. The writer gets an example."""
    FREE_TEXT = 3
    """A few words, and any sentence after them."""


class Effect(IntEnum):
    """The effect of a command. It decides whether a guess may be obeyed without a yes."""

    READS = 0
    """It answers, and changes nothing."""
    ASKS = 1
    """It asks for a yes itself, and shows what it understood."""
    SHOWN = 2
    """Everybody sees the change at once, and one undo takes it back."""
    CHANGES = 3


Make = Callable[[Said], Command | None]


@dataclass(frozen=True, slots=True)
class Spec:
    """One way to give a command of `type`.

    The first spec of a type also declares `right`, `topic`, `about` (the key of its description), `examples` by
    language, and the flags; further specs of the type only add `patterns` with another `make`. A command that only
    buttons give, or that another spec makes, has no patterns.
    """

    type: type[Command]
    tier: Tier = Tier.EXACT
    patterns: tuple[str, ...] = ()
    """In lower case and Swedish spelling; å, ä and ö are folded, and a space matches any blanks."""
    make: Make = lambda _said: None
    """The command that a match gives; None if the match is something else after all."""
    known: tuple[str, ...] = ()
    """Phrases that a small typing error is measured against; "…" stands for any words."""
    right: Right | None = None
    topic: Topic | None = None
    about: str = ""
    examples: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    needs_group: bool = True
    """Whether a member of several groups must say which group it is for."""
    effect: Effect = Effect.CHANGES
    """Declared with `right`. A guess that only CHANGES is shown first, and waits for a yes."""
    names_another_group: bool = False
    """The name of a group in it is where something goes, not the group that it is for."""
    of_meeting: bool = False
    """The text may name the meeting by its day ("… på mötet den 12 juni"). Without a day it is for the next one."""
    asks_which_group: bool = False
    """A member of several groups is always asked. The group that they spoke of last is not assumed."""
    private: Callable[[Any], bool] = lambda _command: False
    """Whether this command concerns the sender alone, and so needs no group in a private chat."""
    compiled: tuple["regex.Pattern[str]", ...] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        patterns = tuple(compiled(f"(?:{pattern}){{end}}") for pattern in self.patterns)
        object.__setattr__(self, "compiled", patterns)


def specs_of(commands: Mapping[Command, tuple[str, ...]], **declared: Any) -> Iterator[Spec]:
    """Yield a spec for each fixed command and its patterns, all of one type. The first declares the type."""
    for command, patterns in commands.items():
        yield Spec(type(command), make=always(command), patterns=patterns, **declared)
        declared = {}
