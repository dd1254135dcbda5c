"""Documents that tests read: our own in tests/fixtures always, and real documents of the same form where they are."""

import os
from pathlib import Path
from typing import Any

import pytest

REAL = Path(os.environ.get("MOTESBOT_SEEDS") or Path(__file__).parents[1].parent / "shared" / "seeds")
OWN = Path(__file__).parent / "fixtures"


def read_as_typed(name: str) -> list[Any]:
    """The texts of this name, as members type their lines, each as a parameter of a test."""
    paths = {where: folder / "as_typed" / name for where, folder in (("own", OWN), ("real", REAL))}
    return [pytest.param(path.read_text(encoding="utf-8"), id=where) for where, path in paths.items() if path.exists()]
