"""Makes a PNG of our own SVG, in a process of its own with limits, and caches it.

resvg ends the whole process if a canvas is too large, and holds the interpreter while it draws.
"""

import asyncio
import contextlib
import hashlib
import sys
from collections import OrderedDict
from pathlib import Path

from dialogs.patterns import lazily

FONTS = Path(__file__).parent / "fonts"
LARGEST_SIDE = 1024
"""Pixels: what Teams shows in a card (learn.microsoft.com, "Format cards in Teams": images at most 1024x1024, 1 MB)."""
LARGEST_PNG = 1_000_000
LARGEST_SVG = 512 * 1024
SECONDS = 10
MEMORY = 512 * 1024 * 1024
"""Bytes of address space; Python and the fonts take a tenth."""
AT_ONCE = 2
KEPT = 64
"""Pictures, of some 100 KB each."""

_SIZE = lazily(r'<svg xmlns="http://www\.w3\.org/2000/svg" width="(\d{1,4})" height="(\d{1,4})"')


class PictureFailed(Exception):  # noqa: N818 - reads as what happened
    """There is no picture. `reason` is "size", "time", or "drawing" if the process ended without one."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Pictures:
    """Draws pictures. Recent ones are cached by content, and a second request waits for a drawing in progress."""

    def __init__(self, *, seconds: float = SECONDS, kept: int = KEPT) -> None:
        self._seconds = seconds
        self._kept = kept
        self._drawn: OrderedDict[bytes, asyncio.Task[bytes]] = OrderedDict()
        self._hands = asyncio.Semaphore(AT_ONCE)

    async def png(self, svg: str) -> bytes:
        """Return the picture, at most 1024 pixels wide and high and 1 MB. Raises PictureFailed."""
        key = hashlib.sha256(svg.encode()).digest()
        task = self._drawn.get(key)
        if task is None:
            task = self._drawn[key] = asyncio.create_task(self._draw(svg))
            while len(self._drawn) > self._kept:
                self._drawn.popitem(last=False)
        self._drawn.move_to_end(key)
        try:
            # One waiting request may go away; the picture is for the others too.
            return await asyncio.shield(task)
        except (PictureFailed, OSError):
            self._drawn.pop(key, None)
            raise

    async def close(self) -> None:
        """Stop the drawings in progress."""
        for task in self._drawn.values():
            task.cancel()
        await asyncio.gather(*self._drawn.values(), return_exceptions=True)
        self._drawn.clear()

    async def _draw(self, svg: str) -> bytes:
        size = _SIZE.match(svg)
        if size is None or not all(1 <= int(side) <= LARGEST_SIDE for side in size.groups()) or len(svg) > LARGEST_SVG:
            raise PictureFailed("size")
        async with self._hands:
            process = await asyncio.create_subprocess_exec(
                # Isolated: neither the working folder nor the environment influences imports. A file and not a module,
                # so that nothing of the bot is loaded, and the environment contains none of its secrets.
                *(
                    sys.executable,
                    "-I",
                    str(Path(__file__).with_name("draw.py")),
                    str(FONTS),
                    str(MEMORY),
                    str(SECONDS),
                ),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
                env={},
            )
            try:
                async with asyncio.timeout(self._seconds):
                    png, _ = await process.communicate(svg.encode())
            except TimeoutError:
                raise PictureFailed("time") from None
            finally:
                if process.returncode is None:
                    with contextlib.suppress(ProcessLookupError):
                        process.kill()
                    await process.wait()
        if process.returncode != 0 or not png.startswith(b"\x89PNG\r\n\x1a\n"):
            raise PictureFailed("drawing")
        if len(png) > LARGEST_PNG:
            raise PictureFailed("size")
        return png
