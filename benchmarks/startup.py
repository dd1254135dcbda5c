"""What a start costs: this bot, the stock SDK's echo bot, and bare aiohttp, side by side in one run.

python benchmarks/startup.py [--rounds 3]

Of each: the CPU time until it answers GET /readyz with 200 and the time that this takes, the memory it then has, and
both when it has been idle for a while. The bot imports the SDK and compiles its patterns at the first message, which
none of the three gets here. Its database is at the newest revision. Trust the ratios within a run, not the seconds.
"""

import argparse
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import closing
from dataclasses import astuple, dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

BARE = """
import sys
from aiohttp import web

async def answer(request):
    return web.Response()

application = web.Application()
application.add_routes([web.get("/readyz", answer), web.post("/api/messages", answer)])
web.run_app(application, host="127.0.0.1", port=int(sys.argv[1]), print=None)
"""
ECHO = """
import sys
from aiohttp import web
from botbuilder.core import ActivityHandler
from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication

class Settings:
    APP_ID = APP_PASSWORD = APP_TENANTID = ""
    APP_TYPE = "MultiTenant"

class Echo(ActivityHandler):
    async def on_message_activity(self, turn_context):
        await turn_context.send_activity(turn_context.activity.text)

adapter, bot = CloudAdapter(ConfigurationBotFrameworkAuthentication(Settings())), Echo()

async def messages(request):
    return await adapter.process(request, bot)

async def ready(request):
    return web.Response()

application = web.Application()
application.add_routes([web.get("/readyz", ready), web.post("/api/messages", messages)])
web.run_app(application, host="127.0.0.1", port=int(sys.argv[1]), print=None)
"""
TICK = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True)
class Start:
    ready_cpu: float
    ready_after: float
    ready_memory: float
    idle_cpu: float
    idle_memory: float


def cpu_of(pid: int) -> float:
    """Return the seconds of CPU that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def memory_of(pid: int) -> float:
    """Return the resident memory of a process in MB."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE / 2**20


def is_ready(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=5) as response:
            return bool(response.status == 200)
    except (urllib.error.URLError, ConnectionError):
        return False


def start(command: list[str], environment: dict[str, str], port: int) -> Start:
    """Start a server, wait until it is ready and then until it does nothing more, and end it."""
    begun = time.monotonic()
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ | environment, stderr=subprocess.DEVNULL)
    try:
        while not is_ready(f"http://127.0.0.1:{port}/readyz"):
            if process.poll() is not None:
                raise SystemExit(f"{command} failed")
            time.sleep(0.02)
        ready = (cpu_of(process.pid), time.monotonic() - begun, memory_of(process.pid))
        used = -1.0
        while cpu_of(process.pid) - used > 0.15:
            used = cpu_of(process.pid)
            time.sleep(3)
        return Start(*ready, cpu_of(process.pid), memory_of(process.pid))
    finally:
        process.terminate()
        process.wait()


def started(kind: str) -> Start:
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        port = int(found.getsockname()[1])
    if kind != "bot":
        return start([sys.executable, "-W", "ignore", "-c", {"bare": BARE, "echo": ECHO}[kind], str(port)], {}, port)
    from storage.database.engine import upgrade

    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/motesbot.sqlite"
        upgrade(url)
        settings = {"MOTESBOT_LOCAL": "1", "MOTESBOT_DATABASE_URL": url, "MOTESBOT_PORT": str(port)}
        return start([sys.executable, "-m", "bot", "serve"], settings, port)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--rounds", type=int, default=3)
    rounds = arguments.parse_args().rounds
    kinds = ("bare", "echo", "bot")
    for kind in kinds:
        started(kind)  # which writes the bytecode
    runs: dict[str, list[Start]] = {kind: [] for kind in kinds}
    for _ in range(rounds):
        for kind in kinds:
            runs[kind].append(started(kind))
    print("          ready: CPU s   after s     MB    idle: CPU s      MB    (times the stock SDK's)")
    stock = [statistics.median(column) for column in zip(*map(astuple, runs["echo"]), strict=True)]
    for kind in kinds:
        cpu, after, memory, idle_cpu, idle_memory = (
            statistics.median(column) for column in zip(*map(astuple, runs[kind]), strict=True)
        )
        times = f"{cpu / stock[0]:.2f} {after / stock[1]:.2f} {memory / stock[2]:.2f}"
        times += f"  {idle_cpu / stock[3]:.2f} {idle_memory / stock[4]:.2f}"
        print(f"{kind:10}{cpu:12.2f}{after:10.2f}{memory:7.0f}{idle_cpu:15.2f}{idle_memory:8.0f}    {times}")


if __name__ == "__main__":
    main()
