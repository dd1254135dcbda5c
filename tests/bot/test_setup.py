"""What `motesbot setup` promises: its questions accept what people paste, and its file is safe and works everywhere."""

import stat
import subprocess
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main
from bot.install import env_file
from bot.install.setup import SYSTEMD_FILE, next_steps
from bot.settings import AppType, load

ROOT = Path(__file__).parents[2]
APP = "11111111-2222-3333-4444-555555555555"
TENANT = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"
SECRET = "aB3~x.Y_z-9QwErTy"
ANSWERS = (APP, TENANT, "", SECRET, "https://motesbot.example.org", "", "Region Örebro län", "dataskydd@example.org")


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    for name in list(os.environ):
        if name.startswith("MOTESBOT_"):
            monkeypatch.delenv(name)


def answered(folder: Path, *answers: str) -> Result:
    text = "".join(f"{answer}\n" for answer in answers)
    return CliRunner().invoke(main, ["setup", "--output", str(folder / "motesbot.env")], input=text)


def test_eight_answers_are_enough_to_serve(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    result = answered(tmp_path, *ANSWERS)
    assert result.exit_code == 0, result.output
    for name, value in env_file.read(tmp_path / "motesbot.env").items():
        monkeypatch.setenv(name, value)
    settings = load()
    assert (settings.app_id, settings.app_tenant_id) == (APP, TENANT)
    assert settings.app_password.reveal() == SECRET
    assert settings.public_url == "https://motesbot.example.org"
    assert len(settings.link_keys) == 1
    assert (settings.controller, settings.privacy_contact) == ("Region Örebro län", "dataskydd@example.org")


def test_who_is_responsible_can_be_left_for_later(tmp_path: Path):
    result = answered(tmp_path, *ANSWERS[:6], "", "")
    assert result.exit_code == 0, result.output
    written = env_file.read(tmp_path / "motesbot.env")
    assert not {"MOTESBOT_CONTROLLER", "MOTESBOT_PRIVACY_CONTACT"} & set(written)


def test_only_its_owner_reads_the_file_and_the_secret_is_never_shown(tmp_path: Path):
    result = answered(tmp_path, *ANSWERS)
    assert stat.S_IMODE((tmp_path / "motesbot.env").stat().st_mode) == 0o600
    assert SECRET not in result.output


def test_each_run_makes_a_new_key(tmp_path: Path):
    keys = set()
    for name in "ab":
        (tmp_path / name).mkdir()
        answered(tmp_path / name, *ANSWERS)
        keys.add(env_file.read(tmp_path / name / "motesbot.env")["MOTESBOT_LINK_KEYS"])
    assert len(keys) == 2


def test_the_package_is_of_the_same_settings_and_the_next_step_is_told(tmp_path: Path):
    result = answered(tmp_path, *ANSWERS)
    with zipfile.ZipFile(tmp_path / "motesbot.zip") as package:
        assert APP in package.read("manifest.json").decode()
    assert "https://motesbot.example.org/api/messages" in result.output
    assert "doctor --package" in result.output


def test_a_file_that_is_there_is_left_as_it_is(tmp_path: Path):
    (tmp_path / "motesbot.env").write_text("MOTESBOT_APP_ID=x\n")
    result = answered(tmp_path, *ANSWERS)
    assert result.exit_code == 1
    assert "--output" in result.output
    assert (tmp_path / "motesbot.env").read_text() == "MOTESBOT_APP_ID=x\n"


@pytest.mark.parametrize(
    ("folder", "told", "untold"),
    [
        ("deploy", ["docker compose --file deploy/compose.sqlite.yml exec bot motesbot doctor"], ["systemctl"]),
        ("here", ["systemctl enable", "motesbot.env deploy/motesbot.env", "motesbot.env serve"], []),
    ],
)
def test_the_closing_steps_are_those_of_the_way_that_reads_the_file(tmp_path: Path, folder, told, untold):
    (tmp_path / folder).mkdir()
    result = answered(tmp_path / folder, *ANSWERS)
    for text in told:
        assert text in result.output
    for text in untold:
        assert text not in result.output


def test_the_unit_reads_the_file_that_the_closing_steps_of_systemd_name():
    settings = {"MOTESBOT_PUBLIC_URL": "https://motesbot.example.org"}
    steps = next_steps(settings, SYSTEMD_FILE, SYSTEMD_FILE.with_name("motesbot.zip"))
    unit = (ROOT / "deploy" / "motesbot.service").read_text("utf-8")
    assert f"EnvironmentFile={SYSTEMD_FILE}" in unit
    assert "docker" not in steps
    assert f"--env-file {SYSTEMD_FILE} doctor --package {SYSTEMD_FILE.with_name('motesbot.zip')}" in steps


@pytest.mark.parametrize("output", ["file/motesbot.env", "there/motesbot.env"])
def test_a_file_that_cannot_be_written_is_told_of_before_the_first_question(tmp_path: Path, output: str):
    (tmp_path / "file").write_text("")
    (tmp_path / "there" / "motesbot.env").mkdir(parents=True)
    result = CliRunner().invoke(main, ["setup", "--output", str(tmp_path / output)], input="\n")
    assert result.exit_code != 0
    assert "App id" not in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    ("at", "bad", "told"),
    [
        (0, "my-bot", "00000000-0000"),
        (1, "contoso.onmicrosoft.com", "00000000-0000"),
        (2, "MultiTenant", "SingleTenant or UserAssignedMSI"),
        (3, APP, "secret's id"),
        (3, "it's", "quotation mark"),
        (4, "http://motesbot.example.org", "https://"),
        (4, "https://motesbot.example.org/?a=b", "without ?"),
        (5, "mysql://somewhere", "sqlite:/// or postgresql://"),
        (5, "postgresql://bot:p@ss@db/motesbot", "%40"),
        (6, "x" * 201, "longer than 200"),
        (7, "it's us", "quotation mark"),
    ],
)
def test_an_answer_that_cannot_be_used_is_asked_for_again(tmp_path: Path, at: int, bad: str, told: str):
    result = answered(tmp_path, *ANSWERS[:at], bad, *ANSWERS[at:])
    assert result.exit_code == 0, result.output
    assert told in result.output
    assert (tmp_path / "motesbot.env").exists()


@pytest.mark.parametrize(
    ("at", "pasted", "name", "value"),
    [
        (0, f"  {APP.upper()} ", "APP_ID", APP),
        (0, f"{{{APP}}}", "APP_ID", APP),
        (1, f'"{TENANT}"', "APP_TENANT_ID", TENANT),
        (2, "Single Tenant", "APP_TYPE", "SingleTenant"),
        (2, "singletenant", "APP_TYPE", "SingleTenant"),
        (4, "motesbot.example.org", "PUBLIC_URL", "https://motesbot.example.org"),
        (4, "https://motesbot.example.org/", "PUBLIC_URL", "https://motesbot.example.org"),
    ],
)
def test_what_people_paste_is_tidied(tmp_path: Path, at: int, pasted: str, name: str, value: str):
    result = answered(tmp_path, *ANSWERS[:at], pasted, *ANSWERS[at + 1 :])
    assert result.exit_code == 0, result.output
    assert env_file.read(tmp_path / "motesbot.env")[f"MOTESBOT_{name}"] == value


def test_a_managed_identity_is_asked_for_no_secret(tmp_path: Path):
    result = answered(tmp_path, APP, TENANT, "UserAssignedMSI", "https://motesbot.example.org", "", "", "")
    assert result.exit_code == 0, result.output
    written = env_file.read(tmp_path / "motesbot.env")
    assert written["MOTESBOT_APP_TYPE"] == AppType.USER_ASSIGNED_MSI
    assert "MOTESBOT_APP_PASSWORD" not in written


@pytest.mark.parametrize(
    "value",
    ["plain", "a~b.c-d_e", "with $HOME and ${PATH}", 'a "word"', "a#b", "back\\slash", "", "postgresql://u:p%40@h/d"],
)
def test_every_value_is_read_back_as_it_was_by_us_and_by_a_shell(tmp_path: Path, value: str):
    path = tmp_path / "a.env"
    env_file.write(path, {"MOTESBOT_X": value}, heading="x")
    assert env_file.read(path) == {"MOTESBOT_X": value}
    shell = subprocess.run(
        ["sh", "-c", f'. {path}; printf %s "$MOTESBOT_X"'], capture_output=True, text=True, check=True
    )
    assert shell.stdout == value


@pytest.mark.parametrize(
    ("content", "settings"),
    [
        ("\ufeffA=1\r\nB=2\r\n", {"A": "1", "B": "2"}),
        ("# a comment\n\nA = 1 \n", {"A": "1"}),
        ('export A="1 2"\n', {"A": "1 2"}),
        ("A=\n", {"A": ""}),
        ("A=b=c\n", {"A": "b=c"}),
    ],
)
def test_files_of_other_editors_are_read(tmp_path: Path, content: str, settings: dict[str, str]):
    (tmp_path / "a.env").write_bytes(content.encode())
    assert env_file.read(tmp_path / "a.env") == settings


@pytest.mark.parametrize("content", ["just words\n", "hemligt\n", "=1\n", "1A=2\n", "a-b=c\n"])
def test_a_line_that_is_no_setting_is_named_without_its_text(tmp_path: Path, content: str):
    (tmp_path / "a.env").write_text("X=1\n" + content)
    with pytest.raises(env_file.EnvFileError, match="line 2") as raised:
        env_file.read(tmp_path / "a.env")
    assert content.strip() not in str(raised.value).removeprefix(str(tmp_path / "a.env"))


def test_the_environment_comes_before_the_file(tmp_path: Path):
    (tmp_path / "a.env").write_text("MOTESBOT_LOCAL=0\nMOTESBOT_APP_ID=nonsense\n")
    env = {"MOTESBOT_APP_ID": APP}
    result = CliRunner().invoke(main, ["--env-file", str(tmp_path / "a.env"), "doctor"], env=env)
    assert result.exit_code == 1
    assert "MOTESBOT_APP_ID" not in result.output
    assert "MOTESBOT_APP_TENANT_ID is not set" in result.output
