"""Builds the app package that a tenant uploads: manifest, the other language and the icons, in one zip."""

import io
import json
import zipfile
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

from fluent.runtime import FluentBundle, FluentResource

SCHEMA_VERSION = "1.25"
TEXT = "text:"

# Zip files have no time zone and nothing before 1980. With a fixed time, the same settings give the same bytes.
THEN = (1980, 1, 1, 0, 0, 0)

Json = Any


def build(*, app_id: str, public_url: str) -> bytes:
    """Return the package as the bytes of a zip file: always the same for the same arguments."""
    contents: dict[str, str | bytes] = {
        "manifest.json": _written(manifest(app_id=app_id, public_url=public_url)),
        "en.json": _written(localisation("en")),
        "color.png": icon("color"),
        "outline.png": icon("outline"),
    }
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w", zipfile.ZIP_STORED) as archive:
        for name, content in contents.items():
            entry = zipfile.ZipInfo(name, THEN)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            archive.writestr(entry, content)
    return package.getvalue()


def manifest(*, app_id: str, public_url: str) -> dict[str, Json]:
    """Return the manifest with Swedish texts, which clients of other languages than English show."""
    values = {
        "{version}": version("motesbot"),
        "{app_id}": app_id,
        "{website}": public_url,
        **{f"{{website}}/{page}": f"{public_url.rstrip('/')}/{page}" for page in ("privacy", "terms")},
        "{resource}": f"api://{urlsplit(public_url).hostname}/{app_id}",
    }

    def filled(node: Json) -> Json:
        if isinstance(node, dict):
            return {name: filled(child) for name, child in node.items()}
        if isinstance(node, list):
            return [filled(child) for child in node]
        if isinstance(node, str) and node.startswith(TEXT):
            return say("sv", node.removeprefix(TEXT))
        return values.get(node, node) if isinstance(node, str) else node

    made: dict[str, Json] = filled(_template())
    made["validDomains"] = [urlsplit(public_url).hostname]
    return made


def localisation(locale: str) -> dict[str, str]:
    """Return the texts of the manifest in another language, by their place in it ("name.short",
    "bots[0].commandLists[0].commands[0].title" …)."""
    schema = (
        f"https://developer.microsoft.com/json-schemas/teams/v{SCHEMA_VERSION}/MicrosoftTeams.Localization.schema.json"
    )
    texts = {
        place: say(locale, key.removeprefix(TEXT))
        for place, key in _places(_template())
        # The developer's name is the same in all languages, and Teams has no place for another.
        if not place.startswith("developer.")
    }
    return {"$schema": schema, **texts}


def icon(name: str) -> bytes:
    """Return the PNG of "color" (192 x 192) or "outline" (32 x 32, white on transparent), drawn from the SVG of the
    same name."""
    return (files(__package__) / f"{name}.png").read_bytes()


def say(locale: str, key: str) -> str:
    """Return the text `key` of the manifest in `locale`. Raises LookupError if there is none."""
    message = _bundle(locale).get_message(key) if _bundle(locale).has_message(key) else None
    if message is None or message.value is None:
        raise LookupError(f"no text {key} in manifest.{locale}.ftl")
    text, errors = _bundle(locale).format_pattern(message.value)
    if errors:
        raise LookupError(f"{key} in manifest.{locale}.ftl: {errors}")
    return str(text)


@cache
def _bundle(locale: str) -> FluentBundle:
    bundle = FluentBundle([locale], use_isolating=False)
    source = files("dialogs.texts") / f"manifest.{locale}.ftl"
    bundle.add_resource(FluentResource(source.read_text(encoding="utf-8")))
    return bundle


def _template() -> dict[str, Json]:
    template: dict[str, Json] = json.loads((files(__package__) / "template.json").read_text(encoding="utf-8"))
    return template


def _places(node: Json, place: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of the template, with its place in the notation of Teams' localisation files."""
    if isinstance(node, dict):
        for name, child in node.items():
            yield from _places(child, f"{place}.{name}" if place else name)
    elif isinstance(node, list):
        for number, child in enumerate(node):
            yield from _places(child, f"{place}[{number}]")
    elif isinstance(node, str) and node.startswith(TEXT):
        yield place, node


def _written(content: dict[str, Json]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
