"""Finding deadlines over real HTTP with authentication on: what is pasted, sent as a file, or marked in a message."""

import io
import zipfile
from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import docx
import pytest
from sqlalchemy import select

from bot.teams.files import LARGEST_FILE
from storage.confirmations import UNDO
from storage.database.tables.confirmations import confirmation
from storage.database.tables.deadlines import deadline
from storage.database.tables.people import conversation
from tests.connector import Place, Refuse
from tests.fakes import FakeClock
from tests.live import STOCKHOLM, Live, living, seen

MORNING = datetime(2025, 5, 22, 9, 0, tzinfo=STOCKHOLM)
LINES = (
    "Minnesanteckningar 22 maj 2025",
    "Skriftliga inspel till studieplanen lämnas senast den 30 juni.",
    "Olle skickar enkäten senast fredag 13 juni.",
)


@pytest.fixture
async def live(sqlite_url: str, clock: FakeClock) -> AsyncIterator[Live]:
    clock.now = MORNING
    async with living(sqlite_url, clock) as made:
        yield made


@pytest.fixture
async def group(live: Live) -> Place:
    return await live.a_group("Karin Ek", "Olle Berg", "Sara Lind")


def private(live: Live, who: str, group: Place) -> Place:
    return live.teams.private(live.teams.who(who, group))


def document(*lines: str, rows: tuple[tuple[str, ...], ...] = ()) -> bytes:
    made, stream = docx.Document(), io.BytesIO()
    for line in lines:
        made.add_paragraph(line)
    if rows:
        table = made.add_table(len(rows), len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    made.save(stream)
    return stream.getvalue()


def zip_bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"<Types/>")
        archive.writestr("word/document.xml", b" " * 300_000_000)
    return stream.getvalue()


async def deadlines(live: Live) -> dict[str, str]:
    return {row.title: row.due_on.isoformat() for row in await live.rows(select(deadline))}


# -- pasted


async def test_notes_are_pasted_gone_through_saved_reminded_of_and_done(live: Live, group: Place) -> None:
    await live.says("Karin", "anteckningar:\n" + "\n".join(LINES), group)
    asked = live.teams.last(group)
    page = await live.presses("Karin", "Gå igenom", asked)
    done = await live.presses("Karin", "Spara ibockade", page)
    assert "2 saker är sparade" in seen(done)
    assert "D1 Skriftliga inspel till studieplanen" in seen(asked)
    assert asked.versions == 2
    live.teams.private(live.teams.who("Olle", group)).installed = True
    await live.time_is(datetime(2025, 6, 16, 9, 0, 5, tzinfo=STOCKHOLM))
    assert "D1 Skriftliga inspel till studieplanen" in live.heard(group)
    done = await live.presses("Sara", "Klart för mig", group)
    assert "klart för Sara Lind" in seen(done)


async def test_a_pasted_table_is_read_row_by_row(live: Live, group: Place) -> None:
    html = (
        "<p>@Mötesbot anteckningar från mötet 22 maj 2025:</p><table><tr><th>Vad</th><th>Vem</th><th>Senast</th></tr>"
        "<tr><td>Enkäten</td><td>Olle</td><td>2025-06-13</td></tr></table>"
    )
    await live.says("Karin", "anteckningar från mötet 22 maj 2025:", group, html=html)
    assert "Senast fredag 13 juni 2025" in live.heard(group)
    assert "Enkäten" in live.heard(group)


async def test_sixty_thousand_pasted_characters_are_read(live: Live, group: Place) -> None:
    filler = "Vi talade länge om förutsättningarna för samverkan i länet. "
    text = "anteckningar:\n" + "\n".join(filler * 10 for _ in range(105)) + "\n" + LINES[1]
    assert len(text) > 60_000
    await live.says("Karin", text, group)
    assert "Senast måndag 30 juni 2025" in live.heard(group)


async def test_two_presses_at_once_save_each_once(live: Live, group: Place) -> None:
    await live.says("Karin", "anteckningar:\n" + "\n".join(LINES), group)
    live.teams.delivers_twice = True
    await live.presses("Karin", "Spara alla", group)
    live.teams.delivers_twice = False
    assert len(await deadlines(live)) == 2


# -- sent as a file


@pytest.mark.parametrize("kind", ["docx", "txt"])
async def test_a_file_sent_in_private_is_read_as_if_it_were_pasted(live: Live, group: Place, kind: str) -> None:
    data = document(*LINES) if kind == "docx" else "\n".join(LINES).encode()
    await live.sends_file("Karin", f"Minnesanteckningar.{kind}", data, content_type="image/png")
    chat = private(live, "Karin", group)
    assert "2 av 2 att gå igenom" in live.heard(chat)
    await live.presses("Karin", "Spara ibockade", chat)
    assert len(await deadlines(live)) == 2
    assert "Karin Ek har sparat ur anteckningarna" in live.heard(group)


async def test_a_table_in_a_document_is_read(live: Live, group: Place) -> None:
    rows = (("Vad", "Vem", "Senast"), ("Enkäten", "Olle", "2025-06-13"))
    await live.sends_file("Karin", "a.docx", document("Minnesanteckningar 22 maj 2025", rows=rows))
    assert "Senast fredag 13 juni 2025" in live.heard(private(live, "Karin", group))


async def test_a_command_beside_a_file_is_obeyed_too(live: Live, group: Place) -> None:
    await live.plans("18 juni kl 9-12", group, by="Karin")
    await live.sends_file("Karin", "a.txt", "\n".join(LINES).encode(), said="lägg till Budgeten (20 min)")
    said = live.everything(private(live, "Karin", group))
    assert "Ska det du skrev upp på dagordningen" in said
    assert "2 av 2 att gå igenom" in said


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.docx", b"x" * (10 * 1024 * 1024), "Filen är för stor"),
        ("a.docx", document(*LINES)[:900], "Filen går inte att läsa"),
        ("a.docx", b"%PDF-1.7 not at all", "Filen går inte att läsa"),
        ("a.pdf", document(*LINES), "Filen går inte att läsa"),
        ("a.exe", b"MZ", "Den sortens fil kan jag inte läsa"),
        ("a.doc", b"\xd0\xcf\x11\xe0", "Den sortens fil kan jag inte läsa"),
        ("", b"", "Den sortens fil kan jag inte läsa"),
        ("a.txt", b"  \n ", "Jag hittar ingen text"),
        ("a.txt", b"bara prat", "Jag hittade inget att komma ihåg"),
        ("a.txt", b"a" * 200_000, "Texten är för lång"),
    ],
)
async def test_a_file_that_cannot_be_used_gets_a_clear_answer(
    live: Live, group: Place, name: str, data: bytes, said: str
) -> None:
    assert LARGEST_FILE < 10 * 1024 * 1024
    await live.sends_file("Karin", name, data)
    assert said in live.heard(private(live, "Karin", group))
    # The undo record is of the chair's choice at the arrival.
    assert await live.rows(select(confirmation).where(confirmation.c.kind != UNDO)) == []


async def test_a_zip_bomb_is_not_unpacked(live: Live, group: Place) -> None:
    await live.sends_file("Karin", "a.docx", zip_bomb())
    said = live.heard(private(live, "Karin", group))
    assert "Filen är för stor" in said or "Filen går inte att läsa" in said


@pytest.mark.parametrize(
    "url",
    [
        "https://169.254.169.254/latest/meta-data/",
        "https://sharepoint.com.evil.example/a",
        "https://evilsharepoint.com/a",
        "http://kommun-my.sharepoint.com/a",
        "https://user@kommun-my.sharepoint.com/a",
        "https://kommun-my.sharepoint.com:8443/a",
        "file:///etc/passwd",
        "//x",
        "x" * 5000,
    ],
)
async def test_nothing_is_fetched_from_anywhere_else(live: Live, group: Place, url: str) -> None:
    await live.sends_file("Karin", "a.txt", b"", url=url)
    assert "Den filen ligger där jag inte får hämta" in live.heard(private(live, "Karin", group))


async def test_a_file_that_is_gone_is_said_to_be(live: Live, group: Place) -> None:
    address = f"{live.teams.service_url.removesuffix('emea/')}files/gone"
    await live.sends_file("Karin", "a.txt", b"", url=address)
    assert "Jag kunde inte hämta filen" in live.heard(private(live, "Karin", group))


async def test_in_a_group_the_bot_says_that_files_reach_it_in_private_and_links_there(live: Live, group: Place) -> None:
    await live.says("Karin", "", group, attachments=[{"contentType": "reference", "name": "a.docx"}])
    assert "Filer når mig bara i vår privata chatt" in live.heard(group)
    assert "https://teams.microsoft.com/l/chat/0/0?users=28:" in live.heard(group)


# -- marked in a message's own menu


async def test_a_deadline_is_made_of_a_message_in_the_group(live: Live, group: Place) -> None:
    message = "<p>Glöm inte att <b>skriftliga inspel</b> ska vara inne senast den 30 juni!</p>"
    form = await live.marks("Karin", message, group)
    assert form.title == "Skapa deadline"
    assert form.card
    fields = {one["id"]: one for one in form.card["body"] if "id" in one}
    assert fields["day"]["value"] == "2025-06-30"
    assert "kriftliga inspel" in fields["what"]["value"]
    answer = await live.presses("Karin", "Spara", form, what="Skriftliga inspel", day="2025-06-30", whom="group")
    assert answer.text == "Sparat: D1 Skriftliga inspel, senast måndag 30 juni 2025."
    assert await deadlines(live) == {"Skriftliga inspel": "2025-06-30"}
    await live.settles()
    assert "Karin Ek har lagt till en deadline. D1 Skriftliga inspel" in live.heard(group)
    again = await live.presses("Karin", "Spara", form, what="Skriftliga inspel", day="2025-06-30", whom="group")
    assert again.text == "Den frågan är redan besvarad."
    assert len(await deadlines(live)) == 1


async def test_a_weekday_is_the_one_meant_when_the_message_was_written(live: Live, group: Place) -> None:
    live.clock.advance(days=1)
    written = MORNING - timedelta(days=1)
    form = await live.marks("Karin", "<p>Svara på enkäten senast på måndag</p>", group, at=written)
    assert form.card
    assert next(one for one in form.card["body"] if one.get("id") == "day")["value"] == "2025-05-26"


async def test_what_is_wrong_is_said_in_the_dialog_with_what_was_filled_in(live: Live, group: Place) -> None:
    form = await live.marks("Karin", "<p>hej</p>", group)
    wrong = await live.presses("Karin", "Spara", form, what="Enkäten", day="2024-01-01", whom="group")
    assert "Den dagen har redan varit" in seen(wrong)
    assert wrong.card
    assert next(one for one in wrong.card["body"] if one.get("id") == "what")["value"] == "Enkäten"
    right = await live.presses("Karin", "Spara", wrong, day="2025-06-30")
    assert "Sparat: D1 Enkäten" in right.text


async def test_a_member_may_mark_for_themselves_alone(live: Live, group: Place) -> None:
    form = await live.marks("Olle", "<p>Enkäten senast 13 juni</p>", group)
    answer = await live.presses("Olle", "Spara", form, whom="group")
    assert "ordförande eller sekreterare" in seen(answer)
    assert "nkäten" in seen(answer)
    posts = len(live.teams.shown(group))
    answer = await live.presses("Olle", "Spara", form, whom="only-me")
    assert "Sparat bara för dig: P1" in answer.text
    assert len(live.teams.shown(group)) == posts


async def test_where_the_bot_is_absent_it_can_be_brought_in(live: Live, group: Place) -> None:
    elsewhere = live.teams.group_chat("Arbetsgruppen", live.teams.who("Karin", group), live.teams.who("Sara", group))
    dialog = await live.marks("Karin", "<p>Enkäten senast 13 juni</p>", elsewhere)
    assert "Jag är inte med i den här konversationen" in seen(dialog)
    assert not await live.rows(select(conversation).where(conversation.c.key == elsewhere.id))
    form = await live.installs_from("Karin", dialog)
    assert "Vem gäller det?" in seen(form)
    answer = await live.presses("Karin", "Spara", form, what="Enkäten", day="2025-06-13")
    assert "Sparat" in answer.text


async def test_where_the_bot_is_absent_one_can_be_reminded_alone(live: Live, group: Place) -> None:
    await live.says("Sara", "hej")
    elsewhere = live.teams.group_chat("Arbetsgruppen", live.teams.who("Karin", group), live.teams.who("Sara", group))
    dialog = await live.marks("Sara", "<p>Enkäten senast 13 juni</p>", elsewhere)
    form = await live.presses("Sara", "Påminn bara mig", dialog)
    answer = await live.presses("Sara", "Spara", form)
    assert "Sparat bara för dig: P1 Enkäten, senast fredag 13 juni 2025." in answer.text
    assert live.teams.shown(elsewhere) == []
    await live.time_is(datetime(2025, 6, 13, 9, 0, 5, tzinfo=STOCKHOLM))
    assert "Enkäten" in live.heard(private(live, "Sara", group))


async def test_from_elsewhere_it_can_be_saved_for_a_group_that_one_leads(live: Live, group: Place) -> None:
    elsewhere = live.teams.group_chat("Arbetsgruppen", live.teams.who("Karin", group), live.teams.who("Sara", group))
    dialog = await live.marks("Karin", "<p>Enkäten senast 13 juni</p>", elsewhere)
    form = await live.presses("Karin", "Påminn bara mig", dialog)
    assert form.card
    choices = next(one for one in form.card["body"] if one.get("id") == "whom")["choices"]
    (whole,) = [one["value"] for one in choices if one["title"] == "Alla i Nätverket"]
    answer = await live.presses("Karin", "Spara", form, whom=whole)
    assert "Sparat: D1 Enkäten" in answer.text
    await live.settles()
    assert "D1 Enkäten" in live.heard(group)


async def test_a_stranger_to_whom_the_bot_never_spoke_is_told_what_to_do(live: Live, group: Place) -> None:
    disa = live.teams.person("Disa Falk")
    elsewhere = live.teams.group_chat("Arbetsgruppen", disa)
    form = await live.presses(disa, "Påminn bara mig", await live.marks(disa, "<p>Enkäten 13 juni</p>", elsewhere))
    answer = await live.presses(disa, "Spara", form, what="Enkäten", day="2025-06-13")
    assert "Skriv ”hej” till mig" in seen(answer)
    assert await deadlines(live) == {}


async def test_where_teams_has_refused_the_bot_it_offers_to_be_brought_in(live: Live, group: Place) -> None:
    live.teams.trouble_in[group.id] = Refuse(403, "BotNotInConversationRoster")
    await live.says("Karin", "hjälp", group)
    dialog = await live.marks("Karin", "<p>Enkäten senast 13 juni</p>", group)
    assert "Jag är inte med i den här konversationen" in seen(dialog)
    live.teams.trouble_in.clear()


async def test_in_a_channel_of_a_team_that_has_the_bot_it_is_not_absent(live: Live, group: Place) -> None:
    people = [live.teams.who(name, group) for name in ("Karin", "Olle")]
    team = live.teams.team("Folkhälsa", *people, channels=("Nätverket",))
    await live.installs(team, by="Karin")
    form = await live.marks("Karin", "<p>Enkäten senast 13 juni</p>", team.channels["Nätverket"])
    assert "Vem gäller det?" in seen(form)
