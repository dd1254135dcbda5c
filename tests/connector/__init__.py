"""The mock connector: Teams as the bot sees it, over real HTTP on loopback, with authentication on.

It stands in for both halves of Teams. As a *service* it speaks the Bot Connector's REST API, keeps what is on show in
each conversation, and refuses as Teams refuses. As its *users* it sends the bot the activities that Teams would send,
signed by an issuer of its own. A scenario is a few lines:

    async with Teams() as teams:
        karin, olle = teams.person("Karin Ek"), teams.person("Olle Lind")
        group = teams.group_chat("Nätverket", karin, olle)
        await teams.runs(app)                       # any aiohttp application with /api/messages; or teams.bot_url = …
        await teams.installs(group, by=karin)
        await teams.says("Karin Ek", "@Mötesbot dagordning", in_=group)
        opened = await teams.presses("Olle Lind", "Svara", teams.last(group))
        sent = await teams.presses("Olle Lind", "Skicka", opened, driv="Bra stämning")
        assert teams.last(group).text == "…" and sent.text == "…"

**Settings.** `teams.settings()` gives the `TeamsSettings` with which a bot trusts this mock: its issuer, its token
endpoint and its host. `teams.environment()` gives the same as MOTESBOT_ variables for a bot in another process.

**People and places.** `person(name, tenant=, guest=, locale=)`, `group_chat`, `team(name, *people, channels=)` (its
channels by name in `.channels`), `meeting` and `private(person)` (one to one). Several tenants may live at once. People
are named by their `Person` or by name.

**What users do.** Each gives back an `Outcome` (`status`, `body`, and for invokes `text`, `card`, `title`): `says` (a
mention is written @Name; None where Teams would not tell the bot: in a group or channel nobody mentioned it; plain text
and HTML are sent, `pasted=True` makes real lists of numbered lines, `html=` is sent as it is), `sends_file` (in
personal chat; the mock serves it without a token, as OneDrive does), `marks` (a message's own menu,
composeExtension/fetchTask; `presses` in the dialog sends composeExtension/submitAction, and `installs_from` the app),
`presses` (finds the button by its title; what it becomes, an Action.Execute, a dialog or a message, is read from the
card; inputs by id), `installs`, `uninstalls`, `joins`, `leaves`, `starts`, `ends`; `renames_team`, `archives`,
`unarchives`, `deletes_team`, `renames_channel`, `deletes_channel`, `restores_channel`, `renames_chat` (events about a
team have the team's id as conversation.id); `edits`, `undeletes`, `deletes` (messageUpdate and messageDelete, by the
outcome's `activity_id`); `sends_only` (a picture, a GIF, a sticker, a forwarded message). A link is written
[title](address): its address is in the HTML alone. `delivers_again()` replays the last activity, `delivers_twice =
True` sends each twice at once, and within `async with teams.out_of_order()` everything is held and then comes
backwards. `delivers(activity)` sends anything.

**What is on show.** `shown(place)`, `last(place)`, `texts(place)`: posts as they stand now, replaced cards replaced.
`posts[place.id]` and `replacements[place.id]` count, `calls` lists every call with its status.

**Trouble.** `teams.trouble.append(Refuse(429, retry_after=3))` concerns the next call; `Refuse(403, "…", old=True)` is
the old shape of an error, `Hang(kept=True)` never answers, having kept the message, `Reset(kept=False)` drops the
connection. `teams.trouble_in[place.id]` befalls all that concerns a conversation, `roster_trouble[id]` only the calls
that read its members; `latency` is the seconds before each
answer. `page_size` is that of rosters.

**Limits.** `teams.limits = True` enforces Teams' limits by `teams.clock` on arrival: sends and reads of members in each
conversation, requests of each tenant. What is one too many is answered 429 with a Retry-After, and `teams.excess` names
each with its window, so that a test may end with `assert teams.excess == []`.

**In a process of its own:** `tests/connector/process.py`, for several bots at once.

**Always refused,** as Microsoft's emulator does: an empty message (400), a mention that is not in the text (400), more
than 100 KB (413), an unknown conversation or activity (404); and as Teams does: a conversation without the app (403), a
one-to-one conversation with somebody who neither has the app nor shares a team with it (403), no valid token (401).
"""

from tests.connector.issuer import Issuer
from tests.connector.places import BOT_NAME, TENANT, Person, Place, Team
from tests.connector.service import Hang, Refuse, Reset, Shown
from tests.connector.teams import Outcome, Teams

__all__ = [
    "BOT_NAME",
    "TENANT",
    "Hang",
    "Issuer",
    "Outcome",
    "Person",
    "Place",
    "Refuse",
    "Reset",
    "Shown",
    "Team",
    "Teams",
]
