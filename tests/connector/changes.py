"""The users' half of the mock, second part: people who come and go, places that change, messages that are edited."""

from typing import Any

from tests.connector import activities
from tests.connector.places import BOT_ID, Person, Place, Team


class Changes:
    """Mixed into `Teams`. Every event about a team and its channels has the id of the team as `conversation.id`; the
    channel stands in `channelData.channel`, and the kind of change in `channelData.eventType`."""

    new_id: Any
    who: Any
    delivers: Any
    _from_user: Any
    _add: Any

    # -- people

    async def joins(self, who: Person | str, place: Place) -> Any:
        return await self._comes_or_goes(who, place, "membersAdded")

    async def leaves(self, who: Person | str, place: Place) -> Any:
        return await self._comes_or_goes(who, place, "membersRemoved")

    async def _comes_or_goes(self, who: Person | str, place: Place, change: str) -> Any:
        person = self.who(who, place)
        if change == "membersAdded":
            place.people.append(person)
        else:
            place.people.remove(person)
        change_of = {change: [{"id": person.id, "aadObjectId": person.object_id}]}
        if place.team is None:
            return await self.delivers({**self._from_user(place, person), "type": "conversationUpdate", **change_of})
        what = "Added" if change == "membersAdded" else "Removed"
        if place.channel_type == "standard":
            return await self._of_team(place.team, f"teamMember{what}", by=person, **change_of)
        return await self._of_team(place.team, f"channelMember{what}", by=person, channel=place, **change_of)

    # -- places

    async def renames_team(self, team: Team, name: str, *, by: Person | str) -> Any:
        team.name = name
        return await self._of_team(team, "teamRenamed", by=by)

    async def archives(self, team: Team, *, by: Person | str) -> Any:
        """Teams refuses every post in an archived team."""
        team.archived = True
        return await self._of_team(team, "teamArchived", by=by)

    async def unarchives(self, team: Team, *, by: Person | str) -> Any:
        team.archived = False
        return await self._of_team(team, "teamUnarchived", by=by)

    async def deletes_team(self, team: Team, *, by: Person | str) -> Any:
        team.deleted = True
        return await self._of_team(team, "teamDeleted", by=by)

    async def restores_team(self, team: Team, *, by: Person | str) -> Any:
        team.deleted = False
        return await self._of_team(team, "teamRestored", by=by)

    async def renames_channel(self, channel: Place, name: str, *, by: Person | str) -> Any:
        channel.name = name
        return await self._of_team(channel.team, "channelRenamed", by=by, channel=channel)

    async def deletes_channel(self, channel: Place, *, by: Person | str) -> Any:
        channel.deleted = True
        return await self._of_team(channel.team, "channelDeleted", by=by, channel=channel)

    async def restores_channel(self, channel: Place, *, by: Person | str) -> Any:
        channel.deleted = False
        return await self._of_team(channel.team, "channelRestored", by=by, channel=channel)

    async def renames_chat(self, chat: Place, name: str, *, by: Person | str) -> Any:
        """The topic of a group chat."""
        chat.name = name
        update = {"type": "conversationUpdate", "topicName": name}
        return await self.delivers({**self._from_user(chat, self.who(by, chat)), **update})

    async def _of_team(
        self, team: Team | None, event_type: str, *, by: Person | str, channel: Place | None = None, **fields: Any
    ) -> Any:
        assert team is not None
        general = team.channels["General"]
        person = self.who(by, general)
        activity = self._from_user(general, person)
        data: dict[str, Any] = {
            "tenant": {"id": team.tenant},
            "eventType": event_type,
            "team": {"id": team.id, "name": team.name, "aadGroupId": f"group-of-{team.id}"},
        }
        if channel is not None:
            data["channel"] = {"id": channel.id, "name": channel.name, "type": channel.channel_type}
        activity["channelData"] = data
        return await self.delivers({**activity, "type": "conversationUpdate", **fields})

    # -- messages

    async def edits(self, who: Person | str, said: str, *, of: str, in_: Place, thread: str | None = None) -> Any:
        """Changes the message `of` (its activity's id) to `said`."""
        return await self._updates(who, "editMessage", said, of=of, in_=in_, thread=thread)

    async def undeletes(self, who: Person | str, said: str, *, of: str, in_: Place, thread: str | None = None) -> Any:
        """Takes back a deletion: the message comes whole."""
        return await self._updates(who, "undeleteMessage", said, of=of, in_=in_, thread=thread)

    async def _updates(
        self, who: Person | str, kind: str, said: str, *, of: str, in_: Place, thread: str | None
    ) -> Any:
        person = self.who(who, in_)
        message = activities.written(said, in_.people)
        activity = self._from_user(in_, person, thread=thread or of, activity_id=of)
        activity["channelData"] |= {"eventType": kind}
        activity |= {
            "type": "messageUpdate",
            "text": message.text,
            "textFormat": "plain",
            "attachments": [{"contentType": "text/html", "content": message.html}],
            "entities": [*message.entities, {"type": "clientInfo", "locale": person.locale, "platform": "Web"}],
        }
        return await self.delivers(activity)

    async def deletes(self, who: Person | str, *, of: str, in_: Place, thread: str | None = None) -> Any:
        """Teams sends the deletion without the text."""
        activity = self._from_user(in_, self.who(who, in_), thread=thread or of, activity_id=of)
        activity["channelData"] |= {"eventType": "softDeleteMessage"}
        return await self.delivers({**activity, "type": "messageDelete"})

    async def sends_only(self, who: Person | str, kind: str, *, in_: Place | None = None) -> Any:
        """A message without words: "picture", "gif", "sticker" or "forwarded". In a group it names the bot."""
        person = self.who(who, in_)
        place = in_ or self.private(person)  # type: ignore[attr-defined]
        place.installed = place.installed or in_ is None
        key = self.new_id()
        mention = '<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="0">Mötesbot</span>&nbsp;'
        image = f'<img src="https://smba.trafficmanager.net/v3/attachments/{key}/views/original" alt="bild" {{}}>'
        shown, attachment = {
            "picture": (
                image.format('itemtype="http://schema.skype.com/AMSImage" width="250"'),
                {"contentType": "image/*", "contentUrl": f"https://smba.example/v3/attachments/{key}"},
            ),
            "gif": (image.format('itemtype="http://schema.skype.com/Giphy" width="250"'), None),
            "sticker": (image.format('itemtype="http://schema.skype.com/Sticker"'), None),
            "forwarded": (
                f'<attachment id="{key}"></attachment>',
                {
                    "id": key,
                    "contentType": "forwardedMessageReference",
                    "content": '{"originalMessageId":"1748","originalMessageContent":"…"}',
                },
            ),
        }[kind]
        named = place.type != "personal"
        text = f"<at>Mötesbot</at> {shown if kind == 'forwarded' else ''}" if named else ""
        text = text or (shown if kind == "forwarded" else "")
        source = f"<p>{mention if named else ''}{shown}</p>"
        mentioned = {"type": "mention", "text": "<at>Mötesbot</at>", "mentioned": {"id": BOT_ID, "name": "Mötesbot"}}
        activity = self._from_user(place, person, thread=key, activity_id=key)
        html = {"contentType": "text/html", "content": source}
        return await self.delivers(
            {
                **activity,
                "type": "message",
                "text": text,
                "attachments": [html, attachment] if attachment else [html],
                "entities": [mentioned] if named else [],
            }
        )
