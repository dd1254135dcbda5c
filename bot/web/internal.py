"""Hides the pages for operators at the public address, for hosting that passes every path to the bot."""

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web

_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def only(routes: list[web.RouteDef], public_url: str | None) -> list[web.RouteDef]:
    """Return the routes, answered with 404 if they are asked for under the host of `public_url`.

    A proxy that forwards another Host header must hide them itself; `motesbot doctor` finds out.
    """
    if public_url is None:
        return routes
    public_host = urlsplit(public_url).netloc.casefold()

    def hidden(handler: _Handler) -> _Handler:
        async def answer(request: web.Request) -> web.StreamResponse:
            if request.host.casefold() == public_host:
                raise web.HTTPNotFound
            return await handler(request)

        return answer

    return [web.route(each.method, each.path, hidden(each.handler), **each.kwargs) for each in routes]
