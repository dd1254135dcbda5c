"""/privacy and /terms are pages that anybody can read, in both languages."""

from html.parser import HTMLParser

import aiohttp
import pytest
from aiohttp import web

from bot.privacy import downloads as privacy_downloads
from dialogs.privacy.pages import Page, information_page
from dialogs.texts import LOCALES, say


async def asked(path: str, **headers: str) -> tuple[int, dict[str, str], str]:
    app = web.Application()
    app.add_routes(privacy_downloads.routes())
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}{path}"
    try:
        async with aiohttp.ClientSession() as session, session.get(url, headers=headers) as response:
            return response.status, dict(response.headers), await response.text()
    finally:
        await runner.cleanup()


@pytest.mark.parametrize("page", list(Page))
@pytest.mark.parametrize(
    ("query", "accepted", "locale"),
    [
        ("", "", "sv"),
        ("", "en-GB,en;q=0.9,sv;q=0.8", "en"),
        ("", "sv-SE,sv;q=0.9,en;q=0.8", "sv"),
        ("", "fi-FI,fi;q=0.9,en;q=0.8", "en"),
        ("", "de", "sv"),
        ("?lang=en", "sv-SE", "en"),
        ("?lang=xx", "", "sv"),
    ],
)
async def test_a_page_is_answered_in_the_readers_language(page: Page, query: str, accepted: str, locale: str) -> None:
    status, headers, text = await asked(f"/{page}{query}", **({"Accept-Language": accepted} if accepted else {}))
    assert status == 200
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["Content-Language"] == locale
    assert say(locale, f"page-{page}-title") in text


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("page", list(Page))
def test_a_page_is_whole_html_that_loads_nothing_and_runs_nothing(page: Page, locale: str) -> None:
    class Reader(HTMLParser):
        tags: list[str]

        def __init__(self) -> None:
            super().__init__()
            self.tags = []

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.tags.append(tag)
            for name, value in attrs:
                assert name not in {"src", "onclick"}
                assert name != "href" or (value or "").startswith("?lang=")

    read = Reader()
    read.feed(information_page(page, locale))
    assert "script" not in read.tags
    assert read.tags.count("h1") == 1
    assert read.tags.count("h2") >= 3
