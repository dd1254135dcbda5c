"""The house: short modules that say what they are for, and features that use each other's services only."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.features import FEATURES
from bot.registry import Confirmation, Registry, gathered

ROOT = Path(__file__).parents[1]
LONGEST = 400
"""Lines of a module of the product. Texts and migrations are not modules in this sense."""
DECLARED = {"COMMANDS", "ACTIONS", "FORMS", "PRIVATE_FORMS", "UNDO_WAYS", "JOBS", "CONFIRMATIONS"}


def modules() -> Iterator[Path]:
    for room in ("bot", "dialogs", "storage"):
        for path in sorted((ROOT / room).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path.relative_to(ROOT)


def test_a_module_is_short_and_says_what_it_is_for() -> None:
    sources = {path.as_posix(): (ROOT / path).read_text("utf-8") for path in modules()}
    assert {path: count for path, source in sources.items() if (count := source.count("\n")) > LONGEST} == {}
    assert [
        path for path, source in sources.items() if source.strip() and not ast.get_docstring(ast.parse(source))
    ] == []


def _declares(path: Path) -> dict[str, set[str]]:
    """The keys that a module declares as literals, by the name of the table."""
    found: dict[str, set[str]] = {}
    for node in ast.parse((ROOT / path).read_text("utf-8")).body:
        target = (
            node.target
            if isinstance(node, ast.AnnAssign)
            else node.targets[0]
            if isinstance(node, ast.Assign)
            else None
        )
        if isinstance(target, ast.Name) and target.id in DECLARED and isinstance(node.value, ast.Dict):
            found[target.id] = {key.value for key in node.value.keys if isinstance(key, ast.Constant)}
    return found


def test_each_button_form_and_job_that_a_module_declares_is_found() -> None:
    registry = gathered(FEATURES)
    known = {
        "ACTIONS": registry.actions,
        "FORMS": registry.forms,
        "PRIVATE_FORMS": registry.private_forms,
        "UNDO_WAYS": registry.undo_ways,
        "JOBS": registry.jobs,
    }
    for path in modules():
        if path.parts[0] != "bot":
            continue
        for name, keys in _declares(path).items():
            assert keys <= set(known.get(name, keys)), f"{path} is in no room of bot/features.py"


def test_the_same_button_cannot_be_declared_twice() -> None:
    class Room:
        ACTIONS = {"press": lambda turn, data: None}  # noqa: RUF012

    registry = Registry()
    registry.add(Room)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="declared twice"):
        registry.add(Room)  # type: ignore[arg-type]


def test_each_question_that_waits_has_a_yes_and_a_no_under_its_own_kind() -> None:
    confirmations = gathered(FEATURES).confirmations
    assert confirmations
    for kind, each in confirmations.items():
        assert isinstance(each, Confirmation)
        assert (each.kind, each.yes is each.no) == (kind, False)
