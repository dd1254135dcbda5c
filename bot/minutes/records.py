"""Gives a leader, or an operator, the package of a meeting or of a year for a registry."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.minutes.collecting import current
from bot.privacy.packages import LINK_WORKS, packed
from bot.turn import Turn
from bot.web.links import Answer as Download
from bot.web.links import File, Link
from bot.web.site import Site
from dialogs import catalogue as commands
from dialogs.forms import rules
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.meetings.rules import local_instant
from dialogs.message import Message
from dialogs.minutes.attendance import attendance
from dialogs.minutes.document import Form
from dialogs.model import Group, Refusal
from dialogs.people import leaders
from dialogs.privacy.records import Package, Record, files
from dialogs.text import escape_markdown
from dialogs.texts.calendar import long_day
from dialogs.year.rules import year_in
from storage import agenda as agendas
from storage import audit, feedback, forms, meetings, minutes, minutes_versions
from storage import people as groups
from storage.links import generation

RECORDS = "records"
OPERATOR = "Mötesbot (motesbot group records)"
"""Digits. The id of a meeting is longer."""


async def export(turn: Turn, command: commands.ExportRecords) -> None:
    """Give the leader a private link to the package: "exportera för diarieföring", "… från 12 mars", "… 2026"."""
    await turn.require(commands.ExportRecords)
    group = turn.the_group()
    if command.year is not None:
        held = await _of_year(turn.tx, group, command.year)
        what, covers = str(command.year), str(command.year)
    else:
        meeting = await _meeting(turn, command)
        held, what = [meeting] if meeting else [], meeting.id if meeting else ""
        covers = long_day(meeting.starts_at.astimezone(group.zone).date(), turn.own_locale) if meeting else ""
    if not any(each.status is not MeetingStatus.CANCELLED and each.starts_at <= turn.now for each in held):
        raise Refusal("records-none")
    address = turn.links.to(
        RECORDS,
        tenant_id=turn.tenant_id,
        subject=turn.person.id,
        generation=await generation(turn.tx, turn.tenant_id, RECORDS, turn.person.id),
        expires=LINK_WORKS,
        about=f"{group.id}:{what}",
        suffix=".zip",
    )
    values = {"covers": covers, "group": escape_markdown(group.name)}
    if address is None:
        raise Refusal("records-no-address", **values)
    await turn.reply_privately(Message(text=turn.say_alone("records-link", address=address, **values)))
    if not turn.is_private:
        await turn.reply_text("look-in-private")


async def _meeting(turn: Turn, command: commands.ExportRecords) -> Meeting | None:
    group = turn.the_group()
    if command.day is None:
        return await meetings.latest_started(turn.tx, group, now=turn.now)
    return await _on(turn.tx, group, command.day.day) if command.day.day else None


async def _on(tx: AsyncConnection, group: Group, day: date) -> Meeting | None:
    first, last = (local_instant(each, time(0), group.zone) for each in (day, day + timedelta(days=1)))
    found = await minutes_versions.between(tx, group, first, last)
    return next((each for each in found if each.status is not MeetingStatus.CANCELLED), None)


async def meeting_on(tx: AsyncConnection, group: Group, day: date) -> str:
    """Return the id of the meeting of a day, or ""."""
    found = await _on(tx, group, day)
    return found.id if found else ""


async def note(tx: AsyncConnection, group: Group, what: str, *, now: datetime) -> None:
    """Write in the audit log that the operator has made a package."""
    subject = f"meeting:{what}" if year_in(what) is None else f"year:{what}"
    await audit.note(
        tx, group.tenant_id, who=audit.OPERATOR, what="export records", group_id=group.id, subject=subject, now=now
    )


async def _of_year(tx: AsyncConnection, group: Group, year: int) -> list[Meeting]:
    first, last = (local_instant(date(each, 1, 1), time(0), group.zone) for each in (year, year + 1))
    return await minutes_versions.between(tx, group, first, last)


async def package(
    tx: AsyncConnection, group: Group, what: str, *, by: str, controller: str, now: datetime
) -> Package | None:
    """Return the package of `what`, a year or the id of a meeting; None if there is no such meeting."""
    if (year := year_in(what)) is not None:
        chosen, covers = await _of_year(tx, group, year), what
        first, last = (local_instant(date(each, 1, 1), time(0), group.zone) for each in (year, year + 1))
    else:
        meeting = await meetings.load_meeting(tx, group.tenant_id, what)
        if meeting is None or meeting.group_id != group.id:
            return None
        chosen = [meeting]
        covers = long_day(meeting.starts_at.astimezone(group.zone).date(), group.locale)
        before = await minutes_versions.held_before(tx, group, meeting)
        first, last = before.starts_at if before else meeting.starts_at - timedelta(days=365), meeting.ends_at
    held = [each for each in chosen if each.status is not MeetingStatus.CANCELLED and each.starts_at <= now]
    if not held:
        return None
    return Package(
        group=group,
        covers=covers,
        records=tuple([await _record(tx, group, each) for each in held]),
        forms=await _forms(tx, group, first, last),
        made_at=now,
        by=by,
        cancelled=tuple(
            each.starts_at.astimezone(group.zone).date() for each in chosen if each.status is MeetingStatus.CANCELLED
        ),
        controller=controller,
    )


async def _record(tx: AsyncConnection, group: Group, meeting: Meeting) -> Record:
    shown, adopted = await current(tx, group, meeting)
    closed = await feedback.closed_round_of(tx, group.tenant_id, meeting.id)
    said: Sequence[Any] = await feedback.statements(tx, group.tenant_id, closed.id) if closed else ()
    return Record(
        meeting=meeting,
        agenda=await agendas.load_agenda(tx, group.tenant_id, meeting.id),
        minutes=shown,
        form=await minutes_versions.form_of(tx, group) or Form.NUMBERED,
        attendance=attendance(
            await groups.roster(tx, group),
            await meetings.answers_coming(tx, group, meeting.id),
            await minutes.noted_presence(tx, group.tenant_id, meeting.id),
        ),
        version=adopted.number if adopted else None,
        adopted_at=adopted.adopted_at if adopted else None,
        round_=closed if closed and said else None,
        statements=tuple(said),
    )


async def _forms(
    tx: AsyncConnection, group: Group, first: datetime, last: datetime
) -> tuple[tuple[rules.Form, tuple[rules.Respondent, ...]], ...]:
    """Return the forms that were opened in this time, with their answers."""
    roster = await groups.roster(tx, group)
    return tuple(
        [
            (form, tuple(rules.joined(form, roster, await forms.answered(tx, group.tenant_id, form.id))))
            for form in await forms.opened_between(tx, group, first, last)
        ]
    )


async def zipped(found: Package) -> bytes:
    """Return the package as a zip. Its Word files take a moment, and other requests go on meanwhile."""
    return await asyncio.to_thread(lambda: packed(files(found)))


def downloads(site: Site) -> dict[str, Download]:
    async def records(link: Link) -> File | None:
        """Return the package to somebody who still leads the group."""
        now = site.clock()
        group_id, _, what = link.about.partition(":")
        async with site.db.read() as tx:
            group = await groups.load_heard(tx, link.tenant_id, group_id)
            found = await groups.belonging(tx, link.tenant_id, group_id, link.subject)
            if group is None or found is None or not leaders.may_act(found[1], await groups.roster(tx, group)):
                return None
            by = found[1].person.name
            whole = await package(tx, group, what, by=by, controller=site.notice.controller, now=now)
        return File(await zipped(whole), "application/zip", "handlingar.zip") if whole else None

    return {RECORDS: records}


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {commands.ExportRecords: export}
