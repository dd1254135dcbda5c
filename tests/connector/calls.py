"""The users' half of the mock, third part: meetings that start and end, and people who join and leave their calls."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from tests.connector.outcome import Outcome
from tests.connector.places import Person, Place


class Calls:
    """Mixed into `Teams`."""

    clock: Any
    who: Any
    delivers: Any
    _from_user: Any

    async def starts(self, meeting: Place, *, at: datetime | None = None) -> Outcome:
        return await self._meeting(meeting, "meetingStart", "StartTime", at)

    async def ends(self, meeting: Place, *, at: datetime | None = None) -> Outcome:
        return await self._meeting(meeting, "meetingEnd", "EndTime", at)

    async def joins_call(self, meeting: Place, *people: Person | str, at: datetime | None = None) -> Outcome:
        return await self._participants(meeting, "meetingParticipantJoin", people, at, in_meeting=True)

    async def leaves_call(self, meeting: Place, *people: Person | str, at: datetime | None = None) -> Outcome:
        return await self._participants(meeting, "meetingParticipantLeave", people, at, in_meeting=False)

    async def _participants(
        self, meeting: Place, name: str, people: Sequence[Person | str], at: datetime | None, *, in_meeting: bool
    ) -> Outcome:
        """The event names people in `value`, and has its time in the activity alone."""
        there = [self.who(each, meeting) for each in people]
        members = [
            {
                "user": {
                    "tenantId": meeting.tenant,
                    "objectId": each.account().get("aadObjectId"),
                    "id": each.account()["id"],
                    "name": each.name,
                    "aadObjectId": each.account().get("aadObjectId"),
                },
                "meeting": {"inMeeting": in_meeting, "role": "Attendee"},
            }
            for each in there
        ]
        activity = self._from_user(meeting, there[0]) | ({"timestamp": at.isoformat()} if at else {})
        event = {"type": "event", "name": f"application/vnd.microsoft.{name}", "value": {"members": members}}
        return await self.delivers({**activity, **event})

    async def _meeting(self, meeting: Place, name: str, key: str, at: datetime | None) -> Outcome:
        value = {
            "MeetingType": "Scheduled",
            "Title": meeting.name,
            "Id": meeting.meeting_id,
            key: (at or self.clock()).isoformat(),
        }
        activity = self._from_user(meeting, meeting.people[0])
        return await self.delivers(
            {**activity, "type": "event", "name": f"application/vnd.microsoft.{name}", "value": value}
        )
