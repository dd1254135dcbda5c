"""A process starts fast and small: what only some messages need is loaded when they come."""

import re
import subprocess
import sys

import pytest

from dialogs.catalogue.registry import SPECS

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
    "requests",
    "resvg_py",
    "sqlalchemy.dialects.postgresql",
    "sqlalchemy.orm",
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


def test_the_sdk_is_loaded_without_its_http_clients() -> None:
    program = "import bot.teams.adapter, sys; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=120)
    assert "botbuilder.core" in ran.stdout.split()
    assert not {"azure", "msal", "oauthlib", "requests", "urllib3"} & set(ran.stdout.split())


def test_what_was_left_out_of_a_package_can_be_imported_afterwards() -> None:
    """A test client or an exporter of traces may need it."""
    program = """
import bot.teams.adapter, storage, requests, sqlalchemy.ext.asyncio.session as session, sqlalchemy.orm
print(requests.Session().headers["User-Agent"][:6])
print(sqlalchemy.orm.Session.__module__, session.AsyncSession.sync_session_class.__name__)
"""
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=120)
    assert ran.stdout.split() == ["python", "sqlalchemy.orm.session", "Session"]


def test_few_commands_need_the_larger_engine_of_patterns() -> None:
    compiled = [type(pattern.match.__self__) for spec in SPECS for pattern in spec.compiled]
    assert compiled.count(re.Pattern) > 0.9 * len(compiled)
