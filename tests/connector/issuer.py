"""An issuer of our own, in a thread of its own: it signs what the mock sends, and gives the bot its tokens."""

import asyncio
import threading
import time
from functools import cache
from typing import Any

import jwt
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import rsa

from bot.teams.settings import CHANNEL, ISSUER


@cache
def private_key(name: str) -> rsa.RSAPrivateKey:
    """A key of that name, made once for each test run: making one takes a twentieth of a second."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def jwk(name: str, *, endorsements: tuple[str, ...] = (CHANNEL,)) -> dict[str, Any]:
    public = jwt.algorithms.RSAAlgorithm.to_jwk(private_key(name).public_key(), as_dict=True)
    return {**public, "kid": name, "use": "sig", "endorsements": list(endorsements)}


class Issuer:
    """`keys` is what it publishes, `down` makes it unreachable for sense (503), and the counters say who asked."""

    def __init__(self, app_id: str) -> None:
        self.app_id = app_id
        self.keys = [jwk("key-1")]
        self.down = False
        self.key_fetches = 0
        self.token_fetches = 0
        self.token_lifetime = 3600
        self.granted: set[str] = set()
        self.refuses_secret = False
        self.url = ""
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._ready = threading.Event()

    def start(self) -> None:
        self._thread.start()
        self._ready.wait()

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    @property
    def metadata_url(self) -> str:
        return f"{self.url}/openid"

    @property
    def token_url(self) -> str:
        return f"{self.url}/token"

    def token(
        self, service_url: str, *, signed_by: str = "key-1", kid: str | None = None, without: str = "", **claims: Any
    ) -> str:
        """A token as Teams sends it; `claims` replace or add, `without` leaves one out."""
        now = int(time.time())
        payload = {
            "iss": ISSUER,
            "aud": self.app_id,
            "nbf": now - 60,
            "exp": now + 3600,
            "serviceurl": service_url,
            **claims,
        }
        payload.pop(without, None)
        return jwt.encode(payload, private_key(signed_by), algorithm="RS256", headers={"kid": kid or signed_by})

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        app = web.Application()
        app.add_routes(
            [web.get("/openid", self._metadata), web.get("/keys", self._keys), web.post("/token", self._grant)]
        )
        runner = web.AppRunner(app, access_log=None)
        self._loop.run_until_complete(runner.setup())
        site = web.TCPSite(runner, "127.0.0.1", 0)
        self._loop.run_until_complete(site.start())
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        self._ready.set()
        self._loop.run_forever()
        self._loop.run_until_complete(runner.cleanup())
        self._loop.close()

    async def _metadata(self, request: web.Request) -> web.Response:
        if self.down:
            return web.Response(status=503)
        return web.json_response(
            {"issuer": ISSUER, "jwks_uri": f"{self.url}/keys", "id_token_signing_alg_values_supported": ["RS256"]}
        )

    async def _keys(self, request: web.Request) -> web.Response:
        self.key_fetches += 1
        return web.json_response({"keys": self.keys})

    async def _grant(self, request: web.Request) -> web.Response:
        self.token_fetches += 1
        form = await request.post()
        if self.down:
            return web.Response(status=503)
        if self.refuses_secret or form.get("client_id") != self.app_id:
            return web.json_response({"error": "invalid_client"}, status=401)
        token = f"token-{self.token_fetches}"
        self.granted.add(token)
        return web.json_response({"token_type": "Bearer", "expires_in": self.token_lifetime, "access_token": token})
