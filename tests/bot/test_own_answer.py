"""A member sees their own answer in private, learns who sees it, and a leader has the others reminded."""

import pytest

from tests.world import World, private_chat

MEMBERS = ("Olle", "Sara", "Nils", "Lina", "Moa", "Ulf")


async def _with_open_round(world: World, *, anonymous: bool = True) -> None:
    for member in ("Lina", "Moa", "Ulf"):
        await world.joins(member)
    await world.led_by("Karin")
    await world.says("Karin", "anonyma svar" if anonymous else "namngivna svar")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "mötet är slut")


async def test_an_own_answer_is_shown_in_private(world: World) -> None:
    await _with_open_round(world)
    await world.says("Olle", "driv: gott om tid\nhinder: dålig luft", in_=private_chat("Olle"))
    await world.says("Olle", "vad har jag svarat?", in_=private_chat("Olle"))
    assert "gott om tid" in world.heard("Olle")
    assert "dålig luft" in world.heard("Olle")


async def test_an_own_answer_asked_for_in_the_group_is_not_shown_there(world: World) -> None:
    await _with_open_round(world)
    await world.says("Olle", "driv: gott om tid", in_=private_chat("Olle"))
    await world.says("Olle", "vad har jag svarat?")
    assert "gott om tid" not in world.everything()
    assert "gott om tid" in world.heard("Olle")


async def test_whoever_has_not_answered_learns_how(world: World) -> None:
    await _with_open_round(world)
    await world.says("Olle", "mitt svar", in_=private_chat("Olle"))
    assert "inte svarat än" in world.heard("Olle")


async def test_an_answer_to_a_closed_anonymous_round_is_unknown(world: World) -> None:
    await _with_open_round(world)
    for who in MEMBERS:
        await world.says(who, "driv: gott om tid", in_=private_chat(who))
    await world.says("Karin", "stäng rundan")
    await world.says("Olle", "mitt svar", in_=private_chat("Olle"))
    assert "vet inte längre" in world.heard("Olle")
    assert "gott om tid" not in world.heard("Olle")


@pytest.mark.parametrize(
    "asked", ["vem kan se mitt svar?", "vem ser det jag skriver", "är det anonymt?", "vilka kan läsa våra svar"]
)
async def test_who_sees_answers_is_told_for_the_open_round(world: World, asked: str) -> None:
    await _with_open_round(world)
    await world.says("Olle", asked, in_=private_chat("Olle"))
    assert "anonyma" in world.heard("Olle")


async def test_a_leader_has_those_without_an_answer_reminded_once_a_day(world: World) -> None:
    await _with_open_round(world)
    await world.says("Olle", "driv: gott om tid", in_=private_chat("Olle"))
    sent = len(world.teams.sent)
    await world.says("Karin", "påminn dem som inte har svarat")
    await world.says("Karin", "påminn dem som inte har svarat")
    reminded = [each.conversation for each in world.teams.sent[sent:] if each.conversation.startswith("a:29:")]
    assert private_chat("Olle").conversation not in reminded
    assert reminded.count(private_chat("Sara").conversation) == 1


async def test_without_an_open_round_a_leader_learns_that_reminders_come_by_themselves(world: World) -> None:
    await world.led_by("Karin")
    await world.says("Karin", "påminn de som inte svarat")
    assert "påminner själv" in world.heard()


async def test_a_question_about_the_round_before_the_meeting_tells_when_it_comes(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "när frågar du om driv och hinder")
    assert "28 augusti" in world.heard()


@pytest.mark.parametrize(
    "words", ["fråga alla vad som drev", "fråga i privat chatt i stället", "fråga gruppen efter mötet"]
)
async def test_words_that_name_nobody_untick_nobody(world: World, words: str) -> None:
    await _with_open_round(world, anonymous=False)
    await world.says("Karin", words)
    assert "Jag hittar ingen" not in world.everything()


@pytest.mark.parametrize(
    "asked",
    [
        "kan jag fortfarande svara på driv och hinder?",
        "hinner jag svara",
        "är det för sent att svara",
        "can I still answer",
        "är rundan öppen?",
    ],
)
async def test_a_member_learns_until_when_an_answer_is_in_time(world: World, asked: str) -> None:
    await _with_open_round(world)
    await world.says("Olle", asked, in_=private_chat("Olle"))
    assert any(words in world.heard("Olle") for words in ("är öppen till", "is open until"))


async def test_a_member_learns_that_the_round_has_closed(world: World) -> None:
    await _with_open_round(world)
    await world.says("Karin", "stäng rundan")
    await world.says("Olle", "hinner jag svara?", in_=private_chat("Olle"))
    assert "för sent" in world.heard("Olle")


@pytest.mark.parametrize(
    "said",
    [
        "påminn dem som inte har svarat efter två dagar",
        "påminn dom som inte svarat på driv och hinder om en vecka",
        "puffa på alla som inte har svarat efter tre dagar",
        "remind those who have not answered after 2 days",
        "jaga de som inte svarat inom 48 timmar",
    ],
)
async def test_a_reminder_after_some_days_is_the_one_that_the_bot_sends_itself(world: World, said: str) -> None:
    await _with_open_round(world)
    await world.says("Karin", said)
    assert "dem som inte har svarat" in world.heard()
    assert "Påminnelsen är på väg" not in world.heard()


async def test_a_word_file_needs_an_address_and_the_text_is_given(world: World) -> None:
    await _with_open_round(world, anonymous=False)
    for who in MEMBERS:
        await world.says(who, "driv: gott om tid", in_=private_chat(who))
    await world.says("Karin", "stäng rundan")
    await world.says("Karin", "driv och hinder som word")
    assert "Word-fil" in world.everything()
    assert "gott om tid" in world.heard()


@pytest.mark.parametrize("day", ["på fredag", "senast 30 juni", "i övermorgon", "by Friday", "den 14:e"])
async def test_a_day_alone_is_asked_about(world: World, day: str) -> None:
    await world.arrive()
    await world.says("Karin", day)
    assert any(words in world.heard() for words in ("Vad ska vara klart", "What is due"))


async def test_a_leader_moves_the_closing_and_the_card_follows(world: World) -> None:
    await _with_open_round(world)
    await world.says("Karin", "förläng rundan en vecka")
    assert "nu öppen till" in world.everything()


async def test_a_member_does_not_move_the_closing(world: World) -> None:
    await _with_open_round(world)
    await world.says("Olle", "förläng rundan en vecka")
    assert "nu öppen till" not in world.everything()


async def test_a_message_that_should_have_been_private_is_answered_in_private(world: World) -> None:
    await _with_open_round(world)
    await world.says("Olle", "oj, det skulle ha varit privat, kan du ta bort det?")
    assert "Jag kan inte ta bort" in world.heard("Olle")
    assert "Jag kan inte ta bort" not in world.everything()


async def test_an_opinion_in_the_group_is_answered_in_private_and_never_repeated(world: World) -> None:
    await _with_open_round(world)
    before = world.everything()
    await world.says("Olle", "jag tyckte att mötet var alldeles för långt")
    assert "skriv till mig här i stället" in world.heard("Olle")
    assert "alldeles för långt" not in world.everything()[len(before) :]


@pytest.mark.parametrize("asked", ["går det att svara imorgon?", "får Sara veta vad jag tyckte?", "hur svarar jag?"])
async def test_a_question_in_private_is_never_taken_for_an_answer(world: World, asked: str) -> None:
    await _with_open_round(world)
    await world.says("Olle", asked, in_=private_chat("Olle"))
    assert "Är det här ett svar" not in world.heard("Olle")


async def test_a_second_answer_to_the_table_round_shows_the_words_that_it_replaces(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "lägg till Laget runt")
    await world.says("Olle", "laget runt: ny chef")
    await world.says("Olle", "laget runt: nytt badhus")
    assert "ersätter det du skrev förut: ”ny chef”" in world.everything()
