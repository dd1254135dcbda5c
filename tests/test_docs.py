"""The documents for people: links that work, pictures that are made and shown, and lengths that invite reading."""

import ast
import json
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import click
import pytest

from bot.__main__ import main
from dialogs.catalogue import DidYouMean, Incomplete, NotUnderstood, parse
from tests.gallery import documents
from tests.pictures import PICTURES, ROOT, shown_pictures
from tests.tables import each_row

DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "tests").rglob("*.md")],
    key=lambda path: path.as_posix(),
)
LINK = re.compile(r"!?\[[^\]\n]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#{1,6} +(.+?) *$", re.MULTILINE)
CODE = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
DRAWN = re.compile(r"""/ "(?P<name>[\w-]+)\.png"\)\.write_bytes|screenshot\("(?P<name_of_page>[\w-]+)", drawn""")
PATH = re.compile(r"`((?:dialogs|storage|bot|manifest|tests|benchmarks|docs)/[\w./-]*)`")
LONGEST = 150
"""Lines of the README and of the architecture: as much as somebody reads in one sitting."""


def relative_links(text: str) -> Iterator[tuple[str, str]]:
    """(path, anchor) of each link that leads to a file of this repository."""
    for target in LINK.findall(CODE.sub("", text)):
        if not re.match(r"[a-z][a-z0-9+.-]*:", target):
            path, _, anchor = target.partition("#")
            yield unquote(path), anchor


def anchors(text: str) -> set[str]:
    """The anchors that GitHub gives the headings of a document."""
    return {
        re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in HEADING.findall(CODE.sub("", text))
    }


@each_row("document", DOCUMENTS)
def test_every_relative_link_leads_to_a_file_and_a_heading(document: Path) -> None:
    for path, anchor in relative_links(document.read_text(encoding="utf-8")):
        target = (document.parent / path).resolve() if path else document
        assert target.exists(), f"{document.name}: {path} does not exist"
        assert target.is_relative_to(ROOT), f"{document.name}: {path} is outside the repository"
        if anchor:
            assert anchor in anchors(target.read_text(encoding="utf-8")), f"{document.name}: no heading {path}#{anchor}"


@each_row("document", DOCUMENTS)
def test_every_file_and_folder_that_a_document_names_exists(document: Path) -> None:
    missing = [path for path in PATH.findall(document.read_text(encoding="utf-8")) if not (ROOT / path).exists()]
    assert not missing


@pytest.mark.parametrize("name", ["README.md", "docs/architecture.md"])
def test_the_documents_that_people_read_first_are_short(name: str) -> None:
    assert len((ROOT / name).read_text(encoding="utf-8").splitlines()) <= LONGEST


def made_pictures() -> set[str]:
    """The names of the pictures that `make pictures` makes: cards, pages of Word files, and what a test draws."""
    sources = (path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    drawn = {match["name"] or match["name_of_page"] for source in sources for match in DRAWN.finditer(source)}
    return drawn | {*documents.NAMES, *documents.PAGES}


def test_every_picture_of_the_documents_is_there() -> None:
    missing = shown_pictures() - {path.stem for path in PICTURES.glob("*.png")}
    assert not missing, "run `make pictures`"


def test_every_picture_is_shown_in_a_document() -> None:
    unused = {path.stem for path in PICTURES.glob("*.png")} - shown_pictures()
    assert not unused, "delete them, or show them"


def test_every_picture_of_the_documents_can_be_made_again() -> None:
    assert shown_pictures() <= made_pictures()


def test_a_picture_shows_its_card_or_page_as_it_is_now() -> None:
    drawn = json.loads(documents.FINGERPRINTS.read_text(encoding="utf-8"))
    stale = [name for name, now in documents.fingerprints().items() if drawn.get(name) != now]
    assert not stale, "run `make pictures`"


def test_the_pictures_are_small() -> None:
    assert [path.name for path in PICTURES.glob("*.png") if path.stat().st_size > 100_000] == []


def test_every_guide_is_linked_from_the_readme() -> None:
    linked = {(ROOT / path).resolve() for path, _ in relative_links((ROOT / "README.md").read_text(encoding="utf-8"))}
    assert {path.resolve() for path in (ROOT / "docs").rglob("*.md")} <= linked


PAGES_OF_COMMANDS = ["docs/members.md", "docs/chairs.md", "docs/sv/for-medlemmar.md", "docs/sv/for-ordforande.md"]


@pytest.mark.parametrize("name", PAGES_OF_COMMANDS)
def test_every_command_on_the_pages_for_members_and_chairs_is_understood(name: str) -> None:
    quoted = re.findall(r"`([^`]+)`", (ROOT / name).read_text(encoding="utf-8"))
    typed = [" ".join(text.removeprefix("@Mötesbot").split()) for text in quoted]
    results = {text: parse(text, today=date(2026, 1, 15)) for text in typed if text}
    assert len(results) > 10
    assert [
        text for text, result in results.items() if isinstance(result, DidYouMean | Incomplete | NotUnderstood)
    ] == []


@pytest.mark.parametrize("name", ["docs/members.md", "docs/sv/for-medlemmar.md"])
def test_the_page_for_members_is_one_page(name: str) -> None:
    assert len((ROOT / name).read_text(encoding="utf-8").splitlines()) <= 60


def shell_lines(text: str) -> Iterator[str]:
    """Each line of the blocks of commands."""
    for block in re.findall(r"^```(?:bash)?\n(.*?)^```", text, re.DOTALL | re.MULTILINE):
        yield from (line for line in block.splitlines() if line.strip())


@each_row("document", DOCUMENTS)
def test_every_command_and_option_of_motesbot_in_a_block_exists(document: Path) -> None:
    for line in shell_lines(document.read_text(encoding="utf-8")):
        found = re.search(r"(?:^|[\s/])motesbot ((?:--env-file \S+ )?)((?:[a-z]+ ?)+)(.*)", line.partition("#")[0])
        if found is None or ("docker" in line.split("motesbot")[0] and "exec" not in line):
            continue
        command: click.Command = main
        for word in found[2].split():
            if isinstance(command, click.Group):
                command = command.commands[word]
        options = {option for parameter in command.params for option in parameter.opts}
        assert set(re.findall(r"(?<=\s)--[a-z-]+", " " + found[3])) <= options, line


@each_row("document", DOCUMENTS)
def test_every_file_that_a_block_of_commands_takes_from_the_repository_is_there(document: Path) -> None:
    lines = "\n".join(shell_lines(document.read_text(encoding="utf-8")))
    assert [path for path in re.findall(r"(?<=\s)deploy/[\w./-]+\w", lines) if not (ROOT / path).exists()] == []


def test_both_guides_for_it_have_the_same_steps_and_commands() -> None:
    english, swedish = (
        [line.partition("#")[0].strip() for line in shell_lines((ROOT / name).read_text(encoding="utf-8"))]
        for name in ("docs/it-guide.md", "docs/sv/it.md")
    )
    assert english == swedish


def test_the_changelog_has_the_version_of_the_package() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    released = re.findall(
        r"^## (\d+\.\d+\.\d+) - \d{4}-\d\d-\d\d$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE
    )
    assert released[0] == version


OPERATIONS = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")


def test_every_setting_is_described_for_the_operator_and_no_other() -> None:
    read = set(re.findall(r'read\("([A-Z_]+)"', (ROOT / "bot" / "settings.py").read_text(encoding="utf-8")))
    assert set(re.findall(r"`MOTESBOT_([A-Z_]+)`", OPERATIONS)) == read


def test_every_metric_is_described_for_the_operator() -> None:
    source = (ROOT / "bot" / "web" / "metrics.py").read_text(encoding="utf-8")
    metrics = set(re.findall(r'"(motesbot_[a-z_]+)"', source))
    assert metrics
    assert {name for name in metrics if f"`{name}" not in OPERATIONS} == set()


def log_lines() -> set[str]:
    """Each line that the bot logs, with … for what is filled in."""
    found: set[str] = set()
    for room in ("bot", "storage"):
        for path in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                match node:
                    case ast.Call(ast.Attribute(ast.Name("log" | "logger"), level), [ast.Constant(str(text)), *_]):
                        if level in {"info", "warning", "error", "exception", "critical"}:
                            found.add(re.sub(r"%(?:\.\d+)?[sdrf]", "…", text))
    return found


def test_every_line_of_the_log_is_explained_for_the_operator() -> None:
    assert len(log_lines()) > 20
    assert {line for line in log_lines() if f"`{line}`" not in OPERATIONS} == set()


def test_every_permission_of_the_app_package_has_its_reason() -> None:
    permissions = re.findall(r'"name": "(\w+(?:\.\w+)+)"', (ROOT / "manifest" / "template.json").read_text("utf-8"))
    assert permissions
    assert {name for name in permissions if f"`{name}`" not in OPERATIONS} == set()


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("[a](b.md)", [("b.md", "")]),
        ("![a](pictures/b.png) and [c](d.md#e-f)", [("pictures/b.png", ""), ("d.md", "e-f")]),
        ("[here](#below)", [("", "below")]),
        ("[a](https://example.org/b.md) [c](mailto:d@example.org)", []),
        ("```\n[a](b.md)\n```\n", []),
        ("[a](folder%20b/c.md)", [("folder b/c.md", "")]),
    ],
)
def test_links_are_found_where_a_reader_sees_them(text: str, links: list[tuple[str, str]]) -> None:
    assert list(relative_links(text)) == links


def test_headings_have_the_anchors_of_github() -> None:
    assert anchors("# What is kept, and for how long\n## Driv och hinder\n") == {
        "what-is-kept-and-for-how-long",
        "driv-och-hinder",
    }
