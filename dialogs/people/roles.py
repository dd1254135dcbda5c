"""Who may do what, as the specs of the commands declare it."""

from collections.abc import Collection

from dialogs.commands.registry import DECLARED
from dialogs.commands.spec import Command, Right
from dialogs.model import Role

__all__ = ["RIGHTS", "Right", "may"]

RIGHTS: dict[type[Command], Right] = {command: spec.right for command, spec in DECLARED.items() if spec.right}


def may(command: type[Command], roles: Collection[Role], *, own: bool = False, led: bool = True) -> bool:
    """Whether somebody with `roles` may give this kind of command. `own`: what it is about is theirs. `led`: the group
    has a chair or a secretary; in one that has neither yet, everybody may."""
    right = RIGHTS[command]
    return (
        right is Right.EVERYBODY
        or not led
        or Role.CHAIR in roles
        or Role.SECRETARY in roles
        or (right is Right.OWN and own)
    )
