"""The lines of an examination: how each part was found, and what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import click


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
