"""The app package is what Teams accepts."""

import hashlib
import io
import json
import os
import re
import struct
import zipfile
import zlib
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from fluent.syntax import FluentParser, ast

from bot.demo.npm import find_node, package
from bot.privacy import downloads as privacy_downloads
from dialogs.catalogue import DidYouMean, Incomplete, NotUnderstood, parse
from manifest.package import build, icon, localisation, manifest, say

APP = "11111111-2222-3333-4444-555555555555"
URL = "https://motesbot.example.org"


@pytest.fixture(scope="module")
def schemas() -> Path:
    """Microsoft's own schemas, fetched by npm: they are not ours to hand on."""
    node = find_node()
    found = package(node, "@microsoft/app-manifest", "1.1.2") if node else None
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("manifest schemas: neither Node nor npm's package can be had")
        pytest.skip("manifest schemas: neither Node nor npm's package can be had")
    return found / "build" / "json-schemas" / "teams" / "v1.25"


@pytest.fixture
def made() -> dict[str, Any]:
    return manifest(app_id=APP, public_url=URL)


def violations(schemas: Path, name: str, document: object) -> list[str]:
    schema = json.loads((schemas / f"MicrosoftTeams{name}.schema.json").read_text(encoding="utf-8"))
    return [f"{error.json_path}: {error.message}" for error in jsonschema.Draft4Validator(schema).iter_errors(document)]


def test_the_manifest_fits_the_official_schema(schemas, made):
    assert violations(schemas, "", made) == []


def test_the_english_texts_fit_the_official_schema(schemas):
    assert violations(schemas, ".Localization", localisation("en")) == []


def test_the_schema_would_notice_a_mistake(schemas, made):
    made["bots"][0]["scope"] = made["bots"][0].pop("scopes")
    assert violations(schemas, "", made) != []


def test_every_text_is_within_its_limit_in_both_languages(schemas, made):
    """The localisation schema has the limits; Swedish is held to them too."""
    swedish = localisation("sv")
    assert violations(schemas, ".Localization", swedish) == []
    assert swedish["name.short"] == made["name"]["short"]


def test_nothing_is_left_of_the_template(made):
    assert not re.findall(r"text:[a-z-]+|\{[a-z_]+\}", json.dumps(made))


def test_the_bot_is_offered_wherever_groups_meet(made):
    (bot,) = made["bots"]
    assert bot["botId"] == made["id"] == made["webApplicationInfo"]["id"] == APP
    assert set(bot["scopes"]) == {"personal", "team", "groupChat"}
    assert bot["supportsFiles"] is True
    assert made["supportsChannelFeatures"] == "tier1"
    assert made["validDomains"] == ["motesbot.example.org"]


def test_a_message_can_be_made_a_deadline(made):
    ((command,),) = [extension["commands"] for extension in made["composeExtensions"]]
    assert (command["title"], command["context"], command["type"]) == ("Skapa deadline", ["message"], "action")
    assert localisation("en")["composeExtensions[0].commands[0].title"] == "Create deadline"


def test_the_permissions_are_those_of_meetings_and_rosters_and_none_to_read_messages(made):
    names = {each["name"] for each in made["authorization"]["permissions"]["resourceSpecific"]}
    assert names == {
        "OnlineMeeting.ReadBasic.Chat",
        "ChannelMeeting.ReadBasic.Group",
        "OnlineMeetingParticipant.Read.Chat",
        "ChannelMeetingParticipant.Read.Group",
        "ChannelMember.Read.Group",
    }


def test_the_privacy_and_terms_addresses_are_pages_of_the_bot(made):
    assert made["developer"]["privacyUrl"] == f"{URL}/privacy"
    assert made["developer"]["termsOfUseUrl"] == f"{URL}/terms"
    paths = {route.path for route in privacy_downloads.routes()}
    assert paths == {"/privacy", "/terms"}


def _keys(locale: str) -> dict[str, str]:
    source = (files("dialogs.texts") / f"manifest.{locale}.ftl").read_text(encoding="utf-8")
    body = FluentParser().parse(source).body
    assert not [entry for entry in body if isinstance(entry, ast.Junk)]
    return {entry.id.name: entry.id.name for entry in body if isinstance(entry, ast.Message)}


def test_both_languages_have_the_same_texts_and_all_are_used():
    template = (files("manifest") / "template.json").read_text(encoding="utf-8")
    used = set(re.findall(r'"text:([a-z-]+)"', template))
    assert set(_keys("sv")) == set(_keys("en")) == used


@pytest.mark.parametrize("locale", ["sv", "en"])
def test_every_command_that_the_menu_offers_is_understood(locale):
    """The title is put into what the member writes; what the hint shows after its colon can be typed as it is."""
    for key in sorted(name for name in _keys(locale) if name.startswith("command-")):
        text = say(locale, key)
        if key.endswith("-hint"):
            _, shown, text = text.partition(": ")
            if not shown:
                continue
            assert not isinstance(parse(text, today=date(2026, 1, 15)), Incomplete), text
        assert not isinstance(parse(text, today=date(2026, 1, 15)), DidYouMean | NotUnderstood), text


def test_an_unknown_text_is_an_error_and_not_an_empty_line():
    with pytest.raises(LookupError, match="no-such-text"):
        say("sv", "no-such-text")


def test_the_same_settings_give_the_same_bytes():
    first, second = (hashlib.sha256(build(app_id=APP, public_url=URL)).hexdigest() for _ in range(2))
    assert first == second
    assert first != hashlib.sha256(build(app_id=APP, public_url="https://other.example.org")).hexdigest()


def test_the_package_holds_what_the_manifest_names_at_its_root(made):
    with zipfile.ZipFile(io.BytesIO(build(app_id=APP, public_url=URL))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["manifest.json", "en.json", "color.png", "outline.png"]
        assert json.loads(archive.read("manifest.json")) == made
    named = {
        made["icons"]["color"],
        made["icons"]["outline"],
        made["localizationInfo"]["additionalLanguages"][0]["file"],
    }
    assert named == {"en.json", "color.png", "outline.png"}


def pixels(png: bytes) -> tuple[int, int, list[tuple[int, int, int, int]]]:
    """Width, height and RGBA pixels of an 8-bit RGBA or RGB PNG without interlacing."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    at, chunks = 8, b""
    header = b""
    while at < len(png):
        (length,), kind = struct.unpack(">I", png[at : at + 4]), png[at + 4 : at + 8]
        data = png[at + 8 : at + 8 + length]
        header, chunks = (data if kind == b"IHDR" else header), (chunks + data if kind == b"IDAT" else chunks)
        at += 12 + length
    width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", header)
    assert (depth, interlaced) == (8, 0)
    size = {6: 4, 2: 3}[colour]
    raw, stride = zlib.decompress(chunks), width * size
    rows, above = [], bytes(stride)
    for row in range(height):
        kind_of_filter, line = (
            raw[row * (stride + 1)],
            bytearray(raw[row * (stride + 1) + 1 : (row + 1) * (stride + 1)]),
        )
        for i in range(stride):
            left, up = (line[i - size] if i >= size else 0), above[i]
            corner = above[i - size] if i >= size else 0
            guess = left + up - corner
            paeth = min((abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner))[2]
            line[i] = (line[i] + [0, left, up, (left + up) // 2, paeth][kind_of_filter]) & 255
        above = bytes(line)
        rows += [tuple(above[i : i + size]) + (255,) * (4 - size) for i in range(0, stride, size)]
    return width, height, rows


def test_the_colour_icon_has_the_size_that_teams_wants_and_no_holes():
    width, height, points = pixels(icon("color"))
    assert (width, height) == (192, 192)
    assert all(point[3] == 255 for point in points)


def test_the_outline_icon_is_white_on_nothing():
    width, height, points = pixels(icon("outline"))
    assert (width, height) == (32, 32)
    assert all(point[:3] == (255, 255, 255) for point in points if point[3])
    assert any(point[3] == 0 for point in points)
