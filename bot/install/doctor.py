"""`motesbot doctor`: examines an installation part by part, from its settings to its public address."""

import asyncio
import os
import shlex
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp

from bot import outgoing
from bot.app import teams_settings
from bot.database_faults import OPENING, database_file, fault_of, others_can_read, rights_fault
from bot.install import public_address
from bot.install.invocation import command, env_file
from bot.install.report import Finding, note, ok, remedy_for, skipped, wrong
from bot.settings import AppType, Settings, SettingsError
from bot.teams.tokens import Tokens, TokenUnavailable
from bot.teams.verification import SigningKeys
from storage.health_checks import examine

PATIENCE = 10.0
"""Seconds for each call."""
SKEW = timedelta(minutes=2)
"""Tokens allow five minutes, and are made at a distance."""


@dataclass(frozen=True, slots=True)
class Examination:
    """An examination of an installation. `address_of` gives the address at which a host of Teams is asked, and
    `package` is the app package that was uploaded or will be."""

    settings: Settings
    session: aiohttp.ClientSession
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    address_of: Callable[[str], str] = "https://{}/".format
    package: Path | None = None

    async def findings(self) -> AsyncIterator[Finding]:
        """Examine the parts in the order in which to mend them."""
        for finding in _choices(self.settings):
            yield finding
        for finding in await self._database():
            yield finding
        if self.settings.local:
            yield skipped("Teams", "local mode asks neither Entra nor Teams for anything")
            return
        for finding in await self._issuer():
            yield finding
        for finding in await asyncio.gather(*map(self._host, sorted(self.settings.service_hosts))):
            yield finding
        for host in sorted(self.settings.file_hosts):
            yield skipped("files", f"*.{host}: each organisation has its own host there, so none is asked")
        yield await self._token()
        for finding in await public_address.examine(self.settings, self.session, self.clock):
            yield finding
        yield self._package()

    async def _database(self) -> list[Finding]:
        shown = self.settings.database_shown
        try:
            found = await examine(self.settings.database_url, now=self.clock(), erased_list=self.settings.erased_file)
        except OPENING as problem:
            fault = fault_of(self.settings, problem)
            return [wrong("database", fault.text, fault.remedy)]
        findings = [ok("database", f"{shown}, {found.size / 1_000_000:.1f} MB")]
        if not found.problems:
            findings.append(ok("migrations", f"at revision {found.revision}, as this version wants"))
        findings += [wrong(each.part, each.text, remedy_for(each, found)) for each in found.problems]
        return [*findings, *_rights(self.settings)]

    async def _issuer(self) -> list[Finding]:
        """The keys by which Teams' requests are verified, and the time, which their answer tells."""
        url = self.settings.openid_metadata_url
        host = urlsplit(url).hostname or url
        try:
            async with self.session.get(url, allow_redirects=False) as response:
                status, dated = response.status, response.headers.get("Date")
        except (aiohttp.ClientError, TimeoutError, OSError) as problem:
            return [_unreachable("signing keys", host, problem), skipped("clock", "no host answered with its time")]
        keys = await SigningKeys(self.session, url).fetched()
        if status != 200 or not keys:
            found = wrong(
                "signing keys",
                f"{host} answered {status}, without keys" if status == 200 else f"{host} answered {status}",
                "a proxy or a wrong MOTESBOT_OPENID_METADATA_URL answers for Microsoft: open the address in a browser",
            )
            return [found, _time(dated, self.clock())]
        return [ok("signing keys", f"{host} has {keys}"), _time(dated, self.clock())]

    async def _host(self, host: str) -> Finding:
        if host.startswith("."):
            return skipped("Teams", f"*{host}: a group of hosts, of which none is asked")
        try:
            async with self.session.get(self.address_of(host), allow_redirects=False) as response:
                return ok("Teams", f"{host} answers ({response.status})")
        except (aiohttp.ClientError, TimeoutError, OSError) as problem:
            return _unreachable("Teams", host, problem)

    async def _token(self) -> Finding:
        managed = self.settings.app_type is AppType.USER_ASSIGNED_MSI
        host = urlsplit(self.settings.token_url or "https://login.microsoftonline.com").hostname or ""
        try:
            await Tokens(teams_settings(self.settings), self.session).current()
        except TokenUnavailable as problem:
            if managed:
                return wrong(
                    "token",
                    "the managed identity gave no token" + (" (refused)" if problem.refused else " (no answer)"),
                    "assign the identity whose client id is MOTESBOT_APP_ID to this machine or container; outside"
                    " Azure use a client secret and MOTESBOT_APP_TYPE=SingleTenant. With a proxy, put 169.254.169.254"
                    " in NO_PROXY",
                )
            if problem.refused:
                return wrong(
                    "token",
                    f"{host} refused the app id, the tenant or the secret",
                    "make a new client secret (App registrations > your app > Certificates & secrets), and put its"
                    " Value, not its ID, in MOTESBOT_APP_PASSWORD; then compare app id and tenant id with that page",
                )
            return wrong("token", f"{host} could not be asked", _let_through(host))
        return ok("token", "the managed identity gave one" if managed else f"{host} gave one for the client secret")

    def _package(self) -> Finding:
        from manifest.package import build

        if not self.settings.public_url:
            return skipped("app package", "needs MOTESBOT_PUBLIC_URL")
        if self.package is None:
            return skipped("app package", "name the uploaded file with --package, and it is compared with the settings")
        making = command(f"manifest --output {shlex.quote(str(self.package))}")
        try:
            given = self.package.read_bytes()
        except OSError as problem:
            return wrong("app package", f"{self.package} cannot be read ({problem.strerror})", f"make it: {making}")
        if given == build(app_id=self.settings.app_id, public_url=self.settings.public_url):
            return ok("app package", f"{self.package} is of these settings and this version")
        return wrong(
            "app package",
            f"{self.package} was made from other settings or by another version",
            f"make it again ({making}), and upload it in the Teams admin centre as an update",
        )


def _choices(settings: Settings) -> list[Finding]:
    found = [ok("settings", "complete" + (", local mode" if settings.local else f", {settings.app_type.value}"))]
    if settings.local:
        return found
    if not settings.public_url:
        found.append(
            note(
                "public address",
                "not set: no pictures, no calendars, no downloads, and no app package",
                "set MOTESBOT_PUBLIC_URL and MOTESBOT_LINK_KEYS",
            )
        )
    proxies = [name for name in ("HTTPS_PROXY", "https_proxy") if os.environ.get(name)]
    if proxies:
        # Without its value, which may contain a password.
        found.append(note("proxy", f"outgoing calls go through the proxy of {proxies[0]}"))
    return found


def _rights(settings: Settings) -> list[Finding]:
    """The rights of a database that opens here: root opens every file, and the bot's user may not."""
    if settings.database_folder is None:
        return []
    path = database_file(settings)
    if fault := rights_fault(path):
        return [wrong("database", fault.text, fault.remedy)]
    if others_can_read(path):
        return [note("database", "every user of this machine can read it", f"chmod 600 {path}*")]
    return []


def _unreachable(part: str, host: str, problem: BaseException) -> Finding:
    if isinstance(problem, aiohttp.ClientSSLError):
        return wrong(
            part,
            f"{host} answers, but not with a certificate that is trusted here",
            "a proxy that opens TLS stands between: exempt the host there, or give its root certificate in"
            " SSL_CERT_FILE",
        )
    if isinstance(problem, aiohttp.ClientConnectorDNSError):
        return wrong(part, f"{host} has no address here", "check the name server of this machine, or set HTTPS_PROXY")
    return wrong(part, f"{host} does not answer ({type(problem).__name__})", _let_through(host))


def _let_through(host: str) -> str:
    return f"let this machine reach {host} on port 443 (firewall), or set HTTPS_PROXY to your outgoing proxy"


def _time(dated: str | None, now: datetime) -> Finding:
    try:
        theirs = parsedate_to_datetime(dated or "")
    except (TypeError, ValueError):
        return skipped("clock", "the answer had no time")
    off = now - (theirs if theirs.tzinfo else theirs.replace(tzinfo=UTC))
    seconds = round(off.total_seconds())
    if abs(off) > SKEW:
        return wrong(
            "clock",
            f"{abs(seconds)} s {'ahead' if seconds > 0 else 'behind'}: tokens are refused, and messages come at wrong"
            " times",
            "switch time synchronisation on: timedatectl set-ntp true (Windows: w32tm /resync)",
        )
    return ok("clock", f"right within {max(1, abs(seconds))} s")


def of_settings(problem: SettingsError) -> Sequence[Finding]:
    """Return the findings for settings that cannot be used: the rest cannot be examined."""
    given = env_file()
    how = f"correct {given}" if given else "correct the environment, or name the file that `motesbot setup` wrote"
    if not given:
        how += f": {command('--env-file FILE doctor')}"
    faults = [wrong("settings", text, how) for text in problem.problems]
    return [*faults, skipped("the rest", "is examined when the settings can be used")]


async def findings(settings: Settings, *, package: Path | None) -> list[Finding]:
    """Examine, and return every finding."""
    async with outgoing.client(PATIENCE) as session:
        return [finding async for finding in Examination(settings, session, package=package).findings()]
