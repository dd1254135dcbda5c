"""Each line of the threat model in docs/privacy.md names a test that exists."""

import re

import pytest

from tests.pictures import ROOT

MODEL = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8").partition("## Threat model")[2]
LINES = [line for line in MODEL.splitlines() if line.startswith("| ") and not line.startswith("| who")]
TEST = re.compile(r"`((?:privacy|bot)/test_\w+\.py)::(test_\w+)`")


def test_the_model_has_each_kind_of_reader() -> None:
    for who in ("a member", "a chair", "an operator", "a backup", "a court"):
        assert who in MODEL


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[:60])
def test_a_line_names_tests_that_exist(line: str) -> None:
    named = TEST.findall(line)
    assert named or "(#limits-that-remain)" in line
    for path, name in named:
        assert re.search(rf"def {name}\(", (ROOT / "tests" / path).read_text(encoding="utf-8")), name
