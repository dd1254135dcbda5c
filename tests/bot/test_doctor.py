"""What `motesbot doctor` promises somebody who installs the bot: each fault is found, and its line says what to do."""

import os
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from click.testing import CliRunner

from bot.__main__ import main
from bot.app import running
from bot.install.doctor import Examination
from bot.install.public_address import lasts
from bot.install.report import Finding, State, lines, note, ok, wrong
from bot.settings import AppType, Secret, Settings
from manifest.package import build
from storage.database.engine import upgrade
from tests.connector import TENANT, Teams
from tests.connector.places import APP_ID

CLEARED: dict[str, str | None] = {"MOTESBOT_LOCAL": None, "MOTESBOT_DATABASE_URL": None, "MOTESBOT_APP_ID": None}
"""What a file of settings sets stays in the environment of this process."""
PASSED = ("/api/messages", "/links/", "/privacy", "/terms", "/healthz")


@dataclass
class Proxy:
    """A TLS proxy without TLS: passes what it should to the bot, and can be configured as badly as real ones are."""

    session: aiohttp.ClientSession
    bot: str = ""
    passes: tuple[str, ...] = PASSED
    removes: tuple[str, ...] = ()
    adds: dict[str, str] = field(default_factory=dict)
    answers_itself: dict[str, tuple[int, str]] = field(default_factory=dict)
    keeps_host: bool = False

    async def handle(self, request: web.Request) -> web.Response:
        if request.path in self.answers_itself:
            status, text = self.answers_itself[request.path]
            return web.Response(status=status, text=text)
        if not request.path.startswith(self.passes):
            return web.Response(status=404)
        body = await request.read()
        kind = {"Content-Type": request.content_type, **({"Host": request.host} if self.keeps_host else {})}
        async with self.session.request(request.method, self.bot + request.path, data=body, headers=kind) as answer:
            headers = {
                name: value
                for name, value in answer.headers.items()
                if name not in {*self.removes, "Content-Length", "Date", "Server"}
            }
            return web.Response(status=answer.status, body=await answer.read(), headers=headers | self.adds)


@dataclass
class Installation:
    teams: Teams
    proxy: Proxy
    settings: Settings
    session: aiohttp.ClientSession
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)

    async def examined(self, package: Path | None = None, **changed: object) -> list[Finding]:
        examination = Examination(
            replace(self.settings, **changed),  # type: ignore[arg-type]
            self.session,
            clock=self.clock,
            address_of=lambda _: self.teams.service_url,
            package=package,
        )
        return [finding async for finding in examination.findings()]

    async def faults(self, package: Path | None = None, **changed: object) -> dict[str, str]:
        """The parts that are wrong, each with its text and remedy."""
        found = await self.examined(package, **changed)
        return {each.part: f"{each.text} -> {each.remedy}" for each in found if each.state is State.WRONG}


@pytest.fixture
async def whole(tmp_path: Path) -> AsyncIterator[Installation]:
    """An installation without a fault: the bot, its proxy, and stand-ins for Entra and Teams, over real HTTP."""
    async with Teams() as teams, aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=2)) as session:
        proxy = Proxy(session)
        application = web.Application()
        application.add_routes([web.route("*", "/{path:.*}", proxy.handle)])
        address = (await teams.runs(application)).removesuffix("/api/messages")
        settings = Settings(
            local=False,
            app_id=APP_ID,
            app_password=Secret("secret"),
            app_tenant_id=TENANT,
            allowed_tenants=frozenset({TENANT}),
            service_hosts=frozenset({"127.0.0.1"}),
            database_url=f"sqlite+aiosqlite:///{tmp_path / 'motesbot.sqlite3'}",
            openid_metadata_url=teams.issuer.metadata_url,
            token_url=teams.issuer.token_url,
            public_url=address,
            link_keys=(Secret("k" * 40),),
        )
        async with running(settings) as bot:
            await bot.schedule.tick("set clock")
            proxy.bot = (await teams.runs(bot.web)).removesuffix("/api/messages")
            yield Installation(teams, proxy, settings, session)


async def test_a_whole_installation_has_no_fault(whole: Installation, tmp_path: Path):
    package = tmp_path / "motesbot.zip"
    package.write_bytes(build(app_id=APP_ID, public_url=str(whole.settings.public_url)))
    found = await whole.examined(package)
    assert [each for each in found if each.state is State.WRONG] == []
    well = {each.part for each in found if each.state is State.OK}
    assert well >= {
        *("settings", "database", "migrations", "signing keys", "clock", "Teams", "token"),
        *("public address", "messages", "internal pages", "app package"),
    }


@pytest.mark.parametrize(
    ("change", "part", "text", "remedy"),
    [
        ({"answers_itself": {"/healthz": (200, "<h1>Welcome to nginx</h1>")}}, "public address", "not the bot", "pass"),
        ({"answers_itself": {"/healthz": (302, "")}}, "public address", "302", "without redirects"),
        ({"answers_itself": {"/healthz": (401, "Sign in")}}, "public address", "401", "sign-in"),
        ({"answers_itself": {"/healthz": (502, "Bad gateway")}}, "public address", "502", "MOTESBOT_PORT"),
        ({"answers_itself": {"/healthz": (503, '{"alive": false}')}}, "public address", "scheduler", "restart"),
        ({"adds": {"Age": "12"}}, "public address", "cache", "caching off"),
        ({"passes": ("/healthz", "/privacy")}, "messages", "404 instead of 401", "messaging endpoint"),
        ({"answers_itself": {"/api/messages": (405, "")}}, "messages", "405", "POST /api/messages"),
        ({"answers_itself": {"/api/messages": (200, "Log in")}}, "messages", "200", "sign-in page"),
        ({"passes": ("/healthz", "/api/messages")}, "pages", "404", "/privacy"),
        ({"removes": ("Content-Security-Policy",)}, "pages", "Content-Security-Policy", "headers"),
        ({"passes": ("/",)}, "internal pages", "/metrics and /readyz", "only /api/messages"),
        ({"passes": (*PASSED, "/metrics")}, "internal pages", "/metrics can be read", "only"),
    ],
)
async def test_a_proxy_that_is_configured_badly_is_found_out(whole: Installation, change, part, text, remedy):
    for name, value in change.items():
        setattr(whole.proxy, name, value)
    faults = await whole.faults()
    assert text in faults[part]
    assert remedy in faults[part]


async def test_the_bot_hides_its_internal_pages_where_every_path_is_passed(whole: Installation):
    """As in Azure Container Apps, whose ingress chooses no paths and keeps the Host header."""
    whole.proxy.passes, whole.proxy.keeps_host = ("/",), True
    assert await whole.faults() == {}
    for path in ("/metrics", "/readyz"):
        async with whole.session.get(whole.proxy.bot + path) as inside:
            assert inside.status == 200
        async with whole.session.get(f"{whole.settings.public_url}{path}") as outside:
            assert outside.status == 404


async def test_a_public_address_where_nothing_listens_is_one_fault(whole: Installation):
    faults = await whole.faults(public_url="http://127.0.0.1:9")
    assert list(faults) == ["public address"]
    assert "does not answer" in faults["public address"]
    assert "curl -i http://127.0.0.1:9/healthz" in faults["public address"]


async def test_a_refused_secret_is_told_from_an_unreachable_entra(whole: Installation):
    whole.teams.issuer.refuses_secret = True
    refused = (await whole.faults())["token"]
    assert "refused" in refused
    assert "new client secret" in refused
    unreached = (await whole.faults(token_url="http://127.0.0.1:9/token"))["token"]
    assert "could not be asked" in unreached
    assert "port 443" in unreached
    assert "secret" not in unreached


async def test_a_managed_identity_that_is_not_there_is_told_of(whole: Installation, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("IDENTITY_ENDPOINT", "http://127.0.0.1:9/msi")
    fault = (await whole.faults(app_type=AppType.USER_ASSIGNED_MSI))["token"]
    assert "managed identity" in fault
    assert "assign the identity" in fault


async def test_keys_that_cannot_be_fetched_are_told_of(whole: Installation):
    whole.teams.issuer.down = True
    assert "503" in (await whole.faults())["signing keys"]
    fault = (await whole.faults(openid_metadata_url="http://127.0.0.1:9/openid"))["signing keys"]
    assert "does not answer" in fault
    assert "HTTPS_PROXY" in fault


@pytest.mark.parametrize(("minutes", "word"), [(-600, "behind"), (-5, "behind"), (3, "ahead"), (60, "ahead")])
async def test_a_clock_that_is_wrong_is_told_of(whole: Installation, minutes: int, word: str):
    whole.clock = lambda: datetime.now(UTC) + timedelta(minutes=minutes)
    assert word in (await whole.faults())["clock"]
    assert "set-ntp" in (await whole.faults())["clock"]


async def test_a_host_that_a_firewall_blocks_is_named(whole: Installation):
    closed = replace(whole.settings, service_hosts=frozenset({"127.0.0.1", "smba.example"}))
    examination = Examination(
        closed,
        whole.session,
        address_of=lambda host: "http://127.0.0.1:9/" if host == "smba.example" else whole.teams.service_url,
    )
    found = {each.text: each async for each in examination.findings() if each.part == "Teams"}
    (fault,) = [each for each in found.values() if each.state is State.WRONG]
    assert "smba.example" in fault.text
    assert "port 443" in fault.remedy


async def test_a_database_that_is_missing_old_or_out_of_reach_has_its_own_remedy(whole: Installation, tmp_path: Path):
    missing = await whole.faults(database_url=f"sqlite+aiosqlite:///{tmp_path / 'no.sqlite3'}")
    assert "start the bot, which creates it" in missing["database"]
    old = f"sqlite+aiosqlite:///{tmp_path / 'old.sqlite3'}"
    upgrade(old, "0001")
    assert "(motesbot db backup FILE), then start the bot" in (await whole.faults(database_url=old))["migrations"]
    away = await whole.faults(database_url="postgresql+psycopg://karin:hemligt@127.0.0.1:9/motesbot")
    assert "PostgreSQL does not answer at 127.0.0.1:9" in away["database"]
    assert "hemligt" not in str(away)
    assert not (tmp_path / "no.sqlite3").exists()


async def test_a_database_of_a_newer_version_is_not_upgraded_again(whole: Installation, tmp_path: Path):
    newer = f"sqlite+aiosqlite:///{tmp_path / 'newer.sqlite3'}"
    upgrade(newer)
    with closing(sqlite3.connect(tmp_path / "newer.sqlite3")) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    fault = (await whole.faults(database_url=newer))["migrations"]
    assert "install the version that upgraded it" in fault
    assert "start the bot" not in fault


async def test_damage_wants_a_backup_and_wrong_rights_want_an_owner(whole: Installation, tmp_path: Path):
    (tmp_path / "damaged.sqlite3").write_text("no database " * 99)
    damaged = await whole.faults(database_url=f"sqlite+aiosqlite:///{tmp_path / 'damaged.sqlite3'}")
    assert "restore the newest backup" in damaged["database"]
    (tmp_path / "folder.sqlite3").mkdir()
    closed = await whole.faults(database_url=f"sqlite+aiosqlite:///{tmp_path / 'folder.sqlite3'}")
    assert "restore" not in closed["database"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can give a file away")
async def test_a_file_that_only_root_can_open_is_wrong_though_the_doctor_is_root(whole: Installation, tmp_path: Path):
    database = tmp_path / "data" / "motesbot.sqlite3"
    upgrade(f"sqlite:///{database}")
    os.chown(database.parent, 65534, 65534)
    fault = (await whole.faults(database_url=f"sqlite+aiosqlite:///{database}"))["database"]
    assert "which belongs to root" in fault
    assert "sudo chown" in fault
    assert "restore" not in fault


@pytest.mark.parametrize("content", [b"", b"not a zip", build(app_id=APP_ID, public_url="https://old.example.org")])
async def test_a_package_of_other_settings_is_found_out(whole: Installation, tmp_path: Path, content: bytes):
    package = tmp_path / "motesbot.zip"
    package.write_bytes(content)
    assert "motesbot manifest" in (await whole.faults(package))["app package"]
    assert "cannot be read" in (await whole.faults(tmp_path / "none.zip"))["app package"]


DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("life", "left", "state"),
    [
        (90 * DAY, 60 * DAY, State.OK),
        (90 * DAY, 20 * DAY, State.OK),
        (90 * DAY, 13 * DAY, State.WRONG),
        (90 * DAY, -DAY, State.WRONG),
        (398 * DAY, 15 * DAY, State.OK),
        (398 * DAY, 10 * DAY, State.WRONG),
        (6 * DAY, 3 * DAY, State.OK),
        (6 * DAY, DAY, State.WRONG),
        (DAY / 2, DAY / 4, State.OK),
        (DAY / 2, DAY / 10, State.WRONG),
    ],
)
def test_a_certificate_is_judged_by_how_long_it_lives(life: timedelta, left: timedelta, state: State):
    now = datetime(2026, 9, 1, tzinfo=UTC)
    assert lasts(now + left - life, now + left, now=now).state is state


async def test_a_host_without_a_trusted_certificate_is_told_from_one_that_is_closed(whole: Installation):
    """http where TLS is expected is one of the ways; a proxy that opens TLS is another."""
    examination = Examination(
        whole.settings, whole.session, address_of=lambda _: whole.teams.service_url.replace("http:", "https:")
    )
    (found,) = [each async for each in examination.findings() if each.part == "Teams"]
    assert found.state is State.WRONG
    assert "SSL_CERT_FILE" in found.remedy


async def test_no_line_shows_a_secret(whole: Installation):
    whole.teams.issuer.refuses_secret = True
    found = await whole.examined(app_password=Secret("hemligheten"))
    assert "hemligheten" not in "\n".join(lines(found))
    assert "k" * 40 not in "\n".join(lines(found))


async def test_local_mode_asks_nothing_of_the_internet(tmp_path: Path):
    url = f"sqlite+aiosqlite:///{tmp_path / 'a.sqlite3'}"
    upgrade(url)
    async with aiohttp.ClientSession() as session:
        found = [each async for each in Examination(Settings(local=True, database_url=url), session).findings()]
    assert {each.part for each in found if each.state is State.OK} == {"settings", "database", "migrations"}


def test_a_wrong_line_always_says_what_to_do():
    with pytest.raises(ValueError, match="remedy"):
        wrong("clock", "is wrong", "")
    assert lines([ok("a", "b"), note("c", "d")])[-1] == "Nothing is wrong."
    assert lines([wrong("a", "b", "do this")])[1].endswith("-> do this")


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({}, ["MOTESBOT_APP_ID", "MOTESBOT_APP_PASSWORD", "MOTESBOT_APP_TENANT_ID"]),
        ({"APP_ID": "the bot"}, ["MOTESBOT_APP_ID is not"]),
        ({"APP_PASSWORD": "11111111-2222-3333-4444-555555555555"}, ["is the secret's id"]),
        ({"PUBLIC_URL": "http://motesbot.example.org"}, ["https://"]),
        ({"APPID": "x"}, ["MOTESBOT_APPID is not a setting: did you mean MOTESBOT_APP_ID?"]),
    ],
)
def test_settings_that_cannot_be_used_end_the_examination_with_1(settings: dict[str, str], named: list[str]):
    given = {f"MOTESBOT_{name}": value for name, value in settings.items()}
    result = CliRunner().invoke(main, ["doctor"], env=given)
    assert result.exit_code == 1
    for text in named:
        assert text in result.output
    assert "motesbot setup" in result.output
    assert "motesbot --env-file FILE doctor" in result.output


def test_every_remedy_that_is_a_command_repeats_the_file_of_settings(tmp_path: Path):
    """Without it, the command would ask other settings."""
    file = tmp_path / "my settings.env"
    upgrade(f"sqlite:///{tmp_path / 'a.sqlite3'}", "0001")
    file.write_text(f"MOTESBOT_LOCAL=1\nMOTESBOT_DATABASE_URL=sqlite:///{tmp_path / 'a.sqlite3'}\n")
    result = CliRunner().invoke(main, ["--env-file", str(file), "doctor"], env=CLEARED)
    assert result.exit_code == 1
    assert f"motesbot --env-file '{file}' db backup FILE" in result.output
    file.write_text("MOTESBOT_APP_ID=x\n")
    result = CliRunner().invoke(main, ["--env-file", str(file), "doctor"], env=CLEARED)
    assert f"-> correct {file}" in result.output


def test_the_help_says_what_is_checked_and_the_exit_codes():
    text = CliRunner().invoke(main, ["doctor", "--help"]).output
    for part in ("settings", "database", "Microsoft", "public address", "app package", "Exit code: 0"):
        assert part in text


def test_local_mode_ends_with_0_if_all_is_well(tmp_path: Path):
    upgrade(f"sqlite:///{tmp_path / 'a.sqlite3'}")
    env = {"MOTESBOT_LOCAL": "1", "MOTESBOT_DATABASE_URL": f"sqlite:///{tmp_path / 'a.sqlite3'}"}
    result = CliRunner().invoke(main, ["doctor"], env=env)
    assert result.exit_code == 0, result.output
    assert "Nothing is wrong." in result.output
