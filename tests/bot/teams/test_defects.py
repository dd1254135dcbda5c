"""The twelve defects of the archived SDK that our users would meet (numbered in this order): each stays mended."""

import json
from datetime import UTC, datetime

import aiohttp
import pytest

from bot.events import BotAdded, MeetingEnded, MeetingStarted, RosterChanged, ShowCard, ShowForm, ShowText
from bot.messenger import DeliveryFailed, Messenger
from bot.teams import place as place_in
from bot.teams.endpoint import TeamsEndpoint
from bot.teams.incoming import parse
from bot.teams.messenger import TeamsMessenger
from dialogs.message import Message
from tests.bot.teams.conftest import Witness
from tests.connector import BOT_NAME, Hang, Person, Place, Refuse, Teams
from tests.connector.places import BOT_ID, TENANT

pytestmark = pytest.mark.usefixtures("bot")

CARD = {
    "type": "AdaptiveCard",
    "version": "1.5",
    "body": [],
    "actions": [
        {"type": "Action.Execute", "title": "Klar", "verb": "done", "data": {}},
        {"type": "Action.Submit", "title": "Svara", "data": {"action": "answer", "msteams": {"type": "task/fetch"}}},
        {"type": "Action.Submit", "title": "Skicka", "data": {"action": "send"}},
    ],
}
# A dialog knows no Action.Execute.
IN_DIALOG = {
    **CARD,
    "actions": [{"type": "Action.Submit", "title": "Klar", "data": {"action": "done"}}, *CARD["actions"][1:]],
}


@pytest.fixture
async def shown(teams: Teams, messenger: Messenger, group: Place) -> None:
    await messenger.post(teams.address(group), Message(card=CARD))


@pytest.mark.usefixtures("shown")
async def test_1_a_card_or_a_form_in_answer_to_a_button_is_shown_and_not_an_error(
    teams: Teams, witness: Witness, group: Place
) -> None:
    witness.answer = ShowCard(CARD)
    replaced = await teams.presses("Karin Ek", "Klar", teams.last(group))
    assert replaced.body == {"statusCode": 200, "type": "application/vnd.microsoft.card.adaptive", "value": CARD}
    witness.answer = ShowForm("Driv och hinder", CARD)
    opened = await teams.presses("Karin Ek", "Svara", teams.last(group))
    assert opened.body == {
        "task": {
            "type": "continue",
            "value": {
                "title": "Driv och hinder",
                "width": "medium",
                "height": "medium",
                "card": {"contentType": "application/vnd.microsoft.card.adaptive", "content": IN_DIALOG},
            },
        }
    }
    witness.answer = ShowCard(CARD)
    assert (await teams.presses("Karin Ek", "Skicka", opened)).card == IN_DIALOG
    witness.answer = None
    closed = await teams.presses("Karin Ek", "Skicka", opened)
    assert (closed.status, closed.body) == (200, None)


@pytest.mark.usefixtures("shown")
async def test_2_a_plain_thank_you_can_be_the_answer_to_a_button(teams: Teams, witness: Witness, group: Place) -> None:
    witness.answer = ShowText("Tack!")
    outcome = await teams.presses("Karin Ek", "Klar", teams.last(group))
    assert outcome.body == {"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": "Tack!"}
    opened = await teams.presses("Karin Ek", "Svara", teams.last(group))
    assert opened.body == {"task": {"type": "message", "value": "Tack!"}}
    witness.answer = None
    assert (await teams.presses("Karin Ek", "Klar", teams.last(group))).status == 200


@pytest.mark.usefixtures("shown")
async def test_3_when_the_bot_fails_the_one_who_pressed_is_told_so_in_their_language(
    teams: Teams, witness: Witness, group: Place
) -> None:
    witness.trouble = RuntimeError("x")
    for button in ("Klar", "Svara"):
        outcome = await teams.presses("Karin Ek", button, teams.last(group))
        assert (outcome.status, outcome.text) == (200, "Förlåt (sv-SE)")


async def test_3_a_message_that_could_not_be_sent_does_not_look_sent(
    teams: Teams, messenger: Messenger, group: Place, bot: TeamsEndpoint
) -> None:
    assert bot._adapter.on_turn_error is None
    teams.trouble.append(Refuse(502))
    with pytest.raises(DeliveryFailed):
        await messenger.post(teams.address(group), Message(text="Hej"))


async def test_4_each_tenants_words_stay_in_that_tenant(
    teams: Teams, witness: Witness, messenger: Messenger, group: Place, karin: Person
) -> None:
    await teams.says("Karin Ek", "@Mötesbot hej", in_=group)
    assert witness.last.place.tenant_id == TENANT
    # Without channelData the conversation's own word counts, which the SDK looks for under another name.
    payload = {**teams.delivered[-1], "channelData": None}
    assert place_in.place_of(parse(json.dumps(payload).encode())).tenant_id == TENANT
    await messenger.post(teams.address(group), Message(text="Hej"))
    assert teams.last(group).activity["channelData"] == {"tenant": {"id": TENANT}}
    teams.private(karin).installed = True
    await messenger.open_private(tenant_id=TENANT, service_url=teams.service_url, bot_id=BOT_ID, platform_id=karin.id)
    assert teams.calls[-1].body["channelData"] == {"tenant": {"id": TENANT}}


@pytest.mark.parametrize("html", [True, False])
async def test_5_words_that_contain_the_bots_name_are_left_whole(
    teams: Teams, witness: Witness, group: Place, html: bool
) -> None:
    said = f"@{BOT_NAME} visa {BOT_NAME}ten i {BOT_NAME}kyrka åt {BOT_NAME}"
    await teams.says("Karin Ek", said, in_=group, **({} if html else {"attachments": []}))
    assert witness.last.text == f"visa {BOT_NAME}ten i {BOT_NAME}kyrka åt {BOT_NAME}"


async def test_7_the_roster_is_read_outside_a_turn_too(
    teams: Teams, messenger: Messenger, karin: Person, olle: Person, group: Place
) -> None:
    team = teams.team("Länet", karin, olle, channels=("Nätverk",), installed=True)
    channel = team.channels["Nätverk"]
    for roster in (
        await messenger.roster(teams.address(group)),
        await messenger.roster(teams.address(channel), team_id=team.id),
    ):
        assert [entry.name for entry in roster] == ["Karin Ek", "Olle Lind"]


@pytest.mark.parametrize(("start", "end"), [("StartTime", "EndTime"), ("startTime", "endTime")])
async def test_8_a_meeting_starts_and_ends_however_its_keys_are_written(
    teams: Teams, witness: Witness, karin: Person, start: str, end: str
) -> None:
    meeting = teams.meeting("Träff", karin)
    await teams.starts(meeting)
    activity = teams.delivered[-1]
    await teams.delivers({**activity, "value": {start: "2025-08-28T07:00:00.1234567Z"}})
    assert isinstance(witness.last, MeetingStarted)
    assert witness.last.at == datetime(2025, 8, 28, 7, 0, 0, 123457, tzinfo=UTC)
    ended = {"name": "application/vnd.microsoft.meetingEnd", "value": {end: "2025-08-28T12:00:00+02:00"}}
    await teams.delivers({**activity, **ended})
    assert isinstance(witness.last, MeetingEnded)
    assert (witness.last.at, witness.last.platform_meeting_id) == (
        datetime(2025, 8, 28, 10, tzinfo=UTC),
        meeting.meeting_id,
    )


async def test_9_a_change_of_members_without_channel_data_is_understood_and_nobody_is_looked_up(
    teams: Teams, witness: Witness, group: Place, karin: Person
) -> None:
    await teams.joins("Olle Lind", group)
    activity = teams.delivered[-1]
    calls = len(teams.calls)
    people = [{"id": f"29:{number}"} for number in range(50)]
    outcome = await teams.delivers({**activity, "channelData": None, "membersAdded": people})
    assert outcome.status == 200
    assert isinstance(witness.last, RosterChanged)
    assert len(witness.last.joined) == 50
    assert len(teams.calls) == calls
    await teams.delivers({**activity, "channelData": None, "membersAdded": [{"id": BOT_ID}]})
    assert isinstance(witness.last, BotAdded)


async def test_10_what_a_card_says_to_a_newer_client_arrives(teams: Teams, messenger: Messenger, group: Place) -> None:
    chart = {"type": "Chart.Donut", "data": [{"legend": "Driv", "value": 3}], "fallback": {"type": "TextBlock"}}
    card = {**CARD, "body": [chart], "refresh": {"userIds": ["29:x"]}, "somethingNew": {"a": [1, None, True]}}
    await messenger.post(teams.address(group), Message(card=card))
    assert teams.last(group).card == card


async def test_10_what_newer_clients_say_is_not_lost_on_the_way_in(teams: Teams, group: Place) -> None:
    await teams.says("Karin Ek", "@Mötesbot hej", in_=group)
    activity = {**teams.delivered[-1], "somethingNew": {"a": 1}, "channelData": {"tenant": {"id": TENANT}, "new": [1]}}
    incoming = parse(json.dumps(activity).encode())
    assert incoming.entities is not None
    assert incoming.entities[0].mentioned is not None
    assert (incoming.text, incoming.entities[0].mentioned.id) == (activity["text"], BOT_ID)


async def test_11_a_message_of_the_bots_own_is_no_reply_to_something_that_is_not_there(
    teams: Teams, messenger: Messenger, group: Place
) -> None:
    await messenger.post(teams.address(group), Message(text="Hej"))
    assert "replyToId" not in teams.last(group).activity
    assert teams.calls[-1].path.endswith("/activities")


async def test_12_a_reminder_is_not_sent_twice_behind_our_back(
    teams: Teams, group: Place, session: aiohttp.ClientSession
) -> None:
    # Teams has no key by which it would know a repeat: so nothing below the worker may repeat a post.
    messenger = TeamsMessenger(teams.settings(), session, timeout=0.2)
    for trouble in (Hang(kept=True), Refuse(502), Refuse(503, retry_after=0)):
        teams.trouble.append(trouble)
        before = len(teams.calls)
        with pytest.raises(DeliveryFailed):
            await messenger.post(teams.address(group), Message(text="Påminnelse"))
        assert sum(call.method == "POST" for call in teams.calls[before:]) <= 1
    assert teams.posts[group.id] == 1
