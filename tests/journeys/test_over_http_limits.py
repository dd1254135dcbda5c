"""Over real HTTP: limits are kept, repetitions do nothing twice, and what cannot be done is said in words."""

from datetime import timedelta

from sqlalchemy import select

from storage.database.tables.agenda import agenda_item
from storage.database.tables.deliveries import outbox
from tests.connector import Outcome, Place, Refuse, Shown
from tests.journeys.test_over_http import FOUR, live
from tests.live import Live, seen

__all__ = ["live"]


# -- limits and repetitions


async def test_what_teams_has_no_room_for_comes_after_the_pause_it_asked_for(live: Live) -> None:
    group = await live.a_group(*FOUR)
    live.teams.trouble.append(Refuse(429, "TooManyRequests", retry_after=60))
    before = live.teams.posts[group.id]
    said_at = live.clock.now
    await live.says("Karin", "när är nästa möte?", group)
    (waits,) = await live.rows(select(outbox).where(outbox.c.status == "pending"))
    assert timedelta(seconds=60) <= waits.next_attempt_at - said_at <= timedelta(seconds=60 * 1.2 + 10)
    await live.time_is(said_at + timedelta(seconds=45))
    assert live.teams.posts[group.id] == before
    await live.time_is(waits.next_attempt_at)
    assert live.teams.posts[group.id] == before + 1


async def test_twenty_answers_at_once_keep_the_limits_that_teams_sets(live: Live) -> None:
    group = await live.a_group(*FOUR)
    before = live.teams.posts[group.id]
    for _ in range(20):
        await live.teams.says("Karin", "@Mötesbot hjälp", in_=group)
    await live.settles()
    assert live.teams.posts[group.id] == before + 20
    assert {call.status for call in live.teams.calls} <= {200, 201}


async def test_an_activity_that_is_delivered_twice_gives_one_item_and_one_answer(live: Live) -> None:
    group = await live.a_group(*FOUR)
    await live.plans("18 juni kl 9-12", group, by="Karin")
    before = live.teams.posts[group.id]
    live.teams.delivers_twice = True
    await live.says("Olle", "lägg till Budgeten", group)
    await live.teams.delivers_again()
    await live.settles()
    assert live.teams.posts[group.id] == before + 1
    assert [row.title for row in await live.rows(select(agenda_item.c.title))] == ["Budgeten"]


async def test_a_double_click_is_one_click(live: Live) -> None:
    group = await live.a_group(*FOUR)
    await live.says("Karin", "nästa möte 18 juni kl 9-12", group)
    asked = live.teams.last(group)
    yes = dict(asked.card or {})
    await live.presses("Karin", "Ja, det stämmer", asked)
    posts = live.teams.posts[group.id]
    again = await live.presses("Karin", "Ja, det stämmer", Outcome(200, {"value": yes}, group, asked.id))
    assert "redan besvarad" in seen(again)
    assert live.teams.posts[group.id] == posts
    form = await live.presses("Olle", "Lägg till punkt", await _agenda(live, group))
    for _ in range(2):
        assert "Budgeten" in seen(await live.presses("Olle", "Lägg till", form, title="Budgeten"))
    assert len(await live.rows(select(agenda_item.c.id))) == 1


async def _agenda(live: Live, group: Place) -> Shown:
    await live.says("Karin", "dagordning", group)
    return live.card_with("Lägg till punkt", group)


# -- what cannot be done


async def test_what_cannot_be_done_in_the_group_gets_its_clear_answer(live: Live) -> None:
    group = await live.a_group(*FOUR)
    heard = {}
    for said in IN_GROUP:
        await live.says("Karin", said, group)
        heard[said] = live.heard(group)
    assert {said: answer for said, answer in heard.items() if IN_GROUP[said] not in answer} == {}


IN_GROUP = {
    "blåbärspaj": "Det förstod jag inte",
    "lägg til Budgeten": "Menade du ”lägg till Budgeten”?",
    "lägg tll Budgeten": "Menade du ”lägg till Budgeten”?",
    "lagg till Budgeten": "Inget möte är planerat",
    "lägg till": "Vad ska läggas till?",
    "dagordning": "Inget möte är planerat",
    "posta dagordning": "Inget möte är planerat",
    "ta bort 4": "Det finns ingen punkt 4",
    "flytta 4 till 2": "Inget möte är planerat",
    "ändra 4 Budgeten": "Inget möte är planerat",
    "ångra": "Det här gäller inte längre: ”Budgeten” är sparad till nästa möte",
    "när är nästa möte?": "Inget möte är planerat",
    "jag kan inte komma": "Inget möte är planerat",
    "Lisa kommer i mitt ställe": "Inget möte är planerat",
    "vilka kommer?": "Inget möte är planerat",
    "mötet är inställt": "Inget möte är planerat",
    "mötet flyttas till 3 september": "Inget möte är planerat",
    "nästa möte": "Inget möte är planerat",
    "nästa möte 30 februari kl 9": "finns inte i kalendern",
    "nästa möte 28 augusti kl 12-9": "slutar före det börjar",
    "nästa möte 28 augusti 2024 kl 9-12": "redan varit",
    "ordförande är Ulla Ek": "Jag hittar ingen",
    "gör Ulla till sekreterare": "Jag hittar ingen",
    "Ulla är ordförande i dag": "Jag hittar ingen",
    "den här chatten hör till Ingenting": "Jag hittar ingen grupp",
    "påminn om inspel": "Senast vilken dag?",
    "påminn om inspel senast 31 juni": "finns inte",
    "påminn om inspel senast 30 juni 2024": "redan varit",
    "klar D7": "D7 finns inte",
    "ta bort D7": "D7 finns inte",
    "stäng rundan": "Ingen runda",
    "driv och hinder": "inte haft någon runda",
    "driv: bra tempo": "Ingen runda",
    "driv:": "driv",
}


async def test_what_a_member_may_not_do_is_refused_and_changes_nothing(live: Live) -> None:
    group = await live.a_group(*FOUR)
    await live.plans("18 juni kl 9-12", group, by="Karin")
    await live.says("Karin", "lägg till\n1. A\n2. B", group)
    for said in ("mötet är inställt", "nästa möte 19 juni kl 9", "posta dagordning"):
        await live.says("Nils", said, group)
        assert "bara ordförande och sekreterare" in live.heard(group), said
    for said in ("flytta 2 till 1", "ta bort 1"):
        await live.says("Nils", said, group)
        assert f"Nils Forsberg i Nätverket vill att jag gör det här med dagordningen:\n”{said}”" in live.heard(group)
    await live.says("Nils", "påminn om inspel senast 30 juni", group)
    assert "ordförande eller sekreterare" in live.heard(group)
    for said in ("ta bort 9", "flytta 9 till 1", "flytta 1 till 9", "ändra 9 Nytt"):
        await live.says("Karin", said, group)
        assert "Det finns ingen punkt 9" in live.heard(group), said
    titles = [row.title for row in await live.rows(select(agenda_item.c.title).order_by(agenda_item.c.number))]
    assert titles == ["A", "B"]


async def test_a_file_and_a_stranger_get_their_answers_in_private(live: Live) -> None:
    await live.a_group(*FOUR)
    karin, ulla = live.teams.person("Karin Ek"), live.teams.person("Ulla Sten")
    file = {"contentType": "application/vnd.microsoft.teams.file.download.info", "name": "x.docx", "content": {}}
    await live.says(karin, "", attachments=[file])
    assert "Den filen ligger där jag inte får hämta" in live.heard(live.teams.private(karin))
    await live.says(ulla, "dagordning")
    assert "Jag vet inte vilken grupp" in live.heard(live.teams.private(ulla))
    await live.says(karin, "den här chatten hör till Nätverket")
    assert "i mötets chatt" in live.heard(live.teams.private(karin))


async def test_a_card_that_was_tampered_with_is_refused_in_words(live: Live) -> None:
    group = await live.a_group(*FOUR)
    welcome = live.card_with("Jag är sekreterare", group)
    assert welcome.card
    for change, said in (
        ({"role": "emperor"}, "Inget ändrades"),
        ({"group": "another"}, "hör du inte till"),
        ({"group": "x" * 100}, "Inget ändrades"),
    ):
        action = dict(next(one for one in welcome.card["actions"] if one["title"] == "Jag är sekreterare"))
        card = {**welcome.card, "actions": [{**action, "data": {**action["data"], **change}}]}
        answer = await live.presses("Olle", "Jag är sekreterare", Outcome(200, {"value": card}, group, welcome.id))
        assert answer.status == 200
        assert said in seen(answer)
