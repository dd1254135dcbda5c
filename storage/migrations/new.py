"""Writes the next migration from the difference between the migrated tables and storage.database.schema.

python -m storage.migrations.new "What changes" && ruff format storage/migrations

With --first, all earlier migrations are deleted. Use it only before the first release.
"""

import argparse
import tempfile
from pathlib import Path

from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from storage.database.engine import MIGRATIONS, migrate, migrations_config


def write(message: str, *, first: bool = False) -> Path:
    """Write the migration and return its path."""
    versions = MIGRATIONS / "versions"
    if first:
        for old in versions.glob("v*.py"):
            old.unlink()
    config = migrations_config()
    number = len(list(ScriptDirectory.from_config(config).walk_revisions())) + 1
    with tempfile.TemporaryDirectory() as folder:
        engine = create_engine(f"sqlite:///{folder}/empty.sqlite")
        with engine.begin() as connection:
            if not first:
                migrate(connection, "head")
            config.attributes["connection"] = connection
            script = command.revision(config, message, autogenerate=True, rev_id=f"{number:04}")
        engine.dispose()
    if script is None or isinstance(script, list):
        raise RuntimeError("no migration was written")
    path = Path(script.path)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.lstrip().startswith("# ###")), encoding="utf-8")
    return path


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("message")
    parser.add_argument("--first", action="store_true")
    arguments = parser.parse_args()
    print(write(arguments.message, first=arguments.first))  # noqa: T201
