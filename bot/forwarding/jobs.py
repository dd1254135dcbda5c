"""Places items from other groups when a meeting is planned, and follows what becomes of them."""

from bot.forwarding.service import follow
from bot.jobs import Job

JOBS: dict[str, Job] = {"follow forwardings": follow}
