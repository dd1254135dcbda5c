"""The process that draws one picture: an SVG on its input, a PNG on its output. It imports nothing of the bot.

python -I draw.py FOLDER_OF_FONTS BYTES_OF_MEMORY SECONDS
"""

import sys
from pathlib import Path


def main(fonts: str, memory: str, seconds: str) -> None:
    """Draw the picture. The process fails or is killed if the picture exceeds its limits."""
    _limit(int(memory), int(seconds))
    import resvg_py

    png = resvg_py.svg_to_bytes(
        svg_string=sys.stdin.buffer.read().decode(),
        skip_system_fonts=True,
        font_family="Inter",
        font_files=[str(path) for path in sorted(Path(fonts).glob("*.otf"))],
    )
    sys.stdout.buffer.write(bytes(png))


def _limit(memory: int, seconds: int) -> None:
    """Set the limits, if the system has them; on others only the parent's timeout applies."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main(*sys.argv[1:])
