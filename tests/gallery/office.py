"""LibreOffice and poppler: the pages of Word files as PDF and as pictures."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PROGRAMS = ("soffice", "pdftoppm", "pdftotext")
SECONDS = 180


def missing() -> str:
    """Why Word files cannot be drawn here; "" if they can."""
    gone = [name for name in PROGRAMS if shutil.which(name) is None]
    return f"not installed: {', '.join(gone)} (libreoffice-writer, poppler-utils)" if gone else ""


@dataclass(frozen=True)
class Converted:
    """The PDF of each file by name, and what LibreOffice complained about."""

    pdfs: Mapping[str, Path]
    complaints: str


def converted(files: Mapping[str, bytes], to: Path) -> Converted:
    """Convert Word files to PDF in the folder `to`. LibreOffice starts once for all of them."""
    for name, data in files.items():
        (to / f"{name}.docx").write_bytes(data)
    ran = _run(
        "soffice",
        "--headless",
        f"-env:UserInstallation={(to / 'profile').as_uri()}",
        "--convert-to",
        "pdf",
        "--outdir",
        str(to),
        *(str(to / f"{name}.docx") for name in files),
        home=to,
    )
    # Without Java, LibreOffice says so at each start. A text document needs none.
    complaints = [line for line in ran.stderr.splitlines() if "java" not in line.casefold()]
    return Converted({name: to / f"{name}.pdf" for name in files}, "\n".join(complaints))


def pages(pdf: Path) -> list[str]:
    """The text of each page."""
    return _run("pdftotext", "-layout", str(pdf), "-", home=pdf.parent).stdout.split("\f")[:-1]


def draw(pdf: Path, page: int, to: Path, *, width: int = 500) -> None:
    """Draw a page, from 1, as a PNG in shades of grey: a small file, since text has few colours."""
    at = str(page)
    _run(
        "pdftoppm", "-f", at, "-l", at, "-singlefile", "-png", "-gray", "-scale-to-x", str(width), "-scale-to-y", "-1",
        str(pdf), str(to.with_suffix("")), home=to.parent,
    )  # fmt: skip


def _run(*command: str, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "HOME": str(home), "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        command, check=True, capture_output=True, text=True, encoding="utf-8", timeout=SECONDS, env=environment
    )
