"""The whole way, over real HTTP with authentication on: what people do in Teams, and what they then see."""

import os
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from dialogs.agenda.model import Agenda
from storage import agenda as agendas
from storage.database.schema import metadata
from storage.database.tables.agenda import agenda_item
from storage.database.tables.feedback import feedback_round
from storage.database.tables.people import person
from tests.connector import Shown
from tests.fakes import FakeClock
from tests.live import STOCKHOLM, Live, living, seen

SEEDS = Path(os.environ.get("MOTESBOT_SEEDS") or Path(__file__).parents[2].parent / "shared" / "seeds")
MORNING = datetime(2025, 5, 22, 9, 0, tzinfo=STOCKHOLM)
FOUR = ("Karin Ek", "Olle Berg", "Sara Lind", "Nils Forsberg")


@pytest.fixture
async def live(sqlite_url: str, clock: FakeClock) -> AsyncIterator[Live]:
    clock.now = MORNING
    async with living(sqlite_url, clock) as made:
        yield made


def as_typed(name: str) -> str:
    path = SEEDS / "as_typed" / name
    if not path.exists():
        pytest.skip(f"{name} is not in {SEEDS}")
    return path.read_text(encoding="utf-8").strip()


# -- arrival


async def test_the_app_is_installed_and_welcomes_once_and_knows_everybody(live: Live) -> None:
    people = [live.teams.person(f"Person {number}") for number in range(1, 13)]
    live.teams.page_size = 5
    group = live.teams.group_chat("Nätverket", *people)
    await live.installs(group, by="Person 1")
    assert [len(shown.card["body"]) for shown in live.teams.shown(group) if shown.card] == [4]
    await live.says("Person 2", "medlemmar", group)
    assert "12 medlemmar" in live.heard(group)
    answer = await live.presses("Person 3", "Jag är ordförande", group)
    assert "Du är ordförande" in seen(answer)
    assert "Person 3 är ordförande" in live.heard(group)


async def test_who_comes_and_who_goes_is_read_from_the_roster(live: Live) -> None:
    group = await live.a_group(*FOUR)
    await live.teams.joins(live.teams.person("Disa Falk"), group)
    await live.teams.leaves("Nils", group)
    await live.rosters_are_read()
    await live.says("Karin", "medlemmar", group)
    assert "Disa Falk" in live.heard(group)
    assert "Nils" not in live.heard(group)


async def test_a_meeting_is_planned_by_its_card_and_the_question_is_answered_for_all(live: Live) -> None:
    group = await live.a_group(*FOUR)
    await live.says("Karin", "nästa möte 28 augusti kl 9-12 i Örebro", group)
    asked = live.teams.last(group)
    await live.presses("Karin", "Ja, det stämmer", asked)
    assert "torsdag 28 augusti 2025 09.00–12.00" in live.heard(group)
    assert "är planerat" in seen(asked)
    assert asked.versions == 2
    await live.says("Olle", "när är nästa möte?", group)
    assert "Örebro" in live.heard(group)


# -- the agenda: real input


@pytest.mark.parametrize("how", ["as a list", "as lines", "as plain text"])
@pytest.mark.parametrize("said", ["lägg till\n", ""])
async def test_the_agenda_of_document_004_is_pasted_and_stands_in_the_card(live: Live, how: str, said: str) -> None:
    text = as_typed("004_agenda.txt")
    group = await live.a_group(*FOUR)
    await live.plans("18 juni kl 9-12", group, by="Karin")
    plain: dict[str, Any] = {"attachments": []} if how == "as plain text" else {}
    await live.says("Karin", said + text, group, pasted=how == "as a list", **plain)
    assert "13 punkter ligger på dagordningen" in live.heard(group)
    await live.says("Olle", "dagordning", group)
    shown = live.heard(group).splitlines()
    items = {number: _between(shown, f"**{number}** ", f"**{number + 1}** ") for number in range(1, 14)}
    assert not any(line.startswith("**14**") for line in shown)
    agenda = await _the_agenda(live)
    assert {number: len(item.owners) for number, item in enumerate(agenda.items, 1)} == {
        **dict.fromkeys((1, 2, 3, 8, 11, 12), 0),
        **dict.fromkeys((4, 6, 9, 10, 13), 1),
        **dict.fromkeys((5, 7), 2),
    }
    parts = {number: [len(part.owners) for part in item.parts] for number, item in enumerate(agenda.items, 1)}
    assert {number: owners for number, owners in parts.items() if owners} == {
        3: [1, 1],
        5: [0, 0, 0],
        8: [0, 0, 0, 0, 1],
        11: [2, 1],
    }
    (chair,) = await live.rows(select(person.c.id).where(person.c.name == "Karin Ek"))
    assert [owner.person_id for owner in agenda.items[12].owners] == [chair.id]
    for number, item in enumerate(agenda.items, 1):
        title, *below = [line for line in items[number] if line]
        assert title == f"**{number}** {item.title}"
        assert ", ".join(owner.text for owner in item.owners) in "\n".join(below)
        parts_shown = [line for line in below if line.startswith("– ")]
        for part, line in zip(item.parts, parts_shown, strict=True):
            owners = ", ".join(owner.text for owner in part.owners)
            assert line.startswith(f"– {owners}: {part.text}" if owners else f"– {part.text}")
    # Every word of every line is somewhere in the card.
    whole = " ".join(shown)
    for line in text.splitlines():
        for piece in line.split(": ", 1)[-1].strip(" 0123456789.-").split(" (")[0].split(" - "):
            assert piece in whole


async def _the_agenda(live: Live) -> Agenda:
    (row,) = await live.rows(select(agenda_item.c.tenant_id, agenda_item.c.meeting_id).distinct())
    async with live.bot.db.read() as tx:
        return await agendas.load_agenda(tx, row.tenant_id, row.meeting_id)


def _between(lines: list[str], first: str, after: str) -> list[str]:
    start = next(n for n, line in enumerate(lines) if line.startswith(first))
    end = next((n for n, line in enumerate(lines) if line.startswith(after)), len(lines))
    return lines[start:end]


async def test_in_a_channel_the_bot_answers_in_the_thread_where_it_was_asked(live: Live) -> None:
    people = [live.teams.person(name) for name in FOUR]
    team = live.teams.team("Folkhälsa", *people, channels=("Nätverket",))
    await live.installs(team, by="Nils")
    channel = team.channels["Nätverket"]
    await live.says("Karin", "hjälp", channel)
    assert "Hej! Jag är Mötesbot" in live.everything(channel)
    await live.plans("18 juni kl 9-12", channel, by="Karin")
    await live.says("Karin", "hjälp", channel)
    thread = live.teams.last(channel).thread
    await live.says("Olle", "lägg till\n1. Budgeten (20 min)\n2. Höstens studiedag (Sara)", channel, thread=thread)
    assert "2 punkter" in live.heard(channel)
    assert live.teams.last(channel).thread == thread
    await live.says("Sara", "dagordning", channel, thread=thread)
    agenda = live.card_with("Lägg till punkt", channel)
    assert agenda.thread == thread
    await live.says("Olle", "flytta 2 till 1", channel, thread=thread)
    assert "**1** Höstens studiedag" in seen(agenda)


async def test_an_item_is_added_in_the_dialog_of_the_posted_agenda(live: Live) -> None:
    group = await live.a_group(*FOUR)
    await live.plans("18 juni kl 9-12", group, by="Karin")
    await live.says("Karin", "dagordning", group)
    form = await live.presses("Olle", "Lägg till punkt", group)
    wrong = await live.presses("Olle", "Lägg till", form, title="Budgeten", minutes="9999")
    assert "mellan 1 och 480" in seen(wrong)
    added = await live.presses("Olle", "Lägg till", wrong, title="Budgeten", owner="Sara", minutes="20")
    assert "Punkt 1: Budgeten" in seen(added)
    assert "**1** Budgeten" in seen(live.card_with("Lägg till punkt", group))


# -- driv och hinder: real input


async def test_the_nine_statements_of_document_001_come_back_word_for_word_and_nobodys(live: Live) -> None:
    lines = as_typed("001_driv_och_hinder.txt").splitlines()
    said = [tuple(line.split(": ", 1)) for line in lines if line.strip()]
    names = [f"{first} {last}" for first in ("Ada", "Bo", "Cia", "Dan") for last in ("Ask", "Berg", "Ceder")][:11]
    group = await live.a_group(*names)
    await live.plans("22 maj kl 9.10-10", group, by=names[0])
    await live.time_is(MORNING + timedelta(hours=1, seconds=5))
    assert "0 av 11 har svarat" in live.heard(group)
    asked = live.teams.last(group)

    for number, (who, (heading, text)) in enumerate(zip(names, said, strict=False)):
        match number % 3:
            case 0:
                form = await live.presses(who, "Svara", asked)
                answer = await live.presses(who, "Skicka", form, **{heading: text})
            case 1:
                live.teams.private(live.teams.who(who, group)).installed = True
                assert "privat" in seen(await live.presses(who, "Svara privat", asked))
                private = live.teams.private(live.teams.who(who, group))
                answer = await live.presses(who, "Skicka", private, **{heading: text})
            case _:
                await live.says(who, f"{heading}: {text}")
                answer = None
        if answer is not None:
            assert "Tack! Ditt svar är sparat." in seen(answer)
        assert f"{number + 1} av 11 har svarat" in seen(asked)
    assert not any(text in live.everything(group) for _, text in said)

    await live.says(names[0], "stäng rundan", group)
    summary = live.card_with("Visa text till anteckningarna", group)
    for shown in (seen(summary), await _minutes(live, names[0], summary)):
        under = {"driv": _between(shown.splitlines(), "Driv:", "Hinder:"), "hinder": _after(shown, "Hinder:")}
        for heading in ("driv", "hinder"):
            written = sorted(text for kind, text in said if kind == heading)
            lines = [line.removeprefix("- ") for line in under[heading]]
            assert sorted(line for line in lines if line in written) == written
    assert "rundan är stängd" in seen(asked)

    await live.bot.schedule.tick("close rounds")
    (round_,) = await live.rows(select(feedback_round.c.anonymous, feedback_round.c.answered))
    assert (round_.anonymous, round_.answered) == (True, 9)
    people = {part for row in await live.rows(select(person)) for part in (row.id, row.name, row.platform_id)}
    for table in metadata.sorted_tables:
        for row in await live.rows(select(table)):
            values = [value.decode(errors="replace") if isinstance(value, bytes) else str(value) for value in row]
            if any(text in value for _, text in said for value in values):
                assert table.name == "feedback_statement"
                assert not any(name in value for name in people for value in values)


async def _minutes(live: Live, who: str, summary: Shown) -> str:
    await live.presses(who, "Visa text till anteckningarna", summary)
    him = live.teams.who(who, None)
    whispered = [shown for shown in live.teams.shown(summary.place) if shown.seen_by == him]
    return seen((whispered or live.teams.shown(live.teams.private(him)))[-1])


def _after(text: str, heading: str) -> list[str]:
    lines = text.splitlines()
    return lines[lines.index(heading) :]


async def test_a_guest_without_an_object_id_answers_by_card_and_by_text(live: Live) -> None:
    guest, other = live.teams.person("Gäst Annan", guest=True), live.teams.person("Gäst Tredje", guest=True)
    group = live.teams.group_chat("Nätverket", *(live.teams.person(name) for name in FOUR), guest, other)
    await live.installs(group, by="Karin Ek")
    await live.says("Karin", "mötet är slut", group)
    asked = live.teams.last(group)
    form = await live.presses(guest, "Svara", asked)
    assert "sparat" in seen(await live.presses(guest, "Skicka", form, driv="Bra tempo"))
    await live.says(other, "hinder: För få pauser")
    assert "2 av 6 har svarat" in seen(asked)
    assert len(await live.rows(select(person.c.id))) == 6


# -- old clients


async def test_an_old_client_is_answered_in_the_conversation(live: Live) -> None:
    # Anonymous answers need five people who are asked.
    group = await live.a_group(*FOUR, "Maj Ström")
    await live.says("Karin", "nästa möte 18 juni kl 9-12", group)
    asked = live.teams.last(group)
    await _submits(live, "Karin", "Ja, det stämmer", asked)
    assert "planerat" in live.everything(group)
    assert "är planerat" in seen(asked)
    # What is said to one is said to them alone, and what was refused is said too.
    await _submits(live, "Olle", "Jag är sekreterare", live.card_with("Jag är sekreterare", group))
    assert "Olle Berg är sekreterare" in live.everything(group)
    assert "Du är sekreterare" in live.everything(group)
    await _submits(live, "Nils", "Jag är sekreterare", live.card_with("Jag är sekreterare", group))
    assert "redan sekreterare" in live.heard(group)
    await live.says("Karin", "mötet är slut", group)
    await _submits(live, "Olle", "Svara privat", live.card_with("Svara privat", group))
    form = next(shown for shown in live.teams.shown(group) if shown.seen_by and "Skicka" in str(shown.card))
    await _submits(live, "Olle", "Skicka", form, driv="Bra tempo")
    assert "Tack! Ditt svar är sparat." in live.heard(group)
    assert live.teams.last(group).seen_by == live.teams.who("Olle", group)


async def _submits(live: Live, who: str, title: str, on: Shown, **inputs: str) -> None:
    """What a client sends that knows no Action.Execute and no dialogs: a message without text."""
    live.clock.advance(seconds=5)
    action = next(found for found in (on.card or {})["actions"] if found["title"] == title)
    activity = live.teams._from_user(on.place, live.teams.who(who, on.place), thread=on.thread)
    value = {**action["data"], **inputs}
    outcome = await live.teams.delivers({**activity, "type": "message", "value": value, "replyToId": on.id})
    assert outcome.status == 200
    await live.settles()
