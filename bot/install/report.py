"""The lines of an examination: how each part was found, and what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import click

from bot.install.invocation import command
from storage.health_checks import Condition, Part, Problem


class State(StrEnum):
    OK = "ok"
    NOTE = "note"
    WRONG = "WRONG"
    SKIPPED = "skipped"


COLOURS = {State.OK: "green", State.NOTE: "yellow", State.WRONG: "red", State.SKIPPED: None}


@dataclass(frozen=True, slots=True)
class Finding:
    """How `part` was found. `remedy` says what to do; a WRONG finding always has one."""

    state: State
    part: str
    text: str
    remedy: str = ""

    def __post_init__(self) -> None:
        if self.state is State.WRONG and not self.remedy:
            raise ValueError(f"{self.part}: a wrong finding needs a remedy")


def ok(part: str, text: str) -> Finding:
    return Finding(State.OK, part, text)


def note(part: str, text: str, remedy: str = "") -> Finding:
    return Finding(State.NOTE, part, text, remedy)


def wrong(part: str, text: str, remedy: str) -> Finding:
    return Finding(State.WRONG, part, text, remedy)


def skipped(part: str, text: str) -> Finding:
    return Finding(State.SKIPPED, part, text)


def lines(findings: Sequence[Finding]) -> list[str]:
    """Return the report for a terminal, and its last line with the sum."""
    written = []
    for finding in findings:
        colour = COLOURS[finding.state]
        written.append(f"{click.style(f'{finding.state:8}', fg=colour)}{finding.part:15} {finding.text}")
        if finding.remedy:
            written.append(f"{'':8}{'':15} -> {finding.remedy}")
    faults = sum(finding.state is State.WRONG for finding in findings)
    written.append("")
    if faults:
        written.append(f"{faults} {'part is' if faults == 1 else 'parts are'} wrong. Start with the first one.")
    else:
        written.append("Nothing is wrong.")
    return written


def remedy_for(problem: Problem, found: Condition) -> str:
    """Return what to do about a problem of the database."""
    match problem.part:
        case Part.FILE:
            return "restore the newest backup (docs/operations.md)"
        case Part.TABLES if found.revision is None:
            return "start the bot, which creates its tables; or is it the database of another program?"
        case Part.TABLES if found.revision and found.wanted and found.revision > found.wanted:
            return "install the version that upgraded it, or restore the backup from before (docs/operations.md)"
        case Part.TABLES:
            return f"back up ({command('db backup FILE')}), then start the bot, which upgrades it"
        case Part.QUEUE:
            return "is the bot running, and can it reach Teams? Read its log, and docs/troubleshooting.md"
        case Part.AUDIT:
            return "somebody has changed the database by hand: restore a backup, and find out who may write to it"
        case Part.ERASED:
            return "start the bot, which erases them again"
