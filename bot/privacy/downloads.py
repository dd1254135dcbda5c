"""Serves /privacy and /terms, which anybody may read, and the copy of one person's data behind a private link."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.privacy.packages import person_package
from bot.web.links import Answer as Download
from bot.web.links import File, Link
from bot.web.site import Site
from dialogs.pages import STYLE_SOURCE
from dialogs.privacy.model import Notice
from dialogs.privacy.pages import Page, information_page
from dialogs.texts import LOCALES

PERSON_DATA = "person-data"
_HEADERS = {
    "Cache-Control": "public, max-age=3600",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": f"default-src 'none'; style-src {STYLE_SOURCE}",
    "Vary": "Accept-Language",
}


def routes(notice: Notice | None = None) -> list[web.RouteDef]:
    return [web.get(f"/{page}", _answer(page, notice or Notice())) for page in Page]


def _answer(page: Page, notice: Notice) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def answer(request: web.Request) -> web.Response:
        locale = _locale(request)
        return web.Response(
            text=information_page(page, locale, notice),
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


def downloads(site: Site) -> dict[str, Download]:
    async def person_data(link: Link) -> File | None:
        now = site.clock()
        async with site.db.read() as tx:
            locale = link.about if link.about in LOCALES else LOCALES[0]
            data = await person_package(tx, link.tenant_id, link.subject, site.notice, locale, now=now)
        return File(data, "application/zip", "motesbot.zip") if data is not None else None

    return {PERSON_DATA: person_data}
