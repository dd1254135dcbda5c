"""The package for a registry: minutes, agenda, decisions, attendance, forms and statements, with a list of contents."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from html import escape
from typing import Any

import msgspec

from dialogs.agenda.model import Agenda, AgendaItem, Outcome, OutcomeType
from dialogs.agenda.page import page as agenda_page
from dialogs.feedback.model import FeedbackRound, Heading
from dialogs.feedback.rules import Signed
from dialogs.forms import appendix
from dialogs.forms.rules import Form as PastedForm
from dialogs.forms.rules import Respondent
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.minutes import pages, word
from dialogs.minutes.attendance import Attendance, Attendee
from dialogs.minutes.document import Form, Minutes
from dialogs.model import Group
from dialogs.pages import html_page
from dialogs.texts import say
from dialogs.texts.calendar import long_day

FORMAT = "motesbot-records-1"
CONTENTS, METADATA = "innehall.html", "metadata.json"


@dataclass(frozen=True, slots=True)
class Record:
    """All of one meeting. `version`: the number of the adopted minutes, or None for a draft. `round_`: a closed round
    that was shown, with its `statements`."""

    meeting: Meeting
    agenda: Agenda
    minutes: Minutes
    form: Form
    attendance: Attendance
    version: int | None = None
    adopted_at: datetime | None = None
    round_: FeedbackRound | None = None
    statements: tuple[Signed, ...] = ()


@dataclass(frozen=True, slots=True)
class Package:
    """What is exported, `covers` in words. `by` is who asked for it. `cancelled`: meetings that were not held."""

    group: Group
    covers: str
    records: tuple[Record, ...]
    forms: tuple[tuple[PastedForm, tuple[Respondent, ...]], ...]
    made_at: datetime
    by: str
    cancelled: tuple[date, ...] = ()
    controller: str = ""


def files(package: Package) -> dict[str, bytes]:
    """Return the files by name: the list of contents and the metadata first, then a folder for each meeting."""
    found: dict[str, bytes] = {}
    for record, folder in zip(package.records, _folders(package), strict=True):
        for name, data in _of_meeting(record, package.group).items():
            found[f"{folder}/{name}"] = data
    for number, (form, respondents) in enumerate(package.forms, 1):
        found[f"formular/{number}.docx"] = appendix.word(form, respondents, package.group.locale)
        found[f"formular/{number}.csv"] = appendix.table(form, respondents, package.group.locale)
    return {CONTENTS: _contents(package, found).encode(), METADATA: _metadata(package, found), **found}


def _folders(package: Package) -> list[str]:
    names: list[str] = []
    for record in package.records:
        day = _day(record, package.group).isoformat()
        names.append(day if day not in names else f"{day}-{sum(each.startswith(day) for each in names) + 1}")
    return names


def _day(record: Record, group: Group) -> date:
    return record.meeting.starts_at.astimezone(group.zone).date()


def _of_meeting(record: Record, group: Group) -> dict[str, bytes]:
    locale = group.locale
    found = {
        "dagordning.html": agenda_page(record.agenda, record.meeting, group, locale).encode(),
        "minnesanteckningar.docx": word.word(record.minutes, record.form, locale),
        "minnesanteckningar.html": pages.page(record.minutes, locale).encode(),
        "beslut.html": _decisions(record, group).encode(),
        "narvaro.html": _attendance(record, group).encode(),
    }
    if record.round_ is not None:
        found["driv-och-hinder.html"] = _statements(record, group).encode()
    return {**found, "handlingar.json": _json(as_data(record, group))}


# -- pages


def _page(key: str, record: Record, group: Group, parts: Sequence[str]) -> str:
    title = say(group.locale, key)
    day = long_day(_day(record, group), group.locale)
    head = [f"<p>{escape(group.name)}</p>", f"<h1>{escape(title)}</h1>", f"<p>{escape(day)}</p>"]
    return html_page(f"{title} – {group.name}", "\n".join([*head, *parts]), group.locale)


def _listed(lines: Sequence[str], locale: str) -> str:
    if not lines:
        return f"<p>{escape(say(locale, 'records-none-noted'))}</p>"
    return "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"


def _decisions(record: Record, group: Group) -> str:
    parts = []
    for kind, key in ((OutcomeType.DECISION, "records-decisions"), (OutcomeType.TASK, "records-tasks")):
        lines = [
            f"{number}. {item.title}: {_with_owners(each)}"
            for number, item in enumerate(record.agenda.items, 1)
            for each in item.outcomes
            if each.type is kind
        ]
        parts += [f"<h2>{escape(say(group.locale, key))}</h2>", _listed(lines, group.locale)]
    return _page("records-decisions", record, group, parts)


def _with_owners(outcome: Outcome) -> str:
    more = [owner.text for owner in outcome.owners]
    more += [outcome.due_on.isoformat()] if outcome.due_on else []
    return f"{outcome.text} ({', '.join(more)})" if more else outcome.text


def _attendance(record: Record, group: Group) -> str:
    there, parts = record.attendance, []
    for key, lines in (
        ("minutes-present", [_attendee(each) for each in there.present if not each.is_guest]),
        ("minutes-guests", [_attendee(each) for each in there.guests]),
        ("minutes-absent", [_attendee(each) for each in there.absent]),
        ("minutes-missing", list(there.missing)),
    ):
        parts += [f"<h2>{escape(say(group.locale, key))}</h2>", _listed(lines, group.locale)]
    return _page("records-attendance", record, group, parts)


def _attendee(each: Attendee) -> str:
    return f"{each.name} ({each.organisation})" if each.organisation else each.name


def _statements(record: Record, group: Group) -> str:
    """Return the statements, also hidden ones. In an anonymous round nothing but the words is known."""
    locale, parts = group.locale, []
    round_ = record.round_
    is_anonymous = round_ is None or round_.anonymous
    parts.append(f"<p>{escape(say(locale, 'records-round-anonymous' if is_anonymous else 'records-round-named'))}</p>")
    for heading in Heading:
        title = say(locale, f"records-{heading}")
        lines = []
        for each in record.statements:
            if each.heading is heading:
                author = f"{each.author}: " if each.author and not is_anonymous else ""
                hidden = f" ({say(locale, 'records-hidden')})" if each.hidden else ""
                lines.append(f"{author}{each.text}{hidden}")
        if lines:
            parts += [f"<h2>{escape(title)}</h2>", _listed(lines, locale)]
    return _page("minutes-feedback", record, group, parts)


# -- the list of contents, and the data


def _contents(package: Package, found: Mapping[str, bytes]) -> str:
    locale, group = package.group.locale, package.group
    facts = [
        (say(locale, "records-group"), group.name),
        (say(locale, "records-covers"), package.covers),
        (say(locale, "records-made-at"), package.made_at.astimezone(group.zone).strftime("%Y-%m-%d %H:%M")),
        (say(locale, "records-by"), package.by),
        *([(say(locale, "records-controller"), package.controller)] if package.controller else []),
        (say(locale, "records-version"), ", ".join(_versions(package)) or "–"),
        *(
            [(say(locale, "records-cancelled"), ", ".join(day.isoformat() for day in package.cancelled))]
            if package.cancelled
            else []
        ),
    ]
    rows = "".join(f'<tr><th scope="row">{escape(name)}</th><td>{escape(value)}</td></tr>' for name, value in facts)
    listed = "".join(
        f"<tr><td>{escape(name)}</td><td>{len(data)}</td><td><code>{sha256(data).hexdigest()}</code></td></tr>"
        for name, data in found.items()
    )
    heads = "".join(
        f'<th scope="col">{escape(say(locale, key))}</th>' for key in ("records-file", "records-size", "records-sum")
    )
    title = say(locale, "records-title")
    notes = "".join(f"<p>{escape(say(locale, key))}</p>" for key in ("records-note-anonymous", "records-note-gone"))
    body = (
        f"<h1>{escape(title)}</h1><table>{rows}</table>{notes}"
        f"<h2>{escape(say(locale, 'records-contents'))}</h2><table><tr>{heads}</tr>{listed}</table>"
    )
    return html_page(f"{title} – {group.name}", body, locale)


def _versions(package: Package) -> list[str]:
    """Return for each meeting whether its minutes were adopted, and which version it is."""
    locale = package.group.locale
    return [
        say(locale, "records-adopted", day=_day(each, package.group).isoformat(), number=each.version)
        if each.version
        else say(locale, "records-draft", day=_day(each, package.group).isoformat())
        for each in package.records
    ]


def _metadata(package: Package, found: Mapping[str, bytes]) -> bytes:
    return _json(
        {
            "format": FORMAT,
            "group": package.group.name,
            "group_id": package.group.id,
            "tenant_id": package.group.tenant_id,
            "controller": package.controller,
            "covers": package.covers,
            "made_at": package.made_at.isoformat(timespec="seconds"),
            "made_by": package.by,
            "language": package.group.locale,
            "meetings": [
                {
                    "day": _day(each, package.group).isoformat(),
                    "folder": folder,
                    "minutes_version": each.version,
                    "minutes_adopted_at": each.adopted_at.isoformat(timespec="seconds") if each.adopted_at else None,
                }
                for each, folder in zip(package.records, _folders(package), strict=True)
            ],
            "cancelled_meetings": [day.isoformat() for day in package.cancelled],
            "forms": [{"title": form.title, "due_on": form.due_on.isoformat()} for form, _ in package.forms],
            "files": [
                {"name": name, "bytes": len(data), "sha256": sha256(data).hexdigest()} for name, data in found.items()
            ],
        }
    )


def as_data(record: Record, group: Group) -> dict[str, Any]:
    """Return one meeting as data. No id of a person is in it, and an anonymous statement has nothing but its words."""
    meeting = record.meeting
    round_ = record.round_
    return {
        "group": group.name,
        "starts_at": meeting.starts_at.astimezone(group.zone).isoformat(),
        "ends_at": meeting.ends_at.astimezone(group.zone).isoformat(),
        "place": meeting.place,
        "is_ended": meeting.status is MeetingStatus.ENDED,
        "agenda": [_item(number, item) for number, item in enumerate(record.agenda.items, 1)],
        "attendance": {
            "present": [_person(each) for each in record.attendance.present],
            "absent": [_person(each) for each in record.attendance.absent],
            "missing_organisations": list(record.attendance.missing),
        },
        "minutes": {
            "version": record.version,
            "adopted_at": record.adopted_at.isoformat(timespec="seconds") if record.adopted_at else None,
            "text": msgspec.to_builtins(record.minutes),
        },
        "feedback": None
        if round_ is None
        else {
            "anonymous": round_.anonymous,
            "asked": round_.asked,
            "closed_on": round_.closed_at.astimezone(group.zone).date().isoformat() if round_.closed_at else None,
            "statements": [
                {
                    "heading": each.heading.value,
                    "text": each.text,
                    "hidden": each.hidden,
                    **({} if round_.anonymous else {"author": each.author}),
                }
                for each in record.statements
            ],
        },
    }


def _item(number: int, item: AgendaItem) -> dict[str, Any]:
    return {
        "number": number,
        "title": item.title,
        "owners": [owner.text for owner in item.owners],
        "purpose": item.purpose,
        "minutes": item.minutes,
        "status": item.status.value,
        "parts": [{"text": part.text, "owners": [owner.text for owner in part.owners]} for part in item.parts],
        "material": [{"title": each.title, "address": each.address} for each in item.material],
        "outcomes": [
            {
                "type": each.type.value,
                "text": each.text,
                "by": each.by.name,
                "owners": [owner.text for owner in each.owners],
                "due_on": each.due_on.isoformat() if each.due_on else None,
            }
            for each in item.outcomes
        ],
    }


def _person(each: Attendee) -> dict[str, Any]:
    return {
        "name": each.name,
        "organisation": each.organisation,
        "guest": each.is_guest,
        "instead_of": each.instead_of,
        "said_so": each.is_sure,
    }


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=2).encode()
