"""From agenda to minutes by chat alone, for meetings in the forms of real networks, compared as a reader would."""

import io
import zipfile

import docx
import pytest

from tests.journeys.minutes import fetched, file_at, read, with_links
from tests.snapshots import Prepared
from tests.world import World, private_chat, words

PEOPLE = {
    "Karin": "Region Sydlän",
    "Olle": "Kumla kommun",
    "Sara": "Region Sydlän",
    "Nils": "Laxå kommun",
}
NETWORK = """lägg till:
1. Mötet öppnas (Karin)
2. En trygg uppväxt (Olle, 40 min, diskussion)
3. Kartläggning av skolmiljöer (Nils, 20 min)
4. Laget runt
5. Mötet avslutas"""
CHIEFS = """lägg till:
1. Ordförande hälsar välkommen
2. Föregående anteckningar
3. Hälsosamtal: fortsättning (Sara, beslut, 20 min)
4. Uppföljningsdag (Karin, 15 min)
5. Skolfrukost (Olle, 10 min)
6. Övriga frågor"""
BOARD = """lägg till:
1. Välkomna
2. Karin: Samverkansplanen
3. Olle: Föräldrastöd, arbetsgruppens uppdrag (beslut kring uppdrag)
4. Karin och Sara: Barns vägar till stöd
5. Punkter till länsdelarna"""


async def begin(world: World, agenda: str, *, when: str = "28 augusti kl 9-12 i Hällefors") -> None:
    await world.led_by("Karin", "Sara")
    for who, organisation in PEOPLE.items():
        await world.says("Karin", f"{who} är från {organisation}")
    await world.plan(when)
    await world.says("Karin", agenda)
    await world.time_passes(days=3, hours=1)


async def test_a_network_with_missing_organisations_and_reflections(world: World) -> None:
    links = with_links(world)
    await begin(world, NETWORK)
    for said in (
        "synpunkter 2: Målen är bra men pengarna räcker inte\nBörja nära familjerna",
        "anteckning 3: Nils visade bilder",
        "uppdrag 3: Olle samlar in fler svar till 15 september",
        "beslut 3: kartläggningen görs om vartannat år",
        "Närvarande: Karin, Olle, Sara. Gäster: Tove Alm (Länsstyrelsen), Bo Ask (Skolverket)",
    ):
        await world.says("Sara", said)
    await world.time_passes(hours=3)
    await world.says("Sara", "mötet är slut")
    await world.plan("9 november kl 9-12 i Askersund")
    found = read(await fetched(world, links, "Sara"))
    assert found.headings == [
        "Minnesanteckningar",
        "Närvarande",
        "Övriga deltagare",
        "Frånvarande",
        "Saknade organisationer",
        "1. Mötet öppnas",
        "2. En trygg uppväxt",
        "3. Kartläggning av skolmiljöer",
        "4. Laget runt",
        "5. Mötet avslutas",
        "Nästa möte",
    ]
    assert found.sections["Minnesanteckningar"] == [
        "Utkast",
        "Torsdag 28 augusti 2025",
        "Kl. 09.00–12.00",
        "Plats: Hällefors",
    ]
    assert found.sections["Närvarande"] == [
        "Karin Ek, Region Sydlän",
        "Sara Lind, Region Sydlän",
        "Olle Berg, Kumla kommun",
    ]
    assert found.sections["Övriga deltagare"] == ["Bo Ask, Skolverket", "Tove Alm, Länsstyrelsen"]
    assert found.sections["Saknade organisationer"] == ["Laxå kommun"]
    assert found.sections["2. En trygg uppväxt"] == [
        "Olle Berg · diskussion",
        "Synpunkter: Målen är bra men pengarna räcker inte",
        "Börja nära familjerna",
    ]
    assert found.sections["3. Kartläggning av skolmiljöer"] == [
        "Nils Forsberg",
        "Nils visade bilder",
        "Beslut: kartläggningen görs om vartannat år",
        "Uppdrag: Olle samlar in fler svar till 15 september (klart senast 15 september)",
    ]
    assert found.sections["Nästa möte"][0] == "söndag 9 november 2025 kl. 09.00–12.00, Askersund"
    assert {"Beslut: ", "Uppdrag: "} <= set(found.bold)
    assert found.languages == {"sv-SE"}


async def test_chiefs_with_driv_och_hinder_word_for_word_and_laget_runt(world: World) -> None:
    links = with_links(world)
    await begin(world, CHIEFS)
    await world.says("Karin", "namngivna svar")
    await world.says("Sara", "vi enades om att fortsätta med hälsosamtalen")
    await world.presses("Sara", "3. Hälsosamtal: fortsättning")
    await world.says("Sara", "uppdrag 4: Karin och Olle gör ett program")
    await world.says("Karin", "punkt 5 flyttas till nästa möte")
    await world.says("Sara", "alla var med utom Nils")
    await world.time_passes(hours=3)
    await world.says("Sara", "mötet är slut")
    for who in ("Karin", "Olle", "Sara"):
        await world.says(who, f"driv: bra tempo, sa {who}\nhinder: varmt i salen")
    await world.says("Karin", "stäng rundan")
    found = read(await fetched(world, links, "Sara"))
    assert found.sections["3. Hälsosamtal: fortsättning"][-1] == "Beslut: att fortsätta med hälsosamtalen"
    assert found.sections["4. Uppföljningsdag"][-1] == "Uppdrag: Karin och Olle gör ett program"
    assert found.sections["5. Skolfrukost"][-1] == "Punkten flyttas till nästa möte."
    assert found.sections["Frånvarande"] == ["Nils Forsberg, Laxå kommun"]
    lines = found.sections["Driv och hinder"]
    assert lines[0] == "Driv:"
    assert {"bra tempo, sa Karin", "bra tempo, sa Olle", "bra tempo, sa Sara"} <= set(lines)
    assert lines.count("varmt i salen") >= 1


async def test_two_columns_with_the_item_to_the_left_and_its_notes_to_the_right(world: World) -> None:
    links = with_links(world)
    await begin(world, BOARD)
    await world.says("Sara", "anteckningar i två kolumner")
    for said in (
        "anteckning 2: Se bilderna. Tidsplanen ser bra ut.",
        "beslut 3: arbeta vidare enligt förslaget",
        "uppdrag 4: Sara anmäler frågan till samverkansgruppen",
    ):
        await world.says("Sara", said)
    await world.time_passes(hours=3)
    await world.says("Sara", "mötet är slut")
    data = await fetched(world, links, "Sara")
    found = read(data)
    rows = found.headings[found.headings.index("Dagordning") :]
    assert rows == [
        "Dagordning",
        "1. Välkomna",
        "2. Samverkansplanen",
        "3. Föräldrastöd, arbetsgruppens uppdrag",
        "4. Barns vägar till stöd",
        "5. Punkter till länsdelarna",
    ]
    assert found.sections["3. Föräldrastöd, arbetsgruppens uppdrag"] == [
        "Olle Berg · beslut kring uppdrag",
        "Beslut: arbeta vidare enligt förslaget",
    ]
    assert "Uppdrag: Sara anmäler frågan till samverkansgruppen" in found.sections["4. Barns vägar till stöd"]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b"w:tblHeader" in archive.read("word/document.xml")


async def test_from_the_end_of_the_meeting_to_comments_in_few_messages(world: World) -> None:
    """A meeting with 13 items, 3 decisions and 4 tasks: the secretary needs at most eight messages and presses."""
    links = with_links(world)
    items = "\n".join(f"{nth}. Ärende {nth}" for nth in range(1, 14))
    await begin(world, f"lägg till:\n{items}")
    for nth in (2, 5, 9):
        await world.says("Sara", f"beslut {nth}: vi gör så")
    for nth in (3, 4, 6, 7):
        await world.says("Sara", f"uppdrag {nth}: Olle gör del {nth}")
    await world.time_passes(hours=3)
    private = private_chat("Sara")
    count = 0

    async def says(text: str) -> None:
        nonlocal count
        count += 1
        await world.says("Sara", text, in_=private)

    await says("mötet är slut")
    await says("bocka av")
    form = world.newest_card_with("Skicka", private)
    count += 1
    await world.presses("Sara", "Skicka", form, in_=private, **_chosen(form))
    days = world.newest_card_with("Spara dagarna", private)
    count += 1
    await world.presses("Sara", "Spara dagarna", days, in_=private, **_values(days))
    await says("alla var med")
    await says("anteckningar")
    assert await file_at(world, links, world.heard("Sara"), "minutes-word")
    await says("skicka ut anteckningarna för synpunkter till 5 september")
    assert count <= 8
    assert "Lämna synpunkter senast fredag 5 september 2025" in world.everything()
    assert await file_at(world, links, world.everything(), "minutes-word")
    await world.says("Nils", "deadlines")
    assert "Lämna synpunkter på minnesanteckningarna från 28 augusti" in world.heard()


def _chosen(card: dict) -> dict[str, str]:  # type: ignore[type-arg]
    return {each["id"]: each["value"] for each in card["body"] if each["type"] == "Input.ChoiceSet"}


def _values(card: dict) -> dict[str, str]:  # type: ignore[type-arg]
    return {each["id"]: each["value"] for each in card["body"] if each["type"] == "Input.Text"}


async def over_begins(world: World) -> None:
    await world.arrive()
    await begin(world, CHIEFS)
    await world.says("Sara", "beslut 3: vi fortsätter")
    await world.says("Sara", "anteckning 3: hemlig ton", in_=private_chat("Sara"))
    await world.time_passes(hours=3)
    await world.says("Sara", "mötet är slut")


@pytest.fixture
async def over(prepared: Prepared) -> World:
    return await prepared(over_begins)


async def test_members_read_minutes_only_when_they_are_out(over: World) -> None:
    links = with_links(over)
    await over.says("Nils", "anteckningar", in_=private_chat("Nils"))
    assert "inte utskickade än" in over.heard("Nils")
    await over.says("Nils", "sök ton")
    assert "hemlig" not in over.heard()
    await over.says("Sara", "skicka ut anteckningarna")
    assert b"Hemlig ton" in (await fetched(over, links, "Nils", kind="minutes-page"))
    await over.says("Nils", "sök ton")
    assert "Hemlig ton" in over.heard()


async def test_a_comment_goes_to_the_secretary(over: World) -> None:
    with_links(over)
    await over.says("Sara", "skicka ut anteckningarna")
    await over.says("Nils", "synpunkt på anteckningarna: Olle kom till lunch", in_=private_chat("Nils"))
    assert "skickat synpunkten till Sara Lind" in over.heard("Nils")
    assert "från Nils Forsberg: Olle kom till lunch" in over.heard("Sara")
    assert "lunch" not in over.everything()


async def test_adopted_minutes_do_not_change_until_a_new_version(over: World) -> None:
    links = with_links(over)
    await over.plan("25 september kl 9-12")
    await over.says("Karin", "dagordning")
    await over.says("Sara", "fastställ anteckningarna")
    assert "fastställda och ändras inte mer" in over.heard()
    await over.says("Sara", "ändra beslut 3: vi slutar")
    page = await fetched(over, links, "Sara", kind="minutes-page")
    assert b"vi forts" in page
    assert "Fastställda".encode() in page
    await over.says("Sara", "fastställ anteckningarna")
    assert "version 2" in over.heard()
    assert b"vi slutar" in await fetched(over, links, "Sara", kind="minutes-page")
    await over.says("Sara", "fastställ anteckningarna")
    assert "redan fastställda" in over.heard()


async def test_the_next_agenda_has_the_link_under_the_previous_minutes(over: World) -> None:
    with_links(over)
    await over.plan("25 september kl 9-12")
    await over.time_passes(days=1)
    await over.says("Karin", "lägg till Föregående anteckningar")
    await over.says("Sara", "fastställ anteckningarna")
    assert "under ”Föregående anteckningar” på nästa dagordning" in over.heard()


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("skicka ut anteckningarna för synpunkter till 1 juni 2020", "har passerat"),
        ("anteckningar från 3 mars", "Jag hittar inget möte"),
        ("anteckningar från 28 augusti", "Minnesanteckningarna"),
    ],
)
async def test_questions_about_other_days_are_answered(over: World, said: str, answer: str) -> None:
    with_links(over)
    await over.says("Sara", said, in_=private_chat("Sara"))
    assert answer in over.heard("Sara")


async def test_a_member_cannot_send_out_or_adopt(over: World) -> None:
    for said in ("skicka ut anteckningarna", "fastställ anteckningarna", "anteckningar i två kolumner"):
        await over.says("Nils", said)
        assert "ordförande" in over.heard()


async def test_minutes_of_a_meeting_that_is_not_over_cannot_be_adopted(world: World) -> None:
    await begin(world, CHIEFS)
    await world.says("Sara", "fastställ anteckningarna")
    assert "inte slut än" in world.heard()


async def test_without_a_public_address_the_minutes_come_as_text(over: World) -> None:
    await over.says("Sara", "anteckningar", in_=private_chat("Sara"))
    assert "**Beslut:** vi fortsätter" in over.everything(private_chat("Sara"))


async def test_words_are_escaped_on_the_page_and_in_markdown(over: World) -> None:
    links = with_links(over)
    await over.says("Sara", "anteckning 4: <script>alert(1)</script> & *fet*")
    page = await fetched(over, links, "Sara", kind="minutes-page")
    assert b"<script>" not in page
    assert b"&amp; *fet*" in page
    assert b"\\*fet\\*" in await fetched(over, links, "Sara", kind="minutes-markdown")
    assert words(over.newest_card(private_chat("Sara")))


async def test_every_secretary_signs_the_minutes(world: World) -> None:
    links = with_links(world)
    await begin(world, CHIEFS)
    await world.says("Karin", "Olle är också sekreterare")
    await world.says("Sara", "mötet är slut")
    data = await fetched(world, links, "Sara")
    label, _, names = docx.Document(io.BytesIO(data)).paragraphs[-1].text.partition(": ")
    assert (label, set(names.split(", "))) == ("Vid anteckningarna", {"Olle Berg", "Sara Lind"})
