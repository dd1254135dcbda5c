"""The web handler to which Teams posts activities, with its parts wired together."""

import aiohttp
from aiohttp import web

from bot.teams.adapter import Sorry, TeamsAdapter
from bot.teams.intake import Intake, Strangers
from bot.teams.routing import Dispatch, EventRouter
from bot.teams.settings import TeamsSettings
from bot.teams.verification import SigningKeys, Verifier

PATH = "/api/messages"


def _something_went_wrong(_locale: str | None) -> str:
    return "Något gick fel. Försök igen om en stund."


class TeamsEndpoint:
    """POST /api/messages. `dispatch` gets every event, and its result answers the person who pressed a button.
    `sorry(locale)` is the sentence for that person if it raises. The session fetches the issuer's keys."""

    def __init__(
        self,
        settings: TeamsSettings,
        dispatch: Dispatch,
        session: aiohttp.ClientSession,
        *,
        sorry: Sorry = _something_went_wrong,
        strangers: Strangers | None = None,
    ) -> None:
        verifier = Verifier(settings, SigningKeys(session, settings.openid_metadata_url))
        self._adapter = TeamsAdapter(Intake(settings, verifier, strangers or Strangers()), sorry)
        self._router = EventRouter(dispatch, opens_dialogs=settings.opens_dialogs)

    def routes(self) -> list[web.RouteDef]:
        # Every method, so that the answer to wrong ones is ours too.
        return [web.route("*", PATH, self.handle)]

    async def handle(self, request: web.Request) -> web.Response:
        return await self._adapter.process(request, self._router)
