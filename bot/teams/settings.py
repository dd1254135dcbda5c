"""The settings of the seam: the bot's identity, whom it trusts, and which hosts it may call."""

import re
from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import urlsplit

CHANNEL = "msteams"
ISSUER = "https://api.botframework.com"
OPENID_METADATA_URL = "https://login.botframework.com/v1/.well-known/openidconfiguration"
SERVICE_HOSTS = ("smba.trafficmanager.net",)
APP_TYPES = ("SingleTenant", "UserAssignedMSI")

# Two spellings of one host would be two entries, so an address is plain or refused.
_PLAIN_URL = re.compile(r"https?://[A-Za-z0-9.\-\[\]:]+(?:/[A-Za-z0-9._~\-/]*)?", re.ASCII)
_GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII | re.IGNORECASE)
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


def is_guid(text: str) -> bool:
    return _GUID.fullmatch(text) is not None


def is_loopback(address: str) -> bool:
    """Return whether an IP address is this machine's own."""
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False


def is_private_or_https(url: str) -> bool:
    """Return whether nobody can read the traffic to `url`: https, or http that never leaves this machine."""
    if len(url) > 2048 or not _PLAIN_URL.fullmatch(url):
        return False
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return False
    return bool(host) and (parts.scheme == "https" or host in _LOOPBACK)


@dataclass(frozen=True, slots=True)
class TeamsSettings:
    """The settings of the seam.

    Empty `allowed_tenants` means only the app's own tenant. `service_hosts` are exact hosts, or `.example.com` for all
    subdomains. `local`: no authentication in either direction, loopback addresses only, any tenant.

    Raises ValueError if a bot with these settings would be open to anybody.
    """

    app_id: str
    app_password: str = field(default="", repr=False)
    app_tenant_id: str = ""
    app_type: str = "SingleTenant"
    allowed_tenants: frozenset[str] = frozenset()
    service_hosts: tuple[str, ...] = SERVICE_HOSTS
    openid_metadata_url: str = OPENID_METADATA_URL
    token_url: str = ""
    local: bool = False

    def __post_init__(self) -> None:
        # The SDK reads an empty app id as "no authentication", and a misspelled type as "any tenant".
        if self.local:
            return
        if not is_guid(self.app_id):
            raise ValueError("app_id must be the bot's GUID; without it nothing that comes in could be verified")
        if self.app_type not in APP_TYPES:
            raise ValueError(f"app_type must be one of {', '.join(APP_TYPES)}")
        if not self.allowed_tenants and not self.app_tenant_id:
            raise ValueError("allowed_tenants or app_tenant_id must name a tenant")
        for url in filter(None, (self.openid_metadata_url, self.token_url)):
            if not is_private_or_https(url):
                raise ValueError(f"{url!r} must be https (http on loopback only)")

    @property
    def opens_dialogs(self) -> bool:
        """Return whether the client opens dialogs. Microsoft's emulator, the client of local mode, ignores such
        buttons."""
        return not self.local

    def admits_tenant(self, tenant_id: str) -> bool:
        if self.local:
            return True
        wanted = tenant_id.lower()
        return any(wanted == tenant.lower() for tenant in self.allowed_tenants or (self.app_tenant_id,))

    def reaches(self, url: str) -> bool:
        """Return whether a service URL may be stored, and called with the bot's token."""
        if not is_private_or_https(url):
            return False
        host = (urlsplit(url).hostname or "").lower()
        if self.local:
            return host in _LOOPBACK
        return any(host == known or (known.startswith(".") and host.endswith(known)) for known in self.service_hosts)
