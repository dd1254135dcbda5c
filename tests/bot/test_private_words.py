"""While a round of driv och hinder asks somebody, their private words reach no agenda without a yes that says so.
An answer that slips out in public is never repeated."""

import pytest

from storage.confirmations import AS_TYPED
from tests.searching import dump, places_of
from tests.world import World, button, channel, private_chat, words

AGENDA = "Lägg på dagordningen – syns för alla med ditt namn"


async def _asked(world: World, *, named: bool = False) -> None:
    """A round is open after a meeting, and another meeting is planned."""
    await world.joins("Eva")  # four are too few to be anonymous
    await world.led_by("Karin")
    if named:
        await world.says("Karin", "namngivna svar")
    await world.plan("1 september kl 9-12")
    await world.says("Karin", "mötet är slut")
    await world.says("Karin", "nästa möte 25 september kl 9-12")
    await world.presses("Karin", "Ja, det stämmer")


async def _answer_of(world: World) -> str:
    return (await dump(world.db))["feedback_answer"]


async def _agenda_of(world: World) -> str:
    tables = await dump(world.db)
    return tables["agenda_item"] + tables.get("agenda_part", "")


LISTS = [
    "- skön stämning\n- skrapiga stolar",
    "skön stämning\n- skrapiga stolar\n- mer",
    "1. skön stämning\n2. skrapiga stolar",
    "• skön stämning\n• skrapiga stolar",
    "\uf0b7 skön stämning\n\uf0b7 skrapiga stolar",
    "▪ skön stämning\n▪ skrapiga stolar",
    "Olle: skrapiga stolar",
    "skrapiga stolar (Karin, 20 min)",
    "skrapiga stolar (beslut)",
    "lägg till skrapiga stolar",
    "lägg till:\n- skön stämning\n- skrapiga stolar",
    "lägg till skrapiga stolar (Karin, beslut, 20 min)",
    "add skrapiga stolar",
    "läg till skrapiga stolar",
    "kan du lägga till skrapiga stolar på dagordningen?",
]


@pytest.mark.parametrize("text", LISTS)
async def test_a_private_list_is_asked_about_and_reaches_no_agenda(world: World, text: str) -> None:
    await _asked(world)
    await world.says("Olle", text, in_=private_chat("Olle"))
    assert "driv och hinder" in world.heard("Olle")
    assert "stolar" not in world.heard("Olle")
    assert "stolar" not in await _agenda_of(world)
    assert set(await places_of(world.db, "stolar")) <= {"proposal"}
    assert "stolar" not in world.everything()


@pytest.mark.parametrize("text", LISTS)
async def test_a_yes_that_says_it_is_public_puts_the_list_on_the_agenda(world: World, text: str) -> None:
    await _asked(world)
    await world.says("Olle", text, in_=private_chat("Olle"))
    if "läg till" not in text and "mer" not in text:
        await world.presses("Olle", AGENDA, in_=private_chat("Olle"))
        assert "stolar" in await _agenda_of(world)


@pytest.mark.parametrize(
    "text",
    [
        "stolarna var skrapiga",
        "skrapiga stolar",
        "Stolarna borde ha bytts senast fredag innan mötet",
        "jag kan inte sitta på stolarna",
        "flytta bort stolarna är mitt förslag",
        "stolarna var med",
        "mötet på tisdag med stolarna var jobbigt",
        "The chairs (stolar) were rough",
    ],
)
async def test_a_private_sentence_is_asked_about_and_saved_under_the_heading_chosen(world: World, text: str) -> None:
    await _asked(world)
    await world.says("Olle", text, in_=private_chat("Olle"))
    assert "Är det här ett svar på driv och hinder från mötet" in world.heard("Olle")
    answer = await world.presses("Olle", "Ja, hinder", in_=private_chat("Olle"))
    assert "1 hinder" in words(answer)
    assert text in await _answer_of(world)
    assert await places_of(world.db, "stolar") == ["feedback_answer"]


SORTED = [
    ("Fin dag i dag, men jag saknade kaffe", "Fin dag i dag", "jag saknade kaffe"),
    ("Ordningen var tydlig\nVi saknade tid för frågor", "Ordningen var tydlig", "Vi saknade tid för frågor"),
    ("Trevligt att ses, men för stressigt på slutet", "Trevligt att ses", "för stressigt på slutet"),
    ("många kloka inlägg men för få pauser", "många kloka inlägg", "för få pauser"),
    ("lokalen fungerade, dock dåligt ljud", "lokalen fungerade", "dåligt ljud"),
]


@pytest.mark.parametrize(("text", "driv", "hinder"), SORTED)
async def test_words_that_fit_under_both_headings_are_shown_sorted_and_saved_after_a_yes(
    world: World, text: str, driv: str, hinder: str
) -> None:
    await _asked(world)
    await world.says("Olle", text, in_=private_chat("Olle"))
    assert "Ska jag spara det så här" in world.heard("Olle")
    assert f"**Driv:** {driv}" in world.heard("Olle")
    assert await _answer_of(world) == ""
    await world.presses("Olle", "Ja, spara", in_=private_chat("Olle"))
    assert driv in await _answer_of(world)
    assert hinder in await _answer_of(world)


async def test_a_typed_yes_saves_the_sorted_words(world: World) -> None:
    await _asked(world)
    await world.says("Olle", SORTED[0][0], in_=private_chat("Olle"))
    await world.says("Olle", "ja", in_=private_chat("Olle"))
    assert "jag saknade kaffe" in await _answer_of(world)


async def test_no_row_but_the_question_holds_words_that_are_shown_sorted(world: World) -> None:
    await _asked(world)
    await world.says("Olle", "Fin dag i dag, men jag saknade kaffe", in_=private_chat("Olle"))
    assert await places_of(world.db, "saknade kaffe") == ["proposal"]


async def test_a_no_to_sorted_words_saves_nothing(world: World) -> None:
    await _asked(world)
    await world.says("Olle", "Fin dag i dag, men jag saknade kaffe", in_=private_chat("Olle"))
    await world.presses("Olle", "Nej", in_=private_chat("Olle"))
    assert await _answer_of(world) == ""


async def test_a_list_can_be_said_to_be_an_answer_and_its_marks_and_signature_are_cut(world: World) -> None:
    await _asked(world)
    await world.says("Olle", "- för trångt\n\uf0b7 kallt\n\nMvh\nOlle Berg\nEnhetschef", in_=private_chat("Olle"))
    which = await world.presses("Olle", "Svar på driv och hinder", in_=private_chat("Olle"))
    assert isinstance(which, object)
    said = await world.presses("Olle", "Ja, hinder", which.card, in_=private_chat("Olle"))  # type: ignore[union-attr]
    assert "2 hinder" in words(said)
    assert "3 rader" in words(said)
    assert "för trångt\nkallt" in await _answer_of(world)
    assert await places_of(world.db, "Enhetschef") == []


async def test_both_opens_the_form_with_the_words_sorted(world: World) -> None:
    await _asked(world)
    await world.says("Olle", "Fin dag i dag, men jag saknade kaffe", in_=private_chat("Olle"))
    form = await world.presses("Olle", "Ändra", in_=private_chat("Olle"))
    fields = {each["id"]: each.get("value") for each in form.card["body"] if "id" in each}  # type: ignore[union-attr]
    assert fields["driv"] == "Fin dag i dag"
    assert fields["hinder"] == "jag saknade kaffe"
    await world.presses("Olle", "Skicka", form.card, in_=private_chat("Olle"), **fields)  # type: ignore[union-attr]
    assert "jag saknade kaffe" in await _answer_of(world)


@pytest.mark.parametrize(
    ("text", "driv", "hinder"),
    [
        ("Drev framåt: tydliga mål\nHindrade: trångt", 1, 1),
        ("dirv: tydliga mål", 1, 0),
        ("hindr: trångt", 0, 1),
        ("### Driv\n- tydliga mål\n### Hinder\n- trångt\n- kallt", 1, 2),
        ("inget hinder den här gången, bara driv: tydliga mål", 1, 0),
        ("Plus: tydliga mål Minus: trångt", 1, 1),
        ("det som funkade var tydliga mål", 1, 0),
        ("+ tydliga mål\n- trångt", 1, 1),
        ("What worked: tydliga mål\nWhat didn't work: trångt", 1, 1),
        ("Driv:\ntydliga mål\n\nHinder:\n\nMvh\nOlle Berg\nEnhetschef, Alby kommun\n010-22 33 44", 1, 0),
        ("Driv: tydliga mål\nHinder: trångt\nOlle", 1, 1),
    ],
)
async def test_a_private_answer_under_clear_headings_is_saved_at_once(
    world: World, text: str, driv: int, hinder: int
) -> None:
    await _asked(world)
    await world.says("Olle", text, in_=private_chat("Olle"))
    heard = world.heard("Olle")
    assert f"{driv} driv och {hinder} hinder" in heard or f"{driv} driver and {hinder} obstacle" in heard
    said = "tydliga mål" if driv else "trångt"
    assert await places_of(world.db, said) == ["feedback_answer"]
    assert await places_of(world.db, "010-22", "Enhetschef") == []


async def test_none_of_them_leaves_the_words_nowhere(world: World) -> None:
    await _asked(world)
    await world.says("Olle", "- skrapiga stolar\n- mer", in_=private_chat("Olle"))
    await world.presses("Olle", "Inget av dem", in_=private_chat("Olle"))
    await world.says("Olle", "skrapiga stolar", in_=private_chat("Olle"))
    await world.presses("Olle", "Nej", in_=private_chat("Olle"))
    assert await places_of(world.db, "stolar") == []


@pytest.mark.parametrize(
    ("reply", "kept"),
    [
        ("driv", "feedback_answer"),
        ("Ja, hinder", "feedback_answer"),
        ("hinder.", "feedback_answer"),
        ("nej", ""),
        ("inget av dem", ""),
    ],
)
async def test_the_question_can_be_answered_by_text(world: World, reply: str, kept: str) -> None:
    await _asked(world)
    await world.says("Olle", "skrapiga stolar", in_=private_chat("Olle"))
    await world.says("Olle", reply, in_=private_chat("Olle"))
    assert await places_of(world.db, "stolar") == ([kept] if kept else [])


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("dagordning", "punkt"),
        ("när är nästa möte?", "september"),
        ("mina deadlines", "kvar att göra"),
        ("påminn mig om rapporten senast 12 september", "12 september"),
        ("hjälp", "hjälp dagordning"),
        ("jag kan inte komma", ""),
        ("tack!", ""),
    ],
)
async def test_a_command_is_obeyed_while_a_round_asks(world: World, text: str, reply: str) -> None:
    await _asked(world)
    await world.says("Olle", text, in_=private_chat("Olle"))
    assert "Är det här ett svar" not in world.heard("Olle")
    assert reply.casefold() in world.heard("Olle").casefold()


async def test_a_list_right_after_the_closing_may_be_an_answer_and_later_it_may_only_be_public(world: World) -> None:
    await _asked(world)
    await world.says("Karin", "stäng rundan")
    await world.says("Olle", "- skrapiga stolar\n- trångt", in_=private_chat("Olle"))
    assert "stängd" in world.heard("Olle")
    assert "stolar" not in await _agenda_of(world)
    await world.presses("Olle", "Inget av dem", in_=private_chat("Olle"))
    assert await places_of(world.db, "stolar") == []
    await world.time_passes(days=10)
    await world.time_passes(days=10)
    await world.says("Olle", "- skrapiga stolar\n- trångt", in_=private_chat("Olle"))
    assert "Då syns det för alla i gruppen, med ditt namn" in world.heard("Olle")
    assert "stolar" not in await _agenda_of(world)
    await world.presses("Olle", AGENDA, in_=private_chat("Olle"))
    assert "stolar" in await _agenda_of(world)


@pytest.mark.parametrize(
    "text",
    [
        "- skrapiga stolar\n- trångt",
        "1) skrapiga stolar\n2) trångt",
        "* skrapiga stolar\n* bra fika",
        "Bra: fikat\nSämre: skrapiga stolar",
        "• skrapiga stolar\n• trångt",
    ],
)
async def test_a_private_list_before_the_round_opens_is_asked_about(world: World, text: str) -> None:
    await world.led_by("Karin")
    await world.plan("25 augusti kl 9-12")
    await world.time_passes(hours=1)
    await world.says("Olle", text, in_=private_chat("Olle"))
    assert "stolar" not in await _agenda_of(world)
    assert "Då syns det för alla med ditt namn" in world.heard("Olle")
    assert "Ingen runda" in world.heard("Olle")
    await world.presses("Olle", AGENDA, in_=private_chat("Olle"))
    assert "stolar" in await _agenda_of(world)


@pytest.mark.parametrize("text", ["skrapiga stolar var det", "- skrapiga stolar\n- trångt", "stolarna var skrapiga"])
async def test_whoever_was_not_there_is_asked_about_their_words_too(world: World, text: str) -> None:
    await _asked(world)
    await world.says("Olle", "jag var inte med")
    await world.says("Olle", text, in_=private_chat("Olle"))
    assert "driv och hinder" in world.heard("Olle")
    assert "stolar" not in await _agenda_of(world)
    assert set(await places_of(world.db, "stolar")) <= {"proposal"}


async def test_only_the_writer_may_say_what_their_words_were(world: World) -> None:
    await _asked(world)
    await world.says("Olle", "skrapiga stolar", in_=private_chat("Olle"))
    card = world.newest_card(private_chat("Olle"))
    said = await world.presses("Sara", "Ja, hinder", card, in_=private_chat("Sara"))
    assert "stolar" not in words(said)
    assert await _answer_of(world) == ""


async def test_of_several_rounds_the_one_meant_is_asked_for(world: World) -> None:
    await _asked(world)
    other = channel("19:other", thread=None)
    await world.arrive("Karin", "Olle", "Sara", "Nils", "Eva", place=other)
    await world.says("Karin", "jag är ordförande", in_=other)
    await world.says("Karin", "nästa möte 2 september kl 9-12", in_=other)
    await world.presses("Karin", "Ja, det stämmer", in_=other)
    await world.says("Karin", "mötet är slut", in_=other)
    await world.says("Olle", "skrapiga stolar", in_=private_chat("Olle"))
    card = world.newest_card(private_chat("Olle"))
    titles = [each["title"] for each in card["actions"]]
    assert len([title for title in titles if title.startswith("Svar: ")]) == 2
    which = await world.presses("Olle", titles[0], card, in_=private_chat("Olle"))
    said = await world.presses("Olle", "Ja, hinder", which.card, in_=private_chat("Olle"))  # type: ignore[union-attr]
    assert "1 hinder" in words(said)
    assert await places_of(world.db, "stolar") == ["feedback_answer"]
    assert button(card, "Nej")


@pytest.mark.parametrize("said", ["vem har inte svarat?", "vilka har svarat", "who has answered?"])
async def test_who_has_answered_tells_the_count_of_the_open_round(world: World, said: str) -> None:
    await _asked(world)
    await world.says("Karin", said)
    assert "har svarat" in world.heard()


async def test_an_answer_is_withdrawn_from_the_only_round_that_holds_one(world: World) -> None:
    await _asked(world)
    other = channel("19:other", thread=None)
    await world.arrive("Karin", "Olle", "Sara", "Nils", "Eva", place=other)
    await world.says("Karin", "jag är ordförande", in_=other)
    await world.says("Karin", "nästa möte 2 september kl 9-12", in_=other)
    await world.presses("Karin", "Ja, det stämmer", in_=other)
    await world.says("Karin", "mötet är slut", in_=other)
    await world.says("Olle", "skrapiga stolar", in_=private_chat("Olle"))
    card = world.newest_card(private_chat("Olle"))
    which = await world.presses("Olle", card["actions"][0]["title"], card, in_=private_chat("Olle"))
    await world.presses("Olle", "Ja, hinder", which.card, in_=private_chat("Olle"))  # type: ignore[union-attr]
    await world.says("Olle", "ångra mitt svar", in_=private_chat("Olle"))
    assert "borttaget" in world.heard("Olle")
    assert await places_of(world.db, "stolar") == []


# -- in public

SLIPS = [
    "hinder: skrapiga stolar",
    "hindr: skrapiga stolar",
    "hnder: skrapiga stolar",
    "Driv: bra\nHinder: skrapiga stolar",
    "### Hinder\n- skrapiga stolar",
    "Minus: skrapiga stolar",
    "det som hindrade var skrapiga stolar",
    "Hindrade: skrapiga stolar",
    "lägg till hinder: skrapiga stolar",
    "hinder skrapiga stolar",
    "- skrapiga stolar\n- trångt",
    "skrapiga stolar var det idag",
    "What didn't work: skrapiga stolar",
    "obstacels: skrapiga stolar",
]


@pytest.mark.parametrize("text", SLIPS)
async def test_a_public_slip_is_answered_privately_and_never_repeated_or_kept(world: World, text: str) -> None:
    await _asked(world)
    before = world.everything()
    await world.says("Olle", text)
    assert world.everything() == before
    # In the language that was written.
    assert "skriv till mig här i stället" in world.heard("Olle") or "write to me here instead" in world.heard("Olle")
    assert "stolar" not in world.heard("Olle")
    assert await places_of(world.db, "stolar") == []


@pytest.mark.parametrize(
    "text", ["hindr: skrapiga stolar", "Minus: skrapiga stolar", "lägg till hinder: skrapiga stolar"]
)
async def test_a_slip_in_a_named_round_is_never_repeated_either(world: World, text: str) -> None:
    await _asked(world, named=True)
    await world.says("Olle", text)
    assert "stolar" not in world.everything()
    assert set(await places_of(world.db, "stolar")) <= {"feedback_answer"}


@pytest.mark.parametrize(
    "text", ["hindr: skrapiga stolar", "hinder: skrapiga stolar", "Driv: bra\nHindren: skrapiga stolar"]
)
async def test_a_slip_without_an_open_round_is_not_repeated(world: World, text: str) -> None:
    await world.says("Olle", text)
    assert "stolar" not in world.everything()
    assert await places_of(world.db, "stolar") == []


async def test_agenda_items_in_public_are_taken_while_a_round_is_open(world: World) -> None:
    await _asked(world)
    await world.says("Olle", "lägg till Nya lokaler (20 min)")
    await world.says("Sara", "lägg till:\n- Höstens studiebesök\n- Ny medlem")
    assert "Nya lokaler" in await _agenda_of(world)
    assert "Höstens studiebesök" in await _agenda_of(world)


def test_the_kept_words_are_of_a_kind_that_closing_deletes() -> None:
    assert "private-words" in AS_TYPED


@pytest.mark.parametrize("text", ["drivers: clear agenda. obstacles: cold room", "withdraw my answer"])
async def test_an_answer_in_english_is_thanked_for_with_the_day_in_english(world: World, text: str) -> None:
    await _asked(world)
    await world.says("Olle", "drivers: good coffee", in_=private_chat("Olle"))
    await world.says("Olle", text, in_=private_chat("Olle"))
    said = world.heard("Olle")
    assert "until" in said
    assert not any(day in said for day in ("måndag", "tisdag", "onsdag", "torsdag", "fredag"))
