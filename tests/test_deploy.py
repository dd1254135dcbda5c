"""The files of deploy/ and the Dockerfile: what an operator copies runs the bot, and opens no more than it must."""

import configparser
import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.install.public_address import INTERNAL

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
SETTINGS = set(re.findall(r'read\("([A-Z_]+)"', (ROOT / "bot" / "settings.py").read_text("utf-8")))
DOCKERFILE = re.sub(r"\\\n( *#.*\n)*", " ", (ROOT / "Dockerfile").read_text("utf-8"))
COMPOSE = sorted(DEPLOY.glob("compose.*.yml"))


def stages() -> list[list[tuple[str, str]]]:
    """The instructions of each stage of the Dockerfile, with their arguments."""
    found: list[list[tuple[str, str]]] = []
    for line in DOCKERFILE.splitlines():
        if line and not line.startswith("#"):
            name, _, rest = line.strip().partition(" ")
            if name == "FROM":
                found.append([])
            found[-1].append((name, rest.strip()))
    return found


def test_the_image_has_its_own_user_and_a_health_check_and_no_build_tools():
    build, final = stages()
    assert dict(final)["USER"] == "10001:10001"
    assert "/healthz" in dict(final)["HEALTHCHECK"]
    assert dict(final)["ENTRYPOINT"] == '["motesbot"]'
    assert ("COPY", "--from=build /opt/motesbot /opt/motesbot") in final
    assert not any("pip install" in rest for _, rest in final)
    assert any("pip uninstall" in rest for _, rest in final)
    assert any("slim.py /opt/motesbot" in rest for _, rest in build)
    installs = [rest for name, rest in build if name == "RUN" and "pip" in rest and " install " in rest]
    assert len(installs) == 2
    assert all("--constraint constraints.txt" in rest for rest in installs)
    assert "ADD" not in {name for stage in (build, final) for name, _ in stage}
    assert not any(
        rest.endswith(":latest") or ":" not in rest.split()[0] for name, rest in build + final if name == "FROM"
    )


def test_the_image_gets_each_package_and_the_builder_gets_nothing_else():
    wanted = {name.rstrip("*") for name in PROJECT["tool"]["setuptools"]["packages"]["find"]["include"]}
    copied = {part for name, rest in stages()[0] if name == "COPY" for part in rest.split()[:-1]}
    assert wanted <= copied
    assert all((ROOT / part).exists() for part in copied)
    ignored = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    assert next(line for line in ignored if not line.startswith("#")) == "*"
    assert {line.removeprefix("!") for line in ignored if line.startswith("!")} == copied


def test_every_setting_in_the_image_is_one():
    given = set(re.findall(r"MOTESBOT_([A-Z_]+)=", DOCKERFILE))
    assert given <= SETTINGS


def composed(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return content


def bots_of(path: Path) -> list[dict[str, Any]]:
    return [service for name, service in composed(path)["services"].items() if name.startswith("bot")]


@pytest.mark.parametrize("path", COMPOSE, ids=lambda path: path.name)
def test_each_service_of_a_compose_file_is_confined_and_comes_back(path: Path):
    content = composed(path)
    for name, service in content["services"].items():
        assert service["restart"] == "unless-stopped", name
        for volume in service.get("volumes", []):
            source = volume.split(":")[0]
            assert (DEPLOY / source).exists() if source.startswith(".") else source in content["volumes"]
        if name.startswith(("bot", "caddy")):
            assert service["read_only"] is True
            assert service["cap_drop"] == ["ALL"]
            assert service["security_opt"] == ["no-new-privileges:true"]
        if name.startswith("bot"):
            assert "ports" not in service, "only the proxy is reached from outside"
            assert {key.removeprefix("MOTESBOT_") for key in service["environment"]} <= SETTINGS
            assert service["image"] == f"motesbot:{PROJECT['project']['version']}"


def test_the_database_and_the_list_of_erased_people_outlive_the_container():
    for path in COMPOSE:
        for name, service in composed(path)["services"].items():
            if name.startswith("bot"):
                assert [volume.split(":")[1] for volume in service["volumes"]] == ["/var/lib/motesbot"]
                given = service["environment"].values()
                assert any("/var/lib/motesbot/" in value for value in given), name


def test_the_secrets_of_an_installation_are_never_committed():
    """The files that the guide and the compose files put into deploy/."""
    named = {f"deploy/{service['env_file']}" for path in COMPOSE for service in bots_of(path)} | {"deploy/.env"}
    done = subprocess.run(["git", "check-ignore", *named], capture_output=True, text=True, cwd=ROOT, check=False)
    assert set(done.stdout.split()) == named, done.stderr


def test_sqlite_has_one_process_and_postgresql_two():
    bots = {path.name: [name for name in composed(path)["services"] if name.startswith("bot")] for path in COMPOSE}
    assert bots == {"compose.sqlite.yml": ["bot"], "compose.postgresql.yml": ["bot-1", "bot-2"]}


def test_each_password_of_a_compose_file_comes_from_outside():
    for path in COMPOSE:
        for line in path.read_text("utf-8").splitlines():
            if "PASSWORD" in line and not line.startswith("#"):
                assert "${POSTGRES_PASSWORD:?" in line


def test_the_proxy_passes_the_public_pages_and_no_others():
    caddyfile = (DEPLOY / "Caddyfile").read_text("utf-8")
    (paths,) = re.findall(r"@public path (.+)", caddyfile)
    assert paths.split() == ["/api/messages", "/links/*", "/privacy", "/terms", "/healthz"]
    assert not any(page in caddyfile for page in INTERNAL)


def test_the_proxy_keeps_no_addresses():
    """Addresses of links are secrets; Caddy logs requests only if told to."""
    lines = (DEPLOY / "Caddyfile").read_text("utf-8").splitlines()
    assert not [line for line in lines if line.strip().startswith("log")]


def test_the_unit_runs_the_bot_confined():
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read(DEPLOY / "motesbot.service", encoding="utf-8")
    service = unit["Service"]
    assert service["User"] == "motesbot"
    assert service["ExecStart"].endswith("/motesbot serve")
    assert service["Restart"] == "always"
    for name in ("NoNewPrivileges", "ProtectHome", "PrivateTmp", "PrivateDevices", "MemoryDenyWriteExecute"):
        assert service[name] == "yes"
    assert service["ProtectSystem"] == "strict"
    assert service["StateDirectory"] == "motesbot"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze: not on this machine")
def test_systemd_understands_the_unit(tmp_path: Path):
    """On a machine without the bot's environment, so with another program in its place."""
    unit = tmp_path / "motesbot.service"
    text = (DEPLOY / "motesbot.service").read_text("utf-8")
    unit.write_text(re.sub(r"ExecStart=.*", "ExecStart=/bin/true", text), encoding="utf-8")
    done = subprocess.run(["systemd-analyze", "verify", str(unit)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
