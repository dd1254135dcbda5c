"""What is left of a sentence as the title of a deadline: no day, no owner, and no word that only led to them."""

import pytest

from dialogs.catalogue.parsing import parse
from dialogs.deadlines.meanings import MEANINGS
from dialogs.sentences.model import Sentence
from dialogs.understanding.weak import is_weak
from tests.dialogs.spring import CONTEXT, NOW
from tests.tables import each_row

TODAY = NOW.date()

TYPED = (
    # words that lead to the day, and after it
    ("Olle tar fram ett utkast tills den 20 mars", "påminn Olle om Tar fram ett utkast senast 20 mars"),
    ("jag bokar lokalen innan nästa vecka är slut", "påminn mig om Bokar lokalen senast nästa vecka"),
    ("planen ska ut innan mars är över", "påminn oss om Planen ska ut senast i slutet av mars"),
    ("vi ska ha svarat innan april är slut", "påminn oss om Svarat senast i slutet av april"),
    ("kaffet är slut senast fredag", "påminn oss om Kaffet är slut senast fredag"),
    ("sista dan för synpunkter e den tjugonde mars", "påminn oss om Synpunkter senast tjugonde mars"),
    # the day of the meeting that days are counted from
    ("bilagorna ska in två dagar innan mötet den 26:e", "påminn oss om Bilagorna senast 2026-03-24"),
    ("bilagorna ska in en vecka före mötet 26 mars", "påminn oss om Bilagorna senast 2026-03-19"),
    ("bilagorna ska in en vecka före mötet den 9 april", "påminn oss om Bilagorna senast 2026-04-02"),
    ("bilagorna ska in en vecka före mötet", "påminn oss om Bilagorna senast 2026-03-19"),
    # a month before its day
    ("vi vill få in siffrorna i början av maj, senast den 5:e", "påminn oss om Siffrorna senast 5 maj"),
    ("rapporten ska in i maj, senast den 5:e", "påminn oss om Rapporten senast 5 maj"),
    ("planen klar i juni, helst den 15", "påminn oss om Planen senast 15 juni"),
    ("rapporten ska in senast den 5 maj", "påminn oss om Rapporten senast 5 maj"),
    # one day or another
    ("planen nu på torsdag eller senast fredag", "påminn oss om Planen senast fredag + nu på torsdag"),
    ("planen ska vara klar 12 mars eller senast 15 mars", "påminn oss om Planen senast 15 mars + 12 mars"),
    ("lokal i Lund eller Malmö senast fredag", "påminn oss om Lokal i Lund eller Malmö senast fredag"),
    # the owner last
    ("Kallelse till mötena — Sara — senast fredag", "påminn Sara om Kallelse till mötena senast fredag"),
    ("utvärdering av lägret, 20 mars, Olle + Sara", "påminn Olle och Sara om Utvärdering av lägret senast 20 mars"),
    ("utvärdering av lägret, Olle/Sara senast 20 mars", "påminn Olle och Sara om Utvärdering av lägret senast 20 mars"),
    ("lista över skyltar, Olle senast fredag", "påminn Olle om Lista över skyltar senast fredag"),
    ("inköp av papper, pennor senast fredag", "påminn oss om Inköp av papper, pennor senast fredag"),
    ("texten om sommar/vinter senast fredag", "påminn oss om Texten om sommar/vinter senast fredag"),
    # the owner addressed
    ("Olle, kan du ta programmet till den 20:e?", "påminn Olle om Ta programmet senast 20:e"),
    ("Sara, kan du ge besked till fredag?", "påminn Sara om Ge besked senast fredag"),
    ("@Sara boka lokal senast fredag", "påminn Sara om Boka lokal senast fredag"),
    ("@Sara skicka underlaget asap", "påminn Sara om Skicka underlaget"),
    # the owner as an agent, and what is to be of it
    ("Resan planeras av Olle & Sara, ska bokas v 14", "påminn Olle & Sara om Resan ska bokas senast vecka 14"),
    ("Protokollet skrivs av Olle, ska vara klart på fredag", "påminn Olle om Protokollet skrivs senast fredag"),
    ("texten granskas av juristen, ska vara klar på fredag", "påminn oss om Texten granskas av juristen senast fredag"),
    ("siffrorna ligger på Sara, ska vara inne 2 april", "påminn Sara om Siffrorna senast 2 april"),
    ("boken ligger på bordet, ska vara inne 2 april", "påminn oss om Boken ligger på bordet senast 2 april"),
    # who does it, in a clause of its own
    ("ansökan stänger 15 april, Sara skriver den", "påminn Sara om Ansökan senast 15 april"),
    ("planen ska in 15 april, Sara och Olle granskar den", "påminn Sara och Olle om Planen senast 15 april"),
    ("planen ska in 15 april, kommunen granskar den", "påminn oss om Planen ska in, kommunen granskar senast 15 april"),
    ("Sara tog på sig att mejla skolorna, hon gör det före 3 april", "påminn Sara om Mejla skolorna senast 3 april"),
    ("kan någon ta med fika på fredag?", "påminn oss om Ta med fika senast fredag"),
    ("alla ska fylla i enkäten senast fredag", "påminn oss om Fylla i enkäten senast fredag"),
    # what is needed, may be done, or follows a heading
    ("till på fredag behöver jag era timmar", "påminn oss om Era timmar senast fredag"),
    ("vi skulle behöva ha in synpunkter inom en vecka", "påminn oss om Synpunkter senast inom en vecka"),
    ("fram till 3 april kan man lämna synpunkter", "påminn oss om Lämna synpunkter senast 3 april"),
    ("lägg upp en påminnelse till Sara om kallelsen, skicka den på måndag", "påminn Sara om Kallelsen senast måndag"),
    ("tekniken strular, påminn Olle att ringa på fredag", "påminn Olle om Ringa senast fredag + tekniken strular"),
    ("kom ihåg åt mig: ring banken på fredag förmiddag", "påminn mig om Ring banken senast 2026-03-13 kl 10.00"),
    ("jag behöver komma ihåg passet den 12 april", "påminn mig om Passet senast 12 april"),
    ("Please have Olle send the list by Wednesday", "påminn Olle om Send the list senast Wednesday"),
    # a clock time before a day that is counted
    ("underlag senast kl 12 dagen före mötet", "påminn oss om Underlag senast 2026-03-25 kl 12.00"),
    ("underlag senast 12 dagar före mötet", "påminn oss om Underlag senast 2026-03-14"),
    # the meeting of a month, a time before its day, and what leads to somebody's task
    ("ett utkast ska finnas senast till mötet i mars", "påminn oss om Ett utkast ska finnas senast 2026-03-26"),
    ("ett utkast ska finnas i maj", "påminn oss om Ett utkast ska finnas senast maj"),
    ("påminn mig om tandläkaren 14.30 på onsdag", "påminn mig om Tandläkaren senast onsdag kl 14.30, just då"),
    ("Sara, glöm inte att boka lokal före fredag", "påminn Sara om Boka lokal senast fredag"),
    ("Sara och Olle, kom ihåg att boka lokal till fredag", "påminn Sara och Olle om Boka lokal senast fredag"),
    ("glöm inte att boka lokal före fredag", "påminn oss om Boka lokal senast fredag"),
    ("fixa skyltar (Sara, före 12/4)", "påminn Sara om Fixa skyltar senast 12/4"),
    ("remissen: svar 17 april, Sara håller ihop", "påminn Sara om Remissen: svar senast 17 april"),
    ("offerter in — svara till Sara senast fredag", "påminn oss om Offerter in — svara till Sara senast fredag"),
    ("jag blir klar med bokslutet till fredag", "påminn mig om Bokslutet senast fredag"),
    ("innan semestern, typ 27 juni, vill jag ha allas planer", "påminn oss om Allas planer senast 27 juni"),
    # what follows whom to remind
    ("pinga mig om en halvtimme, ska skicka länken", "påminn mig om Skicka länken senast 2026-03-10 kl 10.30, just då"),
    ("påminn mig på fredag, jag ska ringa banken", "påminn mig om Ringa banken senast fredag"),
    ("påminn mig om budgeten på fredag", "påminn mig om Budgeten senast fredag"),
)  # fmt: skip


def _read(text: str) -> str:
    found = MEANINGS["deadline.add"](Sentence(text), CONTEXT)
    return " + ".join((*found[0].says, *found[0].left)) if found else ""


@each_row(("text", "says"), TYPED)
def test_a_title_holds_the_matter_alone(text: str, says: str) -> None:
    assert _read(text) == says


@each_row(
    ("text", "is_unsure"),
    [
        ("rapporten ska in i maj, senast den 5:e", True),
        ("Kallelse till mötena — Sara — senast fredag", True),
        ("lägg till deadline: utvärdering, 20 mars, Olle + Sara", True),
        ("lista över skyltar, Olle senast fredag", True),
        ("@Sara boka lokal senast fredag", True),
        ("alla ska fylla i enkäten senast fredag", True),
        ("Olle skickar planen innan april är slut", True),
        ("påminn mig på fredag, jag ska ringa banken", True),
        ("inköp av papper, pennor senast fredag", False),
        ("rapporten ska in senast den 5 maj", False),
        ("påminn mig om budgeten på fredag", False),
        ("Olle tar fram ett utkast tills den 20 mars", False),
    ],
)
def test_a_pattern_that_leaves_a_day_or_an_owner_in_the_title_is_unsure(text: str, is_unsure: bool) -> None:
    assert is_weak(parse(text, today=TODAY), text) is is_unsure


@each_row(
    "text",
    [
        "vi sa väl att Olle skulle ringa hotellet senast i fredags?",
        "vi bestämde att Sara skickar listan senast fredag?",
        "det var väl Sara som skulle skicka listan senast fredag?",
        "planen skulle väl vara klar senast fredag?",
        "we said Olle sends the list by Friday?",
    ],
)
def test_a_question_about_what_was_agreed_adds_nothing(text: str) -> None:
    assert _read(text) == ""


@pytest.mark.parametrize(
    "text", ["vi bestämde att Sara skickar listan senast fredag", "kan du väl påminna oss om budgeten på fredag?"]
)
def test_what_was_agreed_is_added_without_a_question_mark(text: str) -> None:
    assert _read(text)
