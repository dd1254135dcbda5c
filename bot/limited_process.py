"""Runs one of our modules in a separate process that can be stopped, for files that may be hostile."""

import asyncio
import contextlib
import sys


async def output_of(module: str, *arguments: str, sent: bytes, seconds: float) -> tuple[int, bytes]:
    """Return the exit status and the output of `python -m module`, which reads `sent`. Raises TimeoutError."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", module, *arguments),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        output, _ = await asyncio.wait_for(process.communicate(sent), seconds)
    finally:
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    return process.returncode or 0, output


def limit_this_process(*, memory: int, seconds: int) -> None:
    """Set the limits, if the system has them; on Windows only the parent's timeout applies. `memory` is in bytes."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
