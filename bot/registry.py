"""The registry of features: their handlers of commands and buttons, their confirmations, composers, jobs and files."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

from bot.delivery.renderer import Composer
from bot.events import Answer
from bot.jobs import Job
from bot.web.links import Links
from bot.web.site import Download, Site

Obey = Callable[[Any, Any], Awaitable[None]]
"""Handles a command. It gets the turn and the command."""
Press = Callable[[Any, Mapping[str, Any]], Awaitable[Answer]]
"""Answers a button or a form. It gets the turn and the data of the card."""


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A question that waits for a yes. `kind` names it in the database. The buttons of its card call `yes` and `no`,
    and so do a typed yes and no."""

    kind: str
    yes: Press
    no: Press


@dataclass(frozen=True, slots=True)
class Registry:
    commands: dict[type, Obey] = field(default_factory=dict)
    actions: dict[str, Press] = field(default_factory=dict)
    """Buttons of cards, by their action."""
    forms: dict[str, Press] = field(default_factory=dict)
    """Buttons that open a dialog, or get its form as a private message where there are no dialogs."""
    private_forms: dict[str, Press] = field(default_factory=dict)
    """Buttons that ask for a form as a private message; they give it as a dialog's, and dispatch sends it."""
    confirmations: dict[str, Confirmation] = field(default_factory=dict)
    undo_ways: dict[str, Press] = field(default_factory=dict)
    """Actions that take back a change, by the name that a handler gave to `turn.can_undo_by`."""
    jobs: dict[str, Job] = field(default_factory=dict)
    composers_of: list[Callable[[Links], Mapping[str, Composer]]] = field(default_factory=list)
    downloads_of: list[Callable[[Site], Mapping[str, Download]]] = field(default_factory=list)

    def composers(self, links: Links) -> dict[str, Composer]:
        """Return the composer of each kind of message. `links` make the addresses in them."""
        return {kind: composer for of in self.composers_of for kind, composer in of(links).items()}

    def downloads(self, site: Site) -> dict[str, Download]:
        """Return the maker of each kind of file, by the kind of its link."""
        return {kind: download for of in self.downloads_of for kind, download in of(site).items()}

    def add(self, module: ModuleType) -> None:
        """Register the tables of a module. Raises ValueError if another module has declared the same key."""
        declared: tuple[tuple[str, dict[Any, Any]], ...] = (
            ("COMMANDS", self.commands),
            ("ACTIONS", self.actions),
            ("FORMS", self.forms),
            ("PRIVATE_FORMS", self.private_forms),
            ("UNDO_WAYS", self.undo_ways),
            ("JOBS", self.jobs),
        )
        for name, into in declared:
            for key, handler in getattr(module, name, {}).items():
                _put(into, key, handler)
        for confirmation in getattr(module, "CONFIRMATIONS", ()):
            _put(self.confirmations, confirmation.kind, confirmation)
        if hasattr(module, "composers"):
            self.composers_of.append(module.composers)
        if hasattr(module, "COMPOSERS"):
            self.composers_of.append(lambda _: module.COMPOSERS)
        if hasattr(module, "downloads"):
            self.downloads_of.append(module.downloads)


def gathered(modules: Iterable[ModuleType]) -> Registry:
    registry = Registry()
    for module in modules:
        registry.add(module)
    return registry


def _put(into: dict[Any, Any], key: Any, handler: Any) -> None:
    if key in into:
        raise ValueError(f"{key!r} is declared twice")
    into[key] = handler
