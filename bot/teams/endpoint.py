"""The web handler to which Teams posts activities, with its parts wired together."""

from functools import cached_property
from typing import TYPE_CHECKING

import aiohttp
from aiohttp import web

from bot.teams.settings import TeamsSettings

if TYPE_CHECKING:
    from bot.teams.adapter import Sorry, TeamsAdapter
    from bot.teams.intake import Strangers
    from bot.teams.routing import Dispatch

PATH = "/api/messages"


def _something_went_wrong(_locale: str | None) -> str:
    return "Något gick fel. Försök igen om en stund."


class TeamsEndpoint:
    """POST /api/messages. `dispatch` gets every event, and its result answers the person who pressed a button.
    `sorry(locale)` is the sentence for that person if it raises. The session fetches the issuer's keys."""

    def __init__(
        self,
        settings: TeamsSettings,
        dispatch: "Dispatch",
        session: aiohttp.ClientSession,
        *,
        sorry: "Sorry" = _something_went_wrong,
        strangers: "Strangers | None" = None,
    ) -> None:
        self._settings = settings
        self._dispatch = dispatch
        self._session = session
        self._sorry = sorry
        self._strangers = strangers

    # The SDK and cryptography take 15 MB and a fifth of a second: the first request imports them.

    @cached_property
    def _adapter(self) -> "TeamsAdapter":
        from bot.teams.adapter import TeamsAdapter
        from bot.teams.intake import Intake, Strangers
        from bot.teams.routing import EventRouter
        from bot.teams.verification import SigningKeys, Verifier

        verifier = Verifier(self._settings, SigningKeys(self._session, self._settings.openid_metadata_url))
        intake = Intake(self._settings, verifier, self._strangers or Strangers())
        return TeamsAdapter(
            intake, EventRouter(self._dispatch, opens_dialogs=self._settings.opens_dialogs), self._sorry
        )

    def routes(self) -> list[web.RouteDef]:
        # Every method, so that the answer to wrong ones is ours too.
        return [web.route("*", PATH, self.handle)]

    async def handle(self, request: web.Request) -> web.Response:
        return await self._adapter.handle(request)
