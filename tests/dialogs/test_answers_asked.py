"""Free words about answers to a round: who sees them, what becomes of them, and changes of one's own."""

from datetime import UTC, datetime

import pytest

from dialogs.catalogue.parsing import parse
from dialogs.feedback.answers_asked import about_answers
from dialogs.feedback.meanings import MEANINGS
from dialogs.feedback.model import Heading
from dialogs.feedback.round_commands import AskAboutRounds, RoundSubject
from dialogs.feedback.typed_answers import read_answer
from dialogs.model import Member, Person, PersonId
from dialogs.sentences.model import Context, KnownItem, Sentence
from dialogs.understanding.weak import is_weak
from tests.tables import each_row

NOW = datetime(2026, 3, 10, 10, 0, tzinfo=UTC)
PEOPLE = [Member(Person("t", PersonId(f"p{n}"), name, f"aad{n}")) for n, name in enumerate(("Karin Ek", "Olle Berg"))]
IN_GROUP = Context(now=NOW, speaker="Karin Ek", people=PEOPLE)
IN_ROUND = Context(
    now=NOW,
    speaker="Karin Ek",
    people=PEOPLE,
    is_private=True,
    round_is_open=True,
    items=(KnownItem(1, "Lägesrapport från regionen"),),
)


def _says(text: str, context: Context, **of_sentence: bool) -> str:
    found = about_answers(Sentence(text, **of_sentence), context)
    return found[0].says[0] if found else ""


@each_row(
    "text",
    [
        "vet Olle att det var jag som skrev det om lokalen?",
        "kommer hela gruppen kunna läsa det vi skriver?",
        "syns mitt namn bredvid svaret?",
        "vilka kan se vad jag har svarat?",
        "svaren ska bara sekreteraren få läsa",
        "jag vill att bara Olle ska se svaren",
    ],
)
def test_who_sees_an_answer_is_told(text: str) -> None:
    assert _says(text, IN_ROUND) == "vem ser mitt svar"


@pytest.mark.parametrize(
    "text", ["who will see my answers?", "who gets to read what we wrote?", "do others see my answer?"]
)
def test_who_sees_an_answer_is_told_in_english(text: str) -> None:
    assert _says(text, IN_ROUND, is_english=True) == "who sees my answer"


@each_row(
    "text",
    [
        "vad händer med svaren efteråt?",
        "vart tar våra svar vägen?",
        "hur används det man skriver?",
        "var hamnar svaren",
    ],
)
def test_what_becomes_of_answers_is_told(text: str) -> None:
    assert _says(text, IN_ROUND) == "vad händer med svaren"


@each_row(
    "text",
    [
        'byt "kort om tid" mot "alldeles för kort om tid"',
        "ändra hindret till: för lite luft",
        "jag vill formulera om det jag skrev",
        "stryk drivet",
        "komplettera mitt svar med en sak",
        "jag skrev fel, det ska stå för lite luft",
    ],
)
def test_one_s_own_answer_is_shown_to_be_changed(text: str) -> None:
    assert _says(text, IN_ROUND) == "vad har jag svarat"
    assert not _says(text, IN_GROUP)


@each_row(
    "text",
    [
        "ta bort mitt svar",
        "radera det jag skrev",
        "ändra punkt 3 till ”Budget”",
        "ändra ”Lägesrapport från regionen” till ”Läget”",
        "vi såg inte varandra bakom pelaren",
        "ingen visste vem som skulle skriva",
        "bara ordföranden pratade",
        "kan jag se mitt svar?",
        "vem ska läsa svaret från Boverket?",
        "hur många har svarat?",
    ],
)
def test_other_words_are_left_to_others(text: str) -> None:
    assert not _says(text, IN_ROUND)


@each_row(
    ("text", "says"),
    [
        ("byt ut orden driv och hinder mot plus och minus", "kan frågan lyda annorlunda"),
        ("kan vi skriva styrkor i stället för driv?", "kan frågan lyda annorlunda"),
        ("vi vill se vem som skrivit vad", "namngivna svar"),
        ("gruppen vill inte att det syns vem som svarat", "anonyma svar"),
    ],
)
def test_wishes_about_answers_become_settings(text: str, says: str) -> None:
    assert _says(text, IN_GROUP) == says


@each_row(
    ("text", "says"),
    [
        ("stäng inte rundan än", "kan jag fortfarande svara på driv och hinder"),
        ("avsluta inte ännu", "kan jag fortfarande svara på driv och hinder"),
        ("vänta med att stänga tills alla har svarat", "fråga en annan tid"),
        ("vi väntar inte längre, stäng", "stäng rundan"),
        ("sluta vänta och sammanställ", "stäng rundan"),
    ],
)
def test_a_round_that_is_to_stay_open_is_not_closed(text: str, says: str) -> None:
    readings = MEANINGS["feedback.close"](Sentence(text), IN_ROUND)
    assert [each.says[0] for each in readings] == [says]


LABELS = [
    ("What worked", "What didn't"),
    ("What went well", "What went less well"),
    ("Good", "Not so good"),
    ("Vad funkade", "Vad funkade inte"),
    ("Det gick bra", "Det gick sämre"),
    ("Jag gillade", "Jag gillade inte"),
    ("Bra med mötet", "Mindre bra med mötet"),
    ("Underlättade", "Försvårade"),
    ("Bra", "Kan förbättras"),
    ("Uppsida", "Nedsida"),
    ("Mitt driv", "Mitt hinder"),
]


@pytest.mark.parametrize(("good", "bad"), LABELS)
@pytest.mark.parametrize("between", [". ", "\n"])
def test_two_labels_part_an_answer(good: str, bad: str, between: str) -> None:
    reading = read_answer(f"{good}: god ton{between}{bad}: kort om tid", asked=True)
    assert reading is not None
    assert reading.is_clear
    assert [each.heading for each in reading.statements] == [Heading.DRIV, Heading.HINDER]


def test_a_second_label_that_is_not_known_leaves_a_doubt() -> None:
    reading = read_answer("Bra: tempot. Kaffet: kallt", asked=True)
    assert reading is not None
    assert not reading.is_clear


OPEN_IN_GROUP = Context(now=NOW, speaker="Karin Ek", people=PEOPLE, round_is_open=True)


@pytest.mark.parametrize("text", ["knuffa på Olle", "kan du jaga Olle och Karin igen", "puffa på Olle Berg"])
def test_a_nudge_of_somebody_during_a_round_reminds_those_without_an_answer(text: str) -> None:
    (reading,) = about_answers(Sentence(text), OPEN_IN_GROUP)
    assert reading.says == ("påminn dem som inte har svarat",)
    assert not reading.is_certain


@each_row("text", ["knuffa på Olle om budgeten", "påminn mig", "jaga Olle så att han mejlar", "knuffa på"])
def test_a_nudge_about_something_else_is_left_to_others(text: str) -> None:
    assert not about_answers(Sentence(text), OPEN_IN_GROUP)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("alla har semester, håll öppet till 18 mars", "förläng rundan till 18 mars"),
        ("vi låter den vara öppen en vecka till", "förläng rundan en vecka"),
        ("håll dörren öppen", ""),
    ],
)
def test_a_round_is_kept_open(text: str, says: str) -> None:
    assert _says(text, OPEN_IN_GROUP) == says


def test_a_statement_that_is_added_afterwards_opens_the_summary() -> None:
    assert _says("lägg till ett hinder som någon sa: fel lokal", IN_GROUP) == "redigera sammanställningen"
    assert _says("lägg till ett hinder till: fel lokal", IN_ROUND) != "redigera sammanställningen"


@each_row(
    ("text", "says"),
    [
        ("glöm det jag skrev", "ta bort mitt svar"),
        ("strunta i det jag sa", "ta bort mitt svar"),
        ("kan jag få frågan igen?", "driv och hinder"),
        ("skicka frågan om driv och hinder en gång till", "driv och hinder"),
        ("glöm inte det jag skrev", ""),
        ("kan jag få se bilden igen?", ""),
    ],
)
def test_an_answer_is_forgotten_and_the_question_shown_again(text: str, says: str) -> None:
    assert _says(text, IN_ROUND) == says


def test_a_push_for_those_without_an_answer_reminds_them() -> None:
    readings = MEANINGS["feedback.close"](Sentence("ge dem som inte svarat en knuff"), OPEN_IN_GROUP)
    assert readings[0].says == ("påminn dem som inte har svarat",)


@each_row(
    ("text", "says"),
    [
        ("kan du skicka ut frågan igen till dom som missat den", ["påminn dem som inte har svarat"]),
        ("skicka frågan en gång till till de som inte svarat", ["påminn dem som inte har svarat"]),
        ("skicka frågan igen", ["driv och hinder"]),
        ("Olle gick hem halv tio, räkna inte med hans svar", ["Frånvarande: Olle Berg"]),
        ("Olle var inte med, vänta inte på hans svar", ["Frånvarande: Olle Berg"]),
        ("vänta inte på Olles svar", ["Frånvarande: Olle Berg", "stäng rundan"]),
        ("räkna inte med att alla svarar", []),
        ("Olle gick hem halv tio", []),
    ],
)
def test_who_is_asked_again_and_who_is_not_awaited(text: str, says: list[str]) -> None:
    assert [each.says[0] for each in about_answers(Sentence(text), OPEN_IN_GROUP)] == says


@each_row(
    ("text", "says"),
    [
        ("jag var inte där så jag har inget att säga", "är det frivilligt att svara"),
        ("jag var sjuk och kan inte svara", "är det frivilligt att svara"),
        ("jag var inte med, och jag har inget att tillägga", "är det frivilligt att svara"),
        ("jag var inte nöjd, och det var inget bra tempo", ""),
        ("jag var sjuk på slutet", ""),
        ("jag var inte med på slutet men det var bra", ""),
    ],
)
def test_who_was_not_there_need_not_answer(text: str, says: str) -> None:
    assert _says(text, IN_ROUND) == says


@each_row(
    ("text", "context", "says"),
    [
        ("låt folk svara till fredag lunch", IN_GROUP, "fråga en annan tid"),
        ("låt alla svara till fredag lunch", OPEN_IN_GROUP, "förläng rundan till fredag kl 12.00"),
        ("ge dem tid att svara till fredag", OPEN_IN_GROUP, "förläng rundan till fredag"),
        ("låt folk svara på inbjudan till fredag", IN_GROUP, ""),
        ("låt folk anmäla sig till fredag", IN_GROUP, ""),
        ("lägg in driv och hinder sist i minnesanteckningen", IN_GROUP, "kommer driv och hinder med i anteckningarna"),
        ("driv och hinder ska vara med i protokollet", IN_GROUP, "kommer driv och hinder med i anteckningarna"),
        ("lägg till driv och hinder", IN_GROUP, ""),
    ],
)
def test_how_long_people_may_answer_and_where_it_is_kept(text: str, context: Context, says: str) -> None:
    assert _says(text, context) == says


@each_row(
    ("text", "is_unsure"),
    [
        ("lägg in driv och hinder sist i minnesanteckningen", True),
        ("lägg till driv och hinder sist i protokollet", True),
        ("lägg till närvaron först i protokollet", True),
        ("lägg till Driv och hinder", False),
        ("lägg till Fel i protokollet från maj", False),
    ],
)
def test_what_belongs_in_the_minutes_is_no_item(text: str, is_unsure: bool) -> None:
    assert is_weak(parse(text, today=NOW.date()), text) is is_unsure


@each_row(
    ("text", "subject"),
    [
        ("hur funkar det där med driv och hinder?", RoundSubject.WHAT),
        ("hur fungerar driv och hinder", RoundSubject.WHAT),
        ("stäng av frågan om vad som hindrade oss", RoundSubject.OFF),
        ("stäng av frågan om driv och hinder", RoundSubject.OFF),
    ],
)
def test_the_round_is_explained(text: str, subject: RoundSubject) -> None:
    command = parse(text, today=NOW.date())
    assert isinstance(command, AskAboutRounds)
    assert command.about is subject


@each_row(
    ("intent", "text", "says"),
    [
        ("feedback.edit", "ta bort hinder 3", "redigera sammanställningen"),
        ("feedback.edit", "dölj driv nr 2", "redigera sammanställningen"),
        ("feedback.edit", "dölj 3", "dölj 3"),
        ("feedback.edit", "slå ihop 3 och 5", "slå ihop 3 och 5"),
        ("feedback.settings", "vi vill se namnen på svaren i driv och hinder", "namngivna svar"),
        ("feedback.settings", "vi vill inte att namnet syns", "inställningar för driv och hinder"),
    ],
)
def test_a_numbered_obstacle_is_no_numbered_statement_and_names_are_shown(intent: str, text: str, says: str) -> None:
    assert MEANINGS[intent](Sentence(text), IN_GROUP)[0].says == (says,)
