"""The people and the places of the mock, with ids shaped like Teams' own."""

from dataclasses import dataclass, field
from uuid import NAMESPACE_URL, uuid5

APP_ID = "6b2f9b6e-4a1f-4b57-9d0b-3f6c2f0e1a11"
BOT_ID = f"28:{APP_ID}"
BOT_NAME = "Mötesbot"
TENANT = "8c5a1d52-6b53-4b9a-8a74-0d7d4c0a7b01"


def guid(*parts: str) -> str:
    return str(uuid5(NAMESPACE_URL, "/".join(parts)))


@dataclass(frozen=True)
class Person:
    """`has_app`: installed for the person, and so writable one to one."""

    name: str
    tenant: str = TENANT
    guest: bool = False
    locale: str = "sv-SE"

    @property
    def object_id(self) -> str:
        return guid("object", self.tenant, self.name)

    @property
    def id(self) -> str:
        return f"29:1{guid('platform', self.tenant, self.name).replace('-', '')}"

    @property
    def email(self) -> str:
        return self.name.lower().replace(" ", ".") + ("@annan.example" if self.guest else "@kommun.example")

    def in_roster(self) -> dict[str, str]:
        login = self.email.replace("@", "_") + "#EXT#@kommun.example" if self.guest else self.email
        return {
            "id": self.id,
            "name": self.name,
            "objectId": self.object_id,
            "aadObjectId": self.object_id,
            "email": self.email,
            "userPrincipalName": login,
            "tenantId": self.tenant,
            "userRole": "guest" if self.guest else "user",
        }

    def account(self) -> dict[str, str]:
        """As in an activity: some guests come without their object id, so here all do."""
        known = {} if self.guest else {"aadObjectId": self.object_id}
        return {"id": self.id, "name": self.name, **known}


@dataclass(eq=False)
class Place:
    """A conversation. `type` is Teams' conversationType; a meeting's chat is a groupChat with a `meeting_id`."""

    id: str
    type: str
    name: str
    tenant: str = TENANT
    members: list[Person] = field(default_factory=list)
    team: "Team | None" = None
    meeting_id: str | None = None
    installed: bool = False
    channel_type: str = "standard"
    """Of a channel: "standard", "private" or "shared". Only a standard channel has the members of its team."""
    deleted: bool = False

    @property
    def has_bot(self) -> bool:
        if self.team and self.channel_type == "standard":
            return self.team.installed
        return self.installed

    @property
    def people(self) -> list[Person]:
        return self.team.members if self.team and self.channel_type == "standard" else self.members


@dataclass(eq=False)
class Team:
    id: str
    name: str
    tenant: str = TENANT
    members: list[Person] = field(default_factory=list)
    channels: dict[str, Place] = field(default_factory=dict)
    installed: bool = False
    archived: bool = False
    deleted: bool = False
