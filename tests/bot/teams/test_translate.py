"""What people do in Teams becomes the bot's own events."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.events import (
    BotAdded,
    BotRemoved,
    CallChanged,
    CardSubmitted,
    FormRequested,
    InCall,
    MeetingEnded,
    MeetingStarted,
    Mentioned,
    MessageReceived,
    PlaceKind,
    RosterChanged,
    SentFile,
    ShowForm,
    ShowText,
)
from bot.teams.endpoint import TeamsEndpoint
from bot.teams.messenger import TeamsMessenger
from dialogs.identities import marked, plain
from dialogs.message import Message
from tests.bot.teams.conftest import Witness
from tests.connector import Person, Place, Teams

pytestmark = pytest.mark.usefixtures("bot")

FORM = {"msteams": {"type": "task/fetch"}, "action": "answer", "round": "r1"}
CARD = {
    "type": "AdaptiveCard",
    "version": "1.5",
    "body": [{"type": "Input.Text", "id": "driv", "label": "Driv"}],
    "actions": [
        {"type": "Action.Execute", "title": "Klar", "verb": "done", "data": {"deadline": "d1"}},
        {"type": "Action.Submit", "title": "Svara", "data": FORM},
        {"type": "Action.Submit", "title": "Skicka", "data": {"action": "send", "round": "r1"}},
    ],
}


async def test_what_is_said_in_a_group_comes_without_the_mention_of_the_bot(
    teams: Teams, witness: Witness, group: Place, karin: Person
) -> None:
    outcome = await teams.says("Karin Ek", "@Mötesbot dagordning", in_=group)
    assert (outcome.status, outcome.body) == (200, None)
    event: MessageReceived = witness.last
    assert isinstance(event, MessageReceived)
    assert event.text == "dagordning"
    assert event.place.kind is PlaceKind.GROUP
    assert event.place.name == "Nätverket"
    assert event.place.conversation == group.id
    assert event.place.tenant_id == group.tenant
    assert event.place.service_url == teams.service_url
    assert (event.sender.name, event.sender.platform_id, event.sender.object_id, event.sender.locale) == (
        "Karin Ek",
        karin.id,
        karin.object_id,
        "sv-SE",
    )
    assert event.activity_id == teams.delivered[-1]["id"]


async def test_what_is_not_said_to_the_bot_never_reaches_it(teams: Teams, witness: Witness, group: Place) -> None:
    assert await teams.says("Karin Ek", "Vi ses på fredag", in_=group) is None
    assert witness.events == []


async def test_others_who_are_mentioned_keep_their_names(
    teams: Teams, witness: Witness, group: Place, olle: Person
) -> None:
    await teams.says("Karin Ek", "@Mötesbot gör @Olle Lind till sekreterare", in_=group)
    assert witness.last.text == f"gör {marked(olle.id, 'Olle Lind')} till sekreterare"
    assert witness.last.mentions == (Mentioned(olle.id, "Olle Lind"),)


async def test_a_person_called_as_the_bot_is_not_mistaken_for_it(teams: Teams, witness: Witness, group: Place) -> None:
    name = "Mötesbot"
    span = '<span itemscope itemtype="http://schema.skype.com/Mention" itemid="{}">Mötesbot</span>'
    bot = {"type": "mention", "text": f"<at>{name}</at>", "mentioned": {"id": teams.address(group).bot_id}}
    person = {"type": "mention", "text": f"<at>{name}</at>", "mentioned": {"id": "29:namesake"}}
    await teams.says(
        "Karin Ek",
        "@Mötesbot x",
        in_=group,
        html=f"<p>{span.format(0)}&nbsp;ordförande är {span.format(1)}</p>",
        entities=[bot, person],
    )
    assert witness.last.text == f"ordförande är {marked('29:namesake', 'Mötesbot')}"
    assert witness.last.mentions == (Mentioned("29:namesake", "Mötesbot"),)


async def test_a_list_that_is_pasted_keeps_its_layout(teams: Teams, witness: Witness, group: Place) -> None:
    said = "1. Välkommen\n2. Karin: Planen\n   Olle: Budgeten\n3. Rapporter\n   - Barn & unga\n   - Nätverk"
    await teams.says("Karin Ek", f"@Mötesbot dagordning\n{said}", in_=group, pasted=True)
    assert witness.last.text == f"dagordning\n{said}"


async def test_a_message_without_html_is_read_from_its_text(teams: Teams, witness: Witness, group: Place) -> None:
    await teams.says("Karin Ek", "@Mötesbot påminn @Olle Lind", in_=group, attachments=[])
    assert plain(witness.last.text) == "påminn Olle Lind"


async def test_a_post_in_a_channel_has_its_thread_beside_its_conversation(teams: Teams, witness: Witness) -> None:
    karin = teams.person("Karin Ek")
    team = teams.team("Länet", karin, channels=("Nätverk",), installed=True)
    channel = team.channels["Nätverk"]
    await teams.says("Karin Ek", "@Mötesbot hjälp", in_=channel, thread="1699")
    place = witness.last.place
    assert (place.kind, place.conversation, place.thread) == (PlaceKind.CHANNEL, channel.id, "1699")
    assert (place.team_id, place.name) == (team.id, "Länet")


async def test_a_private_word_and_a_meetings_chat_are_known_as_such(teams: Teams, witness: Witness) -> None:
    karin = teams.person("Karin Ek")
    await teams.says(karin, "hej")
    assert witness.last.place.kind is PlaceKind.PERSONAL
    await teams.says(karin, "@Mötesbot hej", in_=teams.meeting("Träff", karin))
    assert witness.last.place.kind is PlaceKind.MEETING


async def test_characters_that_nobody_typed_are_gone(teams: Teams, witness: Witness) -> None:
    await teams.says(teams.person("Ev\u202eil\u0007 Ek"), "påminn\u202e om\u0008 \u2066x\u2069")
    assert witness.last.text == "påminn om x"
    assert witness.last.sender.name == "Evil Ek"


async def test_a_file_is_noticed(teams: Teams, witness: Witness) -> None:
    content = {"downloadUrl": "https://x.sharepoint.com/a%2Fb"}
    kind = "application/vnd.microsoft.teams.file.download.info"
    file = {"contentType": kind, "name": "Minnes\u202eanteckningar.docx", "content": content}
    await teams.says(teams.person("Karin Ek"), "", attachments=[file, {"contentType": "reference", "name": "a.pdf"}])
    assert witness.last.files == (
        SentFile("Minnesanteckningar.docx", "https://x.sharepoint.com/a%2Fb"),
        SentFile("a.pdf", ""),
    )


@pytest.mark.parametrize("content", [None, "x", {"downloadUrl": 7}, {}, []])
async def test_a_file_without_an_address_has_none(teams: Teams, witness: Witness, content: Any) -> None:
    file = {"contentType": "application/vnd.microsoft.teams.file.download.info", "content": content}
    await teams.says(teams.person("Karin Ek"), "", attachments=[file])
    assert witness.last.files == (SentFile(""),)


async def test_a_message_whose_menu_was_used_comes_with_its_text_as_it_was_laid_out(
    teams: Teams, witness: Witness, group: Place
) -> None:
    written = datetime(2025, 5, 22, 10, tzinfo=UTC)
    witness.answer = ShowForm("Skapa deadline", CARD)
    form = await teams.marks("Karin Ek", "<p>Kom ihåg:</p><ul><li>Inspel 30/6</li></ul>", in_=group, at=written)
    event = witness.last
    assert isinstance(event, FormRequested)
    assert event.by_extension
    assert event.data == {
        "text": "Kom ihåg:\n- Inspel 30/6",
        "written_at": "2025-05-22T10:00:00+00:00",
        "installed": False,
    }
    assert form.title == "Skapa deadline"
    witness.answer = ShowText("Sparat.")
    sent = await teams.presses("Karin Ek", "Klar", form, driv="bra")
    assert isinstance(witness.last, CardSubmitted)
    assert (witness.last.by_extension, witness.last.action) == (True, "done")
    assert sent.text == "Sparat."


@pytest.mark.parametrize("payload", [None, "x", {"body": 3}, {"body": {"content": 4}}, {"createdDateTime": "snart"}])
async def test_a_message_that_cannot_be_read_is_empty(
    teams: Teams, witness: Witness, group: Place, payload: Any
) -> None:
    activity = teams._from_user(group, teams.who("Karin Ek", group))
    value = {"commandId": "createDeadline", "messagePayload": payload}
    await teams.delivers(activity | {"type": "invoke", "name": "composeExtension/fetchTask", "value": value})
    assert witness.last.data == {"text": "", "written_at": "", "installed": False}


async def test_a_button_in_a_card_comes_with_its_verb_and_data(
    teams: Teams, witness: Witness, group: Place, messenger: TeamsMessenger
) -> None:
    await messenger.post(teams.address(group), Message(card=CARD))
    await teams.presses("Karin Ek", "Klar", teams.last(group), driv="bra")
    event = witness.last
    assert isinstance(event, CardSubmitted)
    assert (event.action, event.data) == ("done", {"deadline": "d1", "driv": "bra"})
    assert event.card_id == teams.last(group).id
    assert event.awaits_answer


async def test_a_button_that_opens_a_form_and_the_form_that_is_sent(
    teams: Teams, witness: Witness, group: Place, messenger: TeamsMessenger
) -> None:
    await messenger.post(teams.address(group), Message(card=CARD))
    witness.answer = ShowForm("Svara", CARD)
    dialog = await teams.presses("Karin Ek", "Svara", teams.last(group))
    assert isinstance(witness.last, FormRequested)
    assert (witness.last.action, witness.last.data) == ("answer", {"round": "r1", "driv": ""})
    assert dialog.title == "Svara"
    witness.answer = ShowText("Tack!")
    # What is executed in a card is submitted in a dialog, and means the same.
    await teams.presses("Karin Ek", "Klar", dialog, driv="bra")
    assert (witness.last.action, witness.last.data) == ("done", {"deadline": "d1", "driv": "bra"})
    sent = await teams.presses("Karin Ek", "Skicka", dialog, driv="bra")
    assert isinstance(witness.last, CardSubmitted)
    assert (witness.last.action, witness.last.data) == ("send", {"round": "r1", "driv": "bra"})
    assert witness.last.awaits_answer
    assert sent.text == "Tack!"


async def test_an_old_clients_submit_does_not_await_an_answer(
    teams: Teams, witness: Witness, group: Place, messenger: TeamsMessenger
) -> None:
    await messenger.post(teams.address(group), Message(card=CARD))
    await teams.presses("Karin Ek", "Skicka", teams.last(group), driv="bra")
    event = witness.last
    assert isinstance(event, CardSubmitted)
    assert (event.action, event.data, event.awaits_answer) == ("send", {"round": "r1", "driv": "bra"}, False)


async def test_an_installation_is_told_and_so_is_its_end(
    teams: Teams, witness: Witness, group: Place, karin: Person
) -> None:
    await teams.installs(group, by=karin)
    assert [type(event) for event in witness.events] == [BotAdded, BotAdded]
    witness.events.clear()
    await teams.uninstalls(group, by=karin)
    assert [type(event) for event in witness.events] == [BotRemoved, BotRemoved]


async def test_an_upgrade_adds_the_bot_anew_and_never_removes_it(teams: Teams, witness: Witness, group: Place) -> None:
    await teams.says("Karin Ek", "@Mötesbot", in_=group)
    witness.events.clear()
    activity = teams.delivered[-1]
    for action in ("remove-upgrade", "add-upgrade"):
        await teams.delivers({**activity, "type": "installationUpdate", "action": action})
    assert [type(event) for event in witness.events] == [BotAdded]


async def test_people_who_come_and_go_are_told(teams: Teams, witness: Witness, group: Place) -> None:
    per = teams.person("Per Norr")
    await teams.joins(per, group)
    assert isinstance(witness.last, RosterChanged)
    assert witness.last.joined == (per.id,)
    await teams.leaves(per, group)
    assert witness.last.left == (per.id,)


async def test_a_meetings_start_and_end_are_told_with_their_times(
    teams: Teams, witness: Witness, karin: Person
) -> None:
    meeting = teams.meeting("Träff", karin)
    nine, noon = datetime(2025, 8, 28, 7, tzinfo=UTC), datetime(2025, 8, 28, 10, tzinfo=UTC)
    await teams.starts(meeting, at=nine)
    assert isinstance(witness.last, MeetingStarted)
    assert (witness.last.platform_meeting_id, witness.last.at) == (meeting.meeting_id, nine)
    await teams.ends(meeting, at=noon)
    assert isinstance(witness.last, MeetingEnded)
    assert witness.last.at == noon


async def test_who_joins_and_leaves_a_call_is_told_with_both_ids(teams: Teams, witness: Witness, karin: Person) -> None:
    meeting = teams.meeting("Träff", karin, teams.person("Olle Lind"))
    nine = datetime(2025, 8, 28, 7, tzinfo=UTC)
    await teams.joins_call(meeting, karin, "Olle Lind", at=nine)
    assert isinstance(witness.last, CallChanged)
    assert witness.last.joined
    assert witness.last.at == nine
    assert witness.last.people[0] == InCall(karin.id, karin.object_id)
    assert len(witness.last.people) == 2
    await teams.leaves_call(meeting, karin)
    assert isinstance(witness.last, CallChanged)
    assert not witness.last.joined


@pytest.mark.parametrize(
    ("value", "people"),
    [
        ({"Members": [{"User": {"Id": "29:x", "AadObjectId": "o"}}]}, (InCall("29:x", "o"),)),
        ({"members": [{"user": {"id": "29:x", "objectId": "o"}}]}, (InCall("29:x", "o"),)),
        ({"members": [{"user": {"id": "29:x"}}]}, (InCall("29:x"),)),
        ({"members": [{"user": {"name": "0701"}}, {"user": None}, None, "x"]}, ()),
        ({"members": []}, ()),
    ],
)
async def test_participants_are_read_however_their_keys_are_written(
    teams: Teams, witness: Witness, karin: Person, value: dict[str, object], people: tuple[InCall, ...]
) -> None:
    meeting = teams.meeting("Träff", karin)
    await teams.joins_call(meeting, karin)
    outcome = await teams.delivers({**teams.delivered[-1], "value": value})
    assert outcome.status == 200
    assert isinstance(witness.last, CallChanged)
    assert witness.last.people == people


@pytest.mark.parametrize("kind", ["typing", "messageReaction", "endOfConversation", "nonsense"])
async def test_other_activities_are_accepted_and_ignored(
    teams: Teams, witness: Witness, group: Place, kind: str
) -> None:
    await teams.says("Karin Ek", "@Mötesbot", in_=group)
    witness.events.clear()
    outcome = await teams.delivers({**teams.delivered[-1], "type": kind})
    assert outcome.status == 200
    assert witness.events == []


async def test_two_tenants_are_never_mixed_up(teams: Teams, witness: Witness, bot: TeamsEndpoint) -> None:
    await teams.says(teams.person("Karin Ek"), "hej")
    foreign = teams.person("Karin Ek", tenant="somewhere-else")
    outcome = await teams.says(foreign, "hej")
    assert outcome.status == 403
    assert len(witness.events) == 1


@pytest.mark.usefixtures("group")
async def test_an_invoke_that_the_bot_does_not_know_is_not_implemented(
    teams: Teams, witness: Witness, group: Place
) -> None:
    await teams.says("Karin Ek", "@Mötesbot", in_=group)
    witness.events.clear()
    for name in ("composeExtension/query", "signin/verifyState", None):
        outcome = await teams.delivers({**teams.delivered[0], "type": "invoke", "name": name, "value": {}})
        assert outcome.status == 501
    assert witness.events == []
