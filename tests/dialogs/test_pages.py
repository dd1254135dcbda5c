"""What every page by link promises: one stylesheet that the policy allows, nothing from elsewhere, and AA contrast."""

import base64
import hashlib
import re

import pytest

from dialogs.feedback import trend
from dialogs.pages import STYLE, STYLE_SOURCE, html_page
from dialogs.privacy.pages import Page, information_page
from dialogs.year import drawing
from tests.tables import each_row

THEMES = re.findall(r":root\{([^}]*--ink[^}]*)\}", STYLE)


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    whole = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    parts = [int(whole[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=["light", "dark", "print"])
@pytest.mark.parametrize("of", ["ink", "quiet", "link"])
def test_text_has_the_contrast_of_aa_in_every_theme(theme: str, of: str) -> None:
    colours = dict(re.findall(r"--(\w+):(#\w+)", theme))
    assert contrast(colours[of], colours["paper"]) >= 4.5


@each_row("colour", [drawing.INK, drawing.FAINT, *drawing.COLOURS.values(), trend.DRIV, trend.HINDER])
def test_text_of_pictures_has_the_contrast_of_aa_on_the_paper_that_they_bring(colour: str) -> None:
    assert drawing.PAPER == trend.PAPER
    assert contrast(colour, drawing.PAPER) >= 4.5


def test_the_policy_allows_the_stylesheet_and_no_other() -> None:
    shown = re.findall(r"<style>(.*?)</style>", html_page("A", "<h1>A</h1>", "sv"), re.DOTALL)
    assert len(shown) == 1
    digest = base64.b64encode(hashlib.sha256(shown[0].encode()).digest()).decode()
    assert f"'sha256-{digest}'" == STYLE_SOURCE


@pytest.mark.parametrize("page", Page)
@pytest.mark.parametrize("locale", ["sv", "en"])
def test_a_page_names_its_language_and_loads_nothing(page: Page, locale: str) -> None:
    shown = information_page(page, locale)
    assert f'<html lang="{locale}">' in shown
    assert "<main>" in shown
    assert not re.search(r"<(script|link|img)|url\(|@import|style=", shown)
