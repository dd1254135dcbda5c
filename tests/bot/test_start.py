"""A process starts fast and small: what only some messages need is loaded when they come."""

import subprocess
import sys
from datetime import date

import pytest
import regex

from bot.warm_up import warm_up
from dialogs.commands import parse

NOT_AT_START = [
    "alembic",
    "azure",
    "botbuilder.core",
    "botbuilder.schema",
    "cryptography",
    "dateutil",
    "docx",
    "environs",
    "holidays",
    "icalendar",
    "jwt",
    "lxml",
    "mako",
    "marshmallow",
    "msrest",
    "psycopg",
    "pypdf",
    "resvg_py",
]


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """The packages that are loaded with the bot."""
    program = "import bot.app, sys; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=120)
    return set(ran.stdout.split())


@pytest.mark.parametrize("package", NOT_AT_START)
def test_the_bot_is_loaded_without_what_few_messages_need(loaded: set[str], package: str) -> None:
    assert package not in loaded


def test_patterns_are_compiled_when_they_are_used() -> None:
    """All but the few that build others."""
    program = "import bot.app, regex; print(len(regex._main._cache))"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=120)
    assert int(ran.stdout) <= 5


def test_a_first_message_finds_the_patterns_compiled() -> None:
    warm_up()
    assert {"botbuilder.core", "jwt"} <= set(sys.modules)
    compiled = len(regex._main._cache)
    parse("lägg till Lokalerna (10 min)", today=date(2025, 5, 22))
    parse("can you add the budget to the agenda", today=date(2025, 5, 22))
    assert len(regex._main._cache) == compiled
