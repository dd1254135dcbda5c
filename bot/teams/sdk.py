"""The parts of the SDK that this bot uses: a turn, its pipeline, its routing and the schema of an activity."""

from storage.hollow_imports import hollow

# The SDK imports an HTTP client and three libraries of tokens for calls that `connector` and `tokens` make: 10 MB.
with hollow("azure", "jsonpickle", "msal", "oauthlib", "requests", "requests_oauthlib", "urllib3", "yaml"):
    from botbuilder.core import BotAdapter as BotAdapter
    from botbuilder.core import TurnContext as TurnContext
    from botbuilder.core.teams import TeamsActivityHandler as TeamsActivityHandler
    from botbuilder.integration.aiohttp import CloudAdapter as CloudAdapter
    from botbuilder.schema import Activity as Activity
    from botbuilder.schema import ConversationAccount as ConversationAccount
    from botframework.connector.auth import BotFrameworkAuthentication as BotFrameworkAuthentication
