"""What Teams tells of places that change, and of messages that are edited or deleted, over HTTP."""

import pytest

from bot.events import (
    MessageDeleted,
    MessageEdited,
    MessageReceived,
    PlaceChange,
    PlaceChanged,
    RosterChanged,
)
from bot.teams.endpoint import TeamsEndpoint
from tests.bot.teams.conftest import Witness
from tests.connector import Person, Place, Team, Teams

pytestmark = pytest.mark.usefixtures("bot")


@pytest.fixture
def team(teams: Teams, bot: TeamsEndpoint) -> Team:
    anna, per = teams.person("Anna Wik"), teams.person("Per Norr")
    return teams.team(
        "Folkhälsa länet",
        anna,
        per,
        channels=("Nätverket",),
        installed=True,
        private={"Ledningen": [anna]},
        shared={"Samverkan": [anna]},
    )


async def test_member_events_of_a_team_concern_the_whole_team(teams: Teams, witness: Witness, team: Team) -> None:
    new = teams.person("Disa Falk")
    await teams.joins(new, team.channels["Nätverket"])
    assert teams.delivered[-1]["conversation"]["id"] == team.id
    event = witness.last
    assert isinstance(event, RosterChanged)
    assert (event.whole_team, event.place.team_id, event.joined) == (True, team.id, (new.id,))
    await teams.leaves(new, team.channels["Nätverket"])
    assert (witness.last.whole_team, witness.last.left) == (True, (new.id,))


@pytest.mark.parametrize(("channel", "kind"), [("Ledningen", "private"), ("Samverkan", "shared")])
async def test_member_events_of_a_channel_with_its_own_members_concern_that_channel(
    teams: Teams, witness: Witness, team: Team, channel: str, kind: str
) -> None:
    place = team.channels[channel]
    await teams.joins(teams.person("Disa Falk"), place)
    assert teams.delivered[-1]["conversation"]["id"] == team.id
    assert isinstance(witness.last, RosterChanged)
    assert not witness.last.whole_team
    assert (witness.last.place.conversation, witness.last.place.channel_type) == (place.id, kind)


@pytest.mark.parametrize("act", ["joins", "leaves"])
@pytest.mark.parametrize(
    ("channel", "whole_team"),
    [("Nätverket", True), ("Ledningen", False), ("Samverkan", False)],
    ids=["standard", "private", "shared"],
)
async def test_who_comes_or_goes_is_told_of_the_team_or_of_the_channel_with_its_own_members(
    teams: Teams, witness: Witness, team: Team, act: str, channel: str, whole_team: bool
) -> None:
    place = team.channels[channel]
    new = teams.person("Disa Falk")
    await teams.joins(new, place)
    if act == "leaves":
        await teams.leaves(new, place)
    event = witness.last
    assert isinstance(event, RosterChanged)
    assert teams.delivered[-1]["conversation"]["id"] == team.id
    assert event.whole_team is whole_team
    assert (event.joined if act == "joins" else event.left) == (new.id,)
    assert whole_team or event.place.conversation == place.id


@pytest.mark.parametrize(
    ("act", "change"),
    [
        ("archives", PlaceChange.ARCHIVED),
        ("unarchives", PlaceChange.UNARCHIVED),
        ("deletes_team", PlaceChange.DELETED),
        ("restores_team", PlaceChange.RESTORED),
    ],
)
async def test_what_happens_to_a_team_is_told(
    teams: Teams, witness: Witness, team: Team, act: str, change: PlaceChange
) -> None:
    await getattr(teams, act)(team, by="Anna")
    assert isinstance(witness.last, PlaceChanged)
    assert (witness.last.change, witness.last.whole_team, witness.last.place.team_id) == (change, True, team.id)


async def test_renames_give_the_new_name(teams: Teams, witness: Witness, team: Team) -> None:
    await teams.renames_team(team, "Folkhälsa Örebro län", by="Anna")
    assert (witness.last.change, witness.last.name, witness.last.whole_team) == (
        PlaceChange.RENAMED,
        "Folkhälsa Örebro län",
        True,
    )
    channel = team.channels["Nätverket"]
    await teams.renames_channel(channel, "Nätverket norr", by="Anna")
    assert (witness.last.change, witness.last.name, witness.last.whole_team) == (
        PlaceChange.RENAMED,
        "Nätverket norr",
        False,
    )
    assert witness.last.place.conversation == channel.id


async def test_the_topic_of_a_chat_is_its_name(teams: Teams, witness: Witness) -> None:
    chat = teams.group_chat("Chefer", teams.person("Anna Wik"), installed=True)
    await teams.renames_chat(chat, "Chefer i söder", by="Anna")
    assert isinstance(witness.last, PlaceChanged)
    assert (witness.last.name, witness.last.place.conversation) == ("Chefer i söder", chat.id)


async def test_a_deleted_and_restored_channel_is_named(teams: Teams, witness: Witness, team: Team) -> None:
    channel = team.channels["Nätverket"]
    await teams.deletes_channel(channel, by="Per")
    assert (witness.last.change, witness.last.place.conversation) == (PlaceChange.DELETED, channel.id)
    await teams.restores_channel(channel, by="Per")
    assert witness.last.change is PlaceChange.RESTORED


async def test_a_new_channel_concerns_nobody(teams: Teams, witness: Witness, team: Team) -> None:
    await teams._of_team(team, "channelCreated", by="Per", channel=team.channels["Nätverket"])
    assert witness.events == []


async def test_an_edited_message_comes_with_the_id_of_the_original(teams: Teams, witness: Witness, team: Team) -> None:
    channel = team.channels["Nätverket"]
    outcome = await teams.says("Anna", "@Mötesbot påminn om planen senast 3 juni", in_=channel)
    assert outcome is not None
    original = witness.last
    await teams.edits("Anna", "@Mötesbot påminn om planen senast 13 juni", of=outcome.activity_id, in_=channel)
    event = witness.last
    assert isinstance(event, MessageEdited)
    assert (event.activity_id, event.text) == (original.activity_id, "påminn om planen senast 13 juni")
    assert event.occurrence
    assert not event.is_restored


async def test_a_deleted_message_comes_with_the_id_of_the_original_and_may_come_back(
    teams: Teams, witness: Witness
) -> None:
    anna = teams.person("Anna Wik")
    place = teams.private(anna)
    outcome = await teams.says(anna, "lägg till Budgeten")
    assert outcome is not None
    await teams.deletes(anna, of=outcome.activity_id, in_=place)
    assert isinstance(witness.last, MessageDeleted)
    assert witness.last.activity_id == outcome.activity_id
    await teams.undeletes(anna, "lägg till Budgeten", of=outcome.activity_id, in_=place)
    assert isinstance(witness.last, MessageEdited)
    assert witness.last.is_restored


@pytest.mark.parametrize(
    ("kind", "wordless"),
    [("picture", "picture"), ("gif", "picture"), ("sticker", "picture"), ("forwarded", "forwarded")],
)
async def test_a_message_without_words_says_what_it_holds(
    teams: Teams, witness: Witness, kind: str, wordless: str
) -> None:
    anna = teams.person("Anna Wik")
    group = teams.group_chat("Chefer", anna, installed=True)
    for place in (None, group):
        await teams.sends_only(anna, kind, in_=place)
        assert isinstance(witness.last, MessageReceived)
        assert witness.last.wordless == wordless


async def test_words_beside_a_picture_are_what_counts(teams: Teams, witness: Witness) -> None:
    anna: Person = teams.person("Anna Wik")
    place: Place = teams.private(anna)
    await teams.says(anna, "dagordning", attachments=[{"contentType": "image/*", "contentUrl": "https://x.example"}])
    assert (witness.last.place.conversation, witness.last.text, witness.last.wordless) == (place.id, "dagordning", "")
