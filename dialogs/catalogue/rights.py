"""The rights of roles, as the specs of the commands declare them."""

from collections.abc import Collection

from dialogs.catalogue.registry import DECLARED
from dialogs.commands.spec import Command, Right
from dialogs.model import LEADING, Role

__all__ = ["RIGHTS", "Right", "may"]

RIGHTS: dict[type[Command], Right] = {command: spec.right for command, spec in DECLARED.items() if spec.right}


def may(command: type[Command], roles: Collection[Role], *, own: bool = False, led: bool = True) -> bool:
    """Return whether somebody with `roles` may give this kind of command. `own`: it concerns their own thing. `led`:
    somebody leads the group; in a group that nobody leads, everybody may."""
    right = RIGHTS[command]
    return right is Right.EVERYBODY or not led or not LEADING.isdisjoint(roles) or (right is Right.OWN and own)
