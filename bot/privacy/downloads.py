"""Serves /privacy and /terms, which the app package links to: anybody may read them."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from dialogs.privacy.pages import Page, information_page
from dialogs.texts import LOCALES

_HEADERS = {
    "Cache-Control": "public, max-age=3600",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "Vary": "Accept-Language",
}


def routes() -> list[web.RouteDef]:
    return [web.get(f"/{page}", _answer(page)) for page in Page]


def _answer(page: Page) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def answer(request: web.Request) -> web.Response:
        locale = _locale(request)
        return web.Response(
            text=information_page(page, locale),
            content_type="text/html",
            charset="utf-8",
            headers=_HEADERS | {"Content-Language": locale},
        )

    return answer


def _locale(request: web.Request) -> str:
    """The language of the address, else the first language of the browser that the bot speaks, else Swedish."""
    wished = [request.query.get("lang", ""), *request.headers.get("Accept-Language", "").split(",")]
    spoken = (language.strip().lower()[:2] for language in wished)
    return next((locale for locale in spoken if locale in LOCALES), LOCALES[0])
