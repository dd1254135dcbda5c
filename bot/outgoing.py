"""The HTTP client for all calls that the bot makes."""

from urllib.request import getproxies

import aiohttp


def client(timeout: float = 15) -> aiohttp.ClientSession:
    """Return a new client, with a timeout in seconds for each call.

    It follows HTTPS_PROXY and NO_PROXY, if any proxy is set. It keeps no cookies: a cookie that the file server of one
    tenant sets must not be sent for another's file.
    """
    return aiohttp.ClientSession(
        timeout=aiohttp.ClientTimeout(total=timeout),
        cookie_jar=aiohttp.DummyCookieJar(),
        # Only then: otherwise each call would look for proxies, and in ~/.netrc.
        trust_env=bool(getproxies()),
    )
