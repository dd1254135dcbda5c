"""Forms as the people of a group meet them: pasted, opened, answered, followed, exported and closed."""

import io
import re
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import docx
import pytest

from bot.events import ShowCard, ShowForm, ShowText
from bot.forms.downloads import FormFiles
from bot.web.links import Link
from dialogs.forms.rules import Form
from storage import forms
from storage import people as groups
from tests.cards import assert_valid_card
from tests.dialogs.test_forms import discussions_of_002, follow_up_of_003
from tests.snapshots import Prepared
from tests.world import TENANT, World, group_chat, private_chat, words

STOCKHOLM = ZoneInfo("Europe/Stockholm")
MONDAY = datetime(2025, 9, 1, 8, tzinfo=STOCKHOLM)
PASTED = """formulär Höstens läge till medlemmarna senast 30 september:
Nuläge
1. Finns en plan? (ja/nej)
2. Beskriv kort vad ni gjort
3. Samarbetet med skolan (4-1)"""


async def begin(world: World) -> None:
    await world.time_is(MONDAY)
    await world.arrive()
    await world.led_by("Karin")
    for who, where in (
        ("Karin", "Lekebergs kommun"),
        ("Olle", "Kumla kommun"),
        ("Nils", "Kumla"),
        ("Sara", "Hallsberg"),
    ):
        await world.says("Karin", f"{who} är från {where}")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    """Karin in the chair, on a Monday morning; Olle and Nils are from Kumla, Sara from Hallsberg."""
    return await prepared(begin)


async def opened(world: World, pasted: str = PASTED, yes: str = "Ja, till 4 medlemmar") -> None:
    await world.says("Karin", pasted)
    assert_valid_card(world.newest_card())
    await world.presses("Karin", yes)


def card_of(answer: Any) -> dict[str, Any]:
    assert isinstance(answer, ShowCard | ShowForm)
    assert_valid_card(answer.card)
    return answer.card


async def answers_all(world: World, who: str, **inputs: str) -> str:
    card = card_of(await world.presses(who, "Svara"))
    return words(await world.presses(who, "Skicka", card, **inputs))


async def newest_form(world: World) -> Form:
    async with world.db.read() as tx:
        kept = await groups.load_conversation(tx, TENANT, world.here.conversation)
        assert kept is not None
        assert kept.group_id is not None
        group = await groups.load_group(tx, TENANT, kept.group_id)
        assert group is not None
        form = await forms.latest_form(tx, group)
    assert form is not None
    return form


async def files_of(world: World) -> tuple[str, str]:
    """(the Word file's text, the table's) of the newest form, as their links give them."""
    form = await newest_form(world)
    link = Link("form-word", TENANT, form.group_id, 0, 0, form.id)
    made = FormFiles(world.db)
    word, table = await made.word(link), await made.csv(link)
    assert word is not None
    assert table is not None
    text = "\n".join(each.text for each in docx.Document(io.BytesIO(word.data)).paragraphs)
    return text, table.data.decode("utf-8-sig")


# -- set up


async def test_nothing_is_asked_before_a_yes_and_what_was_read_is_shown(world: World) -> None:
    await world.says("Karin", PASTED)
    shown = world.heard()
    assert "Ska jag ställa de här frågorna? Höstens läge" in shown
    assert "1\\. Finns en plan? (ja / nej)" in shown
    assert "3\\. Samarbetet med skolan (4 / 3 / 2 / 1)" in shown
    assert "tisdag 30 september 2025" in shown
    await world.presses("Karin", "Nej")
    await world.says("Olle", "formulär")
    assert "Inget formulär är öppet" in world.heard()


async def test_yes_posts_a_card_without_fields_and_sets_a_deadline_for_each(world: World) -> None:
    await opened(world)
    card = world.newest_card()
    assert not [each for each in card["body"] if each["type"].startswith("Input")]
    assert "0 av 4 har svarat" in words(card)
    await world.says("Karin", "att göra")
    assert "Svara på formuläret ”Höstens läge”" in world.heard()


async def test_a_member_may_not_set_one_up(world: World) -> None:
    await world.says("Olle", PASTED)
    assert "ordförande och sekreterare" in world.heard()


async def test_a_member_may_not_open_what_the_chair_pasted(world: World) -> None:
    await world.says("Karin", PASTED)
    assert "ordförande och sekreterare" in words(await world.presses("Olle", "Ja, till 4 medlemmar"))


async def test_a_second_yes_opens_nothing_more(world: World) -> None:
    await world.says("Karin", PASTED)
    card = world.newest_card()
    await world.presses("Karin", "Ja, till 4 medlemmar", card)
    assert isinstance(await world.presses("Karin", "Ja, till 4 medlemmar", card), ShowText)


# -- answered


async def test_a_form_is_answered_in_a_dialog_counted_and_changed(world: World) -> None:
    await opened(world)
    said = await answers_all(world, "Olle", c1="1", w2="Vi har börjat", c3="2")
    assert "Svaren för Olle Berg är sparade: 3 av 3 frågor" in said
    assert "1 av 4 har svarat" in world.everything()
    card = card_of(await world.presses("Olle", "Svara"))
    assert "Vi har börjat" in str(card)
    await world.presses("Olle", "Skicka", card, c1="2", w2="", c3="2")
    _, table = await files_of(world)
    assert '"Olle Berg";"Nuläge";"1";"Finns en plan?";"nej";""' in table
    assert "Vi har börjat" not in table


async def test_whoever_has_answered_is_done_with_the_deadline_and_not_reminded(world: World) -> None:
    await opened(world)
    await answers_all(world, "Olle", c1="1", w2="x", c3="2")
    await world.time_is(datetime(2025, 9, 29, 9, 1, tzinfo=STOCKHOLM))
    assert "Höstens läge" in world.heard("Sara")
    assert "Svara på formuläret" not in world.everything(private_chat("Olle"))


async def test_a_deadline_that_is_moved_moves_the_forms_day(world: World) -> None:
    await opened(world)
    await world.says("Karin", "flytta D1 till 6/10")
    await world.presses("Karin", "Ja, flytta")
    await answers_all(world, "Olle", c1="1")
    assert "Svara senast måndag 6 oktober 2025" in world.everything()
    assert "30 september" not in next(
        words(each.message) for each in world.shown_in() if "1 av 4 har svarat" in words(each.message)
    )


async def test_a_form_is_answered_by_text_too(world: World) -> None:
    await opened(world)
    await world.says("Olle", "fråga 1: ja, sedan i våras\nfråga 3: 4", in_=private_chat("Olle"))
    assert "Kvar att svara på: 2" in world.heard("Olle")
    await world.says("Olle", "fråga 2: en hel del", in_=private_chat("Olle"))
    assert "3 av 3 frågor" in world.heard("Olle")
    await world.says("Olle", "fråga 1: kanske", in_=private_chat("Olle"))
    assert "ja / nej" in world.heard("Olle")


async def test_those_of_one_organisation_share_one_answer(world: World) -> None:
    await opened(world, PASTED.replace("medlemmarna", "kommunerna"), "Ja, till 3 organisationer")
    await answers_all(world, "Olle", c1="1", w2="vi i Kumla", c3="2")
    card = card_of(await world.presses("Nils", "Svara"))
    assert "vi i Kumla" in str(card)
    assert "1 av 3 organisationer har svarat" in world.everything()
    await world.says("Karin", "vem har svarat")
    heard = world.heard("Karin")
    assert "Klara: Kumla kommun" in heard
    assert "Har inte svarat: Hallsberg, Lekebergs kommun" in heard


async def test_too_much_in_one_field_loses_nothing(world: World) -> None:
    await opened(world)
    card = card_of(await world.presses("Olle", "Svara"))
    answer = card_of(await world.presses("Olle", "Skicka", card, c1="1", w2="x" * 3100, c3="2"))
    assert "Svaret på fråga 2 är för långt" in words(answer)
    assert "xxx" in str(answer)
    _, table = await files_of(world)
    assert "Olle" not in table


async def test_a_forged_choice_is_refused(world: World) -> None:
    await opened(world)
    card = card_of(await world.presses("Olle", "Svara"))
    assert isinstance(await world.presses("Olle", "Skicka", card, c1="9"), ShowText)


async def test_an_old_client_gets_the_form_in_private(world: World) -> None:
    await opened(world)
    await world.presses("Olle", "Svara", old_client=True)
    assert "Beskriv kort vad ni gjort" in world.heard("Olle")


# -- followed and closed


async def test_who_has_answered_is_told_privately_to_those_who_lead(world: World) -> None:
    await opened(world)
    await answers_all(world, "Olle", c1="1")
    await world.says("Karin", "vem har svarat")
    assert "Klara: Olle Berg" in world.heard("Karin")
    assert "Har inte svarat" not in world.everything()
    await world.says("Sara", "vem har svarat")
    assert "ordförande och sekreterare" in world.heard()


async def test_closing_ends_the_reminders_and_takes_no_answer_more(world: World) -> None:
    await opened(world)
    card = card_of(await world.presses("Olle", "Svara"))
    await world.says("Karin", "stäng formuläret")
    assert "stängt" in words(await world.presses("Olle", "Skicka", card, c1="1"))
    assert "Höstens läge är stängt" in world.everything()
    assert "Bilaga: Höstens läge" in world.heard("Karin")
    before = world.everything(private_chat("Sara"))
    await world.time_is(datetime(2025, 9, 29, 9, 1, tzinfo=STOCKHOLM))
    assert world.everything(private_chat("Sara")) == before


async def test_a_formula_in_an_answer_is_harmless_in_the_table(world: World) -> None:
    await opened(world)
    await answers_all(world, "Olle", c1="1", w2='=HYPERLINK("http://x")')
    _, table = await files_of(world)
    assert '"\'=HYPERLINK(""http://x"")"' in table


async def test_a_link_of_one_group_gives_nothing_of_anothers_form(world: World) -> None:
    await opened(world)
    theirs = await newest_form(world)
    await world.arrive(place=group_chat("19:other", "Annan grupp"))
    async with world.db.read() as tx:
        kept = await groups.load_conversation(tx, TENANT, "19:other")
    assert kept is not None
    assert kept.group_id not in (None, theirs.group_id)
    made = FormFiles(world.db)
    assert await made.csv(Link("form-csv", TENANT, str(kept.group_id), 0, 0, theirs.id)) is None
    assert await made.word(Link("form-word", TENANT, str(kept.group_id), 0, 0, theirs.id)) is None


# -- the documents


async def test_the_follow_up_of_document_003_is_set_up_answered_and_exported(world: World) -> None:
    pasted = f"uppföljning 2021 till kommunerna senast 25 januari:\n{follow_up_of_003()}"
    await opened(world, pasted, "Ja, till 3 organisationer")
    card = card_of(await world.presses("Olle", "Svara"))
    for _ in range(20):
        fields = [each for each in card["body"] if each["type"].startswith("Input")]
        inputs = {
            each["id"]: "1" if each["type"] == "Input.ChoiceSet" else f"Vi skriver {each['id']}" for each in fields
        }
        title = next(each["title"] for each in card["actions"] if each["title"] in ("Spara och fortsätt", "Skicka"))
        card = card_of(await world.presses("Olle", title, card, **inputs))
        if title == "Skicka":
            break
    assert "19 av 19 frågor" in words(card)
    text, table = await files_of(world)
    assert "Helt uppfyllt: 1, Delvis uppfyllt: 0, Inlett processen: 0" in text
    assert "4 (Stor delaktighet): 1" in text
    assert text.count("Ja: 1, Nej: 0") == 4
    assert "Vi skriver w19" in text
    assert len(re.findall(r"(?m)^\"Kumla kommun\"", table)) == 19


async def test_the_group_discussions_of_document_002_come_back_by_question_and_group(world: World) -> None:
    await opened(world, f"gruppdiskussion i 6 grupper:\n{discussions_of_002()}", "Ja, i 6 grupper")
    for number, who in enumerate(("Olle", "Sara"), 1):
        which = card_of(await world.presses(who, "Svara"))
        page = card_of(await world.presses(who, "Fortsätt", which, group=str(number)))
        assert f"Svar för Grupp {number}" in words(page)
        said = {f"w{nth}": f"Grupp {number} om fråga {nth}" for nth in range(1, 6)}
        assert "5 av 5 frågor" in words(await world.presses(who, "Skicka", page, **said))
    await world.says("Nils", "grupp 6 fråga 5: långsiktighet är viktigt", in_=private_chat("Nils"))
    assert "2 av 6 grupper har svarat" in world.everything()
    text, _ = await files_of(world)
    assert [text.index(f"Grupp {group} om fråga {nth}") for nth in range(1, 6) for group in (1, 2)] == sorted(
        text.index(f"Grupp {group} om fråga {nth}") for nth in range(1, 6) for group in (1, 2)
    )
    assert "Grupp 6\nlångsiktighet är viktigt" in text
    assert "Gruppdiskussion 2" in text


async def test_without_a_number_of_groups_the_chair_is_offered_four(world: World) -> None:
    await world.says("Karin", "gruppdiskussion:\nHur kan vi samarbeta?")
    assert any(each["title"] == "Ja, i 4 grupper" for each in world.newest_card()["actions"])
