"""Starts Microsoft's emulator, Agents Playground, beside the bot: an independent client for the demo and the tests.

npm installs it when it is first needed, and we never distribute it: its licence allows evaluation, not publishing. It
listens on all interfaces of the machine, without authentication.
"""

import contextlib
import json
import queue
import subprocess
import threading
import time
import urllib.request
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.demo.npm import Node, install

PACKAGE = "@microsoft/m365agentsplayground"
VERSION = "0.2.28"
PORT = 56150
START_SECONDS = 60
ENVIRONMENT = {
    # The emulator opens a browser through xdg-open unless this is set, and dies if that program is missing.
    "TEAMSAPPTESTER_BROWSER": "none",
    "APPLICATION_INSIGHTS_NO_STATSBEAT": "1",
}
LAST_LINES = 5
"""How many lines of the emulator's output are shown when it fails."""

# The fictional world of the demo. The emulator requires exactly five users beside the current one, one group chat, and
# one team with one channel beside General. It exits with code 1 if a key is missing or unknown.
TENANT_ID = "00000000-0000-4000-8000-000000000001"
BOT_ID = "28:00000000-0000-4000-8000-000000000002"
BOT_NAME = "Mötesbot"
PERSONAL_CHAT = "a:1-personal-karin"
GROUP_CHAT = "19:meeting_demo@thread.v2"
GROUP_CHAT_NAME = "Nätverksmöte"
TEAM = "19:general@thread.tacv2"
TEAM_NAME = "Studienätverket"
CHANNEL = "19:natverket@thread.tacv2"
CHANNEL_NAME = "Nätverket"


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """A person of the demo's group. `platform_id` is their id in the emulator."""

    platform_id: str
    object_id: str
    given_name: str
    surname: str
    organisation: str
    email: str

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.surname}"


def _person(number: int, given_name: str, surname: str, organisation: str, domain: str) -> DemoPerson:
    plain = f"{given_name}.{surname}".lower().translate(str.maketrans("åäöé", "aaoe"))
    return DemoPerson(
        platform_id=f"29:1-demo-{given_name.lower()}",
        object_id=f"00000000-0000-4000-8000-0000000000{number}",
        given_name=given_name,
        surname=surname,
        organisation=organisation,
        email=f"{plain}@{domain}",
    )


# The first person is the one at the keyboard.
PEOPLE = (
    _person(20, "Karin", "Ek", "Ekby kommun", "ekby.example"),
    _person(21, "Olle", "Berg", "Bergby kommun", "bergby.example"),
    _person(22, "Per", "Lund", "Lunda folkhögskola", "lunda.example"),
    _person(23, "Aisha", "Noor", "Norrby kommun", "norrby.example"),
    _person(24, "Eva", "Ström", "Strömsta bibliotek", "stromsta.example"),
    _person(25, "Jonas", "Wik", "Wiks kommun", "wik.example"),
)


def world() -> dict[str, Any]:
    """Return the emulator's configuration of people and places."""

    def user(person: DemoPerson) -> dict[str, str]:
        return {
            "id": person.platform_id,
            "name": person.name,
            "givenName": person.given_name,
            "surname": person.surname,
            "userPrincipleName": person.email,
            "email": person.email,
            "aadObjectId": person.object_id,
        }

    return {
        "version": "0.1.1",
        "tenantId": TENANT_ID,
        "bot": {"id": BOT_ID, "name": BOT_NAME},
        "currentUser": user(PEOPLE[0]),
        "users": [user(person) for person in PEOPLE[1:]],
        "personalChat": {"id": PERSONAL_CHAT},
        "groupChat": {"id": GROUP_CHAT, "name": GROUP_CHAT_NAME},
        "team": {
            "id": TEAM,
            "aadGroupId": "00000000-0000-4000-8000-000000000031",
            "name": TEAM_NAME,
            "channels": [{"id": CHANNEL, "name": CHANNEL_NAME}],
        },
    }


class ClientFailed(Exception):  # noqa: N818 - reads as what happened
    """The emulator did not start. The text is the reason that it gave."""


class Client:
    """A running emulator at `url`. Stop it with `stop`, or use it in a `with` block."""

    def __init__(self, process: "subprocess.Popen[str]", url: str) -> None:
        self.url = url
        self._process = process

    def stop(self) -> None:
        """Stop the emulator. Safe to call twice."""
        self._process.terminate()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()

    def __enter__(self) -> "Client":
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


def installed(node: Node) -> Path:
    """Return the emulator's folder, installing it if needed. Raises NpmFailed."""
    return install(node, PACKAGE, VERSION)


def start(node: Node, emulator: Path, bot_url: str, folder: Path, *, port: int = PORT) -> Client:
    """Start the emulator for the bot at `bot_url` (…/api/messages), which must already answer.

    It runs in `folder`, where it leaves its log (devTools/). Blocks until its page can be opened. Raises ClientFailed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    # JSON is valid YAML.
    config = json.dumps(world(), ensure_ascii=False, indent=2)
    (folder / ".m365agentsplayground.yml").write_text(config, encoding="utf-8")
    options = ("-e", bot_url, "-c", "msteams", "-p", str(port), "--disable-telemetry")
    process = subprocess.Popen(  # noqa: S603 - our own arguments
        [str(node.executable), str(emulator / "cli.js"), *options],
        cwd=folder,
        env=node.environment() | ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    client = Client(process, "")
    output = _Output(process)
    try:
        client.url = f"http://localhost:{output.port()}"
        _wait_for_page(process, client.url)
    except BaseException as problem:
        client.stop()
        if isinstance(problem, ClientFailed):
            raise ClientFailed(f"{problem} {_reason(folder) or output.last_lines()}".strip()) from None
        raise
    return client


class _Output:
    """The lines that the emulator prints, read to the end: a full pipe would block it."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process
        self._lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._last: deque[str] = deque(maxlen=LAST_LINES)
        threading.Thread(target=self._read, daemon=True, name="emulator-output").start()

    def _read(self) -> None:
        with contextlib.suppress(ValueError):
            for line in self._process.stdout or ():
                self._last.append(line.strip())
                self._lines.put(line)
        self._lines.put(None)

    def port(self) -> int:
        """Return the port that the emulator listens on; another than requested if that was taken. Raises
        ClientFailed."""
        try:
            while (line := self._lines.get(timeout=START_SECONDS)) is not None:
                if "Listening on" in line:
                    return int(line.split()[-1])
        except queue.Empty:
            pass
        raise ClientFailed("The emulator did not start.")

    def last_lines(self) -> str:
        return " | ".join(line for line in self._last if line)[:500]


def _wait_for_page(process: "subprocess.Popen[str]", url: str) -> None:
    for _ in range(START_SECONDS * 10):
        if process.poll() is not None:
            break
        # It serves nothing before it has reached the bot.
        if _answers(url):
            return
        time.sleep(0.1)
    raise ClientFailed("The emulator started but serves no page.")


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/_internal/v1/config", timeout=5) as answer:  # noqa: S310 - our own
            return bool(json.load(answer).get("config"))
    except (OSError, ValueError):
        return False


def _reason(folder: Path) -> str:
    """Return the reason in the emulator's log."""
    try:
        log = (folder / "devTools" / "m365agentsplayground.log").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return " ".join(line for line in log.splitlines() if line.startswith("error Reason"))[:500]
