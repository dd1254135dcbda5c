"""The rules of invitations: what can be invited to, who may still answer, how answers are counted, when to remind."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dialogs.meetings.rules import local_instant
from dialogs.minutes.attendance import guest_in, of_guest
from dialogs.model import DeadlineChoices, Member, Refusal
from dialogs.names.organisations import same_organisation
from dialogs.names.recognition import candidates
from dialogs.occasions.model import Draft, Invitation, SignUp, Tally
from dialogs.text import clean, escape_markdown, fold
from dialogs.workdays import on_or_before

LONGEST_TITLE, LONGEST_PLACE = 120, 200
LONGEST = timedelta(days=31)
MOST_SIGNED_UP = 1000
NUDGE_HOUR = time(9)
NUDGES = (timedelta(days=7), timedelta(days=1))
"""How long before the last day those who have not answered are reminded: at most twice."""
FIRST_NUDGE_AFTER = timedelta(days=2)
"""Nobody is reminded sooner than this after the invitation."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A draft that can be invited to."""

    title: str
    starts_at: datetime
    ends_at: datetime
    place: str
    answer_by: date | None


def checked(draft: Draft, zone: ZoneInfo, *, now: datetime) -> Proposed:
    """Return the draft with its times. Raises Refusal for the first part that is missing or impossible."""
    if draft.problem:
        raise Refusal(draft.problem)
    title = " ".join(clean(draft.title).split())
    if not title:
        raise Refusal("occasion-no-title")
    if len(title) > LONGEST_TITLE:
        raise Refusal("occasion-title-long", limit=LONGEST_TITLE)
    if len(draft.place) > LONGEST_PLACE:
        raise Refusal("meeting-place-too-long", limit=LONGEST_PLACE)
    day = _day(draft.day)
    if day is None:
        raise Refusal("occasion-no-day")
    if not draft.starts or not draft.ends:
        raise Refusal("occasion-no-time")
    last = _day(draft.last_day) or day
    starts_at = local_instant(day, _time(draft.starts), zone)
    ends_at = local_instant(last, _time(draft.ends), zone)
    if ends_at <= starts_at:
        raise Refusal("occasion-ends-before")
    if ends_at - starts_at > LONGEST:
        raise Refusal("occasion-too-long")
    if starts_at <= now:
        raise Refusal("occasion-passed")
    answer_by = _day(draft.answer_by)
    if answer_by is not None and answer_by < now.astimezone(zone).date():
        raise Refusal("occasion-answer-passed")
    if answer_by is not None and answer_by > day:
        raise Refusal("occasion-answer-after")
    return Proposed(title, starts_at, ends_at, " ".join(clean(draft.place).split()), answer_by)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise Refusal("date-no-such-day") from None


def _time(text: str) -> time:
    try:
        return time.fromisoformat(text)
    except ValueError:
        raise Refusal("occasion-no-time") from None


def as_draft(invitation: Invitation, zone: ZoneInfo) -> Draft:
    """Return the draft that a change of this invitation begins with."""
    starts, ends = invitation.starts_at.astimezone(zone), invitation.ends_at.astimezone(zone)
    return Draft(
        title=invitation.title,
        day=starts.date().isoformat(),
        last_day=ends.date().isoformat() if ends.date() != starts.date() else "",
        starts=f"{starts:%H:%M}",
        ends=f"{ends:%H:%M}",
        place=invitation.place,
        answer_by=invitation.answer_by.isoformat() if invitation.answer_by else "",
        changes=invitation.id,
    )


# -- answers


def closes_at(invitation: Invitation, zone: ZoneInfo) -> datetime:
    """Return when nobody can sign up any more: after the last day to answer, or when the occasion begins."""
    if invitation.answer_by is None:
        return invitation.starts_at
    return min(invitation.starts_at, local_instant(invitation.answer_by + timedelta(days=1), time(0), zone))


def must_be_open(invitation: Invitation, *, comes: bool, today: date, now: datetime) -> None:
    """Raise Refusal if this answer cannot be given any more. Whoever cannot come may say so until it begins."""
    if invitation.cancelled_at is not None:
        raise Refusal("occasion-is-cancelled", title=escape_markdown(invitation.title))
    if invitation.starts_at <= now:
        raise Refusal("occasion-has-been", title=escape_markdown(invitation.title))
    if comes and invitation.answer_by is not None and today > invitation.answer_by:
        raise Refusal("occasion-closed", title=escape_markdown(invitation.title))


def signed_up(text: str, roster: Sequence[Member], *, writer: Member | None, comes: bool) -> SignUp:
    """Return the answer for the member or guest whom `text` names. A guest without an organisation comes from the
    writer's. Raises Refusal for a name that several have."""
    known = candidates(text, roster)
    if len(known) > 1:
        names = escape_markdown(", ".join(each.person.name for each in known[:8]))
        raise Refusal("attendance-which", name=escape_markdown(text[:100]), names=names)
    if known:
        return of_member(known[0], comes=comes)
    guest = guest_in(text, roster) or of_guest(" ".join(text.split())[:80], writer.organisation if writer else "")
    return SignUp(guest.key, guest.name, comes, None, guest.organisation)


def of_member(member: Member, *, comes: bool) -> SignUp:
    return SignUp(member.person.id, member.person.name, comes, member.person.id, member.organisation)


def is_own(sign_up: SignUp, writer: Member | None) -> bool:
    """Return whether the answer is the writer's, or one for somebody from their organisation."""
    if writer is None:
        return False
    return sign_up.person_id == writer.person.id or same_organisation(sign_up.organisation, writer.organisation)


def tally(roster: Sequence[Member], answers: Sequence[SignUp]) -> Tally:
    """Return who comes, by organisation. The organisation of a member is their present one."""
    members = {member.person.id: member for member in roster}
    by_organisation: dict[str, list[str]] = {}
    for each in answers:
        member = members.get(each.person_id or "")
        organisation = member.organisation if member else each.organisation
        name = member.person.name if member else each.name
        if each.comes:
            same = next((one for one in by_organisation if same_organisation(one, organisation)), organisation)
            by_organisation.setdefault(same, []).append(name)
    answered = {each.key for each in answers}
    return Tally(
        coming=tuple(
            (organisation, tuple(sorted(names, key=fold)))
            for organisation, names in sorted(by_organisation.items(), key=lambda each: (not each[0], fold(each[0])))
        ),
        declined=tuple(sorted((each.name for each in answers if not each.comes), key=fold)),
        silent=tuple(
            sorted((each.person.name for each in roster if each.is_member and each.person.id not in answered), key=fold)
        ),
    )


def listed(roster: Sequence[Member], answers: Sequence[SignUp]) -> list[tuple[str, str, bool | None]]:
    """Return (organisation, name, whether they come; None for no answer) for everybody, by organisation and name."""
    members = {member.person.id: member for member in roster}
    rows: list[tuple[str, str, bool | None]] = []
    for each in answers:
        member = members.get(each.person_id or "")
        organisation = member.organisation if member else each.organisation
        rows.append((organisation, member.person.name if member else each.name, each.comes))
    rows += [(each.organisation, each.person.name, None) for each in silent_members(roster, answers)]
    return sorted(rows, key=lambda row: (row[2] is not True, row[2] is None, fold(row[0]), fold(row[1])))


def silent_members(roster: Sequence[Member], answers: Sequence[SignUp]) -> list[Member]:
    answered = {each.key for each in answers}
    return [each for each in roster if each.is_member and each.person.id not in answered]


# -- reminders


def nudge_at(invitation: Invitation, nth: int, zone: ZoneInfo, choices: DeadlineChoices) -> datetime | None:
    """Return when those who have not answered are reminded for the `nth` time, from 0; None if never.

    The reminder is on a working day, and not right after the invitation.
    """
    if nth >= len(NUDGES):
        return None
    last = invitation.answer_by or invitation.starts_at.astimezone(zone).date() - timedelta(days=1)
    day = on_or_before(last - NUDGES[nth], choices)
    at = local_instant(day, NUDGE_HOUR, zone)
    if invitation.opened_at is not None and at < invitation.opened_at + FIRST_NUDGE_AFTER:
        return None
    return at


def due_nudge(invitation: Invitation, zone: ZoneInfo, choices: DeadlineChoices, *, now: datetime) -> int | None:
    """Return the number of the reminder that is due now, from 0; a missed one is not made up for by two."""
    today = now.astimezone(zone).date()
    last = invitation.answer_by or invitation.starts_at.astimezone(zone).date()
    if invitation.cancelled_at is not None or invitation.starts_at <= now or today > last:
        return None
    due = [
        nth
        for nth in range(invitation.nudged, len(NUDGES))
        if (at := nudge_at(invitation, nth, zone, choices)) is not None and at <= now
    ]
    return due[-1] if due else None
